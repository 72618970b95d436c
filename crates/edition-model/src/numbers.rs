//! The numbers of a document that texts refer to, in it and in others. They are the same in every language.

use std::collections::{BTreeMap, BTreeSet};

use crate::identity::SegmentId;
use crate::number::{Object, ParagraphNumber, Part, PartNumber};

/// The numbers of a document, by the names that texts refer to them by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Those of paragraphs and of what stands below them, by segment.
    pub paragraphs: BTreeMap<SegmentId, ParagraphNumber>,
    /// Those of tables and figures by the segments of their captions, and of footnotes by their labels: each with
    /// its address.
    pub objects: BTreeMap<(Object, String), (String, String)>,
    /// Those of annexes, by the segments of their headings and of all numbered paragraphs in them.
    pub annexes: BTreeMap<SegmentId, PartNumber>,
    /// All segments.
    pub segments: BTreeSet<SegmentId>,
}

impl Numbers {
    /// The annex that has, or holds, the segment of that name.
    #[must_use]
    pub fn annex(&self, name: &str) -> Option<Part> {
        self.annexes.get(name).and_then(PartNumber::annex)
    }

    /// Whether a footnote has that label.
    #[must_use]
    pub fn has_note(&self, label: &str) -> bool {
        self.objects.contains_key(&(Object::Note, label.to_owned()))
    }

    /// The addresses that the segment or note of that name can be cited by.
    pub fn addresses<'n>(&'n self, name: &'n str) -> impl Iterator<Item = String> + 'n {
        let paragraph = self.paragraphs.get(name).map(ParagraphNumber::address);
        let annex = self.annexes.get(name).map(PartNumber::address);
        let objects = Object::ALL.into_iter();
        let objects = objects.filter_map(|object| {
            let (address, _) = self.objects.get(&(object, name.to_owned()))?;
            Some(address.clone())
        });
        paragraph.into_iter().chain(annex).chain(objects)
    }
}
