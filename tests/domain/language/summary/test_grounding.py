"""What stands in no turn is listed, in four languages; what was said in other words for a figure is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.languages import Language
from leidraad.domain.language.summary.grounding import doubtful_in, said_in

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("language", "said", "line", "expected"),
    [
        (NL, "ik betaal dertig euro vijftig", "De klant betaalt 30,50 euro.", ()),
        (NL, "ik betaal 30 euro 5", "De klant betaalt 30,05 euro.", ()),
        (NL, "ik betaal 1.250,00 euro", "De klant betaalt 1250 euro.", ()),
        (NL, "twee facturen", "De klant heeft 2 facturen.", ()),
        (NL, "een factuur", "De klant heeft twee facturen.", ("twee",)),
        (NL, "ik bel over één factuur", "De klant belt over een factuur.", ()),
        (NL, "de monteur komt dinsdag", "De monteur komt woensdag.", ("woensdag",)),
        (NL, "in maart", "In maart of april.", ("april",)),
        (NL, "mijn decoder van telenet", "De decoder van Telenet is stuk.", ()),
        (NL, "mijn decoder", "De decoder van Telenet is stuk.", ("Telenet",)),
        (NL, "", "Medewerker belt klant terug.", ()),
        (FR, "septante-deux euros", "Le client paie 72 euros.", ()),
        (FR, "quatre-vingt-dix-sept euros", "Le client paie 97 euros.", ()),
        (FR, "mardi", "Le technicien passe mardi ou jeudi.", ("jeudi",)),
        (FR, "bonjour", "Le client habite à Namur.", ("Namur",)),
        (DE, "dreißig Euro", "Die Rechnung beträgt 30 Euro.", ()),
        (DE, "meine Rechnung", "Die Stromrechnung ist zu hoch.", ()),
        (DE, "meine Rechnung", "Der Vertrag bei Blitzstrom endet.", ("Blitzstrom",)),
        (DE, "am Montag", "Am Dienstag kommt ein Techniker.", ("Dienstag",)),
        (EN, "thirty pounds", "The customer pays 30 pounds and 12 pence.", ("12",)),
        (EN, "I'm calling about BrightNet", "The customer calls about BrightNet.", ()),
        (EN, "", "Customer calls about BrightNet and Monday.", ("BrightNet", "Monday")),
        (EN, "a room", "The customer wants 1 room and 2 keys.", ("2",)),
        (EN, "", "Sure. Please call back.", ()),
        (EN, "", "Peter Plum calls.", ("Peter", "Plum")),
        (EN, "", "Today Peter Plum calls.", ("Today", "Peter", "Plum")),
        (EN, "my name is [name 1]", "[name 1] and [name 2] called.", ("[name 2]",)),
    ],
)
def test_what_nobody_said_is_listed(
    language: Language, said: str, line: str, expected: tuple[str, ...]
) -> None:
    assert doubtful_in(line, said_in([said], language=language), language=language) == expected


@given(st.sampled_from(list(Language)), st.text(max_size=200))
def test_what_was_said_word_for_word_is_never_in_doubt(language: Language, text: str) -> None:
    said = said_in([text], language=language)

    assert doubtful_in(text, said, language=language) == ()


@given(st.sampled_from(list(Language)), st.text(max_size=100), st.text(max_size=100))
def test_saying_more_never_brings_more_into_doubt(language: Language, line: str, more: str) -> None:
    few = doubtful_in(line, said_in(["ja"], language=language), language=language)
    many = doubtful_in(line, said_in(["ja", more], language=language), language=language)

    assert set(many) <= set(few)
