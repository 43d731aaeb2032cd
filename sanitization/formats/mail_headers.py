"""Headers of a message: an allowlist is read and written anew, the rest goes and is said by its kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC
from email.utils import format_datetime, parsedate_to_datetime

from sanitization.formats.mail_addresses import LINE, Mailbox, encoded_words, mailboxes, written
from sanitization.formats.mail_decoding import header_text, without_codes
from sanitization.formats.ooxml.identities import known_firm, known_person
from sanitization.formats.slices import applied
from sanitization.policies.entities import PUBLIC_DOMAINS
from sanitization.vocabulary import Edit, Known, Passage, PassageKind

ADDRESSES = frozenset({"from", "to", "cc", "bcc", "reply-to", "sender"})
WORDS = frozenset({"subject", "comments", "keywords"})
IDS = frozenset({"message-id", "in-reply-to", "references"})
# Headers whose value can only be one of a few words.
_FIXED = {
    "importance": "high|normal|low",
    "priority": "urgent|normal|non-urgent",
    "sensitivity": "personal|private|company-confidential",
    "content-language": r"[a-z]{2,3}(?:-[a-z0-9]{2,8})?",
}
# Said anew for every part.
PART_FIELDS = frozenset(
    "mime-version content-type content-transfer-encoding content-disposition content-id content-description".split()
)
_SPELLED = {"message-id": "Message-ID", "cc": "Cc", "bcc": "Bcc"}
# What is dropped, by kind; the first that fits counts.
_KINDS: tuple[tuple[str, str], ...] = (
    (r"received|x-received|return-path|delivered-to|envelope-to|x-original-to|x-envelope-.*|x-originating-ip|via"
     r"|errors-to|return-receipt-to|disposition-notification-to|authentication-results|received-spf|x-ms-.*"
     r"|x-google-.*|x-gm-.*|apparently-to|x-forwarded-.*|x-sender|x-apparently-.*", "way through servers"),
    (r"dkim-.*|domainkey-.*|arc-.*|x-dkim.*|bimi-.*", "signatures of servers"),
    (r"list-.*|precedence|mailing-list|x-mailing-list|x-list.*|x-campaign.*|x-beenthere|feedback-id|sender-list",
     "mailing list"),
    (r"resent-.*", "traces of forwarding"),
    (r"user-agent|x-mailer|x-mimeole|thread-index|thread-topic|x-priority|x-msmail-.*|x-mozilla.*|x-status|status"
     r"|x-uid.*|x-keywords|x-account-key|x-identity-key|content-length|lines|accept-language|x-evolution.*"
     r"|x-outlook.*|x-apple-.*|x-universally-.*", "traces of programs"),
    (r"organization|organisation|x-face|face|autocrypt.*|openpgp|x-organization", "about the sender"),
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern), kind) for pattern, kind in _KINDS)
_BROKEN_WORD = re.compile(r"=\?|\?=")
_ID = re.compile(r"<([^<>]{1,900})>")
_TELLING = frozenset(
    "return-path delivered-to x-original-to envelope-to x-sender errors-to disposition-notification-to"
    " resent-from resent-to resent-cc resent-sender".split()
)
# Names of desks: no person is hidden by them, and they are ordinary words in the text.
_DESK = re.compile(
    r"(?:the|and|of|&|-|team|support|customer|client|sales|info|information|billing|accounts?|payable|receivable|service"
    r"s?|desk|help|helpdesk|office|hr|it|legal|finance|marketing|press|admin|administrator|undisclosed|recipients?|all"
    r"|staff|everyone|members|list|mailing|no-?reply|do-?not-?reply|notifications?|security|operations|postmaster"
    r"|mail(?:er)?|daemon|delivery|subsystem|system|webmaster|\s)+",
    re.IGNORECASE,
)
# Without a dot: inside a page, an id must not look like somebody's address.
ID_HOST = "mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One header that stays. `text` is decoded; `boxes` are the entries of a list of addresses."""

    key: str
    name: str
    text: str = ""
    boxes: tuple[Mailbox, ...] = ()


@dataclass(slots=True)
class Ids:
    """New names for messages by their old ones, the same wherever they are spoken of."""

    _names: dict[str, str] = field(default_factory=dict)

    def new(self, old: str) -> str:
        return self._names.setdefault(old.strip(), f"message-{len(self._names) + 1}@{ID_HOST}")


@dataclass(slots=True, kw_only=True)
class Headers:
    """The headers of one message. place: words for a person, "" for the only message of a file."""

    key: str
    place: str
    group: str
    fields: list[Field] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)
    known: list[Known] = field(default_factory=list)

    def passages(self) -> Iterator[Passage]:
        for one in self.fields:
            place = f"{self.place}header {one.name}"
            for number, box in enumerate(one.boxes):
                yield from self._of_box(f"{one.key}.{number}", one.name, place, box)
            if one.text and one.name.lower() not in IDS and one.name.lower() not in _FIXED:
                # A model of names takes "Tue, 05 Mar" for somebody.
                kind = PassageKind.CODE if one.name == "Date" else PassageKind.PROSE
                yield Passage(key=one.key, text=one.text, place=place, kind=kind, context=one.name, group=self.group)

    def _of_box(self, key: str, header: str, place: str, box: Mailbox) -> Iterator[Passage]:
        if box.group:
            yield Passage(key=f"{key}g", text=box.group, place=f"{place}, group", context=header, group=self.group)
        if box.name:
            is_desk = _DESK.fullmatch(box.name) is not None
            yield Passage(
                key=f"{key}n",
                text=box.name,
                place=f"{place}, name",
                kind=PassageKind.PROSE if is_desk else PassageKind.IDENTITY,
                context=header,
                hint="" if is_desk else "EMAIL_ADDRESS" if "@" in box.name else "PERSON",
                group=self.group,
            )
        if box.address:
            yield Passage(
                key=f"{key}a",
                text=box.address,
                place=f"{place}, address",
                kind=PassageKind.IDENTITY,
                context=header,
                hint="EMAIL_ADDRESS",
                group=self.group,
            )

    def learned(self) -> Iterator[Known]:
        yield from self.known
        for one in self.fields:
            for box in one.boxes:
                yield from people(box)

    def lines(self, edits: Mapping[str, Sequence[Edit]]) -> Iterator[str]:
        """The headers as they are written, folded, without line ends."""
        for one in self.fields:
            if one.boxes:
                entries = written([_edited(box, f"{one.key}.{at}", edits) for at, box in enumerate(one.boxes)])
                yield _folded_list(one.name, [entry for entry in entries if entry])
            elif one.name.lower() in IDS:
                yield f"{one.name}: {one.text}"
            else:
                yield folded(one.name, applied(one.text, edits.get(one.key, ())))


