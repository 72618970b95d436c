//! Catalogs: what translators write, as a tree whose every part knows its place.
//!
//! 1. `guard` refuses what would crash Fluent's parser.
//! 2. [`parse_catalog`] reads a file: `lines` if nothing is wrong with it, else Fluent's parser.
//!    `reader` makes messages of either.
//! 3. `pattern` reads the text of a message, `comment` tells the tool's comments from the
//!    translator's.
//! 4. `fault` finds what is wrong; `syntax` explains the errors of Fluent's parser to a translator.
//! 5. `emit` writes new messages, [`edit`] changes files by byte range, [`merge`] joins two
//!    versions of a file. `expression` reads single placeables.

mod comment;
pub mod edit;
pub(crate) mod emit;
pub(crate) mod expression;
mod fault;
mod guard;
mod lines;
pub mod merge;
mod parse;
mod pattern;
mod reader;
mod syntax;

use std::collections::BTreeMap;

use edition_model::{DocumentId, FileId, Locale, Rule, Span};
use rustc_hash::FxHashMap;

pub use comment::{Allow, CommentItem, CommentKind};
pub use emit::sound_pattern;
pub(crate) use fault::{breaks, has_conflicts};
pub(crate) use guard::is_safe_to_parse;
pub use parse::parse_catalog;
pub use pattern::{Choice, Element, Pattern, Variant};
pub(crate) use pattern::{mask_range_ends, range_ends};

/// So many forms a message may have. Six categories of three numbers are 216.
const MOST_FORMS: usize = 1_000;

/// All `.ftl` files of one locale.
#[derive(Debug, Clone)]
pub struct Catalog<'s> {
    /// The locale.
    pub locale: Locale,
    /// `terms.ftl`, if there is one.
    pub terms: Option<CatalogFile<'s>>,
    /// `interface.ftl`, if there is one.
    pub interface: Option<CatalogFile<'s>>,
    /// The translations by document.
    pub documents: BTreeMap<DocumentId, CatalogFile<'s>>,
}

impl Catalog<'_> {
    /// The catalog of a locale without files.
    #[must_use]
    pub fn empty(locale: Locale) -> Self {
        Self {
            locale,
            terms: None,
            interface: None,
            documents: BTreeMap::new(),
        }
    }
}

/// One `.ftl` file.
#[derive(Debug, Clone)]
pub struct CatalogFile<'s> {
    /// The file.
    pub file: FileId,
    /// Its text, from whose first byte spans count; a byte-order mark is part of it.
    pub text: &'s str,
    /// The messages in the order of the file, duplicates included.
    pub messages: Vec<Message<'s>>,
    /// The terms in the order of the file, duplicates included. Their ids have no hyphen.
    pub terms: Vec<Message<'s>>,
    /// What Fluent cannot read, in the order of the file.
    pub junk: Vec<Junk<'s>>,
    /// Whether Fluent can read the file at all. One that it cannot read has no entries and must be
    /// left alone.
    pub readable: bool,
    /// The first index in `messages` of each id.
    message_places: FxHashMap<&'s str, usize>,
    /// The first index in `terms` of each id.
    term_places: FxHashMap<&'s str, usize>,
}

/// A message or a term.
#[derive(Debug, Clone)]
pub struct Message<'s> {
    /// The id; a term's has no hyphen.
    pub id: &'s str,
    /// The whole entry, from the first `#` of its comment to the last byte of its text.
    pub span: Span,
    /// Where the id stands; a term's hyphen is part of it.
    pub id_span: Span,
    /// The text; `None` if the message has only attributes.
    pub value: Option<Pattern<'s>>,
    /// Where the text stands; empty, after the `=`, if there is none.
    pub value_span: Span,
    /// The attributes.
    pub attributes: Vec<Attribute<'s>>,
    /// The comments above it, the tool's and the translator's.
    pub comment: Vec<CommentItem<'s>>,
    /// Whether a `syntax-error` was reported in it, so that no rule should look at its text.
    pub damaged: bool,
    /// The rules that the publication's list silences for these words, whoever allowed it where.
    pub granted: Vec<Rule>,
}

/// An attribute of a message or a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute<'s> {
    /// The name.
    pub id: &'s str,
    /// Where the name stands.
    pub id_span: Span,
    /// The text.
    pub value: Pattern<'s>,
}

/// What Fluent cannot read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Junk<'s> {
    /// Where it stands, without trailing white space.
    pub span: Span,
    /// The id of the message that it was probably meant to be.
    pub id: Option<&'s str>,
}

