"""What somebody takes away: each bundle is believed by the verifier as it is, and by nobody once anything in it changed."""

import copy
import json
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from leidraad.apps.ledger import actions, bundles, queries, signing
from leidraad.apps.ledger.bundles import NothingSignedError, accesses_bundle, proof_bundle, signed_annex
from leidraad.apps.ledger.commitments import commitment
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf, SubjectSalt
from leidraad.apps.ledger.offline import leidraad_verify as verifier
from tests.apps.ledger.histories import AT, UNION, cosign_last, exported, fill, register, tamper, write

pytestmark = pytest.mark.django_db


def told(bundle: object, *, export: list[bytes] | None = None) -> verifier.Report:
    """What the verifier says of a bundle that went through a file."""
    report = verifier.Report()
    lines = None if export is None else (lambda: export)
    verifier.check_bundle(json.loads(json.dumps(bundle)), report, signing.public_verifier_key(), (), lines)
    return report


def faults(bundle: object, *, export: list[bytes] | None = None) -> set[str]:
    return {str(each["code"]) for each in told(bundle, export=export).faults}


def remarks(report: verifier.Report) -> set[str]:
    return {str(each["code"]) for each in report.remarks}


def open_contact(agent: str) -> Leaf:
    return actions.record(Event.CONTACT_OPENED, actor="cleo", at=AT, data={"agent": agent, "contact": "c-7"})


def test_one_leaf_is_proved_to_whoever_has_the_bundle_and_the_key() -> None:
    fill(40)
    leaf = Leaf.objects.all()[57]
    bundle = proof_bundle(leaf)

    assert faults(bundle) == set()
    assert any("place 57 of 120" in fact for fact in told(bundle).facts)
    assert remarks(told(bundle)) == {"no_cosignature"}


def test_the_state_of_a_proof_is_one_that_a_witness_saw_when_it_holds_the_leaf() -> None:
    register()
    fill(4)
    cosign_last()
    fill(4)
    early, late = Leaf.objects.order_by("pk")[2], Leaf.objects.order_by("pk").last()
    assert late is not None

    assert proof_bundle(early)["size"] == 13
    assert proof_bundle(late)["size"] == 25
    assert any("union.example cosigned the state of 13" in fact for fact in told(proof_bundle(early)).facts)
    assert UNION.key.text() in json.dumps(proof_bundle(early))


def test_a_leaf_without_a_place_has_no_bundle_yet() -> None:
    leaf = write()

    with pytest.raises(NothingSignedError):
        proof_bundle(leaf)
    with pytest.raises(NothingSignedError):
        signed_annex([leaf])
    with pytest.raises(NothingSignedError):
        accesses_bundle(["agnes"], AT, AT)


@pytest.mark.parametrize("change", ["leaf", "index", "proof", "note", "size_of_note"])
def test_a_proof_in_which_anything_changed_proves_nothing(change: str) -> None:
    fill(10)
    bundle: dict[str, Any] = copy.deepcopy(proof_bundle(Leaf.objects.all()[7]))
    match change:
        case "leaf":
            bundle["leaf"] = bundle["leaf"].replace("sign", "sing")
        case "index":
            bundle["index"] += 1
        case "proof":
            bundle["proof"] = bundle["proof"][::-1]
        case "note":
            bundle["note"] = bundle["note"].replace("30", "31", 1)
        case "size_of_note":
            bundle["note"] = queries.stored_checkpoints()[0].note

    assert faults(bundle)


def statement(**options: bool) -> tuple[dict[str, Any], list[Leaf]]:
    """A period with two accesses to Agnes between those to others, and heartbeats around it."""
    for _ in range(3):
        open_contact("bram")
    actions.write_heartbeat(at=AT)
    since = timezone.now()
    accesses = []
    for number in range(30):
        leaf = open_contact("agnes" if number in {7, 20} else f"other-{number}")
        accesses += [leaf] if number in {7, 20} else []
    until = timezone.now()
    actions.write_heartbeat(at=AT)
    for _ in range(3):
        open_contact("agnes")
    actions.integrate_leaves()
    return accesses_bundle(["agnes"], since, until, **options), accesses


def test_a_statement_shows_every_access_of_the_period_and_hides_whom_the_others_were_about() -> None:
    bundle, accesses = statement()
    text = json.dumps(bundle)

    assert bundle["range"] == [3, 35]
    shown = [piece["leaf"] for piece in bundle["pieces"] if "leaf" in piece]
    beats = [body for body in shown if Event.HEARTBEAT in body]
    assert [body for body in shown if body not in beats] == [leaf.body for leaf in accesses]
    assert len(beats) == 2
    assert "bram" not in text
    report = told(bundle)
    assert report.ok
    assert "hidden_leaves" in remarks(report)
    assert any("2 leaves name agnes" in fact for fact in report.facts)
    assert not {"start_unsure", "end_unsure"} & remarks(report)


