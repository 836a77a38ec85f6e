"""Words of promises in French, as spoken in Belgium and France; apart so that who knows the language can mend them alone."""

SETS = {
    "fillers": "euh heu eh hm ben",
    "self": "je j on nous jvais jvous",
    "firm": "cellule specialiste conseiller conseillers conseillere ils collegue collegues technicien techniciens reparateur quelqu service equipe "
    "responsable livreur fournisseur comptabilite departement manager facturation personne aucun agent expert plombier gestionnaire "
    "superviseur chef coursier depanneur depanneuse gars directeur",
    "crew": "camion facteur inspecteur architecte electricienne "
    "ramoneur depanneur artisan peintre serrurier vitrier infirmiere medecin livreur "
    "technicien techniciens reparateur quelqu collegue equipe agent expert plombier depanneur depanneuse gars electricien ouvrier personne monteur livreur",
    "to": "vous te t le la les l leur lui en y ne n m me nous ca s se",
    "get": "aurez recevrez obtiendrez recevez trouverez recupererez recuperez toucherez aura attendez verrez",
    "getting": "recevoir avoir obtenir recuperer trouver toucher attendre",
    "news": "reponse nouvelles avis retour message decision resultat info informations solution confirmation",
    "phoning": "appel coup telephone",
    "things": "virement questionnaire mandat procuration justificatif notice contrats cartes "
    "badge livre mot abonnement cle cles attestations formulaires factures commande enveloppe code envoi pass "
    "facture confirmation mail courrier formulaire sms code modem decodeur colis contrat lien lettre carte attestation offre document documents "
    "police copie releve papiers brochure etiquette rappel preuve appareil remplacement badge devis texto email courriel dossier billet",
    "money": "caution acompte penalite amende credit "
    "remboursement argent montant somme sous note avoir centime trop frais cents versement indemnite indemnisation dedommagement",
    "hands": "planification planning entrepot magasin collegue collegues service departement chef equipe direction responsable superviseur comptabilite fournisseur manager technique "
    "facturation gens niveau superieur competent",
    "ordinary": "passez viendrez venez donnez rappellerez enverrez prenez portez rappele rappelee appele appelez rappelez appelle envoyer envoye payer paye regler regle passe passer "
    "renvoye rembourse donne tenir repasse recevez rappelait payez attendez verre parle avait aurait envoyez demande demandez "
    "regardez cherchez traitement moment demander prix reste cherche pendant message change charge marche",
}

