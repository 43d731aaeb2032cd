"""What every format handler offers. The engine drives it; a handler never detects, decides or recurses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO, Protocol, TypeGuard, runtime_checkable

from sanitization.limits import Budget
from sanitization.vocabulary import ContentPolicy, Edit, Fidelity, FileKind, Known, LedgerEntry, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file inside a file that the engine cleans by itself (a zip member, an embedded workbook).

    key: stable address within its container. name: as stored, may hold what people wrote.
    place: words of structure and numbers ("attachment 2", "member 14").
    data: its bytes (already counted against the budget).
    """

    key: str
    name: str
    place: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanMember:
    """What the engine made of a member. data None: it goes, and the handler drops it with every reference.

    name: the member's new name (the handler makes it legal and unique).
    """

    data: bytes | None
    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewritten:
    """What a handler did while writing the clean copy."""

    ledger: tuple[LedgerEntry, ...]
    fidelity: Fidelity


class Document(Protocol):
    """One opened file. All methods give the same answers each time they are called on the same bytes."""

    def passages(self) -> Iterator[Passage]:
        """Every run of text that a person could have written, in document order, names and metadata included."""

    def members(self) -> Iterator[Member]:
        """Embedded files that are to be cleaned by their own handlers, in stored order."""

    def learned(self) -> Sequence[Known]:
        """Identities that the file's metadata gives away."""

    def unexamined(self) -> Sequence[str]:
        """What could not be looked into and is kept nevertheless, in words without content."""

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        """Write the clean copy of the same type to `sink`, rebuilt from parsed content.

        edits: passage key -> edits sorted by start. A passage without edits stays as it is.
        members: member key -> outcome, for every member that members() gave.
        """


@runtime_checkable
class Selective(Protocol):
    """A document that may hold tracked changes or content that is not shown."""

    def follow(self, policy: ContentPolicy) -> None:
        """Asked before rewrite(): what is to become of those. Reading is not affected."""


@runtime_checkable
class ByEnding(Protocol):
    """A handler that reads a file better when it knows how its name ends."""

    def open_named(self, source: BinaryIO, kind: FileKind, budget: Budget, ending: str) -> Document:
        """As Handler.open(). ending: without a dot, in lower case, "" for none."""


class Handler(Protocol):
    """Opens one family of formats. Stateless; listed in `registry.HANDLERS`."""

    @property
    def kinds(self) -> tuple[FileKind, ...]:
        """The kinds that it opens."""

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        """Parse `source` (seekable, at 0). Raises errors.Refusal for anything that cannot be taken."""


@cache
def _offers(kind: type, what: type) -> bool:
    """Whether objects of `kind` have the methods of the protocol `what`: asked of each object, this takes long."""
    return issubclass(kind, what)


def is_selective(document: Document) -> TypeGuard[Selective]:
    return _offers(type(document), Selective)


def is_by_ending(handler: Handler) -> TypeGuard[ByEnding]:
    return _offers(type(handler), ByEnding)
