"""Which conversations are of a category is kept up to date, goes with the conversations, and is told without a way back."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from leidraad.apps.contacts.actions import deletion
from leidraad.apps.contacts.models import (
    Contact,
    InsightConversation,
    WebhookEvent,
    WebhookMessage,
)
from leidraad.apps.insight.actions import delete_category
from leidraad.apps.insight.matching import judge_new, keep_matches
from leidraad.apps.insight.models import Category, CategoryVersion, DayTotal, Judged, Match
from leidraad.apps.insight.telling import tell_matches
from leidraad.apps.insight.trends import counted_versions, shares, stretches_of, whole
from leidraad.apps.people.models import Role
from tests.apps.insight.made import EVER, make_category, say
from tests.factories import make_webhook
from tests.people import Cast

pytestmark = pytest.mark.django_db


def matched(key: str) -> int:
    return Match.objects.filter(version__category__key=key, version__is_current=True).count()


def keep() -> None:
    keep_matches(at=timezone.now())


def test_a_new_category_is_put_to_what_is_there_and_to_what_comes(cast: Cast) -> None:
    say(cast, "ik wil opzeggen")
    make_category(cast, "opzeg", "~opzeggen")
    keep()
    assert matched("opzeg") == 6

    say(cast, "opzeggen graag")
    say(cast, "hoe laat is het")
    keep()

    assert matched("opzeg") == 12
    assert Judged.objects.count() == InsightConversation.objects.count() == 18


def test_keeping_twice_changes_nothing(cast: Cast) -> None:
    say(cast, "ik wil opzeggen")
    make_category(cast, "opzeg", "~opzeggen")
    keep()
    before = set(Match.objects.values_list("pk", flat=True))

    keep()

    assert set(Match.objects.values_list("pk", flat=True)) == before
    assert judge_new() == 0


def test_a_changed_category_is_counted_anew_and_its_old_figures_stay_until_then(cast: Cast) -> None:
    say(cast, "ik wil opzeggen")
    say(cast, "waar blijft mijn factuur")
    make_category(cast, "vraag", "opzeggen")
    keep()
    make_category(cast, "vraag", "opzeggen OR factuur")

    assert counted_versions()["vraag"].number == 1
    keep()

    assert counted_versions()["vraag"].number == 2
    assert matched("vraag") == 12
    assert set(Match.objects.values_list("version__number", flat=True)) == {2}


def test_a_category_is_counted_anew_when_one_that_it_names_changes(cast: Cast) -> None:
    say(cast, "ik wil opzeggen")
    make_category(cast, "woord", "opzeggen")
    make_category(cast, "boos", "@woord OR schandalig")
    keep()
    assert matched("boos") == 6

    make_category(cast, "woord", "verhuizen")
    keep()

    assert matched("boos") == 0
    assert not CategoryVersion.objects.filter(is_current=True).exclude(stale_since=None).exists()


def test_a_category_that_lost_one_it_names_waits_and_hinders_no_other(cast: Cast) -> None:
    say(cast, "ik wil opzeggen")
    make_category(cast, "woord", "opzeggen")
    make_category(cast, "boos", "@woord")
    analyst = cast.person(Role.QUALITY_ANALYST)
    delete_category(Category.objects.get(key="woord"), by=analyst, at=timezone.now(), confirmed=True)
    make_category(cast, "ander", "opzeggen")

    keep()

    assert matched("ander") == 6
    assert matched("boos") == 0
    assert CategoryVersion.objects.get(category__key="boos").stale_since is not None


def test_matches_go_with_their_conversation(cast: Cast) -> None:
    say(cast, "ik wil opzeggen")
    make_category(cast, "opzeg", "~opzeggen")
    keep()
    contact = Contact.objects.filter(agent=cast.agnes).get()

    deletion.delete_contact(contact, by=cast.agnes.person, at=timezone.now())

    assert matched("opzeg") == 5
    assert Judged.objects.count() == 5


def test_shares_are_of_all_conversations_and_above_the_threshold(cast: Cast) -> None:
    say(cast, "ik wil opzeggen")
    say(cast, "mijn factuur klopt niet", each=False)
    versions = [make_category(cast, "opzeg", "~opzeggen"), make_category(cast, "factuur", "factuur")]
    keep()

    found = whole(versions, EVER, threshold=5)
    by_time = shares(versions, EVER, threshold=5)

    assert found[versions[0].pk].share == pytest.approx(6 / 7)
    assert (found[versions[1].pk].matched, found[versions[1].pk].share) == (None, None)
    assert len(by_time[versions[0].pk]) == len(list(stretches_of(EVER)))
    assert (
        sum(each.total for each in by_time[versions[0].pk]) == DayTotal.objects.get().conversation_count == 7
    )


def test_that_none_was_found_among_too_few_agents_is_not_told_either(cast: Cast) -> None:
    say(cast, "mijn factuur klopt niet", each=False)
    version = make_category(cast, "opzeg", "~opzeggen")
    keep()

    by_time = shares([version], EVER, threshold=5)[version.pk]

    assert whole([version], EVER, threshold=5)[version.pk].matched is None
    assert by_time[-1].matched is None
    assert {each.matched for each in by_time[:-1]} == {0}  # nothing was there to be found


def that_day() -> datetime:
    """The noon of the day that the matches are of: what was said a moment ago may have been yesterday."""
    (day,) = Match.objects.values_list("day", flat=True).distinct()
    return timezone.make_aware(datetime.combine(day, time(12)))


def test_other_programs_are_told_when_the_day_is_over_and_of_no_contact(cast: Cast) -> None:
    make_webhook()
    make_category(cast, "opzeg", "~opzeggen")
    keep()
    say(cast, "ik wil opzeggen")
    keep()
    WebhookMessage.objects.all().delete()

    assert tell_matches(at=that_day()) == 0
    assert tell_matches(at=that_day() + timedelta(days=1)) == 6
    assert tell_matches(at=that_day() + timedelta(days=1)) == 0

    messages = WebhookMessage.objects.filter(event=WebhookEvent.CATEGORY_MATCHED)
    assert messages.count() == 6
    assert {frozenset(each.data) for each in messages} == {frozenset({"conversation", "category", "day"})}
    contacts = {str(pk) for pk in Contact.objects.values_list("pk", flat=True)}
    assert not contacts & {value for each in messages for value in each.data.values()}


def test_what_too_few_agents_stand_behind_is_told_to_nobody(cast: Cast) -> None:
    make_webhook()
    make_category(cast, "opzeg", "~opzeggen")
    keep()
    say(cast, "ik wil opzeggen", each=False)
    keep()

    assert tell_matches(at=timezone.now() + timedelta(days=1)) == 0


def test_what_was_there_before_the_category_is_not_told(cast: Cast) -> None:
    make_webhook()
    say(cast, "ik wil opzeggen")
    make_category(cast, "opzeg", "~opzeggen")
    keep()

    assert tell_matches(at=timezone.now() + timedelta(days=1)) == 0
