"""Topics are found by the worker, kept as figures about enough agents, and gone when their time is."""

from datetime import timedelta
from typing import Any
from unittest import mock

import pytest
from django.utils import timezone

from leidraad.apps.charter.in_force import active_charter
from leidraad.apps.contacts.models import Contact, InsightConversation, InsightTurn
from leidraad.apps.insight import topics_runs
from leidraad.apps.insight.models import RunState, Topic, TopicExample, TopicFault, TopicRun
from leidraad.apps.insight.tasks import look_after
from leidraad.apps.insight.topics_found import found_topics
from leidraad.apps.insight.topics_runs import Asked, ask_for_topics, carry_out, text_of
from tests.apps.contacts.centre import run_jobs
from tests.apps.insight.made import SAID, find_topics, last_days, make_older, say, say_all
from tests.people import Cast
from tests.people_fixtures import ClientFor

pytestmark = pytest.mark.django_db


def about(word: str, *, run: TopicRun) -> Topic:
    """The topic that a word sets apart."""
    (found,) = [
        topic for topic in run.topics.all() if any(word in term["text"] for term in topic.terms.get("nl", ()))
    ]
    return found


def test_the_topics_of_a_period_are_found_by_the_worker(cast: Cast) -> None:
    say_all(cast)
    run = ask_for_topics(Asked(last_days()), at=timezone.now())

    run_jobs()

    run.refresh_from_db()
    assert run.state == RunState.DONE
    assert (run.contact_count, run.found_count, run.threshold) == (30, 30, 5)
    assert [topic.contact_count for topic in run.topics.all()] == [6] * 5
    assert about("factuur", run=run).language_counts == {"nl": 6}
    assert run.rest_count == 0


def test_what_was_not_there_before_is_new_with_its_figures(cast: Cast) -> None:
    say_all(cast, SAID[:4], times=4)
    make_older(8)
    say_all(cast, SAID, times=3)

    run = find_topics(Asked(last_days(7)))

    late = about("levering", run=run)
    assert (run.contact_count, run.before_count) == (90, 96)
    assert (late.contact_count, late.before_count, late.trend) == (18, 0, "new")
    assert late.ratio is None
    assert late.ratio_low is not None
    assert late.ratio_low > 1
    assert sum(late.counts) == 18
    assert about("factuur", run=run).trend == "steady"


def test_where_too_few_agents_stand_behind_the_time_before_nothing_is_compared(cast: Cast) -> None:
    say(cast, SAID[0], each=False)
    make_older(8)
    say_all(cast)

    run = find_topics(Asked(last_days(7)))

    assert run.before_count is None
    assert {topic.trend for topic in run.topics.all()} == {""}
    assert all(each["since"] >= str(run.since) for each in run.stretches)


def test_a_topic_of_one_agent_is_not_told_and_no_word_of_it(cast: Cast) -> None:
    say_all(cast, SAID[:3], times=2)
    for _ in range(12):
        say(cast, "mijn kanarie zingt zo vals", each=False)

    run = find_topics()

    told = str([(topic.terms, topic.counts) for topic in run.topics.all()])
    assert run.topics.exists()
    assert "kanarie" not in told
    assert run.rest_count >= 12
    assert not TopicExample.objects.filter(turn__text__contains="kanarie").exists()


def test_below_the_threshold_a_run_tells_nothing_at_all(cast: Cast) -> None:
    for line in SAID:
        say(cast, line, each=False)

    run = find_topics()

    assert run.state == RunState.DONE
    assert run.contact_count is None
    assert not run.topics.exists()


def test_a_deletion_takes_the_examples_of_its_contact_along(cast: Cast, client_for: ClientFor) -> None:
    say(cast, SAID[0])
    say_all(cast, SAID[1:])
    run = find_topics()
    topic = about("factuur", run=run)
    TopicExample.objects.filter(topic=topic).delete()
    for position, turn in enumerate(InsightTurn.objects.filter(text=SAID[0])):
        TopicExample.objects.create(topic=topic, turn=turn, position=position)
    before = topic.examples.count()
    contact = Contact.objects.filter(agent=cast.agnes, turns__text=SAID[0]).get()

    client_for(cast.agnes.person).post(f"/contacts/{contact.pk}/delete")

    assert before == 6
    assert topic.examples.count() == 5
    topic.refresh_from_db()
    assert topic.contact_count == 6  # a figure about enough agents, in which nobody can be found


def test_a_contact_deleted_while_topics_are_found_gives_no_example(cast: Cast) -> None:
    say_all(cast)
    run = ask_for_topics(Asked(last_days()), at=timezone.now())
    found = found_topics

    def deleted_meanwhile(*args: Any, **named: Any) -> Any:
        answer = found(*args, **named)
        InsightTurn.objects.filter(text=SAID[0]).delete()
        return answer

    with mock.patch.object(topics_runs, "found_topics", deleted_meanwhile):
        carry_out(run.pk, now=timezone.now)

    run.refresh_from_db()
    assert run.state == RunState.DONE
    assert not about("factuur", run=run).examples.exists()


