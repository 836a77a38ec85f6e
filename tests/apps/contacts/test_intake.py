from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions.intake import (
    Handover,
    Outcome,
    Receipt,
    put_away,
    receive_contact,
    retry_contact,
    set_aside_unread,
    take_back,
)
from leidraad.apps.contacts.models import Contact, Payload, SetAside, State, Turn
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from tests.apps.contacts.centre import Centre, build_centre, chat, run_jobs


def test_a_contact_of_an_enrolled_agent_is_taken_in_and_read(centre: Centre) -> None:
    receipt = receive_contact(
        chat("Mijn factuur klopt niet.", "Dat kijk ik na."), by="test", at=timezone.now()
    )

    assert receipt.outcome is Outcome.RECEIVED
    run_jobs()
    contact = Contact.objects.get(pk=receipt.contact_id)
    assert contact.state == State.READY
    assert [turn.text for turn in contact.turns.all()] == ["Mijn factuur klopt niet.", "Dat kijk ik na."]


def test_the_same_bytes_twice_are_one_contact(centre: Centre) -> None:
    handover = chat("Hallo", "Dag")
    first = receive_contact(handover, by="test", at=timezone.now())

    second = receive_contact(replace(handover, name="again.jsonl"), by="test", at=timezone.now())

    assert second.outcome is Outcome.ALREADY_HERE
    assert second.contact_id == first.contact_id
    assert Contact.objects.count() == 1


def test_a_contact_of_an_agent_who_did_not_enrol_is_refused_and_nothing_of_it_is_kept(
    centre: Centre, data_folder: Path
) -> None:
    receipt = receive_contact(chat("Hallo", "Dag", agent="a2"), by="test", at=timezone.now())

    assert receipt.outcome is Outcome.REFUSED
    assert receipt.decision is not None
    assert "C2" in [str(clause) for clause in receipt.decision.clause_ids]
    assert not Contact.objects.exists()
    assert not SetAside.objects.exists()
    assert not [path for path in (data_folder / "objects").rglob("*") if path.is_file()]


def test_a_refusal_leaves_a_leaf_that_does_not_name_the_agent(centre: Centre) -> None:
    before = Leaf.objects.count()

    receive_contact(chat("Hallo", "Dag", agent="a2"), by="test", at=timezone.now())

    leaves = Leaf.objects.order_by("pk")[before:]
    assert [leaf.event for leaf in leaves] == ["charter:capture:refused"]
    assert '"a2"' not in str(leaves[0].body)  # quoted: hexadecimal digits may read a2
    assert "bram" not in str(leaves[0].body)


def test_a_protected_number_is_never_captured(centre: Centre) -> None:
    handover = chat("Hallo", "Dag", customer_identities=("0450 00 01 01",))

    receipt = receive_contact(handover, by="test", at=timezone.now())

    assert receipt.outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"agent": "nobody"}, ProblemCode.UNKNOWN_AGENT),
        ({"agent": None}, ProblemCode.MISSING_FACT),
        ({"team": "no-such-team"}, ProblemCode.UNKNOWN_TEAM),
        ({"principal": "no-such-principal"}, ProblemCode.UNKNOWN_PRINCIPAL),
        ({"channel": None}, ProblemCode.MISSING_FACT),
        ({"started_at": timezone.now() + timedelta(hours=2)}, ProblemCode.STARTED_IN_FUTURE),
        ({"started_at": timezone.now().replace(tzinfo=None)}, ProblemCode.TIME_WITHOUT_ZONE),
    ],
)
def test_what_cannot_be_taken_in_is_set_aside_with_its_reason(
    centre: Centre, told: dict[str, object], code: ProblemCode
) -> None:
    handover = chat("Hallo", "Dag")
    handover = replace(handover, facts=replace(handover.facts, **told))  # type: ignore[arg-type]

    receipt = receive_contact(handover, by="test", at=timezone.now())

    assert receipt.outcome is Outcome.SET_ASIDE
    assert SetAside.objects.get(pk=receipt.set_aside_id).reason_code == code
    assert not Payload.objects.exists()


