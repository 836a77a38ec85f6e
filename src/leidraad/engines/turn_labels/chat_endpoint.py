"""A model behind an endpoint that speaks the chat format of OpenAI, asked for labels of turns, some at a time.

How it is reached, and what may be sent where, is in ``engines.chat_format``. A question without a usable answer is asked once more
where that may help. After an endpoint was away it is left alone for a while, so that a queue of contacts does not wait for
each of them as long as for the first.
"""

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from leidraad.domain.language.languages import Language
from leidraad.domain.language.turn_label_models import EndpointModel, mark_of_languages
from leidraad.domain.language.turn_label_question import (
    answer_form,
    instruction,
    labels_told,
    question_version,
    words_of,
)
from leidraad.domain.language.turn_labels import (
    LabelledSignal,
    NotLabelled,
    TurnLabel,
    TurnToLabel,
    WhyNotLabelled,
)
from leidraad.engines.chat_format import ChatQuestion, NoAnswer, WhyNoAnswer, answer_of, check_address

TRIES = 2
PAUSE_S = 1.0  # between them
LEFT_ALONE_S = 60.0  # after it was away
_TOKENS_A_TURN, _TOKENS_OF_FRAME = 80, 100  # of the answer
_MAY_HELP = frozenset(
    {WhyNoAnswer.BUSY, WhyNoAnswer.SERVER_FAILED, WhyNoAnswer.UNREACHABLE}
)  # to ask once more
_UNCLEAR = frozenset(
    {
        WhyNoAnswer.TOO_LARGE,
        WhyNoAnswer.NOT_JSON,
        WhyNoAnswer.OTHER_FORM,
        WhyNoAnswer.REFUSED,
        WhyNoAnswer.CUT_OFF,
    }
)
_SETTINGS = frozenset(
    {WhyNoAnswer.BAD_ADDRESS, WhyNoAnswer.NOT_HTTPS, WhyNoAnswer.NOT_OWN_NETWORK, WhyNoAnswer.NO_ACCESS}
)


@dataclass(slots=True)
class ChatLabeller:
    """A labeller behind an endpoint. One for each process: it remembers since when the endpoint is away."""

    model: EndpointModel = field(repr=False)
    pause_s: float = PAUSE_S
    left_alone_s: float = LEFT_ALONE_S
    _away_until_s: float = 0.0  # by the monotonic clock

    @property
    def version(self) -> str:
        """Name and digest of model, revision, question and settings; what the endpoint loads under that name it alone knows."""
        model = self.model
        told = (
            model.model,
            model.revision,
            question_version(model.signal),
            sorted(model.languages),
            model.least_share,
        )
        digest = hashlib.sha256(repr(told).encode()).hexdigest()[:12]
        return f"{model.name}@{digest}{mark_of_languages(model.languages)}"

    @property
    def languages(self) -> frozenset[Language]:
        return self.model.languages

    def labels(self, turns: Sequence[TurnToLabel], *, signal: LabelledSignal) -> tuple[TurnLabel | None, ...]:
        """One label per turn, in order. Raises NotLabelled; then nothing of what was answered is used."""
        if signal is not self.model.signal:
            raise NotLabelled(WhyNotLabelled.UNUSABLE, f"{self.model.name} labels {self.model.signal} only")
        found: list[TurnLabel] = []
        for start in range(0, len(turns), self.model.batch_size):
            found += self._labels(turns[start : start + self.model.batch_size])
        return tuple(found)

    def _labels(self, turns: Sequence[TurnToLabel]) -> tuple[TurnLabel, ...]:
        """Of some turns, asked at most ``TRIES`` times."""
        self._refuse_while_away()
        for tries_left in reversed(range(TRIES)):
            try:
                return self._asked(turns)
            except NoAnswer as problem:
                if problem.why in _UNCLEAR:
                    raise NotLabelled(WhyNotLabelled.UNCLEAR, str(problem.why)) from problem
                if not tries_left or problem.why not in _MAY_HELP:
                    raise self._away(problem.why) from problem
                time.sleep(self.pause_s)
            except NotLabelled:
                if not tries_left:
                    raise
        raise AssertionError("unreachable: the last try returns or raises")

    def _asked(self, turns: Sequence[TurnToLabel]) -> tuple[TurnLabel, ...]:
        signal = self.model.signal
        question = ChatQuestion(
            instruction=instruction(signal),
            words=words_of(turns),
            form_name="labels",
            form=answer_form(signal),
            most_tokens=_TOKENS_OF_FRAME + _TOKENS_A_TURN * len(turns),
        )
        answer = answer_of(self.model, question)
        return labels_told(answer.told, turns, signal=signal, least_share=self.model.least_share)

    def _refuse_while_away(self) -> None:
        if time.monotonic() < self._away_until_s:
            raise NotLabelled(WhyNotLabelled.AWAY, "it did not answer a moment ago")

    def _away(self, why: WhyNoAnswer) -> NotLabelled:
        self._away_until_s = time.monotonic() + self.left_alone_s
        kind = WhyNotLabelled.UNUSABLE if why in _SETTINGS else WhyNotLabelled.AWAY
        return NotLabelled(kind, str(why))


def check_labeller(model: EndpointModel) -> None:
    """Raises NotLabelled when nothing may be sent to the endpoint, by what is known of its address now."""
    try:
        check_address(model)
    except NoAnswer as problem:
        kind = WhyNotLabelled.UNUSABLE if problem.why in _SETTINGS else WhyNotLabelled.AWAY
        raise NotLabelled(kind, str(problem.why)) from problem
