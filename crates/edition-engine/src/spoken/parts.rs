//! Texts as they stand in a translator's file, told apart: words, and what the tool puts in or takes for a mark.

use std::ops::Range;

use edition_localization::scanner::{Name, names, placeables};

/// A part of such a text, as it stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'t> {
    /// Words; never empty.
    Words(&'t str),
    /// A mark that is not to be translated.
    Mark(Mark, &'t str),
}

/// What a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A term, in one of its forms.
    Term,
    /// A fact of the document.
    Fact,
    /// The number of another place.
    Number,
    /// A line break.
    Break,
    /// The mark of a note.
    Note,
    /// The beginning of a link, of a picture's words, or of words in another language.
    Start,
    /// Its end, with its label.
    End,
    /// Any other placeable, as a choice.
    Other,
}

/// All of `text` in order.
#[must_use]
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut marks = Vec::new();
    for range in placeables(text) {
        let kind = kind_of(text.get(range.clone()).unwrap_or_default());
        marks.push((range, kind));
    }
    let holes: Vec<Range<usize>> = marks.iter().map(|(range, _)| range.clone()).collect();
    Brackets::new(text, &holes).collect(&mut marks);
    marks.sort_by_key(|(range, _)| range.start);
    let mut parts = Vec::new();
    let mut done = 0;
    for (range, kind) in marks {
        let words = text.get(done..range.start).unwrap_or_default();
        done = range.end;
        parts.push(Part::Words(words));
        parts.push(Part::Mark(kind, text.get(range).unwrap_or_default()));
    }
    parts.push(Part::Words(text.get(done..).unwrap_or_default()));
    parts.retain(|part| *part != Part::Words(""));
    parts
}

/// The functions that give the number of another place.
const NUMBERS: [&str; 5] = ["PARA", "TABLE", "FIGURE", "ANNEX", "NOTE"];

fn kind_of(placeable: &str) -> Mark {
    let inner = placeable.trim_matches(['{', '}']).trim();
    let calls = |name: &str| {
        let rest = inner.strip_prefix(name);
        rest.is_some_and(|rest| rest.trim_start().starts_with('('))
    };
    match names(placeable).first() {
        _ if placeable.contains("->") => Mark::Other,
        _ if calls("BR") => Mark::Break,
        _ if NUMBERS.into_iter().any(calls) => Mark::Number,
        Some(Name::Term(_)) => Mark::Term,
        Some(Name::Fact(_)) => Mark::Fact,
        None => Mark::Other,
    }
}

/// The label of the mark that begins or ends a link, or marks a note.
#[must_use]
pub fn label(mark: &str) -> &str {
    let rest = mark.trim_start_matches(['!', '[', ']', '^']);
    rest.strip_suffix(']').unwrap_or(rest)
}

/// The brackets of links and notes in a text, those in code and in placeables aside.
struct Brackets<'t> {
    text: &'t str,
    holes: &'t [Range<usize>],
    /// What is open, the innermost last.
    open: Vec<Range<usize>>,
}

impl<'t> Brackets<'t> {
    fn new(text: &'t str, holes: &'t [Range<usize>]) -> Self {
        Self {
            text,
            holes,
            open: Vec::new(),
        }
    }

    fn collect(mut self, marks: &mut Vec<(Range<usize>, Mark)>) {
        let mut place = 0;
        while let Some(letter) = self.text.as_bytes().get(place) {
            let hole = self.holes.iter().find(|hole| hole.start == place);
            place = match (hole, letter) {
                (Some(hole), _) => hole.end,
                (None, b'\\') => place + 2,
                (None, b'`') => self.behind(place + 1, "`").unwrap_or(place + 1),
                (None, b'!') if self.is_at(place, "![") => self.begin(place..place + 2),
                (None, b'[') if self.is_at(place, "[^") => self.note(place, marks),
                (None, b'[') => self.begin(place..place + 1),
                (None, b']') => self.end(place, marks),
                (None, _) => place + 1,
            };
        }
    }

    fn is_at(&self, place: usize, mark: &str) -> bool {
        self.text
            .as_bytes()
            .get(place..)
            .is_some_and(|rest| rest.starts_with(mark.as_bytes()))
    }

    /// The place behind the first `mark` from `place` on.
    fn behind(&self, place: usize, mark: &str) -> Option<usize> {
        let rest = self.text.get(place..)?;
        Some(place + rest.find(mark)? + mark.len())
    }

    fn begin(&mut self, range: Range<usize>) -> usize {
        let end = range.end;
        self.open.push(range);
        end
    }

    fn note(&mut self, place: usize, marks: &mut Vec<(Range<usize>, Mark)>) -> usize {
        match self.behind(place, "]") {
            Some(end) => {
                marks.push((place..end, Mark::Note));
                end
            }
            None => place + 1,
        }
    }

    /// The end of what is open, if a label follows.
    fn end(&mut self, place: usize, marks: &mut Vec<(Range<usize>, Mark)>) -> usize {
        let begun = self.open.pop();
        let labelled = self
            .is_at(place, "][")
            .then(|| self.behind(place + 2, "]"))
            .flatten();
        match (begun, labelled) {
            (Some(begun), Some(end)) => {
                marks.push((begun, Mark::Start));
                marks.push((place..end, Mark::End));
                end
            }
            _ => place + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, Part, label, parts};

    fn check(text: &str, expected: &[Part<'_>]) {
        let found = parts(text);
        assert_eq!(found, expected);
        let whole: String = found
            .iter()
            .map(|part| match part {
                Part::Words(text) | Part::Mark(_, text) => *text,
            })
            .collect();
        assert_eq!(whole, text);
    }

    #[test]
    fn placeables_are_told_from_words() {
        let choice = "{ $n ->\n [one] {\"{\"} }";
        let text = format!("a < b {choice} & c }} d {{");
        check(
            &text,
            &[
                Part::Words("a < b "),
                Part::Mark(Mark::Other, choice),
                Part::Words(" & c } d {"),
            ],
        );
        check(
            "{ -torture(case: \"genitive\") }, { DATE($start) }, { PARA(\"why\") }{ BR() }{ 1 }",
            &[
                Part::Mark(Mark::Term, "{ -torture(case: \"genitive\") }"),
                Part::Words(", "),
                Part::Mark(Mark::Fact, "{ DATE($start) }"),
                Part::Words(", "),
                Part::Mark(Mark::Number, "{ PARA(\"why\") }"),
                Part::Mark(Mark::Break, "{ BR() }"),
                Part::Mark(Mark::Other, "{ 1 }"),
            ],
        );
        check("", &[]);
    }

    #[test]
    fn links_and_notes_are_marks_and_other_brackets_are_words() {
        check(
            "See [the { -un } [new]][report]ҳ[^1] \\[no][x] `[no][x]` [no] ][",
            &[
                Part::Words("See "),
                Part::Mark(Mark::Start, "["),
                Part::Words("the "),
                Part::Mark(Mark::Term, "{ -un }"),
                Part::Words(" [new]"),
                Part::Mark(Mark::End, "][report]"),
                Part::Words("ҳ"),
                Part::Mark(Mark::Note, "[^1]"),
                Part::Words(" \\[no][x] `[no][x]` [no] ]["),
            ],
        );
        check(
            "![alt][pic]",
            &[
                Part::Mark(Mark::Start, "!["),
                Part::Words("alt"),
                Part::Mark(Mark::End, "][pic]"),
            ],
        );
        assert_eq!(label("][report]"), "report");
        assert_eq!(label("[^1]"), "1");
    }
}
