"""Whether a written line is about what was said at all: things of the trade that nobody named, and lines of which hardly a word was said.

Apart from ``grounding``, which looks for single figures, days and names: a model that makes up a whole story may need none of these.
As there, a list for a person to look at: a thing may have been said in words that are not known here.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from leidraad.domain.language.categories.forms import stem
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK
from leidraad.domain.language.summary.grounding import Said
from leidraad.domain.language.topics.anchors import concepts_in
from leidraad.domain.language.wordings.folding import fold

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_APART = re.compile(r"[-'’]")
_FEWEST_LETTERS = 5  # of a word that tells something, as a rule
_SHARED_LETTERS = 5  # of two words that are taken for forms of one, beyond what stems know
_FEWEST_WORDS = 2  # that tell something: with fewer a line says too little to be judged
_SAID_SHARE = 0.34  # of them, with which a line counts as said
_COMPOUNDING = frozenset((Language.DUTCH, Language.GERMAN))
# So general that a summary may use them of anything.
_GENERAL = frozenset(("customer_data", "document", "code", "waiting"))
_GENERAL_WORDS = frozenset(("envoi", "envoie", "envoyer", "visit", "arrive", "arrives"))
# Words that tell nothing of a contact: what summaries say of every one.
_EMPTY: Mapping[Language, str] = {
    Language.DUTCH: "klant klanten medewerker centrum contact vraagt vraag wordt worden heeft hebben moeten neemt meldt geeft "
    "krijgt kreeg waarom omdat binnen tussen zijn haar hoeft alleen opnieuw verder eerste tegen nodig graag werden zodra "
    "nadat voordat hoeveel volgens vindt wenst vermeldt zegt deelt verwacht wacht laten bellen belde terug",
    Language.FRENCH: "client cliente conseiller conseillere centre contact demande avoir etre avait etait parce pourquoi dans "
    "entre apres avant alors aussi encore depuis souhaite voudrait doit devra recoit selon premier ainsi votre signale "
    "appelle indique attend avec pour leur elle lors trouve",
    Language.GERMAN: "kunde kundin kunden mitarbeiter mitarbeiterin zentrum kontakt fragt wurde wurden werden haben hatte sollte "
    "mochte weil warum zwischen nachdem bevor damit seine seinen ihrer ihren einen einer eines dieser nicht braucht erste "
    "gegen bekommt meldet anruf wartet findet erwartet",
    Language.ENGLISH: "customer customers adviser advisor agent centre center contact asked about because would should could "
    "there their wants wanted needs which when where after before between again first still being gets received reports "
    "states calls called expects waits finds",
}


def unsaid_in(line: str, said: Said, *, language: Language) -> tuple[str, ...]:
    """The pieces of a written line that name a thing nobody named, in its order, and the whole line where hardly a word was said."""
    without_marks = MARK.sub(lambda found: " " * len(found.group()), line)
    matters = tuple(dict.fromkeys(_unnamed_matters(without_marks, said, language)))
    return (*matters, line) if _is_about_something_else(without_marks, said, language) else matters


def _unnamed_matters(line: str, said: Said, language: Language) -> Iterator[str]:
    """Words that name something of the trade."""
    named = concepts_in(said.stems, language)
    for word in _WORD.findall(line):
        folded = fold(word)
        concepts = _concepts_of(folded, language) - _GENERAL
        is_named = folded in _GENERAL_WORDS or concepts & named or stem(folded, language) in said.stems
        if concepts and not is_named:
            yield word


def _is_about_something_else(line: str, said: Said, language: Language) -> bool:
    """Whether of the words that tell something hardly one was said, in this form or another."""
    telling = {word for word in _parts(line) if _tells(word, language)}
    if len(telling) < _FEWEST_WORDS:
        return False
    named = concepts_in(said.stems, language)
    known = [
        word
        for word in telling
        if _is_said(word, said, language) or not named.isdisjoint(_concepts_of(word, language))
    ]
    return len(known) < _SAID_SHARE * len(telling)


def _is_said(word: str, said: Said, language: Language) -> bool:
    if word in said.words or stem(word, language) in said.stems:
        return True
    long = [other for other in said.words if len(other) >= _SHARED_LETTERS]
    if any(word[:_SHARED_LETTERS] == other[:_SHARED_LETTERS] for other in long):
        return True
    return language in _COMPOUNDING and any(other in word for other in long)


def _parts(line: str) -> list[str]:
    return [fold(part) for word in _WORD.findall(line) for part in _APART.split(word) if part]


def _tells(word: str, language: Language) -> bool:
    return len(word) >= _FEWEST_LETTERS and word not in _empty(language)


@cache
def _empty(language: Language) -> frozenset[str]:
    return frozenset(_EMPTY[language].split())


def _concepts_of(word: str, language: Language) -> frozenset[str]:
    return concepts_in((stem(word, language),), language)
