//! Nobody keeps the person out by holding connections, though there are few to be had.

#![cfg(unix)]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::super::publication::Publication;
use super::Desk;

/// How long the person's page may take: half of the time after which half-open requests are closed. Of 200 connections at
/// once, the system may let one knock again a second later.
const PROMPTLY: Duration = Duration::from_secs(3);

fn is_prompt(desk: &Desk) {
    let began = Instant::now();
    assert_eq!(desk.get("/desk.js").status, 200);
    let took = began.elapsed();
    assert!(took < PROMPTLY, "{took:?}");
}

#[test]
fn half_open_requests_keep_nobody_out_and_are_closed() {
    let publication = Publication::translated();
    let desk = Desk::with_few_files(publication.path());
    let begun = [
        "",
        "G",
        "GET / HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ",
        "POST /save HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{",
    ];
    let began = Instant::now();
    let mut open: Vec<TcpStream> = Vec::new();
    for number in 0..200 {
        let mut stream = desk.connect();
        let _ = stream.write_all(begun[number % begun.len()].as_bytes());
        open.push(stream);
    }
    is_prompt(&desk);
    for mut stream in open {
        let mut rest = Vec::new();
        let end = stream.read_to_end(&mut rest);
        // Closed is closed, whether with an answer or without.
        let is_late = end.is_err_and(|error| error.kind() == std::io::ErrorKind::WouldBlock);
        assert!(!is_late, "{}", String::from_utf8_lossy(&rest));
    }
    assert!(
        began.elapsed() < Duration::from_secs(20),
        "{:?}",
        began.elapsed()
    );
}

#[test]
fn who_connects_without_end_keeps_nobody_out() {
    let publication = Publication::translated();
    let desk = Desk::with_few_files(publication.path());
    let ends = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut held = Vec::new();
            while !ends.load(Ordering::Relaxed) {
                let address = SocketAddr::from(([127, 0, 0, 1], desk.port));
                held.extend(TcpStream::connect(address));
                if held.len() > 300 {
                    held.remove(0);
                }
                std::thread::sleep(Duration::from_micros(200));
            }
        });
        std::thread::sleep(Duration::from_millis(300));
        for _ in 0..20 {
            let prompt = std::panic::catch_unwind(|| is_prompt(&desk));
            if let Err(cause) = prompt {
                ends.store(true, Ordering::Relaxed);
                std::panic::resume_unwind(cause);
            }
        }
        ends.store(true, Ordering::Relaxed);
    });
}

#[test]
fn an_open_page_is_kept_while_others_come() {
    let publication = Publication::translated();
    let desk = Desk::with_few_files(publication.path());
    let mut events = desk.connect();
    let (port, root, cookie) = (desk.port, &desk.root, desk.cookie());
    let request =
        format!("GET {root}events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n\r\n");
    events.write_all(request.as_bytes()).unwrap();
    let mut some = [0; 1024];
    assert!(events.read(&mut some).unwrap() > 0);
    let crowd: Vec<TcpStream> = (0..200).map(|_| desk.connect()).collect();
    is_prompt(&desk);
    publication.replace("locales/ru/visit.ftl", "Поездка", "Визит");
    let mut heard = String::new();
    while !heard.contains("data:") {
        let read = events.read(&mut some).unwrap();
        assert!(read > 0, "the stream of events has ended: {heard}");
        heard.push_str(&String::from_utf8_lossy(&some[..read]));
    }
    drop(crowd);
}

#[test]
fn a_body_that_does_not_come_is_given_up() {
    let publication = Publication::translated();
    let desk = Desk::of(publication.path());
    let (token, cookie) = (desk.token(), desk.cookie());
    let answer = desk.send(&format!(
        "POST ROOT/save HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT\r\nCookie: {cookie}\r\n\
         X-Desk-Token: {token}\r\nContent-Length: 100\r\n\r\n{{"
    ));
    assert_eq!(answer.status, 408);
}
