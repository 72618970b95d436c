//! The parts of a document, found by their relationships, never by name. Nothing outside the file is followed.

use std::collections::BTreeMap;

use crate::container::Container;
use crate::letters::single_spaced;
use crate::refusal::Refusal;
use crate::xml::{Element, Space, parse};

/// Where a relationship leads.
#[derive(Debug, Clone)]
pub(crate) struct Relation {
    /// The last word of its type: `styles`, `image`, `hyperlink` …
    pub(crate) kind: String,
    /// The part, or the address outside.
    pub(crate) target: String,
    /// Whether it leads out of the file.
    pub(crate) is_external: bool,
}

/// The relationships of a part, by their ids.
pub(crate) type Relations = BTreeMap<String, Relation>;

/// A part with its relationships.
#[derive(Debug)]
pub(crate) struct Part {
    /// Its content.
    pub(crate) root: Element,
    /// What its ids lead to.
    pub(crate) relations: Relations,
}

/// A comment.
#[derive(Debug)]
pub(crate) struct Noted {
    pub(crate) id: String,
    /// The place of its author among all: their names go no further.
    pub(crate) author: usize,
    /// Its words on one line.
    pub(crate) text: String,
}

/// The parts of a document that are read.
#[derive(Debug)]
pub(crate) struct Package {
    /// The text.
    pub(crate) main: Part,
    /// Footnotes.
    pub(crate) footnotes: Option<Part>,
    /// Notes at the end.
    pub(crate) endnotes: Option<Part>,
    /// Styles.
    pub(crate) styles: Option<Element>,
    /// Forms of lists.
    pub(crate) numbering: Option<Element>,
    /// The comments of people.
    pub(crate) comments: Vec<Noted>,
    /// Headers and footers, each different one once.
    pub(crate) margins: Vec<Element>,
    /// Whether there are macros, which are never opened.
    pub(crate) has_macros: bool,
}

impl Package {
    /// Reads the parts.
    pub(crate) fn read(container: &mut Container<'_>) -> Result<Self, Refusal> {
        let top = relations(container, "")?;
        let main = top
            .values()
            .find(|it| it.kind == "officeDocument" && !it.is_external)
            .ok_or(Refusal::PartMissing)?
            .target
            .clone();
        let root = element(container, &main)?.ok_or(Refusal::PartMissing)?;
        if !root.is("document") {
            return Err(Refusal::PartMissing);
        }
        let relations = relations(container, &main)?;
        let named = |kind: &str| -> Option<String> {
            let mut all = relations.values();
            let found = all.find(|it| it.kind == kind && !it.is_external);
            found.map(|it| it.target.clone())
        };
        let mut margins = BTreeMap::new();
        for relation in relations.values() {
            if matches!(&*relation.kind, "header" | "footer")
                && !relation.is_external
                && let Some(root) = element(container, &relation.target)?
            {
                margins.insert(relation.target.clone(), root);
            }
        }
        let comments = optional(container, named("comments"))?;
        let has_macros = relations.values().any(|it| it.kind == "vbaProject");
        Ok(Self {
            footnotes: noted(container, named("footnotes"))?,
            endnotes: noted(container, named("endnotes"))?,
            styles: optional(container, named("styles"))?,
            numbering: optional(container, named("numbering"))?,
            comments: comments.map_or_else(Vec::new, |it| noted_by_people(&it)),
            margins: margins.into_values().collect(),
            has_macros,
            main: Part { root, relations },
        })
    }
}

fn noted_by_people(comments: &Element) -> Vec<Noted> {
    let mut people: Vec<&str> = Vec::new();
    let comments = comments.children().filter(|it| it.is("comment"));
    let noted = comments.map(|comment| {
        let name = comment.word("author").unwrap_or_default();
        let known = people.iter().position(|it| *it == name);
        let author = known.unwrap_or_else(|| {
            people.push(name);
            people.len() - 1
        });
        let mut words = String::new();
        comment.walk(&mut |element| {
            match element.is("t") {
                true => words.push_str(&element.text()),
                false => words.push_str(if element.is("p") || element.is("br") {
                    " "
                } else {
                    ""
                }),
            }
            true
        });
        Noted {
            id: comment.word("id").unwrap_or_default().to_owned(),
            author,
            text: single_spaced(&words),
        }
    });
    noted.collect()
}

fn noted(container: &mut Container<'_>, name: Option<String>) -> Result<Option<Part>, Refusal> {
    let Some(name) = name else {
        return Ok(None);
    };
    let relations = relations(container, &name)?;
    let root = element(container, &name)?;
    Ok(root.map(|root| Part { root, relations }))
}

fn optional(
    container: &mut Container<'_>,
    name: Option<String>,
) -> Result<Option<Element>, Refusal> {
    name.map_or(Ok(None), |name| element(container, &name))
}

fn element(container: &mut Container<'_>, name: &str) -> Result<Option<Element>, Refusal> {
    let bytes = container.part(name)?;
    bytes.map(|bytes| parse(&bytes)).transpose()
}

/// The relationships of the part `name`; those of the whole file where it is empty.
fn relations(container: &mut Container<'_>, name: &str) -> Result<Relations, Refusal> {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let path = resolve(folder, &format!("_rels/{file}.rels"));
    let Some(root) = element(container, &path)? else {
        return Ok(Relations::new());
    };
    let mut relations = Relations::new();
    for entry in root.children() {
        let get = |name: &str| entry.attribute(Space::None, name);
        let (Some(id), Some(kind), Some(target)) = (get("Id"), get("Type"), get("Target")) else {
            continue;
        };
        let is_external = get("TargetMode") == Some("External");
        let relation = Relation {
            kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
            target: match is_external {
                true => target.to_owned(),
                false => resolve(folder, target),
            },
            is_external,
        };
        relations.insert(id.to_owned(), relation);
    }
    Ok(relations)
}

/// The name of the part that `target` means in `folder`.
fn resolve(folder: &str, target: &str) -> String {
    let base = match target.starts_with('/') {
        true => "",
        false => folder,
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in base.split('/').chain(target.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_found_from_where_they_are_named() {
        let check = |folder: &str, target: &str, expected: &str| {
            assert_eq!(resolve(folder, target), expected, "{folder} {target}");
        };
        check("word", "styles.xml", "word/styles.xml");
        check("word", "/word/styles.xml", "word/styles.xml");
        check("word", "../media/1.png", "media/1.png");
        check("", "_rels/.rels", "_rels/.rels");
        check("word", "../../../etc/passwd", "etc/passwd");
    }
}
