//! Pages as pictures: letters and boxes are drawn as pixels, a point each. No system, no library and no processor has a say
//! in it, so that the bytes are the same everywhere.

mod pen;
mod png;
#[cfg(test)]
mod tests;

use harfrust::GlyphId;
use harfrust::font::glyph::outline::{DrawMemory, DrawOptions};

use crate::fonts::Fonts;
use crate::page::{Area, Color, GlyphRun, Item, Page};

use pen::Pen;
pub use png::card_origin;

/// How many steps there are from the paper to a full ink.
const STEPS: u8 = 17;
/// So many inks have room in the 256 colours of a picture.
const MOST_INKS: usize = 15;
/// The ink of the paper.
const PAPER: Color = Color(1.0, 1.0, 1.0);

/// The PNG of a page of that size. Pictures in it are not drawn.
pub(crate) fn draw(page: &Page, size: (f32, f32), fonts: &Fonts, origin: &str) -> Vec<u8> {
    let mut canvas = Canvas {
        width: size.0 as usize,
        height: size.1 as usize,
        pixels: vec![0; size.0 as usize * size.1 as usize],
        inks: vec![PAPER],
    };
    for item in &page.items {
        match item {
            Item::Run(run) => canvas.run(run, fonts),
            Item::Box { area, color } => canvas.area(*area, *color),
            Item::Dots { .. } | Item::Picture { .. } => {}
        }
    }
    png::write(&canvas, origin)
}

/// Pixels, each the number of an ink times [`STEPS`] and how much of it there is; 0 is paper.
struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
    inks: Vec<Color>,
}

impl Canvas {
    /// The colours by number.
    fn palette(&self) -> Vec<[u8; 3]> {
        let steps = |ink: &Color| {
            let ink = *ink;
            (0..STEPS).map(move |step| blend(ink, f32::from(step) / f32::from(STEPS - 1)))
        };
        self.inks.iter().flat_map(steps).collect()
    }

    /// The number of an ink. Beyond the last that has room, all are the last.
    fn ink(&mut self, color: Color) -> u8 {
        let known = self.inks.iter().position(|ink| *ink == color);
        let number = known.unwrap_or_else(|| {
            if self.inks.len() < MOST_INKS {
                self.inks.push(color);
            }
            self.inks.len() - 1
        });
        u8::try_from(number).unwrap_or_default()
    }

    /// Puts as much ink on a pixel as `share` says, if that is more than is there.
    fn put(&mut self, (x, y): (usize, usize), ink: u8, share: f32) {
        let step = (share.clamp(0.0, 1.0) * f32::from(STEPS - 1)).round() as u8;
        let pixel = self
            .pixels
            .get_mut(y * self.width + x)
            .filter(|_| x < self.width);
        if let Some(pixel) = pixel
            && step > *pixel % STEPS
        {
            *pixel = ink * STEPS + step;
        }
    }

    fn area(&mut self, area: Area, color: Color) {
        let ink = self.ink(color);
        let whole = |at: f32| at.round().max(0.0) as usize;
        for y in whole(area.y)..whole(area.y + area.height).min(self.height) {
            for x in whole(area.x)..whole(area.x + area.width).min(self.width) {
                self.put((x, y), ink, 1.0);
            }
        }
    }

    /// Draws letters. A face that lacks a style is drawn as it is.
    fn run(&mut self, run: &GlyphRun, fonts: &Fonts) {
        let ink = self.ink(run.color);
        let face = fonts.face(run.face);
        let outlines = face.font().outline_glyphs();
        let units = f32::from(face.units_per_em().max(1));
        let (width, height) = run.em();
        let mut x = run.x;
        for glyph in run.glyphs.iter() {
            let mut pen = Pen::new(
                (x + glyph.dx, run.y - glyph.dy),
                (width / units, height / units),
            );
            if let Some(outline) = outlines.get(GlyphId::from(glyph.id)) {
                // What cannot be drawn leaves its space empty.
                let _ = outline.draw(&DrawOptions::new(), DrawMemory::Scratch, &mut pen);
            }
            pen.fill(|pixel, share| self.put(pixel, ink, share));
            x += glyph.advance;
        }
    }
}

/// Paper with so much ink on it.
fn blend(ink: Color, share: f32) -> [u8; 3] {
    let mixed = |paper: f32, ink: f32| {
        let light = paper + (ink - paper) * share;
        (light.clamp(0.0, 1.0) * 255.0).round() as u8
    };
    [
        mixed(PAPER.0, ink.0),
        mixed(PAPER.1, ink.1),
        mixed(PAPER.2, ink.2),
    ]
}
