//! Explains lines of the settings that are not TOML, in words for authors.

use edition_model::{Sentence, say, toml_fault};

/// What is wrong with a line, and how to fix it. `reason` is the message of the TOML parser.
pub(super) fn explain(line: &str, reason: &str) -> (Sentence, Sentence) {
    let (name, value) = line.split_once('=').unwrap_or((line, ""));
    let (name, value) = (name.trim(), value.trim());
    if let Some(text) = in_other_quotes(value) {
        return (
            say("text-in-other-quotes"),
            say("text-in-other-quotes-help")
                .text("name", name)
                .text("text", text),
        );
    }
    if let Some([first, month, last]) = parts_of_date(value) {
        let (year, day) = if first.len() == 4 {
            (first, last)
        } else {
            (last, first)
        };
        let is_day = month
            .parse()
            .is_ok_and(|month: u8| (1..=12).contains(&month))
            && day.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
        let example = if is_day && !value.contains('/') {
            format!("{year}-{month:0>2}-{day:0>2}")
        } else {
            "2012-05-18".to_owned()
        };
        return if first.len() == 4 && value.len() == "2012-05-18".len() {
            (say("date-impossible"), say("date-off-calendar-help"))
        } else {
            (
                say("date-in-other-order"),
                say("date-in-other-order-help")
                    .text("name", name)
                    .text("date", example),
            )
        };
    }
    if !value.contains(['"', '\'', '[', '{', '#']) && value.starts_with(char::is_alphabetic) {
        return (
            say("text-unquoted"),
            say("text-unquoted-help")
                .text("name", name)
                .text("text", value),
        );
    }
    (
        say("front-matter-unreadable").sentence("reason", toml_fault(reason)),
        say("front-matter-unreadable-help"),
    )
}

/// The text between typographic quotation marks, as word processors insert them.
fn in_other_quotes(value: &str) -> Option<&str> {
    const QUOTES: [char; 10] = ['“', '”', '„', '«', '»', '‘', '’', '‹', '›', '‟'];
    let is_text = value.starts_with(QUOTES) && !value.contains(['"', '\\']);
    is_text.then(|| value.trim_matches(QUOTES).trim())
}

/// The three numbers of what looks like a date.
fn parts_of_date(value: &str) -> Option<[&str; 3]> {
    let parts: Vec<&str> = value.split(['.', '/', '-']).collect();
    let parts: [&str; 3] = parts.try_into().ok()?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let has_year = [parts[0], parts[2]].iter().any(|part| part.len() == 4);
    (has_year && parts.iter().all(|part| is_number(part))).then_some(parts)
}

#[cfg(test)]
mod tests {
    use edition_model::toml_fault;
    use edition_report::Sentences;
    use toml::de::DeTable;

    use super::explain;

    /// The reader speaks English alone, so what it says most often is said in words of ours.
    #[test]
    fn what_the_reader_of_toml_says_has_words_in_every_language() {
        let mut wrong = Vec::new();
        for (text, expected) in [
            ("a = 1\na = 2", "the same name stands there twice"),
            ("a = = 1", "there is one equals sign too many"),
            (
                "a 1",
                "there is no equals sign between the name and its value",
            ),
            (
                "a =",
                "a value is missing, or a text stands without quotation marks",
            ),
            ("a = [1", "a bracket is opened and not closed"),
            (
                "a = \"x",
                "a quotation mark is opened and not closed, or there is something between quotation marks that cannot stand there",
            ),
            (
                "a = \"\\x\"",
                "there is a backslash where none can stand; where one is meant, two are written",
            ),
            ("a = [1,,2]", "there is one comma too many"),
            ("a = 01", "a number is written in a way that cannot be read"),
            (
                "a = 2012-05-18T",
                "a date or a time is written in a way that cannot be read",
            ),
            (
                " = 1",
                "a name is missing, or has other characters than Latin letters, figures, - and _",
            ),
            (
                "ключ = 1",
                "a name is missing, or has other characters than Latin letters, figures, - and _",
            ),
            ("[a\nb = 1", "a bracket is opened and not closed"),
        ] {
            let (_, errors) = DeTable::parse_recoverable(text);
            let said = errors.first().map(|error| error.message().to_owned());
            let said = said.unwrap_or_default();
            let fault = toml_fault(&said);
            let told = Sentences::english().tell(&fault);
            if told != expected {
                wrong.push(format!("{text}: {said}: {told}"));
            }
            for language in ["ru", "tg"] {
                let told = Sentences::in_language(language).unwrap().tell(&fault);
                assert!(!told.contains(&said) && !told.is_ascii(), "{text}: {told}");
            }
        }
        assert_eq!(wrong, [""; 0]);
    }

    #[test]
    fn what_authors_write_is_answered_in_their_words() {
        let check = |line: &str, message: &str, help: &str| {
            let (found, advice) = explain(line, "unclosed array, expected `]`");
            let english = Sentences::english();
            assert_eq!(
                (english.tell(&found), english.tell(&advice)),
                (message.to_owned(), help.to_owned())
            );
        };
        let quotes = "these are not the straight quotation marks that a text stands in";
        let write = "write straight quotation marks: place = \"Dushanbe\"";
        check("place = “Dushanbe”", quotes, write);
        check("place = «Dushanbe»\r", quotes, write);
        check(
            "place = Dushanbe, Tajikistan",
            "a text stands in quotation marks",
            "write place = \"Dushanbe, Tajikistan\"",
        );
        let order = "a date is written year-month-day";
        let like = |date: &str| format!("write it as in date = {date}, without quotation marks");
        check("date = 2.3.2026", order, &like("2026-03-02"));
        check("date = 2026-3-2", order, &like("2026-03-02"));
        check("date = 2/3/2026", order, &like("2012-05-18"));
        check("date = 31.13.2026", order, &like("2012-05-18"));
        check(
            "date = 2026-02-30",
            "there is no such day",
            "look at the calendar: the year comes first, then the month, then the day",
        );
        check(
            "targets = [\"ru\"",
            "the front matter cannot be read: a bracket is opened and not closed",
            "each line is a name, = and a value; texts stand in quotation marks",
        );
    }
}
