"""Words over columns and before fields for numbers of people, in the languages whose forms reach an English desk.

Written as casefold() leaves them: "straße" is "strasse".
"""

from __future__ import annotations

import re

from sanitization.detectors.patterns import words

FEWEST_DIGITS = 3  # of a number without letters
# What says no more than that a number follows: "Passport No", "Aadhaar number", "BSN-nummer".
_WORDS = "no|nr|num|number|nummer|numero|número|numéro|numer|id|code|ref|reference|card no|card number"
# Entity -> labels, each alone or with a word for number behind it.
NUMBERED: tuple[tuple[str, str], ...] = (
    ("PASSPORT", "passport reisepass passeport pasaporte passaporto passaporte paspoort paszport"),
    ("DRIVING_LICENCE", "driver_license driver_licence drivers_license drivers_licence driver's_license "
                        "driver's_licence driving_license driving_licence führerschein fuehrerschein "
                        "permis_de_conduire patente_di_guida rijbewijs"),
    ("LICENSE_PLATE", "license_plate licence_plate number_plate registration_plate vehicle_plate car_plate "
                      "vehicle_reg vehicle_registration car_registration car_reg registration_mark vrm kennzeichen "
                      "kfz-kennzeichen immatriculation matrícula targa kenteken nummerplade registreringsnummer"),
    ("ID", "bsn burgerservicenummer pesel aadhaar aadhar tfn tax_file tax_identification social_insurance nhs "
           "steuer-id steuer_id steuerid steuernummer steuer-nr steueridentifikationsnummer idnr cpr personnummer "
           "fødselsnummer hetu henkilötunnus dni nie nif cif codice_fiscale partita_iva nip regon cpf cnpj curp "
           "rodné_číslo rodne_cislo cnp oib emšo emso egn amka afm isikukood asmens_kodas personas_kods jmbg insee "
           "numéro_de_sécurité_sociale ahv avs svnr sozialversicherungsnummer rentenversicherungsnummer "
           "rijksregisternummer insz niss ppsn abn acn itin ein fein npi dea gstin voter_id "
           "personalausweis personalausweisnummer national_identity id_card identity_card citizen_card "
           "social_security_last_4 ssn_last_4 last_4_ssn ssn4 state_id vat_reg ust-id ust-idnr umsatzsteuer-id "
           "siren siret health_card versichertennummer residence_permit nric hkid my_number tc_kimlik"),
    ("PHONE_NUMBER", "mobile cell cell_phone mobile_phone phone telephone tel fax telefono teléfono téléphone "
                     "telefone telefoon telefonnummer mobilnummer mobil móvil celular cellulare rufnummer gsm "
                     "work_phone home_phone office_phone day_phone daytime_phone evening_phone business_phone "
                     "emergency_phone direct_dial direct_line whatsapp"),
    ("ACCOUNT_ID", "bsb ifsc kontonummer bankkonto rekeningnummer"),
    ("EMPLOYEE_ID", "personalnummer personal-nr matricule"),
    ("CUSTOMER_ID", "kundennummer kundennr"),
)  # fmt: skip
# Those that head amounts, names or things where no word for number follows: "Medicare", "Loan", "Employee", "Plate".
CALLED: tuple[tuple[str, str], ...] = (
    ("LICENSE_PLATE", "plate registration"),
    ("MEDICAL_RECORD", "medical_record chart hospital health_record"),
    ("ID", "medicare medicaid social_security certificate certification health_plan health_insurance insurance visa "
           "alien_registration immigration work_permit voter national_identification identification identity pan pps "
           "sin chi"),
    ("ACCOUNT_ID", "routing aba account bank_account card credit_card debit_card policy loan konto rekening rib "
                   "cuenta"),
    ("EMPLOYEE_ID", "employee staff personnel payroll worker clock_card mitarbeiter"),
    ("CUSTOMER_ID", "customer client patient member subscriber beneficiary medical_aid kunden klant cliente"),
)  # fmt: skip
PLAIN: tuple[tuple[str, str], ...] = (
    ("DATE_OF_BIRTH", "d.o.b dob geb geb._datum geburtstag geboortedatum date_de_naissance né_le née_le "
                      "fecha_de_nacimiento f._nacimiento data_di_nascita data_de_nascimento data_urodzenia "
                      "födelsedatum fødselsdato fødselsdag syntymäaika born_on"),
    ("STREET_ADDRESS", "plz strasse anschrift wohnort_und_strasse postleitzahl calle rue indirizzo dirección direccion "
                       "domicilio endereço adres straat code_postal código_postal codigo_postal kod_pocztowy"),
    ("PERSON", "cognome apellido apellidos primer_apellido segundo_apellido prénom navn fornavn etternavn efternavn "
               "naam voornaam achternaam imię imie nazwisko förnamn efternamn sobrenome ansprechpartner kontakt "
               "kontaktperson mitarbeiter sachbearbeiter bearbeiter interlocuteur referente"),
    ("ORGANIZATION", "firma unternehmen kunde lieferant arbeitgeber entreprise société fournisseur employeur empresa "
                     "proveedor azienda fornitore bedrijf klant leverancier klient dostawca virksomhed företag"),
    ("LOCATION", "ort stadt wohnort geburtsort ville lieu_de_naissance ciudad città comune luogo_di_nascita miasto "
                 "woonplaats stad kommune"),
    ("AGE", "age age_in_years age_at_visit age_at_admission age_at_diagnosis patient_age alter edad âge età "
            "leeftijd idade"),
    ("NRP", "ethnicity ethnic_group ethnic_origin race religion religious_affiliation faith denomination nationality "
            "citizenship sexual_orientation political_party party_affiliation union_membership"),
)  # fmt: skip


# Under a header for numbers: amounts, dates, measures and words are none.
_AMOUNT = re.compile(r"[-+(]?[$€£]? ?(?:\d{1,3}(?:,\d{3})*|\d+)(?:\.\d+)? ?%?\)?")
_DATE = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[ T]\d{1,2}:\d\d(?::\d\d)?)?")
_MEASURED = re.compile(r"\d ?(?:mm|cm|m|kg|km|in|ft)\b")
_IN_WORDS = re.compile(r"[a-z]{2}")


def patterns() -> dict[str, str]:
    """Entity -> a pattern for a whole header, casefolded."""
    made: dict[str, list[str]] = {}
    number = rf"[ _-]{{0,2}}(?:{_WORDS})\.?"
    for entity, labels in NUMBERED:
        made.setdefault(entity, []).append(rf"(?:{words(labels)})(?:{number})?")
    for entity, labels in CALLED:
        made.setdefault(entity, []).append(rf"(?:{words(labels)}){number}")
    for entity, labels in PLAIN:
        made.setdefault(entity, []).append(words(labels))
    return {entity: "|".join(each) for entity, each in made.items()}


def is_somebodys(value: str) -> bool:
    """Whether `value`, under a header of NUMBERED or CALLED, can be the number it announces."""
    if _DATE.fullmatch(value) or _MEASURED.search(value) or (" " in value and _IN_WORDS.search(value)):
        return False
    return not _AMOUNT.fullmatch(value) or (value.isdigit() and len(value) >= FEWEST_DIGITS)
