"""A summary made of a contact's own words: nothing is rewritten, each line says in which turn it stands and where.

Only redacted turns are taken, which the type sees to. No line is about the agent's person: praise, abuse, introductions and what
is said of "you" are never taken, and of the agent's words only what was done and what was promised.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from leidraad.domain.language.aggression.find import aggression_in
from leidraad.domain.language.aggression.reading import Level
from leidraad.domain.language.categories.forms import stem
from leidraad.domain.language.compliments.find import compliment_in
from leidraad.domain.language.languages import Language
from leidraad.domain.language.outcomes.find import Outcome, OutcomeReading, done_in
from leidraad.domain.language.personal_data.redact import RedactedTurns, TurnT
from leidraad.domain.language.promises.find import Promise, Standing, Who
from leidraad.domain.language.promises.times import NamedTime, plain
from leidraad.domain.language.questions.find import OpenQuestion
from leidraad.domain.language.said import SaidTurn
from leidraad.domain.language.summary.wording import SUMMARY_WORDS
from leidraad.domain.language.topics.anchors import concepts_in

METHOD_VERSION = "2"

_GAP = r"(?:[\s'’,-]+)"
_SENTENCE = re.compile(r"(?:[^.!?;\n]|(?<=\d)[.])+[.!?;]*")
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 28  # of a line
_FEWEST_WORDS = 3
_REASON_WITHIN_TURNS = 8  # of the customer, from the beginning
_REASON_FADES = 0.25  # points a turn of the customer
_WORDS_AFTER = 8  # that a line may go on after what was found
_MOST = {"done": 2, "promise": 3, "question": 2}


class Part(StrEnum):
    """What a line of a summary tells; stored, so a value never changes its meaning."""

    REASON = "reason"
    DONE = "done"
    PROMISE = "promise"
    QUESTION = "question"  # left open
    OUTCOME = "outcome"  # the words that say how it ended, where nothing above says them


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A few words of one turn: ``text`` is cut from it at ``start`` to ``end`` (characters, end excluded).

    ``who`` is set for a promise, ``due`` where it names a time.
    """

    part: Part
    text: str
    turn: int
    start: int
    end: int
    who: Who | None = None
    due: NamedTime | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """The lines in the order reason, done, promises, questions, outcome; and which of them comes next, None when none does.

    ``language`` is that of most of the words; None for a contact without words.
    """

    language: Language | None
    outcome: Outcome
    lines: tuple[SummaryLine, ...]
    next_step: SummaryLine | None


def summary_of_turns(
    redacted: RedactedTurns[TurnT],
    languages: Sequence[Language | None],
    *,
    promises: Sequence[Promise],
    outcome: OutcomeReading,
    open_questions: Sequence[OpenQuestion],
    agent: Hashable,
    customer: Hashable,
) -> Summary:
    """The summary of a contact from its redacted turns; no lines for a contact without turns.

    ``promises``, ``outcome`` and ``open_questions`` are read from the same redacted turns. ValueError when the counts of turns and
    languages differ.
    """
    turns = redacted.turns
    language = _most_spoken(turns, languages)
    lines = [
        *_reason(turns, languages, language, customer),
        *_done(turns, languages, agent),
        *_promised(turns, promises),
        *_asked(open_questions),
    ]
    lines += _ended(outcome, lines, turns, languages)
    return Summary(language, outcome.outcome, tuple(lines), _next_step(lines))


def _most_spoken(turns: Sequence[SaidTurn], languages: Sequence[Language | None]) -> Language | None:
    spoken = Counter[Language]()
    for turn, language in zip(turns, languages, strict=True):
        if language is not None and turn.text:
            spoken[language] += len(turn.text)
    return max(spoken, key=lambda one: (spoken[one], one), default=None)


# --- why


def _reason(
    turns: Sequence[SaidTurn],
    languages: Sequence[Language | None],
    contact_language: Language | None,
    customer: Hashable,
) -> list[SummaryLine]:
    """The customer's early sentence that most says why; none when no sentence tells anything."""
    best: tuple[float, SummaryLine] | None = None
    for nth, (at, turn) in enumerate(_of_party(turns, customer)):
        language = languages[at]
        if nth >= _REASON_WITHIN_TURNS or language is None:
            continue
        for start, end in _sentences(turn.text):
            points = _tells_why(turn.text[start:end], language) - nth * _REASON_FADES
            points -= 1 if language is not contact_language else 0
            most = best[0] if best is not None else 0.0
            if points > most and not _is_about_a_person(turn.text[start:end], language):
                begin = _from_reason(turn.text, start, end, language)
                best = points, _cut(Part.REASON, turn.text, at, begin, begin, end)
    return [best[1]] if best is not None else []


def _of_party(turns: Sequence[SaidTurn], party: Hashable) -> Iterator[tuple[int, SaidTurn]]:
    return ((at, turn) for at, turn in enumerate(turns) if turn.party == party)


def _tells_why(sentence: str, language: Language) -> float:
    """Points: a reason begun, something wrong or wanted, and what it is about; 0 for pleasantries."""
    said = plain(sentence)
    words = _WORD.findall(_cue("greeting", language).sub(" ", said))
    if len(words) < _FEWEST_WORDS:
        return 0.0
    about = len(concepts_in({stem(word, language) for word in words}, language))
    begun = _cue("reason", language).search(said) is not None
    trouble = _cue("trouble", language).search(said) is not None
    return 2.0 * begun + 1.0 * trouble + 0.8 * min(about, 3)