@pytest.mark.parametrize(
    ("name", "why"),
    [("../../etc/passwd", "path_separator"), ("a" * 300 + ".jsonl", "too_long"), ("", "empty")],
)
def test_a_bad_name_is_set_aside(centre: Centre, name: str, why: str) -> None:
    receipt = receive_contact(replace(chat("Hallo", "Dag"), name=name), by="test", at=timezone.now())

    assert receipt.problem is not None
    assert receipt.problem.code is ProblemCode.BAD_NAME
    assert receipt.problem.data["why"] == why


def test_an_empty_file_is_set_aside(centre: Centre) -> None:
    handover = replace(chat("Hallo", "Dag"), document=b"")

    receipt = receive_contact(handover, by="test", at=timezone.now())

    assert receipt.problem is not None
    assert receipt.problem.code is ProblemCode.EMPTY_FILE


def test_an_upload_over_the_limit_is_set_aside(centre: Centre, settings: Settings) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, upload_limit_bytes=10)

    receipt = receive_contact(chat("Hallo", "Dag"), by="test", at=timezone.now())

    assert receipt.problem is not None
    assert receipt.problem.code is ProblemCode.TOO_LARGE


def test_an_id_with_other_content_is_set_aside(centre: Centre) -> None:
    receive_contact(chat("Hallo", "Dag", source_id="x-17"), by="test", at=timezone.now())

    receipt = receive_contact(chat("Iets anders", "Ja", source_id="x-17"), by="test", at=timezone.now())

    assert receipt.problem is not None
    assert receipt.problem.code is ProblemCode.DUPLICATE_ID
    assert Contact.objects.count() == 1


def test_two_hundred_thousand_turns_in_one_contact_are_set_aside(centre: Centre) -> None:
    line = b'{"party": "customer", "text": "ja"}\n'
    handover = replace(chat("Hallo", "Dag"), document=line * 200_000)

    receipt = receive_contact(handover, by="test", at=timezone.now())
    run_jobs()

    row = SetAside.objects.get(contact_id=receipt.contact_id)
    assert row.reason_code == ProblemCode.TOO_MANY_TURNS
    assert row.reason_data["turn_count"] >= 100_000


def test_what_is_set_aside_twice_is_one_row(centre: Centre) -> None:
    handover = chat("Hallo", "Dag", agent="nobody")

    receive_contact(handover, by="test", at=timezone.now())
    receive_contact(handover, by="test", at=timezone.now())

    assert SetAside.objects.open().count() == 1


def test_files_of_one_name_in_two_folders_are_two_rows(centre: Centre) -> None:
    problem = IntakeProblem(ProblemCode.UNKNOWN_FORMAT, found="text")
    for folder in ("monday", "tuesday", "tuesday"):
        set_aside_unread("notes.txt", problem, by="test", at=timezone.now(), path=f"{folder}/notes.txt")

    assert SetAside.objects.open().count() == 2


def test_what_was_set_aside_is_settled_when_it_comes_again_whole(centre: Centre) -> None:
    handover = chat("Hallo", "Dag")
    unknown = replace(handover, facts=replace(handover.facts, agent="nobody"))
    receive_contact(unknown, by="test", at=timezone.now())

    receive_contact(handover, by="test", at=timezone.now())

    assert not SetAside.objects.open().exists()


def test_identifiers_in_names_and_reasons_are_redacted(centre: Centre) -> None:
    problem = IntakeProblem(ProblemCode.BAD_VALUE, field="agent", value="0478 12 34 56", expected="a code")

    set_aside_unread(
        "call_0478123456.wav", problem, by="test", at=timezone.now(), path="/in/call_0478123456.wav"
    )

    row = SetAside.objects.get()
    assert "123456" not in row.name
    assert row.path == ""
    assert "34" not in row.reason_data["value"]


