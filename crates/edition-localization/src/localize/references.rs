//! What placeables refer to, and whether it exists.
//!
//! Everything that could fail when a placeable is formatted is found here first and explained to
//! whoever wrote it, so that no error value of Fluent can reach a page.

mod calls;
mod parts;
mod uses;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use edition_model::{
    Document, DocumentId, Fact, Numbers, Object, Rule, SegmentId, Sentence, SourceInline,
    SourceSegment, placeables, say,
};
use fluent_syntax::ast::{CallArguments, Expression, InlineExpression};

use crate::catalog::CatalogFile;
use crate::catalog::expression::{with_placeable, with_selector};
use crate::localize::terms::TermBook;
pub use parts::{PartsGiven, parts_given};
pub(crate) use uses::{Lack, gives};

/// A thing that a placeable refers to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reference {
    /// `$name`.
    Fact(String),
    /// `-name`.
    Term(String),
    /// `PARA("segment")`, or a part of it, `ANNEX("segment")`, `TABLE("caption")`, `NOTE("label")`; of another document
    /// with its name before, as in `report#segment`.
    Number(NumberOf, String),
    /// A message of the same file.
    Message(String),
    /// A function.
    Function(String),
    /// The dates from one fact to another.
    Range(String, String),
}

/// What the number is of that a function gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NumberOf {
    /// `PARA`
    Paragraph,
    /// `ANNEX`
    Annex,
    /// `TABLE`, `FIGURE`, `NOTE`
    Object(Object),
}

impl NumberOf {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Paragraph,
        Self::Annex,
        Self::Object(Object::Table),
        Self::Object(Object::Figure),
        Self::Object(Object::Note),
    ];

    /// The function.
    #[must_use]
    pub fn function(self) -> &'static str {
        match self {
            Self::Paragraph => "PARA",
            Self::Annex => "ANNEX",
            Self::Object(object) => object.function(),
        }
    }

    /// That of a function.
    #[must_use]
    pub fn from_function(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|number| number.function() == name)
    }
}

/// A reference to something that does not exist, or an impossible call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The rule.
    pub rule: Rule,
    /// What is wrong.
    pub message: Sentence,
    /// How to mend it.
    pub help: Sentence,
    /// What it is about. If the source refers to the same thing, the fault is reported there.
    pub(crate) subject: Option<Reference>,
    /// The value that a term needs and is not given.
    pub(crate) lacks: Option<Lack>,
}

/// What of a number a call of `PARA` gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ParagraphPart {
    /// All of it.
    Whole,
    /// The number of the paragraph alone.
    Paragraph,
    /// The signs below it alone.
    Below,
}

impl ParagraphPart {
    /// What the call with these arguments gives; `None` where they say something else.
    pub(crate) fn of(arguments: &CallArguments<&str>) -> Option<Self> {
        match arguments.named.as_slice() {
            [] => Some(Self::Whole),
            [argument] if argument.name.name == "part" => match argument.value {
                InlineExpression::StringLiteral { value: "paragraph" } => Some(Self::Paragraph),
                InlineExpression::StringLiteral { value: "sub" } => Some(Self::Below),
                _ => None,
            },
            _ => None,
        }
    }
}

/// What can be referred to in a document.
#[derive(Clone, Copy)]
pub(crate) struct Known<'k> {
    /// The facts of the document.
    pub(crate) facts: &'k BTreeMap<String, Fact>,
    /// The terms of the locale.
    pub(crate) terms: &'k TermBook,
    /// The terms of the source locale. A term that only this locale lacks is reported once, at its
    /// terms.
    pub(crate) source_terms: &'k TermBook,
    /// The names in the document and in the file.
    pub(crate) names: &'k Names<'k>,
}

/// The names in a document and in the catalog of its translations. They are collected on demand,
/// since most documents have no placeables that need them.
#[derive(Default)]
pub(crate) struct Names<'d> {
    document: Option<&'d Document<SourceSegment>>,
    catalog: Option<&'d CatalogFile<'d>>,
    numbers: OnceCell<Numbers>,
    segments: OnceCell<BTreeSet<&'d str>>,
    messages: OnceCell<BTreeSet<&'d str>>,
}

/// Where what a name speaks of has its number.
pub(crate) enum Whose<'n, 't> {
    /// In this document or in `document`, where it is called `name`.
    Known {
        document: Option<&'n DocumentId>,
        numbers: &'n Numbers,
        name: &'t str,
    },
    /// In another document, which could not be understood; that is told there.
    Unread,
    /// In a document that does not exist.
    Nobodys { document: &'t str },
}

impl<'d> Names<'d> {
    /// The names that texts of the document itself can refer to, or those of `catalog`.
    pub(crate) fn new(
        document: &'d Document<SourceSegment>,
        catalog: Option<&'d CatalogFile<'d>>,
    ) -> Self {
        Self {
            document: Some(document),
            catalog,
            ..Self::default()
        }
    }