# A field is words in a row, "|" between alternatives, "-" for none: action, ? when only a day makes it a promise and ! with auxiliaries too,
# ~ when it needs a day from a customer; finite; after it; infinitive; participle
VERBS = """
call~ | rappelle|rappelons|rappellerai|rappellera|rappellerons|rappelleront|recontacte|recontactons|recontacterai|recontactera|recontacterons|recontacteront|retelephone|retelephonons|retelephonerai|retelephonera|retelephonerons|retelephoneront|rappel|rapelle | - | rappeler|recontacter|contacter|telephoner|retelephoner|joindre|sonner|rappelez | rappele|rappelee|rappelez|recontacte|recontactee|contacte|contactee|appele|appelee|joint
call? | appelle|appelons|appellerai|appellera|appellerons|appelleront|contacte|contactons|contacterai|contactera|contacterons|contacteront|sonne|sonnons|sonnerai|sonnera|sonnerons|sonneront|telephone|telephonons|telephonerai|telephonera|telephonerons|telephoneront | - | appeler|sonner | -
call | appellerai|appellera|appellerons|appelleront|sonnerai|sonnera|contacterai|contactera|contacterons|contacteront|telephonerai|telephonera|telephonerons|telephoneront|joindrai|joindra|joindrons|joindront | - | - | -
call | passe|passons|passerai|passera|passerons|passeront|donne|donnons|donnerai|donnera|donnerons|donneront | coup de fil|telephone | passer|donner ..3 coup de fil|telephone | -
call | refais|fais|referai|refera|referons|referont | appel|coup | faire|refaire|donner ..3 appel|coup | -
call | prends|prend|prenons|prendrai|prendra|prendrons|prendront|reprends|reprend|reprendrai|reprendra|reprendrons|reprendront | contact | prendre|reprendre ..1 contact | -
call | mets|met|mettons|mettrai|mettra|mettrons|mettront | rapport|contact avec | mettre en rapport|contact | -
inform | tiens|tient|tenons|tiendrai|tiendra|tiendrons|tiendront|mets|met|mettrai|mettra|mettrons|mettront | au courant | tenir|mettre ..2 au courant | tenu|tenue|mis au courant
inform | tiens|tient|tenons|tiendrai|tiendra|tiendrons|tiendront | informe|informee|informes | tenir ..1 informe|informee|informes | tenu|tenue informe|informee
inform | donne|donnons|donnerai|donnera|donnerons|donneront|apporte|apportons|apporterai|apportera|apporterons|apporteront | reponse|nouvelles|suite|decision|retour|info | donner|apporter ..3 reponse|nouvelles|retour|decision | -
inform | fais|fait|faisons|ferai|fera|ferons|feront | signe|savoir|retour | faire ..1 signe|savoir|retour | -
inform | previens|prevenons|previendrai|previendra|previendrons|previendront|avertis|avertissons|avertirai|avertira|avertirons|avertiront|informe|informons|informerai|informera|informerons|informeront|avise|avisons|aviserai|avisera|aviserons|aviseront|notifie|notifions|notifierai|notifiera|notifierons|notifieront | - | prevenir|informer|avertir|aviser|notifier | prevenu|prevenue|informe|informee|averti|avertie|avise|notifie
inform | reviens|revient|revenons|reviendrai|reviendra|reviendrons|reviendront | vers|avec | revenir ..1 vers | -
inform | reponds|repond|repondons|repondrai|repondra|repondrons|repondront | - | repondre | -
inform | redis|redit|redirai|redira|redirons|rediront | - | redire | -
inform | dis|dit|dirai|dirons|dira | quoi|comment|ce | dire quoi|comment|ce | -
inform? | confirme|confirmons|confirmerai|confirmera|confirmerons|confirmeront|ecris|ecrit|ecrivons|ecrirai|ecrira|ecrirons|ecriront | - | confirmer|ecrire | -
send | envoie|envoyons|enverrai|enverra|enverrons|enverront|renvoie|renvoyons|renverrai|renverra|renverrons|renverront|expedie|expedions|expedierai|expediera|expedierons|expedieront|reexpedie|reexpedions|reexpedierai|reexpediera|reexpedierons|reexpedieront|poste|postons|posterai|postera|posterons|posteront|adresse|adressons|adresserai|adressera|adresserons|adresseront|livre|livrons|livrerai|livrera|livrerons|livreront|maile|mailons|mailerai|mailera|mailerons|maileront|faxe|faxons|faxerai|faxera|faxerons|faxeront|retourne|retournons|retournerai|retournera|retournerons|retourneront|envoi|transmets|transmettons|transmettrai|transmettra|transmettrons|transmettront | - | envoyer|renvoyer|transmettre|expedier|reexpedier|poster|adresser|livrer|retourner|mailer | envoye|envoyee|envoyes|expedie|expediee|adresse|adressee|livre|livree|transmis|poste|renvoye
send | fais|fait|faisons|ferai|fera|ferons|feront | parvenir | faire parvenir | -
send | fais|fait|faisons|ferai|fera|ferons|feront | suivre ..3 par|releve|copie|document | faire suivre ..4 par|releve|copie|document|vous | -
send | mets|met|mettons|mettrai|mettra|mettrons|mettront|remets|remettons|remettrai|remettra|remettrons|remettront | mail|poste|courrier | mettre|remettre ..4 mail|poste|courrier | -
send | apporte|apportons|apporterai|apportera|apporterons|apporteront | - | apporter | -
send | ramene|ramenons|ramenerai|ramenera|ramenerons|rameneront|rapporte|rapportons|rapporterai|rapportera|rapporterons|rapporteront|depose|deposons|deposerai|deposera|deposerons|deposeront | le|la|l|ca|modem|decodeur | ramener|rapporter|deposer | -
visit | passe|passons|passerai|passera|passerons|passeront|repasserai|repassera|repasserons|repasseront | chez|domicile|place|bureau|agence|magasin|voir|constater | passer ..4 chez|domicile|place|agence|magasin|voir | -
visit? | passe|passons|viens|venons|rends|rend | - | - | -
visit | passerai|passera|passerons|passeront|viendrai|viendra|viendrons|viendront|viendront|vient|viennent | - | passer|venir|rendre | -
visit | rendrai|rendra|rendrons|rendront | place|chez|domicile | rendre ..3 place|chez|domicile | -
visit | envoie|envoyons|enverrai|enverra|enverrons|enverront|depeche|depechons|depecherai|depechera|depecherons|depecheront | $crew | envoyer ..4 $crew | -
refund | rembourse|remboursons|rembourserai|remboursera|rembourserons|rembourseront|credite|creditons|crediterai|creditera|crediterons|crediteront|indemnise|indemnisons|indemniserai|indemnisera|indemniserons|indemniseront|dedommage|dedommageons|dedommagerai|dedommagera|dedommagerons|dedommageront|deduie|deduions|deduireai|deduirea|deduireons|deduireont|decompte|decomptons|decompterai|decomptera|decompterons|decompteront|restitue|restituons|restituerai|restituera|restituerons|restitueront|reverse|reversons|reverserai|reversera|reverserons|reverseront|recredite|recreditons|recrediterai|recreditera|recrediterons|recrediteront|deduis|deduisons|deduirai|deduira|deduirons|deduiront | - | rembourser|crediter|indemniser|dedommager|deduire|decompter|restituer|reverser|recrediter | rembourse|remboursee|rembourses|credite|creditee|deduit|deduite|restitue|restituee|reverse|reversee|decompte|indemnise|annules
refund | fais|fait|faisons|ferai|fera|ferons|feront | rembourser|cadeau|remboursement|geste | faire ..2 rembourser|cadeau|remboursement|geste | -
refund | rends|rend|rendons|rendrai|rendra|rendrons|rendront | argent|sous|montant|somme | rendre ..2 argent|sous|montant|somme | -
refund | prends|prend|prenons|prendrai|prendra|prendrons|prendront | en charge | prendre en charge | -
refund | effectue|effectuons|effectuerai|effectuera|effectuerons|effectueront|procede|procedons|procederai|procedera|procederons|procederont | virement|remboursement | effectuer|proceder ..2 virement|remboursement | -
arrange | occupe|occupons|occuperai|occupera|occuperons|occuperont|charge|chargeons|chargerai|chargera|chargerons|chargeront | - | occuper|charger | -
arrange | transmets|transmettons|transmet|transmettrai|transmettra|transmettrons|transmettront|transfere|transferons|transfererai|transferera|transfererons|transfereront|remonte|remontons|remonterai|remontera|remonterons|remonteront|signale|signalons|signalerai|signalera|signalerons|signaleront|soumette|soumettons|soumettreai|soumettrea|soumettreons|soumettreont|escalade|escaladons|escaladerai|escaladera|escaladerons|escaladeront|confie|confions|confierai|confiera|confierons|confieront|soumets|soumettons|soumettrai|soumettra|soumettrons|soumettront | dossier|demande|ca|message|cela|plainte|service|$hands ..4 ?au|a|aux ?$hands | transmettre|transferer|soumettre|remonter|escalader|confier|signaler | transmis|transfere
arrange | regle|reglons|reglerai|reglera|reglerons|regleront|corrige|corrigeons|corrigerai|corrigera|corrigerons|corrigeront|arrange|arrangeons|arrangerai|arrangera|arrangerons|arrangeront|adapte|adaptons|adapterai|adaptera|adapterons|adapteront|modifie|modifions|modifierai|modifiera|modifierons|modifieront|rectifie|rectifions|rectifierai|rectifiera|rectifierons|rectifieront|repare|reparons|reparerai|reparera|reparerons|repareront|retable|retablons|retablirai|retablira|retablirons|retabliront|debloque|debloquons|debloquerai|debloquera|debloquerons|debloqueront|active|activons|activerai|activera|activerons|activeront|traite|traitons|traiterai|traitera|traiterons|traiteront|planifie|planifions|planifierai|planifiera|planifierons|planifieront|programme|programmons|programmerai|programmera|programmerons|programmeront | - | regler|arranger|corriger|adapter|modifier|rectifier|reparer|retablir|debloquer|activer|traiter|planifier|programmer|resoudre|solliciter | regle|reglee|corrige|corrigee|arrange|adapte|adaptee|modifie|modifiee|rectifie|rectifiee|repare|reparee|retabli|retablie|debloque|debloquee|active|activee|traite|traitee|leve|levee|resolu|resolue|repris|reprise
arrange | fais|fait|faisons|ferai|fera|ferons|feront | necessaire|suivre|maximum|sorte | faire ..2 necessaire|suivre|maximum|sorte|faut | fait|faite
arrange | veille|veillons|veillerai|veillera|veillerons|veilleront | - | veiller | -
arrange | prends|prend|prenons|prendrai|prendra|prendrons|prendront|fixe|fixons|fixerai|fixera|fixerons|fixeront | rendez|suite|main|relais | prendre|fixer ..3 rendez|suite|main|relais | -
arrange | vois|voit|verrai|verra|verrons|verront | avec ..2 $hands | voir ..3 avec ..2 $hands | -
arrange | parle|parlons|parlerai|parlera|parlerons|parleront | a|avec|au ..2 $hands | parler ..3 $hands | -
arrange | mets|met|mettons|mettrai|mettra|mettrons|mettront | en ordre|place | mettre en ordre|place | -
check! | verifie|verifions|verifierai|verifiera|verifierons|verifieront|regarde|regardons|regarderai|regardera|regarderons|regarderont|renseigne|renseignons|renseignerai|renseignera|renseignerons|renseigneront|examine|examinons|examinerai|examinera|examinerons|examineront|reexamine|reexaminons|reexaminerai|reexaminera|reexaminerons|reexamineront|controle|controlons|controlerai|controlera|controlerons|controleront|cherche|cherchons|chercherai|cherchera|chercherons|chercheront|demande|demandons|demanderai|demandera|demanderons|demanderont|etudie|etudions|etudierai|etudiera|etudierons|etudieront|analyse|analysons|analyserai|analysera|analyserons|analyseront | - | verifier|regarder|renseigner|examiner|reexaminer|controler|chercher|etudier | verifie|verifiee|examine|examinee|etudie|etudiee|analyse|analysee
pay | - | - | regler ..1 facture|montant|somme|solde|paiement | -
pay? | paie|payons|paierai|paiera|paierons|paieront|verse|versons|verserai|versera|verserons|verseront|vire|virons|virerai|virera|virerons|vireront|regle|reglons|reglerai|reglera|reglerons|regleront|paye|paies|paie | - | - | -
pay | paierai|payerai|reglerai|verserai|paierons|acquitterai|virerai | - | payer|regler|verser|virer|acquitter | -
pay | fais|ferai|effectue | virement|paiement | faire ..2 virement|paiement | -
arrange | garde|gardons|garderai|garderons|suis|suivons|suivrai|suivrons | oeil|dossier|personnellement|pres | garder ..2 oeil | suivi
arrange | decale|decalons|decalerai|reporte|reporterai|reportons|deplace|deplacerai|prolonge|annule|annulerai|annulons|bloque|reserve|reserverai|commande|commanderai | votre|vos|la|le|les|l | decaler|reporter|deplacer|prolonger|annuler|bloquer|reserver|commander|traiter|suivre|relancer|accelerer|concerter|finaliser | active|activee|annule|annulee|prolonge|installe|installee|remplace|remplacee|finalise|finalisee|redresse|effectue|effectuee|mis|mise
arrange | laisse|laissons|laisserai | note|message ..2 pour|a | laisser ..2 note|message | -
refund | laisse|laissons|laisserons | tomber | laisser tomber | rendue|rendu|rembourse|verse|versee
refund | mets|met|mettons|mettrons|mettrai | credit|compte | mettre ..4 credit|compte | -
visit | presentera|presenteront|presente|deplacera|deplacerons|deplacerai | chez|domicile|place | deplacer | -
call~ | reessaie|reessaierai|reessayerai|essaierai | appeler|joindre|telephoner | reessayer ..3 appeler|joindre | -
send | glisse|glissons|glisserai | enveloppe|courrier|dans | - | -
visit? | - | - | voir|jeter ..1 oeil | -
call | reprenons|reprendrons|prenons | contact | - | -
visit | viens|viendrai|viendra|viendrons|venons|viennent|viendront | chercher|reprendre|installer|placer|reparer|magasin|agence|guichet|bureau | - | -
arrange | mets|mettons|mettrai|mettrons|place | dossier|demande|plainte ..2 haut|priorite|dessus|urgent | - | -
arrange | ferai|ferons|fera|fais|faisons | en sorte que|qu | - | -
arrange | retablis|retablissons|retabliront|rebranche|rebranchons|reconnecte|reconnectons | - | - | -
arrange | ouvre|ouvrons|cree|creons|ouvrirai | ticket|dossier|incident | ouvrir|creer ..2 ticket|dossier|incident | -
"""

