"""Names in disguise: encoded in base64, with stars behind their initials, or in another script amid Latin text."""

from __future__ import annotations

import base64
import binascii
import re

from sanitization.detectors.patterns import Rule, Rules

BASE64 = re.compile(
    r"(?<![\w+/])(?P<value>(?:[A-Za-z0-9+/]{4}){2,20}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)(?![\w+/=])"
)
MASKED = re.compile(r"(?<![\w*])(?P<value>[A-Z]\*{3,20}(?:[ -][A-Z](?:\*{2,20}|\.)){1,2})(?![\w*])")
# Family and given name, with or without a space: 2 to 4 signs in all, or two pairs apart.
_ANY = r"[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
_SIGN = r"[\u3005\u3400-\u9fff]"
HAN = re.compile(
    rf"(?<!{_ANY})(?P<value>{_SIGN}{{1,3}}[ \u00a0\u3000\u30fb]{_SIGN}{{1,3}}"
    rf"|{_SIGN}{{2,4}}|[\uac00-\ud7a3]{{2,4}})(?!{_ANY})"
)
_NAME = re.compile(r"[A-Z][a-z'’-]{1,20}(?: [A-Z][A-Za-z'’.-]{0,20}){1,3}")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_LATIN = re.compile(r"[A-Za-z]")
NEAR = 60  # characters that tell in which script the text around a name is written


def _decoded(value: str) -> str:
    try:
        return base64.b64decode(value, validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _hides_a_name(value: str, _: re.Match[str]) -> bool:
    return bool(_NAME.fullmatch(_decoded(value)))


def _hides_an_address(value: str, _: re.Match[str]) -> bool:
    return bool(_MAIL.fullmatch(_decoded(value)))


def _stands_in_latin_text(_: str, match: re.Match[str]) -> bool:
    around = match.string[max(0, match.start() - NEAR) : match.start()] + match.string[match.end() : match.end() + NEAR]
    letters = sum(character.isalpha() for character in around)
    return letters >= 10 and len(_LATIN.findall(around)) >= 0.8 * letters


def recognizer() -> Rules:
    found = [
        ("PERSON", BASE64, 0.85, "decodes to what reads like a name", _hides_a_name),
        ("EMAIL_ADDRESS", BASE64, 0.85, "decodes to an address", _hides_an_address),
        ("PERSON", HAN, 0.5, "a short name in another script than the text around it", _stands_in_latin_text),
    ]
    masked = Rule(entity="PERSON", pattern=MASKED, score=0.6, reason="initials with stars behind them")
    return Rules(
        "disguised names",
        [
            *(
                Rule(entity=entity, pattern=pattern, score=score, reason=reason, check=check)
                for entity, pattern, score, reason, check in found
            ),
            masked,
        ],
    )
