"""Last names of public_figures that hardly anybody else bears: of fame where three of them are named together."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

SURNAMES = phrases("""
    aaker acemoglu achebe ackman ackoff adani adenauer adhanom adichie adorno adrià ainsworth akerlof akhmatova albanese
    albee aldrin allport almodóvar altman amabile ambedkar amodei ancelotti ando andreessen angelou angrist annan anning
    anscombe ansoff aquinas arafat ardern argyris ariely arnault arrhenius asch asimov atkin attenborough attlee atwood
    auden aurelius azevêdo babbage bachelet bacon baddeley bakunin balzac bandura banga banting barbarossa barthes
    bartók basquiat battuta baudelaire baudrillard bayes beatles beauvoir beckenbauer becquerel beethoven behring
    bellingham bellow bengio benkler benner bennis bentham bergson berlioz bernanke bernays bernstein beuys bezos bhabha
    bhutto biden bier biko biles binet bingen birol bizet blackstone blanchett blix blixen blume blumer blyton boas
    bocuse bogart boleyn bolsonaro bonaparte bonhoeffer boole boric bostrom botero boulez bourdain bowie bowlby bradbury
    bradman brahe brandeis braque braudel bregman brezhnev britten bronfenbrenner brontë brundtland bruner bruyne
    brzezinski brüning buffett bukele bulgakov buñuel böll calkins callas calvino campion cantor capote carnap carnegie
    carré cattell ceaușescu celan cerf chagall chalamet chall chandrasekhar chaplin charmaz chaucer checkland chekhov
    chesky childress chirac chirico chomsky chopin churchill cialdini cixin claudel clausius clemenceau cleves coase
    cobain cockburn coetzee cohn coleridge collison coltrane comăneci copland corbusier cortázar covey creswell crick
    cromwell cronbach crusoe cruyff csikszentmihalyi cuarón curie cusk cuvier cyert daimler dalio dalí damasio darwish
    dassler dawkins deaton debussy deci defoe degas deleuze delillo delors deming dench dennett denzin descartes
    diangelo dicaprio didion diess dimaggio dimon dinesen dior disney disraeli djokovic donizetti donne doudna drosten
    drucker duchamp duckworth duflo duisenberg dunant duplantis duterte dweck dworkin dürer dürrenmatt earhart easterly
    ebbinghaus edmondson efron ehrlich eiffel eisenstein elgar ellington ende engelbart enlai erikson ernaux erpenbeck
    erzberger escoffier eyck eyre eysenck fama fanon farhadi fassbinder fauci fawkes fayol federer fellini festinger
    feyerabend feynman fichte fico figueres flaubert florey fogg follett fontane forman forrester fossey frankl frege
    freinet freire friedan friedländer frith froebel froome fröbel fujimori fukuyama funke gadamer gaddafi gaga gagarin
    gaiman gainsborough galbraith galois galton gama garbo gaudí gauff gauguin gaulle gauss gautama gebrselassie gebru
    geddes geertz gehl gehry gelman gelsinger georgieva gershwin gerwig ghosn gibran giddens gide ginsberg ginsburg
    gladwell goebbels goffman gogh goldhagen goldin goldman goldratt goleman goodall gordimer gosling goya graeber
    granovetter greenspan grice grieg gropius grotius grünewald guattari gurnah guterres göring haaland haber habermas
    hadid haenszel halliday hals hammarskjöld hamsun handel haneke hanford hanks hannan hansberry harari hasina hassabis
    hawking hawthorne haydn hayek hayhoe hašek heckman heidegger heine hemingway hepworth hertz herzberg herzl hideyoshi
    hilberg himmler hirscher hirschman hirst hitchcock hobbes hobsbawm hochschild hockney hodgkin hofstede hogarth
    holbein hollande hollweg honda honneth hooke horkheimer houellebecq hrabal hubble humboldt huntington hurston
    husserl huxley huygens händel iacocca ibsen icahn ieyasu iger illich imbens irigaray isaacson ishiguro ishikawa
    iñárritu jakobson janáček jaspers jassy jelinek jenner jevons jinnah jinping jintao jonson joplin judt juran
    kaepernick kagame kahlo kahn kahneman kalanick kallas kamprad kandel kanter karajan karenina karikó kaurismäki
    kawabata keats kehlmann kekulé kelsen keqiang kerensky kernighan kerouac kershaw keynes khaldun khayyam khomeini
    khosrowshahi khrushchev kiarostami kieślowski kilby kimmerer kingsolver kipchoge kipling kishida kissinger klee
    kleene kleist klerk klimt klopp knausgård knuth kodály kohlberg kokoschka kollwitz kolmogorov koolhaas kooning koons
    korczak korolev kotler kotter krashen kristersson kristeva kroc kroos krugman krupp kubrick kundera kurosawa
    kurzweil kusama kuti kuznets kármán källenius kästner labov lacan lagerfeld lagerlöf lahiri lamarck lamarr lamport
    lanier lanthimos latham lauda lave laxness leavitt lecun ledecky leeuwenhoek leininger lemeshow lencioni leontief
    lessig lessing levinas levitt lewin lichtenstein licklider liebig liebknecht ligeti likert lionheart lipa liskov
    lispector liszt llosa loach locke lomu loong lorde lorentz lorsch louverture lovelace lovelock luckmann luhmann
    lukashenko luxemburg lyell maathai macbeth macfarlane macintyre macron maduro magellan magritte mahfouz mahler
    makeba malaguzzi malevich malpass mandela mandelbrot manet mankell mantel maradona marcuse margulis markowitz
    marlowe marzano matisse matsumoto matsushita maupassant maurier mauss mazzucato mbappé mccartney mcclintock mcewan
    mckellen mckibben mcluhan mearsheimer meir meitner meloni mendel mendelssohn menger merian merkel messi messiaen
    metsola mezirow mickiewicz milanković milei milgram millikan milošević minsky mishima mistral mitterrand miyazaki
    moltke mondrian morawiecki morgenthau morisot morita morozov mourinho mubarak mugabe munch munger murakami murnau
    musiala musk mussorgsky myrdal nabokov nadella nagelsmann naipaul nasser naumann navalny navratilova neeleman
    negroponte nehru neisser neruda nestle netanyahu neuer neyman nida niemeyer nightingale nkrumah nobel nobunaga
    noether nonaka nordhaus norvig noyce nozick nussbaum nyerere obama ogilvy ohno oppenheimer orem orlikowski ornish
    orwell osterwalder ostrom ottolenghi pachauri pamuk pankhurst papert parfit pariser parr passos pasternak pauling
    pavlov peele pelosi penrose penske peplau pepys perelman perón pessoa pestalozzi petro peñalosa piaf piano pichai
    piketty pinker pinochet pissarro plečnik pogačar poincaré polanski polanyi pollan pollock popper postman pound
    prahalad pratchett prescott princip prokofiev prost proust pufendorf pullman punk putin putnam pynchon pärt pétain
    quixote rabin rachmaninoff radcliffe rahmstorf ramanujan ramaphosa ranke rapinoe rathenau rauschenberg rawls raworth
    reiss remarque revere ricœur riefenstahl rilke rimbaud rittel rockefeller rockström rodin rodrik romer rommel
    rosenshine rosling rossum rothko rousseff rowling rubens rushdie rutte sachs sacks sagan salam salinger salk salman
    samuelson sandel sanger sankara sapir saramago sargent sarkozy sassen sassoon satie saussure scalia schama
    scheidemann schein schelling schellnhuber schiele schinkel schleicher schlieffen schlink schnabel schoenberg scholes
    schuman schumann schwaber scorsese seacole sebald selassie seligman sembène senge sennett seurat shakespeare
    sheinbaum shewhart shiffrin shikibu shiller shingo shirky shiva shockley shostakovich sibelius siemens simmel sinek
    siqueiros sirleaf sitte skocpol smetana solnit solow solzhenitsyn sondheim soros soyinka spiegel spielberg spivak
    springsteen stallman starmer stauffenberg steinbeck steinem sternberg stiglitz stockhausen stones stoppard
    stravinsky streep strindberg stroustrup strout stubb støre subianto sunak sunstein sweller systrom szymborska
    süskind tagore taguchi takeuchi tarkovsky tartt telemann tendulkar tennyson tereshkova terman terrible tesla tetlock
    thoreau thorndike thorne thunberg tinbergen tinubu tirole tocqueville tokarczuk tolkien torvalds toyoda trichet
    trompenaars trout trudeau truffaut trump truss tubman tuchel tuchman tucholsky tufte tukey turgenev turing turkle
    tutu tversky twain twist tymoshenko türeci vanderbilt varda veblen venuti verlaine vestager viii vinci vingegaard
    vinterberg virchow volcker vonn vonnegut vroom wajda walcott wallenberg wallerstein walpole walras waltz warhol
    webber webern wechsler weeknd wegener weick weidmann weil weissman weiwei welles wenders wharton whitman whorf
    wicksell widodo wilberforce wilde wiles willingham winfrey winnicott wollstonecraft wolsey womack woolf wordsworth
    wozniak wundt wöhler xiaoping yanagihara yeats yellen yeltsin yimou yorke yousafzai youyou yukawa yunus zaslav
    zedong zeeman zelensky zelenskyy zemin zeppelin zetian zhao zhengfei zimbardo zuboff zuckerberg zucman zumthor
    zurbarán zweig ørsted świątek şahin
""")
