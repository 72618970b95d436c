//! Source text left standing as a translation: what still says what the source says is not translated yet,
//! whoever deleted the line `# untranslated`.
//!
//! Where the two languages share their letters, names and figures are the same in both, so two words that are
//! neither must stand there. Where they do not, any word counts that is no acronym, symbol or address.

mod words;

use edition_languages::{Language, Script, is_cyrillic, is_latin};
use edition_model::{Inline, Locale, SourceInline, SourceSegment};

use crate::catalog::{Element, Message, Pattern};
use crate::sync::state::Fingerprint;
use words::{has_words, ordinary};

/// Stands for what is no text of the translator's.
pub(crate) const OBJECT: char = '\u{FFFC}';

/// Tells the source text in translations from one locale into another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copies {
    source: Letters,
    shares: Sharing,
}

/// What two languages have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sharing {
    /// The language: a text may well be the same.
    Language,
    /// The letters.
    Letters,
    /// Nothing.
    Nothing,
}

/// The letters that a language is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letters {
    Latin,
    Cyrillic,
    Other,
}

impl Copies {
    /// Of texts in `source` among translations into `target`.
    #[must_use]
    pub fn new(source: &Locale, target: &Locale) -> Self {
        let (own, other) = (script_of(source), script_of(target));
        let shares = if own != other {
            Sharing::Nothing
        } else if source.language() == target.language() {
            Sharing::Language
        } else {
            Sharing::Letters
        };
        let source = match own {
            Script::Latin => Letters::Latin,
            Script::Cyrillic => Letters::Cyrillic,
            _ => Letters::Other,
        };
        Self { source, shares }
    }

    /// Whether a message, or one of its forms, still is the text of its segment, or nearly so.
    #[must_use]
    pub fn is_copy(&self, message: &Message<'_>, segment: &SourceSegment) -> bool {
        let Some(value) = &message.value else {
            return false;
        };
        let source = &segment.text.pattern;
        if let [Element::Text { text, .. }] = value.elements.as_slice() {
            return has_same_letters(text, source) && self.is_prose(&words_in(segment))
                || self.is_nearly(text, source);
        }
        let forms = typed_forms(value);
        let is_same = |form: &String| has_same_letters(form, source);
        forms.iter().any(is_same) && self.is_prose(&words_in(segment))
            || forms.iter().any(|form| self.is_nearly(form, source))
    }

    /// Whether a text in the source's letters alone is a sentence in its language, or has hardly a word that is not the
    /// source's: a copy of an earlier text.
    fn is_nearly(&self, form: &str, source: &str) -> bool {
        if self.shares != Sharing::Nothing || !self.has_no_own_letters(form) {
            return false;
        }
        let bare = |text: &str| without_labels(&without_placeables(text));
        let own = bare(form);
        // So many words that are no names are a sentence, whichever it was made from.
        let ordinary = ordinary(&own);
        if ordinary >= SEVERAL {
            return true;
        }
        let (words, others) = (folded_words(&own), folded_words(&bare(source)));
        words.len() >= SEVERAL
            && ordinary >= 2
            && common_in_order(&words, &others) * 10 >= words.len() * 9
    }

    /// Whether a message, or one of its forms, still is a text that its segment had before, typed as a pattern.
    #[must_use]
    pub fn is_copy_of_former(&self, message: &Message<'_>, former: &str) -> bool {
        let forms = message.value.iter().flat_map(typed_forms);
        let mut same = forms.filter(|form| has_same_letters(form, former));
        same.any(|form| self.is_prose(&without_labels(&without_placeables(&form))))
    }

    /// Whether a message, or one of its forms, has the letters of one of the `earlier` texts of its segment.
    #[must_use]
    pub fn is_copy_of_earlier(&self, message: &Message<'_>, earlier: &[Fingerprint]) -> bool {
        let forms = message.value.iter().flat_map(typed_forms);
        let mut same = forms.filter(|form| earlier.contains(&Fingerprint::of_letters(form)));
        same.any(|form| self.is_prose(&without_labels(&without_placeables(&form))))
    }

    /// Whether a message, or one of its forms, has words, and all in the source's letters, where the translation has others.
    #[must_use]
    pub fn is_foreign(&self, message: &Message<'_>) -> bool {
        let forms = message.value.iter().flat_map(typed_forms);
        let mut forms = forms.map(|form| without_labels(&without_placeables(&form)));
        forms.any(|form| self.has_no_own_letters(&form) && has_words(&form))
    }

