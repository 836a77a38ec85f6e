"""The promises of a turn and of a contact: found by word patterns, then judged by what stands around them.

A promise is said by whom will keep it: the agent, somebody else of the centre, or the customer. What is asked, reported, done
already or done at once is none. Every find carries its words; ``due`` carries the words that say by when.
"""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cache

from leidraad.domain.language.languages import Language, in_each_language
from leidraad.domain.language.promises import wording_de, wording_en, wording_fr, wording_nl
from leidraad.domain.language.promises.times import NamedTime, moment_of, plain, times_ahead
from leidraad.domain.language.said import SaidTurn
from leidraad.domain.language.wordings.folding import FoldedWord, folded_words
from leidraad.domain.language.wordings.matching import Match, Wording, patterns_in, read_words

RULES_VERSION = "3"

_WORDS = in_each_language(nl=wording_nl, fr=wording_fr, de=wording_de, en=wording_en)
_TAIL = re.compile(r" \.\.\d \{tail\}")
_GAP = r"(?:[\s'’,-]+)"
_SENTENCE_END = re.compile(r"(?<!\d)[.!?](?=\s|$)|[;\n]")
_BEFORE_CHARACTERS = 60
_AFTER_CHARACTERS = 50
_CLOSE_CHARACTERS = 22  # a "not" that belongs to a verb without a second part
_HABIT_CHARACTERS = 30  # "every month" beside a verb
_DUE_WITHIN_CHARACTERS = 75
_AND = re.compile(r"[\s,]*(?:and|und|en|et)\b")


_ONLY_WITH_A_TAIL = ("en ", "und ")  # "and send you": too much else begins so


_CENTRES_OWN = ("arrange", "refund")  # what a customer says of these is no promise to the centre
_LOOSE = ("loose", "passive")  # frames that name no verb: what will be done is read from around
_FLAGS = "?!~"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Side(StrEnum):
    """Whose words are read; stored, so a value never changes its meaning."""

    AGENT = "agent"
    CUSTOMER = "customer"


class Who(StrEnum):
    """Who will keep the promise; stored."""

    AGENT = "agent"  # the agent, or "we"
    COLLEAGUE = "colleague"  # somebody else of the centre: a technician, a department, "somebody"
    CUSTOMER = "customer"


class Action(StrEnum):
    """What is promised; stored."""

    CALL = "call"
    INFORM = "inform"  # an answer, by whatever channel
    SEND = "send"
    VISIT = "visit"
    REFUND = "refund"
    ARRANGE = "arrange"  # repair, change, pass on, see to it
    CHECK = "check"  # only with a day: looking it up at once is no promise
    PAY = "pay"


