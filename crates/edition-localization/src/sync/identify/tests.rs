//! Sequences of edits, told by the ids that segments get.

use edition_model::{
    Block, Body, Document, DocumentId, FrontMatter, Inline, Kind, ParsedSegment, PinnedId,
    SegmentId, SegmentText, SourceFile, Sources, Span,
};

use super::{Identified, identify};
use crate::localize::lexicon::Lexicon;
use crate::sync::state::SourceState;

/// A lexicon without words.
pub(crate) fn lexicon() -> Lexicon {
    Lexicon::new(None, &"en".parse().unwrap())
}

/// A document of paragraphs, one a line, as `note // text {#pinned}`.
pub(crate) fn document(name: &str, text: &str) -> Document<ParsedSegment> {
    let file = Sources::default().add(SourceFile::new("x.md", text));
    let span = Span::new(file, 0..0);
    let paragraph = |line: &str| {
        let (words, pinned) = match line.split_once(" {#") {
            Some((words, id)) => (words, SegmentId::new(id.trim_end_matches('}')).ok()),
            None => (line, None),
        };
        let (note, words) = match words.split_once(" // ") {
            Some((note, words)) => (Some(note.to_owned()), words),
            None => (None, words),
        };
        let segment = ParsedSegment {
            pinned: pinned.map(|id| PinnedId { id, span }),
            note,
            text: SegmentText {
                inlines: vec![Inline::Text(words.to_owned())],
                pattern: words.to_owned(),
                span,
                translatable: words.chars().any(char::is_alphabetic),
            },
        };
        Block::Paragraph {
            number: None,
            segment,
        }
    };
    Document {
        id: DocumentId::new(name).unwrap(),
        file,
        front_matter: FrontMatter {
            kind: Kind::Report,
            date: None,
            symbol: None,
            embargo: None,
            targets: None,
            side_by_side: None,
            original: None,
            page_ends: edition_model::PageEnds::Own,
            numbering: edition_model::Numbering::Document,
            house: None,
            facts: std::collections::BTreeMap::new(),
        },
        links: std::collections::BTreeMap::new(),
        pictures: std::collections::BTreeMap::new(),
        recommendations: Vec::new(),
        official: std::collections::BTreeMap::new(),
        originals: std::collections::BTreeMap::new(),
        cited: std::collections::BTreeMap::new(),
        body: Body {
            place: None,
            masthead: edition_model::Masthead::default(),
            blocks: text
                .lines()
                .filter(|line| !line.is_empty())
                .map(paragraph)
                .collect(),
            footnotes: Vec::new(),
        },
    }
}

fn ids(identified: &Identified) -> Vec<String> {
    let segments = identified.document.body.segments();
    let id = |id: &Option<SegmentId>| id.as_ref().map_or("-".to_owned(), ToString::to_string);
    segments.iter().map(|segment| id(&segment.id)).collect()
}

/// Identifies each of `versions` after the one before it, and the last one twice.
fn run(versions: &[&str]) -> Identified {
    run_and_remember(versions).0
}

/// The same, and what is remembered then.
fn run_and_remember(versions: &[&str]) -> (Identified, SourceState) {
    let mut state = SourceState::default();
    let mut last = None;
    for version in versions {
        let identified = identify(document("x", version), &state, &lexicon());
        state = identified.state(&state);
        let again = identify(document("x", version), &state, &lexicon());
        assert_eq!(ids(&again), ids(&identified), "the second time");
        assert_eq!(again.state(&state), state, "the second time");
        assert!(again.renames.is_empty() && again.recast.is_empty() && again.moved.is_empty());
        last = Some(identified);
    }
    (last.unwrap(), state)
}

fn check(versions: &[&str], expected: &[&str]) -> Identified {
    let identified = run(versions);
    assert_eq!(ids(&identified), expected);
    identified
}

#[test]
fn new_ids_are_derived_and_pinned_ones_win() {
    check(
        &["Alpha one\n2012\nAlpha one\nBeta {#alpha-one-2}"],
        &["alpha-one", "-", "alpha-one-3", "alpha-one-2"],
    );
}

