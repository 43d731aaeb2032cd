"""What the formulas of one sheet name, and whether one of them may reach out: asked before the first reading."""

from __future__ import annotations

from sanitization.formats.ooxml.cell_spelling import formula_texts
from sanitization.formats.ooxml.formula_names import FormulaNames
from sanitization.formats.ooxml.outward import may_reach_out, reaches_out
from sanitization.formats.ooxml.pools import Pools


class FormulaSurvey:
    """One pass over the cells of one sheet. reaches: whether a formula among them may reach out."""

    def __init__(self, pools: Pools) -> None:
        self._names = FormulaNames(pools)
        self.reaches = False

    def add(self, cells: str) -> None:
        """cells: of any number of rows, strictly spelled."""
        if "</f>" in cells:
            reaches = may_reach_out(cells)
            self.reaches = self.reaches or reaches
            self._names.survey_all(formula_texts(cells), reaches_out if reaches else None)
