//! `word-mismatch`: A number word, an ordinal, a country, a direction, men or women beside a number, a half or a third, left or right, noon or midnight, least
//! or most, at least or at most beside a number, before or after, all, some or none exchanged for another. A word of a few is easily taken for its neighbour. For
//! example, the source says north and the translation says south:
//!
//! ```ftl
//! # en: The prison is in the north of the country.
//! the-prison = Тюрьма находится на юге страны.
//! ```
//!
//! It is told only where one is lost and another has come. A letter that names something, as in `block C`, is one of a few too.

use edition_languages::concepts::Class;
use edition_languages::exchanged_label;
use edition_model::{Diagnostic, Rule, Severity};

use crate::CheckContext;
use crate::exchange;
use crate::finding::{Pair, plainly};

/// Classes that numbers in figures have to do with.
const NUMBERS: [Class; 2] = [Class::Number, Class::Ordinal];
const OTHERS: [Class; 10] = [
    Class::Counted,
    Class::Country,
    Class::DayTime,
    Class::Direction,
    Class::Side,
    Class::Extreme,
    Class::Bound,
    Class::Order,
    Class::Part,
    Class::Quantity,
];

pub(crate) fn check(context: &CheckContext<'_>, pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let numbers = match pair.are_numbers_told.get() {
        true => &[][..],
        false => &NUMBERS[..],
    };
    for classes in [numbers, &OTHERS] {
        let rule = (Rule::WordMismatch, classes);
        exchange::check(context, pair, rule, findings, |_| Severity::Warning);
    }
    check_labels(pair, findings);
}

