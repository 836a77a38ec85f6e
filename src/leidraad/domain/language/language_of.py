"""The language of a text among the four, and of each turn of a contact.

Each word has a score per language, from one classifier for all texts (py3langid, kept to four languages) and from the words
that only one of the four has; a text is as its words together. Scores of words are kept, because talk repeats itself: a turn
costs a look-up a word. What a turn tells by itself is weighed against the nearest turns of the same party, so that a short
turn leans on them and a clear one does not.

The method and its figures: docs/methods/language-of-turns.md.
"""

import math
import re
from collections.abc import Hashable, Iterable, Sequence
from functools import cache, lru_cache
from typing import Protocol

from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK
from leidraad.domain.language.said import SaidTurn
from leidraad.domain.language.telling_words import telling_words

RULES_VERSION = "1"

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 12  # counted with one space between words
_FEWEST_WORDS = 3
# Natural logarithms of odds, all of them measured on the development half (docs/methods/language-of-turns.md).
_TELLING = 4.0  # before scaling: what a word of one language alone adds
_SCALE = 0.75  # makes the odds of a text what they turn out to be
_LEAST_MARGIN = 0.5  # of the best language over the next: enough to name one
_SHORT_SHARE = 0.5  # what a turn too short to tell counts for, beside its neighbours
_SURE_MARGIN = 3.0  # enough for others to lean on
_NEIGHBOUR = 2.5  # what a sure turn of the same party, before or after, adds to its language
_KEPT_WORDS = 32_768

_LANGUAGES = tuple(Language)
_PLACES = {language: place for place, language in enumerate(_LANGUAGES)}
_Scores = tuple[float, ...]  # one per language, in the order of ``Language``
_SILENT: _Scores = (0.0,) * len(_LANGUAGES)


class _Identifier(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...


def language_of(text: str) -> Language | None:
    """The language of a text; None when it is too short to tell, or like two languages at once.

    Marks and numbers count for nothing. Fewer than three words or twelve letters is too short.
    """
    words = _words_of(text)
    return _alone(words, _scores_of(words), _LEAST_MARGIN)


def languages_of_turns(
    turns: Sequence[SaidTurn], *, contact_language: Language | None = None
) -> tuple[Language | None, ...]:
    """One language per turn, in order.

    A turn that says its own language keeps it. Any other is read together with the nearest turns of the same party before and
    after it that are sure, else with ``contact_language``, else with the nearest of anyone. None only when no turn tells and
    ``contact_language`` is None.
    """
    words = [_words_of(turn.text) for turn in turns]
    scores = [_scores_of(said) for said in words]
    sure = [
        turn.language or _alone(said, score, _SURE_MARGIN)
        for turn, said, score in zip(turns, words, scores, strict=True)
    ]
    if None not in sure:
        return tuple(sure)
    leaned_on = _neighbours(turns, sure, contact_language)
    return tuple(
        known or (_read_with(score, around) if around else _alone(said, score, _LEAST_MARGIN))
        for known, said, score, around in zip(sure, words, scores, leaned_on, strict=True)
    )


def language_switches(parties: Sequence[Hashable], languages: Sequence[Language | None]) -> tuple[int, ...]:
    """The places of the turns in which a party goes on in another language than in its turn before; none for no turns.

    ``parties`` and ``languages`` are one per turn, the latter as ``languages_of_turns`` gives them; a turn without a language
    is passed over.
    """
    last: dict[Hashable, Language] = {}
    switches = []
    for place, (party, language) in enumerate(zip(parties, languages, strict=True)):
        if language is None:
            continue
        if last.get(party, language) is not language:
            switches.append(place)
        last[party] = language
    return tuple(switches)


def _read_with(scores: _Scores, around: Iterable[Language]) -> Language:
    """The best language of a turn beside its neighbours."""
    weighed = list(scores)
    for language in around:
        weighed[_PLACES[language]] += _NEIGHBOUR
    return _LANGUAGES[weighed.index(max(weighed))]


def _neighbours(
    turns: Sequence[SaidTurn], sure: Sequence[Language | None], contact_language: Language | None
) -> list[tuple[Language, ...]]:
    """What each turn leans on: languages, the one before and the one after, or one of the contact."""
    of_party = {party: _around(_only(turns, sure, party)) for party in {turn.party for turn in turns}}
    nearest = _around(sure)
    fallback = (contact_language, contact_language) if contact_language else ()
    return [of_party[turn.party][place] or fallback or nearest[place] for place, turn in enumerate(turns)]


def _only(
    turns: Sequence[SaidTurn], sure: Sequence[Language | None], party: Hashable
) -> list[Language | None]:
    return [language if turn.party == party else None for turn, language in zip(turns, sure, strict=True)]


def _around(known: Sequence[Language | None]) -> list[tuple[Language, ...]]:
    """For each place the last language known up to there, and the next from there on."""
    before, after = _carried(known), _carried(known[::-1])[::-1]
    return [tuple(language for language in pair if language) for pair in zip(before, after, strict=True)]


def _carried(known: Sequence[Language | None]) -> list[Language | None]:
    carried: list[Language | None] = []
    last: Language | None = None
    for language in known:
        last = language or last
        carried.append(last)
    return carried


def _alone(words: Sequence[str], scores: _Scores, least_margin: float) -> Language | None:
    """The best language of a text that is long enough, when it is better than the next by ``least_margin``."""
    if not _is_long_enough(words):
        return None
    *_, second, best = sorted(scores)
    return _LANGUAGES[scores.index(best)] if best - second >= least_margin else None


def _words_of(text: str) -> list[str]:
    if "[" in text or "\0" in text:
        text = MARK.sub(" ", text)
    return _WORD.findall(text.lower())


def _is_long_enough(words: Sequence[str]) -> bool:
    return len(words) >= _FEWEST_WORDS and sum(map(len, words)) + len(words) - 1 >= _FEWEST_LETTERS


def _scores_of(words: Sequence[str]) -> _Scores:
    """The log-odds of a text: its words' scores together, less sharp the longer it is, as words are not independent."""
    if not words:
        return _SILENT
    letters = sum(map(len, words)) + len(words) - 1
    scale = (1 if _is_long_enough(words) else _SHORT_SHARE) / (_SCALE * math.sqrt(letters))
    return tuple([scale * sum(column) for column in zip(*map(_scores_of_word, words), strict=True)])


@lru_cache(maxsize=_KEPT_WORDS)
def _scores_of_word(word: str) -> _Scores:
    """How much a word speaks for each language; only differences between languages mean something."""
    found = dict(_identifier().rank(f" {word} "))
    scores = [float(found[language.value]) for language in _LANGUAGES]
    telling = _telling_words().get(word)
    if telling:
        scores[_PLACES[telling]] += _TELLING
    mean = sum(scores) / len(scores)
    return tuple(score - mean for score in scores)


@cache
def _telling_words() -> dict[str, Language]:
    return telling_words()


@cache
def _identifier() -> _Identifier:
    """The classifier, loaded at first use: half a second to two seconds, 130 MB."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - heavy, and workers only need it

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([language.value for language in Language])  # type: ignore[attr-defined]
    return identifier
