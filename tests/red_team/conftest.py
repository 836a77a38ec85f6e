"""Every request here goes the way of the web server: in its own role, under row security."""

from collections.abc import Iterator

import pytest

from tests.people_fixtures import cast, client_for, data_folder
from tests.web_role import requests_as_web

__all__ = ["cast", "client_for", "data_folder"]


@pytest.fixture(autouse=True)
def _as_web() -> Iterator[None]:
    with requests_as_web():
        yield
