"""Holds that nothing of a pasted text is lost in silence.

A text is pasted into a source in one of several ways (ways.py). Then each letter and figure of the source must be in
the edition, in the same order; where one is not, a finding must stand at its block. And no letter is in the edition that
was not in the source.
"""

import argparse
import html.parser
import json
import re
import subprocess
import sys
from pathlib import Path

import texts
import ways

ARGUMENTS = argparse.ArgumentParser()
ARGUMENTS.add_argument("--tool", required=True)
ARGUMENTS.add_argument("--work", required=True)
ARGUMENTS.add_argument("--long", action="store_true")
ARGUMENTS.add_argument("--only", help="a way of pasting")
ARGUMENTS.add_argument("--show", type=int, default=12, help="how many losses are shown")


class Edition(html.parser.HTMLParser):
    """The text of an edition: what its segments and its code say, and the numbers of its lists."""

    # What the tool adds to a text, by class.
    ADDED = {"kind", "dateline", "particulars", "formats", "contents", "cite", "number", "sign", "object", "box-label",
             "end-mark", "contacts", "back", "label", "banner", "authors", "original"}
    VOID = {"br", "img", "hr", "meta", "link", "input"}

    def __init__(self, has_numbers):
        super().__init__()
        # Numbers of paragraphs are the tool's own, unless the file that was imported had them.
        self.added = self.ADDED - {"number"} if has_numbers else self.ADDED
        self.parts = []
        self.depth = 0
        self.in_article = False
        self.skipped = None
        self.lists = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "article":
            self.in_article = True
        if tag == "br":
            self.parts.append("\n")
        if tag == "img":
            self.parts.append(attributes.get("alt") or "")
        if tag in self.VOID:
            return
        self.depth += 1
        classes = set((attributes.get("class") or "").split())
        if self.skipped is None and classes & self.added:
            self.skipped = self.depth
        if tag == "ol":
            self.lists.append(int(attributes.get("start", 1)))
        elif tag == "ul":
            self.lists.append(None)
        elif tag == "li" and self.lists and self.lists[-1] is not None and self.skipped is None and self.in_article:
            self.parts.append(f" {self.lists[-1]} ")
            self.lists[-1] += 1

    def handle_endtag(self, tag):
        if tag in self.VOID:
            return
        if tag in ("ol", "ul") and self.lists:
            self.lists.pop()
        if self.skipped == self.depth:
            self.skipped = None
        self.depth -= 1
        if tag == "article":
            self.in_article = False

    def handle_data(self, data):
        if self.in_article and self.skipped is None:
            self.parts.append(data)


def letters_of_edition(path, has_numbers=False):
    reader = Edition(has_numbers)
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return [letter for part in reader.parts for letter in part if letter.isalnum()]


class Publication:
    """A publication of one language in a folder of its own."""

    def __init__(self, tool, folder, locale, kind):
        self.tool, self.folder, self.locale, self.kind = tool, Path(folder), locale, kind
        (self.folder / "sources").mkdir(parents=True)
        (self.folder / "editions.toml").write_text(f'source = "{locale}"\ntargets = []\n', encoding="utf-8")

    def add(self, name, text):
        head = f'+++\nkind = "{self.kind}"\n+++\n'
        (self.folder / "sources" / f"{name}.md").write_text(head + text, encoding="utf-8")

    def run(self, *command):
        call = [self.tool, "--project", str(self.folder), *command]
        done = subprocess.run(call, capture_output=True, text=True)
        if done.returncode not in (0, 1) or "panicked" in done.stderr:
            raise SystemExit(f"{' '.join(call)} ended with {done.returncode}: {done.stderr[-2000:]}")
        return done.stdout

    def findings(self):
        """The lines at which something was found, by document."""
        self.run("sync")
        found = json.loads(self.run("check", "--format", "json"))
        lines = {}
        for finding in found["findings"]:
            if finding.get("document"):
                lines.setdefault(finding["document"], {}).setdefault(finding["line"], set()).add(finding["rule"])
        return lines

    def edition(self, name):
        paths = [self.folder / "private/draft" / self.locale / f"{name}.html", self.folder / "out" / self.locale / f"{name}.html"]
        return next((path for path in paths if path.exists()), None)


