"""Names that everybody knows and that tell nothing of a text: public bodies, markets, licences, words of forms."""

from __future__ import annotations

from sanitization.policies.public_bodies import MORE_BODIES
from sanitization.policies.word_lists import listed

# Public bodies that news, law and reports name, as countries are named.
BODIES = listed("""
    opec un unesco unicef who imf oecd wto nato ilo fao unhcr iaea ecb fed bis esma eba fca sec cftc ftc fcc fda cdc nih
    nasa esa epa ema efsa echa mhra hmrc ons cma ofgem ofcom ofsted dvla bafin bundesbank finma bafta iso ieee ietf w3c
    nist asf fsf enisa cern osha eurostat europol interpol eurojust icao imo itu wipo parliament congress senate
    bundestag bundesrat mozilla riksdag knesset dáil pentagon kremlin
""") | frozenset({
    "bank of england", "the bank of england", "bank of japan", "people's bank of china", "reserve bank of india",
    "reserve bank of australia", "bank of canada", "european central bank", "the european central bank",
    "federal reserve", "the federal reserve", "the fed", "us federal reserve", "swiss national bank", "world bank",
    "the world bank", "international monetary fund", "united nations", "the united nations", "security council",
    "european commission", "the european commission", "european parliament", "european council", "council of europe",
    "court of justice", "european court of justice", "european court of human rights", "supreme court",
    "the supreme court", "high court", "court of appeal", "house of commons", "house of lords",
    "world health organization", "world health organisation",
    "world trade organization", "red cross", "world economic forum", "eurostat",
    "office for national statistics", "bureau of labor statistics", "internal revenue service", "hm treasury",
    "us treasury", "ministry of defence", "ministry of justice", "home office", "foreign office", "companies house",
    "land registry", "state department", "justice department", "white house", "the white house", "downing street",
    "apache software foundation", "python software foundation", "software foundation", "free software foundation",
    "linux foundation", "mozilla foundation", "eclipse foundation", "django software foundation", "open collective",
    "creative commons", "wikimedia foundation",
    "european medicines agency", "food and drug administration", "environmental protection agency",
    "securities and exchange commission", "financial conduct authority", "federal trade commission",
    "information commissioner's office", "competition and markets authority", "bank for international settlements",
}) | MORE_BODIES  # fmt: skip

# Firms that the news of markets names; left where a text speaks of markets and nowhere else.
LISTED = listed("""
    apple microsoft alphabet google amazon meta nvidia tesla netflix intel amd ibm oracle cisco qualcomm broadcom adobe
    salesforce paypal visa mastercard disney nike mcdonald's starbucks walmart costco target coca-cola pepsico boeing
    airbus caterpillar ge 3m exxon exxonmobil chevron bp shell totalenergies equinor eni siemens sap basf bayer bmw
    volkswagen mercedes-benz porsche allianz adidas infineon lufthansa novartis roche nestlé nestle ubs abb unilever
    diageo hsbc barclays lloyds natwest vodafone astrazeneca gsk pfizer moderna merck lvmh hermès kering l'oréal danone
    sanofi renault stellantis ferrari enel asml philips ing heineken ericsson nokia volvo maersk toyota honda nissan
    sony panasonic hitachi nintendo softbank samsung hyundai lg tsmc foxconn alibaba tencent baidu jd.com xiaomi huawei
    klarna stripe afterpay alipay wechat twint ups fedex dhl usps hermes dpd gls ikea lidl aldi tesco sainsbury's
    carrefour uber airbnb booking.com expedia spotify zalando ebay etsy deliveroo ryanair easyjet emirates
    byd reliance infosys tcs wipro petrobras vale aramco citigroup blackrock
""") | frozenset({
    "goldman sachs", "morgan stanley", "jp morgan", "jpmorgan", "jpmorgan chase", "bank of america", "wells fargo",
    "credit suisse", "deutsche bank", "bnp paribas", "société générale", "general electric", "general motors",
    "berkshire hathaway", "johnson & johnson", "procter & gamble", "home depot", "novo nordisk", "rio tinto",
    "novo", "meta platforms", "taiwan semiconductor", "saudi aramco", "toyota motor", "air france", "deutsche telekom",
})  # fmt: skip

