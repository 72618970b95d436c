"""The Universal Declaration in further scripts: shaped, tagged, to be read out and copied, without a
letter missing; and what is said where a font is missing."""

import argparse
import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "shared"), str(ROOT / "editions")]

import udhr_project  # noqa: E402
from editions import Page, find_segment, fold, fonts, pdf_pages, segment_ids  # noqa: E402
from promises import close, promise  # noqa: E402
from structure import faults, said  # noqa: E402
from tagged import Tagged  # noqa: E402
from validators import outloud_faults, page_faults, qpdf_faults  # noqa: E402

SYSTEM = "/usr/share/fonts"
# The last is a collection of faces with PostScript outlines, of which two are named.
FONTS = {
    "Arab": "truetype/noto/NotoNaskhArabic-Regular.ttf",
    "Hebr": "truetype/noto/NotoSerifHebrew-Regular.ttf",
    "Deva": "truetype/noto/NotoSerifDevanagari-Regular.ttf",
    "Geor": "truetype/noto/NotoSerifGeorgian-Regular.ttf",
    "Armn": "truetype/noto/NotoSerifArmenian-Regular.ttf",
    "zh-Hans": "truetype/droid/DroidSansFallbackFull.ttf",
    "zh-Hant": "opentype/noto/NotoSerifCJK-Regular.ttc#Noto Serif CJK TC",
    "ko": "opentype/noto/NotoSerifCJK-Regular.ttc#Noto Serif CJK KR",
}
LOCALES = ["ar", "fa", "he", "hi", "ka", "hy", "zh-Hans", "zh-Hant", "ko"]
LEFTWARD = ["ar", "fa", "he"]


def run(tool, *arguments):
    return subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True)


def letters(text: str) -> str:
    """The letters, marks and digits. Chinese has no spaces where its lines end."""
    return "".join(letter for letter in text if unicodedata.category(letter)[0] in "LMN")


def spaced(text: str) -> str:
    """The text with each stop and comma at the end of the word before it. Poppler takes these for parts of numbers, and so
    sets them after the space where words run from the right, in the PDFs of every maker."""
    return re.sub(r"\s*([.,:;\u060c\u061b])\s*", r"\1", fold(text))


def hold_editions(project: Path):
    ids = segment_ids(project, "en", "declaration")
    for locale in LOCALES:
        path = project / f"out/{locale}/declaration.pdf"
        page = Page(path.with_suffix(".html").read_text(encoding="utf-8"))
        segments = [(name, page.texts[name], page.spoken[name]) for name in ids]
        promise(f"{locale}: every segment is said to the letter, each in its language", said(Tagged(path), segments))
        # The Hebrew font has no stops and commas. Between those of another face mutool gives each run by itself, in the order in
        # which a line is read: the suite of Firefox holds it.
        for by in ("pdftotext", *([] if locale == "he" else ["mutool"])):
            is_leftward = locale in LEFTWARD
            # Words from the right are given back to the mark, with their spaces.
            kept = spaced if is_leftward else letters
            sheets = [kept(sheet) for sheet in pdf_pages(path, by, not is_leftward)]
            lost = [name for name in ids if find_segment(kept(page.texts[name]), sheets) is None]
            what = "the words and signs" if is_leftward else "the letters"
            promise(f"{locale}: {by} gives back {what} of every segment", lost)
        loose = [font for font in fonts(path) if font[1:] != ("yes", "yes", "yes")]
        promise(f"{locale}: fonts embedded, subset, with ToUnicode", loose)
    paths = sorted((project / "out").rglob("*.pdf"))
    for profile in ("ua1", "2a"):
        promise(f"{len(paths)} PDFs keep the profile {profile}",
                [f"{path}: {fault}" for path in paths for fault in page_faults(path, profile)])
    promise("outloud finds nothing that is not disproved", outloud_faults(paths))
    promise("qpdf --check is clean", [fault for path in paths for fault in qpdf_faults(path)])
    promise("structure, ways and links hold in every file",
            [f"{path}: {check}: {fault}" for path in paths for check, fault in faults(Tagged(path))])


def hold_missing(tool: Path, project: Path):
    """Without fonts, each language that has none is told once, with the line to write; a font that breaks off is
    refused by name."""
    settings = project / "editions.toml"
    kept = settings.read_text(encoding="utf-8")
    settings.write_text(kept.partition("[fonts]")[0], encoding="utf-8")
    findings = json.loads(run(tool, "check", "--format", "json", "--project", project).stdout)["findings"]
    for locale in LOCALES:
        found = [each for each in findings if each["rule"] == "missing-glyph" and each["locale"] == locale]
        told = [each for each in found if each["path"] == "editions.toml" and "[fonts]" in each["help"]]
        promise(f"{locale}: without a font, one finding with the line to write", [] if len(found) == len(told) == 1 else found[:5])
    draft = run(tool, "build", "--draft", "--project", project)
    paths = sorted((project / "private/draft").rglob("*.pdf"))
    promise("drafts with signs for missing letters keep both profiles", [] if draft.returncode == 1 and paths else [draft.stderr])
    for profile in ("ua1", "2a"):
        promise(f"drafts with signs for missing letters: {profile}",
                [f"{path}: {fault}" for path in paths for fault in page_faults(path, profile)])
    (project / "outlines.otf").write_bytes(b"OTTO" + bytes(60))
    settings.write_text(kept.partition("[fonts]")[0] + '[fonts]\nArab = "outlines.otf"\n', encoding="utf-8")
    built = run(tool, "build", "--project", project)
    named = "Arab" in built.stderr and "outlines.otf" in built.stderr
    promise("a font that breaks off is refused by name", [] if named and built.returncode == 1 else [built.stderr])
    settings.write_text(kept, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    for name in ("tool", "udhr", "work"):
        parser.add_argument(f"--{name}", type=lambda text: Path(text).resolve(), required=True)
    arguments = parser.parse_args()
    project = arguments.work / "scripts"
    settings = "[fonts]\n" + "".join(f'{covers} = "{SYSTEM}/{path}"\n' for covers, path in FONTS.items())
    udhr_project.make(arguments.tool, arguments.udhr, project, fill_gaps=True, locales=LOCALES, settings=settings)
    built = run(arguments.tool, "build", "--project", project)
    promise("the declaration builds in further scripts", [] if built.returncode == 0 else [built.stderr[-2000:]])
    hold_editions(project)
    hold_missing(arguments.tool, project)
    close()


main()
