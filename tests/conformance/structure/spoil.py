"""Faults put into good files: each function spoils one thing."""

import re

import pikepdf
from pikepdf import Array, Dictionary, Name, String


def elements(pdf, kind):
    """The elements of that kind, in the order of reading."""

    def walk(found):
        if isinstance(found, Array):
            for kid in found:
                yield from walk(kid)
        elif isinstance(found, Dictionary) and "/S" in found:
            if kind in (None, str(found.S)[1:]):
                yield found
            yield from walk(found.get("/K", Array()))

    return list(walk(pdf.Root.StructTreeRoot.K))


def first(pdf, kind):
    return elements(pdf, kind)[0]


def content(pdf, change):
    """Changes the content of the first page as text."""
    page = pdf.pages[0]
    page.contents_coalesce()
    text = page.Contents.read_bytes().decode("latin-1")
    changed = change(text)
    assert changed != text
    page.Contents = pdf.make_stream(changed.encode("latin-1"))


def metadata(pdf, old, new):
    packet = pdf.Root.Metadata.read_bytes()
    assert re.search(old, packet)
    pdf.Root.Metadata.write(re.sub(old, new, packet, count=1))


def links(pdf):
    return [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]


def owner_of_link(pdf):
    return next(each for each in elements(pdf, "Link") if isinstance(each.K, Array) and any(
        isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR for kid in each.K))


def swap(array, one, other):
    kept = list(array)
    kept[one], kept[other] = kept[other], kept[one]
    return Array(kept)


def no_tree(pdf):
    del pdf.Root.StructTreeRoot


def not_marked(pdf):
    del pdf.Root.MarkInfo


def suspects(pdf):
    pdf.Root.MarkInfo.Suspects = True


def no_language(pdf):
    del pdf.Root.Lang
    for element in elements(pdf, None):
        if "/Lang" in element:
            del element["/Lang"]


def foreign_words_without_language(pdf):
    span = next(each for each in elements(pdf, "Span") if str(each.get("/Lang")) == "ru")
    del span["/Lang"]


def language_that_is_none(pdf):
    next(each for each in elements(pdf, "Span") if "/Lang" in each).Lang = String("Russian language")


def role_remapped(pdf):
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Span)


def type_of_our_own(pdf):
    first(pdf, "BlockQuote").S = Name.Quotation


def parent_forgotten(pdf):
    first(pdf, "H2").P = first(pdf, "H1")


def element_twice(pdf):
    top = first(pdf, "Document")
    top.K = Array([*top.K, top.K[1]])


def list_of_paragraphs(pdf):
    first(pdf, "LI").S = Name.P


def empty_element(pdf):
    del first(pdf, "H2")["/K"]


def number_twice(pdf):
    content(pdf, lambda text: re.sub(r"/MCID 3\b", "/MCID 2", text, count=1))


def unmarked_content(pdf):
    def change(text):
        begin = text.index("BDC", text.index("/MCID 2")) + 3
        start = text.rindex("\n", 0, text.index("/MCID 2"))
        return text[:start] + text[begin:].replace("EMC", "", 1)

    content(pdf, change)


def paragraph_as_artifact(pdf):
    content(pdf, lambda text: re.sub(r"/P\s*<<\s*/MCID \d+\s*>>\s*BDC", "/Artifact BMC", text))


def artifact_in_content(pdf):
    content(pdf, lambda text: re.sub(r"(/MCID 2\s*>>\s*BDC)", r"\1 /Artifact BMC EMC", text, count=1))


def mark_without_end(pdf):
    content(pdf, lambda text: "EMC".join(text.rsplit("EMC", 1)[:1]) + text.rsplit("EMC", 1)[1])


def content_of_nobody(pdf):
    heading = first(pdf, "H1")
    heading.K = Array([])


def content_owned_twice(pdf):
    first(pdf, "H2").K = first(pdf, "H1").K
    first(pdf, "H2").Pg = first(pdf, "H1").Pg


def way_back_swapped(pdf):
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers[1] = swap(numbers[1], 0, 3)


def way_back_too_short(pdf):
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers[1] = Array(list(numbers[1])[:-2])


def way_back_lost(pdf):
    del pdf.Root.StructTreeRoot["/ParentTree"]


def way_back_of_link_lost(pdf):
    links(pdf)[0].StructParent = 997


def next_key_taken(pdf):
    pdf.Root.StructTreeRoot.ParentTreeNextKey = 0


def read_in_another_order(pdf):
    top = first(pdf, "Document")
    headings = [at for at, kid in enumerate(top.K) if kid.S == Name.H2]
    top.K = swap(top.K, headings[0], headings[-1])


def heading_skipped(pdf):
    first(pdf, "H2").S = Name.H4


def two_titles(pdf):
    first(pdf, "H2").S = Name.H1


def head_without_scope(pdf):
    del first(pdf, "TH")["/A"]


def table_without_heads(pdf):
    for head in elements(pdf, "TH"):
        head.S = Name.TD


def row_too_short(pdf):
    row = elements(pdf, "TR")[1]
    row.K = Array([row.K[0]])


