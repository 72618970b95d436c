//! What reviewers allow by `# allow: RULE — reason` above a message is remembered by the list of its locale, and
//! silences the rule wherever the same words stand again.
//!
//! 1. Sync puts each pair that a comment stands above on the list, and takes one back where its comment was deleted
//!    and its message still has the same words. A comment that a platform dropped with all others is put back.
//! 2. `grant`: the messages of a file are told what the list silences in them.
//! 3. `declare`: the comment is written for a reviewer at the desk, and deleted where a pair is taken back.
//! 4. `kind`: the words of terms and interfaces.

mod declare;
mod grant;
mod kind;

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{DocumentId, FileId, Locale, Reported, Rule, SegmentId, SourceFile, Sources};

use super::Work;
use super::source::{Live, Segments};
use super::target::Place;
use crate::catalog::edit::{Edit, apply_edits};
use crate::catalog::{Catalog, CatalogFile, Message, parse_catalog};
use crate::fold::means_the_same;
use crate::localize::interface::built_in_messages;
use crate::paths::{allowed_path, interface_path, locale_of_allowed, terms_path};
use crate::sync::state::{
    AllowedList, AllowedPair, Words, is_of_words, read_allowed, write_allowed,
};
pub use declare::{Allowance, allow, without_comments, words_without_comments};
pub use grant::{grant_segments, grant_words};
use kind::Kind;

/// The lists as they were, and what sync finds in the catalogs.
#[derive(Default)]
pub(super) struct Allowing {
    /// By locale; `None` where a list cannot be read, and is left alone.
    lists: BTreeMap<Locale, Option<AllowedList>>,
    /// What comments allow, by locale.
    given: BTreeMap<Locale, Vec<AllowedPair>>,
    /// What lost its comment.
    lost: BTreeMap<Locale, Vec<AllowedPair>>,
}

/// A message whose words are looked at.
struct Spot<'s> {
    locale: &'s Locale,
    document: &'s str,
    /// Its name in findings and lists.
    name: &'s str,
    message: &'s Message<'s>,
    words: Words,
    /// Whether its comments were there before, so that one that is not there now was deleted by somebody.
    keeps_comments: bool,
}

