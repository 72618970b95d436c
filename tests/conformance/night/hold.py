"""A night with an embargo: a draft, the embargo, a refusal at the last minute, the release, a correction, each
published by docs/ci/publish from a fresh clone. After each step `out/` and what the web shows are searched for
whatever must not be there yet. Prints one line a promise."""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests/conformance/shared"))

from promises import close, promise

SETTINGS = 'source = "en"\ntargets = ["ru", "tg"]\nbase-url = "https://example.org/e/"\n'
OPEN = '+++\nkind = "announcement"\n+++\n# Round table\n\nThe round table takes 1 day.\n'
SECRET = """+++
kind = "findings"
embargo = {embargo}
+++
# Quokka findings

The Quokka was held for 9 days.
{{#quokka-days}}
"""
TRANSLATIONS = {
    "open": {
        "ru": ("Круглый стол", "Круглый стол займет 1 день."),
        "tg": ("Мизи мудаввар", "Мизи мудаввар 1 рӯз давом мекунад."),
    },
    "quokka": {
        "ru": ("Выводы о квокке", "Квокку держали 9 дней."),
        "tg": ("Хулосаҳо дар бораи квокка", "Квоккаро 9 рӯз нигоҳ доштанд."),
    },
}
# Nothing of these may be in sight before the embargo has ended; hashes of the editions are added.
WORDS = ["uokka", "вокк"]
# So long the embargo lasts: as long as the steps before its end take, and a little more.
SECONDS = 25


class Office:
    """The repository of an office, and what its web server shows."""

    def __init__(self, tool: str, work: Path):
        self.tool, self.work = tool, work
        self.origin = work / "origin.git"
        self.desk = work / "desk"
        self.web = work / "web"
        self.runners = 0
        self.hashes = set()
        git(work, "init", "--quiet", "--bare", "--initial-branch", "main", self.origin)
        git(work, "clone", "--quiet", self.origin, self.desk)
        (self.desk / "docs/ci").mkdir(parents=True)
        for name in ("publish", "pre-commit"):
            shutil.copy(ROOT / "docs/ci" / name, self.desk / "docs/ci" / name)
        write(self.desk / "editions.toml", SETTINGS)
        write(self.desk / ".gitignore", "/out/\n/private/\n")

    def run(self, *arguments, cwd=None):
        return subprocess.run(
            [self.tool, *arguments], cwd=cwd or self.desk, capture_output=True, text=True
        )

    def translate(self, document: str):
        """Translates what a document has, and declares it right."""
        self.run("sync")
        for locale, texts in TRANSLATIONS[document].items():
            path = self.desk / f"locales/{locale}/{document}.ftl"
            lines = [line for line in path.read_text().splitlines() if line != "# untranslated"]
            texts = iter(texts)
            lines = [re.sub(r"^([a-z][\w-]*) = .*", lambda it: f"{it[1]} = {next(texts)}", line) for line in lines]
            write(path, "\n".join(lines) + "\n")
        self.run("sync")

    def push(self, message: str):
        git(self.desk, "add", "--all")
        git(self.desk, "commit", "--quiet", "--message", message)
        git(self.desk, "push", "--quiet", "origin", "HEAD:main")

    def publish(self):
        """Has a runner that knows nothing publish what is pushed."""
        self.runners += 1
        runner = self.work / f"runner-{self.runners}"
        git(self.work, "clone", "--quiet", self.origin, runner)
        environment = {**os.environ, "MAKE_EDITIONS": self.tool}
        return subprocess.run(
            ["docs/ci/publish", self.web], cwd=runner, capture_output=True, text=True, env=environment
        )

    def shown(self) -> list:
        return sorted(str(it.relative_to(self.web)) for it in self.web.rglob("*.html"))

    def remember_hashes(self):
        """Hashes of editions that nobody may know of, from where they wait."""
        for path in self.desk.glob("private/*/*/quokka.*"):
            self.hashes.add(hashlib.sha256(path.read_bytes()).hexdigest())

    def leaks(self) -> list:
        """Whatever must not be in sight, in the files of every `out/` and of the web, in their names too."""
        found = []
        for tree in [self.web, self.desk / "out", *self.work.glob("runner-*/out")]:
            for path in tree.rglob("*"):
                name = str(path.relative_to(self.work))
                text = path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
                if path.suffix == ".pdf":
                    text += subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True).stdout
                for word in [*WORDS, *self.hashes]:
                    if word in text or word in name:
                        found.append(f"{word} in {name}")
        return found


def git(cwd, *arguments):
    identity = ["-c", "user.name=office", "-c", "user.email=office@example.org"]
    subprocess.run(["git", *identity, *map(str, arguments)], cwd=cwd, check=True, capture_output=True)


def write(path: Path, text: str):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def unlike(result, status: int, *words) -> list:
    """What is otherwise than expected of a run."""
    said = result.stdout + result.stderr
    faults = [] if result.returncode == status else [f"status {result.returncode}, not {status}: {said[-600:]}"]
    return faults + [f"does not say {word!r}: {said[-600:]}" for word in words if word not in said]


