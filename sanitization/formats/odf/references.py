"""What the parts of a package refer to: pictures, and documents embedded in it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from sanitization.formats.odf.package import Package
from sanitization.formats.odf.pictures import PLACEHOLDER, PLACEHOLDER_NAME, Picture, ending_of
from sanitization.formats.protocol import CleanMember, Member
from sanitization.vocabulary import Fate, LedgerEntry

_Use = tuple[etree._Element, str, str]  # element, attribute, folder of the copy: where it stands, or where it leads


class References:
    """Filled while the parts are read. objects: folder in the package -> folder in the copy, "" for the file itself."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.pictures: dict[str, Picture] = {}
        self.objects: dict[str, str] = {"": ""}
        self.waiting = [""]
        self.gone: frozenset[str] = frozenset()  # folders of the copy that nothing leads to any more
        self._object_uses: list[_Use] = []
        self._placeholders: list[_Use] = []

    def picture(self, folder: str, element: etree._Element, key: str, value: str) -> bool:
        """Note a reference to a picture; the element stays in any case."""
        stored = self._package.resolved(folder, value)
        if stored and self._package.has(stored) and "ObjectReplacements" not in stored.split("/"):
            picture = self.pictures.setdefault(stored, Picture(stored, len(self.pictures) + 1))
            picture.uses.append((element, key, self.objects[folder]))
        else:
            # A picture of something that went, or one that would be fetched from outside.
            self._placeholders.append((element, key, self.objects[folder]))
        return True

    def embedded(self, folder: str, element: etree._Element, key: str, value: str) -> bool:
        """Note a reference to an embedded document; whether there is one that can be cleaned."""
        stored = self._package.resolved(folder, value)
        if not stored or not self._package.has(f"{stored}/content.xml") or stored == folder:
            return False
        if stored not in self.objects:
            self.objects[stored] = f"Object {len(self.objects)}"
            self.waiting.append(stored)
        self._object_uses.append((element, key, self.objects[stored]))
        return True

    def members(self) -> Iterator[Member]:
        for picture in self.pictures.values():
            data = self._package.read(picture.name)
            yield Member(
                key=picture.key,
                name=f"picture-{picture.number}.{ending_of(data, picture.name)}",
                place=f"picture {picture.number}",
                data=data,
            )

    def let_go(self, documents: Mapping[str, Sequence[etree._Element]]) -> None:
        """Forget what was referred to by elements that are not there any more. documents: as `choices.settle` has."""
        uses = [*self._object_uses, *self._placeholders]
        uses += [use for picture in self.pictures.values() for use in picture.uses]
        tags = {element.tag for element, _, _ in uses}
        there: set[etree._Element] = set()
        reached: set[str] = set()
        waiting = {""}
        while waiting:
            reached |= waiting
            there.update(
                element for folder in waiting for root in documents.get(folder, ()) for element in root.iter(*tags)
            )
            waiting = {folder for element, _, folder in self._object_uses if element in there} - reached
        self.gone = frozenset(self.objects.values()) - reached
        self._object_uses = [use for use in self._object_uses if use[0] in there]
        self._placeholders = [use for use in self._placeholders if use[0] in there]
        for picture in self.pictures.values():
            picture.uses = [use for use in picture.uses if use[0] in there]

    def write(self, members: Mapping[str, CleanMember], out: dict[str, bytes]) -> Iterator[LedgerEntry]:
        """Put the clean pictures into `out` and let every reference lead to its place in the copy."""
        for picture in self.pictures.values():
            member = members.get(picture.key)
            data = member.data if member is not None else None
            title = f"picture {picture.number}"
            if not picture.uses:
                yield LedgerEntry(part=title, fate=Fate.REMOVED, reason="not shown")
                continue
            if data is None:
                self._placeholders.extend(picture.uses)
                yield LedgerEntry(part=title, fate=Fate.REMOVED, reason=member.reason if member else "not cleaned")
                continue
            name = f"Pictures/image{picture.number}.{ending_of(data)}"
            for element, key, folder in picture.uses:
                out[posixpath.join(folder, name)] = data
                element.set(key, name)
            yield LedgerEntry(part=title, fate=Fate.REWRITTEN)
        for element, key, folder in self._placeholders:
            out[posixpath.join(folder, PLACEHOLDER_NAME)] = PLACEHOLDER
            element.set(key, PLACEHOLDER_NAME)
        for element, key, folder in self._object_uses:
            element.set(key, f"./{folder}")
