"""What stands before and behind a name that somebody says: "op naam van", "my landlord", "à l'appareil", "with an e".

Apart from ``spoken_names``, which reads with them: these are the words of the language, written for this purpose. Apostrophes
and hyphens are blanks.
"""

from leidraad.domain.language.personal_data.number_runs import PAUSES
from leidraad.domain.language.personal_data.number_words import set_of
from leidraad.domain.language.personal_data.things_with_names import JOBS


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    """Phrases of one word or more, parted by bars or line ends, as their words."""
    return frozenset(tuple(one.split()) for one in listed.replace("\n", "|").split("|") if one.strip())


# A name may follow wherever in a turn they stand.
ANNOUNCING = _phrases("""
aan het praten met|mij door met|me door met|weduwe|de weduwe|gericht aan|geadresseerd aan|bel staat|ik en|geboekt door|gereserveerd door
namens|getekend door|ondertekend door|in opdracht van|ten aanzien van|doorverbonden met|aan de lijn met|bezig met|op naam|op naam van|op de naam|op de naam van|in naam van|naam van|naam is|naam|dochter van|zoon van|kinderen van|vrouw van|man van
weduwe van|moeder van|vader van|broer van|zus van|rekening van|contract van|polis van|toestel van|gsm van|nummer van|meisjesnaam is|meisjesnaam
heet|heten|heette|heetten|genaamd|noemt|noemde|noemen ze|staat op|ter attentie van|t a v|ten name van|gesproken met|sprak met|spreek met
spreken met|spreekt met|spreek ik met|doorverbinden met|verbind u door met|verbind je door met|verbinden met|gebeld met|gechat met|contact met
geholpen door|getekend door|klantendienst met|klantenservice met|helpdesk met|familie|gezin|kan ik|mag ik|kunt u|kan u|vragen of|vraag of
vraag naar|zeg tegen|zeg aan|geld moet naar|overgemaakt aan|overgeschreven naar|gestuurd naar|dank u|dank u wel|dankjewel|bedankt|met dubbel t|met dubbel l|met dubbel s
met dubbele|dokter|bij dokter|meester|had ik|kreeg ik|een zekere|afgegeven bij|ten laste van
sonnette c est|sonnette il y a|née|veuve|signé|adressé à|adressée à|colis pour|lettre pour|direz à|moi et|réservé par|signé par|pour le compte de|mis en relation avec|au nom de|au nom d|nom de|nom d|nom c est|nom est|nom|fille de|fils de|femme de|mari de|veuve de|mère de|père de|frère de|soeur de|sœur de|contrat de|titulaire du compte
jeune fille est|jeune fille c est|s appelle|s appelait|s appelaient|m appelle|appelle|nommé|nommée|de la part de|à l attention de
parlé à|parlé avec|parler à|parler avec|parle à|parlais avec|êtes avec|suis avec|avez eu|j ai eu|j avais|passe|passez moi|passer|dire à|dites à
demandez|un certain|une certaine|docteur|versé à|envoyé à|famille|merci|service clients|nom de jeune fille|service client
sous le nom de|enfants|c est bien|bonjour c est|bien avec
klingel steht|hieß ich|heiß ich|geborene|geborener|witwe|adressiert an|alles auf|ich und|gebucht von|reserviert von|unterschrieben von|unterzeichnet von|im auftrag von|verbunden mit|namen|name|name ist|name war|name lautet|nachname|vorname|mädchenname war|mädchenname ist|mädchenname|heiße|heißt|hieß|hießen|heisse|heisst
tochter von|sohn von|frau von|mann von|witwe von|mutter von|vater von|bruder von|schwester von|vertrag von|konto von|rechnung von|läuft auf
geht auf|steht auf|auf den namen|buchung ist auf|gebucht auf|reserviert auf|ist auf|spreche mit|sprechen mit|gesprochen mit|sprach mit
telefoniert mit|gechattet mit|verbinde sie mit|verbinde mit|kann ich bitte|kann ich|könnte ich|dürfte ich|sagen sie|sagen sie dem|sagen sie der
fragen sie nach|fragen nach|überwiesen an|geschickt an|zu händen von|zu händen|im namen von|familie|ein gewisser|eine gewisse|doktor|danke
vielen dank|mit doppel|kundenservice|kundendienst
booked by|née|formerly|me and|mine and|signed by|on to|through with|guy called|bloke called|fella called|woman called|lady called|name s|name is|name was|name|surname|surname is|surname s|called|named|known as|on behalf of|in the name of|under the name of|under the name
name of|under|daughter of|son of|wife of|husband of|widow of|speak to|speak with|speaking to|speaking with|spoke to|spoke with|spoken to
talk to|talked to|talking to|dealing with|dealt with|through to|pass you to|put you through to|get through to|sent to|made out to|payable to
transferred to|ask for|asked for|left with|thanks|thank you|doctor|is that|chatted with|care of|maiden name was|maiden name is
spelled|spelt|addressed to
""")
# Much else may follow these: only a name of the lists does, or two words in no dictionary.
LEADING = _phrases("""
voor|bij|naar|van|aan|niet|heb ik|zekere|dat is|met|pour|chez|pas|demande|certaine|c est|avec|für|bei|nicht|das ist|mit|von|auf
for|to|not|tell|that s|it s|with|from
""")
# One of these alone announces only behind nothing but words of greeting and the like: "met jansen", "hi it's priya".
_AT_OPENING = """
met|hier|hier is|ik ben|ik ben de|t is|het is|dit is|dat is|het is weer|nee met|weer
mit|hier ist|hier ist die|hier ist der|hier spricht|ich bin|ich bin der|ich bin die|das ist|es ist|es ist wieder|bin
ici|ici c est|c est|moi c est|je suis|c est encore|ce sont|c est toujours|suis|pour
is|ist die|ist der|it s|it is|this is|i m|i am|s|m|here is|that s|the name s|this s|its
"""
OPENING_CUES = _phrases(_AT_OPENING)
# What may stand at the head of a turn before such a cue or before the name itself.
OPENING_WORDS = PAUSES | set_of("""
ja jawel jaja nee neen nou wel goed oké ok okay oke prima goeiedag goedendag dag hallo hoi hey goeiemorgen goedemorgen goeiemiddag goedemiddag
goeienavond goedenavond morgen middag zeg dus maar en inderdaad juist klopt perfect super natuurlijk
oui non bonjour bonsoir allô allo salut rebonjour bon alors donc voilà très bien d accord parfait écoutez tout à fait et exact
ja nein guten tag morgen abend grüezi grüß grüss gott servus moin hallo hi also gut genau richtig alles klar und so tschüss
yeah yes yep no hi hello hey hiya good morning afternoon evening right so well okay alright sure great bye cheers lovely and um
hier ici here met mit c est it s das ist dat is het
""")
# Between an announcement and its name, or around a name that answers a question.
BRIDGES = (
    PAUSES
    | JOBS
    | set_of("""
is was dus ja nog nogmaals ook dan de het der die den dat deze een zo n mevrouw meneer mijnheer mevr mw dhr juffrouw heer dokter zekere iemand die
mijn m onze ons haar zijn hun man vrouw moeder mama ma vader papa pa zoon zoontje dochter dochtertje broer zus partner vriend vriendin oma opa
tante nonkel kinderen ex buurvrouw buurman schoonmoeder schoonvader schoonzoon schoondochter genaamd heet
c est était le la l un une madame monsieur mademoiselle mme mr docteur maître mon ma mes notre nos mari femme fils fille mère père frère soeur sœur
compagnon compagne ami amie grand maman papi mamie beau belle enfants certain certaine quelqu nommé nommée s appelle appelait toujours
ist war wäre das dem ein eine einen einem einer herr herrn frau fräulein doktor dr professor mein meine meinen meiner meinem unser unsere mann tochter
sohn mutter vater bruder schwester freund freundin kinder oma opa tante onkel gewisser gewisse nochmal bitte noch
it s that this i m my our his her the a an mr mrs ms miss mister sir doctor husband wife son daughter mother mum mom father dad brother sister
partner boyfriend girlfriend friend kids nan gran guy bloke chap lady woman man someone somebody person certain called named old late little name
please alstublieft graag bitte sehr yes yeah oui ja
""")
)
# People of whom one tells a name: behind "mijn", "de", "votre" and the like.
PEOPLE = set_of("""
man vrouw zoon zoontje dochter dochtertje moeder mama vader papa broer zus partner vriend vriendin oma opa tante nonkel oom neef kinderen
kleinzoon kleindochter ex schoonmoeder schoonvader schoonbroer schoonzus schoonzoon schoondochter buurman buurvrouw buur huisbaas huisbazin
verhuurder huurder technieker monteur installateur collega medewerker medewerkster dokter bestuurder chauffeur bezorger passagier passagiers
reiziger reizigers eigenaar eigenares titularis begunstigde gemachtigde contactpersoon baas notaris advocaat juf meester makelaar syndicus
mari femme fils fille mère maman père papa frère soeur sœur compagnon compagne ami amie copain copine oncle cousin cousine neveu nièce enfants
voisin voisine propriétaire locataire technicien technicienne collègue conseiller conseillère docteur médecin conducteur passager passagers
titulaire bénéficiaire livreur facteur patron notaire mandataire
mann frau sohn tochter mutter mama vater papa bruder schwester freund freundin onkel neffe enkel enkelin kinder nachbar nachbarin vermieter
vermieterin mieter techniker monteur kollege kollegin mitarbeiter mitarbeiterin arzt ärztin doktor fahrer fahrerin mitreisenden mitreisende
kontoinhaber kontoinhaberin ansprechpartner ansprechpartnerin chef zusteller schwager schwägerin hausmeister betreuer betreuerin
poetsvrouw poetshulp kuisvrouw schoonmaakster onthaalmoeder oppas verpleegster verpleger thuisverpleegster verzorgster kinesist kinesiste
leerkracht leraar lerares onderwijzer bewindvoerder bewindvoerster curator voogd conciërge werkgever werknemer petekind meter peter nicht nichtje
neefje verloofde zaakvoerder zaakvoerster bedrijfsleider directeur directrice secretaresse boekhouder boekhoudster gebuur gebuurvrouw onderhuurder
huisgenoot kotgenoot kleinkind achterkleinkind stiefzoon stiefdochter stiefvader stiefmoeder maat vrijwilliger begeleider begeleidster mantelzorger
aide nettoyeuse gardienne nounou infirmière infirmier kiné professeur instituteur institutrice administrateur administratrice tuteur tutrice
curateur concierge employeur filleul filleule marraine parrain fiancé fiancée gérant gérante directeur directrice secrétaire comptable colocataire
occupant occupante filles fistons gendre bru associé associée stagiaire bénévole éducateur éducatrice beau beaux
putzfrau haushaltshilfe reinigungskraft tagesmutter pflegerin pfleger krankenschwester lehrer lehrerin erzieherin vormund verlobter verlobte
geschäftsführer geschäftsführerin chefin direktor direktorin sekretärin buchhalter buchhalterin mitbewohner mitbewohnerin vormieter vormieterin
nachmieter untermieter hausverwalter hausverwalterin eigentümer eigentümerin schwiegersohn schwiegertochter schwiegervater stiefsohn stieftochter
nichte patenkind patenonkel patentante azubi praktikant praktikantin ehemann ehefrau exmann exfrau lebensgefährte lebensgefährtin
husband wife son daughter mother mum mom father dad brother sister partner boyfriend girlfriend friend uncle aunt auntie cousin nephew niece
cleaner childminder nanny nurse midwife physio teacher lecturer deputy guardian executor caretaker employer director secretary accountant bookkeeper
lodger housemate roommate occupant occupier stepson stepdaughter stepdad stepmum godson goddaughter fiancé fiancée wee plumber electrician builder
receptionist volunteer keyworker helper fella lad lass
kids children boy girl grandson granddaughter nan gran grandad neighbour neighbor landlord landlady tenant engineer technician colleague
adviser advisor agent doctor driver passenger passengers owner holder beneficiary manager boss solicitor carer flatmate housemate
""")
# Behind such a word: "de technieker heette", "my son is called".
_TELLING_OF_PEOPLE = set_of(
    "is zijn was heet heette c est était sont étaient s appelle appelait ist war sind hieß heißt are were called named dat ja dus n"
)
BEHIND_PEOPLE = (
    _TELLING_OF_PEOPLE | JOBS | set_of("de het van der meneer mevrouw herr herrn frau monsieur madame mr mrs")
)
# Before a word of ``PEOPLE``, maybe with one more word between.
OF_PEOPLE = set_of("""
mijn m n onze ons haar zijn hun uw jouw je jullie de het mon ma mes notre nos votre vos son sa ses leur le la les l mein meine meinen meiner meinem
unser unsere ihr ihre ihren ihrer der die den dem my our your his her their the two other zwei deux twee andere autre
""")
# Behind a name, wherever it stands.
BEHIND = _phrases("""
aan de telefoon|aan de lijn|aan het toestel|spreekt u mee|spreekt u|heette die|heette hij|heette ze|is de naam|aan het woord
à l appareil|au téléphone|au bout du fil|il s appelle|elle s appelle
am apparat|am telefon|mein name|ist mein name|hieß der|hieß die|hieß er|in der leitung
speaking|on the line|on the phone|is my name|is the name
gesproken|aan de lijn gehad|is de familienaam|is mijn familienaam|is mijn naam|c est mon nom|c est le nom|est mon nom|verbinden|reserviert|gebucht
ist mein nachname|ist der nachname|ist mein vorname|s the surname|is the surname|is my surname|s my surname|s my name
met dubbel|met dubbele|met ce|mit doppel|with double
in twee woorden|in drie woorden|in één woord|in een woord|twee woorden|aan elkaar|aan mekaar|zonder streepje|met een streepje|met een accent
en deux mots|en trois mots|en un mot|en un seul mot|deux mots|avec un accent|avec accent|avec tiret|sans tiret|avec deux
in zwei wörtern|in drei wörtern|in einem wort|zusammengeschrieben|zusammen geschrieben|getrennt geschrieben|mit bindestrich
two words|three words|one word|all one word|with an e|with a k|with two|hyphenated|double barrelled
""")
# Behind the name of a family: "the el khattabi family".
FAMILY = set_of("family household")
# Behind a name that nothing but greetings stands before: "jansen hier", "marijke nog eens", "goedemorgen tine ik bel over".
BEHIND_OPENING = _phrases("""
hier|here|ici|again|nochmal|nochmals|nog eens|encore|ik|je|ich|i|j|my|mijn|mein|mon|it|c|ja|oui|yes|wir|we|nous|wij|hier|met|mit|avec|with
dan|dus|donc|also|so|bear|fijne|bonne|schönen|have|merci|danke|thanks|bedankt|dank|wat|waarmee|was|how|what|que|comment|en|von|van|from|de|luister
bonjour|goeiedag|guten|hallo|goedemorgen|goedemiddag
""")
# Behind a name that no list knows and that a turn begins with.
TOLD_ALONE = _phrases("""
hier|here|ici|again|nochmal|nochmals|nog eens|encore|mein name|is de|spreekt u|my name
""")
AND_OR = set_of("en et und and of ou oder or maar mais sondern but")
BUT = set_of("maar mais sondern but")
NOT = set_of("niet pas nicht not")
