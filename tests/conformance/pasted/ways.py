"""How people paste a text: each way makes the text of a source of its blocks."""

import html
import subprocess
import textwrap

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def sign(way, number):
    """What stands before an item of a numbered list."""
    return {
        "figures": f"{number}.",
        "brackets": f"{number})",
        "letters": f"({LETTERS[(number - 1) % 26]})",
    }[way]


class Plain:
    """As plain text, from a page or a document of Word."""

    def __init__(self, apart="\n\n", bullet="• ", signs="figures", after=" ", width=None, indent=""):
        # What stands between paragraphs; the bullets; the signs of lists and what stands after them; the width of
        # lines; what stands before the first line of a paragraph.
        self.apart, self.bullet, self.signs, self.after = apart, bullet, signs, after
        self.width, self.indent = width, indent

    def write(self, blocks):
        return self.apart.join(self.blocks(blocks, 0)) + "\n"

    def blocks(self, blocks, depth):
        parts = []
        for block in blocks:
            if block.kind in ("ul", "ol"):
                parts.append("\n".join(self.items(block, depth)))
            elif block.kind == "table":
                parts.append("\n".join("\t".join(row) for row in block.items))
            elif block.kind == "pre":
                parts.append(block.text.strip("\n"))
            elif block.kind == "h":
                parts.append(self.fill(block.text))
            else:
                parts.append(self.fill(self.indent + block.text))
        return parts

    def items(self, block, depth):
        for number, item in enumerate(block.items, 1):
            mark = self.bullet if block.kind == "ul" else sign(self.signs, number) + self.after
            before = "   " * depth + mark
            first = True
            for part in item:
                if part.kind in ("ul", "ol"):
                    yield from self.items(part, depth + 1)
                    continue
                text = part.text if part.kind != "table" else "\n".join("\t".join(row) for row in part.items)
                yield self.fill((before if first else "   " * (depth + 1)) + text, "   " * (depth + 1))
                first = False

    def fill(self, text, further=""):
        if not self.width:
            return text
        return textwrap.fill(text, self.width, subsequent_indent=further, break_long_words=False, break_on_hyphens=False)


PLAIN = {
    "lines": Plain(),
    "tight": Plain(apart="\n", bullet="•\t", after="\t"),
    "mail": Plain(width=72, bullet="- ", signs="brackets"),
    "word": Plain(bullet="·\t", signs="letters", after="\t", indent="\t"),
    "dashes": Plain(bullet="– ", signs="letters"),
}


def to_html(blocks):
    """The blocks as HTML, for programs that convert it."""
    parts = []
    for block in blocks:
        if block.kind in ("ul", "ol"):
            items = "".join(f"<li>{to_html(item)}</li>" for item in block.items)
            parts.append(f"<{block.kind}>{items}</{block.kind}>")
        elif block.kind == "table":
            rows = ["".join(f"<td>{html.escape(cell, quote=False)}</td>" for cell in row) for row in block.items]
            parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        else:
            name = f"h{min(block.level + 1, 6)}" if block.kind == "h" else block.kind
            parts.append(f"<{name}>{html.escape(block.text, quote=False)}</{name}>")
    return "\n".join(parts)


def pandoc(text, source, target, *more, output=None):
    command = ["pandoc", "-f", source, "-t", target, *more]
    if output:
        command += ["-o", str(output)]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
