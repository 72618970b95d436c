use edition_model::{DocumentId, SourceFile, Sources};

use super::mend_typed;

/// The text behind the title of a report, mended; "" where nothing is done.
fn mended(kind: &str, body: &str) -> String {
    let text = format!("+++\nkind = \"{kind}\"\ndate = 2012-05-18\n+++\n# Title\n\n{body}");
    let file = Sources::default().add(SourceFile::new("sources/x.md", text.as_str()));
    let id = DocumentId::new("x").unwrap();
    let mended = mend_typed(&id, file, &text);
    mended.map_or(String::new(), |mended| {
        let (_, body) = mended.split_once("# Title\n\n").unwrap();
        body.to_owned()
    })
}

#[track_caller]
fn check(body: &str, expected: &str) {
    assert_eq!(mended("report", body), expected, "{body}");
}

#[test]
fn typed_lists_become_lists() {
    check(
        "It should:\n(a) release;\n(b) pay.\n\nText.\n",
        "It should:\n1. release;\n1. pay.\n\nText.\n",
    );
    check("(a) one;\n\n(b) two.\n", "1. one;\n\n1. two.\n");
    check(
        "To:\n\n(a) one:\n(i) in;\n(ii) out;\n(b) two.\n",
        "To:\n\n1. one:\n   1. in;\n   1. out;\n1. two.\n",
    );
    check("То:\n\nа) одно;\nб) два.\n", "То:\n\n1. одно;\n1. два.\n");
    check("Ин:\n\n• як;\n• ду.\n", "Ин:\n\n- як;\n- ду.\n");
    check(
        "•\tone\nmore\n\n▪ in\n\n• two\n",
        "- one\nmore\n\n  - in\n\n- two\n",
    );
    check(
        "Text:\n\n– met;\n\n– left.\n",
        "Text:\n\n- met;\n\n- left.\n",
    );
    check(
        "To:\n\n(а) met;\n\n(b) left;\n\n(с) came.\n",
        "To:\n\n1. met;\n\n1. left;\n\n1. came.\n",
    );
}

#[test]
fn numbers_that_the_tool_counts_too_are_taken_away() {
    check(
        "## H\n\n1\\. Alpha went.\n\n2\\. Beta came.\n\n## I\n\n3\\. Gamma left.\n",
        "## H\n\nAlpha went.\n\nBeta came.\n\n## I\n\nGamma left.\n",
    );
}

#[test]
fn what_was_below_stays_below() {
    check(
        "Text:\n\n• one\n\n• two\n\n    • three\n\n    • four\n\n• five\n",
        "Text:\n\n- one\n\n- two\n\n  - three\n\n  - four\n\n- five\n",
    );
    check(
        "To:\n\n1. release:\n  1. men;\n  2. women;\n2. pay them.\n",
        "To:\n\n1. release:\n   1. men;\n   1. women;\n1. pay them.\n",
    );
    check(
        "To:\n\n1. release:\n  1. men;\n  1. women;\n1. pay them.\n",
        "To:\n\n1. release:\n   1. men;\n   1. women;\n1. pay them.\n",
    );
}

#[test]
fn lists_in_items_stay_in_them() {
    check(
        "To:\n\n1. text:\n   (i) one;\n   (ii) two.\n1. more.\n",
        "To:\n\n1. text:\n   1. one;\n   1. two.\n1. more.\n",
    );
}

#[test]
fn numbers_of_paragraphs_are_taken_away_where_they_agree() {
    check(
        "The first.\n\n2.\tThe second:\n\n(a)\tone;\n\n(b)\ttwo.\n\n3.\tThe third.\n\n4.\tThe fourth.\n",
        "The first.\n\nThe second:\n\n1. one;\n\n1. two.\n\nThe third.\n\nThe fourth.\n",
    );
    check(
        "1. One.\n\n2. Two:\n\n(a) first;\n\n(b) second.\n\n3. Three.\n\n4) Four.\n\nII. Roman.\n",
        "One.\n\nTwo:\n\n1. first;\n\n1. second.\n\nThree.\n\nFour.\n\nII. Roman.\n",
    );
    check(
        "The first.\n2. The second.\n",
        "The first.\n\nThe second.\n",
    );
    check(
        "The first.\n\n2\\. The second.\n\n3\\. The third.\n",
        "The first.\n\nThe second.\n\nThe third.\n",
    );
}

