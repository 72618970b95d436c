//! How often a text denies, by the kind of word.

use std::ops::Range;

use edition_languages::concepts::{Class, Mention, Mentions};

use crate::opposites::{self, Part};

/// How often a text, or a sentence of it, denies, by the kind of word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Denials {
    /// Words that deny.
    pub(super) plain: usize,
    /// Those of them that can be nothing else.
    pub(super) sure: usize,
    /// Words such as `unknown`.
    pub(super) adjectives: usize,
    /// Words such as `wireless`; in a translation, those for `without` too.
    pub(super) less: usize,
    /// Words such as `refuse`.
    pub(super) lexical: usize,
    /// Words such as `никто`, which deny together with a verb.
    pub(super) pronouns: usize,
    /// Set phrases, such as `not only`.
    pub(super) phrases: usize,
    /// In a source, `until`; in a translation, `only`, which says `not until`.
    pub(super) limits: usize,
    /// In a translation, words in place of their opposites.
    pub(super) opposites: usize,
}

impl Denials {
    pub(super) fn of(text: &Mentions, range: &Range<usize>) -> Self {
        let mut found = Self::default();
        for mention in negations(text, range) {
            let count = match mention.concept.name {
                "denial" => {
                    found.sure += usize::from(mention.is_sure);
                    &mut found.plain
                }
                "adjective" => &mut found.adjectives,
                "less" => &mut found.less,
                "lexical" | "fault" => &mut found.lexical,
                "pronoun" => &mut found.pronouns,
                "only" => {
                    found.limits += 1;
                    continue;
                }
                "until" => {
                    found.limits += 1;
                    &mut found.phrases
                }
                // Words that another one within them would excuse: `a few` denies nothing.
                "neutral" => continue,
                name if is_paired(name) => continue,
                _ => &mut found.phrases,
            };
            *count += 1;
        }
        found
    }

    /// How often a part of a text denies, but for the words that have opposites.
    pub(super) fn without_opposites(part: Part<'_>) -> usize {
        let is_free = |it: &&Mention| {
            let is_negation = it.concept.class == Class::Negation;
            is_negation && !opposites::is_part_of_one(part, it)
        };
        let free = Mentions {
            all: part.mentions.all.iter().filter(is_free).copied().collect(),
            figures: Vec::new(),
        };
        let found = Self::of(&free, part.range);
        found.plain.max(found.pronouns) + found.less
    }

    /// How many denials of a source a translation must answer. Of many, one may be said otherwise.
    pub(super) fn needs(&self) -> usize {
        match self.plain {
            few @ 0..3 => few,
            many => many - 1,
        }
    }

    /// How many denials of `source` this translation can answer. Words that answer another of the source's are used up:
    /// `неизвестный` for `unknown` is no answer to `not`.
    pub(super) fn answers(&self, source: &Self) -> usize {
        // `никто` and `не` deny together.
        self.plain.max(self.pronouns)
            + self.adjectives.saturating_sub(source.adjectives)
            + self.less.saturating_sub(source.less)
            + self.lexical.saturating_sub(source.lexical)
            + self.opposites
            + self.limits.min(source.limits)
    }

    /// Whether this source denies nothing but what a translation answers with a word of the same kind, as `illegal` with
    /// «незаконный»: then what it denies besides is its own.
    pub(super) fn is_answered_in_kind(&self, translation: &Self) -> bool {
        self.plain + self.pronouns + self.phrases == 0
            && self.adjectives <= translation.adjectives
            && self.less <= translation.less
            && self.lexical <= translation.lexical
    }
}

/// Whether a word only looks as if it denied, and has its counterpart in the other language, as «несовершеннолетний» has in
/// `minor`.
pub(super) fn is_paired(name: &str) -> bool {
    name.starts_with("pair-")
}

pub(super) fn negations<'m>(
    text: &'m Mentions,
    range: &'m Range<usize>,
) -> impl Iterator<Item = &'m Mention> {
    let all = text.all.iter();
    all.filter(|it| it.concept.class == Class::Negation && range.contains(&it.start))
}
