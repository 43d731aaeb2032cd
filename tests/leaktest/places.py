"""What a hiding place is, and what a format has to offer to be judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sanitization.vocabulary import ContentPolicy, FileKind
from tests.leaktest.forms import FORMS_OF, Form
from tests.leaktest.values import TYPES_OF, Type

if TYPE_CHECKING:
    from tests.leaktest.planting import Planting


class Kind(StrEnum):
    """content: goes once its value is known. metadata: goes by itself, whatever stands there."""

    CONTENT = "content"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """part and where are for people: the part of the package, and the element or attribute in it."""

    id: str
    part: str
    where: str
    kind: Kind
    types: tuple[Type, ...]
    forms: tuple[Form, ...]


class Edition(StrEnum):
    """How a whole file is written down; every place is planted in each."""

    PLAIN = "plain"
    UTF16 = "utf-16"
    STRICT = "strict"
    ODD_NAMES = "odd part names"
    PREFIXES = "other prefixes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format under test.

    build: a real file in which every place is planted, through the Planting.
    facts: what must be the same before and after (formulas, number cells, counts), as text by name.
    opens: opens a clean copy in a library that others use, and raises where that fails.
    content: the policy under which it is cleaned.
    """

    kind: FileKind
    name: str
    places: tuple[Place, ...]
    build: Callable[[Planting, Edition], bytes]
    facts: Callable[[bytes], dict[str, list[str]]]
    opens: Callable[[bytes], object]
    editions: tuple[Edition, ...] = tuple(Edition)
    content: ContentPolicy = ContentPolicy()

    @property
    def title(self) -> str:
        """The ending, which tells formats of one kind apart."""
        return self.name.rpartition(".")[2]


def table(text: str) -> tuple[Place, ...]:
    """Places from lines of `id | part | where | kind | types | forms`; types and forms are names of groups."""
    places = []
    for line in text.strip().splitlines():
        if not line.strip():
            continue
        identity, part, where, kind, types, forms = (cell.strip() for cell in line.split("|"))
        places.append(
            Place(
                id=identity,
                part=part,
                where=where,
                kind=Kind(kind),
                types=TYPES_OF[types],
                forms=FORMS_OF[forms],
            )
        )
    identities = [place.id for place in places]
    assert len(set(identities)) == len(identities), [one for one in identities if identities.count(one) > 1]
    return tuple(places)
