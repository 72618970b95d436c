//! The words that the publisher puts around a text: from `interface.ftl`, else built-in ones.
//!
//! A locale's own words come first, then those of the source locale, then English. Words of another
//! locale are marked with it.

mod masthead;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use edition_languages::{Language, Script};
use edition_model::{
    BoxKind, Embargo, IndexWording, Kind, Locale, MOST_LEVELS, PartWords, Piece, REPEATS, Series,
    Signs, SourceFile, Sources, Template, Wording, Words,
};
use fluent_bundle::{FluentArgs, FluentResource};

use crate::catalog::{CatalogFile, parse_catalog};
use crate::localize::bundle::{Bundle, readable_text, resource};
use crate::localize::dates::DateFormat;

/// Placeholders for the numbers of a template, from a private use area that no text may contain.
const MARKERS: [char; 2] = ['\u{E000}', '\u{E001}'];

/// How the messages begin that have the first sign of each level below a paragraph.
pub const SIGN_OF_LEVEL: &str = "list-sign-";

/// The message that joins a number and the sign of what is meant of it.
pub const CITATION_BELOW: &str = "sub-citation";

/// How the messages begin that name languages in the words of this one.
pub const ORIGINAL: &str = "original-";

/// The message that has the number of the first annex.
pub const SIGN_OF_ANNEX: &str = "annex-sign";

/// The words of one locale.
pub(crate) struct Layer {
    locale: Locale,
    bundle: Bundle,
}

/// The interface in one locale.
pub(crate) struct Interface {
    locale: Locale,
    /// In the order of the fallback.
    layers: Vec<Arc<Layer>>,
}

/// The texts that are built in for `locale`; a language in other letters than usual would need its own.
fn built_in(locale: &Locale) -> Option<&'static str> {
    let language = Language::of(locale);
    let usual = language.script.map(Script::code);
    let is_usual = |script: &str| usual == Some(script);
    let own = locale.identifier().script;
    language
        .interface
        .filter(|_| own.is_none_or(|script| is_usual(script.as_str())))
}

/// `locale` as social networks name it: the language and a territory, its own or the one where most speak it.
pub(crate) fn network_name(locale: &Locale) -> String {
    let mut likely = locale.identifier().clone();
    let usual = Language::of(locale).territory;
    let usual = usual.filter(|_| likely.region.is_none());
    likely.maximize();
    let language = likely.language;
    let region = likely.region.map(|region| region.as_str().to_owned());
    match usual.map(str::to_owned).or(region) {
        Some(territory) => format!("{language}_{territory}"),
        None => language.to_string(),
    }
}

/// The messages that are built in for `locale`. Their places lead nowhere.
#[must_use]
pub fn built_in_messages(locale: &Locale) -> Option<CatalogFile<'static>> {
    built_in(locale).map(|text| messages_of(text, locale))
}

/// Whether each language has its own form of a message of the interface, so that nothing can be compared.
#[must_use]
pub fn is_of_its_language(id: &str) -> bool {
    // The United Nations leave some lines of a masthead in English in other languages.
    let beginnings = [
        "date-",
        "month-",
        "language-",
        SIGN_OF_LEVEL,
        "distribution",
        "original",
    ];
    beginnings.iter().any(|beginning| id.starts_with(beginning))
        || id == SIGN_OF_ANNEX
        || REPEATS.contains(&id)
}

/// The messages in English: all that there can be.
#[must_use]
pub fn english_messages() -> Option<CatalogFile<'static>> {
    let locale = Language::english().tag.parse().ok()?;
    Some(messages_of(english(), &locale))
}

/// Whether the words of the interface in `locale` are built in.
pub(crate) fn has_built_in(locale: &Locale) -> bool {
    built_in(locale).is_some()
}

fn messages_of(text: &'static str, locale: &Locale) -> CatalogFile<'static> {
    let nowhere = Sources::default().add(SourceFile::new("", text));
    parse_catalog(nowhere, text, locale).value
}

/// The texts in English, which stand in for those of other languages.
fn english() -> &'static str {
    Language::english().interface.unwrap_or_default()
}

/// The ids of the messages that every interface must have: not those that may be empty, that CLDR
/// can stand in for, or that help only one language.
pub fn message_ids() -> Vec<&'static str> {
    let ids = english().lines().filter_map(|line| line.split_once(" = "));
    let ids = ids
        .map(|(id, _)| id)
        .filter(|id| !id.starts_with([' ', '#']));
    let optional = [
        "publisher",
        "contacts",
        "end-mark",
        // The desk falls back to English, which is better than refusing to build.
        "desk-",
        // What no page lacked when publications wrote their own words: the words of their source stand in.
        "cite-",
        "search-",
        "as-docx",
        "language-",
        "date-",
        "month-",
        // Most documents have none of these, and those of the source can stand in.
        "distribution",
        "original",
        "agenda-item",
        "summary",
        "signed",
        "contact-persons",
        "phone",
        "mobile",
        "email",
        "web",
        "table",
        "figure",
        "box-",
    ];
    ids.filter(|id| !optional.iter().any(|name| id.starts_with(name)))
        .collect()
}

