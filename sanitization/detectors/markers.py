"""Marks of confidentiality, privilege and inside information. They raise the risk of a file; they stay visible."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules
from sanitization.policies.risk import INSIDE_BY, MARKED_BY, PRIVILEGED_BY

MARKER = re.compile(
    r"(?<!\w)(?P<value>(?:strictly|highly|company|commercial(?:ly)?|business|private (?:and|&)|commercial[- ]in[- ])"
    r"[ -]?(?:private (?:and|&) )?(?:confidential|confidence)|private (?:and|&) confidential|"
    r"confidential(?:ity)?[ -](?:information|notice|material|treatment)|"
    r"proprietary (?:and|&) confidential|confidential (?:and|&) proprietary|"
    r"(?:internal|official)[ -](?:use only|sensitive)|for internal use(?: only)?|"
    r"not for (?:onward |further )?(?:distribution|circulation|release)|"
    r"do not (?:distribute|forward|circulate|disclose)|restricted (?:circulation|distribution)|trade secrets?|"
    r"(?:subject to|under|covered by) (?:an? |the )?(?:nda|non[- ]disclosure agreement)|embargoed until|"
    r"tlp:(?:red|amber|green))(?!\w)",
    re.IGNORECASE,
)
SHOUTED = re.compile(
    r"(?:^|(?<=[\n\ue000]))[ \t*_\[(]{0,4}(?P<value>CONFIDENTIAL|SECRET|TOP SECRET|RESTRICTED|Confidential)"
    r"(?=[ \t*_\])]{0,4}(?:[\n\ue000:.|-]|$))"
)
PRIVILEGE = re.compile(
    r"(?<!\w)(?P<value>(?:legally |attorney[- ]client |legal professional )?privileged(?: (?:and|&) confidential)|"
    r"legally privileged|attorney[- ]client privileged?|attorney[- ]work[- ]product|solicitor[- ]client privilege|"
    r"legal professional privilege|without prejudice(?: save as to costs)?|litigation privilege|"
    r"prepared (?:at the direction|in anticipation) of (?:counsel|litigation))(?!\w)",
    re.IGNORECASE,
)
INSIDE = re.compile(
    r"(?<!\w)(?P<value>material non[- ]?public information|mnpi|(?:price[- ]sensitive|inside) information|"
    r"market[- ]sensitive|insider list|restricted list|quiet period|blackout period|wall[- ]crossed|"
    r"ahead of the announcement|"
    r"prior to (?:public )?announcement|unannounced (?:deal|acquisition|merger|results))(?!\w)",
    re.IGNORECASE,
)


def recognizer() -> Rules:
    found = [
        (MARKER, 0.9, MARKED_BY),
        (SHOUTED, 0.8, MARKED_BY),
        (PRIVILEGE, 0.9, PRIVILEGED_BY),
        (INSIDE, 0.85, INSIDE_BY),
    ]
    return Rules(
        "markers",
        [
            Rule(entity="CONFIDENTIAL_MARKER", pattern=pattern, score=score, reason=reason)
            for pattern, score, reason in found
        ],
    )
