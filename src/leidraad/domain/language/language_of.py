"""The language of a text among the four, and of each turn of a contact.

One classifier for all texts (py3langid, kept to four languages). What is too short to tell says nothing by itself: a turn
of that kind takes the language of its neighbours by the same party, else of the contact.
"""

import re
from collections.abc import Hashable, Sequence
from functools import cache
from typing import Protocol

from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK
from leidraad.domain.language.said import SaidTurn

_NO_WORDS = re.compile(r"[\d\W_]+")
_FEWEST_LETTERS = 12
_FEWEST_WORDS = 3
_LEAST_CONFIDENCE = 0.6  # share of the probability, of four languages


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def language_of(text: str) -> Language | None:
    """The language of a text; None when it is too short to tell, or like two languages at once.

    Marks and numbers count for nothing. Fewer than three words or twelve letters is too short.
    """
    words = _words_of(text)
    if len(words) < _FEWEST_LETTERS or words.count(" ") < _FEWEST_WORDS - 1:
        return None
    code, confidence = _identifier().classify(words)
    return Language(code) if confidence >= _LEAST_CONFIDENCE else None


def languages_of_turns(
    turns: Sequence[SaidTurn], *, contact_language: Language | None = None
) -> tuple[Language | None, ...]:
    """One language per turn, in order.

    A turn that says its own language keeps it; a turn too short to tell takes that of the nearest turn of the same party
    (the earlier one at equal distance), else ``contact_language``, else the nearest turn of anyone. None only when no turn
    tells and ``contact_language`` is None.
    """
    own = [turn.language or language_of(turn.text) for turn in turns]
    by_party = {party: _filled(turns, own, party) for party in {turn.party for turn in turns}}
    nearest = _nearest_known(own)
    return tuple(
        by_party[turn.party][index] or contact_language or nearest[index] for index, turn in enumerate(turns)
    )


def _filled(
    turns: Sequence[SaidTurn], own: Sequence[Language | None], party: Hashable
) -> list[Language | None]:
    return _nearest_known(
        [language if turn.party == party else None for turn, language in zip(turns, own, strict=True)]
    )


def _nearest_known(known: Sequence[Language | None]) -> list[Language | None]:
    """Each place filled with the nearest language known, the earlier at equal distance; None when none is."""
    before = _carried(known)
    after = [(language, -place) for language, place in reversed(_carried(known[::-1]))]
    last = len(known) - 1
    filled = []
    for index, ((earlier, at), (later, mirrored)) in enumerate(zip(before, after, strict=True)):
        use_earlier = earlier is not None and (later is None or index - at <= last + mirrored - index)
        filled.append(earlier if use_earlier else later)
    return filled


def _carried(known: Sequence[Language | None]) -> list[tuple[Language | None, int]]:
    """For each place the last language known up to there, and where it was."""
    carried: list[tuple[Language | None, int]] = []
    last: tuple[Language | None, int] = (None, 0)
    for index, language in enumerate(known):
        last = (language, index) if language is not None else last
        carried.append(last)
    return carried


def _words_of(text: str) -> str:
    return _NO_WORDS.sub(" ", MARK.sub(" ", text)).strip()


@cache
def _identifier() -> _Identifier:
    """The classifier, loaded at first use: half a second to two seconds, 130 MB."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - heavy, and workers only need it

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([language.value for language in Language])  # type: ignore[attr-defined]
    return identifier
