//! `bad-front-matter`: a text among the facts that would stand in another language as it stands in the source.

use edition_model::{Diagnostic, Document, Rule, SourceSegment, say};

use crate::analysis::Analysis;

/// The texts among the facts of a document that lack words for one of its languages.
pub(super) fn find(analysis: &Analysis<'_>, document: &Document<SourceSegment>) -> Vec<Diagnostic> {
    let source = &analysis.project.settings.source;
    let mut locales = analysis.locales_of(document);
    locales.retain(|locale| locale != source);
    let mut findings = Vec::new();
    for (name, fact) in &document.front_matter.facts {
        let lacking: Vec<String> = fact.lacks(&locales).map(ToString::to_string).collect();
        if lacking.is_empty() {
            continue;
        }
        let text = fact.text_in(source).unwrap_or_default();
        let own = fact
            .by_locale
            .iter()
            .map(|(locale, text)| format!("{locale} = \"{text}\""));
        let words = own.chain(lacking.iter().map(|locale| format!("{locale} = \"…\"")));
        let help = say("fact-untranslated-help")
            .text("name", name)
            .text("text", text)
            .list("words", words);
        let message = say("fact-untranslated")
            .text("name", name)
            .list("languages", lacking);
        let finding = Diagnostic::new(Rule::BadFrontMatter, fact.span, message).help(help);
        findings.push(finding.document(&document.id).locale(source));
    }
    findings
}
