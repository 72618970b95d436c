//! Walks documents in the order of reading: every block of a tree of blocks, every inline of a
//! segment, and what is often looked for among them.

use std::slice;

use crate::block::{Block, Body, Caption};
use crate::inline::{FootnoteMark, Image, Inline, Placeable, SourceInline};
use crate::number::Object;

/// Every inline of `inlines`, each before those inside it. The words for a picture are among them.
pub fn every_inline<P>(inlines: &[Inline<P>]) -> impl Iterator<Item = &Inline<P>> {
    EveryInline {
        inside: inlines.iter(),
        outside: Vec::new(),
    }
}

/// Whether there is anything in the words for a picture that can be read aloud.
#[must_use]
pub fn says_anything<P>(alt: &[Inline<P>]) -> bool {
    every_inline(alt).any(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.contains(char::is_alphanumeric),
        Inline::Placeable(_) => true,
        _ => false,
    })
}

/// The marks of footnotes among `inlines`.
pub fn footnote_marks<P>(inlines: &[Inline<P>]) -> impl Iterator<Item = &FootnoteMark> {
    every_inline(inlines).filter_map(|inline| match inline {
        Inline::FootnoteMark(mark) => Some(mark),
        _ => None,
    })
}

/// The pictures among `inlines`.
pub fn images<P>(inlines: &[Inline<P>]) -> impl Iterator<Item = &Image> {
    every_inline(inlines).filter_map(|inline| match inline {
        Inline::Image { image, .. } => Some(image),
        _ => None,
    })
}

/// The placeables among `inlines`.
pub fn placeables(inlines: &[SourceInline]) -> impl Iterator<Item = &Placeable> {
    every_inline(inlines).filter_map(|inline| match inline {
        Inline::Placeable(placeable) => Some(placeable),
        _ => None,
    })
}

/// Every block of `blocks`, each before those inside it.
pub(crate) fn every_block<S>(blocks: &[Block<S>]) -> impl Iterator<Item = &Block<S>> {
    EveryBlock {
        inside: blocks.iter(),
        outside: Vec::new(),
    }
}

impl<S> Body<S> {
    /// Every block; those of the footnotes come last.
    pub fn every_block(&self) -> impl Iterator<Item = &Block<S>> {
        let notes = self.footnotes.iter();
        every_block(&self.blocks).chain(notes.flat_map(|note| every_block(&note.blocks)))
    }
}

/// The iterator of [`every_inline`].
struct EveryInline<'i, P> {
    inside: slice::Iter<'i, Inline<P>>,
    /// What is left of the inlines around it, the outermost first.
    outside: Vec<slice::Iter<'i, Inline<P>>>,
}

impl<'i, P> Iterator for EveryInline<'i, P> {
    type Item = &'i Inline<P>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(inline) = self.inside.next() {
                let content = inline.content();
                if !content.is_empty() {
                    let outside = std::mem::replace(&mut self.inside, content.iter());
                    self.outside.push(outside);
                }
                return Some(inline);
            }
            self.inside = self.outside.pop()?;
        }
    }
}

/// The iterator of [`every_block`].
struct EveryBlock<'b, S> {
    inside: slice::Iter<'b, Block<S>>,
    /// What is left of the blocks around it, the outermost first.
    outside: Vec<slice::Iter<'b, Block<S>>>,
}

impl<'b, S> Iterator for EveryBlock<'b, S> {
    type Item = &'b Block<S>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Some(block) = self.inside.next() else {
                self.inside = self.outside.pop()?;
                continue;
            };
            match block {
                Block::List { items, .. } => {
                    self.outside.push(std::mem::take(&mut self.inside));
                    self.outside
                        .extend(items.iter().rev().map(|item| item.iter()));
                }
                Block::Definitions(definitions) => {
                    self.outside.push(std::mem::take(&mut self.inside));
                    let entries = definitions.entries.iter().rev();
                    let meanings = entries.flat_map(|entry| entry.meanings.iter().rev());
                    self.outside.extend(meanings.map(|meaning| meaning.iter()));
                }
                Block::Quotation(blocks) | Block::Boxed { blocks, .. } => {
                    let outside = std::mem::replace(&mut self.inside, blocks.iter());
                    self.outside.push(outside);
                }
                Block::Heading { .. }
                | Block::Paragraph { .. }
                | Block::Table(_)
                | Block::Figure { .. }
                | Block::Code { .. }
                | Block::Break => {}
            }
            return Some(block);
        }
    }
}

/// The captions in `blocks` with what they are of, in the order of reading.
pub fn captions<S>(blocks: &[Block<S>]) -> impl Iterator<Item = (Object, &Caption<S>)> {
    every_block(blocks).filter_map(|block| match block {
        Block::Table(table) => Some((Object::Table, table.caption.as_ref()?)),
        Block::Figure { caption, .. } => Some((Object::Figure, caption.as_ref()?)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::{every_block, every_inline};
    use crate::block::{Block, ListMarks, segments_of};
    use crate::inline::{EditionInline, Inline, plain_text};

    fn text(words: &str) -> EditionInline {
        Inline::Text(words.to_owned())
    }

    #[test]
    fn inlines_come_in_the_order_of_reading() {
        let inlines = [
            text("a"),
            Inline::Strong(vec![
                text("b"),
                Inline::Emphasis(vec![text("c")]),
                text("d"),
            ]),
            Inline::Emphasis(Vec::new()),
            text("e"),
        ];
        let texts = every_inline(&inlines).filter(|inline| matches!(inline, Inline::Text(_)));
        let texts: Vec<EditionInline> = texts.cloned().collect();
        assert_eq!(plain_text(&texts), "abcde");
        assert_eq!(every_inline(&inlines).count(), 8);
    }

    #[test]
    fn blocks_come_in_the_order_of_reading() {
        let paragraph = |segment| Block::Paragraph {
            number: None,
            segment,
        };
        let blocks = [
            paragraph(1),
            Block::List {
                marks: ListMarks::Bullets,
                items: vec![
                    vec![paragraph(2), Block::Quotation(vec![paragraph(3)])],
                    Vec::new(),
                    vec![paragraph(4)],
                ],
            },
            paragraph(5),
        ];
        assert_eq!(segments_of(&blocks), [&1, &2, &3, &4, &5]);
        assert_eq!(every_block(&blocks).count(), 7);
    }
}