def read(key: str, place: str, group: str, raw: Iterable[tuple[str, str]], ids: Ids) -> Headers:
    """Sort the headers of a message: kept ones by name in their order, the rest counted by kind."""
    headers = Headers(key=key, place=place, group=group)
    seen: set[str] = set()
    for number, (raw_name, value) in enumerate(raw):
        name = raw_name.strip().lower()
        if name in PART_FIELDS:
            continue
        one = None if name in seen and name not in ADDRESSES else _field(f"{key}h{number}", name, str(value), ids)
        if one is not None:
            seen.add(name)
            headers.fields.append(one)
        else:
            headers.dropped[kind_of(name)] += 1
            headers.known.extend(_known(name, str(value)))
    return headers


def _field(key: str, name: str, value: str, ids: Ids) -> Field | None:
    spelled = _SPELLED.get(name, name.title())
    if name in ADDRESSES:
        boxes = tuple(_boxes(value))
        return Field(key=key, name=spelled, boxes=boxes) if boxes else None
    text = header_text(value).strip()
    if name in WORDS:
        text = without_codes(text)[0] if _BROKEN_WORD.search(text) else text
        return Field(key=key, name=spelled, text=" ".join(text.split()))
    if name in IDS:
        old = _ID.findall(text)[: 1 if name == "message-id" else 1000]
        return Field(key=key, name=spelled, text="\n ".join(f"<{ids.new(one)}>" for one in old)) if old else None
    if name == "date":
        date = neutral_date(text)
        return Field(key=key, name=spelled, text=date) if date else None
    if name in _FIXED and re.fullmatch(_FIXED[name], text, re.IGNORECASE):
        return Field(key=key, name=spelled, text=text)
    return None


def _boxes(value: str) -> Iterator[Mailbox]:
    """Lists are read before their words are decoded: a decoded name may hold commas and brackets."""
    yield from mailboxes(header_text(value) if "=?" not in value else _raw_decoded(value))


def _raw_decoded(value: str) -> str:
    flat = " ".join(line.strip() if at else line for at, line in enumerate(value.splitlines()))
    return flat.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def neutral_date(text: str) -> str:
    """The same moment in universal time, or "": the zone tells where somebody was."""
    try:
        moment = parsedate_to_datetime(text)
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
    return format_datetime(moment)


def kind_of(name: str) -> str:
    for pattern, kind in _PATTERNS:
        if pattern.fullmatch(name):
            return kind
    return "other headers"


def people(box: Mailbox) -> Iterator[Known]:
    """Who stands in a mailbox. The host of a service that everybody uses names nobody."""
    told = [*known_person(box.address), *(known_person(box.name) if not _DESK.fullmatch(box.name) else ())]
    yield from (one for one in told if one.entity != "DOMAIN_NAME" or one.value.lower() not in PUBLIC_DOMAINS)


def _known(name: str, value: str) -> Iterator[Known]:
    if name in _TELLING:
        for box in mailboxes(header_text(value)):
            yield from people(box)
    elif name in ("organization", "organisation", "x-organization"):
        yield from known_firm(header_text(value))


def _edited(box: Mailbox, key: str, edits: Mapping[str, Sequence[Edit]]) -> Mailbox:
    return replace(
        box,
        name=applied(box.name, edits.get(f"{key}n", ())),
        address=applied(box.address, edits.get(f"{key}a", ())),
        group=applied(box.group, edits.get(f"{key}g", ())),
    )


def folded(name: str, text: str) -> str:
    """A header of words, in encoded words where it has to be."""
    plain = " ".join(text.split())
    if not plain.isascii() or not plain.isprintable() or "=?" in plain or max(map(len, plain.split()), default=0) > 900:
        plain = encoded_words(plain)
    lines, line = [], f"{name}:"
    for word in plain.split(" "):
        if len(line) + len(word) + 1 > LINE and line.strip() != f"{name}:":
            lines.append(line)
            line = ""
        line += f" {word}"
    return "\n".join([*lines, line])


def _folded_list(name: str, entries: Sequence[str]) -> str:
    lines, line = [], f"{name}:"
    for at, entry in enumerate(entries):
        text = entry if at == len(entries) - 1 else f"{entry},"
        if len(line) + len(text) + 1 > LINE and line != f"{name}:":
            lines.append(line)
            line = ""
        line += f" {text}"
    return "\n".join([*lines, line])