# Indices, rates and papers of the markets.
MARKETS = listed("""
    dax mdax nasdaq ftse nikkei cac ibex stoxx kospi sensex nifty bovespa topix hsi smi omx aex wig libor euribor sofr
    estr tibor gilt gilts treasuries bund bunds etf etfs reit reits brent wti msci lme nyse lse bitcoin ethereum gaap
    ifrs cpi ppi gdp pmi vix
""") | frozenset({
    "s&p", "s&p 500", "s&p500", "dow jones", "the dow", "dow", "ftse 100", "cac 40", "ibex 35", "euro stoxx",
    "euro stoxx 50", "stoxx 600", "hang seng", "russell 2000", "nasdaq composite", "nasdaq 100", "wall street",
    "stock exchange", "london stock exchange", "new york stock exchange", "brent crude", "csi 300",
})  # fmt: skip

LICENCES = listed("mit bsd gpl lgpl agpl mpl isc psf cc0 apache eclipse unlicense zlib epl eupl artistic wtfpl boost")

# Only where they are written in capitals.
CURRENCIES = listed("""
    BRL MXN ARS CLP COP PEN UYU TRY RUB UAH KZT KES GHS UGX TZS RWF ETB EGP MAD TND DZD XOF XAF AED SAR QAR KWD BHD OMR
    ILS JOD LBP IRR IQD THB MYR SGD HKD IDR PHP VND KRW TWD PKR BDT LKR NPR MMK RON BGN RSD ISK ALL GEL AMD AZN BYN MDL
    MKD BAM CNY RMB XAU BTC ETH
""")

# What papers of business head their fields and columns with, here and elsewhere in Europe.
FIELDS = listed("""
    qty quantity amount amt subtotal description unit units uom rate balance debit credit discount shipping freight
    remittance
    facture devis livraison règlement reglement montant quantité quantite désignation designation remise échéance
    echeance virement tva ttc ht acompte objet référence reference siret siren commande bon taux prix
    rechnung rechnungsnummer angebot lieferschein lieferung lieferdatum menge betrag netto brutto mwst ust gesamt summe
    zahlung zahlungsziel skonto betreff anlage anlagen stück preis datum kunde kundennummer bestellung auftrag
    factura presupuesto albarán importe cantidad entrega pago descripción precio asunto fecha pedido
    fattura preventivo importo consegna quantità pagamento descrizione prezzo oggetto imponibile
    factuur offerte bedrag aantal betaling omschrijving prijs btw betreft factuurnummer
    faktura kwota ilość ilosc dostawa płatność platnosc opis razem
    fatura quantidade pagamento descrição preço assunto nif
    faktura belopp antal leverans betalning moms beløb antall
""")

# Departments and positions, of which a name may be made up whole.
DEPARTMENTS = listed("""
    accounts payable receivable accounting administration audit branding business care communications compliance content
    controlling creative customer data delivery design development digital distribution domestic ecommerce editorial
    engineering events facilities field finance fulfilment fulfillment hr human resources infrastructure innovation
    internal it learning legal logistics maintenance manufacturing marketing merchandising operations partnerships
    payroll people planning procurement product production programme project purchasing quality assurance relations
    research retail risk safety sales service services shared strategy success supply chain support talent technology
    trade training treasury warehouse warehousing workplace head of vp svp evp director team department manager lead and
    &
""")

# What is said in answer, and how things stand, alone or at the head of a sentence.
REPLIES = listed("""
    done noted agreed sure great perfect okay understood correct exactly absolutely resolved fixed closed shipped
    pending approved rejected cancelled canceled confirmed received sent paid overdue completed delivered thanks sorry
    yep nope yes no congrats congratulations welcome
""")
COLOURS = listed("amber red green yellow orange blue grey gray")
