"""Words of promises in German, Austrian forms too; apart so that who knows the language can read and mend them alone."""

SETS = {
    "fillers": "ah ahm eh ehm hm oh",
    "self": "ich wir i",
    "firm": "spezialist spezialistin berater beraterin mitarbeiter mitarbeiterin kollege kollegin kollegen kolleginnen techniker technikerin monteur jemand abteilung team fachabteilung "
    "niemand buchhaltung kundendienst aussendienst kurier lieferant wer technik vorgesetzter einer teamleiter sachbearbeiter sachbearbeiterin "
    "fachbereich gutachter chef frau herr installateur trupp fahrer leiter verantwortliche beschwerdestelle",
    "crew": "wagen lastwagen bote zusteller postbote gutachterin glaser prufer "
    "schornsteinfeger handwerker maler schlosser glaser heizungsbauer pfleger arzt vermesser "
    "techniker technikerin monteur jemand jemanden kollege kollegen trupp team gutachter installateur pannendienst elektriker "
    "handwerker wer niemand notdienst mitarbeiter klempner",
    "you": "sie ihnen dich dir euch",
    "get": "bekommen erhalten kriegen",
    "news": "antwort ruckmeldung nachricht bescheid information entscheidung ergebnis auskunft",
    "phoning": "ruckruf anruf telefonat",
    "things": "bestatigungs* rechnungs* vertrags* uberweisungsbeleg vollmacht fragebogen anleitung bankkarte kreditkarte auftragsbestatigung eingangsbestatigung "
    "ausweis buch passwort schlussel vertrage formulare rechnungen bestellung umschlag prospekt sendung pin abo abonnement unterlage "
    "rechnung abrechnung bestatigung mail brief formular sms code modem receiver paket vertrag link karte bescheinigung angebot "
    "unterlagen dokument dokumente police kopie decoder ubersicht aufstellung papiere etikett mahnung nachweis ersatzgerat email zugangsdaten "
    "ticket gerat gutschein broschure schreiben",
    "money": "kaution mahngebuhr entschadigung gebuhren anzahlung zahlung "
    "geld betrag summe euro gutschrift erstattung ruckzahlung guthaben cent gebuhr kaution differenz",
    "hands": "kollege kollegen kollegin abteilung team chef chefin vorgesetzten vorgesetzte leiter leitung buchhaltung lieferanten lieferant technik stelle "
    "fachabteilung management abrechnung lager",
    "ordinary": "rief gerufen rufen rufe melden melde meldung senden schicken schickt kommen kommt bezahlen bezahlt "
    "zahlen zahl zuruck gemeldet geschickt bekommen erhalten halten hatte zahlt zahle schaue finden fahren sehen stehen sagen "
    "frage fragen suche suchen sache machen macht warten werde wurde wissen wieder leute liegen legen lassen denken",
}

