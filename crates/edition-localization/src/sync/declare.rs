//! What people declare about translations: that a stale one is right as it stands ([`accept`]),
//! that one has been reviewed ([`review`]). Like sync, these are functions from texts to changes.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Document, Locale, SegmentId, SourceSegment};

use crate::catalog::edit::{Edit, apply_edits};
use crate::catalog::emit::sound_pattern;
use crate::catalog::{CatalogFile, Message};
use crate::localize::{MessageState, TermBook};
use crate::paths::{catalog_path, state_path};
use crate::sync::state::{
    Entry, Fingerprint, Progress, Review, SourceText, TargetState, is_imported, message_state,
    text_state, write_target_state,
};
use crate::sync::{Desired, FileChange, Live, live_segments, revise};

/// The subject of a declaration.
#[derive(Debug, Clone, Copy)]
pub struct Translations<'t> {
    /// The document, with its ids.
    pub document: &'t Document<SourceSegment>,
    /// The locale that it is written in.
    pub source_locale: &'t Locale,
    /// The locale of the translations.
    pub locale: &'t Locale,
    /// The catalog.
    pub catalog: &'t CatalogFile<'t>,
    /// The terms of that locale.
    pub terms: Option<&'t TermBook>,
    /// Its state.
    pub remembered: &'t TargetState,
    /// The segments, or `None` for all.
    pub segments: Option<&'t BTreeSet<SegmentId>>,
}

/// What a declaration changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declared {
    /// The files to write, the state first.
    pub changes: Vec<FileChange>,
    /// The segments that the declaration applies to, in document order.
    pub segments: Vec<SegmentId>,
    /// What is accepted, in document order.
    pub accepted: Vec<Accepted>,
}

/// A stale or imported translation that is accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The segment.
    pub segment: SegmentId,
    /// The source text that the translation was made from.
    pub made_from: String,
    /// Today's source text.
    pub today: String,
    /// The translation, as it stands in the catalog.
    pub translation: String,
}

/// What is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acceptable {
    /// Translations that were made from another text.
    Stale,
    /// Translations that were taken over from a file.
    Imported,
}

/// Declares stale or imported translations right as they stand. Translations that are missing or up to date are
/// skipped, and a catalog with a syntax error is left alone.
#[must_use]
pub fn accept(translations: &Translations<'_>, what: Acceptable) -> Declared {
    let (mut edits, mut accepted) = (Vec::new(), Vec::new());
    let tag = translations.source_locale.tag();
    let live = live_segments(translations.document);
    let live: BTreeMap<&str, &Live> = live.iter().map(|it| (it.id.as_str(), it)).collect();
    let declared = declare(translations, |message, entry, source| {
        let (made_from, today, progress) = match what {
            Acceptable::Stale => match message_state(Some(message), entry, source) {
                MessageState::Stale { source, today } => (source, today, Progress::Done),
                MessageState::Translated | MessageState::Missing => return None,
            },
            // What is imported and stale is stale then: that is for its reader to say.
            Acceptable::Imported if is_imported(message, entry, source.pattern) => {
                let state = text_state(message, entry, source);
                let today = source.pattern.to_owned();
                (today.clone(), today, Progress::of(&state, false))
            }
            Acceptable::Imported => return None,
        };
        let segment = live.get(message.id)?;
        let translation = translations.catalog.text.get(message.value_span.range());
        accepted.push(Accepted {
            segment: segment.id.clone(),
            made_from,
            today,
            translation: translation.unwrap_or_default().trim().to_owned(),
        });
        let desired = Desired::new(segment, tag, &progress, None);
        let text = revise(translations.catalog.text, message, &desired);
        edits.push(Edit::replace(
            message.span.range(),
            text.replace("\r\n", "\n"),
        ));
        Some((progress, None))
    });
    let Some((segments, state)) = declared else {
        return Declared::default();
    };
    let path = catalog_path(translations.locale, &translations.document.id);
    let text = apply_edits(translations.catalog.text, &edits);
    Declared {
        changes: vec![FileChange::Write { path, text }, state],
        segments,
        accepted,
    }
}

