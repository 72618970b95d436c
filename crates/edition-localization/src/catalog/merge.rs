//! A three-way merge of catalogs by message, where git would merge by line.
//!
//! A file is a list of pieces: messages and terms, known by their ids, and free comments or
//! unreadable lines, known by their text. A piece that only one side has changed is taken from that
//! side. Where both sides have changed a message, `message` joins what can be joined. It is a conflict only if both have
//! translated it in different ways. A piece that one side has changed is kept even if the other has deleted it.

mod conflict;
mod message;
mod renames;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::{FileId, Locale};

pub(crate) use conflict::{join_conflicts, take_sides};

use crate::catalog::edit::LineEnd;
use crate::catalog::parse_catalog;
use message::Told;

const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// Three versions of a catalog.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'t> {
    /// The common ancestor.
    pub base: &'t str,
    /// Our version.
    pub ours: &'t str,
    /// The other version.
    pub theirs: &'t str,
}

/// A merged catalog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The text, with conflicts marked as git marks them.
    pub text: String,
    /// The ids of the messages in conflict, in the order of the text.
    pub conflicts: Vec<String>,
}

/// Merges `versions`. `marker_size` is the length of the marks around a conflict.
#[must_use]
pub fn merge(
    versions: &Versions<'_>,
    file: FileId,
    source_locale: &Locale,
    marker_size: usize,
) -> Merged {
    let read = |text: &str| Version::read(text, file, source_locale);
    let (mut base, mut ours, mut theirs) = (
        read(versions.base),
        read(versions.ours),
        read(versions.theirs),
    );
    renames::follow(&mut base, &ours, &mut theirs);
    renames::follow(&mut base, &theirs, &mut ours);
    // The order of the side that has changed it; ours, if both have.
    let (skeleton, other) = if ours.order == base.order {
        (&theirs, &ours)
    } else {
        (&ours, &theirs)
    };
    let mut text = String::new();
    let mut conflicts = Vec::new();
    for key in order(skeleton, other) {
        let sides = Sides {
            base: base.pieces.get(&key),
            ours: ours.pieces.get(&key),
            theirs: theirs.pieces.get(&key),
            source_locale,
        };
        let piece = match sides.join() {
            Joined::Nothing => continue,
            Joined::Text(piece) => piece,
            Joined::Conflict(ours, theirs) => {
                conflicts.push(key.name.clone());
                mark(&ours, &theirs, marker_size)
            }
        };
        if !text.is_empty() {
            let own = skeleton.gaps.get(&key).or_else(|| other.gaps.get(&key));
            text.push_str(
                own.filter(|gap| !gap.is_empty())
                    .map_or("\n\n", String::as_str),
            );
        }
        text.push_str(&piece);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    // A piece may end in a carriage return that spaces stood behind.
    let text = LineEnd::of(versions.ours).adapt(&with_line_feeds(&text));
    // A piece that has come to the front may begin with a mark that stood between the lines.
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    let mark = if versions.ours.starts_with(BYTE_ORDER_MARK) {
        "\u{FEFF}"
    } else {
        ""
    };
    Merged {
        text: format!("{mark}{text}"),
        conflicts,
    }
}

/// The locale that the comments of the tool in `texts` give source texts for: the one that most of them do.
#[must_use]
pub fn source_locale_of(texts: [&str; 3]) -> Option<Locale> {
    const OTHERS: [&str; 5] = ["note", "moved", "stale", "was", "allow"];
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let lines = texts.into_iter().flat_map(str::lines);
    let heads = lines.filter_map(|line| Some(line.strip_prefix("# ")?.split_once(':')?.0));
    for head in heads.filter(|head| !OTHERS.contains(head)) {
        if head
            .parse()
            .is_ok_and(|locale: Locale| locale.tag() == head)
        {
            *counts.entry(head).or_default() += 1;
        }
    }
    let (tag, _) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    tag.parse().ok()
}

/// What identifies a piece: its id, or its text if it has none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    name: String,
    /// The index among several of that name.
    turn: usize,
}

