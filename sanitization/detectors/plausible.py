"""What a model took for a name and can be none: program text, acronyms, trades, feasts, the shorthand of notes."""

from __future__ import annotations

import re
from keyword import kwlist

from sanitization.detectors import titles
from sanitization.detectors.name_edges import CALLED
from sanitization.detectors.origins import PEOPLES
from sanitization.ner.model import Name
from sanitization.policies.common_words import CALENDAR, CAR_WORDS, CARS, INITIALISMS, NOTED, OF_NOBODY
from sanitization.policies.entities import ACRONYMS, AMBIGUOUS, GENERIC_FIRMS, NOBODY, TECHNOLOGIES
from sanitization.policies.initialisms import OF_TRADES
from sanitization.policies.plain_words import PLAIN
from sanitization.policies.public_programs import PROGRAMS

GUESSED = frozenset({"PERSON", "ORGANIZATION", "LOCATION"})
# Marks and shapes of program text: #pragma, OSError, max_width, docMetadata.
_CODE = re.compile(r"[#_={}<>()\[\]$|\\]|^-|^[a-z]+[A-Z]|^[A-Z]{2,}[a-z]{3,}$|^\w+[a-z](?:IO|ID|URL|XML)$")
# Firms are written PayPal, people McKay; three humps are a name of program text.
_HUMPS = re.compile(r"(?:[A-Z]+[a-z0-9]+){3,}[A-Z]*|(?:[A-Z]+[a-z]+){2,}Base")
_TWO_HUMPS = re.compile(r"(?!Mc|Mac|De|La|Le|Di|Van|Fitz)(?:[A-Z]+[a-z]+){2}")
_AS = re.compile(r"(?<!\w)(?<!known )as (?:an? |the |our |their )?$")
_JOB = re.compile(titles.JOB, re.IGNORECASE)
_HOUSE = re.compile(r"(?<![\w.])\d{1,6}[A-Za-z]?(?![\w%])")
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_USER = re.compile(r"@?[\w.-]{3,40}")
# A year, an amount, a time, a version: numbers of something else.
_NO_ID = re.compile(r"(?:19|20)\d\d|[\d.,]+ ?%?|[$€£]\s?[\d.,]+|\d{1,2}:\d\d(?::\d\d)?|v?\d+(?:\.\d+)+")
# Accounts, blood pressure, an amount and nothing else.
_NO_STREET = re.compile(r"IBAN|\bBP \d{2,3}/\d{2}|^\d+[.,]\d\d [A-Z]{3}$|\b\d{2}[MF](?:\. |$)")
_EPONYM = re.compile(
    r"(?: (?:t-|rank |sum |exact |log-rank )?(?:test|correction|distribution|regression|prior|posterior|transform|"
    r"filter|"
    r"coefficient|curve|diagram|index|score|scale|assay|stain|staining|reaction|buffer|medium|blot|flask|catheter|"
    r"manoeuvre|maneuver|procedure|reagent|modulus|fracture|reflex|protocol|algorithm|kernel|entropy|divergence|"
    r"meeting room|room|suite|lecture theatre)|"
    r"(?:['’]s)? (?:theorem|lemma|inequality|equations?|constant|syndrome|disease|palsy))(?!\w)"
)
# "Bloom's taxonomy": nothing that anybody of the text could have.
_NAMED_AFTER = re.compile(
    r"['’]s (?:theorem|lemma|inequality|laws|paradox|razor|taxonomy|constant|syndrome|disease|palsy|criterion)(?!\w)"
)
_ARTICLE = re.compile(r"(?<!\w)(?:the|an?|using|modified|standard) $", re.IGNORECASE)
# Rows of values with commas and nothing between: a model takes their numbers for those of houses.
_ROWS = re.compile(r"\w,\w[^\n]{0,200}\n|\n[^\n]{0,200}\w,\w")
_BEGINS = re.compile(r"(?:^|[\n\ue000.!?:;•|*>-])[ \t]{0,4}$")
_GOES_ON = re.compile(r"[ \t]?(?:[:(,.-]|[a-z\d]|['’]s\b)")
# Where a sentence, a line, an item or a cell begins, its first word has a capital whatever it is.
_FIRST = re.compile(r"(?:^|[\n\ue000.!?:;•|*>\t)\]-][ \t]{0,4}|\w,)$")
_ENDS = re.compile(r"[ \t]?(?:[:(,.;|/\n\ue000\t]|[a-z\d]|$)")
# Three capitals may be the initials of a person.
_OF_PEOPLE = INITIALISMS | {initials for initials in OF_TRADES if len(initials) > 3}
_INITIALISMS = INITIALISMS | OF_TRADES
_THINGS = TECHNOLOGIES | ACRONYMS | PROGRAMS
_NAMELESS = _THINGS | NOBODY


