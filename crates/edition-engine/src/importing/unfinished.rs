//! An import that is under way. Before anything of it is written, `private/cache/importing.json` says what it makes; the source
//! comes last of its files, and then its translations are taken over. After a kill the next command looks at it: where the source
//! stands, the import is finished; where it does not, what stands of it is taken away again.

use std::fs;
use std::path::Path;

use edition_model::{Sentence, say};
use serde::{Deserialize, Serialize};

use super::translation::{From, Holding, TakenOver, Taking, take};
use crate::errors::ToolError;
use crate::keeping::{Turn, create_bytes, is_waiting, replace, sweep_waiting};
use crate::lock::{Lock, Meanwhile};
use crate::output::{is_plain, sha256};
use crate::private::{CACHE, make_cache, refuse_links};
use crate::regular;

/// Its name in `private/cache/`.
const PLAN: &str = "importing.json";

/// What an import makes.
#[derive(Debug, Serialize, Deserialize)]
struct Plan {
    /// The document.
    document: String,
    /// Its files, the source last.
    files: Vec<Planned>,
    translations: Vec<Waiting>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Planned {
    path: String,
    sha256: String,
}

/// A translation, as it was read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Waiting {
    /// The tag of its language.
    pub(super) locale: String,
    pub(super) text: String,
}

/// An import under way. As long as it lives nobody else finishes it.
pub(super) struct Unfinished<'r> {
    root: &'r Path,
    plan: Plan,
    _lock: Lock,
}

impl<'r> Unfinished<'r> {
    /// Says what is going to be made: `files`, the source last, of the document of that name.
    ///
    /// # Errors
    /// Where that cannot be written.
    pub(super) fn begin(
        root: &'r Path,
        document: &str,
        files: &[(String, Vec<u8>)],
        translations: Vec<Waiting>,
    ) -> Result<Self, ToolError> {
        let lock = Lock::import(root, Meanwhile::Wait(&|_| {}))?;
        let planned = files.iter().map(|(path, bytes)| Planned {
            path: path.clone(),
            sha256: sha256(bytes),
        });
        let plan = Plan {
            document: document.to_owned(),
            files: planned.collect(),
            translations,
        };
        make_cache(root)?;
        let text = serde_json::to_string(&plan).unwrap_or_default();
        replace(root, &format!("{CACHE}/{PLAN}"), &text)?;
        Ok(Self {
            root,
            plan,
            _lock: lock,
        })
    }

    /// Puts the files in their places. Where one cannot be put there, none stays.
    ///
    /// # Errors
    /// Where a file is there already, or one cannot be written.
    pub(super) fn place(&self, files: &[(String, Vec<u8>)]) -> Result<(), ToolError> {
        for (done, (path, bytes)) in files.iter().enumerate() {
            let made = create_bytes(self.root, path, bytes).and_then(|made| match made {
                true => Ok(()),
                false => Err(super::there(path)),
            });
            if let Err(error) = made {
                let placed = self.plan.files.get(..done).unwrap_or_default();
                take_away(self.root, placed);
                let _ = close(self.root);
                return Err(error);
            }
        }
        Ok(())
    }

    /// Takes the translations over, and ends the import.
    ///
    /// # Errors
    /// Where a catalog cannot be read or written. Nothing is left to be finished then: the translations can be imported by themselves.
    pub(super) fn finish(self, turn: Option<&Turn>) -> Result<Vec<(String, TakenOver)>, ToolError> {
        let taken = turn.map_or(Ok(Vec::new()), |turn| take_all(turn, &self.plan));
        close(self.root)?;
        taken
    }
}

/// Takes all translations of a plan over.
fn take_all(turn: &Turn, plan: &Plan) -> Result<Vec<(String, TakenOver)>, ToolError> {
    let taken = plan.translations.iter().map(|waiting| {
        let taking = Taking {
            locale: &waiting.locale,
            document: &plan.document,
            holding: Holding::Certain,
            from: From::Text(&waiting.text),
        };
        Ok((waiting.locale.clone(), take(turn, &taking)?))
    });
    taken.collect()
}

/// Removes those files that hold what was planned.
fn take_away(root: &Path, files: &[Planned]) {
    for planned in files.iter().filter(|it| stands(root, it)) {
        let _ = fs::remove_file(root.join(&planned.path));
    }
}

/// Whether a file stands as it was planned.
fn stands(root: &Path, planned: &Planned) -> bool {
    let folder = planned
        .path
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder);
    let is_inside = is_plain(&planned.path) && refuse_links(root, folder).is_ok();
    let bytes = is_inside.then(|| regular::read_own(&root.join(&planned.path)));
    matches!(bytes, Some(Ok(Some(bytes))) if sha256(&bytes) == planned.sha256)
}

fn close(root: &Path) -> Result<(), ToolError> {
    let path = root.join(CACHE).join(PLAN);
    match fs::remove_file(&path) {
        Err(cause) if !regular::is_absent(&cause) => Err(ToolError::unwritable(&path, cause)),
        _ => Ok(()),
    }
}

