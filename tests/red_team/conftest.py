"""Every request here goes the way of the web server: in its own role, under row security.

The scene takes longer to make than to attack, so each module makes it once; what a test does to it is undone.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.conf import settings
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from tests.people import Cast, make_cast
from tests.people_fixtures import _forget_stores as forget_stores
from tests.people_fixtures import client_for
from tests.red_team.scene import Scene, make_scene
from tests.web_role import requests_as_web

__all__ = ["client_for"]


@pytest.fixture(autouse=True)
def _as_web() -> Iterator[None]:
    with requests_as_web():
        yield


@pytest.fixture(scope="module")
def _data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keys, recordings and checkpoints of one module."""
    folder = tmp_path_factory.mktemp("centre")
    static = folder / "static"
    static.mkdir()  # whitenoise warns of a folder that is not there
    with override_settings(ENVIRONMENT=replace(settings.ENVIRONMENT, data_dir=folder), STATIC_ROOT=static):
        forget_stores()
        yield
    forget_stores()


@pytest.fixture(scope="module")
def _whole_scene(
    _data_folder: None, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Scene]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_scene(make_cast())
        transaction.set_rollback(True)


@pytest.fixture
def scene(_whole_scene: Scene, db: None) -> Scene:
    return replace(_whole_scene, tokens={})


@pytest.fixture
def cast(scene: Scene) -> Cast:
    return scene.cast
