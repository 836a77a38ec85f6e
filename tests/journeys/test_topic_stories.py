"""What contacts are about, in a real browser: asked for, followed while it is found, read, and made a category."""

import re
from unittest import mock

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from leidraad.apps.insight import topics_runs
from leidraad.apps.insight.actions import add_starters
from leidraad.apps.insight.matching import keep_matches
from leidraad.apps.insight.models import Category, TopicRun
from leidraad.apps.people.models import Role
from tests.apps.insight.made import SAID, find_topics, last_days, make_older, say_all
from tests.journeys.conftest import Scan, SignIn
from tests.people import Cast

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_an_analyst_finds_topics_and_makes_a_category_of_one(
    page: Page, cast: Cast, sign_in: SignIn, scan: Scan
) -> None:
    say_all(cast, SAID[:4], times=3)
    make_older(8)
    say_all(cast, SAID, times=3)
    add_starters(by=cast.person(Role.QUALITY_ANALYST), at=timezone.now())
    keep_matches(at=timezone.now())
    sign_in(cast.person(Role.QUALITY_ANALYST))
    page.get_by_role("link", name="Categories").first.click()
    page.get_by_role("link", name="What contacts are about").click()
    expect(page.get_by_text("No topics were looked for yet")).to_be_visible()
    scan()

    page.get_by_label("From").fill(last_days(7).since.isoformat())
    page.get_by_role("button", name="Find topics").click()
    expect(page.get_by_text("This waits for a worker.")).to_be_visible()
    scan()
    run = TopicRun.objects.get()
    with mock.patch.object(topics_runs, "_keep"):
        topics_runs.carry_out(run.pk, now=timezone.now)
    expect(page.get_by_text("All contacts are read; 162 of 162 are in groups.")).to_be_visible()
    scan()
    topics_runs.carry_out(run.pk, now=timezone.now)

    expect(page.get_by_role("heading", name="New and growing")).to_be_visible()
    expect(page.get_by_text("In the time before 0 of 72")).to_be_visible()
    scan()
    page.get_by_role("link", name=re.compile("^delivery")).first.click()
    expect(page.get_by_role("heading", name="What customers said")).to_be_visible()
    expect(page.locator("mark").first).to_be_visible()
    scan()
    page.get_by_role("link", name="Make it a category").click()
    expect(page.get_by_label("What is asked")).to_have_value(re.compile("~levering"))
    expect(page.get_by_text(re.compile("18 of 162 contacts"))).to_be_visible()
    scan()
    page.get_by_role("button", name="Keep the category").click()

    expect(page.get_by_text("The category is kept.")).to_be_visible()
    assert Category.objects.filter(key="delivery").exists()


def test_a_delegate_reads_what_contacts_are_about_and_removes_nothing(
    page: Page, cast: Cast, sign_in: SignIn, scan: Scan
) -> None:
    say_all(cast)
    run = find_topics()
    sign_in(cast.person(Role.UNION_DELEGATE))

    page.locator(".jobs a[href='/insight/topics/']").first.click()
    expect(page.locator(f"a[href='/insight/topics/{run.pk}/1']")).to_be_visible()
    scan()
    page.locator(f"a[href='/insight/topics/{run.pk}/1']").click()
    expect(page.locator("h1")).to_be_visible()

    expect(page.locator("mark")).to_have_count(0)
    expect(page.locator("a[href$='/category']")).to_have_count(0)
    scan()
