"""The small centre of the tests of contacts, with somebody in every role and a token for each."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import sealing
from tests.api.office import Office, build_office


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, settings: Settings) -> Iterator[Path]:
    """Keys and recordings of one test."""
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, data_dir=tmp_path)
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()  # whitenoise warns where none is
    _forget_stores()
    yield tmp_path
    _forget_stores()


@pytest.fixture
def office(db: None) -> Office:
    return build_office()


def _forget_stores() -> None:
    sealing.object_store.cache_clear()
    sealing.key_store.cache_clear()
