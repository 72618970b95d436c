//! Texts as people without the tool see them: words, and in numbered brackets what the tool puts in, links to and marks.

use edition_model::{Inline, Placeable, SourceInline};
use edition_word::SheetPiece;

/// What stands in numbered brackets in the texts of a row. The number is the place, from 1.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    tokens: Vec<SourceInline>,
}

impl Tokens {
    /// The pieces of a text, which shares its numbers with the texts before. `words` tells what a placeable says.
    pub(super) fn pieces(
        &mut self,
        inlines: &[SourceInline],
        words: &dyn Fn(&Placeable) -> String,
    ) -> Vec<SheetPiece> {
        let mut used = Vec::new();
        self.walk(inlines, (false, false), words, &mut used)
    }

    fn walk(
        &mut self,
        inlines: &[SourceInline],
        marks: (bool, bool),
        words: &dyn Fn(&Placeable) -> String,
        used: &mut Vec<usize>,
    ) -> Vec<SheetPiece> {
        let text = |text: &str| SheetPiece::Text {
            text: text.to_owned(),
            bold: marks.0,
            italic: marks.1,
        };
        let mut pieces = Vec::new();
        for inline in inlines {
            let inner = match inline {
                Inline::Text(words) => {
                    pieces.push(text(words));
                    continue;
                }
                Inline::LineBreak => {
                    pieces.push(SheetPiece::Break);
                    continue;
                }
                Inline::Strong(content) => {
                    pieces.extend(self.walk(content, (true, marks.1), words, used));
                    continue;
                }
                Inline::Emphasis(content) => {
                    pieces.extend(self.walk(content, (marks.0, true), words, used));
                    continue;
                }
                Inline::Code(code) => vec![text(code)],
                Inline::FootnoteMark(mark) => vec![text(&format!("* {}", mark.number))],
                Inline::NumberReference(reference) => {
                    vec![text(reference.text.trim_matches(BRACES))]
                }
                Inline::Placeable(placeable) => vec![text(&words(placeable))],
                Inline::Link { .. } | Inline::Foreign { .. } | Inline::Image { .. } => Vec::new(),
            };
            // The number is given before what is inside gets its own.
            let number = self.number(inline, used);
            let is_fixed = is_fixed(inline);
            let inner = match inline.content() {
                [] => inner,
                content => self.walk(content, marks, words, used),
            };
            pieces.push(SheetPiece::Mark {
                number,
                inner,
                is_fixed,
            });
        }
        pieces
    }

    /// The number of a token: that of one like it that this text has not used yet, or a new one.
    fn number(&mut self, inline: &SourceInline, used: &mut Vec<usize>) -> usize {
        let key = key(inline);
        let known = self.tokens.iter().enumerate();
        let free = known
            .filter(|(place, it)| !used.contains(&(place + 1)) && self::key(it) == key)
            .map(|(place, _)| place + 1)
            .next();
        let number = free.unwrap_or_else(|| {
            self.tokens.push(inline.clone());
            self.tokens.len()
        });
        // A translation has its own form of a term.
        if let Some(token) = self.tokens.get_mut(number - 1) {
            *token = inline.clone();
        }
        used.push(number);
        number
    }

    /// The text that the pieces say; `None` where a number means nothing. `form` gives the placeable that says the words
    /// which stand in its brackets now.
    pub(super) fn inlines(
        &self,
        pieces: &[SheetPiece],
        form: &mut dyn FnMut(&Placeable, &str) -> Placeable,
    ) -> Option<Vec<SourceInline>> {
        let mut flat = Vec::new();
        for piece in pieces {
            flat.push(match piece {
                SheetPiece::Text { text, bold, italic } => {
                    (*bold, *italic, Inline::Text(text.clone()))
                }
                SheetPiece::Break => (false, false, Inline::LineBreak),
                SheetPiece::Mark { number, inner, .. } => {
                    let token = self.tokens.get(number.checked_sub(1)?)?;
                    let (bold, italic) = first_marks(inner);
                    let token = match token.clone() {
                        Inline::Link { link, .. } => {
                            let content = self.inlines(&plain(inner), form)?;
                            Inline::Link { link, content }
                        }
                        Inline::Foreign { locale, .. } => {
                            let content = self.inlines(&plain(inner), form)?;
                            Inline::Foreign { locale, content }
                        }
                        Inline::Image { image, .. } => {
                            let alt = self.inlines(&plain(inner), form)?;
                            Inline::Image { image, alt }
                        }
                        Inline::Placeable(placeable) => {
                            Inline::Placeable(form(&placeable, words_of(inner).trim()))
                        }
                        fixed => fixed,
                    };
                    (bold, italic, token)
                }
            });
        }
        Some(nested(&flat))
    }
}

/// The braces of a placeable, and what stands beside them.
const BRACES: [char; 3] = ['{', '}', ' '];

/// What a placeable says where nothing better is known: its name.
pub(super) fn bare(placeable: &Placeable) -> String {
    placeable.text.trim_matches(BRACES).to_owned()
}

/// Whether the words of a token only show what it is. Those of a term may be another form of it.
fn is_fixed(inline: &SourceInline) -> bool {
    match inline {
        Inline::Placeable(placeable) => !bare(placeable).starts_with('-'),
        Inline::Code(_) | Inline::FootnoteMark(_) | Inline::NumberReference(_) => true,
        _ => false,
    }
}

