"""Words of praise in Dutch, Flemish first; apart so that who knows the language can read and mend them alone."""

SETS = {
    "you": "u uw je jij jou jouw ge gij hebde",
    "be": "bent ben zijt zij was waart is geweest",
    "have": "hebt heb heeft hebde had",
    "kind": "vriendelijk* aardig* geduldig* behulpzam* behulpzaam* lief lieve schat topper engel geweldig* fantastisch* schitterend* "
    "top super vakman vakvrouw toffe toffen tof goeie goei professioneel prachtig* correct klasse held heldin parel "
    "bekwaam sympathiek* charmant* beste uitstekend* knap redder reddende wonderbaar begripvol* attent* "
    "gentil* aimable*",
    "well": "goed goe goeie super fantastisch uitstekend schitterend knap prima geweldig perfect mooi schoon netjes duidelijk "
    "professioneel snel vriendelijk prachtig vlot keurig",
    "earlier": "collega gisteren vorige technieker monteur toen destijds laatst daarnet verleden winkel",
    "ask": "kunt kan kun wilt wil zou mag hoop hopelijk als indien moet gelieve",
    "neg": "niet geen nooit allesbehalve nauwelijks zelden",
    "sarcasm": "not heus kwijt wacht zonder weer werkt ironisch sarcastisch haha nochtans",
    "thing": "internet app website site tarief abonnement decoder router bedrijf firma netwerk dienst toestel systeem dochter man",
    "contrast": "maar",
}

PATTERNS = """
praise | $you ..1 bent|ben|zijt|waart|was|is ..4 $kind
praise | $you bent|zijt ..2 eerste die ..3 helpt|luistert|helpen
praise | wat ..3 $kind ..2 bent|zijt
praise | $kind mevrouw|dame|meneer ..1 bent|zijt
praise | $you heb|hebt|hebde ..4 $well geholp*
praise | mij|me ..3 $well geholp*
praise | vind ..4 $well uitleg*|doet|doe|aanpakt|oplost
praise | $you ..1 legt ..3 $well uit
praise | $you doet|doe ..2 $well|$kind
praise | zo ..1 $well|$kind ben|werd ik ..1 nog nooit
praise | hoe goed|vriendelijk|geduldig $you
praise | dat $you ..2 $well gedaan
praise | $you ..1 opslag|bloemetje|promotie
praise | $you verdient|verdien|verdiend ..2 pluim|medaille|tien|bloemetje|opslag
praise | pluim voor $you
praise | voor $you ?groot geduld|vriendelijkheid ..2 $you|zo ..3 $kind|hoort
praise | da|dat hebt|heb|hebde|hebde ..2 $well opgelost|gedaan|gefikst|geregeld|aangepakt
praise | met $you kan ..3 praten|klappen
praise | eindelijk iemand die
praise | $kind|$well hoe $you
praise | dankzij $you
praise | $you was|waart $kind
praise | chapeau voor $you
"""
