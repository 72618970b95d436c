"""Counts instructions, and holds them to those of the last release."""

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "benches/peers"))
import work  # noqa: E402

FIGURES = Path(__file__).with_name("figures.json")
# So many documents, no two of which have a longer text in common.
DOCUMENTS = 5
# Of an instruction count, what differs between two runs of the same program is far below this share.
SHARE = 0.02


def count(tool, project, *command):
    """The instructions of a command, in millions."""
    told = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}", tool, *command]
        + ["--project", project, "--jobs", "1"],
        capture_output=True, text=True,
    )
    assert told.returncode in (0, 1), told.stderr
    return round(int(re.search(r"Collected : (\d+)", told.stderr).group(1)) / 1e6, 1)


def fresh(seed, folder):
    """A copy of the publication of which nothing is built or remembered."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(seed, folder, ignore=shutil.ignore_patterns("out", "private"))
    return folder


def counted(tool, seed, folder):
    """The instructions of each work by its name."""
    figures = {}
    figures["check"] = count(tool, fresh(seed, folder), "check")
    figures["build as HTML"] = count(tool, fresh(seed, folder), "build", "--format", "html")
    figures["build"] = count(tool, fresh(seed, folder), "build")
    path = folder / "locales/ru/declaration-00002.ftl"
    # The last letter of the last message, twice.
    path.write_text(re.sub(r"(\w)(\W*)$", r"\1\1\2", path.read_text(encoding="utf-8")), encoding="utf-8")
    figures["build after one change"] = count(tool, folder, "build")
    figures["build with nothing to do"] = count(tool, folder, "build")
    return figures


def made_with(tool):
    """What the figures depend on beside the program."""
    libc = " ".join(platform.libc_ver())
    compiler = subprocess.run(["rustc", "--version"], capture_output=True, text=True, cwd=ROOT).stdout.strip()
    return {"rustc": compiler, "libc": libc, "machine": platform.machine()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    parser.add_argument("--udhr", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args()
    seed = work.different(options.tool, options.udhr, options.work / "seed", DOCUMENTS)
    figures = counted(options.tool, seed, options.work / "publication")
    surroundings = made_with(options.tool)
    noted = json.loads(FIGURES.read_text(encoding="utf-8"))
    worse = []
    for name, millions in figures.items():
        before = noted["millions"].get(name)
        change = f"{millions / before - 1:+.1%}" if before else "new"
        print(f"{name}: {millions} million instructions ({change})")
        if before and millions > before * (1 + SHARE):
            worse.append(name)
    if noted["made with"] != surroundings:
        print(f"the figures were noted with {noted['made with']}, and this is {surroundings}")
    if os.environ.get("BLESS"):
        told = {"made with": surroundings, "millions": figures}
        FIGURES.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    elif worse:
        sys.exit(f"more instructions than the last release: {', '.join(worse)}")


if __name__ == "__main__":
    main()
