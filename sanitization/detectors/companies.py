"""Firms by their legal form, and the name of a project or deal by its label."""

from __future__ import annotations

import re

from sanitization.detectors import titles
from sanitization.detectors.patterns import Rule, Rules, words
from sanitization.policies.entities import (
    ACRONYMS,
    AMBIGUOUS,
    COARSE_PLACES,
    GENERIC_FIRMS,
    STRUCTURAL,
    TECHNOLOGIES,
)
from sanitization.policies.plain_words import PLAIN
from sanitization.policies.word_lists import listed

FORM = (
    r"(?:Ltd|Limited|LLC|L\.L\.C\.|LLP|L\.P\.|Inc|Incorporated|Corp|Corporation|PLC|Plc|plc|GmbH|mbH|AG|KGaA|KG|OHG|SE|"
    r"S\.A\.S\.?|SAS|S\.A\.|SARL|S\.à r\.l\.|S\.r\.l\.|SpA|S\.p\.A\.|BV|B\.V\.|NV|N\.V\.|Oyj?|AB|ASA|ApS|A/S|"
    r"(?<=[a-zæøå] )AS|(?:Pty|\(Pty\)) Ltd|"
    r"A\.Ş\.|Ltd\. Şti\.|S\.L\.(?:U\.)?|S\.A\. de C\.V\.|S\. de R\.L\.|Sp\. z o\.? ?o\.|s\.r\.o\.|"
    r"a\.s\.|d\.o\.o\.|Kft\.?|Zrt\.?|EOOD|OOD|Lda\.?|Ltda\.?|Sdn\.? Bhd|OÜ|UAB|SIA|Tbk|S\.C\.|S\.C\.A\.|"
    r"SAC|S\.A\.C\.|e\.K\.|e\.V\.|"
    r"Pte\.? Ltd|Pvt\.? Ltd|Co\. Ltd|K\.K\.|& Co\.?|& Sons|& Partners)"
)
WORD = r"(?:[A-Z\u00c0-\u00de0-9][\w'’.&+-]{0,30})"
PLAIN_WORD = r"[A-Z\u00c0-\u00de][\w'’&-]{1,30}"
# "Turnover of Birch Ltd": what is said of a firm before its name.
SAID = (
    r"(?:Turnover|Revenues?|Sales|Profits?|Accounts|Invoices?|Payments?|Orders?|Purchases?|Acquisition|Takeover|Shares|"
    r"Delivery|Deliveries|Rent|Offer|Quote|Proposal|Contract|Agreement|Meeting|Call|Visit|Report|Refund|Transfer|Loan|"
    r"Balance|Debts?|Letter|Minutes|Articles|Directors?|Employees|Customers?|Clients?|Owners?|Founders?|"
    r"Subsidiar(?:y|ies)) (?:of|for|from|to|with|by) "
)
FIRM = re.compile(
    rf"(?<![\w&])(?=[A-Z\u00c0-\u00de0-9])(?!{SAID})"
    rf"(?P<value>{WORD}(?:,? (?:(?:and|of|the|de|für) )?{WORD}|,? &(?= [A-Z])){{0,5}}?,? "
    rf"{FORM}(?:(?<=[a-z.])\.)?)(?![\w])"
)
# "Harborline & Sons Removals", "Quint Brothers"
FAMILY = re.compile(
    rf"(?<![\w&])(?P<value>{WORD}(?: {WORD})?,? "
    rf"(?:(?:&|and) (?:Sons?|Daughters?|Co)\b\.?|Bros\b\.?|Brothers\b)(?: {WORD}){{0,2}})"
)
# "the digger of Corrib Groundworks": within a sentence, by a trade that hardly anything else is called by.
_TRADES = words("""
    Funerals Blinds Shutters Carpets Flooring Kitchens Bathrooms Glazing Fencing Paving Rentals Cleaners Movers Ferries
    Railways Motorcycles Cycles Toys
    Motors Solicitors Groundworks Scaffolding Steelworks Bakery Brewery Brewing Nursery Nurseries Textiles Foods
    Grain Studios Labs Robotics Haulage Roofing Plumbing Joinery Timber Packaging Ceramics Shipping Airways Airlines
    Freight Logistics Couriers Removals Caterers Catering Florists Opticians Jewellers Butchers Builders Contractors
    Aggregates Minerals Petroleum Pharma Biotech Genomics Aerospace Electronics Semiconductors Instruments Chemicals
    Plastics Metals Foundry Publishing Films Pictures Consulting Advisors Advisers Ventures Holdings Insurance
    Assurance Underwriters Dental Pharmacy Surgery Clinic Hospice Lettings Realty Properties Estates Housing Telecom
    Analytics Software Recruitment Staffing Tyres Coaches Taxis Wines Vineyards Distillery Creamery Orchards Seeds
    Outfitters Interiors Boilers Drainage
    Fabricators Auctioneers Surveyors Hauliers Forwarders Forwarding Growers Packers Millers Tanners Weavers Printers
    Bookbinders Framers Fitters Finishing Finishers Installers Welders Welding Machining Castings Coatings Carriers
    Stevedores Brokers Brokerage Traders Trading Importers Exporters Wholesalers Distributors Distribution Upholstery
    Upholsterers Tailors Cobblers Stonemasons Masonry Carpentry Carpenters Decorators Landscapes Landscaping Dairies
    Fisheries Confectionery Roasters Roastery Patisserie Mortgages Actuaries Accountants Architects Consultancy Tutors
    Tutoring Childcare Optometrists Orthodontics Physiotherapy Chiropractic Podiatry Veterinary Vets Kennels Stables
    Boatyard Chandlery Yachts Aviation Helicopters Scaffolders Demolition Piling Surfacing Asphalt Quarries Glassworks
    Ironworks Brickworks Potteries Sawmills Furnishings Mattresses Signage Rebar Steels Engravers Opticals Hatcheries
    Smokehouse Charcuterie Delicatessen Greengrocers Fishmongers Bakers Chocolatiers Perfumery Cosmetics Knitwear
    Garments Apparel Outerwear Footwear Saddlery Gunsmiths Locksmiths Clockmakers Goldsmiths Silversmiths Antiques
    Booksellers Stationers Chartering Towage Salvage Dredging Surveying Geophysics Assay Metallurgy Galvanizing
    Galvanising Anodising Extrusions Mouldings Fixings Fasteners Bearings Hydraulics Pneumatics Compressors
    Refrigeration Ventilation Insulations Cladding Waterproofing Screeding Tiling
""")
# What stands before is asked for behind the first letter: capitals are found faster than what stands before them.
TRADED = re.compile(
    r"(?P<value>[A-Z](?:(?<=[a-z] .)|(?<=[a-z\d], .)|(?<=[a-z] \(.))"
    rf"[a-z'’]{{2,20}} (?:[A-Z][a-z'’]{{2,20}} )?(?:{_TRADES}))(?![\w@]| [A-Z])"
)
PROJECT = re.compile(
    r"\b(?:Project|Operation|Codename|Code name|Programme|Deal)[ :]{1,2}[\"“']?(?P<value>[A-Z][a-z]{3,20})"
    r"\b[\"”']?(?! (?:Manager|Plan|Team|Lead|Office|Management))"
)
LABEL = re.compile(
    r"(?:^|(?<=[\s(\[|*>;,\"#]))(?i:company(?: name)?|client|customer|employer|vendor|supplier|"
    r"organi[sz]ation|firm|bank|insurer|"
    r"account name|bill to|ship to|sold to|prepared for|between)[ \t]{0,3}[:=][ \t\"'*]{0,4}"
    rf"(?P<value>{WORD}(?:(?<!\w{{4}}\.) (?:& )?{WORD}){{0,4}})(?![\w@])"
)
# "The consignee, Textiles Mollendo, took photographs", "Bidder B: Quint Clean": two words or more.
PARTY = re.compile(
    r"\b(?i:bidder|tenderer|owner|consignee|consignor|shipper|carrier|haulier|forwarder|subcontractor|contractor|lessor|"
    r"lessee|licensor|licensee|mortgagee|insurer|manufacturer|distributor|caterer|installer|landlord|tenant)"
    rf"(?: [A-Z\d])?(?:,|:)? (?P<value>{PLAIN_WORD}"
    rf"(?: (?:(?:de|del|la|des|du|di|von|van|&|and|y) )?{PLAIN_WORD}){{1,3}})"
    r"(?![\w@])"
)
# "used to work for Nordwind as a clerk"
EMPLOYED = re.compile(
    rf"\b(?i:work(?:s|ed|ing)?|employed|career|job|position) (?:for|at|by|with) (?P<value>{WORD}(?: {WORD}){{0,3}}?)"
    r"(?= as (?:an? |the |their |our )?[A-Za-z]|,? (?:until|since|from|between) \d)"
)
_ANYBODYS = (
    AMBIGUOUS
    | GENERIC_FIRMS
    | COARSE_PLACES
    | STRUCTURAL
    | TECHNOLOGIES
    | ACRONYMS
    | listed("""
    our your their his her the this that these those all any some no my every each other another both local nearby
    human dental eye heart knee hip spinal plastic laser day emergency vet motor car home travel health life dog pet
    liability building contents buildings household cargo professional indemnity title freight air sea ocean road
    rail contract sub main prime general specialist principal web cloud open source free antivirus video board card
    mobile computer people customer sales predictive text speech food packed tinned frozen canned fresh dried fast
    junk whole organic research computer teaching wet dry physics chemistry red white sparkling dessert winter
    summer heavy rare precious scrap base consumer power hard bulk speciality specialty laboratory scientific
    musical surgical wind brass string desk vanity desktop self academic trade feature short silent horror moving
    still family super multi-storey tower hazardous construction temporary agency social council sheltered supported
    student holiday rental investment commercial residential industrial double triple single storm soft hard craft
    micro home reverse inbound outbound express last-mile third-party executive legal financial independent senior
    chartered certified junior civil structural electrical mechanical naval tree quantity building land landscape
    wedding birthday garden kitchen bathroom roof floor wall door window fire gas heating water pool marine metal
    technical tax design management joint corporate start-up blood sperm food seed sunday
""")
)
# "Customer: Can you ...?": what a sentence begins with, where people speak in turn.
_OPENERS = listed("""
    a actually all also am an and any are as at because before but by can could did do does either every everything for
    from good great has have hello hey hi how however i i'd i'll i'm i've if in is it it's its just let maybe may might
    my never no not nothing now of oh ok okay on one only or our perfect perhaps please really right same shall she he
    should since so some someone sorry still sure thank thanks that that's the their then there these they this those to
    today tomorrow until very was we we're we've well were what what's when where which while who why will with would
    yes yesterday yet you your
""")
_NO_FAMILIES = listed("the his her their our my your two three four both all these those fathers mothers blues wright")
NO_PROJECTS = listed("""
    manager plan team lead name scope status overview management timeline budget goals number description
    meeting meetings minutes update updates kickoff review register director coordinator engineer assistant officer
    proposal plans schedule deliverables risks brief background objectives goal closure archive folder
    charter summary title report phase start code owner sponsor board documentation gutenberg structure files
""")


