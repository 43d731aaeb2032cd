"""Old Office files (doc, xls, ppt, rtf) become their modern type first, and it is said."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from sanitization import office
from sanitization.errors import FileRefused
from sanitization.sniffing import ending, legacy_target
from sanitization.vocabulary import Fate, LedgerEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Modern:
    """A file in a type that has a handler. note: what was done to it first, for the ledger."""

    source: BinaryIO
    name: str
    note: LedgerEntry | None = None


@contextmanager
def modern(source: BinaryIO, name: str, mode: str = "full") -> Iterator[Modern]:
    """`source` itself, or what LibreOffice made of it if it is an old Office file.

    Raises type.legacy where LibreOffice is not installed, and what office.converted() raises.
    """
    source.seek(0)
    new = legacy_target(source.read(8), name)
    source.seek(0)
    if new is None:
        yield Modern(source=source, name=name)
        return
    if not office.is_installed():
        raise FileRefused("type.legacy")
    old = ending(name)
    with office.converted(source, old, new, mode) as file:
        note = LedgerEntry(part="the whole file", fate=Fate.REBUILT, reason=f"converted from {old} by LibreOffice")
        yield Modern(source=file, name=f"{name[: -len(old)]}{new}", note=note)
