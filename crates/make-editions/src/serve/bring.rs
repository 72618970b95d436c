//! Files that are dropped on the desk, or chosen there: a bilingual file that came back is taken in as `import --review` does
//! it, any other becomes a source as by `import`, with the same report. The name that the browser gives is a title and an
//! ending, and never a path.

use std::path::Path;

use edition_engine::ToolError;
use edition_engine::desk::{Decided, DeskWords, LONGEST_NAME};
use edition_engine::exchange::{Mode, take_in};
use edition_engine::importing::{Changes as Tracked, Import, import_handed};
use edition_engine::workspace::{Changes, Workspace};
use edition_html::Html;
use edition_model::{Sentence, say};
use serde::Deserialize;

use super::desk::Desk;
use super::markup::set_words;
use super::words::{sentences, told};
use crate::commands::{export, import};

/// The longest file that is taken, in bytes; the command line takes longer ones.
pub(super) const LONGEST_FILE: usize = 64 << 20;
/// The longest line above the bytes of a file.
const LONGEST_LABEL: usize = 4096;

/// What stands above the bytes of a file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Label {
    /// What the file is called where it comes from.
    name: String,
    /// What it is taken for.
    role: Role,
    /// Who has read it.
    by: String,
    /// The name of the document that is to be made; empty where it is named after the file.
    id: String,
    /// What becomes of tracked changes.
    changes: Choice,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Role {
    Review,
    Source,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Choice {
    Refuse,
    Accept,
    Reject,
}

/// What stands above a file, and the file.
pub(super) fn split(body: &[u8]) -> Option<(Label, &[u8])> {
    let head = body.get(..LONGEST_LABEL.min(body.len()))?;
    let end = head.iter().position(|byte| *byte == b'\n')?;
    let (label, file) = (body.get(..end)?, body.get(end + 1..)?);
    Some((serde_json::from_slice(label).ok()?, file))
}

impl Label {
    /// The name of the file without any folder.
    fn name(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or_default()
    }
}

/// Takes a file in. Gives the report, or why nothing of it was taken.
pub(super) fn take(desk: &Desk, label: &Label, file: &[u8]) -> Result<Vec<Sentence>, Sentence> {
    desk.in_turn(|workspace| {
        let taken = match label.role {
            Role::Review => take_review(workspace, label, file),
            Role::Source => make_source(workspace, label, file),
        };
        match taken {
            Ok((report, changes)) => (Ok(report), Some(changes)),
            Err(sentence) => (Err(sentence), None),
        }
    })
}

/// The report, and the files that may have changed.
type Taken = Result<(Vec<Sentence>, Changes), Sentence>;

fn stopped(error: &ToolError) -> Sentence {
    say("tool-stopped").sentence("said", error.sentence())
}

fn make_source(workspace: &Workspace, label: &Label, file: &[u8]) -> Taken {
    let tracked = match label.changes {
        Choice::Refuse => Tracked::Refuse,
        Choice::Accept => Tracked::Accept,
        Choice::Reject => Tracked::Reject,
    };
    let id = Some(label.id.trim()).filter(|id| !id.is_empty());
    let made = import_handed(&workspace.project, (label.name(), file), id, tracked);
    let made = made.map_err(|error| stopped(&error))?;
    let changes = match &made {
        Import::Refused(sentence) => {
            return Err(say("tool-stopped").sentence("said", sentence.clone()));
        }
        Import::Made { path, .. } => Changes::from([path.clone()]),
    };
    Ok((import::told_of_source(made), changes))
}

fn take_review(workspace: &Workspace, label: &Label, file: &[u8]) -> Taken {
    let mode = match label.changes {
        Choice::Refuse => Mode::Write,
        Choice::Accept => Mode::Accept,
        Choice::Reject => return Err(stopped(&ToolError::Refused(say("review-no-reject")))),
    };
    let by = Some(label.by.trim()).filter(|by| !by.is_empty());
    let name = Path::new(label.name());
    let taken = take_in(workspace, (name, file), (mode, by));
    let taken = taken.map_err(|error| stopped(&error))?;
    if let Some(sentence) = taken.reviewed.refusal {
        return Err(say("tool-stopped").sentence("said", sentence));
    }
    let mut report = export::told_of_review(&taken.reviewed, mode);
    for (document, locale, decided) in taken.approvals {
        report.push(match decided {
            Decided::Written(number) => say("translations-reviewed")
                .locale("locale", &locale)
                .number("number", number)
                .text("document", document.as_str())
                .text("names", ""),
            Decided::Refused(sentence) => sentence,
            Decided::Changed | Decided::Nowhere => say("typing-into-busy"),
        });
    }
    Ok((report, taken.changes))
}

/// The report as a list.
pub(super) fn show(words: &DeskWords, report: &[Sentence]) -> String {
    let mut page = Html::new(words.locale());
    let language = sentences(words).language();
    page.tag("ul").with("lang", language).around(|page| {
        for sentence in report {
            page.tag("li").text(&told(words, sentence));
        }
    });
    page.finish()
}

/// Writes the button that opens the dialog.
pub(super) fn set_button(page: &mut Html<'_>, words: &DeskWords) {
    page.tag("p").class("tools").around(|page| {
        let button = page
            .tag("button")
            .with("type", "button")
            .with("id", "bring");
        set_words(button, &words.say("desk-bring"));
    });
}

/// Writes the dialog, which the script opens.
pub(super) fn set_dialog(page: &mut Html<'_>, words: &DeskWords) {
    let dialog = page.tag("dialog").with("id", "bringing");
    dialog
        .with("aria-labelledby", "bringing-title")
        .around(|page| {
            let heading = page.tag("h2").with("id", "bringing-title");
            set_words(heading, &words.say("desk-bring"));
            set_words(page.tag("p"), &words.say("desk-bring-help"));
            page.tag("form").class("bringing").around(|page| {
                page.tag("label").around(|page| {
                    set_words(page.tag("span"), &words.say("desk-bring-file"));
                    let field = page.tag("input").with("type", "file").with("name", "files");
                    field.with("multiple", "").void();
                });
                page.tag("ul").class("files").text("");
                set_roles(page, words);
                set_details(page, words);
                page.tag("div").class("actions").around(|page| {
                    let button = page.tag("button").with("type", "submit").class("first");
                    set_words(button, &words.say("desk-bring"));
                    let button = page.tag("button").with("type", "button");
                    let button = button.with("id", "bringing-close");
                    set_words(button, &words.say("desk-help-close"));
                });
                page.tag("div")
                    .class("report")
                    .with("role", "alert")
                    .text("");
            });
        });
}

fn set_roles(page: &mut Html<'_>, words: &DeskWords) {
    for (role, id) in [
        ("review", "desk-bring-review"),
        ("source", "desk-bring-source"),
    ] {
        page.tag("label").class("role").around(|page| {
            let field = page.tag("input").with("type", "radio").with("name", "role");
            let field = field.with("value", role);
            field
                .with_some("checked", (role == "review").then_some(""))
                .void();
            set_words(page.tag("span"), &words.say(id));
        });
    }
}

fn set_details(page: &mut Html<'_>, words: &DeskWords) {
    page.tag("label")
        .with("data-role", "review")
        .around(|page| {
            set_words(page.tag("span"), &words.say("desk-name"));
            let field = page.tag("input").with("type", "text").with("name", "by");
            let field = field.with("autocomplete", "off");
            field
                .with_parts("maxlength", &[&LONGEST_NAME.to_string()])
                .void();
        });
    page.tag("label")
        .with("data-role", "source")
        .around(|page| {
            set_words(page.tag("span"), &words.say("desk-bring-id"));
            let field = page.tag("input").with("type", "text").with("name", "id");
            field.with("autocomplete", "off").void();
        });
    page.tag("label").around(|page| {
        set_words(page.tag("span"), &words.say("desk-bring-changes"));
        page.tag("select").with("name", "changes").around(|page| {
            for (value, id) in [
                ("refuse", "desk-bring-refuse"),
                ("accept", "desk-bring-accept"),
                ("reject", "desk-bring-reject"),
            ] {
                set_words(page.tag("option").with("value", value), &words.say(id));
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_file_stands_below_a_line_that_tells_of_it() {
        let label =
            r#"{"name":"C:\\in/Ҳисобот.docx","role":"review","by":"","id":"","changes":"refuse"}"#;
        let body = format!("{label}\nPK\n\u{3}");
        let (label, file) = split(body.as_bytes()).unwrap();
        assert_eq!((label.name(), file), ("Ҳисобот.docx", &b"PK\n\x03"[..]));
        for bad in ["", "PK", "\nPK", "{}\nPK", "{\"name\":\"x\"}\n"] {
            assert!(split(bad.as_bytes()).is_none(), "{bad}");
        }
        let endless = "x".repeat(10_000) + "\n";
        assert!(split(endless.as_bytes()).is_none());
    }
}
