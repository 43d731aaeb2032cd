"""Cells, outputs and metadata of a notebook: what stays becomes a slot, the rest is counted by its kind."""

from __future__ import annotations

import base64
import binascii
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from sanitization.errors import FileRefused
from sanitization.formats import notebook_json
from sanitization.formats import notebook_tables as tables
from sanitization.formats.notebook_json import Spelled, Value
from sanitization.formats.notebook_slots import Back, Cut, File, Slot, Text
from sanitization.formats.protocol import Member
from sanitization.limits import Budget

_ID = re.compile(r"[0-9a-f]{8}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|cell-\d{1,6}")
_PICTURE_NAME = re.compile(r"(?:image|attachment)(?:-\d{1,4})?\.(?:png|jpe?g|gif|webp|bmp|svg)", re.IGNORECASE)
_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_])")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_COUNT = re.compile(r"-?\d{1,9}")
_REFERENCE = re.compile(r"attachment:([^\s)\"'>\]]+)")
ODD_NAMES = 100  # attachments of one cell whose names end nowhere by themselves
METADATA = "metadata"
UNKNOWN = "kinds of output that are not known"


@dataclass(slots=True, kw_only=True)
class Cells:
    """Reads the cells of one notebook. gone: what was left out, counted by kind."""

    budget: Budget
    gone: Counter[str] = field(default_factory=Counter)
    outputs: int = 0
    _ids: set[str] = field(default_factory=set)
    number: int = 0

    def cell(self, value: Value) -> Slot:
        """One cell of nbformat 3 or 4. Raises data.corrupt."""
        cell = obj(value)
        self.number += 1
        number = self.number
        key, place, group = f"c{number}", f"cell {number}", f"Cell {number}"
        sort = cell.get("cell_type")
        if sort not in ("code", "markdown", "raw", "html", "heading"):
            raise FileRefused("data.corrupt")
        attachments = self._attachments(cell.get("attachments"), key, place)
        made: dict[str, Slot] = {}
        for name, inner in cell.items():
            if name == "cell_type":
                made[name] = str(sort)
            elif name == "id" and isinstance(inner, str):
                made[name] = self._id(inner, number)
            elif name == "metadata":
                made[name] = self._cell_metadata(inner, key, place, group)
            elif name in ("source", "input"):
                text, as_lines = joined(inner)
                text = _renamed(text, attachments)
                cut = Cut.CODE if sort == "code" else Cut.PROSE
                made[name] = Text(key=f"{key}s", text=text, cut=cut, place=place, group=group, as_lines=as_lines)
            elif name == "outputs":
                made[name] = [
                    self.output(one, f"{key}o{at}", f"{place}, output {at}", group)
                    for at, one in enumerate(items(inner), start=1)
                ]
            elif name == "attachments" and inner is not None:
                made[name] = dict(attachments.values())
            elif name in ("execution_count", "prompt_number", "level"):
                made[name] = count(inner)
            elif _is_switch(name, inner):
                made[name] = inner  # type: ignore[assignment]
            else:
                self.gone[METADATA] += 1
        return made

    def output(self, value: Value, key: str, place: str, group: str) -> Slot:
        """One output of nbformat 3 or 4."""
        output = obj(value)
        self.outputs += 1
        sort = output.get("output_type")
        if sort not in ("stream", "display_data", "execute_result", "error", "pyout", "pyerr"):
            raise FileRefused("data.corrupt")
        made: dict[str, Slot] = {}
        for name, inner in output.items():
            at = f"{key}.{name}"
            if name == "output_type":
                made[name] = str(sort)
            elif name in ("name", "stream") and sort == "stream":
                made[name] = "stderr" if inner == "stderr" else "stdout"
            elif name in ("execution_count", "prompt_number"):
                made[name] = count(inner)
            elif name == "metadata":
                made[name] = self._output_metadata(inner)
            elif name == "data":
                made[name] = self.bundle(inner, at, place, group)
            elif name in ("ename", "evalue"):
                made[name] = self._said(inner, at, place, group)
            elif name == "traceback":
                made[name] = [self._said(one, f"{at}{n}", place, group) for n, one in enumerate(items(inner), start=1)]
            elif name == "text" and sort == "stream":
                made[name] = self._said(inner, at, place, group)
            elif name in tables.OLD_KEYS and sort in ("pyout", "display_data"):
                made[name] = self._shown(tables.OLD_KEYS[name], inner, at, place, group)
            else:
                self.gone[METADATA] += 1
        return made

    def bundle(self, value: Value, key: str, place: str, group: str) -> dict[str, Slot]:
        """The same thing in several media types."""
        made: dict[str, Slot] = {}
        for at, (media, inner) in enumerate(obj(value).items(), start=1):
            slot = self._shown(media, inner, f"{key}{at}", place, group)
            if slot is not None:
                made[media] = slot
        return made

    def _shown(self, media: str, value: Value, key: str, place: str, group: str) -> Slot:
        if media in tables.TEXTS:
            return self._said(value, key, place, group)
        if media in tables.JSON:
            data = notebook_json.written(value, notebook_json.PLAIN).encode("utf-8", "replace")
            return self._file(data, key, "json", place, Back.JSON)
        if media in tables.MARKED_UP:
            text, as_lines = joined(value)
            back = Back.LINES if as_lines else Back.TEXT
            return self._file(text.encode("utf-8", "replace"), key, tables.MARKED_UP[media], place, back)
        if media in tables.PICTURES:
            text, _ = joined(value)
            try:
                data = base64.b64decode(text)
            except (binascii.Error, ValueError):
                data = b""
            if not data:
                self.gone["damaged pictures"] += 1
                return None
            folds, ends = "\n" in text.strip(), text[len(text.rstrip()) :]
            return self._file(data, key, tables.PICTURES[media], place, Back.BASE64, folds=folds, ends=ends)
        self.gone[UNKNOWN] += 1
        return None

    def _file(
        self, data: bytes, key: str, ending: str, place: str, back: Back, *, folds: bool = False, ends: str = ""
    ) -> Slot:
        if not data.strip():
            return "" if back is Back.TEXT else [] if back is Back.LINES else None
        self.budget.spend_member()
        self.budget.spend_unpacked(len(data))
        name = f"{place.replace(', ', '-').replace(' ', '-')}.{ending}"
        return File(member=Member(key=key, name=name, place=place, data=data), back=back, folds=folds, ends=ends)

    def _said(self, value: Value, key: str, place: str, group: str) -> Text:
        """What a program wrote: colours and other signs to a terminal would part its words."""
        text, as_lines = joined(value)
        plain = _CONTROL.sub("", _ANSI.sub("", text))
        if plain != text:
            self.gone["signs to a terminal"] += 1
        return Text(key=key, text=plain, cut=Cut.PROSE, place=place, group=group, as_lines=as_lines)

    def _id(self, old: str, number: int) -> str:
        new = old if _ID.fullmatch(old) and old not in self._ids else f"cell-{number}"
        while new in self._ids:
            new += "x"
        self._ids.add(new)
        return new

    def _attachments(self, value: Value, key: str, place: str) -> dict[str, tuple[str, Slot]]:
        """Old name -> new name and its bundle. Names that people gave are replaced."""
        found: dict[str, tuple[str, Slot]] = {}
        taken: set[str] = set()
        for at, (name, bundle) in enumerate(obj(value or {}).items(), start=1):
            ending = re.search(r"\.(?:png|jpe?g|gif|webp|bmp|svg|pdf)$", name, re.IGNORECASE)
            new = name if _PICTURE_NAME.fullmatch(name) else f"attachment-{at}{ending[0].lower() if ending else ''}"
            while new in taken:
                new = f"x{new}"
            taken.add(new)
            found[name] = new, self.bundle(bundle, f"{key}a{at}.", f"{place}, attachment {at}", "")
        return found

    def _cell_metadata(self, value: Value, key: str, place: str, group: str) -> Slot:
        made: dict[str, Slot] = {}
        for name, inner in obj(value).items():
            if _is_switch(name, inner):
                made[name] = inner  # type: ignore[assignment]
            elif name == "jupyter" and isinstance(inner, dict):
                made[name] = {
                    one: bool(switch)
                    for one, switch in inner.items()
                    if one in tables.JUPYTER_SWITCHES and isinstance(switch, bool)
                }
            elif name == "slideshow" and isinstance(inner, dict) and inner.get("slide_type") in tables.SLIDE_TYPES:
                made[name] = {"slide_type": str(inner["slide_type"])}
            elif name in ("format", "raw_mimetype") and inner in tables.RAW_FORMATS:
                made[name] = str(inner)
            elif name == "tags" and isinstance(inner, list):
                made[name] = [
                    Text(key=f"{key}t{at}", text=tag, cut=Cut.NAME, place=f"{place}, tag", group=group)
                    for at, tag in enumerate(inner, start=1)
                    if isinstance(tag, str)
                ]
            else:
                self.gone[METADATA] += 1
        return made

    def _output_metadata(self, value: Value) -> Slot:
        made: dict[str, Slot] = {}
        for name, inner in obj(value).items():
            known = tables.PICTURES.keys() | tables.MARKED_UP.keys()
            if name in known and isinstance(inner, dict):
                sizes = {one: inner[one] for one in ("width", "height") if isinstance(inner.get(one), Spelled)}
                made[name] = {key: size for key, size in sizes.items() if isinstance(size, Spelled)}
            elif name == "needs_background" and inner in ("light", "dark"):
                made[name] = str(inner)
            elif name == "isolated" and isinstance(inner, bool):
                made[name] = inner
            else:
                self.gone[METADATA] += 1
        return made


