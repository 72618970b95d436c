//! Search in the site, without a server: pages are read back and an index is made of them, in pieces that are scripts.
//!
//! For each language there is a folder `search/` beside its list of documents:
//!
//! - `parts.js` names the parts of the vocabulary, each by how its first word begins. It is the only file of the index
//!   that each search loads.
//! - `w….js`, a part of the vocabulary: its words, folded ([`words`]), each with the places where it stands: the key of
//!   a text, as far as it differs from the key before it, and the numbers of the paragraphs there, each counted from the
//!   one before it.
//! - the texts by key: of a document its paragraphs, of a long one so many pages ([`page`]). They are loaded when a
//!   result is shown.
//!
//! A key is made of the date of a document and its path, and of nothing else of the publication. So an edit changes the
//! text that was edited, and the parts with words that came or went; and keys in order are documents by date. Should
//! two texts have one key, they share a file, and their paragraphs are counted through.
//!
//! A search loads one part for each of its words, and the texts of the results in sight.

mod page;
mod words;

use std::collections::BTreeMap;

pub use page::SearchedPage;
pub(crate) use words::has_no_spaces;

/// A part with more bytes than these is divided.
const LARGEST_PART: usize = 10_000;

/// The digits of the numbers of paragraphs: those that end a number, then as many that more digits follow. None stands
/// in a key, and none needs an escape.
const DIGITS: &[u8; 54] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=>?@[]^_{|}~";
const BASE: usize = DIGITS.len() / 2;

/// Where each word stands, and the key of the last text that has it.
type Vocabulary = BTreeMap<String, (String, String)>;

/// The files of the index of `pages`, all in one language: names without folder, and texts. `made_of` says what they
/// were made of, for the next build.
#[must_use]
pub fn search_files(pages: Vec<SearchedPage>, made_of: &str) -> Vec<(String, String)> {
    let mut texts: BTreeMap<String, Vec<page::Text>> = BTreeMap::new();
    for text in pages.into_iter().flat_map(|page| page.texts) {
        texts.entry(text.key.clone()).or_default().push(text);
    }
    let mut files = Vec::new();
    let mut vocabulary = Vocabulary::new();
    for (key, texts) in &mut texts {
        texts.sort_by(|one, other| (&one.path, one.place).cmp(&(&other.path, other.place)));
        add_words(&mut vocabulary, key, texts);
        let told: Vec<_> = texts.iter().map(page::Text::told).collect();
        files.push(script(key, &told));
    }
    let mut parts = Vec::new();
    let words: Vec<(&str, &str)> = vocabulary
        .iter()
        .map(|(word, (at, _))| (&**word, &**at))
        .collect();
    divide(&words, "", &mut parts);
    for (name, words) in &parts {
        let words: BTreeMap<&str, &str> = words.iter().copied().collect();
        files.push(script(&part_name(name), &words));
    }
    let names: Vec<&str> = parts.iter().map(|(name, _)| &**name).collect();
    files.push(script("parts", &(names.join(" "), made_of)));
    files
}

/// What the index whose `parts.js` is this was made of.
#[must_use]
pub fn made_of(parts: &str) -> Option<&str> {
    let (_, rest) = parts.rsplit_once(",\"")?;
    rest.split_once('"').map(|(made_of, _)| made_of)
}

fn script(name: &str, data: &impl serde::Serialize) -> (String, String) {
    // Only data with keys that are no strings could fail.
    let data = serde_json::to_string(data).unwrap_or_default();
    (
        format!("{name}.js"),
        format!("edition(\"{name}\",{data})\n"),
    )
}

fn add_words(vocabulary: &mut Vocabulary, key: &str, texts: &[page::Text]) {
    let mut places: BTreeMap<String, (Option<usize>, String)> = BTreeMap::new();
    let paragraphs = texts.iter().flat_map(|text| &text.paragraphs);
    for (number, paragraph) in paragraphs.enumerate() {
        words::each_word(&paragraph.text, |word| {
            // Nearly every word was there before.
            let known = match places.get_mut(word) {
                Some(known) => known,
                None => places.entry(word.to_owned()).or_default(),
            };
            let (last, told) = known;
            if *last != Some(number) {
                push_number(told, number - last.map_or(0, |last| last + 1));
                *last = Some(number);
            }
        });
    }
    for (word, (_, told)) in places {
        let (at, last) = vocabulary.entry(word).or_default();
        // Of a key no more than differs from the last one: they come in order.
        let same = last.bytes().zip(key.bytes()).take_while(|(a, b)| a == b);
        at.push_str(key.get(same.count()..).unwrap_or(key));
        at.push_str(&told);
        key.clone_into(last);
    }
}

fn push_number(told: &mut String, number: usize) {
    let mut digits = vec![number % BASE];
    let mut rest = number / BASE;
    while rest > 0 {
        digits.push(BASE + rest % BASE);
        rest /= BASE;
    }
    let digits = digits.into_iter().rev().filter_map(|it| DIGITS.get(it));
    told.extend(digits.map(|digit| char::from(*digit)));
}

