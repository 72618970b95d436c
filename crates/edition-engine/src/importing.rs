//! `import`: a source made of a file that exists already, and what could not be kept of it.

mod beside;
mod comparing;
mod file;
mod filling;
mod foreign;
mod hearing;
mod items;
mod lessons;
mod markdown;
mod passages;
mod reasons;
mod sentences;
mod tables;
mod translation;
mod unfinished;

use std::path::{Path, PathBuf};

use edition_model::{DocumentId, Kind, Locale, Sentence, SourceFile, Sources, say, shown_path};
use edition_parser::{LONGEST_FILE, parse_document, slug};
pub use edition_word::Changes;
use edition_word::{Counting, Imported, PICTURES, Reason, Refusal, Request};

use crate::errors::ToolError;
use crate::keeping::Turn;
use crate::project::Project;
use crate::start::{kind_by_folder, refuse_unfit};
pub use comparing::{Compared, compare};
use file::File;
use hearing::hear;
pub use reasons::{beginning, in_words};
pub(crate) use sentences::refused;
use sentences::remark;
pub use translation::{Holding, TakenOver, TakingOver, take_over};
pub use unfinished::carry_on;
use unfinished::{Unfinished, Waiting};

/// What came of it.
#[derive(Debug)]
pub enum Import {
    /// A source was made.
    Made {
        /// The path of the source.
        path: String,
        /// The paths of the pictures beside it.
        pictures: Vec<String>,
        /// What is to be said, in the order of the file.
        remarks: Vec<Sentence>,
        /// Whether the file holds words that the reader did not understand, and that are in the remarks alone.
        has_lost_words: bool,
        /// The numbers of paragraphs that are others than those which the tool counts.
        renumbered: Vec<String>,
    },
    /// What is in the file is not taken without asking.
    Refused(Sentence),
}

/// Makes a source of `file`, named `id` or after the file.
///
/// # Errors
/// Where the file cannot be read, or the name is not fit for a document, or taken.
pub fn import(
    project: &Project,
    file: &Path,
    id: Option<&str>,
    changes: Changes,
) -> Result<Import, ToolError> {
    make(project, File::at(file), id, changes)
}

/// The same of a file that was handed over: its name, and its bytes.
///
/// # Errors
/// Where it cannot be read or a file cannot be written, or the name is not fit for a document, or taken.
pub fn import_handed(
    project: &Project,
    (name, bytes): (&str, &[u8]),
    id: Option<&str>,
    changes: Changes,
) -> Result<Import, ToolError> {
    let file = File {
        path: Path::new(name),
        handed: Some(bytes),
    };
    make(project, file, id, changes)
}

fn make(
    project: &Project,
    file: File<'_>,
    id: Option<&str>,
    changes: Changes,
) -> Result<Import, ToolError> {
    let draft = match draft(project, file, id, changes)? {
        Ok(draft) => draft,
        Err(sentence) => return Ok(Import::Refused(sentence)),
    };
    let begun = Unfinished::begin(&project.root, &draft.document, &draft.files, Vec::new())?;
    begun.place(&draft.files)?;
    begun.finish(None)?;
    Ok(draft.made())
}

/// A source that came with its translations.
#[derive(Debug)]
pub struct ImportedAll {
    /// The source, or what refuses one of the files: then nothing was written.
    pub source: Import,
    /// What was taken over of each translation, by the tag of its language.
    pub translations: Vec<(String, TakenOver)>,
}

/// Makes a source of `file`, named `id` or after the file, and takes `translations` of it over. All files are read and judged
/// before anything is written.
///
/// # Errors
/// Where a file cannot be read or written, or the name is not fit for a document, or taken.
pub fn import_all(
    turn: &Turn,
    project: &Project,
    (file, id): (&Path, Option<&str>),
    translations: &[(Locale, PathBuf)],
    changes: Changes,
) -> Result<ImportedAll, ToolError> {
    let refused = |sentence: Sentence| ImportedAll {
        source: Import::Refused(sentence),
        translations: Vec::new(),
    };
    let draft = match draft(project, File::at(file), id, changes)? {
        Ok(draft) => draft,
        Err(sentence) => return Ok(refused(sentence)),
    };
    let mut waiting = Vec::with_capacity(translations.len());
    let mut remarks = Vec::with_capacity(translations.len());
    for (locale, file) in translations {
        match hear(locale, file, changes)? {
            Ok(existing) => {
                remarks.push(existing.remarks);
                waiting.push(Waiting {
                    locale: locale.tag().to_owned(),
                    text: existing.text,
                });
            }
            Err(sentence) => return Ok(refused(sentence)),
        }
    }
    let begun = Unfinished::begin(&project.root, &draft.document, &draft.files, waiting)?;
    begun.place(&draft.files)?;
    let mut translations = begun.finish(Some(turn))?;
    for ((_, taken), remarks) in translations.iter_mut().zip(remarks) {
        taken.remarks = remarks;
    }
    Ok(ImportedAll {
        source: draft.made(),
        translations,
    })
}

