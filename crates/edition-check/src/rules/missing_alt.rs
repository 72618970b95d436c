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

use edition_model::{Inline, Rule, SourceInline, every_inline, say, says_anything};

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
