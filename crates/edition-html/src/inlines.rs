//! The words of a segment.

use edition_model::site::{Format, Tree, edition_path};
use edition_model::{
    EditionInline, FootnoteMark, Image, Inline, LinkTarget, addresses, places_in_address,
    plain_text,
};

use crate::page::Page;
use crate::picture::way_to_picture;
use crate::scene::Scene;

/// Addresses of no more characters have room on any line.
const LONGEST_WHOLE: usize = 24;
/// Shorter words are not divided: `hyphenate-limit-chars` in the stylesheet.
const SHORTEST_DIVIDED: usize = 7;

/// How much of a segment is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// All of it.
    Full,
    /// All of it without links: HTML allows no link inside a link, and browsers would split the outer
    /// one.
    InsideLink,
    /// A copy of words that stand elsewhere: without links, pictures and footnote marks.
    WordsAlone,
}

/// Sets `inlines`, and adds no white space to their text.
pub(crate) fn set_inlines<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    inlines: &'e [EditionInline],
    manner: Manner,
) {
    for inline in inlines {
        match inline {
            Inline::Text(words) => set_words(page, words),
            Inline::Strong(content) => page.tag("strong").around(|page| {
                set_inlines(page, scene, content, manner);
            }),
            Inline::Emphasis(content) => page.tag("em").around(|page| {
                set_inlines(page, scene, content, manner);
            }),
            Inline::Code(code) => page.tag("code").with("translate", "no").around(|page| {
                for token in code.split_inclusive(char::is_whitespace) {
                    set_address(page, token);
                }
            }),
            Inline::Link { link, content } => {
                set_link(page, scene, &link.target, content, manner);
            }
            Inline::Foreign { locale, content } => {
                page.tag("span").locale(locale).around(|page| {
                    set_inlines(page, scene, content, manner);
                });
            }
            Inline::FootnoteMark(mark) => set_mark(page, scene, mark, manner),
            Inline::Image { image, alt } => set_image(page, scene, image, alt, manner),
            Inline::LineBreak if manner == Manner::WordsAlone => page.text(" "),
            // With the line end, the text of the element is the plain text of the segment; browsers
            // show no white space after a break.
            Inline::LineBreak => {
                page.tag("br").void();
                page.line_end();
            }
            Inline::NumberReference(reference) => {
                if manner == Manner::Full {
                    let link = page.tag("a").to(reference.segment.as_str());
                    link.text(&reference.text);
                } else {
                    page.text(&reference.text);
                }
            }
            Inline::Placeable(never) => match *never {},
        }
    }
}

/// Sets words. The addresses and file names among them are not divided as words are, and not translated by browsers.
fn set_words(page: &mut Page<'_>, words: &str) {
    let mut start = 0;
    for address in addresses(words) {
        let own = words.get(address.clone()).unwrap_or_default();
        if !can_be_divided(own) {
            continue;
        }
        page.text(words.get(start..address.start).unwrap_or_default());
        let span = page.tag("span").class("address").with("translate", "no");
        span.around(|page| set_address(page, own));
        start = address.end;
    }
    page.text(words.get(start..).unwrap_or_default());
}

/// Whether a browser may hyphenate an address, or has to break it somewhere.
fn can_be_divided(address: &str) -> bool {
    let mut words = address.split(|letter: char| !letter.is_alphabetic());
    is_long(address) || words.any(|word| word.chars().count() >= SHORTEST_DIVIDED)
}

fn is_long(address: &str) -> bool {
    address.chars().count() > LONGEST_WHOLE
}

/// Sets an address or a piece of code. A line may end after its own signs, without a hyphen, as in the PDF.
fn set_address(page: &mut Page<'_>, address: &str) {
    let mut start = 0;
    for (at, sign) in places_in_address(address).filter(|_| is_long(address)) {
        page.text(address.get(start..at).unwrap_or_default());
        // Browsers know hyphens.
        if sign != '-' {
            page.tag("wbr").void();
        }
        start = at;
    }
    page.text(address.get(start..).unwrap_or_default());
}

/// The address that the words of a link are.
fn address_alone(content: &[EditionInline]) -> Option<&str> {
    let [Inline::Text(words)] = content else {
        return None;
    };
    let found = addresses(words);
    let is_all = matches!(found.as_slice(), [own] if *own == (0..words.len()));
    is_all.then_some(words.as_str())
}