/// A message, a term, or something that stands between them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    /// The comments above a message.
    comment: String,
    /// The message itself from its id on, or the whole piece if it is not a message.
    body: String,
    /// What a message says of itself.
    told: Option<Told>,
}

impl Piece {
    fn text(&self) -> String {
        format!("{}{}", self.comment, self.body)
    }
}

/// A catalog in pieces.
struct Version {
    order: Vec<Key>,
    pieces: BTreeMap<Key, Piece>,
    /// The white space before each piece.
    gaps: BTreeMap<Key, String>,
}

impl Version {
    fn read(text: &str, file: FileId, source_locale: &Locale) -> Self {
        let text = with_line_feeds(text.trim_start_matches(BYTE_ORDER_MARK));
        let catalog = parse_catalog(file, &text, source_locale).value;
        let mut entries: Vec<_> = catalog.messages.iter().chain(&catalog.terms).collect();
        entries.sort_by_key(|entry| entry.span.start);
        let mut version = Self {
            order: Vec::new(),
            pieces: BTreeMap::new(),
            gaps: BTreeMap::new(),
        };
        let mut gap = String::new();
        let mut end = 0;
        for entry in entries {
            let slice = |range: Range<usize>| text.get(range).unwrap_or_default().to_owned();
            let (span, id) = (entry.span.range(), entry.id_span.range());
            version.push_between(&text, end..span.start, &mut gap);
            let piece = Piece {
                comment: slice(span.start..id.start),
                body: slice(id.start..span.end),
                told: Some(Told::of(entry, &text)),
            };
            version.push(slice(id), piece, &mut gap);
            end = span.end;
        }
        version.push_between(&text, end..text.len(), &mut gap);
        version
    }

    /// Takes in what stands between two messages, a piece for each block of lines.
    fn push_between(&mut self, text: &str, range: Range<usize>, gap: &mut String) {
        let mut block = String::new();
        for line in text.get(range).unwrap_or_default().split_inclusive('\n') {
            // A mark of byte order between the lines is nothing that anybody wrote.
            if line.trim().chars().all(|letter| letter == BYTE_ORDER_MARK) {
                self.push_block(&mut block, gap);
                gap.push_str(line);
            } else {
                block.push_str(line);
            }
        }
        self.push_block(&mut block, gap);
    }

    fn push_block(&mut self, block: &mut String, gap: &mut String) {
        let body = block.trim_end_matches('\n').to_owned();
        let after = if body.len() < block.len() { "\n" } else { "" };
        block.clear();
        if !body.is_empty() {
            self.push(
                body.clone(),
                Piece {
                    comment: String::new(),
                    body,
                    told: None,
                },
                gap,
            );
            gap.push_str(after);
        }
    }

    fn push(&mut self, name: String, piece: Piece, gap: &mut String) {
        let mut key = Key { name, turn: 0 };
        while self.pieces.contains_key(&key) {
            key.turn += 1;
        }
        self.gaps.insert(key.clone(), std::mem::take(gap));
        self.pieces.insert(key.clone(), piece);
        self.order.push(key);
    }
}

/// `text` with `\n` at its line ends. A `\r` too many, as some transfers leave, is part of the line end, with the spaces
/// behind it.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if !text.contains('\r') {
        return text.into();
    }
    let mut lines = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (line, end) = line
            .strip_suffix('\n')
            .map_or((line, ""), |line| (line, "\n"));
        let words = line.trim_end_matches([' ', '\r']);
        let behind = line.get(words.len()..).unwrap_or_default();
        lines.push_str(words);
        lines.push_str(behind.split('\r').next().unwrap_or_default());
        lines.push_str(end);
    }
    lines.into()
}

