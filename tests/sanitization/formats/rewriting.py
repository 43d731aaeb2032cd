"""Drive one handler by hand: hide given words wherever its passages hold them."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sanitization.formats.protocol import CleanMember, Document, Handler, Rewritten
from sanitization.limits import Budget, Limits
from sanitization.vocabulary import Edit, FileKind, Passage

STAND_IN = "Person 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of hiding words in one file."""

    document: Document
    clean: bytes
    rewritten: Rewritten


def open_bytes(handler: Handler, kind: FileKind, data: bytes, limits: Limits | None = None) -> Document:
    return handler.open(io.BytesIO(data), kind, Budget(limits or Limits()))


def hide(
    handler: Handler,
    kind: FileKind,
    data: bytes,
    words: Sequence[str],
    stand_in: str = STAND_IN,
    members: Mapping[str, CleanMember] | None = None,
) -> Outcome:
    document = open_bytes(handler, kind, data)
    edits = {passage.key: found for passage in document.passages() if (found := edits_in(passage, words, stand_in))}
    sink = io.BytesIO()
    rewritten = document.rewrite(sink, edits, members or {})
    return Outcome(document=document, clean=sink.getvalue(), rewritten=rewritten)


def edits_in(passage: Passage, words: Sequence[str], stand_in: str = STAND_IN) -> list[Edit]:
    pattern = re.compile("|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) or r"(?!)")
    return [
        Edit(start=match.start(), end=match.end(), replacement=stand_in) for match in pattern.finditer(passage.text)
    ]


def texts(document: Document) -> list[str]:
    return [passage.text for passage in document.passages()]
