//! Documents for tests, made of the XML of their bodies.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::{CompressionMethod, ZipArchiveWriter};

const NAMES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#;

const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A document in the making.
#[derive(Debug, Default)]
pub(crate) struct Word {
    parts: Vec<(String, Vec<u8>)>,
    relations: String,
}

impl Word {
    /// With this body.
    pub(crate) fn new(body: &str) -> Self {
        let mut word = Self::default();
        word.put(
            "word/document.xml",
            root("document", &format!("<w:body>{body}</w:body>")).as_bytes(),
        );
        let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Titre\"><w:name w:val=\"Title\"/></w:style>\
            <w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>\
            <w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/></w:style>\
            <w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:basedOn w:val=\"2\"/><w:name w:val=\"Own\"/></w:style>\
            <w:style w:type=\"paragraph\" w:styleId=\"Cap\"><w:name w:val=\"caption\"/></w:style>\
            <w:style w:type=\"paragraph\" w:styleId=\"Num\"><w:name w:val=\"Num\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
            <w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>\
            <w:style w:type=\"character\" w:styleId=\"Secret\"><w:name w:val=\"Secret\"/><w:rPr><w:vanish/></w:rPr></w:style>\
            <w:style w:type=\"character\" w:styleId=\"Raised\"><w:name w:val=\"Raised\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>\
            <w:style w:type=\"character\" w:styleId=\"Mark\"><w:basedOn w:val=\"Raised\"/><w:name w:val=\"Mark\"/></w:style>";
        let numbering = numbering();
        word.part("styles", "styles", styles)
            .part("numbering", "numbering", &numbering)
    }

    /// With a further part of that kind.
    pub(crate) fn part(mut self, kind: &str, name: &str, inner: &str) -> Self {
        self.put(&format!("word/{name}.xml"), root(name, inner).as_bytes());
        self.relation(name, kind, &format!("{name}.xml"), false)
    }

    /// With a picture.
    pub(crate) fn picture(mut self, id: &str, bytes: &[u8]) -> Self {
        self.put(&format!("word/media/{id}.png"), bytes);
        self.relation(id, "image", &format!("media/{id}.png"), false)
    }

    /// With a relationship.
    pub(crate) fn relation(
        mut self,
        id: &str,
        kind: &str,
        target: &str,
        is_external: bool,
    ) -> Self {
        let mode = if is_external {
            " TargetMode=\"External\""
        } else {
            ""
        };
        self.relations.push_str(&format!(
            "<Relationship Id=\"{id}\" Type=\"{TYPE}/{kind}\" Target=\"{target}\"{mode}/>"
        ));
        self
    }

    /// With a part as it stands.
    pub(crate) fn put(&mut self, name: &str, bytes: &[u8]) {
        self.parts.push((name.to_owned(), bytes.to_vec()));
    }

    /// The file.
    pub(crate) fn bytes(mut self) -> Vec<u8> {
        let relations = std::mem::take(&mut self.relations);
        self.put(
            "word/_rels/document.xml.rels",
            listed(&relations).as_bytes(),
        );
        let top = format!(
            "<Relationship Id=\"m\" Type=\"{TYPE}/officeDocument\" Target=\"word/document.xml\"/>"
        );
        self.put("_rels/.rels", listed(&top).as_bytes());
        zip(&self.parts)
    }
}

/// A zip of these parts.
pub(crate) fn zip(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut output = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut output);
    for (name, bytes) in parts {
        let file = archive
            .new_file(name)
            .compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().unwrap();
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        writer.write_all(bytes).unwrap();
        let (encoder, descriptor) = writer.finish().unwrap();
        encoder.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    output
}

fn root(name: &str, inner: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{name} {NAMES}>{inner}</w:{name}>")
}

fn listed(inner: &str) -> String {
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>"
    )
}

/// List 1 counts paragraphs, with letters and Roman numbers below; list 2 is of bullets; list 3 is list 1 again from 1.
fn numbering() -> String {
    let level = |level: usize, format: &str, text: &str| {
        let indent = 720 * (level + 1);
        format!(
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:pPr><w:ind w:left=\"{indent}\"/></w:pPr></w:lvl>"
        )
    };
    let counted = [
        level(0, "decimal", "%1."),
        level(1, "lowerLetter", "(%2)"),
        level(2, "lowerRoman", "(%3)"),
    ];
    let bullets = [
        level(0, "bullet", "\u{f0b7}"),
        level(1, "bullet", "o"),
        level(2, "bullet", "-"),
        level(3, "bullet", "-"),
        level(4, "bullet", "-"),
    ];
    let forms = [(1, counted.concat()), (2, bullets.concat())].map(|(id, levels)| {
        format!("<w:abstractNum w:abstractNumId=\"{id}\">{levels}</w:abstractNum>")
    });
    let lists = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>\
        <w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
    format!("{}{lists}", forms.concat())
}

