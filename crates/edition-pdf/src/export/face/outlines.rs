//! TrueType outlines for a face that has PostScript ones (`CFF`): the few glyphs of a subset are drawn anew with
//! quadratic curves, so that everything after this has one kind of font. The tables are those of the OpenType
//! specification.

use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use harfrust::{Font, GlyphId};

use crate::sfnt;

/// So far, in thousandths of an em, a curve may lie from the one that it stands for.
const TOLERANCE: f32 = 0.4;
/// No cubic curve of a letter is made of more quadratic ones.
const MOST_CURVES: u32 = 16;

/// A font file with TrueType outlines of these glyphs of the face, numbered in their order. It has no more than a subset
/// needs. `None` where the face cannot be drawn.
pub(super) fn drawn(
    (font, file, index): (&Font, &[u8], u32),
    glyphs: impl Iterator<Item = u16>,
) -> Option<Vec<u8>> {
    let table = |wanted: &[u8; 4]| {
        let mut tables = sfnt::tables(file, index)?;
        tables.find(|(tag, _)| tag == wanted)?.1
    };
    let (outlines, shaper) = (font.outline_glyphs(), harfrust::ShaperFont::new(font));
    let (mut glyf, mut loca, mut hmtx) = (Vec::new(), vec![0; 4], Vec::new());
    let (mut count, mut most_points, mut most_contours) = (0_u16, 0, 0);
    let tolerance = TOLERANCE * f32::from(font.units_per_em()) / 1000.0;
    for glyph in glyphs {
        let glyph = GlyphId::from(glyph);
        let mut outline = Outline::new(tolerance);
        if let Some(drawing) = outlines.get(glyph) {
            let options = DrawOptions::new();
            let drawn = drawing.draw(&options, DrawMemory::Scratch, &mut outline);
            drawn.ok()?;
        }
        let bearing = outline.left();
        most_points = most_points.max(outline.points.len());
        most_contours = most_contours.max(outline.ends.len());
        outline.write(&mut glyf)?;
        loca.extend(u32::try_from(glyf.len()).ok()?.to_be_bytes());
        let advance = u16::try_from(shaper.glyph_h_advance(glyph)).ok()?;
        hmtx.extend(advance.to_be_bytes());
        hmtx.extend(bearing.to_be_bytes());
        count = count.checked_add(1)?;
    }
    let mut head = table(b"head")?.get(..54)?.to_vec();
    sfnt::put(&mut head, 50, 1)?;
    let mut hhea = table(b"hhea")?.get(..36)?.to_vec();
    sfnt::put(&mut hhea, 34, count)?;
    let mut maxp = vec![0; 32];
    let maxima = [
        (0, 1),
        (4, count),
        (6, u16::try_from(most_points).ok()?),
        (8, u16::try_from(most_contours).ok()?),
        // The number of zones for points, of which hints know two.
        (14, 1),
    ];
    for (place, number) in maxima {
        sfnt::put(&mut maxp, place, number)?;
    }
    let tables = [
        (*b"glyf", glyf),
        (*b"head", head),
        (*b"hhea", hhea),
        (*b"hmtx", hmtx),
        (*b"loca", loca),
        (*b"maxp", maxp),
    ];
    sfnt::assemble(&mut tables.into_iter().collect())
}

/// The contours of a glyph.
struct Outline {
    tolerance: f32,
    /// Where the pen is.
    pen: (f32, f32),
    /// Each with whether it is on its curve.
    points: Vec<(i16, i16, bool)>,
    /// How many points there are up to the end of each contour.
    ends: Vec<usize>,
}

impl Outline {
    fn new(tolerance: f32) -> Self {
        Self {
            tolerance,
            pen: (0.0, 0.0),
            points: Vec::new(),
            ends: Vec::new(),
        }
    }

    fn point(&mut self, x: f32, y: f32, on_curve: bool) {
        // A number beyond what a table can hold becomes the nearest that it can.
        self.points
            .push((x.round() as i16, y.round() as i16, on_curve));
    }

    /// Ends a contour, whose last point is its first one again.
    fn end(&mut self) {
        let start = self.ends.last().copied().unwrap_or(0);
        let own = self.points.get(start..).unwrap_or_default();
        if own.len() > 1 && own.first() == own.last() {
            self.points.pop();
        }
        if self.points.len() < start + 3 {
            // Nothing is inside.
            self.points.truncate(start);
        } else {
            self.ends.push(self.points.len());
        }
    }

    fn left(&self) -> i16 {
        let places = self.points.iter().map(|(x, _, _)| *x);
        places.min().unwrap_or(0)
    }

