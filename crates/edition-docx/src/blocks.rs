//! The structure around the segments.

use edition_model::{
    Block, BoxKind, Caption, Definitions, Image, ListMarks, Locale, Object, Origin,
    ParagraphNumber, PartNumber, Segment, Step, plain_text,
};

use crate::picture::drawing;
use crate::runs::{Manner, run};
use crate::writer::{Shape, Writer};

impl<'e> Writer<'e> {
    /// Writes `blocks`, paragraphs among them in the style of the text.
    pub(crate) fn blocks(&mut self, blocks: &'e [Block<Segment>]) {
        self.blocks_in(blocks, "");
    }

    /// Writes `blocks`, paragraphs among them in the style `style`.
    pub(crate) fn blocks_in(&mut self, blocks: &'e [Block<Segment>], style: &'static str) {
        for block in blocks {
            self.block(block, style);
        }
    }

    fn block(&mut self, block: &'e Block<Segment>, style: &'static str) {
        match block {
            Block::Heading {
                level,
                number,
                segment,
            } => self.heading(*level, number.as_ref(), segment),
            Block::Paragraph { number, segment } => self.text(number.as_ref(), segment, style),
            Block::List { marks, items } => self.list(marks, items, style),
            Block::Definitions(definitions) => self.definitions(definitions, style),
            Block::Quotation(blocks) => self.enclosed("Quote", blocks, style),
            Block::Boxed { kind, blocks } => self.boxed(*kind, blocks, style),
            Block::Table(table) => self.table(table),
            Block::Figure {
                image,
                alt,
                caption,
            } => self.figure(image, alt.as_ref(), caption.as_ref()),
            Block::Code { text, .. } => {
                let manner = Manner {
                    code: true,
                    ..Manner::plain(self.locale())
                };
                let runs = run(&manner, self.around.usual, text);
                let shape = self.indented(Shape::of("Code"), 0, false);
                // Code runs from left to right in every script.
                self.xml.push_str(&shape.around(&runs, false));
            }
            Block::Break => self.paragraph(Shape::of("Rule"), ""),
        }
    }

    /// A shape as far in as the text is, and `further` steps more.
    fn indented(&self, shape: Shape, further: u32, hangs: bool) -> Shape {
        let left = self.depth + further;
        Shape {
            left: (left > 0).then_some(left),
            hangs,
            ..shape
        }
    }

