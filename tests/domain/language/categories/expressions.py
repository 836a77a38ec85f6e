"""Small contacts and random expressions for the tests of categories, and a second evaluator that only tries everything."""

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.categories.evaluate import AskedFacts, ReadContact, read_contact
from leidraad.domain.language.categories.forms import stem
from leidraad.domain.language.categories.grammar import (
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
from leidraad.domain.language.categories.terms import words_of
from leidraad.domain.language.languages import Language

# Few words, so that random expressions and random contacts meet; among them forms of one verb, and prefixes.
WORDS = ("opzeggen", "opgezegd", "opzeg", "factuur", "facturen", "fact", "niet", "een", "op", "[name]")
SAID = (*WORDS, "[name 2]")


@dataclass(frozen=True, slots=True)
class Case:
    turns: tuple[Turn, ...]
    facts: AskedFacts

    @property
    def contact(self) -> ReadContact:
        return read_contact(self.turns, self.facts)


def said(party: Party, text: str, **more: Any) -> Turn:
    return Turn(party=party, text=text, **more)


def contact(*lines: str, language: Language | None = Language.DUTCH, **facts: Any) -> ReadContact:
    """A contact of lines such as ``customer: ik wil opzeggen``."""
    turns = [said(Party(line.partition(": ")[0]), line.partition(": ")[2]) for line in lines]
    return read_contact(turns, AskedFacts(language=language, **facts))


_words = st.builds(
    Word, st.sampled_from(WORDS), st.sampled_from((Form.EXACT, Form.EXACT, Form.PREFIX, Form.ANY_FORM))
)
_phrases = st.one_of(
    st.builds(Phrase, st.lists(_words, min_size=1, max_size=2).map(tuple)),
    st.builds(lambda a, b: Phrase((a, Word("", Form.ANYTHING), b)), _words, _words),
)
_sides, _units = st.sampled_from(Side), st.sampled_from(Unit)
parties = st.sampled_from(("customer", "agent"))


def _places(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    apart = st.integers(0, 6)
    return st.one_of(
        st.builds(Near, inner, inner, apart),
        st.builds(NotNear, inner, inner, apart),
        st.builds(Before, inner, inner, st.one_of(st.none(), apart)),
        st.builds(Either, st.lists(inner, min_size=2, max_size=3).map(tuple)),
        st.builds(SaidBy, parties, inner),
        st.builds(Window, _sides, st.integers(1, 100), _units, inner),
    )


places: st.SearchStrategy[Expression] = st.recursive(_phrases, _places, max_leaves=5)
_conditions = st.one_of(
    st.builds(FactIs, st.just(Fact.CHANNEL), st.sampled_from(("voice", "chat"))),
    st.builds(FactIs, st.just(Fact.DIRECTION), st.sampled_from(("inbound", "outbound"))),
    st.builds(FactIs, st.just(Fact.LANGUAGE), st.sampled_from(("nl", "fr"))),
    st.builds(FactIs, st.just(Fact.QUEUE), st.sampled_from(("facturen 1", "f")), st.booleans()),
    st.builds(Duration, st.sampled_from(Comparison), st.integers(0, 200)),
)


def _bigger(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        st.builds(All, several),
        st.builds(Either, several),
        st.builds(Not, inner),
        st.builds(AtLeast, places, st.integers(1, 3)),
        st.builds(SaidBy, parties, inner),
        st.builds(Window, _sides, st.integers(1, 100), _units, inner),
    )


expressions: st.SearchStrategy[Expression] = st.recursive(
    st.one_of(places, _conditions), _bigger, max_leaves=5
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    lines = draw(st.lists(st.lists(st.sampled_from(SAID), max_size=9), max_size=4))
    timed, turns, at_s = draw(st.booleans()), [], 0.0
    for line in lines:
        end_s = at_s + draw(st.integers(0, 30))
        turns.append(
            said(
                draw(st.sampled_from((Party.CUSTOMER, Party.AGENT))),
                " ".join(line),
                start_s=at_s if timed else None,
                end_s=end_s if timed else None,
                language=draw(st.sampled_from((None, Language.DUTCH, Language.FRENCH))),
            )
        )
        at_s = end_s
    facts = AskedFacts(
        channel=draw(st.sampled_from((None, "voice", "chat"))),
        direction=draw(st.sampled_from((None, "inbound"))),
        language=draw(st.sampled_from((None, Language.DUTCH))),
        queue=draw(st.sampled_from((None, "Facturen 1", "f"))),
        duration_s=draw(st.sampled_from((None, at_s, 120.0))),
    )
    return Case(tuple(turns), facts)


# --- the second evaluator: every stretch of every turn is tried; slow, and written from the documented meaning

Stretch = tuple[int, int, int]  # turn, first word, last word


def tried(expression: Expression, case: Case) -> tuple[bool, frozenset[Stretch]]:
    """What an expression should answer: whether it holds, and its places."""
    texts = [words_of(turn.text) for turn in case.turns]
    every = {(t, w) for t, text in enumerate(texts) for w in range(len(text))}
    return _tried(expression, case, texts, every)


def _tried(
    expression: Expression, case: Case, texts: list[list[str]], allowed: set[tuple[int, int]]
) -> tuple[bool, frozenset[Stretch]]:
    def again(part: Expression, among: set[tuple[int, int]] = allowed) -> tuple[bool, frozenset[Stretch]]:
        return _tried(part, case, texts, among)

    match expression:
        case Phrase(words):
            places = {
                (t, first, first + len(words) - 1)
                for t, text in enumerate(texts)
                for first in range(len(text) - len(words) + 1)
                if all(_is(word, text[first + i], _language(case, t)) for i, word in enumerate(words))
                and all((t, first + i) in allowed for i in range(len(words)))
            }
        case Either(parts):
            told = [again(part) for part in parts]
            return any(held for held, _ in told), frozenset().union(*(found for _, found in told))
        case All(parts):
            told = [again(part) for part in parts]
            held = all(held for held, _ in told)
            return held, frozenset().union(*(found for _, found in told)) if held else frozenset()
        case Not(part):
            return not again(part)[0], frozenset()
        case AtLeast(part, times):
            found = again(part)[1]
            held = _most_apart(sorted(found)) >= times
            return held, found if held else frozenset()
        case SaidBy(party, part):
            return again(part, {(t, w) for t, w in allowed if case.turns[t].party == party})
        case Window(side, amount, unit, part):
            return again(part, {at for at in allowed if _in_window(case, texts, at, side, amount, unit)})
        case Near(left, right, words):
            places = {
                (a[0], min(a[1], b[1]), max(a[2], b[2]))
                for a in again(left)[1]
                for b in again(right)[1]
                if _near(a, b, words)
            }
        case NotNear(left, right, words):
            others = again(right)[1]
            places = {a for a in again(left)[1] if not any(_near(a, b, words) for b in others)}
        case Before(left, right, None):
            pairs = [(a, b) for a in again(left)[1] for b in again(right)[1] if (a[0], a[2]) < (b[0], b[1])]
            places = {place for pair in pairs for place in pair}
        case Before(left, right, apart):
            places = {
                (a[0], a[1], b[2])
                for a in again(left)[1]
                for b in again(right)[1]
                if a[0] == b[0] and a[2] < b[1] and b[1] - a[2] - 1 <= (apart or 0)
            }
            places = {(t, f, max(la, f)) for t, f, la in places}
        case FactIs() | Duration():
            return _fact(expression, case.facts), frozenset()
        case _:
            raise AssertionError(expression)
    return bool(places), frozenset(places)


def _is(word: Word, heard: str, language: Language | None) -> bool:
    match word.form:
        case Form.EXACT:
            return heard == word.text
        case Form.PREFIX:
            return heard.startswith(word.text)
        case Form.ANYTHING:
            return True
        case Form.ANY_FORM:
            languages = [language] if language else list(Language)
            return any(stem(heard, each) == stem(word.text, each) for each in languages)


def _language(case: Case, turn: int) -> Language | None:
    return case.turns[turn].language or case.facts.language


def _near(a: Stretch, b: Stretch, words: int) -> bool:
    if a[0] != b[0]:
        return False
    between = set(range(min(a[2], b[2]) + 1, max(a[1], b[1])))
    return len(between) <= words


def _most_apart(found: list[Stretch]) -> int:
    """The largest number of stretches without overlap: for each, in order of their starts, taken or not."""
    best = [0] * (len(found) + 1)
    for index in range(len(found) - 1, -1, -1):
        turn, _, last = found[index]
        clear = (at for at in range(index + 1, len(found)) if found[at][:2] > (turn, last))
        best[index] = max(best[index + 1], 1 + best[next(clear, len(found))])
    return best[0]


def _in_window(
    case: Case, texts: list[list[str]], at: tuple[int, int], side: Side, amount: int, unit: Unit
) -> bool:
    turn, word = at
    if unit is Unit.PER_CENT:
        total = sum(map(len, texts))
        number = sum(map(len, texts[:turn])) + word
        return (
            number * 100 < amount * total if side is Side.FIRST else (number) * 100 >= (100 - amount) * total
        )
    said_at = case.turns[turn]
    if said_at.start_s is None or said_at.end_s is None:
        return False
    time_s = said_at.start_s + (said_at.end_s - said_at.start_s) / len(texts[turn]) * (word + 0.5)
    end_s = case.facts.duration_s or max((each.end_s or 0.0) for each in case.turns)
    return time_s < amount if side is Side.FIRST else time_s >= end_s - amount


def _fact(condition: FactIs | Duration, facts: AskedFacts) -> bool:
    if isinstance(condition, Duration):
        if facts.duration_s is None:
            return False
        return {
            "<": facts.duration_s < condition.seconds,
            "<=": facts.duration_s <= condition.seconds,
            ">": facts.duration_s > condition.seconds,
            ">=": facts.duration_s >= condition.seconds,
        }[condition.comparison.value]
    known = getattr(facts, condition.fact.value)
    if known is None:
        return False
    value = str(getattr(known, "value", known)).lower()
    return value.startswith(condition.value) if condition.prefix else value == condition.value
