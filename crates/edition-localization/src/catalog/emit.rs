//! Writes messages so that Fluent reads back what was meant. (Fluent's own serializer escapes
//! nothing.)

use std::borrow::Cow;

use fluent_syntax::ast::Entry;

use crate::catalog::{is_safe_to_parse, mask_range_ends};

/// A pattern on one line that Fluent formats to exactly `text`.
#[must_use]
pub(crate) fn escape_text(text: &str) -> String {
    if text.is_empty() {
        return "{ \"\" }".to_owned();
    }
    let inner = text.trim();
    let inner_start = text.len() - text.trim_start().len();
    let mut pattern = String::with_capacity(text.len());
    let mut letters = text.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        let next = letters.peek().map(|&(_, next)| next);
        let at_edge = place < inner_start || place >= inner_start + inner.len();
        match letter {
            '{' | '}' => {
                pattern.push_str("{\"");
                pattern.push(letter);
                pattern.push_str("\"}");
            }
            // Fluent takes it for plain text, but people and other tools may take it for a
            // character code.
            '\\' if matches!(next, Some('u' | 'U')) => pattern.push_str("{\"\\\\\"}"),
            _ if letter.is_control() => {
                pattern.push_str(&format!("{{\"\\u{:04X}\"}}", u32::from(letter)));
            }
            // Fluent trims white space at both ends of a pattern.
            _ if at_edge => {
                pattern.push_str("{\"");
                pattern.push(letter);
                pattern.push_str("\"}");
            }
            _ => pattern.push(letter),
        }
    }
    pattern
}

/// `pattern`, if Fluent can read it as a message on one line, else the same characters as plain
/// text: a mistake in a source must not break the catalogs made from it.
#[must_use]
pub fn sound_pattern(pattern: &str) -> Cow<'_, str> {
    if is_sound(pattern) {
        Cow::Borrowed(pattern)
    } else {
        Cow::Owned(escape_text(pattern.trim()))
    }
}

fn is_plain(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '{' | '}' | '\\')
}

/// Whether all bytes are those of plain characters. (Some characters that begin with 0xC2 are
/// control characters.)
fn has_plain_bytes(pattern: &str) -> bool {
    let is_odd = |byte| byte < b' ' || matches!(byte, b'{' | b'}' | b'\\' | 0x7F | 0xC2);
    // No early exit, so that the loop vectorizes.
    !pattern
        .bytes()
        .fold(false, |found, byte| found | is_odd(byte))
}

fn is_sound(pattern: &str) -> bool {
    // Almost every pattern is plain words.
    let trimmed = !pattern.is_empty() && pattern.trim() == pattern;
    if trimmed && (has_plain_bytes(pattern) || pattern.chars().all(is_plain)) {
        return true;
    }
    if !trimmed || pattern.contains(['\n', '\r']) {
        return false;
    }
    let message = format!("m = {pattern}\n");
    if !is_safe_to_parse(&message) {
        return false;
    }
    match fluent_syntax::parser::parse(&*mask_range_ends(&message)) {
        Ok(resource) => {
            matches!(resource.body.as_slice(), [Entry::Message(only)] if only.value.is_some())
        }
        Err(_) => false,
    }
}

/// A comment of the tool, `# head: text`, with further lines indented and without a line end after
/// the last.
#[must_use]
pub(crate) fn comment(head: &str, text: &str) -> String {
    let mut comment = format!("# {head}");
    let text = comment_text(text);
    // Without the colon it would be the translator's own. The marks of what is untranslated or imported have no text.
    if text.is_empty() && !matches!(head, "untranslated" | "imported") {
        comment.push(':');
    }
    for (place, line) in text.lines().enumerate() {
        comment.push_str(if place == 0 { ": " } else { "\n#   " });
        comment.push_str(line);
    }
    comment
}

/// `text` as a comment can hold it: without blank lines and indentation.
#[must_use]
pub(crate) fn comment_text(text: &str) -> String {
    let mut held = String::with_capacity(text.len());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !held.is_empty() {
            held.push('\n');
        }
        for letter in line.chars() {
            held.push(match letter {
                '\0' => '\u{FFFD}',
                '\r' => ' ',
                other => other,
            });
        }
    }
    held
}

