//! What is the same number, and what is not.

use edition_model::Rule;

use crate::tests::{check_rule, found_of};

/// Locale, source, translation and what is said.
#[rustfmt::skip]
const WRONG: &[(&str, &str, &str, &str)] = &[
    // Marks of English that were left standing.
    ("ru", "1,234 dollars", "1,234 доллара", "with the marks of the source, 1,234 is another number in this language"),
    ("fr", "1,234 dollars", "1,234 dollars", "with the marks of the source, 1,234 is another number in this language"),
    ("de", "1,234 Dollar", "1,234 Dollar", "with the marks of the source, 1,234 is another number in this language"),
    ("es", "over 1.234 km", "más de 1.234 km", "with the marks of the source, 1.234 is another number in this language"),
    ("tg", "12,500 people", "12,500 нафар", "with the marks of the source, 12,500 is another number in this language"),
    ("ru", "1,234 dollars", "1,235 доллара", "1,235 stands in place of 1,234"),
    // Halves of the day.
    ("fr", "at 2 p.m.", "à 2 heures", "the source does not have 2"),
    ("ru", "at 2 p.m.", "в 2 часа", "2 stands in place of 2 p.m"),
    ("tg", "at 2 p.m.", "соати 2", "2 stands in place of 2 p.m"),
    ("es", "at 3 p.m.", "a las 2 de la tarde", "the source does not have 2 de la tarde"),
    ("fr", "at 2.30 p.m.", "à 14 h 40", "the source does not have 14 h 40"),
    ("ru", "at noon", "в 13:00", "the source does not have 13:00"),
    ("fr", "at 12:00", "à minuit", "12:00 stands in the source alone"),
    ("tg", "at 12:30", "нисфирӯзӣ", "12:30 of the source is missing"),
    // Parts.
    // Words for thousands that are others, or may be any.
    ("ru", "40,000 left.", "Ушло четыре тысячи.", "40,000 of the source is missing"),
    ("tg", "40,000 left.", "Чор ҳазор нафар рафт.", "40,000 of the source is missing"),
    ("ru", "1,000 men", "тысячи мужчин", "1,000 stands in the source alone"),
    ("ru", "about 300", "около трёхсот", "300 stands in the source alone"),
    ("es", "500 men", "quinientos hombres", "500 stands in the source alone"),
    ("de", "300 people", "dreihundert Menschen", "300 stands in the source alone"),
    ("de", "300 people", "400 Menschen", "400 stands in place of 300"),
    ("fr", "1/3 of the votes", "un quart des voix", "1/3 stands in the source alone"),
    ("ru", "2.5 hours", "полтора часа", "2.5 of the source is missing"),
    ("ru", "1/2 of them", "1/3 из них", "1/3 stands in place of 1/2"),
    ("ru", ".5 kg", "5 кг", "5 stands in place of 5"),
    ("tg", "2/3 of the votes", "3/4 овозҳо", "3/4 stands in place of 2/3"),
    // The same digits in another order, or with another nought.
    ("ru", "0.5 litres", "0,05 литра", "0,05 stands in place of 0.5"),
    ("tg", "by 1.5 per cent", "1,05 фоиз", "1,05 stands in place of 1.5"),
    ("ru", "by 2.05 per cent", "на 2,5 %", "2,5 stands in place of 2.05"),
    ("ru", "section 3.2.1", "раздел 3.1.2", "3.1.2 stands in place of 3.2.1"),
    ("tg", "section 3.2", "бахши 2.3", "2.3 stands in place of 3.2"),
    ("ru", "the ratio is 3:2", "соотношение 2:3", "2:3 stands in place of 3:2"),
    ("tg", "2/3 of the votes", "3/2 овозҳо", "3/2 stands in place of 2/3"),
    ("ru", "on 12/2011 and 5", "12-2012 и 5", "2012 stands in place of 2011"),
    // Telephones and ranges.
    ("ru", "Tel. (+992) 918 12 34 56", "Тел. +992 918 123 457", "+992 918 123 457 stands in place of +992) 918 12 34 56"),
    ("ru", "paragraphs 5, 6 and 8", "пункты 5–8", "6 of the source is missing"),
    // Units, magnitudes, months, symbols.
    ("ru", "20 m2", "20 м³", "³ stands in place of 2"),
    ("ru", "20 m²", "30 м²", "30 stands in place of 20"),
    ("zh", "on 12 May 2012", "2013年5月12日", "2013 stands in place of 2012"),
    ("hu", "on 10 May 2012", "2012. 06. 10-én", "the source does not have 2012. 06. 10"),
    ("hi", "100,000 people", "1,00,001 लोग", "the source does not have 1,00,001"),
    ("zh", "A/HRC/22/53", "第A/HRC/22/35號", "A/HRC/22/35 stands in place of A/HRC/22/53"),
    ("fr", "SHA1/SHA256", "SHA1 et SHA255", "255 stands in place of 256"),
    ("fr", "a PS/2-style keyboard", "un clavier PS/3", "the source does not have PS/3"),
    ("ru", "5 to 7", "5-8", "8 stands in place of 7"),
    ("ru", "1.5 million people", "полтора миллиарда человек", "1.5 million of the source is missing"),
    ("uk", "1,234 hryvnias", "1,234 гривні", "with the marks of the source, 1,234 is another number in this language"),
    ("de-CH", "1,234 Franken", "1’243 Franken", "1’243 stands in place of 1,234"),
    (
        "ru",
        "in 2012",
        "в 2013 году",
        "2013 stands in place of 2012",
    ),
    (
        "ru",
        "1,234 people",
        "4 321 человек",
        "4 321 stands in place of 1,234",
    ),
    (
        "ru",
        "in 2012",
        "в тот год",
        "2012 of the source is missing",
    ),
    (
        "tg",
        "that year",
        "соли 2012",
        "the source does not have 2012",
    ),
    (
        "ru",
        "1.5 million",
        "1,5 млрд",
        "1,5 млрд stands in place of 1.5 million",
    ),
    (
        "ru",
        "at 2 p.m.",
        "в 2 часа ночи",
        "2 часа ночи stands in place of 2 p.m",
    ),
    (
        "tg",
        "A/HRC/22/53",
        "A/HRC/22/35",
        "A/HRC/22/35 stands in place of A/HRC/22/53",
    ),
    (
        "ru",
        "in the 20th century",
        "в XIX веке",
        "XIX stands in place of 20",
    ),
    (
        "ru",
        "10 May 2012",
        "10.06.2012",
        "the source does not have 10.06.2012",
    ),
    (
        "tg",
        "articles 7 and 10",
        "моддаҳои 7 ва 11",
        "11 stands in place of 10",
    ),
    (
        "ru",
        "5.5 per cent",
        "55 процентов",
        "55 stands in place of 5.5",
    ),
    (
        "ru",
        "2 p.m. is 14:00",
        "2 часа дня — это 14:0",
        "14:0 stands in place of 14:00",
    ),
    ("tg", "$5m", "5 млрд доллар", "5 млрд stands in place of 5m"),
    ("ru", "2½ years", "2¼ года", "2¼ stands in place of 2½"),
    (
        "ru",
        "in the 1990s",
        "в 90-х годах XIX века",
        "the source does not have XIX",
    ),
];

