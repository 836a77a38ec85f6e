"""The customer's questions in a contact, and which of them were left open: no reply to them, or only that it is not known.

Whether an answer is right cannot be told from words. A reply answers when it is of the kind that was asked for; to questions
that ask for no kind any reply of some words that neither holds the line, is only kind, asks back, passes on, nor says that
it is not known. Asked again in other words later, a question is one question; one that its customer answers or takes back is not open.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache, lru_cache, partial

from leidraad.domain.language.languages import Language
from leidraad.domain.language.promises.times import plain
from leidraad.domain.language.questions.answer_features import Exchange, features_of
from leidraad.domain.language.questions.answers import answer_shares
from leidraad.domain.language.questions.asked import Asks, Question, cue, questions_in, words_of
from leidraad.domain.language.questions.replies import Reply, asks_openly, asks_what_next, reply_of
from leidraad.domain.language.said import SaidTurn

__all__ = [
    "RULES_VERSION",
    "OpenQuestion",
    "Question",
    "WhyOpen",
    "exchanges_of",
    "open_questions_of_turns",
    "questions_in",
]

RULES_VERSION = "3"  # of rules and weights together

_WORD = re.compile(r"[^\W_]+")
_FEWEST_LETTERS = 3  # of a word that says what a question is about
_STEM_LETTERS = 5
_SAME_QUESTION_SHARE = 0.6  # of the words of the shorter one
_FEWEST_SHARED_OF_OWN_DOING = 2  # words of a question and of a reply that tells what the agent does
_FEWEST_WORDS_ELSE = 3  # of a reply to something else
_LEAST_SHARE = 0.5  # of the probability, that a turn answers, or says that it is not known
_SOON_TURNS = 4  # of the agent; later only what shares a word with a question can answer it
_MOST_WORDS_TO_ONE = 10  # of a reply that answers one of two questions only


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
class _Asked:
    """A question as last asked: in which turn, how often, and which others were asked in that turn."""

    question: Question
    turn: int
    times: int
    language: Language
    beside: tuple[Question, ...]
    about: frozenset[str]


class _Match(Enum):
    """What a reply is to a question."""

    ANSWERS = auto()
    NOT_KNOWN = auto()
    SOMETHING_ELSE = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class _Contact:
    turns: Sequence[SaidTurn]
    languages: Sequence[Language | None]
    agent: Hashable
    customer: Hashable


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
    if len(turns) != len(languages):
        raise ValueError("not as many languages as turns")
    contact = _Contact(turns, languages, agent, customer)
    asked = _asked(contact)
    asked_in = [one.turn for one in asked]
    found = (_open(one, contact, asked_in) for one in asked)
    return tuple(one for one in found if one is not None)


def _asked(contact: _Contact) -> list[_Asked]:
    """The customer's questions, each once, in the order last asked."""
    kept: list[_Asked] = []
    for at, (turn, language) in enumerate(zip(contact.turns, contact.languages, strict=True)):
        if turn.party != contact.customer or language is None:
            continue
        after_agent = at > 0 and contact.turns[at - 1].party == contact.agent
        questions = questions_in(turn.text, language=language, after_agent=after_agent)
        for question in questions:
            about = _about(question.text, language)
            same = next((one for one in kept if one.turn != at and _is_same(about, one.about)), None)
            if same is not None:
                kept.remove(same)
            beside = tuple(one for one in questions if one is not question)
            kept.append(_Asked(question, at, (same.times if same else 0) + 1, language, beside, about))
    return kept


def _open(asked: _Asked, contact: _Contact, asked_in: Sequence[int]) -> OpenQuestion | None:
    """The question if it was left open: by no reply, or by one that it is not known and nothing about it later."""
    question, unknown = asked.question, None
    if _is_settled(contact.turns[asked.turn].text[question.end :], asked.language):
        return None
    for later, seen in _exchanges(asked, contact, asked_in):
        made = _weighed(seen)
        if made is _Match.ANSWERS:
            return None
        if made is _Match.NOT_KNOWN and unknown is None:
            unknown = later
    if _is_taken_back(asked, contact):
        return None
    why = WhyOpen.NO_REPLY if unknown is None else WhyOpen.NOT_KNOWN
    return OpenQuestion(why, asked.turn, question.text, question.start, question.end, asked.times, unknown)


