use super::{NameBook, Told};

/// What is told of the last of these texts and translations, after all have been read.
fn check(texts: &[(&str, &str)], expected: &[&str]) {
    let mut book = NameBook::default();
    for (source, _) in texts {
        book.learn(source);
    }
    let mut names = book.names();
    for (place, (source, translation)) in texts.iter().enumerate() {
        names.count(place, source, translation);
    }
    let names = names.settle();
    let (source, translation) = texts.last().unwrap();
    let told = names.look(source, translation);
    let told: Vec<String> = told
        .iter()
        .map(|found| match found {
            Told::Exchange(it) => format!("{} {} {}", it.name, it.word, it.rival),
            Told::Spelling(it) => format!("{} {} {}", it.word, it.usual, it.count),
        })
        .collect();
    assert_eq!(told, expected, "{translation}");
    let is_suspect = names.suspects(texts.len() - 1);
    assert!(is_suspect || expected.is_empty(), "{translation}");
}

const KNOWN: &[(&str, &str)] = &[
    (
        "In May Karimov was seen by Rahimov.",
        "В мае Каримова видел Рахимов.",
    ),
    (
        "They asked Karimov and Rahimov.",
        "Спросили Каримова и Рахимова.",
    ),
    (
        "The mother of Karimov came to Dushanbe from Khujand.",
        "Мать Каримова приехала в Душанбе из Худжанда.",
    ),
    (
        "It lies between Dushanbe and Khujand.",
        "Это между Душанбе и Худжандом.",
    ),
];

fn check_after_known(source: &str, translation: &str, expected: &[&str]) {
    let texts: Vec<_> = KNOWN
        .iter()
        .copied()
        .chain([(source, translation)])
        .collect();
    check(&texts, expected);
}

#[test]
fn another_name_of_the_publication() {
    check_after_known(
        "Karimov was released.",
        "Рахимов был освобождён.",
        &["Karimov Рахимов Rahimov"],
    );
    check_after_known(
        "He was taken to Khujand.",
        "Его увезли в Душанбе.",
        &["Khujand Душанбе Dushanbe"],
    );
    check_after_known("He was taken to Khujand.", "Его увезли в Худжанд.", &[]);
    check_after_known("Karimov was released.", "Он был освобождён.", &[]);
    check_after_known(
        "Karimov was released.",
        "Освобождён Каримов, не Рахимов.",
        &[],
    );
    check_after_known("Karimov was released.", "Президент освободил его.", &[]);
    check_after_known(
        "Karimov met Rahimov.",
        "С Рахимовым встретился Каримов.",
        &[],
    );
}

#[test]
fn a_name_that_is_spelled_otherwise() {
    check_after_known(
        "Karimov was released.",
        "Керимов был освобождён.",
        &["Керимов Каримов 3"],
    );
    check_after_known("Karimov was released.", "Каримов был освобождён.", &[]);
    check_after_known("To Karimov.", "Каримовым.", &[]);
}

#[test]
fn what_is_translated_is_no_name() {
    let texts = [
        (
            "See the Government and the Council.",
            "См. правительство и Совет.",
        ),
        (
            "Of the Government and the Council.",
            "Правительства и Совета.",
        ),
        ("The Government came.", "Совет пришёл."),
    ];
    check(&texts, &[]);
}
