"""Cities, regions, rivers and islands that any text may name, as it names countries."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

PLACES = phrases("""
    a_coruña aachen aalborg aarau aarhus abeokuta aberdeen aberdeenshire aberystwyth abha abidjan abruzzo abuja acapulco
    accra acropolis adams_morgan adana addis_ababa adelaide aden adriatic aegean aegean_coast agadir agincourt agra
    agrigento ahmedabad aix aix-en-provence ajaccio akihabara akron al_ain albacete albaicín albany alberta albuquerque
    alcalá_de_henares alentejo aleppo alexandria alfama algarve algiers alhambra alicante alice_springs allentown allgäu
    almaty almere almería alsace altiplano amagasaki amalfi amalfi_coast amarillo amazon amazon_basin amazon_rainforest
    amazonia ambato american_samoa amiens amman amritsar amsterdam amur anaheim anatolia anchorage ancona andalucía
    andheri andhra_pradesh andorra_la_vella angers angkor angkor_wat angoulême anhui ankara ann_arbor annaba annapolis
    annapurna annecy antalya antananarivo antigua antilles antioquia antofagasta antsirabe antwerp aosta_valley
    apeldoorn apia appalachia apulia aquitaine arabian_gulf aragon ararat arashiyama araucanía arctic_ocean arequipa
    arezzo arhus arles arlington arnhem arno arnsberg aruba arusha ascension aschaffenburg ashanti asheville ashgabat
    asmara aspen assam astana asti asturias asunción aswan atacama atacama_desert ataturk_airport athens atlanta
    atlantic_canada atlantic_city atlantic_ocean atlas atlas_mountains attica auckland augsburg auschwitz austerlitz
    austin auvergne aveiro avellaneda avignon ayrshire ayutthaya azores bab_el-mandeb back_bay badajoz baden baden-baden
    baden-württemberg baden_baden bafoussam bagan baghdad bahia bahir_dar bairro_alto baja_california bakersfield bakken
    baku balearic_islands balearics bali ballarat ballard_seattle balochistan baltic baltimore bamako bamberg banat
    bandra bandung banff bangalore bangkok bangor bangsamoro bangui banja_luka banjul banská_bystrica bar_harbor barajas
    barbados barbizon barcelona barceloneta bari bariloche barnsley barossa_valley barquisimeto barranco_lima
    barranquilla basel basilicata basingstoke basque_country basra bastia bath baton_rouge battambang batumi
    bavarian_alps bay_area bay_of_bengal bay_of_plenty bayonne bayreuth beacon_hill beaumont bedford bedfordshire
    beijing beira beirut belfast belgrade bellavista bellevue bellinzona belo_horizonte belém bendigo benevento bengal
    bengaluru benghazi benguela benin_city ber bergama bergamo bergen bergisches_land berkeley berkshire berlin bermuda
    bern bernese_oberland besançon beskids beverly_hills beyoğlu beziers bgc bhopal biarritz białystok biel bielefeld
    bielsko-biała big_ben big_island bihar bihać bilbao billings birmingham bishkek bissau black_forest black_hills
    blackburn blackpool blantyre bled bloemfontein bobo-dioulasso boca_raton bochum bodrum bodø bogota bogotá bohemia
    bohinj boise bologna bolton bolzano bonaire bondi bonn bora_bora boracay bordeaux borneo bornholm bosphorus bosporus
    boston bouaké boulder bournemouth braamfontein bradford braga brahmaputra brandenburg brandenburg_gate brasilia
    brasov brasília bratislava brazzaville brač brașov breda bregenz bremen bremerhaven brera brescia brest
    brest-litovsk bretton_woods bridgeport bridgetown brighton brindisi brisbane bristol british_museum
    british_virgin_islands brixton brno broadway bronx brooklyn bruges brussels bucaramanga bucharest buchenwald
    buckingham_palace buckinghamshire buda budapest buenos_aires buffalo bujumbura bukavu bukhara bulawayo burgas
    burgenland burgos burgundy burlington burnley bursa busan busto_arsizio butare bydgoszcz byron_bay béziers bío_bío
    cadiz caen cagliari caguas cahors cairns cairo calabria calais calgary cali calicut caltanissetta calvi camargue
    cambridge cambridgeshire camden camden_town campania campeche campinas campobasso canary_islands canary_wharf
    canberra cancun cancún cannes canterbury cape_coast cape_cod cape_of_good_hope cape_town capitol_hill
    capitol_hill_seattle cappadocia capri caracas carcassonne cardiff carinthia carlisle cartagena casablanca casamance
    cascades cascais caserta castellón castile castilla-la_mancha castilla_y_león castries catalonia catania caucasus
    cayenne cayman_islands ceará cebu cedar_rapids celje central_africa central_american central_highlands central_park
    central_valley centre_pompidou cergy cerrado chaco chalon chambéry chamonix champagne champagne_region
    champs-élysées chandigarh changi changsha channel_islands chapel_hill charleroi charles_de_gaulle charleston
    charlotte charlottenburg charlottetown chattanooga chelmsford chelsea cheltenham chelyabinsk chemnitz chengdu
    chennai chesapeake_bay cheshire chester chesterfield cheyenne chhattisgarh chiado chiang_mai chiang_rai chianti
    chiapas chicago chicago_o'hare chichén_itzá chiclayo chieti chihuahua chittagong chittagong_hill_tracts chongqing
    christchurch christiania chubu chula_vista cincinnati cinque_terre city_of_london ciudad_del_este clearwater
    clermont-ferrand cleveland cluj cluj-napoca clyde cochabamba coimbatore coimbra colaba colchester colmar cologne
    colombes colombo colorado_river colorado_springs colosseum columbia_river columbus como compiègne conakry congo
    connacht connaught_place connemara constantine constanța cook_islands copacabana copenhagen cordoba corfu cork
    cornwall corpus_christi corsica cosenza costa_blanca costa_brava costa_del_sol cotonou cotswolds cottbus coventry
    coyoacán cracow crawley cremona crete crimea croydon cuenca cuiabá culiacán cumbria cundinamarca cuneo curaçao
    curitiba curonian_spit cusco cyclades częstochowa cáceres cádiz córdoba côte_d'azur da_nang dachau daegu daejeon
    dakar dalarna dalian dallas dallas/fort_worth dalmatia damascus danang danube danube_delta dar_es_salaam darien
    darién_gap darlington darmstadt dartmoor darwin daugavpils davao davos dayton de_pijp dearborn death_valley debrecen
    deccan deep_south dehradun delft delhi delmenhorst denpasar denver derbyshire derry des_moines dessau detmold
    detroit devon dhaka dijon dire_dawa djibouti dnieper dniester dobrogea docklands dodecanese dodoma doha dolomites
    donbas doncaster donegal donetsk dordogne dorset dorsoduro dortmund douala douro douro_valley dover drammen drava
    dresden dubai dublin dubrovnik dudley duisburg duluth dundee dunedin dunkirk dupont_circle durban durham durres
    durrës dushanbe dusseldorf düren düsseldorf eagle_ford east_africa east_anglia east_coast east_midlands east_sussex
    east_village eastbourne easter_island eastern_cape ebro echo_park edinburgh edmonton eger ehrenfeld eifel
    eiffel_tower eiger eindhoven eixample el_paso el_prat elbe elche eldoret elsinore emden emilia-romagna emmen
    emmental engadin enschede entebbe enugu epirus erfurt erlangen esbjerg eskişehir espoo espírito_santo essaouira
    essen essex esslingen estland etna euphrates evansville everest everest_base_camp everglades exarchia exeter exmoor
    extremadura faisalabad falkirk falkland_islands fargo farnborough faro faroe_islands fayetteville fenway ferrara fez
    fife fifth_avenue fiji finnmark fiordland fitzroy fiumicino flanders flensburg florence flores florianópolis
    florida_keys foggia folkestone forbidden_city forlì formentera fort_collins fort_lauderdale fort_wayne fort_worth
    fortaleza foz franche-comté francistown franconia frankfurt frankfurt_am_main fredericton free_state freetown
    freiburg fremantle fremantle_harbour fremont french_polynesia french_quarter french_riviera fresno fribourg
    friedrichshain friuli fuerteventura fuji fujian fukuoka fulda funchal funen fürth gaborone galapagos galicia galle
    gallipoli galway galápagos galápagos_islands gamla_stan ganges gangnam ganja gansu garda garden_district
    garden_route garonne garoua gaspésie gastown gateshead gatwick gauteng gaza gaziantep gdansk gdańsk gdynia
    geirangerfjord gelderland gelsenkirchen geneva genoa george_town georgetown georgetown_dc gera ghent gibraltar
    giessen gijón ginza gion girona giverny giza gladbeck glamorgan glasgow glendale gliwice gloucester gloucestershire
    goa godavari goiás goiânia golan_heights gold_coast golden_gate_bridge goma gomel gotha gothenburg gotland gqeberha
    gran_canaria gran_chaco granada grand_canyon grand_place grand_prairie grand_rapids grand_teton graubünden graz
    great_barrier_reef great_lakes great_lakes_region great_ocean_road great_plains great_wall greater_antilles
    greater_bay_area greater_london greater_manchester greater_poland greater_toronto_area green_bay greenland
    greensboro greenville greenwich greenwich_village greifswald grenoble grimsby grodno groningen gràcia grünerløkka
    gta guadalajara guadalcanal guadalquivir guadeloupe guam guanajuato guangdong guangxi guangzhou guatemala_city
    guayaquil guernsey guerrero guggenheim guiana guildford guilin guizhou gujarat gulf gulf_coast gulf_of_aden
    gulf_of_mexico gulu guwahati gwangju gwent gwynedd gyeonggi gyumri győr göteborg göttingen gütersloh haarlem hackney
    hagen haifa haight-ashbury hainan haiphong hakone halifax halle hamamatsu hamburg hamilton hamm hampshire hamptons
    hanau haneda hangzhou hannover hanoi hanover harare harbin hardanger hargeisa harlem harlow harrogate hartford
    hartlepool haryana harz hastings haute-savoie havana hawassa hawke's_bay heathrow hebei hebrides hebron heidelberg
    heilongjiang hejaz helsingborg helsinki hemel_hempstead henan heraklion herat hereford herefordshire hermitage
    hermosillo herne hertfordshire hialeah higashiyama high_atlas high_tatras high_wycombe highlands
    highlands_and_islands hiiumaa hildesheim hilversum himachal_pradesh hindu_kush hiroshima hispaniola ho_chi_minh_city
    hobart hohhot hoi_an hokkaido hollywood home_counties hong_kong_airport honiara honolulu honshu hordaland
    horn_of_africa houston hradec_králové huambo hubei huddersfield hudson_valley hue huelva huesca hull humber hunan
    hunsrück hunter_valley huntington_beach huntsville hvar hyderabad iasi iași ibadan ibiza iguazu iguazú ikeja iloilo
    ilorin incheon incheon_airport indian_ocean indianapolis indore indus ingolstadt inner_hebrides inner_mongolia
    innsbruck interlaken inverness ionian ionian_islands ipanema ipoh ipswich iqaluit iquique iquitos irkutsk irrawaddy
    isan isar ischia isfahan islamabad isle_of_man isle_of_wight islington istanbul istria itaewon ithaca iwo_jima izmir
    jacksonville jaffna jaipur jakarta jalisco java jaén jeddah jeju jeju_island jena jerez jerez_de_la_frontera jersey
    jersey_city jerusalem jfk jharkhand jiangsu jiangxi jilin jinan jinja jodhpur johannesburg johor johor_bahru joliet
    jordaan josefstadt juba julian_alps jungfrau jura jutland jyväskylä jämtland jönköping jūrmala kabul kabylie kaduna
    kaduna_state kadıköy kagoshima kaiserslautern kalahari kalimantan kaliningrad kallio kampala kanazawa kandahar kandy
    kano kano_state kanpur kansai kansas_city kanto kaohsiung karachi karaganda karelia karen_nairobi karl-marx-hof
    karlovy_vary karlsruhe karnataka karoo kashmir kassel kathmandu katowice kauai kaunas kayseri kazan kazimierz
    kelowna kempten kensington kensington_market kent kerala kerry key_west kharkiv khartoum khiva khulna kiel kielce
    kiev kigali kilauea kilimanjaro kilkenny killarney kilmarnock kimberley kingston kinshasa kiruna kisangani kisumu
    kitchener kitwe klagenfurt klaipėda knoxville kobe koblenz kochi koh_samui kolkata komodo konstanz konya koramangala
    kortrijk korčula kos kota_kinabalu kotor kowloon košice krabi krakow kraków krefeld kremlin kreuzberg kristiansand
    kruger kuala_lumpur kuching kumamoto kumasi kuningan kunming kuopio kursk kutaisi kuwait_city kvarner kwazulu-natal
    kyiv kyoto kyushu l'aquila l'hospitalet la_boca la_condesa la_coruña la_défense la_grande_jatte la_pampa la_paz
    la_plata la_rioja la_rochelle la_spezia labrador ladakh lafayette lagos lagos_island laguardia lahore lahti
    lake_bled lake_como lake_constance lake_district lake_garda lake_geneva lake_maggiore lake_malawi lake_tanganyika
    lake_titicaca lake_victoria lake_volta lamu lancashire landshut langkawi languedoc lansing lantau lanzarote lapa
    lapaz lapland laredo larnaca las_vegas lastarria launceston laurentians lausanne laval lavapiés lax lazio le_havre
    le_mans le_marais lecce leeds leeuwarden leicester leicestershire leiden leinster leipzig leiria lekki leopoldstadt
    lerida lesser_antilles lesser_poland leuven levant leverkusen lexington león lhasa liaoning liberec libreville
    liguria lille lillehammer lilongwe lima limassol limerick limoges limousin limpopo lincoln_park lincolnshire
    linköping linz lisbon little_rock liverpool livingstone livorno liège ljubljana ljubljanica lleida lobito locarno
    lodz lofoten logan_airport logroño loire loire_valley lombardy lombok lomé london london_heathrow london_stansted
    long_beach long_island lorient lorraine los_angeles lothian loughborough louisville lourdes louvre lower_austria
    lower_manhattan luanda luang_prabang lubbock lubeck luberon lublin lubumbashi lucca lucerne lucknow ludhiana
    ludwigsburg ludwigshafen lugano lugo lusaka luton luton_airport luxor luzon lviv lyon lübeck lüneburg lüneburg_heath
    lünen maasai_mara maastricht maboneng macao macau macedonia maceió machu_picchu macon madeira madhya_pradesh
    madison_avenue madrid madurai magdeburg maghreb maharashtra maidstone mainz majorca makassar makati malabar_coast
    malabo malacca malaga malasaña malibu mallorca malmo malmö malpensa malá_strana malé managua manama manaus
    manchester manchuria mandalay mangalore manhattan manila manipur manizales mannheim mansfield mantua maputo
    mar_del_plata maracaibo marbella marburg marcellus marche margate maribor marina_bay maritimes marlborough marmara
    marne marrakech marrakesh marseille marseilles martha's_vineyard martinique masai_mara maseru mashhad masuria matadi
    matera mato_grosso mato_grosso_do_sul matterhorn maui maun mayfair mayotte mazovia mazury małopolska mbabane mbarara
    mbeya mckinney mecca mechelen mecklenburg medan medellin medellín medina medina_of_fez meghalaya mekelle meknes
    mekong mekong_delta melbourne memphis mendoza mendoza_province menorca mersey merseyside mersin metelkova
    metropolitan_museum_of_art metz meuse mexico_city miami michoacán mid-atlantic middlesbrough midlands midtown
    midtown_manhattan midway midwest milan mile_end milton_keynes milwaukee minas_gerais mindanao minho minneapolis
    minsk miraflores miskolc misrata mission_district mississippi mississippi_delta missouri missouri_river modena
    modesto moers mogadishu mojave moldavia moma mombasa moncton monrovia mont_blanc montauban monte_carlo monterrey
    montevideo montgomery montmartre montparnasse montpellier montreal montreux montréal monza moravia moroni moscow
    moselle mostar mosul mount_everest mount_fuji mount_rushmore mpumalanga mulhouse multan mumbai munich munster murcia
    murmansk muscat musée_d'orsay mutare mwanza mykonos mysore mysuru málaga mérida mönchengladbach mülheim münster
    n'djamena nagaland nagasaki nagoya nagpur naha nairobi nakuru namib nampula namur nancy nanjing nanterre nantes
    nantucket napa napa_valley naperville naples nara narita narva nashik nashville nassau national_gallery navarre
    navigli naxos naypyidaw nazaré ndola neckar neisse neuchâtel neukölln neumünster neuquén neuss new_caledonia
    new_delhi new_england new_forest new_haven new_orleans new_territories new_york new_york_city newark newark_liberty
    newcastle newfoundland newport newport_news newry ngorongoro nha_trang niagara niagara_falls niamey nice nicosia
    niger niger_delta niigata nijmegen nikko nile nile_delta ningbo ningxia nishiki nitra nizhny_novgorod niš nob_hill
    nordland nordrhein-westfalen norfolk norfolk_broads normandy normandy_beaches norrköping norrland north_africa
    north_atlantic north_caucasus north_island north_pole north_rhine-westphalia north_west_province north_yorkshire
    northampton northamptonshire northern_cape northern_territory northumberland northwest_territories norwich
    notre-dame notting_hill nottingham nottinghamshire nouadhibou nouakchott nouméa novara novi_sad novosibirsk
    nuevo_león nunavut nuremberg nyhavn nîmes nørrebro nürnberg o'hare oahu oakland oaxaca oberhausen occitanie
    oceanside odense odenwald oder odesa odessa odisha offenbach offenburg ohio ohio_valley ohrid okanagan okavango
    okavango_delta okinawa oklahoma_city olathe olbia oldenburg oldham olomouc olsztyn oltrarno omaha omaha_beach
    omdurman omsk onitsha oostende opole oporto oradea oran orange_county oranjestad orchard_road orinoco orkney orlando
    orly orléans osaka osh oslo osnabrück ostend ostrava ostrobothnia otago ottakring ottawa ouagadougou oulu ourense
    outback outer_banks outer_hebrides overland_park oviedo oxford oxfordshire oxnard oyo_state ozarks pacific_northwest
    pacific_ocean paderborn padua palawan palencia palermo palermo_soho palm_springs palma palo_alto pampas pamplona
    panama_canal panama_city panhandle pantanal pantheon papeete paphos papua paramaribo paraná paris parma paro paros
    parthenon pará pasadena passau patagonia patagonian patmos patna patras pattaya pau pays_basque peak_district
    pearl_district pearl_harbor pearl_river pearl_river_delta peloponnese pemba pembrokeshire penang penzance peoria
    pereira pergamon_museum permian_basin pernambuco perpignan persian_gulf perth perugia pesaro pescara peshawar pest
    peterborough petersburg petra pforzheim phnom_penh phoenix phuket piacenza picardy piedmont pietermaritzburg pik
    pilbara pilsen pinheiros piran pisa pistoia pittsburgh plaka plano plateau-mont-royal plauen plovdiv plymouth
    po_valley podgorica podlasie pointe-noire poitiers poitou pokhara polanco polokwane pomerania pomona pompeii
    pondicherry ponsonby ponta_delgada poole port-au-prince port_elizabeth port_harcourt port_louis port_moresby
    port_of_spain port_said port_sudan port_vila portland porto porto_alegre portsmouth positano potosí potsdam powys
    poznan poznań prado praga prague praia prairies prater prato prenzlauer_berg presqu'île preston pretoria prešov
    prince_edward_island princeton pristina prizren provence providence provo ptuj pudong puebla puerto_montt
    puerto_rico puget_sound puglia pula pune punjab punta_arenas punta_del_este puxi pyongyang pärnu pécs périgord
    qingdao qinghai quebec_city queens queenstown querétaro quetta quimper quintana_roo quito québec_city rabat
    rajasthan raleigh ranchi rancho_cucamonga randers rapallo ravenna rawalpindi reading recife recklinghausen recoleta
    red_light_district red_river_delta red_sea_coast red_square redmond regensburg reggio_calabria reggio_emilia
    reichstag reims remscheid rennes reno reus reutlingen reykjavik reykjavík rhine rhine-main rhine_valley rhineland
    rhineland-palatinate rhodes rhône ribeira richmond rif rift_valley riga rijeka rijksmuseum rimini ringstrasse rio
    rio_de_janeiro rio_grande rio_grande_do_sul rioja rivers_state riverside riviera_maya riyadh roanoke rochdale
    rochester rockford rocky_mountains roma_norte rome ronda roppongi rosario rosenheim roskilde rostock rostov-on-don
    rothenburg rotherham rotorua rotterdam roubaix rouen rovaniemi rovinj ruhr ruhr_area ruhrgebiet ruse rust_belt
    rzeszów réunion rügen saarbrücken saaremaa saarland sabadell sabah sachsenhausen sacramento sacred_valley
    sagrada_família sagres sahel saigon saint-denis saint-louis saint-malo saint-nazaire saint-étienne saint_helena
    saint_lucia saint_petersburg salamanca salford salinas salisbury salt_lake_city salt_lake_kolkata salta salvador
    salween salzburg salzkammergut samara samarkand san_antonio san_bernardino san_diego san_francisco
    san_francisco_bay_area san_jose san_josé san_juan san_marino san_mateo san_pedro_sula san_salvador san_sebastián
    san_telmo sanaa sandton santa_ana santa_barbara santa_catarina santa_clara santa_clarita santa_cruz santa_fe
    santa_monica santa_rosa santa_teresa santander santiago santiago_de_chile santiago_de_compostela santo_domingo
    santorini sao_paulo sapporo sarajevo sarawak sardinia saskatoon sassari sauerland sava savannah savona savoy
    saxony-anhalt scheldt schiphol schleswig-holstein schwabing schwerin schöneberg scottish_borders scottish_highlands
    scottsdale seattle segovia seine selangor semarang sendai sentosa seoul serengeti setúbal severn seville sfax
    shaanxi shandong shanghai shannon shanxi sheffield shenyang shenzhen shetland shibuya shikoku shimla shinjuku shiraz
    shizuoka shkodër shoreditch shreveport shropshire shymkent sialkot siberia sibiu sichuan sicily siegen siem_reap
    siena sierra_nevada sikkim silesia silicon_valley silom silver_lake sinai sinaloa sindh singapore sint_maarten
    sintra sion sioux_falls sitges skopje skye skåne slavonia sligo slough smithsonian småland snowdonia sochi sofia
    soho solihull solingen solomon_islands soma somerset somme sonoma sonora sopron sorrento sousse south_atlantic
    south_australia south_bend south_china_sea south_downs south_island south_pacific south_pole south_tyrol
    south_yorkshire southampton southend southern_africa southern_california southern_ocean southport southwark soweto
    spessart spitsbergen split spokane spree springfield st._gallen st._john's st._lawrence st._louis st._moritz
    st._paul st._pauli st._petersburg st_albans st_andrews st_gallen st_kilda stafford staffordshire stalingrad stamford
    stansted staten_island stavanger stellenbosch sternschanze stevenage stirling stockholm stockport stockton
    stoke-on-trent stonehenge strait_of_hormuz stralsund strasbourg stratford-upon-avon stuttgart styria
    sub-saharan_africa sucre sudbury sudetes suez suez_canal suffolk sukhumvit sulawesi sultanahmet sumatra sun_belt
    sunderland sunnyvale surabaya surat surrey surry_hills sussex suva suwon suzhou svalbard swabia swakopmund swansea
    swindon sydney sylhet sylt syracuse szczecin szeged são_luís são_paulo são_paulo_state sèvres södermalm t._nagar
    tabasco table_mountain tabriz tacoma tagus tahiti taichung tainan taipei taj_mahal tallahassee tallinn tamale
    tamil_nadu tampa tampere tangier tannenberg taormina taranto tarragona tartu tashkent tate_britain tate_modern tatra
    tatras taunton taupo tbilisi tegel tegucigalpa tehran tel_aviv telangana telemark telford tempe tempelhof temuco
    tenerife tennessee_valley terai terni terrassa thamel thames thames_valley the_bronx the_hague the_hamptons the_loop
    thessaloniki thessaly thimphu thiruvananthapuram thiès thousand_oaks thrace thunder_bay thuringia tianjin tiber
    tibet ticino tierra_del_fuego tigris tijuana tilburg timbuktu times_square timisoara timișoara tirana tisza tobago
    tohoku tokyo tokyo_haneda toledo tomsk topeka toronto torquay torrance toruń toulon toulouse tourcoing tours
    tower_bridge trabzon transylvania trastevere treblinka trentino trento trenton treviso triana trianon tribeca trier
    trieste triglav tripoli tromso tromsø trondheim troyes trujillo truro trás-os-montes tucson tucumán tulsa tulum
    tunis turin turks_and_caicos turku tuscany tuzla tyne tyne_and_wear tyrol tétouan tübingen udaipur udine ufa uffizi
    ulaanbaatar ulm ulsan ulster uluru umbria umeå upper_austria upper_east_side upper_egypt upper_west_side uppsala
    ural urals urbino urumqi us_virgin_islands usedom ushuaia utrecht uttar_pradesh uttarakhand vaasa vacaville vadodara
    valais valdivia valencia valladolid valle_del_cauca valletta valparaíso vancouver vancouver_island vannes varanasi
    varese varna vatican vatican_city vatican_museums vaud vendée veneto venice venice_beach venlo veracruz verdun
    verona versailles vesterbro vesuvius vicenza victoria_falls victoria_island vienna vientiane vigo vila_madalena
    vila_nova_de_gaia villach villeurbanne vilnius vintgar_gorge virginia_beach vis visakhapatnam visayas visby vistula
    viterbo vitoria vitoria-gasteiz vitória vladivostok vojvodina volga volos vomero vorarlberg värmland västerås waco
    waikato wakefield wallachia wallonia walsall walvis_bay warrington warsaw warwickshire waterbury waterford waterloo
    watford wawel weimar weimar_republic wellington wels wembley weser west_africa west_bank west_bengal west_coast
    west_country west_end west_midlands west_papua west_sussex west_yorkshire western_asia western_australia
    western_cape western_ghats westlands westminster westminster_abbey westphalia wetzlar weymouth whistler white_plains
    whitefield whitehorse wichita wicker_park wicklow wielkopolska wiesbaden wigan wilhelmshaven willemstad williamsburg
    wilmington wiltshire wimbledon winchester windhoek windsor winnipeg winston-salem winterthur witten woking wolfsburg
    wolverhampton worcester worcestershire worms worthing wrexham wroclaw wrocław wuhan wuppertal württemberg würzburg
    xi'an xiamen xinjiang yaletown yalta yamoussoukro yamuna yangon yangtze yangtze_river_delta yaoundé yekaterinburg
    yellow_river yellowknife yellowstone yenisei yerevan yogyakarta yokohama yonkers york yorkshire yorkshire_dales
    yosemite youngstown ypres yucatan yucatán yukon yunnan zadar zagreb zakopane zamalek zambezi zanzibar zaragoza
    zealand zeedijk zermatt zhejiang zhengzhou zion zlín zomba zug zurich zwickau zwolle zürich ávila åland ålesund
    évora évry île-de-france óbidos öland örebro české_budějovice łódź šiauliai šibenik žilina žižkov
""")
