//! Editions written in a small markup, for tests.

use edition_model::{
    Alignment, Block, Body, Caption, Date, DocumentId, Edition, EditionInline, Footnote,
    FootnoteMark, Image, Inline, Kind, Link, LinkTarget, ListMarks, Locale, Masthead,
    MastheadWording, NoteNumber, NumberReference, Origin, ParagraphNumber, PartWords, Piece,
    Segment, SegmentId, Series, Signs, SourceFile, Sources, Span, Status, Table, Template, Wording,
    Words,
};

pub(crate) use crate::layout::tables::NoPictures;

pub(crate) fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

/// Words with `**strong**`, `*emphasis*`, `` `code` ``, `[text](url)`, `[text](lang:xx)`, `[^1]`,
/// `{12}` for a paragraph's number, `\n` for a hard break.
pub(crate) fn inlines(text: &str) -> Vec<EditionInline> {
    let mut inlines = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['*', '`', '[', '{', '\n']) {
        let (plain, marked) = rest.split_at(at);
        if !plain.is_empty() {
            inlines.push(Inline::Text(plain.to_owned()));
        }
        let (inline, length) = marked_inline(marked);
        inlines.push(inline);
        rest = marked.get(length..).unwrap();
    }
    if !rest.is_empty() {
        inlines.push(Inline::Text(rest.to_owned()));
    }
    inlines
}

fn marked_inline(marked: &str) -> (EditionInline, usize) {
    let between = |open: &str, close: &str| {
        let inside = marked.strip_prefix(open)?;
        let end = inside.find(close)?;
        let words = inside.get(..end)?.to_owned();
        let length = open.len() + end + close.len();
        Some((words, length))
    };
    if let Some((words, length)) = between("**", "**") {
        return (Inline::Strong(inlines(&words)), length);
    }
    if let Some((words, length)) = between("*", "*") {
        return (Inline::Emphasis(inlines(&words)), length);
    }
    if let Some((words, length)) = between("`", "`") {
        return (Inline::Code(words), length);
    }
    if let Some((label, length)) = between("[^", "]") {
        let number = NoteNumber::Text(label.parse().unwrap());
        return (Inline::FootnoteMark(FootnoteMark { label, number }), length);
    }
    if let Some((number, length)) = between("{", "}") {
        let number: u32 = number.parse().unwrap();
        let segment = SegmentId::new(&format!("p{number}")).unwrap();
        return (
            Inline::NumberReference(NumberReference {
                segment,
                address: format!("para-{number}"),
                name: format!("paragraph {number}"),
                text: number.to_string(),
            }),
            length,
        );
    }
    if let Some((words, first)) = between("[", "](") {
        let target = marked.get(first..).unwrap();
        let end = target.find(')').unwrap();
        let target = target.get(..end).unwrap();
        let content = inlines(&words);
        let inline = match target.strip_prefix("lang:") {
            Some(tag) => Inline::Foreign {
                locale: locale(tag),
                content,
            },
            None => Inline::Link {
                link: Link {
                    label: "x".to_owned(),
                    target: LinkTarget::Url(target.to_owned()),
                },
                content,
            },
        };
        return (inline, first + end + 1);
    }
    (Inline::LineBreak, 1)
}

fn nowhere() -> Span {
    let file = Sources::default().add(SourceFile::new("x.md", String::new()));
    Span::new(file, 0..0)
}

pub(crate) fn segment(id: &str, text: &str) -> Segment {
    Segment {
        id: (!id.is_empty()).then(|| SegmentId::new(id).unwrap()),
        inlines: inlines(text),
        origin: Origin::Own,
        span: nowhere(),
    }
}

pub(crate) fn heading(level: u8, id: &str, text: &str) -> Block<Segment> {
    Block::Heading {
        level,
        number: None,
        segment: segment(id, text),
    }
}

pub(crate) fn paragraph(id: &str, text: &str) -> Block<Segment> {
    Block::Paragraph {
        number: None,
        segment: segment(id, text),
    }
}

pub(crate) fn numbered(number: u32, text: &str) -> Block<Segment> {
    let id = format!("p{number}");
    Block::Paragraph {
        number: Some(ParagraphNumber::new(number)),
        segment: segment(&id, text),
    }
}