    fn own_style(&self, style: &'static str) -> &'static str {
        match self.enclosing {
            "" => style,
            enclosing => enclosing,
        }
    }

    /// Blocks in a quotation or a box.
    fn enclosed(
        &mut self,
        enclosing: &'static str,
        blocks: &'e [Block<Segment>],
        style: &'static str,
    ) {
        let outer = std::mem::replace(&mut self.enclosing, enclosing);
        self.depth += 1;
        self.blocks_in(blocks, style);
        self.depth -= 1;
        self.enclosing = outer;
    }

    /// A box, its label first.
    fn boxed(&mut self, kind: BoxKind, blocks: &'e [Block<Segment>], style: &'static str) {
        if let Some(label) = self.edition.wording.box_label(kind) {
            let shape = self.indented(Shape::of("BoxLabel"), 1, false);
            self.line(
                Shape {
                    keeps: true,
                    ..shape
                },
                label,
            );
        }
        self.enclosed("Boxed", blocks, style);
    }

    /// Words with what they mean, in the order in which this language reads them.
    fn definitions(&mut self, definitions: &'e Definitions<Segment>, style: &'static str) {
        for entry in definitions.in_reading_order() {
            let shape = Shape {
                keeps: true,
                ..self.indented(Shape::of("Term"), 0, false)
            };
            self.segment(shape, "", &entry.term);
            self.depth += 1;
            for meaning in &entry.meanings {
                self.blocks_in(meaning, style);
            }
            self.depth -= 1;
        }
    }

    /// A heading. That of an annex or article has the words for it in a line before its own.
    fn heading(&mut self, level: u8, number: Option<&PartNumber>, segment: &'e Segment) {
        let style = heading_style(level);
        let shape = Shape {
            keeps: true,
            ..Shape::of(style)
        };
        let Some(number) = number else {
            return self.segment(shape, "", segment);
        };
        let edition = self.edition;
        let label = match edition.wording.label_of(number) {
            Some((label, language)) => {
                let locale = language.unwrap_or(&edition.locale);
                let runs = run(&Manner::plain(locale), self.around.usual, &label);
                format!(
                    "{}<w:r><w:br/></w:r>",
                    self.addressed(&number.address(), &runs)
                )
            }
            None => self.addressed(&number.address(), ""),
        };
        self.segment(shape, &label, segment);
        let id = segment.id.as_ref();
        if let Some(original) = id.and_then(|id| edition.originals.get(id)) {
            let shape = Shape {
                keeps: true,
                ..Shape::of("Dateline")
            };
            self.line(shape, original);
        }
    }

    fn text(
        &mut self,
        number: Option<&ParagraphNumber>,
        segment: &'e Segment,
        style: &'static str,
    ) {
        let style = self.own_style(style);
        let Some(number) = number else {
            let shape = self.indented(Shape::of(style), 0, false);
            return self.segment(shape, "", segment);
        };
        if number.is_silent() || self.edition.wording.signs.sign(number).is_none() {
            let shape = self.indented(Shape::of(style), u32::from(self.depth == 0), false);
            let place = self.addressed(&number.address(), "");
            return self.segment(shape, &place, segment);
        }
        let before = self.number(number);
        let shape = self.indented(Shape::of("NumberedParagraph"), 1, true);
        self.segment(shape, &before, segment);
    }

    /// A number as it is shown, under the name of its address, and the way to the text.
    fn number(&mut self, number: &ParagraphNumber) -> String {
        let mut sign = self.edition.wording.signs.sign(number).unwrap_or_default();
        if matches!(number.below().last(), None | Some(Step::Decimal(_))) {
            sign.push('.');
        }
        let runs = self.letters(&sign);
        let runs = self.addressed(&number.address(), &runs);
        format!("{runs}<w:r><w:tab/></w:r>")
    }

    fn list(&mut self, marks: &ListMarks, items: &'e [Vec<Block<Segment>>], style: &'static str) {
        // What stands below a numbered paragraph begins where its text does.
        let is_below = matches!(marks, ListMarks::Signs { .. }) && self.depth == 0;
        self.depth += 1 + u32::from(is_below);
        for (index, item) in items.iter().enumerate() {
            let number = marks.number(index);
            let (sign, bullet) = match (marks, &number) {
                (_, Some(number)) => (self.number(number), None),
                (ListMarks::Figures(first), None) => {
                    let index = u64::try_from(index).unwrap_or_default();
                    let sign = self.letters(&format!("{}.", first.saturating_add(index)));
                    (format!("{sign}<w:r><w:tab/></w:r>"), None)
                }
                (_, None) => (String::new(), Some(self.depth.saturating_sub(1))),
            };
            let shape = Shape {
                bullet,
                left: Some(self.depth),
                hangs: true,
                ..Shape::of(match bullet {
                    Some(_) => "ListBullet",
                    None => "ListParagraph",
                })
            };
            let rest = match item.split_first() {
                Some((Block::Paragraph { segment, .. }, rest)) => {
                    self.segment(shape, &sign, segment);
                    rest
                }
                _ => {
                    self.paragraph(shape, &sign);
                    item
                }
            };
            self.blocks_in(rest, style);
        }
        self.depth -= 1 + u32::from(is_below);
    }

    /// A caption: what it is of, with its number, then its words.
    pub(crate) fn caption(&mut self, object: Object, caption: &'e Caption<Segment>, keeps: bool) {
        let edition = self.edition;
        let template = match object {
            Object::Figure => &edition.wording.figure,
            Object::Table | Object::Note => &edition.wording.table,
        };
        let name = template.fill_with(&caption.number.to_string(), "");
        let runs = self.words(&name);
        let runs = self.addressed(&object.address(caption.number), &runs);
        let before = format!("{runs}{}", self.letters(" "));
        let shape = Shape {
            keeps,
            ..Shape::of("Caption")
        };
        self.segment(shape, &before, &caption.text);
    }

    fn figure(
        &mut self,
        image: &Image,
        alt: Option<&'e Segment>,
        caption: Option<&'e Caption<Segment>>,
    ) {
        let origin = alt.map_or(&Origin::Own, |alt| &alt.origin);
        let shape = Shape {
            keeps: caption.is_some(),
            ..self.indented(Shape::of("Figure"), 0, false)
        };
        self.mark_before(shape, origin);
        let words = alt.map_or_else(String::new, |alt| plain_text(&alt.inlines));
        let runs = match self.picture(&image.path) {
            Some((relation, head)) => {
                let (number, room) = (self.next(), self.around.room);
                drawing(number, &relation, &head, &words, room)
            }
            None => self.stand_in(alt, &words),
        };
        let runs = match alt {
            Some(alt) => self.named(alt, runs),
            None => runs,
        };
        self.paragraph(shape, &runs);
        self.mark_after(shape, origin);
        if let Some(caption) = caption {
            self.caption(Object::Figure, caption, false);
        }
    }

    /// The words for a picture that is missing, as it may be in a draft.
    fn stand_in(&self, alt: Option<&Segment>, words: &str) -> String {
        let locale: &Locale = alt.and_then(Segment::locale).unwrap_or(self.locale());
        run(&Manner::plain(locale), self.around.usual, words)
    }
}

fn heading_style(level: u8) -> &'static str {
    match level {
        0 | 1 => "Heading1",
        2 => "Heading2",
        3 => "Heading3",
        4 => "Heading4",
        5 => "Heading5",
        _ => "Heading6",
    }
}
