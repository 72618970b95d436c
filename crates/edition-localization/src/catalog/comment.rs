//! Comments above a message: tells the tool's from the translator's own.

use std::borrow::Cow;

use edition_model::{FileId, Locale, Rule, Span};

/// The kinds of comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentKind {
    /// `note:`, the author's note to translators.
    Note,
    /// `en:` or the tag of another source locale: the source text.
    Source,
    /// `untranslated`.
    Untranslated,
    /// `imported`: taken over from a file, and seen by nobody yet.
    Imported,
    /// `moved:`, the document that it came from.
    Moved,
    /// `stale:`, the source text that the translation was made from.
    Stale,
    /// `was:`, the old translation of a split or merged paragraph.
    Was,
    /// `allow:`, a rule that is silenced here.
    Allow,
    /// A line of the translator's own.
    Own,
}

/// A comment of the tool with its continuation lines, or one line of a translator's own comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentItem<'s> {
    /// The kind.
    pub kind: CommentKind,
    /// What stands after the colon, with continuation lines joined by `\n`; of a translator's own
    /// comment, the line after `# `.
    pub text: Cow<'s, str>,
    /// The whole lines, from the first `#` to the last byte before the line end.
    pub span: Span,
}

/// A rule that a translator silences at one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allow<'c> {
    /// The rule; `None` if no rule has that name.
    pub rule: Option<Rule>,
    /// The name as it was written.
    pub name: &'c str,
    /// The reason; without one, nothing is silenced.
    pub reason: Option<&'c str>,
    /// The comment.
    pub span: Span,
}

impl CommentItem<'_> {
    /// What an `allow:` comment says; `None` for other kinds.
    #[must_use]
    pub fn allow(&self) -> Option<Allow<'_>> {
        if self.kind != CommentKind::Allow {
            return None;
        }
        let text = self.text.trim();
        let (name, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let dash = |letter: char| letter.is_whitespace() || "—–-:".contains(letter);
        let reason = rest.trim_start_matches(dash).trim_end();
        let name = name.trim_end_matches([':', '—', '–']);
        Some(Allow {
            rule: Rule::from_name(name),
            name,
            reason: (!reason.is_empty()).then_some(reason),
            span: self.span,
        })
    }
}

/// A line of a comment as Fluent's parser gives it, without `# `, and its place.
pub(super) struct CommentLine<'s> {
    pub(super) content: &'s str,
    /// From `#` to the last byte before the line end.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Groups the lines into comments. A line indented by two or more spaces after `# ` continues the
/// tool's comment above it.
pub(super) fn read_comment<'s>(
    file: FileId,
    lines: impl Iterator<Item = CommentLine<'s>>,
    source_locale: &Locale,
) -> Vec<CommentItem<'s>> {
    let mut items: Vec<CommentItem<'s>> = Vec::new();
    for line in lines {
        let span = Span::new(file, line.start..line.end);
        if line.content.starts_with("  ")
            && let Some(last) = items.last_mut()
            && !matches!(
                last.kind,
                CommentKind::Own | CommentKind::Untranslated | CommentKind::Imported
            )
        {
            let text = last.text.to_mut();
            text.push('\n');
            text.push_str(line.content.trim());
            last.span = last.span.join(span);
            continue;
        }
        let (kind, text) = classify(line.content, source_locale);
        items.push(CommentItem {
            kind,
            text: Cow::Borrowed(text),
            span,
        });
    }
    items
}

/// Whether a line is a translator's own.
pub(super) fn is_own(line: &str, source_locale: &Locale) -> bool {
    !line.trim().is_empty() && classify(line, source_locale).0 == CommentKind::Own
}

fn classify<'s>(line: &'s str, source_locale: &Locale) -> (CommentKind, &'s str) {
    match line.trim() {
        "untranslated" => return (CommentKind::Untranslated, ""),
        "imported" => return (CommentKind::Imported, ""),
        _ => {}
    }
    let Some((head, rest)) = line.split_once(':') else {
        return (CommentKind::Own, line);
    };
    let kind = match head {
        "note" => CommentKind::Note,
        "moved" => CommentKind::Moved,
        "stale" => CommentKind::Stale,
        "was" => CommentKind::Was,
        "allow" => CommentKind::Allow,
        tag if tag == source_locale.tag() => CommentKind::Source,
        _ => return (CommentKind::Own, line),
    };
    // The tool writes a space after the colon: "note:12" is the translator's.
    match rest.strip_prefix(' ') {
        Some(text) => (kind, text.trim_end()),
        None if rest.trim().is_empty() => (kind, ""),
        None => (CommentKind::Own, line),
    }
}
