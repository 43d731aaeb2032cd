"""Numbers by which states know people and firms: by check digit where there is one, by label where that is weak."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sanitization.detectors import checksums
from sanitization.detectors.checksums import Check
from sanitization.detectors.patterns import Rule, Rules, after

SURE, LABELLED, FORM, MISTYPED = 0.95, 0.9, 0.75, 0.6
_BEFORE = 48  # characters before a number in which its label is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One kind of number. label: words before it; alone: its form and check say enough without them."""

    entity: str
    form: str
    label: str
    check: Check | None = None
    alone: bool = False


NUMBERS = (
    Number(entity="US_SSN", form=r"(?!000|666|9\d\d)\d{3}[- ]?(?!00)\d{2}[- ]?(?!0000)\d{4}",
           label=r"ssn|social security|soc\.? ?sec"),
    Number(entity="US_ITIN", form=r"9\d{2}[- ]?(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])[- ]?\d{4}",
           label=r"itin|individual taxpayer"),
    Number(entity="UK_NHS", form=r"\d{3}[ -]?\d{3}[ -]?\d{4}", label=r"nhs", check=checksums.nhs),
    Number(entity="UK_UTR", form=r"\d{5} ?\d{5}K?", label=r"utr|unique taxpayer|self[- ]assessment",
           check=checksums.utr),
    Number(entity="DE_TAX_ID", form=r"\d{2} ?\d{3} ?\d{3} ?\d{3}", check=checksums.steuer_id,
           label=r"steuer|idnr|tin\b|tax id|identifikationsnummer"),
    Number(entity="FR_NIR", form=r"[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}",
           label=r"nir|s[ée]curit[ée] sociale|insee", check=checksums.nir, alone=True),
    Number(entity="ES_NIF", form=r"\d{8}[- ]?[A-HJ-NP-TV-Z]", label=r"dni|nif", check=checksums.dni, alone=True),
    Number(entity="ES_NIE", form=r"[XYZ][- ]?\d{7}[- ]?[A-HJ-NP-TV-Z]", label=r"nie", check=checksums.dni,
           alone=True),
    Number(entity="IT_FISCAL_CODE", form=r"[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]",
           label=r"codice fiscale|c\.?f\.?", check=checksums.codice_fiscale, alone=True),
    # With its label a code that was mistyped is one as well; the form alone tells.
    Number(entity="IT_FISCAL_CODE", form=r"[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]",
           label=r"codice fiscale|c\.?f\.?", check=None),
    Number(entity="NL_BSN", form=r"\d{9}|\d{4}\.\d{2}\.\d{3}|\d{3} \d{3} \d{3}", label=r"bsn|burgerservice|sofi",
           check=checksums.bsn),
    Number(entity="BE_NATIONAL_NUMBER", form=r"\d{2}\.?\d{2}\.?\d{2}[- ]?\d{3}\.?\d{2}",
           label=r"rijksregister|registre national|national number|insz|niss", check=checksums.rijksregister),
    Number(entity="BE_NATIONAL_NUMBER", form=r"\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}", label="",
           check=checksums.rijksregister, alone=True),
    Number(entity="PL_PESEL", form=r"\d{11}", label=r"pesel", check=checksums.pesel),
    Number(entity="SE_PERSONNUMMER", form=r"(?:19|20)?\d{6}[-+]?\d{4}",
           label=r"person-?(?:nummer|nr)|personal identity",
           check=checksums.personnummer),
    Number(entity="SE_PERSONNUMMER", form=r"(?:19|20)\d{6}-\d{4}", label="", check=checksums.personnummer, alone=True),
    Number(entity="FI_PERSONAL_IDENTITY_CODE", form=r"\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]",
           label=r"hetu|henkil[öo]tunnus", check=checksums.hetu, alone=True),
    Number(entity="DK_CPR", form=r"\d{6}[- ]?\d{4}", label=r"cpr", check=checksums.cpr),
    Number(entity="NO_FODSELSNUMMER", form=r"\d{6} ?\d{5}", label=r"f[øo]dselsn|personnummer|d-nummer",
           check=checksums.fodselsnummer),
    Number(entity="PT_NIF", form=r"[1235689]\d{2} ?\d{3} ?\d{3}", label=r"nif|contribuinte", check=checksums.nif),
    Number(entity="IE_PPS", form=r"\d{7}[A-W][A-IW]?", label=r"pps", check=checksums.pps, alone=True),
    Number(entity="AT_SVNR", form=r"\d{4} ?\d{6}", label=r"sv-?n|sozialversicherung|versicherungsnummer",
           check=checksums.svnr),
    Number(entity="CH_AHV", form=r"756\.?\d{4}\.?\d{4}\.?\d{2}", label=r"ahv|avs", check=checksums.ean, alone=True),
    Number(entity="IN_AADHAAR", form=r"[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}", label=r"aadh?aar|uid(?:ai)?",
           check=checksums.verhoeff),
    Number(entity="IN_PAN", form=r"[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]", label=r"pan\b|permanent account", alone=True),
    Number(entity="IN_GSTIN", form=r"\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]", label=r"gst", check=checksums.gstin,
           alone=True),
    Number(entity="AU_TFN", form=r"\d{3} ?\d{3} ?\d{3}", label=r"tfn|tax file", check=checksums.tfn),
    Number(entity="AU_ABN", form=r"\d{2} ?\d{3} ?\d{3} ?\d{3}", label=r"abn|australian business",
           check=checksums.abn),
    Number(entity="AU_MEDICARE", form=r"[2-6]\d{3} ?\d{5} ?\d(?: ?\d)?", label=r"medicare", check=checksums.medicare),
    Number(entity="CA_SIN", form=r"[1-79]\d{2}[ -]?\d{3}[ -]?\d{3}", label=r"s\.?i\.?n\b|social insurance",
           check=checksums.luhn),
    Number(entity="VAT_ID", label=r"vat|ust-?id\w*|tva|iva|btw|mwst|moms|alv", alone=True,
           form=r"(?:ATU\d{8}|BE[01]\d{9}|BG\d{9,10}|CY\d{8}[A-Z]|CZ\d{8,10}|DE\d{9}|DK\d{8}|EE\d{9}|EL\d{9}|"
                r"ES[A-Z0-9]\d{7}[A-Z0-9]|FI\d{8}|FR[A-Z0-9]{2} ?\d{9}|GB\d{9}(?:\d{3})?|GB \d{3} \d{4} \d{2}|HR\d{11}|"
                r"HU\d{8}|IE\d[0-9A-Z+*]\d{5}[A-Z]{1,2}|IT\d{11}|LT\d{9}(?:\d{3})?|LU\d{8}|LV\d{11}|MT\d{8}|"
                r"NL\d{9}B\d{2}|PL\d{10}|PT\d{9}|RO\d{2,10}|SE\d{12}|SI\d{8}|SK\d{10}|CHE-?\d{3}\.?\d{3}\.?\d{3})"),
    Number(entity="US_EIN", form=r"\d{2}-\d{7}", label=r"ein\b|employer identification|federal tax|fein"),
)  # fmt: skip


