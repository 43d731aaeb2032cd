"""Firms whose last word says what they do: "Corrib Groundworks", where a model took the first word for a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sanitization.detectors.patterns import words
from sanitization.vocabulary import Span

REASON = "what follows says what a firm does"
# What firms and practices call themselves by, behind their name.
TRADES = words("""
    works groundworks steelworks ironworks brickworks waterworks print prints printing printers press publishing
    publishers books records pictures films film productions games toys studio studios design designs interiors
    architects architecture glass glazing ceramics pottery tiles timber joinery carpentry furniture kitchens carpets
    flooring roofing plumbing heating boilers scaffolding drainage paving builders building_services construction
    contractors contracting demolition cranes tools steel steelwork metals castings foundry forge plastics packaging
    paper chemicals coatings paints polymers rubber textiles fabrics garments apparel tailoring tailors shoes
    knitwear linens laundry cleaning motors autos tyres garage garages cars cabs taxis coaches buses haulage
    removals couriers freight cargo shipping lines line ferries boats boatyard yachts marine maritime airways
    airlines aviation aerospace rail trains travel tours holidays hotels inn tavern brewery brewing breweries
    distillery winery vineyards wines bakery bakers butchers fishmongers fisheries seafood meats dairy creamery
    cheese foods food coffee teas tea spices deli grill bistro café cafe catering caterers kitchen grain mills mill
    seeds feeds nursery nurseries florists flowers farms farm orchards plants gardens landscapes landscaping grocers
    stores supermarket pharmacy chemist opticians optics dental dentistry surgery clinic clinics hospital hospice
    care healthcare medical physio veterinary vets diagnostics biologics biotech genomics oligos pharma
    pharmaceuticals therapeutics labs laboratories instruments sensors robotics electronics semiconductors electric
    electrical lighting solar energy power oil gas petroleum mining minerals quarries aggregates cement concrete
    insurance assurance underwriters brokers capital ventures equity bank banking finance wealth investments
    accountants accountancy solicitors law legal notaries advisors advisers advisory consulting consultants
    associates partners recruitment staffing talent tutors academy nurseries housing homes lettings estates
    properties realty surveyors security guarding alarms locks locksmiths software systems technologies tech digital
    data analytics cloud networks telecom telecoms hosting media radio advertising marketing creative jewellers
    jewellery cosmetics salon barbers gallery theatre events weddings funerals gym fitness leisure trading traders
    imports exports wholesale supplies supply equipment rentals hire storage logistics group holdings industries
    enterprises trust foundation fund collective cooperative co-op cosméticos azulejos bloemen maskiner energi
    fabricators auctioneers hauliers forwarders forwarding growers packers millers tanners weavers bookbinders framers
    fitters finishing finishers installers welders welding machining carriers stevedores brokerage importers exporters
    wholesalers distributors distribution upholstery upholsterers cobblers stonemasons masonry carpenters decorators
    dairies confectionery roasters roastery patisserie mortgages actuaries consultancy tutoring childcare optometrists
    orthodontics physiotherapy chiropractic podiatry kennels stables chandlery helicopters scaffolders piling surfacing
    asphalt brickworks potteries sawmills furnishings signage rebar engravers smokehouse charcuterie delicatessen
    greengrocers chocolatiers perfumery outerwear footwear saddlery goldsmiths silversmiths antiques booksellers
    stationers chartering towage salvage dredging galvanising extrusions mouldings fixings fasteners bearings hydraulics
    pneumatics refrigeration cladding waterproofing
    shipyard handels trading_house bau technik verlag druck reisen autodoprava transportes talleres
""")
_TAIL = re.compile(
    rf"(?:(?: &)? [A-Z\u00c0-\u00de][\w'’-]{{1,24}}){{0,2}}? (?=[A-Z\u00c0-\u00de])(?i:{TRADES})"
    rf"(?: (?=[A-Z])(?i:{TRADES}))?(?![\w@])"
    rf"(?! (?i:manager|director|officer|lead|team|engineer|assistant|clerk|head))"
)
LOOK_AHEAD = 72


def extended(text: str, spans: Sequence[Span]) -> list[Span]:
    """`spans`, with people, places and firms that such words follow made whole firms."""
    return [_extended(text, span) for span in spans]


def _extended(text: str, span: Span) -> Span:
    if span.entity not in ("PERSON", "LOCATION", "ORGANIZATION") or text[span.end : span.end + 1] != " ":
        return span
    if not text[span.start : span.start + 1].isupper():
        return span
    value = text[span.start : span.end]
    if "\n" in value or value.isupper() or text.count(" ", span.start, span.end) > 3:
        return span
    tail = _TAIL.match(text, span.end, span.end + LOOK_AHEAD)
    if tail is None:
        return span
    reason = span.reason if span.entity == "ORGANIZATION" else f"{span.reason}; {REASON}"
    return replace(span, end=tail.end(), entity="ORGANIZATION", score=max(span.score, 0.55), reason=reason)
