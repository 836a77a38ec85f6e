"""Names and addresses in texts with capitals that no word announced: what the model of ``capital_labels`` tells, and initials.

Texts without capitals are left to the other rules: recognisers of speech write none.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from leidraad.domain.language.personal_data.capital_labels import (
    ADDRESS,
    LEAST_NAME_SHARE,
    LONGEST_INITIAL,
    MOST_DIGITS,
    NAME,
    Labels,
    Model,
    labels_of,
    shipped_model,
)
from leidraad.domain.language.personal_data.capital_words import (
    KnownWords,
    Token,
    Tokens,
    class_of,
    tokens_of,
)
from leidraad.domain.language.personal_data.initials import initialled_names_in, may_hold_initials
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_like import MONTHS
from leidraad.domain.language.personal_data.number_runs import UNITS_OF_MEASURE, Piece
from leidraad.domain.language.personal_data.number_words import set_of

_LEAST_SHARE_OF_UNKNOWN = 0.8  # of a name of one word that no list knows
_LEAST_SHARE_OF_DOUBTED = 0.95
_LEAST_ADDRESS_MEAN = 0.7
_SURE_SHARE = 0.9
_FEWEST_PARTS = 2  # of an address: more need not be a word and its number
_LONGEST_HOUSE_NUMBER = 4  # digits
_SHORTEST_STREET = 3  # letters
_LONGEST_ABBREVIATION = 4
_MOST_BETWEEN_NAMES = 3  # tokens
_MOST_BETWEEN = 3  # words of an address that are told by what stands around them
_JOINING = set_of(
    "van de der den du des la le el al ben bin y e von zu del da do dos di della ter ten te op d in t"
) | frozenset("-'’.")
_NEAR_FIRM = 1  # tokens behind a name
_FIRMS = set_of("""
inc ltd llc llp plc corp corporation incorporated gmbh ag kg ohg nv bv bvba sprl srl sa sas sarl cvba vzw asbl group groep groupe gruppe holding
agency associates partners research technologies systems solutions software services consulting university universiteit universität université
hospital bank ratings sons zonen söhne fils college foundation institute records airlines motors
""")
_BEFORE_HEAD = frozenset("\n.!?,")
_TITLES = set_of("dr prof mr mrs ms mme mlle mevr mw dhr drs ir ing herr frau th")
_UNANNOUNCED = frozenset((Certainty.LISTED, Certainty.DOUBTFUL))
_CAPITAL_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ſ][^\W\d_]+")
_KINDS = {NAME: PersonalDataKind.NAME, ADDRESS: PersonalDataKind.ADDRESS}


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch of a text that the model takes for a name or an address, and how likely it is, 0 to 1."""

    start: int
    end: int
    label: str
    share: float

    @property
    def span(self) -> Span:
        sure = Certainty.LIKENESS if self.share >= _SURE_SHARE else Certainty.DOUBTFUL
        return Span(self.start, self.end, _KINDS[self.label], sure)


def may_hold_written_name(text: str, words: Sequence[str]) -> bool:
    """False when no word with a capital is there but ordinary ones, and no initials: true of most turns, and found fast.

    ``words`` are the words of the text in lower case.
    """
    if text.islower() or not text:
        return False
    ordinary = shipped_model().known.ordinary
    if not ordinary.issuperset(words):
        for word in _CAPITAL_WORD.findall(text):
            if word.lower() not in ordinary:
                return True
    return may_hold_initials(text)


def with_written_names(text: str, pieces: Sequence[Piece], told: Sequence[Span]) -> list[Span]:
    """The finds of the rules with those of the model; where both found, one find over both, as sure as the surer."""
    model = shipped_model()
    every = [
        _without_ordinary_head(text, pieces, one, model.known) for one in told if not _is_title(text, one)
    ]
    for written in _written(text, pieces, model):
        same = [
            one
            for one in every
            if one.kind is written.kind and one.start < written.end and written.start < one.end
        ]
        every = [one for one in every if one not in same]
        every.append(_over_all(written, same))
    return every


def _written(text: str, pieces: Sequence[Piece], model: Model) -> Iterator[Span]:
    initialled = _initialled(text, model.known)
    yield from [one.span for one in told_in(text, pieces, model, initialled=initialled)]
    yield from initialled


