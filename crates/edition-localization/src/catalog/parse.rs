//! Reads a `.ftl` file.
//!
//! 1. A file that would crash Fluent's parser is refused ([`guard`]).
//! 2. A file in which nothing is wrong is read line by line ([`super::lines`]).
//! 3. Any other is read as a whole by Fluent's parser, and its faults are explained
//!    ([`super::fault`]).

use edition_model::{Diagnostic, FileId, Locale, Reported, Rule, Span};
use fluent_syntax::ast;

use super::fault::{Before, Faults};
use super::lines::read_lines;
use super::pattern::mask_range_ends;
use super::reader::Reader;
use super::{CatalogFile, guard};

/// Reads a `.ftl` file. Finds `syntax-error` and `duplicate-message`; what follows from a syntax
/// error is marked as damaged and not reported again.
#[must_use]
pub fn parse_catalog<'s>(
    file: FileId,
    text: &'s str,
    source_locale: &Locale,
) -> Reported<CatalogFile<'s>> {
    if let Some(refusal) = guard::find_refusal(text) {
        let span = Span::new(file, refusal.range);
        let finding = Diagnostic::new(Rule::SyntaxError, span, refusal.message).help(refusal.help);
        let mut catalog = CatalogFile::empty(file, text);
        catalog.readable = false;
        return Reported {
            value: catalog,
            diagnostics: vec![finding],
        };
    }
    let masked = mask_range_ends(text);
    let reader = Reader::new(file, text, &masked, source_locale);
    match read_lines(&reader) {
        Some(catalog) => Reported::clean(catalog),
        None => read_whole(&reader),
    }
}

/// Reads the whole file with Fluent's parser, and finds what is wrong with it.
fn read_whole<'s>(reader: &Reader<'s, '_>) -> Reported<CatalogFile<'s>> {
    let body = reader.masked.get(reader.body_offset..).unwrap_or_default();
    let (resource, errors) = match fluent_syntax::parser::parse(body) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut catalog = CatalogFile::empty(reader.file, reader.text);
    let mut faults = Faults::new(reader.file, reader.text);
    let starts: Vec<usize> = resource
        .body
        .iter()
        .map(|entry| reader.start_of(entry))
        .collect();
    let mut errors = errors.into_iter();
    let mut before = Before::Nothing;
    for (place, entry) in resource.body.into_iter().enumerate() {
        let start = starts.get(place).copied().unwrap_or_default();
        let end = starts.get(place + 1).copied().unwrap_or(reader.text.len());
        let end = reader.end_of_text(start..end);
        if let Some(lines) = comment_of(&entry)
            && before.is_right_above(reader, start)
            && lines.first().is_some_and(|line| reader.is_own(line))
        {
            let is_apart = matches!(entry, ast::Entry::Comment(_));
            faults.take_comment(&mut catalog, before, (start, lines), is_apart);
        }
        before = match entry {
            ast::Entry::Message(message) => {
                let comment = lines_of(message.comment.as_ref());
                let mut taken = reader.message(&message, comment, end);
                faults.examine_message(&mut taken);
                catalog.push_message(taken);
                Before::Message { end }
            }
            ast::Entry::Term(term) => {
                let mut taken = reader.term(&term, lines_of(term.comment.as_ref()), end);
                faults.examine_term(&mut taken);
                catalog.push_term(taken);
                Before::Term { end }
            }
            ast::Entry::Junk { .. } => {
                let error = errors
                    .next()
                    .map(|error| (error.pos.start + reader.body_offset, error.kind));
                faults.take_junk(start..end, error, before, &mut catalog);
                Before::Junk { end }
            }
            ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_) => Before::Nothing,
        };
    }
    faults.report_duplicates(&catalog);
    Reported {
        value: catalog,
        diagnostics: faults.into_diagnostics(),
    }
}

/// The lines of a comment, or of that above a message.
fn comment_of<'e>(entry: &'e ast::Entry<&'e str>) -> Option<&'e [&'e str]> {
    match entry {
        ast::Entry::Message(message) => message.comment.as_ref(),
        ast::Entry::Term(term) => term.comment.as_ref(),
        ast::Entry::Comment(comment) => Some(comment),
        _ => None,
    }
    .map(|comment| comment.content.as_slice())
}

fn lines_of<'c>(comment: Option<&'c ast::Comment<&'c str>>) -> &'c [&'c str] {
    comment.map_or(&[], |comment| &comment.content)
}

#[cfg(test)]
mod tests;
