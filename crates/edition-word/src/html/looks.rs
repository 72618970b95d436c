//! How things look, as far as it says what they are: rules of the page's own style sheets for elements, classes and ids, and
//! what elements say themselves.

use crate::measures::{is_heavy, length};
use crate::xml::{Element, Space};

/// What is said of something. What is not said, others may say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Looks {
    pub(super) hidden: Option<bool>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) struck: Option<bool>,
    /// Whether its letters are signs of a font of symbols.
    pub(super) symbols: Option<bool>,
    /// `superscript` or `subscript`.
    pub(super) raised: Option<&'static str>,
    /// How far it is indented, in twentieths of a point.
    pub(super) indent: Option<i32>,
    /// The signs of a list.
    pub(super) signs: Option<String>,
    /// The level of a heading.
    pub(super) outline: Option<usize>,
}

impl Looks {
    fn add(&mut self, further: Self) {
        self.hidden = further.hidden.or(self.hidden);
        self.bold = further.bold.or(self.bold);
        self.italic = further.italic.or(self.italic);
        self.struck = further.struck.or(self.struck);
        self.symbols = further.symbols.or(self.symbols);
        self.raised = further.raised.or(self.raised);
        self.indent = further.indent.or(self.indent);
        self.signs = further.signs.or(self.signs.take());
        self.outline = further.outline.or(self.outline);
    }
}

/// What a rule is for.
#[derive(Debug)]
struct Selector {
    name: Option<String>,
    class: Option<String>,
    id: Option<String>,
}

/// The rules of a page.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: Vec<(Selector, Looks)>,
}

/// More rules than this no page has that people wrote.
const MOST_RULES: usize = 1_000;

impl Sheet {
    /// Reads them.
    pub(super) fn read(root: &Element) -> Self {
        let mut sheet = Self::default();
        root.walk(&mut |element| {
            if element.is_named(Space::Page, "style") {
                sheet.add(&element.text());
            }
            true
        });
        sheet
    }

    fn add(&mut self, text: &str) {
        let text = without_comments(text);
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let before = before.rsplit(['}', ';']).next().unwrap_or_default().trim();
            if before.starts_with('@') {
                rest = after_block(after);
                continue;
            }
            let Some((inner, after)) = after.split_once('}') else {
                return;
            };
            rest = after;
            let looks = declared(inner);
            if looks == Looks::default() {
                continue;
            }
            for selector in before.split(',').filter_map(selector) {
                if self.rules.len() < MOST_RULES {
                    self.rules.push((selector, looks.clone()));
                }
            }
        }
    }

    /// What is said of an element: by rules, by the element.
    pub(super) fn of(&self, element: &Element) -> Looks {
        let mut looks = self.by_rules(element);
        looks.add(own(element));
        looks
    }

    /// What rules say of an element.
    pub(super) fn by_rules(&self, element: &Element) -> Looks {
        let mut looks = Looks::default();
        if self.rules.is_empty() {
            return looks;
        }
        let classes = attribute(element, "class");
        let id = element.attribute(Space::None, "id");
        for (selector, further) in &self.rules {
            let is_meant = selector
                .name
                .as_ref()
                .is_none_or(|it| **it == *element.name)
                && selector.id.as_ref().is_none_or(|it| id == Some(it))
                && selector
                    .class
                    .as_ref()
                    .is_none_or(|it| classes.split_whitespace().any(|class| class == it));
            if is_meant {
                looks.add(further.clone());
            }
        }
        looks
    }
}

/// What an element says itself.
pub(super) fn own(element: &Element) -> Looks {
    declared(attribute(element, "style"))
}

/// An attribute, or nothing.
pub(super) fn attribute<'e>(element: &'e Element, name: &str) -> &'e str {
    element.attribute(Space::None, name).unwrap_or_default()
}

/// Whether an element has a class whose name begins so, in whatever case.
pub(super) fn has_class(element: &Element, prefix: &str) -> bool {
    let classes = attribute(element, "class").to_ascii_lowercase();
    let mut classes = classes.split_whitespace();
    classes.any(|class| class.starts_with(prefix))
}