#[test]
fn typed_decimals_become_the_list_of_their_paragraph() {
    check(
        "Made were:\n\n1.1 Ratify.\n\n1.2 Report:\nto all.\n\nHe left.\n",
        "Made were: {.decimal}\n\n1. Ratify.\n\n1. Report:\nto all.\n\nHe left.\n",
    );
    check(
        "Ӯ омад.\n\nТавсия шуд: {#made}\n\n2.1)\tТасдиқ кунад.\n\n2.2)\tГузориш диҳад.\n",
        "Ӯ омад.\n\nТавсия шуд: {#made .decimal}\n\n1. Тасдиқ кунад.\n\n1. Гузориш диҳад.\n",
    );
    check(
        "Рекомендовано:\n\n1.1. Ратифицировать.\n1.2. Доложить.\n",
        "Рекомендовано: {.decimal}\n\n1. Ратифицировать.\n1. Доложить.\n",
    );
    for body in [
        "Made were:\n\n7.1 Ratify.\n\n7.2 Report.\n",
        "Made were:\n\n1.2 Ratify.\n\n1.3 Report.\n",
        "Made were: {.unnumbered}\n\n1.1 Ratify.\n\n1.2 Report.\n",
    ] {
        check(body, "");
    }
}

#[test]
fn captions_below_tables_are_put_above() {
    let table = "| Шаҳр |\n| --- |\n| Хуҷанд |\n";
    let mended = format!("Матн.\n\nTable: Ҷойҳо {{#places}}\n\n{table}");
    check(&format!("Матн.\n\n{table}: Ҷойҳо {{#places}}\n"), &mended);
    check(
        &format!("Матн.\n\n{table}Table: Ҷойҳо {{#places}}\n"),
        &mended,
    );
    check(
        &format!("Матн.\n\n{table}\nTable: Ҷойҳо {{#places}}\n"),
        &mended,
    );
    check(&format!("Матн.\n\n{table}\n: Ҷойҳо {{#places}}\n"), &mended);
    check(
        &format!("Матн.\n\n{table}\nTable: Ҷойҳо {{#places}}\n\nБаъд.\n"),
        &format!("{mended}\nБаъд.\n"),
    );
    for body in [
        format!("Table: Як\n\n{table}\nTable: Ду\n\nМатн.\n"),
        "Матн.\n\nTable: Ҷойҳо\n\nБаъд.\n".to_owned(),
        format!("{table}\nTable: Ҷойҳо\nва замонҳо.\n"),
    ] {
        check(&body, "");
    }
}

#[test]
fn what_is_not_certain_stays() {
    for body in [
        "(b) two;\n(c) three.\n",
        "(a) alone.\n\nText.\n",
        "> (a) one\n> (b) two\n",
        "Text: {#lead}\n\n(a) one;\n\n(b) two;\n\n(c) three {.unnumbered}\n",
        "(a) one;\n\n(b) two.\n\nText.\n\n(c) three.\n",
        "It did not.\n\n5. The Committee asks why.\n",
        "It did not.\n\n2. So:\n\n1. one;\n\n2. two;\n\n3. three.\n",
        "(a) one;\n(b) two;\n\n(d) four.\n",
        "One.\n\nTwo:\n\n1. in;\n\n1. out.\n\n3. The third.\n",
        "One.\n\n1. in;\n\n1. out.\n\n3. The third.\n",
        "To:\n\n1. text:\n(i) one\n(ii) two\n",
        "- (a) one\n- (b) two\n",
        "A. Khan was detained.\n\nB. Rahimov came.\n\nC. Saidov left.\n",
        "They were:\nA. Khan;\nB. Rahimov;\nC. Saidov.\n",
    ] {
        check(body, "");
    }
}
