//! Who is connected. Nobody can keep the person out by holding connections.
//!
//! Whoever connects is a stranger until a request of theirs has shown the key ([`super::key`]). Of strangers there are
//! [`STRANGERS`] at most: the next one takes the place of the one who has been there longest, so that there is
//! always room for the person, who shows the key at once. A stranger who sends no whole request within [`PATIENCE`] is
//! gone anyway, and is answered once.

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::{Extension, Router};
use hyper::server::conn::http1::Builder;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

/// How many strangers may be connected.
const STRANGERS: usize = 64;
/// How long the next request may take to come whole, its body aside.
pub(super) const PATIENCE: Duration = Duration::from_secs(6);
/// The greatest length of what precedes the body of a request, in bytes.
const LONGEST_HEAD: usize = 64 * 1024;
/// How long to wait where the system gives no further connection.
const PAUSE: Duration = Duration::from_millis(100);

/// The connections that have not shown the key, the one that came first before the others.
#[derive(Clone, Default)]
struct Strangers(Arc<Mutex<VecDeque<(u64, AbortHandle)>>>);

impl Strangers {
    fn change<T>(&self, change: impl FnOnce(&mut VecDeque<(u64, AbortHandle)>) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes in another one, in the place of the first where there are too many.
    fn take_in(&self, number: u64, connection: AbortHandle) {
        self.change(|all| {
            all.push_back((number, connection));
            if all.len() > STRANGERS
                && let Some((_, first)) = all.pop_front()
            {
                first.abort();
            }
        });
    }

    fn forget(&self, number: u64) {
        self.change(|all| all.retain(|(its, _)| *its != number));
    }
}

/// A connection; each of its requests carries it.
pub(super) struct Visit {
    strangers: Strangers,
    number: u64,
}

impl Visit {
    /// It has shown the key, and stays as long as it likes.
    pub(super) fn has_shown_key(&self) {
        self.strangers.forget(self.number);
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.strangers.forget(self.number);
    }
}

/// Answers everybody, for ever.
pub(super) async fn serve(listener: TcpListener, pages: Router) {
    let strangers = Strangers::default();
    for number in 0.. {
        let stream = loop {
            match listener.accept().await {
                Ok((stream, _)) => break stream,
                Err(error) if error.kind() == ErrorKind::ConnectionAborted => {}
                // There are too many open files.
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        };
        let visit = Arc::new(Visit {
            strangers: strangers.clone(),
            number,
        });
        let connection = tokio::spawn(answer(stream, pages.clone().layer(Extension(visit))));
        strangers.take_in(number, connection.abort_handle());
        // A connection that has sent its request already gets to show the key before others are taken in.
        tokio::task::yield_now().await;
    }
}

/// Answers the requests of a connection, one after another.
async fn answer(stream: TcpStream, pages: Router) {
    let _ = stream.set_nodelay(true);
    let connection = Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_buf_size(LONGEST_HEAD)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(pages));
    // That the other side has gone is no error.
    let _ = connection.await;
}

#[cfg(test)]
mod tests {
    use super::{STRANGERS, Strangers, Visit};

    /// The numbers of the strangers who are there, after `come` have come and those of `known` have shown the key.
    async fn check(come: u64, known: &[u64], expected: &[u64]) {
        let strangers = Strangers::default();
        let mut tasks = Vec::new();
        for number in 0..come {
            let task = tokio::spawn(std::future::pending::<()>());
            strangers.take_in(number, task.abort_handle());
            tasks.push(task);
            if known.contains(&number) {
                let visit = Visit {
                    strangers: strangers.clone(),
                    number,
                };
                visit.has_shown_key();
            }
        }
        let there: Vec<u64> = strangers.change(|all| all.iter().map(|(its, _)| *its).collect());
        assert_eq!(there, expected);
        tokio::task::yield_now().await;
        for (number, task) in (0..).zip(&tasks) {
            let stays = there.contains(&number) || known.contains(&number);
            assert_eq!(!task.is_finished(), stays, "{number}");
        }
    }

    #[test]
    fn the_first_stranger_makes_room_and_who_has_shown_the_key_stays() {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.unwrap().block_on(async {
            let many = STRANGERS as u64;
            check(3, &[], &[0, 1, 2]).await;
            check(3, &[1], &[0, 2]).await;
            check(many + 2, &[], &(2..many + 2).collect::<Vec<_>>()).await;
            check(many + 2, &[0], &(2..many + 2).collect::<Vec<_>>()).await;
            check(
                many + 1,
                &[0, 5],
                &(1..=many).filter(|it| *it != 5).collect::<Vec<_>>(),
            )
            .await;
        });
    }
}
