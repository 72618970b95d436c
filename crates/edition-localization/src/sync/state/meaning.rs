//! What a text says with its terms and facts put in, held against what it said when it was translated.
//!
//! A fact that has words of its own in the language is put in with both, `⟨its words | those of the source⟩`. What stands
//! in place of a placeable that cannot be put into words today is unknown, and no change.

use edition_parser::scanner::{names, placeables};

use crate::fold::{fold, means_the_same};

/// The marks around the words of a fact, and between those of the language and of the source.
const MARKS: [&str; 3] = ["⟨", " | ", "⟩"];

/// The words of a fact in a language, and those in the source where they are others.
pub(crate) fn both_words(own: &str, source: &str) -> String {
    if own == source {
        return own.to_owned();
    }
    let [open, between, close] = MARKS;
    let plain = |words: &str| {
        words
            .replace('|', "¦")
            .replace(open, "<")
            .replace(close, ">")
    };
    format!("{open}{}{between}{}{close}", plain(own), plain(source))
}

/// Whether a translation that was made from what a text said is one of what it says today. Where a fact changed in the
/// source and in the language, its author has seen to both.
pub(crate) fn says_the_same(former: &str, today: &str) -> bool {
    means_the_same(former, today) || means_the_same(former, &settled(former, today))
}

/// The same, where a placeable may have been left as it is, then or now, because it could not be put into words.
pub(crate) fn says_the_same_as_far(former: &str, today: &str) -> bool {
    let settled = settled(former, today);
    let (former, today) = (fold(former), fold(&settled));
    former == today || fits(&former, &today) || fits(&today, &former)
}

/// Whether a placeable in a text could not be put into words.
pub(crate) fn is_open(meaning: &str) -> bool {
    holes(meaning).next().is_some()
}

/// A part of a text: words, or those of a fact in the language and in the source.
#[derive(Clone, Copy, PartialEq)]
enum Part<'t> {
    Text(&'t str),
    Both(&'t str, &'t str),
}

fn parts(meaning: &str) -> Vec<Part<'_>> {
    let [open, between, close] = MARKS;
    let mut parts = Vec::new();
    let mut rest = meaning;
    while let Some((before, from)) = rest.split_once(open) {
        let Some((both, behind)) = from.split_once(close) else {
            break;
        };
        let Some((own, source)) = both.split_once(between) else {
            break;
        };
        parts.extend([Part::Text(before), Part::Both(own, source)]);
        rest = behind;
    }
    parts.push(Part::Text(rest));
    parts
}

/// What is said today, with the former words of those facts that changed in both languages; and without the words of the
/// source, where the former text was recorded without them.
fn settled(former: &str, today: &str) -> String {
    let both = |part: &Part<'_>| match part {
        Part::Both(own, source) => Some((own.to_string(), source.to_string())),
        Part::Text(_) => None,
    };
    let formers: Vec<(String, String)> = parts(former).iter().filter_map(both).collect();
    let [open, between, close] = MARKS;
    let mut settled = String::new();
    let mut place = 0;
    for part in parts(today) {
        let (own, source) = match part {
            Part::Text(text) => {
                settled.push_str(text);
                continue;
            }
            Part::Both(own, _) if formers.is_empty() => {
                settled.push_str(own);
                continue;
            }
            Part::Both(own, source) => (own, source),
        };
        let (own, source) = match formers.get(place) {
            Some((own_then, then)) if own != own_then && source != then => (&**own_then, &**then),
            _ => (own, source),
        };
        place += 1;
        settled.push_str(&format!("{open}{own}{between}{source}{close}"));
    }
    settled
}

/// Where the placeables stand that name a term or a fact.
fn holes(meaning: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let names_any = |range: &std::ops::Range<usize>| {
        let placeable = meaning.get(range.clone());
        placeable.is_some_and(|it| !names(it).is_empty())
    };
    placeables(meaning).filter(names_any)
}

/// Whether `text` is what `open` says, with any words in the place of its open placeables.
fn fits(open: &str, text: &str) -> bool {
    let mut start = 0;
    let mut rest = text;
    for (place, hole) in holes(open).enumerate() {
        let before = open.get(start..hole.start).unwrap_or_default();
        start = hole.end;
        let behind = match place {
            0 => rest.strip_prefix(before),
            _ => rest.split_once(before).map(|(_, behind)| behind),
        };
        let Some(behind) = behind else { return false };
        rest = behind;
    }
    start > 0 && rest.ends_with(open.get(start..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{both_words, says_the_same, says_the_same_as_far};

    fn check(former: &str, today: &str, expected: bool) {
        assert_eq!(
            says_the_same_as_far(former, today),
            expected,
            "{former} | {today}"
        );
        assert!(
            !says_the_same(former, today) || expected,
            "{former} | {today}"
        );
    }

    #[test]
    fn what_changed_in_one_language_alone_is_a_change() {
        let say = |own, source| format!("It was {}, 5.", both_words(own, source));
        let cold = say("холодно", "cold");
        check(&cold, &cold, true);
        check(&cold, &say("холодно", "hot"), false);
        check(&cold, &say("жарко", "cold"), false);
        check(&cold, &say("жарко", "hot"), true);
        check(&cold, &say("жарко", "hot").replace('5', "6"), false);
        let two = |own, source| format!("{cold} {}", say(own, source));
        check(&two("а", "a"), &two("б", "b"), true);
        check(&two("а", "a"), &two("б", "a"), false);
        check(&say("а | б", "a | b"), &say("а | б", "a | c"), false);
    }

    #[test]
    fn what_was_recorded_without_the_words_of_the_source_holds() {
        check("It was холодно.", "It was ⟨холодно | cold⟩.", true);
        check("It was холодно.", "It was ⟨жарко | cold⟩.", false);
        check("It was cold.", "It was ⟨холодно | cold⟩.", false);
    }

    #[test]
    fn what_could_not_be_put_into_words_is_no_change() {
        check("The { -team } left on 10.", "The Team left on 10.", true);
        check("The Team left on 10.", "The { -team } left on 10.", true);
        check("The { -team } left on 10.", "The Team left on 11.", false);
        check("{ -team }, { $n }.", "Team, 5.", true);
        check("See { PARA(\"x\") }.", "See this.", false);
        check("The { -team }{ BR() }", "The Team", false);
    }
}