pub(crate) fn list(start: Option<u64>, id: &str, items: &[&str]) -> Block<Segment> {
    let item = |(index, text): (usize, &&str)| vec![paragraph(&format!("{id}-{index}"), text)];
    Block::List {
        marks: start.map_or(ListMarks::Bullets, ListMarks::Figures),
        items: items.iter().enumerate().map(item).collect(),
    }
}

/// Cells are separated by `|`; the first row is the header.
pub(crate) fn table(id: &str, alignments: &[Alignment], rows: &[&str]) -> Block<Segment> {
    let row = |(row, text): (usize, &&str)| -> Vec<Segment> {
        let cells = text.split('|').enumerate();
        cells
            .map(|(column, text)| segment(&format!("{id}-{row}-{column}"), text.trim()))
            .collect()
    };
    let mut rows: Vec<Vec<Segment>> = rows.iter().enumerate().map(row).collect();
    let head = rows.remove(0);
    Block::Table(Table {
        caption: None,
        row_heads: false,
        alignments: alignments.to_vec(),
        head,
        rows,
    })
}

pub(crate) fn figure(id: &str, path: &str, alt: &str, caption: &str) -> Block<Segment> {
    Block::Figure {
        image: Image {
            label: "figure".to_owned(),
            path: path.to_owned(),
        },
        alt: Some(segment(&format!("{id}-alt"), alt)),
        caption: Some(Caption {
            number: 1,
            text: segment(id, caption),
        }),
    }
}

pub(crate) fn footnote(number: u32, text: &str) -> Footnote<Segment> {
    let blocks = vec![paragraph(&format!("remark-{number}"), text)];
    Footnote {
        label: number.to_string(),
        number: NoteNumber::Text(number),
        blocks,
    }
}

/// An edition of these blocks in `en`, `ru` or `tg`.
pub(crate) fn edition(
    tag: &str,
    kind: Kind,
    blocks: Vec<Block<Segment>>,
    footnotes: Vec<Footnote<Segment>>,
) -> Edition {
    Edition {
        document: DocumentId::new("findings/preliminary").unwrap(),
        locale: locale(tag),
        kind,
        house: edition_model::House::Plain,
        date: Date::new(2012, 5, 18),
        date_text: Some(by_locale(
            tag,
            "18 May 2012",
            "18 мая 2012 г.",
            "18 майи соли 2012",
        )),
        symbol: Some("A/HRC/22/53/Add.1".to_owned()),
        languages: None,
        originals: std::collections::BTreeMap::new(),
        status: Status::Published,
        locales: ["en", "ru", "tg"].map(locale).to_vec(),
        url: None,
        elsewhere: std::collections::BTreeMap::new(),
        body: Body {
            place: Some(segment(
                "place",
                &by_locale(tag, "Dushanbe", "Душанбе", "Душанбе"),
            )),
            masthead: Masthead::default(),
            blocks,
            footnotes,
        },
        wording: wording(tag),
    }
}

fn by_locale(tag: &str, en: &str, ru: &str, tg: &str) -> String {
    match tag {
        "ru" => ru,
        "tg" => tg,
        _ => en,
    }
    .to_owned()
}

fn template(pieces: Vec<Piece>) -> Template {
    Template {
        pieces,
        locale: None,
    }
}

