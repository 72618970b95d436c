//! What is not the text of a document, though it stands in it: fields of the file itself, forms, formulas, cells and rows
//! that were taken away.

use super::{check, check_runs, reasons_of, request, title};
use crate::testing::{Word, p, r};
use crate::{Changes, Reason, read};

fn field(begin: &str, instruction: &str, shown: Option<&str>) -> String {
    let mark = |kind: &str, inner: &str| {
        format!("<w:r><w:fldChar w:fldCharType=\"{kind}\">{inner}</w:fldChar></w:r>")
    };
    let shown = shown.map(|words| mark("separate", "") + &r(words));
    format!(
        "{}<w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r>{}{}",
        mark("begin", begin),
        shown.unwrap_or_default(),
        mark("end", "")
    )
}

#[test]
fn what_is_known_of_the_file_is_left_out() {
    let author = field("", "AUTHOR \\* Upper", Some("A NAME"));
    let path =
        "<w:fldSimple w:instr=\" FILENAME \\p \"><w:r><w:t>C:\\x.docx</w:t></w:r></w:fldSimple>";
    check_runs(
        &[r("By "), author, r(" in "), path.to_owned(), r(".")],
        "By  in .".replace("  ", " ").as_str(),
        &[Reason::OfFile, Reason::OfFile],
    );
    check_runs(&[r("Page "), field("", "PAGE", Some("3"))], "Page 3", &[]);
}

#[test]
fn forms_show_what_was_chosen() {
    let list = "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Yes\"/><w:listEntry w:val=\"No\"/></w:ddList></w:ffData>";
    check_runs(
        &[r("Torture? "), field(list, "FORMDROPDOWN", None)],
        "Torture? No",
        &[],
    );
    let ticked =
        "<w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData>";
    check_runs(
        &[field(ticked, "FORMCHECKBOX", None), r(" Yes")],
        "☒ Yes",
        &[],
    );
    let empty = "<w:ffData><w:checkBox><w:default w:val=\"0\"/></w:checkBox></w:ffData>";
    check_runs(
        &[r("No: "), field(empty, "FORMCHECKBOX", None)],
        "No: ☐",
        &[],
    );
    let sign = field("", "SYMBOL 163 \\f &quot;Symbol&quot;", None);
    check_runs(
        &[r("Persons "), sign, r("18")],
        "Persons 18",
        &[Reason::Instruction],
    );
}

#[test]
fn formulas_keep_their_strokes_and_raised_figures() {
    let run = |text: &str| format!("<m:r><m:t>{text}</m:t></m:r>");
    let fraction = format!(
        "<m:oMath><m:f><m:fPr/><m:num>{}</m:num><m:den>{}</m:den></m:f></m:oMath>",
        run("1"),
        run("2")
    );
    check_runs(
        &[r("A dose of "), fraction, r(" kg.")],
        "A dose of 1/2 kg.",
        &[Reason::Formula],
    );
    let power = format!(
        "<m:oMath><m:sSup><m:e>{}</m:e><m:sup>{}</m:sup></m:sSup></m:oMath>",
        run("10"),
        run("6")
    );
    check_runs(&[power, r(" persons.")], "10⁶ persons.", &[Reason::Formula]);
}

/// A table of three columns, of which the last has this in the properties of its cells, and its second row this in its own.
fn table(of_cell: &str, of_row: &str) -> String {
    let cell = |properties: &str, words: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(words))
    };
    let row = |properties: &str, words: [&str; 3]| {
        let [first, second, third] = words;
        let cells = [cell("", first), cell("", second), cell(of_cell, third)].concat();
        format!("<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>")
    };
    let rows = [
        row("", ["Place", "Killed", "Name"]),
        row(of_row, ["Khujand", "3", "Who"]),
    ];
    format!("<w:tbl>{}</w:tbl>", rows.concat())
}

#[test]
fn cells_that_changes_take_away_and_hidden_rows_lose_their_words() {
    let changed = |of_cell: &str, changes: Changes| {
        let body = [title(), table(of_cell, "")].concat();
        let it = read(&Word::new(&body).bytes(), &request(changes)).unwrap();
        (it.markdown.contains("Who"), reasons_of(&it))
    };
    let gone = vec![Reason::ChangedAway; 2];
    let (deleted, inserted) = ("<w:cellDel w:id=\"1\"/>", "<w:cellIns w:id=\"1\"/>");
    assert!(!changed(deleted, Changes::Accept).0);
    assert_eq!(changed(inserted, Changes::Reject), (false, gone));
    assert_eq!(changed(deleted, Changes::Reject), (true, vec![]));
    assert_eq!(changed(inserted, Changes::Accept), (true, vec![]));
    check(
        &[title(), table("", "<w:hidden/>")].concat(),
        "# Title\n\n| Place | Killed | Name |\n| --- | --- | --- |\n",
        &[Reason::Hidden],
    );
}