/// What is the same of a token in source and translation: not the case of a term.
fn key(inline: &SourceInline) -> String {
    let name = |text: &str, sign: char| {
        let (_, rest) = text.split_once(sign)?;
        let name: String = rest
            .chars()
            .take_while(|it| it.is_alphanumeric() || matches!(it, '-' | '_'))
            .collect();
        Some(format!("{sign}{name}"))
    };
    match inline {
        Inline::Placeable(placeable) => {
            let text = &placeable.text;
            let known = name(text, '$').or_else(|| name(text, '-'));
            known.unwrap_or_else(|| text.split_whitespace().collect())
        }
        Inline::NumberReference(reference) => reference.text.split_whitespace().collect(),
        Inline::FootnoteMark(mark) => format!("^{}", mark.label),
        Inline::Link { link, .. } => format!("[{}", link.label),
        Inline::Image { image, .. } => format!("![{}", image.label),
        Inline::Foreign { locale, .. } => format!("lang:{locale}"),
        Inline::Code(code) => format!("`{code}"),
        _ => String::new(),
    }
}

/// The numbers in a text, those inside others too, sorted.
pub(super) fn numbers(pieces: &[SheetPiece]) -> Vec<usize> {
    let mut numbers = Vec::new();
    for piece in pieces {
        if let SheetPiece::Mark { number, inner, .. } = piece {
            numbers.push(*number);
            numbers.extend(self::numbers(inner));
        }
    }
    numbers.sort_unstable();
    numbers
}

/// The words of a text, brackets and marks aside.
pub(super) fn words_of(pieces: &[SheetPiece]) -> String {
    let words = pieces.iter().map(|piece| match piece {
        SheetPiece::Text { text, .. } => text.clone(),
        SheetPiece::Break => " ".to_owned(),
        SheetPiece::Mark { number, inner, .. } => format!("⟦{number} {}⟧", words_of(inner)),
    });
    words.collect()
}

fn first_marks(pieces: &[SheetPiece]) -> (bool, bool) {
    match pieces.first() {
        Some(SheetPiece::Text { bold, italic, .. }) => (*bold, *italic),
        _ => (false, false),
    }
}

/// The pieces inside a link, whose own marks stand around it.
fn plain(pieces: &[SheetPiece]) -> Vec<SheetPiece> {
    let (bold, italic) = first_marks(pieces);
    let all = |piece: &SheetPiece| match piece {
        SheetPiece::Text {
            bold: own,
            italic: other,
            ..
        } => (*own, *other) == (bold, italic),
        _ => true,
    };
    let mut pieces = pieces.to_vec();
    if pieces.iter().all(all) {
        for piece in &mut pieces {
            if let SheetPiece::Text { bold, italic, .. } = piece {
                (*bold, *italic) = (false, false);
            }
        }
    }
    pieces
}

/// Marks around what they mark, spaces at the ends outside of them.
fn nested(flat: &[(bool, bool, SourceInline)]) -> Vec<SourceInline> {
    let mut inlines = Vec::new();
    let mut rest = flat;
    while let Some((bold, italic, _)) = rest.first() {
        let length = rest
            .iter()
            .take_while(|it| (it.0, it.1) == (*bold, *italic))
            .count();
        let (group, behind) = rest.split_at(length);
        let content: Vec<SourceInline> = group.iter().map(|it| it.2.clone()).collect();
        let marked = |content: Vec<SourceInline>| match (*bold, *italic) {
            (true, true) => vec![Inline::Strong(vec![Inline::Emphasis(content)])],
            (true, false) => vec![Inline::Strong(content)],
            (false, true) => vec![Inline::Emphasis(content)],
            (false, false) => content,
        };
        if *bold || *italic {
            let (before, content, after) = unspaced(content);
            push(before, &mut inlines);
            if !content.is_empty() {
                inlines.extend(marked(content));
            }
            push(after, &mut inlines);
        } else {
            for inline in content {
                match inline {
                    Inline::Text(text) => push(text, &mut inlines),
                    other => inlines.push(other),
                }
            }
        }
        rest = behind;
    }
    inlines
}

/// A text behind what is there already.
fn push(text: String, inlines: &mut Vec<SourceInline>) {
    match inlines.last_mut() {
        _ if text.is_empty() => {}
        Some(Inline::Text(before)) => before.push_str(&text),
        _ => inlines.push(Inline::Text(text)),
    }
}

/// The spaces before and behind, and what is between.
fn unspaced(mut content: Vec<SourceInline>) -> (String, Vec<SourceInline>, String) {
    let (mut before, mut after) = (String::new(), String::new());
    if let Some(Inline::Text(text)) = content.first_mut() {
        let kept = text.trim_start();
        before = text.strip_suffix(kept).unwrap_or_default().to_owned();
        *text = kept.to_owned();
    }
    if let Some(Inline::Text(text)) = content.last_mut() {
        let kept = text.trim_end();
        after = text.strip_prefix(kept).unwrap_or_default().to_owned();
        *text = kept.to_owned();
    }
    content.retain(|it| !matches!(it, Inline::Text(text) if text.is_empty()));
    (before, content, after)
}
