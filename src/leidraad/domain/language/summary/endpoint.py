"""Where a model that writes summaries is asked, and how: a value, set by the operator and used where summaries are written."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SummaryEndpoint:
    """An endpoint that speaks the chat format of OpenAI: vLLM, the server of llama.cpp, or a provider."""

    url: str  # up to and without /chat/completions, as in http://127.0.0.1:8000/v1
    model: str  # as the endpoint names it
    key: str | None = field(repr=False)  # None: it asks for none
    timeout_s: float  # of one summary, from the question to the last byte of the answer
    may_be_outside: bool  # whether it may lie outside this machine and the centre's own network
    certificates: str  # file of those that its own is checked against; empty: the system's
    at_once: int  # summaries asked for at the same time, by all workers together
