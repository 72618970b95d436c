//! Translations as the rules need them that look at all documents of a locale together.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hasher;

use edition_model::{
    Adoption, Diagnostic, Document, DocumentId, Inline, Locale, Rule, SegmentId, SourceInline,
    SourceSegment, Span, say,
};
use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};

use crate::plain::{OBJECT, Plain, has_no_objects};
use crate::rules::inconsistent_translation::{Dispute, Verdict};
use crate::rules::length_ratio::{Lengths, Usual};
use crate::rules::{inconsistent_translation, length_ratio};
use crate::{CheckContext, EditionInput, sort_findings};
use edition_localization::catalog::CatalogFile;
use edition_localization::sync::state::MessageState;

/// The rules that need all documents; what a comment silences of them is known only at their end.
pub(crate) const WHOLE_LOCALE: &[Rule] = &[Rule::InconsistentTranslation, Rule::LengthRatio];

/// A translation and its source, as far as they are compared with others. Few are ever kept longer than
/// their texts.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// What other rules find in it, which may explain what these find.
    pub(crate) found: BTreeSet<Rule>,
    /// The rules of [`WHOLE_LOCALE`] that a comment silences, and where it stands.
    pub(crate) allows: Vec<(Rule, Span)>,
    pub(crate) standing: Standing,
}

/// What a translation is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is right, and is judged.
    Current,
    /// Its source has changed since. Others are still held against it, so that what is said of them
    /// does not come and go with it.
    Stale,
}

/// The translations of a document that are there, by locale. `findings` are those of
/// [`crate::check_document`].
#[must_use]
pub fn samples<'t>(
    context: &CheckContext<'t>,
    document: &'t Document<SourceSegment>,
    editions: &[EditionInput<'t>],
    findings: &[Diagnostic],
) -> Vec<(Locale, Vec<Sample<'t>>)> {
    let mut all = Vec::new();
    let segments = document.body.segments();
    let lengths = segments.iter().map(|it| length(&it.text.inlines));
    let lengths: Vec<usize> = lengths.collect();
    for edition in editions {
        let locale = edition.localizer.locale();
        let Some(catalog) = edition
            .catalog
            .filter(|_| locale != context.source.locale())
        else {
            continue;
        };
        let mut found = rules_by_segment(findings, locale);
        let translations = edition.localized.value.translations.iter();
        let known = translations.zip(edition.states);
        let mut own = Vec::with_capacity(segments.len());
        let sources = segments.iter().zip(&lengths);
        for ((segment, source_length), (translation, state)) in sources.zip(known) {
            own.extend(stale_sample(
                context,
                (document, segment),
                catalog,
                state.as_ref(),
            ));
            let known =
                (segment.id.as_ref().zip(translation.as_ref())).and_then(|(id, translation)| {
                    Some((id, translation, catalog.message(id.as_str())?))
                });
            let Some((id, translation, message)) = known else {
                continue;
            };
            let variant = translation.variants.first();
            let allows = message.allows().filter_map(|allow| {
                allow.reason?;
                let rule = allow.rule.filter(|rule| WHOLE_LOCALE.contains(rule))?;
                Some((rule, allow.span))
            });
            own.push(Sample {
                document: document.id.clone(),
                segment: id.clone(),
                span: translation.span,
                source_span: segment.text.span,
                source: Cow::Borrowed(&segment.text.pattern),
                translation: Cow::Borrowed(context.sources.slice(translation.span)),
                lengths: (
                    *source_length,
                    variant.map_or(0, |variant| length(&variant.inlines)),
                ),
                found: found.remove(id).unwrap_or_default(),
                allows: allows.collect(),
                standing: Standing::Current,
            });
        }
        all.push((locale.clone(), own));
    }
    all
}

/// The rules that have found something in a locale, by segment.
fn rules_by_segment<'f>(
    findings: &'f [Diagnostic],
    locale: &Locale,
) -> BTreeMap<&'f SegmentId, BTreeSet<Rule>> {
    let mut found: BTreeMap<&SegmentId, BTreeSet<Rule>> = BTreeMap::new();
    let own = findings
        .iter()
        .filter(|it| it.locale.as_ref() == Some(locale));
    for finding in own {
        if let Some(segment) = &finding.segment {
            found.entry(segment).or_default().insert(finding.rule);
        }
    }
    found
}

/// The lengths of a stale translation and of the source that it was made from.
fn stale_sample<'t>(
    context: &CheckContext<'t>,
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
        found: BTreeSet::new(),
        allows: Vec::new(),
        standing: Standing::Stale,
    })
}

/// As much of a [`Sample`] as is compared with every other translation of a publication: hashes of its
/// texts, and how long they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gist {
    pub(crate) source: u64,
    pub(crate) translation: u64,
    /// How many characters source and translation have.
    pub(crate) lengths: (u32, u32),
    /// Whether its words are held against those of others ([`inconsistent_translation`]).
    pub(crate) is_judged: bool,
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
            is_judged: inconsistent_translation::is_judged(self),
        }
    }

    /// Whether a comment silences a rule that looks at all documents, so that a judgement needs all of
    /// the sample in any case.
    #[must_use]
    pub fn has_allows(&self) -> bool {
        !self.allows.is_empty()
    }

    /// The same with its places in the texts of others, to be kept.
    #[must_use]
    pub fn adopted(mut self, adoption: &mut Adoption<'_, '_>) -> Sample<'static> {
        for (_, comment) in &mut self.allows {
            *comment = adoption.span(*comment);
        }
        Sample {
            span: adoption.span(self.span),
            source_span: adoption.span(self.source_span),
            source: Cow::Owned(self.source.into_owned()),
            translation: Cow::Owned(self.translation.into_owned()),
            ..self
        }
    }
}

