"""Where something stands, in words made of structure and numbers."""

from __future__ import annotations

from sanitization.formats.ooxml.wordlists import words

_SHAPES = dict.fromkeys(
    words(
        """p:sp p:pic p:graphicFrame p:cxnSp xdr:sp xdr:pic xdr:graphicFrame xdr:cxnSp cdr:sp cdr:pic dsp:sp
        wps:wsp v:shape v:rect v:oval v:line v:group v:roundrect"""
    ),
    "shape",
)
# Counted through the whole part.
_COUNTED: dict[str, str] = {
    **_SHAPES,
    "w:tbl": "table",
    "w:comment": "comment",
    "w:footnote": "footnote",
    "w:endnote": "endnote",
    "w:sdtPr": "content control",
    "x:comment": "comment",
    "xltc:threadedComment": "comment",
    "p:cm": "comment",
    "p188:cm": "comment",
    "p188:reply": "reply",
    "x:dataValidation": "data validation",
    "x14:dataValidation": "data validation",
    "x:cfRule": "conditional format",
    "x14:cfRule": "conditional format",
    "x:hyperlink": "link",
    "x:scenario": "scenario",
    "x:tableColumn": "column",
    "x:cacheField": "field",
    "c:ser": "series",
    "dgm:pt": "point",
    "w:style": "style",
    "w:abstractNum": "list",
    "x:definedName": "defined name",
}
# Counted within what holds them.
_WITHIN: dict[str, str] = {"w:tr": "row", "w:tc": "column", "a:tr": "row", "a:tc": "column"}
_PLAIN: dict[str, str] = {
    "c:title": "title",
    "c:tx": "name",
    "c:cat": "category",
    "c:val": "value",
    "w:txbxContent": "text box",
    "v:textbox": "text box",
    "x:headerFooter": "header or footer",
    "c:headerFooter": "header or footer",
    "c:dLbls": "label",
}
_BLOCKS = frozenset({"w:tc", "w:comment", "w:footnote", "w:endnote", "w:txbxContent"})

# Every element that may add a step to a place.
STEPS = frozenset({*_COUNTED, *_WITHIN, *_PLAIN, *_BLOCKS, "w:p"})


class Places:
    """Follows a walk through one part; `label` is what the part itself is called, "" for the main document."""

    def __init__(self, label: str) -> None:
        self.label = label
        self._counts: dict[str, int] = {}
        self._stack: list[str] = [label] if label else []
        # What was counted directly below each step of the stack, and below the part itself.
        self._within: list[dict[str, int]] = [{} for _ in (*self._stack, "")]
        self._blocks = 0

    def enter(self, name: str) -> bool:
        """Whether the element adds a step to the place."""
        if name in _BLOCKS:
            self._blocks += 1
        if name in _PLAIN:
            step = _PLAIN[name]
            # A title's text is the title; a box inside a box is one box.
            if self._stack and (self._stack[-1] == step or (name == "c:tx" and "series" not in self._stack[-1])):
                step = ""
        elif name in _COUNTED:
            step = f"{_COUNTED[name]} {self._count(_COUNTED[name])}"
        elif name in _WITHIN:
            counts = self._within[-1]
            counts[name] = counts.get(name, 0) + 1
            step = f"{_WITHIN[name]} {counts[name]}"
        elif name == "w:p" and not self._blocks:
            step = f"paragraph {self._count('paragraph')}"
        else:
            return False
        self._stack.append(step)
        self._within.append({})
        return True

    def leave(self, name: str) -> None:
        self._stack.pop()
        self._within.pop()
        if name in _BLOCKS:
            self._blocks -= 1

    def place(self, *more: str) -> str:
        words = [word for word in (*self._stack, *more) if word]
        return ", ".join(words) or "document"

    def _count(self, what: str) -> int:
        self._counts[what] = self._counts.get(what, 0) + 1
        return self._counts[what]
