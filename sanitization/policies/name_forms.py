"""Every form in which people write a name that they know: what else has to go once the name was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sanitization.policies.entities import ACRONYMS, AMBIGUOUS, COARSE_PLACES, GENERIC_FIRMS, STRUCTURAL, TECHNOLOGIES
from sanitization.policies.normal_forms import normalise, searchable, visible
from sanitization.policies.people import LEGAL_FORMS, PARTICLES, compounded, handles, initials, joined, spelled
from sanitization.policies.spelling import respelled
from sanitization.policies.word_lists import listed
from sanitization.vocabulary import Reach

PART = "part of a name"
FORM = "form of a name"
SHORTEST_HANDLE = 5
SHORTEST_PART = 4  # letters of a word that is searched in any casing
SHORTEST_INSIDE = 7  # letters of a firm's word that is searched inside longer words too
NO_NAMES = (
    STRUCTURAL
    | AMBIGUOUS
    | COARSE_PLACES
    | listed("""
    an and are as at be but by can did do for go had has he her him his how in is it its let ma may me my no not now
    of off on or our out own per pro put re see she so the to too try up us use via was we who why yet you your
""")
)
# Initials that are no person's: times, places, titles, forms of firms.
NO_INITIALS = listed("""
    am pm eg ie ad bc uk us un eu la ny dc nj nv sa bv ag se ba ma ms md hr it id tv po qa rd vp ps nb cc
""")
NO_PROJECTS = listed("""
    manager plan team lead name scope status overview management timeline budget goals number description charter
    summary title report phase start code owner sponsor board documentation gutenberg structure files closing breaker
""")
_PROJECT = re.compile(r"(?:Project|Operation|Codename|Code name|Deal)[ :]{1,2}[\"“']?(\w[\w'-]{2,30})[\"”']?", re.I)


@dataclass(frozen=True, slots=True)
class Form:
    """A further value. sure: to be searched even where no text of the submission is known to hold it."""

    value: str
    entity: str
    source: str
    reach: Reach = Reach.WORD
    sure: bool = False


def person_forms(value: str) -> Iterator[Form]:
    """Forms of a person's whole name (two to six words); nothing for a single word."""
    value = visible(value)
    words = spelled(value)
    if not 1 < len(words) <= 6 or not all(word[0].isalpha() for word in words):
        return
    if sum(len(word) > 1 for word in words) < 2:
        return
    first, last = words[0], words[-1]
    whole = _surname(value, words)
    yield from _alone(value, words, whole)
    double = (_together(value, words[1:]), words[1]) if len(words) == 3 else ()
    given = "-".join(words[:2]) if len(words) > 2 and "-".join(words[:2]) in value else first  # "Jean-Luc"
    for surname in dict.fromkeys((whole, last, *double)):
        for each in (surname, *respelled(surname)):
            for name in dict.fromkeys((first, *respelled(first), given)):
                yield Form(f"{name} {each}", "PERSON", FORM)
                yield Form(f"{each}, {name}", "PERSON", FORM)
                yield Form(f"{each} {name}", "PERSON", FORM)
            for short in dict.fromkeys((f"{first[0]}. {each}", f"{first[0]} {each}", *_hyphened(given, each))):
                yield Form(short, "PERSON", FORM)
                yield Form(f"{each}, {first[0]}.", "PERSON", FORM)
        if len(first) > 1:
            yield Form(f"{first} {surname[0].upper()}.", "PERSON", FORM)
    yield from _initials(words, joined(value), compounded(value))
    for handle in dict.fromkeys((*handles(words), *handles(joined(value)), *handles(compounded(value)))):
        if len(handle) >= SHORTEST_HANDLE and handle not in NO_NAMES and handle not in map(searchable, words):
            yield Form(handle, "USERNAME", FORM)


def _alone(value: str, words: tuple[str, ...], whole: str) -> Iterator[Form]:
    """Surnames and the first name by themselves."""
    if " " in whole:
        yield Form(whole, "PERSON", PART, sure=True)
    if len(words) == 3:
        yield Form(_together(value, words[1:]), "PERSON", PART, sure=True)
    for word in (words[-1], words[0], *words[1:-1]):
        for each in (word, *respelled(word)):
            if not each[0].isupper() or searchable(each) in NO_NAMES:
                continue
            letters = sum(character.isalnum() for character in each)
            if letters >= SHORTEST_PART:
                yield Form(each, "PERSON", PART, sure=True)
            elif letters > 1:
                yield Form(each, "PERSON", PART, Reach.EXACT, sure=True)


