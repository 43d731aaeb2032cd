"""Network shares, and user names inside home folders."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules
from sanitization.policies.word_lists import listed

SHARE = re.compile(
    r"(?<![\w\\])(?P<value>\\\\[\w.-]{2,63}(?:\\[^\s\\/:*?\"<>|,;]+(?: [^\s\\/:*?\"<>|,;]+)*(?=\\)|"
    r"\\[^\s\\/:*?\"<>|,;]+){1,20})"
)
ESCAPED_SHARE = re.compile(r"(?<![\w\\])(?P<value>\\\\\\\\[\w.-]{2,63}(?:\\\\[\w.$ -]+){1,20})")
FILE_URL = re.compile(r"(?P<value>file:/{2,5}[^\s<>\"']{3,500})", re.IGNORECASE)
HOME = re.compile(
    r"(?:[A-Za-z]:[\\/]{1,2}(?:Users|Documents and Settings)[\\/]{1,2}|(?<![\w.])/(?:home|Users|export/home)/)"
    r"(?P<value>[^\s\\/:*?\"<>|'`,;)\]]{2,64}(?: [A-Z][\w-]{1,30})?)(?=[\\/]|\s|[\"'`,;)\]]|$)"
)
NOBODYS = listed("""
    public default all admin administrator root user users ubuntu runner vagrant app node shared me username
    name your-name ec2-user circleci jovyan vscode codespace git www-data postgres pi guest home $user
    %username%
""")


def _somebodys(value: str, _: re.Match[str]) -> bool:
    return value.casefold() not in NOBODYS and not value.startswith(("$", "%", "{", "<", "~"))


def recognizer() -> Rules:
    return Rules(
        "paths",
        [
            Rule(entity="UNC_PATH", pattern=ESCAPED_SHARE, score=0.9, reason="a path on a network share"),
            Rule(entity="UNC_PATH", pattern=SHARE, score=0.9, reason="a path on a network share"),
            Rule(entity="UNC_PATH", pattern=FILE_URL, score=0.8, reason="a path on somebody's disk"),
            Rule(entity="USERNAME", pattern=HOME, score=0.9, reason="names a home folder", check=_somebodys),
        ],
    )
