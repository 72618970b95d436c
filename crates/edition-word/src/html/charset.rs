//! Which letters the bytes of a page are.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::refusal::Refusal;

/// So far into a page its charset is looked for.
const FAR: usize = 8 << 10;

/// The letters of a page: by its mark of byte order, by what it says of itself, else as UTF-8.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return decoded(encoding, bytes.get(length..).unwrap_or_default());
    }
    // What is UTF-8 is nothing else by accident; some editors save a page anew and leave what it says of itself.
    if let Ok(text) = std::str::from_utf8(bytes)
        && (!text.is_ascii() || !is_seven_bits(bytes))
    {
        return Ok(text.to_owned());
    }
    let told = told(bytes.get(..FAR).unwrap_or(bytes));
    let Some(told) = told else {
        return decoded(UTF_8, bytes);
    };
    let encoding = Encoding::for_label(told.as_bytes()).ok_or(Refusal::UnknownCharset)?;
    match encoding == UTF_16LE || encoding == UTF_16BE {
        // A page that can be read so far is none.
        true => decoded(UTF_8, bytes),
        false => decoded(encoding, bytes),
    }
}

/// Whether a page is in one of the Japanese encodings that write with signs of seven bits.
fn is_seven_bits(bytes: &[u8]) -> bool {
    bytes.contains(&0x1B)
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Refusal> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(std::borrow::Cow::into_owned)
        .ok_or(Refusal::UnknownCharset)
}

/// What a page says of itself: `<meta charset="…">`, `<meta … content="text/html; charset=…">`, `<?xml … encoding="…"?>`.
fn told(bytes: &[u8]) -> Option<String> {
    let text: String = bytes
        .iter()
        .map(|byte| match byte.is_ascii() {
            true => char::from(byte.to_ascii_lowercase()),
            false => ' ',
        })
        .collect();
    let in_tag = |tag: &str, name: &str| {
        let tags = text.split(tag).skip(1);
        tags.filter_map(|rest| value(rest.split('>').next()?, name))
            .next()
    };
    in_tag("<meta", "charset").or_else(|| in_tag("<?xml", "encoding"))
}

/// What follows `name=`, with or without quotation marks.
fn value(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(name)?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let rest = rest.trim_start_matches(['"', '\'']);
    let value: String = rest
        .chars()
        .take_while(|it| it.is_ascii_alphanumeric() || "-_:.".contains(*it))
        .collect();
    (!value.is_empty()).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::refusal::Refusal;

    #[test]
    fn charsets_are_found() {
        let check = |bytes: &[u8], expected: Result<&str, Refusal>| {
            let text = decode(bytes);
            let end = text.as_ref().map(|it| it.rsplit('>').next().unwrap_or(it));
            assert_eq!(end.map_err(|it| *it), expected);
        };
        check(
            b"<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">\xD2\xE5\xEA\xF1\xF2",
            Ok("Текст"),
        );
        check(
            b"<META charset='windows-1252'>caf\xE9 \x93x\x94",
            Ok("café “x”"),
        );
        check(b"<meta charset=koi8-r>\xF4\xC5\xCB\xD3\xD4", Ok("Текст"));
        check("<meta charset=utf-8>Тоҷикӣ".as_bytes(), Ok("Тоҷикӣ"));
        check("<meta charset=windows-1251>Тоҷикӣ".as_bytes(), Ok("Тоҷикӣ"));
        check("<p>Тоҷикӣ".as_bytes(), Ok("Тоҷикӣ"));
        check(b"\xEF\xBB\xBF<p>x", Ok("x"));
        check(b"\xFF\xFE<\0p\0>\0\x22\x04", Ok("Т"));
        check(
            b"<?xml version=\"1.0\" encoding=\"iso-8859-5\"?><p>\xC2\xD5",
            Ok("Те"),
        );
        check(b"<p>\xD2\xE5", Err(Refusal::UnknownCharset));
        check(
            b"<meta charset=klingon><p>\xD2",
            Err(Refusal::UnknownCharset),
        );
    }
}
