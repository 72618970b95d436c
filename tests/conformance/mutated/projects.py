"""The publications that are damaged: one that uses much of what there is, the one that ships with the tool, a new one, and those
of tests/cases."""

import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
DOT = ROOT / "tests/end_to_end/dot.png"
# What a variant of tests/cases writes: `-- PATH --` and the lines up to the next sign.
FILE = re.compile(r"^-- (\S+) --\n((?:(?!-- |== |[$?!&%] ).*\n)*)", re.MULTILINE)

LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "абсдефгҳижклмнопқрстувшхйз")

RICH = {
    "editions.toml": 'source = "en"\ntargets = ["ru", "tg"]\nbase-url = "https://example.org/e/"\n',
    "sources/visit.md": """+++
kind = "findings"
date = 2012-05-18
place = "Dushanbe"
symbol = "A/HRC/22/53/Add.1"
[facts]
start = 2012-05-10
end = 2012-05-18
places = 5
[links]
report = { url = "https://example.org/en/report", ru = "https://example.org/ru/report" }
+++
# The visit {#title}

The { -rapporteur } came from { DATE($start, to: $end) }[^1] and saw { NUMBER($places) } **places**.
{#came}

1. first
2. second, see paragraph { PARA("came") }

| Town | Days |
| --- | --- |
| Khorog | 3 |

![A *map*](map.png "The map")

> *Never* again, see the [report][report] or [at home](lang:ru).

[^1]: He came by car.
""",
    "sources/deep/embargoed.md": """+++
kind = "announcement"
embargo = 2030-01-01T00:00:00+05:00
+++
# Tomorrow {#tomorrow}
""",
    "locales/ru/terms.ftl": "-rapporteur = { $case ->\n   *[nominative] докладчик\n    [genitive] докладчика\n}\n",
    "locales/tg/terms.ftl": "-rapporteur = гузоришгар\n",
    "locales/en/terms.ftl": "-rapporteur = rapporteur\n",
}


def make_bases(tool: str, folder: Path) -> list[Path]:
    """Makes all of them under `folder`; the first three are built and released as far as they go."""
    rich = folder / "rich"
    for path, text in RICH.items():
        write(rich / path, text)
    shutil.copy(DOT, rich / "sources/map.png")
    shipped = folder / "shipped"
    for part in ("editions.toml", "sources", "locales"):
        place = ROOT / part
        ignore = shutil.ignore_patterns("handbook.*")
        shutil.copytree(place, shipped / part, ignore=ignore) if place.is_dir() else write(shipped / part, place.read_text())
    new = folder / "new"
    run(tool, "init", new)
    run(tool, "new", "document", "first", "--project", new)
    for base in (rich, shipped, new):
        run(tool, "sync", "--project", base)
        translate(base)
        for command in (["sync"], ["build", "--draft"], ["release"]):
            run(tool, *command, "--project", base)
    return [rich, shipped, new, *cases(folder)]


def cases(folder: Path) -> list[Path]:
    """Each variant of tests/cases as it begins."""
    bases = []
    for file in sorted((ROOT / "tests/cases").glob("*.txt")):
        common, *variants = re.split(r"^== .*\n", file.read_text(), flags=re.MULTILINE)
        for number, variant in enumerate(variants):
            base = folder / f"{file.stem}-{number}"
            files = dict(FILE.findall(common) + FILE.findall(variant))
            if "editions.toml" not in files:
                continue
            for path, text in files.items():
                if not path.startswith("/") and ".." not in path:
                    write(base / path, text)
                    if path.endswith(".png") and text == "good\n":
                        shutil.copy(DOT, base / path)
            bases.append(base)
    return bases


def translate(base: Path):
    """Puts Cyrillic words in the place of what is untranslated, with its placeables and marks as they are."""
    for catalog in base.glob("locales/*/**/*.ftl"):
        if catalog.parts[len(base.parts) + 1] == "en":
            continue
        lines = [line for line in catalog.read_text().splitlines() if line != "# untranslated"]
        lines = [re.sub(r"^([a-z][\w-]* =) .*", translated, line) for line in lines]
        catalog.write_text("\n".join(lines) + "\n")


def translated(line: re.Match) -> str:
    if re.search("[А-Яа-я]", line[0]):
        return line[0]
    words = re.compile(r"\{[^}]*\}|\[\^\w+\]|\]\[[\w:]+\]|\b[A-Za-z]+\b")
    return line[1] + words.sub(lambda it: it[0].lower().translate(LETTERS) if it[0].isalpha() else it[0], line[0][len(line[1]):])


def run(tool: str, *arguments):
    subprocess.run([tool, *arguments], capture_output=True, check=False)


def write(path: Path, text: str):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
