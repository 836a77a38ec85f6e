"""The parts of a category's expression, and how they are written: what parsing makes and evaluating reads.

Apart from parsing, so that an expression can be made, compared and written by programs too. The language is told in
docs/methods/categories.md.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum

MOST_WORDS_APART = 100  # of NEAR and BEFORE: further apart is another subject
MOST_TIMES = 1000
MOST_SECONDS = 86_400
DEEPEST = 40  # brackets and prefixes inside one another
DEEPEST_LINKED = 120  # the same, with every category it names put in its place
MOST_CHARACTERS = 20_000
MOST_PARTS = 20_000  # of one expression with every category it names put in its place


class Form(Enum):
    """How a word of an expression is compared with a word that was said."""

    EXACT = "exact"  # word
    PREFIX = "prefix"  # word*
    ANY_FORM = "any_form"  # ~word
    ANYTHING = "anything"  # * inside a phrase: any one word


class Side(Enum):
    FIRST = "first"
    LAST = "last"


class Unit(Enum):
    SECONDS = "s"
    PER_CENT = "%"


class Fact(StrEnum):
    """What a condition asks of the contact itself, not of its words."""

    CHANNEL = "channel"
    DIRECTION = "direction"
    LANGUAGE = "language"
    QUEUE = "queue"


# The values that may be asked; those of contacts and languages (a test holds them together). A queue has any name.
FACT_VALUES = {
    Fact.CHANNEL: ("voice", "email", "chat", "messaging"),
    Fact.DIRECTION: ("inbound", "outbound"),
    Fact.LANGUAGE: ("nl", "fr", "de", "en"),
}
PARTIES = ("customer", "agent", "bot", "other")


class Comparison(Enum):
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Word:
    """One word, folded as ``terms.words_of`` folds; "" for ANYTHING."""

    text: str
    form: Form = Form.EXACT


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words straight after one another in one turn; one word alone is a phrase of one."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Either:
    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: "Expression"


@dataclass(frozen=True, slots=True)
class Near:
    """Both in one turn, in either order, with at most ``words`` words between; overlapping is near."""

    left: "Expression"
    right: "Expression"
    words: int


@dataclass(frozen=True, slots=True)
class NotNear:
    """The places of ``left`` that have no ``right`` near."""

    left: "Expression"
    right: "Expression"
    words: int


@dataclass(frozen=True, slots=True)
class Before:
    """``left`` ends before ``right`` begins: anywhere in the contact, or in one turn with at most ``words`` between."""

    left: "Expression"
    right: "Expression"
    words: int | None = None


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least so many places that do not overlap."""

    part: "Expression"
    times: int


@dataclass(frozen=True, slots=True)
class SaidBy:
    """Only what this party says or writes; a value of PARTIES."""

    party: str
    part: "Expression"


@dataclass(frozen=True, slots=True)
class Window:
    """Only the first or last so much of the contact."""

    side: Side
    amount: int
    unit: Unit
    part: "Expression"


@dataclass(frozen=True, slots=True)
class FactIs:
    """A condition on the contact. ``prefix`` is for queues alone: every queue whose name begins so."""

    fact: Fact
    value: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    comparison: Comparison
    seconds: int


@dataclass(frozen=True, slots=True)
class Named:
    """Another category, by its name."""

    name: str


Expression = (
    Phrase
    | All
    | Either
    | Not
    | Near
    | NotNear
    | Before
    | AtLeast
    | SaidBy
    | Window
    | FactIs
    | Duration
    | Named
)


def parts_of(expression: Expression) -> tuple[Expression, ...]:
    """What an expression is made of, one level down; empty for words, conditions and names."""
    match expression:
        case All(parts) | Either(parts):
            return parts
        case Near(left, right) | NotNear(left, right) | Before(left, right):
            return (left, right)
        case Not(part) | AtLeast(part) | SaidBy(_, part) | Window(part=part):
            return (part,)
        case _:
            return ()


def has_places(expression: Expression) -> bool:
    """Whether an expression finds places in the text, so that it may stand in NEAR, BEFORE and ATLEAST.

    AND, NOT, ATLEAST and conditions are true or false of the whole contact and have none. A name is judged when what it
    stands for has been put in its place.
    """
    match expression:
        case All() | Not() | AtLeast() | FactIs() | Duration():
            return False
        case _:
            return all(has_places(part) for part in parts_of(expression))


# How tightly each part binds, loosest first; a part in brackets is written when it binds no tighter than it must.
_OR, _AND, _PREFIX, _BETWEEN, _TIGHT = range(5)


def text_of(expression: Expression) -> str:
    """The expression as an analyst would write it; parsing that gives the same expression."""
    return _written(expression, _OR)


def _binding(expression: Expression) -> int:
    match expression:
        case Either():
            return _OR
        case All():
            return _AND
        case Not() | AtLeast():
            return _PREFIX
        case Near() | NotNear() | Before():
            return _BETWEEN
        case _:
            return _TIGHT


def _written(expression: Expression, least: int) -> str:
    text = _bare(expression)
    return text if _binding(expression) >= least else f"({text})"


def _bare(expression: Expression) -> str:
    match expression:
        case Either(parts):
            return " OR ".join(_written(part, _AND) for part in parts)
        case All(parts):
            return " AND ".join(_written(part, _PREFIX) for part in parts)
        case Not(part):
            return f"NOT {_written(part, _PREFIX)}"
        case AtLeast(part, times):
            return f"ATLEAST/{times} {_written(part, _PREFIX)}"
        case Near(left, right, words):
            return f"{_written(left, _BETWEEN)} NEAR/{words} {_written(right, _TIGHT)}"
        case NotNear(left, right, words):
            return f"{_written(left, _BETWEEN)} NOT NEAR/{words} {_written(right, _TIGHT)}"
        case Before(left, right, words):
            apart = "" if words is None else f"/{words}"
            return f"{_written(left, _BETWEEN)} BEFORE{apart} {_written(right, _TIGHT)}"
        case _:
            return _tight(expression)


def _tight(expression: Expression) -> str:
    match expression:
        case SaidBy(party, part):
            return f"{party}: {_written(part, _TIGHT)}"
        case Window(side, amount, unit, part):
            return f"{side.value}-{amount}{unit.value}: {_written(part, _TIGHT)}"
        case FactIs(fact, value, prefix):
            return f'{fact}:"{value}"' + ("*" if prefix else "") if fact is Fact.QUEUE else f"{fact}:{value}"
        case Duration(comparison, seconds):
            return f"duration:{comparison.value}{seconds}s"
        case Named(name):
            return f"@{name}"
        case Phrase(words):
            return word_text(words[0]) if _stands_alone(words) else _quoted(words)
        case _:
            raise AssertionError(f"not written: {expression!r}")


def _stands_alone(words: tuple[Word, ...]) -> bool:
    return len(words) == 1 and words[0].form is not Form.ANYTHING


def _quoted(words: tuple[Word, ...]) -> str:
    return '"' + " ".join(word_text(word) for word in words) + '"'


def word_text(word: Word) -> str:
    """One word with its sign: ``word``, ``word*``, ``~word`` or ``*``."""
    match word.form:
        case Form.PREFIX:
            return f"{word.text}*"
        case Form.ANY_FORM:
            return f"~{word.text}"
        case Form.ANYTHING:
            return "*"
        case Form.EXACT:
            return word.text
