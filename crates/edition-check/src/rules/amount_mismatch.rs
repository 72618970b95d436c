//! `amount-mismatch`: Per cent, per mille, a currency or a magnitude exchanged for another, or another unit beside the
//! same number. The figure is right, and all the same the amount is wrong. For example, the source says dollars and the
//! translation says roubles:
//!
//! ```ftl
//! # en: The fine is 500 dollars.
//! the-fine = Штраф составляет 500 рублей.
//! ```
//!
//! It is told only where one is lost and another has come, or a per cent, a currency or a unit of length, area, volume or mass
//! has left its figure behind. Units are a warning, and so is a currency that is only left out or added.

use edition_languages::concepts::Class;
use edition_model::{Diagnostic, Rule, Severity};

use crate::CheckContext;
use crate::exchange;
use crate::finding::Pair;

pub(crate) fn check(context: &CheckContext<'_>, pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    // `5 billion` for `5 million` is another number, which has been told.
    let classes = match pair.are_numbers_told.get() {
        true => &[Class::Percent, Class::Currency, Class::Unit][..],
        false => &[
            Class::Percent,
            Class::Currency,
            Class::Magnitude,
            Class::Unit,
        ],
    };
    exchange::check(
        context,
        pair,
        (Rule::AmountMismatch, classes),
        findings,
        |class| match class {
            Class::Unit => Severity::Warning,
            _ => Severity::Error,
        },
    );
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::check_rule;

    fn check(text: (&str, &str, &str), expected: &[&str]) {
        check_rule(Rule::AmountMismatch, text, expected);
    }

    #[test]
    fn another_magnitude_of_the_same_figure() {
        for (text, expected) in [
            (
                ("ru", "1.5 million somoni", "1,5 миллиарда сомони"),
                "1,5 миллиарда stands in place of 1.5 million",
            ),
            (
                ("tg", "3 million people", "3 миллиард нафар"),
                "3 миллиард stands in place of 3 million",
            ),
            (
                ("es", "2 billion", "2 millones"),
                "2 millones stands in place of 2 billion",
            ),
        ] {
            check(text, &[expected]);
        }
    }

    #[test]
    fn another_amount() {
        for (text, expected) in [
            (
                ("ru", "500 dollars", "500 рублей"),
                "the source says \"dollars\" (доллар), the translation \"рублей\" (ruble)",
            ),
            (
                ("tg", "5 per cent", "5 промилле"),
                "the source says \"per cent\" (фоиз), the translation \"промилле\" (permille)",
            ),
            (
                ("ru", "5 per cent of women", "5 женщин"),
                "the source says \"per cent\" beside 5, and the translation nowhere",
            ),
            (
                ("tg", "5 women", "5 фоизи занон"),
                "the translation says \"фоизи\" beside 5, and the source nowhere",
            ),
            (
                ("ru", "500 tonnes of wheat", "500 килограммов пшеницы"),
                "the source says \"tonnes\" (тонна), the translation \"килограммов\" (kilogram)",
            ),
            (
                (
                    "ru",
                    "500 hectares of land",
                    "500 квадратных километров земли",
                ),
                "the source says \"hectares\" (гектар), the translation \"квадратных километров\" (square kilometre)",
            ),
            (
                ("tg", "3 years and 5 months", "5 сол ва 3 моҳ"),
                "the source says \"years\" (сол), the translation \"моҳ\" (month)",
            ),
            (
                ("ru", "$500 and then €300", "300 долларов, а затем 500 евро"),
                "the source says \"$\" (доллар), the translation \"евро\" (euro)",
            ),
            (
                ("tg", "5 hours", "5 дақиқа"),
                "the source says \"hours\" (соат), the translation \"дақиқа\" (minute)",
            ),
            (
                ("ru", "after three days", "через три недели"),
                "the source says \"days\" (день), the translation \"недели\" (week)",
            ),
            (
                ("ru", "12 km", "12 м"),
                "the source says \"km\" (километр), the translation \"м\" (meter)",
            ),
            (
                ("ru", "millions of people", "миллиарды людей"),
                "the source says \"millions\" (миллион), the translation \"миллиарды\" (billion)",
            ),
        ] {
            check(text, &[expected]);
        }
    }

    #[test]
    #[rustfmt::skip]
    fn areas_are_no_volumes() {
        check(("ru", "8 square metres", "8 кубических метров"), &[
            "the source says \"square metres\" (квадратный метр), the translation \"кубических метров\" (cubic metre)",
        ]);
        check(("tg", "8 cubic metres", "8 метри мураббаъ"), &[
            "the source says \"cubic metres\" (метри мукааб), the translation \"метри мураббаъ\" (square metre)",
        ]);
    }

    #[test]
    #[rustfmt::skip]
    fn amounts_have_endings() {
        for text in [
            ("ar", "12 per cent", "12 في المائة"), ("ar", "15 per cent", "15 في المئة"), ("ar", "14 per cent", "14٪"),
            ("kk", "13 per cent", "13 пайызға"), ("kk", "14 per cent", "14 пайызы"),
            ("ky", "13 per cent", "13 пайызга"), ("ky", "14 per cent", "14 пайызы"),
            ("uz", "13 per cent", "13 foizga"), ("uz", "14 per cent", "14 foizi"), ("uz", "14 per cent", "14 фоизи"),
            ("tg", "13 per cent", "13 дарсади мардон"), ("tg", "15 per cent", "15 дарсадро"), ("tg", "5 per cent", "5 фисади занон"),
            ("es", "13 per cent", "13 por 100"), ("fr", "12 per cent", "12 p. 100"), ("fr", "12 per cent", "12 pour 100"),
            ("ru", "27 per thousand", "27 на тысячу"), ("es", "5 billion men", "5.000 millones de hombres"),
            ("kk", "500 dollars", "500 доллардан"), ("uz", "500 roubles", "500 rublga"),
        ] {
            check(text, &[]);
        }
        check(("kk", "500 dollars", "500 рубльге"), &[
            "the source says \"dollars\" (доллары), the translation \"рубльге\" (ruble)",
        ]);
    }

    #[test]
    #[rustfmt::skip]
    fn a_currency_or_a_unit_is_left_out_or_added() {
        check(("ru", "5,000 dollars", "5 000"), &["the source says \"dollars\" beside 5,000, and the translation nowhere"]);
        check(("tg", "34 people", "34 доллар"), &["the translation says \"доллар\" beside 34, and the source nowhere"]);
        check(("ru", "He walked 12 kilometres.", "Он прошёл 12."), &[
            "the source says \"kilometres\" beside 12, and the translation nowhere",
        ]);
        for text in [
            ("ru", "under 18", "младше 18 лет"), ("tg", "at 2 p.m.", "соати 2-и рӯз"), ("ru", "M32C", "М32С"),
            ("ru", "md5sums", "файл md5"), ("fr", "64 kB", "64 kilo-octets"), ("ru", "in the 4th row", "в 4-м ряду"),
        ] {
            check(text, &[]);
        }
    }

    #[test]
    #[rustfmt::skip]
    fn currencies_have_abbreviations() {
        check(("ru", "EUR 50 million", "50 млн долл."), &[
            "the source says \"EUR\" (евро), the translation \"долл\" (dollar)",
        ]);
        check(("tg", "50 roubles", "50 долл."), &[
            "the source says \"roubles\" (рубли), the translation \"долл\" (dollar)",
        ]);
        for text in [("ru", "50 somoni", "50 сом."), ("ru", "50 som", "50 сом."), ("tg", "50 som", "50 сом."), ("tg", "50 somoni", "50 сом.")] {
            check(text, &[]);
        }
    }

    #[test]
    fn the_same_amount() {
        for text in [
            ("ru", "5 per cent", "5 %"),
            ("ru", "450 g of bread", "450 г хлеба"),
            ("ru", "working hours", "рабочий день"),
            ("ru", "half a million people", "500 тысяч человек"),
            ("tg", "5 months and 3 years", "3 сол ва 5 моҳ"),
            ("tg", "5 and 6 per cent", "5 ва 6%"),
            ("ru", "a 30-day visit", "30-дневная поездка"),
            ("tg", "in 2012", "дар соли 2012"),
            ("ru", "two weeks", "14 дней"),
            ("ru", "8 square metres", "8 м²"),
            ("ru", "8 cubic metres", "8 кубометров"),
            ("ru", "8 square metres", "восьмью квадратными метрами"),
            (
                "ru",
                "in the 20th century, 100 years later",
                "в XX веке, через 100 лет",
            ),
        ] {
            check(text, &[]);
        }
    }
}
