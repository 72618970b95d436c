//! Ctrl-C, and the end that a service manager asks for.

use std::pin::pin;
use std::sync::mpsc::{Receiver, channel};

use edition_engine::ToolError;
use futures_util::future::select;

/// A channel that hears of Ctrl-C, or of the end that a service manager asks for.
///
/// # Errors
/// Where the system does not let us listen.
pub(crate) fn await_interrupt() -> Result<Receiver<()>, ToolError> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .map_err(|cause| {
            ToolError::Refused(
                edition_model::say("interrupt-unheard").text("cause", cause.to_string()),
            )
        })?;
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        runtime.block_on(interrupted());
        let _ = sender.send(());
    });
    Ok(receiver)
}

/// Waits for Ctrl-C, or for the end that a service manager asks for.
pub(crate) async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut ended) = signal(SignalKind::terminate()) {
            let (first, second) = (pin!(tokio::signal::ctrl_c()), pin!(ended.recv()));
            select(first, second).await;
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
