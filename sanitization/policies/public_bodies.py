"""More bodies, treaties, publishers and events that any text names, beside public_names.BODIES."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

MORE_BODIES = phrases("""
    3gpp a11y_project aashto academy_awards acas acca accc acer acma acpr adac adgm aemps afcfta afcon afdb
    affordable_care_act afl-cio africa_cdc africa_centres_for_disease_control africa_cup_of_nations
    african_development_bank african_national_congress african_union agile_alliance agile_manifesto ahrc ahrq aifa aifmd
    aiib aisc al_jazeera alliance_française alte_pinakothek american_bar_association american_cancer_society
    american_chemical_society american_civil_war american_diabetes_association american_heart_association
    american_medical_association american_psychological_association american_red_cross american_revolution
    americans_with_disabilities_act amla amnesty amnesty_international anatel aneel anmat annales_school ansi ansm
    anvisa apache_software_foundation apec aphis apra arab_league arab_spring arbeiterwohlfahrt art_basel art_deco
    art_nouveau ascap asean ashrae asian_cup asian_development_bank asic asme assemblée_nationale associated_press
    association_for_computing_machinery astm astm_international ato australian_open
    australian_securities_and_investments_commission australian_taxation_office austria-hungary austrian_school
    austro-hungarian_empire automechanika axelos b_corp b_lab bacen bafin bafta baftas banca_d'italia banco_de_españa
    bancontact bank_of_korea banque_de_france basel_committee basel_committee_on_banking_supervision basel_iii basel_iv
    basg bauhaus bauma bbc bbsrc bdew beat_generation berec berlin_philharmonic berlin_wall berlinale
    berliner_philharmoniker bfarm bilderberg bill_&_melinda_gates_foundation bitkom black_death black_lives_matter
    blauer_engel blik bloomberg_news bloomsbury_group bluesign bluetooth_sig bmj boer_war bolsheviks bolshoi
    bolshoi_theatre booker_prize boston_marathon bpom brcgs breeam bretton_woods brexit bribery_act brics
    british_council british_empire british_library british_medical_association british_medical_journal british_museum
    british_red_cross british_standards_institution bse_india bsi bundesagentur_für_arbeit bundesamt
    bundesarbeitsgericht bundesbank bundesfinanzhof bundesgerichtshof bundeskanzleramt bundeskartellamt bundesliga
    bundesnetzagentur bundespatentgericht bundesrat bundesregierung bundessozialgericht bundestag
    bundesverfassungsgericht bundesverwaltungsgericht bureau_of_economic_analysis bureau_veritas burgtheater burning_man
    bvdw byzantine_empire bzga büchner_prize bündnis_90/die_grünen bürgerliches_gesetzbuch cabinet_office
    cambridge_international cambridge_university_press camp_david canada_revenue_agency cannes_film_festival
    care_quality_commission caritas carnegie_hall cbot cbs_netherlands ccoo ccpa cdsco cedefop cen cenelec census_bureau
    center_for_internet_security centers_for_disease_control centers_for_disease_control_and_prevention
    centers_for_medicare_and_medicaid_services central_bank_of_ireland central_bank_of_kenya central_bank_of_nigeria
    central_provident_fund centre_pompidou cern cfa_institute cfdt cfia cftc cgil champions_league charity_commission
    chicago_school children_act chips_act cia cima cipd cipfa cips cisa citizens_advice civil_rights_act civil_war cjeu
    clean_air_act clean_water_act cloud_native_computing_foundation cloud_security_alliance club_of_rome cmf_chile cmmc
    cncd cncf cnil cnmc cnmv cnn cnsa cochrane_library cofece cofepris cold_war college_board comecon comesa comintern
    common_core common_core_state_standards commonwealth_games commonwealth_of_nations communist_party companies_act
    comptia comédie-française concertgebouw confederacy congress_of_vienna congress_party conseil_constitutionnel
    conseil_d'état conservative_party consob constitutional_court consumer_financial_protection_bureau consumer_reports
    consumer_rights_act contracts_for_difference copa_américa copa_libertadores copernicus coppa costa_book_awards
    council_of_europe council_of_the_european_union counter-reformation cour_de_cassation court_of_appeal
    court_of_chancery court_of_justice court_of_justice_of_the_european_union court_of_session covent_garden cpra cpsc
    cptpp cpvo cqc cradle_to_cradle crimean_war crown_court crown_prosecution_service csa_group csddd csrc csrd
    cuban_missile_crisis cultural_revolution cyclonedx daad daily_mail danmarks_nationalbank darpa data_protection_act
    davis_cup dayton_agreement dcms de_nederlandsche_bank de_stijl defra dehoga dekra democratic_party
    department_for_education department_for_transport department_for_work_and_pensions department_of_agriculture
    department_of_commerce department_of_defense department_of_education department_of_energy department_of_health
    department_of_health_and_social_care department_of_homeland_security department_of_justice department_of_labor
    department_of_labour department_of_state department_of_the_interior department_of_transportation
    department_of_veterans_affairs der_blaue_reiter der_spiegel desnz destatis deutsche_rentenversicherung
    deutsches_museum dgca dgnb dhs dhsc diakonie die_brücke die_linke die_zeit diet_of_japan difc digemid dihk
    doctors_without_borders dodd-frank doj downing_street driver_and_vehicle_licensing_agency dsgvo duitnow
    dutch_east_india_company dvla dvsa dáil_éireann easa east_india_company ebrd ecdc echa echr eclipse_foundation
    ecma_international ecmwf ecowas ecthr edexcel edict_of_nantes edpb edps eeoc efet efrag efsa eftpos egmont_group
    eiopa el_país elbphilharmonie electoral_commission elsevier emmys employees_provident_fund emsa energy_star
    english_civil_war english_heritage enisa enlightenment environment_agency enwg epo epsrc
    equal_employment_opportunity_commission equality_act erasmus erasmus+ eredivisie esrc etim etsi eu-osha eu_ecolabel
    euipo euro_2024 eurocode eurofound eurojust euronext europa_league european_bank_for_reconstruction_and_development
    european_banking_authority european_central_bank european_chemicals_agency european_commission european_council
    european_court_of_auditors european_court_of_human_rights european_court_of_justice european_data_protection_board
    european_economic_area european_environment_agency european_food_safety_authority european_green_deal
    european_insurance_and_occupational_pensions_authority european_investment_bank european_medicines_agency
    european_ombudsman european_parliament european_patent_office european_payments_initiative
    european_regional_development_fund european_research_council european_securities_and_markets_authority
    european_social_fund european_space_agency european_union_agency european_union_intellectual_property_office europol
    eurostat eurovision eurovision_song_contest extinction_rebellion fa_cup faa fair_labor_standards_act fairtrade
    fairtrade_international family_and_medical_leave_act fasb fatf fbi fcdo fda_philippines fdic
    federal_aviation_administration federal_bureau_of_investigation federal_communications_commission
    federal_court_of_australia federal_deposit_insurance_corporation federal_emergency_management_agency
    federal_open_market_committee federal_reserve federal_reserve_board fednow fedramp fema ferc ferpa fianna_fáil fiba
    fields_medal fifa fina financial_accounting_standards_board financial_reporting_council financial_stability_board
    financial_times fincen fine_gael finma finra first.org first_world_war fisma fit_for_55 fivb fmcsa folketing fomc
    ford_foundation foreign_office forestry_commission formula_1 frankfurt_book_fair frankfurt_school_of_sociology
    free_software_foundation french_open french_revolution fridays_for_future frontex fsanz fsc fscs fsis fssai g20 g7
    galleria_borghese gambling_commission gamescom gates_foundation gdp_compliance gdpr general_court
    general_medical_council geneva_convention geneva_conventions gestapo ghana_health_service ghana_statistical_service
    ghg_protocol giro_d'italia girocard girondins glasgow_climate_pact glasnost glass-steagall glastonbury
    global_compact global_reporting_initiative globalgap globe_theatre goethe-institut goethe_institut golden_globes
    goncourt good_friday_agreement gots gphc grammy grammys great_depression great_leap_forward green_deal greenpeace
    gs1_germany gsma guggenheim gulf_war haccp hague_convention han_dynasty hannover_messe hanseatic_league
    harlem_renaissance harvard_business_review hcch hcpc health_and_safety_at_work_act health_and_safety_executive
    health_canada health_service_executive high_court hipaa historic_england hkex hkiac hkma
    hm_courts_and_tribunals_service hm_land_registry hm_revenue_&_customs hm_revenue_and_customs hm_treasury hmrc
    holy_roman_empire hong_kong_monetary_authority horizon_2020 horizon_europe house_of_commons house_of_lords
    house_of_representatives housing_act housing_and_development_board hrsa hsa_singapore hse hudson's_bay_company
    human_rights_watch hundred_years'_war iaaf iais iana iapmo iasb iata ibge icaew icai icann icao icas icc icc_cricket
    icmr icrc icsid ieee ielts ietf ifac ifad ifoa ifrc ig_bau ig_metall igad iiba impressionists indec indecopi
    indian_council_of_medical_research indian_premier_league industrial_revolution inegi inflation_reduction_act inmetro
    innovate_uk insee institut_pasteur institute_of_electrical_and_electronics_engineers instituto_cervantes
    instituto_nacional_de_estadística inter-american_development_bank interac intergovernmental_panel_on_climate_change
    international_accounting_standards_board international_atomic_energy_agency international_baccalaureate
    international_chamber_of_commerce international_civil_aviation_organization international_court_of_justice
    international_criminal_court international_electrotechnical_commission international_energy_agency
    international_federation_of_accountants international_finance_corporation international_labour_organisation
    international_labour_organization international_maritime_organization international_olympic_committee
    international_organization_for_migration international_organization_for_standardization international_red_cross
    international_telecommunication_union international_valuation_standards_council internet_engineering_task_force
    internet_society intertek invima ioc iosco ipcc ir35 irdai iron_curtain iron_man ironman irs isaca isc2 isro issb
    istat itar itsmf ivdr jacobins jama jams jaxa jftc johanniter joseph_rowntree_foundation karolinska_institute
    kenya_medical_research_institute kenya_national_bureau_of_statistics kenya_revenue_authority kfda kftc khronos_group
    knbs knights_templar knmi komintern korean_war kremlin kunsthaus_zürich kunsthistorisches_museum kyoto_protocol
    la_liga la_repubblica la_scala labour_party lancet landlord_and_tenant_act lcia le_monde league_of_nations leed
    leipzig_book_fair leopold_museum leverhulme_trust lgpd lib_dems liberal_democrats library_of_alexandria
    library_of_congress light_+_building ligue_1 lincoln_center linux_foundation liv_golf lloyd's_register lok_sabha
    london_marathon london_symphony_orchestra louvre maastricht_treaty magna_carta man_booker march_madness mariinsky
    marine_stewardship_council marshall_plan matif mauritshuis mb_way me_too medicaid medicare
    medicines_and_healthcare_products_regulatory_agency medsafe meiji_restoration mensheviks mental_capacity_act
    mercosur met_office meti metropolitan_museum metropolitan_museum_of_art metropolitan_opera mext mfds mhlw mhra mica
    mifid mifid_ii mifir miga miit ming_dynasty ministry_of_agriculture ministry_of_commerce ministry_of_culture
    ministry_of_defence ministry_of_economy,_trade_and_industry ministry_of_education ministry_of_energy
    ministry_of_environment ministry_of_finance ministry_of_foreign_affairs ministry_of_health
    ministry_of_health,_labour_and_welfare ministry_of_home_affairs ministry_of_human_resources ministry_of_industry
    ministry_of_interior ministry_of_justice ministry_of_labour ministry_of_manpower ministry_of_public_health
    ministry_of_railways ministry_of_science ministry_of_the_interior ministry_of_tourism ministry_of_trade
    ministry_of_transport ministry_of_water_resources mit_press mitre mla mlb mobile_world_congress mobilepay
    modern_language_association modern_slavery_act moma monetary_authority_of_singapore mont_pelerin_society
    montreal_protocol mori_art_museum mozilla_foundation msha mughal_empire mughals multibanco museo_del_prado
    museum_of_modern_art musée_d'orsay médecins_sans_frontières météo-france nace nafdac nafta napoleonic_wars nasa
    national_assembly national_bureau_of_statistics national_council national_council_of_teachers_of_mathematics
    national_curriculum national_gallery national_health_service national_institute_for_health_and_care_excellence
    national_institute_of_standards_and_technology national_institutes_of_health national_labor_relations
    national_labor_relations_board national_museum_of_china national_park_service national_portrait_gallery
    national_reading_panel national_science_foundation national_trust national_weather_service nato
    natural_history_museum nazi_party nba nba_finals ncaa ncsc ncsc_uk ndrc nepad nerc network_rail neues_museum
    new_deal new_england_journal_of_medicine new_york_fed new_york_philharmonic new_york_times nfl nfpa nhl nhs_digital
    nhs_england nhs_scotland nhtsa niaid nigeria_centre_for_disease_control niosh nis2 nist nlrb nmpa noaa
    noaa_fisheries nobel_committee nobel_prize nordic_swan norges_bank nsa nse_india nsf_international ntsb
    nuffield_foundation nursing_and_midwifery_council nvwa nymex nzta oasis oau
    occupational_safety_and_health_administration occupy_wall_street oecd oecd/g20 oeko-tex
    oesterreichische_nationalbank ofac ofcom office_for_students office_of_communications ofgem ofqual ofsted ofwat
    oktoberfest olympic_games olympics opec opec+ open_society_foundations orange_revolution ordnance_survey osce osko
    oslo_accords ottoman_empire owasp oxfam oxford_university_press paho palace_museum palgrave_macmillan
    paralympic_games paralympics paris_agreement passivhaus_institut pasteur_institute patent_and_trademark_office
    patriot_act paul_ehrlich_institute payid payment_systems_regulator paynow pboc pci_security_standards_council pdpa
    peace_of_westphalia pefc peloponnesian_war perestroika pergamon_museum pergamonmuseum persian_empire pga_tour
    phonographic_performance_limited pipl pirls pisa planning_inspectorate pmda popia prague_spring pre-raphaelites
    premier_league principles_for_responsible_investment privy_council prix_goncourt prmia profeco
    project_management_institute promptpay prs_for_music prudential_regulation_authority psd2 psd3 public_health_england
    public_health_scotland public_health_wales pulitzer_prize punic_wars pushkin_museum python_software_foundation
    qing_dynasty qris rainforest_alliance rajya_sabha rbnz rcep re-source red_crescent red_cross red_iii reformation
    reina_sofía renaissance renewable_energy_directive reporters_without_borders republican_party
    reserve_bank_of_new_zealand reuters_news rics rijksmuseum riksdag ripe_ncc rivm robert_koch-institut
    robert_koch_institute rockefeller_foundation rohs roland_garros roman_empire romanticism rome_statute roscosmos
    royal_albert_hall royal_college_of_nursing royal_college_of_surgeons royal_opera_house royal_shakespeare_company
    royal_society royal_society_of_chemistry rtpi rugby_world_cup russian_revolution ryder_cup sacem sadc
    safe_work_australia sahpra sale_of_goods_act samariterbund samhsa samr sans_institute sarbanes-oxley sasb
    save_the_children sbti schengen science_based_targets_initiative science_museum scientific_revolution scrum.org
    scrum_alliance seanad sebi second_world_war securities_and_exchange_board_of_india seiu sejm senasa senasica serie_a
    serious_fraud_office sernac seven_years'_war sfda sfdr sgae siac siae sinn_féin six_nations slsa
    small_business_administration smhi smithsonian snsf social_security_administration soil_association solvency_ii
    song_dynasty south_african_reserve_bank south_african_revenue_service soviet_union spanish_civil_war spdx
    special_olympics springer_nature stanley_cup stasi statcan state_department statistics_canada statistics_netherlands
    statistics_norway statistics_sweden statistik_austria statistisches_bundesamt stats_nz stats_sa stgb
    stiftung_warentest stiko storting student_loans_company städel suisa super_bowl superintendencia_financiera
    supreme_court supreme_court_of_the_united_states sustainable_development_goals sveriges_riksbank swish swissmedic
    sxsw sydney_opera_house szse sénat tang_dynasty tate_modern taylor_&_francis tcfd tea_party teamsters
    teatro_alla_scala tga the_ashes the_commission the_confederacy the_economist the_globe the_guardian the_lancet
    the_new_york_times the_telegraph the_times third_reich thirty_years'_war thyssen-bornemisza timss tnfd toefl
    tony_awards tories tour_de_france touring_club_suisse trai transparency_international transport_for_london
    treaty_of_lisbon treaty_of_rome treaty_of_versailles treaty_of_westphalia tretyakov_gallery trilateral_commission
    truman_doctrine tupe turing_award tüv_nord tüv_rheinland tüv_süd u.s._patent_and_trademark_office u.s._treasury ubos
    ucas ucits uefa uffizi uk_health_security_agency ukhsa ukri umweltbundesamt un_environment un_global_compact
    un_guiding_principles un_women unaids uncitral unctad underwriters_laboratories undp unep unesco
    unfair_contract_terms_act unfpa unhcr unicef unicode_consortium unido unidroit union_army unionpay
    united_nations_environment_programme universal_postal_union unodc unrwa urssaf us-cert us_census_bureau us_congress
    us_open us_senate us_supreme_court usaid usb-if uscis usda usgs usmca usps uspto ussr valuation_office_agency
    van_gogh_museum vatican_museums vdma velvet_revolution venice_biennale ver.di verbraucherzentrale veterans_affairs
    victoria_and_albert_museum vienna_circle vienna_convention vienna_philharmonic vietnam_war vipps volcker_rule
    volkswagen_foundation vuelta w3c_wai wall_street_journal warsaw_pact washington_post webaim weee wehrmacht
    weimar_republic wellcome_trust wero wfp which? white_house whitney_museum who's who_europe wi-fi_alliance
    wiener_philharmoniker wikimedia_foundation wimbledon windrush wipo wjec women's_prize working_time_directive
    working_time_regulations worksafe worksafe_victoria world_anti-doping_agency world_athletics world_bank
    world_bank_group world_bank_institute world_cup world_customs_organization world_economic_forum world_food_programme
    world_intellectual_property_organization world_meteorological_organization world_series world_war world_war_i
    world_war_ii world_wide_web_consortium world_wildlife_fund wwf x_games zelle zigbee_alliance zvei élysée
