//! The key by which the lines of a paragraph are remembered.

use crate::layout::set::form::{Breaking, Form, LinePlace};
use crate::layout::style::LetterStyle;
use crate::layout::text::{InlinePicture, Span, Text, TextLink};
use crate::page::{AreaTarget, Color};

/// Writes everything that the lines of a text depend on besides the fonts. Structs are destructured field by field, so
/// that a new field cannot be forgotten.
pub(super) fn write_key(text: &Text<'_>, form: Form, key: &mut Vec<u8>) {
    key.clear();
    let Text {
        content,
        spans,
        links,
        direction,
    } = text;
    words(content, key);
    key.push(direction.map_or(0, |direction| 1 + direction as u8));
    number(spans.len(), key);
    for span in spans {
        write_span(span, links, key);
    }
    let Form {
        place,
        first_line,
        breaking,
    } = form;
    let LinePlace {
        x,
        width,
        setting,
        baseline,
    } = place;
    for length in [x, width, baseline, first_line] {
        self::length(length, key);
    }
    key.push(setting as u8);
    match breaking {
        Breaking::Never => key.push(0),
        Breaking::Prose => key.push(1),
        Breaking::Balanced => key.push(2),
        Breaking::Code(letters) => {
            key.push(3);
            write_letters(letters, key);
        }
    }
}

fn write_span(span: &Span<'_>, links: &[TextLink], key: &mut Vec<u8>) {
    let Span {
        range,
        style,
        locale,
        element,
        link,
        note,
        picture,
    } = span;
    // Which element it is, each use of the lines says anew.
    key.push(u8::from(element.is_some()));
    number(range.start, key);
    number(range.end, key);
    write_letters(*style, key);
    words(locale.tag(), key);
    // Each use gives a link its own target; but the number of a paragraph stays with the word before it.
    let target = link.and_then(|link| links.get(link));
    key.push(match target.map(|link| &link.target) {
        None => 0,
        Some(AreaTarget::Url(_)) => 1,
        Some(target) => 2 + u8::from(target.is_paragraph()),
    });
    number(link.map_or(0, |link| link + 1), key);
    number(note.map_or(0, |note| note as usize + 1), key);
    match picture {
        None => key.push(0),
        Some(InlinePicture { path: _, aspect }) => {
            key.push(1);
            length(*aspect, key);
        }
    }
}

fn write_letters(letters: LetterStyle, key: &mut Vec<u8>) {
    let LetterStyle {
        family,
        weight,
        slope,
        size,
        color: Color(red, green, blue),
        height,
        hyphenation,
    } = letters;
    key.extend([
        family as u8,
        weight as u8,
        slope as u8,
        height as u8,
        hyphenation as u8,
    ]);
    for length in [size, red, green, blue] {
        self::length(length, key);
    }
}

fn words(words: &str, key: &mut Vec<u8>) {
    number(words.len(), key);
    key.extend_from_slice(words.as_bytes());
}

fn number(number: usize, key: &mut Vec<u8>) {
    key.extend_from_slice(&number.to_le_bytes());
}

fn length(length: f32, key: &mut Vec<u8>) {
    key.extend_from_slice(&length.to_bits().to_le_bytes());
}
