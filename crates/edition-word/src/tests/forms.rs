//! Numbers of all forms that this tool prints, and that papers of the United Nations have.

use super::{check, imported, reasons_of};
use crate::testing::{Word, in_style, p, run, styled};
use crate::{Counting, Reason};

/// A number under a bookmark that is named as readers cite it, a tab, and the words.
fn cited(name: &str, shown: &str, words: &str) -> String {
    let mark = format!("<w:bookmarkStart w:id=\"1\" w:name=\"{name}\"/>");
    let end = "<w:bookmarkEnd w:id=\"1\"/><w:r><w:tab/></w:r>";
    format!("<w:p>{mark}{}{end}{}</w:p>", run("", shown), run("", words))
}

fn raised(letter: &str) -> String {
    run("<w:vertAlign w:val=\"superscript\"/>", letter)
}

fn table(cells: &[String]) -> String {
    let cell = |it: &String| format!("<w:tc><w:p>{it}</w:p></w:tc>");
    let rows = cells.chunks(2).map(|row| {
        let cells: String = row.iter().map(cell).collect();
        format!("<w:tr>{cells}</w:tr>")
    });
    format!("<w:tbl>{}</w:tbl>", rows.collect::<String>())
}

#[test]
fn numbers_under_their_addresses_are_known() {
    let body = [
        in_style("Titre", "Title"),
        cited("para_1", "1.", "One"),
        cited("para_1_a", "(a)", "item"),
        cited("para_1_a_i", "(i)", "deep"),
        cited("para_1_a_i_a", "a.", "deeper"),
        cited("para_1_a_i_a_i", "i.", "deepest"),
        cited("para_2", "2.", "Two"),
        cited("para_2_1", "2.1.", "decimal"),
        cited("para_2_2", "2.2.", "another"),
        cited("para_2_bis", "2 bis.", "Once more"),
        cited("para_3", "3.", "Three"),
        in_style("1", "Annex I</w:t><w:br/><w:t>Places"),
        cited("annex_1_para_1", "1.", "Below"),
        cited("annex_1_para_1_a", "a)", "last"),
    ];
    let it = imported(Word::new(&body.concat()));
    assert_eq!(
        it.markdown,
        "# Title\n\nOne\n\n1. item\n   1. deep\n      1. deeper\n         1. deepest\n\nTwo {.decimal}\n\n1. decimal\n2. another\n\n\
         Once more {.bis}\n\nThree\n\n## Places {.annex}\n\nBelow\n\n1. last\n"
    );
    assert_eq!(it.counting, Counting::Document);
    assert_eq!(reasons_of(&it), [Reason::TypedNumbers, Reason::AnnexName]);
    // A bookmark of another name says nothing, nor does one that is no number's.
    let other = [
        p("Title"),
        cited("chapter_1", "(a)", "item"),
        cited("para_1", "", "Text"),
    ];
    check(
        &other.concat(),
        "# Title\n\n(a) item\n\nText\n",
        &[Reason::Tabs],
    );
}

#[test]
fn typed_forms_are_known_where_they_go_on_from_a_number() {
    let long = "has twelve words or more, as paragraphs of reports do have, mostly at least.";
    let body = [
        in_style("Titre", "Title"),
        p(&format!("1.\tThe first {long}")),
        p("(a)\tan item"),
        p("(i)\tdeep"),
        p("a.\tKhujand"),
        p("b.\tdeeper"),
        p("i.\tdeepest"),
        p("ii.\tdeepest of all"),
        p("(ii)\tdeep again"),
        p("(b)\tanother item"),
        p(&format!("2.\tThe second {long}")),
        p("2.1.\tdecimal"),
        p("2.2.\tanother"),
        p("2 bis.\tOnce more."),
        p("2.1 million somoni."),
        p(&format!("3.\tThe third {long}")),
    ];
    let it = imported(Word::new(&body.concat()));
    assert_eq!(
        it.markdown,
        format!(
            "# Title\n\nThe first {long}\n\n1. an item\n   1. deep\n      1. Khujand\n      2. deeper\n         1. deepest\n         \
             2. deepest of all\n   2. deep again\n2. another item\n\nThe second {long} {{.decimal}}\n\n1. decimal\n2. another\n\n\
             Once more. {{.bis}}\n\n2.1 million somoni. {{.unnumbered}}\n\nThe third {long}\n"
        )
    );
    assert_eq!(reasons_of(&it), [Reason::TypedNumbers]);
}

#[test]
fn letters_of_notes_below_a_table_are_notes() {
    let note =
        |letter: &str, words: &str| styled("", &format!("{}{}", raised(letter), run("", words)));
    let body = [
        in_style("Titre", "Title"),
        table(&[
            run("", "Town"),
            run("", "Number"),
            format!("{}{}", run("", "Khujand"), raised("a")),
            format!("{}{}", run("", "12"), raised("b")),
            format!("{}{}", run("", "Rasht"), raised("a")),
            run("", "7"),
        ]),
        note("a", " By the clinic."),
        note("b", "Of them, 5 in May."),
        p("Text."),
    ];
    let it = imported(Word::new(&body.concat()));
    assert_eq!(
        it.markdown,
        "# Title\n\n| Town | Number |\n| --- | --- |\n| Khujand[^1] | 12[^2] |\n| Rasht[^1] | 7 |\n\nText.\n\n\
         [^1]: By the clinic.\n\n[^2]: Of them, 5 in May.\n"
    );
    assert_eq!(reasons_of(&it), [Reason::TypedNumbers]);
    // A letter that no paragraph explains stays as it stands, and so does the paragraph of a letter that no cell has.
    let body = [
        in_style("Titre", "Title"),
        table(&[run("", "A"), format!("{}{}", run("", "m"), raised("n"))]),
        note("a", " By the clinic."),
    ];
    check(
        &body.concat(),
        "# Title\n\n| A | mⁿ |\n| --- | --- |\n\nᵃ By the clinic.\n",
        &[],
    );
}

#[test]
fn short_sentences_with_numbers_are_paragraphs_where_they_are_most_of_the_text() {
    let numbered = |count: usize, end: &str| -> String {
        let number = |it: usize| p(&format!("{it}.\tThe house was open{end}"));
        (1..=count).map(number).collect()
    };
    let counting = |body: String| imported(Word::new(&body)).counting;
    let title = in_style("Titre", "Title");
    assert_eq!(
        counting(format!("{title}{}", numbered(8, "."))),
        Counting::Document
    );
    // An agenda, a list below a colon, and one among many paragraphs are lists.
    assert_eq!(
        counting(format!("{title}{}", numbered(8, ""))),
        Counting::None
    );
    assert_eq!(
        counting(format!("{title}{}", numbered(7, "."))),
        Counting::None
    );
    let plain = p("The delegation was there.").repeat(5);
    assert_eq!(
        counting(format!("{title}{plain}{}", numbered(8, "."))),
        Counting::None
    );
}
