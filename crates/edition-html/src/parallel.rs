//! The page of a parallel edition: all languages of a document side by side, block by block.

use std::collections::BTreeMap;

use edition_model::site::{Format, Site, Tree, parallel_path};
use edition_model::{Block, Edition, House, Masthead, NoteNumber, Segment, segments_of};

use crate::blocks::set_block;
use crate::edition::{edition_frame, set_formats, set_heading_lines, split_title};
use crate::footnotes::{count_marks, set_footnote};
use crate::masthead::{set_contacts, set_signatures, set_summary};
use crate::page::{Page, language_of};
use crate::scene::Scene;
use crate::search::has_no_spaces;
use crate::style::WORD_LENGTHS;

/// The page with `first` and `others` side by side, for [`parallel_path`] in the tree of the status of
/// `first`. Its interface is in the language of `first`.
///
/// The ids in the column of `first` are those of the edition; in the other columns they begin with the
/// locale, as in `ru:visit-dates`. All must be editions of one document, and aligned.
#[must_use]
pub fn render_parallel(first: &Edition, others: &[&Edition], site: Site<'_>) -> String {
    let tree = Tree::of(&first.status);
    let path = parallel_path(tree, &first.document, Format::HTML);
    let mut frame = edition_frame(first, site, path);
    frame.canonical = site.url(&frame.path).filter(|_| first.url.is_some());
    // It is not an article in one language.
    frame.structured_data = None;
    frame.citations = None;
    frame.styles.extend(["parallel.css", "parallel.js"]);
    frame.pdf = site.first_of([parallel_path(tree, &first.document, Format::PDF)]);
    frame.docx = site.first_of([parallel_path(tree, &first.document, Format::DOCX)]);
    let mut columns = vec![Column::new(first, String::new())];
    for other in others {
        let prefix = format!("{}:", other.locale);
        columns.push(Column::new(other, prefix));
    }
    let formats = [
        (frame.pdf.clone(), &first.wording.as_pdf),
        (frame.docx.clone(), &first.wording.as_docx),
    ];
    let scene = Scene {
        edition: first,
        citations: None,
    };
    frame.render(|page| {
        let class = match (columns.len(), first.house) {
            (0..MANY, House::Plain) => "parallel",
            (0..MANY, House::Un) => "parallel un",
            (_, House::Plain) => "parallel many",
            (_, House::Un) => "parallel many un",
        };
        let article = page.tag("article").class(class);
        let word = longest_word(columns.iter().map(|column| column.scene.edition));
        article.with("data-word", &word.to_string()).around(|page| {
            page.line_end();
            set_formats(page, scene, &formats);
            set_choice(page, first, &columns);
            set_rows(page, &columns);
        });
        page.line_end();
    })
}

/// From so many columns on their type is smaller, and they need not all stand in one row.
const MANY: usize = 5;

/// The length of the longest word of `editions` that a column has to have room for, as the stylesheet knows it; headings
/// are larger, tables scroll by themselves.
fn longest_word<'e>(editions: impl Iterator<Item = &'e Edition>) -> usize {
    let blocks = editions.flat_map(|edition| &edition.body.blocks);
    let (least, most) = WORD_LENGTHS.into_inner();
    let longest = blocks.fold(least, |longest, block| {
        let (percent, segments) = match block {
            Block::Heading {
                level: 1, segment, ..
            } => (125, vec![segment]),
            Block::Heading { segment, .. } => (112, vec![segment]),
            Block::Table(_) => (100, Vec::new()),
            other => (100, segments_of(std::slice::from_ref(other))),
        };
        // A word of no more bytes than another has letters is no longer than that.
        let known = longest * 100 / percent;
        let words = segments
            .into_iter()
            .map(|it| word_length(&it.plain_text(), known));
        longest.max(words.max().unwrap_or_default() * percent / 100)
    });
    longest.min(most).next_multiple_of(2)
}

/// The length of the longest word of a text that has more bytes than `known`; addresses are divided anywhere, and so are
/// scripts without spaces.
fn word_length(text: &str, known: usize) -> usize {
    let is_word = |word: &&str| word.len() > known && !word.contains(['/', '@', '_']);
    let words = text.split_whitespace().filter(is_word);
    let parts = words.flat_map(|word| word.split(|it| it == '-' || has_no_spaces(it)));
    parts
        .map(|part| part.chars().count())
        .max()
        .unwrap_or_default()
}

/// One of the editions side by side.
struct Column<'e> {
    scene: Scene<'e>,
    /// The prefix of its ids.
    prefix: String,
    marks: BTreeMap<NoteNumber, u32>,
}

impl<'e> Column<'e> {
    fn new(edition: &'e Edition, prefix: String) -> Self {
        Self {
            scene: Scene {
                edition,
                citations: None,
            },
            prefix,
            marks: count_marks(edition),
        }
    }

    fn tag(&self) -> &'e str {
        self.scene.edition.locale.tag()
    }
}

