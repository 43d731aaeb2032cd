"""Names that were cut too wide: known names with words around them ("Quint ledger", "Ida Nord of Quint AG")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sanitization.policies.entities import NAMES, STRUCTURAL
from sanitization.policies.matching import Matcher
from sanitization.policies.normal_forms import searchable
from sanitization.policies.people import HONORIFICS, LEGAL_FORMS, PARTICLES
from sanitization.vocabulary import Known

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
# Half of "Hye-jin" that stays where only "Hye" is known.
_TORN = re.compile(r"(?:^|\s)[-‐‑][^\W\d_]|[^\W\d_][-‐‑](?:\s|$)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AROUND = frozenset({"copyright", "the", "from", "cc", "re", "fw", "fwd", "by", "of", "our", "between"})
_TELLING = re.compile(r"[^\W\d_a-z]|\d")


class Rough:
    """Tells which values need no stand-in of their own, because what is telling in them has one already."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._matcher = Matcher([item for item in known if not is_rough(item.entity, item.value)])

    def covers(self, entity: str, value: str) -> bool:
        if not is_rough(entity, value):
            return False
        rest = value
        matches = self._matcher.find(value)
        for match in reversed(matches):
            rest = f"{rest[: match.start]} {rest[match.end :]}"
        if _TORN.search(rest):
            return False
        rest = _WORD.sub(lambda word: "" if _is_around(word[0]) else word[0], _YEAR.sub("", rest))
        return bool(matches) and _TELLING.search(rest) is None


def is_rough(entity: str, value: str) -> bool:
    """Whether a name holds words in small letters beside capitals, a year, a stroke or a possessive."""
    if entity not in NAMES or not any(character.isupper() for character in value):
        return False
    return any(map(_says_nothing, _WORD.findall(value))) or "/" in value or _YEAR.search(value) is not None


def _is_around(word: str) -> bool:
    return _says_nothing(word) or searchable(word) in HONORIFICS


def _says_nothing(word: str) -> bool:
    plain = searchable(word)
    return plain not in PARTICLES | LEGAL_FORMS and (word.islower() or plain in STRUCTURAL | _AROUND)
