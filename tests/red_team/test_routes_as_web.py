"""The table of routes and roles once more, in the web server's role: row security takes away nothing that is due."""

from collections.abc import Callable

import pytest

from leidraad.apps.people.models import Role
from tests.architecture.test_routes import TABLE, Row, addresses, answer, cast
from tests.people import Cast
from tests.people_fixtures import ClientFor

__all__ = ["addresses", "cast"]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_each_role_gets_what_the_table_says_under_row_security(
    row: Row, cast: Cast, client_for: ClientFor, addresses: Callable[[str], str]
) -> None:
    address = addresses(row.name)

    found = {
        role: answer(client_for(cast.person(role)), row, address)
        for role in sorted(Role, key=lambda role: role in row.to)
    }

    assert found == {role: row.yes if role in row.to else row.no for role in Role}
