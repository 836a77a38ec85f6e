"""One stem for all forms of a word, by small rules of our own per language: endings, ge-, doubled letters, strong verbs.

The stems need not be words, and two words may share one ("war" and "warten" in German): an analyst sees the examples. What
is wanted is that opzeggen, opzeg, zegt … opgezegd meet, which the stemmers of databases do not do for participles.
All words here are folded: lower case, no accents.
"""

import re
from functools import lru_cache

from leidraad.domain.language.categories.irregular import LEMMAS
from leidraad.domain.language.languages import Language

_FEWEST = 3  # letters that a stem keeps
_DOUBLED = re.compile(r"([bcdfgklmnprstz])\1$")


@lru_cache(maxsize=400_000)
def stem(word: str, language: Language) -> str:
    """What all forms of a folded word share. Words of up to three letters, numbers and marks are their own stem."""
    lemma = LEMMAS[language].get(word, word)
    if len(lemma) <= _FEWEST or not lemma.isalpha():
        return lemma
    match language:
        case Language.DUTCH:
            return _dutch(lemma)
        case Language.FRENCH:
            return _french(lemma)
        case Language.GERMAN:
            return _german(lemma)
        case Language.ENGLISH:
            return _english(lemma)


def _without(word: str, ending: re.Pattern[str], instead: str = "") -> str:
    """The word without its ending, unless too little would be left."""
    found = ending.search(word)
    return word[: found.start()] + instead if found and found.start() >= _FEWEST else word


def _undoubled(word: str) -> str:
    return word[:-1] if len(word) > _FEWEST and _DOUBLED.search(word) else word


# --- Dutch: betalen, betaal, betaalt, betaalde, betaald; opzeggen, opgezegd; reizen, reis; facturen, factuur, factuurtje

_NL_PARTICIPLE = re.compile(
    r"^(aan|achter|af|bij|binnen|dicht|door|heen|in|klaar|kwijt|langs|los|mee|na|neer|om|onder|op|open|over|rond|samen|"
    r"stil|stop|tegen|terug|toe|uit|vast|vol|voor|vooruit|vrij|weg)?ge(\w{2,}(?:de?|te?|en))$"
)
_NL_GE_OF_ITS_OWN = re.compile(  # ge- that is part of the word
    r"ge(bruik|loo?[fv]|beur|niet|ld|tuig|raa?k|boo?r|heim|meente|recht|val|voel|weld|sprek|zond|rust|noeg|goed|duld|"
    r"luid|wicht|zicht|nees|nez|schenk|bied|bouw|deelt|dacht|vaar|schil|zel|bod|mak|nood|hoor|reed)"
)
_NL_PLURAL_S = re.compile(r"(?<=[ei][rlmnej])s$|(?<=ie)s$|(?<=[^eiu][aoy])s$")
_NL_SMALL = re.compile(r"(etje|tje|je)$")
_NL_EN = re.compile(r"(en|e)$")
_NL_DT = re.compile(r"[dt]$")
_NL_LONG = re.compile(r"([aeou])\1(?=[^aeiou]$)")


def _dutch(word: str) -> str:
    word = _without_ge(word, _NL_PARTICIPLE, _NL_GE_OF_ITS_OWN)
    word = _without(_without(word, _NL_PLURAL_S), _NL_SMALL)
    word = _undoubled(_without(word, _NL_EN))
    word = _undoubled(_without(word, _NL_DT))
    word = _NL_LONG.sub(r"\1", word)
    return word[:-1] + {"z": "s", "v": "f"}.get(word[-1], word[-1])


def _without_ge(word: str, participle: re.Pattern[str], own: re.Pattern[str]) -> str:
    found = participle.match(word)
    if found is None:
        return word
    before, rest = found.group(1) or "", found.group(2)
    return word if own.match("ge" + rest) else before + rest


# --- German: kündigen, kündigt, kündigte, gekündigt; abbuchen, abgebucht; Rechnung, Rechnungen

_DE_PARTICIPLE = re.compile(
    r"^(ab|an|auf|aus|bei|durch|ein|fest|fort|frei|her|heraus|herunter|hin|hoch|los|mit|nach|nieder|um|unter|vor|vorbei|weg|"
    r"weiter|zu|zuruck|zusammen)?ge(\w{2,}(?:te?[nrsm]?|en))$"
)
_DE_GE_OF_ITS_OWN = re.compile(
    r"ge(rat|gen|rn|ld|nug|nau|setz|rech|mein|walt|schaft|bau|bur|bot|biet|brauch|fall|horen|lt|nehm|schicht|sprach|"
    r"wohn|winn|statt|lung|lang|sund|samt|spannt)"
)
_DE_NAME = re.compile(r"(ern|em|en|er|es|e|s|(?<=[rl])n)$")
_DE_VERB = re.compile(r"(?:e?s?t)+$")


def _german(word: str) -> str:
    word = _without_ge(word, _DE_PARTICIPLE, _DE_GE_OF_ITS_OWN)
    return _undoubled(_without(_without(word, _DE_NAME), _DE_VERB))


# --- French: résilier, résilie, résiliez, résilié, résiliation; facture, factures, facturer; appelle, appeler

_FR_PLURAL = re.compile(r"(?<!ay)[sx]$")  # "pays" is one country
_FR_ENDING = re.compile(
    r"(issaient|issement|issions|issiez|issant|issait|issent|issons|issez|isse|"
    r"erions|eraient|eriez|erait|erons|eront|erai|erez|eras|era|"
    r"ations?|aient|ions?|iez|ait|ant|ons|ont|ent|ees?|er|ez|ir|(?<=[dtp])re|it|ai|ie|ue|e|a|i|u)$"
)
_FR_SOFT = re.compile(r"(?<=\w{3})[iy]$")


def _french(word: str) -> str:
    if word.endswith("aux") and len(word) > 5:
        word = word[:-3] + "al"
    word = _without(word, _FR_PLURAL)
    word = _undoubled(_without(word, _FR_ENDING))
    word = _FR_SOFT.sub("", word)
    return word[:-1] + "i" if word[-1] == "y" else word


# --- English: cancel, cancels, cancelled, cancelling; charge, charged, charging; bill, bills

_EN_PLURAL = re.compile(r"(?<=s)es$|(?<=x)es$|(?<=z)es$|(?<=ch)es$|(?<=sh)es$|(?<![sui])s$")
_EN_VERB = re.compile(r"(?<=[aeiouy]\w)(ed|ing)$|(?<=[aeiouy]\w\w)(ed|ing)$|(?<=[aeiouy]\w\w\w)(ed|ing)$")
_EN_Y = re.compile(r"(ies|ied|ie)$")


def _english(word: str) -> str:
    word = _without(word, _EN_Y, "y")
    word = _without(_without(word, _EN_PLURAL), _EN_VERB)
    word = word[:-1] if word.endswith("e") and len(word) > _FEWEST else word
    return _undoubled(word)
