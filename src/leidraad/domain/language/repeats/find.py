"""Earlier contacts as the customer mentions them: the words, how often, when, and whether a promise of then was not kept.

It is what the customer says, not what is on file: repeat contacts by identity are counted elsewhere.
"""

import itertools
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from leidraad.domain.language.languages import Language, in_each_language
from leidraad.domain.language.promises.time_words import TIME_WORDS
from leidraad.domain.language.promises.times import NamedTime, moment_of, plain, times_ago
from leidraad.domain.language.repeats import wording_de, wording_en, wording_fr, wording_nl
from leidraad.domain.language.repeats.wording import Via
from leidraad.domain.language.said import SaidTurn

RULES_VERSION = "4"

_WORDS = in_each_language(nl=wording_nl.WORDS, fr=wording_fr.WORDS, de=wording_de.WORDS, en=wording_en.WORDS)

_GAP = r"(?:[\s'’,-]+)"
_CLAUSE_END = re.compile(r"(?<!\d)[.!?](?=\s|$)|[;\n]")
_PLACE = re.compile(r"<(\w+)>")
_CALLED = ("gebeld", "angerufen", "called", "appele")
_OWN = re.compile(
    r"(?<!\w)(?:(?:ik|we|wij) (?:heb|hebben|had)|(?:ich|wir) (?:habe|haben|hab|hatte)|(?:i|we)(?:[ '’](?:have|ve|had))?|j[ '’]ai|je n[ '’]ai)"
    r"(?: nog| noch)?\s*$"
)
_BEFORE_CHARACTERS = 15
_AFTER_CHARACTERS = 30
_NEAR_CHARACTERS = 34  # between how often and what of
_WHEN_WITHIN_CHARACTERS = 60
_SO_MANY_TIMES = {
    "zweimal": 2,
    "dreimal": 3,
    "viermal": 4,
    "funfmal": 5,
    "sechsmal": 6,
    "twice": 2,
    "thrice": 3,
    "tweemaal": 2,
    "driemaal": 3,
}


@dataclass(frozen=True, slots=True)
class EarlierContact:
    """A mention of an earlier contact in one turn, and its words (characters, end excluded).

    ``earlier_count`` is how many earlier contacts are said: 3 for "I called three times", 2 for "the third time I call", None
    when no number is said; ``several`` says that it was more than once. ``via`` is how, where it is said. ``when`` is the time named nearest to it, ``promise_broken`` whether what was promised did not come.
    """

    earlier_count: int | None
    when: NamedTime | None
    promise_broken: bool
    text: str
    start: int
    end: int
    turn: int = 0
    via: tuple[Via, ...] = ()
    several: bool = False


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
        if turn.party != customer:
            continue
        moment = moment_of(turn.at, said_at)
        said = earlier_contact_in(turn.text, language=language, said_at=moment)
        if said is None and at and turns[at - 1].party != customer and language is not None:
            said = _confirmed(turns[at - 1].text, turn.text, language, moment)
        if said is not None:
            found.append(replace(said, turn=at))
    return tuple(found)


def _confirmed(asked: str, text: str, language: Language, said_at: datetime) -> EarlierContact | None:
    """The earlier contact that a customer confirms: a yes to "have you been in touch about this before?"."""
    patterns, folded = _compiled(language), plain(text)
    agrees = patterns.yes.match(folded.lstrip())
    if agrees is None or patterns.no.search(folded) or not patterns.asks_before.search(plain(asked)):
        return None
    start = len(folded) - len(folded.lstrip())
    end = len(text.rstrip())
    times = _place_of(found) if (found := patterns.times.search(folded)) else ""
    count = _SO_MANY_TIMES.get(times) or TIME_WORDS[language].numbers.get(times) if times else None
    return EarlierContact(
        count, _when(text, start, end, language, said_at), False, text[start:end], start, end,
        via=_via(patterns, folded), several=patterns.several.search(folded) is not None or (count or 0) > 1,
    )  # fmt: skip


def _read(text: str, folded: str, language: Language, said_at: datetime) -> EarlierContact | None:
    patterns = _compiled(language)
    broken = _broken(patterns.broken, folded)
    nth = _nth(patterns, folded)
    told = [*_mentions(patterns, folded), *([nth] if nth else [])]
    found = [*told, *([broken] if broken else [])]
    if not found:
        return None
    start, end = min(one.start() for one in found), max(one.end() for one in found)
    times = _times(patterns, folded)
    several = patterns.several.search(folded)
    for counted in (times, several):
        if counted is not None:
            start, end = min(start, counted.start()), max(end, counted.end())
    count = _count(times, nth, language)
    return EarlierContact(
        count, _when(text, start, end, language, said_at), broken is not None, text[start:end], start, end,
        via=_via(patterns, _said_of(told, folded, nth or several)), several=several is not None or (count or 0) > 1,
    )  # fmt: skip


