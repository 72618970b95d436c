"""The number skeleton of four made structures (`structures.py`), read back from HTML, PDF and printed signs; and addresses: a
link to each leads to the same segment in every language, on the web and in print."""

import re
import subprocess
from pathlib import Path

import structures
from cited import is_address, sign_faults
from editions import Page, destinations, find_segment, fold, pdf_pages
from promises import promise

# So many addresses must be tried, each in at least three languages.
WANTED = 200


def run(tool, *arguments):
    return subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True)


def printed(page: Page, seeds):
    """The signs of a page that are not those of their addresses."""
    for address in filter(is_address, page.order):
        shown = page.texts[address]
        faults = structures.item_faults(address, shown, seeds)
        yield from sign_faults(address, shown) if faults is None else faults


def skeleton(page: Page):
    return sorted(x for x in page.order if is_address(x))


def hold_structures(tool: Path, work: Path):
    """Gives the built structures: name, folder of editions, languages."""
    built = []
    for name, source, front, locales, signs in structures.ALL:
        project = work / f"structure-{name}"
        structures.make(project, name, source, front, locales, signs, name == "licence")
        run(tool, "check", "--fix", "--project", project)
        run(tool, "sync", "--project", project)
        structures.translate(project, name, locales)
        made = run(tool, "build", "--project", project)
        promise(f"{name}: build exits 0", [] if made.returncode == 0 else [made.stderr])
        texts = {locale: (project / f"out/{locale}/{name}.html").read_text(encoding="utf-8") for locale in locales}
        pages = {locale: Page(text) for locale, text in texts.items()}
        first = skeleton(pages["en"])
        promise(f"{name}: the skeleton has numbers", [] if len(first) > 4 else [first])
        for locale, page in pages.items():
            same = [f"{locale}: {sorted(set(skeleton(page)) ^ set(first))}"] if skeleton(page) != first else []
            promise(f"{name}: {locale}: the same numbers, in HTML", same)
            promise(f"{name}: {locale}: each printed in its own signs", list(printed(page, signs[locale])))
            named = destinations(project / f"out/{locale}/{name}.pdf")
            other = {x for x in named if is_address(x)} ^ set(first)
            promise(f"{name}: {locale}: the same numbers, in PDF", sorted(other))
        for locale in locales[1:]:
            for fault, text in structures.planted(texts[locale]):
                page = Page(text)
                assert text != texts[locale], fault
                found = skeleton(page) != first or any(printed(page, signs[locale]))
                promise(f"{name}: {locale}: {fault}: found", [] if found else ["it is not"])
        built.append((name, project / "out", locales))
    return built


def places(path: Path):
    """The page of each named destination, from 0."""
    out = subprocess.run(["pdfinfo", "-dests", path], check=True, capture_output=True, text=True).stdout
    return {name: int(page) - 1 for page, name in re.findall(r'^\s*(\d+) .*"([^"]*)"$', out, re.M)}


def led_to(page: Page, address: str):
    """The segment at an address: its own, or the next one. A heading's stands within or behind its number."""
    for name in page.order[page.order.index(address) + 1 :]:
        if not is_address(name) and ":" not in name:
            return name
    return None


def hold_addresses(built):
    """`built`: document, folder of editions, languages."""
    tried, faults = 0, []
    for document, out, locales in built:
        pages = {x: Page((out / x / f"{document}.html").read_text(encoding="utf-8")) for x in locales}
        prints = {x: places(out / x / f"{document}.pdf") for x in locales}
        sheets = {x: pdf_pages(out / x / f"{document}.pdf", "pdftotext") for x in locales}
        for address in skeleton(pages["en"]):
            tried += 1
            segments = {x: led_to(pages[x], address) if address in pages[x].texts else "nothing" for x in locales}
            if len(set(segments.values())) != 1:
                faults.append(f"{document}#{address}: {segments}")
                continue
            for locale, segment in segments.items():
                at = prints[locale].get(address)
                words = fold(pages[locale].texts[segment]) if segment else ""
                if at is None:
                    faults.append(f"{document}#{address}: {locale}: no place in the PDF")
                # Where words run from the right, poppler gives them in another order: the place is enough.
                elif locale != "ar" and words and segment not in pages[locale].pictures:
                    begun = find_segment(words, sheets[locale][at : at + 2])
                    if begun is None and words[:30] not in sheets[locale][at]:
                        faults.append(f"{document}#{address}: {locale}: page {at + 1} has not {words[:40]!r}")
    promise(f"addresses: {tried} in three languages lead to the same segment, in HTML and in PDF", faults)
    promise(f"addresses: at least {WANTED} were tried", [] if tried >= WANTED else [str(tried)])
