"""False alarms: what is heard in turns of customers that hold nothing, per 1,000 of them: ``python -m benchmarks.quality.false_alarms``.

In a real centre nearly every turn is ordinary, so this figure decides whether people trust what is found. *Everyday* turns and turns *easily
mistaken* (death, loneliness, illness, money, anger, swearing at things, figures of speech, praise of a product) are our own, in
`tests/data/ordinary`, held apart from what the models learn from; service dialogues and bank questions are other people's. Real praise
stands in the service dialogues, so compliments are not counted there.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.quality.functional_suite import cases_of
from benchmarks.quality.noise import condition_of, garbler
from benchmarks.quality.outside_data import TEXT
from benchmarks.quality.turn_examples import held_apart
from leidraad.domain.language.aggression.find import aggression_in
from leidraad.domain.language.aggression.reading import Aggression
from leidraad.domain.language.aggression.rules import ruled as ruled_aggression
from leidraad.domain.language.compliments.find import compliment_in
from leidraad.domain.language.compliments.rules import ruled as ruled_compliment
from leidraad.domain.language.languages import Language
from leidraad.domain.language.wordings.folding import folded_words

KINDS = ("rude", "insult", "threat", "care", "compliment")
_EASILY_MISTAKEN = frozenset(
    {
        "anger_alone", "figures", "illness", "jokes", "living_alone", "loneliness", "money", "moving_bereavement",
        "others", "product_praise", "swearing_thing", "whereabouts",
    }
)  # fmt: skip
_NOISE_SHARE = 0.25
_OF_OTHERS = ("service dialogues", "banking questions")
_WITH_PRAISE = frozenset({"service dialogues"})
Read = Callable[[str, Language], set[str]]


@dataclass(frozen=True, slots=True)
class Alarms:
    """How many of a set's turns were taken for each kind; a kind that may really be there is not in ``found``."""

    language: str
    data: str
    condition: str
    reader: str
    turns: int
    found: dict[str, int]

    def per_thousand(self, kind: str) -> float | None:
        """False alarms of a kind in 1,000 turns; None for one that was not counted or when there are no turns."""
        return 1000 * self.found[kind] / self.turns if self.turns and kind in self.found else None


def measured_alarms() -> list[Alarms]:
    """Every set, clean and with words wrong, by the rules alone and by what ships. Sets of others are left out when absent."""
    counted = [
        _counted(texts, language, data, condition=condition, reader=reader, read=read)
        for share in (0.0, _NOISE_SHARE)
        for language, data, clean in _sets()
        for condition, texts in [(condition_of(share), _heard(clean, language, share))]
        for reader, read in (("rules and model", _shipped), ("rules", _ruled))
    ]
    return [*counted, *_together(counted)]


def _together(alarms: Sequence[Alarms]) -> Iterator[Alarms]:
    """The four languages of each set as one: a single language has too few turns for a rare mistake."""
    alike: dict[tuple[str, str, str], list[Alarms]] = {}
    for one in alarms:
        alike.setdefault((one.data, one.condition, one.reader), []).append(one)
    for (data, condition, reader), ones in alike.items():
        if len(ones) > 1:
            found = {kind: sum(one.found[kind] for one in ones) for kind in ones[0].found}
            yield Alarms("all", data, condition, reader, sum(one.turns for one in ones), found)


def _counted(
    texts: Sequence[str], language: Language, data: str, *, condition: str, reader: str, read: Read
) -> Alarms:
    heard = Counter(kind for text in texts for kind in read(text, language))
    found = {kind: heard[kind] for kind in KINDS if kind != "compliment" or data not in _WITH_PRAISE}
    return Alarms(language, data, condition, reader, len(texts), found)


def _sets() -> Iterator[tuple[Language, str, list[str]]]:
    for language in Language:
        cases = cases_of("ordinary", language)
        for data, mistaken in (("everyday", False), ("easily mistaken", True)):
            texts = [case.text for case in cases if (case.capability in _EASILY_MISTAKEN) == mistaken]
            yield language, data, texts
    of_others = held_apart() if TEXT.exists() else {}
    for data in _OF_OTHERS:
        if data in of_others:
            yield Language.ENGLISH, data, [one.text for one in of_others[data]]


def _heard(texts: Sequence[str], language: Language, share: float) -> list[str]:
    garble = garbler(share)
    return [garble(text, language) for text in texts] if share else list(texts)


def _shipped(text: str, language: Language) -> set[str]:
    praised = compliment_in(text, language=language).given
    return _kinds(aggression_in(text, language=language), praised=praised)


def _ruled(text: str, language: Language) -> set[str]:
    words = folded_words(text)
    praised = bool(ruled_compliment(words, language=language).praise)
    return _kinds(ruled_aggression(text, words, language=language).reading, praised=praised)


def _kinds(reading: Aggression, *, praised: bool) -> set[str]:
    found = "care" if reading.needs_care else str(reading.level)
    return {kind for kind in (found, "compliment" if praised else "none") if kind != "none"}


def rows_of(alarms: Sequence[Alarms]) -> list[list[str]]:
    """A line for each set, condition and reader: false alarms per 1,000 turns, by kind; a dash where a kind was not counted."""
    return [
        [one.language, one.data, one.condition, one.reader, str(one.turns)]
        + ["–" if (share := one.per_thousand(kind)) is None else f"{share:.1f}" for kind in KINDS]
        for one in alarms
    ]


HEAD = ["language", "data", "condition", "reader", "turns", *(f"{kind}, per 1,000" for kind in KINDS)]


if __name__ == "__main__":
    for row in (HEAD, *rows_of(measured_alarms())):
        print(" | ".join(row))
