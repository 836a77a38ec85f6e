"""A labeller stands in place of the shipped rules where it answers; where it does not, the rules read and it is told."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from leidraad.domain.contacts.turns import Channel, Party, Turn
from leidraad.domain.language.aggression.find import aggression_in
from leidraad.domain.language.aggression.reading import Kind, Level
from leidraad.domain.language.languages import Language
from leidraad.domain.language.reading import (
    LABELS,
    READING_VERSION,
    ContactReading,
    Labellers,
    SignalKind,
    kinds_by_models,
    read_contact,
    version_with,
)
from leidraad.domain.language.sentiment.read import Sentiment
from leidraad.domain.language.shipped_labels import SHIPPED, labelled
from leidraad.domain.language.turn_label_models import LONGEST_NAME, mark_of_languages
from leidraad.domain.language.turn_labels import (
    LABELS_OF,
    LEVEL_OF,
    LabelledSignal,
    NotLabelled,
    TurnLabel,
    TurnToLabel,
    WhyNotLabelled,
)

AGGRESSION, COMPLIMENTS, SENTIMENT = (
    LabelledSignal.AGGRESSION,
    LabelledSignal.COMPLIMENTS,
    LabelledSignal.SENTIMENT,
)
INSULT = "Gij zijt een idioot."


@dataclass
class Told:
    """A labeller that gives every turn the same, or says that it cannot."""

    label: TurnLabel | NotLabelled
    languages: frozenset[Language] = frozenset(Language)
    version: str = "told@123456789abc"
    asked: list[str] = field(default_factory=list)

    def labels(self, turns: Sequence[TurnToLabel], *, signal: LabelledSignal) -> tuple[TurnLabel | None, ...]:
        self.asked += [turn.text for turn in turns]
        if isinstance(self.label, NotLabelled):
            raise self.label
        return (self.label,) * len(turns)


def said(*texts: str, language: Language | None = Language.DUTCH) -> list[TurnToLabel]:
    return [TurnToLabel(text, language) for text in texts]


def test_a_labeller_has_the_last_word_about_what_it_reads() -> None:
    found = labelled(
        said("Goeiemorgen", INSULT), signal=AGGRESSION, by=Told(TurnLabel("rudeness", 0.7, 0, 3))
    )

    assert found.labels == (TurnLabel("rudeness", 0.7, 0, 3),) * 2
    assert found.by == "told@123456789abc"


def test_where_both_agree_the_words_of_the_rules_explain() -> None:
    found = labelled(said(INSULT), signal=AGGRESSION, by=Told(TurnLabel("insult", 0.7)))

    (rules,) = SHIPPED.labels(said(INSULT), signal=AGGRESSION)
    assert rules is not None
    assert rules.start is not None
    assert found.labels == (TurnLabel("insult", 0.7, rules.start, rules.end),)


def test_whoever_speaks_of_harming_himself_is_heard_whatever_the_model_says() -> None:
    found = labelled(said("ik wil niet meer leven"), signal=AGGRESSION, by=Told(TurnLabel("none", 1.0)))

    assert [each.label for each in found.labels if each] == ["self_harm"]


def test_turns_in_other_languages_and_without_words_are_not_put_before_it() -> None:
    model = Told(TurnLabel("none", 0.9), languages=frozenset({Language.FRENCH}))

    found = labelled(
        [
            *said(INSULT),
            *said(INSULT, language=None),
            *said("Tu es là", "[phone] ...", language=Language.FRENCH),
        ],
        signal=AGGRESSION,
        by=model,
    )

    assert model.asked == ["Tu es là"]
    assert [each.label for each in found.labels if each] == ["insult", "insult", "none", "none"]
    assert found.by == model.version


@pytest.mark.parametrize("why", WhyNotLabelled)
def test_a_labeller_that_cannot_say_leaves_the_whole_to_the_rules(why: WhyNotLabelled) -> None:
    found = labelled(said(INSULT), signal=AGGRESSION, by=Told(NotLabelled(why, "because")))

    assert found.labels == SHIPPED.labels(said(INSULT), signal=AGGRESSION)
    assert found.by == why


def test_a_labeller_with_a_label_of_its_own_is_not_believed() -> None:
    found = labelled(said(INSULT), signal=AGGRESSION, by=Told(TurnLabel("furious", 1.0)))

    assert found.labels == SHIPPED.labels(said(INSULT), signal=AGGRESSION)
    assert found.by == WhyNotLabelled.UNCLEAR


def test_without_turns_nobody_is_asked() -> None:
    model = Told(NotLabelled(WhyNotLabelled.AWAY, "because"))

    assert labelled((), signal=AGGRESSION, by=model).by == model.version
    assert model.asked == []


def test_each_kind_of_aggression_has_a_level_and_each_label_of_a_signal_is_one_that_is_shown() -> None:
    assert set(LEVEL_OF) == set(LABELS_OF[AGGRESSION])
    assert set(LABELS_OF[SENTIMENT]) == set(Sentiment)
    assert LEVEL_OF[str(Kind.SELF_HARM)] is Level.NONE
    shown = {
        AGGRESSION: SignalKind.AGGRESSION,
        COMPLIMENTS: SignalKind.COMPLIMENT,
        SENTIMENT: SignalKind.SENTIMENT,
    }
    for signal, kind in shown.items():
        assert set(LABELS_OF[signal][1:]) - {str(Kind.SELF_HARM)} == set(LABELS[kind])


@pytest.mark.parametrize(
    "text", ["Gij zijt een idioot", "Ik wacht u op na het werk", "Ik sla u op uw bakkes", "Trut", "Dank u"]
)
def test_the_level_of_a_kind_is_the_one_that_the_rules_give_it(text: str) -> None:
    reading = aggression_in(text, language=Language.DUTCH)
    (label,) = SHIPPED.labels(said(text), signal=AGGRESSION)

    assert label is not None
    assert LEVEL_OF[label.label] is reading.level


# --- in a contact

TURNS = (
    Turn(Party.AGENT, "Waarmee kan ik helpen?", language=Language.DUTCH),
    Turn(Party.CUSTOMER, "Ik heb een vraag over de factuur", language=Language.DUTCH),
)


def read(labellers: Labellers, *, with_sentiment: bool = False) -> ContactReading:
    return read_contact(
        TURNS,
        language=Language.DUTCH,
        channel=Channel.VOICE,
        started_at=datetime(2026, 11, 20, 9, 12, tzinfo=UTC),
        with_sentiment=with_sentiment,
        labellers=labellers,
    )


def test_what_a_model_finds_is_a_signal_like_any_other_with_its_level() -> None:
    reading = read({AGGRESSION: Told(TurnLabel("threat_of_violence", 0.8, 0, 2))})

    (signal,) = [each for each in reading.signals if each.kind is SignalKind.AGGRESSION]
    assert (signal.label, signal.position, signal.start, signal.end) == ("threat_of_violence", 1, 0, 2)
    assert signal.value == {"level": "threat"}
    assert signal.confidence == 0.8


def test_the_words_of_agents_are_never_put_before_a_model() -> None:
    model = Told(TurnLabel("negative", 0.8, score=-0.8))

    read({SENTIMENT: model, AGGRESSION: model, COMPLIMENTS: model}, with_sentiment=True)

    assert set(model.asked) == {TURNS[1].text}


def test_sentiment_is_asked_of_a_model_only_where_it_may_be_read() -> None:
    model = Told(TurnLabel("negative", 0.8, score=-0.8))

    without = read({SENTIMENT: model})
    assert model.asked == []
    assert without.version == f"{READING_VERSION}, sentiment-model told@123456789abc"

    (signal,) = [
        each for each in read({SENTIMENT: model}, with_sentiment=True).signals if each.kind == "sentiment"
    ]
    assert (signal.label, signal.value["score"]) == ("negative", -0.8)


def test_the_version_says_which_model_labelled_and_which_did_not() -> None:
    reading = read(
        {
            COMPLIMENTS: Told(TurnLabel("none", 0.9)),
            AGGRESSION: Told(NotLabelled(WhyNotLabelled.AWAY, "because")),
        }
    )

    assert reading.version == f"{READING_VERSION}, aggression-model away, compliments-model told@123456789abc"
    assert read({}).version == READING_VERSION


def test_the_kinds_that_a_model_labelled_are_told_from_the_version() -> None:
    by_one = version_with({AGGRESSION: "plum@123456789abc", SENTIMENT: "away"})

    assert kinds_by_models(by_one) == {SignalKind.AGGRESSION, SignalKind.CARE}
    assert kinds_by_models(READING_VERSION) == kinds_by_models("") == frozenset()


def test_a_model_for_some_languages_labelled_in_no_other() -> None:
    dutch = mark_of_languages({Language.DUTCH})
    by_one = version_with({AGGRESSION: f"plum@123456789abc{dutch}", SENTIMENT: "pear@123456789abc"})

    assert kinds_by_models(by_one, languages={Language.DUTCH}) == kinds_by_models(by_one)
    assert kinds_by_models(by_one, languages={Language.FRENCH}) == {SignalKind.SENTIMENT}
    assert kinds_by_models(by_one, languages={Language.FRENCH, Language.DUTCH}) == kinds_by_models(by_one)
    assert kinds_by_models(by_one, languages=()) == frozenset()


def test_the_longest_version_has_room_in_the_tables() -> None:
    for_two = mark_of_languages({Language.DUTCH, Language.FRENCH})  # of one or three languages it is shorter
    named = f"{'n' * LONGEST_NAME}@{'0' * 12}{for_two}"

    assert len(version_with(dict.fromkeys(LabelledSignal, named))) <= 300
    assert "languages " in READING_VERSION
    assert "redaction " in READING_VERSION