def _over_all(written: Span, same: Sequence[Span]) -> Span:
    """One find over the model's and those of the rules that it meets."""
    start, end = (
        min([written.start, *(one.start for one in same)]),
        max([written.end, *(one.end for one in same)]),
    )
    sure = [one.certainty for one in same if one.certainty is not Certainty.POSSIBLE]
    return Span(start, end, written.kind, sure[0] if sure else written.certainty)


def _initialled(text: str, known: KnownWords) -> list[Span]:
    """The names with initials of a text."""
    return list(initialled_names_in(text, known.ordinary)) if may_hold_initials(text) else []


def _places_in(spans: Sequence[Span], tokens: Tokens) -> frozenset[int]:
    """The places of the tokens that are part of these."""
    if not spans:
        return frozenset()
    return frozenset(
        at for at, start in enumerate(tokens.starts) if any(one.start <= start < one.end for one in spans)
    )


def _is_title(text: str, found: Span) -> bool:
    """True for the "Dr" of "Prof. Dr. Jansen", which the rules take for a name behind a title."""
    return found.kind is PersonalDataKind.NAME and text[found.start : found.end].lower() in _TITLES


def _without_ordinary_head(text: str, pieces: Sequence[Piece], found: Span, known: KnownWords) -> Span:
    """A find of the rules that nothing announced without the ordinary word at its head: "Selon" of "Selon Jan Peeters"."""
    if found.kind is not PersonalDataKind.NAME or found.certainty not in _UNANNOUNCED:
        return found
    inside = [piece for piece in pieces if found.start <= piece.start < found.end]
    if len(inside) < 2 or not text[inside[1].start].isupper() or class_of(inside[0].text, known) != "<e>":
        return found
    return Span(inside[1].start, found.end, found.kind, found.certainty)


def told_in(
    text: str, pieces: Sequence[Piece], model: Model, *, initialled: Sequence[Span] = ()
) -> list[Told]:
    """Every stretch that is likely enough a name or an address; ``initialled``: the names with initials, which surely are."""
    tokens = tokens_of(text, pieces, model.known)
    found = labels_of(tokens, model, named=_places_in(initialled, tokens))
    return [*_names(tokens, found), *_addresses(tokens, found, model.known)] if found.labels else []


def _names(tokens: Tokens, found: Labels) -> Iterator[Told]:
    """Names: labelled words that follow each other, over particles, hyphens and the dots of initials."""
    places = [at for at in found.places(NAME) if tokens[at].shape[0] != "0"]
    for group in _groups(places, tokens, _joins_name):
        share = min(found.shares[at] for at in group)
        if all(tokens[at].kind == "<1>" or tokens[at].text in _TITLES for at in group):
            continue
        if _is_of_firm(tokens, group):
            continue
        if len(group) > 1 or share >= _least_share_alone(tokens, group[0]):
            yield Told(tokens[group[0]].start, tokens[group[-1]].end, NAME, share)


def _is_of_firm(tokens: Tokens, group: Sequence[int]) -> bool:
    """True for a name with a word for a firm in it or straight behind it."""
    behind = range(group[-1] + 1, min(group[-1] + 1 + _NEAR_FIRM, len(tokens)))
    return any(tokens[at].text in _FIRMS and tokens[at].shape for at in (*group, *behind))


def _least_share_alone(tokens: Tokens, at: int) -> float:
    """What one word must reach by itself: more when no list knows it, most when something speaks against it.

    That is capitals only, as firms and codes are written, being an ordinary word, and standing where any word has a capital or
    behind a comma, as towns do.
    """
    token = tokens[at]
    listed = "F" in token.kind or "S" in token.kind
    if token.shape in ("XX", "X2") or "e" in token.kind or (not listed and _is_at_head(tokens, at)):
        return _LEAST_SHARE_OF_DOUBTED
    return LEAST_NAME_SHARE if listed else _LEAST_SHARE_OF_UNKNOWN


def _is_at_head(tokens: Tokens, at: int) -> bool:
    return at == 0 or tokens[at - 1].text in _BEFORE_HEAD


def _joins_name(tokens: Tokens, last: int, at: int) -> bool:
    between = [token.text for token in tokens[last + 1 : at]]
    if "." in between and len(tokens[last].text) > LONGEST_INITIAL:
        return False
    return len(between) <= _MOST_BETWEEN_NAMES and all(word in _JOINING for word in between)


