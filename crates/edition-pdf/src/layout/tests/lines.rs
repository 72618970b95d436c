//! Lines of real paragraphs.

use edition_model::Kind;

use crate::page::Item;

use super::sample::{edition, heading, paragraph};
use super::texts::{EN, RU, TG};
use super::{dump, pages, right_edge};
use crate::layout::grid::Grid;

/// The lines of `prose` set as one paragraph; added hyphens are shown as `-`.
fn lines(tag: &str, prose: &str) -> Vec<String> {
    let mut edition = edition(
        tag,
        Kind::Announcement,
        vec![paragraph("a", prose)],
        Vec::new(),
    );
    edition.body.place = None;
    edition.date_text = None;
    edition.symbol = None;
    edition.locales.clear();
    edition.wording.publisher.text.clear();
    edition.wording.contacts.text.clear();
    let dump = dump(&pages(&edition));
    // The page number and the kind of the document come first.
    let lines = dump.lines().skip(2).filter(|line| !line.starts_with("=="));
    lines.map(|line| line.trim_end().to_owned()).collect()
}

fn check(tag: &str, prose: &str, expected: &str) {
    assert_eq!(lines(tag, prose).join("\n"), expected);
}

#[test]
fn english() {
    check(
        "en",
        EN,
        &[
            "The Special Rapporteur carried out a country visit to the Republic of Tajikistan",
            "at the invitation of the Government. He held meetings with senior officials,",
            "members of civil society, representatives of United Nations agencies and",
            "international organizations, victims and their families. He visited several",
            "places of deprivation of liberty in and around five cities: Dushanbe, Khujand,",
            "Isfara, Istaravshan and Kurgan-Tube. The changes named in the preceding",
            "paragraph do not remove all concerns: pressure on detainees continues to",
            "give cause for concern, and effective safeguards against illegal renditions are",
            "still lacking in 5 % of the cases that were examined.",
        ]
        .join("\n"),
    );
}

#[test]
fn russian() {
    check(
        "ru",
        RU,
        &[
            "Специальный докладчик совершил поездку в Республику Таджики-",
            "стан по приглашению Правительства. Он провёл встречи с высокопо-",
            "ставленными должностными лицами, представителями гражданского",
            "общества, учреждений Организации Объединённых Наций и между-",
            "народных организаций, с пострадавшими и их семьями. Он посетил",
            "несколько мест лишения свободы в пяти городах и вокруг них: в Ду-",
            "шанбе, Худжанде, Исфаре, Истаравшане и Курган-Тюбе. Изменения,",
            "о которых говорится в предыдущем пункте, не снимают всех опасений:",
            "давление на задержанных по-прежнему вызывает озабоченность —",
            "и действенных гарантий против незаконной выдачи всё ещё недоста-",
            "точно. Об этом сообщил Х. Э. Мендес 18 мая 2012 г. в статье № 5.",
        ]
        .join("\n"),
    );
}

#[test]
fn tajik() {
    check(
        "tg",
        TG,
        &[
            "Гузоришгари махсус бо даъвати Ҳукумати Ҷумҳурии Тоҷикистон ба",
            "кишвар сафар кард. Ӯ бо мансабдорони баландпояи давлатӣ, намоянда-",
            "гони ҷомеаи шаҳрвандӣ, намояндагони муассисаҳои Созмони Милали",
            "Муттаҳид ва ташкилотҳои байналмилалӣ, ҷабрдидагон ва хонаводаҳои",
            "онҳо мулоқот анҷом дод. Ӯ аз якчанд ҷойҳои маҳрумият аз озодӣ дар",
            "панҷ шаҳр ва атрофи онҳо дидан кард: Душанбе, Хуҷанд, Исфара, Иста-",
            "равшан ва Қӯрғонтеппа. Тағйироте, ки дар банди пешина зикр шуданд,",
            "ҳамаи нигарониҳоро бартараф намекунанд: фишор ба дастгиршудагон",
            "то ҳол боиси нигаронист ва кафолатҳои муассири ҳуқуқӣ аз супоридани",
            "ғайриқонунии шахсон ба давлати дигар то ба ҳол нокифояанд.",
        ]
        .join("\n"),
    );
}

#[test]
fn no_line_breaks_a_rule_of_typography() {
    for (tag, prose) in [("en", EN), ("ru", RU), ("tg", TG)] {
        // Every beginning makes a different paragraph.
        for skipped in 0..40 {
            let words: Vec<&str> = prose.split(' ').skip(skipped).collect();
            let lines = lines(tag, &words.join(" "));
            let hyphens: Vec<bool> = lines.iter().map(|line| line.ends_with('-')).collect();
            assert!(
                !hyphens.windows(3).any(|three| three == [true; 3]),
                "{lines:#?}"
            );
            for line in &lines {
                assert!(!line.starts_with(['—', '–', '%']), "{lines:#?}");
                let last = line.rsplit(' ').next().unwrap();
                let alone = tag == "ru" && last.chars().count() == 1 && last != "—";
                assert!(!alone && last != "№" && last != "Х.", "{lines:#?}");
            }
        }
    }
}