# A field is words in a row, "|" between alternatives, "-" for none: action, ? when only a day makes it a promise and ! with auxiliaries too,
# ~ when it needs a day from a customer; finite; after it; joined; participle
VERBS = """
call~ | rufe|ruf|ruft|rufen|rufn|ruf | zuruck|retour | zuruckrufen|zuruckrufe|zuruckruft | zuruckgerufen|angerufen|kontaktiert
call? | rufe|ruf|ruft|rufen | an|durch|nochmal|nochmals|wieder | anrufen|anrufe|anruft|durchrufen|durchklingeln | -
call | rufe|ruf|rufen | wieder an | - | -
call | klingle|klingel|klingelt|klingeln|klingle|klingeln | durch|bei | durchklingeln|durchrufen | -
call | kontaktiere|kontaktier|kontaktiert|kontaktieren | sie|dich | kontaktieren|anrufen | -
call | nehme|nimmt|nehmen|nehm | kontakt | kontakt ..3 aufnehmen | -
call | setze|setz|setzt|setzen | verbindung|kontakt | verbindung|kontakt setzen | -
call | komme|kommt|kommen | auf sie zu | auf sie zukommen | -
call | melde|meld|meldet|melden | mich|uns|sich ..2 telefonisch | - | -
inform | melde|meld|melden|meldet | mich|uns|sich | mich|uns|sich ..4 melden|melde|meldet | -
inform | gebe|geb|geben|gibt | bescheid|ruckmeldung|antwort|nachricht | bescheid|ruckmeldung|antwort geben|gebe | -
inform | halte|halten|halt | auf dem laufenden | auf dem laufenden halten | -
inform | halte|halten|halt | informiert | informiert halten | -
inform | informiere|informier|informiert|informieren|verstandige|verstandig|verstandigt|verstandigen|benachrichtige|benachrichtig|benachrichtigt|benachrichtigen|unterrichte|unterricht|unterrichtet|unterrichten|benachrichtige | sie|dich | informieren|verstandigen|benachrichtigen|antworten|unterrichten | informiert|verstandigt|benachrichtigt
inform | lasse|lass|lasst|lassen|lasst|lasse | wissen | wissen lassen | -
inform | teile|teil|teilt|teilen | mit | mitteilen | mitgeteilt
inform | setze|setz|setzt|setzen | davon|daruber|sie in kenntnis | in kenntnis setzen | -
inform | komme|kommen | auf sie zuruck | auf sie zuruckkommen | -
inform | komme|kommen|kommt | antwort|nachricht ..2 auf sie | - | -
inform? | schreibe|schreib|schreibt|schreiben|sage|sag|sagt|sagen|bestatige|bestatig|bestatigt|bestatigen | sie|ihnen | - | -
send | schicke|schick|schicken|schickt|sende|senden|sendet|maile|mail|mailen|mailt|verschicke|verschicken|verschickt|versende|versenden|versendet|ubermittle|ubermitteln|ubersende|ubersenden | - | zuschicken|zusenden|schicken|senden|zurucksenden|zuruckschicken|mailen|ubersenden|weiterleiten|ubermitteln|versenden|verschicken|zumailen|nachsenden|losschicken | zugeschickt|zugesandt|verschickt|zugesendet|versandt|versendet|zugestellt|geliefert|ausgeliefert|ubermittelt
send | lasse|lass|lasst|lassen|lasst | zukommen | zukommen lassen | -
send | liefere|liefer|liefert|lieferen|bringe|bring|bringt|bringen | ihnen|sie|nach | liefern|bringen | -
send | stecke|steck|steckt|stecken|werfe|werf|werft|werfen|gebe|geb|gebt|geben|lege|leg|legt|legen|wirft | post|briefkasten|ein | post|briefkasten stecken|werfen|geben | -
send | bringe|bringen|bringt | zuruck|vorbei | zuruckbringen|vorbeibringen | -
send? | werfe|werf|werft|werfen | ein | einwerfen | -
visit | komme|kommen|kommt | vorbei|zu|raus|rein|buro|filiale | vorbeikommen|vorbeikommt|rauskommen|hinkommen | -
visit | schaue|schau|schaut|schauen|fahre|fahr|fahrt|fahren|sehe|seh|seht|sehen|fahrt|sieht | vorbei|rein|raus | vorbeischauen|reinschauen|vorbeifahren|rausfahren | -
visit | schaue|schau|schaut|schauen|sehe|seh|seht|sehen|sieht | schaden|gerat|anlage|vor ort an | schaden|vor ort|anlage ..2 ansehen|anschauen | -
visit | schicke|schicken|schickt | $crew | $crew ..3 schicken|vorbeischicken | rausgeschickt|vorbeigeschickt
visit? | stehe|steh|steht|stehen|ist|sind|bin | tur|ihnen | - | -
refund | uberweise|uberweisen|uberweist|zahle|zahlen|zahlt | zuruck | zuruckuberweisen|zuruckzahlen|erstatten|gutschreiben|ruckerstatten|verrechnen|ersetzen|erlassen | erstattet|zuruckuberwiesen|gutgeschrieben|zuruckgezahlt|ruckerstattet|verrechnet|ersetzt|erlassen|zuruckerstattet|entschadigt
refund | uberweise|uberweisen|uberweist | ihr|konto|ihnen | - | -
refund | erstatte|erstatten|erstattet|ersetze|ersetzen|ersetzt|erlasse|erlassen|erlasst|verrechne|verrechnen | - | - | -
refund | schreibe|schreiben|schreib | gut | - | -
refund | ziehe|zieh|zieht|ziehen | ab|rechnung | abziehen | -
refund | veranlasse|veranlass|veranlasst|veranlassen|veranlasse | ruckuberweisung|erstattung|gutschrift|ruckzahlung | - | -
arrange | kummere|kummern|kummert|kummer | mich|uns|sich|mi ..4 darum|drum|um | mich|uns|sich|mi ..3 darum|drum kummern|kummere | -
arrange | kummere|kummern | darum|drum | - | -
arrange | - | - | darum|drum kummern | -
arrange | leite|leit|leitet|leiten|gebe|geb|gebt|geben|reiche|reich|reicht|reichen|gibe|gib|gibt|giben|gibt | weiter|zu | weiterleiten|weitergeben|weiterleite|weitergebe|weiterreichen | weitergeleitet|weitergegeben|weitergereicht
arrange | erledige|erledigen|erledigt|behebe|beheben|regle|regeln|regelt|veranlasse|veranlassen|korrigiere|korrigieren|berichtige|repariere|reparieren | - | erledigen|beheben|regeln|veranlassen|losen|reparieren|korrigieren|berichtigen|bearbeiten|freischalten|klaren|hinbekommen|richtigstellen|ubernehmen|einleiten | erledigt|behoben|aufgehoben|repariert|freigeschaltet|bearbeitet|umgestellt|geregelt|gelost|bereinigt|entsperrt|geklart|behandelt
arrange | bringe|bringen|bringt | in ordnung | in ordnung bringen | in ordnung gebracht
arrange | - | - | korrigieren|berichtigen|andern|anpassen | korrigiert|berichtigt|angepasst
arrange | passe|pass|passt|passen | an | anpassen | angepasst
arrange | ande|and|andet|anden|andere|andern|andert | das|es|die|ihnen|nicht|ihren | - | -
arrange | lose|losen | das|es | - | -
arrange | sorge|sorg|sorgt|sorgen | dafur | dafur sorgen|sorge | -
arrange | setze|setz|setzt|setzen | mich|uns dafur|ein | - | -
arrange | schalte|schalt|schaltet|schalten | ein|frei | einschalten|freischalten | eingeschaltet
arrange | lege|leg|legt|legen | vor | vorlegen | vorgelegt
arrange | klare|klar|klart|klaren|bespreche|besprech|besprecht|besprechen|berede|bered|beredet|bereden | mit ..3 $hands | mit ..3 $hands besprechen|klaren|bereden | -
arrange | vereinbare|vereinbar|vereinbart|vereinbaren|mache|mach|macht|machen|buche|buchen | termin | termin ..2 vereinbaren|machen|ausmachen|buchen | -
arrange | ubernehme|ubernimmt|ubernehmen | das|vorgang|es|dann|fall | ubernehmen | -
arrange | bekomme|bekommen|kriegen|kriege | hin | hinbekommen|hinkriegen | -
arrange | uberlassen|lassen | mir | - | -
check! | prufe|pruf|pruft|prufen|klare|klar|klart|klaren|schaue|schau|schaut|schauen|uberprufe|uberpruf|uberpruft|uberprufen|untersuche|untersuch|untersucht|untersuchen|frage|frag|fragen|fragt|hake|haken|suche | - | prufen|klaren|abklaren|uberprufen|nachsehen|nachschauen|nachfragen|nachhaken|herausfinden|untersuchen | gepruft|untersucht|uberpruft
check? | finde|find|findet|finden|sehe|seh|seht|sehen|sieht | heraus|an | herausfinden|ansehen | -
pay~ | zahle|zahl|bezahle|bezahl|uberweise|zahlen|bezahlen|begleiche|uberweis | - | bezahlen|uberweisen|zahlen|begleichen | -
pay | begleiche|begleichen | - | - | -
pay | mache|mach|macht|machen|mache | uberweisung | uberweisung machen | -
arrange | behalte|behalten | auge | auge behalten | -
arrange | verlege|verlegen|verschiebe|verschieben|verlangere|verlangern|aktiviere|aktivieren|storniere|stornieren|sperre|sperren|reserviere|reservieren|bestelle|bestellen|beantrage|beantragen|bearbeite|bearbeiten | ihren|ihr|ihre|das|den|die|es | verlegen|verschieben|verlangern|aktivieren|stornieren|reservieren|bestellen|beantragen|abstimmen|beschleunigen|einrichten|umstellen|auszahlen | aktiviert|storniert|verlangert|installiert|ausgetauscht|ersetzt|geradegebogen|eingerichtet|ausgefuhrt|gebucht|nachgeholt|ausgezahlt|bereitgestellt
arrange | stimme|stimmen | mit ..3 ab | abstimmen | abgestimmt
arrange | hinterlasse|hinterlassen|schreibe | notiz|vermerk | - | -
arrange | nehmen|nehme | sache|angelegenheit an | - | -
refund | lasse|lassen | fallen | stornieren|fallen lassen | -
refund | buche|buchen | guthaben|konto|zuruck | zuruckbuchen | zuruckgebucht
inform | formuliere|formulieren|verfasse | antwort|schreiben | - | -
send | reiche|reichen | nach | nachreichen | nachgereicht
send | lege|legen | umschlag|brief | - | -
call~ | versuche|versuchen | nochmal|noch|erneut|wieder mal|einmal|bei ..2 ?ihnen | - | -
visit? | hole|holen|holt | ab | abholen | abgeholt
visit | komme|kommen|kommt | laden|geschaft|buro|filiale|schalter | - | -
arrange | lege|legen|setze|setzen|stelle | vorgang|antrag|fall|beschwerde ..3 oben|prioritat|stapel|vorne | - | -
arrange | kontaktiere|kontaktieren | $hands | - | -
arrange | schalte|schalten | frei | - | -
arrange | lege|legen|eroffne|erstelle | ticket|vorgang|fall an|zu | ticket|vorgang|fall ..1 anlegen|eroffnen|erstellen | -
"""

