//! A specimen in Tajik that uses every block and every inline, made by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use edition_model::site::{Format, Paths, Site, Tree};
use edition_model::site::{edition_path, parallel_path};
use edition_model::{
    Alignment, Block, Body, Caption, CountedBy, Date, DocumentId, Edition, EditionInline, Footnote,
    FootnoteMark, Image, IndexWording, Inline, Kind, Link, LinkTarget, ListMarks, Locale, Masthead,
    MastheadWording, NoteNumber, NumberReference, Origin, ParagraphNumber, PartWords, Piece,
    Segment, SegmentId, Series, Signs, SourceFile, Sources, Span, Status, Table, Template, Wording,
    Words,
};

pub(crate) fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

pub(crate) fn locales() -> Vec<Locale> {
    ["en", "ru", "tg"].map(locale).to_vec()
}

pub(crate) fn document() -> DocumentId {
    DocumentId::new("findings/preliminary-findings").unwrap()
}

pub(crate) fn words(text: &str) -> Words {
    Words {
        text: text.to_owned(),
        locale: None,
    }
}

fn english(text: &str) -> Words {
    Words {
        text: text.to_owned(),
        locale: Some(locale("en")),
    }
}

fn template(before: &str, between: &str) -> Template {
    let mut pieces = vec![Piece::Text(before.to_owned()), Piece::First];
    if !between.is_empty() {
        pieces.extend([Piece::Text(between.to_owned()), Piece::Second]);
    }
    Template {
        pieces,
        locale: None,
    }
}

fn language_names() -> Vec<Words> {
    vec![words("English"), words("Русский"), words("Тоҷикӣ")]
}

pub(crate) fn wording() -> Wording {
    Wording {
        publisher: words("Гузоришгари махсус оид ба шиканҷа"),
        skip_to_text: words("Ба матн гузаред"),
        kind: words("Хулосаҳои пешакӣ"),
        contents: words("Мундариҷа"),
        footnotes: words("Эзоҳҳо"),
        also_available: words("Бо забонҳои дигар"),
        language_names: language_names(),
        network_names: ["en_GB", "ru_RU", "tg_TJ"].map(str::to_owned).to_vec(),
        symbol: words("Рамз:"),
        contacts: words("Барои матбуот:\npress@example.org"),
        folio: template("Саҳифаи ", " аз "),
        paragraph: template("банди ", ""),
        signs: Signs {
            levels: ["a)", "i)", "a.", "i."].map(|first| Series::beginning_with(first).unwrap()),
            citation: template("", "\u{a0}"),
            repeats: ["-бис", "-тер", "-кватер", "-квинквиес"].map(|behind| template("", behind)),
            annexes: Series::default(),
        },
        parts: PartWords {
            annex: template("Замимаи ", ""),
            annex_alone: words("Замима"),
            article: template("Моддаи ", ""),
            in_annex: template("замимаи ", ", "),
            in_annex_alone: template("замима, ", ""),
            in_article: template("моддаи ", ", "),
            in_section: template("фасли ", ", "),
        },
        footnote: template("Эзоҳи ", ""),
        // One text that Tajik lacks, so that another language stands in.
        back_to_text: english("Back to the text"),
        draft: words("Сиёҳнавис: барои интишор нест"),
        untranslated: words("Тарҷума нашудааст"),
        stale: words("Матни аслӣ дигар шудааст"),
        previous_translation: words("Тарҷумаи пешина"),
        all_documents: words("Ҳамаи ҳуҷҷатҳо"),
        as_pdf: words("PDF"),
        as_docx: words("DOCX"),
        parallel: words("Ҳамаи забонҳо паҳлуи ҳам"),
        this_language: words("Танҳо ба ин забон"),
        on_the_web: words("Дар интернет:"),
        columns: words("Забонҳо дар ин саҳифа"),
        column_earlier: words("Як ҷой пештар"),
        column_later: words("Як ҷой баъдтар"),
        search: words("Ҷустуҷӯ"),
        cite_this: words("Тарзи истинод"),
        cite_copy: words("Нусха бардоштан"),
        cite_copied: words("Нусха бардошта шуд"),
        end_mark: words("— поён —"),
        masthead: MastheadWording::default(),
        table: template("Ҷадвали ", ""),
        figure: template("Расми ", ""),
        boxes: ["Эзоҳ", "Маслиҳат", "Муҳим", "Огоҳӣ", "Эҳтиёт шавед"].map(words),
    }
}

