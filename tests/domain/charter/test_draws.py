"""Draws: the same for everybody who computes them, fair, and any change afterwards is seen."""

import hashlib
import hmac
import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.draws import (
    DrawFault,
    DrawFinding,
    DrawRecord,
    DrawsOfWindow,
    UnreadableDrawsError,
    candidates_digest,
    contact_commitment,
    draw_facts,
    draws_from_json,
    draws_to_json,
    findings_of,
    in_order,
    seed_commitment,
)

SEED = bytes(range(32))
NOVEMBER = date(2026, 11, 1)
HASHES = st.binary(min_size=32, max_size=32)
LISTS = st.lists(HASHES, min_size=1, max_size=30, unique=True)


def a_candidate(number: int) -> bytes:
    return hashlib.sha256(f"contact {number}".encode()).digest()


def a_draw(number: int, candidates: list[bytes], *, seed: bytes = SEED) -> DrawRecord:
    drawn = in_order(seed, number, candidates)[0]
    return DrawRecord(
        number, (("channel", "voice"),), tuple(candidates), candidates_digest(candidates), drawn
    )


def a_window(count: int = 3, *, seed: bytes | None = SEED) -> DrawsOfWindow:
    draws = tuple(a_draw(n, [a_candidate(20 * n + each) for each in range(12)]) for n in range(1, count + 1))
    return DrawsOfWindow("linde", NOVEMBER, seed_commitment(SEED), seed, count, draws)


def with_draw(window: DrawsOfWindow, draw: DrawRecord) -> DrawsOfWindow:
    return replace(window, draws=tuple(draw if each.number == draw.number else each for each in window.draws))


def test_a_seed_and_its_commitment_as_the_method_writes_them() -> None:
    assert seed_commitment(SEED) == hashlib.sha256(b"leidraad/draws/seed/1\0" + SEED).digest()
    for wrong in (b"", SEED[:-1], SEED + b"x"):
        with pytest.raises(ValueError, match="32 bytes"):
            seed_commitment(wrong)


def test_the_order_is_that_of_hashes_over_seed_number_and_candidate() -> None:
    candidates = [a_candidate(each) for each in range(5)]

    def rank(each: bytes) -> bytes:
        return hashlib.sha256(b"leidraad/draws/rank/1\0" + SEED + bytes(7) + b"\x03" + each).digest()

    assert in_order(SEED, 3, candidates) == sorted(candidates, key=rank)


def test_a_contact_looks_different_in_every_draw_and_says_nothing_without_its_salt() -> None:
    salt = b"s" * 32
    seen = {
        contact_commitment(salt, "one", team=team, starts_on=day, number=number)
        for team in ("linde", "berk")
        for day in (NOVEMBER, date(2026, 12, 1))
        for number in (1, 2)
    }
    seen.add(contact_commitment(b"t" * 32, "one", team="linde", starts_on=NOVEMBER, number=1))

    assert len(seen) == 9
    assert {len(each) for each in seen} == {32}


@given(LISTS, st.integers(1, 10**6), st.randoms(use_true_random=False))
def test_in_whatever_order_the_candidates_come_the_draw_is_the_same(
    candidates: list[bytes], number: int, dice: object
) -> None:
    shuffled = list(candidates)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]

    assert in_order(SEED, number, shuffled) == in_order(SEED, number, candidates)
    assert candidates_digest(shuffled) == candidates_digest(candidates)


@given(LISTS, st.integers(1, 10**6))
def test_leaving_one_out_moves_none_of_the_others(candidates: list[bytes], number: int) -> None:
    whole = in_order(SEED, number, candidates)

    for left_out in candidates:
        rest = [each for each in candidates if each != left_out]
        assert in_order(SEED, number, rest) == [each for each in whole if each != left_out]


@given(LISTS, st.integers(1, 10**6), HASHES)
def test_what_is_drawn_changes_only_to_a_newcomer(
    candidates: list[bytes], number: int, newcomer: bytes
) -> None:
    """The prefix of a longer draw is the shorter one: nobody gains by asking later but the contact that came later."""
    before = in_order(SEED, number, candidates)[0]
    after = in_order(SEED, number, {*candidates, newcomer})[0]

    assert after in {before, newcomer}


def test_every_candidate_has_the_same_chance() -> None:
    """Pearson's chi-square over 20,000 draws among 20; 43.8 is its 99.9th percentile with 19 degrees of freedom."""
    candidates = [a_candidate(each) for each in range(20)]
    counts = Counter(in_order(SEED, number, candidates)[0] for number in range(1, 20_001))
    expected = 1_000

    assert sum((counts[each] - expected) ** 2 / expected for each in candidates) < 43.8


