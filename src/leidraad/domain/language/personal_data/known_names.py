"""Common forenames and surnames, in lower case: what tells "jan peeters" from two other words.

From sigpwned/popular-names-by-country-dataset at eb62e13d4d62 (CC0-1.0): the names of Belgium, its neighbours, and of countries
that many callers have roots in (BE NL FR DE LU GB IE US CH AT TR MA DZ TN IT ES PT PL RO), parts of more than one letter
without particles; and further ones that are common in Belgium and around it, added by hand. Names that are
everyday words of one of the four languages are left out: they count only where a name was announced.
"""

from leidraad.domain.language.personal_data.number_words import set_of

FORENAMES = set_of(
    """
aagje abdel abdelkader abdellah achmed achraf adam adriaan afonso ahmed ahmet aicha aimar aiur alain albert alejandro
aleksander alessandro alex alexander alexandra alexandre alexandru alfie alfons ali alice alicja alina aline alparslan
amaury amber ambre amelia amina amine amir amira amy amélie anas anastasia andrea andreas andreea andrew andré angela
angelique anita anja anke ann anna anne anneleen annelies annemie annick annie annika anouk anthony antje antoine
antoinette anton antoni aoife aras archie arnaud arne arnold arthur artiom asaf asel assia astrid asya audrey aurélie
ava axel aya aylin ayoub ayşe aziz azra aïcha barbara bart bastian bastien beate beatrice beatriz benedict benedita
benjamin benoît berend bernadette bernard bernd bert bianca biel bilal bjorn björn bob bogdan brahim bram brecht brian
brigitte bruno burak bärbel béatrice bénédicte camila camille canan carine carl carla carlo carole carolina caroline
carsten catherine cathérine chantal charles charlie charlotte chloé chris christa christel christian christiane
christina christine christoph christophe christopher cillian cindy claire clara claude claudia claudine clémentine
colette corentin corinne cornelia craig cynthia cécile cédric céline daan damian damien dana danel daniel daniela
daniëlle danny daria darren david debbie deborah debra defne delphine denise deniz dennis derek detlef diana diane
didier diego dieter dimitri dirk djamel dominik dominique donald dorien dorothy dries driss duarte duncan eberhard
ecrin edeltraud edith edoardo eduard edward elena elfriede elias elif elijah eline elisabeth elise elizabeth ella
ellie els elsa emiel emil emilia emilie emily emine emma emmanuel emmy emre eric erik erkan ernst erwin esra estelle
esther etienne eva evelina eveline evelyn evi evie ewan eylül eymen fabian fabienne fabrice fanny farid fatih fatima
fatma febe felix femke fenna ferdinand fiadh filip finlay finn fleur florent florian francesco francine francis
francisca francisco franciszek franck frank franz françois françoise frauke fred freddy frederik freya frieda frits
frédéric gabi gabriel gabriele gareth gary gaël gaëlle gaëtan geert geneviève geoffrey georg george georges gerard
gerda gerhard gerlinde gerrit ghislain ghislaine gilbert gilles gillian gina ginevra gisela gisèle giulia glenn
godelieve goedele gordon graham greet greg gregor gregory griet gudrun guido guillaume gunther gustaaf guy gérard
gökhan göktug günter günther hakan hamid hanna hannah hanne hannelore hannes hans harald harris harry hartmut hasan
hassan hatice heather hedwig heidi heiko heinrich heinz helen helena helga helmut hendrik henry herbert herman hermann
hervé hicham hilde hildegard holger horst hubert hugo hélène hüseyin iain ibai ibrahim ilias ilona ilse imane imene
ine ines inge ingeborg ingo ingrid inès irati irene iris irmgard irène isabel isabella isabelle ismael ismail ivan
izaro jack jacqueline jacques jakob jakub jamal james jamila jan jane janet janine janne jasmien jason jasper jean
jeanine jeanne jef jeff jelena jelle jennifer jenny jens jeroen jerome jessica jill jim joachim joan joanna jochen joe
joel johan johanna johannes john jolien jon jonas jonathan joost joren joris jos joseph josé josée joyce jozef joão
joëlle juan judith judy julen jules julia julian julie julien juliet juliette jurgen justine jutta jérôme jörg júlia
jürgen kaat karel karen karim karima karin karl karolien karsten kate katelijne katharina kathleen kathrin kathy katja
katleen katrien katrijn keith kelly kemal ken kenneth kerstin kevin khadija khalid khawla kieran kirsten klaas klaus
koen kris kristel kristien kristof käthe laetitia laia lander lara lars latifa laura lauren laurence laurent lea leila
lena leni lennert leo leon leonardo leonie leonor leopold lesley leslie levi lewis leyla liam lien lies liesbet
liesbeth lieselot lieven lily lina linda lio lionel lisa lode lorenzo lothar lotte loubna louis louise lourenço lowie
loïc luc luca lucas lucie lucien lucía ludger ludivine ludo ludovic ludovica luka lukas luna lut lydia lydie lyna lynn
léo maaike maarten maddi mady magali magda maja malcolm malen malika manfred manon manuel manuela marc marcel marcus
margaret margareta margarida margaux margot maria mariam marianne marie marieke marijke marina mario marion marjorie
mark markel markus marleen marlene marlies martha marti martim martin martina martine martín mary maryam maría matei
mateo mathias mathieu mathilde matilde matteo matthew matthias mattia maud maureen maurice maxim maxime maximilian
maël maëlle mees mehdi mehmet melanie melissa meriem merve meryem mia michael michel micheline michelle michèle
mickaël mieke miguel mike mikołaj mila milan millie miraç mohamed mohammad mohammed moira monica monika monique
morgane moritz mounir muhammad murat muriel mustafa myriam mélanie mélissa nabil nadia nadine nahia naima nancy nassim
nathalie nathan naïm nehir neil nele niamh nicky nico nicolas nicole niels nigel nikodem nina nino noah noor nora
norbert norman noureddine noémie noël noûr nuray océane odile oihan oisin oisín okan olaf oliver olivia olivier oliwia
omar orhan oscar osman owen pablo pamela pascal pascale pascaline patricia patrick patrik paul paula pauline pedro
peggy penny perrine peter petra phil philip philippe pierre piet pieter pola quentin rachel rachid rachida raf rainer
ralf ralph ramona raphael raphaël raymond rebecca redouane reiner reinhard renate renaud rené renée ria riccardo
richard rik rita rob robbe robert rodolphe roel roger roland romain romane ronald ronny rosie roswitha ruben rudi rudy
rupert ruth régine rían rüdiger saar sabine sabrina sally salma sam samantha samir samira samuel sander sandra
sandrine sanne sara sarah saïd sebastian selim sem senne seppe serge serkan severine sharon shaun shayma sheila
shirley sibel sigrid silke silvia simone simonne siska sofia sofie sofía solange solène sonja sophia sophie soufiane
stanisław stef stefaan stefan stefanie stefano steffen stella stephan stephanie stephen steve steven stewart stijn
stuart stéphane stéphanie susan susanne suzanne sven svenja swen sylvain sylvia sylvie szymon sébastien séverine sören
tadhg tamara tanguy tania tanja tarik tariq tatiana terence tess tessa theo theodor theodore thibault thibaut thierry
thijs thomas thorsten thérèse tiago tibo tijl tijs tim timothy tina tine tobias tom tommaso tomás toon torsten tracey
tracy trevor tristan udo ulf ulrich ulrike ursula ute uwe valentin valentina valeria valerie valérie vanessa veerle
vera vicky victor vincent virginie vittoria volker véronique walter waltraud wannes wassim wayne wendy werner wesley
wiebke wilfried wilhelm willem william willy wim wolfgang wout wouter xavier yann yannick yara yasmina yasmine yassin
yassine yohan yolande younes younès youssef yusuf yvan yves yvette yvonne zakaria zehra zeynep zineb zofia zoé zoë
zuzanna zümra àlex álvaro éabha élise élodie émilie étienne ömer ümit şerife
"""
)  # fmt: skip

