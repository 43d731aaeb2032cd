"""Every page as each role meets it: reachable by everybody, whole on a phone, quiet in the console, usable by keys."""

from __future__ import annotations

import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from tests.journey.site import Site
from tests.journey.visit import PHONE, Visit
from tests.services import wait_for

PEOPLE = "".join(f"Write to person{number}@brightwater{number}.example first.\n" for number in range(12))
# States that the samples do not reach, and a batch in each state. Prints the pages of each role.
MORE = """
import dataclasses, json
from portal.accounts import demo_people
from submissions.batches import actions as batches
from submissions.choices import REJECT_CODES, RETURN_CODES
from submissions.demo import handing_in
from submissions.demo.samples import SAMPLES
from submissions.intake import uploading
from submissions.models import Batch, CuratedItem, Review, Submission
from submissions.review import actions as review

people = demo_people.ensure()
sample = next(each for each in SAMPLES if each.goal == "approved")
made = {}
for name, code in (("halted", "file.encrypted"), ("quarantined", "engine.crashed"), ("withdrawn", "")):
    made[name] = handing_in._hand_in(people["contractor"], sample)
    Submission.objects.filter(pk=made[name].pk).update(state=name, halted_code=code)
for name, decision, codes in (("returned", "return", RETURN_CODES), ("rejected", "reject", REJECT_CODES)):
    made[name] = handing_in._hand_in(people["contractor"], sample)
    Submission.objects.filter(pk=made[name].pk).update(state=name)
    Review.objects.create(submission=made[name], reviewer=people["reviewer"], version=1, decision=decision,
                          code=codes[0][0], note="One line\\nand another", bundle_digest="0" * 64)
made["refused"] = handing_in._hand_in(people["contractor"], dataclasses.replace(sample, context={}))
uploading.add_bytes(people["contractor"], made["refused"], "deliverable", "broken.pdf", b"%PDF-1.4 nonsense")
made |= {row.state: row for row in Submission.objects.filter(
    state__in=["approved", "submitted", "ready", "confirming"]).order_by("-number")}
item = CuratedItem.objects.get()
sealed = batches.create(people["admin"], "Sealed", "evaluate")
batches.add(people["admin"], sealed, [item.pk])
batches.seal(people["admin"], sealed)
exported = batches.create(people["admin"], "Exported", "evaluate")
batches.add(people["admin"], exported, [item.pk])
batches.seal(people["admin"], exported)
batches.order_export(people["admin"], exported)
own = {name: f"/pieces/{row.pk}/" for name, row in made.items()}
step = own["refused"]
print(json.dumps({
    "nobody": ["/sign-in/", "/join/nothing/", "/health/", "/quality/", "/style/", "/nowhere/"],
    "contractor": ["/pieces/",
                   *[own[name] for name in "halted quarantined returned rejected refused approved".split()],
                   *[f"{step}{name}/" for name in "request files context rights ready".split()],
                   own["confirming"] + "check/", own["ready"] + "fair-copy/", "/record/", "/health/"],
    "reviewer": ["/review/", "/review/?format=pptx", f"/review/{made['submitted'].pk}/", "/style/", "/pieces/"],
    "admin": ["/store/", "/store/?q=nothing", f"/store/{item.pk}/", "/batches/",
              *[f"/batches/{batch.pk}/" for batch in Batch.objects.all()],
              "/people/", f"/people/{people['reviewer'].pk}/", "/record/"],
    "refused": step,
    "submitted": f"/review/{made['submitted'].pk}/",
}))
"""


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    made = Site(FAIRCOPY_DETECTOR="none", FAIRCOPY_DEMO="true")
    made.start()
    over = threading.Event()
    supervisor = threading.Thread(target=_supervise, args=(made, over))
    supervisor.start()
    try:
        made.manage("demo")
        yield made
    finally:
        over.set()
        supervisor.join()
        made.close()


