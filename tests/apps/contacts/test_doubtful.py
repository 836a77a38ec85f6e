"""Words in doubt: an officer sees them without their contact, and masks them wherever they are, or leaves them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from leidraad.apps.contacts.actions import deletion, doubtful, reading_again, sealing
from leidraad.apps.contacts.masking import mask_doubtful, masked_turn
from leidraad.apps.contacts.models import (
    Contact,
    Decision,
    DoubtfulSpan,
    InsightTurn,
    Recording,
    Turn,
)
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Role
from leidraad.domain.contacts.turns import Party, Word
from leidraad.domain.contacts.turns import Turn as SpokenTurn
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.reading import doubtful_words
from leidraad.formats.audio import decode_audio
from tests.apps.contacts.centre import run_jobs
from tests.factories import make_call, make_written
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for

__all__ = ["cast", "client_for"]

pytestmark = pytest.mark.django_db

NAMED = "mijn naam is Els Willems en ik bel voor mijn factuur"


def with_a_name_of_an_older_version(contact: Contact, *, position: int = 0) -> DoubtfulSpan:
    """The contact as an older version left it, which knew no names; read again by this one."""
    Turn.objects.filter(contact=contact, position=position).update(text=NAMED, words=None)
    reading_again.read_again([contact.pk], at=timezone.now())
    return DoubtfulSpan.objects.get(contact=contact, position=position, kind=PersonalDataKind.NAME)


def test_what_the_rules_of_today_would_mask_is_put_up_when_an_older_reading_is_made_again(cast: Cast) -> None:
    span = with_a_name_of_an_older_version(make_written(cast.agnes))

    assert (span.words, span.decision) == ("Els Willems", Decision.OPEN)
    assert span.before == "mijn naam is "
    assert 0 < len(span.after) <= 40
    assert NAMED[span.start : span.end] == "Els Willems"


def test_the_officer_sees_the_words_and_no_contact_and_that_is_written_down(
    cast: Cast, client_for: ClientFor
) -> None:
    contact = make_written(cast.agnes)
    with_a_name_of_an_older_version(contact)

    html = client_for(cast.person(Role.DATA_PROTECTION_OFFICER)).get("/contacts/doubtful").content.decode()

    assert "<mark>Els Willems</mark>" in html
    assert str(contact.pk) not in html
    assert cast.agnes.person.name not in html
    assert Leaf.objects.filter(event="contacts:doubtful:opened").count() == 1


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.DATA_PROTECTION_OFFICER])
def test_nobody_else_sees_them(cast: Cast, client_for: ClientFor, role: Role) -> None:
    span = with_a_name_of_an_older_version(make_written(cast.agnes))
    client = client_for(cast.person(role))

    assert client.get("/contacts/doubtful").status_code == 403
    assert client.post(f"/contacts/doubtful/{span.pk}/decide", {"decision": "mask"}).status_code == 403
    assert doubtful.open_doubtful(by=cast.person(role), at=timezone.now()).open_count == 0


def test_of_a_deleted_contact_nothing_is_shown(cast: Cast, client_for: ClientFor) -> None:
    contact = make_written(cast.agnes)
    with_a_name_of_an_older_version(contact)

    deletion.delete_contact(contact, by=cast.agnes.person, at=timezone.now())

    html = client_for(cast.person(Role.DATA_PROTECTION_OFFICER)).get("/contacts/doubtful").content.decode()
    assert "Willems" not in html
    deletion.shred_contact(contact.pk, at=timezone.now() + timedelta(hours=13))
    assert not DoubtfulSpan.objects.exists()


def test_masked_words_are_gone_from_turn_insight_and_queue(cast: Cast, client_for: ClientFor) -> None:
    contact = make_written(cast.agnes)
    span = with_a_name_of_an_older_version(contact)
    officer = client_for(cast.person(Role.DATA_PROTECTION_OFFICER))

    answer = officer.post(f"/contacts/doubtful/{span.pk}/decide", {"decision": "mask"}, follow=True)

    assert "Willems" not in answer.content.decode()
    assert DoubtfulSpan.objects.get(pk=span.pk).words == ""
    run_jobs()
    assert Turn.objects.get(contact=contact, position=0).text == NAMED.replace("Els Willems", "[name]")
    assert InsightTurn.objects.filter(text__contains="[name]").count() == 1
    assert not InsightTurn.objects.filter(text__contains="Willems").exists()
    assert Contact.objects.get(pk=contact.pk).redactions["name"] == 1
    assert not DoubtfulSpan.objects.filter(kind="name").exists()


def test_words_that_were_left_are_not_asked_again(cast: Cast, client_for: ClientFor) -> None:
    contact = make_written(cast.agnes)
    span = with_a_name_of_an_older_version(contact)
    officer = client_for(cast.person(Role.DATA_PROTECTION_OFFICER))

    officer.post(f"/contacts/doubtful/{span.pk}/decide", {"decision": "leave"})
    reading_again.read_again([contact.pk], at=timezone.now())

    assert DoubtfulSpan.objects.get(contact=contact, kind="name").decision == Decision.LEFT
    assert Turn.objects.get(contact=contact, position=0).text == NAMED
    assert "<mark>Els Willems</mark>" not in officer.get("/contacts/doubtful").content.decode()
    again = officer.post(f"/contacts/doubtful/{span.pk}/decide", {"decision": "mask"}, follow=True)
    assert "decided on before" in again.content.decode()


def test_leaving_words_can_be_taken_back_until_the_next_decision(cast: Cast, client_for: ClientFor) -> None:
    span = with_a_name_of_an_older_version(make_written(cast.agnes))
    officer = client_for(cast.person(Role.DATA_PROTECTION_OFFICER))
    decide = f"/contacts/doubtful/{span.pk}/decide"

    left = officer.post(decide, {"decision": "leave"}, follow=True).content.decode()
    assert "Els Willems</q>" in left
    asked = officer.post(decide, {"decision": "ask"}, follow=True).content.decode()
    assert "<mark>Els Willems</mark>" in asked
    assert "Els Willems</q>" not in asked

    officer.post(decide, {"decision": "leave"})
    other = with_a_name_of_an_older_version(make_written(cast.agnes))
    officer.post(f"/contacts/doubtful/{other.pk}/decide", {"decision": "leave"})
    assert DoubtfulSpan.objects.get(pk=span.pk).words == ""
    refused = officer.post(decide, {"decision": "ask"}, follow=True).content.decode()
    assert "decided on before" in refused


def test_the_sound_is_muted_where_the_words_were_said(cast: Cast) -> None:
    call = make_call(cast.agnes)
    before = decoded(call)
    row = Turn.objects.get(contact=call, position=2)  # said from 7.0 to 9.0 s, by the agent
    span = DoubtfulSpan.objects.create(
        contact=call, position=2, start=0, end=len(row.text), kind="name", confidence=0.7, decision=Decision.MASK
    )  # fmt: skip

    assert mask_doubtful(span.pk, at=timezone.now())

    after = decoded(call)
    assert loudest(before, 7.2, 8.8) > 0.1
    assert loudest(after, 7.2, 8.8) < 0.01
    assert loudest(after, 0.8, 2.5) > 0.1
    turn = Turn.objects.get(contact=call, position=2)
    assert turn.text == "[name]"
    assert [word[0] for word in turn.words] == ["[name]"]
    assert not mask_doubtful(span.pk, at=timezone.now())


def decoded(call: Contact) -> object:
    recording = Recording.objects.get(contact=call)
    return decode_audio(sealing.open_whole(recording, context=str(call.pk)), limit_s=60.0)


def loudest(sound: object, start_s: float, end_s: float) -> float:
    rate = sound.rate_hz  # type: ignore[attr-defined]
    part = sound.samples[:, int(start_s * rate) : int(end_s * rate)]  # type: ignore[attr-defined]
    return float(abs(part).max())


def test_the_words_of_a_masked_span_become_one_and_keep_their_times() -> None:
    words = tuple(
        Word(text, start_s, start_s + 0.5, 0.9)
        for text, start_s in (("ik", 0.0), ("ben", 0.5), ("Els", 1.0), ("Willems,", 1.5), ("dag", 2.0))
    )
    turn = SpokenTurn(Party.CUSTOMER, "ik ben Els Willems, dag", 0.0, 2.5, words=words)

    masked = masked_turn(turn, 7, 18, PersonalDataKind.NAME)

    assert masked.text == "ik ben [name], dag"
    assert [(word.text, word.start_s, word.end_s) for word in masked.words] == [
        ("ik", 0.0, 0.5), ("ben", 0.5, 1.0), ("[name]", 1.0, 2.0), ("dag", 2.0, 2.5),
    ]  # fmt: skip
    assert replace(masked, text=turn.text, words=turn.words) == turn


def test_of_what_was_redacted_by_these_rules_only_what_they_doubt_is_left() -> None:
    from leidraad.domain.language.personal_data.redact import redact_turns

    kept = redact_turns([SpokenTurn(Party.CUSTOMER, NAMED)]).turns

    assert [each for each in doubtful_words(kept) if each.confidence > 0.5] == []
