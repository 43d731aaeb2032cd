"""Places told by no more than their country, and post codes by their first three digits.

Towns and parts of countries: `towns.tsv`. Source for post codes: HIPAA safe harbour, 45 CFR 164.514(b)(2)(i)(B); the
areas of three digits with 20,000 people or fewer, from the census of 2010, as the guidance of the US health
department lists them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from sanitization.policies.normal_forms import searchable
from sanitization.policies.word_lists import listed
from sanitization.vocabulary import Hidden, Reading

SMALL_AREAS = listed("036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893")
_ENTITIES = frozenset({"LOCATION", "STREET_ADDRESS"})
_POST_CODE = re.compile(r"(\d{3})\d{2}(?:-\d{4})?")
_PIECE = re.compile(r"[,;\n/]| - ")
_NO_NAME = re.compile(r"\b[a-z]{0,2}\d[\w-]*|\b[a-z]{2}$")
LONGEST_TEXT = 200_000  # characters of a file that are searched for names of countries
# Towns that most people mean where several bear the name.
_KNOWN = {
    "United Kingdom": "london birmingham manchester liverpool cambridge oxford bristol york newcastle plymouth bath",
    "United States": "boston washington dallas houston austin phoenix denver seattle philadelphia portland columbus "
                     "jacksonville charlotte detroit memphis nashville atlanta cleveland arlington",
    "France": "paris nice lyon orleans tours", "Germany": "berlin hamburg hanover frankfurt munich dresden bonn",
    "Italy": "rome naples florence venice palermo verona milan", "Spain": "madrid barcelona valencia granada toledo "
    "cordoba", "Australia": "sydney melbourne perth brisbane adelaide newcastle-on-hunter", "Ireland": "dublin cork",
    "Greece": "athens", "Russia": "moscow", "Chile": "santiago", "Peru": "lima", "Canada": "toronto vancouver halifax "
    "montreal ottawa", "India": "delhi hyderabad mumbai", "Japan": "tokyo osaka", "Austria": "vienna salzburg",
    "Switzerland": "geneva lucerne basel", "Egypt": "cairo alexandria", "Poland": "warsaw", "Portugal": "lisbon",
    "Netherlands": "amsterdam rotterdam", "Brazil": "rio salvador fortaleza", "Mexico": "guadalajara merida leon",
    "Singapore": "singapore", "China": "shanghai", "Georgia": "tbilisi", "Colombia": "cartagena",
}  # fmt: skip
_FAVOURITES = {town: country for country, towns in _KNOWN.items() for town in towns.split()}


@lru_cache(maxsize=1)
def towns() -> Mapping[str, tuple[str, ...]]:
    """Name of a town or a part of a country, folded -> its countries."""
    found: dict[str, tuple[str, ...]] = {}
    text = files("sanitization.policies").joinpath("towns.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        country, _, names = line.partition("\t")
        for name in names.split("|") if names and not line.startswith("#") else ():
            found[name] = (*found.get(name, ()), country)
    return found


def coarse(hidden: Sequence[Hidden], readings: Sequence[Reading]) -> list[Hidden]:
    """The same values, places with their country and post codes with their first digits where these are known."""
    there = _countries(hidden, readings)
    return [_coarse(item, there) for item in hidden]


def _coarse(item: Hidden, there: Mapping[str, int]) -> Hidden:
    if item.entity in _ENTITIES:
        country = country_of(item.value, there)
        if country is not None:
            return replace(item, stand_in=country, slug=re.sub(r"[^a-z0-9]+", "-", searchable(country)).strip("-"))
    if item.entity in ("POST_CODE", "STREET_ADDRESS"):
        code = _POST_CODE.fullmatch(item.value.strip())
        if code is not None:
            digits = "000" if code[1] in SMALL_AREAS else code[1]
            return replace(item, stand_in=f"{digits}xx", slug=f"{digits}xx", number=digits.lstrip("0") or "0")
    return item


def country_of(value: str, there: Mapping[str, int]) -> str | None:
    """The country of the last known town in `value`. there: how often each country is told otherwise."""
    whole = searchable(value)
    for piece in (whole, *reversed(_PIECE.split(value))):
        name = " ".join(_NO_NAME.sub(" ", searchable(piece)).split())
        countries = towns().get(name) or towns().get(searchable(piece)) or ()
        if len(countries) == 1:
            return countries[0]
        told = [country for country in countries if there.get(country)]
        if told:
            return max(told, key=lambda country: there[country])
        if name in _FAVOURITES:
            return _FAVOURITES[name]
    return None


def _countries(hidden: Iterable[Hidden], readings: Sequence[Reading]) -> Counter[str]:
    """How often the texts name each country, or a town that only it has."""
    told: Counter[str] = Counter()
    names = {searchable(country): country for each in towns().values() for country in each}
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")
    for item in hidden:
        countries = towns().get(searchable(item.value), ()) if item.entity in _ENTITIES else ()
        if len(countries) == 1:
            told[countries[0]] += 1
    for reading in readings:
        left = LONGEST_TEXT
        for seen in reading.passages:
            left -= len(seen.text)
            folded = searchable(seen.text)
            for name in pattern.findall(folded):
                told[names[name]] += 1
            if left < 0:
                break
    return told
