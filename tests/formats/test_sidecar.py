"""Facts in a JSON file beside a recording."""

import math
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.spans import Span, SpanKind
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.language.languages import Language
from leidraad.formats.sidecar import SIDECAR_KEYS, facts_from_object, read_sidecar

BRUSSELS = ZoneInfo("Europe/Brussels")


def test_every_key_is_read() -> None:
    data = b"""{"source_id": 4711, "channel": "call", "direction": "out", "started_at": "2026-11-20T09:12:00+01:00",
      "duration_s": 61.5, "principal": "acme", "team": "t1", "agent": "a17", "queue": "sales", "language": "nl-BE",
      "customer": "+32 2 555 01 00", "audio_parties": ["agent", "caller"], "made_by": "recorder 9"}"""
    assert read_sidecar(data) == ContactFacts(
        source_id="4711",
        channel=Channel.VOICE,
        direction=Direction.OUTBOUND,
        started_at=datetime(2026, 11, 20, 8, 12, tzinfo=UTC),
        duration_s=61.5,
        principal="acme",
        team="t1",
        agent="a17",
        queue="sales",
        language=Language.DUTCH,
        customer_identities=("+32 2 555 01 00",),
        audio_parties=(Party.AGENT, Party.CUSTOMER),
    )


def test_what_protects_is_read() -> None:
    data = b"""{"agents": ["a17", "a18", "a17"], "transfers": ["0450 00 01 01"], "line": "+32 2 555 01 99",
      "private": false, "recording_refused": true,
      "spans": [{"kind": "hold", "start_s": 12.5, "end_s": 40}, {"kind": "paused", "start_s": 61}]}"""
    facts = read_sidecar(data)

    assert (facts.agent, facts.further_agents) == ("a17", ("a18",))
    assert (facts.other_numbers, facts.line) == (("0450 00 01 01",), "+32 2 555 01 99")
    assert (facts.private, facts.recording_refused) == (False, True)
    assert facts.spans == (Span(12.5, 40.0, SpanKind.HOLD), Span(61.0, math.inf, SpanKind.PAUSED))


def test_who_is_the_agent_stays_so_among_several() -> None:
    facts = facts_from_object({"agent": "a2", "agents": "a1|a2|a3"})

    assert (facts.agent, facts.further_agents) == ("a2", ("a1", "a3"))


def test_a_cell_of_a_manifest_holds_spans_and_answers() -> None:
    facts = facts_from_object(
        {"spans": "hold:12,5-40|private:61-", "private": "nee", "recording_refused": "Oui"}
    )

    assert facts.spans == (Span(12.5, 40.0, SpanKind.HOLD), Span(61.0, math.inf, SpanKind.PRIVATE))
    assert (facts.private, facts.recording_refused) == (False, True)


@pytest.mark.parametrize(
    "document",
    [
        {"private": "maybe"},
        {"recording_refused": 2},
        {"spans": {"kind": "hold"}},
        {"spans": [{"kind": "lunch", "start_s": 1, "end_s": 2}]},
        {"spans": [{"kind": "hold", "start_s": 3, "end_s": 2}]},
        {"spans": [{"kind": "hold", "start_s": -1, "end_s": 2}]},
        {"spans": [{"kind": "hold", "end_s": 2}]},
        {"spans": "hold"},
        {"spans": "hold:-4"},
        {"spans": ["hold:1-2"]},
    ],
)
def test_what_protects_and_cannot_be_read_is_refused(document: dict[str, object]) -> None:
    with pytest.raises(IntakeProblem) as caught:
        facts_from_object(document)
    assert caught.value.code is ProblemCode.BAD_VALUE


def test_what_protects_adds_up_when_two_sources_speak() -> None:
    hold, pause = Span(1.0, 2.0, SpanKind.HOLD), Span(5.0, 6.0, SpanKind.PAUSED)
    beside = ContactFacts(agent="a1", private=False, spans=(hold,), further_agents=("a2",))
    inside = ContactFacts(agent="a9", private=True, spans=(pause, hold), recording_refused=True)

    both = beside.merged_with(inside)
    assert (both.agent, both.private, both.recording_refused) == ("a1", True, True)
    assert (both.spans, both.further_agents) == ((hold, pause), ("a2",))
    assert both.protects
    assert not ContactFacts(agent="a1", private=False).protects


def test_null_and_empty_mean_unknown() -> None:
    assert read_sidecar(
        b'{"agent": "a17", "team": "", "direction": null, "customer_identities": []}'
    ) == ContactFacts(agent="a17")


@pytest.mark.parametrize("zone", ['"Europe/Brussels"', "null"])
def test_the_own_zone_goes_before_the_default(zone: str) -> None:
    data = f'{{"started_at": "2026-07-01T09:12:00", "zone": {zone}}}'.encode()
    facts = read_sidecar(data, default_zone=BRUSSELS if zone == "null" else ZoneInfo("America/New_York"))
    assert facts.started_at == datetime(2026, 7, 1, 7, 12, tzinfo=UTC)


def test_a_time_without_any_zone_is_refused() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_sidecar(b'{"started_at": "2026-11-20T09:12:00"}')
    assert caught.value.code is ProblemCode.TIME_WITHOUT_ZONE


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("channel", "pigeon"),
        ("direction", "sideways"),
        ("language", "xx"),
        ("duration_s", -1),
        ("duration_s", "long"),
        ("audio_parties", ["left"]),
        ("started_at", "NOT-A-DATE"),
        ("zone", "Mars/Olympus"),
        ("agent", {"id": 1}),
        ("customer", 1.5),
    ],
)
def test_a_wrong_value_is_refused_with_its_key(key: str, value: object) -> None:
    document = {"started_at": "2026-11-20T09:12:00", key: value}
    with pytest.raises(IntakeProblem) as caught:
        facts_from_object(document, default_zone=BRUSSELS)
    assert (caught.value.code, caught.value.data["field"]) == (ProblemCode.BAD_VALUE, key)


def test_a_list_is_no_sidecar() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_sidecar(b"[1]")
    assert caught.value.code is ProblemCode.OTHER_JSON


def test_json_of_another_kind_is_named_by_its_keys() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_sidecar(b'{"name": "x", "size": 3}')
    assert (caught.value.code, caught.value.data) == (ProblemCode.OTHER_JSON, {"keys": ["name", "size"]})


def test_broken_json_is_refused_with_its_place() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_sidecar(b'{\n  "agent": "a17", // who\n}')
    assert caught.value.data == {"line": 2, "column": 19, "found": "// who"}


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=3)),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(sorted(SIDECAR_KEYS)), json_values))
def test_any_values_give_facts_or_a_problem(document: dict[str, object]) -> None:
    try:
        facts = facts_from_object(document, default_zone=BRUSSELS)
    except IntakeProblem:
        return
    assert facts.started_at is None or facts.started_at.tzinfo is not None
