"""Reading a charter: what is right is read exactly, what is wrong is named by its place and what to write instead."""

import dataclasses
import re
from fractions import Fraction
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.canonical import charter_hash
from leidraad.domain.charter.clauses import CapWindow, Counted, Limit, Purpose
from leidraad.domain.charter.explain import PARTS
from leidraad.domain.charter.floor import floor_breaches
from leidraad.domain.charter.parse import (
    EXAMPLES,
    CharterProblem,
    ProblemCode,
    UnreadableCharterError,
    charter_from_yaml,
)
from leidraad.domain.charter.reading import key_places
from leidraad.domain.charter.write import charter_to_yaml
from leidraad.domain.contacts.turns import Channel
from tests.domain.charter.charters import a_cap, changed, shipped, shipped_text

DEMO_TEXT = shipped_text("demo")


def _problems(text: str) -> tuple[CharterProblem, ...]:
    with pytest.raises(UnreadableCharterError) as caught:
        charter_from_yaml(text)
    return caught.value.problems


def test_the_pilot_names_no_percentage() -> None:
    pilot = shipped("pilot")

    assert pilot.listening_cap is None
    assert pilot.purposes_allowed == {Purpose.COACHING, Purpose.TRAINING}
    assert pilot.retention.quality_days == 28


def test_the_demo_is_read_exactly() -> None:
    demo = shipped("demo")

    assert demo.listening_cap is not None
    assert demo.listening_cap.percent == Fraction(10)
    assert demo.listening_cap.window is CapWindow.CALENDAR_MONTH
    assert demo.listening_cap.counts == set(Counted)
    assert demo.scope.channels == set(Channel)
    assert demo.ai.agent_scoring is Limit.OFF


def test_a_percentage_with_a_point_is_exact() -> None:
    demo = charter_from_yaml(DEMO_TEXT.replace("percent: 10", "percent: 2.35"))

    assert demo.listening_cap is not None
    assert demo.listening_cap.percent == Fraction(235, 100)