fn without_comments(text: &str) -> String {
    let text = text.replace("<!--", "").replace("-->", "");
    let mut parts = text.split("/*");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(
            part.split_once("*/")
                .map(|(_, rest)| rest)
                .unwrap_or_default(),
        );
    }
    kept
}

/// What follows a block that may hold others.
fn after_block(text: &str) -> &str {
    let mut depth = 1_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return text.get(at + 1..).unwrap_or_default();
        }
    }
    ""
}

/// `p`, `.class`, `p.class`, `#id`; others say something of places, not of elements.
fn selector(text: &str) -> Option<Selector> {
    let text = text.trim();
    let is_simple = |it: char| it.is_alphanumeric() || "-_.#".contains(it);
    if text.is_empty() || !text.chars().all(is_simple) {
        return None;
    }
    let (before, id) = match text.split_once('#') {
        Some((before, id)) => (before, Some(id.to_owned())),
        None => (text, None),
    };
    let (name, class) = match before.split_once('.') {
        Some((name, class)) => (name, Some(class.to_owned())),
        None => (before, None),
    };
    let is_one = |part: &Option<String>| part.as_ref().is_none_or(|it| !it.contains(['.', '#']));
    (is_one(&id) && is_one(&class)).then(|| Selector {
        name: (!name.is_empty()).then(|| name.to_ascii_lowercase()),
        class,
        id,
    })
}

fn declared(text: &str) -> Looks {
    let mut looks = Looks::default();
    if text.is_empty() {
        return looks;
    }
    for declaration in text.split(';') {
        let Some((name, value)) = declaration.split_once(':') else {
            continue;
        };
        let value = value.trim().to_ascii_lowercase();
        let value = value.trim_end_matches("!important").trim();
        match &*name.trim().to_ascii_lowercase() {
            "display" if value == "none" => looks.hidden = Some(true),
            "mso-hide" if value == "all" => looks.hidden = Some(true),
            "visibility" if value == "hidden" || value == "collapse" => looks.hidden = Some(true),
            "display" | "visibility" => looks.hidden = looks.hidden.or(Some(false)),
            "font-weight" => looks.bold = Some(is_heavy(value)),
            "font-style" => looks.italic = Some(value == "italic" || value.starts_with("oblique")),
            "text-decoration" | "text-decoration-line" => {
                looks.struck = Some(value.contains("line-through"));
            }
            "font-family" => {
                let first = value.split(',').next().unwrap_or_default();
                let first = first.trim_matches(|it: char| !it.is_alphanumeric());
                looks.symbols = Some(matches!(first, "symbol" | "wingdings"));
            }
            "vertical-align" => {
                looks.raised = match value {
                    "super" => Some("superscript"),
                    "sub" => Some("subscript"),
                    _ => None,
                }
            }
            "margin-left" => looks.indent = length(value),
            "list-style" | "list-style-type" => looks.signs = Some(value.to_owned()),
            "mso-outline-level" => looks.outline = value.parse().ok(),
            _ => {}
        }
    }
    looks
}

#[cfg(test)]
mod tests {
    use super::Sheet;
    use crate::html::tree::parse;

    #[test]
    fn rules_are_held_against_elements() {
        let page = parse(
            "<style><!-- /* x { */ .a, p.b {display:none} @media print { .c {display:none} }\n#d{visibility:hidden} p > .e {display:none} .f{mso-hide:all;font-weight:bold}--></style>\
             <i class='z a'>1</i><p class=b>2</p><i class=b>3</i><i class=c>4</i><i id=d>5</i><i class=e>6</i><i class=f>7</i><i style='DISPLAY: None !important'>8</i>",
        );
        let sheet = Sheet::read(&page);
        let mut hidden = String::new();
        for element in page.children().skip(1) {
            if sheet.of(element).hidden == Some(true) {
                hidden.push_str(&element.text());
            }
        }
        assert_eq!(hidden, "12578");
    }
}
