"""Names that were cut too wide: known names with words around them ("Quint ledger", "Ida Nord of Quint AG")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sanitization.policies.entities import NAMES
from sanitization.policies.matching import Matcher
from sanitization.policies.normal_forms import searchable
from sanitization.policies.people import PARTICLES
from sanitization.vocabulary import Known

_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
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
        return bool(matches) and _TELLING.search(_YEAR.sub("", rest)) is None


def is_rough(entity: str, value: str) -> bool:
    """Whether a name holds words in small letters beside capitals, a year, a stroke or a possessive."""
    if entity not in NAMES or not any(character.isupper() for character in value):
        return False
    small = [word for word in _WORD.findall(value) if word.islower() and searchable(word) not in PARTICLES]
    return bool(small) or "/" in value or _YEAR.search(value) is not None
