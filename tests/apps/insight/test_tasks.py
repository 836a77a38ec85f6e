"""Insight's work in the background is queued with the change that causes it, and old counts are forgotten."""

from datetime import timedelta

import pytest
from django.utils import timezone

from leidraad.apps.contacts.models import InsightConversation
from leidraad.apps.insight.actions import add_starters, ask_for_count
from leidraad.apps.insight.models import CategoryVersion, CountRun, Match, RunState
from leidraad.apps.insight.tasks import count, keep_matches, look_after
from leidraad.apps.people.models import Role
from leidraad.domain.language.categories.problems import CategoryProblem
from tests.apps.contacts.centre import run_jobs
from tests.apps.insight.made import EVER, make_category, say
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_a_change_queues_its_counting(cast: Cast) -> None:
    say(cast, "ik wil opzeggen")
    make_category(cast, "opzeg", "opzeggen")

    run_jobs()

    assert Match.objects.count() == 6
    assert CategoryVersion.objects.get().counted_at is not None


def test_the_starter_set_is_counted_in_one_pass(cast: Cast) -> None:
    say(cast, "ik wil mijn abonnement opzeggen")
    add_starters(by=cast.person(Role.QUALITY_ANALYST), at=timezone.now())

    keep_matches(timestamp=0)

    assert not CategoryVersion.objects.filter(counted_at=None).exists()
    assert Match.objects.filter(version__category__key="cancellation").count() == 6


def test_what_came_before_the_index_is_put_in_it(cast: Cast) -> None:
    say(cast, "ik wil opzeggen")
    InsightConversation.objects.all().delete()

    look_after(timestamp=0)

    assert InsightConversation.objects.count() == 6


def test_old_counts_are_forgotten(cast: Cast) -> None:
    run = ask_for_count("opzeggen", EVER, at=timezone.now() - timedelta(days=2))
    kept = ask_for_count("opzeggen", EVER, at=timezone.now())

    look_after(timestamp=0)

    assert not CountRun.objects.filter(pk=run.pk).exists()
    assert CountRun.objects.filter(pk=kept.pk).exists()


def test_a_count_whose_category_is_gone_says_that_it_failed(cast: Cast) -> None:
    version = make_category(cast, "opzeg", "opzeggen")
    run = ask_for_count("@opzeg", EVER, at=timezone.now())
    version.category.delete()

    count(run_id=str(run.pk))

    assert CountRun.objects.get().state == RunState.FAILED


def test_a_mistake_is_said_before_a_count_is_queued(cast: Cast) -> None:
    with pytest.raises(CategoryProblem):
        ask_for_count("opzeggen NAER/3 x", EVER, at=timezone.now())
    assert not CountRun.objects.exists()