def _supervise(site: Site, over: threading.Event) -> None:
    """Start a worker that ended anew, as `serve` does; one that a test killed stays dead."""
    while not over.wait(0.5):
        worker = site.parts.get("worker")
        if worker is not None and worker.poll() is not None and site.parts.get("worker") is worker:
            site.start("worker")


@pytest.fixture(scope="module")
def pages(site: Site) -> Any:
    return json.loads(site.manage("shell", "-v", "0", "-c", MORE).splitlines()[-1])


pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]


@pytest.mark.parametrize("role", ["nobody", "contractor", "reviewer", "admin"])
def test_every_page_is_open_to_everybody(browser: Any, site: Site, pages: Any, role: str) -> None:
    visit = Visit(browser, site, role)
    faults = []
    for path in pages[role]:
        visit.go(path)
        faults += visit.look(path)
    assert faults == []
    assert visit.complaints == []
    visit.context.close()


def test_refused_answers_are_said_beside_their_fields(browser: Any, site: Site, pages: Any) -> None:
    visit = Visit(browser, site, "contractor")
    step = pages["refused"]
    faults = []
    for name, button in (("context", "Save and go on to the rights"), ("rights", "Sign and go on")):
        visit.go(f"{step}{name}/")
        visit.page.locator("main form").last.evaluate("form => form.noValidate = true")
        visit.page.get_by_role("button", name=button).click()
        visit.page.wait_for_selector(".error")
        faults += visit.look(f"refused {name}")
    assert faults == []
    assert visit.complaints == []
    visit.context.close()


def looked_at() -> dict[str, bytes]:
    """A PDF of two pages with a file attached, and an archive with a picture and folders."""
    pdf, packed, picture, book = io.BytesIO(), io.BytesIO(), io.BytesIO(), io.BytesIO()
    canvas = Canvas(pdf, pagesize=(300, 400))
    for number in (1, 2):
        canvas.drawString(40, 300, f"Page {number} of the lease")
        canvas.showPage()
    canvas.save()
    with pikepdf.open(pdf) as opened:
        opened.attachments["plan.txt"] = pikepdf.AttachedFileSpec(opened, b"The plan.\n", filename="plan.txt")
        opened.save(book)
    Image.new("RGB", (800, 500), "teal").save(picture, "PNG")
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("work/docs/map.png", picture.getvalue())
        archive.writestr("work/src/app.py", "LIMIT = 4\n")
    return {"lease.pdf": book.getvalue(), "work.zip": packed.getvalue()}


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_pages_pictures_and_files_of_the_fair_copy_are_shown(browser: Any, site: Site, scripts: bool) -> None:
    contractor = site.sign_in("contractor")
    path = contractor.start()
    contractor.fill(path, "Please look at the lease.", looked_at())
    assert contractor.post(f"{path}start-check/").ok
    contractor.wait_state(path, "confirming")
    assert contractor.post(f"{path}check/confirm/").ok
    contractor.wait_state(path, "ready")
    assert contractor.post(f"{path}fair-copy/send/").ok
    faults = []
    for role, where in (("contractor", f"{path}fair-copy/"), ("reviewer", f"/review/{path.split('/')[2]}/")):
        visit = Visit(browser, site, role) if scripts else Visit(browser, site)
        page = visit.page
        if not scripts:
            for cookie in site.sign_in(role).http.cookies:
                visit.context.add_cookies([{"name": cookie.name, "value": str(cookie.value), "url": site.base}])
            page.route("**/*.js", lambda route: route.abort())
        visit.go(where)
        shown = {}
        for tab in page.locator("nav.tabs a").all():
            shown[str(tab.text_content())] = str(tab.get_attribute("href"))
        assert len(shown) >= 2
        captions, files = [], []
        for name, query in shown.items():
            visit.go(where + query)
            for image in page.locator(".film img").all():
                image.scroll_into_view_if_needed()
                page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=image.element_handle())
            captions += page.locator(".film figcaption").all_text_contents()
            files += page.locator(".tree .name").all_text_contents()
            faults += visit.look(f"{role}, {name}") if scripts else []
        assert captions == ["Page 1", "Page 2", "map.png"]
        assert files == ["plan.txt", "work/", "docs/", "map.png", "src/", "app.py"]
        visit.go(where + next(iter(shown.values())))
        page.locator(".film a").first.click()
        assert page.evaluate("document.contentType") == "image/webp"
        assert [one for one in visit.complaints if ".js" not in one] == []
        visit.context.close()
    assert faults == []