def _is_project(value: str, _: re.Match[str]) -> bool:
    return value.casefold() not in NO_PROJECTS


def _is_firm(value: str, _: re.Match[str]) -> bool:
    return any(len(part) > 1 and part[0].isupper() for part in re.split(r"[ ,&.]+", value)[:-1])


def _is_traded(value: str, _: re.Match[str]) -> bool:
    """By a name of its own: "Dental Surgery" and "Cloud Software" are anybody's."""
    return not all(word.casefold() in _ANYBODYS for word in value.split(" ")[:-1])


def _employs(value: str, _: re.Match[str]) -> bool:
    word = value.casefold()
    return len(value) > 2 and not value.isdigit() and word not in AMBIGUOUS | GENERIC_FIRMS | COARSE_PLACES


def _is_party(value: str, match: re.Match[str]) -> bool:
    return _is_named(value, match) and not all(word.casefold() in PLAIN | _ANYBODYS for word in value.split())


def _is_family(value: str, _: re.Match[str]) -> bool:
    return value.split(" ", 1)[0].casefold() not in _NO_FAMILIES


def _is_named(value: str, _: re.Match[str]) -> bool:
    """After such labels numbers stand, too, and people."""
    is_person = titles.LEADING.match(value) is not None
    letters, digits = sum(map(str.isalpha, value)), sum(map(str.isdigit, value))
    if " " not in value and value.casefold() in _OPENERS:
        return False
    return letters > digits and not is_person and not re.match(r"[A-Z]+-\d", value)


def recognizer() -> Rules:
    return Rules(
        "firms",
        [
            Rule(entity="ORGANIZATION", pattern=FIRM, score=0.85, reason="ends in a legal form", check=_is_firm),
            Rule(entity="ORGANIZATION", pattern=FAMILY, score=0.75, reason="is named after a family", check=_is_family),
            Rule(
                entity="ORGANIZATION",
                pattern=LABEL,
                score=0.7,
                reason="stands after a label for a firm",
                check=_is_named,
            ),
            Rule(entity="ORGANIZATION", pattern=PARTY, score=0.45, reason="is a party", check=_is_party),
            Rule(entity="ORGANIZATION", pattern=EMPLOYED, score=0.6, reason="somebody's work is there", check=_employs),
            Rule(entity="ORGANIZATION", pattern=TRADED, score=0.5, reason="is named by its trade", check=_is_traded),
            Rule(entity="PROJECT", pattern=PROJECT, score=0.7, reason="is called a project", check=_is_project),
        ],
    )
