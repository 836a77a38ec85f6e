"""Words of promises in Dutch, Flemish first; apart so that who knows the language can read and mend them alone."""

SETS = {
    "self": "ik we wij k",
    "firm": "specialist specialisten adviseur medewerker ze zij collega collegas technieker techniekers technicus monteur installateur iemand dienst firma ploeg team "
    "afdeling manager verantwoordelijke koerier leverancier helpdesk boekhouding niemand",
    "you": "u uw je jou jullie jij",
    "ordinary": "beloof bel bellen belde gebeld betalen betaal bestellen vertellen stel stellen bedden terug sturen "
    "weten weer komt komen langs mail melden laat later betaald stuurde regelmatig melk geweten",
}

# A field is words in a row, "|" between alternatives, "-" for none: action, ? when only a day makes it a promise and ! with auxiliaries too,
# ~ when it needs a day from a customer; finite; after it; joined; participle
VERBS = """
call~ | bel|bellen|belt|contacteer|contacteren|contacteert|telefoneer | terug | terugbel|terugbellen|terugbelt | teruggebeld
call~ | bel|bellen|belt | opnieuw|nogmaals | - | -
call? | bel|bellen|belt | u|jou|je|jullie|hen | - | -
call | neem|nemen|neemt | contact | - | -
call | contacteer|contacteren|contacteert | u|jou|je | contacteren|contacteer|contacteert|opbellen | gecontacteerd|gebeld|opgebeld
call | bel|bellen|belt | op | opbellen | opgebeld
inform | laat|laten | weten | laten weten | -
inform | hou|houd|houden|houdt | op de hoogte | op de hoogte hou|houd|houden | op de hoogte gehouden|gebracht
inform | geef|geven|geeft | seintje|antwoord|bericht|update|feedback|belletje | - | -
inform | breng|brengen|brengt | op de hoogte | - | -
inform | kom|komen ..2 u terug | - | - | -
inform~ | kom|komen | op terug | erop terugkomen|terugkom | -
inform? | mail|mailen|mailt|schrijf|schrijven | - | - | -
send | stuur|sturen|stuurt|zend|zenden|verstuur|versturen | - | doorsturen|doorstuur|opsturen|opstuur|toesturen|toestuur|sturen|versturen|bezorgen | opgestuurd|doorgestuurd|toegestuurd|verstuurd
send | mail|mailen|mailt | door|u|je | doormailen|mailen|doormail | gemaild
send | bezorg|bezorgen|lever|leveren|levert | u|je|jullie|aan | leveren | geleverd|bezorgd
send | breng|brengen | terug|binnen | terugbrengen|binnenbrengen | -
visit | kom|komen|komt | langs|ter|vrijgemaakt | langskomen langskomt langskom langs|ter komen | -
visit | stuur|sturen|stuurt | technieker|technicus|monteur|installateur|iemand ..1 | technieker|monteur|iemand sturen|langssturen | langsgestuurd
refund | betaal|betalen|betaalt|stort|storten|stort | terug | terugstorten|terugbetalen|terugbetaal | terugbetaald|teruggestort
refund | crediteer|crediteren|vergoed|vergoeden | - | crediteren|vergoeden | gecrediteerd|vergoed
refund | breng|brengen | in mindering | in mindering brengen | in mindering gebracht
arrange | breng|brengen|maak|maken | in orde | in orde brengen|maken | in orde gebracht|gemaakt
arrange | - | - | rechtzetten|corrigeren|verbeteren|wijzigen | rechtgezet|gecorrigeerd|gewijzigd|hersteld
arrange | geef|geven | door | doorgeven|doorgeef | doorgegeven
arrange | los|lossen|lost | op | oplossen|oplos | opgelost
arrange | regel|regelen | dat|het|alles|die|dit | regelen | geregeld
arrange | zet|zetten | door|stop | doorzetten|stopzetten | doorgezet|stopgezet
arrange | pas|passen | aan | aanpassen|aanpas | aangepast
arrange | plan|plannen | in | inplannen | ingepland
arrange | zorg|zorgen | ervoor|voor | - | -
check! | kijk|kijken|bekijk|bekijken|zoek|zoeken|vraag|vragen|check|onderzoek|onderzoeken | na|uit|nader|dat|het | nakijken|bekijken|uitzoeken|navragen|onderzoeken|checken | nagekeken|bekeken|onderzocht
pay~ | betaal|betalen|stort|storten | - | betalen|overschrijven|storten|betaal | -
pay | schrijf | over | - | -
"""

