//! Findings on a page: what is wrong, where, how to mend it.

use edition_engine::desk::{DeskWords, Located};
use edition_html::Html;
use edition_model::{Locale, Rule, Sentence, Severity};

use super::allow::set_form;
use super::markup::set_words;
use super::words::{sentences, told};

/// Writes findings as a list; nothing where there are none. Beside a segment in a locale they can be allowed.
pub(super) fn set_findings(
    page: &mut Html<'_>,
    words: &DeskWords,
    findings: &[&Located],
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
fn help_beside(finding: &Located) -> Option<&Sentence> {
    match finding.diagnostic.rule {
        Rule::MissingMessage | Rule::StaleMessage => None,
        _ => finding.diagnostic.help.as_ref(),
    }
}

fn set_finding(page: &mut Html<'_>, words: &DeskWords, finding: &Located, beside: Option<&Locale>) {
    let language = sentences(words).language();
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
            let message = page.tag("span").with("lang", language).with("dir", "ltr");
            message.text(&as_sentence(words, &finding.diagnostic.message));
        });
        if let Some(help) = help_beside(finding) {
            let line = page.tag("p").class("help");
            line.with("lang", language)
                .with("dir", "ltr")
                .text(&as_sentence(words, help));
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

/// The sentence with a capital at its start and a full stop at its end.
fn as_sentence(words: &DeskWords, said: &Sentence) -> String {
    let text = told(words, said);
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
