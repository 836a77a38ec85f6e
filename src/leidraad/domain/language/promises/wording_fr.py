"""Words of promises in French, as spoken in Belgium and France; apart so that who knows the language can mend them alone."""

SETS = {
    "self": "je j on nous",
    "firm": "cellule specialiste conseiller conseillere ils collegue collegues technicien techniciens reparateur installateur quelqu service equipe responsable livreur "
    "fournisseur comptabilite departement manager facturation personne aucun un",
    "to": "vous te t le la les l leur lui en y ne n m me nous ca",
    "ordinary": "rappele rappelee appele appelez rappelez appelle envoyer envoye payer paye regler regle passe passer "
    "renvoye rembourse donne tenir repasse recevez rappelait payez",
}

# A field is words in a row, "|" between alternatives, "-" for none: action, ? when only a day makes it a promise and ! with auxiliaries too,
# ~ when it needs a day from a customer; finite; after it; infinitive; participle
VERBS = """
call~ | rappelle|rappel|rappelons|rapelle|recontacte|recontactons | - | rappeler|recontacter|contacter|telephoner | rappele|rappelee|rappelez|recontacte|recontactee|contacte|contactee|appele
call | rappellerai|rappellera|rappellerons|rappelleront|recontacteront|contacteront|recontacterai|recontacterons|recontactera|contactera|telephonerai | - | - | -
call? | appelle|contacte|sonne|telephone | - | appeler|sonner | -
call | passe|passons|passerai | coup de fil | passer ..3 coup de fil | -
inform | tiens|tient|tenons|tiendrai|tiendra|tiendrons | au courant | tenir ..2 au courant | tenu|tenue au courant
inform | tiens|tient|tenons|tiendrai|tiendra|tiendrons | informe|informee|informes | tenir ..1 informe|informee | tenu|tenue informe|informee
inform | donne|donnons|donnerai|donnera|donnerons | reponse|nouvelles|suite | donner ..3 reponse|nouvelles | -
inform | previens|prevenons|previendrai|previendra|previendrons|informe|informerai|informera | - | prevenir|informer|dire | prevenu|prevenue|informe|informee|averti
inform | reviens|revenons|reviendrai|reviendra|reviendrons | vers|avec | revenir ..1 vers | -
send | envoie|envoi|envoyons|enverrai|enverra|enverrons|enverront|renvoie|renverrai|transmets|poste|posterai | - | envoyer|renvoyer|transmettre|expedier|poster | envoye|envoyee|expedie
send | ramene|ramenerai|rapporte|rapporterai|depose|deposerai | le|la|l|ca|modem|decodeur | ramener|rapporter|deposer | -
visit | passera|passeront|viendra|viendront|vient|passerons|viendrons | - | passer|venir | -
visit | envoie|envoyons|enverra|enverrons|enverrai | technicien|reparateur|quelqu|collegue | envoyer ..2 technicien|reparateur|quelqu | -
refund | rembourse|remboursons|rembourserai|remboursera|rembourserons|credite|creditons|crediterons|crediterai | - | rembourser|crediter | rembourse|remboursee|credite|creditee
arrange | occupe|occupons|occuperai|occupera|charge|chargeons | - | occuper|charger | -
arrange | transmets|transmettons|transmettrai|transmet|transmettra|transfere | dossier|demande|ca|message|cela|plainte ..4 au|a|aux | transmettre|transferer | transmis
arrange | regle|reglons|reglerai|reglerons|reglera|corrige|corrigeons | ca|cela|le|la|probleme | regler|arranger|corriger | regle|corrige
arrange | fais|ferai|ferons|fait | necessaire|suivre | faire ..2 necessaire|suivre | fait
check! | verifie|regarde|verifions|regardons|verifierai|regarderai|renseigne | - | verifier|regarder|renseigner | verifie
pay | - | - | regler ..1 facture|montant|somme|solde|paiement | -
pay? | paie|paye|paies|verse | - | - | -
pay | paierai|payerai|reglerai|verserai|paierons | - | payer|regler|verser | -
"""

