"""Words that begin a reason for contact, and words about persons, in four languages: without case and accents, a blank is any gap."""

from collections.abc import Mapping
from dataclasses import dataclass

from leidraad.domain.language.languages import Language


@dataclass(frozen=True, slots=True)
class SummaryWords:
    reason: str  # begins why a customer gets in touch
    trouble: str  # says that something is wrong or wanted
    greeting: str
    person: str  # speaks of the person spoken to, or introduces oneself


SUMMARY_WORDS: Mapping[Language, SummaryWords] = {
    Language.DUTCH: SummaryWords(
        reason=r"ik (?:bel|mail|schrijf|contacteer)(?: \w+){0,2} (?:voor|over|omdat|om|in verband|met|naar|aangaande)"
        r"|ik heb (?:een|n) (?:vraag|probleem|klacht)|"
        r"(?:het|t) (?:gaat|is) (?:over|voor|omdat|om)"
        r"|ik (?:zou|wou|wil|wilde)(?: \w+){0,2} (?:graag|willen|weten|opzeggen)?|mijn vraag is|in verband met",
        trouble=r"niet|geen|kapot|fout|verkeerd|dubbel|te (?:hoog|veel|laat|duur)|nog altijd|probleem|storing|stuk|opzeggen|verhuizen|kwijt|gestolen",
        greeting=r"goe?(?:d|i)e?(?:morgen|middag|dag|navond|avond)|hallo|dag (?:mevrouw|meneer)|ja|dank u(?: wel)?|bedankt|tot ziens",
        person=r"(?:u|je|jij|gij|ge) (?:bent|zijt|ben)|bent (?:u|je|ge)|mijn naam is|u spreekt met|met wie spreek|ik heet|uw naam|goed geholpen",
    ),
    Language.FRENCH: SummaryWords(
        reason=r"je (?:vous )?(?:appelle|ecris|telephone|contacte)(?: \w+){0,2} (?:pour|parce|car|au sujet|concernant|a propos"
        r"|suite)|j ai (?:une question|un probleme|un souci|une plainte)|"
        r"c est (?:pour|au sujet|concernant|a propos)|je (?:voudrais|voulais|souhaite|aimerais|veux)|ma question",
        trouble=r"pas|plus|casse|faux|erreur|double|trop|toujours|probleme|panne|resilier|demenage\w*|perdu|vole",
        greeting=r"bonjour|bonsoir|allo|merci|au revoir|oui|d accord",
        person=r"(?:vous|tu) (?:etes|es)|mon nom est|je m appelle|a l appareil|a qui ai je|votre nom|vous m avez bien aide\w*",
    ),
    Language.GERMAN: SummaryWords(
        reason=r"ich (?:rufe|melde|schreibe)(?: \w+){0,2} (?:an|wegen|weil|mich|bezuglich)|ich habe (?:eine frage|ein problem|eine beschwerde|ein anliegen)|"
        r"es geht (?:um|darum)|ich (?:mochte|wollte|will|hatte gerne?)|meine frage|wegen",
        trouble=r"nicht|kein\w*|kaputt|falsch|doppelt|zu (?:hoch|viel|spat|teuer)|immer noch|problem|storung|kundigen|umzieh\w*|verloren|gestohlen",
        greeting=r"guten (?:tag|morgen|abend)|hallo|danke|auf wiederhoren|ja",
        person=r"sie sind|du bist|mein name ist|sie sprechen mit|mit wem spreche|ich heisse|ich heise|ihr name|gut geholfen",
    ),
    Language.ENGLISH: SummaryWords(
        reason=r"i (?:m|am)? ?(?:calling|call|ringing|writing|phoning|contacting)(?: \w+){0,2} (?:about|because|to|for|regarding"
        r"|with)|i (?:have|ve got|ve) (?:a|an) (?:question|problem|issue|complaint)|"
        r"it s (?:about|regarding)|i (?:d like|would like|want|wanted|need|was wondering)|my question",
        trouble=r"not|no|t|broken|wrong|error|twice|too (?:high|much|late|expensive)|still|problem|outage|cancel|moving|lost|stolen|never",
        greeting=r"hello|hi|good (?:morning|afternoon|evening)|thanks?|thank you|bye|yes",
        person=r"you (?:are|re|were)|my name is|you re speaking|this is \w+ speaking|who am i|your name|helped me",
    ),
}
