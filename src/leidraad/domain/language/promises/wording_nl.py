"""Words of promises in Dutch, Flemish first; apart so that who knows the language can read and mend them alone."""

SETS = {
    "fillers": "euh eh uh uhm hm hmm ehm",
    "self": "ik we wij k kik",
    "will": "zal ga gaan zullen",
    "iwill": "kzal kga",
    "they": "zal gaat zullen gaan ga",
    "firm": "specialist specialisten adviseur medewerker medewerkers ze zij collega collegas technieker techniekers technicus monteur installateur "
    "iemand dienst firma ploeg team afdeling manager verantwoordelijke koerier chauffeur leverancier helpdesk boekhouding niemand "
    "loodgieter expert dossierbeheerder chef directie verzekering depannage takeldienst wegenwacht baas leidinggevende overste",
    "crew": "wagen vrachtwagen bode bezorger postbode inspecteur architect "
    "schoorsteenveger depanneur klusjesman schilder slotenmaker glazenmaker landmeter huisarts verpleegster "
    "technieker techniekers technicus monteur installateur iemand ploeg loodgieter expert hersteller hersteldienst wegenwacht "
    "depannage takeldienst elektricien vakman dakwerker schatter medewerker collega koerier man mannen",
    "you": "u uw je jou jullie jij ge gij",
    "get": "krijgt krijg krijgen ontvangt ontvang ontvangen",
    "getting": "krijgen ontvangen hebben verwachten toekrijgen zien vinden",
    "news": "antwoord bericht nieuws reactie terugkoppeling uitsluitsel duidelijkheid feedback update seintje beslissing resultaat",
    "phoning": "telefoontje telefoon belletje oproep",
    "things": "bevestigings* betaallink overeenkomst betalingsbewijs volmacht creditcard bankkaart welkomst* vragenlijst handleiding "
    "badge boek pas abonnement paswoord sleutel sleutels attesten formulieren facturen documentatie bestelling envelop pin pincode zending "
    "factuur bevestiging mail mailtje brief formulier sms smsje code modem toestel pakket pakje contract link linkje kaart attest "
    "offerte document documenten polis kopie decoder overzicht papieren exemplaar brochure label etiket herinnering stukken bewijs "
    "wachtwoord vervangtoestel simkaart ticket tickets voucher",
    "money": "waarborg waarborgsom vergoeding aanmaningskosten boete tegoed "
    "geld bedrag centen som euro kosten verschil creditnota terugbetaling terugstorting saldo waarborg teveel betaling",
    "hands": "collega collegas dienst afdeling team chef baas leidinggevende overste manager directie boekhouding leverancier lijn "
    "verantwoordelijke mensen techniek facturatie magazijn planning",
    "ordinary": "beloof bel bellen belde gebeld betalen betaal bestellen vertellen stel stellen bedden terug sturen "
    "weten weer komt komen langs mail melden laat later betaald stuurde regelmatig melk geweten wachten werken werkt "
    "zoeken stoppen passen open gaan ga zal beste kosten zitten zeggen vinden wonen",
}

