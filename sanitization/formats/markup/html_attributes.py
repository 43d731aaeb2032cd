"""The attributes of one element: what stays, what is offered, and what it says about the element itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lxml import etree

from sanitization.formats.markup import css, html_tables, links, svg_tables
from sanitization.formats.markup.findings import Findings
from sanitization.formats.markup.html_tables import Use
from sanitization.formats.markup.tokens import Open
from sanitization.vocabulary import PassageKind

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])"
    r"|mso-hide\s*:\s*all|(?:left|top|text-indent|margin-left)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*0|max-height\s*:\s*0",
    re.IGNORECASE,
)
_COLOUR = re.compile(r"(?:^|;)\s*(color|background(?:-color)?)\s*:\s*([^;]+)", re.IGNORECASE)
_WHITE = frozenset({"white", "#fff", "#ffffff", "rgb(255,255,255)"})
_ENCODED = re.compile(r"[{\[]\s*[\"'\[{]|\\[ux]|[A-Za-z0-9+/_-]{40,}")
_HIDING_SETTINGS = ("display", "visibility", "opacity", "font-size")
LONGEST_DATA = 400


@dataclass(slots=True)
class Attributes:
    findings: Findings
    label: str
    tag: Open
    drawing: bool

    def take(self, element: etree._Element, key: str) -> bool:
        """Fill the tag. False: the whole element goes."""
        given = {str(name).lower(): str(value) for name, value in element.attrib.items()}
        name = self.tag.name
        if name == "meta":
            return self._meta(given, key)
        if name == "link":
            relations = set(given.get("rel", "").lower().split())
            if not relations or not relations <= html_tables.LINK_RELATIONS:
                self.findings.gone("links to other files", "not shown")
                return False
        if name == "img" and _is_tracking(given):
            self.findings.gone("tracking pictures", "tracking")
            return False
        if name == "input":
            self._secrets(given)
        if name in ("ins", "del"):
            self._changed_by(given)
        if self.drawing:
            svg_tables.take(self.findings, self.tag, given, key)
            return True
        for attribute, value in given.items():
            self._one(attribute, value, f"{key}/{attribute}")
        if name == "link":
            return "href" in self.tag.attributes
        return True

    def _secrets(self, given: dict[str, str]) -> None:
        secret = given.get("type", "").lower() in html_tables.SECRET_TYPES
        if given.get("value") and (secret or html_tables.SECRET_FIELDS.search(given.get("name", ""))):
            self.findings.gone("hidden values of forms", "form secrets")
            given["value"] = ""

    def _changed_by(self, given: dict[str, str]) -> None:
        """Word processors write here who changed the text."""
        cited = given.get("cite", "")
        if cited.lower().startswith("mailto:"):
            self.findings.learn(links.decoded(cited[7:]))
            self.findings.gone("authors of changes", "metadata")
            del given["cite"]

    def _one(self, attribute: str, value: str, key: str) -> None:
        use = html_tables.use_of(self.tag.name, attribute)
        if use is None:
            if attribute.startswith("on"):
                self.findings.gone("event handlers", "active content")
            else:
                self.findings.gone("attributes", "unknown")
        elif not value.strip():
            self.tag.attributes[attribute] = value
        elif use is Use.WORDS:
            self._words(attribute, value, key)
        elif use is Use.NAMES:
            names(self.findings, html_tables.pool_of(self.tag.name, attribute), value, self._setter(attribute))
        elif use is Use.STYLE:
            number = self.findings.number("style")
            css.inline_style(value, self.findings, key, f"style {number}", self._setter(attribute))
        elif use is Use.SHAPE:
            self._shape(attribute, value, key)
        elif use is Use.PICTURES:
            self._pictures(attribute, value, key)
        else:
            address(self.findings, value, key, self._address_setter(attribute), picture=use is Use.PICTURE)

    def _words(self, attribute: str, value: str, key: str) -> None:
        what, kind = html_tables.words_of(attribute)
        if attribute.startswith("data-") and (len(value) > LONGEST_DATA or _ENCODED.search(value)):
            self.findings.gone("attributes", "data of programs")
            return
        self.tag.attributes[attribute] = value
        if attribute.startswith("data-"):
            self.findings.name("attribute name", attribute[5:], self._renamer(attribute))
        if attribute == "value" and self.tag.name == "li":
            kind = PassageKind.NUMBER
        number = self.findings.number(what)
        setter = self._setter(attribute)
        self.findings.value(
            key,
            value,
            f"{what} {number}",
            lambda new: setter(new) if attribute in self.tag.attributes else None,
            kind=kind,
            context=self.tag.attributes.get("placeholder", "") if attribute == "value" else "",
            group="Descriptions",
        )

    def _shape(self, attribute: str, value: str, key: str) -> None:
        self.tag.attributes[attribute] = value
        if not html_tables.is_structure(value):
            number = self.findings.number("setting")
            self.findings.value(
                key, value, f"setting {number}", self._setter(attribute), kind=PassageKind.NAME, group="Names"
            )

    def _pictures(self, attribute: str, value: str, key: str) -> None:
        chosen: dict[int, str] = {}
        sizes: dict[int, str] = {}
        for number, one in enumerate(re.split(r",\s+|,(?=https?:|/)", value.strip())[:64]):
            where, _, size = one.strip().partition(" ")
            sizes[number] = size.strip() if re.fullmatch(r"[\d.]{1,8}[wxh]", size.strip()) else ""

            def put(new: str, number: int = number) -> None:
                chosen[number] = new

            if not where.lower().startswith("data:"):
                address(self.findings, where, f"{key}/{number}", put, picture=True)

        def finish() -> None:
            text = ", ".join(f"{one} {sizes[number]}".strip() for number, one in sorted(chosen.items()) if one)
            if text:
                self.tag.attributes[attribute] = text

        self.findings.late.append(finish)

    def _meta(self, given: dict[str, str], key: str) -> bool:
        name = (given.get("name") or given.get("property") or "").lower().strip()
        equivalent = given.get("http-equiv", "").lower().strip()
        content = given.get("content", "")
        if "charset" in given:
            self.tag.attributes["charset"] = self.label
            return True
        if equivalent == "content-type":
            self.tag.attributes.update({"http-equiv": "Content-Type", "content": f"text/html; charset={self.label}"})
            return True
        if name in html_tables.META_PEOPLE:
            self.findings.learn(
                content, "ORGANIZATION" if name in ("company", "publisher", "dc.publisher") else "PERSON"
            )
        shaped = html_tables.is_structure(content)
        if (name in html_tables.META_SHAPES and shaped) or (equivalent in html_tables.HTTP_EQUIV and shaped):
            self.tag.attributes.update({("name" if name else "http-equiv"): name or equivalent, "content": content})
            return True
        if name in html_tables.META_WORDS:
            self.tag.attributes.update({("property" if "property" in given else "name"): name, "content": content})
            what = f"page {name.rpartition(':')[2].rpartition('.')[2]}"
            self.findings.value(key, content, what, self._setter("content"), group="Properties")
            return True
        self.findings.gone("facts about the page", "not shown")
        return False

    def _setter(self, attribute: str) -> Callable[[str], None]:
        def put(new: str) -> None:
            self.tag.attributes[attribute] = new

        return put

    def _address_setter(self, attribute: str) -> Callable[[str], None]:
        """An empty address would mean the page itself."""

        def put(new: str) -> None:
            if new:
                self.tag.attributes[attribute] = new
            else:
                self.tag.attributes.pop(attribute, None)

        return put

    def _renamer(self, attribute: str) -> Callable[[str], None]:
        def put(new: str) -> None:
            if attribute in self.tag.attributes:
                name = re.sub(r"[^a-z0-9_.-]", "-", new.lower())
                self.tag.attributes[f"data-{name}"] = self.tag.attributes.pop(attribute)

        return put


def _is_tracking(given: Mapping[str, str]) -> bool:
    """A picture of one pixel from elsewhere tells somebody that the page was opened."""
    size = given.get("width", ""), given.get("height", "")
    return size in (("1", "1"), ("0", "0")) and links.is_remote(given.get("src", ""))


def names(findings: Findings, pool: str, value: str, put: Callable[[str], None]) -> None:
    """Names parted by white space, each changed wherever it stands."""
    parts = value.split()
    put(" ".join(parts))

    def one(at: int) -> Callable[[str], None]:
        def change(new: str) -> None:
            parts[at] = new
            put(" ".join(parts))

        return change

    for at, part in enumerate(parts):
        findings.name(pool, part, one(at))


def address(findings: Findings, value: str, key: str, put: Callable[[str], None], *, picture: bool) -> None:
    """An address: put() is called with what stays of it, and not called where nothing does."""
    link = links.judged(value, picture=picture)
    if link.fate is links.Fate.FILE:
        if not picture or not findings.file(value, lambda new: put(new or ""), "picture"):
            findings.gone("inline files", "type.not_allowed")
        return
    if link.fate is links.Fate.GOES:
        findings.gone("remote pictures" if link.reason == "tracking" else "addresses", link.reason)
        return
    if link.reason:
        findings.gone("parts of addresses", "not shown")
    put(link.address)
    if link.fate is links.Fate.FRAGMENT:
        findings.name("id", link.shown, lambda new: put("#" + new))
    elif link.fate is links.Fate.SHOWN:
        what = "picture address" if picture else "link"

        def change(new: str) -> None:
            put("" if picture and link.remote else links.quoted(new))

        number = findings.number(what)
        findings.value(key, link.shown, f"{what} {number}", change, kind=link.kind, group="Addresses")


def is_hiding(attributes: Mapping[str, str]) -> bool:
    """Whether the attributes of an element say that nobody sees it."""
    settings = ";".join(f"{name}:{attributes[name]}" for name in _HIDING_SETTINGS if name in attributes)
    return "hidden" in attributes or bool(_HIDING.search(f"{attributes.get('style', '')};{settings}"))


def hidden_by(element: etree._Element) -> bool:
    """Whether the element says of itself that nobody sees it."""
    if is_hiding({str(name): str(value) for name, value in element.attrib.items()}):
        return True
    style = element.get("style") or ""
    colours = {name.lower()[:5]: value.strip().lower().replace(" ", "") for name, value in _COLOUR.findall(style)}
    own = colours.get("color", (element.get("color") or "").lower())
    around = colours.get("backg", (element.get("bgcolor") or "").lower())
    return bool(own) and (own == around or (own in _WHITE and not _has_ground(element)))


def _has_ground(element: etree._Element | None) -> bool:
    """Whether it or something around it may have another colour than paper."""
    while element is not None:
        if "background" in (element.get("style") or "") or element.get("bgcolor") or element.get("class"):
            return True
        element = element.getparent()
    return False
