"""Where a submission is at home: the countries whose phone numbers are expected without their code.

Told by codes of numbers, by the endings of hosts, by currencies, by legal forms of firms, by post codes and by the
language. Nothing told: the countries that are expected of English texts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from phonenumbers import SUPPORTED_REGIONS, region_code_for_country_code

USUAL = ("US", "GB", "DE", "FR", "IN", "AU", "BR")
MOST = 6
ENOUGH = 2  # signs of any kind; one alone may be chance
CHARS = 400_000  # of a file that are looked at
_CODE = re.compile(r"(?<![\w+])(?:\+|00(?=[1-9]\d?[ .-]))\(?([1-9]\d{0,2})")
_HOST = re.compile(r"(?:@|\bwww\.|://)(?:[a-z0-9-]{1,63}\.){1,4}([a-z]{2})(?![\w-]|\.\w)", re.IGNORECASE)
# Endings that anybody takes, wherever they are.
_ANYBODYS = frozenset("ai cc co eu fm gg io la ly me nu pw sh so st to tv ws".split())
_WORD = re.compile(r"[^\W\d_]+(?:[.&/][^\W\d_]+)*\.?|[A-Z]{1,2}\$|[£₹]")
_SIGNS = {
    "GB": "£ GBP Ltd plc LLP", "CH": "CHF", "SE": "SEK", "NO": "NOK", "DK": "DKK A/S ApS", "PL": "PLN Sp.zo.o",
    "CZ": "CZK s.r.o", "HU": "HUF Kft Zrt", "IN": "INR ₹ Pvt", "JP": "JPY", "AU": "AUD A$ Pty", "CA": "CAD C$",
    "BR": "BRL R$ Ltda CNPJ", "NZ": "NZD NZ$", "ZA": "ZAR", "SG": "SGD S$", "HK": "HKD HK$", "MX": "MXN", "TR": "TRY",
    "IL": "ILS", "KR": "KRW", "CN": "CNY RMB", "RU": "RUB", "AE": "AED", "US": "Inc LLC US$", "DE": "GmbH mbH OHG e.V",
    "AT": "GesmbH", "FR": "SARL S.A.R.L", "IT": "S.p.A SpA S.r.l SRL", "ES": "S.L S.L.U", "NL": "B.V",
    "FI": "Oy Oyj", "BE": "BVBA", "PT": "Lda",
}  # fmt: skip
_OF_SIGN = {sign: region for region, signs in _SIGNS.items() for sign in signs.split()}
_LANGUAGES = {
    "DE": "und der das nicht ist mit für auf ein eine wir ihre sehr geehrte",
    "FR": "et les des est une dans pour vous nous avec sur pas madame monsieur",
    "ES": "los las una para con por del está usted nuestra señor señora gracias",
    "IT": "della delle sono gli una con che non anche gentile signora grazie",
    "PT": "não uma para com dos das você são obrigado senhor senhora nossa",
    "NL": "het een van voor niet zijn wij uw geachte bedankt ook",
    "SE": "och att är inte för med som det på vi hej tack",
    "NO": "og ikke som på til vi jeg med har hei takk",
    "DK": "og ikke til på vi jeg med har af hej tak",
    "PL": "nie jest się oraz dla na pani proszę dziękuję przez",
    "CZ": "není je se na pan paní prosím děkuji přes která",
    "HU": "nem egy és hogy van kérem köszönöm tisztelt",
    "FI": "ja ei että kanssa kiitos hyvä terveisin",
    "TR": "ve bir için değil ile teşekkürler sayın bu",
}  # fmt: skip
_LANGUAGE_OF: dict[str, list[str]] = {}
for _region, _words in _LANGUAGES.items():
    for _each in _words.split():
        _LANGUAGE_OF.setdefault(_each, []).append(_region)
_ENGLISH = frozenset("the and of to is that with for you we are this".split())
_POST_CODES = {
    "GB": re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"),
    "US": re.compile(r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b"),
    "CA": re.compile(r"\b[A-Z]\d[A-Z] \d[A-Z]\d\b"),
    "NL": re.compile(r"\b\d{4} [A-Z]{2}\b"),
}
SAYS_LANGUAGE = 25  # words of every thousand that are of one language only


def regions_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Countries (ISO 3166), the likeliest first; USUAL where nothing points anywhere."""
    signs: Counter[str] = Counter()
    words: Counter[str] = Counter()
    language: Counter[str] = Counter()
    chars = 0
    for text in texts:
        chars += len(text)
        _look(text, signs, words, language)
        if chars > CHARS:
            break
    total = max(words["all"], 1)
    for region, count in language.items():
        if count > 3 and 1000 * count > SAYS_LANGUAGE * total:
            signs[region] += ENOUGH
    found = [region for region, count in signs.most_common() if count >= ENOUGH and region in SUPPORTED_REGIONS]
    if not found:
        return USUAL
    is_english = 1000 * words["english"] > SAYS_LANGUAGE * total
    more = ("US", "GB") if is_english or set(found) <= {"US", "GB"} else ()
    return tuple(dict.fromkeys((*found[:MOST], *more)))


def _look(text: str, signs: Counter[str], words: Counter[str], language: Counter[str]) -> None:
    if "+" in text or "00" in text:
        for match in _CODE.finditer(text):
            region = _of_code(match[1])
            if region is not None:
                signs[region] += ENOUGH
    if "@" in text or "www" in text or "//" in text:
        for match in _HOST.finditer(text):
            ending = match[1].upper()
            if match[1].casefold() not in _ANYBODYS:
                signs["GB" if ending == "UK" else ending] += 1
    for match in _WORD.finditer(text):
        word = match[0]
        sign = _OF_SIGN.get(word) or _OF_SIGN.get(word.rstrip("."))
        if sign is not None:
            signs[sign] += 1
        plain = word.rstrip(".").lower()
        words["all"] += 1
        words["english"] += plain in _ENGLISH
        of = _LANGUAGE_OF.get(plain, ())
        # What two languages share tells them from others only.
        for region in of if len(of) < 3 else ():
            language[region] += 1
    if any(map(str.isdigit, text)):
        for region, pattern in _POST_CODES.items():
            if region != "NL" or signs["NL"]:
                signs[region] += len(pattern.findall(text))


def _of_code(digits: str) -> str | None:
    """The country of a number's first digits, the main one where several share its code."""
    for length in (1, 2, 3):
        region = region_code_for_country_code(int(digits[:length]))
        if region not in ("ZZ", "001") and length <= len(digits):
            return str(region)
    return None


def expected(texts: Iterable[str], known: Sequence[str]) -> tuple[str, ...]:
    """As regions_of(). known: addresses and numbers that other files of the submission hold."""
    return regions_of((*known, *texts))
