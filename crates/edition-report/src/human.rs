//! Findings for people: one after another with the lines that they speak of, then how many more there are.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use edition_model::{
    Diagnostic, Place, Sentence, Severity, Sources, Summary, say, shown, shown_name,
};
use rayon::prelude::*;

use crate::excerpt::{Excerpt, excerpt};
use crate::{Selection, Sentences};

/// The findings that were chosen to be told in full, each with its rule, place, lines and remedy, and with what is
/// said of others of its cause.
pub fn print_findings(
    findings: &[(&Diagnostic, Option<Sentence>)],
    texts: &Sources,
    sentences: &Sentences,
    renderer: &Renderer,
) -> String {
    let rendered = findings.par_iter().map(|(finding, others)| {
        let finding = render(finding, others.as_ref(), texts, sentences, renderer);
        finding + "\n\n"
    });
    rendered.collect()
}

/// What was not told, and how many findings there are; nothing where there are none.
pub fn conclude(selection: &Selection, sentences: &Sentences) -> String {
    let rest = selection.rest();
    let mut text: String = rest
        .iter()
        .flat_map(|line| [sentences.tell(line), "\n".to_owned()])
        .collect();
    if !text.is_empty() {
        text.push('\n');
    }
    text + &count_of(selection.summary(), sentences)
}

fn count_of(Summary { errors, warnings }: Summary, sentences: &Sentences) -> String {
    if errors + warnings == 0 {
        return String::new();
    }
    let counted = say("findings-counted")
        .number("errors", errors)
        .number("warnings", warnings);
    sentences.tell(&counted) + "\n"
}

/// An excerpt with the path of its file, and what is said of it.
type Piece = (String, Excerpt, AnnotationKind, String);

/// What a finding shows: source and translation stand together in one picture.
fn pieces(finding: &Diagnostic, texts: &Sources, tell: &dyn Fn(&Sentence) -> String) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if let Place::Span(span) = &finding.place
        && let Some(file) = texts.get(span.file)
    {
        let path = shown_name(file.path()).into_owned();
        let cut = excerpt(file, *span);
        pieces.push((path, cut, AnnotationKind::Primary, String::new()));
    }
    for related in &finding.related {
        if let Some(file) = texts.get(related.span.file) {
            let path = shown_name(file.path()).into_owned();
            let cut = excerpt(file, related.span);
            pieces.push((path, cut, AnnotationKind::Context, tell(&related.label)));
        }
    }
    pieces
}

fn render(
    finding: &Diagnostic,
    others: Option<&Sentence>,
    texts: &Sources,
    sentences: &Sentences,
    renderer: &Renderer,
) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR.with_name(sentences.tell(&say("level-error"))),
        Severity::Warning => Level::WARNING.with_name(sentences.tell(&say("level-warning"))),
    };
    let tell = |sentence: &Sentence| shown(&sentences.tell(sentence)).into_owned();
    let pieces = pieces(finding, texts, &tell);
    let title = level
        .primary_title(tell(&finding.message))
        .id(finding.rule.name());
    let mut group = match &finding.place {
        Place::File(_) => {
            let (path, line, _) = finding.locate(texts);
            title.element(Origin::path(shown_name(path).into_owned()).line(line))
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
    if let Some(others) = others {
        group = group.element(
            Level::NOTE
                .with_name(sentences.tell(&say("level-note")))
                .message(tell(others)),
        );
    }
    if let Some(help) = &finding.help {
        group = group.element(
            Level::HELP
                .with_name(sentences.tell(&say("level-help")))
                .message(tell(help)),
        );
    }
    renderer.render(&[group])
}
