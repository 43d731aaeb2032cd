"""One submission of five real-shaped files and a request, with every planted value listed beside where it stands."""

from __future__ import annotations

import io
import zipfile

from docx import Document
from openpyxl import Workbook
from openpyxl.comments import Comment
from pptx import Presentation
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

TERM = "Project Kestrel"  # only the contractor can know this one

PEOPLE = [
    "Margaret Holloway", "Dmitri Volkov", "Aisha Rahman", "Tobias Lindqvist", "Carmen Delgado", "Hiroshi Nakamura",
    "Siobhan Gallagher", "Rajesh Krishnan", "Annelise Brandt", "Kwame Boateng",
]  # fmt: skip
FIRMS = ["Brightwater Logistics Ltd", "Castellan Partners LLP", "Norrland Timber GmbH"]
MAILS = [
    "margaret.holloway@brightwater-logistics.com", "d.volkov@castellan-partners.co.uk",
    "aisha@brightwater-logistics.com",
    "t.lindqvist@norrland-timber.de", "carmen.delgado@castellan-partners.co.uk", "h.nakamura@brightwater-logistics.com",
    "sgallagher@castellan-partners.co.uk", "rkrishnan@brightwater-logistics.com", "a.brandt@norrland-timber.de",
    "kwame@brightwater-logistics.com",
]  # fmt: skip
PHONES = [
    "+44 20 7946 0321",
    "+1 415 555 0134",
    "+49 30 901820",
    "(212) 555-0187",
    "+44 7700 900455",
    "+34 912 345 678",
]
CARDS = ["4111 1111 1111 1111", "5500 0055 5555 5559"]
IDS = [
    "GB29 NWBK 6016 1331 9268 19", "DE89 3704 0044 0532 0130 00", "536-90-4399", "EMP-204815", "CUST-778120",
    "INV-2024-00917",
]  # fmt: skip
SECRETS = [
    "AKIAIOSFODNN7EXAMPLQ", "ghp_Zx8Kq2Vt7Nw4Rb9Lm3Yc6Hd1Jf5Gs0Pa2Te4", "postgres://svc_ops:Tr0ub4dor-9@db1.brightwater.internal:5432/ops",
    "sk_live_51Hq8ZKJx2mNv7RtYbW3cLp9D",
]  # fmt: skip
HOSTS = [
    "db1.brightwater.internal",
    "https://wiki.brightwater.internal/kestrel/plan",
    "10.42.17.9",
    "\\\\fs01\\deals\\2024",
]
PATHS = ["C:\\Users\\mholloway\\Documents\\plan.docx", "/home/rkrishnan/projects/ops"]
ADDRESSES = ["48 Larkspur Crescent", "1709 Juniper Hollow Road"]
METADATA = ["Annelise Brandt", "Kwame Boateng", "Castellan Partners LLP"]
VALUES = sorted(
    {TERM, *PEOPLE, *FIRMS, *MAILS, *PHONES, *CARDS, *IDS, *SECRETS, *HOSTS, *PATHS, *ADDRESSES, *METADATA,
     "Holloway", "Volkov", "Lindqvist", "Delgado", "Nakamura", "Krishnan", "Boateng", "mholloway", "brightwater",
     "castellan-partners", "norrland-timber", "Kestrel"}
)  # fmt: skip
# Words that must stay: a clean copy that lost them would be gutted.
CONTROL = ["quarterly revenue", "warehouse capacity", "delivery schedule", "total cost of freight"]

REQUEST = (
    f"From: {PEOPLE[0]} <{MAILS[0]}>\nTo: {PEOPLE[1]}\nSubject: {TERM}\n\n"
    f"Dmitri, please write up the delivery schedule for {FIRMS[0]} and check it with {PEOPLE[2]} ({PHONES[0]}).\n"
    f"The wiki page is {HOSTS[1]}, the old files are under {HOSTS[3]}.\n\nBest regards,\n{PEOPLE[0]}\n"
)


