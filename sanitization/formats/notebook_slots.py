"""What can stand in a notebook besides structure: texts, names, and files, each with its way back into JSON."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias, Union

from sanitization.errors import FileRefused
from sanitization.formats import notebook_json
from sanitization.formats.data_uris import members_in, with_members
from sanitization.formats.notebook_json import Spelled, Value
from sanitization.formats.plain import text_slices
from sanitization.formats.protocol import CleanMember, Member
from sanitization.formats.slices import Slice, applied
from sanitization.formats.source import source_slices
from sanitization.vocabulary import Edit, Passage, PassageKind

Slot: TypeAlias = Union[bool, str, Spelled, "Text", "File", list["Slot"], dict[str, "Slot"], None]
_SHELL = re.compile(r"\s*[!%]")


class Cut(Enum):
    """How a text is cut into passages."""

    CODE = "code"
    PROSE = "prose"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text with passages. as_lines: it stood as a list of lines and goes back as one."""

    key: str
    text: str
    cut: Cut
    place: str
    group: str
    as_lines: bool = False

    def slices(self) -> Iterator[Slice]:
        if self.cut is Cut.NAME:
            passage = Passage(key=self.key, text=self.text, place=self.place, kind=PassageKind.NAME, group=self.group)
            if self.text.strip():
                yield Slice(passage=passage, start=0, end=len(self.text))
            return
        for piece in source_slices(self.text) if self.cut is Cut.CODE else text_slices(self.text):
            passage = piece.passage
            is_shell = self.cut is Cut.CODE and passage.kind is PassageKind.CODE and _SHELL.match(passage.text)
            yield replace(
                piece,
                passage=passage._replace(
                    key=f"{self.key}.{passage.key}",
                    place=f"{self.place}, {passage.place}",
                    kind=PassageKind.PROSE if is_shell else passage.kind,
                    group=self.group,
                ),
            )

    def members(self) -> Iterator[Member]:
        if self.cut is Cut.NAME or "data:" not in self.text:
            return
        for member in members_in(self.text):
            yield replace(member, key=f"{self.key}.{member.key}", place=f"{self.place}, {member.place}")

    def clean(self, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]) -> Value:
        pieces: list[str] = []
        position = 0
        for piece in self.slices():
            wanted = edits.get(piece.passage.key)
            if wanted:
                pieces.extend((self.text[position : piece.start], applied(self.text[piece.start : piece.end], wanted)))
                position = piece.end
        text = "".join([*pieces, self.text[position:]])
        if "data:" in text and self.cut is not Cut.NAME:
            start = f"{self.key}."
            own = {key.removeprefix(start): one for key, one in members.items() if key.startswith(start)}
            text, _ = with_members(text, own)
        if not self.as_lines:
            return text
        return [line for line in re.split(r"(?<=\n)", text) if line]


class Back(Enum):
    """How a cleaned file goes back into its place."""

    BASE64 = "base64"
    TEXT = "text"
    LINES = "lines"
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that the engine cleans. like: the original base64, for the layout of the new one."""

    member: Member
    back: Back
    folds: bool = False
    ends: str = ""

    def clean(self, data: bytes, max_depth: int) -> Value:
        """Raises FileRefused where the clean file is not what it has to be."""
        if self.back is Back.BASE64:
            told = base64.encodebytes(data).decode() if self.folds else base64.b64encode(data).decode()
            return told.rstrip("\n") + self.ends
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise FileRefused("text.encoding") from error
        if self.back is Back.JSON:
            return notebook_json.parsed(text, max_depth)[0]
        return [line for line in re.split(r"(?<=\n)", text) if line] if self.back is Back.LINES else text


def walk(slot: Slot) -> Iterator[Text | File]:
    """Texts and files in document order."""
    if isinstance(slot, dict):
        for one in slot.values():
            yield from walk(one)
    elif isinstance(slot, list):
        for one in slot:
            yield from walk(one)
    elif isinstance(slot, Text | File):
        yield slot


def filled(slot: Slot, fill: Callable[[Text | File], Value | None]) -> Value:
    """The notebook with its texts and files put in; keys of files that are lost go with them."""
    if isinstance(slot, Text | File):
        return fill(slot)
    if isinstance(slot, dict):
        pairs = {key: (one, filled(one, fill)) for key, one in slot.items()}
        return {key: new for key, (one, new) in pairs.items() if not (isinstance(one, File) and new is None)}
    if isinstance(slot, list):
        return [filled(one, fill) for one in slot]
    return slot
