"""Measures the paragraphs of a PDF file from the places of its words, whoever made it."""

import html
import re
import statistics
import subprocess
from dataclasses import dataclass, field

SOFT = "\u00ad"
# What a word space of Noto Serif measures, as a share of the size.
SPACE = 0.26
# Above and below these heights stand running heads and folios.
TEXT = 80.0, 770.0


@dataclass
class Word:
    text: str
    left: float
    right: float
    base: float
    page: int


@dataclass
class Line:
    words: list = field(default_factory=list)
    # Whether it ends within a word, by a hyphen that is not the text's own.
    hyphen: bool = False

    @property
    def page(self):
        return self.words[0].page


def words(path):
    """All words of the file in order."""
    page_number, found = -1, []
    out = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True)
    for line in out.stdout.splitlines():
        if "<page " in line:
            page_number += 1
        match = re.search(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)</word>', line)
        if match:
            left, top, right, base = map(float, match.groups()[:4])
            if TEXT[0] < top and base < TEXT[1]:
                found.append(Word(html.unescape(match[5]), left, right, base, page_number))
    return found


def letters(text):
    return re.sub(rf"[\s{SOFT}]+", "", text)


def paragraphs(path, texts):
    """The lines of each of `texts`, found in the file one after the other by their letters."""
    found, rest = [], words(path)
    for text in texts:
        wanted, lines, start = letters(text), None, 0
        while lines is None:
            assert start < len(rest), text
            lines = lines_of(rest[start:], wanted)
            start += 1
        count = sum(len(line.words) for line in lines)
        rest = rest[start - 1 + count:]
        found.append(lines)
    return found


def lines_of(rest, wanted):
    """The lines that spell `wanted`, if the words begin with it."""
    lines, done = [], 0
    for word in rest:
        spelled = letters(word.text)
        ending = word.text.endswith((SOFT, "-", "\u2010"))
        bare = spelled.rstrip("-\u2010") if ending else spelled
        if wanted.startswith(spelled, done):
            step, hyphen = len(spelled), word.text.endswith(SOFT)
        elif ending and wanted.startswith(bare, done):
            step, hyphen = len(bare), True
        else:
            return None
        if not lines or word.page != lines[-1].page or word.base - lines[-1].words[-1].base > 3:
            lines.append(Line())
        lines[-1].words.append(word)
        lines[-1].hyphen = hyphen
        done += step
        if done == len(wanted):
            return lines
    return None


@dataclass
class Quality:
    """What printers count as faults, of all paragraphs of a file."""
    lines: int = 0
    hyphens: int = 0
    stacks: int = 0
    runts: int = 0
    parts: int = 0
    widows: int = 0
    orphans: int = 0
    hyphens_at_page_ends: int = 0
    ratios: list = field(default_factory=list)

    @property
    def mean(self):
        return statistics.fmean(abs(ratio) for ratio in self.ratios)

    @property
    def spread(self):
        return statistics.pstdev(self.ratios)

    @property
    def worst(self):
        return max(self.ratios)

    @property
    def hyphens_per_100(self):
        return 100 * self.hyphens / self.lines


def quality(path, texts, size):
    found = Quality()
    for lines in paragraphs(path, texts):
        count_lines(found, lines, size)
        count_page_ends(found, lines)
    return found


def count_lines(found, lines, size):
    found.lines += len(lines)
    hyphens = [line.hyphen for line in lines]
    found.hyphens += sum(hyphens)
    found.stacks += sum(all(three) for three in zip(hyphens, hyphens[1:], hyphens[2:]))
    if len(lines) > 1 and len(lines[-1].words) == 1:
        found.runts += 1
        found.parts += hyphens[-2]
    for line in lines[:-1]:
        gaps = [after.left - before.right for before, after in zip(line.words, line.words[1:])]
        if gaps:
            found.ratios.append(statistics.fmean(gaps) / (SPACE * size) - 1)


def count_page_ends(found, lines):
    for place, (line, after) in enumerate(zip(lines, lines[1:])):
        if line.page != after.page:
            found.orphans += place == 0
            found.widows += place + 2 == len(lines)
            found.hyphens_at_page_ends += line.hyphen
