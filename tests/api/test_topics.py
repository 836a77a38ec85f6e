"""Topics for programs: figures and names about enough agents, and nothing where they may not be told."""

from uuid import uuid4

import pytest
from django.utils import timezone

from leidraad.apps.insight.models import RunState, TopicRun
from leidraad.apps.insight.topics_runs import Asked, ask_for_topics
from tests.api.office import Office
from tests.apps.insight.made import last_days, make_told_topic

pytestmark = pytest.mark.django_db


def test_before_the_first_run_there_is_nothing(office: Office) -> None:
    assert office.get("/insight/topics", who="ana").json() == {"run": None, "topics": []}


def test_the_newest_topics_are_told_with_names_by_language(office: Office) -> None:
    topic = make_told_topic()

    for who in ("ana", "dora", "uma"):
        told = office.get("/insight/topics", who=who).json()
        (found,) = told["topics"]
        assert (told["run"]["id"], told["run"]["contacts"]) == (str(topic.run_id), 500)
        assert (found["contacts"], found["share"]) == (50, 0.1)
        assert found["names"] == {"nl": "factuur · dubbel betaald"}
        assert found["terms"]["nl"][0] == {"text": "factuur", "share": 0.8}


def test_a_run_under_way_tells_its_state_and_no_figure(office: Office) -> None:
    run = ask_for_topics(Asked(last_days()), at=timezone.now())

    told = office.get(f"/insight/topics?run={run.pk}", who="ana").json()

    assert (told["run"]["state"], told["run"]["contacts"], told["topics"]) == ("waiting", None, [])
    assert office.get(f"/insight/topics?run={uuid4()}", who="ana").status_code == 404


def test_below_the_threshold_of_today_nothing_is_told(office: Office) -> None:
    make_told_topic()
    TopicRun.objects.update(threshold=1, state=RunState.DONE)

    told = office.get("/insight/topics", who="ana").json()

    assert told["topics"] == []
    assert (told["run"]["found"], told["run"]["contacts"]) == (0, None)


def test_agents_coaches_and_administrators_have_no_business_there(office: Office) -> None:
    for who in ("agnes", "cleo", "adam"):
        assert office.get("/insight/topics", who=who).status_code == 403