#[test]
fn addresses_and_long_words_are_broken_somewhere() {
    let address = "https://example.org/".to_owned() + &"very-long-path/".repeat(20);
    let broken = lines("en", &format!("See {address} and {}.", "x".repeat(300)));
    let whole: String = broken.concat().replace(' ', "");
    // A word is cut with a hyphen, an address without.
    let (before, after) = whole.split_once("and").unwrap();
    assert_eq!(before, format!("See{address}"));
    assert!(after.contains("x-x"));
    assert_eq!(after.replace('-', ""), format!("{}.", "x".repeat(300)));
}

#[test]
fn a_hard_break_ends_a_line() {
    check("en", "one\ntwo  three", "one\ntwo  three");
}

#[test]
fn right_to_left_text_keeps_its_order() {
    // No embedded face has these letters, but their order must be right.
    check("he", "שלום world 12 עולם", "שלום world 12 עולם");
}

#[test]
fn words_that_belong_together_stay_on_one_line() {
    for (tag, whole) in [("en", "10–18"), ("en", "`--draft`"), ("tg", "ин {12}")] {
        // Words of every length before them bring them to every position on a line.
        for length in (60..90).step_by(2) {
            let filler = "аб ".repeat(length / 3) + &"в".repeat(length % 3 + 1);
            let lines = lines(tag, &format!("{filler} {whole} {filler}"));
            let shown = whole.replace(['`', '{', '}'], "");
            assert!(
                lines.iter().any(|line| line.contains(&shown)),
                "{whole}: {lines:?}"
            );
        }
    }
}

#[test]
fn spaces_in_code_keep_their_width() {
    let prose = format!("`# untranslated` {EN}");
    let edition = edition(
        "en",
        Kind::Announcement,
        vec![paragraph("a", &prose)],
        Vec::new(),
    );
    let pages = pages(&edition);
    let code = pages.pages[0].items.iter().find_map(|item| match item {
        Item::Run(run) if &*run.text == "# untranslated" => Some(run),
        _ => None,
    });
    let glyphs = &code.unwrap().glyphs;
    assert!(
        glyphs
            .windows(2)
            .all(|pair| pair[0].advance == pair[1].advance)
    );
}

#[test]
fn lines_of_headings_are_about_as_long() {
    let title = "Гузориш дар бораи сафар ба Тоҷикистон";
    let blocks = vec![heading(1, "title", title)];
    let mut edition = edition("tg", Kind::Announcement, blocks, Vec::new());
    edition.locales.clear();
    let dump = dump(&pages(&edition));
    let shown: Vec<_> = dump
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && title.contains(line))
        .collect();
    assert_eq!(shown, ["Гузориш дар бораи", "сафар ба Тоҷикистон"]);
}

#[test]
fn a_character_that_no_face_has_is_shown_by_a_replacement() {
    let words = "Слово 漢字 и ещё одно.";
    let laid_out = pages(&edition(
        "ru",
        Kind::PressRelease,
        vec![heading(1, "title", "Визит"), paragraph("strange", words)],
        Vec::new(),
    ));
    let runs = laid_out.pages.iter().flat_map(|page| &page.items);
    let mut shown = 0;
    for item in runs {
        if let Item::Run(run) = item {
            shown += run.text.matches(['漢', '字']).count();
            assert!(run.glyphs.iter().all(|glyph| glyph.id != 0), "{}", run.text);
        }
    }
    assert_eq!(shown, 2);
}

#[test]
fn lines_of_scripts_without_spaces_are_justified() {
    let prose =
        "人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心,并应以兄弟关系的精神相对待。"
            .repeat(6);
    let blocks = vec![paragraph("a", &prose)];
    let edition = edition("zh-Hans", Kind::Announcement, blocks, Vec::new());
    let pages = pages(&edition);
    let runs = pages.pages[0].items.iter().filter_map(|item| match item {
        Item::Run(run) if run.element.is_some() && run.text.chars().any(|c| c > '\u{4e00}') => {
            Some(run)
        }
        _ => None,
    });
    let mut ends: Vec<(f32, f32)> = Vec::new();
    for run in runs {
        match ends.last_mut() {
            Some((y, end)) if *y == run.y => *end = end.max(right_edge(run)),
            _ => ends.push((run.y, right_edge(run))),
        }
    }
    assert!(ends.len() > 3, "{ends:?}");
    let measure = Grid::UPRIGHT.text();
    ends.pop();
    for (_, end) in &ends {
        assert!((measure.x + measure.width - end).abs() < 1.5, "{ends:?}");
    }
}