/// A source that is to be made.
struct Draft {
    document: String,
    /// Its files, the pictures first.
    files: Vec<(String, Vec<u8>)>,
    remarks: Vec<Sentence>,
    has_lost_words: bool,
    renumbered: Vec<String>,
}

impl Draft {
    /// What is said once it stands.
    fn made(self) -> Import {
        let mut paths: Vec<String> = self.files.into_iter().map(|(path, _)| path).collect();
        Import::Made {
            path: paths.pop().unwrap_or_default(),
            pictures: paths,
            remarks: self.remarks,
            has_lost_words: self.has_lost_words,
            renumbered: self.renumbered,
        }
    }
}

/// Reads a file as a source, whose places are free.
fn draft(
    project: &Project,
    file: File<'_>,
    id: Option<&str>,
    changes: Changes,
) -> Result<Result<Draft, Sentence>, ToolError> {
    let id = name(file.path, id)?;
    let path = format!("sources/{id}.md");
    refuse_if_there(project, &path)?;
    refuse_unfit(project, &id)?;
    let title = title(file.path);
    let draft = match read(&project.settings.source, file, &title, changes)? {
        Content::Markdown(text) => {
            let front = front_matter(kind(&id, Counting::None), Counting::None);
            let has_own = text.trim_start_matches('\u{feff}').starts_with("+++");
            let (text, mut remarks, made) = markdown::source(&text, &title, &front);
            remarks.extend(made);
            remarks.extend((!has_own).then(|| chosen(&id, Counting::None)));
            refuse_unreadable(&id, file.path, &text)?;
            Draft {
                document: id.as_str().to_owned(),
                files: vec![(path, text.into_bytes())],
                remarks,
                has_lost_words: false,
                renumbered: Vec::new(),
            }
        }
        Content::Document(imported) => draft_of((&id, file.path), path, imported)?,
        Content::Refused(sentence) => return Ok(Err(sentence)),
    };
    for (path, _) in &draft.files {
        refuse_if_there(project, path)?;
    }
    Ok(Ok(draft))
}

/// What is in a file.
enum Content {
    Markdown(String),
    Document(Imported),
    /// Nothing that is taken without asking.
    Refused(Sentence),
}

/// Reads a file in the language `locale`; `title` stands for one that is missing.
fn read(
    locale: &Locale,
    handed: File<'_>,
    title: &str,
    changes: Changes,
) -> Result<Content, ToolError> {
    let (file, bytes) = (handed.path, handed.bytes()?);
    let foreign = |tag: &str, words: &str| foreign::locale(locale, tag, words);
    let request = Request {
        name: title,
        changes,
        foreign: &foreign,
    };
    let text = || {
        if bytes.len() > LONGEST_FILE {
            let said = say("source-too-long").number("most", LONGEST_FILE >> 20);
            return Err(unreadable(file, said));
        }
        let text = String::from_utf8(bytes.to_vec()).ok();
        let text = text.filter(|text| !text.contains('\0'));
        text.ok_or_else(|| ToolError::Refused(say("import-no-text").text("path", shown_path(file))))
    };
    match &*ending(file) {
        "md" | "markdown" => Ok(Content::Markdown(text()?)),
        "txt" | "text" => Ok(Content::Document(edition_word::read_text(
            &text()?,
            &request,
        ))),
        // An old document is told apart from what is none.
        "docx" | "docm" | "dotx" | "dotm" | "doc" => {
            content(file, edition_word::read(&bytes, &request))
        }
        "odt" | "ott" => content(file, edition_word::read_open_document(&bytes, &request)),
        "html" | "htm" | "xhtml" => {
            let beside = |address: &str| handed.picture(address);
            content(file, edition_word::read_html(&bytes, &request, &beside))
        }
        _ => Err(ToolError::Refused(
            say("import-unknown-format").text("path", shown_path(file)),
        )),
    }
}

