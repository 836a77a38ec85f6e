"""The exported ledger and the verifier that was written apart from it: they agree on every ledger and every change."""

import json
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.apps.ledger import actions, queries, signing
from leidraad.apps.ledger.actions import sequencing
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.export import export_lines
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.ledger.offline import leidraad_verify as verifier
from leidraad.domain.ledger.merkle import leaf_hash, root_of
from leidraad.domain.ledger.notes import (
    MalformedNoteError,
    checkpoint_from_note,
    cosigned_at_s,
    verifier_key,
    verifier_key_from_text,
)
from leidraad.domain.ledger.proofs import inclusion_proof
from tests.apps.ledger.histories import (
    AT,
    UNION,
    checked,
    codes,
    cosign_last,
    exported,
    fill,
    register,
    tamper,
    write,
)
from tests.apps.ledger.witness_keys import InventedWitness
from tests.domain.ledger.test_cosignatures import PUBLIC_NOTE, PUBLIC_WITNESSES, SEEN_AT_S, check_with


@pytest.mark.django_db
def test_a_whole_ledger_is_whole_for_the_verifier_too() -> None:
    register()
    fill(5)
    cosign_last()
    report = checked(exported(), log_key=signing.public_verifier_key(), witness_keys=[UNION.key.text()])

    assert (report.faults, report.remarks) == ([], [])
    assert "16 leaves read; the last checkpoint speaks of 16." in report.facts
    assert any("union.example cosigned 16 leaves" in fact for fact in report.facts)


@pytest.mark.django_db
def test_nobody_is_named_in_an_export() -> None:
    write(person="joren.eikelvoort")
    actions.integrate_leaves()

    text = b"".join(exported())
    assert b"joren" not in text
    assert b"fenne" not in text


@pytest.mark.django_db
def test_leaves_are_exported_byte_for_byte_and_each_checkpoint_after_its_last_leaf() -> None:
    fill(2)
    header, *lines = exported()

    assert json.loads(header)["size"] == 6
    assert [line.startswith(b'{"checkpoint"') for line in lines] == [False, False, True] * 3
    bodies = [line.rstrip(b"\n").decode() for line in lines if not line.startswith(b'{"checkpoint"')]
    assert bodies == list(Leaf.objects.order_by("pk").values_list("body", flat=True))


@pytest.mark.django_db
def test_leaves_that_came_after_the_checkpoint_are_left_for_the_next_export() -> None:
    fill(2)
    last = queries.last_checkpoint()
    assert last is not None
    lines = exported()
    fill(2)

    assert list(export_lines(last)) == lines


@pytest.mark.django_db
def test_keys_from_the_file_itself_are_pointed_out_and_another_key_is_a_fault() -> None:
    register()
    fill(2)
    cosign_last()
    by_itself = {str(each["code"]) for each in checked(exported()).remarks}

    assert by_itself == {"log_key_from_file", "witness_key_from_file"}
    other = InventedWitness("other.example").key
    log = verifier_key(other.name, other.public_key)
    assert "other_log_key" in codes(checked(exported(), log_key=log))
    unknown = checked(exported(), witness_keys=[other.text()])
    assert "never_cosigned" in {str(each["code"]) for each in unknown.remarks}


@pytest.mark.django_db
def test_a_witness_that_kept_a_state_finds_what_was_rewritten_and_what_was_cut_off() -> None:
    fill(3)
    last = queries.last_checkpoint()
    assert last is not None
    fill(3)
    whole = exported()

    assert codes(checked(whole, seen=(last.note,))) == set()
    assert codes(checked(cut(whole, 6), seen=(last.note,))) >= {"truncated"}


def cut(lines: list[bytes], size: int) -> list[bytes]:
    """The export of a ledger that ends earlier, with its own checkpoint."""
    header = json.loads(lines[0]) | {"size": size}
    kept, leaves = [], 0
    for line in lines[1:]:
        is_note = line.startswith(b'{"checkpoint"')
        if leaves == size and not is_note:
            break
        leaves += not is_note
        kept.append(line)
    return [json.dumps(header).encode() + b"\n", *kept]


