//! A memo of the pairs of a source text and its translation in which no rule has found anything: the same
//! pair stands in many documents of an office, and is checked once.

use std::hash::Hasher;
use std::sync::Mutex;

use edition_model::{Inline, Locale, SourceInline, SourceSegment};
use rustc_hash::{FxHashSet, FxHasher};

use crate::CheckContext;
use edition_localization::{Element, Message, Translation};

/// How many pairs are remembered at most: those of a large publication, in a few megabytes.
const MOST: usize = 200_000;

/// The pairs that are known to have no findings.
#[derive(Default)]
pub(crate) struct Faultless(Mutex<FxHashSet<PairMark>>);

impl Faultless {
    pub(crate) fn knows(&self, mark: PairMark) -> bool {
        self.0.lock().is_ok_and(|known| known.contains(&mark))
    }

    pub(crate) fn remember(&self, mark: PairMark) {
        if let Ok(mut known) = self.0.lock()
            && known.len() < MOST
        {
            known.insert(mark);
        }
    }
}

/// The key of a pair: hashes of everything that the rules look at. One pair is taken for another only if the
/// hashes of both sides collide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct PairMark {
    source: u64,
    translation: u64,
}

impl PairMark {
    /// The mark of a pair that is plain text on both sides, so that nothing else of its document matters;
    /// `None` for any other.
    pub(crate) fn of(
        context: &CheckContext<'_>,
        locale: &Locale,
        segment: &SourceSegment,
        translation: &Translation,
        message: &Message<'_>,
    ) -> Option<Self> {
        let [variant] = translation.variants.as_slice() else {
            return None;
        };
        let is_text = |element: &Element<'_>| matches!(element, Element::Text { .. });
        let is_plain = message.value.as_ref()?.elements.iter().all(is_text);
        if !is_plain || !variant.is_sound() {
            return None;
        }
        let words = words_alone(&variant.inlines)?;
        let typed = context.sources.slice(message.value_span);
        let source = words_alone(&segment.text.inlines)?;
        Some(Self {
            source: hash(&[context.source.locale().tag(), source]),
            translation: match typed == words {
                true => hash(&[locale.tag(), words]),
                // The rule about doubled spaces looks at the text as it is typed.
                false => hash(&[locale.tag(), words, typed]),
            },
        })
    }
}

fn words_alone(inlines: &[SourceInline]) -> Option<&str> {
    match inlines {
        [Inline::Text(words)] => Some(words),
        _ => None,
    }
}

fn hash(texts: &[&str]) -> u64 {
    let mut hasher = FxHasher::default();
    for text in texts {
        hasher.write(text.as_bytes());
        hasher.write_usize(text.len());
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use crate::tests::findings_in;

    #[test]
    fn only_what_is_the_same_is_judged_once() {
        let source = |text: &str| {
            format!("+++\nkind = \"report\"\ndate = 2012-05-18\n+++\n# 2012\n\n{text}\n{{#s}}\n")
        };
        let found = findings_in(
            "ru",
            &[
                ("sources/a.md", &source("All of the law.")),
                ("sources/b.md", &source("All of the law.")),
                ("sources/c.md", &source("All of the law?")),
                ("sources/d.md", &source("All of the law.")),
                ("locales/ru/a.ftl", "s = Весь закон.\n"),
                ("locales/ru/b.ftl", "s = Весь закон.\n"),
                ("locales/ru/c.ftl", "s = Весь закон.\n"),
                ("locales/ru/d.ftl", "s = Весь  закон.\n"),
            ],
        );
        assert_eq!(
            found,
            [
                "locales/ru/c.ftl:1:5 punctuation: the source ends with a question mark, the translation does not",
                "locales/ru/d.ftl:1:9 punctuation: there are two spaces in a row",
            ]
        );
    }
}
