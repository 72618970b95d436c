//! All translations into a locale, compared with each other.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Diagnostic, Locale, Rule, Span, say};

use crate::checker::sort_findings;
use crate::input::CheckContext;
use crate::rules::inconsistent_translation::{Dispute, Verdict};
use crate::rules::length_ratio::{Lengths, Usual};
use crate::rules::{inconsistent_translation, length_ratio};
use crate::sample::{Gist, Sample};

/// All translations into a locale, compared by their gists: what is usual, and which source texts have
/// several translations. Only where a gist is suspect are the texts themselves read again:
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
    /// Compares the translations of all documents. They need not be in memory: `each` calls its argument with
    /// the gists of one document after another, and is itself called several times.
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

    /// The positions of the documents whose samples show the translations of disputed texts.
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
    length_ratio::check(samples, &settled.usual, &mut found);
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
