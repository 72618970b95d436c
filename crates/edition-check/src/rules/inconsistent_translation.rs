//! `inconsistent-translation`: One source text with two translations. Readers who find two names take
//! them for two things. For example, two equal headings differ:
//!
//! ```ftl
//! # en: Next steps
//! next-steps = Дальнейшие шаги
//!
//! # en: Next steps
//! next-steps-2 = Следующие шаги
//! ```
//!
//! The finding stands at the translation that is rarer, or at the later of two, and shows the other. All
//! documents of a language are compared; the case of a term does not count.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Diagnostic, Rule, Span, say};
use rustc_hash::FxHashMap;

use crate::sample::{Gist, Sample};
use edition_localization::fold::fold;

/// The translations of one source text, in the order in which documents first have them.
pub(crate) type Dispute = Vec<Wording>;

/// One of several translations of a source text.
#[derive(Debug)]
pub(crate) struct Wording {
    translation: u64,
    /// How many texts have it.
    count: usize,
    /// The position of the first document that has it.
    pub(crate) document: usize,
}

/// What became of a dispute.
#[derive(Debug)]
pub(crate) struct Verdict {
    /// The translation that most texts have, as it was typed first, and where.
    usual: (String, Span),
    /// The others.
    odd: BTreeSet<u64>,
}

/// How many source texts are compared in one pass: their hashes take some megabytes.
const TEXTS_AT_A_TIME: usize = 1 << 18;

/// The source texts that have several translations, of a `number` of texts that `each` goes through,
/// document by document.
pub(crate) fn disputes(
    number: usize,
    each: impl Fn(&mut dyn FnMut(&[Gist])),
) -> BTreeMap<u64, Dispute> {
    // Mostly one pass is enough: many texts stand in several documents.
    let disputed = disputed_of(&each, (0, 1)).unwrap_or_else(|| {
        let parts = 2 * number.div_ceil(TEXTS_AT_A_TIME) as u64;
        let of_part = |part| disputed_of(&each, (part, parts)).unwrap_or_default();
        (0..parts).flat_map(of_part).collect()
    });
    let disputed = disputed.into_iter();
    let mut disputed: BTreeMap<u64, Dispute> =
        disputed.map(|source| (source, Dispute::new())).collect();
    if disputed.is_empty() {
        return disputed;
    }
    let mut document = 0;
    each(&mut |gists| {
        for gist in gists.iter().filter(|gist| gist.is_judged) {
            if let Some(dispute) = disputed.get_mut(&gist.source) {
                count(dispute, gist.translation, document);
            }
        }
        document += 1;
    });
    disputed
}

/// The source texts with several translations in one of `parts`. `None` where these are too many.
fn disputed_of(
    each: impl Fn(&mut dyn FnMut(&[Gist])),
    (part, parts): (u64, u64),
) -> Option<BTreeSet<u64>> {
    let mut known: FxHashMap<u64, u64> = FxHashMap::default();
    let mut disputed = BTreeSet::new();
    each(&mut |gists| {
        let is_judged = |gist: &&Gist| gist.is_judged && gist.source % parts == part;
        for gist in gists.iter().filter(is_judged) {
            if known.len() > TEXTS_AT_A_TIME {
                return;
            }
            if *known.entry(gist.source).or_insert(gist.translation) != gist.translation {
                disputed.insert(gist.source);
            }
        }
    });
    (known.len() <= TEXTS_AT_A_TIME).then_some(disputed)
}

fn count(dispute: &mut Dispute, translation: u64, document: usize) {
    match dispute.iter_mut().find(|it| it.translation == translation) {
        Some(wording) => wording.count += 1,
        None => dispute.push(Wording {
            translation,
            count: 1,
            document,
        }),
    }
}