FRAMES = """
own | $self {fin} ..9 {tail}
own | {fin} $self ..9 {tail}
own | und {fin} $you|das|es|darum|mich ..5 {tail}
will | $self ..9 {joined}
firm | $firm|$crew ..4 {fin} ..9 {tail}
firm | {fin} ..3 $firm|$crew ..4 {tail}
firm | $firm|$crew ..9 {joined}
firm | wird|werden ..7 {joined}
told | sie|ihnen werden|wird|sie ..8 {part}
told | sie ..5 {part} werden
told | wird|werden|sind|ist ..6 {part} werden
told | wird|werden ..6 {part}
told | das|es|wird|betrag wird|ihnen|das|es ..6 {part}
"""

PATTERNS = """
call proposed | sie rufen mich|uns ..5 zuruck|an
inform proposed | sie melden|geben sich|mir ..4 bei|bescheid
send proposed | sie schicken|senden mir|uns
call? told | sie haben mich|uns ..4 apparat|leitung
call? told | haben sie mich|uns ..4 apparat|leitung
call told | sie $get|haben ..4 $phoning
call told | $get|haben|durfen sie ..5 $phoning
call told | sie konnen|durfen|werden ..6 $phoning ..2 rechnen|erwarten|erhalten|bekommen
call will | werden|werde $self ..6 anrufen|kontaktieren
call will | $self werde|werden ..6 anrufen|kontaktieren
refund told | erstattung|ruckzahlung|gutschrift erfolgt|kommt|folgt
refund? told | sie haben ..4 geld|betrag zuruck|wieder
refund? told | haben sie ..4 geld|betrag zuruck|wieder
refund? told | $money|betrag ist ..7 konto
refund told | $money|betrag geht|kommt|landet ..7 konto|zuruck
refund told | sie $get ..3 $money ..2 wieder|zuruck
refund told | sie $get ..3 gutschrift|erstattung|ruckzahlung|cent|geld
refund told | $get sie ..3 gutschrift|erstattung|ruckzahlung|cent|geld
pay? theirs | ist|sind|haben ..3 ihrem konto|geld
pay theirs | ich|wir zahle|zahl|bezahle|bezahl|zahlen ..3 schon
pay theirs | sie $get|kriegen ..2 geld|euro|cent
pay theirs | kriegen|bekommen sie ..2 geld|euro|cent
send? theirs | haben|bekommen sie ..3 $things
inform firm | die melden sich
visit told | wird|werden ..2 jemand|techniker|monteur ..4 vorbeigeschickt|geschickt
visit firm | $crew ..3 kommt
visit firm | kommt ..1 $crew
visit? firm | $crew ..2 ist|steht|kommt|schaut
visit? firm | ist|steht|kommt|schaut ..5 $crew
visit firm | kommt|kommen ..4 raus|vorbei
visit told | kommen ..1 kollegen|techniker
visit firm | $crew wird|werden ..6 sein|kommen|ansehen|vorbeischauen
visit firm | wird ..2 $crew ..6 sein|kommen|ansehen
visit? own | kommen|komme wir|ich ..3 sehen|schauen
inform told | sie horen ..5 von uns|mir|ihm|ihr
inform told | horen sie ..5 von uns|mir
inform told | sie horen dann|noch ..2 was|etwas|nichts
inform told | horen sie ..3 nichts|noch
inform told | sie erfahren ..5 von|ob|wie|wann
inform told | erfahren sie ..5 von|ob|wie|wann
inform? told | sie wissen ..1 mehr
inform? told | wissen sie ..1 mehr
inform told | sie $get ..5 $news|ruckruf
inform told | $get sie ..5 $news|ruckruf
inform own | melde|melden|meld ich|wir mich|uns
send told | sie $get ..6 $things
send told | $get sie ..6 $things
send? told | sie haben ..6 $things
send? told | haben sie ..6 $things
send told | $things|receiver geht|gehen|kommt ..5 raus|zu
send? told | geht|gehen ..5 $things ..4 raus|zu
send told | $things landet|liegt ..5 postfach|kasten|briefkasten
refund told | sie bekommen|erhalten|kriegen ..5 erstattet|zuruck|gutgeschrieben
refund told | bekommen|erhalten sie ..5 erstattet|zuruck|gutgeschrieben
arrange? told | ist das ..1 in ordnung|erledigt
arrange told | das geht in ordnung
inform own | und melde|meld|melden mich|uns
inform own | und gebe|geb|geben ihnen ..2 bescheid
call offered | recht|lieber|lieb|passt|helfen wenn ..1 ich|wir|jemand ..3 anrufe|zuruckrufen|zuruckrufe|anruft|anrufen
visit offered | passt|recht ..4 wenn|dass ..2 $crew ..4 kommt|vorbeikommt
call offered | dass ..3 jemand ..2 anruft|zuruckruft
arrange offered | soll|sollen ich|wir ..5 machen|andern|ausmachen|bringen|einrichten|regeln|eintragen
refund offered | soll|sollen ich|wir ..5 erstatten|gutschreiben
send offered | soll|sollen ich|wir ..5 mailen|schicken|zusenden
inform offered | dass wir|ich ..3 laufenden|informiert|bescheid halten|informieren|geben
call own | rechnen sie ..4 anruf|ruckruf
call own | erwarten sie ..4 anruf|ruckruf
send told | $things folgt|folgen|kommt|kommen ..2 per|mit|via
send? told | sie finden ..6 $things
send? told | finden sie ..6 $things
send? told | sie finden ..6 briefkasten|postfach
visit firm | wir werden|schicken ihnen ..2 $crew
visit? firm | $crew meldet|stellt sich
visit firm | die kommen ..4 tauschen|ersetzen|reparieren|nachsehen
visit? own | stehen|sind wir|ich ..1 bei ihnen
pay theirs | wird|rechnung ..6 von mir beglichen|bezahlt
arrange loose | $self werde|werden ..4 lassen
arrange loose | $self werde|werden ..6 mit|an ..2 $hands
arrange told | wird|werden ..1 fur sie ..2
arrange! loose | $self werde|werden
arrange! loose | werde|werden ich|wir
arrange! passive | ihr|ihre ..3 wird|werden
arrange! passive | wird|werden ihr|ihre
send? told | haben sie ..6 postfach|briefkasten|kasten
send? told | sie haben ..6 postfach|briefkasten|kasten
visit told | sie konnen|durfen ..2 $crew ..8 erwarten|rechnen
visit told | sie konnen|durfen ..6 mit ..2 $crew ..2 rechnen
refund told | $money wird|werden ..7 uberwiesen|gebucht|ausgezahlt|zuruckgebucht|gezahlt
refund told | wird|werden ..2 $money ..7 uberwiesen|gebucht|ausgezahlt|gezahlt
arrange own | $self sage|sagen ..3 $hands bescheid
inform? theirs | $self gebe|geben|sage ihnen ..3 nummer|kundennummer|daten|bescheid|antwort
"""