def test_a_reviewer_decides_by_keys(browser: Any, site: Site, pages: Any) -> None:
    visit = Visit(browser, site, "reviewer")
    page = visit.page
    visit.go("/review/")
    page.keyboard.press("j")
    assert "/review/" in page.evaluate("document.activeElement.href")
    visit.go(pages["submitted"])
    page.get_by_role("button", name="Claim this").press("Enter")
    page.wait_for_selector(".decision")
    page.keyboard.press("?")
    page.wait_for_selector("dialog.keys[open]")
    assert visit.look("keys") == []
    page.keyboard.press("Escape")
    for key in "123":
        page.keyboard.press(key)
    page.wait_for_selector("text=3 of 4 checked")
    page.get_by_role("button", name="Approve").press("Enter")
    page.wait_for_selector("[role=alert]")
    assert visit.look("decision refused") == []
    page.get_by_role("link", name="Return…").press("Enter")
    assert page.evaluate("document.activeElement.id") == "return-code"
    assert visit.complaints == []
    visit.context.close()


def test_ten_findings_are_decided_by_keys_alone(browser: Any, site: Site) -> None:
    contractor = site.sign_in("contractor")
    path = contractor.start()
    contractor.fill(path, "Please tidy the list of people.", {"people.txt": PEOPLE.encode()})
    assert contractor.post(f"{path}start-check/").ok
    contractor.wait_state(path, "confirming")
    visit = Visit(browser, site, "contractor")
    page = visit.page
    visit.go(f"{path}check/")
    page.wait_for_selector("#check.live")
    for decided in range(1, 10):
        if decided == 1:
            page.keyboard.press("ArrowDown")
        page.keyboard.press("e" if decided == 5 else "h")
        page.wait_for_selector(f"text=/^{decided} of 12 decided/")
        assert page.evaluate("document.activeElement.matches('.value-row summary')"), "the next row has the focus"
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.name") == "because"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=/^10 of 12 decided/")
    assert page.locator(".value-row .state.look").count() == 1, "one is kept"
    page.keyboard.press("h")
    page.wait_for_selector("text=/^11 of 12 decided/")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("u")
    page.wait_for_selector("text=/^10 of 12 decided/")
    assert page.text_content("#said").startswith("10 of 12 decided"), "it is said aloud"
    assert visit.look("the check, half decided") == []
    assert visit.complaints == []
    visit.context.close()


def test_a_key_pressed_the_moment_an_answer_stands_is_answered_in_place(browser: Any, site: Site) -> None:
    contractor = site.sign_in("contractor")
    path = contractor.start()
    contractor.fill(path, "Please tidy the list of people.", {"people.txt": PEOPLE.encode()})
    assert contractor.post(f"{path}start-check/").ok
    contractor.wait_state(path, "confirming")
    visit = Visit(browser, site, "contractor")
    page = visit.page
    visit.go(f"{path}check/")
    page.wait_for_selector("#check.live")
    page.evaluate(
        """() => {
        window.presses = 0;
        const press = () => {
          const row = document.activeElement.closest(".value-row");
          if (!row || window.presses >= 6) return;
          window.presses += 1;
          const key = new KeyboardEvent("keydown", { key: "h", bubbles: true, cancelable: true });
          row.firstElementChild.dispatchEvent(key);
        };
        new MutationObserver(press).observe(document.querySelector("#check"), { childList: true });
        document.querySelector(".value-row summary").focus();
        press();
        }"""
    )
    page.wait_for_selector("text=/^6 of 12 decided/")
    assert page.evaluate("window.presses") == 6, "the page was not loaded anew"
    assert visit.complaints == []
    visit.context.close()


