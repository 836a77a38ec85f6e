"""The centre that the tests of contacts work in, with keys and objects in a folder of the test's own."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import sealing
from tests.apps.contacts.centre import Centre, build_centre


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, settings: Settings) -> Iterator[Path]:
    """Keys, recordings and models of one test."""
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, data_dir=tmp_path)
    _forget_stores()
    yield tmp_path
    _forget_stores()


@pytest.fixture
def centre(db: None) -> Centre:
    return build_centre()


def _forget_stores() -> None:
    sealing.object_store.cache_clear()
    sealing.key_store.cache_clear()
