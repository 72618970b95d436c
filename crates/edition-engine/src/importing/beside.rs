//! Pictures of a page, which lie beside it: in its folder, or in one below. Nothing else that a page names is opened.

use std::path::{Component, Path};

use crate::reading;

/// No picture is larger.
const LARGEST: u64 = 64 << 20;

/// The bytes of the picture that `page` names by `address`.
pub(super) fn picture(page: &Path, address: &str) -> Option<Vec<u8>> {
    let name = plain(address)?;
    let name = Path::new(&name);
    let is_below = name
        .components()
        .all(|it| matches!(it, Component::Normal(_)));
    let folder = page.parent().filter(|_| is_below)?;
    let folder = match folder.as_os_str().is_empty() {
        true => Path::new("."),
        false => folder,
    };
    // A link may lead anywhere.
    let folder = folder.canonicalize().ok()?;
    let path = folder.join(name).canonicalize().ok()?;
    let is_inside = path.starts_with(&folder);
    is_inside
        .then(|| reading::read(&path, LARGEST).ok())
        .flatten()
}

/// An address without its escapes, where it is the name of a file and nothing else.
fn plain(address: &str) -> Option<String> {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?].map(|digit| char::from(digit).to_digit(16));
        let [Some(high), Some(low)] = digits else {
            return None;
        };
        bytes.extend(u8::try_from(high * 16 + low));
    }
    let name = String::from_utf8(bytes).ok()?;
    let is_name = !name.is_empty() && !name.contains(['\\', '\0', ':']);
    is_name.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{picture, plain};

    #[test]
    fn addresses_are_names_of_files() {
        let check = |address: &str, expected: Option<&str>| {
            assert_eq!(plain(address).as_deref(), expected, "{address}");
        };
        check("x_files/image001.png", Some("x_files/image001.png"));
        check("%D0%B0%20b.png?1", Some("а b.png"));
        check("https://example.org/x.png", None);
        check("C:\\x.png", None);
        check("%zz.png", None);
        check("", None);
    }

    #[test]
    fn nothing_is_opened_that_does_not_lie_beside_the_page() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("in");
        std::fs::create_dir_all(inner.join("files")).unwrap();
        std::fs::write(folder.path().join("secret.png"), b"secret").unwrap();
        std::fs::write(inner.join("files/1.png"), b"picture").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("../secret.png", inner.join("link.png")).unwrap();
        let page = inner.join("page.html");
        let check = |address: &str, expected: Option<&[u8]>| {
            assert_eq!(picture(&page, address).as_deref(), expected, "{address}");
        };
        check("files/1.png", Some(b"picture"));
        check("../secret.png", None);
        check("link.png", None);
        check("files/../../secret.png", None);
        check("/etc/hostname", None);
        check("files", None);
    }
}
