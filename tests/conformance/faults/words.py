"""Faults of words, which a rule finds for the most part: in sentences of our own (words/<locale>.txt) in four languages, and in
the publications in Russian and Tajik."""

import itertools
import json
import re
import subprocess
from collections import defaultdict
from pathlib import Path

from kinds import Fault, changed, cut, places

HERE = Path(__file__).resolve().parent
LOCALES = ["ru", "tg", "fr", "es"]
RULES = ["date-mismatch", "amount-mismatch", "word-mismatch", "name-mismatch", "negation-mismatch"]
# One sentence of so many has its fault at a time: the others teach the names.
TOGETHER = 5
# What the sections of words/ are: the fault, its rule (None: no rule finds it), and the share promised in Russian and Tajik.
KINDS = {
    "month": ("another month", "date-mismatch", 0.85),
    "weekday": ("another weekday", "date-mismatch", 0.85),
    "percent": ("per mille for per cent, or the reverse", "amount-mismatch", 0.85),
    "currency": ("another currency", "amount-mismatch", 0.85),
    "unit": ("another unit or duration", "amount-mismatch", 0.85),
    "magnitude": ("millions for thousands, and the like", ("amount-mismatch", "number-mismatch"), 0.85),
    "number": ("another number in words", "word-mismatch", 0.85),
    "ordinal": ("another ordinal", "word-mismatch", None),
    "country": ("another country", "word-mismatch", 0.85),
    "direction": ("another point of the compass", "word-mismatch", None),
    "side": ("left for right, or the reverse", "word-mismatch", None),
    "bound": ("at least for at most, or the reverse", "word-mismatch", None),
    "before-after": ("before for after, or the reverse", "word-mismatch", None),
    "quantifier": ("all, some and none exchanged", "word-mismatch", None),
    "negation-lost": ("a negation left out", "negation-mismatch", 0.7),
    "negation-added": ("a negation added", "negation-mismatch", 0.7),
    "another-name": ("another person or place", "name-mismatch", 0.85),
    "persons": ("two persons exchanged", None, None),
    "name": ("a name misspelt", "name-mismatch", None),
    "plural": ("singular for plural, or the reverse", None, None),
    "tense": ("another tense", None, None),
}
# After these a Russian noun stands in the genitive plural, and each may be a day.
FIGURES = [5, 6, 7, 8, 9, 15, 16, 17, 18, 19, 25, 26, 27, 28]


