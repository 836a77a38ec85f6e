"""Words of channels become turns: pauses and changes of speaker part them, overlap keeps them parallel."""

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.contacts.turns_from_words import turns_from_words
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
