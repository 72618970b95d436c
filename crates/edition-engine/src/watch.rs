//! Which files of a publication change, as long as people work on it.
//!
//! The system's notices say *when* to look; what has changed is then found by looking at the files
//! themselves. So a folder that was moved, a notice that was lost, or a disk that sends none costs
//! nothing but a moment: every `PATROL` everything is looked at anyway.
//!
//! Editors save in many ways: in place, in pieces, or by another file that takes the name. So a burst
//! of notices is awaited to its end (`QUIET`), and a file that is empty or not there for a moment is
//! given time to come back.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant, SystemTime};

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::errors::ToolError;
use crate::workspace::Changes;

/// How long nothing must happen before a save is taken to be over.
const QUIET: Duration = Duration::from_millis(8);
/// A stream of notices is cut here, so that the desk goes on while something writes and writes.
const LONGEST_BURST: Duration = Duration::from_millis(60);
/// What a file that is empty or gone gets to come back.
const GRACE: Duration = Duration::from_millis(40);
/// How often everything is looked at without a notice.
const PATROL: Duration = Duration::from_secs(2);
/// Folders within folders, before a loop must be suspected.
const DEEPEST_FOLDER: usize = 32;

/// What is watched, below the folder of the publication.
const WATCHED: [&str; 2] = ["sources", "locales"];
const SETTINGS: &str = "editions.toml";

/// Watches the files of a publication.
pub struct FileWatch {
    root: PathBuf,
    notices: Receiver<notify::Result<notify::Event>>,
    /// `None` where the system has no notices to give; then the patrol does all.
    watcher: Option<RecommendedWatcher>,
    seen: BTreeMap<String, Mark>,
}

/// By what a change of a file is known.
type Mark = (Option<SystemTime>, u64);

/// Whether a notice says no more than that somebody has opened or closed a file.
fn is_access(notice: &notify::Result<notify::Event>) -> bool {
    let event = notice.as_ref();
    event.is_ok_and(|event| matches!(event.kind, EventKind::Access(_)) && !event.need_rescan())
}

/// What notices say until they cease.
#[derive(Default)]
struct Burst {
    files: BTreeSet<String>,
    /// A watched folder has come or gone, or notices were lost.
    upheaval: bool,
}

impl FileWatch {
    /// Watches the publication in `root`.
    ///
    /// # Errors
    /// Where the folder is not there.
    pub fn open(root: &Path) -> Result<Self, ToolError> {
        fs::read_dir(root).map_err(|cause| ToolError::unreadable(root, cause))?;
        let (sender, notices) = channel();
        let watcher = notify::recommended_watcher(move |notice| {
            // Whoever reads changes nothing, and a build reads every file.
            if !is_access(&notice) {
                // Nobody listens any more once the watch is over.
                let _ = sender.send(notice);
            }
        });
        let mut watch = Self {
            root: root.to_owned(),
            notices,
            watcher: watcher.ok(),
            seen: BTreeMap::new(),
        };
        watch.ask_for_notices();
        watch.seen = watch.look();
        Ok(watch)
    }

    /// Waits for the next change. `None` where nothing has changed for a while.
    pub fn changes(&mut self) -> Option<Changes> {
        let mut burst = Burst::default();
        match self.notices.recv_timeout(PATROL) {
            Ok(notice) => self.take(notice, &mut burst),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(PATROL),
        }
        self.await_end(&mut burst);
        let mut found = self.look();
        for _ in 0..3 {
            let fading = burst.files.iter().any(|path| self.is_fading(path, &found));
            if !fading {
                break;
            }
            std::thread::sleep(GRACE);
            self.await_end(&mut burst);
            found = self.look();
        }
        if burst.upheaval {
            self.ask_for_notices();
        }
        self.compare(found, &burst)
    }

    /// What differs from what was seen, and what notices named: a second save within the grain of the
    /// file system's clock shows in nothing else.
    fn compare(&mut self, found: BTreeMap<String, Mark>, burst: &Burst) -> Option<Changes> {
        let old = std::mem::replace(&mut self.seen, found);
        let differing = |some: &BTreeMap<String, Mark>, others: &BTreeMap<String, Mark>| {
            let differs = |(path, mark): &(&String, &Mark)| others.get(*path) != Some(*mark);
            let paths = some.iter().filter(differs).map(|(path, _)| path.clone());
            paths.collect::<BTreeSet<String>>()
        };
        let mut changed = differing(&old, &self.seen);
        changed.extend(differing(&self.seen, &old));
        let named = burst
            .files
            .iter()
            .filter(|path| self.seen.contains_key(*path));
        changed.extend(named.cloned());
        (!changed.is_empty()).then_some(changed)
    }

    /// Whether a file that was there is being written or replaced right now.
    fn is_fading(&self, path: &str, found: &BTreeMap<String, Mark>) -> bool {
        let was_there = self.seen.get(path).is_some_and(|(_, length)| *length > 0);
        was_there && found.get(path).is_none_or(|(_, length)| *length == 0)
    }