/// The ids that a message of an interface can have: those that are built in for any language, and patterns of dates that CLDR
/// stands in for.
pub fn known_ids() -> &'static BTreeSet<String> {
    static KNOWN: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let locales = Language::all()
            .iter()
            .filter_map(|language| language.tag.parse().ok());
        let built_in = locales.filter_map(|locale: Locale| built_in_messages(&locale));
        let ids = built_in.flat_map(|file| file.messages.into_iter().map(|it| it.id.to_owned()));
        let beginnings = [
            "date-",
            "date-range-",
            "date-range-in-month-",
            "date-range-in-year-",
        ];
        let dates = ["long", "medium", "short"]
            .into_iter()
            .flat_map(|style| beginnings.map(|beginning| format!("{beginning}{style}")));
        ids.chain(dates).collect()
    });
    &KNOWN
}

/// Whether a message of that id stands anywhere.
pub fn is_known_id(id: &str) -> bool {
    let is_tag = |tag: &str| tag.parse::<Locale>().is_ok();
    let is_level = |level: &str| {
        level
            .parse()
            .is_ok_and(|level| (1..=MOST_LEVELS).contains(&level))
    };
    known_ids().contains(id)
        || [CITATION_BELOW, SIGN_OF_ANNEX].contains(&id)
        || REPEATS.contains(&id)
        || id.strip_prefix("language-").is_some_and(is_tag)
        || id.strip_prefix(ORIGINAL).is_some_and(is_tag)
        || id.strip_prefix(SIGN_OF_LEVEL).is_some_and(is_level)
}

/// The resources of `locale`'s interface: the publisher's, then the built-in one, as far as they
/// exist.
pub(crate) fn resources(
    locale: &Locale,
    file: Option<&CatalogFile<'_>>,
) -> Vec<Arc<FluentResource>> {
    let own = file.filter(|file| file.readable).map(readable_text);
    let own = own.map(|text| resource(&text));
    own.into_iter()
        .chain(built_in(locale).into_iter().map(resource))
        .collect()
}

impl Layer {
    /// The layer of `locale`, whose bundle has its messages and terms.
    pub(crate) fn new(locale: &Locale, bundle: Bundle) -> Self {
        Self {
            locale: locale.clone(),
            bundle,
        }
    }

    /// The built-in English.
    pub(crate) fn english() -> Option<Self> {
        let locale: Locale = Language::english().tag.parse().ok()?;
        let bundle = crate::localize::bundle::plain_bundle(&locale, &[resource(english())]);
        Some(Self { locale, bundle })
    }

    /// Whether the message `id` exists and is not empty.
    pub(crate) fn has_words(&self, id: &str) -> bool {
        let [first, second] = MARKERS;
        let names = ["first", "second", "date", "hour", "minute", "offset"];
        let arguments = names.map(|name| (name, format!("{first}{second}")));
        self.format(id, Some(&arguments.into_iter().collect()))
            .is_some()
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        (errors.is_empty() && !text.trim().is_empty()).then(|| text.into_owned())
    }
}

impl Interface {
    pub(crate) fn new(locale: &Locale, layers: Vec<Arc<Layer>>) -> Self {
        Self {
            locale: locale.clone(),
            layers,
        }
    }

    /// The words of the message `id`; empty if no layer has any.
    pub(crate) fn words(&self, id: &str) -> Words {
        let (text, locale) = self.find(id, None);
        Words { text, locale }
    }

    /// A locale's name for itself; its tag if no layer has the name.
    pub(crate) fn language_name(&self, locale: &Locale) -> Words {
        let by_tag = format!("language-{}", locale.tag());
        let by_language = format!("language-{}", locale.language());
        let text = [by_tag, by_language]
            .iter()
            .map(|id| self.find(id, None).0)
            .find(|name| !name.is_empty());
        Words {
            locale: (text.is_some() && *locale != self.locale).then(|| locale.clone()),
            text: text.unwrap_or_else(|| locale.tag().to_owned()),
        }
    }

    pub(crate) fn template(&self, id: &str) -> Template {
        let [first, second] = MARKERS;
        let mut arguments = FluentArgs::new();
        arguments.set("first", first.to_string());
        arguments.set("second", second.to_string());
        let (text, locale) = self.find(id, Some(&arguments));
        let pieces = text.split_inclusive(MARKERS).flat_map(|part| {
            let words = part.trim_end_matches(MARKERS);
            let number = if part.ends_with(first) {
                Some(Piece::First)
            } else if part.ends_with(second) {
                Some(Piece::Second)
            } else {
                None
            };
            let words = (!words.is_empty()).then(|| Piece::Text(words.to_owned()));
            [words, number].into_iter().flatten()
        });
        Template {
            pieces: pieces.collect(),
            locale,
        }
    }

