"""A text classifier from a local folder, run on the processor by onnxruntime: nothing is downloaded and nothing is sent.

Turns longer than the model reads are read in pieces that overlap; the piece that says most surely that something is there
stands for the turn, and its place is told as the words that say so. Sentiment is the mean of the pieces.
"""

import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leidraad.domain.language.label_shares import (
    Shares,
    label_of_shares,
    mean_shares,
    shares_of_one,
    shares_of_several,
    strongest,
)
from leidraad.domain.language.languages import Language
from leidraad.domain.language.turn_label_models import FolderModel
from leidraad.domain.language.turn_labels import (
    NONE,
    LabelledSignal,
    NotLabelled,
    TurnLabel,
    TurnToLabel,
    WhyNotLabelled,
)
from leidraad.engines.turn_labels.model_folder import ModelFolder, open_folder, version_of_folder

_KNOWN_INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids"})
_WHOLE_NUMBERS = {"tensor(int64)": np.int64, "tensor(int32)": np.int32}
_OVERLAP_SHARE = 0.25  # of a piece with the next
LEFT_ALONE_S = 60.0  # after it did not load


@dataclass(frozen=True, slots=True)
class _Piece:
    """As much of a turn as the model reads at once."""

    turn: int
    tokens: tuple[int, ...]
    start: int  # characters of the turn's text
    end: int


