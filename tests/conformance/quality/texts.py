"""The paragraphs that are set: of the Universal Declaration, and of the shipped handbook."""

import html
import re
import subprocess
from pathlib import Path

DECLARATION = {"en": "eng", "ru": "rus", "tg": "tgk", "fr": "fra", "es": "spa"}
# The languages of the handbook.
SHIPPED = ["en", "ru", "tg"]
# Shorter paragraphs say nothing of how lines are broken.
SHORTEST = 100


def plain(inner: str) -> str:
    """The words of a piece of HTML."""
    text = html.unescape(re.sub(r"<[^>]+>", "", inner))
    return re.sub(r"[ \n\t]+", " ", text).strip()


def declaration(package: Path, locale: str):
    page = (package / "declaration" / f"{DECLARATION[locale]}.html").read_text(encoding="utf-8")
    return [plain(inner) for inner in re.findall(r"<p>(.*?)</p>", page, re.S)]


def handbook(site: Path, locale: str):
    """Paragraphs without code, footnotes or words of another language, which need another face or more."""
    page = (site / locale / "handbook.html").read_text(encoding="utf-8")
    found = re.findall(r'<p id="[^"]*">(.*?)</p>', page, re.S)
    return [plain(inner) for inner in found if not re.search(r"<(code|sup|span|img)|\blang=", inner)]


def build_site(tool: Path, work: Path) -> Path:
    """The shipped publication as web pages."""
    project = Path(__file__).resolve().parents[3]
    site = work / "site"
    command = [tool, "build", "handbook", "--project", project, "--out", site, "--format", "html", "-q"]
    subprocess.run(command, check=True)
    return site


def paragraphs(package: Path, site: Path, locale: str):
    """All paragraphs of a language."""
    texts = declaration(package, locale) + (handbook(site, locale) if locale in SHIPPED else [])
    texts = [text for text in texts if len(text) >= SHORTEST]
    assert len(texts) > (60 if locale in SHIPPED else 40), (locale, len(texts))
    return texts
