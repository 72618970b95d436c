//! Numbers of two parts, as "12 (a)", of which a text may give one alone.

use std::collections::BTreeMap;

use edition_model::{SourceInline, placeables};
use fluent_syntax::ast::InlineExpression;

use super::{ParagraphPart, structural_call};
use crate::catalog::expression::with_placeable;

/// Which parts of a paragraph's number a text gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PartsGiven {
    /// The number of the paragraph: the 12 of "12 (a)".
    pub paragraph: bool,
    /// The signs below it: the (a).
    pub below: bool,
}

/// The parts that a text gives of each number, by what it calls it in `PARA("…")`.
#[must_use]
pub fn parts_given(inlines: &[SourceInline]) -> BTreeMap<String, PartsGiven> {
    let mut given: BTreeMap<String, PartsGiven> = BTreeMap::new();
    for placeable in placeables(inlines) {
        let call = with_placeable(&placeable.text, |expression| {
            let (name, arguments) = structural_call(expression)?;
            let [InlineExpression::StringLiteral { value }] = arguments.positional.as_slice()
            else {
                return None;
            };
            let part = ParagraphPart::of(arguments).filter(|_| name == "PARA")?;
            Some(((*value).to_owned(), part))
        });
        let Some((name, part)) = call.flatten() else {
            continue;
        };
        let own = given.entry(name).or_default();
        own.paragraph |= part != ParagraphPart::Below;
        own.below |= part != ParagraphPart::Paragraph;
    }
    given
}
