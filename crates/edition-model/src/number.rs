//! The numbers that readers cite. A paragraph counts from 1, in the document or in a part of it, and so does each list below it:
//! the number is the way there, the same in every language. What is printed for it, as `(a)` or `а)`, is the language's
//! ([`Series`](crate::Series)).

/// How many levels of items there are below a paragraph.
pub const MOST_LEVELS: usize = 4;
/// How many levels of decimals there are below a paragraph, as in `2.1.1`.
const MOST_DECIMALS: usize = 4;
/// How often a number may be given again: bis, ter, quater, quinquies.
pub const MOST_REPEATS: usize = 4;

/// A part of a document that has a number of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// An annex, from 1.
    Annex(u32),
    /// The annex of a document that has no other: it is printed without a number.
    OnlyAnnex,
    /// An article, from 1.
    Article(u32),
    /// A section, from 1; its number is not printed.
    Section(u32),
}

impl Part {
    fn address(self) -> String {
        match self {
            Self::Annex(ordinal) => format!("annex-{ordinal}"),
            Self::OnlyAnnex => "annex-1".to_owned(),
            Self::Article(ordinal) => format!("article-{ordinal}"),
            Self::Section(ordinal) => format!("section-{ordinal}"),
        }
    }
}

/// The number of a part: the parts that it stands in, the outermost first, and its own. Empty for the document itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PartNumber(Vec<Part>);

impl PartNumber {
    /// That of a part within this one.
    #[must_use]
    pub fn part(&self, part: Part) -> Self {
        Self(self.0.iter().copied().chain([part]).collect())
    }

    /// The parts, the outermost first.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.0
    }

    /// The annex that it is or stands in.
    #[must_use]
    pub fn annex(&self) -> Option<Part> {
        let mut parts = self.0.iter().copied();
        parts.find(|part| matches!(part, Part::Annex(_) | Part::OnlyAnnex))
    }

    /// The address: `annex-1`.
    #[must_use]
    pub fn address(&self) -> String {
        let parts: Vec<String> = self.0.iter().map(|part| part.address()).collect();
        parts.join("-")
    }
}

/// A step from a paragraph to what stands below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// An item, from 1: `(a)`.
    Item(u32),
    /// A decimal, from 1: the `1` of `140.1`.
    Decimal(u32),
    /// A text that goes on, as after a list: the second is 2.
    Text(u32),
}

/// The number of a paragraph, or of what stands below it: `12`, or `12, 1, 2` for what English cites as "12 (a) (ii)".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParagraphNumber {
    part: PartNumber,
    paragraph: u32,
    repeat: u32,
    below: Vec<Step>,
}

impl ParagraphNumber {
    /// That of a paragraph, from 1.
    #[must_use]
    pub fn new(paragraph: u32) -> Self {
        Self {
            part: PartNumber::default(),
            paragraph,
            repeat: 0,
            below: Vec::new(),
        }
    }

    /// The same within a part, in which paragraphs are counted from 1.
    #[must_use]
    pub fn within(self, part: PartNumber) -> Self {
        Self { part, ..self }
    }

    /// The same given again: 1 for "bis", 2 for "ter"; 0 where it is given once.
    #[must_use]
    pub fn repeated(self, repeat: u32) -> Self {
        Self { repeat, ..self }
    }

    fn step(&self, step: Step) -> Self {
        let below = self.below.iter().copied().chain([step]).collect();
        Self {
            below,
            ..self.clone()
        }
    }

    /// That of the `ordinal`th item below it, from 1.
    #[must_use]
    pub fn item(&self, ordinal: u32) -> Self {
        self.step(Step::Item(ordinal))
    }

    /// That of the `ordinal`th decimal below it, from 1: `140.1`.
    #[must_use]
    pub fn decimal(&self, ordinal: u32) -> Self {
        self.step(Step::Decimal(ordinal))
    }

    /// That of the `ordinal`th of its texts, from 2.
    #[must_use]
    pub fn text(&self, ordinal: u32) -> Self {
        self.step(Step::Text(ordinal))
    }

    /// The part in which paragraphs are counted.
    #[must_use]
    pub fn part(&self) -> &PartNumber {
        &self.part
    }

    /// The number of the paragraph that it is or belongs to.
    #[must_use]
    pub fn paragraph(&self) -> u32 {
        self.paragraph
    }

    /// How often that number has been given before: 1 for "bis".
    #[must_use]
    pub fn repeat(&self) -> u32 {
        self.repeat
    }

    /// The steps below the paragraph, the outermost first.
    #[must_use]
    pub fn below(&self) -> &[Step] {
        &self.below
    }

    /// The ordinals of the decimals below the paragraph: the `1` of `140.1`.
    pub fn decimals(&self) -> impl Iterator<Item = u32> {
        self.below.iter().filter_map(|step| match step {
            Step::Decimal(ordinal) => Some(*ordinal),
            _ => None,
        })
    }

