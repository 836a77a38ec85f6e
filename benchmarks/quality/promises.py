"""Promises and outcomes: the own suites by half, and fresh cases by another hand: ``python -m benchmarks.quality.promises``.

Beside the label of a promise (promise, conditional, offered, negated, none) its action and its day are measured where the
label is right: a label "right", right or not.
"""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from benchmarks.quality.figures import Figure, figures_of
from benchmarks.quality.functional_suite import Case, cases_of, parts_of
from benchmarks.quality.noise import SHARES, Garble, condition_of, garbler
from benchmarks.quality.printing import print_figures
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.outcomes.find import outcome_of_turns
from leidraad.domain.language.promises.find import Promise, Side, Standing, promises_in, promises_of_turns

SAID_AT = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Europe/Brussels"))
_LABELS = {
    Standing.FIRM: "promise",
    Standing.CONDITIONAL: "conditional",
    Standing.OFFERED: "offered",
    Standing.NEGATED: "negated",
}


def turns_of(contact: str) -> list[Turn]:
    """The turns of a contact written on one line, parted by " | "; the agent's begin with "agent:"."""
    return [_turn(part.strip()) for part in contact.split(" | ")]


def _turn(said: str) -> Turn:
    agents = said.removeprefix("agent:")
    return Turn(Party.CUSTOMER, said) if agents == said else Turn(Party.AGENT, agents.strip())


def promises_of(case: Case, text: str, language: Language) -> tuple[Promise, ...]:
    """The promises read in a case of the suite, whose target begins with who speaks."""
    return promises_in(text, language=language, side=Side(case.target.split()[0]), said_at=SAID_AT)


def label_of(promises: tuple[Promise, ...]) -> str:
    """The suite's label of what was read in one text: that of the firmest promise."""
    return next(
        (label for standing, label in _LABELS.items() if standing in {one.standing for one in promises}),
        "none",
    )


def detail_of(case: Case, promises: tuple[Promise, ...]) -> str:
    """What and by when, as the suite writes it: that of the promise as it should be when one is so, else the first."""
    read = [f"{one.action} {one.due.last if one.due else '-'}" for one in promises]
    wanted = case.target.partition(" ")[2]
    return wanted if wanted in read else read[0]


def outcome_label(contact: str, language: Language, garble: Garble | None = None) -> str:
    """The outcome read in a contact written on one line."""
    turns = [
        Turn(turn.party, garble(turn.text, language) if garble else turn.text) for turn in turns_of(contact)
    ]
    languages = [language] * len(turns)
    promises = promises_of_turns(
        turns, languages, said_at=SAID_AT, agent=Party.AGENT, customer=Party.CUSTOMER
    )
    return str(
        outcome_of_turns(
            turns, languages, promises=promises, agent=Party.AGENT, customer=Party.CUSTOMER
        ).outcome
    )


def measure(*, garble: Garble | None = None, condition: str = "clean") -> list[Figure]:
    """All figures; ``garble`` changes the words first, ``condition`` names how."""
    return [*_promise_figures(garble, condition), *_outcome_figures(garble, condition)]


def _promise_figures(garble: Garble | None, condition: str) -> Iterator[Figure]:
    for language, data, part, cases in _parts("promises"):
        texts = [garble(case.text, language) if garble else case.text for case in cases]
        read = [promises_of(case, text, language) for case, text in zip(cases, texts, strict=True)]
        told = [label_of(promises) for promises in read]
        yield from figures_of(
            [case.label for case in cases], told,
            signal="promises", language=language, data=data, part=part, condition=condition, reader="rules",
        )  # fmt: skip
        found = [
            (case.target.partition(" ")[2], detail_of(case, promises))
            for case, promises, label in zip(cases, read, told, strict=True)
            if promises and label == case.label
        ]
        right = sum(wanted == got for wanted, got in found)
        yield Figure(
            "promises, what and when", language, data, part, condition, "rules", "right",
            right, len(found) - right, len(found) - right,
        )  # fmt: skip


def _outcome_figures(garble: Garble | None, condition: str) -> Iterator[Figure]:
    for language, data, part, cases in _parts("outcomes"):
        yield from figures_of(
            [case.label for case in cases], [outcome_label(case.text, language, garble) for case in cases],
            signal="outcomes", language=language, data=data, part=part, condition=condition, reader="rules",
        )  # fmt: skip


def _parts(suite: str) -> Iterator[tuple[Language, str, str, list[Case]]]:
    for language in Language:
        for data, part, cases in (*parts_of(suite, language), *_second_parts(suite, language)):
            yield language, data, part, cases


def _second_parts(suite: str, language: Language) -> list[tuple[str, str, list[Case]]]:
    """The halves of the second suite, written before the rules were looked at; the rules were widened on one of them."""
    cases = cases_of(f"training/{suite}", language)
    return [
        ("second suite", "development", [case for case in cases if not case.held_back]),
        ("second suite", "held back", [case for case in cases if case.held_back]),
    ]


if __name__ == "__main__":
    for share in (0, *SHARES):
        garble = garbler(share) if share else None
        print_figures(measure(garble=garble, condition=condition_of(share)))
