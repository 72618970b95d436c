"""The kinds of faults. Each takes a message of a translation and a random generator, and gives the
lines that stand in place of the message's own, with what must be found; None where the message gives
no room for such a fault."""

import re
import unicodedata

PLACEABLE = re.compile(r"\{ [^{}]*? \}")
FACT = re.compile(r"\{ (?:(?:DATE|NUMBER)\()?\$[^{}]*? \}|\{ PARA\([^{}]*?\) \}")
TERM = re.compile(r"\{ (?:CAPITAL\()?-([a-z-]+)[^{}]*? \}")
LINK = re.compile(r"\[([^\[\]]+)\]\[([\w-]+)\]")
CODE = re.compile(r"`[^`]+`")
STRONG = re.compile(r"\*\*([^*]+)\*\*")
FOOTNOTE = re.compile(r"\[\^[\w-]+\]")


def plain_spans(text):
    """The parts of a text that are words: outside placeables, code, labels, marks and other languages."""
    taken = [m.span() for pattern in (PLACEABLE, CODE, FOOTNOTE, re.compile(r"\]\[[\w:-]+\]"),
                                      re.compile(r"\[[^\]]*\]\[lang:[\w-]+\]"), re.compile(r"\{\"[^\"]*\"\}"))
             for m in pattern.finditer(text)]
    return [(a, b) for a, b in _gaps(sorted(taken), len(text)) if b > a]


def _gaps(taken, end):
    at = 0
    for a, b in taken:
        if a > at:
            yield at, a
        at = max(at, b)
    if at < end:
        yield at, end


def places(text, pattern):
    """Where `pattern` occurs in the words of a text."""
    for a, b in plain_spans(text):
        for match in re.finditer(pattern, text[a:b]):
            yield a + match.start(), a + match.end(), match.group()


def cut(text, a, b, new=""):
    return text[:a] + new + text[b:]


class Fault:
    """`lines` for the message, and the finding: its rule, and the words that its message must hold."""

    def __init__(self, rule, lines, says="", segment=True):
        self.rule, self.lines, self.says, self.segment = rule, lines, says, segment


def changed(message, text):
    return message.comments + [f"{message.name} = {text}"]


def replaced(rule, pattern, make, says=""):
    """A kind of fault that changes one occurrence of a pattern."""

    def kind(message, rng, locale):
        found = list(pattern.finditer(message.text))
        if not found:
            return None
        match = rng.choice(found)
        new = make(match, rng)
        if new is None:
            return None
        return Fault(rule, changed(message, cut(message.text, *match.span(), new)), says)

    return kind


def in_words(rule, pattern, make, needs=lambda message, locale: True):
    """A kind of fault that changes one occurrence of a pattern in the words."""

    def kind(message, rng, locale):
        found = list(places(message.text, pattern))
        if not found or not needs(message, locale):
            return None
        a, b, word = rng.choice(found)
        new = make(word, rng, locale)
        if new is None or new == word:
            return None
        return Fault(rule, changed(message, cut(message.text, a, b, new)))

    return kind


def message_gone(message, rng, locale):
    return Fault("missing-message", [])


def marked_untranslated(message, rng, locale):
    return Fault("missing-message", message.comments + ["# untranslated", f"{message.name} = {message.text}"])


def emptied(message, rng, locale):
    return Fault("missing-message", changed(message, '{ "" }')) if re.search("[A-Za-z]", PLACEABLE.sub("", message.source or "")) else None


def colon_for_sign(message, rng, locale):
    return Fault("syntax-error", message.comments + [f"{message.name}: {message.text.replace('=', '')}"])


def id_translated(message, rng, locale):
    return Fault("syntax-error", message.comments + [f"матн = {message.text}"], segment=False)


def broken_off(message, rng, locale):
    found = list(places(message.text, r" (?=[А-Яа-яЁёӮӯҚқҒғҲҳҶҷӢӣ]{3})"))
    if not found:
        return None
    a, b, _ = rng.choice(found)
    return Fault("syntax-error", changed(message, cut(message.text, a, b, "\n")))


def twice(message, rng, locale):
    return Fault("duplicate-message", changed(message, message.text) + ["", f"{message.name} = {message.text}"])


def cut_by_bracket(message, rng, locale):
    found = [m for m in re.finditer(r" (?=\[[^\[\]^]+\]\[)", message.text)]
    if not found:
        return None
    place = rng.choice(found)
    return Fault("syntax-error", changed(message, cut(message.text, *place.span(), "\n    ")))


def turned_into_attribute(message, rng, locale):
    found = [m for m in re.finditer(r" (?=[А-Яа-яЁёӮӯҚқҒғҲҳҶҷӢӣ]{3})", message.text)]
    if not found:
        return None
    place = rng.choice(found)
    return Fault("syntax-error", changed(message, cut(message.text, *place.span(), "\n    .note = ")))


