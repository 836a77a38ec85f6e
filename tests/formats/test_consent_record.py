"""An agent's part in the charter as a consent record: every field that TS 27560 asks for is there."""

import json
from datetime import UTC, datetime
from typing import Any

from leidraad.domain.charter.clauses import Purpose
from leidraad.formats.consent_record import Choice, Party, Terms, consent_receipt, consent_record
from tests.domain.charter.charters import changed, shipped

JOINED = datetime(2026, 9, 3, 8, 30, tzinfo=UTC)
LEFT = datetime(2026, 10, 1, 17, tzinfo=UTC)
DEMO = shipped("demo")
TERMS = Terms(
    DEMO, 2, "cd" * 32, "https://leidraad.example/charter/", "https://leidraad.example/charter/leave"
)
VELD = Party("Veld", "privacy@veld.example")
AUTHORITY = Party("GBA/APD", "contact@apd-gba.example")


def a_choice(left_at: datetime | None = None) -> Choice:
    return Choice("7f0c8a52-3f2e-4d1b-8a77-0d0f7a0b9c11", "f3a9", JOINED, JOINED, left_at)


def record(choice: Choice, terms: Terms = TERMS) -> dict[str, Any]:
    return dict(json.loads(json.dumps(consent_record(choice, terms, controller=VELD, authority=AUTHORITY))))


def test_a_record_says_who_what_why_and_since_when() -> None:
    found = record(a_choice())

    assert found["@type"] == "dpv:ConsentRecord"
    assert found["dct:identifier"] == "7f0c8a52-3f2e-4d1b-8a77-0d0f7a0b9c11"
    assert found["dpv:hasConsentStatus"] == {"@id": "dpv:ConsentGiven"}
    assert found["dpv:hasNotice"]["leidraad:hash"] == "cd" * 32
    assert found["dpv:hasDataController"]["dpv:hasName"] == "Veld"
    assert [event["dct:date"]["@value"] for event in found["dct:hasPart"]] == [JOINED.isoformat()]


def test_each_purpose_is_a_process_with_its_own_retention_and_readers() -> None:
    processes = {each["dpv:hasPurpose"]["@id"]: each for each in record(a_choice())["dpv:hasProcess"]}

    assert set(processes) == {f"leidraad:purpose/{purpose}" for purpose in DEMO.purposes_allowed}
    coaching, insight = processes["leidraad:purpose/coaching"], processes["leidraad:purpose/insight"]
    assert coaching["dpv:hasStorageCondition"]["dpv:hasDuration"] == "P28D"
    assert insight["dpv:hasStorageCondition"]["dpv:hasDuration"] == "P13M"
    assert insight["dpv:hasRecipient"] == [{"@id": "leidraad:role/quality_analyst"}]
    assert "sanction" in coaching["leidraad:forbiddenUses"]


def test_a_purpose_that_was_not_signed_is_not_in_the_record() -> None:
    terms = Terms(changed(DEMO, purposes_allowed=frozenset({Purpose.COACHING})), 2, "cd" * 32, "n", "l")

    assert len(record(a_choice(), terms)["dpv:hasProcess"]) == 1


def test_leaving_is_an_event_of_its_own() -> None:
    found = record(a_choice(LEFT))

    assert found["dpv:hasConsentStatus"] == {"@id": "dpv:ConsentWithdrawn"}
    assert [event["dct:date"]["@value"] for event in found["dct:hasPart"]] == [
        JOINED.isoformat(),
        LEFT.isoformat(),
    ]


def test_the_receipt_holds_what_the_record_holds() -> None:
    receipt = consent_receipt(a_choice(), TERMS, controller=VELD, authority=AUTHORITY)

    same = {key: value for key, value in receipt.items() if key not in {"@id", "@type"}}
    assert same == {key: value for key, value in record(a_choice()).items() if key not in {"@id", "@type"}}
    assert receipt["@type"] == "dpv:ConsentReceipt"
