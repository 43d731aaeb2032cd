"""Text files as one string with marked slices: handlers mark, the engine edits, the rest stays byte for byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from sanitization.errors import FileRefused
from sanitization.formats.data_uris import members_in, with_members
from sanitization.formats.encodings import Decoded, decode
from sanitization.formats.protocol import CleanMember, Member, Rewritten
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Fate, Fidelity, Known, LedgerEntry, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """A passage and where it stands: text[start:end] of the file, quotes and escapes included.

    rewrite: makes the new raw text of the slice from its edits; None when raw and decoded text are the same.
    """

    passage: Passage
    start: int
    end: int
    rewrite: Callable[[str, Sequence[Edit]], str] | None = None


def applied(text: str, edits: Sequence[Edit]) -> str:
    """`text` with its edits, which are sorted and do not overlap."""
    pieces: list[str] = []
    position = 0
    for edit in edits:
        pieces.extend((text[position : edit.start], edit.replacement))
        position = edit.end
    pieces.append(text[position:])
    return "".join(pieces)


class SlicedDocument:
    """A text document whose handler gives a function from text to slices."""

    def __init__(self, decoded: Decoded, cut: Callable[[str], Iterator[Slice]], what: str, budget: Budget) -> None:
        self._decoded = decoded
        self._cut = cut
        self._what = what
        count = 0
        for piece in cut(decoded.text):
            budget.spend_passage(len(piece.passage.text))
            count += 1
        self._count = count

    def passages(self) -> Iterator[Passage]:
        for piece in self._cut(self._decoded.text):
            yield piece.passage

    def members(self) -> Iterator[Member]:
        yield from members_in(self._decoded.text)

    def learned(self) -> Sequence[Known]:
        return ()

    def unexamined(self) -> Sequence[str]:
        return ()

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        text = self._decoded.text
        pieces: list[str] = []
        position = 0
        changed = 0
        for piece in self._cut(text):
            wanted = edits.get(piece.passage.key)
            if not wanted:
                continue
            changed += 1
            raw = text[piece.start : piece.end]
            pieces.append(text[position : piece.start])
            pieces.append(piece.rewrite(raw, wanted) if piece.rewrite else applied(raw, wanted))
            position = piece.end
        pieces.append(text[position:])
        clean, emptied = with_members("".join(pieces), members)
        sink.write(self._decoded.encode(clean))
        ledger = [LedgerEntry(part="text", fate=Fate.REWRITTEN if changed else Fate.KEPT)]
        if emptied:
            ledger.append(LedgerEntry(part=f"{emptied} inline files", fate=Fate.REMOVED, reason="type.not_allowed"))
        return Rewritten(
            ledger=tuple(ledger),
            fidelity=Fidelity(counts=((self._what, self._count, self._count),)),
        )


def read_text(source: BinaryIO, budget: Budget) -> Decoded:
    """The whole text of `source`. Raises text.encoding, text.line_too_long."""
    decoded = decode(source.read())
    longest = budget.limits.line_chars
    position = 0
    while len(decoded.text) - position > longest:
        end = decoded.text.rfind("\n", position, position + longest)
        if end < 0:
            raise FileRefused("text.line_too_long")
        position = end + 1
    return decoded
