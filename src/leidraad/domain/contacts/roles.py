"""Which of two voices is the agent, by what they say: the opening, and words that belong to the desk or to the caller.

Used where one channel carries both and only voices could be told apart. The weights are logits set by hand, and bounded:
one telling sentence decides among two silent voices, and no number of polite words makes it certain. How often it is
right is measured in docs/methods/roles.md.

Cues are matched against words in lower case without accents and punctuation, one space between them.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from leidraad.domain.contacts.invented_text import plain_words
from leidraad.domain.contacts.turns import Direction, Turn
from leidraad.domain.language.languages import Language

OPENING_TURNS = 4  # the greeting is within the first turns of the call
OPENING = 3.0
DESK = 1.5
CALLER = 1.5
SPEAKS_FIRST = 0.7  # the called party speaks first
MOST_PER_KIND = 4.5  # however often it is said
SUREST = 4.0  # 98 of 100: words alone make nobody certain

# Said by whoever answers for the company: name and company, thanks for calling, the offer of help.
OPENINGS: Mapping[Language, tuple[str, ...]] = {
    Language.DUTCH: (
        r"(?:waar ?mee|hoe|wat) kan ik (?:u|je|jou|voor u|voor je)",
        r"u spreekt (?:met|hier met)",
        r"(?:goeie|goede)?(?:morgen|middag|dag|avond) (?:u spreekt )?met \w+ (?:\w+ )?van",
        r"(?:welkom|bedankt) (?:bij|voor uw oproep|voor het bellen)",
        r"klantendienst|klantenservice",
        r"gesprek (?:kan|wordt|mag|zal) (?:\w+ ){0,3}(?:opgenomen|opnemen)",  # the notice that the law asks for
    ),
    Language.FRENCH: (
        r"(?:en quoi|comment|que) (?:puis je|je peux|peux je) (?:vous|t|te)",
        r"a (?:votre|ton) (?:appareil|ecoute|service)",
        r"(?:bonjour|bonsoir) (?:\w+ ){0,3}(?:a l appareil|service (?:clients?|clientele))",
        r"bienvenue (?:chez|au)|merci (?:de votre appel|d avoir appele)",
        r"service (?:clients?|clientele)",
        r"(?:appel|conversation) (?:peut|sera|est|pourra) (?:\w+ ){0,3}enregistree?",
    ),
    Language.GERMAN: (
        r"(?:wie|was|womit) kann ich (?:ihnen|dir|fur sie|fur dich)",
        r"mein name ist \w+(?: \w+)? (?:von|vom)|sie sprechen mit",
        r"(?:willkommen bei|danke fur ihren anruf|vielen dank fur ihren anruf)",
        r"kundenservice|kundendienst|kundenbetreuung",
        r"(?:gesprach|anruf|telefonat) (?:kann|wird|darf) (?:\w+ ){0,4}aufgezeichnet",
    ),
    Language.ENGLISH: (
        r"how (?:can|may|could) (?:i|we) (?:help|assist)",
        r"thank(?:s| you) for (?:calling|contacting|reaching out)",
        r"(?:this is|my name is|you re speaking (?:to|with)) \w+ (?:\w+ )?(?:from|with|at|at the)",
        r"welcome to",
        r"customer (?:service|support|care)",
        r"what can i (?:do|help)",
        r"call (?:may|will|might|is) (?:\w+ ){0,3}recorded",
    ),
}

DESK_CUES: Mapping[Language, tuple[str, ...]] = {
    Language.DUTCH: (
        r"(?:wat is|mag ik|kunt u mij|kan u mij|geeft u me|heeft u) (?:\w+ )?(?:uw|je) (?:klant|contract|dossier|bestel|factuur|polis|"
        r"geboorte|naam|adres|telefoon|order)\w*",
        r"(?:blijf|blijft|blijven) (?:u |je )?(?:even )?aan de lijn|(?:een )?ogenblikje? (?:geduld|alstublieft)",
        r"ik (?:kijk|zoek|ga|zal|check|controleer) (?:het |dat |dit )?(?:even |eens )?(?:na|op|kijken|nakijken|voor u|opzoeken)",
        r"ik zie (?:hier|in (?:het|ons|uw)|dat (?:u|uw))",
        r"(?:nog|verder) (?:iets|ergens) (?:anders )?(?:mee )?(?:van dienst|helpen|voor u)|kan ik u nog",
        r"ik (?:stuur|bezorg|mail|noteer|boek|maak) (?:het )?(?:u|voor u|even|een)",
        r"ik verbind u|onze (?:collega s|technieker|technische dienst)",
        r"fijne dag (?:nog|verder)|nog een (?:fijne|prettige) dag",
    ),
    Language.FRENCH: (
        r"(?:quel est|puis je avoir|pouvez vous me donner|donnez moi|j aurais besoin de) (?:\w+ )?votre "
        r"(?:numero|nom|adresse|reference|date|dossier|contrat)\w*",
        r"(?:restez|ne quittez) (?:en ligne|pas)|un (?:instant|moment) (?:s il vous plait|je vous prie)",
        r"je (?:regarde|verifie|consulte|vais (?:regarder|verifier|consulter))",
        r"je vois (?:ici|que vous|que votre|dans)",
        r"(?:autre chose|encore) (?:pour vous|que je puisse|vous aider)|puis je (?:encore|faire autre)",
        r"je vous (?:envoie|transfere|passe|confirme|propose|note)",
        r"(?:bonne|excellente) (?:journee|soiree|fin de journee)",
    ),
    Language.GERMAN: (
        r"(?:wie lautet|nennen sie mir|darf ich|konnen sie mir|geben sie mir|haben sie) (?:bitte )?(?:\w+ )?ihre?n? "
        r"(?:kunden|vertrags|rechnungs|bestell|geburts|name|adresse|telefon)\w*",
        r"(?:bleiben sie|bleib) (?:bitte )?(?:kurz )?(?:dran|in der leitung)|einen (?:kleinen )?(?:moment|augenblick) bitte",
        r"ich (?:schaue|prufe|sehe|uberprufe) (?:das |mal |kurz |gerne )*(?:nach|fur sie|mal)",
        r"ich sehe (?:hier|dass|in)",
        r"(?:sonst noch|noch) (?:etwas|was) (?:fur sie|helfen|tun)|kann ich (?:ihnen )?(?:sonst )?noch",
        r"ich (?:schicke|sende|verbinde|notiere|buche|erstelle) (?:ihnen|sie|das|fur sie)",
        r"(?:schonen|schone) (?:tag|abend|woche|feierabend)",
    ),
    Language.ENGLISH: (
        r"(?:may|can|could) i (?:please )?(?:have|get|take|ask for) your",
        r"(?:what is|what s|can you (?:give|tell|confirm|provide)(?: me)?|could you (?:give|tell|confirm|provide)(?: me)?|"
        r"please (?:confirm|provide)) (?:\w+ )?your (?:account|order|name|customer|phone|address|date|policy|number|email|last|zip)",
        r"(?:please )?(?:hold|stay) on the line|one moment (?:please)?|(?:bear|just give me) (?:with me|a (?:moment|second))",
        r"let me (?:check|look|see|pull|verify|take a look|go ahead)",
        r"i (?:can )?see (?:here|that (?:you|your)|your)",
        r"(?:is there )?anything else (?:i|we) can|anything else (?:for you|today)",
        r"i (?:ll|will|can) (?:send|email|transfer|process|schedule|arrange|connect|issue|credit) (?:you|that|the|it|a)",
        r"i apologi[sz]e for|sorry (?:to hear|for (?:the|any) (?:inconvenience|delay|trouble))",
        r"i (?:understand|d be happy|would be happy|m happy|can help)|happy to help",
        r"have a (?:great|good|nice|wonderful|lovely) (?:day|one|evening|weekend|rest)",
    ),
}

CALLER_CUES: Mapping[Language, tuple[str, ...]] = {
    Language.DUTCH: (
        r"ik (?:bel|belde) (?:u |je |jullie )?(?:omdat|over|voor|in verband|met een|want)",
        r"ik (?:heb|had) (?:een|al) (?:vraag|probleem|klacht|factuur|bestelling|rekening|\w+ dagen)",
        r"(?:mijn|onze) (?:factuur|klantnummer|internet|bestelling|pakje|pakket|rekening|contract|kaart|verbinding|lijn|abonnement)",
        r"ik (?:wil|wou|zou) (?:graag )?(?:\w+ ){0,3}(?:opzeggen|annuleren|weten|wijzigen|bestellen|betalen|klagen)",
        r"(?:kunt|kan|zou) (?:u|je) (?:mij|me|dat|eens|even) (?!(?:uw|je)\b)",
        r"(?:bedankt|dank u) voor (?:uw|de|je) hulp|jullie",
    ),
    Language.FRENCH: (
        r"(?:je vous )?appelle (?:parce|pour|car|au sujet|concernant)",
        r"j ai (?:un probleme|une question|recu|commande|un souci|une facture|toujours pas)",
        r"(?:mon|ma|mes) (?:facture|numero de client|internet|commande|colis|contrat|carte|connexion|ligne|abonnement)",
        r"je (?:voudrais|veux|souhaite|souhaiterais) (?:\w+ ){0,3}(?:resilier|annuler|savoir|changer|commander|payer)",
        r"(?:pouvez|pourriez) vous (?:m|me|verifier|regarder)|est ce que vous pouvez",
        r"merci (?:pour|de) votre (?:aide|patience)",
    ),
    Language.GERMAN: (
        r"ich rufe (?:an )?(?:weil|wegen|an|bei)",
        r"ich hab(?:e)? (?:ein|eine|da|immer|vor) (?:problem|frage|rechnung|bestellung|noch|reklamation)",
        r"mein(?:e|en|er)? (?:rechnung|kundennummer|internet|bestellung|paket|vertrag|karte|anschluss|leitung|konto)",
        r"ich (?:mochte|wollte|wurde gern) (?:\w+ ){0,4}(?:kundigen|stornieren|wissen|andern|bestellen|bezahlen)",
        r"(?:konnen|konnten) sie (?:mir|das|mal|bitte)",
        r"danke fur (?:ihre|die) hilfe",
    ),
    Language.ENGLISH: (
        r"i (?:m|am|was) calling (?:because|about|to|in regards?|regarding|since)",
        r"i (?:have|ve got|had|got) (?:a|an) (?:question|problem|issue|complaint|bill|charge)",
        r"my (?:bill|account|order|internet|package|card|connection|line|subscription|router|refund|flight|phone|policy)",
        r"i (?:d like|want|need|would like|wanted) to (?:\w+ ){0,3}(?:cancel|know|change|order|pay|dispute|return|check|find|book)",
        r"can you (?:help|check|tell me (?:why|what|when|how)|please)",
        r"(?:thanks|thank you)(?: so much)? for (?:your|the|all your) help|you guys",
    ),
}


@dataclass(frozen=True, slots=True)
class AgentVoice:
    """Which voice is the agent's, and how sure that is: 0.5 is a coin, 1 is certain."""

    voice: int
    confidence: float