#[test]
fn equal_texts_keep_their_ids_wherever_they_go() {
    check(&["A a\nB b\nC c", "C c\nA a\nB  b"], &["c-c", "a-a", "b-b"]);
    // A repeated text belongs to its neighbours.
    check(
        &["Yes\nOne\nYes\nTwo\nYes", "One\nYes\nTwo\nYes"],
        &["one", "yes-2", "two", "yes-3"],
    );
}

#[test]
fn no_id_is_used_twice() {
    check(
        &["Alpha beta\nC", "C", "C\nAlpha, beta!"],
        &["c", "alpha-beta-2"],
    );
    // The same text again is the same segment again.
    check(
        &["Alpha beta\nC", "C", "C\nAlpha beta"],
        &["c", "alpha-beta"],
    );
}

#[test]
fn edited_texts_keep_their_ids_by_likeness() {
    check(
        &[
            "Title here\nHe met the ministers of three states.\nEnd.",
            "Title here\nNew paragraph altogether.\nHe met the minister of two states.\nEnd.",
        ],
        &[
            "title-here",
            "new-paragraph-altogether",
            "he-met-the-ministers",
            "end",
        ],
    );
    check(
        &["He met the ministers.", "Nothing of this remained."],
        &["nothing-of-this-remained"],
    );
    // Moved and edited at once.
    check(
        &[
            "He met the ministers of three states.\nB b\nC c\nD d",
            "B b\nC c\nD d\nHe met the ministers of two states.",
        ],
        &["b-b", "c-c", "d-d", "he-met-the-ministers"],
    );
}

/// A statement of that witness.
fn said(witness: &str, who: &str) -> String {
    format!("Witness {witness} told the court that he had been beaten by the {who}.\n")
}

#[test]
fn the_likest_pair_comes_first_wherever_it_stands() {
    let before: String = ["A", "B", "C", "D"].map(|it| said(it, "officers")).concat();
    let after = |witnesses: [&str; 4]| witnesses.map(|it| said(it, "police officers")).concat();
    check(
        &[&before, &after(["B", "A", "D", "C"])],
        &["b", "a", "d", "c"].map(|it| &*format!("witness-{it}-told-the").leak()),
    );
    // The first taken out and one added: nobody's id is given to another person.
    let identified = check(
        &[&before, &after(["B", "C", "D", "E"])],
        &["b", "c", "d", "e"].map(|it| &*format!("witness-{it}-told-the").leak()),
    );
    assert_eq!(identified.recast.len(), 1);
    // A name mended in a list may be another person too.
    let mended = before.replace("Witness B", "Witness E");
    let identified = check(
        &[&before, &mended],
        &["a", "e", "c", "d"].map(|it| &*format!("witness-{it}-told-the").leak()),
    );
    let recast: Vec<String> = identified
        .recast
        .values()
        .flatten()
        .map(ToString::to_string)
        .collect();
    assert_eq!(recast, ["witness-b-told-the"]);
    // Nothing else is like it.
    check(
        &[
            "He met the minister of Justice.\nB b",
            "He met the minister of Finance.\nB b",
        ],
        &["he-met-the-minister", "b-b"],
    );
    // Answers.
    check(
        &[
            "Yes, he was beaten there.\nNo, he was not beaten there.",
            "No, he was not beaten there at all.\nYes, he was beaten there often.",
        ],
        &["no-he-was-not", "yes-he-was-beaten"],
    );
    // Order decides between equals.
    check(
        &[
            "See the list.\nX x\nSee the list.",
            "See the long list.\nX x\nSee the long list.",
        ],
        &["see-the-list", "x-x", "see-the-list-2"],
    );
}

#[test]
fn ids_of_the_dead_are_not_given_to_the_living() {
    check(
        &[
            "Article 4\nA a\nArticle 5\nB b\nArticle 6\nC c\nArticle 7\nD d",
            "Article 4\nA a\nArticle 6\nC c\nArticle 7\nD d\nArticle 8\nE e",
        ],
        &[
            "s-article-4",
            "a-a",
            "s-article-6",
            "c-c",
            "s-article-7",
            "d-d",
            "s-article-8",
            "e-e",
        ],
    );
    check(
        &["Article 5\nB b", "B b\nArticle 8"],
        &["b-b", "s-article-8"],
    );
    check(
        &["Models: 5 of 7.\nB b", "Models: 6 of 7.\nB b"],
        &["models-5-of-7", "b-b"],
    );
}