class Standing(StrEnum):
    """How firmly it was said; stored."""

    FIRM = "firm"
    CONDITIONAL = "conditional"  # hangs on something, or only perhaps
    OFFERED = "offered"  # asked whether it is wanted, and not accepted in the customer's next words
    NEGATED = "negated"  # said that it will not be done


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise: who, what, how firmly, by when, and the words that say so (characters of the turn, end excluded).

    ``due`` is None when no time is named; ``turn`` is the place of the turn in its contact, 0 for a text by itself.
    """

    who: Who
    action: Action
    standing: Standing
    due: NamedTime | None
    text: str
    start: int
    end: int
    turn: int = 0


def promises_in(
    text: str, *, language: Language | None, side: Side, said_at: datetime
) -> tuple[Promise, ...]:
    """The promises in one turn, in order; none for an empty text.

    ``said_at`` is the local time of the contact, from which days are reckoned. Without a ``language`` all four are read and
    the one with most promises counts.
    """
    found = _with_proposals(text, language=language, side=side, said_at=said_at)
    return tuple(one for one in found if not _is_proposed(one, side))


def _with_proposals(
    text: str, *, language: Language | None, side: Side, said_at: datetime
) -> tuple[Promise, ...]:
    """The promises in one turn, and what a customer says that the agent will do."""
    words = folded_words(text)
    readings = [_read(text, words, one, side, said_at) for one in ((language,) if language else Language)]
    return max(readings, key=len)


def _is_proposed(promise: Promise, side: Side) -> bool:
    return side is Side.CUSTOMER and promise.who is not Who.CUSTOMER


def promises_of_turns(
    turns: Sequence[SaidTurn],
    languages: Sequence[Language | None],
    *,
    said_at: datetime,
    agent: Hashable,
    customer: Hashable,
) -> tuple[Promise, ...]:
    """The promises of a contact, in order. An offer that the customer accepts in the next turn is firm, and so is what the
    customer says that the agent will do ("so you call me back?") when the agent's next turn begins with a yes.

    ``agent`` and ``customer`` are what turns name as their party; others' turns are not read. ``languages`` holds one
    language (or None) per turn; ValueError when the counts differ. Days are reckoned from a turn's own moment where it has
    one, else from ``said_at``, the local time of the contact.
    """
    sides = {agent: Side.AGENT, customer: Side.CUSTOMER}
    found: list[Promise] = []
    for at, (turn, language) in enumerate(zip(turns, languages, strict=True)):
        side = sides.get(turn.party)
        if side is not None:
            moment = moment_of(turn.at, said_at)
            said = _with_proposals(turn.text, language=language, side=side, said_at=moment)
            found += [replace(promise, turn=at) for promise in said]
    settled = []
    for promise in found:
        proposed = _is_proposed(promise, sides[turns[promise.turn].party])
        accepted = _is_accepted(promise, turns, languages, agent if proposed else customer)
        if accepted or not proposed:
            settled.append(replace(promise, standing=Standing.FIRM) if accepted else promise)
    return tuple(settled)


def _is_accepted(
    promise: Promise, turns: Sequence[SaidTurn], languages: Sequence[Language | None], by: Hashable
) -> bool:
    """Whether the next turn is of the party asked, and begins with a yes."""
    if promise.standing is not Standing.OFFERED or promise.turn + 1 >= len(turns):
        return False
    reply = turns[promise.turn + 1]
    language = languages[promise.turn + 1]
    said = plain(reply.text.strip())
    return reply.party == by and any(
        _cues(one)["accepted"].match(said) is not None for one in ((language,) if language else Language)
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """A match and its surroundings within the sentence, in plain letters."""

    before: str
    inside: str
    after: str


@dataclass(frozen=True, slots=True)
class _Said:
    """One turn as it is read, and the times named in each of its sentences once they have been asked for."""

    text: str
    folded: str
    language: Language
    side: Side
    said_at: datetime
    _times: dict[tuple[int, int], list[NamedTime]] = field(default_factory=dict)

    def times_in(self, sentence: tuple[int, int]) -> list[NamedTime]:
        """The times to come that a sentence names, at their places in the turn."""
        if sentence not in self._times:
            first, last = sentence
            named = times_ahead(self.text[first:last], language=self.language, said_at=self.said_at)
            self._times[sentence] = [
                replace(one, start=one.start + first, end=one.end + first) for one in named
            ]
        return self._times[sentence]


def _read(
    text: str, words: Sequence[FoldedWord], language: Language, side: Side, said_at: datetime
) -> tuple[Promise, ...]:
    wording = wording_of(language)
    words = [word for word in words if word.text not in wording.named("fillers")]
    matches = [
        match
        for match in wording.matches(read_words(words, wording))
        if _is_sides(match.label, side) and not _spans_two(match, words, wording)
    ]
    if not matches:
        return ()
    said = _Said(text, plain(text), language, side, said_at)
    judged = (
        _judged(said, match.label, words[match.start].start, words[match.end - 1].end)
        for match in _without_overlap(matches)
    )
    return tuple(_each_with_its_time([promise for promise in judged if promise is not None], said.folded))


def _is_sides(label: str, side: Side) -> bool:
    """Whether words of such a label can be this side's promise: "it will be refunded" is none of a customer's."""
    action, _, frame = label.partition(" ")
    if side is Side.CUSTOMER and action.rstrip(_FLAGS) in _CENTRES_OWN:
        return False
    return frame not in (("firm", "told", *_LOOSE) if side is Side.CUSTOMER else ("theirs", "proposed"))


def _spans_two(match: Match, words: Sequence[FoldedWord], wording: Wording) -> bool:
    """Whether somebody else's promise ends in words of "I" or "we": two clauses taken for one."""
    own = wording.named("self")
    return match.label.endswith(" firm") and any(word.text in own for word in words[match.start : match.end])


