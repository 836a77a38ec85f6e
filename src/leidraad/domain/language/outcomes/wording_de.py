"""Words of outcomes in German, Austrian forms too; apart so that who knows the language can read and mend them alone."""

SETS = {
    "self": "ich wir",
    "it": "das es alles internet problem dies",
    "done": "geandert korrigiert gekundigt storniert erledigt aktiviert erstattet gutgeschrieben eingetragen behoben gelost "
    "repariert geschickt verschickt zugeschickt gebucht verlangert freigeschaltet angepasst geloscht berichtigt bestellt "
    "zuruckgesetzt umgestellt beendet",
    "ordinary": "nicht noch andern kundigen losen gelassen werden wird konnen",
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
"""
CUES = {
    "negation": r"nicht|keine?n?|nie|nichts",
    "unsure": r"wann|wie|warum|wenn|sobald|falls|muss|mussen|wird|werden|ob|erst",
    "question": r"^ist (?:das|es|alles)|^(?:geht|funktioniert|klappt) (?:es|das)",
    "yes": r"^(?:ja|jawohl|genau|super|perfekt|prima)",
    "no": r"^(?:nein|nee|na leider|leider nicht)",
}
