//! Reads states. A file that cannot be read as a whole gives a finding and nothing else, so that
//! sync leaves it alone and nothing in it is lost.

use std::collections::BTreeMap;

use edition_model::{
    Diagnostic, FileId, Reported, Rule, SegmentId, Sentence, Span, say, toml_fault,
};
use serde::{Deserialize, Deserializer};

use super::exact::{self, Table, Value};
use super::{Entry, Fingerprint, Progress, Review, SourceEntry, SourceState, TargetState};
use crate::catalog::has_conflicts;
use crate::catalog::merge::take_sides;

/// A table of a source state as TOML has it.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceTable {
    after: Option<String>,
    earlier: Option<String>,
    text: Option<String>,
    gone: Option<String>,
    renamed: Option<String>,
}

/// A table of a target state as TOML has it.
#[derive(Default, Deserialize, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct TargetTable {
    #[serde(deserialize_with = "required")]
    source: Option<String>,
    meaning: Option<String>,
    earlier: Option<String>,
    stale: Option<String>,
    #[serde(default)]
    untranslated: bool,
    #[serde(default)]
    imported: bool,
    translation: Option<String>,
    was: Option<String>,
    moved: Option<String>,
    reviewed_by: Option<String>,
    reviewed: Option<String>,
    reviewed_terms: Option<String>,
    kept: Option<String>,
}

/// Makes a key mandatory.
fn required<'de, D: Deserializer<'de>>(line: D) -> Result<Option<String>, D::Error> {
    String::deserialize(line).map(Some)
}

impl Table for SourceTable {
    fn take(&mut self, key: &str, value: Value) -> Option<()> {
        let Value::Text(text) = value else {
            return None;
        };
        let line = match key {
            "after" => &mut self.after,
            "earlier" => &mut self.earlier,
            "text" => &mut self.text,
            "gone" => &mut self.gone,
            "renamed" => &mut self.renamed,
            _ => return None,
        };
        line.replace(text).is_none().then_some(())
    }

    fn is_whole(&self) -> bool {
        true
    }
}

impl Table for TargetTable {
    fn take(&mut self, key: &str, value: Value) -> Option<()> {
        let text = match value {
            Value::Text(text) => text,
            Value::Yes if key == "untranslated" && !self.untranslated => {
                self.untranslated = true;
                return Some(());
            }
            Value::Yes if key == "imported" && !self.imported => {
                self.imported = true;
                return Some(());
            }
            Value::Yes => return None,
        };
        let line = match key {
            "source" => &mut self.source,
            "meaning" => &mut self.meaning,
            "earlier" => &mut self.earlier,
            "stale" => &mut self.stale,
            "translation" => &mut self.translation,
            "was" => &mut self.was,
            "moved" => &mut self.moved,
            "reviewed-by" => &mut self.reviewed_by,
            "reviewed" => &mut self.reviewed,
            "reviewed-terms" => &mut self.reviewed_terms,
            "kept" => &mut self.kept,
            _ => return None,
        };
        line.replace(text).is_none().then_some(())
    }

    fn is_whole(&self) -> bool {
        self.source.is_some()
    }
}

/// Reads the state of a document in its own language. `None` if the file cannot be read.
#[must_use]
pub fn read_source_state(file: FileId, text: &str) -> Reported<Option<SourceState>> {
    let read =
        |text: &str| read_tables(file, text, source_entry).map(|segments| SourceState { segments });
    read_sides(text, read, SourceState::join).unwrap_or_else(|| read(text))
}

/// Reads the state of a document's translations into one language. `None` if the file cannot be
/// read.
#[must_use]
pub fn read_target_state(file: FileId, text: &str) -> Reported<Option<TargetState>> {
    let read = |text: &str| {
        read_tables(file, text, target_entry).map(|messages| TargetState {
            messages,
            rivals: BTreeMap::new(),
        })
    };
    read_sides(text, read, TargetState::join).unwrap_or_else(|| read(text))
}