fn set_rows<'e>(page: &mut Page<'e>, columns: &'e [Column<'e>]) {
    set_row(page, "row masthead", columns, |page, column| {
        let (title, _) = split_title(&column.scene.edition.body.blocks);
        set_heading_lines(page, column.scene, title);
    });
    let has = |is_there: fn(&Masthead<Segment>) -> bool| {
        let mut mastheads = columns.iter().map(|it| &it.scene.edition.body.masthead);
        mastheads.any(is_there)
    };
    if has(|it| !it.summary.is_empty()) {
        set_row(page, "row", columns, |page, column| {
            set_summary(page, column.scene)
        });
    }
    let lengths = columns.iter().map(|column| {
        let (_, blocks) = split_title(&column.scene.edition.body.blocks);
        let footnotes = column.scene.edition.body.footnotes.iter();
        let in_text = footnotes.filter(|note| note.number.is_in_text());
        (blocks.len(), in_text.count())
    });
    let (blocks, footnotes) = lengths.fold((0, 0), |longest: (usize, usize), length| {
        (longest.0.max(length.0), longest.1.max(length.1))
    });
    for place in 0..blocks {
        set_row(page, "row", columns, |page, column| {
            let (_, blocks) = split_title(&column.scene.edition.body.blocks);
            if let Some(block) = blocks.get(place) {
                set_block(page, column.scene, block);
            }
        });
    }
    if has(|it| !it.signed.is_empty()) {
        set_row(page, "row", columns, |page, column| {
            set_signatures(page, column.scene);
        });
    }
    for place in 0..footnotes {
        set_row(page, "row footnotes", columns, |page, column| {
            let Some(footnote) = column.scene.edition.body.footnotes.get(place) else {
                return;
            };
            let marks = column.marks.get(&footnote.number).copied();
            page.tag("ol").around(|page| {
                set_footnote(page, column.scene, footnote, marks.unwrap_or_default());
            });
            page.line_end();
        });
    }
    if has(|it| !it.contacts.is_empty()) {
        set_row(page, "row", columns, |page, column| {
            set_contacts(page, column.scene);
        });
    }
}

/// Sets the controls of the columns: check boxes for windows in which several fit, radio buttons for those
/// in which one does. They work by the stylesheet alone; the buttons that reorder columns need the script.
fn set_choice<'e>(page: &mut Page<'e>, first: &'e Edition, columns: &[Column<'e>]) {
    let wording = &first.wording;
    page.tag("fieldset").class("columns").around(|page| {
        page.line_end();
        let words = &wording.columns;
        let legend = page.tag("legend");
        legend
            .locale(language_of(words, &first.locale))
            .text(&words.text);
        page.line_end();
        page.tag("ul").around(|page| {
            page.line_end();
            for (place, column) in columns.iter().enumerate() {
                let item = page.tag("li").with("data-column", column.tag());
                item.around(|page| set_column_choice(page, first, column, place == 0));
                page.line_end();
            }
        });
        page.line_end();
    });
    page.line_end();
}

fn set_column_choice<'e>(
    page: &mut Page<'e>,
    first: &'e Edition,
    column: &Column<'e>,
    is_first: bool,
) {
    let locale = &column.scene.edition.locale;
    let mut names = first.locales.iter().zip(&first.wording.language_names);
    let name = names.find(|(named, _)| *named == locale);
    let name = name.map_or(locale.tag(), |(_, name)| name.text.as_str());
    let is_checked = is_first.then_some("");
    let inputs = [
        ("checkbox", "some", None, Some("")),
        ("radio", "one", Some("column"), is_checked),
    ];
    for (kind, class, group, checked) in inputs {
        page.tag("label").around(|page| {
            let input = page.tag("input").with("type", kind).class(class);
            let input = input.with_some("name", group);
            input.with_some("checked", checked).void();
            page.tag("span").locale(locale).text(name);
        });
    }
    let steps = [
        ("-1", "\u{2039}", &first.wording.column_earlier),
        ("1", "\u{203a}", &first.wording.column_later),
    ];
    for (step, sign, words) in steps {
        let button = page.tag("button").with("type", "button");
        let button = button.with("data-step", step).with("hidden", "");
        button.around(|page| {
            page.tag("span").with("aria-hidden", "true").text(sign);
            let unseen = page.tag("span").class("unseen");
            let unseen = unseen.locale(language_of(words, &first.locale));
            unseen.around(|page| {
                page.text(&words.text);
                page.text(": ");
                page.tag("span").locale(locale).text(name);
            });
        });
    }
}

/// Sets one row: for each column, what `set` sets.
fn set_row<'e>(
    page: &mut Page<'e>,
    class: &'static str,
    columns: &'e [Column<'e>],
    set: impl Fn(&mut Page<'e>, &Column<'e>),
) {
    page.tag("div").class(class).around(|page| {
        page.line_end();
        for column in columns {
            page.begin_column(&column.prefix);
            let cell = page.tag("div").with("data-column", column.tag());
            let cell = cell.with("data-prefix", &column.prefix);
            let cell = cell.locale(&column.scene.edition.locale);
            cell.around(|page| {
                page.line_end();
                set(page, column);
            });
            page.line_end();
        }
    });
    page.line_end();
}
