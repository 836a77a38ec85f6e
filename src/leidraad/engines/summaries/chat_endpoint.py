"""A model behind an endpoint that speaks the chat format of OpenAI, asked for a summary.

How it is reached, and what may be sent where, is in ``engines.chat_format``. What it answers is data: JSON of one form, or nothing.
"""

from dataclasses import dataclass, field

from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.redact import RedactedTurns, TurnT
from leidraad.domain.language.summary.checking import NotWritten, WhyNotWritten, WrittenSummary
from leidraad.domain.language.summary.endpoint import SummaryEndpoint
from leidraad.domain.language.summary.prompt import ANSWER_SCHEMA, Question, prompt_version, question_about
from leidraad.engines import chat_format
from leidraad.engines.chat_format import ChatAnswer, ChatQuestion, NoAnswer
from leidraad.engines.summaries.answers import summary_from

ANSWER_TOKENS = 700  # more than eight lines of the length asked for


@dataclass(frozen=True, slots=True)
class ChatEndpoint:
    """Asks an endpoint for a summary, at temperature 0 and in a fixed form."""

    endpoint: SummaryEndpoint = field(repr=False)

    def write(self, turns: RedactedTurns[TurnT], language: Language) -> WrittenSummary:
        """The summary of redacted turns in the contact's language, as the model wrote it. Raises NotWritten."""
        question = question_about(turns, language=language)
        if question.contact == "[]":
            return WrittenSummary("", (), (), "", self.endpoint.model, prompt_version())
        return _read(_answer(self.endpoint, question), self.endpoint.model, is_cut=question.is_cut)


def check_address(endpoint: SummaryEndpoint) -> None:
    """Raises NotWritten when nothing may be sent there, by what is known of it now."""
    try:
        chat_format.check_address(endpoint)
    except NoAnswer as problem:
        raise NotWritten(WhyNotWritten(problem.why)) from problem


def _answer(endpoint: SummaryEndpoint, question: Question) -> ChatAnswer:
    asked = ChatQuestion(question.instruction, question.contact, "summary", ANSWER_SCHEMA, ANSWER_TOKENS)
    try:
        return chat_format.answer_of(endpoint, asked)
    except NoAnswer as problem:
        raise NotWritten(WhyNotWritten(problem.why)) from problem


def _read(answer: ChatAnswer, model: str, *, is_cut: bool) -> WrittenSummary:
    """What the model wrote, out of its answer. Raises NotWritten."""
    return summary_from(answer.told, model=answer.model or model, version=_version(answer), is_cut=is_cut)


def _version(answer: ChatAnswer) -> str:
    """The build as the endpoint tells it, and the question; what an endpoint does not tell is not known."""
    return ", ".join(part for part in (answer.fingerprint, f"question {prompt_version()}") if part)
