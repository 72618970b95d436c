//! The element of a segment, which holds its text and nothing else, and in drafts the marks around
//! it.

use edition_model::{EditionInline, Origin, Segment, Words};

use crate::html::Tag;
use crate::inlines::{Manner, set_inlines};
use crate::page::{Page, Place, language_of};
use crate::scene::Scene;

/// Sets `segment` as the element `name`, in a draft with the marks around it.
pub(crate) fn set_segment<'e>(
    page: &mut Page<'e>,
    scene: Scene<'e>,
    name: &'static str,
    segment: &'e Segment,
) {
    set_marked(page, scene, &segment.origin, |page| {
        set_text(scene, page.tag(name), segment);
    });
}

/// Sets `segment` as `container`, or in a draft inside it together with its marks: for cells and captions,
/// which can have nothing beside them.
pub(crate) fn set_contained_segment<'e>(
    scene: Scene<'e>,
    container: Tag<'_, 'e, Place<'e>>,
    segment: &'e Segment,
) {
    if segment.origin == Origin::Own {
        set_text(scene, container, segment);
    } else {
        container.around(|page| set_segment(page, scene, "p", segment));
    }
}

/// Sets what `set` sets, in a draft with the marks that `origin` asks for: a label before it, the
/// previous translation after it.
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
    page.tag("div").class(class).around(|page| {
        set_label(page, scene, label);
        set(page);
        if let Some(previous) = previous {
            set_previous(page, scene, previous);
        }
    });
}

fn set_label<'e>(page: &mut Page<'e>, scene: Scene<'e>, label: &'e Words) {
    let language = language_of(label, &scene.edition.locale);
    let line = page.tag("p").class("label").locale(language);
    line.text(&label.text);
    page.line_end();
}

fn set_previous<'e>(page: &mut Page<'e>, scene: Scene<'e>, previous: &'e [EditionInline]) {
    page.line_end();
    page.tag("div").class("previous").around(|page| {
        set_label(page, scene, &scene.edition.wording.previous_translation);
        let text = page.tag("p").locale(&scene.edition.locale);
        text.around(|page| set_inlines(page, scene, previous, Manner::WordsAlone));
    });
}

fn set_text<'e>(scene: Scene<'e>, tag: Tag<'_, 'e, Place<'e>>, segment: &'e Segment) {
    let element = with_identity(scene, tag, segment);
    element.around(|page| set_inlines(page, scene, &segment.inlines, Manner::Full));
}

/// The element with the segment's id and language.
pub(crate) fn with_identity<'p, 'e>(
    scene: Scene<'e>,
    tag: Tag<'p, 'e, Place<'e>>,
    segment: &'e Segment,
) -> Tag<'p, 'e, Place<'e>> {
    let tag = match &segment.id {
        Some(id) => tag.id(id.as_str()),
        None => tag,
    };
    tag.locale(segment.locale().unwrap_or(&scene.edition.locale))
}
