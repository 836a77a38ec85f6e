"""A worker shows often enough that it lives."""

from dataclasses import replace

import pytest
from pytest_django.fixtures import Settings

from leidraad.cli.work import _heartbeat_s


@pytest.mark.parametrize(("stalled_after_s", "heartbeat_s"), [(60, 10.0), (30, 10.0), (6, 2.0), (0, 0.5)])
def test_three_signs_of_life_fit_in_the_time_after_which_its_work_goes_to_another(
    settings: Settings, stalled_after_s: int, heartbeat_s: float
) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, stalled_after_s=stalled_after_s)

    assert _heartbeat_s() == heartbeat_s