@pytest.mark.parametrize(
    ("old", "new", "code", "path", "write"),
    [
        ("percent: 10", "percent: ten", ProblemCode.NOT_A_NUMBER, "listening_cap.percent", "2.5"),
        ("percent: 10", "percent: -1", ProblemCode.NOT_A_NUMBER, "listening_cap.percent", "2.5"),
        ("percent: 10", "percent: 101", ProblemCode.NOT_A_NUMBER, "listening_cap.percent", "0 to 100"),
        ("percent: 10", "percent: 2.5.1", ProblemCode.NOT_A_NUMBER, "listening_cap.percent", "2.5"),
        ("percent: 10", "percent: 1/0", ProblemCode.NOT_A_NUMBER, "listening_cap.percent", "2.5"),
        ("quality_days: 28", "quality_days: 0", ProblemCode.NOT_A_NUMBER, "retention.quality_days", "from 1"),
        ("quality_days: 28", "quality: 28", ProblemCode.UNKNOWN_KEY, "retention.quality", "quality_days"),
        ("agent_scoring: off", "agent_scoring: no", ProblemCode.NOT_ONE_OF, "ai.agent_scoring", "off"),
        ("valid_from: 2026-09-01", "valid_from: 1 sept", ProblemCode.NOT_A_DATE, "scope.valid_from", "2026-01-31"),
        ("Europe/Brussels", "Europe/Gent", ProblemCode.NOT_A_ZONE, "listening_cap.time_zone", "Europe/Brussels"),
        ("quality_days: 28", "quality_days: 28\n  keep_original: 28", ProblemCode.NOT_ONE_OF, "retention.keep_original", "true"),
        ("allowed: true", "allowed: yes", ProblemCode.NOT_ONE_OF, "insight.allowed", "true"),
        ("[linde, berk, orme]", "[]", ProblemCode.EMPTY, "scope.teams", "at least one"),
        ("[linde, berk, orme]", "linde", ProblemCode.NOT_A_LIST, "scope.teams", "[a, b]"),
        ("[linde, berk, orme]", "[[a]]", ProblemCode.NOT_A_VALUE, "scope.teams[0]", "one word"),
        ("[linde, berk, orme]", "[linde, linde]", ProblemCode.DUPLICATE_ITEM, "scope.teams[1]", "once"),
        ("[linde, berk, orme]", "[linde, team noord]", ProblemCode.NOT_A_CODE, "scope.teams[1]", "team-1"),
        ("+32450000101", "0450 00 01 01", ProblemCode.NOT_A_CODE, "protected_numbers.numbers[0]", "+32450000101"),
        ("valid_from: 2026-09-01", "valid_from: 1026-09-01", ProblemCode.NOT_A_DATE, "scope.valid_from", "2000"),
        ("valid_from: 2026-09-01", "valid_from: 20260901", ProblemCode.NOT_A_DATE, "scope.valid_from", "2026-01-31"),
        ("valid_from: 2026-09-01", "valid_from: 2026-02-29", ProblemCode.NOT_A_DATE, "scope.valid_from", "2026-01-31"),
        ("body: works_council", "body: works_concil", ProblemCode.NOT_ONE_OF, "consultation.body", "works_council"),
        ("groups: # C15", "group: # C15", ProblemCode.UNKNOWN_KEY, "group", "groups"),
        ("  threshold: 5", "  treshold: 5", ProblemCode.UNKNOWN_KEY, "groups.treshold", "threshold"),
        ("  threshold: 5", "  quality_days: 5", ProblemCode.UNKNOWN_KEY, "groups.quality_days", "retention.quality_days"),
        ("  - ranking", "  - rankings", ProblemCode.NOT_ONE_OF, "uses_forbidden[5]", "ranking"),
        ("quality_days: 28", "quality_days: 28\n  quality_days: 27", ProblemCode.DUPLICATE_KEY, "retention.quality_days", "once"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_by_its_place_and_what_to_write(
    old: str, new: str, code: ProblemCode, path: str, write: str
) -> None:
    text = DEMO_TEXT.replace(old, new, 1)
    problem = next(problem for problem in _problems(text) if problem.code is code)

    assert problem.path == path
    assert write in " | ".join(problem.expected)
    assert new.split("\n")[-1].strip()[:8] in text.splitlines()[problem.line - 1]


@pytest.mark.parametrize(
    ("old", "new", "path", "against"),
    [
        ("valid_until: 2027-08-31", "valid_until: 2026-08-31", "scope.valid_until", "scope.valid_from: 2026-09-01"),
        ("due: 2027-07-31", "due: 2026-08-31", "evaluation.due", "scope.valid_from: 2026-09-01"),
        ("  - sanction", "  - coaching\n  - sanction", "uses_forbidden", "purposes_allowed: coaching"),
        ("insight: # C9\n  allowed: true", "insight:\n  allowed: false", "insight.allowed", "purposes_allowed: insight"),
        ("service: # C10\n  allowed: true", "service:\n  allowed: false", "service.allowed", "purposes_allowed: service"),
        ("legal: [veld-legal]", "legal: [veld]", "signatories.legal", "signatories.management: veld"),
        ("unions: [bond-noord, bond-zuid]", "unions: [veld]", "signatories.unions", "signatories.management: veld"),
        ("unions: [bond-noord, bond-zuid]", "unions: [veld-legal]", "signatories.unions", "signatories.legal: veld-legal"),
        ("undo_within_s: 60", "undo_within_s: 86401", "deletion.undo_within_s", "deletion.shred_within_h: 24"),
    ],
)  # fmt: skip
def test_what_a_text_says_against_itself_is_named_with_the_other_place(
    old: str, new: str, path: str, against: str
) -> None:
    assert old in DEMO_TEXT
    found = [problem for problem in _problems(DEMO_TEXT.replace(old, new)) if problem.path == path]

    assert [(problem.code, problem.expected) for problem in found] == [(ProblemCode.CONTRADICTS, (against,))]


def test_one_day_for_start_and_end_is_no_contradiction() -> None:
    text = DEMO_TEXT.replace("valid_until: 2027-08-31", "valid_until: 2026-09-01")

    assert charter_from_yaml(text).scope.valid_until == charter_from_yaml(text).scope.valid_from


def test_a_place_is_named_by_line_and_column() -> None:
    (problem,) = _problems(DEMO_TEXT.replace("channels: [voice, email", "channels: [voice, fax"))
    line = DEMO_TEXT.splitlines()[problem.line - 1]

    assert line.startswith("  channels:")
    assert problem.column == line.index("email") + 1


@pytest.mark.parametrize(
    ("old", "new", "nearest"),
    [
        ("stage: pilot", "stage: pilote", "pilot"),
        ("quality_required: true", "quality_required: ja", "true"),
        ("quality_required: true", "quality_required: False", "false"),
        ("stage: pilot", "stage: xyz", ""),
    ],
)
def test_what_was_probably_meant_is_said_when_something_is_near(old: str, new: str, nearest: str) -> None:
    (problem,) = _problems(DEMO_TEXT.replace(old, new))

    assert problem.nearest == nearest


def test_a_whole_clause_that_is_missing_comes_with_an_example_that_can_be_read() -> None:
    text = DEMO_TEXT.replace("groups: # C15\n  threshold: 5\n", "")
    (problem,) = _problems(text)

    assert problem.expected == ("groups: {threshold: 5}",)
    assert charter_from_yaml(f"{text}\n{problem.expected[0]}\n") == shipped("demo")


def test_the_examples_name_every_key_and_make_a_charter_together() -> None:
    whole = [example for example in EXAMPLES if "." not in example.partition(":")[0]]
    read = charter_from_yaml("\n".join(whole))

    assert floor_breaches(read) == ()
    for example in EXAMPLES:
        path, _, value = example.partition(":")
        top, _, inner = path.partition(".")
        if inner:
            data = yaml.load(charter_to_yaml(shipped("demo")), Loader=yaml.BaseLoader)
            assert inner in data[top] or inner == "absolute_maximum"
            assert yaml.safe_load(value) is not None


def test_every_mistake_in_a_list_is_named() -> None:
    text = DEMO_TEXT.replace("[linde, berk, orme]", "[a b, c d, linde]")

    assert [problem.path for problem in _problems(text)] == ["scope.teams[0]", "scope.teams[1]"]


def test_brackets_without_end_are_refused_and_never_break() -> None:
    assert _problems("[" * 50_000)[0].code is ProblemCode.NOT_YAML


def test_the_lines_of_the_clauses_are_known() -> None:
    places = key_places(DEMO_TEXT)

    assert all(DEMO_TEXT.splitlines()[line - 1].startswith(key) for key, (line, _) in places.items())
    assert set(PARTS.values()) < set(places)


def test_a_cap_that_is_left_out_is_a_mistake_and_not_a_default() -> None:
    data = yaml.load(DEMO_TEXT, Loader=yaml.BaseLoader)
    del data["listening_cap"]

    assert [problem.path for problem in _problems(_dumped(data))] == ["listening_cap"]


def test_a_number_alone_is_no_cap() -> None:
    data = {**yaml.load(DEMO_TEXT, Loader=yaml.BaseLoader), "listening_cap": 2}
    (problem,) = _problems(_dumped(data))

    assert (problem.path, problem.expected) == ("listening_cap", ("unset", "percent: …"))


def test_all_mistakes_come_at_once_in_the_order_of_the_text() -> None:
    text = DEMO_TEXT.replace("quality_days: 28", "quality_days: x").replace("by: agent", "by: manager")

    assert [problem.path for problem in _problems(text)] == ["deletion.by", "retention.quality_days"]


@pytest.mark.parametrize(
    "text", ["", "- a", "a: [", "just words", "a: &x 1\nb: *y", "\x00", "!!python/object:os.system {}"]
)
def test_what_is_no_charter_is_refused_with_a_line(text: str) -> None:
    assert _problems(text)[0].line >= 1


def test_a_text_beyond_measure_is_refused_unread() -> None:
    assert _problems("a" * 300_000)[0].code is ProblemCode.TOO_LONG


@given(st.randoms())
def test_the_order_of_clauses_and_of_their_parts_changes_nothing(random: Any) -> None:
    shuffled = charter_from_yaml(_dumped(_shuffled(yaml.load(DEMO_TEXT, Loader=yaml.BaseLoader), random)))

    assert shuffled == shipped("demo")
    assert charter_hash(shuffled) == charter_hash(shipped("demo"))


@given(st.text(max_size=60))
def test_noise_is_refused_and_never_breaks(noise: str) -> None:
    with pytest.raises(UnreadableCharterError):
        charter_from_yaml(noise)


@given(st.data())
def test_a_line_taken_out_is_always_noticed_or_meaningless(data: st.DataObject) -> None:
    lines = DEMO_TEXT.splitlines()
    index = data.draw(st.integers(0, len(lines) - 1))
    text = "\n".join(lines[:index] + lines[index + 1 :])
    try:
        rest = charter_from_yaml(text)
    except UnreadableCharterError:
        return
    line = lines[index].split("#")[0].strip()
    # A list may be shorter and the zone has a known value; anything else that is missing is a mistake.
    assert line in {"", "time_zone: Europe/Brussels"} or line.startswith("- ") or ": " in line
    if line and not line.startswith("time_zone"):
        assert rest != shipped("demo")


def test_the_hash_is_of_the_meaning() -> None:
    other = charter_from_yaml(DEMO_TEXT.replace("percent: 10", "percent: 11"))

    assert charter_hash(charter_from_yaml("# words\n" + DEMO_TEXT)) == charter_hash(shipped("demo"))
    assert charter_hash(other) != charter_hash(shipped("demo"))
    assert len(charter_hash(other)) == 64


def _dumped(data: Any) -> str:
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True)


def _shuffled(value: Any, random: Any) -> Any:
    if isinstance(value, dict):
        items = [(key, _shuffled(each, random)) for key, each in value.items()]
        random.shuffle(items)
        return dict(items)
    if isinstance(value, list):
        return random.sample(value, len(value))
    return value


def test_a_title_stands_in_four_languages_or_once_for_all() -> None:
    with_one = re.sub(r"(?s)title:.*?\n\n", "title: Ons charter\n\n", DEMO_TEXT, count=1)
    assert set(charter_from_yaml(with_one).title.values()) == {"Ons charter"}

    without_german = re.sub(r"\n  de: [^\n]*", "", DEMO_TEXT, count=1)
    assert [problem.path for problem in _problems(without_german)] == ["title.de"]


def _example_data() -> dict[str, Any]:
    """The examples as one charter, its cap too."""
    data: dict[str, Any] = {}
    for example in EXAMPLES:
        path, _, value = example.partition(": ")
        top, _, inner = path.partition(".")
        if not inner:
            data[top] = {} if top == "listening_cap" else yaml.load(value, Loader=yaml.BaseLoader)
        elif top == "listening_cap":
            data[top][inner] = yaml.load(value, Loader=yaml.BaseLoader)
    return data


def _with(path: str, value: Any, *, data: dict[str, Any] | None = None) -> str:
    """The demo charter with another value in one place, or without it where the value is None."""
    data = yaml.load(DEMO_TEXT, Loader=yaml.BaseLoader) if data is None else data
    top, _, inner = path.partition(".")
    holder, key = (data[top], inner) if inner else (data, top)
    holder.pop(key, None)
    if value is not None:
        holder[key] = value
    return _dumped(data)


CLAUSES_WITH_PARTS = sorted(
    {path for path, value in _example_data().items() if isinstance(value, dict)} | {"title"}
)


@pytest.mark.parametrize("clause", CLAUSES_WITH_PARTS)
def test_a_part_that_nobody_knows_is_refused_in_every_clause_and_the_known_ones_are_named(
    clause: str,
) -> None:
    (problem,) = _problems(_with(f"{clause}.xyzzy", "1"))

    assert (problem.code, problem.path) == (ProblemCode.UNKNOWN_KEY, f"{clause}.xyzzy")
    known = {
        example.partition(":")[0].partition(".")[2]
        for example in EXAMPLES
        if example.startswith(f"{clause}.")
    }
    assert known <= set(problem.expected)


def test_a_clause_that_nobody_knows_is_refused() -> None:
    (problem,) = _problems(_with("xyzzy", "1"))

    assert (problem.code, problem.path) == (ProblemCode.UNKNOWN_KEY, "xyzzy")
    assert set(_example_data()) <= set(problem.expected)


def test_there_is_one_example_for_each_clause_and_each_part_of_one() -> None:
    demo = changed(shipped("demo"), listening_cap=a_cap(10))
    wanted = {"charter" if each.name == "code" else each.name for each in dataclasses.fields(demo)}
    for clause in dataclasses.fields(demo):
        value = getattr(demo, clause.name)
        if dataclasses.is_dataclass(value):
            wanted |= {f"{clause.name}.{part.name}" for part in dataclasses.fields(value)}

    assert sorted(example.partition(":")[0] for example in EXAMPLES) == sorted(wanted)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_can_stand_where_it_is_given(example: str) -> None:
    path, _, value = example.partition(": ")

    text = _with(path, yaml.load(value, Loader=yaml.BaseLoader), data=_example_data())

    assert floor_breaches(charter_from_yaml(text)) == ()


@pytest.mark.parametrize("example", [example for example in EXAMPLES if "keep_original" not in example])
def test_what_is_left_out_comes_with_its_example_or_has_a_known_value(example: str) -> None:
    path = example.partition(":")[0]
    try:
        charter_from_yaml(_with(path, None, data=_example_data()))
    except UnreadableCharterError as caught:
        (problem,) = caught.problems
        inner = path.rpartition(".")[2]
        assert problem.expected == (f"{inner}:{example.partition(':')[2]}",)
    else:
        assert path in {
            "listening_cap.time_zone", "listening_cap.absolute_maximum", "listening_cap.reservation_min",
            "deletion.undo_within_s", "retention.keep_original",
        }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "smallest"),
    [
        ("participation.smallest_pool", 1),
        ("listening_cap.absolute_maximum", 0),
        ("listening_cap.reservation_min", 1),
        ("deletion.shred_within_h", 0),
        ("deletion.undo_within_s", 0),
        ("retention.quality_days", 1),
        ("retention.insight_months", 0),
        ("retention.service_months", 0),
        ("retention.coaching_note_months", 0),
        ("groups.threshold", 1),
        ("monitoring_register.notice_days", 0),
        ("consultation.information_months", 0),
        ("consultation.posting_days", 0),
        ("side_by_side.least_percent", 0),
        ("targets.quantitative_percent_max", 0),
        ("listening_cap.percent", 0),
    ],
)
def test_a_number_may_be_as_small_as_this_and_no_smaller(path: str, smallest: int) -> None:
    data = yaml.load(_with("deletion.undo_within_s", None), Loader=yaml.BaseLoader)

    charter_from_yaml(_with(path, str(smallest), data=data))
    (problem,) = _problems(_with(path, str(smallest - 1), data=data))

    assert (problem.code, problem.path) == (ProblemCode.NOT_A_NUMBER, path)


