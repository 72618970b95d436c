//! Reads a translation: of every variant that it can come out as, the Markdown.
//!
//! Markdown is parsed after a variant is chosen and before any placeable is formatted. So the text
//! of a placeable is never taken for markup, and every place is exact.

use std::collections::BTreeMap;

use edition_model::{
    Diagnostic, Inline, Locale, Placeable, Reported, Rule, Severity, SourceInline, Span,
};
use edition_parser::{InlineContext, PatternPiece, parse_inlines};

use crate::catalog::{Choice, Element, Pattern};

/// The index of the variant taken of each choice, by the first byte of the choice; choices that are
/// not listed take their default.
pub(crate) type Picks = BTreeMap<u32, usize>;

/// A translation, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// First the variant of all defaults, then one for every other variant of a choice.
    pub variants: Vec<TranslationVariant>,
    /// Where the text stands.
    pub span: Span,
}

/// One of the texts that a translation can come out as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationVariant {
    /// The selectors on the way to it with the keys taken, as `$count` and `one`; empty if all are
    /// defaults.
    pub keys: Vec<(String, String)>,
    /// The inlines, with placeables not yet resolved.
    pub inlines: Vec<SourceInline>,
    /// Where it stands: the whole text, or the key of the variant.
    pub span: Span,
    /// The rules that have found something wrong in its Markdown, and how much that weighs: then its links and marks are
    /// not to be compared with the source's.
    pub faults: Vec<(Rule, Severity)>,
    /// The variants taken on the way to it.
    pub(crate) picks: Picks,
}

impl TranslationVariant {
    /// Whether its Markdown is in order.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Reads all variants of `pattern`. A finding in a part that several variants share is reported
/// once.
pub(crate) fn read_translation(
    pattern: &Pattern<'_>,
    span: Span,
    context: &InlineContext<'_>,
) -> Reported<Translation> {
    if let [Element::Text { text, span: place }] = pattern.elements.as_slice() {
        let piece = PatternPiece::Text { text, span: *place };
        return read_only_variant(&piece, span, context);
    }
    let mut ways = vec![Way {
        picks: Picks::new(),
        keys: Vec::new(),
        span,
    }];
    collect_ways(
        pattern,
        &Way {
            picks: Picks::new(),
            keys: Vec::new(),
            span,
        },
        &mut ways,
    );
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut variants = Vec::with_capacity(ways.len());
    for way in ways {
        let read = read_variant(pattern, &way.picks, context);
        let faults = faults_in(&read.diagnostics);
        for finding in read.diagnostics {
            if !diagnostics.contains(&finding) {
                diagnostics.push(finding);
            }
        }
        variants.push(TranslationVariant {
            keys: way.keys,
            inlines: read.value,
            span: way.span,
            faults,
            picks: way.picks,
        });
    }
    let value = Translation { variants, span };
    Reported { value, diagnostics }
}

/// Reads all forms of a term or of a message of the interface, which are plain text, and never Markdown: a form
/// that has marks of Markdown all the same, which would be printed, is not sound.
#[must_use]
pub fn read_words(pattern: &Pattern<'_>, span: Span, locale: &Locale) -> Translation {
    let start = Way {
        picks: Picks::new(),
        keys: Vec::new(),
        span,
    };
    let mut ways = vec![start.clone()];
    collect_ways(pattern, &start, &mut ways);
    let none = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let context = InlineContext {
        links: &none.0,
        footnotes: &none.1,
        images: &none.2,
        locale,
    };
    let variants = ways.into_iter().map(|way| {
        let mut pieces = Vec::new();
        push_pieces(pattern, &way.picks, FirstMarks::AsWritten, &mut pieces);
        let is_plain = |inline: &SourceInline| {
            matches!(
                inline,
                Inline::Text(_) | Inline::Placeable(_) | Inline::LineBreak
            )
        };
        let read = parse_inlines(&pieces, &context);
        TranslationVariant {
            faults: match read.value.iter().all(is_plain) {
                true => Vec::new(),
                false => vec![(Rule::MarkupMismatch, Severity::Error)],
            },
            inlines: plain_inlines(pieces),
            keys: way.keys,
            span: way.span,
            picks: way.picks,
        }
    });
    Translation {
        variants: variants.collect(),
        span,
    }
}

/// The pieces as they are, adjacent texts joined and white space folded.
fn plain_inlines(pieces: Vec<PatternPiece<'_>>) -> Vec<SourceInline> {
    let mut inlines: Vec<SourceInline> = Vec::new();
    for piece in pieces {
        let text = match piece {
            PatternPiece::Text { text, .. } => text.to_owned(),
            PatternPiece::Literal { text, .. } => text,
            PatternPiece::Placeable(placeable) => {
                inlines.push(Inline::Placeable(placeable));
                continue;
            }
        };
        match inlines.last_mut() {
            Some(Inline::Text(before)) => before.push_str(&text),
            _ => inlines.push(Inline::Text(text)),
        }
    }
    for inline in &mut inlines {
        if let Inline::Text(text) = inline
            && text.contains(['\n', '\r'])
        {
            *text = text.replace(['\n', '\r'], " ");
        }
    }
    inlines
}

/// Reads a pattern that is nothing but text, as most are.
fn read_only_variant(
    piece: &PatternPiece<'_>,
    span: Span,
    context: &InlineContext<'_>,
) -> Reported<Translation> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let read = parse_inlines(std::slice::from_ref(piece), context);
    let faults = faults_in(&read.diagnostics);
    for finding in read.diagnostics {
        if !diagnostics.contains(&finding) {
            diagnostics.push(finding);
        }
    }
    let variant = TranslationVariant {
        keys: Vec::new(),
        inlines: read.value,
        span,
        faults,
        picks: Picks::new(),
    };
    let value = Translation {
        variants: vec![variant],
        span,
    };
    Reported { value, diagnostics }
}

