//! Letters that Markdown would take for marks.

/// A text within a line. In cells of tables, bars are marks too.
pub(super) fn text(text: &str, is_cell: bool) -> String {
    let mut written = String::with_capacity(text.len());
    for (at, token) in text.split(' ').enumerate() {
        if at > 0 {
            written.push(' ');
        }
        let is_address = token.contains("://") || (token.contains('@') && token.contains('.'));
        token_into(token, is_cell, is_address, &mut written);
    }
    written
}

fn token_into(token: &str, is_cell: bool, is_address: bool, written: &mut String) {
    let mut before: Option<char> = None;
    let mut letters = token.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let within = [before, next]
            .iter()
            .all(|it| it.is_some_and(char::is_alphanumeric));
        let is_mark = match letter {
            '\\' | '*' | '`' | '[' | ']' | '<' | '{' => true,
            '_' => !within && !is_address,
            '~' => !is_address && (before == Some('~') || next == Some('~')),
            '&' => !is_address && next.is_some_and(|it| it.is_alphanumeric() || it == '#'),
            '|' => is_cell,
            _ => false,
        };
        if is_mark {
            written.push('\\');
        }
        written.push(letter);
        before = Some(letter);
    }
}

/// A line that begins a block: what would make it a heading, a list or something else is taken as it is written.
pub(super) fn start(line: &str) -> String {
    let mut letters = line.chars();
    let first = letters.next();
    let second = letters.next();
    let opens = match first {
        Some('#' | '>' | '=' | '~' | '|' | ':') => true,
        Some('-' | '+') => second.is_none_or(|it| it.is_whitespace() || Some(it) == first),
        _ => false,
    };
    if opens {
        return format!("\\{line}");
    }
    let digits: String = line.chars().take_while(char::is_ascii_digit).collect();
    let rest = line.strip_prefix(&*digits).unwrap_or_default();
    let mut rest = rest.chars();
    let ends = rest.next().filter(|it| matches!(it, '.' | ')'));
    match (ends, rest.next()) {
        (Some(end), next) if !digits.is_empty() && next.is_none_or(char::is_whitespace) => {
            let words: String = next.into_iter().chain(rest).collect();
            format!("{digits}\\{end}{words}")
        }
        _ => line.to_owned(),
    }
}

/// An address as the target of a link.
pub(super) fn address(address: &str) -> String {
    let mut written = String::with_capacity(address.len());
    for letter in address.chars() {
        match letter {
            '(' => written.push_str("%28"),
            ')' => written.push_str("%29"),
            '|' => written.push_str("%7C"),
            '`' => written.push_str("%60"),
            '{' => written.push_str("%7B"),
            '}' => written.push_str("%7D"),
            letter => written.push(letter),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{start, text};

    #[test]
    fn letters_stay_letters() {
        let check = |input: &str, expected: &str| assert_eq!(start(&text(input, false)), expected);
        check("a*b*c", "a\\*b\\*c");
        check("[x] {y}", "\\[x\\] \\{y}");
        check("snake_case _x_", "snake_case \\_x\\_");
        check(
            "https://example.org/_a_&amp=1",
            "https://example.org/_a_&amp=1",
        );
        check("2012. It was", "2012\\. It was");
        check("12) x", "12\\) x");
        check("- x", "\\- x");
        check("-x", "-x");
        check("# 5", "\\# 5");
        check("1.5 million", "1.5 million");
        check("R&D", "R\\&D");
    }
}