pub(crate) fn index_wording() -> IndexWording {
    IndexWording {
        publisher: words("Гузоришгари махсус оид ба шиканҷа"),
        skip_to_text: words("Ба матн гузаред"),
        documents: words("Ҳуҷҷатҳо"),
        kinds: vec![
            words("Изҳорот барои матбуот"),
            words("Хулосаҳои пешакӣ"),
            words("Гузоришҳо"),
            words("Эълонҳо"),
        ],
        no_documents: words("Ҳоло ҳуҷҷате нест."),
        also_available: words("Бо забонҳои дигар"),
        all_languages: words("Ҳамаи забонҳо"),
        language_names: language_names(),
        as_pdf: words("PDF"),
        as_docx: words("DOCX"),
        parallel: words("Ҳамаи забонҳо паҳлуи ҳам"),
        draft: words("Сиёҳнавис: барои интишор нест"),
        search_all: words("Ҷустуҷӯ дар ҳамаи ҳуҷҷатҳо"),
        search_none: words("Чизе ёфт нашуд"),
        search_count: template("Порчаҳои ёфтшуда: ", ""),
        search_most: template("Нишон дода шуд: ", " аз "),
    }
}

pub(crate) fn text(text: &str) -> EditionInline {
    Inline::Text(text.to_owned())
}

fn link(target: LinkTarget, content: &str) -> EditionInline {
    Inline::Link {
        link: Link {
            label: "label".to_owned(),
            target,
        },
        content: vec![text(content)],
    }
}

fn mark(number: u32) -> EditionInline {
    Inline::FootnoteMark(FootnoteMark {
        label: number.to_string(),
        number: NoteNumber::Text(number),
    })
}

pub(crate) fn id(text: &str) -> SegmentId {
    SegmentId::new(text).unwrap()
}

pub(crate) fn segment(name: &str, inlines: Vec<EditionInline>) -> Segment {
    Segment {
        id: (!name.is_empty()).then(|| id(name)),
        inlines,
        origin: Origin::Own,
        span: Span::new(Sources::default().add(SourceFile::new("", "")), 0..0),
    }
}

fn plain(name: &str, words: &str) -> Segment {
    segment(name, vec![text(words)])
}

fn heading(level: u8, name: &str, words: &str) -> Block<Segment> {
    Block::Heading {
        level,
        number: None,
        segment: plain(name, words),
    }
}

fn paragraph(number: u32, segment: Segment) -> Block<Segment> {
    Block::Paragraph {
        number: Some(ParagraphNumber::new(number)),
        segment,
    }
}

fn item(segment: Segment) -> Vec<Block<Segment>> {
    vec![Block::Paragraph {
        number: None,
        segment,
    }]
}

fn image(path: &str) -> Image {
    Image {
        label: "map".to_owned(),
        path: path.to_owned(),
    }
}

/// Words, links and marks of footnotes.
fn visit() -> Vec<EditionInline> {
    let report = LinkTarget::Document {
        document: DocumentId::new("reports/country-visit").unwrap(),
        segment: Some(id("visit-dates")),
    };
    let absent = LinkTarget::Document {
        document: DocumentId::new("reports/not-there").unwrap(),
        segment: None,
    };
    let linked_mark = Inline::Link {
        link: Link {
            label: "annex".to_owned(),
            target: LinkTarget::Url("https://example.org/annex?a=1&b=2".to_owned()),
        },
        content: vec![Inline::Emphasis(vec![text("замимаи 2")]), mark(1)],
    };
    vec![
        text("Гузоришгари махсус аз 10 то 18 майи соли 2012 ба Ҷумҳурии Тоҷикистон "),
        Inline::Strong(vec![
            text("сафар ба "),
            Inline::Emphasis(vec![text("кишвар")]),
        ]),
        text(" анҷом дод."),
        mark(1),
        text(" Матн "),
        Inline::Foreign {
            locale: locale("ru"),
            content: vec![text("на русском языке")],
        },
        text(" ва "),
        Inline::Foreign {
            locale: locale("fa"),
            content: vec![text("به فارسی")],
        },
        text(" ҳам ҳаст;"),
        Inline::LineBreak,
        text("ниг. "),
        link(report, "гузориш"),
        text(", "),
        link(absent, "ҳуҷҷати дигар"),
        text(" ва "),
        linked_mark,
        text("."),
    ]
}

