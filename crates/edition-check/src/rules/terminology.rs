//! `terminology`: A term whose translation is nowhere in the message. One thing has one name in a
//! publication, or readers take it for two. For example, another word is used for the title of an
//! office:
//!
//! ```ftl
//! # en: The { -special-rapporteur } met the ministers.
//! met-the-ministers = Гузоришгари вижа бо вазирон вохӯрд.
//! ```
//!
//! where `terms.ftl` has `-special-rapporteur = Гузоришгари махсус`. A term counts as used where the source
//! has it as a placeable or in plain words; and as translated where the translation has its placeable or
//! its words, in whatever case and number.

use std::collections::BTreeSet;
use std::ops::Bound;

use edition_model::{Diagnostic, Rule, SourceInline, say};

use crate::CheckContext;
use crate::finding::Pair;
use edition_languages::words;
use edition_localization::localize::TermBook;
use edition_localization::localize::references::{Reference, likest, references_in};

pub(crate) fn check(context: &CheckContext<'_>, pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let source = &pair.segment.text.inlines;
    let source_terms = context.source.terms();
    let mut wanted = used(source);
    wanted.extend(named(&pair.source.own, source_terms));
    if wanted.is_empty() {
        return;
    }
    let own_terms = pair.localizer.terms();
    let mut found = BTreeSet::new();
    let mut said: BTreeSet<String> = BTreeSet::new();
    for (variant, text) in pair.translation.variants.iter().zip(&pair.texts) {
        found.extend(used(&variant.inlines));
        let text = text.own.to_lowercase();
        said.extend(words(&text).map(|(_, word)| word.to_owned()));
        said.extend(words(&text).filter_map(|(_, word)| with_article(word)));
    }
    // The words of other terms are said too: that of an initiative against torture names torture.
    for id in &found {
        let texts = own_terms.get(id).map(|forms| &forms.texts);
        for text in texts.into_iter().flatten() {
            said.extend(words(&text.to_lowercase()).map(|(_, word)| word.to_owned()));
        }
    }
    let mut lost: Vec<&str> = wanted.difference(&found).map(String::as_str).collect();
    if context.is_explained_by(Rule::UnknownReference, Rule::Terminology) {
        // A name that does not exist was meant for one that does, and has been told.
        let is_known = |id: &&String| own_terms.get(id).or(source_terms.get(id)).is_some();
        for unknown in found.iter().filter(|id| !is_known(id)) {
            let meant = likest(unknown, lost.iter().copied());
            lost.retain(|id| Some(*id) != meant);
        }
    }
    for id in lost {
        let (Some(own), Some(original)) = (own_terms.get(id), source_terms.get(id)) else {
            continue;
        };
        let (Some(expected), Some(original)) = (own.texts.first(), original.texts.first()) else {
            continue;
        };
        if own.texts.iter().any(|text| is_said(text, &said)) {
            continue;
        }
        let message = say("term-unused")
            .text("term", original)
            .text("expected", expected);
        let finding = pair.finding(Rule::Terminology, pair.translation.span, message);
        findings.push(finding.help(say("term-unused-help").text("id", id)));
    }
}

/// An Arabic word with its article, as it stands without the preposition "to" and the "and" before it: in للحكومة the two are
/// written together, and the alef of الحكومة falls away.
fn with_article(word: &str) -> Option<String> {
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let noun = bare.strip_prefix("لل")?;
    Some(format!("ال{noun}"))
}

/// The terms that placeables name.
fn used(inlines: &[SourceInline]) -> BTreeSet<String> {
    let references = references_in(inlines).into_iter();
    let terms = references.filter_map(|reference| match reference {
        Reference::Term(id) => Some(id),
        _ => None,
    });
    terms.collect()
}

/// The terms that stand in `text`, the longest where one is part of another.
fn named(text: &str, terms: &TermBook) -> BTreeSet<String> {
    if !terms.has_phrases() {
        return BTreeSet::new();
    }
    let typed: Vec<&str> = words(text).map(|(_, word)| word).collect();
    let lower: Vec<String> = typed.iter().map(|word| word.to_lowercase()).collect();
    let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
    let mut found = BTreeSet::new();
    let mut rest = lower.as_slice();
    while let Some((_, behind)) = rest.split_first() {
        let word = typed.get(lower.len() - rest.len()).copied();
        match terms.longest_at(rest) {
            // The state of the roads is no State.
            Some((id, 1)) if word.is_some_and(|word| is_other_word(word, id, terms)) => {
                rest = behind;
            }
            Some((id, length)) => {
                found.insert(id.to_owned());
                rest = rest.get(length.max(1)..).unwrap_or_default();
            }
            None => rest = behind,
        }
    }
    found
}

