"""What `leidraad check` says of sources, mail, webhooks, live calls and stores elsewhere: what is set, and nothing else."""

import dataclasses
import socket
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import sealing, source_places
from leidraad.apps.contacts.models import MailFolder, Source, Stopped
from leidraad.cli.check_outside import outside_findings
from leidraad.cli.finding import Finding, Level
from leidraad.config.environment import ObjectBucket
from leidraad.domain.contacts.mail_server import MailServer
from leidraad.domain.language.summary.folder import SummaryFolder
from leidraad.engines.key_store import KeyUnavailable, WhyUnavailable
from leidraad.engines.object_store import StoreFailed
from tests.engines.summaries.small_models import reciting
from tests.factories import make_webhook

pytestmark = pytest.mark.django_db

MAIL = MailServer("mail.example.com", 993, "hulp", "x", "", ("INBOX",), "", "nothing", 3600, 28)
BUCKET = ObjectBucket("opnames", "eu-west-1", "http://127.0.0.1:9", "", "key", "secret")
SOURCE = "sources:\n  - name: recorder\n    kind: folder\n    folder: /srv/in\n"


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, settings: Settings) -> Path:
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, data_dir=tmp_path)
    return tmp_path


def levels() -> dict[str, Level]:
    return {found.subject: found.level for found in outside_findings()}


def finding(subject: str) -> Finding:
    (found,) = (found for found in outside_findings() if found.subject == subject)
    return found


def test_nothing_is_said_of_what_is_not_set() -> None:
    assert list(outside_findings()) == []


def test_a_file_of_sources_that_cannot_be_used_is_a_problem_with_its_line(data_dir: Path) -> None:
    (data_dir / source_places.FILE_NAME).write_text("sources:\n  - name: recorder\n    kind: floder\n")

    assert finding("sources").level is Level.PROBLEM
    assert "line 3" in finding("sources").text


def test_a_source_that_fails_is_named_with_the_command_that_says_more(data_dir: Path) -> None:
    (data_dir / source_places.FILE_NAME).write_text(SOURCE)
    assert finding("sources").level is Level.OK

    Source.objects.create(name="recorder", kind="folder", place="/srv/in", error_code="no_folder")
    found = finding("sources")

    assert (found.level, found.to_do) == (Level.WARNING, "leidraad sources check recorder")
    assert "no_folder" in found.text


def test_a_mailbox_is_looked_at_waits_or_fails(settings: Settings) -> None:
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, mail_server=MAIL)
    assert "never looked at" in finding("mail").text

    row = MailFolder.objects.create(
        name="mail.example.com:993/hulp/INBOX", succeeded_at=timezone.now(), waiting_count=3
    )
    assert finding("mail").level is Level.OK
    assert "3 messages wait" in finding("mail").text

    row.error = "TimeoutError"
    row.save()
    assert finding("mail").level is Level.WARNING


def test_a_webhook_that_fails_is_a_warning_and_one_switched_off_by_hand_is_none() -> None:
    webhook = make_webhook()
    assert finding("webhooks") == Finding("webhooks", Level.OK, "1 told")

    webhook.error, webhook.stopped = "unreachable", Stopped.FAILING
    webhook.save()
    assert "told nothing any more: unreachable" in finding("webhooks").text

    webhook.stopped = Stopped.BY_HAND
    webhook.save()
    assert "webhooks" not in levels()


def test_the_port_of_live_calls_answers_or_what_to_start_is_said(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, live_port=port)
        assert finding("live calls").level is Level.OK

    assert finding("live calls").level is Level.WARNING
    assert "leidraad live" in finding("live calls").to_do


def test_a_bucket_that_does_not_answer_is_a_problem(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Bucket:
        reason = ""

        def exists(self, name: str) -> bool:
            if self.reason:
                raise StoreFailed(self.reason, name=name)
            return False

    bucket = Bucket()
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, object_bucket=BUCKET)
    monkeypatch.setattr(sealing, "object_store", lambda: bucket)
    assert finding("bucket") == Finding("bucket", Level.OK, "opnames answers")

    bucket.reason = "NoSuchBucket"
    assert finding("bucket").level is Level.PROBLEM
    assert "NoSuchBucket" in finding("bucket").text


def test_a_wrapping_key_that_is_kept_elsewhere_and_away_is_a_problem(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> None:
        raise KeyUnavailable(WhyUnavailable.UNREACHABLE, detail="vault:leidraad")

    keys = dataclasses.replace(settings.ENVIRONMENT.wrapping_keys, kind="vault")
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, wrapping_keys=keys)
    monkeypatch.setattr(sealing, "key_store", away)
    assert "wrapping key" not in levels()  # no keys were made yet: asking would make the first

    monkeypatch.setattr(sealing, "missing_keys", list)
    assert finding("wrapping key").level is Level.PROBLEM


def test_a_folder_of_a_model_of_summaries_is_told_with_its_version_or_with_what_is_wrong(
    settings: Settings, tmp_path: Path
) -> None:
    folder = SummaryFolder(str(tmp_path / "plum"))
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, summary_folder=folder)
    missing = finding("model of summaries")
    assert (missing.level, missing.text) == (Level.PROBLEM, f"there is no folder {tmp_path / 'plum'}")
    assert missing.to_do == "see LEIDRAAD_SUMMARY_FOLDER"

    reciting(tmp_path / "plum")
    there = finding("model of summaries")
    assert there.level is Level.OK
    assert there.text.startswith("plum@")
