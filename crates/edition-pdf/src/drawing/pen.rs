//! Fills an outline: each edge adds, row by row, how much of a pixel lies to the right of it, and what edges have added up
//! to is how much of each pixel is inside.

use harfrust::font::glyph::outline::PathSink;

/// Into so many lines each curve is cut.
const PIECES: u8 = 12;
/// No outline is drawn that is wider or higher.
const LARGEST: f32 = 4096.0;

/// Collects the edges of an outline.
pub(super) struct Pen {
    /// The origin of the glyph.
    origin: (f32, f32),
    /// The width and height of a unit of the face.
    scale: (f32, f32),
    /// Where the contour began.
    start: (f32, f32),
    at: (f32, f32),
    edges: Vec<[(f32, f32); 2]>,
}

impl Pen {
    pub(super) fn new(origin: (f32, f32), scale: (f32, f32)) -> Self {
        Self {
            origin,
            scale,
            start: origin,
            at: origin,
            edges: Vec::new(),
        }
    }

    /// Tells `put` how much of each pixel is inside.
    pub(super) fn fill(mut self, mut put: impl FnMut((usize, usize), f32)) {
        self.end();
        let ends = || self.edges.iter().flatten();
        let least = |part: fn(&(f32, f32)) -> f32| ends().map(part).fold(f32::INFINITY, f32::min);
        let most = |part: fn(&(f32, f32)) -> f32| ends().map(part).fold(0.0, f32::max);
        let (left, top) = (
            least(|it| it.0).floor().max(0.0),
            least(|it| it.1).floor().max(0.0),
        );
        let (right, bottom) = (most(|it| it.0).ceil() + 1.0, most(|it| it.1).ceil());
        if !(right - left < LARGEST && bottom - top < LARGEST) {
            return;
        }
        let (width, height) = ((right - left) as usize, (bottom - top) as usize);
        let mut sums = Sums {
            width,
            height,
            // An edge at the right end adds to the pixel behind it too.
            rows: vec![0.0; (width + 1) * height],
        };
        for [(x0, y0), (x1, y1)] in &self.edges {
            sums.edge((x0 - left, y0 - top), (x1 - left, y1 - top));
        }
        for (y, row) in sums.rows.chunks_exact(width + 1).enumerate() {
            let mut sum = 0.0;
            for (x, own) in row.iter().enumerate() {
                sum += own;
                if f32::abs(sum) > 0.001 {
                    put((left as usize + x, top as usize + y), sum.abs());
                }
            }
        }
    }

    fn to(&mut self, end: (f32, f32)) {
        self.edges.push([self.at, end]);
        self.at = end;
    }

    fn end(&mut self) {
        if self.at != self.start {
            self.to(self.start);
        }
    }

    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (
            self.origin.0 + x * self.scale.0,
            self.origin.1 - y * self.scale.1,
        )
    }

    /// Draws a curve whose points are weighed so.
    fn curve<const N: usize>(&mut self, points: [(f32, f32); N], weights: fn(f32) -> [f32; N]) {
        for piece in 1..=PIECES {
            let weights = weights(f32::from(piece) / f32::from(PIECES));
            let pairs = || points.iter().zip(weights);
            let x = pairs().map(|(point, weight)| point.0 * weight).sum();
            let y = pairs().map(|(point, weight)| point.1 * weight).sum();
            self.to((x, y));
        }
    }
}

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.end();
        self.at = self.place(x, y);
        self.start = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let end = self.place(x, y);
        self.to(end);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        let points = [self.at, self.place(cx0, cy0), self.place(x, y)];
        self.curve(points, |t| {
            [(1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t]
        });
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let points = [
            self.at,
            self.place(cx0, cy0),
            self.place(cx1, cy1),
            self.place(x, y),
        ];
        self.curve(points, |t| {
            let u = 1.0 - t;
            [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t]
        });
    }

    fn close(&mut self) {
        self.end();
    }
}

/// What the edges have added to each pixel.
struct Sums {
    width: usize,
    height: usize,
    rows: Vec<f32>,
}

impl Sums {
    /// Adds an edge, row by row.
    fn edge(&mut self, one: (f32, f32), other: (f32, f32)) {
        let (direction, above, below) = match one.1 < other.1 {
            true => (1.0, one, other),
            false => (-1.0, other, one),
        };
        if above.1 == below.1 {
            return;
        }
        let slope = (below.0 - above.0) / (below.1 - above.1);
        let last = (below.1.ceil().max(0.0) as usize).min(self.height);
        for row in above.1.max(0.0) as usize..last {
            let (from, to) = (above.1.max(row as f32), below.1.min(row as f32 + 1.0));
            let at = |y: f32| above.0 + (y - above.1) * slope;
            self.part(row, (at(from), at(to)), direction * (to - from));
        }
    }

    /// Adds the part of an edge in a row, from one place to another, which takes so much of its height.
    fn part(&mut self, row: usize, (from, to): (f32, f32), height: f32) {
        let (left, right) = (from.min(to).max(0.0), from.max(to).max(0.0));
        let first = (left as usize).min(self.width);
        let last = (right as usize).min(self.width);
        if first == last {
            self.add(row, first, height, (left + right) / 2.0 - first as f32);
            return;
        }
        // Each pixel takes its share of the height.
        let share = height / (right - left);
        for pixel in first..=last {
            let (start, end) = (left.max(pixel as f32), right.min(pixel as f32 + 1.0));
            let own = (end - start).max(0.0) * share;
            self.add(row, pixel, own, (start + end) / 2.0 - pixel as f32);
        }
    }

    /// Adds to a pixel that is crossed, on average, at that place; what is right of it is inside.
    fn add(&mut self, row: usize, pixel: usize, height: f32, place: f32) {
        let start = row * (self.width + 1) + pixel;
        let inside = height * (1.0 - place.clamp(0.0, 1.0));
        for (at, own) in [(start, inside), (start + 1, height - inside)] {
            let is_in_row = at < (row + 1) * (self.width + 1);
            if let Some(sum) = self.rows.get_mut(at).filter(|_| is_in_row) {
                *sum += own;
            }
        }
    }
}