def differences(source, edition, folder):
    """The stretches of `source` that are not in `edition`, and those of `edition` that are not in `source`."""
    files = []
    for name, letters in (("source", source), ("edition", edition)):
        path = folder / f"{name}.letters"
        path.write_text("\n".join(letters) + "\n", encoding="utf-8")
        files.append(str(path))
    told = subprocess.run(["diff", *files], capture_output=True, text=True).stdout
    for line in told.splitlines():
        match = re.fullmatch(r"(\d+)(?:,(\d+))?([acd])(\d+)(?:,(\d+))?", line)
        if not match:
            continue
        first, last, what, begin, end = match.groups()
        lost = range(int(first) - 1, int(last or first)) if what != "a" else range(int(first), int(first))
        gained = range(int(begin) - 1, int(end or begin)) if what != "d" else range(0)
        yield lost, gained


# How many lines before a loss a finding may stand, in the same block.
NEAR = 6


def block_of(lines, index):
    """The lines of the block that holds a line, as far as they are near, all counted from 0."""
    first = last = index
    while first > max(0, index - NEAR) and lines[first - 1].strip():
        first -= 1
    while last + 1 < min(len(lines), index + 2) and lines[last + 1].strip():
        last += 1
    return range(first, last + 1)


# What Markdown says by letters and figures and does not show: the language of a fence, the names of entities.
UNSHOWN = re.compile(r"^\s*(?:```|~~~).*$|&\w+;")
# The number of an item: one that does not follow is told where it stands, and those after it follow from it.
NUMBER = re.compile(r"\s*\d+[.)]")


def told_at(lines, first, last):
    """The lines at which a finding tells of a loss between two places."""
    told = block_of(lines, first[0])
    number = NUMBER.match(lines[first[0]])
    if number and first[1] < number.end():
        start = told.start
        while start > 0 and lines[start - 1].strip():
            start -= 1
        told = range(start, told.stop)
    return range(told.start, max(told.stop, block_of(lines, last[0]).stop))


def hold(publication, name, found):
    """How many letters a document has, how many of them are lost and told of, and the other losses, each as a sentence."""
    text = (publication.folder / "sources" / f"{name}.md").read_text(encoding="utf-8")
    lines = text.split("\n")
    body = lines.index("+++", 1) + 1
    source, places = [], []
    for index, line in enumerate(lines):
        unshown = [match.span() for match in UNSHOWN.finditer(line)]
        for column, letter in enumerate(line if index >= body else ""):
            if letter.isalnum() and not any(start <= column < end for start, end in unshown):
                source.append(letter)
                places.append((index, column))
    path = publication.edition(name)
    if path is None:
        return len(source), len(source), ([] if found else [f"{name}: no edition, and nothing found"])
    edition = letters_of_edition(path)
    lost, told_of = [], 0
    for missing, added in differences(source, edition, publication.folder):
        at = places[min(missing.start, len(places) - 1)] if places else (0, 0)
        told = told_at(lines, at, places[missing[-1]] if missing else at)
        if any(line + 1 in found for line in told):
            told_of += len(missing)
            continue
        words = "".join(source[missing.start:missing.stop])
        more = "".join(edition[added.start:added.stop])
        lost.append(f"{name}.md:{at[0] + 1}: lost “{words[:60]}”, gained “{more[:60]}” in: {lines[at[0]][:100]!r}")
    return len(source), told_of, lost


def hold_all(publication, names):
    found = publication.findings()
    publication.run("build", "--draft", "--format", "html", "--no-cache")
    count, told, lost = 0, 0, []
    for name in names:
        letters, own_told, own = hold(publication, name, found.get(name, {}))
        count, told = count + letters, told + own_told
        lost += own
    return count, told, lost


