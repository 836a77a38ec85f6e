"""Words of aggression in French, as spoken in Belgium and France; apart so that who knows the language can mend them."""

SETS = {
    "you": "vous tu te toi t votre vos ton ta tes",
    "youpl": "vous",
    "be": "etes es est et etre serez seras faites fais etiez as avez trouve",
    "i": "je j",
    "am": "suis m me moi etais",
    "he": "il elle lui ils elles voisin voisine ex frere mari femme fils fille pere mere technicien livreur monsieur "
    "collegue patron cousin oncle vendeur reparateur beau",
    "say": "dit disait disent dire crie criait traite traitee traiter traitait appele appelait ecrit ecrivent ecrire envoie "
    "envoyait messages mot film entend chanson internet menace menaces insulte serie hurle",
    "neg": "pas jamais personne aucun aucune ni pu",
    "if": "si quand",
    "thing": "modem routeur decodeur truc machin appareil cable internet boite boitier systeme application site wifi gsm "
    "telephone ordinateur ligne facture musique numero menu television tele box telecommande programme reseau "
    "connexion chien chat brol chaise",
    "will": "vais va vas allons viens devrais pourrais veux irai ve envie",
    "ins": "connard* conard* connasse* salope* abruti* cretin* imbecile* encule* batard* idiot* debile* "
    "enfoire* salaud* bouffon* guignol*  pouffiasse* petasse* putes fdp trouduc* couillon* "
    "mongol* ducon* salopard* nazes conasse* tocard* blaireau* gogol* sallope* abrutti*",
    "weak": "con conne cons connes merde type tache menteur menteuse voleur escroc incapable baraki biesse fada sot sotte snul "
    "chien chienne vache truie porc cochon ane cruche clown sorciere mongol dinde rat cafard minable raclure ordure",
    "adj": "stupide bete debile con conne idiot idiote fou folle ridicule pathetique",
    "crude": "sale espece pauvre grosse gros vieux vieille petit petite putain bande",
    "thief": "voleurs escrocs arnaqueurs bandits mafia criminels criminelle escroquerie arnaque profiteurs truands honte",
    "slur": "arabe arabes bougnoule* juif juive juifs negre* negresse noir noire pede* gouine bicot* raton youpin* "
    "niakoue etranger etrangere etrangers turc marocain macaque* flamand romanichel tapette",
    "hit": "tuer tue tues tuee buter crever frapper etrangler defoncer demolir exploser massacrer egorger tabasser cogner "
    "planter eclater assommer eclate demolis creve bute defonce peter casser fracasser",
    "group": "femmes musulman* juifs homos homosexuel* noirs immigre* refugies etrangers arabes turcs handicapes transgenres gays africains roms flamands",
    "vile": "vermine dechet* degoutant* rats parasites inferieur* animaux betes racaille porcs sales criminels malades repugnant* cafards singes ordures",
    "hate": "hais deteste meprise abhorre haine",
    "ordinary": "ordre ordres fermer",
}

