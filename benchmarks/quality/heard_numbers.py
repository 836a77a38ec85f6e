"""Numbers in noisy speech, on what they are developed on: ``python -m benchmarks.quality.heard_numbers``; a minute or two.

Apart from ``personal_data``, whose figures go to the page: here are many draws of noise, the second development set, counts by kind,
and false alarms in ordinary talk. With ``--held-back`` the other half, of which nothing but counts is shown.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cache

from benchmarks.quality.functional_suite import SUITES
from benchmarks.quality.noise import garbler
from benchmarks.quality.personal_data import NUMBERS, Finds, garbled, in_groups, ours, tallied
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from tests.domain.language.personal_data.utterances import (
    Utterance,
    as_turns,
    utterances,
    utterances_to_develop_on,
)

SHARES = (0.0, 0.25, 0.4)
NOT_ORDINARY = NUMBERS | {PersonalDataKind.CUSTOMER_NUMBER}
_NUMBER = min(NUMBERS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=10, help="of noise, each with a seed of its own")
    parser.add_argument("--first-seed", type=int, default=101)
    parser.add_argument("--held-back", action="store_true", help="the half that nothing is chosen by")
    parser.add_argument("--kinds", action="store_true", help="recall by kind too")
    wanted = parser.parse_args()
    seeds = range(wanted.first_seed, wanted.first_seed + wanted.draws)
    if wanted.held_back:
        _show("held back", lambda language: own_half(language, held_back=True), seeds, kinds=wanted.kinds)
        return
    _show("second set", developed_on, seeds, kinds=wanted.kinds)
    _show("first half", lambda language: own_half(language, held_back=False), seeds, kinds=wanted.kinds)
    for share in SHARES:
        for language in Language:
            found, turns = false_alarms(everyday(language), language, share, seeds)
            print(f"everyday talk, {share:.0%}: {language} {found} finds in {turns} turns")


def developed_on(language: Language) -> list[Utterance]:
    """The second development set."""
    return list(utterances_to_develop_on("personal_data", language))


def own_half(language: Language, *, held_back: bool) -> list[Utterance]:
    """A half of the own set."""
    return [case for case in utterances(language) if case.held_back is held_back]


@cache
def everyday(language: Language) -> tuple[str, ...]:
    """Ordinary turns without any identifier: the few in which rules find a number are left out."""
    path = SUITES / "training" / "everyday" / f"{language}.txt"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return tuple(line for line in lines if NOT_ORDINARY.isdisjoint(_kinds_in(line)))


def _kinds_in(text: str) -> set[PersonalDataKind]:
    return {span.kind for span in find_personal_data(text)}


def draws(
    cases: Sequence[Utterance], share: float, seeds: Iterable[int]
) -> Iterator[tuple[list[list[Turn]], Finds]]:
    """The turns of all cases under each draw of noise, with what is there; once where nothing is wrong."""
    for seed in seeds if share else [0]:
        garble = garbler(share, seed=seed) if share else None
        read = [as_turns(garbled(case, garble)) for case in cases]
        yield [turns for turns, _ in read], [gold for _, gold in read]


def false_alarms(
    texts: Sequence[str], language: Language, share: float, seeds: Iterable[int]
) -> tuple[int, int]:
    """How many numbers are found in texts that hold none, under all draws, and in how many turns."""
    found = turns = 0
    for seed in seeds if share else [0]:
        garble = garbler(share, seed=seed) if share else None
        cases = [[Turn(Party.CUSTOMER, garble(text, language) if garble else text)] for text in texts]
        told = in_groups(ours(cases), NOT_ORDINARY)
        found += sum(map(len, told))
        turns += len(cases)
    return found, turns


def _show(
    name: str, cases_of: Callable[[Language], list[Utterance]], seeds: Sequence[int], *, kinds: bool
) -> None:
    for share in SHARES:
        for language in Language:
            line = counted(cases_of(language), share, seeds).line(kinds=kinds)
            print(f"{name}, {share:.0%}: {language} {line}", flush=True)


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers found, there, found and wrong, and found in what must stay; by kind those found and there."""

    found: int = 0
    there: int = 0
    told: int = 0
    wrong: int = 0
    in_what_stays: int = 0
    masked: int = 0  # by whatever mark
    found_of_kind: Counter[PersonalDataKind] = field(default_factory=Counter)
    of_kind: Counter[PersonalDataKind] = field(default_factory=Counter)

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    def line(self, *, kinds: bool) -> str:
        """Recall, precision and false alarms as text; by kind too where wanted."""
        told = (
            f"recall {self.found / max(1, self.there):.3f} ({self.there}), masked by any mark "
            f"{self.masked / max(1, self.there):.3f}, precision {1 - self.wrong / max(1, self.told):.3f} "
            f"({self.told}), in what stays {self.in_what_stays}"
        )
        of_kind = [
            f"\n    {kind} {self.found_of_kind[kind]}/{self.of_kind[kind]}" for kind in sorted(self.of_kind)
        ]
        return told + "".join(of_kind if kinds else ())


def counted(cases: Sequence[Utterance], share: float, seeds: Iterable[int]) -> Counts:
    """The counts of some cases under all draws of noise."""
    every = Counts()
    for turns, there in draws(cases, share, seeds):
        finds = ours(turns)
        told = in_groups(finds, NUMBERS)
        tally = tallied(in_groups(there, NUMBERS), told)
        stays = [len(some) for some, case in zip(told, cases, strict=True) if case.section == "kept"]
        found_of_kind, of_kind = _by_kind(there, finds)
        every += Counts(
            tally.found[_NUMBER],
            tally.gold[_NUMBER],
            tally.told[_NUMBER],
            tally.told[_NUMBER] - tally.right[_NUMBER],
            sum(stays),
            _masked(there, finds),
            found_of_kind,
            of_kind,
        )
    return every


def _masked(there: Finds, finds: Finds) -> int:
    """How many numbers are covered by half or more, whatever they were taken for."""
    only = in_groups(there, NUMBERS)
    told = [[replace(one, kind=_NUMBER) for one in some] for some in finds]
    return tallied(only, told).found[_NUMBER]


def _by_kind(there: Finds, finds: Finds) -> tuple[Counter[PersonalDataKind], Counter[PersonalDataKind]]:
    """Of each kind of number how many were found as any of them, and how many are there."""
    told = in_groups(finds, NUMBERS)
    found, gold = Counter[PersonalDataKind](), Counter[PersonalDataKind]()
    for kind in NUMBERS:
        as_number = [[replace(one, kind=_NUMBER) for one in some if one.kind is kind] for some in there]
        tally = tallied(as_number, told)
        if tally.gold[_NUMBER]:
            found[kind], gold[kind] = tally.found[_NUMBER], tally.gold[_NUMBER]
    return found, gold


if __name__ == "__main__":
    main()
