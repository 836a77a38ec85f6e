"""An evaluation of Contact Lens: a form that a person filled in about one contact of one agent.

It is no contact, so the door refuses it by name. It is read here, apart, for whoever may keep it: a judgement about a person
comes in under the charter's rules for coaching and never with the intake of contacts.

Field list: the example output file of evaluation forms in the Amazon Connect administrator guide, schema version 3.1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.times import parse_time
from leidraad.formats.documents import json_of
from leidraad.formats.fields import as_list, as_object, as_seconds, as_text, bad_value, optional_text
from leidraad.formats.spoken import number_of

_VERSION = "3."


class QuestionKind(StrEnum):
    """How a question is answered, in the words of the format."""

    NUMERIC = "NUMERIC"
    SINGLE_SELECT = "SINGLESELECT"
    TEXT = "TEXT"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form; ``parent`` is the reference of the section around it."""

    reference: str
    title: str
    parent: str | None = None
    notes: str | None = None
    score_share: float | None = None  # 0 to 1; None: without a score


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with what was answered; ``values`` holds the number, the text or the words that were chosen."""

    reference: str
    section: str | None
    kind: QuestionKind
    question: str
    values: tuple[str, ...] = field(default=())
    notes: str | None = None
    applies: bool = True
    score_share: float | None = None  # 0 to 1; None: without a score


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A filled-in form, with the ids of the contact, the agent and the evaluator in the system it comes from."""

    source_id: str
    contact: str
    agent: str | None
    evaluator: str | None
    form: str | None
    form_version: str | None
    submitted_at: datetime | None  # aware
    score_share: float | None  # 0 to 1; None: without a score
    sections: tuple[Section, ...] = field(default=())
    answers: tuple[Answer, ...] = field(default=())


def is_evaluation(document: Mapping[str, Any]) -> bool:
    """Whether a JSON object is an evaluation."""
    return {"evaluationId", "questions", "metadata"} <= document.keys()


def read_evaluation(data: bytes) -> Evaluation:
    """The filled-in form in ``data``.

    Raises MALFORMED_JSON, MISSING_FACT for an evaluation without an id or without a contact, UNSUPPORTED_VERSION for a schema
    other than 3, BAD_VALUE, TIME_WITHOUT_ZONE.
    """
    document = as_object(json_of(data), field="document")
    version = optional_text(document.get("schemaVersion"), field="schemaVersion")
    if version is None or not version.startswith(_VERSION):
        raise IntakeProblem(
            ProblemCode.UNSUPPORTED_VERSION, format="Contact Lens evaluation", version=(version or "")[:20]
        )
    head = as_object(document.get("metadata"), field="metadata")
    submitted = head.get("evaluationSubmitTimestamp")
    return Evaluation(
        source_id=_needed(document, "evaluationId", path=""),
        contact=_needed(head, "contactId", path="metadata."),
        agent=_text(head, "agentId", path="metadata."),
        evaluator=_text(head, "evaluator", path="metadata."),
        form=_text(head, "evaluationDefinitionTitle", path="metadata."),
        form_version=_text(head, "evaluationDefinitionVersion", path="metadata."),
        submitted_at=parse_time(submitted, field="metadata.evaluationSubmitTimestamp") if submitted else None,
        score_share=_score_share(head, path="metadata."),
        sections=tuple(_section(*each) for each in _objects(document, "sections")),
        answers=tuple(_answer(*each) for each in _objects(document, "questions")),
    )


def _objects(document: Mapping[str, Any], name: str) -> list[tuple[dict[str, Any], str]]:
    """The objects of a list, each with its path."""
    found = as_list(document.get(name) or [], field=name)
    return [
        (as_object(each, field=f"{name}[{index}]"), f"{name}[{index}].") for index, each in enumerate(found)
    ]


def _needed(found: Mapping[str, Any], name: str, *, path: str) -> str:
    text = _text(found, name, path=path)
    if text is None:
        raise IntakeProblem(ProblemCode.MISSING_FACT, field=f"{path}{name}")
    return text


def _text(found: Mapping[str, Any], name: str, *, path: str) -> str | None:
    return optional_text(found.get(name), field=f"{path}{name}")


def _section(found: Mapping[str, Any], path: str) -> Section:
    return Section(
        reference=_needed(found, "sectionRefId", path=path),
        title=_text(found, "sectionTitle", path=path) or "",
        parent=_text(found, "parentSectionRefId", path=path),
        notes=_text(found, "notes", path=path),
        score_share=_score_share(found, path=path),
    )


def _answer(found: Mapping[str, Any], path: str) -> Answer:
    answer = as_object(found.get("answer") or {}, field=f"{path}answer")
    marks = as_object(answer.get("metadata") or {}, field=f"{path}answer.metadata")
    return Answer(
        reference=_needed(found, "questionRefId", path=path),
        section=_text(found, "sectionRefId", path=path),
        kind=_kind(found, path=path),
        question=as_text(found.get("questionText"), field=f"{path}questionText"),
        values=_values(answer, path=f"{path}answer."),
        notes=_text(answer, "notes", path=f"{path}answer."),
        applies=marks.get("notApplicable") is not True,
        score_share=_score_share(found, path=path),
    )


def _kind(found: Mapping[str, Any], *, path: str) -> QuestionKind:
    kind = found.get("questionType")
    if not isinstance(kind, str) or kind not in set(QuestionKind):
        raise bad_value(kind, field=f"{path}questionType", expected="NUMERIC, SINGLESELECT or TEXT")
    return QuestionKind(kind)


def _values(answer: Mapping[str, Any], *, path: str) -> tuple[str, ...]:
    if "values" not in answer:
        text = _text(answer, "value", path=path)
        return (text,) if text else ()
    chosen = []
    for index, found in enumerate(as_list(answer["values"], field=f"{path}values")):
        option = as_object(found, field=f"{path}values[{index}]")
        if option.get("selected") is True:
            chosen.append(as_text(option.get("valueText"), field=f"{path}values[{index}].valueText"))
    return tuple(chosen)


def _score_share(found: Mapping[str, Any], *, path: str) -> float | None:
    """The score from 0 to 1, from a percentage; None when there is none or it does not apply."""
    score = as_object(found.get("score") or {}, field=f"{path}score")
    if score.get("percentage") is None:
        return None
    share = as_seconds(number_of(score["percentage"]), field=f"{path}score.percentage") / 100
    if share > 1:
        raise bad_value(
            score["percentage"], field=f"{path}score.percentage", expected="a number from 0 to 100"
        )
    return share
