"""A tagged PDF as a screen reader meets it: the tree, the content of each element, who owns what.

Reads with pikepdf, which has nothing in common with the library that wrote the file, and judges nothing.
"""

import re
import unicodedata
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name

PAINTS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "EI"}
TEXT = {"Tj", "TJ", "'", '"'}


@dataclass
class Stretch:
    """Content between two marks of a page."""

    mcid: int | None
    tag: str
    text: str = ""
    paints: int = 0
    depth: int = 0

    @property
    def is_artifact(self):
        return self.tag == "/Artifact"


@dataclass
class Element:
    """An element of the structure."""

    kind: str
    object: Dictionary
    parent: "Element | None"
    language: str
    kids: list = field(default_factory=list)

    def walk(self):
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def inside(self, kind: str):
        """The nearest element of that kind around this one, itself included."""
        element = self
        while element is not None and element.kind != kind:
            element = element.parent
        return element


@dataclass(frozen=True)
class Content:
    """The stretch with that number on that page."""

    page: int
    mcid: int


@dataclass(frozen=True)
class Area:
    """The area of a link, by its page and its place among the annotations there."""

    page: int
    place: int


class Tagged:
    """A file, read once."""

    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        self.faults = []
        self.pages = [self.stretches(page) for page in self.pdf.pages]
        self.numbered = {
            Content(at, stretch.mcid): stretch
            for at, page in enumerate(self.pages)
            for stretch in page
            if stretch.mcid is not None
        }
        self.numbers = {page.objgen: at for at, page in enumerate(self.pdf.pages)}
        self.areas = {
            annotation.objgen: Area(at, place)
            for at, page in enumerate(self.pdf.pages)
            for place, annotation in enumerate(page.get("/Annots", []))
        }
        self.root = None
        self.seen = set()
        tree = self.pdf.Root.get("/StructTreeRoot")
        if tree is not None and "/K" in tree:
            top = tree.K[0] if isinstance(tree.K, Array) else tree.K
            self.root = self.element(top, None, str(self.pdf.Root.get("/Lang", "")), None)

    def element(self, found, parent, language, page):
        if found.objgen in self.seen:
            self.faults.append(f"{found.get('/S')} stands twice in the tree")
            return None
        self.seen.add(found.objgen)
        language = str(found.get("/Lang", language))
        element = Element(str(found.get("/S", ""))[1:], found, parent, language)
        above = parent.object if parent else self.pdf.Root.StructTreeRoot
        if found.get("/P") is None or found.P.objgen != above.objgen:
            self.faults.append(f"{element.kind} does not name its parent")
        page = self.numbers.get(found.Pg.objgen) if "/Pg" in found else page
        kids = found.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            element.kids.append(self.kid(kid, element, page))
        element.kids = [kid for kid in element.kids if kid is not None]
        return element

    def kid(self, kid, element, page):
        if not isinstance(kid, Dictionary):
            return Content(page, int(kid))
        kind = kid.get("/Type")
        own = self.numbers.get(kid.Pg.objgen) if "/Pg" in kid else page
        if kind == Name.MCR:
            return Content(own, int(kid.MCID))
        if kind == Name.OBJR:
            return self.areas.get(kid.Obj.objgen, Area(-1, -1))
        return self.element(kid, element, element.language, page)

    def stretches(self, page):
        maps = {name: ToUnicode(font) for name, font in page.resources.get("/Font", {}).items()}
        found, current, to_unicode, actual, depth = [], None, None, [], 0
        loose = Stretch(None, "")
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                properties = operands[1] if len(operands) > 1 else {}
                depth += 1
                actual.append(properties.get("/ActualText"))
                if "/MCID" in properties or str(operands[0]) == "/Artifact":
                    if current is not None:
                        self.faults.append("marked content within marked content")
                    mcid = properties.get("/MCID")
                    current = Stretch(None if mcid is None else int(mcid), str(operands[0]), depth=depth)
                    found.append(current)
            elif operator == "EMC":
                text = actual.pop() if actual else None
                if text is not None and current is not None:
                    current.text += str(text)
                if current is not None and current.depth == depth:
                    current = None
                depth -= 1
            elif operator == "Tm" and current is not None and current.is_artifact:
                # Furniture has no spaces between its parts.
                current.text += " "
            elif operator == "Tf":
                to_unicode = maps.get(str(operands[0]))
            elif operator in PAINTS:
                stretch = current or loose
                stretch.paints += 1
                if operator in TEXT and to_unicode and not any(text is not None for text in actual):
                    stretch.text += to_unicode.text(operands[-1])
        if depth:
            self.faults.append("marked content without an end")
        return found + ([loose] if loose.paints else [])

    def elements(self):
        return list(self.root.walk()) if self.root else []

    def reading(self):
        """The content in the order of reading, each with its element."""

        def walk(element):
            for kid in element.kids:
                if isinstance(kid, Element):
                    yield from walk(kid)
                elif isinstance(kid, Content):
                    yield kid, element

        return list(walk(self.root)) if self.root else []

    def stretch(self, content: Content):
        return self.numbered.get(content)

    def spoken(self):
        """The words in the order of reading, each letter with its language."""
        text, languages = [], []
        for content, element in self.reading():
            stretch = self.stretch(content)
            for letter in stretch.text if stretch else "":
                text.append(letter)
                languages.append(element.language)
        return "".join(text), languages

    def parents(self):
        """The parent tree as a dictionary."""
        numbers = {}

        def walk(node):
            pairs = node.get("/Nums", [])
            for at in range(0, len(pairs), 2):
                if int(pairs[at]) in numbers:
                    self.faults.append(f"the parent tree has {int(pairs[at])} twice")
                numbers[int(pairs[at])] = pairs[at + 1]
            for kid in node.get("/Kids", []):
                walk(kid)

        walk(self.pdf.Root.StructTreeRoot.get("/ParentTree", Dictionary()))
        return numbers

    def names(self):
        """The named destinations."""
        found = {}

        def walk(node):
            pairs = node.get("/Names", [])
            for at in range(0, len(pairs), 2):
                found[str(pairs[at])] = pairs[at + 1]
            for kid in node.get("/Kids", []):
                walk(kid)

        walk(self.pdf.Root.get("/Names", Dictionary()).get("/Dests", Dictionary()))
        return found