    /// Writes a simple glyph; nothing where there is nothing to draw.
    fn write(&mut self, glyf: &mut Vec<u8>) -> Option<()> {
        self.end();
        let (x, y) = (
            || self.points.iter().map(|it| it.0),
            || self.points.iter().map(|it| it.1),
        );
        let (Some(left), Some(right), Some(bottom), Some(top)) =
            (x().min(), x().max(), y().min(), y().max())
        else {
            return Some(());
        };
        let contours = i16::try_from(self.ends.len()).ok()?;
        for number in [contours, left, bottom, right, top] {
            glyf.extend(number.to_be_bytes());
        }
        for end in &self.ends {
            glyf.extend(u16::try_from(end - 1).ok()?.to_be_bytes());
        }
        // No hints.
        glyf.extend([0, 0]);
        let (xs, ys) = (deltas(x(), 0x02, 0x10), deltas(y(), 0x04, 0x20));
        let flags = xs.iter().zip(&ys).zip(&self.points);
        glyf.extend(flags.map(|((x, y), (_, _, on_curve))| x.0 | y.0 | u8::from(*on_curve)));
        for (_, bytes) in xs.iter().chain(&ys) {
            glyf.extend(bytes);
        }
        glyf.resize(glyf.len().next_multiple_of(4), 0);
        Some(())
    }
}

/// The way from each place to the next: its flags, of which `short` says that it is one byte and `same` that it is none
/// or leads on, and its bytes.
fn deltas(places: impl Iterator<Item = i16>, short: u8, same: u8) -> Vec<(u8, Vec<u8>)> {
    let mut before = 0_i16;
    let delta = |place: i16| {
        let way = place.wrapping_sub(before);
        before = place;
        match (way, u8::try_from(way.unsigned_abs())) {
            (0, _) => (same, Vec::new()),
            (1.., Ok(byte)) => (short | same, vec![byte]),
            (_, Ok(byte)) => (short, vec![byte]),
            (_, Err(_)) => (0, way.to_be_bytes().to_vec()),
        }
    };
    places.map(delta).collect()
}

impl PathSink for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.end();
        self.pen = (x, y);
        self.point(x, y, true);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.pen = (x, y);
        self.point(x, y, true);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.pen = (x, y);
        self.point(cx0, cy0, false);
        self.point(x, y, true);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let (x0, y0) = self.pen;
        let curve = [(x0, y0), (cx0, cy0), (cx1, cy1), (x, y)];
        let parts = parts(curve, self.tolerance);
        let step = 1.0 / parts as f32;
        for part in 0..parts {
            let [from, to] = [part as f32 * step, (part + 1) as f32 * step];
            let (start, end) = (at(curve, from), at(curve, to));
            // The tangents of a part meet where its control points, drawn out by half, do.
            let (out, back) = (slope(curve, from), slope(curve, to));
            let middle = |start: f32, end: f32, out: f32, back: f32| {
                (start + end) / 2.0 + (out - back) * step / 4.0
            };
            let control_x = middle(start.0, end.0, out.0, back.0);
            let control_y = middle(start.1, end.1, out.1, back.1);
            self.point(control_x, control_y, false);
            let end = if part + 1 == parts { (x, y) } else { end };
            self.point(end.0, end.1, true);
        }
        self.pen = (x, y);
    }

    fn close(&mut self) {}
}

type Curve = [(f32, f32); 4];

/// Into how many parts of like length a cubic curve must be cut so that a quadratic one lies near enough to each.
fn parts([start, first, second, end]: Curve, tolerance: f32) -> u32 {
    let third =
        |start: f32, first: f32, second: f32, end: f32| end - 3.0 * second + 3.0 * first - start;
    let x = third(start.0, first.0, second.0, end.0);
    let y = third(start.1, first.1, second.1, end.1);
    // The distance of the best quadratic curve, of which each cut leaves an eighth.
    let distance = 3.0_f32.sqrt() / 36.0 * x.hypot(y);
    let needed = (distance / tolerance).cbrt().ceil();
    (needed as u32).clamp(1, MOST_CURVES)
}

fn at([start, first, second, end]: Curve, t: f32) -> (f32, f32) {
    let u = 1.0 - t;
    let weights = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
    weighed([start, first, second, end], weights)
}

fn slope([start, first, second, end]: Curve, t: f32) -> (f32, f32) {
    let u = 1.0 - t;
    let (outer, inner) = (3.0 * u * u, 6.0 * u * t);
    let last = 3.0 * t * t;
    weighed(
        [start, first, second, end],
        [-outer, outer - inner, inner - last, last],
    )
}