FRAMES = """
own | $self {fin} ..9 {tail}
own | {fin} $self ..9 {tail}
own | en {fin} $you|dat|het|daar ..5 {tail}
will | $self ..9 {joined}
firm | $firm ..4 {fin} ..9 {tail}
firm | {fin} ..3 $firm ..4 {tail}
firm | $firm ..9 {joined}
told | u|je|wordt|word wordt|word|u|je ..5 {part}
told | u|dat|het|die wordt|zal|zult ..6 {part}
told | wordt|worden|zal|zullen ..6 {part}
"""

PATTERNS = """
call proposed | u|jullie|ge|je belt|bellen|bel mij|me|ons ..5 terug|op|morgen
inform proposed | u|jullie|ge|je laat|laten mij|me|ons|het ..4 weten
send proposed | u|jullie|ge|je stuurt|sturen|stuur mij|me|ons
call own | en bel|bellen ..3 terug
arrange told | dat|het|alles komt ..2 in orde
refund told | terugbetaling|terugstorting|creditnota gebeurt|volgt|komt
send told | wordt|worden ..5 verzonden|verstuurd|geleverd|bezorgd
inform told | u|je hoort|horen ..4 van ons|mij|hen|hem|haar
inform told | hoort u ..4 van ons|mij
inform told | u|je krijgt|ontvangt ..3 antwoord|bericht|nieuws|reactie|telefoontje|terugkoppeling
inform told | krijgt u ..3 antwoord|bericht|nieuws|reactie|telefoontje
call told | u|je krijgt ..3 telefoon|telefoontje
send told | u|je ontvangt|krijgt ..4 factuur|bevestiging|mail|mailtje|brief|formulier|sms|code|modem|toestel|pakket|contract|link|creditnota
send told | ontvangt|krijgt u ..4 factuur|bevestiging|mail|mailtje|brief|formulier|sms|code|modem|toestel|pakket|contract|link|creditnota
refund told | u|je krijgt|krijgen ..5 teruggestort|terugbetaald|vergoed|terug
refund told | krijgt u ..5 teruggestort|terugbetaald|terug
visit told | er komt ..3 iemand|technieker|monteur|installateur|niemand ..4 langs|plaatse
visit told | komt ..2 technieker|monteur|installateur ..2 langs|plaatse
"""

CUES = {
    "wish": r"moet|moeten|wil|willen|wou|zou|mag|hoe|wat|waarom",
    "negation": r"niet(?! later| meer dan| vergeten)|geen|nooit|niemand|nergens",
    "condition": r"als(?! bijlage| klant| pdf| eerste)|indien|mocht(?:en)?|tenzij|mits|misschien|mogelijk|eventueel|wellicht|allicht|ingeval|in geval",
    "reported": r"zodat|opdat|kan (?:\w+ ){0,2}?niet (?:\w+ ){0,2}?(?:beloven|garanderen|zeggen|bevestigen)|zei|zeiden|gezegd|beloofde?n?|verteld|vertelde|volgens (?:uw|jullie|de)|hadden? (?:ze|zij|jullie)|zogezegd|gingen|zouden? (?:mij|me)",
    "past": r"heb|hebben|had|hadden|moest|moesten|wou|wilde|wilden|ging|gingen|werd|geweest",
    "habit": r"altijd|elke|iedere|al jaren|per (?:maand|jaar|week)|maandelijks|te veel|al \w+ jaar|meestal|normaal",
    "other_clause": r"om (?:op|te|aan|mijn|de|het|een|iets|na)|omdat|want|doordat|waarom|maar|of (?:ik|u|we)|dat (?:u|jullie|ge|je)\b",
    "until": r"(?:als|wanneer|zodra|eens|tot)(?: \w+){0,2}$",
    "not_a_promise": r"^ zoals (?:afgesproken|beloofd)|^ (?:mijn|een) advocaat",
    "contrast": r"maar|want|omdat|en (?:dan|ik|we)",
    "offered_inside": r"(?:ik|we|wij|k) (?:kan|kunnen|mag|mogen|wil|willen|zou|zouden)|(?:kan|kunnen|mag|mogen|zou) (?:ik|we|wij)",
    "offered_before": r"(?:kan|kunnen|mag|mogen|moet|moeten|zou)$|(?:^|oke?|ja|nee|goed|of) ?(?:zal|zullen)$|(?:wilt|wil|wenst|hebt|heeft) (?:u|je|ge|jij) (?:graag )?dat$|(?:wilt|wil) (?:u|je) dat(?: \w+)?$",
    "accepted": r"^(?:klopt|inderdaad|zeker|dat klopt|uiteraard|ja|jawel|graag|goed|oke|ok|prima|in orde|is goed|dat is goed|dat mag|doe maar|perfect|super|heel graag)",
}
