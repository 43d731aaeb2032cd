"""Where a name begins and ends, of what a model took for one."""

from __future__ import annotations

import re

from sanitization.detectors import titles
from sanitization.ner.model import Name
from sanitization.policies.entities import AMBIGUOUS, COARSE_PLACES
from sanitization.policies.plain_words import PLAIN
from sanitization.policies.word_lists import listed

_BEFORE = re.compile(
    r"(?:I|Sehr geehrter?|Sehr geehrte Frau|Geehrter?|"
    r"I['’]m|I am|This is|"
    r"Dear|Hi|Hello|Hey|Thanks|Lieber?|Liebes|Hallo|Cher|Ch[èe]re|Bonjour|Hola|Estimad[oa]|Querid[oa]|"
    r"Caro|Cara|Ciao|Beste|Hej|Bisous|Cheers|Regards|Kisses|Saludos|Abrazos|Hugs),? ",
    re.IGNORECASE,
)
# "Ravil G Petrov": a model now and then begins with the initial.
_INITIAL = re.compile(r"[A-Z]\.? [A-Z]")
_GIVEN = re.compile(r"(?<![\w.])[A-Z][^\W\d_A-Z][^\W\d_]{1,18} $")
_FIRST_WORDS = (
    frozenset(
        "the this that then when where why what who how did does has have was were will and but for from with".split()
    )
    | AMBIGUOUS
)
# "Producer Rosa Quint": a trade and then a whole name.
_TRADE = re.compile(rf"(?:{titles.TRADES}) (?=[A-Z][\w'’.-]* [A-Z])", re.IGNORECASE)
# "Cllr Quint", "Old Rosa", "Witnessed R. Quint"
CALLED = re.compile(
    r"(?:(?:Cllrs?|Messrs|Drs|Aunty|Councillor|Deacon|Sister|Brother|Pastor|Imam|Rabbi|Reverend|Canon|Vicar|Rector|Chief|Uncle|Aunt|Auntie|"
    r"Granny|Grandma|Grandpa|Mama|Papa|Nan|Nonna|Nonno|Oma|Opa|Tante|Onkel|Tía|Tío|Tia|Tio|Abuela|Abuelo|Babcia|Tata|Baba|"
    r"Son|Daughter|Wife|Husband|Cousin|Widow|Baron|Baroness|Count|Countess|Father|Fr|Bro|Sr|"
    r"Capt|Captain|Commander|Commodore|Purser|Skipper|Bosun|Keeper|Courier|Driver|Pilot|Agent|Warden|Steward|Stewardess|Foreman|Hr|Pt|Patient|Nurse|Midwife|Matron|Chef|Judge|Justice|Old|"
    r"Constable|Officer|Inspector|Sergeant|Witnessed|Checked|Signed|Seen|Approved|Reviewed|Countersigned|Ask|Tell|Call|"
    r"Ring|Email|Thank|Dra?|Lic|Ing|Señor|Herrn|Fru|Pan|Pani|Née|Geb)\.? (?:by )?)+(?=[A-Z\u00c0-\u00de])"
)
# "w/ Rosa Quint", "née Quint", "consignee Quint Foods": what is written small before a name, but for what names hold.
_PARTICLES = (
    r"(?:de|den|der|des|van|von|vom|zu|zum|zur|bin|bint|ibn|abu|al|el|da|das|do|dos|du|la|le|las|les|lo|los|di|del|della|"
    r"ten|ter|te|af|av|of|and|und|et|y|e|het|in|op|a[fp]|ab|mac|ni|nic|ua|ui|saint|san|st)"
)
_LETTER = r"[a-zß-öø-ÿ]"
_SMALL = re.compile(rf"(?:(?!{_PARTICLES}[ ]){_LETTER}{{1,20}}/?[ .]{{1,2}})+(?=[A-Z\u00c0-\u00de])")
# "Ruiz, Pham and Bell": a model now and then begins with what joins the last to the others.
_JOINED = re.compile(r"(?:and|und|et|e|y|en|og|och|&) (?=[A-Z\u00c0-\u00de])")
_HYPHEN = re.compile(r"(?:-|[^\W\d_]-)[^\W\d_]{2,20}")
# "Rosa thurs", "Victoria plum"
_SMALL_BEHIND = re.compile(rf"(?: (?!{_PARTICLES}(?:[ ]|$)){_LETTER}{{2,20}}){{1,3}}$")
_BEHIND = re.compile(r",?\s{1,9}(?:and|of|the|or|in|at)$")
# "Nordwind as Head of Sales" is a firm and what somebody is there.
# "Quint, RIBA", "Petra Quint RN": what somebody has passed or been given.
_LETTERS = re.compile(
    r"(?:,? (?:RIBA|ARB|FCA|ACA|ACCA|FCCA|ACMA|CIMA|CPA|CFA|CIPD|MCIPD|FCIPD|PE|CEng|MICE|MIET|MIMechE|FRICS|MRICS|PhD|"
    r"Ph\.D\.|"
    r"MD|M\.D\.|RN|RGN|RM|BSN|MSN|LPN|NP|DNP|PA-C|PA|DDS|DVM|MRCVS|MRCP|FRCP|FRCS|MRCGP|FRCA|MBBS|MBChB|MBA|MSc|BSc|MA|BA|"
    r"LLB|LLM|JD|J\.D\.|Esq\.?|KC|QC|SC|OBE|MBE|CBE|PMP|AIA|LEED AP|MCIL|MITI|SPHR|SHRM-CP|QTS|PGCE))+$"
)
# "Turnover of Birch Ltd", "Invoice to Birch": what is said of a firm before its name.
_OF = re.compile(r"(?P<what>[A-Z][a-z]+) (?:of|for|from|to|with|by) (?=[A-Z])")
_OF_FIRMS = listed("""
    bank group groups trust centre center school schools college hospital museum council society association institute
    academy church board ministry department office offices partners friends house union league community company
    foundation federation chamber federations office agency authority commission committee bureau laboratory library
    university faculty engineers architects doctors nurses lawyers parents students teachers people women workers
    law design research science education health medicine art music food care homes studios
""")
_AS_JOB = re.compile(r" as [^\n]{2,60}$")
_COMPASS = re.compile(
    r"(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:-?(?:[Ee]ast|[Ww]est))?ern (?P<country>[A-Z][A-Za-z ]+)"
)
# Names of their own.
_WHOLE_COUNTRIES = frozenset({"northern ireland", "western australia", "western samoa"})


