"""One file and, recursively, the files inside it: opened once, then walked as one stream of passages.

Recursion into members lives here and in the engine's writer, nowhere else.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from sanitization.errors import FileRefused
from sanitization.fidelity import add_words
from sanitization.formats.outlook import as_mail, is_outlook
from sanitization.formats.protocol import Document, Member, is_by_ending
from sanitization.formats.registry import handler_for
from sanitization.limits import Budget
from sanitization.sniffing import ending, sniff
from sanitization.vocabulary import Fate, FileKind, Known, LedgerEntry, Location, Passage, PassageKind

BATCH = 256
ARCHIVES = frozenset({FileKind.ZIP, FileKind.TAR, FileKind.BUNDLE})
# What is written into these goes by itself where it stands too deep; they are no archives that somebody packed.
_PAGES = frozenset({FileKind.HTML, FileKind.SVG, FileKind.XML, FileKind.PDF})
# What is attached to these goes by itself, whatever is wrong with it.
HOLDERS = frozenset({FileKind.PDF})
# The first of these on the way down is no level of its own: a zip of messages with documents with pictures is ordinary.
ENVELOPES = frozenset({FileKind.EMAIL, FileKind.NOTEBOOK})
# A member that cannot be cleaned is taken out and said; these codes refuse the whole file instead.
REFUSE_WHOLE = frozenset({"file.encrypted", "archive.too_deep"})


@dataclass(slots=True)
class Placed:
    """A passage with its full key and its place in the whole file."""

    key: str
    passage: Passage
    location: Location


@dataclass(slots=True)
class Tree:
    """One opened file and, recursively, its members. `refused` members have a code and no document.

    name: its own, or the one that it got when it became a modern type. note: what was done to it for that.
    """

    kind: FileKind
    name: str
    document: Document
    prefix: str
    members: tuple[str, ...]
    note: LedgerEntry | None = None
    children: list[tuple[Member, Tree | str]] = field(default_factory=list)


def opened(source: BinaryIO, name: str, budget: Budget) -> Tree:
    """Open `source` and everything inside it. Raises errors.Refusal."""
    size = source.seek(0, io.SEEK_END)
    source.seek(0)
    if size == 0:
        raise FileRefused("upload.empty")
    if size > budget.limits.file_bytes:
        raise FileRefused("upload.too_large")
    return _open_level(source, name, budget, prefix="", members=(), depth=0)


def _open_level(
    source: BinaryIO,
    name: str,
    budget: Budget,
    *,
    prefix: str,
    members: tuple[str, ...],
    depth: int,
    enveloped: bool = False,
) -> Tree:
    source, name, note = _modern(source, name, budget)
    kind = sniff(source, name)
    source.seek(0)
    handler = handler_for(kind)
    if is_by_ending(handler):
        document = handler.open_named(source, kind, budget, ending(name))
    else:
        document = handler.open(source, kind, budget)
    tree = Tree(kind=kind, name=name, document=document, prefix=prefix, members=members, note=note)
    for member in document.members():
        tree.children.append((member, _open_member(tree, member, budget, depth, enveloped=enveloped)))
    outcomes = [child for _, child in tree.children]
    if kind in ARCHIVES and not any(isinstance(child, Tree) for child in outcomes):
        raise FileRefused("archive.nothing_usable")
    return tree


def _modern(source: BinaryIO, name: str, budget: Budget) -> tuple[BinaryIO, str, LedgerEntry | None]:
    """Old Office files were converted by another program before; messages of Outlook are turned into eml here."""
    old = ending(name)
    if not is_outlook(source.read(8), old):
        return source, name, None
    source.seek(0)
    mail = as_mail(source.read(), budget)
    left = f", without {' and '.join(mail.left)}" if mail.left else ""
    note = LedgerEntry(part="the whole file", fate=Fate.REBUILT, reason=f"converted from {old} to eml{left}")
    return io.BytesIO(mail.data), f"{name[: -len(old)]}eml", note


def _open_member(tree: Tree, member: Member, budget: Budget, depth: int, *, enveloped: bool) -> Tree | str:
    is_free = tree.kind in ENVELOPES and not enveloped
    if depth >= budget.limits.depth and not is_free:
        if tree.kind in _PAGES:
            return "archive.too_deep"
        raise FileRefused("archive.too_deep")
    if not member.data:
        return "file.empty"
    try:
        return _open_level(
            io.BytesIO(member.data),
            member.name,
            budget,
            prefix=f"{tree.prefix}{member.key}!",
            members=(*tree.members, member.name),
            depth=depth if is_free else depth + 1,
            enveloped=enveloped or is_free,
        )
    except FileRefused as refusal:
        if refusal.code in REFUSE_WHOLE and tree.kind not in HOLDERS:
            raise
        return refusal.code


def walk(tree: Tree) -> Iterator[Placed]:
    """Every passage of a tree, the names of its files included."""
    yield Placed(
        f"{tree.prefix}name",
        Passage(key="name", text=tree.name, place="file name", kind=PassageKind.NAME),
        Location(members=tree.members, place="file name"),
    )
    for passage in tree.document.passages():
        yield Placed(f"{tree.prefix}{passage.key}", passage, Location(members=tree.members, place=passage.place))
    for _, child in tree.children:
        if isinstance(child, Tree):
            yield from walk(child)


def words(tree: Tree) -> Counter[str]:
    """The words of everything but the names of files."""
    found: Counter[str] = Counter()
    for batch in batches(walk(tree)):
        add_words(found, [placed.passage for placed in batch if placed.passage.key != "name"])
    return found


def batches(placed: Iterator[Placed]) -> Iterator[list[Placed]]:
    """Lists of at most BATCH passages."""
    batch: list[Placed] = []
    for item in placed:
        batch.append(item)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def learned(tree: Tree) -> Iterator[Known]:
    """Identities that the metadata of any file in the tree gives away."""
    yield from tree.document.learned()
    for _, child in tree.children:
        if isinstance(child, Tree):
            yield from learned(child)


def lost(tree: Tree) -> Iterator[LedgerEntry]:
    """The members that could not be opened, with why."""
    for member, child in tree.children:
        if isinstance(child, Tree):
            yield from lost(child)
        else:
            yield LedgerEntry(part=member.place, fate=Fate.REMOVED, reason=child)


def unexamined(tree: Tree) -> Iterator[str]:
    """What was not looked into, in words, with the member that it belongs to."""
    yield from tree.document.unexamined()
    for member, child in tree.children:
        if isinstance(child, Tree):
            for what in unexamined(child):
                yield f"{member.place}: {what}"
