"""Families of French words, as spoken in Belgium and France; apart so that who knows the language can mend them."""

FAMILIES = """
you: vous tu te toi t votre vos ton ta tes vôtre vtr
i: je j nous on moi
me: me m mon ma mes nous notre nos moi
myself: me m
third: il elle ils elles lui leur eux quelqu voisin* ex collègue* technicien* livreur* chauffeur* facteur propriétaire locataire* professeur* prof médecin
family: femme mari enfant* gosse* gamin* fils fille filles mère maman père papa frère* soeur* famille copine copain bébé mamie papy conjoint*
company: société entreprise* firme boîte organisation direction patrons siège bande clique service département magasin baraque boutique
thing: routeur modem décodeur appareil câble internet boîtier app application site wifi téléphone gsm portable ordinateur ligne facture compteur chaudière chauffage télé tv télécommande réseau connexion batterie serveur écran imprimante carte ticket billet colis livraison bus train tram voiture bouilloire frigo système logiciel contrat abonnement compte signal machine chien chat brol truc machin
place: bureau bureaux bâtiment magasin agence dépôt réception guichet comptoir parking siège centre porte portes entrée sortie
home: maison rue adresse appartement garage quartier chambre fenêtre fenêtres vitres allée jardin village domicile chez
vehicle: voiture pneus vélo camionnette plaque immatriculation freins bagnole
boss: chef patron patronne responsable supérieur* manager directeur directrice superviseur
job: boulot travail métier emploi poste job carrière
hit: tuer tue tues tuerai frapper frappe étrangler étrangle buter bute crever crève défoncer défonce démolir démolis exploser explose massacrer massacre égorger égorge tabasser tabasse cogner cogne planter plante éclater éclate assommer casser casse péter pète fracasser fracasse poignarder descendre abattre flinguer flingue écraser écrase gifler gifle baffer taper tape castagner noyer saigner étriper tordre broyer corriger correction raclée dérouillée rosser mal
break: brûler brûle feu incendie cramer crame foutre sauter bombe exploser détruire saccager démonter caillasser essence allumette flammes cendres pavé pavés raser vitriol
weapon: couteau couteaux fusil flingue pistolet arme balle balles hache marteau acide essence bombe machette barre batte poing poings brique tournevis tronçonneuse bâton lame cutter kalach
body: gueule tête face visage dents cou gorge crâne mâchoire genoux rotules nez jambes bras doigts os œil yeux lèvre côtes mains peau sang tronche figure cervelle oreilles dos nuque bide
blood: sang saigner hôpital cercueil tombe enterrement ambulance urgences morgue fauteuil brancard béquilles points cadavre enterrer cimetière pompes funèbres fleurs couronne sapin planches
seek: trouver trouve trouverai retrouver retrouve retrouverai chercher cherche chercherai suivre suis suivi poursuivre traquer visite visiter rendre passer passe passerai débarquer débarque venir viens viendrai attendre attends attendrai coin ruelle sombre rôder croiser croise pointer
wait: attendre attends attendrai attend dehors sortie entrée arrêt finis finissez terminez fermeture bas devant
whereabouts: habitez habites habite où adresse garez travaillez travailles école crèche rue trajet vis vivez
know: sais savez sait connais connaît vu trouvé retiens reconnais oublie souviens
warn: attention gare gaffe prudent prévenu préviens avertissement avertis conséquences sinon épaule verrou dormir tranquille sécurité regretter regretterez regret payer paierez vengeance leçon apprendre dernier rire rira arriver arrive promets promesse ennuis problèmes moche accident dommage assuré assurance verrez verras retourner surveillez surveille comptes dos
name: nom prénom facebook linkedin instagram profil photo voix badge internet google
men: potes frères cousins amis copains gars bande mecs équipe
death: mourir meurs meurt mort morte mourrai crever crève décédé* décès mourrais
life: vivre vis vie vivant vivante exister existe existence
end: fin finir finis fini arrêter arrête partir pars disparaître terminer quitter terminé bout cesser
nopoint: sens raison raisons espoir but utile sert rien issue lumière valeur courage
cannot: peux peut plus tenir supporter tiens supporte arrive force forces continuer
tired: fatigué* épuisé* vide vidé* brisé* assez perdu* seul seule personne noir trou désespoir désespéré* dépressi* dépression suicidaire* suicide suicider euthanasie marre bout lasse las
means: pont médicaments cachets comprimés rails corde toit rasoir veines poignets overdose falaise rivière canal gaz four train doliprane somnifères bouteille bain balcon fenêtre métro boîte pilules noyer eau
missme: manquer manquerai manque fardeau poids mieux sans remarquerait débarrassé* enterrement pleurera pleurer
farewell: adieu adieux lettre lettres mot testament pardon pardonnez dernière dernier
wakeup: réveiller réveille endormir dormir jamais toujours demain matin nuit disparaître sommeil
selfharm: couper coupe mutiler scarifier pendre pends sauter saute noyer tuer tue flinguer foutre jeter jette ouvrir avaler avale supprimer suicider
anymore: plus jamais encore
insultnoun: connard* conard* connasse* conasse* salope* abruti* crétin* imbécile* enculé* bâtard* idiot* débile* enfoiré* salaud* bouffon* guignol* pouffiasse* pétasse* pute* fdp trouduc* couillon* mongol* ducon* salopard* naze* tocard* blaireau* gogol* con conne cons connes merde taré* baraki* biesse fada sot sotte snul snulle chien chienne vache truie porc* cochon* âne ânes cruche* clown* sorcière* dinde* rat rats cafard* minable* raclure* ordure* menteur* menteuse* voleur* voleuse escroc* incapable* bon nul nulle nullité* nullard* perroquet* robot* singe* guenon macaque* mouton* larbin* esclave* pantin* marionnette* vermine* parasite* sangsue* vipère* serpent* crapaud* limace* larve* déchet* gland glandu* branleur* branleuse* feignasse* fainéant* cassos plouc* péquenaud* gourde* greluche* poufiasse* grognasse* mégère harpie peste garce* bécasse* potiche* cloche* andouille* nouille* patate* cornichon* courge* légume* amibe* ahuri* demeuré* attardé* arriéré* simplet* psychopathe* malade* fou folle dingue* hystérique* pervers* lâche* hypocrite* ripou charlatan* branque* brêle* tache* tête gamin* morveu* merdeux merdeuse boulet* raté* ratée clodo* nazi* facho* hitler tyran* dictateur kapo fonctionnaire pimbêche* coincé*
badadj: stupide* bête bêtes débile* con idiot* ridicule* pathétique* sale sales grosse gros vieux vieille pauvre espèce putain incompétent* nul nuls nulle inutile* ignorant* arrogant* impoli* malpoli* moche* laid* dégueulasse* dégoûtant* répugnant* pourri* minable* lamentable* méprisable* lâche* hypocrite* menteur* fainéant* paresseu* lent lente bouché* borné* obtus* limité* aigri* frigide coincée puant* insupportable* abject* immonde* vulgaire* médiocre* grotesque* attardé* pire
brain: cerveau cervelle neurone* qi intelligence pois poisson rouge moineau huître école maternelle primaire diplôme éducation lumière case lumières crâne tête jugeote
dropped: bercé mur consanguin* mère né née naissance élevé* éduqué* parents honte fier fière berceau
origin: pays accent étranger* étrangère* immigré* arabe* maghreb* marocain* maroc algéri* tunisi* turc* turque* afri* noir* noire* blanc* blanche blacks musulman* islam juif* juive* rom* gitan* chinois* indien* polonais* roumain* flamand* wallon* belge* français* européen* nationalité passeport bateau frontière visa jungle brousse bled race couleur peau voile turban mosquée bougnoul* nègre* négresse bicot* origine* espèce genre gens sorte cocotier bananes madagascar clandestin*
speakproper: français langue correctement accent compréhensible traducteur interprète articulez baragouin*
gender: femme femmes bonne homme hommes fille filles cuisine vaisselle repassage ménage fourneaux casseroles chérie chéri poupée beauté cocotte bichette pédé* pd tapette* gouine* homo* gay* travelo trans* fauteuil handicap* autiste* trisomique* infirme* règles ragnagnas hormones ménopause* blonde blondasse enceinte vieille mégère
sex: sexy bandant* bander bande nue nu baiser baise sexe lit seins nichons lolos cul fesses bite queue sucer suce pipe culotte string soutif lingerie portez portes habillée gémir mouillée mouille dure toucher caresser déshabiller fantasme* lèvres bisou embrasser lécher lèche fessée genoux masser corps formes jambes bas jupe décolleté coucher sauter niquer
flirt: célibataire mariée copain verre resto dîner café hôtel numéro soir voix belle joli jolie mignonne charmante canon bonne bandante seule compagnie câlin douce rencontrer
curse: merde* putain* bordel* foutu* foutre fout chier chiant* enculer nique niquer cul couilles connerie* saloperie* purée sacré fichu* godverdomme crotte emmerde* emmerder fuck* dieu
gtfo: dégage* dégagez barre casse cassez fous fiche diable voir foutre tirez tire ouste
disgust: vomir gerber déteste hais haine méprise dégoûte dégoût ordure poubelle déchet crasse pourriture raclure sous honte saleté
illwish: espère souhaite mérite* crever crève pourrir cancer maladie mourir souffrir souffre accident étouffer karma enfer brûler clochard misère malheur viré virée chômage seul covid infarctus avc maudi*
shutup: taisez tais taire silence ferme fermez bouche gueule clapet boucle bouclez chut écoutez écoute arrêtez arrête parler interrompre interrompez coupez laissez finir couper caquet
order: faites fais bougez bouge dépêchez dépêche passez passe donnez vite immédiatement maintenant allez hop grouillez grouille réveillez activez remuez magnez enfin plus exécution
incompetent: incompétent* incompétence inutile* nul nulle nuls incapable* amateur* amateurisme stagiaire* débutant* novice* apprenti* qualifié* formé* pro guignol* niveau lamentable*
senses: sourd* sourde aveugle* oreilles lire lisez entendre entendez entends comprendre comprenez comprends comprend français écouter écoutez parler yeux boulette assimiler lentement épeler bouchées bouchés imprimé
nonsense: conneries bêtises bla blabla baratin script perroquet robot excuses salades mensonges mentez mens histoires radotez charabia pipeau sornettes âneries balivernes discours récitez bobards débitez
paid: payé* payer paie salaire embauché* embauche recruté* formation formé* diplôme viré* virer licenci* chômage mcdo frites rayons caissière balai toilettes chiottes pointer
dontcare: fous fiche égal intéresse intéressent marre ennuyez épargnez foutre balec rien
thinkyou: croyez crois pensez penses prenez prends prétendez faites comportez parlez semblez traitez
capable: capable capables difficile compliqué simple sorcier enfant gosse compter deux niveau foutu fichu
say: dit dis disait disent dire crie criait crié traite traité* traiter traitait appelé appelait appelle appeler écrit écrivent écrire envoie envoyé envoyait message* sms entendu insulté* insulte insultait menacé menace hurlé hurle raconté demandé répété cite
quoted: film chanson série émission livre roman pièce passe identifiant titre jeu groupe quiz humoriste radio podcast forum commentaire avis graffiti tag histoire journal documentaire croisés mail lettre citation réplique
neg: pas jamais personne aucun aucune ni n ne rien sans guère nullement non
if: si quand lorsque tant sinon sauf moins
law: avocat* juridique* tribunal juge médiateur médiation ombudsman plainte* porter police procès assigner consommateur* consommateurs journaliste* presse journal médias avis résili* résilier changer partir dédommagement remboursement huissier réclamation ibpt régulateur
figure: batterie ligne trafic faim rire ennui curiosité délai écran honte gelé silence point piles pile sauté saute planté plante crash buggé bombe crevé crevée
estate: décédé* défunt* veuve veuf héritage succession notaire héritier* décès acte obsèques feu enterrement
rage: fâché* colère furieu* énervé* révolté* frustré* marre honte honteux scandaleux inadmissible inacceptable blague scandale catastrophe bordel horrible lamentable excédé* outré*
self: idiot* stupide bête con conne sot nul maladroit* erreur faute oublié tête
praiseadj: gentil* aimable* patient* serviable* doux douce adorable* poli* professionnel* efficace* excellent* brillant* génial* formidable* fantastique* super superbe* extraordinaire* exceptionnel* incroyable* magnifique* compétent* compréhensi* attentionné* attentif* attentive chaleureu* accueillant* agréable* calme* rassurant* consciencieu* intelligent* honnête* sincère* humain* humaine correct* bon bonne meilleur* impressionnant* impressionné* charmant* parfait* top sympa sympathique* chouette* cool merveilleu* remarquable* clair* rapide* dévoué* disponible* délicat* extra géniale nickel bienveillant*
praisenoun: ange amour perle trésor légende saint* diamant héros héroïne sauveur sauveuse génie magicien* chapeau bravo crème soleil bénédiction champion* plaisir joie pro gentleman as cadeau miracle merveille étoile fée chef rayon bijou chou or exemple
well: bien parfaitement clairement merveilleusement rapidement gentiment correctement calmement patiemment formidablement vite impeccablement efficacement super drôlement admirablement
help: aidé* aider aidez aide expliqué* expliquer expliquez explication* résolu résoudre résolvez arrangé arranger réglé régler écouté* écouter écoutez écoute pris temps guidé* accompagné* resté* rassuré* compris répondu sauvé* dépanné* débloqué* soutenu
thank: merci merciii remercie remercier remerciements reconnaissant* apprécie apprécié gratitude mercis remercié
ever: enfin première premier seul seule unique jamais années vie longtemps rarement avant autre fois toujours siècle
tellboss: chef patron responsable supérieur* augmentation médaille promotion prime prix statue cloner clones bouteille vin chocolats gâteau fleurs bouquet verre bisou recommander recommanderai compliment* félicit* éloge* avis enquête employé* mois collègues comme équipe dire
feeling: soulagé* soulagement content* heureux heureuse sourire sourit rire poids épaules calme tranquille rassuré* dormir mieux coeur chaud larmes pleurer stress souci* inquiet inquiète inquiétude journée soirée semaine aise entendu* compris* espoir foi humain humanité moral baume
rate: dix étoiles note points cinq cent pourcent sur vingt score
sarcasm: évidemment ben génie bravo applaudissements félicitations wouah fantastique génial super magnifique joli merci rien hourra sarcasme sarcastique ironie sûr
earlier: hier collègue* précédent* dernière dernier semaine mois autre dame monsieur technicien* livreur* chauffeur* avant fois lundi mardi mercredi jeudi vendredi tantôt passée
offer: offre offres prix produit* service services app application site magasin gamme qualité tarif contrat livraison appareil téléphone
but: mais cependant pourtant toutefois sauf dommage seulement malheureusement quoique néanmoins
could: pourriez pourrais pouvez peux peut voudriez voulez plaît svp veuillez auriez
hope: espère espérons espérant souhaite
voice: voix ton manière patience gentillesse attitude professionnalisme amabilité politesse approche temps peine aide conseil* explication* honnêteté humour empathie service écoute efficacité façon disponibilité bienveillance douceur calme
everyone: tous monde autres plus gens toute tout
"""
