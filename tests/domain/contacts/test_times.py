"""A moment means the same however a sender writes it, and a moment without a zone is refused."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.times import parse_time

BRUSSELS = ZoneInfo("Europe/Brussels")
MOMENT = datetime(2026, 11, 20, 8, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-20T09:12:30+01:00",
        "2026-11-20T08:12:30Z",
        "20261120T081230Z",
        "Fri, 20 Nov 2026 09:12:30 +0100",
        "Fri, 20 Nov 2026 08:12:30 GMT",
        "Fri, 20 Nov 2026 08:12:30 -0000",
        1795162350,
        1795162350.0,
        1795162350000,
        "1795162350",
        " 1795162350000 ",
    ],
)
def test_every_form_with_a_zone_gives_the_same_moment(written: object) -> None:
    assert parse_time(written, field="at") == MOMENT


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-20T09:12:30",
        "2026-11-20T09-12-30",
        "2026-11-20_09-12-30",
        "20261120_091230",
        "20261120T0912:30",
        "2026-11-20 09:12:30",
        "20261120091230",
    ],
)
def test_a_form_without_zone_is_local_to_the_zone_given(written: str) -> None:
    assert parse_time(written, field="at", zone=BRUSSELS) == MOMENT


def test_minutes_after_a_dash_are_not_taken_for_a_zone() -> None:
    assert parse_time("2026-11-20T09-12", field="at", zone=BRUSSELS) == MOMENT.replace(second=0)


def test_without_any_zone_the_moment_is_refused() -> None:
    with pytest.raises(IntakeProblem) as caught:
        parse_time("2026-11-20T09:12:30", field="at")
    assert caught.value.code is ProblemCode.TIME_WITHOUT_ZONE
    assert caught.value.data == {"value": "2026-11-20T09:12:30"}


@pytest.mark.parametrize(
    "written",
    ["NOT-A-DATE", "", None, True, -5, float("nan"), 10**30, [], "2026-13-40T00:00:00Z", "2026-02-30T09-12"],
)
def test_what_is_no_moment_is_refused_with_its_field(written: object) -> None:
    with pytest.raises(IntakeProblem) as caught:
        parse_time(written, field="started_at", zone=UTC)
    assert caught.value.code is ProblemCode.BAD_VALUE
    assert caught.value.data["field"] == "started_at"


@given(
    st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.booleans()),
    st.sampled_from([None, UTC, BRUSSELS]),
)
def test_anything_gives_an_aware_moment_or_a_problem(value: object, zone: ZoneInfo | None) -> None:
    try:
        moment = parse_time(value, field="at", zone=zone)
    except IntakeProblem:
        return
    assert moment.astimezone(UTC).tzinfo is UTC


@given(st.datetimes(timezones=st.just(UTC)))
def test_what_python_writes_is_read_back(moment: datetime) -> None:
    assert parse_time(moment.isoformat(), field="at") == moment
