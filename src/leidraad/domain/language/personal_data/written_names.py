"""Names and addresses in texts with capitals that no word announced: what the small model of ``written_names.json`` tells.

Each word with a capital and each number near one is a name, part of an address, or neither, told from left to right by a linear model
over ``capital_words``. Texts without capitals are left to the other rules: recognisers of speech write none.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from leidraad.domain.language.personal_data.capital_words import KnownWords, Token, class_of, features_of, tokens_of
from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import UNITS_OF_MEASURE, Piece
from leidraad.domain.language.personal_data.number_words import set_of

NAME, ADDRESS, NEITHER = "N", "A", "O"
_FILE = "written_names.json"
_LEAST_NAME_SHARE = 0.6  # probability
_LEAST_ADDRESS_SHARE = 0.5
_LEAST_ADDRESS_MEAN = 0.7
_SURE_SHARE = 0.9
_FORENAME_KINDS = frozenset(("<F>", "<FS>"))
_NAME_KINDS = frozenset(("<>", "<F>", "<S>", "<FS>"))
_FEWEST_PARTS = 2
_LONGEST_HOUSE_NUMBER = 4  # digits
_SHORTEST_STREET = 3  # letters
_LONGEST_ABBREVIATION = 4
_MOST_BETWEEN = 4  # tokens of an address that are told by what stands around them
_NEAR_NUMBER = 3  # tokens
_MOST_DIGITS = 6  # of a number in an address
_LISTED_SHARE = 0.7  # what a forename of the lists and an unknown word are worth at least
_JOINING = set_of("van de der den du des la le el al ben bin y e von zu del da do dos di della ter ten te op d in t") | frozenset("-'’.")
_UNANNOUNCED = frozenset((Certainty.LISTED, Certainty.DOUBTFUL))
_CAPITAL_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ſ][^\W\d_]+")
Scores = tuple[float, float]  # how much a name, how much an address, beside neither


@dataclass(frozen=True, slots=True)
class Model:
    """What each feature adds; ``step``: what one unit of a weight is."""

    known: KnownWords
    weights: Mapping[str, Sequence[int]]
    bias: Scores
    step: float


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch of a text and how likely it is a name or an address, 0 to 1: the least likely of its words."""

    start: int
    end: int
    label: str
    share: float


@cache
def shipped_model() -> Model:
    """The model that comes with Leidraad, loaded once."""
    with files("leidraad.domain.language.personal_data").joinpath(_FILE).open(encoding="utf-8") as opened:
        return model_from(json.load(opened))


def model_from(held: Mapping[str, object]) -> Model:
    """A model from what its file holds: lists of names parted by blanks, features and their two weights, bias and step."""
    names = KnownWords(*(frozenset(str(held[listed]).split()) for listed in KnownWords._fields))
    return Model(names, held["weights"], tuple(held["bias"]), held["step"])  # type: ignore[arg-type]


def may_hold_written_name(text: str) -> bool:
    """False when no word with a capital is there but everyday ones: true of most turns, and found fast."""
    if text[1:].islower() and not text[:1].isupper():
        return False
    ordinary = shipped_model().known.ordinary
    return any(word.lower() not in ordinary for word in _CAPITAL_WORD.findall(text))


def with_written_names(text: str, pieces: Sequence[Piece], told: Sequence[Span]) -> list[Span]:
    """The finds of the rules with those of the model; where both found, one find over both, as sure as the surer."""
    ordinary = shipped_model().known
    every = [_without_ordinary_head(text, pieces, one, ordinary) for one in told]
    for written in written_names_in(text, pieces):
        same = [one for one in every if one.kind is written.kind and one.start < written.end and written.start < one.end]
        sure = [one.certainty for one in same if one.certainty is not Certainty.POSSIBLE]
        every = [one for one in every if one not in same]
        start, end = min([written.start, *(one.start for one in same)]), max([written.end, *(one.end for one in same)])
        every.append(Span(start, end, written.kind, sure[0] if sure else written.certainty))
    return every


