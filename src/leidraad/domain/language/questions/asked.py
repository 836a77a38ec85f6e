"""The questions in one text, with and without question marks: recognisers write none.

A question begins with a finite verb before its subject at the beginning of a clause, with a question word before a finite verb
anywhere, or after words that ask ("I was wondering"). What is told of questions ("he asked when"), politeness and what wants no
answer ("do you call that service") are none.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from leidraad.domain.language.languages import Language, in_each_language
from leidraad.domain.language.promises.times import plain
from leidraad.domain.language.questions import wording_de, wording_en, wording_fr, wording_nl
from leidraad.domain.language.questions.wording import QuestionWords

_WORDS = in_each_language(nl=wording_nl.WORDS, fr=wording_fr.WORDS, de=wording_de.WORDS, en=wording_en.WORDS)
_GAP = r"(?:[\s'’,-]+)"
_SENTENCE = re.compile(r"[^.!?;\n]+(?:(?<=\d)\.(?=\d)[^.!?;\n]*)*[.!?;\n]*")
_WORD = re.compile(r"[^\W_]+")
_CONNECTS = r"(?:en|et|und|and|of|ou|or|so|dus|but)"
_CONNECTED = re.compile(r"[\s,]+(?:en|et|und|and|maar|mais|aber|but|of|ou|oder|or)?\s*$")
_LAST_WORDS_CHARACTERS = 24
_WORDS_TO_CLAUSE = 1  # after words that ask
_APART_WORDS = 3  # between the beginnings of two questions
_MOST_POLITE_WORDS = 9
_MOST_FOLLOWING_WORDS = 7
_FEWEST_WORDS = 2
_STARTS = ("starts", "anywhere", "wonders")
_STARTS_OF_STATEMENTS = ("anywhere", "wonders")  # where a full stop says that it is none
_STATED = (".", "!", ";")


class Asks(Enum):
    """What kind of answer a question wants."""

    AMOUNT = auto()
    TIME = auto()
    PLACE = auto()
    ANYTHING = auto()


@dataclass(frozen=True, slots=True)
class Question:
    """A question in a text: its words, where they stand (characters, end excluded), and what it asks for."""

    text: str
    start: int
    end: int
    asks: Asks = Asks.ANYTHING


def questions_in(text: str, *, language: Language, after_agent: bool = False) -> tuple[Question, ...]:
    """The questions in one turn, in order, with or without a question mark; none for an empty text.

    Politeness ("how are you", "can you hear me") and rhetoric are none. ``after_agent`` says that the agent spoke just before: then
    "and the dryer as well" asks.
    """
    found = [
        question for sentence in sentences_in(text) for question in _in_sentence(text, *sentence, language)
    ]
    if not found and after_agent:
        found = _following(text, language)
    return tuple(found)


def asked_back_from(said: str, *, language: Language) -> int | None:
    """Where an agent's folded words begin to ask; None when they do not. A statement's words ask only in customers' mouths."""
    places = [found.start() for found in cue("anywhere", language).finditer(said)]
    return min((place for place in places if not _is_told(said, place, language)), default=None)


def words_of(language: Language) -> QuestionWords:
    """What is listed of a language."""
    return _WORDS[language]


