"""Common forenames and surnames, in lower case: what tells "jan peeters" from two other words.

From sigpwned/popular-names-by-country-dataset at eb62e13d4d62 (CC0-1.0): the names of Belgium, its neighbours, and of countries
that many callers have roots in (BE NL FR DE LU GB IE US CH AT TR MA DZ TN IT ES PT PL RO), parts of more than one letter
without particles; and further ones that are common in Belgium and around it, added by hand. Names that are
everyday words of one of the four languages are left out: they count only where a name was announced.
"""

from leidraad.domain.language.personal_data.number_words import set_of

FORENAMES = set_of(
    """
aagje abdelkader achmed adam adriaan afonso ahmed ahmet aicha aimar aiur alain albert alejandro aleksander alessandro
alex alexander alexandra alexandre alexandru alfie alfons ali alice alicja alina aline alparslan ambre amelia amina
amine amir amira amy amélie anastasia andrea andreas andreea andrew andré angela angelique anita anja anke ann anna
anne anneleen annelies annemie annick annie anouk anthony antoine antoinette anton antoni aoife aras archie arnaud
arne arnold arthur artiom asaf asel assia astrid asya audrey aurélie ava axel aya ayoub ayşe aziz azra aïcha barbara
bart bastian bastien beate beatrice beatriz benedict benedita benjamin benoît berend bernadette bernard bernd bert
bianca biel bjorn björn bob bogdan brahim bram brecht brian brigitte bruno béatrice camila camille carine carl carla
carlo carole carolina caroline catherine cathérine chantal charles charlie charlotte chloé chris christa christel
christian christiane christina christine christoph christophe christopher cillian cindy claire clara claude claudia
claudine colette corinne cornelia cynthia cécile cédric céline damian damien dana danel daniel daniela daniëlle danny
daria david debbie deborah defne delphine denise dennis diana diane didier diego dieter dimitri dirk djamel dominik
dominique donald dorien dorothy dries duarte ecrin edith edoardo eduard edward elena elias elif elijah eline elisabeth
elise elizabeth ella ellie els elsa emiel emil emilia emilie emily emine emma emmanuel emmy eric erik ernst erwin
esther etienne eva evelina eveline evelyn evi evie eylül eymen fabian fabienne fabrice fatima fatma felix ferdinand
fiadh filip finlay finn fleur florian francesco francine francis francisca francisco franciszek franck frank franz
françois françoise fred freddy frederik freya frieda frits frédéric gabriel gabriele gary gaëlle geert geneviève georg
george georges gerard gerda gerhard gerrit ghislaine gilbert gilles gina ginevra gisela gisèle giulia godelieve graham
greet greg gregory griet gudrun guido guillaume gunther gustaaf guy gérard göktug günter günther hanna hannah
hannelore hannes hans harald harris harry hasan hassan hatice heather hedwig heidi heiko heinrich heinz helen helena
helga hendrik henry herbert herman hermann hilde horst hubert hugo hélène hüseyin ibai ibrahim ilse imene ine ines
inge ingeborg ingrid inès irati irene iris irène isabel isabella isabelle ismail ivan izaro jack jacqueline jacques
jakob jakub jamal james jan jane janine janne jasmien jason jasper jean jeanine jeanne jef jeff jelle jennifer jenny
jens jeroen jerome jessica jim joachim joan joanna jochen joe joel johan johanna johannes john jolien jon jonas
jonathan joost joris jos joseph josé josée jozef joão joëlle juan judith julen jules julia julian julie julien
juliette jurgen justine jutta jérôme jörg júlia jürgen kaat karel karen karim karima karin karl karolien kate
katelijne katharina kathleen kathrin kathy katja katleen katrien keith kelly ken kenneth kevin khalid khawla kirsten
klaas klaus koen kris kristel kristien kristof käthe laia lander lara lars laura lauren laurence laurent lea leila
lena leni lennert leo leon leonardo leonie leonor leopold leslie levi lewis liam lien lies liesbeth lieven lily lina
linda lio lisa lode lorenzo lotte louis louise lourenço lowie loïc luc luca lucas lucie lucien lucía ludo ludovic
ludovica luka lukas luna lut lydia lydie lyna lynn léo maaike maarten maddi mady magali magda maja malen manon manuel
manuela marc marcel marcus margaret margareta margarida margaux margot maria mariam marianne marie marieke marijke
marina mario marion mark markel markus marleen marlies martha marti martim martin martina martine martín mary maryam
maría matei mateo mathias mathieu mathilde matilde matteo matthew matthias mattia maud maurice maxim maxime maximilian
maël mees mehdi mehmet melanie melissa meriem meryem mia michael michel micheline michelle michèle mieke miguel mike
mikołaj mila milan millie miraç mohamed mohammad mohammed monica monika monique moritz muhammad muriel mustafa myriam
mélanie nadia nadine nahia nancy nathalie nathan naïm nehir nele niamh nicky nico nicolas nicole niels nigel nikodem
nina nino noah noor nora norbert noël noûr odile oihan oisin oisín olaf oliver olivia olivier oliwia omar oscar osman
pablo pascal pascale patricia patrick patrik paul paula pauline pedro peggy peter petra philip philippe pierre piet
pieter pola quentin rachel rachid rachida raf rainer ralf ramona raphael raphaël raymond rebecca reinhard renate
renaud rené renée ria riccardo richard rik rita rob robbe robert roel roger roland romain ronald ronny rosie ruben
rudi rudy ruth régine rían saar sabine sabrina sally salma sam samantha samira samuel sander sandra sandrine sara
sarah saïd sebastian sem senne seppe serge severine sharon shayma sigrid silke silvia simone simonne siska sofia sofie
sofía solange sonja sophia sophie stanisław stef stefaan stefan stefanie stefano steffen stella stephan stephanie
stephen steve steven stijn stuart stéphane stéphanie susan susanne suzanne sven svenja sylvain sylvia sylvie szymon
sébastien séverine sören tadhg tamara tanguy tania tanja tatiana tess tessa theo theodor theodore thibault thierry
thijs thomas thorsten thérèse tiago tibo tijs tim timothy tina tine tobias tom tommaso tomás toon torsten tracy trevor
tristan ulrich ulrike ursula ute uwe valentina valeria valerie valérie vanessa veerle vera vicky victor vincent
virginie vittoria véronique walter wassim wendy werner wesley wilfried wilhelm willem william willy wim wolfgang wout
wouter xavier yannick yara yasmina yasmine yolande younès youssef yusuf yvan yves yvette yvonne zehra zeynep zofia zoé
zoë zuzanna zümra àlex álvaro éabha élise émilie étienne ömer şerife
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
fischer fisher fitzgerald flores fonseca fontaine fontana foster fournier franco franke françois frei freitas
friedrich fuchs gabhann gaillard gallagher gallchóir galli gallo garcia garcía garnier gatti gauthier geens geerts
gentile gerber germain gerritsen gheorghe gibson gielen gil giordano girard giuliani goethals gomes gomez gonzalez
gonzález gonçalves goossens govaerts graaf grabowski grassi grasso greco griffiths gruber guerin guerra gutierrez
gutiérrez gómez günther haas haddad haesen hahn hansen hanssens harris harrison hartmann heilig heinrich helsen
hendrickx hendriks hermans hernandez hernández herrmann heylen heymans hoekstra hofer hoffmann hofmann hondt hoste
howard hoxha huber hughes huisman hussain huybrechts huysmans idrissi iglesias ionescu jackson jacobs james jankowski
jansen janssen janssens jenkins jiménez johnson jones jong kaczmarek kamiński kaya kayser keller kelly kennedy
kerkhofs khan kieffer kok koller kone korkmaz kowalczyk kowalski kozłowski koç kraus krause krawczyk kremer krier
krämer krüger kuhn kuipers kwiatkowski köhler kühn kılıç lacroix lambert lambrechts lardinois laurent lauwers lechner
leclercq leclerq leeuwen lefebvre lefevre lefèvre legrand lehmann lehner leitner lejeune lemaire lemmens lemoine
lenaerts leone leroy lewandowski lewis lievens lippens loingsigh lombardi lombardo longo loos lopes lopez lorenz
lourenço luca ludwig luyckx luyten lópez machado maertens maes maier majerus mancini marchal marchand marchetti
mariani marini marino marques marshall martens martin martinelli martinez martini martino martins martín martínez
marín mason massart matei matos matthews mayer mayr mazur mazza mbaye mccarthy meeus meier meijer mendes mercier
mertens messina meyer meyers michel michiels miller mitchell moens molina montanari monteiro moons moore morales
moreau moreira morel morelli moreno moretti morgan morin morris moser muireadhaigh mulder muller murchú murphy muñoz
myers mórdha möller müller navarro nelissen nelson neri neumann neves nguyen nijs nowak nunes nys néill oliveira ooms
ortega ortiz ouali pagano palmieri palumbo parisi parker parmentier patel pauwels peeters pellegrini pellegrino
pereira perez perrin perry peters peterson pfeiffer philips phillips picard pichler pieters piette pinto piotrowski
pirard piras pires poels pohl polat poli poncelet popa popescu postma powell pérez quinn radu raes raghallaigh
ramaekers ramirez ramos ramírez reed reilly reis reiter reuter reyes reynolds riain ribeiro ricci richard richardson
ries rinaldi rivera rizzi rizzo robert roberts robinson rocha rodrigues rodriguez rodríguez roelandt roels rogers
romano rombouts romeo romero rosa ross rossetti rossi roth rousseau roux rubio ruggiero ruiz russell russo rusu ryan
sahin sanchez sanders sanna santis santoro santos sanz schepers schiltz schmid schmidt schmit schmitt schmitz
schneider scholz schoofs schouten schreiber schroeder schulte schulz schulze schumacher schuster schwarz schäfer scott
segers seidel serra serrano servais silva silvestri simon simpson simões slegers smet smets smit smith smits soares
somers sorrentino sousa staelens steenhoudt stefano steffen steiner stevens stewart stoica sullivan suárez swinnen
szymański sánchez súilleabháin tavares taylor teixeira theunis thijs thill thiry thomas thompson thys tilkin timmer
timmermans torfs torres traoré turner valente valentini vandamme vandenberghe vandenbossche vandenbroeck vandenbroucke
vandeputte vandevelde vandewalle vandyck vaneck vanhoutte vanhove vanneste veenstra verbeeck verbeek verbeke
verbruggen vercammen vercauteren vercruysse verdonck vereecken verhaegen verhaeghe verhelst verheyen verhoeven
verlinden vermeersch vermeiren vermeulen verschueren verstraete verstraeten vervoort vieira vincent vints visser
vitale vlaeminck vogt voigt vrancken vries vázquez wagener wagner walker wallner walter watson wauters wauthier weber
welter werner wilkinson willaert willems willemsen williams wilson wimmer winkler wit wiśniewski wojciechowski wolf
wolff wouters woźniak wright wuyts wyns wójcik yperman yıldırım yıldız yılmaz zeebroek ziegler zieliński zimmermann
álvarez çelik çetin özdemir özkan öztürk şahin şimşek
"""
)  # fmt: skip

# Forenames that are words too: alone and without a capital they say nothing.
FORENAMES_ALSO_WORDS = set_of(
    """
mark marc guy lies lien claire fleur rob jan max art frank franz pol leo iris roos noël martin gilles maxime marina mike bob
tom kate sander victor dana luc luca dominik florian sam tim nil jean jeanne will joe jack jeff walter ludo astrid carol ann
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
