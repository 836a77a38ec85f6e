"""Other programs are told what becomes of contacts: signed, with the change, again and again, and nobody by name."""

import base64
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from ipaddress import ip_network

import pytest
from django.db import transaction
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import intake, webhooks
from leidraad.apps.contacts.actions.intake import Outcome, receive_contact
from leidraad.apps.contacts.actions.webhooks import PAUSES, DeliveryFailed, WhyNotDelivered
from leidraad.apps.contacts.models import Contact, Stopped, Webhook, WebhookEvent, WebhookMessage
from leidraad.apps.contacts.outside_tasks import tell_webhooks
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.webhook_signature import signature
from tests.apps.contacts.centre import Centre, chat, run_jobs
from tests.webhook_receiver import Receiver, webhook_receiver

BOTH = [WebhookEvent.READY, WebhookEvent.SET_ASIDE]


@pytest.fixture(autouse=True)
def _loopback_is_allowed(data_folder: object, settings: Settings) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, webhook_networks=(ip_network("127.0.0.0/8"),))


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with webhook_receiver() as receiver:
        yield receiver


def told(receiver: Receiver, *events: WebhookEvent) -> tuple[Webhook, str]:
    return webhooks.add_webhook(receiver.url, events=events or BOTH, by="adam", at=timezone.now())


def send(webhook: Webhook, *, later: timedelta = timedelta(0)) -> int:
    return webhooks.tell(str(webhook.pk), now=lambda: timezone.now() + later)


def announced(count: int = 1) -> None:
    about = [{"contact_id": f"c-{number}"} for number in range(count)]
    webhooks.announce(WebhookEvent.READY, about, at=timezone.now())


def test_a_contact_that_is_ready_is_told_signed_and_without_anybody(
    centre: Centre, receiver: Receiver
) -> None:
    webhook, secret = told(receiver)
    receipt = receive_contact(chat("Dag, met Jan Peeters, +32 470 12 34 56"), by="test", at=timezone.now())
    run_jobs()

    assert send(webhook) == 1

    ((headers, body),) = receiver.got
    document = json.loads(body)
    assert document.keys() == {"type", "timestamp", "data"}
    assert document["type"] == "contact.ready"
    assert document["data"] == {"contact_id": str(receipt.contact_id)}
    assert headers["webhook-signature"] == signature(
        body,
        message_id=headers["webhook-id"],
        sent_at_s=int(headers["webhook-timestamp"]),
        secret=base64.b64decode(secret.removeprefix("whsec_")),
    )
    assert not WebhookMessage.objects.exists()
    assert Webhook.objects.get().delivered_count == 1


def test_what_is_set_aside_is_told_too(centre: Centre, receiver: Receiver) -> None:
    webhook, _ = told(receiver)
    receipt = receive_contact(chat("Dag", agent="nobody"), by="test", at=timezone.now())
    assert receipt.outcome is Outcome.SET_ASIDE
    receive_contact(chat("Dag"), by="test", at=timezone.now())
    problem = IntakeProblem(ProblemCode.NO_TURNS)
    intake.set_contact_aside(Contact.objects.get(), problem, at=timezone.now())

    send(webhook)

    about = [json.loads(body)["data"] for _, body in receiver.got]
    assert about == [
        {"set_aside_id": str(receipt.set_aside_id)},
        {"contact_id": str(Contact.objects.get().pk)},
    ]


def test_only_what_was_asked_for_is_told(centre: Centre, receiver: Receiver) -> None:
    told(receiver, WebhookEvent.SET_ASIDE)
    announced()

    assert not WebhookMessage.objects.exists()


def test_nothing_is_told_of_a_change_that_did_not_happen(centre: Centre, receiver: Receiver) -> None:
    told(receiver)

    def broken_off() -> None:
        with transaction.atomic():
            announced()
            raise OSError

    with pytest.raises(OSError):
        broken_off()

    assert not WebhookMessage.objects.exists()


def test_the_worker_tells_what_is_due(centre: Centre, receiver: Receiver) -> None:
    told(receiver)
    announced(3)

    tell_webhooks(timestamp=0)
    tell_webhooks(timestamp=0)
    assert run_jobs() == 1

    assert len(receiver.got) == 3
    assert len({headers["webhook-id"] for headers, _ in receiver.got}) == 3