/// What a reader has made of a file, or why it has not.
fn content(file: &Path, read: Result<Imported, Refusal>) -> Result<Content, ToolError> {
    match read {
        Ok(imported) => Ok(Content::Document(imported)),
        Err(refusal) if refusal.is_content() => Ok(Content::Refused(refused(file, refusal))),
        Err(refusal) => Err(ToolError::Refused(refused(file, refusal))),
    }
}

/// A file that is to be taken over, opened.
enum Opened {
    Read(Text),
    /// Nothing that is taken without asking.
    Refused(Sentence),
}

/// The text of a file that is to be taken over.
struct Text {
    /// As a source.
    text: String,
    /// What is to be said of it.
    remarks: Vec<Sentence>,
    /// The numbers of paragraphs that are others than those which the tool would count.
    renumbered: Vec<String>,
}

/// Opens a translation into `locale`.
fn open(locale: &Locale, file: &Path, title: &str, changes: Changes) -> Result<Opened, ToolError> {
    Ok(match read(locale, File::at(file), title, changes)? {
        Content::Markdown(text) => {
            let front = counted(Counting::None);
            let (text, remarks, _) = markdown::source(&text, title, &front);
            Opened::Read(Text {
                text,
                remarks,
                renumbered: Vec::new(),
            })
        }
        Content::Document(imported) => {
            let body = imported
                .markdown
                .replace(&format!("]({PICTURES}"), "](imported-");
            let told = imported.remarks.iter();
            let told = told.filter(|it| !matches!(it.reason, Reason::TitleMade));
            Opened::Read(Text {
                text: format!("{}{body}", counted(imported.counting)),
                remarks: told.map(remark).collect(),
                renumbered: renumbered(&imported),
            })
        }
        Content::Refused(sentence) => Opened::Refused(sentence),
    })
}

/// The numbers of paragraphs that are others than those which the tool would count.
fn renumbered(imported: &Imported) -> Vec<String> {
    let told = imported.remarks.iter();
    let told = told.filter(|it| it.reason == Reason::NumberDiffers);
    told.map(|it| it.words.clone()).collect()
}

/// The end of the name of a file, in small letters.
fn ending(file: &Path) -> String {
    let ending = file.extension().map(|it| it.to_string_lossy());
    ending.unwrap_or_default().to_lowercase()
}

/// The source of a document that was read, with its pictures.
fn draft_of(
    (id, file): (&DocumentId, &Path),
    path: String,
    imported: Imported,
) -> Result<Draft, ToolError> {
    let (folder, stem) = id.as_str().rsplit_once('/').unwrap_or(("", id.as_str()));
    // Brackets would end the address in the source.
    let stem = stem.replace(['(', ')', '[', ']', '{', '}'], "-");
    let folder = match folder {
        "" => "sources".to_owned(),
        folder => format!("sources/{folder}"),
    };
    let named = format!("]({stem}-");
    let body = imported.markdown.replace(&format!("]({PICTURES}"), &named);
    let text = format!(
        "{}{body}",
        front_matter(kind(id, imported.counting), imported.counting)
    );
    refuse_unreadable(id, file, &text)?;
    let renumbered = renumbered(&imported);
    let pictures = imported.pictures.into_iter();
    let mut files: Vec<(String, Vec<u8>)> = pictures
        .map(|picture| (format!("{folder}/{stem}-{}", picture.name), picture.bytes))
        .collect();
    files.push((path, text.into_bytes()));
    let mut all = imported.remarks.iter();
    let told = imported.remarks.iter().map(remark);
    Ok(Draft {
        document: id.as_str().to_owned(),
        files,
        has_lost_words: all.any(|it| it.reason == Reason::NotUnderstood),
        renumbered,
        remarks: told.chain([chosen(id, imported.counting)]).collect(),
    })
}

/// Which kind was chosen, and that it can be another.
fn chosen(id: &DocumentId, counting: Counting) -> Sentence {
    let kind = kind(id, counting).name();
    match counting {
        Counting::None => say("import-kind").text("kind", kind),
        Counting::Document | Counting::Section => say("import-kind-numbered").text("kind", kind),
    }
}

