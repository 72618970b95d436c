//! Links and images.

use std::ops::Range;

use edition_model::{Diagnostic, Inline, Place, Rule, SourceInline, say, says_anything};

use super::leftovers::report_mark_at;
use super::{FrameKind, Reading};
use crate::prose::AtomContent;
use crate::references::{Destination, Resolved};

pub(super) fn open_link(
    destination: &Destination,
    title: &str,
    range: &Range<usize>,
    reading: &mut Reading<'_>,
) -> FrameKind {
    // An address or a label right after the mark of a footnote turns it into a link.
    report_mark_at(range.start, reading);
    if !title.is_empty() {
        report_title(destination, range, reading);
    }
    if let Destination::Target(target) = destination
        && is_masked(target, range, reading)
    {
        return FrameKind::Plain;
    }
    let span = reading.prose.span(range.clone());
    match reading.references.link(destination, span, reading.findings) {
        Resolved::Words => FrameKind::Plain,
        resolved => FrameKind::Link(resolved),
    }
}

/// The title of a link, told where it stands: that of a definition once, however often it is used.
fn report_title(destination: &Destination, range: &Range<usize>, reading: &mut Reading<'_>) {
    let defined = match destination {
        Destination::Label(label) => reading.references.definition(label),
        Destination::Target(_) => None,
    };
    let range = defined.unwrap_or_else(|| range.clone());
    let place = Place::Span(reading.prose.span(range.clone()));
    let is_this = |it: &Diagnostic| it.message.id() == "link-title" && it.place == place;
    if !reading.findings.iter().any(is_this) {
        reading.report_markup(range, say("link-title"), say("link-title-help"));
    }
}

/// Whether the address of a link contains a placeable, which is reported.
fn is_masked(target: &str, range: &Range<usize>, reading: &mut Reading<'_>) -> bool {
    let prose = reading.prose;
    // Atoms in the words of the link are fine; those in the address show as part of `target`.
    let atoms = || prose.atoms.range(range.clone());
    let masked = atoms().any(|(&start, atom)| target.contains(prose.slice(start..atom.end)));
    if masked {
        reading.placed.extend(atoms().map(|(&start, _)| start));
        let span = prose.span(range.clone());
        let finding = Diagnostic::new(Rule::BadLink, span, say("address-with-placeable"));
        reading
            .findings
            .push(finding.help(say("address-with-placeable-help")));
    }
    masked
}

pub(super) fn close_link(
    resolved: Resolved,
    content: Vec<SourceInline>,
    range: Range<usize>,
    reading: &mut Reading<'_>,
) -> Vec<SourceInline> {
    if content.is_empty() {
        let span = reading.prose.span(range);
        let finding = Diagnostic::new(Rule::BadLink, span, say("link-empty"));
        reading.findings.push(finding.help(say("link-empty-help")));
        return content;
    }
    match resolved {
        Resolved::Link(link) => vec![Inline::Link { link, content }],
        Resolved::Foreign(locale) => vec![Inline::Foreign { locale, content }],
        Resolved::Words => content,
    }
}

pub(super) fn open_image(
    destination: &Destination,
    title: &str,
    range: &Range<usize>,
    reading: &mut Reading<'_>,
) -> FrameKind {
    report_mark_at(range.start + "!".len(), reading);
    let definition = match destination {
        Destination::Label(label) => reading.references.definition(label),
        Destination::Target(_) => None,
    };
    let span = reading.prose.span(range.clone());
    let image = reading
        .references
        .image(destination, span, reading.findings);
    let title = title.to_owned();
    FrameKind::Image {
        image,
        title,
        definition,
    }
}

/// Whether `{.decorative}` stands right after the picture at `range`.
pub(super) fn is_decorative(range: &Range<usize>, reading: &mut Reading<'_>) -> bool {
    let atom = reading.prose.atoms.get(&range.end);
    let found = atom.is_some_and(|atom| atom.content == AtomContent::Decorative);
    if found {
        reading.placed.insert(range.end);
    }
    found
}

/// Whether what stands behind a picture that ends at `end` was meant as `{.decorative}`, which is told of there.
fn is_misplaced_decorative(end: usize, reading: &Reading<'_>) -> bool {
    let prose = reading.prose;
    let rest = prose.slice(end..prose.text.len());
    let gap = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let atom = prose.atoms.get(&(end + gap));
    atom.is_some_and(|atom| atom.content == AtomContent::Decorative)
}

/// Reports a picture of a source without words, unless it says nothing; and one that says nothing with words.
pub(super) fn check_words(
    alt: &[SourceInline],
    (is_decorative, has_caption): (bool, bool),
    range: Range<usize>,
    reading: &mut Reading<'_>,
) {
    // What a translation says of a picture is compared with its source.
    if !reading.references.is_source() {
        return;
    }
    let (message, help) = match (is_decorative, says_anything(alt)) {
        (true, has_words) if has_words || has_caption => (
            say("decorative-with-words"),
            say("decorative-with-words-help"),
        ),
        (false, false) if is_misplaced_decorative(range.end, reading) => return,
        (false, false) => (say("alt-missing"), say("alt-missing-help")),
        (true, _) | (false, true) => return,
    };
    let finding = Diagnostic::new(Rule::MissingAlt, reading.prose.span(range), message);
    reading.findings.push(finding.help(help));
}

/// Reports `{.decorative}` after anything but a picture.
pub(super) fn report_of_nothing(range: Range<usize>, reading: &mut Reading<'_>) {
    let message = say("decorative-of-nothing");
    reading.report_markup(range, message, say("decorative-of-nothing-help"));
}
