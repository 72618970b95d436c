"""Every command on damaged publications: it ends with 0, 1 or 2, soon, without a panic, and changes nothing but what is its own."""

import argparse
import ctypes
import hashlib
import os
import random
import re
import resource
import shutil
import stat
import subprocess
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests/conformance/shared"))

from mutations import damage
from projects import make_bases
from promises import close, promise

# The seconds and the memory that a command may take; and after how long it is said to hang, on a busy machine.
SECONDS, MEMORY, HANGS = 10, 1 << 30, 60
LOCKS = r"private(/cache(/\w+\.lock)?|/\.gitignore)?"
BUILDS = r"(out|private)(/.*|)"
CATALOGS = rf"locales/.*|locales|{LOCKS}"
# Every command, in forms of which chance takes one, with what it may make, change and remove. LOCALE, DOCUMENT and SEGMENT are of
# the publication, or not.
COMMANDS = [
    (["build", "build --no-wait --jobs 2"], BUILDS),
    (["build --draft", "build --partial --no-cache DOCUMENT", "build --locale LOCALE --as-of 2031-01-01T00:00:00Z"], BUILDS),
    (["sync", "sync --prune"], CATALOGS),
    (["sync --check", "sync --check --prune"], None),
    (["check", "check --all --locale LOCALE", "check --deny warnings"], None),
    (["check --format json", "check --format sarif", "check --format junit", "check --format github"], None),
    (["check --fix", "check --fix --locale LOCALE"], rf"sources/.*|{CATALOGS}"),
    (["status", "status --format json", "status --embargo", "status --embargo --format json"], None),
    (["verify", "verify out"], BUILDS),
    (["verify out/en/visit.pdf", "verify out/manifest.json"], None),
    (["accept LOCALE DOCUMENT --all", "accept * DOCUMENT SEGMENT"], CATALOGS),
    (["review LOCALE DOCUMENT --by Reader", "review LOCALE DOCUMENT SEGMENT"], CATALOGS),
    (["allowed", "allowed LOCALE --format json"], None),
    (["allowed LOCALE --revoke punctuation DOCUMENT SEGMENT"], CATALOGS),
    (["suggest LOCALE", "suggest LOCALE DOCUMENT SEGMENT"], None),
    (["release", "release DOCUMENT"], rf"out|locales/\.state(/releases(/.*)?)?|locales|{LOCKS}"),
    (["new document fresh/one"], rf"sources(/fresh(/one\.md)?)?|{CATALOGS}"),
    (["new locale fr"], rf"editions\.toml|{CATALOGS}"),
    (["explain", "explain missing-message"], None),
    (["trace DOCUMENT SEGMENT"], None),
    (["merge-driver CATALOG copy CATALOG"], r"copy"),
    (["init ."], r".*"),
]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--tool", required=True)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--projects", type=int, default=3000)
    arguments.add_argument("--first", type=int, default=0)
    asked = arguments.parse_args()
    bases = make_bases(asked.tool, asked.work / "bases")
    numbers = range(asked.first, asked.first + asked.projects)
    runs, faults, statuses = 0, [], Counter()
    with ProcessPoolExecutor(2, initializer=limit) as both:
        for ended, found in both.map(partial(play, asked.tool, asked.work, bases), numbers, chunksize=5):
            runs += sum(ended.values())
            statuses += ended
            faults += found
            for fault in found:
                print(f"        {fault}", flush=True)
    said = ", ".join(f"{status}: {count}" for status, count in sorted(statuses.items()))
    print(f"        {len(numbers)} damaged publications, {runs} commands; ended with {said}")
    for kind, name in FAULTS.items():
        promise(name, [text for text in faults if text.startswith(kind)])
    close()


# Those of the texts that have been looked at, by their hash.
WORDS = {}
FAULTS = {
    "status": "every command ends with 0, 1 or 2, within 10 seconds and 1 GiB, and nothing panics",
    "silent": "whatever does not end with 0 says why",
    "changed": "no command changes what is not its own, nothing outside of the publication, and leaves nothing lying about",
    "lost": "no word of a translation is lost",
    "unlike": "what a build leaves is as its manifest says",
}


