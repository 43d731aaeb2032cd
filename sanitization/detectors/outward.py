"""Places, firms and people of history in a text that speaks of the world: travel, markets, studies, tables.

A well-known city, brand or thinker tells of somebody only beside somebody. Where a text holds no person, firm of its
own, address, contact or number, and no word of dealings or of anybody's life, what a model alone took for a name
stays if all the world knows it, and so do the smaller places that are named among such. A name that nobody knows
makes the text somebody's, unless it is one among many that everybody knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum

from sanitization.detectors.well_known import CAPITAL, FAME, KNOWN, mentioned, plain
from sanitization.policies.entities import COARSE_PLACES, VISIBLE
from sanitization.policies.named import LOWEST_SCORE
from sanitization.policies.public_bodies import SHORT_BODIES
from sanitization.policies.public_figures import FIGURES
from sanitization.policies.public_namesakes import NAMESAKES
from sanitization.policies.public_places import PLACES
from sanitization.policies.public_surnames import SURNAMES
from sanitization.policies.public_universities import UNIVERSITIES
from sanitization.vocabulary import Span

GUESSING = frozenset({"embedded names", "spacy names", "transformers names", "gliner names"})
FEWEST_WORDS = 6  # of a text: less is a label, a cell or an address
WHOLE_WORDS = 20  # of a text that may name small places
FIRMS_OF_A_MARKET, MARKET_WORDS = 3, 40  # of a text about a market: the firms in it deal with each other
FIGURES_OF_A_STUDY = 3  # of a text about what people thought: "we" are its readers
PLACES_OF_A_SURVEY = 4  # of a text that compares places: none of them is where somebody is
FEWEST_KNOWN, STRANGERS_TO_A_KNOWN = 3, 2  # well-known names that a text needs, and others to each of them
SURELY_KNOWN = 5  # of them, where "we" may be anybody
SCHOOLS_OF_A_SURVEY = 3  # universities: who names one may have studied there
HEAD = 160  # characters
MOST = 4_000  # characters of a text that is about one thing
_WORD = re.compile(r"\w+")
# "Findings of the audit at Quint": for whom a paper was written, its head says.
_FOR = re.compile(r"\b(?:for|at|with|by) (?:the )?$")
_STOP = re.compile(r"[.!?;] |\n")
_JOINT = re.compile(r"(?:['’]s?)?(?:, (?:and |or )?| and | or | & |/| vs\.? | versus )")
# "the US" is a country.
_WE = r"we|our|ours|(?-i:us)|my|me|mine|(?-i:I)|I['’]\w+"
_THEY = r"he|she|his|her|him|hers|who"
_DEALINGS = re.compile(
    r"\b(?:clients?|customers?|contract\w*|agreements?|suppliers?|vendors?|subcontractor\w*|deals?|engagements?|employ\w*|"
    r"invoices?|acqui\w+|merge\w*|bids?|offers?|orders?|projects?|meetings?|called|references?|sold|deliver\w*|shipments?|"
    rf"shipped|consign\w*|bookings?|booked|reservation|itinerary|appointments?|{_WE}|{_THEY}|"
    r"offices?|branch(?:es)?|sites?|plants?|factor(?:y|ies)|warehouses?|depots?|shops?|stores?|headquarter\w*|HQ|"
    r"liv(?:e|es|ed|ing)|born|mov(?:ed|ing)|resid\w+|home|flat|apartment|house|premises|propert(?:y|ies)|tenants?|landlord|"
    r"patients?|candidates?|applicants?|colleagues?|husband|wife|son|daughter|mother|father|parents|brother|sister|"
    r"family|friends?|granny|grandma|grandpa|mum|dad|aunt|uncle|cousin|birthday|anniversary|hired|joined|salary|interview\w*|witness\w*|defendants?|plaintiffs?|claimants?|"
    r"arrested|police|driver|passenger|contact|phone|address|attendees?|present:)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:clients?|our|my|he|she)\b", re.IGNORECASE)  # wherever in the text
_OURS = re.compile(
    rf"\b(?:{_WE}|clients?|account|contract|invoice|engagements?|proposals?|statement of work|"
    r"work(?:s|ed|ing)? (?:for|at)|employed|joined|hired|career|CV|responsible|"
    r"experience|managed|mentored|intern(?:ship)?|trainee|please|kindly|"
    r"today|tomorrow|yesterday|(?:by|until|next|last|this|since) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|"
    r"\b(?:customer|supplier|vendor)s?:",
    re.IGNORECASE,
)
# Whom a text calls so is somebody in it.
_CALLED = re.compile(
    r"(?<!\w)(?:Dear|Hi|Hello|Hey|Regards|Sincerely|Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Herr|Frau|Mme|Señora?)\b"
)
_SOMEBODY = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)  # unless whom the text is about
# What is said of those whom one works or deals with, and hardly of those of whom one reads.
_PRESENT = re.compile(
    r"\b(?:clients?|suppliers?|vendors?|contracts?|invoices?|engagements?|appointments?|meetings?|bookings?|"
    r"colleagues?|hired|salary|candidates?|applicants?|patients?|tenants?|contact|phone|address|attendees?|present:|our|my|(?-i:I)|I['’]\w+|"
    r"e-?mail\w*|slides|draft|deadline|today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
_BUYS = re.compile(r"\b(?:clients?|customers?|suppliers?|contracts?|invoices?|orders?|quot\w+)\b", re.IGNORECASE)
# Where somebody is, goes or sends to.
_STAYS = re.compile(
    r"\b(?:clients?|customers?|suppliers?|our|my|(?-i:I)|I['’]\w+|offices?|branch(?:es)?|sites?|plants?|factor(?:y|ies)|"
    r"warehouses?|depots?|shops?|stores?|headquarter\w*|HQ|premises|deliver\w*|ship(?:ped|ments?)|book(?:ed|ings?)|"
    r"itinerary|appointments?|meetings?|visit(?:s|ed)?|born|live[ds]?|patients?|candidates?|applicants?|colleagues?|"
    r"driver|passenger|depart\w*|arriv(?:es?|ing)|flight|trailer|lorry|truck|contact|phone|address|present:)\b",
    re.IGNORECASE,
)


class _Kind(Enum):
    FIGURE, FIRM, BODY, SCHOOL, PLACE, SMALL_PLACE, STRANGER = range(7)


@dataclass(frozen=True, slots=True)
class _Name:
    """What a model alone took for a name. value: as the lists write it."""

    span: Span
    value: str
    kind: _Kind


def settled(text: str, spans: Sequence[Span]) -> list[Span]:
    """`spans` without those that tell of nobody here. Texts of more than MOST characters keep all."""
    doubtful = [span for span in spans if _is_doubtful(span)]
    words = len(_WORD.findall(text)) if doubtful and len(text) <= MOST else 0
    if words < FEWEST_WORDS or any(_is_somebodys(span) and not _is_doubtful(span) for span in spans):
        return list(spans)
    names = _read(text, doubtful)
    if all(name.kind in (_Kind.STRANGER, _Kind.SMALL_PLACE) for name in names):
        return list(spans)
    strangers = [name for name in names if name.kind is _Kind.STRANGER and _is_somebodys(name.span)]
    of = _subject(text, names, strangers, words)
    if strangers and not of.outnumbers:
        return list(spans)
    left = _figures(text, [name for name in names if name.kind is _Kind.FIGURE], of)
    firms = [name for name in names if name.kind in (_Kind.FIRM, _Kind.BODY, _Kind.SCHOOL)]
    left |= _firms(text, firms, of)
    if of.outnumbers or all(id(name.span) in left for name in firms):
        left |= _places(text, names, of)
    known = [name for name in names if id(name.span) in left]
    small = [name for name in names if name.kind is _Kind.SMALL_PLACE and id(name.span) not in left]
    left |= _company(text, strangers + small, known)
    return [span for span in spans if id(span) not in left]


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a text is about. words: its length; told, brands: how many figures and firms it names; strangers: names
    that nobody knows. ours: it speaks of us, you or somebody; outnumbers: it names much more that everybody knows.
    """

    words: int
    told: int
    brands: int
    strangers: int
    ours: bool
    outnumbers: bool


