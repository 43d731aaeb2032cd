"""Fields within text: pairs of JSON and YAML, assignments and inserts of SQL, forms of one label a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitization.detectors import columns
from sanitization.detectors.patterns import Finder
from sanitization.detectors.stretches import matches, need
from sanitization.policies.word_lists import listed

NAME = "field in text"
KEY = r"[A-Za-z][\w .-]{1,38}"
QUOTED = re.compile(
    rf"(?P<mark>[\"'])(?P<key>{KEY})(?P=mark)\s{{0,3}}(?::|=>?)\s{{0,3}}\"(?P<value>[^\"\n]{{2,120}})\""
)
SET = re.compile(r"(?<![\w.-])(?P<key>[A-Za-z]\w{1,38})\s{0,2}=\s{0,2}'(?P<value>[^'\n]{2,120})'")
LINE = re.compile(
    rf"^[ \t>*-]{{0,12}}(?P<key>{KEY}?)[ \t]{{0,2}}:[ \t]{{1,8}}(?P<value>[^\s][^\n]{{1,80}})$", re.MULTILINE
)
INSERT = re.compile(r"\bINSERT\s+INTO\s+\S{1,80}\s*\((?P<names>[^()]{1,1000})\)\s*VALUES", re.IGNORECASE)
_NEEDS = {pattern: need(pattern) for pattern in (QUOTED, SET, LINE, INSERT)}
ROW = re.compile(r"\s{0,4},?\s{0,8}\((?P<cells>(?:'[^'\n]{0,200}'|[^()']){1,600})\)")
CELL = re.compile(r"\s*(?:'(?P<value>[^']*)'|[^,]*)\s*(?:,|$)")
# Who did something, in records of programs.
ACTORS = listed("""
    actor performed_by requested_by created_by updated_by modified_by approved_by deleted_by opened_by closed_by
    merged_by triggered_by submitted_by assigned_to approver on_call oncall run_by changed_by uploaded_by signed_by
""")
_LOGIN = re.compile(r"@?[a-z][a-z0-9]*(?:[._-][a-z0-9]+){0,2}|[a-z]+[0-9]+")
_NAME = re.compile(
    r"[^\W\d_a-z][\w'’.-]*"
    r"(?:,? (?:(?:de|van|von|der|den|bin|al|da|dos|la|le|di|del|y|e) ){0,2}[^\W\d_a-z][\w'’.-]*){0,4}[ \t]*"
)
_RUNNING = re.compile(r"[,;] |[a-z]{3} [a-z]{3}")
_NO_LOGINS = listed("system admin root none null true false bot cron scheduler service user anonymous unknown")
# Entities that running text after a colon rarely is by chance.
_STRICT = frozenset({"PERSON", "ORGANIZATION", "LOCATION"})


def recognizer() -> Finder:
    return Finder(NAME, columns.ENTITIES, _found, score=0.8, reason="stands after a key that says so")


def _found(text: str) -> Iterator[tuple[str, int, int]]:
    for pattern in (QUOTED, SET, LINE):
        for match in matches(pattern, text, _NEEDS[pattern]):
            entity = _entity(match["key"], match["value"])
            if entity is not None and (pattern is not LINE or _stands(entity, match["value"])):
                yield entity, *match.span("value")
    for insert in matches(INSERT, text, _NEEDS[INSERT]):
        yield from _inserted(text, insert)


def _inserted(text: str, insert: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    names = [name.strip(' `"[]\n\t') for name in insert["names"].split(",")]
    row = ROW.match(text, insert.end())
    while row is not None:
        at = row.start("cells")
        for name in names:
            cell = CELL.match(text, at, row.end("cells"))
            if cell is None:
                break
            entity = _entity(name, cell["value"]) if cell["value"] else None
            if entity is not None:
                yield entity, *cell.span("value")
            at = cell.end()
        row = ROW.match(text, row.end())


def _entity(key: str, value: str) -> str | None:
    plain = re.sub(r"[ .-]", "_", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", key.strip())).casefold()
    if plain in ACTORS:
        if _NAME.fullmatch(value) and " " in value:
            return "PERSON"
        return "USERNAME" if len(value) > 3 and _LOGIN.fullmatch(value) and value not in _NO_LOGINS else None
    header = key.rstrip(". ").replace(".", "/")
    entity = columns.entity_of(header)
    return entity if entity is not None and columns.can_be(entity, value, header) else None


def _stands(entity: str, value: str) -> bool:
    """After a label in a line of text: no sentence."""
    if entity in _STRICT:
        return _NAME.fullmatch(value) is not None
    if entity == "STREET_ADDRESS":
        return any(map(str.isdigit, value)) and "://" not in value
    if entity in ("SECRET", "USERNAME", "HOSTNAME") or value.startswith(("<", "$", "{", "[")):
        return False
    return len(value) <= 36 and _RUNNING.search(value) is None