def _without_ordinary_head(text: str, pieces: Sequence[Piece], found: Span, known: KnownWords) -> Span:
    """A find of the rules that nothing announced without the ordinary word at its head: "Selon" of "Selon Jan Peeters"."""
    if found.kind is not PersonalDataKind.NAME or found.certainty not in _UNANNOUNCED:
        return found
    inside = [piece for piece in pieces if found.start <= piece.start < found.end]
    if len(inside) < 2 or not text[inside[1].start].isupper() or class_of(inside[0].text, known) != "<e>":
        return found
    return Span(inside[1].start, found.end, found.kind, found.certainty)


def written_names_in(text: str, pieces: Sequence[Piece]) -> Iterator[Span]:
    """The names and addresses that the model tells in a text; none in a text without capitals."""
    for told in told_in(text, pieces, shipped_model()):
        kind = PersonalDataKind.NAME if told.label == NAME else PersonalDataKind.ADDRESS
        yield Span(told.start, told.end, kind, Certainty.LIKENESS if told.share >= _SURE_SHARE else Certainty.DOUBTFUL)


def told_in(text: str, pieces: Sequence[Piece], model: Model) -> list[Told]:
    """Every stretch that is more likely a name or an address than not."""
    tokens = tokens_of(text, pieces, model.known)
    labels, shares = labels_of(tokens, model)
    _label_listed(tokens, labels, shares)
    _label_again(tokens, labels, shares)
    return [*_names(tokens, labels, shares), *_addresses(tokens, labels, shares)]


def scored_places(tokens: Sequence[Token]) -> list[int]:
    """The words with a capital, and the numbers with one near."""
    words = [at for at, token in enumerate(tokens) if token.shape and token.shape[0] != "0"]
    if not words:
        return []
    numbers = [at for at, token in enumerate(tokens) if token.shape and token.shape[0] == "0" and len(token.text) <= _MOST_DIGITS]
    numbers = [number for number in numbers if any(abs(at - number) <= _NEAR_NUMBER for at in words)]
    return sorted([*(at for at in words if _is_looked_at(tokens, at, numbers)), *numbers])


def _is_looked_at(tokens: Sequence[Token], at: int, numbers: Sequence[int]) -> bool:
    """False for ordinary words far from a number, and for a letter by itself."""
    kind = tokens[at].kind
    if kind == "<1>":
        return at + 1 < len(tokens) and (tokens[at + 1].text == "." or tokens[at + 1].shape != "")
    return kind != "<e>" or any(abs(at - number) <= _NEAR_NUMBER for number in numbers)


def labels_of(tokens: Sequence[Token], model: Model) -> tuple[dict[int, str], dict[int, float]]:
    """By place, the label of each token that has one and its probability; others are neither."""
    labels: dict[int, str] = {}
    shares: dict[int, float] = {}
    before, last = "", -1
    for at in scored_places(tokens):
        label, share = _label(features_of(tokens, at, before, at - last - 1 if before else 0), model)
        if label != NEITHER:
            labels[at], shares[at] = label, share
        before, last = label, at
    return labels, shares


def _label_listed(tokens: Sequence[Token], labels: dict[int, str], shares: dict[int, float]) -> None:
    """A forename of the lists with a word behind it that is no other's is a name, whatever stands around them."""
    for at in range(len(tokens) - 1):
        first, second = tokens[at], tokens[at + 1]
        if first.kind in _FORENAME_KINDS and second.kind in _NAME_KINDS and not {at, at + 1} & labels.keys():
            if first.shape == second.shape == "Xx" and (at + 2 == len(tokens) or tokens[at + 2].shape == ""):
                labels[at] = labels[at + 1] = NAME
                shares[at] = shares[at + 1] = _LISTED_SHARE


def _label_again(tokens: Sequence[Token], labels: dict[int, str], shares: dict[int, float]) -> None:
    """Words of a name that stand elsewhere in the text are names there as well, unless they are ordinary words."""
    named = {tokens[at].text: shares[at] for at, label in labels.items() if label == NAME and "e" not in tokens[at].kind}
    for at, token in enumerate(tokens) if named else ():
        if token.shape and at not in labels and token.text in named and len(token.text) > _LONGEST_INITIAL:
            labels[at], shares[at] = NAME, named[token.text]


