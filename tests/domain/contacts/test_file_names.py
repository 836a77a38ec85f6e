"""File names: which are refused, and what the others say."""

import re
from datetime import UTC, datetime
from uuid import RFC_4122, UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.file_names import check_name, facts_from_name, is_uuid_name, pattern_from
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Direction
from leidraad.domain.language.languages import Language

BRUSSELS = ZoneInfo("Europe/Brussels")


def test_the_plain_name_gives_time_and_agent() -> None:
    assert facts_from_name("2026-11-20T09-12_agent-a17.wav", zone=BRUSSELS) == ContactFacts(
        started_at=datetime(2026, 11, 20, 9, 12, tzinfo=BRUSSELS), agent="a17"
    )


def test_the_plain_name_may_give_direction_language_and_id() -> None:
    facts = facts_from_name("2026-11-20T09-12-30_agent-a17_out_fr_id-77-b.mp3", zone=UTC)
    assert facts == ContactFacts(
        started_at=datetime(2026, 11, 20, 9, 12, 30, tzinfo=UTC),
        agent="a17",
        direction=Direction.OUTBOUND,
        language=Language.FRENCH,
        source_id="77-b",
    )


def test_the_name_of_a_published_recording_is_read() -> None:
    facts = facts_from_name("Auto0_GUID_000_AGENT_ChrisL_DT_2025-02-19T06-01-22_Mono.wav", zone=UTC)
    assert facts == ContactFacts(
        source_id="000", agent="ChrisL", started_at=datetime(2025, 2, 19, 6, 1, 22, tzinfo=UTC)
    )


def test_without_a_zone_the_time_stays_unknown_and_the_rest_is_kept() -> None:
    assert facts_from_name("2026-11-20T09-12_agent-a17.wav") == ContactFacts(agent="a17")


def test_a_name_of_another_form_gives_nothing() -> None:
    assert facts_from_name("holiday.wav", zone=UTC) is None


def test_a_date_that_does_not_exist_is_refused() -> None:
    with pytest.raises(IntakeProblem) as caught:
        facts_from_name("2026-02-30T09-12_agent-a17.wav", zone=UTC)
    assert caught.value.code is ProblemCode.BAD_VALUE


def test_an_operator_can_give_a_pattern() -> None:
    pattern = pattern_from(r"(?P<queue>[a-z]+)-(?P<customer>\d+)\.wav")
    assert facts_from_name("sales-3221234567.wav", patterns=[pattern]) == ContactFacts(
        queue="sales", customer_identities=("3221234567",)
    )


@pytest.mark.parametrize("text", ["(", r"(?P<salary>\d+)", r"\d+", "a{99999999999999999999}"])
def test_a_pattern_that_cannot_serve_is_refused(text: str) -> None:
    with pytest.raises(IntakeProblem) as caught:
        pattern_from(text)
    assert caught.value.code is ProblemCode.BAD_VALUE


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("../secret.wav", "path_separator"),
        ("a/b.wav", "path_separator"),
        ("a\\b.wav", "path_separator"),
        ("a\x00.wav", "path_separator"),
        ("..", "path_separator"),
        ("é" * 128, "too_long"),
        ("a" * 301, "too_long"),
    ],
)
def test_a_name_that_could_do_harm_is_refused(name: str, why: str) -> None:
    with pytest.raises(IntakeProblem) as caught:
        check_name(name)
    assert caught.value.code is ProblemCode.BAD_NAME
    assert caught.value.data["why"] == why


@pytest.mark.parametrize("name", ["a.wav", "appel n° 3 – été.wav", "..hidden", "a" * 255])
def test_an_ordinary_name_is_accepted(name: str) -> None:
    check_name(name)


@given(st.text())
def test_any_name_is_accepted_or_refused_as_a_bad_name(name: str) -> None:
    try:
        check_name(name)
    except IntakeProblem as problem:
        code, shown = problem.code, str(problem.data["name"])
    else:
        assert not re.search(r"[/\\\x00]", name)
        return
    assert code is ProblemCode.BAD_NAME
    assert "\x00" not in shown.encode().decode()


@given(st.uuids(), st.sampled_from(["", ".json", ".vcon.json", ".WAV"]))
def test_a_uuid_is_known_with_any_ending(made: UUID, ending: str) -> None:
    is_one = made.variant == RFC_4122 and made.version in range(1, 9)
    assert is_uuid_name(f"{made}{ending}") == is_one


@pytest.mark.parametrize(
    "name",
    [
        "",
        "0470123456.wav",
        "00000000-0000-0000-0000-000470123456.wav",
        "0068d1fa-7a26-4211-aebe-fa49352fbf14_0470123456.wav",
        "0068d1fa-7a26-4211-aebe-fa49352fbf14.0470123456",
        "jan@klant.example",
    ],
)
def test_a_name_that_may_say_more_is_no_uuid(name: str) -> None:
    assert not is_uuid_name(name)
