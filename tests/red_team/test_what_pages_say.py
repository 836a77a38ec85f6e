"""Every page that somebody may open, read whole: no word of a contact, and no name of an agent where none belongs."""

from collections.abc import Callable

import pytest

from leidraad.apps.people.models import Role
from tests.architecture.test_routes import TABLE, addresses
from tests.people import Cast, make_cast
from tests.people_fixtures import ClientFor, data_folder
from tests.red_team.scene import SPOKEN_WORDS, WRITTEN_WORDS, Scene, make_scene

__all__ = ["addresses", "data_folder"]

WORDLESS = [role for role in Role if role not in {Role.AGENT, Role.COACH}]
# Whoever coaches, keeps the enrolments or administers has to name agents; nobody else.
NAMELESS = [role for role in WORDLESS if role not in {Role.ENROLMENT_KEEPER, Role.ADMINISTRATOR}]


@pytest.fixture
def scene(db: None) -> Scene:
    return make_scene(make_cast())


@pytest.fixture
def cast(scene: Scene) -> Cast:
    return scene.cast


@pytest.mark.parametrize("role", WORDLESS)
def test_no_page_of_theirs_holds_what_is_not_theirs(
    scene: Scene, role: Role, addresses: Callable[[str], str], client_for: ClientFor
) -> None:
    pages = {}
    for row in TABLE:
        if role in row.to and row.method == "get" and row.yes == 200:
            response = client_for(scene.cast.person(role)).get(addresses(row.name), row.data)
            if not response.streaming and b"%PDF" not in response.content[:8]:
                pages[row.name] = response.content.decode()

    assert len(pages) > 5
    assert [name for name, text in pages.items() if SPOKEN_WORDS in text or WRITTEN_WORDS in text] == []
    if role in NAMELESS:
        agents = [agent.person.name for agent in (scene.cast.bram, *scene.cast.others)]
        assert [(name, agent) for name, text in pages.items() for agent in agents if agent in text] == []
