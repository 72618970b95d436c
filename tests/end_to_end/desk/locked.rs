//! Who has no key gets nothing. (attack-18)

use std::io::{Read, Write};

use super::super::publication::Publication;
use super::{Desk, TOOL};

const HOST: &str = "Host: 127.0.0.1:PORT";
const SAVE: &str = r#"{"document":"visit","locale":"ru","segment":"meetings","text":"x","done":true,"seen":"","source":""}"#;

/// What a second user of the machine may try, who may even know the path of this run's pages: the first line of the
/// request, and further lines of its head, with commas between them.
const ATTEMPTS: [(&str, &str); 48] = [
    ("GET / HTTP/1.1", HOST),
    ("GET / HTTP/1.1", "Host: localhost:PORT"),
    ("GET / HTTP/1.0", HOST),
    ("HEAD / HTTP/1.1", HOST),
    ("OPTIONS / HTTP/1.1", HOST),
    ("OPTIONS * HTTP/1.1", HOST),
    ("DELETE /desk/ru/visit HTTP/1.1", HOST),
    ("TRACE / HTTP/1.1", HOST),
    ("PROPFIND / HTTP/1.1", HOST),
    ("CONNECT 127.0.0.1:PORT HTTP/1.1", HOST),
    ("GET /desk/ru/visit HTTP/1.1", HOST),
    ("GET /desk/tg/visit HTTP/1.1", HOST),
    ("GET /desk/ru/x HTTP/1.1", HOST),
    ("GET /in/tg/ HTTP/1.1", HOST),
    ("GET /live/ru/visit.html HTTP/1.1", HOST),
    ("GET /live/ru/visit.pdf HTTP/1.1", HOST),
    ("GET /live/draft/ru/visit.html HTTP/1.1", HOST),
    ("GET /live/pictures/visit/map.png HTTP/1.1", HOST),
    ("GET /live/edition.css HTTP/1.1", HOST),
    ("GET /events HTTP/1.1", "HOST,Accept: text/event-stream"),
    ("GET /suggest/ru/meetings/visit HTTP/1.1", HOST),
    ("GET /desk.css HTTP/1.1", HOST),
    ("GET /desk.js HTTP/1.1", HOST),
    ("GET /favicon.ico HTTP/1.1", HOST),
    ("GET /out/manifest.json HTTP/1.1", HOST),
    ("GET /private/draft/ru/visit.html HTTP/1.1", HOST),
    ("GET /editions.toml HTTP/1.1", HOST),
    ("GET /live/../editions.toml HTTP/1.1", HOST),
    ("GET /live/%2e%2e/%2e%2e/etc/passwd HTTP/1.1", HOST),
    ("GET /live/ru/..%2f..%2feditions.toml HTTP/1.1", HOST),
    ("GET //evil.example/ HTTP/1.1", HOST),
    ("GET http://127.0.0.1:PORT/desk/ru/visit HTTP/1.1", HOST),
    ("GET http://evil.example/ HTTP/1.1", HOST),
    ("GET http://127.0.0.1:PORT/ HTTP/1.1", "Host: evil.example"),
    ("GET / HTTP/1.1", "Host: evil.example"),
    ("GET / HTTP/1.1", "Host: 127.0.0.1"),
    ("GET / HTTP/1.1", "Host: [::1]:PORT"),
    ("GET / HTTP/1.1", "X-Forwarded-Host: 127.0.0.1:PORT"),
    ("GET / HTTP/1.1", "HOST,Origin: http://127.0.0.1:PORT"),
    ("GET / HTTP/1.1", "HOST,Origin: http://evil.example"),
    ("GET / HTTP/1.1", "HOST,Cookie: desk-key="),
    (
        "GET / HTTP/1.1",
        "HOST,Cookie: desk-key=0000000000000000000000000000000000000000000000000",
    ),
    (
        "GET / HTTP/1.1",
        "HOST,Cookie: desk-PORT=KEY; key=KEY; desk=KEY",
    ),
    ("GET / HTTP/1.1", "HOST,Authorization: Bearer KEY"),
    ("GET /?key= HTTP/1.1", HOST),
    ("GET /?key=KEYx HTTP/1.1", HOST),
    ("GET /KEY HTTP/1.1", HOST),
    ("POST /?key=KEY HTTP/1.1", HOST),
];

