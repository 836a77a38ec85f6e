"""The page of connections says how each source and each webhook goes, and shows a secret once."""

from dataclasses import replace
from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import source_places
from leidraad.apps.contacts.models import MailFolder, Source, Stopped, Webhook
from leidraad.apps.contacts.source_words import mail_failure_in_words
from leidraad.apps.people.models import Role
from tests.factories import make_webhook
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for

__all__ = ["cast", "client_for"]

PAGE = "/contacts/connections"


def page(cast: Cast, client_for: ClientFor, role: Role = Role.ADMINISTRATOR) -> str:
    return client_for(cast.person(role)).get(PAGE).content.decode()


def add(cast: Cast, client_for: ClientFor, url: str) -> tuple[int, str]:
    told = {"url": url, "events": ["contact.ready"]}
    response = client_for(cast.person(Role.ADMINISTRATOR)).post(f"{PAGE}/webhooks", told)
    return response.status_code, response.content.decode()


def test_a_source_that_goes_well_and_one_that_fails_are_told_apart(cast: Cast, client_for: ClientFor) -> None:
    now = timezone.now()
    Source.objects.create(
        name="recorder", kind="folder", place="/srv/in", succeeded_at=now, received_count=1234
    )
    Source.objects.create(
        name="drop",
        kind="sftp",
        place="sftp://leidraad@sftp.example.com:22/out",
        failed_at=now,
        error_code="wrong_host_key",
        waiting_count=2,
        waiting_since=now - timedelta(hours=1),
    )

    text = page(cast, client_for)

    assert "1234" in text
    assert "Another server answers than the one whose host key is set" in text
    assert "the oldest since" in text


def test_a_mailbox_says_how_it_goes_and_how_much_waits(cast: Cast, client_for: ClientFor) -> None:
    now = timezone.now()
    name = "mail.example.com:993/hulp@example.com"
    MailFolder.objects.create(name=f"{name}/INBOX/Werk", checked_at=now, succeeded_at=now, waiting_count=37)
    MailFolder.objects.create(name=f"{name}/Sent", checked_at=now, error="TimeoutError")
    MailFolder.objects.create(name=f"{name}/Later", error="never looked at")

    for role in (Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER):
        text = page(cast, client_for, role)
        assert text.count("data-mail") == 2
        assert "INBOX/Werk" in text
        assert "37" in text
        assert "It does not answer." in text


@pytest.mark.parametrize(
    ("kind", "said"),
    [("error", "LEIDRAAD_IMAP_USER"), ("SSLCertVerificationError", "certificate"), ("Odd", "(Odd)")],
)
def test_a_mail_server_that_fails_says_what_to_do(kind: str, said: str) -> None:
    assert said in mail_failure_in_words(kind)


def test_a_wrong_file_of_sources_is_shown_with_its_line(
    cast: Cast, client_for: ClientFor, data_folder: Path
) -> None:
    (data_folder / source_places.FILE_NAME).write_text("sources:\n  - name: recorder\n    kind: floder\n")

    text = page(cast, client_for)

    assert "line 3, sources[0].kind: expected is one of folder, s3, sftp" in text


def test_a_secret_is_shown_once_and_nowhere_else(
    cast: Cast, client_for: ClientFor, settings: Settings
) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, webhook_networks=(ip_network("127.0.0.0/8"),))

    status, text = add(cast, client_for, "http://127.0.0.1:9/told")

    assert status == 200
    assert "data-secret>whsec_" in text
    assert "whsec_" not in page(cast, client_for)
    assert "http://127.0.0.1:9/told" in page(cast, client_for)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://127.0.0.1/told", "leads into a private network that is not allowed"),
        ("ftp://example.com", "no address of a page"),
    ],
)
def test_an_address_that_may_not_be_told_says_why(
    cast: Cast, client_for: ClientFor, url: str, words: str
) -> None:
    status, text = add(cast, client_for, url)

    assert status == 422
    assert words in text
    assert not Webhook.objects.exists()


def test_a_webhook_is_switched_off_and_on_and_removed(cast: Cast, client_for: ClientFor) -> None:
    webhook = make_webhook()
    client = client_for(cast.person(Role.ADMINISTRATOR))

    client.post(f"{PAGE}/webhooks/{webhook.pk}/stop")
    assert Webhook.objects.get().stopped == Stopped.BY_HAND
    assert "Switched off." in page(cast, client_for)
    client.post(f"{PAGE}/webhooks/{webhook.pk}/start")
    assert Webhook.objects.get().stopped == Stopped.NO
    client.post(f"{PAGE}/webhooks/{webhook.pk}/remove")
    assert not Webhook.objects.exists()


def test_an_officer_sees_and_changes_nothing(cast: Cast, client_for: ClientFor) -> None:
    webhook = make_webhook()
    officer = client_for(cast.person(Role.DATA_PROTECTION_OFFICER))

    text = officer.get(PAGE).content.decode()

    assert webhook.url in text
    assert '<form method="post" action="/contacts/connections' not in text
    assert officer.post(f"{PAGE}/webhooks/{webhook.pk}/remove").status_code == 403
