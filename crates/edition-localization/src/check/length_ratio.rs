//! `length-ratio`: A text far longer or shorter than is usual for the language. Often something was
//! forgotten, or pasted from the next paragraph. For example, the second half of a sentence was left
//! out:
//!
//! ```ftl
//! # en: He met the ministers and spoke with the families of the victims in three cities.
//! he-met = Он встретился с министрами.
//! ```
//!
//! The usual length is learned from the publication itself, stale texts included; short texts may stray
//! further than long ones, and a publication of few texts is not judged.

use edition_model::{Diagnostic, Rule, Severity};

use super::samples::{Sample, Standing};

/// From how many texts on the usual length is known.
const ENOUGH_TEXTS: usize = 20;
/// Below this many characters a text may have any length.
const LONG_ENOUGH: usize = 30;
/// How often the usual deviation is too much.
const TOO_FAR: f64 = 4.0;
/// By what factor a text may always be longer or shorter than usual.
const HARMLESS: f64 = 1.4;

pub(super) fn check<'s>(samples: &'s [Sample], findings: &mut Vec<(&'s Sample, Diagnostic)>) {
    let long: Vec<(&Sample, f64)> = long(samples).collect();
    if long.len() < ENOUGH_TEXTS {
        return;
    }
    let usual = median(long.iter().map(|(_, ratio)| *ratio).collect());
    // Deviations shrink with the root of the length, as those of any sum.
    let deviation =
        |sample: &Sample, ratio: f64| (ratio - usual) * as_float(sample.lengths.0).sqrt();
    let spread = median(
        long.iter()
            .map(|(sample, ratio)| deviation(sample, *ratio).abs())
            .collect(),
    );
    // 1.48 makes of the median deviation what a standard deviation would be.
    let limit = TOO_FAR * 1.48 * spread;
    for (sample, ratio) in long {
        let is_far = deviation(sample, ratio).abs() > limit;
        if sample.standing == Standing::Stale
            || is_explained(sample)
            || !is_far
            || (ratio - usual).abs() < HARMLESS.ln()
        {
            continue;
        }
        let (source, translation) = sample.lengths;
        let word = if ratio < usual { "shorter" } else { "longer" };
        let message = format!(
            "this translation is far {word} than usual: {translation} characters for {source} of the \
             source"
        );
        let finding = Diagnostic::new(Rule::LengthRatio, sample.span, message)
            .help("compare it with the source sentence by sentence: something may be missing or doubled")
            .related(sample.source_span, "the source text");
        findings.push((sample, finding));
    }
}

/// Whether the length of a text is far from anything that is reported, so that a comment that allows it
/// is not needed, however the others may change.
pub(super) fn is_usual(sample: &Sample, samples: &[Sample]) -> bool {
    let usual = median(long(samples).map(|(_, ratio)| ratio).collect());
    !is_long(sample) || (logarithm(sample) - usual).abs() < HARMLESS.ln() / 2.0
}

fn long(samples: &[Sample]) -> impl Iterator<Item = (&Sample, f64)> {
    let long = samples.iter().filter(|sample| is_long(sample));
    long.map(|sample| (sample, logarithm(sample)))
}

fn is_long(sample: &Sample) -> bool {
    sample.lengths.0 >= LONG_ENOUGH && sample.lengths.1 > 0
}

/// Whether another rule has said already that something is missing or too much.
fn is_explained(sample: &Sample) -> bool {
    let explains =
        |rule: &Rule| rule.default_severity() == Severity::Error || *rule == Rule::UntranslatedCopy;
    sample.found.iter().any(explains)
}

fn logarithm(sample: &Sample) -> f64 {
    (as_float(sample.lengths.1) / as_float(sample.lengths.0)).ln()
}

/// Lengths of texts are far below what a float holds exactly.
fn as_float(length: usize) -> f64 {
    u32::try_from(length).map_or(f64::from(u32::MAX), f64::from)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::check::tests::findings_in;

    const SOURCE: &str = "He met the ministers and spoke with the families of those who suffered";
    const TRANSLATION: &str = "Он встретился с министрами и беседовал с семьями пострадавших";

    /// A publication of thirty texts, one of which has `translation`.
    fn check(translation: &str, expected: &[&str]) {
        check_among(translation, |_| String::new(), expected);
    }

    /// The same where each text has comments above it.
    fn check_among(translation: &str, comments: impl Fn(usize) -> String, expected: &[&str]) {
        let mut markdown = "+++\nkind = \"report\"\ndate = 2012-05-18\n+++\n# 2012\n".to_owned();
        let mut catalog = String::new();
        for (place, letter) in ('a'..='z').chain('A'..='F').enumerate() {
            markdown.push_str(&format!("\n{SOURCE} {letter}.\n{{#s-{place}}}\n"));
            let ending = "и еще ".repeat(place % 3);
            let text = if place == 5 { translation } else { TRANSLATION };
            catalog.push_str(&comments(place));
            catalog.push_str(&format!("s-{place} = {text} {ending}{letter}.\n"));
        }
        let found = findings_in(
            "ru",
            &[("sources/x.md", &markdown), ("locales/ru/x.ftl", &catalog)],
        );
        let found: Vec<&str> = found
            .iter()
            .filter_map(|line| {
                line.split_once(" length-ratio: this translation is far ")
                    .or_else(|| line.split_once(" unused-allow: "))
            })
            .map(|(_, message)| message)
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn stale_texts_are_learned_from_and_not_judged() {
        let stale = |place: usize| match place % 3 {
            2 => String::new(),
            _ => format!("# stale: {SOURCE} so much.\n"),
        };
        let found = ["shorter than usual: 28 characters for 73 of the source"];
        check_among("Он встретился", stale, &found);
        let this_too = |place: usize| match place {
            5 => format!("# stale: {SOURCE} so much.\n"),
            _ => stale(place),
        };
        check_among("Он встретился", this_too, &[]);
    }

    #[test]
    fn a_comment_is_idle_only_where_it_can_never_be_needed() {
        let allow = |place: usize| match place {
            5 => "# allow: length-ratio — чунин\n".to_owned(),
            _ => String::new(),
        };
        check_among(
            TRANSLATION,
            allow,
            &["length-ratio finds nothing in this message"],
        );
        check_among("Он встретился", allow, &[]);
        // Too near to what is reported to be sure.
        check("Он встретился с министрами и беседо", &[]);
        check_among("Он встретился с министрами и беседо", allow, &[]);
    }

    #[test]
    fn a_forgotten_sentence_is_seen() {
        check(TRANSLATION, &[]);
        check(
            "Он встретился",
            &["shorter than usual: 28 characters for 73 of the source"],
        );
        check(
            &[TRANSLATION; 3].join(" "),
            &["longer than usual: 200 characters for 73 of the source"],
        );
    }
}