""")

# By their initials, beside others that everybody knows.
SHORT_BODIES = phrases("""
    aaa aat abs acc acf aci acm adb adr afd amf anc anp anr anssi api aqa asc asx atf atp au aws b3 bcc bdi bea bfr bgb
    bis bjp bls bmi bmv bnm boe boj bot brc bsb bsi bsp bvl cbi cbo cbp cci cdp cdu cen ces cgt cii clp cma cms cqc crd
    crr csa csu dea dfe dfg dgb din dis dnv doe dot drk dst dup dwd dwp e3 eac ear eba ecb ecj eeg eib elo ema epa era
    erc esa esma eso ets faa fao fcc fda fdp fed fia fma fnv fos fra frc fsa fsb fsc ftc fwf g20 g7 gao gcc gcp gdc gdv
    glp gmb gmc gmp gop gri grs gs1 gss gus gxp hde hgb hhs hse hud hwk ice icj ico idb iea iec ifa ifc ifs ihk ilo imf
    imo ine ins iod iom ipl irena irs iso itf itu jcb jse kpd mdr mir moj mpi mrc msc msf mwc nbs nci nea nfa nice nih
    nmc nrc nsf nso occ ocr ogc oic ojk omb omg ons osha pca pei pga pix pmi pra pri qs rac rba rbi rki sat scb sec sed
    sfc sgs sgx snp spd sqf sra srb ssb sse ssm tga tgv thw tpc tsa tse tsx tuc tüv uaw uci unite upi utz v&a vda vde
    voc w3c wco wef who wta wto wwf
""")