#[allow(clippy::too_many_lines, reason = "a table of words")]
fn wording(tag: &str) -> Wording {
    let words = |en: &str, ru: &str, tg: &str| Words {
        text: by_locale(tag, en, ru, tg),
        locale: None,
    };
    let named = |text: &str| Words {
        text: text.to_owned(),
        locale: None,
    };
    let (page, of) = match tag {
        "ru" => ("Страница ", " из "),
        "tg" => ("Саҳифаи ", " аз "),
        _ => ("Page ", " of "),
    };
    let numbered = |word: &str| template(vec![Piece::Text(word.to_owned()), Piece::First]);
    Wording {
        signs: Signs {
            levels: ["(a)", "(i)", "a.", "i."].map(|first| Series::beginning_with(first).unwrap()),
            citation: Template {
                pieces: vec![
                    Piece::First,
                    Piece::Text("\u{a0}".to_owned()),
                    Piece::Second,
                ],
                locale: None,
            },
            repeats: std::array::from_fn(|_| template(vec![Piece::First])),
            annexes: Series::default(),
        },
        parts: PartWords {
            annex: numbered("Annex "),
            annex_alone: named("Annex"),
            article: numbered("Article "),
            in_annex: template(vec![Piece::First, Piece::Second]),
            in_annex_alone: template(vec![Piece::Second]),
            in_article: template(vec![Piece::First, Piece::Second]),
            in_section: template(vec![Piece::First, Piece::Second]),
        },
        publisher: words(
            "Coalition of Civil Society against Torture and Impunity",
            "Коалиция гражданского общества против пыток и безнаказанности",
            "Эътилофи ҷомеаи шаҳрвандӣ бар зидди шиканҷа ва беҷазоӣ",
        ),
        skip_to_text: words("Skip", "К тексту", "Ба матн"),
        kind: words(
            "Preliminary findings",
            "Предварительные выводы",
            "Хулосаҳои пешакӣ",
        ),
        contents: words("Contents", "Содержание", "Мундариҷа"),
        footnotes: words("Footnotes", "Сноски", "Эзоҳҳо"),
        also_available: words(
            "Also available in",
            "Также на других языках",
            "Инчунин дастрас аст",
        ),
        language_names: vec![named("English"), named("Русский"), named("Тоҷикӣ")],
        network_names: Vec::new(),
        symbol: words("Symbol:", "Условное обозначение:", "Рамз:"),
        contacts: words(
            "Contact: press@example.org",
            "Контакты: press@example.org",
            "Тамос: press@example.org",
        ),
        folio: template(vec![
            Piece::Text(page.to_owned()),
            Piece::First,
            Piece::Text(of.to_owned()),
            Piece::Second,
        ]),
        paragraph: numbered(&by_locale(tag, "paragraph ", "пункт ", "банди ")),
        footnote: numbered(&by_locale(tag, "Footnote ", "Сноска ", "Эзоҳи ")),
        back_to_text: words("Back to the text", "Назад к тексту", "Бозгашт ба матн"),
        draft: words(
            "Draft. Not for publication",
            "Проект. Не для публикации",
            "Лоиҳа. Барои нашр нест",
        ),
        untranslated: words(
            "Not yet translated",
            "Ещё не переведено",
            "Ҳанӯз тарҷума нашудааст",
        ),
        stale: words(
            "The source has changed since",
            "Исходный текст изменился",
            "Матни аслӣ тағйир ёфтааст",
        ),
        previous_translation: words(
            "Earlier translation:",
            "Прежний перевод:",
            "Тарҷумаи пешина:",
        ),
        all_documents: words("All documents", "Все документы", "Ҳамаи ҳуҷҷатҳо"),
        as_pdf: named("PDF"),
        as_docx: named("DOCX"),
        parallel: words("All languages", "Все языки", "Ҳамаи забонҳо"),
        this_language: words(
            "In this language alone",
            "Только на этом языке",
            "Танҳо ба ин забон",
        ),
        on_the_web: words("On the web:", "В интернете:", "Дар интернет:"),
        columns: words("Languages", "Языки", "Забонҳо"),
        column_earlier: words("Earlier", "Раньше", "Пештар"),
        column_later: words("Later", "Дальше", "Баъдтар"),
        search: words("Search", "Поиск", "Ҷустуҷӯ"),
        cite_this: words("How to cite", "Как сослаться", "Тарзи истинод"),
        cite_copy: words("Copy", "Скопировать", "Нусха бардоштан"),
        cite_copied: words("Copied", "Скопировано", "Нусха бардошта шуд"),
        end_mark: words("— end —", "— конец —", "— поён —"),
        masthead: MastheadWording::default(),
        table: numbered(&by_locale(tag, "Table ", "Таблица ", "Ҷадвали ")),
        figure: numbered(&by_locale(tag, "Figure ", "Рисунок ", "Расми ")),
        boxes: std::array::from_fn(|_| words("Note", "Примечание", "Эзоҳ")),
    }
}
