//! What stays of a document once it has been examined: as much as other documents, the lists and the next
//! build need to know of it, and no text.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use edition_localization::localize::references::{NumberOf, Reference, references_in};
use edition_localization::sync::status::{Coverage, cover};
use edition_localization::{Copies, Element};
use edition_model::{Document, DocumentId, LinkTarget, Locale, Numbers, SegmentId, SourceSegment};
use edition_parser::scanner::{Name, names, placeables};
use serde::{Deserialize, Serialize};

use crate::analysis::{Analysis, Prepared};
use crate::pictures::picture_paths;
use crate::project::cited_paths;
use crate::releases::{Texts, utc};
use crate::settings::Requirement;

/// What others need to know of a document.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Profile {
    /// What only a source that could be understood says.
    pub understood: Option<Understood>,
    /// The locales with missing, stale or, where the settings ask for it, unreviewed segments.
    pub incomplete: BTreeSet<Locale>,
    /// How many translations nobody has reviewed, by locale; nothing where the settings do not ask
    /// for it.
    pub unreviewed: BTreeMap<Locale, usize>,
    /// How many segments are translated of how many, by locale; nothing where the settings do not ask
    /// for it.
    pub coverage: BTreeMap<Locale, (usize, usize)>,
    /// The locales in which something wrong keeps its editions back, as far as it shows in it alone.
    pub faulty: BTreeSet<Locale>,
    /// The broken fonts that its editions need, by what these were meant for, and the locales of these editions.
    pub broken_fonts: BTreeMap<String, BTreeSet<Locale>>,
    /// Whether it shows a picture that cannot be shown, so that no edition of it can be made, not even a draft.
    pub cannot_be_shown: bool,
    /// Whether a comment silences a rule that compares documents.
    pub has_allows: bool,
    /// The terms that its edition in each locale names, in the source or in the translation.
    pub terms: BTreeMap<Locale, BTreeSet<String>>,
}

/// What a source says of itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Understood {
    /// Its locales, the source first.
    pub locales: Vec<Locale>,
    /// Whether it has editions side by side.
    pub side_by_side: bool,
    /// When its embargo ends, in seconds since 1970; nothing once it has been released.
    pub embargo: Option<i64>,
    /// What has changed since it was released.
    pub since_release: Option<SinceRelease>,
    /// The documents and segments that it links to; segments by hashes of their ids.
    pub links: Vec<(DocumentId, Option<u64>)>,
    /// The documents whose numbers it gives, each number by a hash of what it is.
    pub cites: BTreeSet<(DocumentId, u64)>,
    /// The files that tell these numbers, those that are not there among them.
    pub cited_files: BTreeSet<String>,
    /// The pictures that it names.
    pub pictures: BTreeSet<String>,
}

/// How a document stands to what was last released of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SinceRelease {
    /// When that was, in UTC.
    pub time: String,
    /// Whether its source or a translation is another text now.
    pub is_edited: bool,
    /// Whether it names another end of its embargo now; that no longer matters.
    pub is_embargo_moved: bool,
}

impl Profile {
    /// The profile of `document`, which is `prepared` for its locales.
    pub(crate) fn of(
        analysis: &Analysis<'_>,
        document: &Document<SourceSegment>,
        prepared: &[(Locale, Prepared)],
    ) -> Self {
        let incomplete = prepared.iter().filter(|(_, it)| it.is_incomplete());
        let mut profile = Self {
            understood: Some(Understood::of(analysis, document)),
            incomplete: incomplete.map(|(locale, _)| locale.clone()).collect(),
            terms: terms_of(analysis, document),
            ..Self::default()
        };
        profile.count(analysis, document);
        profile
    }

