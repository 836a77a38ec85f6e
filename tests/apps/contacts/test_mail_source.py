"""A mail server that is looked at: a small one on loopback, written for these tests, over TLS."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from leidraad.apps.contacts import outside_tasks
from leidraad.apps.contacts.actions.intake import Outcome
from leidraad.apps.contacts.handovers import Reading
from leidraad.apps.contacts.mail_source import Look, MailServerProblem, look_at_mail, mailbox_name
from leidraad.apps.contacts.models import Contact, MailFolder, SetAside, Turn
from leidraad.domain.contacts.mail_server import MailServer
from leidraad.formats.limits import Limits
from leidraad.formats.own_side import own_side_from
from tests.apps.contacts.centre import Centre, run_jobs
from tests.apps.contacts.imap_server import PASSWORD, TOKEN, USER, ImapServer, imap_server

READING = Reading(
    limits=Limits(),
    own_side=own_side_from(["agnes@centrum.example=a1", "help@centrum.example", "@centrum.example"]),
)
INBOX, SENT = "INBOX", "Verzonden items"


@pytest.fixture
def imap(tmp_path: Path) -> Iterator[ImapServer]:
    with imap_server(tmp_path, INBOX, SENT) as server:
        yield server


@pytest.fixture
def server(imap: ImapServer) -> MailServer:
    return MailServer(
        host="127.0.0.1",
        port=imap.port,
        user=USER,
        password=PASSWORD,
        token_file="",
        folders=(INBOX, SENT),
        certificates=imap.certificate,
        mark="nothing",
        quiet_s=3600,
        days=28,
    )


@pytest.mark.django_db
def test_a_finished_thread_over_two_folders_is_one_contact(
    centre: Centre, imap: ImapServer, server: MailServer
) -> None:
    _add_thread(imap)

    look = _look(server)
    run_jobs()

    assert look.outcomes == [Outcome.RECEIVED]
    contact = Contact.objects.get()
    assert [turn.text for turn in Turn.objects.filter(contact=contact).order_by("position")] == [
        "Waar blijft ze?",
        "Onderweg.",
    ]
    assert contact.agent == centre.agnes


@pytest.mark.django_db
def test_nothing_is_changed_on_the_server_unless_it_is_set(
    centre: Centre, imap: ImapServer, server: MailServer
) -> None:
    _add_thread(imap)

    _look(server)

    assert not imap.asked("SELECT")
    assert not imap.asked("STORE")
    assert not imap.folders[INBOX].messages[1].flags


@pytest.mark.django_db
def test_what_was_handed_over_is_marked_where_that_is_set(
    centre: Centre, imap: ImapServer, server: MailServer
) -> None:
    begun = _add_thread(imap)
    imap.folders[INBOX].add(
        _mail("ander@klant.example", "mia@klant.example", "help@centrum.example", begun, None)
    )

    _look(replace(server, mark="seen"))

    assert [stored.flags for stored in imap.folders[INBOX].messages.values()] == [{"\\Seen"}, set()]
    assert not imap.asked("EXPUNGE")


@pytest.mark.django_db
def test_a_thread_waits_on_the_server_for_its_answer_and_for_quiet(
    centre: Centre, imap: ImapServer, server: MailServer
) -> None:
    begun = timezone.now() - timedelta(hours=5)
    imap.folders[INBOX].add(_question(begun))
    unanswered = _look(server)
    imap.folders[SENT].add(_answer(timezone.now() - timedelta(minutes=5)))
    fresh = _look(server)
    bodies_before = len(imap.asked("BODY.PEEK[])"))
    quiet = look_at_mail(server, READING, at=timezone.now() + timedelta(hours=2))

    assert (unanswered.outcomes, unanswered.waiting_count) == ([], 1)
    assert (fresh.outcomes, fresh.waiting_count) == ([], 2)
    assert bodies_before == 0  # not a word was fetched before the charter could be asked
    assert quiet.outcomes == [Outcome.RECEIVED]


@pytest.mark.django_db
def test_a_second_look_fetches_nothing_again(centre: Centre, imap: ImapServer, server: MailServer) -> None:
    begun = timezone.now() - timedelta(hours=5)
    imap.folders[INBOX].add(
        _mail("open@klant.example", "mia@klant.example", "help@centrum.example", begun, None)
    )
    _add_thread(imap)
    _look(server)
    imap.commands.clear()

    look = _look(server)

    assert (look.outcomes, look.waiting_count) == ([], 1)
    assert [command for command in imap.commands if "FETCH" in command and " 1 " not in command] == []
    assert MailFolder.objects.get(pk__endswith=INBOX).waiting_count == 1


@pytest.mark.django_db
def test_thanks_that_come_later_are_a_follow_up_of_the_same_agent(
    centre: Centre, imap: ImapServer, server: MailServer
) -> None:
    begun = _add_thread(imap)
    _look(server)
    thanks = _mail(
        "dank@klant.example",
        "jan@klant.example",
        "help@centrum.example",
        begun + timedelta(hours=3),
        "antwoord@centrum.example",
    )
    imap.folders[INBOX].add(thanks)

    look = _look(server)

    assert look.outcomes == [Outcome.RECEIVED]
    assert list(Contact.objects.values_list("agent__code", flat=True)) == ["a1", "a1"]


@pytest.mark.django_db
def test_a_server_that_counts_anew_gives_no_contact_twice(
    centre: Centre, imap: ImapServer, server: MailServer
) -> None:
    _add_thread(imap)
    _look(server)
    for folder in imap.folders.values():
        folder.uid_validity += 1

    look = _look(server)

    assert look.outcomes == [Outcome.ALREADY_HERE]
    assert Contact.objects.count() == 1


@pytest.mark.django_db
def test_drafts_and_deleted_messages_are_left_alone(
    centre: Centre, imap: ImapServer, server: MailServer
) -> None:
    begun = timezone.now() - timedelta(hours=5)
    imap.folders[SENT].add(_answer(begun), "\\Draft")
    imap.folders[SENT].add(_answer(begun), "\\Deleted")

    look = _look(server)

    assert (look.outcomes, look.waiting_count) == ([], 0)


@pytest.mark.django_db
def test_an_agent_who_takes_no_part_is_asked_for_once(
    centre: Centre, imap: ImapServer, server: MailServer
) -> None:
    begun = timezone.now() - timedelta(hours=5)
    imap.folders[SENT].add(
        _mail("x@centrum.example", "nieuw@centrum.example", "jan@klant.example", begun, None)
    )

    assert _look(server).outcomes == [Outcome.SET_ASIDE]
    assert _look(server).outcomes == []
    assert SetAside.objects.filter(settled_at=None).count() == 1


@pytest.mark.django_db
def test_what_cannot_be_read_is_set_aside_each_by_itself_and_blocks_nothing(
    centre: Centre, imap: ImapServer, server: MailServer
) -> None:
    begun = timezone.now() - timedelta(hours=5)
    for number in (1, 2):
        dateless = _mail(
            f"{number}@centrum.example", "agnes@centrum.example", f"k{number}@klant.example", begun, None
        )
        imap.folders[SENT].add(dateless.replace(b"Date:", b"X-Date:"))
    imap.folders[SENT].add(_answer(begun))

    look = _look(server)

    assert sorted(look.outcomes) == [Outcome.RECEIVED, Outcome.SET_ASIDE, Outcome.SET_ASIDE]
    names = SetAside.objects.filter(settled_at=None).values_list("name", flat=True)
    assert sorted(names) == [f"{SENT}:1", f"{SENT}:2"]


@pytest.mark.django_db
def test_an_access_token_signs_in_too(
    centre: Centre, imap: ImapServer, server: MailServer, tmp_path: Path
) -> None:
    (tmp_path / "token").write_text(TOKEN + "\n")

    look = _look(replace(server, password=None, token_file=str(tmp_path / "token")))

    assert look.outcomes == []
    assert imap.asked("AUTHENTICATE XOAUTH2")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "changed", [{"password": "verkeerd"}, {"certificates": ""}, {"folders": ("Bestaat niet",)}, {"port": 1}]
)
def test_a_server_that_cannot_be_looked_at_says_why_without_a_secret(
    server: MailServer, changed: dict[str, object]
) -> None:
    broken = replace(server, **changed)  # type: ignore[arg-type]

    with pytest.raises(MailServerProblem) as caught:
        _look(broken)

    row = MailFolder.objects.first()
    assert row is not None
    assert row.error == caught.value.kind != ""
    assert PASSWORD not in repr(broken) + str(caught.value)


def test_folder_names_are_written_as_the_protocol_wants_them() -> None:
    assert mailbox_name("Éléments envoyés") == "&AMk-l&AOk-ments envoy&AOk-s"
    assert mailbox_name("Gesendet & mehr") == "Gesendet &- mehr"


@given(st.text(max_size=40))
def test_any_folder_name_becomes_plain_characters(name: str) -> None:
    written = mailbox_name(name)
    assert written.isascii()
    assert all(" " <= character <= "~" for character in written)


def _look(server: MailServer) -> Look:
    return look_at_mail(server, READING, at=timezone.now())


def _add_thread(imap: ImapServer) -> datetime:
    """A question of five hours ago and its answer an hour later, each in its folder; when the question came."""
    begun = timezone.now() - timedelta(hours=5)
    imap.folders[INBOX].add(_question(begun))
    imap.folders[SENT].add(_answer(begun + timedelta(hours=1)))
    return begun


def _question(at: datetime) -> bytes:
    return _mail(
        "vraag@klant.example", "jan@klant.example", "help@centrum.example", at, None, "Waar blijft ze?"
    )


def _answer(at: datetime) -> bytes:
    return _mail(
        "antwoord@centrum.example",
        "agnes@centrum.example",
        "jan@klant.example",
        at,
        "vraag@klant.example",
        "Onderweg.",
    )


def _mail(
    message_id: str, sender: str, to: str, at: datetime, answers: str | None, text: str = "Dank u."
) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to, "Factuur"
    mail["Date"], mail["Message-ID"] = format_datetime(at.replace(microsecond=0)), f"<{message_id}>"
    if answers:
        mail["References"] = f"<{answers}>"
    mail.set_content(text)
    return mail.as_bytes()


@pytest.mark.django_db
def test_folders_that_are_no_longer_set_are_forgotten(
    centre: Centre, server: MailServer, settings: Settings
) -> None:
    look_at_mail(server, READING, at=timezone.now())
    MailFolder.objects.create(pk="elsewhere.example:993/someone/INBOX")
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, mail_server=server)

    outside_tasks.look_at_mail(0)
    assert MailFolder.objects.count() == len(server.folders)

    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, mail_server=None)
    outside_tasks.look_at_mail(0)
    assert not MailFolder.objects.exists()