@pytest.mark.parametrize(
    "path",
    [
        "purposes_allowed", "protected_numbers.numbers", "selection.strata", "roll_out.needs",
        "signatories.management", "signatories.legal", "signatories.unions",
    ],
)  # fmt: skip
def test_a_list_of_what_was_agreed_may_be_empty(path: str) -> None:
    read = charter_from_yaml(_with(path, []))

    top, _, inner = path.partition(".")
    assert (getattr(getattr(read, top), inner) if inner else getattr(read, top)) == frozenset()


@pytest.mark.parametrize(
    "path",
    [
        "scope.teams", "scope.channels", "scope.directions", "scope.languages", "uses_forbidden",
        "listening_cap.counts", "protected_numbers.kinds", "selection.methods", "evaluation.indicators",
    ],
)  # fmt: skip
def test_a_list_that_nothing_works_without_may_not_be_empty(path: str) -> None:
    assert [(one.code, one.path) for one in _problems(_with(path, []))] == [(ProblemCode.EMPTY, path)]


def test_what_is_left_out_with_a_known_value_has_that_value() -> None:
    data = yaml.load(DEMO_TEXT, Loader=yaml.BaseLoader)
    for name in ("time_zone", "absolute_maximum", "reservation_min"):
        data["listening_cap"].pop(name, None)
    data["deletion"].pop("undo_within_s", None)
    data["retention"].pop("keep_original", None)

    read = charter_from_yaml(_dumped(data))

    assert read.listening_cap is not None
    assert read.listening_cap.time_zone == "Europe/Brussels"
    assert read.listening_cap.absolute_maximum is None
    assert read.listening_cap.reservation_min == 30
    assert read.deletion.undo_within_s == 0
    assert read.retention.keep_original is False


