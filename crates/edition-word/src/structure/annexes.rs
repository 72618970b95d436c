//! Annexes: the heading that says that one begins, and the numbers of its own.

use crate::document::{Flow, Format, Paragraph, Piece, Place, Reason, Remark, Role, Run, text_of};
use crate::typed;

/// How people head an annex, in small letters.
const NAMES: [&str; 20] = [
    "annex",
    "annexe",
    "annexure",
    "appendix",
    "приложение",
    "замима",
    "замимаи",
    "қосымша",
    "тиркеме",
    "ilova",
    "anexo",
    "anhang",
    "anlage",
    "allegato",
    "bijlage",
    "załącznik",
    "ek",
    "附件",
    "ملحق",
    "پیوست",
];

/// The longest sign of an annex, as `XVIII`.
const LONGEST_SIGN: usize = 5;

/// Marks the headings of annexes whose paragraphs, if they are numbered, begin anew: the tool writes "Annex I" itself.
pub(super) fn mark(mut flow: Vec<Flow>, remarks: &mut Vec<Remark>) -> Vec<Flow> {
    let heads: Vec<Option<Head>> = flow.iter().map(Head::of).collect();
    let mut kept = vec![true; flow.len()];
    for (at, head) in heads.into_iter().enumerate() {
        let Some(head) = head.filter(|_| begins_anew(flow.get(at + 1..).unwrap_or_default()))
        else {
            continue;
        };
        // The title may stand on a line of its own; without one, the name has to stay.
        let place_of_title = at + usize::from(!head.has_title);
        let Some(Flow::Paragraph(title)) = flow.get_mut(place_of_title) else {
            continue;
        };
        if !matches!(title.role, Role::Heading(_)) {
            continue;
        }
        title.role = Role::Annex(head.level);
        if head.has_title {
            typed::strip(&mut title.runs, head.letters);
        } else if let Some(kept) = kept.get_mut(at) {
            *kept = false;
        }
        remarks.push(Remark {
            reason: Reason::AnnexName,
            place: head.place,
            words: head.words,
        });
    }
    let mut kept = kept.into_iter();
    flow.retain(|_| kept.next().unwrap_or(true));
    flow
}

/// Whether the first number in `flow` is 1, or there is none up to the next annex.
fn begins_anew(flow: &[Flow]) -> bool {
    let mut own = flow.iter().take_while(|it| Head::of(it).is_none());
    let first = own.find_map(|it| match it {
        Flow::Paragraph(Paragraph {
            role: Role::Body,
            sign: Some(sign),
            ..
        }) => (sign.level == 0 && sign.format == Format::Decimal).then_some(sign.number),
        _ => None,
    });
    first.is_none_or(|number| number == 1)
}

/// What a heading says of an annex.
struct Head {
    level: usize,
    place: Place,
    /// Its name and sign, as `Annex II`.
    words: String,
    /// How many letters these and the signs behind them are.
    letters: usize,
    has_title: bool,
}

impl Head {
    fn of(it: &Flow) -> Option<Self> {
        let Flow::Paragraph(paragraph) = it else {
            return None;
        };
        let Role::Heading(level) = paragraph.role else {
            return None;
        };
        let text = paragraph.text();
        // "Annex I", and its title on a further line of the same paragraph.
        let is_line = |run: &Run| run.piece == Piece::Break;
        let line = paragraph.runs.iter().position(is_line);
        let line = line.and_then(|end| paragraph.runs.get(..end)).map(text_of);
        let is_line_alone = |end: usize| line.as_ref().is_some_and(|it| it.trim_end().len() == end);
        let mut words = line.as_deref().unwrap_or(&text).split_whitespace();
        let name = words.next()?;
        let is_end = |letter: char| matches!(letter, '.' | ':' | ')' | '—' | '–' | '-' | '(' | '№');
        let bare = |word: &str| word.trim_matches(is_end).to_lowercase();
        if !NAMES.contains(&&*bare(name)) {
            return None;
        }
        // "Annex I", "Annex 2.", "Приложение № 1"; not "Annex of the report".
        let mut end = end_of(&text, name);
        for word in words {
            let sign = word.trim_matches(is_end);
            let length = sign.chars().count();
            let is_sign = length <= LONGEST_SIGN
                && (length <= 1
                    || sign.chars().all(|it| it.is_ascii_digit())
                    || sign.chars().all(|it| "IVXLC".contains(it)));
            if !is_sign {
                break;
            }
            end = end + end_of(text.get(end..)?, word);
        }
        let rest = text.get(end..)?;
        let title = rest.trim_start_matches(|it: char| it.is_whitespace() || is_end(it));
        let is_alone = end == end_of(&text, name) && !name.ends_with(is_end);
        // Without a sign or a stop, "Annex to the treaty" is a title like any other.
        let is_set_off = rest.trim_start().starts_with(is_end) || is_line_alone(end);
        if is_alone && !title.is_empty() && !is_set_off {
            return None;
        }
        Some(Self {
            level,
            place: paragraph.place,
            words: text.get(..end)?.trim().to_owned(),
            letters: text.chars().count() - title.chars().count(),
            has_title: !title.is_empty(),
        })
    }
}

/// The byte behind the first `word` in `text`.
fn end_of(text: &str, word: &str) -> usize {
    text.find(word).map_or(0, |start| start + word.len())
}

/// Numbers the paragraphs of an annex that begin right below its heading with 1, in a document that numbers its paragraphs.
pub(super) fn number(flow: &[Flow], numbered: &mut [bool]) {
    if !numbered.contains(&true) {
        return;
    }
    let (mut in_annex, mut after_heading) = (false, false);
    let mut list: Option<&str> = None;
    for (it, is_numbered) in flow.iter().zip(numbered) {
        let Flow::Paragraph(paragraph) = it else {
            after_heading = false;
            continue;
        };
        match (paragraph.role, &paragraph.sign) {
            (Role::Annex(_), _) => {
                (in_annex, after_heading) = (true, true);
                list = None;
            }
            (Role::Heading(_), _) => after_heading = true,
            (Role::Body, Some(sign))
                if in_annex && sign.level == 0 && sign.format == Format::Decimal =>
            {
                if after_heading && list.is_none() && sign.number == 1 {
                    list = Some(&sign.list);
                }
                *is_numbered |= list == Some(&*sign.list);
                after_heading = false;
            }
            _ => after_heading = false,
        }
    }
}
