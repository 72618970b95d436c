//! Annexes, and what begins anew in them.

use super::request;
use crate::{Changes, Counting, Imported, read_html};

fn imported(body: &str) -> Imported {
    let page = format!("<h1>Title</h1>{body}");
    read_html(page.as_bytes(), &request(Changes::Refuse), &|_| None).unwrap()
}

fn p(words: &str) -> String {
    format!("<p>{words}</p>")
}

/// Two chapters of numbered paragraphs, and what follows them.
fn report(annex: &str) -> String {
    [
        "<h2>The visit</h2>",
        &p("1. The delegation visited the house of the baker in the north of the town."),
        &p("2. The delegation visited the house of the smith in the south of the town."),
        "<h2>Findings</h2>",
        &p("3. The delegation visited the house of the weaver in the east of the town."),
        annex,
    ]
    .concat()
}

const BEFORE: &str = "# Title\n\n## The visit\n\nThe delegation visited the house of the baker in the north of the town.\n\n\
    The delegation visited the house of the smith in the south of the town.\n\n## Findings\n\n\
    The delegation visited the house of the weaver in the east of the town.\n\n";

fn check(annex: &str, expected: &str) {
    let it = imported(&report(annex));
    assert_eq!(it.counting, Counting::Document, "{annex}");
    assert_eq!(it.markdown, format!("{BEFORE}{expected}\n"), "{annex}");
}

#[test]
fn paragraphs_go_through_all_chapters_and_begin_anew_in_an_annex() {
    let places = [
        p("1. The upper road was closed."),
        p("2. The lower road was open."),
    ]
    .concat();
    let written = "## Places {.annex}\n\nThe upper road was closed.\n\nThe lower road was open.";
    for head in [
        "<h2>Annex</h2><h2>Places</h2>",
        "<h2>Annex I</h2><h3>Places</h3>",
        "<h2>Annex I. Places</h2>",
        "<h2>Annex: Places</h2>",
        "<h2>Приложение № 2 – Places</h2>",
        "<h2>Замимаи 1. Places</h2>",
        "<h2>ЗАМИМА</h2><h2>Places</h2>",
    ] {
        check(&format!("{head}{places}"), written);
    }
}

#[test]
fn what_is_no_annex_of_its_own_stays_a_heading() {
    let further = p("4. The upper road was closed to all who came from the north of the town.");
    let written = "The upper road was closed to all who came from the north of the town.";
    for head in ["Annex I. Places", "Annex to the treaty", "Annexes", "Annex"] {
        let annex = format!("<h2>{head}</h2>{further}");
        let it = imported(&report(&annex));
        let expected = format!("{BEFORE}## {head}\n\n{written}\n");
        assert_eq!(it.markdown.replace("\\.", "."), expected);
    }
}

#[test]
fn the_label_of_a_caption_may_stand_on_a_line_of_its_own() {
    let table = "<p class=MsoCaption>Table 1</p><p class=MsoCaption>Persons held</p><table><tr><th>A</th><th>B</th></tr>\
        <tr><td>x</td><td>y</td></tr></table>";
    let it = imported(table);
    let expected = "# Title\n\nTable: Persons held\n\n| A | B |\n| --- | --- |\n| x | y |\n";
    assert_eq!(it.markdown, expected);
}