# A field is words in a row, "|" between alternatives, "-" for none: action, ? when only a day makes it a promise and ! with auxiliaries too,
# ~ when it needs a day from a customer; finite; after it; joined; participle
VERBS = """
call~ | bel|bellen|belt|contacteer|contacteren|contacteert|telefoneer | terug | terugbel|terugbellen|terugbelt | teruggebeld
call~ | bel|bellen|belt|telefoneer|telefoneren | opnieuw|nogmaals | - | -
call? | bel|bellen|belt | u|jou|je|jullie|hen|nog | - | -
call | neem|nemen|neemt | contact | - | -
call | contacteer|contacteren|contacteert | u|jou|je | contacteren|contacteer|contacteert|opbellen|opbel|opbelt | gecontacteerd|gebeld|opgebeld
call | bel|bellen|belt | op | opbellen | opgebeld
call | geef|geven|geeft|doe|doen | telefoontje|belletje | telefoontje|belletje geven|doen | -
call | hang|hangen|hangt | telefoon|lijn | - | -
call | stel|stelt|stellen | in verbinding | in verbinding stellen | -
inform | laat|laten | weten|horen | laten weten|horen | -
inform | hou|houd|houden|houdt | op de hoogte | op de hoogte hou|houd|houden | op de hoogte gehouden|gebracht
inform | geef|geven|geeft | $news | $news geven | -
inform | breng|brengen|brengt | op de hoogte | op de hoogte brengen | -
inform | verwittig|verwittigen|verwittigt|informeer|informeren|informeert | u|je|jou|jullie | verwittigen|informeren | verwittigd|geinformeerd|ingelicht
inform | licht|lichten | in | inlichten | ingelicht
inform | koppel|koppelen|koppelt | terug | terugkoppelen | teruggekoppeld
inform | kom|komen|komt ..5 u|je terug | - | - | -
inform~ | kom|komen|komt | op terug | erop terugkomen|terugkom | -
inform? | schrijf|schrijven|zeg|zeggen|vertel|vertellen | u|je | - | -
send | stuur|sturen|stuurt|zend|zenden|zendt|verstuur|versturen|verzend|verzenden | - | doorsturen|doorstuur|opsturen|opstuur|toesturen|toestuur|sturen|versturen|bezorgen|verzenden|toezenden|terugsturen|mailen|nasturen|bezorg | opgestuurd|doorgestuurd|toegestuurd|verstuurd|verzonden
send | mail|mailen|mailt | - | doormailen|mailen|doormail|toemailen|meegeven | gemaild|doorgemaild
send | bezorg|bezorgen|bezorgt|lever|leveren|levert | - | leveren|bezorgen | geleverd|bezorgd|afgeleverd
send | breng|brengen|brengt | terug|binnen | terugbrengen|binnenbrengen | -
send | maak|maken|maakt | $things ..1 over | - | overgemaakt
send | steek|steken|gooi|gooien|zet|zetten|doe|doen | post|mail|brievenbus|bus | post|mail|bus steken|gooien|zetten|doen | -
send | laat|laten | $things ..3 geworden|toekomen | geworden|toekomen | -
visit | kom|komen|komt | langs|ter|vrijgemaakt|kijken|zien|thuis|opmeten|vervangen | langskomen|langskomt|langskom|langsgaan|terugkomen | -
visit | passeer|passeren|passeert | - | passeren | -
visit | spring|springen|springt|loop|lopen|wip | binnen|langs|eens | binnenspringen|langslopen|binnenlopen | -
visit | kom|komen|komt | binnen | binnenkomen | -
visit | stuur|sturen|stuurt | $crew ..1 | $crew sturen|langssturen | langsgestuurd
visit? | sta|staan|ben|zijn | deur|bij | - | -
refund | betaal|betalen|betaalt|stort|storten|stort | terug | terugstorten|terugbetalen|terugbetaal|terugstort | terugbetaald|teruggestort
refund | crediteer|crediteren|vergoed|vergoeden|vergoedt | - | crediteren|vergoeden|vergoed | gecrediteerd|vergoed|verrekend|kwijtgescholden|gecompenseerd|terugbezorgd
refund | scheld|schelden | kwijt | kwijtschelden | kwijtgescholden
refund | trek|trekken|haal|halen | af|rekening|factuur | aftrekken|afhalen | afgetrokken
refund | maak|maken|maakt | $money ..1 over | - | -
refund | breng|brengen | in mindering | in mindering brengen | in mindering gebracht
arrange | breng|brengen|maak|maken | in orde | in orde brengen|maken|breng | in orde gebracht|gemaakt
arrange | - | - | rechtzetten|corrigeren|verbeteren|wijzigen|herstellen|verhelpen|fiksen|afhandelen|deblokkeren|heraansluiten|aanvragen|overnemen|escaleren | rechtgezet|gecorrigeerd|gewijzigd|hersteld|opgeheven|verholpen|gedeblokkeerd|heraangesloten|aangesloten|behandeld|uitgevoerd|gerepareerd|overgenomen
arrange | zet|zetten | recht | rechtzet | rechtgezet
arrange | geef|geven|speel|spelen | door | doorgeven|doorgeef|doorspelen | doorgegeven|doorgespeeld
arrange | stuur|sturen|maak|maken | door ..3 $hands | doorsturen ..3 $hands | -
arrange | los|lossen|lost | op | oplossen|oplos | opgelost
arrange | regel|regelen | dat|het|alles|die|dit | regelen | geregeld
arrange | zet|zetten | door|stop | doorzetten|stopzetten | doorgezet|stopgezet
arrange | pas|passen|past | aan | aanpassen|aanpas | aangepast
arrange | plan|plannen|boek|boeken|leg|leggen | in|vast|afspraak | inplannen|inboeken|vastleggen | ingepland|ingeboekt|vastgelegd
arrange | zorg|zorgen|zorgt | ervoor|voor|daarvoor | zorgen | -
arrange | schakel|schakelen | in|$hands | inschakelen | ingeschakeld
arrange | neem|nemen|neemt | op ..1 met | opnemen met | opgenomen met
arrange | neem|nemen|neemt | over | - | -
arrange | leg|leggen | voor aan | voorleggen | voorgelegd
arrange | sluit|sluiten | aan | aansluiten | aangesloten
arrange | hef|heffen | op | opheffen | -
arrange | - | - | behandelen|opvolgen|verderzetten | opgevolgd|verdergezet
arrange | steek|steken | werk van|in | - | -
arrange | bespreek|bespreken | $hands | bespreken | -
arrange | maak|maken | afspraak | afspraak ..2 maken|vastleggen | -
arrange | doe|doen | nodige | nodige doen | -
check! | kijk|kijken|bekijk|bekijken|zoek|zoeken|vraag|vragen|check|checken|onderzoek|onderzoeken | na|uit|nader|dat|het|erachter|dossier | nakijken|bekijken|uitzoeken|navragen|onderzoeken|checken | nagekeken|bekeken|onderzocht
check? | bekijk|bekijken|bekijkt|check|onderzoek|onderzoeken | - | - | -
check? | ga|gaan | achteraan|achterna | - | -
pay~ | betaal|betalen|stort|storten|vereffen | - | betalen|overschrijven|storten|betaal|vereffenen|overmaken | -
pay | schrijf | over | - | -
arrange | hou|houd|houden | oog|gaten|opvolg | oog houden | -
arrange | verzet|verzetten|verplaats|verplaatsen|verleng|verlengen|activeer|activeren|schrap|schrappen|annuleer|annuleren|blokkeer|blokkeren|reserveer|reserveren|bestel|bestellen|vraag|vragen | uw|je|aan|voor ..2 ?u | verzetten|verplaatsen|verlengen|activeren|schrappen|annuleren|reserveren|kortsluiten|afstemmen|navragen|aankaarten|terugboeken|terugdraaien|vrijgeven|uitklaren|bespoedigen|uitbetalen | geactiveerd|rechtgetrokken|geschrapt|geannuleerd|vrijgegeven|gereserveerd|verplaatst|verlengd|afgewerkt|bijgewerkt|aangevuld|doorgevoerd|geplaatst|geinstalleerd|vervangen|vereffend|uitbetaald
refund | laat|laten | vallen | laten vallen|terugboeken | teruggeboekt
refund | zet|zetten|boek|boeken | tegoed|uw rekening | - | -
refund | betaal|betalen|betaalt | uit | uitbetalen | uitbetaald
inform | formuleer|formuleren|bezorg|bezorgen|mail|mailen | $news|antwoord | $news|antwoord formuleren|bezorgen | -
visit | kom|komen|komt | ophalen|afhalen|brengen|plaatsen|installeren|herstellen|nakijken | ophalen|afhalen | opgehaald|afgehaald
visit? | haal|halen|haalt | op|af | - | -
visit | kom|komen | winkel|kantoor|balie|filiaal|loket | - | -
arrange | leg|leggen|zet|zetten|plaats|plaatsen | dossier|aanvraag|klacht bovenaan|vooraan|prioriteit | - | -
arrange | zie|zien | erop|toe|dat ..1 toe|in | erop toezien | -
"""

