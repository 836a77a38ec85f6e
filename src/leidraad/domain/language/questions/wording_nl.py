"""Questions in Dutch, Flemish words included."""

from leidraad.domain.language.questions.wording import QuestionWords

_FINITE = (
    r"(?:heb|hebt|heeft|hebben|had|hadden|ben|bent|zijt|is|zijn|was|waren|kan|kunt|kun|kunnen|kon|mag|mogen|moet"
    r"|moeten|moest|moesten|wil|wilt|willen|"
    r"zal|zult|zullen|zou|zouden|word|wordt|worden|werd|werden|ga|gaat|gaan|kom|komt|komen|kwam|krijg|krijgt|krijgen"
    r"|kreeg|kost|kosten|duurt|duren|loopt|"
    r"lopen|staat|staan|zit|zitten|ligt|liggen|vind|vindt|vinden|doe|doet|doen|betaal|betaalt|werkt|werken|klopt|geldt"
    r"|gelden|blijft|valt|begint|start|stopt|"
    r"gebeurt|bedraagt|verandert|hoort|hoef|hoeft|bestaat|weet|maakt|maken|brengt|levert|leveren|verwacht|stuurt|stuur"
    r"|sturen|gebruik|bel|hedde|hebde|kunde|"
    r"moede|gade|zijde|zoude|blijf|blijven|hoor|horen|neem|neemt|nemen|sluit|sluiten|opent|rijdt|rijden|vertrekt|vertrekken|verkoopt|verkopen"
    r"|aanvaardt|aanvaarden|accepteert|herstelt|herstellen|telt|rekent|rekenen|ontvang|vervalt|verlengt|eindigt|dekt|vergoedt|vergoeden|scheelt"
    r"|bezorgt|bezorgen|spreekt|lukt|past|passen|bestaan|verzendt)"
)
_SUBJECT = (
    r"(?:ik|k|je|jij|u|gij|ge|hij|ze|zij|we|wij|jullie|het|t|dat|da|die|er|dit|deze|men|iemand|mijn|mn|onze|ons|uw|de"
    r"|den|een|daar|dan|nu|nog|ook|al|eigenlijk)"
)
_FUSED = r"(?:hedde|hebde|kunde|moede|gade|zijde|zoude|moek|mokik|kank|kannik|magk|krijgk|hebk|ist|hoest)"
_SO_MANY = r"(?:hoeveel|hoe ?lang|hoe ?laat|hoe ?vaak|hoe ?veel|hoe (?:groot|hoog|duur|snel|ver|zwaar|oud)|welke?|wat voor(?: een)?)"
_NOT_A_NOUN = r"(?!(?:ik|je|u|hij|ze|zij|we|wij|jullie|het|dat|die|er|de|mijn|men|te|van)(?!\w))"
_UNIT = (
    r"(?:uur|uren|uurtje|minuut|minuten|dag|dagen|dagje|week|weken|weekje|werkdag|werkdagen|maand|maanden|maandje|jaar"
    r"|jaren|kwartier|weekend|seizoen|semester)"
)
_DAY = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\w*"
_MONTH = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien"
    r"|\w*(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|"
    r"negentig|honderd|duizend|tien)\w*)"
)

