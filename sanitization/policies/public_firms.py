"""Firms and brands that everybody knows: where a text speaks of the world and not of dealings, they stay."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

FIRMS = phrases("""
    a24 abrdn accenture accor acer activision adecco adobe_stock aegon aflac agfa agip ahold aig air_canada air_china
    air_india akamai akzonobel albertsons alcoa alcon aldi allbirds alstom altria amadeus amazon_prime amd
    american_airlines american_express amex amgen anglo_american anheuser-busch anthropic antofagasta aon apple_tv+
    applied_materials arcelormittal asda ashmore asics asos assa_abloy asus at&t atlassian atos autodesk aviva axa
    bae_systems baidu baker_hughes balenciaga banco_santander bandai bank_of_china bausch bbva bechtel beiersdorf
    benetton best_buy bhp biogen biontech birkenstock bloomberg bombardier bosch boston_scientific bridgestone
    bristol-myers_squibb british_airways british_american_tobacco british_gas bt bt_group bugatti bulgari burberry
    burger_king bytedance c&a caixabank calvin_klein canon capgemini cardinal_health cargill carlsberg casio cathay
    cathay_pacific cemex centene centrica chanel charles_schwab chevrolet china_mobile chubb chupa_chups cigna citi
    citibank citroën clariant coca_cola cognizant colgate colgate-palmolive comac comcast commerzbank conagra
    conocophillips costa_coffee criterion crocs crunchyroll cvs cvs_health daimler danske_bank dassault
    dassault_systèmes decathlon deepmind deere deichmann dell deloitte delta_air_lines depositphotos deutsche_bahn
    deutsche_börse deutsche_post dhl_express diageo dior disney+ domino's doordash dow_chemical dr._martens dropbox
    dunkin dupont dyson e.on easyjet ebay edeka edf electrolux electronic_arts eli_lilly embraer engie epson equifax
    ericsson ernst_&_young essilorluxottica estée_lauder etihad evergrande evian experian ey fannie_mae fanta
    fast_retailing fendi ferragamo ferrero fiat fila fiserv fnac ford ford_motor fortescue fortum freddie_mac fujifilm
    fujitsu galp gazprom geely genentech general_mills generali getty_images gilead givaudan givenchy glaxosmithkline
    glencore glovo godaddy goodyear grubhub gucci h&m haier halliburton hapag-lloyd haribo harley-davidson harrods
    hasbro hbo heidelbergcement henkel hermes hershey hewlett-packard hilton holcim honeywell hormel hp hsbc_holdings
    htc hugo_boss hulu humana hyatt iag iberdrola icbc illumina illy imperial_brands inditex infosys ing_group ingka
    instacart intesa_sanpaolo intuit investec istock istockphoto isuzu itau jaguar jaguar_land_rover jbs jde_peet's
    jetblue jimmy_choo john_deere johnson_controls julius_baer just_eat jägermeister kawasaki kellogg kellogg's kering
    keurig_dr_pepper kfc kia kimberly-clark kitkat klm kodak kone konica_minolta kpmg kraft_heinz kroger kuehne_+_nagel
    kyocera kärcher l'oreal lacoste lafarge lagardère lamborghini land_rover lavazza lego lenovo levi's levi_strauss
    lexus liberty_mutual lindt lionsgate lipton listerine lixil lloyd's lloyds_banking_group lockheed_martin logitech
    lonza louis_vuitton lowe's lufthansa_group lukoil lululemon luxottica lyft macy's maggi mahindra makita mapfre
    marks_&_spencer marks_and_spencer marriott maserati max_mara mazda mcafee mcdonald's mcdonalds mckinsey mcvitie's
    mediamarkt mediatek medtronic meituan melitta mercado_libre mercedes merck_&_co metlife michelin micron miele milka
    mitsubishi mitsui mizuho mondelez monsanto moody's morrisons motorola msc mtn mubi munich_re mövenpick nasdaq
    naspers nationwide nec nespresso nestle_waters netease newmont nikon nippon_steel nivea nomura nordea norsk_hydro
    northrop_grumman norwegian_air novo_nordisk nutella nxp o2 ocado omv opel openai oral-b oreo orsted palantir
    palmolive pampers panasonic paramount parker_hannifin patagonia peet's_coffee peloton penguin_random_house pepsi
    pernod_ricard petronas peugeot pexels philip_morris pinterest pirelli pizza_hut playstation polaroid polestar
    porsche prada pret_a_manger pricewaterhousecoopers primark pringles prosus psa puma pwc qantas qatar_airways rakuten
    ralph_lauren randstad ray-ban raytheon reckitt red_bull red_hat reebok renault repsol revolut rewe rheinmetall ricoh
    ritter_sport rivian roblox rolex rolls-royce rosneft royal_mail rtl rwe s.oliver saab sabic safran sainsbury's
    sainsburys saint-gobain samsonite sandvik santander sap sberbank scania schaeffler schindler schlumberger
    schneider_electric seagate sega segafredo seiko sennheiser sephora serco shein sherwin-williams shimano shopify
    shutterstock siemens_energy siemens_healthineers signify singapore_airlines singtel sinopec skanska skechers
    sketchers skf skoda smithfield snapchat sodexo solvay sonos sony_pictures southwest_airlines spacex
    spirit_aerosystems sprite standard_chartered state_street statoil stihl stmicroelectronics stora_enso strauss_group
    subaru superdry suzuki swarovski swatch swiss_re swisscom syngenta t-mobile tag_heuer takeda taskrabbit tata
    tata_motors tata_steel tchibo tcl tefal telefonica telefónica telenor telia telstra temu tencent tetra_pak
    texas_instruments thales thermo_fisher thomson_reuters thyssenkrupp tim_hortons timex tjx tk_maxx toblerone
    tom_tailor tommy_hilfiger toshiba toys_r_us trafigura tripadvisor trivago tui tupperware turkish_airlines twix
    tyson_foods u-haul ubisoft under_armour unicredit unilever union_pacific uniqlo united_airlines unitedhealth
    universal_music universal_pictures unsplash upm valeo valero vans vattenfall veolia verizon versace vestas viacom
    virgin_atlantic visteon vivendi vodacom volkswagen_group volvo_cars vueling waitrose walgreens warner_bros waymo
    weleda westpac whatsapp whirlpool wizz_air wolters_kluwer woolworths wpp wrigley xbox xerox xpeng yahoo yamaha
    yandex yara youtube yves_saint_laurent zalando zara zeiss zf zoom zte zurich_insurance ørsted
""")