def unclosed(message, rng, locale):
    found = list(PLACEABLE.finditer(message.text))
    if not found:
        return None
    match = rng.choice(found)
    return Fault("syntax-error", changed(message, cut(message.text, *match.span(), match.group()[:-2])))


def in_placeables(rule, pattern, make):
    """A kind of fault that changes one occurrence of a pattern within braces."""

    def kind(message, rng, locale):
        code = [m.span() for m in CODE.finditer(message.text)]
        found = [(p.start() + m.start(), p.start() + m.end(), m.group())
                 for p in PLACEABLE.finditer(message.text) if not any(a <= p.start() < b for a, b in code)
                 for m in re.finditer(pattern, p.group())]
        if not found:
            return None
        a, b, word = rng.choice(found)
        return Fault(rule, changed(message, cut(message.text, a, b, make(word))))

    return kind


# A fact that is not there is also one that is lost: one finding for both.
misspelt_variable = in_placeables(("unknown-reference", "placeable-mismatch"), r"\$[a-z-]+", lambda word: word + "x")
misspelt_term = in_placeables("unknown-reference", r"(?<=[ (])-[a-z-]+", lambda word: word + "x")
misspelt_function = in_placeables("unknown-reference", r"\b(?:DATE|NUMBER|CAPITAL|PARA)\b", lambda word: word[:-1])
unknown_label = replaced(("unknown-reference", "link-mismatch"), re.compile(r"(?<=\]\[)(?!lang:)[\w-]+(?=\])"), lambda m, rng: m.group() + "-x")
unknown_variant = replaced("unknown-variant", re.compile(r'(?<=case: ")[a-z]+(?=")'), lambda m, rng: m.group() + "x")
fact_gone = replaced("placeable-mismatch", FACT, lambda m, rng: "")
end_gone = replaced("placeable-mismatch", re.compile(r', to: "\$[\w-]+"'), lambda m, rng: "")
link_gone = replaced("link-mismatch", LINK, lambda m, rng: m.group(1) if not m.group(2).startswith("lang:") and ":" not in m.group(2) else None)
torn_link = replaced("link-mismatch", LINK, lambda m, rng: f"[{m.group(1)}] [{m.group(2)}]" if not m.group(2).startswith("lang:") else None)
link_by_address = replaced("link-mismatch", LINK, lambda m, rng: f"[{m.group(1)}](https://example.net/x)" if not m.group(2).startswith("lang:") else None)
footnote_exchanged = replaced("markup-mismatch", FOOTNOTE, lambda m, rng: m.group()[:-1] + "x]")
footnote_gone = replaced("markup-mismatch", FOOTNOTE, lambda m, rng: "")
code_gone = replaced("markup-mismatch", CODE, lambda m, rng: m.group().strip("`").replace("{", "").replace("}", ""))
code_altered = replaced("markup-mismatch", CODE, lambda m, rng: m.group()[:-1] + "x`")
break_gone = replaced("markup-mismatch", re.compile(r"\{ BR\(\) \}"), lambda m, rng: " ")


def strong_gone(message, rng, locale):
    if not STRONG.search(message.text):
        return None
    return Fault("markup-mismatch", changed(message, STRONG.sub(r"\1", message.text)))


def strong_added(message, rng, locale):
    found = list(places(message.text, r"(?<![\w*])[А-Яа-яЁёӮӯҚқҒғҲҳҶҷӢӣ]{4,}(?![\w*])"))
    if not found or "**" in message.text or "*" in message.text:
        return None
    a, b, word = rng.choice(found)
    return Fault("markup-mismatch", changed(message, cut(message.text, a, b, f"**{word}**")))


def raw_address(message, rng, locale):
    found = list(places(message.text, r" "))
    if not found:
        return None
    a, b, _ = rng.choice(found)
    return Fault("link-mismatch", changed(message, cut(message.text, a, b, " https://example.net/x ")))


def other_digit(word, rng, locale):
    place = rng.randrange(len(word))
    digit = rng.choice([d for d in "123456789" if d != word[place]])
    return word[:place] + digit + word[place + 1:]


digit_altered = in_words("number-mismatch", r"\d+", other_digit)
digit_lost = in_words("number-mismatch", r"\d{2,}", lambda word, rng, locale: word[:-1])
number_added = in_words("number-mismatch", r"(?<=\w) (?=[а-яёӯқғҳҷӣ]{4})", lambda word, rng, locale: f" {rng.randrange(31, 99)} ")
digits_turned = in_words("number-mismatch", r"\d{2,}", lambda word, rng, locale: word[::-1] if word[::-1] != word else None)