def test_an_invitation_is_handed_over_and_taken(browser: Any, site: Site) -> None:
    admin, guest = Visit(browser, site, "admin"), Visit(browser, site)
    admin.go("/people/")
    admin.page.get_by_label("E-mail of the person").fill("new@people.example")
    admin.page.get_by_role("button", name="Invite").press("Enter")
    link = admin.page.text_content("[data-invitation]")
    assert admin.look("an invitation") == []
    guest.page.goto(link)
    assert guest.look("joining") == []
    guest.page.get_by_role("button", name="Join").press("Enter")
    assert guest.look("joining, refused") == []
    assert admin.complaints + guest.complaints == []
    admin.context.close()
    guest.context.close()


def test_a_phone_shows_the_list_or_the_file(browser: Any, site: Site, pages: Any) -> None:
    visit = Visit(browser, site, "contractor", viewport=PHONE)
    page = visit.page
    visit.go(next(path for path in pages["contractor"] if path.endswith("check/")))
    assert page.is_visible(".groups")
    assert not page.is_visible(".file-pane")
    page.get_by_role("button", name="The file").click()
    assert not page.is_visible(".groups")
    page.locator(".file-pane mark").first.click()
    page.wait_for_selector(".groups .value-row[open]")
    assert page.is_visible(".groups")
    visit.context.close()


def test_a_chosen_theme_stays(browser: Any, site: Site) -> None:
    visit = Visit(browser, site, "reviewer", color_scheme="light")
    page = visit.page
    page.get_by_label("Account").click()
    page.get_by_role("button", name="Dark").click()
    for path in ("/review/", "/style/"):
        visit.go(path)
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    page.get_by_label("Account").click()
    page.get_by_role("button", name="Auto").click()
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme || ''") == ""
    visit.context.close()


def test_an_upload_outlives_the_death_of_the_web_server(browser: Any, site: Site, tmp_path: Path) -> None:
    """The last test: it ends the worker too, so that the page must say that nobody works."""
    site.kill("worker")
    content = b"".join(b"Line %07d of a long log.\n" % number for number in range(1_400_000))
    (tmp_path / "long log.txt").write_bytes(content)
    path = site.sign_in("contractor").start()
    visit = Visit(browser, site, "contractor")
    page = visit.page
    visit.go(f"{path}files/")
    slow = visit.context.new_cdp_session(page)
    slow.send("Network.enable")
    slow.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 12 << 20},
    )
    page.set_input_files("#choose-deliverable", tmp_path / "long log.txt")
    sent = "document.querySelector('[data-state=sending] progress')?.value || 0"
    wait_for(lambda: page.evaluate(sent) > 30, what="a third of the file to be sent")
    site.kill("web")
    page.wait_for_timeout(300)
    assert page.locator("[data-state=sending]").count() == 1, "it has not given up"
    site.start("web")
    page.wait_for_selector("li[data-artifact] >> text=long log.txt")
    page.wait_for_selector("[data-no-worker]")
    assert visit.look("nobody works") == []
    asked = (
        "import hashlib; from submissions.models import Artifact; from portal.vault import actions as vault;"
        "row = Artifact.objects.filter(role='deliverable').latest('added_at');"
        "print(row.size, hashlib.sha256(vault.read_bytes(row.source)).hexdigest())"
    )
    told = site.manage("shell", "-v", "0", "-c", asked).split()
    assert told == [str(len(content)), hashlib.sha256(content).hexdigest()]
    wait_for(lambda: site.sign_in("contractor").get("/health/").status_code == 503, what="health to turn red")
    visit.go("/health/")
    assert visit.look("health red") == []
    visit.context.close()
