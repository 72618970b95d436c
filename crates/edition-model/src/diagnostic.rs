//! Findings: what is wrong, where, and how to mend it. Data alone: a finding is put into words by whoever
//! shows it, in whatever language.

use std::ops::AddAssign;

use serde::{Deserialize, Serialize};

use crate::identity::{DocumentId, SegmentId};
use crate::locale::Locale;
use crate::sentence::Sentence;
use crate::source::{FileId, SourceFile, Sources, Span};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Worth a look; never stops an edition.
    Warning,
    /// Stops the document that it is in.
    Error,
}

impl Severity {
    /// `error` or `warning`, as reports and `editions.toml` spell it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident $name:literal $severity:ident,)*) => {
        /// Every rule that a finding can stand under.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Rule { $($(#[$doc])* $variant,)* }

        impl Rule {
            /// All rules, in the order in which the handbook lists them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in reports, settings and `# allow:` comments.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The severity where the settings say nothing else.
            #[must_use]
            pub fn default_severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

rules! {
    /// A catalog that Fluent cannot read as it was meant.
    SyntaxError "syntax-error" Error,
    /// One message id twice.
    DuplicateMessage "duplicate-message" Error,
    /// A segment, term or interface message without a translation.
    MissingMessage "missing-message" Error,
    /// The source changed after it was translated.
    StaleMessage "stale-message" Error,
    /// A variable, term, message, function or link label that does not exist.
    UnknownReference "unknown-reference" Error,
    /// A term asked for a case that it does not have.
    UnknownVariant "unknown-variant" Error,
    /// Facts or references of the source absent from a translation, or the reverse.
    PlaceableMismatch "placeable-mismatch" Error,
    /// Links lost, added or relabelled.
    LinkMismatch "link-mismatch" Error,
    /// Footnote marks, images, code or emphasis that differ.
    MarkupMismatch "markup-mismatch" Error,
    /// Numbers that disagree.
    NumberMismatch "number-mismatch" Error,
    /// Another month or weekday.
    DateMismatch "date-mismatch" Error,
    /// Another percentage, currency, magnitude or unit.
    AmountMismatch "amount-mismatch" Error,
    /// A pattern of the interface without a part that it must have, or with one that it cannot have.
    Wording "wording" Error,
    /// Characters that nobody can see or that turn the text around.
    ForbiddenCharacter "forbidden-character" Error,
    /// A character that no embedded font can show.
    MissingGlyph "missing-glyph" Error,
    /// `sources/` and `locales/<source>/` differ.
    SourceNotSynced "source-not-synced" Error,
    /// HTML in a source.
    RawHtml "raw-html" Error,
    /// Front matter that cannot be read.
    BadFrontMatter "bad-front-matter" Error,
    /// A link or image that leads nowhere.
    BadLink "bad-link" Error,
    /// One segment id twice in a document.
    DuplicateId "duplicate-id" Error,
    /// Markdown that has no place in an edition.
    UnsupportedMarkup "unsupported-markup" Error,
    /// A picture without words for those who do not see it.
    MissingAlt "missing-alt" Error,
    /// A number that cannot be told.
    Numbering "numbering" Error,
    /// Marks that Markdown or Fluent does not take as they were meant.
    TypedMarks "typed-marks" Warning,
    /// The number of a paragraph of the same document, typed by hand.
    TypedReference "typed-reference" Warning,
    /// An address that a release has shown leads to another text now.
    Renumbered "renumbered" Warning,
    /// Official wording that nobody has confirmed in this language.
    UnreviewedQuotation "unreviewed-quotation" Warning,
    /// Letters that the alphabet of the locale does not have.
    WrongAlphabet "wrong-alphabet" Warning,
    /// A selector without the plural categories of its language.
    PluralCategories "plural-categories" Warning,
    /// A translation that repeats the source.
    UntranslatedCopy "untranslated-copy" Warning,
    /// A term that the translation does not use.
    Terminology "terminology" Warning,
    /// One source text with two translations.
    InconsistentTranslation "inconsistent-translation" Warning,
    /// Marks at the end, quotation marks, doubled spaces.
    Punctuation "punctuation" Warning,
    /// A number word, country, direction or other word of a few exchanged for another.
    WordMismatch "word-mismatch" Warning,
    /// Another known name in place of the source's, or one that is spelled otherwise than elsewhere.
    NameMismatch "name-mismatch" Warning,
    /// A negation lost or added.
    NegationMismatch "negation-mismatch" Warning,
    /// A part of the source that nothing in the translation answers to, or the reverse.
    Omission "omission" Warning,
    /// Text that is not in Unicode's form NFC.
    NotNormalized "not-normalized" Warning,
    /// A message that no segment uses.
    ObsoleteMessage "obsolete-message" Warning,
    /// An `# allow:` comment that silences nothing.
    UnusedAllow "unused-allow" Warning,
    /// A locale without an interface of its own.
    MissingInterface "missing-interface" Warning,
}

/// Names that rules have had: settings, comments and lists may still have them.
const FORMER_NAMES: &[(&str, &str)] = &[("length-ratio", "omission")];

impl Rule {
    /// The rule of that name, or that had it once.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let name = match FORMER_NAMES.iter().find(|(former, _)| *former == name) {
            Some((_, name)) => name,
            None => name,
        };
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }
}

/// Where a finding points.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Place {
    /// Bytes of a text that was read.
    Span(Span),
    /// A file as a whole, by its path in the project: one that is absent or cannot be read.
    File(String),
}