    /// Whose number a text asks for by `name`, as in `why-we-came` or `report#why-we-came`.
    pub(crate) fn whose<'n, 't>(&'n self, name: &'t str) -> Whose<'n, 't> {
        let own = || Whose::Known {
            document: None,
            numbers: self.numbers(),
            name,
        };
        let (Some(citing), Some((document, inside))) = (self.document, name.split_once('#')) else {
            return own();
        };
        if self.numbers().has_note(name) {
            return own();
        }
        match citing.cited.get_key_value(document) {
            Some((document, Some(numbers))) => Whose::Known {
                document: Some(document),
                numbers,
                name: inside,
            },
            Some((_, None)) => Whose::Unread,
            None => Whose::Nobodys { document },
        }
    }

    /// The numbers of the document itself.
    fn numbers(&self) -> &Numbers {
        self.numbers
            .get_or_init(|| self.document.map(Document::numbers).unwrap_or_default())
    }

    /// Whether what a text asks for by `name` has a number of that kind.
    pub(crate) fn has(&self, number: NumberOf, name: &str) -> bool {
        let Whose::Known { numbers, name, .. } = self.whose(name) else {
            return false;
        };
        match number {
            NumberOf::Paragraph => numbers.paragraphs.contains_key(name),
            NumberOf::Annex => numbers.annexes.contains_key(name),
            NumberOf::Object(object) => numbers.objects.contains_key(&(object, name.to_owned())),
        }
    }

    /// All segments.
    pub(crate) fn segments(&self) -> &BTreeSet<&'d str> {
        self.segments.get_or_init(|| {
            let segments = self.document.map(|document| document.body.segments());
            let segments = segments.unwrap_or_default().into_iter();
            let ids = segments.filter_map(|segment| segment.id.as_ref());
            ids.map(SegmentId::as_str).collect()
        })
    }

    /// The messages of the same file; in the source, its segments.
    pub(crate) fn messages(&self) -> &BTreeSet<&'d str> {
        let Some(catalog) = self.catalog else {
            return self.segments();
        };
        let messages = || catalog.messages.iter().map(|message| message.id);
        self.messages.get_or_init(|| messages().collect())
    }
}

/// What the placeable `text` refers to.
#[must_use]
pub fn references(text: &str) -> BTreeSet<Reference> {
    with_placeable(text, |expression| {
        let mut found = BTreeSet::new();
        collect(expression, &mut found);
        found
    })
    .unwrap_or_default()
}

/// What the placeables of a text refer to.
#[must_use]
pub fn references_in(inlines: &[SourceInline]) -> BTreeSet<Reference> {
    let references = placeables(inlines).map(|placeable| references(&placeable.text));
    references.flatten().collect()
}

/// What the selector of a choice refers to.
#[must_use]
pub fn selector_references(text: &str) -> BTreeSet<Reference> {
    with_selector(text, |expression| {
        let mut found = BTreeSet::new();
        collect(expression, &mut found);
        found
    })
    .unwrap_or_default()
}

/// What is wrong with the placeable `text`.
pub(crate) fn examine_placeable(text: &str, known: &Known<'_>) -> Vec<Problem> {
    let mut examiner = Examiner {
        known,
        problems: Vec::new(),
    };
    let read = with_placeable(text, |expression| match structural_call(expression) {
        Some((name, arguments)) => examiner.structure(name, arguments),
        None => examiner.expression(expression),
    });
    if read.is_none() {
        examiner.problems.push(choice_in_brackets());
    }
    examiner.problems
}

/// What is wrong with the selector of a choice.
pub(crate) fn examine_selector(text: &str, known: &Known<'_>) -> Vec<Problem> {
    let mut examiner = Examiner {
        known,
        problems: Vec::new(),
    };
    let _ = with_selector(text, |expression| examiner.expression(expression));
    examiner.problems
}

/// The name and arguments of a call of `BR` or of a function that gives a number, which give structure.
pub(crate) fn structural_call<'e, 't>(
    expression: &'e InlineExpression<&'t str>,
) -> Option<(&'t str, &'e CallArguments<&'t str>)> {
    match expression {
        InlineExpression::FunctionReference { id, arguments }
            if id.name == "BR" || NumberOf::from_function(id.name).is_some() =>
        {
            Some((id.name, arguments))
        }
        _ => None,
    }
}

