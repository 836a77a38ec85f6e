"""Words that belong to one of the four languages alone: small words of talk, and what dictionaries leave out.

Apart from the classifier because it learned from written text: "gij", "amai", "septante" and "Natel" are seldom in it, and
the small words of talk carry most of what a short turn tells. Words that two of the four share ("de", "is", "merci", "allez",
"die") are in no list. Written by hand, from no one's list.
"""

from leidraad.domain.language.languages import Language

_DUTCH = """
ik je jij jullie gij ge gullie wij hij zij ze hem haar ons onze uw uwe mij mijn jouw zijn het een dit dat
deze niet geen niks niemand iets iemand alles nog wel maar want omdat als dan toen nu ook heel erg veel
weinig meer minder hier daar er waar hoe wie wanneer waarom welke bij naar voor met uit om aan op van
door tegen zonder tussen tot sinds en heb hebt heeft hebben had hadden bent waren ben wordt worden werd
kan kunt kunnen kon moet moeten mag mogen wil wilt willen zal zou zouden zullen ga gaat gaan ging doe
doet doen deed kom komt komen weet weten zeg zegt zeggen zie ziet zien krijg krijgt krijgen bel belt
bellen gebeld graag dank dankuwel dankjewel bedankt goeiemorgen goedemorgen goedemiddag goeiedag
goedendag alstublieft alsjeblieft klopt juist goed gisteren vandaag morgen vorige volgende altijd nooit
misschien natuurlijk gewoon eigenlijk eventjes efkes toch eens twee drie vier vijf zes zeven acht negen
tien rekening factuur klantnummer afspraak betaald betalen uurtje dagje meneer mevrouw amai goesting
seffens gans awel dees nie da zeker effe effen plezant zot curieus bezig ambetant kuisen hoor
"""
_FRENCH = """
je tu il elle nous vous ils elles mon ma mes ton ta tes sa ses notre votre vos leur leurs le la les un
une des du au aux ce cet cette ces ça cela est suis sommes êtes sont était étaient être avoir avez avons
ont avait avais fait faire peux peut pouvez pouvoir veux veut voulez voudrais dois doit devez va vais
allons vont jamais rien personne quelque toujours encore déjà très trop aussi mais donc parce que qui
quoi quand où pourquoi comment combien avec sans sous sur dans chez depuis pendant après avant entre vers
et là oui non si bonjour bonsoir plaît voilà demain hier semaine mois année heure jour deux trois quatre
cinq sept huit neuf dix vingt trente quarante cinquante soixante septante huitante octante nonante
monsieur madame facture numéro appelle appeler appelé compte client sais sait dis dit dire beaucoup peu
bien tous toute toutes même autre autres quel quelle qu aujourd quelqu jusqu rendez
"""
_GERMAN = """
ich du er sie wir ihr mir mich dir dich uns euch ihm ihn ihnen mein meine meinen meiner meinem dein ihre
ihren ihrer unser unsere der das dem den des ein eine einen einem einer eines kein keine keinen nicht
nichts niemand etwas jemand alles noch schon aber weil wenn dann als auch sehr viel mehr hier dort wo wie
wann warum welche welcher bei nach für mit aus um auf über von durch gegen ohne zwischen bis seit und
oder habe hast hat haben hatte hatten bin bist ist sind war waren wird werden wurde kann können konnte
muss müssen darf will wollen soll sollte möchte würde würden gehe geht gehen mache macht machen gemacht
komme kommt kommen weiß wissen sagt sagen sehe sieht sehen bekomme bekommen rufe angerufen bitte danke
guten morgen gestern heute vielleicht natürlich einfach eigentlich immer nie doch zwei drei vier fünf
sechs sieben acht neun zehn zwo rechnung kundennummer termin bezahlt bezahlen herr frau ja nein genau
richtig gell jänner natel velo grüezi grüessech isch nöd nüt gsi hend händ het ond odr ned bisserl servus
tschüss tschau ade moin parkieren zum zur im vom beim ins am diese dieser dieses diesen
"""
_ENGLISH = """
i you he she it they them their there my your his our this that these those the nothing nobody something
somebody someone everything and but because if then than when where why how what which who whose with
without from to for by about into over under since until between have has had are  were be been
being will would could should can may might must do does did done get got getting go goes going went come
came know knew say said see saw want wanted need needed call called calling please thanks thank hello
good morning afternoon yesterday today tomorrow always never maybe really just actually still yes yeah no
okay well very much many more less here one two three four five six seven eight nine ten bill invoice
account number appointment paid pay sir madam week month year let us we don doesn didn won isn wasn
couldn wouldn ll ve
"""


def telling_words() -> dict[str, Language]:
    """Each word that only one of the four languages has, folded to small letters, with that language.

    A word in more than one list is in none of them.
    """
    lists = {
        Language.DUTCH: _DUTCH,
        Language.FRENCH: _FRENCH,
        Language.GERMAN: _GERMAN,
        Language.ENGLISH: _ENGLISH,
    }
    found: dict[str, Language] = {}
    shared: set[str] = set()
    for language, words in lists.items():
        for word in dict.fromkeys(words.split()):  # in order, so that nothing built on it varies
            if word in found:
                shared.add(word)
            found[word] = language
    return {word: language for word, language in found.items() if word not in shared}
