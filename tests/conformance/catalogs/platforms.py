"""What translation platforms do to a translator's file, done with their own parsing libraries.

Pontoon writes a file anew from the reference file: the reference's order and comments, the
translations that it has in its database, and nothing else. Weblate keeps the file and edits units in
it; it knows no comments but those of the unit, and puts a new unit at the end, under whatever group
comment stands there.
"""

from pathlib import Path

from moz.l10n.formats import Format
from moz.l10n.model import Entry, Resource, Section
from moz.l10n.resource import parse_resource, serialize_resource
from translate.storage.fluent import FluentFile, FluentUnit


def pontoon(reference: Path, target: Path, edits: dict[str, str]):
    """Writes `target` as Pontoon does, with `edits` typed by a translator there."""
    source = parse_resource(str(reference))
    known = {entry.id: entry for entry in entries(parse_resource(str(target)))} if target.exists() else {}
    for name, text in edits.items():
        typed = entries(parse_resource(Format.fluent, f"{name} = {text}\n"))
        known.update({entry.id: entry for entry in typed})
    sections = []
    for section in source.sections:
        translated = []
        for entry in section.entries:
            if isinstance(entry, Entry) and entry.id in known:
                ours = known[entry.id]
                translated.append(Entry(entry.id, ours.value, ours.properties, comment=entry.comment))
        sections.append(Section(section.id, translated, comment=section.comment))
    written = Resource(source.format, sections, comment=source.comment)
    target.write_text("".join(serialize_resource(written)), encoding="utf-8")


def entries(resource):
    for section in resource.sections:
        for entry in section.entries:
            if isinstance(entry, Entry):
                yield entry


def weblate(target: Path, edits: dict[str, str]):
    """Writes `target` as Weblate does, its notes stripped, with `edits` typed by a translator there."""
    store = FluentFile.parsestring(target.read_bytes())
    units = {unit.getid(): unit for unit in store.units if unit.getid()}
    for unit in units.values():
        unit.removenotes()
    for name, text in edits.items():
        if name in units:
            units[name].source = text
        else:
            unit = FluentUnit(source=text, unit_id=name)
            store.addunit(unit)
    target.write_bytes(bytes(store))
