//! Terms and the words of the interface, by the rules for messages, each form by itself.

use std::cell::Cell;

use edition_localization::fold::single_spaced;
use edition_localization::localize::interface::{built_in_messages, is_of_its_language};
use edition_localization::scanner::without_literals;
use edition_localization::{
    Catalog, Copies, Element, Localizer, Message, Pattern, Translation, TranslationVariant,
    is_silent_beside, read_words,
};
use edition_model::{
    Diagnostic, Inline, Locale, Rule, SegmentId, SegmentText, SourceInline, SourceSegment, Span,
    every_inline, say,
};

use crate::CheckContext;
use crate::finding::Pair;
use crate::plain::Plain;
use crate::rules::missing_message::says_nothing;
use crate::rules::{
    check_exchanges, link_mismatch, markup_mismatch, negation_mismatch, number_mismatch,
    plural_categories, punctuation, typed_marks,
};

/// A term or a message of the interface.
struct Entry<'e, 's> {
    message: &'e Message<'s>,
    /// As it is called in findings.
    name: String,
    /// The same in the source locale, and whether it stands in a file of the publication.
    original: Option<(&'e Message<'e>, bool)>,
}

/// Applies the rules to the terms and the interface of a locale. `source` is the catalog of the source locale.
pub(crate) fn check(
    context: &CheckContext<'_>,
    catalog: &Catalog<'_>,
    localizer: &Localizer,
    source: &Catalog<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let is_source = catalog.locale == source.locale;
    for term in catalog.terms.iter().flat_map(|file| &file.terms) {
        let original = source.terms.as_ref().and_then(|terms| terms.term(term.id));
        let entry = Entry {
            message: term,
            name: format!("-{}", term.id),
            original: original.filter(|_| !is_source).map(|it| (it, true)),
        };
        check_entry(context, (localizer, &source.locale), &entry, findings);
    }
    let built_in = built_in_messages(&source.locale);
    for message in catalog.interface.iter().flat_map(|file| &file.messages) {
        let own = source.interface.as_ref();
        let own = own.and_then(|file| file.message(message.id));
        let built_in = built_in.as_ref().and_then(|file| file.message(message.id));
        let original = own.map(|it| (it, true));
        let original = original.or(built_in.map(|it| (it, false)));
        let entry = Entry {
            message,
            name: format!("\"{}\"", message.id),
            original: original.filter(|_| !is_source && !is_of_its_language(message.id)),
        };
        check_entry(context, (localizer, &source.locale), &entry, findings);
    }
}

fn check_entry(
    context: &CheckContext<'_>,
    (localizer, source): (&Localizer, &Locale),
    entry: &Entry<'_, '_>,
    findings: &mut Vec<Diagnostic>,
) {
    let message = entry.message;
    let value = message.value.as_ref().filter(|_| !message.damaged);
    let Some(value) = value.filter(|_| !message.is_untranslated()) else {
        return;
    };
    let translation = read_words(value, message.value_span, localizer.locale());
    let is_explained = context.is_explained_by(Rule::MissingMessage, Rule::NumberMismatch);
    let original = entry.original.and_then(|(original, is_filed)| {
        let value = original.value.as_ref().filter(|_| !original.damaged)?;
        let read = read_words(value, original.value_span, source);
        Some((original, is_filed, value, read))
    });
    let originals = original.as_ref().map(|(.., read)| read);
    if is_empty(entry, (&translation, originals), findings) && is_explained {
        return;
    }
    findings.extend(marked(entry, &translation));
    plural_categories::check_words(value, findings);
    let Some((original, is_filed, original_value, originals)) = original else {
        let copies = Copies::new(source, localizer.locale());
        let is_source = localizer.locale() == source;
        findings.extend(alone(entry, value, copies).filter(|_| !is_source));
        return;
    };
    let related = |finding: Diagnostic| match is_filed {
        true => finding.related(original.id_span, say("words-of-source")),
        false => finding,
    };
    if Copies::new(source, localizer.locale()).is_copy_of_any(value, original_value) {
        let finding = match message.is_allowed(Rule::UntranslatedCopy) {
            true => {
                let said = say("copy-whole");
                Diagnostic::new(Rule::UntranslatedCopy, message.value_span, said)
                    .help(say("copy-help"))
            }
            false => still_source(entry),
        };
        findings.push(related(finding));
        return;
    }
    if let Some(finding) = numbered(entry, (value, original_value)) {
        findings.push(related(finding));
        return;
    }
    let from = findings.len();
    compare(
        context,
        localizer,
        (message, !is_freely_put(message.id)),
        &translation,
        &originals,
        findings,
    );
    for finding in findings.iter_mut().skip(from) {
        finding.related.clear();
        finding.segment = None;
        *finding = related(finding.clone());
    }
}

