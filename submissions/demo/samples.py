"""The sample files, built in code. Everybody and everything in them is invented."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from docx import Document
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from pptx import Presentation
from pptx.util import Inches


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """request: text. files: (role, name, content). context: columns of a submission. goal: state to bring it to."""

    request: str
    files: tuple[tuple[str, str, Callable[[], bytes]], ...]
    context: dict[str, object]
    goal: str


def memo() -> bytes:
    """A letter with a table, a header, a footnote-like remark and an author."""
    document = Document()
    document.core_properties.author = "Walter Harborline"
    document.core_properties.last_modified_by = "Priya Raman"
    document.core_properties.title = "Refinancing memo"
    document.sections[0].header.paragraphs[0].text = "Harborline Capital LLP, confidential"
    document.add_heading("Refinancing of the Falcon portfolio", 1)
    paragraph = document.add_paragraph("Dear Ms ")
    paragraph.add_run("Okonkwo").bold = True
    paragraph.add_run(", as discussed with Walter Harborline on the telephone, we propose to refinance in two steps.")
    document.add_paragraph("Please send questions to walter.harborline@harborline-capital.example or +44 20 7946 0958.")
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Tranche", "Amount", "Contact"), strict=True):
        cell.text = text
    for row in (("A", "£ 4.2 million", "Priya Raman"), ("B", "£ 1.8 million", "Tomás Herrera")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("Yours sincerely,\nWalter Harborline\nHarborline Capital LLP")
    return _saved(document)


def budget() -> bytes:
    """A workbook with formulas, a chart, a hidden sheet and a comment."""
    book = Workbook()
    book.properties.creator = "Priya Raman"
    sheet = book.active
    sheet.title = "Budget"
    sheet.append(["Owner", "E-mail", "Q1", "Q2", "Total"])
    people = (("Priya Raman", "priya.raman", 41000, 43500), ("Tomás Herrera", "tomas.herrera", 28000, 31250))
    for row, (name, mail, first, second) in enumerate(people, start=2):
        sheet.append([name, f"{mail}@harborline-capital.example", first, second, f"=C{row}+D{row}"])
    sheet.append(["Total", None, "=SUM(C2:C3)", "=SUM(D2:D3)", "=SUM(E2:E3)"])
    sheet["A2"].comment = Comment("Ask Priya before you change this.", "Walter Harborline")
    chart = BarChart()
    chart.title = "Budget by owner"
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_col=4, max_row=3), titles_from_data=True)
    sheet.add_chart(chart, "G2")
    hidden = book.create_sheet("Old")
    hidden.sheet_state = "hidden"
    hidden.append(["Employee no.", "HC-20481", "Walter Harborline"])
    return _saved(book)


def deck() -> bytes:
    """Three slides with speaker notes."""
    deck = Presentation()
    deck.core_properties.author = "Tomás Herrera"
    for title, lines, note in (
        (
            "Project Falcon",
            ("Steering group of Harborline Capital LLP", "Chair: Walter Harborline"),
            "Thank Priya first.",
        ),
        (
            "Where we stand",
            ("Two tranches agreed", "Data room at https://falcon.intranet.local/room"),
            "Tomás knows the login.",
        ),
        ("Next steps", ("Sign by Friday", "Call Okonkwo & Partners: +44 20 7946 0112"), "Walter signs for us."),
    ):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = "\n".join(lines)
        slide.notes_slide.notes_text_frame.text = note
    box = deck.slides[0].shapes.add_textbox(Inches(1), Inches(6), Inches(4), Inches(0.5))
    box.text_frame.text = "Questions: tomas.herrera@harborline-capital.example"
    return _saved(deck)


def repository() -> bytes:
    """A small program with a secret and an author, and a .git folder that must not stay."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("importer/README.md", "# Importer\n\nWritten by Priya Raman for Harborline Capital LLP.\n")
        archive.writestr(
            "importer/importer.py",
            '"""Loads tranches. Author: Priya Raman <priya.raman@harborline-capital.example>"""\n\n'
            'API_TOKEN = "ghp_' + "q7R2mX9vT4kL8wZ1bN6cY3dF5hJ0pS2aG4eU" + '"\n\n\n'
            'def total(rows):\n    return sum(row["amount"] for row in rows)\n',
        )
        archive.writestr("importer/rates.csv", "owner,rate\nPriya Raman,4.2\nTomás Herrera,3.9\n")
        archive.writestr(
            "importer/.git/config", "[user]\n\tname = Priya Raman\n\temail = priya.raman@harborline-capital.example\n"
        )
    return buffer.getvalue()


def minutes() -> bytes:
    """Plain minutes of a meeting."""
    return (
        "Minutes, steering group, 14 March\n\n"
        "Present: Walter Harborline (chair), Priya Raman, Tomás Herrera\n"
        "1. Walter reported on the call with Adaeze Okonkwo of Okonkwo & Partners.\n"
        "2. Priya sends the model to adaeze@okonkwo-partners.example by Thursday.\n"
        "3. Next meeting at 12 Quayside Terrace, Bristol BS1 4RW.\n"
    ).encode()


CONTEXT: dict[str, object] = {
    "occupation": "13-0000",
    "sector": "K",
    "authenticity": "fabricated",
    "outcome": "delivered",
    "tools": ["word", "sheet"],
    "minutes_spent": 180,
    "year": 2024,
}
RIGHTS: dict[str, object] = {
    "made_for": "self",
    "under_nda": "no",
    "permission": "not_needed",
    "secrecy": [],
    "third_party": "no",
    "purposes": ["evaluate", "train"],
}
REQUEST = (
    "From: Walter Harborline <walter.harborline@harborline-capital.example>\n"
    "To: Priya Raman\nSubject: Falcon\n\n"
    "Priya, could you draft the letter to Adaeze Okonkwo about the refinancing, with the budget beside it? "
    "The steering group meets on Thursday; Tomás has the numbers.\n\nWalter\n"
)

SAMPLES: tuple[Sample, ...] = (
    Sample(
        request=REQUEST,
        files=(("deliverable", "Harborline refinancing memo.docx", memo), ("reference", "minutes.txt", minutes)),
        context={**CONTEXT, "occupation": "23-0000"},
        goal="approved",
    ),
    Sample(
        request="Please turn the budget of Harborline Capital LLP into a chart for Walter Harborline's board pack.",
        files=(("deliverable", "Budget Raman.xlsx", budget),),
        context=CONTEXT,
        goal="submitted",
    ),
    Sample(
        request="Tomás, three slides for the steering group on Project Falcon, please. Priya Raman has the status.",
        files=(("deliverable", "Falcon steering.pptx", deck), ("reference", "minutes.txt", minutes)),
        context={**CONTEXT, "occupation": "11-0000", "sector": "M"},
        goal="ready",
    ),
    Sample(
        request="Write a small importer for the tranche files and hand it to Priya Raman with a read-me.",
        files=(("deliverable", "importer.zip", repository), ("reference", "Budget Raman.xlsx", budget)),
        context={**CONTEXT, "occupation": "15-0000", "sector": "J", "tools": ["code"]},
        goal="confirming",
    ),
    Sample(
        request="",
        files=(("deliverable", "Harborline refinancing memo.docx", memo),),
        context={},
        goal="draft",
    ),
)


def _saved(thing: object) -> bytes:
    buffer = io.BytesIO()
    thing.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()