/// References, code and a picture.
fn concerns() -> Vec<EditionInline> {
    vec![
        text("Тағйироти дар банди "),
        Inline::NumberReference(NumberReference {
            segment: id("visit-dates"),
            address: "para-1".to_owned(),
            name: "банди 1".to_owned(),
            text: "1".to_owned(),
        }),
        text(" зикршуда ҳамаи нигарониҳоро аз байн намебарад: модаҳои 1 < 2 & 3 > 2, "),
        Inline::Code("{ DATE($start) }  <b>".to_owned()),
        text(" ва нишони "),
        Inline::Image {
            image: image("pictures/map.png"),
            alt: vec![text("харитаи \"хурд\"")],
        },
        text("."),
        mark(2),
        text(" Боз "),
        link(LinkTarget::Segment(id("visit-dates")), "санаҳо"),
        text("."),
        mark(1),
    ]
}

fn table() -> Block<Segment> {
    Block::Table(Table {
        caption: None,
        row_heads: false,
        alignments: vec![Alignment::Start, Alignment::Center, Alignment::End],
        head: vec![
            plain("event", "Рӯйдод"),
            plain("where", "Ҷой"),
            plain("number-of-meetings", "Шумораи вохӯриҳо"),
        ],
        rows: vec![
            vec![
                plain("visit-to-isolators", "Боздид аз ҷойҳои маҳрумият аз озодӣ"),
                plain("dushanbe", "Душанбе"),
                plain("", "1 234"),
            ],
            vec![
                plain("talks", "Гуфтугӯ бо намояндагони ҷомеаи шаҳрвандӣ"),
                plain("khujand", "Хуҷанд"),
                plain("", "12"),
            ],
        ],
    })
}

fn map() -> Block<Segment> {
    Block::Figure {
        image: image("pictures/map.png"),
        alt: Some(plain("map-alt", "Харитаи <Тоҷикистон> бо панҷ шаҳр")),
        caption: Some(Caption {
            number: 1,
            text: plain("map-caption", "Шаҳрҳое, ки Гузоришгари махсус дид."),
        }),
    }
}

/// Every kind of block there is, and between them every kind of inline.
fn every_block() -> Vec<Block<Segment>> {
    let mut blocks = vec![
        heading(1, "title", "Хулосаҳои пешакӣ дар бораи сафар ба Тоҷикистон"),
        heading(2, "the-visit", "Сафар"),
        paragraph(1, segment("visit-dates", visit())),
        paragraph(2, segment("encouraging-changes", concerns())),
    ];
    let nested = vec![
        item(plain("khujand-and-isfara", "Хуҷанд ва Исфара,")),
        item(plain("istaravshan", "Истаравшан.")),
    ];
    let mut outer = item(plain("cities", "шаҳрҳо:"));
    outer.push(Block::List {
        marks: ListMarks::Bullets,
        items: nested,
    });
    blocks.extend([
        paragraph(3, plain("he-met", "Ӯ бо инҳо вохӯрд:")),
        Block::List {
            marks: ListMarks::Signs {
                owner: ParagraphNumber::new(3),
                first: 1,
                by: CountedBy::Signs,
            },
            items: vec![
                item(plain("officials", "мансабдорони ҳукумат,")),
                item(plain("victims", "ҷабрдидагон ва оилаҳои онҳо,")),
                outer,
            ],
        },
        heading(2, "findings", "Хулосаҳо"),
        heading(3, "safeguards", "Кафолатҳои ҳуқуқӣ"),
        paragraph(
            4,
            plain(
                "lack-of-safeguards",
                "Нигаронии дигар набудани кафолатҳо аз интиқоли ғайриқонунии шахсон ба давлати \
                 дигар мебошад. Фишор ба боздоштшудагон ҳанӯз ҳам боиси нигаронӣ аст, ва ин масъала \
                 дар гузориши пурра муфассал баррасӣ мешавад.",
            ),
        ),
        Block::Quotation(item(plain(
            "nobody-shall-be",
            "Ҳеҷ кас набояд мавриди шиканҷа ё муносибат ва ҷазои бераҳмона, ғайриинсонӣ ё \
             таҳқиркунандаи шаъну шараф қарор гирад.",
        ))),
        table(),
        map(),
        Block::Code {
            language: Some("ftl".to_owned()),
            text: "\nvisit-dates = Сафар { DATE($start) }\n  & <tag>".to_owned(),
        },
        Block::Break,
        heading(2, "what-follows", "Идома"),
        paragraph(5, plain("preliminary", "Ин хулосаҳо пешакӣ мебошанд.")),
    ]);
    blocks
}

