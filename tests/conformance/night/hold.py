"""A night with an embargo: a draft, the embargo, a refusal at the last minute, the release, a correction, each
published by docs/ci/publish from a fresh clone. After each step `out/` and what the web shows are searched for
whatever must not be there yet. Prints one line a promise."""

import argparse
import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import threading
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

    def publish(self, web=None, **variables):
        """Has a runner that knows nothing publish what is pushed, to the folder of the web or another."""
        self.runners += 1
        runner = self.work / f"runner-{self.runners}"
        git(self.work, "clone", "--quiet", self.origin, runner)
        environment = {**os.environ, "MAKE_EDITIONS": self.tool, **variables}
        return subprocess.run(
            ["docs/ci/publish", web or self.web], cwd=runner, capture_output=True, text=True, env=environment
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


def hold_recipe(office: Office):
    """What may stand, or not stand, in the place of the folder that the web shows."""
    web, old = office.web, office.work / "web.old"
    whole = office.run("verify", web).stdout

    def as_it_was() -> list:
        beside = [str(it) for it in office.work.glob("web.*")]
        return beside if office.run("verify", web).stdout == whole else ["the web is another", *beside]

    promise("a name that ends in a slash", unlike(office.publish(f"{web}/"), 0) + as_it_was())
    link = office.work / "current"
    link.symlink_to("web")
    promise("a link to the folder", unlike(office.publish(link), 0) + as_it_was())
    promise("which stays one", [] if link.is_symlink() else ["it does not"])
    nowhere = office.work / "nowhere"
    nowhere.symlink_to("no/folder/at/all")
    promise("a link that leads nowhere", unlike(office.publish(nowhere), 2, "leads nowhere"))
    promise("a file", unlike(office.publish(office.desk / "editions.toml"), 2, "is not a folder"))
    for name in ("out", ".", "..", "/"):
        promise(f"the folder {name} of the runner is none", unlike(office.publish(name), 2, "cannot be the folder"))

    write(office.desk / "sources/open.md", OPEN.replace("1 day", "2 days"))
    office.run("sync")
    office.push("A change that is not translated yet")
    promise("refused, it stays on the web", unlike(office.publish(), 1, "was refused") + as_it_was())
    manifest = (web / "manifest.json").read_bytes()
    (web / "manifest.json").unlink()
    promise("a web without its manifest is not taken for an empty one",
            unlike(office.publish(), 2, "no manifest.json", "Nothing was published"))
    (web / "manifest.json").write_bytes(manifest)
    promise("and stays", as_it_was())
    web.rename(old)
    shutil.copytree(old, office.work / "web.new")
    promise("ended while the folders change places: it is put back", unlike(office.publish(), 1, "is there again"))
    promise("as it was ", as_it_was())
    web.rename(old)
    web.mkdir()
    promise("also where somebody has made an empty one meanwhile", unlike(office.publish(), 1, "is there again"))
    promise("as it was  ", as_it_was())
    shutil.copytree(web, old)
    promise("ended a moment later", unlike(office.publish(), 1) + as_it_was())

    with open(office.work / ".web.lock", "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        promise("while another run publishes, none does",
                unlike(office.publish(WAIT="0"), 2, "Another run", "Nothing was published") + as_it_was())
        threading.Timer(2, lambda: fcntl.flock(lock, fcntl.LOCK_UN)).start()
        promise("it waits until the other has ended",
                unlike(office.publish(), 1, "this one waits", "was refused") + as_it_was())

    write(office.desk / "sources/open.md", OPEN)
    office.run("sync")
    office.push("The change taken back")
    for name, inside in (("absent", None), ("empty", "folder"), ("hidden", ".htaccess")):
        other = office.work / f"other-{name}"
        if inside:
            other.mkdir()
        if name == "hidden":
            write(other / inside, "Redirect / https://example.org/\n")
            promise("a folder with a hidden file is not empty", unlike(office.publish(other), 2, "no manifest.json"))
            promise("and keeps it", [] if (other / inside).exists() else ["it does not"])
        else:
            promise(f"the first time, the folder is {name}", unlike(office.publish(other), 0))
            promise(f"and has it then ({name})", [] if (other / "manifest.json").exists() else ["it has not"])


def hold_hook(office: Office):
    hook = office.desk / ".git/hooks/pre-commit"
    shutil.copy(office.desk / "docs/ci/pre-commit", hook)
    path = f"{Path(office.tool).parent}:{os.environ['PATH']}"

    def commit(text: str, cwd=office.desk, file="sources/open.md", path=path, stage="--all"):
        write(cwd / file, text)
        git(cwd, "add", stage)
        return subprocess.run(
            ["git", "-c", "user.name=o", "-c", "user.email=o@example.org", "commit", "--quiet", "-m", "x"],
            cwd=cwd, capture_output=True, text=True, env={**os.environ, "PATH": path})

    promise("an author's change is committed though translations have to follow",
            unlike(commit(OPEN.replace("1 day", "1 long day")), 0))
    promise("an error in a source is not", unlike(commit(OPEN + "\n<b>x</b>\n"), 1, "raw-html", "was refused"))
    git(office.desk, "reset", "--quiet", "--hard")
    way_on = "git commit --no-verify"
    promise("settings that are no TOML are not", unlike(
        commit("source = \n", file="editions.toml"), 1, "editions.toml:1", "not TOML", way_on))
    promise("nor a setting that there is not", unlike(
        commit(SETTINGS + "targts = []\n", file="editions.toml"), 1, "targts", way_on))
    git(office.desk, "reset", "--quiet", "--hard")
    (office.desk / "editions.toml").unlink()
    promise("nor settings that are lost", unlike(commit(OPEN + "\nMore.\n"), 1, "editions.toml", way_on))
    git(office.desk, "reset", "--quiet", "--hard")
    bare = "/usr/bin:/bin"
    promise("without the tool nothing is let through", unlike(
        commit(OPEN + "\nMore.\n", path=bare), 1, "was not found", way_on))
    git(office.desk, "reset", "--quiet", "--hard")

    shelf = office.work / "shelf"
    git(office.work, "init", "--quiet", "--initial-branch", "main", shelf)
    shutil.copy(hook, shelf / ".git/hooks/pre-commit")
    for name in ("our papers", "другое"):
        git(office.work, "clone", "--quiet", office.desk, shelf / name)
        shutil.rmtree(shelf / name / ".git")
    promise("publications in folders of a repository", unlike(commit("Papers.\n", shelf, "README"), 0))
    for name in ("our papers", "другое"):
        file = f"{name}/sources/open.md"
        promise(f"an author's change in {name}",
                unlike(commit(OPEN.replace("1 day", "1 very long day"), shelf, file), 0))
        promise(f"an error in {name}", unlike(commit(OPEN + "\n<b>x</b>\n", shelf, file), 1, "raw-html"))
        promise(f"from a folder below {name}", unlike(
            commit(OPEN + "\n<b>y</b>\n", shelf / name / "locales/ru", "../../sources/open.md"), 1, "raw-html"))
        git(shelf, "reset", "--quiet", "--hard")
    shutil.rmtree(shelf / "our papers")
    promise("a publication that goes", unlike(commit("Fewer papers.\n", shelf, "README"), 0))
    (shelf / "другое/sources/open.md").write_text(OPEN + "\n<b>x</b>\n")
    promise("what lies beside them is nobody's matter", unlike(commit("Free.\n", shelf, "LICENSE", stage="LICENSE"), 0))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    parser.add_argument("--work", required=True)
    given = parser.parse_args()
    office = Office(given.tool, Path(given.work).resolve())
    hold_night(office)
    hold_recipe(office)
    hold_hook(office)
    close()


main()
