"""Builds the shipped publication and the Universal Declaration, and holds the built files to what
the tool promises. Prints one line a promise."""

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "shared"))

import numbered
import udhr_project
from cited import is_address, sign_faults
from promises import close, promise
from editions import Page, destinations, find_segment, fold, fonts, pdf_pages, segment_ids, unhyphenated
from structure import faults as structure_faults
from structure import said
from tagged import Tagged
from validators import outloud_faults, page_faults, qpdf_faults

LOCALES = ["en", "ru", "tg"]


def run(tool, *arguments, cwd=None):
    return subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True, cwd=cwd)


def hold_aligned(name: str, project: Path, out: Path, documents, locales=LOCALES):
    """The same segments in the same order with the same numbers, from the built HTML; the text of
    each from the PDF; and the files sound."""
    for document in documents:
        expected = segment_ids(project, "en", document)
        pages = {}
        for locale in locales:
            page = Page((out / locale / f"{document}.html").read_text(encoding="utf-8"))
            pages[locale] = page
        order_faults, number_faults = [], []
        first = [x for x in pages[locales[0]].order if is_address(x) or ":" in x]
        for locale, page in pages.items():
            order = page.as_written(expected)
            if order != expected:
                order_faults.append(f"{locale}: {[x for x in expected if x not in order]} missing"
                                    f" or in another order")
            numbers = [x for x in page.order if is_address(x) or ":" in x]
            # A translation may move the marks of its footnotes; the notes keep their order.
            if sorted(numbers) != sorted(first):
                number_faults.append(f"{locale}: {sorted(set(numbers) ^ set(first))}")
            number_faults += [f"{locale}: {fault}" for fault in printed_faults(page)]
        promise(f"{name}: {document}: the same segments in the same order", order_faults)
        promise(f"{name}: {document}: the same numbers of paragraphs and footnotes", number_faults)
        for locale, page in pages.items():
            hold_pdf(f"{name}: {document}: {locale}", out / locale / f"{document}.pdf", page, expected)


def printed_faults(page: Page):
    """The signs of a page that are not those of their addresses."""
    return [fault for name in page.order if is_address(name) for fault in sign_faults(name, page.texts[name])]


def hold_numbers(tool: Path, work: Path):
    """Every form of number is the same in HTML, PDF and print; what is planted is found."""
    project = work / "numbered"
    numbered.make(project)
    run(tool, "sync", "--project", project)
    built = run(tool, "build", "--project", project)
    promise("numbers: build exits 0", [] if built.returncode == 0 else [built.stderr])
    hold_aligned("numbers", project, project / "out", ["report"])
    text = (project / "out/ru/report.html").read_text(encoding="utf-8")
    english = Page((project / "out/en/report.html").read_text(encoding="utf-8"))
    expected = sorted(x for x in english.order if is_address(x))
    for fault, (good, bad) in numbered.FAULTS.items():
        assert good in text, fault
        page = Page(text.replace(good, bad, 1))
        found = sorted(x for x in page.order if is_address(x)) != expected or printed_faults(page)
        promise(f"numbers: {fault} is found", [] if found else ["it is not"])


def hold_pdf(name: str, path: Path, page: Page, expected):
    for by in ("pdftotext", "mutool"):
        sheets, faults = pdf_pages(path, by), []
        for segment in expected:
            text = fold(page.texts[segment])
            text = unhyphenated(text) if by == "mutool" else text
            # The words for a picture stand in the structure, not on the page.
            if segment in page.pictures:
                continue
            if find_segment(text, sheets) is None:
                faults.append(f"{segment}: {text[:90]}")
        promise(f"{name}: {by} gives back every segment", faults)
    # Words for pictures are in the structure beside the text. Notes are read at the end.
    segments = [(name, page.texts[name], page.spoken[name]) for name in page.read(expected) if name not in page.pictures]
    promise(f"{name}: every segment is said to the letter, each in its language", said(Tagged(path), segments))
    loose = [font for font in fonts(path) if font[1:] != ("yes", "yes", "yes")]
    promise(f"{name}: fonts embedded, subset, with ToUnicode", loose)
    named = destinations(path)
    numbers = [x for x in page.order if is_address(x)]
    lost = [x for x in expected + numbers if x not in named]
    promise(f"{name}: a named destination for each segment and number", lost)


