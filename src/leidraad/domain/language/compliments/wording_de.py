"""Words of praise in German, Austrian forms too; apart so that who knows the language can read and mend them alone."""

SETS = {
    "you": "sie du dich dir ihnen ihr ihre ihrem dein hams",
    "be": "sind bist san waren warst seid",
    "kind": "nett* freundlich* geduldig* engel schatz kompetent* super toll* klasse hilfsbereit* liebe lieb* beste bester grossartig* "
    "spitze profi hervorragend* wunderbar* sympathisch* goldschatz zuvorkommend* professionell* einmalig* perle "
    "fantastisch* held heldin goldig",
    "well": "gut guad super toll prima wunderbar klasse grossartig hervorragend verstandlich freundlich schnell tollen guten "
    "perfekt fantastisch ausgezeichnet",
    "earlier": "kollegin kollege gestern letztes letzte techniker damals vorher neulich",
    "ask": "konnen konnten konnte kannst hoffe seien waren wenn falls mochten bitte wollen",
    "neg": "nicht kein keine keinen nie alles kaum weder",
    "sarcasm": "wegen weg warte ohne immer wieder haha ironie nicht",
    "thing": "internet app webseite website tarif vertrag receiver router firma netz dienst gerat preis euer eure",
    "contrast": "aber",
}

PATTERNS = """
praise | $you sind|bist|san|seid|waren|warst ..3 $kind
praise | $kind ..1 mensch|dame|mann|frau ..1 sie|du sind|bist
praise | $you haben|hat|hast ..4 $well geholf*
praise | haben|hat|hast sie ..3 $well erklar*|gemacht|gelost|geholf*
praise | $you ..2 erste|erster die|der ..3 hilft|zuhort|zuhoren
praise | so $well|$kind wurde|ist mir ..2 nie
praise | $you machen|machst ..4 $well|$kind
praise | ihrem chef ..1 wie|dass
praise | $you haben|hast ..2 gehaltserhohung|orden|lob|medaille ..1 verdient
praise | fur ihre|deine geduld|freundlichkeit|hilfe ..1 sie|so ..2 $kind|sein
praise | endlich jemand der|die
praise | grosses|dickes lob
praise | lob an sie|dich
praise | mit ihnen|dir redet|kann|spricht man
praise | hams|haben ..2 $well gmacht|gemacht|glost
praise | $kind|$well wie sie|du das
praise | dank ihnen|dir
"""
