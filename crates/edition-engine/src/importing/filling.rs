//! A text out of a file, with the links, notes and placeables of its source in their places.

use edition_localization::fold::fold;
use edition_model::{Inline, LinkTarget, SourceInline};

/// What the source has that a text may need.
#[derive(Default)]
struct Needs {
    links: Vec<SourceInline>,
    notes: Vec<SourceInline>,
    pictures: Vec<SourceInline>,
    /// Placeables and references to numbers.
    fills: Vec<SourceInline>,
}

/// A text with what its source has.
pub(super) struct Filled {
    pub(super) inlines: Vec<SourceInline>,
    /// What of the source has no place of its own in it, as it is typed.
    pub(super) missing: Vec<String>,
}

/// The ways in which a placeable may be said: as it is typed then, and in words.
pub(super) type Said<'s> = dyn Fn(&SourceInline) -> Vec<(SourceInline, String)> + 's;

/// Puts what `source` has into `text`: what stands one to one.
pub(super) fn fill(text: &[SourceInline], source: &[SourceInline], said: &Said<'_>) -> Filled {
    let mut needs = Needs::default();
    collect(source, &mut needs);
    let mut found = Needs::default();
    collect(text, &mut found);
    let mut missing = Vec::new();
    let mut exchange = |needed: &[SourceInline], there: &[SourceInline]| {
        if needed.len() == there.len() {
            return in_order(needed, there);
        }
        missing.extend(needed.iter().map(name));
        Vec::new()
    };
    let mut links = exchange(&needs.links, &found.links).into_iter();
    let mut notes = exchange(&needs.notes, &found.notes).into_iter();
    let mut pictures = exchange(&needs.pictures, &found.pictures).into_iter();
    let mut inlines = put(text, &mut |kind| match kind {
        Slot::Link => links.next(),
        Slot::Note => notes.next(),
        Slot::Picture => pictures.next(),
    });
    // The longest first, so that none is taken for a part of another.
    let mut fills: Vec<(SourceInline, Vec<(SourceInline, String)>)> = needs
        .fills
        .iter()
        .map(|fill| (fill.clone(), said(fill)))
        .collect();
    let longest =
        |said: &[(SourceInline, String)]| said.iter().map(|(_, words)| words.chars().count()).max();
    fills.sort_by_key(|(_, said)| std::cmp::Reverse(longest(said)));
    for (fill, mut said) in fills {
        said.sort_by_key(|(_, words)| std::cmp::Reverse(words.chars().count()));
        let mut ways = said.iter();
        let is_placed = ways.any(|(placed, words)| {
            let places = count(&inlines, words);
            places == 1 && replace(&mut inlines, words, placed)
        });
        if !is_placed {
            missing.push(name(&fill));
        }
    }
    Filled { inlines, missing }
}

/// The needed ones in the order of those that are there: by where they lead, else one by one.
fn in_order(needed: &[SourceInline], there: &[SourceInline]) -> Vec<SourceInline> {
    let mut rest: Vec<Option<&SourceInline>> = needed.iter().map(Some).collect();
    let mut taken: Vec<Option<SourceInline>> = vec![None; there.len()];
    for (own, slot) in there.iter().zip(&mut taken) {
        let same = rest
            .iter_mut()
            .find(|it| it.is_some_and(|it| address(it).is_some() && address(it) == address(own)));
        *slot = same.and_then(Option::take).cloned();
    }
    for slot in taken.iter_mut().filter(|slot| slot.is_none()) {
        let next = rest.iter_mut().find(|it| it.is_some());
        *slot = next.and_then(Option::take).cloned();
    }
    taken.into_iter().flatten().collect()
}

fn address(inline: &SourceInline) -> Option<&str> {
    match inline {
        Inline::Link { link, .. } => match &link.target {
            LinkTarget::Url(url) => Some(url.trim_end_matches('/')),
            _ => None,
        },
        _ => None,
    }
}

/// As it is typed in a catalog.
fn name(inline: &SourceInline) -> String {
    match inline {
        Inline::Link { link, .. } => format!("[…][{}]", link.label),
        Inline::FootnoteMark(mark) => format!("[^{}]", mark.label),
        Inline::Image { image, .. } => format!("![…][{}]", image.label),
        Inline::Placeable(placeable) => placeable.text.clone(),
        Inline::NumberReference(reference) => reference.text.clone(),
        _ => String::new(),
    }
}