FRAMES = """
own | $self ?$to ?$to ?$to {fin} ..9 {tail}
will | $self|jvais ?$to ?$to vais|va|allons|compte|peux|peut|pouvons|pourrais|veux|puis|jvais ?malheureusement|helas ?pas ?bien ?$to ?$to {joined}
will | $self ?$to vais|va|allons ?pas pouvoir|devoir ?$to ?$to {joined}
will | jvais ?$to ?$to {joined}
will | puis|peux|pourrais|dois je ?$to ?$to {joined}
firm | $firm|$crew ..5 ?$to ?$to {fin} ..9 {tail}
firm | $firm|$crew ..5 va|vont|peut|pourra ?pas ?$to ?$to {joined}
firm | va|vont ?pas ?$to ?$to {joined}
told | vous serez|sera|seront|allez|etre ?bien ?etre {part}
told | sera|seront ?bien ?vous {part}
told | va|vont etre {part}
"""

PATTERNS = """
call proposed | vous me|m|nous rappelez|recontactez|rappellerez|appelez
inform proposed | vous me|m|nous tenez ..1 au courant
inform proposed | vous me|m|nous prevenez|informez
send proposed | vous me|m|nous ?l|le|la|les envoyez|enverrez
call told | vous $get|allez ..3 $phoning
call told | vous allez $getting ..3 $phoning
visit firm | technicien|collegue|quelqu|reparateur|equipe|agent|plombier|gars ..5 passe
visit firm | passe|viendra|viendront|viennent ..3 remplacer|voir|constater
visit firm | $crew ..2 sera|seront ..4 chez|place|porte
visit? firm | $crew ..2 sera|seront|passe|vient|viennent
visit? told | il y a ..2 $crew
visit? told | vous aurez la visite
visit? firm | ils viennent|passent
visit told | personne ne passera|viendra
visit told | technicien|equipe ne ?pas viendra|passera
inform own | $self vous|te dirai|dira|dirons
send own | $self vous ?les|l|la mail
inform own | on vous dit quoi
inform told | parviendra|parviendront
refund told | remboursement se|sera fera|sera|arrivera|suivra
refund told | montant|argent|somme|virement ..2 sera|arrivera ..4 compte
pay? theirs | sera|arrivera ..4 votre compte
pay theirs | vous ?n aurez|recevrez ..3 argent|euro|sous|centime|cent
send? theirs | vous aurez ..3 $things
inform will | reviens|revient|reviendrai vers vous
inform told | vous aurez|recevrez|obtiendrez ..4 reponse|nouvelles|avis|retour|message
inform told | vous allez ..1 recevoir|avoir ..3 reponse|nouvelles|avis|retour|message|appel
inform told | comptez sur ..2 $news
inform told | vous en saurez plus
inform told | vous saurez si|ce|quand|plus
send told | vous $get ..4 $things
send? told | vous avez ..3 $things
send? told | $things|decodeur ..3 part|partent|partira
send told | $things ..2 part|partira ..3 chez|vers
send told | vous $get automatiquement ..2 $things
send told | vous allez ..1 $getting ..4 $things
refund told | vous $get|recuperez|recupererez ..4 $money
refund told | vous allez ..1 $getting ..4 $money
arrange? told | c est en ordre|regle
arrange told | ca|cela va s ?$to arranger
arrange own | laissez moi faire
call will | je|j voudrais|aimerais ?vous rappeler
send offered | que|qu je|on|nous vous envoie|envoyons
call offered | que|qu je|on|nous vous rappelle|rappelions
call offered | voulez|aimeriez|souhaitez|preferez|desirez|irait|va|convient|convienne ?vous ?que|qu|si je|j|on|nous|quelqu ?un vous appelle|appelais|appelait|telephone|contacte|rappelais|telephonait
send offered | que|qu ..2 je|on|nous ..2 envoie|renvoie|adresse|transmette|envoyions
visit offered | que ..2 $crew passe|vienne|viendrait
arrange offered | que|qu ..1 je|on|nous ?$to ?$to prenne|charge|occupe|regle|modifie|arrange|fasse|mette
inform offered | que|qu ..1 je|on|nous ..2 tienne|tenions|previenne|avertisse|prevenions
visit offered | dois je ?vous envoyer
call offered | est ce que ..3 peut|pourrait ?vous appeler|telephoner|rappeler|contacter
arrange offered | est ce que je ?$to ?$to modifie|change|regle|annule|corrige|transfere|note
refund offered | vous fais ..2 remboursement ..2 ca vous va
call own | attendez vous a ..1 $phoning
send told | $things suit|suivra|suivront ..2 par|via
visit told | ils|elles viennent|viendront
visit firm | on|nous va|allons|vais ?vous depecher|envoyer ..1 $crew
visit will | on|nous va|allons ?vous depecher|envoyer ..1 $crew
visit? own | nous|on serons|sera|viendrons|viendra ..1 chez|domicile
refund told | caution|somme|montant vous est|sera ..1 rendue|rendu|remboursee|verse
refund told | vous ne serez ..2 remboursee|rembourse|indemnise
arrange loose | $self vais|va|allons ?vous faire ..4
arrange loose | $self vais|va|allons|verrai|verrons ..5 avec|au|aux|a ..2 $hands
arrange loose | $self vais|va|allons ?$to voir|faire ..4 avec ..2 planification|planning|entrepot|comptabilite|direction
pay theirs | sera|facture payee|paye|reglee
pay theirs | $self ?$to vais|va ?$to ?$to regler|solder
pay theirs | $self ?$to regle|reglerai|reglerons ..2 facture|solde|montant|ca|somme
pay theirs | refuse de payer
arrange! loose | $self ?$to ?$to vais|allons|va
arrange! passive | votre|vos ..3 sera|seront
arrange! passive | votre|vos ..3 va|vont etre
send? told | aurez ..6 boite|mails|mail
visit told | vous pouvez|devez|allez attendre ..2 $crew
visit told | attendez ..2 $crew
arrange will | $self previens|avertis|informe ..2 $hands
inform? theirs | $self vous donne|donnerai|communique ..2 numero|reference|donnees|reponse
"""

