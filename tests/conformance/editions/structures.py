"""Four structures made in the manner of documents that institutions publish, in languages whose signs differ: the nesting of a
licence (a/1/A/i), a treaty with articles and bare "a) …" paragraphs, a report with chapters, sub-paragraphs, decimals and an
annex, a document with lettered notes below its tables. Their words are made up."""

import re
import shutil
from pathlib import Path

HEAD = '+++\nkind = "report"\ndate = 2026-01-02\n{front}+++\n# Title {{#title}}\n\n'

LICENCE = """## Scope {#scope}

The licensor grants: {#grants}

1. a licence to: {#licence}
   1. reproduce the material: {#reproduce}
      1. in whole, that is: {#whole}
         1. on paper; {#paper}
         2. in any other form. {#form}
      2. in part; {#part}
   2. adapt it. {#adapt}
2. exceptions. {#exceptions}

Terms end with the right. {#terms}

1. Breach ends them. {#breach}
2. They begin again: {#again}
   1. on cure; {#cure}
   2. on consent. {#consent}

## Other terms {#other}

Nothing else binds. {#nothing}
"""

TREATY = """## First {#first .article}

States shall take measures. {#measures}

They shall: {#shall}

a) respect rights; {#respect}

b) report: {#report}

c) cooperate. {#cooperate}

## Second {#second .article}

Nobody is exempt. {#nobody}

The following are void: {#void}

a) reservations; {#reservations}

b) orders. {#orders}

## Third {#third .article}

This enters into force. {#force}
"""

REPORT = """## Mandate {#mandate}

The visit took place. {#visit}

It covered: {#covered}

1. prisons: {#prisons}
   1. for adults; {#adults}
   2. for children. {#children}
2. police stations. {#stations}

All were open. {#open .unnumbered}

## Findings {#findings}

Ill-treatment happens. {#happens}

It happens again. {#repeated .bis}

The following is recommended: {#recommended .decimal}

1. Ratify. {#ratify}
2. Train: {#train}
   1. police; {#police}
   2. judges. {#judges}
3. Report. {#reporting}

## Thanks {#thanks .unnumbered}

They are due. {#due}

## Places {#places .annex}

Seven places. {#seven}

1. Towns. {#towns}
2. Villages. {#villages}

## People {#people .annex}

Many people. {#many}
"""

TABLES = """## Figures {#figures}

The table shows all. {#shows}

Table: Visits {#visits .row-heads}

| Place | Days |
| --- | --- |
| Khujand[^north] | 2 |
| Kulob[^south] | 3[^half] |

Another shows less.[^less] {#less}

Table: Talks {#talks}

| With | Hours |
| --- | --- |
| Judges[^two] | 4 |

[^north]: In the north. {#north}
[^south]: In the south. {#south}
[^half]: One of them half. {#half}
[^less]: For want of time. {#want}
[^two]: Two of them. {#two}
"""

NASKH = Path("/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf")

# The first sign of each level as each language prints it.
CC = ["a.", "1.", "A.", "i."]
ABJAD = ["(أ)", "‘1’", "أ-", "1-"]
UN = {"en": ["(a)", "(i)", "a.", "i."], "ru": ["a)", "i)", "a.", "i."], "tg": ["a)", "i)", "a.", "i."]}

WITH_WORDS = ("en", "ru", "tg")

# Name, source, front matter, languages, signs.
ALL = [
    ("licence", LICENCE, "", ["en", "ru", "ar"], {"en": CC, "ru": CC, "ar": ABJAD}),
    ("treaty", TREATY, 'numbering = "section"\n', ["en", "ru", "tg"], UN),
    ("un-report", REPORT, "", ["en", "ru", "tg"], UN),
    ("tables", TABLES, "", ["en", "ru", "tg"], UN),
]

ABJAD_SERIES = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def make(project: Path, name, source, front, locales, signs, own_signs):
    """A project with one document, each text translated by words that say which it is."""
    (project / "sources").mkdir(parents=True)
    targets = ", ".join(f'"{locale}"' for locale in locales[1:])
    settings = f'source = "en"\ntargets = [{targets}]\n[check]\nuntranslated-copy = "off"\n'
    if "ar" in locales:
        (project / "fonts").mkdir()
        shutil.copy(NASKH, project / "fonts")
        settings += f'[fonts]\nArab = "fonts/{NASKH.name}"\n'
    (project / "editions.toml").write_text(settings, encoding="utf-8")
    (project / f"sources/{name}.md").write_text(HEAD.format(front=front) + source, encoding="utf-8")
    for locale in locales:
        # A language without words of its own for the interface keeps the signs that it has.
        if own_signs and locale in WITH_WORDS:
            folder = project / "locales" / locale
            folder.mkdir(parents=True)
            lines = [f"list-sign-{level} = {sign}\n" for level, sign in enumerate(signs[locale], 1)]
            (folder / "interface.ftl").write_text("".join(lines), encoding="utf-8")


