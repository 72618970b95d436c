//! The limits of sources, each of which is one finding.

use crate::outline::outline;

/// The findings in `text`.
fn check(text: &str, expected: &[&str]) {
    let found = outline(&format!("+++\nkind = \"report\"\n+++\n# T\n\n{text}"));
    let findings: Vec<&str> = found
        .lines()
        .filter(|line| line.starts_with("unsupported-markup"))
        .collect();
    assert_eq!(findings, expected);
}

#[test]
fn blocks_stand_twelve_deep() {
    let quotations = |levels: usize| format!("{}x\n", "> ".repeat(levels));
    let deep = "unsupported-markup 6:25 blocks stand more than 12 deep in one another here";
    check(&quotations(12), &[]);
    check(&quotations(13), &[deep]);
    check(&quotations(200), &[deep]);
    let list = |levels: usize| {
        let lines = (0..levels).map(|level| format!("{}- x\n", "  ".repeat(level)));
        lines.collect::<String>()
    };
    check(&list(12), &[]);
    check(
        &list(14),
        &["unsupported-markup 18:25 blocks stand more than 12 deep in one another here"],
    );
}

#[test]
fn a_table_has_two_hundred_columns() {
    let table = |columns: usize| {
        let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(columns));
        row("a{ $x }") + &row("-") + &row("b")
    };
    check(&table(200), &[]);
    check(
        &table(201),
        &["unsupported-markup 6:1 a table has more than 200 columns"],
    );
}

#[test]
fn a_document_has_twenty_thousand_texts() {
    let paragraphs = |count: usize| "**a\n\n".repeat(3) + &"a\n\n".repeat(count - 4);
    let idle = "this ** has no second ** and would be printed as it stands";
    let idle = [6, 8, 10].map(|line| format!("unsupported-markup {line}:1 {idle}"));
    check(&paragraphs(20_000), &idle.each_ref().map(String::as_str));
    check(
        &paragraphs(20_001),
        &[
            "unsupported-markup 40004:1 the document has more than 20000 texts; this is the first beyond",
        ],
    );
}

#[test]
fn a_file_has_sixteen_megabytes() {
    let found = outline(&"> **x ".repeat(3 << 20));
    assert_eq!(
        found,
        "unsupported-markup 1:1 the file is longer than 16 megabytes\nno document"
    );
}
