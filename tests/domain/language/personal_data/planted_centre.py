"""The invented centre as a measure of redaction: what was planted in it and stayed, and what was masked beside it.

Apart from ``identifiers``: that set was written with the rules, the centre by somebody who did not know them.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from unittest.mock import patch

from demo import compose
from demo.read import FOLDER, demo_calls, demo_contacts
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.marks import PersonalDataKind, Span
from leidraad.domain.language.personal_data.own_names import own_names_of
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.domain.language.personal_data.redact import each_redacted
from leidraad.formats.limits import Limits
from leidraad.formats.transcribe import read_transcribe

KINDS = {
    "phone": PersonalDataKind.PHONE,
    "email": PersonalDataKind.EMAIL,
    "iban": PersonalDataKind.IBAN,
    "card": PersonalDataKind.CARD,
    "nn": PersonalDataKind.NATIONAL_NUMBER,
    "vat": PersonalDataKind.VAT_NUMBER,
    "plate": PersonalDataKind.LICENCE_PLATE,
    "bsn": PersonalDataKind.BSN,
    "nir": PersonalDataKind.NIR,
    "steuerid": PersonalDataKind.TAX_ID,
    "ogm": PersonalDataKind.STRUCTURED_MESSAGE,
    "number": PersonalDataKind.CUSTOMER_NUMBER,
    "name": PersonalDataKind.NAME,
    "street": PersonalDataKind.ADDRESS,
}
_ANY_DAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Plant:
    """One place where a planted value stands in a turn, and what became of it."""

    contact: str
    turn: str
    form: str
    kind: PersonalDataKind
    how: str  # written, spoken
    is_masked: bool  # no letter or digit of it is left
    as_kind: PersonalDataKind | None  # the mark that stands there instead


@dataclass(frozen=True, slots=True)
class FalseAlarm:
    """Something masked that holds nothing planted."""

    contact: str
    turn: str
    text: str
    kind: PersonalDataKind


@dataclass(frozen=True, slots=True)
class CentreScore:
    plants: Sequence[Plant]
    false_alarms: Sequence[FalseAlarm]

    @property
    def missed(self) -> list[Plant]:
        return [plant for plant in self.plants if not plant.is_masked]

    def counts(self) -> Mapping[tuple[PersonalDataKind, str], tuple[int, int]]:
        """(kind, how) -> planted values masked whole, and in all."""
        total = Counter((plant.kind, plant.how) for plant in self.plants)
        masked = Counter((plant.kind, plant.how) for plant in self.plants if plant.is_masked)
        return {key: (masked[key], total[key]) for key in sorted(total)}


# As in the application, where the companies of the centre are never people.
_OWN = OwnNumbers(own_names=(*own_names_of("Lumarel"), *own_names_of("Veldnet")))


def score_centre() -> CentreScore:
    """Every contact and call of the centre redacted; with what became of each value planted in it."""
    rows = json.loads((FOLDER / "planted.json").read_text(encoding="utf-8"))
    return _score(centre_turns(), rows)


def score_other_centre(seed: int) -> CentreScore:
    """The contacts of a centre composed anew from the same dialogues: other people, values and forms."""
    with patch.object(compose, "SEED", seed):
        lines, rows = compose.compose_all()
    return _score(
        ((line["facts"]["source_id"], _turns(line)) for some in lines.values() for line in some), rows
    )


def _score(contacts: Iterable[tuple[str, Sequence[Turn]]], rows: Iterable[Mapping[str, str]]) -> CentreScore:
    planted = _planted(rows)
    plants: list[Plant] = []
    alarms: list[FalseAlarm] = []
    for contact, turns in contacts:
        for turn, result in each_redacted(turns, own=_OWN):
            places = list(_places(turn.text, planted[contact]))
            plants += [_plant(contact, turn.text, *place, result.spans) for place in places]
            alarms += [
                FalseAlarm(contact, turn.text, turn.text[span.start : span.end], span.kind)
                for span in result.spans
                if not any(span.start < end and start < span.end for start, end, _ in places)
            ]
    return CentreScore(plants, alarms)


def centre_turns() -> Iterator[tuple[str, Sequence[Turn]]]:
    """The id and turns of every contact and call, as they arrive."""
    for contact in demo_contacts(_ANY_DAY):
        yield contact.facts.source_id or "", contact.turns
    for call in demo_calls(_ANY_DAY):
        yield call.name, read_transcribe(json.loads(call.transcript), limits=Limits()).turns


def _turns(line: Mapping[str, Any]) -> Sequence[Turn]:
    return [Turn(Party(raw["party"]), raw["text"]) for raw in line["turns"]]


def _planted(rows: Iterable[Mapping[str, str]]) -> Mapping[str, list[Mapping[str, str]]]:
    planted: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        if row["kind"] in KINDS:
            planted[row["contact"]].append(row)
    return planted


def _places(text: str, rows: Sequence[Mapping[str, str]]) -> Iterator[tuple[int, int, Mapping[str, str]]]:
    """Where each planted form stands in a text; a form listed twice ("facts" and "written") counts once."""
    forms = {row["form"].lower(): row for row in rows}
    lowered = text.lower()
    for form, row in forms.items():
        start = lowered.find(form)
        while start >= 0:
            yield start, start + len(form), row
            start = lowered.find(form, start + len(form))


def _plant(
    contact: str, text: str, start: int, end: int, row: Mapping[str, str], spans: Sequence[Span]
) -> Plant:
    over = [span for span in spans if span.start < end and start < span.end]
    masked = all(
        not text[at].isalnum() or any(span.start <= at < span.end for span in over)
        for at in range(start, end)
    )
    how = "spoken" if row["how"] == "spoken" else "written"
    as_kind = over[0].kind if over else None
    return Plant(contact, text, text[start:end], KINDS[row["kind"]], how, masked, as_kind)
