//! The element of a segment, which holds its text and nothing else, and in drafts the marks around
//! it.

use edition_model::{EditionInline, Origin, Segment, Words};

use crate::element::Element;
use crate::inlines::{Manner, Scene, set_inlines};
use crate::page::{Page, language_of};

/// Sets `segment` as `element`, in a draft with what is to be said about it before and after.
pub(crate) fn set_segment<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    element: Element<'e>,
    segment: &'e Segment,
) {
    set_marked(page, scene, &segment.origin, |page| {
        set_text(page, scene, element, segment);
    });
}

/// Sets `segment` as `container`, or in a draft inside it, together with what is to be said about
/// it: for cells and captions, which can have nothing beside them.
pub(crate) fn set_contained_segment<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    container: Element<'e>,
    segment: &'e Segment,
) {
    if segment.origin == Origin::Own {
        set_text(page, scene, container, segment);
    } else {
        page.element(container, |page| {
            set_segment(page, scene, Element::new("p"), segment);
        });
    }
}

/// Sets what `set` sets, in a draft with the marks that `origin` asks for before and after.
pub(crate) fn set_marked<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    origin: &'e Origin,
    set: impl FnOnce(&mut Page<'e>),
) {
    let wording = &scene.edition.wording;
    let (class, label, previous) = match origin {
        Origin::Own => return set(page),
        Origin::Missing { .. } => ("unfinished missing", &wording.untranslated, None),
        Origin::Stale { previous, .. } => ("unfinished stale", &wording.stale, Some(previous)),
    };
    page.element(Element::new("div").class(class), |page| {
        set_label(page, scene, label);
        set(page);
        if let Some(previous) = previous {
            set_previous(page, scene, previous);
        }
    });
}

fn set_label<'e>(page: &mut Page<'e>, scene: Scene<'e>, label: &'e Words) {
    let language = language_of(label, &scene.edition.locale);
    page.text_element(
        Element::new("p").class("label").locale(language),
        &label.text,
    );
    page.line_end();
}

fn set_previous<'e>(page: &mut Page<'e>, scene: Scene<'e>, previous: &'e [EditionInline]) {
    page.line_end();
    page.element(Element::new("div").class("previous"), |page| {
        set_label(page, scene, &scene.edition.wording.previous_translation);
        let element = Element::new("p").locale(&scene.edition.locale);
        page.element(element, |page| {
            set_inlines(page, scene, previous, Manner::WordsAlone);
        });
    });
}

fn set_text<'e>(page: &mut Page<'e>, scene: Scene<'e>, element: Element<'e>, segment: &'e Segment) {
    let element = with_identity(page, scene, element, segment);
    page.element(element, |page| {
        set_inlines(page, scene, &segment.inlines, Manner::Full);
    });
}

/// The element with the segment's id and language.
pub(crate) fn with_identity<'e>(
    page: &Page<'e>,
    scene: Scene<'e>,
    element: Element<'e>,
    segment: &'e Segment,
) -> Element<'e> {
    let id = segment.id.as_ref().map(|id| page.id(id.as_str()));
    let language = segment.locale().unwrap_or(&scene.edition.locale);
    element.with_some("id", id.as_deref()).locale(language)
}
