"""The five files of one submission about a cast: a mail, a deck, a sheet, a contract and a repository."""

from __future__ import annotations

import email.policy
import io
import os
import random
import subprocess
import tempfile
import zipfile
from email.message import EmailMessage
from pathlib import Path

from docx import Document
from openpyxl import Workbook
from openpyxl.comments import Comment
from pptx import Presentation
from pptx.util import Inches

from tests.submissions30.cast import Cast

# What is nobody's: it stands in the files and has to stay.
CONTROLS = {
    "mail": (
        "The European Union published new guidance in March, and prices rose by 4 percent.",
        "Please use Excel or Python for the model; the will of the committee is clear.",
        "We hope to grant access to the field data before June.",
    ),
    "deck": ("Market overview for Germany", "Revenue grew in every quarter", "Next steps and open questions"),
    "sheet": ("Net revenue", "Gross margin", "Depreciation", "Working capital"),
    "contract": (
        "This Agreement is governed by the laws of England.",
        "Neither party shall be liable for indirect loss.",
        "Services are provided from Monday to Friday, excluding public holidays.",
    ),
    "repository": ("def total(rows):", 'return sum(row["amount"] for row in rows)', "import json"),
}


def files(cast: Cast) -> dict[str, tuple[str, bytes]]:
    """what -> (name, content)."""
    draw = random.Random(f"files {cast.seed}")
    stem = cast.say("mail", cast.employer, "firm short")
    return {
        "mail": (f"RE {cast.project} status.eml", _mail(cast, draw)),
        "deck": (f"{stem} {cast.project} steering.pptx", _deck(cast, draw)),
        "sheet": (f"{cast.say('sheet', cast.people[1], 'surname')} budget v3.xlsx", _sheet(cast, draw)),
        "contract": (f"{stem}_services_agreement.docx", _contract(cast, draw)),
        "repository": ("importer.zip", _repository(cast, draw)),
    }


def _mail(cast: Cast, draw: random.Random) -> bytes:
    lead, reviewer, contact, banker = cast.people[:4]
    say = lambda who, kind: cast.say("mail", who, kind)  # noqa: E731
    mail = EmailMessage(policy=email.policy.default.clone(max_line_length=900))
    mail["From"] = f'"{say(lead, "full")}" <{say(lead, "mail")}>'
    mail["To"] = f'"{say(contact, draw.choice(["full", "reversed"]))}" <{say(contact, "mail")}>'
    mail["Cc"] = f'"{say(reviewer, "full")}" <{say(reviewer, "mail")}>, {say(banker, "mail")}'
    mail["Subject"] = f"RE: {say(cast.project, 'project')} - status for {say(cast.client, 'firm short')}"
    mail["Date"] = "Tue, 05 Mar 2024 09:30:00 +0000"
    mail["Message-ID"] = f"<20240305.1@{cast.employer.domain}>"
    mail["User-Agent"] = "Thunderbird"
    greeting = draw.choice([f"Dear {say(contact, 'titled')},", f"Hi {say(contact, 'first')},"])
    namesake = ""
    if len(cast.people) > 4:
        namesake = (
            f"Please do not confuse {say(lead, 'full')} with {say(cast.people[4], 'full')}, who sits with the client "
            f"({say(cast.people[4], 'mail')}).\n\n"
        )
    controls = "\n".join(CONTROLS["mail"])
    body = f"""{greeting}

{say(reviewer, draw.choice(["short", "full", "first"]))} has finished the review of {say(cast.project, "code name")} and
sent {say(reviewer, "possessive")} comments to {say(cast.client, "firm without form")} this morning.
{say(banker, "full")} of {say(cast.other, "firm")} joins the call; {say(banker, "first")} will dial in.

{controls}

{namesake}For questions call {say(lead, "first")} or write to {say(lead, "mail")}.

Kind regards,
{say(lead, "full")}
Senior Manager
{say(cast.employer, "firm")}
www.{say(cast.employer, "domain")}

-----Original Message-----
From: {say(contact, "full")} <{say(contact, "mail")}>
Sent: Monday, March 4, 2024
To: {say(lead, "upper")}
Subject: {say(cast.project, "code name")}

{say(lead, "first")}, please have {say(reviewer, "titled")} look at the numbers.

{say(contact, draw.choice(["first", "full"]))}
"""
    mail.set_content(body)
    html = body.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n")
    mail.add_alternative(f"<html><body><p>{html}</p></body></html>", subtype="html")
    return mail.as_bytes()


