"""Names with initials and with shortened particles."""

import pytest

from leidraad.domain.language.personal_data.initials import initialled_names_in, may_hold_initials


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Volgens A.B. Kruisbes klopt het.", "A.B. Kruisbes"),
        ("Brief van v/d Kruisbes.", "v/d Kruisbes"),
        ("Brief van v.d. Kruisbes.", "v.d. Kruisbes"),
        ("Ah. van der Kruisbes belde.", "Ah. van der Kruisbes"),
        ("De heer A.Th.Chr. van der Laan", "A.Th.Chr. van der Laan"),
    ],
)
def test_initials_and_short_particles_show_a_name(text: str, name: str) -> None:
    assert may_hold_initials(text)
    assert [text[one.start : one.end] for one in initialled_names_in(text, frozenset())] == [name]


@pytest.mark.parametrize(
    "text", ["Nr. van de Klant", "C. Kruisbesstraat 88", "Dat is van de U.S. Army", "St. van der Klant", ""]
)
def test_other_words_behind_a_dot_are_nobody(text: str) -> None:
    assert not list(initialled_names_in(text, frozenset(("klant", "army"))))
