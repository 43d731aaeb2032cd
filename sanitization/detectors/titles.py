"""Titles before names. Visible by policy."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules, words

TITLE = re.compile(
    r"(?<![\w.])(?P<value>(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Hon|Capt|Col|Sgt|Lt|Herr|Frau|"
    r"Mme|Mlle|Madame|Monsieur|Se[ñn]ora?|Sra?|Don|Do[ñn]a|Drs|Ing|Dipl\.-Ing|Mag)\.?)(?=[ \u00a0]+"
    r"(?:[A-Z\u00c0-\u00de\u0100-\u024f][\w'’-]|[A-Z]\.))"
)
# At the head of a name that a model found, to be left out of it.
LEADING = re.compile(
    r"(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|hon|herr|frau|mme|mlle|madame|"
    r"monsieur)\.?[ \u00a0]+)+",
    re.IGNORECASE,
)


# What people are by trade: the last word of a job's name.
TRADES = words("""
    accountant actor actuary adviser advisor administrator agent analyst anaesthetist architect artist assistant
    associate attendant attorney auditor author baker barrister bookkeeper broker buyer captain carer carpenter
    cashier chairman chairwoman chef chemist cleaner clerk coach conductor consultant controller coordinator
    counsellor curator dentist designer developer dietitian director dispatcher doctor driver economist editor
    electrician engineer estimator executive farmer foreman gardener geologist guard hairdresser historian inspector
    installer instructor interpreter investigator janitor joiner journalist judge labourer lawyer lecturer librarian
    lifeguard machinist manager mason mechanic merchant midwife miner musician nurse officer operator optician
    painter paralegal paramedic pharmacist photographer physician physicist physiotherapist pilot planner plumber
    porter president producer professor programmer psychologist publicist radiographer receptionist recruiter
    registrar reporter representative researcher roofer sailor salesman saleswoman scientist secretary sergeant
    singer soldier solicitor specialist statistician steward strategist superintendent supervisor surgeon surveyor
    tailor teacher technician technologist teller therapist trader trainer translator treasurer tutor typist
    undertaker vet veterinarian waiter waitress warden weaver welder writer
""")
JOB = rf"(?:[\w’'-]{{1,20}},? (?:and )?){{0,4}}(?:{TRADES})"
# Alone in a line, or after "as", ", the", and words for a position.
ON_A_LINE = re.compile(rf"(?:^|(?<=\n))[ \t>|*]{{0,6}}(?P<value>{JOB})(?=[ \t]{{0,3}}(?:\n|$))", re.IGNORECASE)
SAID_TO_BE = re.compile(
    rf"(?:\bas (?:an? |the |our )?|, (?:the|an?|our) |"
    rf"\b(?:position|job title|role|title|occupation|profession)[ \t]?[:=] ?)"
    rf"(?P<value>{JOB})(?=[,.;\n]| (?:at|of|for|in|with)\b|$)",
    re.IGNORECASE,
)


def recognizer() -> Rules:
    found = [
        (TITLE, 0.7, "stands before a name"),
        (ON_A_LINE, 0.5, "the name of a job, alone in its line"),
        (SAID_TO_BE, 0.5, "the name of a job"),
    ]
    return Rules(
        "titles",
        [Rule(entity="TITLE", pattern=pattern, score=score, reason=reason) for pattern, score, reason in found],
    )
