//! `init` and `new`: the beginnings of a publication, a document, a locale, each ready for `sync`
//! and `build --draft`.

use std::fs;
use std::path::Path;

use edition_languages::Language;
use edition_model::{DocumentId, Kind, Locale, LocaleError, say, shown_path};
use toml_edit::{DocumentMut, Item, Value};

use crate::errors::ToolError;
use crate::keeping::{Disturbed, Revision, Turn, create, sweep};
use crate::names::{DEEPEST_FOLDER, Names};
use crate::project::Project;
use crate::syncing::saved_meanwhile;

const SETTINGS: &str = r#"# The settings of this publication. Every key is explained in the handbook.

# The language that the documents in sources/ are written in.
source = "en"

# The languages that they are translated into; add one with: make-editions new locale tg
targets = []

# Where the folder out/ will be published, if it is to be on the web:
# base-url = "https://example.org/editions/"
"#;

const TERMS: &str = "### Terms that must be translated in the same way everywhere.
###
### A source document writes { -special-rapporteur }, and every language puts in its own words.
### In a language with cases, give a term one variant a case:
###
### -special-rapporteur = { $case ->
###    *[nominative] …
###     [genitive] …
### }
";

/// What git leaves out: built editions can be made again at any time, and `private/` is for nobody else.
const IGNORED: &str = "# Built editions can be made again at any time; drafts and what is under embargo are for nobody else.\n/out/*\n!/out/.gitignore\n/private/\n";

/// So that `out/` is there in a fresh clone.
const OUT_IGNORED: &str = "# Built editions lie here; the folder itself is kept.\n*\n!.gitignore\n";

const ATTRIBUTES: &str = "# Catalogs, and what is remembered of them, are joined message by message, where the driver is set up:
# see make-editions merge-driver --help
locales/**/*.ftl merge=make-editions
locales/.state/**/*.toml merge=make-editions
";

const DOCUMENT: &str = r#"+++
# One of: press-release, findings, report, announcement. Findings and reports number their paragraphs.
kind = "KIND"
# date = 2030-01-31
# place = "Dushanbe"
+++
# TITLE

Write here. Leave an empty line between two paragraphs.
"#;

/// Starts a publication in `dir`.
///
/// # Errors
/// Where there is one already, or the folder cannot be written.
pub fn init(dir: &Path) -> Result<(), ToolError> {
    fs::create_dir_all(dir).map_err(|cause| ToolError::unwritable(dir, cause))?;
    let root = fs::canonicalize(dir).map_err(|cause| ToolError::unwritable(dir, cause))?;
    if root.join("editions.toml").exists() {
        return Err(ToolError::Refused(
            say("publication-there").text("folder", shown_path(dir)),
        ));
    }
    sweep(&root);
    let sources = root.join("sources");
    fs::create_dir_all(&sources).map_err(|cause| ToolError::unwritable(&sources, cause))?;
    // The settings come last: once they are there, all is.
    for (path, text) in [
        ("locales/en/terms.ftl", TERMS),
        (".gitignore", IGNORED),
        (".gitattributes", ATTRIBUTES),
        ("out/.gitignore", OUT_IGNORED),
        ("editions.toml", SETTINGS),
    ] {
        // A folder that is already in use keeps what it has.
        create(&root, path, text)?;
    }
    Ok(())
}

/// Starts the document `id`, and gives the path of its source.
///
/// # Errors
/// Where the name is not fit for a document, or is taken.
pub fn new_document(project: &Project, id: &str) -> Result<String, ToolError> {
    let plain = id.strip_prefix("sources/").unwrap_or(id);
    let plain = plain.strip_suffix(".md").unwrap_or(plain);
    let id = DocumentId::new(plain).map_err(|error| ToolError::Refused(error.sentence()))?;
    let path = format!("sources/{id}.md");
    refuse_unfit(project, &id)?;
    let text = DOCUMENT
        .replace("KIND", kind_by_folder(&id).name())
        .replace("TITLE", &title(&id));
    if !create(&project.root, &path, &text)? {
        return Err(ToolError::Refused(say("document-there").text("path", path)));
    }
    Ok(path)
}

/// Refuses the name of a new document that no later command would take.
pub(crate) fn refuse_unfit(project: &Project, id: &DocumentId) -> Result<(), ToolError> {
    let path = format!("sources/{id}.md");
    if id.as_str().matches('/').count() > DEEPEST_FOLDER {
        return Err(ToolError::Refused(
            say("document-too-deep")
                .text("path", path)
                .number("most", DEEPEST_FOLDER),
        ));
    }
    let folded = id.as_str().to_lowercase();
    let names = Names::list(&project.root, &project.settings.source).names;
    let mut others = names.documents.keys();
    let alike = others.find(|other| *other != id && other.as_str().to_lowercase() == folded);
    match alike {
        Some(other) => Err(ToolError::Refused(
            say("document-alike")
                .text("path", path)
                .text("other", format!("sources/{other}.md")),
        )),
        None => Ok(()),
    }
}

