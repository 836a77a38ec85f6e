"""What all readers of transcripts share: who a label means, how lengths are written, which words are kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party, Turn, Word
from leidraad.formats.limits import Limits
from leidraad.formats.spoken import (
    Speakers,
    Voice,
    channel_of,
    seconds_of_iso,
    spoken_contact,
    turns_of_voices,
)

BOTH = (Party.AGENT, Party.CUSTOMER)


def contact(*turns: Turn, limits: Limits | None = None, facts: ContactFacts | None = None) -> IncomingContact:
    return spoken_contact(turns, facts=facts or ContactFacts(), limits=limits or Limits())


@pytest.mark.parametrize(
    ("label", "channel", "party"),
    [
        ("AGENT", None, Party.AGENT),
        ("Klant 2", None, Party.CUSTOMER),
        ("AGENT", 1, Party.AGENT),
        ("spk_0", None, Party.OTHER),
        ("A", None, Party.OTHER),
        (None, 0, Party.AGENT),
        ("spk_7", 1, Party.CUSTOMER),
        (None, 2, Party.OTHER),
        (None, None, Party.OTHER),
    ],
)
def test_a_word_for_a_party_comes_first_then_the_channel_and_nobody_is_guessed(
    label: str | None, channel: int | None, party: Party
) -> None:
    assert Speakers(BOTH).party(label, channel=channel) is party


def test_a_channel_that_nobody_told_about_carries_nobody_in_particular() -> None:
    assert Speakers().party("Speaker 1", channel=0) is Party.OTHER


@pytest.mark.parametrize(
    ("value", "number"), [("ch_1", 1), ("0", 0), (3, 3), (True, None), (None, None), ("left", None)]
)
def test_channels_are_numbered_in_many_ways(value: object, number: int | None) -> None:
    assert channel_of(value) == number


@pytest.mark.parametrize(
    ("text", "seconds"), [("PT1.5S", 1.5), ("PT0S", 0.0), ("PT1H1M1S", 3661.0), ("PT2M", 120.0)]
)
def test_lengths_of_iso_8601_are_read(text: str, seconds: float) -> None:
    assert seconds_of_iso(text, field="offset") == seconds


@pytest.mark.parametrize("value", ["PT", "1.5", "P1D", "PT-1S", "", None, 3, "PT1S "])
def test_what_is_no_length_is_refused_with_its_field(value: object) -> None:
    with pytest.raises(IntakeProblem) as caught:
        seconds_of_iso(value, field="offset")
    assert caught.value.code is ProblemCode.BAD_VALUE
    assert caught.value.data["field"] == "offset"


def test_marks_of_vendors_become_ours_in_the_text_and_in_the_words() -> None:
    words = (Word("Bel", 0.0, 0.2), Word("[PHONE_1]", 0.2, 1.0))
    (turn,) = contact(Turn(Party.AGENT, "Bel [PHONE_1]", 0.0, 1.0, words=words)).turns
    assert turn.text == "Bel [phone]"
    assert [word.text for word in turn.words] == ["Bel", "[phone]"]


def test_words_are_spelled_as_the_text_spells_them() -> None:
    words = (Word("goedemorgen", 0.0, 0.5), Word("ann", 0.5, 1.0))
    (turn,) = contact(Turn(Party.AGENT, "Goedemorgen, Ann!", 0.0, 1.0, words=words)).turns
    assert [word.text for word in turn.words] == ["Goedemorgen,", "Ann!"]


@pytest.mark.parametrize("said", ["met Ann", "met [PII] Peeters", "met [PII] vandaag hier"])
def test_words_that_are_not_those_of_the_text_are_dropped(said: str) -> None:
    words = (Word("met", 0.0, 0.5), Word("Ann", 0.5, 0.8), Word("Peeters", 0.8, 1.0))
    (turn,) = contact(Turn(Party.AGENT, said, 0.0, 1.0, words=words)).turns
    assert turn.words == ()
    assert turn.text == said


def test_a_contact_says_whether_its_document_names_anybody() -> None:
    assert contact(Turn(Party.OTHER, "ja"), Turn(Party.BOT, "nee")).separation is Separation.TOGETHER
    assert contact(Turn(Party.OTHER, "ja"), Turn(Party.AGENT, "nee")).separation is Separation.STATED


def test_timed_turns_are_put_in_order_and_untimed_ones_keep_theirs() -> None:
    late, early = Turn(Party.AGENT, "later", 2.0, 3.0), Turn(Party.AGENT, "eerst", 0.0, 1.0)
    assert [turn.text for turn in contact(late, early).turns] == ["eerst", "later"]
    untimed = Turn(Party.AGENT, "ooit")
    assert [turn.text for turn in contact(late, untimed, early).turns] == ["later", "ooit", "eerst"]


def test_length_and_channel_come_from_the_turns_unless_they_are_told() -> None:
    turn = Turn(Party.AGENT, "ja", 2.0, 3.0)
    assert contact(turn).facts == ContactFacts(channel=Channel.VOICE, duration_s=3.0)
    told = ContactFacts(channel=Channel.CHAT, duration_s=10.0)
    assert contact(turn, facts=told).facts == told


def test_turns_without_text_are_left_out_and_nothing_left_is_refused() -> None:
    assert len(contact(Turn(Party.AGENT, " "), Turn(Party.AGENT, "ja")).turns) == 1
    with pytest.raises(IntakeProblem) as caught:
        contact(Turn(Party.AGENT, " \n"))
    assert caught.value.code is ProblemCode.NO_TURNS


def test_limits_hold() -> None:
    with pytest.raises(IntakeProblem) as too_many:
        contact(*[Turn(Party.AGENT, "ja")] * 3, limits=Limits(turn_count=2))
    assert too_many.value.data == {"turn_count": 3, "limit": 2}
    with pytest.raises(IntakeProblem) as too_long:
        contact(Turn(Party.AGENT, "ja", 0.0, 61.0), limits=Limits(duration_s=60))
    assert too_long.value.code is ProblemCode.TOO_LONG


VOICES = st.builds(Voice, st.sampled_from(["spk_0", "spk_1", None]), st.sampled_from([0, 1, None]))
TIMED = st.builds(
    lambda start, length: Word("woord", start, start + length),
    st.floats(0, 100).map(lambda value: round(value, 2)),
    st.floats(0, 3).map(lambda value: round(value, 2)),
)


@given(st.lists(st.tuples(VOICES, TIMED), max_size=30))
def test_every_word_is_in_exactly_one_turn_of_its_own_party(words: list[tuple[Voice, Word]]) -> None:
    turns = turns_of_voices(words, Speakers(BOTH))
    assert sorted((word.start_s, word.end_s) for turn in turns for word in turn.words) == sorted(
        (word.start_s, word.end_s) for _, word in words
    )
    for party in Party:
        said = sum(Speakers(BOTH).party(voice.label, channel=voice.channel) is party for voice, _ in words)
        assert sum(len(turn.words) for turn in turns if turn.party is party) == said


def test_a_mark_that_stands_alone_is_no_word() -> None:
    words = (Word("Le", 0.0, 0.2), Word("lien?", 0.2, 0.5))

    (turn,) = contact(Turn(Party.AGENT, "Le lien ?", 0.0, 0.5, words=words)).turns

    assert turn.words == words