    /// Counts what the settings ask for.
    fn count(&mut self, analysis: &Analysis<'_>, document: &Document<SourceSegment>) {
        let settings = &analysis.project.settings;
        let asks_for_review = settings.require == Requirement::Reviewed;
        if settings.coverage.is_empty() && !asks_for_review {
            return;
        }
        for (locale, covered) in coverage_of(analysis, document) {
            let unreviewed = covered.translated - covered.reviewed;
            let counts = (covered.translated, covered.segments);
            self.coverage.insert(locale.clone(), counts);
            if asks_for_review && unreviewed > 0 {
                self.incomplete.insert(locale.clone());
                self.unreviewed.insert(locale, unreviewed);
            }
        }
    }
}

impl Understood {
    /// The documents that its pages may lead to: those that it links to, and those whose numbers it gives.
    pub(crate) fn leads_to(&self) -> impl Iterator<Item = &DocumentId> {
        let links = self.links.iter().map(|(document, _)| document);
        links.chain(self.cited())
    }

    /// The documents whose numbers it gives, some more than once.
    pub(crate) fn cited(&self) -> impl Iterator<Item = &DocumentId> {
        self.cites.iter().map(|(document, _)| document)
    }

    fn of(analysis: &Analysis<'_>, document: &Document<SourceSegment>) -> Self {
        let links = document.links.values();
        let links = links.filter_map(|definition| match &definition.target {
            LinkTarget::Document { document, segment } => {
                Some((document.clone(), segment.as_ref().map(hash_of)))
            }
            LinkTarget::Url(_) | LinkTarget::Segment(_) | LinkTarget::Address(_) => None,
        });
        let embargo = document.front_matter.embargo.as_ref();
        Self {
            locales: analysis.locales_of(document),
            side_by_side: document
                .front_matter
                .side_by_side
                .unwrap_or(analysis.project.settings.side_by_side),
            embargo: embargo
                .filter(|_| !analysis.is_released(&document.id))
                .map(|embargo| embargo.timestamp),
            since_release: since_release(analysis, document),
            links: links.collect(),
            cites: cites(document),
            cited_files: cited_files(analysis, &document.id),
            pictures: picture_paths(&document.body),
        }
    }
}

fn since_release(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
) -> Option<SinceRelease> {
    let (time, release) = analysis.last_release(&document.id)?;
    let embargo = document.front_matter.embargo.as_ref();
    Some(SinceRelease {
        time: time.to_owned(),
        is_edited: !Texts::of(analysis.project, &document.id).are_those_of(release),
        is_embargo_moved: embargo.map(utc) != release.embargo,
    })
}

/// The terms that the edition of `document` in each of its locales names. A source that a translator has not put into
/// words stands in the edition itself where drafts are made, so its terms count in every locale.
fn terms_of(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
) -> BTreeMap<Locale, BTreeSet<String>> {
    let mut in_source = BTreeSet::new();
    for segment in document.body.segments() {
        collect_terms(&segment.text.pattern, &mut in_source);
    }
    // The file of recommendations names them in each language.
    let addressees = document.recommendations.iter();
    let addressees = addressees.filter_map(|recommended| recommended.to.as_ref());
    in_source.extend(addressees.map(|(term, _)| term.clone()));
    let locales = analysis.locales_of(document).into_iter();
    let terms = locales.map(|locale| {
        let mut named = in_source.clone();
        let catalog = analysis.translation(&locale, &document.id);
        let messages = catalog.iter().flat_map(|catalog| &catalog.value.messages);
        for value in messages.filter_map(|message| message.value.as_ref()) {
            value.visit(&mut |element| match element {
                Element::Placeable { text, .. } => collect_names(text, &mut named),
                Element::Choice(choice) => collect_names(choice.selector, &mut named),
                Element::Text { .. } | Element::Literal { .. } => {}
            });
        }
        (locale, named)
    });
    terms.filter(|(_, named)| !named.is_empty()).collect()
}

/// The terms in the placeables of a pattern of Fluent.
fn collect_terms(pattern: &str, terms: &mut BTreeSet<String>) {
    for range in placeables(pattern) {
        collect_names(pattern.get(range).unwrap_or_default(), terms);
    }
}