def hold_validators(name: str, out: Path):
    """PDF/UA-1 and PDF/A-2a at once."""
    paths = sorted(out.rglob("*.pdf"))
    for profile in ("ua1", "2a"):
        faults = [f"{path.relative_to(out)}: {fault}" for path in paths for fault in page_faults(path, profile)]
        promise(f"{name}: {len(paths)} PDFs keep the profile {profile}", faults)
    promise(f"{name}: outloud finds nothing that is not disproved", outloud_faults(paths))
    promise(f"{name}: qpdf --check is clean", [fault for path in paths for fault in qpdf_faults(path)])
    faults = [f"{path.relative_to(out)}: {check}: {fault}" for path in paths for check, fault in structure_faults(Tagged(path))]
    promise(f"{name}: structure, ways and links hold in every file", faults)
    promise(f"{name}: relative links lead to files", [fault for path in paths for fault in loose_links(path)])


def loose_links(path: Path):
    """Links to files that are not there."""
    for page in Tagged(path).pdf.pages:
        for annotation in page.get("/Annots", []):
            target = str(annotation.get("/A", {}).get("/URI", ""))
            if target and not re.match(r"[a-z]+:", target):
                if not (path.parent / target.partition("#")[0]).is_file():
                    yield f"{path}: {target}"


def hold_manifest(name: str, out: Path):
    manifest = json.loads((out / "manifest.json").read_text())["files"]
    faults = []
    if manifest != sorted(manifest, key=lambda file: file["path"]):
        faults.append("not sorted")
    for file in manifest:
        if hashlib.sha256((out / file["path"]).read_bytes()).hexdigest() != file["sha256"]:
            faults.append(f"{file['path']} has another hash")
    listed = {file["path"] for file in manifest} | {"manifest.json"}
    there = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}
    faults += [f"not listed: {path}" for path in sorted(there - listed) if path != ".gitignore"]
    promise(f"{name}: the manifest lists every file with its hash", faults)


def hold_shipped(tool: Path, root: Path, work: Path):
    project = work / "shipped"
    project.mkdir()
    shutil.copy(root / "editions.toml", project)
    for folder in ("sources", "locales"):
        shutil.copytree(root / folder, project / folder)
    built = run(tool, "build", "--project", project)
    promise("shipped: build exits 0", [] if built.returncode == 0 else [built.stderr])
    documents = sorted(str(p.relative_to(project / "sources"))[:-3] for p in (project / "sources").rglob("*.md"))
    hold_aligned("shipped", project, project / "out", documents)
    hold_manifest("shipped", project / "out")
    hold_validators("shipped", project / "out")
    hold_refusal(tool, project)
    hold_embargo(tool, project, work)


def hold_refusal(tool: Path, project: Path):
    """One message deleted: found, refused, built in part, drafted."""
    document, segment = "findings/preliminary-findings", "renditions"
    catalog = project / f"locales/tg/{document}.ftl"
    kept = catalog.read_text(encoding="utf-8")
    shortened = "\n".join(line for line in kept.split("\n") if not line.startswith(f"{segment} ="))
    catalog.write_text(shortened, encoding="utf-8")
    source = project / f"sources/{document}.md"
    kept_source = source.read_text(encoding="utf-8")
    before = {p: p.read_bytes() for p in (project / "out").rglob("*") if p.is_file()}

    check = run(tool, "check", "--format", "json", "--project", project)
    findings = json.loads(check.stdout)["findings"]
    right = [f for f in findings if f["rule"] == "missing-message" and f["segment"] == segment
             and f["path"] == f"locales/tg/{document}.ftl" and f["locale"] == "tg"]
    human = run(tool, "check", "--project", project).stderr
    line = next(n for n, l in enumerate(kept_source.split("\n"), 1) if "illegal renditions" in l)
    faults = []
    if check.returncode != 1 or len(right) != 1 or len(findings) != 1:
        faults.append(f"exit {check.returncode}, {findings}")
    if f"sources/{document}.md:{line}" not in human or f"locales/tg/{document}.ftl" not in human:
        faults.append(human)
    promise("refusal: check exits 1 and points at the source line and the .ftl file", faults)

    built = run(tool, "build", "--project", project)
    changed = [str(p) for p, content in before.items() if p.read_bytes() != content]
    promise("refusal: build exits 1 and leaves the last complete editions",
            ([f"exit {built.returncode}"] if built.returncode != 1 else []) + changed)

    (project / "out/ru" / f"{document}.html").write_text("old")
    (project / "out/tg" / f"{document}.html").write_text("old")
    partial = run(tool, "build", "--partial", "--project", project)
    replaced = (project / "out/ru" / f"{document}.html").read_text(encoding="utf-8") != "old"
    there = (project / "out/tg" / f"{document}.html").exists()
    promise("refusal: --partial replaces English and Russian, and takes Tajik down",
            [] if replaced and not there and partial.returncode == 1 else [replaced, there, partial.stderr])

    run(tool, "build", "--draft", "--project", project)
    draft = (project / "private/draft/tg" / f"{document}.html").read_text(encoding="utf-8")
    page = Page(draft)
    faults = [] if page.languages.get(segment) == "en" else [f"lang is {page.languages.get(segment)}"]
    if "lack of safeguards" not in page.texts[segment]:
        faults.append(page.texts[segment])
    promise("refusal: --draft shows the English paragraph with its lang", faults)
    hold_validators("refusal", project / "private/draft")

    catalog.write_text(kept, encoding="utf-8")
    source.write_text(kept_source, encoding="utf-8")
    run(tool, "build", "--project", project)