# The languages of the handbook, and how they are called there.
LANGUAGES = {"en": "en-US", "ru": "ru-RU", "fr": "fr-FR"}


def markdown(blocks):
    return ways.pandoc(ways.to_html(blocks), "html", "commonmark+pipe_tables", "--wrap=none")


def said_by(blocks):
    """The letters of a text in order, the numbers of its lists among them."""
    return [letter for letter in ways.PLAIN["lines"].write(blocks) if letter.isalnum()]


def with_pandoc(pages, folder, form):
    for page in pages:
        ways.pandoc(page.read_text(encoding="utf-8"), "html", form, output=folder / f"{page.stem}.{form}")


def with_office(pages, folder, form):
    home = f"-env:UserInstallation=file://{folder.resolve()}/office"
    filters = {"docx": "docx:MS Word 2007 XML", "odt": "odt:writer8"}
    command = ["soffice", home, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", filters[form], "--outdir", str(folder)]
    subprocess.run([*command, *map(str, pages)], capture_output=True, check=True, timeout=1800)


def hold_imports(given, locale, chapters, program, form, convert):
    """The losses of texts that come through a document of Word or LibreOffice."""
    publication = Publication(given.tool, Path(given.work) / f"{locale}-{program}-{form}", locale, "announcement")
    count, lost = 0, []
    for name, blocks in chapters.items():
        page = publication.folder / f"{name}.html"
        page.write_text(f'<meta charset="utf-8">{ways.to_html(blocks)}', encoding="utf-8")
    convert([publication.folder / f"{name}.html" for name in chapters], publication.folder, form)
    for name in chapters:
        publication.run("import", str(publication.folder / f"{name}.{form}"), "--as", name)
    publication.run("sync")
    publication.run("build", "--draft", "--format", "html", "--no-cache")
    for name, blocks in chapters.items():
        path = publication.edition(name)
        source = said_by(blocks)
        count += len(source)
        edition = letters_of_edition(path, has_numbers=True) if path else []
        for missing, added in differences(source, edition, publication.folder):
            near = "".join(source[max(0, missing.start - 20):missing.stop + 20])
            words, more = "".join(source[missing.start:missing.stop]), "".join(edition[added.start:added.stop])
            lost.append(f"{name}: lost “{words[:60]}”, gained “{more[:60]}” near: {near[:100]}")
    return count, lost


def main():
    given = ARGUMENTS.parse_args()
    work = Path(given.work)
    every = {name: way.write for name, way in ways.PLAIN.items()}
    every["markdown"] = markdown
    failed = 0
    languages = LANGUAGES if given.long else {"en": LANGUAGES["en"]}
    for locale, language in languages.items():
        chapters = texts.handbook(language)
        names = list(chapters) if given.long else list(chapters)[::6]
        for kind in ("announcement", "report"):
            for way, write in every.items():
                if given.only and way != given.only:
                    continue
                publication = Publication(given.tool, work / f"{locale}-{kind}-{way}", locale, kind)
                for name in names:
                    title, *rest = chapters[name]
                    publication.add(name, f"# {ways.PLAIN['lines'].write([title])}\n{write(rest)}")
                count, told, lost = hold_all(publication, names)
                print(f"{locale} {kind} {way}: {len(names)} texts, {count} letters, {told} lost and told, {len(lost)} losses untold", flush=True)
                for line in lost[: given.show]:
                    print("   ", line)
                failed += len(lost)
        programs = [("pandoc", "docx", with_pandoc)]
        if given.long:
            programs += [("office", "docx", with_office), ("office", "odt", with_office)]
        for program, form, convert in programs:
            if given.only and program != given.only:
                continue
            few = {name: chapters[name] for name in names[:: 1 if program == "pandoc" else 10]}
            count, lost = hold_imports(given, locale, few, program, form, convert)
            print(f"{locale} imported, {form} of {program}: {len(few)} texts, {count} letters, {len(lost)} losses", flush=True)
            for line in lost[: given.show]:
                print("   ", line)
            failed += len(lost)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
