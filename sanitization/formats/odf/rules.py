"""What a walk does with an element, looked up once by its raw tag."""

from __future__ import annotations

from functools import lru_cache

from sanitization.formats.odf.names import canonical
from sanitization.formats.odf.places import STEPS
from sanitization.formats.odf.removals import UNWRAPPED, is_removed
from sanitization.formats.odf.schema import elements
from sanitization.formats.odf.slots import slot_of
from sanitization.formats.odf.texts import BY_TEXT, FIXED
from sanitization.formats.odf.uses import Slot
from sanitization.formats.ooxml.wordlists import words

KEEP, REMOVE, UNWRAP = 0, 1, 2

# Elements of a paragraph that stand for characters.
STAND_FOR = {"text:s": " ", "text:tab": "\t", "text:line-break": "\n"}
# Inside a paragraph their words belong to it, although they hold no text of their own.
_TRANSPARENT = frozenset({"text:ruby"})
_PARAGRAPHS = frozenset({"text:p", "text:h", "loext:p"})
# Inside a paragraph, but read apart from its words.
APART = {"text:ruby-text": "reading aid", "text:note-citation": "note mark"}
_CELLS = frozenset({"table:table-cell", "table:covered-table-cell", "loext:table-cell", "loext:covered-table-cell"})
_ALONE = frozenset(words("svg:title svg:desc table:title table:desc form:option form:item text:note-citation"))


class Rule:
    """name: canonical. mixed: its text is running words. text: the slot of its text, where that is no running words.

    step: it may add to the place of what it holds. plain: inside a paragraph its text is read like the words around it.
    picture: one that walks put in by themselves, too.
    """

    __slots__ = (
        "action",
        "cell",
        "fixed",
        "inline",
        "mixed",
        "name",
        "paragraph",
        "picture",
        "plain",
        "slots",
        "step",
        "text",
    )

    def __init__(self, tag: object) -> None:
        # Comments and instructions have no name.
        name = (canonical(tag) if isinstance(tag, str) else None) or ""
        self.name = name
        known = name in elements() and name != "*"
        self.action = REMOVE if not known or is_removed(name) else UNWRAP if name in UNWRAPPED else KEEP
        kind = elements()[name][0] if known else "-"
        self.text: Slot | None = BY_TEXT.get(name)
        self.mixed = kind != "-" and self.text is None and name != "math:math"
        self.paragraph = name in _PARAGRAPHS
        self.cell = name in _CELLS
        self.inline = (self.mixed and not self.paragraph and name not in _ALONE) or name in _TRANSPARENT
        self.plain = self.action == KEEP and self.mixed and self.inline and name not in STAND_FOR and name not in APART
        self.fixed = name in FIXED
        self.step = name in STEPS
        self.picture = name == "draw:image"
        self.slots: dict[str, Slot] = {}

    def slot(self, key: str) -> Slot | None:
        """The slot of an attribute by its raw name; None: unknown, so that it goes."""
        slot = self.slots.get(key)
        if slot is None:
            attribute = canonical(key)
            if attribute and attribute.startswith("math:"):
                attribute = attribute[5:]  # OpenOffice wrote a prefix where MathML has none
            slot = slot_of(self.name, attribute) if attribute else None
            if slot is not None:
                self.slots[key] = slot
        return slot


@lru_cache(maxsize=4096)
def rule_of(tag: object) -> Rule:
    return Rule(tag)
