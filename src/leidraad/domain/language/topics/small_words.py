"""Words too small to name a topic with, in four languages: pronouns, auxiliaries, numbers, times, politeness; written by hand, folded."""

from leidraad.domain.language.languages import Language

_DUTCH = """
aan acht achttien af akkoord al allemaal alles allez als alsjeblieft alstublieft altijd alvast alweer amai
ander andere bedankt begrijp bel bellen belt ben bent bij bleef blijft daag daar daarnet dag dagen dan dank
dat de den denk der derde dertien dertig deze die direct dit doe doen doet door drie duizend dus echt een
eens eerste eigenlijk elf en enkele er erg ergens euh even eventjes excuseer ga gaan gaat ge gebeurd gebeurt
geen gehoord gekeken gekregen gevraagd gewoon geworden gezegd gij ging gisteren goed goedemiddag goedemorgen
goedenavond goedendag goeiedag goeiemorgen graag groeten haar had hadden half hallo halve heb hebben hebt
heeft heel helemaal het hier hij hoe hoezo honderd hoor horen hun iedereen iemand iets ik in inderdaad
ineens is ja jaar jammer jaren jawel je jij jouw jullie kan keer keren kijk kijken kom komen komt kon konden
kreeg krijg krijgen krijgt kunnen kunt laatste ligt maand maanden maar mag maken me mee meer meneer met
meteen mevrouw mij mijn minuten misschien mocht moest moesten moet moeten mogen moment momentje morgen n
naar natuurlijk nee neen negen negentien negentig nergens niemand niet niets nieuw nieuwe nog nogmaals nooit
nu nul of ogenblik ok oke om ons onze ook op opnieuw over paar perfect plots prima probleem sinds snap sorry
spijtig staan staat steeds stond straks tachtig te tegen ten ter tien tijdens toch toen tot trouwens tussen
twaalf twee tweede twintig u uh uit uur uw uwe van vandaag veel veertien veertig vier vijf vijftien vijftig
vind volgende vond voor vorige vraag vraagje vragen vriendelijke waar waarom waarover wanneer want waren was
wat we week weer weet weken wel welke werd weten wie wij wil willen wilt worden wordt zal zat ze zeg zeggen
zegt zei zeker zes zestien zestig zeven zeventien zeventig zie ziet zij zijn zit zo zonder zou zouden zoveel
zullen
"""
_FRENCH = """
a accord afin ai aller allez alors an annee ans appelle apres arrive arriver as assez au aujourd aurait
aussi autre autres aux avais avait avant avec avez avions avoir avons bah beaucoup ben bien bonjour bonne
bonsoir c ca car cause ce cela celle celui cent ces cet cette ceux chaque chez chose choses cinq cinquante
combien comme comment comprendre comprends cordialement crois d daccord dans de deja demain depuis dernier
derniere des desole deux deuxieme devait devez dire disait dit dites dites-moi dix dois doit donc donne
donner dont douze du effectivement elle elles en encore enfin ensuite entendu entre es est et etaient etait
etes etre euh eux evidemment excusez faire fait faites fallait faut fois hein heure heures hier hui huit
huitante ici il ils incroyable instant j jamais je jour journee jours jusqu justement l la le les leur leurs
lors m ma madame maintenant mais me meme memes merci mes mettre mille minute minutes mis mois moment mon
monsieur n ne neuf ni non nonante nos notre nous nouveau nouvelle ok on ont onze or ou oui par parce pardon
parfait parle parler pas pendant pense personne peu peut peux plait plus plusieurs pour pourquoi pouvait
pouvez pouvoir premier premiere prendre pris probleme puis qu quand quarante quatorze quatre quatre-vingt
que quel quelle quelqu quelque quelques question qui quinze quoi recevoir recois recu regarde regarder
remercie remercier reste rien s sa sais salutations sans savoir se seize semaine semaines sept septante sera
serait ses si simplement six soiree soit soixante sommes son sont souci sous suis super sur surtout svp t ta
te telephone tellement ton toujours tous tout toute treize trente tres trois trop trouve trouver tu un une
va vais venir venu vers veut veux viens vient vingt voici voila volontiers vont vos votre voudrais voudrions
voulais vous vraiment y zero
"""
_GERMAN = """
aber acht achtzig alle allem allen alles als also am an andere anderen anderes anrufen ans auch auf
augenblick aus bedanke bedanken bei beim bekam bekomme bekommen bin bis bist bitte bleibt brauche braucht da
dabei dafur damit danke dankeschon dann darf daruber das dass davon dazu dein dem den denke denn der des
deshalb dich die diese diesem diesen dieser dieses dir doch dort drei dreissig dreizehn du durfen durfte
eigentlich ein eine einem einen einer eines einfach einige eins elf entschuldigung er erste ersten es etwas
euch fand finde frage frau freundlich freundlichen funf funfzehn funfzig fur ganz ganze geblieben gegangen
gegen gehe gehen gehort geht gekommen genau gerade gerne gesagt geschehen gesehen gestern ging glaube gleich
grusse grussen gut guten habe haben halb hallo hast hat hatte hatten herr heute hier hore horen hundert ich
ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins irgendwo ist ja jahr jahre jede jeder jedes jedoch
jemand jetzt kam kann kein keine komme kommen kommt konnen konnte konnten lasse lassen leid letzte letzten
liegt mache machen macht mal male man mehr mein meine meinem meinen meiner mich minuten mir mit mochte
mochten moment monat monate morgen muss mussen nach naturlich nein neu neue neuen neun neunzig nicht nichts
nie niemals niemand noch nochmal null nur ob oder ohne ok okay paar passiert prima problem richtig rufe sage
sagen sagt sagten schaue schauen schon sechs sechzig sehr sein seit sich sicher sie sieben siebzig sind
sofort solche soll sollen sollte sollten sorry spater stand steht stimmt stunde stunden super tag tage
tausend trotzdem tut uber uhr und uns unser unsere unseren unter verstanden verstehe vielleicht vier
vierzehn vierzig vom von vor wann war ware waren warum was weil weiss welche welcher wenn wer werden wie
wieder will wir wird wirklich wissen wo woche wochen wollen wollte wunderbar wurde wurden zehn zu zum zur
zwanzig zwei zweite zwischen zwolf
"""
_ENGLISH = """
a able about actually after afternoon again all already also although always am an and another any anybody
anyone anything are around as ask asked asking at back be because been before being believe between but by
bye call calling came can cannot cant certainly cheers come coming could couldnt couple course d day days
did didn didnt do does doesn doesnt don done dont during eight eighty eleven enough evening ever everyone
everything exactly explain explains fair few fifteen fifty find fine first five for forty found four from
gave get getting give given go going good goodbye got great guess had half happen happened happens has have
having he hear heard hello help her here hi him his hour hours how however hundred i id if ill im in instead
into is isn isnt it its ive just keep keeps kind know last let lets like ll look looked looking lot lovely m
made make many may maybe me might mine minute minutes moment month months more morning most much must my
need never new next nine ninety no nobody nope not nothing now of off ok okay on one or other our out over
pardon perfect perhaps please pretty problem put question quite rather re really receive received regards s
said same say says second see seems seven seventy shall she should simply since six sixty so some somebody
someone something somewhere sorry sort stays still supposed sure t take taken tell ten than thank thanks
that thats the their them then there theres these they theyre think thirteen thirty this those though
thousand three time times to today told tomorrow too took try trying twelve twenty two understand until up
us use used using ve very want wanted was wasnt we wed week weeks well were weve what whats when where which
while who whole why will with without wont work working works would yeah year years yep yes yesterday you
your youre youve zero
"""

SMALL_WORDS = {
    Language.DUTCH: frozenset(_DUTCH.split()),
    Language.FRENCH: frozenset(_FRENCH.split()),
    Language.GERMAN: frozenset(_GERMAN.split()),
    Language.ENGLISH: frozenset(_ENGLISH.split()),
}