impl Work<'_> {
    /// Reads the lists.
    pub(super) fn read_allowed(&mut self) {
        let paths = self.files.paths();
        let named = paths.filter_map(|path| Some((path, locale_of_allowed(path)?)));
        for (path, locale) in named {
            let file = self.files.file(path);
            let file = file.filter(|_| !self.files.is_unreadable(path));
            let list = file.and_then(|(file, text)| {
                let Reported { value, diagnostics } = read_allowed(file, text);
                let findings = diagnostics.into_iter();
                self.diagnostics
                    .extend(findings.map(|finding| finding.locale(&locale)));
                value
            });
            self.allowing.lists.insert(locale, list);
        }
    }

    /// Looks for what is allowed in the text `written` of a document's catalog, which was `before`. Gives the text
    /// with the comments put back that were dropped.
    pub(super) fn look_at_segments(
        &mut self,
        place: &Place<'_>,
        segments: &Segments,
        before: &CatalogFile<'_>,
        written: String,
    ) -> String {
        let names = [Some(place.id), place.former];
        let names: Vec<&str> = names
            .into_iter()
            .flatten()
            .map(DocumentId::as_str)
            .collect();
        let mut known = self.allowing.known_in(place.locale, &names);
        if known.is_empty() && !written.contains("allow:") {
            return written;
        }
        for pair in &mut known {
            let renamed = segments.renames.get(pair.message.as_str());
            if let Some(renamed) = renamed {
                pair.message = renamed.as_str().to_owned();
            }
            pair.document = place.id.as_str().to_owned();
        }
        let former: BTreeMap<&SegmentId, &SegmentId> = segments
            .renames
            .iter()
            .map(|(old, new)| (new, old))
            .collect();
        let source_locale = self.publication.source_locale;
        let after = parse_catalog(before.file, &written, source_locale).value;
        let mut edits = Vec::new();
        for live in &segments.live {
            let message = after.message(live.id.as_str());
            let Some(message) = message.filter(|message| is_done(message)) else {
                continue;
            };
            let Some(words) = Words::of(live.text().words(), message) else {
                continue;
            };
            let id = former.get(&live.id).map_or(&live.id, |former| former);
            let there = before.message(id.as_str());
            let there = there.or_else(|| before.message(live.id.as_str()));
            let spot = Spot {
                locale: place.locale,
                document: place.id.as_str(),
                name: live.id.as_str(),
                message,
                words,
                keeps_comments: there.is_some_and(|message| shows(message, live)),
            };
            self.allowing.look(&spot, &known, &mut edits);
        }
        match edits.is_empty() {
            true => written,
            false => apply_edits(&written, &edits),
        }
    }

    /// Looks for what is allowed in terms and interfaces.
    pub(super) fn look_at_words(&mut self) {
        let source_locale = self.publication.source_locale;
        let [terms, interface] = [terms_path(source_locale), interface_path(source_locale)]
            .map(|path| self.shared(&path));
        let source = Catalog {
            terms: terms
                .as_ref()
                .map(|(file, text)| parse(*file, text, source_locale)),
            interface: interface
                .as_ref()
                .map(|(file, text)| parse(*file, text, source_locale)),
            ..Catalog::empty(source_locale.clone())
        };
        let built_in = built_in_messages(source_locale);
        for locale in self.targets() {
            for (kind, path) in [
                (Kind::Terms, terms_path(locale)),
                (Kind::Interface, interface_path(locale)),
            ] {
                let known = self.allowing.known_in(locale, &[kind.name()]);
                let file = self.shared(&path);
                let is_needed = |text: &str| !known.is_empty() || text.contains("allow:");
                let Some((file, text)) = file.filter(|(_, text)| is_needed(text)) else {
                    continue;
                };
                let file = parse(file, &text, source_locale);
                for (name, message, words) in kind.entries(&file, &source, built_in.as_ref()) {
                    let spot = Spot {
                        locale,
                        document: kind.name(),
                        name: &name,
                        message,
                        words,
                        // No line of sync's stands above them that a platform could drop.
                        keeps_comments: true,
                    };
                    self.allowing.look(&spot, &known, &mut Vec::new());
                }
            }
        }
    }

    /// A file of terms or of an interface as it will be; `None` where it is to be left alone.
    fn shared(&self, path: &str) -> Option<(FileId, String)> {
        let there = self
            .files
            .file(path)
            .filter(|_| !self.files.is_unreadable(path));
        match (self.written.get(path), there) {
            (Some(written), Some((file, _))) => Some((file, written.clone())),
            // The id of a new file is never used.
            (Some(written), None) => {
                let file = Sources::default().add(SourceFile::new("", ""));
                Some((file, written.clone()))
            }
            (None, there) => there.map(|(file, text)| (file, text.to_owned())),
        }
    }

    /// Writes the lists. Gives what is no longer allowed.
    pub(super) fn write_allowed(&mut self) -> Vec<(Locale, AllowedPair)> {
        let mut allowing = std::mem::take(&mut self.allowing);
        let mut taken_back = Vec::new();
        let locales: BTreeSet<Locale> = allowing
            .lists
            .keys()
            .chain(allowing.given.keys())
            .cloned()
            .collect();
        for locale in locales {
            let list = allowing.lists.remove(&locale);
            let Some(mut list) = list.unwrap_or_else(|| Some(AllowedList::default())) else {
                continue;
            };
            let given = allowing.given.remove(&locale).unwrap_or_default();
            let lost = allowing.lost.remove(&locale).unwrap_or_default();
            taken_back.extend(
                update(&mut list, given, lost)
                    .into_iter()
                    .map(|pair| (locale.clone(), pair)),
            );
            let path = allowed_path(&locale);
            match list.is_empty() {
                true => self.remove(path),
                false => self.write(path, write_allowed(&list)),
            }
        }
        taken_back
    }
}

