"""Words of questions, holding on and not knowing in four languages: regular expressions without case and accents, a blank is any gap.

``asks`` begins a question (at the beginning of a clause); ``wonders`` is one anywhere; ``polite`` is none although it asks;
``holding`` is what is said while looking; ``not_known`` says that there is no answer; ``small`` are words that carry nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from leidraad.domain.language.languages import Language


@dataclass(frozen=True, slots=True)
class QuestionWords:
    asks: str
    clause: str  # what a clause begins after
    wonders: str
    polite: str
    holding: str
    not_known: str
    small: frozenset[str]


def _small(words: str) -> frozenset[str]:
    return frozenset(words.split())


QUESTION_WORDS: Mapping[Language, QuestionWords] = {
    Language.DUTCH: QuestionWords(
        asks=r"wanneer|waarom|hoe(?:veel|lang)?|wat|waar(?:om|voor|aan|mee|in)?|welke?|wie|kan|kunt|kun|mag|moet|is|zijn|hebt|heeft|hebben|zou|"
        r"wordt|gaat|zal|krijg|kost|komt|klopt|werkt|wilt",
        clause=r"maar|en|want|dus|ja|nee|oke|ok|goed|euh|uh|zeg|mevrouw|meneer|nu|dan",
        wonders=r"(?:wil|zou (?:graag )?willen|wou) (?:graag |eens |gewoon )?weten|vraag me af|mijn vraag is|ik vroeg me af",
        polite=r"hoe (?:gaat|maakt|noem|heet)|hoort u|hoor je|bent u (?:er|daar)|wat zegt u|wat zeg|hoe bedoelt|kunt u (?:dat )?(?:even )?herhalen|"
        r"wat is (?:dat|het) (?:nu|toch|allemaal)|is goed|is in orde|wat een|is (?:dat )?niet waar|zijn we|zal wel|kan best|mag ik (?:u )?iets vragen|dat|hoe dan ook",
        holding=r"momentje|ogenblik|ogenblikje|even (?:kijken|geduld|wachten|nakijken|opzoeken)|kijk (?:het )?(?:even|eens)|seconde|blijft? (?:even )?aan de lijn|"
        r"ik zoek het (?:even )?op|ik zie|hm+|euh|wacht",
        not_known=r"(?:weet|kan) (?:ik|we|wij|dat) (?:\w+ ){0,3}?niet(?: \w+){0,2}? ?(?:zeggen|weten|zien|bevestigen|antwoorden)?|geen idee|geen zicht op|"
        r"niet (?:meteen )?(?:bekend|te zeggen)|moet ik (?:\w+ ){0,2}?(?:navragen|nakijken|uitzoeken|vragen)|daar (?:kan|weet) ik (?:\w+ ){0,2}?(?:niet|niets|geen)|"
        r"(?:ik|we) (?:weet|weten|kan|kunnen) (?:dat|het|u dat|daar) (?:\w+ ){0,2}?(?:niet|geen)",
        small=_small(
            "wanneer waarom hoeveel hoelang waar welke deze maar want mijn jullie wordt kunt heeft hebben eigenlijk graag even "
            "eens toch gewoon weten dat voor niet naar over door moet gaat zijn zal zou kan dan ook nog"
        ),
    ),
    Language.FRENCH: QuestionWords(
        asks=r"quand|pourquoi|comment|combien|quel(?:le)?s?|ou(?= (?:est|sont|puis|en|dois|faut|ca|je))|qui|est ce que?|qu est ce que?|"
        r"pouvez vous|pourriez vous|puis je|vous pouvez|je peux|je dois|c est quand|avez vous|y a t il|ca (?:coute|prend) combien",
        clause=r"mais|et|donc|alors|oui|non|ok|bon|euh|dites|madame|monsieur|d accord",
        wonders=r"(?:voudrais|voulais|veux|aimerais|aurais voulu) savoir|me demande|ma question (?:c )?est",
        polite=r"comment (?:ca va|allez|vous appelez|dire)|vous m entendez|m entendez|vous etes la|pardon|comment ca|est ce que vous m|"
        r"pouvez vous (?:me )?repeter|vous pouvez repeter|qui est a l appareil|quel (?:dommage|service)|quelle (?:honte|horreur)|qui (?:a|m|est)",
        holding=r"un (?:petit )?(?:instant|moment)|une seconde|je (?:regarde|verifie|consulte|cherche)|patientez|ne quittez pas|restez en ligne|euh|voyons",
        not_known=r"(?:ne |n )?(?:sais|peux|saurais|connais) pas(?: vous| le| la| encore){0,2}(?: (?:dire|repondre|confirmer))?|aucune idee|"
        r"pas d information|ne peux pas vous (?:le )?(?:dire|repondre|confirmer)|(?:dois|vais) (?:\w+ )?(?:me renseigner|demander|verifier)|pas (?:encore )?connu",
        small=_small(
            "quand pourquoi comment combien quel quelle quels quelles pouvez puis peux mais donc alors votre vous mon mes une les "
            "des est que pour avec dans savoir voudrais plus encore cette avez sera dois"
        ),
    ),
    Language.GERMAN: QuestionWords(
        asks=r"wann|warum|wieso|weshalb|wie(?:viel|lange)?|was|wo(?:hin|her|mit)?|welche[rsnm]?|wer|konnen|konnten|kann|darf|muss|ist|sind|haben|hat|"
        r"wird|gibt|soll|bekomme|kostet|kommt|stimmt|funktioniert|geht",
        clause=r"aber|und|denn|also|ja|nein|okay|ok|gut|ah|ahm|sagen sie|dann|jetzt",
        wonders=r"(?:mochte|wollte|will|wurde gerne?) (?:gerne? |nur |mal )?wissen|frage mich|meine frage ist",
        polite=r"wie (?:geht|heissen|heisen|bitte)|horen sie|hort man|sind sie (?:noch )?(?:da|dran)|was sagen|wie meinen|konnen sie (?:das )?(?:bitte )?wiederholen|"
        r"was fur ein|ist gut|ist in ordnung|wer ist da|kann sein|geht klar|ist ja|was soll",
        holding=r"moment|augenblick|sekunde|schaue (?:kurz|gerade|mal)|sehe (?:kurz|gerade|mal)|bleiben sie (?:dran|in der leitung)|warten sie|ahm?",
        not_known=r"(?:weis|weiss|kann) ich (?:\w+ ){0,4}?nicht(?: sagen| beantworten)?|keine (?:ahnung|information)|nicht bekannt|muss ich (?:\w+ ){0,3}?"
        r"(?:nachfragen|klaren|nachsehen)|(?:ich|wir) (?:weis|weiss|wissen|kann|konnen) (?:\w+ ){0,4}?(?:nicht|keine)",
        small=_small(
            "wann warum wieso weshalb wieviel wielange welche welcher welches konnen konnten kann mein meine ihre aber denn also "
            "gerne wissen nicht noch wird sind haben eine einen dass fur uber auch jetzt schon eigentlich"
        ),
    ),
    Language.ENGLISH: QuestionWords(
        asks=r"when|why|how|what|where|which|who|can|could|may|do|does|did|is|are|will|would|should|has|have",
        clause=r"but|and|so|because|yes|no|okay|ok|well|right|er|um|now|then|tell me",
        wonders=r"(?:want|wanted|would like|like|need) to know|wondering|my question is|wonder if",
        polite=r"how are you|can you hear|are you (?:still )?there|what(?: was that)?(?: did)? you say|can you repeat|could you repeat|pardon|who am i|what a|"
        r"is (?:that )?(?:fine|good|okay)|have a|who s (?:this|speaking)|may i ask|do you know what|can i ask|how do you do|would be|will do|i see",
        holding=r"one (?:moment|second|sec)|just a (?:moment|second|minute)|hold on|let me (?:just )?(?:see|check|look|have a look)|bear with me|stay on the line|"
        r"i ll (?:just )?(?:check|look)|hm+|um+|er",
        not_known=r"(?:don t|do not|dont|can t|cannot|cant|couldn t|not able to) (?:know|say|tell|confirm|answer)|no idea|not sure|no information|"
        r"(?:have to|need to|ll) (?:ask|check with|find out)|isn t known|not known",
        small=_small(
            "when what where which would could should have does this that with your from about they there will want know like been "
            "just please then more"
        ),
    ),
}
