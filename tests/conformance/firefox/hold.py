"""Firefox's reader (pdf.js) gives back every segment of the shipped publication and of the Universal Declaration in
several scripts, and finds every long word of them."""

import argparse
import json
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "shared"), str(HERE.parent / "editions")]

import udhr_project  # noqa: E402
from editions import Page, find_segment, fold, segment_ids, unhyphenated  # noqa: E402
from promises import close, promise  # noqa: E402

TRUETYPE = "/usr/share/fonts/truetype"
FONTS = {
    "Arab": "noto/NotoNaskhArabic-Regular.ttf",
    "Hebr": "noto/NotoSerifHebrew-Regular.ttf",
    "Deva": "noto/NotoSerifDevanagari-Regular.ttf",
    "zh-Hans": "droid/DroidSansFallbackFull.ttf",
}
LOCALES = ["ru", "tg", "fr", "es", "kk", "ky", "uz-Latn", "ar", "fa", "he", "hi", "zh-Hans"]
# Those with marks at the ends of words.
LEFTWARD = ["ar", "fa"]
IDEOGRAPHS = "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"


def joined(text: str) -> str:
    """A page as the find controller joins its lines: no hyphen at their ends, nothing between ideographs."""
    text = re.sub(r"(?<=[^\W\d_])-\n(?=[^\W\d_])", "", text)
    return fold(re.sub(rf"(?<=[{IDEOGRAPHS}])\n|(?<=[,])\n(?=[{IDEOGRAPHS}])", "", text))


def bare(text: str) -> str:
    """Without marks on letters and spaces. A mark at the end of a line from the right this reader takes for the end of the line
    before; a search disregards such marks."""
    return "".join(letter for letter in text if unicodedata.category(letter) != "Mn" and not letter.isspace())


def words_of(texts) -> list:
    """The words of eight letters or more, each once."""
    def kept(letter):
        # Letters, marks, and the joiners between them.
        return letter if unicodedata.category(letter)[0] in "LM" or letter in "\u200c\u200d" else " "

    words = {word.strip("\u200c\u200d") for text in texts for word in "".join(map(kept, text)).split()}
    return sorted(word for word in words if len(word) >= 8)


def read(pages):
    """What pdf.js says of each PDF, given with its page of HTML and the ids of its segments."""
    work = [{"path": str(path), "words": words_of(page.texts[name] for name in ids if name not in page.pictures)}
            for path, page, ids in pages]
    told = subprocess.run(["node", HERE / "read.mjs"], input=json.dumps(work), capture_output=True, text=True)
    assert told.returncode == 0, told.stderr[-2000:]
    return zip(pages, work, json.loads(told.stdout))


def hold(name: str, project: Path, documents):
    """`documents` has pairs of a locale and a document."""
    pages = []
    for locale, document in documents:
        path = project / f"out/{locale}/{document}.pdf"
        page = Page(path.with_suffix(".html").read_text(encoding="utf-8"))
        pages.append((path, page, segment_ids(project, "en", document)))
    for (path, page, ids), asked, told in read(pages):
        is_leftward = path.relative_to(project / "out").parts[0] in LEFTWARD
        kept = bare if is_leftward else lambda text: text

        def folded(text):
            # At the end of a line, a word's own hyphen goes too.
            return kept(unhyphenated(fold(text)))

        sheets, lost = [folded(joined(sheet)) for sheet in told["pages"]], []
        for segment in ids:
            if segment not in page.pictures and find_segment(folded(page.texts[segment]), sheets) is None:
                lost.append(f"{segment}: {page.texts[segment][:90]}")
        label = f"{name}: {path.relative_to(project / 'out')}"
        promise(f"{label}: pdf.js gives back every segment", lost)
        missed = sorted(set(asked["words"]) - set(told["found"]))
        promise(f"{label}: pdf.js finds all {len(asked['words'])} long words", missed)


def main():
    parser = argparse.ArgumentParser()
    for name in ("tool", "udhr", "work"):
        parser.add_argument(f"--{name}", type=lambda text: Path(text).resolve(), required=True)
    arguments = parser.parse_args()
    tool, shipped = arguments.tool, arguments.work / "shipped"
    root = HERE.parents[2]
    shipped.mkdir()
    shutil.copy(root / "editions.toml", shipped)
    for folder in ("sources", "locales"):
        shutil.copytree(root / folder, shipped / folder)
    built = subprocess.run([tool, "build", "--format", "html,pdf", "--project", shipped], capture_output=True, text=True)
    promise("shipped: build exits 0", [] if built.returncode == 0 else [built.stderr[-2000:]])
    documents = sorted(str(path.relative_to(shipped / "sources"))[:-3] for path in (shipped / "sources").rglob("*.md"))
    hold("shipped", shipped, [(locale, document) for document in documents for locale in ("en", "ru", "tg")])
    project = arguments.work / "declaration"
    settings = "[fonts]\n" + "".join(f'{covers} = "{TRUETYPE}/{path}"\n' for covers, path in FONTS.items())
    udhr_project.make(tool, arguments.udhr, project, fill_gaps=True, locales=LOCALES, settings=settings)
    built = subprocess.run([tool, "build", "--project", project], capture_output=True, text=True)
    promise("declaration: build exits 0", [] if built.returncode == 0 else [built.stderr[-2000:]])
    hold("declaration", project, [(locale, "declaration") for locale in ["en", *LOCALES]])
    close()


main()
