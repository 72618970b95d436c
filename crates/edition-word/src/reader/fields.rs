//! Fields: what they show is kept, what they are told to do is not.

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

    /// The address that it leads to.
    pub(super) fn link(&self) -> Option<String> {
        link(&self.instruction).filter(|_| self.shows)
    }
}

fn name(instruction: &str) -> String {
    let first = instruction.split_whitespace().next();
    first.unwrap_or_default().to_uppercase()
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