def test_a_failure_is_tried_again_under_the_same_id_after_a_pause(centre: Centre, receiver: Receiver) -> None:
    webhook, _ = told(receiver)
    announced()
    receiver.answers = [500]

    assert send(webhook) == 0
    assert send(webhook) == 0  # its pause is not over
    assert len(receiver.got) == 1
    assert Webhook.objects.get().error == "500"
    assert send(webhook, later=PAUSES[0] + timedelta(seconds=1)) == 1

    first, second = receiver.got
    assert first[0]["webhook-id"] == second[0]["webhook-id"]
    assert first[0]["webhook-timestamp"] != second[0]["webhook-timestamp"]
    row = Webhook.objects.get()
    assert (row.error, row.failing_since) == ("", None)


def test_one_message_that_is_refused_does_not_keep_the_others_back(
    centre: Centre, receiver: Receiver
) -> None:
    webhook, _ = told(receiver)
    announced(3)
    receiver.answers = [400]

    assert send(webhook) == 2


def test_while_nobody_is_there_only_one_message_is_tried(
    centre: Centre, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    webhook, _ = told(receiver)
    announced(5)
    tried = []

    def away(*args: object, **more: object) -> int:
        tried.append(args)
        raise DeliveryFailed(WhyNotDelivered.UNREACHABLE)

    monkeypatch.setattr(webhooks, "deliver", away)

    assert send(webhook) == 0
    assert len(tried) == 1
    assert WebhookMessage.objects.count() == 5
    assert Webhook.objects.get().error == "unreachable"


def test_a_message_is_given_up_after_a_bounded_number_of_tries(centre: Centre, receiver: Receiver) -> None:
    webhook, _ = told(receiver)
    announced()
    receiver.answers = [500] * 20
    later = timedelta(0)

    for pause in (*PAUSES, timedelta(0)):
        send(webhook, later=later)
        Webhook.objects.update(
            failing_since=timezone.now() + later
        )  # as if it had been told others meanwhile
        later += pause + timedelta(seconds=1)

    assert len(receiver.got) == len(PAUSES) + 1
    assert not WebhookMessage.objects.exists()
    assert Webhook.objects.get().given_up_count == 1


def test_an_address_that_fails_for_days_is_stopped_and_started_by_hand(
    centre: Centre, receiver: Receiver
) -> None:
    webhook, _ = told(receiver)
    announced()
    receiver.answers = [500, 500]
    send(webhook)

    send(webhook, later=timedelta(days=6))

    row = Webhook.objects.get()
    assert row.stopped == Stopped.FAILING
    assert not WebhookMessage.objects.exists()
    announced()
    assert not WebhookMessage.objects.exists()
    assert Leaf.objects.filter(event="contacts:webhook:stopped").count() == 1

    webhooks.start_webhook(row, by="adam", at=timezone.now())
    announced()
    assert send(webhook) == 1


def test_an_address_that_says_that_it_is_gone_is_stopped_at_once(centre: Centre, receiver: Receiver) -> None:
    webhook, _ = told(receiver)
    announced(2)
    receiver.answers = [410]

    assert send(webhook) == 0
    assert Webhook.objects.get().stopped == Stopped.GONE
    assert len(receiver.got) == 1


def test_an_address_in_a_private_network_is_refused_unless_it_is_allowed(
    centre: Centre, receiver: Receiver, settings: Settings
) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, webhook_networks=())

    with pytest.raises(DeliveryFailed) as caught:
        told(receiver)

    assert caught.value.why is WhyNotDelivered.PRIVATE
    assert not Webhook.objects.exists()


def test_an_address_that_was_allowed_once_is_not_told_when_it_no_longer_is(
    centre: Centre, receiver: Receiver, settings: Settings
) -> None:
    webhook, _ = told(receiver)
    announced()
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, webhook_networks=())

    assert send(webhook) == 0
    assert receiver.got == []
    assert Webhook.objects.get().error == "private"


def test_the_secret_is_kept_wrapped_and_goes_with_its_webhook(centre: Centre, receiver: Receiver) -> None:
    webhook, secret = told(receiver)
    announced()
    assert base64.b64decode(secret.removeprefix("whsec_")) not in bytes(webhook.wrapped_secret)

    webhooks.remove_webhook(webhook, by="adam", at=timezone.now())

    assert not Webhook.objects.exists()
    assert not WebhookMessage.objects.exists()
    assert Leaf.objects.filter(event__startswith="contacts:webhook:").count() == 2


def test_there_are_only_so_many(centre: Centre, receiver: Receiver) -> None:
    for _ in range(webhooks.MOST_WEBHOOKS):
        told(receiver)

    with pytest.raises(webhooks.TooManyWebhooks):
        told(receiver)
