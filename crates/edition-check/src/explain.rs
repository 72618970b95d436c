//! What each rule finds, why that matters, and how it looks: the words of `make-editions explain`.
//!
//! A rule's file opens with its explanation, which is read from there: so what a translator reads is
//! what the code does. The rules of the parsers, which have no file here, have a text each. The first
//! paragraph of each stands in the handbook too.

use std::sync::LazyLock;

use edition_model::Rule;

/// What `rule` finds, why, and an example, as Markdown.
#[must_use]
pub fn explanation(rule: Rule) -> &'static str {
    static EXPLANATIONS: LazyLock<Vec<String>> =
        LazyLock::new(|| Rule::ALL.iter().map(|rule| read(text_of(*rule))).collect());
    let place = Rule::ALL.iter().position(|other| *other == rule);
    place
        .and_then(|place| EXPLANATIONS.get(place))
        .map_or("", String::as_str)
}

/// A text as it is, or the words that a file of code opens with.
fn read(text: &str) -> String {
    if !text.starts_with("//!") {
        return text.to_owned();
    }
    let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
    let lines = lines.map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line)));
    lines.collect()
}

fn text_of(rule: Rule) -> &'static str {
    match rule {
        Rule::PlaceableMismatch => include_str!("rules/placeable_mismatch.rs"),
        Rule::MissingMessage => include_str!("rules/missing_message.rs"),
        Rule::StaleMessage => include_str!("rules/stale_message.rs"),
        Rule::NumberMismatch => include_str!("rules/number_mismatch.rs"),
        Rule::DateMismatch => include_str!("rules/date_mismatch.rs"),
        Rule::AmountMismatch => include_str!("rules/amount_mismatch.rs"),
        Rule::WordMismatch => include_str!("rules/word_mismatch.rs"),
        Rule::NegationMismatch => include_str!("rules/negation_mismatch.rs"),
        Rule::WrongAlphabet => include_str!("rules/wrong_alphabet.rs"),
        Rule::PluralCategories => include_str!("rules/plural_categories.rs"),
        Rule::UntranslatedCopy => include_str!("rules/untranslated_copy.rs"),
        Rule::Punctuation => include_str!("rules/punctuation.rs"),
        Rule::Terminology => include_str!("rules/terminology.rs"),
        Rule::InconsistentTranslation => include_str!("rules/inconsistent_translation.rs"),
        Rule::NameMismatch => include_str!("rules/name_mismatch.rs"),
        Rule::Omission => include_str!("rules/omission.rs"),
        Rule::LinkMismatch => include_str!("rules/link_mismatch.rs"),
        Rule::MarkupMismatch => include_str!("rules/markup_mismatch.rs"),
        Rule::ForbiddenCharacter => include_str!("rules/forbidden_character.rs"),
        Rule::Wording => include_str!("rules/wording.rs"),
        Rule::MissingGlyph => include_str!("rules/missing_glyph.rs"),
        Rule::SourceNotSynced => include_str!("rules/source_not_synced.rs"),
        Rule::BadLink => include_str!("rules/bad_link.rs"),
        Rule::NotNormalized => include_str!("rules/not_normalized.rs"),
        Rule::ObsoleteMessage => include_str!("rules/obsolete_message.rs"),
        Rule::UnusedAllow => include_str!("allow.rs"),
        Rule::SyntaxError => include_str!("explain/syntax-error.md"),
        Rule::DuplicateMessage => include_str!("explain/duplicate-message.md"),
        Rule::UnknownReference => include_str!("explain/unknown-reference.md"),
        Rule::UnknownVariant => include_str!("explain/unknown-variant.md"),
        Rule::RawHtml => include_str!("explain/raw-html.md"),
        Rule::BadFrontMatter => include_str!("explain/bad-front-matter.md"),
        Rule::DuplicateId => include_str!("explain/duplicate-id.md"),
        Rule::UnsupportedMarkup => include_str!("explain/unsupported-markup.md"),
        Rule::MissingAlt => include_str!("rules/missing_alt.rs"),
        Rule::Numbering => include_str!("rules/numbering.rs"),
        Rule::TypedReference => include_str!("rules/typed_reference.rs"),
        Rule::Renumbered => include_str!("rules/renumbered.rs"),
        Rule::UnreviewedQuotation => include_str!("rules/unreviewed_quotation.rs"),
        Rule::TypedMarks => include_str!("rules/typed_marks.rs"),
        Rule::MissingInterface => include_str!("explain/missing-interface.md"),
    }
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use super::explanation;

    #[test]
    fn every_rule_is_explained_with_an_example() {
        for rule in Rule::ALL {
            let text = explanation(*rule);
            let name = format!("`{}`: ", rule.name());
            assert!(
                text.starts_with(&name),
                "{} opens with its name",
                rule.name()
            );
            let (opening, example) = text.split_once("\n\n").unwrap_or_default();
            let words = opening.replace('\n', " ");
            let sentences: Vec<&str> = words.split(". ").collect();
            assert!(
                sentences.len() > 2 && words.contains(". For example, ") && words.ends_with(':'),
                "{} opens with what it finds, why, and for example what: {words}",
                rule.name()
            );
            assert!(example.starts_with("```"), "{} has an example", rule.name());
        }
    }
}
