"""Where something stands, in words made of structure and numbers."""

from __future__ import annotations

from functools import lru_cache

from sanitization.formats.ooxml.wordlists import words

# Counted through the whole part.
_COUNTED: dict[str, str] = {
    "office:annotation": "comment",
    "draw:text-box": "text box",
    "text:changed-region": "change",
    "style:master-page": "master page",
    "table:content-validation": "validation",
    "table:data-pilot-table": "pivot table",
    "table:cell-content-change": "change",
    "table:deletion": "change",
    "table:insertion": "change",
    "table:movement": "change",
    "calcext:conditional-format": "conditional format",
    "chart:series": "series",
    **dict.fromkeys(
        words("draw:custom-shape draw:rect draw:ellipse draw:line draw:connector draw:caption draw:path draw:g"),
        "shape",
    ),
    "loext:content-control": "content control",
}
_PLAIN: dict[str, str] = {
    **dict.fromkeys(words("style:header style:header-left style:header-first loext:header-first"), "header"),
    **dict.fromkeys(words("style:footer style:footer-left style:footer-first loext:footer-first"), "footer"),
    "text:deletion": "deleted text",
    "text:index-body": "index",
    "chart:title": "title",
    "chart:subtitle": "subtitle",
    "chart:footer": "footer",
    "chart:axis": "axis",
    "chart:legend": "legend",
    "form:form": "form",
    "svg:title": "title",
    "svg:desc": "alt text",
    "table:title": "title",
    "table:desc": "alt text",
}
# Every element that may add a step to a place; not frames, for each holds one box.
STEPS = frozenset({*_COUNTED, *_PLAIN, "text:note"})


class Places:
    """Follows a walk; `label` is what the part itself is called, "" for the main document."""

    def __init__(self, label: str) -> None:
        self._stack: list[str] = [label] if label else []
        self._depth = len(self._stack)
        self._here: str | None = None  # the stack as words, once somebody asked for them
        self._counted: str | None = None  # what paragraphs here are counted by, "" where they are not; likewise
        self._counts: dict[str, int] = {}
        # Where in a table the walk is: (whether it is a sheet, row, column), counted from 0.
        self.cell: tuple[bool, int, int] | None = None

    def step(self, name: str, element_class: str = "") -> str:
        """The step that an element adds to the place, "" for none."""
        if name == "text:note":
            what = element_class or "note"
            return f"{what} {self.count(what)}"
        counted = _COUNTED.get(name)
        if counted is not None:
            return f"{counted} {self.count(counted)}"
        return _PLAIN.get(name, "")

    def count(self, what: str) -> int:
        number = self._counts[what] = self._counts.get(what, 0) + 1
        return number

    def enter(self, step: str) -> None:
        self._stack.append(step)
        self._here = self._counted = None

    def leave(self) -> None:
        self._stack.pop()
        self._here = self._counted = None

    def place(self, more: str = "") -> str:
        here = self._here
        if here is None:
            here = self._here = ", ".join([step for step in self._stack if step])
        if self.cell is None and not more:
            return here or "document"
        return ", ".join([step for step in (here, self.cell_step(), more) if step]) or "document"

    def cell_step(self) -> str:
        if self.cell is None:
            return ""
        sheet, row, column = self.cell
        return f"cell {cell_name(column, row)}" if sheet else f"row {row + 1}, column {column + 1}"

    def paragraph(self) -> str:
        """The place of the next paragraph; numbered where it stands directly in a page or document."""
        if self.cell is not None:
            return self.place()
        counted = self._counted
        if counted is None:
            last = self._stack[-1] if self._stack else ""
            whole = len(self._stack) == self._depth or last in ("header", "footer") or last.startswith("page ")
            counted = self._counted = f"in {'/'.join(self._stack)}" if whole else ""
        if not counted:
            return self._here or self.place()
        return self.place(f"paragraph {self.count(counted)}")


def cell_name(column: int, row: int) -> str:
    """`B4` for column 1, row 3."""
    return f"{_letters(column)}{row + 1}"


@lru_cache(maxsize=1024)
def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
