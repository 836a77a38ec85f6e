"""Contacts that were ready before a model was set get a summary when somebody asks: those that may, once, and no more at a time than agreed."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django.fixtures import Settings

from leidraad.apps.charter.models import AgentNotice
from leidraad.apps.contacts.actions import summaries, summaries_later
from leidraad.apps.contacts.actions.summaries_later import ask_later, contacts_without, count_allowed, how_far
from leidraad.apps.contacts.actions.summary_permission import WhyNotAsked
from leidraad.apps.contacts.models import Contact, State, SummaryState, WrittenSummary
from tests.apps.contacts.centre import Centre, run_jobs
from tests.apps.contacts.test_written_summaries import SAID, allowing, chat, model
from tests.chat_server import ChatServer
from tests.factories import make_written

__all__ = ["allowing", "chat", "model"]

pytestmark = pytest.mark.django_db


def there(centre: Centre, *, count: int = 1, **other: Any) -> list[Contact]:
    """Chats of Agnes with a known customer that were ready before anybody asked, the oldest first."""
    contacts = [make_written(centre.agnes, texts=SAID) for _ in range(count)]
    for place, contact in enumerate(contacts):
        started_at = other.pop("started_at", None) or timezone.now() - timedelta(minutes=count - place)
        keep_until = started_at + timedelta(days=20)
        changes = {"customer_key": b"k" * 32, "started_at": started_at, "keep_until": keep_until} | other
        Contact.objects.filter(pk=contact.pk).update(**changes)
    return [Contact.objects.get(pk=contact.pk) for contact in contacts]


def ask(**other: Any) -> dict[WhyNotAsked | None, int]:
    return dict(ask_later(contacts_without(), at=timezone.now(), **other))


def job_count() -> int:
    return ProcrastinateJob.objects.filter(task_name="contacts.write_summary", status="todo").count()


def test_those_that_were_there_are_asked_about_once(allowing: Centre, model: ChatServer) -> None:
    there(allowing, count=3)

    assert ask() == {None: 3}
    assert ask() == {}
    assert job_count() == 3

    run_jobs()

    assert WrittenSummary.objects.filter(state=SummaryState.WRITTEN).count() == 3
    assert ask() == {}
    assert len(model.got) == 3


def test_what_comes_in_goes_before_what_was_there(allowing: Centre, model: ChatServer) -> None:
    there(allowing, count=2)
    ask()
    (new,) = there(allowing)
    summaries.request_summaries([new], at=timezone.now())

    assert [fetched(), fetched()] == [str(new.pk), None]  # the others wait for it, in the same lane


def test_a_contact_that_waits_for_its_next_try_holds_up_no_other(allowing: Centre, model: ChatServer) -> None:
    first, second = there(allowing, count=2)
    summaries.request_summaries([second], at=timezone.now())
    model.answers({}, status=503)
    run_jobs()
    ask()

    assert fetched() == str(first.pk)


def fetched() -> str | None:
    """The contact of the job that a worker would take now; it is being done from then on."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT (procrastinate_fetch_job_v2(ARRAY['summaries'], NULL)).args->>'contact_id'")
        row = cursor.fetchone()
    return row[0] if row else None


def test_each_contact_is_asked_about_by_the_charter_and_why_not_is_counted(
    allowing: Centre, model: ChatServer
) -> None:
    there(allowing)
    there(allowing, customer_key=None)
    there(allowing, language="")

    expected = {
        None: 1,
        WhyNotAsked.NO_CUSTOMER: 1,
        WhyNotAsked.OTHER_LANGUAGE: 1,
    }
    assert dict(count_allowed(contacts_without(), at=timezone.now())) == expected
    assert not WrittenSummary.objects.exists()
    assert ask() == expected


def test_none_is_asked_for_under_a_charter_that_does_not_let_software_write(
    centre: Centre, model: ChatServer
) -> None:
    there(centre, count=2)

    assert ask() == {None: 0, WhyNotAsked.NOT_ALLOWED: 2}
    assert not WrittenSummary.objects.exists()


