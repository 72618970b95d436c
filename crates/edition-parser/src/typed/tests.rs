use super::typed_mark;

/// The mark that is found in a paragraph, with its line; "" where none is.
fn check(paragraph: &str, expected: &str) {
    let found = typed_mark(paragraph).map(|found| {
        let before = paragraph.get(..found.range.start).unwrap();
        let line = before.matches('\n').count() + 1;
        format!("{:?} {line}: {}", found.kind, found.text)
    });
    assert_eq!(found.unwrap_or_default(), expected, "{paragraph}");
}

#[test]
fn items_of_no_list() {
    check("The State:\n•\topen prisons;\n•\tpublish.", "Bullet 2: •");
    check("• ба зиндонҳо роҳ диҳад;", "Bullet 1: •");
    check(
        "Комитет рекомендует:\n\u{F0B7} открыть;",
        "Bullet 2: \u{F0B7}",
    );
    check("o\tfirst\no\tsecond", "Bullet 1: o");
    check("> > · first\n> > · second", "Bullet 1: ·");
    check(
        "Государство обязано:\n– открыть тюрьмы;\n– издать число.",
        "Bullet 2: –",
    );
    check("-первое;\n-второе.", "Bullet 1: -");
    check("[ ] a task", "Task 1: [ ]");
    check("[x] вазифа", "Task 1: [x]");
    check("##Heading", "Heading 1: ##");
    check("Text\n####Боби дуюм", "Heading 2: ####");
    check("#Heading without space", "Heading 1: #");
    check("####### Seven", "Heading 1: #######");
}

#[test]
fn numbers_typed_by_hand() {
    check(
        "The State shall:\n(a) allow a lawyer;\n(b) allow a doctor:\n(i) on arrival;",
        "Series 2: (a)",
    );
    check("a. first letter\nb. second letter", "Series 1: a.");
    check("а) первое\nб) второе", "Series 1: а)");
    check(
        "Давлат бояд:\nа) иҷозат диҳад;\nб) чоп кунад.",
        "Series 2: а)",
    );
    check("as follows:\n2. second\n3. third", "Series 2: 2.");
    check("(a) a paragraph of its own", "Number 1: (a)");
    check("(ii) another", "Number 1: (ii)");
    check("г) четвёртое", "Number 1: г)");
    check("5.The Committee", "Number 1: 5.");
    check("A. first letter\nB. second letter", "Series 1: A.");
    check("I. Introduction\nII. Findings", "Series 1: I.");
    check("2\\. second\n3\\. third", "Series 1: 2\\.");
    check("(а) met;\n(b) left.", "Series 1: (а)");
}

#[test]
fn lines_that_would_run_together() {
    check(
        "Year\tComplaints\tConvictions\n2012\t12\t0",
        "Table 1: Year\tComplaints\tConvictions",
    );
    check("Сол\tШикоят\n2012\t12", "Table 1: Сол\tШикоят");
    check("Year   Complaints\n2012   12", "Table 1: Year   Complaints");
    check("| a | b |\n| c | d |", "Table 1: | a | b |");
    check(
        "CAT\n: Convention against Torture",
        "Definition 2: : Convention against Torture",
    );
    check(": by itself", "Definition 1: : by itself");
    check(
        "In Dushanbe: Ms A. Example (+992 37 000 00 00)\nIn Geneva: Mr B. Example (+41 22 000 00 00)",
        "Lines 1: In Dushanbe: Ms A. Example (+992 37 000 00 00)",
    );
    check(
        "Г-жа Иванова, ivanova@example.org\nГ-н Петров, petrov@example.org",
        "Lines 1: Г-жа Иванова, ivanova@example.org",
    );
    check(
        "Palais des Nations\n1211 Geneva 10\nSwitzerland",
        "Lines 1: Palais des Nations",
    );
    check(
        "The State shall:\nopen every prison;\npublish the number;\nrelease them.",
        "Lines 1: The State shall:",
    );
    check(
        "**Date:** 5 May\n**Place:** Dushanbe",
        "Lines 1: **Date:** 5 May",
    );
}

#[test]
fn numbers_in_disguise() {
    let check = |paragraph: &str, expected: &str| {
        let found = super::disguised_number(paragraph);
        let found = found.map(|(place, _)| paragraph.get(place).unwrap());
        assert_eq!(found.unwrap_or_default(), expected, "{paragraph}");
    };
    check("1.\u{A0}The council met.", "1.");
    check("12)\u{202F}Шӯро ҷамъ омад.", "12)");
    check("**4.** The council left.", "4.");
    check("_4._ Совет уехал.", "4.");
    check("**4. The council** left.", "4.");
    check("**(a)** the council", "(a)");
    for prose in [
        "1. The council",
        "1\\.\u{A0}The council",
        "5.\u{A0}мая он уехал",
        "**2012.** It was dry.",
        "**4.5 million** people left.",
        "**The council** left. Then 5.",
        "**12 May.** The council left.",
        "**A. Karimov** left.",
        "**No. 4.** The council left.",
    ] {
        check(prose, "");
    }
}

#[test]
fn good_prose_is_silent() {
    for prose in [
        "He came in\n2012. Then he left in\n2013. Nobody knew\n2014 would be so.",
        "The State shall (a) allow a lawyer and\n(b) allow a doctor.",
        "as paragraph 12\n(a) and (b) say",
        "— Кто там? — спросил он.",
        "— Кто там?\n— Я.\n— Входи.",
        "«Книга\n— это не журнал», сказал он\n— и ушёл.",
        "в городе\nг. Душанбе и\nс. Варзоб, а также\nп. 3 настоящего доклада",
        "А. Иванов\nвстретил его.",
        "I. Ivanov said so.",
        "One sentence.\nAnother sentence.\nA third one.",
        "The visit of the Special Rapporteur to\nTajikistan",
        "Dushanbe • Geneva • New York",
        "#MeToo",
        "#MeToo is a movement.",
        "#1 priority",
        "Note: this holds.\nWarning: that too.",
        "(c) 2012 United Nations",
        "(see paragraph 5) he said",
        "Les États sont tenus de ce qui suit, dans tous les cas et partout\n: la France l’a dit.",
        "Name:\tAlisher",
        "He came.  She left.\nThey stayed.  We went.",
        "in paragraphs 5,\n6, 7 and\n8 of the report",
        "5.000 people came.",
        "Первая строка,\nвторая строка,\nтретья строка.",
        "D. H. Norback came,\nE. F. Смирнов пришёл,\nF. G. Ҳакимов омад.",
        "А. Б. Иванов, судья,\nБ. В. Петров, прокурор.",
        "C. Smith wrote it,\nD. Jones read it.",
        "A. Khan was detained.\nB. Rahimov was detained.\nC. Saidov was released.",
        "A. I was beaten.\nB. I was not beaten.",
        "А. Каримов пришёл.\nБ. Рахимов ушёл.",
        "А. Каримов омад.\nБ. Раҳимов рафт.",
        "I. Karimov came.\nJ. Rahimov left.",
        "V. Karimov came.\nW. Rahimov left.",
        "12.V.2012 he left.",
        "1.IX открываются школы.",
        "5.X мактабҳо боз мешаванд.",
        "(992) 37 221 00 00 – Душанбе",
        "(315) 555-1234",
        "The text is 12\n(twelve) lines long.",
        "",
    ] {
        check(prose, "");
    }
}
