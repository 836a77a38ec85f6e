"""What customers say who may harm themselves: a kind of its own, that asks for care and is no aggression."""

from leidraad.domain.language.languages import Language

SELF_HARM = {
    Language.DUTCH: """
care | maak|maken|kom ik|er ..1 einde|eind aan
care | einde|eind aan mijn leven
care | $i ..2 niet ?meer ?verder leven
care | mezelf|mijzelf|mij van kant ?maken
care | mezelf|mijzelf iets aan ?doen
care | spring|springen ..1 van|voor ..2 brug|dak|trein
care | hang|verhang ?ik mij|me op
care | pleeg|plegen ?ik zelfmoord
care | zie ..1 leven niet ..2 zitten
care | liever ?nu dood ?zijn
care | $i ..2 wil|wou dood
care | geen zin ..2 leven
""",
    Language.FRENCH: """
care | vais|veux|voudrais me tuer|suicider|pendre|foutre
care | en finir avec la vie
care | fin a mes jours
care | $i ..1 saute* du|d pont|toit
care | $i me pends|tue|suicide|flingue
care | me fous|foutre en l air
care | plus ..1 envie de vivre
care | $i ..1 veux|voudrais|prefere|vais ?plutot mourir
care | veux plus vivre
""",
    Language.GERMAN: """
care | bring|bringe ?ich mich um
care | schluss mit dem|meinem leben
care | $i ..1 nicht mehr leben
care | nehme|nehm ?ich mir das leben
care | spring|springe ?ich ..1 von|vor ..2 brucke|dach|zug
care | hange|erhange|hang ?ich mich auf
care | begehe|begeh ?ich selbstmord|suizid
care | lieber tot
care | $i ..1 will|mochte sterben
care | $i ..1 tue|tu mir was|etwas an
care | mir das leben nehmen
""",
    Language.ENGLISH: """
care | kill|hang|shoot|hurt|harm myself
care | end my life
care | end it all
care | jump ..1 off|from ..2 bridge|roof|building
care | commit suicide
care | t|not|dont want to live
care | better off dead
care | $i ..1 want|wanna ?to die
""",
}
