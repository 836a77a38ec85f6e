"""What the rules say of a turn: patterns found, then judged by who is meant, what is denied, what is only quoted.

Apart from the reading because rules explain and point at words, while how much they count is weighed beside a trained model.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from leidraad.domain.language.aggression import wording_de, wording_en, wording_fr, wording_nl
from leidraad.domain.language.aggression.reading import Aggression, Kind, Level, SaidWords, Target
from leidraad.domain.language.aggression.self_harm import FIGURES, SELF_HARM
from leidraad.domain.language.languages import Language, in_each_language
from leidraad.domain.language.wordings.folding import FoldedWord
from leidraad.domain.language.wordings.matching import Match, ReadWord, Wording, patterns_in, read_words

_WORDS = in_each_language(nl=wording_nl, fr=wording_fr, de=wording_de, en=wording_en)
NOTHING = Aggression(Level.NONE, None, None, (), confidence=0.9)
_MEANING = {
    "name": (Level.INSULT, Kind.INSULT),
    "bare": (Level.INSULT, Kind.INSULT),
    "insult.curse": (Level.INSULT, Kind.INSULT),
    "insult.discrimination": (Level.INSULT, Kind.DISCRIMINATION),
    "insult.sexual": (Level.INSULT, Kind.SEXUAL_REMARK),
    "threat.violence": (Level.THREAT, Kind.THREAT_OF_VIOLENCE),
    "threat.waited": (Level.THREAT, Kind.THREAT_OF_BEING_WAITED_FOR),
    "rude": (Level.RUDE, Kind.RUDENESS),
    "care": (Level.NONE, Kind.SELF_HARM),
    "thief": (Level.INSULT, Kind.INSULT),
    "group": (Level.INSULT, Kind.DISCRIMINATION),
}
_CONFIDENCE = {"bare": 0.6, "name": 0.9, "rude": 0.75, "thief": 0.7}
_ORDER = [Level.NONE, Level.RUDE, Level.INSULT, Level.THREAT]
_REPORTED_WITHIN_WORDS = 7
_FIGURE_WITHIN_WORDS = 4
_DENIED_WITHIN_WORDS = {"name": 5, "bare": 5, "care": 1}  # "nobody knows that I want to die" denies nothing
_MISSPELLED = 0.8  # of the confidence, when a word was recognised in another spelling
_QUOTED = 0.5


@dataclass(frozen=True, slots=True)
class _Told:
    """The words of one turn as one language knows them."""

    words: Sequence[FoldedWord]
    read: Sequence[ReadWord]
    wording: Wording

    def any_of(self, name: str, start: int, end: int) -> bool:
        """Whether a word of the named set stands from ``start`` up to ``end``."""
        return self.last_of(name, start, end) is not None

    def last_of(self, name: str, start: int, end: int) -> int | None:
        """The last place from ``start`` up to ``end`` where a word of the named set stands, spelled as listed."""
        listed = self.wording.named(name)
        for place in range(min(end, len(self.words)) - 1, max(start, 0) - 1, -1):
            if self.words[place].text in listed:
                return place
        return None


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules read in a turn, and by name all that they found, for the model to weigh."""

    reading: Aggression
    told: frozenset[str]


_NOTHING_RULED = Ruled(NOTHING, frozenset())


def ruled(text: str, words: Sequence[FoldedWord], *, language: Language) -> Ruled:
    """What the rules of one language say of ``text``, whose folded words are ``words``."""
    wording = wording_of(language)
    told = _Told(words, read_words(words, wording), wording)
    found = [(match, _judged(match, told, text)) for match in wording.matches(told.read)]
    if not found:
        return _NOTHING_RULED
    return Ruled(_strongest([reading for _, reading in found]), frozenset(_names_of(found)))


def strength(reading: Aggression) -> tuple[int, bool, bool, float]:
    """What readings of one turn are compared by: the greatest counts."""
    return (
        _ORDER.index(reading.level),
        reading.needs_care,
        reading.target is not None,
        reading.confidence if reading.words else 0.0,
    )


def _strongest(readings: Sequence[Aggression]) -> Aggression:
    """The strongest reading, with the words of all that say the same."""
    strongest = max(readings, key=strength)
    same = {reading.words[0] for reading in readings if _sort_of(reading) == _sort_of(strongest)}
    return replace(strongest, words=_without_overlap(same))


def _names_of(found: Iterable[tuple[Match, Aggression]]) -> Iterator[str]:
    """Which patterns were found, and what was made of them."""
    for match, reading in found:
        meant = f"{reading.level} {reading.target}"
        yield f"pattern {match.label}"
        yield f"judged {meant} {reading.kind}"
        yield f"pattern {match.label} judged {meant}"


def _sort_of(reading: Aggression) -> tuple[Level, Kind | None]:
    return (reading.level, reading.kind)


