"""What a model answered, as a summary: the same whether it was asked over an endpoint or runs here. Data of one form, or nothing."""

import re
from collections.abc import Mapping
from typing import Any

from leidraad.domain.language.summary.checking import NotWritten, WhyNotWritten, WrittenSummary

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=\S)")


def summary_from(told: Mapping[str, Any], *, model: str, version: str, is_cut: bool) -> WrittenSummary:
    """The four fields of an answer; what else it holds is dropped. Raises NotWritten where one is of another kind."""
    return WrittenSummary(
        reason=_text(told, "reason"),
        done=_texts(told, "done"),
        promises=_texts(told, "promises"),
        next_step=_text(told, "next_step"),
        model=model,
        version=version,
        is_cut=is_cut,
    )


def summary_in_sentences(text: str, *, model: str, version: str, is_cut: bool) -> WrittenSummary:
    """A text that parts nothing, as its sentences; none for a blank one."""
    lines = (part.strip() for line in text.splitlines() for part in _SENTENCE_END.split(line))
    return WrittenSummary("", (), (), "", model, version, is_cut, told=tuple(line for line in lines if line))


def _text(told: Mapping[str, Any], name: str) -> str:
    value = told.get(name, "")
    if not isinstance(value, str):
        raise NotWritten(WhyNotWritten.OTHER_FORM)
    return value


def _texts(told: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = told.get(name, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise NotWritten(WhyNotWritten.OTHER_FORM)
    return tuple(value)