FRAMES = """
own | $self {fin} ..9 {tail}
own | {fin} $self ..9 {tail}
own | en {fin} $you|dat|het|daar ..5 {tail}
will | $self ..9 {joined}
will | $iwill ..9 {joined}
firm | $firm|$crew ..4 {fin} ..9 {tail}
firm | {fin} ..3 $firm|$crew ..4 {tail}
firm | $firm|$crew ..9 {joined}
firm | $they ..6 {joined}
told | $you|wordt|word|worden wordt|word|worden|$you ..6 {part}
told | $you|dat|het|die|er wordt|worden|zal|zult|zullen|gaat ..6 {part}
told | wordt|worden|zal|zullen ..6 {part}
"""

PATTERNS = """
call proposed | u|jullie|ge|je belt|bellen|bel mij|me|ons ..5 terug|op|morgen
inform proposed | u|jullie|ge|je laat|laten mij|me|ons|het ..4 weten
send proposed | u|jullie|ge|je stuurt|sturen|stuur mij|me|ons
call own | en bel|bellen ..3 terug
inform own | kom|komen $self ..3 u|je ..2 terug
inform own | $self kom|komen ..3 u|je ..2 terug
pay theirs | betaal|betalen ..2 wel
call? own | bellekik|belkik|bellek u|je|nog|terug
call will | $self $will ..7 bellen|telefoneren
call will | $iwill ..7 bellen|telefoneren
call will | $will $self ..7 bellen|telefoneren
call firm | $they ..2 u|je|jullie ..4 bellen|telefoneren
call will | $self ..6 telefoon|lijn hang
call? told | u|ge|je krijgt|hebt|heeft|krijg ..5 aan de lijn|telefoon
call? told | krijgt|hebt|heeft u|ge|je ..5 aan de lijn|telefoon
call told | $you $get ..4 $phoning
call told | $get $you ..4 $phoning
call told | $you mag|moogt|kan|kunt ..7 $phoning ..5 verwachten
call told | mag|moogt|kan|kunt $you ..7 $phoning ..5 verwachten
call told | hoeft ..3 $phoning ..4 verwachten
arrange told | dat|het|alles komt ..2 in orde
arrange? told | dat|het|alles|is is|dat|het|alles ..2 in orde
arrange own | laat ..2 aan mij over
refund told | terugbetaling|terugstorting|creditnota|vergoeding gebeurt|volgt|komt
refund told | dat|bedrag|geld|som|kost|kosten|betaalde|verschil staat|komt|gaat|vloeit ..7 uw|je rekening
refund told | som|bedrag|geld vloeit|keert|komt ..4 terug
refund? told | $you hebt|heeft|heb|ziet ..5 $money ..1 terug
refund? told | hebt|heeft|heb $you ..5 $money ..1 terug
refund told | $you $get ..3 $money
refund told | $get $you ..3 $money
refund told | $you $get ..6 cent
refund told | $you zal|zult|gaat|ga ..5 $money ..4 krijgen|terugkrijgen|ontvangen|recupereren
refund told | $you zal|zult|gaat|ga ..5 teruggestort|terugbetaald|vergoed krijgen
send told | wordt|worden ..5 verzonden|verstuurd|geleverd|bezorgd
send told | $things ..2 komt|gaat|vertrekt|vertrekken ..4 richting|op|naar
send told | vertrekt|vertrekken ..5 naar u|je
send? told | $things ..1 zit|valt|ligt|is ..6 inbox|mailbox|bus|mail
send? told | zit|valt|ligt ..5 $things ..6 inbox|mailbox|bus|mail
send? told | $you hebt|heeft|heb|vindt ..6 $things
send? told | hebt|heeft|heb|vindt $you ..6 $things
send will | $you zal|zult|gaat|ga ..5 $things ..4 $getting
send told | $you mag|kan|kunt ..5 $things ..3 verwachten
inform told | $you hoort|horen|verneemt ..4 van ons|mij|hen|hem|haar
inform told | hoort|verneemt $you ..4 van ons|mij
inform told | hoort $you ..4 of|niks|niets|nog
inform told | $you hoort ..3 niks|niets|nog
inform told | $you zal|zult|gaat|ga ..4 horen|vernemen
inform? told | weet $you meer|alles|hoe
inform? told | $you weet ..2 meer
inform told | $you $get ..7 $news
inform told | $get $you ..7 $news
inform told | $you ontvangt|krijgt ..4 reactie
inform told | $you zal|zult|gaat|ga|mag|moogt|kan|kunt ..5 $news ..4 $getting
inform told | mag|moogt|kan|kunt|zal|zult|gaat $you ..5 $news ..4 $getting
call firm | mag|kan ..3 $firm ..5 bellen|opbellen|contacteren
inform firm | $they ..6 $news ..3 geven
send told | $you ontvangt|krijgt|krijg ..6 $things
send told | ontvangt|krijgt $you ..6 $things
refund told | $you krijgt|krijgen|krijg ..5 teruggestort|terugbetaald|vergoed|terug|terugbezorgd
refund told | krijgt $you ..5 teruggestort|terugbetaald|terug
visit told | er|der komt ..3 iemand|technieker|monteur|installateur|niemand|ploeg|expert|loodgieter ..4 langs|plaatse|zien|kijken|opmeten
visit told | er komt|is ..3 niemand ..3 langs|kijken
visit told | komt ..2 technieker|monteur|installateur ..2 langs|plaatse
visit? told | $crew|niemand ..2 staat|komt|komen|passeert
visit? told | $crew ..2 is|zijn ..4 bij|deur|plaatse
visit? told | staat|komt|komen|passeert ..3 $crew|niemand
visit? told | is ..3 $crew ..3 bij|deur|plaatse
visit? told | komen ze ..5 vervangen|kijken|herstellen|plaatsen|nakijken
visit told | $crew zal|gaat ..5 komen|zijn|passeren
visit told | zal|gaat ..2 $crew ..5 komen|zijn|passeren
visit theirs | kom ..3 niet naar ..1 kantoor|winkel|u
pay? theirs | staat|is ..4 uw|jullie rekening
pay theirs | $you krijgt|krijg|gaat ..6 geld|euro|cent
send? theirs | hebt|heeft|hebben ge|u|jullie ..3 $things
call own | verwacht ..4 $phoning
send told | $you zal|zult|gaat|kan|kunt ..4 $things ..6 vinden|terugvinden
send told | $things volgt|volgen|komt|komen ..2 per|met|via
send theirs | bezorg|stuur|geef ik ..4 $things
pay theirs | wordt|zal ..6 vereffend|betaald ..2 door mij
call theirs | probeer|probeert ik ..4 bellen
visit theirs | breng ik ..4 binnen|langs
arrange! loose | $self $will
arrange! loose | $will|zal $self
arrange loose | $self $will ..4 laten ..3
arrange loose | $self $will ..6 met|bij|aan ..2 $hands
arrange told | wordt|worden ..1 voor u ..2
arrange! passive | uw|je ..3 wordt|worden
arrange! passive | wordt|worden uw|je
send? told | heeft|hebt|krijgt $you|dat|het ..6 mailbox|inbox|bus
send? told | $you heeft|hebt|krijgt ..6 mailbox|inbox|bus
visit told | $you mag|moogt|kan|kunt|zal|zult ..5 $crew ..8 verwachten
visit told | $you mag|moogt|kan|kunt|zal|zult ..8 verwachten ..5 $crew
refund told | $money wordt|worden|zal ..6 gestort|gezet|geboekt|overgeschreven|overgemaakt|bijgeschreven
refund told | wordt|worden ..3 $money ..6 gestort|gezet|geboekt|overgeschreven|overgemaakt|bijgeschreven
arrange will | $self laat ..3 $hands weten
inform? theirs | $self bezorg|geef|geven u|jullie ..2 nummer|klantnummer|gegevens|antwoord
"""