/// Whether words deny in ways of their own: the hour of an embargo, where "not before" is «до», and those of the desk.
fn is_freely_put(id: &str) -> bool {
    id == "embargo" || id.starts_with("desk-")
}

/// What is told of words that this language alone has: they have nothing to be held against, and are no less to be translated.
fn alone(entry: &Entry<'_, '_>, value: &Pattern<'_>, copies: Copies) -> Option<Diagnostic> {
    let id = entry.message.id;
    let is_date = ["month-", "date-"].iter().any(|it| id.starts_with(it));
    let is_left = match entry.name.starts_with('-') {
        true => copies.is_foreign_prose(value),
        false => is_date && copies.is_foreign(entry.message),
    };
    is_left.then(|| still_source(entry))
}

/// What is told of words with marks of Markdown or tags.
fn marked(entry: &Entry<'_, '_>, translation: &Translation) -> Option<Diagnostic> {
    let is_marked = |it: &&TranslationVariant| !it.is_sound() || has_tag(&it.inlines);
    let variant = translation.variants.iter().find(is_marked)?;
    let said = say("words-marked").text("name", &entry.name);
    let finding = Diagnostic::new(Rule::MarkupMismatch, variant.span, said);
    Some(finding.help(say("words-marked-help")))
}

/// What is told of a term that puts in numbers that the source does not.
fn numbered(
    entry: &Entry<'_, '_>,
    (value, original): (&Pattern<'_>, &Pattern<'_>),
) -> Option<Diagnostic> {
    if !entry.name.starts_with('-') {
        return None;
    }
    let known = numbers_put_in(original);
    let mut added = numbers_put_in(value);
    added.retain(|it| !known.contains(it));
    (!added.is_empty()).then(|| {
        let said = say("placeable-added").list("placeables", added);
        Diagnostic::new(Rule::PlaceableMismatch, entry.message.value_span, said)
            .help(say("placeable-added-help"))
    })
}

/// The placeables that put in a number of their own, as `{ NUMBER(5) }`: no rule for numbers sees those.
fn numbers_put_in(pattern: &Pattern<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        match element {
            Element::Placeable { text, .. } => {
                let code = without_literals(text);
                // How many digits are shown, as a named argument says, is the language's affair.
                let mut arguments = code.split(['{', '(', ',']);
                if arguments.any(|it| it.trim().starts_with(|it: char| it.is_ascii_digit())) {
                    found.push(single_spaced(text));
                }
            }
            Element::Choice(choice) => {
                let variants = choice.variants.iter();
                found.extend(variants.flat_map(|it| numbers_put_in(&it.value)));
            }
            Element::Text { .. } | Element::Literal { .. } => {}
        }
    }
    found
}

/// Whether words hold a tag of HTML, as `<b>`: nothing reads it there.
fn has_tag(inlines: &[SourceInline]) -> bool {
    let is_tag = |rest: &str| {
        let name = rest.strip_prefix('/').unwrap_or(rest);
        let inside = name.split_once('>').map(|(inside, _)| inside);
        name.starts_with(|it: char| it.is_ascii_alphabetic())
            && inside.is_some_and(|it| !it.contains(['<', '\n']))
    };
    every_inline(inlines).any(|inline| match inline {
        Inline::Text(text) => text.split('<').skip(1).any(is_tag),
        _ => false,
    })
}

/// Words that nobody has translated.
fn still_source(entry: &Entry<'_, '_>) -> Diagnostic {
    let said = say("words-still-source").text("name", &entry.name);
    let finding = Diagnostic::new(Rule::MissingMessage, entry.message.id_span, said);
    finding.help(say("still-source-help"))
}

/// What may be empty.
const OPTIONAL: [&str; 3] = ["\"publisher\"", "\"contacts\"", "\"end-mark\""];

