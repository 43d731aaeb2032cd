"""Places, firms and people of history in a text that speaks of the world: travel, markets, studies, tables.

A well-known city, brand or thinker tells of somebody only beside somebody. Where a text holds no person, firm of its
own, address, contact or number, and no word of dealings or of anybody's life, what a model alone took for a name
stays if all the world knows it, and so do the smaller places that are named among such.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sanitization.policies.entities import COARSE_PLACES, VISIBLE
from sanitization.policies.named import LOWEST_SCORE
from sanitization.policies.public_figures import FIGURES
from sanitization.policies.public_firms import FIRMS
from sanitization.policies.public_names import LISTED
from sanitization.policies.public_places import PLACES
from sanitization.vocabulary import Span

GUESSING = frozenset({"embedded names", "spacy names", "transformers names", "gliner names"})
FEWEST_WORDS = 6  # of a text: less is a label, a cell or an address
WHOLE_WORDS = 20  # of a text that may name small places
FIRMS_OF_A_MARKET, MARKET_WORDS = 3, 40  # of a text about a market: the firms in it deal with each other
MOST = 4_000  # characters of a text that is about one thing
_KNOWN = FIRMS | LISTED
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?;] |\n")
_DEALINGS = re.compile(
    r"\b(?:clients?|customers?|contract\w*|agreements?|suppliers?|vendors?|subcontractor\w*|deals?|engagements?|employ\w*|"
    r"invoices?|acqui\w+|merge\w*|bids?|offers?|orders?|projects?|meetings?|called|references?|sold|deliver\w*|shipments?|"
    r"shipped|consign\w*|bookings?|booked|reservation|itinerary|appointments?|we|our|ours|us|my|me|mine|I|I['’]\w+|"
    r"he|she|his|her|him|hers|who|"
    r"offices?|branch(?:es)?|sites?|plants?|factor(?:y|ies)|warehouses?|depots?|shops?|stores?|headquarter\w*|HQ|"
    r"liv(?:e|es|ed|ing)|born|mov(?:ed|ing)|resid\w+|home|flat|apartment|house|premises|propert(?:y|ies)|tenants?|landlord|"
    r"patients?|candidates?|applicants?|colleagues?|husband|wife|son|daughter|mother|father|parents|brother|sister|"
    r"family|friends?|granny|grandma|grandpa|mum|dad|aunt|uncle|cousin|birthday|anniversary|hired|joined|salary|interview\w*|witness\w*|defendants?|plaintiffs?|claimants?|"
    r"arrested|police|driver|passenger|contact|phone|address|attendees?|present:)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:clients?|our|my|he|she)\b", re.IGNORECASE)  # wherever in the text
_OURS = re.compile(
    r"\b(?:we|our|ours|us|my|me|mine|I|I['’]\w+|clients?|accounts?|contracts?|invoices?|engagements?|projects?|proposals?|"
    r"meetings?|called|references?|quot\w+|statement of work|he|she|his|her)\b|\b(?:customer|supplier|vendor)s?:",
    re.IGNORECASE,
)


def settled(text: str, spans: Sequence[Span]) -> list[Span]:
    """`spans` without those that tell of nobody here. Texts of more than MOST characters keep all."""
    doubtful = [span for span in spans if _is_doubtful(span)]
    words = len(_WORD.findall(text)) if doubtful and len(text) <= MOST else 0
    if words < FEWEST_WORDS:
        return list(spans)
    told = {_value(text, span) for span in doubtful} & FIGURES
    # A surname by itself may be a colleague's, unless others of its fame are named with it.
    figures = {
        id(span) for span in doubtful if (value := _value(text, span)) in FIGURES and (" " in value or len(told) > 1)
    }
    firms = {id(span) for span in doubtful if span.entity != "LOCATION" and _value(text, span) in _KNOWN} - figures
    if any(_is_somebodys(span) and id(span) not in firms | figures for span in spans):
        return list(spans)
    left = {id(span) for span in doubtful if id(span) in figures and not _deals(text, span)}
    named = {_value(text, span) for span in doubtful if id(span) in firms}
    is_market = len(named) >= FIRMS_OF_A_MARKET and words >= MARKET_WORDS and _OURS.search(text) is None
    if is_market or (words >= WHOLE_WORDS and _DEALINGS.search(text) is None):
        left |= firms
    elif len(firms) > 1:
        left |= {id(span) for span in doubtful if id(span) in firms and not _deals(text, span)}
    if firms <= left:
        left |= _places(text, [span for span in doubtful if span.entity == "LOCATION"])
    return [span for span in spans if id(span) not in left]


def _places(text: str, places: Sequence[Span]) -> set[int]:
    known = [span for span in places if _value(text, span) in PLACES]
    whole = len(_WORD.findall(text)) >= WHOLE_WORDS and _DEALINGS.search(text) is None
    if whole and (known or any(_value(text, span) in COARSE_PLACES for span in places)):
        return {id(span) for span in places}
    return set() if _OWN.search(text) else {id(span) for span in known if not _deals(text, span)}


def _is_doubtful(span: Span) -> bool:
    return span.entity in ("LOCATION", "ORGANIZATION", "PERSON") and GUESSING.issuperset(span.detectors)


def _is_somebodys(span: Span) -> bool:
    return span.entity != "LOCATION" and span.entity not in VISIBLE and span.score >= LOWEST_SCORE


def _value(text: str, span: Span) -> str:
    return text[span.start : span.end].casefold().removeprefix("the ").removesuffix("'s").removesuffix("’s")


def _deals(text: str, span: Span) -> bool:
    """Whether the sentence speaks of dealings or of somebody's life."""
    start = max((stop.end() for stop in _STOP.finditer(text, 0, span.start)), default=0)
    stop = _STOP.search(text, span.end)
    return _DEALINGS.search(text, start, stop.start() if stop else len(text)) is not None
