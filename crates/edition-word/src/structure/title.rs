//! The title, and the levels of headings below it.

use super::is_heading;
use crate::document::{Flow, Paragraph, Place, Reason, Remark, Role, Run};

/// A first line this long is no title.
const LONGEST_TITLE: usize = 150;
/// The lowest heading.
const LOWEST: usize = 6;

/// The flow with one title, which comes first, and headings whose levels leave none out.
pub(super) fn settle(mut flow: Vec<Flow>, name: &str, remarks: &mut Vec<Remark>) -> Vec<Flow> {
    let shift = find(&mut flow, name, remarks);
    let mut last = 1;
    for it in &mut flow {
        let Flow::Paragraph(paragraph) = it else {
            continue;
        };
        if let Role::Heading(level) = paragraph.role {
            let shifted = (level + 2).saturating_sub(shift).max(2);
            last = shifted.min(last + 1).min(LOWEST);
            paragraph.role = Role::Heading(last);
        }
    }
    flow
}

/// Finds the title, puts it first, and gives the level of headings that stand right below it.
fn find(flow: &mut Vec<Flow>, name: &str, remarks: &mut Vec<Remark>) -> usize {
    let levels: Vec<(usize, usize)> = flow
        .iter()
        .enumerate()
        .filter_map(|(place, it)| match it {
            Flow::Paragraph(Paragraph {
                role: Role::Heading(level),
                ..
            }) => Some((place, *level)),
            _ => None,
        })
        .collect();
    let highest = levels.iter().map(|(_, level)| *level).min().unwrap_or(1);
    let titled = |it: &Flow| {
        matches!(
            it,
            Flow::Paragraph(Paragraph {
                role: Role::Title,
                ..
            })
        )
    };
    if let Some(place) = flow.iter().position(titled) {
        join(flow, place, remarks);
        move_first(flow, place, remarks);
        return highest;
    }
    let mut top = levels.iter().filter(|(_, level)| *level == highest);
    if let (Some((place, _)), None) = (top.next(), top.next()) {
        let is_first = levels.first().is_some_and(|(first, _)| first == place);
        if is_first {
            let place = *place;
            retitle(flow, place);
            move_first(flow, place, remarks);
            return highest + 1;
        }
    }
    if flow.first().is_some_and(may_be_title) {
        retitle(flow, 0);
        return highest;
    }
    remarks.push(Remark {
        reason: Reason::TitleMade,
        place: Place::File,
        words: name.to_owned(),
    });
    let title = Paragraph {
        role: Role::Title,
        ..Paragraph::of(Place::File, vec![Run::plain(name)])
    };
    flow.insert(0, Flow::Paragraph(title));
    highest
}

/// Further lines of a title are joined to the first; what is called a title later on is a heading.
fn join(flow: &mut Vec<Flow>, place: usize, remarks: &mut Vec<Remark>) {
    while let Some(Flow::Paragraph(next)) = flow.get(place + 1) {
        if next.role != Role::Title {
            break;
        }
        let Flow::Paragraph(mut next) = flow.remove(place + 1) else {
            break;
        };
        remarks.push(Remark {
            reason: Reason::TitleJoined,
            place: next.place,
            words: next.text(),
        });
        if let Some(Flow::Paragraph(title)) = flow.get_mut(place) {
            title.runs.push(Run::plain(" "));
            title.runs.append(&mut next.runs);
        }
    }
    for it in flow.iter_mut().skip(place + 1) {
        if let Flow::Paragraph(paragraph) = it
            && paragraph.role == Role::Title
        {
            paragraph.role = Role::Heading(1);
        }
    }
}

fn retitle(flow: &mut [Flow], place: usize) {
    if let Some(Flow::Paragraph(paragraph)) = flow.get_mut(place) {
        paragraph.role = Role::Title;
    }
}

fn move_first(flow: &mut [Flow], place: usize, remarks: &mut Vec<Remark>) {
    if place == 0 {
        return;
    }
    if let Some(Flow::Paragraph(title)) = flow.get(place) {
        remarks.push(Remark {
            reason: Reason::TitleMoved,
            place: title.place,
            words: title.text(),
        });
    }
    if let Some(before) = flow.get_mut(..=place) {
        before.rotate_right(1);
    }
}

/// Whether a first paragraph may be meant as the title.
fn may_be_title(it: &Flow) -> bool {
    let Flow::Paragraph(paragraph) = it else {
        return false;
    };
    let text = paragraph.text();
    let text = text.trim();
    paragraph.role == Role::Body
        && !is_heading(it)
        && paragraph.sign.is_none()
        && (1..LONGEST_TITLE).contains(&text.chars().count())
        && !text.ends_with(['.', ':', ';', ','])
        && text.chars().any(char::is_alphabetic)
}