    /// Whether a term or a word of the interface, or one of its forms, still says what one of `originals` says, or said
    /// before it was changed: where the letters differ, words in the source's alone are the source's.
    #[must_use]
    pub fn is_copy_of_any(&self, value: &Pattern<'_>, originals: &Pattern<'_>) -> bool {
        let originals = typed_forms(originals);
        let are_words = |form: &String| self.is_prose(&without_placeables(form));
        let has_words = originals.iter().any(are_words);
        typed_forms(value).iter().any(|form| {
            let is_same = |original: &String| has_same_letters(form, original);
            let is_foreign = || has_words && self.has_no_own_letters(&without_placeables(form));
            (originals.iter().any(is_same) || is_foreign()) && are_words(form)
        })
    }

    /// Whether a text, or one of its forms, has several words that are no names, and all in the source's letters, where the
    /// translation has others.
    #[must_use]
    pub fn is_foreign_prose(&self, value: &Pattern<'_>) -> bool {
        let forms = typed_forms(value);
        let mut forms = forms.iter().map(|form| without_placeables(form));
        forms.any(|form| self.has_no_own_letters(&form) && ordinary(&form) >= 2)
    }

    /// Whether all letters of a text are the source's, and the translation has others.
    fn has_no_own_letters(&self, words: &str) -> bool {
        let is_own = |letter: char| letter.is_alphabetic() && !self.source.has(letter);
        self.shares == Sharing::Nothing && !words.contains(is_own)
    }

    /// Whether a text in the source's language would have to be translated.
    fn is_prose(&self, words: &str) -> bool {
        match self.shares {
            Sharing::Language => false,
            Sharing::Nothing if self.has_no_own_letters(words) => has_words(words),
            Sharing::Nothing | Sharing::Letters => ordinary(words) >= 2,
        }
    }
}

impl Letters {
    fn has(self, letter: char) -> bool {
        match self {
            Self::Latin => is_latin(letter),
            Self::Cyrillic => is_cyrillic(letter),
            Self::Other => !is_latin(letter) && !is_cyrillic(letter),
        }
    }
}

/// The script that a locale is written in, by its tag or as usual.
fn script_of(locale: &Locale) -> Script {
    let own = locale.identifier().script;
    let named = [Script::Latin, Script::Cyrillic, Script::Arabic].into_iter();
    let mut named = named.filter(|script| own.is_some_and(|own| own.as_str() == script.code()));
    let usual = Language::of(locale).script;
    named.next().or(usual).unwrap_or(Script::Latin)
}

/// The words of a segment in its own language.
fn words_in(segment: &SourceSegment) -> String {
    let mut words = String::new();
    push_words(&segment.text.inlines, &mut words);
    words
}

/// So many words are no name.
const SEVERAL: usize = 3;

/// The words of a text in small letters, without what stands around them.
fn folded_words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| letter.is_whitespace() || letter == OBJECT);
    let bare = words.map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    bare.filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// How many words stand in both texts in the same order.
fn common_in_order(words: &[String], others: &[String]) -> usize {
    let mut lengths = vec![0; others.len() + 1];
    for word in words {
        let mut diagonal = 0;
        for (place, other) in others.iter().enumerate() {
            let above = lengths.get(place + 1).copied().unwrap_or_default();
            let left = lengths.get(place).copied().unwrap_or_default();
            let length = if word == other {
                diagonal + 1
            } else {
                above.max(left)
            };
            diagonal = above;
            if let Some(slot) = lengths.get_mut(place + 1) {
                *slot = length;
            }
        }
    }
    lengths.last().copied().unwrap_or_default()
}

/// Whether two texts have the same letters and figures in the same order, small or capital.
pub(crate) fn has_same_letters(one: &str, other: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = char> {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase)
    }
    letters(one).eq(letters(other))
}

/// The texts that a pattern can come out as, placeables as they are typed: one for each form, with defaults
/// everywhere else.
pub(crate) fn typed_forms(pattern: &Pattern<'_>) -> Vec<String> {
    let mut forms = vec![String::new()];
    for element in &pattern.elements {
        let mut ways: Vec<String> = match element {
            Element::Text { text, .. } => vec![(*text).to_owned()],
            Element::Literal { text, .. } => vec![text.clone()],
            Element::Placeable { text, .. } => vec![(*text).to_owned()],
            Element::Choice(choice) => {
                let mut variants: Vec<_> = choice.variants.iter().collect();
                variants.sort_by_key(|variant| !variant.is_default);
                let forms = variants.iter().map(|variant| typed_forms(&variant.value));
                forms.flatten().collect()
            }
        };
        // The first of each is that of all defaults.
        let others = ways.split_off(1.min(ways.len()));
        let way = ways.pop().unwrap_or_default();
        let default = forms.first().filter(|_| !others.is_empty()).cloned();
        forms.iter_mut().for_each(|form| form.push_str(&way));
        let default = default.unwrap_or_default();
        forms.extend(others.iter().map(|other| format!("{default}{other}")));
    }
    forms
}

