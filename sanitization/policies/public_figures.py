"""People of history, science, letters and the news, whom schoolbooks, studies and comment name."""

from __future__ import annotations

from sanitization.policies.public_people import MORE_FIGURES
from sanitization.policies.word_lists import phrases

FIGURES = MORE_FIGURES | phrases("""
    abraham_lincoln ada_lovelace adam_smith agamemnon agatha_christie alan_turing albert_camus albert_einstein
    albrecht_dürer alexander_fleming alexander_graham_bell alexander_hamilton alexander_the_great alexander_von_humboldt
    alfred_hitchcock alfred_nobel amelia_earhart ampère andy_warhol angela_merkel anna_karenina anne_boleyn anne_frank
    anne_of_cleves anton_chekhov antoni_gaudí aphrodite archimedes aristophanes aristotle arthur_conan_doyle
    arthur_schopenhauer atatürk atterberg averroes avicenna avogadro barack_obama benito_mussolini benjamin_disraeli
    benjamin_franklin bernoulli bertolt_brecht bertrand_russell bethmann_hollweg bismarck blaise_pascal boccaccio bohr
    boltzmann bolívar boris_johnson botticelli boudica bourdieu boussinesq brahms brecht bruegel buddha caligula
    caravaggio carl_jung carl_linnaeus carl_sagan carnot cauchy celsius charlemagne charles_babbage charles_darwin
    charles_de_gaulle charles_dickens charlotte_brontë che_guevara christopher_columbus chézy cicero claude_monet
    claude_shannon clausewitz clement_attlee cleopatra confucius copernicus coulomb cyrus_the_great cézanne daniel_defoe
    daniel_kahneman darwin david_attenborough david_hume david_lloyd_george david_ricardo deng_xiaoping derrida
    desmond_tutu diderot dionysus dirac dmitri_mendeleev don_quixote donald_trump dostoevsky durkheim dvořák
    edgar_allan_poe edmund_burke edvard_munch edward_elgar edward_jenner einstein eisenhower el_greco eleanor_roosevelt
    elizabeth_i elon_musk emily_brontë emily_dickinson emmanuel_macron emmeline_pankhurst ernest_hemingway
    ernest_rutherford erwin_schrödinger euclid euler euripides fahrenheit faraday ferdinand_magellan fermat fibonacci
    fidel_castro florence_nightingale foucault fourier francis_bacon francis_drake francisco_goya franklin_d._roosevelt
    franklin_roosevelt franz_ferdinand franz_kafka franz_liszt franz_schubert franz_von_papen frederick_the_great freud
    frida_kahlo friedrich_ebert friedrich_engels friedrich_hayek friedrich_nietzsche friedrich_schiller froude
    frédéric_chopin fyodor_dostoevsky gabriel_garcía_márquez galileo_galilei garibaldi genghis_khan geoffrey_chaucer
    george_bernard_shaw george_eliot george_orwell george_washington giacomo_puccini giuseppe_garibaldi giuseppe_verdi
    goethe gorbachev gottfried_leibniz grashof gregor_mendel greta_thunberg grignard guglielmo_marconi gustav_klimt
    gustav_mahler gustav_stresemann gustave_flaubert gutenberg guy_fawkes gödel hades hammurabi hannah_arendt
    hans_christian_andersen harper_lee harriet_tubman harry_potter harry_truman hegel heinrich_brüning heisenberg
    helen_keller henri_matisse henrik_ibsen henry_ford henry_viii herodotus hieronymus_bosch hindenburg hippocrates
    hitler ho_chi_minh horatio_nelson ibn_battuta ibn_khaldun ibn_sina icarus igor_stravinsky immanuel_kant
    indira_gandhi isaac_newton isabella_of_castile isambard_kingdom_brunel ivan_pavlov ivan_the_terrible j.k._rowling
    j.r.r._tolkien james_clerk_maxwell james_cook james_joyce james_maxwell james_watt jane_austen jane_eyre
    janet_yellen jared_diamond jawaharlal_nehru jean-jacques_rousseau jean-paul_sartre jean_piaget jeff_bezos
    jeremy_bentham jerome_powell jesus_christ jimmy_carter joan_of_arc joe_biden johann_sebastian_bach
    johann_wolfgang_von_goethe johannes_brahms johannes_gutenberg johannes_kepler johannes_vermeer john_adams
    john_calvin john_dewey john_f._kennedy john_keats john_locke john_maynard_keynes john_milton john_rawls
    john_steinbeck john_stuart_mill jonas_salk jonathan_swift josef_stalin joseph_haydn joseph_lister joseph_stalin
    jules_verne julius_caesar kafka kamala_harris kandinsky kant karl_liebknecht karl_marx karl_popper kepler
    kierkegaard kublai_khan kurt_von_schleicher kübler-ross lady_macbeth lagrange laozi laplace lavoisier lech_wałęsa
    leibniz leo_tolstoy leonardo_da_vinci leonhard_euler lev_vygotsky lewis_carroll lincoln_memorial linnaeus
    linus_torvalds lionel_messi lise_meitner louis_pasteur louis_xiv louis_xvi ludendorff ludwig_van_beethoven
    ludwig_wittgenstein lyndon_johnson machiavelli mahatma_gandhi malcolm_x malthus mao_zedong marco_polo
    marcus_aurelius margaret_atwood margaret_thatcher maria_montessori marie_antoinette marie_curie mark_twain
    martin_luther martin_luther_king mary_shelley mary_wollstonecraft maslow max_planck max_weber maya_angelou mendeleev
    metternich michael_faraday michael_porter michel_foucault michelangelo miguel_de_cervantes mikhail_gorbachev
    milton_friedman mintzberg molière mona_lisa monet montaigne montesquieu montessori muhammad_ali mussolini napoleon
    napoleon_bonaparte napoleon_iii navier nefertiti nelson_mandela neville_chamberlain niccolò_machiavelli
    nicolaus_copernicus niels_bohr nietzsche nikita_khrushchev nikola_tesla noam_chomsky nusselt nyquist oedipus
    oliver_cromwell oliver_twist oscar_wilde otto_von_bismarck ovid pablo_neruda pablo_picasso papen paracelsus pareto
    pasteur paul_cézanne paul_gauguin paul_klee paul_krugman paul_von_hindenburg peter_drucker peter_the_great petrarch
    phileas_fogg philip_ii philip_kotler piaget picasso planck plutarch pol_pot poseidon prandtl prometheus ptolemy
    puccini pushkin pythagoras queen_elizabeth queen_elizabeth_ii queen_victoria rabindranath_tagore rachel_carson
    ralph_waldo_emerson rasputin rembrandt renoir rené_descartes rené_magritte ribbentrop richard_feynman richard_nixon
    richard_wagner riemann rishi_sunak robert_boyle robert_burns robert_frost robert_hooke robert_koch
    robert_oppenheimer robespierre robinson_crusoe ronald_reagan rosa_luxemburg rosa_parks rosalind_franklin rousseau
    rudyard_kipling saladin salvador_allende salvador_dalí samuel_beckett sandro_botticelli sappho sartre schopenhauer
    schrödinger schumpeter scott_fitzgerald semmelweis sergei_rachmaninoff sherlock_holmes siddhartha_gautama
    sigmund_freud simone_de_beauvoir simón_bolívar sisyphus sitting_bull sophocles sorley_maclean spinoza
    st._francis_of_assisi st._paul stalin stephen_hawking steve_jobs stresemann suleiman_the_magnificent sun_tzu
    sun_yat-sen sylvia_plath t.s._eliot talleyrand tchaikovsky tennessee_williams terzaghi theodore_roosevelt
    thomas_aquinas thomas_edison thomas_hobbes thomas_jefferson thomas_kuhn thomas_malthus thomas_mann thomas_more
    thomas_paine thomas_piketty thorstein_veblen thucydides tim_berners-lee tim_burton tim_cook tintoretto tirpitz
    tolstoy toni_morrison toussaint_louverture trotsky tutankhamun ursula_von_der_leyen van_gogh vasco_da_gama vermeer
    vesalius victor_hugo vincent_van_gogh virginia_woolf vivaldi vladimir_lenin vladimir_putin volodymyr_zelensky
    voltaire vygotsky w.b._yeats walt_disney walt_whitman wangari_maathai warren_buffett wassily_kandinsky
    watson_and_crick werner_heisenberg wilfred_owen wilhelm_ii willa_cather william_blake william_faulkner
    william_gladstone william_golding william_shakespeare william_the_conqueror william_wilberforce william_wordsworth
    winston_churchill wittgenstein wolfgang_amadeus_mozart woodrow_wilson wright_brothers xerxes xi_jinping yuri_gagarin
    zeus zhou_enlai zoroaster
""")