/// Whether a term of one word has a capital letter and `word` has none.
fn is_other_word(word: &str, id: &str, terms: &TermBook) -> bool {
    let is_capital = |text: &String| text.starts_with(char::is_uppercase);
    word.starts_with(char::is_lowercase)
        && terms
            .get(id)
            .is_some_and(|forms| forms.texts.iter().all(is_capital))
}

/// Whether the words of `text` are among `said`, whatever their endings.
fn is_said(text: &str, said: &BTreeSet<String>) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<(usize, &str)> = words(&lower).collect();
    let long: Vec<&str> = words
        .iter()
        .map(|(_, word)| *word)
        .filter(|word| word.chars().count() > 2)
        .collect();
    let begins = |word: &&str| {
        let stem = stem(word);
        let behind = (Bound::Included(stem), Bound::Unbounded);
        let mut candidates = said.range::<str, _>(behind);
        candidates.next().is_some_and(|said| said.starts_with(stem))
    };
    match long.as_slice() {
        [] => words.iter().all(|(_, word)| said.contains(*word)),
        long => long.iter().all(begins),
    }
}

/// A word without what its ending may change: at most three letters, and never below four.
fn stem(word: &str) -> &str {
    let length = word.chars().count();
    let kept = length
        .saturating_sub(3)
        .max(4)
        .min(if length == 4 { 3 } else { length });
    let end = word
        .char_indices()
        .nth(kept)
        .map_or(word.len(), |(end, _)| end);
    word.get(..end).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use crate::tests::findings_in;

    /// Holds the findings against whether the term is found to be missing.
    fn check(source: &str, translation: &str, is_missing: bool) {
        let markdown =
            format!("+++\nkind = \"report\"\ndate = 2012-05-18\n+++\n# 2012\n\n{source}\n{{#s}}\n");
        let english = "-rapporteur = { $number ->\n   *[one] Special Rapporteur\n    [many] Special \
                       Rapporteurs\n }\n-torture = torture\n-initiative = Initiative against torture\n\
                       -state = State\n";
        let tajik = "-rapporteur = Гузоришгари махсус\n-torture = шиканҷа\n-initiative = Ташаббуси \
                     зидди шиканҷа\n-state = Давлат\n";
        let found = findings_in(
            "tg",
            &[
                ("sources/x.md", &markdown),
                ("locales/en/terms.ftl", english),
                ("locales/tg/terms.ftl", tajik),
                ("locales/tg/x.ftl", &format!("s = {translation}\n")),
            ],
        );
        let found = found.iter().any(|line| line.contains(" terminology: "));
        assert_eq!(found, is_missing, "{source} | {translation}");
    }

    #[test]
    fn terms_stay_terms() {
        check("The { -rapporteur } left.", "{ -rapporteur } рафт.", false);
        check(
            "The { -rapporteur } left.",
            "Гузоришгарони махсусро даъват карданд.",
            false,
        );
        check("The { -rapporteur } left.", "Гузоришгари вижа рафт.", true);
        check(
            "The special rapporteurs left.",
            "Гузоришгарони вижа рафтанд.",
            true,
        );
        check(
            "The special rapporteurs left.",
            "Гузоришгарони махсус рафтанд.",
            false,
        );
        check(
            "The law on { -torture }.",
            "Қонун дар бораи шиканҷаҳо.",
            false,
        );
        check("The law on { -torture }.", "Қонун дар бораи азоб.", true);
        check("The law on { -torture }.", "Қонуни { -initiative }.", false);
        check("The initiative against torture.", "{ -initiative }.", false);
        check(
            "The state of health is bad.",
            "Ҳолати саломатӣ бад аст.",
            false,
        );
        check(
            "The State is party to it.",
            "Кишвар иштирокчии он аст.",
            true,
        );
        check("A rapporteur of special skill.", "Гузоришгар.", false);
    }

    #[test]
    fn the_arabic_article_behind_a_preposition() {
        let with_article = super::with_article;
        assert_eq!(with_article("للحكومة").as_deref(), Some("الحكومة"));
        assert_eq!(with_article("وللحكومة").as_deref(), Some("الحكومة"));
        assert_eq!(with_article("لحكومة"), None);
        assert_eq!(with_article("والحكومة"), None);
        let check = |translation: &str, is_missing: bool| {
            let markdown = "+++\nkind = \"report\"\ndate = 2012-05-18\n+++\n# 2012\n\nThe Government pays.\n{#s}\n";
            let found = findings_in(
                "ar",
                &[
                    ("sources/x.md", markdown),
                    ("locales/en/terms.ftl", "-government = Government\n"),
                    ("locales/ar/terms.ftl", "-government = الحكومة\n"),
                    ("locales/ar/x.ftl", &format!("s = {translation}\n")),
                ],
            );
            let found = found.iter().any(|line| line.contains(" terminology: "));
            assert_eq!(found, is_missing, "{translation}");
        };
        check("ينبغي للحكومة أن تدفع.", false);
        check("ينبغي للدولة أن تدفع.", true);
    }
}