CUES = {
    "wish": r"moet|moeten|wil|willen|wou|zou|mag|hoe|wat|waarom",
    "yours": r"moet|moeten|kunt|best|vragen om|dient|zelf (?:na|op|doen|regelen)",
    "addressed": r"(?:u|ge|gij|je|jij|jullie) (?:zal|zult|gaat|gaan|zullen)",
    "follows": r"en dan$",
    "momentary": r"zie|bekijk|neem|doorverbind\w*|verbinden|vragen|vraag|uitleg\w*|leg|zeggen|vertellen|kijken|bekijken|zien|zoeken"
    r"|opzoeken|wachten|wacht|lezen|overlopen|openen|noteren|nakijken|proberen|starten|zijn|hebben|moeten|kunnen"
    r"|sluiten|afsluiten|opgenomen|opnemen|doorlopen|beginnen|stappen|verwacht|gesloten|open|gevierd|vrij",
    "participle": r"ge\w+[dtn]|(?:ver|be|her|ont)\w+[dtn]|\w+ge\w+[dtn]|\w+eerd",
    "negation": r"niet(?! later| meer dan| vergeten)|geen|nooit|niemand|nergens|niks|niets|van mijn leven",
    "condition": r"als(?! bijlage| klant| pdf| eerste| (?:\w+ ){1,3}(?:binnen|klaar|aangekomen|toegekomen|gedaan|afgerond"
    r"|daar) (?:is|zijn)| (?:\w+ ){1,3}(?:is|zijn) (?:binnen|klaar|aangekomen|toegekomen|gedaan|afgerond))|indien"
    r"|mocht(?:en)?|moest(?:en)?|tenzij|mits|misschien"
    r"|(?<!zo\s\w{3}\s)(?<!zo\s\w{4}\s)(?<!zo\s\w{5}\s)(?<!zo\s\w{6}\s)(?<!zo\s\w{7}\s)(?<!zo\s\w{8}\s)(?<!zo\s\w{9}\s)(?<!zo\s\w{10}\s)mogelijk"
    r"|eventueel|wellicht|allicht|ingeval|in (?:het |dat )?geval|zo nodig|desgevallend|desnoods|normaal gezien"
    r"|bij (?:problemen|vragen|twijfel)|zou(?:den)? kunnen|wanneer u|op voorwaarde",
    "reported": r"zodat|opdat|kan (?:\w+ ){0,2}?niet (?:\w+ ){0,2}?(?:beloven|garanderen|zeggen|bevestigen)|zei|zeiden|gezegd"
    r"|beloofde?n?|verteld|vertelde|volgens (?:uw|jullie|de)|hadden? (?:ze|zij|jullie)|zogezegd|gingen"
    r"|zouden? (?:mij|me)",
    "past": r"heb(?! ge)|hebben|had|hadden|moest|moesten|wou|wilde|wilden|ging|gingen|werd|geweest",
    "habit": r"altijd|elke|iedere|al jaren|per (?:maand|jaar|week)|maandelijks|te veel|al \w+ jaar|meestal|normaal",
    "other_clause": r"raad(?:en)? u|om (?:op|te|aan|mijn|de|het|een|iets|na)|omdat|want|doordat|waarom|maar|of (?:ik|u|we)|dat (?:u|jullie|ge|je)\b",
    "until": r"(?:als|wanneer|zodra|eens|tot)(?: \w+){0,2}$",
    "not_a_promise": r"^ zoals (?:afgesproken|beloofd)|^ (?:mijn|een) advocaat",
    "contrast": r"maar|want|omdat|en (?:dan|ik|we)",
    "offered_inside": r"mag (?:mijn|onze|een) (?:\w+)|(?:ik|we|wij|k) (?:kan|kunnen|mag|mogen|wil|willen|zou|zouden)"
    r"|(?:kan|kunnen|mag|mogen|zou|zouden|moet|moeten) (?:ik|we|wij)",
    "offered_before": r"(?:kan|kunnen|mag|mogen|moet|moeten|zou)$|(?:^|oke?|ja|nee|goed|of) ?(?:zal|zullen|zou|zouden)$"
    r"|(?:(?:wilt|wil|wenst|hebt|heeft|heb|had|verkiest) (?:u|ge|je|jij|gij)"
    r"|(?:zou|past|schikt|is) (?:u|het|dat)) (?:\w+ ){0,3}(?:dat|als|wanneer)(?: \w+){0,2}$"
    r"|(?:mag|kan|zal|moet) (?:mijn|onze|een|de|er)(?: \w+)?$",
    "accepted": r"^(?:klopt|inderdaad|zeker|dat klopt|uiteraard|ja|jawel|graag|goed|oke|ok|prima|in orde|is goed|dat is goed"
    r"|dat mag|doe maar|perfect|super|heel graag)",
}
