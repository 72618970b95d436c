//! Scripts as far as shaping must keep them apart.

/// The scripts that can meet within a word and must be shaped apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Common,
    Latin,
    Greek,
    Cyrillic,
    RightToLeft,
    Other,
}

impl Script {
    /// The script of a character.
    pub(super) fn of(character: char) -> Self {
        match character {
            'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Self::Greek,
            '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' => Self::Cyrillic,
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => {
                Self::RightToLeft
            }
            letter if letter.is_alphabetic() => Self::Other,
            _ => Self::Common,
        }
    }
}
