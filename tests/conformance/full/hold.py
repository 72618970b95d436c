"""Every command that writes, with less room on the disk than it needs, at evenly spread places: what it says, what it leaves,
and what it does when there is room again. Prints one line a promise and command."""

import argparse
import hashlib
import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests/conformance/shared"))

from promises import close, promise

DOCUMENTS = 20
COMMANDS = {
    "build": ["build"],
    "sync": ["sync"],
    "accept": ["accept", "*", "long", "--all"],
    "review": ["review", "ru", "long", "--by", "A. Reader"],
    "check --fix": ["check", "--fix"],
    "release": ["release"],
}
SAYS = re.compile(r"^error: .*(cannot be written|cannot be made)[^\n]*: (the disk is full|no file may be so large)", re.MULTILINE)
LEFT = re.compile(r"\.make-editions-|staging|journal|\.new$|plan\.json")


class SmallDisk:
    """A tmpfs, filled up until so much room is left."""

    def __init__(self, work: Path):
        self.top = work / "disk"
        self.top.mkdir()
        self.filler = self.top / "filler"
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "none", self.top], check=True, capture_output=True)

    def most(self) -> int:
        found = os.statvfs(self.top)
        return found.f_bavail * found.f_bsize

    def fill(self, room: int):
        with open(self.filler, "wb") as filler:
            os.posix_fallocate(filler.fileno(), 0, max(1, self.most() - room))

    def free(self):
        self.filler.unlink(missing_ok=True)

    def end(self):
        subprocess.run(["umount", self.top], check=True)

    limit = None


class SmallFiles:
    """No file may be larger than so much."""

    def __init__(self, work: Path):
        self.top = work / "files"
        self.top.mkdir()
        self.limit = None

    def most(self) -> int:
        return 64 << 20

    def fill(self, room: int):
        self.limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    def free(self):
        self.limit = None

    def end(self):
        pass


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--tool", required=True)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--places", type=int, default=4)
    asked = arguments.parse_args()
    try:
        disk = SmallDisk(asked.work)
    except (subprocess.CalledProcessError, FileNotFoundError):
        disk = SmallFiles(asked.work)
    print(f"        on {type(disk).__name__}")
    try:
        for name, command in COMMANDS.items():
            base = asked.work / name.replace(" ", "")
            make(asked.tool, base, name)
            play(asked.tool, disk, base, name, command, asked.places)
    finally:
        disk.end()
    close()


def make(tool: str, base: Path, name: str):
    """A publication where that command has something to write."""
    write(base / "editions.toml", 'source = "en"\ntargets = ["ru", "tg"]\n')
    for number in range(DOCUMENTS):
        document(base, f"d{number}", 2)
    document(base, "long", 200)
    for command in (["sync"], ["build"]):
        assert run(tool, base, command).returncode == 0, (command, run(tool, base, command).stderr)
    if name in ("build", "sync", "accept"):
        for source in (base / "sources").iterdir():
            write(source, source.read_text().replace("He met officials", "He met, at last, officials"))
    if name in ("build", "accept"):
        run(tool, base, ["sync"])
    if name == "build":
        for number in ("long", *(f"d{it}" for it in range(DOCUMENTS))):
            run(tool, base, ["accept", "*", number, "--all"])
    if name == "check --fix":
        for catalog in base.glob("locales/[rt]*/*.ftl"):
            write(catalog, catalog.read_text().replace(" с ", "  с ").replace(" бо ", "  бо "))


def document(base: Path, name: str, length: int):
    numbers = range(1, length + 1)
    write(base / f"sources/{name}.md", '+++\nkind = "announcement"\n+++\n# Visits {#t}\n\n' + "".join(f"He met officials in {it} towns.\n{{#p{it}}}\n\n" for it in numbers))
    texts = {"ru": ("Поездки", "Он встретился с чиновниками в {} городах."), "tg": ("Сафарҳо", "Ӯ дар {} шаҳр бо шахсони мансабдор вохӯрд.")}
    for locale, (title, text) in texts.items():
        write(base / f"locales/{locale}/{name}.ftl", f"# en: Visits\nt = {title}\n" + "".join(f"\n# en: He met officials in {it} towns.\np{it} = {text.format(it)}\n" for it in numbers))


def play(tool: str, disk, base: Path, name: str, command: list[str], places: int):
    """Runs a command at so many places, and holds what comes of it."""
    before, project = look(base), disk.top / "project"

    def begin(room: int):
        disk.free()
        shutil.rmtree(project, ignore_errors=True)
        # Times too, so that nothing seems to have changed since it was built.
        shutil.copytree(base, project)
        disk.fill(room)
        return run(tool, project, command, disk.limit)

    whole = begin(disk.most() // 2)
    expected = look(project)
    faults = {"ends with 2 and says that the disk is full": [], "loses nothing": [], "leaves what verify calls well": [],
              "does its work when there is room again, and leaves nothing behind": []}
    says, loses, verifies, works = faults.values()
    if whole.returncode != 0 or changes(before, expected) == 0:
        says.append(f"without an accident: {whole.returncode} {whole.stderr[-300:]}")
    need = smallest(lambda room: begin(room).returncode == 0, disk.most() // 2)
    for place in range(places):
        room = need * place // places
        ended = begin(room)
        where = f"with room for {room} bytes of {need}"
        if ended.returncode != 2 or not SAYS.search(ended.stderr) or "panicked" in ended.stderr:
            says.append(f"{where}: {ended.returncode} {ended.stderr[-300:]}")
        now = look(project)
        loses += [f"{where}: {path}" for path in before | now if kept(path) and now.get(path) not in (before.get(path), expected.get(path))]
        verified = run(tool, project, ["verify"], disk.limit)
        if verified.returncode != 0:
            verifies.append(f"{where}: {verified.stderr[-300:]}")
        disk.free()
        again = run(tool, project, command)
        now = look(project)
        different = [path for path in expected.keys() | now.keys() if counts(path) and now.get(path) != expected.get(path)]
        left = [path for path in now if LEFT.search(path)]
        if again.returncode != 0 or different or left:
            works.append(f"{where}: {again.returncode} {again.stderr[-300:]} {different[:5]} {left[:5]}")
    print(f"        {name} needs {need} bytes and changes {changes(before, expected)} files; {places} places")
    for promised, found in faults.items():
        promise(f"{name}, where the disk is full, {promised}", found)


def smallest(works, most: int) -> int:
    """The least room, to a page, with which it works."""
    least = 0
    while most - least > 4096:
        middle = (least + most) // 2
        least, most = (least, middle) if works(middle) else (middle, most)
    return most


def kept(path: str) -> bool:
    return path.startswith(("sources/", "locales/", "editions.toml"))


def counts(path: str) -> bool:
    return kept(path) or path.startswith("out/")


def changes(before: dict, after: dict) -> int:
    return sum(before.get(path) != after.get(path) for path in before.keys() | after.keys() if counts(path))


def look(project: Path) -> dict[str, str]:
    """The files by path, each by its hash; when something was released does not count."""
    seen = {}
    for path in project.rglob("*"):
        if path.is_file():
            text = path.read_bytes()
            if "/releases/" in str(path):
                text = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"", text)
            seen[str(path.relative_to(project))] = hashlib.sha256(text).hexdigest()
    return seen


def run(tool: str, project: Path, command: list[str], limit=None):
    # With the signal ignored, as Python has it, a file that grows too large is an error.
    return subprocess.run([tool, *command], cwd=project, capture_output=True, text=True, preexec_fn=limit, restore_signals=False)


def write(path: Path, text: str):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


if __name__ == "__main__":
    main()
