"""Words for firms, places and things that bear names, and names that are nobody's: apart, since they are words and no rules.

``name_refusals`` reads with them: a name beside such a word is that of a shop, a show or a product. Written down from general
knowledge; in lower case, as recognisers of speech write them.
"""

from collections.abc import Sequence

from leidraad.domain.language.personal_data.number_runs import Piece
from leidraad.domain.language.personal_data.number_words import set_of
from leidraad.domain.language.personal_data.phrases import Phrases

# A name straight behind one of these is its own: "garage peeters", "hotel astoria", "la chaîne arte", "the album joanne".
THINGS = set_of("""
bv bvba nv vzw cvba vof eenmanszaak vennootschap srl sprl sarl asbl gmbh ug ev ltd plc
bakkerij slagerij beenhouwerij garage apotheek drukkerij brouwerij schrijnwerkerij kwekerij tuinbouwbedrijf tuincentrum frituur cafe café taverne
brasserie restaurant eethuis herberg hotel hostel camping kapsalon winkel firma bedrijf onderneming basisschool college
hogeschool universiteit museum theater schouwburg zaal feestzaal cinema bioscoop stadion sporthal zwembad ziekenhuis kliniek woonzorgcentrum
rusthuis station halte luchthaven kasteel abdij boekhandel houthandel groothandel transport
zender kanaal programma serie film liedje lied plaat album boek spel app merk model pakket tarief abonnement product toestel
ploeg team club feest festival loterij krant magazine tijdschrift storm eiland
boulangerie pâtisserie patisserie boucherie pharmacie imprimerie menuiserie friterie auberge gîte salon magasin
librairie société entreprise firme école lycée collège athénée université musée théâtre salle cinéma stade hôpital clinique gare arrêt aéroport
château abbaye fromagerie épicerie quincaillerie jardinerie plomberie
chaîne émission série chanson morceau disque livre jeu appli application marque modèle formule forfait produit équipe loterie
journal revue tempête île ile lac mont port
bäckerei metzgerei fleischerei konditorei autohaus werkstatt apotheke druckerei brauerei schreinerei tischlerei gärtnerei imbiss gasthof gasthaus
wirtshaus gaststätte pension friseursalon geschäft unternehmen betrieb gymnasium universität
halle saal kino freibad krankenhaus klinik klinikum altenheim seniorenheim bahnhof haltestelle flughafen schloss kloster
buchhandlung holzhandel großhandel spedition
sender programm sendung song buch spiel marke modell paket tarif produkt gerät mannschaft verein lotterie
zeitung zeitschrift sturm insel
bakery butchers pharmacy brewery nursery pub inn tavern diner supermarket company business hospital clinic hospice
airport castle abbey chapel cathedral theatre stadium arena venue auditorium playhouse
channel programme program movie game brand bundle tariff gadget squad lottery newspaper
island isle lake mount
""")
# A name straight before one of these is theirs: "astor hotel", "delta airlines", "jenkinson's bakery".
THINGS_BEHIND = set_of("""
airlines airways airport hotel hostel motel resort restaurant bakery garage motors autos butchers pharmacy stores supermarket superstore brewery
hospital infirmary clinic stadium arena theatre orchestra symphony philharmonic university college academy museum gallery cathedral church
bank insurance energy electric telecom telecoms broadband ltd plc inc llc llp group holdings limited partners fc
nv bvba bv cvba vzw sprl srl sarl sas gmbh ag kg ohg verzekeringen assurances versicherung versicherungen groep groupe gruppe consulting
apotheke energie ziekenhuis hospitaal instituut stadion
""")
# What ends like these is a firm, whatever comes before: "houthandel", "fahrschule".
THING_ENDINGS = (
    "bakkerij", "slagerij", "handel", "winkel", "bedrijf", "salon", "bäckerei", "metzgerei", "schreinerei", "tischlerei", "gärtnerei",
    "brauerei", "werkstatt", "apotheke", "apotheek", "autohaus", "kanzlei", "schule", "verwaltung", "boetiek", "zender", "kliniek", "klinik",
)  # fmt: skip
# Who has such a name works or helps there; the word itself is none.
JOBS = set_of("""
bedrijfsleider zaakvoerder zaakvoerster bestuurder directeur directrice secretaris secretaresse boekhouder boekhoudster advocaat advocate notaris
burgemeester schepen onderhandelaar verpleger verpleegster
gérant gérante directeur directrice secrétaire comptable avocat avocate notaire bourgmestre échevin infirmier infirmière
geschäftsführer geschäftsführerin direktor direktorin sekretär sekretärin buchhalter buchhalterin rechtsanwalt rechtsanwältin anwalt anwältin
notar notarin bürgermeister bürgermeisterin pfleger pflegerin prokurist prokuristin
director secretary accountant bookkeeper solicitor barrister mayor councillor nurse
""")
# What people are addressed by who are not called so: "Frau Sachbearbeiterin", "Cher conseiller".
JOB_ENDINGS = (
    "arbeiter", "arbeiterin", "berater", "beraterin", "betreuer", "betreuerin", "leiterin", "kollege", "kollegin", "kollegen", "schwätzer",
    "medewerker", "medewerkster", "medewerkers", "adviseur", "verantwoordelijke", "conseiller", "conseillère", "responsable", "collègue",
    "mevrouwke", "mevrouwtje", "madammeke", "meneerke", "mannekes", "menneke", "vriendjes", "vrienden", "herrschaften", "leute",
)  # fmt: skip
# Firms, shops, shows, machines and figures that are called like people and are nobody.
NOBODY = Phrases("""
albert heijn|leroy merlin|yves rocher|marks and spencer|john lewis|john deere|jack daniels|johnnie walker|philip morris|ralph lauren|calvin klein
tommy hilfiger|hugo boss|louis vuitton|christian dior|yves saint laurent|karl lagerfeld|paul smith|jack wolfskin|jack jones|jack and jones
harley davidson|rolls royce|alfa romeo|aston martin|mercedes benz|dr oetker|doctor oetker|doktor oetker|ben and jerry|ben jerry|uncle ben
ernst and young|ernst young|morgan stanley|goldman sachs|jp morgan|charles schwab|lloyds|clark s|elle et vire
mister minit|mister cash|mister spex|miss etam|madame tussauds|monsieur bricolage|mister bean|mr bean|mr bricolage|doctor who|doctor martens|doc martens
dokter bibber|docteur maboul|doktor bibber|peppa pig|harry potter|james bond|robin hood|mickey mouse|donald duck|sherlock holmes|bob de bouwer
bob le bricoleur|bob der baumeister|bob the builder|bob s your uncle|tom dick and harry|jan met de pet|jan en alleman|jan modaal|pietje precies
otto normalverbraucher|max mustermann|monsieur tout le monde|père noël|père fouettard|santa claus|father christmas|saint nicolas|saint nicholas
sint nicolaas|sinterklaas|der nikolaus|sankt nikolaus|sankt martin|sint maarten|saint valentin|saint valentine|saint patrick|saint sylvestre
jean foutre|la joconde|henry hoover|george foreman|ben nevis|charles de gaulle|john f kennedy|île maurice
max havelaar|johan cruijff arena|koning boudewijnstadion|roi baudouin|maria hemelvaart|mariä himmelfahrt|queen mary|king george|prince albert
lady gaga|taylor swift|ed sheeran|johnny hallyday|rock werchter|samson en gert|jan jambon|kim clijsters|eddy merckx
""")
# Of a firm and not of a person, when one of these stands in the turn as well: who greets so works there.
GREETING_AT_WORK = Phrases("""
waarmee kan ik|waarmee mag ik|wat kan ik voor u|wat kan ik voor je|hoe kan ik u|hoe kan ik je|kan ik u helpen|kan ik je helpen|zegt u het maar
klantendienst|klantenservice|helpdesk|dit gesprek|u chat met|je chat met|spreek ik met|goede dag u spreekt met de|ik bel u|ik bel omdat|worüber
que puis je|en quoi puis je|comment puis je|je vous écoute|à votre écoute|votre écoute|service clients|service client|service clientèle|dites moi tout
cet appel|je suis bien chez|je suis bien avec|je vous appelle|je vous téléphone|vous êtes en ligne avec|vous chattez avec
wie kann ich|was kann ich|kundenservice|kundendienst|kundenbetreuung|worum geht es|spreche ich mit|dieses gespräch|passt es ihnen|ich rufe sie
how can i help|how may i|how can i assist|what can i do for you|customer service|customer services|customer care|this call|am i speaking to
calls are recorded|you re through to|you are through to
""")
# Somebody named so is told of with kin, a title or a pronoun; a thing is "called" so.
CALLED = set_of("""
called named entitled titled heet heette heten heetten genaamd heißt hieß heißen genannt appelle appelait appellent intitulé intitulée nommé nommée
noemt noemen nennt nennen
""")
THINGS_CALLED = THINGS | set_of("""
straat dorp gehucht stad hond kat poes paard doosje ding toestelletje systeem functie optie menu bestand map website site pagina actie promotie
rue village hameau ville chien chatte machin truc bidule système fonction option menu fichier dossier site page promo action quartier
straße dorf weiler stadt hund katze ding teil system funktion option menü datei ordner website seite aktion viertel siedlung
street village hamlet town dog cat thing thingy system feature option menu file folder website site page deal offer estate its it's
""")
_ASKED_FOR = THINGS | set_of(
    "bank banque straat rue straße street leverancier fournisseur anbieter versorger supplier provider"
)
_NEAR_PIECES = 4


def names_thing(pieces: Sequence[Piece], end: int) -> bool:
    """True when a question for a name goes on with a thing at ``end``: "what's the name of your bank", "hoe heet het programma"."""
    return any(piece.text in _ASKED_FOR for piece in pieces[end : end + _NEAR_PIECES])