impl Place {
    /// The file, where it is one that was read.
    #[must_use]
    pub fn file(&self) -> Option<FileId> {
        match self {
            Self::Span(span) => Some(span.file),
            Self::File(_) => None,
        }
    }

    /// The path of the file; empty where its text is not among `texts`.
    #[must_use]
    pub fn path<'p>(&'p self, texts: &'p Sources) -> &'p str {
        match self {
            Self::Span(span) => texts.get(span.file).map_or("", SourceFile::path),
            Self::File(path) => path,
        }
    }
}

/// A second place that helps to understand a finding, as the source beside a translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// The bytes to show.
    pub span: Span,
    /// What they are, in a few words.
    pub label: Sentence,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The rule that it stands under.
    pub rule: Rule,
    /// Its weight, from the rule until the settings change it.
    pub severity: Severity,
    /// Where it points.
    pub place: Place,
    /// What is wrong, as a sentence for a translator.
    pub message: Sentence,
    /// How to mend it, where there is something to say.
    pub help: Option<Sentence>,
    /// Further places, as the source of a translation.
    pub related: Vec<Related>,
    /// The document that it concerns.
    pub document: Option<DocumentId>,
    /// The locale that it concerns.
    pub locale: Option<Locale>,
    /// The segment that it concerns.
    pub segment: Option<SegmentId>,
    /// The documents that it keeps back though it stands in none of them, in order: their editions use the term or
    /// the words that it is about.
    pub keeps_back: Vec<DocumentId>,
}

impl Diagnostic {
    /// A finding at `span` with the severity of its rule.
    #[must_use]
    pub fn new(rule: Rule, span: Span, message: Sentence) -> Self {
        Self::at(rule, Place::Span(span), message)
    }

    /// A finding at any place with the severity of its rule.
    #[must_use]
    pub fn at(rule: Rule, place: Place, message: Sentence) -> Self {
        Self {
            rule,
            severity: rule.default_severity(),
            place,
            message,
            help: None,
            related: Vec::new(),
            document: None,
            locale: None,
            segment: None,
            keeps_back: Vec::new(),
        }
    }

    /// Its path, line and column; line and column are 1 for a whole file.
    #[must_use]
    pub fn locate<'s>(&'s self, texts: &'s Sources) -> (&'s str, usize, usize) {
        let file = self.place.file().and_then(|file| texts.get(file));
        let (line, column) = match (&self.place, file) {
            (Place::Span(span), Some(file)) => {
                let position = file.position(span.start as usize);
                (position.line, position.column)
            }
            _ => (1, 1),
        };
        (self.place.path(texts), line, column)
    }

    /// Whether a document may not be replaced because of it: it is an error by its own weight, in a document or in what
    /// documents use. An unsynced source is never a refusal by itself.
    #[must_use]
    pub fn refuses(&self) -> bool {
        let is_error = self.severity == Severity::Error && self.rule != Rule::SourceNotSynced;
        is_error && (self.document.is_some() || !self.keeps_back.is_empty())
    }

    /// The documents that it concerns: its own, or those that it keeps back.
    pub fn documents(&self) -> impl Iterator<Item = &DocumentId> {
        self.document.iter().chain(&self.keeps_back)
    }

    /// With the way to mend it.
    #[must_use]
    pub fn help(mut self, help: Sentence) -> Self {
        self.help = Some(help);
        self
    }

    /// With a further place.
    #[must_use]
    pub fn related(mut self, span: Span, label: Sentence) -> Self {
        self.related.push(Related { span, label });
        self
    }

    /// With the document that it concerns.
    #[must_use]
    pub fn document(mut self, document: &DocumentId) -> Self {
        self.document = Some(document.clone());
        self
    }

    /// With the locale that it concerns.
    #[must_use]
    pub fn locale(mut self, locale: &Locale) -> Self {
        self.locale = Some(locale.clone());
        self
    }

    /// The same with other places: `span` says which.
    #[must_use]
    pub(crate) fn with_spans(mut self, mut to: impl FnMut(Span) -> Span) -> Self {
        if let Place::Span(span) = &mut self.place {
            *span = to(*span);
        }
        for related in &mut self.related {
            related.span = to(related.span);
        }
        self
    }

    /// With the segment that it concerns.
    #[must_use]
    pub fn segment(mut self, segment: &SegmentId) -> Self {
        self.segment = Some(segment.clone());
        self
    }
}

/// A value and what was found on the way to it. Bad content never stops a stage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reported<T> {
    /// What the stage made.
    pub value: T,
    /// What it found, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Reported<T> {
    /// A value without findings.
    #[must_use]
    pub fn clean(value: T) -> Self {
        Self {
            value,
            diagnostics: Vec::new(),
        }
    }

    /// The value alone; the findings go to `diagnostics`.
    pub fn take(self, diagnostics: &mut Vec<Diagnostic>) -> T {
        diagnostics.extend(self.diagnostics);
        self.value
    }

    /// Whether one of the findings is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }
}
/// How many findings weigh how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

impl AddAssign for Summary {
    fn add_assign(&mut self, other: Self) {
        self.errors += other.errors;
        self.warnings += other.warnings;
    }
}

impl Summary {
    /// Counts `findings`.
    pub fn of(findings: &[Diagnostic]) -> Self {
        let errors = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .count();
        Self {
            errors,
            warnings: findings.len() - errors,
        }
    }
}
