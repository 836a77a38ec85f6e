"""Earlier contacts as the customer mentions them: the words, how often, when, and whether a promise of then was not kept.

It is what the customer says, not what is on file: repeat contacts by identity are counted elsewhere.
"""

import itertools
import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from leidraad.domain.language.languages import Language
from leidraad.domain.language.promises.time_words import TIME_WORDS
from leidraad.domain.language.promises.times import NamedTime, moment_of, plain, times_ago
from leidraad.domain.language.repeats.wording import REPEAT_WORDS
from leidraad.domain.language.said import SaidTurn

RULES_VERSION = "2"

_GAP = r"(?:[\s'’,-]+)"
_CLAUSE_END = re.compile(r"(?<!\d)[.!?](?=\s|$)|[;\n]")
_PLACE = re.compile(r"<(\w+)>")
_CALLED = ("gebeld", "angerufen", "called", "appele")
_OWN = re.compile(
    r"(?<!\w)(?:(?:ik|we|wij) (?:heb|hebben|had)|(?:ich|wir) (?:habe|haben|hab|hatte)|(?:i|we)(?:[ '’](?:have|ve|had))?|j[ '’]ai)"
    r"(?: nog| noch)?\s*$"
)
_BEFORE_CHARACTERS = 18
_WHEN_WITHIN_CHARACTERS = 60
_SO_MANY_TIMES = {"zweimal": 2, "dreimal": 3, "viermal": 4, "funfmal": 5, "sechsmal": 6, "twice": 2}


@dataclass(frozen=True, slots=True)
class EarlierContact:
    """A mention of an earlier contact in one turn, and its words (characters, end excluded).

    ``earlier_count`` is how many earlier contacts are said: 3 for "I called three times", 2 for "the third time I call", None
    when no number is said. ``when`` is the time named nearest to it, ``promise_broken`` whether what was promised did not come.
    """

    earlier_count: int | None
    when: NamedTime | None
    promise_broken: bool
    text: str
    start: int
    end: int
    turn: int = 0


def earlier_contact_in(text: str, *, language: Language | None, said_at: datetime) -> EarlierContact | None:
    """The earlier contact that a customer mentions in one turn; None for an empty text and when none is.

    ``said_at`` is the local time of this contact. Without a ``language`` all four are read and the first that finds one counts.
    """
    folded = plain(text)
    for one in (language,) if language else Language:
        found = _read(text, folded, one, said_at)
        if found is not None:
            return found
    return None


def earlier_contacts_of_turns(
    turns: Sequence[SaidTurn], languages: Sequence[Language | None], *, said_at: datetime, customer: Hashable
) -> tuple[EarlierContact, ...]:
    """The mentions in a contact's customer turns, in order; ValueError when the counts of turns and languages differ."""
    found = []
    for at, (turn, language) in enumerate(zip(turns, languages, strict=True)):
        said = (
            earlier_contact_in(turn.text, language=language, said_at=moment_of(turn.at, said_at))
            if turn.party == customer
            else None
        )
        if said is not None:
            found.append(replace(said, turn=at))
    return tuple(found)


def _read(text: str, folded: str, language: Language, said_at: datetime) -> EarlierContact | None:
    patterns = _compiled(language)
    broken = _broken(patterns.broken, folded)
    contact = _first(patterns.contact, folded, patterns.taken_back)
    nth, times = patterns.nth.search(folded), patterns.times.search(folded)
    calls_now = nth is not None and (contact is not None or patterns.calling.search(folded) is not None)
    found = [one for one in (contact, broken, nth if calls_now else None) if one is not None]
    if not found:
        return None
    start, end = min(one.start() for one in found), max(one.end() for one in found)
    if times is not None and contact is not None:
        start, end = min(start, times.start()), max(end, times.end())
    count = _count(times, nth if calls_now else None, language)
    when = _when(text, start, end, language, said_at)
    return EarlierContact(count, when, broken is not None, text[start:end], start, end)


