//! The words of a segment.

use edition_model::site::{Format, Tree, edition_path, way};
use edition_model::{
    DocumentId, EditionInline, Image, Inline, LinkTarget, Origin, Segment, SegmentId, plain_text,
    unmarked_text,
};
use edition_word::xml_text;

use crate::names;
use crate::picture::drawing;
use crate::runs::{Manner, run};
use crate::writer::{Shape, Writer};

/// What a link leads to.
enum Way {
    /// A bookmark of this file.
    Inside(String),
    /// Something outside, and a bookmark in it.
    Outside(String, Option<String>),
}

impl<'e> Writer<'e> {
    /// A segment as a paragraph: `before` stands before its words. In a draft with the marks around it.
    pub(crate) fn segment(&mut self, shape: Shape, before: &str, segment: &'e Segment) {
        let locale = segment.locale().unwrap_or(self.locale());
        self.mark_before(shape, &segment.origin);
        let runs = self.segment_runs(segment);
        self.paragraph_in(shape, locale, &format!("{before}{runs}"));
        self.mark_after(shape, &segment.origin);
    }

    /// The runs of a segment under its name.
    pub(crate) fn segment_runs(&mut self, segment: &'e Segment) -> String {
        let locale = segment.locale().unwrap_or(self.locale());
        let runs = self.inlines(&segment.inlines, Manner::plain(locale));
        self.named(segment, runs)
    }

    /// Says in a draft of the text that follows that it is not finished.
    pub(crate) fn mark_before(&mut self, shape: Shape, origin: &Origin) {
        let wording = &self.edition.wording;
        let label = match origin {
            Origin::Own => return,
            Origin::Missing { .. } => &wording.untranslated,
            Origin::Stale { .. } => &wording.stale,
        };
        let label_shape = Shape {
            style: "Label",
            keeps: true,
            bullet: None,
            hangs: false,
            ..shape
        };
        self.line(label_shape, label);
    }

    /// Gives in a draft the translation of the earlier text.
    pub(crate) fn mark_after(&mut self, shape: Shape, origin: &'e Origin) {
        let Origin::Stale { previous, .. } = origin else {
            return;
        };
        let shape = Shape {
            style: "Label",
            bullet: None,
            hangs: false,
            ..shape
        };
        self.line(
            Shape {
                keeps: true,
                ..shape
            },
            &self.edition.wording.previous_translation,
        );
        let runs = self.letters(&unmarked_text(previous));
        self.paragraph(shape, &runs);
    }

    /// The runs of `inlines`.
    pub(crate) fn inlines(&mut self, inlines: &'e [EditionInline], manner: Manner<'e>) -> String {
        let usual = self.around.usual;
        let mut runs = String::new();
        for inline in inlines {
            let own = match inline {
                Inline::Text(words) => run(&manner, usual, &words.replace('\n', " ")),
                Inline::Strong(content) => self.inlines(
                    content,
                    Manner {
                        bold: true,
                        ..manner
                    },
                ),
                Inline::Emphasis(content) => self.inlines(
                    content,
                    Manner {
                        italic: true,
                        ..manner
                    },
                ),
                Inline::Code(code) => run(
                    &Manner {
                        code: true,
                        ..manner
                    },
                    usual,
                    code,
                ),
                Inline::Foreign { locale, content } => {
                    self.inlines(content, Manner { locale, ..manner })
                }
                Inline::Link { link, content } => self.link(&link.target, content, manner),
                Inline::FootnoteMark(mark) => self.note_mark(mark.number, manner),
                Inline::Image { image, alt } => self.inline_picture(image, &plain_text(alt)),
                Inline::LineBreak => "<w:r><w:br/></w:r>".to_owned(),
                Inline::NumberReference(reference) => {
                    let letters = run(
                        &Manner {
                            link: !manner.link,
                            ..manner
                        },
                        usual,
                        &reference.text,
                    );
                    match manner.link {
                        true => letters,
                        false => self.to_address(&reference.address, &letters),
                    }
                }
                Inline::Placeable(never) => match *never {},
            };
            runs.push_str(&own);
        }
        runs
    }

    /// `runs` as a link to an address of this file.
    pub(crate) fn to_address(&self, address: &str, runs: &str) -> String {
        let name = names::of_address(self.around.document, &self.prefix, address);
        format!("<w:hyperlink w:anchor=\"{name}\">{runs}</w:hyperlink>")
    }