fn request(desk: &Desk, (first, lines): (&str, &str)) -> String {
    let lines = lines.replace("HOST", HOST).replace(',', "\r\n");
    let request = format!("{first}\r\n{lines}\r\nConnection: close\r\n\r\n");
    // Whoever needs the key for an attempt has it only in another place than the right one.
    request.replace("KEY", &desk.key)
}

#[test]
fn a_second_user_of_the_machine_gets_nothing() {
    let publication = Publication::translated();
    let desk = Desk::of(publication.path());
    let before = publication.files("locales");
    let below = |line: &str| line.replacen(" /", " ROOT/", 1);
    let anywhere = ATTEMPTS.map(|(line, lines)| (line.to_owned(), lines));
    let below = ATTEMPTS.map(|(line, lines)| (below(line), lines));
    for (line, lines) in anywhere.into_iter().chain(below) {
        let attempt = (line.as_str(), lines);
        let answer = desk.send(&request(&desk, attempt));
        assert_eq!(answer.status, 403, "{attempt:?}: {}", answer.head);
        for words in ["visit", "Поездка", "Сафар", "desk-token", &desk.key] {
            let is_in_path =
                attempt.0.contains(words) || words == desk.key && attempt.0.contains("KEY");
            assert!(
                is_in_path || !answer.body.contains(words),
                "{attempt:?}: {}",
                answer.body
            );
        }
        assert_eq!(answer.field("set-cookie"), None, "{attempt:?}");
        assert_eq!(answer.field("x-desk-seal"), None, "{attempt:?}");
        assert_eq!(answer.field("referrer-policy"), Some("no-referrer"));
        assert_eq!(answer.field("cache-control"), Some("no-store"));
    }
    let long = "x/".repeat(10_000);
    let answer = desk.send(&request(
        &desk,
        (&format!("GET ROOT/live/{long} HTTP/1.1"), HOST),
    ));
    assert_eq!(answer.status, 403);
    assert_eq!(publication.files("locales"), before);
}

#[test]
fn a_second_user_of_the_machine_writes_nothing() {
    let publication = Publication::translated();
    let desk = Desk::of(publication.path());
    let before = publication.files("locales");
    let length = SAVE.len();
    let check = |path: &str, lines: &str, body: &str, expected: u16| {
        let lines = lines.replace(',', "\r\n").replace("KEY", &desk.cookie());
        let answer = desk.send(&format!(
            "POST ROOT{path} HTTP/1.1\r\n{HOST}\r\n{lines}\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{body}"
        ));
        assert_eq!(answer.status, expected, "{lines}: {}", answer.body);
    };
    let origin = "Origin: http://127.0.0.1:PORT";
    let own = format!("{origin},Content-Length: {length}");
    let token = format!("X-Desk-Token: {}", desk.token());
    for path in ["/save", "/check", "/", "/desk/ru/visit"] {
        check(path, &own, SAVE, 403);
        check(path, &format!("{own},{token}"), SAVE, 403);
        check(
            path,
            &format!("{own},{token},Cookie: desk-key=x"),
            SAVE,
            403,
        );
    }
    check(
        "/save",
        &format!("{token},Content-Length: 1000000000"),
        SAVE,
        403,
    );
    check("/save", &format!("{own},Cookie: KEY"), SAVE, 403);
    let (host, foreign) = (
        "Origin: http://evil.example",
        format!("{token},Cookie: KEY"),
    );
    check(
        "/save",
        &format!("{host},{foreign},Content-Length: {length}"),
        SAVE,
        403,
    );
    assert_eq!(publication.files("locales"), before);
    // With everything, it is judged for what it says.
    check("/save", &format!("{own},{token},Cookie: KEY"), SAVE, 409);
    check(
        "/save",
        &format!("{own},{token},Cookie: KEY"),
        &"x".repeat(length),
        400,
    );
    check(
        "/desk/ru/visit",
        &format!("{own},{token},Cookie: KEY"),
        SAVE,
        405,
    );
    let long = "x".repeat(300 * 1024);
    let lines = format!(
        "{origin},{token},Cookie: KEY,Content-Length: {}",
        long.len()
    );
    check("/save", &lines, &long, 413);
}

