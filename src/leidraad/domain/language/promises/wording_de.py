"""Words of promises in German, Austrian forms too; apart so that who knows the language can read and mend them alone."""

SETS = {
    "self": "ich wir i",
    "firm": "spezialist spezialistin berater beraterin mitarbeiter mitarbeiterin kollege kollegin kollegen kolleginnen techniker technikerin monteur jemand abteilung team fachabteilung "
    "niemand buchhaltung kundendienst aussendienst kurier lieferant wer technik vorgesetzter",
    "you": "sie ihnen dich dir euch",
    "ordinary": "rief gerufen rufen rufe melden melde meldung senden schicken schickt kommen kommt bezahlen bezahlt "
    "zahlen zahl zuruck gemeldet geschickt bekommen erhalten halten hatte zahlt zahle schaue",
}

# A field is words in a row, "|" between alternatives, "-" for none: action, ? when only a day makes it a promise and ! with auxiliaries too,
# ~ when it needs a day from a customer; finite; after it; joined; participle
VERBS = """
call~ | rufe|ruf|rufen|ruft|rufn | zuruck | zuruckrufen|zuruckrufe|zuruckruft | zuruckgerufen|angerufen|kontaktiert
call? | rufe|ruf|rufen|ruft | an | anrufen|anrufe | -
call | kontaktiere|kontaktieren|kontaktiert | sie|dich | kontaktieren | -
inform | melde|meld|melden|meldet | mich|uns|sich | mich|uns|sich ..4 melden|melde|meldet | -
inform | gebe|geb|geben|gibt | bescheid|ruckmeldung|antwort | bescheid|ruckmeldung geben|gebe | -
inform | halte|halten|halt | auf dem laufenden | auf dem laufenden halten | -
inform | informiere|informieren | sie|dich | informieren|verstandigen | informiert|verstandigt|benachrichtigt
inform | komme|kommen | auf sie zuruck | auf sie zuruckkommen | -
send | schicke|schick|schicken|schickt|sende|senden|sendet|maile|mailen|verschicke | - | zuschicken|zusenden|schicken|senden|zurucksenden|zuruckschicken|mailen|ubersenden|weiterleiten | zugeschickt|zugesandt|verschickt|zugesendet
send | bringe|bringen | zuruck|vorbei | zuruckbringen|vorbeibringen | -
visit | komme|kommen|kommt | vorbei|zu|raus | vorbeikommen|vorbeikommt|rauskommen | -
visit | schicke|schicken|schickt | techniker|monteur|jemanden|kollegen | techniker|monteur|jemanden ..3 schicken|vorbeischicken | -
refund | uberweise|uberweisen|uberweist|zahle|zahlen | zuruck | zuruckuberweisen|zuruckzahlen|erstatten|gutschreiben | erstattet|zuruckuberwiesen|gutgeschrieben|zuruckgezahlt
refund | erstatte|erstatten|erstattet | - | - | -
refund | schreibe|schreiben | gut | - | -
arrange | kummere|kummern|kummert | mich|uns|sich ..4 darum | mich|uns ..3 darum kummern|kummere | -
arrange | kummere|kummern | darum | - | -
arrange | leite|leiten|gebe|geben|geb | weiter | weiterleiten|weitergeben|weiterleite|weitergebe | weitergeleitet|weitergegeben
arrange | erledige|erledigen|behebe|beheben|regle|regeln|veranlasse|veranlassen | - | erledigen|beheben|regeln|veranlassen|losen | erledigt|behoben
arrange | bringe|bringen | in ordnung | in ordnung bringen | in ordnung gebracht
arrange | - | - | korrigieren|berichtigen|andern|anpassen | korrigiert|berichtigt|angepasst
arrange | lose|losen | das|es | - | -
check! | prufe|prufen|klare|klaren|schaue|schauen|uberprufe|uberprufen | - | prufen|klaren|abklaren|uberprufen|nachsehen|nachschauen | gepruft
pay~ | zahle|zahl|bezahle|bezahl|uberweise|zahlen|bezahlen | - | bezahlen|uberweisen|zahlen|begleichen | -
"""

