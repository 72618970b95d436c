//! XLIFF written: the same bytes on each run.

use super::{BOLD, ITALIC, LINE, XliffVersion};
use crate::packing::xml_text;
use crate::sheet::{RowState, Sheet, SheetDocument, SheetPiece, SheetRow};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Writes a file of this version.
#[must_use]
pub fn write_xliff(sheet: &Sheet, version: XliffVersion) -> Vec<u8> {
    let [source, target] = sheet.locales.each_ref().map(|tag| xml_text(tag));
    let documents = sheet.documents.iter().enumerate();
    let documents: String = documents
        .map(|(place, document)| match version {
            XliffVersion::One => file_one(document, (&source, &target)),
            XliffVersion::Two => file_two(document, place + 1),
        })
        .collect();
    let whole = match version {
        XliffVersion::One => format!(
            "{HEAD}<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n{documents}</xliff>\n"
        ),
        XliffVersion::Two => format!(
            "{HEAD}<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"{source}\" trgLang=\"{target}\">\n{documents}</xliff>\n"
        ),
    };
    whole.into_bytes()
}

fn file_one(document: &SheetDocument, (source, target): (&str, &str)) -> String {
    let units: String = document.rows.iter().map(unit_one).collect();
    format!(
        "<file original=\"{}\" source-language=\"{source}\" target-language=\"{target}\" datatype=\"plaintext\">\n\
         <header><note>{}</note></header>\n<body>\n{units}</body>\n</file>\n",
        xml_text(&document.id),
        xml_text(&document.title)
    )
}

fn unit_one(row: &SheetRow) -> String {
    let (state, approved) = match row.is {
        RowState::Missing => ("needs-translation", ""),
        RowState::Stale => ("needs-review-translation", ""),
        RowState::Translated | RowState::Closed => ("translated", ""),
        RowState::Reviewed => ("final", " approved=\"yes\""),
    };
    let closed = match row.is {
        RowState::Closed => " translate=\"no\"",
        _ => "",
    };
    let note = |from: &str, words: &str| {
        let from = xml_text(from);
        format!("<note from=\"{from}\">{}</note>\n", xml_text(words))
    };
    let mut notes = String::new();
    if !row.remarks.trim().is_empty() {
        notes.push_str(&note(AUTHOR, &row.remarks));
    }
    for (by, words) in &row.said {
        notes.push_str(&note(by, words));
    }
    format!(
        "<trans-unit id=\"{}\" resname=\"{}\" xml:space=\"preserve\"{approved}{closed}>\n<source>{}</source>\n<target state=\"{state}\">{}</target>\n{notes}</trans-unit>\n",
        xml_text(&row.id),
        xml_text(&row.seal),
        Inline::of(XliffVersion::One).pieces(&row.source),
        Inline::of(XliffVersion::One).pieces(&row.translation)
    )
}

fn file_two(document: &SheetDocument, number: usize) -> String {
    let units: String = document.rows.iter().map(unit_two).collect();
    format!(
        "<file id=\"f{number}\" original=\"{}\" canResegment=\"no\">\n{units}</file>\n",
        xml_text(&document.id)
    )
}

fn unit_two(row: &SheetRow) -> String {
    let state = match row.is {
        RowState::Missing => "initial\"",
        RowState::Stale => "initial\" subState=\"make-editions:stale\"",
        RowState::Translated | RowState::Closed => "translated\"",
        RowState::Reviewed => "final\"",
    };
    let closed = match row.is {
        RowState::Closed => " translate=\"no\"",
        _ => "",
    };
    let note = |category: &str, words: &str| {
        let category = xml_text(category);
        format!("<note category=\"{category}\">{}</note>", xml_text(words))
    };
    let mut notes = String::new();
    if !row.remarks.trim().is_empty() {
        notes.push_str(&note(AUTHOR, &row.remarks));
    }
    for (by, words) in &row.said {
        notes.push_str(&note(by, words));
    }
    if !notes.is_empty() {
        notes = format!("<notes>{notes}</notes>\n");
    }
    format!(
        "<unit id=\"{}\" name=\"{}\" xml:space=\"preserve\"{closed}>\n{notes}<segment state=\"{state}>\n<source>{}</source>\n<target>{}</target>\n</segment>\n</unit>\n",
        xml_text(&row.id),
        xml_text(&row.seal),
        Inline::of(XliffVersion::Two).pieces(&row.source),
        Inline::of(XliffVersion::Two).pieces(&row.translation)
    )
}

/// Whose notes the author's are.
pub(super) const AUTHOR: &str = "author";

/// A text being written.
struct Inline {
    version: XliffVersion,
    /// How many bold and italic words and line ends there are so far.
    counts: [usize; 3],
}

impl Inline {
    fn of(version: XliffVersion) -> Self {
        Self {
            version,
            counts: [0; 3],
        }
    }

    /// The next id of that kind.
    fn id(&mut self, kind: char) -> String {
        let place = match kind {
            BOLD => 0,
            ITALIC => 1,
            _ => 2,
        };
        let count = self.counts.get_mut(place).map_or(0, |count| {
            *count += 1;
            *count
        });
        format!("{kind}{count}")
    }

    fn pieces(&mut self, pieces: &[SheetPiece]) -> String {
        let mut written = String::new();
        for piece in pieces {
            let own = match piece {
                SheetPiece::Text { text, bold, italic } => {
                    self.marked(*bold, *italic, xml_text(text))
                }
                SheetPiece::Break => {
                    let id = self.id(LINE);
                    match self.version {
                        XliffVersion::One => format!("<x id=\"{id}\" ctype=\"lb\"/>"),
                        XliffVersion::Two => {
                            format!("<ph id=\"{id}\" type=\"fmt\" subType=\"xlf:lb\"/>")
                        }
                    }
                }
                SheetPiece::Mark {
                    number,
                    inner,
                    is_fixed,
                } => self.mark(*number, inner, *is_fixed),
            };
            written.push_str(&own);
        }
        written
    }

    fn marked(&mut self, bold: bool, italic: bool, mut words: String) -> String {
        for (is_set, kind, one, two) in [
            (italic, ITALIC, "italic", "xlf:i"),
            (bold, BOLD, "bold", "xlf:b"),
        ] {
            if is_set {
                let id = self.id(kind);
                words = match self.version {
                    XliffVersion::One => format!("<g id=\"{id}\" ctype=\"{one}\">{words}</g>"),
                    XliffVersion::Two => {
                        format!("<pc id=\"{id}\" type=\"fmt\" subType=\"{two}\">{words}</pc>")
                    }
                };
            }
        }
        words
    }

    fn mark(&mut self, number: usize, inner: &[SheetPiece], is_fixed: bool) -> String {
        if !is_fixed {
            let inner = self.pieces(inner);
            return match self.version {
                XliffVersion::One => format!("<g id=\"{number}\">{inner}</g>"),
                XliffVersion::Two => format!("<pc id=\"{number}\" canDelete=\"no\">{inner}</pc>"),
            };
        }
        let (mut words, mut marks) = (String::new(), (false, false));
        for piece in inner {
            if let SheetPiece::Text { text, bold, italic } = piece {
                words.push_str(text);
                marks = (*bold, *italic);
            }
        }
        let words = xml_text(&words);
        let element = match self.version {
            XliffVersion::One => format!("<ph id=\"{number}\">{words}</ph>"),
            XliffVersion::Two => {
                format!("<ph id=\"{number}\" disp=\"{words}\" equiv=\"{words}\" canDelete=\"no\"/>")
            }
        };
        self.marked(marks.0, marks.1, element)
    }
}