/// All pieces in the order of `skeleton`. A piece that only `other` has comes after the one that it
/// follows there and after what only `skeleton` has at that point, but before a heading.
fn order(skeleton: &Version, other: &Version) -> Vec<Key> {
    let mut followers: BTreeMap<Option<&Key>, Vec<&Key>> = BTreeMap::new();
    let mut before = None;
    for key in &other.order {
        if skeleton.pieces.contains_key(key) {
            before = Some(key);
        } else {
            followers.entry(before).or_default().push(key);
        }
    }
    let mut ordered = Vec::new();
    let mut due = followers.remove(&None).unwrap_or_default();
    for key in &skeleton.order {
        if other.pieces.contains_key(key) || key.name.starts_with('#') {
            ordered.extend(due.drain(..).cloned());
        }
        ordered.push(key.clone());
        due.extend(followers.remove(&Some(key)).into_iter().flatten());
    }
    ordered.extend(due.into_iter().cloned());
    ordered
}

/// One piece in the three versions.
struct Sides<'v> {
    base: Option<&'v Piece>,
    ours: Option<&'v Piece>,
    theirs: Option<&'v Piece>,
    source_locale: &'v Locale,
}

enum Joined {
    Nothing,
    Text(String),
    Conflict(String, String),
}

impl Sides<'_> {
    fn join(&self) -> Joined {
        let (ours, theirs) = match (self.ours, self.theirs) {
            (None, None) => return Joined::Nothing,
            (Some(kept), None) | (None, Some(kept)) => {
                // Deleted on the other side. It is kept if it was changed since.
                return match self.base {
                    Some(base) if base == kept => Joined::Nothing,
                    _ => Joined::Text(kept.text()),
                };
            }
            (Some(ours), Some(theirs)) => (ours, theirs),
        };
        message::join(self.base, ours, theirs, self.source_locale)
    }
}

/// The text of the side that has changed it; `None` if both have.
fn choose<'t>(base: Option<&str>, ours: &'t str, theirs: &'t str) -> Option<&'t str> {
    if ours == theirs || base == Some(theirs) {
        Some(ours)
    } else if base == Some(ours) {
        Some(theirs)
    } else {
        None
    }
}

fn mark(ours: &str, theirs: &str, size: usize) -> String {
    let bar = |letter: &str| letter.repeat(size);
    format!(
        "{} ours\n{ours}\n{}\n{theirs}\n{} theirs",
        bar("<"),
        bar("="),
        bar(">")
    )
}

#[cfg(test)]
mod tests {
    use edition_model::{SourceFile, Sources};

    use super::{Versions, merge};

    const BASE: &str = "### Наш файл\n\n# en: One\na = Як\n\n# en: Two\n# untranslated\nb = Two\n\n\
                        # en: Three\nc = Се\n";

