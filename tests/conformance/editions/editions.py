"""Reads built editions with tools that are not ours, and holds them against each other."""

import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path

from fluent.syntax import ast, parse

VOID = {"meta", "link", "br", "img", "hr", "input", "col", "wbr"}


def segment_ids(project: Path, source: str, document: str):
    """The segment ids of a document in their order, from the reference catalog."""
    text = (project / f"locales/{source}/{document}.ftl").read_text(encoding="utf-8")
    entries = parse(text).body
    ids, obsolete = [], False
    for entry in entries:
        if isinstance(entry, ast.GroupComment):
            obsolete = entry.content == "obsolete"
        if isinstance(entry, ast.Message) and not obsolete:
            ids.append(entry.id.name)
    return ids


class Page(HTMLParser):
    """Collects the text of every element with an id, in the order of the page."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.texts, self.order, self.open, self.languages = {}, [], [], {}
        # The language of each letter of `texts`.
        self.spoken = {}
        self.around = []
        # Pictures whose id names their alternative text.
        self.pictures = set()
        # The ids in each list that every language reads by its own alphabet.
        self.sorted_lists = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.around.append(attributes.get("lang") or (self.around[-1] if self.around else ""))
        name = attributes.get("id")
        if tag == "dl" and attributes.get("class") == "abbreviations":
            self.sorted_lists.append([])
        if name is not None and any(open_tag == "dl" and is_sorted for open_tag, _, is_sorted in self.open):
            self.sorted_lists[-1].append(name)
        if name is not None:
            assert name not in self.texts, f"id {name} twice"
            self.texts[name] = attributes.get("alt", "") if tag == "img" else ""
            self.spoken[name] = [self.around[-1]] * len(self.texts[name])
            self.languages[name] = attributes.get("lang")
            self.order.append(name)
            if tag == "img":
                self.pictures.add(name)
        if tag == "br":
            self.handle_data("\n")
        if tag not in VOID:
            self.open.append((tag, name, attributes.get("class") == "abbreviations"))
        else:
            self.around.pop()

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        while self.open:
            self.around.pop()
            if self.open.pop()[0] == tag:
                break

    def handle_data(self, data):
        for _, name, _ in self.open:
            if name is not None:
                self.texts[name] += data
                self.spoken[name] += [self.around[-1]] * len(data)


    def read(self, expected):
        """The segments in the order of the page."""
        known = set(expected)
        return [name for name in self.order if name in known]

    def as_written(self, expected):
        """The same, but those that each language reads by its own alphabet in the order of the source."""
        order = self.read(expected)
        for sorted_list in self.sorted_lists:
            places = sorted(order.index(name) for name in sorted_list if name in order)
            for place, name in zip(places, sorted((order[at] for at in places), key=expected.index)):
                order[place] = name
        return order


def fold(text: str) -> str:
    """Folds what the setting of a page may change: hyphens at line ends, white space."""
    # What poppler puts around words that run from the right.
    text = re.sub("[\u202a-\u202e]", "", text)
    text = re.sub("\u00ad\\s*", "", text)
    text = re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u202f", " ")).strip()
    # A line may end after a hyphen, a dash or a sign of an address that stands in the text: no space is there.
    return re.sub("([-‐–—/.@?&=]) ", r"\1", text)


def pdf_pages(path: Path, by: str, raw: bool = True):
    """The text of each page, furniture and all, as `pdftotext -raw` or `mutool` gives it. Where words run from the right,
    poppler finds their order only when it is not `raw`."""
    if by == "pdftotext":
        command = ["pdftotext", *(["-raw"] if raw else []), "-enc", "UTF-8", path, "-"]
    else:
        command = ["mutool", "draw", "-q", "-F", "txt", path]
    out = subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")
    if by == "mutool":
        out = "\n".join(turned(line) for line in out.split("\n"))
    if not raw:
        # The number of a paragraph stands to the right of its first line: poppler may take it for a line between others.
        out = re.sub(r"(?m)^[\u202a-\u202e .]*[0-9\u06f0-\u06f9]+[\u202a-\u202e .]*$", "", out)
    pages = [fold(page) for page in out.rstrip("\f\n").split("\f")]
    return [unhyphenated(page) for page in pages] if by == "mutool" else pages


def unhyphenated(text: str) -> str:
    """Words without hyphens. That at a line end is a plain one in the font, and a soft one only by the `ActualText` beside
    it, which this mutool does not read: nothing tells it there from one of the word's own."""
    return re.sub(r"(?<=[^\W\d_])-(?=[^\W\d_])", "", text)


RIGHT = "\u0590-\u08ff\u200c\u200d"
DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"


def turned(line: str) -> str:
    """A line of a script that runs from the right as it is read: mutool gives its letters as they stand, from left to
    right, but for numbers."""
    if not re.search(f"[{RIGHT}]", line):
        return line
    # The number of a paragraph is painted before its first line, to the right of it.
    label = re.match(rf"\s*[{DIGITS}]+\.\s", line)
    before, line = (label[0], line[label.end():]) if label else ("", line)
    foreign = re.split(r"([A-Za-z\u0400-\u052f][^" + RIGHT + r"]*[A-Za-z\u0400-\u052f]|[A-Za-z\u0400-\u052f])", line)
    parts = [part if at % 2 else part[::-1] for at, part in enumerate(foreign)]
    number = rf"[{DIGITS}]+(?:[.,/:-][{DIGITS}]+)*"
    return before + re.sub(number, lambda found: found[0][::-1], "".join(parts))


def find_segment(text: str, pages, first: int = 0):
    """The page on which `text` begins, or None. A segment may run over page ends, where footnotes
    and furniture stand between its parts."""
    for number in range(first, len(pages)):
        if text in pages[number]:
            return number
        cut = longest_prefix(text, pages[number])
        # A part of one letter is found everywhere; no page ends within the first words.
        if cut >= 8 and continues(text[cut:].lstrip(), pages, number + 1):
            return number
    return None


def continues(rest: str, pages, number: int) -> bool:
    if number >= len(pages):
        return False
    if rest in pages[number]:
        return True
    cut = longest_prefix(rest, pages[number])
    return cut >= 8 and continues(rest[cut:].lstrip(), pages, number + 1)


def longest_prefix(text: str, page: str) -> int:
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text[:middle] in page:
            low = middle
        else:
            high = middle - 1
    return low


def fonts(path: Path):
    """What pdffonts says of each font: (name, embedded, subset, ToUnicode)."""
    out = subprocess.run(["pdffonts", path], check=True, capture_output=True, text=True).stdout
    rows = [line.split() for line in out.splitlines()[2:]]
    return [(row[0], row[-5], row[-4], row[-3]) for row in rows]


def destinations(path: Path):
    """The named destinations of a PDF."""
    out = subprocess.run(["pdfinfo", "-dests", path], check=True, capture_output=True, text=True)
    return set(re.findall(r'"([^"]*)"', out.stdout))
