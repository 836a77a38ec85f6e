"""Names that are nobody's stay: of firms, shows and machines, verbs and nouns, jobs, letters and abbreviations, employers of agents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.name_refusals import without_refused
from leidraad.domain.language.personal_data.number_runs import pieces_of
from leidraad.domain.language.personal_data.redact import redact_text, redact_turns


@pytest.mark.parametrize(
    "said",
    [
        "dat is bakkerij janssens op de hoek",
        "c'est la boulangerie lambert sur la place",
        "es geht um das autohaus müller",
        "it's the jenkins bakery on the square",
        "there is a three star hotel called amalfi",
        "wij kijken naar de zender canvas",
        "ik heb bij albert heijn een kaart gekocht",
        "docteur maboul c'est un jeu",
        "comme saint nicolas qui passe une fois par an",
        "ik ken de straat maar niet het nummer",
        "j'admire votre constance",
        "de b van bernard en dan zes zes",
        "e comme émile et puis onze",
        "victor kilo one two",
        "cancel i said c a n c e l",
        "Sehr geehrte Frau Sachbearbeiterin, das ist falsch",
        "goeiemorgen mevrouwke",
        "it's bonkers",
        "ik heb een accentje nodig",
    ],
)
def test_what_is_nobodys_stays(said: str) -> None:
    assert redact_text(said).text == said


@pytest.mark.parametrize(
    ("said", "masked"),
    [
        ("ja hier ronny vom autohaus müllers", "ja hier [name] vom autohaus müllers"),
        (
            "unterschrieben von josefine krahn der geschäftsführer",
            "unterschrieben von [name] der geschäftsführer",
        ),
        ("die betreuerin ist frau rechtsanwältin giesel", "die betreuerin ist frau rechtsanwältin [name]"),
        (
            "u spreekt met Lotte van Lumarel, waarmee kan ik u helpen",
            "u spreekt met [name] van Lumarel, waarmee kan ik u helpen",
        ),
        ("bonjour solène de lumarel que puis-je faire", "bonjour [name] de lumarel que puis-je faire"),
        ("u spreekt met jan van wolputte ik had een vraag", "u spreekt met [name] ik had een vraag"),
        ("het contract is van Marie-Claire Hoet", "het contract is van [name]"),
        ("had ik annick aan de lijn", "had ik [name] aan de lijn"),
        ("my surname is best b e s t", "my surname is best [name]"),
        ("we're the hermanson family", "we're the [name] family"),
    ],
)
def test_only_the_person_is_masked(said: str, masked: str) -> None:
    assert redact_text(said).text == masked


def test_a_name_tied_to_one_that_is_a_things_is_a_things_too() -> None:
    assert redact_text("La chaîne Tipik et Arte sautent sans arrêt.").counts == {}


@pytest.mark.parametrize("answer", ["c'est scandaleux", "it's ridiculous", "dat is waar", "das ist klar"])
def test_a_remark_behind_a_question_for_a_name_is_none(answer: str) -> None:
    turns = [Turn(Party.AGENT, "Op welke naam staat dat?"), Turn(Party.CUSTOMER, answer)]
    assert redact_turns(turns).turns[1].text == answer


def test_finds_of_other_kinds_are_left_as_they_are() -> None:
    found = [Span(0, 6, PersonalDataKind.ADDRESS, Certainty.ANNOUNCED)]
    assert list(without_refused("garage peeters", pieces_of("garage peeters"), found)) == found


@given(
    st.lists(
        st.sampled_from(
            [
                "garage",
                "peeters",
                "van",
                "de",
                "ik",
                "jan",
                "uw",
                "hotel",
                "called",
                "frau",
                "notar",
                "c",
                "o",
                "3",
                "-",
            ]
        ),
        min_size=1,
        max_size=8,
    ),
    st.data(),
)
def test_what_is_kept_of_a_find_lies_inside_it(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = Span(start, end, PersonalDataKind.NAME, Certainty.DOUBTFUL)
    kept = list(without_refused(text, pieces_of(text), [found]))
    assert len(kept) <= 1
    assert all(kind is found.kind for kind in [one.kind for one in kept])
    assert all(one.start < one.end <= len(text) for one in kept)
