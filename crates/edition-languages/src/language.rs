//! The fields of a language's file.

use edition_model::Locale;

use crate::kinds::Kinds;

/// What the tool knows of a language. A field that nobody has filled in is empty, and whoever asks for it
/// does without: nothing is guessed from other languages.
#[derive(Debug, Clone, Copy)]
pub struct Language {
    /// The language subtag of BCP 47, such as `tg`.
    pub tag: &'static str,
    /// The name of the language in English.
    pub name: &'static str,
    /// Country codes that are often mistaken for the tag, such as `tj`.
    pub mistaken_tags: &'static [&'static str],
    /// The territory that stands for the language where a name must have one, if that is another than where most
    /// speak it.
    pub territory: Option<&'static str>,
    /// The words of the interface: a Fluent resource, in the script below.
    pub interface: Option<&'static str>,
    /// The disguise that makes a pseudo locale of the language.
    pub pseudo: Option<Pseudo>,

    /// The script that the language is written in where the tag names none.
    pub script: Option<Script>,
    /// The letters of the language, where words with other letters are worth a remark.
    pub alphabet: Option<Alphabet>,
    /// The letters in the order of dictionaries, small and parted by spaces; several that count as one stand together. What is
    /// not among them goes with the letter that it is made of. Nothing where the order of Unicode is right.
    pub dictionary_order: &'static str,
    /// Small letters whose capitals are not those that Unicode gives by default.
    pub capitals: &'static [(char, char)],
    /// Whether the script needs U+200C and U+200D, which say where letters join.
    pub needs_joiners: bool,
    /// Where words may be divided: gives the bytes at which the second part may begin.
    pub hyphenation: Option<fn(&str) -> Vec<usize>>,

    /// The quotation marks, where others are worth a remark.
    pub quotes: Option<Quotes>,
    /// How a question shows that it is one.
    pub questions: Questions,

    /// The marks inside of numbers.
    pub number_marks: Option<NumberMarks>,
    /// The regions that write numbers with other marks.
    pub regions_of_other_marks: &'static [&'static str],
    /// Which word forms go with a number.
    pub plurals: PluralRule,
    /// Words for numbers.
    pub number_words: NumberWords,
    /// How words begin that are joined to a number word, as the second part of `двухлетний`.
    pub counted_endings: &'static [&'static str],
    /// Endings of the object and of the owner, which any noun or number word may have, as `-ашонро` in `чорашонро`.
    pub attached_endings: &'static [&'static str],
    /// Words between a number and the 100 or 1000 that it is a part of, as `por` in `5 por 100`.
    pub parts_of: &'static [&'static str],
    /// Words that say one thousand, one million or more by themselves: not those that may be several, as `тысячи`.
    pub single_magnitudes: &'static [&'static str],
    /// Words before those that leave open how many there are, as `several`.
    pub uncounted_before: &'static [&'static str],
    /// Whether a number of tens and ones is the word for the tens and behind it that for the ones.
    pub says_tens_first: bool,
    /// Words behind figures for thousands, millions and more.
    pub magnitudes: Magnitudes,
    /// The same for words that are something else in other languages, or abbreviations that others may lack.
    pub own_magnitudes: &'static [(&'static str, usize)],
    /// How words for parts begin, each with what is above and below the line: a half is 1 of 2.
    pub fractions: &'static [(&'static str, [u64; 2])],
    /// How words end that are a number word and a half, as `ҳаштуним`.
    pub half_endings: &'static [&'static str],
    /// How words begin that name a span of time by themselves, each with how many of which unit it is.
    pub spans: &'static [(&'static str, u64, &'static str)],
    /// What makes the number before it a month: the sign of `5月`.
    pub month_signs: &'static [&'static str],
    /// What makes the number behind it a month: the word of `tháng 5`.
    pub month_words: &'static [&'static str],
    /// Words for times of day.
    pub hours: Hours,
    /// Words between an hour and its minutes, as in `14 h 30`.
    pub hour_signs: &'static [&'static str],
    /// How words for noon and midnight begin, and which minute of the day they mean.
    pub day_times: &'static [(&'static str, u16)],
    /// Words between two numbers that share what follows the second, as in `2 to 4 p.m.`.
    pub range_words: &'static [&'static str],
    /// Words within a date, between its day, month and year or before them, as `of` in `the 3rd of May`.
    pub date_words: &'static [&'static str],
    /// Words between the ends of a range, which say that it goes on to the second, as `to` in `3 to 5 April`.
    pub until_words: &'static [&'static str],
    /// What makes a decade of a year in figures: the `s` of `1990s`.
    pub decade_ending: Option<&'static str>,
    /// Words behind a number that stay on its line.
    pub units: &'static [&'static str],

    /// The words of closed classes: the files of `concepts/`, that from CLDR first.
    pub concepts: &'static [&'static str],
    /// Whether these words were held against whole publications: what they do not find is not there.
    pub are_concepts_tried: bool,

    /// Endings of nouns and verbs, in the order in which they are tried: what is left names the same thing.
    pub endings: &'static [&'static str],

    /// Function words, which are no names even where they have capitals.
    pub function_words: &'static [&'static str],
    /// How words begin that say that an amount is below nought.
    pub minus: &'static [&'static str],
    /// Words that make the number right behind them one below nought, and nothing else: not `moins`, which `au moins` has too.
    pub minus_before: &'static [&'static str],
    /// Words that turn a sentence into its opposite, and the answers yes and no.
    pub negations: &'static [&'static str],
    /// How verbs are known that deny together with a word such as `никто`; `None` where such words deny alone.
    pub concord: Option<Concord>,
    /// Words that nearly every sentence has, where a whole text in another language of the same letters is worth a remark.
    /// None of them is a word of another such language.
    pub common_words: &'static [&'static str],
    /// Words that open or close a translator's own note, in small letters.
    pub translators_notes: &'static [&'static str],
    /// The cases that its terms are usually given, by the names that glossaries have for them, that of a dictionary first.
    pub term_cases: &'static [&'static str],
    /// Words that are said twice on purpose.
    pub repeated_words: &'static [&'static str],
    /// Where a language says any word twice, to mean more of it: the words that are never said twice.
    pub once_words: &'static [&'static str],
    /// How words begin that a single letter follows, as `пункт` in `пункт c`.
    pub lettered_words: &'static [&'static str],
    /// How a paragraph of the same document is cited by hand.
    pub typed_references: Option<TypedReferences>,
    /// The first sign of each level below a numbered paragraph, which the others follow from.
    pub list_signs: [&'static str; 4],
    /// What stands between a number and the sign of what is meant of it.
    pub between_signs: &'static str,
    /// What stands behind a number that is given again, for the second time, the third, the fourth and the fifth.
    pub repeat_signs: [&'static str; 4],
    /// The number of the first annex, which the others follow from.
    pub annex_sign: &'static str,
    /// Words of one letter.
    pub one_letter_words: &'static [char],
    /// Whether a word of one letter stays on the line of the next word.
    pub binds_one_letter_words: bool,

    /// The kind of the letters that are not in the alphabet; the registry assigns it.
    pub(crate) outside: Option<Kinds>,
}

/// The words of a citation that is typed by hand, in small letters.
#[derive(Debug, Clone, Copy)]
pub struct TypedReferences {
    /// Before it, where it sends the reader on.
    pub see: &'static [&'static str],
    /// For a paragraph.
    pub words: &'static [&'static str],
    /// For an annex.
    pub annexes: &'static [&'static str],
    /// For a table.
    pub tables: &'static [&'static str],
    /// For a figure.
    pub figures: &'static [&'static str],
    /// For a footnote.
    pub notes: &'static [&'static str],
    /// For a part that has no number of the tool.
    pub sections: &'static [&'static str],
    /// Between two numbers.
    pub and: &'static [&'static str],
    /// Behind it, where they say that this document is meant.
    pub behind: &'static [&'static str],
}

