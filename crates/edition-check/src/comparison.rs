//! All translations into a locale, compared with each other.

use std::collections::{BTreeMap, BTreeSet};

use edition_languages::Language;
use edition_model::{Diagnostic, Locale, Rule, Span, say};
use edition_wordbook::{Page, Wordbook};

use crate::checker::sort_findings;
use crate::input::CheckContext;
use crate::rules::inconsistent_translation::{self, Dispute, Verdict};
use crate::rules::name_mismatch::{self, Names};
use crate::rules::omission::{self, ENOUGH, Learned, Lengths, Usual};
use crate::sample::{Gist, Sample};

/// All translations into a locale, compared by their gists: what is usual, and which source texts have
/// several translations. Only where a gist is suspect are the texts themselves read again:
///
/// 1. [`Comparison::of`] all gists;
/// 2. [`Comparison::learn`] from the words of all, where [`Comparison::has_enough`], and [`Comparison::scores`] of each
///    document;
/// 3. [`Comparison::models`] names the documents that show how the texts with several translations are
///    translated, and [`Comparison::settle`] decides from these which translation is the usual one;
/// 4. [`Settled::suspects`] names the documents in which something may be wrong, and [`check_locale`]
///    looks at these.
#[derive(Debug)]
pub struct Comparison {
    usual: Usual,
    disputes: BTreeMap<u64, Dispute>,
    /// How many translations are up to date.
    current: usize,
    wordbook: Option<Wordbook>,
}

/// What is usual among all translations into a locale.
#[derive(Debug)]
pub struct Settled {
    pub(crate) usual: Usual,
    /// What the words of the translations have taught; `None` where these are too few.
    pub(crate) learned: Option<Learned>,
    /// By source text, the translation that most documents have, and the others.
    pub(crate) verdicts: BTreeMap<u64, Verdict>,
    /// The names of the publication.
    pub(crate) names: Names,
}

impl Comparison {
    /// Compares the translations of all documents. They need not be in memory: `each` calls its argument with
    /// the gists of one document after another, and is itself called several times.
    #[must_use]
    pub fn of(each: impl Fn(&mut dyn FnMut(&[Gist]))) -> Self {
        let (mut lengths, mut number, mut current) = (Lengths::default(), 0, 0);
        each(&mut |gists| {
            gists.iter().for_each(|gist| lengths.add(gist));
            number += gists.len();
            current += gists.iter().filter(|gist| gist.is_current).count();
        });
        Self {
            usual: Usual::of(&lengths),
            disputes: inconsistent_translation::disputes(number, each),
            current,
            wordbook: None,
        }
    }

    /// Whether the translations are enough to learn words from.
    #[must_use]
    pub fn has_enough(&self) -> bool {
        self.current >= ENOUGH
    }

    /// Learns which words stand for which: `each` calls its argument with the gists and the words of one document after
    /// another.
    pub fn learn(
        &mut self,
        languages: (&Language, &Language),
        each: impl FnOnce(&mut dyn FnMut(&[Gist], &Page)),
    ) {
        let wordbook = Wordbook::of(languages, |look| {
            each(&mut |gists, page| look(page, &keys(gists)));
        });
        self.wordbook = Some(wordbook).filter(|it| it.pairs() >= ENOUGH);
    }

    /// How much speaks against each translation of a document, by what was learned; nothing where nothing was.
    #[must_use]
    pub fn scores(&self, gists: &[Gist], page: &Page) -> Vec<f32> {
        let Some(wordbook) = &self.wordbook else {
            return Vec::new();
        };
        let judged = wordbook.judge(page, &keys(gists)).into_iter().zip(gists);
        let scores = judged.map(|(judgement, gist)| {
            let judgement = judgement.filter(|_| gist.is_current);
            let scores = judgement.map(|it| omission::score(&self.usual, gist, &it));
            scores.unwrap_or_default().greater() as f32
        });
        scores.collect()
    }

    /// The positions of the documents whose samples show the translations of disputed texts.
    #[must_use]
    pub fn models(&self) -> BTreeSet<usize> {
        let wordings = self.disputes.values().flatten();
        wordings.map(|wording| wording.document).collect()
    }

    /// What is usual; `samples` are those of the documents in [`Self::models`], `scores` those of all, and `names` are
    /// settled.
    #[must_use]
    pub fn settle<'s>(
        self,
        samples: impl IntoIterator<Item = &'s Sample<'s>>,
        scores: &[Vec<f32>],
        names: Names,
    ) -> Settled {
        let scores = scores.iter().flatten().copied();
        Settled {
            usual: self.usual,
            learned: self.wordbook.map(|it| Learned::new(it, scores)),
            verdicts: inconsistent_translation::settle(&self.disputes, samples),
            names,
        }
    }
}

fn keys(gists: &[Gist]) -> Vec<u64> {
    gists.iter().map(Gist::key).collect()
}

impl Settled {
    /// Whether something may be wrong in the document at `place`, which has these scores.
    #[must_use]
    pub fn suspects(&self, place: usize, document: &[Gist], scores: &[f32]) -> bool {
        let mut gists = document.iter();
        let is_omission = match &self.learned {
            Some(learned) => scores.iter().any(|it| learned.is_suspect(*it)),
            None => gists.clone().any(|gist| self.usual.is_far(gist)),
        };
        is_omission
            || self.names.suspects(place)
            || gists.any(|gist| inconsistent_translation::is_odd(&self.verdicts, gist))
    }

    /// Whether a comment that allows omissions may be needed above a sample, if the other texts change.
    fn may_need_allow(&self, sample: &Sample<'_>) -> bool {
        let learned = self.learned.as_ref();
        let judged = learned.and_then(|it| omission::judge(sample, (it, &self.usual)));
        judged.is_some_and(|(_, score, _)| Learned::may_be_too_much(score))
            || !self.usual.is_usual(&sample.gist())
    }
}

/// What is wrong in `samples` compared with all translations into `locale`, sorted by place.
#[must_use]
pub fn check_locale(
    context: &CheckContext<'_>,
    locale: &Locale,
    samples: &[Sample],
    settled: &Settled,
) -> Vec<Diagnostic> {
    let mut found: Vec<(&Sample, Diagnostic)> = Vec::new();
    inconsistent_translation::check(samples, &settled.verdicts, &mut found);
    omission::check(context, samples, settled, &mut found);
    name_mismatch::check(context, samples, &settled.names, &mut found);
    let mut used: BTreeSet<Span> = BTreeSet::new();
    let mut findings = Vec::new();
    for (sample, finding) in found {
        match sample.allows.iter().find(|(rule, _)| *rule == finding.rule) {
            Some((_, comment)) => used.extend(*comment),
            None => findings.push(sample.complete(finding)),
        }
    }
    for sample in samples {
        let comments = sample.allows.iter();
        let comments = comments.filter_map(|(rule, comment)| Some((rule, comment.as_ref()?)));
        for (rule, comment) in comments {
            let may_be_needed = *rule == Rule::Omission && settled.may_need_allow(sample);
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