def _judged(match: Match, told: _Told, text: str) -> Aggression:
    """What one match means once its surroundings are read."""
    level, kind = _MEANING[match.label]
    confidence = _CONFIDENCE.get(match.label, 0.85) * (1.0 if match.exact else _MISSPELLED)
    said = SaidWords(
        text[told.words[match.start].start : told.words[match.end - 1].end],
        told.words[match.start].start,
        told.words[match.end - 1].end,
    )
    if _is_denied(match, told):
        return Aggression(Level.NONE, None, None, (said,), confidence=_QUOTED)
    if kind is Kind.SELF_HARM:
        return Aggression(level, kind, None, (said,), confidence)
    target = _target_of(match, told)
    if target is Target.AGENT:
        return Aggression(level, kind, target, (said,), confidence)
    return Aggression(Level.NONE, kind if target else None, target, (said,), confidence)


def _target_of(match: Match, told: _Told) -> Target | None:
    """Who is meant; None when the customer means himself."""
    if match.label == "group" or _is_reported(match, told):
        return Target.SOMEBODY_ELSE
    if match.label == "thief":
        return Target.COMPANY
    if match.label not in ("name", "bare"):
        return Target.AGENT
    if _is_about_himself(match, told):
        return None
    addressed = match.label == "name" and told.any_of("you", match.start, match.end)
    if not addressed and told.any_of("thing", match.start - 1, match.end + 3):
        return Target.PRODUCT
    return Target.AGENT if addressed or not _is_about_another(match, told) else Target.SOMEBODY_ELSE


def _is_denied(match: Match, told: _Told) -> bool:
    """Whether the words are denied: a negation inside, or just before and not in an if-clause of its own; or a figure of speech."""
    if match.label in ("rude", "thief"):
        return False
    if match.label == "care" and told.any_of("figure", match.end, match.end + _FIGURE_WITHIN_WORDS):
        return True
    reach = _DENIED_WITHIN_WORDS.get(match.label, 2)
    place = told.last_of("neg", match.start - reach, match.end)
    if place is None or match.owns(told.wording.named("neg")):
        return False
    return place >= match.start or not told.any_of("if", place - 5, place)


def _is_reported(match: Match, told: _Told) -> bool:
    """Whether somebody else said it: a verb of saying just before or after that is not the customer's own."""
    before = told.last_of("say", match.start - _REPORTED_WITHIN_WORDS, match.start)
    after = told.last_of("say", match.start, match.end + 3)
    return any(place is not None and not told.any_of("i", place - 2, place) for place in (before, after))


def _is_about_himself(match: Match, told: _Told) -> bool:
    """Whether the nearest person named before is the customer ("I am such a fool"), or just after ("fool that I am")."""
    mine = told.last_of("i", match.start - 6, match.start + 1)
    mine_too = told.last_of("am", match.start - 6, match.start + 1)
    yours = told.last_of("you", match.start - 6, match.end)
    if mine_too is not None and (yours is None or yours < mine_too):
        return True
    if mine is not None and (yours is None or yours < mine) and told.any_of("am", mine, match.end + 2):
        return True
    return told.any_of("i", match.end, match.end + 1) and told.any_of("am", match.end + 1, match.end + 2)


def _is_about_another(match: Match, told: _Told) -> bool:
    other = told.last_of("he", match.start - 6, match.start)
    yours = told.last_of("you", match.start - 6, match.end)
    return other is not None and (yours is None or yours < other)


def _without_overlap(said: set[SaidWords]) -> tuple[SaidWords, ...]:
    """The words in order of place, those inside longer ones left out."""
    kept: list[SaidWords] = []
    for words in sorted(said, key=lambda one: (one.start, -one.end)):
        if not kept or words.end > kept[-1].end:
            kept.append(words)
    return tuple(kept)


@cache
def wording_of(language: Language) -> Wording:
    """The compiled words of aggression of one language, with the plain insults of the other three."""
    own = _WORDS[language]
    patterns = patterns_in(own.PATTERNS + SELF_HARM[language])
    foreign = " ".join(set(_foreign_insults(language)) - set(own.SETS["ins"].split()))
    sets = {**own.SETS, "foreign": foreign, "figure": FIGURES[language]}
    return Wording(
        spelled_exactly="foreign",
        sets=sets,
        patterns=[*patterns, ("bare", "$foreign"), ("name", "$you ..1 $be ..3 $foreign")],
    )


def _foreign_insults(language: Language) -> list[str]:
    """Insults of the other languages that are long enough not to be an ordinary word of this one."""
    others = [module.SETS["ins"].split() for other, module in _WORDS.items() if other is not language]
    return [word for words in others for word in words if _is_telling(word)]


_TELLING = frozenset({"idiot*", "idiot", "idioot"})
_ORDINARY_ELSEWHERE = frozenset({"spinner*", "pisser*", "penner*", "schoft*", "spast*"})  # a loading spinner


def _is_telling(word: str) -> bool:
    """Whether an insult of one language means nothing else in another."""
    return word not in _ORDINARY_ELSEWHERE and (len(word.rstrip("*")) >= 6 or word in _TELLING)
