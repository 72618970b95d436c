//! The words, figures and signs of a text, in order.

use crate::figures::digit;
use crate::kinds::Kinds;

/// A part of a text that may name something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// Whether nothing but a space or a hyphen stands between it and the token before it.
    pub(super) joins: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word, or a sign such as `%`, by its first letters.
    Word(Key),
    /// A whole number in figures.
    Figure(u64),
}

/// The first three letters of a word, folded: most words are known by them to name nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Key(u64);

/// How many letters a key holds.
pub(super) const KEY: usize = 3;

impl Key {
    pub(super) fn of(word: &str) -> Self {
        let mut key = Self::default();
        for letter in word.chars().map(fold).take(KEY) {
            key.push(letter);
        }
        key
    }

    /// The key of the first two letters alone.
    pub(super) fn of_two(self) -> Self {
        match self.0 >> 42 {
            0 => self,
            _ => Self(self.0 >> 21),
        }
    }

    fn push(&mut self, letter: char) {
        if self.0 >> 42 == 0 {
            self.0 = self.0 << 21 | u64::from(u32::from(letter));
        }
    }
}

/// The tokens of `text`. An apostrophe ends a word: `d’octobre` is two.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let belongs = Kinds::judge_of(Kinds::WORD);
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 6);
    let mut letters = text.char_indices().peekable();
    let mut joins = true;
    while let Some((start, letter)) = letters.next() {
        let mut end = start + letter.len_utf8();
        let kind = if belongs(letter) {
            let mut key = Key::default();
            key.push(fold(letter));
            while let Some((place, next)) = letters.next_if(|(_, next)| belongs(*next)) {
                key.push(fold(next));
                end = place + next.len_utf8();
            }
            Kind::Word(key)
        } else if let Some(figure) = digit(letter) {
            let mut value = value_of(figure);
            let mut length = 1;
            loop {
                while let Some(next) = letters.peek().and_then(|(_, next)| digit(*next)) {
                    value = value.saturating_mul(10).saturating_add(value_of(next));
                    end += letters.next().map_or(0, |(_, next)| next.len_utf8());
                    length += 1;
                }
                if length > 3 || !are_thousands(text.get(end..).unwrap_or_default()) {
                    break;
                }
                end += letters.next().map_or(0, |(_, mark)| mark.len_utf8());
                length = 0;
            }
            Kind::Figure(value)
        } else if is_sign(letter) {
            let mut key = Key::default();
            key.push(letter);
            Kind::Word(key)
        } else {
            let is_narrow = is_joint(letter);
            joins = is_narrow && joins && !is_joint_behind(&tokens, text, start);
            continue;
        };
        tokens.push(Token {
            start,
            end,
            kind,
            joins,
        });
        joins = true;
    }
    tokens
}

/// Whether `behind` a figure a mark and three figures follow, and no fourth: the thousands of 4,200 and «4 200».
fn are_thousands(behind: &str) -> bool {
    let mut letters = behind.chars();
    let is_mark = letters
        .next()
        .is_some_and(|it| matches!(it, ',' | '.' | ' ' | '\u{A0}' | '\u{202F}' | '\'' | '’'));
    let figures = letters.map_while(digit).take(4).count();
    is_mark && figures == 3
}

/// Whether another joint stands between the last token and `place`: two spaces join nothing.
fn is_joint_behind(tokens: &[Token], text: &str, place: usize) -> bool {
    let end = tokens.last().map_or(0, |token| token.end);
    text.get(end..place)
        .is_some_and(|between| !between.is_empty())
}

fn is_joint(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '-' | '\u{A0}' | '\u{202F}' | '\u{2011}' | '\u{200C}' | '\'' | '’' | '‘'
    )
}

fn value_of(figure: char) -> u64 {
    u64::from(figure.to_digit(10).unwrap_or_default())
}

/// Signs that are words by themselves.
fn is_sign(letter: char) -> bool {
    matches!(letter, '%' | '‰' | '$' | '¢'..='¥' | '\u{20A0}'..='\u{20CF}' | '٪')
}

/// A letter in its small form, and as one for those that writers take for one another.
pub(super) fn fold(letter: char) -> char {
    match letter {
        'a'..='z' | 'а'..='я' => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        'ё' | 'Ё' => 'е',
        'ӯ' | 'Ӯ' => 'у',
        'ي' => 'ی',
        'ك' => 'ک',
        // A letter that becomes several is none of ours.
        _ => letter.to_lowercase().next().unwrap_or(letter),
    }
}
