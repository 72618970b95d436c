//! The faces that pages are set in: those embedded in the binary, parsed once in a process, and those that a publication
//! adds for scripts which the embedded ones lack.

mod further;
mod names;
mod tables;

use std::borrow::Cow;
use std::sync::{Arc, LazyLock, OnceLock};

use edition_languages::Language;
use edition_model::{Direction, GlyphCoverage, Locale};
use harfrust::Font;
use harfrust::font::name::NameId;

use crate::sfnt::Outlines;
use tables::{CoveredByAll, GlyphTable};

/// The index of a face of [`Fonts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub(crate) u8);

/// The embedded families.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Noto Serif, for text.
    Serif,
    /// Noto Sans, for headings and what the publisher adds.
    Sans,
    /// Noto Sans Mono, for code; upright only.
    Mono,
}

/// The weight of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// For plain text.
    Regular,
    /// For strong words.
    Bold,
}

/// The slope of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slope {
    /// For plain text.
    Upright,
    /// For emphasis.
    Italic,
}

/// A font file that a publication adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FurtherFont {
    /// The script (`Arab`) or the locale (`ar`) that it is for.
    pub covers: String,
    /// What it is to be used for.
    pub style: (Weight, Slope),
    /// The bytes of a font file.
    pub data: Vec<u8>,
    /// The name or the number, from 1, of the face that is meant of a collection; else it is the first.
    pub face: Option<String>,
}

/// A font file that the settings name and that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenFont {
    /// The script or locale that it was meant for.
    pub covers: String,
    /// What it was meant to be used for.
    pub style: (Weight, Slope),
    /// What is wrong with it.
    pub fault: FontFault,
}

/// Why a font file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontFault {
    /// It is not there.
    Missing,
    /// It is a folder, a pipe or a device.
    NoFile,
    /// It lies in the project and is a link that leads out of it.
    Outside,
    /// It is larger than any font.
    TooLarge,
    /// The system does not let it be read.
    Unreadable,
    /// It is no font file, or not a whole one.
    NoFont,
    /// It has no face of the name or number that is asked for.
    NoFace,
    /// There are more fonts than a [`FaceId`] can name.
    TooMany,
}

/// A parsed face. Its lengths are in font units, of which an em has [`units_per_em`](Self::units_per_em).
pub struct Face {
    data: Cow<'static, [u8]>,
    /// Its place in a collection.
    index: u32,
    outlines: Outlines,
    font: Font,
    glyphs: GlyphTable,
    advances: OnceLock<Vec<f32>>,
    post_script_name: String,
    /// The script or locale that it is for; `None` for embedded faces.
    covers: Option<String>,
    style: (Weight, Slope),
}

/// How the letters of a face are changed on the page, for want of a face that has them so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Imitation {
    /// They are drawn heavier.
    pub bold: bool,
    /// They are slanted.
    pub italic: bool,
}

/// All faces, embedded and further.
pub struct Fonts {
    faces: Vec<Face>,
    broken: Vec<BrokenFont>,
    covered: CoveredByAll,
}

/// Those of texts in the order of [`FaceId::embedded`], then those of [`SIGNS`].
const EMBEDDED: [&[u8]; 12] = [
    include_bytes!("../fonts/NotoSerif-Regular.ttf"),
    include_bytes!("../fonts/NotoSerif-Bold.ttf"),
    include_bytes!("../fonts/NotoSerif-Italic.ttf"),
    include_bytes!("../fonts/NotoSerif-BoldItalic.ttf"),
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSans-Italic.ttf"),
    include_bytes!("../fonts/NotoSans-BoldItalic.ttf"),
    include_bytes!("../fonts/NotoSansMono-Regular.ttf"),
    include_bytes!("../fonts/NotoSansMono-Bold.ttf"),
    include_bytes!("../fonts/NotoSansMath-Signs.ttf"),
    include_bytes!("../fonts/NotoSansSymbols2-Signs.ttf"),
];

/// So many of the embedded faces are for texts.
const TEXTS: usize = 10;

