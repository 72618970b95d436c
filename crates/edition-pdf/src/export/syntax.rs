//! Writes PDF's objects and the operands of operators as bytes, straight into the file or a content stream.

use lopdf::{Dictionary, Object, StringFormat};

use super::id::Id;

/// A whole number.
#[inline]
pub(super) fn whole(bytes: &mut Vec<u8>, number: i64) {
    let mut digits = [0; 20];
    let mut start = digits.len();
    let mut rest = number.unsigned_abs();
    loop {
        start -= 1;
        if let Some(digit) = digits.get_mut(start) {
            // The remainder of a division by ten is a digit.
            *digit = b'0' + (rest % 10) as u8;
        }
        rest /= 10;
        if rest == 0 || start == 0 {
            break;
        }
    }
    if number < 0 {
        bytes.push(b'-');
    }
    bytes.extend_from_slice(digits.get(start..).unwrap_or_default());
}

/// A count of something.
pub(super) fn count(bytes: &mut Vec<u8>, count: usize) {
    whole(bytes, i64::try_from(count).unwrap_or(i64::MAX));
}

/// A number with that many decimals, at most five, without trailing zeros.
pub(super) fn decimal(bytes: &mut Vec<u8>, number: f32, decimals: u32) {
    let unit = 10_i64.pow(decimals.min(5));
    fixed(bytes, scaled(number, unit as f64), unit);
}

/// A number in units of `1 / unit`, rounded. It saturates beyond what fits on any page.
#[inline]
pub(super) fn scaled(number: f32, unit: f64) -> i64 {
    let number = f64::from(number) * unit;
    // Not `round`, which calls the C library.
    (number + 0.5_f64.copysign(number)) as i64
}

/// A number in units of `1 / unit`, where `unit` is a power of ten, without trailing zeros.
#[inline]
pub(super) fn fixed(bytes: &mut Vec<u8>, number: i64, mut unit: i64) {
    if number < 0 {
        bytes.push(b'-');
    }
    let number = number.saturating_abs();
    whole(bytes, number / unit);
    let mut rest = number % unit;
    if rest == 0 {
        return;
    }
    bytes.push(b'.');
    while rest > 0 {
        unit /= 10;
        bytes.push(b'0' + (rest / unit) as u8);
        rest %= unit;
    }
}

/// A byte of a string in parentheses.
fn string_byte(bytes: &mut Vec<u8>, byte: u8) {
    match byte {
        b'(' | b')' | b'\\' => bytes.extend_from_slice(&[b'\\', byte]),
        // Readers turn every end of line into a line feed.
        b'\r' => bytes.extend_from_slice(b"\\r"),
        _ => bytes.push(byte),
    }
}

/// Two bytes of a string in parentheses.
#[inline]
pub(super) fn string_bytes(bytes: &mut Vec<u8>, pair: [u8; 2]) {
    if pair.iter().any(|byte| b"()\\\r".contains(byte)) {
        pair.into_iter().for_each(|byte| string_byte(bytes, byte));
    } else {
        bytes.extend_from_slice(&pair);
    }
}

/// A name with its slash.
pub(super) fn name(bytes: &mut Vec<u8>, name: &[u8]) {
    bytes.push(b'/');
    if name.iter().all(u8::is_ascii_alphanumeric) {
        bytes.extend_from_slice(name);
        return;
    }
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            bytes.push(*byte);
        } else {
            bytes.push(b'#');
            hexadecimal(bytes, *byte);
        }
    }
}

/// A dictionary.
fn dictionary(bytes: &mut Vec<u8>, dictionary: &Dictionary) {
    bytes.extend_from_slice(b"<<");
    entries(bytes, dictionary);
    bytes.extend_from_slice(b">>");
}

/// The entries of a dictionary.
fn entries(bytes: &mut Vec<u8>, dictionary: &Dictionary) {
    for (key, value) in dictionary {
        name(bytes, key);
        value_after(bytes, value);
    }
}

/// The entries of a dictionary being written.
pub(super) struct Entries<'b>(&'b mut Vec<u8>);

impl Entries<'_> {
    /// Writes a dictionary.
    pub(super) fn write(bytes: &mut Vec<u8>, write: impl FnOnce(&mut Entries<'_>)) {
        bytes.extend_from_slice(b"<<");
        write(&mut Entries(bytes));
        bytes.extend_from_slice(b">>");
    }

    /// Begins an entry; the caller writes its value. A key must not need escapes.
    pub(super) fn key(&mut self, key: &str) -> &mut Vec<u8> {
        self.0.push(b'/');
        self.0.extend_from_slice(key.as_bytes());
        self.0
    }

    pub(super) fn name(&mut self, key: &str, value: &str) {
        name(self.key(key), value.as_bytes());
    }

    pub(super) fn number(&mut self, key: &str, value: usize) {
        let bytes = self.key(key);
        bytes.push(b' ');
        count(bytes, value);
    }

    pub(super) fn numbers(&mut self, key: &str, values: &[usize]) {
        list(self.key(key), values, |bytes, value| count(bytes, *value));
    }

    pub(super) fn boolean(&mut self, key: &str, value: bool) {
        let value = if value { " true" } else { " false" };
        self.key(key).extend_from_slice(value.as_bytes());
    }

    pub(super) fn reference(&mut self, key: &str, id: Id) {
        let bytes = self.key(key);
        bytes.push(b' ');
        refer(bytes, id);
    }

    pub(super) fn references<'i>(&mut self, key: &str, ids: impl IntoIterator<Item = &'i Id>) {
        list(self.key(key), ids, |bytes, id| refer(bytes, *id));
    }

    /// A byte string.
    pub(super) fn string(&mut self, key: &str, value: &str) {
        string(self.key(key), value.bytes());
    }

    /// A text string: ASCII where possible, else UTF-16.
    pub(super) fn text(&mut self, key: &str, value: &str) {
        text(self.key(key), value);
    }

    /// All entries of a dictionary.
    pub(super) fn all(&mut self, dictionary: &Dictionary) {
        entries(self.0, dictionary);
    }

    pub(super) fn dictionary(&mut self, key: &str, write: impl FnOnce(&mut Entries<'_>)) {
        Entries::write(self.key(key), write);
    }
}

