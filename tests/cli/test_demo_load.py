"""Loading the invented centre: through the real doors, once, and never among real people."""

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from leidraad.apps.charter.models import CharterVersion, Enrolment
from leidraad.apps.contacts.models import Contact, OwnNumberLists, SetAside
from leidraad.apps.insight import topics_runs
from leidraad.apps.insight.models import RunState, TopicRun
from leidraad.apps.people.actions import add_person
from leidraad.apps.people.models import Agent, Person
from leidraad.cli.demo_load import (
    DemoRecord,
    ask_for_topics,
    demo_record,
    keep_demo_record,
    load_demo,
    people_to_show,
)
from leidraad.cli.problems import WrongUse
from leidraad.config.environment import PROJECT_ROOT
from leidraad.domain.charter.parse import charter_from_yaml
from tests.apps.insight.made import say_all
from tests.people import make_cast
from tests.people_fixtures import data_folder  # noqa: F401  keys and recordings of this test's own

LOADED_AT = datetime(2027, 12, 31, 8, 0, tzinfo=UTC)  # after the last day of the example charter


def test_the_record_of_the_demo_comes_back_and_is_for_its_owner_only(tmp_path: Path) -> None:
    record = DemoRecord("1234-abcd", LOADED_AT, is_loaded=True)

    keep_demo_record(tmp_path, record)

    assert demo_record(tmp_path) == record
    assert stat.S_IMODE((tmp_path / "demo.json").stat().st_mode) == 0o600


def test_there_is_no_record_before_the_first_start(tmp_path: Path) -> None:
    assert demo_record(tmp_path) is None


def test_one_person_of_each_role_is_shown_and_an_agent_who_does_not_take_part() -> None:
    words = [words for _, words in people_to_show()]

    assert len(words) == len(set(words)) == 13
    assert sum(text.startswith("agent") for text in words) == 2
    assert any("does not take part" in text for text in words)


@pytest.mark.django_db
@pytest.mark.slow
def test_the_centre_is_loaded_under_a_charter_in_force_and_a_second_time_changes_nothing() -> None:
    loaded = load_demo(password="1234-abcd-5678", at=LOADED_AT)

    outcomes = loaded.outcomes
    assert set(outcomes) == {"received", "refused"}
    assert outcomes["received"] == Contact.objects.count() > 200
    broken = sorted(path.name for path in (PROJECT_ROOT / "demo" / "broken").iterdir())
    assert sorted(SetAside.objects.values_list("name", flat=True)) == broken
    assert not Contact.objects.exclude(agent__enrolments__left_at=None).exists()
    assert Contact.objects.filter(started_at__gt=LOADED_AT).count() == 0
    assert Contact.objects.filter(started_at__lt=LOADED_AT - timedelta(days=27)).count() == 0
    in_force, on_the_table = CharterVersion.objects.order_by("number")
    scope = charter_from_yaml(in_force.yaml_text).scope
    assert in_force.activated_at is not None
    assert [row.signatory.code for row in on_the_table.signatures.all()] == ["veld"]
    assert scope.valid_from < LOADED_AT.date() < scope.valid_until
    assert Person.objects.get(username="kaat.steenuil").check_password("1234-abcd-5678")
    assert not OwnNumberLists.objects.exists()  # the companies' names stay by themselves
    before = (
        Person.objects.count(),
        Agent.objects.count(),
        Enrolment.objects.count(),
        Contact.objects.count(),
    )

    again = load_demo(password="1234-abcd-5678", at=LOADED_AT)

    assert set(again.outcomes) == {"already_here", "refused"}
    assert CharterVersion.objects.count() == 2
    assert before == (
        Person.objects.count(),
        Agent.objects.count(),
        Enrolment.objects.count(),
        Contact.objects.count(),
    )


@pytest.mark.django_db
def test_topics_of_the_newest_fortnight_are_asked_for_and_found() -> None:
    say_all(make_cast(language="nl"))
    now = datetime.now(UTC)

    ask_for_topics(at=now)
    ask_for_topics(at=now)

    run = TopicRun.objects.get()
    assert (run.until - run.since).days == 13
    topics_runs.carry_out(run.pk, now=lambda: now)
    run.refresh_from_db()
    assert run.state == RunState.DONE
    assert run.topics.exists()


@pytest.mark.django_db
def test_a_database_with_real_people_is_left_alone() -> None:
    add_person(username="an", name="An", language="nl", password=None, by="test", at=LOADED_AT)

    with pytest.raises(WrongUse, match=r"people who are not the demo's \(an\)"):
        load_demo(password="1234-abcd-5678", at=LOADED_AT)

    assert Person.objects.count() == 1
