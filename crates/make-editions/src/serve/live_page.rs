//! An edition as it would be built now: as a page that follows the changes, and as a PDF.

use std::sync::Arc;

use edition_model::site::edition_path;
use edition_model::site::{Format, Paths, Site, Tree};
use edition_model::{DocumentId, Edition, Locale, Status};

use super::desk::Desk;
use edition_engine::analysis::Analysis;
use edition_engine::pages::pages;
use edition_engine::pictures::PictureStore;

/// What is shown at an address.
pub(super) enum Live {
    /// A page.
    Html(String),
    /// A PDF.
    Pdf(Vec<u8>),
    /// A picture, and its media type.
    Picture(Vec<u8>, &'static str),
    /// The document is shown elsewhere: it is complete now, or no longer.
    Elsewhere(String),
    /// It could not be made; why.
    Failed(String),
}

/// The edition at `path`, laid out as `out/` is. `None` where there is none.
pub(super) fn show(desk: &Desk, path: &str) -> Option<Live> {
    if let Some(shown) = show_picture(desk, path) {
        return Some(shown);
    }
    let (locale, document, format) = read_path(path)?;
    let workspace = desk.workspace();
    workspace.project.documents.get(&document)?;
    let good = workspace.last_good(&locale, &document);
    let project = workspace.alone(&document, good.map(|text| (&locale, text)));
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let pictures = PictureStore::of(&analysis, &document);
    let (edition, tree) = edition(&analysis, &document, &locale)?;
    let own = edition_path(tree, &locale, &document, format);
    if own != path {
        return Some(Live::Elsewhere(own));
    }
    if format == Format::PDF {
        let press = workspace.press.as_ref();
        let document = analysis.document(&document)?;
        let pages = pages(&analysis, document, &edition, press, &pictures);
        return Some(match press.export(&pages, &pictures) {
            Ok(bytes) => Live::Pdf(bytes),
            Err(error) => Live::Failed(error.to_string()),
        });
    }
    let locales = edition.locales.iter();
    let files: Paths = locales
        .flat_map(|locale| {
            [Format::HTML, Format::PDF].map(|format| edition_path(tree, locale, &document, format))
        })
        .map(Arc::from)
        .collect();
    let addresses = analysis
        .document(&document)
        .map(|document| pictures.files_of(document))
        .unwrap_or_default()
        .into_iter()
        .map(|(name, file)| (name, file.path))
        .collect();
    let site = Site {
        files: &files,
        base_url: None,
        pictures: &addresses,
    };
    let page = edition_html::render_edition(&edition, site);
    Some(Live::Html(follow_changes(page, &document)))
}

/// The picture at `path`, as it is now; `None` where the path is none of a picture.
fn show_picture(desk: &Desk, path: &str) -> Option<Live> {
    let path = without_tree(path);
    let (document, _) = path.strip_prefix("pictures/")?.rsplit_once('/')?;
    let document = DocumentId::new(document).ok()?;
    let workspace = desk.workspace();
    workspace.project.documents.get(&document)?;
    let project = workspace.alone(&document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let pictures = PictureStore::of(&analysis, &document);
    let mut files = pictures
        .files_of(analysis.document(&document)?)
        .into_values();
    let file = files.find(|file| file.path == path)?;
    Some(Live::Picture(file.bytes.to_vec(), file.media_type()))
}

/// The path of a file under `out/` within its tree.
fn without_tree(path: &str) -> &str {
    let path = path.strip_prefix("embargoed/").unwrap_or(path);
    path.strip_prefix("draft/").unwrap_or(path)
}

/// The locale, document and format that a path under `out/` names.
fn read_path(path: &str) -> Option<(Locale, DocumentId, Format)> {
    let (tag, name) = without_tree(path).split_once('/')?;
    let format = [Format::HTML, Format::PDF];
    let format = format
        .into_iter()
        .find(|format| name.ends_with(&format!(".{}", format.extension())))?;
    let name = name.strip_suffix(format.extension())?.strip_suffix('.')?;
    Some((tag.parse().ok()?, DocumentId::new(name).ok()?, format))
}

/// The edition, and the tree that a build would put it into.
fn edition(
    analysis: &Analysis<'_>,
    document: &DocumentId,
    locale: &Locale,
) -> Option<(Edition, Tree)> {
    let document = analysis.document(document)?;
    let locales = analysis.locales_of(document);
    if !locales.contains(locale) {
        return None;
    }
    let mut is_incomplete = false;
    for locale in &locales {
        is_incomplete |= analysis
            .prepare(document, locale, &locales)?
            .is_incomplete();
    }
    let prepared = analysis.prepare(document, locale, &locales)?;
    let mut edition = prepared.localized.value.edition;
    let localizer = analysis.localizers.get(locale)?;
    let embargo = document.front_matter.embargo.as_ref();
    let embargo = embargo.map(|embargo| localizer.embargo_line(embargo));
    edition.status = match (is_incomplete, embargo) {
        (true, embargo) => Status::Draft { embargo },
        (false, Some(line)) => Status::Embargoed { line },
        (false, None) => Status::Published,
    };
    let tree = Tree::of(&edition.status);
    Some((edition, tree))
}

/// The page with the desk's script beside its own. What the page itself allows gives way to what the desk's
/// answers allow, which is one thing more: to ask the desk for what changed.
fn follow_changes(page: String, document: &DocumentId) -> String {
    let Some((head, body)) = page.split_once("</head>") else {
        return page;
    };
    let own = "<meta http-equiv=\"Content-Security-Policy\"";
    let head = match head.split_once(own) {
        Some((before, after)) => {
            let after = after.split_once('>').map_or("", |(_, rest)| rest);
            format!("{before}{after}")
        }
        None => head.to_owned(),
    };
    // The name of a document holds nothing that HTML would take for a mark.
    format!(
        "{head}<meta name=\"desk-document\" content=\"{document}\">\n\
         <script src=\"/desk.js\" type=\"module\"></script>\n</head>{body}"
    )
}

#[cfg(test)]
mod tests {
    use edition_model::DocumentId;
    use edition_model::site::Format;

    use super::{follow_changes, read_path};

    #[test]
    fn paths_are_those_of_what_is_built() {
        let check = |path: &str, expected: Option<(&str, &str, Format)>| {
            let found = read_path(path);
            let found = found
                .as_ref()
                .map(|(locale, id, format)| (locale.tag(), id.as_str(), *format));
            assert_eq!(found, expected, "{path}");
        };
        check("tg/a/b.html", Some(("tg", "a/b", Format::HTML)));
        check("embargoed/draft/ru/x.pdf", Some(("ru", "x", Format::PDF)));
        for none in [
            "",
            "tg",
            "tg/x",
            "tg/../x.html",
            "../tg/x.html",
            "tg//x.html",
            "?/x.pdf",
            "tg/.html",
        ] {
            check(none, None);
        }
    }

    #[test]
    fn a_page_gets_the_script_and_the_policy_that_lets_it_run() {
        let page = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"x\"><title>a</title></head>b";
        let live = follow_changes(page.to_owned(), &DocumentId::new("a/b").unwrap());
        assert!(
            live.starts_with("<head><title>a</title><meta name=\"desk-document\" content=\"a/b\">")
        );
        assert!(live.contains("/desk.js") && live.ends_with("</head>b"));
    }
}
