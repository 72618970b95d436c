"""The work: the Universal Declaration in English, Russian and Tajik, so many copies of it, each under a
title of its own; as a publication of ours, and as each peer wants it."""

import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/conformance/editions"))
import udhr_project  # noqa: E402

LOCALES = ["en", "ru", "tg"]


def publication(tool, package, folder, copies):
    """Our publication, synced and translated. The copies that the conformance suite makes are one."""
    seed = folder.with_name(folder.name + "-seed")
    for old in (seed, folder):
        shutil.rmtree(old, ignore_errors=True)
    udhr_project.make(tool, package, seed, True)
    source = (seed / "sources/declaration.md").read_text(encoding="utf-8")
    title = re.search(r"^# (.*)$", source, re.M).group(1)
    (folder / "sources").mkdir(parents=True)
    shutil.copy(seed / "editions.toml", folder)
    for number in range(copies):
        own = f"{title} {number:05}"
        text = source.replace(f"# {title}", f"# {own}", 1)
        (folder / f"sources/declaration-{number:05}.md").write_text(text, encoding="utf-8")
        for locale in LOCALES[1:]:
            catalog = (seed / f"locales/{locale}/declaration.ftl").read_text(encoding="utf-8")
            head, message, rest = re.split(rf"(# en: {re.escape(title)}\n[^\n]*)", catalog, maxsplit=1)
            lines = [f"{line} {number:05}" for line in message.split("\n")]
            path = folder / f"locales/{locale}/declaration-{number:05}.ftl"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(head + "\n".join(lines) + rest, encoding="utf-8")
    return folder


WORD = re.compile(r"[^\W\d_]+(?:[-\u2010'\u2019][^\W\d_]+)*")


def reordered(text, number):
    """The words of `text` in an order of its own for each number: those with a capital and all marks stay
    where they are, and no word comes to stand beside itself. Headings and other short texts stay whole."""
    words = [found for found in WORD.findall(text) if found[0].islower()]
    if len(words) < 7:
        return text
    order = random.Random(number)
    while True:
        order.shuffle(words)
        others = iter(words)
        result = WORD.sub(lambda found: next(others) if found[0][0].islower() else found[0], text)
        folded = re.findall(r"\w+", result.casefold())
        if all(one != next_one for one, next_one in zip(folded, folded[1:])):
            return result


def different(tool, package, folder, copies):
    """A publication like the other, of which no two copies have a longer text in common: nothing that was
    made of one can serve for the next."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "sources").mkdir(parents=True)
    targets = ", ".join(f'"{locale}"' for locale in LOCALES[1:])
    (folder / "editions.toml").write_text(f'source = "en"\ntargets = [{targets}]\n')
    sections, listed = udhr_project.read(package, udhr_project.CODES["en"])
    for number in range(copies):
        own = [(heading, [reordered(text, number) for text in texts]) for heading, texts in sections]
        own[0] = (f"{own[0][0]} {number:05}", own[0][1])
        text = udhr_project.markdown(own, listed)
        (folder / f"sources/declaration-{number:05}.md").write_text(text, encoding="utf-8")
    sync(tool, folder)
    for locale in LOCALES[1:]:
        official = udhr_project.translations(package, locale)
        for place, text in udhr_project.gap_places(locale).items():
            official[place] = official[place] or text
        # One word of the Tajik text has a letter of the Russian alphabet, of which `check` warns.
        official = [text.replace("\u0442\u0430\u044c", "\u0442\u0430\u044a") for text in official]
        for number in range(copies):
            texts = [reordered(text, number) for text in official]
            texts[1] += f" {number:05}"
            path = folder / f"locales/{locale}/declaration-{number:05}.ftl"
            catalog = udhr_project.translate(path.read_text(encoding="utf-8"), texts, {}, False)
            path.write_text(catalog, encoding="utf-8")
    sync(tool, folder)
    return folder


def sync(tool, folder):
    subprocess.run([tool, "sync", "--project", folder], check=True, stderr=subprocess.DEVNULL)


def texts(package, locale):
    """The declaration as (kind, text): title, heading, paragraph or item."""
    sections, listed = udhr_project.read(package, udhr_project.CODES[locale])
    for index, (heading, paragraphs) in enumerate(sections):
        yield ("title" if index == 0 else "heading"), heading
        for text in paragraphs:
            yield ("item" if index - 1 in listed else "paragraph"), text


def typst(package, folder, copies, order=lambda text, number: text):
    """One file an edition, in our page, faces and language; the words of each in the `order` of its number."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    marks = {"title": "= ", "heading": "== ", "item": "+ ", "paragraph": ""}
    for locale in LOCALES:
        for number in range(copies):
            lines = [
                f'#set document(title: "{number:05}")',
                f'#set text(lang: "{locale}", font: "Noto Serif", size: 10.5pt, hyphenate: true)',
                '#set page(paper: "a4", numbering: "1")',
                "#set par(justify: true)",
                "",
            ]
            for kind, text in texts(package, locale):
                text = re.sub(r"([\\#$*_`<>@\[\]~])", r"\\\1", order(text, number))
                end = f" {number:05}" if kind == "title" else ""
                lines += [marks[kind] + text + end, ""]
            (folder / f"{locale}-{number:05}.typ").write_text("\n".join(lines), encoding="utf-8")
    return folder