def rules_of(number: Number) -> list[Rule]:
    """With a label and a right check digit; right behind the label with a wrong one; by its form alone."""
    pattern = re.compile(rf"(?<![\w.,/@#-])(?P<value>{number.form})(?![\w@]|[-.,/]\d)")
    rules = []
    name = "has the form of a number that a state gives out"

    def rule(score: float, reason: str, check: Callable[[str, re.Match[str]], bool | str], entity: str) -> None:
        rules.append(Rule(entity=entity, pattern=pattern, score=score, reason=reason, check=check))

    if number.label:
        labelled = after(number.label)
        rule(
            SURE if number.check else LABELLED,
            f"{name}, and stands after a label for one",
            lambda value, match: (not number.check or number.check(value)) and labelled(value, match),
            number.entity,
        )
    if number.label and number.check:
        rule(MISTYPED, f"{name}, and stands right after a label for one", _right_after(number.label), "ID")
    if number.alone:
        rule(
            LABELLED - 0.05 if number.check else FORM,
            f"{name}, with a valid check digit" if number.check else name,
            lambda value, _: not number.check or number.check(value),
            number.entity,
        )
    return rules


def _right_after(label: str) -> Callable[[str, re.Match[str]], bool]:
    """Nothing but a word for number and marks between: there even a mistyped number is somebody's."""
    pattern = re.compile(
        rf"(?<![a-z])(?:{label})[a-z]{{0,12}}[.:]?(?:[ -](?:no|nr|number|num|id|code|card|is)\.?){{0,2}}"
        r"[ \t]?[:#=]?[ \t]{0,2}$",
        re.IGNORECASE,
    )
    return lambda _, match: pattern.search(match.string, max(0, match.start() - _BEFORE), match.start()) is not None


def recognizer() -> Rules:
    return Rules("national numbers", [rule for number in NUMBERS for rule in rules_of(number)])
