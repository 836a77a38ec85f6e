"""Strong verbs and other forms that no rule reaches, of the words that customers and centres use; our own lists.

Each line is the dictionary form and then its other forms, folded (no accents, ß as ss).
"""

from leidraad.domain.language.languages import Language

_DUTCH = """
zijn ben bent is was waren geweest
hebben heb hebt heeft had hadden gehad
gaan ga gaat ging gingen gegaan
komen kom komt kwam kwamen gekomen
langskomen langsgekomen
aankomen aangekomen
terugkomen teruggekomen
krijgen krijg krijgt kreeg kregen gekregen
geven geef geeft gaf gaven gegeven
opgeven opgegeven
doorgeven doorgegeven
spreken spreek spreekt sprak spraken gesproken
afspreken afgesproken
nemen neem neemt nam namen genomen
opnemen opgenomen
opname opnames
afnemen afgenomen
sluiten sluit sloot sloten gesloten
afsluiten afgesloten
aansluiten aangesloten
breken breek breekt brak braken gebroken
verbreken verbreek verbreekt verbrak verbraken verbroken
onderbreken onderbroken
stelen steel steelt stal gestolen
bedriegen bedrieg bedriegt bedroog bedrogen
oplichten opgelicht oplichter oplichters
liegen lieg liegt loog logen gelogen
verliezen verlies verliest verloor verloren
vliegen vlieg vliegt vloog gevlogen
kiezen kies kiest koos gekozen
schrijven schrijf schrijft schreef schreven geschreven
inschrijven ingeschreven
uitschrijven uitgeschreven
krijten krijt
blijven blijf blijft bleef bleven gebleven
vallen val valt viel vielen gevallen
uitvallen uitgevallen
wegvallen weggevallen
vinden vind vindt vond vonden gevonden
sturen stuur stuurt stuurde gestuurd
zenden zend zendt zond zonden gezonden
verzenden verzonden
brengen breng brengt bracht brachten gebracht
denken denk denkt dacht dachten gedacht
zoeken zoek zoekt zocht zochten gezocht
kopen koop koopt kocht kochten gekocht
verkopen verkoop verkoopt verkocht verkochten
doen doe doet deed deden gedaan
zien zie ziet zag zagen gezien
staan sta staat stond stonden gestaan
weten weet wist wisten geweten
beginnen begin begint begon begonnen
helpen help helpt hielp hielpen geholpen
verhelpen verholpen
houden houd houdt hield hielden gehouden
afhouden afgehouden
laten laat liet lieten gelaten
vragen vraag vraagt vroeg vroegen gevraagd
aanvragen aangevraagd aanvraag aanvragen
roepen roep roept riep geroepen
dragen draag draagt droeg gedragen
overdragen overgedragen
rijden rijd rijdt reed reden gereden
bieden bied biedt bood boden geboden
aanbieden aangeboden
schuiven schoof geschoven
verschuiven verschoof verschoven
zeggen zeg zegt zei zeiden gezegd gezeid
opzeggen opzeg opzegt opgezegd opgezeid
lezen lees leest las lazen gelezen
eten at aten gegeten
bellen bel belt belde belden gebeld
stoppen gestopt
"""
_FRENCH = """
etre suis es est sommes etes sont etait etaient ete sera serait
avoir ai as avons avez ont avait avaient eu aura aurait
aller vais vas va allons allez vont allait alle allee
faire fais fait faisons faites font faisait fera ferait
pouvoir peux peut pouvons pouvez peuvent pouvait pu pourra pourrait pourriez
vouloir veux veut voulons voulez veulent voulait voulu voudrais voudrait
devoir dois doit devons devez doivent devait du devra devrait
savoir sais sait savons savez savent savait su
venir viens vient venons venez viennent venait venu venue viendra viendrait
revenir reviens revient revenez reviennent revenu revenue reviendra
tenir tiens tient tenez tiennent tenu
prendre prends prend prenons prenez prennent prenait pris prise prendra
reprendre reprends reprend repris
mettre mets met mettons mettez mettent mettait mis mise mettra
promettre promets promet promettez promis promise
recevoir recois recoit recevons recevez recoivent recu recue recues recus
voir vois voit voyons voyez voient vu vue
dire dis dit disons dites disent disait
ecrire ecris ecrit ecrivez ecrivent ecrite
lire lis lit lisez lu
rompre romps rompt rompu
couper coupure coupures
envoyer envoie envoies envoient envoye enverra enverrez enverrai
payer paie paies paient paye paiera paierai paiement paiements
appeler appelle appelles appellent appellera
rappeler rappelle rappelles rappellent rappellera rappellerai
demenager demenage demenagement demenagements
perdre perds perd perdu perdue
attendre attends attend attendez attendu attente attentes
ouvrir ouvre ouvert ouverte
offrir offre offert offerte
resoudre resolu resolue resout
"""
_GERMAN = """
sein bin bist ist sind seid war waren gewesen
haben habe hast hat habt hatte hatten gehabt
werden werde wirst wird wurde wurden geworden
gehen gehe gehst geht ging gingen gegangen
kommen komme kommst kommt kam kamen gekommen
vorbeikommen vorbeigekommen
geben gebe gibst gibt gab gaben gegeben
nehmen nehme nimmst nimmt nahm nahmen genommen
aufnehmen aufgenommen aufnimmt
sprechen spreche sprichst spricht sprach sprachen gesprochen
versprechen verspreche verspricht versprach versprochen
bekommen bekomme bekommt bekam
schreiben schreibe schreibt schrieb geschrieben
bleiben bleibe bleibt blieb geblieben
fallen falle fallt fiel fielen gefallen
ausfallen ausgefallen ausfallt
finden finde findet fand fanden gefunden
bringen bringe bringt brachte gebracht
denken denke denkt dachte gedacht
helfen helfe hilft half geholfen
schliessen schliesse schliesst schloss geschlossen
abschliessen abgeschlossen
anschliessen angeschlossen
brechen breche bricht brach gebrochen
abbrechen abgebrochen
unterbrechen unterbricht unterbrochen
betrugen betruge betrugt betrog betrogen
lugen lugt log gelogen
stehlen stiehlt stahl gestohlen
verlieren verliere verliert verlor verloren
ziehen ziehe zieht zog zogen gezogen
umziehen umziehe umzieht umzog umgezogen
abziehen abgezogen
anrufen anrufe anruft angerufen anrief
zuruckrufen zuruckgerufen
rufen rufe ruft rief riefen gerufen
bieten biete bietet bot geboten
anbieten angeboten
verschieben verschiebe verschiebt verschob verschoben
tun tue tut tat getan
wissen weiss weisst wusste gewusst
stehen stehe steht stand standen gestanden
lassen lasse lasst liess gelassen
halten halte halt hielt gehalten
sehen sehe sieht sah gesehen
lesen lese liest las gelesen
vertrag vertrage vertrags vertragen
"""
_ENGLISH = """
be am is are was were been being
have has had having
go goes went gone going
do does did done doing
pay pays paid paying
buy buys bought buying
break breaks broke broken breaking
steal steals stole stolen stealing
take takes took taken taking
give gives gave given giving
get gets got gotten getting
say says said saying
tell tells told telling
speak speaks spoke spoken speaking
write writes wrote written writing
send sends sent sending
sell sells sold selling
lose loses lost losing
leave leaves left leaving
keep keeps kept keeping
hold holds held holding
come comes came coming
find finds found finding
think thinks thought thinking
bring brings brought bringing
choose chooses chose chosen choosing
begin begins began begun beginning
see sees saw seen seeing
hear hears heard hearing
know knows knew known knowing
put puts putting
cancel cancels cancelled canceled cancelling canceling cancellation cancellations
switch switches switched switching
"""


def _lemmas(lines: str) -> dict[str, str]:
    """Every other form, and the form it belongs to; the first line that has a form keeps it."""
    lemmas: dict[str, str] = {}
    for line in lines.split("\n"):
        first, *others = line.split() or [""]
        for form in others:
            lemmas.setdefault(form, first)
        lemmas.setdefault(first, first) if first else None
    return lemmas


LEMMAS = {
    Language.DUTCH: _lemmas(_DUTCH),
    Language.FRENCH: _lemmas(_FRENCH),
    Language.GERMAN: _lemmas(_GERMAN),
    Language.ENGLISH: _lemmas(_ENGLISH),
}
