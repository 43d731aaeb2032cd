"""What everybody knows, in the forms in which texts write it: firms, bodies, schools, programs, places and people."""

from __future__ import annotations

import re
from itertools import islice

from sanitization.policies.entities import COARSE_PLACES, TECHNOLOGIES
from sanitization.policies.public_figures import FIGURES
from sanitization.policies.public_firms import FIRMS
from sanitization.policies.public_names import BODIES, LISTED, MARKETS
from sanitization.policies.public_places import PLACES
from sanitization.policies.public_programs import PROGRAMS
from sanitization.policies.public_surnames import SURNAMES
from sanitization.policies.public_universities import UNIVERSITIES

LONGEST, WORDS, MOST = 60, 4, 800  # characters and words of a name, words with a capital that are looked at
CAPITAL = re.compile(r"[A-Z\u00c0-\u00de][\w'’-]*\w")


def plain(value: str) -> str:
    """As the lists write it: in small letters, without article and the mark of possession."""
    return value.casefold().removeprefix("the ").removesuffix("'s").removesuffix("’s").removesuffix("'")


KNOWN = frozenset(plain(name) for name in FIRMS | LISTED)
_MENTIONED = (
    frozenset(map(plain, BODIES | MARKETS | UNIVERSITIES | PROGRAMS | TECHNOLOGIES | PLACES | COARSE_PLACES)) | KNOWN
)

_FIRST_WORDS = frozenset(name.partition(" ")[0] for name in _MENTIONED if " " in name)
FAME = FIGURES | SURNAMES


def mentioned(text: str) -> tuple[set[str], set[str]]:
    """Firms, and bodies, schools, programs and places, that everybody knows, whether or not a model saw names there."""
    firms: set[str] = set()
    others: set[str] = set()
    at = 0
    for first in islice(CAPITAL.finditer(text), MOST):
        if first.start() < at:
            continue
        words = [first[0]]
        if first[0].casefold() in _FIRST_WORDS:
            words = text[first.start() : first.start() + LONGEST].partition("\n")[0].split(" ")[:WORDS]
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count]).rstrip(",.;:!?)")
            if (value := plain(name)) in _MENTIONED:
                (firms if value in KNOWN else others).add(value)
                at = first.start() + len(name)
                break
    return firms, others
