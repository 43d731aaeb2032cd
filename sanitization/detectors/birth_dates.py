"""Dates of birth, by their label. Other dates stay."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules, words

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
# German, French, Spanish, Italian, Portuguese and Dutch, where English has not the same word.
FOREIGN_MONTH = words("""
    januar jänner februar märz maerz mai juni juli oktober dezember janvier février fevrier mars avril juin juillet août
    aout septembre octobre novembre décembre decembre enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro
    fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus
""")
DATE = (
    rf"(?:\d{{1,4}}[-/. ]\d{{1,2}}[-/. ]\d{{1,4}}|\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]{MONTH}\.?,?[ -]\d{{2,4}}|"
    rf"{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|"
    rf"\d{{1,2}}(?:\.|er|º|°)?(?: de)? (?:{FOREIGN_MONTH}|{MONTH})\.?(?: de| del)? \d{{4}})"
)
LABELLED = re.compile(
    rf"\b(?:d\.?\s?o\.?\s?b\b\.?|date of birth|birth[ _-]?da(?:te|y)|born(?: on)?|geburtsdatum|geburtstag|"
    rf"geb\.?(?: am)?|geboren(?: am| op)?|date de naissance|né(?:\(?e\)?)? le|fecha de nacimiento|nacid[oa] el|"
    rf"data di nascita|nat[oa] il|data de nascimento|nascid[oa] (?:em|a)|geboortedatum|"
    rf"född(?: den)?|født(?: den)?|urodzon[ay]|ur\.)"
    rf"[\"')]{{0,2}}\s{{0,3}}[:=]?\s{{0,3}}[\"']?(?P<value>{DATE})(?!\d)",
    re.IGNORECASE,
)


def recognizer() -> Rules:
    return Rules(
        "date of birth",
        [Rule(entity="DATE_OF_BIRTH", pattern=LABELLED, score=0.95, reason="stands after a label for date of birth")],
    )
