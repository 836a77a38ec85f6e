"""The lawful-basis attachment of a vCon: what was signed is granted, what the floor forbids never is."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from leidraad.domain.charter.clauses import Charter, Limit, Purpose
from leidraad.formats.lawful_basis import NEVER, Capture, content_hash_holds, lawful_basis_attachment
from tests.domain.charter.charters import changed, shipped

AT = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
CAPTURE = Capture(AT, 2, "ef" * 32, "leidraad/0011223344556677", 41)
DEMO = shipped("demo")
BASES = {"consent", "contract", "legal_obligation", "vital_interests", "public_task", "legitimate_interests"}


def attachment(charter: Charter = DEMO) -> dict[str, Any]:
    return dict(json.loads(json.dumps(lawful_basis_attachment(charter, CAPTURE))))


def granted(charter: Charter) -> dict[str, bool]:
    return {each["purpose"]: each["granted"] for each in attachment(charter)["body"]["purpose_grants"]}


def test_the_attachment_has_every_required_member() -> None:
    found = attachment()

    assert found["type"] == found["purpose"] == "lawful_basis"
    assert found["encoding"] == "json"
    assert found["body"]["lawful_basis"] in BASES
    assert found["body"]["proof_mechanisms"][0]["proof_data"]["leaf_index"] == 41
    assert all(set(each) >= {"purpose", "granted", "granted_at"} for each in found["body"]["purpose_grants"])


def test_it_ends_when_the_quality_data_dies() -> None:
    ends_at = datetime.fromisoformat(attachment()["body"]["expiration"])

    assert ends_at == AT + timedelta(days=28)


def test_what_was_signed_is_granted_and_nothing_else() -> None:
    only_coaching = changed(DEMO, purposes_allowed=frozenset({Purpose.COACHING}))

    assert granted(DEMO)["analysis"]
    assert granted(only_coaching)["coaching"]
    assert not granted(only_coaching)["analysis"]
    assert not granted(only_coaching)["training"]
    assert not granted(DEMO)["sentiment_analysis"]
    assert granted(changed(DEMO, ai={"customer_emotion": Limit.ON}))["sentiment_analysis"]


def test_the_floor_is_never_granted() -> None:
    widest = changed(
        DEMO,
        purposes_allowed=frozenset(Purpose),
        ai={"agent_emotion": Limit.ON, "voice_emotion": Limit.ON, "agent_scoring": Limit.ON},
    )

    assert not any(granted(widest)[name] for name in NEVER)


@pytest.mark.parametrize("member", ["lawful_basis", "expiration", "purpose_grants", "metadata"])
def test_a_changed_body_is_noticed(member: str) -> None:
    found = attachment()
    assert content_hash_holds(found)

    found["body"][member] = "other"

    assert not content_hash_holds(found)


def test_an_attachment_without_a_hash_does_not_hold() -> None:
    assert not content_hash_holds({"body": {"lawful_basis": "consent"}})
    assert not content_hash_holds({})
