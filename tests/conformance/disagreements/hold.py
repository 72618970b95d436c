"""Plants disagreements into existing versions in Word of the shipped publication, one at a time, and counts those that
`import … --report` tells. Prints one line a promise."""

import argparse
import random
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "shared"))

from promises import close, promise

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
DOCUMENTS = ["reports/country-visit", "findings/preliminary-findings"]
LOCALES = ["ru", "tg"]
PLANTED = 60
# So many lines are told of the versions as they stand: paragraphs in which the two texts have too little in common to be held
# against each other, each told once as missing and once as added. None may come.
UNHELD = 9
MONTHS = {
    "ru": ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
    "tg": ["январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"],
}
PARAGRAPH = re.compile(r"<w:p>.*?</w:p>|<w:p [^>]*>.*?</w:p>", re.S)
TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)")
SENTENCE = {
    "ru": "Погода стояла хорошая, и все жители были этим довольны.",
    "tg": "Ҳаво хуб буд ва ҳамаи сокинон аз ин хурсанд буданд.",
}


def words(paragraph: str) -> str:
    return "".join(text for _, text, _ in TEXT.findall(paragraph))


def body(paragraphs):
    """The places of paragraphs with a text of some length that belong to no table or head."""
    return [place for place, (_, xml) in enumerate(paragraphs) if len(words(xml)) > 60 and "<w:pStyle" in xml]


def in_text(xml: str, pattern, change):
    """Changes what `pattern` finds first in a run of the paragraph; nothing where there is none."""
    done = []

    def one(match):
        if done:
            return match.group(0)
        found = pattern.search(match.group(2))
        if not found:
            return match.group(0)
        done.append(found.group(0))
        text = match.group(2)
        return match.group(1) + text[: found.start()] + change(found) + text[found.end():] + match.group(3)

    changed = TEXT.sub(one, xml)
    return changed if done else None


def number(xml, locale, chance):
    """Another number of the same length."""
    return in_text(xml, re.compile(r"(?<![\d.,/-])[1-9]\d?(?![\d.,/-])"), lambda it: str(int(it.group(0)) + chance.choice([1, 2, 3])))


def year(xml, locale, chance):
    return in_text(xml, re.compile(r"(?<![\d/])(19|20)\d\d(?![\d/])"), lambda it: str(int(it.group(0)) + chance.choice([-2, -1, 1])))


def month(xml, locale, chance):
    known = MONTHS[locale]
    letters = r"(?<![а-яёҷқғҳӣӯ])(" + "|".join(known) + r")(?=[ия]?[ ,.])"
    return in_text(xml, re.compile(letters), lambda it: chance.choice([other for other in known if other != it.group(0)]))


def note(xml, locale, chance):
    """A note's mark goes."""
    changed = re.sub(r"<w:r>(?:(?!</w:r>).)*<w:footnoteReference(?:(?!</w:r>).)*</w:r>", "", xml, count=1, flags=re.S)
    return changed if changed != xml else None


def missing(xml, locale, chance):
    return ""


def added(xml, locale, chance):
    """A paragraph that the source has not."""
    first = True

    def one(match):
        nonlocal first
        text = SENTENCE[locale] if first else ""
        first = False
        return match.group(1) + text + match.group(3)

    plain = re.sub(r"<w:r>(?:(?!</w:r>).)*<w:footnoteReference(?:(?!</w:r>).)*</w:r>", "", xml, flags=re.S)
    return xml + re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", TEXT.sub(one, plain))


def half(xml, locale, chance):
    """The second half of a paragraph of several sentences goes."""
    all_of_it = words(xml)
    ends = [it.end() for it in re.finditer(r"[.!?] (?=[А-ЯЁҶҚҒҲӮ«])", all_of_it)]
    if len(all_of_it) < 200 or not ends:
        return None
    left = ends[0]
    if left > len(all_of_it) * 0.6:
        return None
    seen = 0

    def one(match):
        nonlocal seen
        text = match.group(2)
        kept = text[: max(0, left - seen)]
        seen += len(text)
        return match.group(1) + kept + match.group(3)

    return TEXT.sub(one, xml)


