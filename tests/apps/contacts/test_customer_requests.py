"""A customer's request is answered in time, from every store, and leaves no name behind."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leidraad.apps.contacts.actions import customer_requests, deletion, sealing, stores
from leidraad.apps.contacts.actions.customer_requests import NewRequest, RequestProblem
from leidraad.apps.contacts.actions.intake import Outcome, receive_contact
from leidraad.apps.contacts.models import (
    Contact,
    CustomerCopy,
    CustomerRequest,
    InsightTurn,
    RequestKind,
    RequestReason,
    RequestState,
    ServiceRecord,
)
from leidraad.apps.contacts.request_pages import answer_in_words
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Person, Role
from leidraad.formats.read import read_contact
from leidraad.formats.vcon_content import check_hashes
from tests.apps.contacts.centre import chat, run_jobs
from tests.factories import make_call, make_request, make_written
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for

__all__ = ["cast", "client_for"]

PHONE = "0470 12 34 56"
LATER = timedelta(minutes=2)


@pytest.fixture
def dora(cast: Cast) -> Person:
    """The data protection officer."""
    return cast.person(Role.DATA_PROTECTION_OFFICER)


def test_a_customer_gets_a_copy_without_the_agents_name(cast: Cast, dora: Person) -> None:
    call = make_call(cast.agnes, customer="+32 470 123456")
    make_call(cast.agnes, customer="+32 470 999999")
    call.turns.filter(position=0).update(text="Goeiemorgen, met Agnes Aardbei van Veld.")

    request = make_request(dora, identity=PHONE)
    archive, found = _copy(request, by=dora)

    assert found == {"quality": 1, "service": 1}
    (kept,) = json.loads(archive.read("contacts.json"))["contacts"]
    assert kept["turns"][0]["text"] == "Goeiemorgen, met [agent] [agent] van Veld."
    assert b"Goeiemorgen, met [agent]" in archive.read("contacts.txt")
    assert len(archive.read("contact-1.webm")) > 1_000
    vcon = read_contact(archive.read("contact-1.vcon"), name="contact-1.vcon")
    assert vcon.facts.agent is None
    assert vcon.turns[0].text.startswith("Goeiemorgen, met [agent]")
    check_hashes(archive.read("contact-1.webm"), vcon.recording_hashes, field="contact-1")
    everything = b"".join(archive.read(name) for name in archive.namelist())
    for told in (b"Agnes", b"Aardbei", b"agnes", str(call.pk).encode(), cast.linde.code.encode() + b'"'):
        assert told not in everything


def test_the_sound_of_a_spoken_name_is_silent_in_the_copy(cast: Cast, dora: Person) -> None:
    import numpy as np

    from leidraad.apps.contacts.copies import copy_of
    from leidraad.formats.audio import decode_audio

    call = make_call(cast.agnes)
    before = copy_of(call).sound
    turn = call.turns.get(position=0)
    words = [["Agnes", 1.0, 2.0, 0.9], *turn.words[1:]]
    call.turns.filter(position=0).update(text=turn.text.replace("Goeiemorgen,", "Agnes"), words=words)

    after = copy_of(call).sound

    assert before is not None
    assert after is not None
    loud, quiet = (decode_audio(sound, limit_s=60).samples[0, 18_000:30_000] for sound in (before, after))
    assert np.abs(loud).max() > 0.1
    assert np.abs(quiet).max() < 0.01


def test_a_contact_that_its_agent_deletes_is_held_for_the_copy_and_for_nobody_else(
    cast: Cast, dora: Person
) -> None:
    call = make_call(cast.agnes, customer=PHONE)
    request = make_request(dora)
    at = timezone.now()

    told = deletion.consequences_of(call, by=cast.agnes.person, at=at)
    deletion.delete_contact(call, by=cast.agnes.person, at=at)

    assert told.copy_due_on is not None
    assert not deletion.shred_contact(call.pk, at=at + LATER)
    assert not Contact.objects.exists()
    assert _copy(request, by=dora)[1]["quality"] == 1
    customer_requests.answer_request(_again(request), by=dora, at=at + LATER)
    assert customer_requests.release(request.pk, at=at + LATER) == 1
    assert not Contact.every.exists()
    assert not CustomerCopy.objects.exists()


def test_when_the_deadline_passes_what_was_held_is_destroyed(cast: Cast, dora: Person) -> None:
    call = make_call(cast.agnes, customer=PHONE)
    request = make_request(dora, received_on=timezone.localdate() - timedelta(days=20))
    deletion.delete_contact(call, by=cast.agnes.person, at=timezone.now())
    after_it = stores.end_of_day(request.due_on)

    assert not deletion.shred_contact(call.pk, at=after_it - timedelta(seconds=1))
    assert deletion.shred_contact(call.pk, at=after_it)


def test_erasure_takes_everything_from_every_store(cast: Cast, dora: Person) -> None:
    calls = [make_call(cast.agnes, customer=PHONE) for _ in range(2)]
    other = make_call(cast.agnes, customer="+32 470 999999")
    request = make_request(dora, kind=RequestKind.ERASURE)

    customer_requests.note_identity_checked(request, by=dora, at=timezone.now())
    run_jobs()

    request = _again(request)
    assert request.found == {"quality": 2, "service": 0}  # the service records went with their contacts
    assert [row.pk for row in Contact.every.all()] == [other.pk]
    assert ServiceRecord.objects.count() == 1
    assert set(InsightTurn.objects.values_list("conversation", flat=True).distinct()).__len__() == 1
    assert not any(sealing.may_be_opened(call) for call in calls)
    customer_requests.answer_request(request, by=dora, at=timezone.now())
    assert _again(request).state == RequestState.ANSWERED


def test_erasure_reaches_service_after_the_quality_data_are_gone(cast: Cast, dora: Person) -> None:
    call = make_call(cast.agnes, customer=PHONE)
    sealing.contact_keys().destroy_period(call.key_period)
    Contact.every.all().delete()
    request = make_request(dora, kind=RequestKind.ERASURE)
    customer_requests.note_identity_checked(request, by=dora, at=timezone.now())

    run_jobs()

    assert _again(request).found == {"quality": 0, "service": 1}
    assert not ServiceRecord.objects.exists()


def test_erasing_twice_finds_nothing_more(cast: Cast, dora: Person) -> None:
    make_call(cast.agnes, customer=PHONE)
    request = make_request(dora, kind=RequestKind.ERASURE)
    customer_requests.note_identity_checked(request, by=dora, at=timezone.now())

    first = customer_requests.carry_out_erasure(request.pk, at=timezone.now())
    second = customer_requests.carry_out_erasure(request.pk, at=timezone.now())

    assert first == second


def test_who_objects_is_left_out_from_then_on(cast: Cast, dora: Person) -> None:
    key = customer_requests.customer_key("tel:+32470123456")
    request = make_request(dora, kind=RequestKind.OBJECTION)
    assert not customer_requests.customer_objected(key)

    customer_requests.note_identity_checked(request, by=dora, at=timezone.now())

    assert customer_requests.customer_objected(key)
    assert not customer_requests.customer_objected(customer_requests.customer_key("+32 470 999999"))
    assert not customer_requests.customer_objected(None)


def test_nothing_of_who_objected_is_captured(cast: Cast, dora: Person) -> None:
    request = make_request(dora, kind=RequestKind.OBJECTION)
    customer_requests.note_identity_checked(request, by=dora, at=timezone.now())

    refused, taken = (
        receive_contact(
            chat("Vraag", "Antwoord", customer_identities=(number,)), by="test", at=timezone.now()
        ).outcome
        for number in ("tel:+32470123456", "+32 470 99 99 99")
    )

    assert (refused, taken) == (Outcome.REFUSED, Outcome.RECEIVED)


def test_the_month_runs_from_receipt_and_is_extended_once_with_a_reason(cast: Cast, dora: Person) -> None:
    request = make_request(dora, received_on=timezone.localdate() - timedelta(days=3))
    first_due = request.due_on
    later = {"reason": RequestReason.COMPLEX, "by": dora, "at": timezone.now()}

    customer_requests.extend_request(request, **later)  # type: ignore[arg-type]

    assert _again(request).due_on > first_due + timedelta(days=55)
    with pytest.raises(RequestProblem, match="extended"):
        customer_requests.extend_request(request, **later)  # type: ignore[arg-type]


def test_a_late_request_is_noted_once(cast: Cast, dora: Person) -> None:
    make_request(dora, received_on=timezone.localdate() - timedelta(days=40))

    assert customer_requests.look_after_requests(at=timezone.now()) == 1
    assert customer_requests.look_after_requests(at=timezone.now()) == 0
    assert Leaf.objects.filter(event="contacts:request:overdue").count() == 1


@pytest.mark.parametrize(
    "step",
    [
        lambda request, by: customer_requests.answer_request(request, by=by, at=timezone.now()),
        lambda request, by: customer_requests.open_copy(request, by=by, at=timezone.now()),
        lambda request, by: customer_requests.refuse_request(
            request, reason=RequestReason.COMPLEX, by=by, at=timezone.now()
        ),
        lambda request, by: customer_requests.extend_request(
            request, reason=RequestReason.UNFOUNDED, by=by, at=timezone.now()
        ),
    ],
)
def test_no_step_is_taken_before_its_time_or_without_its_reason(
    cast: Cast, dora: Person, step: Callable[[CustomerRequest, Person], object]
) -> None:
    request = make_request(dora)

    with pytest.raises(RequestProblem):
        step(request, dora)


def test_a_request_without_an_identity_is_none(cast: Cast, dora: Person) -> None:
    new = NewRequest(RequestKind.ACCESS, [" ", ""], "nl", date(2026, 11, 1))

    with pytest.raises(RequestProblem, match="no_identity"):
        customer_requests.register_request(new, by=dora, at=timezone.now())


def test_nothing_kept_of_a_request_says_who_asked(cast: Cast, dora: Person) -> None:
    request = make_request(dora)
    customer_requests.refuse_request(request, reason=RequestReason.IDENTITY, by=dora, at=timezone.now())

    kept = str(CustomerRequest.objects.values().get()) + "".join(Leaf.objects.values_list("body", flat=True))

    for told in ("470123456", "470 12 34 56", "12 34 56"):
        assert told not in kept


def test_a_copy_dies_after_two_weeks_fetched_or_not(cast: Cast, dora: Person) -> None:
    make_written(cast.agnes)
    request = make_request(dora)
    _copy(request, by=dora)

    customer_requests.look_after_requests(at=timezone.now() + timedelta(days=14))

    assert not CustomerCopy.objects.exists()
    with pytest.raises(RequestProblem, match="no_copy"):
        customer_requests.open_copy(request, by=dora, at=timezone.now())


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
@pytest.mark.parametrize("kind", list(RequestKind))
def test_each_answer_has_words_in_each_language(
    cast: Cast, dora: Person, language: str, kind: RequestKind
) -> None:
    request = make_request(dora, kind=kind)
    request.language = language

    assert len(answer_in_words(request).split("\n\n")) >= 3


def test_the_officer_goes_from_receipt_to_answer_on_the_pages(
    cast: Cast, dora: Person, client_for: ClientFor
) -> None:
    make_call(cast.agnes, customer=PHONE)
    browser: Client = client_for(dora)
    today = timezone.localdate()
    form = {"kind": "access", "identities": PHONE, "language": "fr", "received_on": today.isoformat()}

    page = browser.post(reverse("contacts:requests"), form, follow=True)
    request = CustomerRequest.objects.get()
    assert "days left" in page.content.decode()
    browser.post(reverse("contacts:request_step", args=[request.pk, "checked"]))
    run_jobs()
    copy = browser.get(reverse("contacts:request_copy", args=[request.pk]))
    browser.post(reverse("contacts:request_step", args=[request.pk, "answered"]))

    assert copy["Content-Type"] == "application/zip"
    assert zipfile.ZipFile(io.BytesIO(copy.content)).namelist()[0] == "contacts.json"
    assert _again(request).state == RequestState.ANSWERED
    for page_name in ("contacts:requests", "contacts:retention"):
        assert browser.get(reverse(page_name)).status_code == 200


@pytest.mark.parametrize(
    "change", [{"identities": "  \n"}, {"received_on": "2999-01-01"}, {"kind": "praise"}]
)
def test_a_request_that_cannot_be_entered_says_why(
    cast: Cast, dora: Person, client_for: ClientFor, change: dict[str, str]
) -> None:
    form = {"kind": "access", "identities": PHONE, "language": "fr", "received_on": "2026-11-01"} | change

    page = client_for(dora).post(reverse("contacts:requests"), form)

    assert page.status_code == 422
    assert "field-error" in page.content.decode()
    assert not CustomerRequest.objects.exists()


def _copy(request: CustomerRequest, *, by: Person) -> tuple[zipfile.ZipFile, dict[str, int]]:
    """Check, make and fetch."""
    customer_requests.note_identity_checked(request, by=by, at=timezone.now())
    run_jobs()
    data = customer_requests.open_copy(_again(request), by=by, at=timezone.now())
    found: dict[str, int] = _again(request).found
    return zipfile.ZipFile(io.BytesIO(data)), found


def _again(request: CustomerRequest) -> CustomerRequest:
    return CustomerRequest.objects.get(pk=request.pk)