def hold_embargo(tool: Path, project: Path, work: Path):
    source = project / "sources/press-releases/preliminary-findings.md"
    kept = source.read_text(encoding="utf-8")
    source.write_text(kept.replace("+++\n", "+++\nembargo = 2012-05-18T14:00:00+05:00\n", 1), encoding="utf-8")
    shutil.rmtree(project / "out")
    title = re.search(r"^# (.*?)(?: \{#.*)?$", kept, re.M).group(1)

    def leaks():
        for path in sorted((project / "out").rglob("*")):
            inside = path.relative_to(project / "out")
            if path.is_file():
                if "press-releases" in str(inside) or title.encode() in path.read_bytes():
                    yield str(inside)

    run(tool, "build", "--draft", "--project", project)
    there = (project / "private/embargoed/tg/press-releases/preliminary-findings.pdf").is_file()
    promise("embargo: the document is in private/embargoed/ and nowhere else", list(leaks()) + ([] if there else ["absent"]))
    run(tool, "build", "--as-of", "2012-05-18T08:59:59Z", "--project", project)
    promise("embargo: a second before it holds", leaks())
    run(tool, "build", "--as-of", "2012-05-18T09:00:00Z", "--project", project)
    free = (project / "out/tg/press-releases/preliminary-findings.pdf").is_file()
    gone = not (project / "private/embargoed/tg").exists()
    promise("embargo: at its time the document is published", [] if free and gone else [free, gone])
    source.write_text(kept, encoding="utf-8")


def hold_declaration(tool: Path, package: Path, work: Path):
    locales = ["ru", "tg", "fr", "es", "kk", "ky", "uz-Latn"]
    gaps = work / "declaration-with-gaps"
    udhr_project.make(tool, package, gaps, fill_gaps=False, locales=locales)
    check = run(tool, "check", "--format", "json", "--project", gaps)
    missing = [(f["locale"], f["segment"]) for f in json.loads(check.stdout)["findings"] if f["rule"] == "missing-message"]
    ids = segment_ids(gaps, "en", "declaration")
    expected = [(locale, ids[at]) for locale in locales for at in udhr_project.gap_places(locale)]
    promise("declaration: the gaps of the official texts are named, and nothing else",
            [] if sorted(missing) == sorted(expected) else [f"{missing} for {expected}"])
    errors = [f for f in json.loads(check.stdout)["findings"] if f["severity"] == "error" and f["rule"] != "missing-message"]
    promise("declaration: no false error", [str(f) for f in errors])
    built = run(tool, "build", "--project", gaps)
    reasons = [locale for locale in locales if udhr_project.GAPS[locale] and f"in {locale} (missing-message)" not in built.stderr]
    promise("declaration: the refusal names its reasons", [] if built.returncode == 1 and not reasons else [reasons, built.stderr])
    run(tool, "build", "--draft", "--project", gaps)
    hold_aligned("declaration as draft", gaps, gaps / "private/draft", ["declaration"], ["en", *locales])
    hold_validators("declaration as draft", gaps / "private/draft")

    full = work / "declaration"
    udhr_project.make(tool, package, full, fill_gaps=True, locales=locales)
    built = run(tool, "build", "--project", full)
    promise("declaration: with the gaps filled it builds", [] if built.returncode == 0 else [built.stderr])
    hold_aligned("declaration", full, full / "out", ["declaration"], ["en", *locales])
    hold_validators("declaration", full / "out")


def main():
    parser = argparse.ArgumentParser()
    for name in ("tool", "udhr", "work"):
        parser.add_argument(f"--{name}", type=lambda text: Path(text).resolve(), required=True)
    arguments = parser.parse_args()
    root = Path(__file__).resolve().parents[3]
    hold_shipped(arguments.tool, root, arguments.work)
    hold_numbers(arguments.tool, arguments.work)
    hold_declaration(arguments.tool, arguments.udhr, arguments.work)
    close()


main()
