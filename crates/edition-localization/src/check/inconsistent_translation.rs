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

use std::collections::BTreeMap;

use edition_model::{Diagnostic, Rule};

use super::samples::{Sample, Standing};
use crate::fold::fold;

pub(super) fn check<'s>(samples: &'s [Sample], findings: &mut Vec<(&'s Sample, Diagnostic)>) {
    let mut by_source: BTreeMap<&str, Vec<&'s Sample>> = BTreeMap::new();
    // A slip of the hand that another rule reports is no second translation.
    let judged = |sample: &&Sample| sample.found.is_empty() && sample.standing == Standing::Current;
    for sample in samples.iter().filter(judged) {
        by_source.entry(&sample.source).or_default().push(sample);
    }
    for alike in by_source.values().filter(|alike| alike.len() > 1) {
        let first = alike.first().map(|sample| &sample.translation);
        if alike
            .iter()
            .all(|sample| Some(&sample.translation) == first)
        {
            continue;
        }
        let alike: Vec<(&Sample, String)> = alike
            .iter()
            .map(|sample| (*sample, fold_translation(&sample.translation)))
            .collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, words) in &alike {
            *counts.entry(words).or_default() += 1;
        }
        let Some(most) = counts.values().max().filter(|_| counts.len() > 1) else {
            continue;
        };
        // Of two that are equally frequent the first is taken for the right one.
        let usual = alike
            .iter()
            .find(|(_, words)| counts.get(words.as_str()) == Some(most));
        let Some((usual, usual_words)) = usual else {
            continue;
        };
        for (sample, words) in &alike {
            if words == usual_words {
                continue;
            }
            let message = format!(
                "elsewhere the same source text is translated as \"{}\"",
                excerpt(&usual.translation)
            );
            let finding = Diagnostic::new(Rule::InconsistentTranslation, sample.span, message)
                .help("translate it as there, unless the two mean different things")
                .related(sample.source_span, "the source text")
                .related(usual.span, "the other translation");
            findings.push((sample, finding));
        }
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
    use crate::check::tests::findings_in;

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
