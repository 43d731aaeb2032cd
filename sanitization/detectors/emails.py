"""E-mail addresses of any top-level name, internal ones included, also written out in words."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules

# What it is assigned to is none of it: SUPPORT_EMAIL=help@corrib.example.
ADDRESS = re.compile(
    r"(?<![\w.!#$%&*+/=?^`{|}~-])(?:(?:\w{0,30}_)?(?:e?mail|from|to|cc|bcc|user(?:name)?|login|sender|recipient|reply_?to|"
    r"owner|contact|account|address)(?:_\w{1,20})?=)?(?P<value>\w[\w.!#$%&'*+/=?^`{|}~-]{0,63}@"
    r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_][\w-]{0,61}[^\W_])",
    re.IGNORECASE,
)
IN_QUERY = re.compile(
    r"[?&;][\w-]{1,40}=(?P<value>[\w.+-]{1,64}(?:@|%40)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_][\w-]{0,61}[^\W_])"
)
SPELLED = re.compile(
    r"(?<![\w.])(?P<value>[\w.+-]{2,40}[ ]?[\[({][ ]?at[ ]?[\])}][ ]?[\w-]{2,40}"
    r"(?:[ ]?(?:[\[({][ ]?dot[ ]?[\])}]|\.)[ ]?[\w-]{2,20}){1,3})(?!\w)",
    re.IGNORECASE,
)
# git@host:team/project names a service, not a person; file names such as icon@2x.png are none either.
_NO_MAILBOX = re.compile(r"git@|[^@]*@\dx\.(?:png|jpe?g|gif|svg|webp)$", re.IGNORECASE)


def _is_mailbox(value: str, match: re.Match[str]) -> bool:
    """Neither a service's name nor the end of a password before the host of a URL."""
    start = match.start("value")
    token = match.string[max(0, start - 80) : start].rpartition(" ")[2]
    return not _NO_MAILBOX.match(value) and not re.search(r"://\S*:\S*$", token)


def recognizer() -> Rules:
    return Rules(
        "e-mail address",
        [
            Rule(
                entity="EMAIL_ADDRESS",
                pattern=ADDRESS,
                score=0.97,
                reason="has the form of an e-mail address",
                check=_is_mailbox,
            ),
            Rule(
                entity="EMAIL_ADDRESS", pattern=IN_QUERY, score=0.97, reason="an e-mail address in the query of a URL"
            ),
            Rule(
                entity="EMAIL_ADDRESS",
                pattern=SPELLED,
                score=0.8,
                reason="has the form of an e-mail address written in words",
            ),
        ],
    )
