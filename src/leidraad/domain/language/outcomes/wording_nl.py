"""Words of outcomes in Dutch, Flemish first; apart so that who knows the language can read and mend them alone."""

SETS = {
    "self": "ik we wij",
    "it": "het dat alles internet t da dit die modem tv televisie toestel lijn probleem",
    "done": "aangepast opgelost geactiveerd gecrediteerd terugbetaald geregeld stopgezet hersteld gecorrigeerd ingepland "
    "doorgevoerd gewijzigd geannuleerd opgezegd verlengd gestuurd doorgestuurd opgestuurd gemaild rechtgezet gereset "
    "gedeblokkeerd verwerkt besteld afgesloten opgemaakt ingevoerd ingeschreven gewist veranderd gefikst",
    "ordinary": "niet nog niets weten werken werkte opgelost wordt",
}
PATTERNS = """
solved customer | werkt|werken ..1 nu|terug|weer|opnieuw
solved customer | nu werkt|lukt ..1 $it
solved customer | nu doet ..1 het
solved customer | het doet het ..1 weer|terug|nu|opnieuw
solved customer | is|zijn ..2 gelukt|opgelost|gefikst
solved customer | ben ..2 geholpen
closed customer | weet ..1 genoeg
closed customer | dat|alles is|was ..1 duidelijk
closed customer | dat was|is alles|het
more agent | nog ..2 andere|iets|een ..1 vraag|vragen|anders
more agent | nog ..1 vraag|vragen
solved agent | $self heb|hebben ..6 $done
solved agent | heb|hebben $self ..6 $done
solved agent | $self heb|hebben ..5 in orde gebracht|gemaakt
solved agent | heb|hebben $self ..5 in orde gebracht|gemaakt
solved agent | $it|factuur|contract is|staat|zijn ..2 $done
solved agent | $it is|staat ..2 in orde
solved agent | is|staat $it ..1 in orde
not_solved customer | werkt|werken|gaat|lukt ..3 niet
not_solved customer | niet opgelost
not_solved customer | niet ..1 geholpen
not_solved customer | helpt ..2 niet
not_solved customer | ben ..2 niets|niks|vet mee
not_solved customer | nog altijd|steeds ..1 niet|geen|hetzelfde
not_solved agent | kan|kunnen ..3 niets|niks|weinig ..2 doen
not_solved agent | kan|kunnen ..4 niet ..2 helpen|oplossen|terugbetalen|aanpassen|wijzigen|doorverbinden|vergoeden|annuleren|veranderen|terugstorten
not_solved agent | kan|kunnen ..3 niet terug|betalen ..1
not_solved agent | is ..2 niet mogelijk
not_solved agent | dat|dit kan|gaat ..1 niet
not_solved agent | niets|niks ..1 aan ..1 doen|veranderen
follow_up agent | wordt|werken ..3 aan gewerkt
follow_up agent | maak|open|registreer ..3 ticket|dossier|melding|klacht
follow_up agent | ticket|dossier|melding|klacht ..2 aangemaakt|geopend|geregistreerd|gemaakt
follow_up agent | heb ..3 klacht|ticket|dossier|melding ..1 geregistreerd|geopend|aangemaakt|ingediend
follow_up agent | wordt ..2 onderzocht|behandeld|bekeken|opgevolgd|nagekeken
follow_up agent | is|zijn ..1 in behandeling|onderzoek
transferred agent | $self verbind|zet|schakel|verbinden u|je|jou ..3 door
transferred agent | verbind|zet|schakel $self u|je|jou ..2 door
transferred agent | $self ..4 doorverbinden|doorschakelen|overzetten
transferred agent | geef u door
asked agent | werkt|gaat|lukt het|dat|alles ..1 nu|weer|terug
asked agent | is het|dat|alles|probleem|daarmee ..3 opgelost|duidelijk|gelukt
asked agent | bent u ..3 geholpen
"""
CUES = {
    "negation": r"niet|geen|nooit|niets",
    "unsure": r"hoe|waarom|als|zodra|wanneer|indien|moet(?:en)?|zal|gaat|of|pas",
    "question": r"^is (?:het|dat|alles)|^(?:werkt|gaat|lukt) (?:het|dat)",
    "yes": r"^(?:ja|jawel|inderdaad|perfect|super|prima)",
    "no": r"^(?:nee|neen|nope)",
}
