"""Layers and marked content: what is switched off goes, what is shown stays without its marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

MARKS = frozenset({"BMC", "BDC", "EMC", "MP", "DP"})


class Layers:
    """Which optional content is switched off when the document opens."""

    def __init__(self, root: Any) -> None:
        self._off: set[int] = set()
        self.hidden_content = False
        properties = root.get("/OCProperties")
        if not isinstance(properties, pikepdf.Dictionary):
            return
        default = properties.get("/D")
        if not isinstance(default, pikepdf.Dictionary):
            return
        if str(default.get("/BaseState", "/ON")) == "/OFF":
            self._off.update(_numbers(properties.get("/OCGs")))
            self._off.difference_update(_numbers(default.get("/ON")))
        self._off.update(_numbers(default.get("/OFF")))

    @property
    def any_off(self) -> bool:
        return bool(self._off)

    def is_off(self, group: Any) -> bool:
        """Whether an optional content group or membership is hidden."""
        if not self._off or not isinstance(group, pikepdf.Dictionary):
            return False
        if str(group.get("/Type", "")) != "/OCMD":
            return group.objgen[0] in self._off
        members = group.get("/OCGs")
        groups = list(members) if isinstance(members, pikepdf.Array) else [members]
        states = [item.objgen[0] not in self._off for item in groups if isinstance(item, pikepdf.Dictionary)]
        if not states:
            return False
        policy = str(group.get("/P", "/AnyOn"))
        shown = {
            "/AllOn": all(states),
            "/AnyOff": not all(states),
            "/AllOff": not any(states),
        }.get(policy, any(states))
        return not shown

    def visible(self, instructions: list[Any], resources: Any) -> list[Any]:
        """Instructions without marks and without what hidden layers draw; state changes in them stay."""
        return list(self._visible(instructions, resources))

    def _visible(self, instructions: list[Any], resources: Any) -> Iterator[Any]:
        open_marks: list[bool] = []
        for instruction in instructions:
            name = str(instruction.operator)
            if name in MARKS:
                if name in ("BMC", "BDC"):
                    open_marks.append(name == "BDC" and self._hides(instruction.operands, resources))
                elif name == "EMC" and open_marks:
                    open_marks.pop()
                continue
            if any(open_marks) and name in _PAINTS:
                self.hidden_content = True
                if name in ("f", "F", "f*", "S", "s", "B", "B*", "b", "b*"):
                    yield pikepdf.ContentStreamInstruction([], pikepdf.Operator("n"))
                continue
            if name == "Do" and self.any_off and self._hidden_object(instruction.operands, resources):
                self.hidden_content = True
                continue
            yield instruction

    def _hides(self, operands: Any, resources: Any) -> bool:
        if not self._off or len(operands) != 2 or str(operands[0]) != "/OC":
            return False
        properties = resources.get("/Properties") if isinstance(resources, pikepdf.Dictionary) else None
        name = operands[1]
        if not isinstance(properties, pikepdf.Dictionary) or not isinstance(name, pikepdf.Name):
            return False
        return self.is_off(properties.get(str(name)))

    def _hidden_object(self, operands: Any, resources: Any) -> bool:
        objects = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
        target = objects.get(str(operands[0])) if isinstance(objects, pikepdf.Dictionary) and len(operands) else None
        return isinstance(target, pikepdf.Stream) and self.is_off(target.get("/OC"))


# What leaves ink; everything else (positions, colours, clips) must go on working for what follows.
_PAINTS = frozenset({"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE"})


def _numbers(groups: Any) -> Iterator[int]:
    if isinstance(groups, pikepdf.Array):
        for group in groups:
            if isinstance(group, pikepdf.Dictionary):
                yield group.objgen[0]
