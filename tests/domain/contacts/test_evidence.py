"""When it is certain enough who spoke."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.evidence import SWAPPED, Evidence, Separation, evidence_from_json

EVIDENCE = st.builds(
    Evidence,
    separation=st.sampled_from(Separation),
    confidence=st.none() | st.floats(0, 1),
    clipped_share=st.floats(0, 1),
    silent_share=st.floats(0, 1),
    notes=st.lists(st.sampled_from(["clipped", "hold_music", SWAPPED])).map(tuple),
)


@pytest.mark.parametrize(
    ("separation", "confidence", "is_firm"),
    [
        (Separation.APART, None, True),
        (Separation.STATED, None, True),
        (Separation.BLEEDING, None, False),
        (Separation.TOGETHER, None, False),
        (Separation.DIARISED, 0.8, True),
        (Separation.DIARISED, 0.79, False),
        (Separation.DIARISED, None, False),
    ],
)
def test_only_what_is_certain_is_firm(
    separation: Separation, confidence: float | None, is_firm: bool
) -> None:
    assert Evidence(separation, confidence).is_firm is is_firm


def test_exchanged_channels_are_never_firm() -> None:
    assert not Evidence(Separation.APART, notes=(SWAPPED,)).is_firm


@given(EVIDENCE)
def test_stored_evidence_comes_back_as_it_was(evidence: Evidence) -> None:
    assert evidence_from_json(json.loads(json.dumps(evidence.to_json()))) == evidence