/// Finishes or undoes an import that was killed, and says so. While somebody is at work, it is left.
///
/// # Errors
/// Where what it has written cannot be read, or a catalog cannot be written.
pub fn carry_on(root: &Path) -> Result<Option<Sentence>, ToolError> {
    let path = root.join(CACHE).join(PLAN);
    let is_due = refuse_links(root, CACHE).is_ok() && path.symlink_metadata().is_ok();
    if !is_due && !is_waiting(root) {
        return Ok(None);
    }
    let Ok(_lock) = Lock::import(root, Meanwhile::Leave) else {
        return Ok(None);
    };
    sweep_waiting(root);
    // Without a plan that can be read, nothing has been put anywhere.
    let plan = regular::read_own(&path)?;
    let Some(plan) = plan.and_then(|bytes| serde_json::from_slice::<Plan>(&bytes).ok()) else {
        return close(root).map(|()| None);
    };
    let document = plan.document.clone();
    if !plan.files.last().is_some_and(|it| stands(root, it)) {
        let source = plan.files.last().map(|it| root.join(&it.path));
        let is_somebodys = source.is_some_and(|it| it.symlink_metadata().is_ok());
        close(root)?;
        if is_somebodys {
            return Ok(None);
        }
        take_away(root, &plan.files);
        return Ok(Some(say("import-undone").text("document", document)));
    }
    let Ok(turn) = Turn::take(root, Meanwhile::Leave) else {
        return Ok(None);
    };
    let taken = take_all(&turn, &plan);
    close(root)?;
    taken.map(|_| Some(say("import-carried-on").text("document", document)))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Unfinished, Waiting, carry_on};

    const SOURCE: &str = "+++\nkind = \"announcement\"\n+++\n# Visit\n\nThe visit began in 1995 in Dushanbe.\n\nIt ended in 2003 in Khujand.\n";
    const TRANSLATION: &str = "+++\nkind = \"announcement\"\n+++\n# Сафар\n\nСафар соли 1995 дар Душанбе оғоз ёфт.\n\nОн соли 2003 дар Хуҷанд анҷом ёфт.\n";

    fn publication() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("sources")).unwrap();
        std::fs::write(
            folder.path().join("editions.toml"),
            "source = \"en\"\ntargets = [\"tg\"]\n",
        )
        .unwrap();
        folder
    }

    fn files() -> Vec<(String, Vec<u8>)> {
        vec![
            ("sources/visit-1.png".to_owned(), b"a picture".to_vec()),
            ("sources/visit.md".to_owned(), SOURCE.as_bytes().to_vec()),
        ]
    }

    /// An import of which `count` files stand, killed.
    fn kill_after(root: &Path, count: usize) {
        let waiting = Waiting {
            locale: "tg".to_owned(),
            text: TRANSLATION.to_owned(),
        };
        let begun = Unfinished::begin(root, "visit", &files(), vec![waiting]).unwrap();
        begun.place(files().get(..count).unwrap()).unwrap();
    }

    fn said(root: &Path) -> Option<String> {
        carry_on(root).unwrap().map(|it| it.id().to_owned())
    }

    #[test]
    fn an_import_whose_source_stands_is_finished() {
        let folder = publication();
        let root = &folder.path().canonicalize().unwrap();
        kill_after(root, 2);
        assert_eq!(said(root).as_deref(), Some("import-carried-on"));
        let catalog = std::fs::read_to_string(root.join("locales/tg/visit.ftl")).unwrap();
        assert!(catalog.contains("соли 2003 дар Хуҷанд"), "{catalog}");
        assert_eq!(said(root), None);
    }

    #[test]
    fn an_import_without_a_source_is_undone() {
        for count in 0..2 {
            let folder = publication();
            let root = &folder.path().canonicalize().unwrap();
            kill_after(root, count);
            assert_eq!(said(root).as_deref(), Some("import-undone"));
            assert!(!root.join("sources/visit-1.png").exists());
            assert_eq!(said(root), None);
        }
    }

    #[test]
    fn what_somebody_has_saved_since_is_theirs() {
        let folder = publication();
        let root = &folder.path().canonicalize().unwrap();
        kill_after(root, 2);
        std::fs::write(root.join("sources/visit.md"), "# Mine\n").unwrap();
        assert_eq!(said(root), None);
        let source = std::fs::read_to_string(root.join("sources/visit.md")).unwrap();
        assert_eq!(source, "# Mine\n");
        assert!(root.join("sources/visit-1.png").exists());
        assert!(!root.join("private/cache/importing.json").exists());
    }

    #[test]
    fn while_an_import_is_at_work_nobody_finishes_it() {
        let folder = publication();
        let root = &folder.path().canonicalize().unwrap();
        let begun = Unfinished::begin(root, "visit", &files(), Vec::new()).unwrap();
        assert_eq!(said(root), None);
        begun.place(&files()).unwrap();
        assert_eq!(begun.finish(None).unwrap().len(), 0);
        assert_eq!(said(root), None);
    }

    #[test]
    fn where_a_file_is_in_the_way_none_stays() {
        let folder = publication();
        let root = &folder.path().canonicalize().unwrap();
        let begun = Unfinished::begin(root, "visit", &files(), Vec::new()).unwrap();
        std::fs::write(root.join("sources/visit.md"), "# Mine\n").unwrap();
        assert!(begun.place(&files()).is_err());
        assert!(!root.join("sources/visit-1.png").exists());
        let source = std::fs::read_to_string(root.join("sources/visit.md")).unwrap();
        assert_eq!(source, "# Mine\n");
    }
}
