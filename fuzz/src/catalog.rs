//! A file of translations.

use edition_localization::catalog::Choice;
use edition_localization::catalog::merge::{Versions, merge};
use edition_localization::sync::state::Fingerprint;
use edition_localization::{CatalogFile, Element, Message, Pattern, parse_catalog};

use super::publication::{hold_places, locale, only_file};

/// - Findings stand at whole characters of the text.
/// - Everything that was read stands where it says that it stands.
/// - A file joined with itself is itself, and what one side alone has changed is taken from there.
/// - A message reads the same where it stands alone.
pub fn hold(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let read = parse_catalog(only_file(), &text, &locale("en"));
    hold_places(&read.diagnostics, &text);
    let catalog = read.value;
    for message in catalog.messages.iter().chain(&catalog.terms) {
        hold_message(message, &text);
    }
    hold_merges(&catalog);
}

fn hold_message(message: &Message<'_>, text: &str) {
    let id = &text[message.id_span.range()];
    assert_eq!(id.trim_start_matches('-'), message.id);
    let whole = &text[message.span.range()];
    assert!(!whole.is_empty());
    for item in &message.comment {
        assert!(text.get(item.span.range()).is_some(), "{item:?}");
    }
    for attribute in &message.attributes {
        assert_eq!(&text[attribute.id_span.range()], attribute.id);
        hold_pattern(&attribute.value, text, message.damaged);
    }
    let Some(value) = &message.value else {
        return;
    };
    hold_pattern(value, text, message.damaged);
    if message.damaged {
        return;
    }
    let alone = parse_catalog(only_file(), whole, &locale("en")).value;
    let own = match id.starts_with('-') {
        true => alone.term(message.id),
        false => alone.message(message.id),
    };
    let own = own.unwrap_or_else(|| panic!("{id} is no message where it stands alone"));
    let [there, here] = [message, own].map(Fingerprint::of_message);
    assert_eq!(there, here, "{whole}");
}

fn hold_pattern(pattern: &Pattern<'_>, text: &str, is_damaged: bool) {
    for element in &pattern.elements {
        match element {
            Element::Text { text: own, span } | Element::Placeable { text: own, span } => {
                assert_eq!(*own, &text[span.range()]);
            }
            Element::Literal { span, .. } => assert!(text[span.range()].starts_with('{')),
            Element::Choice(Choice { variants, span, .. }) => {
                assert!(text[span.range()].ends_with('}'));
                let defaults = variants.iter().filter(|variant| variant.is_default);
                assert!(defaults.count() == 1 || is_damaged);
                for variant in variants {
                    assert_eq!(variant.key, &text[variant.key_span.range()]);
                    hold_pattern(&variant.value, text, is_damaged);
                }
            }
        }
    }
}

fn hold_merges(catalog: &CatalogFile<'_>) {
    let text = catalog.text;
    let join = |base: &str, ours: &str, theirs: &str| {
        let versions = Versions { base, ours, theirs };
        merge(&versions, only_file(), &locale("en"), 7)
    };
    let same = join(text, text, text);
    assert_eq!(same.conflicts, [""; 0]);
    let again = join(&same.text, &same.text, &same.text);
    assert_eq!(again.text, same.text);
    let more = format!("{}\nzz-new = Нав\n", same.text);
    if catalog.message("zz-new").is_none() {
        for joined in [
            join(&same.text, &more, &same.text),
            join(&same.text, &same.text, &more),
        ] {
            assert_eq!(joined.conflicts, [""; 0], "{more}");
            let read = parse_catalog(only_file(), &joined.text, &locale("en"));
            let expected = parse_catalog(only_file(), &more, &locale("en"));
            let ids = |catalog: &CatalogFile<'_>| -> Vec<String> {
                let messages = catalog.messages.iter();
                messages.map(|message| message.id.to_owned()).collect()
            };
            assert_eq!(ids(&read.value), ids(&expected.value), "{more}");
        }
    }
}