def _deck(cast: Cast, draw: random.Random) -> bytes:
    lead, reviewer, contact, banker = cast.people[:4]
    say = lambda who, kind: cast.say("deck", who, kind)  # noqa: E731
    deck = Presentation()
    deck.core_properties.author = say(lead, "full")
    deck.core_properties.last_modified_by = say(reviewer, draw.choice(["full", "login"]))
    deck.core_properties.title = f"{say(cast.project, 'project')} steering"
    pages = (
        (f"{say(cast.project, 'project')}", f"Steering committee of {say(cast.client, 'firm')}\nPrepared by {say(cast.employer, 'firm')}",
         f"Thank {say(contact, 'first')} first. {say(lead, 'short')} presents."),
        ("Team", f"Lead: {say(lead, 'full')}\nReviewer: {say(reviewer, 'full')}\nSponsor: {say(contact, 'full')}",
         f"{say(reviewer, 'upper')} is out on Friday; {say(reviewer, 'surname')} told us last week."),
        (CONTROLS["deck"][0], "\n".join((CONTROLS["deck"][1], f"Financing by {say(cast.other, 'firm without form')} "
         f"({say(banker, 'reversed')})")), f"{say(banker, 'titled')} asked for the {say(cast.project, 'code name')} numbers."),
        (CONTROLS["deck"][2], f"{say(lead, draw.choice(['surname', 'spaced']))} to close\n{say(banker, 'nonbreaking')} to confirm",
         f"Ask {say(contact, draw.choice(['titled', 'possessive surname']))} about {say(cast.client, 'firm upper')}."),
    )  # fmt: skip
    for title, lines, note in pages:
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = lines
        slide.notes_slide.notes_text_frame.text = note
        box = slide.shapes.add_textbox(Inches(0.5), Inches(7), Inches(5), Inches(0.4))
        box.text_frame.text = f"© 2024 {say(cast.employer, 'firm')} | Confidential"
    logo = deck.slides[0].shapes.add_textbox(Inches(7), Inches(0.2), Inches(2), Inches(0.5))
    logo._element.nvSpPr.cNvPr.set("descr", f"Logo of {say(cast.employer, 'firm without form')}")
    logo.text_frame.text = " "
    return _saved(deck)


def _sheet(cast: Cast, draw: random.Random) -> bytes:
    lead, reviewer, contact, banker = cast.people[:4]
    say = lambda who, kind: cast.say("sheet", who, kind)  # noqa: E731
    book = Workbook()
    book.properties.creator = say(reviewer, "full")
    sheet = book.active
    sheet.title = "Budget"
    sheet.append(["Owner", "E-mail", "User", "Hours", "Rate"])
    for row, who in enumerate((lead, reviewer, contact), start=2):
        sheet.append([say(who, "full"), say(who, "mail"), say(who, "login"), 10 * row, 150])
    sheet.append(["Total", None, None, "=SUM(D2:D4)", None])
    sheet["A2"].comment = Comment(f"{say(contact, 'first l')} agreed with this.", say(lead, "full"))
    items = book.create_sheet("Items")
    items.append(["Item", "Responsible", "Comment", "2023", "2024"])
    for at, (item, who, kind) in enumerate(
        zip(CONTROLS["sheet"], (lead, reviewer, contact, banker), ("surname", "short", "reversed", "upper reversed"), strict=True)
    ):  # fmt: skip
        items.append([item, say(who, kind), f"as {say(who, 'surname')} said", 1000 + at, 1100 + at])
    items.append(
        ["Source", None, f"{say(cast.client, 'firm short')} ledger, {say(cast.project, 'code')}_export", None, None]
    )
    items.append([None, None, f"\\\\files\\{cast.employer.stem.lower()}\\{say(lead, 'login')}\\model.xlsx", None, None])
    hidden = book.create_sheet(f"{say(cast.client, 'firm short')} raw")
    hidden.sheet_state = "hidden"
    hidden.append(["Vendor", say(cast.other, "firm")])
    hidden.append(["Contact", say(banker, "full")])
    return _saved(book)