/// The embedded faces that have nothing but signs, such as arrows and check marks: they serve every face, always upright.
const SIGNS: [FaceId; 2] = [FaceId(10), FaceId(11)];

/// So many faces there are at most: more than a [`FaceId`] can name, there never are.
const MOST_FACES: usize = EMBEDDED.len() + 200;

impl FaceId {
    /// The embedded face of that family, weight and slope.
    #[must_use]
    pub fn embedded(family: Family, weight: Weight, slope: Slope) -> Self {
        let bold = u8::from(weight == Weight::Bold);
        let italic = u8::from(slope == Slope::Italic);
        match family {
            Family::Serif => Self(bold + 2 * italic),
            Family::Sans => Self(4 + bold + 2 * italic),
            Family::Mono => Self(8 + bold),
        }
    }

    /// The weight and slope of an embedded face.
    fn embedded_style(self) -> (Weight, Slope) {
        let weight = match self.0 % 2 {
            0 => Weight::Regular,
            _ => Weight::Bold,
        };
        let slope = match self.0 {
            2 | 3 | 6 | 7 => Slope::Italic,
            _ => Slope::Upright,
        };
        match SIGNS.contains(&self) {
            true => (Weight::Regular, Slope::Upright),
            false => (weight, slope),
        }
    }
}