def _without_overlap(matches: Sequence[Match]) -> list[Match]:
    """The shortest match to each end, then the longest of those that overlap, known verbs first; in order."""
    shortest: dict[tuple[str, int], Match] = {}
    for match in matches:
        known = shortest.get((match.label, match.end))
        if known is None or match.start > known.start:
            shortest[match.label, match.end] = match
    kept: list[Match] = []
    for match in sorted(shortest.values(), key=_rank):
        if all(match.end <= other.start or match.start >= other.end for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda one: one.start)


def _rank(match: Match) -> tuple[bool, int, int, str]:
    return match.label.endswith(_LOOSE), match.start - match.end, match.start, match.label


def _judged(said: _Said, label: str, start: int, end: int) -> Promise | None:
    around, sentence = _surroundings(said.folded, start, end)
    action, _, frame = label.partition(" ")
    cues = _cues(said.language)
    if around is None or _is_none(around, frame, cues):
        return None
    due = _due(said, start, end, sentence)
    what = Action(action.rstrip(_FLAGS))
    if frame == "firm" and cues["addressed"].search(f"{around.before[-10:]} {around.inside[:10]}"):
        return None
    if frame == "proposed":
        if cues["negation"].search(around.inside):
            return None
        return Promise(Who.AGENT, what, Standing.OFFERED, due, said.text[start:end], start, end)
    standing = _standing(around, frame, cues)
    if said.side is Side.CUSTOMER and _is_asked_or_wished(said, around, sentence, standing):
        return None
    follows = cues["follows"].search(around.before) is not None
    if due is None and not follows and _needs_a_day(action, said.side, standing):
        return None
    if standing is Standing.OFFERED and said.side is Side.CUSTOMER:
        return None
    return Promise(_who(frame, said.side), what, standing, due, said.text[start:end], start, end)


def _is_asked_or_wished(said: _Said, around: _Around, sentence: tuple[int, int], standing: Standing) -> bool:
    """Whether a customer asks, wants or has to, rather than promises: "must I pay?", "that I have to pay"."""
    cues = _cues(said.language)
    if said.folded[sentence[1] : sentence[1] + 1] == "?":
        return True
    if standing is Standing.NEGATED:
        return cues["condition"].search(_clause_before(around, cues)) is not None
    nearest_words = " ".join(around.before.split()[-1:])
    return any(cues["wish"].search(part) is not None for part in (around.inside, nearest_words))


def _needs_a_day(action: str, side: Side, standing: Standing) -> bool:
    """Whether such words are a promise only with a day: "I look", and "I ring" or "I pay" from a customer."""
    if action.startswith("pay") and standing is not Standing.FIRM:
        return False
    if action.endswith("?") and side is Side.AGENT and not action.startswith("check"):
        return standing is Standing.FIRM
    return action.endswith(("?", "!")) or (
        action.endswith("~") and side is Side.CUSTOMER and standing is Standing.FIRM
    )


def _who(frame: str, side: Side) -> Who:
    if side is Side.CUSTOMER:
        return Who.CUSTOMER
    return Who.COLLEAGUE if frame == "firm" else Who.AGENT


def _surroundings(folded: str, start: int, end: int) -> tuple[_Around | None, tuple[int, int]]:
    """What stands around in the same sentence, and where that begins and ends; None when the match spans two."""
    ends = [found.start() for found in _SENTENCE_END.finditer(folded)]
    if any(start <= place < end for place in ends):
        return None, (start, end)
    first = max((place + 1 for place in ends if place < start), default=0)
    last = min((place for place in ends if place >= end), default=len(folded))
    before = folded[max(first, start - _BEFORE_CHARACTERS) : start].rstrip()
    return _Around(before, folded[start:end], folded[end : min(last, end + _AFTER_CHARACTERS)]), (first, last)


