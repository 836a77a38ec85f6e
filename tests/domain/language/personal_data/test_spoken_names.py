"""Names in texts without capitals: announced, at the head of a turn, of somebody's kin, tied, corrected, spelled, asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.number_runs import pieces_of
from leidraad.domain.language.personal_data.ordinary_words import ORDINARY_WORDS
from leidraad.domain.language.personal_data.redact import redact_text, redact_turns
from leidraad.domain.language.personal_data.spoken_names import may_hold_spoken_name, spoken_names_in
from tests.domain.language.personal_data.utterances import utterances_to_develop_on


@pytest.mark.parametrize(
    ("said", "masked"),
    [
        ("ik bel namens tineke hoekstra", "ik bel namens [name]"),
        ("ja hallo met verplancke", "ja hallo met [name]"),
        ("hi it's priya again i rang yesterday", "hi it's [name] again i rang yesterday"),
        ("ja goeiedag vandoorne ik had een vraagje", "ja goeiedag [name] ik had een vraagje"),
        ("allô oui delvigne à l'appareil", "allô oui [name] à l'appareil"),
        ("mijn buurvrouw annelore heeft het pakje", "mijn buurvrouw [name] heeft het pakje"),
        ("my late husband cyril had the contract", "my late husband [name] had the contract"),
        ("der nachbar wieczorek hat es angenommen", "der nachbar [name] hat es angenommen"),
        ("le technicien s'appelait loris", "le technicien s'appelait [name]"),
        ("nee niet tytgat maar tytgadt met een d", "nee niet [name] maar [name] met een d"),
        ("dat is verplancke v e r p l", "dat is [name] [name]"),
        ("thönnissen mit t h und doppel s", "[name] mit t h und doppel s"),
        ("passez-moi ophélie s'il vous plaît", "passez-moi [name] s'il vous plaît"),
        ("onze poetsvrouw grazyna heeft opengedaan", "onze poetsvrouw [name] heeft opengedaan"),
        ("de coninck en deux mots", "[name] en deux mots"),
        ("was it evelina or eveleen", "was it [name] or [name]"),
        ("an der klingel steht wieczorek", "an der klingel steht [name]"),
        ("me and emeka signed it", "me and [name] signed it"),
        ("ich bin torben und mein internet geht nicht", "ich bin [name] und mein internet geht nicht"),
    ],
)
def test_names_that_no_list_knows_are_found_by_the_words_around(said: str, masked: str) -> None:
    text = said
    for span in reversed(find_personal_data(said)):
        text = f"{text[: span.start]}[{span.kind.value}]{text[span.end :]}"
    assert text == masked


@pytest.mark.parametrize(
    "said",
    [
        "ik ben boos op jullie",
        "hier werkt niks meer",
        "monsieur écoutez ça suffit",
        "sir listen",
        "je suis affilié depuis dix ans",
        "it's a swift transfer",
        "ich bin sauer",
        "ihr kollege hat mir einen rabatt versprochen",
        "mijn man wordt er gek van",
        "this is ridiculous",
        "hier überwachungskameras zu sehen",
    ],
)
def test_what_stands_where_a_name_could_stays(said: str) -> None:
    assert redact_text(said).text == said


def test_a_second_name_is_tied_to_the_first() -> None:
    assert redact_text("mijn zoontje heet ayden en mijn dochter yasmina").text == (
        "mijn zoontje heet [name] en mijn dochter [name]"
    )


def test_a_question_makes_an_unknown_word_a_name() -> None:
    turns = [Turn(Party.AGENT, "op welke naam staat dat"), Turn(Party.CUSTOMER, "ja dat is tshibanda")]
    assert redact_turns(turns).turns[1].text == "ja dat is [name 1]"


def test_texts_with_capitals_are_left_to_the_other_rules() -> None:
    text = "ja hallo met Verplancke"
    assert not may_hold_spoken_name(text, text.lower().split())
    assert list(spoken_names_in(text, pieces_of(text))) == []


@given(st.lists(st.sampled_from(sorted(ORDINARY_WORDS)[::37]), max_size=12))
def test_ordinary_words_alone_are_never_read_as_names(words: list[str]) -> None:
    text = " ".join(words)
    assert not may_hold_spoken_name(text, words)
    assert list(spoken_names_in(text, pieces_of(text))) == []


@given(st.text(alphabet="abcdeéß @'-.,\n", max_size=60))
def test_names_lie_inside_the_text_and_begin_and_end_with_a_letter(text: str) -> None:
    for span in spoken_names_in(text, pieces_of(text), asked=True):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start].isalpha()
        assert text[span.end - 1].isalpha()
        assert span.kind is PersonalDataKind.NAME


@pytest.mark.parametrize("language", Language)
def test_few_of_the_sentences_that_must_stay_are_touched(language: Language) -> None:
    kept = [case for case in utterances_to_develop_on("spoken_names", language) if case.section == "kept"]
    assert len(kept) > 50
    touched = 0
    for case in kept:
        turns = [Turn(Party.CUSTOMER, "".join(part.text for part in turn)) for turn in case.turns]
        touched += bool(redact_turns(turns).counts)
    assert touched <= 1
