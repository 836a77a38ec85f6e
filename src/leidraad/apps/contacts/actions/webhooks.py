"""Telling other programs what becomes of contacts: whom, what, and trying again.

What is to be told is written down in the transaction of the change, and sent by the worker. A message names a contact by
its id and nobody by name: whoever is told asks the API for the rest, with rights of their own. Messages may come twice and
out of order; their id tells them apart.
"""

import json
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F

from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.models import Stopped, Webhook, WebhookEvent, WebhookMessage
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.engines.http_delivery import DeliveryFailed as DeliveryFailed  # for who answers it
from leidraad.engines.http_delivery import WhyNotDelivered as WhyNotDelivered
from leidraad.engines.http_delivery import check_address, deliver
from leidraad.formats.webhook_signature import SECRET_BYTES, secret_text, signed_headers

MOST_WEBHOOKS = 20
# After each failure of one message; then it is given up. The pauses that Standard Webhooks advises.
PAUSES = tuple(
    timedelta(seconds=seconds) for seconds in (5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400)
)
STOPPED_AFTER = timedelta(days=5)  # of nothing but failures
SEND_LIMIT_S = 60.0
OK, TOO_MANY, GONE = range(200, 300), 429, 410


class TooManyWebhooks(Exception):
    """There are as many as there may be."""


@transaction.atomic
def add_webhook(url: str, *, events: Sequence[WebhookEvent], by: str, at: datetime) -> tuple[Webhook, str]:
    """Have an address told of these events from now on; the row, and its secret, which is never shown again.

    Raises DeliveryFailed when nothing may be sent there, and TooManyWebhooks.
    """
    check_address(url, allowed=settings.ENVIRONMENT.webhook_networks)
    if Webhook.objects.count() >= MOST_WEBHOOKS:
        raise TooManyWebhooks
    secret = secrets.token_bytes(SECRET_BYTES)
    webhook = Webhook(url=url, events=[str(event) for event in events], created_at=at)
    webhook.wrapped_secret = sealing.seal_secret(secret, of=webhook.pk)
    webhook.save(force_insert=True)
    data = {"webhook": str(webhook.pk), "events": webhook.events}
    ledger.record(Event.WEBHOOK_ADDED, actor=by, at=at, data=data)
    return webhook, secret_text(secret)


@transaction.atomic
def stop_webhook(webhook: Webhook, *, why: Stopped, by: str, at: datetime) -> None:
    """Tell it nothing any more, and drop what was still to be told."""
    Webhook.objects.filter(pk=webhook.pk).update(stopped=why, stopped_at=at)
    WebhookMessage.objects.filter(webhook=webhook).delete()
    data = {"webhook": str(webhook.pk), "why": str(why)}
    ledger.record(Event.WEBHOOK_STOPPED, actor=by, at=at, data=data)


@transaction.atomic
def start_webhook(webhook: Webhook, *, by: str, at: datetime) -> None:
    """Tell it again, from now on."""
    Webhook.objects.filter(pk=webhook.pk).update(
        stopped=Stopped.NO, stopped_at=None, failing_since=None, error=""
    )
    ledger.record(Event.WEBHOOK_STARTED, actor=by, at=at, data={"webhook": str(webhook.pk)})


@transaction.atomic
def remove_webhook(webhook: Webhook, *, by: str, at: datetime) -> None:
    """Forget it, with its secret and what was still to be told."""
    WebhookMessage.objects.filter(webhook=webhook).delete()
    Webhook.objects.filter(pk=webhook.pk).delete()
    ledger.record(Event.WEBHOOK_REMOVED, actor=by, at=at, data={"webhook": str(webhook.pk)})


def announce(event: WebhookEvent, about: Sequence[Mapping[str, str]], *, at: datetime) -> None:
    """Write down what is to be told, in the transaction of the change; nothing where nobody wants to hear it."""
    if not about:
        return
    wanting = Webhook.objects.filter(stopped=Stopped.NO, events__contains=[str(event)])
    ids = list(wanting.values_list("pk", flat=True))
    WebhookMessage.objects.bulk_create(
        WebhookMessage(webhook_id=pk, event=event, data=dict(data), happened_at=at, due_at=at)
        for pk in ids
        for data in about
    )


def webhooks_due(*, at: datetime) -> list[str]:
    """The ids of those that have something due."""
    due = WebhookMessage.objects.filter(due_at__lte=at).values_list("webhook_id", flat=True).distinct()
    return [str(pk) for pk in due]


def tell(webhook_id: str, *, now: Callable[[], datetime], limit_s: float = SEND_LIMIT_S) -> int:
    """Send what is due to one address, oldest first; how many were delivered. An address that is away is left for later."""
    webhook = Webhook.objects.filter(pk=webhook_id, stopped=Stopped.NO).first()
    if webhook is None:
        return 0
    secret = sealing.open_secret(bytes(webhook.wrapped_secret), of=webhook.pk)
    until, told = time.monotonic() + limit_s, 0
    while time.monotonic() < until:
        due = WebhookMessage.objects.filter(webhook=webhook, due_at__lte=now())
        message = due.order_by("due_at", "pk").first()
        if message is None:
            break
        error = _sent(webhook, message, secret, at=now())
        if not error:
            _note_delivered(webhook, message, at=now())
            told += 1
            continue
        _note_failed(message, error, at=now())
        if not error.isdecimal():
            break  # nobody there: the others would fare no better
    return told


def body_of(message: WebhookMessage) -> bytes:
    """What is sent: the kind of event, when it happened, and what it is about."""
    document = {
        "type": message.event,
        "timestamp": message.happened_at.isoformat(),
        "data": message.data,
    }
    return json.dumps(document, separators=(",", ":")).encode()


def _sent(webhook: Webhook, message: WebhookMessage, secret: bytes, *, at: datetime) -> str:
    """What went wrong: a status or a code; empty when it was delivered."""
    body = body_of(message)
    headers = signed_headers(
        body, message_id=f"msg_{message.pk.hex}", sent_at_s=int(at.timestamp()), secret=secret
    )
    try:
        status = deliver(
            webhook.url,
            body,
            headers={**headers, "Content-Type": "application/json", "User-Agent": "Leidraad"},
            allowed=settings.ENVIRONMENT.webhook_networks,
        )
    except DeliveryFailed as failed:
        return str(failed.why)
    return "" if status in OK else str(status)


@transaction.atomic
def _note_delivered(webhook: Webhook, message: WebhookMessage, *, at: datetime) -> None:
    message.delete()
    Webhook.objects.filter(pk=webhook.pk).update(
        succeeded_at=at, failing_since=None, error="", delivered_count=F("delivered_count") + 1
    )


@transaction.atomic
def _note_failed(message: WebhookMessage, error: str, *, at: datetime) -> None:
    webhook = Webhook.objects.select_for_update().get(pk=message.webhook_id)
    changes: dict[str, Any] = {"failed_at": at, "error": error, "failing_since": webhook.failing_since or at}
    if message.attempt_count < len(PAUSES):
        due_at = at + PAUSES[message.attempt_count]
        WebhookMessage.objects.filter(pk=message.pk).update(
            attempt_count=F("attempt_count") + 1, due_at=due_at
        )
    else:
        message.delete()
        changes["given_up_count"] = F("given_up_count") + 1
    Webhook.objects.filter(pk=webhook.pk).update(**changes)
    if error == str(GONE):
        stop_webhook(webhook, why=Stopped.GONE, by="worker", at=at)
    elif at - changes["failing_since"] >= STOPPED_AFTER:
        stop_webhook(webhook, why=Stopped.FAILING, by="worker", at=at)
