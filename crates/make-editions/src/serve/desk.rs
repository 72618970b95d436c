//! The publication as it is now, and who is notified when it changes.
//!
//! Two threads keep it current: one takes in changes of files and notifies the pages at once; the other
//! waits until people pause, then checks the whole publication and builds what changed into `out/`.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use edition_engine::ToolError;
use edition_engine::desk::{Checked, Memories};
use edition_engine::watch::FileWatch;
use edition_engine::workspace::{Changes, Touched, Workspace};
use edition_model::say;
use rayon::{ThreadPool, ThreadPoolBuilder};
use tokio::sync::broadcast;

use crate::cli::Shared;
use crate::commands::watch::rebuild;
use crate::console::report_error;
use crate::language::line;

use super::key::{Key, secret};

/// How long people must pause before the whole publication is checked.
const PAUSE: Duration = Duration::from_millis(700);
/// A page that is more notices behind than this is told that everything changed.
const BACKLOG: usize = 64;

/// What pages are told.
#[derive(Clone)]
pub(super) enum Notice {
    /// The documents that changed, or `None` for all of them.
    Changed(Option<Vec<String>>),
    /// The desk ends.
    Ended,
}

/// The desk.
pub(super) struct Desk {
    workspace: RwLock<Arc<Workspace>>,
    checked: RwLock<Arc<Checked>>,
    notices: broadcast::Sender<Notice>,
    /// Held while changes are taken in or a file is written.
    turn: Mutex<()>,
    due: Mutex<Option<Sender<Touched>>>,
    /// Held while `out/` is being built.
    pub(super) building: Mutex<()>,
    /// Pages are rendered by threads of their own, so that nobody waits for a build.
    threads: ThreadPool,
    /// What is built beside them leaves one core to whoever works at the desk.
    builders: ThreadPool,
    /// What every request must have.
    pub(super) key: Key,
    /// The secret that a request to write must carry besides.
    pub(super) token: String,
    /// The secret that every answer bears, and no request.
    pub(super) seal: String,
    /// The port that the desk listens on.
    pub(super) port: u16,
}

impl Desk {
    /// A desk for `workspace`.
    ///
    /// # Errors
    /// Where the system gives no random bytes, or no threads.
    pub(super) fn new(workspace: Workspace, port: u16) -> Result<Self, ToolError> {
        let threads = |number| {
            let pool = ThreadPoolBuilder::new().num_threads(number).build();
            pool.map_err(|cause| {
                ToolError::Refused(say("threads-missing").text("cause", cause.to_string()))
            })
        };
        // As many as there are cores.
        let pages = threads(0)?;
        let builders = threads(pages.current_num_threads().saturating_sub(1).max(1))?;
        Ok(Self {
            workspace: RwLock::new(Arc::new(workspace)),
            checked: RwLock::default(),
            notices: broadcast::channel(BACKLOG).0,
            turn: Mutex::new(()),
            due: Mutex::new(None),
            building: Mutex::new(()),
            threads: pages,
            builders,
            key: Key::new(port)?,
            token: secret()?,
            seal: secret()?,
            port,
        })
    }

    /// Starts the threads that keep the desk current.
    pub(super) fn keep_up(desk: &Arc<Self>, mut files: FileWatch, shared: &Shared) {
        let (sender, due) = channel();
        let _ = sender.send(Touched::Everything);
        *desk.due.lock().unwrap_or_else(PoisonError::into_inner) = Some(sender);
        let watching = desk.clone();
        std::thread::spawn(move || {
            loop {
                if let Some(changes) = files.changes() {
                    watching.take_in(&changes);
                }
            }
        });
        let (building, shared) = (desk.clone(), shared.clone());
        std::thread::spawn(move || building.keep_built(&due, &shared));
    }

    /// The publication as it is now.
    pub(super) fn workspace(&self) -> Arc<Workspace> {
        let current = self.workspace.read();
        current.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What the last check of the whole publication has found.
    pub(super) fn checked(&self) -> Arc<Checked> {
        let current = self.checked.read();
        current.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The notices from now on.
    pub(super) fn listen(&self) -> broadcast::Receiver<Notice> {
        self.notices.subscribe()
    }

    /// Tells the pages that are open that the desk ends. Gives whether there are any.
    pub(super) fn part(&self) -> bool {
        self.notices.send(Notice::Ended).is_ok()
    }

    /// Does `work` on the threads of the pages.
    pub(super) fn work<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        self.threads.install(work)
    }

    /// Does `work` while nobody else writes or takes in changes, and takes in what it changed.
    pub(super) fn in_turn<T>(&self, work: impl FnOnce(&Workspace) -> (T, Option<Changes>)) -> T {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let (result, changes) = work(&self.workspace());
        if let Some(changes) = changes {
            self.take_in_now(&changes);
        }
        result
    }

    fn take_in(&self, changes: &Changes) {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        self.take_in_now(changes);
    }

    fn take_in_now(&self, changes: &Changes) {
        let before = self.workspace();
        let (next, touched) = self.work(|| before.after(changes));
        if touched.is_nothing() {
            return;
        }
        let current = self.workspace.write();
        *current.unwrap_or_else(PoisonError::into_inner) = Arc::new(next);
        // That nobody listens is no error.
        let _ = self.notices.send(Notice::Changed(match &touched {
            Touched::Everything => None,
            Touched::Documents(ids) => Some(ids.iter().map(|id| id.as_str().to_owned()).collect()),
        }));
        let due = self.due.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(due) = due.as_ref() {
            let _ = due.send(touched);
        }
    }

    /// Checks the whole publication and builds it, whenever something is due and people pause.
    fn keep_built(&self, due: &Receiver<Touched>, shared: &Shared) {
        let nothing = || Touched::Documents(Default::default());
        let mut open = nothing();
        while let Ok(first) = due.recv() {
            open = open.and(first);
            loop {
                match due.recv_timeout(PAUSE) {
                    Ok(more) => open = open.and(more),
                    Err(RecvTimeoutError::Timeout) => break,
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
            let _building = self.building.lock();
            let workspace = self.workspace();
            // Whoever searches first need not wait for the build.
            self.builders.install(|| workspace.make_findable());
            // What could not be written, as to a full disk, is written with the next change.
            if self
                .builders
                .install(|| self.build(&workspace, &open, shared))
            {
                open = nothing();
            }
        }
    }

    fn build(&self, workspace: &Workspace, touched: &Touched, shared: &Shared) -> bool {
        if let Some(fault) = &workspace.fault {
            report_error(fault);
            crate::terminal::print_report(&line(&edition_model::say("last-editions-stay")));
            return false;
        }
        let memories = Memories::of(workspace);
        let built = rebuild(workspace, touched, shared);
        let is_built = built.is_some();
        let checked = match built {
            Some((findings, texts)) => Checked::new(findings, texts, memories),
            None => self.checked().with(memories),
        };
        let current = self.checked.write();
        *current.unwrap_or_else(PoisonError::into_inner) = Arc::new(checked);
        let _ = self.notices.send(Notice::Changed(None));
        is_built
    }
}
