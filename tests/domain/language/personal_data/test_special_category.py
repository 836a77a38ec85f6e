"""What is said of a person's health, union, religion, politics or sexuality, and the same words said of nobody."""

import pytest

from leidraad.domain.language.personal_data.find import look_for
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.redact import redact_text


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("ik heb vorig jaar een burn-out gehad", "ik heb vorig jaar een [health] gehad"),
        ("ma femme est enceinte et ne peut pas", "ma femme est [health] et ne peut pas"),
        ("ich bin mitglied der gewerkschaft", "ich bin mitglied der [union]"),
        ("i'm muslim so that day", "i'm [religion] so that day"),
        ("ik ben lesbisch en de brief", "ik ben [sexuality] en de brief"),
    ],
)
def test_what_is_said_of_a_person_becomes_a_mark(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


def test_the_word_alone_stays_and_is_pointed_out() -> None:
    finds = look_for("uw vakbond heeft daar niets mee te maken")
    assert finds.masked == ()
    assert [span.kind for span in finds.possible] == [PersonalDataKind.UNION]
    assert all(span.confidence < 0.5 for span in finds.possible)


def test_an_insurance_is_no_illness() -> None:
    text = "ik wil de ziekteverzekering van mijn contract"
    assert redact_text(text).text == text


@pytest.mark.parametrize(
    "text", ["le paiement est parti ce matin", "le message n'est pas parti", "parti hier"]
)
def test_what_has_gone_is_no_party(text: str) -> None:
    finds = look_for(text)
    assert finds.masked == finds.possible == ()


def test_a_party_is_one_behind_its_article() -> None:
    assert [span.kind for span in look_for("elle parle du parti").possible] == [PersonalDataKind.POLITICS]
    assert redact_text("je suis membre du parti").text == "je suis membre du [politics]"
