"""Bank accounts and wallets."""

from __future__ import annotations

import hashlib
import re

from sanitization.detectors import checksums
from sanitization.detectors.patterns import Rule, Rules, after

ROUTING = re.compile(r"(?<![\w.,-])(?P<value>\d{9})(?![\w-]|[.,]\d)")
ACCOUNT = re.compile(r"(?<![\w.,/-])(?P<value>\d(?:[ -]?\d){6,16})(?![\w]|[-.,/]\d)")
SORT_CODE = re.compile(r"(?<![\w.,-])(?P<value>\d{2}-\d{2}-\d{2}|\d{6})(?![\w-]|[.,]\d)")
SORT_AND_ACCOUNT = re.compile(r"(?<![\w.,-])(?P<value>\d{2}-\d{2}-\d{2} ?/? ?\d{8})(?![\w-]|[.,]\d)")
SWIFT = re.compile(r"(?<!\w)(?P<value>[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?!\w)")
# With its label even one that was mistyped; Presidio's asks for the check digits.
IBAN = re.compile(
    r"\bIBAN(?: ?(?:no\.?|nr\.?|number))?[ :=]{0,3}"
    r"(?P<value>[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)(?!\w)"
)
BITCOIN = re.compile(r"(?<!\w)(?P<value>[13][1-9A-HJ-NP-Za-km-z]{25,34})(?!\w)")
BECH32 = re.compile(r"(?<!\w)(?P<value>(?:bc1|tb1|ltc1)[02-9ac-hj-np-z]{11,71})(?!\w)")
ETHEREUM = re.compile(r"(?<!\w)(?P<value>0x[0-9a-fA-F]{40})(?!\w)")
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def _base58(value: str) -> bool:
    number = 0
    for character in value:
        number = number * 58 + _BASE58.index(character)
    if number.bit_length() > 200:
        return False
    raw = number.to_bytes(25, "big")
    return hashlib.sha256(hashlib.sha256(raw[:21]).digest()).digest()[:4] == raw[21:]


def _bech32(value: str) -> bool:
    prefix, _, data = value.rpartition("1")
    check = 1
    expanded = [*(ord(each) >> 5 for each in prefix), 0, *(ord(each) & 31 for each in prefix)]
    for part in [*expanded, *(_BECH.index(each) for each in data)]:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ part
        for bit, factor in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= factor if top >> bit & 1 else 0
    return check in (1, 0x2BC830A3)  # BIP 173 and BIP 350


def recognizer() -> Rules:
    account_label = after(r"acc(?:oun)?t\b|a/c\b|konto|compte|cuenta|conto\b")
    routing_label = after(r"routing|aba\b|rtn\b|transit")
    swift_label = after(r"swift|bic\b")
    return Rules(
        "accounts",
        [
            Rule(entity="US_BANK_ROUTING", pattern=ROUTING, score=0.9,
                 reason="a routing number with a valid check digit, after its label",
                 check=lambda value, match: checksums.aba(value) and routing_label(value, match)),
            Rule(entity="ACCOUNT_ID", pattern=ACCOUNT, score=0.96, reason="stands after a label for an account",
                 check=account_label),
            Rule(entity="ACCOUNT_ID", pattern=SORT_CODE, score=0.85, reason="stands after a label for a sort code",
                 check=after(r"sort[- ]?code", 16)),
            Rule(entity="ACCOUNT_ID", pattern=SORT_AND_ACCOUNT, score=0.8,
                 reason="has the form of a sort code and an account"),
            Rule(entity="SWIFT_CODE", pattern=SWIFT, score=0.85, reason="stands after a label for a bank's code",
                 check=swift_label),
            Rule(entity="IBAN_CODE", pattern=IBAN, score=0.6, reason="stands after the word, in the form of one"),
            Rule(entity="CRYPTO", pattern=BITCOIN, score=0.95, reason="a wallet's address with a valid checksum",
                 check=lambda value, _: _base58(value)),
            Rule(entity="CRYPTO", pattern=BECH32, score=0.95, reason="a wallet's address with a valid checksum",
                 check=lambda value, _: _bech32(value)),
            Rule(entity="CRYPTO", pattern=ETHEREUM, score=0.75, reason="has the form of a wallet's address"),
        ],
    )  # fmt: skip
