"""What a tagged PDF of ours must be beyond what the public validators look at.

Each check is a function from a file to its faults, and each is known to be able to fail: the suite
`structure` spoils good files, and every check must refuse at least one of them.
"""

import re
import unicodedata
from collections import Counter

from pikepdf import Array, Dictionary, Name

from tagged import Area, Content, Element, Tagged

# ISO 32000-1, 14.8.4: the standard structure types that we use.
TYPES = {
    "Document", "Div", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Lbl", "LBody", "BlockQuote",
    "Table", "TR", "TH", "TD", "THead", "TBody", "Figure", "Caption", "Note", "Reference", "Link", "Code",
    "Span", "TOC", "TOCI", "Quote", "BibEntry", "Formula",
}
# What may lie in what; kinds that are not listed may lie anywhere.
WITHIN = {
    "LI": {"L"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody"}, "TH": {"TR"}, "TD": {"TR"},
    "TOCI": {"TOC"}, "Document": {None},
}
# What these own, and nothing else.
OWNS = {
    "L": {"LI", "Caption", "L"}, "LI": {"Lbl", "LBody"}, "Table": {"TR", "THead", "TBody", "Caption"},
    "TR": {"TH", "TD"}, "TOC": {"TOCI", "TOC", "Caption"}, "Document": None,
}
SCRIPTS = {"CYRILLIC": {"ru", "tg", "kk", "ky"}, "ARABIC": {"ar", "fa"}, "DEVANAGARI": {"hi"}, "CJK": {"zh-Hans", "zh-Hant"},
           "GEORGIAN": {"ka"}, "ARMENIAN": {"hy"}}


def tree(file: Tagged):
    """Every element stands once, names its parent, and is of a standard type, none of them remapped."""
    yield from file.faults
    if file.root is None:
        yield "there is no tree"
        return
    if file.root.kind != "Document":
        yield f"the tree begins with {file.root.kind}"
    if "/RoleMap" in file.pdf.Root.StructTreeRoot:
        yield "roles are mapped"
    for element in file.elements():
        if element.kind not in TYPES:
            yield f"{element.kind} is no type of ours"


def nesting(file: Tagged):
    """Lists own items, tables rows, and nothing else; nothing is empty."""
    for element in file.elements():
        around = element.parent.kind if element.parent else None
        if around not in WITHIN.get(element.kind, {around}):
            yield f"{element.kind} lies in {around}"
        owned = OWNS.get(element.kind)
        for kid in element.kids if owned else []:
            if not isinstance(kid, Element) or kid.kind not in owned:
                yield f"{element.kind} owns {getattr(kid, 'kind', 'content')}"
        if not element.kids and element.kind not in ("TD", "TH"):
            yield f"{element.kind} is empty"


def marks(file: Tagged):
    """All that is painted is content of an element or an artifact; each number stands once on its page."""
    for number, page in enumerate(file.pages, 1):
        numbers = [stretch.mcid for stretch in page if stretch.mcid is not None]
        if len(set(numbers)) != len(numbers):
            yield f"page {number}: a number stands twice"
        for stretch in page:
            if stretch.mcid is None and not stretch.is_artifact:
                yield f"page {number}: {stretch.text[:40]!r} is unmarked"


def owners(file: Tagged):
    """Each stretch of content has one owner, and what is owned is there."""
    owned = Counter(content for content, _ in file.reading())
    there = {Content(at, stretch.mcid) for at, page in enumerate(file.pages) for stretch in page if stretch.mcid is not None}
    for content, times in owned.items():
        if times > 1:
            yield f"page {content.page}: content {content.mcid} is owned twice"
    for content in sorted(set(owned) ^ there, key=str):
        yield f"page {content.page}: content {content.mcid} is {'nowhere' if content in owned else 'owned by nobody'}"


def way_back(file: Tagged):
    """The parent tree leads from all content and all links to their elements, and nowhere else."""
    if file.root is None:
        return
    numbers, used = file.parents(), set()
    owner = {content: element for content, element in file.reading()}
    links = {kid: element for element in file.elements() for kid in element.kids if isinstance(kid, Area)}
    for at, page in enumerate(file.pdf.pages):
        key = int(page.get("/StructParents", -1))
        used.add(key)
        entries = numbers.get(key)
        content = {stretch.mcid for stretch in file.pages[at] if stretch.mcid is not None}
        if content and not isinstance(entries, Array):
            yield f"page {at}: no way back"
            continue
        for mcid, entry in enumerate(entries if entries is not None else []):
            element = owner.get(Content(at, mcid))
            if element is None or entry is None or entry.objgen != element.object.objgen:
                yield f"page {at}: content {mcid} leads to another element"
        if content and max(content) >= len(entries):
            yield f"page {at}: the way back is too short"
        for place, annotation in enumerate(page.get("/Annots", [])):
            key = int(annotation.get("/StructParent", -1))
            used.add(key)
            element = links.get(Area(at, place))
            entry = numbers.get(key)
            if element is None or entry is None or entry.objgen != element.object.objgen:
                yield f"page {at}: link {place} leads to another element"
    for key in sorted(set(numbers) - used):
        yield f"the parent tree has {key}, which nobody names"
    if int(file.pdf.Root.StructTreeRoot.get("/ParentTreeNextKey", -1)) <= max(numbers, default=-1):
        yield "the next key of the parent tree is taken"


def reading_order(file: Tagged):
    """Every page is painted in the order in which it is read."""
    by_page = {}
    for content, _ in file.reading():
        by_page.setdefault(content.page, []).append(content.mcid)
    for page, read in by_page.items():
        painted = [stretch.mcid for stretch in file.pages[page] if stretch.mcid is not None]
        if painted != read:
            at = next((i for i, (a, b) in enumerate(zip(painted, read)) if a != b), 0)
            yield f"page {page}: content {painted[at]} is painted where {read[at]} is read"


def languages(file: Tagged):
    """The language of all words is known, and no word is in another script than its language."""
    for element in file.elements():
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", element.language):
            yield f"{element.kind}: {element.language!r} is no language"
    for content, element in file.reading():
        stretch = file.stretch(content)
        for word in re.findall(r"[^\W\d_]{2,}", stretch.text if stretch else ""):
            script = unicodedata.name(word[0], "").split(" ")[0]
            # A code is shown as it is typed, in no language.
            allowed = SCRIPTS.get(script)
            if allowed and element.language not in allowed and not element.inside("Code"):
                yield f"{word!r} is read as {element.language}"


def headings(file: Tagged):
    """Headings begin with H1, which stands once, and skip no level."""
    level = 0
    levels = [int(element.kind[1]) for element in file.elements() if re.fullmatch("H[1-6]", element.kind)]
    for found in levels:
        if found > level + 1:
            yield f"H{found} after H{level}"
        level = found
    parallel = len({element.language for element in file.elements() if element.kind == "H1"})
    if levels.count(1) != max(parallel, 1):
        yield f"{levels.count(1)} titles"


def tables(file: Tagged):
    """Each table has heads with a scope, and rows as long as its first."""
    for table in file.elements():
        if table.kind != "Table":
            continue
        rows = [[kid for kid in row.kids if isinstance(kid, Element)] for row in table.walk() if row.kind == "TR"]
        lengths = {sum(int(attribute(cell, "/ColSpan") or 1) for cell in row) for row in rows}
        if len(lengths) != 1:
            yield f"rows of {sorted(lengths)} cells"
        heads = [cell for row in rows for cell in row if cell.kind == "TH"]
        if not heads:
            yield "a table without heads"
        for head in heads:
            if attribute(head, "/Scope") not in (Name.Column, Name.Row, Name.Both):
                yield "a head without a scope"


def lists(file: Tagged):
    """Each list says how it is numbered, as its labels are, and each item has one label and one body."""
    for found in file.elements():
        if found.kind != "L":
            continue
        numbering = attribute(found, "/ListNumbering")
        items = [item for item in found.kids if isinstance(item, Element) and item.kind == "LI"]
        for item in items:
            kinds = [kid.kind for kid in item.kids if isinstance(kid, Element)]
            if kinds.count("LBody") != 1 or kinds.count("Lbl") > 1:
                yield f"an item of {kinds}"
        first = next((kid for item in items for kid in item.kids if isinstance(kid, Element) and kid.kind == "Lbl"), None)
        if first is None:
            continue
        label = words(file, first).strip("(). ")
        bullets = {"•": Name.Disc, "◦": Name.Circle, "▪": Name.Square, "–": Name("/None")}
        if numbering == Name("/None") and not re.match(r"[•◦▪–]|\(|.*[).]$", words(file, first).strip()):
            # The words of definitions are no signs.
            continue
        letter = Name.UpperAlpha if label[:1].isupper() else Name.LowerAlpha
        expected = Name.Decimal if label[:1].isdigit() else bullets.get(label[:1], letter)
        if numbering != expected:
            yield f"a list with {label!r} is numbered {numbering}"


def figures(file: Tagged):
    """Each figure has words and a box on its page."""
    for figure in file.elements():
        if figure.kind != "Figure":
            continue
        if not str(figure.object.get("/Alt", "")).strip():
            yield "a figure without words"
        box = attribute(figure, "/BBox")
        if not isinstance(box, Array) or len(box) != 4:
            yield "a figure without a box"


def notes(file: Tagged):
    """Each note has an identifier of its own, in the tree of them, and a reference before it."""
    names, seen, referred = note_names(file), set(), 0
    for element in file.elements():
        if element.kind == "Reference":
            referred += 1
        if element.kind != "Note":
            continue
        name = str(element.object.get("/ID", ""))
        if not name or name in seen:
            yield f"a note with the identifier {name!r}"
        seen.add(name)
        if names.get(name) != element.object.objgen:
            yield f"{name!r} is not in the tree of identifiers"
        if len(seen) > referred:
            yield f"{name!r} stands before its reference"
        if not any(kid.kind == "Lbl" for kid in element.walk()):
            yield f"{name!r} has no label"
    if list(names) != sorted(names):
        yield "the identifiers are not sorted"


def links(file: Tagged):
    """Each link lies in a Link, says where it leads, is printed, and can be reached in order."""
    owned = Counter(kid for element in file.elements() for kid in element.kids if isinstance(kid, Area))
    for element in file.elements():
        areas = [kid for kid in element.kids if isinstance(kid, Area)]
        if areas and element.kind != "Link":
            yield f"{element.kind} owns a link"
        if element.kind == "Link" and not areas:
            yield "a Link without an area"
    for at, page in enumerate(file.pdf.pages):
        annotations = list(page.get("/Annots", []))
        if annotations and page.get("/Tabs") != Name.S:
            yield f"page {at}: tabs are not in the order of the tree"
        for place, annotation in enumerate(annotations):
            if owned[Area(at, place)] != 1:
                yield f"page {at}: link {place} lies in {owned[Area(at, place)]} elements"
            if not str(annotation.get("/Contents", "")).strip():
                yield f"page {at}: link {place} says nothing"
            if annotation.get("/F") != 4:
                yield f"page {at}: link {place} is not printed"
            if not inside(annotation.get("/Rect"), page.mediabox):
                yield f"page {at}: link {place} lies outside the page"


def ways(file: Tagged):
    """Links within the file, bookmarks and named places lead to a page of it."""
    names, pages = file.names(), set(file.numbers)

    def leads(to):
        to = to.get("/D") if isinstance(to, Dictionary) else to
        to = to if isinstance(to, Array) else names.get(str(to))
        to = to.get("/D") if isinstance(to, Dictionary) else to
        return isinstance(to, Array) and len(to) > 1 and to[0].objgen in pages

    if list(names) != sorted(names, key=lambda name: name.encode("utf-8")):
        yield "the names are not sorted"
    for name, to in names.items():
        if not leads(to):
            yield f"{name} leads nowhere"
    for at, page in enumerate(file.pdf.pages):
        for annotation in page.get("/Annots", []):
            action = annotation.get("/A", Dictionary())
            if action.get("/S") == Name.GoTo and not leads(action.get("/D")):
                yield f"page {at}: {action.get('/D')} leads nowhere"
            if action.get("/S") not in (Name.GoTo, Name.URI) and "/Dest" not in annotation:
                yield f"page {at}: a link of the kind {action.get('/S')}"
    titles = []

    def walk(node, above):
        item, count = node.get("/First"), 0
        while item is not None:
            titles.append(re.sub(r"\s+", " ", str(item.get("/Title", ""))).strip())
            count += 1
            if not leads(item.get("/Dest", item.get("/A"))):
                yield f"the bookmark {titles[-1]!r} leads nowhere"
            if item.Parent.objgen != node.objgen:
                yield f"the bookmark {titles[-1]!r} does not name its parent"
            yield from walk(item, item)
            if "/Next" not in item and node.Last.objgen != item.objgen:
                yield f"{titles[-1]!r} is not the last bookmark"
            item = item.get("/Next")

    outline = file.pdf.Root.get("/Outlines")
    if outline is None:
        yield "there are no bookmarks"
        return
    yield from walk(outline, None)
    told = [folded(words(file, element)) for element in file.elements() if re.fullmatch("H[1-6]", element.kind)]
    for title in titles:
        # The words for a part, as "Annex I", stand on a line of their own, which a full stop stands for here.
        if folded(title) not in told and folded(title.replace(". ", " ", 1)) not in told:
            yield f"the bookmark {title!r} is no heading"
    if len(titles) != len(told) and len({element.language for element in file.elements() if element.kind == "H1"}) < 2:
        yield f"{len(titles)} bookmarks for {len(told)} headings"


def artifacts(file: Tagged):
    """Words that nobody hears are folios, or stand in the text as well."""
    parts = [stretch.text for content, _ in file.reading() if (stretch := file.stretch(content))]
    heard = set(re.findall(r"[^\W\d_]+", folded("".join(parts)) + " " + folded(" ".join(parts))))
    for number, page in enumerate(file.pages, 1):
        for stretch in page:
            silent = [word for word in re.findall(r"[^\W\d_]+", folded(stretch.text)) if word not in heard]
            # A folio has two words and two numbers at most: "Page 3 of 9".
            if stretch.is_artifact and len(silent) > 2 * max(len(set(map(str, languages_of(file)))), 1):
                yield f"page {number}: {' '.join(silent)[:80]!r} is never heard"


def claims(file: Tagged):
    """The file says what it is: both standards, title, language; and both places say the same."""
    root = file.pdf.Root
    packet = root.Metadata.read_bytes().decode("utf-8") if "/Metadata" in root else ""
    for wanted in ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"):
        if wanted not in packet:
            yield f"{wanted}… is not claimed"
    if root.get("/MarkInfo", Dictionary()).get("/Marked") != True:  # noqa: E712
        yield "the file does not say that it is tagged"
    if root.get("/MarkInfo", Dictionary()).get("/Suspects") == True:  # noqa: E712
        yield "the tags are said to be suspect"
    if root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle") != True:  # noqa: E712
        yield "the title is not shown"
    title = re.search(r"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>", packet, re.S)
    told = folded(str(file.pdf.docinfo.get("/Title", "")))
    first = next((element for element in file.elements() if element.kind == "H1"), None)
    if not title or not told or folded(unescape(title.group(1))) != told:
        yield "the titles of the metadata differ"
    elif first is not None and folded(words(file, first)) not in told and told not in folded(words(file, first)):
        yield f"the title {told!r} is not that of the text"
    language = re.search(r"<dc:language>.*?<rdf:li[^>]*>(.*?)</rdf:li>", packet, re.S)
    if language and language.group(1) != str(root.get("/Lang", "")):
        yield "the languages of the metadata differ"
    if not str(root.get("/Lang", "")):
        yield "the file has no language"


def letters(file: Tagged):
    """Every glyph has a text, no text is a stand-in."""
    for number, page in enumerate(file.pages, 1):
        for stretch in page:
            if re.search("[\ufffd\ufffe\uffff\ue000-\uf8ff\x00-\x08]", stretch.text):
                yield f"page {number}: {stretch.text[:60]!r}"


def said(file: Tagged, segments):
    """Every segment is said to the letter, each letter in its language: `segments` has a name, a text and
    the language of each letter, one segment after another, the notes last."""
    text, languages = bare(*file.spoken())
    at = 0
    for name, wanted, tongues in segments:
        wanted, tongues = bare(wanted, tongues)
        found = text.find(wanted, at)
        if found < 0:
            early = text.find(wanted) >= 0
            yield f"{name} is {'said too early' if early else 'not said'}: {wanted[:60]!r}"
            continue
        at = found + len(wanted)
        wrong = [n for n in range(len(wanted)) if wanted[n].isalpha() and tongues[n] != languages[found + n]]
        if wrong:
            words = "".join(wanted[n] for n in wrong)[:40]
            yield f"{name}: {words!r} is said in {languages[found + wrong[0]]}, not in {tongues[wrong[0]]}"


def bare(text, languages):
    """Without what the setting of a page may change: white space, and hyphens at line ends."""
    kept = [n for n, letter in enumerate(text) if not letter.isspace() and letter != "\u00ad"]
    return "".join(text[n] for n in kept), [languages[n] for n in kept]


CHECKS = {
    check.__name__: check
    for check in (tree, nesting, marks, owners, way_back, reading_order, languages, headings, tables, lists, figures,
                  notes, links, ways, artifacts, claims, letters)
}


def faults(file: Tagged):
    """All faults, each with the check that found it."""
    for name, check in CHECKS.items():
        for fault in check(file):
            yield name, fault


def attribute(element: Element, key: str):
    """An attribute of an element, whoever owns it."""
    found = element.object.get("/A", [])
    for attributes in found if isinstance(found, Array) else [found]:
        if key in attributes:
            return attributes[key]
    return None


def words(file: Tagged, element: Element) -> str:
    parts = []
    for kid in element.kids:
        if isinstance(kid, Element):
            parts.append(words(file, kid))
        elif isinstance(kid, Content):
            stretch = file.stretch(kid)
            parts.append(stretch.text if stretch else "")
    return "".join(parts)


def folded(text: str) -> str:
    text = text.replace("\u00ad", "").replace("\u00a0", " ").replace("\u202f", " ")
    return re.sub(r"\s+", " ", text).strip()


def unescape(text: str) -> str:
    for name, letter in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("apos", "'"), ("amp", "&")):
        text = text.replace(f"&{name};", letter)
    return text


def languages_of(file: Tagged):
    return {element.language for element in file.elements()}


def inside(area, box):
    if area is None:
        return False
    left, bottom, right, top = (float(number) for number in area)
    return float(box[0]) <= left < right <= float(box[2]) and float(box[1]) <= bottom < top <= float(box[3])


def note_names(file: Tagged):
    found = {}
    if "/StructTreeRoot" not in file.pdf.Root:
        return found

    def walk(node):
        pairs = node.get("/Names", [])
        for at in range(0, len(pairs), 2):
            found[str(pairs[at])] = pairs[at + 1].objgen
        for kid in node.get("/Kids", []):
            walk(kid)

    walk(file.pdf.Root.StructTreeRoot.get("/IDTree", Dictionary()))
    return found
