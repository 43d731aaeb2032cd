"""One name in other spellings: letters without marks, as typed in addresses, and transliterated scripts.

Source for Cyrillic and Greek: the romanisations of BGN/PCGN (Russian 1947, Greek 1962), made coarse so that other
ways of transliterating come out alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sanitization.policies.normal_forms import searchable

_ONE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"})
_TWO = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ø": "oe", "Ø": "Oe", "å": "aa",
    "Å": "Aa", "æ": "ae", "Æ": "Ae",
})  # fmt: skip
_PLAIN = str.maketrans({
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe",
    "ð": "d", "þ": "th",
})  # fmt: skip
_DOUBLED = re.compile("ae|oe|ue|aa")
_SINGLE = {"ae": "a", "oe": "o", "ue": "u", "aa": "a"}
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "u", "ј": "i", "љ": "l", "њ": "n", "ћ": "ch", "ђ": "d",
    "џ": "zh",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "i", "φ": "f",
    "χ": "kh", "ψ": "ps", "ω": "o",
}  # fmt: skip
_LETTERS = str.maketrans({**_CYRILLIC, **_GREEK})
_COARSE = (
    ("shch", "S"), ("sch", "S"), ("tch", "C"), ("zh", "Z"), ("kh", "h"), ("ch", "C"), ("sh", "S"), ("ts", "c"),
    ("tz", "c"), ("ph", "f"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("yu", "u"), ("iu", "u"), ("ju", "u"),
    ("ye", "e"), ("ie", "e"), ("je", "e"), ("ks", "x"), ("ou", "u"), ("y", "i"), ("j", "i"), ("w", "v"), ("ck", "k"),
)  # fmt: skip
# A name in Cyrillic or Greek letters: one to three words with capitals.
_FOREIGN_WORD = "[\u0386-\u03ab\u0400-\u042f][\u0370-\u04ff]{1,30}"
FOREIGN = re.compile(f"{_FOREIGN_WORD}(?:[ \u00a0-]{_FOREIGN_WORD}){{0,2}}")


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """What a word has in common in all its spellings: Müller, Mueller and MULLER give one."""
    folded = searchable(word).translate(_ONE)
    return _DOUBLED.sub(lambda match: _SINGLE[match[0]], folded)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A coarse key that a name shares with its transliterations into Latin letters."""
    latin = searchable(word).replace("ου", "u").translate(_ONE).translate(_LETTERS)
    for letters, coarse in _COARSE:
        latin = latin.replace(letters, coarse)
    return re.sub(r"(.)\1+", r"\1", latin)


def is_foreign(word: str) -> bool:
    return FOREIGN.match(word) is not None


def respelled(word: str) -> Iterator[str]:
    """Other ways of typing `word`: Jürgen as Juergen, Søren as Soeren and Soren, O'Neil as ONeil and O Neil."""
    seen = {searchable(word)}
    straight = word.replace("’", "'")
    forms = [word.translate(_TWO), word.translate(_PLAIN)]
    if "'" in straight:
        forms += [straight.replace("'", ""), straight.replace("'", " "), straight.replace("'", "").translate(_TWO)]
    for form in forms:
        if searchable(form) not in seen:
            seen.add(searchable(form))
            yield form


@lru_cache(maxsize=65536)
def typed(word: str) -> tuple[str, ...]:
    """The letters a-z that stand for `word` in an address, once for each way of spelling."""
    straight = word.replace("’", "'").replace("'", "")
    forms = (re.sub(r"[^a-z]", "", searchable(straight.translate(table))) for table in (_PLAIN, _TWO))
    return tuple(dict.fromkeys(form for form in forms if form))
