"""A report with every form of number, and faults planted in what was built of it."""

from pathlib import Path

SOURCE = """+++
kind = "report"
date = 2026-01-02
+++
# Report {#title}

## Abbreviations {#abbreviations .abbreviations}

CAT {#cat}
: Committee against Torture {#cat-is}

OHCHR {#ohchr}
: Office of the High Commissioner for Human Rights {#ohchr-is}

UN {#un}
: United Nations {#un-is}

## Findings {#findings}

The State should: {#should}

1. Keep registers: {#registers}
   1. of times; {#times}
   2. of places: {#places}
      1. in towns; {#towns}
         1. by street. {#street}
2. Allow visits. {#visits}

Without delay. {#delay .unnumbered}

> [!NOTE]
> Nobody is named. {#nobody-is-named}

It agreed. {#agreed}

It agreed again. {#again .bis}

The following were made: {#made .decimal}

1. Ratify. {#ratify}
2. Report: {#report}
   1. yearly. {#yearly}

## Article {#article .article}

Nobody shall be tortured. {#nobody}

## Places visited {#visited .annex}

One. {#one}

1. Town. {#town}

## People met {#met .annex}

Two. {#two}
"""

WORDS = {
    "ru": "Доклад|Сокращения|КПП|Комитет против пыток|УВКПЧ|Управление Верховного комиссара по правам человека|ООН"
    "|Организация Объединенных Наций|Выводы|Государству следует:|Вести журналы:|времени;|мест:|в городах;|по улицам.|Разрешить свидания."
    "|Без промедления.|Никто не назван.|Оно согласилось.|Оно снова согласилось.|Были вынесены следующие:|Ратифицировать.|Доложить:|ежегодно."
    "|Статья|Никто не должен подвергаться пыткам.|Посещенные места|Один.|Город.|Встречи|Два.",
    "tg": "Гузориш|Ихтисораҳо|КЗШ|Кумита зидди шиканҷа|КОҲИ|Комиссариати Олӣ оид ба ҳуқуқи инсон|СММ|Созмони Милали Муттаҳид"
    "|Хулосаҳо|Давлат бояд:|Дафтарҳо барад:|вақт;|ҷойҳо:|дар шаҳрҳо;|аз рӯи кӯчаҳо.|Ба мулоқот иҷозат диҳад."
    "|Бе таъхир.|Ҳеҷ кас ном бурда нашудааст.|Он розӣ шуд.|Он боз розӣ шуд.|Инҳо дода шуданд:|Тасдиқ кунад.|Гузориш диҳад:|ҳар сол."
    "|Модда|Ҳеҷ кас набояд шиканҷа шавад.|Ҷойҳои дидашуда|Як.|Шаҳр.|Вохӯриҳо|Ду.",
}
IDS = (
    "title abbreviations cat cat-is ohchr ohchr-is un un-is findings should registers times places towns street visits delay"
    " nobody-is-named agreed again made ratify report yearly article nobody visited one town met two"
).split()

# What is changed in a built page, and must be found.
FAULTS = {
    "a number that moved": ('tabindex="-1">2</a>', 'tabindex="-1">3</a>'),
    "a sign of another series": (">b)</a>", ">б)</a>"),
    "an item that was dropped": ('id="para-1-a-ii"', 'data-id="para-1-a-ii"'),
    "an annex with another number": (">Приложение II</a>", ">Приложение III</a>"),
    "a bis that was lost": ('id="para-2-bis"', 'id="para-2-ter"'),
    "a continuation that was lost": ('id="para-1-p2"', 'data-id="para-1-p2"'),
}


def make(project: Path):
    (project / "sources").mkdir(parents=True)
    (project / "editions.toml").write_text('source = "en"\ntargets = ["ru", "tg"]\n', encoding="utf-8")
    (project / "sources/report.md").write_text(SOURCE, encoding="utf-8")
    for locale, words in WORDS.items():
        folder = project / "locales" / locale
        folder.mkdir(parents=True)
        lines = [f"{name} = {text}\n" for name, text in zip(IDS, words.split("|"), strict=True)]
        (folder / "report.ftl").write_text("".join(lines), encoding="utf-8")
