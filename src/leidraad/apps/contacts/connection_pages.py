"""What the page of connections shows: sources with what came of each, and who is told what becomes of contacts."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from leidraad.apps.contacts.actions import source_places
from leidraad.apps.contacts.models import MailFolder, Source, Stopped, Webhook, WebhookEvent
from leidraad.apps.contacts.source_words import failure_in_words, mail_failure_in_words
from leidraad.apps.people.models import Person
from leidraad.formats.sources_file import SourceProblem, SourcesUnreadable

# What the web server's role may read of a folder of mail; which messages were dealt with is the worker's.
MAIL_COLUMNS = ("name", "checked_at", "succeeded_at", "error", "waiting_count")


@dataclass(frozen=True, slots=True)
class SourceRow:
    name: str
    place: str
    error: str  # in words; empty when the last look went well
    succeeded_at: datetime | None
    failed_at: datetime | None
    received_count: int
    already_here_count: int
    refused_count: int
    set_aside_count: int
    waiting_count: int
    waiting_since: datetime | None


@dataclass(frozen=True, slots=True)
class MailRow:
    folder: str
    place: str  # server and user
    error: str  # in words; empty when the last look went well
    succeeded_at: datetime | None
    waiting_count: int


@dataclass(frozen=True, slots=True)
class WebhookRow:
    id: UUID
    url: str
    events: str  # in words
    stopped: str  # in words; empty while it is told
    error: str  # in words; empty when the last try went well
    succeeded_at: datetime | None
    failing_since: datetime | None
    delivered_count: int
    given_up_count: int
    waiting_count: int


def source_rows(person: Person) -> list[SourceRow]:
    """The sources that were looked at, by name."""
    return [_source_row(row) for row in Source.objects.visible_to(person).order_by("name")]


def mail_rows(person: Person) -> list[MailRow]:
    """The folders of the mail server that were looked at, by name; none where no mail is fetched."""
    rows = MailFolder.objects.visible_to(person).filter(checked_at__isnull=False)
    return [_mail_row(row) for row in rows.only(*MAIL_COLUMNS).order_by("name")]


def webhook_rows(person: Person) -> list[WebhookRow]:
    """Who is told, the newest first."""
    return [_webhook_row(row) for row in Webhook.objects.visible_to(person).order_by("-created_at")]


def source_problems() -> tuple[SourceProblem, ...]:
    """What is wrong in the file of sources; empty when nothing is, or there is none on this machine."""
    try:
        source_places.set_sources()
    except SourcesUnreadable as error:
        return error.problems
    return ()


def delivery_failure_in_words(code: str) -> str:
    """Why nothing could be delivered to an address: a code, or the status that it answered."""
    if code.isdecimal():
        return _("It answered with status %(status)s.") % {"status": code}
    sentences = {
        "bad_address": _("This is no address of a page: write it as https://example.com/told."),
        "not_https": _("The address must begin with https://."),
        "private": _(
            "The address leads into a private network that is not allowed (LEIDRAAD_WEBHOOK_NETWORKS)."
        ),
        "unknown_name": _("Nobody knows this name."),
        "unreachable": _("It does not answer."),
        "timed_out": _("It took too long to answer."),
        "certificate": _("Its certificate is not valid."),
        "not_http": _("What answers is no web server."),
    }
    return sentences.get(code, code)


def _source_row(row: Source) -> SourceRow:
    return SourceRow(
        name=row.name,
        place=row.place,
        error=failure_in_words(row.error_code, row.error_detail) if row.error_code else "",
        succeeded_at=row.succeeded_at,
        failed_at=row.failed_at,
        received_count=row.received_count,
        already_here_count=row.already_here_count,
        refused_count=row.refused_count,
        set_aside_count=row.set_aside_count,
        waiting_count=row.waiting_count,
        waiting_since=row.waiting_since,
    )


def _mail_row(row: MailFolder) -> MailRow:
    server, _, rest = row.name.partition("/")
    user, _, folder = rest.partition("/")  # a folder may lie in another one
    return MailRow(
        folder=folder,
        place=f"{user}, {server}",
        error=mail_failure_in_words(row.error) if row.error else "",
        succeeded_at=row.succeeded_at,
        waiting_count=row.waiting_count,
    )


def _webhook_row(row: Webhook) -> WebhookRow:
    return WebhookRow(
        id=row.pk,
        url=row.url,
        events=", ".join(str(WebhookEvent(each).label) for each in row.events if each in set(WebhookEvent)),
        stopped=str(Stopped(row.stopped).label) if row.stopped else "",
        error=delivery_failure_in_words(row.error) if row.error else "",
        succeeded_at=row.succeeded_at,
        failing_since=row.failing_since,
        delivered_count=row.delivered_count,
        given_up_count=row.given_up_count,
        waiting_count=row.messages.count(),
    )
