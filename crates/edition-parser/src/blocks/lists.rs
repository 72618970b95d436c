//! Lists: what stands before their items, and the numbers that were typed there.

use std::ops::Range;

use edition_model::{Diagnostic, ListMarks, MOST_LEVELS, Rule, Sentence, say};

use super::count::Owner;
use super::{BlockBuilder, Frame, FrameKind};

/// The numbers that the author typed before the items of a list so far.
#[derive(Debug)]
pub(super) struct TypedItems {
    /// The first and the last of them.
    ends: Option<(u64, u64)>,
    /// Whether one that does not follow was told.
    is_told: bool,
}

impl BlockBuilder<'_> {
    /// A list that begins here.
    pub(super) fn open_list(&mut self, start: Option<u64>, range: &Range<usize>) -> FrameKind {
        let known = self.findings.len();
        let marks = self.marks_of(start, range);
        // What is wrong with its beginning explains what follows.
        let is_told = self.findings.len() > known;
        FrameKind::List {
            marks,
            items: Vec::new(),
            typed: TypedItems {
                ends: None,
                is_told,
            },
        }
    }

    /// What stands before the items of a list that begins here.
    fn marks_of(&mut self, start: Option<u64>, range: &Range<usize>) -> ListMarks {
        let Some(start) = start else {
            return ListMarks::Bullets;
        };
        self.report_two_numbers(start, range);
        match self.present_owner() {
            Some(owner) if owner.has_room() => {
                let (owner, first, by) = (owner.number.clone(), owner.next, owner.by);
                self.report_start(start, first, range);
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
        let is_next = self.frames.is_empty() && self.count.is_next(start);
        let (said, help) = if is_next {
            let said = say("typed-paragraph").text("number", start.to_string());
            (said, say("typed-paragraph-help"))
        } else {
            let said = say("list-from-elsewhere")
                .text("number", start.to_string())
                .text("counted", first.to_string());
            (said, say("list-from-elsewhere-help"))
        };
        self.report_marker(range, said, help);
    }

    /// Reports a list that begins right behind the number of an item, as in `5. 3. The Committee`.
    fn report_two_numbers(&mut self, start: u64, range: &Range<usize>) {
        let Some(Frame {
            kind: FrameKind::Item(_),
            blocks,
        }) = self.frames.last()
        else {
            return;
        };
        let before = self.prose.slice(0..range.start);
        let line = before.rsplit('\n').next().unwrap_or_default();
        let number = line.trim().trim_end_matches(['.', ')']);
        let is_digit = |letter: char| letter.is_ascii_digit();
        if blocks.is_empty() && !number.is_empty() && number.chars().all(is_digit) {
            let said = say("typed-two-numbers")
                .text("first", number)
                .text("second", start.to_string());
            self.report_marker(range, said, say("typed-two-numbers-help"));
        }
    }

    /// Looks at the number before an item that begins here: one that does not follow the one before would be lost.
    pub(super) fn look_at_item(&mut self, range: &Range<usize>) {
        let text = self.prose.slice(range.clone()).trim_start();
        let digits = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let number = text.get(..text.len() - digits.len()).unwrap_or_default();
        let Ok(number) = number.parse::<u64>() else {
            return;
        };
        let Some(Frame {
            kind: FrameKind::List { typed, .. },
            ..
        }) = self.frames.last_mut()
        else {
            return;
        };
        let Some((first, last)) = typed.ends else {
            typed.ends = Some((number, number));
            return;
        };
        typed.ends = Some((first, number));
        // Many write the same number before every item.
        let follows = number == last.saturating_add(1) || number == last && first == last;
        if follows || typed.is_told {
            return;
        }
        typed.is_told = true;
        let counted = last.saturating_add(1);
        let said = say("typed-item-elsewhere")
            .text("number", number.to_string())
            .text("counted", counted.to_string());
        self.report_marker(range, said, say("list-from-elsewhere-help"));
    }

    /// Reports the number that a block begins with.
    fn report_marker(&mut self, range: &Range<usize>, said: Sentence, help: Sentence) {
        let text = self.prose.slice(range.clone());
        let start = range.start + text.len() - text.trim_start().len();
        let marker = text.split_whitespace().next();
        let end = start + marker.map_or(0, str::len);
        let place = self.prose.span(start..end);
        let finding = Diagnostic::new(Rule::TypedMarks, place, said);
        self.findings.push(finding.help(help));
    }
}
