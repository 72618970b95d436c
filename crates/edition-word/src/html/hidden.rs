//! What is no text of a page, what is hidden, what tracked changes take away, and the comments of people: they are taken out
//! of the tree before anybody reads it.

use super::looks::{Sheet, attribute, has_class};
use super::words::words_in;
use crate::Changes;
use crate::content::remark;
use crate::document::{Place, Reason, Remark};
use crate::xml::{Element, Node, Space};

/// Elements whose letters are for programs, or for those whose programs cannot do more.
const NO_TEXT: [&str; 13] = [
    "head", "script", "style", "template", "noscript", "xml", "iframe", "noembed", "noframes",
    "datalist", "title", "object", "applet",
];
/// What is drawn, played or filled in.
const DRAWN: [&str; 4] = ["svg", "canvas", "video", "audio"];
const FILLED_IN: [&str; 5] = ["select", "textarea", "button", "progress", "meter"];

/// How many tracked changes there are.
pub(super) fn count_changes(root: &Element) -> usize {
    let mut count = 0;
    root.walk(&mut |element| {
        let is_one = element.space == Space::Page && matches!(&*element.name, "ins" | "del");
        count += usize::from(is_one);
        !is_one
    });
    count
}

/// Takes them out, says what goes, and counts the comments.
pub(super) fn take_out(
    root: &mut Element,
    sheet: &Sheet,
    changes: Changes,
    remarks: &mut Vec<Remark>,
) -> usize {
    let mut taking = Taking {
        sheet,
        changes,
        remarks,
        comments: 0,
    };
    taking.children(root);
    taking.comments
}

/// Why an element goes.
enum Going {
    /// Nothing is said of it.
    Silently,
    /// A comment of somebody.
    Comment,
    Told(Reason),
}

struct Taking<'t> {
    sheet: &'t Sheet,
    changes: Changes,
    remarks: &'t mut Vec<Remark>,
    comments: usize,
}

impl Taking<'_> {
    fn children(&mut self, element: &mut Element) {
        let nodes = std::mem::take(&mut element.nodes);
        for node in nodes {
            let Node::Element(mut child) = node else {
                element.nodes.push(node);
                continue;
            };
            match self.going(&child) {
                None => {
                    self.children(&mut child);
                    element.nodes.push(Node::Element(child));
                }
                Some(Going::Silently) => {}
                Some(Going::Comment) => self.comments += 1,
                Some(Going::Told(reason)) => self.tell(&child, reason),
            }
        }
    }

    /// Says of an element that it goes; what is no text goes without words.
    fn tell(&mut self, element: &Element, reason: Reason) {
        let mut told = element.clone();
        without_code(&mut told);
        let mut words = words_in(&told);
        // What is said of pictures goes with them.
        told.walk(&mut |it| {
            words.push_str(&format!(" {}", attribute(it, "alt")));
            true
        });
        let words = match (words.trim(), reason) {
            ("", Reason::PictureLost) => attribute(element, "aria-label").to_owned(),
            ("", _) => return,
            _ => words,
        };
        let place = match reason {
            Reason::Margins => Place::Margins,
            _ => Place::File,
        };
        remark(self.remarks, place, reason, &words);
    }

    fn going(&self, element: &Element) -> Option<Going> {
        let name = &*element.name;
        if element.space != Space::Page {
            return None;
        }
        if NO_TEXT.contains(&name) {
            return Some(Going::Silently);
        }
        if is_comment(element) {
            return Some(Going::Comment);
        }
        // The mark of a comment goes with it.
        if has_class(element, "msocommentreference") || has_class(element, "msocomoff") {
            return Some(Going::Silently);
        }
        let is_gone = match name {
            "del" => self.changes != Changes::Reject,
            "ins" => self.changes == Changes::Reject,
            _ => false,
        };
        if is_gone {
            return Some(Going::Told(Reason::ChangedAway));
        }
        let hidden = element.attribute(Space::None, "hidden");
        let is_hidden = hidden.is_some() || self.sheet.of(element).hidden == Some(true);
        if is_hidden && !is_in_contents(element) {
            return Some(Going::Told(Reason::Hidden));
        }
        if DRAWN.contains(&name) {
            return Some(Going::Told(Reason::PictureLost));
        }
        if FILLED_IN.contains(&name) {
            return Some(Going::Told(Reason::Prompt));
        }
        if matches!(name, "rt" | "rp") {
            return Some(Going::Told(Reason::Ruby));
        }
        // As LibreOffice saves the top and the bottom of pages.
        if name == "div" && matches!(attribute(element, "title"), "header" | "footer") {
            return Some(Going::Told(Reason::Margins));
        }
        is_contents(element).then_some(Going::Told(Reason::Contents))
    }
}

fn without_code(element: &mut Element) {
    element.nodes.retain_mut(|node| match node {
        Node::Element(element) => {
            without_code(element);
            !NO_TEXT.contains(&&*element.name)
        }
        Node::Text(_) => true,
    });
}

/// Whether an element is the comment of somebody: as Word and LibreOffice save them.
fn is_comment(element: &Element) -> bool {
    let style = attribute(element, "style").to_ascii_lowercase();
    let is_list = style.contains("mso-element:comment");
    let id = attribute(element, "id");
    is_list
        || has_class(element, "msocomtxt")
        || has_class(element, "msocomanchor")
        || (&*element.name == "div" && (id.starts_with("_com_") || id.starts_with("comment")))
        || has_class(element, "sdcomment")
}

/// Whether an element is a table of contents, or the way about a site.
fn is_contents(element: &Element) -> bool {
    let id = attribute(element, "id").to_ascii_lowercase();
    &*element.name == "nav"
        || attribute(element, "role") == "doc-toc"
        || id == "toc"
        || id.starts_with("table of contents")
        || attribute(element, "class")
            .split_whitespace()
            .any(|class| class == "toc" || is_line_of_contents(class))
}

/// Dots and page numbers in a table of contents are hidden on screens; they go with its line.
fn is_in_contents(element: &Element) -> bool {
    attribute(element, "style").contains("mso-hide:screen")
}

fn is_line_of_contents(class: &str) -> bool {
    let level = class.strip_prefix("MsoToc");
    level.is_some_and(|it| it == "Heading" || it.parse::<u8>().is_ok())
}