    /// The signs of what stands below paragraphs: the publisher's in this locale, else its language's; never another one's.
    fn signs(&self) -> Signs {
        let language = Language::of(&self.locale);
        let own = self.layers.first().filter(|own| own.locale == self.locale);
        let mut level = 0;
        let levels = language.list_signs.map(|usual| {
            level += 1;
            let own = own.and_then(|own| own.format(&format!("{SIGN_OF_LEVEL}{level}"), None));
            let own = own.and_then(|first| Series::beginning_with(&first));
            own.or_else(|| Series::beginning_with(usual))
                .unwrap_or_default()
        });
        let template = |id: &str, usual: &[Piece]| match own.is_some_and(|own| own.has_words(id)) {
            true => self.template(id),
            false => Template {
                pieces: usual.to_vec(),
                locale: None,
            },
        };
        let text = |words: &str| Piece::Text(words.to_owned());
        let between = [Piece::First, text(language.between_signs), Piece::Second];
        let mut usual = language.repeat_signs.iter();
        let repeats = REPEATS.map(|id| {
            let behind = usual.next().copied().unwrap_or_default();
            template(id, &[Piece::First, text(behind)])
        });
        let annexes = own.and_then(|own| own.format(SIGN_OF_ANNEX, None));
        let annexes = annexes.and_then(|first| Series::beginning_with(&first));
        let annexes = annexes.or_else(|| Series::beginning_with(language.annex_sign));
        Signs {
            levels,
            citation: template(CITATION_BELOW, &between),
            repeats,
            annexes: annexes.unwrap_or_default(),
        }
    }

    /// What the parts of a document are called.
    fn parts(&self) -> PartWords {
        PartWords {
            annex: self.template("annex"),
            annex_alone: self.words("annex-alone"),
            article: self.template("article"),
            in_annex: self.template("in-annex"),
            in_annex_alone: self.template("in-annex-alone"),
            in_article: self.template("in-article"),
            in_section: self.template("in-section"),
        }
    }

