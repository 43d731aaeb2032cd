"""Names that are ordinary words too (Rose, Grant, Hope), hidden where the sentence leaves no doubt.

Only names of people who were found elsewhere by a whole name are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sanitization.policies.entities import AMBIGUOUS
from sanitization.policies.normal_forms import normalise
from sanitization.policies.people import spelled
from sanitization.policies.word_lists import listed
from sanitization.policies.wording import Wording
from sanitization.vocabulary import Known, PassageKind, Reading

_CALENDAR = listed("march april may june august spring summer autumn winter sunday monday")
_BEFORE = re.compile(
    r"(?:(?<![\w-])(?!(?:the|a|an|this|that|our|your|their|its|no|of|every|each|any|some)\b)[a-z][a-z']*|[,;&])"
    r"[ \u00a0]$"
)
_BEHIND = re.compile(r"(?:['’]s\b|[ ,.;:!?)]|$)(?! ?[A-Z])")


def careful_names(known: Sequence[Known], wording: Wording) -> dict[str, str]:
    """word as written -> its normal form, for first and last names that are no names everywhere."""
    words: dict[str, str] = {}
    for item in known:
        parts = spelled(item.value) if item.entity == "PERSON" else ()
        for word in (parts[0], parts[-1]) if len(parts) > 1 else ():
            plain = normalise(word)
            if word.istitle() and len(word) > 2 and plain not in _CALENDAR and plain in AMBIGUOUS | wording.common:
                words[word] = plain
    return words


def careful_places(reading: Reading, names: Mapping[str, str]) -> Iterator[tuple[str, int, int, str]]:
    """(passage key, start, end, normal form) of every place where such a name can only be a name."""
    if not names:
        return
    pattern = re.compile(rf"(?<![\w@./-])(?:{'|'.join(map(re.escape, sorted(names)))})(?![\w@/-])")
    for seen in reading.passages:
        if seen.kind not in (PassageKind.PROSE, PassageKind.CELL):
            continue
        for match in pattern.finditer(seen.text):
            if _is_a_name(seen.text, match):
                yield seen.key, match.start(), match.end(), names[match[0]]


def _is_a_name(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 24) : match.start()]
    behind = text[match.end() : match.end() + 4]
    if _BEFORE.search(before):
        return _BEHIND.match(behind) is not None
    starts_line = not before.rstrip(" \t>") or before.rstrip(" \t>").endswith("\n")
    # "Hope, please have a look" and a line that holds nothing else.
    return starts_line and (not behind.strip() or behind.startswith((",", "\n")))
