//! Findings that carry the lines they speak of, so that the texts need not stay.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Place};
use crate::source::{FileId, SourceFile, Sources, Span};

/// Findings, and of the texts that they speak of the lines that they point to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Quoted {
    /// Lines of texts, by file.
    files: Vec<SourceFile>,
    /// Places in the shared texts are as they were; others count on with the files.
    findings: Vec<Diagnostic>,
}

impl Quoted {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }
}

impl Sources {
    /// Quotes what `findings` speak of. The first `shared` texts are those of everybody and are not
    /// quoted.
    #[must_use]
    pub fn quote(&self, shared: usize, findings: Vec<Diagnostic>) -> Quoted {
        let mut ranges: BTreeMap<FileId, Vec<Range<usize>>> = BTreeMap::new();
        for span in findings.iter().flat_map(Diagnostic::spans) {
            if span.file.index() >= shared {
                ranges.entry(span.file).or_default().push(span.range());
            }
        }
        let mut files = Vec::new();
        let mut excerpts: BTreeMap<FileId, (FileId, Excerpt)> = BTreeMap::new();
        for (name, ranges) in ranges {
            if let Some(file) = self.get(name) {
                let (lines, excerpt) = Excerpt::of(file, &ranges);
                excerpts.insert(name, (FileId::at(shared + files.len()), excerpt));
                files.push(lines);
            }
        }
        let quote = |span: Span| match excerpts.get(&span.file) {
            Some((file, excerpt)) => {
                let range = span.range();
                Span::new(*file, excerpt.place(range.start)..excerpt.place(range.end))
            }
            None => span,
        };
        let findings = findings.into_iter();
        Quoted {
            files,
            findings: findings.map(|finding| finding.with_spans(quote)).collect(),
        }
    }

    /// Takes in the lines of `quoted`, and gives the findings that speak of them. The first `shared`
    /// texts are those that were shared when it was made.
    pub fn take_in(&mut self, shared: usize, quoted: &Quoted) -> Vec<Diagnostic> {
        let names: Vec<FileId> = quoted
            .files
            .iter()
            .map(|file| self.add(file.clone()))
            .collect();
        let own = |span: Span| {
            let place = span.file.index().checked_sub(shared);
            let name = place.and_then(|place| names.get(place));
            Span {
                file: name.copied().unwrap_or(span.file),
                ..span
            }
        };
        let findings = quoted.findings.iter().cloned();
        findings.map(|finding| finding.with_spans(own)).collect()
    }
}

/// Which bytes of a text its excerpt has, and where.
struct Excerpt {
    /// Where each line began, and begins now; in order.
    lines: Vec<(usize, usize)>,
}

impl Excerpt {
    /// The lines of `file` that hold `ranges`.
    fn of(file: &SourceFile, ranges: &[Range<usize>]) -> (SourceFile, Self) {
        let starts = file.line_starts();
        let text = file.text();
        let line_of = |offset: usize| {
            let lines = starts.partition_point(|start| *start <= offset.min(text.len()));
            lines.saturating_sub(1)
        };
        let mut numbers: Vec<usize> = ranges
            .iter()
            .flat_map(|range| line_of(range.start)..=line_of(range.end))
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut kept = String::new();
        let mut lines = Vec::new();
        for number in &numbers {
            let start = starts.get(*number).copied().unwrap_or(text.len());
            let end = starts.get(number + 1).copied().unwrap_or(text.len());
            lines.push((start, kept.len()));
            kept.push_str(text.get(start..end).unwrap_or_default());
        }
        let numbers = numbers.into_iter().map(|number| number + 1).collect();
        (
            SourceFile::lines(file.path(), kept, numbers),
            Self { lines },
        )
    }

    /// Where the byte at `offset` of the text is in the excerpt.
    fn place(&self, offset: usize) -> usize {
        let before = self.lines.partition_point(|(start, _)| *start <= offset);
        let line = before.checked_sub(1).and_then(|line| self.lines.get(line));
        line.map_or(0, |(start, now)| offset - start + now)
    }
}

impl Diagnostic {
    /// All bytes that it points to.
    fn spans(&self) -> impl Iterator<Item = Span> {
        let place = match self.place {
            Place::Span(span) => Some(span),
            Place::File(_) => None,
        };
        place
            .into_iter()
            .chain(self.related.iter().map(|it| it.span))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Rule;
    use crate::sentence::say;

    #[test]
    fn a_quoted_finding_points_to_the_same_words_of_the_same_line() {
        let mut sources = Sources::default();
        sources.add(SourceFile::new("terms.ftl", "-a = one\n"));
        let text = "a = як\nb = ду\nc = се\n\nd = чор";
        let file = sources.add(SourceFile::new("x.ftl", text));
        let span = |words: &str| {
            let start = text.find(words).unwrap();
            Span::new(file, start..start + words.len())
        };
        let end = Span::new(file, text.len()..text.len());
        let finding = |span| Diagnostic::new(Rule::Punctuation, span, say("spaces-doubled"));
        let findings = vec![
            finding(span("ду")).related(span("се\n\nd"), say("source-text")),
            finding(end).related(Span::new(FileId::at(0), 1..2), say("source-text")),
        ];
        let shown = |sources: &Sources, findings: &[Diagnostic]| -> Vec<_> {
            let spans = findings.iter().flat_map(Diagnostic::spans);
            let show = |span: Span| {
                let file = sources.get(span.file).unwrap();
                let [start, end] =
                    [span.range().start, span.range().end].map(|at| file.position(at));
                (
                    file.path().to_owned(),
                    start,
                    end,
                    sources.slice(span).to_owned(),
                )
            };
            spans.map(show).collect()
        };
        let before = shown(&sources, &findings);
        let quoted = sources.quote(1, findings);
        assert_eq!(quoted.files[0].text(), "b = ду\nc = се\n\nd = чор");

        let mut others = Sources::default();
        others.add(SourceFile::new("terms.ftl", "-a = one\n"));
        others.add(SourceFile::new("y.ftl", "another"));
        let after = others.take_in(1, &quoted);
        assert_eq!(shown(&others, &after), before);
    }
}
