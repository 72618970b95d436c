//! Styles: what a paragraph is, by the name that Word gives its own styles in every language.

use std::collections::BTreeMap;

use crate::document::Role;
use crate::xml::Element;

/// Styles based on styles, before it must be a circle.
const DEEPEST: usize = 24;

/// A style, by itself.
#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<usize>,
    list: Option<(Option<String>, Option<usize>)>,
    indent: Option<i32>,
    bold: Option<bool>,
    italic: Option<bool>,
    hidden: Option<bool>,
    raised: Option<String>,
    language: Option<Language>,
}

/// What a run says of its language: for letters in general, for those from right to left, for East Asian ones.
#[derive(Debug, Clone, Default)]
pub(crate) struct Language {
    pub(crate) plain: Option<String>,
    pub(crate) bidirectional: Option<String>,
    pub(crate) east_asian: Option<String>,
}

impl Language {
    /// What `w:lang` in the properties of a run says.
    pub(crate) fn of(properties: &Element) -> Option<Self> {
        let language = properties.child("lang")?;
        let get = |name: &str| language.word(name).map(str::to_owned);
        Some(Self {
            plain: get("val"),
            bidirectional: get("bidi"),
            east_asian: get("eastAsia"),
        })
    }
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    styles: BTreeMap<String, Style>,
    default: Option<String>,
}

impl Styles {
    /// Reads them.
    pub(crate) fn read(root: Option<&Element>) -> Self {
        let mut all = Self::default();
        for element in root.into_iter().flat_map(Element::children) {
            let Some(id) = element.word("styleId").filter(|_| element.is("style")) else {
                continue;
            };
            let is_default = matches!(element.word("default"), Some("1" | "true" | "on"));
            if is_default && element.word("type") == Some("paragraph") {
                all.default = Some(id.to_owned());
            }
            all.styles.insert(id.to_owned(), style(element));
        }
        all
    }

    /// The style and those that it is based on, the nearest first.
    fn chain<'s>(&'s self, id: &'s str) -> impl Iterator<Item = &'s Style> {
        let next = |style: &&'s Style| self.styles.get(style.based_on.as_deref()?);
        std::iter::successors(self.styles.get(id), next).take(DEEPEST)
    }

    /// The style of paragraphs that name none.
    pub(crate) fn standard(&self) -> &str {
        self.default.as_deref().unwrap_or_default()
    }

    /// What a paragraph of that style is. `outline` is what it says of itself.
    pub(crate) fn role(&self, id: &str, outline: Option<usize>) -> Role {
        let by_name = self.chain(id).find_map(|style| by_name(&style.name));
        let level = outline.or_else(|| self.chain(id).find_map(|style| style.outline));
        match (by_name, level) {
            (Some(role), None) => role,
            (Some(role @ (Role::Title | Role::Caption)), _) => role,
            (_, Some(level)) if level < 9 => Role::Heading(level + 1),
            (Some(Role::Heading(_)) | None, _) => Role::Body,
            (Some(role), _) => role,
        }
    }

    /// Whether the style is that of a line of a table of contents.
    pub(crate) fn is_contents(&self, id: &str) -> bool {
        let name = self.styles.get(id).map(|style| style.name.as_str());
        name.and_then(|name| name.strip_prefix("toc "))
            .is_some_and(|level| level.parse::<u8>().is_ok())
    }

    /// The list that paragraphs of that style belong to, and the level there if it is told; with the style that says so.
    pub(crate) fn list<'s>(&'s self, id: &'s str) -> Option<(&'s str, Option<usize>)> {
        let lists: Vec<&(Option<String>, Option<usize>)> = self
            .chain(id)
            .filter_map(|style| style.list.as_ref())
            .collect();
        let list = lists.iter().find_map(|(list, _)| list.as_deref())?;
        Some((list, lists.iter().find_map(|(_, level)| *level)))
    }

    /// How far paragraphs of that style are indented.
    pub(crate) fn indent(&self, id: &str) -> Option<i32> {
        self.chain(id).find_map(|style| style.indent)
    }

    /// Whether the style makes words bold.
    pub(crate) fn bold(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|style| style.bold)
    }

    /// Whether the style makes words italic.
    pub(crate) fn italic(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|style| style.italic)
    }

    /// Whether the style hides words.
    pub(crate) fn hidden(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|style| style.hidden)
    }

    /// How the style raises or lowers letters: `superscript`, `subscript` or `baseline`.
    pub(crate) fn raised<'s>(&'s self, id: &'s str) -> Option<&'s str> {
        self.chain(id).find_map(|style| style.raised.as_deref())
    }

    /// The language of words in that style.
    pub(crate) fn language<'s>(&'s self, id: &'s str) -> Option<&'s Language> {
        self.chain(id).find_map(|style| style.language.as_ref())
    }
}

/// What Word's own styles are; their names are English in every language of Word.
fn by_name(name: &str) -> Option<Role> {
    if let Some(level) = name.strip_prefix("heading ") {
        let level: usize = level.trim().parse().ok()?;
        return (1..=9).contains(&level).then_some(Role::Heading(level));
    }
    match name {
        "title" => Some(Role::Title),
        "caption" => Some(Role::Caption),
        "quote" | "intense quote" => Some(Role::Quote),
        _ => None,
    }
}

fn style(element: &Element) -> Style {
    let value = |parent: &Element, name: &str| {
        let child = parent.child(name)?;
        child.value().map(str::to_owned)
    };
    let mut style = Style {
        name: value(element, "name").unwrap_or_default().to_lowercase(),
        based_on: value(element, "basedOn"),
        ..Style::default()
    };
    if let Some(properties) = element.child("pPr") {
        style.outline = outline(properties);
        style.list = list(properties);
        style.indent = indent(properties);
    }
    if let Some(properties) = element.child("rPr") {
        style.bold = properties.switch("b");
        style.italic = properties.switch("i");
        style.hidden = properties.switch("vanish");
        style.raised = raised(properties).map(str::to_owned);
        style.language = Language::of(properties);
    }
    style
}

/// So far above or below the line letters are raised or lowered, in half points; less sets a word straight.
const RAISED: i32 = 4;

/// How the properties of a run raise or lower its letters, as [`Styles::raised`]. Other programs write how far.
pub(crate) fn raised(properties: &Element) -> Option<&str> {
    let value = |name: &str| properties.child(name).and_then(Element::value);
    let position: Option<i32> = value("position").and_then(|it| it.parse().ok());
    value("vertAlign").or(match position.unwrap_or_default() {
        RAISED.. => Some("superscript"),
        position if position <= -RAISED => Some("subscript"),
        _ => None,
    })
}

/// The level of an outline that the properties of a paragraph say, from 0; 9 is text.
pub(crate) fn outline(properties: &Element) -> Option<usize> {
    properties.child("outlineLvl")?.value()?.parse().ok()
}

/// The list and the level that the properties of a paragraph say.
pub(crate) fn list(properties: &Element) -> Option<(Option<String>, Option<usize>)> {
    let list = properties.child("numPr")?;
    let value = |name: &str| list.child(name).and_then(Element::value);
    let level = value("ilvl").and_then(|level| level.parse().ok());
    Some((value("numId").map(str::to_owned), level))
}

/// How far the properties of a paragraph indent it, first line aside.
pub(crate) fn indent(properties: &Element) -> Option<i32> {
    let indent = properties.child("ind")?;
    let value = indent.word("left").or_else(|| indent.word("start"))?;
    value.parse().ok()
}