def _is_taken_back(asked: _Asked, contact: _Contact) -> bool:
    return any(
        turn.party == contact.customer and _is_settled(turn.text, asked.language)
        for turn in contact.turns[asked.turn + 1 :]
    )


def _weighed(seen: Exchange) -> _Match:
    """What an agent's turn is to a question: what the trained model says, and where that is no answer, what the rules know."""
    ruled = _Match[seen.rules_say]
    if seen.nth >= _SOON_TURNS and not seen.shared:
        return ruled if ruled is _Match.NOT_KNOWN else _Match.SOMETHING_ELSE
    shares = answer_shares(features_of(seen))
    if shares.answers >= _LEAST_SHARE:
        return _Match.ANSWERS
    is_unknown = ruled is _Match.NOT_KNOWN or shares.unknown >= _LEAST_SHARE
    return _Match.NOT_KNOWN if is_unknown else _Match.SOMETHING_ELSE


def exchanges_of(
    turns: Sequence[SaidTurn],
    languages: Sequence[Language | None],
    *,
    agent: Hashable,
    customer: Hashable,
) -> list[tuple[int, Question, list[tuple[int, Exchange]]]]:
    """Each question of the customer with its turn, and the agent's turns after it as the trained model sees them: to learn from."""
    contact = _Contact(turns, languages, agent, customer)
    asked = _asked(contact)
    asked_in = [one.turn for one in asked]
    return [(one.turn, one.question, list(_exchanges(one, contact, asked_in))) for one in asked]


def _exchanges(asked: _Asked, contact: _Contact, asked_in: Sequence[int]) -> Iterator[tuple[int, Exchange]]:
    """The agent's turns after a question, each with what the rules make of it.

    ``asked_in`` are the turns with questions: from the next one on replies are to that one, unless they take this one up.
    """
    asked_next = min((turn for turn in asked_in if turn > asked.turn), default=len(contact.turns))
    waits, nth = True, 0
    for later in range(asked.turn + 1, len(contact.turns)):
        turn = contact.turns[later]
        if turn.party != contact.agent:
            continue
        waits = waits and later <= asked_next
        seen = _exchange(asked, contact, later, nth=nth, waits=waits, asked_in=asked_in)
        yield later, seen
        nth += 1
        if seen.rules_say == _Match.NOT_KNOWN.name:
            waits = seen.reply.held
        elif seen.rules_say != _Match.NOTHING.name:
            waits = False


def _exchange(
    asked: _Asked, contact: _Contact, later: int, *, nth: int, waits: bool, asked_in: Sequence[int]
) -> Exchange:
    turn = contact.turns[later]
    language = contact.languages[later] or asked.language
    reply = reply_of(turn.text, language)
    talked_of = partial(_talked_of, asked, later, contact)
    about = _about(reply.rest, language)
    before = talked_of() if about else frozenset()
    after = contact.turns[later + 1] if later + 1 < len(contact.turns) else None
    return Exchange(
        question=asked.question,
        text=turn.text,
        reply=reply,
        language=language,
        rules_say=_matched(asked, reply, language, talked_of, waits=waits).name,
        shared=len(about & asked.about),
        talked_of=len(about & before - asked.about),
        own=len(about - before - asked.about),
        nth=nth,
        waits=waits,
        again=asked.times > 1,
        beside=len(asked.beside),
        suits_other=any(_tells_kind(one, reply, language) for one in asked.beside),
        shared_other=len(about & _about_others(asked, language)),
        next_said=after.text if after is not None and after.party == contact.customer else None,
        asks_next=later + 1 in asked_in,
        is_last=after is None,
    )


def _is_settled(said: str, language: Language) -> bool:
    return cue("settled", language).search(plain(said)) is not None


