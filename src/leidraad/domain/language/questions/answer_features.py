"""What the trained model of answers sees of a question and of one turn of the agent after it: names of features, no words of either.

Apart from the model because the script that trains it uses the same code. The names are the same in the four languages, so that what
is learned in one counts in the others. What the rules make of the reply is a feature too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from leidraad.domain.language.languages import Language
from leidraad.domain.language.promises.times import plain
from leidraad.domain.language.questions.answer_words import AFTER, ASKED, TOLD
from leidraad.domain.language.questions.asked import Asks, Question, asked_back_from, cue
from leidraad.domain.language.questions.replies import Reply, asks_openly, asks_what_next

_GAP = r"(?:[\s'’,-]+)"
_WORD = re.compile(r"[^\W_]+")
_RULES_LISTS = (
    "amount_told",
    "time_told",
    "place_told",
    "holding",
    "courtesy",
    "data",
    "passes_on",
    "hedged",
)
_STEPS = (0, 1, 2, 4, 7, 11, 17)  # words of a reply, in classes
_MOST_SHARED = 3
_MOST_TURNS = 3
_FIRST_WORDS = 4
_LISTED = {"asked": ASKED, "told": TOLD, "after": AFTER}
_DECIDES = frozenset({"time", "amount", "place"})


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and one turn of the agent after it, as the rules read them, and what stood around."""

    question: Question
    text: str  # of the agent's turn
    reply: Reply
    language: Language
    rules_say: str
    shared: int  # words of the question that the reply has
    talked_of: int  # words of the reply that were said before, the question left out
    own: int  # words of the reply that nobody said before
    nth: int  # turn of the agent since the question, from 0
    waits: bool  # nothing else was replied to it, and nothing else asked since
    again: bool  # asked before
    beside: int  # other questions in the same turn
    suits_other: bool  # says what another question of that turn asks for
    shared_other: int  # words that it shares with those
    next_said: str | None  # by the customer right after the reply; None where nothing is
    asks_next: bool  # whether a question stands in that
    is_last: bool  # whether the contact ends with the reply


def features_of(seen: Exchange) -> list[str]:
    """The features of an exchange, each once, in a fixed order."""
    kinds = kinds_of(seen.question, seen.language)
    told = _told(seen)
    alone = [*told, *_around(seen), f"rules {seen.rules_say}"]
    pairs = [f"{kind}: {one}" for kind in kinds for one in (*told, *_shares(seen), f"rules {seen.rules_say}")]
    return list(dict.fromkeys([*alone, *pairs, *(f"asks {kind}" for kind in kinds)]))


@lru_cache(maxsize=512)
def kinds_of(question: Question, language: Language) -> tuple[str, ...]:
    """What a question asks for: one of time, amount, place, why, how, who, what, whether; and what else it is."""
    said = plain(question.text)
    named = _classes(said, language, "asked")
    first = next((kind for kind in ("why", "how", "who", "what") if kind in named), "whether")
    if question.asks is not Asks.ANYTHING and "why" not in named:
        first = question.asks.name.lower()
    elif first != "whether" and not asks_openly(question, language) and "request" in named:
        first = "whether"
    others: list[str] = [kind for kind in ("request", "may", "is it", "choice", "still") if kind in named]
    if first in _DECIDES:
        others = [kind for kind in others if kind == "still"]
    if asks_what_next(question, language):
        others.append("next")
    if cue("follows", language).match(said):
        others.append("follows")
    return (first, *others)


def _told(seen: Exchange) -> list[str]:
    """What is said in the reply."""
    rest = seen.reply.rest
    named = [f"says {name}" for name in _classes(plain(seen.text), seen.language, "told")]
    early = " ".join(_WORD.findall(rest)[:_FIRST_WORDS])
    named += [f"begins {name}" for name in _classes(early, seen.language, "told")]
    named += [
        f"has {name}" for name in _RULES_LISTS if cue(name, seen.language).search(_where(name, seen, rest))
    ]
    flags = ("says_yes_or_no", "not_known", "later", "held", "found", "refers", "decides", "own_doing")
    named += [name for name in flags if getattr(seen.reply, name)]
    length = max(step for step in _STEPS if step <= len(_WORD.findall(rest)))
    named.append(f"length {length}")
    if asked_back_from(plain(seen.text), language=seen.language) is not None:
        named.append("asks back")
    if not rest.strip(" ."):
        named.append("nothing left")
    if "?" in seen.text or len(_WORD.findall(plain(seen.text))) > 2 * max(len(_WORD.findall(rest)), 1):
        named.append("little left")
    return named


def _where(name: str, seen: Exchange, rest: str) -> str:
    """A time, an amount or a place counts in what is left of a reply; what holds the line anywhere."""
    return rest if name.endswith("_told") else plain(seen.text)


def _shares(seen: Exchange) -> Iterator[str]:
    yield f"shares {min(seen.shared, _MOST_SHARED)}"
    yield f"new {min(seen.own, _MOST_SHARED)}"
    if seen.talked_of:
        yield "of before"


def _around(seen: Exchange) -> Iterator[str]:
    yield from _shares(seen)
    yield f"shares {min(seen.shared, _MOST_SHARED)} new {min(seen.own, _MOST_SHARED)}"
    yield f"turn {min(seen.nth, _MOST_TURNS)}"
    yield "waits" if seen.waits else "another asked"
    yield f"turn {min(seen.nth, _MOST_TURNS)} {seen.waits}"
    if seen.again:
        yield "asked again"
    if seen.beside:
        yield "beside another"
        yield f"other {seen.suits_other} {min(seen.shared_other, 1)}, this {min(seen.shared, 1)}"
        yield "another is told" if seen.suits_other else "another is not told"
    if seen.next_said is None:
        yield "ends" if seen.is_last else "goes on alone"
        return
    after = _classes(plain(seen.next_said), seen.language, "after")
    yield from (f"then {name}" for name in after)
    if seen.asks_next:
        yield "then asks"
    if len(_WORD.findall(seen.next_said)) <= _MOST_SHARED:
        yield "then short"


@lru_cache(maxsize=1024)
def _classes(said: str, language: Language, name: str) -> tuple[str, ...]:
    """The classes of which words stand in a folded text, in the order of the lists."""
    return tuple(one for one, pattern in _patterns(name, language) if pattern.search(said))


@cache
def _patterns(name: str, language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (one, re.compile(rf"(?<!\w)(?:{words.replace(' ', _GAP)})(?!\w)"))
        for one, words in _LISTED[name][language].items()
    )
