//! Takes apart a file in which git left conflicts, and merges it by message.

use edition_model::{FileId, Locale};
use edition_parser::{CONFLICT_MARK_LENGTH, conflict_mark};

use super::{Versions, merge};

/// Which side of a conflict a line belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Both,
    Ours,
    Base,
    Theirs,
}

/// A text that git left in two versions, taken apart.
pub(crate) struct Sides {
    /// What both began with, where the marks show it.
    pub(crate) base: Option<String>,
    /// Our version.
    pub(crate) ours: String,
    /// The other one.
    pub(crate) theirs: String,
}

/// The versions in `text`. `None` if it has no conflict, or if its marks are out of order.
pub(crate) fn take_sides(text: &str) -> Option<Sides> {
    let (mut base, mut ours, mut theirs) = (String::new(), String::new(), String::new());
    let mut side = Side::Both;
    let (mut conflicts, mut told_bases) = (0_usize, 0_usize);
    for line in text.split_inclusive('\n') {
        side = match (conflict_mark(line), side) {
            (Some('<'), Side::Both) => Side::Ours,
            (Some('|'), Side::Ours) => {
                told_bases += 1;
                Side::Base
            }
            (Some('='), Side::Ours | Side::Base) => Side::Theirs,
            (Some('>'), Side::Theirs) => {
                conflicts += 1;
                Side::Both
            }
            (Some('='), Side::Both) | (None, _) => {
                let sides: &mut [&mut String] = match side {
                    Side::Both => &mut [&mut base, &mut ours, &mut theirs],
                    Side::Ours => &mut [&mut ours],
                    Side::Base => &mut [&mut base],
                    Side::Theirs => &mut [&mut theirs],
                };
                for version in sides {
                    version.push_str(line);
                }
                side
            }
            (Some(_), _) => return None,
        };
    }
    if conflicts == 0 || side != Side::Both {
        return None;
    }
    Some(Sides {
        base: (told_bases == conflicts).then_some(base),
        ours,
        theirs,
    })
}

/// `text` with its conflicts merged by message. `None` if it has none, if its marks are out of
/// order, or if both sides have translated the same message: then somebody must choose.
///
/// If the marks do not show the common ancestor, nothing counts as deleted.
#[must_use]
pub(crate) fn join_conflicts(text: &str, file: FileId, source_locale: &Locale) -> Option<String> {
    let sides = take_sides(text)?;
    let versions = Versions {
        base: sides.base.as_deref().unwrap_or_default(),
        ours: &sides.ours,
        theirs: &sides.theirs,
    };
    let merged = merge(&versions, file, source_locale, CONFLICT_MARK_LENGTH);
    merged.conflicts.is_empty().then_some(merged.text)
}

#[cfg(test)]
mod tests {
    use edition_model::{SourceFile, Sources};

    use super::join_conflicts;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let file = Sources::default().add(SourceFile::new("x", ""));
        let joined = join_conflicts(text, file, &"en".parse().unwrap());
        assert_eq!(joined.as_deref(), expected);
    }

    #[test]
    fn messages_of_one_side_alone_are_taken() {
        check(
            "a = Як\n\n<<<<<<< HEAD\nb = Ду\n=======\nc = Се\n>>>>>>> theirs\n\nd = Чор\n",
            Some("a = Як\n\nb = Ду\n\nc = Се\n\nd = Чор\n"),
        );
    }

    #[test]
    fn what_both_began_with_tells_who_has_changed_it() {
        check(
            "<<<<<<< HEAD\na = Якум\n\nb = Ду\n||||||| 12ab\na = Як\n\nb = Ду\n=======\na = Як\n\nb = Дуюм\n>>>>>>> x\n",
            Some("a = Якум\n\nb = Дуюм\n"),
        );
        check(
            "<<<<<<< HEAD\r\na = Якум\r\n=======\r\na = Як\r\n>>>>>>> x\r\n",
            None,
        );
    }

    #[test]
    fn marks_out_of_order_and_none_at_all_are_left() {
        check("a = Як\n", None);
        check("<<<<<<< HEAD\na = Як\n", None);
        check("<<<<<<< HEAD\na = Як\n>>>>>>> x\n", None);
        check("=======\na = Як\n", None);
    }
}
