//! The pictures of a publication, read once.

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{Block, Body, Inline, Pictures, SourceInline, SourceSegment};

use crate::analysis::Analysis;

/// The bytes of every picture that a document names.
#[derive(Debug, Default)]
pub(crate) struct PictureStore {
    pictures: BTreeMap<String, Vec<u8>>,
}

impl PictureStore {
    /// Reads the pictures of all documents. One that is not there is left out: the checks speak of
    /// it.
    pub(crate) fn read(analysis: &Analysis<'_>) -> Self {
        let identified = analysis
            .documents
            .values()
            .filter_map(|found| found.value.as_ref());
        let paths: BTreeSet<String> = identified
            .flat_map(|identified| picture_paths(&identified.document.body))
            .collect();
        let read = |path: String| Some((path.clone(), analysis.project.asset(&path)?));
        Self {
            pictures: paths.into_iter().filter_map(read).collect(),
        }
    }
}

impl Pictures for PictureStore {
    fn picture(&self, path: &str) -> Option<&[u8]> {
        self.pictures.get(path).map(Vec::as_slice)
    }
}

/// The paths of all pictures that a document names.
pub(crate) fn picture_paths(body: &Body<SourceSegment>) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    collect_blocks(&body.blocks, &mut paths);
    for footnote in &body.footnotes {
        collect_blocks(&footnote.blocks, &mut paths);
    }
    for segment in body.segments() {
        collect_inlines(&segment.text.inlines, &mut paths);
    }
    paths
}

fn collect_blocks(blocks: &[Block<SourceSegment>], paths: &mut BTreeSet<String>) {
    for block in blocks {
        match block {
            Block::Figure { image, .. } => {
                paths.insert(image.path.clone());
            }
            Block::List { items, .. } => {
                items.iter().for_each(|item| collect_blocks(item, paths));
            }
            Block::Quotation(blocks) => collect_blocks(blocks, paths),
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Table(_)
            | Block::Code { .. }
            | Block::Break => {}
        }
    }
}

fn collect_inlines(inlines: &[SourceInline], paths: &mut BTreeSet<String>) {
    for inline in inlines {
        match inline {
            Inline::Image { image, .. } => {
                paths.insert(image.path.clone());
            }
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Foreign { content, .. } => collect_inlines(content, paths),
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::FootnoteMark(_)
            | Inline::LineBreak
            | Inline::ParagraphReference(_)
            | Inline::Placeable(_) => {}
        }
    }
}
