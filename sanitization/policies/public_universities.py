"""Universities, schools of business and places of research by the names that people call them by."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

UNIVERSITIES = phrases("""
    aalto aalto_university addis_ababa_university agh_kraków ahmadu_bello aiims alma_mater_studiorum american_university
    american_university_in_cairo american_university_of_beirut amherst arizona_state arwu ashesi ateneo ateneo_de_manila
    australian_national_university babeş-bolyai bauhaus-universität_weimar bauhaus_university ben-gurion
    bentley_university berkeley berklee bi_norwegian_business_school bilkent birkbeck bits_pilani bocconi bogazici boku
    boston_college boston_university bowdoin boğaziçi brandeis brookings brookings_institution brown_university bruegel
    bryn_mawr buet c9_league ca'_foscari california_institute_of_technology caltech cambridge carnegie_endowment
    carnegie_mellon case_western cato_institute católica_lisbon cbs_copenhagen ceibs central_european_university
    central_saint_martins centralesupélec cepr cern cesifo chalmers_university_of_technology charité charles_university
    chatham_house che_ranking cheikh_anta_diop chicago_booth chulalongkorn city_university_of_hong_kong cleveland_clinic
    complutense copenhagen_business_school cornell corvinus council_on_foreign_relations courtauld courtauld_institute
    cranfield csis ctu_prague cuhk cuny dalhousie dartmouth de_la_salle delhi_university desy diw_berlin dtu
    ecole_polytechnique edhec el_colegio_de_méxico elte embl empa epfl epfl_lausanne erasmus_mc esade escp esmt essec
    eth_zurich eth_zürich european_university_institute fashion_institute_of_technology fernuni_hagen
    fernuniversität_hagen fhnw fisk florida_a&m forschungszentrum_jülich frankfurt_school frankfurt_school_of_finance
    fraunhofer fraunhofer-gesellschaft fraunhofer_institute fu_berlin fudan gadjah_mada george_washington_university
    georgetown georgia_tech goldsmiths great_ormond_street grinnell group_of_eight hampton_university harvard
    harvard_business_school harvard_law_school harvard_medical_school harvard_university harvey_mudd
    hasso-plattner-institut hasso_plattner_institute hebrew_university hec hec_montréal hec_paris helmholtz
    helmholtz-zentrum helmholtz_association heritage_foundation hertie_school higher_school_of_economics hitotsubashi
    hkust howard_university hslu hu_berlin humboldt-universität humboldt_university ie_business_school iese ifo_institut
    ifo_institute iim_ahmedabad iim_bangalore iim_calcutta iims iisc iiss iit iit_bombay iit_delhi iit_kanpur
    iit_kharagpur iit_madras iits imperial_college imperial_college_london insead insper institute_for_advanced_study
    instituto_superior_técnico iscte itam iu_international_university iuav ivy_league jadavpur jagiellonian
    jagiellonian_university javeriana jiao_tong johns_hopkins johns_hopkins_university judge_business_school juilliard
    kaist karlsruhe_institute_of_technology karolinska kaust keio kellogg_school_of_management khalifa_university
    king's_college_london king_saud_university kings_college_london knust konstfack korea_university koç_university kth
    kth_royal_institute_of_technology ku_leuven kyoto_university la_sapienza la_sorbonne leibniz-gemeinschaft
    leibniz_association lmu lmu_munich lmu_münchen lomonosov london_business_school london_school_of_economics
    london_school_of_hygiene_and_tropical_medicine lse lse_and_political_science luiss lums mahidol makerere
    mannheim_business_school masaryk mass_general massachusetts_general_hospital massachusetts_institute_of_technology
    max-planck-gesellschaft max-planck-institut max_planck_institute max_planck_society maynooth mayo_clinic mcgill
    md_anderson melbourne_business_school metu mgimo michigan_state middlebury mines_paris mit mit_sloan monash
    morehouse morehouse_college mount_sinai nanyang national_taiwan_university nber nc_state nesta new_school nift
    nobel_foundation north_carolina_a&t northeastern notre_dame nova_sbe ntnu nus nust nyenrode nyu nyu_abu_dhabi
    nyu_stern obafemi_awolowo oberlin ohio_state open_university osaka_university oxbridge oxford
    paul_scherrer_institute peking_university penn_state pew_research pew_research_center polimi politecnico_di_milano
    politecnico_di_torino politehnica pompeu_fabra ponts_paristech postech pratt_institute princeton puc-rio puc_chile
    qatar_university queen's_belfast queen's_university queen_mary rand_corporation reed_college renmin rensselaer
    reykjavik_university rhode_island_school_of_design rhodes_university rice_university risd rmit
    rochester_institute_of_technology rotman rotterdam_school_of_management royal_academy_of_music royal_college_of_art
    royal_college_of_music royal_holloway royal_marsden russell_group rutgers rwth rwth_aachen sabancı_university
    said_business_school santa_fe_institute sapienza saïd_business_school school_of_visual_arts sciences_po
    scuola_normale_superiore sda_bocconi seoul_national_university shanghai_jiao_tong shanghai_ranking
    singularity_university sipri sissa sloan_kettering smith_college soas sorbonne southern_new_hampshire_university
    spelman spelman_college st._gallen st._jude st_andrews stanford stellenbosch stiftung_warentest
    stockholm_school_of_economics strathmore_university sun_yat-sen_university suny swarthmore
    tata_institute_of_fundamental_research tec_de_monterrey technical_university_of_denmark technion tel_aviv_university
    temple_university texas_a&m thammasat the_new_school the_ranking times_higher_education tiss todai
    tokyo_institute_of_technology trinity_college_dublin tsinghua tsinghua_university tu/e tu_berlin tu_braunschweig
    tu_chemnitz tu_darmstadt tu_delft tu_dortmund tu_dresden tu_eindhoven tu_graz tu_ilmenau tu_munich tu_münchen
    tu_twente tu_wien tufts tuskegee técnico_lisboa u.s._news uc_berkeley uc_davis uc_irvine uc_san_diego
    uc_santa_barbara uchicago ucl ucla uclouvain ucsd uct uiuc umass unam unc_chapel_hill uniandes unicamp unilag
    universidad_de_buenos_aires universidad_de_chile universidad_de_los_andes universidad_nacional universiti_malaya
    university_college_cork university_college_dublin university_college_london university_of_auckland
    university_of_cape_town university_of_chicago university_of_ghana university_of_ibadan university_of_lagos
    university_of_michigan university_of_nairobi university_of_phoenix university_of_pittsburgh university_of_st._gallen
    university_of_the_philippines university_of_tokyo university_of_toronto university_of_virginia
    université_de_montréal université_libre_de_bruxelles unsw upenn urban_institute usc_marshall ustc ut_austin utdt
    uw_madison vanderbilt victoria_university_of_wellington virginia_tech vrije_universiteit
    vrije_universiteit_amsterdam vrije_universiteit_brussel vu_amsterdam wageningen warsaw_university_of_technology
    warwick_business_school waseda weizmann weizmann_institute wellesley western_governors_university wharton
    wharton_school whu_otto_beisheim william_&_mary williams_college witwatersrand wu_wien xlri yale yonsei zhaw
    zhejiang_university åbo_akademi école_normale_supérieure école_polytechnique čvut
""")
