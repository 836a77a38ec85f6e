"""Fixtures around the cast: everybody, somebody's browser, and a data folder of the test's own."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import sealing
from leidraad.apps.ledger import signing
from leidraad.apps.people.models import Person
from tests.people import Cast, make_cast

ClientFor = Callable[[Person], Client]


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, settings: Settings) -> Iterator[Path]:
    """Keys, recordings and checkpoints of one test."""
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, data_dir=tmp_path)
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()  # whitenoise warns of a folder that is not there
    _forget_stores()
    yield tmp_path
    _forget_stores()


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def client_for() -> ClientFor:
    """A browser in which this person is signed in."""

    def signed_in(person: Person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in


def _forget_stores() -> None:
    sealing.object_store.cache_clear()
    sealing.key_store.cache_clear()
    signing._private_key.cache_clear()
