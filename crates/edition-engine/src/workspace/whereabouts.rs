//! Where a segment is that somebody was translating while its author changed the source: under the name that sync gave it,
//! or where the likest text stands now.

use std::collections::BTreeSet;

use edition_localization::sync::suggest::{Known, TranslationMemory};
use edition_model::{DocumentId, Locale, SegmentId};

use super::Workspace;
use crate::analysis::Analysis;

/// A text so like to the one that is looked for, in percent, that other documents need not be searched.
const NEAR: usize = 70;

/// A segment as somebody saw it.
#[derive(Debug, Clone, Copy)]
pub struct Sought<'t> {
    /// Its document.
    pub document: &'t DocumentId,
    /// The locale that it was being translated into.
    pub locale: &'t Locale,
    /// Its id.
    pub segment: &'t SegmentId,
    /// Its source text, as a pattern.
    pub source: &'t str,
}

/// A segment of the publication as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts {
    /// Its document.
    pub document: DocumentId,
    /// Its id.
    pub segment: SegmentId,
}

impl Workspace {
    /// Where a segment is that its document does not have under this id any more, as far as it can be told: a guess to be
    /// confirmed. `None` where no text that is translated into the locale is like it.
    pub fn whereabouts(&self, sought: &Sought<'_>) -> Option<Whereabouts> {
        let alone = self.alone(sought.document, None);
        let analysis = Analysis::with_localizers(&alone, &self.localizers);
        if let Some(segment) = renamed(&analysis, sought) {
            let document = sought.document.clone();
            return Some(Whereabouts { document, segment });
        }
        let own = likest(&analysis, sought);
        if let Some((found, NEAR..)) = own {
            return Some(found);
        }
        let everywhere = likest(&Analysis::of(&self.project), sought);
        let best = match (own, everywhere) {
            (Some(own), Some(other)) if own.1 >= other.1 => Some(own),
            (own, other) => other.or(own),
        };
        best.map(|(found, _)| found)
    }
}

/// The name that a sync has given to the segment, or would give.
fn renamed(analysis: &Analysis<'_>, sought: &Sought<'_>) -> Option<SegmentId> {
    let remembered = analysis.source_states.get(sought.document)?.as_ref()?;
    let name = remembered.renamed(sought.segment)?;
    let document = analysis.document(sought.document)?;
    let is_translated = analysis.locales_of(document).contains(sought.locale);
    let mut segments = document.body.segments().into_iter();
    let is_there = segments.any(|segment| segment.id.as_ref() == Some(name));
    (is_there && is_translated).then(|| name.clone())
}

/// The segment with the likest text, and how like it is in percent.
fn likest(analysis: &Analysis<'_>, sought: &Sought<'_>) -> Option<(Whereabouts, usize)> {
    let mut texts = Vec::new();
    for id in analysis.documents.keys() {
        let document = analysis.document(id);
        let Some(document) = document.filter(|it| {
            let targets = analysis.locales_of(it);
            targets.iter().skip(1).any(|it| it == sought.locale)
        }) else {
            continue;
        };
        let mut seen = BTreeSet::new();
        for segment in document.body.segments() {
            let Some(name) = segment.id.as_ref().filter(|name| seen.insert(*name)) else {
                continue;
            };
            texts.push(Known {
                document: id.clone(),
                segment: name.clone(),
                source: segment.text.pattern.clone(),
                translation: String::new(),
            });
        }
    }
    let memory = TranslationMemory::new(texts);
    let found = memory.suggest(sought.source, 1, None);
    let first = found.first()?;
    let found = Whereabouts {
        document: first.known.document.clone(),
        segment: first.known.segment.clone(),
    };
    Some((found, first.likeness))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use edition_model::{DocumentId, SegmentId};

    use super::{Sought, Workspace};

    const HEAD: &str = "+++\nkind = \"announcement\"\n+++\n";
    const CAME: &str = "The Rapporteur came to the city in May.";

    /// Where the segment `came` of the document `a` is once the sources are `a` and `b`; where one is empty, there is none.
    fn check(a: &str, b: &str, expected: Option<(&str, &str)>) {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("editions.toml", "source = \"en\"\ntargets = [\"ru\"]\n");
        let state = format!("[came]\ntext = \"{CAME}\"\n");
        write("locales/.state/en/a.toml", &state);
        for (name, text) in [("a", a), ("b", b)] {
            if !text.is_empty() {
                write(
                    &format!("sources/{name}.md"),
                    &format!("{HEAD}# Title\n\n{text}\n"),
                );
            }
        }
        let workspace = Workspace::open(Some(folder.path())).unwrap();
        let found = workspace.whereabouts(&Sought {
            document: &DocumentId::new("a").unwrap(),
            locale: &"ru".parse().unwrap(),
            segment: &SegmentId::new("came").unwrap(),
            source: CAME,
        });
        let found = found.as_ref();
        let found = found.map(|it| (it.document.as_str(), it.segment.as_str()));
        assert_eq!(found, expected, "{a} | {b}");
    }

    #[test]
    fn a_pinned_segment_goes_by_its_new_name() {
        check(&format!("{CAME}\n{{#arrival}}"), "", Some(("a", "arrival")));
        let changed = "The Rapporteur came to the old city in May.\n{#arrival}";
        check(
            changed,
            &format!("{CAME}\n{{#other}}"),
            Some(("a", "arrival")),
        );
    }

    #[test]
    fn a_text_that_moved_is_found_in_the_other_document() {
        check(
            "Nothing.",
            &format!("{CAME}\n{{#there}}"),
            Some(("b", "there")),
        );
        check("", &format!("{CAME}\n{{#there}}"), Some(("b", "there")));
    }

    #[test]
    fn what_nothing_is_like_is_nowhere() {
        check("Nothing.", "", None);
        check("", "Nothing.", None);
        check("", "", None);
    }
}
