//! Findings on a page: what is wrong, where, how to mend it.

use edition_check::apply_severities;
use edition_model::{Diagnostic, DocumentId, Locale, Place, Rule, SegmentId, Severity, Sources};

use super::desk::Checked;
use super::markup::Markup;
use super::words::DeskWords;
use edition_engine::analysis::Analysis;
use edition_engine::findings::find_alone;
use edition_engine::pictures::PictureStore;
use edition_engine::workspace::Workspace;
use edition_report::locate;

/// A finding, with its place as people count it.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    pub(super) diagnostic: Diagnostic,
    path: String,
    line: usize,
}

/// What is wrong in a document in one locale or in its source: as it is now where it can be said from the
/// document alone, and as it was at the last look at the whole where not.
pub(super) fn find_for(
    workspace: &Workspace,
    analysis: &Analysis<'_>,
    checked: &Checked,
    document: &DocumentId,
    locale: &Locale,
) -> Vec<Finding> {
    let pictures = PictureStore::of(analysis, document);
    let coverage = workspace.press.fonts().as_ref();
    let outlines = &workspace.outlines;
    let mut alone = find_alone(analysis, document, locale, outlines, coverage, &pictures);
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

/// Puts a finding in what Fluent cannot read at the segment that it seems to be meant for.
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

/// What the last look at the whole has found in no document.
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

/// Sets findings as a list; nothing where there are none. The checks speak English.
pub(super) fn set_findings(markup: &mut Markup, words: &DeskWords, findings: &[&Finding]) {
    if findings.is_empty() {
        return;
    }
    markup.element("ul", &[("class", "findings")], |markup| {
        for finding in findings {
            set_finding(markup, words, finding);
        }
    });
}

/// How to mend the fault. What is missing or stale is mended with the desk's own buttons: the lines of
/// the file that the advice speaks of are not to be seen here.
fn help_beside(finding: &Finding) -> Option<&String> {
    match finding.diagnostic.rule {
        Rule::MissingMessage | Rule::StaleMessage => None,
        _ => finding.diagnostic.help.as_ref(),
    }
}

fn set_finding(markup: &mut Markup, words: &DeskWords, finding: &Finding) {
    let severity = finding.diagnostic.severity;
    let weight = match severity {
        Severity::Error => "desk-error",
        Severity::Warning => "desk-warning",
    };
    markup.element("li", &[("class", severity.name())], |markup| {
        markup.element("p", &[], |markup| {
            markup.words_element("strong", &[("class", "weight")], &words.say(weight));
            markup.text(" ");
            let message = sentence(&finding.diagnostic.message);
            markup.text_element("span", &[("lang", "en"), ("dir", "ltr")], &message);
        });
        if let Some(help) = help_beside(finding) {
            let help = sentence(help);
            markup.text_element(
                "p",
                &[("class", "help"), ("lang", "en"), ("dir", "ltr")],
                &help,
            );
        }
        markup.element("p", &[("class", "place")], |markup| {
            markup.text_element("code", &[], &finding.path);
            markup.text(", ");
            let line = words.count("desk-line", finding.line, 0);
            markup.words_element("span", &[], &line);
            markup.text(" · ");
            let rule = finding.diagnostic.rule.name();
            markup.text_element("code", &[("class", "rule")], rule);
        });
    });
}

/// A message that opens with a capital and closes with a stop.
fn sentence(text: &str) -> String {
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