def _is_switch(name: str, value: Value) -> bool:
    """Whether this says how a cell is shown, in one of the few ways in which that can be said."""
    if name in tables.CELL_SWITCHES or name == "scrolled":
        return isinstance(value, bool) or (name == "scrolled" and value == "auto")
    return name == "language" and isinstance(value, str) and re.fullmatch(r"\w{1,20}", value) is not None


def obj(value: Value) -> Mapping[str, Value]:
    if not isinstance(value, dict):
        raise FileRefused("data.corrupt")
    return value


def items(value: Value) -> list[Value]:
    if not isinstance(value, list):
        raise FileRefused("data.corrupt")
    return value


def joined(value: Value) -> tuple[str, bool]:
    """A text that may stand as a list of its lines, and whether it does."""
    if isinstance(value, str):
        return value, False
    lines = items(value)
    if not all(isinstance(line, str) for line in lines):
        raise FileRefused("data.corrupt")
    return "".join(str(line) for line in lines), True


def count(value: Value) -> Spelled | None:
    """An execution count, which is a whole number or nothing."""
    return value if isinstance(value, Spelled) and _COUNT.fullmatch(value.text) else None


def _renamed(text: str, attachments: Mapping[str, tuple[str, Slot]]) -> str:
    """A source that speaks of its attachments by their new names, as it is written or in percent encoding."""
    if "attachment:" not in text:
        return text
    for old in [name for name in attachments if re.search(r"[\s()]", name)][:ODD_NAMES]:
        text = text.replace(f"attachment:{old}", f"attachment:{attachments[old][0]}")
    new_by_name = {unquote(old): new for old, (new, _) in attachments.items()}
    return _REFERENCE.sub(lambda match: f"attachment:{new_by_name.get(unquote(match[1]), match[1])}", text)
