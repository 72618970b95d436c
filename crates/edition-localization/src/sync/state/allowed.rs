//! What reviewers have allowed in one locale: a rule, and the pair of words that it is silenced for wherever they
//! stand again. One list a locale, in a file of one table a pair, which git merges well.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Diagnostic, FileId, Reported, Rule, Sentence, Span, say, toml_fault};
use edition_parser::scanner::{Name, names, placeables};
use serde::Deserialize;

use super::Fingerprint;
use super::fingerprint::wording;
use super::write::{HEAD, push_line};
use crate::catalog::Message;
use crate::fold::fold;

/// The list of one locale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AllowedList {
    /// The pairs by their names.
    pairs: BTreeMap<String, AllowedPair>,
    /// Their names by source text.
    by_source: BTreeMap<String, BTreeSet<String>>,
}

/// A pair of words, and the rule that is silenced there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowedPair {
    /// The rule, by its name: a list may have been written by another version of the tool.
    pub rule: String,
    /// The words.
    pub words: Words,
    /// Why.
    pub reason: String,
    /// The document where that was said, or `terms` or `interface`.
    pub document: String,
    /// The message there; a term's hyphen is part of it.
    pub message: String,
}

/// A source text and its translation in the form in which pairs are compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words {
    /// What the source says with its terms and facts put in, folded.
    pub source: String,
    /// The translation as it is typed, however it is laid out. Its signs count: rules judge them too.
    pub translation: String,
}

impl Words {
    /// The words of a message whose source says `source`. `None` where it has none, or cannot be read.
    #[must_use]
    pub fn of(source: &str, message: &Message<'_>) -> Option<Self> {
        Some(Self {
            source: fold(source).into_owned(),
            translation: wording(message).filter(|_| !message.damaged)?,
        })
    }

    /// The words of a term or of a word of the interface, whose original is `original`.
    #[must_use]
    pub fn of_entry(original: &Message<'_>, message: &Message<'_>) -> Option<Self> {
        Self::of(&wording(original)?, message)
    }

    /// Whether what they say depends on the document that they stand in: on its facts, links, notes, numbers.
    /// In another document they are other words.
    fn is_bound(&self) -> bool {
        is_bound(&self.source) || is_bound(&self.translation)
    }
}

fn is_bound(text: &str) -> bool {
    let labels = text.matches("][").count() > text.matches("][lang:").count();
    labels || text.contains("[^") || {
        let mut ranges = placeables(text);
        ranges.any(|range| text.get(range).is_none_or(|placeable| !is_free(placeable)))
    }
}

/// Whether a placeable gives the same in every document: a term, a literal, a line break.
fn is_free(placeable: &str) -> bool {
    let named = names(placeable);
    let inner =
        placeable.trim_matches(|letter: char| letter.is_whitespace() || "{}".contains(letter));
    match named.is_empty() {
        false => named.iter().all(|name| matches!(name, Name::Term(_))),
        true => inner.is_empty() || inner.starts_with('"') || inner == "BR()",
    }
}

impl AllowedPair {
    /// Whether these words in this document are the pair.
    pub(crate) fn is_at(&self, document: &str, words: &Words) -> bool {
        self.words == *words && (self.document == document || !words.is_bound())
    }

    /// The name of its table: the same for the same rule and words, whoever allowed it.
    fn name(&self) -> String {
        let words = &self.words;
        let scope = if words.is_bound() {
            &*self.document
        } else {
            ""
        };
        let parts = [&*self.rule, &*words.source, &*words.translation, scope];
        format!("{}-{}", self.rule, Fingerprint::of_parts(&parts))
    }
}

impl AllowedList {
    /// The pairs, sorted by rule.
    pub fn iter(&self) -> impl Iterator<Item = &AllowedPair> {
        self.pairs.values()
    }

    /// Whether nothing is allowed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// Puts a pair in, in the place of the same one.
    pub fn insert(&mut self, pair: AllowedPair) {
        let (name, source) = (pair.name(), pair.words.source.clone());
        self.pairs.insert(name.clone(), pair);
        self.by_source.entry(source).or_default().insert(name);
    }

    /// The same pair as the list has it.
    #[must_use]
    pub fn get(&self, pair: &AllowedPair) -> Option<&AllowedPair> {
        self.pairs.get(&pair.name())
    }

    /// Takes a pair out.
    pub fn remove(&mut self, pair: &AllowedPair) {
        let name = pair.name();
        self.pairs.remove(&name);
        if let Some(names) = self.by_source.get_mut(&pair.words.source) {
            names.remove(&name);
            if names.is_empty() {
                self.by_source.remove(&pair.words.source);
            }
        }
    }

    /// The rules that are silenced for `message` in `document`, whose source says `source`.
    pub(crate) fn rules(&self, document: &str, source: &str, message: &Message<'_>) -> Vec<Rule> {
        let Some(names) = self.by_source.get(&*fold(source)) else {
            return Vec::new();
        };
        let Some(words) = Words::of(source, message) else {
            return Vec::new();
        };
        let pairs = names.iter().filter_map(|name| self.pairs.get(name));
        let own = pairs.filter(|pair| pair.is_at(document, &words));
        let rules = own.filter_map(|pair| Rule::from_name(&pair.rule));
        rules.filter(|rule| is_of_words(*rule)).collect()
    }
}

