//! A translation as the rules that look at all documents of a locale need it: what stays of it when its
//! document is no longer in memory.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hash::Hasher;

use edition_model::{
    Adoption, Diagnostic, Document, DocumentId, Inline, Locale, Rule, SegmentId, Severity,
    SourceInline, SourceSegment, Span,
};
use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};

use crate::input::{CheckContext, EditionInput};
use crate::plain::{OBJECT, Plain, has_no_objects};
use edition_languages::Language;
use edition_localization::{CatalogFile, Message, MessageState};
use edition_wordbook::Page;

/// The rules that need all documents: which comments silence something is known only when these have run.
pub(crate) const WHOLE_LOCALE: &[Rule] = &[
    Rule::InconsistentTranslation,
    Rule::NameMismatch,
    Rule::Omission,
];

/// A translation and its source, as far as they are compared with others. Most live no longer than the
/// texts that they borrow from.
#[derive(Debug, Clone)]
pub struct Sample<'t> {
    pub(crate) document: DocumentId,
    pub(crate) segment: SegmentId,
    pub(crate) span: Span,
    pub(crate) source_span: Span,
    /// The source text.
    pub(crate) source: Cow<'t, str>,
    /// The translation as it was typed.
    pub(crate) translation: Cow<'t, str>,
    /// How many characters source and translation have.
    pub(crate) lengths: (usize, usize),
    /// The rules whose findings would follow from what others have found in it.
    pub(crate) explained: Explained,
    /// The rules of [`WHOLE_LOCALE`] that a comment silences, and where it stands; after these, those that the
    /// publication's list does.
    pub(crate) allows: Vec<(Rule, Option<Span>)>,
    pub(crate) standing: Standing,
    /// The words of source and translation, where these can teach what stands for what.
    pub(crate) words: Option<(Cow<'t, str>, Cow<'t, str>)>,
    /// The languages of the two.
    pub(crate) languages: (&'static Language, &'static Language),
}

/// Some of [`WHOLE_LOCALE`], a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Explained(u8);

impl Explained {
    fn bit(rule: Rule) -> u8 {
        let place = WHOLE_LOCALE.iter().position(|it| *it == rule);
        place.map_or(0, |place| 1 << place)
    }

    pub(crate) fn contains(self, rule: Rule) -> bool {
        self.0 & Self::bit(rule) != 0
    }

    fn insert(&mut self, rule: Rule) {
        self.0 |= Self::bit(rule);
    }
}

/// Whether a translation is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is up to date, and is judged.
    Current,
    /// Its source has changed since. It is not judged, but others are still compared with it: findings in
    /// them should not come and go with it.
    Stale,
}

/// The existing translations of a document, by locale. `findings` are those of
/// [`crate::Checker::check_document`].
#[must_use]
pub fn samples<'t>(
    context: &CheckContext<'t>,
    document: &'t Document<SourceSegment>,
    editions: &[EditionInput<'t>],
    findings: &[Diagnostic],
) -> Vec<(Locale, Vec<Sample<'t>>)> {
    let sources = sources_of(document);
    let translated = editions.iter().filter(|it| !is_source(context, it));
    let samples = translated.map(|edition| {
        let locale = edition.localizer.locale();
        let explained = explained_by_segment(context, findings, locale);
        let explained = |_, id: &SegmentId| explained.get(id).copied().unwrap_or_default();
        let own = samples_in(context, (document, &sources), edition, explained);
        Some((locale.clone(), own?))
    });
    samples.flatten().collect()
}

/// The existing translations of a document in one locale, once more: their `gists` say what follows from what was found
/// then, so that nothing need be looked for again.
#[must_use]
pub fn samples_again<'t>(
    context: &CheckContext<'t>,
    document: &'t Document<SourceSegment>,
    edition: &EditionInput<'t>,
    gists: &[Gist],
) -> Vec<Sample<'t>> {
    let explained = |place, _: &SegmentId| gists.get(place).map(|it: &Gist| it.explained);
    let explained = |place, id: &SegmentId| explained(place, id).unwrap_or_default();
    samples_in(
        context,
        (document, &sources_of(document)),
        edition,
        explained,
    )
    .unwrap_or_default()
}

fn is_source(context: &CheckContext<'_>, edition: &EditionInput<'_>) -> bool {
    edition.localizer.locale() == context.source.locale()
}

/// A source segment, how many characters it has, and its words.
type Source<'t> = (&'t SourceSegment, usize, Cow<'t, str>);

fn sources_of(document: &Document<SourceSegment>) -> Vec<Source<'_>> {
    let segments = document.body.segments().into_iter();
    let sources = segments.map(|segment| {
        let (length, words) = read(&segment.text.inlines);
        (segment, length, words)
    });
    sources.collect()
}

