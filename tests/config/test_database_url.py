"""From the environment to Django's settings of the database: as the owner, and as the web server."""

from pathlib import Path
from typing import Any

import pytest

from leidraad.config.database_url import WEB_OPTIONS, connection_settings, parts_of
from leidraad.config.environment import EnvironmentProblem, environment_from
from leidraad.config.row_security import WebRole, web_role_of

OWNER = "postgresql://leidraad:secret@db.example:5433/centre"
WEB = "postgresql://acme_web:an%20other@db.example:5433/centre"


def settings_of(*, as_web: bool, **variables: str) -> dict[str, Any]:
    return connection_settings(environment_from(variables), as_web=as_web)


def test_a_url_has_its_parts() -> None:
    assert parts_of(OWNER) == {
        "NAME": "centre", "USER": "leidraad", "PASSWORD": "secret", "HOST": "db.example", "PORT": "5433",
    }  # fmt: skip


def test_the_web_server_has_a_url_of_its_own() -> None:
    found = settings_of(as_web=True, DATABASE_URL=OWNER, LEIDRAAD_WEB_DATABASE_URL=WEB)

    assert (found["USER"], found["PASSWORD"]) == ("acme_web", "an other")
    assert found["OPTIONS"]["options"] == WEB_OPTIONS
    assert callable(found["OPTIONS"]["pool"]["reset"])


def test_workers_and_commands_stay_the_owner() -> None:
    found = settings_of(as_web=False, DATABASE_URL=OWNER, LEIDRAAD_WEB_DATABASE_URL=WEB)

    assert found["USER"] == "leidraad"
    assert "options" not in found["OPTIONS"]


def test_the_embedded_server_knows_both_roles(tmp_path: Path) -> None:
    assert settings_of(as_web=True, LEIDRAAD_DATA_DIR=str(tmp_path))["USER"] == "leidraad_web"
    assert settings_of(as_web=False, LEIDRAAD_DATA_DIR=str(tmp_path))["USER"] == "leidraad"


def test_which_role_is_the_web_servers() -> None:
    assert web_role_of(environment_from({})) == WebRole("leidraad_web", "")
    assert web_role_of(environment_from({"DATABASE_URL": OWNER})) is None
    both = environment_from({"DATABASE_URL": OWNER, "LEIDRAAD_WEB_DATABASE_URL": WEB})
    assert web_role_of(both) == WebRole("acme_web", "an other")


def test_a_url_of_something_else_is_named_and_its_password_is_not() -> None:
    with pytest.raises(EnvironmentProblem) as problem:
        settings_of(as_web=True, DATABASE_URL=OWNER, LEIDRAAD_WEB_DATABASE_URL="mysql://a:secret@b/c")

    assert problem.value.name == "LEIDRAAD_WEB_DATABASE_URL"
    assert "secret" not in str(problem.value)
