"""Words that say how somebody feels, behaves or works, in four languages: without case and accents, each as a whole word.

Apart from the check so that who knows the language can mend them alone. A line with one of them is left out of a written summary:
nobody's feelings are inferred here, and nobody's work is judged.
"""

import re
from collections.abc import Mapping

from leidraad.domain.language.languages import Language


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words.split())})(?!\w)")


MANNER_WORDS: Mapping[Language, re.Pattern[str]] = {
    Language.DUTCH: _whole(
        r"boos boze kwade? kwaad woedende? gefrustreerde? frustratie geirriteerde? irritatie ontevreden tevreden blij blije "
        r"teleurgestelde? teleurstelling verdrietige? nerveuze? zenuwachtige? gestresseerde? gestreste? ongeduldige? geduldige? "
        r"(?:on)?vriendelijke? (?:on)?beleefde? behulpzame? behulpzaam empathisch\w* (?:on)?professionele? (?:on)?professioneel "
        r"emotionele? emotioneel opgeluchte? ongeruste? agressieve? agressief stemming humeur gevoelens? toon (?:on)?bekwame? "
        r"(?:on)?bekwaam onkundige? incompetent\w*"
    ),
    Language.FRENCH: _whole(
        r"fachee?s? colere furieu\w+ enervee?s? enervement frustree?s? frustration agacee?s? agacement mecontent\w* contente?s? "
        r"satisfaite?s? insatisfaite?s? decue?s? deception triste\w* stressee?s? impatient\w* aimable\w* polie?s? impolie?s? "
        r"gentil\w* serviable\w* empathi\w* (?:non-)?professionnel\w* emue?s? emotion\w* soulagee?s? inquiet\w* agressi\w+ "
        r"humeur sentiment\w* competente?s? incompetent\w*"
    ),
    Language.GERMAN: _whole(
        r"wutend\w* verargert\w* arger argerlich\w* sauer frustriert\w* frustration genervt\w* unzufrieden\w* zufrieden\w* "
        r"glucklich\w* enttauscht\w* enttauschung traurig\w* nervos\w* gestresst\w* (?:un)?geduldig\w* (?:un)?freundlich\w* "
        r"(?:un)?hoflich\w* hilfsbereit\w* einfuhlsam\w* empathisch\w* (?:un)?professionell\w* emotional\w* erleichtert\w* "
        r"besorgt\w* aufgebracht\w* aggressi\w+ stimmung laune gefuhle? (?:in)?kompetent\w*"
    ),
    Language.ENGLISH: _whole(
        r"angry anger furious upset annoyed annoyance frustrat\w+ irritat\w+ dissatisfied unhappy happy satisfied satisfaction "
        r"disappoint\w+ sad nervous stressed impatient\w* (?:un)?friendl\w+ (?:im)?polite\w* rude\w* helpful\w* unhelpful\w* "
        r"empath\w+ (?:un)?professional\w* emotion\w* relieved worried aggressi\w+ mood feelings? attitude tone (?:in)?competent\w*"
    ),
}
