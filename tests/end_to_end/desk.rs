//! The translators' desk, by what goes over the wire: `allowed` is a finding that a reviewer allows, `locked` what others
//! get, `crowd` who keeps whom out, `decided` what readers decide, `lost` what becomes of a text whose paragraph is gone,
//! `terms` the terms, form by form, `worded` texts in words.

mod allowed;
mod crowd;
mod decided;
mod locked;
mod lost;
mod terms;
mod worded;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

pub(crate) const TOOL: &str = env!("CARGO_BIN_EXE_make-editions");
const SERVE: [&str; 3] = ["serve", "--port", "0"];

/// A desk, served as long as this lives.
pub(crate) struct Desk {
    child: Child,
    pub(crate) port: u16,
    pub(crate) key: String,
    /// The path below which its pages are, as who enters learns it.
    pub(crate) root: String,
}

/// What came back over a connection.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Desk {
    /// Serves the publication in `folder` on a free port.
    pub(crate) fn of(folder: &Path) -> Self {
        Self::started_by(Command::new(TOOL).args(SERVE), folder)
    }

    /// The same where the system gives no more than 128 open files.
    pub(crate) fn with_few_files(folder: &Path) -> Self {
        let command = format!("ulimit -n 128 && exec \"$0\" {}", SERVE.join(" "));
        Self::started_by(Command::new("sh").args(["-c", &command, TOOL]), folder)
    }

    pub(crate) fn started_by(command: &mut Command, folder: &Path) -> Self {
        let mut child = command
            .current_dir(folder)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let told = lines.next().unwrap().unwrap();
        let address = told.rsplit_once("http://127.0.0.1:").unwrap().1;
        let (port, key) = address.split_once("/?key=").unwrap();
        let mut desk = Self {
            child,
            port: port.parse().unwrap(),
            key: key.to_owned(),
            root: String::new(),
        };
        // What it says later is of no interest; but it must be able to say it.
        std::thread::spawn(move || lines.for_each(drop));
        let entered = desk.send(&format!(
            "GET /?key={} HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n",
            desk.key
        ));
        desk.root = entered.field("location").unwrap().to_owned();
        desk
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(SocketAddr::from(([127, 0, 0, 1], self.port))).unwrap();
        let patience = Some(Duration::from_secs(30));
        stream.set_read_timeout(patience).unwrap();
        stream
    }

    /// Sends a request as it stands, in which `PORT` is the port of the desk and `ROOT` the path of its pages without the
    /// last slash, and reads what comes until the desk closes the connection.
    pub(crate) fn send(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        let root = self.root.trim_end_matches('/');
        let request = request.replace("PORT", &self.port.to_string());
        let request = request.replace("ROOT", root);
        // What is refused need not be taken whole.
        let _ = stream.write_all(request.as_bytes());
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Answer::read(&bytes)
    }

    /// What the person's browser gets at `path` below the root.
    pub(crate) fn get(&self, path: &str) -> Answer {
        let cookie = self.cookie();
        self.send(&format!(
            "GET ROOT{path} HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
        ))
    }

    /// What the person's browser gets that posts `body` from a page of the desk.
    pub(crate) fn post(&self, path: &str, body: &serde_json::Value) -> Answer {
        let (cookie, token, body) = (self.cookie(), self.token(), body.to_string());
        self.send(&format!(
            "POST ROOT{path} HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT\r\nCookie: {cookie}\r\n\
             X-Desk-Token: {token}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        ))
    }

    /// What its pages show when they want to write.
    pub(crate) fn token(&self) -> String {
        let page = self.get("/").body;
        let (_, token) = page.split_once("desk-token\" content=\"").unwrap();
        token.split_once('"').unwrap().0.to_owned()
    }

    pub(crate) fn cookie(&self) -> String {
        format!("desk-key={}", self.key)
    }
}

impl Desk {
    /// Ends it as Ctrl-C does.
    #[cfg(unix)]
    pub(crate) fn interrupt(mut self) {
        let number = self.child.id().to_string();
        let sent = Command::new("kill").args(["-INT", &number]).status();
        assert!(sent.unwrap().success() && self.child.wait().unwrap().success());
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).unwrap_or_default();
        Self {
            status: status.parse().unwrap_or_default(),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    /// The value of a field of the head.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let fields = self.head.lines().filter_map(|line| line.split_once(": "));
        let mut own = fields.filter(|(its, _)| its.eq_ignore_ascii_case(name));
        Some(own.next()?.1)
    }
}