    /// The text of `id`, and its locale if that is another one.
    fn find(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> (String, Option<Locale>) {
        for layer in &self.layers {
            if let Some(text) = layer.format(id, arguments) {
                let locale = (layer.locale != self.locale).then(|| layer.locale.clone());
                return (text, locale);
            }
        }
        (String::new(), None)
    }

    /// The line about an embargo.
    pub(crate) fn embargo(&self, embargo: &Embargo, dates: &DateFormat) -> String {
        let mut arguments = FluentArgs::new();
        let minutes = embargo.offset_minutes.unsigned_abs();
        let sign = if embargo.offset_minutes < 0 {
            '\u{2212}'
        } else {
            '+'
        };
        let offset = match (minutes / 60, minutes % 60) {
            (0, 0) => "UTC".to_owned(),
            (hours, 0) => format!("UTC{sign}{hours}"),
            (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
        };
        arguments.set("date", dates.long(embargo.date));
        arguments.set("hour", format!("{:02}", embargo.hour));
        arguments.set("minute", format!("{:02}", embargo.minute));
        arguments.set("offset", offset);
        self.find("embargo", Some(&arguments)).0
    }

    /// The words of a kind of document.
    pub(crate) fn kind(&self, kind: Kind) -> Words {
        self.words(&format!("kind-{}", kind.name()))
    }

    /// Each locale's name for itself.
    pub(crate) fn language_names(&self, locales: &[Locale]) -> Vec<Words> {
        let names = locales.iter().map(|locale| self.language_name(locale));
        names.collect()
    }

    /// The words that all editions have in common. The words of the kind and the names of languages
    /// are left empty.
    pub(crate) fn wording(&self) -> Wording {
        Wording {
            publisher: self.words("publisher"),
            skip_to_text: self.words("skip-to-text"),
            kind: Words {
                text: String::new(),
                locale: None,
            },
            contents: self.words("contents"),
            footnotes: self.words("footnotes"),
            also_available: self.words("also-available"),
            language_names: Vec::new(),
            network_names: Vec::new(),
            symbol: self.words("symbol"),
            contacts: self.words("contacts"),
            folio: self.template("folio"),
            paragraph: self.template("paragraph"),
            signs: self.signs(),
            parts: self.parts(),
            footnote: self.template("footnote"),
            back_to_text: self.words("back-to-text"),
            draft: self.words("draft"),
            untranslated: self.words("untranslated"),
            stale: self.words("stale"),
            previous_translation: self.words("previous-translation"),
            all_documents: self.words("all-documents"),
            as_pdf: self.words("as-pdf"),
            as_docx: self.words("as-docx"),
            parallel: self.words("parallel"),
            this_language: self.words("this-language"),
            on_the_web: self.words("on-the-web"),
            columns: self.words("columns"),
            column_earlier: self.words("column-earlier"),
            column_later: self.words("column-later"),
            search: self.words("search-link"),
            cite_this: self.words("cite-this"),
            cite_copy: self.words("cite-copy"),
            cite_copied: self.words("cite-copied"),
            end_mark: self.words("end-mark"),
            masthead: self.masthead(),
            table: self.template("table"),
            figure: self.template("figure"),
            boxes: BoxKind::ALL.map(|kind| self.words(&format!("box-{}", kind.name()))),
        }
    }

    /// The words for a list of documents of a project with `locales`.
    pub(crate) fn index_wording(&self, locales: &[Locale]) -> IndexWording {
        let kinds = Kind::ALL.iter().map(|kind| match kind {
            Kind::PressRelease => "press-releases",
            Kind::Findings => "findings",
            Kind::Report => "reports",
            Kind::Announcement => "announcements",
        });
        IndexWording {
            publisher: self.words("publisher"),
            skip_to_text: self.words("skip-to-text"),
            documents: self.words("documents"),
            kinds: kinds.map(|id| self.words(id)).collect(),
            no_documents: self.words("no-documents"),
            also_available: self.words("also-available"),
            all_languages: self.words("all-languages"),
            language_names: self.language_names(locales),
            as_pdf: self.words("as-pdf"),
            as_docx: self.words("as-docx"),
            parallel: self.words("parallel"),
            draft: self.words("draft"),
            search_all: self.words("search-all"),
            search_none: self.words("search-none"),
            search_count: self.template("search-count"),
            search_most: self.template("search-most"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use edition_languages::Language;
    use edition_model::{Date, Embargo, Kind, Locale};

    use super::{english, message_ids, parse_catalog};
    use crate::catalog::Catalog;
    use crate::localize::Localizer;

    fn localizer(tag: &str) -> Localizer {
        let locale: Locale = tag.parse().unwrap();
        Localizer::new(&Catalog::empty(locale), None).value
    }

    #[test]
    fn the_built_in_texts_are_whole_and_can_be_read() {
        let ids = |text: &str| -> BTreeSet<String> {
            let mut sources = edition_model::Sources::default();
            let file = sources.add(edition_model::SourceFile::new("x.ftl", text));
            let read = parse_catalog(file, text, &"en".parse().unwrap());
            assert_eq!(read.diagnostics, []);
            let ids = read
                .value
                .messages
                .iter()
                .map(|message| message.id.to_owned());
            ids.filter(|id| !id.starts_with("language-") && !id.starts_with("month-"))
                .collect()
        };
        for language in Language::all() {
            let Some(interface) = language.interface else {
                continue;
            };
            assert_eq!(ids(interface), ids(english()), "{}", language.name);
            let localizer = localizer(language.tag);
            for id in message_ids() {
                assert!(localizer.has_own_words(id), "{id} in {}", language.name);
            }
            let wording = localizer.wording(Kind::Report, &["en".parse().unwrap()]);
            assert_eq!(wording.contents.locale, None);
        }
    }

    #[test]
    fn numbers_go_where_each_language_wants_them() {
        let check = |tag, expected: [&str; 3]| {
            let wording = localizer(tag).wording(Kind::Findings, &[]);
            let found = [
                wording.folio.fill(3, 9).text,
                wording.paragraph.fill(12, 0).text,
                wording.footnote.fill(1, 0).text,
            ];
            assert_eq!(found, expected);
        };
        check("en", ["Page 3 of 9", "paragraph 12", "Footnote 1"]);
        check("ru", ["Стр. 3 из 9", "пункт 12", "Сноска 1"]);
        check("tg", ["Саҳифаи 3 аз 9", "банди 12", "Поварақи 1"]);
    }

    #[test]
    fn an_embargo_is_said_in_each_language() {
        let embargo = Embargo {
            timestamp: 0,
            date: Date::new(2012, 5, 18).unwrap(),
            hour: 14,
            minute: 0,
            offset_minutes: 300,
        };
        let check = |tag, expected| assert_eq!(localizer(tag).embargo_line(&embargo), expected);
        check(
            "en",
            "Embargo: not for publication before 14:00 (UTC+5) on 18 May 2012",
        );
        check(
            "ru",
            "Эмбарго: не публиковать до 18 мая 2012 года, 14:00 (UTC+5)",
        );
        check(
            "tg",
            "Эмбарго: то 18 майи соли 2012, соати 14:00 (UTC+5), нашр карда нашавад",
        );
    }
}