INVISIBLE = ["\u202e", "\u2066", "\u200b", "\ue000", "\u0007", "\u200d"]
forbidden = in_words("forbidden-character", r"(?<=\w)(?=\w)", lambda word, rng, locale: rng.choice(INVISIBLE))
glyphless = in_words("missing-glyph", r" ", lambda word, rng, locale: f" {rng.choice('漢☃ᚠཀ')} ")

LATIN = {"а": "a", "с": "c", "е": "e", "о": "o", "р": "p", "х": "x", "у": "y"}
latin_letter = in_words("wrong-alphabet", r"(?<=[а-яёӯқғҳҷӣ])[асеорху](?=[а-яёӯқғҳҷӣ])", lambda word, rng, locale: LATIN[word])
OLD_FONT = {"ғ": "ѓ", "қ": "ќ", "ҳ": "њ", "ҷ": "љ", "ӯ": "ў", "ӣ": "ї"}
old_letter = in_words("wrong-alphabet", r"[ғқҳҷӯӣ]", lambda word, rng, locale: OLD_FONT[word], lambda m, locale: locale == "tg")
foreign_letter = in_words("wrong-alphabet", r"(?<=[а-яё])[бвгдз](?=[а-яё])", lambda word, rng, locale: "щ", lambda m, locale: locale == "tg")


def copied(message, rng, locale):
    source = message.source
    if not source or len(re.findall(r"[A-Za-z]{2,}", PLACEABLE.sub("", source))) < 7:
        return None
    return Fault("missing-message", changed(message, source))


def copied_in_part(message, rng, locale):
    words = (message.source or "").split(" ")
    runs = [words[i:i + 8] for i in range(len(words) - 8)]
    runs = [run for run in runs if all(re.fullmatch(r"[A-Za-z’]+", word) for word in run)]
    if not runs:
        return None
    return Fault("untranslated-copy", changed(message, message.text + " " + " ".join(rng.choice(runs))))


unnamed_argument = replaced("unknown-variant", re.compile(r"(?<=\{ )-[a-z-]+\([a-z]+: (\"[a-z]+\")\)(?= \})"),
                            lambda match, rng: match.group().split("(")[0] + f"({match.group(1)})")


# The beginnings of the words of each term, by locale; set from the publication's terms.ftl.
BEGINNINGS = {}


def read_terms(locale, text):
    entries = re.findall(r"^-([a-z-]+) = (.*(?:\n[ }].*)*)", text, re.M)
    BEGINNINGS[locale] = {name: {word[:5].lower() for word in re.findall(r"[А-Яа-яЁёӮӯҚқҒғҲҳҶҷӢӣ]{4,}", words)} for name, words in entries}


def only_terms(message, locale):
    """The terms that the text has once, as in the source, and not in plain words too."""
    source = set(TERM.findall(message.source or ""))
    found = [m for m in TERM.finditer(message.text) if m.group(1) in source]
    plain = " ".join(message.text[a:b] for a, b in plain_spans(message.text)).lower()
    names = [m.group(1) for m in found]
    return [m for m in found if names.count(m.group(1)) == 1 and not any(word in plain for word in BEGINNINGS[locale][m.group(1)])]


def term_gone(message, rng, locale):
    found = only_terms(message, locale)
    if not found:
        return None
    match = rng.choice(found)
    return Fault("terminology", changed(message, cut(message.text, *match.span(), {"ru": "иное", "tg": "дигар"}[locale])))


def term_exchanged(message, rng, locale):
    source = set(TERM.findall(message.source or ""))
    found = only_terms(message, locale)
    others = sorted({"torture", "coalition", "impunity", "follow-up", "civil-society"} - source)
    if not found or not others:
        return None
    match = rng.choice(found)
    return Fault("terminology", changed(message, cut(message.text, *match.span(1), rng.choice(others))))


def fact_exchanged(message, rng, locale):
    code = [m.span() for m in CODE.finditer(message.text)]
    found = [m for m in re.finditer(r"\{ (?:(?:DATE|NUMBER)\()?(\$[a-z-]+)[^{}]*? \}", message.text)
             if not any(a <= m.start() < b for a, b in code)]
    # Every document that has one of these facts has both.
    found = [m for m in found if m.group(1) in ("$start", "$end")]
    if not found or "to: " in message.text:
        return None
    match = rng.choice(found)
    other = {"$start": "$end", "$end": "$start"}[match.group(1)]
    return Fault("placeable-mismatch", changed(message, cut(message.text, *match.span(1), other)))


def other_end(message, rng, locale):
    if not message.text.endswith(".") or (message.source or "")[-1:] != ".":
        return None
    return Fault("punctuation", changed(message, message.text[:-1] + rng.choice("?!")))


doubled_space = in_words("punctuation", r"(?<=\w) (?=\w)", lambda word, rng, locale: "  ")
doubled_word = in_words("punctuation", r"(?<= )[а-яёӯқғҳҷӣ]{5,}(?= )", lambda word, rng, locale: f"{word} {word}")