def _label(features: Sequence[str], model: Model) -> tuple[str, float]:
    name = address = 0
    weights = model.weights
    for feature in features:
        weight = weights.get(feature)
        if weight is not None:
            name += weight[0]
            address += weight[1]
    name_power = exp(min(50.0, name * model.step + model.bias[0]))
    address_power = exp(min(50.0, address * model.step + model.bias[1]))
    whole = 1.0 + name_power + address_power
    if name_power / whole >= _LEAST_NAME_SHARE:
        return NAME, name_power / whole
    if address_power / whole >= _LEAST_ADDRESS_SHARE:
        return ADDRESS, address_power / whole
    return NEITHER, 0.0


def _names(tokens: Sequence[Token], labels: Mapping[int, str], shares: Mapping[int, float]) -> Iterator[Told]:
    """Names: labelled words that follow each other, over particles, hyphens and the dots of initials."""
    places = [at for at, label in sorted(labels.items()) if label == NAME and tokens[at].shape[0] != "0"]
    for group in _groups(places, tokens, _joins_name):
        first, last = group[0], group[-1]
        if all(tokens[at].shape == "X" for at in group):
            continue
        yield Told(tokens[first].start, tokens[last].end, NAME, min(shares[at] for at in group))


def _joins_name(tokens: Sequence[Token], last: int, at: int) -> bool:
    between = [token.text for token in tokens[last + 1 : at]]
    if "." in between and tokens[last].shape not in ("X", "X2") and len(tokens[last].text) > _LONGEST_INITIAL:
        return False
    return len(between) <= 3 and all(word in _JOINING for word in between)


_LONGEST_INITIAL = 3


def _addresses(tokens: Sequence[Token], labels: Mapping[int, str], shares: Mapping[int, float]) -> Iterator[Told]:
    """Addresses: labelled words and numbers near each other, of which one at least is a number."""
    places = [at for at, label in labels.items() if label == ADDRESS]
    for group in _groups(places, tokens, _joins_address):
        sure = sum(shares[at] for at in group) / len(group)
        if sure >= _LEAST_ADDRESS_MEAN and _looks_like_address(tokens, group):
            yield Told(tokens[group[0]].start, tokens[group[-1]].end, ADDRESS, sure)


def _looks_like_address(tokens: Sequence[Token], group: Sequence[int]) -> bool:
    """True for a word with a number behind it, and for more words and numbers than two; not for decimals, times and amounts."""
    numbers = [at for at in group if tokens[at].shape[0] == "0" and not _is_quantity(tokens, at)]
    words = [at for at in group if tokens[at].shape[0] != "0"]
    if not numbers or not any(_may_name_street(tokens[at]) for at in words):
        return False
    return len(group) > _FEWEST_PARTS or (words[0] < numbers[0] and len(tokens[numbers[0]].text) <= _LONGEST_HOUSE_NUMBER)


def _may_name_street(token: Token) -> bool:
    """False for places of the list, units and abbreviations."""
    return (
        len(token.text) >= _SHORTEST_STREET
        and "p" not in token.kind
        and token.text not in UNITS_OF_MEASURE
        and not (token.shape == "XX" and len(token.text) <= _LONGEST_ABBREVIATION)
    )


def _is_quantity(tokens: Sequence[Token], at: int) -> bool:
    """True for the "14" of "14.00", the "349" of "349.000" and the "50" of "50 Mbps"."""
    if at + 1 < len(tokens) and tokens[at + 1].text in UNITS_OF_MEASURE:
        return True
    return any(
        tokens[sign].text in {".", ",", ":"} and tokens[number].shape[:1] == "0" and tokens[number].start <= tokens[at].end + 1
        for sign, number in ((at + 1, at + 2),)
        if number < len(tokens)
    ) or (at >= 2 and tokens[at - 1].text in {".", ",", ":"} and tokens[at - 2].shape[:1] == "0" and tokens[at - 2].end + 1 >= tokens[at].start)


def _joins_address(tokens: Sequence[Token], last: int, at: int) -> bool:
    between = tokens[last + 1 : at]
    if len(between) > _MOST_BETWEEN or any(token.shape[:1] == "0" and len(token.text) > _MOST_DIGITS for token in between):
        return False
    return not any(token.text in "!;" or (token.text == "?" and token is between[0]) for token in between)


def _groups(places: Sequence[int], tokens: Sequence[Token], joins) -> Iterator[list[int]]:  # type: ignore[no-untyped-def]
    group: list[int] = []
    for at in places:
        if group and not joins(tokens, group[-1], at):
            yield group
            group = []
        group.append(at)
    if group:
        yield group
