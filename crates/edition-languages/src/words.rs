//! The words of a text.

use crate::kinds::Kinds;

/// The words of a text, each with the byte that it begins at. A word is of letters and the marks on them,
/// not of digits; an apostrophe within it belongs to it, a hyphen does not.
#[inline]
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let belongs = Kinds::judge_of(Kinds::WORD);
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let mut letters = rest.char_indices();
        let (start, _) = letters.find(|(_, letter)| belongs(*letter))?;
        let end = loop {
            match letters.next() {
                Some((_, letter)) if belongs(letter) => {}
                Some((place, '\'' | '’' | '‘' | 'ʼ')) => {
                    let next = letters.clone().next();
                    if !next.is_some_and(|(_, next)| belongs(next)) {
                        break place;
                    }
                }
                Some((place, _)) => break place,
                None => break rest.len(),
            }
        };
        let word = (from + start, rest.get(start..end)?);
        from += end;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::words;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = words(text).map(|(_, word)| word).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_letters() {
        check(
            "Ҳукумат’и IP-адрес, 12-ум.",
            &["Ҳукумат’и", "IP", "адрес", "ум"],
        );
        check("‘so’ it isn’t", &["so", "it", "isn’t"]);
        // The letters oʻ and gʻ of Uzbek, as they are typed.
        check(
            "o‘zbek, oʻzbek, o'zbek, o’zbek",
            &["o‘zbek", "oʻzbek", "o'zbek", "o’zbek"],
        );
        check("", &[]);
    }
}
