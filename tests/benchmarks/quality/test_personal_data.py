"""How outside sets are compared: titles at the head of a name count on neither side."""

import pytest

from benchmarks.quality.personal_data import Gold, K, untitled


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Mevrouw Kruisbes", "Kruisbes"),
        ("Mw. Prof. Dr. A.B. de Kruisbes", "A.B. de Kruisbes"),
        ("dr. ABC", "ABC"),
        ("de heer Tolhuis", "Tolhuis"),
        ("Ingrid Kruisbes", "Ingrid Kruisbes"),
        ("Irma", "Irma"),
        ("Dr.", "Dr."),
    ],
)
def test_titles_are_left_out_of_a_name(name: str, left: str) -> None:
    text = f"gezien door {name}"
    (one,) = untitled(text, [Gold(0, len("gezien door "), len(text), K.NAME)])
    assert text[one.start : one.end] == left


def test_what_is_no_name_keeps_all_its_words() -> None:
    address = Gold(0, 0, len("Dr. Schweitzerlaan 12"), K.ADDRESS)
    assert untitled("Dr. Schweitzerlaan 12", [address]) == [address]
