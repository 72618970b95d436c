"""Kinds of faults that no rule is made for: whatever is said of the message counts as found."""

from kinds import Fault, changed, cut, places

WORD = r"(?<= )[а-яёӯқғҳҷӣ]{5,}(?= )"
OPPOSITES = {"ru": [("может", "должен"), ("больше", "меньше")], "tg": [("метавонад", "бояд"), ("зиёд", "кам")]}


def opposite(message, rng, locale):
    pairs = [(one, other) for pair in OPPOSITES[locale] for one, other in (pair, pair[::-1])]
    found = [(place, other) for one, other in pairs for place in places(message.text, rf"(?<= ){one}(?= )")]
    if not found:
        return None
    (a, b, _), other = rng.choice(found)
    return Fault(None, changed(message, cut(message.text, a, b, other)))


def word_gone(message, rng, locale):
    found = list(places(message.text, r"(?<= )[а-яёӯқғҳҷӣ]{5,} "))
    if not found:
        return None
    a, b, _ = rng.choice(found)
    return Fault(None, changed(message, cut(message.text, a, b)))


def word_exchanged(message, rng, locale):
    found = list(places(message.text, WORD))
    others = sorted({word for _, _, word in found})
    if len(others) < 2:
        return None
    a, b, word = rng.choice(found)
    return Fault(None, changed(message, cut(message.text, a, b, rng.choice([other for other in others if other != word]))))


def words_turned(message, rng, locale):
    found = list(places(message.text, r"(?<= )[а-яёӯқғҳҷӣ]{4,} [а-яёӯқғҳҷӣ]{4,}(?= )"))
    if not found:
        return None
    a, b, words = rng.choice(found)
    return Fault(None, changed(message, cut(message.text, a, b, " ".join(reversed(words.split(" "))))))


def letter_gone(message, rng, locale):
    found = list(places(message.text, WORD))
    if not found:
        return None
    a, b, word = rng.choice(found)
    place = rng.randrange(1, len(word) - 1)
    return Fault(None, changed(message, cut(message.text, a + place, a + place + 1)))


def small_beginning(message, rng, locale):
    first = message.text[:1]
    if not first.isupper():
        return None
    return Fault(None, changed(message, first.lower() + message.text[1:]))


def full_stop_gone(message, rng, locale):
    if not message.text.endswith(".") or message.text.endswith("..") or len(message.text) < 30:
        return None
    return Fault(None, changed(message, message.text[:-1]))


UNFOUND = {
    "may and must, more and less exchanged": opposite,
    "a word left out": word_gone,
    "a word in place of another": word_exchanged,
    "two words in the wrong order": words_turned,
    "a letter of a word left out": letter_gone,
    "a small letter at the beginning": small_beginning,
    "no full stop at the end": full_stop_gone,
}
