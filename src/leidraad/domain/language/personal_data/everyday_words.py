"""Words that are no names though they stand where a name could: "mevrouw ik bel", "mein Name ist falsch geschrieben".

Apart from the name lists, because these are of the language and those are of people. Written for this purpose; lower case.
"""

from leidraad.domain.language.personal_data.number_words import set_of

_DUTCH = """
de het een en of maar want dus dan toch ook nog wel niet geen al alle alles iets niets niks iemand niemand ik jij je gij ge u hij zij ze
we wij jullie hun hen haar hem zijn mijn m'n uw jouw ons onze dit dat deze die daar hier er waar wie wat welke welk hoe wanneer waarom
waarover waarvoor waarmee in op aan bij met van voor naar om te tot uit over onder tegen door tussen zonder binnen buiten tijdens sinds
sedert na per via rond langs af toe mee weg terug ben bent is was waren geweest wordt worden word werd heb hebt heeft hebben had hadden
gehad zal zult zullen zou zouden kan kunt kunnen kon konden mag mogen moet moeten moest wil wilt willen wilde wou ga gaat gaan ging kom
komt komen kwam doe doet doen deed gedaan zie ziet zien zag zeg zegt zeggen zei gezegd vraag vraagt vragen vroeg bel belt bellen belde
gebeld schrijf schrijft schrijven geschreven krijg krijgt krijgen kreeg gekregen geef geeft geven gaf gegeven neem neemt nemen nam
genomen weet weten wist denk denkt denken dacht vind vindt vinden vond gevonden laat laten liet maak maakt maken gemaakt werk werkt
werken werkte wacht wachten wachtte hoor hoort horen gehoord spreek spreekt spreken gesproken help helpt helpen geholpen betaal betaalt
betalen betaald stuur stuurt sturen gestuurd verstuur mailen gemaild klopt kloppen staat staan stond sta zit zitten ligt liggen heet
heten noem noemt noemen luidt lukt lukken probeer proberen begrijp begrijpt begrijpen versta verstaan snap kijk kijken even eventjes
efkes graag alstublieft alsjeblieft aub dank bedankt dankjewel merci goed goede goeie goeiedag goedemorgen goedemiddag goeiemorgen
goeiemiddag goeienavond goedenavond goedendag dag hallo hoi hey ja jawel jaja nee neen natuurlijk zeker inderdaad juist correct fout
verkeerd foutief onjuist voila allee amai euh eh uh uhm hm hmm nu nou vandaag morgen gisteren straks later vroeger altijd nooit soms vaak
weer opnieuw eerst laatst laatste eerste tweede volgende vorige vorig volgend ander andere anders zelf zelfde elke elk ieder iedereen veel
meer meest minder weinig genoeg heel erg zeer te helemaal eigenlijk gewoon precies ongeveer bijna misschien waarschijnlijk blijkbaar nieuw
nieuwe oud oude klein kleine groot grote lang lange kort korte snel traag duur goedkoop gratis zo zoals als dat omdat doordat terwijl hoewel
klant klanten klantendienst klantenservice dienst service afdeling team medewerker collega helpdesk bedrijf firma winkel zaak kantoor
contract abonnement factuur facturen rekening betaling bedrag prijs korting tarief nummer dossier bestelling pakket pakje levering afspraak
technieker monteur router modem decoder internet televisie tv telefoon telefonie gsm toestel mobiel netwerk verbinding storing panne
probleem problemen klacht klachten vraag vragen antwoord formulier mail mails email brief post bank kaart account login wachtwoord website
app site pagina adres straat huis woning appartement gemeente stad land auto wagen verzekering polis schade gas water elektriciteit energie
meter meterstand naam namen voornaam achternaam familienaam meneer mijnheer mevrouw juffrouw heer dame heren dames dokter dochter zoon man
vrouw moeder vader mama papa oma opa broer zus kind kinderen buurman buurvrouw partner echtgenoot echtgenote schoonmoeder vriend vriendin
week weken maand maanden jaar jaren uur uren minuut minuten dagen tijd keer euro cent procent maandag dinsdag woensdag donderdag vrijdag
zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december beste geachte lieve groeten
groetjes mvg vriendelijke hoogachtend vergeten kwijt verlopen geblokkeerd ongeldig veranderd gewijzigd aangepast bezet tevreden boos moe
ziek thuis klaar open dicht leeg vol kapot stuk eruit online offline akkoord oké ok okee okay prima perfect super jammer sorry pardon
spijtig vervelend trouwens namelijk tenslotte daarom daarna daarvoor ervan erop eraan erin hetzelfde nederlands frans engels duits belgisch
belg vlaming kant deel stuk reden manier geval idee mens mensen niemand gans gij dus hè hé he nadien voorlopig bezig verhuisd verhuizen
gevraagd gestopt opzeggen opgezegd verbonden doorverbinden iemand leverancier aanbod product producten verkoop aankoop domiciliëring
twee drie vier vijf zes zeven acht negen tien overleden getrouwd gescheiden alleen samen allebei beide half halve kwart kerel schat jongen
meisje agent verkoper consultant directeur verantwoordelijke baas chef verwarrend onduidelijk bekend onbekend zichtbaar letter letters
letterlijk streepje hoofdletter dubbele dubbel spatie
"""
_FRENCH = """
le la les l un une des du de d au aux et ou mais donc or ni car que qui quoi dont où quand comment pourquoi combien quel quelle quels
quelles je j tu il elle on nous vous ils elles me m te t se s lui leur y en ce c cet cette ces ça cela ceci mon ma mes ton ta tes son sa
ses notre nos votre vos leurs ne n pas plus moins jamais rien personne aucun aucune tout tous toute toutes chaque autre autres même mêmes
quelque quelques plusieurs certains à dans par pour sur sous avec sans chez vers entre depuis pendant avant après contre jusque jusqu
dès est suis es sommes êtes sont était étais étaient été être sera serai serait ai as a avons avez ont avait avais eu avoir aura aurait
fait fais faire faites font vais va allons allez vont aller viens vient venir venez peux peut pouvez pouvons peuvent pouvoir pourrait
pourriez veux veut voulez vouloir voudrais voudrait dois doit devez devoir sais sait savez savoir faut fallait dit dis dire dites vois
voit voir voyez prend prends prendre prenez mets met mettre mettez appelle appeler appelez appelé appelait rappelle rappeler rappelez
parle parler parlez parlé écris écrit écrire écrivez envoie envoyer envoyez envoyé reçois reçu recevoir demande demander demandez demandé
attends attendez attendre attendu paie paye payer payé trouve trouver trouvé donne donner donnez donné reste rester marche marcher
fonctionne fonctionner comprends comprendre comprenez entends entendez essaie essayer essayé cherche chercher arrive arriver arrivé
bonjour bonsoir salut allô allo au revoir merci s'il svp plaît oui non si ouais voilà bien bon bonne bons très trop assez peu beaucoup
encore déjà toujours souvent parfois maintenant aujourd'hui hier demain ici là bas alors ensuite puis enfin aussi ainsi vraiment juste
exactement exact correct correcte faux fausse mauvais mauvaise erreur incorrect presque environ peut-être sûrement normalement euh heu ben
bah hein madame monsieur mademoiselle messieurs mesdames docteur maître monsieur client cliente clients service clientèle département
équipe collègue entreprise société magasin bureau contrat abonnement facture factures compte paiement montant prix réduction tarif numéro
dossier commande colis livraison rendez-vous technicien routeur modem décodeur internet télévision télé téléphone portable réseau connexion
panne problème problèmes plainte question questions réponse formulaire mail mails courriel lettre poste banque carte mot passe site page
adresse rue maison appartement commune ville pays voiture assurance police dégât gaz eau électricité énergie compteur nom prénom famille
mari femme épouse époux fils fille père mère maman papa frère soeur sœur enfant enfants ami amie voisin voisine belle beau grand grande
petit petite nouveau nouvelle vieux vieille jeune semaine semaines mois an ans année années heure heures minute minutes jour jours temps
fois euro euros cent pourcent lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
septembre octobre novembre décembre cher chère cordialement salutations sincères meilleures oublié perdu expiré bloqué invalide changé
modifié occupé content contente contents fâché malade prêt prête ouvert fermé cassé accord d'accord ok okay parfait super dommage désolé
désolée pardon français néerlandais anglais allemand belge fournisseur offre produit vente achat domiciliation décédé marié divorcé seul
seule ensemble deux trois quatre cinq six sept huit neuf dix quelqu'un gens chose choses truc cas façon raison sens part côté partie
responsable conseiller conseillère patron chef directeur agent inconnu connu mal orthographié écrite écris épelle épeler épelez majuscule
minuscule lettre lettres tiret espace double deuxième première premier dernier dernière prochain prochaine retour toutefois parce puisque
lorsque comme hors loin près devant derrière côte merde zut
"""
_GERMAN = """
der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch auch noch schon nicht kein keine keinen nichts
etwas alles alle jemand niemand ich du er sie es wir ihr mich mir dich dir ihn ihm ihnen uns euch sich mein meine meinen meinem meiner
dein deine sein seine seinen ihre ihren ihrem ihrer unser unsere euer dies diese dieser dieses diesen jener welche welcher welches wer wen
wem was wo wie wann warum wieso weshalb woher wohin in im an am auf bei beim mit von vom für nach zu zum zur um bis aus über unter gegen
durch zwischen ohne während seit vor hinter neben per ab bin bist ist sind seid war waren gewesen wird werden werde wurde worden habe hab
hast hat haben hatte hatten gehabt kann kannst können konnte könnte darf dürfen muss müssen musste soll sollen sollte will wollen wollte
möchte möchten würde würden mag mögen gehe geht gehen ging gegangen komme kommt kommen kam gekommen mache macht machen gemacht sehe sieht
sehen sage sagt sagen sagte gesagt frage fragt fragen gefragt rufe ruft rufen rief angerufen anrufen schreibe schreibt schreiben
geschrieben bekomme bekommt bekommen gebe gibt geben gab gegeben nehme nimmt nehmen genommen weiß weiss wissen wusste denke denkt finde
findet finden gefunden lasse lässt lassen arbeite arbeitet arbeiten warte wartet warten gewartet höre hört hören gehört spreche spricht
sprechen gesprochen helfe hilft helfen geholfen zahle zahlt zahlen bezahlt bezahlen schicke schickt schicken geschickt sende senden
stimmt stimmen steht stehen stand sitzt liegt heiße heisse heißt heißen nenne nennt lautet funktioniert funktionieren geht klappt klappen
versuche versuchen versucht verstehe versteht verstehen schaue schauen gucke mal bitte danke dankeschön gern gerne gut gute guten guter
tag morgen abend hallo servus moin grüezi ja jawohl nein doch natürlich sicher genau richtig korrekt falsch verkehrt äh ähm öh hm na nun
jetzt heute gestern später früher immer nie manchmal oft wieder erst zuerst zuletzt letzte letzten letzter erste ersten erster zweite
nächste nächsten andere anderen anderer selbst jede jeder jedes jeden viel viele mehr meist wenig weniger genug ganz sehr zu total
eigentlich einfach ungefähr fast vielleicht wahrscheinlich offenbar neu neue neuen neuer alt alte alten klein kleine groß große lang kurz
schnell langsam teuer billig günstig kostenlos so als dass weil obwohl wenn falls damit kunde kunden kundin kundendienst kundenservice
abteilung team mitarbeiter mitarbeiterin kollege kollegin firma geschäft laden büro vertrag abo abonnement rechnung rechnungen konto zahlung
betrag preis rabatt tarif nummer akte vorgang bestellung paket lieferung termin techniker router modem internet fernsehen telefon handy
netz leitung verbindung störung ausfall problem probleme beschwerde antwort formular mail mails email brief post bank karte passwort kennwort
webseite seite app adresse straße haus wohnung gemeinde stadt land auto wagen versicherung police schaden gas wasser strom energie zähler
zählerstand name namen vorname vornamen nachname nachnamen familienname herr herrn frau fräulein doktor herren damen mann tochter sohn
mutter vater mama papa oma opa bruder schwester kind kinder nachbar nachbarin partner partnerin freund freundin eltern woche wochen monat
monate jahr jahre jahren stunde stunden minute minuten tage tagen zeit mal euro cent prozent montag dienstag mittwoch donnerstag freitag
samstag sonnabend sonntag januar jänner februar märz april mai juni juli august september oktober november dezember lieber liebe liebes
geehrte geehrter sehr grüße grüßen grüßle freundlichen viele beste besten vergessen verloren abgelaufen gesperrt ungültig geändert
besetzt zufrieden sauer müde krank fertig offen zu leer voll kaputt einverstanden okay ok prima perfekt super schade entschuldigung
verzeihung deutsch deutsche deutschen französisch englisch niederländisch anbieter angebot produkt verkauf kauf verstorben verheiratet geschieden
allein zusammen beide beiden halb zwei drei vier fünf sechs sieben acht neun zehn sache sachen ding fall grund art weise leute mensch
menschen teil chef leiter zuständig zuständige berater unbekannt bekannt buchstabe buchstaben buchstabiere bindestrich großbuchstabe da dort
hier drin dran drauf davon dazu dabei deshalb deswegen darum danach davor trotzdem nämlich übrigens übrig apparat leitung hin her los weg
zurück bescheid gleich sofort bald eben halt ne nee umgezogen gekündigt kündigen verbinden schönen schöne schön
"""
_ENGLISH = """
the a an and or but so because if when while that this these those there here where who whom whose what which why how i you he she it we
they me him her us them my your his its our their mine yours ours theirs myself yourself himself herself in on at by with from for to of
off out up down over under about into onto through between without within during since until before after against around per via am is
are was were be been being have has had having do does did done doing can could will would shall should may might must ought need needs
want wants wanted go goes going went gone come comes came get gets got getting give gives gave given take takes took taken make makes
made see sees saw seen say says said tell tells told ask asks asked call calls called calling ring rang phone phoned write writes wrote
written spell spelt spelled spelling send sends sent pay pays paid find found think thought know knows knew let lets leave left put keep
kept hear heard speak speaks speaking spoke talk talking talked help helps helping helped work works working worked wait waiting waited
try tries trying tried understand look looks looking looked seem seems show shows check checks checked checking live lives lived please
thanks thank cheers hello hi hey good morning afternoon evening bye goodbye yes yeah yep no nope not none never always often sometimes
usually just only even still yet already again also too very really quite much many more most less few little lot lots all any some each
every both either neither other another same such own first second third last next previous new old big small long short fast slow cheap
expensive free wrong right correct incorrect misspelled misspelt fine okay ok sure great perfect sorry pardon actually basically
obviously maybe perhaps probably exactly almost nearly um uh erm er hm hmm well now today tomorrow yesterday tonight later earlier soon
customer customers client clients service services support department team agent adviser advisor colleague company firm shop store office
contract subscription bill bills invoice invoices account accounts payment amount price discount tariff rate number file order orders
parcel package delivery appointment engineer technician router modem broadband internet television tv telephone mobile network line
connection outage fault issue issues problem problems complaint question questions answer form mail mails email letter post bank card
password passcode login website site page app address street house home flat apartment town city country car insurance policy claim damage
gas water electricity energy meter reading name names surname forename sir madam ma'am mr mrs ms miss mister doctor lady gentleman man
woman husband wife son daughter mother father mum mom dad brother sister child children baby neighbour partner friend boss manager
supervisor director someone somebody anyone anybody everyone nobody nothing something anything everything people person thing things way
case reason part kind sort side day days week weeks month months year years hour hours minute minutes time times euro euros pound pounds
cent percent monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
november december dear regards sincerely kind best wishes forgotten lost expired blocked invalid changed updated busy happy unhappy angry
tired sick ill ready open closed empty full broken down online offline english french dutch german belgian supplier offer offers product
sale purchase deceased married divorced alone together half two three four five six seven eight nine ten afraid pleased glad one behind
back away moved moving cancel cancelled cancelling based able unable interested trying double letter letters capital hyphen dash space
everybody hold transfer put through yours faithfully truly apologies grateful
"""
_OF_OTHERS = """
orange scarlet proximus telenet voo luminus engie eneco mega bolt essent belfius argenta kbc fortis bnp ing axa ethias baloise vivaldi
netflix google apple samsung microsoft windows whatsapp facebook instagram outlook hotmail gmail skynet visa mastercard maestro paypal bpost
postnl dhl ups dpd vodafone sunrise swisscom salt mutualiteit mutualité bancontact itsme doccle youtube spotify amazon android iphone
"""