WORDS = {"ru": "Это текст", "tg": "Ин матн аст", "ar": "هذا نص"}
NUMBERS = {"ru": "один два три четыре пять шесть семь восемь девять".split(), "tg": "як ду се чор панҷ шаш ҳафт ҳашт нӯҳ".split(),
           "ar": "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة".split()}


def translate(project: Path, name, locales):
    """Writes a translation of each message that sync has left: words that no other message has."""
    for locale in locales[1:]:
        path = project / f"locales/{locale}/{name}.ftl"
        lines, count = [], 0
        for line in path.read_text(encoding="utf-8").split("\n"):
            message = re.match(r"([a-z][\w-]*) = (.*)", line)
            if message and lines and lines[-1] == "# untranslated":
                lines.pop()
                words, rest = NUMBERS[locale], count
                said = [WORDS[locale], words[rest % 9], "—", words[rest // 9 % 9]]
                end = re.search(r"[.;:]?(\[\^\w+\])?$", message[2])[0]
                line, count = f"{message[1]} = {' '.join(said)}{end}", count + 1
            lines.append(line)
        path.write_text("\n".join(lines), encoding="utf-8")


def ordinal(seed: str, shown: str):
    """Which item of a series that begins with `seed` the sign `shown` is; nothing where it is none of the series."""
    core = re.search(r"[aAiI1أ]", seed)
    before, after = seed[: core.start()], seed[core.end() :]
    if not (shown.startswith(before) and shown.endswith(after)):
        return None
    sign = shown[len(before) : len(shown) - len(after)]
    first = core[0]
    if first == "1":
        return int(sign) if sign.isdigit() else None
    if first == "أ":
        return ABJAD_SERIES.index(sign) + 1 if len(sign) == 1 and sign in ABJAD_SERIES else None
    if first in "iI":
        folded = sign.lower() if first == "I" else sign
        if not folded or set(folded) - set(ROMAN):
            return None
        values = [ROMAN[letter] for letter in folded]
        return sum(-one if one < next_ else one for one, next_ in zip(values, values[1:] + [0]))
    low = "A" if first == "A" else "a"
    if len(set(sign)) != 1 or not low <= sign[0] <= chr(ord(low) + 25):
        return None
    return ord(sign[0]) - ord(low) + 1 + 26 * (len(sign) - 1)


def item_faults(address: str, shown: str, seeds):
    """What is printed at the address of an item must be the sign of its place, in the series of its level. `None` where it is
    the address of none."""
    steps = address.split("-")
    if "para" not in steps:
        return None
    below = steps[steps.index("para") + 2 :]
    while below and (below[0].isdigit() or below[0] in ("bis", "ter", "quater", "quinquies")):
        below.pop(0)
    if not below or re.fullmatch(r"p\d+", below[-1]):
        return None
    level = len(below)
    expected = ordinal("a" if level % 2 else "i", below[-1])
    right = ordinal(seeds[level - 1], shown.replace("\u00a0", " ").strip()) == expected
    return [] if right else [f"{address}: {shown!r}"]


def planted(text: str):
    """The page with faults in it, each with its name."""
    number = r'(<a class="number" id="(?:article-\d+-|section-\d+-)?para-\d+"[^>]*>)(\d+)(</a>)'
    if re.search(number, text):
        yield "a number moved", re.sub(number, lambda it: f"{it[1]}{int(it[2]) + 1}{it[3]}", text, count=1)
    item = r'(<a class="sign" id="[a-z0-9-]*para-\d+-[a-z]+"[^>]*>)([^<]*)(</a>)'
    if re.search(item, text):
        other = lambda it: it[1] + re.sub(r"\w", "ж", it[2], count=1) + it[3]
        yield "a sign of another series", re.sub(item, other, text, count=1)
        yield "an item dropped in one language", re.sub(item, lambda it: it[0].replace(' id="', ' data-id="', 1), text, count=1)
    note = r' id="(table-\d+-note-[a-z])"'
    if re.search(note, text):
        yield "a note dropped in one language", re.sub(note, r' data-id="\1"', text, count=1)
        table = r'( id="table-1"[^>]*>[^<]*?)1'
        yield "a table with another number", re.sub(table, r"\g<1>4", text, count=1)