/// Joins the versions that git has left in `text`. `None` where there are not two that can be read.
fn read_sides<S>(
    text: &str,
    read: impl Fn(&str) -> Reported<Option<S>>,
    join: impl Fn(Option<&S>, &S, &S) -> S,
) -> Option<Reported<Option<S>>> {
    if !text.contains("<<<<<<<") || !has_conflicts(text) {
        return None;
    }
    let sides = take_sides(text)?;
    let (ours, theirs) = (read(&sides.ours).value?, read(&sides.theirs).value?);
    let base = sides.base.and_then(|base| read(&base).value);
    Some(Reported::clean(Some(join(base.as_ref(), &ours, &theirs))))
}

fn source_entry(table: SourceTable) -> Option<SourceEntry> {
    match table {
        SourceTable {
            after,
            earlier,
            text: Some(text),
            gone: None,
            renamed: None,
        } => Some(SourceEntry::Present {
            text,
            after: after.and_then(|before| SegmentId::new(&before).ok()),
            earlier: fingerprints(earlier),
        }),
        SourceTable {
            after: None,
            earlier,
            text: None,
            gone: Some(text),
            renamed: None,
        } => Some(SourceEntry::Gone {
            text,
            earlier: fingerprints(earlier),
        }),
        SourceTable {
            after: None,
            earlier: None,
            text: None,
            gone: None,
            renamed: Some(to),
        } => Some(SourceEntry::Renamed {
            to: SegmentId::new(&to).ok()?,
        }),
        _ => None,
    }
}

/// Fingerprints in one line.
fn fingerprints(line: Option<String>) -> Vec<Fingerprint> {
    line.map_or_else(Vec::new, |digits| {
        let digits = digits.split_whitespace().map(str::to_owned);
        digits.map(Fingerprint::from_digits).collect()
    })
}

fn target_entry(table: TargetTable) -> Option<Entry> {
    let progress = match (table.untranslated, table.imported, table.stale) {
        (true, false, None) => Progress::Untranslated,
        (false, true, before) => Progress::Imported(before),
        (false, false, Some(stale)) => Progress::Stale(stale),
        (false, false, None) => Progress::Done,
        (true, _, _) => return None,
    };
    let reviewed = match (table.reviewed_by, table.reviewed) {
        (Some(by), Some(digits)) => Some(Review {
            by,
            fingerprint: Fingerprint::from_digits(digits),
            terms: table.reviewed_terms.map(Fingerprint::from_digits),
        }),
        (None, None) => None,
        _ => return None,
    };
    Some(Entry {
        source: table.source?,
        meaning: table.meaning,
        earlier: fingerprints(table.earlier),
        progress,
        translation: table.translation.map(Fingerprint::from_digits),
        was: table.was.map(without_returns),
        moved: table.moved,
        reviewed,
        kept: table.kept.map(without_returns),
    })
}

/// The text with `\n` at its line ends, which git may have changed.
fn without_returns(text: String) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n")
    } else {
        text
    }
}

/// The result of [`read_tables`]: the entries, or why there are none.
struct Tables<E>(Result<BTreeMap<SegmentId, E>, Diagnostic>);

impl<E> Tables<E> {
    fn map<S>(self, make: impl FnOnce(BTreeMap<SegmentId, E>) -> S) -> Reported<Option<S>> {
        match self.0 {
            Ok(entries) => Reported::clean(Some(make(entries))),
            Err(finding) => Reported {
                value: None,
                diagnostics: vec![finding],
            },
        }
    }
}

fn read_tables<T, E>(file: FileId, text: &str, take: fn(T) -> Option<E>) -> Tables<E>
where
    T: Table + for<'de> Deserialize<'de>,
{
    match read_exactly(text, take) {
        Some(entries) => Tables(Ok(entries)),
        None => read_toml(file, text, take),
    }
}

