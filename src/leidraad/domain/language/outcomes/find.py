"""How a contact ended, from what both sides say last about it: evidence turn by turn, of which the last that holds decides.

The customer's word stands above the agent's: what the agent calls solved and the customer afterwards does not is not solved.
A problem told at the beginning is no outcome, whatever it is called; a promise that something will follow makes it a follow-up.
"""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from leidraad.domain.language.languages import Language, in_each_language
from leidraad.domain.language.outcomes import wording_de, wording_en, wording_fr, wording_nl
from leidraad.domain.language.promises.find import Action, Promise, Standing, Who
from leidraad.domain.language.promises.times import plain
from leidraad.domain.language.said import SaidTurn
from leidraad.domain.language.wordings.folding import folded_words
from leidraad.domain.language.wordings.matching import Wording, patterns_in, read_words

RULES_VERSION = "2"

_WORDS = in_each_language(nl=wording_nl, fr=wording_fr, de=wording_de, en=wording_en)
_GAP = r"(?:[\s'’,-]+)"
_BEFORE_CHARACTERS = 30
_SENTENCE = re.compile(r"(?<!\d)[.!?](?:\s|$)|[;\n]")
_CLOSED = "closed"  # the customer needs nothing more
_ENOUGH = "enough"  # the same in words of denial: "I don't need anything else"
_DENIED_WITHIN_CHARACTERS = 12
_ASKED = re.compile(r"[^.!;\n]{0,30}\?")
_OWN_STEPS = frozenset(
    {Action.CALL, Action.INFORM, Action.SEND, Action.VISIT}
)  # a customer's that keep a contact open
_FURTHER_WORK = frozenset(Action) - {Action.SEND, Action.PAY}  # a letter of confirmation leaves nothing open


class Outcome(StrEnum):
    """How a contact ended; stored, so a value never changes its meaning."""

    SOLVED = "solved"
    NOT_SOLVED = "not_solved"
    FOLLOW_UP = "follow_up"
    TRANSFERRED = "transferred"
    UNKNOWN = "unknown"


# What the agent asks, and what the customer's no and yes to it are evidence of.
_ANSWERS: Mapping[str, Sequence[tuple[str, str]]] = {
    "asked": (("no", Outcome.NOT_SOLVED), ("yes", Outcome.SOLVED)),
    "more": (("no", _CLOSED),),
}
_ASKS = frozenset(_ANSWERS)


@dataclass(frozen=True, slots=True)
class OutcomeReading:
    """How a contact ended, and the words that say so: in which turn, and where (characters, end excluded).

    Of an unknown outcome ``turn`` is None and the words are empty.
    """

    outcome: Outcome
    turn: int | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Evidence:
    kind: str  # an Outcome, one of _ASKS, or _CLOSED
    turn: int
    start: int
    end: int
    by_customer: bool
    later_work: bool = True  # whether a promise leaves work open


_UNKNOWN = OutcomeReading(Outcome.UNKNOWN, None, "", 0, 0)


def outcome_of_turns(
    turns: Sequence[SaidTurn],
    languages: Sequence[Language | None],
    *,
    promises: Sequence[Promise],
    agent: Hashable,
    customer: Hashable,
) -> OutcomeReading:
    """How the contact ended by its words; unknown for no turns and when nothing says it.

    ``promises`` are those of the same contact (``promises_of_turns``). A turn without a language is not read.
    ValueError when the counts of turns and languages differ.
    """
    told = next((at for at, turn in enumerate(turns) if turn.party == customer), len(turns))
    evidence = [
        one
        for one in _evidence(turns, languages, promises, agent, customer)
        if not one.by_customer or one.turn > told
    ]
    deciding = _deciding(evidence)
    if deciding is None:
        return _UNKNOWN
    text = turns[deciding.turn].text[deciding.start : deciding.end]
    return OutcomeReading(Outcome(deciding.kind), deciding.turn, text, deciding.start, deciding.end)


def done_in(text: str, *, language: Language) -> tuple[tuple[int, int], ...]:
    """Where an agent's words say that something has been done (characters, end excluded), in order; none for an empty text."""
    said = _said(text, 0, language, by_customer=False)
    return tuple(sorted((one.start, one.end) for one in said if one.kind == Outcome.SOLVED))


def _deciding(evidence: Sequence[_Evidence]) -> _Evidence | None:
    """The last evidence; a letter to come takes nothing back from what is solved, and "that was all" nothing from anything."""
    deciding: _Evidence | None = None
    for one in evidence:
        solved = deciding is not None and deciding.kind == Outcome.SOLVED
        if one.kind == _CLOSED:
            deciding = deciding or replace(one, kind=Outcome.SOLVED)
            continue
        if one.kind == Outcome.FOLLOW_UP and solved and not one.later_work:
            continue
        deciding = one
    return deciding