/// The scripts that languages are known to be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// `Arab`
    Arabic,
    /// `Armn`
    Armenian,
    /// `Cyrl`
    Cyrillic,
    /// `Deva`
    Devanagari,
    /// `Geor`
    Georgian,
    /// `Grek`
    Greek,
    /// `Hans` and `Hant`
    Han,
    /// `Hebr`
    Hebrew,
    /// `Jpan`
    Japanese,
    /// `Kore`
    Korean,
    /// `Latn`
    Latin,
    /// `Thai`
    Thai,
}

/// The letters of a language, and what is typed in their place.
#[derive(Debug, Clone, Copy)]
pub struct Alphabet {
    /// The small letters, in their order.
    pub letters: &'static str,
    /// Letters of other languages in whose place old fonts drew letters of this one.
    pub substitutes: &'static [(char, char)],
    /// Letters that are typed for others in common words. In names they may be meant.
    pub slips: &'static [(char, char)],
    /// The language that foreign names in the same script are most often from.
    pub names_from: &'static str,
}

/// The quotation marks of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotes {
    /// The marks around a quotation.
    pub outer: (char, char),
    /// The marks around a quotation within a quotation.
    pub inner: (char, char),
}

/// How a question shows that it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Questions {
    /// It ends with a question mark of any script, or with one of these.
    EndWith(&'static [char]),
    /// Its mark stands within a word, and so does that of an exclamation.
    MarkWithin,
}

