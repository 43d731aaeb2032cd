"""One person's browser on a site, its complaints and the faults that can be told from looking at a page."""

from __future__ import annotations

from typing import Any

from tests.journey.site import PASSWORD, Site

PATIENCE = 60_000
DESK, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 844}
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Visit:
    """A browser of its own for one person; collects what the pages complain of."""

    def __init__(self, browser: Any, site: Site, role: str = "nobody", **options: Any) -> None:
        self.site = site
        self.complaints: list[str] = []
        self.context = browser.new_context(**{"viewport": DESK, "reduced_motion": "reduce", **options})
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.complaints.append(f"{self.page.url}: {error}"))
        if role != "nobody":
            self.page.goto(f"{site.base}/sign-in/")
            self.page.focus("#id_username")
            self.page.keyboard.type(f"{role}@demo.example")
            self.page.keyboard.press("Tab")
            self.page.keyboard.type(PASSWORD)
            self.page.keyboard.press("Enter")
            self.page.wait_for_selector("details.account")

    def _listen(self, message: Any) -> None:
        # A refusal's own page is no fault of the page; anything else is, a report of the CSP included.
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def go(self, path: str) -> None:
        self.page.goto(self.site.base + path)

    def look(self, what: str) -> list[str]:
        """Faults of the page as it stands: axe in both themes, width on a phone."""
        from axe_playwright_python.sync_playwright import Axe

        faults = []
        # The dark theme differs in its colours alone.
        for scheme, rules in (("light", AXE_TAGS), ("dark", ["color-contrast"])):
            self.page.emulate_media(color_scheme=scheme)
            only = {"type": "tag" if rules is AXE_TAGS else "rule", "values": rules}
            answer = Axe().run(self.page, options={"resultTypes": ["violations"], "runOnly": only})
            faults += [
                f"{what} {scheme}: {found['impact']} {found['id']} {[node['target'] for node in found['nodes']][:3]}"
                for found in answer.response["violations"]
                if found["impact"] in ("serious", "critical")
            ]
        self.page.set_viewport_size(PHONE)
        width = self.page.evaluate("document.documentElement.scrollWidth")
        self.page.set_viewport_size(DESK)
        return faults + ([f"{what}: {width} pixels wide on a phone"] if width > PHONE["width"] else [])
