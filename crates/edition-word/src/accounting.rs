//! The proof that nothing was lost: each word of the file is in the source, or in what is said about it.

use std::collections::BTreeMap;

use crate::Changes;
use crate::document::{Place, Reason, Remark};
use crate::letters::words;
use crate::package::Package;
use crate::reader::words_in;
use crate::styles::Styles;
use crate::xml::{Element, Space};

/// A word stands in no more parts than this.
const MOST_PARTS: usize = 6;

/// The words of a document of Word.
pub(crate) fn words_of_package(package: &Package, changes: Changes) -> Vec<String> {
    let notes = [&package.footnotes, &package.endnotes]
        .into_iter()
        .flatten();
    let mut walk = Walk {
        styles: &Styles::read(package.styles.as_ref()),
        changes,
        text: String::new(),
        asides: Vec::new(),
    };
    for root in notes.map(|part| &part.root).chain([&package.main.root]) {
        walk.element(root);
    }
    let texts = walk.asides.iter().chain([&walk.text]);
    texts.flat_map(|text| words(text)).collect()
}

/// Those of `missing`, the words of a file, that are neither in the Markdown nor in a remark.
pub(crate) fn lost(mut missing: Vec<String>, markdown: &str, remarks: &[Remark]) -> Option<Remark> {
    let mut kept: BTreeMap<String, usize> = BTreeMap::new();
    let told = remarks.iter().map(|remark| remark.words.as_str());
    for text in told.chain([plain(markdown).as_str()]) {
        for word in words(text) {
            *kept.entry(word).or_default() += 1;
        }
    }
    missing.retain(|word| !take(&mut kept, word));
    // A word of which a part is hidden stands in two places.
    missing.retain(|word| !take_apart(&mut kept, word, MOST_PARTS));
    (!missing.is_empty()).then(|| Remark {
        reason: Reason::NotUnderstood,
        place: Place::File,
        words: missing.join(" "),
    })
}

/// Takes a word from those that are kept.
fn take(kept: &mut BTreeMap<String, usize>, word: &str) -> bool {
    let count = kept.get_mut(word).filter(|count| **count > 0);
    count.map(|count| *count -= 1).is_some()
}

/// Takes a word in several parts, from the longest first part on.
fn take_apart(kept: &mut BTreeMap<String, usize>, word: &str, most: usize) -> bool {
    if word.is_empty() || take(kept, word) {
        return true;
    }
    if most <= 1 {
        return false;
    }
    let ends = word.char_indices().map(|(at, _)| at).skip(1);
    for end in ends.collect::<Vec<_>>().into_iter().rev() {
        let Some((part, rest)) = word.split_at_checked(end) else {
            continue;
        };
        if take(kept, part) {
            if take_apart(kept, rest, most - 1) {
                return true;
            }
            *kept.entry(part.to_owned()).or_default() += 1;
        }
    }
    false
}

/// Collects the letters of all `w:t`, wherever they stand: of two forms of the same, of one; not what a change takes away.
struct Walk<'s> {
    styles: &'s Styles,
    changes: Changes,
    text: String,
    /// What stands elsewhere, or nowhere: it does not part the words around it.
    asides: Vec<String>,
}

impl Walk<'_> {
    fn children(&mut self, element: &Element) {
        for child in element.children() {
            self.element(child);
        }
    }

    fn element(&mut self, element: &Element) {
        if element.is("t") {
            self.text.push_str(&element.text());
            return;
        }
        let dropped: &[&str] = match self.changes {
            Changes::Reject => &["ins", "moveTo"],
            _ => &["del", "moveFrom"],
        };
        if dropped.iter().any(|name| element.is(name)) {
            return;
        }
        if element.space == Space::Choice && &*element.name == "AlternateContent" {
            let says = |form: &&Element| !words_in(form).trim().is_empty();
            if let Some(form) = element.children().find(says) {
                self.children(form);
            }
            return;
        }
        if self.is_aside(element) {
            let around = std::mem::take(&mut self.text);
            self.children(element);
            let aside = std::mem::replace(&mut self.text, around);
            self.asides.push(aside);
            return;
        }
        self.children(element);
        let ends = element.is("p") && !goes_on(element, self.changes);
        if ends || PARTS.iter().any(|name| element.is(name)) {
            self.text.push(' ');
        }
    }

    /// Whether an element is a text box, hidden, or something else that is not read where it stands.
    fn is_aside(&self, element: &Element) -> bool {
        let hidden = || {
            let properties = element.child("rPr")?;
            let style = properties.child("rStyle").and_then(Element::value);
            let styled = style.and_then(|style| self.styles.hidden(style));
            properties.switch("vanish").or(styled)
        };
        match element.space {
            Space::Word => match &*element.name {
                "txbxContent" | "rt" => true,
                "r" => hidden().unwrap_or_default(),
                "sdt" => element
                    .child("sdtPr")
                    .is_some_and(|it| it.switch("showingPlcHdr") == Some(true)),
                _ => false,
            },
            _ => false,
        }
    }
}

/// What parts words.
const PARTS: [&str; 6] = ["tab", "br", "cr", "tc", "sym", "noBreakHyphen"];

/// Whether a change takes the mark of the paragraph away.
fn goes_on(paragraph: &Element, changes: Changes) -> bool {
    let mark = paragraph.child("pPr").and_then(|it| it.child("rPr"));
    let names: &[&str] = match changes {
        Changes::Reject => &["ins", "moveTo"],
        _ => &["del", "moveFrom"],
    };
    mark.is_some_and(|mark| names.iter().any(|name| mark.child(name).is_some()))
}

/// Markdown without its marks, so that a word with a mark within is one word.
fn plain(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    let mut letters = markdown.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.extend(letters.next()),
            '*' => {}
            '[' if letters.peek() == Some(&'^') => {
                text.push(' ');
                letters.by_ref().take_while(|it| *it != ']').for_each(drop);
            }
            '[' => {}
            ']' if letters.peek() == Some(&'(') => skip_target(&mut letters),
            '{' => {
                text.push(' ');
                letters.by_ref().take_while(|it| *it != '}').for_each(drop);
            }
            letter => text.push(letter),
        }
    }
    text
}

/// Skips the target of a link. What stands in quotation marks there is a caption.
fn skip_target(letters: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    let mut is_in_angles = false;
    while let Some(letter) = letters.peek().copied() {
        // The title of a picture is read as text.
        if letter == '"' && !is_in_angles {
            return;
        }
        letters.next();
        match letter {
            '<' => is_in_angles = true,
            '>' => is_in_angles = false,
            ')' if !is_in_angles => return,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn marks_part_no_words() {
        let check = |markdown: &str, expected: &str| assert_eq!(plain(markdown), expected);
        check("vi**sit**", "visit");
        check("a\\*b [link](<https://x>)s", "a*b links");
        check("word[^1].", "word .");
        check("![alt](x.png \"Caption\")", "!alt\"Caption\")");
    }
}
