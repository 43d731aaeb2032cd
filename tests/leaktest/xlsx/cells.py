"""The cells of a planted workbook: strings of every kind, numbers, formulas, rows and columns out of sight."""

from __future__ import annotations

from tests.leaktest.planting import CELL, Planting


class Strings:
    """The shared strings; `place` gives the index of one."""

    def __init__(self) -> None:
        self._items: list[str] = []

    def place(self, item: str) -> int:
        self._items.append(f"<si>{item}</si>")
        return len(self._items) - 1

    def xml(self, namespace: str) -> str:
        return f'<sst xmlns="{namespace}" count="9" uniqueCount="{len(self._items)}">{"".join(self._items)}</sst>'


def text(words: str) -> str:
    return f'<t xml:space="preserve">{words}</t>'


def sheet_data(p: Planting, strings: Strings) -> str:
    """Rows 1 to about 50; row 3 is hidden, column D as well."""
    rows: list[str] = []

    def row(*cells: str, attributes: str = "") -> None:
        number = len(rows) + 1
        inner = "".join(cell.replace("@", f"{'ABCDEFGH'[at]}{number}", 1) for at, cell in enumerate(cells))
        rows.append(f'<row r="{number}"{attributes}>{inner}</row>')

    def shared(item: str) -> str:
        return f'<c r="@" t="s"><v>{strings.place(item)}</v></c>'

    def formula(inner: str, value: str = "<v>0</v>", kind: str = "") -> str:
        return f'<c r="@"{kind}>{inner}{value}</c>'

    reading = f'<rPh sb="0" eb="1"><t>{p.words("phonetic")}</t></rPh>'
    row(shared(text(p.words("string"))), shared(text(p.words("string-2"))), shared(p.runs("rich", CELL)))
    row(shared(text(p.words("string-3"))), shared(text("kanji") + reading))
    row(shared(text(p.words("hidden-row"))), attributes=' hidden="1"')
    row(*("<c r='@'><v>1</v></c>",) * 3, shared(text(p.words("hidden-column"))))
    row(f'<c r="@" s="2" t="inlineStr"><is>{text(p.words("white-cell"))}</is></c>')
    row(
        f'<c r="@" t="inlineStr"><is>{text(p.words("inline"))}</is></c>',
        f'<c r="@" t="inlineStr"><is>{p.runs("inline-rich", CELL)}</is></c>',
    )
    row(formula(f"<f>IF(A20=1,&quot;{p.words('literal')}&quot;,&quot;&quot;)</f>"))
    row(
        formula(f'<f t="shared" ref="A8:B8" si="0">A20&amp;&quot;{p.words("literal-shared")}&quot;</f>'),
        formula('<f t="shared" si="0"/>'),
    )
    row(formula(f'<f t="array" ref="A9">A20&amp;&quot;{p.words("literal-array")}&quot;</f>'))
    row(formula(f"<f>HYPERLINK(&quot;{p.bare('literal-link')}&quot;,&quot;open&quot;)</f>"))
    name = p.bare("let-name")
    row(formula(f"<f>_xlfn.LET(_xlpm.{name},A20,_xlpm.{name}*2)</f>"))
    row(formula(f"<f>{p.bare('sheet-name-used')}!A1</f>"), formula(f"<f>SUM(Gone[{p.bare('column-used')}])</f>"))
    row(formula("<f>A20</f>", f"<v>{p.words('result')}</v>", ' t="str"'))
    row(
        formula(
            f"<f>WEBSERVICE(&quot;{p.bare('service')}&quot;)</f>", f"<v>{p.words('result-literal')}</v>", ' t="str"'
        ),
        formula(f"<f>'{p.bare('other-book')}\\[Deals.xlsx]Sheet1'!A1</f>"),
        formula(f"<f>[{p.bare('other-book-plain')}.xlsx]Sheet1!$A$1</f>"),
        formula(f"<f>{p.bare('dde')}|'topic'!item</f>"),
    )
    row(f'<c r="@" s="1"><v>{p.bare("number")}</v></c>', f'<c r="@"><v>{_exponent(p.raw("number-exponent"))}</v></c>')
    row(f'<c r="@" t="n"><v>{p.bare("number-text")}</v></c>', shared(text(p.bare("number-string"))))
    row(
        f'<c r="@" t="e"><v>{p.bare("error-cell")}</v></c>',
        f'<c r="@" t="d"><v>{p.bare("date-cell")}</v></c>',
        f'<c r="@" t="b"><v>{p.bare("boolean-cell")}</v></c>',
    )
    row(formula(f"<f>{p.bare('defined')}+1</f>"), formula(f"<f>{p.bare('sheet')}!A1+1</f>"))
    row(formula(f"<f>SUM({p.bare('table-name')}[Amount])</f>"))
    strings.place(text(p.bare("orphan")))
    return "".join(rows)


def _exponent(digits: str) -> str:
    return f"{digits[0]}.{digits[1:]}E{len(digits) - 1}"


def figures(strings: Strings) -> str:
    """Numbers and formulas that have to survive to the letter."""
    rows = []
    for number in range(1, 13):
        values = "".join(
            f'<c r="{column}{number}"><v>{number * factor}</v></c>'
            for column, factor in (("A", 3), ("B", 1.25), ("C", -7))
        )
        formulas = (
            f"SUM(A{number}:C{number})",
            f"ROUND($B${number}/A{number},2)",
            f"IF(C{number}&lt;0,A{number}*1.2,MAX(A{number},B{number}))",
        )
        made = "".join(
            f'<c r="{column}{number}"><f>{formula}</f><v>{number}</v></c>'
            for column, formula in zip("DEF", formulas, strict=True)
        )
        label = f'<c r="G{number}" t="s"><v>{strings.place(text(f"line {number}"))}</v></c>'
        rows.append(f'<row r="{number}">{values}{made}{label}</row>')
    return "".join(rows)