def _is_about_a_person(sentence: str, language: Language) -> bool:
    """True of words at the agent and of a cry for help; swearing at a modem may well be the reason of the call."""
    if _cue("person", language).search(plain(sentence)) or compliment_in(sentence, language=language).given:
        return True
    abuse = aggression_in(sentence, language=language)
    return abuse.level is not Level.NONE or abuse.needs_care


def _from_reason(text: str, start: int, end: int, language: Language) -> int:
    """Where the reason begins in a long sentence, as speech without stops has them; else where the sentence does."""
    begun = _cue("reason", language).search(plain(text[start:end]))
    is_long = len(_WORD.findall(text[start:end])) > _MOST_WORDS
    return start + begun.start() if begun is not None and is_long else start


# --- what was done, promised, asked, and how it ended


def _done(
    turns: Sequence[SaidTurn], languages: Sequence[Language | None], agent: Hashable
) -> list[SummaryLine]:
    found = [
        _cut(Part.DONE, turn.text, at, start, start, _goes_on(turn.text, end))
        for at, turn in _of_party(turns, agent)
        if (language := languages[at]) is not None
        for start, end in done_in(turn.text, language=language)
        if not _is_about_a_person(turn.text[start:end], language)
    ]
    return _without_overlap(found)[-_MOST["done"] :]


def _promised(turns: Sequence[SaidTurn], promises: Sequence[Promise]) -> list[SummaryLine]:
    """The firm promises, and the conditional where there is room; each with the words for its time."""
    kept = [one for one in promises if one.standing is Standing.FIRM]
    kept += [one for one in promises if one.standing is Standing.CONDITIONAL]
    lines = []
    for one in sorted(kept[: _MOST["promise"]], key=lambda promise: (promise.turn, promise.start)):
        text = turns[one.turn].text
        start = min(one.start, one.due.start) if one.due else one.start
        end = max(one.end, one.due.end) if one.due else one.end
        start = start if one.standing is Standing.FIRM else _sentence_start(text, start)
        further = _goes_on(text, end)
        if any(other.turn == one.turn and end <= other.start < further for other in promises):
            further = end  # the next promise is a line of its own
        line = _cut(Part.PROMISE, text, one.turn, start, one.start, further)
        lines.append(SummaryLine(line.part, line.text, line.turn, line.start, line.end, one.who, one.due))
    return lines


def _asked(open_questions: Sequence[OpenQuestion]) -> list[SummaryLine]:
    return [
        _cut(Part.QUESTION, one.text, one.turn, 0, 0, len(one.text), moved=one.start)
        for one in open_questions[-_MOST["question"] :]
    ]


def _ended(
    outcome: OutcomeReading,
    lines: Sequence[SummaryLine],
    turns: Sequence[SaidTurn],
    languages: Sequence[Language | None],
) -> list[SummaryLine]:
    """The words that say how it ended, unless a line has them already or they speak of a person."""
    if outcome.turn is None:
        return []
    language = languages[outcome.turn]
    told = any(
        one.turn == outcome.turn and one.start < outcome.end and outcome.start < one.end for one in lines
    )
    if told or language is None or _is_about_a_person(outcome.text, language):
        return []
    text = turns[outcome.turn].text
    return [_cut(Part.OUTCOME, text, outcome.turn, outcome.start, outcome.start, _goes_on(text, outcome.end))]


def _next_step(lines: Sequence[SummaryLine]) -> SummaryLine | None:
    """What is to be done first: the centre's promise that is due first, else the customer's, else an open question."""
    promised = [line for line in lines if line.part is Part.PROMISE]
    ordered = sorted(
        promised,
        key=lambda line: (
            line.who is Who.CUSTOMER,
            line.due is None,
            line.due.last.toordinal() if line.due else 0,
        ),
    )
    open_question = next((line for line in lines if line.part is Part.QUESTION), None)
    return ordered[0] if ordered else open_question


# --- cutting


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for found in _SENTENCE.finditer(text):
        start = found.start() + len(found.group()) - len(found.group().lstrip())
        if found.group().strip():
            yield start, found.start() + len(found.group().rstrip())


def _sentence_start(text: str, place: int) -> int:
    return next((start for start, end in _sentences(text) if start <= place < end), place)


def _goes_on(text: str, place: int) -> int:
    """The end of the sentence, or of some words more when it is long."""
    end = next((end for start, end in _sentences(text) if start < place <= end), place)
    words = list(_WORD.finditer(text, place, end))
    return end if len(words) <= _WORDS_AFTER else words[_WORDS_AFTER - 1].end()


def _cut(part: Part, text: str, turn: int, start: int, keep: int, end: int, *, moved: int = 0) -> SummaryLine:
    """A line of at most 28 words from ``start``, or from ``keep`` when that would cut off what the line is about."""
    words = list(_WORD.finditer(text, start, end))
    if len(words) > _MOST_WORDS and keep > words[_MOST_WORDS // 2].start():
        start, words = keep, list(_WORD.finditer(text, keep, end))
    if len(words) > _MOST_WORDS:
        end = words[_MOST_WORDS - 1].end()
    return SummaryLine(part, text[start:end], turn, start + moved, end + moved)


def _without_overlap(lines: Sequence[SummaryLine]) -> list[SummaryLine]:
    kept: list[SummaryLine] = []
    for line in sorted(lines, key=lambda one: (one.turn, one.start)):
        if not kept or line.turn != kept[-1].turn or line.start >= kept[-1].end:
            kept.append(line)
    return kept


@cache
def _cue(name: str, language: Language) -> re.Pattern[str]:
    cue: str = getattr(SUMMARY_WORDS[language], name)
    return re.compile(rf"(?<!\w)(?:{cue.replace(' ', _GAP)})(?!\w)")