fn collect(expression: &InlineExpression<&str>, found: &mut BTreeSet<Reference>) {
    match expression {
        InlineExpression::VariableReference { id } => {
            found.insert(Reference::Fact(id.name.to_owned()));
        }
        InlineExpression::TermReference { id, .. } => {
            found.insert(Reference::Term(id.name.to_owned()));
        }
        InlineExpression::MessageReference { id, .. } => {
            found.insert(Reference::Message(id.name.to_owned()));
        }
        InlineExpression::FunctionReference { id, arguments } => {
            let reference = match (
                NumberOf::from_function(id.name),
                arguments.positional.as_slice(),
            ) {
                (Some(number), [InlineExpression::StringLiteral { value }]) => {
                    Reference::Number(number, (*value).to_owned())
                }
                _ => Reference::Function(id.name.to_owned()),
            };
            found.insert(reference);
            found.extend(range(arguments).map(|(first, last)| Reference::Range(first, last)));
            for argument in &arguments.positional {
                collect(argument, found);
            }
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::Placeable { .. } => {}
    }
}

/// The two facts that a call names, if it has exactly these arguments.
fn range(arguments: &CallArguments<&str>) -> Option<(String, String)> {
    match arguments.positional.as_slice() {
        [
            InlineExpression::VariableReference { id: first },
            InlineExpression::VariableReference { id: last },
        ] => Some((first.name.to_owned(), last.name.to_owned())),
        _ => None,
    }
}

/// Examines one placeable.
struct Examiner<'e, 'k> {
    known: &'e Known<'k>,
    problems: Vec<Problem>,
}

impl Examiner<'_, '_> {
    fn expression(&mut self, expression: &InlineExpression<&str>) {
        match expression {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => self.fact(id.name),
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                self.term(id.name, attribute, arguments.as_ref());
            }
            InlineExpression::MessageReference { id, attribute } => {
                if attribute.is_some() || !self.known.names.messages().contains(id.name) {
                    self.unknown(
                        Reference::Message(id.name.to_owned()),
                        say("message-unknown").text("id", id.name),
                        self.meant(id.name),
                    );
                }
            }
            InlineExpression::FunctionReference { id, arguments } => self.call(id.name, arguments),
            InlineExpression::Placeable { expression } => match &**expression {
                Expression::Inline(inner) => self.expression(inner),
                Expression::Select { .. } => self.problems.push(choice_in_brackets()),
            },
        }
    }

    /// What a name without a mark before it was probably meant to be.
    fn meant(&self, name: &str) -> Sentence {
        if self.known.facts.contains_key(name) {
            return say("did-you-mean").text("name", format!("${name}"));
        }
        if self.known.source_terms.get(name).is_some() {
            return say("did-you-mean").text("name", format!("-{name}"));
        }
        near(name, self.known.names.messages().iter().copied(), "")
            .unwrap_or_else(|| say("message-unknown-help"))
    }

    fn fact(&mut self, name: &str) {
        if self.known.facts.contains_key(name) {
            return;
        }
        let names = self.known.facts.keys().map(String::as_str);
        let help = near(name, names, "$").unwrap_or_else(|| say("fact-unknown-help"));
        self.unknown(
            Reference::Fact(name.to_owned()),
            say("fact-unknown").text("name", name),
            help,
        );
    }

    fn unknown(&mut self, subject: Reference, message: Sentence, help: Sentence) {
        let rule = Rule::UnknownReference;
        self.problems.push(Problem {
            rule,
            message,
            help,
            subject: Some(subject),
            lacks: None,
        });
    }

    fn misused(&mut self, message: Sentence, help: Sentence) {
        self.problems.push(Problem {
            rule: Rule::UnknownReference,
            message,
            help,
            subject: None,
            lacks: None,
        });
    }
}

fn choice_in_brackets() -> Problem {
    Problem {
        rule: Rule::UnknownReference,
        message: say("choice-in-brackets"),
        help: say("choice-in-brackets-help"),
        subject: None,
        lacks: None,
    }
}

/// The name that is most like `name`, whether it is near or not.
pub fn likest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let likeness = |other: &str| strsim::jaro_winkler(name, other);
    let names = names.into_iter();
    names.max_by(|one, other| likeness(one).total_cmp(&likeness(other)))
}

/// A suggestion of the name that is nearest to `name`, if one is near enough.
pub fn near<'n>(
    name: &str,
    names: impl IntoIterator<Item = &'n str>,
    mark: &str,
) -> Option<Sentence> {
    let nearest = nearest(name, names)?;
    Some(say("did-you-mean").text("name", format!("{mark}{nearest}")))
}

/// The name that is nearest to `name`, if one is near enough.
pub fn nearest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let mut best: Option<(f64, &str)> = None;
    for candidate in names {
        let likeness = strsim::jaro_winkler(name, candidate);
        if likeness > 0.8 && best.is_none_or(|(highest, _)| likeness > highest) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}
