//! Lists: what stands before their items, and the numbers that were typed there. Some were meant otherwise than Markdown takes
//! them: they number paragraphs, or a list below an item was indented too little.

use std::ops::Range;

use edition_model::{Block, Diagnostic, ListMarks, MOST_LEVELS, Place, Rule, Sentence, Span, say};

use super::count::Owner;
use super::{BlockBuilder, Frame, FrameKind};

/// The numbers that the author typed before the items of a list so far.
#[derive(Debug)]
pub(super) struct TypedItems {
    /// The first and the last of them.
    ends: Option<(u64, u64)>,
    /// Whether one that does not follow was told.
    is_told: bool,
    /// The column of the first, and where it stands.
    first: Option<(usize, Span)>,
}

/// The last list at the top under a heading.
#[derive(Debug, Default)]
pub(super) struct Apart {
    /// The column that it began in.
    column: usize,
    /// Where the number stands that began it, and the last that was typed, if it belongs to no paragraph.
    numbers: Option<(Span, u64)>,
    /// Whether it was told that other lists go on with its numbers.
    is_told: bool,
}

/// How many columns deeper a list was meant to stand below the one before.
const DEEPER: usize = 2;

impl BlockBuilder<'_> {
    /// A list that begins here.
    pub(super) fn open_list(&mut self, start: Option<u64>, range: &Range<usize>) -> FrameKind {
        let known = self.findings.len();
        self.report_sublist(range);
        let marks = self.marks_of(start, range);
        // What is wrong with its beginning explains what follows.
        let is_told = self.findings.len() > known;
        FrameKind::List {
            marks,
            items: Vec::new(),
            typed: TypedItems {
                ends: None,
                is_told,
                first: None,
            },
        }
    }

    /// What stands before the items of a list that begins here.
    fn marks_of(&mut self, start: Option<u64>, range: &Range<usize>) -> ListMarks {
        let Some(start) = start else {
            return ListMarks::Bullets;
        };
        let is_told = self.report_two_numbers(start, range) || self.goes_on(start);
        match self.present_owner() {
            Some(owner) if owner.has_room() => {
                let (owner, first, by) = (owner.number.clone(), owner.next, owner.by);
                if !is_told {
                    self.report_start(start, first, range);
                }
                self.decimals.remove(&owner.address());
                ListMarks::Signs { owner, first, by }
            }
            Some(_) => {
                let place = self.first_line(range);
                let finding = Diagnostic::new(Rule::Numbering, place, say("list-too-deep"));
                let help = say("list-too-deep-help").number("most", MOST_LEVELS);
                self.findings.push(finding.help(help));
                ListMarks::Figures(start)
            }
            None => ListMarks::Figures(start),
        }
    }

    /// Reports an item that says nothing, and would yet have its number or bullet.
    pub(super) fn report_empty_item(&mut self, range: &Range<usize>) {
        let frame = self.frames.last();
        if frame.is_some_and(|frame| frame.blocks.is_empty()) && self.caption.is_none() {
            let place = self.first_line(range);
            let mark = self.prose.slice(range.clone()).trim().to_owned();
            let said = say("typed-empty-item").text("mark", mark);
            let finding = Diagnostic::new(Rule::TypedMarks, place, said);
            self.findings
                .push(finding.help(say("typed-empty-item-help")));
        }
    }

    /// What a list that begins here, or ended here, belongs to.
    fn present_owner(&mut self) -> Option<&mut Owner> {
        match self.frames.last_mut() {
            None => self.count.owner.as_mut(),
            Some(Frame {
                kind: FrameKind::Item(owner),
                ..
            }) => owner.as_mut(),
            Some(_) => None,
        }
    }

    /// What lists in an item that begins here belong to.
    pub(super) fn owner_of_item(&self) -> Option<Owner> {
        match self.frames.last() {
            Some(Frame {
                kind: FrameKind::List { marks, items, .. },
                ..
            }) => marks.number(items.len()).map(Owner::of),
            _ => None,
        }
    }

    /// A further list of the same paragraph goes on counting where this one ended, and its text may go on.
    pub(super) fn count_items(&mut self, marks: &ListMarks, items: usize) {
        if let Some(owner) = self.present_owner() {
            owner.has_list = true;
            if let ListMarks::Signs { first, .. } = marks {
                let items = u32::try_from(items).unwrap_or(u32::MAX);
                owner.next = first.saturating_add(items);
            }
        }
    }

    /// Reports a list below a numbered paragraph that begins with another number than 1, which is how lists are written, and
    /// than that of its place: it would be lost without a word.
    fn report_start(&mut self, start: u64, first: u32, range: &Range<usize>) {
        if start == 1 || start == u64::from(first) {
            return;
        }
        let number = start.to_string();
        let said = say("list-from-elsewhere")
            .text("number", &number)
            .text("counted", first.to_string());
        let (said, help) = match self.frames.is_empty() {
            true if self.count.is_next(start) => typed_paragraph(start),
            true => {
                let paragraph = self.count.next_number().to_string();
                let help = say("list-or-paragraph-help")
                    .text("number", number)
                    .text("paragraph", paragraph);
                (said, help)
            }
            false => (said, say("list-from-elsewhere-help")),
        };
        self.report_marker(range, said, help);
    }

    /// Whether a list at the top goes on with the numbers of one that belongs to no paragraph, which is told where that begins.
    fn goes_on(&mut self, start: u64) -> bool {
        let is_top = self.frames.is_empty();
        let Some((place, last)) = self.apart.numbers.filter(|_| is_top) else {
            return false;
        };
        if start != last.saturating_add(1) {
            return false;
        }
        if !std::mem::replace(&mut self.apart.is_told, true) {
            let said = say("typed-paragraphs-apart").text("number", start.to_string());
            let finding = Diagnostic::new(Rule::TypedMarks, place, said);
            self.findings
                .push(finding.help(say("typed-paragraphs-apart-help")));
        }
        true
    }

    /// Reports a list right after another one, indented as if it stood in it: Markdown takes it for one of its own.
    fn report_sublist(&mut self, range: &Range<usize>) {
        if !self.frames.is_empty() {
            return;
        }
        let column = self.column(range);
        let is_after = matches!(self.root.last(), Some(Block::List { .. }));
        if is_after && column >= self.apart.column + DEEPER {
            self.report_marker(range, say("typed-sublist"), say("typed-sublist-help"));
        } else {
            self.apart.column = column;
        }
    }

    /// The column that a block begins in.
    fn column(&self, range: &Range<usize>) -> usize {
        let text = self.prose.slice(range.clone());
        let start = range.start + text.len() - text.trim_start().len();
        let before = self.prose.slice(0..start);
        before.len() - before.rfind('\n').map_or(0, |end| end + 1)
    }

    /// Remembers the numbers of a list at the top that ended.
    pub(super) fn note_list(&mut self, marks: &ListMarks, items: usize, typed: &TypedItems) {
        if !self.frames.is_empty() || !self.count.has_numbers() {
            return;
        }
        // Who writes 1. before every item counts nothing.
        let items = u64::try_from(items).unwrap_or(u64::MAX);
        let counts =
            |(first, last): &(u64, u64)| first.saturating_add(items) == last.saturating_add(1);
        let ends = typed.ends.filter(counts);
        let last = ends.map(|(_, last)| last);
        let known = self.apart.numbers;
        self.apart.numbers = match (marks, last) {
            (ListMarks::Figures(1), Some(last)) => {
                self.apart.is_told = false;
                typed.first.map(|(_, place)| (place, last))
            }
            // What goes on with it is part of it.
            (ListMarks::Signs { .. } | ListMarks::Figures(_), Some(last)) if self.apart.is_told => {
                known.map(|(place, _)| (place, last))
            }
            _ => known,
        };
    }

    /// Reports a list that begins right behind the number of an item, as in `5. 3. The Committee`, and whether it does.
    fn report_two_numbers(&mut self, start: u64, range: &Range<usize>) -> bool {
        let Some(Frame {
            kind: FrameKind::Item(_),
            blocks,
        }) = self.frames.last()
        else {
            return false;
        };
        let before = self.prose.slice(0..range.start);
        let line = before.rsplit('\n').next().unwrap_or_default();
        let number = line.trim().trim_end_matches(['.', ')']);
        let is_digit = |letter: char| letter.is_ascii_digit();
        let is_second = blocks.is_empty() && !number.is_empty() && number.chars().all(is_digit);
        if is_second {
            // What was told of the first number is the same fault.
            let place = self.prose.span(range.start - line.len()..range.start);
            self.findings.retain(|finding| {
                let is_same = matches!(finding.place, Place::Span(span) if span.file == place.file
                    && place.start <= span.start && span.end <= place.end);
                finding.rule != Rule::TypedMarks || !is_same
            });
            let said = say("typed-two-numbers")
                .text("first", number)
                .text("second", start.to_string());
            self.report_marker(range, said, say("typed-two-numbers-help"));
        }
        is_second
    }

    /// Looks at the number before an item that begins here: one that does not follow the one before would be lost.
    pub(super) fn look_at_item(&mut self, range: &Range<usize>) {
        let text = self.prose.slice(range.clone()).trim_start();
        let digits = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let number = text.get(..text.len() - digits.len()).unwrap_or_default();
        let Ok(number) = number.parse::<u64>() else {
            return;
        };
        let column = self.column(range);
        let place = self.marker_of(range);
        let is_top = self.frames.len() == 1;
        let Some(Frame {
            kind:
                FrameKind::List {
                    typed,
                    marks,
                    items,
                },
            ..
        }) = self.frames.last_mut()
        else {
            return;
        };
        let (of_first, _) = *typed.first.get_or_insert((column, place));
        let Some((first, last)) = typed.ends else {
            typed.ends = Some((number, number));
            return;
        };
        let is_deeper = column >= of_first + DEEPER;
        if is_deeper && number == 1 && !typed.is_told {
            typed.is_told = true;
            typed.ends = Some((first, number));
            return self.report_marker(range, say("typed-sublist"), say("typed-sublist-help"));
        }
        typed.ends = Some((first, number));
        // Many write the same number before every item.
        let follows = number == last.saturating_add(1) || number == last && first == last;
        if follows || typed.is_told {
            return;
        }
        typed.is_told = true;
        let is_counted = is_top && matches!(marks, ListMarks::Signs { .. });
        let counted = u64::try_from(items.len()).unwrap_or(u64::MAX);
        let counted = first.saturating_add(counted);
        if is_counted && self.count.is_next(number) {
            let (said, help) = typed_paragraph(number);
            return self.report_marker(range, said, help);
        }
        if number == counted {
            typed.is_told = false;
            return;
        }
        let said = say("typed-item-elsewhere")
            .text("number", number.to_string())
            .text("counted", counted.to_string());
        self.report_marker(range, said, say("list-from-elsewhere-help"));
    }

    /// The number or bullet that a block begins with.
    fn marker_of(&self, range: &Range<usize>) -> Span {
        let text = self.prose.slice(range.clone());
        let start = range.start + text.len() - text.trim_start().len();
        let marker = text.split_whitespace().next();
        let end = start + marker.map_or(0, str::len);
        self.prose.span(start..end)
    }

    /// Reports the number or bullet that a block begins with.
    fn report_marker(&mut self, range: &Range<usize>, said: Sentence, help: Sentence) {
        let place = self.marker_of(range);
        let finding = Diagnostic::new(Rule::TypedMarks, place, said);
        self.findings.push(finding.help(help));
    }
}

/// What is told of the number of the next paragraph, where Markdown takes it for that of an item.
fn typed_paragraph(number: u64) -> (Sentence, Sentence) {
    let said = say("typed-paragraph").text("number", number.to_string());
    (said, say("typed-paragraph-help"))
}