def sentences_in(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence stands, without the blanks around it."""
    for found in _SENTENCE.finditer(text):
        start = found.start() + len(found.group()) - len(found.group().lstrip())
        end = found.start() + len(found.group().rstrip())
        if start < end:
            yield start, end


@cache
def cue(name: str, language: Language) -> re.Pattern[str]:
    """The pattern of one list of a language, for folded words."""
    listed: str = getattr(_WORDS[language], name).replace(" ", _GAP)
    if name == "starts":
        lead, clause = (getattr(_WORDS[language], one).replace(" ", _GAP) for one in ("lead", "clause"))
        return re.compile(
            rf"(?:^\W*(?:(?:{lead}){_GAP})*|(?<!\w)(?:{clause}){_GAP}|,\s*)(?P<from>{listed})(?!\w)"
        )
    if name == "told":
        return re.compile(rf"(?<!\w)(?:{listed}){_GAP}(?:(?!{_CONNECTS}\W)\w{{1,3}}{_GAP})?$")
    if name in ("ends", "follows"):
        first = rf"^\W*(?:(?:{_WORDS[language].lead}){_GAP})*?" if name == "follows" else r"(?<!\w)"
        return re.compile(rf"{first.replace(' ', _GAP)}(?P<from>{listed})\W*$")
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)")


def _in_sentence(text: str, start: int, end: int, language: Language) -> Iterator[Question]:
    said = plain(text[start:end])
    marked = said.rstrip().endswith("?")
    begins = _begins(said, language, _STARTS_OF_STATEMENTS if said.rstrip().endswith(_STATED) else _STARTS)
    if marked:
        begins = [0, *begins[1:]] if begins else [0]
    elif not begins and not said.rstrip().endswith(_STATED) and (asked := cue("ends", language).search(said)):
        begins = [_clause_of(said, asked.start(), language)]
    for place, stop in itertools.pairwise([*begins, len(said)]):
        words = _CONNECTED.sub("", text[start + place : start + stop].rstrip())
        if _asks_something(plain(words), language, marked=marked):
            yield Question(words, start + place, start + place + len(words), _asks(plain(words), language))


def _begins(said: str, language: Language, names: Sequence[str]) -> list[int]:
    """Where questions begin in a sentence; those that begin within a few words of another are of that one."""
    places = []
    for name in names:
        for found in cue(name, language).finditer(said):
            place = found.start("from") if name == "starts" else found.start()
            if name == "wonders" or not _is_told(said, place, language):
                places.append(place)
    opened = [found.end() for found in cue("wonders", language).finditer(said)]
    return _apart(said, sorted(place for place in places if not _is_within(said, place, opened)))


def _is_within(said: str, place: int, opened: Sequence[int]) -> bool:
    """Whether a question is the clause after words that ask: "can you tell me | when it comes"."""
    return any(end <= place and len(_WORD.findall(said, end, place)) <= _WORDS_TO_CLAUSE for end in opened)


def _is_told(said: str, place: int, language: Language) -> bool:
    return (
        cue("told", language).search(said, max(0, place - _LAST_WORDS_CHARACTERS), place) is not None
        if place
        else False
    )


def _apart(said: str, places: list[int]) -> list[int]:
    kept: list[int] = []
    for place in places:
        if not kept or len(_WORD.findall(said, kept[-1], place)) > _APART_WORDS:
            kept.append(place)
    return kept


def _clause_of(said: str, place: int, language: Language) -> int:
    """The beginning of the clause that a question word at its end stands in."""
    begun = 0
    for found in re.finditer(rf"(?<!\w)(?:{_WORDS[language].clause.replace(' ', _GAP)}){_GAP}|,\s*", said):
        if found.end() < place:
            begun = found.end()
    return begun


def _asks_something(asked: str, language: Language, *, marked: bool) -> bool:
    words = len(_WORD.findall(asked))
    if cue("rhetorical", language).search(asked):
        return False
    if words <= _MOST_POLITE_WORDS and cue("polite", language).search(asked):
        return False
    return words >= _FEWEST_WORDS or (marked and words > 0)


def _following(text: str, language: Language) -> list[Question]:
    """A short turn that asks the same of something else, or what else: "and the dryer as well"."""
    said = plain(text)
    found = cue("follows", language).match(said)
    if found is None or said.rstrip().endswith(_STATED) or len(_WORD.findall(said)) > _MOST_FOLLOWING_WORDS:
        return []
    start = found.start("from")
    words = text[start:].rstrip()
    return [Question(words, start, start + len(words))]


def _asks(asked: str, language: Language) -> Asks:
    kinds = ((Asks.TIME, "time"), (Asks.AMOUNT, "amount"), (Asks.PLACE, "place"))
    found = [(one.start(), kind) for kind, name in kinds if (one := cue(name, language).search(asked))]
    return min(found, key=lambda one: one[0])[1] if found else Asks.ANYTHING
