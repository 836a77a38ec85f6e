"""What the agent's turns are to a question: an answer, that it is not known, or neither.

What holds the line, is said to be kind, asks back or passes on is taken out first; what is left has to be of the kind that was asked
for: a time for "when", an amount for "how much", a place for "where".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from leidraad.domain.language.languages import Language
from leidraad.domain.language.promises.times import plain
from leidraad.domain.language.questions.asked import Asks, Question, asked_back_from, cue, sentences_in

_WORD = re.compile(r"[^\W_]+")
_NOT_AN_ANSWER = ("passes_on", "courtesy", "holding")
_FEWEST_WORDS = 3  # of an answer
_MOST_WORDS_OF_ASKING = 10
_FIRST_SENTENCES = 2  # a yes may come after a greeting
_MOST_WORDS_BEFORE = 3  # that what was asked is taken up
_TOLD = {Asks.AMOUNT: "amount_told", Asks.TIME: "time_told", Asks.PLACE: "place_told"}


@dataclass(frozen=True, slots=True)
class Reply:
    """An agent's turn: whether it says yes or no, that it is not known, or that it will be told later; and what else it says."""

    says_yes_or_no: bool
    not_known: bool
    later: bool
    held: bool
    found: bool
    refers: bool  # takes up what was asked
    decides: bool  # says without yes or no whether
    own_doing: bool  # tells what the agent does or sees
    rest: str  # without what is no answer

    def tells(self, question: Question, language: Language) -> bool:
        """Whether what is left is of the kind that was asked for; of any kind when it has some words."""
        if question.asks is not Asks.ANYTHING:
            return cue(_TOLD[question.asks], language).search(self.rest) is not None
        wants_a_name = cue("short", language).match(plain(question.text)) is not None
        fewest = 1 if wants_a_name else _FEWEST_WORDS
        return self.says_yes_or_no or self.decides or len(_WORD.findall(self.rest)) >= fewest

    def suits(self, question: Question, language: Language) -> bool:
        """Whether what is left could be about the question, though it shares no word with it."""
        told = any(cue(name, language).search(self.rest) for name in ("amount_told", "time_told"))
        return self.refers or asks_openly(question, language) or self.decides or told


@lru_cache(maxsize=256)
def reply_of(text: str, language: Language) -> Reply:
    """What an agent's turn is to a question."""
    said = " . ".join(
        plain(text[start:end]) for start, end in sentences_in(text) if not _asks(text, start, end, language)
    )
    unknown = cue("not_known", language).search(said) is not None
    later = cue("later", language).search(said) is not None
    hedged = cue("hedged", language).search(said) is not None
    rest = said
    for name in _NOT_AN_ANSWER:
        rest = cue(name, language).sub(" ", rest)
    rest = _without_questions(rest, language)
    return Reply(
        says_yes_or_no=_says_yes_or_no(said, rest, language),
        not_known=unknown and not hedged,
        later=later and not hedged,
        held=cue("holding", language).search(said) is not None,
        found=cue("found", language).search(said) is not None,
        refers=_is_early(cue("refers", language).search(rest), rest),
        decides=cue("decides", language).search(rest) is not None,
        own_doing=cue("own_doing", language).search(said) is not None,
        rest=rest,
    )


def asks_openly(question: Question, language: Language) -> bool:
    """Whether a question is one that yes or no does not answer: it begins with a question word, or asks of something else."""
    said = plain(question.text)
    return any(cue(name, language).match(said) for name in ("open_kind", "follows", "what_next"))


def asks_what_next(question: Question, language: Language) -> bool:
    """Whether a question asks what will happen: what will be done is an answer to it."""
    return cue("what_next", language).match(plain(question.text)) is not None


def _asks(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a sentence asks the customer back; an agent asks for data without a question word too."""
    said = plain(text[start:end])
    if said.endswith("?"):
        return True
    short = len(_WORD.findall(said)) <= _MOST_WORDS_OF_ASKING
    return short and cue("data", language).search(said) is not None


def _says_yes_or_no(said: str, rest: str, language: Language) -> bool:
    """Whether a reply begins with yes or no, and is not only a "yes" on the way to asking back or looking."""
    if not any(
        cue("yes_or_no", language).match(one.lstrip(" ,")) for one in said.split(".")[:_FIRST_SENTENCES]
    ):
        return False
    taken_out = len(_WORD.findall(said)) - len(_WORD.findall(rest))
    return len(_WORD.findall(rest)) > 1 or taken_out <= 1


def _is_early(found: re.Match[str] | None, rest: str) -> bool:
    return found is not None and len(_WORD.findall(rest, 0, found.start())) <= _MOST_WORDS_BEFORE


def _without_questions(rest: str, language: Language) -> str:
    """What stands before the first question that is asked back."""
    asked = asked_back_from(rest, language=language)
    return rest if asked is None else rest[:asked]
