//! `date-mismatch`: Another month or weekday than the source names. Nobody comes on the right day. For example, the
//! source says May and the translation says June:
//!
//! ```ftl
//! # en: The visit began in May 2012.
//! visit-began = Поездка началась в июне 2012 года.
//! ```
//!
//! It is told only where one month or weekday is lost and another has come, or where two dates have exchanged their
//! months, or, as a warning, their days or years; where a date in figures has another month than the source names; and where a range of dates runs the other way,
//! as «с 5 апреля по 3 марта» for `from 3 March to 5 April`.

use edition_languages::concepts::Class;
use edition_model::{Diagnostic, Rule, Severity};

use crate::CheckContext;
use crate::exchange;
use crate::finding::Pair;

pub(crate) fn check(context: &CheckContext<'_>, pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let rule = (Rule::DateMismatch, &[Class::Month, Class::Weekday][..]);
    exchange::check(context, pair, rule, findings, |_| Severity::Error);
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::check_rule;

    fn check(text: (&str, &str, &str), expected: &[&str]) {
        check_rule(Rule::DateMismatch, text, expected);
    }

    #[test]
    fn another_month_or_weekday() {
        for (text, expected) in [
            (
                ("zh", "on 12 May 2012", "2012年6月12日"),
                "the source does not have 6",
            ),
            (
                ("ja", "in May 2012", "2012年3月"),
                "the source does not have 3",
            ),
            (
                ("ru", "He came on 12 May 2012.", "Он пришёл 12.06.2012."),
                "the source does not have 12.06.2012",
            ),
            (
                ("tg", "He came on 12/05/2012.", "Ӯ 12.06.2012 омад."),
                "12.06.2012 stands in place of 12/05/2012",
            ),
            (
                (
                    "ru",
                    "The visit began in May 2012.",
                    "Поездка началась в июне 2012 года.",
                ),
                "the source says \"May\" (мая), the translation \"июне\" (June)",
            ),
            (
                ("tg", "on Monday", "рӯзи сешанбе"),
                "the source says \"Monday\" (душанбе), the translation \"сешанбе\" (Tuesday)",
            ),
            (
                // The capital is no Monday.
                ("tg", "in Dushanbe on Monday", "рӯзи сешанбе дар Душанбе"),
                "the source says \"Monday\" (душанбе), the translation \"сешанбе\" (Tuesday)",
            ),
            (
                ("fr", "since October", "depuis novembre"),
                "the source says \"October\" (octobre), the translation \"novembre\" (November)",
            ),
            (
                ("ru", "from 3 March to 5 April", "с 3 апреля по 5 марта"),
                "the source says \"March\" (марта), the translation \"апреля\" (April)",
            ),
            (
                ("ru", "from 3 March to 5 April", "с 5 апреля по 3 марта"),
                "the source says \"3 March to 5 April\", the translation \"5 апреля по 3 марта\"",
            ),
            (
                ("tg", "from Monday to Friday", "аз ҷумъа то душанбе"),
                "the source says \"Monday to Friday\", the translation \"ҷумъа то душанбе\"",
            ),
            (
                ("ru", "The March report came.", "Пришёл январский доклад."),
                "the source says \"March\" (марта), the translation \"январский\" (January)",
            ),
            (
                ("tg", "the May visit", "сафари июн"),
                "the source says \"May\" (Май), the translation \"июн\" (June)",
            ),
        ] {
            check(text, &[expected]);
        }
    }

    #[test]
    fn another_month_that_is_another_word_too_and_another_date() {
        for (text, expected) in [
            (
                (
                    "ru",
                    "The visit (May) was short.",
                    "Визит (июнь) был коротким.",
                ),
                "the source says \"May\" (мая), the translation \"июнь\" (June)",
            ),
            (
                ("tg", "May was cold.", "Июн хунук буд."),
                "the source says \"May\" (Май), the translation \"Июн\" (June)",
            ),
            (
                (
                    "ru",
                    "on 4 May 2010 and on 9 May 2012",
                    "4 мая 2012 года и 9 мая 2010 года",
                ),
                "the source says \"4 May 2010\", the translation \"4 мая 2012\"",
            ),
            (
                ("tg", "He died on 12.11.2010.", "Ӯ 11.12.2010 мурд."),
                "11.12.2010 stands in place of 12.11.2010",
            ),
            (
                ("ru", "He left on Thurs. 3 May.", "Он уехал в пт 3 мая."),
                "the source says \"Thurs\" (четверг), the translation \"пт\" (Friday)",
            ),
        ] {
            check(text, &[expected]);
        }
    }

    #[test]
    fn another_month_in_other_languages() {
        let said = |month, right, wrong, is| {
            format!("the source says \"{month}\" ({right}), the translation \"{wrong}\" ({is})")
        };
        for (locale, text, wrong, right) in [
            ("de", "am 10. Juni 2012", "Juni", "Mai"),
            ("uk", "10 червня 2012 року", "червня", "травня"),
            ("ar", "في يونيه", "يونيه", "مايو"),
        ] {
            let source = match locale {
                "ar" => "in May",
                _ => "on 10 May 2012",
            };
            check(
                (locale, source, text),
                &[&said("May", right, wrong, "June")],
            );
        }
    }

    #[test]
    fn what_is_the_same_or_only_missing() {
        for text in [
            (
                "ar",
                "In May and June 2012.",
                "في أيار/مايو وحزيران/يونيه 2012.",
            ),
            ("ro", "in March", "în martie, mai mult"),
            ("ru", "He may come in May.", "Он может приехать в мае."),
            ("ru", "in May and June", "в мае — июне"),
            ("tg", "from 10 to 18 May", "аз 10 то 18 май"),
            (
                "ru",
                "Theresa May came in June.",
                "Тереза Мэй приехала в июне.",
            ),
            ("ru", "They march on Friday.", "Они выходят в этот день."),
            ("tg", "in Dushanbe on Friday", "рӯзи ҷумъа дар Душанбе"),
            ("ru", "10–18 May", "с 10 мая по 18 мая"),
            ("ru", "The March report", "Мартовский доклад"),
            ("tg", "the May visit", "сафари моҳи май"),
            (
                "ru",
                "from 3 March to 5 April",
                "до 5 апреля, начиная с 3 марта",
            ),
            ("ru", "Jan.–Mar. 2012", "янв. — март 2012 года"),
            ("tg", "on 5 Apr. and 6 Sept. 2012", "5 апр. ва 6 сент. 2012"),
        ] {
            check(text, &[]);
        }
    }
}