fn check(text: (&str, &str, &str), expected: &[&str]) {
    check_rule(Rule::NumberMismatch, text, expected);
}

#[test]
fn round_numbers_may_be_written_in_words() {
    for (locale, source, translation) in [
        ("ru", "40,000 left.", "Ушло сорок тысяч."),
        ("ru", "1,000 men", "тысяча мужчин"),
        ("ru", "1,000,000 men", "миллион мужчин"),
        ("ru", "Forty thousand left.", "Ушло 40 000."),
        ("ru", "0.5 km", "полкилометра"),
        ("tg", "40,000 left.", "Чил ҳазор нафар рафт."),
        ("tg", "1,000 men", "ҳазор мард"),
        ("fr", "5 million left.", "Cinq millions sont partis."),
        ("es", "5 million left.", "Cinco millones se fueron."),
        ("es", "1 billion", "mil millones"),
        ("es", "13 per cent", "13 por 100"),
        ("kk", "40,000 people", "қырық мың адам"),
    ] {
        check((locale, source, translation), &[]);
    }
}

#[test]
fn the_same_number_may_be_written_in_many_ways() {
    for (locale, source, translation) in [
        ("ru", "1,234 people", "1\u{A0}234 человека"),
        ("ru", "1,234 people", "1234 человека"),
        ("fa", "1,234 people", "۱۲۳۴ نفر"),
        ("fa", "1,234 people", "۱٬۲۳۴ نفر"),
        ("tg", "1.5 million people", "1,5 млн нафар"),
        ("ru", "1.5 million people", "1,5 миллиона человек"),
        ("ru", "1.5 million people", "1 500 000 человек"),
        ("ru", "2–3 billion", "2–3 млрд"),
        ("ru", "at 2 p.m.", "в 14:00"),
        ("ru", "at 2 p.m.", "в 14 часов"),
        ("ru", "at 2:30 p.m.", "в 14 часов 30 минут"),
        ("ru", "at 14:00", "в 2 часа дня"),
        ("tg", "at 2 p.m.", "соати 2-и рӯз"),
        ("ru", "from 2 to 4 p.m.", "с 14 до 16 часов"),
        ("ru", "in the 20th century", "в XX веке"),
        ("tg", "in the 20th century", "дар асри XX"),
        ("ru", "in the 20th century", "в ХХ веке"),
        ("tg", "on the 12th day", "дар рӯзи 12-ум"),
        ("ru", "the 12th session", "12-я сессия"),
        (
            "ru",
            "A/HRC/22/53, paragraph 12",
            "пункт 12 документа A/HRC/22/53",
        ),
        ("ru", "10–18 May 2012", "с 10 по 18 мая 2012 года"),
        ("ru", "10 May 2012", "10.05.2012"),
        ("tg", "2010–11", "солҳои 2010–2011"),
        ("ru", "in the 1990s", "в 90-е годы"),
        ("ru", "articles 7 and 10", "статьи 7 и 10"),
        ("ru", "as in `12`", "как в `12`"),
        (
            "ru",
            "section 1.2.3, version 2.5",
            "раздел 1.2.3, версия 2.5",
        ),
        (
            "tg",
            "called the [law 5](https://example.org/9)",
            "[қонуни 5][example-org-9]",
        ),
        ("ru", "number 5", "число 5, [as in number 6][lang:en]"),
        ("ru", "+992 37 221 00 00", "+992 (37) 221-00-00"),
        ("tg", "+41 22 917 9220", "+41 22 917 92 20"),
        ("ru", "in May 2012", "05.2012"),
        ("ru", "port 3128:50000", "порт 3128:50000"),
    ] {
        check((locale, source, translation), &[]);
    }
}