/// The kind that the folder is named after, in the singular or the plural: a press release in
/// `press-releases/`. Elsewhere an announcement, the plainest kind.
pub(crate) fn kind_by_folder(id: &DocumentId) -> Kind {
    let folder = id.as_str().rsplit('/').nth(1).unwrap_or_default();
    let named =
        |kind: &&Kind| folder == kind.name() || folder.strip_suffix('s') == Some(kind.name());
    Kind::ALL
        .iter()
        .find(named)
        .copied()
        .unwrap_or(Kind::Announcement)
}

/// A first title out of the name: "press-releases/first-visit" gives "First visit".
fn title(id: &DocumentId) -> String {
    let name = id.as_str().rsplit('/').next().unwrap_or_default();
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Adds the locale `tag` to the targets, and gives it with the path of its terms.
///
/// # Errors
/// Where the tag is none, or the locale is there already.
pub fn new_locale(
    turn: &Turn,
    project: &Project,
    tag: &str,
) -> Result<(Locale, String), ToolError> {
    let locale: Locale = tag
        .parse()
        .map_err(|error: LocaleError| ToolError::Refused(error.sentence()))?;
    refuse_mistaken(&locale)?;
    if locale == project.settings.source || project.settings.targets.contains(&locale) {
        return Err(ToolError::Refused(
            say("locale-there").locale("locale", &locale),
        ));
    }
    let settings = "editions.toml";
    let text = project.text_on_disk(settings).unwrap_or_default();
    let mut revisions = vec![Revision {
        path: settings.to_owned(),
        after: Some(with_target(&text, &locale)?),
        before: Some(text),
    }];
    let terms = format!("locales/{locale}/terms.ftl");
    if !project.root.join(&terms).exists() {
        let source = format!("locales/{}/terms.ftl", project.settings.source);
        let copied = project.text_on_disk(&source);
        revisions.push(Revision {
            path: terms.clone(),
            before: None,
            after: Some(copied.unwrap_or_else(|| TERMS.to_owned())),
        });
    }
    let source = &project.settings.source;
    let kept = turn.keep(source, revisions, Disturbed::Leave)?;
    if let Some(path) = kept.left {
        return Err(saved_meanwhile(&path));
    }
    Ok((locale, terms))
}

/// Refuses what looks like a tag and names no language.
fn refuse_mistaken(locale: &Locale) -> Result<(), ToolError> {
    let tag = locale.tag();
    let language = tag.split('-').next().unwrap_or_default();
    if let Some(meant) = Language::mistaken_for(language) {
        return Err(ToolError::Refused(
            say("tag-of-country")
                .text("country", language)
                .text("language", meant.tag),
        ));
    }
    // The registry of tags has none of more letters.
    if language.len() > 3 {
        return Err(ToolError::Refused(say("tag-too-long").text("tag", tag)));
    }
    Ok(())
}

/// The settings with one more target, all else byte for byte as it was.
fn with_target(text: &str, locale: &Locale) -> Result<String, ToolError> {
    let refuse = |_| ToolError::Refused(say("settings-not-toml"));
    let mut settings: DocumentMut = text.parse().map_err(refuse)?;
    let targets = settings
        .entry("targets")
        .or_insert(Item::Value(Value::Array(toml_edit::Array::new())));
    if let Some(array) = targets.as_array_mut() {
        array.push(locale.tag());
    }
    Ok(settings.to_string())
}

#[cfg(test)]
mod tests {
    use edition_model::{DocumentId, Kind};

    use super::{kind_by_folder, with_target};

    #[test]
    fn a_folder_names_the_kind() {
        let check = |id: &str, expected: Kind| {
            assert_eq!(
                kind_by_folder(&DocumentId::new(id).unwrap()),
                expected,
                "{id}"
            );
        };
        check("press-releases/first", Kind::PressRelease);
        check("2030/reports/first", Kind::Report);
        check("findings/first", Kind::Findings);
        check("report", Kind::Announcement);
        check("letters/first", Kind::Announcement);
    }

    #[test]
    fn the_settings_keep_their_comments() {
        let text = "# ours\nsource = \"en\" # English\ntargets = [\"ru\"]\n[check]\n";
        let expected = "# ours\nsource = \"en\" # English\ntargets = [\"ru\", \"tg\"]\n[check]\n";
        assert_eq!(with_target(text, &"tg".parse().unwrap()).unwrap(), expected);
    }
}