def list_without_numbering(pdf):
    del first(pdf, "L")["/A"]


def item_with_two_bodies(pdf):
    item = first(pdf, "LI")
    label = next(kid for kid in item.K if kid.S == Name.Lbl)
    label.S = Name.LBody


def figure_without_words(pdf):
    del first(pdf, "Figure")["/Alt"]


def figure_without_box(pdf):
    del first(pdf, "Figure")["/A"]


def note_without_name(pdf):
    del first(pdf, "Note")["/ID"]


def notes_of_one_name(pdf):
    notes = elements(pdf, "Note")
    notes[1].ID = notes[0].ID


def names_of_notes_lost(pdf):
    del pdf.Root.StructTreeRoot["/IDTree"]


def note_before_its_mark(pdf):
    top = first(pdf, "Document")
    last = [kid for kid in top.K]
    note = first(pdf, "Note")
    assert any(kid.objgen == note.objgen for kid in last), "notes lie elsewhere"
    top.K = Array([note] + [kid for kid in last if kid.objgen != note.objgen])


def link_without_words(pdf):
    del links(pdf)[0]["/Contents"]


def link_out_of_the_tree(pdf):
    owner = owner_of_link(pdf)
    owner.K = Array([kid for kid in owner.K if not isinstance(kid, Dictionary) or kid.get("/Type") != Name.OBJR])


def link_in_a_span(pdf):
    owner_of_link(pdf).S = Name.Span


def link_not_printed(pdf):
    links(pdf)[0].F = 0


def link_beside_the_page(pdf):
    links(pdf)[0].Rect = Array([-50, 10, -20, 20])


def tabs_as_they_come(pdf):
    del pdf.pages[0]["/Tabs"]


def link_to_nowhere(pdf):
    next(link for link in links(pdf) if link.A.S == Name.GoTo).A.D = String("nowhere")


def link_that_runs_a_script(pdf):
    links(pdf)[0].A = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def place_to_nowhere(pdf):
    names = pdf.Root.Names.Dests.Names
    names[1] = Array([pdf.make_indirect(Dictionary(Type=Name.Page)), Name.Fit])


def places_unsorted(pdf):
    names = list(pdf.Root.Names.Dests.Names)
    pdf.Root.Names.Dests.Names = Array(names[2:] + names[:2])


def bookmark_to_nowhere(pdf):
    pdf.Root.Outlines.First.Dest = String("nowhere")


def bookmark_of_other_words(pdf):
    pdf.Root.Outlines.First.Title = String("Something else")


def no_bookmarks(pdf):
    del pdf.Root["/Outlines"]


def fonts(pdf):
    return list(pdf.pages[0].Resources.Font.values())


def letters_without_text(pdf):
    for font in fonts(pdf):
        del font["/ToUnicode"]


def letters_with_wrong_text(pdf):
    font = fonts(pdf)[0]
    text = font.ToUnicode.read_bytes().decode("latin-1")
    changed = re.sub(r"(beginbfchar\s*<[0-9A-F]+> )<[0-9A-F]+>", r"\1<FFFD>", text)
    assert changed != text
    font.ToUnicode = pdf.make_stream(changed.encode("latin-1"))


def one_letter_for_another(pdf):
    for font in fonts(pdf):
        text = font.ToUnicode.read_bytes().decode("latin-1")
        font.ToUnicode = pdf.make_stream(text.replace("<0065>", "<0061>").encode("latin-1"))


def font_not_embedded(pdf):
    descriptor = fonts(pdf)[0].DescendantFonts[0].FontDescriptor
    for key in ("/FontFile2", "/FontFile3"):
        if key in descriptor:
            del descriptor[key]


def widths_that_differ(pdf):
    descendant = fonts(pdf)[0].DescendantFonts[0]
    descendant.W = Array([])
    descendant.DW = 123


def no_claim_of_ua(pdf):
    metadata(pdf, rb"<pdfuaid:part>1</pdfuaid:part>", b"")


def no_claim_of_a(pdf):
    metadata(pdf, rb"<pdfaid:part>2</pdfaid:part>", b"")


def weaker_claim_of_a(pdf):
    metadata(pdf, rb"<pdfaid:conformance>A<", b"<pdfaid:conformance>X<")


def no_metadata(pdf):
    del pdf.Root["/Metadata"]


def titles_that_differ(pdf):
    pdf.docinfo["/Title"] = "Another title"


def title_not_shown(pdf):
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def no_output_intent(pdf):
    del pdf.Root["/OutputIntents"]


def script_at_opening(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def colours_of_no_intent(pdf):
    content(pdf, lambda text: "/Artifact BMC 0 0 0 1 k 0 0 1 1 re f EMC\n" + text)


def transparency_that_is_none(pdf):
    pdf.pages[0].Resources.ExtGState = Dictionary(G0=Dictionary(Type=Name.ExtGState, BM=Name("/Sparkle")))
    content(pdf, lambda text: "/G0 gs\n" + text)


def file_attached(pdf):
    pdf.attachments["note.txt"] = b"no PDF/A-2 file has other files inside"
