"""Writing leaves, giving them their place, and finding every way in which somebody could change them."""

import base64
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from leidraad.apps.ledger import actions, queries, signing
from leidraad.apps.ledger.commitments import SOFTWARE_ACTORS
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Checkpoint, Leaf, Sequenced, SubjectSalt
from leidraad.domain.ledger.merkle import leaf_hash, root_of
from leidraad.domain.ledger.notes import checkpoint_from_note
from leidraad.domain.ledger.proofs import inclusion_holds
from leidraad.domain.ledger.tampering import FindingCode

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)


def _record(text: str = "x", **changes: object) -> Leaf:
    return actions.record(Event.SIGNED_IN, actor="fenne.wilgenroos", at=AT, data={"text": text, **changes})


def _fill(count: int, *, batches: int = 3) -> None:
    for batch in range(batches):
        for number in range(count):
            _record(f"{batch}-{number}")
        actions.integrate_leaves()


def test_events_follow_the_grammar_and_are_unique() -> None:
    assert all(re.fullmatch(r"[a-z]+:[a-z_]+:[a-z_]+", event) for event in Event)
    assert len(set(Event)) == len(Event.__members__)


def test_a_leaf_is_canonical_json_and_names_nobody() -> None:
    leaf = _record(person="joren.eikelvoort", contact="contact-7")
    content = json.loads(leaf.body)

    assert "fenne" not in leaf.body
    assert "joren" not in leaf.body
    assert "contact-7" not in leaf.body
    assert content["event"] == "people:person:signed_in"
    assert content["at"] == AT.isoformat()
    assert leaf.body == json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def test_the_same_person_has_the_same_commitment_until_their_salt_is_destroyed() -> None:
    first, second = _record(), _record()
    actions.forget_subject("fenne.wilgenroos")
    third = _record()

    actors = [json.loads(leaf.body)["actor"] for leaf in (first, second, third)]
    assert actors[0] == actors[1] != actors[2]


def test_software_acts_under_its_own_name() -> None:
    leaf = actions.record(Event.HEARTBEAT, actor="worker", at=AT, data={})

    assert json.loads(leaf.body)["actor"] == "worker"
    assert "worker" in SOFTWARE_ACTORS
    assert not SubjectSalt.objects.exists()


def test_leaves_about_a_subject_are_found_until_it_is_forgotten() -> None:
    leaf = actions.record(Event.CONTACT_CAPTURED, actor="intake", at=AT, data={}, subject="a-contact")
    _record()

    assert [found.pk for found in queries.leaves_about("a-contact")] == [leaf.pk]
    actions.forget_subject("a-contact")
    assert not queries.leaves_about("a-contact").exists()
    assert Leaf.objects.count() == 2


def test_a_leaf_goes_with_the_transaction_it_belongs_to() -> None:
    with _undone():
        _record()
        assert Leaf.objects.exists()

    assert not Leaf.objects.exists()


def test_leaves_get_their_place_once_and_the_state_is_signed() -> None:
    _fill(3, batches=2)

    assert actions.integrate_leaves() == 0
    assert list(Sequenced.objects.order_by("index").values_list("index", flat=True)) == list(range(6))
    last = Checkpoint.objects.get(size=6)
    assert bytes(last.root) == root_of(leaf_hash(leaf.body.encode()) for leaf in Leaf.objects.order_by("pk"))
    assert signing.log_key().signed(last.note)
    assert checkpoint_from_note(last.note).size == 6


def test_batches_end_where_they_are_told_to() -> None:
    for _ in range(5):
        _record()

    assert [actions.integrate_leaves(batch_size=2) for _ in range(4)] == [2, 2, 1, 0]
    assert actions.verify_ledger() == []


