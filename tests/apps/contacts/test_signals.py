"""Signals are kept with the turns, only where the agent was told of them, and go wherever the turns go."""

from datetime import timedelta

import pytest
from django.utils import timezone

from leidraad.apps.charter.models import AgentNotice
from leidraad.apps.contacts.actions import deletion, reading, retention, signals
from leidraad.apps.contacts.models import (
    Contact,
    CorrectingRole,
    InsightSignal,
    LabelledTurn,
    ServiceRecord,
    Signal,
    SignalCorrection,
    StoredReading,
    StoreLink,
)
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.contacts.turns import Party
from leidraad.domain.language.reading import READING_VERSION
from tests.apps.contacts import centre as centre_of_tests
from tests.apps.contacts.centre import Centre
from tests.factories import make_written

SAID = (
    (Party.CUSTOMER, "Gij zijt een idioot."),
    (Party.AGENT, "Ik kijk het na."),
    (Party.CUSTOMER, "U hebt mij fantastisch geholpen, dank u."),
)


def said_in(contact: Contact) -> list[tuple[int, str, str]]:
    rows = Signal.objects.filter(contact=contact)
    return list(rows.values_list("position", "kind", "label"))


def correct(contact: Contact, position: int, kind: str, *, before: str, after: str) -> SignalCorrection:
    return SignalCorrection.objects.create(
        contact=contact,
        position=position,
        kind=kind,
        label_before=before,
        label_after=after,
        role=CorrectingRole.AGENT,
        version=READING_VERSION,
        corrected_at=timezone.now(),
    )


def test_what_is_found_is_kept_with_the_turns_and_with_the_version_that_found_it(centre: Centre) -> None:
    contact = make_written(centre.agnes, texts=SAID)

    assert said_in(contact) == [(0, "aggression", "insult"), (2, "compliment", "to_agent")]
    first = Signal.objects.filter(contact=contact)[0]
    assert SAID[0][1][first.start : first.end] == "Gij zijt een idioot"
    assert (first.party, first.value) == ("customer", {"level": "insult"})
    assert StoredReading.objects.get(contact=contact).version == READING_VERSION
    assert signals.versions_in_use() == {READING_VERSION: 1}


def test_a_contact_in_which_nothing_is_found_was_read_all_the_same(centre: Centre) -> None:
    contact = make_written(centre.agnes)

    assert said_in(contact) == []
    assert StoredReading.objects.filter(contact=contact).exists()


def test_nothing_is_read_about_an_agent_who_was_not_told_of_this_stream(centre: Centre) -> None:
    for notice in AgentNotice.objects.filter(agent=centre.agnes):
        notice.systems.pop(signals.STREAM)
        notice.save()

    contact = make_written(centre.agnes, texts=SAID)

    assert contact.turns.count() == 3
    assert said_in(contact) == []
    assert signals.versions_in_use() == {"": 1}


def test_reading_twice_leaves_one_reading(centre: Centre) -> None:
    contact = make_written(centre.agnes, texts=SAID)
    kept = [(row.party, row.text) for row in contact.turns.all()]

    from leidraad.apps.contacts.actions.reading import Reading
    from leidraad.apps.contacts.pipeline import read_turns
    from leidraad.domain.contacts.turns import Turn
    from leidraad.domain.language.languages import Language

    read = read_turns(
        [Turn(Party(party), text) for party, text in kept], language=Language.DUTCH, duration_s=None
    )
    again = Reading(read.turns, read.language, None, read.measurements, read.redactions)
    reading.save_reading(contact.pk, again, at=timezone.now())

    assert len(said_in(contact)) == 2


def test_insight_gets_the_signals_without_contact_or_agent(centre: Centre) -> None:
    contact = make_written(centre.agnes, texts=SAID)

    rows = list(InsightSignal.objects.order_by("position").values())

    assert [(row["position"], row["kind"], row["label"], row["language"]) for row in rows] == [
        (0, "aggression", "insult", "nl"),
        (2, "compliment", "to_agent", "nl"),
    ]
    told = {
        str(value) for row in rows for name, value in row.items() if name not in ("id", "crowd", "position")
    }
    assert not told & {str(contact.pk), centre.agnes.code, str(centre.agnes.pk), "linde"}


def test_no_column_of_what_outlives_the_contact_names_anybody() -> None:
    for model in (InsightSignal, LabelledTurn):
        columns = {field.name for field in model._meta.get_fields()}
        assert not columns & {"agent", "team", "contact", "customer_key", "person", "by", "at", "started_at"}
        assert not any(field.is_relation for field in model._meta.get_fields())


