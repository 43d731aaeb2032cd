"""Those of public_figures whose name many bear: by themselves they may be colleagues."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

NAMESAKES = phrases("""
    aaron_beck abelard adam_grant adam_smith adenauer adorno aeschylus akhenaten al-khwarizmi al-kindi alan_cooper
    alan_kay albert_ellis alcibiades alex_ferguson alexander_fleming alexander_hamilton alfred_chandler alfred_marshall
    alice_walker althusser andrew_bailey andrew_jackson angela_davis anna_burns anne_sullivan arendt arthur_miller
    ashoka atahualpa attlee bandura barry_jenkins barthes baudelaire baudrillard bauman baumol beethoven
    benjamin_franklin benjamin_graham bentham berlioz bernard_montgomery bernard_williams bernini biden binet blackpink
    bobath boethius bolsonaro bonferroni boole borges borromini boudicca bowlby braudel brezhnev bronfenbrenner
    brunelleschi bruner bts bulgakov burckhardt böhm-bawerk carl_lewis carl_rogers carnap carolyn_davidson
    catherine_howard cervantes chagall chandragupta charles_taylor charlie_parker chekhov chomsky chopin christaller
    christopher_alexander christopher_clark christopher_nolan coase coldplay comte condorcet corbusier csikszentmihalyi
    dalí dan_brown daniel_craig daniel_ortega danny_boyle david_cameron david_cox david_harvey david_lynch davido
    debussy deleuze deming descartes dewey dijkstra disraeli don_norman donald_davidson donald_norman donatello
    dostoyevsky drucker dworkin dylan_thomas dürer dürrenmatt edward_heath elizabeth_bishop elizabeth_holmes
    elizabeth_warren emily_davison emily_dickinson emma_stone emma_watson epictetus erasmus erdoğan eric_evans erikson
    ernest_lawrence erzberger eugene_o'neill eysenck fela feuerbach feyerabend fichte flaubert fontane frank_smith
    fred_brooks fred_davis frederick_taylor frege freire friedan froebel fröbel fukuyama gadamer galilei galois gandhi
    gary_becker gaudí gauss geertz gene_kim geoffrey_moore george_harrison george_lucas george_miller george_stephenson
    george_washington gerald_ford giddens giorgione giotto gladstone glenn_gould goffman gordon_brown gordon_moore goya
    graham_greene gramsci granovetter gropius grotius habermas hadid harold_wilson harry_potter haydn hayek heidegger
    helen_keller helen_macdonald hemingway henry_ford henry_james henry_jenkins henry_moore henry_murray herbert_simon
    herzberg hesiod hilbert hirohito hiroshige hirschman hobbes hobsbawm hofstede hokusai honneth horkheimer
    howard_becker howard_gardner howard_schultz hugh_grant husserl huxley ian_fleming ibsen isaac_newton ishikawa
    jack_welch jackie_robinson jackie_stewart jacob_cohen james_baldwin james_brown james_cameron james_cook james_dean
    james_hansen james_joyce james_robinson james_watson jamie_oliver jane_jacobs jay-z jean_watson jerome_powell
    jerry_yang jesse_owens jim_collins jimmy_carter joan_woodward john_adams john_brown john_freeman john_hancock
    john_mccarthy john_nash john_watson jonathan_swift joseph_mccarthy judith_butler julian_barnes juran juvenal
    kahneman karl_pearson kate_bush kate_crawford katherine_johnson kekulé kelsen kent_beck kevin_lynch keynes
    khrushchev kissinger kohlberg kolb kotler kotter kraftwerk krashen kristeva kuznets lacan lakatos lamarck
    lance_armstrong larry_page latour lefebvre lenin leonard_cohen lesley_hughes levinas lewis_carroll lewis_hamilton
    liszt livy louis_armstrong lucretius luhmann lukács lumumba luxemburg lévi-strauss mackenzie_scott macron magritte
    mahler maimonides malcolm_knowles malinowski mandela marcuse margaret_chan margaret_hamilton mark_sykes markowitz
    martin_fowler mary_douglas mary_oliver mary_robinson masaccio matisse matthew_perry maurice_wilkins max_weber
    mcclelland mcgregor mcluhan melanie_klein melvin_conway mendel mendelssohn menger merkel merleau-ponty metallica
    mezirow michael_collins michael_jackson michael_jordan michael_mann michael_porter michelle_alexander mies milgram
    minsky modi modigliani mondrian monteverdi montezuma mozart mugabe munch musil nabokov naomi_klein nefertari nehru
    neil_armstrong neruda netanyahu niemeyer nirvana nkrumah nonaka norman_foster nozick nussbaum nyerere obama ockham
    oliver_hart oliver_williamson orbán orwell ostrom palladio palmerston pankhurst parfit patrick_henry paul_allen
    paul_graham paul_lawrence pavlov peirce pericles pestalozzi peter_jackson peter_lynch piketty pindar pirandello
    plato plotinus poincaré polanyi popper prokofiev proudhon proust putin quine rachmaninoff radiohead rammstein
    rathenau rawls ricardo richard_evans richard_nixon richard_ryan richard_wagner ricoeur ricœur rilke rimbaud
    robert_atkins robert_boyle robert_burns robert_frost robert_lucas robert_metcalfe rodin roger_moore rogoff
    ronald_fisher roosevelt rosenshine rossini rubens saint-exupéry sam_walton samuel_adams samuel_johnson samuelson
    sarah_gilbert saussure scheidemann schelling schiller schleicher schleiermacher schoenberg schubert schönberg scipio
    scott_fitzgerald scott_morrison seneca shakespeare shostakovich sibelius simmel simon_johnson socrates solow
    steinbeck stendhal stephen_king stiglitz stravinsky strindberg stromae stuart_hall stuart_russell suharto sukarno
    sunstein suzanne_collins tacitus taleb taylor_swift tems thatcher theresa_may thomas_hardy thomas_mann tim_burton
    tim_cook timothy_snyder titian tocqueville tolkien tom_brady tom_burns tom_peters toni_morrison tony_blair
    travis_scott trump tuckman tversky vasari veblen velázquez verdi vernon_smith victoria_clarke virginia_henderson
    walras walter_powell warhol whitney_wolfe william_blake william_faulkner william_james william_sharpe wizkid wundt
    yeltsin zelensky zendaya zimbardo zola žižek
""")
