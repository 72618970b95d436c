//! The numbers of list items, in a document and in a translation that exists already.

use edition_model::{Sentence, say};
use edition_wordbook::Answer;

use super::hearing::Heard;

/// Which of them differ, as the items go on.
#[derive(Default)]
pub(super) struct Numbering {
    /// How far the numbers of the file were ahead of those of the source at the last item.
    ahead: i128,
}

impl Numbering {
    /// What is to be said where the item of this number is numbered otherwise in the file; once for all that go on as it does.
    pub(super) fn compare(
        &mut self,
        number: u64,
        answer: &Answer,
        passages: &[Heard],
    ) -> Option<Sentence> {
        let [place] = answer.translations[..] else {
            return None;
        };
        let own = passages.get(place).filter(|_| answer.is_likely)?;
        let Some(ordinal) = own.ordinal else {
            let sign = sign(&own.passage.text)?;
            return Some(
                say("import-sign-left")
                    .text("number", number.to_string())
                    .text("sign", sign),
            );
        };
        let ahead = i128::from(ordinal) - i128::from(number);
        if std::mem::replace(&mut self.ahead, ahead) == ahead {
            return None;
        }
        Some(
            say("import-item-number")
                .text("number", number.to_string())
                .text("own", ordinal.to_string()),
        )
    }
}

/// The sign of an item that a text begins with, where it was left as it was typed.
fn sign(text: &str) -> Option<&str> {
    let first = text.split_whitespace().next()?;
    let bare = first.strip_suffix([')', '.'])?.trim_start_matches('(');
    let is_sign =
        (1..=4).contains(&bare.chars().count()) && bare.chars().all(char::is_alphanumeric);
    is_sign.then_some(first)
}
