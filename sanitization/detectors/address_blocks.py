"""One address from its pieces: number, street, unit, town, region, post code and country that follow each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sanitization.policies.entities import COARSE_PLACES, VISIBLE
from sanitization.vocabulary import Span

NAME = "address block"
PLACES = ("LOCATION", "STREET_ADDRESS", "POST_CODE")
LEAST, SURE = 0.4, 0.6
LOOK = 160  # characters that one step reads
WORD = r"[^\W\d_][\w'’.-]{0,30}"
GAP = r"[ \t\u00a0]{0,4},?[ \t\u00a0]{0,4}(?:\n[ \t>|*]{0,6}){0,2},?[ \t]{0,3}"
BETWEEN = re.compile(GAP)
HOUSE = re.compile(r"(?<![\w.,:/$€£-])\d{1,5}[A-Za-z]?(?:[-/]\d{1,4}[A-Za-z]?)?,? $")
# A line of number, name and number before a unit or a town: a street, whatever its language.
STREET = re.compile(rf"(?<![\w.,/$€£-])\d{{1,5}} (?:{WORD} ){{1,3}}\d{{1,4}}[A-Za-z]?\.?{GAP}$")
# After a bare name: the address begins here, and the name is somebody's who lives there.
NEW_STREET = re.compile(rf"{GAP}\d{{1,5}} (?:\d{{1,4}} )?{WORD}")
UNIT = re.compile(
    rf"{GAP}(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Room|App|Whg)(?:\.? ?#|\. ?| )[\w-]{{1,6}}(?!\w)", re.IGNORECASE
)
NUMBER = re.compile(r",? \d{1,4}(?:[-/]\d{1,4})?[A-Za-z]?\.?(?=[\s,;.)]|$)")
CODE = re.compile(
    rf"{GAP}(?:[A-Z]{{1,2}}-)?(?:\d{{4,6}}(?:-\d{{3,4}})?|\d{{3}} \d{{2}}|[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}}|"
    r"[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2}|"
    r"[A-Z]\d[\dW] ?[A-Z0-9]{4})(?![\w]|[.,]\d)"
)
REGION = re.compile(rf"{GAP}[A-Z]{{2,3}}(?=[ \t]{{0,3}}(?:\n|,|$| \d{{4,5}}))")
# A line or a part between commas that is followed by a post code, a region with one, or a country: its town.
_CODES = r"(?:\d{4,6}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?!\w)"
TOWN = re.compile(
    rf"[ \t]{{0,3}}(?:,[ \t]{{0,3}}|,?[ \t]{{0,3}}\n[ \t>|*]{{0,6}})(?P<town>{WORD}(?:[ -]{WORD}){{0,3}})(?={GAP}"
    rf"(?:(?P<code>{_CODES})|(?:[A-Z]{{2,3}}|{WORD}(?: {WORD})?){GAP}(?P<later>{_CODES})|"
    rf"(?P<country>{WORD}(?: {WORD})?)))"
)
COUNTRY = re.compile(rf"{GAP}(?P<country>{WORD}(?: {WORD}){{0,2}})")


def blocks(text: str, spans: Sequence[Span]) -> list[Span]:
    """A span for each run of address pieces that holds a street, a unit or a post code. Linear in the text."""
    pieces = sorted(
        (span for span in spans if span.entity in PLACES and span.score >= LEAST),
        key=lambda span: (span.start, -span.end),
    )
    others = sorted(
        span.start for span in spans if span.entity not in PLACES and span.entity not in VISIBLE and span.score >= SURE
    )
    found: list[Span] = []
    reached = 0
    for index, piece in enumerate(pieces):
        if piece.start < reached:
            continue
        start, end, evidence = _grown(text, piece, pieces[index + 1 :])
        place = bisect_left(others, piece.end)
        if place < len(others) and others[place] < end:
            continue
        reached = end
        if evidence >= 2 and (start, end) != (piece.start, piece.end):
            score = max(0.7, piece.score)
            reason = "pieces of an address follow each other"
            found.append(
                Span(start=start, end=end, entity="STREET_ADDRESS", score=score, detectors=(NAME,), reason=reason)
            )
    return found


def _grown(text: str, piece: Span, later: Sequence[Span]) -> tuple[int, int, int]:
    """The reach of the address around `piece`, and what speaks for it: a street or a code counts two, a number one."""
    start, end = piece.start, piece.end
    evidence = _evidence(text, piece)
    house = HOUSE.search(text[max(0, start - 12) : start])
    if house:
        start -= len(house[0])
        evidence += 1
    if not evidence and NEW_STREET.match(text[end : end + LOOK]):
        return start, end, 0
    street = STREET.search(text[max(0, start - LOOK) : start]) if evidence and not house else None
    if street:
        start -= len(street[0])
    number = NUMBER.match(text[end : end + LOOK])
    if number:
        end += number.end()
        evidence += 1
    ahead = 0
    while True:
        grown, more = _step(text[end : end + LOOK], evidence)
        while ahead < len(later) and later[ahead].end <= end:
            ahead += 1
        if ahead < len(later) and later[ahead].start >= end and BETWEEN.fullmatch(text[end : later[ahead].start]):
            if later[ahead].end - end > grown:
                grown, more = later[ahead].end - end, _evidence(text, later[ahead])
        elif ahead < len(later) and later[ahead].start < end:
            grown = max(grown, later[ahead].end - end)
        if grown <= 0:
            return start, end, evidence
        end += grown
        evidence += more


def _evidence(text: str, piece: Span) -> int:
    return 2 if piece.entity != "LOCATION" or any(map(str.isdigit, text[piece.start : piece.end])) else 0


def _step(rest: str, evidence: int) -> tuple[int, int]:
    """How far the next piece reaches in `rest`, and what it speaks for; (0, 0) where the address ends."""
    unit = UNIT.match(rest)
    if unit:
        return unit.end(), 2
    code = CODE.match(rest)
    if code and (evidence or "\n" in code[0] or code[0].startswith((",", " "))):
        return code.end(), 1 if evidence else 2
    if not evidence:
        return 0, 0
    region = REGION.match(rest)
    if region:
        return region.end(), 0
    country = COUNTRY.match(rest)
    if country:
        words = country["country"].casefold().rstrip(".").split()
        for count in range(len(words), 0, -1):
            if " ".join(words[:count]) in COARSE_PLACES:
                parts = list(re.finditer(r"\S+", country["country"]))
                return country.start("country") + parts[count - 1].end(), 0
    town = TOWN.match(rest)
    if town and town["town"][0].isupper():
        known = town["country"] and town["country"].casefold() in COARSE_PLACES
        if town["code"] or town["later"] or known:
            return town.end("town"), 0
    return 0, 0
