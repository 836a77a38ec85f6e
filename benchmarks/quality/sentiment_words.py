"""Words that published lexicons of adjectives leave out, with their polarity: verbs, nouns and words of service talk. Written by hand.

The training script joins them to the published lexicons; the shipped model carries both. They are no part of the lexicon baseline.
"""

from leidraad.domain.language.languages import Language

# Polarity in tenths, then the words.
_WORDS = {
    Language.DUTCH: """
9 geweldig fantastisch schitterend uitstekend perfect subliem top super toppie prachtig fenomenaal
7 blij tevreden gelukkig bedankt dankjewel dankuwel dank merci goed mooi leuk plezant tof wijs vriendelijk behulpzaam lief knap bravo
7 geholpen opgelucht aanrader aangenaam vlot zalig genieten geniet graag held
5 opgelost gelukt hersteld duidelijk handig makkelijk gemakkelijk correct stipt snel meegevallen klantvriendelijk oké prima netjes deugd aanraden
-5 jammer spijtig helaas wachten gewacht wachttijd vertraging traag duur moeilijk ingewikkeld onduidelijk raar vervelend lastig ambetant moe
-5 fout fouten probleem problemen storing defect kapot stuk verloren kwijt weer alweer nog uitgevallen gestopt opzeggen klacht klachten
-7 ontevreden ontgoocheld teleurgesteld kwaad boos beu moeë bezorgd zorgen bang slecht slechte niks waardeloos onbeleefd onvriendelijk
-7 klagen schandalig onaanvaardbaar belachelijk genoeg bedrogen beloofd vergeten genegeerd gemist miserie ellende nachtmerrie ramp
-9 schande kotsbeu spuugzat woest woedend oplichters oplichting dieven bedrog kut klote shit verdomme godverdomme hopeloos walgelijk haat
""",
    Language.FRENCH: """
9 génial fantastique magnifique excellent parfait superbe super top extraordinaire formidable merveilleux
7 content contente contents satisfait satisfaite heureux heureuse ravi ravie merci bravo bon bonne bien beau belle chouette gentil gentille
7 aimable serviable aidé aidée soulagé soulagée agréable adore aime plaisir félicitations sympa cool
5 résolu réglé réparé arrangé clair pratique facile correct ponctuel rapide recommande nickel efficace simple
-5 dommage malheureusement attendre attendu attente retard lent lente cher chère difficile compliqué flou bizarre pénible fatigué
-5 erreur erreurs problème problèmes panne défaut cassé cassée perdu perdue encore coupé coupée résilier plainte plaintes faux fausse
-7 mécontent mécontente déçu déçue fâché fâchée énervé colère inquiet inquiète inquiète mal mauvais mauvaise nul nulle rien impoli
-7 plaindre inadmissible inacceptable ridicule trompé trompée oublié ignoré marre galère cauchemar catastrophe peur triste
-9 honte scandale scandaleux furieux furieuse escroc escrocs arnaque voleurs merde putain horrible déteste dégueulasse lamentable
""",
    Language.GERMAN: """
9 großartig fantastisch wunderbar hervorragend perfekt ausgezeichnet super spitze toll genial klasse
7 froh zufrieden glücklich danke dank herzlichen gut gute schön nett freundlich hilfsbereit lieb bravo geholfen erleichtert
7 angenehm freue freut liebe gerne prima gefällt geil guat cool
5 gelöst geklappt repariert klar praktisch einfach korrekt pünktlich schnell flott empfehle empfehlen ordentlich
-5 schade leider warten gewartet warteschleife verspätung langsam teuer schwierig kompliziert unklar komisch nervig lästig müde
-5 fehler problem probleme störung defekt kaputt verloren weg wieder schon ausgefallen kündigen beschwerde falsch
-7 unzufrieden enttäuscht sauer wütend ärger ärgerlich sorgen angst schlecht schlechte nichts unverschämt unfreundlich
-7 beschweren unmöglich lächerlich reicht betrogen versprochen vergessen ignoriert mies katastrophe albtraum traurig
-9 schande frechheit sauerei betrüger betrug abzocke diebe scheiße scheiß kacke verdammt hoffnungslos widerlich hasse kotzt
""",
    Language.ENGLISH: """
9 brilliant fantastic excellent perfect superb amazing awesome wonderful outstanding great love loved loving best
7 happy glad pleased satisfied delighted thanks thank thankful grateful good nice kind friendly helpful lovely sweet well excited enjoy
7 enjoyed relieved pleasant fun yay congrats congratulations proud win won beautiful cute hope hero cheers blessed haha lol
5 solved sorted fixed clear handy easy correct punctual quick smoothly smooth recommend like liked better cool interesting fine
-5 pity unfortunately waiting waited wait delay delayed slow expensive difficult complicated unclear weird annoying tired sorry miss
-5 wrong error errors mistake problem problems issue outage faulty broken lost again still dropped cancel complaint worse boring
-7 unhappy disappointed disappointing angry upset worried worry scared afraid bad poor useless rude unfriendly sad cry crying
-7 complain unacceptable ridiculous enough cheated forgotten ignored mess nightmare disaster fail failed hurt stupid dumb ugh sucks lie
-9 disgrace disgraceful furious livid crooks scam fraud thieves shit fuck fucking damn hopeless disgusting hate hated awful terrible worst horrible pathetic idiot
""",
}


def own_words(language: Language) -> dict[str, float]:
    """Polarity of words, -1 to 1."""
    lines = [line.split() for line in _WORDS[language].strip().splitlines()]
    return {word: int(tenths) / 10 for tenths, *words in lines for word in words}
