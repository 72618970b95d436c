"""The numbers that readers cite, read back from what is printed: addresses go by place and are the same in every language,
signs are each language's own."""

import re

ADDRESS = re.compile(r"(para|section|article|annex|table|figure|note)-\d+(-.*)?$")
REPEATS = {"bis": ("bis", "бис"), "ter": ("ter", "тер"), "quater": ("quater", "кватер"), "quinquies": ("quinquies", "квинквиес")}
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def is_address(name: str) -> bool:
    return ADDRESS.match(name) is not None


def roman(word: str) -> int:
    values = [ROMAN[letter] for letter in word.lower()]
    return sum(-one if one < next_ else one for one, next_ in zip(values, values[1:] + [0]))


def letters(word: str) -> int:
    """`a` is 1, `z` 26, `aa` 27, `bb` 28."""
    assert len(set(word)) == 1, word
    return ord(word[0]) - ord("a") + 1 + 26 * (len(word) - 1)


def sign_faults(address: str, shown: str):
    """What is printed at an address must be its number: the last step of the address, in the signs of the language."""
    shown = shown.replace("\u00a0", " ").strip()
    steps = address.split("-")
    if "note" in steps:
        # There stands the text of the note; its mark is held with the marks.
        return []
    if steps[0] in ("table", "figure"):
        number = re.search(r"\d+", shown)
        return [] if number and int(number[0]) == int(steps[1]) else [f"{address}: {shown!r}"]
    if re.fullmatch(r"p\d+", steps[-1]):
        return [] if shown == "" else [f"{address}: {shown!r} before a text that goes on"]
    if steps[-2] in ("annex", "article", "section"):
        last = shown.split(" ")[-1] if shown else ""
        if steps[-2] == "section":
            expected = shown == ""
        else:
            # The only annex has no number.
            number = roman(last) if re.fullmatch("[IVXL]+", last) else int(last) if last.isdigit() else 1
            expected = number == int(steps[-1])
        return [] if expected else [f"{address}: {shown!r}"]
    below = steps[steps.index("para") + 1 :]
    number, below = below[0], below[1:]
    repeat = below.pop(0) if below and below[0] in REPEATS else None
    while below and below[0].isdigit():
        number += "." + below.pop(0)
    if not below:
        plain = re.match(r"[\d.]+", shown)
        rest = shown[plain.end() :].strip(" -") if plain else "?"
        right = rest in REPEATS[repeat] if repeat else rest == ""
        return [] if plain and plain[0] == number and right else [f"{address}: {shown!r}"]
    core = shown.strip("().‘’ ")
    read = letters if len(below) % 2 else roman
    try:
        right = read(core) == read(below[-1])
    except (AssertionError, KeyError, IndexError, ValueError):
        right = False
    return [] if right else [f"{address}: {shown!r}"]