/// The marks inside of numbers. Spaces group thousands everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberMarks {
    /// `1,234.5`
    Point,
    /// `1 234,5`
    Comma,
    /// `1.234,5`
    CommaAndDots,
}

/// Which word forms go with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PluralRule {
    /// The categories of CLDR.
    Cldr,
    /// `one` for exactly 1 without decimals, `other` for all else.
    OneAlone,
}

/// Words for whole numbers, in lower case.
#[derive(Debug, Clone, Copy)]
pub struct NumberWords {
    /// Words that are numbers only as a whole.
    pub whole: &'static [(&'static str, u64)],
    /// How other words for numbers begin; the longest that fits counts.
    pub beginnings: &'static [(&'static str, u64)],
    /// Words that are numbers with one of `endings`.
    pub stems: &'static [(&'static str, u64)],
    /// The endings of `stems`; the empty one is written too.
    pub endings: &'static [&'static str],
    /// Words between the parts of a number, as in `three hundred and five`.
    pub and: &'static [&'static str],
}

/// Words behind figures, in lower case, and how many zeros each adds.
#[derive(Debug, Clone, Copy)]
pub struct Magnitudes {
    /// Words that count as a whole.
    pub whole: &'static [(&'static str, usize)],
    /// How other words begin.
    pub beginnings: &'static [(&'static str, usize)],
}

/// How a language denies with two words.
#[derive(Debug, Clone, Copy)]
pub struct Concord {
    /// How verbs begin.
    pub verb_beginnings: &'static [&'static str],
    /// How verbs end.
    pub verb_endings: &'static [&'static str],
    /// Whether the verb is the last word of its clause.
    pub verb_is_last: bool,
    /// The words that join clauses.
    pub conjunctions: &'static [&'static str],
}

/// Words behind an hour, in lower case.
#[derive(Debug, Clone, Copy)]
pub struct Hours {
    /// Words for the halves of the day.
    pub halves: &'static [(&'static str, Half)],
    /// Words that may stand between the hour and the half of the day.
    pub between: &'static [&'static str],
}

/// The half of the day that a word places an hour in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// From midnight to noon.
    Morning,
    /// From noon to midnight.
    Afternoon,
    /// The morning before six o'clock, else the evening.
    Night,
}

/// A pseudo locale: the source in disguise, for seeing what cannot be translated.
#[derive(Debug, Clone, Copy)]
pub struct Pseudo {
    /// Its tag, such as `en-XA`.
    pub tag: &'static str,
    /// What it does to the source.
    pub disguise: Disguise,
}

/// What a pseudo locale does to the words of the source.
#[derive(Debug, Clone, Copy)]
pub enum Disguise {
    /// Letters get accents, and some are doubled, for translations are longer.
    Accents {
        /// Letters and the same with accents.
        letters: &'static [(char, char)],
        /// The letters that are doubled.
        doubled: &'static str,
    },
    /// Every word runs from right to left.
    Mirror,
}