def agent_voice(
    turns: Sequence[tuple[int, Turn]], *, language: Language | None = None, direction: Direction | None = None
) -> AgentVoice | None:
    """The agent among the voices of these turns, given in order; None unless there are exactly two voices.

    Without ``language`` the cues of all four count. A call in ``direction`` inbound is answered by the agent, an outbound
    one by the customer; without it nobody is expected to speak first.
    """
    voices = list(dict.fromkeys(voice for voice, _ in turns))
    if len(voices) != 2:
        return None
    lead = _evidence(turns, voices[0], language) - _evidence(turns, voices[1], language)
    lead += {Direction.INBOUND: SPEAKS_FIRST, Direction.OUTBOUND: -SPEAKS_FIRST, None: 0.0}[direction]
    confidence = 1 / (1 + math.exp(-min(SUREST, abs(lead))))
    return AgentVoice(voices[0] if lead >= 0 else voices[1], round(confidence, 3))


def _evidence(turns: Sequence[tuple[int, Turn]], voice: int, language: Language | None) -> float:
    """How much speaks for this voice being the agent's, in logits; negative when it speaks like a caller."""
    opening = [turn for spoken_by, turn in turns[:OPENING_TURNS] if spoken_by == voice]
    whole = [turn for spoken_by, turn in turns if spoken_by == voice]
    desk = min(MOST_PER_KIND, DESK * _count(DESK_CUES, whole, language))
    caller = min(MOST_PER_KIND, CALLER * _count(CALLER_CUES, whole, language))
    return OPENING * bool(_count(OPENINGS, opening, language)) + desk - caller


def _count(cues: Mapping[Language, tuple[str, ...]], turns: Sequence[Turn], language: Language | None) -> int:
    """How many different cues are said: the same one twice says nothing new."""
    text = " | ".join(plain_words(turn.text) for turn in turns)
    languages = [language] if language else list(cues)
    return sum(bool(pattern.search(text)) for each in languages for pattern in _compiled(cues[each]))


@cache
def _compiled(cues: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b(?:{cue})\b") for cue in cues)
