"""The form in which what is left of a document is sealed: it gives back what it was given."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.cut_turns import write_cut_turns
from leidraad.formats.detect import Format, detect
from leidraad.formats.limits import Limits
from leidraad.formats.read import read_contact

SPOKEN = Turn(Party.OTHER, "dag daar", 1.0, 2.5, words=(Word("dag", 1.0, 1.5, 0.9), Word("daar", 1.6, 2.5)))
WRITTEN = Turn(Party.BOT, "Hallo", at=datetime(2026, 11, 20, 9, tzinfo=UTC), language=Language.FRENCH)


def test_it_is_known_by_its_content_whatever_the_name_of_the_document_was() -> None:
    for name in ("call.vtt", "call.json", "chat.jsonl", "list.csv"):
        assert detect(write_cut_turns([SPOKEN], duration_s=None), name=name) is Format.CUT_TURNS


def test_turns_come_back_as_they_were_with_the_length_of_the_whole() -> None:
    contact = read_contact(write_cut_turns([SPOKEN, WRITTEN], duration_s=61.5), name="x.json")

    assert contact.turns == (SPOKEN, WRITTEN)
    assert contact.facts.duration_s == 61.5
    assert contact.recording is None


@pytest.mark.parametrize("separation", [None, *Separation])
def test_how_the_parties_were_told_apart_comes_back(separation: Separation | None) -> None:
    written = write_cut_turns([SPOKEN], duration_s=None, separation=separation)
    assert read_contact(written, name="x.json").separation is separation


TIMES = st.floats(0, 10_000).map(lambda value: round(value, 3))


@given(
    st.lists(
        st.builds(
            lambda party, text, start, length, words: Turn(
                party, text, start, start + length, words=tuple(words)
            ),
            st.sampled_from(Party),
            st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1),
            TIMES,
            TIMES,
            st.lists(st.builds(Word, st.just("woord"), TIMES, TIMES, st.none() | st.floats(0, 1))),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_whatever_was_said_comes_back(turns: list[Turn]) -> None:
    limits = Limits()
    assert read_contact(write_cut_turns(turns, duration_s=None), name="x.json", limits=limits).turns == tuple(
        turns
    )


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"leidraad_cut_turns": []}, ProblemCode.NO_TURNS),
        ({"leidraad_cut_turns": "x"}, ProblemCode.BAD_VALUE),
        ({"leidraad_cut_turns": [{"party": "boss", "text": "x", "words": []}]}, ProblemCode.BAD_VALUE),
        (
            {"leidraad_cut_turns": [{"party": "agent", "text": "x", "words": [["x", 1]]}]},
            ProblemCode.BAD_VALUE,
        ),
        (
            {"leidraad_cut_turns": [{"party": "agent", "text": "x", "words": [["x", None, 2, 1]]}]},
            ProblemCode.BAD_VALUE,
        ),
    ],
)
def test_a_broken_form_is_refused(changed: dict[str, object], code: ProblemCode) -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_contact(json.dumps(changed).encode(), name="x.json")
    assert caught.value.code is code