FRAMES = """
own | $self {fin} ..9 {tail}
own | {fin} $self ..9 {tail}
own | und {fin} $you|das|es|darum|mich ..5 {tail}
will | $self ..9 {joined}
firm | $firm ..4 {fin} ..9 {tail}
firm | {fin} ..3 $firm ..4 {tail}
firm | $firm ..9 {joined}
told | sie|werden werden|sie ..8 {part}
told | wird|werden ..6 {part}
told | das|es|wird|betrag wird|ihnen|das|es ..6 {part}
"""

PATTERNS = """
call proposed | sie rufen mich|uns ..5 zuruck|an
inform proposed | sie melden|geben sich|mir ..4 bei|bescheid
send proposed | sie schicken|senden mir|uns
refund told | erstattung|ruckzahlung|gutschrift erfolgt|kommt|folgt
inform firm | die melden sich
visit told | wird|werden ..2 jemand|techniker|monteur ..4 vorbeigeschickt|geschickt
visit firm | techniker|monteur ..3 kommt
visit firm | kommt ..1 techniker|monteur
inform told | sie horen ..5 von uns|mir|ihm|ihr
inform told | horen sie ..5 von uns|mir
inform told | sie bekommen|erhalten|kriegen ..3 antwort|ruckmeldung|nachricht|ruckruf|bescheid
inform told | bekommen|erhalten sie ..5 antwort|ruckmeldung|nachricht|ruckruf|bescheid
inform own | melde|melden ich|wir mich|uns
send told | sie bekommen|erhalten|kriegen ..6 rechnung|abrechnung|bestatigung|mail|brief|formular|sms|code|modem|receiver|paket|vertrag|link|gutschrift
send told | bekommen|erhalten sie ..6 rechnung|bestatigung|mail|brief|formular|sms|code|modem|receiver|paket|vertrag|link
refund told | sie bekommen|erhalten|kriegen ..5 erstattet|zuruck|gutgeschrieben
refund told | bekommen|erhalten sie ..5 erstattet|zuruck|gutgeschrieben
inform own | und melde|meld|melden mich|uns
inform own | und gebe|geb|geben ihnen ..2 bescheid
"""

CUES = {
    "wish": r"muss|mussen|soll|sollen|mochte|will|wollte|wie|warum",
    "negation": r"nicht(?! spater| vergessen)|keine?[nrms]?|nie|niemals|niemand",
    "condition": r"wenn|falls|sofern|soweit|vielleicht|eventuell|moglicherweise|bei bedarf|notfalls|gegebenenfalls|unter umstanden",
    "reported": r"damit|sodass|kann (?:\w+ ){0,2}?nicht (?:\w+ ){0,2}?(?:versprechen|garantieren|sagen|bestatigen)|gesagt|sagte|versprochen|meinte|hieß|hies|laut|angeblich|wollte|wollten|sollte|sollten",
    "past": r"habe|haben|hab|hatte|hatten|wollte|wollten|sollte|musste|wurde|wurden|bin|war",
    "habit": r"immer|jeden|jedes|seit|im monat|pro monat|im jahr|zu viel|monatlich|normalerweise",
    "other_clause": r"weil|denn|aber|warum|dass sie|wegen|ob",
    "until": r"(?:wenn|sobald|bis)(?: \w+){0,2}$",
    "not_a_promise": r"^ wie (?:vereinbart|besprochen|versprochen)|^ (?:meinen|einen|meinem) anwalt",
    "contrast": r"aber|weil|denn|und (?:dann|ich|wir)",
    "offered_inside": r"(?:ich|wir) (?:kann|konnen|darf|durfen|konnte|konnten|wurde|wurden)|(?:soll|sollen|kann|konnen|darf|durfen|konnte) (?:ich|wir)",
    "offered_before": r"(?:soll|sollen|kann|konnen|darf|durfen|konnte)$|(?:mochten|wollen|wunschen) sie,? dass$",
    "accepted": r"^(?:genau|richtig|selbstverstandlich|naturlich|das stimmt|ja|gerne?|gut|okay|ok|in ordnung|passt|bitte|das ware (?:gut|nett|super)|super|perfekt|machen sie das)",
}
