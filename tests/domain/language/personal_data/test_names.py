"""Names of people, with and without capitals, and what only stands where a name could."""

import pytest

from leidraad.domain.language.personal_data.find import look_for
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind
from leidraad.domain.language.personal_data.redact import redact_text


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("mijn naam is els vanderhaegen en ik bel", "mijn naam is [name] en ik bel"),
        ("u spreekt met Jan Peeters", "u spreekt met [name]"),
        ("je m'appelle fatoumata diallo et j'appelle", "je m'appelle [name] et j'appelle"),
        ("Mein Name ist Karl-Heinz Pohlmann.", "Mein Name ist [name]."),
        ("my name is declan o'farrell and", "my name is [name] and"),
        ("dag meneer de smet", "dag meneer [name]"),
        ("T.a.v. Mevr. S. Cools", "T.a.v. Mevr. [name]"),
        ("Beste Trui,\nik wacht nog.", "Beste [name],\nik wacht nog."),
        (
            "Dank u.\n\nMet vriendelijke groeten,\nMarnix Zandoogje",
            "Dank u.\n\nMet vriendelijke groeten,\n[name]",
        ),
        ("Dank u wel, Nand Kruisbes, alles klopt.", "Dank u wel, [name], alles klopt."),
        ("ik spel het even p i e t e r s", "ik spel het even [name]"),
        ("de P van Piet de E van Emiel de T van Tom", "de [name]"),
        ("mijn moeder georgette vandenabeele belt", "mijn moeder [name] belt"),
        ("filip wauters aan het toestel", "[name] aan het toestel"),
    ],
)
def test_names_become_marks(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


@pytest.mark.parametrize(
    "text",
    [
        "mijn naam is verkeerd gespeld op de factuur",
        "mein name ist falsch geschrieben",
        "madame ce n'est pas possible",
        "meneer ik bel nu al drie keer",
        "meine frau ist nicht zu hause",
        "I will mark it as done and may call again.",
        "met de trein is het anderhalf uur",
        "de b t w en de g s m",
        "Beste klantendienst, mijn decoder doet raar.",
        "Bedankt @maria voor de hulp",
    ],
)
def test_what_only_stands_where_a_name_could_stays(text: str) -> None:
    assert redact_text(text).text == text


def test_an_answer_is_a_name_though_no_list_knows_it() -> None:
    asked = PersonalDataKind.NAME
    assert redact_text("ja ketels", asked=asked).text == "ja [name]"
    assert redact_text("Rombaut, Frederik", asked=asked).text == "[name]"
    assert redact_text("ja ik kijk even", asked=asked).text == "ja ik kijk even"


def test_a_forename_without_any_sign_of_a_name_is_doubtful() -> None:
    [span] = look_for("ik heb nathalie gehoord").masked
    assert (span.kind, span.certainty) == (PersonalDataKind.NAME, Certainty.DOUBTFUL)
    assert span.confidence < 0.85