/// The translations of an edition. `explained` says by the place among them, and by the segment, what follows from what was
/// found.
fn samples_in<'t>(
    context: &CheckContext<'t>,
    (document, sources): (&'t Document<SourceSegment>, &[Source<'t>]),
    edition: &EditionInput<'t>,
    explained: impl Fn(usize, &SegmentId) -> Explained,
) -> Option<Vec<Sample<'t>>> {
    let catalog = edition.catalog?;
    let languages = (context.source.language(), edition.localizer.language());
    let translations = edition.localized.value.translations.iter();
    let known = translations.zip(edition.states);
    let mut own = Vec::with_capacity(sources.len());
    for ((segment, source_length, source), (translation, state)) in sources.iter().zip(known) {
        let stale = stale_sample(
            (context, languages),
            (document, segment),
            catalog,
            state.as_ref(),
        );
        own.extend(stale);
        let known = (segment.id.as_ref().zip(translation.as_ref()))
            .and_then(|(id, translation)| Some((id, translation, catalog.message(id.as_str())?)));
        let Some((id, translation, message)) = known else {
            continue;
        };
        let variant = translation.variants.first();
        let (length, words) = variant.map_or((0, Cow::Borrowed("")), |it| read(&it.inlines));
        let explained = explained(own.len(), id);
        let teaches = !explained.contains(Rule::Omission);
        own.push(Sample {
            document: document.id.clone(),
            segment: id.clone(),
            span: translation.span,
            source_span: segment.text.span,
            source: Cow::Borrowed(&segment.text.pattern),
            translation: Cow::Borrowed(context.sources.slice(translation.span)),
            lengths: (*source_length, length),
            explained,
            allows: allows_of(message),
            standing: Standing::Current,
            words: teaches.then(|| (source.clone(), words)),
            languages,
        });
    }
    Some(own)
}

/// The rules of [`WHOLE_LOCALE`] that are silenced for a message: by comments, and by the publication's list.
fn allows_of(message: &Message<'_>) -> Vec<(Rule, Option<Span>)> {
    let allows = message.allows().filter_map(|allow| {
        allow.reason?;
        let rule = allow.rule.filter(|rule| WHOLE_LOCALE.contains(rule))?;
        Some((rule, Some(allow.span)))
    });
    let granted = message.granted.iter();
    let granted = granted.filter(|rule| WHOLE_LOCALE.contains(rule));
    allows.chain(granted.map(|rule| (*rule, None))).collect()
}

/// The rules of [`WHOLE_LOCALE`] whose findings in a locale would follow from others, by segment.
fn explained_by_segment<'f>(
    context: &CheckContext<'_>,
    findings: &'f [Diagnostic],
    locale: &Locale,
) -> BTreeMap<&'f SegmentId, Explained> {
    let mut explained: BTreeMap<&SegmentId, Explained> = BTreeMap::new();
    let own = findings
        .iter()
        // A letter without a font says nothing of the words.
        .filter(|it| it.locale.as_ref() == Some(locale) && it.rule != Rule::MissingGlyph);
    for finding in own {
        let Some(segment) = &finding.segment else {
            continue;
        };
        for rule in WHOLE_LOCALE {
            if may_explain(finding.rule, *rule)
                && context.explains((finding.rule, finding.severity), *rule)
            {
                explained.entry(segment).or_default().insert(*rule);
            }
        }
    }
    explained
}

/// Whether what `rule` finds may follow from what `cause` has found: any slip of the hand is no second translation, but
/// only some say that words are missing or too many.
fn may_explain(cause: Rule, rule: Rule) -> bool {
    let says_of_length =
        || cause.default_severity() == Severity::Error || cause == Rule::UntranslatedCopy;
    rule != Rule::Omission || says_of_length()
}

/// The lengths of a stale translation and of the source that it was made from.
fn stale_sample<'t>(
    (context, languages): (&CheckContext<'t>, (&'static Language, &'static Language)),
    (document, segment): (&Document<SourceSegment>, &'t SourceSegment),
    catalog: &CatalogFile<'_>,
    state: Option<&'t MessageState>,
) -> Option<Sample<'t>> {
    let Some(MessageState::Stale { source, .. }) = state else {
        return None;
    };
    let id = segment.id.as_ref()?;
    let message = catalog.message(id.as_str())?;
    let value = message.value.as_ref().filter(|_| !message.damaged)?;
    let translation = context.sources.slice(message.value_span);
    // A source that is remembered with its terms put in has the pattern that it has today.
    let source = match (translation.contains('{'), source.contains('{')) {
        (true, false) => &segment.text.pattern,
        _ => source,
    };
    value.choices().is_empty().then(|| Sample {
        document: document.id.clone(),
        segment: id.clone(),
        span: message.value_span,
        source_span: segment.text.span,
        source: Cow::Borrowed(source),
        translation: Cow::Borrowed(translation),
        lengths: (length_as_typed(source), length_as_typed(translation)),
        explained: Explained::default(),
        allows: Vec::new(),
        standing: Standing::Stale,
        words: None,
        languages,
    })
}

