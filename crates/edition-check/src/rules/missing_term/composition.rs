//! What terms are made of, and which of them is the cause where many cannot be put into words: whatever is made of a broken
//! term is broken as well, and is not told. However many terms there are, each is looked at once.

use std::collections::{BTreeMap, BTreeSet};

use edition_localization::localize::references::Reference;

/// The terms that each term is made of.
#[derive(Default)]
pub(super) struct Composition<'t> {
    /// In the order of the file.
    terms: Vec<&'t str>,
    parts: BTreeMap<&'t str, BTreeSet<String>>,
}

/// Whether a term cannot be put into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Breaks {
    /// It can.
    Never,
    /// It cannot, and it is a fault where it leads back to itself.
    OnlyInLoops,
    /// It cannot.
    Always,
}

/// Why a term cannot be put into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    /// It leads back to itself.
    LeadsBack,
    /// It is made of too many others, each of which is well.
    TooLarge,
}

/// A way from term to term, down to what they are made of.
#[derive(Default)]
struct Walk<'c> {
    /// The terms from the first one down, each with those of its parts that wait.
    path: Vec<(&'c str, Vec<&'c str>)>,
    /// Those that were met, and whether nothing of them waits any more.
    met: BTreeMap<&'c str, bool>,
    /// The broken ones of which the cause is known.
    explained: BTreeSet<&'c str>,
    causes: BTreeMap<&'c str, Cause>,
}

impl<'t> Composition<'t> {
    /// Adds a term that refers to what is `named`. One that is there twice is made of both.
    pub(super) fn add(&mut self, id: &'t str, named: BTreeSet<Reference>) {
        let terms = named.into_iter().filter_map(|reference| match reference {
            Reference::Term(id) => Some(id),
            _ => None,
        });
        if !self.parts.contains_key(id) {
            self.terms.push(id);
        }
        self.parts.entry(id).or_default().extend(terms);
    }

    /// The terms that are to blame, beside those whose fault is `known`; `breaks` is asked of few.
    pub(super) fn causes(
        &self,
        known: BTreeSet<&str>,
        breaks: &impl Fn(&str) -> Breaks,
    ) -> BTreeMap<&str, Cause> {
        let mut walk = Walk {
            explained: self.made_of(known),
            ..Walk::default()
        };
        for id in &self.terms {
            self.enter(&mut walk, id);
            while let Some((_, waiting)) = walk.path.last_mut() {
                match waiting.pop() {
                    Some(part) if walk.met.get(part) == Some(&false) => walk.close(part, breaks),
                    Some(part) => self.enter(&mut walk, part),
                    None => self.leave(&mut walk, breaks),
                }
            }
        }
        walk.causes
    }

    /// Goes down to a term that was not met yet.
    fn enter<'c>(&'c self, walk: &mut Walk<'c>, id: &str) {
        let Some((id, parts)) = self.parts.get_key_value(id) else {
            return;
        };
        if !walk.met.contains_key(id) {
            walk.met.insert(id, false);
            let waiting = parts.iter().rev().map(String::as_str).collect();
            walk.path.push((id, waiting));
        }
    }

    /// Comes back from a term whose parts are all known.
    fn leave<'c>(&'c self, walk: &mut Walk<'c>, breaks: &impl Fn(&str) -> Breaks) {
        let Some((id, _)) = walk.path.pop() else {
            return;
        };
        walk.met.insert(id, true);
        let mut parts = self.parts.get(id).into_iter().flatten();
        if walk.explained.contains(id) {
            return;
        }
        if parts.any(|part| walk.explained.contains(part.as_str())) {
            walk.explained.insert(id);
        } else if breaks(id) == Breaks::Always {
            walk.causes.insert(id, Cause::TooLarge);
            walk.explained.insert(id);
        }
    }

    /// The terms in `known` and all that are made of them, however indirectly.
    fn made_of(&self, known: BTreeSet<&str>) -> BTreeSet<&str> {
        let mut users: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (id, parts) in &self.parts {
            for part in parts {
                users.entry(part).or_default().push(id);
            }
        }
        let of_us = |id: &str| self.parts.get_key_value(id).map(|(id, _)| *id);
        let mut waiting: Vec<&str> = known.into_iter().filter_map(of_us).collect();
        let mut found = BTreeSet::new();
        while let Some(id) = waiting.pop() {
            if found.insert(id) {
                waiting.extend(users.get(id).into_iter().flatten());
            }
        }
        found
    }
}

