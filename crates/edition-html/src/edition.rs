//! The page of an edition.

use edition_model::site::{
    Format, Site, Tree, card_path, edition_path, feed_path, index_path, parallel_path,
};
use edition_model::{Block, Edition, House, Kind, Segment, Status, Words};

use crate::blocks::set_blocks;
use crate::citation::Citations;
use crate::contents::set_contents;
use crate::footnotes::set_footnotes;
use crate::frame::{Frame, LanguageLink, set_link, window_title};
use crate::masthead::{set_authors, set_contacts, set_particulars, set_signatures, set_summary};
use crate::metadata::{Article, edition_metadata};
use crate::page::{Page, language_of};
use crate::scene::{Counterpart, Scene};
use crate::segments::set_segment;

/// The page of `edition`, for [`edition_path`] in the tree of its status.
#[must_use]
pub fn render_edition(edition: &Edition, site: Site<'_>) -> String {
    let tree = Tree::of(&edition.status);
    let path = edition_path(tree, &edition.locale, &edition.document, Format::HTML);
    let counterparts = Counterpart::all(edition, site, &path);
    let scene = Scene {
        edition,
        citations: Some(&counterparts),
    };
    let frame = edition_frame(edition, site, path);
    let parallel = site.first_of([parallel_path(tree, &edition.document, Format::HTML)]);
    let formats = [
        (frame.pdf.clone(), &edition.wording.as_pdf),
        (frame.docx.clone(), &edition.wording.as_docx),
        (parallel, &edition.wording.parallel),
    ];
    frame.render(|page| {
        let house = matches!(edition.house, House::Un).then_some("un");
        let article = page.tag("article").with_some("class", house);
        article.around(|page| {
            page.line_end();
            let (title, blocks) = split_title(&edition.body.blocks);
            set_masthead(page, scene, title, &formats);
            set_summary(page, scene);
            set_contents(page, scene);
            set_blocks(page, scene, blocks);
            set_end(page, scene);
        });
        page.line_end();
    })
}

/// The frame of the page of an edition, or of a parallel edition that it is the first of.
pub(crate) fn edition_frame<'e>(edition: &'e Edition, site: Site<'e>, path: String) -> Frame<'e> {
    let tree = Tree::of(&edition.status);
    let wording = &edition.wording;
    let locale = &edition.locale;
    let names = edition.locales.iter().zip(&wording.language_names);
    let languages = names.map(|(locale, name)| LanguageLink {
        path: edition_path(tree, locale, &edition.document, Format::HTML),
        locale: Some(locale),
        name,
    });
    let list = site.first_of([index_path(tree, Some(locale)), index_path(tree, None)]);
    let mut styles = vec!["edition.css", "edition.js"];
    if edition.status != Status::Published {
        styles.push("draft.css");
    }
    Frame {
        site,
        styles,
        locale,
        title: window_title(&edition.title_text(), &wording.publisher.text),
        title_locale: edition.title().and_then(Segment::locale).unwrap_or(locale),
        metadata: edition_metadata(edition, site.url(&card_path(locale, edition.kind))),
        structured_data: Article::of(edition),
        feed: feed_of(edition, site),
        canonical: edition.url.clone(),
        pdf: site.first_of([edition_path(tree, locale, &edition.document, Format::PDF)]),
        docx: site.first_of([edition_path(tree, locale, &edition.document, Format::DOCX)]),
        skip_to_text: &wording.skip_to_text,
        banner: match &edition.status {
            Status::Published => None,
            Status::Draft { embargo } => {
                let lines: Vec<&str> = embargo
                    .iter()
                    .map(String::as_str)
                    .chain([&*wording.draft.text])
                    .collect();
                Some((lines.join(" "), language_of(&wording.draft, locale)))
            }
            Status::Embargoed { line } => Some((line.clone(), locale)),
        },
        publisher: &wording.publisher,
        also_available: &wording.also_available,
        languages: languages
            .filter(|link| link.path == path || site.files.contains(link.path.as_str()))
            .collect(),
        search: site
            .first_of([index_path(tree, Some(locale))])
            .filter(|_| tree == Tree::Published)
            .map(|path| (path, &wording.search)),
        citations: Some(Citations { edition }),
        list: list.map(|path| (path, &wording.all_documents)),
        path,
    }
}

/// The feed that lists this edition. Every published edition with a date is in one, where the project
/// has a `base-url`.
fn feed_of(edition: &Edition, site: Site<'_>) -> Option<String> {
    let is_listed = edition.status == Status::Published && edition.date.is_some();
    (is_listed && site.base_url.is_some()).then(|| feed_path(&edition.locale))
}

