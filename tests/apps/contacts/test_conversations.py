"""Insight knows each conversation beside its turns: filled and removed with them, and found by the terms of categories."""

import pytest
from django.db import connection
from django.utils import timezone

from leidraad.apps.contacts.actions import conversations, deletion, retention
from leidraad.apps.contacts.actions.conversations import EVERYTHING, TERMS_BYTES, TermQuery
from leidraad.apps.contacts.models import Contact, InsightConversation, InsightTurn
from leidraad.domain.contacts.turns import Party
from leidraad.domain.language.categories.terms import index_terms
from leidraad.domain.language.languages import Language
from tests.apps.contacts.centre import Centre
from tests.factories import make_call, make_written

pytestmark = pytest.mark.django_db


def terms_of(row: InsightConversation) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tsvector_to_array(terms) FROM contacts_insightconversation WHERE conversation = %s",
            [row.pk],
        )
        return set(cursor.fetchone()[0])


def test_a_conversation_is_kept_with_its_turns_and_their_terms(centre: Centre) -> None:
    call = make_call(centre.agnes)

    row = InsightConversation.objects.get()

    turns = InsightTurn.objects.filter(conversation=row.pk)
    assert turns.count() == 4
    assert (row.channel, row.direction, row.language, row.queue) == ("voice", "inbound", "nl", "facturen")
    assert row.duration_s == call.duration_s == 15.0
    assert {(turn.day, turn.crowd, turn.keep_until) for turn in turns} == {
        (row.day, row.crowd, row.keep_until)
    }
    assert terms_of(row) == index_terms((turn.text, Language(turn.language)) for turn in turns)
    assert {"=factuur", "=[phone]", "nl~factur"} <= terms_of(row)


def test_turns_keep_their_place_in_the_conversation_in_seconds(centre: Centre) -> None:
    make_call(centre.agnes)

    times = InsightTurn.objects.order_by("position").values_list("start_s", "end_s")

    assert list(times) == [(0.5, 3.0), (2.8, 6.5), (7.0, 9.0), (13.0, 14.0)]


def test_a_deletion_takes_the_conversation_along(centre: Centre) -> None:
    call = make_call(centre.agnes)

    deletion.delete_contact(call, by=centre.agnes.person, at=timezone.now())

    assert not InsightConversation.objects.exists()


def test_the_end_of_its_time_takes_the_conversation_along(centre: Centre) -> None:
    make_call(centre.agnes)
    InsightConversation.objects.update(keep_until=timezone.localdate())
    InsightTurn.objects.update(keep_until=timezone.localdate())

    retention.expire_all(at=timezone.now())

    assert not InsightConversation.objects.exists()
    assert not InsightTurn.objects.exists()


def test_what_came_before_the_index_is_filled_in(centre: Centre) -> None:
    make_call(centre.agnes)
    make_written(centre.agnes)
    before = {row.pk: terms_of(row) for row in InsightConversation.objects.all()}
    InsightConversation.objects.all().delete()

    assert conversations.fill_missing_conversations() == 2
    assert conversations.fill_missing_conversations() == 0

    assert {row.pk: terms_of(row) for row in InsightConversation.objects.all()} == before
    assert {row.language for row in InsightConversation.objects.all()} == {"nl"}


def test_a_word_longer_than_the_database_keeps_is_found_by_its_beginning(centre: Centre) -> None:
    make_written(centre.agnes, texts=[(Party.CUSTOMER, "a" * 5_000)])

    term = conversations.kept_term("=" + "a" * 5_000)

    assert InsightConversation.objects.filter(terms=TermQuery(f"'{term}'")).count() == 1


def test_a_conversation_of_too_many_words_is_let_through_whatever_is_asked(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit_bytes = TERMS_BYTES // 30  # as much as that takes half a minute to read
    monkeypatch.setattr(conversations, "TERMS_BYTES", limit_bytes)
    letters = str.maketrans("0123456789", "bcdfghjklm")  # digits might be somebody's number
    many = " ".join(f"woord{number:09d}".translate(letters) for number in range(limit_bytes // 30))
    half = len(many) // 2

    make_written(centre.agnes, texts=[(Party.CUSTOMER, many[:half]), (Party.CUSTOMER, many[half:])])

    assert terms_of(InsightConversation.objects.get()) == {EVERYTHING}


def test_no_column_of_a_conversation_names_anybody_or_a_time_of_day(centre: Centre) -> None:
    call = make_call(centre.agnes)
    told = {str(value) for value in InsightConversation.objects.values().get().values()}

    assert not told & {str(call.pk), str(centre.agnes.pk), centre.agnes.code, "linde"}
    assert Contact.objects.filter(pk=call.pk).exists()
