"""Classes of words that tell what a reply is about, and what the customer makes of it; the same names in the four languages.

Beside the lists that rules decide with (``wording_<language>.py``), because these decide nothing by themselves: the trained model of
``answers`` weighs them, and what is learned of a class in one language counts in the others. Each is a regular expression over words
without case and accents; a blank is any gap between words.
"""

from collections.abc import Mapping

from leidraad.domain.language.languages import Language

# Of the question: what is asked for beside a time, an amount and a place.
ASKED: Mapping[Language, Mapping[str, str]] = {
    Language.DUTCH: {
        "why": r"waarom|hoezo|vanwaar|hoe (?:komt|kan) (?:het|dat)|om welke reden",
        "how": r"hoe(?! (?:lang|laat|veel|snel|komt|kan (?:het|dat)))|op welke manier",
        "who": r"wie|wiens|welke persoon",
        "what": r"wat|welke?|waar(?:om|voor|mee|over|aan|in|uit|van|naar)",
        "request": r"(?:kunt|kun|kan|kunnen|wilt|wil|zou|zoudt) (?:u|je|ge|gij|jullie|iemand|er iemand)",
        "may": r"(?:mag|mogen|kan|kunnen|moet|moeten|hoef|krijg|krijgen|heb|blijf|word|zal|ben) (?:ik|we|wij|mijn|men)",
        "is it": r"(?:is|zijn|was|wordt|worden|staat|zit|klopt|geldt|werkt|gaat|komt|komen|heeft|hebben|doen|lukt)(?: \w+){1,2}",
        "choice": r"of (?:niet|wel|zonder|met|toch)|met of|of de",
        "still": r"nog|al|eindelijk",
    },
    Language.FRENCH: {
        "why": r"pourquoi|comment (?:ca se fait|se fait il|est ce possible)|d ou vient|pour quelle raison",
        "how": r"comment(?! (?:ca se fait|se fait il))|de quelle (?:facon|maniere)",
        "who": r"qui(?! est en)|lequel des|a qui|avec qui|chez qui",
        "what": r"que|qu|quoi|quels?|quelles?|laquelle|lequel|lesquels?|qu est ce que",
        "request": r"(?:vous |vous ne )?(?:pouvez|pourriez|voulez|voudriez|peut|peuvent)(?: vous| m| me| quelqu)?|quelqu un (?:peut|va)",
        "may": r"(?:je|on|j|nous) (?:peux|peut|pourrais|dois|doit|ai|vais|garde|recois|suis|pouvons|devons|aurai|touche)|(?:puis|dois|ai|vais|suis) je|il faut",
        "is it": r"(?:c est|est ce|y a t il|il y a|ca|vous avez|vous faites|vous etes)(?: \w+){1,2}",
        "choice": r"ou (?:pas|non|sans|avec|bien)|avec ou|oui ou non",
        "still": r"encore|deja|enfin|toujours",
    },
    Language.GERMAN: {
        "why": r"warum|wieso|weshalb|wie (?:kommt|kann) (?:es|das)|woher|aus welchem grund",
        "how": r"wie(?! (?:lange|viele?|spat|teuer|hoch|gros|schnell|kommt|kann (?:es|das)))|auf welche weise|woran",
        "who": r"wer|wen|wem|wessen|mit wem",
        "what": r"was|welche[rsnm]?|wo(?:mit|fur|von|zu|durch|ran|rin|raus|nach)",
        "request": r"(?:konnen|konnten|kann|konnt|wurden|wollen) (?:sie|ihr|mich|jemand|mir jemand|da jemand)",
        "may": r"(?:darf|kann|muss|krieg|kriege|bekomme|soll|brauch|brauche|hab|habe|bin|behalt|behalte|werde|durfen|mussen|konnen) (?:ich|wir|man|mein\w*)",
        "is it": r"(?:ist|sind|war|wird|werden|steht|gilt|geht|kommt|kommen|hat|haben|gibt|gibts|lauft|stimmt|fahrt|macht|machen)(?: \w+){1,2}",
        "choice": r"oder (?:nicht|nich|ohne|mit|doch)|mit oder",
        "still": r"noch|schon|endlich",
    },
    Language.ENGLISH: {
        "why": r"why|how come|how can (?:it|that)|what for|for what reason",
        "how": r"how(?! (?:long|late|much|many|soon|far|come|big|old|fast|can (?:it|that)))|in what way",
        "who": r"who|whose|whom",
        "what": r"what|which|what s|whats",
        "request": r"(?:can|could|will|would) (?:you|somebody|someone|anybody|anyone|ye|they)",
        "may": r"(?:can|could|may|do|should|must|will|am|did|have|would) (?:i|we|my)|am i",
        "is it": r"(?:is|are|was|were|does|did|has|have|do|will)(?: \w+){1,2}",
        "choice": r"or (?:not|without|with|no)|with or",
        "still": r"still|yet|already|finally|any more|anymore",
    },
}