/// Reports words that say nothing, or a form that does not.
fn is_empty(
    entry: &Entry<'_, '_>,
    (translation, originals): (&Translation, Option<&Translation>),
    findings: &mut Vec<Diagnostic>,
) -> bool {
    let originals = originals.map_or(&[][..], |it| &it.variants);
    let is_silent = |variant: &TranslationVariant| {
        let mut originals = originals.iter().map(|original| &original.inlines);
        originals.any(|original| is_silent_beside(&variant.inlines, original))
    };
    let empty =
        |variant: &&TranslationVariant| says_nothing(&variant.inlines) || is_silent(variant);
    let Some(variant) = translation.variants.iter().find(empty) else {
        return false;
    };
    let is_blank = says_nothing(&variant.inlines);
    if is_blank && OPTIONAL.contains(&entry.name.as_str()) {
        return true;
    }
    let is_whole = translation.variants.iter().all(|variant| empty(&variant));
    let (said, help) = match variant.keys.last().filter(|_| !is_whole) {
        Some((_, key)) => {
            let name = &entry.name;
            let said = match is_blank {
                true => say("words-form-empty").text("name", name).text("key", key),
                false => say("words-form-silent").text("name", name).text("key", key),
            };
            (said, say("form-empty-help"))
        }
        None => {
            let said = match is_blank {
                true => say("words-empty").text("name", &entry.name),
                false => say("words-silent").text("name", &entry.name),
            };
            (said, say("translation-empty-help"))
        }
    };
    let finding = Diagnostic::new(Rule::MissingMessage, variant.span, said);
    findings.push(finding.help(help));
    true
}

/// Holds each form against the forms of the source: one of them must agree with it.
fn compare(
    context: &CheckContext<'_>,
    localizer: &Localizer,
    (message, is_term): (&Message<'_>, bool),
    translation: &Translation,
    originals: &Translation,
    findings: &mut Vec<Diagnostic>,
) {
    let Ok(id) = SegmentId::new(message.id).or_else(|_| SegmentId::new("term")) else {
        return;
    };
    let segments: Vec<SourceSegment> = originals
        .variants
        .iter()
        .map(|variant| segment(&id, variant, originals.span))
        .collect();
    let from = findings.len();
    for variant in &translation.variants {
        let one = Translation {
            variants: vec![variant.clone()],
            span: variant.span,
        };
        let mut least: Option<Vec<Diagnostic>> = None;
        for segment in &segments {
            let source = Plain::of(&segment.text.inlines);
            let pair = pair(context, localizer, (&id, segment, &source), &one);
            let mut found = Vec::new();
            number_mismatch::check(context, &pair, &mut found);
            check_exchanges(context, &pair, &mut found);
            if is_term {
                negation_mismatch::check(context, &pair, &mut found);
                typed_marks::check(&pair, &mut found);
            }
            link_mismatch::check_addresses(&pair, &mut found);
            markup_mismatch::check_beginning(&pair, &mut found);
            let is_right = found.is_empty();
            if least.as_ref().is_none_or(|least| found.len() < least.len()) {
                least = Some(found);
            }
            if is_right {
                break;
            }
        }
        for finding in least.into_iter().flatten() {
            let is_known = |known: &Diagnostic| known.message == finding.message;
            if !findings.iter().skip(from).any(is_known) {
                findings.push(finding);
            }
        }
    }
    if let Some(segment) = segments.first() {
        let source = Plain::of(&segment.text.inlines);
        let pair = pair(context, localizer, (&id, segment, &source), translation);
        punctuation::check(&pair, message, findings);
    }
}

fn segment(id: &SegmentId, variant: &TranslationVariant, span: Span) -> SourceSegment {
    SourceSegment {
        id: Some(id.clone()),
        note: None,
        text: SegmentText {
            inlines: variant.inlines.clone(),
            pattern: String::new(),
            span,
            translatable: true,
        },
        meaning: None,
        meanings: std::collections::BTreeMap::new(),
        recorded: None,
    }
}

fn pair<'p>(
    context: &CheckContext<'p>,
    localizer: &'p Localizer,
    (id, segment, source): (&'p SegmentId, &'p SourceSegment, &'p Plain<'p>),
    translation: &'p Translation,
) -> Pair<'p> {
    let texts = translation.variants.iter();
    Pair {
        are_numbers_told: Cell::default(),
        id,
        segment,
        translation,
        localizer,
        sources: context.sources,
        source,
        texts: texts.map(|variant| Plain::of(&variant.inlines)).collect(),
    }
}
