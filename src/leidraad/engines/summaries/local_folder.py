"""A text model from a local folder, run by CTranslate2 in the worker: nothing is downloaded and nothing is sent.

It is loaded at the first contact, once in a process, and let go of when nobody has asked for a while. Always the likeliest next
word: the same contact gives the same answer. A model with a decoder alone is asked our question; one with encoder and decoder
takes the conversation and sums it up in plain sentences.
"""

import json
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.redact import RedactedTurns, TurnT
from leidraad.domain.language.summary.checking import NotWritten, WhyNotWritten, WrittenSummary
from leidraad.domain.language.summary.folder import SummaryFolder
from leidraad.domain.language.summary.prompt import (
    MOST_CHARACTERS,
    Question,
    conversation_about,
    prompt_version,
    question_about,
)
from leidraad.engines.summaries.answers import summary_from, summary_in_sentences
from leidraad.engines.summaries.model_folder import FolderProblem, ModelFolder, UnusableFolder, open_folder
from leidraad.engines.summaries.prompt_forms import BEGUN, without_marks

ANSWER_TOKENS = 700  # more than eight lines of the length asked for
LEFT_ALONE_S = 60.0  # after it did not load
_FEWEST_CHARACTERS = 200  # of a contact: with less there is nothing to sum up
_MOST_CUTS = 8
_KEPT_SHARE = 0.95  # of what should fit, as tokens are not all of one length
_ODD_SHARE = 0.01  # of a tokenizer's tokens that a model may lack: some are added after it was taught


class LocalFolder:
    """A writer from a folder. Several threads may ask; one after the other is answered."""

    def __init__(self, model: SummaryFolder) -> None:
        self._model = model
        self._lock = threading.Lock()
        self._loaded: _Loaded | None = None
        self._failed: tuple[float, UnusableFolder] | None = None  # when, by the monotonic clock, and why
        self._letting_go: threading.Timer | None = None

    @property
    def is_loaded(self) -> bool:
        """Whether the model is in memory."""
        return self._loaded is not None

    def write(self, turns: RedactedTurns[TurnT], language: Language) -> WrittenSummary:
        """The summary of redacted turns in the contact's language, as the model wrote it. Raises NotWritten.

        ``UnusableFolder`` where the folder is to blame.
        """
        if not any(turn.text.strip() for turn in turns.turns):
            return WrittenSummary("", (), (), "", self._model.model, f"question {prompt_version()}")
        with self._lock:
            try:
                return self._in_memory().write(turns, language)
            finally:
                self._let_go_later()

    def let_go(self) -> None:
        """Free the memory; the model is loaded again when somebody asks."""
        with self._lock:
            self._loaded = None

    def _in_memory(self) -> "_Loaded":
        """The model, loaded once. What did not load is not tried again for each contact, but after a while."""
        if self._loaded is None:
            if self._failed and time.monotonic() < self._failed[0] + LEFT_ALONE_S:
                raise self._failed[1]
            try:
                self._loaded = _load(self._model)
            except UnusableFolder as problem:
                self._failed = time.monotonic(), problem
                raise
        return self._loaded

    def _let_go_later(self) -> None:
        if self._letting_go is not None:
            self._letting_go.cancel()
        self._letting_go = threading.Timer(self._model.idle_s, self.let_go)
        self._letting_go.daemon = True  # a worker that ends does not wait for it
        self._letting_go.start()


