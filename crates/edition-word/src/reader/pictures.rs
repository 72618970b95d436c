//! Pictures and text boxes.

use super::{Reader, words_in};
use crate::content::push;
use crate::document::{Marks, PictureName, Piece, Reason, Run};
use crate::letters::single_spaced;
use crate::refusal::Refusal;
use crate::xml::{Element, Space};

impl<'p> Reader<'p> {
    /// A drawing: the pictures in it, and what text boxes hold, which stands after the paragraph.
    pub(super) fn drawing(
        &mut self,
        element: &'p Element,
        runs: &mut Vec<Run>,
    ) -> Result<(), Refusal> {
        let mut boxes = Vec::new();
        let mut pictures = Vec::new();
        let mut further = Vec::new();
        let mut alt = String::new();
        element.walk(&mut |it| {
            match (it.space, &*it.name) {
                (Space::Word, "txbxContent") => {
                    boxes.push(it);
                    return false;
                }
                (Space::Place, "docPr") => {
                    alt = it
                        .attribute(Space::None, "descr")
                        .unwrap_or_default()
                        .to_owned();
                }
                (Space::Vector, "shape") => {
                    alt = it
                        .attribute(Space::None, "alt")
                        .unwrap_or_default()
                        .to_owned();
                }
                (Space::Drawing, "blip") => {
                    pictures.push((it.attribute(Space::Relation, "embed"), alt.clone()));
                }
                (Space::Vector, "imagedata") => {
                    pictures.push((it.attribute(Space::Relation, "id"), alt.clone()));
                }
                // Charts and drawings of other programs.
                (_, "chart" | "relIds" | "OLEObject") => further.push(alt.clone()),
                _ => {}
            }
            true
        });
        let is_object = element.is("object") || !further.is_empty();
        if is_object {
            // The picture of an object shows what it held; the object itself is never opened.
            self.remark(Reason::PictureLost, &further.join(" "));
        } else {
            for (id, alt) in pictures {
                self.picture(id, &alt, runs);
            }
        }
        for content in boxes {
            self.text_box(content)?;
        }
        Ok(())
    }

    fn picture(&mut self, id: Option<&str>, alt: &str, runs: &mut Vec<Run>) {
        let relation = id.and_then(|id| self.relations.get(id));
        let part = relation.filter(|it| !it.is_external);
        let Some(part) = part.map(|it| it.target.clone()) else {
            self.remark(Reason::PictureLost, alt);
            return;
        };
        self.pictures.push(PictureName {
            part,
            alt: single_spaced(alt),
            place: self.place,
        });
        push(
            Piece::Picture(self.pictures.len() - 1),
            &Marks::default(),
            runs,
        );
    }

    fn text_box(&mut self, content: &'p Element) -> Result<(), Refusal> {
        let words = words_in(content);
        if words.trim().is_empty() {
            return Ok(());
        }
        self.remark(Reason::TextBox, &words);
        // What waits outside does not go on in the box.
        let pending = std::mem::take(&mut self.pending);
        let outer = std::mem::take(&mut self.boxes);
        let mut flow = Vec::new();
        self.blocks(content, &mut flow)?;
        self.flush(&mut flow);
        self.boxes = outer;
        self.boxes.extend(flow);
        self.pending = pending;
        Ok(())
    }
}