KINDS = [number, year, month, note, missing, added, half]


class Version:
    """A version in Word."""

    def __init__(self, path: Path):
        with zipfile.ZipFile(path) as container:
            self.parts = [(entry, container.read(entry)) for entry in container.namelist()]
        self.xml = dict(self.parts)["word/document.xml"].decode("utf-8")
        self.paragraphs = [(it.start(), it.group(0)) for it in PARAGRAPH.finditer(self.xml)]

    def write(self, path: Path, xml: str):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
            for name, content in self.parts:
                container.writestr(name, xml.encode("utf-8") if name == "word/document.xml" else content)


def report(tool: Path, files) -> list:
    """What is told, by lines."""
    command = [tool, "--language", "en", "import", *[f"{locale}={path}" for locale, path in files], "--report"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 1):
        raise SystemExit(f"{command}: {ran.stderr}")
    return [line for line in ran.stdout.splitlines() if not re.match(r"\d+ disagreement|No disagreement", line)]


def build(tool: Path, work: Path) -> Path:
    project = work / "project"
    project.mkdir(parents=True)
    settings = (ROOT / "editions.toml").read_text(encoding="utf-8")
    settings = re.sub(r"^formats = .*\n", "", settings, flags=re.M)
    (project / "editions.toml").write_text(settings, encoding="utf-8")
    for name in ("sources", "locales"):
        shutil.copytree(ROOT / name, project / name)
    subprocess.run([tool, "--project", project, "build", "-q", "--format", "docx"], check=True)
    return project / "out"


def plant(version: Version, locale: str, kind, chance):
    """The XML with one disagreement of that kind; nothing where the text has no place for it."""
    places = body(version.paragraphs)
    chance.shuffle(places)
    for place in places:
        start, xml = version.paragraphs[place]
        changed = kind(xml, locale, chance)
        if changed is not None:
            return version.xml[:start] + changed + version.xml[start + len(xml):], words(xml)
    return None


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--tool", type=Path, required=True)
    arguments.add_argument("--work", type=Path, required=True)
    arguments = arguments.parse_args()
    tool, work = arguments.tool.resolve(), arguments.work.resolve()
    out = build(tool, work)
    plain, false_alarms = {}, []
    for document in DOCUMENTS:
        files = [(locale, out / locale / f"{document}.docx") for locale in ["en", *LOCALES]]
        for locale in LOCALES:
            plain[document, locale] = report(tool, [files[0], *[it for it in files if it[0] == locale]])
            false_alarms += [f"{document} {line}" for line in plain[document, locale]]
    for line in false_alarms:
        print(f"        {line[:160]}")
    faults = false_alarms if len(false_alarms) > UNHELD else []
    promise(f"{len(false_alarms)} lines are told of versions that agree, no more than {UNHELD}", faults)
    untold, planted, by_kind = [], 0, {}
    for seed in range(10_000):
        if planted == PLANTED:
            break
        chance = random.Random(seed)
        kind = KINDS[seed % len(KINDS)]
        document, locale = DOCUMENTS[seed // len(KINDS) % 2], LOCALES[seed // len(KINDS) // 2 % 2]
        version = Version(out / locale / f"{document}.docx")
        made = plant(version, locale, kind, chance)
        if made is None:
            continue
        xml, text = made
        path = work / "planted.docx"
        version.write(path, xml)
        told = report(tool, [("en", out / "en" / f"{document}.docx"), (locale, path)])
        new = [line for line in told if line not in plain[document, locale]]
        planted += 1
        counts = by_kind.setdefault(kind.__name__, [0, 0, 0])
        counts[0] += 1
        counts[1] += bool(new)
        counts[2] += max(0, len(new) - 1)
        if not new:
            untold.append(f"{kind.__name__} in {locale} {document}: {text[:90]}")
    for kind, (all_of_them, told, more) in sorted(by_kind.items()):
        print(f"        {kind}: {told} of {all_of_them}, with {more} further lines")
    promise(f"{planted - len(untold)} of {planted} planted disagreements are told", untold)
    close()


if __name__ == "__main__":
    main()
