//! `bad-front-matter`: a text among the facts that would stand in another language as it stands in the source, and a value
//! of a fact or a link for a language that the publication does not have.

use edition_languages::Language;
use edition_model::{Diagnostic, Document, Locale, Rule, SourceSegment, Span, say};

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
    findings.extend(of_no_locale(analysis, document));
    findings
}

/// The values for a language that the publication does not have and that nobody knows, as `tj` for `tg`: its readers would
/// be given those of the source. One that is known may be kept for later.
fn of_no_locale(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
) -> impl Iterator<Item = Diagnostic> {
    let source = &analysis.project.settings.source;
    let mut locales = analysis.project.settings.locales();
    let own = analysis.locales_of(document).into_iter();
    let own: Vec<Locale> = own.filter(|locale| !locales.contains(locale)).collect();
    locales.extend(own);
    let facts = document.front_matter.facts.iter();
    let facts =
        facts.flat_map(|(name, fact)| fact.by_locale.keys().map(move |it| (name, it, fact.span)));
    let links = document.links.iter();
    let links =
        links.flat_map(|(name, link)| link.by_locale.keys().map(move |it| (name, it, link.span)));
    let values: Vec<(&String, &Locale, Span)> = facts.chain(links).collect();
    values.into_iter().filter_map(move |(name, locale, span)| {
        if locales.contains(locale) || Language::of(locale).is_known() {
            return None;
        }
        let message = say("value-of-no-locale")
            .text("name", name)
            .text("locale", locale.tag());
        let help = say("value-of-no-locale-help").list("known", locales.iter().map(Locale::tag));
        let finding = Diagnostic::new(Rule::BadFrontMatter, span, message).help(help);
        Some(finding.document(&document.id).locale(source))
    })
}
