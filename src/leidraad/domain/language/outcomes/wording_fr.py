"""Words of outcomes in French, as spoken in Belgium and France; apart so that who knows the language can mend them alone."""

SETS = {
    "self": "je j on nous",
    "it": "c ca cela il elle tout probleme internet",
    "done": "corrige modifie change changee resilie annule active regle repare rembourse credite planifie envoye envoyee "
    "renouvele enregistre debloque commande reinitialise adapte effectue programme fait mis resolu arrange supprime",
    "ordinary": "marche marcher change changer passe regler modifier annuler envoyer rembourser corriger aider aide aidee",
}
PATTERNS = """
solved customer | marche|fonctionne|remarche|refonctionne ..1 maintenant|nouveau|bien
solved customer | ca|internet remarche|refonctionne
solved customer | ca a marche|fonctionne
solved customer | bon ca marche
solved customer | c|est est|bien ..1 regle|resolu|repare
solved customer | avez ..1 bien aide|aidee
closed customer | ai ma reponse
closed customer | c est ..1 clair
closed customer | c etait|sera tout
closed customer | tout est clair
closed customer | non c est bon
more agent | encore vous aider
more agent | autre|autres ..1 chose|question|questions
solved agent | $self ai|a|avons ..3 $done
solved agent | $self l|le|la|les|vous|t|leur ai|avons ..2 $done
solved agent | c est ..2 $done
solved agent | je viens de ..2 envoyer|changer|modifier|corriger|annuler|activer|regler
not_solved customer | marche|fonctionne|va ..1 pas
not_solved customer | ne ..1 marche|fonctionne|va ..2 pas
not_solved customer | change rien
not_solved customer | m aide ..1 pas
not_solved customer | ne m aide
not_solved customer | ne resout|regle pas
not_solved customer | pas ..1 avance|avancee|resolu|regle
not_solved customer | toujours rien|pareil
not_solved agent | peux|peut|pouvons ..1 rien ..2 faire
not_solved agent | peux|peut|pouvons ..2 pas ..3 aider|rembourser|modifier|changer|transferer|corriger|resoudre|annuler
not_solved agent | est ..2 pas possible
not_solved agent | est ..1 impossible
follow_up agent | travaille|travaillent|travaillons dessus
follow_up agent | fais|introduis ..2 reclamation
follow_up agent | ouvre|cree|fais|ouvrir|creer ..2 ticket|dossier|demande
follow_up agent | ouvert|cree|enregistre|introduit ..2 ticket|dossier|plainte|demande
follow_up agent | est en cours|traitement|etude
follow_up agent | est a l etude
follow_up agent | va etre examinee|examine|traitee|traite|verifie|verifiee
transferred agent | $self ..1 transfere|redirige
transferred agent | $self vous passe ..3 collegue|service|technique|facturation
transferred agent | $self ..1 mets en communication|relation|contact
transferred agent | vais|va|allons ..1 transferer|rediriger
asked agent | ca marche|fonctionne|va maintenant|mieux
asked agent | que|qu c|ce est ..1 resolu|regle|clair|bon
asked agent | c est en ordre pour
asked agent | probleme est ..1 regle|resolu
asked agent | ai repondu ..2 question
"""
CUES = {
    "negation": r"ne|pas|jamais|rien|aucun",
    "unsure": r"comment|pourquoi|si|quand|des que|lorsque|il faut|soit|sera|va",
    "question": r"^est (?:ce )?que?|^(?:c|ca) est il",
    "yes": r"^(?:oui|ouais|effectivement|parfait|super|si si)",
    "no": r"^(?:non|nan|ben non)",
}
