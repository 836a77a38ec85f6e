"""What every test may rely on: a database that is made when the first test asks for one."""

import os
from collections.abc import Iterator

import pytest
from django.db import connections

from tests.postgres import server_for_tests


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """Point Django to the tests' own server; pytest-django calls this before it creates the database."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    with server_for_tests() as connection:
        connections["default"].settings_dict.update(connection)
        yield
