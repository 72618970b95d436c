//! Where links lead. Where the project has a `base-url`, they are absolute, since a PDF is mailed and downloaded; else they
//! lead to the file beside this one.

use edition_model::{LinkTarget, Locale};

use crate::layout::collect::Collector;
use crate::page::AreaTarget;

impl Collector<'_, '_> {
    /// Where a link points from this file; `None` where the document does not exist.
    pub(super) fn target(&self, target: &LinkTarget) -> Option<AreaTarget> {
        Some(match target {
            LinkTarget::Url(url) => AreaTarget::Url(self.way_to_url(url)),
            LinkTarget::Segment(segment) => AreaTarget::Destination(segment.as_str().to_owned()),
            LinkTarget::Address(address) => AreaTarget::Destination(address.clone()),
            LinkTarget::Document { document, segment } => {
                let path = self.edition.elsewhere.get(document)?;
                let way = self.way_to_document(path);
                AreaTarget::Url(match segment {
                    Some(segment) => format!("{way}#{segment}"),
                    None => way,
                })
            }
        })
    }

    /// The way to this document in another language.
    pub(super) fn way_to_language(&self, locale: &Locale) -> String {
        let document = &self.edition.document;
        if let Some(base) = self.base() {
            return format!("{base}{locale}/{document}.html");
        }
        let up = "../".repeat(document.depth() + 1);
        format!("{up}{locale}/{document}.pdf")
    }

    /// The way to the PDF of another document, given by its path in the folder of all locales.
    fn way_to_document(&self, path: &str) -> String {
        if let Some(base) = self.base() {
            // On the web, the page is what readers expect, and it has the places that links name.
            let page = path.strip_suffix(".pdf").unwrap_or(path);
            return format!("{base}{page}.html");
        }
        let up = "../".repeat(self.edition.document.depth());
        match path.strip_prefix(&format!("{}/", self.edition.locale)) {
            Some(inside) => format!("{up}{}{inside}", self.way),
            None => format!("{up}../{path}"),
        }
    }

    /// An address as the author wrote it, absolute where it can be.
    fn way_to_url(&self, url: &str) -> String {
        match self.edition.url.as_deref() {
            Some(own) if is_relative(url) => resolved(own, url),
            _ => url.to_owned(),
        }
    }

    /// The address of the folder of all locales on the web.
    fn base(&self) -> Option<&str> {
        let edition = self.edition;
        let own = format!("{}/{}.html", edition.locale, edition.document);
        edition.url.as_deref()?.strip_suffix(&own)
    }
}

/// Whether an address is one of a file beside this one.
fn is_relative(url: &str) -> bool {
    let first = url.split(['/', '?', '#']).next().unwrap_or_default();
    !url.is_empty() && !url.starts_with(['/', '#']) && !first.contains(':')
}

/// A relative address as seen from the page at `own`.
fn resolved(own: &str, url: &str) -> String {
    let mut folder = own.rsplit_once('/').map_or(own, |(folder, _)| folder);
    let mut rest = url;
    loop {
        if let Some(further) = rest.strip_prefix("./") {
            rest = further;
        } else if let Some(further) = rest.strip_prefix("../") {
            rest = further;
            // Above the root of the site there is nothing.
            let above = folder.rsplit_once('/').map(|(above, _)| above);
            folder = above
                .filter(|above| !above.ends_with('/'))
                .unwrap_or(folder);
        } else {
            return format!("{folder}/{rest}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_relative, resolved};

    /// Where `url` leads from a page.
    fn check(url: &str, expected: &str) {
        let own = "https://example.org/e/ru/findings/visit.html";
        let found = match is_relative(url) {
            true => resolved(own, url),
            false => url.to_owned(),
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_beside_the_page_gets_its_address() {
        check("annex.pdf", "https://example.org/e/ru/findings/annex.pdf");
        check("./a/b.pdf#x", "https://example.org/e/ru/findings/a/b.pdf#x");
        check("../../files/a.pdf", "https://example.org/e/files/a.pdf");
        check("../../../../../a.pdf", "https://example.org/a.pdf");
        check("a?b=c:d", "https://example.org/e/ru/findings/a?b=c:d");
    }

    #[test]
    fn other_addresses_stay() {
        for url in [
            "https://example.org/ӯ",
            "mailto:a@example.org",
            "//example.org/a",
            "/a",
            "#a",
            "",
            "tel:+992",
        ] {
            check(url, url);
        }
    }
}
