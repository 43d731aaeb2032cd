"""An old Office file goes through the portal's own work: read, cleaned and stored as the modern type."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from django.core.files.storage import storages

from portal.queue.models import Status
from portal.vault import actions as vault
from portal.vault.models import VaultObject
from sanitization import orders, runtime, wire, work
from sanitization.confinement import availability
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import Known, Reach
from submissions.intake.accepted import suffix_of
from tests.office import libreoffice

NAME = "Henrietta Vandersloot"


@pytest.fixture
def plain_runtime(settings: Any) -> Any:
    runtime.close()
    settings.DETECTOR = "none"
    yield
    runtime.close()


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("a.DOC", ".docx"),
        ("a.rtf", ".docx"),
        ("a.xlt", ".xlsx"),
        ("a.pps", ".pptx"),
        ("a.docm", ".docm"),
        ("a.exe", ""),
    ],
)
def test_what_the_clean_copy_will_be_called(name: str, suffix: str) -> None:
    assert suffix_of(name) == suffix


@pytest.mark.skipif(availability().level != "full", reason="this kernel cannot confine fully")
@pytest.mark.skipif(not libreoffice.is_installed(), reason="LibreOffice is not installed")
@pytest.mark.django_db(transaction=True)
def test_it_is_read_and_cleaned_as_the_modern_type(person: Any, plain_runtime: Any, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(f"Ask {NAME} about the harbour lease.")
    document.save(tmp_path / "memo.docx")
    assert libreoffice.convert(tmp_path / "memo.docx", tmp_path / "memo.doc")
    owner = person("contractor")
    stored = vault.put_bytes(owner, VaultObject.Kind.ORIGINAL, (tmp_path / "memo.doc").read_bytes())

    scan = orders.order_scan(owner, stored, "memo.doc")
    work.perform_scan(scan.pk)
    scan.refresh_from_db()

    assert (scan.status, scan.kind) == (Status.DONE, "docx")
    reading = wire.decode(vault.read_bytes(scan.reading), wire.reading)
    declared = [Known(value=NAME, entity="TERM", reach=Reach.WORD, source="declared")]
    (plan,), _ = plan_submission([reading], verdicts={}, declared=declared, assigned={})
    redaction = orders.order_redaction(owner, stored, "memo.doc", plan)
    work.perform_redaction(redaction.pk)
    redaction.refresh_from_db()

    assert redaction.status == Status.DONE
    assert redaction.ledger[0] == {
        "part": "the whole file",
        "fate": "rebuilt",
        "reason": "converted from doc by LibreOffice",
    }
    assert vault.open_text(owner, redaction.clean_name_sealed, "name") == "memo.docx"
    with storages["clean"].open(redaction.clean_as) as file, zipfile.ZipFile(file) as package:
        text = package.read("word/document.xml").decode()
    assert "harbour lease" in text
    assert "Vandersloot" not in text
