//! Markdown of other tools: copied, with our own front matter, where braces stand for themselves and HTML is said in Markdown or
//! taken off. What our Markdown reads otherwise else, `check` tells at its line and `check --fix` mends.

use edition_localization::fold::single_spaced;
use edition_model::{Sentence, say};
use edition_parser::{Adoption, Done, adopt};

/// The source made of `text`, what is to be said, and what of a title that is missing, for which `title` stands. `front_matter`
/// is put before what has none.
pub(super) fn source(
    text: &str,
    title: &str,
    front_matter: &str,
) -> (String, Vec<Sentence>, Option<Sentence>) {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    if text.starts_with("+++\n") {
        return (text, Vec::new(), None);
    }
    let mut remarks = Vec::new();
    let file = || say("import-at-file");
    let mut body = text.as_str();
    let settings = text.strip_prefix("---\n").and_then(|rest| {
        let ends = ["\n---\n", "\n...\n"].into_iter();
        ends.filter_map(|end| rest.split_once(end))
            .min_by_key(|(inner, _)| inner.len())
    });
    if let Some((settings, rest)) = settings {
        body = rest;
        remarks.push(
            say("import-remark")
                .sentence("place", file())
                .sentence("what", say("import-front-matter"))
                .text("words", single_spaced(settings)),
        );
    }
    let body = body.trim_start_matches('\n');
    let above = text.len() - body.len();
    let above = text.get(..above).unwrap_or_default().matches('\n').count();
    let adopted = adopt(body);
    let changes = adopted.changes.iter().map(|it| changed(it, above));
    remarks.extend(changes);
    let body = adopted.text.trim_start_matches('\n');
    let mut lines = body.lines().take(2);
    let (first, second) = (
        lines.next().unwrap_or_default(),
        lines.next().unwrap_or_default(),
    );
    let is_underlined = second.len() > 1 && second.chars().all(|it| it == '=');
    let has_title = first.starts_with("# ") || (is_underlined && !first.is_empty());
    if has_title {
        return (format!("{front_matter}{body}"), remarks, None);
    }
    let made = say("import-remark")
        .sentence("place", file())
        .sentence("what", say("import-title-made"))
        .text("words", title);
    (
        format!("{front_matter}# {title}\n\n{body}"),
        remarks,
        Some(made),
    )
}

/// What is said of a line that reads otherwise now; `above` are the lines before the text.
fn changed(change: &Adoption, above: usize) -> Sentence {
    let what = match change.done {
        Done::Braces => say("import-braces"),
        Done::Tags => say("import-tags"),
        Done::Unseen => say("import-unseen"),
    };
    say("import-remark")
        .sentence(
            "place",
            say("import-at-line").number("number", above + change.line),
        )
        .sentence("what", what)
        .text("words", edition_model::shown(&change.words))
}

#[cfg(test)]
mod tests {
    use super::source;

    #[test]
    fn front_matter_and_title_are_seen_to() {
        let check = |text: &str, expected: &str, remarks: usize| {
            let (made, told, title) = source(text, "name", "+++\nkind\n+++\n");
            let told = told.len() + title.iter().count();
            assert_eq!((made.as_str(), told), (expected, remarks), "{text}");
        };
        check("# T\n\nx\n", "+++\nkind\n+++\n# T\n\nx\n", 0);
        check("T\n===\n\nx\n", "+++\nkind\n+++\nT\n===\n\nx\n", 0);
        check("\u{feff}x\r\ny\r\n", "+++\nkind\n+++\n# name\n\nx\ny\n", 1);
        check("---\nlayout: post\n---\n# T\n", "+++\nkind\n+++\n# T\n", 1);
        check(
            "---\na: b\n---\n# T\n\na {b} <i>c</i> <u>d</u>\n",
            "+++\nkind\n+++\n# T\n\na \\{b} *c* d\n",
            3,
        );
        check(
            "+++\nkind = \"report\"\n+++\n# T\n",
            "+++\nkind = \"report\"\n+++\n# T\n",
            0,
        );
    }
}
