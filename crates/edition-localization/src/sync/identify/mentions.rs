//! Texts mention segments by id, in `PARA("why-we-came")` and in links to `#why-we-came`. A renamed
//! segment is renamed there too, so that no translation goes stale over a name.

use crate::localize::references::NumberOf;
use std::collections::BTreeMap;

use edition_model::{LinkDefinition, LinkTarget, Object, SegmentId};

/// The new names of the segments that texts mention.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Mentions {
    /// New ids by old ones, as `PARA` names them.
    ids: BTreeMap<String, String>,
    /// New labels by old ones, of links whose label was made from the id.
    labels: BTreeMap<String, String>,
}

impl Mentions {
    /// What `renames` changes in the texts of a document with these links.
    pub(super) fn new(
        renames: &BTreeMap<SegmentId, SegmentId>,
        links: &BTreeMap<String, LinkDefinition>,
    ) -> Self {
        let mut mentions = Self::default();
        for (old, new) in renames {
            let (old, new) = (old.as_str().to_owned(), new.as_str().to_owned());
            let is_link = |(label, link): (&String, &LinkDefinition)| {
                *label == new
                    && matches!(&link.target, LinkTarget::Segment(id) if id.as_str() == new)
            };
            if links.iter().any(is_link) && !links.contains_key(&old) {
                mentions.labels.insert(old.clone(), new.clone());
            }
            mentions.ids.insert(old, new);
        }
        mentions
    }

    /// The text with all mentions renamed; `None` if it has none.
    #[must_use]
    pub(crate) fn rename(&self, text: &str) -> Option<String> {
        if self.ids.is_empty() && self.labels.is_empty() {
            return None;
        }
        let mut renamed = String::new();
        let mut done = 0;
        for (place, _) in text.match_indices(['"', '[']) {
            let (before, rest) = text.split_at_checked(place).unwrap_or((text, ""));
            let (names, end) = if rest.starts_with('[') && before.ends_with(']') {
                (&self.labels, ']')
            } else if rest.starts_with('"') && opens_call(before) {
                (&self.ids, '"')
            } else {
                continue;
            };
            let name_start = place + 1;
            let name = text.get(name_start..).and_then(|rest| rest.split_once(end));
            if let Some((name, _)) = name
                && let Some(new) = names.get(name)
            {
                renamed.push_str(text.get(done..name_start).unwrap_or_default());
                renamed.push_str(new);
                done = name_start + name.len();
            }
        }
        renamed.push_str(text.get(done..).unwrap_or_default());
        (done > 0).then_some(renamed)
    }
}

/// Whether `before` ends in `PARA(` or another call that names a segment.
fn opens_call(before: &str) -> bool {
    let call = before.trim_end().strip_suffix('(').map(str::trim_end);
    // Notes are named by their labels.
    let numbers = NumberOf::ALL.iter();
    let mut numbers = numbers.filter(|number| **number != NumberOf::Object(Object::Note));
    call.is_some_and(|call| numbers.any(|number| call.ends_with(number.function())))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Mentions;

    fn check(text: &str, expected: Option<&str>) {
        let names = BTreeMap::from([("old".to_owned(), "new".to_owned())]);
        let mentions = Mentions {
            ids: names.clone(),
            labels: names,
        };
        assert_eq!(mentions.rename(text).as_deref(), expected);
    }

    #[test]
    fn only_mentions_are_renamed() {
        check(
            "См. { PARA(\"old\") }, { ANNEX( \"old\" ) } и [old][old].",
            Some("См. { PARA(\"new\") }, { ANNEX( \"new\" ) } и [old][new]."),
        );
        check(
            "\"old\" [old] { DATE(\"old\") } { PARA(\"older\") } [a][older]",
            None,
        );
        check("] [old", None);
    }
}
