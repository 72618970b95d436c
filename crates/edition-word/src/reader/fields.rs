//! Fields: what they show is kept, what they are told to do is not.

use crate::xml::Element;

/// A field that is open.
#[derive(Debug, Default)]
pub(super) struct Field {
    instruction: String,
    /// Whether what it shows has begun.
    shows: bool,
}

impl Field {
    /// Takes a piece of its instruction.
    pub(super) fn instruct(&mut self, text: &str) {
        self.instruction.push_str(text);
    }

    /// What it shows begins.
    pub(super) fn show(&mut self) {
        self.shows = true;
    }

    /// Whether what it shows has begun.
    pub(super) fn shows(&self) -> bool {
        self.shows
    }

    /// Whether it is a table of contents or an index.
    pub(super) fn is_contents(&self) -> bool {
        let name = name(&self.instruction);
        self.shows && matches!(&*name, "TOC" | "INDEX" | "TOA")
    }

    /// Whether it shows what is known of the file, not what it says.
    pub(super) fn is_of_file(&self) -> bool {
        self.shows && is_of_file(&self.instruction)
    }

    /// The instruction of a field that has shown nothing, though it stands for something that is printed.
    pub(super) fn unshown(&self) -> Option<&str> {
        const PRINTED: [&str; 7] = [
            "SYMBOL",
            "EQ",
            "LISTNUM",
            "AUTONUM",
            "AUTONUMLGL",
            "AUTONUMOUT",
            "QUOTE",
        ];
        let name = name(&self.instruction);
        let is_printed = !self.shows && PRINTED.contains(&&*name);
        is_printed.then(|| self.instruction.trim())
    }

    /// The address that it leads to.
    pub(super) fn link(&self) -> Option<String> {
        link(&self.instruction).filter(|_| self.shows)
    }
}

fn name(instruction: &str) -> String {
    let first = instruction.split_whitespace().next();
    first.unwrap_or_default().to_uppercase()
}

/// Whether an instruction asks for what is known of the file: who wrote it, when, where it lies. That belongs to no text, and
/// may harm whoever is named.
pub(super) fn is_of_file(instruction: &str) -> bool {
    const OF_FILE: [&str; 14] = [
        "AUTHOR",
        "LASTSAVEDBY",
        "USERNAME",
        "USERINITIALS",
        "USERADDRESS",
        "FILENAME",
        "TEMPLATE",
        "COMMENTS",
        "KEYWORDS",
        "CREATEDATE",
        "SAVEDATE",
        "PRINTDATE",
        "EDITTIME",
        "REVNUM",
    ];
    OF_FILE.contains(&&*name(instruction))
}

/// What a field of a form shows, by its settings: the chosen entry of a list, or a box.
pub(super) fn shown_in_form(begin: &Element) -> Option<String> {
    let form = begin.child("ffData")?;
    if let Some(list) = form.child("ddList") {
        let value = |name: &str| list.child(name).and_then(Element::value);
        let chosen = value("result")
            .or(value("default"))
            .and_then(|it| it.parse().ok());
        let mut entries = list.children().filter(|it| it.is("listEntry"));
        let entry = entries.nth(chosen.unwrap_or(0))?;
        return entry.value().map(str::to_owned);
    }
    let mark = form.child("checkBox")?;
    let is_ticked = mark.switch("checked").or_else(|| mark.switch("default"));
    let sign = if is_ticked == Some(true) {
        "☒"
    } else {
        "☐"
    };
    Some(sign.to_owned())
}

/// The address that an instruction leads to.
pub(super) fn link(instruction: &str) -> Option<String> {
    if name(instruction) != "HYPERLINK" {
        return None;
    }
    let mut quoted = instruction.split('"');
    let before = quoted.next()?;
    // `\l "name"` leads to a place in the document.
    if before.contains("\\l") {
        return None;
    }
    Some(quoted.next()?.trim().to_owned()).filter(|address| !address.is_empty())
}

#[cfg(test)]
mod tests {
    use super::link;

    #[test]
    fn addresses_are_read_from_instructions() {
        let check = |instruction: &str, expected: Option<&str>| {
            assert_eq!(link(instruction).as_deref(), expected, "{instruction}");
        };
        check(
            " HYPERLINK \"https://example.org\" ",
            Some("https://example.org"),
        );
        check(
            "hyperlink \"mailto:a@b.c\" \\o \"tip\"",
            Some("mailto:a@b.c"),
        );
        check("HYPERLINK \\l \"_Toc1\"", None);
        check("PAGEREF _Toc1 \\h", None);
        check("HYPERLINK \"", None);
    }
}
