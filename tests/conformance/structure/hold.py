"""Spoils good files one fault at a time, and asks every validator, our own checks among them, to refuse
what it must."""

import argparse
import re
import sys
from pathlib import Path

import pikepdf

SHARED = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(SHARED / "shared"), str(SHARED / "editions")]

import specimen  # noqa: E402
import spoil  # noqa: E402
from editions import Page, segment_ids  # noqa: E402
from promises import close, promise  # noqa: E402
from rejections import REJECTIONS  # noqa: E402
from structure import CHECKS, said  # noqa: E402
from tagged import Tagged  # noqa: E402
from validators import outloud_faults, outloud_findings, page_faults, qpdf_faults  # noqa: E402


def spoiled(good: Path, fault: str) -> Path:
    """The good file with that fault."""
    path = good.with_name(f"{fault}.pdf")
    data = good.read_bytes()
    if fault == "file_cut_short":
        path.write_bytes(data[: len(data) * 2 // 3])
    elif fault == "stream_damaged":
        at = data.index(b"stream", len(data) // 4) + 20
        path.write_bytes(data[:at] + bytes(byte ^ 0x55 for byte in data[at : at + 40]) + data[at + 40 :])
    else:
        with pikepdf.open(good) as pdf:
            getattr(spoil, fault)(pdf)
            pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return path


def refusing(path: Path, segments):
    """The checks of ours that refuse a file."""
    file = Tagged(path)
    found = {name for name, check in CHECKS.items() if any(True for _ in check(file))}
    return found | ({"said"} if any(True for _ in said(file, segments)) else set())


def hold_clauses():
    """The table of clauses names tests that are there, and every spoiled file."""
    crate = Path(__file__).resolve().parents[3] / "crates/edition-pdf/src"
    rows = [line.split("|") for line in (crate / "export/CLAUSES.md").read_text(encoding="utf-8").splitlines()]
    named = {name for row in rows if len(row) == 6 for name in re.findall(r"`([a-z_]+)`", row[4])}
    tests = {name for path in crate.rglob("*.rs") for name in re.findall(r"#\[test\]\s+fn (\w+)", path.read_text(encoding="utf-8"))}
    promise("the table of clauses names tests that are there", sorted(named - tests - set(REJECTIONS)))
    promise("the table of clauses names every spoiled file", sorted(set(REJECTIONS) - named))


def main():
    parser = argparse.ArgumentParser()
    for name in ("tool", "work"):
        parser.add_argument(f"--{name}", type=lambda text: Path(text).resolve(), required=True)
    arguments = parser.parse_args()
    project = arguments.work / "specimen"
    out = specimen.build(arguments.tool, project)
    good = out / "en/specimen.pdf"
    page = Page(good.with_suffix(".html").read_text(encoding="utf-8"))
    ids = [name for name in segment_ids(project, "en", "specimen") if name not in page.pictures]
    segments = [(name, page.texts[name], page.spoken[name]) for name in ids]

    files = sorted(out.rglob("*.pdf"))
    kinds = {element.kind for path in files for element in Tagged(path).elements()}
    wanted = {"H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "BlockQuote", "Table", "TR", "TH", "TD", "Figure",
              "Caption", "Note", "Reference", "Link", "Code", "Span", "TOC", "TOCI"}
    promise("the specimen has elements of every kind", sorted(wanted - kinds))
    for path in files:
        promise(f"{path.relative_to(out)}: our checks find nothing", [
            f"{name}: {fault}" for name, check in CHECKS.items() for fault in check(Tagged(path))])
        promise(f"{path.relative_to(out)}: the validators find nothing",
                [*page_faults(path, "ua1"), *page_faults(path, "2a"), *qpdf_faults(path), *outloud_faults([path])])
    promise("good.pdf: every segment is said", said(Tagged(good), segments))

    paths = {fault: spoiled(good, fault) for fault in REJECTIONS}
    readable = [path for fault, path in paths.items() if REJECTIONS[fault][1] != "qpdf"]
    errors = {path for path, found in outloud_findings(readable).items() if any(each[1] == "error" for each in found)}
    seen = set()
    for fault, (checks, validators) in REJECTIONS.items():
        path, missed = paths[fault], []
        for validator in validators.split():
            refused = {
                "ua1": lambda: page_faults(path, "ua1"),
                "2a": lambda: page_faults(path, "2a"),
                "outloud": lambda: path in errors,
                "qpdf": lambda: qpdf_faults(path),
            }[validator]()
            missed += [] if refused else [validator]
        if checks:
            found = refusing(path, segments)
            seen |= found & set(checks.split())
            missed += sorted(set(checks.split()) - found)
        promise(f"{fault.replace('_', ' ')}: refused by {' '.join((checks, validators)).strip()}", missed)
    promise("every check of ours has refused a file", sorted({*CHECKS, "said"} - seen))
    spoilers = {name for name, value in vars(spoil).items() if callable(value) and value.__module__ == "spoil"}
    promise("every fault is put in", sorted(
        spoilers - set(REJECTIONS) - {"elements", "first", "content", "metadata", "links", "owner_of_link", "swap", "fonts"}))
    hold_clauses()
    close()


main()