def _evidence(
    turns: Sequence[SaidTurn],
    languages: Sequence[Language | None],
    promises: Sequence[Promise],
    agent: Hashable,
    customer: Hashable,
) -> Iterator[_Evidence]:
    """What says something about the outcome, in order; an answer to "is it solved?" counts as the customer's own words."""
    asked = ""
    for at, (turn, language) in enumerate(zip(turns, languages, strict=True)):
        if language is None or turn.party not in (agent, customer):
            continue
        by_customer = turn.party == customer
        said = _said(turn.text, at, language, by_customer=by_customer)
        if by_customer and not said:
            said = _answered(turn.text, at, language, asked)
        asked = "" if by_customer else next((one.kind for one in said if one.kind in _ASKS), "")
        own = [one for one in said if one.kind not in _ASKS] if asked != "asked" else []
        passed_on = [one for one in own if one.kind == Outcome.TRANSFERRED]
        to_come = [one for one in _promised(promises, at) if not _overlaps(one, passed_on)]
        yield from sorted([*own, *to_come], key=lambda one: (one.end, one.kind))


def _overlaps(one: _Evidence, others: Sequence[_Evidence]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _promised(promises: Sequence[Promise], at: int) -> list[_Evidence]:
    """The firm promises of a turn: the centre's, and what the customer will still call, tell, send or come for."""
    return [
        _Evidence(
            Outcome.FOLLOW_UP,
            at,
            one.start,
            one.end,
            by_customer=one.who is Who.CUSTOMER,
            later_work=one.who is not Who.CUSTOMER and one.action in _FURTHER_WORK,
        )
        for one in promises
        if one.turn == at and one.standing is Standing.FIRM and _keeps_open(one)
    ]


def _keeps_open(promise: Promise) -> bool:
    if promise.who is Who.CUSTOMER:
        return promise.action in _OWN_STEPS
    return promise.action in _FURTHER_WORK or promise.due is not None


def _said(text: str, at: int, language: Language, *, by_customer: bool) -> list[_Evidence]:
    wording = wording_of(language)
    words = folded_words(text)
    matches = wording.matches(read_words(words, wording))
    if not matches:
        return []
    folded = plain(text)
    found = []
    for match in matches:
        kind, _, who = match.label.partition(" ")
        if (who == "customer") is by_customer:
            start, end = words[match.start].start, words[match.end - 1].end
            judged = _judged(kind, folded, start, end, language)
            if judged is not None:
                found.append(_Evidence(judged, at, start, end, by_customer))
    return _longest(found)


def _longest(found: Sequence[_Evidence]) -> list[_Evidence]:
    """Of evidence that overlaps the longest, and what is not solved before what is."""
    kept: list[_Evidence] = []
    for one in sorted(found, key=lambda one: (one.kind == Outcome.SOLVED, one.start - one.end)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return kept


def _judged(kind: str, folded: str, start: int, end: int, language: Language) -> str | None:
    """The kind that words are evidence of once their surroundings are read; None when they are none."""
    cues = _cues(language)
    inside = folded[start:end]
    before = _SENTENCE.split(folded[max(0, start - _BEFORE_CHARACTERS) : start])[-1]
    if _SENTENCE.search(inside):
        return None
    if kind in _ASKS:
        return kind
    if kind == _ENOUGH:
        return _CLOSED
    if kind in (Outcome.SOLVED, _CLOSED):
        return _solved(kind, folded, before, start, end, cues)
    if kind == Outcome.NOT_SOLVED and (cues["supposed"].search(before) or cues["supposed"].search(inside)):
        return None
    if kind == Outcome.TRANSFERRED and cues["negation"].search(inside):
        return Outcome.NOT_SOLVED
    return kind


def _solved(
    kind: str, folded: str, before: str, start: int, end: int, cues: Mapping[str, re.Pattern[str]]
) -> str | None:
    """Solved, or not solved where it is denied; None where it is asked, supposed or still to come."""
    inside = folded[start:end]
    asked = _ASKED.match(folded, end) or cues["question"].search(folded[:end])
    if asked or cues["unsure"].search(before) or cues["unsure"].search(inside):
        return None
    denied = cues["negation"].search(before[-_DENIED_WITHIN_CHARACTERS:] + inside)
    return Outcome.NOT_SOLVED if denied else kind


def _answered(text: str, at: int, language: Language, asked: str) -> list[_Evidence]:
    """The customer's yes or no to whether it is solved, or no to whether there is anything more."""
    folded = plain(text)
    for name, kind in _ANSWERS.get(asked, ()):
        found = _cues(language)[name].match(folded)
        if found is not None:
            return [_Evidence(kind, at, found.start(), found.end(), by_customer=True)]
    return []


@cache
def _cues(language: Language) -> Mapping[str, re.Pattern[str]]:
    cues: Mapping[str, str] = _WORDS[language].CUES
    return {name: re.compile(rf"(?<!\w)(?:{cue.replace(' ', _GAP)})(?!\w)") for name, cue in cues.items()}


@cache
def wording_of(language: Language) -> Wording:
    """The compiled words of outcomes of one language; a pattern's label is its kind and who says it."""
    own = _WORDS[language]
    return Wording(sets=own.SETS, patterns=patterns_in(own.PATTERNS))
