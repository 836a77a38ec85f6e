"""The charter as a page, in four languages, with the figures that live in its margin."""

import re
from datetime import timedelta
from html import unescape
from http import HTTPStatus

import pytest
from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models.agreement import LegalCheck
from leidraad.apps.charter.queries import active_charter
from leidraad.apps.contacts.actions import deletion
from leidraad.apps.people.models import Role
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.explain import ClauseInWords, clause_title
from leidraad.domain.charter.prose import charter_from_prose
from leidraad.domain.language.languages import Language
from tests.factories import make_call, make_written
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for, data_folder

__all__ = ["cast", "client_for", "data_folder"]


@pytest.mark.parametrize("language", Language)
def test_every_clause_stands_there_in_the_language_of_the_reader(
    cast: Cast, client_for: ClientFor, language: Language
) -> None:
    client = client_for(cast.agnes.person)
    client.post("/choose-language", {"language": language.value})

    html = client.get("/charter/").content.decode()

    assert html.count('class="clause"') == len(ClauseId)
    for clause_id in ClauseId:
        assert f'id="{clause_id}"' in html
    assert clause_title(ClauseId.DELETION, language) in html


@pytest.mark.parametrize("language", Language)
def test_the_page_is_the_charter_word_for_word(cast: Cast, client_for: ClientFor, language: Language) -> None:
    client = client_for(cast.agnes.person)
    client.post("/choose-language", {"language": language.value})
    active = active_charter()
    assert active is not None

    clauses = _clauses_on(client.get("/charter/").content.decode())

    assert (
        charter_from_prose(clauses, language, code=active.charter.code, title=active.charter.title)
        == active.charter
    )


def test_a_source_in_law_says_whether_counsel_checked_it_and_when(cast: Cast, client_for: ClientFor) -> None:
    today = timezone.now().date()
    for code, days in (("gdpr-17", 10), ("gdpr-22", 400)):
        LegalCheck.objects.create(
            code=code,
            verified_on=today - timedelta(days=days),
            verified_by="Ms Voorbeeld",
            recorded_at=timezone.now(),
        )
    html = client_for(cast.person(Role.UNION_DELEGATE)).get("/charter/").content.decode()

    assert re.search(r"GDPR, art\. 17\s+<small>\(last checked on [^,)]+\)</small>", html)
    assert re.search(r"GDPR, art\. 22\s+<small>\(last checked on [^)]+, to be checked again\)</small>", html)
    assert re.search(r"GDPR, art\. 5\(1\)\(b\)\s+<small>\(not checked by counsel yet\)</small>", html)
    assert re.search(
        r"GDPR, art\. 13\s+</dd>\s*<dd>\s*<small>Counsel has not checked this yet\.</small>", html
    )
    assert "applies from 2 December 2027" in html
    assert "the law names no percentage" in html


def test_the_margin_counts_what_was_honoured_and_names_nobody(cast: Cast, client_for: ClientFor) -> None:
    for agent in (cast.agnes, *cast.others):
        make_written(agent)
    deletion.delete_contact(make_call(cast.agnes), by=cast.agnes.person, at=timezone.now())

    html = client_for(cast.person(Role.UNION_DELEGATE)).get("/charter/").content.decode()

    assert "1 deletion honoured in four weeks." in html
    assert "6 agents take part." in html
    assert "Of 7 contacts this month" in html
    assert "Agnes" not in html


def test_too_few_agents_are_not_counted_on_the_page(cast: Cast, client_for: ClientFor) -> None:
    for agent in cast.others[:4]:
        charter.withdraw_agent(agent=agent, by=agent.person.username, at=timezone.now())

    html = client_for(cast.person(Role.TEAM_LEADER)).get("/charter/").content.decode()

    assert "Fewer than 5 agents take part." in html


def test_joining_is_for_agents_alone(cast: Cast, client_for: ClientFor) -> None:
    assert client_for(cast.cleo).post("/charter/join").status_code == HTTPStatus.FORBIDDEN
    assert "Join the pilot" in client_for(cast.bram.person).get("/charter/").content.decode()


def test_an_agent_sees_only_who_opened_their_own_contacts(cast: Cast, client_for: ClientFor) -> None:
    for _number in range(2):
        make_written(cast.agnes)
    client_for(cast.cleo).post(f"/coaching/draw/{cast.agnes.pk}", follow=True)

    assert cast.cleo.name in client_for(cast.agnes.person).get("/charter/who-listened").content.decode()
    assert cast.cleo.name not in client_for(cast.bram.person).get("/charter/who-listened").content.decode()


CLAUSE_ON_PAGE = re.compile(
    r'<li class="clause" id="(?P<id>C\d+)">.*?<h2[^>]*>(?P<title>.*?)</h2>\s*<p>(?P<text>.*?)</p>'
    r".*?<dt>[^<]*</dt>\s*<dd>(?P<does>.*?)</dd>",
    re.DOTALL,
)


def _clauses_on(page: str) -> list[ClauseInWords]:
    """What somebody reads from the page who knows nothing but the page."""
    return [
        ClauseInWords(
            ClauseId(found["id"]),
            unescape(found["title"]),
            unescape(found["text"]),
            "",
            unescape(found["does"]).strip(),
            references=(),
            agreed="",
        )
        for found in CLAUSE_ON_PAGE.finditer(page)
    ]