impl Language {
    /// A language that nothing is known of.
    pub(crate) const UNKNOWN: Self = Self {
        tag: "",
        name: "",
        mistaken_tags: &[],
        territory: None,
        interface: None,
        pseudo: None,
        script: None,
        alphabet: None,
        dictionary_order: "",
        capitals: &[],
        needs_joiners: false,
        hyphenation: None,
        quotes: None,
        questions: Questions::EndWith(&[]),
        number_marks: None,
        regions_of_other_marks: &[],
        plurals: PluralRule::Cldr,
        number_words: NumberWords::NONE,
        counted_endings: &[],
        attached_endings: &[],
        parts_of: &[],
        single_magnitudes: &[],
        uncounted_before: &[],
        says_tens_first: false,
        magnitudes: Magnitudes {
            whole: &[],
            beginnings: &[],
        },
        own_magnitudes: &[],
        fractions: &[],
        half_endings: &[],
        spans: &[],
        month_signs: &[],
        month_words: &[],
        hours: Hours {
            halves: &[],
            between: &[],
        },
        hour_signs: &[],
        day_times: &[],
        range_words: &[],
        date_words: &[],
        until_words: &[],
        decade_ending: None,
        units: &[],
        concepts: &[],
        are_concepts_tried: false,
        endings: &[],
        function_words: &[],
        minus: &[],
        minus_before: &[],
        negations: &[],
        concord: None,
        common_words: &[],
        translators_notes: &[],
        term_cases: &[],
        repeated_words: &[],
        once_words: &[],
        lettered_words: &[],
        typed_references: None,
        // As the papers of the United Nations have them in French, Russian and Spanish.
        list_signs: ["a)", "i)", "a.", "i."],
        between_signs: "\u{a0}",
        repeat_signs: ["\u{a0}bis", "\u{a0}ter", "\u{a0}quater", "\u{a0}quinquies"],
        annex_sign: "I",
        one_letter_words: &[],
        binds_one_letter_words: false,
        outside: None,
    };

    /// Whether it writes numbers with other marks in the region of `locale`.
    #[must_use]
    pub fn has_other_marks_in(&self, locale: &Locale) -> bool {
        let region = locale.identifier().region;
        region.is_some_and(|region| self.regions_of_other_marks.contains(&region.as_str()))
    }

    /// The kind of the letters that are not in its alphabet; `None` where that is not known.
    #[must_use]
    pub fn outside(&self) -> Option<Kinds> {
        self.outside
    }
}

impl Alphabet {
    /// Whether `letter`, small or capital, is one of the alphabet.
    #[must_use]
    pub fn has(&self, letter: char) -> bool {
        let small = letter.to_lowercase().next();
        small.is_some_and(|small| self.letters.contains(small))
    }

    /// The letter of the alphabet that old fonts drew in the place of `letter`.
    #[must_use]
    pub fn substituted(&self, letter: char) -> Option<char> {
        look_up(self.substitutes, letter)
    }

    /// The letter of the alphabet that `letter` is typed for in common words.
    #[must_use]
    pub fn slipped(&self, letter: char) -> Option<char> {
        look_up(self.slips, letter)
    }
}

fn look_up(pairs: &[(char, char)], letter: char) -> Option<char> {
    let pair = pairs.iter().find(|(wrong, _)| *wrong == letter);
    pair.map(|(_, right)| *right)
}

impl NumberWords {
    /// No words.
    pub(crate) const NONE: Self = Self {
        whole: &[],
        beginnings: &[],
        stems: &[],
        endings: &[],
        and: &[],
    };

    /// Whether no word is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty() && self.beginnings.is_empty() && self.stems.is_empty()
    }
}

impl Script {
    /// Whether spaces stand between its words.
    #[must_use]
    pub fn has_spaces(self) -> bool {
        !matches!(self, Self::Han | Self::Japanese | Self::Thai)
    }

    /// Its code after ISO 15924; none where a script has several.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Arabic => "Arab",
            Self::Armenian => "Armn",
            Self::Cyrillic => "Cyrl",
            Self::Devanagari => "Deva",
            Self::Georgian => "Geor",
            Self::Greek => "Grek",
            Self::Han => "Hani",
            Self::Hebrew => "Hebr",
            Self::Japanese => "Jpan",
            Self::Korean => "Kore",
            Self::Latin => "Latn",
            Self::Thai => "Thai",
        }
    }
}
