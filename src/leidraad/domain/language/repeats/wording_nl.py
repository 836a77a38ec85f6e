"""Earlier contacts in Dutch, Flemish words included."""

from leidraad.domain.language.repeats.wording import RepeatWords, Via

_HAVE = r"(?:heb|had|(?:wij|we|ik) (?:hebben|hadden)|(?:hebben|hadden) (?:wij|we))"
_WE = r"(?:ik|k|wij|we|mijn (?:man|vrouw|partner|zoon|dochter) en ik)"
_CALLED = r"(?:gebeld|getelefoneerd|opgebeld|teruggebeld|rondgebeld|ingebeld|gesproken|gehoord|gebelt)"
_WROTE = (
    r"(?:gemaild|gechat|gecontacteerd|geschreven|gemeld|doorgegeven|aangekaart|gewhatsappt|geappt"
    r"|contact (?:gehad|opgenomen|gezocht)|gereageerd|laten weten|geantwoord|aangemeld|ingediend)"
)
_THING = (
    r"(?:mail\w*|e mail\w*|bericht\w*|brief\w*|sms\w*|whatsapp\w*|aangetekende?|klacht\w*|formulier\w*|foto\w*"
    r"|appje\w*|aanvraag|chat\w*|reactie|ticket\w*|documenten|papieren|attest\w*|bewijs\w*|scan\w*|kopie\w*"
    r"|meterstanden)"
)
_SENT = (
    r"(?:gestuurd|verstuurd|verzonden|opgestuurd|doorgestuurd|gezonden|ingestuurd|achtergelaten|geplaatst|ingevuld"
    r"|ingediend|geschreven|gepost|gedaan)"
)
_YOURS = r"(?:uw|jullie|je|een|die|dezelfde|haar|zijn)"
_FAMILY = (
    r"(?:zus|broer|man|vrouw|moeder|vader|mama|papa|ma|pa|buurman|buurvrouw|buren|dochter|zoon|schoonzoon"
    r"|schoondochter|vriend|vriendin|vrienden|nicht|neef|oma|opa|tante|nonkel|oom|kinderen)"
)

