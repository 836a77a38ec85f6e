"""The pages of topics: asked for, followed, read by who may, made a category, and removed."""

import html
import re

import pytest
from django.test import Client
from django.utils import timezone

from leidraad.apps.insight.matching import keep_matches
from leidraad.apps.insight.models import Category, RunState, Topic, TopicExample, TopicRun
from leidraad.apps.insight.topics_runs import carry_out
from leidraad.apps.people.models import Role
from tests.apps.insight.made import (
    find_topics,
    make_category,
    make_older,
    make_told_topic,
    say,
    say_all,
)
from tests.people import Cast
from tests.people_fixtures import ClientFor

pytestmark = pytest.mark.django_db


@pytest.fixture
def analyst(cast: Cast, client_for: ClientFor) -> Client:
    return client_for(cast.person(Role.QUALITY_ANALYST))


def text_of_page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return html.unescape(re.sub(r"\s+", " ", response.content.decode()))


def test_before_the_first_run_the_page_says_what_will_be_there(analyst: Client) -> None:
    page = text_of_page(analyst, "/insight/topics/")

    assert "No topics were looked for yet" in page
    assert "Find topics" in page


def test_an_analyst_asks_and_is_led_to_the_run_which_the_worker_finishes(cast: Cast, analyst: Client) -> None:
    say_all(cast)

    asked = analyst.post("/insight/topics/ask", {"channel": "chat", "language": "nl"})
    run = TopicRun.objects.get()
    waiting = text_of_page(analyst, asked["Location"])
    carry_out(run.pk, now=timezone.now)
    done = text_of_page(analyst, asked["Location"])

    assert asked["Location"] == f"/insight/topics/{run.pk}"
    assert "This waits for a worker." in waiting
    assert f'hx-get="/insight/topics/{run.pk}"' in waiting
    assert "hx-get" not in done
    assert Topic.objects.count() > 0
    assert "invoice (aangerekend · dubbel)" in done
    assert "chat" in done


def test_the_progress_asks_for_the_whole_page_when_the_run_is_over(analyst: Client) -> None:
    run = make_told_topic().run
    under_way = analyst.get(f"/insight/topics/{run.pk}", headers={"HX-Request": "true"})
    assert under_way["HX-Refresh"] == "true"

    TopicRun.objects.update(state=RunState.RUNNING, total_count=10, read_count=4)
    under_way = analyst.get(f"/insight/topics/{run.pk}", headers={"HX-Request": "true"})
    assert "HX-Refresh" not in under_way
    assert "4 of 10 contacts are read." in under_way.content.decode()
    assert "<html" not in under_way.content.decode()


def test_a_wrong_period_is_said_at_its_field(analyst: Client) -> None:
    response = analyst.post("/insight/topics/ask", {"since": "2026-03-02", "until": "2026-03-01"})

    assert response.status_code == 422
    assert "This day is before the first one." in response.content.decode()
    assert not TopicRun.objects.exists()


def test_the_newest_topics_stand_on_the_overview_with_those_before_them(cast: Cast, analyst: Client) -> None:
    say_all(cast)
    older = make_told_topic().run
    newer = find_topics()

    page = text_of_page(analyst, "/insight/topics/")

    assert f"/insight/topics/{newer.pk}/1" in page
    assert f"/insight/topics/{older.pk}/1" not in page
    assert f"/insight/topics/{older.pk}" in page


def test_a_topic_tells_its_words_and_to_analysts_what_customers_said(
    cast: Cast, analyst: Client, client_for: ClientFor
) -> None:
    say_all(cast)
    run = find_topics()

    number = run.topics.get(concepts=["invoice"]).position
    page = text_of_page(analyst, f"/insight/topics/{run.pk}/{number}")
    delegate = text_of_page(
        client_for(cast.person(Role.UNION_DELEGATE)), f"/insight/topics/{run.pk}/{number}"
    )

    assert "factuur</mark>" in page
    assert "Make it a category" in page
    assert "factuur" in delegate
    assert "<mark>" not in delegate
    assert "Make it a category" not in delegate


def test_a_topic_becomes_a_category_with_an_expression_of_its_words(analyst: Client) -> None:
    topic = make_told_topic()

    page = text_of_page(analyst, f"/insight/topics/{topic.run_id}/1/category")

    assert '(language:nl AND customer: (~factuur OR "dubbel betaald"))' in page
    assert 'action="/insight/new"' in page
    assert 'value="factuur-dubbel-betaald"' in page
    assert not Category.objects.exists()
    kept = analyst.post(
        "/insight/new",
        {
            "key": "factuur-dubbel-betaald",
            "text": '(language:nl AND customer: (~factuur OR "dubbel betaald"))',
            "from_number": "",
        },
    )
    assert kept.status_code == 302


def test_a_run_is_removed_after_it_was_asked_once_more(cast: Cast, analyst: Client) -> None:
    say_all(cast)
    run = find_topics()
    assert TopicExample.objects.exists()

    assert "Do not remove them" in text_of_page(analyst, f"/insight/topics/{run.pk}/delete")
    assert TopicRun.objects.exists()
    analyst.post(f"/insight/topics/{run.pk}/delete")

    assert not TopicRun.objects.exists()
    assert not Topic.objects.exists()
    assert not TopicExample.objects.exists()
    assert analyst.get(f"/insight/topics/{run.pk}").status_code == 404


def test_known_reasons_are_a_table_with_what_they_were_before(cast: Cast, analyst: Client) -> None:
    say_all(cast, ("hoe laat is het",), times=3)
    make_older(30)
    say(cast, "ik wil opzeggen")
    make_category(cast, "cancellation", "opzeggen")
    make_category(cast, "eigen", "opzeggen")
    keep_matches(at=timezone.now())

    page = text_of_page(analyst, "/insight/topics/")

    assert "Cancellation" in page
    assert '"Share of all contacts">100.0 %</td>' in page
    assert '"Four weeks before">0.0 %</td>' in page
    assert ">new</td>" in page
    assert "Eigen" not in page


def test_a_category_that_somebody_marks_as_a_reason_is_a_known_reason(cast: Cast, analyst: Client) -> None:
    say(cast, "ik wil opzeggen")
    make_category(cast, "eigen", "opzeggen")
    keep_matches(at=timezone.now())
    analyst.post(
        "/insight/eigen/edit",
        {"text": "opzeggen", "title_nl": "Eigen", "from_number": "1", "is_reason": "on"},
    )

    assert "Eigen" in text_of_page(
        analyst, "/insight/topics/"
    )  # with the figures of the version that is counted


def test_where_the_charter_became_tighter_earlier_figures_are_not_shown(analyst: Client) -> None:
    topic = make_told_topic()
    TopicRun.objects.update(threshold=1)

    page = text_of_page(analyst, f"/insight/topics/{topic.run_id}")

    assert "The charter asks for more agents behind a figure" in page
    assert "factuur" not in page
    assert analyst.get(f"/insight/topics/{topic.run_id}/1").status_code == 404
