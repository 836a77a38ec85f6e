"""Reading the sentiment of customers' turns, and its course."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.figures import Figure, macro_f1_of, sets_of
from benchmarks.quality.sentiment import measure
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.sentiment.read import (
    Course,
    Sentiment,
    SentimentReading,
    sentiment_in,
    sentiment_of_contact,
    sentiment_of_turns,
)
from tests.shared_data import shared_data

ABOVE_LEXICON = 0.10


@pytest.mark.parametrize(
    ("text", "language", "sentiment"),
    [
        ("ik ben heel tevreden, fantastisch geholpen", Language.DUTCH, Sentiment.POSITIVE),
        ("dat is echt slecht en ik ben ontgoocheld", Language.DUTCH, Sentiment.NEGATIVE),
        ("c'est une excellente nouvelle, merci", Language.FRENCH, Sentiment.POSITIVE),
        ("das ist schlecht und ich bin enttäuscht", Language.GERMAN, Sentiment.NEGATIVE),
        ("thank you so much, brilliant", Language.ENGLISH, Sentiment.POSITIVE),
        ("I am calling about my contract", Language.ENGLISH, Sentiment.NEUTRAL),
    ],
)
def test_words_tell_how_it_is_for_the_customer(text: str, language: Language, sentiment: Sentiment) -> None:
    reading = sentiment_in(text, language=language)
    assert reading is not None
    assert reading.sentiment is sentiment


def test_the_words_that_weigh_most_are_shown() -> None:
    reading = sentiment_in("thank you so much, brilliant", language=Language.ENGLISH)
    assert reading is not None
    assert "brilliant" in reading.because


def test_nothing_is_read_from_a_text_without_words_or_language() -> None:
    assert sentiment_in("", language=Language.DUTCH) is None
    assert sentiment_in("[NAME] 42", language=Language.DUTCH) is None
    assert sentiment_in("slecht", language=None) is None


def test_only_turns_of_the_customer_are_read() -> None:
    said = [
        Turn(party, "dat is heel slecht", language=Language.DUTCH)
        for party in (Party.AGENT, Party.BOT, Party.OTHER, Party.CUSTOMER)
    ]
    agent, bot, other, customer = sentiment_of_turns(said)
    assert (agent, bot, other) == (None, None, None)
    assert customer is not None


def reading(score: float) -> SentimentReading:
    sentiment = Sentiment.NEGATIVE if score < 0 else Sentiment.POSITIVE
    return SentimentReading(sentiment, 0.8, score, ())


def test_the_course_goes_from_the_first_third_to_the_last() -> None:
    worse = sentiment_of_contact([reading(0.5), None, reading(0.4), reading(-0.2), reading(-0.7)])
    better = sentiment_of_contact([reading(-0.5), reading(-0.4), reading(0.2), reading(0.7)])
    same = sentiment_of_contact([reading(0.5)] * 6)
    assert worse is not None
    assert better is not None
    assert same is not None
    assert (worse.course, better.course, same.course) == (Course.WORSE, Course.BETTER, Course.SAME)
    assert (worse.lowest, better.lowest, same.lowest) == (4, 0, None)


def test_a_short_contact_has_no_course_and_one_without_readings_no_sentiment() -> None:
    short = sentiment_of_contact([reading(0.5), reading(-0.5)])
    assert short is not None
    assert short.course is None
    assert sentiment_of_contact([None, None]) is None
    assert sentiment_of_contact([]) is None


@given(st.text(max_size=120), st.sampled_from(Language))
def test_confidence_is_the_largest_of_three_shares_and_capitals_change_nothing(
    text: str, language: Language
) -> None:
    found = sentiment_in(text, language=language)
    assert found == sentiment_in(text.lower(), language=language)
    if found is not None:
        assert 1 / 3 <= found.confidence <= 1
        assert -1 <= found.score <= 1


@pytest.fixture(scope="module")
def macro_f1_by_set() -> dict[tuple[str, ...], float]:
    shared_data("text/sentiment-tweets")
    figures: list[Figure] = measure()
    return {name: macro_f1_of(labels) for name, labels in sets_of(figures).items()}


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.FRENCH, Language.GERMAN])
def test_public_tweets_are_read_better_than_by_their_lexicon(
    macro_f1_by_set: dict[tuple[str, ...], float], language: Language
) -> None:
    name = ("sentiment", language, "sentiment-tweets", "held back", "clean")
    assert macro_f1_by_set[*name, "model"] >= macro_f1_by_set[*name, "lexicon"] + ABOVE_LEXICON


@pytest.mark.parametrize("language", Language)
def test_held_back_turns_of_customers_are_read_better_than_by_the_lexicon(
    macro_f1_by_set: dict[tuple[str, ...], float], language: Language
) -> None:
    name = ("sentiment", language, "own suite", "held back", "clean")
    assert macro_f1_by_set[*name, "model"] > macro_f1_by_set[*name, "lexicon"]