/// Whether a rule judges words, and not what there is of files, messages and names: only then can a pair of words
/// be allowed.
#[must_use]
pub fn is_of_words(rule: Rule) -> bool {
    match rule {
        Rule::PlaceableMismatch
        | Rule::LinkMismatch
        | Rule::MarkupMismatch
        | Rule::NumberMismatch
        | Rule::DateMismatch
        | Rule::AmountMismatch
        | Rule::WordMismatch
        | Rule::NameMismatch
        | Rule::NegationMismatch
        | Rule::Wording
        | Rule::ForbiddenCharacter
        | Rule::MissingGlyph
        | Rule::MissingAlt
        | Rule::TypedMarks
        | Rule::WrongAlphabet
        | Rule::PluralCategories
        | Rule::UntranslatedCopy
        | Rule::Terminology
        | Rule::InconsistentTranslation
        | Rule::Punctuation
        | Rule::Omission
        | Rule::NotNormalized => true,
        // What stands in sources, or says how far something is translated, is no matter of a pair.
        Rule::SyntaxError
        | Rule::Numbering
        | Rule::TypedReference
        | Rule::Renumbered
        | Rule::UnreviewedQuotation
        | Rule::DuplicateMessage
        | Rule::MissingMessage
        | Rule::StaleMessage
        | Rule::UnknownReference
        | Rule::UnknownVariant
        | Rule::SourceNotSynced
        | Rule::RawHtml
        | Rule::BadFrontMatter
        | Rule::BadLink
        | Rule::DuplicateId
        | Rule::UnsupportedMarkup
        | Rule::ObsoleteMessage
        | Rule::UnusedAllow
        | Rule::MissingInterface => false,
    }
}

/// A table as TOML has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    rule: String,
    source: String,
    translation: String,
    reason: String,
    document: String,
    message: String,
}

impl From<Table> for AllowedPair {
    fn from(table: Table) -> Self {
        Self {
            rule: table.rule,
            words: Words {
                source: table.source,
                translation: table.translation.replace("\r\n", "\n"),
            },
            reason: table.reason,
            document: table.document,
            message: table.message,
        }
    }
}

/// Reads the list of a locale. Where git has left two versions between marks, what either has is allowed: sync takes
/// back what no comment gives any more. `None` if the file cannot be read.
#[must_use]
pub fn read_allowed(file: FileId, text: &str) -> Reported<Option<AllowedList>> {
    let Some([ours, theirs]) = versions(text) else {
        return match read(text) {
            Ok(list) => Reported::clean(Some(list)),
            Err(fault) => refused(file, fault),
        };
    };
    match (read(&ours), read(&theirs)) {
        (Ok(mut list), Ok(others)) => {
            for pair in others.pairs.into_values() {
                if list.get(&pair).is_none() {
                    list.insert(pair);
                }
            }
            Reported::clean(Some(list))
        }
        // The places are those of one version alone.
        (Err((_, message)), _) | (_, Err((_, message))) => refused(file, (0..0, message)),
    }
}

type Fault = (std::ops::Range<usize>, Sentence);

fn refused(file: FileId, (range, message): Fault) -> Reported<Option<AllowedList>> {
    let finding = Diagnostic::new(Rule::SyntaxError, Span::new(file, range), message);
    Reported {
        value: None,
        diagnostics: vec![finding.help(say("allowed-list-help"))],
    }
}

fn read(text: &str) -> Result<AllowedList, Fault> {
    let tables: BTreeMap<String, toml::Spanned<Table>> = match toml::from_str(text) {
        Ok(tables) => tables,
        Err(error) => {
            let message =
                say("allowed-list-unreadable").sentence("reason", toml_fault(error.message()));
            return Err((error.span().unwrap_or_default(), message));
        }
    };
    let mut list = AllowedList::default();
    for (name, table) in tables {
        let range = table.span();
        let pair = AllowedPair::from(table.into_inner());
        // The name holds the words fast: a list says what it does, and does nothing else.
        if pair.name() != name || pair.reason.trim().is_empty() {
            let message = say("allowed-list-senseless").text("name", name);
            return Err((range, message));
        }
        // A rule that has another name today is silenced under that one.
        let rule = Rule::from_name(&pair.rule).map(Rule::name);
        list.insert(AllowedPair {
            rule: rule.map_or(pair.rule, str::to_owned),
            ..pair
        });
    }
    Ok(list)
}

/// The two versions that git has left between marks.
fn versions(text: &str) -> Option<[String; 2]> {
    if !text.lines().any(|line| line.starts_with("<<<<<<< ")) {
        return None;
    }
    let mut versions = [String::new(), String::new()];
    let mut inside = [true, true];
    for line in text.lines() {
        let mark = line.get(..7).unwrap_or_default();
        match mark {
            "<<<<<<<" => inside = [true, false],
            "|||||||" => inside = [false, false],
            "=======" => inside = [false, true],
            ">>>>>>>" => inside = [true, true],
            _ => {
                for (version, _) in versions.iter_mut().zip(inside).filter(|(_, is_in)| *is_in) {
                    version.push_str(line);
                    version.push('\n');
                }
            }
        }
    }
    Some(versions)
}

/// The list as TOML, sorted by rule.
#[must_use]
pub fn write_allowed(list: &AllowedList) -> String {
    let mut written = HEAD.to_owned();
    for (name, pair) in &list.pairs {
        written.push_str(&format!("\n[{name}]\n"));
        push_line(&mut written, "rule", &pair.rule);
        push_line(&mut written, "source", &pair.words.source);
        push_line(&mut written, "translation", &pair.words.translation);
        push_line(&mut written, "reason", &pair.reason);
        push_line(&mut written, "document", &pair.document);
        push_line(&mut written, "message", &pair.message);
    }
    written
}

#[cfg(test)]
mod tests;
