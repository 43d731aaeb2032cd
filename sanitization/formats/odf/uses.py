"""The kinds of slots: what becomes of a value, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sanitization.formats.odf.values import Shape, shape_of
from sanitization.vocabulary import PassageKind


class Use(StrEnum):
    """What becomes of a slot whose value does not prove itself by its shape."""

    WORDS = "words"
    POOL = "pool"  # a name or an identity: changed everywhere alike
    FORMULA = "formula"  # its string literals are words, its names follow their pools
    CELLS = "cells"  # addresses of cells: names of sheets follow their pool
    LINK = "link"
    PICTURE = "picture"
    OBJECT = "object"
    NUMBER = "number"  # a long one may be somebody's
    CONSTANT = "constant"  # required, and gets a value that says nothing
    DROP = "drop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """shape: what lets a value pass as structure. pool: which values are renamed together. words: what to call it.

    many: what stands between the values of a slot that holds several.
    """

    use: Use
    words: str = ""
    kind: PassageKind = PassageKind.PROSE
    hint: str = ""
    pool: str = ""
    shape: Shape | None = None
    constant: str = ""
    many: str = ""


NAME, CELL, REFERENCE = PassageKind.NAME, PassageKind.CELL, PassageKind.REFERENCE
DROP = Slot(use=Use.DROP)


def wordy(what: str, kind: PassageKind = PassageKind.PROSE) -> Slot:
    return Slot(use=Use.WORDS, words=what, kind=kind)


def pooled(name: str) -> Slot:
    return Slot(use=Use.POOL, pool=name, words=name, kind=NAME)


def identity(name: str, hint: str = "PERSON") -> Slot:
    return Slot(use=Use.POOL, pool=name, words=name, kind=PassageKind.IDENTITY, hint=hint)


def shaped(shape: str, what: str = "value") -> Slot:
    return Slot(use=Use.WORDS, words=what, kind=NAME, shape=shape_of(shape))


STYLE = pooled("style name")
IDENTITY = pooled("identity")  # of a thing, not of a person
FONT = pooled("font name")
TABLE = pooled("table name")
NAMED = pooled("range name")
VARIABLE = pooled("variable name")
BOOKMARK = pooled("bookmark")
MARK = pooled("reference mark")
SECTION = pooled("section name")
SHAPE = pooled("shape name")
LAYER = pooled("layer name")
SHOW = pooled("custom show name")
DECLARATION = pooled("declaration name")
VALIDATION = pooled("validation name")
CAPTION = pooled("caption reference")
INDEX = pooled("index name")
PIVOT = pooled("pivot table name")
CONTROL = pooled("control name")
AUTHOR = identity("author")
FORMULA = Slot(use=Use.FORMULA)
CELLS = Slot(use=Use.CELLS)
LINK = Slot(use=Use.LINK)
PICTURE = Slot(use=Use.PICTURE)
OBJECT = Slot(use=Use.OBJECT)
NUMBER = Slot(use=Use.NUMBER)
GEOMETRY = shaped("geometry")
BORDER = shaped("p")
WORD = shaped("word")
NO_DATE = "2000-01-01T00:00:00"
