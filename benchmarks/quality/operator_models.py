"""Models that an operator would set in place of shipped rules, on the sets that the rules are measured on: before one is turned on.

    python -m benchmarks.quality --model models.yaml aggression

What is measured is what contacts would get: the model's label, and the rules' wherever it is not asked. A model that does not answer
is told, and nothing is measured in its place.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.aggression import outside_sets
from benchmarks.quality.figures import Figure, figures_of
from benchmarks.quality.functional_suite import cases_of, parts_of
from benchmarks.quality.noise import SHARES, Garble, condition_of, garbler
from benchmarks.quality.outside_data import TEXT
from benchmarks.quality.sentiment_training import TWEETS, tweets
from leidraad.config.environment import environment_from
from leidraad.domain.language.aggression.reading import Kind
from leidraad.domain.language.languages import Language
from leidraad.domain.language.shipped_labels import SHIPPED, labelled
from leidraad.domain.language.turn_label_models import FolderModel, TurnLabelModel, TurnLabelModels
from leidraad.domain.language.turn_labels import (
    LEVEL_OF,
    NONE,
    TO_AGENT,
    LabelledSignal,
    TurnLabel,
    TurnLabeller,
    TurnToLabel,
)
from leidraad.engines.turn_labels.chat_endpoint import ChatLabeller
from leidraad.engines.turn_labels.onnx_folder import OnnxFolder


class NotMeasured(Exception):
    """The model did not label; its reason is in the message."""


@dataclass(frozen=True, slots=True)
class _Set:
    """Texts of one language with the labels they must get; ``any_kind``: whether only that something is there counts."""

    language: Language
    data: str
    part: str
    rows: Sequence[tuple[str, str]]
    any_kind: bool = False


def models_in(path: Path) -> TurnLabelModels:
    """The models of a file of settings. Raises EnvironmentProblem."""
    return environment_from({"LEIDRAAD_TURN_LABELS": str(path)}).turn_labels


def figures_beside(model: TurnLabelModel) -> Iterator[Figure]:
    """The figures of the shipped rules and of a model in its languages, clean and with words wrong. Raises NotMeasured."""
    by = OnnxFolder(model) if isinstance(model, FolderModel) else ChatLabeller(model)
    for share in (0, *SHARES):
        garble = garbler(share) if share else None
        for one in _sets(model.signal):
            if one.language in model.languages and one.rows:
                yield from _figures(one, model, by, garble, condition_of(share))


def _figures(
    one: _Set, model: TurnLabelModel, by: TurnLabeller, garble: Garble | None, condition: str
) -> Iterator[Figure]:
    texts = [garble(text, one.language) if garble else text for text, _label in one.rows]
    turns = [TurnToLabel(text, one.language) for text in texts]
    for reader, labeller in (("shipped", SHIPPED), (model.name, by)):
        told = [
            _suite_label(each, model.signal, any_kind=one.any_kind)
            for each in _labels(turns, model, labeller)
        ]
        yield from figures_of(
            [label for _text, label in one.rows], told,
            signal=model.signal, language=one.language, data=one.data, part=one.part, condition=condition, reader=reader,
        )  # fmt: skip


def _labels(
    turns: Sequence[TurnToLabel], model: TurnLabelModel, by: TurnLabeller
) -> tuple[TurnLabel | None, ...]:
    if by is SHIPPED:
        return labelled(turns, signal=model.signal).labels
    began = time.monotonic()
    by.labels(turns[:1], signal=model.signal)  # raises, where ``labelled`` would let the rules read
    found = labelled(turns, signal=model.signal, by=by)
    if found.by != by.version:
        raise NotMeasured(f"{model.name} is {found.by}")
    print(
        f"{model.name}: {len(turns)} turns, {len(turns) / (time.monotonic() - began):.0f} a second",
        flush=True,
    )
    return found.labels


def _suite_label(label: TurnLabel | None, signal: LabelledSignal, *, any_kind: bool) -> str:
    """The label as the suites write it."""
    if signal is LabelledSignal.SENTIMENT:
        return label.label if label else "neutral"
    name = label.label if label else NONE
    if any_kind:
        return str(name != NONE)
    if signal is LabelledSignal.COMPLIMENTS:
        return "compliment" if name == TO_AGENT else "none"
    return "care" if name == Kind.SELF_HARM else str(LEVEL_OF[name])


def _sets(signal: LabelledSignal) -> Iterator[_Set]:
    if signal is LabelledSignal.SENTIMENT:
        yield from _sentiment_sets()
        return
    for language in Language:
        for data, part, cases in parts_of(str(signal), language):
            yield _Set(language, data, part, [(case.text, case.label.split(".")[0]) for case in cases])
    if signal is LabelledSignal.AGGRESSION:
        yield from _outside_sets()


def _outside_sets() -> Iterator[_Set]:
    """Sets of hate and offence about anybody: there it counts that something is there, whoever is meant."""
    for language, data, rows in outside_sets():
        yield _Set(language, data, "outside", [(text, str(hateful)) for text, hateful in rows], any_kind=True)


def _sentiment_sets() -> Iterator[_Set]:
    for language in Language:
        for part, held_back in (("development", False), ("held back", True)):
            cases = [case for case in cases_of("sentiment", language) if case.held_back is held_back]
            yield _Set(language, "own suite", part, [(case.text, case.label) for case in cases])
    for language in TWEETS if (TEXT / "sentiment-tweets").exists() else ():
        rows = [(each.text, each.label) for each in tweets(language, "test")]
        yield _Set(language, "sentiment-tweets", "held back", rows)
