//! The inline Markdown of a translation.

mod references;

use std::collections::BTreeMap;

use edition_model::{
    Inline, LinkDefinition, Locale, NoteNumber, Placeable, Reported, SourceInline, Span,
};

use crate::inlines::read_alone;
use crate::markdown::GUARD;
use crate::placeables::{fold_placeable, is_break};
use crate::prose::{Atom, AtomContent, Grain, Places, Prose, push_mask};
use crate::words::{fold_spaces, has_single_spaces, is_words_alone};
pub(crate) use references::TranslationReferences;

/// What the labels in a translation may refer to.
#[derive(Debug, Clone, Copy)]
pub struct InlineContext<'a> {
    /// The links of the document, by label.
    pub links: &'a BTreeMap<String, LinkDefinition>,
    /// The numbers of its footnotes, by label; none (0) where the source has the mark of no footnote.
    pub footnotes: &'a BTreeMap<String, NoteNumber>,
    /// The paths of its images, by label.
    pub images: &'a BTreeMap<String, String>,
    /// The locale of the translation, for links whose target depends on it.
    pub locale: &'a Locale,
}

/// A piece of a Fluent pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PatternPiece<'a> {
    /// Text exactly as it is in the file.
    Text {
        /// The text; line ends are read as spaces.
        text: &'a str,
        /// Its place.
        span: Span,
    },
    /// A placeable that is not resolved yet.
    Placeable(Placeable),
    /// A string literal, which is plain text and never Markdown.
    Literal {
        /// Its value.
        text: String,
        /// Its place, braces included.
        span: Span,
    },
}

