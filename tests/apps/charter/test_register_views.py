"""Pages of the registers: other systems, what customers are told, and numbers that are never captured."""

import csv
import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from leidraad.apps.charter import actions, register
from leidraad.apps.charter.customer_notices import proposed_texts
from leidraad.apps.charter.models import CustomerNotice, MonitoringSystem, ProtectedNumber
from leidraad.apps.charter.queries import active_charter
from leidraad.apps.people.models import Role
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.domain.contacts.turns import Channel
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for, data_folder
from tests.registers import a_system

__all__ = ["cast", "client_for", "data_folder"]

SYSTEM = {
    "code": "screens",
    "name": "=Screen recording",
    "purpose": "Training",
    "basis": "CAO 68",
    "data": "Pictures of the screen",
    "retention": "A week",
    "readers": "Coaches",
}


def test_a_system_is_proposed_approved_and_ended_by_the_officer(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.person(Role.DATA_PROTECTION_OFFICER))

    assert client.post(reverse("charter:propose_system"), SYSTEM).status_code == 302
    system = MonitoringSystem.objects.get()
    assert not register.is_registered("screens", at=timezone.now())
    with pytest.raises(CharterRefusal, match="not_registered"):
        register.check_registered("screens", at=timezone.now())

    client.post(reverse("charter:approve_system", args=[system.pk]))
    assert register.is_registered("screens", at=timezone.now())
    register.check_registered("screens", at=timezone.now())

    client.post(reverse("charter:end_system", args=[system.pk]))
    assert not register.is_registered("screens", at=timezone.now())


@pytest.mark.parametrize("code", ["contacts", "pbx"])
def test_a_code_stands_in_the_register_once(cast: Cast, client_for: ClientFor, code: str) -> None:
    officer = cast.person(Role.DATA_PROTECTION_OFFICER)
    a_system(officer)

    answer = client_for(officer).post(reverse("charter:propose_system"), SYSTEM | {"code": code})
    assert answer.status_code == 422
    assert MonitoringSystem.objects.count() == 1


def test_the_register_as_a_table_runs_no_formula(cast: Cast, client_for: ClientFor) -> None:
    officer = cast.person(Role.DATA_PROTECTION_OFFICER)
    system = actions.propose_system(MonitoringSystem(**SYSTEM), by=officer, at=timezone.now())
    actions.approve_system(system, by=officer, at=timezone.now())

    text = client_for(officer).get(reverse("charter:register_csv")).content.decode()
    rows = {row["code"]: row for row in csv.DictReader(io.StringIO(text))}
    assert rows["screens"]["name"] == "'=Screen recording"
    assert "contacts_contact" in rows["contacts"]["tables"]


def notice_form(**changes: object) -> dict[str, object]:
    active = active_charter()
    assert active is not None
    texts = proposed_texts(active.charter, channel=Channel.VOICE)
    return {
        "channel": "voice",
        "direction": "",
        "line": "02 555 01 99",
        "way": "spoken_message",
        "from_at": "2026-11-20T09:00",
        "evidence": SimpleUploadedFile("<b>message</b>.wav", b"RIFF sound"),
        **{f"text_{language}": text for language, text in texts.items()},
        **changes,
    }


def test_a_notice_is_entered_with_its_evidence_which_comes_back_as_it_was(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.person(Role.ADMINISTRATOR))

    assert client.post(reverse("charter:enter_notice"), notice_form()).status_code == 302
    notice = CustomerNotice.objects.get(line="+3225550199")
    page = client.get(reverse("charter:customer_notices")).content.decode()
    assert "+3225550199" in page
    assert "<b>message" not in page

    evidence = client.get(reverse("charter:notice_evidence", args=[notice.pk]))
    assert evidence.content == b"RIFF sound"
    assert evidence.headers["Content-Type"] == "application/octet-stream"
    assert evidence.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize(
    "changes", [{"text_fr": " "}, {"evidence": ""}, {"from_at": "soon"}, {"way": "smoke"}]
)
def test_a_notice_without_a_text_or_evidence_is_not_entered(
    cast: Cast, client_for: ClientFor, changes: dict[str, object]
) -> None:
    client = client_for(cast.person(Role.ADMINISTRATOR))
    before = CustomerNotice.objects.count()

    assert client.post(reverse("charter:enter_notice"), notice_form(**changes)).status_code == 422
    assert CustomerNotice.objects.count() == before


def test_a_notice_that_nobody_checked_for_a_year_is_named_and_checked_again(
    cast: Cast, client_for: ClientFor
) -> None:
    long_ago = timezone.now() - timedelta(days=366)
    notice = CustomerNotice.objects.filter(channel="voice").get()
    CustomerNotice.objects.filter(pk=notice.pk).update(checked_at=long_ago, from_at=long_ago)
    client = client_for(cast.person(Role.DATA_PROTECTION_OFFICER))

    assert "1 notice was last checked more than a year ago" in _text(client, "charter:customer_notices")
    client.post(reverse("charter:check_notice", args=[notice.pk]))
    assert "more than a year ago" not in _text(client, "charter:customer_notices")


def test_a_channel_on_which_nobody_is_told_is_named(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.person(Role.ADMINISTRATOR))
    assert "Nobody is told" not in _text(client, "charter:customer_notices")

    notice = CustomerNotice.objects.get(channel="chat")
    client.post(reverse("charter:end_notice", args=[notice.pk]))
    assert "Nobody is told, so nothing is captured: chat" in " ".join(
        _text(client, "charter:customer_notices").split()
    )


def test_the_proposed_texts_say_what_the_law_asks_in_every_language(cast: Cast) -> None:
    active = active_charter()
    assert active is not None
    for channel in Channel:
        texts = proposed_texts(active.charter, channel=channel)
        assert set(texts) == {"nl", "fr", "de", "en"}
        assert all("28" in text for text in texts.values())
    english = proposed_texts(active.charter, channel=Channel.VOICE)["en"]
    assert all(word in english for word in ("recorded", "coaching", "not be recorded", "copy", "object"))


def test_a_protected_number_stands_on_no_page(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.person(Role.UNION_DELEGATE))

    answer = client.post(reverse("charter:protect_number"), {"number": "0450 00 09 99", "kind": "union"})
    assert answer.status_code == 302
    page = _text(client, "charter:protected")
    assert "450" not in page.partition("<main")[2]
    row = ProtectedNumber.objects.get()
    client.post(reverse("charter:release_number", args=[row.pk]))
    assert "No number yet" in _text(client, "charter:protected")


@pytest.mark.parametrize("number", ["niemand", "", "   "])
def test_what_is_no_number_is_refused(cast: Cast, client_for: ClientFor, number: str) -> None:
    client = client_for(cast.person(Role.PREVENTION_ADVISER))

    answer = client.post(reverse("charter:protect_number"), {"number": number, "kind": "medical"})
    assert answer.status_code == 422
    assert not ProtectedNumber.objects.exists()


def _text(client: object, name: str) -> str:
    return client.get(reverse(name)).content.decode()  # type: ignore[attr-defined,no-any-return]
