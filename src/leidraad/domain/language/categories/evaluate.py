"""Whether a contact is of a category, and where: the one judge, for one contact or a million.

A contact is read once (``read_contact``) and any number of expressions is put to it. The places of words are numbers that
leave a gap between turns, wider than the widest NEAR: what is not in one turn is never near.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import ge, gt, le, lt
from typing import Protocol

from leidraad.domain.language.categories.forms import stem
from leidraad.domain.language.categories.grammar import (
    MOST_WORDS_APART,
    All,
    AtLeast,
    Before,
    Comparison,
    Duration,
    Either,
    Expression,
    Fact,
    FactIs,
    Form,
    Near,
    Not,
    NotNear,
    Phrase,
    SaidBy,
    Side,
    Unit,
    Window,
    Word,
)
from leidraad.domain.language.categories.terms import EVERY_LANGUAGE, word_spans, words_of
from leidraad.domain.language.languages import Language

_GAP = MOST_WORDS_APART + 2
Place = tuple[int, int]  # first and last word, as numbers that run through the contact
_COMPARED = {Comparison.LESS: lt, Comparison.AT_MOST: le, Comparison.MORE: gt, Comparison.AT_LEAST: ge}


class CategoryTurn(Protocol):
    """What an expression needs of a turn; ``contacts.turns.Turn`` is one."""

    @property
    def party(self) -> Hashable: ...
    @property
    def text(self) -> str: ...
    @property
    def language(self) -> Language | None: ...
    @property
    def start_s(self) -> float | None: ...
    @property
    def end_s(self) -> float | None: ...


@dataclass(frozen=True, slots=True)
class AskedFacts:
    """What conditions ask of a contact. What is unknown (None) fulfils no condition."""

    channel: str | None = None
    direction: str | None = None
    language: Language | None = None  # also of turns that do not tell theirs
    queue: str | None = None
    duration_s: float | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """One place: words ``first_word`` to ``last_word`` of a turn, both counted from 0 and included.

    ``start`` and ``end`` are characters of the turn's text, for highlighting.
    """

    turn: int
    first_word: int
    last_word: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    holds: bool
    matches: tuple[Match, ...] = ()  # in order, each once; may overlap; empty for absence and conditions


class ReadContact:
    """A contact split into words once, so that many expressions can be put to it. Make it with ``read_contact``."""

    __slots__ = (
        "_by_form",
        "_by_word",
        "_counts",
        "_languages",
        "_scopes",
        "_sorted",
        "_starts",
        "facts",
        "turns",
    )

    def __init__(self, turns: Sequence[CategoryTurn], facts: AskedFacts) -> None:
        self.turns = turns
        self.facts = facts
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._starts: list[int] = []
        self._counts: list[int] = []
        self._languages: list[Language | None] = []
        self._by_form: dict[Language, dict[str, list[int]]] | None = None
        self._sorted: list[str] | None = None
        self._scopes: dict[Scope, list[Place]] = {}
        self._read()

    def _read(self) -> None:
        by_word, at = self._by_word, 0
        for turn in self.turns:
            words = words_of(turn.text)
            self._starts.append(at)
            self._counts.append(len(words))
            self._languages.append(turn.language or self.facts.language)
            for place, word in enumerate(words, at):
                by_word[word].append(place)
            at += len(words) + _GAP

    def places_of(self, word: Word) -> Sequence[int]:
        """Where a word stands, in order. Any-form words are compared in the language of each turn."""
        match word.form:
            case Form.EXACT:
                return self._by_word.get(word.text, ())
            case Form.PREFIX:
                return self._beginning_with(word.text)
            case Form.ANY_FORM:
                return self._forms_of(word.text)
            case Form.ANYTHING:
                return sorted(place for places in self._by_word.values() for place in places)

    @property
    def words(self) -> Collection[str]:
        """Every word that is said, folded, each once."""
        return self._by_word.keys()

    @property
    def languages(self) -> frozenset[Language | None]:
        """The languages of its turns; None where one tells none."""
        return frozenset(self._languages)

    @property
    def _in_order(self) -> list[str]:
        if self._sorted is None:
            self._sorted = sorted(self._by_word)
        return self._sorted

    @property
    def _forms(self) -> dict[Language, dict[str, list[int]]]:
        if self._by_form is None:
            self._by_form = self._read_forms()
        return self._by_form

    def _beginning_with(self, prefix: str) -> list[int]:
        words, found = self._in_order, list[int]()
        for index in range(bisect_left(words, prefix), len(words)):
            if not words[index].startswith(prefix):
                break
            found += self._by_word[words[index]]
        return sorted(found)

    def _forms_of(self, word: str) -> Sequence[int]:
        found = [by_stem.get(stem(word, language), ()) for language, by_stem in self._forms.items()]
        filled = [places for places in found if places]
        return filled[0] if len(filled) == 1 else sorted({place for places in filled for place in places})

    def _read_forms(self) -> dict[Language, dict[str, list[int]]]:
        """The places of each stem, by the languages of its turns; of a turn that tells none, in all four."""
        by_form: dict[Language, dict[str, list[int]]] = {}
        spoken = self.languages
        for told in spoken:
            said = self._by_word if len(spoken) == 1 else self._said_in(told)
            for language in (told,) if told else EVERY_LANGUAGE:
                _add_forms(by_form.setdefault(language, {}), said, language)
        return by_form

    def _said_in(self, language: Language | None) -> dict[str, list[int]]:
        said = ((word, self._in_language(places, language)) for word, places in self._by_word.items())
        return {word: places for word, places in said if places}

    def _in_language(self, places: Iterable[int], language: Language | None) -> list[int]:
        return [place for place in places if self._languages[self.turn_of(place)] is language]

    def turn_of(self, place: int) -> int:
        """Which turn a word is in. Empty turns start where the gap after them ends, so the last start is the one."""
        return bisect_right(self._starts, place) - 1

    def allowed(self, scope: "Scope") -> list[Place]:
        """The stretches of words that a prefix such as ``customer:`` or ``first-30s:`` lets through, in order."""
        if scope not in self._scopes:
            self._scopes[scope] = self._said_by(scope) if isinstance(scope, str) else self._window(scope)
        return self._scopes[scope]

    def _said_by(self, party: str) -> list[Place]:
        return [
            (start, start + count - 1)
            for turn, start, count in zip(self.turns, self._starts, self._counts, strict=True)
            if turn.party == party
        ]

    def _window(self, window: "tuple[Side, int, Unit]") -> list[Place]:
        side, amount, unit = window
        if unit is Unit.SECONDS:
            return self._seconds(side, amount)
        total = sum(self._counts)
        stretches, before = [], 0
        for start, count in zip(self._starts, self._counts, strict=True):
            skipped = max(0, -(-(total * (100 - amount)) // 100) - before) if side is Side.LAST else 0
            until = min(count, -(-total * amount // 100) - before) if side is Side.FIRST else count
            stretches.append((start + skipped, start + until - 1))
            before += count
        return [(first, last) for first, last in stretches if first <= last]

    def _seconds(self, side: Side, amount: int) -> list[Place]:
        """Words by their time, taken as spread evenly over their turn. Turns without times are in no such window."""
        ends = [turn.end_s for turn in self.turns if turn.end_s is not None]
        end_s = self.facts.duration_s or max(ends, default=0.0)
        stretches = []
        for index, turn in enumerate(self.turns):
            count = self._counts[index]
            if turn.start_s is None or not count:
                continue
            step_s = max(0.0, (turn.end_s or turn.start_s) - turn.start_s) / count
            times_s = [turn.start_s + step_s * (place + 0.5) for place in range(count)]
            kept = [
                place
                for place, time_s in enumerate(times_s)
                if (time_s < amount if side is Side.FIRST else time_s >= end_s - amount)
            ]
            if kept:
                stretches.append((self._starts[index] + kept[0], self._starts[index] + kept[-1]))
        return stretches

    def matches(self, places: Iterable[Place]) -> tuple[Match, ...]:
        """Places as words and characters of turns, in order, each once."""
        spans: dict[int, list[tuple[int, int]]] = {}
        return tuple(self._match(place, spans) for place in sorted(set(places)))

    def _match(self, place: Place, spans: dict[int, list[tuple[int, int]]]) -> Match:
        turn = self.turn_of(place[0])
        if turn not in spans:
            spans[turn] = word_spans(self.turns[turn].text)
        first, last = place[0] - self._starts[turn], place[1] - self._starts[turn]
        return Match(turn, first, last, spans[turn][first][0], spans[turn][last][1])


def _add_forms(by_stem: dict[str, list[int]], said: Mapping[str, list[int]], language: Language) -> None:
    """Most stems have one word in a contact, and share its list of places."""
    for word, places in said.items():
        form = stem(word, language)
        by_stem[form] = sorted(by_stem[form] + places) if form in by_stem else places


Scope = str | tuple[Side, int, Unit]
Scopes = tuple[Scope, ...]
_Answer = tuple[bool, Sequence[Place]]  # whether it holds, and where


def read_contact(turns: Sequence[CategoryTurn], facts: AskedFacts = AskedFacts()) -> ReadContact:
    """A contact made ready for any number of expressions. No turns is a contact in which nothing was said."""
    return ReadContact(turns, facts)


def evaluate(expression: Expression, contact: ReadContact) -> Evaluation:
    """Whether the contact is of the category, and the places that make it so.

    The expression must be linked (``parse.linked``): a name left in it raises ValueError.
    """
    holds, places = answer(expression, contact)
    return Evaluation(holds, contact.matches(places)) if holds else Evaluation(False)


def holds(expression: Expression, contact: ReadContact) -> bool:
    """Whether the contact is of the category; quicker than ``evaluate`` when the places are not wanted."""
    return answer(expression, contact)[0]


def answer(expression: Expression, contact: ReadContact, scopes: Scopes = ()) -> _Answer:
    """Whether an expression holds within these prefixes, and its places as numbers of this contact."""
    match expression:
        case Phrase(words):
            return _found(_scoped(_phrase(words, contact), scopes, contact))
        case Either(parts):
            return _either(parts, contact, scopes)
        case All(parts):
            return _all(parts, contact, scopes)
        case Not(part):
            return not answer(part, contact, scopes)[0], ()
        case SaidBy(party, part):
            return answer(part, contact, (*scopes, party))
        case Window(side, amount, unit, part):
            return answer(part, contact, (*scopes, (side, amount, unit)))
        case Near() | NotNear() | Before():
            return _two_sided(expression, contact, scopes)
        case AtLeast(part, times):
            places = answer(part, contact, scopes)[1]
            return (True, places) if _apart(places) >= times else (False, ())
        case FactIs() | Duration():
            return fact_holds(expression, contact.facts), ()
        case _:
            raise ValueError(f"not linked: {expression}")


def _found(places: Sequence[Place]) -> _Answer:
    return bool(places), places


def _either(parts: tuple[Expression, ...], contact: ReadContact, scopes: Scopes) -> _Answer:
    places: list[Place] = []
    any_holds = False
    for part in parts:
        part_holds, found = answer(part, contact, scopes)
        any_holds = any_holds or part_holds
        places += found
    return any_holds, places


def _all(parts: tuple[Expression, ...], contact: ReadContact, scopes: Scopes) -> _Answer:
    places: list[Place] = []
    for part in parts:
        part_holds, found = answer(part, contact, scopes)
        if not part_holds:
            return False, ()
        places += found
    return True, places


def _two_sided(expression: Near | NotNear | Before, contact: ReadContact, scopes: Scopes) -> _Answer:
    left = answer(expression.left, contact, scopes)[1]
    if not left:
        return False, ()
    right = answer(expression.right, contact, scopes)[1]
    match expression:
        case Near(words=words):
            return _found(sorted({_around(a, b) for a, b in _close(left, right, words)}))
        case NotNear(words=words):
            near = {a for a, _ in _close(left, right, words)}
            return _found([a for a in left if a not in near])
        case Before(words=None):
            return _found(_in_order(left, right))
        case Before(words=words):
            ordered = [(a, b) for a, b in _close(left, right, words or 0) if a[1] < b[0]]
            return _found(sorted({_around(a, b) for a, b in ordered}))


def _close(left: Sequence[Place], right: Sequence[Place], words: int) -> Iterator[tuple[Place, Place]]:
    """The pairs with at most so many words between; of ``right`` only what can be near is looked at."""
    right = sorted(set(right))
    longest = max((last - first for first, last in right), default=0)
    for a in left:
        begin = bisect_left(right, (a[0] - words - 1 - longest, 0))
        for index in range(begin, len(right)):
            if right[index][0] > a[1] + words + 1:
                break
            if _between(a, right[index]) <= words:
                yield a, right[index]


def _between(one: Place, other: Place) -> int:
    """How many words stand between two places; below 0 when they overlap."""
    return max(other[0] - one[1], one[0] - other[1]) - 1


def _around(one: Place, other: Place) -> Place:
    return min(one[0], other[0]), max(one[1], other[1])


def _in_order(left: Sequence[Place], right: Sequence[Place]) -> list[Place]:
    """The places of either side that have the other side after, or before, them."""
    last_right, first_left = max((b[0] for b in right), default=-1), min(a[1] for a in left)
    return [a for a in left if a[1] < last_right] + [b for b in right if b[0] > first_left]


def _apart(places: Iterable[Place]) -> int:
    """How many places at most, of which no two overlap."""
    count, until = 0, -1
    for first, last in sorted(places, key=lambda place: (place[1], place[0])):
        if first > until:
            count, until = count + 1, last
    return count


def _phrase(words: tuple[Word, ...], contact: ReadContact) -> list[Place]:
    """Begins from the rarest word; the gap between turns keeps a phrase within one."""
    if len(words) == 1:
        return [(place, place) for place in contact.places_of(words[0])]
    found: list[tuple[int, Sequence[int]]] = []
    for offset, word in enumerate(words):
        places = contact.places_of(word)
        if not places:
            return []
        found.append((offset, places))
    found.sort(key=lambda entry: len(entry[1]))
    starts = {place - found[0][0] for place in found[0][1]}
    for offset, places in found[1:]:
        starts &= {place - offset for place in places}
        if not starts:
            return []
    return [(start, start + len(words) - 1) for start in sorted(starts)]


def _scoped(places: Sequence[Place], scopes: Scopes, contact: ReadContact) -> Sequence[Place]:
    for scope in scopes:
        if not places:
            return places
        stretches = contact.allowed(scope)
        places = [place for place in places if _inside(place, stretches)]
    return places


def _inside(place: Place, stretches: Sequence[Place]) -> bool:
    index = bisect_right(stretches, (place[0], 1 << 62)) - 1
    return index >= 0 and stretches[index][0] <= place[0] and place[1] <= stretches[index][1]


def fact_holds(condition: FactIs | Duration, facts: AskedFacts) -> bool:
    """Whether a contact fulfils a condition; False for what is unknown."""
    if isinstance(condition, Duration):
        duration_s = facts.duration_s
        return duration_s is not None and bool(_COMPARED[condition.comparison](duration_s, condition.seconds))
    if condition.fact is Fact.QUEUE:
        queue = (facts.queue or "").casefold()
        return queue.startswith(condition.value) if condition.prefix else queue == condition.value
    found = {Fact.CHANNEL: facts.channel, Fact.DIRECTION: facts.direction, Fact.LANGUAGE: facts.language}
    return found[condition.fact] == condition.value