/// Marks translations as reviewed; the mark lapses as soon as source or translation changes.
/// Translations that are missing or stale are skipped. Who reviews after others, while their review holds, is named beside
/// them.
#[must_use]
pub fn review(translations: &Translations<'_>, by: &str) -> Declared {
    let declared = declare(translations, |message, entry, source| {
        let state = message_state(Some(message), entry, source);
        let translation = Fingerprint::of_message(message)?;
        let terms = Fingerprint::of_terms(message, translations.terms);
        let known = entry.and_then(|entry| entry.review_of(source, &translation));
        let known = known.filter(|known| known.saw(terms.as_ref()));
        let known = known.cloned().unwrap_or_else(|| Review {
            by: String::new(),
            fingerprint: Fingerprint::of_review(source, &translation),
            terms: None,
        });
        let known = Review { terms, ..known };
        let review = (state == MessageState::Translated).then(|| known.also_by(by));
        review.map(|review| (Progress::Done, Some(review)))
    });
    let Some((segments, state)) = declared else {
        return Declared::default();
    };
    Declared {
        changes: vec![state],
        segments,
        accepted: Vec::new(),
    }
}

/// Records of each message for which `decide` gives a value that it is so far, with that review. `None` if there
/// is no such message.
fn declare(
    translations: &Translations<'_>,
    mut decide: impl FnMut(
        &Message<'_>,
        Option<&Entry>,
        SourceText<'_>,
    ) -> Option<(Progress, Option<Review>)>,
) -> Option<(Vec<SegmentId>, FileChange)> {
    if !translations.catalog.readable || !translations.catalog.junk.is_empty() {
        return None;
    }
    let mut state = translations.remembered.clone();
    state.settle(|id| translations.catalog.message(id.as_str()));
    let mut segments = Vec::new();
    for segment in translations.document.body.segments() {
        let Some(id) = &segment.id else { continue };
        let Some(message) = translations.catalog.message(id.as_str()) else {
            continue;
        };
        if translations
            .segments
            .is_some_and(|chosen| !chosen.contains(id))
        {
            continue;
        }
        let pattern = sound_pattern(&segment.text.pattern);
        let source = SourceText {
            pattern: &pattern,
            meaning: segment.meaning_in(translations.locale),
            recorded: segment.recorded.as_deref(),
        };
        let entry = state.messages.get(id).cloned();
        let Some((progress, reviewed)) = decide(message, entry.as_ref(), source) else {
            continue;
        };
        let earlier = Entry::earlier_than(entry.as_ref(), &pattern);
        let meaning = match progress {
            Progress::Done => segment.meaning_in(translations.locale).map(str::to_owned),
            _ => entry.and_then(|entry| entry.meaning),
        };
        let entry = Entry {
            earlier,
            source: pattern.into_owned(),
            meaning,
            progress,
            translation: Fingerprint::of_message(message),
            was: None,
            moved: None,
            reviewed,
            kept: None,
        };
        state.messages.insert(id.clone(), entry);
        segments.push(id.clone());
    }
    let path = state_path(translations.locale, &translations.document.id);
    let text = write_target_state(&state);
    (!segments.is_empty()).then_some((segments, FileChange::Write { path, text }))
}

#[cfg(test)]
mod tests {
    use edition_model::{SourceFile, Sources};

    use super::{Acceptable, Declared, Translations, accept, review};
    use crate::parse_catalog;
    use crate::sync::FileChange;
    use crate::sync::identify::{
        identify,
        tests::{document, lexicon},
    };
    use crate::sync::state::{SourceState, read_target_state};
    use crate::sync::status::cover;

