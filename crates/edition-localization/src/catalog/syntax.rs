//! Explains the errors of Fluent's parser to a translator.

use edition_model::{Sentence, say};
use fluent_syntax::parser::ErrorKind;

/// The reason why a text breaks off.
pub(super) struct Cut {
    /// What is wrong with the line that should continue it.
    pub(super) reason: Sentence,
    /// How to mend it.
    pub(super) help: Sentence,
}

/// A syntax error in words.
pub(super) struct Explained {
    /// What is wrong.
    pub(super) message: Sentence,
    /// How to mend it.
    pub(super) help: Sentence,
    /// Where it is, as an offset in the junk.
    pub(super) place: usize,
}

/// Why `junk` does not continue the text right before it.
pub(super) fn explain_cut(junk: &str) -> Option<Cut> {
    let unindented = junk.trim_start_matches(' ');
    let is_indented = unindented.len() < junk.len();
    let first = unindented.chars().next()?;
    let cut = match first {
        '[' | '*' | '.' | '}' if is_indented => Cut {
            reason: say("line-begins-with-mark").text("mark", first),
            help: if first == '}' {
                say("line-begins-with-brace-help")
            } else {
                say("line-begins-with-mark-help").text("mark", first)
            },
        },
        '\t' => Cut {
            reason: say("line-begins-with-tab"),
            help: say("tab-help"),
        },
        // These begin a conflict mark, a comment without its space, or a term.
        '<' | '>' | '=' if !is_indented && is_conflict_mark(junk) => return None,
        '#' if !is_indented => return None,
        '-' if !is_indented && is_term(junk) => return None,
        _ if !is_indented => Cut {
            reason: say("line-unindented"),
            help: say("line-unindented-help"),
        },
        _ => return None,
    };
    Some(cut)
}

fn is_conflict_mark(junk: &str) -> bool {
    ["<<<<<<<", ">>>>>>>", "======="]
        .iter()
        .any(|mark| junk.starts_with(mark))
}

/// Whether a line was meant as a term, as `-committee = …`, and not as a text that a dash opens.
fn is_term(junk: &str) -> bool {
    let line = junk.lines().next().unwrap_or_default();
    line.trim_start_matches('-')
        .starts_with(|letter: char| letter.is_ascii_alphabetic())
        && line.contains('=')
}

/// What `kind`, found at `place` in `junk`, means.
pub(super) fn explain_error(kind: &ErrorKind, junk: &str, place: usize) -> Explained {
    let (message, help) =
        explain_letter(junk, place).unwrap_or_else(|| describe(kind, junk, place));
    let place = match kind {
        _ if junk.get(place..).is_some_and(|rest| rest.starts_with('\t')) => place,
        ErrorKind::ExpectedToken('}') => open_brace(junk, place).unwrap_or(place),
        _ => place,
    };
    // An error after the last byte is shown at the last character.
    let end = junk
        .char_indices()
        .next_back()
        .map_or(0, |(start, _)| start);
    Explained {
        message,
        help,
        place: place.min(end),
    }
}

/// What is wrong with the character at `place`, if it is one that cannot stand between braces.
fn explain_letter(junk: &str, place: usize) -> Option<(Sentence, Sentence)> {
    open_brace(junk, place)?;
    let rest = junk.get(place..)?;
    let letter = rest.chars().next()?;
    if letter == '\t' {
        return Some((say("tab-misplaced"), say("tab-help")));
    }
    let is_foreign = |letter: &char| letter.is_alphabetic() && !letter.is_ascii();
    let name: String = rest
        .chars()
        .take_while(|letter| letter.is_alphanumeric())
        .collect();
    is_foreign(&letter).then(|| {
        (
            say("name-not-latin").text("name", name),
            say("name-copy-help"),
        )
    })
}

