//! Targets of links and images: addresses, documents of the publication, pictures of the project.

use edition_model::{DocumentId, LinkTarget, SegmentId, Sentence, say};

/// Why a target is refused, and how to fix it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BadTarget {
    /// What is wrong.
    pub(crate) message: Sentence,
    /// What to write instead.
    pub(crate) help: Sentence,
}

fn refuse<T>(message: Sentence, help: Sentence) -> Result<T, BadTarget> {
    Err(BadTarget { message, help })
}

/// Parses the target of a link in the document `from`.
pub(crate) fn link_target(target: &str, from: &DocumentId) -> Result<LinkTarget, BadTarget> {
    if target.is_empty() {
        return refuse(say("link-to-nothing"), say("link-to-nothing-help"));
    }
    if let Some(segment) = target.strip_prefix('#') {
        return Ok(LinkTarget::Segment(segment_id(segment)?));
    }
    if let Some((scheme, rest)) = split_scheme(target) {
        return address(target, scheme, rest).map(LinkTarget::Url);
    }
    let (path, segment) = match target.split_once('#') {
        Some((path, segment)) => (path, Some(segment_id(segment)?)),
        None => (target, None),
    };
    let Some(name) = path.strip_suffix(".md").filter(|_| !path.starts_with('/')) else {
        return refuse(
            say("link-to-unpublished").text("target", target),
            say("link-to-unpublished-help"),
        );
    };
    let Some(resolved) = resolve(&folder(from.as_str()), name) else {
        return refuse(
            say("link-out-of-sources").text("target", target),
            say("link-to-source-help"),
        );
    };
    match DocumentId::new(&resolved) {
        Ok(document) => Ok(LinkTarget::Document { document, segment }),
        Err(error) => refuse(error.sentence(), say("link-to-source-help")),
    }
}

/// Resolves the path of an image in the document `from`, relative to the project.
pub(crate) fn image_path(target: &str, from: &DocumentId) -> Result<String, BadTarget> {
    if split_scheme(target).is_some() || target.starts_with('/') || target.contains('\\') {
        return refuse(
            say("image-elsewhere").text("target", target),
            say("image-help"),
        );
    }
    let ending = target
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    if !matches!(ending.as_deref(), Some("png" | "jpg" | "jpeg")) {
        return refuse(
            say("image-of-other-kind").text("target", target),
            say("image-help"),
        );
    }
    let base = format!("sources/{}", from.as_str());
    resolve(&folder(&base), target).ok_or(()).or_else(|()| {
        refuse(
            say("image-outside").text("target", target),
            say("image-help"),
        )
    })
}

/// Checks an address in the front matter.
pub(crate) fn checked_address(target: &str) -> Result<String, BadTarget> {
    match split_scheme(target) {
        Some((scheme, rest)) => address(target, scheme, rest),
        None => refuse(
            say("address-incomplete").text("address", target),
            say("address-incomplete-help"),
        ),
    }
}

fn address(target: &str, scheme: &str, rest: &str) -> Result<String, BadTarget> {
    let good = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest
            .strip_prefix("//")
            .is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '?', '#', ':'])),
        "mailto" => rest.contains('@'),
        "tel" => !rest.is_empty(),
        _ => {
            return refuse(
                say("link-to-other-scheme").text("scheme", scheme),
                say("link-to-other-scheme-help"),
            );
        }
    };
    if !good || target.contains(|letter: char| letter.is_whitespace() || letter.is_control()) {
        return refuse(
            say("address-unfit").text("address", target),
            say("address-unfit-help"),
        );
    }
    Ok(target.to_owned())
}

/// Splits an address into its scheme and what follows the colon.
pub(crate) fn split_scheme(target: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = target.split_once(':')?;
    let fits = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter));
    fits.then_some((scheme, rest))
}

fn segment_id(text: &str) -> Result<SegmentId, BadTarget> {
    SegmentId::pinned(text).map_err(|error| BadTarget {
        message: error.sentence(),
        help: say("link-to-segment-help"),
    })
}

fn folder(path: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    parts
}

/// `path` relative to `folder`; `None` if it leads out of the root.
fn resolve(folder: &[&str], path: &str) -> Option<String> {
    let mut parts = folder.to_vec();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use edition_model::{DocumentId, LinkTarget};
    use edition_report::Sentences;

    use super::{image_path, link_target};

    fn check(target: &str, expected: &str) {
        let from = DocumentId::new("press-releases/visit").unwrap();
        let found = match link_target(target, &from) {
            Ok(LinkTarget::Url(url)) => url,
            Ok(LinkTarget::Segment(segment)) => format!("segment {segment}"),
            Ok(LinkTarget::Address(address)) => format!("address {address}"),
            Ok(LinkTarget::Document {
                document,
                segment: None,
            }) => format!("document {document}"),
            Ok(LinkTarget::Document {
                document,
                segment: Some(segment),
            }) => format!("document {document} at {segment}"),
            Err(bad) => format!("bad: {}", Sentences::english().tell(&bad.message)),
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn links_lead_to_addresses_segments_and_documents() {
        check("https://example.org/ru", "https://example.org/ru");
        check("mailto:press@example.org", "mailto:press@example.org");
        check("#visit-dates", "segment visit-dates");
        check("../reports/visit.md#why", "document reports/visit at why");
        check("x.md", "document press-releases/x");
        check(
            "javascript:alert(1)",
            "bad: a link cannot lead to \"javascript:\"",
        );
        check("https://", "bad: \"https://\" is no address");
        check(
            "../../x.md",
            "bad: the link to \"../../x.md\" leads out of sources/",
        );
        check(
            "//example.org",
            "bad: the link to \"//example.org\" leads to nothing that is published",
        );
    }

    #[test]
    fn images_lie_in_the_project() {
        let from = DocumentId::new("handbook").unwrap();
        assert_eq!(
            image_path("figures/map.PNG", &from).unwrap(),
            "sources/figures/map.PNG"
        );
        assert_eq!(image_path("../map.jpeg", &from).unwrap(), "map.jpeg");
        for bad in [
            "../../map.png",
            "map.svg",
            "https://example.org/map.png",
            "/etc/map.png",
            "",
        ] {
            assert!(image_path(bad, &from).is_err(), "{bad}");
        }
    }
}
