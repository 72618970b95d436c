"""Builds the shipped publication again and again under other circumstances, and compares every byte;
then weighs the files."""

import argparse
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT / "tests/conformance" / name) for name in ("shared", "editions")]

import udhr_project  # noqa: E402
from promises import close, promise  # noqa: E402

# What a build is asked for, and its surroundings: the folder, the time, the threads, the environment.
BUILDS = {
    "one thread": ("first", "2012-05-18 12:00:00", ["--jobs", "1"], {}),
    "two threads, another folder, another time": ("another folder/with а longer name", "2038-01-20 03:14:08", ["--jobs", "2"], {}),
    "another time zone, language and home": ("third", "1999-12-31 23:59:59", [], {
        "TZ": "Asia/Dushanbe", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "HOME": "/nowhere", "USER": "another"}),
    "SOURCE_DATE_EPOCH": ("fourth", "2024-02-29 00:00:00", ["--no-cache"], {"SOURCE_DATE_EPOCH": "86400"}),
}
# Surroundings at random, beside these: how many.
MORE = 40 if os.environ.get("LONG") else 0
# In bytes; the press release has two pages.
PRESS_RELEASE, HANDBOOK = 60_000, 400_000


def more_builds():
    """Builds at random places, times, numbers of threads and in random surroundings, by a seeded generator."""
    rng = random.Random(20120518)
    for number in range(MORE):
        time = f"{rng.randint(1980, 2099)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02} {rng.randint(0, 23):02}:00:00"
        surroundings = {"TZ": rng.choice(["UTC", "Asia/Kathmandu", "America/St_Johns"]), "LC_ALL": rng.choice(["C", "ru_RU.UTF-8", "tr_TR.UTF-8"]),
                        "RAYON_NUM_THREADS": str(rng.randint(1, 9))}
        arguments = rng.choice([[], ["--jobs", str(rng.randint(1, 9))], ["--no-cache"]])
        yield f"surroundings {number + 1}", (f"more/{number + 1}", time, arguments, surroundings)


def copy(folder: Path, backwards: bool):
    """The publication copied, its files in the order of their names or the other way round: what the file
    system lists first."""
    for top in ("editions.toml", "sources", "locales"):
        paths = [ROOT / top] if (ROOT / top).is_file() else sorted(p for p in (ROOT / top).rglob("*") if p.is_file())
        for path in reversed(paths) if backwards else paths:
            to = folder / path.relative_to(ROOT)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, to)
            os.utime(to, (0, 86400 if backwards else 0))


def build(tool: Path, folder: Path, time: str, arguments, environment):
    """All files of a build by their paths."""
    surroundings = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"} | environment
    command = ["faketime", time, tool, "build", "--quiet", *arguments]
    subprocess.run(command, cwd=folder, env=surroundings, check=True, capture_output=True)
    return files(folder / "out")


def files(out: Path):
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*"))
            if path.is_file()}


def differences(first, second):
    yield from (f"{path} is in one of them alone" for path in sorted(set(first) ^ set(second)))
    yield from (f"{path} differs" for path in sorted(set(first) & set(second)) if first[path] != second[path])


def hold_bytes(tool: Path, work: Path):
    reference = None
    for at, (name, (place, time, arguments, environment)) in enumerate([*BUILDS.items(), *more_builds()]):
        folder = work / place
        copy(folder, backwards=at % 2 == 1)
        built = build(tool, folder, time, arguments, environment)
        if reference is None:
            reference = built
            promise(f"{len(built)} files are built", [] if len(built) > 40 else [str(sorted(built))])
            told = [path for path, content in built.items() if str(work).encode() in content]
            promise("no file names the folder", told)
        else:
            promise(f"the same bytes: {name}", differences(reference, built))
    folder = work / "first"
    again = build(tool, folder, "2030-06-01 00:00:00", [], {})
    promise("the same bytes: built once more where they are", differences(reference, again))
    # The comparison can fail: one digit of a date makes other files.
    source = folder / "sources/press-releases/preliminary-findings.md"
    source.write_text(source.read_text(encoding="utf-8").replace("date = 2012-05-18", "date = 2012-05-19"), encoding="utf-8")
    changed = build(tool, folder, "2030-06-01 00:00:00", [], {})
    differs = {path.split(" ")[0] for path in differences(reference, changed)}
    expected = {f"{locale}/press-releases/preliminary-findings.pdf" for locale in ("en", "ru", "tg", "parallel")}
    promise("another date makes other files", sorted(expected - differs))


def hold_sizes(out: Path):
    for locale in ("en", "ru", "tg"):
        handbook = out / locale / "handbook.pdf"
        size = handbook.stat().st_size
        promise(f"{locale}: the handbook has {size} bytes, fewer than {HANDBOOK}, on {pages(handbook)} pages",
                [] if size < HANDBOOK and pages(handbook) > 10 else [size])


def hold_release(tool: Path, package: Path, folder: Path):
    """A press release of two pages: the beginning of the Universal Declaration."""
    udhr_project.make(tool, package, folder, fill_gaps=True)
    source = folder / "sources/declaration.md"
    text = source.read_text(encoding="utf-8").replace('kind = "findings"', 'kind = "press-release"')
    source.write_text(text[: text.index("## Article 6")], encoding="utf-8")
    for command in ("sync", "build"):
        subprocess.run([tool, command, "--project", folder], check=True, capture_output=True)
    for locale in ("en", "ru", "tg"):
        release = folder / f"out/{locale}/declaration.pdf"
        size, number = release.stat().st_size, pages(release)
        promise(f"{locale}: a press release of {number} pages has {size} bytes, fewer than {PRESS_RELEASE}",
                [] if size < PRESS_RELEASE and number == 2 else [size, number])


def pages(path: Path) -> int:
    out = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    return int(next(line.split()[1] for line in out.splitlines() if line.startswith("Pages:")))


def main():
    parser = argparse.ArgumentParser()
    for name in ("tool", "udhr", "work"):
        parser.add_argument(f"--{name}", type=lambda text: Path(text).resolve(), required=True)
    arguments = parser.parse_args()
    hold_bytes(arguments.tool, arguments.work)
    hold_sizes(arguments.work / "third/out")
    hold_release(arguments.tool, arguments.udhr, arguments.work / "release")
    close()


main()