impl Fonts {
    /// The embedded faces, parsed at the first call.
    #[must_use]
    pub fn embedded() -> &'static Arc<Self> {
        static FONTS: LazyLock<Arc<Fonts>> = LazyLock::new(|| Arc::new(Fonts::parse_embedded()));
        &FONTS
    }

    /// The embedded faces and `further` ones, which show what the embedded ones cannot. Those that are no fonts are
    /// left out ([`Self::broken`]).
    #[must_use]
    pub fn with_further(further: Vec<FurtherFont>) -> Self {
        let mut fonts = Self::parse_embedded();
        for font in further {
            let (covers, style) = (font.covers.clone(), font.style);
            match further::parse(font) {
                Ok(_) if fonts.faces.len() == MOST_FACES => {
                    fonts.broken.push(BrokenFont {
                        covers,
                        style,
                        fault: FontFault::TooMany,
                    });
                }
                Ok(face) => fonts.faces.push(face),
                Err(fault) => fonts.broken.push(BrokenFont {
                    covers,
                    style,
                    fault,
                }),
            }
        }
        fonts
    }

    /// The same, with fonts among the broken ones that could not even be read.
    #[must_use]
    pub fn without(mut self, unread: Vec<BrokenFont>) -> Self {
        self.broken.extend(unread);
        self.broken
            .sort_by(|one, other| (&one.covers, one.style).cmp(&(&other.covers, other.style)));
        self
    }

    /// The further fonts that cannot be used, in the order of what they were meant for.
    #[must_use]
    pub fn broken(&self) -> &[BrokenFont] {
        &self.broken
    }

    fn parse_embedded() -> Self {
        // None is skipped: a test asks for each by name.
        let parse = |(place, data): (usize, &&'static [u8])| {
            let style = FaceId(u8::try_from(place).unwrap_or_default()).embedded_style();
            Face::parse((Cow::Borrowed(data), 0, Outlines::TrueType), None, style)
        };
        Self {
            faces: EMBEDDED.iter().enumerate().filter_map(parse).collect(),
            broken: Vec::new(),
            covered: CoveredByAll::default(),
        }
    }

    /// The bytes of the further font files, in order, and which face is meant of each.
    pub fn further(&self) -> impl Iterator<Item = (&[u8], u32)> {
        let further = self.faces.iter().skip(EMBEDDED.len());
        further.map(|face| (face.data(), face.index))
    }

    /// The face of that name.
    #[must_use]
    pub fn face(&self, id: FaceId) -> &Face {
        let last = self.faces.len() - 1;
        &self.faces[usize::from(id.0).min(last)]
    }

    /// The face that shows `character` in a text of `locale` set in `preferred`: `preferred` itself if it has the
    /// character, else the first that has of the further faces for the locale or its script, those of signs and all other
    /// further ones; `preferred` if none has.
    #[must_use]
    pub fn face_for(&self, preferred: FaceId, locale: &Locale, character: char) -> FaceId {
        if self.face(preferred).covers(character) {
            return preferred;
        }
        let further = self.further_for(preferred, locale, |face| face.covers(character));
        let of_signs = || {
            SIGNS
                .into_iter()
                .find(|it| self.face(*it).covers(character))
        };
        further
            .filter(|face| self.face(*face).is_for(locale))
            .or_else(of_signs)
            .or(further)
            .unwrap_or(preferred)
    }

    /// The face that shows a sign which belongs to no script, such as a space, a digit or a bracket, in a text of
    /// `locale` set in `preferred`. Among words that run from the right it is that of the words, if it has the sign:
    /// a line in one face looks better, and PDF readers take it for one, with its spaces.
    #[must_use]
    pub fn face_of_sign(&self, preferred: FaceId, locale: &Locale, sign: char) -> FaceId {
        let of_words = match locale.direction() {
            Direction::LeftToRight => None,
            Direction::RightToLeft => self.further_for(preferred, locale, |face| {
                LEFTWARD_LETTERS.iter().any(|it| face.covers(*it))
            }),
        };
        of_words
            .filter(|face| self.face(*face).covers(sign))
            .unwrap_or_else(|| self.face_for(preferred, locale, sign))
    }

    /// The first further face that is `able`, those for the locale or its script before others, those of the weight and
    /// slope of `preferred` before others.
    fn further_for(
        &self,
        preferred: FaceId,
        locale: &Locale,
        able: impl Fn(&Face) -> bool,
    ) -> Option<FaceId> {
        let (weight, slope) = self.face(preferred).style;
        let faces = self.faces.iter().enumerate().skip(EMBEDDED.len());
        let able = faces.filter(|(_, face)| able(face));
        let (index, _) = able.min_by_key(|(_, face)| {
            let (own_weight, own_slope) = face.style;
            // A face of another style is better upright and light: that can be imitated, the reverse cannot.
            let unlike = own_weight > weight || own_slope > slope;
            (
                !face.is_for(locale),
                unlike,
                own_weight != weight,
                own_slope != slope,
            )
        })?;
        u8::try_from(index).ok().map(FaceId)
    }

    /// How the letters of `face` are to be changed in words that are set in `preferred`.
    #[must_use]
    pub fn imitation(&self, preferred: FaceId, face: FaceId) -> Imitation {
        let ((weight, slope), (own_weight, own_slope)) =
            (self.face(preferred).style, self.face(face).style);
        let is_further = self.face(face).covers.is_some();
        Imitation {
            bold: (is_further || SIGNS.contains(&face)) && weight > own_weight,
            italic: is_further && slope > own_slope,
        }
    }

    /// What has a usable font, with whether it has a bold one.
    pub fn covered(&self) -> impl Iterator<Item = (&str, bool)> {
        let further = || self.faces.iter().skip(EMBEDDED.len());
        further().filter_map(move |face| {
            let covers = face.covers.as_deref()?;
            let mut same = further().filter(|it| it.covers.as_deref() == Some(covers));
            let bold = same.any(|it| it.style.0 == Weight::Bold);
            (face.style == (Weight::Regular, Slope::Upright)).then_some((covers, bold))
        })
    }
}

/// A letter of each script that runs from the right.
const LEFTWARD_LETTERS: [char; 5] = ['\u{627}', '\u{5d0}', '\u{710}', '\u{780}', '\u{7ca}'];

impl GlyphCoverage for Fonts {
    fn covers(&self, locale: &Locale, character: char) -> bool {
        // Layout needs no glyph for white space and for invisible format characters.
        if character.is_whitespace() || matches!(character, '\u{ad}' | '\u{200b}' | '\u{2060}') {
            return true;
        }
        let by_embedded = |character| {
            let has = |face: &Face| face.covers(character);
            self.faces.iter().take(TEXTS).all(has) || SIGNS.iter().any(|face| has(self.face(*face)))
        };
        if self.covered.get(character, by_embedded) {
            return true;
        }
        (0..TEXTS).all(|index| {
            let preferred = FaceId(u8::try_from(index).unwrap_or_default());
            let face = self.face_for(preferred, locale, character);
            self.face(face).covers(character)
        })
    }
}

