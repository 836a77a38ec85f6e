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
        ("mon mari est aux soins palliatifs", "mon mari est aux [health]"),
        ("my wife is in intensive care", "my wife is in [health]"),
        ("ik heb een pacemaker", "ik heb een [health]"),
        ("ich bin bei der verdi", "ich bin bei der [union]"),
        ("je suis syndiquée depuis dix ans", "je suis [union] depuis dix ans"),
        ("als moslim wil ik dat niet", "als [religion] wil ik dat niet"),
        ("we celebrate eid so nobody is in", "we celebrate [religion] so nobody is in"),
    ],
)
def test_what_is_said_of_a_person_becomes_a_mark(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


def test_the_word_alone_stays_and_is_pointed_out() -> None:
    finds = look_for("uw vakbond heeft daar niets mee te maken")
    assert finds.masked == ()
    assert [span.kind for span in finds.possible] == [PersonalDataKind.UNION]
    assert all(span.confidence < 0.5 for span in finds.possible)


@pytest.mark.parametrize(
    "text",
    [
        "ik wil de ziekteverzekering van mijn contract",
        "je suis délégué commercial chez un concurrent",
        "la mutuelle a remboursé",
        "die krankenkasse hat gezahlt",
        "the unions were on strike yesterday so no post",
        "tussen kerst en nieuwjaar zijn wij open",
    ],
)
def test_an_insurance_is_no_illness_and_a_strike_no_membership(text: str) -> None:
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