def test_one_draw_says_nothing_about_the_next() -> None:
    """Pairs of draws in a row, among four: 16 cells; 37.7 is the 99.9th percentile with 15 degrees of freedom."""
    candidates = [a_candidate(each) for each in range(4)]
    drawn = [in_order(SEED, number, candidates)[0] for number in range(1, 16_002)]
    counts = Counter(pairwise(drawn))

    assert sum((counts[a, b] - 1_000) ** 2 / 1_000 for a in candidates for b in candidates) < 37.7


def test_a_month_as_it_should_be_has_no_findings() -> None:
    assert findings_of(a_window()) == []
    assert findings_of(a_window(0)) == []


def test_while_the_seed_is_secret_the_numbers_are_checked_and_nothing_more() -> None:
    window = a_window(seed=None)
    gap = replace(window, draws=(window.draws[0], window.draws[2]), count=2)

    assert findings_of(window) == [DrawFinding(DrawFault.NOT_REVEALED)]
    assert findings_of(gap) == [
        DrawFinding(DrawFault.NOT_REVEALED),
        DrawFinding(DrawFault.NUMBER_MISSING, 2),
    ]


def test_another_seed_than_the_committed_one_is_found() -> None:
    assert findings_of(a_window(seed=bytes(32))) == [DrawFinding(DrawFault.WRONG_SEED)]
    assert findings_of(a_window(seed=b"short")) == [DrawFinding(DrawFault.WRONG_SEED)]


def test_a_contact_that_chance_did_not_put_first_is_found() -> None:
    window = a_window()
    second = in_order(SEED, 2, window.draws[1].candidates)[1]
    picked = with_draw(window, replace(window.draws[1], drawn=second))

    assert findings_of(picked) == [DrawFinding(DrawFault.NOT_THE_FIRST, 2)]


def test_candidates_taken_out_put_in_or_put_in_twice_are_found() -> None:
    window = a_window()
    draw = window.draws[1]
    fewer = with_draw(window, replace(draw, candidates=(draw.drawn,)))
    twice = with_draw(window, replace(draw, candidates=(*draw.candidates, draw.candidates[0])))
    stranger = with_draw(window, replace(draw, drawn=a_candidate(999)))

    assert findings_of(fewer) == [DrawFinding(DrawFault.WRONG_DIGEST, 2)]
    assert DrawFinding(DrawFault.CANDIDATE_TWICE, 2) in findings_of(twice)
    assert findings_of(stranger) == [DrawFinding(DrawFault.NOT_A_CANDIDATE, 2)]


def test_a_draw_left_out_or_told_twice_is_found() -> None:
    window = a_window()

    assert findings_of(replace(window, draws=window.draws[1:], count=2)) == [
        DrawFinding(DrawFault.NUMBER_MISSING, 1)
    ]
    assert findings_of(replace(window, draws=window.draws[:2])) == [DrawFinding(DrawFault.WRONG_COUNT)]
    assert findings_of(replace(window, draws=(*window.draws, window.draws[0]), count=4)) == [
        DrawFinding(DrawFault.NUMBER_TWICE, 1)
    ]


def test_a_file_that_says_something_else_than_the_ledger_is_found() -> None:
    window = a_window()
    told = json.dumps(
        {"event": "coaching:contact:drawn", "data": draw_facts("linde", NOVEMBER, window.draws[0])}
    )
    honest = with_draw(window, replace(window.draws[0], leaf=told))
    for changed in (
        replace(window.draws[0], leaf=told, stratum=()),
        replace(window.draws[0], leaf="{}"),
        replace(window.draws[0], leaf="no json"),
    ):
        assert findings_of(with_draw(window, changed)) == [DrawFinding(DrawFault.WRONG_LEAF, 1)]
    assert findings_of(honest) == []


@given(st.data())
def test_any_change_of_a_published_file_is_found(data: st.DataObject) -> None:
    """One hash anywhere in the file becomes another one: never is that a month as it should be."""
    document = json.loads(draws_to_json(a_window()))
    draw = data.draw(st.sampled_from(document["draws"]))
    other = data.draw(HASHES).hex()
    match data.draw(st.sampled_from(["seed", "seed_commitment", "digest", "drawn", "candidates"])):
        case "candidates":
            place = data.draw(st.integers(0, len(draw["candidates"]) - 1))
            draw["candidates"][place] = other
        case "digest" | "drawn" as name:
            draw[name] = other
        case name:
            document[name] = other

    assert findings_of(draws_from_json(json.dumps(document)))


