"""Evaluations of Contact Lens: read apart, refused at the door of contacts."""

import contextlib
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.contact_lens_evaluation import QuestionKind, read_evaluation
from leidraad.formats.read import read_contact
from tests.shared_data import shared_data

PUBLISHED = "formats/contact-lens/evaluationforms-example-output-file-0.json"


def document(**changes: Any) -> dict[str, Any]:
    return {
        "schemaVersion": "3.1",
        "evaluationId": "e1",
        "metadata": {"contactId": "c1"},
        "sections": [],
        "questions": [],
        **changes,
    }


def question(**changes: Any) -> dict[str, Any]:
    return {"questionRefId": "q1", "questionType": "TEXT", "questionText": "?", "answer": {}, **changes}


def test_the_published_form_is_read_whole() -> None:
    found = read_evaluation(shared_data(PUBLISHED).read_bytes())
    assert (found.source_id[:8], found.contact[:8], found.evaluator) == ("fb90de35", "badd4896", "jane")
    assert (found.form, found.form_version) == ("Compliance Evaluation Form", "2")
    assert (found.score_share, found.submitted_at) == (
        1.0,
        datetime(2022, 11, 14, 17, 59, 29, 52000, tzinfo=UTC),
    )
    assert [section.parent for section in found.sections] == [None, "s1a1b58d6"]
    assert [answer.kind for answer in found.answers] == list(QuestionKind)
    assert [answer.values for answer in found.answers] == [(), ("Yes",), ("Example answer text",)]
    assert [answer.applies for answer in found.answers] == [False, True, True]
    assert [answer.score_share for answer in found.answers] == [None, 1.0, None]


def test_the_door_of_contacts_refuses_it_by_name() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_contact(shared_data(PUBLISHED).read_bytes(), name="evaluation.json")
    assert caught.value.code is ProblemCode.UNKNOWN_FORMAT
    assert caught.value.data == {"found": "an evaluation of a contact"}


@pytest.mark.parametrize(
    ("changes", "code", "data"),
    [
        (
            {"schemaVersion": "4.0"},
            ProblemCode.UNSUPPORTED_VERSION,
            {"format": "Contact Lens evaluation", "version": "4.0"},
        ),
        ({"evaluationId": None}, ProblemCode.MISSING_FACT, {"field": "evaluationId"}),
        ({"metadata": {}}, ProblemCode.MISSING_FACT, {"field": "metadata.contactId"}),
        (
            {"questions": [question(questionType="MOOD")]},
            ProblemCode.BAD_VALUE,
            {
                "field": "questions[0].questionType",
                "value": "MOOD",
                "expected": "NUMERIC, SINGLESELECT or TEXT",
            },
        ),
        (
            {"questions": [question(score={"percentage": 130})]},
            ProblemCode.BAD_VALUE,
            {"field": "questions[0].score.percentage", "value": "130", "expected": "a number from 0 to 100"},
        ),
    ],
)
def test_what_cannot_be_read_is_said(
    changes: dict[str, Any], code: ProblemCode, data: dict[str, Any]
) -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_evaluation(json.dumps(document(**changes)).encode())
    assert (caught.value.code, caught.value.data) == (code, data)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


@given(st.sampled_from(list(document())), VALUES, st.sampled_from(list(question())), VALUES)
def test_any_values_are_read_or_refused(member: str, value: object, inner: str, inside: object) -> None:
    whole = document(questions=[question(**{inner: inside})])
    whole[member] = value if member != "questions" else whole["questions"]
    with contextlib.suppress(IntakeProblem):  # every other exception fails the test
        assert read_evaluation(json.dumps(whole).encode()).contact
