//! Whose translation of a message holds, where two people worked on it: asked for catalogs and for what is remembered of
//! them, so that both come out alike.

use crate::fold::means_the_same;

/// A translation, and what it was made from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Claim<'c> {
    /// The translation, or what stands for it.
    pub(crate) translation: &'c str,
    /// The source text that it was made from; `None` while it is still to be made.
    pub(crate) made_from: Option<&'c str>,
    /// Whether nobody has translated anything yet.
    pub(crate) is_stub: bool,
}

/// One of two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Ours.
    Ours,
    /// The other one.
    Theirs,
}

impl Claim<'_> {
    fn is(self, other: Self) -> bool {
        self.translation == other.translation && same_text(self.made_from, other.made_from)
    }
}

/// Whether two source texts are the same, or both are none.
pub(crate) fn same_text(first: Option<&str>, second: Option<&str>) -> bool {
    match (first, second) {
        (Some(first), Some(second)) => means_the_same(first, second),
        (None, None) => true,
        _ => false,
    }
}

/// Whose translation holds. `None` where both have translated in different ways: then people choose.
pub(crate) fn choose(base: Option<Claim<'_>>, ours: Claim<'_>, theirs: Claim<'_>) -> Option<Side> {
    let is_base = |side: Claim<'_>| base.is_some_and(|base| base.is(side));
    let translates_as_before =
        |side: Claim<'_>| base.is_some_and(|base| base.translation == side.translation);
    if ours.is(theirs) || is_base(theirs) {
        return Some(Side::Ours);
    }
    if is_base(ours) {
        return Some(Side::Theirs);
    }
    match (ours.is_stub, theirs.is_stub) {
        (_, true) => return Some(Side::Ours),
        (true, false) => return Some(Side::Theirs),
        (false, false) => {}
    }
    if ours.translation == theirs.translation {
        // Declared right for two source texts, or by one side alone: what is said of either is true.
        let theirs_alone = ours.made_from.is_none() && theirs.made_from.is_some();
        return Some(if theirs_alone {
            Side::Theirs
        } else {
            Side::Ours
        });
    }
    match (translates_as_before(ours), translates_as_before(theirs)) {
        (true, false) => Some(Side::Theirs),
        (false, true) => Some(Side::Ours),
        _ => None,
    }
}

/// The value of the side that changed it; that of `preferred`, where both did.
pub(crate) fn choose_value<V: PartialEq>(
    base: Option<V>,
    ours: V,
    theirs: V,
    preferred: Side,
) -> V {
    if ours == theirs || base.as_ref() == Some(&theirs) {
        ours
    } else if base.as_ref() == Some(&ours) || preferred == Side::Theirs {
        theirs
    } else {
        ours
    }
}

#[cfg(test)]
mod tests {
    use super::{Claim, Side, choose};

    /// A claim as a translation and what it was made from: `-` where it is to be made, after `!` that of a stub.
    fn claim(told: &str) -> Claim<'_> {
        let (translation, made_from) = told.split_once('<').unwrap();
        Claim {
            translation,
            made_from: Some(made_from).filter(|it| !it.starts_with(['-', '!'])),
            is_stub: made_from.starts_with('!'),
        }
    }

    fn check(base: &str, ours: &str, theirs: &str, expected: Option<Side>) {
        let base = (!base.is_empty()).then(|| claim(base));
        let (ours, theirs) = (claim(ours), claim(theirs));
        assert_eq!(choose(base, ours, theirs), expected, "{ours:?} {theirs:?}");
        let turned = expected.map(|side| match side {
            Side::Ours => Side::Theirs,
            Side::Theirs => Side::Ours,
        });
        if !ours.is(theirs) && expected.is_some() && ours.is_stub != theirs.is_stub {
            assert_eq!(choose(base, theirs, ours), turned, "turned");
        }
    }

    #[test]
    fn the_side_that_worked_holds() {
        check("Як<One", "Як<One", "Якум<One", Some(Side::Theirs));
        check("Як<One", "Як<Two", "Як<One", Some(Side::Ours));
        check("Як<One", "Якум<One", "Як<Two", Some(Side::Ours));
        check("Як<One", "Як<Two", "Якум<One", Some(Side::Theirs));
        check("", "Як<One", "Як<Two", Some(Side::Ours));
        check("Як<-", "Як<-", "Як<One", Some(Side::Theirs));
    }

    #[test]
    fn a_stub_gives_way() {
        check("One<!", "Two<!", "Як<One", Some(Side::Theirs));
        check("One<!", "Як<One", "Two<!", Some(Side::Ours));
        check("", "One<!", "Як<-", Some(Side::Theirs));
        check("One<!", "Two<!", "Three<!", Some(Side::Ours));
    }

    #[test]
    fn two_translations_are_for_people() {
        check("Як<One", "Якум<One", "Яке<One", None);
        check("One<!", "Якум<One", "Яке<-", None);
        check("", "Якум<One", "Яке<One", None);
    }
}
