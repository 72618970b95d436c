//! The numbers that readers cite. A paragraph counts from 1, and so does each list below it: the number is the way there, the
//! same in every language. What is printed for it, as `(a)` or `а)`, is the language's ([`Series`](crate::Series)).

/// How many levels there are below a paragraph.
pub const MOST_LEVELS: usize = 4;

/// The number of a paragraph, or of what stands below it: `12`, or `12, 1, 2` for what English cites as "12 (a) (ii)".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParagraphNumber {
    paragraph: u32,
    below: Vec<u32>,
}

impl ParagraphNumber {
    /// That of a paragraph, from 1.
    #[must_use]
    pub fn new(paragraph: u32) -> Self {
        Self {
            paragraph,
            below: Vec::new(),
        }
    }

    /// That of the `ordinal`th item below it, from 1.
    #[must_use]
    pub fn item(&self, ordinal: u32) -> Self {
        let below = self.below.iter().copied().chain([ordinal]);
        Self {
            paragraph: self.paragraph,
            below: below.collect(),
        }
    }

    /// The number of the paragraph that it is or belongs to.
    #[must_use]
    pub fn paragraph(&self) -> u32 {
        self.paragraph
    }

    /// The ordinals below the paragraph, the outermost first.
    #[must_use]
    pub fn below(&self) -> &[u32] {
        &self.below
    }

    /// Whether lists stand below it that count.
    #[must_use]
    pub fn has_levels_below(&self) -> bool {
        self.below.len() < MOST_LEVELS
    }

    /// The address: `para-12-a-ii`, in Latin letters in every language.
    #[must_use]
    pub fn address(&self) -> String {
        let mut address = format!("para-{}", self.paragraph);
        for (level, &ordinal) in self.below.iter().enumerate() {
            address.push('-');
            address.push_str(&match level % 2 {
                0 => letters(ordinal),
                _ => roman(ordinal),
            });
        }
        address
    }
}

/// What is numbered through a document beside its paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Object {
    /// A table with a caption.
    Table,
    /// A figure with a caption.
    Figure,
    /// A footnote.
    Note,
}

impl Object {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Table, Self::Figure, Self::Note];

    /// The function that gives its number.
    #[must_use]
    pub fn function(self) -> &'static str {
        match self {
            Self::Table => "TABLE",
            Self::Figure => "FIGURE",
            Self::Note => "NOTE",
        }
    }

    /// The address of the one with that number: `table-2`, the same in every language.
    #[must_use]
    pub fn address(self, number: u32) -> String {
        format!("{}-{number}", self.function().to_ascii_lowercase())
    }
}

/// `a` to `z`, then `aa`, `bb`, as UN papers have it.
pub(crate) fn letters(ordinal: u32) -> String {
    let place = ordinal.saturating_sub(1);
    let letter = u8::try_from(place % 26).map_or('a', |place| char::from(b'a' + place));
    std::iter::repeat_n(letter, place as usize / 26 + 1).collect()
}

/// `i`, `ii`, `iii`, `iv` …
pub(crate) fn roman(ordinal: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut rest = ordinal;
    let mut written = String::new();
    for (value, sign) in STEPS {
        written.push_str(&sign.repeat((rest / value) as usize));
        rest %= value;
    }
    written
}

#[cfg(test)]
mod tests {
    use super::ParagraphNumber;

    fn check(paragraph: u32, below: &[u32], expected: &str) {
        let mut number = ParagraphNumber::new(paragraph);
        for &ordinal in below {
            number = number.item(ordinal);
        }
        assert_eq!(number.address(), expected);
    }

    #[test]
    fn addresses_go_by_place() {
        check(12, &[], "para-12");
        check(12, &[1, 2], "para-12-a-ii");
        check(3, &[26, 4, 27, 49], "para-3-z-iv-aa-xlix");
        check(3, &[53], "para-3-aaa");
    }
}