    const SOURCE: &str = "Alpha there\nBeta\nGamma";
    const RU: &str = "# моё\r\n# en: Alpha there\r\n# stale: Alpha here\r\nalpha-there = Альфа\r\n\r\n\
                      # en: Beta\r\nbeta = Бета\r\n\r\n# en: Gamma\r\n# untranslated\r\ngamma = Гамма\r\n";

    /// Applies `act` to the catalog `ru`. Gives back catalog and state as they are then, and the
    /// coverage.
    fn check(
        ru: &str,
        state: &str,
        act: impl Fn(&Translations<'_>) -> Declared,
        expected: &[&str],
    ) -> (String, String, [usize; 4]) {
        let document =
            identify(document("x", SOURCE), &SourceState::default(), &lexicon()).document;
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("x", ru));
        let (en, locale) = ("en".parse().unwrap(), "ru".parse().unwrap());
        let catalog = parse_catalog(file, ru, &en).value;
        let remembered = read_target_state(file, state).value.unwrap();
        let declared = act(&Translations {
            document: &document,
            source_locale: &en,
            locale: &locale,
            catalog: &catalog,
            terms: None,
            remembered: &remembered,
            segments: None,
        });
        let segments: Vec<&str> = declared.segments.iter().map(|id| id.as_str()).collect();
        assert_eq!(segments, expected);
        let (mut ru, mut state) = (ru.to_owned(), state.to_owned());
        for change in declared.changes {
            match change {
                FileChange::Write { path, text } if path == "locales/ru/x.ftl" => ru = text,
                FileChange::Write { path, text } if path == "locales/.state/ru/x.toml" => {
                    state = text
                }
                other => panic!("{other:?}"),
            }
        }
        let catalog = parse_catalog(file, &ru, &en).value;
        let remembered = read_target_state(file, &state).value.unwrap();
        let coverage = cover(
            &document,
            (Some(&catalog), None),
            &remembered,
            (&locale, crate::Copies::new(&en, &locale)),
            1,
        );
        let counts = [
            coverage.translated,
            coverage.stale,
            coverage.missing,
            coverage.reviewed,
        ];
        (ru, state, counts)
    }

    fn stale(translations: &Translations<'_>) -> Declared {
        accept(translations, Acceptable::Stale)
    }

    #[test]
    fn imported_ones_are_taken_once_somebody_has_read_them() {
        let imported = |translations: &Translations<'_>| accept(translations, Acceptable::Imported);
        let before = RU
            .replace("# en: Beta\r\n", "# en: Beta\r\n# imported\r\n")
            .replace("# stale: Alpha here", "# imported\r\n# stale: Alpha here");
        let (ru, _, counts) = check(&before, "", stale, &[]);
        assert_eq!((ru.as_str(), counts), (before.as_str(), [0, 0, 3, 0]));
        let (ru, _, counts) = check(&before, "", imported, &["alpha-there", "beta"]);
        assert_eq!((ru.as_str(), counts), (RU, [1, 1, 1, 0]));
    }

    #[test]
    fn accepted_ones_are_right_as_they_stand() {
        let (ru, _, counts) = check(RU, "", stale, &["alpha-there"]);
        assert_eq!(ru, RU.replace("# stale: Alpha here\r\n", ""));
        assert_eq!(counts, [2, 0, 1, 0]);
        assert_eq!(check(&ru, "", stale, &[]).0, ru);
    }

    #[test]
    fn reviews_hold_until_something_changes() {
        let by = |translations: &Translations<'_>| review(translations, "Н. Н.");
        let (ru, state, counts) = check(RU, "", by, &["beta"]);
        assert_eq!((ru.as_str(), counts), (RU, [1, 1, 1, 1]));
        let nothing = |_: &Translations<'_>| Declared::default();
        let counts = check(&RU.replace("Бета", "Бэта"), &state, nothing, &[]).2;
        assert_eq!(counts, [1, 1, 1, 0]);
        // Accepting another message leaves the review in place.
        assert_eq!(check(RU, &state, stale, &["alpha-there"]).2, [2, 0, 1, 1]);
    }
}
