"""Signals on the page of a contact: calm, with their words, for whom they are, and corrected in one click."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone, translation

from leidraad.apps.charter.models import Grant
from leidraad.apps.contacts.actions.own_numbers import keep_own_numbers
from leidraad.apps.contacts.models import (
    Contact,
    InsightSignal,
    LabelledTurn,
    OwnList,
    Signal,
    SignalCorrection,
    StoredReading,
)
from leidraad.apps.contacts.readings_page import parts_in_words
from leidraad.apps.contacts.signal_words import (
    KIND_WORDS,
    LABEL_WORDS,
    NONE_WORDS,
    OUTCOME_WORDS,
    PART_WORDS,
    REASON_WORDS,
    VIA_WORDS,
    detail_in_words,
    label_in_words,
)
from leidraad.apps.people.models import Role
from leidraad.domain.contacts.turns import Party
from leidraad.domain.language.languages import Language
from leidraad.domain.language.outcomes.find import Outcome
from leidraad.domain.language.reading import LABELS, READING_VERSION, SignalKind
from leidraad.domain.language.repeats.wording import Via
from leidraad.domain.language.summary.extract import Part
from leidraad.domain.language.topics.anchors import anchors
from tests import people as people_of_tests
from tests.apps.contacts.centre import run_jobs
from tests.factories import make_call, make_written
from tests.people import Cast, make_cast
from tests.people_fixtures import ClientFor, cast, client_for

__all__ = ["cast", "client_for"]

pytestmark = pytest.mark.django_db

SAID = (
    (Party.CUSTOMER, "Gij zijt een idioot."),
    (Party.AGENT, "Ik kijk het na."),
    (Party.CUSTOMER, "U hebt mij fantastisch geholpen, dank u."),
)


def page_of(client: Client, contact: Contact) -> str:
    return client.get(f"/contacts/{contact.pk}").content.decode()


def corrected(contact: Contact) -> list[tuple[int, str, str, str, str]]:
    rows = SignalCorrection.objects.filter(contact=contact)
    return list(rows.values_list("position", "kind", "label_before", "label_after", "role"))


def test_compliments_come_first_and_each_signal_shows_its_words(cast: Cast, client_for: ClientFor) -> None:
    contact = make_written(cast.agnes, texts=SAID)

    html = page_of(client_for(cast.agnes.person), contact)

    panel = html[html.index('id="signals"') :]
    assert panel.index("Compliments") < panel.index("Aggression towards the agent")
    assert re.search(r"<q [^>]*>Gij zijt een idioot</q>", panel)
    assert "may be held against nobody" in panel
    assert "docs/quality.md" in panel
    assert html.count('class="chip">Insult') == 1


def test_what_was_promised_and_how_it_ended_stand_at_the_head(cast: Cast, client_for: ClientFor) -> None:
    contact = make_written(
        cast.agnes,
        texts=(
            (Party.CUSTOMER, "Ik bel al voor de derde keer over mijn factuur."),
            (Party.AGENT, "We bellen u morgen terug."),
        ),
    )

    html = page_of(client_for(cast.agnes.person), contact)

    head = html[html.index('id="reading-head"') : html.index('id="transcript-head"')]
    assert "Something will follow" in head
    assert re.search(r"<dt>About</dt>\s*<dd>\s*Invoice", head)
    assert re.search(
        r"<dt>Why</dt>\s*<dd>\s*<a [^>]*><q [^>]*>Ik bel al voor de derde keer over mijn factuur", head
    )
    assert re.search(r"<dt>Next</dt>\s*<dd>\s*<a [^>]*><q [^>]*>We bellen u morgen terug", head)
    assert re.search(r"To call</a>\s*\(the agent, by \d", head)
    assert re.search(r"Was in contact before</a>\s*\(by telephone, 2 times\)", html)


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        ({"earlier_count": None}, "en", ""),
        ({"earlier_count": 1, "several": False, "via": []}, "en", "once"),
        (
            {
                "earlier_count": 2, "several": True, "via": ["email"],
                "from": "2026-11-09", "to": "2026-11-15",
            },
            "en",
            "by e-mail, between 9 November 2026 and 15 November 2026, 2 times",
        ),
        (
            {
                "earlier_count": None, "several": True, "via": ["call", "shop"],
                "from": "2026-10-01", "to": "2026-10-31",
            },
            "nl",
            "telefonisch, in een winkel of kantoor, in oktober 2026, meer dan eens",
        ),
        (
            {"earlier_count": 1, "via": ["chat"], "from": "2026-11-17", "to": "2026-11-17"},
            "fr",
            "par chat, le 17 novembre 2026, une fois",
        ),
        (
            {"earlier_count": 3, "via": ["letter"], "from": "2025-01-01", "to": "2025-12-31"},
            "de",
            "per Brief, im Jahr 2025, 3-mal",
        ),
    ],
)  # fmt: skip
def test_an_earlier_contact_says_how_when_and_how_often(
    value: dict[str, Any], language: str, words: str
) -> None:
    with translation.override(language):
        assert detail_in_words(SignalKind.REPEAT, value) == words


def test_everything_that_can_be_found_has_words() -> None:
    for kind in SignalKind:
        assert str(KIND_WORDS[kind])
        assert all((kind, label) in LABEL_WORDS for label in LABELS[kind])
        assert label_in_words(kind, "")
    concepts = {concept for language in Language for each in anchors(language).values() for concept in each}
    assert concepts <= set(REASON_WORDS)
    assert {str(one) for one in Outcome if one is not Outcome.UNKNOWN} == set(OUTCOME_WORDS)
    assert {str(part) for part in Part} == set(PART_WORDS)
    assert set(Via) == set(VIA_WORDS)


def test_no_words_about_a_signal_speak_of_the_feelings_of_an_agent() -> None:
    feelings = re.compile(
        r"feel|mood|emotion|stress|angry|happy|friendl|empath|tone|attitude|score|perform", re.IGNORECASE
    )
    told = [*KIND_WORDS.values(), *LABEL_WORDS.values(), *NONE_WORDS.values(), *OUTCOME_WORDS.values()]
    assert [str(words) for words in told if feelings.search(str(words))] == []


def test_a_contact_that_was_not_read_shows_no_signals(cast: Cast, client_for: ClientFor) -> None:
    contact = make_written(cast.agnes, texts=SAID)
    StoredReading.objects.all().delete()

    html = page_of(client_for(cast.agnes.person), contact)

    assert 'id="signals"' not in html
    assert client_for(cast.agnes.person).get(f"/contacts/{contact.pk}/turns/0").status_code == 404


def test_the_agent_says_not_so_in_one_click_and_takes_it_back(cast: Cast, client_for: ClientFor) -> None:
    contact, client = make_written(cast.agnes, texts=SAID), client_for(cast.agnes.person)

    answer = client.post(f"/contacts/{contact.pk}/turns/0/correct", {"kind": "aggression", "label": ""})

    assert answer.status_code == 302
    assert corrected(contact) == [(0, "aggression", "insult", "", "agent")]
    html = page_of(client, contact)
    assert 'class="chip">Insult' not in html
    assert "The software had found: insult" in html
    run_jobs()
    assert list(InsightSignal.objects.values_list("kind", flat=True)) == ["compliment"]
    assert LabelledTurn.objects.get().text == SAID[0][1]

    client.post(f"/contacts/{contact.pk}/turns/0/take-back", {"kind": "aggression"})
    run_jobs()
    assert corrected(contact) == []
    assert set(InsightSignal.objects.values_list("kind", flat=True)) == {"aggression", "compliment"}
    assert not LabelledTurn.objects.exists()


def test_what_was_missed_is_said_on_the_page_of_the_turn(cast: Cast, client_for: ClientFor) -> None:
    contact, client = make_written(cast.agnes, texts=SAID), client_for(cast.agnes.person)

    page = client.get(f"/contacts/{contact.pk}/turns/0").content.decode()
    client.post(f"/contacts/{contact.pk}/turns/0/correct", {"kind": "compliment", "label": "to_agent"})
    client.post(f"/contacts/{contact.pk}/turns/0/correct", {"kind": "aggression", "label": "rudeness"})

    assert re.search(r'aria-pressed="true">\s*Insult', page)
    assert set(corrected(contact)) == {
        (0, "compliment", "", "to_agent", "agent"),
        (0, "aggression", "insult", "rudeness", "agent"),
    }


def test_saying_what_was_found_anyway_is_no_correction(cast: Cast, client_for: ClientFor) -> None:
    contact, client = make_written(cast.agnes, texts=SAID), client_for(cast.agnes.person)
    client.post(f"/contacts/{contact.pk}/turns/0/correct", {"kind": "aggression", "label": ""})

    client.post(f"/contacts/{contact.pk}/turns/0/correct", {"kind": "aggression", "label": "insult"})

    assert corrected(contact) == []


@pytest.mark.parametrize(
    ("position", "data"),
    [
        (0, {"kind": "mood", "label": ""}),
        (0, {"kind": "aggression", "label": "to_agent"}),
        (99, {"kind": "aggression", "label": "insult"}),
    ],
)
def test_what_is_not_there_cannot_be_said(
    cast: Cast, client_for: ClientFor, position: int, data: dict[str, str]
) -> None:
    contact = make_written(cast.agnes, texts=SAID)

    answer = client_for(cast.agnes.person).post(f"/contacts/{contact.pk}/turns/{position}/correct", data)

    assert answer.status_code == 404
    assert not SignalCorrection.objects.exists()


def drawn_by_coach(cast: Cast, client_for: ClientFor) -> Contact:
    for _number in range(2):
        make_call(cast.agnes)
        make_written(cast.agnes, texts=SAID)
    client_for(cast.cleo).post(f"/coaching/draw/{cast.agnes.pk}", follow=True)
    return Contact.objects.get(pk=Grant.objects.get().contact_id)


def test_a_coach_sees_no_signals_where_the_charter_lets_no_software_write_about_a_named_agent(
    cast: Cast, client_for: ClientFor
) -> None:
    contact, coach = drawn_by_coach(cast, client_for), client_for(cast.cleo)

    html = page_of(coach, contact)
    answer = coach.post(f"/contacts/{contact.pk}/turns/0/correct", {"kind": "aggression", "label": "insult"})

    assert 'id="turn-0"' in html
    assert 'id="signals"' not in html
    assert answer.status_code == 404
    assert not SignalCorrection.objects.exists()


def test_where_the_charter_lets_it_a_coach_sees_and_corrects_them(
    client_for: ClientFor, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    text_of = people_of_tests.charter_text
    monkeypatch.setattr(
        people_of_tests,
        "charter_text",
        lambda **rest: text_of(**rest).replace("named_output_to_people: off", "named_output_to_people: on"),
    )
    cast = make_cast()
    contact, coach = drawn_by_coach(cast, client_for), client_for(cast.cleo)

    html = page_of(coach, contact)
    answer = coach.post(
        f"/contacts/{contact.pk}/turns/0/correct", {"kind": "aggression", "label": "rudeness"}
    )

    assert 'id="signals"' in html
    assert answer.status_code == 302
    assert [row[-1] for row in corrected(contact)] == ["coach"]


def test_the_page_of_readings_tells_an_administrator_versions_and_an_analyst_corrections(
    cast: Cast, client_for: ClientFor
) -> None:
    contact = make_written(cast.agnes, texts=SAID)
    StoredReading.objects.update(version="an older one")
    client_for(cast.agnes.person).post(
        f"/contacts/{contact.pk}/turns/0/correct", {"kind": "aggression", "label": ""}
    )
    run_jobs()

    told = {
        role: client_for(cast.person(role)).get("/contacts/readings").content.decode()
        for role in (Role.ADMINISTRATOR, Role.QUALITY_ANALYST)
    }

    assert "an older one" in told[Role.ADMINISTRATOR]
    assert "leidraad read-again" in told[Role.ADMINISTRATOR]
    assert "no aggression towards the agent" in told[Role.QUALITY_ANALYST]
    assert "an older one" not in told[Role.QUALITY_ANALYST]
    assert SAID[0][1] not in told[Role.QUALITY_ANALYST]


def test_the_page_of_readings_counts_those_that_wait_because_a_list_changed(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.person(Role.ADMINISTRATOR))
    make_written(cast.agnes)
    make_written(cast.agnes)
    assert "read before the numbers" not in client.get("/contacts/readings").content.decode()

    lists = {OwnList.CUSTOMER_NUMBERS: ["KL-######"], OwnList.ALLOWED_NUMBERS: [], OwnList.ALLOWED_WORDS: []}
    keep_own_numbers(cast.linde.principal, lists, by="adam", at=timezone.now())

    page = client.get("/contacts/readings").content.decode()
    assert "2 contacts of the present version were read before the numbers of their company" in page
    assert "leidraad read-again" in page


def test_nobody_else_can_reach_signals_by_the_database(cast: Cast, client_for: ClientFor) -> None:
    contact = make_written(cast.agnes, texts=SAID)
    assert Signal.objects.filter(contact=contact).exists()

    for person in (cast.dirk, cast.person(Role.ADMINISTRATOR), cast.person(Role.EXECUTIVE)):
        client = client_for(person)
        assert client.get(f"/contacts/{contact.pk}/turns/0").status_code == 404
        data = {"kind": "aggression", "label": ""}
        assert client.post(f"/contacts/{contact.pk}/turns/0/correct", data).status_code == 404


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_every_part_of_a_version_has_words_of_its_own(language: str) -> None:
    in_english = parts_in_words(READING_VERSION)
    with translation.override(language):
        told = parts_in_words(READING_VERSION)

    assert len(told) == len(set(told)) == READING_VERSION.count(",") + 1
    assert not set(told) & {
        part for part in in_english if part.split()[0] in {"redaction", "promises", "outcomes"}
    }
    assert parts_in_words("") == ()
    assert parts_in_words("something older 3") == ("something older 3",)