def read(language):
    """Section -> its words by concept, and its sentences."""
    words, sentences, section = defaultdict(dict), defaultdict(list), None
    for line in (HERE / f"words/{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line[1:-1]
        elif line.startswith(">"):
            sentences[section].append([part.strip() for part in line[1:].split("|")])
        elif not line.startswith("#"):
            concept, forms = line.split(": ")
            words[section][concept] = forms.split(", ")
    return words, sentences


def capital(text):
    return text[0].upper() + text[1:]


def filled(sentence, forms):
    return capital(re.sub(r"\{(\d)\}", lambda slot: forms[int(slot[1])], sentence))


def choices(language, english):
    """Kind -> all (source, right, wrong) that can be made of its sentences, but for the figure."""
    words, sentences = read(language)
    made = defaultdict(list)
    for section, lines in sentences.items():
        for source, right, *wrong in lines:
            if wrong:
                made[section.split("/")[0]].append((source, right, wrong[0]))
            for (concept, forms), (_, rival) in itertools.permutations(words[section].items(), 2) if not wrong else ():
                said = capital(source.replace("{}", english[section][concept][0]))
                made[section.split("/")[0]].append((said, filled(right, forms), filled(right, rival)))
    return made


def planted(language, english, wanted, rng):
    """(kind, source, right, wrong), no sentence twice."""
    for kind, made in choices(language, english).items():
        with_figures = [tuple(text.replace("#", str(figure)) for text in texts) for texts in made for figure in FIGURES]
        distinct = list(dict.fromkeys(with_figures))
        yield from ((kind, *texts) for texts in rng.sample(distinct, min(wanted, len(distinct))))


class Project:
    """A publication of one document, a sentence a paragraph."""

    def __init__(self, tool, folder, locale, sources):
        self.tool, self.folder, self.catalog = tool, folder, folder / f"locales/{locale}/words.ftl"
        (folder / "sources").mkdir(parents=True)
        (folder / "editions.toml").write_text(f'source = "en"\ntargets = ["{locale}"]\n', encoding="utf-8")
        paragraphs = [f"{source} {{#s{place}}}\n" for place, source in enumerate(sources)]
        text = '+++\nkind = "announcement"\n+++\n\n# Words {#title}\n\n' + "\n".join(paragraphs)
        (folder / "sources/words.md").write_text(text, encoding="utf-8")
        subprocess.run([tool, "--quiet", "--project", folder, "sync"], check=True)
        self.synced = self.catalog.read_text(encoding="utf-8")

    def check(self, translations):
        """The findings of the translations, by segment."""
        def translated(match):
            place = match[1].removeprefix("s")
            return f"{match[1]} = {translations[int(place)] if place.isdigit() else match[2]}"

        text = re.sub(r"^# untranslated\n([\w-]+) = (.*)$", translated, self.synced, flags=re.M)
        self.catalog.write_text(text, encoding="utf-8")
        run = subprocess.run([self.tool, "check", "--all", "--format", "json", "--project", self.folder], capture_output=True, text=True)
        found = defaultdict(list)
        for finding in json.loads(run.stdout)["findings"]:
            found[finding["segment"]].append(finding)
        return found


def put_into_sentences(tool, work, score, rng, wanted):
    """Plants faults into the sentences of every language; gives the findings of the rules where there is no fault."""
    alarms, english = [], read("en")[0]
    for locale in LOCALES:
        faults = list(planted(locale, english, wanted, rng))
        project = Project(tool, work / f"words-{locale}", locale, [source for _, source, _, _ in faults])
        clean = project.check([right for _, _, right, _ in faults])
        alarms += [f"{locale}: {faults[int(segment[1:])][1:3]} {finding['message']}" for segment, findings in clean.items()
                   for finding in findings if finding["rule"] in RULES]
        faulty = defaultdict(list)
        for turn in range(TOGETHER):
            found = project.check([wrong if place % TOGETHER == turn else right for place, (*_, right, wrong) in enumerate(faults)])
            faulty.update((f"s{place}", found[f"s{place}"]) for place in range(turn, len(faults), TOGETHER))
        for place, (kind, source, right, wrong) in enumerate(faults):
            name, rule, _ = KINDS[kind]
            before = {(finding["rule"], finding["message"]) for finding in clean[f"s{place}"]}
            said = {(finding["rule"], finding["message"]) for finding in faulty[f"s{place}"]} - before
            rules = (rule,) if isinstance(rule, str) else rule
            found = any(rules is None or which in rules for which, _ in said)
            score.count((name, locale), rule, found, f"{locale} {source} / {wrong}")
    return alarms


DENIAL = re.compile(r"\b(?:not|cannot|never|no|none|nobody|nothing|neither|nor|without|unless|fail\w*|refus\w*|(?:un|in|im|dis)\w{4,}"
                    r"|\w{3,}less)\b|n’t\b", re.I)
PLAIN = re.compile(r"(?:\b(?:not|cannot|never)|n’t)\b(?! only| necessarily)", re.I)
NOT = {"ru": r"(?<= )не (?!только|менее|более|раз )(?=[а-яё])", "tg": r"(?<= )на(?=ме[а-яӯқғҳҷӣ]{4})"}
# Of what denies by itself another word may stay.
DENIED = {"ru": re.compile(r"\b(?:не|нет|нельзя|без|ни\w{0,6})\b", re.I), "tg": re.compile(r"\bна(?:ме|шуд|кар|дор)|\bнест|\b(?:ҳеҷ|бе)\b", re.I)}
VERB = {"ru": r"(?<= )(?=[а-яё]{5,}(?:ет|ит|ут|ют)\b)", "tg": r"(?<= )(?=ме[а-яӯқғҳҷӣ]{4,}д\b)"}
MONTHS = {"ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
          "tg": "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри".split()}
OPPOSITES = {"ru": [("до", "после"), ("все", "некоторые")], "tg": [("пеш аз", "баъд аз"), ("ҳамаи", "баъзе")]}
ANSWERED = {"до": "before", "после": "after", "все": "all", "некоторые": "some",
            "пеш аз": "before", "баъд аз": "after", "ҳамаи": "all", "баъзе": "some"}


def negation_gone(message, rng, locale):
    source, found = message.source or "", list(places(message.text, NOT[locale]))
    if not PLAIN.search(source) or not len(found) == len(DENIAL.findall(source)) == len(DENIED[locale].findall(message.text)):
        return None
    a, b, _ = rng.choice(found)
    return Fault("negation-mismatch", changed(message, cut(message.text, a, b)))


def negation_added(message, rng, locale):
    found = list(places(message.text, VERB[locale]))
    if not found or not message.source or DENIAL.search(message.source) or DENIED[locale].search(message.text):
        return None
    a, b, _ = rng.choice(found)
    return Fault("negation-mismatch", changed(message, cut(message.text, a, b, {"ru": "не ", "tg": "на"}[locale])))


def other_month(message, rng, locale):
    months = MONTHS[locale]
    found = list(places(message.text, r"\b(?:" + "|".join(months) + r")\b"))
    if not found:
        return None
    a, b, word = rng.choice(found)
    return Fault("date-mismatch", changed(message, cut(message.text, a, b, rng.choice([month for month in months if month != word]))))


def opposite(message, rng, locale):
    pairs = [(one, other) for pair in OPPOSITES[locale] for one, other in (pair, pair[::-1])
             if re.search(rf"\b{ANSWERED[one]}\b", message.source or "", re.I)]
    found = [(place, other) for one, other in pairs for place in places(message.text, rf"(?<= ){one}(?= )")]
    if not found:
        return None
    (a, b, _), other = rng.choice(found)
    return Fault("word-mismatch", changed(message, cut(message.text, a, b, other)))


def once(locale, kind):
    """The kind in this language, at most once a message."""
    seen = set()

    def planter(message, rng, own):
        fault = kind(message, rng, own) if own == locale else None
        if fault is None or (message.name, message.text) in seen:
            return None
        seen.add((message.name, message.text))
        return fault

    return planter


# In the publications: by the fault and the language.
IN_TEXTS = {(name, locale): once(locale, kind) for locale in ("ru", "tg") for name, kind in (
    ("another month", other_month), ("before and after, all and some exchanged", opposite),
    ("a negation left out", negation_gone), ("a negation added", negation_added))}


def cells(score, name, locales):
    yield from (f"{score.found[(name, locale)]} of {score.put_in[(name, locale)]}" if (name, locale) in score.put_in else "–" for locale in locales)


def rows(score, locales):
    """By rule, fault and language: how many of how many were found."""
    yield "| rule | the fault | " + " | ".join(locales) + " |"
    yield "| --- | --- |" + " ---: |" * len(locales)
    ruled = {name: score.rules[(name, locale)] for name, locale in score.put_in if score.rules[(name, locale)]}
    yield from (f"| `{rule}` | {name} | " + " | ".join(cells(score, name, locales)) + " |" for name, rule in ruled.items())


def unfound_rows(score):
    yield "| the fault, in sentences of our own | " + " | ".join(LOCALES) + " |"
    yield "| --- |" + " ---: |" * len(LOCALES)
    yield from (f"| {name} | " + " | ".join(cells(score, name, LOCALES)) + " |" for name, rule, _ in KINDS.values() if rule is None)


def table(sentences, texts):
    return "\n".join([
        "", "## Faults of words", "",
        "Put into sentences of our own (`tests/conformance/faults/words`), one fault a sentence. These sentences are short and say little",
        "else, and many differ in a figure only; docs/words.md has what is found in real texts.", "",
        *rows(sentences, LOCALES), "",
        "Put into the same publications as above, where another word may stand beside it:", "",
        *rows(texts, ["ru", "tg"])]) + "\n"


def too_few(*scores):
    """Kinds of which less is found than is promised in Russian and Tajik."""
    for name, _, share in KINDS.values():
        for locale in ("ru", "tg") if share else ():
            key = (name, locale)
            put_in, found = sum(score.put_in[key] for score in scores), sum(score.found[key] for score in scores)
            if found < share * put_in:
                yield f"{name}, {locale}: {found} of {put_in}"