#[test]
fn a_wrong_number_is_found() {
    // A month or a magnitude has a rule of its own.
    let rules = [
        Rule::NumberMismatch,
        Rule::DateMismatch,
        Rule::AmountMismatch,
    ];
    for (locale, source, translation, expected) in WRONG {
        let text = (*locale, *source, *translation);
        let found = rules.map(|rule| found_of(rule, text)).concat();
        assert_eq!(found, [*expected], "{source} | {translation}");
    }
}

#[test]
fn a_number_may_be_said_in_words() {
    check(
        ("ru", "60 characters", "ограничено шестьюдесятью знаками"),
        &["60 stands in the source alone"],
    );
    check(
        ("ru", "70 characters", "ограничено шестьюдесятью знаками"),
        &["70 of the source is missing"],
    );
    check(
        ("tg", "5 cities", "панҷ шаҳр"),
        &["5 stands in the source alone"],
    );
    check(
        ("ru", "a nine-day visit", "поездка на 9 дней"),
        &["9 stands in the translation alone"],
    );
    check(
        ("ru", "5 cities", "города"),
        &["5 of the source is missing"],
    );
    check(("ru", "12 is 12", "12"), &["12 stands in the source alone"]);
}

#[test]
fn a_variant_may_name_its_number() {
    let source = "{ $cities } cities";
    check(
        (
            "ru",
            source,
            "{ $cities ->\n    [1] 1 город\n   *[other] { $cities } городов\n }",
        ),
        &[],
    );
    check(
        (
            "ru",
            source,
            "{ $cities ->\n    [1] 2 города\n   *[other] { $cities } городов\n }",
        ),
        &["in the variant [1], the source does not have 2"],
    );
    check(("ru", "on { DATE($start) }", "10 мая 2012 года"), &[]);
}