def trimmed(text: str, name: Name) -> tuple[int, int]:
    """Without titles and words of greeting before it, and without "and" behind it: they are said of many."""
    start, end = name.start, name.end
    if name.label in ("PERSON", "ORGANIZATION", "LOCATION") and not text[start:end].islower():
        small = _SMALL.match(text, start, end)
        start = small.end() if small is not None else start
        joined = _JOINED.match(text, start, end)
        start = joined.end() if joined is not None else start
    said = _OF.match(text, start, end) if name.label == "ORGANIZATION" else None
    if said is not None and (word := said["what"].casefold()) in PLAIN and word not in _OF_FIRMS:
        start = said.end()
    if name.label == "PERSON":
        letters = _LETTERS.search(text, start, end)
        end = letters.start() if letters is not None and " " in text[start : letters.start()] else end
        given = _GIVEN.search(text, max(0, start - 24), start) if _INITIAL.match(text, start, end) else None
        if given is not None and given[0].strip().casefold() not in _FIRST_WORDS:
            start = given.start()
        for words in (_BEFORE, titles.LEADING, _TRADE, CALLED):
            leading = words.match(text, start, end)
            start = leading.end() if leading and leading.end() < end else start
        small = _SMALL_BEHIND.search(text, start, end)
        end = small.start() if small is not None and text[start : start + 1].isupper() else end
        # "Jae-won": a model now and then stops at the hyphen.
        hyphen = _HYPHEN.match(text, end - 1) if end < len(text) else None
        end = hyphen.end() if hyphen is not None else end
    if name.label == "LOCATION":
        compass = _COMPASS.fullmatch(text, start, end)
        if compass and compass["country"].casefold() in COARSE_PLACES and compass[0].casefold() not in _WHOLE_COUNTRIES:
            start = compass.start("country")
    behind = (_AS_JOB if name.label == "ORGANIZATION" else _BEHIND).search(text[start:end])
    behind = behind or _BEHIND.search(text[start:end])
    return start, end - len(behind[0]) if behind and len(behind[0]) < end - start else end
