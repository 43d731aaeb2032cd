"""People of history, science, letters and the news, whom schoolbooks, studies and comment name."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

FIGURES = phrases("""
    a.j.p._taylor a.s._neill aaron_beck aaron_copland abdus_salam abelard abhijit_banerjee abraham_lincoln
    abraham_maslow ada_lovelace adam_grant adam_mickiewicz adam_smith adenauer adi_dassler adorno adrienne_rich
    aeschylus agamemnon agatha_christie agnès_varda ai_weiwei akhenaten akio_morita akira_kurosawa al-khwarizmi al-kindi
    al_gore al_ries alan_baddeley alan_cooper alan_greenspan alan_krueger alan_turing alasdair_macintyre alban_berg
    albert_bandura albert_camus albert_einstein albert_ellis albert_hirschman albert_sabin albrecht_dürer alcibiades
    aldo_leopold aldous_huxley aleksandr_solzhenitsyn alessandro_volta alex_ferguson alexander_fleming
    alexander_graham_bell alexander_hamilton alexander_osterwalder alexander_pushkin alexander_the_great
    alexander_von_humboldt alexandre_dumas alexei_navalny alexis_de_tocqueville alfred_adler alfred_binet
    alfred_chandler alfred_hitchcock alfred_krupp alfred_marshall alfred_nobel alfred_russel_wallace alfred_tennyson
    alfred_wegener alice_munro alice_walker alistair_cockburn allen_ginsberg alonzo_church althusser alvar_aalto
    alvin_roth amanda_gorman amartya_sen amedeo_avogadro amedeo_modigliani amelia_earhart amos_oz amos_tversky ampère
    amy_edmondson andrea_mantegna andrea_palladio andrei_tarkovsky andrew_bailey andrew_carnegie andrew_gelman
    andrew_jackson andrew_lloyd_webber andrew_ng andrew_wiles andrey_kolmogorov andré-marie_ampère andré_gide
    andy_warhol ang_lee angela_davis angela_duckworth angela_merkel angelina_jolie angus_deaton anish_kapoor
    anna_akhmatova anna_freud anna_karenina anne_boleyn anne_brontë anne_case anne_frank anne_of_cleves anne_sexton
    anne_sullivan annie_ernaux anselm_kiefer anselm_strauss anthony_albanese anthony_bourdain anthony_eden anthony_fauci
    anthony_giddens antoine_lavoisier anton_bruckner anton_chekhov anton_webern antoni_gaudí antonie_van_leeuwenhoek
    antonin_scalia antonio_damasio antonio_gramsci antonio_vivaldi antonín_dvořák antónio_guterres antónio_salazar
    anwar_sadat aphrodite archimedes arendt aretha_franklin aristophanes aristotle arlie_hochschild arnold_schoenberg
    artemisia_gentileschi arthur_c._clarke arthur_casagrande arthur_conan_doyle arthur_miller arthur_rimbaud
    arthur_schopenhauer arundhati_roy arvo_pärt ashoka astrid_lindgren atahualpa atatürk atterberg attlee audre_lorde
    audrey_hepburn august_kekulé august_strindberg august_wilson auguste_comte auguste_escoffier auguste_renoir
    auguste_rodin augustin-louis_cauchy augusto_pinochet augustus_de_morgan averroes avicenna avogadro axel_honneth
    ayatollah_khomeini ayrton_senna b.f._skinner b.r._ambedkar babe_ruth bad_bunny ban_ki-moon bandura barack_obama
    barak_rosenshine barbara_hepworth barbara_liskov barbara_mcclintock barbara_tuchman barney_glaser barthes
    bartolomé_murillo bashar_al-assad basil_bernstein baudelaire baudrillard bauman baumol beatrix_potter
    beauchamp_and_childress bedřich_smetana beethoven bell_hooks ben_bernanke ben_jonson benazir_bhutto
    benedict_anderson benedict_arnold bengt_holmström benito_juárez benito_mussolini benjamin_bloom benjamin_britten
    benjamin_disraeli benjamin_franklin benjamin_graham benjamin_lee_whorf benjamin_netanyahu benoit_mandelbrot bentham
    berlioz bernard_arnault bernard_montgomery bernard_williams bernhard_riemann bernie_sanders bernini bernoulli
    berthe_morisot bertolt_brecht bertrand_russell bethmann_hollweg betty_friedan biden bill_clinton bill_gates
    billie_eilish billie_holiday billie_jean_king binet bismarck bjarne_stroustrup blaise_pascal bob_dylan bob_marley
    bobath boccaccio boethius bohr bohumil_hrabal bolsonaro boltzmann bolívar bonferroni bong_joon-ho
    booker_t._washington boole borges boris_becker boris_johnson boris_pasternak boris_yeltsin borromini botticelli
    boudica boudicca bourdieu boussinesq bowlby brad_pitt bradley_efron brahms braudel braun_and_clarke brecht
    brené_brown brezhnev brian_kernighan bronfenbrenner bronisław_malinowski bruce_springsteen bruegel brunelleschi
    bruner bruno_latour buckminster_fuller buddha bulgakov burckhardt buster_keaton buzz_aldrin byron_sharp béla_bartók
    böhm-bawerk c._wright_mills c.k._prahalad c.s._lewis c.v._raman caligula callista_roy calvin_coolidge
    camille_claudel camille_pissarro camille_saint-saëns caravaggio carl_benz carl_bosch carl_friedrich_gauss carl_jung
    carl_lewis carl_linnaeus carl_menger carl_nielsen carl_rogers carl_sagan carl_schmitt carnap carnot carol_dweck
    carol_gilligan carolyn_davidson caspar_david_friedrich cass_sunstein catherine_howard catherine_of_aragon
    catherine_parr catherine_the_great cauchy cecil_rhodes cecilia_payne celsius cervantes cesária_évora chagall
    chandragupta charlemagne charles_babbage charles_baudelaire charles_best charles_darwin charles_de_gaulle
    charles_dickens charles_lindbergh charles_lyell charles_martel charles_taylor charlie_chaplin charlie_munger
    charlie_parker charlotte_brontë che_guevara chekhov chester_barnard chiang_kai-shek chimamanda_ngozi_adichie
    chinua_achebe chomsky chopin chris_argyris christa_wolf christabel_pankhurst christaller christiaan_huygens
    christian_dior christian_drosten christine_lagarde christopher_clark christopher_columbus christopher_marlowe
    christopher_nolan christopher_wren chuck_berry chézy cicely_saunders cicero cindy_sherman clara_barton
    clara_schumann clarice_lispector claude_debussy claude_lévi-strauss claude_monet claude_shannon claudia_goldin
    claudio_monteverdi claus_von_stauffenberg clausewitz clayton_christensen clement_attlee cleopatra clifford_geertz
    coase coco_chanel colin_kaepernick commodore_perry comte condorcet confucius copernicus corbusier cormac_mccarthy
    cornelius_vanderbilt coulomb cristiano_ronaldo csikszentmihalyi cyril_ramaphosa cyrus_the_great czesław_miłosz
    célestin_freinet cézanne d.h._lawrence dag_hammarskjöld dalai_lama dalí damien_hirst dan_ariely dan_brown
    dani_rodrik daniel_defoe daniel_dennett daniel_goleman daniel_kahneman daniel_o'connell daniel_pink
    daniel_willingham dante_alighieri daphne_du_maurier dario_amodei daron_acemoglu darwin david_aaker
    david_alfaro_siqueiros david_attenborough david_beckham david_ben-gurion david_bowie david_cameron david_card
    david_chalmers david_cox david_foster_wallace david_graeber david_harvey david_hilbert david_hockney david_hume
    david_j._anderson david_kolb david_lloyd_george david_lynch david_ogilvy david_ricardo david_wechsler debussy
    deleuze deming demis_hassabis deng_xiaoping denis_diderot dennis_meadows dennis_ritchie derek_parfit derek_walcott
    derrida descartes desmond_tutu detlev_peukert dewey dian_fossey diderot diego_maradona diego_rivera diego_velázquez
    dieter_rams dietrich_bonhoeffer dijkstra dilma_rousseff dionysus dirac disraeli dmitri_mendeleev dmitri_shostakovich
    don_bradman don_delillo don_norman don_quixote donald_davidson donald_knuth donald_norman donald_rubin donald_schön
    donald_trump donald_tusk donald_winnicott donatello donella_meadows doris_lessing dorothea_orem dorothy_hodgkin
    dostoevsky dostoyevsky douglas_macarthur douglas_mcgregor douglass_north drew_weissman drucker duke_ellington
    duke_of_wellington durkheim dvořák dwight_d._eisenhower dworkin dylan_thomas dylan_wiliam dürer dürrenmatt
    e.d._hirsch e.m._forster e.o._wilson e.p._thompson eamon_de_valera ed_sheeran eddy_merckx edgar_allan_poe
    edgar_degas edgar_schein edith_piaf edith_wharton edmund_burke edmund_husserl edsger_dijkstra edvard_grieg
    edvard_munch edward_albee edward_bernays edward_deci edward_deming edward_elgar edward_heath edward_hopper
    edward_jenner edward_prescott edward_said edward_sapir edward_thorndike edward_tufte edwin_hubble egon_pearson
    egon_schiele einstein eisenhower el_greco eleanor_of_aquitaine eleanor_roosevelt elena_ferrante elfriede_jelinek
    elinor_ostrom eliud_kipchoge eliyahu_goldratt elizabeth_anscombe elizabeth_bishop elizabeth_cady_stanton elizabeth_i
    elizabeth_ii elizabeth_kübler-ross elizabeth_loftus elizabeth_warren ella_fitzgerald elon_musk elton_john elton_mayo
    elvis_presley emil_von_behring emiliano_zapata emily_brontë emily_davison emily_dickinson emily_hanford emma_goldman
    emmanuel_levinas emmanuel_macron emmanuel_saez emmanuelle_charpentier emmeline_pankhurst emmy_noether emperor_meiji
    enid_blyton enrico_fermi enzo_ferrari epictetus erasmus erdoğan eric_evans eric_hobsbawm eric_kandel eric_ries
    erich_kästner erich_maria_remarque erik_erikson erik_satie erikson ernest_hemingway ernest_lawrence
    ernest_rutherford ernst_chain ernst_fehr ernst_ludwig_kirchner ernst_mayr erving_goffman erwin_rommel
    erwin_schrödinger erzberger esther_duflo etienne_wenger euclid eugene_fama eugene_nida eugene_o'neill euler
    euripides eva_perón evangelista_torricelli evelyn_waugh everett_rogers eysenck ezra_pound f._scott_fitzgerald
    f.w._de_klerk f.w._murnau fahrenheit faraday fazlur_khan federico_fellini federico_garcía_lorca fei-fei_li fela_kuti
    felix_mendelssohn ferdinand_de_saussure ferdinand_foch ferdinand_magellan ferdinand_porsche fermat fernand_braudel
    fernando_botero fernando_pessoa ferran_adrià feuerbach feyerabend fibonacci fichte fidel_castro filippo_brunelleschi
    fischer_black flannery_o'connor flaubert florence_nightingale fontane foucault fourier francis_bacon francis_crick
    francis_drake francis_ford_coppola francis_fukuyama francis_galton francisco_de_miranda francisco_de_zurbarán
    francisco_franco francisco_goya francisco_pizarro franco_modigliani frank_gehry frank_lloyd_wright frank_smith
    franklin_d._roosevelt franklin_roosevelt frans_hals frantz_fanon franz_beckenbauer franz_boas franz_ferdinand
    franz_kafka franz_liszt franz_schubert franz_von_papen françois_hollande françois_mitterrand françois_truffaut
    fred_brooks freddie_mercury frederick_banting frederick_barbarossa frederick_douglass frederick_herzberg
    frederick_sanger frederick_taylor frederick_the_great frederick_winslow_taylor frege freire freud frida_kahlo
    friedan friedrich_dürrenmatt friedrich_ebert friedrich_engels friedrich_froebel friedrich_fröbel friedrich_hayek
    friedrich_merz friedrich_naumann friedrich_nietzsche friedrich_schelling friedrich_schiller friedrich_von_hayek
    friedrich_wöhler fritz_haber fritz_lang froebel froude frédéric_chopin fröbel fukuyama fyodor_dostoevsky
    félix_guattari g.w.f._hegel gabriel_garcía_márquez gabriel_zucman gabriela_mistral gadamer gaetano_donizetti galilei
    galileo_galilei galois gamal_abdel_nasser gandhi garibaldi gary_becker gary_hamel gaudí gauss gautam_adani
    gayatri_spivak geertz gene_kim genghis_khan genichi_taguchi geoffrey_chaucer geoffrey_hinton geoffrey_moore
    georg_cantor georg_friedrich_händel georg_ohm georg_philipp_telemann georg_simmel george_akerlof george_bernard_shaw
    george_boole george_box george_clooney george_eliot george_frideric_handel george_gershwin george_grosz
    george_h.w._bush george_harrison george_herbert_mead george_lucas george_miller george_orwell george_patton
    george_sand george_soros george_stephenson george_w._bush george_washington georges_bizet georges_braque
    georges_cuvier georges_seurat georgia_o'keeffe gerald_ford gerhard_richter gerhard_schröder gertrude_stein
    giacomo_puccini gian_lorenzo_bernini giddens gilbert_ryle gilles_deleuze gioachino_rossini giorgia_meloni
    giorgio_armani giorgio_de_chirico giotto giovanni_bellini giovanni_boccaccio giulio_andreotti giuseppe_garibaldi
    giuseppe_verdi gladstone glenn_gould gloria_steinem goethe goffman golda_meir gorbachev gordon_allport gordon_brown
    gordon_ramsay gottfried_leibniz gotthold_ephraim_lessing gottlieb_daimler gottlob_frege goya grace_hopper
    graham_greene gramsci granovetter grashof gregor_mendel greta_garbo greta_gerwig greta_thunberg grignard
    grigori_perelman gropius grotius guglielmo_marconi guido_imbens guido_van_rossum gunnar_myrdal gustav_holst
    gustav_klimt gustav_mahler gustav_stresemann gustave_eiffel gustave_flaubert gutenberg guy_de_maupassant guy_fawkes
    gödel günter_grass h.l.a._hart ha-joon_chang habermas hades hadid haile_gebrselassie haile_selassie halldór_laxness
    hammurabi han_kang hannah_arendt hans-georg_gadamer hans_christian_andersen hans_christian_ørsted hans_eysenck
    hans_holbein hans_kelsen hans_morgenthau hans_vermeer harold_macmillan harold_pinter harold_wilson harper_lee
    harriet_tubman harry_markowitz harry_potter harry_truman haruki_murakami harun_al-rashid hayao_miyazaki haydn hayek
    hector_berlioz hedy_lamarr hegel heidegger heinrich_august_winkler heinrich_brüning heinrich_böll heinrich_heine
    heinrich_hertz heinrich_himmler heinrich_von_kleist heisenberg helen_keller helmut_kohl helmut_schmidt hemingway
    hendrik_lorentz henning_mankell henri_becquerel henri_bergson henri_de_toulouse-lautrec henri_dunant henri_fayol
    henri_lefebvre henri_matisse henri_poincaré henri_rousseau henrietta_leavitt henrik_ibsen henry_david_thoreau
    henry_dunant henry_ford henry_giroux henry_james henry_kissinger henry_mintzberg henry_moore henry_murray
    henry_purcell henry_viii herbert_blumer herbert_hoover herbert_marcuse herbert_simon herbert_von_karajan
    herman_melville hermann_ebbinghaus hermann_göring hermann_hesse hernán_cortés herodotus herzberg hesiod
    hideki_yukawa hieronymus_bosch hilary_mantel hilary_putnam hilbert hildegard_of_bingen hildegard_peplau
    hillary_clinton hindenburg hippocrates hirohito hiroshige hirschman hitler ho_chi_minh hobbes hobsbawm hofstede
    hokusai homi_bhabha honneth honoré_de_balzac horatio_nelson horkheimer horst_rittel hosmer_and_lemeshow
    hosni_mubarak howard_becker howard_florey howard_gardner howard_schultz hu_jintao hugo_chávez hugo_grotius
    humphrey_bogart humphry_davy husserl huxley hyman_minsky ian_fleming ian_mcewan ibn_al-haytham ibn_battuta
    ibn_khaldun ibn_sina ibsen icarus ida_b._wells ignaz_semmelweis igor_ansoff igor_stravinsky immanuel_kant
    immanuel_wallerstein imran_khan imre_lakatos indira_gandhi ingeborg_bachmann ingmar_bergman ingvar_kamprad
    iris_marion_young iris_murdoch irving_fisher irène_joliot-curie isaac_asimov isaac_newton isabel_allende
    isabella_of_castile isak_dinesen isambard_kingdom_brunel ishikawa italo_calvino ivan_illich ivan_pavlov
    ivan_the_terrible ivan_turgenev j._edgar_hoover j.d._salinger j.d._vance j.k._rowling j.l._austin j.m._coetzee
    j.m.w._turner j.p._morgan j.r.r._tolkien jacinda_ardern jack_bogle jack_kerouac jack_london jack_ma jack_mezirow
    jack_nicklaus jack_trout jack_welch jackie_robinson jackson_pollock jacob_cohen jacques_chirac jacques_delors
    jacques_derrida jacques_lacan jacques_le_goff jair_bolsonaro jakob_nielsen james_baldwin james_brown james_buchanan
    james_c._scott james_cameron james_childress james_clerk_maxwell james_cook james_dean james_gosling james_hansen
    james_heckman james_hutton james_joyce james_lovelock james_madison james_maxwell james_monroe james_prescott_joule
    james_robinson james_watson james_watt james_womack jamie_oliver jan_gehl jan_tinbergen jan_van_eyck jane_austen
    jane_eyre jane_goodall jane_jacobs jane_seymour janet_yellen janis_joplin janusz_korczak jared_diamond
    jaroslav_hašek jasper_johns javier_milei jawaharlal_nehru jay-z jay_forrester jean-baptiste_lamarck
    jean-jacques_rousseau jean-luc_godard jean-michel_basquiat jean-paul_sartre jean_baudrillard jean_lave jean_monnet
    jean_piaget jean_sibelius jean_tirole jean_watson jeanne_chall jeanne_d'arc jeff_bezos jeff_koons jeff_sutherland
    jefferson_davis jeffrey_sachs jennifer_doudna jensen_huang jeremy_bentham jerome_bruner jerome_powell jerzy_neyman
    jesse_owens jesus_christ jiang_zemin jim_collins jim_cummins jimi_hendrix jimmy_carter joan_baez joan_didion
    joan_miró joan_of_arc jocelyn_bell_burnell joe_biden johan_cruyff johan_rockström johann_gottlieb_fichte
    johann_heinrich_pestalozzi johann_sebastian_bach johann_strauss johann_wolfgang_von_goethe johannes_brahms
    johannes_gutenberg johannes_kepler johannes_vermeer john_adams john_bogle john_bowlby john_brown john_cage
    john_calvin john_coltrane john_constable john_creswell john_d._rockefeller john_dalton john_dewey john_donne
    john_dos_passos john_f._kennedy john_hancock john_hattie john_keats john_kenneth_galbraith john_kerry john_kotter
    john_le_carré john_lennon john_locke john_major john_maynard_keynes john_mccarthy john_mearsheimer john_milton
    john_muir john_nash john_rawls john_searle john_snow john_steinbeck john_stuart_mill john_sweller john_tukey
    john_von_neumann john_watson jomo_kenyatta jonah_lomu jonas_salk jonathan_franzen jonathan_swift jony_ive
    jorge_luis_borges josef_stalin joseph-louis_lagrange joseph_beuys joseph_conrad joseph_fourier joseph_goebbels
    joseph_haydn joseph_heller joseph_juran joseph_lister joseph_mccarthy joseph_nye joseph_raz joseph_schumpeter
    joseph_stalin joseph_stiglitz joshua_angrist josiah_willard_gibbs josip_broz_tito josé_de_san_martín josé_mourinho
    josé_saramago juan_perón judea_pearl judith_butler judith_jarvis_thomson jules_verne julia_child julia_kristeva
    julian_barnes julio_cortázar julius_caesar julius_nyerere juran justin_trudeau justus_von_liebig juvenal
    jørgen_randers jürgen_habermas jürgen_klopp kafka kahneman kamala_harris kandinsky kant kanye_west kaoru_ishikawa
    kaplan_and_meier karen_blixen karl_benz karl_friedrich_schinkel karl_jaspers karl_lagerfeld karl_liebknecht
    karl_mannheim karl_marx karl_ove_knausgård karl_pearson karl_polanyi karl_popper karl_terzaghi karlheinz_stockhausen
    katalin_karikó kate_bush kate_raworth katharina_reiss katherine_johnson kathy_charmaz katsushika_hokusai
    kazimir_malevich kazuo_ishiguro keir_starmer keith_haring kekulé kelsen ken_robinson ken_schwaber ken_thompson
    kendrick_lamar kenneth_arrow kenneth_goodman kenneth_waltz kent_beck kenzaburō_ōe kepler keynes khalil_gibran
    khrushchev kierkegaard kiichiro_toyoda kim_il-sung kim_jong-un king_charles kip_thorne kissinger knut_hamsun
    knut_wicksell kobe_bryant kofi_annan kohlberg kolb konosuke_matsushita konrad_adenauer kotler kotter krashen
    kristalina_georgieva kristeva kublai_khan kurt_cobain kurt_gödel kurt_lewin kurt_tucholsky kurt_von_schleicher
    kurt_vonnegut kuznets kwame_nkrumah kylian_mbappé käthe_kollwitz kübler-ross lacan lady_gaga lady_macbeth lagrange
    lakatos lamarck lance_armstrong langston_hughes laozi laplace larry_ellison larry_page latour lavoisier
    lawrence_kohlberg lawrence_venuti le_corbusier lebron_james lech_wałęsa lee_cronbach lee_iacocca lee_kuan_yew
    lefebvre leibniz leni_riefenstahl lenin leo_tolstoy leon_festinger leon_trotsky leonard_bernstein leonard_cohen
    leonardo_da_vinci leonardo_dicaprio leonhard_euler leonid_brezhnev leopold_von_ranke leoš_janáček leslie_lamport
    lev_vygotsky levi_strauss levinas lewis_carroll lewis_hamilton lewis_terman lin-manuel_miranda lincoln_memorial
    linnaeus linus_pauling linus_torvalds lionel_messi lisa_su lise_meitner liszt liu_cixin livy liz_truss lon_fuller
    lord_atkin lord_byron lord_denning lord_kelvin loris_malaguzzi lorraine_hansberry louis_armstrong louis_brandeis
    louis_kahn louis_pasteur louis_xiv louis_xvi louise_bourgeois lu_xun luce_irigaray lucian_freud luciano_pavarotti
    lucretius lucy_calkins ludendorff ludwig_boltzmann ludwig_erhard ludwig_ii ludwig_mies_van_der_rohe ludwig_prandtl
    ludwig_van_beethoven ludwig_von_mises ludwig_wittgenstein luhmann luigi_galvani luigi_pirandello luis_buñuel
    luiz_inácio_lula_da_silva lukács lumumba luxemburg lyndon_johnson lynn_margulis léon_walras lévi-strauss
    m.a.k._halliday machiavelli macron madeleine_leininger magic_johnson magritte mahathir_mohamad mahatma_gandhi mahler
    mahmoud_darwish maimonides malala_yousafzai malcolm_gladwell malcolm_knowles malcolm_x malinowski malthus
    mancur_olson mandela manmohan_singh mansa_musa mantel_and_haenszel manuel_castells mao_zedong marc_andreessen
    marc_bloch marc_chagall marcel_duchamp marcel_mauss marcel_proust marco_polo marcus_aurelius marcuse margaret_atwood
    margaret_hamilton margaret_mead margaret_thatcher marguerite_duras maria_callas maria_montessori
    maria_sibylla_merian maria_theresa mariana_mazzucato marie_antoinette marie_clay marie_curie marilyn_monroe
    mario_draghi mario_vargas_llosa mark_antony mark_carney mark_granovetter mark_rothko mark_twain mark_zuckerberg
    markowitz marlene_dietrich marlon_brando marshall_mcluhan martha_nussbaum martin_fowler martin_heidegger
    martin_luther martin_luther_king martin_scorsese martin_seligman martina_navratilova marvin_minsky mary_ainsworth
    mary_anning mary_beard mary_douglas mary_parker_follett mary_queen_of_scots mary_seacole mary_shelley
    mary_wollstonecraft maryanne_wolf masaccio maslow matisse matthew_perry matthias_erzberger matthias_grünewald
    maurice_merleau-ponty maurice_ravel maurice_wilkins max_born max_ernst max_frisch max_horkheimer max_planck
    max_verstappen max_weber maya_angelou mcclelland mcgregor mcluhan megan_rapinoe meghan_markle mehmed_ii
    melanie_klein melvin_conway mendel mendeleev mendelssohn menger merkel merleau-ponty merton_miller meryl_streep
    metternich mezirow michael_apple michael_collins michael_faraday michael_jackson michael_jordan michael_kremer
    michael_mann michael_phelps michael_porter michael_sandel michael_schumacher michael_spence michel_foucault
    michel_houellebecq michelangelo mick_jagger mies mies_van_der_rohe miguel_de_cervantes mihaly_csikszentmihalyi
    mike_cohn mikhail_bakunin mikhail_bulgakov mikhail_gorbachev milan_kundera miles_davis milgram milton_friedman
    milutin_milanković minsky mintzberg miriam_makeba mitch_mcconnell mo_farah mo_yan modest_mussorgsky modi modigliani
    molière mona_lisa mondrian monet montaigne montesquieu montessori monteverdi montezuma mother_teresa mozart
    muammar_gaddafi mugabe muhammad_ali muhammad_ali_jinnah mukesh_ambani munch murasaki_shikibu muriel_spark
    murray_gell-mann musil mussolini myron_scholes nabokov nadia_comăneci nadine_gordimer naguib_mahfouz nancy_pelosi
    napoleon napoleon_bonaparte napoleon_iii narendra_modi nassim_nicholas_taleb nassim_taleb nathaniel_hawthorne navier
    nefertari nefertiti nehru neil_armstrong neil_gaiman neil_postman nelly_sachs nelson_mandela neruda netanyahu
    neville_chamberlain ngũgĩ_wa_thiong'o niall_ferguson niccolò_machiavelli nicholas_stern nicolae_ceaușescu
    nicolas_sarkozy nicolaus_copernicus nicole_forsgren nicolás_maduro niels_bohr niels_henrik_abel niemeyer nietzsche
    niki_lauda nikita_khrushchev niklas_luhmann nikola_tesla nikolai_gogol nikolaus_otto nina_simone nkrumah
    noam_chomsky nonaka norbert_elias norbert_wiener norman_denzin norman_foster novak_djokovic nozick nussbaum nusselt
    nyerere nyquist obama ockham octavia_butler octavio_paz oda_nobunaga oedipus olaf_scholz olga_tokarczuk
    oliver_cromwell oliver_hart oliver_sacks oliver_twist oliver_wendell_holmes oliver_williamson olivier_messiaen
    omar_khayyam oprah_winfrey orbán orhan_pamuk orson_welles orville_wright orwell osborne_reynolds oscar_niemeyer
    oscar_wilde oskar_kokoschka oskar_schindler ostrom otto_dix otto_hahn otto_the_great otto_von_bismarck ovid
    pablo_neruda pablo_picasso palladio palmerston pancho_villa pankhurst papen paracelsus pareto parfit park_chung-hee
    pasteur patrice_lumumba patricia_benner patrick_henry patrick_lencioni paul_allen paul_bocuse paul_celan
    paul_cézanne paul_dirac paul_ehrlich paul_feyerabend paul_gauguin paul_graham paul_grice paul_kagame paul_klee
    paul_kruger paul_krugman paul_mccartney paul_revere paul_ricœur paul_romer paul_samuelson paul_verlaine paul_volcker
    paul_von_hindenburg paula_modersohn-becker paulo_coelho paulo_freire pavlov pedro_almodóvar pedro_sánchez peirce
    pep_guardiola percy_bysshe_shelley pericles pestalozzi peter_berger peter_checkland peter_drucker peter_higgs
    peter_jackson peter_lynch peter_paul_rubens peter_senge peter_singer peter_the_great peter_thiel peter_zumthor
    petrarch phil_knight phileas_fogg philip_crosby philip_glass philip_ii philip_k._dick philip_kotler philip_larkin
    philip_pullman philip_roth philip_tetlock philip_zimbardo philipp_scheidemann philippa_foot philippe_pétain piaget
    picasso piero_della_francesca pierre-auguste_renoir pierre-simon_laplace pierre_boulez pierre_bourdieu pierre_curie
    pierre_trudeau piet_mondrian pieter_bruegel pieter_zeeman piketty pindar pirandello planck plato plotinus plutarch
    poincaré pol_pot polanyi pony_ma pope_francis pope_john_paul_ii popper poseidon prandtl primo_levi prince_william
    princess_diana prokofiev prometheus proudhon proust ptolemy puccini pushkin putin pyotr_ilyich_tchaikovsky
    pyotr_tchaikovsky pythagoras qin_shi_huang queen_elizabeth queen_elizabeth_ii queen_victoria quentin_tarantino quine
    r.k._narayan rabindranath_tagore rachel_carson rachmaninoff rafael_nadal raghuram_rajan rainer_maria_rilke
    rainer_werner_fassbinder ralph_ellison ralph_vaughan_williams ralph_waldo_emerson ramses_ii raoul_wallenberg
    rasputin ratan_tata rathenau ravi_shankar rawls ray_bradbury ray_charles ray_dalio ray_kroc raymond_cattell
    recep_tayyip_erdoğan reed_hastings reid_hoffman rem_koolhaas rembrandt ren_zhengfei renoir rensis_likert renzo_piano
    rené_descartes rené_magritte ribbentrop ricardo richard_branson richard_dawkins richard_feynman richard_nixon
    richard_ryan richard_sennett richard_stallman richard_strauss richard_thaler richard_the_lionheart richard_wagner
    ricoeur ricœur ridley_scott riemann rilke rimbaud rishi_sunak roald_dahl robert_bosch robert_boyle robert_browning
    robert_burns robert_c._martin robert_cialdini robert_clive robert_dahl robert_e._lee robert_frost robert_gagné
    robert_hooke robert_k._merton robert_koch robert_lucas robert_marzano robert_merton robert_millikan robert_mugabe
    robert_musil robert_nozick robert_oppenheimer robert_putnam robert_rauschenberg robert_schuman robert_schumann
    robert_shiller robert_solow robert_sternberg robert_walpole robert_yin roberto_rossellini robespierre
    robinson_crusoe rod_ellis rodin roger_federer roger_penrose rogoff roland_barthes roman_jakobson ron_jeffries
    ronald_coase ronald_dworkin ronald_fisher ronald_reagan roosevelt rosa_luxemburg rosa_parks rosabeth_moss_kanter
    rosalind_franklin rosenshine rossini rousseau roy_lichtenstein rubens rudolf_carnap rudolf_clausius rudolf_dassler
    rudolf_diesel rudolf_steiner rudolf_virchow rudyard_kipling rupert_brooke russell_ackoff ruth_bader_ginsburg
    ruth_benedict sachin_tendulkar saddam_hussein sadi_carnot saint-exupéry saladin salman_rushdie salvador_allende
    salvador_dalí sam_altman sam_walton samuel_adams samuel_beckett samuel_huntington samuel_johnson samuel_pepys
    samuel_pufendorf samuel_taylor_coleridge samuelson sandro_botticelli sappho sarah_gilbert sardar_patel sartre
    saskia_sassen satya_nadella satyajit_ray satyendra_nath_bose saul_bellow saul_kripke saussure scheidemann schelling
    schiller schleicher schleiermacher schoenberg schopenhauer schrödinger schubert schumpeter schönberg scipio
    scott_fitzgerald scott_joplin scott_morrison seamus_heaney selma_lagerlöf semmelweis seneca serena_williams
    sergei_eisenstein sergei_korolev sergei_prokofiev sergei_rachmaninoff sergey_brin seth_godin sewall_wright
    seymour_papert shah_jahan shaka_zulu shakespeare shaquille_o'neal sheikh_mujibur_rahman sherlock_holmes
    sheryl_sandberg shigeo_shingo shinzo_abe shostakovich sibelius siddhartha_gautama siegfried_sassoon sigmund_freud
    silvio_berlusconi simmel simon_baron-cohen simon_johnson simon_kuznets simon_schama simon_sinek simone_biles
    simone_de_beauvoir simone_weil simón_bolívar sisyphus sitting_bull slobodan_milošević socrates soichiro_honda
    sojourner_truth solomon_asch solow sophie_scholl sophocles sorley_maclean spike_lee spinoza srinivasa_ramanujan
    st._francis_of_assisi st._paul stafford_beer stalin stanisław_lem stanley_kubrick stanley_milgram stefan_zweig
    steffi_graf steinbeck stendhal stephen_covey stephen_curry stephen_hawking stephen_jay_gould stephen_king
    stephen_kleene stephen_krashen stephen_sondheim steve_biko steve_blank steve_jobs steve_krug steve_reich
    steve_wozniak steven_pinker steven_spielberg stevie_wonder stieg_larsson stiglitz stonewall_jackson stravinsky
    stresemann strindberg stuart_hall subrahmanyan_chandrasekhar suharto sukarno suleiman_the_magnificent sun_tzu
    sun_yat-sen sundar_pichai sundiata_keita sunstein susan_b._anthony susan_sontag suzanne_collins svante_arrhenius
    sylvia_plath søren_kierkegaard t.s._eliot tacitus tadao_ando taiichi_ohno talcott_parsons taleb talleyrand
    taylor_swift tchaikovsky ted_hughes tennessee_williams terence_tao terry_pratchett terzaghi thabo_mbeki thatcher
    theda_skocpol thelonious_monk theodor_adorno theodor_fontane theodor_herzl theodore_levitt theodore_roosevelt
    theodore_von_kármán theresa_may thomas_aquinas thomas_bayes thomas_bernhard thomas_cromwell thomas_edison
    thomas_gainsborough thomas_hardy thomas_hobbes thomas_jefferson thomas_kuhn thomas_luckmann thomas_malthus
    thomas_mann thomas_more thomas_nagel thomas_paine thomas_piketty thomas_pynchon thomas_sankara thomas_sargent
    thomas_telford thomas_wolsey thorstein_veblen thucydides thurgood_marshall tiger_woods tim_berners-lee tim_burton
    tim_cook timothy_snyder tintoretto tirpitz titian tocqueville tokugawa_ieyasu tolkien tolstoy tom_beauchamp
    tom_brady tom_hanks tom_peters tom_stoppard toni_morrison tony_blair tony_hawk tony_hoare tony_judt
    toussaint_louverture tove_jansson toyotomi_hideyoshi tracey_emin trotsky truman_capote trump tu_youyou tuckman
    tutankhamun tversky tycho_brahe ulric_neisser ulrich_beck ulysses_s._grant umberto_eco uncle_bob upton_sinclair
    urie_bronfenbrenner ursula_k._le_guin ursula_von_der_leyen usain_bolt uta_frith uğur_şahin v.s._naipaul
    valentina_tereshkova van_gogh vasari vasco_da_gama veblen velázquez venus_williams vera_rubin verdi vermeer
    vernon_smith vesalius victor_grignard victor_hugo victor_vroom victoria_clarke viktor_frankl viktor_orbán
    vilfredo_pareto vincent_van_gogh vincenzo_bellini vint_cerf virat_kohli virginia_braun virginia_henderson
    virginia_woolf vivaldi vladimir_lenin vladimir_nabokov vladimir_putin volodymyr_zelensky voltaire vygotsky
    václav_havel w._edwards_deming w.b._yeats w.e.b._du_bois w.h._auden w.v.o._quine walras walt_disney walt_whitman
    walter_benjamin walter_gropius walter_raleigh walter_shewhart walther_rathenau wangari_maathai ward_cunningham
    warhol warren_bennis warren_buffett wassily_kandinsky wassily_leontief watson_and_crick werner_heisenberg
    werner_herzog werner_von_siemens wernher_von_braun wes_anderson wilbur_wright wilfred_owen wilhelm_ii wilhelm_wundt
    willa_cather willard_van_orman_quine willem_de_kooning william_blackstone william_blake william_easterly
    william_faulkner william_gladstone william_golding william_goldman william_gosset william_hogarth william_james
    william_labov william_mckinley william_nordhaus william_pitt william_shakespeare william_sharpe
    william_stanley_jevons william_the_conqueror william_wilberforce william_wordsworth willy_brandt wilt_chamberlain
    wim_wenders winston_churchill wisława_szymborska wittgenstein wole_soyinka wolfgang_amadeus_mozart wolfgang_pauli
    wong_kar-wai woodrow_wilson woody_allen wright_brothers wu_zetian wundt xerxes xi_jinping yann_lecun yasser_arafat
    yasujirō_ozu yasunari_kawabata yayoi_kusama yeltsin yitzhak_rabin yo-yo_ma yoshua_bengio yotam_ottolenghi
    youssou_n'dour yukihiro_matsumoto yukio_mishima yulia_tymoshenko yuri_gagarin yuval_noah_harari yvonna_lincoln
    zadie_smith zaha_hadid zbigniew_brzezinski zelensky zeus zhang_heng zheng_he zhou_enlai zimbardo zinedine_zidane
    zola zoltán_kodály zora_neale_hurston zoroaster zygmunt_bauman édith_piaf édouard_manet émile_durkheim émile_zola
    évariste_galois özlem_türeci žižek
""")
