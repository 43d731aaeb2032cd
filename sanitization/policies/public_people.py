"""More people of history, science, business, letters, sport and the news, beside public_figures.FIGURES."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

MORE_FIGURES = phrases("""
    a.j.p._taylor a.s._neill aaron_beck aaron_copland abbas_kiarostami abdel_fattah_el-sisi abdulrazak_gurnah
    abdus_salam abelard abhijit_banerjee abiy_ahmed abraham_maslow adam_grant adam_mickiewicz adam_neumann adenauer
    adi_dassler adolf_loos adorno adrienne_rich aeschylus agnès_varda ai_weiwei ajay_banga akhenaten aki_kaurismäki
    akio_morita akio_toyoda akira_kurosawa al-khwarizmi al-kindi al_gore al_ries alain_prost alan_baddeley alan_cooper
    alan_greenspan alan_kay alan_krueger alasdair_macintyre alban_berg albert_bandura albert_ellis albert_hirschman
    albert_sabin alberto_fujimori alcibiades aldo_leopold aldous_huxley alejandro_iñárritu aleksandr_solzhenitsyn
    alessandro_volta alex_ferguson alexander_kerensky alexander_lukashenko alexander_osterwalder alexander_pushkin
    alexander_stubb alexandre_dumas alexei_navalny alexis_de_tocqueville alfonso_cuarón alfred_adler alfred_binet
    alfred_chandler alfred_krupp alfred_marshall alfred_russel_wallace alfred_tennyson alfred_von_schlieffen
    alfred_wegener alice_munro alice_walker alistair_cockburn allen_ginsberg alonzo_church althusser alvar_aalto
    alvin_roth amanda_gorman amartya_sen amedeo_avogadro amedeo_modigliani amitav_ghosh amos_oz amos_tversky
    amy_edmondson ancel_keys andrea_mantegna andrea_palladio andrei_tarkovsky andrew_bailey andrew_carnegie
    andrew_gelman andrew_jackson andrew_lloyd_webber andrew_ng andrew_wiles andrey_kolmogorov andrzej_duda andrzej_wajda
    andré-marie_ampère andré_gide andrés_manuel_lópez_obrador andy_grove andy_jassy ang_lee angela_davis
    angela_duckworth angela_saini angelina_jolie angus_deaton anish_kapoor ann_patchett anna_akhmatova anna_burns
    anna_freud anne_brontë anne_case anne_enright anne_sexton anne_sullivan annie_ernaux anselm_kiefer anselm_strauss
    anthony_albanese anthony_bourdain anthony_eden anthony_fauci anthony_giddens antoine_lavoisier anton_bruckner
    anton_webern antonie_van_leeuwenhoek antonin_scalia antonio_damasio antonio_gramsci antonio_vivaldi antonín_dvořák
    antónio_guterres antónio_salazar anwar_ibrahim anwar_sadat arendt aretha_franklin ariana_grande arlie_hochschild
    armand_duplantis arnold_schoenberg arsène_wenger artemisia_gentileschi arthur_c._clarke arthur_casagrande
    arthur_miller arthur_rimbaud arundhati_roy arvo_pärt asghar_farhadi ashoka astrid_lindgren atahualpa attlee
    audre_lorde audrey_hepburn august_kekulé august_strindberg august_wilson auguste_comte auguste_escoffier
    auguste_renoir auguste_rodin augustin-louis_cauchy augusto_pinochet augustus_de_morgan aung_san_suu_kyi axel_honneth
    ayatollah_khomeini ayrton_senna b.f._skinner b.r._ambedkar babe_ruth bad_bunny ban_ki-moon bandura barak_rosenshine
    barbara_hepworth barbara_kingsolver barbara_liskov barbara_mcclintock barbara_tuchman barney_glaser barry_jenkins
    barthes bartolomé_murillo bashar_al-assad basil_bernstein baudelaire baudrillard bauman baumol beatrix_potter
    beauchamp_and_childress bedřich_smetana beethoven bell_hooks ben_bernanke ben_jonson benazir_bhutto
    benedict_anderson benedict_arnold bengt_holmström benito_juárez benjamin_bloom benjamin_britten benjamin_graham
    benjamin_lee_whorf benjamin_netanyahu benoit_mandelbrot bentham berlioz bernard_arnault bernard_montgomery
    bernard_williams bernardine_evaristo bernhard_riemann bernhard_schlink bernie_sanders bernini berthe_morisot
    betty_friedan biden bill_ackman bill_bryson bill_clinton bill_gates bill_mckibben billie_eilish billie_holiday
    billie_jean_king binet bjarne_stroustrup blackpink bob_dylan bob_iger bob_marley bobath boethius bohumil_hrabal
    bola_tinubu bolsonaro bonferroni bong_joon-ho booker_t._washington boole borges boris_becker boris_pasternak
    boris_yeltsin borromini boudicca bowlby brad_pitt bradley_efron braudel braun_and_clarke brené_brown brezhnev
    brian_chesky brian_kernighan bronfenbrenner bronisław_malinowski bruce_springsteen brunelleschi bruner bruno_latour
    bruno_mars bts buckminster_fuller bulgakov burckhardt burna_boy buster_keaton buzz_aldrin byron_sharp béla_bartók
    böhm-bawerk c._wright_mills c.k._prahalad c.s._lewis c.v._raman callista_roy calvin_coolidge camille_claudel
    camille_pissarro camille_saint-saëns camillo_sitte carl_benz carl_bosch carl_friedrich_gauss carl_icahn carl_lewis
    carl_menger carl_nielsen carl_rogers carl_schmitt carlo_ancelotti carlos_alcaraz carlos_ghosn carnap carol_dweck
    carol_gilligan caroline_criado_perez carolyn_davidson caspar_david_friedrich cass_sunstein cate_blanchett
    catherine_howard catherine_of_aragon catherine_parr catherine_the_great cathie_wood cathy_o'neil cecil_rhodes
    cecilia_payne cervantes cesária_évora chagall chandragupta charles_baudelaire charles_best charles_lindbergh
    charles_lyell charles_martel charles_michel charles_taylor charlie_chaplin charlie_munger charlie_parker chekhov
    chester_barnard chiang_kai-shek chimamanda_ngozi_adichie chinua_achebe chloé_zhao chomsky chopin chris_argyris
    chris_froome christa_wolf christabel_pankhurst christaller christiaan_huygens christian_dior christian_drosten
    christiana_figueres christine_lagarde christopher_alexander christopher_clark christopher_marlowe christopher_nolan
    christopher_wren chuck_berry cicely_saunders cillian_murphy cindy_sherman claire_keegan clara_barton clara_schumann
    clarice_lispector claude_bernard claude_debussy claude_lévi-strauss claudia_goldin claudia_sheinbaum
    claudio_monteverdi claus_von_stauffenberg clay_shirky clayton_christensen clifford_geertz coase coco_chanel
    coco_gauff coldplay colin_kaepernick colm_tóibín colson_whitehead commodore_perry comte condorcet corbusier
    cordelia_fine cormac_mccarthy cornelia_funke cornelius_vanderbilt cristiano_ronaldo csikszentmihalyi cyril_ramaphosa
    czesław_miłosz célestin_freinet d.h._lawrence daft_punk dag_hammarskjöld dalai_lama dalí damien_hirst dan_ariely
    dan_brown danah_boyd dani_rodrik daniel_craig daniel_dennett daniel_ek daniel_goldhagen daniel_goleman
    daniel_kehlmann daniel_o'connell daniel_ortega daniel_pink daniel_radcliffe daniel_willingham danny_boyle
    dante_alighieri daphne_du_maurier dara_khosrowshahi dario_amodei daron_acemoglu david_aaker david_alfaro_siqueiros
    david_beckham david_ben-gurion david_bowie david_cameron david_card david_chalmers david_cox david_foster_wallace
    david_graeber david_harvey david_hilbert david_hockney david_j._anderson david_kolb david_lynch david_malpass
    david_neeleman david_ogilvy david_solomon david_wechsler david_zaslav davido dean_ornish deborah_levy debussy
    deleuze deming demis_hassabis denis_diderot denis_villeneuve denise_scott_brown dennis_meadows dennis_ritchie
    derek_parfit derek_walcott descartes detlev_peukert dewey dian_fossey diego_maradona diego_rivera diego_velázquez
    dieter_rams dietrich_bonhoeffer dijkstra dilma_rousseff disraeli dmitri_shostakovich dominique_strauss-kahn
    don_bradman don_delillo don_norman donald_davidson donald_knuth donald_norman donald_rubin donald_schön donald_tusk
    donald_winnicott donatello donella_meadows donna_tartt doris_kearns_goodwin doris_lessing dorothea_orem
    dorothy_hodgkin dostoyevsky douglas_engelbart douglas_macarthur douglas_mcgregor douglas_stuart douglass_north
    drew_weissman drucker dua_lipa duke_ellington duke_of_wellington dwight_d._eisenhower dworkin dylan_thomas
    dylan_wiliam dürer dürrenmatt e.d._hirsch e.m._forster e.o._wilson e.p._thompson eamon_de_valera ebenezer_howard
    ed_sheeran eddy_merckx edgar_degas edgar_schein edith_piaf edith_wharton edmund_husserl edsger_dijkstra edvard_grieg
    edward_albee edward_bernays edward_deci edward_deming edward_heath edward_hopper edward_prescott edward_said
    edward_sapir edward_t._hall edward_thorndike edward_tufte edwin_hubble edwin_locke egon_pearson egon_schiele
    eleanor_of_aquitaine elena_ferrante elfriede_jelinek eli_pariser elinor_ostrom eliud_kipchoge eliyahu_goldratt
    elizabeth_anscombe elizabeth_bishop elizabeth_cady_stanton elizabeth_holmes elizabeth_ii elizabeth_kübler-ross
    elizabeth_loftus elizabeth_strout elizabeth_warren ella_fitzgerald ellen_johnson_sirleaf elton_john elton_mayo
    elvis_presley emil_von_behring emiliano_zapata emily_davison emily_hanford emma_goldman emma_stone emma_watson
    emmanuel_levinas emmanuel_saez emmanuelle_charpentier emmy_noether emperor_meiji enid_blyton enrico_fermi
    enrique_peñalosa enzo_fernández enzo_ferrari epictetus erasmus erdoğan eric_evans eric_hobsbawm eric_kandel
    eric_ries erich_kästner erich_maria_remarque erik_erikson erik_satie erikson erling_haaland ernest_lawrence
    ernst_chain ernst_fehr ernst_ludwig_kirchner ernst_mayr erving_goffman erwin_rommel erzberger esther_duflo
    etienne_wenger eugene_fama eugene_nida eugene_o'neill eva_perón evan_spiegel evangelista_torricelli evelyn_waugh
    everett_rogers evgeny_morozov evo_morales eysenck ezra_pound f._scott_fitzgerald f.w._de_klerk f.w._murnau
    faith_kipyegon fatih_birol fazlur_khan federico_fellini federico_garcía_lorca fei-fei_li fela fela_kuti
    felix_mendelssohn ferdinand_de_saussure ferdinand_foch ferdinand_marcos ferdinand_porsche fernand_braudel
    fernando_botero fernando_pessoa ferran_adrià feuerbach feyerabend fichte filippo_brunelleschi fischer_black
    flannery_o'connor flaubert florian_wirtz fons_trompenaars fontane francis_crick francis_ford_coppola
    francis_fukuyama francis_galton francisco_de_miranda francisco_de_zurbarán francisco_franco francisco_pizarro
    franco_modigliani frank_gehry frank_lloyd_wright frank_smith frans_hals frantz_fanon franz_beckenbauer franz_boas
    françois_georges-picot françois_hollande françois_mitterrand françois_truffaut fred_brooks fred_davis
    freddie_mercury frederick_banting frederick_barbarossa frederick_douglass frederick_herzberg frederick_sanger
    frederick_taylor frederick_winslow_taylor frege freire friedan friederike_otto friedrich_dürrenmatt
    friedrich_froebel friedrich_fröbel friedrich_merz friedrich_naumann friedrich_schelling friedrich_von_hayek
    friedrich_wöhler fritz_fischer fritz_haber fritz_lang froebel fröbel fukuyama fumio_kishida félix_guattari
    g.w.f._hegel gabriel_boric gabriel_zucman gabriela_mistral gadamer gaetano_donizetti galilei galois
    gamal_abdel_nasser gandhi gary_becker gary_hamel gary_latham gaudí gauss gautam_adani gavrilo_princip gayatri_spivak
    geert_hofstede geertz gene_kim genichi_taguchi geoffrey_hinton geoffrey_moore georg_cantor georg_friedrich_händel
    georg_ohm georg_philipp_telemann georg_simmel george_akerlof george_boole george_box george_clooney
    george_frideric_handel george_gershwin george_grosz george_h.w._bush george_harrison george_herbert_mead
    george_lucas george_miller george_patton george_sand george_soros george_stephenson george_w._bush georges_bizet
    georges_braque georges_clemenceau georges_cuvier georges_seurat georgia_o'keeffe gerald_ford gerhard_richter
    gerhard_schröder gertrude_stein gian_lorenzo_bernini giddens gilbert_ryle gilles_deleuze gioachino_rossini
    giorgia_meloni giorgio_armani giorgio_de_chirico giorgione giotto giovanni_bellini giovanni_boccaccio
    giulio_andreotti gladstone glenn_gould gloria_steinem goffman golda_meir gordon_allport gordon_brown gordon_moore
    gordon_ramsay gotthold_ephraim_lessing gottlieb_daimler gottlob_frege goya grace_hopper graham_greene gramsci
    granovetter greta_garbo greta_gerwig grigori_perelman grigori_rasputin gro_harlem_brundtland gropius grotius
    guido_imbens guido_van_rossum guillermo_del_toro gunnar_myrdal gustav_holst gustave_eiffel gustavo_petro
    guy_de_maupassant györgy_ligeti günter_grass h.l.a._hart ha-joon_chang habermas hadid haile_gebrselassie
    haile_selassie halldór_laxness han_kang hans-georg_gadamer hans_blix hans_christian_ørsted hans_eysenck hans_holbein
    hans_joachim_schellnhuber hans_kelsen hans_morgenthau hans_rosling hans_vermeer hanya_yanagihara harold_macmillan
    harold_pinter harold_wilson harry_kane harry_markowitz harry_styles haruki_murakami harun_al-rashid hayao_miyazaki
    haydn hayek hector_berlioz hedy_lamarr heidegger heinrich_august_winkler heinrich_böll heinrich_heine heinrich_hertz
    heinrich_himmler heinrich_von_kleist helen_macdonald helmut_kohl helmut_schmidt helmuth_von_moltke hemingway
    hendrik_lorentz henning_mankell henri_becquerel henri_bergson henri_de_toulouse-lautrec henri_dunant henri_fayol
    henri_lefebvre henri_poincaré henri_rousseau henrietta_leavitt henry_david_thoreau henry_dunant henry_giroux
    henry_james henry_jenkins henry_kissinger henry_mintzberg henry_moore henry_murray henry_purcell herbert_blumer
    herbert_diess herbert_hoover herbert_marcuse herbert_simon herbert_von_karajan herman_melville hermann_ebbinghaus
    hermann_göring hermann_hesse hernán_cortés herzberg hesiod hideki_yukawa hilary_mantel hilary_putnam hilbert
    hildegard_of_bingen hildegard_peplau hillary_clinton hirohito hirokazu_kore-eda hiroshige hirotaka_takeuchi
    hirschman hobbes hobsbawm hofstede hokusai homi_bhabha honneth honoré_de_balzac horkheimer horst_rittel
    hosmer_and_lemeshow hosni_mubarak hou_hsiao-hsien howard_becker howard_florey howard_gardner howard_schultz
    hu_jintao hugh_grant hugo_chávez hugo_grotius humphrey_bogart humphry_davy husserl huxley hyman_minsky ian_fleming
    ian_kershaw ian_mcewan ian_mckellen ibn_al-haytham ibram_x._kendi ibsen ida_b._wells iga_świątek ignaz_semmelweis
    igor_ansoff ikujiro_nonaka immanuel_wallerstein imran_khan imre_lakatos ingeborg_bachmann ingmar_bergman
    ingvar_kamprad iris_marion_young iris_murdoch irving_fisher irène_joliot-curie isaac_asimov isabel_allende
    isabel_schnabel isabel_wilkerson isak_dinesen ishikawa italo_calvino ivan_illich ivan_turgenev j._edgar_hoover
    j.c.r._licklider j.d._salinger j.d._vance j.l._austin j.m._coetzee j.m.w._turner j.p._morgan jacinda_ardern
    jack_bogle jack_dorsey jack_kerouac jack_kilby jack_london jack_ma jack_mezirow jack_nicklaus jack_trout jack_welch
    jackie_robinson jackie_stewart jackson_pollock jacob_cohen jacques_chirac jacques_delors jacques_derrida
    jacques_lacan jacques_le_goff jaime_lerner jair_bolsonaro jakob_nielsen jamal_musiala james_baldwin james_brown
    james_buchanan james_c._scott james_cameron james_childress james_dean james_gosling james_hansen james_heckman
    james_hutton james_lovelock james_madison james_march james_monroe james_prescott_joule james_robinson james_watson
    james_womack jamie_dimon jamie_oliver jan_gehl jan_tinbergen jan_van_eyck jane_campion jane_goodall jane_jacobs
    jane_seymour janis_joplin jannik_sinner janusz_korczak jaron_lanier jaroslav_hašek jasper_johns javier_milei jay-z
    jay_forrester jay_lorsch jean-baptiste_lamarck jean-claude_juncker jean-claude_trichet jean-luc_godard
    jean-michel_basquiat jean_baudrillard jean_lave jean_monnet jean_sibelius jean_tirole jean_watson jeanne_chall
    jeanne_d'arc jeff_koons jeff_sutherland jefferson_davis jeffrey_sachs jennifer_doudna jenny_erpenbeck
    jens_stoltenberg jens_weidmann jensen_huang jerome_bruner jerry_yang jerzy_neyman jesse_owens jhumpa_lahiri
    jiang_zemin jim_collins jim_cummins jim_farley jim_yong_kim jimi_hendrix joachim_nagel joan_baez joan_didion
    joan_miró joan_woodward jocelyn_bell_burnell johan_cruyff johan_rockström johann_gottlieb_fichte
    johann_heinrich_pestalozzi johann_strauss john_banville john_bogle john_bowlby john_brown john_cage john_coltrane
    john_constable john_creswell john_d._rockefeller john_dalton john_donne john_dos_passos john_freeman john_hancock
    john_hattie john_kenneth_galbraith john_kerry john_kotter john_le_carré john_lennon john_major john_mccarthy
    john_mearsheimer john_muir john_nash john_searle john_snow john_sweller john_tukey john_von_neumann john_watson
    joko_widodo jomo_kenyatta jonah_lomu jonas_gahr_støre jonas_vingegaard jonathan_franzen jony_ive jordan_peele
    jorge_luis_borges josef_hoffmann joseph-louis_lagrange joseph_beuys joseph_conrad joseph_fourier joseph_goebbels
    joseph_heller joseph_juran joseph_mccarthy joseph_nye joseph_raz joseph_schumpeter joseph_stiglitz joshua_angrist
    josiah_willard_gibbs josip_broz_tito josé_de_san_martín josé_manuel_barroso josé_mourinho josé_saramago jože_plečnik
    juan_perón jude_bellingham judea_pearl judi_dench judith_butler judith_jarvis_thomson juli_zeh julia_child
    julia_kristeva julian_barnes julian_nagelsmann julio_cortázar julius_nyerere juran justin_trudeau justus_von_liebig
    juvenal jørgen_randers jürgen_habermas jürgen_klopp kahneman kaja_kallas kanye_west kaoru_ishikawa kaplan_and_meier
    karen_blixen karl_benz karl_friedrich_schinkel karl_jaspers karl_lagerfeld karl_mannheim karl_ove_knausgård
    karl_pearson karl_polanyi karl_terzaghi karl_weick karlheinz_stockhausen katalin_karikó kate_bush kate_crawford
    kate_raworth katharina_reiss katharine_hayhoe katherine_johnson kathy_charmaz katie_ledecky katsushika_hokusai
    kazimir_malevich kazuo_ishiguro keir_starmer keith_haring kekulé kelsen ken_griffin ken_loach ken_robinson
    ken_schwaber ken_thompson kendrick_lamar kenneth_arrow kenneth_goodman kenneth_waltz kent_beck kenzaburō_ōe
    kevin_de_bruyne kevin_lynch kevin_systrom keynes khaled_hosseini khalil_gibran khrushchev kiichiro_toyoda
    kim_il-sung kim_jong-un king_charles kip_thorne kissinger knut_hamsun knut_wicksell kobe_bryant kofi_annan kohlberg
    kolb konosuke_matsushita konrad_adenauer kotler kotter kraftwerk krashen kristalina_georgieva kristeva
    krzysztof_kieślowski kurt_cobain kurt_gödel kurt_lewin kurt_tucholsky kurt_vonnegut kuznets kwame_nkrumah
    kylian_mbappé kylie_minogue käthe_kollwitz lacan lady_gaga lakatos lamarck lance_armstrong langston_hughes
    larry_ellison larry_fink larry_page lars_von_trier latour laura_mulvey lawrence_kohlberg lawrence_lessig
    lawrence_venuti le_corbusier lebron_james led_zeppelin lee_cronbach lee_hsien_loong lee_iacocca lee_kuan_yew
    lefebvre leni_riefenstahl lenin leon_festinger leon_trotsky leonard_bernstein leonard_cohen leonardo_dicaprio
    leonid_brezhnev leopold_von_ranke leoš_janáček lesley_hughes leslie_lamport levi_strauss levinas lewis_hamilton
    lewis_terman li_keqiang lin-manuel_miranda lindsey_vonn linus_pauling lisa_su liszt liu_cixin livy liz_truss
    lon_fuller lord_atkin lord_byron lord_denning lord_kelvin loris_malaguzzi lorraine_hansberry louis_armstrong
    louis_brandeis louis_kahn louise_bourgeois louise_glück lu_xun luce_irigaray lucian_freud luciano_pavarotti
    lucretius lucy_calkins ludwig_boltzmann ludwig_erhard ludwig_ii ludwig_mies_van_der_rohe ludwig_prandtl
    ludwig_von_mises luhmann luigi_galvani luigi_pirandello luis_buñuel luiz_inácio_lula_da_silva lukács lumumba
    luxemburg lynn_margulis léon_walras lévi-strauss m.a.k._halliday mackenzie_scott macron madeleine_leininger
    maggie_o'farrell magic_johnson magritte mahathir_mohamad mahler mahmoud_darwish maimonides malala_yousafzai
    malcolm_gladwell malcolm_knowles malinowski mancur_olson mandela manmohan_singh mansa_musa mantel_and_haenszel
    manuel_castells manuel_neuer marc_andreessen marc_bloch marc_chagall marc_márquez marcel_duchamp marcel_hirscher
    marcel_mauss marcel_proust marcuse margaret_chan margaret_hamilton margaret_macmillan margaret_mead margot_robbie
    margrethe_vestager marguerite_duras maria_callas maria_sibylla_merian maria_theresa mariana_mazzucato marie_clay
    marilyn_monroe mario_draghi mario_vargas_llosa marion_nestle marissa_mayer mark_antony mark_carney mark_granovetter
    mark_rothko mark_rutte mark_sykes mark_zuckerberg markowitz marlene_dietrich marlon_brando marshall_mcluhan
    martha_nussbaum martin_fowler martin_heidegger martin_scorsese martin_seligman martina_navratilova marvin_minsky
    mary_ainsworth mary_anning mary_barra mary_beard mary_douglas mary_oliver mary_parker_follett mary_queen_of_scots
    mary_robinson mary_seacole maryanne_wolf masaccio masayoshi_son mateusz_morawiecki matisse matthew_perry
    matthias_erzberger matthias_grünewald maurice_merleau-ponty maurice_ravel maurice_wilkins max_born max_ernst
    max_frisch max_horkheimer max_verstappen mcclelland mcgregor mcluhan megan_rapinoe meghan_markle mehmed_ii
    melanie_klein melinda_gates melvin_conway mendel mendelssohn menger merkel merleau-ponty merton_miller meryl_streep
    metallica mette_frederiksen mezirow michael_apple michael_collins michael_ende michael_haneke michael_hannan
    michael_jackson michael_jordan michael_kremer michael_mann michael_o'leary michael_phelps michael_pollan
    michael_sandel michael_schumacher michael_spence michel_houellebecq michelle_alexander michelle_bachelet mick_jagger
    mies mies_van_der_rohe mihaly_csikszentmihalyi mikaela_shiffrin mike_cohn mikhail_bakunin mikhail_bulgakov
    milan_kundera miles_davis milgram miloš_forman milutin_milanković minsky mira_nair miriam_makeba mitch_mcconnell
    mo_farah mo_yan modest_mussorgsky modi modigliani mohamed_salah mohammed_bin_salman mondrian monteverdi montezuma
    mother_teresa mozart muammar_gaddafi mugabe muhammad_ali_jinnah muhammad_yunus muhammadu_buhari mukesh_ambani munch
    murasaki_shikibu muriel_spark murray_gell-mann musil myron_scholes nabokov nadia_comăneci nadine_gordimer
    naguib_mahfouz nana_akufo-addo nancy_pelosi naomi_klein naomi_osaka narendra_modi nassim_nicholas_taleb nassim_taleb
    nathaniel_hawthorne nayib_bukele nefertari nehru neil_armstrong neil_gaiman neil_postman nelly_sachs neruda
    netanyahu ngozi_okonjo-iweala ngũgĩ_wa_thiong'o niall_ferguson nicholas_ii nicholas_negroponte nicholas_stern
    nick_bostrom nicolae_ceaușescu nicolas_sarkozy nicole_forsgren nicolás_maduro niels_henrik_abel niemeyer niki_lauda
    niklas_luhmann nikolai_gogol nikolaus_otto nina_simone nirvana nkrumah nonaka norbert_elias norbert_wiener
    norman_denzin norman_foster novak_djokovic nozick nussbaum nyerere obama ockham octavia_butler octavio_paz
    oda_nobunaga ola_källenius olaf_scholz olga_tokarczuk oliver_blume oliver_hart oliver_sacks oliver_wendell_holmes
    oliver_williamson olivia_laing olivia_rodrigo olivier_messiaen omar_khayyam oprah_winfrey orbán orhan_pamuk
    orson_welles orville_wright orwell osborne_reynolds oscar_niemeyer oskar_kokoschka oskar_schindler ostrom otto_dix
    otto_hahn otto_the_great otto_wagner ousmane_sembène palladio palmerston pancho_villa pankhurst parfit
    park_chan-wook park_chung-hee pascal_lamy pat_gelsinger patrice_lumumba patricia_benner patrick_collison
    patrick_geddes patrick_henry patrick_lencioni patrick_süskind paul_allen paul_bocuse paul_celan paul_dimaggio
    paul_dirac paul_ehrlich paul_feyerabend paul_graham paul_grice paul_kagame paul_kruger paul_lawrence paul_mccartney
    paul_revere paul_ricœur paul_romer paul_samuelson paul_verlaine paul_volcker paula_modersohn-becker paulo_coelho
    paulo_freire pavlov pedro_almodóvar pedro_sánchez peirce pep_guardiola percy_bysshe_shelley pericles pestalozzi
    peter_berger peter_checkland peter_higgs peter_jackson peter_lynch peter_norvig peter_paul_rubens peter_senge
    peter_singer peter_thiel peter_zumthor petr_pavel phil_knight philip_crosby philip_glass philip_k._dick
    philip_larkin philip_pullman philip_roth philip_tetlock philip_zimbardo philipp_scheidemann philippa_foot
    philippe_pétain piero_della_francesca pierre-auguste_renoir pierre-simon_laplace pierre_boulez pierre_bourdieu
    pierre_curie pierre_trudeau piet_mondrian pieter_bruegel pieter_zeeman piketty pindar pink_floyd pirandello plato
    plotinus poincaré polanyi pony_ma pope_francis pope_john_paul_ii popper post_malone prabowo_subianto primo_levi
    prince_william princess_diana prokofiev proudhon proust putin pyotr_ilyich_tchaikovsky pyotr_tchaikovsky
    qin_shi_huang quentin_tarantino quine r.k._narayan rachel_cusk rachmaninoff radiohead rafael_correa rafael_nadal
    raghuram_rajan rainer_maria_rilke rainer_werner_fassbinder rajendra_pachauri ralph_ellison ralph_vaughan_williams
    rammstein ramses_ii raoul_wallenberg ratan_tata rathenau raul_hilberg ravi_shankar rawls ray_bradbury ray_charles
    ray_dalio ray_kroc ray_kurzweil raymond_cattell raymond_poincaré rebecca_solnit recep_tayyip_erdoğan reed_hastings
    reid_hoffman rem_koolhaas ren_zhengfei rensis_likert renzo_piano ricardo richard_branson richard_cyert
    richard_dawkins richard_evans richard_ryan richard_sennett richard_stallman richard_strauss richard_thaler
    richard_the_lionheart ricoeur ricœur ridley_scott rilke rimbaud roald_dahl robert_atkins robert_bosch
    robert_browning robert_c._martin robert_caro robert_cialdini robert_clive robert_dahl robert_downey robert_e._lee
    robert_fico robert_gagné robert_k._merton robert_lewandowski robert_lucas robert_macfarlane robert_marzano
    robert_merton robert_metcalfe robert_millikan robert_moses robert_mugabe robert_musil robert_noyce robert_nozick
    robert_putnam robert_rauschenberg robert_schuman robert_schumann robert_shiller robert_solow robert_sternberg
    robert_venturi robert_walpole robert_yin roberta_metsola roberto_azevêdo roberto_rossellini robin_diangelo
    robin_wall_kimmerer rod_ellis roddy_doyle rodin rodrigo_duterte roger_federer roger_moore roger_penrose roger_penske
    rogoff rohinton_mistry roland_barthes roman_jakobson roman_polanski romano_prodi ron_jeffries ronald_coase
    ronald_dworkin ronald_fisher roosevelt rory_mcilroy rosabeth_moss_kanter rosenshine rossini roy_lichtenstein rubens
    rudolf_carnap rudolf_clausius rudolf_dassler rudolf_diesel rudolf_steiner rudolf_virchow rupert_brooke
    russell_ackoff rutger_bregman ruth_bader_ginsburg ruth_benedict sachin_tendulkar saddam_hussein sadi_carnot
    safiya_noble saint-exupéry sally_rooney salman_rushdie sam_altman sam_bankman-fried sam_walton samia_suluhu_hassan
    samuel_adams samuel_huntington samuel_johnson samuel_pepys samuel_pufendorf samuel_taylor_coleridge samuelson
    sanna_marin sarah_gilbert sardar_patel saskia_sassen satya_nadella satyajit_ray satyendra_nath_bose saul_bellow
    saul_friedländer saul_kripke saussure scarlett_johansson scheidemann schelling schiller schleicher schleiermacher
    schoenberg schubert schönberg scipio scott_joplin scott_morrison seamus_heaney sean_connery selma_lagerlöf seneca
    serena_williams sergei_eisenstein sergei_korolev sergei_prokofiev sergey_brin seth_godin sewall_wright
    seymour_papert shah_jahan shaka_zulu shakespeare shaquille_o'neal shehbaz_sharif sheikh_hasina sheikh_mujibur_rahman
    sherry_turkle sheryl_sandberg shigeo_shingo shinzo_abe shoshana_zuboff shostakovich sibelius siegfried_sassoon
    sifan_hassan silvio_berlusconi simmel simon_baron-cohen simon_johnson simon_kuznets simon_schama simon_sinek
    simone_biles simone_weil slobodan_milošević socrates sofia_coppola soichiro_honda sojourner_truth solomon_asch solow
    sophie_scholl spike_lee srinivasa_ramanujan stafford_beer stanisław_lem stanley_kubrick stanley_milgram
    stefan_rahmstorf stefan_zweig steffi_graf steinbeck stendhal stephen_covey stephen_curry stephen_jay_gould
    stephen_king stephen_kleene stephen_krashen stephen_sondheim steve_biko steve_blank steve_krug steve_reich
    steve_wozniak steven_pinker steven_spielberg stevie_wonder stieg_larsson stiglitz stonewall_jackson stravinsky
    strindberg stromae stuart_hall stuart_russell subrahmanyan_chandrasekhar suharto sukarno sundar_pichai
    sundiata_keita sunstein susan_b._anthony susan_sontag susanne_bier suzanne_collins svante_arrhenius
    søren_kierkegaard t.e._lawrence ta-nehisi_coates tacitus tadao_ando tadej_pogačar taiichi_ohno talcott_parsons taleb
    taylor_swift ted_hughes tedros_adhanom teju_cole tems terence_tao teresa_amabile terry_pratchett thabo_mbeki
    thatcher the_beatles the_rolling_stones the_weeknd theda_skocpol thelonious_monk theodor_adorno theodor_fontane
    theodor_herzl theodore_levitt theodore_von_kármán theresa_may thierry_breton thom_yorke thomas_bayes thomas_bernhard
    thomas_cromwell thomas_gainsborough thomas_hardy thomas_luckmann thomas_nagel thomas_pynchon thomas_sankara
    thomas_sargent thomas_telford thomas_tuchel thomas_vinterberg thomas_wolsey thurgood_marshall tiger_woods
    tim_sweeney timnit_gebru timothy_snyder timothée_chalamet titian tiwa_savage tocqueville tokugawa_ieyasu tolkien
    tom_beauchamp tom_brady tom_burns tom_hanks tom_peters tom_stoppard toni_kroos tony_blair tony_hawk tony_hoare
    tony_judt tove_jansson toyotomi_hideyoshi tracey_emin travis_kalanick travis_scott truman_capote trump tsai_ing-wen
    tu_youyou tuckman tversky tycho_brahe ulf_kristersson ulric_neisser ulrich_beck ulysses_s._grant umberto_eco
    uncle_bob upton_sinclair urie_bronfenbrenner ursula_k._le_guin usain_bolt uta_frith uğur_şahin v.s._naipaul
    valentina_tereshkova valentino_rossi vandana_shiva vannevar_bush vasari veblen velázquez venus_williams vera_rubin
    verdi vernon_smith victor_grignard victor_vroom victoria_clarke vikram_seth viktor_frankl viktor_orbán
    vilfredo_pareto vincenzo_bellini vint_cerf virat_kohli virginia_braun virginia_henderson viswanath_venkatesh
    vladimir_nabokov volodymyr_zelenskyy václav_havel w._edwards_deming w.e.b._du_bois w.g._sebald w.h._auden
    w.v.o._quine walras walter_benjamin walter_gropius walter_isaacson walter_powell walter_raleigh walter_shewhart
    walther_rathenau wanda_orlikowski ward_cunningham warhol warren_bennis wassily_leontief werner_herzog
    werner_von_siemens wernher_von_braun wes_anderson whitney_wolfe wilbur_wright wilhelm_wundt willard_van_orman_quine
    willem_de_kooning william_blackstone william_easterly william_goldman william_gosset william_hogarth william_james
    william_labov william_mckinley william_nordhaus william_pitt william_ruto william_sharpe william_shockley
    william_stanley_jevons willy_brandt wilt_chamberlain wim_duisenberg wim_wenders wisława_szymborska wizkid
    wole_soyinka wolfgang_pauli wong_kar-wai woody_allen wu_zetian wundt yann_lecun yasser_arafat yasujirō_ozu
    yasunari_kawabata yayoi_kusama yeltsin yitzhak_rabin yo-yo_ma yochai_benkler yoon_suk-yeol yorgos_lanthimos
    yoshua_bengio yotam_ottolenghi youssou_n'dour yukihiro_matsumoto yukio_mishima yulia_tymoshenko yuval_noah_harari
    yvonna_lincoln zadie_smith zaha_hadid zbigniew_brzezinski zelensky zendaya zhang_heng zhang_yimou zheng_he zimbardo
    zinedine_zidane zola zoltán_kodály zora_neale_hurston zygmunt_bauman édith_piaf édouard_manet émile_durkheim
    émile_zola évariste_galois özlem_türeci žižek
""")
