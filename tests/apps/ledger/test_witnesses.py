"""Who may cosign, and which cosignatures are kept."""

import base64
import dataclasses
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, connection, transaction

from leidraad.apps.ledger import actions, queries, signing
from leidraad.apps.ledger.actions import CosignatureFault, CosignatureProblem, WitnessProblem
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Cosignature, Leaf, Witness, WitnessKind
from leidraad.domain.ledger.notes import KeyKind, VerifierKey
from leidraad.domain.ledger.tampering import FindingCode
from tests.apps.ledger.histories import AT, UNION, cosign_last, fill, register, tamper
from tests.apps.ledger.witness_keys import InventedWitness

pytestmark = pytest.mark.django_db


def last_note() -> tuple[int, str]:
    last = queries.last_checkpoint()
    assert last is not None
    return last.size, last.note


def fault_of(line: str, *, size: int | None = None, at: datetime = AT) -> CosignatureFault:
    with pytest.raises(CosignatureProblem) as caught:
        actions.add_cosignature(size=last_note()[0] if size is None else size, line=line, at=at)
    return caught.value.fault


def test_registering_and_ending_a_witness_are_leaves() -> None:
    witness = register()
    actions.end_witness(witness, by="ursel", at=AT)

    events = Leaf.objects.order_by("pk").values_list("event", flat=True)
    assert list(events) == [Event.WITNESS_REGISTERED, Event.WITNESS_ENDED]
    body = Leaf.objects.order_by("pk")[0].body
    assert UNION.key.text() in body
    assert "ursel" not in body


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("none", "bad_key"),
        (VerifierKey("union.example", UNION.key.public_key).text(), "not_a_witness_key"),
        (InventedWitness("x" * 101).key.text(), "not_a_witness_key"),
    ],
)
def test_what_is_no_key_of_a_witness_is_refused(key: str, code: str) -> None:
    with pytest.raises(WitnessProblem, match=code):
        actions.register_witness(verifier_key=key, kind=WitnessKind.UNION, by="ursel", at=AT)
    assert not Leaf.objects.exists()


def test_a_ledger_is_no_witness_of_its_own() -> None:
    own = VerifierKey("union.example", signing.log_key().public_key, KeyKind.COSIGNATURE)
    with pytest.raises(WitnessProblem, match="own_key"):
        actions.register_witness(verifier_key=own.text(), kind=WitnessKind.UNION, by="ursel", at=AT)


def test_a_name_is_taken_once_and_an_ended_witness_stays_ended() -> None:
    witness = register()
    with pytest.raises(WitnessProblem, match="known"):
        register()
    actions.end_witness(witness, by="ursel", at=AT)
    with pytest.raises(WitnessProblem, match="ended"):
        actions.end_witness(witness, by="ursel", at=AT)


def test_a_cosignature_is_kept_once_and_stands_under_the_note() -> None:
    fill(3)
    register()
    size, note = last_note()
    line = UNION.line(note, at_s=int(AT.timestamp()))

    assert actions.add_cosignature(size=size, line=line, at=AT)[1]
    assert not actions.add_cosignature(size=size, line=line, at=AT)[1]
    last = queries.last_checkpoint()
    assert last is not None
    assert queries.cosigned_note(last) == f"{note}{line}\n"
    assert Cosignature.objects.get().cosigned_at == AT
    assert queries.last_cosigned_checkpoint() == last
    assert actions.verify_ledger() == []


def test_only_a_registered_witness_over_a_checkpoint_that_is_there_and_only_if_it_holds() -> None:
    fill(3)
    size, note = last_note()
    good = UNION.line(note, at_s=int(AT.timestamp()))
    assert fault_of(good) is CosignatureFault.NO_WITNESS
    witness = register()
    assert fault_of(good, size=size + 1) is CosignatureFault.NO_CHECKPOINT
    assert fault_of(good, size=3) is CosignatureFault.NOT_VALID
    assert fault_of("noise") is CosignatureFault.MALFORMED
    name, blob = good.rsplit(" ", 1)
    altered = bytearray(base64.b64decode(blob))
    altered[-1] ^= 1
    assert fault_of(f"{name} {base64.b64encode(bytes(altered)).decode()}") is CosignatureFault.NOT_VALID
    assert fault_of(good, at=AT - timedelta(minutes=6)) is CosignatureFault.FROM_THE_FUTURE
    far = UNION.line(note, at_s=2**62)
    assert fault_of(far) is CosignatureFault.FROM_THE_FUTURE
    actions.end_witness(witness, by="ursel", at=AT)
    assert fault_of(good) is CosignatureFault.NO_WITNESS
    assert not Cosignature.objects.exists()