/// Parses the inline Markdown of a translation. It has no blocks: `2014. …` and `- …` are text.
///
/// Reported are unknown labels and footnotes, inline addresses, HTML, and stars that look like emphasis
/// but are not.
#[must_use]
pub fn parse_inlines(
    pieces: &[PatternPiece<'_>],
    context: &InlineContext<'_>,
) -> Reported<Vec<SourceInline>> {
    if let [PatternPiece::Text { text, .. }] = pieces
        && is_words_alone(text)
    {
        return Reported::clean(words(text));
    }
    let mut references = TranslationReferences {
        links: context.links,
        footnotes: context.footnotes,
        images: context.images,
        locale: Some(context.locale),
    };
    read_pieces(pieces, &mut references)
}

/// The inlines of a text without markup.
pub(crate) fn words(text: &str) -> Vec<SourceInline> {
    let words = match has_single_spaces(text) {
        true => text.to_owned(),
        false => fold_spaces(text),
    };
    match words.is_empty() {
        true => Vec::new(),
        false => vec![Inline::Text(words)],
    }
}

/// Parses the pieces of a pattern with any references.
pub(crate) fn read_pieces(
    pieces: &[PatternPiece<'_>],
    references: &mut TranslationReferences<'_>,
) -> Reported<Vec<SourceInline>> {
    let Some(whole) = pieces.iter().map(PatternPiece::span).reduce(Span::join) else {
        return Reported::clean(Vec::new());
    };
    let mut prose = Prose {
        text: String::from(GUARD),
        atoms: BTreeMap::new(),
        places: Places::new(whole),
    };
    for piece in pieces {
        push_piece(piece, &mut prose);
    }
    let mut findings = Vec::new();
    let inside = read_alone(&prose, references, &mut findings);
    Reported {
        value: inside.inlines,
        diagnostics: findings,
    }
}

impl PatternPiece<'_> {
    fn span(&self) -> Span {
        match self {
            Self::Text { span, .. } | Self::Literal { span, .. } => *span,
            Self::Placeable(placeable) => placeable.span,
        }
    }
}

fn push_piece(piece: &PatternPiece<'_>, prose: &mut Prose) {
    let start = prose.text.len();
    let content = match piece {
        PatternPiece::Text { text, span } => {
            prose.places.add(start, *span, Grain::Bytes);
            prose.text.push_str(&text.replace(['\n', '\r'], " "));
            return;
        }
        PatternPiece::Literal { text, .. } => AtomContent::Literal(text.clone()),
        PatternPiece::Placeable(placeable) if is_break(&placeable.text) => AtomContent::Break,
        PatternPiece::Placeable(placeable) => {
            AtomContent::Placeable(fold_placeable(&placeable.text))
        }
    };
    prose.places.add(start, piece.span(), Grain::Whole);
    push_mask(2, &mut prose.text);
    let end = prose.text.len();
    prose.atoms.insert(start, Atom { end, content });
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use edition_model::{LinkDefinition, LinkTarget, Locale, Placeable, SourceFile, Sources, Span};
    use edition_report::Sentences;

    use super::{InlineContext, PatternPiece, parse_inlines};

    /// In `text`, `‹…›` is a placeable and `“…”` a string literal.
    fn check(text: &str, expected: &str) {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("locales/ru/x.ftl", text));
        let mut pieces = Vec::new();
        let mut place = 0;
        for piece in text.split_inclusive(['›', '”']).flat_map(|piece| {
            let cut = piece.find(['‹', '“']).unwrap_or(piece.len());
            <[&str; 2]>::from(piece.split_at(cut))
        }) {
            let span = Span::new(file, place..place + piece.len());
            place += piece.len();
            let inner = piece.trim_matches(['‹', '›', '“', '”']).to_owned();
            pieces.push(match piece.chars().next() {
                None => continue,
                Some('‹') => PatternPiece::Placeable(Placeable {
                    text: format!("{{ {inner} }}"),
                    span,
                }),
                Some('“') => PatternPiece::Literal { text: inner, span },
                Some(_) => PatternPiece::Text { text: piece, span },
            });
        }
        let locale: Locale = "ru".parse().unwrap();
        let target = LinkTarget::Url("https://example.org/en".to_owned());
        let by_locale = BTreeMap::from([(locale.clone(), "https://example.org/ru".to_owned())]);
        let definition = LinkDefinition {
            target,
            by_locale,
            span: Span::new(file, 0..0),
        };
        let context = InlineContext {
            links: &BTreeMap::from([("report".to_owned(), definition)]),
            footnotes: &BTreeMap::from([("1".to_owned(), edition_model::NoteNumber::Text(7))]),
            images: &BTreeMap::from([("map".to_owned(), "sources/map.png".to_owned())]),
            locale: &locale,
        };
        let parsed = parse_inlines(&pieces, &context);
        let mut lines: Vec<String> = parsed
            .value
            .iter()
            .map(|inline| format!("{inline:?}"))
            .collect();
        for finding in parsed.diagnostics {
            let edition_model::Place::Span(span) = finding.place else {
                panic!("{finding:?}")
            };
            lines.push(format!(
                "{} at {:?}: {}",
                finding.rule.name(),
                sources.slice(span),
                Sentences::english().tell(&finding.message)
            ));
        }
        assert_eq!(lines.join("\n"), expected, "\n{}\n", lines.join("\n"));
    }

    #[test]
    fn there_are_no_blocks_in_a_translation() {
        for text in [
            "2014. Год",
            "- и всё",
            "# не заголовок",
            "> x",
            "    x",
            "```",
            "| a |",
            "[a]: https://b.org",
            "***",
        ] {
            let words = text.trim_start();
            check(text, &format!("Text({words:?})"));
        }
        check("строка\n    и ещё", "Text(\"строка и ещё\")");
    }

    #[test]
    fn labels_lead_where_the_locale_wants() {
        check(
            "[доклад][report]",
            "Link { link: Link { label: \"report\", target: Url(\"https://example.org/ru\") }, content: [Text(\"доклад\")] }",
        );
        check(
            "см.[^1]",
            "Text(\"см.\")\nFootnoteMark(FootnoteMark { label: \"1\", number: Text(7) })",
        );
        check(
            "![карта][map]",
            "Image { image: Image { label: \"map\", path: \"sources/map.png\" }, alt: [Text(\"карта\")] }",
        );
        check("[sic] и [x] [y]", "Text(\"[sic] и [x] [y]\")");
    }

    #[test]
    fn what_the_source_has_not_is_found() {
        check(
            "[доклад][raport]",
            "Text(\"доклад\")\nunknown-reference at \"[доклад][raport]\": there is no link with the label \"raport\"",
        );
        check(
            "[доклад](https://example.org/en)",
            "Text(\"доклад\")\nlink-mismatch at \"[доклад](https://example.org/en)\": the address https://example.org/en is written into a translation",
        );
        check(
            "x[^2]",
            "Text(\"x\")\nmarkup-mismatch at \"[^2]\": the source has no footnote [^2]",
        );
        check(
            "<b>x",
            "Text(\"x\")\nmarkup-mismatch at \"<b>\": HTML cannot be published: <b>",
        );
    }

    #[test]
    fn marks_that_mark_nothing_are_found() {
        check(
            "слово **«мир»**ом",
            "Text(\"слово **«мир»**ом\")\nmarkup-mismatch at \"**\": ** marks nothing here and would be printed as it stands",
        );
        let unclosed =
            "markup-mismatch at \"**\": this ** has no second ** and would be printed as it stands";
        for text in [
            "**не применять",
            "не**, да",
            "не **(нет)",
            "(**не",
            "**не, \"да",
        ] {
            check(text, &format!("Text({text:?})\n{unclosed}"));
        }
        check(
            "**не** и **да",
            &format!("Strong([Text(\"не\")])\nText(\" и **да\")\n{unclosed}"),
        );
        check(
            "**не и (**да**) \"**да**\"",
            &format!(
                "Text(\"**не и (\")\nStrong([Text(\"да\")])\nText(\") \\\"\")\nStrong([Text(\"да\")])\nText(\"\\\"\")\n{unclosed}"
            ),
        );
        check("**«мир»“”**ом", "Strong([Text(\"«мир»\")])\nText(\"ом\")");
        check(
            "5*6, 2 * 3, \\*, (см. *)",
            "Text(\"5*6, 2 * 3, *, (см. *)\")",
        );
    }

    #[test]
    fn placeables_and_literals_are_out_of_reach_for_markdown() {
        check(
            "**‹-x›**ро",
            "Strong([Placeable(Placeable { text: \"{ -x }\", span: Span { file: FileId(0), start: 2, end: 10 } })])\nText(\"ро\")",
        );
        check("“*”x“*” `a “{”`", "Text(\"*x* \")\nCode(\"a {\")");
        check("a ‹BR()› b", "Text(\"a\")\nLineBreak\nText(\"b\")");
    }
}