def test_with_the_exported_ledger_nothing_can_have_been_left_out() -> None:
    bundle, _accesses = statement()
    report = told(bundle, export=exported())

    assert report.ok
    assert "hidden_leaves" not in remarks(report)
    assert any("no other one carries these names" in fact for fact in report.facts)


def test_an_access_that_is_hidden_on_purpose_is_found_with_the_exported_ledger() -> None:
    _bundle, accesses = statement()
    salt = bytes(SubjectSalt.objects.get(pk="agnes").salt)
    # The statement of somebody else under Agnes's name and salt: her leaves are only hashes in it.
    forged = accesses_bundle(["nobody"], AT, timezone.now() + timedelta(minutes=1))
    forged["revealed"] = [{"identity": "agnes", "salt": bundles._base64(salt)}]

    assert faults(forged) == set()
    assert "nothing_recognised" in remarks(told(forged))
    assert faults(forged, export=exported()) == {"left_out"}
    assert len(accesses) == 2


def test_a_statement_can_show_every_leaf_so_that_no_export_is_needed() -> None:
    bundle, _accesses = statement(show_all=True)
    report = told(bundle)

    assert report.ok
    assert "hidden_leaves" not in remarks(report)
    assert any("Every leaf of the period is shown" in fact for fact in report.facts)


def test_a_leaf_taken_out_of_a_statement_breaks_it() -> None:
    bundle, _accesses = statement()
    for at in range(len(bundle["pieces"])):
        forged = copy.deepcopy(bundle)
        del forged["pieces"][at]
        with suppress(verifier.Malformed):  # the pieces do not even fit together
            assert faults(forged)


def test_a_salt_that_was_destroyed_is_said() -> None:
    open_contact("agnes")
    actions.integrate_leaves()
    actions.forget_subject("agnes")
    bundle = accesses_bundle(["agnes"], AT, timezone.now())

    assert bundle["revealed"] == [{"identity": "agnes", "salt": None}]
    assert {"forgotten", "nothing_recognised"} <= remarks(told(bundle))


def test_the_salt_in_a_statement_gives_the_commitment_in_its_leaves() -> None:
    bundle, accesses = statement()
    salt = bytes(SubjectSalt.objects.get(pk="agnes").salt)

    assert bundle["revealed"] == [{"identity": "agnes", "salt": bundles._base64(salt)}]
    assert commitment(salt, "agnes") in accesses[0].body


def test_an_annex_proves_its_leaves_and_is_signed_as_a_whole() -> None:
    fill(20)
    leaves = list(Leaf.objects.order_by("pk")[5:50:9])
    annex: dict[str, Any] = signed_annex(leaves)

    assert [piece["leaf"] for piece in annex["pieces"] if "leaf" in piece] == [leaf.body for leaf in leaves]
    assert faults(annex) == set()
    assert any("5 leaves are in the ledger" in fact for fact in told(annex).facts)
    fewer = copy.deepcopy(annex)
    fewer["title"] = "another"
    assert faults(fewer) == {"annex_not_signed"}


def test_an_annex_of_nothing_is_still_signed() -> None:
    fill(3)

    assert faults(signed_annex([])) == set()


def test_what_is_signed_beside_checkpoints_can_be_none_itself() -> None:
    with pytest.raises(ValueError, match="checkpoint"):
        signing.sign_statement(f"{signing.log_key().name}\n1\nroot\n")


def test_a_proof_of_a_ledger_that_was_changed_fails() -> None:
    fill(10)
    leaf = Leaf.objects.all()[7]
    tamper("UPDATE ledger_leaf SET body = replace(body, '0-7', '0-8') WHERE id = %s", leaf.pk)
    leaf.refresh_from_db()

    assert faults(proof_bundle(leaf)) == {"not_in_ledger"}


@pytest.mark.parametrize("bundle", [None, [], {}, {"format": "other"}])
def test_what_is_no_bundle_is_said_to_be_none(bundle: object) -> None:
    fill(1)
    with pytest.raises(verifier.Malformed):
        told(bundle)


def test_an_empty_bundle_proves_nothing() -> None:
    fill(1)

    assert faults({"format": "leidraad-proof/1"}) >= {"checkpoint_malformed"}
