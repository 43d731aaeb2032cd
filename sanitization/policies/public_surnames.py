"""Last names of public_figures that hardly anybody else bears: of fame where three of them are named together."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

SURNAMES = phrases("""
    aaker acemoglu achebe ackoff adani adenauer adichie adorno adrià ainsworth akerlof akhmatova albanese albee aldrin
    allport almodóvar altman ambedkar amodei ando andreessen angelou angrist annan anning anscombe ansoff aquinas arafat
    ardern argyris ariely arnault arrhenius asch asimov atkin attenborough attlee atwood auden aurelius babbage bacon
    baddeley bakunin balzac bandura banting barbarossa barthes bartók basquiat battuta baudelaire baudrillard bayes
    beauvoir beckenbauer becquerel beethoven behring bellow bengio benner bennis bentham bergson berlioz bernanke
    bernays bernstein beuys bezos bhabha bhutto biden biko biles binet bingen bizet blackstone blixen blumer blyton boas
    bocuse bogart boleyn bolsonaro bonaparte bonhoeffer boole botero boulez bourdain bowie bowlby bradbury bradman brahe
    brandeis braque braudel brezhnev britten bronfenbrenner brontë bruner brzezinski brüning buffett bulgakov buñuel
    böll calkins callas calvino cantor capote carnap carnegie carré cattell ceaușescu celan cerf chagall chall
    chandrasekhar chaplin charmaz chaucer checkland chekhov childress chirac chirico chomsky chopin churchill cialdini
    cixin claudel clausius cleves coase cobain cockburn coetzee cohn coleridge coltrane comăneci copland corbusier
    cortázar covey creswell crick cromwell cronbach crusoe cruyff csikszentmihalyi curie cuvier daimler dalio dalí
    damasio darwish dassler dawkins deaton debussy deci defoe degas deleuze delillo delors deming dennett denzin
    descartes dicaprio didion dinesen dior disney disraeli djokovic donizetti donne doudna drosten drucker duchamp
    duckworth duflo dunant dweck dworkin dürer dürrenmatt earhart easterly ebbinghaus edmondson efron ehrlich eiffel
    eisenstein elgar ellington enlai erikson ernaux erzberger escoffier eyck eyre eysenck fama fanon fassbinder fauci
    fawkes fayol federer fellini festinger feyerabend feynman fichte flaubert florey fogg follett fontane forrester
    fossey frankl frege freinet freire friedan frith froebel fröbel fukuyama gadamer gaddafi gaga gagarin gaiman
    gainsborough galbraith galois galton gama garbo gaudí gauguin gaulle gauss gautama gebrselassie geertz gehl gehry
    gelman georgieva gershwin gerwig gibran giddens gide ginsberg ginsburg gladwell goebbels goffman gogh goldin goldman
    goldratt goleman goodall gordimer gosling goya graeber granovetter greenspan grice grieg gropius grotius grünewald
    guattari guterres göring haber habermas hadid haenszel halliday hals hammarskjöld hamsun handel hanford hanks
    hansberry harari hassabis hawking hawthorne haydn hayek hašek heckman heidegger heine hemingway hepworth hertz
    herzberg herzl hideyoshi himmler hirschman hirst hitchcock hobbes hobsbawm hochschild hockney hodgkin hogarth
    holbein hollande hollweg honda honneth hooke horkheimer houellebecq hrabal hubble humboldt huntington hurston
    husserl huxley huygens händel iacocca ibsen ieyasu illich imbens irigaray ishiguro ishikawa jakobson janáček jaspers
    jelinek jenner jevons jinnah jinping jintao jonson joplin judt juran kaepernick kagame kahlo kahn kahneman kamprad
    kandel kanter karajan karenina karikó kawabata keats kekulé kelsen kernighan kerouac keynes khaldun khayyam khomeini
    khrushchev kipchoge kipling kissinger klee kleene kleist klerk klimt klopp knausgård knuth kodály kohlberg kokoschka
    kollwitz kolmogorov koolhaas kooning koons korczak korolev kotler kotter krashen kristeva kroc krugman krupp kubrick
    kundera kurosawa kusama kuti kuznets kármán kästner labov lacan lagerfeld lagerlöf lamarck lamarr lamport lauda lave
    laxness leavitt lecun leeuwenhoek leininger lemeshow lencioni leontief lessing levinas levitt lewin lichtenstein
    liebig liebknecht likert lionheart liskov lispector liszt llosa locke lomu lorde lorentz louverture lovelace
    lovelock luckmann luhmann luxemburg lyell maathai macbeth macintyre macron maduro magellan magritte mahfouz mahler
    makeba malaguzzi malevich mandela mandelbrot manet mankell mantel maradona marcuse margulis markowitz marlowe
    marzano matisse matsumoto matsushita maupassant maurier mauss mazzucato mbappé mccartney mcclintock mcewan mcluhan
    mearsheimer meir meitner meloni mendel mendelssohn menger merian merkel messi messiaen mezirow mickiewicz milanković
    milei milgram millikan milošević minsky mishima mistral mitterrand miyazaki mondrian morgenthau morisot morita
    mourinho mubarak mugabe munch munger murakami murnau musk mussorgsky myrdal nabokov nadella naipaul nasser naumann
    navalny navratilova nehru neisser neruda netanyahu neyman nida niemeyer nightingale nkrumah nobel nobunaga noether
    nordhaus nozick nussbaum nyerere obama ogilvy ohno oppenheimer orem orwell osterwalder ostrom ottolenghi pamuk
    pankhurst papert parfit parr passos pasternak pauling pavlov pelosi penrose peplau pepys perelman perón pessoa
    pestalozzi piaf piano pichai piketty pinker pinochet pissarro poincaré polanyi pollock popper postman pound prahalad
    pratchett prescott prokofiev proust pufendorf pullman putin putnam pynchon pärt pétain quixote rabin rachmaninoff
    ramanujan ramaphosa ranke rapinoe rathenau rauschenberg rawls raworth reiss remarque revere ricœur riefenstahl rilke
    rimbaud rittel rockefeller rockström rodin rodrik romer rommel rosenshine rossum rothko rousseff rowling rubens
    rushdie sachs sacks sagan salam salinger salk samuelson sandel sanger sankara sapir saramago sargent sarkozy sassen
    sassoon satie saussure scalia schama scheidemann schein schelling schiele schinkel schleicher schoenberg scholes
    schuman schumann schwaber scorsese seacole selassie seligman senge sennett seurat shakespeare shewhart shikibu
    shiller shingo shostakovich sibelius siemens simmel sinek siqueiros skocpol smetana solow solzhenitsyn sondheim
    soros soyinka spielberg spivak springsteen stallman starmer stauffenberg steinbeck steinem sternberg stiglitz
    stockhausen stoppard stravinsky streep strindberg stroustrup sunak sunstein sweller szymborska tagore taguchi
    tarkovsky telemann tendulkar tennyson tereshkova terman terrible tesla tetlock thoreau thorndike thorne thunberg
    tinbergen tirole tocqueville tokarczuk tolkien torvalds toyoda trout trudeau truffaut trump truss tubman tuchman
    tucholsky tufte tukey turgenev turing tutu tversky twain twist tymoshenko türeci vanderbilt varda veblen venuti
    verlaine viii vinci virchow volcker vonnegut vroom walcott wallenberg wallerstein walpole walras waltz warhol webber
    webern wechsler wegener weil weissman weiwei welles wenders wharton whitman whorf wicksell wilberforce wilde wiles
    willingham winfrey winnicott wollstonecraft wolsey womack woolf wordsworth wozniak wundt wöhler xiaoping yeats
    yellen yeltsin yousafzai youyou yukawa zedong zeeman zelensky zemin zetian zhengfei zimbardo zuckerberg zucman
    zumthor zurbarán zweig ørsted şahin
""")
