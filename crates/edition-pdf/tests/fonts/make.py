"""Makes the fonts of the tests from Noto Serif, with fonttools (PyPI): Cyrillic and Latin letters, figures and signs.
Georgian and Hebrew letters, which no embedded face has, look like Cyrillic ones.

    Outlines.otf    with PostScript outlines
    Faces.ttc       both in a collection: "Test TrueType", "Test PostScript"
"""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

HERE = Path(__file__).parent
LETTERS = [*range(0x20, 0x7F), *range(0x401, 0x460), *map(ord, "ғӣқӯҳҷҒӢҚӮҲҶ«»–—…“”№\u00a0\u2010")]


def small():
    font = TTFont(HERE / "../../fonts/NotoSerif-Regular.ttf")
    options = Options(layout_features=[], drop_tables=["GSUB", "GPOS", "GDEF", "gasp"], hinting=False, layout_closure=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    for table in font["cmap"].tables:
        table.cmap.update({0x10D0 + at: table.cmap[0x430 + at] for at in range(32)})
        table.cmap[0x10F0] = table.cmap[0x451]
        table.cmap.update({0x5D0 + at: table.cmap[0x430 + at] for at in range(27)})
    return font


def renamed(font, style):
    for name in font["name"].names:
        if name.nameID in (1, 4, 6, 16):
            name.string = f"Test{style}" if name.nameID == 6 else f"Test {style}"
    return font


def with_cubic_outlines(font):
    glyphs, order, advances = font.getGlyphSet(), font.getGlyphOrder(), font["hmtx"].metrics
    drawings = {}
    for name in order:
        pen = T2CharStringPen(advances[name][0], glyphs)
        glyphs[name].draw(Qu2CuPen(pen, 0.4, all_cubic=True))
        drawings[name] = pen.getCharString()
    builder = FontBuilder(font=font)
    builder.isTTF = False
    builder.setupCFF("TestPostScript", {"FullName": "Test PostScript"}, drawings, {})
    for table in ("glyf", "loca"):
        del font[table]
    font.sfntVersion = "OTTO"
    builder.setupMaxp()
    return font


cubic = renamed(with_cubic_outlines(small()), "PostScript")
cubic.save(HERE / "Outlines.otf")
both = TTCollection()
both.fonts = [renamed(small(), "TrueType"), TTFont(HERE / "Outlines.otf")]
both.save(HERE / "Faces.ttc")