fn collect_names(placeable: &str, terms: &mut BTreeSet<String>) {
    for name in names(placeable) {
        if let Name::Term(id) = name
            && !terms.contains(id)
        {
            terms.insert(id.to_owned());
        }
    }
}

/// Hashes of the ids of its segments, and of its numbers.
pub(crate) fn outline(document: &Document<SourceSegment>) -> Vec<u64> {
    let numbers = document.numbers();
    let paragraphs = numbers.paragraphs.keys().map(SegmentId::as_str);
    let annexes = numbers.annexes.keys().map(SegmentId::as_str);
    let objects = numbers.objects.keys();
    let named = paragraphs.map(|name| (NumberOf::Paragraph, name));
    let named = named.chain(annexes.map(|name| (NumberOf::Annex, name)));
    let named =
        named.chain(objects.map(|(object, name)| (NumberOf::Object(*object), name.as_str())));
    let hashes = named.filter_map(|(number, name)| hash_of_number(&numbers, number, name));
    let segments = document.body.segments().into_iter();
    let ids = segments.filter_map(|segment| segment.id.as_ref());
    ids.map(hash_of).chain(hashes).collect()
}

/// The numbers of other documents that a document gives.
pub(crate) fn cites(document: &Document<SourceSegment>) -> BTreeSet<(DocumentId, u64)> {
    if document.cited.is_empty() {
        return BTreeSet::new();
    }
    let segments = document.body.segments().into_iter();
    let references = segments.flat_map(|segment| references_in(&segment.text.inlines));
    let cited = references.filter_map(|reference| {
        let Reference::Number(number, name) = reference else {
            return None;
        };
        let (other, name) = name.split_once('#')?;
        let (other, numbers) = document.cited.get_key_value(other)?;
        let numbers = numbers.as_deref();
        let hash = numbers.and_then(|numbers| hash_of_number(numbers, number, name));
        // What does not exist is no number of any state of that document.
        Some((other.clone(), hash.unwrap_or_default()))
    });
    cited.collect()
}

/// A hash of a number with what it is the number of.
fn hash_of_number(numbers: &Numbers, number: NumberOf, name: &str) -> Option<u64> {
    let function = number.function();
    Some(match number {
        NumberOf::Paragraph => hash_of(&(function, name, numbers.paragraphs.get(name)?)),
        NumberOf::Annex => hash_of(&(function, name, numbers.annexes.get(name)?)),
        NumberOf::Object(object) => {
            let number = numbers.objects.get(&(object, name.to_owned()))?;
            hash_of(&(function, name, number))
        }
    })
}

/// The files that tell the numbers which a document may give.
fn cited_files(analysis: &Analysis<'_>, id: &DocumentId) -> BTreeSet<String> {
    let source = &analysis.project.settings.source;
    let cited = analysis.project.may_cite(id).into_iter();
    cited
        .flat_map(|cited| cited_paths(source, &cited))
        .collect()
}

/// A short hash, for what is never held against what somebody chose to be like it.
pub(crate) fn hash_of(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// How far a document is translated into each of its locales.
pub(crate) fn coverage_of(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
) -> BTreeMap<Locale, Coverage> {
    let nothing = Default::default();
    let targets = analysis.locales_of(document).into_iter().skip(1);
    let covered = targets.map(|locale| {
        let catalog = analysis.translation(&locale, &document.id);
        let catalog = catalog.map(|reported| &reported.value);
        let remembered = analysis.target_state(&locale, &document.id);
        let copies = Copies::new(&analysis.project.settings.source, &locale);
        let covered = cover(
            document,
            (catalog, analysis.terms(&locale)),
            remembered.unwrap_or(&nothing),
            (&locale, copies),
            analysis.project.settings.reviewers_wanted(),
        );
        (locale, covered)
    });
    covered.collect()
}