PATTERNS = """
name | $you ..1 $be ..4 $ins|$weak|$adj
name | trouve $adj|$ins|$weak
name | $you trouve ..2 $adj|$ins|$weak
name | $ins|$weak|$adj que ?$you ..1 $be
name | $ins|$weak $you faites|etes|es
name | $crude ?de $weak
name | $crude d|de $ins
name | esp|espece ?de $ins|$weak
bare | $ins
thief | $thief
thief | bande de $thief
thief | boite de merde
thief | boite a la con
insult.curse | $you faire foutre|enculer|voir|mettre
insult.curse | t|vous|te emmerde*
insult.curse | nique ta|votre|tes mere|race|morts
insult.curse | va|allez crever|mourir
insult.curse | creve
insult.curse | au|dans ?le cul
insult.curse | mettre ou je pense
insult.curse | fils de pute
insult.discrimination | retourne|retournez|rentre|rentrez ..2 dans|chez|au ..1 pays|bled|vous|toi
insult.discrimination | rentrer au pays
insult.discrimination | vrai|veux ..3 belge|blanc|francais ..5 pas ..2 $slur
insult.discrimination | pas un|une $slur
insult.discrimination | sale|sales|espece ?de $slur
insult.discrimination | femmes|femme ..1 comprend|comprennent|connaissent|y ..2 rien
insult.discrimination | de|comme $you ?votre|ton race|espece|origine
insult.discrimination | $you race|espece
insult.discrimination | apprenez|apprends ..2 francais ..4 $slur|chez|etranger
insult.discrimination | apprenez|apprends d abord ..1 francais
insult.sexual | $you portez|portes|mets quoi
insult.sexual | sous $you jupe|robe|culotte|chemisier
insult.sexual | voix ..2 sexy|excitante|sensuelle|bandante
insult.sexual | $you baiser|sauter|niquer|lecher
insult.sexual | coucher avec $you|moi
insult.sexual | suce|sucez ?moi
insult.sexual | dans mon lit
insult.sexual | $you seins|nichons|cul|fesses
threat.violence | $will ..2 $you $hit
threat.violence | $will ..2 $you $hit la gueule|tete
threat.violence | je|j $you $hit
threat.violence | $you ..1 casser|peter|casse|pete la gueule|tete|figure
threat.violence | devrais ..1 $you $hit
threat.violence | feu a|au $you bureau|magasin|maison|voiture|boite
threat.violence | viens ..1 avec ..1 couteau|fusil|flingue|hache|arme
threat.violence | tout casser chez $you
threat.violence | $you ..3 une balle
threat.violence | payer de $you vie
threat.violence | $you ..2 saigner
threat.violence | un homme mort
threat.violence | $you ..1 es|etes mort|morte
threat.violence | t es mort
threat.violence | $you ..1 foutre|mettre|donner|coller ..1 baffe|patate|rouste|claque|raclee|gifle|poing
threat.waited | sais|sait|savons ou ..1 $you ..1 habit*|travaill*|viv*|trouver
threat.waited | ou ..1 $you habit*
threat.waited | $you ..1 trouver ..1 sais
threat.waited | $you attends|attendre|attend ..1 a|dehors|apres|devant ..1 sortie|travail|boulot
threat.waited | $you attends dehors
threat.waited | vais|va|vas|allons ?$you retrouver*
threat.waited | vais|va|allons $you retrouver*
threat.waited | $you retrouverai|retrouvera|retrouverons
threat.waited | viens|debarque|arrive ..1 $you ..1 voir
threat.waited | attention|gaffe ..1 quand|en ..2 rentr*|sort*
threat.waited | connais $you voiture|adresse|famille|rue
threat.waited | $you attrape
threat.waited | ou te|vous trouver
rude | taisez ?$you
rude | taise $you
rude | $you taisez|taire
rude | tais ?toi
rude | ferme la|ta
rude | fermez la|votre
rude | la ferme
rude | ta geule|gueule
rude | tagueule
rude | $you $be|es sourd|sourde|aveugle
rude | connaissez|connais rien|que
rude | y connaissez|connais rien|que
rude | $you $be ..2 incompetent*|nul|nulle|inutile|bon|incapable ?a ?rien
rude | bon|bonne a rien
rude | degage|degagez
rude | casse|cassez $you toi|vous
rude | foutez|fous ..1 moi ..1 paix
rude | question|questions stupide|stupides|idiote|idiotes|debile|bete|conne ..2 $you
rude | faites|fais $you boulot|travail|job
rude | comprenez|comprends|comprend rien|pas ou
rude | savez|sais $you lire
rude | $you savez|sais lire
rude | trop complique pour $you
rude | quelqu un comme $you
rude | des|les gens comme $you
group | $hate ..3 $group
group | $group ..2 $hate
group | $group ..2 sont ..3 $vile
group | trouve ..2 $group ..2 $vile
group | $hit|exterminer|eliminer|pendre ..3 $group
group | $group ..4 tues|extermines|elimines|crever|pendus
group | sales|putain|saletes ?de $group
"""