/// Reads any TOML file.
fn read_toml<T, E>(file: FileId, text: &str, take: fn(T) -> Option<E>) -> Tables<E>
where
    T: for<'de> Deserialize<'de>,
{
    let refuse = |range: std::ops::Range<usize>, message: Sentence| {
        let span = Span::new(file, range);
        let finding = Diagnostic::new(Rule::SyntaxError, span, message).help(say("state-help"));
        Tables(Err(finding))
    };
    let tables: BTreeMap<String, toml::Spanned<T>> = match toml::from_str(text) {
        Ok(tables) => tables,
        Err(error) => {
            let range = error.span().unwrap_or_default();
            let message = say("state-unreadable").sentence("reason", toml_fault(error.message()));
            return refuse(range, message);
        }
    };
    let mut entries = BTreeMap::new();
    for (name, table) in tables {
        let range = table.span();
        let entry = take(table.into_inner());
        let (Ok(id), Some(entry)) = (SegmentId::new(&name), entry) else {
            let message = say("state-senseless").text("id", name);
            return refuse(range, message);
        };
        entries.insert(id, entry);
    }
    Tables(Ok(entries))
}

/// Reads a file that is exactly as sync writes it.
fn read_exactly<T: Table, E>(
    text: &str,
    take: fn(T) -> Option<E>,
) -> Option<BTreeMap<SegmentId, E>> {
    let tables = exact::read(text)?;
    let mut entries = Vec::with_capacity(tables.len());
    for (name, table) in tables {
        entries.push((SegmentId::new(name).ok()?, take(table)?));
    }
    Some(entries.into_iter().collect())
}

/// Whether both are states of translations as sync writes them or once did, and say the same of the same messages.
pub(super) fn say_the_same(first: &str, second: &str) -> bool {
    let [first, second] = [first, second].map(|text| without_returns(text.to_owned()));
    let first = exact::read::<TargetTable>(&first);
    first.is_some() && first == exact::read(&second)
}

#[cfg(test)]
mod tests {
    use edition_model::{SourceFile, Sources};
    use proptest::strategy::Strategy;
    use proptest::{prop_assert_eq, prop_oneof, proptest};

    use super::{
        read_exactly, read_source_state, read_target_state, read_toml, source_entry, target_entry,
    };
    use crate::sync::state::{is_state_as_written, write_source_state, write_target_state};

    /// Reads `text` as both kinds of state, and writes again what could be read.
    fn check(text: &str, expected: Option<&str>) {
        let file = Sources::default().add(SourceFile::new("x.toml", text));
        let source = read_source_state(file, text);
        let target = read_target_state(file, text);
        let written = source
            .value
            .as_ref()
            .map(write_source_state)
            .or(target.value.as_ref().map(write_target_state));
        assert_eq!(written.as_deref(), expected);
        assert_eq!(
            expected.is_none(),
            source.has_errors() && target.has_errors()
        );
    }

    const HEAD: &str =
        "# Kept by `make-editions sync`: commit it, and leave the writing to the tool.\n";

    #[test]
    fn what_was_written_is_read() {
        let source = format!(
            "{HEAD}\n[a]\nafter = \"b\"\ntext = \"a \\\"law\\\" \\\\* {{ $x }}\"\n\n\
             [b]\ntext = \"Сафар\"\n\n[c]\ngone = \"\\u0007x\"\n\n[d]\nrenamed = \"a\"\n"
        );
        check(&source, Some(&source));
        let target = format!(
            "{HEAD}\n[a]\nsource = \"Law\"\nstale = \"Laws\"\n\ntranslation = \"0a\"\n\
             reviewed-by = \"Н. \\\"Н\\\"\"\nreviewed = \"0b\"\n\n[aa]\nsource = \"A\"\nimported = true\n\n[ab]\nsource = \"A\"\nimported = true\n\
             stale = \"AA\"\n\n[b]\nsource = \"B\"\nuntranslated = true\n\
             was = \"\"\"\none\ntwo\"\"\"\nmoved = \"a/b\"\nkept = \"\"\"\n# en: \\\"\\\"\\\"\nb = б\"\"\"\n"
        );
        check(&target, Some(&target));
        check(&target.replace('\n', "\r\n"), Some(&target));
        // As it was written before its entries were parted.
        check(
            &target.replace("\n\ntranslation", "\ntranslation"),
            Some(&target),
        );
    }

