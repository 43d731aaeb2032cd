"""Names, firms and addresses of many countries, made by Faker (MIT) with a fixed seed. Only training needs it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

LOCALES = (
    "en_US", "en_GB", "en_AU", "en_CA", "en_IE", "en_NZ", "en_IN", "de_DE", "de_AT", "de_CH", "fr_FR", "fr_CH", "es_ES",
    "es_MX", "it_IT", "nl_NL", "nl_BE", "da_DK", "sv_SE", "no_NO", "fi_FI", "pl_PL", "cs_CZ", "sk_SK", "hu_HU", "pt_PT",
    "pt_BR", "ro_RO", "tr_TR", "hr_HR", "sl_SI", "et_EE", "lt_LT", "lv_LV", "id_ID", "fil_PH", "es_CO",
    "el_GR", "uk_UA", "bg_BG",
)  # fmt: skip
ENGLISH = frozenset({"en_US", "en_GB", "en_AU", "en_CA", "en_IE", "en_NZ", "en_IN"})
EACH = 300


@dataclass(slots=True)
class Pools:
    """Lists to draw from; addresses are whole, streets are one line, places are towns."""

    people: list[str] = field(default_factory=list)
    forenames: list[str] = field(default_factory=list)
    surnames: list[str] = field(default_factory=list)
    firms: list[str] = field(default_factory=list)
    streets: list[str] = field(default_factory=list)
    cities: list[str] = field(default_factory=list)
    postcodes: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)


def pools(seed: int) -> Pools:
    """The same lists for the same seed and the same Faker."""
    from faker import Faker  # noqa: PLC0415  # at run time nobody needs it

    made = Pools()
    for place, locale in enumerate(LOCALES):
        faker: Any = Faker(locale)
        faker.seed_instance(seed * 1000 + place)
        for _ in range(EACH * (3 if locale in ENGLISH else 1)):
            made.people.append(faker.name() if locale not in ENGLISH else f"{faker.first_name()} {faker.last_name()}")
            made.forenames.append(faker.first_name())
            made.surnames.append(faker.last_name())
            made.firms.append(faker.company())
            made.streets.append(_line(faker.street_address()))
            made.cities.append(faker.city())
            made.postcodes.append(faker.postcode())
            made.addresses.append(faker.address().strip())
    made.addresses = [address for address in made.addresses if not address.startswith(("USS ", "USNS ", "USCGC "))]
    random.Random(seed).shuffle(made.addresses)
    return made


def _line(street: str) -> str:
    return " ".join(street.split())
