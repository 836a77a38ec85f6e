"""How far the sound of a contact can be trusted, in sentences: who spoke, what was found, and why nobody is measured."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from leidraad.domain.contacts.evidence import Evidence, Separation, evidence_from_json

WHO_SPOKE = {
    Separation.APART: _("Agent and customer have a channel each."),
    Separation.STATED: _("Whoever sent the contact says who spoke."),
    Separation.BLEEDING: _("One side is heard on the other's channel: who says what is not certain."),
    Separation.TOGETHER: _("Everybody is on one channel: who says what is not certain."),
}
TOLD_BY_VOICE = _("The voices were told apart by their sound, with enough certainty to rely on.")
UNSURE_VOICES = _("The voices were told apart by their sound, but not surely: who says what is not certain.")
FOUND = {
    "identical_channels": _("Both channels carry the same sound."),
    "only_silence": _("One channel is silent."),
    "missing_channel": _("On one channel nobody is heard."),
    "swapped_channels": _("By what is said, agent and customer seem to be on each other's channel."),
    "agent_by_cues": _("Nobody told which channel is the agent's: what is said there did."),
    "clipped": _("It was recorded too loud: the loudest sounds are cut off."),
    "hold_music": _("Music was found: the customer was on hold, and nothing of that is kept."),
    "keys_pressed": _("Keys of a telephone were pressed: their tones are made silent, for they tell which."),
    "ringing": _("The telephone is heard ringing; that counts neither as talk nor as silence."),
    "busy": _("The engaged tone is heard."),
    "congestion": _("The tone of a busy network is heard."),
    "dial": _("The dial tone is heard."),
}
NOT_MEASURED = _("Therefore nothing is measured about the agent or the customer.")


def evidence_in_words(kept: Mapping[str, Any] | None, *, voices: str = "") -> tuple[str, ...]:
    """The sentences for the evidence kept with a contact, who spoke first; none where no sound was heard.

    ``voices`` is what the speech engine's reading says of who spoke, where it says more: it takes the first place.
    """
    if not kept:
        return (voices,) if voices else ()
    evidence = evidence_from_json(kept)
    found = [str(FOUND[note]) for note in evidence.notes if note in FOUND and note != "bleeding"]
    ending = [] if evidence.is_firm else [str(NOT_MEASURED)]
    return (voices or str(_who_spoke(evidence)), *found, *ending)


def _who_spoke(evidence: Evidence) -> Any:
    if evidence.separation is Separation.DIARISED:
        return TOLD_BY_VOICE if evidence.is_firm else UNSURE_VOICES
    return WHO_SPOKE[evidence.separation]