def test_a_file_comes_back_as_it_was_written() -> None:
    for window in (a_window(), a_window(0), a_window(seed=None)):
        assert draws_from_json(draws_to_json(window)) == window


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "null", '{"format": "leidraad-draws/2"}', '{"format": "leidraad-draws/1"}'],
)
def test_what_is_no_file_of_draws_is_named_so(text: str) -> None:
    with pytest.raises(UnreadableDrawsError, match=r"^not a file of draws: "):
        draws_from_json(text)


def test_a_hash_that_is_too_short_is_no_hash() -> None:
    document = json.loads(draws_to_json(a_window()))
    document["seed_commitment"] = "00"

    with pytest.raises(UnreadableDrawsError, match="1 bytes"):
        draws_from_json(json.dumps(document))


def test_the_commitment_of_a_contact_as_the_method_writes_it() -> None:
    message = b"leidraad/draws/contact/1\0linde\x002026-11-01\x007\0one"
    expected = hmac.new(b"s" * 32, message, "sha256").digest()

    assert contact_commitment(b"s" * 32, "one", team="linde", starts_on=NOVEMBER, number=7) == expected


def test_the_digest_of_a_list_as_the_method_writes_it() -> None:
    one, other = sorted((a_candidate(1), a_candidate(2)))

    assert (
        candidates_digest([other, one]) == hashlib.sha256(b"leidraad/draws/list/1\0" + one + other).digest()
    )
    assert candidates_digest([]) == hashlib.sha256(b"leidraad/draws/list/1\0").digest()


def test_a_fault_of_the_whole_window_has_the_number_nought() -> None:
    assert DrawFinding(DrawFault.NOT_REVEALED).number == 0
    assert a_draw(1, [a_candidate(1)]).leaf == ""


def test_the_findings_of_many_draws_stand_in_the_order_of_their_numbers() -> None:
    window = a_window()
    wrong = replace(window, draws=tuple(replace(draw, digest=bytes(32)) for draw in reversed(window.draws)))

    assert findings_of(wrong) == [DrawFinding(DrawFault.WRONG_DIGEST, number) for number in (1, 2, 3)]


def test_one_draw_with_everything_wrong_has_every_fault_once() -> None:
    window = a_window()
    draw = window.draws[0]
    worst = replace(draw, candidates=(*draw.candidates, draw.candidates[0]), drawn=bytes(32), leaf="{}")

    assert findings_of(with_draw(window, worst)) == [
        DrawFinding(fault, 1)
        for fault in (
            DrawFault.CANDIDATE_TWICE,
            DrawFault.WRONG_DIGEST,
            DrawFault.NOT_A_CANDIDATE,
            DrawFault.WRONG_LEAF,
        )
    ]


def test_a_gap_and_every_double_are_named_by_their_numbers() -> None:
    window = a_window(6)
    one, two, three, four, _, six = window.draws
    strange = replace(window, draws=(six, one, two, two, six, four), count=6)

    assert findings_of(strange) == [
        DrawFinding(DrawFault.NUMBER_MISSING, 3),
        DrawFinding(DrawFault.NUMBER_TWICE, 2),
        DrawFinding(DrawFault.NUMBER_TWICE, 6),
    ]
    assert findings_of(replace(window, draws=(one, two, three, four, six), count=6)) == [
        DrawFinding(DrawFault.WRONG_COUNT),
        DrawFinding(DrawFault.NUMBER_MISSING, 5),
    ]


def test_what_the_ledger_says_of_a_draw_is_all_of_it() -> None:
    draw = a_draw(2, [a_candidate(1), a_candidate(2)])

    assert draw_facts("linde", NOVEMBER, draw) == {
        "team": "linde",
        "window": "2026-11-01",
        "number": 2,
        "stratum": {"channel": "voice"},
        "candidates": 2,
        "digest": draw.digest.hex(),
        "drawn": draw.drawn.hex(),
    }


@pytest.mark.parametrize("name", ["team", "window", "number", "stratum", "candidates", "digest", "drawn"])
def test_an_entry_that_leaves_out_or_changes_one_thing_says_something_else(name: str) -> None:
    window = a_window()
    facts = draw_facts("linde", NOVEMBER, window.draws[0])
    without = {key: value for key, value in facts.items() if key != name}

    for told in (without, {**facts, name: "other"}):
        draw = replace(window.draws[0], leaf=json.dumps({"data": told}))
        assert findings_of(with_draw(window, draw)) == [DrawFinding(DrawFault.WRONG_LEAF, 1)]


@pytest.mark.parametrize("leaf", ["[]", "null", '"data"', '{"data": []}', '{"data": null}', "{", "1"])
def test_an_entry_of_another_shape_says_nothing(leaf: str) -> None:
    window = a_window()

    assert findings_of(with_draw(window, replace(window.draws[0], leaf=leaf))) == [
        DrawFinding(DrawFault.WRONG_LEAF, 1)
    ]


