//! Quotation marks that open and never close, or the reverse, where the source has them in pairs.

use edition_languages::{Language, Quotes};
use edition_model::{Sentence, say};

/// The mark without its partner, what is said of it, and how to mend it.
pub(super) fn unpaired(
    source: &str,
    text: &str,
    language: &Language,
) -> Option<(char, Sentence, Sentence)> {
    let Quotes {
        outer: (open, close),
        ..
    } = language.quotes?;
    // An apostrophe closes nothing, and a source whose own quotation goes on in the next paragraph proves nothing.
    if open == close || close == '’' || !text.contains([open, close]) || !is_paired(source) {
        return None;
    }
    let (mut depth, mut deepest) = (0_i32, 0);
    for letter in text.chars() {
        depth += i32::from(letter == open) - i32::from(letter == close);
        deepest = deepest.max(depth);
        if depth < 0 {
            let help = say("quote-unopened-help").text("open", open);
            return Some((close, say("quote-unopened").text("mark", close), help));
        }
    }
    // Two that end at one place are often closed by one mark: «Общество «Рассвет».
    let is_shared = depth == 1 && deepest > 1;
    if depth == 0 || is_shared {
        return None;
    }
    let help = say("quote-unclosed-help").text("close", close);
    Some((open, say("quote-unclosed").text("mark", open), help))
}

/// Whether the quotation marks of a source come in pairs.
fn is_paired(source: &str) -> bool {
    let count = |marks: &[char]| source.chars().filter(|it| marks.contains(it)).count();
    count(&['“', '«']) == count(&['”', '»']) && count(&['"']).is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::check_rule;

    fn check(locale: &str, source: &str, translation: &str, expected: &[&str]) {
        check_rule(Rule::Punctuation, (locale, source, translation), expected);
    }

    #[test]
    fn what_is_opened_is_closed() {
        let open = "« is opened here and never closed";
        check("ru", "the “law”, he said", "«закон, сказал он", &[open]);
        check("tg", "the “law”, he said", "гуфт ӯ «қонун", &[open]);
        let closed = "» closes nothing here";
        check("ru", "the “law”, he said", "закон», сказал он", &[closed]);
        check("tg", "the “law”", "қонун»", &[closed]);
        for text in ["«закон», «о „законе“»", "«Общество «Рассвет»", "закон"]
        {
            check("ru", "the “law”", text, &[]);
        }
        check("ru", "“The law, he said.", "«Закон, сказал он.", &[]);
        check("tg", "the \"law", "«қонун", &[]);
    }
}
