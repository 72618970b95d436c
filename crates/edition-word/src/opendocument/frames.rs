//! Frames: pictures, formulae and text boxes.

use super::text::Reader;
use super::words::words_in;
use crate::base64;
use crate::content::{keep_inline, push};
use crate::document::{Flow, Marks, Paragraph, PictureName, Piece, Reason, Role, Run};
use crate::letters;
use crate::xml::{Element, Space};

impl<'t> Reader<'t> {
    /// A frame or something that is drawn. What text boxes hold stands after the paragraph.
    pub(super) fn drawing(&mut self, element: &'t Element, marks: &Marks, runs: &mut Vec<Run>) {
        match &*element.name {
            "frame" => self.frame(element, marks, runs),
            "a" => {
                let link = self.target(element);
                let marks = Marks {
                    link,
                    ..Marks::default()
                };
                for child in element.children() {
                    self.drawing(child, &marks, runs);
                }
            }
            "g" => {
                self.alone(&alt(element));
                for child in element.children().filter(|it| it.space == Space::Draw) {
                    self.drawing(child, marks, runs);
                }
            }
            _ => {
                self.alone(&alt(element));
                self.text_box(element);
            }
        }
    }

    /// Words for a drawing that is lost.
    fn alone(&mut self, alt: &str) {
        if !alt.is_empty() {
            self.remark(Reason::PictureLost, alt);
        }
    }

    fn frame(&mut self, element: &'t Element, marks: &Marks, runs: &mut Vec<Run>) {
        let alt = alt(element);
        let child = |name: &str| element.child_of(Space::Draw, name);
        if let Some(content) = child("text-box") {
            self.alone(&alt);
            self.text_box(content);
            return;
        }
        if let Some(object) = child("object") {
            let href = object.attribute(Space::Link, "href").unwrap_or_default();
            let inner = self.objects.get(href);
            let all = inner.into_iter().chain([object]);
            let known = all.filter_map(|it| it.find(Space::Formula, "math"));
            let math = inner
                .filter(|it| it.is_named(Space::Formula, "math"))
                .or_else(|| known.into_iter().next());
            match math {
                Some(math) => {
                    self.alone(&alt);
                    self.formula(math, runs);
                }
                // A chart or what another program made; it is never opened.
                None => {
                    let words = words_in(object);
                    self.remark(Reason::PictureLost, &format!("{alt} {words}"));
                }
            }
            return;
        }
        let images = element
            .children()
            .filter(|it| it.is_named(Space::Draw, "image"));
        // Of several forms of one picture, the one that can be kept.
        let image = images.max_by_key(|it| usize::from(is_kept(it)));
        match image {
            Some(image) => self.picture(image, &alt, marks, runs),
            None => self.remark(Reason::PictureLost, &format!("{alt} {}", rest(element))),
        }
    }

    fn picture(&mut self, image: &'t Element, alt: &str, marks: &Marks, runs: &mut Vec<Run>) {
        let href = image.attribute(Space::Link, "href").unwrap_or_default();
        let data = image.child_of(Space::Office, "binary-data");
        let part = match data {
            Some(data) => keep_inline(base64::read(&data.text()), &mut self.inline),
            None => href.trim_start_matches("./").to_owned(),
        };
        let is_elsewhere = data.is_none() && (href.contains("://") || href.starts_with("../"));
        if part.is_empty() || is_elsewhere {
            self.remark(Reason::PictureLost, alt);
            return;
        }
        if marks.link.is_some() {
            self.remark(Reason::LinkDropped, alt);
        }
        self.pictures.push(PictureName {
            part,
            alt: alt.to_owned(),
            place: self.place,
        });
        let number = self.pictures.len() - 1;
        push(Piece::Picture(number), &Marks::default(), runs);
        // Some programs put a paragraph into a picture.
        self.text_box(image);
    }

    /// The words of a text box. A frame around a picture and its caption is none.
    fn text_box(&mut self, content: &'t Element) {
        let outer = std::mem::take(&mut self.boxes);
        let mut flow = Vec::new();
        for child in content.children() {
            let is_about = child.space == Space::Graphic || child.space == Space::Office;
            if !is_about {
                self.block(child, &mut flow);
            }
        }
        self.boxes = outer;
        let is_caption = |it: &Flow| {
            matches!(it, Flow::Paragraph(Paragraph { role, runs, .. }) if *role == Role::Caption
                || runs.iter().all(|run| matches!(run.piece, Piece::Picture(_))))
        };
        if !flow.iter().all(is_caption) {
            self.remark(Reason::TextBox, &told(&flow));
        }
        self.boxes.extend(flow);
    }

    /// A formula: its letters in one line.
    pub(super) fn formula(&mut self, element: &Element, runs: &mut Vec<Run>) {
        let text = letters::single_spaced(&words_in(element));
        self.remark(Reason::Formula, &text);
        push(
            Piece::Text(letters::clean(&text).0),
            &Marks::default(),
            runs,
        );
    }
}

/// The words of a flow, for what is said of it.
fn told(flow: &[Flow]) -> String {
    let words = flow.iter().map(|it| match it {
        Flow::Paragraph(paragraph) => paragraph.text(),
        Flow::Table(table) => {
            let cells = table.rows.iter().flatten();
            let told: Vec<String> = cells.map(|cell| told(&cell.flow)).collect();
            told.join(" ")
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The words for those who do not see it: its title, and its description where that says more.
fn alt(element: &Element) -> String {
    let words = |name: &str| {
        let child = element.child_of(Space::Graphic, name);
        let text = child.map(Element::whole_text).unwrap_or_default();
        letters::single_spaced(&text)
    };
    let (title, description) = (words("title"), words("desc"));
    match (title.is_empty(), description.is_empty()) {
        (true, _) => description,
        (false, true) => title,
        (false, false) if letters::is_file_name(&title) => description,
        (false, false) => format!("{}. {description}", title.trim_end_matches('.')),
    }
}

/// The words in a frame, what is said of it aside.
fn rest(element: &Element) -> String {
    let inner = element.children().filter(|it| it.space != Space::Graphic);
    inner.map(words_in).collect::<Vec<_>>().join(" ")
}

/// Whether the name of a picture is that of a format that editions can show.
fn is_kept(image: &Element) -> bool {
    let href = image.attribute(Space::Link, "href").unwrap_or_default();
    let lower = href.to_ascii_lowercase();
    [".png", ".jpg", ".jpeg"]
        .iter()
        .any(|it| lower.ends_with(it))
}
