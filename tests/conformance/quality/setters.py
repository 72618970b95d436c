"""The two that set the paragraphs: make-editions and Typst. Both use the same face, size, leading, space
between paragraphs, measure and height of the page."""

import re
import subprocess
from pathlib import Path

SIZE, LEADING, BETWEEN = 10.5, 14.0, 7.0
MEASURE, HEIGHT = 382.0, 658.0
FONTS = Path(__file__).resolve().parents[3] / "crates/edition-pdf/fonts"
# Stands before the first paragraph and after the last one in both files.
TITLE, END = "Quality", "Measured."


def escaped(text: str, signs: str) -> str:
    return re.sub(f"([{re.escape(signs)}])", r"\\\1", text)


def ours(tool: Path, work: Path, locale: str, texts) -> Path:
    project = work / f"project-{locale}"
    (project / "sources").mkdir(parents=True)
    (project / "locales").mkdir()
    (project / "editions.toml").write_text(f'source = "{locale}"\ntargets = []\n')
    body = [escaped(text, "\\`*_{}[]<>#+-.!|~&") for text in [*texts, END]]
    head = '+++\nkind = "announcement"\n+++\n'
    source = head + "\n\n".join([f"# {TITLE}", *body]) + "\n"
    (project / "sources/texts.md").write_text(source, encoding="utf-8")
    subprocess.run([tool, "sync", "--project", project, "-q"], check=True)
    subprocess.run([tool, "build", "--project", project, "--format", "pdf", "-q"], check=True)
    return project / f"out/{locale}/texts.pdf"


def theirs(work: Path, locale: str, texts) -> Path:
    import typst

    body = "\n\n".join(escaped(text, "\\`*_{}[]<>#+-=/$@~\"'") for text in [*texts, END])
    source = f"""
#set page(width: {MEASURE + 200}pt, height: {HEIGHT + 184}pt, margin: (x: 100pt, y: 92pt))
#set text(font: "Noto Serif", size: {SIZE}pt, lang: "{locale}", hyphenate: true, top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, linebreaks: "optimized", leading: {LEADING - SIZE}pt, spacing: {LEADING - SIZE + BETWEEN}pt)
{TITLE}

{body}
"""
    path = work / f"typst-{locale}.typ"
    path.write_text(source, encoding="utf-8")
    target = path.with_suffix(".pdf")
    typst.compile(str(path), output=str(target), font_paths=[str(FONTS)], ignore_system_fonts=True)
    return target