impl Face {
    fn parse(
        (data, index, outlines): (Cow<'static, [u8]>, u32, Outlines),
        covers: Option<String>,
        style: (Weight, Slope),
    ) -> Option<Self> {
        let font = match &data {
            Cow::Borrowed(data) => Font::new(*data, index)?,
            Cow::Owned(data) => Font::new(data.clone(), index)?,
        };
        let name = font.names().get(NameId::POSTSCRIPT_NAME);
        let name = name.and_then(|name| name.english_or_first());
        let post_script_name: String = name.map_or_else(
            || "Unnamed".to_owned(),
            |name| name.name().chars().filter(char::is_ascii_graphic).collect(),
        );
        Some(Self {
            data,
            index,
            outlines,
            font,
            glyphs: GlyphTable::default(),
            advances: OnceLock::new(),
            post_script_name,
            covers,
            style,
        })
    }

    /// The bytes of the font file.
    #[must_use]
    pub fn data(&self) -> &[u8] {
        &self.data
    }

    /// Its place in a collection.
    pub(crate) fn index(&self) -> u32 {
        self.index
    }

    /// How its glyphs are drawn.
    pub(crate) fn outlines(&self) -> Outlines {
        self.outlines
    }

    /// The PostScript name, as in `NotoSerif-Regular`.
    #[must_use]
    pub fn post_script_name(&self) -> &str {
        &self.post_script_name
    }

    /// How many font units an em has.
    #[must_use]
    pub fn units_per_em(&self) -> u16 {
        self.font.units_per_em()
    }

    /// The ascender, above the baseline.
    #[must_use]
    pub fn ascent(&self) -> f32 {
        let line = self.font.metrics().hhea_line.unwrap_or_default();
        line.ascender.to_f64() as f32
    }

    /// The descender, below the baseline and so negative.
    #[must_use]
    pub fn descent(&self) -> f32 {
        let line = self.font.metrics().hhea_line.unwrap_or_default();
        line.descender.to_f64() as f32
    }

    /// Whether it has a glyph for `character`.
    #[must_use]
    pub fn covers(&self, character: char) -> bool {
        self.glyph(character).is_some()
    }

    /// The nominal glyph for `character`, if there is one.
    #[must_use]
    pub fn glyph(&self, character: char) -> Option<u16> {
        self.glyphs.get(character, |character| {
            let glyph = self.font.charmap().map_unicode(character)?.to_u32();
            u16::try_from(glyph).ok()
        })
    }

    /// The advance of a glyph.
    #[must_use]
    pub fn advance(&self, glyph: u16) -> f32 {
        let advances = self.advances.get_or_init(|| {
            let font = harfrust::ShaperFont::new(&self.font);
            let count = self.font.num_glyphs().min(u32::from(u16::MAX));
            (0..count)
                .map(|glyph| font.glyph_h_advance(glyph.into()) as f32)
                .collect()
        });
        advances.get(usize::from(glyph)).copied().unwrap_or(0.0)
    }

    /// The font for shaping.
    pub(crate) fn font(&self) -> &Font {
        &self.font
    }

    /// Whether the settings name it for that locale, its language or its script: the one in its tag, or else the usual one.
    fn is_for(&self, locale: &Locale) -> bool {
        let script = locale.identifier().script;
        self.covers.as_deref().is_some_and(|covers| {
            let is_script = match &script {
                Some(script) => script.as_str() == covers,
                None => Language::of(locale)
                    .script
                    .is_some_and(|it| it.code() == covers),
            };
            covers == locale.tag() || covers == locale.language() || is_script
        })
    }
}

#[cfg(test)]
mod tests;
