"""A recording that plays: sent part by part after its request is over, still in the name of who listens."""

import pytest
from django.utils import timezone

from leidraad.apps.contacts import audio
from leidraad.apps.contacts.actions import deletion
from tests.red_team.scene import Scene


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audio, "PART_BYTES", 4096)


def test_its_agent_hears_all_of_it(scene: Scene) -> None:
    response = scene.client(scene.cast.agnes.person).get(f"/contacts/{scene.call.pk}/audio")

    parts = list(response.streaming_content)

    assert len(parts) > 2
    assert sum(map(len, parts)) == int(response.headers["Content-Length"])


def test_it_stops_with_the_part_after_its_deletion(scene: Scene) -> None:
    response = scene.client(scene.cast.agnes.person).get(f"/contacts/{scene.call.pk}/audio")
    parts = iter(response.streaming_content)

    assert next(parts)
    deletion.delete_contact(scene.call, by=scene.cast.agnes.person, at=timezone.now())

    assert list(parts) == []


def test_nobody_else_hears_a_part(scene: Scene) -> None:
    for person in (scene.cast.bram.person, scene.cast.cleo, *scene.cast.by_role.values()):
        if person != scene.cast.agnes.person:
            assert scene.client(person).get(f"/contacts/{scene.call.pk}/audio").status_code == 404
