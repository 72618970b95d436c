//! A term that opens a sentence: `{ -term(capital: "yes") }`. It says what `{ CAPITAL(-term) }` said, which the library
//! of Pontoon cannot read. Both are read, and are the same text wherever texts are compared.

use std::borrow::Cow;
use std::ops::Range;

use edition_parser::scanner::{placeables, without_literals};

/// The name of the argument.
pub(crate) const ARGUMENT: &str = "capital";
const FUNCTION: &str = "CAPITAL";

/// `text`, a pattern or one placeable, with a call of CAPITAL for each term that is asked for a capital letter.
pub(crate) fn as_call(text: &str) -> Cow<'_, str> {
    changed(text, ARGUMENT, with_call)
}

/// `text`, a pattern or one placeable, with the argument for each call of CAPITAL on a term.
#[must_use]
pub fn as_argument(text: &str) -> Cow<'_, str> {
    changed(text, FUNCTION, with_argument)
}

fn changed<'t>(text: &'t str, mark: &str, change: impl Fn(&str) -> Option<String>) -> Cow<'t, str> {
    let mut changed = Cow::Borrowed(text);
    if !text.contains(mark) {
        return changed;
    }
    let ranges: Vec<Range<usize>> = placeables(text).collect();
    for range in ranges.into_iter().rev() {
        let mut placeable = text.get(range.clone()).unwrap_or_default().to_owned();
        let before = placeable.clone();
        while let Some(next) = change(&placeable) {
            placeable = next;
        }
        if placeable != before {
            changed.to_mut().replace_range(range, &placeable);
        }
    }
    changed
}

/// `{ CAPITAL(-term(case: "genitive")) }` for the first `{ -term(case: "genitive", capital: "yes") }`.
fn with_call(placeable: &str) -> Option<String> {
    let code = without_literals(placeable);
    let mut places = code.match_indices('(');
    places.find_map(|(open, _)| {
        let term = term_before(&code, open)?;
        let close = open + code.get(open..)?.find(')')?;
        let arguments = placeable.get(open + 1..close)?;
        let mut rest = Vec::new();
        let mut wanted = None;
        let mut place = 0;
        for part in code.get(open + 1..close)?.split(',') {
            let argument = arguments.get(place..place + part.len())?.trim();
            place += part.len() + ",".len();
            match value_of(argument) {
                Some(value) if wanted.is_none() => wanted = Some(value == "\"yes\""),
                _ => rest.push(argument),
            }
        }
        let id = code.get(term.clone())?;
        let bare = match rest.join(", ").trim() {
            "" => id.to_owned(),
            rest => format!("{id}({rest})"),
        };
        let call = if wanted? {
            format!("{FUNCTION}({bare})")
        } else {
            bare
        };
        let (head, tail) = (placeable.get(..term.start)?, placeable.get(close + 1..)?);
        Some(format!("{head}{call}{tail}"))
    })
}

/// The value where an argument is `capital: "yes"` or `capital: "no"`.
fn value_of(argument: &str) -> Option<&str> {
    let (name, value) = argument.split_once(':')?;
    let value = value.trim();
    (name.trim() == ARGUMENT && matches!(value, "\"yes\"" | "\"no\"")).then_some(value)
}

/// `{ -term(case: "genitive", capital: "yes") }` for the first `{ CAPITAL(-term(case: "genitive")) }`.
fn with_argument(placeable: &str) -> Option<String> {
    let code = without_literals(placeable);
    let mut calls = code.match_indices(FUNCTION);
    calls.find_map(|(start, name)| {
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
        let open = code.get(start + name.len()..)?.trim_start();
        if code.get(..start)?.ends_with(is_part) || !open.starts_with('(') {
            return None;
        }
        let inside = code.len() - open.len() + 1;
        let rest = code.get(inside..)?;
        let blank = rest.len() - rest.trim_start().len();
        let id_length = rest
            .trim_start()
            .strip_prefix('-')?
            .find(|it| !is_part(it))?
            + 1;
        let id_end = inside + blank + id_length;
        let id = code.get(inside + blank..id_end)?;
        let after = code.get(id_end..)?.trim_start();
        let (arguments, end) = match after.strip_prefix('(') {
            Some(_) => {
                let open = code.len() - after.len();
                let close = open + code.get(open..)?.find(')')?;
                (placeable.get(open + 1..close)?.trim(), close + 1)
            }
            None => ("", id_end),
        };
        let after = code.get(end..)?.trim_start();
        after.strip_prefix(')')?;
        let end = code.len() - after.len() + 1;
        let comma = if arguments.is_empty() || arguments.ends_with(',') {
            ""
        } else {
            ", "
        };
        let (head, tail) = (placeable.get(..start)?, placeable.get(end..)?);
        Some(format!(
            "{head}{id}({arguments}{comma}{ARGUMENT}: \"yes\"){tail}"
        ))
    })
}

/// The term whose arguments open at `open`, with its hyphen.
fn term_before(code: &str, open: usize) -> Option<Range<usize>> {
    let before = code.get(..open)?.trim_end();
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let word = before.trim_end_matches(is_part).len();
    before
        .get(word..)?
        .starts_with('-')
        .then_some(word..before.len())
}

#[cfg(test)]
mod tests {
    use super::{as_argument, as_call};

    fn check(argument: &str, call: &str) {
        assert_eq!(as_call(argument), call);
        assert_eq!(as_argument(call), argument);
    }

    #[test]
    fn a_capital_is_asked_for_in_two_ways() {
        check("{ -term(capital: \"yes\") }", "{ CAPITAL(-term) }");
        check(
            "Ба { -term(case: \"a,)b\", capital: \"yes\") } ва {-x(capital: \"yes\")}.",
            "Ба { CAPITAL(-term(case: \"a,)b\")) } ва {CAPITAL(-x)}.",
        );
        assert_eq!(
            as_call("{ -t( capital :\"yes\" , case: \"a\") }{ -t(capital: \"no\") }"),
            "{ CAPITAL(-t(case: \"a\")) }{ -t }"
        );
        assert_eq!(
            as_argument("{ CAPITAL ( -t( ) ) }{ CAPITAL(-t(case: \"a\" )) }"),
            "{ -t(capital: \"yes\") }{ -t(case: \"a\", capital: \"yes\") }"
        );
    }

    #[test]
    fn what_asks_for_none_stays() {
        for text in [
            "{ CAPITAL(DATE($a)) }",
            "{ CAPITAL($a) }",
            "{ CAPITAL(-t, -u) }",
            "{ \"CAPITAL(-t)\" }",
            "CAPITAL(-t)",
            "{ XCAPITAL(-t) }",
            "{ -t(capital: \"maybe\") }",
            "{ F(capital: \"yes\") }",
            "{ -t(case: \"capital: yes\") }",
            "-t(capital: \"yes\")",
            "{ CAPITAL(-t",
        ] {
            assert_eq!(as_call(text), text);
            assert_eq!(as_argument(text), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn there_and_back_is_the_same(text in "(\\{ ?|CAPITAL|-t|\\(|\\)|\\)|capital: \"yes\"|,|case: \"a\"| \\}|x|\"|é){0,14}") {
            let call = as_call(&text).into_owned();
            proptest::prop_assert_eq!(as_call(&call), call.as_str());
            let argument = as_argument(&text).into_owned();
            proptest::prop_assert_eq!(as_argument(&argument), argument.as_str());
        }
    }
}
