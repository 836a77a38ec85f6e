"""Questions in German, Austrian and Swiss words included."""

from leidraad.domain.language.questions.wording import QuestionWords

_FINITE = (
    r"(?:habe|hab|hast|hat|haben|habt|hatte|hatten|bin|bist|ist|sind|seid|war|waren|ware|kann|kannst|konnen|konnt"
    r"|konnte|konnten|konnt|darf|durfen|durfte|muss|musst|mussen|musste|mussten|mus|soll|sollen|sollte|sollten|will"
    r"|wollen|mochten|mocht|"
    r"wird|werde|werden|wirst|wurde|wurden|wurd|geht|gehen|gehts|gibt|gibts|kommt|komme|kommen|kam|krieg|kriege|kriegt"
    r"|kriegen|bekomm|bekomme|bekommt|bekommen|kostet|kosten|dauert|dauern|lauft|laufen|steht|stehen|liegt|liegen"
    r"|sitzt|finde|findet|finden|mache|macht|machen|"
    r"zahl|zahle|zahlt|zahlen|bezahle|funktioniert|stimmt|gilt|gelten|bleibt|fallt|fangt|beginnt|startet|passiert"
    r"|betragt|andert|andern|gehort|brauche|brauch|braucht|brauchen|wissen|weis|weiss|liefern|liefert|schicke|schick"
    r"|schickt|schicken|sehen|sieht|schaut|heist|bietet|bieten|nehmen|nimmt|lasst|erreiche|erreich|verlangert|endet"
    r"|wohnt|zieht|bringt|trifft|holt|fahrt|fahren|spricht|schaffen|schafft|behalte|behalt|behalten|merk|seh|sehe|mach|nehm|nehme|hilft"
    r"|verkaufen|verkauft|offnet|schliesst|schliest|erstattet|ubernimmt|ubernehmen|deckt|fehlt|fehlen|klappt|passt|passen|repariert|reparieren"
    r"|verschickt|verschicken|zahle)"
)
_SUBJECT = (
    r"(?:ich|i|du|sie|s|er|es|wir|ihr|man|mer|das|des|die|der|dieser?|dieses|mein\w*|unser\w*|ihr\w*|den|dem|jemand|da"
    r"|denn|dann|jetzt|nun|auch|schon|noch|mir|mich|uns|ein\w*|eigentlich|so)"
)
_SO_MANY = (
    r"(?:wie ?viele?|wie (?:lange?|oft|hoch|teuer|schnell|weit|gross|gros|alt|schwer|spat)|wielange|welche[rsnm]?"
    r"|was fur(?: ein\w*)?|um wie viel)"
)
_NOT_A_NOUN = r"(?!(?:ich|sie|er|es|wir|man|das|die|der|mein\w*|du|den|dem)(?!\w))"
_UNIT = r"(?:uhr|stunden?|stunderl|minuten?|tage?n?|wochen?|werktagen?|werktage|monate?n?|jahre?n?|viertelstunde|wochenende|quartal)"
_DAY = r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\w*"
_MONTH = r"(?:januar|janner|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)"
_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|eins|zwei|zwo|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf"
    r"|\w*(?:zehn|zwanzig|dreisig|dreissig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend)\w*)"
)

