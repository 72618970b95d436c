//! The file: its parts, in one order, without anything that another run would have otherwise.

use std::io;

use edition_model::{Edition, Piece, Status};
use edition_word::{pack, xml_text};

use crate::runs::{Manner, run};
use crate::styles;
use crate::writer::{Relation, Relations, Shape, Writer};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The margins of a page, in twentieths of a point.
const MARGIN: u64 = 1440;

/// A page, in twentieths of a point.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page {
    size: (u64, u64),
    is_broad: bool,
    margin: u64,
}

impl Page {
    pub(crate) fn upright(size: (u64, u64)) -> Self {
        Self {
            size,
            is_broad: false,
            margin: MARGIN,
        }
    }

    /// On its side, with room for columns.
    pub(crate) fn broad((width, height): (u64, u64)) -> Self {
        Self {
            size: (height, width),
            is_broad: true,
            margin: MARGIN / 2,
        }
    }

    /// The width that text has, and the height that a picture may have.
    pub(crate) fn room(self) -> (u64, u64) {
        let (width, height) = self.size;
        let inner = |length: u64| length.saturating_sub(2 * self.margin);
        (inner(width), inner(height) * 4 / 5)
    }

    fn section(self, margins: &Margins) -> String {
        let (width, height) = self.size;
        let turned = if self.is_broad {
            " w:orient=\"landscape\""
        } else {
            ""
        };
        let margin = self.margin;
        let head = match &margins.head {
            Some(_) => "<w:headerReference w:type=\"default\" r:id=\"r5\"/>",
            None => "",
        };
        format!(
            "<w:sectPr>{head}<w:footerReference w:type=\"default\" r:id=\"r4\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{turned}/>\
             <w:pgMar w:top=\"{margin}\" w:right=\"{margin}\" w:bottom=\"{margin}\" w:left=\"{margin}\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/></w:sectPr>"
        )
    }
}

/// What stands over and under the text of each page.
pub(crate) struct Margins {
    head: Option<String>,
    foot: String,
}

impl Margins {
    /// What is said of a document that not everybody may see, line by line.
    pub(crate) fn status(writer: &Writer<'_>) -> Vec<String> {
        let edition = writer.edition;
        match &edition.status {
            Status::Published => Vec::new(),
            Status::Draft { embargo } => {
                let embargo = embargo.iter().map(|line| writer.letters(line));
                embargo
                    .chain([writer.words(&edition.wording.draft)])
                    .collect()
            }
            Status::Embargoed { line } => vec![writer.letters(line)],
        }
    }

    pub(crate) fn of(writer: &Writer<'_>, edition: &Edition) -> Self {
        let turned = crate::runs::is_turned(&edition.locale);
        let line = |style: &'static str, runs: &str| Shape::of(style).around(runs, turned);
        let status = Self::status(writer);
        let symbol = edition.symbol.as_ref().map(|symbol| writer.symbol(symbol));
        let lines = status.iter().map(|runs| line("Notice", runs));
        let lines = lines.chain(symbol.iter().map(|runs| line("Header", runs)));
        let head: String = lines.collect();
        let folio = &edition.wording.folio;
        let locale = folio.locale.as_ref().unwrap_or(&edition.locale);
        let pieces = folio.pieces.iter().map(|piece| match piece {
            Piece::Text(words) => run(&Manner::plain(locale), writer.around.usual, words),
            Piece::First => field(writer, "PAGE"),
            Piece::Second => field(writer, "NUMPAGES"),
        });
        let pieces: String = pieces.collect();
        // Words that stand in for those of the edition run as they do in their own language, on the side of these.
        let own = crate::runs::is_turned(locale);
        let foot = Shape {
            aligned: (own != turned).then_some("end"),
            ..Shape::of("Footer")
        };
        Self {
            head: (!head.is_empty()).then_some(head),
            foot: foot.around(&pieces, own),
        }
    }
}

/// A part of the text: an element with all vocabularies that its content may be in.
fn part(element: &str, inner: &str) -> Vec<u8> {
    let names = format!(
        "xmlns:w=\"{WORD}\" xmlns:r=\"{KINDS}\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
    );
    format!("{HEAD}<w:{element} {names}>{inner}</w:{element}>").into_bytes()
}

/// A part's text and where it leads.
type Written = (String, Relations);