impl<'s> CatalogFile<'s> {
    /// A file without entries.
    #[must_use]
    pub fn empty(file: FileId, text: &'s str) -> Self {
        Self {
            file,
            text,
            messages: Vec::new(),
            terms: Vec::new(),
            junk: Vec::new(),
            readable: true,
            message_places: FxHashMap::default(),
            term_places: FxHashMap::default(),
        }
    }

    /// The message of that id; the first one, if there are several.
    #[must_use]
    pub fn message(&self, id: &str) -> Option<&Message<'s>> {
        self.messages.get(*self.message_places.get(id)?)
    }

    pub(crate) fn message_mut(&mut self, id: &str) -> Option<&mut Message<'s>> {
        self.messages.get_mut(*self.message_places.get(id)?)
    }

    /// The term of that id, without the hyphen; the first one, if there are several.
    #[must_use]
    pub fn term(&self, id: &str) -> Option<&Message<'s>> {
        self.terms.get(*self.term_places.get(id)?)
    }

    /// Whether there is an unreadable message of that id.
    #[must_use]
    pub fn has_junk_for(&self, id: &str) -> bool {
        self.junk.iter().any(|junk| junk.id == Some(id))
    }

    fn has_each_id_once(&self) -> bool {
        self.message_places.len() == self.messages.len()
            && self.term_places.len() == self.terms.len()
    }

    fn push_message(&mut self, message: Message<'s>) {
        let place = self.messages.len();
        self.message_places.entry(message.id).or_insert(place);
        self.messages.push(message);
    }

    fn push_term(&mut self, term: Message<'s>) {
        let place = self.terms.len();
        self.term_places.entry(term.id).or_insert(place);
        self.terms.push(term);
    }
}

impl Message<'_> {
    /// Where a choice stands, in the text or an attribute, that has none for all other cases. Fluent's parser does
    /// not mind where a `*` stands by itself, and nothing would be shown there.
    pub(crate) fn choice_without_default(&self) -> Option<Span> {
        let mut choices = self.choices();
        let open = choices.find(|it| !it.variants.iter().any(|variant| variant.is_default))?;
        Some(open.span)
    }

    /// The choices of the text and of the attributes.
    fn choices(&self) -> impl Iterator<Item = &Choice<'_>> {
        let attributes = self.attributes.iter().map(|attribute| &attribute.value);
        self.value
            .iter()
            .chain(attributes)
            .flat_map(Pattern::choices)
    }

    /// The choice from which on the message has more forms than any text needs.
    pub(crate) fn choice_beyond_forms(&self) -> Option<Span> {
        let mut forms = 0;
        let beyond = self.choices().find(|choice| {
            forms += choice.variants.len();
            forms > MOST_FORMS
        });
        beyond.map(|choice| choice.span)
    }

    /// The author's note, from `# note:`.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.comment_text(CommentKind::Note)
    }

    /// The source text, from `# en:` or its like.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.comment_text(CommentKind::Source)
    }

    /// Whether it has the comment `# untranslated`.
    #[must_use]
    pub fn is_untranslated(&self) -> bool {
        self.comment_text(CommentKind::Untranslated).is_some()
    }

    /// Whether it has the comment `# imported`.
    #[must_use]
    pub fn is_imported(&self) -> bool {
        self.comment_text(CommentKind::Imported).is_some()
    }

    /// The document that it came from, from `# moved: from …`.
    #[must_use]
    pub fn moved(&self) -> Option<&str> {
        let text = self.comment_text(CommentKind::Moved)?;
        Some(text.strip_prefix("from ").unwrap_or(text).trim())
    }

    /// The source text that the translation was made from, from `# stale:`.
    #[must_use]
    pub fn stale(&self) -> Option<&str> {
        self.comment_text(CommentKind::Stale)
    }

    /// The old translation, from `# was:`.
    #[must_use]
    pub fn was(&self) -> Option<&str> {
        self.comment_text(CommentKind::Was)
    }

    /// The lines that are nobody's but its author's, one after another.
    pub fn own_comment(&self) -> impl Iterator<Item = &str> {
        let own = self.comment.iter().filter(|it| it.kind == CommentKind::Own);
        own.map(|it| it.text.trim())
    }

    /// The rules that are silenced here, from `# allow:`.
    pub fn allows(&self) -> impl Iterator<Item = Allow<'_>> {
        self.comment.iter().filter_map(CommentItem::allow)
    }

    /// Whether a comment silences `rule` here and says why, or the publication's list does.
    #[must_use]
    pub fn is_allowed(&self, rule: Rule) -> bool {
        let mut allows = self.allows();
        allows.any(|allow| allow.rule == Some(rule) && allow.reason.is_some())
            || self.granted.contains(&rule)
    }

    fn comment_text(&self, kind: CommentKind) -> Option<&str> {
        let item = self.comment.iter().find(|item| item.kind == kind)?;
        Some(&item.text)
    }
}