SURNAMES = set_of(
    """
adams adriaens aerts agostino ahmed aigner alaoui albrecht alexander ali allen almeida alonso alves amato amico amrani
anderson andré angelis angelo antunes araújo arnaud arnold arslan aslan auer aydin aydın azevedo baert baeten bailey
bakker barbier barbieri barbosa barnes barone barry basile battaglia bauer baumann baumgartner bauwens beck becker
beckers begum bellini benali benedetti bennani bennett berg berger bergmann bernard bernardi bertrand bianchi bianco
binder blanco boer bogaert bogaerts bonnet borremans bosch bosmans bouzid boyer bracke brandt braun breathnach briain
brien broin brooks brouwer brunner bruno busch butler byrne böhm callens camara campbell caputo carbone cardoso
carlier caron carter caruso carvalho castelli castro cattaneo ceallaigh ceulemans chakir chapman chevalier cinnéide
ciobanu claes claessens claeys clark clarke clement coelho coenen colin collins colombo conchúir connor conti cools
cooper coppens coppola cornelis correia costa cox cruz cuinn cunha cuypers cárthaigh daems david davies davis debruyne
declercq decock decoster degroote dekker delgado delvaux demeyer demir denis deprez desmedt desmet devos dewaele
dewitte diallo diaz diederich dierckx dietrich dijk dijkstra dochartaigh doherty domínguez doyle doğan driesen duarte
dubhghaill dubois dufour dumitru dumont dupont durand dyk díaz dąbrowski ebner eder edwards egger ellis esposito evans
evrard fabbri faber farina faure fernandes fernández ferrara ferrari ferraro ferreira ferretti ferri figueiredo fiore
fischer fisher fitzgerald flores fonseca fontaine fontana foster fournier franco franke françois freitas friedrich
fuchs gabhann gaillard gallagher gallchóir galli gallo garcia garcía garnier gatti gauthier geens geerts gentile
gerber germain gerritsen gheorghe gibson gielen gil giordano girard giuliani goethals gomes gomez gonzalez gonzález
gonçalves goossens govaerts graaf grabowski grassi grasso greco griffiths gruber guerin guerra gutierrez gutiérrez
gómez günther haas haddad haesen hahn hansen hanssens harris harrison hartmann heilig heinrich helsen hendrickx
hendriks hermans hernandez hernández herrmann heylen heymans hoekstra hofer hoffmann hofmann hondt hoste howard hoxha
huber hughes huisman hussain huybrechts huysmans idrissi iglesias ionescu jackson jacobs james jankowski jansen
janssen janssens jenkins jiménez johnson jones jong kaczmarek kamiński kaya kayser keller kelly kennedy kerkhofs khan
kieffer kok koller kone korkmaz kowalczyk kowalski kozłowski koç kraus krause krawczyk kremer krier krämer krüger kuhn
kuipers kwiatkowski köhler kühn kılıç lacroix lambert lambrechts lardinois laurent lauwers lechner leclercq leclerq
leeuwen lefebvre lefevre lefèvre legrand lehmann lehner leitner lejeune lemaire lemmens lemoine lenaerts leone leroy
lewandowski lewis lievens lippens loingsigh lombardi lombardo longo loos lopes lopez lorenz lourenço luca ludwig
luyckx luyten lópez machado maertens maes maier majerus mancini marchal marchand marchetti mariani marini marino
marques marshall martens martin martinelli martinez martini martino martins martín martínez marín mason massart matei
matos matthews mayer mayr mazur mazza mbaye mccarthy meeus meier meijer mendes mercier mertens messina meyer meyers
michel michiels miller mitchell moens molina montanari monteiro moons moore morales moreau moreira morel morelli
moreno moretti morgan morin morris moser muireadhaigh mulder muller murchú murphy muñoz myers mórdha möller müller
navarro nelissen nelson neri neumann neves nguyen nijs nowak nunes nys néill oliveira ooms ortega ortiz ouali pagano
palmieri palumbo parisi parker parmentier patel pauwels peeters pellegrini pellegrino pereira perez perrin perry
peters peterson pfeiffer philips phillips picard pichler pieters piette pinto piotrowski pirard piras pires poels pohl
polat poli poncelet popa popescu postma powell pérez quinn radu raes raghallaigh ramaekers ramirez ramos ramírez reed
reilly reiter reuter reyes reynolds riain ribeiro ricci richard richardson ries rinaldi rivera rizzi rizzo robert
roberts robinson rocha rodrigues rodriguez rodríguez roelandt roels rogers romano rombouts romeo romero rosa ross
rossetti rossi roth rousseau roux rubio ruggiero ruiz russell russo rusu ryan sahin sanchez sanders sanna santis
santoro santos sanz schepers schiltz schmid schmidt schmit schmitt schmitz schneider scholz schoofs schouten schreiber
schroeder schulte schulz schulze schumacher schuster schwarz schäfer scott segers seidel serra serrano servais silva
silvestri simon simpson simões slegers smet smets smit smith smits soares somers sorrentino sousa staelens steenhoudt
stefano steffen steiner stevens stewart stoica sullivan suárez swinnen szymański sánchez súilleabháin tavares taylor
teixeira theunis thijs thill thiry thomas thompson thys tilkin timmer timmermans torfs torres traoré turner valente
valentini vandamme vandenberghe vandenbossche vandenbroeck vandenbroucke vandeputte vandevelde vandewalle vandyck
vaneck vanhoutte vanhove vanneste veenstra verbeeck verbeek verbeke verbruggen vercammen vercauteren vercruysse
verdonck vereecken verhaegen verhaeghe verhelst verheyen verhoeven verlinden vermeersch vermeiren vermeulen
verschueren verstraete verstraeten vervoort vieira vincent vints visser vitale vlaeminck vogt voigt vrancken vries
vázquez wagener wagner walker wallner walter watson wauters wauthier weber welter werner wilkinson willaert willems
willemsen williams wilson wimmer winkler wiśniewski wojciechowski wolf wolff wouters woźniak wright wuyts wyns wójcik
yperman yıldırım yıldız yılmaz zeebroek ziegler zieliński zimmermann álvarez çelik çetin özdemir özkan öztürk şahin
şimşek
"""
)  # fmt: skip

