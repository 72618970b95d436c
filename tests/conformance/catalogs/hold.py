"""Holds what `sync` writes to what translation platforms and other parsers make of it. Prints one line
a promise."""

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.serializer import FluentSerializer

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "shared"))

import platforms
from promises import close, promise

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
TARGETS = ["ru", "tg"]


class Project:
    """A copy of the shipped publication."""

    def __init__(self, tool: Path, folder: Path):
        self.tool, self.folder = tool, folder
        folder.mkdir(parents=True)
        shutil.copy(ROOT / "editions.toml", folder)
        for name in ("sources", "locales"):
            shutil.copytree(ROOT / name, folder / name)

    def run(self, *arguments):
        return subprocess.run([self.tool, *arguments, "--project", self.folder], capture_output=True, text=True)

    def path(self, locale: str, document: str) -> Path:
        return self.folder / f"locales/{locale}/{document}.ftl"

    def catalogs(self):
        return sorted(p for p in (self.folder / "locales").rglob("*.ftl"))

    def replace(self, path: str, old: str, new: str):
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text, (path, old)
        (self.folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    def remembered(self):
        paths = (self.folder / "locales/.state").rglob("*.toml")
        return {(str(path.relative_to(self.folder)), path.read_bytes()) for path in paths}

    def findings(self):
        """(rule, locale, segment) of each error, those of an unsynced source aside."""
        found = json.loads(self.run("check", "--format", "json").stdout)["findings"]
        return sorted((f["rule"], f["locale"], f["segment"]) for f in found
                      if f["severity"] == "error" and f["rule"] != "source-not-synced")

    def translations(self):
        """All texts of translators, without white space; Pontoon writes selectors in its own way."""
        texts = set()
        for locale in TARGETS:
            for path in (self.folder / "locales" / locale).rglob("*.ftl"):
                resource = FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8"))
                for entry in resource.body:
                    if type(entry).__name__ == "Message":
                        text = FluentSerializer().serialize_entry(entry).split("=", 1)[1]
                        if "->" not in text:
                            texts.add(re.sub(r"\s", "", text))
        return texts


def hold_parsers(project: Project, modules: Path):
    """Python's and JavaScript's parser read the same messages, and no junk."""
    paths = project.catalogs()
    script = ("const {parse} = require(process.argv[1] + '/@fluent/syntax');"
              "const fs = require('fs');"
              "for (const path of process.argv.slice(2))"
              " console.log(JSON.stringify(parse(fs.readFileSync(path, 'utf8'), {withSpans: false})));")
    lines = subprocess.run(["node", "-e", script, modules, *paths], capture_output=True, text=True, check=True)
    faults = []
    for path, line in zip(paths, lines.stdout.splitlines(), strict=True):
        ours = FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).to_json()
        kinds = {entry["type"] for entry in ours["body"]}
        if "Junk" in kinds:
            faults.append(f"{path.name} has junk")
        if bare(ours) != bare(json.loads(line)):
            faults.append(f"{path.name} is read differently")
    promise(f"{len(paths)} catalogs are the same to Python's and JavaScript's parser", faults)
    messages = sum(1 for path in paths for line in path.read_text(encoding="utf-8").splitlines()
                   if re.match(r"[a-zA-Z-][\w-]* ?=", line))
    promise("there is something to read", [] if messages > 500 else [messages])


def bare(tree):
    """A tree without what only one of the parsers keeps."""
    if isinstance(tree, dict):
        return {key: bare(value) for key, value in tree.items() if key not in ("span", "annotations")}
    return [bare(value) for value in tree] if isinstance(tree, list) else tree


def hold_compare_locales(project: Project):
    (project.folder / "l10n.toml").write_text(
        'basepath = "."\nlocales = ["ru", "tg"]\n[[paths]]\n'
        '    reference = "locales/en/**/*.ftl"\n    l10n = "locales/{locale}/**/*.ftl"\n')

    def compare():
        return subprocess.run(["compare-locales", "--json", "-", "l10n.toml", ".", *TARGETS],
                              cwd=project.folder, capture_output=True, text=True)

    clean = compare()
    summary = clean.stdout
    bad = [word for word in ("errors", "missing", "missingInFiles", "warnings", "obsolete")
           if re.search(rf'"{word}": [1-9]', summary)]
    promise("compare-locales accepts the catalogs", [clean.stderr] * (clean.returncode != 0) + bad)
    path = project.path("tg", "findings/preliminary-findings")
    kept = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^renditions = .*$", "", kept, flags=re.M), encoding="utf-8")
    promise("… and not one with a message missing", [] if re.search(r'"missing": 1', compare().stdout) else ["accepted"])
    path.write_text(kept, encoding="utf-8")