/// The rules whose findings may show as links and marks that differ. A sign that is printed as it stands is one fault, and
/// a link that is lost another.
fn faults_in(findings: &[Diagnostic]) -> Vec<(Rule, Severity)> {
    let leaves_text =
        |it: &&Diagnostic| it.rule == Rule::TypedMarks && it.severity != Severity::Error;
    let faults = findings.iter().filter(|it| !leaves_text(it));
    faults
        .map(|finding| (finding.rule, finding.severity))
        .collect()
}

/// Reads the text that `pattern` comes out as when `picks` are taken.
pub(crate) fn read_variant(
    pattern: &Pattern<'_>,
    picks: &Picks,
    context: &InlineContext<'_>,
) -> Reported<Vec<SourceInline>> {
    let read = |first_marks| {
        let mut pieces = Vec::new();
        push_pieces(pattern, picks, first_marks, &mut pieces);
        parse_inlines(&pieces, context)
    };
    let as_written = read(FirstMarks::AsWritten);
    if !has_braced_mark(pattern) {
        return as_written;
    }
    let bare = read(FirstMarks::Bare);
    if bare.diagnostics.len() <= as_written.diagnostics.len() {
        bare
    } else {
        as_written
    }
}

/// How a mark in braces at the start of a text is read. Weblate writes `{ "*" }*Who** …` for
/// `**Who** …`, and likewise for `[` and `.`, at the start of texts and variants.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FirstMarks {
    /// As a string literal.
    AsWritten,
    /// As if it stood without braces.
    Bare,
}

/// The mark in braces, written as platforms write it, that a text begins with.
fn braced_mark<'p>(pattern: &'p Pattern<'_>) -> Option<(&'p str, Span)> {
    const BRACED: usize = "{ \"*\" }".len();
    match pattern.elements.first()? {
        Element::Literal { text, span } => {
            let is_mark = matches!(text.as_str(), "*" | "[" | ".");
            (is_mark && span.range().len() == BRACED).then_some((text, *span))
        }
        _ => None,
    }
}

fn has_braced_mark(pattern: &Pattern<'_>) -> bool {
    braced_mark(pattern).is_some()
        || pattern.elements.iter().any(|element| match element {
            Element::Choice(choice) => choice
                .variants
                .iter()
                .any(|variant| has_braced_mark(&variant.value)),
            _ => false,
        })
}

/// A way through the choices of a text.
#[derive(Clone)]
struct Way {
    picks: Picks,
    keys: Vec<(String, String)>,
    span: Span,
}

