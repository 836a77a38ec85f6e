"""A summary by a model on the page of its contact: marked as such, decided on by its agent alone, and calm about it."""

import re
from dataclasses import replace

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from leidraad.apps.charter.actions.access import GRANTED_ACTIONS
from leidraad.apps.charter.models import Access, Grant, OpenedPart
from leidraad.apps.contacts.models import Contact, SummaryLine, SummaryState, WrittenSummary
from leidraad.apps.contacts.summary_words import PROBLEM_WORDS, problem_in_words
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Role
from leidraad.domain.charter.requests import Action
from leidraad.domain.language.summary.checking import WhyNotWritten
from leidraad.domain.language.summary.folder import SummaryFolder
from tests import people as people_of_tests
from tests.factories import make_summary, make_written
from tests.people import Cast, make_cast
from tests.people_fixtures import ClientFor, cast, client_for
from tests.web_role import sql_as

__all__ = ["cast", "client_for"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def allowing(db: None, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """The cast under a charter that lets software write about named agents."""
    text_of = people_of_tests.charter_text
    monkeypatch.setattr(
        people_of_tests,
        "charter_text",
        lambda **rest: text_of(**rest).replace("named_output_to_people: off", "named_output_to_people: on"),
    )
    return make_cast()


def page_of(client: Client, contact: Contact) -> str:
    return client.get(f"/contacts/{contact.pk}").content.decode()


def seen_on(html: str) -> str:
    found = re.search(r'name="seen"\s+value="(\w+)"', html)
    assert found is not None
    return found.group(1)


def state_of(contact: Contact) -> str:
    return WrittenSummary.objects.get(pk=contact.pk).state


def test_it_stands_below_the_contacts_own_words_and_says_who_wrote_it(
    cast: Cast, client_for: ClientFor
) -> None:
    contact = make_written(cast.agnes)
    make_summary(contact)
    SummaryLine.objects.filter(contact=contact, part="reason").update(
        text="De klant belt over 45 euro.", doubtful=["45"]
    )

    html = page_of(client_for(cast.agnes.person), contact)

    panel = html[html.index('id="written"') : html.index('id="transcript-head"')]
    assert "Written by a model (plum-7b), not yet read by a person" in panel
    assert "De klant belt over <mark>45</mark> euro." in panel
    assert re.search(r"nobody said it so in the contact:\s*<span [^>]*>45</span>", panel)
    assert "nobody counts what you approve" in panel
    assert not {"score", "target", "%"} & set(panel.lower().split())


def test_what_a_model_wrote_is_shown_as_text_whatever_it_holds(cast: Cast, client_for: ClientFor) -> None:
    contact = make_written(cast.agnes)
    make_summary(contact, texts=(("reason", "<script>alert(1)</script> & [name 1]"),))
    WrittenSummary.objects.filter(pk=contact.pk).update(model="<b>plum</b>")

    html = page_of(client_for(cast.agnes.person), contact)

    assert "<script>alert" not in html
    assert "<b>plum" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_its_agent_approves_it_with_one_button(allowing: Cast, client_for: ClientFor) -> None:
    contact, client = make_written(allowing.agnes), client_for(allowing.agnes.person)
    make_summary(contact)

    seen = seen_on(page_of(client, contact))
    answer = client.post(f"/contacts/{contact.pk}/summary/approve", {"seen": seen}, follow=True)

    html = answer.content.decode()
    assert state_of(contact) == SummaryState.APPROVED
    assert "Written by a model (plum-7b), approved by the agent" in html
    assert "Approve it" not in html


def test_what_changed_since_it_was_seen_is_not_approved(allowing: Cast, client_for: ClientFor) -> None:
    contact, client = make_written(allowing.agnes), client_for(allowing.agnes.person)
    make_summary(contact)
    seen = seen_on(page_of(client, contact))
    SummaryLine.objects.filter(contact=contact, part="reason").update(text="De klant wil opzeggen.")

    html = client.post(
        f"/contacts/{contact.pk}/summary/approve", {"seen": seen}, follow=True
    ).content.decode()

    assert state_of(contact) == SummaryState.WRITTEN
    assert "has changed since you saw it" in html


def test_its_agent_puts_it_right_and_sees_what_cannot_stand(allowing: Cast, client_for: ClientFor) -> None:
    contact, client = make_written(allowing.agnes), client_for(allowing.agnes.person)
    make_summary(contact)
    address = f"/contacts/{contact.pk}/summary"
    html = client.get(address).content.decode()
    assert "De klant belt over een factuur." in html
    told = {"seen": seen_on(html), "reason": "De klant was boos.", "done": "", "promise": "", "next": ""}

    refused = client.post(address, told)
    assert refused.status_code == 422
    assert "“De klant was boos.” cannot stand there" in refused.content.decode()
    assert state_of(contact) == SummaryState.WRITTEN

    html = client.post(address, told | {"reason": "Vraag over een factuur."}, follow=True).content.decode()
    assert "corrected and approved by the agent" in html
    assert list(SummaryLine.objects.values_list("part", "text")) == [("reason", "Vraag over een factuur.")]


def test_where_the_charter_has_become_tighter_it_can_only_be_discarded(
    cast: Cast, client_for: ClientFor
) -> None:
    contact, client = make_written(cast.agnes), client_for(cast.agnes.person)
    make_summary(contact)

    html = client.post(
        f"/contacts/{contact.pk}/summary/approve", {"seen": seen_on(page_of(client, contact))}, follow=True
    ).content.decode()

    assert "can only be discarded" in html
    assert state_of(contact) == SummaryState.WRITTEN


def test_its_agent_discards_it_and_it_is_gone(cast: Cast, client_for: ClientFor) -> None:
    contact, client = make_written(cast.agnes), client_for(cast.agnes.person)
    make_summary(contact)

    client.post(f"/contacts/{contact.pk}/summary/discard")

    assert 'id="written"' not in page_of(client, contact)
    assert not SummaryLine.objects.exists()
    assert client.get(f"/contacts/{contact.pk}/summary").status_code == 404


def test_the_agent_is_told_why_there_is_none(cast: Cast, client_for: ClientFor) -> None:
    contact, client = make_written(cast.agnes), client_for(cast.agnes.person)
    make_summary(contact, texts=())
    rows = WrittenSummary.objects.filter(pk=contact.pk)

    rows.update(state=SummaryState.WAITING, problem="unreachable")
    assert "It is asked again later: the model&#x27;s machine does not answer." in page_of(client, contact)

    rows.update(state=SummaryState.FAILED, problem="other_language")
    assert "There is none: the answer was in another language than the contact" in page_of(client, contact)


def test_a_coach_reads_it_under_a_grant_where_the_charter_says_so_and_decides_nothing(
    allowing: Cast, client_for: ClientFor
) -> None:
    contact, client = drawn(allowing, client_for)

    html = page_of(client, contact)

    assert "Written by a model (plum-7b), not yet read by a person" in html
    assert "Approve it" not in html
    opened = Access.objects.filter(contact_id=contact.pk, person=allowing.cleo).order_by("pk")
    assert list(opened.values_list("what", flat=True))[-2:] == ["transcript", "summary"]
    assert "read what a model wrote of it" in page_of(client_for(allowing.agnes.person), contact)
    for what in ("approve", "discard"):
        assert client.post(f"/contacts/{contact.pk}/summary/{what}", {"seen": "x"}).status_code == 404
    assert client.get(f"/contacts/{contact.pk}/summary").status_code == 404
    assert state_of(contact) == SummaryState.WRITTEN


def test_a_coach_reads_none_where_the_charter_refuses_it_and_the_refusal_is_a_leaf(
    allowing: Cast, client_for: ClientFor, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact, client = drawn(allowing, client_for)
    monkeypatch.setitem(GRANTED_ACTIONS, OpenedPart.SUMMARY, Action.LISTEN_LIVE)  # which is never permitted

    html = page_of(client, contact)

    assert 'id="turn-0"' in html
    assert 'id="written"' not in html
    assert Leaf.objects.filter(event="charter:opening:refused").count() == 1


def test_a_coach_reads_none_until_the_charter_says_so(cast: Cast, client_for: ClientFor) -> None:
    contact, client = drawn(cast, client_for)

    assert 'id="written"' not in page_of(client, contact)


def drawn(cast: Cast, client_for: ClientFor) -> tuple[Contact, Client]:
    """A contact of Agnes that chance drew for her coach, with a summary."""
    for contact in (make_written(cast.agnes), make_written(cast.agnes)):
        make_summary(contact)
    client = client_for(cast.cleo)
    client.post(f"/coaching/draw/{cast.agnes.pk}", follow=True)
    contact_id = Grant.objects.get(holder=cast.cleo).contact_id
    return Contact.objects.get(pk=contact_id), client


def test_nobody_else_sees_a_summary_on_any_page_or_in_the_database(
    cast: Cast, client_for: ClientFor, settings: Settings
) -> None:
    contact = make_written(cast.agnes)
    make_summary(contact)

    for person in (cast.bram.person, cast.cleo, *(cast.person(role) for role in Role if role != Role.AGENT)):
        assert client_for(person).get(f"/contacts/{contact.pk}/summary").status_code == 404
        with sql_as(person) as cursor:
            cursor.execute("SELECT count(*) FROM contacts_summaryline")
            assert cursor.fetchone() == (0,)
            cursor.execute("UPDATE contacts_writtensummary SET state = 'approved'")
            assert cursor.rowcount == 0


def test_what_waits_for_an_agent_is_listed_without_a_word_of_it(cast: Cast, client_for: ClientFor) -> None:
    contact, client = make_written(cast.agnes), client_for(cast.agnes.person)
    assert "Summaries to read" not in client.get("/contacts/").content.decode()
    make_summary(contact)

    assert "/contacts/summaries" in client.get("/contacts/").content.decode()
    html = client.get("/contacts/summaries").content.decode()
    assert f"/contacts/{contact.pk}#written" in html
    assert "factuur" not in html
    assert str(contact.pk) not in client_for(cast.bram.person).get("/contacts/summaries").content.decode()


def test_an_administrator_sees_how_far_they_are_and_no_word_of_them(
    cast: Cast, client_for: ClientFor
) -> None:
    contact = make_written(cast.agnes)
    make_summary(contact)
    other = make_written(cast.agnes)
    make_summary(other, texts=())
    WrittenSummary.objects.filter(pk=other.pk).update(state=SummaryState.WAITING, problem="unreachable")

    html = client_for(cast.person(Role.ADMINISTRATOR)).get("/contacts/readings").content.decode()

    panel = html[html.index('id="summaries-head"') :]
    assert re.search(r"Not written yet</th>\s*<td [^>]*><span [^>]*>The model&#x27;s machine does not", panel)
    assert "factuur" not in panel
    assert "Agnes" not in panel


def test_while_a_model_is_set_administrators_see_how_many_have_none_and_what_to_run(
    cast: Cast, client_for: ClientFor, settings: Settings
) -> None:
    make_written(cast.agnes)
    client = client_for(cast.person(Role.ADMINISTRATOR))
    assert "summaries-head" not in client.get("/contacts/readings").content.decode()

    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, summary_folder=SummaryFolder("plum"))
    html = client.get("/contacts/readings").content.decode()

    panel = html[html.index('id="summaries-head"') :]
    assert re.search(r"No model was asked</th>\s*<td></td>\s*<td class=\"number\" [^>]*>1</td>", panel)
    assert "leidraad summarise" in panel


def test_a_line_that_is_in_doubt_as_a_whole_is_marked_and_named_once(
    allowing: Cast, client_for: ClientFor
) -> None:
    contact = make_written(allowing.agnes)
    text = "De klant wil 45 euro van Stroomland."
    make_summary(contact, texts=(("reason", text),))
    SummaryLine.objects.filter(contact=contact).update(doubtful=["45", "Stroomland", text])

    html = page_of(client_for(allowing.agnes.person), contact)

    assert html.count(f"<mark>{text}</mark>") == 1
    assert f">{text}</span>." in html


def test_every_reason_has_words() -> None:
    assert set(PROBLEM_WORDS) == set(WhyNotWritten)
    assert problem_in_words("") == ""
    assert problem_in_words("from_a_later_version") == "from_a_later_version"
