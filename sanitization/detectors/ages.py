"""Ages of people. Visible by policy; those over 89 point at somebody, and a policy may hide them."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules

NUMBER = r"(?:1[01]\d|\d{1,2})"
TENS = (
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
)
TEENS = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
YEARS_OLD = re.compile(
    rf"(?<![\w.,])(?P<value>{NUMBER}|{TENS}|{TEENS})(?=[- ]?(?:years?[- ]old|y/?o\b|year[- ]olds\b|yrs? old))",
    re.IGNORECASE,
)
# A number after a word for age, or in commas after a name: "Rosa Quint, 43, said".
AGED = re.compile(
    rf"\b(?:aged?|age is|age of|turn(?:s|ed|ing)?|at the age of)\s?[:=]?\s(?P<value>{NUMBER})(?![\w%:/]|[.,]\d|-\d)",
    re.IGNORECASE,
)
AFTER_NAME = re.compile(r"[A-Z][\w'’-]{1,30} [A-Z][\w'’-]{1,30}, (?P<value>[1-9]\d)(?=,(?: |$)|\)| ?[.;](?:\s|$))")
I_AM = re.compile(
    rf"\b(?:I(?:['’]m| am)|(?:s?he|who)(?:['’]s| is| was)) (?:only |now |about |almost |just )?(?P<value>{NUMBER})"
    r"(?=[.,;!?]?(?:\s|$))(?! ?(?:%|percent|minutes?|hours?|days?|weeks?|months?|points?|km|miles?|of\b|in the|met))"
)
MONTHS_OLD = re.compile(r"(?<![\w.,])(?P<value>\d{1,2}[- ](?:months?|weeks?|days?)[- ]old)\b")


def _is_an_age(value: str, match: re.Match[str]) -> bool:
    """Software, contracts and buildings have ages too; 0 and 119 are none."""
    rest = match.string[match.end() : match.end() + 40]
    return value != "0" and not re.match(
        r"(?:[- ]?years?[- ]old)?[- ](?:system|server|code\w*|software|building|house|company|firm|contract|policy|"
        r"ticket|bug|branch|invoice|"
        r"data|record|log|backup|file|car|vehicle|machine|lease|debt|account|whisky|legacy|version|library|repo\w*)",
        rest,
    )


def recognizer() -> Rules:
    found = [
        (YEARS_OLD, 0.85, "says how old somebody is"),
        (MONTHS_OLD, 0.6, "says how old somebody is"),
        (AGED, 0.75, "stands after a word for age"),
        (I_AM, 0.6, "says how old somebody is"),
        (AFTER_NAME, 0.6, "stands after a name"),
    ]
    return Rules(
        "ages",
        [
            Rule(entity="AGE", pattern=pattern, score=score, reason=reason, check=_is_an_age)
            for pattern, score, reason in found
        ],
    )