def test_a_leaf_that_committed_late_is_still_found() -> None:
    late = _record("late")
    with _as_owner(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM ledger_leaf WHERE id = %s", [late.pk])
    _fill(2, batches=1)
    Leaf.objects.create(pk=late.pk, recorded_at=late.recorded_at, event=late.event, body=late.body)

    assert actions.integrate_leaves() == 1
    assert Sequenced.objects.get(leaf_id=late.pk).index == 2


def test_every_leaf_can_be_proved_to_a_reader_who_has_only_the_signed_note() -> None:
    _fill(4, batches=2)
    for leaf in Leaf.objects.all():
        proved = queries.proof_of(leaf)
        assert proved is not None
        index, checkpoint, proof = proved
        signed = checkpoint_from_note(checkpoint.note)
        digest = leaf_hash(leaf.body.encode())
        assert inclusion_holds(leaf=digest, index=index, size=signed.size, proof=proof, root=signed.root)


def test_the_key_is_made_once_readable_by_its_owner_alone() -> None:
    first = signing.public_verifier_key()
    path = Path(settings.ENVIRONMENT.keys_dir) / "ledger-ed25519.pem"

    assert signing.public_verifier_key() == first
    assert path.stat().st_mode & 0o077 == 0
    assert first.startswith("leidraad/")


def test_a_file_that_holds_no_key_is_named() -> None:
    path = Path(settings.ENVIRONMENT.keys_dir) / "ledger-ed25519.pem"
    path.parent.mkdir(parents=True)
    path.write_text("no key")

    with pytest.raises(signing.KeyFileError, match=r"ledger-ed25519\.pem"):
        signing.log_key()


def test_a_ledger_that_is_whole_has_no_findings() -> None:
    assert actions.verify_ledger() == []
    _fill(5)
    assert actions.verify_ledger() == []


def test_an_edited_leaf_is_found_with_its_index_and_its_time() -> None:
    _fill(4)
    victim = Leaf.objects.get(pk=Sequenced.objects.get(index=5).leaf_id)
    _tamper("UPDATE ledger_leaf SET body = replace(body, '1-1', '9-9') WHERE id = %s", victim.pk)

    found = actions.verify_ledger()
    assert (found[0].code, found[0].index, found[0].at) == (FindingCode.LEAF_EDITED, 5, victim.recorded_at)


@pytest.mark.parametrize(
    "column", ["event = 'people:role:assigned'", "recorded_at = recorded_at - interval '1 day'"]
)
def test_a_column_that_no_longer_fits_its_leaf_is_found(column: str) -> None:
    _fill(2)
    _tamper(
        f"UPDATE ledger_leaf SET {column} WHERE id = (SELECT leaf_id FROM ledger_sequenced WHERE index = 3)"
    )

    assert [(each.code, each.index) for each in actions.verify_ledger()] == [(FindingCode.LEAF_EDITED, 3)]


def test_leaf_and_hash_changed_together_are_found_between_two_checkpoints() -> None:
    _fill(4)
    row = Sequenced.objects.get(index=5)
    body = Leaf.objects.get(pk=row.leaf_id).body.replace("1-1", "9-9")
    _tamper("UPDATE ledger_leaf SET body = %s WHERE id = %s", body, row.leaf_id)
    _tamper("UPDATE ledger_sequenced SET hash = %s WHERE index = 5", leaf_hash(body.encode()))

    (found,) = actions.verify_ledger()
    assert (found.code, found.index, found.last_index) == (FindingCode.LEAVES_CHANGED, 4, 7)


def test_a_ledger_cut_off_with_its_checkpoints_is_found_by_the_file_outside() -> None:
    _fill(4)
    _tamper("DELETE FROM ledger_checkpoint WHERE size > 8")
    _tamper("DELETE FROM ledger_leaf WHERE id IN (SELECT leaf_id FROM ledger_sequenced WHERE index >= 8)")
    _tamper("DELETE FROM ledger_sequenced WHERE index >= 8")

    codes = {each.code for each in actions.verify_ledger()}
    assert codes == {FindingCode.TRUNCATED, FindingCode.CHECKPOINT_REMOVED}


def test_nothing_is_signed_on_top_of_a_ledger_that_was_cut_off() -> None:
    _fill(4)
    _tamper("TRUNCATE ledger_checkpoint, ledger_sequenced, ledger_leaf")
    _record()

    with pytest.raises(actions.LedgerBrokenError, match="12 leaves were signed and 0 are known"):
        actions.integrate_leaves()
    assert actions.verify_ledger() != []


def test_a_checkpoint_made_with_another_key_is_found_and_nothing_is_signed_on_it() -> None:
    _fill(2)
    note = Checkpoint.objects.get(size=6).note
    blob = base64.b64decode(note.rsplit(" ", 1)[1])
    forged = (
        note.rsplit(" ", 1)[0] + " " + base64.b64encode(blob[:-1] + bytes([blob[-1] ^ 1])).decode() + "\n"
    )
    _tamper("UPDATE ledger_checkpoint SET note = %s WHERE size = 6", forged)
    _record()

    assert FindingCode.CHECKPOINT_FORGED in {each.code for each in actions.verify_ledger()}
    with pytest.raises(actions.LedgerBrokenError):
        actions.integrate_leaves()


def test_a_missing_file_of_checkpoints_is_a_finding() -> None:
    _fill(1)
    signing.witness_path().unlink()

    assert [each.code for each in actions.verify_ledger()] == [FindingCode.WITNESS_FILE_MISSING]


def test_a_leaf_that_never_got_a_place_is_a_finding_after_ten_minutes() -> None:
    _record()

    assert actions.verify_ledger() == []
    later = timezone.now() + timedelta(minutes=11)
    assert [each.code for each in actions.verify_ledger(now=later)] == [FindingCode.LEAF_NEVER_SEQUENCED]


Tampering = Callable[[Random, int], None]


def _edit(random: Random, size: int) -> None:
    _tamper(
        "UPDATE ledger_leaf SET body = body || ' ' WHERE id = (SELECT leaf_id FROM ledger_sequenced WHERE index = %s)",
        random.randrange(size),
    )


def _delete_leaf(random: Random, size: int) -> None:
    _tamper(
        "DELETE FROM ledger_leaf WHERE id = (SELECT leaf_id FROM ledger_sequenced WHERE index = %s)",
        random.randrange(size),
    )


def _delete_place(random: Random, size: int) -> None:
    _tamper("DELETE FROM ledger_sequenced WHERE index = %s", random.randrange(size))


def _delete_and_close_the_gap(random: Random, size: int) -> None:
    index = random.randrange(size)
    _tamper(
        "DELETE FROM ledger_leaf WHERE id = (SELECT leaf_id FROM ledger_sequenced WHERE index = %s)", index
    )
    _tamper("DELETE FROM ledger_sequenced WHERE index = %s", index)
    _tamper("UPDATE ledger_sequenced SET index = -index WHERE index > %s", index)
    _tamper("UPDATE ledger_sequenced SET index = -index - 1 WHERE index < 0")


def _swap(random: Random, size: int) -> None:
    first, second = sorted(random.sample(range(size), 2))
    _tamper("UPDATE ledger_sequenced SET index = -1 WHERE index = %s", first)
    _tamper("UPDATE ledger_sequenced SET index = %s WHERE index = %s", first, second)
    _tamper("UPDATE ledger_sequenced SET index = %s WHERE index = -1", second)


def _swap_bodies(random: Random, size: int) -> None:
    first, second = (Sequenced.objects.get(index=each).leaf_id for each in random.sample(range(size), 2))
    bodies = {each.pk: each.body for each in Leaf.objects.filter(pk__in=[first, second])}
    _tamper("UPDATE ledger_leaf SET body = %s WHERE id = %s", bodies[second], first)
    _tamper("UPDATE ledger_leaf SET body = %s WHERE id = %s", bodies[first], second)


def _edit_hash(random: Random, size: int) -> None:
    _tamper(
        "UPDATE ledger_sequenced SET hash = %s WHERE index = %s", random.randbytes(32), random.randrange(size)
    )


def _edit_leaf_and_hash(random: Random, size: int) -> None:
    row = Sequenced.objects.get(index=random.randrange(size))
    body = Leaf.objects.get(pk=row.leaf_id).body.replace('"text":"', '"text":"not ')
    _tamper("UPDATE ledger_leaf SET body = %s WHERE id = %s", body, row.leaf_id)
    _tamper("UPDATE ledger_sequenced SET hash = %s WHERE index = %s", leaf_hash(body.encode()), row.index)


def _cut_off(random: Random, size: int) -> None:
    keep = random.randrange(size)
    _tamper(
        "DELETE FROM ledger_leaf WHERE id IN (SELECT leaf_id FROM ledger_sequenced WHERE index >= %s)", keep
    )
    _tamper("DELETE FROM ledger_sequenced WHERE index >= %s", keep)
    _tamper("DELETE FROM ledger_checkpoint WHERE size > %s", keep)


def _insert(random: Random, size: int) -> None:
    index = random.randrange(size)
    body = Leaf.objects.order_by("?").first().body.replace('"text":"', '"text":"more ')  # type: ignore[union-attr]
    forged = Leaf.objects.create(
        recorded_at=json.loads(body)["recorded_at"], event=Event.SIGNED_IN, body=body
    )
    _tamper("UPDATE ledger_sequenced SET index = -index - 1 WHERE index >= %s", index)
    _tamper("UPDATE ledger_sequenced SET index = -index WHERE index < 0")
    Sequenced.objects.create(index=index, leaf_id=forged.pk, hash=leaf_hash(body.encode()))


def _append_by_hand(random: Random, size: int) -> None:
    leaf = _record(f"by hand {random.random()}")
    Sequenced.objects.create(index=size, leaf_id=leaf.pk, hash=leaf_hash(leaf.body.encode()))


def _edit_checkpoint(random: Random, size: int) -> None:
    row = random.choice(list(Checkpoint.objects.all()))
    _tamper("UPDATE ledger_checkpoint SET root = %s WHERE size = %s", random.randbytes(32), row.size)


def _delete_checkpoint(random: Random, size: int) -> None:
    row = random.choice(list(Checkpoint.objects.all()))
    _tamper("DELETE FROM ledger_checkpoint WHERE size = %s", row.size)


def _swap_notes(random: Random, size: int) -> None:
    first, second = random.sample(list(Checkpoint.objects.all()), 2)
    _tamper("UPDATE ledger_checkpoint SET note = %s WHERE size = %s", second.note, first.size)


TAMPERINGS: list[Tampering] = [
    _edit, _delete_leaf, _delete_place, _delete_and_close_the_gap, _swap, _swap_bodies, _edit_hash,
    _edit_leaf_and_hash, _cut_off, _insert, _append_by_hand, _edit_checkpoint, _delete_checkpoint, _swap_notes,
]  # fmt: skip


@pytest.mark.parametrize("tampering", TAMPERINGS, ids=lambda each: each.__name__.strip("_"))
def test_the_owner_of_the_tables_changes_nothing_unseen(tampering: Tampering) -> None:
    """With the triggers switched off, each kind of change twenty times at random places: all are found."""
    _fill(5, batches=4)
    assert actions.verify_ledger() == []
    for seed in range(20):
        with _undone():
            tampering(Random(seed), 20)
            assert actions.verify_ledger() != [], f"seed {seed}"
    assert actions.verify_ledger() == []


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _tamper(sql: str, *values: object) -> None:
    with _as_owner(), connection.cursor() as cursor:
        cursor.execute(sql, values)


@contextmanager
def _as_owner() -> Iterator[None]:
    """What the triggers cannot hinder: whoever owns the tables switches them off."""
    tables = ("ledger_leaf", "ledger_sequenced", "ledger_checkpoint")
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        yield
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