pub(crate) fn edition() -> Edition {
    let footnote = |number: u32, name: &str, text: &str| Footnote {
        label: number.to_string(),
        number: NoteNumber::Text(number),
        blocks: item(plain(name, text)),
    };
    Edition {
        document: document(),
        locale: locale("tg"),
        kind: Kind::Findings,
        date: Date::new(2012, 5, 18),
        date_text: Some("18 майи соли 2012".to_owned()),
        symbol: Some("A/HRC/22/53/Add.1".to_owned()),
        languages: None,
        house: edition_model::House::Plain,
        originals: std::collections::BTreeMap::new(),
        status: Status::Published,
        locales: locales(),
        url: Some("https://example.org/e/tg/findings/preliminary-findings.html".to_owned()),
        elsewhere: std::collections::BTreeMap::new(),
        body: Body {
            place: Some(plain("place", "Душанбе")),
            masthead: Masthead::default(),
            blocks: every_block(),
            footnotes: vec![
                footnote(1, "names", "Номҳо чунонанд, ки ҳангоми сафар буданд."),
                footnote(2, "languages", "Матн бо се забон дастрас аст."),
            ],
        },
        wording: wording(),
    }
}

/// The specimen as a draft: one paragraph, one item and one cell without translation, one paragraph
/// and the words for the picture with that of an earlier text.
pub(crate) fn draft() -> Edition {
    let mut edition = edition();
    edition.status = Status::Draft { embargo: None };
    edition.url = None;
    let locale = locale("en");
    edition.body = edition.body.map(&mut |segment| {
        let (origin, source) = match segment.id.as_ref().map(SegmentId::as_str) {
            Some("victims") => (missing(&locale), "victims and their families,"),
            Some("talks") => (missing(&locale), "Talks with civil society"),
            Some("preliminary") => (missing(&locale), "These findings are preliminary."),
            Some("lack-of-safeguards") => (
                stale(&locale, segment),
                "A further concern is the lack of safeguards against illegal renditions of persons \
                 to any other State.",
            ),
            Some("map-alt") => (
                stale(&locale, segment),
                "A map of Tajikistan with five cities",
            ),
            _ => return segment.clone(),
        };
        Segment {
            inlines: vec![text(source)],
            origin,
            ..segment.clone()
        }
    });
    edition
}

fn missing(locale: &Locale) -> Origin {
    Origin::Missing {
        locale: locale.clone(),
    }
}

fn stale(locale: &Locale, segment: &Segment) -> Origin {
    Origin::Stale {
        locale: locale.clone(),
        previous: segment.inlines.clone(),
    }
}

/// Where the picture of every specimen lies.
static PICTURES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let path = edition_model::site::picture_path(&document(), "0123456789abcdef", "png");
    BTreeMap::from([("pictures/map.png".to_owned(), path)])
});

/// The files of a publication that holds the specimen in all languages and formats.
pub(crate) fn files(tree: Tree) -> Paths {
    let mut files = BTreeSet::new();
    let report = DocumentId::new("reports/country-visit").unwrap();
    files.insert(edition_model::site::index_path(tree, None));
    for locale in locales() {
        files.insert(edition_model::site::index_path(tree, Some(&locale)));
        files.insert(edition_path(tree, &locale, &report, Format::HTML));
        for format in [Format::HTML, Format::PDF] {
            files.insert(edition_path(tree, &locale, &document(), format));
        }
    }
    files.insert(parallel_path(tree, &document(), Format::HTML));
    files.into_iter().map(Arc::from).collect()
}

pub(crate) fn site(files: &Paths) -> Site<'_> {
    Site {
        files,
        base_url: Some("https://example.org/e/"),
        pictures: &PICTURES,
    }
}
