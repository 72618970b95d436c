"""A `.ftl` file as a translator's editor sees it: lines, and which message each belongs to."""

import re
from pathlib import Path

MESSAGE = re.compile(r"^(-?[a-zA-Z][\w-]*) *= ?(.*)$")


class Message:
    """A message of one line, with its comments."""

    def __init__(self, name, first, line, text, comments):
        self.name, self.first, self.line, self.text, self.comments = name, first, line, text, comments

    @property
    def source(self):
        """The source text that the comment `# en:` shows; None where it shows none on one line."""
        own = [comment[6:] for comment in self.comments if comment.startswith("# en: ")]
        return own[0] if own and not any(c.startswith("#   ") for c in self.comments) else None


class Catalog:
    def __init__(self, path: Path):
        self.path = path
        self.lines = path.read_text(encoding="utf-8").split("\n")

    def messages(self):
        """The messages that stand on one line, in order."""
        found = []
        for place, line in enumerate(self.lines):
            match = MESSAGE.match(line)
            following = self.lines[place + 1] if place + 1 < len(self.lines) else ""
            if not match or following.startswith((" ", "}", "\t")):
                continue
            first = place
            while first > 0 and self.lines[first - 1].startswith("#") and not self.lines[first - 1].startswith("##"):
                first -= 1
            found.append(Message(match.group(1), first, place, match.group(2), self.lines[first:place]))
        return found

    def choices(self):
        """The messages with a choice: name, place of the first line, place of the last line."""
        found = []
        for place, line in enumerate(self.lines):
            match = MESSAGE.match(line)
            if match and "->" in line:
                end = place
                while end + 1 < len(self.lines) and self.lines[end + 1].startswith((" ", "}")):
                    end += 1
                found.append((match.group(1), place, end))
        return found

    def write(self):
        self.path.write_text("\n".join(self.lines), encoding="utf-8")
