"""Words of outcomes in Dutch, Flemish first; apart so that who knows the language can read and mend them alone."""

SETS = {
    "goes": "leeft werkt werken doet doen gaat lukt start print drukt brandt beweegt loopt speelt springt pakt rijdt draait reageert laadt opent "
    "verschijnt komt schijnt zie hoor heb hebben kan geraak raak zit ben staat",
    "again": "nu terug weer opnieuw wel plots",
    "self": "ik we wij",
    "it": "het dat alles internet t da dit die modem tv televisie toestel lijn probleem",
    "done": "uitgeschreven afgemeld nagerekend "
    "bijgewerkt gemaakt gebracht geblokkeerd gedeblokkeerd uitgezet uitgeschakeld aangezet ingeschakeld verbeterd verplaatst verzet doorgemaild verzonden uitgevoerd beeindigd ontkoppeld gekoppeld toegevoegd verwijderd afgehaald gehaald aangevraagd bevestigd ingegeven geboekt gereserveerd afgeboekt toegekend kwijtgescholden vrijgegeven vrijgemaakt vernieuwd omgezet overgezet opgeheven geschrapt genoteerd bezorgd afgesproken gerepareerd ingesteld "
    "aangepast opgelost geactiveerd gecrediteerd terugbetaald geregeld stopgezet hersteld gecorrigeerd ingepland "
    "doorgevoerd gewijzigd geannuleerd opgezegd verlengd gestuurd doorgestuurd opgestuurd gemaild rechtgezet gereset "
    "gedeblokkeerd verwerkt besteld afgesloten opgemaakt ingevoerd ingeschreven gewist veranderd gefikst",
    "ordinary": "is ben zit ziet doet staat komt loopt graag goed geen mijn stat stuk horen vragen maken zien kan kunt "
    "niet nog niets weten werken werkte opgelost wordt",
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
solved customer | $goes ..2 terug|weer|opnieuw ?beeld|signaal|bereik|internet|streepjes|verbinding|netwerk|geluid|stroom
solved customer | nu $goes ..1 hij|ze|het|die|ik|alles
solved customer | hij|ze|het|die|alles start|print|werkt|doet|loopt|gaat|rijdt|draait|laadt|opent ..1 nu|terug|weer|wel|opnieuw
solved customer | heb|hebben ..1 terug|weer|opnieuw ?beeld|signaal|bereik|internet|streepjes|verbinding|netwerk|geluid|stroom|water|licht
solved customer | nu heb|hebben ik|we ..2 beeld|signaal|bereik|internet|streepjes|verbinding|netwerk|geluid|stroom
solved customer | ik zit|ben|geraak|raak ..1 erin|binnen|ingelogd|erop|aangemeld
solved customer | is ..2 gestopt|aanvaard|binnen|toegekomen|gearriveerd|aangekomen|geopend|gevonden|doorgegaan
solved customer | heb het|hem|ze|dat binnen|ontvangen|gevonden|gekregen
solved customer | ja ik zie
solved customer | ja nu wel
solved customer | ik zie hem|het|ze
solved customer | alles|dat is ..1 in orde
solved customer | dat|het helpt ..1 mij|me|vooruit
solved customer | nu|zo snap|begrijp|versta|weet ik
solved customer | ge|u|je|jij hebt|heeft|heb mij|me ..3 geholpen|gerustgesteld
solved customer | vooruit|verder|voort geholpen
solved customer | ben ..3 gerustgesteld|gered
closed customer | meer moest|moet|hoef|hoefde|wou|wilde ik
closed customer | weet ik ..1 wat
closed customer | alles wat|dat ik wou|wilde|moest|nodig
closed customer | dat is|was wat ik
closed customer | dat wou|wilde|moest ik ..1 weten|horen
closed customer | dan|nu heb ik alles
closed customer | dat is|was|waren ..1 alles|het|ze
solved agent | $self heb|hebben ..9 $done
solved agent | heb|hebben $self ..9 $done
solved agent | is|zijn|staat|staan|werd|werden ..6 $done
solved agent | staat|staan ..3 juist|goed|correct|erin|klaar|recht
solved agent | staat|staan|is ..1 nu ..1 op|erin|juist|goed|klaar|actief|af|aan|uit
solved agent | u|je bent ..2 ingeschreven|aangemeld|geregistreerd|uitgeschreven
solved agent | $self heb|hebben ..6 in orde
solved agent | zo dat is|was
not_solved customer | nog altijd|steeds
not_solved customer | blijft|blijven|blijf ..4 traag|zwart|koud|hetzelfde|weg|uit|hangen|vast|kapot|leeg|stil|zitten|kraken|piepen|uitvallen|fout|knipperen|rood|donker|staan
not_solved customer | scherm|beeld|hij|het blijft
not_solved customer | weer|opnieuw geweigerd|uitgevallen|fout|mislukt|weg|afgebroken|vast
not_solved customer | zelfde ..1 foutmelding|probleem|fout|melding|liedje|miserie
not_solved customer | doet|gebeurt|verandert|helpt ..2 niks|niets
not_solved customer | geen ..1 verschil|beterschap|verandering|avance|oplossing
not_solved customer | nog|precies erger|slechter
not_solved customer | loopt|hangt|valt|zit|staat nog ..1 vast|uit|stil
not_solved customer | nog niet|geen|niks|niets
not_solved customer | heb|ben|schiet ..3 niks|niets ..1 aan|mee
not_solved customer | geen stap verder
not_solved customer | nog nergens
not_solved customer | kastje naar ..1 muur
not_solved customer | komen we er niet
not_solved customer | voor niks|niets ..1 gebeld|gekomen|gewacht
not_solved customer | weet ik het ook niet
not_solved customer | probleem zitten
not_solved customer | heeft|heb ..2 niet|niks|niets geholpen|opgelost
not_solved customer | daar ben ik ..3 niet|niks|niets
not_solved agent | valt ..2 buiten ..3 voorwaarden|garantie|contract
not_solved agent | geen ..1 plaats|uitzondering|recht|mogelijkheid|oplossing|toestemming|optie|plek
not_solved agent | mag|mogen|kan|kunnen ..6 niet ..2 geven|doen|maken|meedelen|aanpassen|toestaan|veranderen|terugnemen|annuleren|omruilen|bieden|gewijzigd|tegenhouden|overdragen|verlengen|vinden
not_solved agent | kan|kunnen ..4 niet ..1 meer
not_solved agent | $self kan|kunnen|mag|mogen ..4 niet ..2 bieden|verder|doen|geven
not_solved agent | staan ..2 niet toe
not_solved agent | bestaat niet|geen
not_solved agent | niet meer mogelijk|beschikbaar|leverbaar
not_solved agent | is|zijn ..2 verstreken|verlopen|uitverkocht|volzet
not_solved agent | dus dat gaat niet
not_solved agent | moet|moeten u|je ..5 afzender|leverancier|verkoper|winkel|bank|gemeente ..2 vragen|zijn|contacteren
not_solved agent | is ..2 niet bereikbaar|beschikbaar|mogelijk|aanwezig
not_solved agent | spijtig|helaas ..4 niet|geen
follow_up agent | melding|aanvraag|nota ..1 van ..2 gemaakt|ingediend
follow_up agent | heb ..4 gemeld|doorgegeven|doorgestuurd|aangekaart|voorgelegd|overgemaakt ..1 aan|bij|naar
follow_up agent | klacht|aanvraag|melding is|werd ..2 geregistreerd|genoteerd|ingediend|ontvangen|aangemaakt
follow_up agent | open|maak|start|registreer|schrijf ..3 werkorder|bon|interventie|onderzoek|zaak|opvolging
follow_up agent | noteer|noteren ..4 geef|geven|door
follow_up agent | mee bezig
follow_up agent | nog ..2 behandeling|onderzoek|verwerking|bekeken
follow_up agent | nog niet ..1 in orde|klaar|afgerond|behandeld|verwerkt
follow_up agent | wordt ..5 behandeld|onderzocht|opgevolgd|bekeken
transferred agent | $self breng|brengen u|je ..3 in contact|verbinding
transferred agent | breng|brengen $self u|je ..3 in contact|verbinding
transferred agent | $self verbind|zet|schakel|geef|leg|stuur|verwijs u|je|jou ..3 door|over
transferred agent | $self ..4 verbinden met
transferred agent | $self verbind|verbinden u|je|jou ..1 met
transferred agent | moet|ga|zal ..3 u|je verbinden|doorgeven|doorverbinden|doorschakelen
transferred agent | oproep|gesprek wordt ..1 doorgestuurd|doorverbonden|doorgeschakeld|overgenomen
transferred agent | neemt ..2 gesprek|oproep ..3 over
transferred agent | u|je wordt ..1 doorverbonden|doorgeschakeld
transferred agent | geef u ..2 aan hem|haar|mijn
transferred agent | geef|laat ..1 u ..1 aan|met ..2 collega|chef|dienst ..1 door
asked agent | ziet|hoort|werkt|lukt|gaat|doet|springt|start|krijgt|heeft|geraakt|raakt ..2 nu|zo
asked agent | en nu
asked agent | bent u|je ..2 voortgeholpen|geholpen|verder
asked agent | antwoord op ..1 vraag
more agent | iets anders
more agent | andere vragen
solved customer | dan is alles in orde
enough customer | niets|niks ..1 meer nodig
enough customer | meer moet|moest|hoef|wil|wou ik niet ..1 weten
enough customer | heb ik niks|niets gezegd
solved customer | ben ik|ik ..2 content|tevreden|blij|gerust
solved customer | ik ben ..2 content|tevreden|blij|gerust
solved customer | daar gaat|is hij|ze|het
solved customer | kan eraan|erin|erbij
closed customer | was ..1 vraag
not_solved customer | nul|geen|amper reactie|respons|beweging|leven|resultaat
not_solved customer | komt ..2 niks|niets
not_solved customer | pech voor
not_solved customer | geen boodschap aan
not_solved agent | niet|geen ..1 toegelaten|toegestaan|aanvaard|voorzien|inbegrepen|welkom
not_solved agent | zit ..3 niet in
not_solved agent | pas ..2 mogelijk
transferred agent | geef ik u ..3 lijn|door|aan
transferred agent | geef u ..3 lijn
transferred agent | ik verbind u
"""
CUES = {
    "negation": r"niet|geen|nooit|niets",
    "unsure": r"hoe|waarom|als|zodra|wanneer|indien|moet(?:en)?|zal|gaat|of|pas",
    "supposed": r"als|indien|mocht|wanneer|zodra|tenzij|of",
    "question": r"^is (?:het|dat|alles)|^(?:werkt|gaat|lukt) (?:het|dat)",
    "yes": r"^(?:ja|jawel|inderdaad|perfect|super|prima|zeker|absoluut|jazeker|jaja|top|helemaal|tuurlijk|amai ja)",
    "no": r"^(?:nee|neen|nope)",
}