fn weighed(points: Curve, weights: [f32; 4]) -> (f32, f32) {
    let pairs = || points.iter().zip(weights);
    (
        pairs().map(|((x, _), weight)| x * weight).sum(),
        pairs().map(|((_, y), weight)| y * weight).sum(),
    )
}

#[cfg(test)]
mod tests {
    use harfrust::font::glyph::outline::{ControlBoundsSink, DrawMemory, DrawOptions, PathSink};
    use harfrust::{Font, GlyphId};

    use super::{Outline, at, drawn, parts};

    #[test]
    fn curves_lie_near_to_those_that_they_stand_for() {
        // A quarter of a circle of half an em.
        let curve = [(500.0, 0.0), (500.0, 276.0), (276.0, 500.0), (0.0, 500.0)];
        let mut outline = Outline::new(0.4);
        outline.move_to(500.0, 0.0);
        outline.curve_to(500.0, 276.0, 276.0, 500.0, 0.0, 500.0);
        let count = parts(curve, 0.4);
        assert!((2..=4).contains(&count), "{count}");
        assert_eq!(outline.points.len(), 1 + 2 * count as usize);
        for part in 0..count as usize {
            let [start, control, end] = [0, 1, 2].map(|place| outline.points[2 * part + place]);
            let middle = |start: i16, control: i16, end: i16| {
                f32::from(start) / 4.0 + f32::from(control) / 2.0 + f32::from(end) / 4.0
            };
            let there = at(curve, (part as f32 + 0.5) / count as f32);
            let x = middle(start.0, control.0, end.0) - there.0;
            let y = middle(start.1, control.1, end.1) - there.1;
            // Half a unit more for the whole numbers of a table.
            assert!(x.hypot(y) < 1.0, "{x} {y}");
        }
    }

    #[test]
    fn a_straight_curve_is_one_and_a_contour_of_nothing_none() {
        let curve = [(0.0, 0.0), (10.0, 0.0), (20.0, 0.0), (30.0, 0.0)];
        assert_eq!(parts(curve, 0.4), 1);
        let mut outline = Outline::new(0.4);
        outline.move_to(0.0, 0.0);
        outline.line_to(10.0, 0.0);
        let mut written = Vec::new();
        outline.write(&mut written).unwrap();
        assert!(written.is_empty());
    }

    #[test]
    fn a_triangle_is_written_with_short_ways() {
        let mut outline = Outline::new(0.4);
        outline.move_to(10.0, 0.0);
        outline.line_to(310.0, 0.0);
        outline.line_to(10.0, 20.0);
        outline.line_to(10.0, 0.0);
        let mut written = Vec::new();
        outline.write(&mut written).unwrap();
        let head = [0, 1, 0, 10, 0, 0, 1, 54, 0, 20, 0, 2, 0, 0];
        // Ways of 10, 300 and -300 to the side; none, none and 20 up.
        let flags = [0x01 | 0x12 | 0x20, 0x01 | 0x20, 0x01 | 0x24];
        let ways = [10, 1, 44, 0xFE, 0xD4, 20];
        let mut expected = [&head[..], &flags[..], &ways[..]].concat();
        expected.resize(24, 0);
        assert_eq!(written, expected);
    }

    /// The left, bottom, right and top of a glyph.
    fn bounds(font: &Font, glyph: u16) -> [f32; 4] {
        let mut sink = ControlBoundsSink::default();
        let outline = font.outline_glyphs().get(GlyphId::from(glyph)).unwrap();
        let options = DrawOptions::new();
        outline
            .draw(&options, DrawMemory::Scratch, &mut sink)
            .unwrap();
        let bounds = sink.bounding_box().unwrap_or_default();
        [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max]
    }

    #[test]
    fn every_letter_is_drawn_where_it_was() {
        let file: &'static [u8] = include_bytes!("../../../tests/fonts/Outlines.otf");
        let font = Font::new(file, 0).unwrap();
        let count = u16::try_from(font.num_glyphs()).unwrap();
        let drawn = drawn((&font, file, 0), 0..count).unwrap();
        let again = Font::new(drawn, 0).unwrap();
        assert_eq!(again.num_glyphs(), font.num_glyphs());
        for glyph in 0..count {
            let (before, after) = (bounds(&font, glyph), bounds(&again, glyph));
            let moved = before.iter().zip(after).map(|(one, other)| one - other);
            // Control points of cubic curves lie farther out.
            let most = moved.map(f32::abs).fold(0.0, f32::max);
            assert!(most < 60.0, "{glyph}: {before:?} {after:?}");
        }
    }
}
