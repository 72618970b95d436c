//! `name-mismatch`: Another known person or place in place of the one that the source names, or a name that is spelled
//! otherwise than in the rest of the publication. One name is easily pasted for another. For example, the source speaks of
//! Karimov and the translation of Rahimov, who is named elsewhere:
//!
//! ```ftl
//! # en: Karimov was released in May.
//! karimov-was-released = Рахимов был освобождён в мае.
//! ```
//!
//! Names are learned from the publication's own texts: a word that the source writes with a capital letter, always and at
//! least twice, and that most translations put into their own letters. It is known again by its consonants. So are persons who
//! are letters, as `Witness C`, where each letter has had its own. Who did what to whom is not seen: the order
//! of words is free. Names that are terms or facts cannot be exchanged; those that matter most are best put there.

mod book;
mod letters;

pub use book::{NameBook, Names};

use edition_model::{Diagnostic, Rule, Span, say};

use crate::finding::place_in;
use crate::input::CheckContext;
use crate::sample::{Sample, Standing};
use book::{Exchange, Spelling};

pub(crate) fn check<'s>(
    context: &CheckContext<'_>,
    samples: &'s [Sample<'s>],
    names: &'s Names,
    findings: &mut Vec<(&'s Sample<'s>, Diagnostic)>,
) {
    for sample in samples {
        if sample.standing == Standing::Stale || sample.explained.contains(Rule::NameMismatch) {
            continue;
        }
        let Some((source, translation)) = &sample.words else {
            continue;
        };
        let told = names.look(source, translation);
        let told = told.into_iter().map(|found| match found {
            Told::Exchange(it) => exchange(context, sample, &it),
            Told::Spelling(it) => spelling(context, sample, &it),
        });
        findings.extend(told.map(|finding| (sample, finding)));
    }
}

/// What is wrong with a name in a translation.
pub(crate) enum Told<'t> {
    Exchange(Exchange<'t>),
    Spelling(Spelling<'t>),
}

fn exchange(context: &CheckContext<'_>, sample: &Sample<'_>, found: &Exchange<'_>) -> Diagnostic {
    let said = say("name-exchanged")
        .text("name", found.name)
        .text("other", found.word)
        .text("theirs", &*found.rival);
    let place = place_of(context, sample.span, found.word);
    let source = place_of(context, sample.source_span, found.name);
    Diagnostic::new(Rule::NameMismatch, place, said)
        .help(say("name-help"))
        .related(source, say("source-text"))
}

fn spelling(context: &CheckContext<'_>, sample: &Sample<'_>, found: &Spelling<'_>) -> Diagnostic {
    let said = say("name-spelled")
        .text("word", found.word)
        .text("usual", found.usual)
        .number("count", found.count);
    let place = place_of(context, sample.span, found.word);
    Diagnostic::new(Rule::NameMismatch, place, said)
        .help(say("name-help"))
        .related(sample.source_span, say("source-text"))
}

/// Where `word` stands in what was typed at `span`; the whole of it where that cannot be told.
fn place_of(context: &CheckContext<'_>, span: Span, word: &str) -> Span {
    let found = place_in(context.sources.slice(span), word);
    let start = found.map(|found| span.range().start + found);
    start.map_or(span, |start| {
        Span::new(span.file, start..start + word.len())
    })
}

#[cfg(test)]
mod tests;
