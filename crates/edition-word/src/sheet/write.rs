//! The file written: the same bytes on each run, in the order of elements that Word asks for.

use std::io;

use super::{CLOSE, OPEN, Sheet, SheetDocument, SheetPiece, SheetRow, tag};
use crate::packing::{bookmark, pack, xml_text};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The widths of the columns, in twentieths of a point.
const WIDTHS: [usize; 5] = [1500, 5000, 5000, 1400, 2000];

/// Writes a file.
///
/// # Errors
/// Where there is no memory for it.
pub fn write_sheet(sheet: &Sheet) -> io::Result<Vec<u8>> {
    let mut body = Body {
        sheet,
        xml: String::new(),
        count: 0,
    };
    body.whole();
    let document = format!(
        "{HEAD}<w:document xmlns:w=\"{WORD}\"><w:body>{}<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>\
         <w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" w:left=\"850\" w:header=\"400\" w:footer=\"400\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        body.xml
    );
    let types = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{CONTENT}.document.main+xml\"/>\
         <Override PartName=\"/word/styles.xml\" ContentType=\"{CONTENT}.styles+xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    );
    let top = format!(
        "{HEAD}<Relationships xmlns=\"{RELATIONS}\"><Relationship Id=\"r1\" Type=\"{TYPES}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
    );
    let own = format!(
        "{HEAD}<Relationships xmlns=\"{RELATIONS}\"><Relationship Id=\"r1\" Type=\"{TYPES}/styles\" Target=\"styles.xml\"/></Relationships>"
    );
    let core = format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        xml_text(&sheet.title),
        xml_text(target(sheet))
    );
    pack(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", top.as_bytes()),
        ("docProps/core.xml", core.as_bytes()),
        ("word/_rels/document.xml.rels", own.as_bytes()),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles(sheet).as_bytes()),
    ])
}

fn target(sheet: &Sheet) -> &str {
    let [_, target] = &sheet.locales;
    target
}

fn styles(sheet: &Sheet) -> String {
    let style = |id: &str, name: &str, paragraph: &str, run: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:next w:val=\"Normal\"/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    format!(
        "{HEAD}<w:styles xmlns:w=\"{WORD}\"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>\
         <w:lang w:val=\"{0}\" w:bidi=\"{0}\"/></w:rPr></w:rPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>{1}{2}{3}</w:styles>",
        xml_text(target(sheet)),
        style(
            "Title",
            "Title",
            "<w:spacing w:after=\"120\"/>",
            "<w:b/><w:sz w:val=\"32\"/>"
        ),
        style(
            "Heading1",
            "heading 1",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
            "<w:b/><w:sz w:val=\"26\"/>"
        ),
        style(
            "Name",
            "Name",
            "",
            "<w:noProof/><w:color w:val=\"808080\"/><w:sz w:val=\"14\"/>"
        ),
    )
}

/// The body in the making.
struct Body<'s> {
    sheet: &'s Sheet,
    xml: String,
    /// How many rows there are: what controls and bookmarks are counted by.
    count: usize,
}

