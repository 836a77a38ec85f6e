"""Words of outcomes in German, Austrian forms too; apart so that who knows the language can read and mend them alone."""

SETS = {
    "goes": "lebt geht funktioniert lauft klappt startet druckt leuchtet fahrt offnet ladt spielt springt reagiert dreht bewegt kommt zeigt brummt gehen laufen",
    "thing": "bild signal empfang netz ton verbindung internet strom wasser licht zugang",
    "self": "ich wir",
    "it": "das es alles internet problem dies",
    "done": "gebracht nachgerechnet abgemeldet ausgetragen "
    "hinterlegt abgeschaltet eingeschaltet angewiesen gesperrt entsperrt verschoben verlegt angemeldet abgemeldet registriert herausgenommen entfernt erstellt angelegt hinzugefugt ubernommen eingerichtet bestatigt reserviert vergeben getauscht ausgetauscht abgezogen uberwiesen gemailt zugesandt notiert erneuert verbucht geklart deaktiviert reaktiviert aufgehoben abgestellt abbestellt eingestellt richtiggestellt verbunden ausgefuhrt "
    "geandert korrigiert gekundigt storniert erledigt aktiviert erstattet gutgeschrieben eingetragen behoben gelost "
    "repariert geschickt verschickt zugeschickt gebucht verlangert freigeschaltet angepasst geloscht berichtigt bestellt "
    "zuruckgesetzt umgestellt beendet",
    "ordinary": "gehe gut danke sehen hore ist bin hat haben kein keine kommen macht gehort "
    "nicht noch andern kundigen losen gelassen werden wird konnen",
}
PATTERNS = """
solved customer | jetzt|nun geht|funktioniert|lauft|klappt ..1 es|alles|das|wieder
solved customer | geht|funktioniert|lauft|klappt ..1 jetzt|wieder
solved customer | hat ..1 geklappt|funktioniert
solved customer | ist ..1 gelost|behoben|erledigt
solved customer | ist mir geholfen
closed customer | weiss ..1 bescheid|genug
closed customer | ist ..1 klar
closed customer | das war|ist ..1 alles
more agent | noch ..1 frage|fragen|etwas
more agent | sonst noch
solved agent | $self habe|haben|hab ..6 $done
solved agent | habe|haben $self ..6 $done
solved agent | $it ist|sind ..2 $done
not_solved customer | geht|funktioniert|klappt|lauft ..3 nicht
not_solved customer | hilft ..2 nicht
not_solved customer | nicht geholfen|gelost|behoben
not_solved customer | bringt ..1 nichts
not_solved customer | immer noch ..2 nicht|kein|nichts|dasselbe
not_solved agent | kann|konnen ..3 nichts ..2 machen|tun
not_solved agent | kann|konnen ..4 nicht ..2 helfen|erstatten|andern|verbinden|losen|stornieren|zuruckzahlen
not_solved agent | ist ..2 nicht moglich
not_solved agent | nicht moglich
not_solved agent | das geht ..1 nicht
follow_up agent | stelle|stellen ..2 nachforschungsauftrag|antrag|auftrag
follow_up agent | arbeiten ..1 daran
follow_up agent | lege|eroffne|erstelle|offne ..3 ticket|vorgang|fall
follow_up agent | habe|haben ..3 storung|ticket|beschwerde|fall|vorgang ..1 gemeldet|angelegt|aufgenommen|eroffnet|registriert
follow_up agent | wird ..1 gepruft|bearbeitet|untersucht|geklart
follow_up agent | ist ..1 in bearbeitung|prufung
transferred agent | $self verbinde|verbinden sie
transferred agent | $self ..2 stelle|stell sie ..1 durch
transferred agent | stelle|verbinde|leite $self sie
transferred agent | $self leite sie ..1 weiter
transferred agent | $self werde ..1 verbinden|weiterverbinden|durchstellen|weiterleiten
asked agent | geht|funktioniert|lauft|klappt es|das|alles ..1 jetzt|nun|wieder
asked agent | ist das|es|problem ..3 gelost|behoben|erledigt|klar
asked agent | ist damit|alles ..2 geklart|klar
asked agent | ist ihnen ..2 geholfen
solved customer | jetzt|nun|plotzlich $goes ..1 er|es|sie|alles|das|die|der|wieder|grun
solved customer | er|sie|es|alles|das $goes ..1 jetzt|wieder|nun
solved customer | ja sie|er|es lauft|geht|fahrt|druckt
solved customer | haben|habe|hab ich|wir ..1 wieder ..1 $thing
solved customer | ich|wir habe|haben|hab ..1 wieder ..1 $thing
solved customer | ich bin ..1 drin|angemeldet|eingeloggt
solved customer | wurde|ist ..1 angenommen|da|angekommen|aus|weg|verschwunden
solved customer | ja jetzt schon|ja|geht
solved customer | sie ist da
solved customer | ich sehe ihn|es|sie|alles
solved customer | jetzt|so verstehe|verstanden|weiss ich
solved customer | dann bin ich beruhigt
solved customer | haben|hast mir ..2 geholfen
solved customer | alles in ordnung
solved customer | dann passt|stimmt alles|das
closed customer | mehr wollte|brauche|brauchte|muss ich
closed customer | genau das wollte
closed customer | weiss ich was
closed customer | das wollte ich ..1 wissen|horen
closed customer | dann habe|hab ich alles
closed customer | das war|waren es|alles
solved agent | $self habe|haben|hab ..9 $done
solved agent | habe|haben $self ..9 $done
solved agent | ist|sind|wurde|wurden ..6 $done
solved agent | ist|sind|steht jetzt ..3 am|auf|richtig|drin|aktiv|frei
solved agent | sie sind|wurden ..2 angemeldet|eingetragen|registriert|abgemeldet
solved agent | so das ist
not_solved customer | immer noch
not_solved customer | noch immer
not_solved customer | nach wie vor
not_solved customer | bleibt|bleiben|bleibe ..4 langsam|schwarz|kalt|gleich|weg|aus|hangen|kaputt|leer|sitzen|rot|dunkel|stehen|tot
not_solved customer | wieder abgelehnt|ausgefallen|fehler|abgesturzt|fehlgeschlagen|weg|abgebrochen
not_solved customer | sturzt|hangt|piept|knackt|stockt|fallt ..1 weiter|wieder|weiterhin
not_solved customer | selbe|dieselbe|gleiche|gleichen ..1 fehlermeldung|problem|fehler|meldung
not_solved customer | tut|passiert|andert|bringt ..3 nichts
not_solved customer | keinen|kein ..1 unterschied|besserung|anderung|schritt
not_solved customer | noch schlimmer|schlechter
not_solved customer | davon|damit|daraus habe|hab ich ..1 nichts
not_solved customer | bringt mich nicht
not_solved customer | keinen schritt weiter
not_solved customer | nicht gedient
not_solved customer | pontius zu pilatus
not_solved customer | kommen wir nicht
not_solved customer | umsonst|vergeblich angerufen|gekommen|gewartet
not_solved customer | weiss ich auch nicht
not_solved customer | problem sitzen
not_solved customer | nimmt|geht|tut ..3 nicht
not_solved agent | fallt ..2 nicht unter
not_solved agent | kein|keine|keinen ..1 platz|ausnahme|anspruch|moglichkeit|losung|termin|termine|recht
not_solved agent | durfen|darf|konnen|kann ..6 nicht ..2 geben|machen|tun|mitteilen|andern|anbieten|aufhalten|zusagen|tauschen|stoppen|ausstellen|sagen|verlangern|weiter
not_solved agent | kann|konnen ..4 nicht mehr
not_solved agent | bieten|erlauben|akzeptieren ..2 nicht
not_solved agent | gibt es nicht
not_solved agent | lasst sich nicht
not_solved agent | ist|sind ..2 abgelaufen|ausverkauft|ausgebucht|verfallen
not_solved agent | geht ..2 nicht
not_solved agent | mussen sie ..3 absender|handler|verkaufer|laden|bank|gemeinde|vermieter ..1 fragen
not_solved agent | ist ..2 nicht erreichbar|verfugbar|moglich|da
not_solved agent | leider ..4 nicht|kein|keine|keinen
not_solved agent | habe|haben ich ..1 nicht fur
not_solved agent | die habe ich nicht
not_solved agent | sehe|sehen ..2 nicht|keine|keinen ..1 in|storung
not_solved agent | komme ich ..1 nicht weiter
follow_up agent | habe|haben ..4 gemeldet|weitergegeben|weitergeleitet|aufgenommen|vorgelegt ..1 an|bei
follow_up agent | als storung aufgenommen|gemeldet
follow_up agent | habe|haben ..4 an ..3 gemeldet|weitergegeben|weitergeleitet
follow_up agent | beschwerde|antrag|meldung ist|wurde ..3 erfasst|registriert|notiert|aufgenommen|eingegangen|angelegt
follow_up agent | eroffne|offne|erstelle|lege|starte|stelle ..3 arbeitsauftrag|auftrag|fall|untersuchung|reklamation|wartungsauftrag
follow_up agent | habe|haben ..2 vorgang|fall|ticket ..1 angelegt|eroffnet|erstellt
follow_up agent | notiere ..3 gebe|weiter
follow_up agent | wird ..4 bearbeitet|gepruft|untersucht
follow_up agent | sind ..1 noch dran
follow_up agent | noch ..2 bearbeitung|prufung|arbeit
follow_up agent | noch nicht ..1 fertig|abgeschlossen|bearbeitet|erledigt|da
transferred agent | $self bringe|bringen sie ..2 mit ..3 zusammen|verbindung
transferred agent | $self verbinde|stelle|leite|gebe|lege|reiche|schalte|verweise|ubergebe|stell|leit|geb|leg sie ..5 durch|weiter|ruber|um|rein
transferred agent | verbinde|stelle|leite|gebe|lege|reiche|schalte ich|wir sie ..5 durch|weiter|ruber|um
transferred agent | ubergebe|gebe ..2 an ihn|sie|meinen|meine
transferred agent | muss|werde|darf ..3 sie ..5 verbinden|durchstellen|weiterleiten|weiterverbinden
transferred agent | anruf|gesprach wird ..5 weitergeleitet|durchgestellt|verbunden
transferred agent | sie werden ..4 verbunden|durchgestellt|weitergeleitet
transferred agent | ubernimmt ..2 gesprach|anruf
asked agent | sehen|horen|kommen|haben|bekommen sie ..1 jetzt|nun
asked agent | klappt|geht|funktioniert|springt|lauft es|er|sie|das ..1 so|jetzt|nun
asked agent | und jetzt
asked agent | hilft ihnen das
asked agent | frage ..2 beantwortet
more agent | weitere fragen
enough customer | mehr brauche ich nicht
enough customer | brauche ich|nichts ..2 mehr|nichts
enough customer | habe ich nichts gesagt
solved customer | bin ich ..2 zufrieden|froh|beruhigt|erleichtert
solved customer | ich bin ..2 zufrieden|froh|beruhigt|erleichtert
solved customer | ich komme rein|drauf|ran
solved customer | da geht|kommt|ist er|sie|es|das
closed customer | war ..1 frage
not_solved customer | null|keine reaktion|antwort|wirkung
not_solved customer | pech fur
not_solved customer | kommt ..2 nichts
not_solved agent | nicht ..1 erlaubt|zulassig|gestattet|enthalten|vorgesehen|drin|inbegriffen
not_solved agent | geht erst
transferred agent | ich verbinde|stelle ?sie ?durch
transferred agent | stelle ..1 durch
transferred agent | gebe ich ihnen
transferred agent | ich gebe ihnen ..3 kollegen|kollegin
"""
CUES = {
    "negation": r"nicht|keine?n?|nie|nichts",
    "unsure": r"wann|wie|warum|wenn|sobald|falls|muss|mussen|wird|werden|ob|erst",
    "supposed": r"wenn|falls|sollte|sobald|ob",
    "question": r"^ist (?:das|es|alles)|^(?:geht|funktioniert|klappt) (?:es|das)",
    "yes": r"^(?:ja|jawohl|genau|super|perfekt|prima|absolut|auf jeden fall|sicher|natürlich|naturlich|doch|jo|jep|unbedingt)",
    "no": r"^(?:nein|nee|na leider|leider nicht)",
}