#[test]
fn the_key_opens_the_desk_and_leaves_the_address() {
    let publication = Publication::translated();
    let desk = Desk::of(publication.path());
    for (address, path) in [
        ("/?key=KEY", ""),
        ("/desk/ru/visit?key=KEY", "desk/ru/visit"),
        ("ROOT/desk/ru/visit?key=KEY", "desk/ru/visit"),
        ("//evil.example/?key=KEY", ""),
    ] {
        let answer = desk.send(&request(&desk, (&format!("GET {address} HTTP/1.1"), HOST)));
        let path = [&desk.root, path].concat();
        assert_eq!(
            (answer.status, answer.field("location")),
            (303, Some(path.as_str())),
            "{address}"
        );
        // Browsers bring a cookie to every port, but only to what is below its path.
        let (cookie, root) = (desk.cookie(), &desk.root);
        let expected = format!("{cookie}; Path={root}; HttpOnly; SameSite=Strict");
        assert_eq!(answer.field("set-cookie"), Some(expected.as_str()));
        assert!(!answer.body.contains(&desk.key));
    }
    assert!(desk.root.len() > 16 && !desk.root.contains(&desk.key[..16]));
    assert!(desk.key.len() >= 32);
    for (path, words) in [
        ("/", "visit"),
        ("/desk/ru/visit", "Поездка"),
        ("/live/ru/visit.html", "Поездка"),
        ("/desk-follow.js", "EventSource"),
        ("/desk.js", "./desk-follow.js"),
    ] {
        let answer = desk.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.field("x-desk-seal").is_some());
        assert!(
            answer.body.contains(words) && !answer.body.contains(&desk.key),
            "{path}"
        );
        assert_eq!(answer.field("cache-control"), Some("no-store"));
    }
    for (path, status) in [
        ("/desk/ru/x", 404),
        ("/live/../editions.toml", 404),
        ("/out/manifest.json", 404),
    ] {
        assert_eq!(desk.get(path).status, status, "{path}");
    }
    // Above the root there is nothing, whoever asks.
    for path in ["/", "/desk/ru/visit", "/desk.js"] {
        let lines = format!("HOST,Cookie: {}", desk.cookie());
        let answer = desk.send(&request(&desk, (&format!("GET {path} HTTP/1.1"), &lines)));
        assert_eq!(answer.status, 404, "{path}");
    }
}

#[test]
fn the_locked_page_speaks_the_language_of_the_browser() {
    let publication = Publication::translated();
    let desk = Desk::of(publication.path());
    for (language, words) in [
        ("en", "This desk is locked"),
        ("ru,en;q=0.5", "Рабочее место закрыто"),
        ("tg-TJ", "Мизи корӣ баста аст"),
        ("zz", "This desk is locked"),
    ] {
        let lines = format!("HOST\r\nAccept: text/html\r\nAccept-Language: {language}");
        let lines = lines.replace(',', ";").replace("\r\n", ",");
        let answer = desk.send(&request(&desk, ("GET /desk/ru/visit HTTP/1.1", &lines)));
        assert_eq!(answer.status, 403);
        assert!(
            answer.body.contains(words) && answer.body.starts_with("<!DOCTYPE html>"),
            "{language}: {}",
            answer.body
        );
    }
}