/// Decides each dispute; `samples` hold the first of each wording.
pub(crate) fn settle<'s>(
    disputes: &BTreeMap<u64, Dispute>,
    samples: impl IntoIterator<Item = &'s Sample<'s>>,
) -> BTreeMap<u64, Verdict> {
    let mut known: BTreeMap<(u64, u64), &Sample> = BTreeMap::new();
    if !disputes.is_empty() {
        for sample in samples.into_iter().filter(|sample| sample.is_judged()) {
            let gist = sample.gist();
            known
                .entry((gist.source, gist.translation))
                .or_insert(sample);
        }
    }
    let settle = |(source, dispute): (&u64, &Dispute)| {
        let mut words: Vec<(&Wording, &Sample, String)> = Vec::new();
        for wording in dispute {
            let sample = known.get(&(*source, wording.translation))?;
            words.push((wording, sample, fold_translation(&sample.translation)));
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (wording, _, words) in &words {
            *counts.entry(words).or_default() += wording.count;
        }
        let most = counts.values().max().filter(|_| counts.len() > 1)?;
        // Of two that are equally frequent the first is taken for the right one.
        let mut in_order = words.iter();
        let (_, usual, usual_words) =
            in_order.find(|(_, _, words)| counts.get(words.as_str()) == Some(most))?;
        let odd = words.iter().filter(|(_, _, words)| words != usual_words);
        let verdict = Verdict {
            usual: (usual.translation.to_string(), usual.span),
            odd: odd.map(|(wording, ..)| wording.translation).collect(),
        };
        Some((*source, verdict))
    };
    disputes.iter().filter_map(settle).collect()
}

/// Whether a translation is not the usual one of its source text.
pub(crate) fn is_odd(verdicts: &BTreeMap<u64, Verdict>, gist: &Gist) -> bool {
    gist.is_judged
        && verdicts
            .get(&gist.source)
            .is_some_and(|verdict| verdict.odd.contains(&gist.translation))
}

pub(crate) fn check<'s>(
    samples: &'s [Sample<'s>],
    verdicts: &BTreeMap<u64, Verdict>,
    findings: &mut Vec<(&'s Sample<'s>, Diagnostic)>,
) {
    if verdicts.is_empty() {
        return;
    }
    for sample in samples {
        let gist = sample.gist();
        let Some(verdict) = verdicts
            .get(&gist.source)
            .filter(|_| is_odd(verdicts, &gist))
        else {
            continue;
        };
        let (usual, place) = &verdict.usual;
        let message = say("translation-differs").text("usual", excerpt(usual));
        let finding = Diagnostic::new(Rule::InconsistentTranslation, sample.span, message)
            .help(say("translation-differs-help"))
            .related(sample.source_span, say("source-text"))
            .related(*place, say("translation-elsewhere"));
        findings.push((sample, finding));
    }
}

/// What has to be the same: typography, capitals and the cases of terms aside.
fn fold_translation(text: &str) -> String {
    without_cases(&fold(text)).to_lowercase()
}

/// A text without what terms have in brackets: which case a text takes is grammar.
fn without_cases(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::with_capacity(text.len());
    while let Some(start) = rest.find("{ -").or_else(|| rest.find("{-")) {
        let (before, term) = rest.split_at(start);
        plain.push_str(before);
        let end = term.find('}').unwrap_or(term.len());
        let (inside, behind) = term.split_at(end);
        plain.push_str(inside.split('(').next().unwrap_or_default().trim_end());
        rest = behind;
    }
    plain.push_str(rest);
    plain
}

/// The beginning of a text, short enough for a line.
fn excerpt(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::findings_in;

    fn check(translations: &str, expected: &[&str]) {
        let front = "+++\nkind = \"report\"\ndate = 2012-05-18\n+++\n# 2012\n\n";
        let found = findings_in(
            "ru",
            &[
                (
                    "sources/x.md",
                    &format!("{front}## Next steps\n{{#a}}\n\n## Next  steps\n{{#b}}\n"),
                ),
                ("sources/y.md", &format!("{front}## Next steps\n{{#c}}\n")),
                ("locales/ru/x.ftl", translations),
                ("locales/ru/y.ftl", "c = Дальнейшие шаги\n"),
            ],
        );
        let mark = " inconsistent-translation: elsewhere the same source text is translated as ";
        let found: Vec<String> = found.iter().map(|line| line.replace(mark, " ")).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn one_text_has_one_translation() {
        check("a = Дальнейшие шаги\nb = Дальнейшие шаги\n", &[]);
        check(
            "a = Следующие шаги\nb = Дальнейшие шаги\n",
            &["locales/ru/x.ftl:1:5 \"Дальнейшие шаги\""],
        );
        check(
            "a = Дальнейшие шаги\n# allow: inconsistent-translation — здесь о лестнице\nb = Ступени\n",
            &[],
        );
        check(
            "a = Дальнейшие шаги\n# allow: inconsistent-translation — так\nb = Дальнейшие шаги\n",
            &[
                "locales/ru/x.ftl:2:1 unused-allow: inconsistent-translation finds nothing in this message",
            ],
        );
    }
}
