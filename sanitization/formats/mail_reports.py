"""Delivery reports inside mail: a list of their fields stays, with recipients and reasons as passages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sanitization.formats.mail_addresses import legal
from sanitization.formats.mail_headers import folded
from sanitization.formats.mail_parts import Part
from sanitization.formats.slices import applied
from sanitization.vocabulary import Edit, Passage, PassageKind

_RECIPIENTS = {"final-recipient": "Final-Recipient", "original-recipient": "Original-Recipient"}
_REASONS = {"diagnostic-code": "Diagnostic-Code"}
_FIXED: dict[str, str] = {
    "action": r"failed|delayed|delivered|relayed|expanded",
    "status": r"\d\.\d{1,3}\.\d{1,3}",
    "disposition": r"[a-z-]+/[a-z-]+; ?[a-z/]+",
    "feedback-type": r"[a-z-]{2,20}",
}
_KIND = re.compile(r"\s*([A-Za-z][\w-]{0,20})\s*;\s*(.*)", re.DOTALL)


def report_passages(part: Part) -> Iterator[Passage]:
    for key, name, _, text in _told(part):
        is_address = name in _RECIPIENTS.values()
        yield Passage(
            key=key,
            text=text,
            place=f"{part.place}, {name}",
            kind=PassageKind.IDENTITY if is_address else PassageKind.PROSE,
            context=name,
            hint="EMAIL_ADDRESS" if is_address else "",
            group=part.group,
        )


def report_text(part: Part, edits: Mapping[str, Sequence[Edit]]) -> str:
    """The blocks of the report, written anew."""
    told = {key: (kind, applied(text, edits.get(key, ()))) for key, _, kind, text in _told(part)}
    blocks: list[str] = []
    for number, block in enumerate(part.report):
        lines = []
        for at, (name, value) in enumerate(block):
            lower, key = name.strip().lower(), f"{part.key}r{number}.{at}"
            if lower in _FIXED and re.fullmatch(_FIXED[lower], value, re.IGNORECASE):
                lines.append(f"{lower.title()}: {value}")
            elif key in told:
                kind, text = told[key]
                spelled = _RECIPIENTS.get(lower) or _REASONS[lower]
                lines.append(folded(spelled, f"{kind}; {legal(text) if lower in _RECIPIENTS else text}"))
            elif lower == "reporting-mta":  # the one field that a report has to have
                lines.append("Reporting-MTA: dns; mail.example")
        blocks.append("\n".join(lines))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _told(part: Part) -> Iterator[tuple[str, str, str, str]]:
    """(key, name, kind of value, value) of the fields in which people stand."""
    for number, block in enumerate(part.report):
        for at, (name, value) in enumerate(block):
            lower = name.strip().lower()
            spelled = _RECIPIENTS.get(lower) or _REASONS.get(lower)
            match = _KIND.fullmatch(value)
            if spelled and match and match[2].strip():
                kind = match[1].lower() if match[1].lower() in ("rfc822", "smtp", "utf-8", "x400") else "x-other"
                yield f"{part.key}r{number}.{at}", spelled, kind, " ".join(match[2].split())