WORDS = QuestionWords(
    lead=r"ja|nee|neen|maar|en|of|oke|ok|goed|bon|allez|awel|euh+|uh+|eh|ah|oh|oei|amai|zeg|zeg eens|zegt|mevrouw|meneer"
    r"|madam|sorry|excuseer|pardon|wacht|hallo|dag|hoi|goe\w*dag|goe\w*morgen|"
    r"goe\w*middag|goe\w*avond|nog iets|nog een ding|nog een vraag(?:je)?|een vraag(?:je)?|ik (?:had|heb) (?:nog )?een vraag(?:je)?|alstublieft|trouwens|beste|kijk|dus|want"
    r"|eerst|eigenlijk|ten eerste|ten tweede|toch|he|hoor|weet je|dank u|bedankt|merci",
    clause=r"en|maar|of|want|dus|ja|nee|goed|oke|ok|zeg|trouwens|he|hoor|mevrouw|meneer|euh+|nog iets|wacht|sorry",
    starts=r"dus (?:ik|we) (?:mag|kan|hoef|krijg|mogen|kunnen)|(?:waarom|hoeveel|hoelang|hoe lang|welke?|vanwaar|sinds wanneer|tot wanneer|vanaf wanneer) \w+"
    r"|hoe(?! (?:dan|ook|meer|minder)) \w+|waar(?! (?:ik|dat) ) \w+|wanneer (?:dat|ga|gaat|komt|is|zal|mag|kan)"
    r"|wie \w+|wat(?! (?:ik|mij|betreft|een)(?!\w)) \w+"
    r"|(?:is|zijn|zit|komt|krijg|moet|kan|mag|gaat|wordt|heb|hebt|hebben|bestaat|geldt|werkt) (?:er|daar|ik|dat|het"
    rf"|die|u|jullie|mijn|de|een)|{_FINITE}(?: (?:toch|dan|nu))? {_SUBJECT}|{_FUSED}"
    rf"|(?:die|dat|de \w+|mijn \w+|den \w+) {_FINITE} (?:ik|je|u|we|ge|dat|die|ze|hij) (?:die|dat|daar|daarvoor|dan"
    r"|ook)|mag dat|kan dat|gaat dat|klopt dat|"
    rf"(?:lukt|past|helpt|telt|bent|is|werkt|geldt) (?:\w+)",
    anywhere=r"(?:wanneer|waarom|hoezo|waar|hoe|wat|wie|vanwaar|wiens|waarvoor|waaraan|waarmee|waarin|waarop|waarover|hoelang"
    rf"|hoeveel|hoelaat)(?: (?:dan|nu|precies|juist|eigenlijk))? {_FINITE}"
    rf"|(?:(?:op|in|aan|tot|vanaf|voor|met|naar|bij|van|tegen|om|via|over) )?{_SO_MANY}(?: {_NOT_A_NOUN}\w+){{0,2}} {_FINITE}"
    rf"|(?:tot|vanaf|tegen|sinds|voor|van|met|aan|bij) (?:wanneer|wie|waar|wat) {_FINITE}"
    r"|(?:moet|mag|kan) (?:ik|we) (?:dat|die|daar|er|dan|nog|daarvoor|hem|ze|nu)(?! (?:nog )?zeggen)|moek|hedde|hebde|kunde",
    told=r"(?:weet|weten|wist|zei|zeiden|gezegd|zeggen|vertelde|verteld|vertellen|vroeg|vroegen|gevraagd|begrijp|begrijpt"
    r"|snap|uitgelegd|uitleggen|uitgelegd|gezien|zie|zag|dan|nu|toen|daar|hier|daarom|morgen|"
    r"gisteren|week|maand|keer|altijd|anders|eerst|nooit|zo|wat|die|dat|en hier|momenteel)",
    wonders=r"ik vraag (?:u |je )?(?:gewoon |enkel |alleen )?of|(?:ik )?(?:vraag|vroeg|vraagt) (?:ik )?(?:mij|me) (?:alleen |eigenlijk |gewoon )?af"
    r"|(?:wil|zou(?: graag)? (?:willen|eens willen)|wou|wilde|had)(?: ik| we)?(?: \w+){0,2} (?:weten|geweten|vernemen"
    r"|horen)|"
    r"(?:ik )?(?:weet|wist) (?:ik )?(?:niet|nie|ook niet"
    r"|dus niet)(?: \w+)?(?= (?:of|hoe|wat|waar|wanneer|waarom|wie|welke?|hoeveel|hoelang))"
    r"|geen idee (?:of|hoe|wat|waar|wanneer|waarom)|mijn (?:\w+ )?vraag (?:is|was)|benieuwd|"
    r"(?:kunt|kun|kan|wilt) (?:u|je|ge|jij|iemand) (?:mij |me |eens |even )*(?:zeggen|vertellen|uitleggen|laten weten)"
    r"|weet (?:u|je|ge)(?! wel)|enig idee|heb je een idee|hebt u een idee|"
    r"(?:ik )?wou (?:\w+ )?(?:vragen|weten)|(?:ik )?wilde (?:\w+ ){0,2}vragen|(?:ik )?vraag (?:\w+ )?(?=of|hoe|wat)",
    ends=r"(?:komt|komen) (?:hij|die|ze|er|iemand)(?: \w+)? (?:nog|nu|vandaag)|of (?:niet|nie|wel|wat|hoe|toch niet|is dat niet zo|hoe zit (?:het|dat))"
    r"|(?:hoeveel|wanneer|hoelang|hoezo|waarom|welke)(?: (?:dan|nu|eigenlijk|juist|precies))?|klopt dat|kan dat"
    r"|mag dat|lukt dat|of zo ja",
    follows=r"(?:en|maar) (?:\w+ ){1,4}(?:ook|dan)|en (?:wat )?(?:met |voor |op |in |bij )?(?:de|het|die|dat|mijn|onze|een|mn"
    r"|uw|jullie|den) \w+(?: (?:dan|ook|nu|zelf|hier|daar|eigenlijk))?"
    r"|en (?:dan|nu|verder|daarna|die|anders|zonder|in|op|voor|bij|met) ?(?:\w+ ?){0,3}"
    r"|wat (?:nu|dan|met \w+(?: \w+)?)|hoezo|hoe dan",
    polite=r"hoe (?:gaat|maakt|is het|bedoelt|zegt|heet)|(?:hoort|hoor|verstaat|versta) (?:u|je|ge|gij)"
    r"|(?:kunt|kun|kan|kunde) (?:u|je|ge) (?:mij|me) (?:\w+ )?(?:horen|verstaan)|bent (?:u|je) (?:er|daar)"
    r"|ben je (?:er|daar)|zijt ge (?:er|daar)|is (?:daar|er) iemand\W*$|"
    r"wat (?:zegt|zei|zeg|zegde) (?:u|je|ge|gij)|wat zegt ge|wablieft?|hoe zei"
    r"|nog (?:eens|een keer) (?:herhalen|zeggen)|herhalen|met wie spreek|met wie heb"
    r"|mag ik (?:u |je )?(?:iets|wat|een vraag|nog|even|eens)(?: \w+){0,2} (?:vragen|stellen|wensen|zeggen)|"
    r"(?:prettige|fijne|goede) (?:dag|avond|weekend)|houden we|laten we het|zullen we het daar\w*"
    r"|is het (?:goed|oke|in orde) als ik|mag ik even (?:een |mijn |)|vindt u het (?:erg|goed) als|stoort het"
    r"|wacht ik even|mag ik u iets|een vraag stellen|heeft u even|hebt u even tijd|"
    r"begrijpt u(?: (?:mij|me|dat|wat))?|snapt u|snap je|weet u wel|ziet u|goed zo",
    rhetorical=r"normaal|(?:wie|wat) (?:denk|denkt|denken|dacht) (?:u|je|jullie|ge)"
    r"|hoe is (?:het|dat|zoiets) (?:toch |nu |in godsnaam )?mogelijk"
    r"|hoe (?:kan|bestaat) (?:zo ?iets|zo ?n|dat|het)(?: toch| nu|$)"
    r"|is (?:dat|het) (?:nu |nou |echt )?(?:zo|te veel|teveel|echt zo)(?: (?:moeilijk|veel|gek|raar|gevraagd)|$)|"
    r"waar (?:zijn|bent|zijt) (?:jullie|u|ge|we) (?:mee|eigenlijk mee)"
    r"|is dat (?:nu |soms |dan )*(?:service|klantvriendelijk|serieus|een grap)"
    r"|(?:meent|meen|menen) (?:u|je|jullie) dat|wat (?:wilt|wil) (?:ge|je|u|ne mens)(?:$| (?:dat|nog))|"
    r"wat (?:moet|kan|kunt|zal) (?:ik|ge|je|een mens|men|u) (?:daar )?(?:nu |nog )*(?:van|eraan|er aan|aan|op"
    r"|mee) (?:denken|doen|zeggen|vinden)|wie ben ik (?:om|hier)|wat is dat (?:nu )?(?:voor|weer)|wat een|hoe durf"
    r"|wat heb ik (?:daar|nu)|waarom (?:betaal|bel) ik (?:eigenlijk|nog|dan)|"
    r"zijn jullie (?:zot|gek|serieus)|lachen jullie|ben ik (?:nu )?(?:zot|gek)|wie (?:gelooft|weet)"
    r"|waar gaan we naartoe|kan zijn|hoe moeilijk kan|wat maakt het uit|wat kan mij"
    r"|hoe (?:vaak|dikwijls|veel keer) (?:moet|gaat|nog)(?: ik)? (?:dat |dit |het )*(?:nog|blijven)",
    amount=r"hoeveel(?! (?:dagen|weken|maanden|uur|uren|tijd|werkdagen|jaar))|hoe (?:duur|hoog|groot|veel)"
    r"|wat (?:kost|kosten|zou (?:dat|het|die) kosten|betaal|is de (?:prijs|kost|kostprijs)"
    r"|gaat (?:dat|het|mij dat) (?:\w+ )?kosten|moet (?:dat|ik) (?:\w+ )?(?:kosten|betalen))"
    r"|welke? (?:bedrag|prijs|tarief|kost\w*)",
    time=r"wanneer|hoe ?lang|hoe ?laat|hoe snel|hoeveel (?:dagen|weken|maanden|uur|uren|tijd|werkdagen|jaar)"
    r"|welke (?:dag|datum|maand|week)|om welk uur|op welk moment|vanaf wanneer|tot wanneer",
    place=r"waar(?! (?:\w+ ){0,3}(?:over|om)(?!\w))|welk(?:e)? (?:adres|winkel|kantoor|plaats|site|website|mailadres|nummer)|naar waar|waarheen",
    amount_told=rf"(?:{_NUMBER})(?! (?:{_UNIT}|{_MONTH}))|gratis|kosteloos|niets|niks|geen (?:kost|kosten|extra|cent)"
    r"|(?:euro|procent|korting|bedrag|inbegrepen|meerprijs|stuk|stuks|evenveel|hetzelfde|de helft|dubbel)",
    time_told=rf"kwart (?:voor|na|over)|half|(?:om|tegen|rond) (?:kwart|half|de middag)|middernacht|volgend jaar|van de week|na de (?:middag|vakantie|zomer)|voor de (?:middag|vakantie|zomer)|"
    rf"{_UNIT}|{_DAY}|{_MONTH}|(?:van)?(?:daag|avond|middag|nacht|ochtend|voormiddag|namiddag)"
    r"|\w*(?:morgen|middag|avond|nacht)|gisteren|overmorgen|straks|meteen|direct|onmiddellijk|dadelijk|(?:zo )?snel"
    r"|seffens|binnenkort|binnen (?:de|het|een|\w+)|"
    r"(?:zodra|van zodra|totdat|nadat|voordat|sinds|vanaf) \w+|volgende|komende|eind\w*|begin|half \w+"
    rf"|\d{{1,2}} ?(?:u|uur|h)(?!\w)|\d{{1,2}} {_MONTH}|\d{{1,2}}[/.-]\d{{1,2}}|altijd|nooit|nog even|onderweg"
    rf"|al (?:verzonden|vertrokken|geleverd|klaar)|onbepaald|levenslang|om (?:{_NUMBER})",
    place_told=r"(?:in|op|bij|aan|via|onder|boven|naast|achter|rechts|links|langs|naar|achteraan|bovenaan|onderaan) (?:de|het|den"
    r"|uw|je|onze|elke|een|rechts|links|my\w*|internet|\w*straat\w*|\w*plein\w*|\w*laan\w*)|rechtsboven|rechtsonder"
    r"|linksboven|linksonder|\w*@\w*|\w*(?:site|app|online|portaal)\w*|onderweg|hier|overal|"
    r"postbus|thuis|nergens|ergens",
    yes_or_no=r"(?:ja\w*|jazeker|jawel|nee|neen|neje|tuurlijk|natuurlijk|zeker|klopt|absoluut|inderdaad|juist|correct|exact"
    r"|precies|helemaal|uiteraard|vanzelfsprekend"
    r"|dat (?:klopt|kan|mag|hoeft|moet|gaat|lukt|doe"
    r"|is (?:juist|correct|goed|mogelijk|in orde|niet nodig|niet mogelijk))|(?:da )?kan|(?:da )?mag|"
    r"hoeft|komt in orde|komt goed|geen probleem|met plezier|graag|toch wel|helaas (?:niet|wel)|spijtig genoeg"
    r"|jammer genoeg|liever|zeer zeker|niet nodig|nog niet|al|wel)",
    holding=r"(?:een |nog een |n )?(?:klein |heel klein )?(?:momentje|moment|ogenblik\w*|seconde\w*|minuutje"
    r"|sec)(?: (?:graag|geduld|alstublieft|aub|he|hoor))*|(?:heb|hebt) (?:\w+ ){0,2}geduld"
    r"|even (?:geduld|wachten|kijken|zien|checken)|eens (?:kijken|zien)"
    r"|(?:ik )?(?:kijk|check|zie|zoek|bekijk|ga|open|neem|haal|pak|vraag|noteer|controleer|raadpleeg) (?:ik )?(?:het"
    r"|dat|u|uw|er|je|eens|even|efkes|eventjes|voor|dossier|eerst|hier|nu|de|hem|ze|na|op|in|bij|meteen|gegevens|wat"
    r"|al|klein|naam|nummer|systeem|scherm|kaart|meer|klantnummer|\s)*(?:na|op|kijken|zien|nakijken|opzoeken|checken"
    r"|dossier|navragen|horen|vragen|nummer|naam|systeem)?|"
    r"blijft? (?:u |je )?(?:\w+ )?(?:hangen|aan de lijn|aan het toestel)|wacht(?: (?:even|eens|efkes|s|zulle|he))*"
    r"|\w* ?programma (?:is|werkt) (?:\w+ ){0,2}traag|systeem (?:is|werkt) (?:\w+ ){0,2}traag"
    r"|laat (?:mij|me) (?:\w+ )?(?:kijken|zien)|efkes|hm+|euh+|zo|oke|goed|ok|zulle|se|he",
    courtesy=r"(?:bedankt|dank (?:u|je)|merci|dankjewel"
    r"|dankuwel)(?: (?:wel|voor|om|u|uw|je|het|de|te|telefoontje|oproep|wachten|geduld|bericht|mail|mailtje|vraag"
    r"|begrip|interesse|contact|alvast|hoor|en))*"
    r"|(?:nog )?(?:een |n )?(?:prettige|fijne|goede|goeie) (?:dag|avond|middag|namiddag|weekend)(?: nog| verder"
    r"| gewenst)?|tot (?:ziens|later|horens|straks)|daag|salukes|dag (?:mevrouw|meneer)|"
    r"(?:dat (?:is|spijt|vind)|het (?:is|spijt)|dit is) (?:\w+ ){0,3}(?:vervelend|jammer|spijtig|erg|lastig|ambetant"
    r"|mij|me|niet leuk|niet fijn|zeer|niet de bedoeling)(?: (?:voor u|voor je|mevrouw|meneer|te horen))*"
    r"|vervelend(?: voor u)?|(?:mijn |onze |nogmaals )?(?:excuses|verontschuldigingen|excuus)(?: (?:daarvoor|hiervoor"
    r"|voor|het|de|dit|ongemak|mevrouw|meneer|wachttijd|vertraging))*|"
    r"sorry(?: (?:voor|het|dat|de|ongemak|mevrouw|meneer|daarvoor|wachten))*"
    r"|(?:ik )?(?:begrijp|snap|versta|hoor|kan (?:het|dat|mij) (?:begrijpen|voorstellen)) (?:het|dat|u|uw|je|goed|heel"
    r"|zeer|wel|vraag|dat dat|frustratie|ongenoegen|helemaal|volledig|niet leuk is|vervelend is|niet fijn is|boos|bent"
    r"|\s)*|"
    r"(?:wij |we )?(?:hebben|ontvingen) uw (?:mail|bericht|vraag|e mail)(?: \w+){0,2} (?:ontvangen"
    r"|geregistreerd)(?: en (?:\w+ ){0,6}mogelijk)?|u (?:krijgt|ontvangt) (?:\w+ ){0,6}antwoord"
    r"|(?:wij |we )?(?:behandelen|beantwoorden) (?:\w+ ){0,6}mogelijk|met vriendelijke groet\w*|hallo|goe\w*dag"
    r"|goe\w*morgen|goe\w*middag|goe\w*avond|beste|dag|geachte|mevrouw|meneer|graag gedaan|"
    r"u hebt gelijk|spijtig|jammer|leuk|fijn|prima|perfect|alstublieft|aub|met plezier|(?:ik )?noteer (?:\w+ ){0,3}"
    r"|ik schrijf het op|mooi|(?:dan )?is alles in orde|dan tot \w+|^\W*tot \w+\W*$"
    r"|(?:dat|het|alles) (?:is|staat) (?:genoteerd|erin|goed genoteerd)|(?:ga ik )?noteren",
    data=r"(?:mag|kan) ik (?:\w+ ){0,2}(?:uw|je|het|eerst|even)|(?:wat|hoe) (?:is|was) (?:uw|je|ook)"
    r"|^\W*(?:en |oke |goed )*uw (?:naam|voornaam|geboortedatum|klantnummer|postcode|adres|nummer|telefoonnummer"
    r"|gegevens)|(?:over|om|voor) welk|op welk adres|(?:ik )?(?:heb|moet) (?:\w+ ){0,3}(?:nodig|hebben)"
    r"|met wie (?:spreek|chat|heb)|bij welke",
    passes_on=r"(?:verbind|schakel|zet|geef) (?:ik )?(?:u |je |het |dat )?(?:\w+ ){0,3}(?:door|over)(?: \w+){0,4}"
    r"|(?:ik )?(?:verbind|schakel|zet) (?:u|je) door(?: \w+){0,5}|doorverbinden"
    r"|(?:is|dat is) (?:iets )?voor (?:mijn|een) collega",
    not_known=r"(?:beslis|bepaal|bepalen|beslissen) (?:ik|wij|we) (?:\w+ )?niet"
    r"|niet (?:aan (?:mij|ons)|mijn|onze) ?(?:bevoegdheid|beslissing|dienst|afdeling)?|buiten mijn"
    r"|antwoord (?:\w+ )?schuldig|te boven|vind (?:ik )?(?:er|daar|hier|dat|het) (?:\w+ ){0,3}?(?:niets|niks|niet)"
    r"|geen (?:toegang|inzage|zicht|info\w*|gegevens|antwoord)"
    r"|(?:heeft|hebben) (?:ons|mij) (?:\w+ ){0,2}?(?:niks|niets|geen)|tast\w* in het duister"
    r"|(?:krijg|kreeg|kregen) (?:ik|we) (?:\w+ ){0,3}?geen"
    r"|(?:weet|kan|kunnen|weten|zie|zien|vind|heb|durf|hebben|mag|zou) (?:ik|we|wij|dat|daar|het|hier|u|je"
    r"|hem)?(?: \w+){0,4}? ?(?:niet|nie|niks|niets|geen) ?(?:\w+ ){0,3}?(?:zeggen|weten|zien|bevestigen|antwoorden"
    r"|voorspellen|beloven|garanderen|inschatten|terugvinden|vinden|zicht|uitspraak|info|informatie|datum|gegevens"
    r"|inzage|antwoord|over|beoordelen)|"
    r"(?:ik|we|wij|dat|daar|da) (?:weet|weten|wist|zie|zien"
    r"|durf)(?: (?:ik|we|u|dat|het|daar|da))*(?: \w+){0,3}? (?:niet|nie|niks|niets|geen)(?! meer nodig)(?: \w+){0,3}?"
    r"|geen (?:flauw |enkel )?idee|geen zicht"
    r"|niet (?:meteen |onmiddellijk |echt )?(?:bekend|te zeggen|geweten|duidelijk|gekend|zeker)"
    r"|nog niet (?:geweten|bekend|gekend|duidelijk|bepaald)"
    r"|(?:staat|vermeld) (?:hier |er |dat )*(?:niet|nergens)(?: bij| in)?"
    r"|geen (?:datum|informatie|info|uitspraak|zicht|gegevens|details|antwoord)|zou het niet weten|niet zeker|"
    r"durf (?:ik )?(?:\w+ ){0,3}(?:geen|niks|niets|niet)|moeilijk te (?:zeggen|voorspellen)|weet ik niet|onduidelijk"
    r"|moeilijk in te schatten|tasten wij|tasten we|goeie vraag|goede vraag",
    later=r"(?:u|je|ge) (?:krijgt|ontvangt|wordt|verneemt|hoort|zult) (?:\w+ ){0,6}?(?:bericht|nieuws|antwoord|op de hoogte"
    r"|geinformeerd|verwittigd|ingelicht|gecontacteerd|opgebeld|teruggebeld|gebeld|uitsluitsel)"
    r"|wordt u (?:\w+ ){0,4}?(?:op de hoogte|geinformeerd|verwittigd|gecontacteerd|gebeld|ingelicht)"
    r"|(?:gaat|zal|zullen|gaan|moet|moeten) (?:u |dat |het |daar\w* |hier\w* )*(?:\w+ ){0,4}?(?:opbellen|contacteren"
    r"|laten weten|meedelen|bekijken|beslissen|berichten|beoordelen|nakijken|oordelen)|verneemt u"
    r"|laat u (?:dat|het|iets)|leg (?:ik )?(?:het|dat) (?:\w+ )?voor"
    r"|(?:laten|laat) (?:\w+ ){0,2}?(?:nakijken|onderzoeken|uitzoeken|checken)"
    r"|wachten? (?:\w+ ){0,3}?op (?:\w+ )?(?:nieuws|antwoord|bericht|info\w*|bevestiging|feedback)"
    r"|hangt er\w* (?:\w+ )?af\W*$|(?:moet|ga|zal|kan|gaan|zullen|moeten|laat) (?:ik |we |wij |het |dat |daar |u "
    r"|eens |even |eerst |dan |best |zelf |voor |hier |met |een |de |bij |op |over |mijn |collega |collegas "
    r"|aan )*(?:\w+ ){0,3}(?:navragen|nakijken|uitzoeken|vragen|opzoeken|checken|informeren|bespreken|bekijken|nagaan"
    r"|overleggen|onderzoeken|uitvissen|aftoetsen|natrekken)"
    r"|(?:zoek|kijk|vraag|ga|check|trek|pluis) (?:ik )?(?:\w+ ){0,5}(?:uit|na|op) en (?:\w+ ){0,6}(?:bel|laat|hoort"
    r"|mail|terug|weten)|"
    r"(?:u|je) (?:hoort|verneemt) (?:\w+ ){0,3}(?:van|nog|snel|later|meer|iets)"
    r"|(?:bel|mail|contacteer|kom|komen|bellen|contacteren|mailen) (?:ik |we |wij )?(?:\w+ ){0,3}(?:terug"
    r"|op terug)(?: (?:met|daarover|zodra|hierover|als)(?: \w+){0,4})?"
    r"|laat (?:ik )?(?:het |dat |u |je |iets )*(?:nog |zo snel mogelijk |later )*weten"
    r"|(?:zal|gaat|kan|moet|zullen|kunnen|gaan) (?:u|het|dat|je) (?:\w+ ){0,3}(?:zeggen|vertellen|uitleggen"
    r"|laten weten|bekijken|beslissen|meedelen|bevestigen|bezorgen)|"
    r"moet (?:u|je|ge) (?:\w+ ){0,2}(?:aan|bij|met) (?:\w+ ){1,4}(?:vragen|zijn|bespreken|informeren|opnemen|navragen)"
    r"|vraagt (?:u|ge) (?:\w+ ){0,2}(?:best |beter )?aan|(?:neemt|nemen) (?:\w+ ){0,4}contact"
    r"|daar(?:over|voor|op)? (?:komen|kom) (?:we|ik|wij) (?:\w+ ){0,3}terug",
    hedged=r"maar (?:ik (?:denk|vermoed|meen)|normaal|meestal|gewoonlijk|waarschijnlijk|wel|vermoedelijk|doorgaans|reken)"
    r"|normaal gezien|meestal|vermoedelijk|ik denk (?:dat|wel|van)|waarschijnlijk|ongeveer|rond",
    found=r"(?:ik )?heb (?:ik )?(?:het|hem|ze|u) (?:\w+ )?(?:gevonden|terug|hier|nagevraagd|nagekeken|voor mij)|ah hier"
    r"|hier (?:staat|zie|is)|ik zie (?:het|hier|dat)|gevonden|voila|dus het|nagekeken|nagevraagd"
    r"|mijn collega (?:zegt|bevestigt)|daar ben ik(?: weer)?",
    settled=r"laat (?:het )?(?:maar|zitten)|hoeft (?:al )?niet (?:meer)?|niet (?:meer )?(?:nodig|belangrijk)"
    r"|vergeet (?:het|dat|maar)|(?:is|was) (?:niet|nie) (?:zo )?(?:belangrijk|erg)"
    r"|(?:ah|och|oh|ach)(?: \w+){0,2} (?:ik )?(?:zie|vind|weet|lees) (?:ik )?(?:het|hem|ze)(?! niet)"
    r"|ach (?:ja )?(?:het )?staat|(?:ik )?(?:zie|vind|lees) (?:het|hem|ze) (?:\w+ )?(?:al|hier|staan|ondertussen|nu)"
    r"|(?:ik )?heb (?:het|hem|ze) (?:\w+ )?gevonden|ah (?:ja |nee )?(?:het |hier )?staat|heb ik (?:al|zelf) gevonden"
    r"|al gevonden|ik weet het al|het is al (?:opgelost|goed|duidelijk)|doet er niet toe|"
    r"(?:dan |nu )?(?:is )?(?:dat|alles|het) (?:me |mij )?(?:nu )?(?:is )?(?:heel |helemaal |volledig )?(?:duidelijk"
    r"|beantwoord)|(?:dan|nu) (?:weet|begrijp|snap) ik (?:het|genoeg|alles)|is al goed|maakt niet uit|nevermind"
    r"|zal ik (?:het )?zelf wel",
    what_next=r"en (?:dan|nu|verder|daarna|wat nu|wat dan)"
    r"|wat (?:nu|dan|volgt|gebeurt er|gaat er|moet ik|doe ik|kan ik|doen jullie|doen we)"
    r"|hoe (?:gaat (?:het|dat)|moet (?:het|dat)|verder|nu verder)|wat is de volgende stap",
    open_kind=r"waarom|hoe|hoezo|vanwaar|wat|wie|welke?|waar\w*",
    decides=r"procent|volledig|helemaal|grotendeels|gedeeltelijk|deels|soms|meestal|altijd|alles|sinds|in behandeling|in orde"
    r"|klaar|bevestigd|goedgekeurd|gedekt|standaard|ten vroegste|ten laatste|niet|geen|nooit|wel|kan|kunt|mag|mogen"
    r"|moet|moeten|hoeft|lukt|gaat|mogelijk|verplicht|nodig|inbegrepen|gratis|zeker|volstaat|sowieso|automatisch|enkel"
    r"|alleen|vanaf|zolang|tenzij|behalve|als u",
    refers=rf"(?:dat|da|die|hij|ze|zij|dit|deze|daar\w*|t) \w+|het {_FINITE}|{_FINITE} (?:dat|die|het|hij|ze|er|daar\w*)"
    r"|(?:ik|we|wij|u|ge|je|men) \w+ (?:u |je |er |er er )?(?:het|dat|die|ze|er|daar\w*"
    r"|hem)(?: (?!\w+ (?:genoteerd|opgeschreven)))|er (?:zijn|is|zit|zitten|komt|was|waren|staat)"
    r"|u (?:mag|kunt|hoeft|kan) ",
    own_doing=r"^\W*(?:ja |oke |goed |en |dan )*(?:ik|we|wij) (?:heb|hebben|zie|zien|pas|passen|noteer|stuur|sturen|ga|gaan|maak"
    r"|maken|zet|zetten|geef|geven|verander|zal|kan|lees|vul|schrijf|registreer|bekijk|start|test|meet|merk) ",
    short=r"wie|wat|welke?|wiens|waarmee|hoe heet",
    small="wanneer waarom hoeveel hoelang waar welke deze maar want mijn jullie wordt kunt heeft hebben eigenlijk graag even eens toch gewoon weten dat voor niet naar over door moet gaat zijn zal zou kan dan ook nog "
    "helaas echt hier daar wij onze meer iets niets geen wel van met het een nogmaals het een dat die dan nog ook wel van met aan uit tot bij per mij hem zij wij jij ons hoe wat wie zou zal kan mag wil heb had was ben bent deze dit daar hier over onder alleen hun zich",
)