impl<'c> Walk<'c> {
    /// The way has come back to `part`, which it is still on.
    fn close(&mut self, part: &'c str, breaks: &impl Fn(&str) -> Breaks) {
        if self.explained.contains(part) || breaks(part) == Breaks::Never {
            return;
        }
        self.causes.insert(part, Cause::LeadsBack);
        // All on the way lead there. What is above an explained one is explained.
        for (id, _) in self.path.iter().rev() {
            if !self.explained.insert(id) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use edition_localization::localize::references::Reference;

    use super::{Breaks, Composition};

    /// `terms` as "a: b c, b: c"; those in capitals are broken.
    fn check(terms: &str, known: &[&str], expected: &str) {
        let mut composition = Composition::default();
        for term in terms.split(", ") {
            let (id, parts) = term.split_once(':').unwrap();
            let parts = parts.split_whitespace();
            let parts = parts.map(|part| Reference::Term(part.to_owned()));
            composition.add(id, parts.collect());
        }
        let breaks = |id: &str| match id {
            id if id.starts_with(char::is_uppercase) => Breaks::Always,
            id if id.ends_with('?') => Breaks::OnlyInLoops,
            _ => Breaks::Never,
        };
        let known: BTreeSet<&str> = known.iter().copied().collect();
        let causes = composition.causes(known, &breaks);
        let told = causes.iter().map(|(id, cause)| format!("{id} {cause:?}"));
        let told: Vec<String> = told.collect();
        assert_eq!(told.join(", "), expected, "{terms}");
    }

    #[test]
    fn one_cause_is_told_once() {
        check("a: b, b:", &[], "");
        check("A: B, B: C, C: d, d: e, e:", &[], "C TooLarge");
        check("d: e, e:, C: d, B: C, A: B", &[], "C TooLarge");
        check("A: C, B: C, C:, D:", &[], "C TooLarge, D TooLarge");
        check("A: B, B: c, c:", &["c"], "");
        check("a?: b, b:", &[], "");
    }

    #[test]
    fn a_loop_is_told_once_wherever_it_is_entered() {
        check("A: A", &[], "A LeadsBack");
        check("A: B, B: A", &[], "A LeadsBack");
        check("A?: B?, B?: A?", &[], "A? LeadsBack");
        check("X: B, A: B, B: A", &[], "B LeadsBack");
        check("A: B, B: C, C: A B", &[], "A LeadsBack");
        check("A: B C, B: A, C: A, D: B", &[], "A LeadsBack");
        check("A: B, B: A nothing", &["B"], "");
        check("A: A B, B: B", &[], "A LeadsBack, B LeadsBack");
        // A form that nobody asks for may lead back.
        check("a: b, b: a", &[], "");
    }

    #[test]
    fn long_chains_are_walked_through_once() {
        let mut composition = Composition::default();
        let ids: Vec<String> = (0..50_000).map(|number| format!("T{number}")).collect();
        for (id, part) in ids.iter().zip(ids.iter().skip(1)) {
            composition.add(id, BTreeSet::from([Reference::Term(part.clone())]));
        }
        let asked = std::cell::Cell::new(0);
        let breaks = |_: &str| {
            asked.set(asked.get() + 1);
            Breaks::Always
        };
        assert_eq!(composition.causes(BTreeSet::new(), &breaks).len(), 1);
        assert_eq!(asked.get(), 1);
    }
}