CUES = {
    "wish": r"muss|mussen|soll|sollen|mochte|will|wollte|wie|warum",
    "yours": r"mussen|mussten|selbst|konnen sie|am besten",
    "addressed": r"sie werden",
    "follows": r"und(?: dann)?$",
    "momentary": r"verbinden|verbinde|fragen|frage|erklare\w*|sagen|schauen|nachsehen|nachschauen|sehen|suchen|lesen|offnen"
    r"|notieren|warten|versuchen|beginnen|durchgehen|haben|mussen|konnen|sein|aufgezeichnet|geschlossen|geoffnet"
    r"|regnen|schwierig|mochten|bitten|anfangen|starten",
    "participle": r"ge\w+(?:t|en)|(?:ver|be|er|ent|zer)\w+(?:t|en)|\w+ge\w+(?:t|en)|\w+iert",
    "negation": r"nicht(?! spater| vergessen)|keine?[nrms]?|nie|niemals|niemand|nichts",
    "condition": r"wenn(?! (?:\w+ ){1,4}(?:da ist|da sind|fertig ist|fertig sind|angekommen ist))"
    r"|sollten?(?= noch| etwas| was| sie| der| die| das| es)|im falle|es kann sein|bei (?:problemen|fragen)|falls"
    r"|sofern|soweit|vielleicht|eventuell|moglicherweise|bei bedarf|notfalls|gegebenenfalls|unter umstanden",
    "reported": r"damit|sodass|kann (?:\w+ ){0,2}?nicht (?:\w+ ){0,2}?(?:versprechen|garantieren|sagen|bestatigen)|gesagt|sagte"
    r"|versprochen|meinte|hieß|hies|laut|angeblich|wollte|wollten|wurde ich",
    "past": r"habe|(?<!sie\s)haben(?! sie)|hab|hatte|hatten|wollte|wollten|sollte|musste|wurde|wurden|bin|war",
    "habit": r"immer|jeden|jedes|seit|im monat|pro monat|im jahr|zu viel|monatlich|normalerweise",
    "other_clause": r"rate ihnen|empfehle|weil|denn|aber|warum|dass sie|wegen|ob",
    "until": r"(?:wenn|sobald|bis)(?: \w+){0,2}$",
    "not_a_promise": r"^ wie (?:vereinbart|besprochen|versprochen)|^ (?:meinen|einen|meinem) anwalt",
    "contrast": r"aber|weil|denn|und (?:dann|ich|wir)",
    "offered_inside": r"(?:ich|wir) (?:kann|konnen|darf|durfen|konnte|konnten|wurde|wurden)|(?:soll|sollen|kann|konnen|darf|durfen|konnte) (?:ich|wir)",
    "offered_before": r"(?:soll|sollen|kann|konnen|darf|durfen|konnte)$"
    r"|(?:mochten|wollen|wunschen|hatten|ware|passt|ist) (?:es )?(?:sie|ihnen|recht)? ?(?:\w+ ){0,3}(?:dass"
    r"|wenn)(?: \w+){0,2}$|(?:soll|darf|kann) (?:mein|meine|unser|unsere|ein|der|die)$",
    "accepted": r"^(?:genau|richtig|selbstverstandlich|naturlich|das stimmt|ja|gerne?|gut|okay|ok|in ordnung|passt|bitte"
    r"|das ware (?:gut|nett|super)|super|perfekt|machen sie das)",
}