/// Collects the way to every variant that is not a default, with defaults everywhere else.
fn collect_ways(pattern: &Pattern<'_>, here: &Way, ways: &mut Vec<Way>) {
    for element in &pattern.elements {
        let Element::Choice(Choice {
            selector,
            variants,
            span,
        }) = element
        else {
            continue;
        };
        for (place, variant) in variants.iter().enumerate() {
            let mut way = here.clone();
            if !variant.is_default {
                way.picks.insert(span.start, place);
                way.keys
                    .push(((*selector).to_owned(), variant.key.to_owned()));
                way.span = variant.key_span;
                ways.push(way.clone());
            }
            collect_ways(&variant.value, &way, ways);
        }
    }
}

fn push_pieces<'p>(
    pattern: &'p Pattern<'_>,
    picks: &Picks,
    first_marks: FirstMarks,
    pieces: &mut Vec<PatternPiece<'p>>,
) {
    let bare = braced_mark(pattern).filter(|_| first_marks == FirstMarks::Bare);
    pieces.extend(bare.map(|(text, span)| PatternPiece::Text { text, span }));
    for element in pattern.elements.iter().skip(usize::from(bare.is_some())) {
        match element {
            Element::Text { text, span } => pieces.push(PatternPiece::Text { text, span: *span }),
            Element::Literal { text, span } => {
                let text = text.clone();
                pieces.push(PatternPiece::Literal { text, span: *span });
            }
            Element::Placeable { text, span } => {
                let text = (*text).to_owned();
                pieces.push(PatternPiece::Placeable(Placeable { text, span: *span }));
            }
            Element::Choice(Choice { variants, span, .. }) => {
                let picked = picks
                    .get(&span.start)
                    .and_then(|&place| variants.get(place));
                let taken = picked.or_else(|| variants.iter().find(|variant| variant.is_default));
                if let Some(variant) = taken {
                    push_pieces(&variant.value, picks, first_marks, pieces);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use edition_model::{SourceFile, Sources};
    use edition_parser::InlineContext;

    use super::read_translation;
    use crate::catalog::parse_catalog;

    /// The inlines of all variants of a message, and what was found in them.
    fn read(value: &str) -> (Vec<String>, usize) {
        let text = format!("m = {value}\n");
        let file = Sources::default().add(SourceFile::new("x.ftl", text.as_str()));
        let catalog = parse_catalog(file, &text, &"en".parse().unwrap()).value;
        let message = catalog.message("m").expect(value);
        let context = InlineContext {
            links: &[].into(),
            footnotes: &[].into(),
            images: &[].into(),
            locale: &"ru".parse().unwrap(),
        };
        let pattern = message.value.as_ref().expect(value);
        let read = read_translation(pattern, message.value_span, &context);
        let variants = read.value.variants.iter();
        let shown = variants.map(|variant| format!("{:?}", variant.inlines));
        (shown.collect(), read.diagnostics.len())
    }

    #[track_caller]
    fn check(written: &str, same_as: &str) {
        assert_eq!(read(written), read(same_as), "{written}");
    }

    #[test]
    fn marks_that_platforms_put_in_braces_are_marks() {
        check(r#"{ "*" }*Кто** и что"#, "**Кто** и что");
        check(r#"{ "*" }Кто* и что"#, "*Кто* и что");
        check(r#"{ "[" }слово][lang:tg] и"#, "[слово][lang:tg] и");
        check(r#"{ "." } и **что**"#, ". и **что**");
        // Only what is wrong elsewhere is found.
        check(r#"{ "*" }*Кто** и **что"#, "**Кто** и **что");
        check(
            "{ $n ->\n    [one] { \"*\" }*Один**\n   *[other] { \"*\" }*Много**\n }",
            "{ $n ->\n    [one] **Один**\n   *[other] **Много**\n }",
        );
    }

    #[test]
    fn other_literals_are_plain_text() {
        // As sync writes it, and without markup.
        check(r#"{"*"}Кто* и что"#, r#"{"\u002A"}Кто* и что"#);
        check(r#"{ "*" }Сноска"#, r#"{"\u002A"}Сноска"#);
        check(r#"{ "[" }так]"#, r#"{"\u005B"}так]"#);
        check(r#"Вот { "*" }Кто*"#, r#"Вот {"\u002A"}Кто*"#);
    }
}