def foreign_quotes(message, rng, locale):
    if "«" not in message.text or "»" not in message.text:
        return None
    return Fault("punctuation", changed(message, message.text.replace("«", "“").replace("»", "”")))


def quotes_of_english(message, rng, locale):
    found = list(places(message.text, r"(?<= )[а-яёӯқғҳҷӣ]{5,}(?= )"))
    if not found or "«" in message.text:
        return None
    a, b, word = rng.choice(found)
    return Fault("punctuation", changed(message, cut(message.text, a, b, f"“{word}”")))


def far_too_long(message, rng, locale):
    words = [m for m in places(message.text, r"[а-яёӯқғҳҷӣА-Я][^.]{30,}?\.")]
    if not words or len(message.text) < 60:
        return None
    more = " ".join(word.replace(" ", f" {rng.choice(['на', 'ба', 'и', 'ва'])} ", 1) for _, _, word in words)
    # Marks of emphasis without their partner, or other numbers, would be other faults.
    more = re.sub(r"[\d*]", "", more)
    extra = ""
    while len(extra) < 3 * len(message.text):
        extra += " " + more
    return Fault("omission", changed(message, message.text + extra))


def far_too_short(message, rng, locale):
    text = message.text
    if len(text) < 120 or PLACEABLE.search(text) or re.search(r"[\d*`\[\]{}]", text + (message.source or "")):
        return None
    return Fault("omission", changed(message, text[: len(text) // 12].rsplit(" ", 1)[0] + "."))


def decomposed(message, rng, locale):
    found = [m for m in places(message.text, r"[йёӣӯЙЁ]")]
    if not found:
        return None
    a, b, letter = rng.choice(found)
    return Fault("not-normalized", changed(message, cut(message.text, a, b, unicodedata.normalize("NFD", letter))))


def unknown_message(message, rng, locale):
    return Fault("obsolete-message", changed(message, message.text) + ["", f"nobody-uses-{message.name[:20]} = Матн"], segment=False)


def needless_allow(message, rng, locale):
    return Fault("unused-allow", message.comments + ["# allow: number-mismatch — the author wants it so", f"{message.name} = {message.text}"])


def allow_without_reason(message, rng, locale):
    return Fault("unused-allow", message.comments + ["# allow: punctuation", f"{message.name} = {message.text}"])


KINDS = {
    "a message gone": message_gone,
    "a message marked untranslated": marked_untranslated,
    "an empty translation": emptied,
    "a message twice": twice,
    "a colon in place of =": colon_for_sign,
    "an id in Cyrillic letters": id_translated,
    "a line that begins at the margin": broken_off,
    "cut short by a line that begins with [": cut_by_bracket,
    "turned into an attribute": turned_into_attribute,
    "a brace not closed": unclosed,
    "a variable misspelt": misspelt_variable,
    "a term misspelt": misspelt_term,
    "a function misspelt": misspelt_function,
    "a link label misspelt": unknown_label,
    "a case that the term has not": unknown_variant,
    "a case without its name": unnamed_argument,
    "a fact or paragraph reference gone": fact_gone,
    "the end of a range of dates gone": end_gone,
    "a link gone": link_gone,
    "a space between the words of a link and its label": torn_link,
    "an address in place of a label": link_by_address,
    "the mark of another footnote": footnote_exchanged,
    "an address of the translator's own": raw_address,
    "a footnote mark gone": footnote_gone,
    "code gone": code_gone,
    "code altered": code_altered,
    "a hard break gone": break_gone,
    "strong words no longer strong": strong_gone,
    "strong words where the source has none": strong_added,
    "a digit altered": digit_altered,
    "a digit lost": digit_lost,
    "digits turned round": digits_turned,
    "a number added": number_added,
    "an invisible character": forbidden,
    "a character without a glyph": glyphless,
    "a Latin letter in a Cyrillic word": latin_letter,
    "a letter of an old Tajik font": old_letter,
    "a Russian letter in a Tajik word": foreign_letter,
    "the source copied": copied,
    "a piece of the source copied": copied_in_part,
    "a term replaced by other words": term_gone,
    "a term exchanged for another": term_exchanged,
    "a fact exchanged for another": fact_exchanged,
    "another mark at the end": other_end,
    "a space doubled": doubled_space,
    "a word doubled": doubled_word,
    "quotation marks of English": foreign_quotes,
    "a word put in quotation marks of English": quotes_of_english,
    "far too long": far_too_long,
    "far too short": far_too_short,
    "a letter decomposed": decomposed,
    "a message that nobody uses": unknown_message,
    "an allow that silences nothing": needless_allow,
    "an allow without a reason": allow_without_reason,
}