/// Brings a list up to date. Gives what was taken back.
fn update(
    list: &mut AllowedList,
    given: Vec<AllowedPair>,
    lost: Vec<AllowedPair>,
) -> Vec<AllowedPair> {
    let mut by_comments = AllowedList::default();
    for pair in given {
        // Of several comments for the same words the one that is known already counts, else the first.
        let is_known = |known: &AllowedPair| {
            (&known.document, &known.message) == (&pair.document, &pair.message)
        };
        if by_comments.get(&pair).is_none() || list.get(&pair).is_some_and(is_known) {
            by_comments.insert(pair);
        }
    }
    let mut taken_back = Vec::new();
    for pair in lost {
        if by_comments.get(&pair).is_none() && list.get(&pair).is_some() {
            list.remove(&pair);
            taken_back.push(pair);
        }
    }
    for pair in by_comments.iter() {
        list.insert(pair.clone());
    }
    taken_back
}

impl Allowing {
    /// What the list of a locale has from a document, which has these names.
    fn known_in(&self, locale: &Locale, names: &[&str]) -> Vec<AllowedPair> {
        let list = self.lists.get(locale).and_then(Option::as_ref);
        let pairs = list.into_iter().flat_map(AllowedList::iter);
        let own = pairs.filter(|pair| names.contains(&pair.document.as_str()));
        own.cloned().collect()
    }

    /// Takes in what stands above one message. A comment that was dropped is put back by `edits`.
    fn look(&mut self, spot: &Spot<'_>, known: &[AllowedPair], edits: &mut Vec<Edit>) {
        let mut rules = BTreeSet::new();
        for (rule, reason) in given_above(spot.message) {
            if rules.insert(rule.name()) {
                let pair = spot.pair(rule, reason);
                self.given
                    .entry(spot.locale.clone())
                    .or_default()
                    .push(pair);
            }
        }
        let own = known.iter().filter(|pair| pair.message == spot.name);
        for pair in own.filter(|pair| pair.words == spot.words && !rules.contains(&*pair.rule)) {
            let list = match spot.keeps_comments {
                true => &mut self.lost,
                false => {
                    edits.push(comment_above(spot.message, &pair.rule, &pair.reason));
                    &mut self.given
                }
            };
            list.entry(spot.locale.clone())
                .or_default()
                .push(pair.clone());
        }
    }
}

impl Spot<'_> {
    fn pair(&self, rule: Rule, reason: &str) -> AllowedPair {
        AllowedPair {
            rule: rule.name().to_owned(),
            words: self.words.clone(),
            reason: one_line(reason),
            document: self.document.to_owned(),
            message: self.name.to_owned(),
        }
    }
}

/// What the comments above a message allow for its words.
fn given_above<'m>(message: &'m Message<'_>) -> impl Iterator<Item = (Rule, &'m str)> {
    let allows = message.allows();
    let given = allows.filter_map(|allow| allow.rule.zip(allow.reason));
    given.filter(|(rule, _)| is_of_words(*rule))
}

/// Whether a translation is finished, and of today's source: only then are its words a pair.
fn is_done(message: &Message<'_>) -> bool {
    !message.is_untranslated() && !message.is_imported() && message.stale().is_none()
}

/// Whether the tool's comments above a message are those of its segment, and not lost.
fn shows(message: &Message<'_>, live: &Live) -> bool {
    let shown = message.source();
    shown.is_some_and(|shown| means_the_same(shown, live.text().pattern))
}

fn comment_above(message: &Message<'_>, rule: &str, reason: &str) -> Edit {
    let place = message.id_span.range().start;
    Edit::insert(place, format!("# allow: {rule} — {}\n", one_line(reason)))
}

fn one_line(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn parse<'s>(file: FileId, text: &'s str, source_locale: &Locale) -> CatalogFile<'s> {
    parse_catalog(file, text, source_locale).value
}

#[cfg(test)]
mod tests;
