"""Check digits of numbers that states, banks and makers give out. Each takes the value as written, marks included.

Sources: the issuers' published algorithms, as ISO 7064, ISO 3779, ISO 13616 and national rules state them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

LETTERS_OF_DNI = "TRWAGMYFPDXBNJZSQVHLCKE"
LETTERS_OF_HETU = "0123456789ABCDEFHJKLMNPRSTUVWXY"
LETTERS_OF_PPS = "WABCDEFGHIJKLMNOPQRSTUV"
GSTIN_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
VIN_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9)))  # noqa: B905
VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
CODICE_ODD = dict(
    zip(  # noqa: B905
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16,
         10, 22, 25, 24, 23),
    )
)  # fmt: skip
_VERHOEFF_TIMES = tuple(
    tuple((a + b) % 5 if a < 5 and b < 5 else (a + b) % 5 + 5 if a < 5 else (a - b) % 5 + 5 if b < 5 else (a - b) % 5
          for b in range(10))
    for a in range(10)
)  # fmt: skip
_VERHOEFF_MOVE = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def plain(value: str) -> str:
    """Letters and digits alone, upper case."""
    return re.sub(r"[^0-9A-Z]", "", value.upper())


def digits(value: str) -> list[int]:
    return [int(character) for character in value if character in "0123456789"]


def weighted(numbers: Sequence[int], weights: Sequence[int]) -> int:
    return sum(number * weight for number, weight in zip(numbers, weights, strict=True))


def varied(value: str) -> bool:
    """Not the same digit throughout."""
    return len(set(digits(value))) > 1


def luhn(value: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits(value))):
        doubled = digit * (1 + place % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0 and varied(value)


def verhoeff(value: str) -> bool:
    check = 0
    for place, digit in enumerate(reversed(digits(value))):
        for _ in range(place % 8):
            digit = _VERHOEFF_MOVE[digit]
        check = _VERHOEFF_TIMES[check][digit]
    return check == 0


def nhs(value: str) -> bool:
    numbers = digits(value)
    check = 11 - weighted(numbers[:9], range(10, 1, -1)) % 11
    return len(numbers) == 10 and varied(value) and check % 11 == numbers[9]


def utr(value: str) -> bool:
    numbers = digits(value)
    rest = weighted(numbers[1:], (6, 7, 8, 9, 10, 5, 4, 3, 2)) % 11
    return varied(value) and numbers[0] == (2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1)[rest]


def steuer_id(value: str) -> bool:
    """Germany: eleven digits, ISO 7064 MOD 11,10; of the first ten one stands twice or three times."""
    numbers = digits(value)
    counts = [numbers[:10].count(digit) for digit in range(10)]
    if numbers[0] == 0 or sorted(count for count in counts if count > 1) not in ([2], [3]):
        return False
    product = 10
    for digit in numbers[:10]:
        rest = (digit + product) % 10 or 10
        product = rest * 2 % 11
    return (11 - product) % 10 == numbers[10]


def nir(value: str) -> bool:
    """France: thirteen digits (Corsica with a letter) and their remainder to 97."""
    text = plain(value)
    body = text[:13].replace("2A", "19").replace("2B", "18")
    return body.isdigit() and text[13:].isdigit() and 97 - int(body) % 97 == int(text[13:])


def dni(value: str) -> bool:
    text = plain(value)
    number = str("XYZ".find(text[0])) + text[1:-1] if text[0] in "XYZ" else text[:-1]
    return number.isdigit() and LETTERS_OF_DNI[int(number) % 23] == text[-1]


def codice_fiscale(value: str) -> bool:
    text = plain(value)
    total = sum(
        CODICE_ODD[each] if place % 2 == 0 else int(each) if each.isdigit() else ord(each) - 65
        for place, each in enumerate(text[:15])
    )
    return chr(65 + total % 26) == text[15]


def bsn(value: str) -> bool:
    numbers = digits(value)
    return varied(value) and weighted(numbers, (9, 8, 7, 6, 5, 4, 3, 2, -1)) % 11 == 0


def rijksregister(value: str) -> bool:
    """Belgium: 97 less the remainder of the first nine; people born from 2000 on have a 2 before them."""
    text = "".join(map(str, digits(value)))
    check = int(text[9:])
    return any(97 - int(first + text[:9]) % 97 == check for first in ("", "2")) and 0 <= int(text[2:4]) <= 12


def pesel(value: str) -> bool:
    numbers = digits(value)
    right = (10 - weighted(numbers[:10], (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)) % 10) % 10 == numbers[10]
    return right and _day(numbers[4:6]) and 1 <= (numbers[2] * 10 + numbers[3]) % 20 <= 12


def personnummer(value: str) -> bool:
    text = "".join(map(str, digits(value)))[-10:]
    return luhn(text) and 1 <= int(text[2:4]) <= 12 and 1 <= int(text[4:6]) % 60 <= 31


def hetu(value: str) -> bool:
    number = "".join(map(str, digits(value[:-1])))
    return len(number) == 9 and LETTERS_OF_HETU[int(number) % 31] == value[-1].upper() and _date(number[:6])


def cpr(value: str) -> bool:
    """Denmark. The sum is no longer given out with every number, so the date decides, with a label."""
    return _date("".join(map(str, digits(value)))[:6])


def fodselsnummer(value: str) -> bool:
    numbers = digits(value)
    first = (11 - weighted(numbers[:9], (3, 7, 6, 1, 8, 9, 4, 5, 2)) % 11) % 11
    second = (11 - weighted(numbers[:10], (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11) % 11
    return [first, second] == numbers[9:]


def nif(value: str) -> bool:
    numbers = digits(value)
    check = 11 - weighted(numbers[:8], range(9, 1, -1)) % 11
    return (0 if check > 9 else check) == numbers[8] and varied(value)


def pps(value: str) -> bool:
    text = plain(value)
    more = "WABCDEFGHIJKLMNOPQRSTUVXYZ".find(text[8]) * 9 if len(text) > 8 else 0
    total = weighted(digits(text[:7]), range(8, 1, -1)) + more
    return LETTERS_OF_PPS[total % 23] == text[7]


def svnr(value: str) -> bool:
    """Austria: four digits, the fourth the check, and a date of birth."""
    numbers = digits(value)
    right = weighted(numbers, (3, 7, 9, 0, 5, 8, 4, 2, 1, 6)) % 11 == numbers[3]
    return right and numbers[0] != 0 and _day(numbers[4:6])


def ean(value: str) -> bool:
    """EAN-13, as the Swiss AHV number uses it."""
    numbers = digits(value)
    return (10 - weighted(numbers[:12], (1, 3) * 6) % 10) % 10 == numbers[12]


def gstin(value: str) -> bool:
    text = plain(value)
    total = 0
    for place, character in enumerate(text[:14]):
        product = GSTIN_ALPHABET.index(character) * (1 + place % 2)
        total += product // 36 + product % 36
    return GSTIN_ALPHABET[(36 - total % 36) % 36] == text[14]


def tfn(value: str) -> bool:
    numbers = digits(value)
    return varied(value) and weighted(numbers, (1, 4, 3, 7, 5, 8, 6, 9, 10)) % 11 == 0


def abn(value: str) -> bool:
    numbers = digits(value)
    return weighted([numbers[0] - 1, *numbers[1:]], (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)) % 89 == 0


def medicare(value: str) -> bool:
    numbers = digits(value)
    return weighted(numbers[:8], (1, 3, 7, 9, 1, 3, 7, 9)) % 10 == numbers[8] and 2 <= numbers[0] <= 6


def aba(value: str) -> bool:
    """US bank routing number."""
    numbers = digits(value)
    prefix = numbers[0] * 10 + numbers[1]
    known = prefix <= 12 or 21 <= prefix <= 32 or 61 <= prefix <= 72 or prefix == 80
    return varied(value) and known and weighted(numbers, (3, 7, 1) * 3) % 10 == 0


def vin(value: str) -> bool:
    """The check digit of North America; makers elsewhere need not follow it."""
    text = plain(value)
    total = weighted([int(each) if each.isdigit() else VIN_VALUES[each] for each in text], VIN_WEIGHTS) % 11
    return ("X" if total == 10 else str(total)) == text[8] and any(map(str.isalpha, text))


def _day(two: Sequence[int]) -> bool:
    return 1 <= two[0] * 10 + two[1] <= 31


def _date(ddmmyy: str) -> bool:
    try:
        date(2000 + int(ddmmyy[4:6]), int(ddmmyy[2:4]), int(ddmmyy[:2]))
    except ValueError:
        return ddmmyy[:4] == "2902"
    return True


Check = Callable[[str], bool]
