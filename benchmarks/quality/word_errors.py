"""A crude stand-in for a recogniser's mistakes: words dropped, changed by a letter, exchanged or followed by another word."""

import random
from collections.abc import Callable

from benchmarks.quality.functional_suite import cases_of
from leidraad.domain.language.languages import Language

_SEED = 7
_LETTERS = "aeiounrst"


def garbler(error_share: float) -> Callable[[str, Language], str]:
    """A function that makes about ``error_share`` (0 to 1) of a text's words wrong; the same at each run in the same order."""
    chance = random.Random(_SEED)
    others = {language: _neutral_words(language) for language in Language}

    def garble(text: str, language: Language) -> str:
        words = text.lower().split()
        return " ".join(
            _wrong(word, others[language], chance) if chance.random() < error_share else word
            for word in words
        )

    return garble


def _neutral_words(language: Language) -> list[str]:
    cases = cases_of("aggression", language)
    return [word for case in cases if case.label == "none" for word in case.text.split()]


def _wrong(word: str, others: list[str], chance: random.Random) -> str:
    how = chance.random()
    if how < 0.25:
        return ""
    if how < 0.6 and len(word) > 2:
        place = chance.randrange(len(word))
        return word[:place] + chance.choice(_LETTERS) + word[place + 1 :]
    other = chance.choice(others)
    return other if how < 0.9 else f"{word} {other}"
