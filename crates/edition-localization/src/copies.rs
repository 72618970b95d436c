//! Source text left standing as a translation: what still says what the source says is not translated yet,
//! whoever deleted the line `# untranslated`.
//!
//! Where the two languages share their letters, names and figures are the same in both, so two words that are
//! neither must stand there. Where they do not, any word counts that is no acronym, symbol or address.

use edition_languages::{Language, Script, is_cyrillic, is_latin, vocabulary};
use edition_model::{Inline, Locale, Rule, SourceInline, SourceSegment};

use crate::catalog::{Element, Message, Pattern};
use crate::localize::MessageState;
use crate::sync::state::{Entry, SourceText, message_state};

/// Stands for what is no text of the translator's.
const OBJECT: char = '\u{FFFC}';

/// So many words with several small ones among them are no name, however many capitals they have.
const TITLE: usize = 6;

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

    /// Whether a message, or one of its forms, still is the text of its segment. One that is allowed to be by a
    /// comment is not left standing.
    #[must_use]
    pub fn is_left(&self, message: &Message<'_>, segment: &SourceSegment) -> bool {
        self.is_copy(message, segment) && !message.is_allowed(Rule::UntranslatedCopy)
    }

    /// The same, whatever is allowed.
    #[must_use]
    pub fn is_copy(&self, message: &Message<'_>, segment: &SourceSegment) -> bool {
        let Some(value) = &message.value else {
            return false;
        };
        let source = &segment.text.pattern;
        let is_same = match value.elements.as_slice() {
            [Element::Text { text, .. }] => has_same_letters(text, source),
            _ => typed_forms(value)
                .iter()
                .any(|form| has_same_letters(form, source)),
        };
        is_same && {
            let mut words = String::new();
            push_words(&segment.text.inlines, &mut words);
            self.is_prose(&words)
        }
    }

    /// Whether a message, or one of its forms, still is a text that its segment had before, typed as a pattern.
    #[must_use]
    pub fn is_copy_of_former(&self, message: &Message<'_>, former: &str) -> bool {
        let forms = message.value.iter().flat_map(typed_forms);
        let mut same = forms.filter(|form| has_same_letters(form, former));
        same.any(|form| self.is_prose(&without_labels(&without_placeables(&form))))
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

/// The state of a message as readers would judge it: [`message_state`], and source text left standing is missing, be it
/// today's or that of an earlier day.
#[must_use]
pub fn judge_message(
    message: Option<&Message<'_>>,
    remembered: Option<&Entry>,
    segment: &SourceSegment,
    (locale, copies): (&Locale, Copies),
) -> MessageState {
    let source = SourceText::of(segment, locale);
    let state = message_state(message, remembered, source);
    let Some(message) = message else {
        return state;
    };
    let is_left = match &state {
        MessageState::Translated => copies.is_left(message, segment),
        MessageState::Stale { source, .. } => {
            let entry = remembered.into_iter().flat_map(Entry::sources);
            let mut former = [Some(source.as_str()), message.stale(), message.source()]
                .into_iter()
                .flatten()
                .chain(entry);
            copies.is_left(message, segment)
                || !message.is_allowed(Rule::UntranslatedCopy)
                    && former.any(|former| copies.is_copy_of_former(message, former))
        }
        MessageState::Missing => false,
    };
    match is_left {
        true => MessageState::Missing,
        false => state,
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

/// Whether two texts have the same letters and figures in the same order, small or capital.
fn has_same_letters(one: &str, other: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = char> {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase)
    }
    letters(one).eq(letters(other))
}

/// The texts that a pattern can come out as, placeables as they are typed: one for each form, with defaults
/// everywhere else.
fn typed_forms(pattern: &Pattern<'_>) -> Vec<String> {
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
        let default = forms.first().cloned().unwrap_or_default();
        let others = ways.split_off(1.min(ways.len()));
        let way = ways.pop().unwrap_or_default();
        forms.iter_mut().for_each(|form| form.push_str(&way));
        forms.extend(others.iter().map(|other| format!("{default}{other}")));
    }
    forms
}

/// The words of a text in its own language, with an [`OBJECT`] for all else.
fn push_words(inlines: &[SourceInline], words: &mut String) {
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
            | Inline::ParagraphReference(_)
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

/// A typed form with an [`OBJECT`] for each label of a link or a footnote and each piece of code.
fn without_labels(form: &str) -> String {
    let mut words = String::new();
    let mut rest = form;
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

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word<'t> {
    /// A figure, a symbol, an address, or what is no text.
    Sign,
    /// In capitals throughout; whether it stands right behind the word before, and how long it is.
    Loud { is_joined: bool, length: usize },
    /// With a capital at the beginning.
    Capital,
    /// In small letters, or of a script that has no others.
    Small(&'t str),
}

fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut is_joined = false;
    for part in text.split_inclusive(OBJECT) {
        for piece in part.split_whitespace() {
            let bare = piece.trim_matches(|letter: char| !letter.is_alphanumeric());
            let begins = piece.starts_with(char::is_alphanumeric);
            if !bare.is_empty() {
                words.push(word(bare, is_joined && begins));
            }
            is_joined = piece.ends_with(char::is_alphanumeric);
        }
        if part.ends_with(OBJECT) {
            words.push(Word::Sign);
            is_joined = false;
        }
    }
    words
}

fn word(bare: &str, is_joined: bool) -> Word<'_> {
    let length = bare.chars().filter(|letter| letter.is_alphabetic()).count();
    if length < 2 && bare.is_ascii() || length == 0 || is_sign(bare) {
        return Word::Sign;
    }
    let has = |is: fn(char) -> bool| bare.contains(is);
    if has(char::is_uppercase) && !has(char::is_lowercase) {
        return Word::Loud { is_joined, length };
    }
    match bare.starts_with(char::is_uppercase) {
        true => Word::Capital,
        false => Word::Small(bare),
    }
}

/// Whether a word is a symbol, a product's name as `iPhone`, or an address.
fn is_sign(bare: &str) -> bool {
    let has_capital = bare.contains(char::is_uppercase);
    let mut parts = bare.split(['-', '\'', '’']);
    let is_camel = |part: &str| {
        let mut letters = part.chars().zip(part.chars().skip(1));
        letters.any(|(one, next)| one.is_lowercase() && next.is_uppercase())
    };
    let ending = bare.rsplit_once('.');
    let is_host = ending.is_some_and(|(name, ending)| {
        let is_plain = |text: &str| text.chars().all(|letter| letter.is_ascii_lowercase());
        !name.is_empty() && ending.len() > 1 && is_plain(ending)
    });
    bare.contains(|letter: char| letter.is_numeric() || "@_=\\#".contains(letter))
        || bare.contains("://")
        || bare.starts_with("www.")
        || (bare.contains('/') && has_capital)
        || parts.any(is_camel)
        || is_host
}

/// Whether a text has any word but acronyms and signs.
fn has_words(text: &str) -> bool {
    let words = words_of(text);
    let is_word = |word: &Word<'_>| matches!(word, Word::Capital | Word::Small(_));
    if words.iter().any(is_word) {
        return true;
    }
    // Two long words in capitals, one behind the other, are a heading.
    let is_long = |word: &Word<'_>| matches!(word, Word::Loud { length: 4.., .. });
    let mut pairs = words.iter().zip(words.iter().skip(1));
    pairs.any(|(one, next)| {
        is_long(one)
            && is_long(next)
            && matches!(
                next,
                Word::Loud {
                    is_joined: true,
                    ..
                }
            )
    })
}

/// How many words of a text are certainly no part of a name.
fn ordinary(text: &str) -> usize {
    let words = words_of(text);
    let is_loud = |word: &Word<'_>| matches!(word, Word::Loud { .. } | Word::Sign);
    if words.iter().all(is_loud) {
        let is_long = |word: &&Word<'_>| matches!(word, Word::Loud { length: 7.., .. });
        let long = words.iter().filter(is_long).count();
        let all = words.iter().filter(|word| **word != Word::Sign).count();
        return if long > 0 { all } else { 0 };
    }
    let is_named =
        |word: Option<&Word<'_>>| matches!(word, Some(Word::Capital | Word::Loud { .. }));
    let (mut count, mut links) = (0, 0);
    for (place, word) in words.iter().enumerate() {
        let Word::Small(own) = word else { continue };
        let is_link = |word: &str| {
            word.chars().count() < 4 || vocabulary::is_function_word(&word.to_lowercase())
        };
        let beyond = |word: &&Word<'_>| !matches!(word, Word::Small(own) if is_link(own));
        let before = words.iter().take(place).rev().find(beyond);
        let behind = words.iter().skip(place + 1).find(beyond);
        // As “de la” in a name.
        if is_link(own) && is_named(before) && is_named(behind) {
            links += 1;
        } else {
            count += 1;
        }
    }
    // The capital of a sentence.
    if let [Word::Capital, Word::Small(_), ..] = words.as_slice()
        && count > 0
    {
        count += 1;
    }
    if links > 1 && words.len() >= TITLE {
        count += links;
    }
    count
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
