//! Closed classes of words: months, weekdays, units, countries and more, of each of which a language has but a few.
//!
//! A concept is named by its class and by what it is, as `month/5`, and is the same in all languages. The words of each
//! stand in `concepts/cldr/<tag>.txt`, which a program writes from CLDR, and in `concepts/<tag>.txt`, by hand: a concept
//! to a line, and behind it its words. Of languages without such files the months are known.
//!
//! | written | means |
//! | --- | --- |
//! | `день` | this word, in small letters; `ё` and `е`, `ӯ` and `у` are the same |
//! | `январ*` | every word that begins so |
//! | `*нашуда` | every word that goes on so, whatever it begins with |
//! | `двух~` | every word that begins so and goes on with something counted, as `двухлетний` (`counted_endings` of the language) |
//! | `por_100` | with a figure, where another stands before; `p._100` with a point between |
//! | `pour_cent` | several words, with spaces or hyphens between them |
//! | `=May` | with just these capitals |
//! | `+m` | surely this concept beside a figure, else perhaps |
//! | `^may` | perhaps this concept: it may stand for it, but is no sign of it |
//! | `-сум` | by hand: not as CLDR has it |
//!
//! `*` may end each of several words: `квадратн*_метр*`. Opposites stand in `concepts/opposites/<tag>.txt`: the opposite of
//! `opposite/lawful` is `opposite/not-lawful`. They are named besides what else the same words name, as «без
//! предупреждения» is both `without` and the opposite of announced.
//!
//! The longest words that fit count, so that `сешанбе` is not `шанбе`.

mod lexicon;
mod lone;
mod signs;
mod tokens;

use std::sync::{LazyLock, OnceLock};

use crate::dates::Dates;
use crate::language::Language;
pub use lexicon::Lexicon;

/// A closed class of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Months.
    Month,
    /// Days of the week.
    Weekday,
    /// Per cent and per mille.
    Percent,
    /// Money.
    Currency,
    /// Thousand, million and more.
    Magnitude,
    /// Units and durations.
    Unit,
    /// People and things that are counted: men, women, children.
    Counted,
    /// Whole numbers, one only where it is said as `once` or within a word.
    Number,
    /// Ordinal numbers from the second on.
    Ordinal,
    /// A half, a third, a quarter and a fifth.
    Part,
    /// North, south, east and west.
    Direction,
    /// Left and right.
    Side,
    /// The least and the most.
    Extreme,
    /// Noon and midnight.
    DayTime,
    /// From a number up, or up to it.
    Bound,
    /// Before and after.
    Order,
    /// All, some and none.
    Quantity,
    /// Countries and their people.
    Country,
    /// What denies, and what looks as if it did.
    Negation,
    /// Words that have an opposite, as lawful and unlawful, with and without.
    Opposite,
}

impl Class {
    /// All of them.
    pub const ALL: [Self; 20] = [
        Self::Month,
        Self::Weekday,
        Self::Percent,
        Self::Currency,
        Self::Magnitude,
        Self::Unit,
        Self::Counted,
        Self::Number,
        Self::Ordinal,
        Self::Part,
        Self::Direction,
        Self::Side,
        Self::Extreme,
        Self::DayTime,
        Self::Bound,
        Self::Order,
        Self::Quantity,
        Self::Country,
        Self::Negation,
        Self::Opposite,
    ];

    /// As it is written before the stroke of a concept.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Weekday => "weekday",
            Self::Percent => "percent",
            Self::Currency => "currency",
            Self::Magnitude => "magnitude",
            Self::Unit => "unit",
            Self::Counted => "counted",
            Self::Number => "number",
            Self::Ordinal => "ordinal",
            Self::Part => "part",
            Self::Direction => "direction",
            Self::Side => "side",
            Self::Extreme => "extreme",
            Self::DayTime => "daytime",
            Self::Bound => "bound",
            Self::Order => "order",
            Self::Quantity => "quantity",
            Self::Country => "country",
            Self::Negation => "negation",
            Self::Opposite => "opposite",
        }
    }
}

/// Something that languages have words for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Concept {
    /// Its class.
    pub class: Class,
    /// Its name in the class, as `5` or `kilometer`.
    pub name: &'static str,
}

impl Concept {
    /// Reads `class/name`; `None` if there is no such class.
    #[must_use]
    pub fn parse(text: &'static str) -> Option<Self> {
        let (class, name) = text.split_once('/')?;
        let class = Class::ALL.into_iter().find(|it| it.name() == class)?;
        Some(Self { class, name })
    }