def play(tool: str, work: Path, bases: list[Path], number: int):
    """Damages one publication and runs every command on it: how often it ended with which status, and all faults."""
    dice = random.Random(number)
    top = work / f"project-{number}"
    project, outside = top / "project", top / "outside"
    base = bases[dice.randrange(3)] if dice.random() < 0.6 else dice.choice(bases)
    shutil.copytree(base, project, symlinks=True)
    outside.mkdir()
    (outside / "secret.ftl").write_text("secret = Тайна\n")
    done = damage(project, outside, dice)
    commands = dice.sample(COMMANDS, len(COMMANDS))
    # Some of tests/cases begin with an out/ that nothing has built.
    is_damaged = base not in bases[:3] and (base / "out").exists() or any(f"{tree}/" in it for it in done for tree in ("out", "private"))
    ended, faults = Counter(), []
    before = look(str(top))
    for forms, own in commands:
        words = fill_in(dice.choice(forms).split(), project, dice)
        if words[0] == "merge-driver":
            (project / "copy").write_bytes(b"came = \xd0\xbe\xd0\xbd\n\nnew = 1\n")
            before = look(str(top))
        known = cyrillic(top, before)
        status, said = run(tool, project, words)
        ended[status] += 1
        after = look(str(top))
        found = judge(status, said) + differences(before, after, own, words[0] != "init")
        if words[0] in ("sync", "accept", "review", "allowed", "build", "release"):
            found += [f"lost: the words {gone}" for gone in [known - cyrillic(top, after)] if gone]
        if words[-1] in ("verify", "out") and status == 1 and not is_damaged:
            found.append(f"unlike: {said[-300:]!r}")
        faults += [f"{fault} — {number}: {base.name}, {done}, {words}" for fault in found]
        before = after
    remove(top)
    return ended, faults


def fill_in(command: list[str], project: Path, dice: random.Random) -> list[str]:
    documents = [str(it.relative_to(project / "sources").with_suffix("")) for it in project.glob("sources/**/*.md")]
    catalogs = sorted(it for it in project.glob("locales/*/**/*.ftl") if it.is_file() and not it.is_symlink()) or [project / "none"]
    catalog = dice.choice(catalogs)
    text = catalog.read_bytes().decode("utf-8", "replace") if catalog.is_file() else ""
    words = {
        "DOCUMENT": dice.choice([*sorted(documents), "nowhere"]),
        "SEGMENT": dice.choice([*re.findall(r"^([a-z][\w-]*) =", text, re.MULTILINE), "nothing"]),
        "LOCALE": dice.choice(["ru", "tg", "en", "ar", "xx-YY"]),
        "CATALOG": str(catalog.relative_to(project)) if catalog.is_file() else "editions.toml",
    }
    return [words.get(word, word) for word in command]


def run(tool: str, project: Path, words: list[str]) -> tuple[object, str]:
    words = [os.fsencode(word) for word in words]
    before = seconds()
    try:
        ended = subprocess.run([tool, *words], cwd=project, stdin=subprocess.DEVNULL, capture_output=True, timeout=HANGS)
    except subprocess.TimeoutExpired:
        return "hangs", ""
    took = seconds() - before
    # The most that any has needed so far.
    if resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss > MEMORY >> 10:
        return "more than 1 GiB", ""
    said = (ended.stdout[-4000:] + ended.stderr[-4000:]).decode("utf-8", "replace")
    return (ended.returncode if took < SECONDS else f"{took:.0f} seconds"), said


def seconds() -> float:
    """What all commands so far have worked, which is the same on a busy machine."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def limit():
    """What holds for all that this process starts."""
    # Threads reserve far more than they use.
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY * 8, MEMORY * 8))
    # Rights hold for root too: without CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH.
    for capability in (1, 2) if os.getuid() == 0 else ():
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)


def judge(status, said: str) -> list[str]:
    if status not in (0, 1, 2) or "panicked" in said:
        return [f"status {status}: {said[-600:]!r}"]
    return [] if status == 0 or said.strip() else [f"silent: status {status}"]


def look(top: str, into: str = "") -> dict[str, tuple]:
    """All that there is, by path: kind and rights, and the hash of its bytes or what it links to."""
    seen = {}
    for entry in os.scandir(f"{top}/{into}"):
        path = into + entry.name
        kind = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISREG(kind):
            with open(entry.path, "rb") as file:
                seen[path] = (kind, hashlib.sha1(file.read()).digest())
        else:
            seen[path] = (kind, os.readlink(entry.path) if stat.S_ISLNK(kind) else "")
        if stat.S_ISDIR(kind):
            seen |= look(top, path + "/")
    return seen


def differences(before: dict, after: dict, own: str | None, may_replace: bool) -> list[str]:
    changed = [path for path in before.keys() | after.keys() if before.get(path) != after.get(path)]
    own = re.compile(f"project/(?:{own})", re.DOTALL) if own else re.compile("$^")
    found = [f"changed: {path!r}" for path in sorted(changed) if not own.fullmatch(path) or path in before and not may_replace]
    left = (path for path in after.keys() - before.keys() if ".make-editions-" in path)
    return found + [f"changed: {path!r} is left behind" for path in left]


def cyrillic(top: Path, seen: dict[str, tuple]) -> set[str]:
    """The words of the translations, and of what is remembered of them."""
    words = set()
    for path, (kind, content) in seen.items():
        if path.startswith("project/locales/") and stat.S_ISREG(kind):
            if content not in WORDS:
                WORDS[content] = re.findall("[Ѐ-ӿ]{4,}", (top / path).read_bytes().decode("utf-8", "replace"))
            words.update(WORDS[content])
    return words


def remove(top: Path):
    for folder, _, _ in os.walk(top):
        os.chmod(folder, 0o700)
    shutil.rmtree(top)


if __name__ == "__main__":
    main()