def test_a_maximum_and_a_time_of_the_cap_are_read() -> None:
    data = yaml.load(_with("listening_cap.absolute_maximum", "7"), Loader=yaml.BaseLoader)
    cap = charter_from_yaml(_with("listening_cap.reservation_min", "45", data=data)).listening_cap

    assert cap is not None
    assert (cap.absolute_maximum, cap.reservation_min) == (7, 45)


@pytest.mark.parametrize(
    ("path", "wrong", "write"),
    [
        ("scope.teams", ["team noord"], "letters, digits, - _ and . without a space, such as team-1"),
        (
            "protected_numbers.numbers",
            ["0450 00 01 01"],
            'a number such as "+32450000101", an internal number such as "4711", or an address',
        ),
    ],
)
def test_the_shape_of_a_code_is_told_whole(path: str, wrong: list[str], write: str) -> None:
    (problem,) = _problems(_with(path, wrong))

    assert problem.expected == (write,)


def test_all_that_stands_on_both_sides_is_named() -> None:
    data = yaml.load(DEMO_TEXT, Loader=yaml.BaseLoader)
    data["uses_forbidden"] += ["training", "coaching"]
    (problem,) = _problems(_dumped(data))

    assert problem.expected == ("purposes_allowed: coaching, training",)
    assert problem.found == "coaching, training"


def test_a_deletion_may_be_undone_until_the_very_end() -> None:
    text = DEMO_TEXT.replace("undo_within_s: 60", "undo_within_s: 86400")

    assert charter_from_yaml(text).deletion.undo_within_s == 86_400


@pytest.mark.parametrize("insight", ["true", "false"])
def test_a_store_may_be_on_without_its_purpose_and_off_without_contradiction(insight: str) -> None:
    data = yaml.load(_with("purposes_allowed", ["coaching"]), Loader=yaml.BaseLoader)

    assert charter_from_yaml(_with("insight.allowed", insight, data=data)).insight.allowed is (
        insight == "true"
    )