def _subject(text: str, names: Sequence[_Name], strangers: Sequence[_Name], words: int) -> _Subject:
    brands, others = mentioned(text)
    told = {name.value for name in names if name.kind is _Kind.FIGURE}
    firms = {name.value for name in names if name.kind is _Kind.FIRM} | brands
    places = {name.value for name in names if name.kind is _Kind.PLACE}
    odd = len({name.value for name in strangers})
    known = len(told | firms | places | others)
    ours = _OURS.search(text) is not None or (not told and _SOMEBODY.search(text) is not None)
    enough = known >= max(FEWEST_KNOWN, odd / STRANGERS_TO_A_KNOWN) and (
        not ours or (known >= SURELY_KNOWN and _OWN.search(text) is None)
    )
    return _Subject(
        words=words, told=len(told), brands=len(firms), strangers=odd, ours=ours,
        outnumbers=words >= MARKET_WORDS and enough and _CALLED.search(text) is None,
    )  # fmt: skip


def _read(text: str, doubtful: Sequence[Span]) -> list[_Name]:
    values = [plain(text[span.start : span.end]) for span in doubtful]
    known = {word for word in map(plain, CAPITAL.findall(text)) if word in SURNAMES}
    told = {value for value in values if value in FIGURES}
    fame = FIGURES
    if len(known | told) >= FIGURES_OF_A_STUDY:
        told, fame = known | told, FAME
    surnames = {value.rpartition(" ")[2] for value in told if " " in value}
    alone = len(told) == 1
    # "Kolb reads the slides of Ishikawa": names that many bear are of fame only beside others.
    doubted = NAMESAKES if len(told) < FIGURES_OF_A_STUDY and told <= NAMESAKES else frozenset()
    read = []
    for span, value in zip(doubtful, values, strict=True):
        kind = _kind(text, span, value, fame)
        # A surname by itself may be a colleague's, unless others of its fame are named with it.
        if kind is _Kind.FIGURE and ((alone and " " not in value) or value in doubted):
            kind = _Kind.STRANGER
        if kind is not _Kind.FIGURE and value in surnames and not alone:
            kind = _Kind.FIGURE
        read.append(_Name(span=span, value=value, kind=kind))
    return read