def _first(pattern: re.Pattern[str], folded: str, taken_back: re.Pattern[str] | None) -> re.Match[str] | None:
    for found in pattern.finditer(folded):
        around = folded[max(0, found.start() - _BEFORE_CHARACTERS) : found.end() + _BEFORE_CHARACTERS]
        if _CLAUSE_END.search(found.group()) is None and (
            taken_back is None or taken_back.search(around) is None
        ):
            return found
    return None


def _broken(pattern: re.Pattern[str], folded: str) -> re.Match[str] | None:
    """What was promised and did not come; not what the customer never did: "I have never called"."""
    found = _first(pattern, folded, None)
    by_customer = (
        found is not None and found.group().endswith(_CALLED) and _OWN.search(folded[: found.start()])
    )
    return None if by_customer else found


def _count(times: re.Match[str] | None, nth: re.Match[str] | None, language: Language) -> int | None:
    if times is not None:
        said = _place_of(times)
        known = _SO_MANY_TIMES.get(said) or TIME_WORDS[language].numbers.get(said)
        return known or int(said)
    said = _place_of(nth) if nth is not None else ""
    return _ordinals(language)[said] - 1 if said else None


@cache
def _ordinals(language: Language) -> dict[str, int]:
    listed = enumerate(REPEAT_WORDS[language].ordinals.split(), start=2)
    return {word: at for at, words in listed for word in words.split("|")}


def _when(text: str, start: int, end: int, language: Language, said_at: datetime) -> NamedTime | None:
    first = max((found.end() for found in _CLAUSE_END.finditer(text, 0, start)), default=0)
    ends = _CLAUSE_END.search(text, end)
    last = ends.start() if ends else len(text)
    near = []
    for named in times_ago(text[first:last], language=language, said_at=said_at):
        placed = replace(named, start=named.start + first, end=named.end + first)
        apart = max(placed.start - end, start - placed.end, 0)
        if apart <= _WHEN_WITHIN_CHARACTERS:
            near.append((apart, placed.start, placed))
    return min(near)[2] if near else None


@dataclass(frozen=True, slots=True)
class _Patterns:
    contact: re.Pattern[str]
    times: re.Pattern[str]
    nth: re.Pattern[str]
    broken: re.Pattern[str]
    taken_back: re.Pattern[str]
    calling: re.Pattern[str]


_CALLING = r"mails?|mailtje|brief|bericht|telefoontje|oproep|appel|message|courrier|anruf|nachricht|email|letter|bel|bellen|mail|contacteer|appelle|appeler|rappelle|sonne|ecris|rufe|anrufe|anrufen|schreibe|melde|call|calling|ring|ringing|phone|write"


@cache
def _compiled(language: Language) -> _Patterns:
    words = REPEAT_WORDS[language]
    return _Patterns(
        *(
            _pattern(one, language)
            for one in (words.contact, words.times, words.nth, words.broken, words.taken_back, _CALLING)
        )
    )


def _pattern(expression: str, language: Language) -> re.Pattern[str]:
    """A pattern with its blanks and places filled; the places of its alternatives are numbered apart."""
    numbers = "|".join(sorted(TIME_WORDS[language].numbers, key=len, reverse=True))
    places = {
        "n": rf"\d{{1,2}}|{numbers}",
        "nth": "|".join(_ordinals(language)),
        "word": "|".join(_SO_MANY_TIMES),
    }
    numbered = itertools.count()
    filled = _PLACE.sub(
        lambda found: f"(?P<p{next(numbered)}>{places[found[1]]})", expression.replace(" ", _GAP)
    )
    return re.compile(rf"(?<!\w)(?:{filled})(?!\w)")


def _place_of(found: re.Match[str]) -> str:
    """What stood in the place of a find; empty when it has none."""
    return next((said for said in found.groupdict().values() if said), "")