def fits(value: str, label: str) -> bool:
    """Whether `value` can be what the model calls it."""
    if label in GUESSED:
        return _can_be_a_name(value, label)
    digits = sum(character.isdigit() for character in value)
    if label == "USERNAME":
        return _USER.fullmatch(value) is not None and not value.istitle() and value.casefold() not in _THINGS
    if label == "ID":
        return digits >= 3 and not _NO_ID.fullmatch(value)
    if label == "STREET_ADDRESS":
        told = _HOUSE.search(value) is not None and _LONG_WORD.search(value) is not None
        return told and _NO_STREET.search(value) is None and _ROWS.search(value) is None
    if label == "POST_CODE":
        return True
    return digits >= 2 if label == "DATE_OF_BIRTH" else value[:1].isalpha()


def is_job(text: str, name: Name) -> bool:
    """What follows "as" and is a trade names nobody."""
    return (
        name.label in ("PERSON", "ORGANIZATION")
        and _AS.search(text, max(0, name.start - 12), name.start) is not None
        and _JOB.fullmatch(text, name.start, name.end) is not None
    )


def is_eponym(text: str, name: Name) -> bool:
    """ "A Fisher test", "the Apgar score": after whom things of science and rooms are called, is no one of the text."""
    one = name.label in GUESSED and " " not in text[name.start : name.end]
    if not one:
        return False
    article = _ARTICLE.search(text, max(0, name.start - 10), name.start) is not None
    return (article and _EPONYM.match(text, name.end) is not None) or _NAMED_AFTER.match(text, name.end) is not None


def is_plain(text: str, name: Name) -> bool:
    """ "Turnover was up", "Reconcile bank": words of any work, with no capital but one that their place explains."""
    first, *others = text[name.start : name.end].split(" ")
    if name.label not in GUESSED or first.casefold() not in PLAIN or not all(word in PLAIN for word in others):
        return False
    begins = first.islower() or _FIRST.search(text, max(0, name.start - 8), name.start) is not None
    return begins and _ENDS.match(text, name.end) is not None


def is_noted(text: str, name: Name) -> bool:
    """ "Sparks: two", "Crane inspected", "told the churchwarden": at the head of a note, or in small letters."""
    value = text[name.start : name.end]
    called = CALLED.match(text, name.start) if name.label in GUESSED else None
    if called is not None and called.end() == name.end + 1:
        return True
    if name.label not in GUESSED or value.casefold() not in NOTED:
        return False
    begins = _BEGINS.search(text, max(0, name.start - 12), name.start) is not None
    goes_on = _GOES_ON.match(text, name.end) is not None
    return value.islower() or (begins and goes_on)


def _can_be_a_name(value: str, label: str) -> bool:
    letters = sum(character.isalpha() for character in value)
    digits = sum(character.isdigit() for character in value)
    word = value.casefold()
    if word in _NAMELESS or _CODE.search(value) or titles.LEADING.fullmatch(f"{value} "):
        return False
    if _HUMPS.fullmatch(value) or (label != "ORGANIZATION" and _TWO_HUMPS.fullmatch(value)) or value in kwlist:
        return False
    if (
        word in CALENDAR
        or word in OF_NOBODY
        or (value.isupper() and value in (_OF_PEOPLE if label == "PERSON" else _INITIALISMS))
        or _is_car(word)
    ):
        return False
    if digits and word.split()[0] in ACRONYMS:
        return False
    if word in PEOPLES or (word == value and word in AMBIGUOUS | GENERIC_FIRMS):
        return False
    return letters >= 2 and (digits == 0 if label == "PERSON" else digits <= letters)


def _is_car(word: str) -> bool:
    parts = frozenset(word.split())
    return bool(parts & CARS) and parts <= CAR_WORDS
