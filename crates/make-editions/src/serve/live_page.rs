//! An edition as it would be built now: as a page that follows the changes, and in the other formats.

use edition_engine::analysis::Analysis;
use edition_engine::formats::FORMATS;
use edition_engine::pictures::PictureStore;
use edition_engine::preview::Preview;
use edition_html::Html;
use edition_model::site::{Format, Tree, read_edition_path};
use edition_model::{DocumentId, Locale};

use super::desk::Desk;
use crate::language::told;

/// What is shown at an address.
pub(super) enum Live {
    /// A page.
    Html(String),
    /// An edition in another format, and its media type.
    File(Vec<u8>, &'static str),
    /// A picture, and its media type.
    Picture(Vec<u8>, &'static str),
    /// The document is shown elsewhere: it has become complete, or is no longer.
    Elsewhere(String),
    /// It could not be rendered; why.
    Failed(String),
}

/// The edition at `path`, laid out as `out/` is. `None` where there is none.
pub(super) fn show(desk: &Desk, path: &str) -> Option<Live> {
    if let Some(shown) = show_picture(desk, path) {
        return Some(shown);
    }
    let (locale, document, format) = read_edition_path(path, &FORMATS)?;
    let workspace = desk.workspace();
    workspace.project.documents.get(&document)?;
    let good = workspace.last_good(&locale, &document);
    let project = workspace.alone(&document, good.map(|text| (&locale, text)));
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let pictures = PictureStore::of(&analysis, &document);
    let preview = match Preview::of(&analysis, &document, &locale) {
        Ok(preview) => preview?,
        Err(error) => return Some(Live::Failed(told(&error.sentence()))),
    };
    let own = preview.path(format);
    if own != path {
        return Some(Live::Elsewhere(own));
    }
    let press = &workspace.press;
    Some(match preview.render(format, press, &pictures) {
        Ok(bytes) if format == Format::HTML => {
            let page = String::from_utf8_lossy(&bytes).into_owned();
            Live::Html(follow_changes(page, &follower(desk, &document, &locale)))
        }
        Ok(bytes) => Live::File(bytes, media_type(format)),
        Err(error) => Live::Failed(told(&error.sentence())),
    })
}

fn media_type(format: Format) -> &'static str {
    match format.extension() {
        "pdf" => "application/pdf",
        _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
}

/// The picture at `path`, as it is now; `None` where no picture has that path.
fn show_picture(desk: &Desk, path: &str) -> Option<Live> {
    let (_, path) = Tree::split(path);
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

/// What a page needs to follow the changes of `document`: the desk's script, and what that asks of the page.
fn follower(desk: &Desk, document: &DocumentId, locale: &Locale) -> String {
    let mut own = Html::new(locale);
    for (name, content) in [
        ("desk-document", document.as_str()),
        ("desk-seal", &desk.seal),
    ] {
        let meta = own.tag("meta").with("name", name);
        meta.with("content", content).void();
        own.line_end();
    }
    let script = own.tag("script");
    let script = script.with_parts("src", &[desk.key.root(), "desk.js"]);
    script.with("type", "module").text("");
    own.line_end();
    own.finish()
}

/// The page with `follower` at the end of its head. The page's own Content-Security-Policy gives way to that of the
/// desk's responses, which also allows requests to the desk.
fn follow_changes(page: String, follower: &str) -> String {
    let Some((head, body)) = page.split_once("</head>") else {
        return page;
    };
    let policy = "<meta http-equiv=\"Content-Security-Policy\"";
    let head = match head.split_once(policy) {
        Some((before, after)) => {
            let after = after.split_once('>').map_or("", |(_, rest)| rest);
            format!("{before}{after}")
        }
        None => head.to_owned(),
    };
    [&head, follower, "</head>", body].concat()
}

#[cfg(test)]
mod tests {
    use super::follow_changes;

    #[test]
    fn a_page_gets_the_script_and_the_policy_that_lets_it_run() {
        let page = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"x\"><title>a</title></head>b";
        let live = follow_changes(page.to_owned(), "<script></script>");
        assert_eq!(live, "<head><title>a</title><script></script></head>b");
    }
}