def _contract(cast: Cast, draw: random.Random) -> bytes:
    lead, reviewer, contact, banker = cast.people[:4]
    say = lambda who, kind: cast.say("contract", who, kind)  # noqa: E731
    paper = Document()
    paper.core_properties.author = say(lead, draw.choice(["full", "login"]))
    section = paper.sections[0]
    section.header.paragraphs[0].text = f"{say(cast.employer, 'firm')} - {say(cast.client, 'firm')}"
    section.footer.paragraphs[
        0
    ].text = f"Copyright 2024 {say(cast.employer, 'firm without form')}. All rights reserved."
    paper.add_heading("Services Agreement", 1)
    paper.add_paragraph(
        f"This Agreement is made between {say(cast.client, 'firm')} (“{say(cast.client, 'acronym')}” or the “Client”) and "
        f"{say(cast.employer, 'firm')} (the “Supplier”) on 5 March 2024."
    )
    paper.add_paragraph(
        f"The Supplier shall provide advice on {say(cast.project, 'project')}. {say(cast.client, 'acronym')} shall name "
        f"{say(contact, 'full')} as its representative; the Supplier names {say(lead, 'titled')}."
    )
    for words in CONTROLS["contract"]:
        paper.add_paragraph(words)
    paper.add_paragraph(
        f"Notices to {say(cast.employer, 'firm short')} go to {say(lead, 'mail')} with a copy to "
        f"{say(reviewer, 'transliterated')} and {say(reviewer, 'unaccented')} ({say(reviewer, 'cyrillic')})."
    )
    paper.add_paragraph(f"Initialled: {say(lead, 'initials')} / {say(contact, 'initials')}")
    if len(cast.people) > 4:
        paper.add_paragraph(f"{say(cast.people[4], 'full')} and {say(lead, 'full')} are not related.")
    table = paper.add_table(rows=1, cols=2)
    for cell, text in zip(table.rows[0].cells, ("For the Supplier", "For the Client"), strict=True):
        cell.text = text
    row = table.add_row().cells
    row[0].text, row[1].text = f"Name: {say(lead, 'full')}", f"Name: {say(contact, 'full')}"
    row = table.add_row().cells
    row[0].text, row[1].text = f"Witness: {say(reviewer, 'full')}", f"Witness: {say(banker, 'upper')}"
    return _saved(paper)


def _repository(cast: Cast, draw: random.Random) -> bytes:
    lead, reviewer, contact, _ = cast.people[:4]
    say = lambda who, kind: cast.say("repository", who, kind)  # noqa: E731
    with tempfile.TemporaryDirectory() as place:
        work = Path(place) / "importer"
        work.mkdir()
        _git(work, "init", "-q", "-b", "main")
        _git(
            work, "remote", "add", "origin", f"git@git.{cast.employer.domain}:{cast.employer.stem.lower()}/importer.git"
        )
        (work / "README.md").write_text(
            f"# Importer\n\nLoads the {say(cast.project, 'code name')} ledger of {say(cast.client, 'firm without form')}.\n"
            f"Requested by: {say(contact, 'full')}\nMaintainer: {say(reviewer, 'full')} <{say(reviewer, 'mail')}>\n",
            encoding="utf-8",
        )
        (work / "importer.py").write_text(
            f'"""Written by {say(lead, "full")}."""\n\n{CONTROLS["repository"][2]}\n\n'
            f"# Copyright (c) 2024 {say(cast.employer, 'firm')}\n"
            f"# TODO({say(lead, 'login')}): ask {say(reviewer, 'first')}\n"
            f'SOURCE = "/home/{say(reviewer, "login")}/{say(cast.project, "code")}/ledger.csv"\n\n\n'
            f"class {say(cast.client, 'camel')}:\n    pass\n\n\n"
            f"{CONTROLS['repository'][0]}\n    {CONTROLS['repository'][1]}\n",
            encoding="utf-8",
        )
        _commit(work, lead, say, f"Load the {say(cast.project, 'code')} ledger")
        (work / "rates.csv").write_text(
            f"owner,rate\n{say(reviewer, 'full')},4.2\n{say(contact, 'reversed').replace(', ', ' ')},3.9\n",
            encoding="utf-8",
        )
        _commit(
            work, reviewer, say,
            f"Add rates as {say(contact, 'first')} asked\n\nSigned-off-by: {say(reviewer, 'full')} <{say(reviewer, 'mail')}>",
        )  # fmt: skip
        sink = io.BytesIO()
        with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(work.rglob("*")):
                if path.is_file():
                    archive.write(path, str(path.relative_to(work.parent)))
        return sink.getvalue()


def _commit(work: Path, who: object, say: object, message: str) -> None:
    name, mail = say(who, "full"), say(who, "mail")  # type: ignore[operator]
    people = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER")
              for what, value in (("NAME", name), ("EMAIL", mail), ("DATE", "2024-03-05T09:00:00+0000"))}  # fmt: skip
    _git(work, "add", "-A")
    _git(work, "commit", "-q", "-m", message, **people)


def _git(work: Path, *words: str, **more: str) -> None:
    environment = {"PATH": os.environ["PATH"], "HOME": str(work), "GIT_CONFIG_NOSYSTEM": "1", **more}
    subprocess.run(["git", *words], cwd=work, env=environment, capture_output=True, check=True)


def _saved(thing: object) -> bytes:
    sink = io.BytesIO()
    thing.save(sink)  # type: ignore[attr-defined]
    return sink.getvalue()
