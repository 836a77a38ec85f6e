"""The small model that tells of each word with a capital, and each number near one, whether it is a name, part of an address, or
neither. Its file holds weights only; how it was made is in docs/methods/redaction.md, and the script that made it in
benchmarks/quality/written_names_training.py.
"""

import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any

from leidraad.domain.language.personal_data.capital_words import KnownWords, Token, features_of
from leidraad.domain.language.personal_data.dictionary import shipped_dictionary
from leidraad.domain.language.personal_data.listed_names import listed_names
from leidraad.domain.language.personal_data.ordinary_words import ORDINARY_WORDS

NAME, ADDRESS, NEITHER = "N", "A", "O"
LONGEST_INITIAL = 3  # letters
MOST_DIGITS = 6  # of a number in an address
LEAST_NAME_SHARE = 0.6  # probability
_LEAST_ADDRESS_SHARE = 0.4
_LEAST_SHARE_OF_WORD = 0.8  # of a name that is an ordinary word as well
_LISTED_SHARE = 0.7  # what a forename of the lists and an unknown word are worth at least
_NEAR_NUMBER = 3  # tokens
_FORENAME_KINDS = frozenset(("<F>", "<FS>"))
_FORENAMES_AND_WORDS = frozenset(("<Fe>", "<FSe>"))
_SURNAME_KINDS = frozenset(("<>", "<S>", "<FS>"))
_NAME_KINDS = frozenset(("<>", "<F>", "<S>", "<FS>"))
_FILE = "written_names.json"


@dataclass(frozen=True, slots=True)
class Model:
    """What each feature adds to a name and to part of an address, in ``step``, beside neither."""

    known: KnownWords
    weights: Mapping[str, Sequence[int]]
    bias: Sequence[float]
    step: float


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
    """The model that comes with Leidraad, loaded once: about 20 MB in memory with its lists."""
    with files("leidraad.domain.language.personal_data").joinpath(_FILE).open(encoding="utf-8") as opened:
        return model_from(json.load(opened), shipped_words())


def model_from(held: Mapping[str, Any], known: KnownWords) -> Model:
    """A model from what its file holds: features with two weights each, bias and step."""
    return Model(known, held["weights"], held["bias"], held["step"])


def shipped_words() -> KnownWords:
    """The lists that the model is asked with."""
    names = listed_names()
    ordinary = ORDINARY_WORDS | names.also_words
    return KnownWords(names.forenames, names.surnames, ordinary, names.places, shipped_dictionary())


def scored_places(tokens: Sequence[Token]) -> list[int]:
    """The words with a capital but ordinary ones, and the numbers with one near, in order."""
    words = [at for at, token in enumerate(tokens) if token.shape and token.shape[0] != "0"]
    if not words:
        return []
    numbers = [
        at for at, token in enumerate(tokens) if token.shape[:1] == "0" and len(token.text) <= MOST_DIGITS
    ]
    numbers = [number for number in numbers if any(abs(at - number) <= _NEAR_NUMBER for at in words)]
    return sorted([*(at for at in words if _is_looked_at(tokens, at, numbers)), *numbers])


def _is_looked_at(tokens: Sequence[Token], at: int, numbers: Sequence[int]) -> bool:
    """False for ordinary words far from a number, and for a letter by itself."""
    kind = tokens[at].kind
    if kind == "<1>":
        return at + 1 < len(tokens) and (tokens[at + 1].text == "." or tokens[at + 1].shape != "")
    return kind != "<e>" or any(abs(at - number) <= _NEAR_NUMBER for number in numbers)


def labels_of(tokens: Sequence[Token], model: Model, *, named: Set[int] = frozenset()) -> Labels:
    """The labels of a text's tokens, told from left to right; those that are neither have none. ``named``: surely names."""
    found = Labels({}, {})
    before, last = "", -1
    for at in scored_places(tokens):
        label, share = NAME, 1.0
        if at not in named:
            label, share = _label(features_of(tokens, at, before, at - last - 1 if before else 0), model)
        if label == NAME and share < _LEAST_SHARE_OF_WORD and "e" in tokens[at].kind:
            label = NEITHER
        if label != NEITHER:
            found.add(at, label, share)
        before, last = label, at
    _label_listed(tokens, found)
    _label_again(tokens, found)
    return found


def _label(features: Sequence[str], model: Model) -> tuple[str, float]:
    """The label that these features make likely enough, and its probability."""
    name = address = 0
    for weight in map(model.weights.get, features):
        if weight is not None:
            name += weight[0]
            address += weight[1]
    name_power = exp(min(_MOST_POWER, name * model.step + model.bias[0]))
    address_power = exp(min(_MOST_POWER, address * model.step + model.bias[1]))
    whole = 1.0 + name_power + address_power
    if name_power / whole >= LEAST_NAME_SHARE:
        return NAME, name_power / whole
    if address_power / whole >= _LEAST_ADDRESS_SHARE:
        return ADDRESS, address_power / whole
    return NEITHER, 0.0


_MOST_POWER = 50.0  # beyond it nothing changes


def _label_listed(tokens: Sequence[Token], found: Labels) -> None:
    """A forename of the lists with a word behind it that is no ordinary one is a name, whatever stands around them."""
    for at in range(len(tokens) - 1):
        first, second = tokens[at], tokens[at + 1]
        if (
            (first.kind in _FORENAME_KINDS or _is_forename_inside(tokens, at))
            and second.kind in _NAME_KINDS
            and first.shape == second.shape == "Xx"
            and not {at, at + 1} & found.labels.keys()
            and (at + 2 == len(tokens) or not tokens[at + 2].shape)
        ):
            found.add(at, NAME, _LISTED_SHARE)
            found.add(at + 1, NAME, _LISTED_SHARE)


def _is_forename_inside(tokens: Sequence[Token], at: int) -> bool:
    """True for a forename that is an ordinary word too, where only names have a capital: "for Prudence Applegarth"."""
    inside = at > 0 and tokens[at - 1].text[0].isalpha() and not tokens[at - 1].shape
    return inside and tokens[at].kind in _FORENAMES_AND_WORDS and tokens[at + 1].kind in _SURNAME_KINDS


def _label_again(tokens: Sequence[Token], found: Labels) -> None:
    """Words of a name that stand elsewhere in the text are names there as well, unless they are ordinary words."""
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
