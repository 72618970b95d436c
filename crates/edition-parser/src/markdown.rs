//! The Markdown that is read: what pulldown-cmark is asked for, and what its events mean to us.

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::labels::locale_of;

/// Stands before a line that is parsed by itself. It is white space to the rules of emphasis, as the start
/// of a line is, and keeps `- …`, `# …` and `2014. …` from becoming blocks.
pub(crate) const GUARD: char = '\u{A0}';

/// The Markdown of a source: CommonMark with tables, footnotes and boxes as GitHub has them, and lists of definitions.
/// Attributes of headings stay off: they would swallow the placeable of `# Visit { DATE($start) }`.
pub(crate) fn document_options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

/// The Markdown of a line by itself. The definitions of its footnotes stand elsewhere, so every `[^label]`
/// is taken for a mark.
pub(crate) fn line_options() -> Options {
    document_options() | Options::ENABLE_OLD_FOOTNOTES
}

/// A parser of `text`. Brackets without a definition are links where their label `is_known`, and where they
/// can mean nothing else, so that an unknown label is reported.
pub(crate) fn parser<'t>(
    text: &'t str,
    options: Options,
    is_known: impl Fn(&str) -> bool,
) -> Parser<'t, impl FnMut(BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)>> {
    let follow = move |broken: BrokenLink<'t>| {
        let is_link = is_known(&broken.reference)
            || locale_of(&broken.reference).is_some()
            || matches!(broken.link_type, LinkType::Reference | LinkType::Collapsed);
        is_link.then(|| ("".into(), "".into()))
    };
    Parser::new_with_broken_link_callback(text, options, Some(follow))
}

/// Whether the event belongs to the inside of a segment.
pub(crate) fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::End(tag) => matches!(
            tag,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image
        ),
        Event::Html(_) | Event::Rule => false,
        _ => true,
    }
}
