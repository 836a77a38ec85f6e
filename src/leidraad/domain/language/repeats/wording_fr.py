"""Earlier contacts in French, those of Belgium and Switzerland included."""

from leidraad.domain.language.repeats.wording import RepeatWords, Via

_HAVE = r"(?:ai|avons|avais|avions|a|avait)"
_ME = r"(?:j|on|nous|je|moi)"
_CALLED = r"(?:appelee?s?|telephone|sonnee?|rappelee?s?|contactee?s?|joints?|jointe|eue?s?)"
_WROTE = r"(?:ecrit|mailee?|chattee?|tchattee?|signalee?|parlee?|relancee?s?|reclamee?|expliquee?|prevenue?s?|demandee?|adressee?|declaree?)"
_THING = (
    r"(?:mails?|courriels?|courriers?|emails?|e mails?|messages?|lettres?|recommandee?s?|sms|textos?|whatsapp"
    r"|formulaires?|plaintes?|reclamations?|photos?|demandes?|dossiers?|documents?|papiers|attestations?|preuves?"
    r"|copies?|releves?)"
)
_SENT = r"(?:envoyee?s?|laissee?s?|postee?s?|ecrite?s?|remplie?s?|introduite?s?|transmise?s?|completee?s?|faite?|depose\w*|adressee?s?|fait)"
_STAFF = (
    r"(?:collegues?|conseillers?|conseilleres?|dames?|messieurs|monsieur|personnes?|agents?|employee?s?|operateurs?"
    r"|operatrices?|telephoniste|gars|jeune homme|jeune femme|service (?:client\w*|technique))"
)
_FAMILY = (
    r"(?:soeur|frere|mari|femme|mere|pere|maman|papa|voisine?s?|fille|fils|amie?s?|cousine?|oncle|tante|enfants"
    r"|compagne|compagnon|beau \w+|belle \w+)"
)