#[test]
fn of_a_split_paragraph_the_likelier_part_keeps_the_id() {
    let whole = "The visit took nine days and led to five cities. He met ministers.\nEnd.";
    let parts = "The visit took nine days and led to five cities.\nHe met ministers.\nEnd.";
    let split = check(
        &[whole, parts],
        &["the-visit-took-nine", "he-met-ministers", "end"],
    );
    let recast: Vec<String> = split.recast.keys().map(ToString::to_string).collect();
    assert_eq!(recast, ["he-met-ministers", "the-visit-took-nine"]);
    let merged = check(&[parts, whole], &["the-visit-took-nine", "end"]);
    let made_from: Vec<&SegmentId> = merged.recast.values().flatten().collect();
    assert_eq!(made_from.len(), 2);
    let four = "One two three four.\nFive six seven.\nEight nine ten.\nEleven twelve done.";
    let one = four.replace('\n', " ");
    assert_eq!(run(&[&one, four]).recast.len(), 4);
    assert_eq!(run(&[four, &one]).recast.len(), 1);
    // An edit beside a new paragraph is no split.
    let edited = "The visit took ten days and led to five cities. He met ministers.\nHe also met the press.\nEnd.";
    assert!(run(&[whole, edited]).recast.is_empty());
}

#[test]
fn pinning_renames() {
    let check_renames = |versions: &[&str], expected: &[&str], renames: &str| {
        let identified = check(versions, expected);
        let told: Vec<String> = identified
            .renames
            .iter()
            .map(|(old, new)| format!("{old}>{new}"))
            .collect();
        assert_eq!(told.join(" "), renames);
    };
    check_renames(&["A a\nB b", "A a {#x}\nB b"], &["x", "b-b"], "a-a>x");
    // A pinned block keeps its id whatever becomes of its text.
    check_renames(
        &["A a {#x}\nB b", "Quite other {#x}\nB b"],
        &["x", "b-b"],
        "",
    );
    // An id taken from a block that is still there.
    check_renames(
        &["A a\nB b", "A a {#b-b}\nB b"],
        &["b-b", "b-b-2"],
        "a-a>b-b b-b>b-b-2",
    );
    // Two that change places.
    check_renames(
        &["A a {#a}\nB b {#b}", "A a {#b}\nB b {#a}"],
        &["b", "a"],
        "a>b b>a",
    );
    // An id of a block that is gone.
    check_renames(
        &["A a\nB b", "A a", "A a {#b-b}"],
        &["b-b"],
        "a-a>b-b b-b>b-b-2",
    );
    // The pin taken away.
    check_renames(&["A a {#x}", "A a"], &["x"], "");
}

#[test]
fn former_names_are_found() {
    let (_, state) = run_and_remember(&["A a\nB b", "A a {#x}\nB b", "A a {#y}\nB b"]);
    let id = |text: &str| SegmentId::new(text).unwrap();
    assert_eq!(state.renamed(&id("a-a")), Some(&id("y")));
    assert_eq!(state.renamed(&id("b-b")), None);
}

#[test]
fn long_documents_are_no_burden() {
    let line = |number: usize| {
        format!("Paragraph {number} of the report tells what happened on day {number}.\n")
    };
    let text: String = (0..10_000).map(line).collect();
    let (_, state) = run_and_remember(&[&text]);
    let moved = format!("{}Last of all.\n", text.split_once('\n').unwrap().1);
    assert!(
        identify(document("x", &moved), &state, &lexicon())
            .moved
            .is_empty()
    );
    // Every single paragraph edited at once.
    let text: String = (0..3_000).map(line).collect();
    let (_, state) = run_and_remember(&[&text]);
    let edited = text.replace("what happened", "what has happened");
    let identified = identify(document("x", &edited), &state, &lexicon());
    assert_eq!(identified.state(&state).segments.len(), 3_000);
    assert!(identified.recast.is_empty());
}
