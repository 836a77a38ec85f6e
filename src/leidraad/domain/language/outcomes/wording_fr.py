"""Words of outcomes in French, as spoken in Belgium and France; apart so that who knows the language can mend them alone."""

SETS = {
    "goes": "revit vit allume marche fonctionne demarre imprime bouge ouvre lance repond charge capte tourne roule apparait passe reprend va s",
    "thing": "image signal barres son connexion internet reseau courant eau lumiere acces",
    "self": "je j on nous",
    "it": "c ca cela il elle tout probleme internet",
    "done": "desinscrit desinscrite recalcule verifie "
    "rectifie encode encodee desactive desactivee bloque bloquee cree creee retire retires retiree inscrit inscrite ajoute ajoutee deplace deplacee fixe fixee transmis confirme confirmee reserve reservee verse reverse retabli retablie remplace remplacee reactive reactivee mise remis change jour resiliee annulee reglee corrigee modifiee reparee deduit clos cloture termine renvoye renvoyee deverrouille leve levee "
    "corrige modifie change changee resilie annule active regle repare rembourse credite planifie envoye envoyee "
    "renouvele enregistre debloque commande reinitialise adapte effectue programme fait mis resolu arrange supprime",
    "ordinary": "marches bien bon passer voir voit est ai suis merci ouvrir demarrer "
    "marche marcher change changer passe regler modifier annuler envoyer rembourser corriger aider aide aidee",
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
asked agent | repondu ..2 question
solved customer | il|elle|ca|tout|la $goes ..1 maintenant|nouveau|bien|enfin
solved customer | $goes de nouveau
solved customer | maintenant|la|voila il|elle|ca|tout ?s $goes
solved customer | on|j|je|nous a|ai|avons ..2 nouveau ..2 $thing
solved customer | lampe|lumiere|voyant est vert|verte|allumee
solved customer | j y suis
solved customer | je suis connecte|connectee|dedans
solved customer | c est ..0 accepte|acceptee|passe|arrive|revenu|arrete
solved customer | s est arretee|arrete|ouvert|ouverte|allume|allumee|lance
solved customer | l|les ai recu|recue|recus|trouve|trouvee
solved customer | je le|la|les vois
solved customer | je vois tout
solved customer | oui la oui
solved customer | remarche|repart|refonctionne
solved customer | tout a coup|soudain ..1 $goes
solved customer | tout est ..1 en|ordre ..1
solved customer | je comprends|vois mieux
solved customer | maintenant je comprends
solved customer | me voila|suis rassure|rassuree
solved customer | avez ..2 aide|aidee|rassure|rassuree|depanne
solved customer | depannee|depanne
closed customer | tout ce que je voulais|voulait
closed customer | c est ce que je voulais
closed customer | besoin de plus|rien
closed customer | n ai ..1 besoin ..1 plus|rien
closed customer | sais ..1 que je dois
closed customer | alors j ai tout
closed customer | c etait|est ..1 tout
closed customer | ce sera|etait tout
solved agent | viens ..1 de ?l|le|la|vous|les rectifier|faire|corriger|changer|envoyer|annuler|bloquer|debloquer|modifier|encoder|supprimer|resilier|rembourser|activer|regler|mettre
solved agent | est|sont|ete ..3 $done
solved agent | $self vous|l|le|la|les|y ..2 ai|avons|a ..2 $done
solved agent | voila c est
solved agent | vous etes ..1 inscrit|inscrite|enregistre|enregistree
not_solved customer | encore|toujours ..1 refuse|refusee|pareil|bloque|bloquee|plante|lent|lente|noir|noire|froid|froide|glace|glacee|rien|coupe|coupee|pas|erreur|casse|panne|mort|rouge
not_solved customer | plante|bipe|coupe|bloque|saute|clignote|gresille|rame encore|toujours
not_solved customer | toujours ..2 pas|rien|aucun|aucune
not_solved customer | reste|restent|rester ..2 noir|noire|lent|lente|froid|froide|bloque|bloquee|muet|rouge|eteint|eteinte|pareil|avec|mort
not_solved customer | ne|n ..2 toujours ..1 pas
not_solved customer | fait|donne|change|bouge ..1 rien
not_solved customer | meme ..1 message|erreur|probleme|souci
not_solved customer | toujours|encore ..1 meme chose
not_solved customer | aucune|aucun|pas ..1 difference|changement|amelioration|solution
not_solved customer | encore pire|pareil
not_solved customer | de pire en pire
not_solved customer | m avance|arrange|aide ..2 pas|rien
not_solved customer | avance a rien
not_solved customer | belle jambe
not_solved customer | pas plus avance|avances|avancee
not_solved customer | reste ..1 avec ..2 probleme
not_solved customer | pour rien
not_solved customer | d un service a
not_solved customer | n ai ..1 toujours rien
not_solved customer | y arrivera|arrive|arrivons|arriverai ..1 pas
not_solved customer | ne sais plus quoi
not_solved customer | pas ..1 satisfait|satisfaite|content|contente
not_solved customer | ne me convient|suffit pas
not_solved agent | sort de nos|vos conditions
not_solved agent | plus ..1 de place|possibilite|disponible
not_solved agent | pouvons|peux|peut|puis|pourrons|pourrai ..2 pas ..3 faire|donner|accepter|offrir|arreter|avancer|proposer|accorder|communiquer|passer|echanger|intervenir|prendre
not_solved agent | peut|pouvons|peux plus ..2 arreter|faire|changer|modifier
not_solved agent | n acceptons|proposons|offrons|autorisons|avons pas
not_solved agent | pas ..1 autorise|autorisee|modifiable|remboursable|echangeable|joignable|disponible|couvert|couverte|prevu|droit|possible|permis
not_solved agent | n existe plus|pas
not_solved agent | est|sont expire|expiree|expires|depasse|depassee|complet|complete
not_solved agent | ca|cela ne va|passe pas
not_solved agent | ca ne va pas
not_solved agent | n y avez pas
not_solved agent | n ai|avons pas|aucune|rien ..3 proposer|solution
not_solved agent | je n en ai pas
not_solved agent | faut|devez|devriez ..1 demander|contacter|adresser|voir ..3 expediteur|vendeur|magasin|banque|commune|proprietaire
not_solved agent | ne ..2 vois|voyons|trouve|trouvons pas ..2 panne|dans|trace
not_solved agent | ne voyons pas
not_solved agent | malheureusement ..4 pas|sort|aucun|aucune|plus
follow_up agent | fait|fais|introduit ..2 signalement|reclamation|demande
follow_up agent | l|ai signale|transmis|remonte ..2 a|aux|au
follow_up agent | plainte|demande|reclamation est ..2 enregistree|introduite|creee|notee|recue
follow_up agent | ouvre|cree|lance|introduis ..3 ordre|bon|enquete|intervention|suivi|incident
follow_up agent | ai|avons cree|ouvert|lance ..2 dossier|ticket|incident|demande
follow_up agent | note ..3 transmets
follow_up agent | sera ..2 traite|traitee|examine|examinee
follow_up agent | pas encore ..2 ordre|pret|prete|traite|traitee|termine|fini|finie
follow_up agent | encore ..2 cours|traitement
follow_up agent | on|nous y travaille|travaillons
transferred agent | $self ..1 vous mets|met|bascule|passe|oriente|redirige|transfere|renvoie|dirige ..2 vers|au|a|le|la|un|une|mon|ma|en|avec
transferred agent | dois|vais|allons|peux ..1 mettre en communication|relation|contact
transferred agent | dois|vais|allons|peux ?vous basculer|passer|orienter|transferer|rediriger|renvoyer|diriger
transferred agent | vous le|la passe
transferred agent | appel est|sera transfere|redirige|repris
transferred agent | reprend|prend ..1 appel
transferred agent | vous etes|serez transfere|transferee|redirige
asked agent | et la|maintenant
asked agent | et comme ca
asked agent | repondu a votre question
asked agent | voyez|entendez|recevez|avez ..2 maintenant|la
asked agent | vous ?y arrivez
asked agent | ca vous aide
asked agent | ca|il|elle marche|fonctionne|va|demarre|s ..2 maintenant|la|la
more agent | autre chose
more agent | autres questions
enough customer | pas besoin ..1 plus|rien|autre
enough customer | n ai rien dit
solved customer | suis ..2 content|contente|satisfait|satisfaite|tranquille|soulage|soulagee
solved customer | ca m arrange
solved customer | le|la voila qui
solved customer | j ai acces
closed customer | etait ..1 question
solved agent | vous etes ..1 $done
solved agent | viens de mettre ..3 ordre
not_solved customer | zero|aucune reaction|reponse|resultat
not_solved customer | ne recois ..2 rien
not_solved customer | tant pis
not_solved agent | pas ..1 admis|admise|admises|acceptes|accepte|inclus|compris|prevus|autorises
not_solved agent | n est possible qu
transferred agent | vous ?le|la|les passe|transfere|mets ..2 suite|ligne|transfere
transferred agent | $self vous transfere|redirige|passe
"""
CUES = {
    "negation": r"ne|pas|jamais|rien|aucun",
    "unsure": r"comment|pourquoi|si|quand|des que|lorsque|il faut|soit|sera|va",
    "supposed": r"si|s il|quand|lorsque|en cas|au cas|pour que",
    "question": r"^est (?:ce )?que?|^(?:c|ca) est il",
    "yes": r"^(?:oui|ouais|effectivement|parfait|super|si si|tout a fait|absolument|bien sur|certainement|nickel|impeccable|affirmatif)",
    "no": r"^(?:non|nan|ben non)",
}