@lru_cache(maxsize=1)
def local_folder(model: SummaryFolder) -> LocalFolder:
    """The writer of this folder, one in a process."""
    return LocalFolder(model)


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A model in memory, with its settings."""

    model: SummaryFolder
    folder: ModelFolder
    runner: Any
    tokenizer: Any
    marks: tuple[str, ...]  # tokens of the model that no words of a contact may pass for

    @property
    def version(self) -> str:
        return f"{self.folder.digest}, question {prompt_version()}"

    def write(self, turns: RedactedTurns[TurnT], language: Language) -> WrittenSummary:
        ask = conversation_about if self.folder.sums_up else question_about
        question, tokens = self._fitting(lambda most: ask(turns, language=language, most_characters=most))
        if self.folder.sums_up:
            text = self._answer(self._sum_up, tokens)
            return summary_in_sentences(
                text, model=self.model.model, version=self.version, is_cut=question.is_cut
            )
        told = _json_object(BEGUN + self._answer(self._go_on, tokens))
        return summary_from(told, model=self.model.model, version=self.version, is_cut=question.is_cut)

    def _fitting(self, ask: Callable[[int], Question]) -> tuple[Question, list[str]]:
        """The question with as much of the contact as the model takes: its middle is left out until it does."""
        room = self.folder.most_tokens - (0 if self.folder.sums_up else ANSWER_TOKENS)
        most = MOST_CHARACTERS
        for _ in range(_MOST_CUTS):
            question = ask(most)
            tokens = self._tokens(question)
            if len(tokens) <= room:
                return question, tokens
            most = int(min(most, len(question.contact)) * _KEPT_SHARE * max(room, 0) / len(tokens))
            if most < _FEWEST_CHARACTERS:
                break
        raise UnusableFolder(FolderProblem.TOO_SMALL, self.folder.path, tokens=self.folder.most_tokens)

    def _tokens(self, question: Question) -> list[str]:
        contact = without_marks(question.contact, self.marks)
        text = self.folder.form.filled(instruction=question.instruction, contact=contact)
        if not self.folder.sums_up:
            text += BEGUN
        tokens: list[str] = self.tokenizer.encode(text, add_special_tokens=self.folder.sums_up).tokens
        return tokens

    def _answer(self, run: Callable[[list[str], Callable[[Any], bool]], list[str]], tokens: list[str]) -> str:
        """What the model writes. Raises NotWritten: TIMED_OUT, CUT_OFF, and UnusableFolder where it does not run."""
        course = _Course(self, ends_at=time.monotonic() + self.model.timeout_s)
        try:
            written = run(tokens, course.is_over)
        except NotWritten:
            raise
        except Exception as error:  # CTranslate2 has no common class of errors
            raise UnusableFolder(FolderProblem.NOT_RUN, self.folder.path, found=_first_line(error)) from error
        if course.has_timed_out:
            raise NotWritten(WhyNotWritten.TIMED_OUT)
        if course.count >= ANSWER_TOKENS and not course.is_whole:
            raise NotWritten(WhyNotWritten.CUT_OFF)
        return self.text_of(written)

    def _go_on(self, tokens: list[str], is_over: Callable[[Any], bool]) -> list[str]:
        (found,) = self.runner.generate_batch(
            [tokens],
            include_prompt_in_result=False,
            max_length=ANSWER_TOKENS,
            beam_size=1,
            sampling_topk=1,
            end_token=list(self.folder.ends) or None,
            callback=is_over,
        )
        written: list[str] = found.sequences[0]
        return written

    def _sum_up(self, tokens: list[str], is_over: Callable[[Any], bool]) -> list[str]:
        (found,) = self.runner.translate_batch(
            [tokens],
            target_prefix=[list(self.folder.first)] if self.folder.first else None,
            max_input_length=0,
            max_decoding_length=ANSWER_TOKENS,
            beam_size=1,
            sampling_topk=1,
            end_token=list(self.folder.ends) or None,
            callback=is_over,
        )
        written: list[str] = found.hypotheses[0]
        return written[len(self.folder.first) :]

    def text_of(self, tokens: Sequence[str]) -> str:
        places = [self.tokenizer.token_to_id(token) for token in tokens]
        text: str = self.tokenizer.decode([place for place in places if place is not None])
        return text


class _Course:
    """How far an answer is: told of each token, it says when there is enough of it, or no time left."""

    def __init__(self, loaded: _Loaded, *, ends_at: float) -> None:
        self._loaded = loaded
        self._ends_at = ends_at
        self._tokens: list[str] = []
        self.has_timed_out = False
        self.is_whole = False

    @property
    def count(self) -> int:
        return len(self._tokens)

    def is_over(self, step: Any) -> bool:
        """Whether the model may stop here; CTranslate2 asks after each token."""
        if time.monotonic() > self._ends_at:
            self.has_timed_out = True
            return True
        self._tokens.append(step.token)
        if step.is_last and len(self._tokens) < ANSWER_TOKENS:
            self.is_whole = True
        elif "}" in step.token and not self._loaded.folder.sums_up:
            self.is_whole = _is_whole(BEGUN + self._loaded.text_of(self._tokens))
        return self.is_whole


def _load(model: SummaryFolder) -> _Loaded:
    folder = open_folder(model)
    tokenizer = _tokenizer(folder)
    missing = [token for token in tokenizer.get_vocab() if token not in folder.vocabulary]
    if len(missing) > _ODD_SHARE * tokenizer.get_vocab_size():
        raise UnusableFolder(FolderProblem.OTHER_TOKENIZER, folder.tokenizer_file, missing=len(missing))
    return _Loaded(model, folder, _runner(model, folder), tokenizer, _marks(tokenizer))


def _runner(model: SummaryFolder, folder: ModelFolder) -> Any:
    import ctranslate2  # noqa: PLC0415  takes a second: only where a model writes

    kind = ctranslate2.Translator if folder.sums_up else ctranslate2.Generator
    try:
        return kind(
            str(folder.path),
            device=model.device,
            compute_type="int8",
            inter_threads=1,
            intra_threads=model.thread_count,
        )
    except Exception as error:  # CTranslate2 has no common class of errors
        raise UnusableFolder(FolderProblem.NOT_LOADED, folder.path, found=_first_line(error)) from error


def _tokenizer(folder: ModelFolder) -> Any:
    from tokenizers import Tokenizer  # noqa: PLC0415  with the model

    try:
        tokenizer = Tokenizer.from_file(str(folder.tokenizer_file))
    except Exception as error:  # tokenizers raises nothing narrower
        raise UnusableFolder(
            FolderProblem.BAD_FILE, folder.tokenizer_file, found=_first_line(error)
        ) from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def _marks(tokenizer: Any) -> tuple[str, ...]:
    """Added tokens that mean something to the model; runs of blanks, which some add, do not. The longest first."""
    added = {token.content.strip() for token in tokenizer.get_added_tokens_decoder().values()}
    return tuple(sorted((mark for mark in added if len(mark) > 1), key=lambda mark: (-len(mark), mark)))


def _is_whole(text: str) -> bool:
    with suppress(NotWritten):
        return bool(_json_object(text))
    return False


def _json_object(text: str) -> dict[str, Any]:
    """The object with which a text begins; what follows it is dropped. Raises NotWritten."""
    try:
        found, _end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError) as error:
        raise NotWritten(WhyNotWritten.NOT_JSON) from error
    if not isinstance(found, dict):
        raise NotWritten(WhyNotWritten.OTHER_FORM)
    return found


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
