"""Nationality, religion and political leaning. Visible by policy."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules
from sanitization.policies.word_lists import listed

PEOPLES = listed("""
    afghan afghani albanian algerian american andorran angolan argentine argentinian armenian australian austrian
    azerbaijani bahamian bahraini bangladeshi barbadian belarusian belgian belizean beninese bhutanese bolivian
    bosnian brazilian british bruneian bulgarian burmese burundian cambodian cameroonian canadian chadian chilean
    chinese colombian congolese croatian cuban cypriot czech danish djiboutian dominican dutch ecuadorian egyptian
    emirati english eritrean estonian ethiopian fijian filipino finnish french gabonese gambian georgian german
    ghanaian greek grenadian guatemalan guinean guyanese haitian honduran hungarian icelandic indian indonesian
    iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kuwaiti
    kyrgyz laotian latvian lebanese liberian libyan lithuanian luxembourgish macedonian malagasy malawian malaysian
    maldivian malian maltese mauritanian mauritian mexican moldovan mongolian montenegrin moroccan mozambican
    namibian nepalese nepali nicaraguan nigerian nigerien norwegian omani pakistani palestinian panamanian
    paraguayan peruvian polish portuguese qatari romanian russian rwandan salvadoran samoan saudi scottish
    senegalese serbian singaporean slovak slovenian slovene somali spanish sudanese surinamese swedish swiss syrian
    taiwanese tajik tanzanian thai togolese tongan trinidadian tunisian chechen dagestani uyghur rohingya
    sinhalese hmong maori inuit flemish walloon greenlander
    greenlandic faroese belizian ecuadorean bermudian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan
    vietnamese welsh yemeni zambian zimbabwean kurdish catalan basque roma tibetan hispanic latino latina
    afro-american african-american asian-american arab jew frenchman frenchwoman englishman englishwoman irishman
    irishwoman dutchman dutchwoman scotsman welshman dane swede finn pole turk spaniard scot briton
    christian catholic protestant orthodox jewish muslim hindu buddhist sikh jain atheist agnostic lutheran methodist
    baptist anglican evangelical mormon quaker presbyterian sunni sunnite shia shii shiite zoroastrian taoist shinto
    republican democrat conservative socialist communist liberal libertarian
""")
# Words that are as often something else: a language, a dish, a style. They need a word for people beside them.
_MANNERED = listed("orthodox conservative liberal democrat republican roma polish pole finn scot turk dane jain swiss")
ORIGIN = re.compile(r"(?<![\w@./-])(?P<value>[A-Za-z]{4,16}(?:-[Aa]mericans?)?)(?![\w-]|\.\w)")
_LANGUAGE = re.compile(r"^ (?:language|translation|version|text|subtitles|grammar|keyboard|locale|dictionary)\b")
_PEOPLE = re.compile(
    r"\b(?:citizen|national|people|man|woman|men|women|community|immigrant|refugee|descent|origin|born|faith|family|voter|"
    r"member|minority|church|he|she|who|they)\b",
    re.IGNORECASE,
)


def _singular(word: str) -> tuple[str, ...]:
    return (word, word.removesuffix("s"), word.removesuffix("es"))


def _is_origin(value: str, match: re.Match[str]) -> bool:
    word = next((form for form in _singular(value.casefold()) if form in PEOPLES), "")
    if not word or _LANGUAGE.match(match.string[match.end() : match.end() + 16]):
        return False
    around = match.string[max(0, match.start() - 40) : match.end() + 40]
    return word not in _MANNERED or bool(_PEOPLE.search(around))


def recognizer() -> Rules:
    return Rules(
        "origins",
        [Rule(entity="NRP", pattern=ORIGIN, score=0.6, reason="a word for origin or belief", check=_is_origin)],
    )