CUES = {
    "wish": r"dois|doit|devons|veux|voudrais|comment|pourquoi|faut|fallait",
    "yours": r"devez|faut|faudra|vous meme|pouvez|puis je",
    "addressed": r"(?!)",
    "follows": r"et(?: puis| apres)?$",
    "momentary": r"poser|questions?|expliquer|voir|regarder|chercher|lire|passer|dire|ouvrir|noter|verifier|essayer|commencer"
    r"|parcourir|attendre|mettre en|demander|enregistre\w*|ferme\w*|ouverte?s?|etre|avoir|devoir|pouvoir|patience"
    r"|ferie|laisser",
    "participle": r"(?:sera|seront|etre)(?: \w+){0,2}? \w+(?:e|ee|es|ees|i|ie|is|u|ue|us|it|ite|ert|erte)",
    "negation": r"ne(?! manquer)|n|pas(?! de (?:vous|faute|souci|probleme))|jamais|aucune?|personne",
    "condition": r"si(?! (?:la |votre |le |ca |c est |tout (?:est|va)))"
    r"|si (?:la|le|ca|c est|tout|votre) (?:\w+ ){0,3}(?:ne|pas|est|permet|en panne|retombe|recommence|coupe|reste"
    r"|revient)|s ils?|s elles?|en cas|dans le cas|au cas|eventuellement|peut etre|sauf|a condition|a supposer|pourvu"
    r"|eventuel|au besoin|le cas echeant|(?:possible|se peut) qu|seulement",
    "reported": r"pour que?|afin que?|peux pas (?:\w+ ){0,2}?(?:promettre|garantir|confirmer|dire)|dit(?! quoi)|disait|promis"
    r"|promettait|devait|deviez|devaient|selon|assure|parait",
    "past": r"(?:est|suis|sont|es) (?:\w+ )?(?:passee?s?|venue?s?)|ai|avons|avez|avait|a (?:ete)|etait|allait|devait|deviez|as|ont",
    "habit": r"toujours|chaque|tous les (?:mois|jours|ans|trimestres|deux|\w+dis)|en general|par (?:mois|an|semaine)|deja"
    r"|depuis|d habitude|trop(?! tard| vite)",
    "other_clause": r"conseille|parce que|parce qu|car|mais|pourquoi|que vous|qui(?! (?:vous )?(?:\w+r(?:a|ont)|va|vont))",
    "until": r"(?:quand|lorsque|des que|une fois que|jusqu a ce que)(?: \w+){0,2}$",
    "contrast": r"mais|car|parce|et (?:je|on|nous)",
    "offered_inside": r"(?:je|on|nous)(?: vous)? (?:peux|peut|pouvons|pourrais|puis|voudrais|aimerais)|(?:puis|peux|pourrais|dois) je"
    r"|que? (?:je|on|nous) vous (?:envoie|rappelle)",
    "offered_before": r"dois$|(?:voulez|voudriez|souhaitez|desirez|auriez|aime|preferez|aimeriez|aimez|convient|irait|va"
    r"|arrange) ?(?:vous )?(?:\w+ )?(?:que?|qu|si)(?: \w+){0,2}$"
    r"|(?:voulez vous|vous voulez|souhaitez vous|vous souhaitez|vous preferez) que?$",
    "not_a_promise": r"^ comme (?:convenu|promis)|^ (?:que|qu|mon avocat|mes avocats|a votre (?:chef|patron|direction))(?![a-z])|^ (?:de|d) (?:payer|ne pas)",
    "accepted": r"^(?:exactement|tout a fait|c est (?:ca|bien ca)|absolument|oui|volontiers|d accord|ok|avec plaisir|ca va|parfait"
    r"|tres bien|bien sur|s il vous plait|oui oui)",
}
