"""Names that stand in many slots and must change everywhere alike: styles, fonts, bookmarks, sheets, authors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from sanitization.formats.odf.uses import Slot
from sanitization.formats.ooxml.familiar import is_familiar_font, is_familiar_shape, is_familiar_style
from sanitization.formats.ooxml.pools import edited
from sanitization.formats.ooxml.shapes import is_neutral
from sanitization.formats.ooxml.wordlists import words
from sanitization.vocabulary import Edit, Passage, PassageKind

# Renamed without asking: nobody reads these, and some tell when or by whom a thing was made.
_SILENT = {"identity": "id"}
_ESCAPED = re.compile(r"_([0-9a-fA-F]{1,6})_")
_AUTOMATIC = re.compile(
    r"[A-Za-z]{1,4}\d{1,6}|(?:Table|Tabelle|Tableau|Tabla|Frame|Rahmen|Sect|Section|Object|Objekt|Graphics|Image|Bild"
    r"|Shape|Page|Slide|page|Sheet)\s?\d{0,5}(?:\.[A-Z]{0,3}\d{0,6})?|Numbering[ _]\d+|List[ _]\d+|WWNum\d+"
    r"|WW8Num\w{1,8}|WW8Num\d+z\d|WW_CharLFO\d+LVL\d|ListLabel[ _]\d+|(?:Excel|Built-in)_\d+|Converted\d+|RTF_Num_\d+"
    r"|__Annotation__\d+(?:_\d+)?|_Toc\d+|_Ref\d+|__RefHeading___Toc\d+_\d+|__DdeLink__\d+_\d+|ref[A-Z][a-z]+\d+"
    r"|AL\dT\d{1,3}"
    r"|ConditionalStyle_\d+|ExtConditionalStyle_\d+|PageStyle_Sheet\d+|PivotTable\d+|DataPilot\d+|val\d+|ftr\d+|dtd\d+|hdr\d+"
    r"|__Anonymous_Sheet_DB__\d+|local-table|Gradient[ _]\d+|gradient|Hatch\w{0,2}|msFill\w{0,20}[ _]\d+",
)
_STYLE_WORDS = frozenset(
    words(
        """standard default text body heading list contents index user quotations preformatted quotation title
        subtitle header footer left right first line indent hanging marginalia frame illustration table drawing
        caption sender addressee footnote endnote symbol symbols characters anchor numbering bullet bullets page
        number drop caps internet link visited placeholder definition source example emphasis strong teletype
        user entry variable rubies main vertical horizontal salutation signature complimentary close object
        without fill and no style objects filled outlined shapes arrow lines dashed with shadow lineart outline
        notes background backgroundobjects measure dimension graphic graphics formula ole labels watermark
        envelope html landscape none result heading1 accent error status good bad neutral warning hyperlink
        comma currency percent normal 3d presentation tab tabs cont cell cells grid row rows column columns column1
        convert level base char paragraph dotted solid dash dashes ultrafine fine dots dot long small big sphere
        square circle arrowheads arrow dimensionlines dimension double short concave blue red green gray grey orange
        yellow turquoise sun lilac cream bw dark light banded columns master title1 a4 slide slides content blank only
        centered two six four layout free continue start end odd even controls objectwithoutfill
        objectwitharrow objectwithshadow textbody textbodyjustfied textbodyjustified defaultstyle gr text1 grafik
        standardnotes illustrations tables of contents figure drawings object appendix note fill transparency
        measurelines cover pages pagestyle report ta ce co ro footnotes endnotes preformatted inhalt überschrift
        textkörper verzeichnis beschriftung kopfzeile fußzeile tabellen inhalt internetlink"""
    )
)


@dataclass(slots=True)
class Pooled:
    """One value of a pool. uses: where it stands: (element, attribute or None for its text, how it is spelled)."""

    slot: Slot
    value: str
    number: int
    uses: list[tuple[etree._Element, str | None, str]] = field(default_factory=list)


class Pools:
    """Filled while a package is read; `prepare` settles every new name at once."""

    def __init__(self) -> None:
        self._values: dict[str, dict[str, Pooled]] = {}
        self._new: dict[tuple[str, str], str] = {}
        self._familiar: dict[tuple[str, str], bool] = {}

    def is_structure(self, pool: str, value: str) -> bool:
        """Whether a name is one that programs give, so that it needs no judging and no renaming."""
        known = self._familiar.get((pool, value))
        if known is None:
            known = self._familiar[pool, value] = _is_familiar(pool, decoded(value) if pool == "style name" else value)
        return known

    def use(self, slot: Slot, element: etree._Element, key: str | None, value: str) -> None:
        """Note that `value` stands in a slot."""
        pooled = self.add(slot, decoded(value) if slot.pool == "style name" else value)
        spelling = "coded" if slot.pool == "style name" and key is not None and "display" not in key else ""
        pooled.uses.append((element, key, spelling))

    def add(self, slot: Slot, value: str) -> Pooled:
        values = self._values.setdefault(slot.pool, {})
        pooled = values.get(value)
        if pooled is None:
            pooled = values[value] = Pooled(slot, value, len(values) + 1)
        return pooled

    def has(self, pool: str, value: str) -> bool:
        return value in self._values.get(pool, {})

    def values(self, pool: str) -> Iterator[str]:
        return iter(self._values.get(pool, {}))

    def passages(self) -> Iterator[Passage]:
        for pool, values in self._values.items():
            if pool in _SILENT:
                continue
            for pooled in values.values():
                yield Passage(
                    key=_key(pooled),
                    text=pooled.value,
                    place=f"{pool} {pooled.number}",
                    kind=pooled.slot.kind,
                    hint=pooled.slot.hint,
                    group="Names",
                )

    def prepare(self, edits: Mapping[str, Sequence[Edit]]) -> None:
        """Settle every new value and write it wherever the old one stands."""
        self._new.clear()
        for pool, values in self._values.items():
            taken = {value.casefold() for value, pooled in values.items() if _key(pooled) not in edits}
            for value, pooled in values.items():
                if pool in _SILENT:
                    new = f"{_SILENT[pool]}{pooled.number}"
                elif _key(pooled) in edits:
                    new = _legal(pool, edited(value, edits[_key(pooled)])) or f"{pool} {pooled.number}"
                    if pooled.slot.kind is not PassageKind.IDENTITY:
                        new = _unique(pool, new, taken)
                    taken.add(new.casefold())
                else:
                    continue
                self._new[pool, value] = new
                _write(pooled, new)

    def renamed(self, pool: str, value: str) -> str:
        return self._new.get((pool, value), value)

    def changes(self, *pools: str) -> bool:
        return any(pool in pools and new != value for (pool, value), new in self._new.items())


def _key(pooled: Pooled) -> str:
    return f"pool/{pooled.slot.pool.replace(' ', '-')}/{pooled.number}"


def _write(pooled: Pooled, new: str) -> None:
    quoted = encoded(new)
    for element, key, spelling in pooled.uses:
        text = quoted if spelling == "coded" else new
        if key is None:
            element.text = text
        else:
            element.set(key, text)


def _is_familiar(pool: str, value: str) -> bool:
    if pool == "identity":
        return False
    if pool in ("author", "initials", "sender"):
        return not value.strip()
    if pool == "font name":
        return is_familiar_font(re.sub(r"\d{0,2}(:.*)?$", "", value.strip("'\" "))) or is_neutral(value)
    if not value or _AUTOMATIC.fullmatch(value) or is_neutral(value):
        return True
    if pool == "layer name" and value in ("layout", "background", "backgroundobjects", "controls", "measurelines"):
        return True
    if pool == "style name" and is_familiar_style(value):
        return True
    if pool == "shape name" and is_familiar_shape(value):
        return True
    parts = [word for word in re.split(r"[\W_]+", value.casefold()) if word]
    return all(word.isdigit() or word.rstrip("0123456789") in _STYLE_WORDS for word in parts)


def decoded(name: str) -> str:
    """A style's name as people read it: `Text_20_body` is "Text body"."""
    if "_" not in name:
        return name

    def character(match: re.Match[str]) -> str:
        number = int(match[1], 16)
        return chr(number) if 0x20 <= number < 0x110000 and not 0xD800 <= number < 0xE000 else match[0]

    return _ESCAPED.sub(character, name)


def encoded(name: str) -> str:
    """A name as the identifier that styles are known by."""
    text = re.sub(r"[^\w.-]", lambda match: f"_{ord(match[0]):x}_", name)
    return text if re.match(r"[^\W\d]", text) else f"_{ord(text[0]):x}_{text[1:]}" if text else "_"


_UNIQUE = frozenset(
    words("bookmark table range style variable section shape validation caption mark property control declaration font")
)


def _legal(pool: str, name: str) -> str:
    if pool == "table name":
        name = re.sub(r"[\[\]:*?/\\.]", "-", name).strip("'")
    elif pool in ("range name", "variable name"):
        name = re.sub(r"[^\w.]", "_", name)
        if name and not re.match(r"[^\W\d]", name):
            name = "_" + name
    return name[:250]


def _unique(pool: str, name: str, taken: set[str]) -> str:
    wanted, number = name, 2
    joint = "_" if pool in ("range name", "variable name", "bookmark") else " "
    while wanted.casefold() in taken:
        wanted = f"{name}{joint}{number}"
        number += 1
    return wanted