class ToUnicode:
    """The texts of a font's codes."""

    def __init__(self, font):
        self.width, self.texts = 1, {}
        if "/ToUnicode" not in font:
            return
        text = font.ToUnicode.read_bytes().decode("latin-1")
        space = re.search(r"begincodespacerange\s*<([0-9A-Fa-f]+)>", text)
        self.width = len(space.group(1)) // 2 if space else 2
        for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
            for code, to in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                self.texts[int(code, 16)] = utf16(to)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
            for first, last, to in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
                for step in range(int(last, 16) - int(first, 16) + 1):
                    self.texts[int(first, 16) + step] = utf16(to[:-4] + f"{int(to[-4:], 16) + step:04x}")

    def text(self, shown):
        parts = shown if isinstance(shown, Array) else [shown]
        letters = []
        for part in parts:
            if isinstance(part, pikepdf.String):
                codes = bytes(part)
                for at in range(0, len(codes), self.width):
                    code = int.from_bytes(codes[at : at + self.width], "big")
                    letters.append(self.texts.get(code, "\ufffd"))
        # Words that run from the right are drawn from left to right; readers turn them round, but for numbers.
        if any(unicodedata.bidirectional(letter) in ("R", "AL") for text in letters for letter in text):
            turned = "".join(letters)[::-1]
            return re.sub(r"[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,/:-][0-9\u0660-\u0669\u06f0-\u06f9]+)*",
                          lambda number: number[0][::-1], turned)
        return "".join(letters)


def utf16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "replace")