    fn link(
        &mut self,
        target: &LinkTarget,
        content: &'e [EditionInline],
        manner: Manner<'e>,
    ) -> String {
        // No link stands inside another.
        let way = if manner.link { None } else { self.way(target) };
        let Some(way) = way else {
            return self.inlines(content, manner);
        };
        let runs = self.inlines(
            content,
            Manner {
                link: true,
                ..manner
            },
        );
        match way {
            Way::Inside(name) => format!("<w:hyperlink w:anchor=\"{name}\">{runs}</w:hyperlink>"),
            Way::Outside(target, name) => {
                let relation = self.relation("hyperlink", target, true);
                let anchor = name.map(|name| format!(" w:anchor=\"{}\"", xml_text(&name)));
                let anchor = anchor.unwrap_or_default();
                format!("<w:hyperlink r:id=\"{relation}\"{anchor}>{runs}</w:hyperlink>")
            }
        }
    }

    fn way(&self, target: &LinkTarget) -> Option<Way> {
        let document = self.around.document;
        match target {
            LinkTarget::Url(url) => Some(Way::Outside(usable_url(url)?, None)),
            LinkTarget::Segment(id) => Some(Way::Inside(names::of_segment(
                document,
                &self.prefix,
                id.as_str(),
            ))),
            LinkTarget::Address(address) => Some(Way::Inside(names::of_address(
                document,
                &self.prefix,
                address,
            ))),
            LinkTarget::Document { document, segment } => self.way_to(document, segment.as_ref()),
        }
    }

    /// The way to another document: to its page on the web where it has one, for files of Word are passed on alone; else
    /// to the file beside this one.
    fn way_to(&self, document: &DocumentId, segment: Option<&SegmentId>) -> Option<Way> {
        let (site, tree) = (self.around.site, Tree::of(&self.edition.status));
        let path = |format| edition_path(tree, self.locale(), document, format);
        let page = site.first_of([path(Format::HTML)]);
        if let Some(url) = page.and_then(|page| site.url(&page)) {
            let url = usable_url(&url)?;
            return Some(Way::Outside(url, segment.map(|id| id.as_str().to_owned())));
        }
        let beside = site.first_of([path(Format::DOCX)])?;
        let name = segment.map(|id| names::of_segment(document, "", id.as_str()));
        Some(Way::Outside(escaped(&way(self.around.path, &beside)), name))
    }

    fn inline_picture(&mut self, image: &Image, words: &str) -> String {
        match self.picture(&image.path) {
            Some((relation, head)) => {
                let (number, room) = (self.next(), self.around.room);
                drawing(number, &relation, &head, words, room)
            }
            None => String::new(),
        }
    }
}

/// An address that Word takes; `None` where it would do anything but lead somewhere, as `javascript:` does.
pub(crate) fn usable_url(url: &str) -> Option<String> {
    let is_ignored = |letter: char| letter.is_control() || letter.is_whitespace();
    let url: String = url.chars().filter(|letter| !is_ignored(*letter)).collect();
    let start = url.split(['/', '?', '#']).next().unwrap_or_default();
    let is_safe = match start.split_once(':') {
        None => true,
        Some((scheme, _)) => ["http", "https", "mailto", "tel"]
            .iter()
            .any(|safe| scheme.eq_ignore_ascii_case(safe)),
    };
    is_safe.then(|| escaped(&url))
}

/// An address with escapes for what Word would take a whole file for broken for.
fn escaped(url: &str) -> String {
    let mut escaped = String::new();
    for (place, letter) in url.char_indices() {
        let is_escape = || {
            let behind = url.get(place + 1..place + 3).unwrap_or_default();
            behind.len() == 2 && behind.chars().all(|it| it.is_ascii_hexdigit())
        };
        match letter {
            ' ' | '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`' => {
                escaped.push_str(&format!("%{:02X}", u32::from(letter)));
            }
            '%' if !is_escape() => escaped.push_str("%25"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::usable_url;

    #[test]
    fn links_lead_somewhere_or_nowhere() {
        let check = |url: &str, expected: Option<&str>| {
            assert_eq!(usable_url(url).as_deref(), expected, "{url}");
        };
        check(
            "https://example.org/a?b=c#d",
            Some("https://example.org/a?b=c#d"),
        );
        check(
            "https://example.org/100%",
            Some("https://example.org/100%25"),
        );
        check(
            "https://example.org/a%20{b}",
            Some("https://example.org/a%20%7Bb%7D"),
        );
        check("mailto:press@example.org", Some("mailto:press@example.org"));
        check(" java\nscript:alert(1)", None);
        check("data:text/html,x", None);
    }
}
