//! How paragraphs look. The names of headings, captions and notes are those that Word knows them by, in any language.

use edition_model::Locale;

use crate::runs::language;

const ABOVE_HEADINGS: &str =
    "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"120\"/>";

/// A style: its id, its name, the id of the one for the paragraph behind, and the properties of paragraphs and runs.
type Style = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const STYLES: &[Style] = &[
    (
        "Publisher",
        "Publisher",
        "Kind",
        "<w:spacing w:after=\"60\"/>",
        "<w:b/><w:bCs/>",
    ),
    (
        "Kind",
        "Kind",
        "Dateline",
        "<w:spacing w:after=\"60\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    ),
    (
        "Dateline",
        "Dateline",
        "Dateline",
        "<w:spacing w:after=\"0\"/>",
        "",
    ),
    (
        "Authors",
        "Authors",
        "Normal",
        "<w:spacing w:after=\"120\"/>",
        "<w:i/><w:iCs/>",
    ),
    (
        "Summary",
        "Summary",
        "Summary",
        "<w:ind w:left=\"567\" w:right=\"567\"/>",
        "",
    ),
    (
        "NumberedParagraph",
        "Numbered Paragraph",
        "NumberedParagraph",
        "",
        "",
    ),
    ("ListParagraph", "List Paragraph", "ListParagraph", "", ""),
    ("ListBullet", "List Bullet", "ListBullet", "", ""),
    ("Quote", "Quote", "Quote", "<w:ind w:right=\"567\"/>", ""),
    (
        "Term",
        "Term",
        "Normal",
        "<w:spacing w:after=\"40\"/>",
        "<w:b/><w:bCs/>",
    ),
    (
        "BoxLabel",
        "Box Label",
        "Boxed",
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"808080\"/></w:pBdr><w:spacing w:after=\"40\"/>",
        "<w:b/><w:bCs/>",
    ),
    (
        "Boxed",
        "Boxed",
        "Boxed",
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"808080\"/></w:pBdr>",
        "",
    ),
    (
        "Caption",
        "caption",
        "Normal",
        "<w:spacing w:before=\"160\" w:after=\"80\"/>",
        "<w:b/><w:bCs/>",
    ),
    (
        "Figure",
        "Figure",
        "Caption",
        "<w:spacing w:before=\"160\" w:after=\"80\"/>",
        "",
    ),
    (
        "TableHead",
        "Table Head",
        "TableText",
        "<w:spacing w:before=\"40\" w:after=\"40\"/>",
        "<w:b/><w:bCs/>",
    ),
    (
        "TableText",
        "Table Text",
        "TableText",
        "<w:spacing w:before=\"40\" w:after=\"40\"/>",
        "",
    ),
    (
        "Code",
        "Code",
        "Code",
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    ),
    (
        "Rule",
        "Rule",
        "Normal",
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"808080\"/></w:pBdr>",
        "",
    ),
    (
        "Gap",
        "Gap",
        "Normal",
        "<w:spacing w:after=\"0\"/>",
        "<w:sz w:val=\"8\"/><w:szCs w:val=\"8\"/>",
    ),
    (
        "Signature",
        "Signature",
        "Signature",
        "<w:spacing w:before=\"120\" w:after=\"0\"/>",
        "",
    ),
    (
        "EndMark",
        "End Mark",
        "Contact",
        "<w:spacing w:before=\"240\"/><w:jc w:val=\"center\"/>",
        "",
    ),
    (
        "Contact",
        "Contact",
        "Contact",
        "<w:spacing w:after=\"0\"/>",
        "",
    ),
    (
        "Notice",
        "Notice",
        "Notice",
        "<w:spacing w:after=\"60\"/>",
        "<w:b/><w:bCs/><w:color w:val=\"9C1B1B\"/>",
    ),
    (
        "Label",
        "Label",
        "Normal",
        "<w:spacing w:after=\"40\"/>",
        "<w:i/><w:iCs/><w:color w:val=\"9C1B1B\"/>",
    ),
    (
        "Header",
        "header",
        "Header",
        "<w:spacing w:after=\"0\"/>",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    ),
    (
        "Footer",
        "footer",
        "Footer",
        "<w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    ),
    (
        "FootnoteText",
        "footnote text",
        "FootnoteText",
        "<w:spacing w:after=\"40\"/>",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    ),
];

/// The sizes of headings, the title first, in half points.
const HEADINGS: [u32; 6] = [36, 28, 24, 22, 22, 22];

/// The part with the styles, for a document in this language.
pub(crate) fn styles(locale: &Locale) -> String {
    let headings = HEADINGS.iter().enumerate().map(|(place, size)| {
        let level = place + 1;
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading{level}\"><w:name w:val=\"heading {level}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>{ABOVE_HEADINGS}<w:outlineLvl w:val=\"{place}\"/></w:pPr>\
             <w:rPr><w:b/><w:bCs/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>"
        )
    });
    let headings: String = headings.collect();
    let others = STYLES.iter().map(|(id, name, next, paragraph, run)| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:next w:val=\"{next}\"/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    });
    let others: String = others.collect();
    format!(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>\
         <w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>{}</w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>{headings}{others}\
         <w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/>\
         <w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>\
         <w:rPr><w:color w:val=\"1F3F7A\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
         <w:style w:type=\"character\" w:styleId=\"CodeLetters\"><w:name w:val=\"Code Letters\"/>\
         <w:rPr><w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/><w:noProof/></w:rPr></w:style>",
        language(locale)
    )
}

/// The part with the settings.
pub(crate) fn settings(has_notes: bool) -> String {
    let notes = match has_notes {
        true => "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>",
        false => "",
    };
    format!(
        "{notes}<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
    )
}

/// The part with the bullets. Whatever counts is typed.
pub(crate) fn bullets() -> String {
    let levels = (0..9).map(|level| {
        let left = (level + 1) * crate::writer::STEP;
        let step = crate::writer::STEP;
        format!(
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind w:left=\"{left}\" w:hanging=\"{step}\"/></w:pPr></w:lvl>"
        )
    });
    let levels: String = levels.collect();
    format!(
        "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{levels}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    )
}