def test_the_file_as_the_method_writes_it() -> None:
    draw = replace(a_draw(1, [a_candidate(1)]), leaf="told")
    window = DrawsOfWindow("linde", NOVEMBER, seed_commitment(SEED), SEED, 1, (draw,))
    text = draws_to_json(window)

    assert json.loads(text) == {
        "format": "leidraad-draws/1",
        "team": "linde",
        "window": "2026-11-01",
        "seed_commitment": seed_commitment(SEED).hex(),
        "seed": SEED.hex(),
        "count": 1,
        "draws": [
            {
                "number": 1,
                "stratum": {"channel": "voice"},
                "candidates": [a_candidate(1).hex()],
                "digest": draw.digest.hex(),
                "drawn": draw.drawn.hex(),
                "leaf": "told",
            }
        ],
    }
    assert text == json.dumps(json.loads(text), indent=1, sort_keys=True) + "\n"
    assert draws_from_json(text) == window


def test_a_stratum_is_read_in_one_order_and_an_entry_may_be_left_out() -> None:
    document = json.loads(draws_to_json(a_window(1)))
    document["draws"][0]["stratum"] = {"queue": "north", "channel": "voice"}
    del document["draws"][0]["leaf"]

    (draw,) = draws_from_json(json.dumps(document)).draws
    assert draw.stratum == (("channel", "voice"), ("queue", "north"))
    assert draw.leaf == ""


@pytest.mark.parametrize(
    ("number", "is_one"), [(-1, False), (0, False), (1, True), (2**63 - 1, True), (2**63, False)]
)
def test_the_numbers_that_a_draw_can_have(number: int, is_one: bool) -> None:
    document = json.loads(draws_to_json(a_window(1)))
    document["draws"][0]["number"] = number

    if is_one:
        assert draws_from_json(json.dumps(document)).draws[0].number == number
        return
    with pytest.raises(UnreadableDrawsError, match="no draw has the number"):
        draws_from_json(json.dumps(document))


@pytest.mark.parametrize("size_bytes", [0, 31, 33])
@pytest.mark.parametrize("name", ["digest", "drawn", "candidates"])
def test_a_hash_of_another_length_is_named_by_its_length(name: str, size_bytes: int) -> None:
    document = json.loads(draws_to_json(a_window(1)))
    wrong = "00" * size_bytes
    document["draws"][0][name] = [wrong] if name == "candidates" else wrong

    with pytest.raises(UnreadableDrawsError, match=f"{size_bytes} bytes in place of 32"):
        draws_from_json(json.dumps(document))


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"format": "leidraad-draws/2"}, "format 'leidraad-draws/2'"),
        ({"window": "November"}, "November"),
        ({"seed": "no hash"}, "non-hexadecimal"),
        ({"seed": 5}, ""),
        ({"count": "many"}, "many"),
        ({"draws": 3}, ""),
        ({"draws": [{}]}, "number"),
        ({"draws": [{"number": 1, "stratum": []}]}, "items"),
    ],
)
def test_a_file_that_cannot_be_read_says_where(change: dict[str, object], where: str) -> None:
    document = {**json.loads(draws_to_json(a_window(1))), **change}

    with pytest.raises(UnreadableDrawsError) as caught:
        draws_from_json(json.dumps(document))
    assert where in caught.value.where
    assert str(caught.value).endswith(caught.value.where)


def test_the_program_in_the_manual_agrees(tmp_path: Path) -> None:
    """The twenty lines that docs/methods/draws.md gives to whoever trusts no program of ours."""
    manual = (Path(__file__).resolve().parents[3] / "docs" / "methods" / "draws.md").read_text()
    program = manual.split("```python\n")[1].split("```")[0]
    window = a_window()
    leaves = [json.dumps({"data": draw_facts("linde", NOVEMBER, draw)}) for draw in window.draws]
    honest = replace(
        window,
        draws=tuple(replace(draw, leaf=leaf) for draw, leaf in zip(window.draws, leaves, strict=True)),
    )
    second = in_order(SEED, 2, window.draws[1].candidates)[1]
    file = tmp_path / "month.json"

    def run(of: DrawsOfWindow) -> subprocess.CompletedProcess[str]:
        file.write_text(draws_to_json(of))
        return subprocess.run([sys.executable, "-c", program, str(file)], capture_output=True, text=True)

    assert run(honest).stdout == "3 draws, all as chance had it\n"
    assert "draw 2 was not chance" in run(with_draw(honest, replace(honest.draws[1], drawn=second))).stderr
    assert "a draw is missing" in run(replace(honest, draws=honest.draws[:2])).stderr
