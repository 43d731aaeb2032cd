"""The whole path once more on what production stands on: PostgreSQL, Redis and an S3-compatible store."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest

from tests.decoding import survivors
from tests.journey.site import Person, Site
from tests.services import Server, wait_for

VALUES = ["Margaret Holloway", "margaret.holloway@brightwater-logistics.com", "Brightwater Logistics Ltd"]
LETTER = f"Dear {VALUES[0]},\n\nplease write to {VALUES[1]} at {VALUES[2]}.\n"
CHECKLIST = dict.fromkeys(("request_matches", "nothing_left", "usable", "rights_plausible"), "on")


def first_link(person: Person, page: str, pattern: str) -> str:
    found = re.search(pattern, person.get(page).text)
    assert found, f"{pattern} is not on {page}"
    return found[1]


@pytest.mark.xdist_group("faults")
def test_the_path_on_postgresql_redis_and_s3(
    postgres_url: str, redis_server: Server, s3_endpoint: dict[str, str]
) -> None:
    from tests.journey.test_faults import _fresh_database

    site = Site(
        FAIRCOPY_DATABASE_URL=_fresh_database(postgres_url),
        FAIRCOPY_BROKER_URL=f"redis://127.0.0.1:{redis_server.port}/0",
        **s3_endpoint,
    )
    try:
        site.start()
        contractor, reviewer, admin = (site.sign_in(role) for role in ("contractor", "reviewer", "admin"))
        path = contractor.start()
        contractor.fill(path, LETTER, {"letter.txt": LETTER.encode()})
        contractor.post(f"{path}start-check/")
        contractor.wait_state(path, "confirming", seconds=90)
        contractor.post(f"{path}check/confirm/")
        contractor.wait_state(path, "ready", seconds=90)
        contractor.post(f"{path}fair-copy/send/")

        review = path.replace("/pieces/", "/review/")
        reviewer.post(f"{review}claim/")
        bundle = first_link(reviewer, review, r'name="bundle" value="([0-9a-f]{64})"')
        reviewer.post(f"{review}approve/", bundle=bundle, **CHECKLIST)
        assert contractor.state(path) == "approved"

        admin.post("/batches/", name="First", purpose="evaluate")
        batch = first_link(admin, "/batches/", r'href="(/batches/[0-9a-f-]{36}/)"')
        item = first_link(admin, "/store/", r'name="item" value="([0-9a-f-]{36})"')
        admin.post(f"{batch}add/", item=item)
        admin.post(f"{batch}seal/")
        admin.post(f"{batch}export/")
        download = r'href="(/batches/[0-9a-f-]{36}/exports/[0-9a-f-]{36}/download/)"'
        wait_for(lambda: re.search(download, admin.get(batch).text), seconds=60, what="the export")
        archive = admin.get(first_link(admin, batch, download)).content

        assert survivors(archive, VALUES) == []
        with zipfile.ZipFile(BytesIO(archive)) as opened:
            assert opened.testzip() is None
            assert {"data/items.jsonl", "data/items.parquet", "README.md"} <= set(opened.namelist())
        assert "verified" in site.manage("verify_audit")
        assert "compared" in site.manage("reconcile_vault")
        assert not (site.var / "store").exists(), "nothing may lie in local folders"
    finally:
        site.close()