def _kind(text: str, span: Span, value: str, fame: AbstractSet[str]) -> _Kind:
    is_place = value in PLACES or value in COARSE_PLACES
    if is_place and (span.entity == "LOCATION" or (span.entity == "ORGANIZATION" and value not in KNOWN)):
        return _Kind.PLACE
    if value in fame:
        return _Kind.FIGURE
    if value in KNOWN:
        return _Kind.FIRM
    if value in SHORT_BODIES and text[span.start : span.end].isupper():
        return _Kind.BODY
    if value in UNIVERSITIES:
        return _Kind.SCHOOL
    if is_place and " " in value:
        return _Kind.PLACE
    return _Kind.SMALL_PLACE if span.entity == "LOCATION" else _Kind.STRANGER


def _figures(text: str, figures: Sequence[_Name], of: _Subject) -> set[int]:
    evidence = _PRESENT if of.told >= FIGURES_OF_A_STUDY else _DEALINGS
    return {id(name.span) for name in figures if not _says(evidence, text, name)}


def _firms(text: str, firms: Sequence[_Name], of: _Subject) -> set[int]:
    theirs = {name.value for name in firms if name.span.start < HEAD and _FOR.search(text, 0, name.span.start)}
    firms = [name for name in firms if name.value not in theirs]
    if of.words >= WHOLE_WORDS and _DEALINGS.search(text) is None:
        return {id(name.span) for name in firms}
    schools = len({name.value for name in firms if name.kind is _Kind.SCHOOL})
    is_market = of.brands >= FIRMS_OF_A_MARKET and of.words >= MARKET_WORDS and (not of.ours or of.outnumbers)
    if is_market and not of.ours and not of.strangers:
        return {id(name.span) for name in firms}
    left = set()
    for name in firms:
        if name.kind is _Kind.SCHOOL and schools >= SCHOOLS_OF_A_SURVEY:
            stays = not _says(_BUYS, text, name)
        elif is_market:
            stays = not _says(_DEALINGS if of.ours else _PRESENT, text, name)
        else:
            stays = (of.brands > 1 or name.kind is _Kind.BODY) and not _says(_DEALINGS, text, name)
        if stays:
            left.add(id(name.span))
    return left


def _company(text: str, strangers: Sequence[_Name], known: Sequence[_Name]) -> set[int]:
    """Of `strangers`, those that are named once, in one breath with what everybody knows, and not dealt with."""
    said = [name.value for name in strangers]
    starts = {name.span.start for name in known}
    ends = {name.span.end for name in known}
    left: set[int] = set()
    for name in sorted(strangers, key=lambda each: each.span.start):
        span = name.span
        joint = _JOINT.match(text, span.end)
        behind = joint is not None and joint.end() in starts
        before = any(_JOINT.fullmatch(text, end, span.start) for end in ends if span.start - 8 <= end < span.start)
        if said.count(name.value) == 1 and (behind or before) and not _says(_DEALINGS, text, name):
            left.add(id(span))
            ends.add(span.end)
    return left


def _places(text: str, names: Sequence[_Name], of: _Subject) -> set[int]:
    known = [name for name in names if name.kind is _Kind.PLACE]
    small = [name for name in names if name.kind is _Kind.SMALL_PLACE]
    if of.words >= WHOLE_WORDS and known and not of.strangers and _DEALINGS.search(text) is None:
        return {id(name.span) for name in known + small}
    if _OWN.search(text):
        return set()
    towns = {name.value for name in known} - COARSE_PLACES
    is_survey = of.outnumbers or (len(towns) >= PLACES_OF_A_SURVEY and of.words >= WHOLE_WORDS)
    if is_survey and len(small) < len(known) and _STAYS.search(text) is None:
        return {id(name.span) for name in known + small}
    evidence = _STAYS if is_survey else _DEALINGS
    return {id(name.span) for name in known if name.value in PLACES and not _says(evidence, text, name)}


def _is_doubtful(span: Span) -> bool:
    return span.entity in ("LOCATION", "ORGANIZATION", "PERSON") and GUESSING.issuperset(span.detectors)


def _is_somebodys(span: Span) -> bool:
    return span.entity != "LOCATION" and span.entity not in VISIBLE and span.score >= LOWEST_SCORE


def _says(pattern: re.Pattern[str], text: str, name: _Name) -> bool:
    """Whether the sentence of `name` holds `pattern`."""
    start = max((stop.end() for stop in _STOP.finditer(text, 0, name.span.start)), default=0)
    stop = _STOP.search(text, name.span.end)
    return pattern.search(text, start, stop.start() if stop else len(text)) is not None