/// Forms that stand in printed texts: locale, source, translation.
#[rustfmt::skip]
const SAME: &[(&str, &str, &str)] = &[
    ("uk", "Over 5 million people fled.", "Понад 5 мільйонів людей втекли."),
    ("tr", "Over 5 million people fled.", "5 milyondan fazla insan kaçtı."),
    ("ru", "a 3rd-party service", "сторонняя служба"),
    ("ru", "He drew a 2D map.", "Он начертил двумерную карту."),
    ("ru", "On the night of 3 May", "В ночь с 3 на 4 мая"),
    ("tg", "2,500 people", "дуюним ҳазор нафар"),
    ("ru", "2,500 people", "две с половиной тысячи человек"),
    ("ru", "Tel. (+992) 918 12 34 56", "Тел. +992 918 123 456"),
    ("tg", "Mobile: (+992) 918 12 34 56, 5 men", "Мобилӣ: +992-918-123-456, 5 мард"),
    ("ru", "a 24/7 hotline", "круглосуточная линия"),
    ("tg", "a 24-hour hotline", "хати шабонарӯзӣ"),
    ("tg", "It took 2.5 hours.", "Ин дуюним соатро гирифт."),
    ("ru", "paragraphs 5, 6 and 7", "пункты 5–7"),
    ("tg", "articles 7–9", "моддаҳои 7, 8 ва 9"),
    ("ru", "on 12/2011 and 3:2", "12-2011 и 3 к 2"),
    ("ru", "section 3.2.1, 10.5.2012", "раздел 3.2.1, 10.05.2012"),
    ("tg", "at 9.05", "соати 9:05"),
    ("fr", "1/3 of the votes", "un tiers des voix"),
    ("fr", "2/3 of the votes", "deux tiers des voix"),
    ("ru", "Half of them agreed.", "1/2 из них согласились."),
    ("ru", "1/3 of them", "треть из них"),
    ("ru", "3/4 of them", "три четверти из них"),
    ("tg", "½ of them", "нисфи онҳо"),
    ("ru", "1.5 hours", "полтора часа"),
    ("tg", "1.5 hours", "якуним соат"),
    ("ru", "half a year", "0,5 года"),
    ("ru", "two and a half hours", "2,5 часа"),
    ("ru", "at noon", "в 12:00"),
    ("ru", "at 12:00", "в полдень"),
    ("fr", "at 12:00", "à midi"),
    ("tg", "at 12:00", "нисфирӯзӣ"),
    ("tg", "from midnight", "аз соати 00:00"),
    ("fr", "at 2 p.m.", "à 14 heures"),
    ("fr", "at 2 p.m.", "à 2 heures de l’après-midi"),
    ("fr", "at 2 p.m.", "l’après-midi, à 2 heures"),
    ("fr", "at 2.30 p.m.", "à 14 h 30"),
    ("fr", "at 2.30 p.m.", "à 14h30"),
    ("fr", "at 00:00", "à 0 h 00"),
    ("fr", "from 2 to 4 p.m.", "de 14 à 16 heures"),
    ("fr", "2 hours", "2 heures"),
    ("ru", "2 days", "2 дня"),
    ("tg", "5 days", "5 рӯз"),
    ("fr", "2 MIDI ports", "2 ports MIDI"),
    ("es", "at 2 p.m.", "a las 2 p. m."),
    ("es", "at 9 p.m.", "a las 9 de la noche"),
    ("de", "at 2:30 p.m.", "um 14 Uhr 30"),
    ("zh", "at 2.30 p.m.", "在下午2时30分"),
    ("ja", "at 2.30 p.m.", "午後2時30分に"),
    ("ko", "at 2.30 p.m.", "오후 2시 30분에"),
    ("ru", "at 2 p.m.", "днём, в 2 часа"),
    ("ru", "It weighs .5 kg", "Вес 0,5 кг"),
    ("ru", "20 m2", "20 м²"),
    ("ru", "20 m²", "20 кв. м"),
    ("tg", "20 m3", "20 метри мукааб"),
    ("es", "2 billion people", "2 mil millones de personas"),
    ("es", "5 thousand cases", "5 mil casos"),
    ("pt", "2 billion", "2 bilhões"),
    ("it", "2 billion", "2 miliardi"),
    ("pl", "2 billion", "2 mld"),
    ("tr", "2 billion", "2 milyar"),
    ("fr", "2 trillion", "2 billions"),
    ("kk", "5 thousand", "5 мың"),
    ("zh", "5 kilograms, 20 million", "5千克，2千万"),
    ("zh", "on 10 May 2012", "2012年5月10日"),
    ("ja", "on 10 May 2012", "2012年5月10日に"),
    ("ko", "on 10 May 2012", "2012년 5월 10일"),
    ("vi", "on 10 May 2012", "ngày 10 tháng 5 năm 2012"),
    ("hu", "On 10 May 2012", "2012. 05. 10-én"),
    ("cs", "On 10 May 2012", "10. 5. 2012"),
    ("de", "2012-05-10", "am 10. Mai 2012"),
    ("ru", "2012/05/10", "10 мая 2012 года"),
    ("hi", "100,000 people", "1,00,000 लोग"),
    ("hi", "1,234,567 people", "12,34,567 लोग"),
    ("zh", "A/HRC/22/53", "第A/HRC/22/53號"),
    ("fr", "a PS/2-style keyboard", "un clavier de type PS/2"),
    ("fr", "SHA1/SHA256 checksums", "les sommes SHA1 et SHA256"),
    ("fr", "litres/100", "L/100"),
    ("fr", "1.5 km over 2.34 s", "1,5 km en 2,34 s"),
    ("ru", "version 2.5", "версия 2.5"),
    ("es", "version 2.100", "versión 2.100"),
    ("el", "2 p.m. is 14:00", "2 μ.μ. είναι 14:00"),
    ("es-MX", "1,234 pesos", "1,234 pesos"),
    ("de-CH", "1,234 Franken", "1’234 Franken"),
    ("ru", "1.5 million people", "полтора миллиона человек"),
    ("tg", "half a million people", "500 000 нафар"),
    ("es", "the zone 168.192.in-addr.arpa", "la zona 168.192.in-addr.arpa"),
    ("ru", "2,000,000 people", "2 000 000 человек"),
    ("de", "1,234 dollars", "1.234 Dollar"),
    ("ru", "at 15:30", "в 15∶30"),
    ("ru", "i18n and l10n", "интернационализация"),
    ("ru", "on May 5, 2013", "5 мая 2013 г."),
    ("tg", "on May 5, 2013", "5-уми майи соли 2013"),
    ("ru", "the 5th and 6th days", "5-й и 6-й дни"),
    ("ru", "the 1st, 2nd and 3rd", "1-го, 2-му и 3-е"),
    ("tg", "the 1st, 2nd and 3rd", "1-ум, 2-юм ва 3-юм"),
    ("ru", "paragraphs 5 to 7", "пункты 5–7"),
    ("ru", "paras. 5-7", "пп. 5—7"),
    ("tg", "paras. 5-7", "бандҳои аз 5 то 7"),
    ("ru", "50%", "50\u{A0}%"),
    ("ru", "50 per cent", "50\u{202F}процентов"),
    ("tg", "12.5%", "12,5 фоиз"),
    ("tg", "12.5%", "12,5%"),
    ("ru", "10,000 people", "10\u{2009}000 человек"),
    ("ru", "10,000 people", "10 тыс. человек"),
    ("tg", "10 thousand people", "10\u{202F}000 нафар"),
    ("ru", "10,000 people", "10-тысячная толпа"),
    ("ru", "US$1.2 billion", "1,2 млрд долл. США"),
    ("tg", "US$1.2 billion", "1,2 миллиард доллар"),
    ("ru", "in the 19th and 20th centuries", "в XIX–XX веках"),
    ("ru", "in the 19th and 20th centuries", "в XIX и XX вв."),
    ("tg", "in the 19th and 20th centuries", "дар асрҳои XIX–XX"),
    ("tg", "in the 20th century", "дар садаи ХХ"),
    ("tg", "in the 20th century", "дар асри 20"),
    ("ru", "at 9 a.m.", "в 9:00"),
    ("ru", "at 9 a.m.", "в 09:00"),
    ("tg", "at 9 a.m.", "соати 9:00"),
    ("tg", "at 9 a.m.", "соати 09.00"),
    ("tg", "at 9 a.m.", "соати 9-и субҳ"),
    ("tg", "at 9 a.m.", "соати 9-уми субҳ"),
    ("tg", "at 9 a.m.", "соати 9-и пагоҳӣ"),
    ("ru", "at 9.30 a.m.", "в 9 ч. 30 мин."),
    ("ru", "at 9.30 a.m.", "в 9.30"),
    ("ru", "9:30–11:00 a.m.", "с 9:30 до 11:00"),
    ("ru", "9:30 a.m. to 5:30 p.m.", "с 9:30 до 17:30"),
    ("tg", "9:30 a.m. to 5:30 p.m.", "аз соати 9:30 то 17:30"),
    ("tg", "at 2.30 p.m.", "соати 14-у 30 дақиқа"),
    ("tg", "at 2.30 p.m.", "соати 14 ва 30 дақиқа"),
    ("tg", "from 2 p.m. to 4 p.m.", "аз соати 2 то 4-и рӯз"),
    ("ru", "at 12 noon", "в 12:00"),
    ("ru", "at 12 noon", "в 12 часов дня"),
    ("ru", "at 12:15 p.m.", "в 12:15"),
    ("ru", "at 12 midnight", "в 00:00"),
    ("ru", "at 8 p.m. local time", "в 20:00 по местному времени"),
    ("ru", "at 2 PM", "в 14 ч."),
    ("ru", "Chapter IV", "глава IV"),
    ("tg", "Chapter IV", "боби 4"),
    ("ru", "Article 14 (1)", "пункт 1 статьи 14"),
    ("tg", "Article 14 (1)", "банди 1-и моддаи 14"),
    ("ru", "article 14(3)(g)", "подпункт g) пункта 3 статьи 14"),
    ("ru", "resolution 16/23", "резолюция 16/23"),
    ("ru", "resolution 1325 (2000)", "резолюция 1325 (2000)"),
    ("ru", "1/2 of them", "½ из них"),
    ("ru", "2½ years", "2,5 года"),
    ("ru", "½ of them", "1/2 из них"),
    ("ru", "3/4 of them", "¾ из них"),
    ("ru", "in the mid-1990s", "в середине 90-х годов"),
    ("tg", "in the 1990s", "дар солҳои 90-ум"),
    ("tg", "in the 1990s", "дар солҳои 1990-ум"),
    ("tg", "in the 1990s", "дар солҳои 90-уми асри XX"),
    ("ru", "1992–97", "1992–1997 годы"),
    ("ru", "2012/13", "2012–2013 гг."),
    ("ru", "18-20 May 2012", "18–20 мая 2012 года"),
    ("tg", "18-20 May 2012", "аз 18 то 20 майи соли 2012"),
    ("ru", "10 May 2012", "10.5.2012"),
    ("ru", "10/05/2012", "10.05.2012"),
    ("ru", "2012-05-10", "10 мая 2012 года"),
    ("ru", "$1,234.50", "1 234,50 долл."),
    ("ru", "5 to 10 million", "от 5 до 10 млн"),
    ("tg", "5 to 10 thousand", "аз 5 то 10 ҳазор"),
    ("tg", "between 5 and 10 million", "аз 5 то 10 млн"),
    ("tg", "1,000,000", "1 млн"),
    ("tg", "2,500 people", "2,5 ҳазор нафар"),
    ("ru", "COVID-19", "COVID-19"),
    ("ru", "World War II", "Вторая мировая война"),
    ("tg", "World War II", "Ҷанги дуюми ҷаҳонӣ"),
    ("tg", "World War II", "Ҷанги II ҷаҳонӣ"),
    ("ru", "Nicholas II", "Николай II"),
    ("ru", "No. 5", "№ 5"),
    ("tg", "Order No. 123", "Фармони №123"),
    ("fa", "in 2012, 5.5%", "در سال ۲۰۱۲، ۵٫۵٪"),
    ("fa", "at 2 p.m.", "ساعت ۱۴:۰۰"),
    ("fa", "at 14:00", "ساعت ۱۴"),
    ("ru", "three (3) days", "три (3) дня"),
    ("ru", "a scale of 1:100,000", "масштаб 1:100 000"),
    ("ru", "5 km", "5\u{A0}км"),
    ("ru", "-5 °C", "−5 °C"),
    ("ru", "0.5", "0,5"),
    ("ru", "pages 10-12", "с. 10–12"),
    ("ru", "12 x 15", "12 × 15"),
    ("tg", "on 1 June", "1-уми июн"),
    ("tg", "in 2012", "дар соли 2012-ум"),
    ("ru", "1.5 million–2 million", "1,5–2 млн"),
    ("ru", "the 2010 Law", "Закон 2010 года"),
    ("ru", "in May and June 2012", "в мае–июне 2012 года"),
    ("tg", "24 hours", "24 соат"),
    ("ru", "aged 15–24", "в возрасте от 15 до 24 лет"),
    ("ru", "aged 65+", "в возрасте 65 лет и старше"),
    ("ru", "every 3rd", "каждый 3-й"),
    ("ru", "$5m", "5 млн долл."),
    ("ru", "$5bn", "5 млрд долл."),
    ("ru", "E/CN.4/2004/56/Add.1", "E/CN.4/2004/56/Add.1"),
    ("ru", "CAT/C/TJK/CO/2", "CAT/C/TJK/CO/2"),
    ("ru", "articles 143-1 and 354", "статьи 143-1 и 354"),
    ("tg", "the 50th anniversary", "50-солагӣ"),
    ("ru", "the 50th anniversary", "50-летие"),
    ("tg", "in the 19th and 20th centuries", "дар асрҳои XIX ва XX"),
    ("tg", "resolution 67/161 of 20 December 2012", "қатъномаи 67/161 аз 20 декабри соли 2012"),
    ("ru", "A/RES/67/161, para. 4", "пункт 4 документа A/RES/67/161"),
];

#[test]
fn forms_of_print_are_the_same_numbers() {
    for (locale, source, translation) in SAME {
        check((locale, source, translation), &[]);
    }
}
