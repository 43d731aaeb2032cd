"""Street addresses and post codes with their towns."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules, after

KIND = (
    r"(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Drive|Dr\.?|Court|Ct\.?|Boulevard|Blvd\.?|Square|Sq\.?|Close|"
    r"Crescent|Terrace|Parkway|Pkwy\.?|Highway|Hwy\.?|Plaza|Quay|Mews|Row|Gardens|Place|Pl\.?|Way|Wharf|Alley|Trail|Circle|"
    r"View|Hill|Park|Grove|Walk|Rise|Heights|Mount|Vale|Loop|Esplanade|Parade|Promenade)"
)
NAME_WORD = r"[A-Z\u00c0-\u024f][\w'’.-]{0,30}"
UK_CODE = r"[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]?\d[A-Z]{2}"
US_CODE = r"(?!EN|IP|IS|NF|GB|PO|SN|PN)[A-Z]{2}[ \u00a0]\d{5}(?:-\d{4})?"
TAIL = (
    rf"(?:,?[ \n\u00a0](?:Apt\.?|Suite|Ste\.?|Unit|Flat|Floor|Fl\.?|#)[ ]?[\w-]{{1,6}})?"
    rf"(?:,[ \n\u00a0]?{NAME_WORD}(?: (?<![a-z]{{3}}\. ){NAME_WORD}){{0,2}}){{0,3}}"
    rf"(?:,?[ \n\u00a0](?:{UK_CODE}|{US_CODE}|\d{{5}}(?:-\d{{4}})?))?"
)
ENGLISH = re.compile(
    rf"(?<![\w$€£.,-])(?P<value>(?:(?:Flat|Unit|Suite|Apt\.?) [\w-]{{1,6}}, ?)?\d{{1,5}}[A-Za-z]?(?:[-–]\d{{1,5}})?,? "
    rf"(?:[NSEW]\.? )?(?:{NAME_WORD}|\d{{1,3}}(?:st|nd|rd|th))(?: {NAME_WORD}){{0,3}} {KIND}(?![A-Za-z]){TAIL})"
)
GERMAN = re.compile(
    r"(?<!\w)(?P<value>[A-ZÄÖÜ][\wäöüß-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer|damm|"
    r" (?:Straße|Strasse|Str\.|Weg|Allee|Gasse)) \d{1,4} ?[a-z]?"
    r"(?:, ?\d{5} [A-ZÄÖÜ][\wäöüß-]+)?)(?!\w)"
)
FRENCH = re.compile(
    r"(?<!\w)(?P<value>\d{1,4}(?: (?:bis|ter))?,? (?:rue|avenue|boulevard|place|chemin|quai|impasse|allée)"
    r"(?: (?:de|du|des|la|le|les|l')){0,2}[ ']?[A-ZÉÈÀ][\wéèêàçôî'-]+(?: [A-ZÉÈÀ][\wéèêàçôî'-]+){0,3}"
    r"(?:, ?\d{5} [A-ZÉÈÀ][\wéèêàçôî'-]+)?)"
)
BOX = re.compile(r"\b(?P<value>P\.?\s?O\.?\s?Box\s+\d{1,6})\b", re.IGNORECASE)
PROPER = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]{0,30}"
STREET_ENDS = (
    r"vej|gade|gata|gatan|vägen|vegen|veien|stræde|allé|torv|torget|katu|tie|kuja|polku|tänav|straat|laan|weg|plein|gracht|"
    r"kade|dreef|gasse|straße|strasse|platz|ring|allee|utca|u\.|útja|út|tér|körút|rkp\.|braut|stígur|götu|vegur|stigen|"
    r"bakken|stien"
)
JOINED = rf"[^\W\d_](?=[\w-]{{2,40}} \d)[\w-]{{0,30}}?(?:{STREET_ENDS})"
# Streets whose kind is the end of their name, or its first word, with the number behind; one may stand before, too.
SUFFIXED = re.compile(
    rf"(?<![\w$€£.,-])(?P<value>(?:\d{{1,5}} )?(?:(?:{PROPER} ){{1,3}}(?:{STREET_ENDS})|(?:{PROPER} ){{0,3}}{JOINED}) "
    r"\d{1,4} ?[A-Za-z]?\.?)(?![\w]|[.,]\d)"
)
PREFIXED = re.compile(
    r"(?<![\w$€£.,-])(?P<value>(?:\d{1,5} )?(?:Via|Viale|Vicolo|Piazza|Piazzale|Corso|Largo|Calle|C/|Avenida|Avda\.|"
    r"Av\.|Paseo|Plaza|Carrer|Camino|Ronda|Rua|Praça|Travessa|Estrada|Rue|Boulevard|Chemin|Quai|Place|Ulica|ul\.|al\.|"
    r"os\.|pl\.|nám\.|Strada|Bulevardul|Odos) "
    r"(?:(?:de|del|de la|de los|da|do|das|dos|di|della|du|des|la|le|San|św\.) ){0,2}"
    r"[^\W\d_a-z][\w'’.-]{0,30}(?: [^\W\d_a-z][\w'’.-]{0,30}| d[aeiou]){0,3},? (?:n[º°.]? ?)?"
    r"\d{1,4} ?[A-Za-z]?(?:/\d{1,4})?)(?![\w]|[.,]\d)"
)
# Forces' mail: a unit or ship, and the post office's two letters and code.
MILITARY = re.compile(
    r"(?<!\w)(?P<value>(?:(?:PSC|CMR|Unit|UNIT) \d{1,5},? ?(?:Box|BOX) \d{1,5}|"
    r"(?:USS|USNS|USNV|USCGC) [A-Z][\w'-]{1,20})"
    r",?[ \n>]{1,4}(?:APO|FPO|DPO),? A[AEP],? \d{5}(?:-\d{4})?)(?!\w)",
    re.IGNORECASE,
)
# 14 Rautatienkatu 7 Apt. 3: whatever the street's language, a number before and a unit behind tell.
WITH_UNIT = re.compile(
    r"(?<![\w$€£.,-])(?P<value>\d{1,5} (?:[^\W\d_][\w'’.-]{0,30} ){1,4}(?:\d{1,4}[A-Za-z]?\.? )?"
    r"(?i:Apt\.|Apartment|Suite|Ste\.) ?#?\d{1,5})(?!\w)"
)
# "The Old Dairy, Church Lane, Nether Wallop SO20 8EW": houses with names, told by the post code at the end.
NAMED_HOUSE = re.compile(
    rf"(?<![\w-])(?<![a-z] )"
    rf"(?P<value>(?:{NAME_WORD}(?:[ \u00a0]{NAME_WORD}){{0,3}}(?:,[ \u00a0]?|,?\n[ \t>]{{0,4}})){{1,4}}"
    rf"{NAME_WORD}(?: {NAME_WORD}){{0,2}}(?:,?[ \u00a0]|,?\n[ \t>]{{0,4}}){UK_CODE})(?![\w-])"
)
# The corner of 5th Avenue and Gilroy Wharf
_FIRST_ROAD, _SECOND_ROAD = (
    rf"(?:\d{{1,5}} )?(?:{PROPER}|\d{{1,3}}(?:st|nd|rd|th))(?: {more}){{0,4}}(?: \d{{1,4}}\.?)?"
    for more in (r"(?!and |with )[^\W\d_][\w'’.-]{0,30}", PROPER)
)
CROSSING = re.compile(
    r"\b(?:corner|intersection|crossing|junction) of (?:the )?"
    rf"(?P<value>{_FIRST_ROAD} (?:and|&|with) {_SECOND_ROAD})(?!\w)"
)
# "Low Moor Farm, Skelby Lane", "The Beeches, 3 Chantry Rise"
HOUSE_IN_STREET = re.compile(
    rf"(?<![\w-])(?P<value>(?:The {NAME_WORD}s|The Old {NAME_WORD}|(?:{NAME_WORD} ){{1,3}}(?:Cottages?|House|Farm|Barn|"
    rf"Lodge|Villa|Hall|Mill|Manor|Grange|Rectory|Vicarage)), (?:\d{{1,4}}[A-Za-z]? )?{NAME_WORD}"
    rf"(?: {NAME_WORD}){{0,2}} {KIND}(?![A-Za-z]){TAIL})"
)
# 2-11-3 Meguro, Meguro-ku, Tokyo 153-8688
JAPANESE = re.compile(
    rf"(?<![\w-])(?P<value>\d{{1,2}}-\d{{1,2}}(?:-\d{{1,3}})?,? (?:{NAME_WORD},? ){{1,4}}(?:〒 ?)?\d{{3}}-\d{{4}})"
    r"(?![\w-])"
)
CODE_LABEL = r"zip|post(?:al)?[ -]?code|plz|code postal|c[óo]digo postal|cap\b|pin ?code"
LABELLED_CODE = re.compile(
    r"(?<![\w-])(?P<value>\d{3,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)"
    r"(?![\w]|[-.,]\d)"
)
TOWN_AND_CODE = re.compile(rf"(?<!\w)(?P<value>{NAME_WORD}(?: {NAME_WORD}){{0,2}},? {US_CODE})(?!\w)")
POST_CODE = re.compile(
    r"(?<![\w-])(?P<value>[A-PR-UWYZ][A-HK-Y]?\d[A-HJKPSTUW\d]?[ \u00a0]\d[ABD-HJLNP-UW-Z]{2})(?![\w-])"
)
# Bearing 3, Spring 2024, Monitoring 2: English words, where a Ring has a name before it.
_NO_STREET = re.compile(r"(?:\w*(?:[eiou]|ea)r|spr|offspr|str|shar|keyr)ing \d", re.IGNORECASE)


def _is_street(value: str, _: re.Match[str]) -> bool:
    return "," in value or _NO_STREET.match(value) is None


def recognizer() -> Rules:
    found = [
        (ENGLISH, 0.85, "has the form of a street address"),
        (FRENCH, 0.8, "has the form of a street address"),
        (BOX, 0.85, "a post box"),
        (PREFIXED, 0.75, "has the form of a street address"),
        (JAPANESE, 0.85, "has the form of a street address"),
        (NAMED_HOUSE, 0.8, "ends in a post code"),
        (CROSSING, 0.75, "where two streets cross"),
        (HOUSE_IN_STREET, 0.8, "a house with a name, in a street"),
        (MILITARY, 0.9, "the address of a military post office"),
        (WITH_UNIT, 0.75, "has the form of a street address"),
        (TOWN_AND_CODE, 0.7, "a town with its post code"),
        (POST_CODE, 0.6, "has the form of a post code"),
    ]
    return Rules(
        "street address",
        [Rule(entity="STREET_ADDRESS", pattern=pattern, score=score, reason=reason) for pattern, score, reason in found]
        + [
            Rule(
                entity="STREET_ADDRESS",
                pattern=pattern,
                score=score,
                reason="has the form of a street address",
                check=_is_street,
            )
            for pattern, score in ((GERMAN, 0.8), (SUFFIXED, 0.75))
        ]
        + [
            Rule(
                entity="POST_CODE",
                pattern=LABELLED_CODE,
                score=0.8,
                reason="stands after a label for a post code",
                check=after(CODE_LABEL, 28),
            )
        ],
    )
