"""JSON between the engine and the sandboxed child. What the child says is untrusted until every field is checked."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Sequence

from sanitization import checked
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

_CODE = re.compile(r"[a-z]+\.[a-z_]+")

LABEL, label = checked.LABEL, checked.label


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


def decode(data: bytes, check: Callable[[object], checked.Checked]) -> checked.Checked:
    """`data` as the noun that `check` makes. Raises engine.answer for anything off."""
    try:
        return check(json.loads(data, parse_constant=_no_constant))
    except (checked.Lie, ValueError, RecursionError, TypeError, KeyError, OverflowError) as off:
        raise EngineFailed("engine.answer") from off


def _no_constant(name: str) -> object:
    raise checked.Lie(name)


# Nouns that go in: what the caller asks


def known(untrusted: object) -> Known:
    item = checked.fields(untrusted, "value", "entity", "reach", "source")
    return Known(
        value=checked.text(item["value"], checked.VALUE),
        entity=checked.entity(item["entity"]),
        reach=checked.word(item["reach"], Reach),
        source=checked.label(item["source"]),
    )


def known_list(untrusted: object) -> tuple[Known, ...]:
    return checked.items(untrusted, known)


def _hidden(untrusted: object) -> Hidden:
    item = checked.fields(untrusted, "value", "entity", "stand_in", "slug", "number", "reach")
    return Hidden(
        value=checked.text(item["value"], checked.VALUE),
        entity=checked.entity(item["entity"]),
        stand_in=checked.text(item["stand_in"], checked.VALUE),
        slug=checked.text(item["slug"], checked.VALUE),
        number=checked.text(item["number"], checked.VALUE),
        reach=checked.word(item["reach"], Reach),
    )


def plan(untrusted: object) -> Plan:
    item = checked.fields(untrusted, "hidden", "spans", "kept", "content")
    hidden = checked.items(item["hidden"], _hidden)

    def span(part: object) -> SpanToHide:
        each = checked.fields(part, "key", "start", "end", "hidden")
        start, end, index = checked.count(each["start"]), checked.count(each["end"]), checked.count(each["hidden"])
        if start >= end or index >= len(hidden):
            raise checked.Lie("span")
        return SpanToHide(key=checked.text(each["key"], checked.NAME), start=start, end=end, hidden=index)

    return Plan(
        hidden=hidden,
        spans=checked.items(item["spans"], span),
        kept=checked.items(item["kept"], lambda value: checked.text(value, checked.VALUE)),
        content=content(item["content"]),
    )


def content(untrusted: object) -> ContentPolicy:
    item = checked.fields(untrusted, "tracked_changes", "hidden_content", "git_history")
    return ContentPolicy(
        tracked_changes=checked.word(item["tracked_changes"], TrackedChanges),
        hidden_content=checked.word(item["hidden_content"], HiddenContent),
        git_history=checked.word(item["git_history"], GitHistory),
    )


# Nouns that come out: what the child answers


def _location(untrusted: object) -> Location:
    item = checked.fields(untrusted, "members", "place")
    return Location(
        members=checked.items(item["members"], lambda name: checked.text(name, checked.NAME), 8),
        place=checked.label(item["place"]),
    )


def _seen(untrusted: object) -> Seen:
    item = checked.fields(untrusted, "key", "location", "kind", "text", "group")
    return Seen(
        key=checked.text(item["key"], checked.NAME),
        location=_location(item["location"]),
        kind=checked.word(item["kind"], PassageKind),
        text=checked.text(item["text"], checked.TEXT),
        group=checked.label(item["group"]),
    )


def _span(untrusted: object) -> Span:
    item = checked.fields(untrusted, "start", "end", "entity", "score", "detectors", "reason")
    start, end = checked.count(item["start"], checked.TEXT), checked.count(item["end"], checked.TEXT)
    if start >= end:
        raise checked.Lie("span")
    return Span(
        start=start,
        end=end,
        entity=checked.entity(item["entity"]),
        score=checked.score(item["score"]),
        detectors=checked.items(item["detectors"], checked.label, 32),
        reason=checked.label(item["reason"]),
    )


def detections(texts: Sequence[str]) -> Callable[[object], tuple[tuple[Span, ...], ...]]:
    """The check of an answer about `texts`: for each, spans that lie in it, in order, none overlapping."""

    def check(untrusted: object) -> tuple[tuple[Span, ...], ...]:
        found = checked.items(untrusted, lambda spans: checked.items(spans, _span))
        for text, spans in zip(texts, found, strict=True):
            ends = [0, *(span.end for span in spans)]
            starts = [*(span.start for span in spans), len(text)]
            if any(start < end for start, end in zip(starts, ends, strict=True)):
                raise checked.Lie("places")
        return found

    return check


def _found(untrusted: object, texts: dict[str, str]) -> Found:
    item = checked.fields(untrusted, "key", "location", "value", "span", "reach")
    key, value, span = (
        checked.text(item["key"], checked.NAME),
        checked.text(item["value"], checked.VALUE),
        _span(item["span"]),
    )
    if len(value) != span.end - span.start:
        raise checked.Lie("value")
    # Passages are cut for previews; where the text is there, the value has to stand in it.
    if key in texts and texts[key][span.start : span.end] != value:
        raise checked.Lie("value")
    return Found(
        key=key, location=_location(item["location"]), value=value, span=span, reach=checked.word(item["reach"], Reach)
    )


def _entry(untrusted: object) -> LedgerEntry:
    item = checked.fields(untrusted, "part", "fate", "reason")
    return LedgerEntry(
        part=checked.label(item["part"]), fate=checked.word(item["fate"], Fate), reason=checked.label(item["reason"])
    )


def _mark(untrusted: object) -> Mark:
    item = checked.fields(untrusted, "place", "reason")
    return Mark(place=checked.label(item["place"]), reason=checked.label(item["reason"]))


def reading(untrusted: object) -> Reading:
    if isinstance(untrusted, dict):
        untrusted = {"marks": [], **untrusted}  # readings that were sealed before there were marks
    item = checked.fields(
        untrusted, "kind", "passages", "found", "learned", "removed", "marks", "unexamined", "truncated"
    )
    passages = checked.items(item["passages"], _seen)
    texts = {seen.key: seen.text for seen in passages}
    if len(texts) != len(passages):
        raise checked.Lie("keys")
    truncated = checked.flag(item["truncated"])
    found = checked.items(item["found"], lambda part: _found(part, texts))
    if not truncated and any(each.key not in texts for each in found):
        raise checked.Lie("found")
    return Reading(
        kind=checked.word(item["kind"], FileKind),
        passages=passages,
        found=found,
        learned=checked.items(item["learned"], known),
        removed=checked.items(item["removed"], _entry),
        marks=checked.items(item["marks"], _mark),
        unexamined=checked.items(item["unexamined"], checked.label),
        truncated=truncated,
    )


def _picture(untrusted: object) -> Picture:
    item = checked.fields(untrusted, "place", "file", "width", "height", "start", "size")
    return Picture(
        place=checked.label(item["place"]),
        file=checked.text(item["file"], checked.NAME),
        width=checked.count(item["width"], checked.SIDE),
        height=checked.count(item["height"], checked.SIDE),
        start=checked.count(item["start"]),
        size=checked.count(item["size"]),
    )


def _inside(untrusted: object) -> Inside:
    item = checked.fields(untrusted, "members", "name", "kind", "size")
    return Inside(
        members=checked.items(item["members"], lambda name: checked.text(name, checked.NAME), 8),
        name=checked.text(item["name"], checked.NAME),
        kind=None if item["kind"] is None else checked.word(item["kind"], FileKind),
        size=checked.count(item["size"]),
    )


def shown(untrusted: object) -> Shown:
    """Pictures stand one after the other, without gaps."""
    item = checked.fields(untrusted, "pictures", "pictures_left", "files", "files_left")
    pictures = checked.items(item["pictures"], _picture, 1000)
    at = 0
    for picture in pictures:
        if picture.start != at or not picture.size or not picture.width or not picture.height:
            raise checked.Lie("pictures")
        at += picture.size
    return Shown(
        pictures=pictures,
        pictures_left=checked.count(item["pictures_left"]),
        files=checked.items(item["files"], _inside, 100_000),
        files_left=checked.count(item["files_left"]),
    )


def preview(untrusted: object) -> tuple[Reading, Shown]:
    item = checked.fields(untrusted, "reading", "shown")
    return reading(item["reading"]), shown(item["shown"])


def _counted(untrusted: object) -> tuple[str, int, int]:
    if not isinstance(untrusted, list) or len(untrusted) != 3:
        raise checked.Lie("counted")
    return checked.label(untrusted[0]), checked.count(untrusted[1]), checked.count(untrusted[2])


def fidelity(untrusted: object) -> Fidelity:
    return Fidelity(counts=checked.items(checked.fields(untrusted, "counts")["counts"], _counted, 1000))


def redaction(untrusted: object) -> Redaction:
    item = checked.fields(untrusted, "kind", "clean_name", "ledger", "fidelity", "replaced")
    return Redaction(
        kind=checked.word(item["kind"], FileKind),
        clean_name=checked.text(item["clean_name"], checked.NAME),
        ledger=checked.items(item["ledger"], _entry),
        fidelity=fidelity(item["fidelity"]),
        replaced=checked.count(item["replaced"]),
    )


def verification(asked: Plan) -> Callable[[object], Verification]:
    """The check of an answer about `asked`: residue may name only values that were asked for."""

    def survivor(untrusted: object) -> tuple[int, str]:
        if not isinstance(untrusted, list) or len(untrusted) != 2:
            raise checked.Lie("survivor")
        return checked.count(untrusted[0], len(asked.hidden) - 1), checked.label(untrusted[1])

    def check(untrusted: object) -> Verification:
        item = checked.fields(untrusted, "searched", "parts", "residue")
        return Verification(
            searched=checked.count(item["searched"], len(asked.hidden)),
            parts=checked.count(item["parts"]),
            residue=checked.items(item["residue"], survivor),
        )

    return check


def refusal_code(untrusted: object) -> str:
    """A code that the child may give: one that has a wording."""
    code = checked.text(untrusted, 64)
    if not _CODE.fullmatch(code) or code not in WORDINGS:
        raise checked.Lie("code")
    return code
