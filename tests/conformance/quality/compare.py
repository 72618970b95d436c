"""Sets the same paragraphs by make-editions and by Typst, measures both, and fails where ours are worse."""

import argparse
import os
import sys
from pathlib import Path

import setters
from measure import quality
from texts import build_site, paragraphs

DOCS = Path(__file__).resolve().parents[3] / "docs/typesetting-quality.md"
LANGUAGES = {"en": "English", "ru": "Russian", "tg": "Tajik", "fr": "French", "es": "Spanish"}
# Name, how it is read from what was measured, how it is written. Less is better in all of them.
MEASURES = [
    ("word spaces: mean deviation", lambda q: q.mean, "{:.3f}"),
    ("word spaces: spread", lambda q: q.spread, "{:.3f}"),
    ("word spaces: widest", lambda q: q.worst, "{:.2f}"),
    ("hyphens in 100 lines", lambda q: q.hyphens_per_100, "{:.1f}"),
    ("three hyphens in a row", lambda q: q.stacks, "{}"),
    ("last lines of one word", lambda q: q.runts, "{}"),
    ("last lines of a part of a word", lambda q: q.parts, "{}"),
    ("widows", lambda q: q.widows, "{}"),
    ("orphans", lambda q: q.orphans, "{}"),
    ("pages that end in a hyphen", lambda q: q.hyphens_at_page_ends, "{}"),
]


def table(results):
    heads = [f"{LANGUAGES[locale]}, {who}" for locale in LANGUAGES for who in ("ours", "Typst")]
    yield "| | " + " | ".join(heads) + " |"
    yield "| --- |" + " ---: |" * len(heads)
    for name, read, form in MEASURES:
        cells = [form.format(read(q)) for locale in LANGUAGES for q in results[locale]]
        yield f"| {name} | " + " | ".join(cells) + " |"
    yield "| lines | " + " | ".join(str(q.lines) for locale in LANGUAGES for q in results[locale]) + " |"


def worse(results):
    """What ours are worse in."""
    for locale in LANGUAGES:
        ours, theirs = results[locale]
        for name, read, form in MEASURES:
            # Typst has no hyphenation for Tajik.
            if locale == "tg" and "hyphen" in name:
                continue
            if form.format(read(ours)) != form.format(read(theirs)) and read(ours) > read(theirs):
                yield f"{LANGUAGES[locale]}: {name}: ours {form.format(read(ours))}, Typst {form.format(read(theirs))}"


def main():
    arguments = argparse.ArgumentParser()
    for name in ("tool", "udhr", "work"):
        arguments.add_argument(f"--{name}", type=Path, required=True)
    given = arguments.parse_args()
    site = build_site(given.tool, given.work)
    results = {}
    for locale in LANGUAGES:
        texts = paragraphs(given.udhr, site, locale)
        files = setters.ours(given.tool, given.work, locale, texts), setters.theirs(given.work, locale, texts)
        results[locale] = [quality(file, texts, setters.SIZE) for file in files]
    lines = "\n".join(table(results))
    print(lines)
    if os.environ.get("BLESS"):
        before, _ = DOCS.read_text(encoding="utf-8").split("\n| |")
        DOCS.write_text(f"{before}\n{lines}\n", encoding="utf-8")
    faults = list(worse(results))
    for fault in faults:
        print("worse:", fault)
    sys.exit(1 if faults else 0)


main()