def _is_none(around: _Around, frame: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether it is asked, reported, a habit, done already, or about another clause's verb."""
    close = around.inside + around.after[:_HABIT_CHARACTERS]
    return (
        cues["past"].search(around.inside) is not None
        or cues["other_clause"].search(around.inside) is not None
        or cues["habit"].search(close) is not None
        or cues["habit"].search(around.before[-_HABIT_CHARACTERS:]) is not None
        or cues["reported"].search(_clause_before(around, cues)) is not None
        or (frame in _LOOSE and not _is_loosely_one(around, frame, cues))
        or (frame in ("firm", "told") and cues["yours"].search(around.inside) is not None)
        or (frame == "told" and cues["until"].search(around.before) is not None)
        or cues["not_a_promise"].search(around.after) is not None
    )


def _is_loosely_one(around: _Around, frame: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether words that hold no known verb may be one: nothing done at once, and of a passive its participle."""
    said = around.inside + around.after
    if cues["momentary"].search(said) is not None:
        return False
    return frame == "loose" or cues["participle"].search(said) is not None


def _clause_before(around: _Around, cues: Mapping[str, re.Pattern[str]]) -> str:
    return cues["contrast"].split(around.before)[-1]


def _standing(around: _Around, frame: str, cues: Mapping[str, re.Pattern[str]]) -> Standing:
    before = _clause_before(around, cues)
    after = cues["contrast"].split(around.after, maxsplit=1)[0]
    asked = cues["condition"].split(after, maxsplit=1)[0][:_CLOSE_CHARACTERS]
    nearest_words = " ".join(before.split()[-1:])
    supposed = cues["condition"].search(before) is not None
    said = (around.inside, asked) if supposed else (around.inside, asked, nearest_words)
    if any(cues["negation"].search(part) for part in said):
        return Standing.NEGATED
    if (
        frame == "offered"
        or cues["offered_inside"].search(around.inside)
        or cues["offered_before"].search(before.strip())
    ):
        return Standing.OFFERED
    if supposed or cues["condition"].search(around.inside) or cues["condition"].search(after):
        return Standing.CONDITIONAL
    return Standing.FIRM


def _due(said: _Said, start: int, end: int, sentence: tuple[int, int]) -> NamedTime | None:
    """The time named nearest to the words of the promise, in the same sentence."""
    near = []
    for named in said.times_in(sentence):
        apart = max(named.start - end, start - named.end, 0)
        if apart <= _DUE_WITHIN_CHARACTERS:
            near.append((apart, named.start, named))
    return min(near)[2] if near else None


def _each_with_its_time(promises: Sequence[Promise], folded: str) -> Iterator[Promise]:
    """A time is of the promise it stands nearest to, and of no other."""
    for promise in promises:
        due = promise.due
        nearer = due is not None and any(
            other.due is not None
            and other.due.start == due.start
            and _apart(other, due, folded) < _apart(promise, due, folded)
            for other in promises
        )
        yield replace(promise, due=None) if nearer else promise


def _apart(promise: Promise, due: NamedTime, folded: str) -> int:
    """How far a time stands from a promise; "today and let you know" is further than it looks."""
    joined = promise.start >= due.end and _AND.match(folded, due.end) is not None
    return max(due.start - promise.end, promise.start - due.end, 0) + joined * _DUE_WITHIN_CHARACTERS


@cache
def _cues(language: Language) -> Mapping[str, re.Pattern[str]]:
    cues: Mapping[str, str] = _WORDS[language].CUES
    return {name: _cue(cue) for name, cue in cues.items()}


def _cue(expression: str) -> re.Pattern[str]:
    blanks = expression.replace(" ", _GAP) if not expression.startswith("^ ") else expression
    return re.compile(rf"(?<!\w)(?:{blanks})(?!\w)")


@cache
def wording_of(language: Language) -> Wording:
    """The compiled words of promises of one language; a pattern's label is its action, flagged, and its frame."""
    own = _WORDS[language]
    patterns = patterns_in(own.PATTERNS)
    patterns += [one for row in own.VERBS.splitlines() if row for one in _framed(row, own.FRAMES)]
    return Wording(sets=own.SETS, patterns=patterns)


def _framed(row: str, frames: str) -> Iterator[tuple[str, str]]:
    """The patterns of one verb: each frame that the row has the words for."""
    action, finite, tail, joined, participle = (part.strip() for part in row.split(" | "))
    parts = {"{fin}": finite, "{tail}": tail, "{joined}": joined, "{part}": participle}
    for frame in frames.splitlines():
        name, _, words = frame.partition(" | ")
        needed = [part for part in parts if part in words and (part != "{tail}" or tail != "-")]
        unlike = tail == "-" and words.startswith(_ONLY_WITH_A_TAIL)
        if not words or unlike or any(parts[part] == "-" for part in needed):
            continue
        flag = action.lstrip(_LETTERS)
        flag = flag if flag == "!" or name not in ("will", "told") else ""
        words = _TAIL.sub("", words) if tail == "-" else words
        for part, said in parts.items():
            words = words.replace(part, said)
        yield f"{action.rstrip('?~')}{flag} {name}", words
