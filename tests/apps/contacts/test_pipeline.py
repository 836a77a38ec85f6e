"""What may be kept of a contact with sound: who is measured, what is silent, and that nothing passes beside it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.apps.contacts.pipeline import (
    MUTE_PADDING_S,
    HeardTurns,
    audible,
    channels_to_hear,
    hold_times,
    read_with_sound,
    redacted_spans,
    sound_of,
    turns_off_hold,
    with_agent_by_cues,
)
from leidraad.domain.contacts.evidence import BY_CUES, SWAPPED, Separation
from leidraad.domain.contacts.measurements import Unmeasured
from leidraad.domain.contacts.turns import Direction, Party, Turn, Word
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.redact import redact_turns
from leidraad.formats.audio import DecodedAudio, Samples, decode_audio
from leidraad.formats.audio_evidence import listen
from leidraad.formats.muting import mute
from tests.formats import synthetic_sound as made
from tests.shared_data import shared_data

AGENT, CUSTOMER, OTHER = Party.AGENT, Party.CUSTOMER, Party.OTHER
BOTH = (AGENT, CUSTOMER)


def said(party: Party, text: str, start_s: float, *, word_s: float = 0.4) -> Turn:
    words = tuple(
        Word(word, start_s + word_s * at, start_s + word_s * (at + 1)) for at, word in enumerate(text.split())
    )
    return Turn(party, text, words[0].start_s, words[-1].end_s, words=words)


def sound(*channels: Samples) -> DecodedAudio:
    size = min(channel.size for channel in channels)
    return DecodedAudio(np.stack([each[:size] for each in channels]), made.RATE_HZ, size / made.RATE_HZ)


def side(name: str, duration_s: float = 60.0) -> Samples:
    data = shared_data(f"audio/stereo-call-en/{name}.wav").read_bytes()
    whole: Samples = decode_audio(data, rate_hz=made.RATE_HZ).samples[0]
    return whole[: round(duration_s * made.RATE_HZ)]


def loudest(encoded: bytes, start_s: float, end_s: float) -> float:
    played = decode_audio(encoded, rate_hz=16_000).samples
    return float(np.abs(played[:, int(start_s * 16_000) : int(end_s * 16_000)]).max())


def test_a_number_that_is_read_back_is_silent_both_times_on_both_channels() -> None:
    turns = (
        said(CUSTOMER, "mijn nummer is 0470 12 34 56", 2.0),
        said(AGENT, "dus 0470 12 34 56 klopt dat", 8.0),
    )
    redacted = redact_turns(turns).turns
    hum = (0.3 * np.sin(2 * np.pi * 700 * made.seconds(15.0))).astype(np.float32)
    heard = sound_of(sound(hum, hum * 0.5 + made.noise(1, duration_s=15.0)), redacted, parties=BOTH)
    for start_s, end_s in ((3.2, 4.8), (8.4, 10.0)):
        assert loudest(heard.encoded, start_s - MUTE_PADDING_S + 0.02, end_s + MUTE_PADDING_S - 0.02) < 0.01
        first, last = (int(1200 * each / 15.0) for each in (start_s, end_s))
        assert np.max(np.array(heard.peaks)[:, first:last]) == 0
    assert loudest(heard.encoded, 5.5, 7.5) > 0.2


def test_a_mark_without_a_time_of_its_own_silences_its_whole_turn() -> None:
    timed = Turn(CUSTOMER, "het is [phone]", 3.0, 5.0)
    words = (Word("het", 3.0, 3.2), Word("[phone]", 3.4, 4.0))
    fewer = Turn(CUSTOMER, "het [phone] of [phone]", 3.0, 5.0, words=words)
    for turn in (timed, fewer):
        assert redacted_spans([turn]) == [(3.0 - MUTE_PADDING_S, 5.0 + MUTE_PADDING_S)]


def test_a_redacted_turn_without_any_time_silences_everything_between_its_neighbours() -> None:
    before, after = Turn(AGENT, "uw nummer?", 1.0, 2.0), Turn(AGENT, "dank u", 9.0, 10.0)
    untimed = Turn(CUSTOMER, "[phone]")
    assert redacted_spans([before, untimed, after]) == [(2.0 - MUTE_PADDING_S, 9.0 + MUTE_PADDING_S)]
    assert redacted_spans([untimed]) == [(0.0, np.inf)]
    assert redacted_spans([before, untimed]) == [(2.0 - MUTE_PADDING_S, np.inf)]


@given(st.lists(st.tuples(st.floats(0, 50), st.floats(0.1, 5), st.booleans()), max_size=12))
def test_every_marked_word_lies_within_what_is_silent(rows: list[tuple[float, float, bool]]) -> None:
    turns = [
        Turn(AGENT, text, start, start + length, words=(Word(text, start, start + length),))
        for start, length, is_marked in rows
        for text in ["[iban]" if is_marked else "ja"]
    ]
    spans = redacted_spans(turns)
    for turn in turns:
        if turn.text == "[iban]":
            word = turn.words[0]
            assert any(start <= word.start_s and word.end_s <= end for start, end in spans)
    assert bool(spans) == any(turn.text == "[iban]" for turn in turns)


def test_keys_that_are_pressed_are_heard_by_nobody() -> None:
    speech = side("agent", 10.0)
    keys = made.keys("4929", key_s=0.12, pause_s=0.2)
    first = made.joined([speech, keys, speech])
    heard = sound_of(sound(first, made.noise(3, duration_s=30.0)), [], parties=BOTH)
    for number in range(4):
        start_s = 10 + 0.32 * number
        assert loudest(heard.encoded, start_s, start_s + 0.12) < 0.02
    assert loudest(heard.encoded, 2.0, 9.0) > 0.1


def test_what_is_said_on_hold_is_neither_kept_nor_heard_nor_measured() -> None:
    agent, customer = side("agent", 20.0), side("caller", 20.0)
    music = made.music(3, duration_s=30.0)
    first = made.joined([agent, 0.0 * music, agent])
    second = made.joined([customer, music, customer])
    turns = (
        said(AGENT, "een ogenblik alstublieft", 16.0),
        said(CUSTOMER, "die kerel weet van niets", 30.0),
        said(AGENT, "daar ben ik weer", 52.0),
    )
    heard = HeardTurns(turns, BOTH, is_stated=True)
    kept = read_with_sound(heard, sound(first, second), language=Language.DUTCH)
    ((start_s, end_s),) = kept.hold
    assert start_s == pytest.approx(19.5, abs=1.6)
    assert end_s == pytest.approx(50.5, abs=1.6)
    assert [turn.text for turn in kept.turns] == ["een ogenblik alstublieft", "daar ben ik weer"]
    assert CUSTOMER not in kept.measurements.parties
    assert all(
        silence.end_s <= start_s + 0.01 or silence.start_s >= end_s for silence in kept.measurements.silences
    )
    assert kept.sound is not None
    assert loudest(kept.sound.encoded, 22.0, 48.0) < 0.01
    assert kept.evidence is not None
    assert "hold_music" in kept.evidence.notes


def test_in_a_stream_of_blocks_hold_is_as_silent_as_in_one() -> None:
    """Music that begins and ends within other blocks than those it is judged by."""
    speech = side("agent", 50.0)
    track = made.joined([speech, made.music(1, duration_s=100.0), speech])
    whole = sound(track, made.noise(2, duration_s=200.0))
    one = audible(whole, [], parties=BOTH, findings=listen(whole))
    streamed = audible(whole, [], parties=BOTH)
    assert streamed.findings == one.findings
    assert streamed.sound.peaks == one.sound.peaks


def test_messages_between_two_pieces_of_music_are_hold_too() -> None:
    assert hold_times([(10.0, 20.0), (28.0, 40.0)]) == ((9.5, 40.5),)
    assert hold_times([(10.0, 20.0), (45.0, 60.0)]) == ((9.5, 20.5), (44.5, 60.5))


def test_a_turn_without_a_time_stays_for_nobody_can_tell_where_it_lies() -> None:
    untimed, timed = Turn(AGENT, "dag"), Turn(AGENT, "hallo", 12.0, 13.0)
    assert turns_off_hold([untimed, timed], [(10.0, 20.0)]) == (untimed,)


def test_nobody_is_measured_where_one_side_is_heard_on_the_other() -> None:
    agent, customer = side("agent"), side("caller")
    mixed = customer + made.leaked(agent, gain_db=-12, delay_s=0.1)
    turns = (said(AGENT, "goedemorgen", 1.0), said(CUSTOMER, "dag", 4.0))
    kept = read_with_sound(HeardTurns(turns, BOTH), sound(agent, mixed), language=None)
    assert kept.evidence is not None
    assert kept.evidence.separation is Separation.BLEEDING
    assert kept.measurements.unmeasured is Unmeasured.BLEEDING
    stated = read_with_sound(HeardTurns(turns, BOTH, is_stated=True), sound(agent, mixed), language=None)
    assert set(stated.measurements.parties) == set(BOTH)


def test_one_of_two_copies_is_heard_and_shown_as_everybody_s() -> None:
    both = side("agent") + side("caller")
    copies = sound(0.5 * both, both)
    found = listen(copies)
    given_to_engine = channels_to_hear(copies, found, told=["agent", "customer"])
    np.testing.assert_array_equal(given_to_engine.samples, copies.samples[1:])
    assert sound_of(copies, [], parties=BOTH).parties == ("other", "other")


def test_a_channel_without_a_voice_is_left_out_unless_the_sender_named_it() -> None:
    one_sided = sound(side("agent") + side("caller"), made.noise(4, duration_s=60.0, level=0.0005))
    found = listen(one_sided)
    assert channels_to_hear(one_sided, found, told=[]).channel_count == 1
    assert channels_to_hear(one_sided, found, told=["agent", "customer"]) is one_sided


SWAPPED_CALL = (
    said(
        CUSTOMER,
        "Goedemorgen, met de klantendienst van Veld, u spreekt met Bram, waarmee kan ik u helpen?",
        0.0,
    ),
    said(AGENT, "Goedemorgen, ik heb een vraag over mijn factuur, ik begrijp ze niet.", 8.0),
    said(CUSTOMER, "Dat kijk ik voor u na, een ogenblik alstublieft. Mag ik uw klantnummer?", 14.0),
    said(CUSTOMER, "Kan ik u nog ergens mee helpen? Dank u om te bellen.", 20.0),
)


def test_channels_that_the_sender_named_are_never_exchanged_silently() -> None:
    heard = with_agent_by_cues(
        HeardTurns(SWAPPED_CALL, BOTH), is_told=True, language=Language.DUTCH, direction=Direction.INBOUND
    )
    assert heard.turns == SWAPPED_CALL
    assert heard.notes == (SWAPPED,)
    assert heard.swap_confidence is not None
    assert heard.swap_confidence >= 0.9


def test_where_nobody_named_the_channels_the_greeting_tells_whose_they_are() -> None:
    heard = with_agent_by_cues(
        HeardTurns(SWAPPED_CALL, BOTH), is_told=False, language=Language.DUTCH, direction=Direction.INBOUND
    )
    assert [turn.party for turn in heard.turns] == [AGENT, CUSTOMER, AGENT, AGENT]
    assert heard.parties == (CUSTOMER, AGENT)
    assert heard.notes == (BY_CUES,)


def test_channels_that_are_as_told_get_no_note() -> None:
    right = tuple(
        Turn(
            AGENT if turn.party is CUSTOMER else CUSTOMER,
            turn.text,
            turn.start_s,
            turn.end_s,
            words=turn.words,
        )
        for turn in SWAPPED_CALL
    )
    heard = with_agent_by_cues(
        HeardTurns(right, BOTH), is_told=True, language=Language.DUTCH, direction=Direction.INBOUND
    )
    assert heard.notes == ()
    assert heard.turns == right


def test_no_digit_of_a_spoken_number_is_heard_when_word_times_are_a_tenth_of_a_second_off() -> None:
    folder = shared_data("audio/spoken-digits")
    for seed in range(40):
        random = np.random.default_rng(seed)
        names = [f"{digit}_lucas_{digit % 3}.wav" for digit in random.integers(0, 10, 8)]
        digits = [
            decode_audio((folder / name).read_bytes(), rate_hz=made.RATE_HZ).samples[0] for name in names
        ]
        silence = np.zeros(made.RATE_HZ, np.float32)
        whole = sound(made.joined([silence, *digits, silence]))
        start_s, end_s = 1.0 + random.normal(0, 0.1), whole.duration_s - 1.0 + random.normal(0, 0.1)
        turn = Turn(CUSTOMER, "[card]", start_s, end_s, words=(Word("[card]", start_s, end_s),))
        muted = whole.samples.copy()
        mute(muted, redacted_spans([turn]), rate_hz=made.RATE_HZ)
        at = made.RATE_HZ
        for digit in digits:
            left = float(np.sum(muted[0, at : at + digit.size] ** 2))
            assert left < 0.3 * float(np.sum(digit**2))
            at += digit.size