@pytest.mark.django_db
def test_a_leaf_that_was_taken_away_is_named() -> None:
    fill(3)
    tamper("DELETE FROM ledger_leaf WHERE id = (SELECT leaf_id FROM ledger_sequenced WHERE index = 4)")

    report = checked(exported())
    assert [(each["code"], each["index"]) for each in report.faults] == [("leaf_removed", 4)]


@pytest.mark.django_db
def test_a_silence_a_restart_and_a_sequencer_that_stood_still_are_remarks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    start = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    for minutes, started in ((0, 0), (5, 0), (10, 0), (60, 1)):
        at = start + timedelta(minutes=minutes)
        monkeypatch.setattr(sequencing, "PROCESS_STARTED_AT", start + timedelta(hours=started))
        monkeypatch.setattr("django.utils.timezone.now", lambda at=at: at)
        actions.write_heartbeat(at=at)
        if minutes in {0, 60}:
            actions.integrate_leaves()
    report = checked(exported())

    found = [(each["code"], each.get("index")) for each in report.remarks]
    assert ("silence", 3) in found
    assert ("restart", 3) in found
    assert ("sequencer_stood_still", 2) in found
    assert report.ok


@pytest.mark.django_db
def test_a_leaf_dated_before_a_witness_looked_is_a_remark() -> None:
    register()
    fill(3)
    cosign_last(at_s=int((datetime.now(UTC) + timedelta(hours=1)).timestamp()) - 3600)
    assert not [each for each in checked(exported()).remarks if each["code"] == "backdated"]
    late = actions.new_leaf(Event.HEARTBEAT, actor="worker", at=AT, data={})
    old = late.recorded_at - timedelta(hours=2)
    late.body = late.body.replace(late.recorded_at.isoformat(), old.isoformat())
    late.recorded_at = old
    late.save(force_insert=True)
    actions.integrate_leaves()

    report = checked(exported())
    assert report.ok
    assert [each["index"] for each in report.remarks if each["code"] == "backdated"] == [10]


LINES = st.lists(st.binary(max_size=12).map(lambda data: data.replace(b"\n", b"")), min_size=1, max_size=60)


@given(LINES, st.data())
def test_both_implementations_have_the_same_roots_and_believe_the_same_proofs(
    leaves: list[bytes], draw: st.DataObject
) -> None:
    hashes = [leaf_hash(leaf) for leaf in leaves]
    tree = verifier.Tree()
    for leaf in leaves:
        tree.add(verifier.leaf_hash(leaf))
    index = draw.draw(st.integers(0, len(leaves) - 1))
    proof = list(inclusion_proof(hashes, index))

    assert tree.root() == root_of(hashes)
    assert verifier.root_from_inclusion(hashes[index], index, len(hashes), proof) == root_of(hashes)
    elsewhere = draw.draw(st.integers(0, len(leaves) - 1))
    believed = verifier.root_from_inclusion(hashes[index], elsewhere, len(hashes), proof) == root_of(hashes)
    assert believed == (
        hashes[elsewhere] == hashes[index] and proof == list(inclusion_proof(hashes, elsewhere))
    )


@given(st.text())
def test_both_implementations_read_the_same_notes_and_keys(noise: str) -> None:
    for ours, theirs in ((checkpoint_from_note, verifier.Checkpoint), (verifier_key_from_text, verifier.Key)):
        with pytest.raises(MalformedNoteError):
            ours(noise)
        with pytest.raises(verifier.Malformed):
            theirs(noise)


@given(st.integers(0, 2**32))
def test_a_public_checkpoint_altered_anywhere_is_believed_by_neither(seed: int) -> None:
    random = Random(seed)
    text = random.choice(PUBLIC_WITNESSES)
    position = random.randrange(len(PUBLIC_NOTE))
    altered = PUBLIC_NOTE[:position] + random.choice("Aa0+\n ") + PUBLIC_NOTE[position + 1 :]
    key = verifier_key_from_text(text)
    ours = cosigned_at_s(altered, key=key, check=check_with(key.public_key))
    try:
        theirs = verifier.Note(altered).cosigned_at(verifier.Key(text), verifier.ed25519())
    except verifier.Malformed:
        theirs = None

    assert (ours == SEEN_AT_S) == (theirs == SEEN_AT_S)
