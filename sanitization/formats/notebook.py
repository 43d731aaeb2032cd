"""Jupyter notebooks (nbformat 3 and 4): read whole, cleaned slot by slot, written in the layout they had."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from sanitization.errors import FileRefused
from sanitization.formats import notebook_json
from sanitization.formats import notebook_tables as tables
from sanitization.formats.encodings import Decoded, decode
from sanitization.formats.notebook_cells import METADATA, Cells, items, obj
from sanitization.formats.notebook_json import Layout, Spelled, Value
from sanitization.formats.notebook_slots import Cut, File, Slot, Text, filled, walk
from sanitization.formats.ooxml.identities import known_person
from sanitization.formats.protocol import CleanMember, Document, Member, Rewritten
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Fate, Fidelity, FileKind, Known, LedgerEntry, Passage

GROUP = "Notebook"
MAX_LOOKED_INTO = 10_000
_TELLING = frozenset({"displayName", "author", "authors", "email", "username", "userName"})


class NotebookHandler:
    """NOTEBOOK."""

    kinds = (FileKind.NOTEBOOK,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        decoded = decode(source.read())
        value, twice = notebook_json.parsed(decoded.text, budget.limits.json_depth)
        cells = Cells(budget=budget)
        if twice:
            cells.gone["keys that stood twice"] += twice
        slots = _notebook(value, cells)
        return NotebookDocument(decoded, notebook_json.layout_of(decoded.text), slots, cells, list(_people(value)))


class NotebookDocument:
    """A notebook as slots."""

    def __init__(self, decoded: Decoded, layout: Layout, slots: Slot, cells: Cells, known: list[Known]) -> None:
        self._decoded = decoded
        self._layout = layout
        self._slots = slots
        self._cells = cells
        self._known = known
        for passage in self.passages():
            cells.budget.spend_passage(len(passage.text))

    def passages(self) -> Iterator[Passage]:
        for slot in walk(self._slots):
            if isinstance(slot, Text):
                for piece in slot.slices():
                    yield piece.passage

    def members(self) -> Iterator[Member]:
        for slot in walk(self._slots):
            if isinstance(slot, File):
                yield slot.member
            else:
                yield from slot.members()

    def learned(self) -> Sequence[Known]:
        return tuple(dict.fromkeys(self._known))

    def unexamined(self) -> Sequence[str]:
        return ()

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        lost: list[LedgerEntry] = []
        depth = self._cells.budget.limits.json_depth

        def fill(slot: Text | File) -> Value:
            if isinstance(slot, Text):
                return slot.clean(edits, members)
            clean = members.get(slot.member.key)
            try:
                if clean is not None and clean.data is not None:
                    return slot.clean(clean.data, depth)
                reason = clean.reason if clean is not None else ""
            except FileRefused as refusal:
                reason = refusal.code
            lost.append(LedgerEntry(part=slot.member.place, fate=Fate.REMOVED, reason=reason))
            return None

        text = notebook_json.written(filled(self._slots, fill), self._layout)
        sink.write(self._decoded.encode(text))
        files = sum(isinstance(one, File) for one in walk(self._slots))
        ledger = [LedgerEntry(part="notebook", fate=Fate.REBUILT, reason="cells and outputs by a list of what stays")]
        ledger.extend(
            LedgerEntry(part=f"{number} times", fate=Fate.REMOVED, reason=what)
            for what, number in sorted(self._cells.gone.items())
        )
        counts = (
            ("cells", self._cells.number, self._cells.number),
            ("outputs", self._cells.outputs, self._cells.outputs),
            ("shown files", files, files - len(lost)),
        )
        return Rewritten(ledger=(*ledger, *lost), fidelity=Fidelity(counts=counts))


def _notebook(value: Value, cells: Cells) -> Slot:
    notebook = obj(value)
    version = notebook.get("nbformat")
    if not isinstance(version, Spelled):
        raise FileRefused("data.corrupt")
    if version.text not in ("3", "4"):
        raise FileRefused("type.not_supported_yet")
    if ("cells" if version.text == "4" else "worksheets") not in notebook:
        raise FileRefused("data.corrupt")
    made: dict[str, Slot] = {}
    for name, inner in notebook.items():
        if name in ("nbformat", "nbformat_minor") and isinstance(inner, Spelled):
            made[name] = inner
        elif name == "metadata":
            made[name] = _metadata(inner, cells)
        elif name == "cells":
            made[name] = [cells.cell(one) for one in items(inner)]
        elif name == "worksheets":
            made[name] = [_worksheet(one, cells) for one in items(inner)]
        else:
            cells.gone[METADATA] += 1
    return made


def _worksheet(value: Value, cells: Cells) -> Slot:
    sheet = obj(value)
    cells.gone[METADATA] += len(obj(sheet.get("metadata") or {}))
    return {"cells": [cells.cell(one) for one in items(sheet.get("cells"))], "metadata": {}}


def _metadata(value: Value, cells: Cells) -> Slot:
    made: dict[str, Slot] = {}
    for name, inner in obj(value).items():
        if name == "kernelspec" and isinstance(inner, dict):
            made[name] = _names(inner, tables.KERNELSPEC, "kernel", cells)
        elif name == "language_info" and isinstance(inner, dict):
            made[name] = _names(inner, tables.LANGUAGE_INFO, "language", cells)
        elif name in ("title", "name") and isinstance(inner, str):
            made[name] = Text(key=f"n{name}", text=inner, cut=Cut.NAME, place=f"notebook {name}", group=GROUP)
        elif name == "orig_nbformat" and isinstance(inner, Spelled):
            made[name] = inner
        else:
            cells.gone[METADATA] += 1
    return made


def _names(value: Mapping[str, Value], known: frozenset[str], what: str, cells: Cells) -> Slot:
    made: dict[str, Slot] = {}
    for name, inner in value.items():
        if name not in known:
            cells.gone[METADATA] += 1
        elif isinstance(inner, dict):
            made[name] = _names(inner, frozenset({"name", "version"}), f"{what} {name}", cells)
        elif isinstance(inner, str):
            place = f"{what} {name.replace('_', ' ')}"
            made[name] = Text(key=f"n{what}.{name}", text=inner, cut=Cut.NAME, place=place, group=GROUP)
        elif isinstance(inner, Spelled):
            made[name] = inner
    return made


def _people(value: Value) -> Iterator[Known]:
    """Names and addresses under the keys by which programs note who worked on a notebook."""
    stack: list[tuple[str, Value]] = []
    notebook = obj(value)
    stack.append(("", notebook.get("metadata")))
    stack.extend(("", obj(cell).get("metadata")) for cell in items(notebook.get("cells") or []))
    looked = 0
    while stack and looked < MAX_LOOKED_INTO:
        key, inner = stack.pop()
        looked += 1
        if isinstance(inner, str) and key in _TELLING:
            yield from known_person(inner)
        elif isinstance(inner, list):
            stack.extend((key, one) for one in inner)
        elif isinstance(inner, dict):
            inside = key in _TELLING
            stack.extend(("author" if inside and name == "name" else name, one) for name, one in inner.items())
