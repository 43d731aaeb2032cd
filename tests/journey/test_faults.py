"""A killed worker, an emptied broker, a stopped broker: nothing is lost, nothing is done twice, nobody helps.

Each plays on SQLite and on PostgreSQL, with Redis as the broker.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.journey.site import Site
from tests.services import Server, wait_for

PARAGRAPH = "Margaret Holloway of Brightwater Logistics Ltd wrote to d.volkov@castellan-partners.co.uk on Friday.\n"
SLOW = (PARAGRAPH * 2_000).encode()  # long enough to be in the middle of
QUICK = (PARAGRAPH * 3).encode()
pytestmark = pytest.mark.xdist_group("faults")


@pytest.fixture(params=["sqlite", "postgresql"])
def make_site(request: pytest.FixtureRequest, redis_server: Server) -> Iterator[Callable[..., Site]]:
    made: list[Site] = []

    def make(**environment: str) -> Site:
        broker = f"redis://127.0.0.1:{redis_server.port}/0"
        if request.param == "postgresql":
            environment["FAIRCOPY_DATABASE_URL"] = _fresh_database(request.getfixturevalue("postgres_url"))
        site = Site(FAIRCOPY_BROKER_URL=broker, **environment)
        made.append(site)
        return site

    yield make
    for site in made:
        site.close()


def _fresh_database(url: str) -> str:
    import psycopg

    name = f"site{time.monotonic_ns()}"
    parts = urlsplit(url)
    with psycopg.connect(f"host=127.0.0.1 port={parts.port} user=postgres dbname=postgres", autocommit=True) as link:
        link.execute(f"CREATE DATABASE {name}")
    return f"postgres://postgres@127.0.0.1:{parts.port}/{name}"


def rows(site: Site, query: str) -> list[Any]:
    url = site.environment.get("FAIRCOPY_DATABASE_URL")
    if url is None:
        with sqlite3.connect(site.var / "faircopy.sqlite3", timeout=20) as link:
            return link.execute(query).fetchall()
    import psycopg

    with psycopg.connect(url.replace("postgres://", "postgresql://")) as link:
        return link.execute(query).fetchall()


def events(site: Site, action: str) -> int:
    return int(rows(site, f"SELECT count(*) FROM audit_event WHERE action = '{action}'")[0][0])


def check_once(site: Site, path: str) -> None:
    """Every effect is there once, and the record verifies."""
    assert events(site, "submission.read") == 1
    doubled = rows(site, "SELECT scan_id, position FROM sanitization_finding GROUP BY 1, 2 HAVING count(*) > 1")
    assert doubled == []
    unfinished = rows(site, "SELECT id FROM sanitization_scan WHERE status NOT IN ('done', 'cancelled')")
    assert unfinished == []
    assert "verified" in site.manage("verify_audit")


def test_a_worker_killed_in_the_middle_of_a_scan_loses_nothing(make_site: Callable[..., Site]) -> None:
    site = make_site()
    site.start()
    person = site.sign_in("contractor")
    path = person.start()
    person.fill(path, "Please write the minutes.", {"minutes.txt": SLOW})
    wait_for(
        lambda: rows(site, "SELECT id FROM sanitization_scan WHERE status = 'running' AND attempt = 1"),
        what="the scan to run",
    )
    site.kill("worker")
    interrupted = rows(site, "SELECT count(*) FROM sanitization_scan WHERE status = 'running'")[0][0]
    assert interrupted >= 1, "the scan must have been in the middle"
    person.post(f"{path}start-check/")

    site.start("worker")

    person.wait_state(path, "confirming", seconds=60)
    check_once(site, path)
    assert rows(site, "SELECT max(attempt) FROM sanitization_scan")[0][0] == 2


def test_an_emptied_broker_loses_nothing(make_site: Callable[..., Site], redis_server: Server) -> None:
    site = make_site()
    site.start("web")
    person = site.sign_in("contractor")
    path = person.start()
    person.fill(path, "Please write the minutes.", {"minutes.txt": QUICK})
    person.post(f"{path}start-check/")
    redis_server.kill()
    redis_server.start()  # empty: it keeps nothing

    site.start("worker", "beat")

    person.wait_state(path, "confirming", seconds=60)
    check_once(site, path)


def test_a_broker_that_is_stopped_during_the_upload_loses_nothing(
    make_site: Callable[..., Site], redis_server: Server
) -> None:
    site = make_site()
    site.start()
    person = site.sign_in("contractor")
    path = person.start()
    redis_server.kill()
    person.fill(path, "Please write the minutes.", {"minutes.txt": QUICK})
    person.post(f"{path}start-check/")
    assert person.state(path) == "scanning"

    redis_server.start()

    person.wait_state(path, "confirming", seconds=60)
    check_once(site, path)
    person.post(f"{path}check/confirm/")
    person.wait_state(path, "ready", seconds=60)
    assert events(site, "submission.cleaned") == 1


def test_without_a_worker_the_pages_say_so(make_site: Callable[..., Site]) -> None:
    site = make_site()
    site.start("web")
    person = site.sign_in("contractor")
    path = person.start()
    person.fill(path, "Please write the minutes.", {"minutes.txt": QUICK})

    assert "Nobody is working right now" in person.get(f"{path}files/").text
    health = person.get("/health/", headers={"Accept": "application/json"})
    assert health.status_code == 503
    assert health.json()["checks"]["Workers"][0] == "red"

    site.start("worker")
    wait_for(lambda: person.get("/health/").status_code == 200, what="green health")
    site.kill("worker")
    wait_for(
        lambda: "Nobody is working right now" in person.get(f"{path}files/").text, seconds=15, what="the page to say so"
    )