def test_a_key_of_another_under_the_name_of_a_witness_signs_nothing() -> None:
    fill(3)
    register()
    stranger = InventedWitness("stranger.example")
    line = stranger.line(last_note()[1], at_s=int(AT.timestamp())).replace(
        "stranger.example", "union.example"
    )

    assert fault_of(line) is CosignatureFault.NOT_VALID


@pytest.mark.parametrize(
    "statement",
    ["UPDATE {table} SET {column} = {column}", "DELETE FROM {table}", "TRUNCATE {table} CASCADE"],
)
@pytest.mark.parametrize(("table", "column"), [("ledger_cosignature", "line"), ("ledger_subtree", "hash")])
def test_the_database_refuses_every_change(table: str, column: str, statement: str) -> None:
    fill(90)
    register()
    cosign_last()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement.format(table=table, column=column))


@pytest.mark.parametrize(
    "change", [{"verifier_key": "other"}, {"name": "other"}, {"kind": WitnessKind.OTHER}]
)
def test_a_witness_keeps_its_name_key_and_kind(change: dict[str, str]) -> None:
    register()

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Witness.objects.update(**change)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Witness.objects.all().delete()


def test_a_cosignature_put_in_by_hand_is_found() -> None:
    fill(3)
    witness = register()
    size, note = last_note()
    good = UNION.line(note, at_s=1_000)
    tamper(
        "INSERT INTO ledger_cosignature (witness_id, size, line, cosigned_at, received_at) VALUES (%s, %s, %s, now(), now())",
        witness.pk, 3, good,
    )  # fmt: skip

    assert [(each.code, each.index) for each in actions.verify_ledger()] == [
        (FindingCode.COSIGNATURE_FORGED, 3)
    ]
    tamper("UPDATE ledger_cosignature SET size = %s", size + 5)
    assert [each.code for each in actions.verify_ledger()] == [FindingCode.CHECKPOINT_REMOVED]


def test_a_witness_is_late_when_it_has_not_looked_within_the_limit(settings: LazySettings) -> None:
    settings.ENVIRONMENT = dataclasses.replace(
        settings.ENVIRONMENT, ledger_witnesses_required=1, ledger_witness_limit_s=3600
    )
    fill(3)
    assert not queries.witness_policy(at=AT).is_kept
    register()
    cosign_last(at_s=int(AT.timestamp()))

    in_time = queries.witness_policy(at=AT + timedelta(minutes=59))
    late = queries.witness_policy(at=AT + timedelta(minutes=61))
    assert (in_time.is_kept, in_time.in_time, in_time.last_seen_size) == (True, 1, 9)
    assert (late.is_kept, late.in_time, late.last_seen_at) == (False, 0, AT)


def test_without_a_wish_for_witnesses_none_is_missed() -> None:
    assert queries.witness_policy(at=AT).is_kept


def test_what_stands_still_is_seen() -> None:
    now = datetime.now(UTC)
    actions.write_heartbeat(at=now)
    fresh = queries.clockwork(at=now)
    later = queries.clockwork(at=now + timedelta(minutes=16))
    assert (fresh.heart_stands_still, fresh.sequencer_stands_still) == (False, False)
    assert (later.heart_stands_still, later.sequencer_stands_still) == (True, True)
    actions.integrate_leaves()
    assert not queries.clockwork(at=now + timedelta(minutes=16)).sequencer_stands_still


def test_a_heartbeat_says_since_when_the_process_runs_and_how_far_the_sequencer_is() -> None:
    fill(3)
    body = actions.write_heartbeat(at=AT).body

    assert '"signed_size":9' in body
    assert '"running_since":"20' in body