impl Body<'_> {
    fn whole(&mut self) {
        let sheet = self.sheet;
        self.paragraph("Title", &run("", &sheet.title), false);
        let [_, right_to_left] = sheet.right_to_left;
        for line in &sheet.legend {
            self.paragraph(
                "Normal",
                &run(direction(right_to_left), line),
                right_to_left,
            );
        }
        for document in &sheet.documents {
            self.document(document);
        }
    }

    fn paragraph(&mut self, style: &str, runs: &str, right_to_left: bool) {
        let bidi = if right_to_left { "<w:bidi/>" } else { "" };
        self.xml.push_str(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{bidi}</w:pPr>{runs}</w:p>"
        ));
    }

    fn document(&mut self, document: &SheetDocument) {
        let [right_to_left, _] = self.sheet.right_to_left;
        self.paragraph(
            "Heading1",
            &run(direction(right_to_left), &document.title),
            right_to_left,
        );
        let columns = WIDTHS.map(|width| format!("<w:gridCol w:w=\"{width}\"/>"));
        let border = |side: &str| {
            format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/>")
        };
        let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border);
        self.xml.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>{}</w:tblBorders>\
             <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{}</w:tblGrid>",
            borders.concat(),
            columns.concat()
        ));
        self.xml
            .push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        let heads = self.sheet.heads.clone();
        for (place, head) in heads.iter().enumerate() {
            self.open_cell(place);
            self.paragraph("Normal", &run("<w:b/>", head), false);
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr>");
        for row in &document.rows {
            self.row(document, row);
        }
        // Two tables that touch would be one.
        self.xml.push_str("</w:tbl><w:p/>");
    }

    fn open_cell(&mut self, place: usize) {
        let width = WIDTHS.get(place).copied().unwrap_or_default();
        self.xml.push_str(&format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"
        ));
    }

    fn row(&mut self, document: &SheetDocument, row: &SheetRow) {
        self.count += 1;
        let [source, target] = &self.sheet.locales;
        let (source, target) = (language(source), language(target));
        let [source_turns, target_turns] = self.sheet.right_to_left;
        self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        self.open_cell(0);
        self.paragraph("Normal", &run("", &row.number), false);
        for name in [&row.id, &document.id, &row.seal] {
            self.paragraph("Name", &run("", name), false);
        }
        self.xml.push_str("</w:tc>");
        self.open_cell(1);
        let runs = pieces(&row.source, &format!("{}{source}", direction(source_turns)));
        self.paragraph("Normal", &runs, source_turns);
        self.xml.push_str("</w:tc>");
        self.open_cell(2);
        let properties = format!("{}{target}", direction(target_turns));
        let runs = match pieces(&row.translation, &properties) {
            runs if runs.is_empty() => run(&properties, ""),
            runs => runs,
        };
        let (number, name) = (self.count, bookmark(&document.id, &row.id));
        let fenced = format!(
            "<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/><w:sdt><w:sdtPr><w:alias w:val=\"{}\"/><w:tag w:val=\"{}\"/>\
             <w:id w:val=\"{number}\"/></w:sdtPr><w:sdtContent>{runs}</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"{number}\"/>",
            xml_text(&row.id),
            xml_text(&tag(&document.id, &row.id))
        );
        self.paragraph("Normal", &fenced, target_turns);
        self.xml.push_str("</w:tc>");
        self.open_cell(3);
        self.paragraph("Normal", &run("", &row.state), false);
        self.xml.push_str("</w:tc>");
        self.open_cell(4);
        self.paragraph("Normal", &run("", &row.remarks), false);
        for (by, words) in &row.said {
            self.paragraph("Normal", &run("", &format!("{by}: {words}")), false);
        }
        self.xml.push_str("</w:tc>");
        self.xml.push_str("</w:tr>");
    }
}

fn direction(right_to_left: bool) -> &'static str {
    if right_to_left { "<w:rtl/>" } else { "" }
}

fn language(tag: &str) -> String {
    format!("<w:lang w:val=\"{0}\" w:bidi=\"{0}\"/>", xml_text(tag))
}

/// A run. The properties are in the order of the schema: bold, italic, shading, direction, language.
fn run(properties: &str, text: &str) -> String {
    if text.is_empty() && properties.is_empty() {
        return String::new();
    }
    format!(
        "<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
        xml_text(text)
    )
}

const SHADE: &str = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8E8E8\"/>";

fn pieces(pieces: &[SheetPiece], properties: &str) -> String {
    let mut runs = String::new();
    for piece in pieces {
        match piece {
            SheetPiece::Text { text, bold, italic } => {
                let bold = if *bold { "<w:b/><w:bCs/>" } else { "" };
                let italic = if *italic { "<w:i/><w:iCs/>" } else { "" };
                runs.push_str(&run(&format!("{bold}{italic}{properties}"), text));
            }
            SheetPiece::Break => runs.push_str("<w:r><w:br/></w:r>"),
            SheetPiece::Mark { number, inner, .. } => {
                let shaded = format!("{SHADE}{properties}");
                runs.push_str(&run(&shaded, &format!("{OPEN}{number} ")));
                runs.push_str(&self::pieces(inner, properties));
                runs.push_str(&run(&shaded, &CLOSE.to_string()));
            }
        }
    }
    runs
}