/// What a browser brings to a desk and to whoever listens where one was: cookies know no ports.
#[test]
fn each_run_has_its_own_key_below_a_path_of_its_own() {
    let (one, other) = (Publication::translated(), Publication::translated());
    let (one, other) = (Desk::of(one.path()), Desk::of(other.path()));
    assert!(one.key != other.key && one.root != other.root);
    // A page of one run, asked for in vain at the other: neither its path nor its cookie is of any use there.
    for (path, cookie, status) in [
        (&other.root, other.cookie(), 200),
        (&other.root, one.cookie(), 403),
        (&one.root, one.cookie(), 403),
        (&one.root, other.cookie(), 404),
    ] {
        let lines = format!("HOST,Cookie: {cookie}");
        let answer = other.send(&request(&other, (&format!("GET {path} HTTP/1.1"), &lines)));
        assert_eq!(answer.status, status, "{path}");
    }
    let seal = |desk: &Desk| desk.get("/").field("x-desk-seal").unwrap().to_owned();
    assert_eq!(seal(&one), seal(&one));
    assert_ne!(seal(&one), seal(&other));
    assert!(one.get("/").body.contains(&seal(&one)));
}

/// Pages stop asking: somebody else may listen there next.
#[cfg(unix)]
#[test]
fn pages_that_are_open_are_told_that_the_desk_ends() {
    let publication = Publication::translated();
    let desk = Desk::of(publication.path());
    let mut events = desk.connect();
    let (port, root, cookie) = (desk.port, &desk.root, desk.cookie());
    let request =
        format!("GET {root}events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n\r\n");
    events.write_all(request.as_bytes()).unwrap();
    let mut heard = vec![0; 1024];
    assert!(events.read(&mut heard).unwrap() > 0);
    desk.interrupt();
    let mut rest = String::new();
    events.read_to_string(&mut rest).unwrap();
    assert!(rest.contains("event: end"), "{rest}");
}

/// What stands on a command line can be read by every user of the machine.
#[cfg(target_os = "linux")]
#[test]
fn the_browser_is_given_a_page_of_its_owner_and_not_the_key() {
    use std::os::unix::fs::PermissionsExt;

    let publication = Publication::translated();
    let browser = "#!/bin/sh\necho \"$@\" > opened.new && mv opened.new opened\n";
    publication.write("bin/xdg-open", browser);
    let programs = publication.path().join("bin");
    let executable = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(programs.join("xdg-open"), executable).unwrap();
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let mut command = std::process::Command::new(TOOL);
    let command = command.args(["serve", "--port", "0", "--open", "--quiet"]);
    let desk = Desk::started_by(command.env("PATH", path), publication.path());
    while !publication.exists("opened") {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let opened = publication.read("opened");
    assert!(!opened.contains(&desk.key), "{opened}");
    let page = std::path::PathBuf::from(opened.trim());
    let text = std::fs::read_to_string(&page).unwrap();
    assert!(
        text.contains(&format!(
            "url=http://127.0.0.1:{}/?key={}",
            desk.port, desk.key
        )),
        "{text}"
    );
    let mode = std::fs::metadata(&page).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0, "{mode:o}");
    desk.interrupt();
    assert!(!page.exists());
}

/// A browser that follows a link of another site's sends no cookie of ours on the way, but from a page of ours it does.
#[test]
fn whoever_comes_from_elsewhere_goes_on_by_a_page() {
    let publication = Publication::translated();
    let desk = Desk::of(publication.path());
    for (site, status) in [
        ("cross-site", 200),
        ("same-site", 200),
        ("none", 303),
        ("same-origin", 303),
    ] {
        let lines = format!(
            "HOST,Sec-Fetch-Site: {site},Sec-Fetch-Mode: navigate,Sec-Fetch-Dest: document"
        );
        let answer = desk.send(&request(
            &desk,
            ("GET /desk/ru/visit?key=KEY HTTP/1.1", &lines),
        ));
        assert_eq!(answer.status, status, "{site}");
        assert!(answer.field("set-cookie").is_some());
        assert!(!answer.body.contains(&desk.key) && !answer.body.contains("Поездка"));
        assert_eq!(
            answer
                .body
                .contains(&format!("0; url={}desk/ru/visit\"", desk.root)),
            status == 200
        );
    }
}