def _said_of(told: Sequence[re.Match[str]], folded: str, counted: re.Match[str] | None) -> str:
    """The words about the contact itself: of what says that there was one, and what is counted."""
    words = [one.group() for one in told]
    if counted is not None:
        words.append(folded[max(0, counted.start() - _NEAR_CHARACTERS) : counted.end() + _BEFORE_CHARACTERS])
    return " . ".join(words)


def _mentions(patterns: "_Patterns", folded: str) -> Iterator[re.Match[str]]:
    """What says that there was a contact: the customer got in touch, the centre's people said something, or it is referred to."""
    guards = (patterns.never, patterns.unreal)
    for pattern in (patterns.acts, patterns.again):
        yield from _held(pattern, folded, before=guards, after=(patterns.elsewhere,))
    yield from _held(patterns.told, folded, before=(patterns.unreal,), after=())
    yield from _held(patterns.earlier, folded, before=guards, after=())


def _held(
    pattern: re.Pattern[str],
    folded: str,
    *,
    before: Sequence[re.Pattern[str]],
    after: Sequence[re.Pattern[str]],
) -> Iterator[re.Match[str]]:
    """The finds that nothing in them, right before or right after takes back."""
    for found in pattern.finditer(folded):
        early = folded[max(0, found.start() - _BEFORE_CHARACTERS) : found.end()]
        late = folded[found.start() : found.end() + _AFTER_CHARACTERS]
        if (
            _CLAUSE_END.search(found.group()) is None
            and not any(guard.search(_last_clause(early)) for guard in before)
            and not any(guard.search(_CLAUSE_END.split(late)[0]) for guard in after)
        ):
            yield found


def _last_clause(said: str) -> str:
    return _CLAUSE_END.split(said)[-1]


def _broken(pattern: re.Pattern[str], folded: str) -> re.Match[str] | None:
    """What was promised and did not come; not what the customer never did: "I have never called"."""
    found = next((one for one in pattern.finditer(folded) if _CLAUSE_END.search(one.group()) is None), None)
    by_customer = (
        found is not None and found.group().endswith(_CALLED) and _OWN.search(folded[: found.start()])
    )
    return None if by_customer else found


def _nth(patterns: "_Patterns", folded: str) -> re.Match[str] | None:
    """Which time this is, where what is counted are contacts: not the second time that it breaks down."""
    for found in patterns.nth.finditer(folded):
        around = folded[max(0, found.start() - _NEAR_CHARACTERS) : found.end() + _NEAR_CHARACTERS]
        if patterns.contact.search(around):
            return found
    return None


def _times(patterns: "_Patterns", folded: str) -> re.Match[str] | None:
    """How often, where what is counted are contacts: not how often something was tried."""
    for found in patterns.times.finditer(folded):
        around = folded[max(0, found.start() - _NEAR_CHARACTERS) : found.end() + _NEAR_CHARACTERS]
        if patterns.contact.search(around):
            return found
    return None


def _via(patterns: "_Patterns", said: str) -> tuple[Via, ...]:
    return tuple(via for via, pattern in patterns.via.items() if pattern.search(said))


def _count(times: re.Match[str] | None, nth: re.Match[str] | None, language: Language) -> int | None:
    if times is not None and not (nth and nth.start() < times.end() and times.start() < nth.end()):
        said = _place_of(times)
        known = _SO_MANY_TIMES.get(said) or TIME_WORDS[language].numbers.get(said)
        return known or int(said)
    said = _place_of(nth) if nth is not None else ""
    return _ordinals(language)[said] - 1 if said else None


@cache
def _ordinals(language: Language) -> dict[str, int]:
    listed = enumerate(_WORDS[language].ordinals.split(), start=2)
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
    acts: re.Pattern[str]
    again: re.Pattern[str]
    told: re.Pattern[str]
    earlier: re.Pattern[str]
    times: re.Pattern[str]
    nth: re.Pattern[str]
    several: re.Pattern[str]
    contact: re.Pattern[str]
    broken: re.Pattern[str]
    never: re.Pattern[str]
    elsewhere: re.Pattern[str]
    unreal: re.Pattern[str]
    asks_before: re.Pattern[str]
    yes: re.Pattern[str]
    no: re.Pattern[str]
    via: Mapping[Via, re.Pattern[str]]


@cache
def _compiled(language: Language) -> _Patterns:
    words = _WORDS[language]
    single = [name for name in _Patterns.__slots__ if name != "via"]
    return _Patterns(
        **{name: _pattern(getattr(words, name), language) for name in single},
        via={via: _pattern(expression, language) for via, expression in words.via.items()},
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
