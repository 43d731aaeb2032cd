"""JSON between the engine and the sandboxed child. What the child says is untrusted until every field is checked."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from sanitization.errors import WORDINGS, EngineFailed
from sanitization.vocabulary import (
    ContentPolicy,
    Fate,
    Fidelity,
    FileKind,
    Found,
    GitHistory,
    Hidden,
    HiddenContent,
    Inside,
    Known,
    LedgerEntry,
    Location,
    Mark,
    PassageKind,
    Picture,
    Plan,
    Reach,
    Reading,
    Redaction,
    Seen,
    Shown,
    Span,
    SpanToHide,
    TrackedChanges,
    Verification,
)

LABEL = 400  # characters of a place, a reason, a part
NAME = 4096  # characters of a file or member name, a key
VALUE = 1 << 20  # characters of one value
TEXT = 1 << 26  # characters of one passage
MANY = 20_000_000  # items of any list
BIG = 1 << 53
SIDE = 1 << 14  # pixels of a picture's side

_ENTITY = re.compile(r"[A-Z][A-Z0-9_]{0,63}")
_CODE = re.compile(r"[a-z]+\.[a-z_]+")

Checked = TypeVar("Checked")
Word = TypeVar("Word", bound=StrEnum)


class _Lie(Exception):
    """A field is not what it has to be."""


def encode(value: object) -> bytes:
    """Any value of the vocabulary, or a request made of them, as JSON. Lone surrogates survive as escapes."""
    return json.dumps(_plain(value), separators=(",", ":")).encode("ascii")


def _plain(value: object) -> object:
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value


def decode(data: bytes, check: Callable[[object], Checked]) -> Checked:
    """`data` as the noun that `check` makes. Raises engine.answer for anything off."""
    try:
        return check(json.loads(data, parse_constant=_no_constant))
    except (_Lie, ValueError, RecursionError, TypeError, KeyError, OverflowError) as off:
        raise EngineFailed("engine.answer") from off


def _no_constant(name: str) -> object:
    raise _Lie(name)


# Fields


def _fields(untrusted: object, *names: str) -> dict[str, Any]:
    if not isinstance(untrusted, dict) or set(untrusted) != set(names):
        raise _Lie("fields")
    return untrusted


def _text(untrusted: object, longest: int) -> str:
    if not isinstance(untrusted, str) or len(untrusted) > longest:
        raise _Lie("text")
    return untrusted


def _label(untrusted: object) -> str:
    """Words of ours: no control characters, so that nothing can forge a log line or a page."""
    words = _text(untrusted, LABEL)
    if any(ord(character) < 32 or ord(character) == 127 for character in words):
        raise _Lie("label")
    return words


label = _label


def _count(untrusted: object, highest: int = BIG) -> int:
    if type(untrusted) is not int or not 0 <= untrusted <= highest:
        raise _Lie("count")
    return untrusted


def _flag(untrusted: object) -> bool:
    if type(untrusted) is not bool:
        raise _Lie("flag")
    return untrusted


def _score(untrusted: object) -> float:
    if type(untrusted) not in (int, float) or not 0 <= untrusted <= 1:  # type: ignore[operator]
        raise _Lie("score")
    return float(untrusted)  # type: ignore[arg-type]


def _word(untrusted: object, words: type[Word]) -> Word:
    return words(_text(untrusted, 40))


def _entity(untrusted: object) -> str:
    if not _ENTITY.fullmatch(_text(untrusted, 64)):
        raise _Lie("entity")
    return str(untrusted)


def _list(untrusted: object, check: Callable[[object], Checked], most: int = MANY) -> tuple[Checked, ...]:
    if not isinstance(untrusted, list) or len(untrusted) > most:
        raise _Lie("list")
    return tuple(check(item) for item in untrusted)


# Nouns that go in: what the caller asks


def known(untrusted: object) -> Known:
    item = _fields(untrusted, "value", "entity", "reach", "source")
    return Known(
        value=_text(item["value"], VALUE),
        entity=_entity(item["entity"]),
        reach=_word(item["reach"], Reach),
        source=_label(item["source"]),
    )


def known_list(untrusted: object) -> tuple[Known, ...]:
    return _list(untrusted, known)


def _hidden(untrusted: object) -> Hidden:
    item = _fields(untrusted, "value", "entity", "stand_in", "slug", "number", "reach")
    return Hidden(
        value=_text(item["value"], VALUE),
        entity=_entity(item["entity"]),
        stand_in=_text(item["stand_in"], VALUE),
        slug=_text(item["slug"], VALUE),
        number=_text(item["number"], VALUE),
        reach=_word(item["reach"], Reach),
    )


def plan(untrusted: object) -> Plan:
    item = _fields(untrusted, "hidden", "spans", "kept", "content")
    hidden = _list(item["hidden"], _hidden)

    def span(part: object) -> SpanToHide:
        each = _fields(part, "key", "start", "end", "hidden")
        start, end, index = _count(each["start"]), _count(each["end"]), _count(each["hidden"])
        if start >= end or index >= len(hidden):
            raise _Lie("span")
        return SpanToHide(key=_text(each["key"], NAME), start=start, end=end, hidden=index)

    return Plan(
        hidden=hidden,
        spans=_list(item["spans"], span),
        kept=_list(item["kept"], lambda value: _text(value, VALUE)),
        content=content(item["content"]),
    )


def content(untrusted: object) -> ContentPolicy:
    item = _fields(untrusted, "tracked_changes", "hidden_content", "git_history")
    return ContentPolicy(
        tracked_changes=_word(item["tracked_changes"], TrackedChanges),
        hidden_content=_word(item["hidden_content"], HiddenContent),
        git_history=_word(item["git_history"], GitHistory),
    )


# Nouns that come out: what the child answers


def _location(untrusted: object) -> Location:
    item = _fields(untrusted, "members", "place")
    return Location(members=_list(item["members"], lambda name: _text(name, NAME), 8), place=_label(item["place"]))


def _seen(untrusted: object) -> Seen:
    item = _fields(untrusted, "key", "location", "kind", "text", "group")
    return Seen(
        key=_text(item["key"], NAME),
        location=_location(item["location"]),
        kind=_word(item["kind"], PassageKind),
        text=_text(item["text"], TEXT),
        group=_label(item["group"]),
    )


def _span(untrusted: object) -> Span:
    item = _fields(untrusted, "start", "end", "entity", "score", "detectors", "reason")
    start, end = _count(item["start"], TEXT), _count(item["end"], TEXT)
    if start >= end:
        raise _Lie("span")
    return Span(
        start=start,
        end=end,
        entity=_entity(item["entity"]),
        score=_score(item["score"]),
        detectors=_list(item["detectors"], _label, 32),
        reason=_label(item["reason"]),
    )


def detections(texts: Sequence[str]) -> Callable[[object], tuple[tuple[Span, ...], ...]]:
    """The check of an answer about `texts`: for each, spans that lie in it, in order, none overlapping."""

    def check(untrusted: object) -> tuple[tuple[Span, ...], ...]:
        found = _list(untrusted, lambda spans: _list(spans, _span))
        for text, spans in zip(texts, found, strict=True):
            ends = [0, *(span.end for span in spans)]
            starts = [*(span.start for span in spans), len(text)]
            if any(start < end for start, end in zip(starts, ends, strict=True)):
                raise _Lie("places")
        return found

    return check


def _found(untrusted: object, texts: dict[str, str]) -> Found:
    item = _fields(untrusted, "key", "location", "value", "span", "reach")
    key, value, span = _text(item["key"], NAME), _text(item["value"], VALUE), _span(item["span"])
    if len(value) != span.end - span.start:
        raise _Lie("value")
    # Passages are cut for previews; where the text is there, the value has to stand in it.
    if key in texts and texts[key][span.start : span.end] != value:
        raise _Lie("value")
    return Found(
        key=key, location=_location(item["location"]), value=value, span=span, reach=_word(item["reach"], Reach)
    )


def _entry(untrusted: object) -> LedgerEntry:
    item = _fields(untrusted, "part", "fate", "reason")
    return LedgerEntry(part=_label(item["part"]), fate=_word(item["fate"], Fate), reason=_label(item["reason"]))


def _mark(untrusted: object) -> Mark:
    item = _fields(untrusted, "place", "reason")
    return Mark(place=_label(item["place"]), reason=_label(item["reason"]))


def reading(untrusted: object) -> Reading:
    if isinstance(untrusted, dict):
        untrusted = {"marks": [], **untrusted}  # readings that were sealed before there were marks
    item = _fields(untrusted, "kind", "passages", "found", "learned", "removed", "marks", "unexamined", "truncated")
    passages = _list(item["passages"], _seen)
    texts = {seen.key: seen.text for seen in passages}
    if len(texts) != len(passages):
        raise _Lie("keys")
    truncated = _flag(item["truncated"])
    found = _list(item["found"], lambda part: _found(part, texts))
    if not truncated and any(each.key not in texts for each in found):
        raise _Lie("found")
    return Reading(
        kind=_word(item["kind"], FileKind),
        passages=passages,
        found=found,
        learned=_list(item["learned"], known),
        removed=_list(item["removed"], _entry),
        marks=_list(item["marks"], _mark),
        unexamined=_list(item["unexamined"], _label),
        truncated=truncated,
    )


def _picture(untrusted: object) -> Picture:
    item = _fields(untrusted, "place", "file", "width", "height", "start", "size")
    return Picture(
        place=_label(item["place"]),
        file=_text(item["file"], NAME),
        width=_count(item["width"], SIDE),
        height=_count(item["height"], SIDE),
        start=_count(item["start"]),
        size=_count(item["size"]),
    )


def _inside(untrusted: object) -> Inside:
    item = _fields(untrusted, "members", "name", "kind", "size")
    return Inside(
        members=_list(item["members"], lambda name: _text(name, NAME), 8),
        name=_text(item["name"], NAME),
        kind=None if item["kind"] is None else _word(item["kind"], FileKind),
        size=_count(item["size"]),
    )


def shown(untrusted: object) -> Shown:
    """Pictures stand one after the other, without gaps."""
    item = _fields(untrusted, "pictures", "pictures_left", "files", "files_left")
    pictures = _list(item["pictures"], _picture, 1000)
    at = 0
    for picture in pictures:
        if picture.start != at or not picture.size or not picture.width or not picture.height:
            raise _Lie("pictures")
        at += picture.size
    return Shown(
        pictures=pictures,
        pictures_left=_count(item["pictures_left"]),
        files=_list(item["files"], _inside, 100_000),
        files_left=_count(item["files_left"]),
    )


def preview(untrusted: object) -> tuple[Reading, Shown]:
    item = _fields(untrusted, "reading", "shown")
    return reading(item["reading"]), shown(item["shown"])


def _counted(untrusted: object) -> tuple[str, int, int]:
    if not isinstance(untrusted, list) or len(untrusted) != 3:
        raise _Lie("counted")
    return _label(untrusted[0]), _count(untrusted[1]), _count(untrusted[2])


def fidelity(untrusted: object) -> Fidelity:
    return Fidelity(counts=_list(_fields(untrusted, "counts")["counts"], _counted, 1000))


def redaction(untrusted: object) -> Redaction:
    item = _fields(untrusted, "kind", "clean_name", "ledger", "fidelity", "replaced")
    return Redaction(
        kind=_word(item["kind"], FileKind),
        clean_name=_text(item["clean_name"], NAME),
        ledger=_list(item["ledger"], _entry),
        fidelity=fidelity(item["fidelity"]),
        replaced=_count(item["replaced"]),
    )


def verification(asked: Plan) -> Callable[[object], Verification]:
    """The check of an answer about `asked`: residue may name only values that were asked for."""

    def survivor(untrusted: object) -> tuple[int, str]:
        if not isinstance(untrusted, list) or len(untrusted) != 2:
            raise _Lie("survivor")
        return _count(untrusted[0], len(asked.hidden) - 1), _label(untrusted[1])

    def check(untrusted: object) -> Verification:
        item = _fields(untrusted, "searched", "parts", "residue")
        return Verification(
            searched=_count(item["searched"], len(asked.hidden)),
            parts=_count(item["parts"]),
            residue=_list(item["residue"], survivor),
        )

    return check


def refusal_code(untrusted: object) -> str:
    """A code that the child may give: one that has a wording."""
    code = _text(untrusted, 64)
    if not _CODE.fullmatch(code) or code not in WORDINGS:
        raise _Lie("code")
    return code
