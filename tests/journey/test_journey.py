"""Three people, one submission, in a real browser on a real site: from handing in to an export that loads."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.decoding import survivors, text_of
from tests.journey import planted
from tests.journey.site import PASSWORD, Site

PATIENCE = 120_000


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    made = Site(FAIRCOPY_DETECTOR="embedded")
    made.start()
    yield made
    made.close()


class Seat:
    """One person's browser; keeps every byte that the site sends to it."""

    def __init__(self, browser: Any, site: Site, role: str) -> None:
        self.site = site
        self.received: list[bytes] = []
        self.complaints: list[str] = []
        self.context = browser.new_context(accept_downloads=True)
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("response", self._keep)
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(f"{site.base}/sign-in/")
        self.page.fill("#id_username", f"{role}@demo.example")
        self.page.fill("#id_password", PASSWORD)
        self.page.get_by_role("button", name="Sign in").click()
        self.page.wait_for_url("**/*")

    def _keep(self, response: Any) -> None:
        if response.request.resource_type in ("document", "xhr", "fetch") and "/static/" not in response.url:
            try:
                self.received.append(response.body() + repr(response.headers).encode())
            except Exception:  # redirects and downloads have no body here
                self.received.append(repr(response.headers).encode())

    def _listen(self, message: Any) -> None:
        if "status of 422" in message.text:
            return  # a refused form: what the person is told stands on the page
        if message.type == "error" or "Content Security Policy" in message.text:
            self.complaints.append(message.text)

    def click(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()


@pytest.mark.browser
@pytest.mark.xdist_group("journey")
def test_a_submission_travels_from_the_contractor_to_the_buyer(browser: Any, site: Site, tmp_path: Path) -> None:
    uploads = planted.files()
    everything = planted.REQUEST.encode() + b"".join(name.encode() + b"\n" for name in uploads)
    seen = set(survivors(everything, planted.VALUES))
    for content in uploads.values():
        seen |= set(survivors(content, planted.VALUES))
    assert len(planted.VALUES) >= 60
    assert seen == set(planted.VALUES), "every value is planted where the decoder can see it"

    location = _hand_in(browser, site, tmp_path, uploads)
    reviewer = _review(browser, site)
    archive, admin = _export(browser, site, tmp_path)

    assert survivors(b"\n".join(reviewer.received), planted.VALUES) == []
    assert survivors(b"\n".join(admin.received), planted.VALUES) == []
    assert reviewer.complaints == []
    assert admin.complaints == []
    _check_export(archive, tmp_path)
    assert "Approved" in _status_page(browser, site, location)
    assert "verified" in site.manage("verify_audit")
    _tamper_and_verify(site)


def _hand_in(browser: Any, site: Site, folder: Path, uploads: dict[str, bytes]) -> str:
    seat = Seat(browser, site, "contractor")
    page = seat.page
    seat.click("Hand in a piece of work")
    page.fill("textarea", planted.REQUEST)
    seat.click("Save and go on to the files")
    paths = []
    for name, content in uploads.items():
        path = folder / name
        path.write_bytes(content)
        paths.append(str(path))
    page.wait_for_selector("#uploader")
    page.set_input_files('input[type=file][data-role="deliverable"]', paths)
    for name in uploads:
        page.wait_for_selector(f'li[data-state="read"]:has-text("{name}")')
    page.get_by_role("link", name="Go on to the context").click()
    page.select_option("#id_occupation", "13-0000")
    page.select_option("#id_sector", "H")
    page.get_by_label("Real: handed over as it is here").check()
    page.get_by_label("Delivered and accepted").check()
    seat.click("Save and go on to the rights")
    page.get_by_label("Myself, nobody else has a claim").check()
    for group in ("under_nda", "third_party"):
        page.check(f'input[name="{group}"][value="no"]')
    page.check('input[name="permission"][value="not_needed"]')
    page.get_by_label("Evaluating AI systems").check()
    page.check("#id_signed")
    seat.click("Sign and go on")
    seat.click("Close the files and begin the check")
    page.wait_for_selector("#check")
    page.fill("#term", planted.TERM)
    seat.click("Hide this everywhere")
    page.wait_for_selector("#check")
    assert page.locator("mark.found").count() > 0
    assert page.get_by_text("Margaret Holloway").count() > 0
    page.get_by_role("button", name="Hide all").first.click()
    page.wait_for_selector('.value-row .state.good:has-text("hidden")')
    seat.click("Confirm and make the fair copy")
    page.wait_for_selector(".beside")
    assert page.get_by_text("Verified.").count() == 1
    seat.click("Send for review")
    page.wait_for_selector('[data-submission-state="submitted"]')
    assert seat.complaints == []
    location = str(page.url)
    seat.context.close()
    return location


def _review(browser: Any, site: Site) -> Seat:
    seat = Seat(browser, site, "reviewer")
    page = seat.page
    page.wait_for_selector("#queue table")
    seat.click("Claim")
    page.wait_for_selector("text=Put back")
    for tab in range(page.locator(".tabs a").count()):
        page.locator(".tabs a").nth(tab).click()
        page.wait_for_selector(".document")
    with page.expect_download() as started:
        page.get_by_role("link", name="Download this fair copy").click()
    seat.received.append(Path(started.value.path()).read_bytes())
    seat.click("Approve")
    page.wait_for_selector("text=Still to be checked")
    for box in page.locator(".options input[type=checkbox]").all():
        box.check()
    seat.click("Approve")
    page.wait_for_selector("text=Nothing is waiting")
    return seat


def _export(browser: Any, site: Site, folder: Path) -> tuple[bytes, Seat]:
    seat = Seat(browser, site, "admin")
    page = seat.page
    page.get_by_role("link", name="Batches").click()
    page.fill("#id_name", "First")
    seat.click("Make a batch")
    page.get_by_role("link", name="Add from the store").click()
    page.check('input[name="item"]')
    page.get_by_role("button", name="B-001").click()
    seat.click("Seal")
    page.wait_for_selector(".sealed")
    seat.click("Export")
    page.wait_for_selector("a:has-text('Download')")
    with page.expect_download() as started:
        page.get_by_role("link", name="Download").click()
    content = Path(started.value.path()).read_bytes()
    for place in ("Store", "People", "Record"):
        page.get_by_role("link", name=place, exact=True).click()
    seat.click("Verify the whole record")
    page.wait_for_selector("text=Verified.")
    return content, seat


def _check_export(archive: bytes, folder: Path) -> None:
    assert survivors(archive, planted.VALUES) == []
    text = text_of(archive)
    for words in planted.CONTROL:
        assert words.replace(" ", "") in text
    where = folder / "export"
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        names = opened.namelist()
        for name in names:
            target = where / name
            assert target.resolve().is_relative_to(where.resolve())
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(opened.read(name))
    manifest = dict(reversed(line.split("  ", 1)) for line in (where / "manifest-sha256.txt").read_text().splitlines())
    assert set(manifest) == set(names) - {"manifest-sha256.txt", "signature.json"}
    for name, digest in manifest.items():
        assert hashlib.sha256((where / name).read_bytes()).hexdigest() == digest
    _check_signature(where)

    from datasets import load_dataset

    rows = load_dataset(str(where), split="train", cache_dir=str(folder / "cache"))
    lines = [json.loads(line) for line in (where / "data/items.jsonl").read_text().splitlines()]
    assert rows.num_rows == len(lines) == 1
    row = rows[0]
    assert row["prompt"] == lines[0]["prompt"]
    assert len(row["deliverable_files"]) == 5
    for path, digest in zip(row["deliverable_files"], row["deliverable_sha256"], strict=True):
        assert hashlib.sha256((where / path).read_bytes()).hexdigest() == digest
    _check_usable(where, row["deliverable_files"])


def _check_signature(where: Path) -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    signature = json.loads((where / "signature.json").read_text())
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signature["public_key"]))
    key.verify(bytes.fromhex(signature["signature"]), (where / "manifest-sha256.txt").read_bytes())


