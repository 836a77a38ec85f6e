"""Words of channels become turns: pauses and changes of speaker part them, overlap keeps them parallel."""

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.contacts.turns_from_words import Voiced, turns_from_words, words_by_voice
from leidraad.domain.language.languages import Language

BOTH = (Party.AGENT, Party.CUSTOMER)


def words(*spoken: tuple[str, float, float]) -> tuple[Word, ...]:
    return tuple(Word(*word) for word in spoken)


def told(turns: tuple[Turn, ...]) -> list[tuple[Party, str, float | None, float | None]]:
    return [(turn.party, turn.text, turn.start_s, turn.end_s) for turn in turns]


def test_a_pause_of_1_2_s_parts_two_turns() -> None:
    heard = words((" Goedemorgen,", 0.0, 0.8), (" met", 1.9, 2.1), (" Jan", 3.3, 3.6))
    turns = turns_from_words([heard], parties=[Party.AGENT], language=Language.DUTCH)
    assert told(turns) == [
        (Party.AGENT, "Goedemorgen, met", 0.0, 2.1),
        (Party.AGENT, "Jan", 3.3, 3.6),
    ]
    assert {turn.language for turn in turns} == {Language.DUTCH}


def test_a_word_of_the_other_in_a_short_pause_changes_the_turn() -> None:
    agent = words(("één", 0.0, 0.5), ("twee", 1.2, 1.6))
    customer = words(("ja", 0.7, 1.0))
    assert told(turns_from_words([agent, customer], parties=BOTH)) == [
        (Party.AGENT, "één", 0.0, 0.5),
        (Party.CUSTOMER, "ja", 0.7, 1.0),
        (Party.AGENT, "twee", 1.2, 1.6),
    ]


def test_speech_at_the_same_time_stays_parallel() -> None:
    agent = words(("één", 0.0, 0.5), ("twee", 0.6, 1.0), ("drie", 1.1, 1.5))
    customer = words(("wacht", 0.4, 0.9), ("even", 0.9, 1.2))
    assert told(turns_from_words([agent, customer], parties=BOTH)) == [
        (Party.AGENT, "één twee drie", 0.0, 1.5),
        (Party.CUSTOMER, "wacht even", 0.4, 1.2),
    ]


def test_no_words_give_no_turns() -> None:
    assert turns_from_words([(), ()], parties=BOTH) == ()


heard_words = st.lists(
    st.builds(
        lambda start, length: Word("w", start / 100, (start + length) / 100),
        st.integers(0, 3000),
        st.integers(0, 80),
    ),
    max_size=30,
)


@given(heard_words, heard_words)
def test_every_word_is_in_exactly_one_turn_of_its_party(agent: list[Word], customer: list[Word]) -> None:
    turns = turns_from_words([agent, customer], parties=BOTH)
    for party, heard in zip(BOTH, (agent, customer), strict=True):
        kept = [word for turn in turns if turn.party is party for word in turn.words]
        assert sorted(kept, key=repr) == sorted(heard, key=repr)


@given(heard_words, heard_words)
def test_turns_are_in_time_order_and_hold_their_words(agent: list[Word], customer: list[Word]) -> None:
    turns = turns_from_words([agent, customer], parties=BOTH)
    assert [turn.start_s for turn in turns] == sorted(turn.start_s or 0.0 for turn in turns)
    for turn in turns:
        assert turn.start_s == min(word.start_s for word in turn.words)
        assert turn.end_s == max(word.end_s for word in turn.words)


def texts(found: dict[int, list[Word]]) -> dict[int, str]:
    return {voice: " ".join(word.text for word in spoken) for voice, spoken in found.items()}


def test_a_word_is_with_the_voice_that_speaks_longest_during_it() -> None:
    spans = [Voiced(0.0, 2.0, 1), Voiced(2.0, 4.0, 0)]
    spoken = words(("waarmee", 0.2, 0.9), ("kan", 1.7, 2.1), ("ja", 1.9, 2.4), ("mijn", 2.5, 2.9))
    assert texts(words_by_voice(spoken, spans)) == {1: "waarmee kan", 0: "ja mijn"}


def test_a_word_between_two_spans_is_with_the_nearest() -> None:
    spans = [Voiced(0.0, 1.0, 0), Voiced(5.0, 6.0, 1)]
    spoken = words(("laat", 1.2, 1.5), ("vroeg", 4.0, 4.4), ("erna", 9.0, 9.4))
    assert texts(words_by_voice(spoken, spans)) == {0: "laat", 1: "vroeg erna"}


def test_where_both_speak_at_once_the_voice_of_the_word_before_goes_on() -> None:
    spans = [Voiced(0.0, 4.0, 0), Voiced(2.0, 6.0, 1)]
    spoken = words(("een", 1.0, 1.5), ("twee", 2.5, 3.0), ("drie", 4.5, 5.0), ("vier", 5.2, 5.5))
    assert texts(words_by_voice(spoken, spans)) == {0: "een twee", 1: "drie vier"}


def test_without_spans_no_word_has_a_voice() -> None:
    assert words_by_voice(words(("ja", 0.0, 0.5)), []) == {}


VOICED = st.lists(
    st.tuples(st.floats(0, 30), st.floats(0.1, 10), st.integers(0, 1)).map(
        lambda each: Voiced(each[0], each[0] + each[1], each[2])
    ),
    min_size=1,
    max_size=12,
)
SPOKEN = st.lists(
    st.tuples(st.floats(0, 40), st.floats(0, 1)).map(lambda each: Word("w", each[0], each[0] + each[1])),
    max_size=20,
)


@given(spoken=SPOKEN, spans=VOICED)
def test_every_word_has_one_voice_and_it_is_one_that_speaks(spoken: list[Word], spans: list[Voiced]) -> None:
    found = words_by_voice(spoken, spans)
    assert sorted((word.start_s, word.end_s) for voice in found.values() for word in voice) == sorted(
        (word.start_s, word.end_s) for word in spoken
    )
    assert set(found) <= {span.voice for span in spans}
    for voice, said in found.items():
        for word in said:
            inside = {
                span.voice for span in spans if span.start_s <= word.start_s and word.end_s <= span.end_s
            }
            assert not inside or voice in inside