def _surname(value: str, words: tuple[str, ...]) -> str:
    """The surname with its particles as written: "van der Berg"."""
    small = [re.escape(word) for word in re.findall(r"[^\W\d_]+", value) if searchable(word) in PARTICLES]
    if not small:
        return words[-1]
    found = re.search(rf"\b(?:(?:{'|'.join(small)})['’ -])+{re.escape(words[-1])}\b", value)
    return found[0] if found else words[-1]


def _together(value: str, words: tuple[str, ...]) -> str:
    """The words as they stand in `value`: with a hyphen, or apart."""
    hyphened = "-".join(words)
    return hyphened if hyphened in value else " ".join(words)


def _hyphened(first: str, surname: str) -> Iterator[str]:
    if re.fullmatch(r"[^\W\d_]+-[^\W\d_]+", first):
        one, _, two = first.partition("-")
        yield f"{one[0]}.-{two[0].upper()}. {surname}"
        yield f"{one[0]}.{two[0].upper()}. {surname}"


def _initials(*spellings: tuple[str, ...]) -> Iterator[Form]:
    """With dots, and only where they are nobody else's: "W.H.", "W. H."."""
    for letters in dict.fromkeys(letters for words in spellings for letters in initials(words)):
        if len(letters) < 2 or letters.casefold() in NO_INITIALS or len(letters) > 4:
            continue
        for between in (".", ". "):
            yield Form(between.join(letters.upper()) + ".", "PERSON", FORM, Reach.EXACT)


def firm_forms(value: str, common: Iterable[str]) -> Iterator[Form]:
    """The name without its legal form, its telling first word, and both as they stand in addresses and code."""
    value = visible(value)
    words = value.split()
    short = words
    while len(short) > 1 and searchable(short[-1]).strip(".,&").replace(".", "") in LEGAL_FORMS | {"", "&"}:
        short = short[:-1]
    name = " ".join(short).rstrip(" ,&")
    if len(short) > 1 and name != value:
        yield Form(name, "ORGANIZATION", FORM, sure=True)
    if len(short) > 1:
        joined = re.sub(r"[^\w]", "", name)
        if len(joined) >= SHORTEST_INSIDE and joined.isalnum():
            yield Form(joined, "ORGANIZATION", FORM)
    if len(words) > 1:
        yield from leading_word(words[0].rstrip(",'’"), common)


def leading_word(word: str, common: Iterable[str]) -> Iterator[Form]:
    """People say "Harborline" for Harborline Capital; a word that says nothing by itself is left alone."""
    plain = normalise(word)
    if not word.isalpha() or plain in NO_NAMES | GENERIC_FIRMS | TECHNOLOGIES | ACRONYMS or plain in common:
        return
    if len(word) >= SHORTEST_INSIDE:
        yield Form(word, "ORGANIZATION", PART, Reach.ANYWHERE, sure=True)
    elif len(word) >= SHORTEST_PART:
        yield Form(word, "ORGANIZATION", PART, Reach.WORD if len(word) > 5 else Reach.EXACT, sure=True)


def project_forms(value: str, ordinary: Iterable[str]) -> Iterator[Form]:
    """The code name in "Project Falcon", whatever the whole was taken for."""
    value = visible(value).strip()
    found = _PROJECT.fullmatch(value)
    name = found[1] if found else value
    plain = normalise(name)
    if not name[:1].isupper() or " " in name or plain in STRUCTURAL | GENERIC_FIRMS | NO_PROJECTS or plain in ordinary:
        return
    if plain in NO_NAMES or len(name) < SHORTEST_PART:
        reach = Reach.EXACT
    else:
        reach = Reach.ANYWHERE if len(name) >= SHORTEST_INSIDE - 1 else Reach.WORD
    yield Form(name, "PROJECT", PART, reach, sure=True)
