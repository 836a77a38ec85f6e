"""The trained model of answers: shares are probabilities, plain answers are told from what is beside the point, and it ships as it was trained."""

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.promises import turns_of
from leidraad.domain.contacts.turns import Party
from leidraad.domain.language.languages import Language
from leidraad.domain.language.questions.answer_features import features_of
from leidraad.domain.language.questions.answers import FILE, AnswerShares, answer_shares
from leidraad.domain.language.questions.find import exchanges_of

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH
_LARGEST_BYTES = 60_000


def _shares(contact: str, language: Language) -> AnswerShares:
    """Of the last turn of the agent, as a reply to the first question."""
    turns = turns_of(contact)
    found = exchanges_of(turns, [language] * len(turns), agent=Party.AGENT, customer=Party.CUSTOMER)
    _turn, _question, seen = found[0]
    return answer_shares(features_of(seen[-1][1]))


@pytest.mark.parametrize(
    ("language", "contact"),
    [
        (NL, "hoe laat begint de rondleiding | agent: om kwart na twee aan de poort"),
        (FR, "combien coûte la visite | agent: douze euros par personne"),
        (DE, "warum ist das Museum zu | agent: weil heute das Dach repariert wird"),
        (EN, "can we bring our lunch | agent: yes that's no problem at all | lovely thanks"),
    ],
)
def test_a_time_an_amount_a_reason_and_a_yes_answer(language: Language, contact: str) -> None:
    shares = _shares(contact, language)
    assert shares.answers == max(shares)


@pytest.mark.parametrize(
    ("language", "contact"),
    [
        (NL, "hoe laat begint de rondleiding | agent: onze gidsen zijn heel vriendelijk"),
        (FR, "combien coûte la visite | agent: je vous souhaite une bonne journée"),
        (DE, "warum ist das Museum zu | agent: ich notiere mal Ihren Namen"),
        (EN, "how much is the tour | agent: it's one of our most popular tours | that's not what i asked"),
    ],
)
def test_what_is_beside_the_point_does_not(language: Language, contact: str) -> None:
    shares = _shares(contact, language)
    assert shares.other == max(shares)


def test_that_it_is_not_known_is_no_answer() -> None:
    shares = _shares("when does the museum open again | agent: i honestly couldn't tell you", EN)
    assert shares.answers < shares.other + shares.unknown


def test_a_later_question_stands_in_the_way_of_an_earlier_one() -> None:
    asked = "how much is a locker and is there a lift | agent: there's a lift on the left"
    found = exchanges_of(turns_of(asked), [EN] * 2, agent=Party.AGENT, customer=Party.CUSTOMER)
    locker, lift = (seen[0][1] for _, _, seen in found)
    assert (locker.shared, locker.shared_other) == (0, 1)
    assert (lift.shared, lift.shared_other) == (1, 0)


@given(st.lists(st.text(max_size=12)))
def test_shares_are_probabilities_whatever_the_features(features: list[str]) -> None:
    shares = answer_shares(features)
    assert sum(shares) == pytest.approx(1)
    assert all(0 <= share <= 1 for share in shares)


@given(st.lists(st.sampled_from(("customer", "agent: ")), max_size=5), st.data())
def test_features_come_once_each_and_do_not_depend_on_what_was_read_before(
    parties: list[str], data: st.DataObject
) -> None:
    words = st.sampled_from(
        ["when does it come", "on monday", "is that free", "no idea", "thanks", "how much"]
    )
    turns = turns_of(
        " | ".join(party.removeprefix("customer") + data.draw(words) for party in parties) or "hello"
    )
    found = [
        features_of(exchange)
        for _ in range(2)
        for _, _, seen in exchanges_of(turns, [EN] * len(turns), agent=Party.AGENT, customer=Party.CUSTOMER)
        for _, exchange in seen
    ]
    assert found[: len(found) // 2] == found[len(found) // 2 :]
    assert all(len(set(features)) == len(features) for features in found)


def test_the_shipped_file_is_small_and_holds_no_words_of_contacts() -> None:
    text = files("leidraad.domain.language.questions").joinpath(FILE).read_text("utf-8")
    assert len(text.encode()) < _LARGEST_BYTES
    assert all(len(steps) == 2 for steps in json.loads(text)["weights"].values())
    assert "" in json.loads(text)["weights"]
