//! Addresses of web pages and of mail that stand in a text as they are typed: readers may follow them.

use std::ops::Range;

use crate::inline::{Inline, Link, LinkTarget};

/// What begins an address of the web, and what its target has before that.
const BEGINNINGS: [(&str, &str); 3] = [("https://", ""), ("http://", ""), ("www.", "http://")];

/// Makes links of the bare addresses in a text, those in links and code aside. Its words stay as they are.
#[must_use]
pub fn with_links<P>(inlines: Vec<Inline<P>>) -> Vec<Inline<P>> {
    let mut linked = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Text(text) => part(text, &mut linked),
            Inline::Strong(content) => linked.push(Inline::Strong(with_links(content))),
            Inline::Emphasis(content) => linked.push(Inline::Emphasis(with_links(content))),
            Inline::Foreign { locale, content } => linked.push(Inline::Foreign {
                locale,
                content: with_links(content),
            }),
            other => linked.push(other),
        }
    }
    linked
}

/// Parts a text at the addresses in it.
fn part<P>(text: String, parts: &mut Vec<Inline<P>>) {
    let addresses = addresses(&text);
    if addresses.is_empty() {
        return parts.push(Inline::Text(text));
    }
    let words = |range: Range<usize>| text.get(range).unwrap_or_default().to_owned();
    let mut start = 0;
    for (range, before) in addresses {
        if start < range.start {
            parts.push(Inline::Text(words(start..range.start)));
        }
        start = range.end;
        let address = words(range);
        let target = format!("{before}{address}");
        parts.push(Inline::Link {
            link: Link {
                label: target.clone(),
                target: LinkTarget::Url(target),
            },
            content: vec![Inline::Text(address)],
        });
    }
    if start < text.len() {
        parts.push(Inline::Text(words(start..text.len())));
    }
}

/// The addresses in a text, in order, each with what its target has before it.
fn addresses(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let web = BEGINNINGS.iter().flat_map(|(beginning, before)| {
        let places = text.match_indices(beginning).map(|(place, _)| place);
        let ranges = places.filter_map(|place| web_address(text, place, beginning));
        ranges.map(|range| (range, *before))
    });
    let mail = text.match_indices('@').map(|(place, _)| place);
    let mail = mail.filter_map(|place| mail_address(text, place));
    let mut found: Vec<_> = web.chain(mail.map(|range| (range, "mailto:"))).collect();
    // Of two that overlap, the one that begins first and is longer.
    found.sort_by_key(|(range, _)| (range.start, usize::MAX - range.end));
    let mut end = 0;
    found.retain(|(range, _)| {
        let is_free = range.start >= end;
        end = if is_free { range.end } else { end };
        is_free
    });
    found
}

/// The address of the web that begins at `place`: it is no part of a word, and its host has a full stop.
fn web_address(text: &str, place: usize, beginning: &str) -> Option<Range<usize>> {
    let (before, from) = text.split_at_checked(place)?;
    if before.ends_with(|it: char| it.is_alphanumeric() || "/.@_-".contains(it)) {
        return None;
    }
    let end = from.find(|it: char| it.is_whitespace() || !is_of_address(it));
    let address = without_stops(from.get(..end.unwrap_or(from.len()))?);
    let host = address.strip_prefix(beginning)?;
    let host = host.split(['/', '?', '#', ':']).next()?;
    let (name, domain) = host.rsplit_once('.')?;
    let is_host = name.starts_with(char::is_alphanumeric) && domain.contains(char::is_alphanumeric);
    is_host.then(|| place..place + address.len())
}