/// Long enough that two texts of a publication do not share one by chance: texts are multiplied to 128 bits
/// and folded, sixteen bytes at a time.
fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// All translations into a locale, held against each other by their gists: what is usual, and which
/// source texts have several translations. What may be wrong is then looked at in full:
///
/// 1. [`Comparison::of`] all gists;
/// 2. [`Comparison::models`] names the documents that show how the texts with several translations are
///    translated, and [`Comparison::settle`] decides from these which translation is the usual one;
/// 3. [`Settled::suspects`] names the documents in which something may be wrong, and [`check_locale`]
///    looks at these.
#[derive(Debug)]
pub struct Comparison {
    usual: Usual,
    disputes: BTreeMap<u64, Dispute>,
}

/// What is usual among all translations into a locale.
#[derive(Debug)]
pub struct Settled {
    pub(crate) usual: Usual,
    /// By source text, the translation that most documents have, and the others.
    pub(crate) verdicts: BTreeMap<u64, Verdict>,
}

impl Comparison {
    /// The comparison of the translations of all documents. They need not be in memory: `each` calls what
    /// it is given with those of one document after another, and may be asked to do so several times.
    #[must_use]
    pub fn of(each: impl Fn(&mut dyn FnMut(&[Gist]))) -> Self {
        let (mut lengths, mut number) = (Lengths::default(), 0);
        each(&mut |gists| {
            gists.iter().for_each(|gist| lengths.add(gist));
            number += gists.len();
        });
        Self {
            usual: Usual::of(&lengths),
            disputes: inconsistent_translation::disputes(number, each),
        }
    }

    /// The documents, by their place, whose samples say how disputed texts are translated.
    #[must_use]
    pub fn models(&self) -> BTreeSet<usize> {
        let wordings = self.disputes.values().flatten();
        wordings.map(|wording| wording.document).collect()
    }

    /// What is usual; `samples` are those of the documents in [`Self::models`].
    #[must_use]
    pub fn settle<'s>(self, samples: impl IntoIterator<Item = &'s Sample<'s>>) -> Settled {
        Settled {
            usual: self.usual,
            verdicts: inconsistent_translation::settle(&self.disputes, samples),
        }
    }
}

impl Settled {
    /// Whether something may be wrong in a document.
    #[must_use]
    pub fn suspects(&self, document: &[Gist]) -> bool {
        document.iter().any(|gist| {
            self.usual.is_far(gist) || inconsistent_translation::is_odd(&self.verdicts, gist)
        })
    }
}

/// What is wrong in `samples` when they are held against all translations into `locale`, sorted by
/// place.
#[must_use]
pub fn check_locale(
    context: &CheckContext<'_>,
    locale: &Locale,
    samples: &[Sample],
    settled: &Settled,
) -> Vec<Diagnostic> {
    let mut found: Vec<(&Sample, Diagnostic)> = Vec::new();
    inconsistent_translation::check(samples, &settled.verdicts, &mut found);
    length_ratio::check(samples, &settled.usual, &mut found);
    let mut used: BTreeSet<Span> = BTreeSet::new();
    let mut findings = Vec::new();
    for (sample, finding) in found {
        match sample.allows.iter().find(|(rule, _)| *rule == finding.rule) {
            Some((_, comment)) => {
                used.insert(*comment);
            }
            None => findings.push(sample.complete(finding)),
        }
    }
    for sample in samples {
        for (rule, comment) in &sample.allows {
            let may_be_needed =
                *rule == Rule::LengthRatio && !settled.usual.is_usual(&sample.gist());
            if !used.contains(comment) && !may_be_needed {
                let message = say("allow-unused").text("rule", rule.name());
                let finding = Diagnostic::new(Rule::UnusedAllow, *comment, message);
                findings.push(sample.complete(finding.help(say("allow-unused-help"))));
            }
        }
    }
    for finding in &mut findings {
        finding.locale.get_or_insert_with(|| locale.clone());
    }
    sort_findings(context.sources, &mut findings);
    findings
}

impl Sample<'_> {
    fn complete(&self, finding: Diagnostic) -> Diagnostic {
        finding.document(&self.document).segment(&self.segment)
    }
}

/// What a placeable counts for.
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

/// The characters of a text; what is no text counts as a word.
fn length(inlines: &[SourceInline]) -> usize {
    match inlines {
        [Inline::Text(words)] if has_no_objects(words) => words.chars().count(),
        _ => length_of_words(&Plain::of(inlines)),
    }
}

fn length_of_words(plain: &Plain<'_>) -> usize {
    let objects = plain.own.matches(OBJECT).count();
    let own = plain.own.chars().count() - objects;
    let foreign = plain.foreign.iter();
    let foreign: usize = foreign.map(|(_, plain)| length_of_words(plain)).sum();
    own + foreign + WORD * objects.saturating_sub(plain.foreign.len())
}
