//! Which documents what is wrong in terms and interfaces keeps back: those whose editions use the term or the
//! words. So no edition shows a faulty text, and the others are published.

use std::collections::{BTreeMap, BTreeSet};

use edition_localization::{CatalogFile, Element, Pattern};
use edition_model::{Diagnostic, DocumentId, Locale, Place, Severity, Span};
use edition_parser::scanner::{Name, names};

use super::Findings;
use crate::analysis::Analysis;

/// What of a locale's own files a finding is about.
#[derive(Debug, PartialEq, Eq)]
enum Subject<'t> {
    /// A term, by its id.
    Term(&'t str),
    /// It cannot be told which.
    AnyTerm,
    /// The words of the interface, which every edition uses.
    Words,
}

/// Has every finding in terms and interfaces name the documents that it keeps back.
pub(super) fn find(analysis: &Analysis<'_>, found: &mut Findings) {
    let own = analysis.catalogs.iter().map(|(locale, catalog)| {
        let users = Users::of(catalog.value.terms.as_ref());
        let words = terms_in_words(catalog.value.interface.as_ref());
        (locale, (users, words))
    });
    let own: BTreeMap<&Locale, (Users<'_>, BTreeSet<&str>)> = own.collect();
    for finding in &mut found.all {
        if finding.document.is_some() || finding.severity != Severity::Error {
            continue;
        }
        let Some(locale) = finding.locale.clone() else {
            continue;
        };
        let Some(subject) = subject(analysis, &locale, finding) else {
            continue;
        };
        let (users, words) = match own.get(&locale) {
            Some((users, words)) => (Some(users), Some(words)),
            None => (None, None),
        };
        let affected: Option<BTreeSet<&str>> = match subject {
            Subject::Term(id) => users.map(|users| users.with(id)),
            Subject::AnyTerm | Subject::Words => None,
        };
        // Every edition shows the words of the interface, and the terms in them.
        let is_in_words = words.is_some_and(|words| match &affected {
            Some(affected) => !words.is_disjoint(affected),
            None => !words.is_empty(),
        });
        if matches!(subject, Subject::Words) || is_in_words {
            found.with_faulty_words.insert(locale.clone());
        }
        let is_affected = |named: Option<&BTreeSet<String>>| match (&subject, &affected) {
            (Subject::Words, _) => true,
            _ if is_in_words => true,
            (_, None) => named.is_some_and(|named| !named.is_empty()),
            (_, Some(affected)) => {
                named.is_some_and(|named| named.iter().any(|id| affected.contains(id.as_str())))
            }
        };
        let documents = found.documents.iter().filter(|(_, examined)| {
            let profile = &examined.profile;
            let understood = profile.understood.as_ref();
            understood.is_some_and(|it| it.locales.contains(&locale))
                && is_affected(profile.terms.get(&locale))
        });
        let documents: Vec<DocumentId> = documents.map(|(id, _)| id.clone()).collect();
        finding.keeps_back = documents;
    }
}

/// What a finding outside of all documents is about; `None` where that is nothing of a locale's.
fn subject<'a>(
    analysis: &'a Analysis<'_>,
    locale: &Locale,
    finding: &Diagnostic,
) -> Option<Subject<'a>> {
    let own = analysis.catalogs.get(locale);
    let own = own.map(|catalog| &catalog.value);
    let terms = own.and_then(|catalog| catalog.terms.as_ref());
    let is_in = |file: &CatalogFile<'_>, span: &Span| span.file == file.file;
    match &finding.place {
        Place::Span(span) => {
            let interface = own.and_then(|catalog| catalog.interface.as_ref());
            if let Some(file) = interface.filter(|file| is_in(file, span)) {
                let is_shown = !is_of_desk(file, span.start);
                return is_shown.then_some(Subject::Words);
            }
            let terms = terms.filter(|file| is_in(file, span))?;
            // What is not there at all is told of at the end of the file, beside the source's own.
            let at = term_at(terms, span.start).or_else(|| term_of_source(analysis, finding));
            Some(at.map_or(Subject::AnyTerm, Subject::Term))
        }
        Place::File(path) if path.ends_with("/interface.ftl") => Some(Subject::Words),
        Place::File(path) if path.ends_with("/terms.ftl") => {
            let term = term_of_source(analysis, finding);
            Some(term.map_or(Subject::AnyTerm, Subject::Term))
        }
        Place::File(_) => None,
    }
}

/// Whether the words at `place` are the desk's: no edition shows them.
fn is_of_desk(file: &CatalogFile<'_>, place: u32) -> bool {
    let holds = |span: Span| span.start <= place && place < span.end;
    let message = file.messages.iter().find(|message| holds(message.span));
    message.is_some_and(|message| message.id.starts_with("desk-"))
}

/// The term that stands at `place`, or was meant to.
fn term_at<'t>(file: &CatalogFile<'t>, place: u32) -> Option<&'t str> {
    let holds = |span: Span| span.start <= place && place < span.end;
    let term = file.terms.iter().find(|term| holds(term.span));
    let junk = || {
        let junk = file.junk.iter().find(|junk| holds(junk.span))?;
        junk.id?.strip_prefix('-')
    };
    term.map(|term| term.id).or_else(junk)
}

/// The term of the source that a finding shows beside its own place.
fn term_of_source<'a>(analysis: &'a Analysis<'_>, finding: &Diagnostic) -> Option<&'a str> {
    let source = analysis.catalogs.get(&analysis.project.settings.source)?;
    let terms = source.value.terms.as_ref()?;
    let mut related = finding.related.iter().map(|related| related.span);
    related.find_map(|span| {
        let is_there = span.file == terms.file;
        is_there.then(|| term_at(terms, span.start)).flatten()
    })
}

/// The terms that the words of an interface name.
fn terms_in_words<'t>(file: Option<&'t CatalogFile<'_>>) -> BTreeSet<&'t str> {
    let mut found = BTreeSet::new();
    let messages = file.iter().flat_map(|file| &file.messages);
    for pattern in messages.filter_map(|message| message.value.as_ref()) {
        each_term(pattern, &mut |term| {
            found.insert(term);
        });
    }
    found
}

/// Calls `each` with the terms that a pattern names.
fn each_term<'t>(pattern: &'t Pattern<'_>, each: &mut impl FnMut(&'t str)) {
    pattern.visit(&mut |element| {
        let code = match element {
            Element::Placeable { text, .. } => *text,
            Element::Choice(choice) => choice.selector,
            Element::Text { .. } | Element::Literal { .. } => "",
        };
        for name in names(code) {
            if let Name::Term(term) = name {
                each(term);
            }
        }
    });
}

/// Which terms are made of which.
#[derive(Default)]
struct Users<'t>(BTreeMap<&'t str, BTreeSet<&'t str>>);

impl<'t> Users<'t> {
    fn of(file: Option<&'t CatalogFile<'_>>) -> Self {
        let mut users = Self::default();
        for term in file.iter().flat_map(|file| &file.terms) {
            let attributes = term.attributes.iter().map(|own| &own.value);
            for pattern in term.value.iter().chain(attributes) {
                each_term(pattern, &mut |part| {
                    users.0.entry(part).or_default().insert(term.id);
                });
            }
        }
        users
    }

    /// A term, and all that are made of it, however far away.
    fn with<'u>(&'u self, id: &'u str) -> BTreeSet<&'u str> {
        let mut all = BTreeSet::from([id]);
        let mut due = vec![id];
        while let Some(part) = due.pop() {
            for user in self.0.get(part).into_iter().flatten() {
                if all.insert(user) {
                    due.push(user);
                }
            }
        }
        all
    }
}