/// The kind that the folder is named after; a report where the paragraphs have numbers and no such kind is named.
fn kind(id: &DocumentId, counting: Counting) -> Kind {
    let by_folder = kind_by_folder(id);
    match counting {
        Counting::Document | Counting::Section if !by_folder.numbers_paragraphs() => Kind::Report,
        _ => by_folder,
    }
}

/// The settings at the top of a translation, which is held against a source that counts its paragraphs likewise.
fn counted(counting: Counting) -> String {
    let kind = match counting {
        Counting::None => Kind::Announcement,
        Counting::Document | Counting::Section => Kind::Report,
    };
    front_matter(kind, counting)
}

/// The settings at the top of a text of this kind, by how its paragraphs are counted.
fn front_matter(kind: Kind, counting: Counting) -> String {
    let numbering = match counting {
        Counting::Section => "numbering = \"section\"\n",
        Counting::None if kind.numbers_paragraphs() => "numbering = \"none\"\n",
        Counting::None | Counting::Document => "",
    };
    format!("+++\nkind = \"{}\"\n{numbering}+++\n", kind.name())
}

/// The name of the document: as it is asked for, else after the file.
fn name(file: &Path, id: Option<&str>) -> Result<DocumentId, ToolError> {
    let refuse = |error: edition_model::IdentityError| ToolError::Refused(error.sentence());
    let Some(id) = id else {
        let name = slug(&title(file));
        return DocumentId::new(&name)
            .map_err(|_| ToolError::Refused(say("import-unnamed").text("path", shown_path(file))));
    };
    let plain = id.strip_prefix("sources/").unwrap_or(id);
    DocumentId::new(plain.strip_suffix(".md").unwrap_or(plain)).map_err(refuse)
}

/// The name of the file without its ending.
fn title(file: &Path) -> String {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy());
    stem.map_or_else(String::new, |stem| stem.replace(['_', '-'], " "))
}

/// The findings for what is larger than any source may be: no command goes on with it.
const LIMITS: [&str; 3] = ["source-too-long", "segments-too-many", "segment-too-long"];

/// Refuses the source `text` that would come of `file` where no command could read it.
fn refuse_unreadable(id: &DocumentId, file: &Path, text: &str) -> Result<(), ToolError> {
    let place = Sources::default().add(SourceFile::new("", ""));
    let found = parse_document(id, place, text).diagnostics.into_iter();
    let mut found = found.filter(|finding| LIMITS.contains(&finding.message.id()));
    found
        .next()
        .map_or(Ok(()), |finding| Err(unreadable(file, finding.message)))
}

fn unreadable(file: &Path, said: Sentence) -> ToolError {
    ToolError::Refused(
        say("import-unreadable")
            .text("path", shown_path(file))
            .sentence("said", said),
    )
}

fn refuse_if_there(project: &Project, path: &str) -> Result<(), ToolError> {
    match project.root.join(path).symlink_metadata() {
        Ok(_) => Err(there(path)),
        Err(_) => Ok(()),
    }
}

fn there(path: &str) -> ToolError {
    ToolError::Refused(say("document-there").text("path", path))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use edition_word::Counting;

    use super::{front_matter, kind, name};

    #[test]
    fn documents_are_named_after_files() {
        let check = |file: &str, id: Option<&str>, expected: Option<&str>| {
            let name = name(Path::new(file), id).ok();
            assert_eq!(name.as_ref().map(|it| it.as_str()), expected, "{file}");
        };
        check("in/Final Report (2).docx", None, Some("final-report-2"));
        check("Ҳисобот.docx", None, Some("khisobot"));
        check("x.docx", Some("reports/visit"), Some("reports/visit"));
        check("x.docx", Some("sources/visit.md"), Some("visit"));
        check("x.docx", Some("../visit"), None);
        check("Index.docx", None, None);
        check("….docx", None, None);
    }

    #[test]
    fn the_kind_counts_as_the_file_does() {
        let check = |id: &str, counting: Counting, expected: &str| {
            let id = edition_model::DocumentId::new(id).unwrap();
            let text = front_matter(kind(&id, counting), counting);
            assert_eq!(text, format!("+++\nkind = \"{expected}\n+++\n"), "{id}");
        };
        check("a", Counting::None, "announcement\"");
        check("a", Counting::Document, "report\"");
        check("findings/a", Counting::Document, "findings\"");
        check(
            "reports/a",
            Counting::None,
            "report\"\nnumbering = \"none\"",
        );
        check("a", Counting::Section, "report\"\nnumbering = \"section\"");
    }
}