WORDS = RepeatWords(
    acts=rf"{_HAVE} (?:\w+ ){{0,9}}?(?:{_CALLED}|{_WROTE})|(?:{_CALLED}|{_WROTE}) (?:te )?(?:\w+ ){{0,2}}?(?:heb|hebben|had|hadden)"
    rf"|{_HAVE} (?:\w+ ){{0,9}}?(?:{_THING}|via \w+ \w+) (?:\w+ ){{0,4}}?(?:{_SENT}|gevraagd)"
    rf"|(?:{_THING}) (?:\w+ ){{0,3}}?(?:{_SENT}) (?:heb|hebben|had)"
    rf"|{_HAVE} (?:\w+ ){{0,7}}?(?:aan (?:de )?(?:lijn|telefoon|toestel)|aan den? telefoon) ?(?:gehad|gehangen|gezeten"
    rf"|gekregen)?|(?:ben|zijn|was|waren) (?:\w+ ){{0,5}}?(?:in (?:de|het|jullie|uw) (?:winkel|kantoor|filiaal|shop"
    r"|agentschap)|aan (?:de|het|jullie) (?:loket|balie|toog)|op (?:het|jullie) kantoor"
    r"|naar (?:de|het|jullie|uw) (?:winkel|kantoor|filiaal|shop|loket)) ?(?:geweest|gegaan|langsgeweest|geweest)"
    rf"|(?:ben|was|zijn) (?:\w+ ){{0,4}}?langs ?geweest"
    rf"|(?:ging|gingen) (?:\w+ ){{0,3}}?naar (?:de|het|jullie) (?:winkel|kantoor|loket|filiaal)"
    rf"|(?:was|waren) (?:\w+ ){{0,3}}?(?:in (?:de|jullie) winkel|aan het loket)"
    rf"|{_WE} (?:\w+ ){{0,4}}?(?:belde|belden|mailde|mailden|schreef|schreven|chatte|telefoneerde|sprak|spraken|stuurde"
    rf"|stuurden|contacteerde|meldde)|(?:belde|mailde|schreef|stuurde|sprak|chatte|telefoneerde) {_WE}"
    r"|waren (?:\w+ )?(?:net |nog )?(?:aan het (?:bellen|praten)|in gesprek)"
    rf"|(?:zat|hing|zaten|hingen) (?:\w+ ){{0,4}}?(?:aan (?:de|den) (?:lijn|telefoon)|in de chat|op de chat)"
    r"|contact gehad|via (?:de |het |jullie )?(?:chat|mail|website|formulier|app|whatsapp|messenger|facebook) (?:al "
    r"|reeds )?(?:gevraagd|gemeld|doorgegeven|gestuurd)",
    again=rf"(?:telkens|elke keer|iedere keer|altijd) (?:als|dat|wanneer|ik|we) ?(?:ik |we )?(?:\w+ ){{0,3}}?(?:bel|bellen"
    rf"|mail|contacteer|opbel|aan de lijn)|(?:blijf|blijven) (?:ik |we )?(?:\w+ ){{0,2}}?(?:bellen|mailen|uitleggen)"
    rf"|(?:al|nu|reeds) <n> (?:keer|maal) (?:\w+ ){{0,2}}?(?:bel|bellen|mail|aan de)"
    rf"|(?:bel|mail|schrijf|contacteer|telefoneer|kom) {_WE}? ?(?:\w+ ){{0,4}}?(?:opnieuw|alweer|weer(?:al)?"
    r"|nog ?(?:eens|maals|een keer)|wederom|terug (?:over|voor|omdat|met|in verband|want|aan)|terug op)"
    rf"|(?:hier|daar) ben ik (?:weer|terug|nog eens|opnieuw)(?= (?:\w+ ){{0,2}}?(?:met|voor|over|want|omdat))"
    rf"|(?:hang|zit) {_WE}? ?(?:\w+ ){{0,2}}?(?:alweer|weer|opnieuw|nog eens|elke dag|om de \w+|voortdurend|constant"
    rf"|voor de \w+) (?:\w+ ){{0,2}}?aan de (?:lijn|telefoon)"
    rf"|(?:hang|zit) (?:\w+ ){{0,2}}?aan de (?:lijn|telefoon) (?:voor|over) (?:hetzelfde|dezelfde)"
    rf"|nog maar eens (?:ik|aan de lijn)|kom(?:en)? (?:\w+ ){{0,2}}?terug op (?:mijn|ons|het|de|uw)"
    rf"|herinner\w* (?:\w+ ){{0,3}}?aan mijn (?:mail|vraag|brief|klacht)"
    r"|(?:opvolging|vervolg) (?:van|op) (?:mijn|ons|het) (?:\w+ )?(?:mail|gesprek|telefoon\w*|brief|vraag|klacht"
    rf"|bericht|contact)|(?:elke|iedere) (?:dag|week) (?:\w+ ){{0,3}}?(?:bel|bellen|aan de lijn)",
    told=rf"(?:{_YOURS} collega\w*|collega van (?:u|jullie)|van jullie collega\w*|de collega\w*"
    r"|iemand van (?:u|jullie|de (?:klanten)?dienst|de helpdesk)"
    r"|(?:dame|meneer|mevrouw|heer|madam|jongen|meisje|juffrouw|man|vrouw|medewerker|medewerkster) (?:\w+ )?(?:aan|van"
    rf"|bij|op|die) (?:de |den |jullie |u )?\w*) (?:\w+ ){{0,5}}?(?:zei|zeiden|gezegd|heeft|had|hadden|hebben|beloofde"
    r"|beloofd|vertelde|verteld|ging|zou|zouden|beweerde|verzekerd\w*|raadde|vroeg|bevestigde|wist|wisten|noteerde"
    r"|gaf)|volgens (?:uw|jullie|een|de) (?:\w+ )?collega\w*"
    rf"|(?:zei|zeiden|vertelde|beloofde) (?:\w+ ){{0,3}}?(?:collega\w*"
    r"|(?:dame|meneer|mevrouw|heer|madam) (?:aan|van|bij))"
    rf"|(?:iemand|ze|men|u|jullie|je) (?:\w+ ){{0,3}}?(?:hebben|heeft|had|hadden|hebt) (?:mij|me"
    rf"|ons) (?:\w+ ){{0,8}}?(?:gezegd|verteld|beloofd|verzekerd|aangeraden|laten weten)"
    rf"|(?:er|mij|me|ons) (?:is|werd|was) (?:mij |me |ons )?(?:\w+ ){{0,6}}?(?:gezegd|verteld|beloofd|toegezegd"
    rf"|meegedeeld|verzekerd|wijsgemaakt)|(?:kreeg|kregen) (?:ik |we )?(?:\w+ ){{0,4}}?te horen|u zei (?:mij |me )?"
    r"|jullie zeiden|ze zeiden|zeiden ze",
    earlier=r"(?:uitgelegd|verteld|gezegd|doorgegeven|gevraagd) aan (?:een van )?(?:\w+ )?(?:uw|jullie|je) (?:collega|mensen"
    r"|medewerk)\w*|(?:mijn|onze) (?:\w+ )?(?:mail|e mail|brief|klacht|bericht|vraag|melding) (?:\w+ ){0,3}?(?:niet"
    r"|nog|nooit|onbeantwoord|zonder)|(?:mijn|onze) (?:mail|mailtje|e mail|brief|bericht|klacht) (?:al |wel |dan "
    r"|goed )*(?:gekregen|ontvangen|gelezen|gezien|behandeld)"
    r"|met iemand van (?:u|jullie) (?:\w+ ){0,2}?(?:aan de|gebeld|gesproken|in gesprek)"
    r"|(?:u|ge|je|jullie|uw collega) (?:\w+ )?(?:hebt|hebben|heeft) (?:mij|me|ons) (?:\w+ ){0,2}?(?:vorige|gisteren"
    r"|eergisteren|toen|verleden|eerder|laatst|maandag|dinsdag|woensdag|donderdag|vrijdag) (?:\w+ ){0,4}?(?:geholpen"
    r"|voortgeholpen)|(?:dossier|ticket|klacht|onderzoek) (?:van |over |voor )?(?:lopen|lopende|loopt|openstaan)"
    r"|(?:toen|destijds) (?:\w+ ){0,3}?(?:als )?antwoord|niet mijn eerste (?:contact|telefoon\w*|mail|oproep|keer)"
    r"|niet de eerste keer dat (?:ik|we)|al (?:\w+ )?(?:weken|maanden|dagen) (?:\w+ ){0,3}?(?:aan het (?:bellen"
    r"|mailen)|bel|bellen|mail)|(?:steeds|telkens|elke keer|iedere keer) (?:\w+ ){0,3}?(?:opnieuw|alles|mijn verhaal"
    r"|uitleggen)|(?:mijn|ons|onze|dat|die|het) (?:\w+ )?(?:telefoontje|oproep|mail|mailtje|brief|bericht|gesprek"
    r"|telefoongesprek|klacht|melding|chatgesprek|vraag|aangetekende \w+)(?: (?:van|op|uit)"
    r"| (?:gisteren|vorige|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag))(?= (?!de prijs))"
    r"|(?:sinds|na|sedert) mijn (?:\w+ )?(?:telefoontje|oproep|mail|mailtje|brief|bericht|gesprek|telefoon|klacht"
    r"|melding)|(?:is|werd|was) (?:al|reeds|eerder) (?:\w+ ){0,2}?(?:gemeld|doorgegeven|aangekaart|gesignaleerd)"
    r"|van het kastje naar de muur|(?:dossier|ticket|referentie|meldings)(?: ?nummer)? (?:\w+ ){0,2}?(?:gekregen"
    r"|gegeven)|(?:de |het |mijn )?(?:vorige|laatste|eerdere) (?:keer|maal|gesprek|contact|telefoon\w*|mail\w*|oproep"
    r"|bericht\w*|brief)(?: (?:dat|zei|was|toen|heb|had|met))?"
    r"|zoals (?:ik )?(?:al |reeds |eerder |vorige keer )*(?:besproken|afgesproken|vermeld|gemeld|schreef|beloofd"
    r"|meegedeeld|telefonisch|gemaild|gechat)|zoals eerder \w+"
    r"|in mijn (?:vorige |eerdere |laatste )?(?:mail|brief|bericht|mailtje|e mail)"
    r"|op mijn (?:vorige |eerdere |laatste )(?:mail|brief|bericht|mailtje|e mail)"
    r"|(?:had|hadden|heb|hebben|was|waren) (?:\w+ ){0,3}?afgesproken"
    r"|(?:al|reeds) (?:\w+ ){0,3}?(?:dossier|ticket|klacht) (?:open|lopen|lopende)"
    r"|(?:heb|had) (?:ik |het |dat |hier |dit |al |daar )*(?:al|reeds|eerder) (?:\w+ ){0,3}?(?:gemeld|doorgegeven"
    r"|aangegeven)|(?:uw|jullie) antwoord (?:op|van)",
    times=r"(?:al |reeds |nu |zeker |minstens |wel |toch )*<n> (?:keer|keren|maal)|<word>",
    nth=r"<nth> (?:telefoontje|oproep|mail|mailtje|poging|bericht)"
    r"|(?:voor )?de zoveelste (?:keer|maal|mail\w*|oproep|telefoon\w*)"
    r"|(?:de|den|mijn|voor de|het is al de|een|zn|n) <nth> (?:keer|maal|mail\w*|brief|telefoon\w*|oproep|bericht\w*"
    r"|poging|gesprek)",
    several=r"zoveelste|verschillende (?:keren|malen|mails|berichten|brieven)|meermaals"
    r"|meerdere (?:keren|malen|mails|berichten|brieven)|herhaaldelijk|al (?:heel )?(?:vaak|dikwijls)|om de haverklap"
    r"|(?:elke|iedere) (?:dag|week|keer)|voortdurend|constant|een paar keer|enkele keren|keer op keer|telkens|tig keer"
    r"|ettelijke|veel keren|massa s keren|al weken aan",
    contact=r"bel|bellen|belde|gebeld|opgebeld|opbel|telefoneer|telefoneren|getelefoneerd|telefoontje|telefoon|oproep|lijn"
    r"|mail\w*|gemaild|schrijf|schrijven|geschreven|schreef|brief\w*|bericht\w*|contacteer\w*|contact|chat\w*|gechat"
    r"|stuur|gestuurd|spreek|gesproken|uitleg|uitleggen|vraag|hoor|kom|aanmeld|meld\w*",
    broken=r"(?:zou|zouden|ging|gingen|had|hadden|moest|moesten) (?:\w+ ){0,6}?(?:terugbellen"
    r"|(?:mij|me|ons) (?:\w+ ){0,3}?(?:bellen|mailen|contacteren)|opgebeld worden|teruggebeld worden|gebeld worden"
    r"|gecontacteerd worden|terugmailen|langskomen|langs ?komen|beloofd|opsturen|sturen|laten weten|terugstorten"
    r"|(?:iets|nog) horen|in orde brengen|teruggestort worden)(?! gehad)"
    r"|beloofd (?:\w+ ){0,6}?(?:terug te bellen|te bellen|te sturen|dat|om|terug)|beloofden|beloofde"
    r"|(?:niemand|nooit|niet|nog niet|geen mens) (?:\w+ ){0,4}?(?:teruggebeld|(?:mij |me |ons )?gebeld|langsgekomen"
    r"|langs ?geweest|komen opdagen|opgedaagd|gereageerd|geantwoord|gecontacteerd|teruggemaild)"
    r"|nog (?:altijd |steeds |nooit )?(?:\w+ )?(?:(?:niets|niks) (?:\w+ ){0,3}?(?:gehoord|vernomen)"
    r"|geen (?:\w+ )?(?:antwoord|reactie|nieuws|gehoor))"
    r"|nooit (?:\w+ ){0,2}?(?:antwoord|reactie|iets gehoord|iets ontvangen)"
    r"|(?:geen|zonder) (?:antwoord|reactie) (?:gekregen|ontvangen|gehad)?|belofte\w* niet|niet nagekomen"
    r"|(?:niets|niks) (?:meer |van )?(?:\w+ )?(?:gehoord|vernomen)",
    never=r"niet|nooit|nog niet|geen",
    elsewhere=rf"(?:mijn|onze|ons|zijn|haar|de|een|met de|met mijn) (?:\w+ )?(?:{_FAMILY}|bank|werk|baas|werkgever|huisbaas"
    r"|verhuurder|dokter|huisarts|notaris|advocaat|politie|gemeente|mutualiteit|vakbond|loodgieter|elektricien"
    r"|syndicus|verzekeraar|makelaar|school|ziekenhuis|apotheker|garage|brandweer|bank|leverancier|postbode|koerier"
    r"|winkelier|bpost|netbeheerder)|dokter|huisarts|vrienden|de politie"
    r"|andere (?:operator|maatschappij|leverancier|firma)|concurrent\w*"
    r"|(?:naar|met|bij) (?!jullie|uw?|de klantendienst|de helpdesk|mij)(?:proximus|telenet|orange|engie|luminus|kpn"
    r"|ziggo|vodafone|card stop|cardstop|test aankoop|ombudsman\w*)|zijn operator|haar operator"
    r"|(?:een|de|mijn|zijn|haar|het) (?!klantendienst|helpdesk|hotline|collega|infolijn|keer|paar|mail|brief|bericht"
    r"|andere|vorige|week|maand|hele|dame|meneer|mevrouw|eerste|tweede|derde|lijn|telefoon|chat|winkel|service|dienst"
    r"|callcenter|contact|zelfde)\w+ (?:gebeld|opgebeld|gecontacteerd|gemaild)",
    unreal=r"als|indien|moest|mocht|zou|zal|zullen|ga|gaan|beter|had (?:ik )?(?:beter|maar|moeten)|straks|morgen|kan|kunnen"
    r"|kunt|mag|moet|moeten|wil|willen|of ik|voordat|voor ik|vooraleer|alvorens",
    asks_before=r"(?:hebt|heeft|had|heb) (?:u |je )?(?:\w+ ){0,8}?(?:gebeld|gemaild|gechat|contact|gemeld|gesproken|geschreven)"
    r"|(?:u|je) (?:\w+ )?(?:belde|mailde|schreef)"
    r"|(?:al|eerder|reeds|vroeger|voordien|voorheen|ooit) (?:\w+ ){0,6}?(?:contact|gebeld|gemaild|gechat|gemeld"
    r"|geschreven|gesproken|aangemeld|doorgegeven|melding|laten weten|gehad|dossier)"
    r"|(?:contact|gebeld|gemaild|gemeld) (?:\w+ ){0,4}?(?:al eerder|eerder|voordien|voorheen)|eerste keer dat u"
    r"|(?:hebt|heeft|heb|had) (?:u|je) (?:\w+ ){0,6}?(?:al|eerder) (?:\w+ ){0,4}?(?:gebeld|gemaild|contact|gemeld)",
    yes=r"ja\w*|jazeker|jawel|inderdaad|zeker|klopt|dat klopt|vorige|gisteren|al|tuurlijk|natuurlijk|absoluut|twee|drie|meermaals|verschillende|juist",
    no=r"nee\w*|nog niet|nooit|eerste keer|niet",
    via={
        Via.CALL: r"bel|belde|belden|gebeld|opgebeld|opbel|telefo\w*|getelefoneerd|lijn|oproep|toestel|hing|hang|afgelegd|rondgebeld|bellen|gebelt",
        Via.EMAIL: r"mail|mails|mailtje\w*|gemaild|mailde|e mail\w*|mailen",
        Via.CHAT: r"chat\w*|gechat|chatte",
        Via.MESSAGE: r"sms\w*|whatsapp\w*|messenger|appje\w*|geappt|facebook|instagram|gewhatsappt",
        Via.LETTER: r"brief|brieven|briefje|aangetekend\w*",
        Via.SHOP: r"winkel\w*|loket|balie|kantoor|filiaal|toog|shop|agentschap|langs ?geweest",
        Via.FORM: r"formulier\w*|contactformulier",
    },
    ordinals="tweede derde vierde vijfde|vijfden zesde zevende achtste negende tiende",
)
