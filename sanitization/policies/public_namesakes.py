"""Those of public_figures whose name many bear: by themselves they may be colleagues."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

NAMESAKES = phrases("""
    aaron_beck abelard adam_grant adam_smith adenauer adorno aeschylus akhenaten al-khwarizmi al-kindi alan_cooper
    albert_ellis alcibiades alex_ferguson alexander_fleming alexander_hamilton alfred_chandler alfred_marshall
    alice_walker althusser andrew_bailey andrew_jackson angela_davis anne_sullivan arendt arthur_miller ashoka atahualpa
    attlee bandura barthes baudelaire baudrillard bauman baumol beethoven benjamin_franklin benjamin_graham bentham
    berlioz bernard_montgomery bernard_williams bernini biden binet bobath boethius bolsonaro bonferroni boole borges
    borromini boudicca bowlby braudel brezhnev bronfenbrenner brunelleschi bruner bulgakov burckhardt böhm-bawerk
    carl_lewis carl_rogers carnap carolyn_davidson catherine_howard cervantes chagall chandragupta charles_taylor
    charlie_parker chekhov chomsky chopin christaller christopher_clark christopher_nolan coase comte condorcet
    corbusier csikszentmihalyi dalí dan_brown david_cameron david_cox david_harvey david_lynch debussy deleuze deming
    descartes dewey dijkstra disraeli don_norman donald_davidson donald_norman donatello dostoyevsky drucker dworkin
    dylan_thomas dürer dürrenmatt edward_heath elizabeth_bishop elizabeth_warren emily_davison emily_dickinson epictetus
    erasmus erdoğan eric_evans erikson ernest_lawrence erzberger eugene_o'neill eysenck feuerbach feyerabend fichte
    flaubert fontane frank_smith fred_brooks frederick_taylor frege freire friedan froebel fröbel fukuyama gadamer
    galilei galois gandhi gary_becker gaudí gauss geertz gene_kim geoffrey_moore george_harrison george_lucas
    george_miller george_stephenson george_washington gerald_ford giddens giotto gladstone glenn_gould goffman
    gordon_brown goya graham_greene gramsci granovetter gropius grotius habermas hadid harold_wilson harry_potter haydn
    hayek heidegger helen_keller hemingway henry_ford henry_james henry_moore henry_murray herbert_simon herzberg hesiod
    hilbert hirohito hiroshige hirschman hobbes hobsbawm hofstede hokusai honneth horkheimer howard_becker
    howard_gardner howard_schultz husserl huxley ian_fleming ibsen isaac_newton ishikawa jack_welch jackie_robinson
    jacob_cohen james_baldwin james_brown james_cameron james_cook james_dean james_hansen james_joyce james_robinson
    james_watson jamie_oliver jane_jacobs jay-z jean_watson jerome_powell jesse_owens jim_collins jimmy_carter
    john_adams john_brown john_hancock john_mccarthy john_nash john_watson jonathan_swift joseph_mccarthy judith_butler
    julian_barnes juran juvenal kahneman karl_pearson kate_bush katherine_johnson kekulé kelsen kent_beck keynes
    khrushchev kissinger kohlberg kolb kotler kotter krashen kristeva kuznets lacan lakatos lamarck lance_armstrong
    larry_page latour lefebvre lenin leonard_cohen levinas lewis_carroll lewis_hamilton liszt livy louis_armstrong
    lucretius luhmann lukács lumumba luxemburg lévi-strauss macron magritte mahler maimonides malcolm_knowles malinowski
    mandela marcuse margaret_hamilton markowitz martin_fowler mary_douglas masaccio matisse matthew_perry
    maurice_wilkins max_weber mcclelland mcgregor mcluhan melanie_klein melvin_conway mendel mendelssohn menger merkel
    merleau-ponty mezirow michael_collins michael_jackson michael_jordan michael_mann michael_porter mies milgram minsky
    modi modigliani mondrian monteverdi montezuma mozart mugabe munch musil nabokov nefertari nehru neil_armstrong
    neruda netanyahu niemeyer nkrumah nonaka norman_foster nozick nussbaum nyerere obama ockham oliver_hart
    oliver_williamson orbán orwell ostrom palladio palmerston pankhurst parfit patrick_henry paul_allen paul_graham
    pavlov peirce pericles pestalozzi peter_jackson peter_lynch piketty pindar pirandello plato plotinus poincaré
    polanyi popper prokofiev proudhon proust putin quine rachmaninoff rathenau rawls ricardo richard_nixon richard_ryan
    richard_wagner ricoeur ricœur rilke rimbaud robert_boyle robert_burns robert_frost robert_lucas rodin rogoff
    ronald_fisher roosevelt rosenshine rossini rubens saint-exupéry sam_walton samuel_adams samuel_johnson samuelson
    sarah_gilbert saussure scheidemann schelling schiller schleicher schleiermacher schoenberg schubert schönberg scipio
    scott_fitzgerald scott_morrison seneca shakespeare shostakovich sibelius simmel simon_johnson socrates solow
    steinbeck stendhal stephen_king stiglitz stravinsky strindberg stuart_hall suharto sukarno sunstein suzanne_collins
    tacitus taleb taylor_swift thatcher theresa_may thomas_hardy thomas_mann tim_burton tim_cook timothy_snyder titian
    tocqueville tolkien tom_brady tom_peters toni_morrison tony_blair trump tuckman tversky vasari veblen velázquez
    verdi vernon_smith victoria_clarke virginia_henderson walras warhol william_blake william_faulkner william_james
    william_sharpe wundt yeltsin zelensky zimbardo zola žižek
""")