/// The last `{` before `place` that is not closed.
fn open_brace(junk: &str, place: usize) -> Option<usize> {
    let mut open = Vec::new();
    for (offset, letter) in junk
        .char_indices()
        .take_while(|&(offset, _)| offset < place)
    {
        match letter {
            '{' => open.push(offset),
            '}' => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop()
}

fn describe(kind: &ErrorKind, junk: &str, place: usize) -> (Sentence, Sentence) {
    match kind {
        ErrorKind::ExpectedToken('=') => {
            (say("line-without-equals"), say("line-without-equals-help"))
        }
        ErrorKind::ExpectedToken('}') => (say("brace-unclosed"), say("brace-unclosed-help")),
        ErrorKind::ExpectedToken(' ') => (
            say("comment-without-space"),
            say("comment-without-space-help"),
        ),
        ErrorKind::ExpectedToken(token) => (
            say("token-missing").text("token", *token),
            say("token-missing-help"),
        ),
        ErrorKind::ExpectedCharRange { range } => explain_range(range, junk, place),
        ErrorKind::ExpectedMessageField { entry_id }
        | ErrorKind::ExpectedTermField { entry_id } => (
            say("text-missing").text("id", entry_id),
            say("text-missing-help"),
        ),
        ErrorKind::UnterminatedStringLiteral => {
            (say("quotation-unclosed"), say("quotation-unclosed-help"))
        }
        ErrorKind::UnbalancedClosingBrace => (say("brace-unopened"), say("brace-unopened-help")),
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            (say("escape-unknown"), say("escape-unknown-help"))
        }
        _ => {
            let (message, help) = explain_expression(kind);
            // Above a term there is no source text to copy from.
            let is_of_term = junk.starts_with('-') && help == say("braces-unreadable-help");
            match is_of_term {
                true => (brace_or(message, junk, place), say("braces-of-term-help")),
                false => (message, help),
            }
        }
    }
}

/// That nothing stands behind a brace, where that is so; else the `message`.
fn brace_or(message: Sentence, junk: &str, place: usize) -> Sentence {
    let brace = open_brace(junk, place);
    let behind = brace.and_then(|brace| junk.get(brace + 1..));
    let line = behind.map(|behind| behind.lines().next().unwrap_or_default());
    match line.is_some_and(|line| line.trim().is_empty()) {
        true => say("brace-alone"),
        false => message,
    }
}

fn explain_range(range: &str, junk: &str, place: usize) -> (Sentence, Sentence) {
    if range.contains('\n') {
        return (say("choice-on-same-line"), say("choice-on-same-line-help"));
    }
    if range == "0-9" {
        return (say("digits-missing"), say("digits-missing-help"));
    }
    let before = junk.get(..place).unwrap_or_default();
    if !before.trim().trim_start_matches('-').is_empty() {
        return (say("name-missing"), say("name-copy-help"));
    }
    match junk.trim_start_matches('-').chars().next() {
        Some(' ' | '\t') => (say("line-after-nothing"), say("line-after-nothing-help")),
        Some(letter) if letter.is_alphabetic() => (
            say("id-not-latin").text("letter", letter),
            say("id-not-latin-help"),
        ),
        _ => (say("line-unreadable"), say("line-unreadable-help")),
    }
}

fn explain_expression(kind: &ErrorKind) -> (Sentence, Sentence) {
    match kind {
        ErrorKind::ForbiddenCallee => (
            say("function-in-small-letters"),
            say("function-in-small-letters-help"),
        ),
        ErrorKind::MissingDefaultVariant => (
            say("choice-without-default"),
            say("choice-without-default-help"),
        ),
        ErrorKind::MultipleDefaultVariants => (
            say("choice-with-two-defaults"),
            say("choice-with-two-defaults-help"),
        ),
        ErrorKind::MissingValue => (say("choice-empty"), say("choice-empty-help")),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            (say("choice-by-no-value"), say("choice-by-no-value-help"))
        }
        ErrorKind::TermAttributeAsPlaceable => {
            (say("attribute-misplaced"), say("attribute-misplaced-help"))
        }
        ErrorKind::PositionalArgumentFollowsNamed => (
            say("argument-out-of-order"),
            say("argument-out-of-order-help"),
        ),
        ErrorKind::DuplicatedNamedArgument(_) => {
            (say("argument-twice"), say("argument-twice-help"))
        }
        ErrorKind::ExpectedLiteral => (say("argument-no-literal"), say("argument-no-literal-help")),
        _ => (say("braces-unreadable"), say("braces-unreadable-help")),
    }
}
