"""Files that arrive while the page, its script or the list of files is late."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journey.site import Site
from tests.journey.visit import Visit

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("uploads")]


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """Without a worker: the page asks for the list by itself, and files stay where they are."""
    made = Site()
    made.start("web")
    yield made
    made.close()


@pytest.fixture
def visit(browser: Any, site: Site) -> Iterator[Visit]:
    made = Visit(browser, site, "contractor")
    yield made
    made.context.close()


def _choose(visit: Visit, folder: Path, name: str = "notes.txt") -> None:
    (folder / name).write_text("The warehouse is full.\n")
    visit.page.set_input_files("#choose-deliverable", folder / name)


def test_a_file_chosen_before_the_script_came_is_sent(visit: Visit, site: Site, tmp_path: Path) -> None:
    held: list[Any] = []
    visit.page.route("**/js/upload*.js", lambda route: held.append(route))
    visit.page.goto(site.base + site.sign_in("contractor").start() + "files/", wait_until="commit")
    visit.page.wait_for_selector("#choose-deliverable", state="attached")
    _choose(visit, tmp_path)
    visit.page.wait_for_timeout(300)
    assert len(held) == 1, "the script has not run"
    held[0].continue_()
    visit.page.wait_for_selector("li[data-artifact] .name >> text=notes.txt")
    assert visit.complaints == []


def test_a_list_that_failed_is_asked_for_again(visit: Visit, site: Site, tmp_path: Path) -> None:
    visit.go(site.sign_in("contractor").start() + "files/")
    failures = []

    def fail_once(route: Any) -> None:
        if len(failures) < 2 and "hx-current-url" not in route.request.headers:
            failures.append(route.request.url)
            route.abort() if len(failures) == 1 else route.fulfill(status=503, body="")
        else:
            route.continue_()

    visit.page.route("**/files/list/", fail_once)
    # What the page asks by itself is not what shall help here.
    visit.page.evaluate("document.body.addEventListener('htmx:beforeRequest', (event) => event.preventDefault())")
    _choose(visit, tmp_path)
    visit.page.wait_for_selector("li[data-artifact] .name >> text=notes.txt")
    assert len(failures) == 2
    assert visit.complaints == []


def test_an_older_list_does_not_take_the_place_of_a_newer_one(visit: Visit, site: Site, tmp_path: Path) -> None:
    visit.go(site.sign_in("contractor").start() + "files/")
    older: list[Any] = []

    def keep_the_first(route: Any) -> None:
        if not older and "hx-current-url" in route.request.headers:
            older.append((route, route.fetch()))
        else:
            route.continue_()

    visit.page.route("**/files/list/", keep_the_first)
    with visit.page.expect_request("**/files/list/"):
        pass
    while not older:
        visit.page.wait_for_timeout(50)
    _choose(visit, tmp_path)
    visit.page.wait_for_selector("li[data-artifact] .name >> text=notes.txt")
    route, answer = older[0]
    assert "notes.txt" not in answer.text()
    with visit.page.expect_response(lambda got: got.request == route.request):
        route.fulfill(response=answer)
    visit.page.wait_for_timeout(200)
    assert visit.page.locator("li[data-artifact] .name >> text=notes.txt").count() == 1
    assert visit.complaints == []
