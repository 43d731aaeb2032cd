"""Check digits of further states' numbers, as sums with weights. Each takes the value as written, marks included.

Sources: the issuers' published algorithms, as national rules state them; ISO 7064 for Croatia and China.
"""

from __future__ import annotations

from collections.abc import Sequence

from sanitization.detectors.checksums import digits, luhn, plain, varied, weighted


def rodne_cislo(value: str) -> bool:
    """Czechia and Slovakia: a date, of women with 50 more in the month, and from 1954 on divisible by 11."""
    numbers = digits(value)
    month = (numbers[2] * 10 + numbers[3]) % 50 % 20
    day = numbers[4] * 10 + numbers[5]
    return 1 <= month <= 12 and 1 <= day <= 31 and (len(numbers) == 9 or int("".join(map(str, numbers))) % 11 == 0)


def cnp(value: str) -> bool:
    """Romania."""
    numbers = digits(value)
    rest = weighted(numbers[:12], (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)) % 11
    return numbers[0] > 0 and numbers[12] == (1 if rest == 10 else rest)


def egn(value: str) -> bool:
    """Bulgaria."""
    numbers = digits(value)
    return varied(value) and weighted(numbers[:9], (2, 4, 8, 5, 10, 9, 7, 3, 6)) % 11 % 10 == numbers[9]


def oib(value: str) -> bool:
    """Croatia: ISO 7064 MOD 11,10."""
    numbers = digits(value)
    product = 10
    for digit in numbers[:10]:
        product = ((digit + product) % 10 or 10) * 2 % 11
    return varied(value) and (11 - product) % 10 == numbers[10]


def emso(value: str) -> bool:
    """Slovenia and its neighbours (JMBG)."""
    numbers = digits(value)
    check = 11 - weighted(numbers[:12], (7, 6, 5, 4, 3, 2) * 2) % 11
    return varied(value) and check != 10 and check % 11 == numbers[12]


def isikukood(value: str) -> bool:
    """Estonia and Lithuania."""
    numbers = digits(value)
    rest = weighted(numbers[:10], (1, 2, 3, 4, 5, 6, 7, 8, 9, 1)) % 11
    if rest == 10:
        rest = weighted(numbers[:10], (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)) % 11 % 10
    return varied(value) and rest == numbers[10]


def taj(value: str) -> bool:
    """Hungary, of social security."""
    numbers = digits(value)
    return varied(value) and weighted(numbers[:8], (3, 7) * 4) % 10 == numbers[8]


def afm(value: str) -> bool:
    """Greece, of taxes."""
    numbers = digits(value)
    return varied(value) and weighted(numbers[:8], [2**power for power in range(8, 0, -1)]) % 11 % 10 == numbers[8]


def nip(value: str) -> bool:
    """Poland, of taxes."""
    return varied(value) and _weighs(value, (6, 5, 7, 2, 3, 4, 5, 6, 7))


def regon(value: str) -> bool:
    """Poland, of firms."""
    numbers = digits(value)
    return varied(value) and weighted(numbers[:8], (8, 9, 2, 3, 4, 5, 6, 7)) % 11 % 10 == numbers[8]


def cif(value: str) -> bool:
    """Spain, of firms: the check is a digit or the letter of its place."""
    text = plain(value)
    doubled = sum(sum(divmod(int(each) * 2, 10)) for each in text[1:8:2])
    check = (10 - (doubled + sum(map(int, text[2:8:2]))) % 10) % 10
    return text[8] in (str(check), "JABCDEFGHI"[check])


def acn(value: str) -> bool:
    """Australia, of companies."""
    numbers = digits(value)
    return varied(value) and (10 - weighted(numbers[:8], range(8, 0, -1)) % 10) % 10 == numbers[8]


def npi(value: str) -> bool:
    """US, of those who treat: Luhn behind the prefix of ISO/IEC 7812 for it."""
    return luhn(f"80840{value}")


def dea(value: str) -> bool:
    """US, of those who prescribe."""
    numbers = digits(value)[-7:]
    return (numbers[0] + numbers[2] + numbers[4] + 2 * (numbers[1] + numbers[3] + numbers[5])) % 10 == numbers[6]


def cpf(value: str) -> bool:
    """Brazil, of people."""
    numbers = digits(value)
    return varied(value) and all(
        weighted(numbers[:place], range(place + 1, 1, -1)) * 10 % 11 % 10 == numbers[place] for place in (9, 10)
    )


def cnpj(value: str) -> bool:
    """Brazil, of firms."""
    numbers = digits(value)
    weights = (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
    return varied(value) and all(
        weighted(numbers[:place], weights[-place:]) * 10 % 11 % 10 == numbers[place] for place in (12, 13)
    )


def resident(value: str) -> bool:
    """China: ISO 7064 MOD 11-2."""
    total = sum(int(each) * 2 ** (17 - place) for place, each in enumerate(value[:17]))
    return "10X98765432"[total % 11] == value[17].upper()


def kimlik(value: str) -> bool:
    """Turkey."""
    numbers = digits(value)
    tenth = (7 * sum(numbers[0:9:2]) - sum(numbers[1:8:2])) % 10
    return numbers[0] > 0 and [tenth, (sum(numbers[:9]) + tenth) % 10] == numbers[9:]


def nric(value: str) -> bool:
    """Singapore."""
    total = weighted(digits(value), (2, 7, 6, 5, 4, 3, 2)) + {"T": 4, "G": 4, "M": 3}.get(value[0], 0)
    letters = {"S": "JZIHGFEDCBA", "T": "JZIHGFEDCBA", "F": "XWUTRQPNMLK", "G": "XWUTRQPNMLK", "M": "KLJNPQRTUWX"}
    order = letters[value[0]]
    return order[total % 11 if value[0] != "M" else 10 - total % 11] == value[-1]


def _weighs(value: str, weights: Sequence[int]) -> bool:
    numbers = digits(value)
    return weighted(numbers[:-1], weights) % 11 == numbers[-1]
