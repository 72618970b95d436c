//! `inconsistent-translation`: one source text that is translated in two ways.
//!
//! A reader who finds two headings takes them for two things. The finding stands at the translation
//! that is rarer, or at the later of two, and shows the other. All documents of a language are
//! compared; the case of a term does not count.
//!
//! ```ftl
//! # en: Next steps
//! next-steps = Дальнейшие шаги
//!
//! # en: Next steps
//! next-steps-2 = Следующие шаги
//! ```

use std::collections::BTreeMap;

use edition_model::{Diagnostic, Rule};

use super::samples::Sample;

pub(super) fn check<'s>(samples: &'s [Sample], findings: &mut Vec<(&'s Sample, Diagnostic)>) {
    let mut by_source: BTreeMap<&str, Vec<&'s Sample>> = BTreeMap::new();
    for sample in samples {
        by_source.entry(&sample.source).or_default().push(sample);
    }
    for alike in by_source.values().filter(|alike| alike.len() > 1) {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for sample in alike {
            *counts.entry(sample.translation.to_lowercase()).or_default() += 1;
        }
        let Some(most) = counts.values().max().filter(|_| counts.len() > 1) else {
            continue;
        };
        // Of two that are equally frequent the first is taken for the right one.
        let count = |sample: &Sample| counts.get(&sample.translation.to_lowercase());
        let Some(usual) = alike.iter().find(|sample| count(sample) == Some(most)) else {
            continue;
        };
        let words = usual.translation.to_lowercase();
        for sample in alike
            .iter()
            .filter(|sample| sample.translation.to_lowercase() != words)
        {
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