/// A reference to an object.
pub(super) fn refer(bytes: &mut Vec<u8>, id: Id) {
    whole(bytes, i64::from(id.number()));
    bytes.extend_from_slice(b" 0 R");
}

/// An array, a space between its values.
pub(super) fn list<T>(
    bytes: &mut Vec<u8>,
    values: impl IntoIterator<Item = T>,
    write: impl Fn(&mut Vec<u8>, T),
) {
    bytes.push(b'[');
    for (index, value) in values.into_iter().enumerate() {
        if index > 0 {
            bytes.push(b' ');
        }
        write(bytes, value);
    }
    bytes.push(b']');
}

/// A string in parentheses.
pub(super) fn string(bytes: &mut Vec<u8>, value: impl IntoIterator<Item = u8>) {
    bytes.push(b'(');
    for byte in value {
        string_byte(bytes, byte);
    }
    bytes.push(b')');
}

/// A text string: ASCII where possible, else UTF-16.
pub(super) fn text(bytes: &mut Vec<u8>, value: &str) {
    if value.is_ascii() {
        string(bytes, value.bytes());
    } else {
        let units = std::iter::once(0xFEFF).chain(value.encode_utf16());
        string(bytes, units.flat_map(u16::to_be_bytes));
    }
}

/// An object that is no stream.
pub(super) fn object(bytes: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null | Object::Stream(_) => bytes.extend_from_slice(b"null"),
        Object::Boolean(true) => bytes.extend_from_slice(b"true"),
        Object::Boolean(false) => bytes.extend_from_slice(b"false"),
        Object::Integer(number) => whole(bytes, *number),
        Object::Real(number) => decimal(bytes, *number, 4),
        Object::Name(text) => name(bytes, text),
        Object::String(text, StringFormat::Literal) => {
            bytes.push(b'(');
            text.iter().for_each(|byte| string_byte(bytes, *byte));
            bytes.push(b')');
        }
        Object::String(text, StringFormat::Hexadecimal) => {
            bytes.push(b'<');
            text.iter().for_each(|byte| hexadecimal(bytes, *byte));
            bytes.push(b'>');
        }
        Object::Array(objects) => {
            bytes.push(b'[');
            let mut objects = objects.iter();
            if let Some(first) = objects.next() {
                self::object(bytes, first);
            }
            objects.for_each(|object| value_after(bytes, object));
            bytes.push(b']');
        }
        Object::Dictionary(entries) => dictionary(bytes, entries),
        Object::Reference((number, generation)) => {
            whole(bytes, i64::from(*number));
            bytes.push(b' ');
            whole(bytes, i64::from(*generation));
            bytes.extend_from_slice(b" R");
        }
    }
}

/// An object after another, separated from it where they would run together.
fn value_after(bytes: &mut Vec<u8>, value: &Object) {
    let begins_apart = matches!(
        value,
        Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_)
    );
    if !begins_apart {
        bytes.push(b' ');
    }
    object(bytes, value);
}

pub(super) fn hexadecimal(bytes: &mut Vec<u8>, byte: u8) {
    const DIGITS: [u8; 16] = *b"0123456789ABCDEF";
    for digit in [byte >> 4, byte & 15] {
        bytes.extend(DIGITS.get(usize::from(digit)));
    }
}

#[cfg(test)]
mod tests {
    use lopdf::{Object, StringFormat, dictionary};

    use super::{decimal, object};

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let check = |number: f32, decimals: u32, expected: &str| {
            let mut bytes = Vec::new();
            decimal(&mut bytes, number, decimals);
            assert_eq!(String::from_utf8(bytes).unwrap(), expected);
        };
        check(0.0, 2, "0");
        check(-0.001, 2, "0");
        check(12.5, 2, "12.5");
        check(-12.05, 2, "-12.05");
        check(0.125, 2, "0.13");
        check(1.000_04, 5, "1.00004");
        check(f32::INFINITY, 2, "92233720368547758.07");
    }

    #[test]
    fn objects_are_told_apart() {
        let check = |value: Object, expected: &[u8]| {
            let mut bytes = Vec::new();
            object(&mut bytes, &value);
            assert_eq!(bytes, expected);
        };
        let array = vec![
            1.into(),
            true.into(),
            Object::Name(b"A b".to_vec()),
            Object::string_literal("(a\\b)\r"),
            Object::Reference((7, 0)),
            Object::Null,
        ];
        check(
            Object::Array(array),
            b"[1 true/A#20b(\\(a\\\\b\\)\\r) 7 0 R null]",
        );
        let text = Object::String(vec![0, 255], StringFormat::Hexadecimal);
        let entries = dictionary! { "N" => 1, "S" => text, "D" => dictionary! {} };
        check(entries.into(), b"<</N 1/S<00FF>/D<<>>>>");
    }
}
