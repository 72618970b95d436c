//! The words, figures and signs of a text, in order.

use crate::figures::digit;
use crate::kinds::Kinds;

/// A part of a text that may name something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// Whether nothing but a space or a hyphen stands between it and the token before it.
    pub(super) joins: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word, or a sign such as `%`, folded.
    Word(String),
    /// A whole number in figures.
    Figure(u64),
}

/// The tokens of `text`. An apostrophe ends a word: `d’octobre` is two.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let belongs = Kinds::judge_of(Kinds::WORD);
    let mut tokens: Vec<Token> = Vec::new();
    let mut letters = text.char_indices().peekable();
    let mut end_before = 0;
    while let Some((start, letter)) = letters.next() {
        let mut end = start + letter.len_utf8();
        let kind = if let Some(figure) = digit(letter) {
            let value_of = |figure: char| u64::from(figure.to_digit(10).unwrap_or_default());
            let mut value = value_of(figure);
            while let Some(next) = letters.peek().and_then(|(_, next)| digit(*next)) {
                value = value.saturating_mul(10).saturating_add(value_of(next));
                end += letters.next().map_or(0, |(_, next)| next.len_utf8());
            }
            Kind::Figure(value)
        } else if belongs(letter) {
            while let Some((place, next)) = letters.next_if(|(_, next)| belongs(*next)) {
                end = place + next.len_utf8();
            }
            Kind::Word(fold(text.get(start..end).unwrap_or_default()))
        } else if is_sign(letter) {
            Kind::Word(letter.to_string())
        } else {
            continue;
        };
        let between = text.get(end_before..start).unwrap_or_default();
        let joins = matches!(
            between,
            "" | " " | "-" | "\u{A0}" | "\u{202F}" | "\u{2011}" | "\u{200C}" | "'" | "’"
        );
        end_before = end;
        tokens.push(Token {
            start,
            end,
            kind,
            joins,
        });
    }
    tokens
}

/// Signs that are words by themselves.
fn is_sign(letter: char) -> bool {
    matches!(letter, '%' | '‰' | '$' | '¢'..='¥' | '\u{20A0}'..='\u{20CF}' | '٪')
}

/// In small letters, and with one letter for those that writers take for one another.
pub(super) fn fold(word: &str) -> String {
    let small = word.chars().flat_map(char::to_lowercase);
    small
        .filter(|letter| *letter != '\u{301}')
        .map(|letter| match letter {
            'ё' => 'е',
            'ӯ' => 'у',
            'ي' => 'ی',
            'ك' => 'ک',
            other => other,
        })
        .collect()
}