def test_none_is_asked_for_of_an_agent_who_was_not_told(allowing: Centre, model: ChatServer) -> None:
    there(allowing)
    AgentNotice.objects.all().delete()

    assert ask() == {None: 0, WhyNotAsked.NOT_TOLD: 1}


def test_no_more_wait_than_agreed_and_the_newest_go_first(
    allowing: Centre, model: ChatServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summaries_later, "TOGETHER", 2)
    contacts = there(allowing, count=5)

    assert ask(most_waiting=3) == {None: 3}
    waiting = set(WrittenSummary.objects.values_list("contact_id", flat=True))
    assert waiting == {contact.pk for contact in contacts[2:]}

    assert ask(most_waiting=3) == {}
    run_jobs()
    assert ask(most_waiting=3) == {None: 2}


def test_a_run_that_was_cut_short_goes_on_where_it_was(
    allowing: Centre, model: ChatServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summaries_later, "TOGETHER", 2)
    there(allowing, count=5)

    def break_off(count: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ask(told=break_off)
    assert WrittenSummary.objects.count() == job_count() == 2

    assert ask() == {None: 3}
    assert WrittenSummary.objects.count() == job_count() == 5


def test_what_another_run_asked_meanwhile_is_not_asked_twice(
    allowing: Centre, model: ChatServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    contacts = there(allowing, count=2)
    stretches = summaries_later._stretches

    def meanwhile(found: Any) -> Any:
        some = list(stretches(found))
        summaries.request_summaries(contacts[:1], at=timezone.now())
        return some

    monkeypatch.setattr(summaries_later, "_stretches", meanwhile)

    assert ask() == {None: 1}
    assert job_count() == 2


def test_what_could_not_be_written_is_asked_again_only_when_that_is_said(
    allowing: Centre, model: ChatServer
) -> None:
    failed, discarded = there(allowing, count=2)
    ask()
    run_jobs()
    WrittenSummary.objects.filter(pk=failed.pk).update(state=SummaryState.FAILED, problem="timed_out")
    WrittenSummary.objects.filter(pk=discarded.pk).update(state=SummaryState.DISCARDED)

    assert ask() == {}
    again = contacts_without(with_failed=True)
    assert dict(ask_later(again, at=timezone.now())) == {None: 1}

    row = WrittenSummary.objects.get(pk=failed.pk)
    assert (row.state, row.problem, row.attempt_count) == (SummaryState.WAITING, "", 0)
    assert WrittenSummary.objects.get(pk=discarded.pk).state == SummaryState.DISCARDED


def test_only_the_ready_contacts_of_the_days_named_are_asked_about(
    allowing: Centre, model: ChatServer
) -> None:
    now = timezone.now()
    (old,) = there(allowing, started_at=now - timedelta(days=9))
    (middle,) = there(allowing, started_at=now - timedelta(days=5))
    there(allowing, state=State.RECEIVED)

    found = contacts_without(since=now - timedelta(days=6), until=now - timedelta(days=4))
    assert list(found) == [middle]
    assert list(contacts_without()) == [middle, old]


def test_how_far_they_are_is_counted(allowing: Centre, model: ChatServer) -> None:
    contacts = there(allowing, count=4)
    summaries.request_summaries(contacts[:3], at=timezone.now())
    WrittenSummary.objects.filter(pk=contacts[0].pk).update(state=SummaryState.FAILED, problem="timed_out")
    WrittenSummary.objects.filter(pk=contacts[1].pk).update(state=SummaryState.APPROVED)

    found = how_far()

    assert {state: count for state, count in found.by_state.items() if count} == {
        SummaryState.FAILED: 1, SummaryState.APPROVED: 1, SummaryState.WAITING: 1
    }  # fmt: skip
    assert (found.failed, found.none_count) == ({"timed_out": 1}, 1)
    assert how_far(until=timezone.now() - timedelta(days=2)).none_count == 0


def test_nothing_is_queued_while_no_model_is_set(allowing: Centre, settings: Settings) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, summary_endpoint=None, summary_folder=None)
    there(allowing)

    assert ask() == {None: 0}
    assert job_count() == 0