/// The address of mail around the `@` at `place`.
fn mail_address(text: &str, place: usize) -> Option<Range<usize>> {
    let (before, from) = text.split_at_checked(place)?;
    let is_name = |it: char| it.is_ascii_alphanumeric() || "._%+-".contains(it);
    let letters = before.char_indices().rev();
    let letters = letters.take_while(|(_, letter)| is_name(*letter));
    let start = letters.last().map_or(place, |(start, _)| start);
    let start = place - before.get(start..)?.trim_start_matches('.').len();
    let name = before.get(start..)?;
    let is_word = before
        .get(..start)?
        .ends_with(|it: char| it.is_alphanumeric() || "@/:=".contains(it));
    let is_host = |it: char| it.is_ascii_alphanumeric() || ".-".contains(it);
    let host = from.strip_prefix('@')?;
    let host = host.get(..host.find(|it| !is_host(it)).unwrap_or(host.len()))?;
    let host = host.trim_end_matches(['.', '-']);
    let behind = from.get(1 + host.len()..)?.trim_start_matches(['.', '-']);
    let goes_on = behind.starts_with(|it: char| it.is_alphanumeric() || "@_".contains(it));
    let (domain, top) = host.rsplit_once('.')?;
    let is_domain = domain.split('.').all(|it| !it.is_empty());
    let is_top = top.len() > 1 && top.bytes().all(|it| it.is_ascii_alphabetic());
    let is_mail = !name.is_empty() && !is_word && !goes_on && is_domain && is_top;
    is_mail.then(|| start..place + 1 + host.len())
}

/// Whether a letter may stand in an address: signs that quote, part or end what people write may not.
fn is_of_address(letter: char) -> bool {
    match letter {
        '<' | '>' | '"' | '`' | '|' | '\\' | '^' | '{' | '}' => false,
        _ if letter.is_ascii() => !letter.is_ascii_control(),
        _ => letter.is_alphanumeric(),
    }
}

/// An address without the marks behind it that end a sentence, and without brackets that it stands in.
fn without_stops(mut address: &str) -> &str {
    loop {
        let Some(last) = address.chars().next_back() else {
            return address;
        };
        let is_open = |open: char, close: char| {
            last == close && address.matches(open).count() >= address.matches(close).count()
        };
        let is_stop = "?!.,:;*_~'".contains(last);
        let is_bracket = matches!(last, ')' | ']') && !is_open('(', ')') && !is_open('[', ']');
        if !is_stop && !is_bracket {
            return address;
        }
        address = address
            .get(..address.len() - last.len_utf8())
            .unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{addresses, with_links};
    use crate::inline::Inline;
    use crate::plain_text;

    #[test]
    fn addresses_are_found_as_people_type_them() {
        let check = |text: &str, expected: Option<(&str, &str)>| {
            let found = addresses(text).into_iter().next().map(|(range, before)| {
                let address = text.get(range).unwrap();
                (address, format!("{before}{address}"))
            });
            let found = found
                .as_ref()
                .map(|(address, target)| (*address, &**target));
            assert_eq!(found, expected, "{text}");
        };
        let same = |text, address| check(text, Some((address, address)));
        same(
            "see https://example.org/page today",
            "https://example.org/page",
        );
        same("(https://example.org/a_(b))", "https://example.org/a_(b)");
        same(
            "ниг. https://example.org/саҳифа.",
            "https://example.org/саҳифа",
        );
        same("«http://example.org/»", "http://example.org/");
        same(
            "https://example.org/?q=a&b=1#c, and",
            "https://example.org/?q=a&b=1#c",
        );
        check(
            "www.example.org;",
            Some(("www.example.org", "http://www.example.org")),
        );
        check(
            "ба office@example.org, нависед",
            Some(("office@example.org", "mailto:office@example.org")),
        );
        check(
            "почта: a.b+c@mail.example.org.",
            Some(("a.b+c@mail.example.org", "mailto:a.b+c@mail.example.org")),
        );
        check("either https:// or www. or @ or a@b", None);
        check("a@b.c and a@@b.org", None);
        check("xhttps://example.org", None);
        check("paragraph 12 (a)", None);
        check("https://localhost/x", None);
    }

    proptest! {
        #[test]
        fn the_words_stay_as_they_are(text in "(\\PC|https://|www\\.|@|\\.org|[a-z(). ]){0,20}") {
            let inlines = vec![Inline::Strong(vec![Inline::Text(text.clone())])];
            prop_assert_eq!(plain_text(&with_links(inlines)), text);
        }
    }
}
