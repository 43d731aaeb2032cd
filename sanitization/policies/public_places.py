"""Cities, regions, rivers and islands that any text may name, as it names countries."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

PLACES = phrases("""
    aachen aalborg aarhus aberdeen aberystwyth abidjan abuja acapulco accra acropolis adana addis_ababa adelaide aden
    adriatic aegean agadir agra agrigento ahmedabad aix-en-provence ajaccio akron albany albuquerque aleppo alexandria
    alfama algarve algiers alhambra alicante alice_springs almaty almería alsace amalfi amazon ambato amiens amman
    amritsar amsterdam amur anchorage ancona andalucía angers angkor angkor_wat ankara ann_arbor annaba annapolis annecy
    antalya antananarivo antigua antioquia antofagasta antsirabe antwerp apeldoorn apia ararat arashiyama arequipa arles
    arnhem arno arusha asheville ashgabat asmara aspen astana asturias asunción aswan atacama athens atlanta
    atlantic_city auckland augsburg austin avignon ayutthaya azores badajoz baden-baden bafoussam bagan baghdad bahia
    bahir_dar baku balearic_islands bali baltic baltimore bamako bamberg bandung banff bangalore bangkok bangor bangui
    banja_luka banjul banská_bystrica bar_harbor barcelona bari bariloche barquisimeto barranquilla basel basra bastia
    bath baton_rouge battambang batumi bavarian_alps bay_of_bengal bayonne bayreuth beijing beira beirut belfast
    belgrade bellinzona belo_horizonte belém bengaluru benghazi benguela benin_city bergamo bergen berlin bern besançon
    bhopal biarritz białystok bielefeld big_ben bilbao billings birmingham bishkek bissau black_forest blackpool
    blantyre bled bloemfontein bobo-dioulasso bochum bodrum bodø bogota bogotá boise bologna bolton bonn bora_bora
    boracay bordeaux bosphorus boston bouaké boulder bournemouth bradford braga brahmaputra brandenburg_gate brasilia
    brasov brasília bratislava brazzaville brač brașov breda bremen bremerhaven brest bridgetown brighton brindisi
    brisbane bristol british_museum brno broadway brooklyn bruges brussels bucaramanga bucharest buckingham_palace
    budapest buenos_aires buffalo bujumbura bukavu bukhara bulawayo burgas burgos burgundy burlington bursa busan butare
    bydgoszcz byron_bay cadiz caen cagliari cairns cairo calais calgary cali calicut calvi cambridge camden campinas
    canary_islands canberra cancun cancún cannes canterbury cape_coast cape_town cappadocia capri caracas cardiff
    carlisle cartagena casablanca cascais castries catania cayenne ceará cebu celje central_park centre_pompidou
    chambéry chamonix champagne_region chandigarh changsha charleroi charleston charlotte charlottetown chattanooga
    cheltenham chelyabinsk chemnitz chengdu chennai cheyenne chiang_mai chiapas chicago chichén_itzá chiclayo chihuahua
    chittagong chongqing christchurch cincinnati cinque_terre ciudad_del_este clermont-ferrand cleveland cluj
    cluj-napoca cochabamba coimbatore coimbra colchester colmar cologne colombo colorado_river colorado_springs
    colosseum columbia_river columbus conakry congo constantine constanța copenhagen cordoba corfu cork cornwall corsica
    cotonou cotswolds coventry cracow crete cuenca cuiabá culiacán curitiba cusco cyclades częstochowa cáceres cádiz
    córdoba da_nang daegu daejeon dakar dalian dallas damascus danang danube danube_delta dar_es_salaam darwin
    daugavpils davao davos dayton debrecen dehradun delft delhi denpasar denver derry des_moines detroit dhaka dijon
    dire_dawa djibouti dnieper dniester dodoma doha dolomites donetsk dortmund douala douro dover drammen drava dresden
    dubai dublin dubrovnik duisburg duluth dundee dunedin dunkirk durban durham durres durrës dushanbe dusseldorf
    düsseldorf eastbourne ebro edinburgh edmonton eger eiffel_tower eindhoven el_paso elbe eldoret elsinore enschede
    entebbe enugu erfurt esbjerg eskişehir espoo essaouira essen etna euphrates everest exeter faisalabad fargo fez fiji
    flanders florence florianópolis forbidden_city fort_lauderdale fort_worth fortaleza francistown frankfurt
    fredericton freetown freiburg fremantle fresno fribourg fuji fukuoka funchal gaborone galapagos galicia galle galway
    galápagos ganges ganja garda garonne garoua gaza gaziantep gdansk gdańsk gdynia gelsenkirchen geneva genoa
    george_town georgetown ghent gibraltar gijón ginza gion girona giza glasgow gliwice gloucester goa godavari goiás
    goiânia gold_coast golden_gate_bridge goma gomel gothenburg gqeberha granada grand_canyon grand_rapids graz
    great_wall greater_london green_bay greenwich grenoble grodno groningen guadalajara guadalquivir guanajuato
    guangzhou guatemala_city guayaquil guggenheim guildford guilin gulf_of_mexico gulu guwahati gwangju gyumri győr
    göteborg göttingen haarlem hagen haifa haiphong hakone halifax halle hamamatsu hamburg hamilton hangzhou hannover
    hanoi hanover harare harbin hargeisa hartford harz hastings havana hawassa hebrides hebron heidelberg helsingborg
    helsinki heraklion herat hereford hermitage hermosillo higashiyama highlands hiroshima ho_chi_minh_city hobart
    hohhot hoi_an hollywood honiara honolulu houston hradec_králové huambo huddersfield hue huelva hull humber
    huntsville hvar hyderabad iasi iași ibadan ibiza iguazu iguazú iloilo ilorin incheon indianapolis indore indus
    ingolstadt innsbruck interlaken inverness ionian ipoh ipswich iqaluit iquique iquitos irkutsk irrawaddy isar ischia
    isfahan islamabad istanbul ithaca izmir jacksonville jaffna jaipur jakarta jalisco jeddah jeju jena jerez jerusalem
    jinan jinja jodhpur johannesburg johor_bahru juba jyväskylä jönköping jūrmala kabul kaduna kagoshima kaiserslautern
    kampala kanazawa kandahar kandy kano kanpur kansas_city kaohsiung karachi karaganda karlovy_vary karlsruhe kassel
    kathmandu katowice kaunas kayseri kazan kelowna key_west kharkiv khartoum khiva khulna kiel kielce kiev kigali
    kilauea kilimanjaro kilkenny killarney kingston kinshasa kiruna kisangani kisumu kitchener kitwe klagenfurt klaipėda
    knoxville kobe koblenz kochi kolkata konstanz konya kortrijk korčula kota_kinabalu kotor košice krabi krakow kraków
    krefeld kremlin kreuzberg kristiansand kruger kuala_lumpur kuching kumamoto kumasi kunming kuopio kutaisi
    kuwait_city kyiv kyoto la_paz la_plata lagos lahore lahti lake_como lake_constance lake_district lake_garda
    lake_geneva lake_malawi lake_tanganyika lake_victoria lansing lapaz larnaca las_vegas launceston lausanne le_havre
    le_mans le_marais lecce leeds leeuwarden leicester leiden leipzig leuven lexington león lhasa liberec libreville
    lille lillehammer lilongwe lima limassol limerick limoges limpopo linköping linz lisbon little_rock liverpool
    livingstone liège ljubljana lobito locarno lodz logroño loire lombardy lomé london long_beach lorient los_angeles
    louisville lourdes louvre luanda luang_prabang lubeck lublin lubumbashi lucerne lucknow ludhiana lugano lusaka luton
    luxor lviv lyon lübeck lüneburg maastricht macao macau maceió machu_picchu madeira madrid madurai magdeburg mainz
    majorca makassar malabo malacca malaga mallorca malmo malmö malé managua manama manaus manchester mandalay mangalore
    manhattan manila manizales mannheim maputo mar_del_plata maracaibo marbella margate maribor marrakech marrakesh
    marseille marseilles masai_mara maseru mashhad matadi mato_grosso matterhorn maun mbabane mbarara mbeya mecca
    mechelen medan medellin medellín medina mekelle meknes mekong melbourne memphis mendoza menorca mersey mersin
    metropolitan_museum_of_art metz meuse mexico_city miami middlesbrough milan milton_keynes milwaukee minas_gerais
    minneapolis minsk miskolc misrata mississippi missouri mogadishu moma mombasa moncton monrovia mont_blanc
    monte_carlo monterrey montevideo montmartre montpellier montreal montréal moroni moscow moselle mostar mosul
    mount_everest mount_fuji mount_rushmore mulhouse multan mumbai munich murcia murmansk muscat musée_d'orsay mutare
    mwanza mykonos mysore mysuru málaga mérida mönchengladbach münster n'djamena nagasaki nagoya nagpur naha nairobi
    nakuru nampula namur nancy nanjing nantes naples nara narva nashik nashville nassau national_gallery naxos naypyidaw
    nazaré ndola neckar neisse neuchâtel neuquén new_delhi new_haven new_orleans new_york new_york_city newark newcastle
    newry ngorongoro nha_trang niagara niagara_falls niamey nice nicosia niger niigata nijmegen nikko nile ningbo
    nishiki nitra nizhny_novgorod niš norfolk normandy norrköping northampton norwich notre-dame notting_hill nottingham
    nouadhibou nouakchott nouméa novi_sad novosibirsk nuremberg nîmes nürnberg oakland oaxaca oberhausen odense oder
    odesa odessa ohio ohrid okavango okinawa oklahoma_city olbia oldenburg olomouc olsztyn omaha omdurman omsk onitsha
    opole oporto oradea oran oranjestad orinoco orkney orlando orléans osaka osh oslo osnabrück ostend ostrava ottawa
    ouagadougou oulu oviedo oxford paderborn padua palermo palma pamplona panama_canal panama_city pantheon papeete
    paphos paramaribo paraná paris parma paro paros parthenon passau patagonia patmos patna patras pattaya pearl_river
    penang penzance pereira pergamon_museum pernambuco perpignan persian_gulf perth perugia pescara peshawar
    peterborough petersburg petra phnom_penh phoenix phuket piedmont pietermaritzburg pilsen pisa pittsburgh plovdiv
    plymouth podgorica pointe-noire poitiers pokhara polokwane pompeii pondicherry ponta_delgada port-au-prince
    port_elizabeth port_harcourt port_louis port_moresby port_of_spain port_said port_sudan port_vila portland porto
    porto_alegre portsmouth positano potosí potsdam poznan poznań prado prague praia pretoria prešov princeton pristina
    prizren provence providence puebla puerto_montt pula pune punta_arenas punta_del_este pyongyang pärnu pécs qingdao
    quebec_city queenstown querétaro quetta quimper quito québec_city rabat raleigh ranchi randers ravenna rawalpindi
    reading recife red_light_district red_square regensburg reichstag reims rennes reno reykjavik reykjavík rhine
    rhineland rhodes rhône richmond riga rijeka rijksmuseum rimini rio rio_de_janeiro rio_grande rio_grande_do_sul
    riyadh rochester rome ronda rosario roskilde rostock rostov-on-don rothenburg rotorua rotterdam rouen rovaniemi
    rovinj ruhr ruse rzeszów saarbrücken sacramento sagrada_família sagres saigon saint-louis saint_petersburg salamanca
    salisbury salt_lake_city salta salvador salween salzburg samara samarkand san_antonio san_diego san_francisco
    san_jose san_josé san_juan san_pedro_sula san_salvador san_sebastián sanaa santa_barbara santa_fe santa_monica
    santander santiago santiago_de_chile santiago_de_compostela santo_domingo santorini sao_paulo sapporo sarajevo
    sardinia saskatoon sava savannah scheldt schwerin seattle segovia seine semarang sendai seoul serengeti severn
    seville sfax shanghai shannon sheffield shenyang shenzhen shetland shibuya shimla shinjuku shiraz shizuoka shkodër
    shymkent sialkot sibiu sicily siem_reap siena silicon_valley sinaloa singapore sintra sion sioux_falls sitges skopje
    sligo smithsonian sochi sofia soho sopron sorrento sousse south_china_sea southampton split spokane st._gallen
    st._john's st._lawrence st._louis st._moritz st._petersburg st_andrews stavanger stellenbosch stirling stockholm
    stoke-on-trent stonehenge strasbourg stratford-upon-avon stuttgart sucre sudbury suez suez_canal sultanahmet
    sunderland surabaya surat suva suwon suzhou swakopmund swansea swindon sydney sylhet syracuse szczecin szeged
    são_luís são_paulo são_paulo_state tabriz tacoma tagus tahiti taichung tainan taipei taj_mahal tallahassee tallinn
    tamale tampa tampere tangier taormina tarragona tartu tashkent tate_britain tate_modern taunton taupo tbilisi
    tegucigalpa tehran tel_aviv temuco tenerife thames the_hague thessaloniki thimphu thiruvananthapuram thiès
    thunder_bay tianjin tiber tigris tijuana tilburg timbuktu times_square timisoara timișoara tirana tisza tokyo toledo
    tomsk toronto torquay toruń toulon toulouse tours tower_bridge trabzon trastevere trier trieste tripoli tromso
    tromsø trondheim trujillo truro tucson tucumán tulsa tulum tunis turin turku tuscany tuzla tyne tyrol tétouan
    udaipur ufa uffizi ulaanbaatar ulm ulsan uluru umbria umeå uppsala ural urumqi ushuaia utrecht vaasa vadodara
    valdivia valencia valladolid valletta valparaíso vancouver varanasi varna vatican_city vatican_museums venice
    veracruz verona versailles vesuvius vicenza victoria_falls vienna vientiane vigo villach vilnius vis visakhapatnam
    visby vistula vitória vladivostok volga volos västerås wallonia walvis_bay warsaw waterford watford weimar
    weimar_republic wellington wembley weser westminster westminster_abbey whistler whitehorse wichita wiesbaden
    wilhelmshaven willemstad wilmington winchester windhoek windsor winnipeg winterthur wolfsburg wolverhampton
    worcester wrexham wroclaw wrocław wuhan wuppertal würzburg xi'an xiamen yamoussoukro yamuna yangon yangtze yaoundé
    yekaterinburg yellow_river yellowknife yellowstone yenisei yerevan yogyakarta yokohama york yosemite zadar zagreb
    zakopane zambezi zanzibar zaragoza zermatt zhengzhou zlín zomba zurich zwolle zürich ávila ålesund évora óbidos
    örebro české_budějovice łódź šiauliai šibenik žilina
""")
