"""Mail and exported chats on their way in: threads across files, what goes on later, and what must not come back."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import deletion
from leidraad.apps.contacts.actions.intake import Handover, Outcome, receive_contacts, set_aside_unread
from leidraad.apps.contacts.handovers import (
    Found,
    Reading,
    Unreadable,
    hand_over_again,
    handover_of,
    handovers_in,
)
from leidraad.apps.contacts.models import Contact, ContactAgent, SetAside, TakenMessage, Turn
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.limits import Limits
from leidraad.formats.own_side import own_side_from
from tests.apps.contacts.centre import Centre, run_jobs

pytestmark = pytest.mark.django_db

OWN = own_side_from(
    ["agnes@centrum.example=a1", "bram@centrum.example=a2", "help@centrum.example", "@centrum.example"]
)
READING = Reading(limits=Limits(), own_side=OWN)
QUESTION, ANSWER, THANKS = ("vraag@klant.example", "antwoord@centrum.example", "dank@klant.example")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    mail = tmp_path / "mail"
    mail.mkdir()
    return mail


def test_a_thread_in_several_files_is_one_contact_with_both_sides(centre: Centre, folder: Path) -> None:
    begun = timezone.now() - timedelta(hours=5)
    _write(folder / "2.eml", _answer(begun))
    _write(folder / "1.eml", _question(begun))

    (receipt,) = _take_in(_found(folder))
    run_jobs()

    contact = Contact.objects.get(pk=receipt.contact_id)
    turns = Turn.objects.filter(contact=contact).order_by("position")
    assert [(turn.party, turn.text) for turn in turns] == [
        ("customer", "Waar blijft mijn factuur?"),
        ("agent", "Ze is onderweg."),
    ]
    assert (contact.agent, contact.channel, contact.direction) == (centre.agnes, "email", "inbound")
    assert contact.duration_s == 3600


def test_what_is_stored_has_neither_the_attachment_nor_what_was_quoted(centre: Centre, folder: Path) -> None:
    begun = timezone.now() - timedelta(hours=5)
    answer = _answer(begun, text="Zie bijlage.\n\n> Waar blijft mijn factuur?\n")
    answer.add_attachment(b"%PDF geheim", maintype="application", subtype="pdf", filename="factuur-jan.pdf")
    _write(folder / "1.eml", _question(begun))
    _write(folder / "2.eml", answer)

    (handover,) = _found(folder)

    assert isinstance(handover, Handover)
    assert handover.document is not None
    lines = [json.loads(line) for line in handover.document.decode().splitlines()]
    assert [line["text"] for line in lines] == ["Waar blijft mijn factuur?", "Zie bijlage.\n[attachment]"]
    assert b"factuur-jan" not in handover.document


def test_the_same_mail_again_changes_nothing(centre: Centre, folder: Path) -> None:
    begun = timezone.now() - timedelta(hours=5)
    _write(folder / "1.eml", _question(begun))
    _write(folder / "2.eml", _answer(begun))
    (first,) = _take_in(_found(folder))

    (again,) = _take_in(_found(folder))

    assert (again.outcome, again.contact_id) == (Outcome.ALREADY_HERE, first.contact_id)


def test_a_thread_that_goes_on_gives_a_follow_up_with_the_new_messages_alone(
    centre: Centre, folder: Path
) -> None:
    begun = timezone.now() - timedelta(hours=5)
    _write(folder / "1.eml", _question(begun))
    _write(folder / "2.eml", _answer(begun))
    (first,) = _take_in(_found(folder))
    _write(
        folder / "3.eml",
        _mail(THANKS, "jan@klant.example", "help@centrum.example", begun + timedelta(hours=2), ANSWER),
    )
    _write(
        folder / "4.eml",
        _mail(
            "graag@centrum.example",
            "agnes@centrum.example",
            "jan@klant.example",
            begun + timedelta(hours=3),
            THANKS,
        ),
    )

    known, new = _take_in(_found(folder))
    run_jobs()

    assert (known.outcome, known.contact_id) == (Outcome.ALREADY_HERE, first.contact_id)
    assert new.outcome is Outcome.RECEIVED
    assert Turn.objects.filter(contact=first.contact_id).count() == 2
    assert Turn.objects.filter(contact=new.contact_id).count() == 2
    customers = set(Contact.objects.values_list("customer_key", flat=True))
    assert len(customers) == 1  # the same customer in both


def test_a_contact_that_its_agent_deleted_does_not_grow_back(centre: Centre, folder: Path) -> None:
    begun = timezone.now() - timedelta(hours=5)
    _write(folder / "1.eml", _question(begun))
    _write(folder / "2.eml", _answer(begun))
    (first,) = _take_in(_found(folder))
    run_jobs()
    contact = Contact.objects.get(pk=first.contact_id)
    deletion.delete_contact(contact, by=centre.agnes.person, at=timezone.now())

    (again,) = _take_in(_found(folder))

    assert again.outcome in (Outcome.ALREADY_HERE, Outcome.DELETED_BEFORE)
    assert Contact.every.count() == 1


def test_a_word_of_thanks_goes_to_the_agent_who_answered(centre: Centre, folder: Path) -> None:
    begun = timezone.now() - timedelta(hours=5)
    _write(folder / "1.eml", _question(begun))
    _write(folder / "2.eml", _answer(begun))
    _take_in(_found(folder))
    (folder / "1.eml").unlink()
    (folder / "2.eml").unlink()
    thanks = _mail(THANKS, "jan@klant.example", "help@centrum.example", begun + timedelta(hours=2), ANSWER)
    _write(folder / "3.eml", thanks)

    (receipt,) = _take_in(_found(folder))

    assert receipt.outcome is Outcome.RECEIVED
    assert Contact.objects.get(pk=receipt.contact_id).agent == centre.agnes


def test_an_agent_who_does_not_take_part_keeps_the_whole_thread_out(centre: Centre, folder: Path) -> None:
    begun = timezone.now() - timedelta(hours=5)
    _write(folder / "1.eml", _question(begun))
    _write(folder / "2.eml", _answer(begun))
    _write(
        folder / "3.eml",
        _mail(
            "later@centrum.example",
            "bram@centrum.example",
            "jan@klant.example",
            begun + timedelta(hours=2),
            ANSWER,
        ),
    )

    (receipt,) = _take_in(_found(folder))

    assert receipt.outcome is Outcome.REFUSED
    assert not TakenMessage.objects.exists()


def test_a_colleague_whom_nobody_told_of_is_asked_for_and_not_passed_over(
    centre: Centre, folder: Path
) -> None:
    begun = timezone.now() - timedelta(hours=5)
    _write(folder / "1.eml", _question(begun))
    _write(folder / "2.eml", _answer(begun))
    _write(
        folder / "3.eml",
        _mail(
            "later@centrum.example",
            "nieuw@centrum.example",
            "jan@klant.example",
            begun + timedelta(hours=2),
            ANSWER,
        ),
    )

    (receipt,) = _take_in(_found(folder))

    assert receipt.outcome is Outcome.SET_ASIDE
    assert receipt.problem is not None
    assert receipt.problem.code is ProblemCode.UNKNOWN_AGENT


def test_who_wrote_from_a_team_address_is_told_beside_it(centre: Centre, folder: Path) -> None:
    begun = timezone.now() - timedelta(hours=5)
    _write(folder / "1.eml", _question(begun))
    _write(folder / "2.eml", _answer(begun, sender="help@centrum.example"))

    (unknown,) = _take_in(_found(folder))
    (known,) = _take_in(_found(folder, replace(READING, defaults=ContactFacts(agent="a1"))))

    assert unknown.problem is not None
    assert (unknown.problem.code, unknown.problem.data) == (ProblemCode.MISSING_FACT, {"field": "agent"})
    assert known.outcome is Outcome.RECEIVED
    assert not ContactAgent.objects.exists()


def test_mail_between_others_is_nobodys_contact(folder: Path) -> None:
    _write(
        folder / "1.eml",
        _mail("x@klant.example", "jan@klant.example", "piet@elders.example", timezone.now(), None),
    )
    (found,) = _found(folder)
    assert isinstance(found, Unreadable)
    assert found.problem.code is ProblemCode.NO_OWN_SIDE


def test_a_newsletter_that_two_customers_answer_is_a_contact_for_each(centre: Centre, folder: Path) -> None:
    begun = timezone.now() - timedelta(hours=5)
    box = [_mail("nieuws@centrum.example", "agnes@centrum.example", "", begun, None)]
    for name in ("jan", "mia"):
        box.append(
            _mail(
                f"{name}@klant.example",
                f"{name}@klant.example",
                "help@centrum.example",
                begun,
                "nieuws@centrum.example",
            )
        )
        box.append(
            _mail(
                f"{name}@centrum.example",
                "agnes@centrum.example",
                f"{name}@klant.example",
                begun + timedelta(hours=1),
                f"{name}@klant.example",
            )
        )
    (folder / "box.mbox").write_bytes(_mbox(box))

    receipts = _take_in(_found(folder))

    assert [receipt.outcome for receipt in receipts] == [Outcome.RECEIVED] * 3
    assert len(set(Contact.objects.values_list("customer_key", flat=True))) == 3


def test_a_maildir_gives_what_was_sent_and_received_and_no_drafts(centre: Centre, folder: Path) -> None:
    begun = timezone.now() - timedelta(hours=5)
    for box in ("", ".Sent", ".Drafts"):
        for part in ("cur", "new", "tmp"):
            (folder / box / part).mkdir(parents=True)
    (folder / "dovecot-uidlist").write_text("3 V1 N2")
    _write(folder / "new" / "1.host", _question(begun))
    _write(folder / ".Sent" / "cur" / "2.host:2,S", _answer(begun))
    _write(folder / ".Drafts" / "cur" / "3.host:2,DS", _answer(begun, text="nog niet"))
    _write(
        folder / "cur" / "4.host:2,T",
        _mail("weg@klant.example", "jan@klant.example", "help@centrum.example", begun, None),
    )
    _write(
        folder / "tmp" / "5.host",
        _mail("half@klant.example", "jan@klant.example", "help@centrum.example", begun, None),
    )

    (receipt,) = _take_in(_found(folder))
    run_jobs()

    assert [turn.text for turn in Turn.objects.filter(contact=receipt.contact_id).order_by("position")] == [
        "Waar blijft mijn factuur?",
        "Ze is onderweg.",
    ]


def test_what_is_wrong_in_a_mailbox_is_said_of_each_thread_and_can_be_tried_again(
    centre: Centre, folder: Path, settings: Settings
) -> None:
    begun = timezone.now() - timedelta(hours=5)
    strange = [
        _mail(f"{n}@klant.example", f"k{n}@klant.example", "piet@elders.example", begun, None) for n in (1, 2)
    ]
    strange.append(
        _mail("3@elders.example", "piet@elders.example", "k2@klant.example", begun, "2@klant.example")
    )
    (folder / "box.mbox").write_bytes(_mbox([_question(begun), _answer(begun), *strange]))
    now = timezone.now()
    for found in handovers_in([folder], READING):
        if isinstance(found, Unreadable):
            set_aside_unread(found.name, found.problem, by="test", at=now, path=found.path)
    rows = {row.name: row for row in SetAside.objects.all()}
    assert set(rows) == {"box.mbox:3", "box.mbox:4"}

    own = own_side_from(["piet@elders.example=a1"])
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, own_side=own)
    receipt = hand_over_again(rows["box.mbox:4"], by="test", at=now)

    assert receipt.outcome is Outcome.RECEIVED
    assert set(SetAside.objects.filter(settled_at=None).values_list("name", flat=True)) == {"box.mbox:3"}


def test_an_exported_chat_that_is_exported_again_later_gives_only_what_is_new(
    centre: Centre, folder: Path
) -> None:
    begun = (timezone.now() - timedelta(days=3)).replace(microsecond=0, second=0)
    reading = replace(READING, own_side=own_side_from(["Agnes=a1"]))
    name = "WhatsApp-chat met +32 470 12 34 56.txt"
    (folder / name).write_text(_whatsapp(begun, [("Jan", "Dag"), ("Agnes", "Dag Jan")]))
    (first,) = _take_in(_found(folder, reading))
    later = begun + timedelta(hours=30)
    (folder / name).write_text(
        _whatsapp(begun, [("Jan", "Dag"), ("Agnes", "Dag Jan")])
        + _whatsapp(later, [("Jan", "Nog iets"), ("Agnes", "Ja?")])
    )

    known, new = _take_in(_found(folder, reading))
    run_jobs()

    assert (known.outcome, known.contact_id) == (Outcome.ALREADY_HERE, first.contact_id)
    assert new.outcome is Outcome.RECEIVED
    assert Contact.objects.get(pk=new.contact_id).channel == "messaging"


def test_the_api_takes_one_conversation_at_a_time(centre: Centre) -> None:
    begun = timezone.now() - timedelta(hours=5)
    one = _mbox([_question(begun), _answer(begun)])
    two = _mbox(
        [
            _question(begun),
            _mail("x@klant.example", "piet@klant.example", "help@centrum.example", begun, None),
        ]
    )

    assert handover_of(one, name="box.mbox", reading=READING).facts.agent == "a1"
    with pytest.raises(IntakeProblem) as caught:
        handover_of(two, name="box.mbox", reading=READING)
    assert (caught.value.code, caught.value.data) == (ProblemCode.SEVERAL_CONTACTS, {"contact_count": 2})


def _found(folder: Path, reading: Reading = READING) -> list[Found]:
    return list(handovers_in([folder], reading))


def _take_in(found: Sequence[Found]) -> list:  # type: ignore[type-arg]
    assert not [each for each in found if isinstance(each, Unreadable)], found
    return receive_contacts(
        [each for each in found if isinstance(each, Handover)], by="test", at=timezone.now()
    )


def _question(begun: datetime) -> EmailMessage:
    return _mail(
        QUESTION, "jan@klant.example", "help@centrum.example", begun, None, "Waar blijft mijn factuur?"
    )


def _answer(
    begun: datetime, *, sender: str = "agnes@centrum.example", text: str = "Ze is onderweg."
) -> EmailMessage:
    return _mail(ANSWER, sender, "jan@klant.example", begun + timedelta(hours=1), QUESTION, text)


def _mail(
    message_id: str, sender: str, to: str, at: datetime, answers: str | None, text: str = "Dank u."
) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to or "undisclosed-recipients:;", "Factuur"
    mail["Date"], mail["Message-ID"] = format_datetime(at.replace(microsecond=0)), f"<{message_id}>"
    if answers:
        mail["In-Reply-To"] = f"<{answers}>"
    mail.set_content(text)
    return mail


def _write(path: Path, mail: EmailMessage) -> None:
    path.write_bytes(mail.as_bytes())


def _mbox(mails: Sequence[EmailMessage]) -> bytes:
    return b"\n".join(b"From x@y.example Mon Nov  3 10:12:00 2025\n" + mail.as_bytes() for mail in mails)


def _whatsapp(begun: datetime, said: Sequence[tuple[str, str]]) -> str:
    local = timezone.localtime(begun)
    return "".join(
        f"{local + timedelta(minutes=number):%d-%m-%Y %H:%M} - {name}: {text}\n"
        for number, (name, text) in enumerate(said)
    )
