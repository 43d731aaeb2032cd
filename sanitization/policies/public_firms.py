"""Firms and brands that everybody knows: where a text speaks of the world and not of dealings, they stay."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

FIRMS = phrases("""
    &_other_stories 23andme 50hertz 7-eleven a.p._møller-mærsk a.t._kearney a101 a16z a24 a320neo ab_inbev
    abbott_laboratories abbott_nutrition abbvie abel_&_cole abercrombie abercrombie_&_fitch aberdeen abn_amro about_you
    abrdn absa absolut ac_milan accenture access_bank acciona accor ace_&_tate ace_hardware acer activision
    activision_blizzard acura adani adani_group adani_ports adecco adia adnoc adobe_commerce adobe_stock advil adyen
    aecom aegean aegon aeon aer_lingus aerolíneas_argentinas aetna affirm aflac afterpay agfa agilent agip agoda
    agricultural_bank_of_china ahold ahrefs aig air_arabia air_canada air_china air_france-klm air_india air_jordan
    air_liquide air_new_zealand air_products airasia airbus airbus_a320 airbus_a350 airbus_a380 airbyte airpods
    airpods_pro airtable airtel airtel_money airwallex aisin ajax akamai akamai_technologies akbank akzo_nobel akzonobel
    al_rajhi alaska_airlines albemarle albert_heijn albertsons alcoa alcon aldi aleph_alpha alexander_mcqueen alfa_laval
    alfa_romeo algolia alienware aliexpress align_technology alipay+ alitalia all_nippon_airways allbirds allegion
    allego allen_&_overy allianz_se allplan allstate almarai alnatura alpha_bank alpine alpine_cars alpiq alpro alstom
    altice altria amadeus amazon_pharmacy amazon_prime amazon_prime_video amc_entertainment amd amdocs america_movil
    american_airlines american_eagle american_express americanas amex amgen amore_pacific amorepacific amplifon
    amplitude amprion amtrak amul amundi américa_móvil ancestry andela andreessen_horowitz andritz anglian_water
    anglo_american anglogold_ashanti anheuser-busch ant_financial ant_group anthem anthropic anthropologie antofagasta
    anydesk aon aperol apm_terminals apple_music apple_tv apple_tv+ apple_watch applied_materials aptiv aramark
    arc'teryx arcadis arcelormittal archer_daniels_midland arduino_uno argenx arianespace ariel_atom ariya arkema arket
    armani arriva arsenal articulate arup arçelik as_roma asahi asda ashmore ashok_leyland asian_paints asiana asics
    asos assa_abloy astellas aston_martin aston_villa asus asustek at&t ateca ather ather_energy athletic_bilbao
    atlassian atlético_madrid atos atresmedia auchan audemars_piguet audi audible aurobindo australia_post
    austrian_airlines autodesk autoliv avanti_west_coast avast aveeno avianca aviva aviva_plc avène axa axel_springer
    axfood axiata axis_bank axpo b._braun babbel babolat babylon bacardi backblaze bae_systems bahlsen baic baidu bain
    bain_&_company bain_capital bajaj bajaj_auto bajaj_finance baker_hughes baker_mckenzie baker_tilly balenciaga
    balfour_beatty balmain baloise bamboohr banana_republic banco_bpm banco_do_brasil banco_santander bancolombia
    band-aid bandai bandai_namco bandcamp bang_&_olufsen bangkok_bank bank_mandiri bank_of_china bankia bankinter
    banorte baowu barbour barilla barracuda barrick barrick_gold barry_callebaut basecamp basf_se batelco bauer_media
    bauhaus bausch bavarian_nordic bawag bayer_cropscience bayern_munich bayernlb bbc_studios bbdo bbva bcg beazley
    bechtel beck's becton_dickinson beiersdorf beigene beko ben_&_jerry's benetton benetton_group benfica bepanthen
    berghaus bershka bertelsmann best_buy bestseller bethesda beyerdynamic beyond_meat bharat_biotech bharti_airtel bhp
    biedronka biffa big_bazaar bigbasket bigcommerce bilibili bimbo binance biocompany biocon bioderma biogen biomérieux
    biontech biontech/pfizer biotherm birds_eye birkenstock bitdefender blablacar black_&_decker blackstone blinkit
    blizzard bloom_energy bloomberg bloomberg_l.p. blue_apron blue_bottle blue_cross blue_cross_blue_shield blue_origin
    blue_ribbon_sports bmw_group bnp_paribas_real_estate boca_juniors boehringer_ingelheim boeing boeing_737
    boeing_737_max boeing_787 bombardier bombardier_transportation bonduelle boohoo bookbeat booking.com
    booking_holdings booz_allen_hamilton borgwarner borussia_dortmund bosch bosch_power_tools bosch_thermotechnik
    boston_celtics boston_consulting_group boston_dynamics boston_red_sox boston_scientific bottega_veneta bouygues
    bouygues_telecom bpce bpost bradesco breitling brembo brenntag breville brevo brewdog brex bridgestone brightline
    brightspace bristol-myers_squibb bristol_myers_squibb britannia british_airways british_american_tobacco british_gas
    brookfield brown-forman bruker brunello_cucinelli brussels_airlines bt bt_group bt_openreach buderus budweiser
    bugatti bugsnag bukalapak bulgari bumble bumble_bee bunge burberry burberry_group burda burger_king byd_auto byju's
    bytedance bâloise c&a c.h._robinson cabify cadbury cadillac caffè_nero cainiao caixa_geral caixabank cajoo calbee
    calgon calpers calvin_klein campari campbell's campbell_soup camry camtasia canada_post canadian_solar canal+ canon
    cansino canva capacitor capcom capgemini capital_one capitaland capitec capri-sun capri_holdings cardinal_health
    careem cargill carhartt carillion carl_zeiss carlsberg carnival cartier casino casio castorama caterpillar cathay
    cathay_pacific catl caudalie cayenne cboe cbre cd_projekt cd_projekt_red cebu_pacific celcom cell_c cellebrite
    celtic cembra cemex cencosud cengage centene center_parcs centrica cerave cesium ceva chanel changan channel_4
    channel_5 character.ai chargepoint charles_schwab charmin charoen_pokphand charter charter_communications
    check_point check_point_software checkers checkmarx checkout.com chegg cheniere chery chevrolet chicago_bulls
    china_construction_bank china_eastern china_life china_mobile china_southern china_telecom china_unicom chipotle
    chipper_cash chromecast chronopost chrysler chubb chugai chupa_chups church_&_dwight cigna cillit_bang cimb
    cineworld cintas cinven cipla cirque_du_soleil citi citibank citrix citrix_systems citroën citroën_ë-c3
    cj_cheiljedang clariant clarins clarivate clearpay cleveland-cliffs clickup clifford_chance clinique clio cloetta
    clorox cloudflare cloudhealth club_med cma_cgm cme_group cnooc co-op coal_india coca-cola_europacific_partners
    coca-cola_hbc coca_cola cochlear cockroach_labs codeium codelco cognizant cognos cohere coinbase colgate
    colgate-palmolive colgate_total colissimo colliers colonial_pipeline coloplast colruyt columbia_sportswear comac
    comcast comdirect commerzbank compass_group compeed conagra concur condé_nast confluent conforama conocophillips
    consorsbank constantin_film constellation_brands construct consum contemporary_amperex continental continente
    convertkit coop copa copenhagen_infrastructure_partners copernicus coreldraw corinthians corolla correos corsa
    corteva cosco costa_coffee costa_cruises costain costco_wholesale cottonelle couchsurfing country_garden coupa
    coupang coursera covestro cowi cp_foods crate_&_barrel crate_and_barrel credit_agricole creditreform criterion crocs
    crowdstrike crrc crucible crunchyroll crédit_agricole crédit_mutuel csob ctrip cult_beauty cummins cupra curevac
    cushman_&_wakefield cvc_capital_partners cvs cvs_health cybertruck dabur dachser dacia dacia_spring daihatsu
    daiichi_sankyo daikin daimler daimler_truck dairy_farmers_of_america dallas_cowboys dallmayr damac danfoss dangote
    dangote_cement danish_crown danone danske_bank dashlane dassault dassault_aviation dassault_systèmes databricks
    datadog datev davita davivienda db_cargo db_schenker dbs de'longhi de_cecco decathlon deciem deepl deepmind deepseek
    deere deezer defender deichmann deka del_monte delhaize deliveroo dell deloitte delta_air_lines delta_electronics
    demant denner denns denso dentsply_sirona dentsu depop depositphotos desigual dettol deutsche_bahn deutsche_börse
    deutsche_börse_group deutsche_post deutsche_wohnen dewalt dhl_express dhl_group diageo didi didi_chuxing die_post
    digital_realty digitalocean dija dior direct_line discover_financial disney+ disney_plus disney_world disneyland
    divi dla_piper dlocal dmart dmg_mori docmorris docomo doctolib docusign dodge dolby dolce_&_gabbana dolce_gusto dole
    dolibarr dollar_general dollar_tree domestos domino's don_quijote dongfeng doordash doosan doritos dormakaba
    douwe_egberts douyin dow_chemical downy dp_world dr._hauschka dr._martens dr._oetker dr._reddy's dr._schär dr_pepper
    dreame dreamliner driscoll's droga5 dropbox drunk_elephant dräger ds_automobiles dsm-firmenich dstv dsv
    dubai_holding dun_&_bradstreet dunkin dunkin' dunkin_donuts duolingo dupont duravit durex dynamics dynatrace dyson
    dz_bank e-2008 e-208 e-mart e-tron e.leclerc e.on earthly eastpak easyjet eaton ebay ecobank ecopetrol ecovacs
    ecover edeka edelman edf egnyte egon_zehnder egyptair eicher eiffage eisai el_al el_corte_inglés elbit ele.me
    electrify_america electrolux electron electronic_arts elementor elevance elevenlabs eli_lilly eli_lilly_and_company
    ellesse eloqua elsevier emaar embraer emirates enbridge enbw endesa enel enercon engie enphase enterprise_rent-a-car
    envision enyaq epam epanet epic_games epson eqt equifax equifax_inc equinix equinor equity_bank ergo ericsson
    ernst_&_young eroski erste_group escada eset eskom espn essilorluxottica essity estée_lauder ethiopian_airlines
    etihad etoro eucerin eurobank eurofins eurogate euronext europa-park europcar eurostar eurowings eutelsat eventbrite
    eventim evergrande evergrande_group evergreen evergreen_marine everton everyplate evgo evian evonik evri expeditors
    experian exxaro exxonmobil ey f-150 f-secure fabletics factset falabella family_dollar familymart fannie_mae fanta
    fanuc farfetch farmdrop fast_retailing fastly fastned fathom faurecia fawry fazer fc_barcelona fc_bayern fc_porto
    fcc_environment fedex feelunique femsa fender fendi fenty fenty_beauty ferragamo ferrero ferrero_rocher ferring
    ferrovial festo festool fever-tree feyenoord fiat fiat_500 fiat_500e fico fiege fielmann figma fila finnair fire_tv
    firmenich first_bank first_data first_solar firstgroup firstrand fiserv fisheye fisker fissler fitbit fitch
    fitch_ratings five_guys fiverr fivetran fjällräven flaconi flamengo flaschenpost flipkart flix flixbus fluor
    flutterwave fly.io flydubai fnac fonterra food_lion foodora ford ford_motor forever_21 formula_e formula_one
    forrester fortescue fortinet fortum forvia fosun foursquare fox_news foxconn_technology framer franprix freddie_mac
    free_now freelancer freeport-mcmoran fresenius fresenius_medical_care freshbooks freshdesk freshfields freshsales
    freshworks freudenberg freyr frichti fridge_no_more friesland_campina frieslandcampina friso frito-lay fronius
    frosch fujifilm fujitsu fullstory fyffes galapagos galaxy_s24 galileo gallup galp game_boy garanti garanti_bbva
    garena garmin garnier gartner garuda gatorade gatsby gaumont gazprom gcash ge_aerospace ge_healthcare ge_vernova
    geberit geely geely_auto geico genentech general_electric_vernova general_mills general_motors generali genting
    geodis geox gerdau getaround getinge getir getty_images getyourguide gilead gillette github gitlab givaudan givenchy
    glassdoor glaxosmithkline glencore global_payments globalfoundries globant glossier glovo gls_bank gn_resound
    go-ahead goair gocardless godaddy godrej gogs gojek gold_fields golden_state_warriors goldwind goodrx goodyear
    google_home gopro gopuff gopuff_uk gorillas got2b gotion goto gousto grabpay grammarly granarolo grant_thornton
    great_wall great_wall_motor gree green_bay_packers green_chef greggs griesson grindr grohe groupe_seb groww grubhub
    grundfos gruner_+_jahr grupo_bimbo grupo_clarín grünenthal gtbank gucci guerlain guinness gulfstream gymshark h&m
    h&m_group h-e-b haglöfs haier haier_smart_home hainan_airlines hakuhodo haldiram's haleon halliburton handelsbanken
    hankook hannover_re hansaplast hanwha hapag-lloyd hargreaves_lansdown haribo harley-davidson harrods hartford hasbro
    hashicorp havas hbo hbo_max hcltech hdfc hdfc_bank head_&_shoulders headspace hearst heidelberg_materials
    heidelbergcement heidelberger_druckmaschinen helaba hellmann hellmann's hellofresh helly_hansen helvetia henkel
    hensoldt hermes hero_motocorp hershey hertz hetzner hewlett-packard hexal hhla hibob hill_knowlton hilti hilton
    hindalco hindustan_unilever hino hiscox hisense hitachi_energy hochtief hogan_lovells hoka hoka_one_one holcim
    holistics hollister hololens home_bistro home_chef home_depot hon_hai honda honeycomb honeywell hormel hornbach
    hostelworld hotjar hoya hp hsbc_holdings htc huahong hubert_burda_media hublot huggies hugo_boss huk-coburg hulu
    humana husqvarna hutchison_ports hyatt hybe hyundai hyundai_heavy_industries hyundai_motor häagen-dazs iag iberdrola
    ica_gruppen icbc icelandair icici icici_bank icims id.3 id.4 ifood iglo ihg ikea_group iliad illumina illy illycaffè
    imax impala_platinum imperfect_foods imperial_brands impossible_foods index_ventures indian_oil indigo inditex
    indomie infiniti infor informatica infosys infosys_bpm infracost ing_diba ing_group ingenico ingka inmarsat inox
    inpost insta360 instacart instant_pot inter_miami inter_milan intercontinental_exchange intermarché interpublic
    intersnack interswitch intesa intesa_sanpaolo intuit investec invision ioniq ioniq_5 ionity ionos ipad iphone ipsen
    ipsos iridium irobot ishares istock istockphoto isuzu isuzu_motors ita_airways italo itau itaú itm_power itslearning
    itsu ivanti iveco işbank j.crew ja_solar jabra jack_&_jones jack_daniel's jack_wolfskin jacobs_douwe_egberts jaggaer
    jaguar jaguar_land_rover jamf japan_airlines japan_tobacco jbs jcb jde_peet's jeep jekyll jerónimo_martins jetblue
    jetstar jfrog jil_sander jimmy_choo jinko jinkosolar jll john_deere john_west johnnie_walker johnson_controls
    johnson_matthey jokr jollibee jones_lang_lasalle jordan_brand joyn jsw_steel julius_baer jumia jungheinrich jura
    just_eat just_eat_takeaway juventus jyske_bank jägermeister kaiser_permanente kakao kalshi kansas_city_chiefs kantar
    kaseya kasikornbank kaspersky kate_spade katjes kaufland kawasaki kayak kayako kddi kellanova kellogg kellogg's
    kencko kengen kenvue kenya_airways keolis keppel kering kesko keurig keurig_dr_pepper keyence kfc khan_academy kia
    kiehl's kier kikkoman kimberly-clark kinder_morgan kingfisher kingspan kion kirin kirkland_&_ellis kitchenaid
    kitchenaid_artisan kitkat kkr klarna_bank klaviyo kleenex klm klook klépierre knauf knight_frank knockout knorr
    knorr-bremse knuspr kodak koenigsegg kohler kolonial komatsu komerční_banka konami kone konga kongsberg
    konica_minolta korean_air korg korn_ferry kotak kotak_mahindra kpmg kpn kraft_heinz krafton krispy_kreme kroger
    krones kuaishou kubecost kubota kuehne+nagel kuehne_+_nagel kuka kumba kuwait_petroleum kweichow_moutai kyocera
    kärcher kérastase kühne_+_nagel l'occitane l'oreal la_banque_postale la_galaxy la_poste la_roche-posay labcorp
    lacoste lactalis lafarge lafargeholcim lagardère laing_o'rourke lakers lamborghini lancia lancôme land_rover lanvin
    lanxess larsen_&_toubro latam_airlines latham_&_watkins launchdarkly lavazza lay's lazada lazio lbbw le_creuset
    le_creuset_cocotte lear leeds_united legal_&_general lego legoland leica lenor lenovo lenskart leo_burnett
    leo_pharma leroy_merlin lerøy levi's levi_strauss lexoffice lexus lexware lg_chem lg_electronics lg_energy_solution
    li-cycle li_auto liberty_mutual lidl liebherr lightdash lightspeed lincoln_motor linde_material_handling linde_plc
    lindt lindt_&_sprüngli linkedin linklaters linode lion_air lionsgate lipton listerine little_caesars live_nation
    livechat livent liverpool_fc lixil lloyd's lloyd's_of_london lloyds_banking_group lner lockheed_martin loewe
    logitech logona lombard_odier longi longines lonza lookfantastic los_angeles_lakers lotte louis_dreyfus
    louis_vuitton lowe's lucid_motors luckin luckin_coffee lucozade lufthansa_group lukoil lulu_hypermarket lululemon
    lululemon_athletica lundbeck lupin luxoft luxottica lyft lynk_&_co lynx lyondellbasell lysol m-kopa mac_cosmetics
    macbook macy's made.com maersk magazine_luiza maggi magna magnit mahindra mahle mailerlite maisons_du_monde
    majid_al_futtaim makemytrip makita makro mamaearth mammut man_energy_solutions man_truck_&_bus manchester_city
    manchester_united mandiant mango manitou manpower manpowergroup mantis mapfre marabou marine_harvest marionnaud
    marks_&_spencer marks_and_spencer marley_spoon marqeta marriott marriott_international maruti maruti_suzuki masan
    maserati masmovil massimo_dutti massmart mastodon match_group mathem matillion matomo max_mara maxar maybank
    maybelline mazars mazda mbank mcafee mcdonald's mcdonalds mcgraw_hill mckinsey mckinsey_&_company mclaren
    mclaren_automotive mcvitie's mediamarkt mediaset mediatek medidata mediobanca medistar medtronic meesho megane meiji
    meister_proper meituan meituan_dianping melitta meliá meltano mercado_libre mercado_pago mercadolibre mercadona
    mercari mercedes mercedes-amg mercedes-benz_group merck_&_co merck_kgaa mercury_bank merlin_entertainments mermaid
    merrell metabase metabo metlife michael_kors michael_page michelin micron microstrategy midea midjourney miele
    migros migros_turkey mihoyo milka millennium_bcp milwaukee mindful_chef misfits_market missguided mistral mistral_ai
    mitsubishi mitsubishi_electric mitsubishi_heavy_industries mitsubishi_motors mitsubishi_ufj mitsui mixpanel mixtral
    mizuho mizuho_bank mizuno mobileye moderna_therapeutics mojang mokka molson_coors momondo moncler monday.com
    mondelez mondelez_international moneygram mongodb monki monoprix monsanto monster.com monster_energy montblanc
    monte_dei_paschi monzo moody's moody's_analytics morgan_motor morningstar morrisons motatos motogp motorola
    mott_macdonald moutai moveit mowi moët moët_hennessy mparticle mpesa mphasis mr._clean msc msci_inc msnbc mtn
    mtn_group mtn_momo mtu_aero_engines mubadala mubi mufg muji mulberry multichoice munich_re murata mylan myntra
    myprotein mytheresa mövenpick naguib_sawiris naivas nakheel nando's napoli nascar nasdaq naspers
    national_bank_of_greece national_express national_grid nationwide natixis nats natura_&co naturalia naturgy naver
    ncsoft nec nedbank nel_asa nescafé nespresso nespresso_vertuo nestle_waters nestlé_health_science net-a-porter
    netease netease_games neteller netflix netlify netsuite netto neutrogena new_balance new_england_patriots new_look
    new_relic new_york_life new_york_yankees newcastle_united newmont news_corp nexi nexon nh_hotels niantic nibe
    nielsen nikon nintendo_switch nintendo_wii nippon_steel niro nissan nissin nitori nivea nivea_men nnpc nokian nomura
    nongshim nordea nordex nordictrack norgesgruppen norrøna norsk_hydro northrop_grumman northvolt northwestern_mutual
    nortonlifelock norwegian_air norwegian_cruise_line notino notion_labs novatek novavax novo_banco novo_nordisk
    nso_group ntpc ntt_data ntt_docomo nubank nucera nucor nuro nutella nutrien nuvei nuxe nxp nykaa nykredit o2 oakley
    oatly ocado ocado_group ocbc occidental octopus octopus_energy oculus odeon odeon_cinemas odoo ogilvy okta ola_cabs
    ola_electric olam olay old_mutual old_navy old_spice oliver_wyman olympique_lyonnais olympique_marseille olympus
    omnicom omron omv on_running onelogin oneplus oneweb ongc onitsuka_tiger onlyfans ooredoo op_financial opay opel
    openai opentable oppo optimizely oracle oral-b oral_b orascom oreo oriental_land orkla orsted oticon otis otp_bank
    otrs otsuka ottobock ovhcloud oxxo oysho pagegroup pagseguro palantir palantir_technologies palmeiras palmolive
    palmpay palo_alto_networks pampers panalpina panasonic pandora pandora_media panera panera_bread pantene papa_john's
    paramount paramount+ parcelforce paris_saint-germain parker_hannifin parmalat parodontax patagonia patanjali
    patek_philippe pathé patreon paul_smith paychex payoneer paysafe paystack paytm peab pedidosya peet's_coffee pegasus
    pekao peloton peloton_interactive pemex penguin_random_house pepsi pepsico perfetti_van_melle perkinelmer permira
    pernod_ricard perplexity persil personio pertamina petrobras petrochina petronas peugeot pexels pggm philip_morris
    philip_morris_international philippine_airlines philips_healthcare phillips_66 phoenix_group phonak phonepe picanto
    pick_n_pay picnic pictet pinduoduo pinecone ping_an pingdom pingo_doce pinterest pioneer_natural_resources pipedrive
    piraeus_bank pirelli pivotal_tracker piwik pizza_hut pko_bp plaid planet_labs planetscale planoly plastic_omnium
    plausible playstation playstation_5 pldt plug_power plusnet polaroid polaroid_camera polestar polymarket popeyes
    porsche porsche_ag posco poshmark postbank poste_italiane postfinance posthog postnl poundland prada pratt_&_whitney
    preset prestashop pret pret_a_manger pretty_little_thing pricewaterhousecoopers pril primark prime_video pringles
    prius procter_and_gamble progress_software progressive prolaio prologis prosieben prosiebensat.1 prosus provamel
    proximus prudential prudential_financial psa psg publicis publix pull&bear pulsar puma pvr_inox pwc q4_e-tron qantas
    qatar_airways qatarenergy qdrant qiagen qualys quantumscape quest_diagnostics quickmart quilted_northern quora quorn
    qwen r/ga rabobank rackspace radisson raiffeisen raiffeisen_bank raiffeisen_schweiz rakuten rakuten_mobile
    ralph_lauren ramboll randstad rangers rapid7 rapido rappi rapunzel rapyd raspberry_pi ratiopharm ratp rav4 ray-ban
    raytheon razorpay rb_leipzig real_madrid realme reckitt reckitt_benckiser recruit red_bull red_bull_racing red_hat
    red_sox redash reddit redis_labs redken redwood_materials reebok refinitiv regeneron reitan reliance_jio
    reliance_retail relx rema_1000 remitly remondis renault renault_5 renault_group renfe renovate rentokil repsol
    republic_services resound revlon revolut rewe rexona rheinmetall rhenus richard_mille richemont ricoh right_guard
    rimac rimowa ringcentral rio_tinto riot_games ripley rippling ritter_sport rituals river_island river_plate
    riverford rivian robert_half roblox roborock rocket_internet rocket_lab rockstar rockstar_games rockwell_automation
    rockwool rohlik roku roland_berger rolex rollbar rolls-royce rolls-royce_motor_cars rolls_royce roomba rootly
    rosetta_stone rosneft rossmann rovio royal_air_maroc royal_caribbean royal_enfield royal_haskoningdhv royal_mail
    royal_mail_group rtl rtl_group rtve rubbermaid rudderstack runway rusal rwandair rwe ryanair rémy_cointreau
    rügenwalder rügenwalder_mühle s&p_global s.oliver s_group saab saatchi_&_saatchi sabadell sabancı sabic sabmiller
    saeco safaricom safeway safran saic saic_motor sail sainsbury's sainsburys saint-gobain saint_laurent salesforce
    salesforce_commerce_cloud salling sally_beauty salvatore_ferragamo salzgitter sam's_club samsonite
    samsung_electronics samsung_sdi san_miguel san_pellegrino sandvik sanlam santander sap sapporo saputo sartorius
    sasol saucony saudi_aramco savills sbb sberbank sbi sc_johnson scalable_capital scale_ai scaleway scania schaeffler
    schalke schenker schindler schlumberger schneider_electric schroders schufa schwarzkopf schweppes scoot scor
    scottishpower screaming_frog screwfix scrivener scuderia_ferrari seagate securitas sega sega_sammy segafredo
    segafredo_zanetti segro seiko selgros sendgrid sendinblue sennheiser sensodyne sentinelone sephora sequoia
    sequoia_capital serco serum_institute servicenow servier seur sevdesk seven_&_i seventh_generation severn_trent
    sf_express sfr shake_shack share_now sharkninja shein sherwin-williams shimano shinsegae shiseido shop_apotheke
    shopee shopify shoprite shopware shure shutterstock siam_cement sibanye sidel siemens_energy siemens_gamesa
    siemens_healthineers siemens_mobility signet signia signify sika sime_darby simon-kucher singapore_airlines
    singapore_post singapore_telecommunications singtel sinopec sinopharm sinovac sisense sistrix sitecore sixt sk_hynix
    skadden skanska skechers sketchers skf skidata skoda skrill sky_deutschland skyscanner slack_technologies slalom
    slaughter_and_may sma sma_solar smartsheet smbc smic smirnoff smith_&_nephew smithfield smithfield_foods snagit
    snapchat snapdeal sncf snickers snow_beer snowflake snyk société_générale sodexo softbank_group softbank_vision_fund
    solaredge solarwinds solvay somat sonatrach sonatype songtradr sonicwall sonnen sonos sonos_one sonova sony_music
    sony_pictures sophos sopra_steria soundcloud souq south_african_airways southwest southwest_airlines soylent spacex
    spar_group sparebank sparkasse sparx specsavers speedo spencer_stuart spicejet spirit_aerosystems splashtop splunk
    sporting_lisbon sprite squadcast square_enix squarespace ssab ssangyong st._james's_place stability_ai stada
    stadler_rail stagecoach standard_bank standard_chartered standard_life stanley_black_&_decker starkey starkist
    starling_bank starlink state_bank_of_india state_farm state_grid state_street state_street_global_advisors statista
    statkraft statoil statsig statuspage steam_deck steinway stella_artois stella_mccartney stellantis stepstone
    stiebel_eltron stihl stmicroelectronics stop_&_shop stora_enso storck storytel strabag stradivarius strato straumann
    strauss_group strava stripe stryker studiocanal stüssy subaru substack subway suez sugarcrm sumitomo sumup sun_king
    sun_pharma sunbasket sunpower sunrun suntory supabase supercell superdrug superdry superset supreme sure_deodorant
    suunto suzuki swarovski swatch sweco swedbank swiggy swiss_post swiss_re swisscom symantec symrise synapse syngenta
    syngenta_group synlab syoss système_u t-mobile t-mobile_us tabnine taco_bell tag_heuer take-two takealot takeda
    talabat talanx talend taleo talgo talkback talktalk tanishq taobao tap_air_portugal tapestry target_corporation
    targetprocess targobank taskrabbit tata tata_consultancy_services tata_motors tata_steel taycan tbwa tc_energy
    tchibo tcl tealium teamviewer tech_mahindra technogym techstars teck ted_baker tefal tekla teladoc tele2 telefonica
    telefónica telefónica_deutschland telenet telenor televisa televisaunivision telia telia_company telkom telstra
    telus temasek temu tenable tenaris tencent tennet terex terna terumo tesla tether tetley tetra_pak teva
    texas_instruments thai_airways thai_union thales thalys thames_water thanos the_body_shop the_hut_group
    the_north_face the_ordinary the_realreal thermo_fisher thermo_fisher_scientific thermomix thermomix_tm6 thinkpad
    thomas_cook thomson_reuters thoughtspot thoughtworks thredup three_gorges thyssenkrupp thyssenkrupp_nucera
    ticketmaster tidal tiffany_&_co tiger_brands tiger_global tiguan tim_brasil tim_hortons timberland timex tinder
    tissot tjx tk_elevator tk_maxx tmall toblerone tod's tokopedia tom_tailor tommy_hilfiger too_good_to_go toolstation
    topshop toptal toshiba totalenergies tottenham tottenham_hotspur toyota toyota_material_handling toys_r_us
    tractor_supply trade_republic trader_joe's trafigura trane transavia transdev transferwise transunion traton
    travelers traveloka trend_micro trenitalia trina_solar triodos trip.com tripadvisor trivago tropicana truelayer
    trumpf trustly tsingtao tuborg tui tui_group tumi tupperware tupperware_brands turbomed turkcell turkish_airlines
    tuskys tvs tvs_motor twiga twilio twingo twinings twix tylenol tyson_foods tönnies u-haul u.s._steel uber_freight
    ubisoft ubs_group ucb udacity udemy ukg ulta ulta_beauty umbro umicore unacademy under_armour
    unibail-rodamco-westfield unicredit unicredit_bank_austria unilever union_investment union_pacific uniper uniqlo
    unisys united_airlines united_utilities unitedhealth unitedhealth_group unitedhealthcare unitron unity_technologies
    universal_music universal_pictures universal_robots universal_studios unsplash upm uptimerobot upwork
    urban_outfitters us_steel usps vaillant vale valencia_cf valentino valeo valero valero_energy valio vallourec
    valneva valsoia van_cleef_&_arpels vanguard vanke vans vattenfall vauxhall vedanta veeva veganz velux veolia
    vera_bradley veracode verbund vercel verizon verizon_communications verkor vero_moda versace vertex_pharmaceuticals
    vestas vestel vestiaire_collective vf_corporation viacom viator viatris vichy victorops viessmann vietjet
    vietjet_air vietnam_airlines vileda villeroy_&_boch vinamilk vinci vinfast vingroup vinted vion virgin_atlantic
    virgin_australia virgin_galactic virgin_media virgin_trains vision_pro vistara visteon viterra vittel vivendi
    vivienne_westwood vivo_brazil vodacom vodafone_group vodafone_idea voestalpine voith volksbank volkswagen
    volkswagen_group voltaren volvic volvo_cars volvo_group volvo_trucks vonovia vorwerk vrbo vue_cinemas vueling vultr
    vw_golf vw_id.2 wacker wacker_chemie wagamama waitrose walgreens walgreens_boots_alliance walkman warby_parker
    warner_bros warner_bros._discovery warner_bros_discovery warner_music waste_management wave_senegal wayfair waymo
    weaviate webflow weebly weezy wegmans weibo weleda weleda_ag wella wendy's west_elm west_ham western_union westfield
    westjet westpac wetransfer whatsapp whimsical whirlpool whole_foods whole_foods_market whoop wickes widex
    wieden+kennedy wienerberger williams-sonoma williams_racing wilo wind_tre windsurf wipro wirecard wix.com wizz_air
    wolt wolters_kluwer woodpecker woodside woolworths workday worldline worldpay wpp wrangler wrigley wrike
    ws_audiology wuxi wuxi_apptec wärtsilä würth x_corp xbox xbox_series_x xero xerox xing xpeng xtrackers xxxlutz
    y_combinator yahoo yakult yamaha yandex yang_ming yankees yanmar yara yara_international yaskawa yelp yfood yoast
    yodel yokohama_rubber yonex yoox yoplait yougov youtrack youtube youtube_music youtube_premium yubikey yves_rocher
    yves_saint_laurent z_holdings zalando zalando_lounge zammad zara zara_home zeekr zeiss zeiss_group zenith_bank zepto
    zerodha zespri zewa zf zf_friedrichshafen ziggo zimmer_biomet zipcar zipline zocdoc zoho zomato zoom zoom_video zoox
    zscaler zte zurich zurich_insurance zwilling zynga österreichische_post ørsted česká_spořitelna čsob škoda
""")
