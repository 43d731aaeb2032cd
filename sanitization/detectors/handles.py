"""User names of chats, and behind what somebody did with a change, a ticket or a run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitization.detectors.labelled_names import DOERS, FILE_OR_HOST, NO_LOGINS, NO_NAMES, THINGS_OF_LOGS
from sanitization.detectors.patterns import Finder, Rule, Rules
from sanitization.detectors.stretches import matches, need
from sanitization.policies.entities import STRUCTURAL
from sanitization.policies.plain_words import PLAIN

NAME = "handles"
# "Reviewers: rquint, h-mbeki": who wrote, reads and runs what, in reviews, records of runs and commits.
NAMED = re.compile(
    r":[ \t]{1,4}(?P<names>@?[a-z][\w.-]{2,30}(?:, ?@?[a-z][\w.-]{2,30}){0,8})(?=[ \t]{0,4}(?:[\n\ue000|;)]|$))"
)
ROLE = re.compile(
    r"(?<!\w)(?:authors?|committers?|reviewers?|approvers?|maintainers?|assignees?|(?:opened|created|merged|closed|"
    r"requested|reported|started|triggered|deployed|uploaded|run|owned|approved|reviewed|changed|updated|pushed|"
    r"edited|modified) by)[ \t]?$",
    re.IGNORECASE,
)
BEFORE = 20  # characters
# "[09:14] rquint.b: deploy is done": a chat; logs tell the second, too.
SPOKEN = re.compile(
    r"(?:^|(?<=\n))[ \t]{0,4}(?:\[\d{1,2}:\d\d\]|\(\d{1,2}:\d\d\)|\d{1,2}:\d\d) "
    r"<?@?(?P<value>[a-z][a-z0-9]{1,20}(?:[._-]?[a-z0-9]{1,20}){0,2})>?: (?=\S)"
)
# "Username: rquint" in a form, alone behind its label.
IN_A_FORM = re.compile(
    r"(?:^|(?<=[\n|;,(\ue000]))[ \t>*•-]{0,6}(?i:user ?(?:name|id)|user|log[io]n(?: name| id)?|windows (?:user|login)|"
    r"benutzer(?:name|kennung)?|nom d['’]utilisateur|utilisateur|usuario|utente|gebruikersnaam)"
    r"[ \t]{0,2}[:=][ \t]{1,4}(?P<value>[A-Za-z][A-Za-z0-9]{0,20}(?:[._-]?[A-Za-z0-9]{1,20}){1,2})"
    r"(?=[ \t]{0,4}(?:[\n,;|)\ue000]|$))"
)
# "username rquint7": with no mark between, where no word is written like it.
BESIDE = re.compile(
    r"\b(?i:user ?name|user ?id|login)[ ](?P<value>[a-z]{2,20}\d{1,4}|[a-z]{1,20}[._][a-z0-9]{2,20})(?![\w@(/]|\.\w)"
)
_NEED = need(NAMED)
_HANDLES = re.compile(r"@?[a-z][\w.-]{2,30}")
_NOBODY = PLAIN | NO_LOGINS | NO_NAMES | THINGS_OF_LOGS | DOERS


def _is_speaker(value: str, match: re.Match[str]) -> bool:
    """Parts of a program speak like that, too; their names are words."""
    told = re.search(r"[._\d]", value) is not None
    return told and _is_handle(value) and not FILE_OR_HOST.search(value)


def _in_roles(text: str) -> Iterator[tuple[str, int, int]]:
    for roles in matches(NAMED, text, _NEED):
        if ROLE.search(text, max(0, roles.start() - BEFORE), roles.start()) is None:
            continue
        for each in _HANDLES.finditer(text, *roles.span("names")):
            value = each[0].strip("@.")
            if _is_handle(value):
                start = each.start() + each[0].index(value)
                yield "USERNAME", start, start + len(value)


def _is_handle(value: str) -> bool:
    return len(value) > 3 and value not in _NOBODY


def roles() -> Finder:
    return Finder(NAME, ("USERNAME",), _in_roles, score=0.6, reason="stands after a word for who did it")


def _is_nobodys_word(value: str, _: re.Match[str]) -> bool:
    plain = value.casefold()
    return _is_handle(plain) and plain not in STRUCTURAL and not FILE_OR_HOST.search(value)


def speakers() -> Rules:
    found = [
        (SPOKEN, "speaks in a chat", _is_speaker),
        (IN_A_FORM, "stands after a label for user names", _is_nobodys_word),
        (BESIDE, "stands after a word for user names", _is_nobodys_word),
    ]
    return Rules(
        NAME,
        [
            Rule(entity="USERNAME", pattern=pattern, score=0.55, reason=reason, check=check)
            for pattern, reason, check in found
        ],
    )
