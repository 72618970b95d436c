//! What the publisher adds below the text: the end mark, the contacts, the address on the web.
//!
//! The address of an edition is at the foot of its first page, as in documents of the United Nations; side by side, the
//! addresses of all editions are below the text.

use edition_model::{Kind, Status};
use qrcode::{Color as Module, EcLevel, QrCode};

use crate::layout::collect::Collector;
use crate::layout::flow::{Drawing, Frame, Keep, Node, Paragraph, Row};
use crate::layout::style::{ACCENT, END_MARK, INK, ParagraphStyle, RULE, SERVICE, Setting};
use crate::layout::text::{Span, Text, TextLink};
use crate::page::{Area, AreaTarget, Role};

/// The width of a module of the QR code: half a millimetre.
const MODULE: f32 = 1.5;
/// The greatest width of a QR code: that of a long address has smaller modules, so that it fits at the foot of a page.
const WIDEST_CODE: f32 = 54.0;
/// How far modules overlap the ones below, so that no seam shows between them.
const OVERLAP: f32 = 0.04;
/// The distance from the code to the words beside it: the quiet zone is four modules wide.
const QUIET_ZONE: f32 = 4.0 * MODULE + 4.0;
/// The top of the code at the foot of a page, relative to that of the words beside it.
const CODE_OVER_WORDS: f32 = -8.0;
/// The width reserved for the folio.
const FOLIO_WIDTH: f32 = 90.0;

impl<'e> Collector<'e, '_> {
    /// The signatures, the end mark and the contacts.
    pub(super) fn closing(&mut self) {
        let edition = self.edition;
        let frame = self.frame.clone();
        let wording = &edition.wording;
        self.signatures();
        if edition.kind == Kind::PressRelease && !wording.end_mark.text.is_empty() {
            if let Some(Node::Paragraph(last)) = self.nodes.last_mut() {
                last.keep = Keep::WithNext;
            }
            let paragraph = self.line(&wording.end_mark, END_MARK, &frame);
            self.push(paragraph);
        }
        self.contact_persons();
        let invites = matches!(edition.kind, Kind::PressRelease | Kind::Announcement);
        if invites && !wording.contacts.text.is_empty() {
            if let Some(Node::Paragraph(last)) = self.nodes.last_mut()
                && last.keep == Keep::Free
            {
                last.keep = Keep::Loosely;
            }
            self.rule(&frame, 0.5, RULE, 14.0, 7.0);
            let paragraph = self.line(&wording.contacts, SERVICE, &frame);
            self.push(paragraph);
        }
    }

    /// The address for the foot of the first page: the QR code at the right edge, the words to its left.
    pub(super) fn imprint(&mut self) -> Option<Row<'e>> {
        let address = self.address()?;
        let mut drawing = qr_code(address)?;
        let mut frame = self.frame.clone();
        let code = frame.x + frame.width - drawing.height;
        drawing.shift(code, CODE_OVER_WORDS);
        frame.x += FOLIO_WIDTH;
        frame.width = code - QUIET_ZONE - frame.x;
        let words = self.address_words(address, SERVICE.set(Setting::End), &frame);
        Some(Row {
            cells: vec![words],
            before: 0.0,
            padding: 0.0,
            rule: None,
            drawing: Some(drawing),
        })
    }

    /// The address below the text: the QR code at the left edge, the words to its right.
    pub(super) fn address_row(&mut self) {
        let Some(address) = self.address() else {
            return;
        };
        let mut drawing = qr_code(address);
        let frame = self.frame.clone();
        let mut width = 0.0;
        if let Some(drawing) = &mut drawing {
            width = drawing.height + QUIET_ZONE;
            drawing.shift(frame.x, 0.0);
        }
        self.rule(&frame, 0.5, RULE, 14.0, 10.0);
        let words = self.address_words(address, SERVICE, &frame.indented(width));
        self.nodes.push(Node::Row(Row {
            cells: vec![words],
            before: 0.0,
            padding: 0.0,
            rule: None,
            drawing,
        }));
    }

    /// The address, if the edition is published there.
    fn address(&self) -> Option<&'e str> {
        let published = self.edition.status == Status::Published;
        self.edition.url.as_deref().filter(|_| published)
    }

    /// The words before the address, and the address on a line of its own.
    fn address_words(
        &mut self,
        address: &'e str,
        style: ParagraphStyle,
        frame: &Frame,
    ) -> Vec<Paragraph<'e>> {
        let style = style.spaced(0.0, 0.0);
        let words = self.line(&self.edition.wording.on_the_web, style, frame);
        let parent = self.element(Role::Paragraph, self.root);
        let element = self.element(Role::Link, Some(parent));
        let mut text = Text::default();
        text.links.push(TextLink {
            target: AreaTarget::Url(address.to_owned()),
            element: Some(element),
            description: address.to_owned(),
        });
        let letters = style.letters.colored(ACCENT).whole_words();
        let span = Span {
            link: Some(0),
            ..Span::new(letters, &self.edition.locale, Some(element))
        };
        text.push(address, span);
        vec![words, Paragraph::new(text, style, frame.clone())]
    }
}

impl Drawing {
    /// Moves it to the right and down.
    fn shift(&mut self, x: f32, y: f32) {
        for area in &mut self.areas {
            area.x += x;
            area.y += y;
        }
    }
}

/// The QR code as rectangles, one for each run of dark modules in a row. `None` for an address that is too long for any
/// code.
fn qr_code(address: &str) -> Option<Drawing> {
    let code = QrCode::with_error_correction_level(address.as_bytes(), EcLevel::M).ok()?;
    let count = code.width();
    let modules = code.to_colors();
    let module = (WIDEST_CODE / count as f32).min(MODULE);
    let mut areas = Vec::new();
    for (line, modules) in modules.chunks(count).enumerate() {
        let mut column = 0;
        while column < count {
            let rest = modules.get(column..).unwrap_or_default();
            let dark = rest.iter().take_while(|module| **module == Module::Dark);
            let length = dark.count();
            if length > 0 {
                areas.push(Area {
                    x: column as f32 * module,
                    y: line as f32 * module,
                    width: length as f32 * module,
                    height: module + OVERLAP,
                });
            }
            column += length.max(1);
        }
    }
    Some(Drawing {
        areas,
        height: count as f32 * module,
        color: INK,
    })
}