def hold_night(office: Office):
    write(office.desk / "sources/open.md", OPEN)
    office.translate("open")
    office.push("The first document")
    promise("a runner publishes what is complete", unlike(office.publish(), 0))
    first = office.shown()

    end = datetime.now(timezone.utc) + timedelta(seconds=SECONDS)
    embargo = end.strftime("%Y-%m-%dT%H:%M:%SZ")
    write(office.desk / "sources/quokka.md", SECRET.format(embargo=embargo))
    office.run("sync")
    promise("a draft is written", unlike(office.run("build", "--draft"), 1))
    office.remember_hashes()
    promise("of a draft under embargo nothing is in sight", office.leaks())

    office.translate("quokka")
    promise("it is complete, and waits", unlike(office.run("build"), 0, "under embargo"))
    office.remember_hashes()
    waits = list(office.desk.glob("private/embargoed/*/quokka.html"))
    promise("its editions lie in private/embargoed/", [] if len(waits) >= 3 else [str(waits)])
    office.push("Findings under embargo")
    promise("a runner does not publish it", unlike(office.publish(), 0, "under embargo"))
    promise("of what waits nothing is in sight", office.leaks())
    promise("nothing would refuse it", unlike(office.run("status", "--embargo"), 0, "nothing would refuse it"))

    ftl = office.desk / "locales/tg/quokka.ftl"
    good = ftl.read_text()
    write(ftl, good.replace("9 рӯз", "8 рӯз"))
    promise("the last minute: it is told what would refuse it",
            unlike(office.run("status", "--embargo"), 1, "number-mismatch"))
    office.push("A slip at the last minute")
    if (left := (end - datetime.now(timezone.utc)).total_seconds()) > 0:
        time.sleep(left + 1)
    promise("the embargo is over, and the slip keeps it back", unlike(office.publish(), 1, "was refused"))
    promise("the web shows what it showed", [] if office.shown() == first else office.shown())
    promise("and nothing of what is refused", office.leaks())

    write(ftl, good)
    office.push("The slip mended")
    promise("mended, it is published", unlike(office.publish(), 0))
    promise("and now the search finds it", [] if office.leaks() else ["it finds nothing"])
    promise("in all languages", [] if "tg/quokka.html" in office.shown() else office.shown())
    promise("with the time, it stands on the desk too", unlike(office.run("build", "--as-of", "now"), 0))
    promise("it is released", unlike(office.run("release"), 0, "quokka is released"))
    office.push("Released")
    pdf = office.web / "ru/quokka.pdf"
    promise("a mailed file is known", unlike(office.run("verify", str(pdf)), 0, "ru/quokka.pdf"))
    mailed = office.work / "mailed.pdf"
    shutil.copy(pdf, mailed)

    fresh = office.work / "fresh"
    git(office.work, "clone", "--quiet", office.origin, fresh)
    office.run("build", cwd=fresh)
    promise("another machine publishes it without a word of the time",
            [] if (fresh / "out/tg/quokka.html").exists() else ["it does not"])

    source = office.desk / "sources/quokka.md"
    write(source, source.read_text().replace("was held", "was held there"))
    office.run("sync")
    office.push("A correction, not yet translated")
    promise("a correction that is not translated keeps what was published",
            unlike(office.publish(), 1, "Its last complete editions stay"))
    promise("as it was", [] if pdf.read_bytes() == mailed.read_bytes() else ["the file has changed"])
    office.run("accept", "*", "quokka", "--all")
    office.push("The correction in all languages")
    promise("corrected, it is published", unlike(office.publish(), 0, "edited since"))
    promise("the mailed file is still known", unlike(office.run("verify", str(mailed)), 0, "released on"))

    (office.web / ".htaccess").write_text("Redirect / https://evil.example/\n")
    promise("what was slipped in on the web stops the runner", unlike(office.publish(), 1, ".htaccess"))
    (office.web / ".htaccess").unlink()

    write(source, "+++\nembargo = 2999-01-01T00:00:00Z\n" + source.read_text().split("+++\n", 1)[1].replace(
        re.search(r"embargo = .*\n", source.read_text())[0], ""))
    shutil.rmtree(office.desk / "locales/.state/releases")
    office.push("Somebody loses the record, and moves the embargo")
    result = office.publish()
    promise("a document that nobody has withdrawn is not lost", unlike(result, 1, "would be gone", "quokka"))
    promise("it is still there", [] if "tg/quokka.html" in office.shown() else office.shown())
    source.unlink()
    office.push("Withdrawn")
    promise("one that was withdrawn goes", unlike(office.publish(), 0))
    promise("in all languages ", [] if office.shown() == first else office.shown())


def hold_hook(office: Office):
    hook = office.desk / ".git/hooks/pre-commit"
    shutil.copy(office.desk / "docs/ci/pre-commit", hook)
    os.environ["PATH"] = f"{Path(office.tool).parent}:{os.environ['PATH']}"

    def commit(text: str) -> list:
        write(office.desk / "sources/open.md", text)
        git(office.desk, "add", "--all")
        result = subprocess.run(
            ["git", "-c", "user.name=o", "-c", "user.email=o@example.org", "commit", "--quiet", "-m", "x"],
            cwd=office.desk, capture_output=True, text=True)
        return result

    promise("an author's change is committed though translations have to follow",
            unlike(commit(OPEN.replace("1 day", "1 long day")), 0))
    promise("an error in a source is not", unlike(commit(OPEN + "\n<b>x</b>\n"), 1, "raw-html", "was refused"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    parser.add_argument("--work", required=True)
    given = parser.parse_args()
    office = Office(given.tool, Path(given.work).resolve())
    hold_night(office)
    hold_hook(office)
    close()


main()
