"""The customer's questions in a contact, and which of them were left open: no reply, or only that it is not known.

Whether an answer is right cannot be told from words; an answer is any reply of some words that neither holds the line, nor asks
back, nor says that it is not known. Asked again in other words later, a question is one question.
"""

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from leidraad.domain.language.languages import Language
from leidraad.domain.language.promises.times import plain
from leidraad.domain.language.questions.wording import QUESTION_WORDS
from leidraad.domain.language.said import SaidTurn

RULES_VERSION = "1"

_GAP = r"(?:[\s'’,-]+)"
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")
_WORD = re.compile(r"[^\W_]+")
_FEWEST_WORDS = 3  # of a question, and of an answer
_FEWEST_LETTERS = 4  # of a word that says what a question is about
_STEM_LETTERS = 5
_SAME_QUESTION_SHARE = 0.6  # of the words of the shorter one


class WhyOpen(StrEnum):
    """Why a question counts as open; stored, so a value never changes its meaning."""

    NO_REPLY = "no_reply"  # nothing was said that could be an answer
    NOT_KNOWN = "not_known"  # the answer was that it is not known


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question left open, as last asked: its words, where they stand (characters, end excluded), and how often it was asked.

    ``reply`` is the turn that says it is not known; None without a reply.
    """

    why: WhyOpen
    turn: int
    text: str
    start: int
    end: int
    times_asked: int
    reply: int | None


@dataclass(frozen=True, slots=True)
class Question:
    """A question in a text: its words and where they stand (characters, end excluded)."""

    text: str
    start: int
    end: int


def questions_in(text: str, *, language: Language) -> tuple[Question, ...]:
    """The questions in one turn, in order, with or without a question mark; none for an empty text.

    Politeness ("how are you", "can you hear me") and fewer than three words are none.
    """
    found = []
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.span()
        start += len(sentence.group()) - len(sentence.group().lstrip())
        asked_from = _asked_from(plain(text[start:end]), language)
        if asked_from is not None:
            words = text[start + asked_from : end].rstrip()
            found.append(Question(words, start + asked_from, start + asked_from + len(words)))
    return tuple(found)


def open_questions_of_turns(
    turns: Sequence[SaidTurn],
    languages: Sequence[Language | None],
    *,
    agent: Hashable,
    customer: Hashable,
) -> tuple[OpenQuestion, ...]:
    """The customer's questions that got no answer, in the order last asked; none for no turns.

    A turn without a language is not read for questions; it may still be an answer. ValueError when the counts of turns and
    languages differ.
    """
    asked = _asked(turns, languages, customer)
    return tuple(
        found
        for times, at, question, language in asked
        if (found := _open(turns, languages, times, at, question, language, agent)) is not None
    )


def _asked(
    turns: Sequence[SaidTurn], languages: Sequence[Language | None], customer: Hashable
) -> list[tuple[int, int, Question, Language]]:
    """Each question as last asked, and how often: (times, turn, question, language)."""
    kept: list[tuple[int, int, Question, Language]] = []
    for at, (turn, language) in enumerate(zip(turns, languages, strict=True)):
        if turn.party != customer or language is None:
            continue
        for question in questions_in(turn.text, language=language):
            about = _about(question.text, language)
            same = next((one for one in kept if _is_same(about, _about(one[2].text, one[3]))), None)
            if same is not None:
                kept.remove(same)
            kept.append(((same[0] if same else 0) + 1, at, question, language))
    return kept


def _open(
    turns: Sequence[SaidTurn],
    languages: Sequence[Language | None],
    times: int,
    at: int,
    question: Question,
    language: Language,
    agent: Hashable,
) -> OpenQuestion | None:
    """The question if it was left open: by no reply, or by one that it is not known and nothing about it later."""
    about = _about(question.text, language)
    unknown: int | None = None
    for later in range(at + 1, len(turns)):
        if turns[later].party != agent:
            continue
        said = plain(turns[later].text)
        spoken = languages[later] or language
        if _cue("not_known", spoken).search(said):
            unknown = later if unknown is None else unknown
        elif _is_answer(said, spoken) and (unknown is None or about & _about(said, spoken)):
            return None
    why = WhyOpen.NO_REPLY if unknown is None else WhyOpen.NOT_KNOWN
    return OpenQuestion(why, at, question.text, question.start, question.end, times, unknown)


def _is_answer(said: str, language: Language) -> bool:
    """Whether words of the agent can be an answer: a yes or no counts, holding the line and asking back do not."""
    if _YES_OR_NO.match(said):
        return True
    said = " ".join(one.group() for one in _SENTENCE.finditer(said) if not one.group().rstrip().endswith("?"))
    words = _WORD.findall(said)
    held = _cue("holding", language).search(said) is not None and len(words) <= _FEWEST_WORDS + 5
    return len(words) >= _FEWEST_WORDS and not held and _asked_from(said, language) != 0


_YES_OR_NO = re.compile(
    r"\s*(?:ja|jawel|nee|neen|oui|non|si|nein|doch|yes|no|yeah|zeker|natuurlijk|bien sur|naturlich|of course|inderdaad)(?!\w)"
)


def _asked_from(said: str, language: Language) -> int | None:
    """Where the question of a sentence begins; None when it asks nothing."""
    if _cue("polite", language).search(said) and len(_WORD.findall(said)) <= _FEWEST_WORDS + 4:
        return None
    wonders = _cue("wonders", language).search(said)
    begins = _cue("asks", language).search(said)
    marked = said.rstrip().endswith("?")
    place = 0 if marked else (wonders or begins)
    if place is None:
        return None
    start = place if isinstance(place, int) else place.start("from") if place is begins else place.start()
    return start if len(_WORD.findall(said, start)) >= _FEWEST_WORDS else None


def _about(text: str, language: Language) -> frozenset[str]:
    """The beginnings of the words that say what a question is about."""
    small = QUESTION_WORDS[language].small
    words = (
        word for word in _WORD.findall(plain(text)) if len(word) >= _FEWEST_LETTERS and word not in small
    )
    return frozenset(word[:_STEM_LETTERS] for word in words)


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    fewest = min(len(one), len(other))
    return fewest > 0 and len(one & other) >= _SAME_QUESTION_SHARE * fewest


@cache
def _cue(name: str, language: Language) -> re.Pattern[str]:
    words = QUESTION_WORDS[language]
    cue: str = getattr(words, name).replace(" ", _GAP)
    if name == "asks":
        clause = words.clause.replace(" ", _GAP)
        return re.compile(rf"(?:^|(?<!\w)(?:{clause}){_GAP}|,\s*)(?P<from>{cue})(?!\w)")
    return re.compile(rf"(?<!\w)(?:{cue})(?!\w)")