def pontoon(project: Project, document: str, edits):
    for locale in TARGETS:
        platforms.pontoon(project.path("en", document), project.path(locale, document), edits.get(locale, {}))


def weblate(project: Project, document: str, edits):
    for locale in TARGETS:
        platforms.weblate(project.path(locale, document), edits.get(locale, {}))


def hold_platform(name: str, rewrite, tool: Path, work: Path):
    document, source = "press-releases/preliminary-findings", "sources/press-releases/preliminary-findings.md"
    project = Project(tool, work / name)
    before = project.translations()

    rewrite(project, document, {})
    promise(f"{name}: what is right stays right without its comments", project.findings())
    project.run("sync")
    shown = project.path("tg", document).read_text(encoding="utf-8")
    promise(f"{name}: sync restores the comments", [] if "# en: Two concerns remain:" in shown else [shown[:400]])
    promise(f"{name}: nothing of a translator's is lost", before - project.translations())

    # A paragraph is edited, and edited again; a new one appears; one goes.
    project.replace(source, "Two concerns remain:", "Two main concerns remain:")
    project.run("sync")
    rewrite(project, document, {})
    project.replace(source, "Two main concerns remain:", "Two grave concerns remain:")
    project.replace(source, "Both concerns are", "The concerns are set out again.\n\nBoth concerns are")
    project.run("sync")
    expected = sorted([("stale-message", locale, "two-concerns-remain") for locale in TARGETS]
                      + [("missing-message", locale, "the-concerns-are-set") for locale in TARGETS])
    rewrite(project, document, {})
    promise(f"{name}: nothing stale or missing reads as done", [] if project.findings() == expected else project.findings())
    human = project.run("check", "--locale", "tg").stderr
    wanted = "Two {+grave +}concerns remain:"
    promise(f"{name}: the difference is that to the text last translated", [] if wanted in human else [human[:600]])
    project.run("sync")
    promise(f"{name}: … nor after a sync", [] if project.findings() == expected else project.findings())

    # Translators do their work there.
    edits = {
        "ru": {"two-concerns-remain": "Остаются две серьезные проблемы:",
               "the-concerns-are-set": "Эти проблемы изложены вновь."},
        "tg": {"two-concerns-remain": "Ду нигаронии ҷиддӣ боқӣ мемонад:",
               "the-concerns-are-set": "Ин нигарониҳо бори дигар баён шудаанд."},
    }
    rewrite(project, document, edits)
    promise(f"{name}: what was translated there is done", project.findings())
    project.run("sync")
    promise(f"{name}: … and after a sync", project.findings())
    again = project.run("sync", "--check")
    promise(f"{name}: a second sync changes nothing", [again.stderr] * again.returncode)
    built = project.run("build", "--format", "html")
    promise(f"{name}: it builds", [built.stderr] * built.returncode)

    hold_gone_and_back(name, rewrite, project, document, source)


def hold_gone_and_back(name: str, rewrite, project: Project, document: str, source: str):
    """Segments go and come back, as they were or not, while the platform writes the files."""
    path = project.folder / source
    whole = path.read_text(encoding="utf-8")
    whole = whole.replace("Two grave concerns remain:", "Two grave concerns remain: {#two-concerns-remain}")
    gone = [line for line in whole.split("\n")
            if line.endswith(("Pressure is exerted on detainees.", "{#two-concerns-remain}"))]
    without = "\n".join(line for line in whole.split("\n") if line not in gone)
    other = whole.replace("Two grave concerns remain:", "Three grave concerns remain:")
    before = project.translations()

    def write(text: str):
        path.write_text(text, encoding="utf-8")
        project.run("sync")
        rewrite(project, document, {})
        project.run("sync")

    write(without)
    promise(f"{name}: without two segments all is right", [len(gone)] * (len(gone) != 2) + project.findings())
    write(whole)
    promise(f"{name}: what went and came back is translated still", project.findings())
    promise(f"{name}: … with every word", before - project.translations())
    write(without)
    write(other)
    expected = [("stale-message", locale, "two-concerns-remain") for locale in TARGETS]
    promise(f"{name}: what came back with another text is stale",
            [] if project.findings() == expected else project.findings())
    write(without)
    write(other)
    promise(f"{name}: … and gone and back again, too", [] if project.findings() == expected else project.findings())
    promise(f"{name}: … with every word", before - project.translations())
    write(whole)
    promise(f"{name}: with the first text it is right", project.findings())


