"""Numbers of further states and offices, all called ID: by check digit and label, or by a form of their own."""

from __future__ import annotations

from sanitization.detectors import checksums, further_checksums
from sanitization.detectors.national_ids import Number, rules_of
from sanitization.detectors.patterns import Rules

_MBI = "[AC-HJKMNP-RT-Y]"  # letters of the US Medicare identifier
_DATED = r"\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
NUMBERS = tuple(
    Number(entity="ID", form=form, label=label, check=check, alone=alone)
    for form, label, check, alone in (
        # US: Medicare beneficiaries, those who treat and those who prescribe
        (rf"[1-9]{_MBI}(?:{_MBI}|\d)\d-?{_MBI}(?:{_MBI}|\d)\d-?{_MBI}{{2}}\d\d", "medicare|mbi", None, True),
        (r"[12]\d{9}", r"npi\b|national provider", further_checksums.npi, False),
        (r"[A-Z][A-Z9]\d{7}", r"dea\b", further_checksums.dea, False),
        (r"\d{4}[- ]?\d{3}[- ]?\d{3}(?:[- ]?[A-Z]{2})?", r"health card|ohip", None, False),
        # Germany: of the identity card, of pensions and of taxes
        (r"[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d?", r"personalausweis|ausweis", None, False),
        (r"\d{2} ?\d{6} ?[A-Z] ?\d{3}", r"(?:renten|sozial)versicherung|sv-?n|rvnr", None, False),
        (r"\d{2,3}[/ ]\d{3,4}[/ ]\d{4,5}", r"steuern|steuer-?nr|st\.? ?-?nr", None, False),
        (r"\d{6}/\d{4}", r"rodn[éeá]|r\. ?č", further_checksums.rodne_cislo, True),
        (r"\d{6}/?\d{3,4}", r"rodn[éeá]|r\. ?č", further_checksums.rodne_cislo, False),
        (r"[1-9]\d{12}", r"cnp\b|cod numeric", further_checksums.cnp, False),
        (r"\d{10}", r"egn\b|егн", further_checksums.egn, False),
        (r"\d{11}", r"oib\b", further_checksums.oib, False),
        (r"\d{13}", r"em[šs]o|jmbg", further_checksums.emso, False),
        (r"[1-6]\d{10}", r"isikukood|asmens kodas|personal code", further_checksums.isikukood, False),
        (r"\d{6}-?\d{5}", r"personas kods|personal code", None, False),
        (r"\d{3} ?\d{3} ?\d{3}", r"taj\b", further_checksums.taj, False),
        (r"8\d{9}", r"adóazonosító|adoazonosito", None, False),
        (r"\d{9}", r"afm\b|αφμ", further_checksums.afm, False),
        (r"\d{11}", r"amka\b|αμκα", checksums.luhn, False),
        (r"\d{3}-?\d{3}-?\d{2}-?\d{2}|\d{3}-\d{2}-\d{2}-\d{3}", r"nip\b", further_checksums.nip, False),
        (r"\d{9}", r"regon", further_checksums.regon, False),
        (r"[A-Z]{3} ?\d{6}", r"dow[óo]d|seria i numer", None, False),
        (r"[A-HJNP-SUVW]-?\d{7}-?[0-9A-J]", r"cif\b|nif\b", further_checksums.cif, False),
        (r"\d{11}", r"p\.? ?iva|partita iva", checksums.luhn, False),
        (r"\d{3} ?\d{3} ?\d{3}", r"siren\b", checksums.luhn, False),
        (r"\d{3} ?\d{3} ?\d{3} ?\d{5}", r"siret\b", checksums.luhn, False),
        (r"\d{6}-?\d{4}", r"organisationsn", checksums.luhn, False),
        (r"\d{11}", r"niss\b", None, False),
        (r"(?:19|20)\d{11}", r"matricule", None, False),
        (r"\d{3} ?\d{3} ?\d{3}", r"acn\b|company number", further_checksums.acn, False),
        # India: of voters, of vehicles, of branches of banks
        (r"[A-Z]{3}\d{7}", r"voter|epic\b", None, False),
        (r"[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}", r"vehicle|regn?\b|registration|car\b", None, False),
        (r"[A-Z]{4}0[A-Z0-9]{6}", r"ifsc", None, False),
        # Brazil, Mexico, China, Turkey, Singapore, Korea, South Africa
        (r"\d{3}\.\d{3}\.\d{3}-\d{2}", "", further_checksums.cpf, True),
        (r"\d{11}", r"cpf\b", further_checksums.cpf, False),
        (r"\d{2}\.?\d{3}\.?\d{3}/\d{4}-?\d{2}", r"cnpj", further_checksums.cnpj, True),
        (rf"[A-Z]{{4}}{_DATED}[HMX][A-Z]{{5}}[A-Z0-9]\d", "curp", None, True),
        (rf"[A-ZÑ&]{{3,4}}{_DATED}[A-Z0-9]{{3}}", r"rfc\b", None, False),
        (r"[1-9]\d{5}(?:19|20)\d{9}[\dXx]", r"id\b|identity|resident", further_checksums.resident, True),
        (r"[1-9]\d{10}", r"kimlik|t\.?c\b", further_checksums.kimlik, False),
        (r"[STFGM]\d{7}[A-Z]", r"nric|fin\b", further_checksums.nric, False),
        (rf"{_DATED}-[1-8]\d{{6}}", r"rrn\b|resident", None, True),
        (rf"{_DATED}\d{{4}}[01]\d{{2}}", r"sa id|id (?:no|number)|south african", checksums.luhn, False),
    )
)  # fmt: skip


def recognizer() -> Rules:
    return Rules("further national numbers", [rule for number in NUMBERS for rule in rules_of(number)])