def _addresses(tokens: Tokens, found: Labels, known: KnownWords) -> Iterator[Told]:
    """Addresses: labelled words and numbers near each other, of which one at least is a number."""
    for group in _groups(found.places(ADDRESS), tokens, partial(_joins_address, known)):
        share = sum(found.shares[at] for at in group) / len(group)
        if share >= _LEAST_ADDRESS_MEAN and _looks_like_address(tokens, group):
            yield Told(tokens[group[0]].start, tokens[group[-1]].end, ADDRESS, share)


def _joins_address(known: KnownWords, tokens: Tokens, last: int, at: int) -> bool:
    """True when nothing stands between but signs, line ends, particles and a word that is no ordinary one."""
    between = tokens[last + 1 : at]
    words = sum(token.text[0].isalnum() for token in between)
    if words > _MOST_BETWEEN or (between and _ends_sentence(tokens, last, at)):
        return False
    return all(_may_stand_in_address(known, token) for token in between) and (
        not between or between[0].text not in _NEVER_INSIDE
    )


def _may_stand_in_address(known: KnownWords, token: Token) -> bool:
    if token.shape:
        return token.shape[0] != "0" or len(token.text) <= MOST_DIGITS
    if token.text in _NEVER_ANYWHERE:
        return False
    return not token.text[0].isalpha() or token.text in _INSIDE_ADDRESS or token.text not in known.ordinary


def _ends_sentence(tokens: Tokens, last: int, at: int) -> bool:
    """True when a dot, and no line end, stands between a word or number and a word that does not follow as after "Apt."."""
    if tokens[at - 1].text != "." or tokens[at].shape[0] == "0":
        return False
    return tokens[at].start > tokens[at - 1].end and (
        tokens[last].shape[0] == "0" or len(tokens[last].text) > _LONGEST_ABBREVIATION
    )


_NEVER_INSIDE = frozenset("?")  # but at the head of a line, as quotes have it
_NEVER_ANYWHERE = frozenset("!;@")
_INSIDE_ADDRESS = set_of(
    "van de der den du des la le les l d da do di dei della del von zum zur am an im in auf bus boîte bte app apt appt flat suite unit box nr no "
    "c str st sur aux et y te bei bij près étage og floor wohnung hinterhaus ’ '"
)


def _looks_like_address(tokens: Tokens, group: Sequence[int]) -> bool:
    """True for a word with a house number behind it, and for more words and numbers than two but for dates."""
    numbers = [at for at in group if tokens[at].shape[0] == "0" and not _is_quantity(tokens, at)]
    words = [at for at in group if tokens[at].shape[0] != "0"]
    if not numbers or not any(_may_name_street(tokens[at]) for at in words):
        return False
    if len(group) > _FEWEST_PARTS:
        return not any(tokens[at].text in MONTHS for at in group)
    number = tokens[numbers[0]].text
    is_year = len(number) == 4 and number.startswith(("19", "20"))
    return words[0] < numbers[0] and len(number) <= _LONGEST_HOUSE_NUMBER and not is_year


def _may_name_street(token: Token) -> bool:
    """False for places of the list, units, months and abbreviations."""
    return (
        len(token.text) >= _SHORTEST_STREET
        and "p" not in token.kind
        and token.text not in UNITS_OF_MEASURE
        and token.text not in MONTHS
        and not (token.shape == "XX" and len(token.text) <= _LONGEST_ABBREVIATION)
    )


def _is_quantity(tokens: Tokens, at: int) -> bool:
    """True for the "14" of "14.00", the "349" of "349.000" and the "50" of "50 Mbps"."""
    if at + 1 < len(tokens) and tokens[at + 1].text in UNITS_OF_MEASURE:
        return True
    return _is_one_number(tokens[at : at + 3]) or (at > 1 and _is_one_number(tokens[at - 2 : at + 1]))


def _is_one_number(three: Sequence[Token]) -> bool:
    """True for two rows of digits with nothing but a dot, a comma or a colon between them."""
    if len(three) < 3:
        return False
    first, sign, second = three
    return (
        sign.text in _SIGNS_IN_NUMBERS
        and first.shape[:1] == second.shape[:1] == "0"
        and second.start == first.end + 1
    )


_SIGNS_IN_NUMBERS = frozenset(".,:")


def _groups(
    places: Sequence[int], tokens: Tokens, joins: Callable[[Tokens, int, int], bool]
) -> Iterator[list[int]]:
    """Neighbouring places that are joined."""
    group: list[int] = []
    for at in places:
        if group and not joins(tokens, group[-1], at):
            yield group
            group = []
        group.append(at)
    if group:
        yield group
