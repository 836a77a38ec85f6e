"""Earlier contacts that customers mention: own suite by half, and fresh cases by another hand: ``python -m benchmarks.quality repeats``.

``repeat`` and ``none`` are of contacts. Where an earlier contact was rightly found, the details are measured as well: the turn that
mentions it first, how many times, by which channel, on which day, and whether a promise of then was broken. ``wrong`` is a detail that
nobody told or another than was told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.quality.figures import Figure, figures_of
from benchmarks.quality.functional_suite import Case, parts_of
from benchmarks.quality.noise import SHARES, Garble, condition_of, garbler
from benchmarks.quality.printing import print_figures
from benchmarks.quality.promises import SAID_AT, turns_of
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.repeats.find import EarlierContact, earlier_contacts_of_turns

REPEAT, NONE = "repeat", "none"
_SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Details:
    """What is told of earlier contacts in one contact, as the suites write it; "" for what is not told."""

    turn: str = ""
    times: str = ""
    channel: str = ""
    day: str = ""
    promise: str = ""


def wanted_of(case: Case) -> Details:
    """The details of a case; "3rd" is two times, and channels are in alphabetical order."""
    if case.label == NONE:
        return Details()
    turn, times, channel, day, promise = ("" if word == "-" else word for word in case.target.split())
    counted = str(int(times[:-2]) - 1) if times[:1].isdigit() and not times.isdigit() else times
    return Details(turn, counted, "+".join(sorted(filter(None, channel.split("+")))), day, promise)


def read_case(text: str, language: Language, garble: Garble | None = None) -> tuple[EarlierContact, ...]:
    """The earlier contacts read in a contact written on one line; ``garble`` changes the words."""
    turns = [
        Turn(turn.party, garble(turn.text, language) if garble else turn.text) for turn in turns_of(text)
    ]
    return earlier_contacts_of_turns(turns, [language] * len(turns), said_at=SAID_AT, customer=Party.CUSTOMER)


def details_of(found: Sequence[EarlierContact]) -> Details:
    """What was read anywhere in a contact, as the suites write it; nothing for no finds."""
    if not found:
        return Details()
    counts = [one.earlier_count for one in found if one.earlier_count is not None]
    days = [one.when.last for one in found if one.when and one.when.first == one.when.last]
    return Details(
        turn=str(found[0].turn + 1),
        times=str(max(counts)) if counts else _SEVERAL if any(one.several for one in found) else "",
        channel="+".join(sorted({str(via) for one in found for via in one.via})),
        day=str(max(days)) if days else "",
        promise="broken" if any(one.promise_broken for one in found) else "",
    )


def measure(*, garble: Garble | None = None, condition: str = "clean") -> list[Figure]:
    """All figures; ``garble`` changes the words first, ``condition`` names how."""
    return list(_figures(garble, condition))


def _figures(garble: Garble | None, condition: str) -> Iterator[Figure]:
    for language in Language:
        for data, part, cases in parts_of("repeats", language):
            found = [read_case(case.text, language, garble) for case in cases]
            yield from figures_of(
                [case.label for case in cases], [REPEAT if one else NONE for one in found],
                signal="earlier contacts", language=language, data=data, part=part, condition=condition, reader="rules",
            )  # fmt: skip
            pairs = [
                (wanted_of(case), details_of(one))
                for case, one in zip(cases, found, strict=True)
                if one and case.label == REPEAT
            ]
            for name in Details.__slots__:
                counts = _counts([(getattr(wanted, name), getattr(told, name)) for wanted, told in pairs])
                yield Figure(
                    "earlier contacts, details", language, data, part, condition, "rules", name, *counts
                )


def _counts(pairs: Sequence[tuple[str, str]]) -> tuple[int, int, int]:
    """Right, wrong and missed of one detail."""
    right = sum(bool(wanted) and wanted == told for wanted, told in pairs)
    return (
        right,
        sum(bool(told) for _, told in pairs) - right,
        sum(bool(wanted) for wanted, _ in pairs) - right,
    )


if __name__ == "__main__":
    for share in (0, *SHARES):
        garble = garbler(share) if share else None
        print_figures(measure(garble=garble, condition=condition_of(share)))
