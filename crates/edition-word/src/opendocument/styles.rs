//! Styles: those that have names, and those that were made for single places.

use std::collections::BTreeMap;

use crate::document::Role;
use crate::letters::is_east_asian;
use crate::measures::{is_heavy, length};
use crate::xml::{Element, Space};

/// Styles based on styles, before it must be a circle.
const DEEPEST: usize = 24;

/// What a style is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    Paragraph,
    Text,
}

/// A style, by itself.
#[derive(Debug, Default)]
pub(super) struct Style {
    /// Its name for people, in small letters and without spaces.
    name: String,
    parent: Option<String>,
    /// Whether it was made for a single place.
    is_automatic: bool,
    indent: Option<i32>,
    /// The style of the lists that its paragraphs stand in.
    list: Option<String>,
    letters: Letters,
}

/// How letters are set.
#[derive(Debug, Clone, Default)]
pub(super) struct Letters {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) struck: Option<bool>,
    pub(super) hidden: Option<bool>,
    /// `superscript` or `subscript`.
    pub(super) raised: Option<&'static str>,
    languages: Languages,
}

/// The tags of languages: of letters in general, of East Asian ones, of those from right to left.
#[derive(Debug, Clone, Default)]
struct Languages {
    plain: Option<String>,
    asian: Option<String>,
    complex: Option<String>,
}

impl Letters {
    /// With what `outer` says where it says nothing itself.
    fn or(self, outer: &Self) -> Self {
        let own = self.languages;
        let theirs = &outer.languages;
        Self {
            bold: self.bold.or(outer.bold),
            italic: self.italic.or(outer.italic),
            struck: self.struck.or(outer.struck),
            hidden: self.hidden.or(outer.hidden),
            raised: self.raised.or(outer.raised),
            languages: Languages {
                plain: own.plain.or_else(|| theirs.plain.clone()),
                asian: own.asian.or_else(|| theirs.asian.clone()),
                complex: own.complex.or_else(|| theirs.complex.clone()),
            },
        }
    }

    /// The tag of the language that `words` are said to be in.
    pub(super) fn language(&self, words: &str) -> Option<&str> {
        let is_complex = |letter: char| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{e00}'..='\u{edf}');
        let tag = match words.chars().any(is_complex) {
            true => &self.languages.complex,
            false if is_east_asian(words) => &self.languages.asian,
            false => &self.languages.plain,
        };
        tag.as_deref()
    }
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<(Family, String), Style>,
}

impl Styles {
    /// Reads them: of the text itself, and those with names.
    pub(super) fn read(text: &Element, named: Option<&Element>) -> Self {
        let mut all = Self::default();
        let of_names = named.into_iter().chain([text]);
        for root in of_names {
            all.read_from(root, "styles", false);
        }
        // Styles that the file of names made for itself are for headers and footers.
        all.read_from(text, "automatic-styles", true);
        all
    }

    fn read_from(&mut self, root: &Element, part: &str, is_automatic: bool) {
        let styles = root.child_of(Space::Office, part);
        for element in styles.into_iter().flat_map(Element::children) {
            let get = |name: &str| element.attribute(Space::Style, name);
            let family = match get("family") {
                Some("paragraph") => Family::Paragraph,
                Some("text") => Family::Text,
                _ => continue,
            };
            if let Some(name) = get("name").filter(|_| element.is_named(Space::Style, "style")) {
                let style = style(element, name, is_automatic);
                self.styles.insert((family, name.to_owned()), style);
            }
        }
    }

