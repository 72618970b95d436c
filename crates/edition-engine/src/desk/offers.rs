//! What can be put into a translation: what its source has, terms in all their forms, facts and links.

use std::collections::BTreeSet;

use edition_localization::term_forms;
use edition_model::{DocumentId, FactValue, Locale, SegmentId};

use super::segment_of;
use crate::analysis::Analysis;
use crate::spoken::{Chip, Mark, Piece, Voice, label};
use crate::workspace::Workspace;

/// Something that can be put into a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// It.
    pub chip: Chip,
    /// What follows the words that it goes round; `None` where it stands alone.
    pub end: Option<Chip>,
    /// Whether the source of the segment has it.
    pub is_own: bool,
    /// What it says in the source.
    pub original: String,
    /// What its form is called, as `case` and `genitive`.
    pub keys: Vec<(String, String)>,
}

/// Makes offers.
struct Offering<'o> {
    voice: Voice<'o>,
}

impl Offering<'_> {
    fn offer(&self, mark: Mark, typed: &str, (original, is_own): (String, bool)) -> Offer {
        Offer {
            chip: self.voice.chip(mark, typed),
            end: None,
            is_own,
            original,
            keys: Vec::new(),
        }
    }

    /// All forms of a term.
    fn forms(&self, id: &str, (original, is_own): (&str, bool)) -> Vec<Offer> {
        let forms = self
            .voice
            .localizer
            .map(|it| term_forms(it, id))
            .unwrap_or_default();
        let offers = forms.into_iter().map(|form| Offer {
            keys: form.keys,
            ..self.offer(Mark::Term, &form.typed, (original.to_owned(), is_own))
        });
        offers.collect()
    }

    fn link(&self, name: &str, is_own: bool) -> Offer {
        Offer {
            end: Some(self.voice.chip(Mark::End, &format!("][{name}]"))),
            ..self.offer(Mark::Start, "[", (name.to_owned(), is_own))
        }
    }
}

/// A text that was typed for a segment, as people read it; `None` where there is no such document.
#[must_use]
pub fn pieces(
    workspace: &Workspace,
    (document, locale): (&DocumentId, &Locale),
    text: &str,
) -> Option<Vec<Piece>> {
    let project = workspace.alone(document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let document = analysis.document(document)?;
    Some(Voice::new(&analysis, document, locale).pieces(text))
}

/// What can be put into the translation of a segment: first what its source has, then the terms, facts and links of the
/// document. `None` where there is no such segment.
#[must_use]
pub fn offers(
    workspace: &Workspace,
    (document, locale, segment): (&DocumentId, &Locale, &SegmentId),
) -> Option<Vec<Offer>> {
    let project = workspace.alone(document, None);
    let analysis = Analysis::with_localizers(&project, &workspace.localizers);
    let source = &segment_of(&analysis, document, segment)?.text.pattern;
    let document = analysis.document(document)?;
    let original = Offering {
        voice: Voice::new(&analysis, document, &workspace.project.settings.source),
    };
    let own = Offering {
        voice: Voice::new(&analysis, document, locale),
    };
    let mut offers: Vec<Offer> = Vec::new();
    for piece in original.voice.pieces(source) {
        let Piece::Chip(chip) = piece else { continue };
        let said = chip.words.clone().unwrap_or_default();
        match (&chip.term, chip.mark) {
            (Some(term), _) => offers.extend(own.forms(term, (&said, true))),
            (None, Mark::Start) => {}
            (None, Mark::End) => offers.push(own.link(label(&chip.typed), true)),
            (None, mark) => offers.push(own.offer(mark, &chip.typed, (said, true))),
        }
    }
    for term in analysis.terms(locale).into_iter().flat_map(|it| it.ids()) {
        let said = original.forms(term, ("", false));
        let said = said.first().and_then(|it| it.chip.words.clone());
        offers.extend(own.forms(term, (&said.unwrap_or_default(), false)));
    }
    for (name, fact) in &document.front_matter.facts {
        let typed = match fact.value {
            FactValue::Date(_) => format!("{{ DATE(${name}) }}"),
            FactValue::Text(_) | FactValue::Number(_) => format!("{{ ${name} }}"),
        };
        let said = original
            .voice
            .chip(Mark::Fact, &typed)
            .words
            .unwrap_or_default();
        offers.push(own.offer(Mark::Fact, &typed, (said, false)));
    }
    let links = document.links.keys();
    offers.extend(links.map(|name| own.link(name, false)));
    Some(each_once(offers, &own.voice))
}

/// The first of those that are typed alike, and none that says nothing.
fn each_once(offers: Vec<Offer>, voice: &Voice<'_>) -> Vec<Offer> {
    let mut known = BTreeSet::new();
    let is_broken = |offer: &Offer| {
        let is_word = matches!(offer.chip.mark, Mark::Term | Mark::Fact);
        is_word && offer.chip.words.is_none() && voice.localizer.is_some()
    };
    let mut offers = offers;
    offers.retain(|offer| {
        let end = offer.end.as_ref().map(|end| end.typed.clone());
        !is_broken(offer) && known.insert((offer.chip.typed.clone(), end))
    });
    offers
}