/// The title, if the text begins with one, and the other blocks.
pub(crate) fn split_title(blocks: &[Block<Segment>]) -> (Option<&Segment>, &[Block<Segment>]) {
    match blocks {
        [
            Block::Heading {
                level: 1, segment, ..
            },
            others @ ..,
        ] => (Some(segment), others),
        _ => (None, blocks),
    }
}

fn set_masthead<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    title: Option<&'e Segment>,
    formats: &[(Option<String>, &'e Words)],
) {
    page.tag("header").class("masthead").around(|page| {
        page.line_end();
        set_heading_lines(page, scene, title);
        set_formats(page, scene, formats);
    });
    page.line_end();
}

/// Sets links to the same in other formats, as far as they are there.
pub(crate) fn set_formats<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    formats: &[(Option<String>, &'e Words)],
) {
    if formats.iter().all(|(path, _)| path.is_none()) {
        return;
    }
    page.tag("ul").class("formats").around(|page| {
        for (path, words) in formats {
            let Some(path) = path else { continue };
            page.line_end();
            page.tag("li").around(|page| {
                set_link(page, path, words, &scene.edition.locale);
            });
        }
        page.line_end();
    });
    page.line_end();
}

/// Sets kind, place, date, symbol and the lines of an organ, then the title and the authors: the order in which they
/// are read.
pub(crate) fn set_heading_lines<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    title: Option<&'e Segment>,
) {
    let edition = scene.edition;
    // Papers that are cited have the symbol, the date and the languages in a column of their own.
    let class = match edition.kind {
        Kind::Findings | Kind::Report => "identity cited",
        Kind::PressRelease | Kind::Announcement => "identity",
    };
    page.tag("div").class(class).around(|page| {
        page.line_end();
        let kind = &edition.wording.kind;
        let line = page.tag("p").class("kind");
        line.locale(language_of(kind, &edition.locale))
            .text(&kind.text);
        page.line_end();
        set_date_line(page, scene);
        set_particulars(page, scene);
    });
    page.line_end();
    if let Some(title) = title {
        set_segment(page, scene, "h1", title);
        page.line_end();
    }
    set_authors(page, scene);
}

fn set_date_line<'e>(page: &mut Page<'e>, scene: Scene<'e>) {
    let edition = scene.edition;
    page.tag("div").class("dateline").around(|page| {
        page.line_end();
        if let Some(place) = &edition.body.place {
            set_segment(page, scene, "span", place);
            page.line_end();
        }
        if let (Some(date), Some(text)) = (edition.date, &edition.date_text) {
            let time = page.tag("time").with("datetime", &date.to_string());
            time.text(text);
            page.line_end();
        }
        if let Some(symbol) = &edition.symbol {
            set_symbol(page, scene, symbol);
        }
    });
    page.line_end();
}

fn set_symbol<'e>(page: &mut Page<'e>, scene: Scene<'e>, symbol: &str) {
    let words = &scene.edition.wording.symbol;
    page.tag("span").class("symbol").around(|page| {
        let language = language_of(words, &scene.edition.locale);
        page.tag("span").locale(language).text(&words.text);
        page.text(" ");
        // Symbols are written in Latin letters in every language.
        page.tag("bdi").with("translate", "no").text(symbol);
    });
    page.line_end();
}

/// Sets what follows the text: the signatures, the end mark, the footnotes, the contacts.
fn set_end<'e>(page: &mut Page<'e>, scene: Scene<'e>) {
    let edition = scene.edition;
    let wording = &edition.wording;
    set_signatures(page, scene);
    if edition.kind == Kind::PressRelease {
        set_words(page, scene, "end-mark", &wording.end_mark);
    }
    set_footnotes(page, scene);
    set_contacts(page, scene);
    if matches!(edition.kind, Kind::PressRelease | Kind::Announcement) {
        set_words(page, scene, "contacts", &wording.contacts);
    }
}

/// Sets words of the publisher's as a paragraph, line by line; nothing where there are none.
fn set_words<'e>(page: &mut Page<'e>, scene: Scene<'e>, class: &'static str, words: &'e Words) {
    if words.text.trim().is_empty() {
        return;
    }
    let language = language_of(words, &scene.edition.locale);
    page.tag("p").class(class).locale(language).around(|page| {
        for (place, line) in words.text.lines().enumerate() {
            if place > 0 {
                page.tag("br").void();
                page.line_end();
            }
            page.text(line);
        }
    });
    page.line_end();
}