def pages(package, folder, copies):
    """One web page an edition, for WeasyPrint."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    tags = {"title": "h1", "heading": "h2", "item": "li", "paragraph": "p"}
    style = "body { font: 10.5pt 'Noto Serif'; text-align: justify; hyphens: auto } @page { size: a4 }"
    for locale in LOCALES:
        for number in range(copies):
            body = "\n".join(
                f"<{tags[kind]}>{text}{f' {number:05}' if kind == 'title' else ''}</{tags[kind]}>"
                for kind, text in texts(package, locale)
            )
            page = f'<html lang="{locale}"><head><title>{number:05}</title><style>{style}</style></head><body>{body}</body></html>'
            (folder / f"{locale}-{number:05}.html").write_text(page, encoding="utf-8")
    return folder


def mdbook(publication, folder):
    """A book of all documents, to be translated by gettext; the translations are ours."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "src").mkdir(parents=True)
    (folder / "po").mkdir()
    (folder / "book.toml").write_text(
        '[book]\ntitle = "Declarations"\nlanguage = "en"\n'
        '[preprocessor.gettext]\nafter = ["links"]\n[output.html]\n'
    )
    sources = sorted((publication / "sources").glob("*.md"))
    for source in sources:
        text = source.read_text(encoding="utf-8").split("+++\n", 2)[2]
        (folder / "src" / source.name).write_text(text, encoding="utf-8")
    summary = "".join(f"- [{source.stem}]({source.name})\n" for source in sources)
    (folder / "src/SUMMARY.md").write_text("# Summary\n\n" + summary)
    return folder


def fill(publication, pot, folder):
    """Catalogs of gettext with our translations, by the English text."""
    for locale in LOCALES[1:]:
        known = {}
        for path in (publication / f"locales/{locale}").glob("*.ftl"):
            english = None
            for line in path.read_text(encoding="utf-8").splitlines():
                if line.startswith("# en: "):
                    english = line[6:]
                elif english and re.match(r"[a-z][\w-]* = ", line):
                    known[english] = line.split(" = ", 1)[1]
                    english = None
        entries = pot.read_text(encoding="utf-8").split("\n\n")
        filled = [entries[0].replace("Language: en", f"Language: {locale}")]
        for entry in entries[1:]:
            found = re.search(r"^msgid ((?:\"[^\n]*\"\n?)+)", entry, re.M)
            english = "".join(re.findall(r"\"(.*)\"", found.group(1))) if found else ""
            text = known.get(english.replace('\\"', '"').strip(), english).replace('"', '\\"')
            filled.append(re.sub(r"msgstr \"\"", lambda _: f'msgstr "{text}"', entry))
        (folder / f"{locale}.po").write_text("\n\n".join(filled), encoding="utf-8")


def check_books(folder):
    """Every document is there in every language, and in that language."""
    headings = {"en": "Article 30", "ru": "Статья 30", "tg": "Моддаи 30"}
    counts = set()
    for locale, heading in headings.items():
        pages = list((folder / locale).glob("declaration-*.html"))
        counts.add(len(pages))
        assert all(heading in page.read_text(encoding="utf-8") for page in pages), (folder, locale)
    assert len(counts) == 1 and 0 not in counts, (folder, counts)


def compare_locales(publication):
    """Its settings: the English reference files that `sync` writes, and the two languages."""
    settings = publication / "l10n.toml"
    settings.write_text(
        'basepath = "."\nlocales = ["ru", "tg"]\n[[paths]]\n'
        '  reference = "locales/en/**/*.ftl"\n  l10n = "locales/{locale}/**/*.ftl"\n'
    )
    return settings