/// A paragraph of these words.
pub(crate) fn p(words: &str) -> String {
    styled("", &r(words))
}

/// A paragraph in a style.
pub(crate) fn in_style(style: &str, words: &str) -> String {
    styled(&format!("<w:pStyle w:val=\"{style}\"/>"), &r(words))
}

/// A paragraph of a list.
pub(crate) fn item(list: usize, level: usize, words: &str) -> String {
    styled(
        &format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"),
        &r(words),
    )
}

/// A paragraph with properties and runs.
pub(crate) fn styled(properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
}

/// A run.
pub(crate) fn r(words: &str) -> String {
    run("", words)
}

/// A run with properties.
pub(crate) fn run(properties: &str, words: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

const OFFICE: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:math="http://www.w3.org/1998/Math/MathML" xmlns:dc="http://purl.org/dc/elements/1.1/""#;

/// An OpenDocument text with this body, and further parts.
pub(crate) fn open_document(body: &str, further: &[(&str, &[u8])]) -> Vec<u8> {
    let style = |family: &str, name: &str, parent: &str, properties: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"{family}\" style:parent-style-name=\"{parent}\">{properties}</style:style>"
        )
    };
    let letters = |attributes: &str| format!("<style:text-properties {attributes}/>");
    let number = |level: usize, format: &str, before: &str, after: &str| {
        format!(
            "<text:list-level-style-number text:level=\"{level}\" style:num-format=\"{format}\" style:num-prefix=\"{before}\" style:num-suffix=\"{after}\"/>"
        )
    };
    let numbers = [
        number(1, "1", "", "."),
        number(2, "a", "(", ")"),
        number(3, "i", "(", ")"),
    ];
    let automatic = [
        style("paragraph", "P1", "Standard", &letters("fo:font-weight=\"bold\"")),
        style("paragraph", "P2", "Title", ""),
        style("paragraph", "Secret", "Standard", &letters("text:display=\"none\"")),
        style("text", "T1", "", &letters("fo:font-weight=\"bold\"")),
        style("text", "T2", "", &letters("fo:font-style=\"italic\"")),
        style("text", "T3", "", &letters("text:display=\"none\"")),
        style("text", "T4", "", &letters("fo:language=\"ru\" fo:country=\"RU\"")),
        style("text", "T5", "", &letters("style:text-position=\"super 58%\"")),
        style("text", "T6", "", &letters("style:text-line-through-style=\"solid\"")),
        format!("<text:list-style style:name=\"L1\">{}</text:list-style>", numbers.concat()),
        "<text:list-style style:name=\"L2\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\"/><text:list-level-style-bullet text:level=\"2\" text:bullet-char=\"–\"/></text:list-style>".to_owned(),
    ];
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content {OFFICE}><office:automatic-styles>{}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        automatic.concat()
    );
    let named = [
        style("paragraph", "Title", "Heading", &letters("fo:font-weight=\"bold\"")),
        style("paragraph", "Heading_20_1", "Heading", ""),
        style("paragraph", "Caption", "Standard", ""),
        style("paragraph", "Table", "Caption", ""),
        style("paragraph", "Quotations", "Standard", ""),
        "<style:style style:name=\"List\" style:family=\"paragraph\" style:list-style-name=\"L1\"/>".to_owned(),
        style("text", "Strong_20_Emphasis", "", &letters("fo:font-weight=\"bold\"")),
    ];
    let styles = format!(
        "<office:document-styles {OFFICE}><office:styles>{}</office:styles><office:master-styles><style:master-page><style:header><text:p>Secret draft</text:p></style:header></style:master-page></office:master-styles></office:document-styles>",
        named.concat()
    );
    let mut parts = vec![
        (
            "mimetype".to_owned(),
            b"application/vnd.oasis.opendocument.text".to_vec(),
        ),
        ("content.xml".to_owned(), content.into_bytes()),
        ("styles.xml".to_owned(), styles.into_bytes()),
    ];
    let further = further.iter();
    parts.extend(further.map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())));
    zip(&parts)
}