    #[test]
    fn what_sync_did_not_write_is_left_alone() {
        check("<<<<<<< ours\n[a]\ntext = \"a\"\n", None);
        check("[a]\ntext = \"a\"\n\n[a]\ntext = \"b\"\n", None);
        check("[a]\ntext = \"a\"\ngone = \"a\"\n", None);
        check("[a]\nsource = \"a\"\nunknown = 1\n", None);
        check("[\"a b\"]\ntext = \"a\"\n", None);
    }

    #[test]
    fn a_state_is_as_written_when_it_says_the_same() {
        let check = |there: &str, text: &str, expected: bool| {
            let [there, text] =
                [there, text].map(|it| format!("{HEAD}\n[a]\nsource = \"A\"\n{it}"));
            for there in [there.clone(), there.replace('\n', "\r\n")] {
                assert_eq!(is_state_as_written(&there, &text), expected, "{there}");
            }
        };
        let (parted, whole) = ("\ntranslation = \"0a\"\n", "translation = \"0a\"\n");
        check(parted, parted, true);
        check(whole, parted, true);
        check("\ntranslation = \"0b\"\n", parted, false);
        // Of one file git may have joined both forms.
        let next = "\n[b]\nsource = \"B\"\n";
        let [mixed, now] = [whole, parted].map(|it| format!("{parted}{next}{it}"));
        check(&mixed, &now, true);
        // What a translator wrote may look like the tool's own lines.
        let was = |text: &str| format!("was = \"\"\"\n{text}\"\"\"\n");
        let like_ours = was("b = { $x ->\n\ntranslation = 1");
        check(&like_ours, &like_ours, true);
        check(&was("b = { $x ->\ntranslation = 1"), &like_ours, false);
        let [once, now] = [whole, parted].map(|it| format!("{it}{like_ours}"));
        check(&once, &now, true);
        // The marks that git leaves go, though both sides say the same in the end.
        check(
            &format!("<<<<<<< ours\n{parted}=======\n{whole}>>>>>>> theirs\n"),
            parted,
            false,
        );
    }

    /// Files of tables that match `table`, with a few lines of other kinds among them.
    fn files(table: &'static str) -> impl Strategy<Value = String> {
        let part = prop_oneof![
            8 => table,
            1 => "\n\\[\\PC{0,3}\\]\n",
            1 => "(text|source|was|kept) = \"\"\"\n[a\"\\\\ \n\t\u{7f}]{0,6}\"\"\"\n",
            1 => "(untranslated|imported) = (true|false)\n",
            1 => "[a-z =\"\\[\\]#\\\\\r\n]{0,8}",
        ];
        proptest::collection::vec(part, 0..4).prop_map(|mut parts| {
            parts.sort();
            format!("{HEAD}{}", parts.concat())
        })
    }

    proptest! {
        /// What the quick reader reads, the parser of all TOML reads in the same way.
        #[test]
        fn the_quick_reader_never_disagrees_with_toml(
            source in files("\n\\[[a-e]\\]\n(after = \"[a-e]\"\n)?(text|gone|renamed) = \"(\\\\\"|\\PC){0,4}\"\n"),
            target in files("\n\\[[a-e]\\]\nsource = \"(\\\\\"|\\PC){0,4}\"\n((meaning|earlier|stale|was) = \"[^\n]{0,4}\"\n)?"),
        ) {
            let file = Sources::default().add(SourceFile::new("x.toml", ""));
            if let Some(quick) = read_exactly(&source, source_entry) {
                prop_assert_eq!(read_toml(file, &source, source_entry).0, Ok(quick), "{:?}", source);
            }
            if let Some(quick) = read_exactly(&target, target_entry) {
                prop_assert_eq!(read_toml(file, &target, target_entry).0, Ok(quick), "{:?}", target);
            }
        }
    }
}