    /// The ordinals of the items below the paragraph, the outermost first.
    pub fn items(&self) -> impl Iterator<Item = u32> {
        self.below.iter().filter_map(|step| match step {
            Step::Item(ordinal) => Some(*ordinal),
            _ => None,
        })
    }

    /// Whether it is that of a text that goes on, before which nothing is printed.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        matches!(self.below.last(), Some(Step::Text(_)))
    }

    /// Whether a list below it is counted by decimals as it is itself: it is a paragraph or a decimal.
    #[must_use]
    pub fn has_decimals_below(&self) -> bool {
        let is_decimal = |step: &Step| matches!(step, Step::Decimal(_));
        self.below.iter().all(is_decimal) && self.below.len() < MOST_DECIMALS
    }

    /// Whether lists stand below it that count.
    #[must_use]
    pub fn has_levels_below(&self) -> bool {
        self.items().count() < MOST_LEVELS
    }

    /// The address: `para-12-a-ii`, in Latin letters in every language.
    #[must_use]
    pub fn address(&self) -> String {
        let mut address = self.part.address();
        if !address.is_empty() {
            address.push('-');
        }
        address.push_str("para-");
        address.push_str(&self.paragraph.to_string());
        let repeat = self.repeat.checked_sub(1);
        if let Some(word) = repeat.and_then(|repeat| REPEATS.get(repeat as usize)) {
            address.push('-');
            address.push_str(word);
        }
        let mut level = 0;
        for step in &self.below {
            address.push('-');
            address.push_str(&match step {
                Step::Item(ordinal) => {
                    level += 1;
                    match level % 2 {
                        1 => letters(*ordinal),
                        _ => roman(*ordinal),
                    }
                }
                Step::Decimal(ordinal) => ordinal.to_string(),
                Step::Text(ordinal) => format!("p{ordinal}"),
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
/// What numbers that are given again are called in addresses.
pub const REPEATS: [&str; MOST_REPEATS] = ["bis", "ter", "quater", "quinquies"];

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

/// Whether `text` has the shape of an address: a word that addresses begin with, a number, and what may follow.
#[must_use]
pub fn is_address(text: &str) -> bool {
    const BEGINNINGS: [&str; 7] = [
        "para-", "section-", "article-", "annex-", "table-", "figure-", "note-",
    ];
    BEGINNINGS.iter().any(|beginning| {
        let rest = text.strip_prefix(beginning).unwrap_or_default();
        let behind = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        behind.len() < rest.len() && (behind.is_empty() || behind.starts_with('-'))
    })
}

#[cfg(test)]
mod tests {
    use super::{ParagraphNumber, Part, PartNumber, is_address};

    fn check(number: &ParagraphNumber, expected: &str) {
        assert_eq!(number.address(), expected);
        assert!(is_address(expected));
    }

    #[test]
    fn addresses_go_by_place() {
        let number = ParagraphNumber::new;
        check(&number(12), "para-12");
        check(&number(12).item(1).item(2), "para-12-a-ii");
        check(
            &number(3).item(26).item(4).item(27).item(49),
            "para-3-z-iv-aa-xlix",
        );
        check(&number(3).item(53), "para-3-aaa");
        check(&number(12).text(2), "para-12-p2");
        check(&number(12).repeated(1), "para-12-bis");
        check(&number(12).repeated(4).item(1), "para-12-quinquies-a");
        check(&number(140).decimal(1).item(1), "para-140-1-a");
        check(&number(2).decimal(1).decimal(1), "para-2-1-1");
    }

    #[test]
    fn numbers_of_parts_come_first() {
        let annex = PartNumber::default().part(Part::Annex(2));
        let article = annex.part(Part::Article(3));
        check(
            &ParagraphNumber::new(3).within(annex).item(1),
            "annex-2-para-3-a",
        );
        check(
            &ParagraphNumber::new(1).within(article),
            "annex-2-article-3-para-1",
        );
        let section = PartNumber::default().part(Part::Section(2));
        check(&ParagraphNumber::new(1).within(section), "section-2-para-1");
        let annex = PartNumber::default().part(Part::OnlyAnnex);
        assert_eq!(annex.address(), "annex-1");
    }

    #[test]
    fn ids_of_other_shapes_are_no_addresses() {
        for id in [
            "para-",
            "para-x",
            "paragraph-12",
            "table-of-contents",
            "note-1st",
            "s-para-12",
            "figures-3",
        ] {
            assert!(!is_address(id), "{id}");
        }
        for id in [
            "table-2",
            "figure-1",
            "note-4",
            "table-2-note-a",
            "annex-1-of-the-report",
            "section-2-1",
        ] {
            assert!(is_address(id), "{id}");
        }
    }
}
