//! `missing-alt`: A picture without words for those who do not see it. Whoever listens to an edition,
//! or reads it with the fingers, would not know that there is anything. For example, the square brackets
//! are empty:
//!
//! ```markdown
//! ![](map.png "Places visited")
//! ```
//!
//! Write `![A map with five towns in the west of Tajikistan](map.png "Places visited")`. A picture that
//! says nothing, as a line between two parts, is written `![](line.png){.decorative}`.

use edition_model::{
    Block, Diagnostic, Document, Edition, EditionInline, Inline, Rule, SourceInline, SourceSegment,
    Span, every_inline, say, says_anything,
};

use crate::finding::Pair;

/// Pictures in the run of a text. Of those that stand by themselves, the words are a segment, and never empty.
pub(crate) fn check(pair: &Pair<'_>, findings: &mut Vec<edition_model::Diagnostic>) {
    let source = Spoken::of(&pair.segment.text.inlines);
    if source.0.is_empty() {
        return;
    }
    pair.report(Rule::MissingAlt, findings, |variant| {
        let mut own = Spoken::of(&variant.inlines).0.into_iter();
        let (label, speaks) = own.find(|(label, speaks)| source.other(label, *speaks))?;
        Some(match speaks {
            true => (
                say("alt-added").text("label", label),
                say("alt-added-help").text("label", label),
            ),
            false => (
                say("alt-lost").text("label", label),
                say("alt-lost-help").text("label", label),
            ),
        })
    });
}

/// Pictures of a source whose words are those of a fact or a term that says nothing.
pub(crate) fn check_source(
    document: &Document<SourceSegment>,
    edition: &Edition,
    findings: &mut Vec<Diagnostic>,
) {
    // What was typed without a letter is told of by the parser.
    let is_mute = |typed: &[SourceInline], spoken: &[EditionInline]| {
        says_anything(typed) && !says_anything(spoken)
    };
    let mut tell = |span: Span, segment: &SourceSegment| {
        let mut finding = Diagnostic::new(Rule::MissingAlt, span, say("alt-missing"));
        finding.segment.clone_from(&segment.id);
        findings.push(finding.help(say("alt-silent-help")));
    };
    let figures = document.body.every_block().zip(edition.body.every_block());
    for (typed, spoken) in figures {
        if let (
            Block::Figure {
                alt: Some(typed), ..
            },
            Block::Figure {
                alt: Some(spoken), ..
            },
        ) = (typed, spoken)
            && is_mute(&typed.text.inlines, &spoken.inlines)
        {
            tell(typed.text.span, typed);
        }
    }
    let segments = document.body.segments().into_iter();
    for (typed, spoken) in segments.zip(edition.body.segments()) {
        let mut pictures = words_of(&typed.text.inlines).zip(words_of(&spoken.inlines));
        if pictures.any(|(typed, spoken)| is_mute(typed, spoken)) {
            tell(typed.text.span, typed);
        }
    }
}

/// The words of the pictures in a text.
fn words_of<P>(inlines: &[Inline<P>]) -> impl Iterator<Item = &[Inline<P>]> {
    every_inline(inlines).filter_map(|inline| match inline {
        Inline::Image { alt, .. } => Some(alt.as_slice()),
        _ => None,
    })
}

/// The labels of pictures, each with whether there are words for it.
struct Spoken<'t>(Vec<(&'t str, bool)>);

impl<'t> Spoken<'t> {
    fn of(inlines: &'t [SourceInline]) -> Self {
        let pictures = every_inline(inlines).filter_map(|inline| match inline {
            Inline::Image { image, alt } => Some((image.label.as_str(), says_anything(alt))),
            _ => None,
        });
        Self(pictures.collect())
    }

    /// Whether all pictures with that label are otherwise.
    fn other(&self, label: &str, speaks: bool) -> bool {
        let mut same = self.0.iter().filter(|(own, _)| *own == label).peekable();
        same.peek().is_some() && same.all(|(_, own)| *own != speaks)
    }
}
