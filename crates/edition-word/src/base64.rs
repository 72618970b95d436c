//! Bytes written as letters, as pictures stand within a text.

/// The bytes; `None` where the letters are none of these.
pub(crate) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let mut held: u32 = 0;
    let mut bits = 0;
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            letter if letter.is_ascii_whitespace() => continue,
            _ => return None,
        };
        held = (held << 6 | u32::from(value)) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.extend(u8::try_from((held >> bits) & 0xFF));
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn letters_are_bytes() {
        let check = |text: &str, expected: Option<&[u8]>| {
            assert_eq!(read(text).as_deref(), expected, "{text}");
        };
        check("", Some(b""));
        check("TQ==", Some(b"M"));
        check("TWE=", Some(b"Ma"));
        check("TW\n Fu", Some(b"Man"));
        check("iVBORw0KGgo=", Some(b"\x89PNG\r\n\x1a\n"));
        check("a{", None);
    }
}