    /// Whether one of two concepts is the opposite of the other.
    #[must_use]
    pub fn is_opposite_of(self, other: Self) -> bool {
        self.is_of_pair(other) && self.name != other.name
    }

    /// Whether two concepts are one or the opposites of each other.
    fn is_of_pair(self, other: Self) -> bool {
        let pair = |it: Self| it.name.strip_prefix("not-").unwrap_or(it.name);
        let have_opposites = self.class == Class::Opposite && other.class == Class::Opposite;
        have_opposites && pair(self) == pair(other)
    }

    /// The number that it stands for, of those classes that have numbers.
    #[must_use]
    pub fn number(self) -> Option<u64> {
        self.name.parse().ok()
    }
}

/// A concept that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// Which.
    pub concept: Concept,
    /// The byte of the text that its words begin at.
    pub start: usize,
    /// The byte after them.
    pub end: usize,
    /// Whether they surely name it.
    pub is_sure: bool,
    /// The figure or the number word right before it, and if there is none, right behind it.
    pub figure: Option<u64>,
}

impl Mention {
    /// Whether it denies.
    #[must_use]
    pub fn is_denial(&self) -> bool {
        self.concept.class == Class::Negation && self.concept.name == "denial"
    }

    /// Whether it is an area or a volume.
    #[must_use]
    pub fn is_raised(&self) -> bool {
        let name = self.concept.name;
        self.concept.class == Class::Unit
            && (name.starts_with("square-") || name.starts_with("cubic-"))
    }

    /// Its words in `text`, in which it was found.
    #[must_use]
    pub fn words(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether its words are all that `text` says, as in the head of a column.
    #[must_use]
    pub fn is_whole(self, text: &str) -> bool {
        let is_mark = |part: Option<&str>| {
            part.is_some_and(|it| it.chars().all(|letter| !letter.is_alphanumeric()))
        };
        is_mark(text.get(..self.start)) && is_mark(text.get(self.end..))
    }
}

/// What a text names, and the figures in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mentions {
    /// The concepts, in the order of the text.
    pub all: Vec<Mention>,
    /// The whole numbers in figures, in the order of the text.
    pub figures: Vec<u64>,
}

/// What a text in a language names; nothing where no words of the language are known.
#[must_use]
pub fn mentions(text: &str, language: &'static Language) -> Mentions {
    Lexicon::of(language).map_or_else(Mentions::default, |lexicon| lexicon.mentions(text))
}

static LEXICONS: LazyLock<Vec<OnceLock<Lexicon>>> =
    LazyLock::new(|| Language::all().iter().map(|_| OnceLock::new()).collect());

/// Names of months that mostly are another word.
const OTHER_WORDS: [(&str, &str); 1] = [("ro", "mai")];

/// The names of the months in a language that has no file, where they are words by themselves.
fn months(language: &Language) -> impl Iterator<Item = (Concept, &'static str)> {
    let dates = Dates::of(language);
    let lists = dates.into_iter().flat_map(|it| [it.months, it.lone_months]);
    let names = lists.flat_map(|list| MONTHS.iter().zip(list.split('|')));
    let tag = language.tag;
    names.filter_map(move |(month, name)| {
        let is_part = |letter: char| letter.is_numeric() || letter.is_whitespace();
        let is_word = name.chars().nth(2).is_some() && !name.contains(is_part);
        let is_other = OTHER_WORDS.contains(&(tag, name));
        let month = Concept {
            class: Class::Month,
            name: month,
        };
        (is_word && !is_other).then_some((month, name))
    })
}

/// The names of the months as concepts.
const MONTHS: [&str; 12] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
];

impl Lexicon {
    /// The words of a language; `None` where none are known.
    #[must_use]
    pub fn of(language: &'static Language) -> Option<&'static Self> {
        let place = Language::all()
            .iter()
            .position(|it| it.tag == language.tag)?;
        let lexicon = LEXICONS.get(place)?;
        let lexicon = lexicon.get_or_init(|| match language.concepts {
            [] => Self::with(months(language)),
            files => Self::read(files, language.counted_endings, language.attached_endings),
        });
        (!lexicon.is_empty()).then_some(lexicon)
    }
}

#[cfg(test)]
mod tests;
