//! The inline Markdown of a translation.

use std::collections::BTreeMap;
use std::ops::Range;

use edition_model::{
    Diagnostic, FootnoteMark, Image, Inline, Link, LinkDefinition, LinkTarget, Locale, Placeable,
    Reported, Rule, SourceInline, Span, say,
};

use crate::inlines::read_alone;
use crate::labels::{locale_of, unknown_label};
use crate::markdown::GUARD;
use crate::placeables::{fold_placeable, is_break};
use crate::prose::{Atom, AtomContent, Grain, Places, Prose, push_mask};
use crate::references::{Destination, References, Resolved, foreign};
use crate::words::{fold_spaces, has_single_spaces, is_words_alone};

/// What the labels in a translation may name: all that its document has.
#[derive(Debug, Clone, Copy)]
pub struct InlineContext<'a> {
    /// The links of the document by their label.
    pub links: &'a BTreeMap<String, LinkDefinition>,
    /// The numbers of the footnotes by their label.
    pub footnotes: &'a BTreeMap<String, u32>,
    /// The paths of the images by their label.
    pub images: &'a BTreeMap<String, String>,
    /// The locale of the translation, for links that lead elsewhere in it.
    pub locale: &'a Locale,
}

/// A piece of a Fluent pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PatternPiece<'a> {
    /// Text, byte by byte as it stands in the file.
    Text {
        /// The text; line ends count as spaces.
        text: &'a str,
        /// Where it stands.
        span: Span,
    },
    /// A placeable that is not yet text.
    Placeable(Placeable),
    /// A string literal: plain text, whatever is in it.
    Literal {
        /// Its value.
        text: String,
        /// Where it stands, with its braces.
        span: Span,
    },
}

/// Parses the inline Markdown of a translation. There are no blocks in it: `2014. …` and `- …` are text.
///
/// What it finds: labels and footnotes that the document does not have, addresses written in place,
/// HTML, and stars that mark nothing.
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

/// The inlines of words alone.
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

/// The same with any references.
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

/// The references of a translation: all that its source has, and nothing else.
pub(crate) struct TranslationReferences<'a> {
    pub(crate) links: &'a BTreeMap<String, LinkDefinition>,
    pub(crate) footnotes: &'a BTreeMap<String, u32>,
    pub(crate) images: &'a BTreeMap<String, String>,
    /// `None` for the source itself.
    pub(crate) locale: Option<&'a Locale>,
}

impl References for TranslationReferences<'_> {
    fn link(
        &mut self,
        destination: &Destination,
        span: Span,
        findings: &mut Vec<Diagnostic>,
    ) -> Resolved {
        let (Destination::Target(name) | Destination::Label(name)) = destination;
        if let Some(tag) = locale_of(name) {
            return foreign(tag, span, findings);
        }
        let label = match destination {
            Destination::Label(label) => label,
            Destination::Target(target) => {
                findings.push(address_in_place(target, self.links, span));
                return Resolved::Words;
            }
        };
        let Some(definition) = self.links.get(label) else {
            findings.push(unknown_label(label, self.links.keys(), span));
            return Resolved::Words;
        };
        let elsewhere = self
            .locale
            .and_then(|locale| definition.by_locale.get(locale));
        let target = match elsewhere {
            Some(url) => LinkTarget::Url(url.clone()),
            None => definition.target.clone(),
        };
        Resolved::Link(Link {
            label: label.clone(),
            target,
        })
    }

    fn image(
        &mut self,
        destination: &Destination,
        span: Span,
        findings: &mut Vec<Diagnostic>,
    ) -> Option<Image> {
        let label = match destination {
            Destination::Label(label) => label,
            Destination::Target(target) => {
                let message = say("image-by-file").text("target", target);
                let help = say("image-by-file-help");
                findings.push(Diagnostic::new(Rule::MarkupMismatch, span, message).help(help));
                return None;
            }
        };
        let Some(path) = self.images.get(label) else {
            findings.push(unknown_label(label, self.images.keys(), span));
            return None;
        };
        Some(Image {
            label: label.clone(),
            path: path.clone(),
        })
    }

    fn footnote(
        &mut self,
        label: &str,
        span: Span,
        findings: &mut Vec<Diagnostic>,
    ) -> Option<FootnoteMark> {
        let Some(&number) = self.footnotes.get(label) else {
            let message = say("footnote-of-nothing").text("label", label);
            let help = say("footnote-of-nothing-help");
            findings.push(Diagnostic::new(Rule::MarkupMismatch, span, message).help(help));
            return None;
        };
        let label = label.to_owned();
        Some(FootnoteMark { label, number })
    }

    fn knows(&self, label: &str) -> bool {
        self.links.contains_key(label) || self.images.contains_key(label)
    }

    fn definition(&self, _label: &str) -> Option<Range<usize>> {
        None
    }

    fn markup_rule(&self) -> Rule {
        Rule::MarkupMismatch
    }

    fn html_rule(&self) -> Rule {
        Rule::MarkupMismatch
    }
}

fn address_in_place(
    target: &str,
    links: &BTreeMap<String, LinkDefinition>,
    span: Span,
) -> Diagnostic {
    let message = say("address-written").text("address", target);
    let same = links
        .iter()
        .find(|(_, definition)| definition.target == LinkTarget::Url(target.to_owned()));
    let help = match same {
        Some((label, _)) => say("address-labelled-help").text("label", label),
        None => say("address-written-help"),
    };
    Diagnostic::new(Rule::LinkMismatch, span, message).help(help)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use edition_model::{LinkDefinition, LinkTarget, Locale, Placeable, SourceFile, Sources, Span};
    use edition_report::Sentences;

    use super::{InlineContext, PatternPiece, parse_inlines};

    /// `text` is a translation, in which `‹…›` stands for a placeable and `“…”` for a string literal.
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
            footnotes: &BTreeMap::from([("1".to_owned(), 7)]),
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
            "Text(\"см.\")\nFootnoteMark(FootnoteMark { label: \"1\", number: 7 })",
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