# Of the reply.
TOLD: Mapping[Language, Mapping[str, str]] = {
    Language.DUTCH: {
        "unsure": r"beloven|voorspellen|verklaring|toegang|inkijken|meegedeeld|geweten|weet|weten|weten wij|raden|zekerheid|zicht|zeggen|privacy|terugvinden|moeilijk|vinden|vind",
        "passes": r"schakel|verbind|door|doorgeven|geef u|dienst|collega van|daarvoor|balie|blijft u|terugbellen|bel u|laat u|u hoort|navragen|nakijken|uitzoeken|opzoeken|contacteren|vraagt u|belt u",
        "or": r"of",
        "reason": r"omdat|want|daarom|vandaar|doordat|daardoor|wegens|vanwege|aangezien|namelijk|door (?:een|de|het|uw)|te wijten|komt (?:door|omdat|van)|reden",
        "condition": r"als (?:u|je|ge|het|de|er|uw)|indien|zolang|tenzij|mits|zodra|binnen de|behalve|anders|met (?:een|uw) \w+",
        "does": r"klik\w*|druk|ga naar|gaat u|probeer|vul|neem|laat (?:hem|die|het|ze|maar)|haalt|kies|log|via|gewoon|stuur|steek|draai|schrijft u",
        "whether": r"mag|mogen|kan|kunnen|moet|moeten|hoeft|hoef|lukt|nodig|verplicht|mogelijk|inbegrepen|gratis|enkel|alleen|voldoende|volstaat|jazeker|inderdaad|zeker",
        "negates": r"niet|nie|geen|niks|niets|nooit|nog niet|nergens|zonder",
        "sells": r"aanbieding|actie|aanbod|voordel\w*|populair\w*|interessant\w*|wist u|voorstel|brochure|mooie?|handig|kwaliteit|nieuwe formule|veel klanten|onze klanten|al onze",
        "sees": r"ik zie|zie ik|ik heb hier|staat (?:hier|in)|geregistreerd|genoteerd|ik noteer|in (?:het|uw|ons) (?:dossier|systeem)|melding|opmerking|staat vast|vastgesteld|ontvangen",
        "acts": r"ik (?:stuur|pas|zet|maak|schrap|plan|regel|boek|verander|annuleer|leg|breng|mail|bezorg|activeer|bevestig|noteer)|bij deze|is (?:eruit|gebeurd|aangepast|in orde|geregeld)|doe ik",
        "feels": r"begrijp\w*|spijt|excuses|sorry|jammer|vervelend|bedankt|dank u|geduld|ongemak|sterkte|gecondoleerd|gelijk|zorgen|ons best|hoor dat|welkom",
        "parts": r"prettige|fijne|goede dag|goede avond|fijne dag|tot ziens|wens u|wens ik|nog ergens mee|iets anders helpen|verder helpen",
        "describes": r"(?:het|dat|dit) (?:is|zijn) (?:een|de|het|allebei|een van)|is een|gemaakt van|bestaat uit|bewijst|dient|geleverd met",
        "has": r"(?:u|je|ge) (?:hebt|heeft|hebben|bent|zit)|hebt u|heeft u",
        "habit": r"altijd|elk jaar|elke|normaal|meestal|tegenwoordig|in het algemeen|we leveren|onze \w+ werken|wij (?:werken|leveren|hebben)",
        "person": r"iemand|collega|de firma|mevrouw \w+|mijnheer|dienst|onderaannemer|technieker|ploeg|eigenaar\w*|directie|raad",
        "it": r"dat|die|deze|het|hij|ze|er|daar\w*",
        "start": r"gestart|begonnen|sinds|vanaf|was|waren|geweest|werd|is (?:\w+ )?ge\w+",
        "repeats": r"zoals ik|nogmaals|zoals gezegd|inderdaad",
    },
    Language.FRENCH: {
        "unsure": r"promettre|prevoir|explication|acces|communique|sais|sait|savoir|deviner|certitude|affirmer|visibilite|oserais|vie privee|retrouve|difficile|trouve|dire|voir",
        "passes": r"passe|transfere|transmets|relation|service|pour ca|reception|ne quittez|restez en ligne|rappelle|tiens au courant|nouvelles|renseigne|verifier|demander|demande|contacter|reviens vers|adressez|il vaut mieux",
        "or": r"ou",
        "reason": r"parce qu\w*|car|c est pour ca|d ou|puisque?|puisqu|du fait|en raison|a cause|suite a|ca bloque|bloque|vu qu\w*|comme (?:vous|il|on)|raison",
        "condition": r"si (?:vous|il|on|le|la|c est|ca)|tant qu\w*|sauf|sinon|a condition|des que|dans les|avec (?:une|un|votre) \w+|pourvu",
        "does": r"cliquez|appuyez|allez|essayez|remplissez|prenez|laissez|choisissez|connectez|par|via|envoyez|branchez|inversez|decochez|notez|deposez|simplement",
        "whether": r"pouvez|peut|peuvent|possible|faut|doit|devez|besoin|obligatoire|compris|inclus|gratuit|seulement|uniquement|suffit|bien sur|effectivement|tout a fait|sans probleme|aucun souci",
        "negates": r"ne|n|pas|rien|jamais|aucun\w*|non|pas encore|nulle part|sans",
        "sells": r"offre|action|promotion|promo|avantag\w*|demandes?|interessante?|saviez vous|proposition|brochure|beau|belle|pratique|qualite|nouvelle formule|beaucoup de clients|nos clients|tous nos",
        "sees": r"je vois|j ai (?:ici|la)|est (?:dans|enregistree?)|enregistree?|notee?|je note|dans (?:le|votre|notre) (?:dossier|systeme)|mention|remarque|c est confirme|constates?|bien arrivee?|recue?",
        "acts": r"je (?:l |le |la |les |vous |vous l |vous le )?(?:envoie|corrige|mets|fais|supprime|note|change|reserve|annule|confirme|active|transmets|modifie|regle)|voila|c est (?:fait|retire|regle|change|en ordre)|ils sont retires|j ai (?:change|corrige|mis|envoye|annule)",
        "feels": r"comprends|desolee?s?|excuses|navree?|dommage|embetant|merci|patience|desagrement|courage|condoleances|raison|souci|notre mieux|de notre mieux|entends|bienvenue|ravie?",
        "parts": r"bonne (?:journee|soiree|fin)|excellente|au revoir|souhaite|autre chose|aider (?:pour|avec)|belle journee",
        "describes": r"(?:c est|ce sont|il s agit d\w*) (?:une?|des|deux|un de|une de|la|le)|est (?:une?|en)|fabrique|prouve|sert|livree? avec|comporte|a (?:trois|deux) parties",
        "has": r"vous (?:avez|etes|disposez)|avez vous",
        "habit": r"toujours|chaque annee|chaque|normalement|en general|souvent|aujourd hui|nous (?:livrons|avons|travaillons)|nos \w+ travaillent|on (?:livre|travaille)",
        "person": r"quelqu un|collegue|la societe|madame \w+|monsieur|service|sous traitant|technicien|equipe|proprietaires?|direction|assemblee",
        "it": r"ca|c|il|elle|ils|elles|le|la|y|en|cela",
        "start": r"depuis|a partir|commence|etait|ete|avait|a (?:\w+ )?\w+e|parti|partie|est (?:parti|arrive|passe)",
        "repeats": r"comme je|je vous repete|comme dit|effectivement",
    },
    Language.GERMAN: {
        "unsure": r"versprechen|vorhersagen|erklarung|zugriff|reinschauen|mitgeteilt|weis|wissen|raten|sicher|uberblick|sagen|datenschutz|sehen|schwer|finde?|finden|ahnung|nachschlagen",
        "passes": r"verbinde?|stell sie durch|durch|weiter|gebe? sie|abteilung|dafur|rezeption|bleiben sie dran|dran|zuruck|ruf sie|bescheid|horen von|frage|fragen|klare?|klaren|meldet sich|wenden sie|komm auf sie|prufen",
        "or": r"oder",
        "reason": r"weil|denn|deshalb|daher|deswegen|dadurch|wegen|aufgrund|da (?:sie|die|der|es)|namlich|liegt (?:an|daran)|grund|von daher|da staut",
        "condition": r"wenn (?:sie|es|man|der|die|das|ihr)|falls|solange|auser|sofern|sonst|sobald|innerhalb|mit (?:vollmacht|einem|einer|ihrem|der)|kommt auf",
        "does": r"klicken|drucken|gehen sie|versuchen|fullen|nehmen|lassen|wahlen|anmelden|uber (?:die|das|den)|schicken sie|stecken|tauschen|schreiben sie|tippen|einfach|stellen sie",
        "whether": r"darf|durfen|kann|konnen|muss|mussen|notig|pflicht|moglich|inbegriffen|dabei|drin|kostenlos|nur|reicht|tatsachlich|auf jeden fall|naturlich|geht|klar",
        "negates": r"nicht|nich|ned|kein\w*|nichts|nix|nie|niemals|noch nicht|nirgends|ohne",
        "sells": r"angebot|aktion|rabatt|vorteil\w*|beliebt\w*|interessant\w*|wussten sie|vorschlag|prospekt|schone?|praktisch|qualitat|neue tarif|viele kunden|unsere kunden|alle kunden",
        "sees": r"ich seh\w*|seh\w* ich|hab\w* hier|steht (?:hier|bei uns|im)|erfasst|notiert|vermerk\w*|in (?:der|die|ihre|ihrer) akte|im system|notiz|das steht|aufgenommen|eingegangen|angekommen",
        "acts": r"ich (?:schick|andere|setz|mach|trag|streich|plan|buch|storniere|leg|bring|mail|bestatig|veranlass|hang)\w*|ist (?:raus|erledigt|geandert|gebucht|gemacht)|geht (?:heute|gleich|noch)|mach ich|hiermit",
        "feels": r"versteh\w*|leid|entschuldig\w*|sorry|schade|argerlich|danke|geduld|unannehmlichkeit\w*|alles gute|beileid|recht|sorgen|gedanken|unser bestes|hore dass|willkommen",
        "parts": r"schonen (?:tag|abend)|schones wochenende|auf wieder\w+|tschuss|wunsche|sonst noch|noch was fur sie|weiterhelfen|noch helfen",
        "describes": r"(?:das|es|der|die) (?:ist|sind) (?:eine?|einer|beides|die|das|der|aus|eins)|ist (?:eine?|aus|reine)|besteht aus|zeigt|dient|geliefert",
        "has": r"sie (?:haben|sind|stehen)|haben sie",
        "habit": r"immer|jedes jahr|jede\w*|normalerweise|meistens|heutzutage|heute sehr|wir (?:liefern|haben|arbeiten)|unsere \w+ arbeiten|generell",
        "person": r"jemand|kolleg\w+|die firma|frau \w+|herr \w+|abteilung|subunternehmer|techniker|team|eigentumer\w*|leitung|einer von",
        "it": r"das|der|die|es|er|sie|da\w*|den",
        "start": r"seit|ab|angefangen|begonnen|war|waren|gewesen|wurde|wurden|ist (?:\w+ )?ge\w+",
        "repeats": r"wie gesagt|nochmals|noch mal|tatsachlich",
    },
    Language.ENGLISH: {
        "unsure": r"promise|predict|explanation|access|told|know|guess|certain|sight|say|privacy|find|hard|see|idea|look into it|wouldn t like",
        "passes": r"put you through|transfer|handing|hand you|over to|department|team|for that|reception|hold the line|stay on|ring you back|let you know|hear from me|ask|check|find out|in touch|speak to|come back to|best asking",
        "or": r"or",
        "reason": r"because|cos|since (?:you|the|it|we)|that s why|hence|due to|owing to|so (?:nothing|logins|it|that|the)|reason|as (?:you|it|the|we) \w+|on account",
        "condition": r"if (?:you|it|the|there|they)|as long as|unless|otherwise|provided|once|within|except|with (?:a|your|the) \w+|or you|depends",
        "does": r"click|press|go to|go into|try|fill|take|leave it|hold|choose|log|through|via|just|send|plug|swap|tap|untick|write this|under settings",
        "whether": r"can|could|may|must|need|needn t|necessary|compulsory|possible|included|free|only|enough|fine|indeed|certainly|of course|sure|will do|allowed|has to|have to",
        "negates": r"not|no|never|nothing|none|isn t|aren t|doesn t|don t|won t|can t|nowhere|without|n t",
        "sells": r"offer|deal|benefits?|popular|interesting|interest in|did you know|brochure|lovely|handy|quality|new plan|lot of customers|our customers|all our|good packages?|very good",
        "sees": r"i see|i can see|i do see|i have here|on (?:the|our|your) (?:system|file)|logged|noted|note of it|made a note|remark|in the case|confirmed|looked at|received|arrived safely|registered under",
        "acts": r"i (?:ll|m|am|will|ve|have) (?:send|sending|correct|put|putting|change|changed|book|booking|cancel|take|taking|post|adding|move|moved|arrange|confirm|activate)|that s (?:off|done|changed|gone)|done|it ll go",
        "feels": r"understand|sorry|apolog\w+|pity|shame|annoying|thank\w*|patience|inconvenience|all the best|loss|right|worry|worried|our best|hear that|welcome|happy to help",
        "parts": r"good day|lovely day|great day|nice day|goodbye|bye|wish you|anything else|help with|enjoy your",
        "describes": r"(?:it|that|this|they|the \w+) (?:s|is|are|re) (?:a|an|one|our|both|real|for|only)|is a|made of|consists|shows|comes with|comes in|has three parts",
        "has": r"you (?:have|ve|are|re)|you ve",
        "habit": r"always|every year|every \w+|normally|usually|these days|in general|we (?:deliver|ve|have|work|do our)|our \w+ work|generally",
        "person": r"somebody|someone|colleague|a crowd|mrs \w+|mr \w+|department|subcontractor|engineer|team|owners?|management|a man|council",
        "it": r"that|it|they|he|she|them|those|there",
        "start": r"since|from|started|began|was|were|been|it went|has been|went",
        "repeats": r"as i said|again|like i said|indeed",
    },
}

