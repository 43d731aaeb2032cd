"""JSON and JSONL: edits go into string and number tokens, everything between the tokens stays as it is written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from sanitization.errors import FileRefused
from sanitization.formats.json_tokens import NotJson, Token, tokens
from sanitization.formats.plain import cut_points, text_slices
from sanitization.formats.protocol import Document
from sanitization.formats.slices import Slice, SlicedDocument, applied, read_text
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, FileKind, Passage, PassageKind

LONG_NUMBER = re.compile(r"\d{7,}")
GROUP_TOKENS = 200


class JsonHandler:
    """JSON and JSONL. Text that only resembles JSON (comments, trailing commas) is taken as lines."""

    kinds = (FileKind.JSON,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        decoded = read_text(source, budget)
        depth = budget.limits.json_depth
        try:
            for _ in tokens(decoded.text, depth):
                pass
        except NotJson:
            return SlicedDocument(decoded, text_slices, "lines", budget)

        def cut(text: str) -> Iterator[Slice]:
            for count, token in enumerate(tokens(text, depth)):
                yield from _slices(token, text, count, budget)

        return SlicedDocument(decoded, cut, "values", budget)


def _slices(token: Token, text: str, count: int, budget: Budget) -> Iterator[Slice]:
    raw = text[token.start : token.end]
    place = f"record {token.record}, value {count + 1}" if token.record else f"value {count + 1}"
    group = f"Values {count // GROUP_TOKENS * GROUP_TOKENS + 1} to {(count // GROUP_TOKENS + 1) * GROUP_TOKENS}"
    if not token.is_string:
        wanted = LONG_NUMBER.search(raw) or raw in budget.numbers
        if wanted or (raw[-1].isdigit() and budget.heeds(token.context)):
            passage = Passage(
                key=f"v{count}", text=raw, place=place, kind=PassageKind.NUMBER, context=token.context, group=group
            )
            yield Slice(passage=passage, start=token.start, end=token.end, rewrite=_number)
        return
    value = unquoted(raw)
    if not value.strip():
        return
    pieces = list(cut_points(value, 0, len(value)))
    kind = PassageKind.NAME if token.is_key else PassageKind.PROSE
    if len(pieces) == 1:
        passage = Passage(key=f"v{count}", text=value, place=place, kind=kind, context=token.context, group=group)
        yield Slice(passage=passage, start=token.start, end=token.end, rewrite=_string)
        return
    bounds = _raw_bounds(raw, [end for _, end in pieces])
    start = token.start + 1
    for (begin, finish), raw_end in zip(pieces, bounds, strict=True):
        passage = Passage(
            key=f"v{count}+{begin}",
            text=value[begin:finish],
            place=place,
            kind=kind,
            context=token.context,
            group=group,
        )
        yield Slice(passage=passage, start=start, end=token.start + raw_end, rewrite=_inner)
        start = token.start + raw_end


def unquoted(raw: str) -> str:
    """The value of a JSON string token."""
    try:
        value = json.loads(raw, strict=False)
    except ValueError as error:
        raise FileRefused("data.corrupt") from error
    return str(value)


def _string(raw: str, edits: Sequence[Edit]) -> str:
    return _quoted(applied(unquoted(raw), edits), raw)


def _inner(raw: str, edits: Sequence[Edit]) -> str:
    return _quoted(applied(unquoted(f'"{raw}"'), edits), raw)[1:-1]


def _quoted(value: str, like: str) -> str:
    """`value` as a token, with non-ASCII characters escaped only where the original did so, and '<\\/' kept."""
    token = json.dumps(value, ensure_ascii=like.isascii())
    return token.replace("/", "\\/") if "\\/" in like else token


def _number(raw: str, edits: Sequence[Edit]) -> str:
    changed = applied(raw, edits)
    try:
        json.loads(changed)
    except ValueError:
        return json.dumps(changed)
    return changed


_CHARACTER = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL
)


def _raw_bounds(raw: str, ends: Sequence[int]) -> list[int]:
    """Offsets into the raw token (behind its quote) that stand at the given offsets of its value."""
    bounds: list[int] = []
    wanted = iter(ends)
    target = next(wanted)
    for count, match in enumerate(_CHARACTER.finditer(raw, 1, len(raw) - 1), start=1):
        if count == target:
            bounds.append(match.end())
            target = next(wanted, -1)
    return bounds
