"""Made-up numbers of people and of business, and codes that are none."""

from __future__ import annotations

import random

PREFIXES = (
    "EMP",
    "CUST",
    "INV",
    "PO",
    "ACC",
    "POL",
    "CLM",
    "REF",
    "CASE",
    "TKT",
    "REQ",
    "MRN",
    "ORD",
    "CTR",
    "K",
    "P",
    "A",
)


class Identifiers:
    """Draws from one random source."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def digits(self, least: int, most: int) -> str:
        return "".join(self.rng.choices("0123456789", k=self.rng.randint(least, most)))

    def letters(self, count: int) -> str:
        return "".join(self.rng.choices("ABCDEFGHJKLMNPQRSTUVWXYZ", k=count))

    def number(self) -> str:
        year = self.rng.randint(2009, 2027)
        three = f"{self.digits(3, 3)} {self.digits(3, 3)} {self.digits(3, 4)}"
        national = f"{self.letters(2)} {self.digits(2, 2)} {self.digits(2, 2)} {self.digits(2, 2)} {self.letters(1)}"
        return self.rng.choice((
            f"{self.rng.choice(PREFIXES)}-{self.digits(3, 8)}", f"{self.rng.choice(PREFIXES)}{self.digits(4, 8)}",
            self.digits(5, 10), f"{self.letters(2)}{self.digits(6, 8)}", f"{year}/{self.digits(3, 5)}",
            f"{self.letters(1)}{self.digits(2, 3)}-{self.digits(4, 6)}", three,
            f"{self.letters(3)}/{year}/{self.digits(2, 4)}",
                        f"{self.digits(2, 2)}-{self.digits(6, 7)}", f"#{self.digits(4, 7)}", national,
        ))  # fmt: skip

    def code(self) -> str:
        return self.rng.choice((
            f"{self.letters(2)}{self.digits(2, 4)}", f"{self.digits(1, 2)}.{self.digits(1, 2)}.{self.digits(1, 3)}",
            f"LOT{self.digits(3, 5)}", f"{self.letters(1)}-{self.digits(2, 3)}", self.hash(),
        ))  # fmt: skip

    def hash(self) -> str:
        return "".join(self.rng.choices("0123456789abcdef", k=self.rng.choice((7, 8, 12, 40))))