# Forenames that are words too: alone and without a capital they say nothing.
FORENAMES_ALSO_WORDS = set_of(
    """
mark marc guy lies lien claire fleur rob jan max art frank franz pol leo iris roos noël martin gilles maxime marina mike bob
tom kate sander victor dana luc luca dominik florian sam tim nil jean jeanne ken toon ernst solange malen penny dawn amber hazel daisy ruby sandy dale constance clémence will joe jack jeff walter ludo astrid carol ann
dirk rose olive harry eva ria tess noor juan alex ina mees felix clara andrea sofia milan kris
"""
)
# Names that are everyday words: they count with a capital, behind a title or a forename or before a surname.
NAMES_ALSO_WORDS = set_of(
    """
elke lieve bas june said ben minne mees may april grace faith hope joy dolores juste clement aimé désiré parfait
klein lang long petit price vos weiss young white wood king hall hill cook bell green brown gray ward baker bos groot jong boer
put loos boon koch richter wolf könig kaiser vogel winter stein otto sommer groß horn sauer graf engel jung keller jäger blanc
renard robin lee turner walker wright knight foster palmer morgan jackson thomas stevens simons dijk kaya de vries goffin maas
smid mol beer haan winters zomer groen schwarz weiß schön kurz ernst fuchs rose dean grand roy leblanc legros lepage page
"""
)
