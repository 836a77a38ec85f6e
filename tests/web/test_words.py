"""Every stored code has its sentence: events, reasons, refusals, kinds of personal data, spans of a picture."""

import re

import pytest
from django.utils import translation

from leidraad.apps.charter.refusals import REASON_WORDS, purpose_in_words, reason_in_words
from leidraad.apps.contacts.reasons import REASONS, advice_in_words
from leidraad.apps.contacts.reasons import reason_in_words as set_aside_reason
from leidraad.apps.contacts.transcript import KIND_WORDS
from leidraad.apps.ledger.event_words import EVENT_WORDS, SHOWN_TO_ALL, event_in_words
from leidraad.apps.ledger.events import Event
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.requests import Effect, Reason, ReasonCode
from leidraad.domain.contacts.problems import ProblemCode
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.web.templatetags.leidraad import colon

PERMITTING = {
    ReasonCode.IN_FORCE,
    ReasonCode.IN_SCOPE,
    ReasonCode.VOLUNTEERED,
    ReasonCode.SIGNED,
    ReasonCode.COACHES_AGENT,
    ReasonCode.OWN_CONTACT,
    ReasonCode.CUSTOMER_INFORMED,
    ReasonCode.WITHIN_CAP,
    ReasonCode.ALREADY_COUNTED,
    ReasonCode.NOT_COUNTED,
    ReasonCode.NOT_DELETED,
    ReasonCode.YOUNG_ENOUGH,
    ReasonCode.GROUP_LARGE_ENOUGH,
    ReasonCode.NUMBER_OPEN,
    ReasonCode.IN_PHASE,
    ReasonCode.OTHERS_TAKE_PART,
    ReasonCode.CHOSEN_AS_AGREED,
    ReasonCode.ANALYSIS_ALLOWED,
    ReasonCode.REGISTERED,
    ReasonCode.IN_CONTACT,
    ReasonCode.NOT_PRIVATE,
    ReasonCode.NOT_REFUSED,
    ReasonCode.POOL_LARGE_ENOUGH,
}


def test_every_event_says_what_happened() -> None:
    assert set(EVENT_WORDS) == set(Event)


def test_an_event_of_a_later_version_is_shown_as_it_is_stored() -> None:
    assert event_in_words("later:thing:done") == "later:thing:done"


def test_joining_leaving_deleting_and_signing_in_are_not_shown_to_all() -> None:
    private = {Event.AGENT_ENROLLED, Event.AGENT_WITHDRAWN, Event.CONTACT_DELETED, Event.SIGNED_IN}

    assert private.isdisjoint(SHOWN_TO_ALL)


def test_every_reason_for_setting_aside_has_a_sentence_and_an_advice() -> None:
    assert set(REASONS) == set(ProblemCode)
    assert all(advice_in_words(code) for code in ProblemCode)


@pytest.mark.parametrize("code", ProblemCode)
def test_a_reason_is_a_sentence_even_when_its_values_were_not_kept(code: ProblemCode) -> None:
    with translation.override("en"):
        sentence = set_aside_reason(code, {})

    assert sentence.endswith(".")
    assert "%(" not in sentence


def test_a_reason_holds_its_values() -> None:
    with translation.override("en"):
        assert "a99" in set_aside_reason(ProblemCode.UNKNOWN_AGENT, {"agent": "a99"})
        assert "call, agent" in set_aside_reason(ProblemCode.OTHER_JSON, {"keys": ["call", "agent"]})


def test_a_reason_that_nobody_knows_is_still_told() -> None:
    with translation.override("en"):
        assert "later_code" in set_aside_reason("later_code", {})


def test_every_denial_has_a_sentence_and_no_permission_has() -> None:
    assert set(REASON_WORDS) == set(ReasonCode) - PERMITTING


def test_a_denial_holds_its_figures() -> None:
    reason = Reason(
        ClauseId.LISTENING_CAP,
        Effect.DENY,
        ReasonCode.CAP_REACHED,
        (("allowed", 8), ("used", 8), ("captured", 412)),
    )

    with translation.override("en"):
        assert re.findall(r"\d+", reason_in_words(reason)) == ["412", "8", "8"]


def test_a_purpose_reads_in_the_language_of_the_page() -> None:
    with translation.override("nl"):
        dutch = purpose_in_words("sanction")
    with translation.override("fr"):
        assert purpose_in_words("sanction") != dutch


def test_every_kind_of_personal_data_has_a_name() -> None:
    assert set(KIND_WORDS) == set(PersonalDataKind)


@pytest.mark.parametrize(
    ("language", "between"), [("en", ": "), ("nl", ": "), ("de", ": "), ("fr", "\u00a0: ")]
)
def test_a_label_and_what_it_labels_stand_apart_as_their_language_does_it(
    language: str, between: str
) -> None:
    with translation.override(language):
        assert colon() == between