/// What is compared with every other translation of a publication: hashes of the texts of a [`Sample`], and
/// their lengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gist {
    pub(crate) source: u64,
    pub(crate) translation: u64,
    /// How many characters source and translation have.
    pub(crate) lengths: (u32, u32),
    /// Which rules' findings would follow from others.
    pub(crate) explained: Explained,
    /// Whether its words are compared with those of others.
    pub(crate) is_judged: bool,
    /// Whether the translation is up to date.
    pub(crate) is_current: bool,
}

impl Sample<'_> {
    /// The gist of it.
    #[must_use]
    pub fn gist(&self) -> Gist {
        let short = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let (source, translation) = self.lengths;
        Gist {
            source: hash(&self.source),
            translation: hash(&self.translation),
            lengths: (short(source), short(translation)),
            explained: self.explained,
            is_judged: self.is_judged(),
            is_current: self.standing == Standing::Current,
        }
    }

    /// Its words alone.
    pub(crate) fn page(&self) -> Page {
        page(std::slice::from_ref(self))
    }

    /// Whether its words are compared with those of others. A slip of the hand that another rule reports is
    /// no second translation.
    pub(crate) fn is_judged(&self) -> bool {
        !self.explained.contains(Rule::InconsistentTranslation)
            && self.standing == Standing::Current
    }

    /// Whether a comment silences a rule that looks at all documents: then the rule needs the sample itself,
    /// whatever its gist says.
    #[must_use]
    pub fn has_allows(&self) -> bool {
        self.allows.iter().any(|(_, comment)| comment.is_some())
    }

    /// The same with owned texts and with its places in other texts, so that it outlives its document.
    #[must_use]
    pub fn adopted(mut self, adoption: &mut Adoption<'_, '_>) -> Sample<'static> {
        for comment in self.allows.iter_mut().filter_map(|(_, it)| it.as_mut()) {
            *comment = adoption.span(*comment);
        }
        Sample {
            span: adoption.span(self.span),
            source_span: adoption.span(self.source_span),
            source: Cow::Owned(self.source.into_owned()),
            translation: Cow::Owned(self.translation.into_owned()),
            words: self.words.map(|(source, translation)| {
                let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
                (owned(source), owned(translation))
            }),
            ..self
        }
    }

    /// A finding about it, with its document and segment.
    pub(crate) fn complete(&self, finding: Diagnostic) -> Diagnostic {
        finding.document(&self.document).segment(&self.segment)
    }
}

impl Gist {
    /// The key of the pair: the same for the same texts.
    #[must_use]
    pub fn key(&self) -> u64 {
        let mut hasher = FxHasher::default();
        hasher.write_u64(self.source);
        hasher.write_u64(self.translation);
        hasher.finish()
    }
}

/// Source and translation of each sample, where words can be learned from these. Reading their words costs something:
/// that is left to those who need them.
#[must_use]
pub fn texts<'s>(samples: &'s [Sample<'_>]) -> Vec<Option<(&'s str, &'s str)>> {
    let texts = samples.iter().map(|sample| {
        let (source, translation) = sample.words.as_ref()?;
        Some((&**source, &**translation))
    });
    texts.collect()
}

/// The words of samples.
pub(crate) fn page(samples: &[Sample<'_>]) -> Page {
    let languages = samples.first().map(|it| it.languages);
    let page = |languages| Page::of(texts(samples).into_iter(), languages);
    languages.map(page).unwrap_or_default()
}

/// A hash of 64 bits: in the texts of one publication a collision is next to impossible.
fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// How many characters a placeable counts for.
const WORD: usize = 8;

/// The characters of a text as it stands in a catalog.
fn length_as_typed(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut length = 0;
    for letter in text
        .split_whitespace()
        .flat_map(|word| word.chars().chain([' ']))
    {
        match letter {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                length += if depth == 0 { WORD } else { 0 };
            }
            _ if depth == 0 => length += 1,
            _ => {}
        }
    }
    length.saturating_sub(1)
}

/// How many characters a text has, where what is no text counts as a word, and its words.
fn read(inlines: &[SourceInline]) -> (usize, Cow<'_, str>) {
    match inlines {
        [Inline::Text(words)] if has_no_objects(words) => {
            (words.chars().count(), Cow::Borrowed(words))
        }
        _ => {
            let plain = Plain::of(inlines);
            (length_of_words(&plain), plain.own)
        }
    }
}

fn length_of_words(plain: &Plain<'_>) -> usize {
    let objects = plain.own.matches(OBJECT).count();
    let own = plain.own.chars().count() - objects;
    let foreign = plain.foreign.iter();
    let foreign: usize = foreign.map(|(_, plain)| length_of_words(plain)).sum();
    own + foreign + WORD * objects.saturating_sub(plain.foreign.len())
}