    /// The style and those that it is based on, the nearest first.
    fn chain<'s>(&'s self, family: Family, id: &str) -> impl Iterator<Item = &'s Style> {
        let next = move |style: &&'s Style| self.styles.get(&(family, style.parent.clone()?));
        let first = self.styles.get(&(family, id.to_owned()));
        std::iter::successors(first, next).take(DEEPEST)
    }

    /// What a paragraph of that style is.
    pub(super) fn role(&self, id: &str) -> Role {
        let mut chain = self.chain(Family::Paragraph, id);
        let role = chain.find_map(|style| by_name(&style.name));
        // A file may name a style that it does not have.
        role.or_else(|| by_name(&plain(id))).unwrap_or(Role::Body)
    }

    /// How far paragraphs of that style are indented, in twentieths of a point.
    pub(super) fn indent(&self, id: &str) -> Option<i32> {
        self.chain(Family::Paragraph, id)
            .find_map(|style| style.indent)
    }

    /// The style of lists in which paragraphs of that style stand.
    pub(super) fn list(&self, id: &str) -> Option<&str> {
        self.chain(Family::Paragraph, id)
            .find_map(|style| style.list.as_deref())
    }

    /// How letters of that style are set, within letters that are set as `outer`.
    pub(super) fn letters(&self, id: &str, outer: &Letters) -> Letters {
        let chain = self.chain(Family::Text, id);
        let own = chain.fold(Letters::default(), |own, style| own.or(&style.letters));
        own.or(outer)
    }

    /// How the letters of a paragraph of that style are set. What a style with a name says of weight and slant is how its
    /// paragraphs look, and no emphasis.
    pub(super) fn letters_of_paragraph(&self, id: &str) -> Letters {
        let mut own = Letters::default();
        for style in self.chain(Family::Paragraph, id) {
            let mut letters = style.letters.clone();
            if !style.is_automatic {
                (letters.bold, letters.italic) = (None, None);
            }
            own = own.or(&letters);
        }
        own
    }
}

/// A name without case and spaces, which are written as `_20_` in some places.
fn plain(name: &str) -> String {
    name.to_lowercase().replace("_20_", "").replace(' ', "")
}

/// What the styles are that programs give, in every language of theirs.
fn by_name(name: &str) -> Option<Role> {
    if let Some(level) = name.strip_prefix("heading") {
        let level: usize = level.parse().ok()?;
        return (1..=9).contains(&level).then_some(Role::Heading(level));
    }
    match name {
        "title" => Some(Role::Title),
        "caption" => Some(Role::Caption),
        "quotations" | "quote" | "intensequote" => Some(Role::Quote),
        _ => None,
    }
}

fn style(element: &Element, id: &str, is_automatic: bool) -> Style {
    let get = |name: &str| element.attribute(Space::Style, name);
    let paragraph = element.child_of(Space::Style, "paragraph-properties");
    let letters = element.child_of(Space::Style, "text-properties");
    Style {
        // What was made for one place has no name that says anything.
        name: match is_automatic {
            true => String::new(),
            false => plain(get("display-name").unwrap_or(id)),
        },
        parent: get("parent-style-name").map(str::to_owned),
        is_automatic,
        list: get("list-style-name").map(str::to_owned),
        indent: paragraph
            .and_then(|it| it.attribute(Space::Format, "margin-left"))
            .and_then(length),
        letters: letters.map(self::letters).unwrap_or_default(),
    }
}

fn letters(properties: &Element) -> Letters {
    let format = |name: &str| properties.attribute(Space::Format, name);
    let style = |name: &str| properties.attribute(Space::Style, name);
    let tag = |language: Option<&str>, country: Option<&str>| {
        let known = |it: &&str| !matches!(*it, "" | "none" | "zxx");
        let language = language.filter(known)?;
        Some(match country.filter(known) {
            Some(country) => format!("{language}-{country}"),
            None => language.to_owned(),
        })
    };
    Letters {
        bold: format("font-weight").map(is_heavy),
        italic: format("font-style").map(|it| it != "normal"),
        struck: style("text-line-through-style")
            .or_else(|| style("text-line-through-type"))
            .map(|it| it != "none"),
        hidden: properties
            .attribute(Space::Text, "display")
            .map(|it| it == "none"),
        raised: style("text-position").and_then(raised),
        languages: Languages {
            plain: tag(format("language"), format("country")),
            asian: tag(style("language-asian"), style("country-asian")),
            complex: tag(style("language-complex"), style("country-complex")),
        },
    }
}

/// `super 58%`, `-33% 58%`.
fn raised(position: &str) -> Option<&'static str> {
    let first = position.split_whitespace().next()?;
    match (first, first.trim_end_matches('%').parse::<f32>()) {
        ("super", _) => Some("superscript"),
        ("sub", _) => Some("subscript"),
        (_, Ok(percent)) if percent > 0.0 => Some("superscript"),
        (_, Ok(percent)) if percent < 0.0 => Some("subscript"),
        _ => None,
    }
}
