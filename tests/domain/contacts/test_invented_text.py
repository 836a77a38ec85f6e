"""What nobody said is taken out; what somebody said stays, also when it reads like a subtitle credit."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.invented_text import (
    Invention,
    SpeechSpans,
    Stretch,
    plain_words,
    without_invented,
)
from leidraad.domain.contacts.phantom_phrases import CLOSINGS, CREDITS
from leidraad.domain.contacts.turns import Word
from leidraad.domain.language.languages import Language

ALL_SPEECH = [(0.0, 10_000.0)]

REPORTED = [  # as written by Whisper models, by the sources of phantom_phrases
    (Language.DUTCH, "Ondertitels ingediend door de Amara.org gemeenschap"),
    (Language.DUTCH, "Ondertiteld door de Amara.org gemeenschap"),
    (Language.DUTCH, "Bedankt voor het kijken!"),
    (Language.FRENCH, "Sous-titres réalisés para la communauté d'Amara.org"),
    (Language.FRENCH, "Sous-titrage ST' 501"),
    (Language.FRENCH, "❤️ par SousTitreur.com"),
    (Language.FRENCH, "Sous-titrage Société Radio-Canada"),
    (Language.FRENCH, "Merci d'avoir regardé cette vidéo !"),
    (Language.GERMAN, "Untertitelung aufgrund der Amara.org-Community"),
    (Language.GERMAN, "Untertitel im Auftrag des ZDF für funk, 2017"),
    (Language.GERMAN, "Untertitel von Stephanie Geiges"),
    (Language.GERMAN, "Copyright WDR 2021"),
    (Language.GERMAN, "SWR 2020"),
    (Language.GERMAN, "Vielen Dank für's Zuschauen!"),
    (Language.ENGLISH, "www.mooji.org"),
    (Language.ENGLISH, "Subtitles by the Amara.org community"),
    (Language.ENGLISH, "Thank you for watching."),
    (Language.ENGLISH, "Transcription by CastingWords"),
]


def spoken(
    text: str, *, start_s: float = 0.0, word_s: float = 0.4, confidence: float = 0.9
) -> tuple[Word, ...]:
    return tuple(
        Word(word, start_s + place * word_s, start_s + (place + 1) * word_s, confidence)
        for place, word in enumerate(text.split())
    )


def said(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


@pytest.mark.parametrize(("language", "phrase"), REPORTED)
def test_a_reported_phrase_without_speech_under_it_goes(language: Language, phrase: str) -> None:
    kept = without_invented([Stretch(spoken(phrase, start_s=10.0))], speech=[(0.0, 9.8)], language=language)
    assert kept.words == ()
    assert kept.removed == {Invention.CREDIT: len(phrase.split())}


@pytest.mark.parametrize(("language", "phrase"), REPORTED)
def test_the_same_phrase_stays_where_somebody_speaks(language: Language, phrase: str) -> None:
    kept = without_invented([Stretch(spoken(phrase))], speech=ALL_SPEECH, language=language)
    assert said(kept.words) == phrase
    assert kept.removed == {}


def test_a_credit_goes_when_the_engine_itself_took_the_sound_for_silence() -> None:
    stretch = Stretch(spoken("Ondertiteld door de Amara.org gemeenschap"), no_speech_probability=0.9)
    kept = without_invented([stretch], speech=ALL_SPEECH, language=Language.DUTCH)
    assert kept.removed == {Invention.CREDIT: 5}


def test_the_greeting_that_follows_a_credit_stays() -> None:
    words = spoken("Ondertiteling door", start_s=0.0) + spoken("goedemorgen met Anna", start_s=0.8)
    kept = without_invented([Stretch(words)], speech=[(0.8, 1.3)], language=Language.DUTCH)
    assert "goedemorgen" in said(kept.words)
    assert "Ondertiteling" not in said(kept.words)


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        (Language.DUTCH, "Bedankt."),
        (Language.FRENCH, "Merci."),
        (Language.GERMAN, "Vielen Dank."),
        (Language.ENGLISH, "Thank you."),
    ],
)
def test_thanks_are_kept_where_there_is_speech_and_go_where_there_is_none(
    language: Language, phrase: str
) -> None:
    silent = without_invented([Stretch(spoken(phrase, start_s=5.0))], speech=[(0.0, 4.9)], language=language)
    heard = without_invented([Stretch(spoken(phrase, start_s=5.0))], speech=[(5.0, 5.8)], language=language)
    assert silent.removed == {Invention.CLOSING: len(phrase.split())}
    assert said(heard.words) == phrase


def test_the_vocabulary_it_was_told_to_expect_goes_without_speech() -> None:
    stretch = Stretch(spoken("Fibernet Plus, Aurora", start_s=5.0))
    kept = without_invented(
        [stretch], speech=[(0.0, 4.9)], language=Language.DUTCH, vocabulary=["Aurora", "Fibernet Plus"]
    )
    assert kept.removed == {Invention.VOCABULARY: 3}


def test_a_guess_at_silence_goes_by_the_rule_of_whisper() -> None:
    guess = Stretch(spoken("zo dan maar"), mean_log_probability=-1.3, no_speech_probability=0.8)
    quiet = Stretch(spoken("ja hoor", start_s=2.0), mean_log_probability=-0.4, no_speech_probability=0.8)
    kept = without_invented([guess, quiet], speech=ALL_SPEECH, language=Language.DUTCH)
    assert said(kept.words) == "ja hoor"
    assert kept.removed == {Invention.GUESS: 3}


def test_a_sentence_over_and_over_without_speech_is_said_once_at_most() -> None:
    words = spoken("ik ga even kijken " * 9)
    kept = without_invented([Stretch(words)], speech=[(0.0, 1.6)], language=Language.DUTCH)
    assert said(kept.words) == "ik ga even kijken"
    assert kept.removed == {Invention.LOOP: 32}


def test_a_loop_over_several_stretches_is_one_loop() -> None:
    stretches = [
        Stretch(spoken("Dank u wel.", start_s=start_s, word_s=0.05))
        for start_s in (1.0, 1.15, 1.3, 1.45, 1.6)
    ]
    kept = without_invented(stretches, speech=ALL_SPEECH, language=Language.DUTCH)
    assert said(kept.words) == "Dank u wel."
    assert kept.removed == {Invention.LOOP: 12}


def test_digits_said_at_a_human_pace_stay_however_often_they_are_repeated() -> None:
    stretch = Stretch(spoken("nul " * 12), compression_ratio=4.0)
    kept = without_invented([stretch], speech=ALL_SPEECH, language=Language.DUTCH)
    assert said(kept.words) == " ".join(["nul"] * 12)


def test_a_phrase_that_compresses_too_well_is_a_loop() -> None:
    stretch = Stretch(spoken("dat is goed " * 6), compression_ratio=3.1)
    kept = without_invented([stretch], speech=ALL_SPEECH, language=Language.DUTCH)
    assert said(kept.words) == "dat is goed"


def test_words_far_from_any_speech_go_and_those_near_stay() -> None:
    words = (Word("hallo", 0.9, 1.3), Word("daar", 4.0, 4.4))
    kept = without_invented([Stretch(words)], speech=[(0.0, 1.0)], language=Language.DUTCH)
    assert said(kept.words) == "hallo"
    assert kept.removed == {Invention.OUTSIDE_SPEECH: 1}


def test_without_any_speech_no_word_stays() -> None:
    kept = without_invented([Stretch(spoken("wat dan ook"))], speech=[], language=None)
    assert kept.words == ()


def test_every_pattern_can_match_what_plain_words_leaves() -> None:
    written = [phrase for phrases in (*CREDITS.values(), *CLOSINGS.values()) for phrase in phrases]
    assert all(phrase == phrase.casefold() for phrase in written)
    assert plain_words("Sous-titres d'Amara, ÉTÉ!") == "sous titres d amara ete"


SPANS = st.lists(st.floats(0, 50), min_size=2, max_size=8, unique=True).map(
    lambda edges: list(itertools.pairwise(sorted(edges)))[::2]
)
TEXTS = st.lists(
    st.sampled_from(["ja", "nee", "dank", "u", "wel", "nul", "ondertiteling", "door", "amara.org"]),
    max_size=40,
)


@given(texts=TEXTS, speech=SPANS, word_s=st.floats(0.05, 1.0))
def test_what_stays_is_what_came_in_order_and_every_other_word_is_counted(
    texts: list[str], speech: list[tuple[float, float]], word_s: float
) -> None:
    words = spoken(" ".join(texts), word_s=word_s)
    kept = without_invented([Stretch(words)], speech=speech, language=None)
    remaining = iter(words)
    assert all(word in remaining for word in kept.words)
    assert sum(kept.removed.values()) == len(words) - len(kept.words)


@given(speech=SPANS, start_s=st.floats(0, 60), length_s=st.floats(0.01, 20))
def test_a_share_is_what_counting_milliseconds_gives(
    speech: list[tuple[float, float]], start_s: float, length_s: float
) -> None:
    share = SpeechSpans(speech).share(start_s, start_s + length_s)
    covered = sum(max(0.0, min(start_s + length_s, end) - max(start_s, start)) for start, end in speech)
    assert share == pytest.approx(min(1.0, covered / length_s), abs=1e-6)