    fn check(ours: &str, theirs: &str, expected: &str, conflicts: &[&str]) {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("x", ""));
        let en = "en".parse().unwrap();
        let versions = Versions {
            base: BASE,
            ours,
            theirs,
        };
        let merged = merge(&versions, file, &en, 7);
        assert_eq!(merged.text, expected);
        assert_eq!(merged.conflicts, conflicts);
    }

    #[test]
    fn neighbours_are_no_conflict() {
        let ours = BASE.replace("# untranslated\nb = Two", "b = Ду");
        let theirs = BASE
            .replace("a = Як", "a = Якум")
            .replace("c = Се", "# Хуб\nc = Сеюм");
        let both = ours
            .replace("a = Як", "a = Якум")
            .replace("c = Се", "# Хуб\nc = Сеюм");
        check(&ours, &theirs, &both, &[]);
        check(&theirs, &ours, &both, &[]);
        check(BASE, &theirs, &theirs, &[]);
        check(&theirs, BASE, &theirs, &[]);
    }

    #[test]
    fn a_synced_comment_and_a_mended_text_are_no_conflict() {
        let ours = BASE.replace("# en: One\n", "# en: One!\n# stale: One\n");
        let theirs = BASE.replace("a = Як", "a = Якум");
        check(&ours, &theirs, &ours.replace("a = Як", "a = Якум"), &[]);
    }

    #[test]
    fn one_message_changed_twice_is_a_conflict_with_all_that_belongs_to_it() {
        let ours = BASE.replace("# untranslated\nb = Two", "b = Ду");
        let theirs = BASE
            .replace("# untranslated\nb = Two", "b = Дуто")
            .replace("c = Се", "c = Сеюм");
        let expected = ours.replace("c = Се", "c = Сеюм").replace(
            "# en: Two\nb = Ду",
            "<<<<<<< ours\n# en: Two\nb = Ду\n=======\n# en: Two\nb = Дуто\n>>>>>>> theirs",
        );
        check(&ours, &theirs, &expected, &["b"]);
    }

    #[test]
    fn new_and_deleted_messages() {
        let ours = BASE.replace("# en: Three", "# en: New\nn = Нав\n\n# en: Three");
        let theirs = BASE
            .replace("# en: One\na = Як\n\n", "")
            .replace("c = Се\n", "c = Се\n\nd = Ч\n");
        let both = ours
            .replace("# en: One\na = Як\n\n", "")
            .replace("c = Се\n", "c = Се\n\nd = Ч\n");
        check(&ours, &theirs, &both, &[]);
        // Work is not lost because the other side has deleted the message.
        let mended = ours.replace("a = Як", "a = Якум");
        let both = mended.replace("c = Се\n", "c = Се\n\nd = Ч\n");
        check(&mended, &theirs, &both, &[]);
    }

    #[test]
    fn a_renamed_message_takes_the_others_work_along() {
        let ours = BASE.replace("a = Як", "first = Як");
        let theirs = BASE.replace("a = Як", "a = Якум");
        let both = BASE.replace("a = Як", "first = Якум");
        check(&ours, &theirs, &both, &[]);
        check(&theirs, &ours, &both, &[]);
    }

    #[test]
    fn a_stub_gives_way_to_a_translation_which_is_stale_then() {
        let ours = BASE.replace("# untranslated\nb = Two", "# Хуб\nb = Ду");
        let theirs = BASE.replace("Two", "Twelve");
        let both = ours.replace("# en: Two\n", "# en: Twelve\n# stale: Two\n");
        check(&ours, &theirs, &both, &[]);
        check(&theirs, &ours, &both, &[]);
    }

    #[test]
    fn the_comments_of_the_tool_are_no_conflict() {
        let ours = BASE.replace("# en: Three\n", "# en: Third\n# stale: Three\n");
        let theirs = BASE.replace("# en: Three\n", "# en: Triple\n# stale: Three\n# Ӯ\n");
        let both = BASE.replace("# en: Three\n", "# Ӯ\n# en: Third\n# stale: Three\n");
        check(&ours, &theirs, &both, &[]);
        // Declared right for one text here, synced with another there.
        let ours = BASE.replace("# en: Three\n", "# en: Third\n");
        let both = BASE.replace("# en: Three\n", "# Ӯ\n# en: Third\n");
        check(&ours, &theirs, &both, &[]);
    }

    #[test]
    fn unreadable_lines_and_line_ends_stay() {
        let ours = BASE.replace("a = Як", "a = { Як").replace('\n', "\r\n");
        let theirs = BASE.replace("c = Се", "c = Сеюм");
        check(&ours, &theirs, &ours.replace("c = Се", "c = Сеюм"), &[]);
    }

    #[test]
    fn a_carriage_return_too_many_is_part_of_the_line_end() {
        let theirs = BASE.replacen('\n', "\r\r\n", 4);
        check(BASE, &theirs, BASE, &[]);
        check(BASE, &format!("{}\r", BASE.trim_end()), BASE, &[]);
    }

    #[test]
    fn one_byte_order_mark_stands_in_front_however_many_there_were() {
        let marked = format!("\u{FEFF}{BASE}");
        for ours in [
            format!("\u{FEFF}\u{FEFF}{BASE}"),
            format!("\u{FEFF}\n\n\u{FEFF}{BASE}"),
        ] {
            check(&ours, &ours, &marked, &[]);
        }
    }
}
