//! Puts a catalog together: everything between messages stays as it was, new messages get their
//! places, and obsolete ones go under a group comment at the end.

use std::ops::Range;

use super::plan::{Fate, Plan};
use crate::catalog::CatalogFile;
use crate::catalog::edit::LineEnd;

/// The group comment over the obsolete messages.
const SECTION: &str = "## obsolete";

/// Where the obsolete messages stand: from their group comment to the next one.
pub(super) fn find_section(text: &str) -> Option<Range<usize>> {
    let mut offset = 0;
    let mut start = None;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end();
        let begins_group = content == "##" || content.starts_with("## ");
        match start {
            None if content == SECTION => start = Some(offset),
            Some(start) if begins_group => return Some(start..offset),
            _ => {}
        }
        offset += line.len();
    }
    start.map(|start| start..text.len())
}

/// The text of the catalog once `plan` is carried out.
pub(super) fn lay_out(catalog: &CatalogFile<'_>, plan: &Plan) -> String {
    let text = catalog.text;
    let mut page = Page {
        written: String::with_capacity(text.len()),
        line_end: LineEnd::of(text),
        first_is_due: plan.insertions.contains_key(&None),
    };
    let section = plan.section.clone().unwrap_or(text.len()..text.len());
    let mut ended = page.lay_part(catalog, plan, 0..section.start);
    // If no message stays for them to follow, new messages go before the section.
    if page.first_is_due {
        page.put_first(plan, false);
        ended = End::Cut;
    }
    if !section.is_empty() || !plan.retired.is_empty() {
        ended = page.lay_section(catalog, plan, section.clone(), ended);
    }
    if section.end < text.len() {
        if ended == End::Cut {
            page.begin_block();
        }
        ended = page.lay_part(catalog, plan, section.end..text.len());
    }
    if ended == End::Cut {
        page.trim_end();
    }
    page.written
}

/// How a part of the file ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// As the translator wrote it.
    Own,
    /// At a message that was taken out or put in.
    Cut,
}

struct Page {
    written: String,
    line_end: LineEnd,
    /// Whether new messages still have to be put before the first one that stays.
    first_is_due: bool,
}

impl Page {
    /// Writes the bytes of `part`, with its messages as planned.
    fn lay_part(&mut self, catalog: &CatalogFile<'_>, plan: &Plan, part: Range<usize>) -> End {
        let in_section = plan
            .section
            .as_ref()
            .is_some_and(|section| *section == part);
        let mut cursor = part.start;
        let mut cut = false;
        for (place, (message, fate)) in catalog.messages.iter().zip(&plan.fates).enumerate() {
            let range = message.span.range();
            if !part.contains(&range.start) {
                continue;
            }
            self.put_gap(slice(catalog, cursor..range.start), cut);
            cursor = range.end;
            let text = match fate {
                Fate::Same => slice(catalog, range),
                Fate::Changed(text) => text,
                Fate::Leaves => "",
            };
            cut = text.is_empty();
            if cut {
                continue;
            }
            if self.first_is_due && !in_section {
                self.put_first(plan, true);
            }
            self.written.push_str(text);
            for inserted in plan.insertions.get(&Some(place)).into_iter().flatten() {
                self.put_line_end();
                self.put_line_end();
                self.written
                    .push_str(&self.line_end.adapt(&plain(inserted)));
            }
        }
        let rest = slice(catalog, cursor..part.end);
        self.put_gap(rest, cut);
        if cut && rest.trim().is_empty() {
            self.trim_end();
            return End::Cut;
        }
        End::Own
    }

    /// Writes the new messages that come before all others.
    fn put_first(&mut self, plan: &Plan, another_follows: bool) {
        self.first_is_due = false;
        if !another_follows {
            self.begin_block();
        }
        let first = plan.insertions.get(&None).into_iter().flatten();
        for (place, text) in first.enumerate() {
            if place > 0 {
                self.put_line_end();
            }
            self.written.push_str(&self.line_end.adapt(&plain(text)));
            self.put_line_end();
        }
        if another_follows {
            self.put_line_end();
        }
    }

    /// Writes the section of obsolete messages.
    fn lay_section(
        &mut self,
        catalog: &CatalogFile<'_>,
        plan: &Plan,
        section: Range<usize>,
        before: End,
    ) -> End {
        let start = self.written.len();
        if before == End::Cut {
            self.begin_block();
        }
        let head = self.written.len();
        let mut ended = self.lay_part(catalog, plan, section.clone());
        let heading_alone = self
            .written
            .get(head..)
            .is_some_and(|written| written.trim() == SECTION);
        let had_messages = plan.section.is_some() && ended == End::Cut;
        if plan.retired.is_empty() {
            if heading_alone && had_messages {
                // Nothing is left under the heading.
                self.written.truncate(start);
                self.trim_end();
            }
            return ended;
        }
        if section.is_empty() {
            self.begin_block();
            self.written.push_str(SECTION);
            self.put_line_end();
        }
        for text in &plan.retired {
            self.begin_block();
            self.written.push_str(&self.line_end.adapt(&plain(text)));
            self.put_line_end();
            ended = End::Cut;
        }
        ended
    }

    /// Writes what stands between two messages. After a message that `left`, its line end and the
    /// blank line after it are dropped.
    fn put_gap(&mut self, gap: &str, left: bool) {
        let mut gap = gap;
        if left {
            gap = gap.split_once('\n').map_or("", |(_, rest)| rest);
            if let Some((line, rest)) = gap.split_once('\n')
                && line.trim().is_empty()
            {
                gap = rest;
            }
        }
        self.written.push_str(gap);
    }

    fn put_line_end(&mut self) {
        self.written.push_str(self.line_end.as_str());
    }

    /// Ends the current line and adds a blank one, unless nothing has been written yet.
    fn begin_block(&mut self) {
        let end = self.written.trim_start_matches('\u{FEFF}');
        if end.is_empty() {
            return;
        }
        if !end.ends_with('\n') {
            self.put_line_end();
        }
        let line_end = self.line_end.as_str();
        let last_line = self.written.strip_suffix(line_end).unwrap_or(&self.written);
        if !last_line.ends_with('\n') {
            self.put_line_end();
        }
    }

    /// Ends the file so far with one line end.
    fn trim_end(&mut self) {
        self.written.truncate(self.written.trim_end().len());
        if !self.written.trim_start_matches('\u{FEFF}').is_empty() {
            self.put_line_end();
        }
    }
}

/// The text with `\n` at its line ends.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn slice<'c>(catalog: &CatalogFile<'c>, range: Range<usize>) -> &'c str {
    catalog.text.get(range).unwrap_or_default()
}