class OnnxFolder:
    """A labeller from a folder. The model is loaded at the first turns, in the process that has them."""

    def __init__(self, model: FolderModel) -> None:
        self._model = model
        self._lock = threading.Lock()
        self._loaded: _Loaded | None = None
        self._failed: tuple[float, NotLabelled] | None = None  # when, by the monotonic clock, and why

    @property
    def version(self) -> str:
        """Name and digest of what is loaded, or of what lies there; "unusable" where nothing of use does."""
        try:
            return self._loaded.version if self._loaded else version_of_folder(self._model)
        except NotLabelled as problem:
            return str(problem.why)

    @property
    def languages(self) -> frozenset[Language]:
        return self._model.languages

    def labels(self, turns: Sequence[TurnToLabel], *, signal: LabelledSignal) -> tuple[TurnLabel | None, ...]:
        """One label per turn, in order; None for a turn in which the model sees no token. Raises NotLabelled."""
        if signal is not self._model.signal:
            raise NotLabelled(WhyNotLabelled.UNUSABLE, f"{self._model.name} labels {self._model.signal} only")
        if not turns:
            return ()
        return self._in_memory().labels([turn.text for turn in turns])

    def _in_memory(self) -> "_Loaded":
        """The model, loaded once. What did not load is not tried again for each contact, but after a while."""
        with self._lock:
            if self._loaded is None:
                if self._failed and time.monotonic() < self._failed[0] + LEFT_ALONE_S:
                    raise self._failed[1]
                try:
                    self._loaded = _load(self._model)
                except NotLabelled as problem:
                    self._failed = time.monotonic(), problem
                    raise
            return self._loaded


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A model in memory, with its settings."""

    model: FolderModel
    folder: ModelFolder
    version: str
    session: Any
    tokenizer: Any

    def labels(self, texts: Sequence[str]) -> tuple[TurnLabel | None, ...]:
        pieces = [piece for place, text in enumerate(texts) for piece in self._pieces(place, text)]
        shares = self._shares(pieces)
        of_turn: dict[int, list[tuple[_Piece, Shares]]] = {}
        for piece, share in zip(pieces, shares, strict=True):
            of_turn.setdefault(piece.turn, []).append((piece, share))
        return tuple(self._label(of_turn[place]) if place in of_turn else None for place in range(len(texts)))

    def _pieces(self, place: int, text: str) -> Iterator[_Piece]:
        whole = self.tokenizer.encode(text)
        for part in (whole, *whole.overflowing):
            places = [each for each in part.offsets if each[1] > each[0]]
            if places:
                yield _Piece(place, tuple(part.ids), places[0][0], places[-1][1])

    def _shares(self, pieces: Sequence[_Piece]) -> list[Shares]:
        """Of each piece, in order; pieces of like length go together, so that little is filled up."""
        order = sorted(range(len(pieces)), key=lambda place: len(pieces[place].tokens))
        shares: dict[int, Shares] = {}
        for start in range(0, len(order), self.model.batch_size):
            places = order[start : start + self.model.batch_size]
            scores = self._scores([pieces[place].tokens for place in places])
            shares.update(zip(places, map(self._shares_of, scores), strict=True))
        return [shares[place] for place in range(len(pieces))]

    def _shares_of(self, scores: list[float]) -> Shares:
        count = shares_of_several if self.folder.has_several else shares_of_one
        return count(scores, self.folder.meanings, signal=self.model.signal)

    def _scores(self, batch: Sequence[tuple[int, ...]]) -> list[list[float]]:
        longest = max(map(len, batch))
        tokens = [[*each, *[self.folder.pad_token] * (longest - len(each))] for each in batch]
        mask = [[1] * len(each) + [0] * (longest - len(each)) for each in batch]
        told = {"input_ids": tokens, "attention_mask": mask, "token_type_ids": [[0] * longest] * len(batch)}
        asked = {each.name: _array(told[each.name], each.type) for each in self.session.get_inputs()}
        try:
            found = self.session.run([_scores_output(self.session)], asked)[0]
        except Exception as error:  # onnxruntime has no common class of errors
            raise _unusable(self.model, f"does not run: {error}") from error
        return self._checked(np.asarray(found, dtype=np.float64), count=len(batch))

    def _checked(self, scores: NDArray[np.float64], *, count: int) -> list[list[float]]:
        wanted = (count, len(self.folder.meanings))
        if scores.shape != wanted or not np.isfinite(scores).all():
            raise _unusable(self.model, f"gives {scores.shape} and not {wanted} finite numbers")
        rows: list[list[float]] = scores.tolist()
        return rows

    def _label(self, pieces: Sequence[tuple[_Piece, Shares]]) -> TurnLabel:
        signal, least = self.model.signal, self.model.least_share
        shares = [share for _piece, share in pieces]
        if signal is LabelledSignal.SENTIMENT:
            together = mean_shares(shares, [len(piece.tokens) for piece, _share in pieces])
            return label_of_shares(together, signal=signal, least_share=least)
        place = strongest(shares)
        label = label_of_shares(shares[place], signal=signal, least_share=least)
        if len(pieces) == 1 or label.label == NONE:
            return label
        return TurnLabel(label.label, label.confidence, pieces[place][0].start, pieces[place][0].end)


def _load(model: FolderModel) -> _Loaded:
    folder = open_folder(model)
    session = _session(model, folder)
    odd = {each.name for each in session.get_inputs()} - _KNOWN_INPUTS
    kinds = {each.type for each in session.get_inputs()} - set(_WHOLE_NUMBERS)
    if odd or kinds:
        raise _unusable(model, f"asks for {', '.join(sorted(odd | kinds))}, which no text gives")
    return _Loaded(model, folder, version_of_folder(model), session, _tokenizer(model, folder))


def _session(model: FolderModel, folder: ModelFolder) -> Any:
    import onnxruntime  # noqa: PLC0415  takes a second: only where a model labels turns

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = model.thread_count
    options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors, which come as exceptions too
    try:
        return onnxruntime.InferenceSession(folder.model_file, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime has no common class of errors
        raise _unusable(model, f"does not load: {error}") from error


def _tokenizer(model: FolderModel, folder: ModelFolder) -> Any:
    from tokenizers import Tokenizer  # noqa: PLC0415  with the model

    try:
        tokenizer = Tokenizer.from_file(str(folder.tokenizer_file))
    except Exception as error:  # tokenizers raises nothing narrower
        raise _unusable(model, f"has a tokenizer that does not load: {error}") from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(folder.most_tokens, stride=int(folder.most_tokens * _OVERLAP_SHARE))
    return tokenizer


def _scores_output(session: Any) -> str:
    names = [each.name for each in session.get_outputs()]
    return "logits" if "logits" in names else names[0]


def _array(rows: list[list[int]], kind: str) -> NDArray[Any]:
    return np.array(rows, dtype=_WHOLE_NUMBERS[kind])


def _unusable(model: FolderModel, detail: str) -> NotLabelled:
    return NotLabelled(WhyNotLabelled.UNUSABLE, f"{model.folder} {detail}"[:500])
