//! A reader for the form of TOML that sync writes, many times faster than a general parser. It
//! gives up on any deviation, and the file is then read as general TOML ([`super::read`], whose
//! tests compare the two).

use memchr::{memchr, memchr2, memchr3};

use super::write::HEAD;

/// The usual minimum size of a table in bytes, for reserving memory.
const USUAL_LENGTH: usize = 128;

/// A value after `=`.
pub(super) enum Value {
    /// A text in quotation marks.
    Text(String),
    /// `true`.
    Yes,
}

/// A table, filled line by line.
pub(super) trait Table: Default {
    /// Sets a value. `None` if the table has no such key, or has it already.
    fn take(&mut self, key: &str, value: Value) -> Option<()>;

    /// Whether all mandatory keys are there.
    fn is_whole(&self) -> bool;
}

/// The tables of a file with their names, which rise; `None` if anything is not as sync writes it.
pub(super) fn read<T: Table>(text: &str) -> Option<Vec<(&str, T)>> {
    let mut rest = text.strip_prefix(HEAD)?;
    if has_controls(rest) {
        return None;
    }
    let mut tables: Vec<(&str, T)> = Vec::with_capacity(rest.len() / USUAL_LENGTH);
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix("\n[") {
            let (name, behind) = split_at_mark(behind, b']')?;
            let behind = behind.strip_prefix("]\n")?;
            let last = tables.last();
            if last.is_some_and(|(before, table)| *before >= name || !table.is_whole()) {
                return None;
            }
            tables.push((name, T::default()));
            rest = behind;
            continue;
        }
        // What the source says is parted from what the translator wrote.
        if let Some(behind) = rest.strip_prefix("\ntranslation = ") {
            let (value, behind) = read_value(behind)?;
            tables.last_mut()?.1.take("translation", value)?;
            rest = behind;
            continue;
        }
        let (key, behind) = split_at_mark(rest, b' ')?;
        let (value, behind) = read_value(behind.strip_prefix(" = ")?)?;
        tables.last_mut()?.1.take(key, value)?;
        rest = behind;
    }
    tables
        .last()
        .is_none_or(|(_, table)| table.is_whole())
        .then_some(tables)
}

/// Splits `text` before the first `mark`.
fn split_at_mark(text: &str, mark: u8) -> Option<(&str, &str)> {
    text.split_at_checked(memchr(mark, text.as_bytes())?)
}

/// Whether there are characters that TOML has to escape, or carriage returns.
fn has_controls(text: &str) -> bool {
    let is_control = |byte| byte < b' ' && !matches!(byte, b'\n' | b'\t') || byte == 0x7F;
    // No early exit, so that the loop vectorizes.
    text.bytes()
        .fold(false, |found, byte| found | is_control(byte))
}

/// The value that `text` begins with, and the lines after it.
fn read_value(text: &str) -> Option<(Value, &str)> {
    match text.as_bytes() {
        [b't', ..] => Some((Value::Yes, text.strip_prefix("true\n")?)),
        // TOML ignores a line end right after the opening quotation marks.
        [b'"', b'"', b'"', b'\n', ..] => {
            let next = |rest: &str| memchr2(b'"', b'\\', rest.as_bytes());
            read_text(text.get(4..)?, "\"\"\"\n", next)
        }
        [b'"', ..] => {
            let next = |rest: &str| memchr3(b'"', b'\\', b'\n', rest.as_bytes());
            read_text(text.get(1..)?, "\"\n", next)
        }
        _ => None,
    }
}

/// The string before `end`, and the lines after it; `next` finds the next byte that may be special.
fn read_text<'t>(
    inside: &'t str,
    end: &str,
    next: impl Fn(&str) -> Option<usize>,
) -> Option<(Value, &'t str)> {
    let mut value = String::new();
    let mut rest = inside;
    loop {
        let (part, mark) = rest.split_at_checked(next(rest)?)?;
        let Some(code) = mark.strip_prefix('\\') else {
            let behind = mark.strip_prefix(end)?;
            // Usually nothing is escaped, and the text is one piece.
            match value.is_empty() {
                true => value = part.to_owned(),
                false => value.push_str(part),
            }
            return Some((Value::Text(value), behind));
        };
        value.push_str(part);
        value.push(code.chars().next().filter(|it| matches!(it, '"' | '\\'))?);
        rest = code.get(1..)?;
    }
}
