"""A contact is read whole: whose words, in which order, with the words that say so."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Channel, Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.redact import redact_turns
from leidraad.domain.language.reading import LABELS, READING_VERSION, ContactReading, SignalKind, read_contact

BEGUN = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
# What no label may ever say: a feeling, a mood or a mark of somebody who works here.
ABOUT_FEELINGS_OF_AGENTS = (
    "agent_", "mood", "stress", "emotion", "empath", "friendly", "tone", "attitude", "score", "performance"
)  # fmt: skip


def read(*turns: tuple[Party, str], language: Language = Language.DUTCH) -> ContactReading:
    said = [Turn(party, text, language=language) for party, text in turns]
    return read_contact(said, language=language, channel=Channel.VOICE, started_at=BEGUN)


def found(reading: ContactReading) -> list[tuple[str, str, int]]:
    return [(str(signal.kind), signal.label, signal.position) for signal in reading.signals]


def test_a_compliment_and_an_insult_are_found_where_they_were_said() -> None:
    reading = read(
        (Party.AGENT, "Goeiemorgen, waarmee kan ik u helpen?"),
        (Party.CUSTOMER, "Gij zijt een idioot."),
        (Party.AGENT, "Ik kijk het na."),
        (Party.CUSTOMER, "U hebt mij fantastisch geholpen, dank u."),
    )

    assert found(reading) == [("aggression", "insult", 1), ("compliment", "to_agent", 3)]
    assert reading.version == READING_VERSION


def test_each_signal_shows_the_words_that_say_so() -> None:
    text = "Luister eens, gij zijt een idioot, echt waar"

    (signal,) = read((Party.CUSTOMER, text)).signals

    assert text[signal.start : signal.end] == "gij zijt een idioot"
    assert signal.value == {"level": "insult"}


def test_what_an_agent_says_is_never_read_as_praise_or_aggression() -> None:
    assert read((Party.AGENT, "Gij zijt een idioot. U hebt mij fantastisch geholpen.")).signals == ()


def test_somebody_who_speaks_of_harming_himself_is_in_need_of_care_and_no_aggressor() -> None:
    reading = read((Party.CUSTOMER, "ik wil niet meer leven"))

    assert found(reading) == [("care", "self_harm", 0)]


def test_promises_earlier_contacts_open_questions_and_the_end_are_read_from_both_sides() -> None:
    reading = read(
        (Party.CUSTOMER, "Ik bel al voor de derde keer over mijn factuur."),
        (Party.AGENT, "We bellen u morgen terug."),
        (Party.CUSTOMER, "Goed, dank u."),
    )

    assert found(reading) == [("repeat", "mentioned", 0), ("promise", "call", 1)]
    repeat, promise = reading.signals
    assert repeat.value == {"earlier_count": 2, "several": True, "via": ("call",)}
    assert promise.party == Party.AGENT
    assert promise.value == {
        "who": "agent", "standing": "firm", "from": "2026-11-21", "to": "2026-11-21", "until": None,
    }  # fmt: skip
    assert (reading.reason, reading.outcome) == ("invoice", "follow_up")
    assert [(words.part, words.position, words.is_next) for words in reading.summary] == [
        ("reason", 0, False), ("promise", 1, True),
    ]  # fmt: skip


def test_an_earlier_contact_tells_how_often_by_what_and_when() -> None:
    reading = read((Party.CUSTOMER, "Ik heb vorige week al twee keer gemaild over mijn factuur."))

    assert [each.value for each in reading.signals if each.kind is SignalKind.REPEAT] == [
        {"earlier_count": 2, "several": True, "via": ("email",), "from": "2026-11-09", "to": "2026-11-15"}
    ]


def test_sentiment_is_read_only_when_that_is_asked_and_of_the_customer_alone() -> None:
    said = [
        Turn(Party.CUSTOMER, "Dit is echt verschrikkelijk slecht, een schande.", language=Language.DUTCH),
        Turn(Party.AGENT, "Dit is echt verschrikkelijk slecht, een schande.", language=Language.DUTCH),
    ]

    without = read_contact(said, language=Language.DUTCH, channel=Channel.VOICE, started_at=BEGUN)
    asked = read_contact(
        said, language=Language.DUTCH, channel=Channel.VOICE, started_at=BEGUN, with_sentiment=True
    )

    assert not without.with_sentiment
    assert [one for one in without.signals if one.kind is SignalKind.SENTIMENT] == []
    (mood,) = [one for one in asked.signals if one.kind is SignalKind.SENTIMENT]
    assert (mood.label, mood.position) == ("negative", 0)
    assert mood.start is not None
    assert mood.confidence is not None


def test_how_it_ended_is_blank_where_nothing_says_it() -> None:
    assert read((Party.CUSTOMER, "Dag.")).outcome == ""


def test_in_a_contact_without_turns_nothing_is_found() -> None:
    assert read().signals == ()


def test_every_kind_has_labels_and_none_is_about_the_feelings_of_an_agent() -> None:
    assert set(LABELS) == set(SignalKind)
    labels = {label for each in LABELS.values() for label in each} | {str(kind) for kind in SignalKind}
    assert not [label for label in labels for word in ABOUT_FEELINGS_OF_AGENTS if label.startswith(word)]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(Party)),
            st.sampled_from(
                [
                    "gij zijt een idioot",
                    "u hebt mij super geholpen",
                    "ik sta aan uw deur te wachten",
                    "ja",
                    "[phone]",
                    "",
                    "vous êtes un imbécile",
                ]
            ),
        ),
        max_size=8,
    )
)
def test_signals_lie_in_their_turn_have_a_label_of_their_kind_and_come_in_order(
    turns: list[tuple[Party, str]],
) -> None:
    reading = read(*turns)

    assert [signal.position for signal in reading.signals] == sorted(
        signal.position for signal in reading.signals
    )
    for signal in reading.signals:
        party, text = turns[signal.position]
        assert signal.party == party
        assert signal.label in LABELS[signal.kind]
        assert signal.confidence is None or 0 <= signal.confidence <= 1
        if signal.start is not None and signal.end is not None:
            assert 0 <= signal.start < signal.end <= len(text)


DOUBTED = (
    "mijn naam is Els Willems",
    "ik woon in de Kerkstraat in Aalst",
    "neen dank u, dat is alles",
    "het is nul vier zeven nul twaalf",
    "bel mij op 0470 12 34 56",
    "thank you for calling Melody Lane Music School",
    "Sure, it's a 2018 Ford Fusion.",
    "l'armoire de rue est saturée. Toute la rue est coupée.",
    "de derde maart",
)


@given(st.lists(st.tuples(st.sampled_from(Party), st.sampled_from(DOUBTED)), max_size=6))
def test_what_redacting_left_in_doubt_need_not_be_looked_for_again(said: list[tuple[Party, str]]) -> None:
    redacted = redact_turns([Turn(party, text) for party, text in said])

    def doubtful(**given: object) -> set[object]:
        reading = read_contact(
            redacted.turns, language=Language.DUTCH, channel=Channel.VOICE, started_at=BEGUN, **given
        )
        return set(reading.doubtful)

    assert doubtful(in_doubt=redacted.doubtful) == doubtful()


def test_some_of_these_are_in_doubt() -> None:
    redacted = redact_turns([Turn(Party.CUSTOMER, text) for text in DOUBTED])
    assert [each for each in redacted.doubtful if not each.masked]