def test_a_senders_id_that_names_the_customer_is_kept_as_a_digest(centre: Centre) -> None:
    receipt = receive_contact(chat("Hallo", "Dag", source_id="+32478123456"), by="test", at=timezone.now())

    source_id = Contact.objects.get(pk=receipt.contact_id).source_id
    assert source_id is not None
    assert source_id.startswith("keyed:")


def test_the_same_customer_has_the_same_key_however_the_number_is_written(centre: Centre) -> None:
    for number, text in (("0478/12.34.56", "een"), ("+32 478 12 34 56", "twee")):
        receive_contact(chat(text, "Dag", customer_identities=(number,)), by="test", at=timezone.now())

    keys = {bytes(key) for key in Contact.objects.values_list("customer_key", flat=True)}
    assert len(keys) == 1
    assert b"478" not in keys.pop()


def test_a_document_that_breaks_while_it_is_read_is_set_aside_and_can_be_retried(centre: Centre) -> None:
    receipt = receive_contact(
        replace(chat("Hallo", "Dag"), document=b"{broken"), by="test", at=timezone.now()
    )
    run_jobs()
    contact = Contact.objects.get(pk=receipt.contact_id)
    assert contact.state == State.SET_ASIDE
    assert contact.set_aside.reason_code == ProblemCode.MALFORMED_JSON

    retry_contact(contact, by="adam", at=timezone.now())

    contact.refresh_from_db()
    assert contact.state == State.RECEIVED
    assert run_jobs() == 1
    contact.refresh_from_db()
    assert contact.state == State.SET_ASIDE


def test_what_is_put_away_can_be_taken_back(centre: Centre) -> None:
    receive_contact(chat("Hallo", "Dag", agent="nobody"), by="test", at=timezone.now())
    row = SetAside.objects.get()

    put_away(row, by="adam", at=timezone.now())
    assert not SetAside.objects.open().exists()

    take_back(row, by="adam", at=timezone.now())
    assert SetAside.objects.open().get() == row


def test_a_contact_without_turns_is_set_aside(centre: Centre) -> None:
    document = b'{"contact": {"agent": "a1"}}\n'
    handover = Handover(name="empty.jsonl", facts=chat("x").facts, document=document)

    receipt = receive_contact(handover, by="test", at=timezone.now())
    run_jobs()

    assert SetAside.objects.get(contact_id=receipt.contact_id).reason_code == ProblemCode.NO_TURNS
    assert not Turn.objects.exists()


def test_facts_that_are_all_unknown_name_the_first_one_missing(centre: Centre) -> None:
    handover = Handover(name="chat.jsonl", facts=ContactFacts(), document=b"{}")

    receipt = receive_contact(handover, by="test", at=timezone.now())

    assert receipt.problem is not None
    assert receipt.problem.data["field"] == "agent"


@pytest.mark.django_db(transaction=True)
def test_the_same_contact_handed_over_by_many_at_once_is_one_contact(data_folder: Path) -> None:
    build_centre()
    same = chat("Hallo", "Dag", source_id="x-1")
    other = chat("Iets anders", "Dag", source_id="x-1")

    with ThreadPoolExecutor(8) as pool:
        receipts = list(pool.map(_hand_over_in_a_thread, [same, other] * 8))

    outcomes = Counter(receipt.outcome for receipt in receipts)
    assert outcomes[Outcome.RECEIVED] == 1
    assert outcomes[Outcome.RECEIVED] + outcomes[Outcome.ALREADY_HERE] == 8
    assert outcomes[Outcome.SET_ASIDE] == 8
    assert Contact.objects.count() == 1


def _hand_over_in_a_thread(handover: Handover) -> Receipt:
    try:
        return receive_contact(handover, by="test", at=timezone.now())
    finally:
        connection.close()
