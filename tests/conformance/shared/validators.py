"""The public validators, each as a function from files to their faults."""

import json
import re
import subprocess
import tempfile
import unicodedata
from pathlib import Path

import page as page_validation
from structure import artifacts, folded, reading_order, words
from tagged import Tagged


def page_faults(path: Path, profile: str):
    """What page_validation finds: PDF/UA-1 as `ua1`, PDF/A-2a as `2a`."""
    report = page_validation.validate_pdf(path, profile=profile)
    return [f"{finding.rule_id} {finding.message}" for finding in report.failures]


def qpdf_faults(path: Path):
    """What qpdf finds."""
    check = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    return [] if check.returncode == 0 else [check.stdout + check.stderr]


def outloud_findings(paths):
    """What outloud finds in each file: (rule, severity, message, evidence)."""
    if not paths:
        return {}
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        subprocess.run(["outloud", "--quiet", "--no-info", "--json", report.name, *paths], capture_output=True)
        results = json.loads(Path(report.name).read_text(encoding="utf-8"))["results"]
    found = {}
    for path, result in zip(paths, results):
        found[path] = [
            (each["rule"], each["severity"], each["message"], str(each.get("evidence") or ""))
            for each in result["findings"]
            if each["severity"] != "info"
        ]
    return found


def outloud_faults(paths):
    """What outloud finds, warnings too, but for what is disproved for the very file it is said of."""
    for path, findings in outloud_findings(paths).items():
        file = Tagged(path) if findings else None
        for rule, _, message, evidence in findings:
            disproof = DISPROOFS.get(rule)
            if disproof is None or not disproof(file, f"{message} {evidence}" if rule == "TXT-004" else evidence):
                yield f"{path}: {rule} {message} {evidence}"


def is_in_order(file: Tagged, _evidence: str) -> bool:
    """ORD-001 puts the content of an element before that of all elements within it, so that each code or
    link within a sentence counts as out of place. Read as the standard has it (ISO 32000-1, 14.8.2.3), kid
    by kid, every page must be painted in the order of reading, to the last piece."""
    return not list(reading_order(file))


def is_heard_elsewhere(file: Tagged, _evidence: str) -> bool:
    """TAG-002 takes for lost text the heads of a table that are repeated on its further pages, and the running
    heads of files so short that they come once. All words of artifacts must be heard elsewhere."""
    return not list(artifacts(file))


def is_code(file: Tagged, evidence: str) -> bool:
    """LNK-010 asks for a link on every address; in a specimen of code it is no address of anything. All
    that it names must stand in code."""
    code = folded(" ".join(words(file, element) for element in file.elements() if element.kind == "Code"))
    named = [part.strip() for part in re.split(r";|…", evidence) if part.strip()]
    return bool(named) and all(part in code for part in named)


def heads_rows(file: Tagged, _evidence: str) -> bool:
    """TBL-010 takes a small table for cut to pieces where its rows have heads too: two columns with four rows have six heads and
    four cells. No cell may be a head but those of the first row and the first of each."""
    for table in (element for element in file.elements() if element.kind == "Table"):
        rows = [[kid for kid in row.kids if hasattr(kid, "kind")] for row in table.walk() if row.kind == "TR"]
        if any(cell.kind == "TH" for row in rows[1:] for cell in row[1:]):
            return False
    return True


def is_joined(_file: Tagged, evidence: str) -> bool:
    """TXT-004 takes it for a broken map that many glyphs have one letter for their text. An Arabic letter has a
    glyph for each way in which it joins its neighbours, one of Devanagari for each syllable that it begins, and one from the right
    for each space behind it. That all texts are right is held elsewhere (`said`)."""
    joined = ("ARABIC LETTER", "DEVANAGARI LETTER", "HEBREW LETTER")
    return any(unicodedata.name(letter, "").startswith(joined) for letter in evidence)


def is_spoken(file: Tagged, evidence: str) -> bool:
    """TAG-003 misses words from the right that stand in the page from left to right with a mark among their
    letters. All words that it names must be heard."""

    def plain(text):
        return "".join(letter for letter in text if unicodedata.category(letter)[0] in "LN")

    heard = plain(file.spoken()[0])
    return all(unicodedata.bidirectional(word[0]) == "AL" and plain(word) in heard for word in re.findall(r"\w+", evidence))


DISPROOFS = {"TAG-003": is_spoken, "TXT-004": is_joined, "ORD-001": is_in_order, "TAG-002": is_heard_elsewhere, "LNK-010": is_code, "TBL-010": heads_rows}