/// Puts the parts together.
///
/// # Errors
/// Where there is no memory for it.
pub(crate) fn package(
    writer: &Writer<'_>,
    page: Page,
    ((text, ways), notes): (Written, Option<Written>),
    margins: &Margins,
) -> io::Result<Vec<u8>> {
    let edition = writer.edition;
    let section = page.section(margins);
    let document = part("document", &format!("<w:body>{text}{section}</w:body>"));
    let mut own = vec![
        ("styles", "styles.xml"),
        ("settings", "settings.xml"),
        ("numbering", "numbering.xml"),
        ("footer", "footer1.xml"),
    ];
    let mut parts: Vec<(&str, Vec<u8>)> = vec![
        ("word/document.xml", document),
        (
            "word/styles.xml",
            part("styles", &styles::styles(&edition.locale)),
        ),
        (
            "word/settings.xml",
            part("settings", &styles::settings(notes.is_some())),
        ),
        ("word/numbering.xml", part("numbering", &styles::bullets())),
        ("word/footer1.xml", part("ftr", &margins.foot)),
    ];
    let mut kinds = vec!["document.main", "styles", "settings", "numbering", "footer"];
    if let Some(head) = &margins.head {
        own.push(("header", "header1.xml"));
        parts.push(("word/header1.xml", part("hdr", head)));
        kinds.push("header");
    }
    let mut ways_of_notes = None;
    if let Some((text, ways)) = &notes {
        own.push(("footnotes", "footnotes.xml"));
        parts.push(("word/footnotes.xml", part("footnotes", text)));
        kinds.push("footnotes");
        ways_of_notes = Some(relations(&[], ways.all()).into_bytes());
    }
    let types = types(parts.iter().map(|(name, _)| *name).zip(kinds));
    let (top, core) = (top(), core(writer));
    let mut all: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", top.as_bytes()),
        ("docProps/core.xml", core.as_bytes()),
    ];
    let ways = relations(&own, ways.all());
    all.push(("word/_rels/document.xml.rels", ways.as_bytes()));
    if let Some(ways) = &ways_of_notes {
        all.push(("word/_rels/footnotes.xml.rels", ways));
    }
    all.extend(parts.iter().map(|(name, bytes)| (*name, &**bytes)));
    let media = writer.media.files.iter();
    let media: Vec<(String, &[u8])> = media
        .map(|(name, bytes)| (format!("word/{name}"), *bytes))
        .collect();
    all.extend(media.iter().map(|(name, bytes)| (&**name, *bytes)));
    pack(&all)
}

fn types<'p>(parts: impl Iterator<Item = (&'p str, &'p str)>) -> String {
    let parts: String = parts
        .map(|(name, kind)| {
            format!("<Override PartName=\"/{name}\" ContentType=\"{CONTENT}.{kind}+xml\"/>")
        })
        .collect();
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>{parts}\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    )
}

fn top() -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"{RELATIONS}\"><Relationship Id=\"r1\" Type=\"{KINDS}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/></Relationships>"
    )
}

/// What the file says of itself: its title, its language, who publishes it.
fn core(writer: &Writer<'_>) -> String {
    let edition = writer.edition;
    let publisher = match edition.wording.publisher.text.trim() {
        "" => String::new(),
        publisher => format!("<dc:creator>{}</dc:creator>", xml_text(publisher)),
    };
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{CORE}\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>{publisher}\
         <dc:language>{}</dc:language></cp:coreProperties>",
        xml_text(&edition.title_text()),
        xml_text(edition.locale.tag())
    )
}

/// The relations of a part: to other parts by their numbers, then those that its text has.
fn relations(own: &[(&str, &str)], ways: &[Relation]) -> String {
    let relation = |name: String, kind: &str, target: &str, is_outside: bool| {
        let mode = if is_outside {
            " TargetMode=\"External\""
        } else {
            ""
        };
        let target = xml_text(target);
        format!("<Relationship Id=\"{name}\" Type=\"{KINDS}/{kind}\" Target=\"{target}\"{mode}/>")
    };
    let own = own.iter().enumerate();
    let own =
        own.map(|(place, (kind, target))| relation(format!("r{}", place + 1), kind, target, false));
    let ways = ways.iter().enumerate();
    let ways = ways.map(|(place, (kind, target, is_outside))| {
        relation(format!("x{}", place + 1), kind, target, *is_outside)
    });
    let all: String = own.chain(ways).collect();
    format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\">{all}</Relationships>")
}

/// A field that programs fill in when they show a page, as its number.
fn field(writer: &Writer<'_>, name: &str) -> String {
    let manner = Manner::plain(writer.locale());
    let shown = run(&manner, writer.around.usual, "1");
    format!("<w:fldSimple w:instr=\" {name} \">{shown}</w:fldSimple>")
}