WORDS = RepeatWords(
    acts=rf"{_ME} (?:(?:vous|l|y|en|lui|leur) )*{_HAVE} (?:(?!la |le |l |une "
    rf"|un )\w+ ){{0,4}}?(?:{_CALLED})(?= (?:\w+ ){{0,8}}(?:telephone|ligne|fil|bout|collegue|de chez|quelqu un"
    rf"|une dame|un monsieur|une personne))|{_ME} (?:(?:vous|l|y|en|lui|leur) )*{_HAVE} (?:\w+ ){{0,4}}?(?:appelee?s?"
    r"|telephone|sonnee?|rappelee?s?|contactee?s?|joints?|chattee?|tchattee?|mailee?|ecrit|signalee?s?|relancee?s?"
    r"|reclamee?|prevenue?s?|parle)"
    rf"|{_ME} (?:(?:vous|l|y|en|lui|leur) )*{_HAVE} (?:\w+ ){{0,4}}?{_SENT} (?:\w+ ){{0,4}}?(?:{_THING})"
    rf"|{_ME} (?:vous )?{_HAVE} (?:\w+ ){{0,4}}?demande (?:\w+ ){{0,4}}?(?:chat|formulaire|mail|telephone|messenger)"
    rf"|j (?:ai|avais) (?:\w+ ){{0,3}}?(?:eu|quelqu un|un contact|une personne) (?:\w+ ){{0,6}}?(?:telephone|ligne"
    rf"|bout du fil|contact|au fil)|je vous ai (?:\w+ ){{0,3}}?eue?s?(?! raison)"
    rf"|(?:etais|etions) (?:\w+ ){{0,3}}?(?:en ligne|au telephone|en communication|en contact"
    r"|train de (?:parler|discuter))|on etait en train de parler"
    r"|(?:je|j|on|nous) (?:suis|sommes|etais|etait|est|y suis|ai) (?:\w+ ){0,3}?(?:passee?s?|allee?s?|venue?s?"
    r"|rendue?s?|retournee?s?|ete) (?:\w+ ){0,3}?(?:magasin|boutique|agence|guichet|bureau|comptoir|succursale"
    r"|point de vente|chez vous)|(?:etais|etait|etions) (?:\w+ ){0,2}?(?:au guichet|au magasin|en boutique"
    r"|dans votre \w+|a l agence)|(?:je|on) vien[st] (?:\w+ )?(?:d|de|vous) (?:vous )?(?:appeler|telephoner|parler"
    r"|avoir|raccrocher|ecrire)|(?:je|j) (?:vous )?(?:appelais|ecrivais|disais|telephonais|expliquais|signalais)",
    again=r"(?:a )?chaque fois que (?:je |j |on )(?:vous )?(?:appelle|telephone|ecris|contacte|rappelle)"
    r"|(?:je )?(?:passe|passer) mon temps a (?:vous )?appeler"
    r"|(?:ca fait|c est|deja|voila) (?:deja |au moins )?<n> fois qu[e]? ?(?:je |j |on |nous )(?:vous )?(?:appel\w+"
    r"|telephon\w+|ecri\w+|contact\w+|rappel\w+|explique|demande)"
    r"|je (?:vous )?(?:rappelle|recontacte|reecris|relance"
    r"|retelephone)(?! (?:demain|plus tard|tantot|vendredi|lundi|la semaine prochaine|tout a l heure"
    r"|dans))(?= (?:\w+ ){0,3}?(?:pour|parce|car|concernant|au sujet|encore|suite|a propos|de nouveau|puisque|vu)|$)"
    r"|(?:j |je vous )(?:appelle|ecris|contacte|telephone) (?:\w+ ){0,3}?(?:encore|a nouveau|de nouveau"
    r"|une nouvelle fois|encore une fois|sans arret|tous les jours|chaque (?:jour|semaine))"
    r"|c est (?:encore|de nouveau|toujours) moi"
    r"|me (?:voila (?:encore|de nouveau|a nouveau)|revoila)(?= (?:\w+ ){0,2}?(?:avec|pour|car|parce))"
    r"|je reviens (?:vers vous|a la charge|sur|encore)"
    r"|(?:suite a|faisant suite a|en reponse a) (?:mon|notre|ma|nos|votre) (?:\w+ )?(?:appel|mail|courriel"
    r"|conversation|courrier|lettre|echange|demande|message|entretien|coup)|je (?:me permets de )?(?:vous )?relance",
    told=r"(?:(?:votre|vos|un de vos|une de vos|l un de vos|l une de vos|une?|la|le|les"
    rf"|ma) {_STAFF}(?: (?:de chez vous|du service \w+|au telephone|en ligne|de la \w+|que j ai eue?"
    rf"|a qui))*) (?:\w+ ){{0,3}}?(?:a|avait|ont|avaient|m a|m avait|m ont|disait|devait|m"
    rf"|promettait) (?:\w+ ){{0,3}}?(?:dit|promis|assure|explique|confirme|certifie|garanti|repondu|demande|conseille"
    r"|propose|devait|note|raconte|jure|affirme)"
    rf"|(?:on|vous|ils|quelqu un) (?:m |nous )(?:a|avait|avez|aviez|ont|avaient) (?:\w+ ){{0,4}}?(?:dit|promis|assure"
    r"|confirme|certifie|garanti|repondu|conseille|jure|affirme)"
    rf"|(?:d apres|selon) (?:votre|vos|un|une) (?:\w+ )?{_STAFF}|votre {_STAFF} (?:\w+ ){{0,2}}?disait",
    earlier=r"(?:explique|dit|raconte|signale|demande) (?:\w+ )?a (?:une? de )?(?:vos|votre) (?:collegue|conseiller|equipe)\w*"
    r"|(?:mon|ma|mes|notre) (?:\w+ )?(?:mail|courriel|courrier|lettre|plainte|message|demande)s? (?:\w+ ){0,4}?(?:pas"
    r"|jamais|reste|sans|toujours)|(?:recu|lu|vu|traite) (?:mon|ma|mes|notre) (?:\w+ )?(?:mail|courriel|courrier"
    r"|lettre|plainte|message)s?|avec quelqu un de (?:chez )?vous"
    r"|vous (?:m |nous )(?:avez|aviez) (?:\w+ )?aidee?s? (?:au telephone|hier|la semaine|le mois|la derniere)"
    r"|(?:dossier|ticket|plainte) (?:\w+ ){0,2}?(?:en cours|ouvert\w*)"
    r"|(?:on|vous|ils) (?:m |nous )(?:a|avez|ont) repondu"
    r"|pas (?:mon|le|la) premiere?r? (?:contact|appel|mail|fois que (?:je|j))"
    r"|(?:ca fait|depuis) des (?:semaines|mois|jours) que (?:je|j) (?:vous )?(?:telephone|appelle|ecri\w*|contacte)"
    r"|chaque fois (?:\w+ ){0,3}?(?:reexpliquer|expliquer|recommencer|repeter)"
    r"|(?:mon|mes|notre|nos|ma) (?:\w+ )?(?:appel|appels|mail|mails|courriel|courrier|lettre|message|conversation"
    r"|entretien|plainte|reclamation|signalement|recommande|coup de fil)(?: (?:de|du|d|envoye\w*|date\w*|reste\w*)"
    r"| (?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi))"
    r"|(?:depuis|apres|suite a|malgre) (?:mon|mes|ma|notre) (?:\w+ ){0,2}?(?:appel\w*|mails?|courriels?|courriers?"
    r"|lettre|messages?|conversation|coup de fil|plainte|relances?)"
    r"|(?:a|avait) (?:deja )ete (?:signale|declare|transmis)\w*|deja (?:signale|declare)\w*|d un service a l autre"
    r"|on me (?:balade|promene|renvoie)|(?:numero de )?(?:dossier|ticket) (?:qu on|que vous|qu ils) m"
    r"|(?:la |ma |mon |notre )?(?:derniere|fois|precedent\w*|dernier) (?:fois|passee|appel|mail|courriel|courrier"
    r"|contact|conversation|echange|message|lettre|entretien|demande)|la fois (?:passee|d avant)"
    r"|comme (?:je (?:vous )?(?:l )?(?:ecrivais|ai (?:deja )?ecrit|disais (?:la|dans|par|au))"
    r"|(?:deja )?(?:ecrit|convenu|mentionne|promis|signale)|indique dans|convenu)"
    r"|(?:dans|par) (?:mon|mes|notre) (?:\w+ )?(?:mail|mails|courriel|lettre|courrier|message)|nous avions convenu"
    r"|on avait convenu|j avais (?:deja )?(?:demande|signale|precise)|j ai deja (?:\w+ )?signale"
    r"|(?:dossier|ticket|plainte) (?:deja )?ouvert",
    times=r"<n> fois(?: deja)?|a <n> reprises|<word>",
    nth=r"<nth> (?:coup de fil|appel|mail|courriel|message|tentative)"
    r"|(?:pour )?(?:la|ma|mon|une) enieme (?:fois|appel|mail)"
    r"|(?:la|ma|pour la|une|un|mon|le|au) <nth> (?:fois|appel|mail|courriel|message|courrier|lettre|coup de fil"
    r"|coup de telephone|tentative|contact|relance)",
    several=r"enieme|plusieurs (?:fois|reprises|mails|courriers|messages|appels|courriels)|maintes fois|a maintes reprises"
    r"|sans arret|sans cesse|tous les jours|tout le temps|chaque (?:jour|semaine)|x fois|des dizaines de fois"
    r"|quelques fois|pas mal de fois|de nombreuses fois|a chaque fois|deja souvent|regulierement|des semaines que",
    contact=r"appel\w*|rappel\w*|telephon\w*|sonn\w*|ecri\w*|mails?|courriels?|courriers?|lettres?|messages?|contact\w*"
    r"|chat\w*|ligne|fil|parl\w*|expliqu\w*|demand\w*|relanc\w*|signal\w*|vous ai|eu",
    broken=r"(?:deviez|devait|devaient|alliez|allait|allaient|aviez|avait) (?:\w+ ){0,5}?(?:rappelee?r?|rappeler|recontacter"
    r"|envoyer|passer|venir|rembourser|contacter|repondre|ecrire|regler|appeler"
    r"|etre (?:rembourse|rappele|recontacte)\w*)(?! (?:plus tot))"
    r"|promis (?:\w+ ){0,6}?(?:rappeler|envoyer|rembourser|que|de|qu|un|une|le|la)|promettait"
    r"|(?:personne|jamais|pas|toujours pas) (?:\w+ ){0,5}?(?:rappelee?s?|recontactee?s?|venue?s?|passee?s?|repondu"
    r"|appelee?|remboursee?|donne (?:de )?suite)"
    r"|toujours (?:rien (?:recu de vous|entendu)"
    r"|pas (?:de |d |eu |recu )?(?:\w+ )?(?:reponse|nouvelles|rembourse\w*|signe|retour|recu|suite))"
    r"|(?:jamais|pas|aucune?|sans|ni) (?:\w+ ){0,3}?(?:reponse|nouvelles|retour|suite|reaction)"
    r"|(?:rien|pas) (?:\w+ )?(?:entendu|recu de vous|vu venir)|promesse\w* (?:pas|non) tenue\w*"
    r"|n (?:a|ont) pas ete (?:fait|tenu)|personne (?:ne )?(?:reagit|repond|rappelle)",
    never=r"n ai pas|n ai jamais|n avons (?:pas|jamais)|jamais|pas encore|n avais (?:pas|jamais)|premiere fois",
    elsewhere=rf"(?:ma|mon|mes|notre|son|sa|le|la|l|les|une?|du|au) (?:\w+ )?(?:{_FAMILY}|banque|patron|employeur|proprietaire"
    r"|medecin|docteur|notaire|avocat|police|commune|mutuelle|syndicat|un plombier|plombier|electricien|syndic"
    r"|assureur|assurance|ecole|hopital|pharmacien|garage|garagiste|pompiers|fournisseur|facteur|transporteur"
    r"|operateur|gestionnaire de reseau|mediateur|ombudsman)|la police"
    r"|autre (?:operateur|fournisseur|societe|compagnie)|concurren\w*"
    r"|(?:proximus|telenet|orange|voo|engie|luminus|ores|sibelga|card stop|swisscom|salt|sunrise|test achats|bpost)",
    unreal=r"si|au cas|aurais|aurait|devrais|dois|peux|puis|vais|demain|faut|voulais|voudrais|mieux fait|avant d|avant de",
    asks_before=r"(?:vous (?:nous )?(?:avez|aviez)|avez vous) (?:\w+ ){0,7}?(?:appele\w*|telephone|ecrit|contacte\w*|signale"
    r"|chatte|envoye|parle)|(?:deja|auparavant|precedemment|avant) (?:\w+ ){0,7}?(?:contact\w*|appele\w*|telephone"
    r"|ecrit|signale\w*|chatte|envoye|mail|eu|parle|demande|demarche|dossier)"
    r"|(?:contact\w*|appele\w*|telephone|ecrit|signale\w*) (?:\w+ ){0,4}?(?:auparavant|avant|precedemment|deja)"
    r"|premiere fois que vous",
    yes=r"oui|ouais|si|tout a fait|exact\w*|effectivement|en effet|c est ca|deja|hier|la semaine|bien sur|absolument|deux|trois|plusieurs|voila",
    no=r"non|pas encore|jamais|premiere fois|pas",
    via={
        Via.CALL: r"appel\w*|rappel\w*|telephon\w*|sonn\w*|ligne|coup de fil|bout du fil|fil|raccroch\w*|communication",
        Via.EMAIL: r"mails?|maile\w*|courriels?|emails?|e mails?",
        Via.CHAT: r"chat|chatt\w*|tchat\w*",
        Via.MESSAGE: r"sms|textos?|whatsapp|messenger|facebook|instagram",
        Via.LETTER: r"lettres?|courriers?|recommandee?s?",
        Via.SHOP: r"magasin|boutique|agence|guichet|comptoir|succursale|point de vente|bureau",
        Via.FORM: r"formulaires?",
    },
    ordinals="deuxieme|seconde|second troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme",
)
