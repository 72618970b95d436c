"""Random damage to a publication, by a seeded generator: what disks, editors, merges, careless people and attackers leave."""

import os
import random
import shutil
from pathlib import Path

WORDS = [b"{", b"}", b"{ $x }", b"{ -term }", b"[^9]", b"](", b"\\", b"\n+++\n", b"<b>", b"\x00", b"\xff\xfe", b"\r", b"\xe2\x80\xae",
         b"\xef\xbb\xbf", b"{#id}", b"|", b"```\n", b"    ", b"*", b"# untranslated\n", b"# stale: x\n", b"# en: y\n", b"= ", b"\n\n",
         b"\xf0\x9f\x98\x80", b"\xcd\x81" * 40, b"{ PARA(\"x\") }", b"-> ", b"*[other] ", b"((((((", b"> " * 30, b"9" * 400, b"[a](b)" * 50]
HUGE = [b"99999999999999999999999", b"-1", b"1e999", b"0000-99-99", b"9999-12-31T23:59:60Z", b"nan", b"\"" + b"a" * 100_000 + b"\"", b"[[]]", b"true"]
NAMES = ["a b", "-x", "--help", ".hidden", "ё", "e\u0301", "CON", "a\nb", "a\u202eb", "x.md.md", "terms", "index", "parallel", "x" * 200, "%2e", "'\"", "en", "\udcff"]
MERGE = b"<<<<<<< ours\n%s=======\n%s>>>>>>> theirs\n"


def damage(project: Path, outside: Path, dice: random.Random) -> list[str]:
    """Does one to four things to the files of a publication, and says which."""
    done = []
    for _ in range(dice.randint(1, 4)):
        # What people and merges damage more often than what the tool keeps for itself.
        top = dice.choice(["sources", "sources", "locales", "locales", "locales/.state", "out", "private", "."])
        files = sorted(it for it in (project / top).rglob("*") if it.is_symlink() or not it.is_dir())
        files = [it for it in files if not it.is_fifo()] or [project / "editions.toml"]
        path = dice.choice(files)
        # The publication itself stays where it is.
        places = PLACES if path.parent == project else PLACES + FOLDERS
        change = dice.choice(CONTENTS if dice.random() < 0.8 and path.is_file() else places)
        try:
            change(path, outside, dice)
            done.append(f"{change.__name__} {str(path.relative_to(project))!r}")
        except OSError:
            pass  # What was damaged before cannot be damaged so.
    return done


def content(change):
    """A change of the bytes of a file."""
    def changed(path: Path, _outside: Path, dice: random.Random):
        before = path.read_bytes()
        path.write_bytes(change(before, dice))
    changed.__name__ = change.__name__
    return changed


def flip(text, dice):
    text = bytearray(text)
    for _ in range(dice.randint(1, 8) if text else 0):
        text[dice.randrange(len(text))] ^= 1 << dice.randrange(8)
    return bytes(text)


def cut(text, dice):
    begin, end = sorted(dice.randint(0, len(text)) for _ in range(2))
    return text[:begin] + text[end:]


def end_early(text, dice):
    return text[: dice.randint(0, len(text))]


def double(text, dice):
    begin, end = sorted(dice.randint(0, len(text)) for _ in range(2))
    return text[:end] + text[begin:end] * dice.choice([1, 1, 3]) + text[end:]


def exchange_lines(text, dice):
    lines = text.splitlines(keepends=True) or [b""]
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def insert(text, dice):
    at = dice.randint(0, len(text))
    return text[:at] + dice.choice(WORDS) * dice.choice([1, 1, 1, 50]) + text[at:]


def exaggerate(text, dice):
    lines = text.splitlines(keepends=True)
    values = [number for number, line in enumerate(lines) if b" = " in line]
    if values:
        number = dice.choice(values)
        lines[number] = lines[number].split(b" = ")[0] + b" = " + dice.choice(HUGE) + b"\n"
    return b"".join(lines)


def carriage_returns(text, _dice):
    return text.replace(b"\n", b"\r\n")


def byte_order_mark(text, _dice):
    return b"\xef\xbb\xbf" + text


def utf_16(text, _dice):
    return text.decode("utf-8", "replace").encode("utf-16")


def merge_marks(text, dice):
    lines = text.splitlines(keepends=True)
    begin, end = sorted(dice.randint(0, len(lines)) for _ in range(2))
    part = b"".join(lines[begin:end])
    return b"".join(lines[:begin]) + MERGE % (part, part.upper()) + b"".join(lines[end:])


def empty(_text, _dice):
    return b""


def delete(path, _outside, _dice):
    path.unlink()


def delete_folder(path, _outside, _dice):
    shutil.rmtree(path.parent)


def rename(path, _outside, dice):
    path.rename(path.with_name(dice.choice(NAMES) + dice.choice(["", path.suffix])))


def take_the_name_of(path, _outside, dice):
    path.replace(dice.choice(sorted(it for it in path.parent.iterdir() if it != path) or [path]))


def copy_beside(path, _outside, dice):
    shutil.copy(path, path.with_name(dice.choice(NAMES) + path.suffix))


def folder_in_its_place(path, _outside, _dice):
    path.unlink()
    path.mkdir()


def file_for_folder(path, _outside, _dice):
    shutil.rmtree(path.parent)
    path.parent.write_bytes(b"a file\n")


def pipe(path, _outside, _dice):
    path.unlink()
    os.mkfifo(path)


def link_out(path, outside, dice):
    path.unlink()
    path.symlink_to(outside / dice.choice(["secret.ftl", "nothing", ""]))


def link_folder_out(path, outside, _dice):
    shutil.rmtree(path.parent)
    path.parent.symlink_to(outside)


def link_to_itself(path, _outside, _dice):
    path.unlink()
    path.symlink_to(path.name)


def take_rights(path, _outside, dice):
    (path if dice.random() < 0.5 else path.parent).chmod(dice.choice([0o000, 0o400, 0o500, 0o200]))


CONTENTS = [*map(content, [flip, cut, end_early, double, exchange_lines, insert, insert, exaggerate, carriage_returns, byte_order_mark, utf_16,
                           merge_marks, empty])]
PLACES = [delete, rename, take_the_name_of, copy_beside, folder_in_its_place, pipe, link_out, link_to_itself, take_rights]
FOLDERS = [delete_folder, file_for_folder, link_folder_out]