# Of what the customer says next.
AFTER: Mapping[Language, Mapping[str, str]] = {
    Language.DUTCH: {
        "thanks": r"merci|bedankt|dank (?:u|je)|dankjewel|super|top|perfect|prima|fijn|dat valt mee|goed zo|ah (?:ok\w*|dat|goed|zo)|amai|dan weet ik|graag|in orde",
        "objects": r"niet wat ik|antwoord\w* niet|niet (?:op )?mijn vraag|vroeg ik niet|dat bedoel ik|dat (?:weet|geloof) ik|ja maar|maar|ja en|ja dus|allo|hallo",
    },
    Language.FRENCH: {
        "thanks": r"merci|super|parfait|tres bien|impeccable|nickel|top|ah (?:ok\w*|d accord|bon|bien)|genial|ca va|entendu|volontiers",
        "objects": r"pas (?:ce que|ca que|ma question)|repondez pas|ce n est pas|je (?:le |la )?sais|ca je|oui mais|mais|oui et|mouais|allo",
    },
    Language.GERMAN: {
        "thanks": r"danke\w*|super|prima|perfekt|gut|alles klar|ach so|ah (?:ok\w*|gut|so)|toll|schon|klasse|gerne",
        "objects": r"nicht die frage|hab ich nicht gefragt|nicht gefragt|beantworten|mein ich nicht|weis ich|ja aber|aber|ja und|hallo",
    },
    Language.ENGLISH: {
        "thanks": r"thanks?|thank you|cheers|great|lovely|super|perfect|grand|brilliant|ah (?:ok\w*|right|good)|fine|good|that s handy",
        "objects": r"not what i|answering my|didn t ask|what i mean|i know|yes but|yeah but|but|yes and|hello",
    },
}
