"""Real texts as blocks: the Debian Administrator's Handbook, from Debian's package `debian-handbook`."""

import html.parser
from dataclasses import dataclass, field
from pathlib import Path

HANDBOOK = Path("/usr/share/doc/debian-handbook/html")


@dataclass
class Block:
    """A block of a text. `items` are the blocks of each item of a list, or the cells of each row of a table."""

    kind: str
    text: str = ""
    level: int = 0
    items: list = field(default_factory=list)


class Reader(html.parser.HTMLParser):
    """Reads headings, paragraphs, lists, tables and preformatted text of a page, and nothing else of it."""

    LEAVES = {"p", "pre", "dt", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"}

    def __init__(self):
        super().__init__()
        self.blocks = []
        # The lists of blocks that the next block may belong to, the innermost last.
        self.open = [self.blocks]
        self.leaf = None
        self.skipped = 0

    def handle_starttag(self, tag, attributes):
        classes = dict(attributes).get("class") or ""
        if tag in ("head", "script", "style") or (tag in ("ul", "p", "div") and self._is_frame(dict(attributes), classes)):
            self.skipped += 1
        elif self.skipped and tag in ("ul", "p", "div"):
            self.skipped += 1
        if self.skipped:
            return
        if tag in ("ul", "ol", "table"):
            self._end_leaf()
            block = Block(tag)
            self.open[-1].append(block)
            self.open.append(block)
        elif tag == "li" and isinstance(self.open[-1], Block):
            item = []
            self.open[-1].items.append(item)
            self.open.append(item)
        elif tag == "tr" and isinstance(self.open[-1], Block):
            self.open[-1].items.append([])
        elif tag in self.LEAVES or (tag == "div" and "para" in classes.split()):
            self._end_leaf()
            self.leaf = ("p" if tag == "div" else tag, [])
        elif tag == "br" and self.leaf:
            self.leaf[1].append("\n")

    @staticmethod
    def _is_frame(attributes, classes):
        return "docnav" in classes or attributes.get("id") in ("title", "banner", "footer") or "toc" in classes

    def handle_endtag(self, tag):
        if self.skipped:
            if tag in ("head", "script", "style", "ul", "p", "div"):
                self.skipped -= 1
            return
        if tag in self.LEAVES or tag == "div":
            self._end_leaf()
        elif tag in ("ul", "ol", "table"):
            self._end_leaf()
            while len(self.open) > 1 and not (isinstance(self.open[-1], Block) and self.open[-1].kind == tag):
                self.open.pop()
            if len(self.open) > 1:
                self.open.pop()
        elif tag == "li" and len(self.open) > 2:
            self._end_leaf()
            while isinstance(self.open[-1], Block):
                self.open.pop()
            self.open.pop()

    def handle_data(self, data):
        if self.skipped:
            return
        if self.leaf is None and data.strip() and len(self.open) > 1 and isinstance(self.open[-1], list):
            self.leaf = ("p", [])
        if self.leaf:
            self.leaf[1].append(data)

    def _end_leaf(self):
        if self.leaf is None:
            return
        tag, parts = self.leaf
        self.leaf = None
        text = "".join(parts)
        if tag != "pre":
            text = " ".join(text.split())
        if not text.strip():
            if tag not in ("td", "th"):
                return
        target = self.open[-1]
        if tag in ("td", "th"):
            if isinstance(target, Block) and target.items:
                target.items[-1].append(text)
            return
        if isinstance(target, Block):
            return
        if tag.startswith("h") and len(tag) == 2:
            target.append(Block("h", text, int(tag[1])))
        else:
            target.append(Block("pre" if tag == "pre" else "p", text))


def read_page(path):
    reader = Reader()
    reader.feed(Path(path).read_text(encoding="utf-8"))
    reader.close()
    return reader.blocks


def handbook(language):
    """The chapters of the handbook: name, blocks."""
    chapters = {}
    for page in sorted((HANDBOOK / language).glob("*.html")):
        if page.name in ("index.html",) or page.name.startswith("ix"):
            continue
        blocks = read_page(page)
        if sum(len(block.text) for block in blocks) > 400:
            chapters[page.stem] = blocks
    return chapters
