//! Findings for people: one after another with the lines that they speak of, then what they add up
//! to.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use edition_model::{Diagnostic, Place, Severity, Sources};
use rayon::prelude::*;

use crate::excerpt::{Excerpt, excerpt};
use crate::{Summary, locate};

/// The findings as text, each with its rule, place, lines and remedy.
pub fn print_human(findings: &[Diagnostic], texts: &Sources, renderer: &Renderer) -> String {
    let text = print_findings(findings, texts, renderer);
    text + &conclude(Summary::of(findings))
}

/// The findings without what they add up to, of which there may be more.
pub fn print_findings(findings: &[Diagnostic], texts: &Sources, renderer: &Renderer) -> String {
    let rendered = findings.par_iter().map(|finding| {
        let finding = render(finding, texts, renderer);
        finding + "\n\n"
    });
    rendered.collect()
}

/// What findings add up to.
pub fn conclude(Summary { errors, warnings }: Summary) -> String {
    if errors + warnings == 0 {
        return String::new();
    }
    format!(
        "{} and {} found.\n",
        count(errors, "error", "errors"),
        count(warnings, "warning", "warnings")
    )
}

/// "1 error", "2 errors".
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn render(finding: &Diagnostic, texts: &Sources, renderer: &Renderer) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    // Source, then translation, in one picture: what is compared stands together.
    let mut pieces: Vec<(String, Excerpt, AnnotationKind, String)> = Vec::new();
    if let Place::Span(span) = &finding.place
        && let Some(file) = texts.get(span.file)
    {
        let cut = excerpt(file, *span);
        pieces.push((
            file.path().to_owned(),
            cut,
            AnnotationKind::Primary,
            String::new(),
        ));
    }
    for related in &finding.related {
        if let Some(file) = texts.get(related.span.file) {
            let cut = excerpt(file, related.span);
            let label = related.label.clone();
            pieces.push((file.path().to_owned(), cut, AnnotationKind::Context, label));
        }
    }
    let title = level
        .primary_title(&finding.message)
        .id(finding.rule.name());
    let mut group = match &finding.place {
        Place::File(_) => {
            let (path, line, _) = locate(finding, texts);
            title.element(Origin::path(path).line(line))
        }
        Place::Span(_) => Group::with_title(title),
    };
    for (path, cut, kind, label) in &pieces {
        let annotation = kind.span(cut.range.clone());
        let annotation = if label.is_empty() {
            annotation
        } else {
            annotation.label(label.as_str())
        };
        group = group.element(
            Snippet::source(cut.text.as_str())
                .line_start(cut.first_line)
                .path(path.as_str())
                .annotation(annotation),
        );
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}