def _check_usable(where: Path, paths: list[str]) -> None:
    """The clean files open in the programs' libraries and still are what they were."""
    import ast

    import pypdfium2
    from docx import Document
    from openpyxl import load_workbook
    from pptx import Presentation

    by_suffix = {Path(path).suffix: where / path for path in paths}
    document = Document(str(by_suffix[".docx"]))
    assert [len(table.rows) for table in document.tables] == [3]
    book = load_workbook(by_suffix[".xlsx"])
    assert book["Freight"]["F4"].value == "=SUM(E2:E4)"
    assert book["Freight"]["E2"].value == 1200
    assert len(Presentation(str(by_suffix[".pptx"])).slides) == 3
    pdf = pypdfium2.PdfDocument(by_suffix[".pdf"])
    assert len(pdf) == 2
    assert "warehouse capacity" in pdf[0].get_textpage().get_text_range()
    with zipfile.ZipFile(by_suffix[".zip"]) as repository:
        assert not [name for name in repository.namelist() if ".git/" in name]
        assert ast.parse(repository.read("ops/config.py"))
        assert json.loads(repository.read("ops/settings.json"))


def _status_page(browser: Any, site: Site, location: str) -> str:
    seat = Seat(browser, site, "contractor")
    seat.page.goto(location)
    text = str(seat.page.inner_text("main"))
    seat.context.close()
    return text


def _tamper_and_verify(site: Site) -> None:
    """Any single change of the journey's record is found, by its row."""
    import sqlite3
    import subprocess
    import sys

    from tests.journey.site import ROOT

    with sqlite3.connect(site.var / "faircopy.sqlite3", timeout=20) as link:
        (last,) = link.execute("SELECT max(seq) FROM audit_event").fetchone()
        link.execute("UPDATE audit_event SET action = action || 'x' WHERE seq = ?", (last // 2,))
    done = subprocess.run(
        [sys.executable, "manage.py", "verify_audit"], cwd=ROOT, env=site.environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert f"row {last // 2}" in done.stderr