fn set_link<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    target: &LinkTarget,
    content: &'e [EditionInline],
    manner: Manner,
) {
    if manner != Manner::Full {
        set_inlines(page, scene, content, manner);
        return;
    }
    // In HTML, a link without an address is a placeholder for one.
    let address = address_of(page, scene, target);
    if let Some(own) = address_alone(content) {
        let link = page.tag("a").class("address").with("translate", "no");
        let link = link.with_some("href", address.as_deref());
        return link.around(|page| set_address(page, own));
    }
    let link = page.tag("a").with_some("href", address.as_deref());
    link.around(|page| set_inlines(page, scene, content, Manner::InsideLink));
}

/// Where a link leads from this page, or `None` where nothing is there.
fn address_of(page: &Page<'_>, scene: Scene<'_>, target: &LinkTarget) -> Option<String> {
    match target {
        LinkTarget::Url(url) => safe_url(url),
        LinkTarget::Segment(segment) => Some(format!("#{}{segment}", page.prefix())),
        LinkTarget::Address(address) => Some(format!("#{}{address}", page.prefix())),
        LinkTarget::Document { document, segment } => {
            let locale = &scene.edition.locale;
            let tree = Tree::of(&scene.edition.status);
            let path = edition_path(tree, locale, document, Format::HTML);
            let path = page.site().first_of([path])?;
            let way = page.way_to(&path);
            Some(match segment {
                Some(segment) => format!("{way}#{segment}"),
                None => way,
            })
        }
    }
}

/// The address without the characters that browsers ignore, or `None` where it would do anything but
/// lead somewhere, as `javascript:` does.
fn safe_url(url: &str) -> Option<String> {
    let ignored = |letter: char| letter.is_control() || letter.is_whitespace();
    let url: String = url.chars().filter(|&letter| !ignored(letter)).collect();
    let start = url.split(['/', '?', '#']).next().unwrap_or_default();
    let is_safe = match start.split_once(':') {
        None => true,
        Some((scheme, _)) => ["http", "https", "mailto", "tel"]
            .iter()
            .any(|safe| scheme.eq_ignore_ascii_case(safe)),
    };
    is_safe.then_some(url)
}

fn set_mark<'e>(page: &mut Page<'e>, scene: Scene<'e>, mark: &FootnoteMark, manner: Manner) {
    if manner == Manner::WordsAlone {
        return;
    }
    let name_of_mark = page.next_mark(mark.number);
    let number = mark.number.to_string();
    if manner == Manner::InsideLink {
        page.tag("sup").id(&name_of_mark).text(&number);
        return;
    }
    let words = &scene.edition.wording.footnote;
    let name = words.fill_with(&number, "").text;
    let language = words.locale.as_ref().unwrap_or(&scene.edition.locale);
    let target = mark.number.address();
    page.tag("sup").around(|page| {
        let link = page.tag("a").id(&name_of_mark).to(&target);
        let link = link.with("role", "doc-noteref").with("aria-label", &name);
        link.locale(language).text(&number);
    });
}

fn set_image<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    image: &Image,
    alt: &[EditionInline],
    manner: Manner,
) {
    if manner == Manner::WordsAlone {
        return;
    }
    let words = plain_text(alt);
    match way_to_picture(page, &scene.edition.status, image) {
        Some(way) => page.tag("img").with("alt", &words).with("src", &way).void(),
        // The words for a picture are not part of the text around it.
        None => {
            let place = page.tag("span").class("no-picture").with("role", "img");
            place.with("aria-label", &words).text("");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{can_be_divided, safe_url};

    fn check(url: &str, expected: Option<&str>) {
        assert_eq!(safe_url(url).as_deref(), expected, "{url:?}");
    }

    #[test]
    fn short_addresses_stay_as_they_are() {
        for (address, expected) in [
            ("A/HRC/22/53/Add.1", false),
            ("visit.pdf", false),
            ("www.example.org", true),
            ("a/b/c/d/e/f/g/h/i/j/k/l.md", true),
        ] {
            assert_eq!(can_be_divided(address), expected, "{address}");
        }
    }

    #[test]
    fn links_lead_somewhere_or_nowhere() {
        check(
            "https://example.org/a?b=c:d#e",
            Some("https://example.org/a?b=c:d#e"),
        );
        check("mailto:press@example.org", Some("mailto:press@example.org"));
        check("files/annex.pdf", Some("files/annex.pdf"));
        check("javascript:alert(1)", None);
        check(" java\nscript\t:alert(1)", None);
        check("data:text/html,x", None);
    }
}