/// A message on one line.
#[must_use]
pub(crate) fn message(id: &str, pattern: &str) -> String {
    format!("{id} = {}", sound_pattern(pattern))
}

#[cfg(test)]
mod tests {
    use fluent_bundle::{FluentBundle, FluentResource};
    use proptest::prelude::{ProptestConfig, any};
    use proptest::strategy::Strategy;
    use proptest::{prop_assert_eq, prop_oneof, proptest};

    use edition_model::{SourceFile, Sources};

    use super::{comment, escape_text, message, sound_pattern};
    use crate::catalog::{Element, parse_catalog};

    /// Formats `message` by Fluent, or gives back the errors.
    fn format(message: &str) -> Result<String, String> {
        let resource = FluentResource::try_new(message.to_owned())
            .map_err(|(_, errors)| format!("{errors:?}"))?;
        let mut bundle = FluentBundle::new(vec!["en".parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle
            .add_resource(&resource)
            .map_err(|errors| format!("{errors:?}"))?;
        let pattern = bundle.get_message("m").and_then(|found| found.value());
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern.ok_or("no value")?, None, &mut errors);
        if errors.is_empty() {
            Ok(text.into_owned())
        } else {
            Err(format!("{errors:?}"))
        }
    }

    /// Reads `message`, which holds nothing but text, with our own reader.
    fn read(message: &str) -> String {
        let file = Sources::default().add(SourceFile::new("x.ftl", message));
        let catalog = parse_catalog(file, message, &"en".parse().unwrap());
        assert_eq!(catalog.diagnostics, []);
        let pattern = catalog.value.messages[0].value.as_ref().unwrap();
        let text = pattern.elements.iter().map(|element| match element {
            Element::Text { text, .. } => (*text).to_owned(),
            Element::Literal { text, .. } => text.clone(),
            other => panic!("{other:?}"),
        });
        text.collect()
    }

    fn check(text: &str, pattern: &str) {
        assert_eq!(escape_text(text), pattern);
        assert_eq!(format(&message("m", pattern)).unwrap(), text);
    }

    #[test]
    fn texts_that_fluent_would_read_otherwise() {
        check("", "{ \"\" }");
        check("{x}", "{\"{\"}x{\"}\"}");
        check(" а ", "{\" \"}а{\" \"}");
        check("a\nb", "a{\"\\u000A\"}b");
        check(".x = y", ".x = y");
        check("[link][label]", "[link][label]");
        check("*[one] = 1", "*[one] = 1");
        check("# \"\\u0041\"", "# \"{\"\\\\\"}u0041\"");
    }

    #[test]
    fn what_fluent_can_read_stays_as_it_is() {
        let good = "The { -special-rapporteur } came on { DATE($start) }, {\"{\"}x{\"}\"}";
        assert_eq!(sound_pattern(good), good);
        for bad in ["{ $x", "a } b", "{ $n -> *[a] b }", " edge", ""] {
            assert!(format(&message("m", bad)).is_ok(), "{bad}");
        }
    }

    #[test]
    fn comments_go_on_indented() {
        assert_eq!(comment("note", "one\n\n  two"), "# note: one\n#   two");
        assert_eq!(comment("untranslated", ""), "# untranslated");
    }

    /// Texts full of characters that mean something in Fluent.
    fn texts() -> impl Strategy<Value = String> {
        let parts = prop_oneof![
            any::<String>(),
            "[ {}\"\\\\#=*.\\[\\]\\-\r\n\tаu0-9$>]{0,12}",
            "[а-яӣқғ ]{0,6}",
        ];
        proptest::collection::vec(parts, 0..6).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_the_text_it_comes_back(text in texts()) {
            let written = message("m", &escape_text(&text));
            prop_assert_eq!(format(&written), Ok(text.clone()));
            prop_assert_eq!(read(&written), text);
        }

        #[test]
        fn whatever_the_pattern_and_comment_the_message_is_one(text in texts(), note in texts()) {
            let written = format!("{}\n{}\n", comment("en", &note), message("m", &text));
            let parsed = fluent_syntax::parser::parse(written.as_str());
            prop_assert_eq!(parsed.map(|resource| resource.body.len()).map_err(|_| written.clone()), Ok(1));
        }
    }
}
