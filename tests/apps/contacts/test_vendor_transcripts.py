"""A vendor's transcript on its whole way: taken in, read, redacted and measured."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from leidraad.apps.contacts.actions.intake import Handover, Outcome, receive_contact
from leidraad.apps.contacts.models import Contact, State, Turn
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.spans import Span, SpanKind
from leidraad.domain.contacts.turns import Channel, Direction, Party
from tests.apps.contacts.centre import Centre, run_jobs
from tests.formats.speech_documents import deepgram_word, pca, pca_segment, word_times

pytestmark = pytest.mark.django_db
HOLD = Span(100.0, 110.0, SpanKind.HOLD)  # behind all that is said here


def taken_in(document: Mapping[str, Any], **facts: Any) -> Contact:
    """The contact of a document that was handed over, read."""
    at = timezone.now()
    told: dict[str, Any] = {
        "agent": "a1",
        "channel": Channel.VOICE,
        "direction": Direction.INBOUND,
        "started_at": at - timedelta(hours=1),
    } | facts
    handover = Handover(
        name="call.json",
        facts=ContactFacts(**told),
        document=json.dumps(document).encode(),
    )
    receipt = receive_contact(handover, by="import", at=at)
    assert receipt.outcome is Outcome.RECEIVED
    assert receipt.contact_id is not None
    run_jobs()
    return Contact.objects.get(pk=receipt.contact_id)


def by_channel() -> dict[str, Any]:
    """Deepgram, a channel for each; what is said is invented, and the number is nobody's."""
    said = [("Goedemorgen, op welk nummer bent u bereikbaar?", 0.5), ("Op 0470 12 34 56.", 4.0)]
    channels = [
        {"alternatives": [{"transcript": text, "words": [
            deepgram_word(word) for word in word_times(text, start=start, step=0.3)]}]}
        for text, start in said
    ]  # fmt: skip
    return {"metadata": {"request_id": "r1", "duration": 8.0}, "results": {"channels": channels}}


def test_told_channels_name_the_parties_and_numbers_are_redacted_in_text_and_words(centre: Centre) -> None:
    contact = taken_in(by_channel(), audio_parties=(Party.AGENT, Party.CUSTOMER))

    assert contact.state == State.READY
    first, second = Turn.objects.filter(contact=contact).order_by("position")
    assert (first.party, second.party) == ("agent", "customer")
    assert second.text == "Op [phone]."
    assert [word[0] for word in second.words or []] == ["Op", "[phone]"]


@pytest.mark.parametrize("spans", [(), (HOLD,)])
@pytest.mark.parametrize(("channels", "is_measured"), [(1, True), (0, False)])
def test_no_agent_is_measured_on_labels_that_were_given_out_by_voice(
    centre: Centre, spans: tuple[Span, ...], channels: int, is_measured: bool
) -> None:
    document = pca(
        pca_segment("spk_0", "Goedemorgen waarmee kan ik u helpen", start=0.5),
        pca_segment("spk_1", "Dag ik bel over mijn factuur", start=5.0),
        channels=channels,
        Agent=None,
    )

    contact = taken_in(document, spans=spans)

    assert contact.state == State.READY
    measured = contact.measured
    assert measured is not None
    assert (Party.AGENT in measured.parties) is is_measured
    assert (measured.unmeasured is None) is is_measured
