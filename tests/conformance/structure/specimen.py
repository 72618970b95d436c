"""A publication in which every kind of element stands, on few pages."""

import struct
import subprocess
import zlib
from pathlib import Path

SOURCE = """+++
kind = "findings"
date = 2012-05-18
place = "Dushanbe"
+++
# Every kind of element

The first words, with **strong**, *emphasis*, `code`, a [link](https://example.org), words [на русском](lang:ru)[^1], and
a reference to paragraph { PARA("second") }.

## Lists

The second paragraph[^2] comes before a list.
{#second}

1. One thing.
2. Another:
   - an inner thing,
   - and one more.

> A quotation of some words.

### A table and a picture

| Town | Meetings |
| --- | --- |
| Dushanbe | three |
| Khujand | two |

![A grey square that stands for a map](map.png "The map")

```
make-editions build
```

## Words

The third paragraph.

## Numbers

The fourth paragraph.

[^1]: The first note.
[^2]: The second note.
"""

RUSSIAN = {
    "Dushanbe": "Душанбе",
    "Every kind of element": "Элементы всех видов",
    "The first words, ": "Первые слова, **жирные**, *курсив*, `code`, [ссылка][{link}], слова [на русском][lang:ru][^1] и ссылка на "
                         'пункт {{ PARA("second") }}.',
    "Lists": "Списки",
    "The second paragraph": "Второй пункт[^2] стоит перед списком.",
    "One thing": "Одно.",
    "Another": "Другое:",
    "an inner thing": "внутреннее,",
    "and one more": "и ещё одно.",
    "A quotation": "Цитата из нескольких слов.",
    "A table and a picture": "Таблица и рисунок",
    "Town": "Город",
    "Meetings": "Встречи",
    "three": "три",
    "Khujand": "Худжанд",
    "two": "две",
    "A grey square": "Серый квадрат вместо карты",
    "The map": "Карта",
    "Words": "Слова",
    "The third": "Третий пункт.",
    "Numbers": "Числа",
    "The fourth": "Четвёртый пункт.",
    "The first note": "Первое примечание.",
    "The second note": "Второе примечание.",
}


def square() -> bytes:
    """A grey picture of 8 by 8 points."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x99" * 8 for _ in range(8))
    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def build(tool: str, folder: Path) -> Path:
    """Builds the publication, and gives the folder of its editions."""
    (folder / "sources").mkdir(parents=True)
    (folder / "editions.toml").write_text('source = "en"\ntargets = ["ru"]\n')
    (folder / "sources/specimen.md").write_text(SOURCE, encoding="utf-8")
    (folder / "sources/map.png").write_bytes(square())
    subprocess.run([tool, "sync", "--project", folder], check=True, capture_output=True)
    catalog = folder / "locales/ru/specimen.ftl"
    lines = []
    for line in catalog.read_text(encoding="utf-8").splitlines():
        name, equals, source = line.partition(" = ")
        if line == "# untranslated":
            continue
        if equals and not line.startswith("#"):
            text = next(there for here, there in RUSSIAN.items() if source.startswith(here))
            label = source.partition("a [link][")[2].partition("]")[0]
            line = f"{name} = " + (text.format(link=label) if label else text)
        lines.append(line)
    catalog.write_text("\n".join(lines) + "\n", encoding="utf-8")
    built = subprocess.run([tool, "build", "--project", folder], capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return folder / "out"
