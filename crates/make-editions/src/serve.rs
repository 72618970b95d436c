//! `serve`: the translators' desk, in a browser on this machine and nowhere else.
//!
//! 1. [`connections`]: who is connected. [`guard`]: only the person who has the [`key`] and our own pages are answered,
//!    and only our pages may write; all others stand at the [`door`].
//! 2. [`desk`]: the publication as it is now, and who is notified when it changes.
//! 3. [`routes`]: which address shows what.
//! 4. [`list_page`], [`document_page`], [`segment`]: the desk itself, as HTML that needs no script to be
//!    read; [`frame`], [`findings`], [`said`], [`difference`] and [`markup`] are parts of it, [`help`] the list of its keys,
//!    [`words`] its language. [`search_form`] and [`search_page`]: what is looked for and found in all texts; [`next_page`]:
//!    where more is to be done. [`terms_page`]: the terms, form by form; [`new_term`]: one that is proposed.
//! 5. [`live_page`]: an edition as it would be built now, as a page and as a PDF.
//! 6. [`save`]: what translators type is checked, and written into its file; [`lost`] is where it may belong if its
//!    paragraph is gone. [`offers`]: what can be put in, in words. [`allow`] and [`decide`]: what reviewers say of it.
//! 7. [`bring`]: files that are dropped on the desk.
//!
//! Pages are rendered on every request. When something changes, the desk sends an event; `desk.js` then
//! fetches its page again and patches what differs, so that nothing else moves.

mod allow;
mod bring;
mod connections;
mod decide;
mod desk;
mod difference;
mod document_page;
mod door;
mod findings;
mod frame;
mod guard;
mod help;
mod key;
mod list_page;
mod live_page;
mod lost;
mod markup;
mod new_term;
mod next_page;
mod offers;
mod routes;
mod said;
mod save;
mod search_form;
mod search_page;
mod segment;
mod terms_page;
mod words;

use std::future::{Future as _, poll_fn};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use futures_util::future::{Either, select};
use tokio::net::TcpListener;

use edition_model::say;

use crate::cli::{ServeArguments, Shared};
use crate::commands::answer::Ended;
use crate::commands::watch::await_build;
use crate::interrupt::interrupted;
use crate::language::line;
use crate::terminal::print_report;
use desk::Desk;
use door::doorway;
use edition_engine::ToolError;
use edition_engine::doorway::Doorway;
use edition_engine::project::Project;
use edition_engine::watch::FileWatch;
use edition_engine::workspace::Workspace;

/// How long open pages may take to be told that the desk ends.
const FAREWELL: Duration = Duration::from_millis(200);

/// Serves until Ctrl-C.
///
/// # Errors
/// Where there is no publication, or the port is in use.
pub(crate) fn run(shared: &Shared, arguments: &ServeArguments) -> Result<Ended, ToolError> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|cause| {
            ToolError::Refused(say("serving-failed").text("cause", cause.to_string()))
        })?;
    // The port first: nobody wants to wait for the publication to be read, only to learn that the port
    // is in use.
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
    let listener = runtime
        .block_on(TcpListener::bind(address))
        .map_err(|cause| port_taken(arguments.port, &cause))?;
    let port = listener.local_addr().map_or(arguments.port, |it| it.port());
    let (workspace, files) = open(shared.project.as_deref())?;
    let desk = Arc::new(Desk::new(workspace, port)?);
    Desk::keep_up(&desk, files, shared);
    // This line is the way in: it is never spared.
    let address = desk.key.address().to_string();
    print_report(&line(&say("desk-address").text("address", address)));
    if !shared.quiet {
        print_report(&line(&say("desk-address-secret")));
    }
    let pages = routes::routes(desk.clone());
    runtime.block_on(async {
        let serving = std::pin::pin!(connections::serve(listener, pages));
        let mut ended = std::pin::pin!(interrupted());
        // From the first look on Ctrl-C is heard: also of whoever presses it while the browser starts.
        let is_ended = poll_fn(|context| Poll::Ready(ended.as_mut().poll(context).is_ready()));
        if !is_ended.await {
            let _doorway = arguments.open.then(|| open_in_browser(&desk)).flatten();
            // A graceful shutdown would wait for the event streams of open pages for ever.
            if let Either::Right((_, serving)) = select(serving, ended).await
                && desk.part()
            {
                let _ = tokio::time::timeout(FAREWELL, serving).await;
            }
        }
    });
    await_build(&desk.building);
    runtime.shutdown_background();
    if !shared.quiet {
        print_report(&line(&say("desk-closed")));
    }
    Ok(Ended::Well)
}

/// Reads the publication, and looks at its files meanwhile: what changes while it is read is read again.
fn open(dir: Option<&Path>) -> Result<(Workspace, FileWatch), ToolError> {
    let root = Project::find(dir)?;
    std::thread::scope(|scope| {
        let files = scope.spawn(|| FileWatch::open(&root));
        let workspace = Workspace::open(Some(&root))?;
        let files = match files.join() {
            Ok(files) => files?,
            // It panicked, which is a bug; here it may do better.
            Err(_) => FileWatch::open(&root)?,
        };
        Ok((workspace, files))
    })
}

fn port_taken(port: u16, cause: &std::io::Error) -> ToolError {
    let other = if port == u16::MAX { port - 1 } else { port + 1 };
    ToolError::Refused(match cause.kind() {
        std::io::ErrorKind::AddrInUse => say("port-in-use")
            .number("port", port.into())
            .number("other", other.into()),
        std::io::ErrorKind::PermissionDenied => say("port-reserved").number("port", port.into()),
        _ => say("port-unservable")
            .number("port", port.into())
            .text("cause", cause.to_string()),
    })
}

/// Opens the desk in the system's browser, by a page that leads there. Where there is none, the address has been
/// printed.
fn open_in_browser(desk: &Desk) -> Option<Doorway> {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let page = doorway(&desk.key)?;
    let doorway = Doorway::make(&desk.workspace().project.root, &page);
    let started = doorway.as_ref().is_ok_and(|doorway| {
        let mut browser = Command::new(program);
        let browser = browser.arg(doorway.path()).stdin(Stdio::null());
        let quiet = browser.stdout(Stdio::null()).stderr(Stdio::null());
        quiet.spawn().is_ok()
    });
    if !started {
        print_report(&line(&say("browser-missing")));
    }
    doorway.ok()
}
