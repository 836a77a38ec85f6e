"""Whether a call may be transcribed once more: what must be there, and why one is left alone instead.

Words that somebody else has read, or that somebody has corrected, stay as they are: a note about them may have been signed.
"""

from dataclasses import dataclass
from enum import StrEnum


class LeftAlone(StrEnum):
    """Why a call is not heard again. Stored with the call and in the ledger, so a value never changes its meaning."""

    GONE = "gone"  # deleted, at its end, or never there
    NOT_A_CALL = "not_a_call"
    NOT_READY = "not_ready"  # it waits for its first hearing, or was set aside
    WRITTEN_ELSEWHERE = "written_elsewhere"  # its transcript came with it
    NOT_KEPT = "not_kept"  # its original was destroyed once it was transcribed
    NOT_ALLOWED = (
        "not_allowed"  # the charter keeps originals no longer, is stopped, or its clause is disputed
    )
    OPENED = "opened"  # somebody else has opened it, or may do so now
    CORRECTED = "corrected"  # somebody has corrected what was found in it
    SAME_MODEL = "same_model"  # the model asked for wrote its words
    ASKED_ALREADY = "asked_already"
    NO_MODEL = "no_model"  # the model asked for is not here
    FAILED = "failed"  # the engine could not


@dataclass(frozen=True, slots=True)
class CallFacts:
    """What is known of a call that somebody wants heard again."""

    is_call: bool
    is_ready: bool
    was_heard_here: bool  # an engine here wrote its words
    has_original: bool
    is_allowed: bool  # by the charter it was captured under and by every one since
    is_opened: bool  # by others than its agents, or about to be
    is_corrected: bool
    has_same_model: bool = False
    is_asked: bool = False


def why_left_alone(facts: CallFacts) -> LeftAlone | None:
    """The first reason that holds, those that nothing can change before those that pass; None: it may be heard again."""
    return next((reason for reason, holds in _reasons(facts) if holds), None)


def _reasons(facts: CallFacts) -> tuple[tuple[LeftAlone, bool], ...]:
    return (
        (LeftAlone.NOT_A_CALL, not facts.is_call),
        (LeftAlone.NOT_READY, not facts.is_ready),
        (LeftAlone.WRITTEN_ELSEWHERE, not facts.was_heard_here),
        (LeftAlone.NOT_KEPT, not facts.has_original),
        (LeftAlone.NOT_ALLOWED, not facts.is_allowed),
        (LeftAlone.OPENED, facts.is_opened),
        (LeftAlone.CORRECTED, facts.is_corrected),
        (LeftAlone.ASKED_ALREADY, facts.is_asked),
        (LeftAlone.SAME_MODEL, facts.has_same_model),
    )
