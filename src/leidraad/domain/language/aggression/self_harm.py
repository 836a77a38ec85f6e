"""What customers say who may harm themselves: a kind of its own, that asks for care and is no aggression.

``FIGURES`` are words after which it was none: what somebody "dies of", or the place he no longer wants to live in.
"""

from leidraad.domain.language.languages import Language

SELF_HARM = {
    Language.DUTCH: """
care | maak|maken|kom ik|er ..1 einde|eind aan
care | einde|eind aan mijn leven
care | mijn leven ..1 ?te beeindigen|beeindig
care | $i ..2 niet ?meer ?verder leven
care | mezelf|mijzelf|mij van kant ?maken
care | mij|me|mezelf|mijzelf ..1 van het leven ?te beroven|beroof
care | mezelf|mijzelf iets aan ?te ?doen|doe
care | doe|doen ..1 mij|me|mezelf|mijzelf iets aan
care | spring|springen ..1 van|voor ..2 brug|dak|trein
care | $i ..4 onder|voor de|een trein ..1 spring|springen|gooi|gooien|leggen
care | mij|mezelf te pletter
care | hang|verhang ?ik mij|me op
care | $i ..3 mij|me|mezelf ..1 verhangen|verdrinken|verzuipen
care | pleeg|plegen ?ik zelfmoord
care | denk|dacht|denken ..3 aan|om zelfmoord|suicide|doodgaan|uitstappen
care | zelfmoordgedachten|doodsgedachten|suicidaal|levensmoe
care | stap|stappen ..2 uit het|t|dit leven
care | uit het|t|dit leven ..1 stap|stappen
care | moe van ..1 leven
care | leven moe
care | klaar met leven
care | zie ..1 leven niet ..2 zitten
care | kan|hou|houd het|t|dit leven niet ..1 aan|vol
care | liever ?nu dood ?zijn
care | beter dood ?geweest
care | wou|wilde|wens dat ik ..1 dood
care | $i ..2 wil|wou dood
care | $i ..2 wil|wou ..1 sterven|doodgaan
care | geen ..2 uitweg|oplossing ..1 dan ..1 dood
care | wil|wou ..2 niet|nie meer leven
care | $i dood wil
care | waarom leef ik
care | mijn leven is voorbij
care | weg uit dit leven
care | geen toekomst ..1 voor mij|mezelf|mijzelf
care | afscheid genomen van mijn kinderen|vrouw|man|ouders
care | niemand ..3 missen|mist als ik
care | geen zin ..3 leven
care | geen reden ..2 om ..1 te leven
care | wil|hoop|zou|als ..5 niet|nooit meer wakker word|worden
care | beter af|zijn zonder mij
care | afscheidsbrief|afscheidsbrieven ..2 geschreven|gemaakt|klaar
care | $i ..3 overdosis ..2 genomen|geslikt|nemen
care | $i ..3 te veel pillen|slaappillen|medicatie|tabletten ..1 genomen|geslikt|gepakt|ingenomen
care | mezelf|mijzelf ?weer pijn
care | snij|snijd|snijden ..1 mezelf|mijzelf
care | snij|snijd ..1 in mijn arm|armen|polsen|benen
""",
    Language.FRENCH: """
care | vais|veux|voudrais me tuer|suicider|pendre|foutre|supprimer|noyer|flinguer|buter
care | envie de me tuer|suicider|pendre|foutre|supprimer|flinguer|buter
care | envie de mourir|crever
care | pense*|penser ..2 au suicide
care | pense*|penser ..2 a me tuer|suicider|supprimer|pendre
care | idees|pensees noires|suicidaires
care | $i ..1 suis suicidaire
care | en finir avec la vie
care | fin a mes jours
care | fin a ma vie
care | m oter la vie
care | $i ..1 saute* du|d pont|toit
care | $i me pends|tue|suicide|flingue|supprime|scarifie|mutile
care | me fous|foutre en l air
care | me jeter|jette sous|devant ..2 train|metro
care | plus ..1 envie de vivre
care | plus ..1 gout a la vie
care | plus la force|envie de vivre
care | plus ..1 raison de vivre
care | fatigue*|las|lasse de vivre
care | supporte plus la|cette vie
care | $i ..1 veux|voudrais|prefere|vais ?plutot mourir
care | $i ..1 voudrais|aimerais ..1 etre mort*
care | plutot mourir que
care | veux ..1 plus vivre|exister
care | plus ..1 sens ..2 de vivre
care | fini de vivre
care | pourquoi ..4 vis encore
care | ma vie est terminee|finie
care | quitter cette|la vie
care | me faire du mal
care | m endormir pour toujours
care | plus d avenir pour moi
care | pas ..2 issue ..1 que la mort
care | mieux sans moi
care | poids|fardeau pour tout|ma|mes
care | voudrais|veux|espere ..4 plus ..1 me reveiller
care | lettre d adieu
care | $i ..3 avale|pris|avaler|prendre ..1 trop de cachets|comprimes|medicaments|pilules|somniferes
care | avale|avaler ..1 tous mes cachets|comprimes|medicaments|somniferes
care | $i ..3 overdose|surdose
care | coupe*|ouvert|ouvrir les veines|poignets|bras
""",
    Language.GERMAN: """
care | bring|bringe ?ich mich um
care | $i will|werd|werde|mochte|wollte ..1 mich ..1 umbringen|aufhangen|erhangen|erschiessen|ertranken
care | schluss mit dem|meinem leben
care | $i ..1 nicht mehr leben
care | $i ..1 nimmer|nimma|nimmermehr leben
care | nehme|nehm ?ich mir das leben
care | mein leben ..1 ?zu beenden
care | spring|springe ?ich ..1 von|vor ..2 brucke|dach|zug
care | hange|erhange|hang|hang ?ich mich auf
care | begehe|begeh ?ich selbstmord|suizid
care | denk|denke|gedacht ..3 an|uber selbstmord|suizid
care | suizidgedanken|selbstmordgedanken|lebensmude|suizidal
care | lieber tot|sterben
care | tot war ich besser
care | wunschte|wunsch ..1 ich war tot
care | will tot sein
care | will|mochte sterben
care | will ..1 nicht|nimmer|nimma ?mehr leben|weiterleben
care | nicht|nimmer weiterleben
care | warum leb|lebe ich
care | mein leben ist vorbei|aus
care | weg aus dem|diesem leben
care | keine zukunft ..1 fur mich
care | von meinen kindern verabschiedet
care | am ende mit meinem leben
care | $i ..1 tue|tu mir was|etwas an
care | mir was|etwas anzutun|antun
care | mir das leben ?zu nehmen
care | kein|keinen ..1 ausweg ..1 als ..1 tod
care | halt|halte|ertrag|ertrage|pack das|dieses leben nicht|nimmer ?mehr
care | fertig|schluss mit dem leben
care | mit dem leben ..1 abgeschlossen|fertig
care | leben ..1 keinen sinn
care | will|mochte|hoff|hoffe|hoffentlich ..5 nicht|nie|nimmer ?mehr|wieder aufwachen|aufwach
care | ohne mich ..3 besser dran
care | abschiedsbrief|abschiedsbriefe ..1 geschrieben|fertig
care | $i ..3 uberdosis ..2 genommen
care | $i ..3 zu viele|viel tabletten|pillen|schlaftabletten ..1 genommen|geschluckt
care | ritz|ritze ?ich mich
care | schneid|schneide ?ich mir ..1 in ..2 arm|arme
care | mir ..2 arme|pulsadern|handgelenke ..1 aufgeschnitten|aufschneiden|aufgeritzt
care | tu|tue mir ?selber|selbst weh
""",
    Language.ENGLISH: """
care | kill|hang|shoot|hurt|harm myself
care | been|about|of cutting|hurting|harming|hanging myself
care | cutting myself
care | cut my arm|arms|wrists
care | end|ending my ?own life
care | take|taking my ?own life
care | end it all
care | jump ..1 off|from ..2 bridge|roof|building
care | throw|throwing myself ..1 under|off|out|front
care | commit suicide
care | suicidal
care | think|thinking|thought|thoughts of|about suicide|dying
care | t|not|dont want to live|exist
care | don t|not wanna live|exist
care | better off dead
care | been better dead
care | wish ?that i was|were dead
care | want|wanna|wan ?to be dead
care | sooner|rather die ?than
care | sooner|rather be dead
care | $i ..1 want|wanna ?to die
care | t|cannot|not keep living
care | t|cannot|not go on living
care | t|cannot bear|face life
care | done|finished with life|living
care | tired|weary of living
care | no|any|t|nothing ..2 reason to live
care | no|t|any ..2 sense|point in living
care | no way out but death
care | no future for myself|me
care | why am i ..1 alive
care | nothing|what ..2 live for
care | my life is over
care | do away with myself
care | won t be alive
care | kill|hurt|hang my self
care | t want to wake up
care | nobody ..1 miss me when|if
care | better off ?all without me
care | be better without me
care | burden on|to everybody|everyone
care | never ..1 wake up ?again
care | hope|hoping|wish|pray ..4 t|not|never wake ..1 up
care | goodbye|suicide letter|letters|note|notes
care | $i ..2 taken|took ..1 overdose
care | $i ..1 swallowed|taken|took ..1 too many pills|tablets
care | leave|leaving this life|world
""",
}

FIGURES = {
    Language.DUTCH: "lachen honger dorst kou hitte schaamte verveling slaap warmte schrik stad dorp huis flat",
    Language.FRENCH: "rire faim soif froid chaud chaleur honte ennui peur fatigue sommeil ville maison appartement",
    Language.GERMAN: "lachen hunger durst kalte hitze scham langeweile angst neugier stadt dorf haus wohnung",
    Language.ENGLISH: "laughing laughter hunger thirst cold heat shame embarrassment boredom curiosity "
    "flat house street city town village",
}