def test_a_correction_stands_in_insight_in_place_of_what_was_found_and_its_words_are_kept_as_labelled(
    centre: Centre,
) -> None:
    contact = make_written(centre.agnes, texts=SAID)
    correct(contact, 0, "aggression", before="insult", after="")
    correct(contact, 1, "compliment", before="", after="to_agent")

    reading.keep_beside_again(contact.pk)

    assert list(InsightSignal.objects.order_by("position").values_list("position", "kind", "version")) == [
        (1, "compliment", ""),
        (2, "compliment", READING_VERSION),
    ]
    labelled = LabelledTurn.objects.order_by("position").values_list(
        "text", "kind", "label_before", "label_after"
    )
    assert list(labelled) == [
        (SAID[0][1], "aggression", "insult", ""),
        (SAID[1][1], "compliment", "", "to_agent"),
    ]


def test_deleting_the_contact_takes_signals_and_labelled_words_away_everywhere(centre: Centre) -> None:
    contact = make_written(centre.agnes, texts=SAID)
    correct(contact, 0, "aggression", before="insult", after="")
    reading.keep_beside_again(contact.pk)
    assert LabelledTurn.objects.count() == 1

    deletion.delete_contact(contact, by=centre.agnes.person, at=timezone.now())
    assert not InsightSignal.objects.exists()
    assert not LabelledTurn.objects.exists()

    deletion.shred_contact(contact.pk, at=timezone.now() + timedelta(hours=13))
    for model in (Signal, StoredReading, SignalCorrection):
        assert not model._default_manager.exists()


PROMISED = (
    (Party.CUSTOMER, "Ik bel al voor de derde keer over mijn factuur."),
    (Party.AGENT, "We bellen u morgen terug."),
    (Party.CUSTOMER, "Goed, dank u."),
)


def test_the_service_store_gets_outcome_and_promises_that_stand_and_no_words(centre: Centre) -> None:
    contact = make_written(centre.agnes, texts=PROMISED)
    Contact.objects.filter(pk=contact.pk).update(customer_key=b"k" * 32)
    tomorrow = (timezone.localtime(contact.started_at) + timedelta(days=1)).date().isoformat()

    reading.keep_beside_again(contact.pk)

    record = ServiceRecord.objects.get()
    assert (record.reason, record.outcome) == ("invoice", "follow_up")
    assert record.promises == [{"what": "call", "who": "agent", "from": tomorrow, "to": tomorrow}]


def test_a_promise_that_somebody_took_away_does_not_reach_the_service_store(centre: Centre) -> None:
    contact = make_written(centre.agnes, texts=PROMISED)
    Contact.objects.filter(pk=contact.pk).update(customer_key=b"k" * 32)
    correct(contact, 1, "promise", before="call", after="")
    correct(contact, 2, "promise", before="", after="pay")

    reading.keep_beside_again(contact.pk)

    assert ServiceRecord.objects.get().promises == [{"what": "pay"}]


DISCONTENT = ((Party.CUSTOMER, "Dit is echt verschrikkelijk slecht, een schande."),)


def test_no_sentiment_is_read_until_the_charter_says_so(centre: Centre) -> None:
    contact = make_written(centre.agnes, texts=DISCONTENT)

    assert not Signal.objects.filter(contact=contact, kind="sentiment").exists()
    assert not Leaf.objects.filter(event="contacts:analysis:made").exists()


def test_where_the_charter_says_so_it_is_read_and_written_down(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    text_of = centre_of_tests.charter_text
    monkeypatch.setattr(
        centre_of_tests,
        "charter_text",
        lambda **rest: text_of(**rest).replace("customer_emotion: off", "customer_emotion: on"),
    )
    centre = centre_of_tests.build_centre()

    contact = make_written(centre.agnes, texts=DISCONTENT)

    assert Signal.objects.get(contact=contact, kind="sentiment").label == "negative"
    assert InsightSignal.objects.get(kind="sentiment").party == "customer"
    assert Leaf.objects.filter(event="contacts:analysis:made").count() == 1


@pytest.mark.parametrize("months", [13])
def test_insight_loses_its_signals_when_its_turns_are_past_their_time(centre: Centre, months: int) -> None:
    contact = make_written(centre.agnes, texts=SAID)
    correct(contact, 0, "aggression", before="insult", after="")
    reading.keep_beside_again(contact.pk)

    retention.expire_all(at=contact.keep_until + timedelta(days=1))
    assert not StoreLink.objects.exists()
    assert InsightSignal.objects.count() == 1
    assert LabelledTurn.objects.count() == 1

    retention.expire_all(at=contact.started_at + timedelta(days=31 * months + 2))
    assert not InsightSignal.objects.exists()
    assert not LabelledTurn.objects.exists()