/// Letters that name something exchanged for others.
fn check_labels(pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    if pair.are_numbers_told.get() {
        return;
    }
    pair.report_each(Rule::WordMismatch, findings, |_, text| {
        let (lost, come) = exchanged_label(&pair.source.own, &text.own)?;
        let weight = (Rule::WordMismatch, Severity::Warning);
        Some(plainly(weight, lost, come))
    });
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::check_rule;

    fn check(text: (&str, &str, &str), expected: &[&str]) {
        check_rule(Rule::WordMismatch, text, expected);
    }

    const EXCHANGED: &[((&str, &str, &str), &str)] = &[
        (
            ("ru", "three witnesses", "четыре свидетеля"),
            "the source says \"three\" (три), the translation \"четыре\" (four)",
        ),
        (
            ("tg", "the fifth session", "ҷаласаи шашум"),
            "the source says \"fifth\" (панҷум), the translation \"шашум\" (sixth)",
        ),
        (
            ("ru", "in the north", "на юге"),
            "the source says \"north\" (север), the translation \"юге\" (south)",
        ),
        (
            ("tg", "before the trial", "баъд аз мурофиа"),
            "the source says \"before\" (пеш), the translation \"баъд\" (after)",
        ),
        (
            (
                "ru",
                "All detainees were heard.",
                "Некоторые задержанные были выслушаны.",
            ),
            "the source says \"All\" (все), the translation \"Некоторые\" (some)",
        ),
        (
            ("tg", "Some wells are dry.", "Ҳамаи чоҳҳо хушканд."),
            "the source says \"Some\" (баъзе), the translation \"Ҳамаи\" (all)",
        ),
        (
            (
                "ru",
                "In 2012 some of the roads were closed.",
                "В 2012 году все дороги были закрыты.",
            ),
            "the source says \"some\" (некоторые), the translation \"все\" (all)",
        ),
        (
            (
                "fr",
                "Some roads are closed.",
                "Toutes les routes sont fermées.",
            ),
            "the source says \"Some\" (certains), the translation \"Toutes\" (all)",
        ),
        (
            ("tg", "in Uzbekistan", "дар Қирғизистон"),
            "the source says \"Uzbekistan\" (Ӯзбекистон), the translation \"Қирғизистон\" (Kyrgyzstan)",
        ),
        (
            (
                "ru",
                "Half of the cells were empty.",
                "Треть камер пустовала.",
            ),
            "the source says \"Half\" (половина), the translation \"Треть\" (third)",
        ),
        (
            ("tg", "Three quarters agreed.", "Нисфи онҳо розӣ шуданд."),
            "the source says \"Three quarters\" (аз чор се), the translation \"Нисфи\" (half)",
        ),
        (
            (
                "ru",
                "At least 12 people died.",
                "Погибло не более 12 человек.",
            ),
            "the source says \"At least\" (не менее), the translation \"не более\" (at most)",
        ),
        (
            (
                "tg",
                "More than 12 people died.",
                "Камтар аз 12 нафар ҳалок шуданд.",
            ),
            "the source says \"More than\" (на камтар аз), the translation \"Камтар аз\" (at most)",
        ),
        (
            ("ru", "3 men and 5 women", "5 мужчин и 3 женщины"),
            "the source says \"men\" (мужчин), the translation \"женщины\" (woman)",
        ),
        (
            ("ru", "3 men", "3 женщины"),
            "the source says \"men\" (мужчин), the translation \"женщины\" (woman)",
        ),
    ];

    #[test]
    #[rustfmt::skip]
    fn another_number_within_a_word() {
        for (text, expected) in [
            (("ru", "a three-year sentence", "четырёхлетний срок"), "the source says \"three\" (три), the translation \"четырёхлетний\" (four)"),
            (("ru", "a ten-day visit", "двадцатидневное посещение"), "the source says \"ten\" (десять), the translation \"двадцатидневное\" (twenty)"),
            (("tg", "a three-year sentence", "ҷазои чорсола"), "the source says \"three\" (се), the translation \"чорсола\" (four)"),
            (("tg", "He was seventeen years old.", "Ӯ шонздаҳсола буд."), "the source says \"seventeen\" (ҳабдаҳ), the translation \"шонздаҳсола\" (sixteen)"),
            (("ru", "the twentieth article", "двенадцатая статья"), "the source says \"twentieth\" (двадцатый), the translation \"двенадцатая\" (twelfth)"),
            (("tg", "the eleventh day", "рӯзи сездаҳум"), "the source says \"eleventh\" (ёздаҳум), the translation \"сездаҳум\" (thirteenth)"),
            (("fr", "the eleventh day", "le treizième jour"), "the source says \"eleventh\" (onzième), the translation \"treizième\" (thirteenth)"),
            (("ru", "He was beaten once.", "Его избили дважды."), "the source says \"once\" (однажды), the translation \"дважды\" (two)"),
            (("ru", "He paid twice.", "Он заплатил трижды."), "the source says \"twice\" (два), the translation \"трижды\" (three)"),
        ] {
            check(text, &[expected]);
        }
        for text in [
            ("ru", "a three-year sentence", "трёхлетний срок"), ("ru", "a twenty-day visit", "двадцатидневное посещение"),
            ("tg", "a three-year sentence", "ҷазои сесола"), ("tg", "He was seventeen.", "Ӯ ҳабдаҳсола буд."),
            ("ru", "once", "один раз"), ("ru", "twice", "два раза"), ("tg", "twice", "ду бор"), ("fr", "twice", "deux fois"),
            ("fr", "the seventeenth day", "le dix-septième jour"), ("fr", "the seventieth", "la soixante-dixième"),
            ("es", "the thirteenth and the twentieth", "la décima tercera y la vigésima"), ("ar", "the thirteenth", "الثالث عشر"),
            ("kk", "the eleventh", "он бірінші"), ("tg", "the twentieth", "бистум"),
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn another_word_of_a_few() {
        for (text, expected) in EXCHANGED {
            check(*text, &[expected]);
        }
    }

    #[test]
    #[rustfmt::skip]
    fn before_is_until_and_after_is_not() {
        check(("ru", "They left after the trial.", "Они ушли до суда."), &["the source says \"after\" (после), the translation \"до суда\" (before)"]);
        check(("ru", "The bus left after dawn.", "Автобус ушёл до рассвета."), &["the source says \"after\" (после), the translation \"до рассвета\" (before)"]);
        check(("ru", "They talked until dawn.", "Они говорили до рассвета."), &[]);
        check(("ru", "They left before the trial.", "Они ушли до суда."), &[]);
        check(("ru", "until the beginning of the trial", "до начала суда"), &[]);
        check(("ru", "by the start of 2012", "до начала 2012 года"), &[]);
    }

    #[test]
    #[rustfmt::skip]
    fn what_sentences_have_exchanged() {
        for (text, expected) in [
            (("ru", "Ali was in Iran. Vali was in Iraq.", "Али был в Ираке. Вали был в Иране."), "the source says \"Iran\" (иран), the translation \"Ираке\" (iraq)"),
            (("tg", "The north gate was open. The south gate was shut.", "Дарвозаи ҷанубӣ кушода буд. Дарвозаи шимолӣ баста буд."), "the source says \"north\" (шимол), the translation \"ҷанубӣ\" (south)"),
            (("ru", "the left edge, the left door and the right edge", "правый край, левая дверь и правый край"), "the source says \"left\" (левый), the translation \"правый\" (right)"),
        ] {
            check(text, &[expected]);
        }
        check(("ru", "Ali was in Iran. Vali was in Iraq.", "Али был в Иране. Вали был в Ираке."), &[]);
    }

    #[test]
    #[rustfmt::skip]
    fn heads_of_columns_and_words_that_are_others_too() {
        for (text, expected) in [
            (("ru", "Men", "Женщины"), "the source says \"Men\" (мужчин), the translation \"Женщины\" (woman)"),
            (("tg", "First", "Дуюм"), "the source says \"First\" (якум), the translation \"Дуюм\" (second)"),
            (("ru", "One", "Два"), "the source says \"One\" (однажды), the translation \"Два\" (two)"),
            (("ru", "his first goal", "свой восьмой гол"), "the source says \"first\", the translation \"восьмой\""),
            (("ru", "Two thirds fled.", "Бежала треть."), "the source says \"Two thirds\" (две трети), the translation \"треть\" (third)"),
            (("ru", "In 1953 more than 1,300 came.", "В 1953 году пришло менее 1300."), "the source says \"more than\" (не менее), the translation \"менее\" (at most)"),
        ] {
            check(text, &[expected]);
        }
        for text in [("ru", "Men", "Мужчины"), ("ru", "Second", "Секунда"), ("tg", "May", "Май"), ("ru", "a second later", "через секунду")] {
            check(text, &[]);
        }
    }

    #[test]
    #[rustfmt::skip]
    fn another_people() {
        check(("ru", "Uzbek soldiers came.", "Приехали русские солдаты."), &["the source says \"Uzbek\" (Узбекистан), the translation \"русские\" (Russia)"]);
        check(("tg", "Uzbek soldiers came.", "Сарбозони рус омаданд."), &["the source says \"Uzbek\" (Ӯзбекистон), the translation \"рус\" (Russia)"]);
        check(("ru", "He speaks Russian.", "Он говорит по-русски."), &[]);
    }

    #[test]
    #[rustfmt::skip]
    fn another_letter_is_another_block() {
        check(("ru", "Block C was closed.", "Блок D был закрыт."), &["the source says \"C\", the translation \"D\""]);
        check(("ru", "Block C was closed.", "Блок С был закрыт."), &[]);
    }

    #[test]
    #[rustfmt::skip]
    fn one_word_of_several_is_exchanged() {
        check(("ru", "The first and second reports", "Первый и третий доклады"), &[
            "the source says \"and second\" (второй), the translation \"третий\" (third)",
        ]);
        check(("ru", "One man died.", "Умерли двое мужчин."), &[
            "the source says \"One\", the translation \"двое\"",
        ]);
        check(("tg", "His left hand was broken.", "Дасти росташ шикаста буд."), &[
            "the source says \"left hand\" (чап), the translation \"росташ\" (right)",
        ]);
        check(("ru", "They fired one after another.", "Они стреляли друг за другом."), &[]);
        check(("ru", "one of the two", "один из двух"), &[]);
    }

    #[test]
    fn the_same_said_otherwise() {
        for text in [
            ("ru", "three witnesses", "3 свидетеля"),
            (
                "ru",
                "Half of them, 3 in the third quarter of 2012",
                "50 процентов, 3 в III квартале 2012 года",
            ),
            (
                "ru",
                "half past three, half a third",
                "половина четвёртого, шестая часть",
            ),
            ("ru", "human rights", "права человека"),
            ("ru", "both parties", "обе стороны"),
            ("tg", "the Kyrgyz border", "сарҳади Қирғизистон"),
            ("ru", "before the trial", "до суда"),
            ("ru", "no one was heard", "никого не выслушали"),
            (
                "ru",
                "some 200 people of all ages",
                "около 200 человек всех возрастов",
            ),
            ("tg", "some water for everyone", "об барои ҳама"),
            ("ru", "some of them", "часть из них"),
        ] {
            check(text, &[]);
        }
    }
}