fn collect(inlines: &[SourceInline], needs: &mut Needs) {
    for inline in inlines {
        match inline {
            Inline::Link { .. } => needs.links.push(inline.clone()),
            Inline::FootnoteMark(_) => needs.notes.push(inline.clone()),
            Inline::Image { .. } => needs.pictures.push(inline.clone()),
            Inline::Placeable(_) | Inline::NumberReference(_) => needs.fills.push(inline.clone()),
            _ => {}
        }
        collect(inline.content(), needs);
    }
}

enum Slot {
    Link,
    Note,
    Picture,
}

/// The text with other links, notes and pictures; those that there is nothing for leave their words.
fn put(
    inlines: &[SourceInline],
    next: &mut impl FnMut(Slot) -> Option<SourceInline>,
) -> Vec<SourceInline> {
    let mut all = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Link { content, .. } => {
                let own = next(Slot::Link);
                let content = put(content, next);
                match own {
                    Some(Inline::Link { link, .. }) => all.push(Inline::Link { link, content }),
                    _ => all.extend(content),
                }
            }
            Inline::FootnoteMark(_) => all.extend(next(Slot::Note)),
            Inline::Image { alt, .. } => {
                let own = next(Slot::Picture);
                let alt = put(alt, next);
                match own {
                    Some(Inline::Image { image, .. }) => all.push(Inline::Image { image, alt }),
                    _ => all.extend(alt),
                }
            }
            Inline::Strong(content) => all.push(Inline::Strong(put(content, next))),
            Inline::Emphasis(content) => all.push(Inline::Emphasis(put(content, next))),
            Inline::Foreign { locale, content } => all.push(Inline::Foreign {
                locale: locale.clone(),
                content: put(content, next),
            }),
            other => all.push(other.clone()),
        }
    }
    all
}

/// In how many places of the text the words stand, as words.
fn count(inlines: &[SourceInline], words: &str) -> usize {
    let places = inlines.iter().map(|inline| match inline {
        Inline::Text(text) => find(text, words).len(),
        other => count(other.content(), words),
    });
    places.sum()
}

/// Where the words stand in a text, in capitals or small letters.
fn find(text: &str, words: &str) -> Vec<(usize, usize)> {
    let wanted = fold(words.trim()).to_lowercase();
    let mut places = Vec::new();
    if wanted.is_empty() {
        return places;
    }
    let length = words.trim().chars().count();
    let starts: Vec<usize> = text.char_indices().map(|(start, _)| start).collect();
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    for (place, start) in starts.iter().enumerate() {
        let end = starts.get(place + length).copied().unwrap_or(text.len());
        let Some(there) = text.get(*start..end) else {
            continue;
        };
        let before = text.get(..*start).and_then(|it| it.chars().next_back());
        let behind = text.get(end..).and_then(|it| it.chars().next());
        let stands_alone = !is_word(before) && !is_word(behind);
        if stands_alone && fold(there).to_lowercase() == wanted {
            places.push((*start, end));
        }
    }
    places
}

/// Puts a placeable where the words stand first.
fn replace(inlines: &mut Vec<SourceInline>, words: &str, placed: &SourceInline) -> bool {
    for place in 0..inlines.len() {
        let split = match inlines.get_mut(place) {
            Some(Inline::Text(text)) => match find(text, words).first() {
                Some((start, end)) => {
                    let before = text.get(..*start).unwrap_or_default().to_owned();
                    let behind = text.get(*end..).unwrap_or_default().to_owned();
                    Some((before, behind))
                }
                None => None,
            },
            Some(
                Inline::Strong(content)
                | Inline::Emphasis(content)
                | Inline::Link { content, .. }
                | Inline::Foreign { content, .. }
                | Inline::Image { alt: content, .. },
            ) => {
                if replace(content, words, placed) {
                    return true;
                }
                None
            }
            _ => None,
        };
        if let Some((before, behind)) = split {
            let texts = [Inline::Text(before), placed.clone(), Inline::Text(behind)];
            let kept = texts
                .into_iter()
                .filter(|it| !matches!(it, Inline::Text(text) if text.is_empty()));
            inlines.splice(place..=place, kept);
            return true;
        }
    }
    false
}