def test_a_run_cut_off_begins_again_and_tells_the_same(cast: Cast) -> None:
    say_all(cast)
    run = ask_for_topics(Asked(last_days()), at=timezone.now())
    with mock.patch.object(topics_runs, "_keep", side_effect=SystemExit), pytest.raises(SystemExit):
        carry_out(run.pk, now=timezone.now)
    assert not Topic.objects.exists()

    carry_out(run.pk, now=timezone.now)
    carry_out(run.pk, now=timezone.now)

    run.refresh_from_db()
    assert (run.state, run.read_count, run.grouped_count) == (RunState.DONE, 30, 30)
    assert run.topics.count() == 5


def test_a_run_that_fails_again_and_again_says_so(cast: Cast) -> None:
    run = ask_for_topics(Asked(last_days()), at=timezone.now())

    with mock.patch.object(topics_runs, "found_topics", side_effect=RuntimeError("broken")):
        for _ in range(3):
            run_jobs()

    run.refresh_from_db()
    assert (run.state, run.fault) == (RunState.FAILED, TopicFault.BROKEN)
    assert run.ended_at is not None


def test_a_run_removed_meanwhile_leaves_nothing(cast: Cast) -> None:
    say_all(cast)
    run = ask_for_topics(Asked(last_days()), at=timezone.now())
    found = found_topics

    def removed_meanwhile(*args: Any, **named: Any) -> Any:
        topics_runs.delete_run(run)
        return found(*args, **named)

    with mock.patch.object(topics_runs, "found_topics", removed_meanwhile):
        carry_out(run.pk, now=timezone.now)

    assert not TopicRun.objects.exists()
    assert not Topic.objects.exists()


def test_asking_twice_while_one_is_under_way_makes_no_second(cast: Cast) -> None:
    first = ask_for_topics(Asked(last_days()), at=timezone.now())

    assert ask_for_topics(Asked(last_days()), at=timezone.now()) == first
    assert ask_for_topics(Asked(last_days(), channel="voice"), at=timezone.now()) != first


def test_channel_and_language_narrow_what_is_read(cast: Cast) -> None:
    say_all(cast)

    assert find_topics(Asked(last_days(), channel="chat", language="nl")).found_count == 30
    assert find_topics(Asked(last_days(), channel="voice")).found_count == 0
    assert find_topics(Asked(last_days(), language="fr")).found_count == 0


def test_of_very_many_contacts_the_same_are_drawn_each_time(cast: Cast) -> None:
    say_all(cast)
    run = ask_for_topics(Asked(last_days()), at=timezone.now())
    rows = InsightConversation.objects.all()

    with mock.patch.object(topics_runs, "MOST_CONTACTS", 12):
        drawn = [topics_runs._drawn(rows, run) for _ in range(2)]
        run.seed = 1
        other = topics_runs._drawn(rows, run)
        carry_out(run.pk, now=timezone.now)

    assert len(drawn[0]) == 12
    assert drawn[0] == drawn[1]
    assert drawn[0] != other
    run.refresh_from_db()
    assert (run.found_count, run.total_count) == (30, 12)


def test_a_run_is_gone_when_its_contacts_are_past_their_time(cast: Cast) -> None:
    say_all(cast)
    run = find_topics()
    active = active_charter()
    assert active is not None

    look_after(timestamp=0)
    assert TopicRun.objects.exists()

    past = timezone.localdate() - timedelta(days=31 * active.charter.retention.insight_months + 31)
    TopicRun.objects.filter(pk=run.pk).update(since=past, until=past)
    assert not topics_runs.shown_runs().exists()
    look_after(timestamp=0)
    assert not TopicRun.objects.exists()


def test_as_agreed_when_the_contacts_came_in_a_run_goes_earlier(cast: Cast) -> None:
    say_all(cast)
    InsightConversation.objects.update(keep_until=timezone.localdate() + timedelta(days=1))

    run = find_topics()

    assert run.keep_until == timezone.localdate() + timedelta(days=1)
    TopicRun.objects.update(keep_until=timezone.localdate())
    look_after(timestamp=0)
    assert not TopicRun.objects.exists()


def test_what_a_customer_says_first_is_read_without_marks() -> None:
    said = text_of(["mijn nummer is [phone]", "[name 2] belde"])

    assert " ".join(said.split()) == "mijn nummer is belde"
    assert len(text_of(["woord " * 100] * 10)) <= topics_runs.TEXT_CHARACTERS + 10
    assert text_of([]) == ""