FRAMES = """
own | $self ?$to ?$to {fin} ..9 {tail}
will | $self ?$to vais|va|allons|compte|peux|peut|pouvons|pourrais|veux|puis ?pas ?$to ?$to {joined}
will | puis|peux|pourrais je ?$to ?$to {joined}
firm | $firm ..5 ?$to {fin} ..9 {tail}
firm | $firm ..5 va|vont|peut|pourra ?pas ?$to ?$to {joined}
told | vous serez|sera|allez|etre ?bien ?etre {part}
told | sera|seront ?bien {part}
"""

PATTERNS = """
call proposed | vous me|m|nous rappelez|recontactez|rappellerez|appelez
inform proposed | vous me|m|nous tenez ..1 au courant
inform proposed | vous me|m|nous prevenez|informez
send proposed | vous me|m|nous ?l|le|la|les envoyez|enverrez
visit firm | technicien|collegue|quelqu|reparateur|equipe ..5 passe
inform own | $self vous|te dirai|dira|dirons
refund told | remboursement se fera|sera|arrivera|suivra
inform will | reviens|revient|reviendrai vers vous
inform told | vous aurez|recevrez|obtiendrez ..3 reponse|nouvelles|avis|retour|message|appel
inform told | vous allez ..1 recevoir|avoir ..3 reponse|nouvelles|avis|retour|message|appel
send told | vous recevrez|aurez ..3 facture|confirmation|mail|courrier|formulaire|sms|code|modem|decodeur|colis|contrat|lien
send told | vous allez ..1 recevoir ..4 facture|confirmation|mail|courrier|formulaire|sms|code|modem|decodeur|colis|contrat|lien
refund told | vous recevrez|aurez ..3 remboursement
call will | je|j voudrais|aimerais ?vous rappeler
send offered | que|qu je|on|nous vous envoie|envoyons
call offered | que|qu je|on|nous vous rappelle|rappelions
"""

CUES = {
    "wish": r"dois|doit|devons|veux|voudrais|comment|pourquoi",
    "negation": r"n(?: |e )|pas|jamais|aucune?|personne",
    "condition": r"si|s il|en cas|au cas|eventuellement|peut etre|sauf|a condition|eventuel|au besoin",
    "reported": r"pour que?|afin que?|peux pas (?:\w+ ){0,2}?(?:promettre|garantir|confirmer|dire)|dit(?! quoi)|disait|promis|promettait|devait|deviez|devaient|selon|assure|parait",
    "past": r"ai|avons|avez|avait|a (?:ete)|etait|allait|devait|deviez|as|ont",
    "habit": r"toujours|chaque|tous les|par (?:mois|an|semaine)|deja|depuis|d habitude|trop",
    "other_clause": r"parce que|parce qu|car|mais|pourquoi|que vous|qui",
    "until": r"(?:quand|lorsque|des que|une fois que|jusqu a ce que)(?: \w+){0,2}$",
    "contrast": r"mais|car|parce|et (?:je|on|nous)",
    "offered_inside": r"(?:je|on|nous)(?: vous)? (?:peux|peut|pouvons|pourrais|puis|voudrais|aimerais)|(?:puis|peux|pourrais) je|que? (?:je|on|nous) vous (?:envoie|rappelle)",
    "offered_before": r"(?:voulez vous|vous voulez|souhaitez vous|vous souhaitez|vous preferez) que?$",
    "not_a_promise": r"^ comme (?:convenu|promis)|^ (?:que|qu|mon avocat|mes avocats|a votre (?:chef|patron|direction))(?![a-z])|^ (?:de|d) (?:payer|ne pas)",
    "accepted": r"^(?:exactement|tout a fait|c est (?:ca|bien ca)|absolument|oui|volontiers|d accord|ok|avec plaisir|ca va|parfait|tres bien|bien sur|s il vous plait|oui oui)",
}