def _talked_of(asked: _Asked, later: int, contact: _Contact) -> frozenset[str]:
    """What was talked of before a reply, the question left out."""
    question = asked.question
    words: set[str] = set()
    for at, turn in enumerate(contact.turns[:later]):
        text = turn.text
        if at == asked.turn:
            text = text[: question.start] + text[question.end :]
        words |= _about(text, contact.languages[at] or asked.language)
    return frozenset(words)


def _matched(
    asked: _Asked,
    reply: Reply,
    language: Language,
    talked_of: Callable[[], frozenset[str]],
    *,
    waits: bool,
) -> _Match:
    """What a reply is to a question; ``waits`` says that nothing else has been replied to it.

    ``talked_of`` is asked last, for it looks at all that was said before.
    """
    about = _about(reply.rest, language)
    fewest = _FEWEST_SHARED_OF_OWN_DOING if reply.own_doing and not reply.refers else 1
    shares = len(asked.about & about) >= min(fewest, len(asked.about) or 1)
    what_next = waits and asks_what_next(asked.question, language)
    if reply.not_known or (reply.later and not what_next and not _says_so(asked, reply, shares=shares)):
        return _Match.NOT_KNOWN
    if not reply.tells(asked.question, language):
        return (
            _Match.SOMETHING_ELSE if len(_WORD.findall(reply.rest)) >= _FEWEST_WORDS_ELSE else _Match.NOTHING
        )
    if shares or reply.found or what_next:
        return _Match.ANSWERS
    if not waits or _answers_another(asked, reply, language):
        return _Match.SOMETHING_ELSE
    if reply.says_yes_or_no and not asks_openly(asked.question, language):
        return _Match.ANSWERS
    goes_on = reply.own_doing or (
        bool(about) and not asks_openly(asked.question, language) and bool(about & talked_of())
    )
    is_any = asked.question.asks is Asks.ANYTHING
    is_else = is_any and not (reply.refers if goes_on else reply.suits(asked.question, language))
    return _Match.SOMETHING_ELSE if is_else else _Match.ANSWERS


def _says_so(asked: _Asked, reply: Reply, *, shares: bool) -> bool:
    """Whether what is to be told later is what was asked for: "can you ring me back?" "I'll ring you back"."""
    return asked.question.asks is Asks.ANYTHING and (reply.says_yes_or_no or shares)


def _tells_kind(question: Question, reply: Reply, language: Language) -> bool:
    """Whether a reply says a time, an amount or a place, and this question asks for it."""
    return question.asks is not Asks.ANYTHING and reply.tells(question, language)


def _about_others(asked: _Asked, language: Language) -> frozenset[str]:
    words = (_about(one.text, language) for one in asked.beside)
    return frozenset().union(*words) - asked.about


def _answers_another(asked: _Asked, reply: Reply, language: Language) -> bool:
    """Whether a reply is the answer to another question of the same turn: "fifty euros" to how much and how."""
    is_any = asked.question.asks is Asks.ANYTHING
    is_short = len(_WORD.findall(reply.rest)) <= _MOST_WORDS_TO_ONE
    about = _about(reply.rest, language)
    return any(
        (is_any and is_short and one.asks is not Asks.ANYTHING and reply.tells(one, language))
        or (is_any and bool(about & _about(one.text, language)))
        for one in asked.beside
    )


@lru_cache(maxsize=512)
def _about(text: str, language: Language) -> frozenset[str]:
    """The beginnings of the words that say what a question is about."""
    small = _small(language)
    words = (
        word for word in _WORD.findall(plain(text)) if len(word) >= _FEWEST_LETTERS and word not in small
    )
    return frozenset(word[:_STEM_LETTERS] for word in words)


@cache
def _small(language: Language) -> frozenset[str]:
    return frozenset(words_of(language).small.split())


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    fewest = min(len(one), len(other))
    return fewest > 0 and len(one & other) >= _SAME_QUESTION_SHARE * fewest
