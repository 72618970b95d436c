//! Sentences, told: the words of a language stand in one file, `sentences/<language>.ftl`.
//!
//! Another language is another such file, and a line in [`ALL`]. What a language lacks is told in English.

use std::borrow::Cow;
use std::sync::LazyLock;

use edition_model::{Argument, Sentence};
use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

type Bundle = fluent_bundle::concurrent::FluentBundle<FluentResource>;

/// The sentences of a language. Its files are parsed when the first of them is told.
pub struct Sentences {
    language: &'static str,
    bundle: LazyLock<Bundle>,
}

/// The languages, English first.
static ALL: [Sentences; 3] = [
    Sentences {
        language: "en",
        bundle: LazyLock::new(|| parse("en", &[include_str!("../sentences/en.ftl")])),
    },
    Sentences {
        language: "ru",
        bundle: LazyLock::new(|| {
            let told = include_str!("../sentences/ru.ftl");
            let help = include_str!("../sentences/help/ru.ftl");
            parse(
                "ru",
                &[told, help, include_str!("../sentences/rules/ru.ftl")],
            )
        }),
    },
    Sentences {
        language: "tg",
        bundle: LazyLock::new(|| {
            let told = include_str!("../sentences/tg.ftl");
            let help = include_str!("../sentences/help/tg.ftl");
            parse(
                "tg",
                &[told, help, include_str!("../sentences/rules/tg.ftl")],
            )
        }),
    },
];

impl Sentences {
    /// The sentences in English.
    #[must_use]
    pub fn english() -> &'static Self {
        let [english, ..] = &ALL;
        english
    }

    /// The sentences in the language with this tag.
    #[must_use]
    pub fn in_language(tag: &str) -> Option<&'static Self> {
        ALL.iter().find(|sentences| sentences.language == tag)
    }

    /// The tags of all languages that there are sentences in.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        ALL.iter().map(Sentences::language)
    }

    /// Whether this is English, in which the words of `--help` and of the rules stand in the code.
    #[must_use]
    pub fn is_english(&self) -> bool {
        std::ptr::eq(self, Self::english())
    }

    /// A text of this language that takes no arguments, such as one of `--help`.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<String> {
        self.format(id, None)
    }

    /// The tag of the language.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// `sentence` in words. One that has none here is told by its id and arguments.
    #[must_use]
    pub fn tell(&self, sentence: &Sentence) -> String {
        let told = self.words_of(sentence);
        let told = told.or_else(|| Self::english().words_of(sentence));
        debug_assert!(told.is_some(), "there are no words for {sentence:?}");
        told.unwrap_or_else(|| sentence.to_string())
    }

    fn words_of(&self, sentence: &Sentence) -> Option<String> {
        let mut arguments = FluentArgs::new();
        for (name, argument) in sentence.arguments() {
            arguments.set(name, self.value(argument));
        }
        self.format(sentence.id(), Some(&arguments))
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let told = self.bundle.format_pattern(pattern, arguments, &mut errors);
        errors.is_empty().then(|| told.into_owned())
    }

    fn value<'a>(&self, argument: &'a Argument) -> FluentValue<'a> {
        match argument {
            Argument::Text(text) => text.as_str().into(),
            Argument::Number(number) => (*number).into(),
            Argument::Locale(locale) => locale.tag().into(),
            Argument::List(texts) => FluentValue::Custom(Box::new(Texts(texts.clone()))),
            Argument::Sentence(inner) => self.tell(inner).into(),
        }
    }
}

fn parse(language: &str, texts: &[&str]) -> Bundle {
    let identifier = language.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    // Isolation marks would change what reports and terminals show.
    bundle.set_use_isolating(false);
    for text in texts {
        let resource = FluentResource::try_new((*text).to_owned());
        debug_assert!(resource.is_ok(), "{language}: a sentence cannot be read");
        let (Ok(resource) | Err((resource, _))) = resource;
        let added = bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "{language}: {added:?}");
    }
    let added = bundle.add_function("LIST", list);
    debug_assert!(added.is_ok(), "{language}: {added:?}");
    bundle
}

/// A list as Fluent carries it to [`list`].
#[derive(Debug, Clone, PartialEq)]
struct Texts(Vec<String>);

impl FluentType for Texts {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.0.join(BETWEEN).into()
    }

    fn as_string_threadsafe(
        &self,
        _: &intl_memoizer::concurrent::IntlLangMemoizer,
    ) -> Cow<'static, str> {
        self.0.join(BETWEEN).into()
    }
}

/// What stands between the texts of a list where nothing else is asked for.
const BETWEEN: &str = ", ";

/// Fluent's function `LIST($texts, before: "", after: "", between: ", ")`.
fn list<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let [FluentValue::Custom(texts)] = positional else {
        return FluentValue::Error;
    };
    let Some(Texts(texts)) = (**texts).as_any().downcast_ref() else {
        return FluentValue::Error;
    };
    let option = |name: &str, default| match named.get(name) {
        Some(FluentValue::String(text)) => text.to_string(),
        _ => String::from(default),
    };
    let (before, after) = (option("before", ""), option("after", ""));
    let texts = texts.iter().map(|text| format!("{before}{text}{after}"));
    let texts: Vec<String> = texts.collect();
    texts.join(&option("between", BETWEEN)).into()
}

#[cfg(test)]
mod tests {
    use edition_model::{Sentence, say};

    use super::Sentences;

    fn check(sentence: Sentence, expected: &str) {
        assert_eq!(Sentences::english().tell(&sentence), expected);
    }

    #[test]
    fn arguments_take_their_places() {
        check(say("source-text"), "the source text");
        check(
            say("link-lost").list("labels", ["a", "{ b }"]),
            "the link [a], [{ b }] is missing",
        );
        check(
            say("placeable-lost-help").list("placeables", ["{ $a }", "{ -b }", "{ $c }"]),
            "copy { $a } and { -b } and { $c } from the source text, braces included: the tool puts in \
             the value",
        );
        let inner = say("number-exchanged")
            .list("added", ["35"])
            .list("lost", ["53"]);
        check(
            say("variant-named")
                .text("key", "few")
                .sentence("said", inner),
            "in the variant [few], 35 stands in place of 53",
        );
        check(
            say("findings-counted")
                .number("errors", 1_234)
                .number("warnings", 1),
            "1234 errors and 1 warning found.",
        );
    }
}
