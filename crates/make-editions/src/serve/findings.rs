//! Findings on a page: what is wrong, where, how to mend it.

use edition_check::apply_severities;
use edition_engine::analysis::Analysis;
use edition_engine::examined::find_alone;
use edition_engine::pictures::PictureStore;
use edition_engine::workspace::Workspace;
use edition_html::Html;
use edition_languages::Language;
use edition_model::{
    Diagnostic, DocumentId, Locale, Place, Rule, SegmentId, Sentence, Severity, Sources, say,
};
use edition_report::locate;

use super::allow::set_form;
use super::desk::Checked;
use super::markup::set_words;
use super::words::DeskWords;
use crate::console::told;

/// A finding, with its place as people count it.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    pub(super) diagnostic: Diagnostic,
    path: String,
    line: usize,
}

/// What is wrong in a document in one locale or in its source. What the document alone shows is as it is
/// now, the rest as the last check of the whole publication found it.
pub(super) fn find_for(
    workspace: &Workspace,
    analysis: &Analysis<'_>,
    checked: &Checked,
    document: &DocumentId,
    locale: &Locale,
) -> Vec<Finding> {
    let pictures = PictureStore::of(analysis, document);
    let fonts = workspace.press.fonts();
    let outlines = &workspace.outlines;
    let alone = find_alone(analysis, document, locale, outlines, fonts, &pictures);
    let mut alone = alone.unwrap_or_else(|problem| {
        let place = Place::File(format!("sources/{document}.md"));
        let message = say("document-without-editions").sentence("problem", problem.sentence());
        let finding = Diagnostic::at(Rule::BadFrontMatter, place, message);
        vec![finding.document(document)]
    });
    for finding in &mut alone {
        name_segment(finding, analysis, document, locale);
    }
    let settings = &analysis.project.settings;
    apply_severities(&mut alone, &settings.severities);
    let concerns = |finding: &&Diagnostic| {
        let found = finding.locale.as_ref();
        finding.document.as_ref() == Some(document)
            && found.is_none_or(|found| found == locale || *found == settings.source)
    };
    let mut findings: Vec<Finding> = alone
        .iter()
        .filter(concerns)
        .map(|finding| place(finding, analysis.project.all_texts()))
        .collect();
    let further = checked.further.iter().filter(concerns);
    findings.extend(further.map(|finding| place(finding, &checked.texts)));
    findings
}

/// Gives a finding in text that Fluent cannot read to the segment that the text seems to be for.
fn name_segment(
    finding: &mut Diagnostic,
    analysis: &Analysis<'_>,
    document: &DocumentId,
    locale: &Locale,
) {
    let (None, Place::Span(span)) = (&finding.segment, &finding.place) else {
        return;
    };
    let file = analysis.translation(locale, document);
    let junk = file.into_iter().flat_map(|file| &file.value.junk);
    let around = junk
        .filter(|junk| {
            junk.span.file == span.file && junk.span.range().contains(&span.range().start)
        })
        .find_map(|junk| SegmentId::new(junk.id?).ok());
    finding.segment = around;
}

/// The findings of the last check of the whole publication that belong to no document.
pub(super) fn of_no_document(checked: &Checked) -> Vec<Finding> {
    let further = checked.further.iter();
    further
        .filter(|finding| finding.document.is_none())
        .map(|finding| place(finding, &checked.texts))
        .collect()
}

fn place(finding: &Diagnostic, texts: &Sources) -> Finding {
    let (path, line, _) = locate(finding, texts);
    Finding {
        diagnostic: finding.clone(),
        path: path.to_owned(),
        line,
    }
}

/// Writes findings as a list; nothing where there are none. The checks speak English. Beside a segment in a locale they
/// can be allowed.
pub(super) fn set_findings(
    page: &mut Html<'_>,
    words: &DeskWords,
    findings: &[&Finding],
    beside: Option<&Locale>,
) {
    if findings.is_empty() {
        return;
    }
    page.tag("ul").class("findings").around(|page| {
        for finding in findings {
            set_finding(page, words, finding, beside);
        }
    });
}

/// How to mend the fault. A missing or stale message is mended with the desk's own buttons; the lines of
/// the file that the advice speaks of are not shown here.
fn help_beside(finding: &Finding) -> Option<&Sentence> {
    match finding.diagnostic.rule {
        Rule::MissingMessage | Rule::StaleMessage => None,
        _ => finding.diagnostic.help.as_ref(),
    }
}

fn set_finding(page: &mut Html<'_>, words: &DeskWords, finding: &Finding, beside: Option<&Locale>) {
    let severity = finding.diagnostic.severity;
    let weight = match severity {
        Severity::Error => "desk-error",
        Severity::Warning => "desk-warning",
    };
    // What is typed into a form stays with its finding, whatever goes before it.
    let key = beside.map(|_| finding.diagnostic.rule.name());
    let item = page.tag("li").class(severity.name());
    item.with_some("data-key", key).around(|page| {
        page.tag("p").around(|page| {
            set_words(page.tag("strong").class("weight"), &words.say(weight));
            page.text(" ");
            let message = page
                .tag("span")
                .with("lang", Language::english().tag)
                .with("dir", "ltr");
            message.text(&as_sentence(&finding.diagnostic.message));
        });
        if let Some(help) = help_beside(finding) {
            let line = page.tag("p").class("help");
            line.with("lang", Language::english().tag)
                .with("dir", "ltr")
                .text(&as_sentence(help));
        }
        page.tag("p").class("place").around(|page| {
            page.tag("code").text(&finding.path);
            page.text(", ");
            let line = words.count("desk-line", finding.line, 0);
            set_words(page.tag("span"), &line);
            page.text(" · ");
            let rule = finding.diagnostic.rule.name();
            page.tag("code").class("rule").text(rule);
        });
        if let Some(locale) = beside {
            set_form(page, words, finding, locale);
        }
    });
}

/// The sentence in English, with a capital at its start and a full stop at its end.
fn as_sentence(said: &Sentence) -> String {
    let text = told(said);
    let mut letters = text.chars();
    let mut sentence: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    sentence.push_str(letters.as_str());
    if !sentence.ends_with(['.', '!', '?', ':', '…', '”', '»']) {
        sentence.push('.');
    }
    sentence
}
