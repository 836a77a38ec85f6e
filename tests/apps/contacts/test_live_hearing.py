"""Turns of a call while it lasts: told apart by voice activity, redacted before they are kept, shown within two seconds."""

import asyncio
import time
from itertools import pairwise

import numpy as np
import pytest

from leidraad.apps.contacts.live_hearing import (
    ChannelHearing,
    Conversation,
    Recogniser,
    Samples,
    Spoken,
    Written,
)
from leidraad.apps.contacts.models import LiveStream, LiveTurn
from leidraad.domain.contacts.turns import Party, Word
from leidraad.domain.language.languages import Language
from leidraad.engines.voice_activity.listening import Listener
from leidraad.formats.telephone_sound import RATE_HZ, Encoding
from tests.apps.contacts.centre import Centre, build_centre
from tests.apps.contacts.live_callers import audiohook, call_sound, in_database, serving, twilio

SHOWN_WITHIN_S = 2.0


def seconds_heard(samples: Samples, language: Language | None) -> Written:
    """A stand-in for a speech model: it writes how long somebody spoke, at once."""
    length_s = samples.size / 16_000
    return Written((Word(f"{length_s:.1f}s", 0.0, length_s),), language)


def said(text: str) -> Written:
    words = text.split()
    return Written(tuple(Word(word, n * 0.3, n * 0.3 + 0.3) for n, word in enumerate(words)), None)


def spoken(party: Party, start_s: float) -> Spoken:
    return Spoken(party, start_s, start_s + 3, np.zeros(0, dtype=np.float32))


def test_the_utterances_of_a_real_call_are_found_in_time() -> None:
    customer, _ = call_sound(10, 20)
    channel = ChannelHearing(Listener(), Party.CUSTOMER, Encoding.MULAW)
    found, late_s = [], []

    for start in range(0, len(customer), 160):
        for each in channel.hear(start, customer[start : start + 160]):
            found.append(each)
            late_s.append((start + 160) / RATE_HZ - each.end_s)
    found += channel.cut()

    assert len(found) >= 2
    assert all(
        each.samples.size / 16_000 == pytest.approx(each.end_s - each.start_s, abs=0.01) for each in found
    )
    assert max(late_s) < 0.8
    for before, after in pairwise(found):
        assert before.start_s < after.start_s


def test_pieces_of_any_size_give_the_same() -> None:
    customer, _ = call_sound(10, 12)

    def heard(step: int) -> list[tuple[float, float]]:
        channel = ChannelHearing(Listener(), Party.CUSTOMER, Encoding.MULAW)
        found = [
            each
            for start in range(0, len(customer), step)
            for each in channel.hear(start, customer[start : start + step])
        ]
        return [(each.start_s, each.end_s) for each in [*found, *channel.cut()]]

    assert heard(160) == heard(1280) == heard(1600 * 8)


def test_a_gap_ends_what_was_said_and_keeps_the_time() -> None:
    customer, _ = call_sound(10, 20)
    channel = ChannelHearing(Listener(), Party.CUSTOMER, Encoding.MULAW)
    before = channel.hear(0, customer[: 6 * RATE_HZ])

    after = channel.hear(60 * RATE_HZ, customer[6 * RATE_HZ :]) + channel.cut()

    assert all(each.end_s <= 6.2 for each in before)
    assert after
    assert all(each.end_s <= 6.2 or each.start_s >= 59.8 for each in after)


def test_a_number_given_over_several_turns_is_redacted() -> None:
    conversation = Conversation(Language.DUTCH)

    turns = [
        conversation.redacted(spoken(party, 4.0 * number), said(text))
        for number, (party, text) in enumerate(
            [
                (Party.AGENT, "wat is uw telefoonnummer"),
                (Party.CUSTOMER, "nul vier zeven nul twaalf vierendertig zesenvijftig"),
                (Party.AGENT, "dank u"),
            ]
        )
    ]

    assert [turn.text for turn in turns if turn] == ["wat is uw telefoonnummer", "[phone]", "dank u"]
    assert turns[1] is not None
    assert (turns[1].start_s, turns[1].end_s, turns[1].language) == (4.0, 7.0, Language.DUTCH)


def test_where_nothing_was_understood_there_is_no_turn() -> None:
    assert Conversation().redacted(spoken(Party.AGENT, 0.0), said("")) is None


@pytest.fixture
def centre(transactional_db: None) -> Centre:
    return build_centre()


def test_a_turn_is_shown_within_two_seconds_of_its_end(centre: Centre) -> None:
    """In real time, both dialects at once; the page asks every second, and that is counted."""
    customer, agent = call_sound(10, 12)
    shown: dict[tuple[str, int], tuple[float, float]] = {}
    began: dict[str, float] = {}

    async def watch() -> None:
        while True:
            await asyncio.sleep(1.0)
            now = time.monotonic()
            for dialect, position, end_s in await in_database(
                lambda: list(LiveTurn.objects.values_list("stream__dialect", "position", "end_s"))
            ):
                shown.setdefault((dialect, position), (end_s, now - began[dialect]))

    async def story() -> None:
        async with (
            serving(make_ear=Listener, recogniser=seconds_heard) as server,
            audiohook(server) as first,
            twilio(server) as second,
        ):
            watching = asyncio.create_task(watch())
            await first.open()
            await second.start()
            began.update(audiohook=time.monotonic(), twilio=time.monotonic())
            await asyncio.gather(
                first.sound(customer, agent, real=True), second.sound(customer, agent, real=True)
            )
            await asyncio.sleep(2)
            watching.cancel()

    asyncio.run(story())

    assert {dialect for dialect, _ in shown} == {"audiohook", "twilio"}
    late_s = sorted(at_s - end_s for end_s, at_s in shown.values())
    assert len(late_s) >= 4
    assert late_s[len(late_s) // 2] < SHOWN_WITHIN_S
    assert LiveStream.objects.filter(is_behind=True).count() == 0


def test_a_real_recogniser_can_take_the_place(centre: Centre) -> None:
    recogniser = sphinx()
    customer, agent = call_sound(10, 8)

    async def story() -> None:
        async with serving(make_ear=Listener, recogniser=recogniser) as server, audiohook(server) as caller:
            await caller.open()
            await caller.sound(customer, agent)
            await caller.sound(b"\xff" * 16_000, b"\xff" * 16_000)
            for _ in range(200):
                await asyncio.sleep(0.1)
                if await in_database(LiveTurn.objects.exists):
                    return
            raise AssertionError("no words were shown")

    asyncio.run(story())

    turn = LiveTurn.objects.first()
    assert turn is not None
    assert any(letter.isalpha() for letter in turn.text)


def sphinx() -> Recogniser:
    pocketsphinx = pytest.importorskip("pocketsphinx")
    decoder = pocketsphinx.Decoder(loglevel="FATAL")

    def recognise(samples: Samples, language: Language | None) -> Written:
        decoder.start_utt()
        decoder.process_raw((samples * 32767).astype("<i2").tobytes(), full_utt=True)
        decoder.end_utt()
        text = decoder.hyp().hypstr if decoder.hyp() else ""
        return Written(tuple(Word(word, 0.0, 0.1) for word in text.split()), Language.ENGLISH)

    return recognise
