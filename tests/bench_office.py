"""Office files in the bench: rewriting against reading, parsing, serialising and zipping the same bytes, and growth."""

from __future__ import annotations

import io
import itertools
import random
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
from lxml import etree

from sanitization import engine
from sanitization.vocabulary import Hidden, Plan
from tests.journey import planted

SHEET = "xl/worksheets/sheet1.xml"
SIZES = (1, 4, 16)
WORDS = [
    "".join(pair)
    for pair in itertools.product(("con", "pre", "sub", "trans", "inter"), ("sider", "fer", "port", "act"))
]
ROWS = 3_125  # of 100 cells, so that sixteen times as many are five million


def plan() -> Plan:
    """Values to hide as in real work: the people of the planted files."""
    return Plan(
        hidden=tuple(
            Hidden(value=value, entity="PERSON", stand_in=f"Person {n}", slug=f"person-{n}", number="1")
            for n, value in enumerate(planted.PEOPLE)
        )
    )


def rezip(package: bytes) -> None:
    """The plain way: every part read, XML parsed and serialised, everything zipped."""
    parser = etree.XMLParser(huge_tree=True)
    sink = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as copy:
        for info in source.infolist():
            part = source.read(info)
            if info.filename.endswith((".xml", ".rels")):
                part = etree.tostring(etree.fromstring(part, parser))
            copy.writestr(info.filename, part)


def rewrite(name: str, package: bytes) -> None:
    engine.redact(io.BytesIO(package), name, plan(), io.BytesIO(), measure=False)


def report(pages: int) -> bytes:
    """A Word document of about so many pages of running text, a person named in every third paragraph."""
    document = docx.Document()
    chance = random.Random(pages)
    for number in range(pages):
        document.add_heading(f"Chapter {number}", 1)
        for part in range(8):
            words = [chance.choice(WORDS) for _ in range(60)]
            if part % 3 == 0:
                words[20] = chance.choice(planted.PEOPLE)
            paragraph = document.add_paragraph(" ".join(words))
            paragraph.add_run(" Agreed in writing.").bold = True
    return _saved(document)


def numbers(rows: int) -> bytes:
    """A workbook of 100 columns, nine in ten of them numbers, the others shared strings."""
    book = openpyxl.Workbook()
    book.active.append(["a"])
    names = [openpyxl.utils.get_column_letter(column) for column in range(1, 101)]
    lines = ['<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>']
    for row in range(1, rows + 1):
        cells = (
            f'<c r="{name}{row}" t="s"><v>{(row + at) % 5000}</v></c>'
            if at % 10 == 0
            else f'<c r="{name}{row}"><v>{(row * 7919 + at * 104_729) % 1_000_003 / 997!r}</v></c>'
            for at, name in enumerate(names)
        )
        lines.append(f'<row r="{row}">{"".join(cells)}</row>')
    lines.append("</sheetData></worksheet>")
    strings = "".join(f"<si><t>Item {number} of steel</t></si>" for number in range(5000))
    with zipfile.ZipFile(io.BytesIO(_saved(book))) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    content[SHEET] = "".join(lines).encode()
    content["xl/sharedStrings.xml"] = (
        f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{strings}</sst>'.encode()
    )
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return sink.getvalue()


def orders(rows: int) -> bytes:
    """A workbook of words, amounts and formulas: three cells of each in every row."""
    book = openpyxl.Workbook()
    chance = random.Random(rows)
    book.active.append(["customer", "item", "remark", "price", "pieces", "weight", "sum", "tax", "total"])
    for row in range(2, rows + 2):
        words = [f"{chance.choice(WORDS)} {chance.choice(WORDS)} {row % 97}" for _ in range(3)]
        numbers = [chance.randrange(100_000) / 100 for _ in range(3)]
        book.active.append([*words, *numbers, f"=D{row}*E{row}", f"=ROUND(G{row}*0.19,2)", f"=SUM(G{row}:H{row})"])
    return _saved(book)


def _saved(document: docx.document.Document | openpyxl.Workbook) -> bytes:
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


def run(paired: Callable[[str, Callable[[], object], Callable[[], object]], None]) -> None:
    files = {
        "a memo.docx": planted.memo(),
        "a workbook.xlsx": planted.workbook(),
        "a deck.pptx": planted.deck(),
        "300 pages.docx": report(300),
        f"{ROWS * 100:,} cells.xlsx": numbers(ROWS),
        "2,000 orders.xlsx": orders(2_000),
    }
    for name, package in files.items():
        paired(
            f"rewrite {name} / read, parse, serialise, zip it",
            lambda name=name, package=package: rewrite(name, package),
            lambda package=package: rezip(package),
        )
        beside_mat2(name, package)
    grow("cells.xlsx", numbers, ROWS, "rows of 100 cells")
    grow("pages.docx", report, 75, "pages")


def beside_mat2(name: str, package: bytes) -> None:
    """MAT2 on the same file, as a whole process: by the clock, with the start of its interpreter."""
    if shutil.which("mat2") is None:
        print("   mat2 is not installed (Debian's package mat2)")
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name.replace(" ", "-").replace(",", "")
        path.write_bytes(package)
        begun = time.perf_counter()
        done = subprocess.run(["mat2", "--unknown-members", "omit", str(path)], capture_output=True, check=False)
        taken = time.perf_counter() - begun
    print(f"{'   mat2, a process of its own':58} {taken * 1000:9.1f} ms, exit {done.returncode}")


def grow(name: str, make: Callable[[int], bytes], unit: int, what: str) -> None:
    """Time and peak memory of rewriting 1, 4 and 16 times `unit` of `what`, each in a process of its own."""
    first = 0.0
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(make(unit * size))
            out = subprocess.run(
                [sys.executable, "-m", "tests.bench_office", str(path)], capture_output=True, text=True, check=True
            ).stdout.split()
            taken, peak = float(out[0]), float(out[1])
            first = first or taken
            print(
                f"{unit * size:>7,} {what:48} {taken:9.2f} s  {taken / first / size:5.2f} of linear"
                f"  {peak:6.0f} MiB  {unit * size / taken:7.0f} a second  file {path.stat().st_size / 2**20:5.1f} MiB"
            )


def _alone(path: str) -> None:
    with Path(path).open("rb") as source, tempfile.TemporaryFile() as sink:
        begun = time.process_time()
        engine.redact(source, path, plan(), sink, measure=False)
        taken = time.process_time() - begun
    # Not getrusage: that remembers the process from which this one was started.
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    print(taken, int(peak.split()[1]) / 1024)


if __name__ == "__main__":
    if sys.argv[1:]:
        _alone(sys.argv[1])
    else:
        from tests.bench import paired

        run(paired)