def memo() -> bytes:
    document = Document()
    document.core_properties.author = PEOPLE[8]
    document.core_properties.last_modified_by = PEOPLE[9]
    document.core_properties.comments = f"for {FIRMS[1]}"
    document.sections[0].header.paragraphs[0].text = f"{FIRMS[0]}: {TERM}"
    document.sections[0].footer.paragraphs[0].text = f"Prepared by {PEOPLE[8]}"
    document.add_heading("The delivery schedule", 1)
    split = document.add_paragraph("Please contact ")
    for part, bold in (("Marg", True), ("aret Hollo", False), ("way", True)):
        split.add_run(part).bold = bold
    split.add_run(f" at {MAILS[0]} or {PHONES[1]} about the delivery schedule.")
    document.add_paragraph(f"Dear Mr {PEOPLE[1].split()[1]}, the warehouse capacity was agreed with {PEOPLE[2]}.")
    document.add_paragraph(f"Address: {ADDRESSES[0]}, Bristol BS1 4RW")
    document.add_paragraph(f"Pay to IBAN {IDS[0]} by card {CARDS[0]} if need be.")
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Name", "E-mail", "Employee no."), strict=True):
        cell.text = text
    for row in ((PEOPLE[2], MAILS[2], IDS[3]), (PEOPLE[3], MAILS[3], "EMP-204816")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph(f"Saved as {PATHS[0]}")
    document.add_paragraph(f"Kind regards,\n{PEOPLE[0]}\n{FIRMS[0]}")
    return _saved(document)


def workbook() -> bytes:
    book = Workbook()
    book.properties.creator = PEOPLE[9]
    book.properties.lastModifiedBy = PEOPLE[8]
    sheet = book.active
    sheet.title = "Freight"
    sheet.append(["Customer name", "E-mail", "Phone", "Customer no.", "Cost", "Total cost of freight"])
    rows = (
        (PEOPLE[4], MAILS[4], PHONES[2], IDS[4], 1200, "=E2*2"),
        (PEOPLE[5], MAILS[5], PHONES[3], "CUST-778121", 900, "=E3*2"),
        (PEOPLE[6], MAILS[6], PHONES[4], "CUST-778122", 450, "=SUM(E2:E4)"),
    )
    for row in rows:
        sheet.append(row)
    sheet["A3"].comment = Comment(f"Ask {PEOPLE[7]} first", PEOPLE[9])
    hidden = book.create_sheet("Old")
    hidden.sheet_state = "hidden"
    hidden.append(["Client", FIRMS[2]])
    hidden.append(["SSN", IDS[2]])
    hidden.append(["IBAN", IDS[1]])
    hidden.append(["Card number", CARDS[1]])
    return _saved(book)


def deck() -> bytes:
    deck = Presentation()
    deck.core_properties.author = PEOPLE[6]
    for title, body, note in (
        (TERM, f"Steering group of {FIRMS[1]}\nChair: {PEOPLE[6]}", f"Thank {PEOPLE[7]} and mention {MAILS[7]}."),
        ("Quarterly revenue", f"Contact: {PEOPLE[7]}, {PHONES[5]}", f"Invoice number: {IDS[5]}"),
        (
            "Systems",
            f"Database on {HOSTS[0]}, gateway {HOSTS[2]}",
            f"Signed for {FIRMS[2]} by {PEOPLE[8]} ({MAILS[8]})",
        ),
    ):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = body
        slide.notes_slide.notes_text_frame.text = note
    return _saved(deck)


def report() -> bytes:
    buffer = io.BytesIO()
    page = canvas.Canvas(buffer, pagesize=A4)
    page.setAuthor(PEOPLE[5])
    page.setTitle(f"{TERM} report")
    page.setSubject(FIRMS[0])
    lines = [
        f"Report for {FIRMS[0]}", "", "Quarterly revenue and warehouse capacity are on plan.",
        f"Author: {PEOPLE[5]}, {MAILS[5]}", f"Reviewed by {PEOPLE[4]} of {FIRMS[1]}",
        f"Phone: {PHONES[0]}", f"Ship to: {ADDRESSES[1]}, Portland, OR 97201",
        f"Employee no.: {IDS[3]}", "The total cost of freight is in the workbook.",
    ]  # fmt: skip
    for number, line in enumerate(lines):
        page.drawString(72, 760 - 24 * number, line)
    page.showPage()
    page.drawString(72, 760, f"Appendix: {PEOPLE[9]} ({MAILS[9]}) keeps the delivery schedule.")
    page.showPage()
    page.save()
    return buffer.getvalue()


def repository() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = f"packed by {PEOPLE[7]}".encode()
        files = {
            "ops/README.md": f"# Ops\n\nDelivery schedule tools, written by {PEOPLE[7]} <{MAILS[7]}> for {FIRMS[0]}.\n",
            "ops/config.py": (
                f'"""Settings. Ask {PEOPLE[1]} ({MAILS[1]})."""\n\n'
                f'AWS_ACCESS_KEY_ID = "{SECRETS[0]}"\nGITHUB_TOKEN = "{SECRETS[1]}"\nDATABASE_URL = "{SECRETS[2]}"\n'
                f'STRIPE_KEY = "{SECRETS[3]}"\nHOME = "{PATHS[1]}"\n'
            ),
            "ops/people.csv": f"name,email\n{PEOPLE[3]},{MAILS[3]}\n{PEOPLE[4]},{MAILS[4]}\n",
            "ops/settings.json": f'{{"host": "{HOSTS[0]}", "owner": "{PEOPLE[2]}", "mail": "{MAILS[2]}"}}\n',
            "ops/.git/config": f"[user]\n\tname = {PEOPLE[9]}\n\temail = {MAILS[9]}\n",
            "ops/.git/HEAD": "ref: refs/heads/main\n",
        }
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def files() -> dict[str, bytes]:
    """Uploaded name -> content; the names hold planted values too."""
    return {
        "Holloway memo.docx": memo(),
        "Freight Brightwater.xlsx": workbook(),
        "Kestrel steering.pptx": deck(),
        "Report Nakamura.pdf": report(),
        "ops krishnan.zip": repository(),
    }


def _saved(thing: object) -> bytes:
    buffer = io.BytesIO()
    thing.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()