/// The words of a text in its own language, with an [`OBJECT`] for all else.
pub(crate) fn push_words(inlines: &[SourceInline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => words.push_str(text),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                push_words(content, words);
            }
            Inline::Image { alt, .. } => {
                words.push(' ');
                push_words(alt, words);
                words.push(' ');
            }
            Inline::Foreign { .. }
            | Inline::Code(_)
            | Inline::NumberReference(_)
            | Inline::Placeable(_) => words.push(OBJECT),
            Inline::LineBreak => words.push(' '),
            Inline::FootnoteMark(_) => {}
        }
    }
}

/// A typed form with an [`OBJECT`] for each placeable.
fn without_placeables(form: &str) -> String {
    let mut words = form.to_owned();
    let ranges: Vec<_> = edition_parser::scanner::placeables(form).collect();
    for range in ranges.into_iter().rev() {
        words.replace_range(range, &OBJECT.to_string());
    }
    words
}

/// A typed form with an [`OBJECT`] for the words that are marked as another language's.
fn without_foreign(form: &str) -> String {
    let mut words = form.to_owned();
    while let Some((before, behind)) = words.split_once("][lang:") {
        let own = before.rsplit_once('[').map_or("", |(own, _)| own);
        let rest = behind.split_once(']').map_or("", |(_, rest)| rest);
        words = format!("{own}{OBJECT}{rest}");
    }
    words
}

/// A typed form with an [`OBJECT`] for each label of a link or a footnote and each piece of code.
fn without_labels(form: &str) -> String {
    let form = without_foreign(form);
    let mut words = String::new();
    let mut rest = form.as_str();
    let (labels, code) = ([("][", ']'), ("[^", ']')], ("`", '`'));
    while let Some((start, (open, close))) = labels
        .into_iter()
        .chain([code])
        .filter_map(|mark| Some((rest.find(mark.0)?, mark)))
        .min_by_key(|(start, _)| *start)
    {
        let (before, from) = rest.split_at_checked(start).unwrap_or((rest, ""));
        words.push_str(before);
        words.push(OBJECT);
        let behind = from.strip_prefix(open).unwrap_or_default();
        rest = behind.split_once(close).map_or("", |(_, behind)| behind);
    }
    words + rest
}

#[cfg(test)]
mod tests {
    use super::Copies;

    fn check(from: &str, into: &str, text: &str, expected: bool) {
        let copies = Copies::new(&from.parse().unwrap(), &into.parse().unwrap());
        assert_eq!(copies.is_prose(text), expected, "{from} to {into}: {text}");
    }

    #[test]
    fn where_letters_differ_every_word_is_to_be_translated() {
        for text in [
            "Findings",
            "The minister received the delegation.",
            "NEXT STEPS",
            "Ban Ki-moon",
            "UN and NATO",
            "5 km",
        ] {
            check("en", "ru", text, true);
            check("en", "tg", text, true);
            check("en", "ar", text, true);
            check("uz-Latn", "uz-Cyrl", text, true);
        }
        check("ru", "en", "Выводы", true);
        for text in [
            "UNICEF",
            "A/HRC/22/53/Add.1",
            "https://example.org/a",
            "a@b.org",
            "example.org",
            "PDF, HTML",
            "(a)",
            "XIV",
            "iPhone",
            "2012",
            "",
            "\u{FFFC} (\u{FFFC})",
            "§ 5",
            "Add.1",
        ] {
            check("en", "ru", text, false);
        }
    }

    #[test]
    fn where_letters_are_the_same_names_are_too() {
        for text in [
            "The visit ended.",
            "Next steps",
            "Table of contents",
            "civil society",
            "the Committee against Torture of 1987",
            "Report of the Special Rapporteur on Torture and Other Cruel Treatment",
            "FINDINGS AND RECOMMENDATIONS",
        ] {
            check("en", "fr", text, true);
            check("en", "uz", text, true);
        }
        check("ru", "tg", "Следующие шаги", true);
        check("ru", "tg", "Визит завершился.", true);
        for text in [
            "Findings",
            "Ban Ki-moon",
            "UNICEF",
            "UNICEF, UNHCR",
            "Amnesty International",
            "Human Rights Watch",
            "Juan E. Méndez",
            "Juan de la Cruz",
            "Bank of England",
            "A/HRC/22/53/Add.1",
            "Dushanbe, 18 May 2012",
            "https://example.org/all-of-it and",
        ] {
            check("en", "fr", text, false);
        }
        check("ru", "tg", "Душанбе", false);
    }

    #[test]
    fn a_language_may_say_what_it_says() {
        check("en", "en-GB", "The visit ended.", false);
        check("pt", "pt-BR", "A visita terminou.", false);
    }

    #[test]
    fn letters_of_ones_own_are_no_copy_of_a_name() {
        check("en", "ru", "Щербаков", false);
        check("en", "ru", "The newspaper «Известия» published it", true);
    }
}
