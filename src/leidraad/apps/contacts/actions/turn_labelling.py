"""Which models label customers' turns in place of the shipped rules, as the settings say, and by which version contacts are read.

The models are kept for the life of a process and loaded at the first turns that they are asked about, so only where contacts
are read. Apart from ``signals`` because versions are compared where nothing is read.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.conf import settings
from django.db import transaction

from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.domain.language.languages import Language
from leidraad.domain.language.reading import Labellers, version_with
from leidraad.domain.language.turn_label_models import EndpointModel, FolderModel, TurnLabelModel
from leidraad.domain.language.turn_labels import (
    LabelledSignal,
    NotLabelled,
    TurnLabel,
    TurnLabeller,
    TurnToLabel,
)
from leidraad.engines.turn_labels.chat_endpoint import ChatLabeller, check_labeller
from leidraad.engines.turn_labels.model_folder import open_folder
from leidraad.engines.turn_labels.onnx_folder import OnnxFolder

ANALYSIS = "turn_labels"  # as leaves of the ledger name it

logger = logging.getLogger("leidraad.contacts")


def labellers() -> Labellers:
    """The model of each signal that has one by the settings; none by default."""
    return {signal: _labeller(model) for signal, model in settings.ENVIRONMENT.turn_labels.items()}


def present_version() -> str:
    """The version by which a contact would be read now, if every model answers."""
    return version_with({signal: labeller.version for signal, labeller in labellers().items()})


@transaction.atomic
def note_outside(contact_count: int, *, at: datetime) -> None:
    """Write a leaf for each model outside the centre's own network, before redacted words of these contacts go there."""
    for model in settings.ENVIRONMENT.turn_labels.values():
        if contact_count and isinstance(model, EndpointModel) and model.may_be_outside:
            data = {
                "analysis": f"{ANALYSIS}:{model.signal}",
                "model": model.model,
                "outside": True,
                "size": contact_count,
                "clauses": ["ai"],
            }
            ledger.record(Event.ANALYSIS_MADE, actor="worker", at=at, data=data)


def digest_of(model: TurnLabelModel) -> str:
    """What a model is, as far as can be told without asking it; of a folder its whole digest. Raises NotLabelled."""
    if isinstance(model, FolderModel):
        return f"{model.name}, sha256 {open_folder(model).digest}"
    check_labeller(model)
    return f"{model.name}, {model.model}"


@lru_cache(maxsize=16)
def _labeller(model: TurnLabelModel) -> TurnLabeller:
    engine = OnnxFolder(model) if isinstance(model, FolderModel) else ChatLabeller(model)
    return _Noted(model.name, engine)


@dataclass(frozen=True, slots=True)
class _Noted:
    """A labeller that leaves a line for whoever operates it when it cannot say; the rules read then, and nothing is lost."""

    name: str
    engine: TurnLabeller

    @property
    def version(self) -> str:
        return self.engine.version

    @property
    def languages(self) -> frozenset[Language]:
        return self.engine.languages

    def labels(self, turns: Sequence[TurnToLabel], *, signal: LabelledSignal) -> tuple[TurnLabel | None, ...]:
        try:
            return self.engine.labels(turns, signal=signal)
        except NotLabelled as problem:
            logger.warning("%s does not label turns for %s: %s", self.name, signal, problem)
            raise
