//! The key of the desk: who has it is the person who started the desk, or was let in by that person.
//!
//! The loopback interface is open to every user of the machine. So the desk makes a key at each start, which stands in
//! the address that `serve` tells and nowhere else. Who comes with it gets a cookie, and goes on without it in the
//! address.
//!
//! Cookies know no ports: a browser brings them to whoever listens on this machine, at any port. So all pages of a run are
//! below a [`root`](Key::root) that nobody guesses, and the cookie is for what is below it. No page of anybody else's makes
//! a browser ask for that, nor does one of an earlier run, which is at the port that the desk had then.

use edition_model::say;

use std::hint::black_box;

use axum::http::{HeaderMap, Uri, header};
use edition_engine::ToolError;

/// The name of the key in the address.
const PARAMETER: &str = "key";
/// The name of the cookie.
const COOKIE: &str = "desk-key";
/// The length of a secret in bytes.
const LENGTH: usize = 24;
/// The length of the name of the root, which people see in each address. Nobody can try many.
const ROOT_LENGTH: usize = 8;

/// A secret that nobody guesses, in hexadecimal figures.
///
/// # Errors
/// Where the system gives no random bytes.
pub(super) fn secret() -> Result<String, ToolError> {
    random::<LENGTH>()
}

fn random<const LENGTH: usize>() -> Result<String, ToolError> {
    let mut bytes = [0_u8; LENGTH];
    getrandom::fill(&mut bytes).map_err(|cause| {
        ToolError::Refused(say("secret-missing").text("cause", cause.to_string()))
    })?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Whether two texts are the same, in a time that says nothing of where they differ.
pub(super) fn is_same(left: &str, right: &str) -> bool {
    let pairs = left.bytes().zip(right.bytes());
    let difference = pairs.fold(0, |all, (one, other)| black_box(all | (one ^ other)));
    left.len() == right.len() && difference == 0
}

/// The key of a desk.
pub(super) struct Key {
    text: String,
    root: String,
    port: u16,
}

impl Key {
    /// A new one, for the desk on `port`.
    ///
    /// # Errors
    /// Where the system gives no random bytes.
    pub(super) fn new(port: u16) -> Result<Self, ToolError> {
        Ok(Self {
            text: secret()?,
            root: format!("/{}/", random::<ROOT_LENGTH>()?),
            port,
        })
    }

    /// The address that opens the desk.
    pub(super) fn address(&self) -> String {
        let Self { text, port, .. } = self;
        format!("http://127.0.0.1:{port}/?{PARAMETER}={text}")
    }

    /// The path below which all pages of this run are, with a slash at both ends.
    pub(super) fn root(&self) -> &str {
        &self.root
    }

    /// The cookie for who came with the key; it ends with the browser.
    pub(super) fn cookie(&self) -> String {
        let Self { text, root, .. } = self;
        format!("{COOKIE}={text}; Path={root}; HttpOnly; SameSite=Strict")
    }

    /// Whether the address has the key.
    pub(super) fn is_in_address(&self, address: &Uri) -> bool {
        let parts = address.query().unwrap_or_default().split('&');
        let named = parts.filter_map(|part| part.split_once('='));
        let mut own = named.filter(|(name, _)| *name == PARAMETER);
        own.any(|(_, value)| is_same(value, &self.text))
    }

    /// Whether the key is among the cookies. There may be others under its name.
    pub(super) fn is_in_cookies(&self, headers: &HeaderMap) -> bool {
        cookies(headers).any(|(name, value)| name == COOKIE && is_same(value, &self.text))
    }
}

/// The cookies of a request, by name.
pub(super) fn cookies(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    let lines = headers.get_all(header::COOKIE).into_iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};

    use super::{Key, is_same, secret};

    const KEY: &str = "0123456789abcdef";

    fn key() -> Key {
        Key {
            text: KEY.to_owned(),
            root: "/run/".to_owned(),
            port: 3700,
        }
    }

    #[test]
    fn a_secret_is_long_and_another_each_time() {
        let (one, other) = (secret().unwrap(), secret().unwrap());
        assert_eq!((one.len(), other.len()), (48, 48));
        assert_ne!(one, other);
    }

    #[test]
    fn texts_are_the_same_only_as_a_whole() {
        for (left, right, expected) in [
            ("", "", true),
            ("abc", "abc", true),
            ("abc", "abd", false),
            ("abc", "ab", false),
            ("ab", "abc", false),
            ("", "abc", false),
        ] {
            assert_eq!(is_same(left, right), expected, "{left} {right}");
        }
    }

    #[test]
    fn the_key_opens_by_the_address() {
        let check = |address: &str, expected: bool| {
            let found = key().is_in_address(&address.parse().unwrap());
            assert_eq!(found, expected, "{address}");
        };
        check(&key().address(), true);
        check(&format!("/desk/ru/x?a=b&key={KEY}"), true);
        check(&format!("/run/desk/ru/x?key={KEY}"), true);
        check(&format!("/?key={KEY}0"), false);
        check(&format!("/?keys={KEY}"), false);
        check(&format!("/{KEY}"), false);
        check(&format!("/?{KEY}"), false);
        check("/?key=", false);
        check("/?key", false);
        check("/", false);
    }

    #[test]
    fn the_key_opens_by_the_cookie_which_is_for_this_run() {
        let check = |lines: &[&str], expected: bool| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(header::COOKIE, HeaderValue::from_str(line).unwrap());
            }
            assert_eq!(key().is_in_cookies(&headers), expected, "{lines:?}");
        };
        let ours = format!("desk-key={KEY}");
        assert_eq!(
            key().cookie(),
            format!("{ours}; Path=/run/; HttpOnly; SameSite=Strict")
        );
        check(&[&ours], true);
        check(&[&format!("desk-language=tg; {ours}; a=b")], true);
        check(&["a=b", &ours], true);
        // A page at another port may have set one for all paths.
        check(&[&format!("desk-key=no; {ours}")], true);
        check(&[&format!("desk={KEY}")], false);
        check(&["desk-key="], false);
        check(&["desk-key"], false);
        check(&[KEY], false);
        check(&[], false);
    }
}