def hold_rewriting(tool: Path, work: Path):
    """Every catalog of the publication, written anew by both platforms, is what it was."""
    for name, rewrite in (("pontoon", pontoon), ("weblate", weblate)):
        project = Project(tool, work / f"all-{name}")
        before, remembered = project.translations(), project.remembered()
        documents = [str(path.relative_to(project.folder / "sources").with_suffix(""))
                     for path in sorted((project.folder / "sources").rglob("*.md"))]
        if name == "pontoon":
            # moz.l10n 0.15 reads no term as the argument of a function.
            documents = [it for it in documents
                         if "CAPITAL(-" not in project.path("en", it).read_text(encoding="utf-8")]
        for document in documents:
            rewrite(project, document, {})
        report = json.loads(project.run("check", "--format", "json").stdout)
        promise(f"{name}: {len(documents)} documents written anew have no new finding",
                [len(documents)] * (len(documents) < 4) + report["findings"])
        project.run("sync")
        promise(f"{name}: … and what sync remembers is the same", remembered ^ project.remembered())
        promise(f"{name}: … and none after a sync", project.findings())
        promise(f"{name}: … nor lack a word", as_platforms_write(before) - as_platforms_write(project.translations()))


def as_platforms_write(texts: set[str]):
    """Texts without the braces that Weblate puts round a mark at the start, their named arguments in
    the order of Pontoon."""
    def in_order(call):
        return "(" + ",".join(sorted(call[1].split(","))) + ")"

    return {re.sub(r'\(([^()$]*)\)', in_order, re.sub(r'^\{"([*.[])"\}', r"\1", text)) for text in texts}


def hold_editing(tool: Path, work: Path):
    """A paragraph edited in English, then edited again, and the ways to be done with it."""
    document, source = "press-releases/preliminary-findings", "sources/press-releases/preliminary-findings.md"

    def stale(name):
        project = Project(tool, work / name)
        project.run("build")
        built = {path: path.read_bytes() for path in (project.folder / "out").rglob("*") if path.is_file()}
        for old, new in (("Two concerns remain:", "Two main concerns remain:"),
                         ("Two main concerns remain:", "Two grave concerns remain:")):
            project.replace(source, old, new)
            project.run("sync")
        return project, built

    project, built = stale("edited")
    human = project.run("check").stderr
    shown = human.count("Two {+grave +}concerns remain:")
    promise("edited twice: the difference to the text last translated, in ru and tg", [] if shown == 2 else [human[:900]])
    refused = project.run("build")
    changed = [str(p) for p, content in built.items() if document in str(p) and p.read_bytes() != content]
    promise("edited twice: build refuses and keeps the last editions in all languages",
            [f"exit {refused.returncode}"] * (refused.returncode != 1) + changed)

    for locale in TARGETS:
        path = project.path(locale, document)
        kept = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"^# stale: .*\n", "", kept, flags=re.M), encoding="utf-8")
    built = project.run("build")
    promise("edited twice: done by an editor who deletes the line", [built.stderr] * built.returncode)

    project, _ = stale("accepted")
    accepted = project.run("accept", "*", document, "--all")
    built = project.run("build")
    promise("edited twice: done by accept '*'", [accepted.stderr + built.stderr] * (accepted.returncode or built.returncode))


def main():
    parser = argparse.ArgumentParser()
    for name in ("tool", "modules", "work"):
        parser.add_argument(f"--{name}", type=lambda text: Path(text).resolve(), required=True)
    arguments = parser.parse_args()
    project = Project(arguments.tool, arguments.work / "shipped")
    unsynced = project.run("sync", "--check")
    promise("the shipped catalogs are as sync leaves them", [unsynced.stderr] * unsynced.returncode)
    hold_parsers(project, arguments.modules)
    hold_compare_locales(project)
    hold_platform("pontoon", pontoon, arguments.tool, arguments.work)
    hold_platform("weblate", weblate, arguments.tool, arguments.work)
    hold_rewriting(arguments.tool, arguments.work)
    hold_editing(arguments.tool, arguments.work)
    close()


main()