/// A part of the vocabulary: how its first word begins, and its words. It holds all words up to the next part.
type Part<'v> = (String, Vec<(&'v str, &'v str)>);

/// Divides words that all begin with `beginning`, in order, into parts: by their next letter, the rare ones together.
fn divide<'v>(words: &[(&'v str, &'v str)], beginning: &str, parts: &mut Vec<Part<'v>>) {
    let size = |words: &[(&str, &str)]| -> usize {
        let sizes = words.iter().map(|(word, at)| word.len() + at.len() + 6);
        sizes.sum()
    };
    if size(words) <= LARGEST_PART || words.len() < 2 {
        parts.push((beginning.to_owned(), words.to_vec()));
        return;
    }
    let next = |word: &str| word.chars().nth(beginning.chars().count());
    let mut room = 0;
    for same in words.chunk_by(|(one, _), (other, _)| next(one) == next(other)) {
        let letter = same.first().and_then(|(word, _)| next(word));
        let beginning: String = beginning.chars().chain(letter).collect();
        let own = size(same);
        match parts.last_mut().filter(|_| own <= room) {
            Some((_, last)) => {
                last.extend(same);
                room -= own;
            }
            // One word that is a part by itself has no next letter.
            None if letter.is_none() => parts.push((beginning, same.to_vec())),
            None => {
                divide(same, &beginning, parts);
                room = (LARGEST_PART / 2).saturating_sub(own);
            }
        }
    }
}

/// The name of the file of a part: letters by their numbers, which any server and any disk can hold.
fn part_name(part: &str) -> String {
    let letters = part
        .chars()
        .map(|letter| format!("{:x}", u32::from(letter)));
    format!("w{}", letters.collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use super::{DIGITS, made_of, part_name, search_files, words};
    use crate::search::page::SearchedPage;

    fn page(texts: &[&str]) -> SearchedPage {
        let paragraphs: Vec<String> = texts
            .iter()
            .enumerate()
            .map(|(at, text)| format!("<p id=\"s{at}\">{text}</p>\n"))
            .collect();
        let page = format!(
            "<meta name=\"dcterms.title\" content=\"T\"><meta name=\"dcterms.type\" content=\"report\">\
             <meta name=\"dcterms.date\" content=\"2012-05-18\"><main>{}</main>",
            paragraphs.concat()
        );
        SearchedPage::read("a.html", &page).unwrap()
    }

    fn check(texts: &[&str], name: &str, expected: &str) {
        let files = search_files(vec![page(texts)], "x");
        let file = files.iter().find(|(own, _)| own == name);
        assert_eq!(
            file.map(|(_, text)| text.as_str()),
            Some(expected),
            "{files:?}"
        );
    }

    #[test]
    fn a_small_vocabulary_is_one_part() {
        let texts = ["Тоҷикистон", "no", "Ӯ аз Тоҷикистон аст"];
        check(&texts, "parts.js", "edition(\"parts\",[\"\",\"x\"])\n");
        let key = "nbpf40";
        let files = search_files(vec![page(&texts)], "x");
        let (name, _) = files.first().unwrap();
        let key = name.strip_suffix(".js").unwrap_or(key);
        let expected = format!(
            "edition(\"w\",{{\"no\":\"{key}B\",\"аз\":\"{key}C\",\"аст\":\"{key}C\",\"точикистон\":\"{key}AB\",\"у\":\"{key}C\"}})\n"
        );
        check(&texts, "w.js", &expected);
    }

    #[test]
    fn a_large_vocabulary_is_divided_and_every_word_is_in_the_part_that_it_begins_with() {
        let text: Vec<String> = (0..3000)
            .map(|at| format!("за{at} зал{}", at % 7))
            .collect();
        let files = search_files(vec![page(&[&text.join(" "), "за"])], "x");
        let parts = files.iter().find(|(name, _)| name == "parts.js").unwrap();
        let names: Vec<&str> = parts.1.split('"').nth(3).unwrap().split(' ').collect();
        assert!(names.len() > 5 && names.is_sorted(), "{names:?}");
        for word in ["за", "за0", "за1", "за2999", "зал0", "зал6"] {
            let part = names.iter().rfind(|part| **part <= word).unwrap();
            let name = format!("{}.js", part_name(part));
            let (_, text) = files.iter().find(|it| it.0 == name).unwrap();
            assert!(text.contains(&format!("\"{word}\":")), "{word} in {part}");
        }
        for (name, text) in &files {
            assert!(
                !name.starts_with('w') || text.len() < 20_000,
                "{name}: {}",
                text.len()
            );
        }
        assert_eq!(made_of(&parts.1), Some("x"));
    }

    #[test]
    fn the_script_knows_the_same_digits_and_letters() {
        let script = include_str!("search.js");
        let digits = std::str::from_utf8(DIGITS).unwrap();
        assert!(script.contains(&format!("\"{digits}\"")));
        assert!(script.contains(&format!("\"{}\"", words::FOLDED)));
    }
}