    fn await_end(&self, burst: &mut Burst) {
        let began = Instant::now();
        while began.elapsed() < LONGEST_BURST {
            match self.notices.recv_timeout(QUIET) {
                Ok(notice) => self.take(notice, burst),
                Err(_) => break,
            }
        }
    }

    fn take(&self, notice: notify::Result<notify::Event>, burst: &mut Burst) {
        let Ok(event) = notice else {
            burst.upheaval = true;
            return;
        };
        burst.upheaval |= event.need_rescan();
        for path in &event.paths {
            let Ok(relative) = path.strip_prefix(&self.root) else {
                continue;
            };
            let relative = relative.to_string_lossy().replace('\\', "/");
            burst.upheaval |= WATCHED.contains(&relative.as_str());
            burst.files.insert(relative);
        }
    }

    /// Asks for notices of all that is watched, again where that was done before: a folder that came
    /// back is another one to the system.
    fn ask_for_notices(&mut self) {
        let Some(watcher) = &mut self.watcher else {
            return;
        };
        // What cannot be watched is found on patrol.
        let _ = watcher.watch(&self.root, RecursiveMode::NonRecursive);
        for folder in WATCHED {
            let folder = self.root.join(folder);
            let _ = watcher.unwatch(&folder);
            let _ = watcher.watch(&folder, RecursiveMode::Recursive);
        }
    }

    /// Every file of the publication with its mark.
    fn look(&self) -> BTreeMap<String, Mark> {
        let mut found = BTreeMap::new();
        let mut put = |path: &str, metadata: fs::Metadata| {
            found.insert(path.to_owned(), (metadata.modified().ok(), metadata.len()));
        };
        if let Ok(metadata) = fs::metadata(self.root.join(SETTINGS)) {
            put(SETTINGS, metadata);
        }
        let mut folders: Vec<(String, usize)> =
            WATCHED.iter().map(|name| ((*name).to_owned(), 0)).collect();
        while let Some((folder, depth)) = folders.pop() {
            let Ok(entries) = fs::read_dir(self.root.join(&folder)) else {
                continue;
            };
            for entry in entries.filter_map(Result::ok) {
                let Ok(name) = entry.file_name().into_string() else {
                    continue;
                };
                // What sync remembers is the one hidden folder that is ours; other hidden names are
                // those of editors.
                if name.starts_with('.') && name != ".state" {
                    continue;
                }
                let path = format!("{folder}/{name}");
                match entry.metadata() {
                    Ok(metadata) if metadata.is_dir() && depth < DEEPEST_FOLDER => {
                        folders.push((path, depth + 1));
                    }
                    Ok(metadata) if metadata.is_file() => put(&path, metadata),
                    _ => {}
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::FileWatch;

    /// What is seen to change once `act` has been done in a small publication.
    fn check(act: impl FnOnce(&Path), expected: &[&str]) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        fs::create_dir_all(root.join("locales/ru/deep")).unwrap();
        fs::create_dir_all(root.join("out")).unwrap();
        fs::write(root.join("editions.toml"), "source = \"en\"").unwrap();
        fs::write(root.join("locales/ru/a.ftl"), "a = one").unwrap();
        fs::write(root.join("locales/ru/deep/b.ftl"), "b = one").unwrap();
        let mut watch = FileWatch::open(&root).unwrap();
        act(&root);
        let mut seen = BTreeSet::new();
        while let Some(paths) = watch.changes() {
            seen.extend(paths);
        }
        let expected: BTreeSet<String> = expected.iter().map(|path| (*path).to_owned()).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn saves_of_every_kind_are_seen_and_what_is_built_is_not() {
        check(
            |root| {
                fs::write(root.join("out/x.html"), "built").unwrap();
                fs::write(root.join("locales/ru/.a.ftl.swp"), "an editor's own").unwrap();
                fs::write(root.join("locales/ru/.a.new"), "a = two").unwrap();
                fs::rename(
                    root.join("locales/ru/.a.new"),
                    root.join("locales/ru/a.ftl"),
                )
                .unwrap();
            },
            &["locales/ru/a.ftl"],
        );
    }

    #[test]
    fn nobody_is_woken_by_those_who_read() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        fs::create_dir_all(root.join("sources")).unwrap();
        fs::write(root.join("sources/a.md"), "# A").unwrap();
        let watch = FileWatch::open(&root).unwrap();
        // What was written before may still be told.
        std::thread::sleep(std::time::Duration::from_millis(100));
        while watch.notices.try_recv().is_ok() {}
        fs::read(root.join("sources/a.md")).unwrap();
        fs::read_dir(root.join("sources")).unwrap().count();
        std::thread::sleep(std::time::Duration::from_millis(100));
        assert!(watch.notices.try_recv().is_err());
    }

    #[test]
    fn folders_that_move_are_seen_with_all_that_is_in_them() {
        check(
            |root| fs::rename(root.join("locales"), root.join("elsewhere")).unwrap(),
            &["locales/ru/a.ftl", "locales/ru/deep/b.ftl"],
        );
    }
}
