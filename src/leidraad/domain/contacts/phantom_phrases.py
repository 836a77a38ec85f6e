"""Phrases that Whisper writes where nobody speaks, per language; apart because they are data, and grow.

CREDITS are lines of subtitles and channels that it learned from films without speech under them; CLOSINGS are words that
callers really say as well. Neither is ever enough to remove anything: ``invented_text`` asks the sound first.

Sources: reports collected in discussion 928 of openai/whisper on GitHub and in the list that JSchmie/ScrAIbe derives
from it (scraibe/hallucinations.py); Barański et al., "Investigation of Whisper ASR Hallucinations Induced by Non-Speech
Audio", 2025. What varies (names, years, spellings) is a pattern here.

Patterns are matched against words in lower case without accents and punctuation, one space between them.
"""

from collections.abc import Mapping

from leidraad.domain.language.languages import Language

_NAMES = r"(?: \w+){0,4}"  # who made them, or the year

CREDITS: Mapping[Language, tuple[str, ...]] = {
    Language.DUTCH: (
        r"(?:ondertitel(?:s|d|ing)(?: \w+)? )?door de amara org gemeenschap",
        rf"ondertitel(?:s|d|ing) (?:\w+ )?(?:door|van|in opdracht van){_NAMES}",
        r"tv gelderland \d{4}",
        r"(?:vertaling en )?ondertiteling(?: \w+){0,3}",
        r"vergeet niet te abonneren",
        r"(?:bedankt|dank je wel|dank u) (?:voor het|om te) kijken",
    ),
    Language.FRENCH: (
        r"sous titr(?:es|age)(?: \w+){0,5} amara org",
        r"sous titrage (?:societe radio canada|st ?501|fr ?\d*)",
        rf"sous titr(?:es|age) (?:fait par|faits par|realises par|par|de){_NAMES}",
        r"(?:par )?soustitreur com",
        r"merci d avoir regarde(?: (?:cette|la) video)?",
        r"(?:n oubliez pas de vous abonner|abonnez vous)(?: a la chaine)?",
    ),
    Language.GERMAN: (
        r"untertitel(?:ung)?(?: \w+){0,3} amara org(?: community)?",
        rf"untertitel(?:ung)? (?:im auftrag )?(?:des|von|der) (?:zdf|ard|wdr|swr|ndr|mdr|br|orf|srf){_NAMES}",
        rf"untertitel(?:ung)? (?:von|der|im auftrag){_NAMES}",
        r"(?:copyright )?(?:wdr|swr|ndr|mdr) \d{4}",
        r"die sendung wurde vom ndr live untertitelt",
        r"(?:vielen dank|danke) (?:fur s|furs|fur das) zuschauen",
        r"bis zum nachsten mal",
    ),
    Language.ENGLISH: (
        r"(?:subtitles|captions|transcription|transcribed) (?:\w+ )?by(?: the)?(?: \w+){1,5}",
        r"(?:thank you|thanks)(?: so much| very much)? for (?:watching|listening|your watching)",
        r"(?:please )?(?:like and )?subscribe(?: to (?:my|our|the) channel)?",
        r"(?:i ll )?see you (?:in the )?next (?:video|time)",
        r"www mooji org",
        r"i m going to go ahead and(?: \w+){0,6}",
    ),
}

CLOSINGS: Mapping[Language, tuple[str, ...]] = {
    Language.DUTCH: (r"bedankt", r"dank (?:je|u)(?: wel)?", r"tot ziens", r"dag", r"tot de volgende keer"),
    Language.FRENCH: (r"merci(?: beaucoup)?", r"au revoir", r"a bientot", r"a la prochaine"),
    Language.GERMAN: (r"(?:vielen )?dank", r"danke(?: schon)?", r"tschuss", r"amen"),
    Language.ENGLISH: (r"thank you(?: very much)?", r"thanks", r"bye(?: bye)?", r"you", r"okay", r"so"),
}
