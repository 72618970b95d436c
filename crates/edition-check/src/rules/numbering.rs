//! `numbering`: A number that cannot be told. Nobody could cite what stands there. For example, a list is five levels
//! deep, or it has twenty-six items and the publication counts in Russian letters, of which there are twenty-five:
//!
//! ```markdown
//! 1. a
//!    1. b
//!       1. c
//!          1. d
//!             1. e
//! ```
//!
//! Part the list, or write `list-sign-1 = 1)` in `interface.ftl`, which never ends;
//! below the fourth level, write bullets.

use edition_model::{
    Diagnostic, Document, Locale, Rule, Sentence, Signs, SourceSegment, numbered_headings,
    numbered_segments, say,
};

/// The first item, and the first annex, for which the signs of a locale do not suffice.
pub(crate) fn check(
    document: &Document<SourceSegment>,
    (locale, signs): (&Locale, &Signs),
    findings: &mut Vec<Diagnostic>,
) {
    let mut report = |segment: &SourceSegment, help: Sentence| {
        let said = say("series-too-short").locale("language", locale);
        let mut finding = Diagnostic::new(Rule::Numbering, segment.text.span, said);
        finding.segment.clone_from(&segment.id);
        findings.push(finding.help(help));
    };
    let numbered = numbered_segments(&document.body.blocks);
    let short = numbered
        .iter()
        .find(|(number, _)| signs.is_too_short_for(number));
    if let Some((_, segment)) = short {
        report(segment, say("series-too-short-help"));
    }
    let short =
        numbered_headings(&document.body.blocks).find(|(number, _)| signs.lacks_annex(number));
    if let Some((_, segment)) = short {
        report(segment, say("annexes-too-many-help"));
    }
}
