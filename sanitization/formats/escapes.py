"""Escapes in program text and logs, read as what they stand for: "regards,\\nRosa" holds the word Rosa, not nRosa."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sanitization.vocabulary import Edit

_PART = re.compile(
    # A Windows path as people write it: nothing in it is escaped.
    r"(?P<path>\\\\[\w.$-]+(?:\\[\w.$-]+)+|\b[A-Za-z]:(?:\\[\w.$-]+)+)"
    r"|(?P<hex>\\u\{?(?P<u>[0-9A-Fa-f]{4,6})\}?|\\x(?P<x>[0-9A-Fa-f]{2}))"
    r"|\\(?P<one>[nrtvf\"'\\/])"
    r"|(?P<percent>(?:%[0-9A-Fa-f]{2})+)"
)
_ONE = {"n": "\n", "r": "\r", "t": "\t", "v": " ", "f": " "}


class Unescaped:
    """`text`: the reading of a raw piece. Edits of it are put back into the raw piece by `rewrite`."""

    def __init__(self, raw: str) -> None:
        pieces: list[str] = []
        # Where pieces start, in the reading and in the raw text; single characters of a piece map to all of it.
        self._read: list[int] = [0]
        self._raw: list[int] = [0]
        self._whole: list[bool] = [False]
        at = length = 0
        for match in _PART.finditer(raw):
            meaning = _meaning(match)
            if meaning is None:
                continue
            pieces.extend((raw[at : match.start()], meaning))
            length += match.start() - at
            self._mark(length, match.start(), whole=True)
            length += len(meaning)
            at = match.end()
            self._mark(length, at, whole=False)
        pieces.append(raw[at:])
        self.text = "".join(pieces)

    def _mark(self, read: int, raw: int, *, whole: bool) -> None:
        self._read.append(read)
        self._raw.append(raw)
        self._whole.append(whole)

    def _place(self, position: int, *, end: bool) -> int:
        """The raw position of one of the reading. Inside an escape: its start, or its end for the end of an edit."""
        index = bisect_right(self._read, position) - 1
        if end and position == self._read[index] and index:
            index -= 1  # an edit that ends where a piece starts ends with the piece before
        if not self._whole[index]:
            return self._raw[index] + position - self._read[index]
        return self._raw[index + 1] if end and position > self._read[index] else self._raw[index]

    def rewrite(self, raw: str, edits: Sequence[Edit]) -> str:
        """`raw` with `edits`, which count in the reading. Backslashes are doubled where they were."""
        pieces: list[str] = []
        at = 0
        for edit in edits:
            start, end = self._place(edit.start, end=False), self._place(edit.end, end=True)
            new = edit.replacement.replace("\\", "\\\\") if "\\\\" in raw[start:end] else edit.replacement
            pieces.extend((raw[at : max(at, start)], new))
            at = max(at, end)
        pieces.append(raw[at:])
        return "".join(pieces)


def unescaped(raw: str) -> Unescaped | None:
    """None where nothing in `raw` reads otherwise than it is written."""
    if "\\" not in raw and "%" not in raw:
        return None
    reading = Unescaped(raw)
    return None if reading.text == raw else reading


def _meaning(match: re.Match[str]) -> str | None:
    if match["path"]:
        return None
    if match["one"]:
        return _ONE.get(match["one"], match["one"])
    if match["hex"]:
        number = int(match["u"] or match["x"], 16)
        return chr(number) if number < 0x110000 and chr(number).isprintable() else None
    try:
        text = bytes.fromhex(match["percent"].replace("%", "")).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text if text.isprintable() else None
