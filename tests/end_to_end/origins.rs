//! Every letter of an edition comes from a segment, a term, a fact, the interface, or code.
//!
//! The publication of this repository is translated into Greek letters by a machine that knows nothing: each Latin letter
//! that a translator may change becomes a Greek one. A Latin letter that an edition still has came from elsewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::page::texts;
use super::publication::Publication;

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
const GREEK: &str = "αβψδεφγηιξκλμνοπθρστυωςχζΐ";

#[test]
fn every_letter_of_an_edition_has_an_origin() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let publication = Publication::new();
    publication.write("editions.toml", "source = \"en\"\ntargets = [\"el\"]\n");
    copy(&root.join("sources"), &publication.path().join("sources"));
    for file in ["terms", "interface"] {
        let text = fs::read_to_string(root.join(format!("locales/en/{file}.ftl"))).unwrap();
        publication.write(&format!("locales/en/{file}.ftl"), &text);
    }
    let words = root.join("crates/edition-languages/interface/en.ftl");
    publication.write(
        "locales/el/interface.ftl",
        fs::read_to_string(words).unwrap(),
    );
    publication.run(&["sync"]).succeeds();
    for (path, text) in publication.files("locales/el") {
        let text = String::from_utf8(text).unwrap();
        publication.write(&format!("locales/el/{path}"), in_greek(&text));
    }
    // With all forms that the source asks for.
    let terms = publication.read("locales/en/terms.ftl");
    publication.write("locales/el/terms.ftl", in_greek(&terms));
    let own = publication.read("locales/en/interface.ftl");
    let words = publication.read("locales/el/interface.ftl");
    publication.write(
        "locales/el/interface.ftl",
        with_own_words(&words, &in_greek(&own)),
    );
    publication.run(&["build", "--format", "html"]).succeeds();
    let mut facts = facts(&publication.path().join("sources"));
    // A language that the tool has no name for goes by its tag.
    facts.insert("el".to_owned());
    // The signs of sub-paragraphs are the language's.
    facts.extend(('a'..='z').map(String::from));
    let mut editions = 0;
    for (path, html) in publication.files("out/el") {
        let html = String::from_utf8(html).unwrap_or_default();
        if !path.ends_with(".html") || path == "index.html" {
            continue;
        }
        editions += 1;
        let words = latin_words(&html);
        let unknown: Vec<&String> = words.iter().filter(|word| !facts.contains(*word)).collect();
        assert!(unknown.is_empty(), "{path}: {unknown:?}");
        assert!(html.contains("εδ"), "{path} is in no Greek");
    }
    assert_eq!(editions, 5);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).unwrap();
        }
    }
}

/// The built-in words, with the publisher's own in place of those of the same id.
fn with_own_words(words: &str, own: &str) -> String {
    let id = |line: &str| line.split(" =").next().map(str::to_owned);
    let owned: BTreeSet<_> = own
        .lines()
        .filter(|line| line.contains(" = "))
        .filter_map(id)
        .collect();
    let kept = words
        .lines()
        .filter(|line| id(line).is_none_or(|id| !owned.contains(&id)));
    kept.chain(own.lines()).collect::<Vec<_>>().join("\n") + "\n"
}

/// A catalog as a translator leaves it who writes Greek letters for Latin ones.
fn in_greek(catalog: &str) -> String {
    let mut text = String::new();
    for line in catalog
        .lines()
        .filter(|line| !line.starts_with("# untranslated"))
    {
        let is_message =
            line.starts_with(|letter: char| letter.is_ascii_lowercase() || letter == '-');
        match line.split_once(" =").filter(|_| is_message) {
            Some((id, value)) => {
                text.push_str(id);
                text.push_str(" =");
                text.push_str(&pattern(value));
            }
            None if line.starts_with([' ', '}']) => text.push_str(&pattern(line)),
            None => text.push_str(line),
        }
        text.push('\n');
    }
    text
}

/// One line of a pattern. Placeables, code, labels and addresses stay.
fn pattern(line: &str) -> String {
    // The key of a variant, or the head of a selector.
    let (head, rest) = match line.trim_start().trim_start_matches('*') {
        variant if variant.starts_with('[') && !variant.contains("][") => {
            line.split_at(line.find(']').unwrap() + 1)
        }
        _ => line.split_at(0),
    };
    let mut greek = head.to_owned();
    let mut depth = 0;
    let mut quoted = false;
    let mut code = false;
    let mut label = false;
    let mut before = ' ';
    for word in rest.split_inclusive(' ') {
        let is_address = word.contains("://") || word.contains('@') || word.contains("www.");
        for letter in word.chars() {
            match letter {
                '"' if depth > 0 => quoted = !quoted,
                _ if quoted => {}
                '{' if !code => depth += 1,
                '`' => code = !code,
                '[' if before == ']' => label = true,
                '^' if before == '[' => label = true,
                ']' => label = false,
                _ => {}
            }
            let stays = depth > 0 || code || label || is_address;
            greek.push(if stays { letter } else { greek_of(letter) });
            if letter == '}' && !code && !quoted {
                depth -= 1;
            }
            before = letter;
        }
    }
    greek
}

fn greek_of(letter: char) -> char {
    let small = letter.to_ascii_lowercase();
    let Some(place) = LATIN.find(small) else {
        return letter;
    };
    let greek = GREEK.chars().nth(place).unwrap();
    if small == letter {
        greek
    } else {
        greek.to_uppercase().next().unwrap()
    }
}

/// The Latin words of the texts in the front matter of all sources: facts, and symbols of documents.
fn facts(folder: &Path) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            words.extend(facts(&entry.path()));
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            let settings = text.split("+++").nth(1).unwrap_or_default().to_owned();
            words.extend(
                settings
                    .split(|letter: char| !letter.is_ascii_alphabetic())
                    .map(str::to_owned),
            );
        }
    }
    words
}

/// The words with Latin letters that a page shows or says, code, addresses and the names of languages aside.
fn latin_words(html: &str) -> BTreeSet<String> {
    let left_out = |tag: &str| {
        // The way to another language is in that language.
        let leads_elsewhere = tag.contains("hreflang=") && !tag.contains("hreflang=\"el\"");
        let name = tag.split(' ').next().unwrap();
        matches!(name, "pre" | "code") || (name == "a" && leads_elsewhere)
    };
    let is_address =
        |word: &str| word.starts_with('#') || word.contains("://") || word.contains('@');
    let texts = texts(html, left_out).join("\n");
    let words = texts.split_whitespace().filter(|word| !is_address(word));
    let latin = words.flat_map(|word| word.split(|letter: char| !letter.is_ascii_alphabetic()));
    latin
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
