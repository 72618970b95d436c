//! Times of day told by twelve hours: `2 p.m.`, `2 часа дня`, `соати 2-и рӯз`.

use super::Value;

/// Which half of the day words name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
    /// The morning up to 5 o'clock, else the evening.
    Night,
}

/// The time that `value`, an hour or a time of twelve hours, is before the words `behind`, and how
/// many bytes of these say so.
pub(super) fn time(value: &Value, behind: &str) -> Option<(Value, usize)> {
    let minutes = match value {
        Value::Time(minutes) => *minutes,
        Value::Decimal(hour) => hour.parse::<u16>().ok()?.checked_mul(60)?,
        Value::Symbol(_) => return None,
    };
    if minutes >= 13 * 60 {
        return None;
    }
    let minutes = minutes % (12 * 60);
    let (half, length) = half(behind)?;
    let time = match half {
        Half::Afternoon => minutes + 12 * 60,
        Half::Night if minutes >= 6 * 60 => minutes + 12 * 60,
        Half::Morning | Half::Night => minutes,
    };
    Some((Value::Time(time), length))
}

/// Words between the hour and the half of the day.
const SKIPPED: &[&str] = &[
    "",
    "час",
    "часа",
    "часов",
    "ч",
    "o'clock",
    "o’clock",
    "in",
    "at",
    "the",
    "и",
    "уми",
    "юми",
    "баъд",
    "баъди",
    "пас",
    "аз",
    "нисфи",
];

const HALVES: &[(&str, Half)] = &[
    ("am", Half::Morning),
    ("a.m", Half::Morning),
    ("pm", Half::Afternoon),
    ("p.m", Half::Afternoon),
    ("morning", Half::Morning),
    ("afternoon", Half::Afternoon),
    ("evening", Half::Afternoon),
    ("night", Half::Night),
    ("noon", Half::Afternoon),
    ("midnight", Half::Morning),
    ("утра", Half::Morning),
    ("дня", Half::Afternoon),
    ("пополудни", Half::Afternoon),
    ("вечера", Half::Afternoon),
    ("ночи", Half::Night),
    ("субҳ", Half::Morning),
    ("пагоҳ", Half::Morning),
    ("пагоҳӣ", Half::Morning),
    ("саҳар", Half::Morning),
    ("рӯз", Half::Afternoon),
    ("рӯзи", Half::Afternoon),
    ("бегоҳ", Half::Afternoon),
    ("бегоҳӣ", Half::Afternoon),
    ("шом", Half::Afternoon),
    ("шаб", Half::Night),
    ("нисфирӯзӣ", Half::Afternoon),
    ("зуҳр", Half::Afternoon),
];

/// The half of the day that the next few words name, and the bytes up to the end of its name.
fn half(behind: &str) -> Option<(Half, usize)> {
    let mut length = 0;
    for piece in behind
        .split_inclusive([' ', '\u{A0}', '\u{202F}', '-'])
        .take(6)
    {
        let bare = piece.trim_matches(|letter: char| !letter.is_alphanumeric());
        let lower = bare.to_lowercase();
        if let Some((_, half)) = HALVES.iter().find(|(name, _)| *name == lower) {
            let before = piece.find(bare).unwrap_or_default();
            return Some((*half, length + before + bare.len()));
        }
        if !SKIPPED.contains(&lower.as_str()) || piece.contains([',', ';']) {
            return None;
        }
        length += piece.len();
    }
    None
}
