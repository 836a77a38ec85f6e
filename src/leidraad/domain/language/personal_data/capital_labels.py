"""The small model that tells of each word with a capital, and each number near one, whether it is a name, part of an address, or
neither. Its file holds lists of words and weights only; how it was made is in docs/methods/redaction.md, and the script that made it in
benchmarks/quality/written_names_training.py.
"""

import json
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from typing import Any

from leidraad.domain.language.personal_data.capital_words import (
    KnownWords,
    Tokens,
    letters_of,
    surroundings_of,
)

NAME, ADDRESS, NEITHER = "N", "A", "O"
LONGEST_INITIAL = 3  # letters
MOST_DIGITS = 6  # of a number in an address
LEAST_NAME_SHARE = 0.6  # probability
_LEAST_ADDRESS_SHARE = 0.5
_LEAST_SHARE_OF_WORD = 0.8  # of a name that is an ordinary word as well
_LISTED_SHARE = 0.7  # what a forename of the lists and an unknown word are worth at least
_NEAR_NUMBER = 3  # tokens
_FORENAME_KINDS = frozenset(("<F>", "<FS>"))
_NAME_KINDS = frozenset(("<>", "<F>", "<S>", "<FS>"))
_FILE = "written_names.json"
_MOST_WORDS_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Model:
    """What each feature adds to a name and to part of an address, in ``step``, beside neither."""

    known: KnownWords
    weights: Mapping[str, complex]  # a name's and, as imaginary part, an address's: so one sum adds both
    bias: Sequence[float]
    step: float
    of_letters: Callable[[str], complex]  # what the letters of a word add together


@dataclass(frozen=True, slots=True)
class Labels:
    """By place among the tokens: the label of those that have one, and how likely it is, 0 to 1."""

    labels: dict[int, str]
    shares: dict[int, float]

    def add(self, at: int, label: str, share: float) -> None:
        self.labels[at], self.shares[at] = label, share

    def places(self, label: str) -> list[int]:
        """Where this label stands, in order."""
        return sorted(at for at, one in self.labels.items() if one == label)


@cache
def shipped_model() -> Model:
    """The model that comes with Leidraad, loaded once: about 12 MB in memory."""
    with files("leidraad.domain.language.personal_data").joinpath(_FILE).open(encoding="utf-8") as opened:
        return model_from(json.load(opened))


def model_from(held: Mapping[str, Any]) -> Model:
    """A model from what its file holds: lists of words parted by blanks, features with two weights each, bias and step."""
    known = KnownWords(*(frozenset(held[listed].split()) for listed in KnownWords._fields))
    weights = {feature: complex(*both) for feature, both in held["weights"].items()}

    @lru_cache(maxsize=_MOST_WORDS_KEPT)
    def of_letters(said: str) -> complex:
        return sum(filter(None, map(weights.get, letters_of(said))), 0j)

    return Model(known, weights, held["bias"], held["step"], of_letters)


def scored_places(tokens: Tokens) -> list[int]:
    """The words with a capital but ordinary ones, and the numbers with one near, in order."""
    numbers = [
        number
        for number in tokens.numbers
        if len(tokens.texts[number]) <= MOST_DIGITS
        and any(abs(at - number) <= _NEAR_NUMBER for at in tokens.words)
    ]
    kinds = tokens.kinds
    words = [
        at
        for at in tokens.words
        if (kinds[at] != "<e>" and kinds[at] != "<1>") or _is_looked_at(tokens, at, numbers)
    ]
    return sorted(words + numbers) if numbers else words


def _is_looked_at(tokens: Tokens, at: int, numbers: Sequence[int]) -> bool:
    """False for ordinary words far from a number, and for a letter by itself."""
    if tokens.kinds[at] == "<1>":
        return at + 1 < len(tokens) and (tokens.texts[at + 1] == "." or tokens.shapes[at + 1] != "")
    return any(abs(at - number) <= _NEAR_NUMBER for number in numbers)


def labels_of(tokens: Tokens, model: Model, *, named: Set[int] = frozenset()) -> Labels:
    """The labels of a text's tokens, told from left to right; those that are neither have none. ``named``: surely names."""
    found = Labels({}, {})
    before, last = "", -1
    for at in scored_places(tokens):
        label, share = NAME, 1.0
        if at not in named:
            label, share = _label(tokens, at, before, at - last - 1 if before else 0, model)
        if label == NAME and share < _LEAST_SHARE_OF_WORD and "e" in tokens.kinds[at]:
            label = NEITHER
        if label != NEITHER:
            found.add(at, label, share)
        before, last = label, at
    _label_listed(tokens, found)
    _label_again(tokens, found)
    return found


def _label(tokens: Tokens, at: int, before: str, gap: int, model: Model) -> tuple[str, float]:
    """The label that what is seen of a token makes likely enough, and its probability."""
    seen = sum(filter(None, map(model.weights.get, surroundings_of(tokens, at, before, gap))), 0j)
    if tokens.shapes[at][0] != "0":
        seen += model.of_letters(tokens.texts[at])
    name_power = exp(min(_MOST_POWER, seen.real * model.step + model.bias[0]))
    address_power = exp(min(_MOST_POWER, seen.imag * model.step + model.bias[1]))
    whole = 1.0 + name_power + address_power
    if name_power / whole >= LEAST_NAME_SHARE:
        return NAME, name_power / whole
    if address_power / whole >= _LEAST_ADDRESS_SHARE:
        return ADDRESS, address_power / whole
    return NEITHER, 0.0


_MOST_POWER = 50.0  # beyond it nothing changes


def _label_listed(tokens: Tokens, found: Labels) -> None:
    """A forename of the lists with a word behind it that is no ordinary one is a name, whatever stands around them."""
    kinds, shapes = tokens.kinds, tokens.shapes
    for at in tokens.words:
        if (
            kinds[at] in _FORENAME_KINDS
            and at + 1 < len(tokens)
            and kinds[at + 1] in _NAME_KINDS
            and shapes[at] == shapes[at + 1] == "Xx"
            and not {at, at + 1} & found.labels.keys()
            and (at + 2 == len(tokens) or not shapes[at + 2])
        ):
            found.add(at, NAME, _LISTED_SHARE)
            found.add(at + 1, NAME, _LISTED_SHARE)


def _label_again(tokens: Tokens, found: Labels) -> None:
    """Words of a name that stand elsewhere in the text are names there as well, unless they are ordinary words."""
    if not found.labels:
        return
    named = {
        tokens[at].text: found.shares[at]
        for at in found.places(NAME)
        if "e" not in tokens[at].kind and len(tokens[at].text) > LONGEST_INITIAL
    }
    for at, token in enumerate(tokens) if named else ():
        if token.shape and at not in found.labels and token.text in named:
            found.add(at, NAME, named[token.text])
            if (
                at
                and tokens[at - 1].kind in _NAME_KINDS
                and tokens[at - 1].shape == "Xx"
                and at - 1 not in found.labels
            ):
                found.add(at - 1, NAME, named[token.text])
