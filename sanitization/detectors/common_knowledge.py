"""What a model rightly takes for a name, and that is no secret: public bodies, markets, sources, licences, imports."""

from __future__ import annotations

import re
from dataclasses import replace

from sanitization.ner.model import Name
from sanitization.policies.common_words import INITIALISMS
from sanitization.policies.entities import ACRONYMS, TECHNOLOGIES
from sanitization.policies.public_names import (
    BODIES,
    COLOURS,
    CURRENCIES,
    DEPARTMENTS,
    FIELDS,
    LICENCES,
    LISTED,
    MARKETS,
    REPLIES,
)

_NAMES = frozenset({"PERSON", "ORGANIZATION", "LOCATION"})
# Nothing but a market is spoken of by its index.
_INDEX = re.compile(
    r"\b(?:S&P ?500|Nasdaq|Dow Jones|DAX|FTSE|CAC 40|Nikkei|Euro Stoxx|Stoxx 600|Hang Seng|MSCI|Wall Street)\b"
)
_STOP = re.compile(r"[.!?] ")
_FIRM = re.compile(r"[A-Z][\w'’.-]*\w")
# Who is dealt with is told to nobody, however well known.
_DEALINGS = re.compile(
    r"\b(?:clients?|customers?|accounts?|contracts?|agreements?|suppliers?|vendors?|deals?|engagements?|employ\w*|"
    r"work(?:s|ed|ing)? (?:for|at|with)|experience|invoices?|acqui\w+|merge\w*|bid|offers?|orders?|projects?|"
    r"meeting|call|visit\w*|references?|sold|delivered|we|our|us|my|I)\b",
    re.IGNORECASE,
)
FIRMS = 3  # known ones that make a sentence one about a market
INDEX_NEAR = 400  # characters before and behind, within the paragraph
# "Quint and Adeyemi (1979) show", "Quint et al. (2019)", "(Quint & Adeyemi, 1985)": whom a text cites.
_CITES = re.compile(
    r"\b(?:[Ff]ollowing|[Ss]ee(?: also)?|[Cc]f\.|[Aa]ccording to|[Aa]s in|[Bb]ased on|[Aa]dapted from|[Dd]erived from|"
    r"(?:proposed|described|developed|introduced|suggested|reported|defined|reviewed|shown|used) (?:by|in)|"
    r"(?:method|approach|model|work|framework|theory|scale|definition|procedure|protocol|results?|findings) (?:of|by)|"
    r"[Uu]nlike|[Ii]n line with|[Cc]onsistent with|[Cc]ontrary to|[Ss]ince|[Bb]y contrast,) "
    r"(?:[A-Z][\w'’-]{1,30},? (?:and|&) )?$"
)
_CITED = re.compile(
    r"(?P<more> et al\.?|(?:, [A-Z][\w'’-]{1,30}){1,4}(?=,? (?:and|&) ))?(?:,? (?:and|&) [A-Z][\w'’-]{1,30})? "
    r"\((?:1[89]|20)\d\d[a-z]?\)"
)
# "Peukert, chapters 2 to 5": what is to be read.
_CHAPTER = re.compile(
    r",? (?:chapters?|chap\.|ch\.|part|parts|pp?\.|pages?|vol\.|volume) (?:\d|[ivxIVX]+\b|one|two|three|four|five)"
)
_READ = re.compile(r"\b(?:read|reading|readings|literature|see|textbook|from|and|after)\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(?P<more> et al\.?|,? (?:and|&) [A-Z][\w'’-]{1,30})?, (?:1[89]|20)\d\d[a-z]?[);,]")
_OPENED = re.compile(r"(?:\(|; |\((?:see|e\.g\.|cf\.),? )(?:[A-Z][\w'’-]{1,30},? (?:and|&) )?$")
_FINDS = re.compile(
    r" (?:(?:have|has|had|also|first|later|further|then) )?(?:show|found|find|argu|propos|appl[iy]|report|suggest|"
    r"use[sd]?|defin|describ|note[sd]?|demonstrat|introduc|present|stud[iy]|observ|claim|estimat|develop|review|compar|"
    r"extend|examin|conclud|highlight|identif|measur|model|test)[a-z]{0,5}\b"
)
_LICENSED = re.compile(r"\blicen[sc]e[ds]?\b|\bcopyright\b|\bSPDX\b", re.IGNORECASE)
# Prose that is wrapped begins lines with "from", too.
_IMPORTING = re.compile(r"(?:^|\n)[ \t>.#]{0,12}(?:(?P<whence>from)|import)[ \t]$")
_IMPORTED = {True: re.compile(r"[\w.]{0,60} import\b"), False: re.compile(r"[\w.]{0,60}(?:$|\n| as |, [a-z])")}
_ZONE = re.compile(r"\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|US|Etc)/$")
_TIME = re.compile(r" (?:European )?(?:(?:Standard|Summer|Daylight) )?Time\b")
_STUDIED = re.compile(
    r"\b(?:B\.?Sc|M\.?Sc|B\.?A|M\.?A|B\.?Eng|M\.?Eng|Ph\.?D|MBA|LL\.?[BM]|Bachelor|Master|degree|diploma|Diplom|"
    r"graduate|studi(?:es|ed)|stud(?:y|ying)|major(?:ed)?|A-levels?)\.?(?: of (?:Science|Arts|Engineering)| degree)?"
    r",? (?:in |of )?$",
    re.IGNORECASE,
)
_FIELDS_OF_STUDY = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:Engineering|Science|Sciences|Studies|Economics|Mathematics|Statistics|Physics|Chemistry|"
    r"Biology|Psychology|Sociology|History|Literature|Linguistics|Philosophy|Law|Medicine|Nursing|Architecture|Design|"
    r"Administration|Management|Accounting|Finance|Marketing|Communication|Communications|Informatics|Education)"
)
# "Donoghue v Stevenson": cases that higher courts decided, where nobody pleads.
_VERSUS = re.compile(r" v\.? [A-Z]")
_AGAINST = re.compile(r"(?<![\w'’&.])[A-Z][\w'’&.]{0,30} v\.? $")
_DECIDED = re.compile(
    r"\b(?:House of Lords|Supreme Court|Court of Appeal|Privy Council|High Court|Court of Justice|"
    r"Constitutional Court)\b|"
    r"[\[(](?:1[89]|20)\d\d[\])]|\b\d{1,3} U\.?S\.? \d"
)
_PLEADED = re.compile(
    r"\b(?:clients?|counsel|motion|discovery|deposition\w*|interrogator\w*|settle\w*|hearing|trial|our|we|us|solicitors?|"
    r"attorneys?|claim no|case no|index no|docket|plaintiffs?|defendants?|witness\w*)\b",
    re.IGNORECASE,
)
CASE_NEAR = 300
# Known to everybody, and of most who studied, publish or speak there.
_UNIVERSITY = re.compile(
    r"(?:[Tt]he )?(?:(?:[A-Z\u00c0-\u017f][\w'’.-]{0,30},? (?:of |de |and |& |für )?){1,4}(?<= )University"
    r"(?: of [A-Z][\w'’ -]{2,40})?|"
    r"(?:Open |Free |Technical )?University (?:of (?:the )?|College )[A-Z\u00c0-\u017f][\w'’, -]{2,50}|"
    r"(?:Technische |Freie )?Universit(?:ät|é|à|à degli Studi|eit|etet|y of Technology) [\w'’ -]{2,50}|"
    r"Univers(?:idad|idade|itat|ité|itet|itatea|iteit) [\w'’ -]{2,50}|Uniwersytet [\w'’ -]{2,50})"
)
_EMPLOYS = re.compile(
    r"\b(?:clients?|customers?|suppliers?|contracts?|invoices?|employ\w*|work(?:s|ed|ing)? (?:for|at)|orders?|"
    r"quot\w+|bill(?:ed|ing)?|we|our|us|sold|deliver\w*)\b",
    re.IGNORECASE,
)
# "the courts of Norwich have jurisdiction", "FCA Hamburg": where the public thing is. One court tells where people are.
_PUBLIC_SEAT = re.compile(
    r"\b(?:courts (?:of|at|in)|tribunals (?:of|at|in)|jurisdiction of|arbitration in|assizes? (?:of|at)|"
    r"seat of (?:the )?arbitration (?:is|shall be)|incoterms|exw|fca|fas|fob|cfr|cif|cpt|cip|dap|dpu|ddp|"
    r"(?:treaty|treaties|peace|battle|siege|congress|council|convention|protocol|agreement|declaration) of) $",
    re.IGNORECASE,
)
# "Warehouse B", "Meeting Room 4": parts of a site that every site has.
_PART_OF_SITE = re.compile(
    r"(?:(?:Meeting|Conference|Server|Loading|Control|Cold|Clean) )?(?:Warehouse|Building|Room|Floor|Gate|Dock|Bay|"
    r"Aisle|Hall|Block|Level|Terminal|Platform|Zone|Sector|Unit|Desk|Line|Plant|Site|Wing|Ward|Lab|Theatre|Rack|Shelf|Store|"
    r"Area|Stairwell|Lift|Stage|Pier|Berth|Yard|Shed|Pump|Tank) (?:[A-Z]|[A-Z]?-?\d{1,3}[A-Za-z]?)"
)
_STANDS = re.compile(
    r"\b(?:status|rag|rating|health|severity|overall)[ \t]{0,2}[:=|\t]?[ \t]{0,2}(?:is )?$", re.IGNORECASE
)
_BEGINS = re.compile(r"(?:^|[\n\ue000.!?:;|\t])[ \t>*-]{0,4}$")
_NEW = re.compile(r"(?:New|Old|Updated|Revised|Final|Next|First|Last|Latest|Total|Current) (?P<what>[A-Z]{2,5})")
_ITEM = re.compile(r"[,;/|•()\n]| and | or ")
_BIRTH = re.compile(
    r"birth|\bborn\b|\bd\.?o\.?b\b|\bgeb|\bn[ée]e?\b|\bnac|\bnat[oa]\b|\bage[ds]?\b|\by/?o\b", re.IGNORECASE
)
_OTHER_DATE = re.compile(
    r"\b(?:start|end|hire|hiring|join|joined|due|deliver\w*|invoice|order|since|valid|expir\w*|issue[ds]?|created?|"
    r"updated?|paid|payment|sign\w*|renew\w*|review|entry|exit|leave|shipp?\w*|visit|posting|booking)"
    r"[ _-]?(?:date|on|at|day)?\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
RECENT = 2006
BIRTH_NEAR = 400  # characters
SHORTEST_BODY = 5  # letters of a body that is not written in capitals
CITED_WORDS = 2  # spaces within "Quint and Adeyemi"
PROGRAMS = 2  # known ones that make a list one of programs
LONGEST_LIST = 400
LONGEST_PROGRAM = 5  # letters of an initialism


def is_public(text: str, name: Name) -> bool:
    """Whether what the model found tells nothing of whoever wrote the text, or is no name where it stands."""
    if name.label == "DATE_OF_BIRTH":
        return _is_other_date(text, name)
    if name.label not in _NAMES:
        return False
    value = text[name.start : name.end].strip(" ,.;:")
    word = value.casefold()
    if word in BODIES and (value.isupper() or len(word) >= SHORTEST_BODY):
        return True
    if word in MARKETS or word in FIELDS or (value.isupper() and value in CURRENCIES):
        return True
    if (
        _is_a_word_here(text, name, value)
        or _is_cited(text, name)
        or _is_decided(text, name)
        or _is_listed(text, name, word)
    ):
        return True
    if name.label == "LOCATION" and (
        _PUBLIC_SEAT.search(text, *_before(name, 40))
        or _PART_OF_SITE.fullmatch(value)
        or _ZONE.search(text, *_before(name, 12))
        or _TIME.match(text, name.end)
    ):
        return True
    return name.label == "ORGANIZATION" and (
        _is_a_department(value) or _is_studied(text, name) or _is_skill(text, name) or _is_university(text, name)
    )


def _before(name: Name, reach: int) -> tuple[int, int]:
    return max(0, name.start - reach), name.start


def _is_a_word_here(text: str, name: Name, value: str) -> bool:
    """Replies, states of things, licences, what a program imports, an initialism with an adjective before it."""
    word = value.casefold()
    if word in REPLIES and text[name.end : name.end + 1] in ".,!:;" and _BEGINS.search(text, *_before(name, 8)):
        return True
    if word in COLOURS and _STANDS.search(text, *_before(name, 24)):
        return True
    if word in LICENCES and _LICENSED.search(text, max(0, name.start - 40), name.end + 24):
        return True
    new = _NEW.fullmatch(value)
    if new is not None and (new["what"] in INITIALISMS or new["what"].casefold() in ACRONYMS):
        return True
    importing = _IMPORTING.search(text, *_before(name, 24))
    return importing is not None and _IMPORTED[bool(importing["whence"])].match(text, name.end) is not None


def _is_cited(text: str, name: Name) -> bool:
    """By surname and year, as scholars cite: before what was found, or with another's name in parentheses."""
    value = text[name.start : name.end]
    if name.label == "LOCATION" or value.count(" ") > CITED_WORDS:
        return False
    value = value.rstrip(" ,;")
    name = replace(name, end=name.start + len(value))
    if _CHAPTER.match(text, name.end) and _READ.search(text, *_before(name, 120)):
        return True
    year = _CITED.match(text, name.end)
    if year is not None:
        cites = _CITES.search(text, *_before(name, 80)) is not None
        return cites or bool(year["more"]) or _FINDS.match(text, year.end()) is not None
    year = _IN_BRACKETS.match(text, name.end)
    opened = _OPENED.search(text, *_before(name, 50)) if year is not None else None
    if year is None or opened is None:
        return False
    return bool(year["more"]) or opened[0].endswith(("and ", "& ")) or " and " in value or " & " in value


def _is_decided(text: str, name: Name) -> bool:
    versus = _VERSUS.match(text, name.end) or _AGAINST.search(text, *_before(name, 40))
    if versus is None:
        return False
    around = (max(0, name.start - CASE_NEAR), name.end + CASE_NEAR)
    return _DECIDED.search(text, *around) is not None and _PLEADED.search(text, *around) is None


def _is_listed(text: str, name: Name, word: str) -> bool:
    """A firm that everybody knows, beside an index of a market, or in a sentence of its like and no dealings."""
    if word not in LISTED or (name.label == "PERSON" and " " in word):
        return False
    start = max(text.rfind("\n", 0, name.start) + 1, name.start - INDEX_NEAR)
    end = text.find("\n", name.end)
    end = min(end if end >= 0 else len(text), name.end + INDEX_NEAR)
    if _INDEX.search(text, start, end) is not None:
        return True
    start = max([start, *(stop.end() for stop in _STOP.finditer(text, start, name.start))])
    stop = _STOP.search(text, name.end, end)
    sentence = text[start : stop.end() if stop else end]
    firms = {item for item in map(str.casefold, _FIRM.findall(sentence)) if item in LISTED}
    return len(firms) >= FIRMS and _DEALINGS.search(sentence) is None


def _is_a_department(value: str) -> bool:
    return all(word in DEPARTMENTS for word in value.casefold().split())


def _is_studied(text: str, name: Name) -> bool:
    is_field = _FIELDS_OF_STUDY.fullmatch(text, name.start, name.end) is not None
    return is_field and _STUDIED.search(text, *_before(name, 48)) is not None


def _is_university(text: str, name: Name) -> bool:
    """Unless the line says that it is dealt with."""
    if _UNIVERSITY.fullmatch(text, name.start, name.end) is None:
        return False
    start, end = max(text.rfind("\n", 0, name.start) + 1, name.start - 200), text.find("\n", name.end)
    return _EMPLOYS.search(text, start, min(end if end >= 0 else len(text), name.end + 100)) is None


def _is_skill(text: str, name: Name) -> bool:
    """An initialism in a list of programs: "Excel, Jira, SAP". Whole names there may be firms."""
    start, end = text.rfind("\n", 0, name.start) + 1, text.find("\n", name.end)
    line = text[start : end if end >= 0 else len(text)][:LONGEST_LIST]
    items = [item.strip(" .:-*").casefold().removeprefix("microsoft ") for item in _ITEM.split(line)]
    others = sum(item in TECHNOLOGIES for item in items)
    value = text[name.start : name.end]
    return others >= PROGRAMS and value.isupper() and len(value) <= LONGEST_PROGRAM and value.casefold() in items


def _is_other_date(text: str, name: Name) -> bool:
    """A recent day of which a header says what it is, and nothing that somebody was born."""
    year = _YEAR.search(text, name.start, name.end)
    if year is None or int(year[0]) < RECENT:
        return False
    before = text[max(0, name.start - BIRTH_NEAR) : name.end + 20]
    return _OTHER_DATE.search(before) is not None and _BIRTH.search(before) is None