_COUNTRIES = """
belgië belgie belgium belgique belgien nederland netherlands niederlande frankrijk france frankreich duitsland germany deutschland allemagne
engeland england angleterre britain luxemburg luxembourg spanje spain espagne spanien italië italy italie italien marokko maroc morocco
turkije turquie turkey türkei polen poland pologne zwitserland suisse schweiz switzerland oostenrijk österreich austria autriche europa
europe amerika amérique america vlaanderen flandre wallonië wallonie
"""
_MORE = """
united kingdom states personal info mission statement inc ltd software limited republic
don didn isn doesn wasn won couldn wouldn ll ve re cette contactpersoon ansprechpartner bestelde ligne
wit reis frei spa
ah oh ha och tja jaartje duidelijk zetten bereiken reis moment momentje instant instantje restez reste moi toi regarde regarder quittez quitte
suite bleiben bleibt bleibe consulte historique seconde secondes noté absent vérifie vérifier complaints ploeg onderweg alvast willkommen
bienvenue welkom welcome bereits gern momentchen voorbeeld exemple beispiel example nogmaals eventjes ogenblik ogenblikje klaar gelukt
natuurlijk zeg luister kijk sorry voorlopig vandaag tout toute bientôt rappel appel vertel verder ander doorgeven geldig onthaal receptie
accueil empfang reception zentrale centrale vertrieb sales billing boekhouding comptabilité buchhaltung facturatie facturation finance
"""

EVERYDAY_WORDS = set_of(_COUNTRIES + _MORE + _DUTCH + _FRENCH + _GERMAN + _ENGLISH + _OF_OTHERS)