WORDS = QuestionWords(
    lead=r"ja|nein|na|aber|und|oder|ok|okay|gut|also|ah+m*|ahm|hm|ach|oh|so|sag|sagen sie(?: mal)?|sagens|sagns"
    r"|entschuldigung|entschuldigen sie|verzeihung|moment|hallo|guten (?:tag|morgen|abend)|gruss gott|grus gott|gruezi"
    r"|servus|moin|hi|noch (?:etwas|was|eine frage)|eine frage|"
    r"bitte|danke|ubrigens|denn|eigentlich|mal|frau \w+|herr \w+|warten sie|erstens|zweitens|gut dann|alles klar"
    r"|ach so|achso|mei|horen sie|liebes team|ach ja",
    clause=r"und|aber|oder|denn|also|ja|nein|gut|okay|ok|na|sagen sie(?: mal)?|ubrigens|bitte|entschuldigung|moment"
    r"|noch (?:etwas|was|eine frage)|warten sie|ah+m*|so|ach",
    starts=r"(?!mache ich(?: das| gerne?| danke| dann)*\W*$)(?:(?:warum|wieso|weshalb|wieviel|wie viel|wie lange"
    r"|welche[rsnm]?|seit wann|bis wann|ab wann|wann|wer|wohin|woher) \w+"
    r"|wie(?! (?:gesagt|gehabt|besprochen|vereinbart|immer|auch)(?!\w)) \w+|wo(?! ich) \w+"
    rf"|was(?! (?:mich|ich|sie)(?!\w)) \w+|{_FINITE}(?! nicht)(?:s| s)?(?: (?:denn|dann))? {_SUBJECT}|haben s|hams"
    rf"|kanns|konnens|gehts|gibts|ists|(?:das|die|der|den|mein\w* \w+|das \w+|die \w+|der \w+|den \w+) {_FINITE} (?:ich"
    r"|sie|man|der|die|das|wir) (?:die|den|das|da|dann|auch|jetzt|denn)|geht das|stimmt das|klappt das|darf man"
    r"|kann man|gilt das|lohnt sich|ware es (?:moglich|denkbar)|(?:ist|sind) (?!nicht)(?:\w+))",
    anywhere=r"(?:wann|warum|wieso|weshalb|wo|wohin|woher|wie|was|wer|wem|wen|wofur|womit|woran|worauf|woruber|wozu"
    rf"|wodurch)(?: (?:denn|jetzt|nun|genau|eigentlich|bitte|dann))? {_FINITE}"
    r"|(?:(?:auf|in|an|bis|ab|fur|mit|zu|bei|von|gegen|um|uber"
    rf"|seit) )?{_SO_MANY}(?: {_NOT_A_NOUN}\w+){{0,2}} {_FINITE}|wie viel {_FINITE}"
    rf"|(?:bis|ab|seit|fur|von|mit|an|bei) (?:wann|wen|wem|was|wo) {_FINITE}"
    r"|(?:muss|mus|darf|kann|soll) (?:ich|i|wir) (?:da|das|den|die|dann|noch|dafur|denn|jetzt|es)(?! (?:noch )?sagen)",
    told=r"(?:weiss|weis|wissen|wusste|sagte|gesagt|sagen|erzahlt|erklart|fragte|fragten|gefragt|fragt|verstehe|versteh"
    r"|versteht|verstanden|sehe|gesehen|dann|jetzt|da|dort|hier|deshalb|darum|daher|morgen|gestern|woche|monat|mal"
    r"|immer|sonst|erst|nie|so|heute|trotzdem|und da|leider|deswegen|das|inzwischen|nun)",
    wonders=r"ich frag(?:e)? (?:sie |nur |ja )?ob|(?:ich )?(?:frage?|fragte|frag) (?:ich )?mich"
    r"|(?:mochte|wollte|will|wurde?|hatte|wusste|wuste|wollt"
    r"|tat)(?: ich)?(?: (?:gerne?|nur|mal|kurz|noch|eigentlich|bitte|halt|einfach|eben))*(?: (?:wissen|fragen|erfahren"
    r"|horen|nachfragen|gewusst|gewust))|wusste (?:ich )?gerne?|wuste (?:ich )?gerne?"
    r"|(?:ich )?(?:weis|weiss|wusste) (?:ich )?(?:\w+ )?nicht(?: \w+)?(?= (?:ob|wie|was|wo|wann|warum|wer|welche\w*"
    r"|wieviel))|keine ahnung(?= (?:ob|wie|was|wo|wann|warum))|meine (?:\w+ )?frage (?:ist|ware|war)|"
    r"(?:konnen|konnten|konnte|kann) (?:sie|du|jemand|man) (?:mir |uns |bitte |vielleicht |mal |kurz )*(?:sagen"
    r"|mitteilen|erklaren|verraten|bestatigen)"
    r"|wissen sie(?=,? (?:ob|wie|was|wo|wann|warum|wer|welche\w*|wieviel|vielleicht|zufallig))"
    r"|mich (?:wurde )?interessier\w*|wollte (?:\w+ )?fragen"
    r"|(?:sagen|erklaren) sie mir(?: \w+)?(?= (?:ob|wie|was|wo|wann|warum))|haben sie eine ahnung",
    ends=r"(?:kommt|kommen) (?:der|die|das|er|sie|da)(?: \w+)? (?:noch|jetzt|heute)|oder (?:nicht|net|doch nicht|wie|was|nicht mehr|eben nicht)"
    r"|(?:wie ?viel|wann|wie lange?|warum|wieso|welche[rsnm]?|wo|wohin)(?: (?:denn|dann|jetzt|genau|eigentlich|nun))?"
    r"|stimmt das|geht das|kann das sein dass \w+",
    follows=r"(?:und|aber) (?:\w+ ){1,5}(?:auch|dann|ebenso)"
    r"|und (?:mit |fur |auf |in |bei )?(?:der|die|das|den|dem|mein\w*|unser\w*|ein\w*|ihr\w*"
    r"|dies\w*) \w+(?: (?:dann|auch|jetzt|nun|denn))?"
    r"|und (?:jetzt|nun|dann|danach|weiter|ohne|mit|wenn|in|auf|sonst) ?(?:\w+ ?){0,3}"
    r"|was (?:nun|jetzt|dann|ist mit \w+(?: \w+)?)|wieso|warum|wann|wie das|und warum|und wann",
    polite=r"wie (?:geht|heissen|heisen|heist|heisst|bitte|meinen|war das|war ihr|sagten)"
    r"|was (?:sagen|sagten|haben sie gesagt|meinen sie|war das)|horen sie(?: mich)?|hort (?:man|mich|ihr)"
    r"|verstehen sie (?:mich|das|was)|sind sie (?:noch )?(?:da|dran)|ist da (?:jemand|wer)"
    r"|(?:noch ?mal |nochmals )?wiederholen|noch (?:ein)?mal sagen|mit wem (?:spreche|habe)"
    r"|wer ist (?:da|dran|am apparat)|darf ich (?:sie |ihnen |noch |kurz |mal |da |was |etwas |eine )*(?:fragen|frage"
    r"|wunschen|stellen|etwas|sagen|unterbrechen)|"
    r"schonen (?:tag|abend)|wollen wir es|dabei belassen|ist (?:es|das) (?:okay|ok|in ordnung) (?:fur sie )?wenn ich"
    r"|stort es|eine frage (?:stellen|gestellt)|haben sie (?:kurz|einen moment|mal|eine minute) (?:zeit)?"
    r"|verstehen sie$|wissen sie$|nicht wahr$|wissen sie noch|alles klar$",
    rhetorical=r"normal|fur wen halten|was (?:denken|glauben|bilden) sie"
    r"|(?:wie|das) kann (?:so (?:et)?was|das|es) (?:nur|denn|eigentlich|uberhaupt)? ?(?:sein|passieren)"
    r"|wie kann man nur|so schwer|so schwierig|zu viel verlangt|auf den arm nehmen|wollen sie mich"
    r"|(?:ist|nennen sie|soll) das (?:denn )?(?:ihr (?:service|ernst)|service|ein (?:witz|scherz)|alles)|ihr ernst|"
    r"was (?:soll|will|kann) (?:man|ich|mir)(?: (?:davon|da|dazu|schon|machen|denn|noch|halten|dagegen|daran))+"
    r"|was soll (?:das|der)|was will man machen|wem sagen sie|wer bin ich|wer weiss|wer weis"
    r"|wie (?:oft|viele? male?) (?:muss|soll|mus) (?:ich|man)|finden sie das|was fur ein|wo leben wir|wo sind wir"
    r"|kann sein|mag sein|haben sie (?:noch )?(?:sie|alle)|spinnen sie|sind sie (?:verruckt|noch bei trost|wahnsinnig)"
    r"|wer glaubt|ist ja|was soll s|wozu (?:zahle|bezahle) ich|wofur (?:zahle|bezahle) ich (?:eigentlich|uberhaupt)"
    r"|was geht",
    amount=r"wie ?viele?(?! (?:tage|wochen|monate|stunden|zeit|werktage|jahre))|wie (?:teuer|hoch|gross|gros)"
    r"|was (?:kostet|kosten|wurde (?:das|es|der|die) kosten|zahle?|bezahle"
    r"|muss (?:ich|man) (?:\w+ )?(?:zahlen|bezahlen)|macht (?:das|es)|mus ich zahlen)"
    r"|welche[rsnm]? (?:betrag|preis|tarif|kosten|summe|gebuhr\w*)|was ist der (?:preis|betrag)",
    time=r"wann|wie ?lange?|wie schnell|wieviele? (?:tage|wochen|monate|stunden|zeit)"
    r"|wie viele? (?:tage|wochen|monate|stunden|zeit|werktage|jahre)|welche[rsnm]? (?:tag|datum|monat|woche|uhrzeit)"
    r"|um (?:wieviel|wie viel|welche) uhr|wie spat|bis wann|ab wann",
    place=r"wo(?:hin|her)?|welche[rsnm]? (?:adresse|filiale|laden|stelle|ort|seite|nummer|schalter|buro|email\w*)",
    amount_told=rf"(?:{_NUMBER})(?! (?:{_UNIT}|{_MONTH}))|kostenlos|kostenfrei|gratis|umsonst|nichts|nix"
    r"|keine (?:kosten|gebuhr\w*|extra)|(?:euro|franken|prozent|rabatt|betrag|inklusive|inbegriffen|halfte|doppelt"
    r"|stuck|gleich viel|frei)",
    time_told=rf"viertel (?:vor|nach)|halb|gegen (?:mittag|abend)|mitternacht|nachstes jahr|nach (?:den ferien|dem sommer|ostern)|vor (?:den ferien|dem sommer|ostern)|"
    rf"{_UNIT}|{_DAY}|{_MONTH}|heute|morgen|gestern|ubermorgen|vorgestern|(?:vor|nach)mittag\w*|mittag\w*|abend\w*"
    r"|nachts?|fruh\w*|gleich|sofort|umgehend|demnachst|bald|schnell\w*|in (?:kurze|der|den|einer|einem|zwei|drei)"
    r"|(?:sobald|bis|seit|ab|nachdem|bevor) \w+|nachste\w*|kommende\w*|ende \w+|anfang \w+|mitte \w+"
    rf"|\d{{1,2}} ?(?:uhr|h)(?!\w)|\d{{1,2}} {_MONTH}|\d{{1,2}}[/.-]\d{{1,2}}|immer|nie|unterwegs"
    rf"|schon (?:unterwegs|verschickt|weg|raus)|ging \w+ raus|unbefristet|lebenslang|um (?:{_NUMBER})|spatestens"
    r"|halb \w+",
    place_told=r"(?:in|im|auf|bei|beim|an|am|uber|unter|neben|hinter|vor|zum|zur|nach|via|per) (?:der|die|das|dem|den|ihr\w*"
    r"|unser\w*|jede\w*|ein\w*)|(?:oben|unten|rechts|links)(?: \w+)?|\w*@\w*"
    r"|\w*(?:seite|app|online|portal|filiale|strasse|strase|platz)\w*|hier|uberall|nirgends|zu hause|postfach",
    yes_or_no=r"(?:ja\w*|jo|nein|ne|nee|na|doch|sicher\w*|naturlich|klar|selbstverstandlich|genau|richtig|korrekt|stimmt|absolut"
    r"|auf jeden fall|auf keinen fall|gern\w*|gewiss|eben|freilich|exakt|leider (?:nicht|nein|schon|ja)|doch leider"
    r"|das (?:stimmt|geht|ist (?:richtig|korrekt|moglich|nicht (?:notig|moglich)|so|kein problem)|mussen sie"
    r"|konnen sie|durfen sie|mache ich|kann (?:ich|man)|brauchen sie)"
    r"|ist (?:nicht (?:notig|moglich)|moglich|notig|kein problem|erledigt)|geht (?:klar|in ordnung|leider nicht|nicht)"
    r"|kein problem|"
    r"mache ich|wird gemacht|schon erledigt|noch nicht|durchaus|bestimmt|unbedingt|keinesfalls|definitiv"
    r"|offensichtlich|schon|nicht notig|ich schicke|erledigt)",
    holding=r"(?:einen |noch einen |nur einen |kurz einen )?(?:kleinen |ganz kleinen )?(?:moment\w*"
    r"|augenblick\w*)(?: (?:bitte|geduld|mal|noch))*|(?:eine )?sekunde(?: bitte)?"
    r"|(?:ich )?(?:sehe|schaue|schau|seh|prufe|suche|such|gucke|guck|offne|notiere|nehme|checke|hole|rufe|kontrolliere"
    r"|frage|ziehe) (?:ich )?(?:eben |kurz |gerade |mal |gleich |das |die |den |mir |es |ihre |ihren |ihr |schnell "
    r"|nach |auf |akte |rein |an |hier |dazu |im system |bei |ihnen |vertrag |konto |daten |mir |sofort |namen "
    r"|nummer |fur sie |raus |s )*(?:nach|auf|akte|an|rein|vertrag|konto|nummer|namen|hier|system|kurz|mal|eben)?|"
    r"bleiben sie (?:bitte |kurz )?(?:dran|in der leitung|am apparat)"
    r"|(?:warten|wartens) ?(?:sie|s)?(?: (?:bitte|kurz|mal))*|mal (?:sehen|schauen|gucken)"
    r"|lassen sie mich (?:\w+ )?(?:nachsehen|schauen|sehen|nachschauen|prufen)"
    r"|(?:das |unser )?(?:programm|system) (?:ist|lauft) (?:\w+ ){0,2}langsam|haben sie (?:\w+ ){0,2}geduld|ah+m*|hm+"
    r"|also|so|gut|okay|ok|tja|na ja|naja",
    courtesy=r"(?:vielen |herzlichen |besten )?dank\w*(?: (?:schon|sehr|ihnen|fur|ihren|ihre|das|die|den|anruf|warten|geduld"
    r"|nachricht|mail|frage|verstandnis|interesse|furs|im voraus|dass sie|hinweis|gewartet haben|ihr))*"
    r"|(?:einen |und |noch einen )*(?:schonen|guten) (?:tag|abend|morgen|nachmittag|feierabend)(?: noch| ihnen)*"
    r"|auf wieder(?:horen|sehen|schauen)|tschuss|tschus|hallo|mit freundlichen grusen|freundliche gruse"
    r"|sehr geehrte\w*|gern geschehen|"
    r"(?:das|es) (?:ist|tut) (?:\w+ ){0,3}(?:argerlich|schade|bedauerlich|arg|leid|blod|nicht schon|unangenehm|mist"
    r"|unschon|frustrierend)(?: (?:fur sie|zu horen))*"
    r"|(?:ich bitte um |bitte |wir bitten um )?(?:entschuldig\w+|verzeihung"
    r"|sorry)(?: (?:sie|die|fur|das|den|unannehmlichkeiten|wartezeit|umstande|dafur|vielmals))*|tut mir(?: \w+)? leid"
    r"|(?:ich )?(?:verstehe|versteh|kann (?:das|sie|ihren?)(?: \w+){0,2} verstehen|hore"
    r"|sehe ein)(?: (?:ich|das|sie|ihre|ihren|sehr|gut|frage|arger|unmut|vollkommen|dass das|dass sie"
    r"|nicht (?:schon|angenehm) ist|gut dass|verargert sind|ja|schon|unzufriedenheit|das sehr|ist))*|"
    r"wir haben ihre? (?:mail|nachricht|anfrage|e mail)(?: \w+){0,2} (?:erhalten"
    r"|bekommen)(?: und (?:\w+ ){0,6}moglich)?|sie (?:erhalten|bekommen) (?:\w+ ){0,6}(?:antwort|ruckmeldung)"
    r"|wir (?:bearbeiten|beantworten|kummern uns) (?:\w+ ){0,7}moglich|sie haben recht|schade|schon|prima|perfekt"
    r"|super|bitte|wunderbar|(?:ich )?notiere (?:\w+ ?){0,3}|(?:dann )?ist alles in ordnung|dann bis \w+"
    r"|^\W*bis \w+\W*$|argerlich",
    data=r"(?:darf|kann|konnte|brauchte|durfte) ich (?:\w+ ){0,3}(?:ihre?n?|haben|bitte|um|erst)"
    r"|(?:wie|was) (?:ist|war|lautet) (?:ihre?n?|die|der|noch)"
    r"|^\W*(?:und |wie war )*ihre? (?:name|vorname|geburtsdatum|kundennummer|postleitzahl|adresse|nummer|rufnummer)"
    r"|(?:um|bei|an|zu) welche\w*|(?:ich )?(?:brauche|benotige|brauchte) (?:\w+ ){0,3}(?:nummer|namen|adresse|daten"
    r"|kundennummer|geburtsdatum|vertragsnummer)|mit wem (?:schreibe|spreche|chatte)|nennen sie mir",
    passes_on=r"(?:ich )?(?:verbinde|stelle|leite|gebe) (?:ich )?(?:sie |das |ihnen |es )?(?:\w+ ){0,4}(?:durch|weiter|zu"
    r"|verbinden|buchhaltung|kollegen|abteilung|fachabteilung|technik)|(?:ich )?verbinde sie(?: \w+){0,4}"
    r"|(?:das )?(?:macht|ubernimmt|ist) (?:etwas fur )?(?:mein\w*|ein\w*) kolleg\w*",
    not_known=r"(?:entscheide|bestimme) (?:nicht ich|ich nicht)|(?:liegt|ist) nicht (?:in meiner|bei mir|an mir|meine)"
    r"|muss ich passen|entzieht sich|keinen? (?:zugriff|einblick|zugang)"
    r"|(?:finde|sehe) (?:ich )?(?:dazu|daruber|hier|da) (?:\w+ )?(?:nichts|nix)"
    r"|(?:hat|haben) uns (?:\w+ ){0,2}?(?:nichts|keine\w*)|ubersteigt|im dunkeln"
    r"|(?:weis|weiss|wissen) (?:ich|wir)(?: \w+){0,4}? (?:nicht|net|nichts|nix)"
    r"|(?:kann|konnen|sehe|sehen|finde|habe|darf|mochte|liegt|liegen|vermag) (?:ich|wir|da|das|dazu|hier|ihnen|mir|uns"
    r"|leider|es|dir|daruber)?(?: \w+){0,4}? ?(?:nicht|net|nichts|nix|keine?n?|noch keine?n?)(?: \w+){0,2}? ?(?:sagen"
    r"|beantworten|wissen|sehen|versprechen|zusagen|garantieren|abschatzen|einblick|auskunft|info\w*|datum|termin"
    r"|angaben?|finden|einsehen|bestatigen|beurteilen|nennen|vor|ahnung)"
    r"|(?:ich|wir|das|da|dazu) (?:weis|weiss|wissen"
    r"|sehe)(?: (?:ich|wir|ihnen|dazu|da|es|das|jetzt|auch|leider|selber|selbst|gerade|im moment|hier|noch|so"
    r"|genau))* (?:nicht|net|nichts|nix|keine?n?)(?! (?:mehr notig|notig))|"
    r"keine(?:n|rlei)? (?:ahnung|information\w*|datum|einblick|auskunft|termin|angaben?|details)"
    r"|kein(?:en)? (?:datum|termin|einblick)"
    r"|(?:nicht|noch nicht|net) (?:bekannt|ersichtlich|klar|absehbar|vermerkt|hinterlegt|sicher)"
    r"|steht (?:hier |da |leider |dort )*(?:nicht|nirgends|nichts)"
    r"|(?:bin|da bin) (?:ich )?(?:leider )?(?:uberfragt|nicht sicher|mir nicht sicher)|uberfragt|nicht sicher"
    r"|schwer zu sagen|schwierig zu sagen|gute frage|unklar|lasst sich (?:\w+ ){0,3}nicht",
    later=r"sie (?:bekommen|erhalten|werden|erfahren) (?:\w+ ){0,6}?(?:nachricht|bescheid|antwort|informiert|benachrichtigt"
    r"|kontaktiert|angerufen|post|mitgeteilt)|(?:daruber|dazu) werden sie|erfahren sie (?:\w+ ){0,3}?von"
    r"|(?:wird|werden|muss|mussen|mus) (?:sie |das |es |ihnen |sich )*(?:\w+ ){0,4}?(?:anrufen|kontaktieren|prufen"
    r"|entscheiden|klaren|mitteilen|ansehen|beurteilen|melden)|teilt (?:ihnen )?(?:\w+ ){0,3}?mit"
    r"|lege? (?:ich )?(?:es|das) (?:\w+ ){0,3}?vor"
    r"|(?:lasse|lassen) (?:ich |wir )?(?:das|es) (?:\w+ )?(?:prufen|klaren|nachsehen|untersuchen)"
    r"|warten (?:\w+ ){0,3}?auf (?:\w+ )?(?:nachricht|antwort|ruckmeldung|bestatigung|info\w*)"
    r"|kommt (?:\w+ )?(?:darauf|drauf) an\W*$|(?:erklart|sagt|zeigt|verrat) (?:ihnen )(?:\w+ ){0,3}"
    r"|(?:muss|mus|werde|kann|mussen|werden|lasse|wurde|musste|sollte) (?:ich |wir |das |da |es |erst |mal |kurz "
    r"|selbst |mich |ihnen |noch |auch |darauf |dann )*(?:\w+ ){0,4}(?:nachfragen|nachsehen|klaren|abklaren|erkundigen"
    r"|besprechen|nachschlagen|erfragen|recherchieren|rucksprache|prufen lassen|rausfinden|herausfinden|rausbekommen"
    r"|fragen|absprechen|informieren)|(?:klare|suche|prufe|frage|kummere|erkundige"
    r"|besprech\w*) (?:ich )?(?:\w+ ){0,5}(?:und|ab) (?:\w+ ){0,5}(?:rufe?|melde?|gebe?|horen|bescheid|zuruck"
    r"|schreibe)|(?:ich |wir )?(?:melde[n]?|rufe[n]?) (?:ich |wir )?(?:mich |uns |sie "
    r"|ihnen )*(?:\w+ ){0,4}(?:bei ihnen|zuruck|wieder|dazu|an)|"
    r"melden uns|melde mich|sie horen (?:\w+ )?(?:von|noch)"
    r"|(?:gebe|geben|sage|sagen|lasse) (?:ich )?(?:ihnen )?(?:\w+ ){0,2}bescheid"
    r"|(?:wird|kann|werden|konnen|muss) (?:ihnen )?(?:das |es |dazu |mehr )*(?:der |die |ein\w* |mein\w* |ihr\w* "
    r"|dann |\w+ )*(?:sagen|erklaren|mitteilen|beantworten|auskunft geben|entscheiden|informieren|bestatigen)"
    r"|(?:da )?(?:mussen|mussten|sollten) sie (?:\w+ ){0,2}(?:bei|mit|an|den|die) (?:\w+ ){1,4}(?:nachfragen|fragen"
    r"|sprechen|wenden|klaren|erkundigen)|fragen sie (?:bitte |am besten |da )*(?:bei|den|die|ihren)|wenden sie sich"
    r"|setzt sich",
    hedged=r"aber (?:ich (?:denke|glaube|vermute|schatze)|normalerweise|meistens?|in der regel|wahrscheinlich|vermutlich"
    r"|ublicherweise|im normalfall|gewohnlich)|normalerweise|in der regel|ich denke(?: mal)?|ich schatze"
    r"|wahrscheinlich|vermutlich|ungefahr|meistens|ublicherweise|circa|etwa",
    found=r"(?:ich )?habe? (?:ich )?(?:es|sie|ihn|das|die antwort)(?: \w+)? (?:gefunden|hier|nachgefragt|nachgesehen|geklart"
    r"|jetzt)|ah hier|hier (?:steht|ist|sehe|haben)|da (?:ist|haben|steht)|gefunden|also"
    r"|(?:mein|meine) kolleg\w+ (?:sagt|bestatigt)|so da bin ich|nachgefragt|ich sehe (?:es|hier|das)",
    settled=r"lassen (?:sie|s) (?:es|das|mal|ich habe|gut sein|nur)|lassen wir (?:das|es)|vergessen (?:sie )?(?:es|das)"
    r"|(?:ist|war) (?:auch )?(?:nicht|net) (?:so |mehr )?(?:wichtig|schlimm|notig)"
    r"|(?:hat|hatte) sich (?:schon |bereits |damit |gerade )?erledigt|nicht (?:mehr )?(?:notig|wichtig)"
    r"|(?:ach|ah|oh|moment)(?: \w+){0,2} (?:ich (?:sehe|finde|seh) (?:es|ihn)|hier steht|da steht|es steht|steht)"
    r"|ich (?:sehe|finde) (?:es|ihn) (?:\w+ )?(?:schon|hier|gerade|jetzt|da)|ich habe (?:es|ihn|sie) (?:\w+ )?gefunden"
    r"|(?:schon|selbst) gefunden|egal|"
    r"(?:das|jetzt|dann|nun) (?:ist|war|weis ich|weiss ich|verstehe ich)(?: (?:es|mir|alles|ja|das))* ?(?:klar"
    r"|bescheid|beantwortet|verstanden)|(?:dann|jetzt|nun) (?:weis|weiss|verstehe) ich (?:es|bescheid|genug)"
    r"|alles klar verstanden|macht nichts|ich weis es schon|finde ich selbst",
    what_next=r"und (?:jetzt|nun|dann|weiter|was nun|was jetzt|danach)"
    r"|was (?:nun|jetzt|passiert|mache ich|muss ich|mus ich|soll ich|geschieht|kann ich)"
    r"|wie (?:geht (?:es|das)|gehts|weiter|lauft das)",
    open_kind=r"warum|wieso|weshalb|wie|was|wer|wem|wen|welche\w*|wo\w*",
    decides=r"prozent|vollstandig|komplett|ganz|grostenteils|grosten teil|teilweise|manchmal|meistens|immer|alles|seit|bis"
    r"|in (?:bearbeitung|ordnung)|bestatigt|genehmigt|gedeckt|leider|standard\w*|nicht|kein\w*|nie|schon|kann|konnen"
    r"|darf|durfen|muss|mus|mussen|braucht|brauchen|geht|klappt|moglich|pflicht|notig|inklusive|kostenlos|sicher"
    r"|reicht|automatisch|nur|ab|solange|auser|ausser|wenn sie|doch",
    refers=rf"(?:das|die|der|den|dem|es|sie|er|dies\w*|da\w*) (?:{_FINITE}|mussen|brauchen|galt|konnen|durfen|behalten"
    rf"|erfahren)|{_FINITE} (?:das|es|die|der|er)"
    r"|(?:ich|wir|sie|man) \w+ (?:ihnen |da )?(?:es|ihn|eine[ns]?|davon|dafur|welche)|es (?:gibt|sind|ist|war|gab)"
    r"|(?:sie|man) (?:konnen|durfen|brauchen) |(?:da\w*|dafur|davon|damit) \w+",
    own_doing=r"^\W*(?:ja |okay |gut |und |dann )*(?:ich|wir) (?:habe|haben|sehe|sehen|notiere|andere|schicke|schicken|gebe"
    r"|passe|trage|mache|werde|werden|lese|schreibe|prufe|teste|messe|merke) ",
    short=r"wer|wen|wem|was|welche[rsnm]?",
    small="wann warum wieso weshalb wieviel wielange welche welcher welches konnen konnten kann mein meine ihre aber denn also gerne wissen nicht noch wird sind haben eine einen dass fur uber auch jetzt schon eigentlich leider ihnen hier dann habe "
    "muss bitte nichts keine wirklich gesagt sagen das wenn werden das die der den dem des ein und ist mit von vom zum zur bei auf aus nur man wie wer was wir uns ihr sie ich mir mich hat bin war mal denn dann doch nun kein keine einer eines einem unter nach noch sich vor",
)
