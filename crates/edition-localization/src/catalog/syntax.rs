//! Explains the errors of Fluent's parser to a translator.

use fluent_syntax::parser::ErrorKind;

/// The reason why a text breaks off.
pub(super) struct Cut {
    /// What is wrong with the line that should continue it.
    pub(super) reason: String,
    /// How to mend it.
    pub(super) help: String,
}

/// A syntax error in words.
pub(super) struct Explained {
    /// What is wrong.
    pub(super) message: String,
    /// How to mend it.
    pub(super) help: String,
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
            reason: format!("a continued line cannot begin with \"{first}\""),
            help: if first == '}' {
                "delete the brace, or write {\"}\"} where you mean the character".to_owned()
            } else {
                format!(
                    "join this line to the one before it, or write {{\"{first}\"}} for the \"{first}\""
                )
            },
        },
        '\t' => Cut {
            reason: "a continued line must be indented by spaces, and this one begins with a tab"
                .to_owned(),
            help: "put spaces in place of the tab".to_owned(),
        },
        // These begin a conflict mark, a comment without its space, or another entry.
        '<' | '>' | '=' | '#' | '-' if !is_indented => return None,
        _ if !is_indented => Cut {
            reason: "a continued line must be indented, and this one begins at the margin"
                .to_owned(),
            help: "begin the line with a space, or join it to the one before".to_owned(),
        },
        _ => return None,
    };
    Some(cut)
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
        help: help.to_owned(),
        place: place.min(end),
    }
}

/// What is wrong with the character at `place`, if it is one that cannot stand between braces.
fn explain_letter(junk: &str, place: usize) -> Option<(String, &'static str)> {
    open_brace(junk, place)?;
    let rest = junk.get(place..)?;
    let letter = rest.chars().next()?;
    if letter == '\t' {
        return Some((
            "a tab stands here, where only spaces may stand".to_owned(),
            "put spaces in place of the tab",
        ));
    }
    let is_foreign = |letter: &char| letter.is_alphabetic() && !letter.is_ascii();
    let name: String = rest
        .chars()
        .take_while(|letter| letter.is_alphanumeric())
        .collect();
    is_foreign(&letter).then(|| {
        (
            format!("\"{name}\" is not written in Latin letters, as all names in braces are"),
            "copy the name as it stands in the source text in the comment above",
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

fn describe(kind: &ErrorKind, junk: &str, place: usize) -> (String, &'static str) {
    match kind {
        ErrorKind::ExpectedToken('=') => (
            "this line is no message: it has no \"=\" after the first word".to_owned(),
            "write it as \"id = text\"; if it goes on with the text above, begin it with a space",
        ),
        ErrorKind::ExpectedToken('}') => (
            "this { is not closed, or holds more than one thing".to_owned(),
            "write one name in braces, as in { $start } or { -torture }; for a literal brace write {\"{\"}",
        ),
        ErrorKind::ExpectedToken(' ') => (
            "a comment needs a space after #".to_owned(),
            "write \"# \" and then the comment",
        ),
        ErrorKind::ExpectedToken(token) => (
            format!("\"{token}\" is missing here"),
            "compare the line with the source text in the comment above it",
        ),
        ErrorKind::ExpectedCharRange { range } => explain_range(range, junk, place),
        ErrorKind::ExpectedMessageField { entry_id }
        | ErrorKind::ExpectedTermField { entry_id } => (
            format!("\"{entry_id}\" has no text after the \"=\""),
            "write the text on this line; for a text that is to be empty write { \"\" }",
        ),
        ErrorKind::UnterminatedStringLiteral => (
            "a quotation mark in braces is not closed on its line".to_owned(),
            "close it with \" before the brace is closed",
        ),
        ErrorKind::UnbalancedClosingBrace => (
            "this } has no { before it".to_owned(),
            "delete it, or write {\"}\"} where you mean the character",
        ),
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => (
            "a backslash in quotation marks is not followed by a character that it can stand before".to_owned(),
            "write \\\\ for a backslash, \\\" for a quotation mark, \\u0000 for a character's code",
        ),
        _ => explain_expression(kind),
    }
}

fn explain_range(range: &str, junk: &str, place: usize) -> (String, &'static str) {
    if range.contains('\n') {
        return (
            "after -> a new line must begin: every choice stands on a line of its own".to_owned(),
            "put each [choice] on its own line, indented by spaces, and the closing } too",
        );
    }
    if range == "0-9" {
        return (
            "digits are missing here".to_owned(),
            "write the number in digits, with a point for the decimals, as in 1.5",
        );
    }
    let before = junk.get(..place).unwrap_or_default();
    if !before.trim().trim_start_matches('-').is_empty() {
        return (
            "a name in Latin letters is missing here".to_owned(),
            "copy the name as it stands in the source text in the comment above",
        );
    }
    match junk.trim_start_matches('-').chars().next() {
        Some(' ' | '\t') => (
            "this line is indented, but there is no message above that it could go on with"
                .to_owned(),
            "delete the empty line above it, or begin it with an id and \"=\"",
        ),
        Some(letter) if letter.is_alphabetic() => (
            format!("an id is written in Latin letters, and this line begins with \"{letter}\""),
            "copy the id as it was; if the line goes on with the text above, begin it with a space",
        ),
        _ => (
            "this line is no message, no term and no comment".to_owned(),
            "a message is written \"id = text\", a comment begins with \"# \", a continued line with a space",
        ),
    }
}

fn explain_expression(kind: &ErrorKind) -> (String, &'static str) {
    let (message, help) = match kind {
        ErrorKind::ForbiddenCallee => (
            "the names of functions are written in capitals",
            "write DATE, NUMBER, CAPITAL, PARA or BR before the bracket",
        ),
        ErrorKind::MissingDefaultVariant => (
            "none of the choices is marked with * as the one for all other cases",
            "write *[other] for the last choice",
        ),
        ErrorKind::MultipleDefaultVariants => (
            "two choices are marked with *",
            "leave the * at one of them",
        ),
        ErrorKind::MissingValue => (
            "a choice has no text",
            "write the text after the bracket; for an empty text write { \"\" }",
        ),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => (
            "what stands before -> must be a value such as $count",
            "write { $name -> with the name of a fact of the document",
        ),
        ErrorKind::TermAttributeAsPlaceable => (
            "an attribute of a term can only stand before ->",
            "write the term itself, as in { -torture }",
        ),
        ErrorKind::PositionalArgumentFollowsNamed => (
            "in brackets, what has a name with a colon must come last",
            "write the value first, then the rest, as in { DATE($start, style: \"long\") }",
        ),
        ErrorKind::DuplicatedNamedArgument(_) => (
            "one name stands twice in the brackets",
            "delete one of the two",
        ),
        ErrorKind::ExpectedLiteral => (
            "after a colon in brackets a text in quotation marks or a number must follow",
            "write it as in { -torture(case: \"genitive\") }",
        ),
        _ => (
            "what stands in these braces is no fact, term or function",
            "copy it as the source text in the comment above has it: its names are in Latin letters; for a \
             literal brace write {\"{\"}",
        ),
    };
    (message.to_owned(), help)
}
