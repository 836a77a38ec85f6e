"""What is found, by which check, and what is left alone."""

import random
from itertools import pairwise

import pytest
from hypothesis import example as worked
from hypothesis import given, settings
from hypothesis import strategies as st

from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind
from tests.domain.language.personal_data.identifiers import PLANTED_KINDS, example, must_stay

K, C = PersonalDataKind, Certainty


def found(text: str) -> list[tuple[str, PersonalDataKind, Certainty]]:
    return [(text[span.start : span.end], span.kind, span.certainty) for span in find_personal_data(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mijn nummer: 0478/12.34.56", ("0478/12.34.56", K.PHONE, C.NUMBER_PLAN)),
        ("call +49 (0)30 1234567 now", ("+49 (0)30 1234567", K.PHONE, C.NUMBER_PLAN)),
        ("at (604)-822-2510 please", ("(604)-822-2510", K.PHONE, C.NUMBER_PLAN)),
        ("plus tweeëndertig vier zeven acht twaalf vierendertig zesenvijftig",
         ("plus tweeëndertig vier zeven acht twaalf vierendertig zesenvijftig", K.PHONE, C.NUMBER_PLAN)),
        ("rekening BE68539007547034", ("BE68539007547034", K.IBAN, C.CHECK_DIGIT)),
        ("vroeger 539-0075470-34", ("539-0075470-34", K.IBAN, C.CHECK_DIGIT)),
        ("BE68 5390 0754 70 en dan", ("BE68 5390 0754 70", K.IBAN, C.SHAPE)),
        ("85.07.30-033.28", ("85.07.30-033.28", K.NATIONAL_NUMBER, C.CHECK_DIGIT)),
        ("BE 0403.170.701", ("BE 0403.170.701", K.VAT_NUMBER, C.CHECK_DIGIT)),
        ("bsn 111222333", ("111222333", K.BSN, C.CHECK_DIGIT)),
        ("2 95 10 99 126 111 93", ("2 95 10 99 126 111 93", K.NIR, C.CHECK_DIGIT)),
        ("36 574 261 809", ("36 574 261 809", K.TAX_ID, C.CHECK_DIGIT)),
        ("ssn 078-05-1120", ("078-05-1120", K.SSN, C.SHAPE)),
        ("van 10.0.12.7 af", ("10.0.12.7", K.IP_ADDRESS, C.SHAPE)),
        ("van 2001:db8::7 af", ("2001:db8::7", K.IP_ADDRESS, C.SHAPE)),
        ("met 1-ABC-123 weg", ("1-ABC-123", K.LICENCE_PLATE, C.SHAPE)),
        ("kenteken GB-001-B", ("GB-001-B", K.LICENCE_PLATE, C.SHAPE)),
        ("plaque AA-229-AA", ("AA-229-AA", K.LICENCE_PLATE, C.SHAPE)),
        ("mededeling +++090/9337/55493+++", ("+++090/9337/55493+++", K.STRUCTURED_MESSAGE, C.CHECK_DIGIT)),
    ],
)  # fmt: skip
def test_each_kind_is_found_with_the_check_that_fits(
    text: str, expected: tuple[str, PersonalDataKind, Certainty]
) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("het kaartnummer is vier vijf drie drie nul vier zeven acht negen twee", K.CARD),
        ("le numéro de carte est 4111 1111 11", K.CARD),
        ("rijksregisternummer vijfentachtig nul zeven dertig nul", K.NATIONAL_NUMBER),
        ("meine Steuer-ID ist 36 574 261 8", K.TAX_ID),
        ("die Kontonummer ist eins zwei drei vier fünf sechs sieben acht", K.IBAN),
        ("my phone number is 699 956 91", K.PHONE),
        ("de cvc is 123", K.CARD),
    ],
)
def test_a_number_that_was_announced_is_masked_though_its_digits_do_not_check(
    text: str, kind: PersonalDataKind
) -> None:
    [span] = find_personal_data(text)
    assert (span.kind, span.certainty, span.end) == (kind, Certainty.CONTEXT, len(text))


@pytest.mark.parametrize("text", must_stay())
def test_amounts_times_dates_articles_and_products_stay(text: str) -> None:
    assert found(text) == []


@given(
    kind=st.sampled_from(PLANTED_KINDS),
    language=st.sampled_from(Language),
    form=st.sampled_from(("written", "spoken")),
    seed=st.integers(0, 2**32),
)
@settings(max_examples=300, derandomize=True, deadline=None)
def test_no_letter_or_digit_of_a_planted_identifier_survives(
    kind: PersonalDataKind, language: Language, form: str, seed: int
) -> None:
    planted = example(kind, language, form, random.Random(seed))
    assert planted.is_masked(find_personal_data(planted.text)), planted


@given(
    st.lists(
        st.sampled_from(
            [
                "nul",
                "vier",
                "zeven",
                "acht",
                "een",
                "twaalf",
                "septante",
                "quatre",
                "vingt",
                "dix",
                "zwo",
                "und",
                "double",
                "keer",
                "0478",
                "12",
                "34.56",
                "4111111111111111",
                "+",
                "be",
                "BE68",
                "punt",
                "@",
                "apenstaartje",
                "at",
                "gmail",
                "com",
                ".",
                "kaartnummer",
                "gsm",
                "order",
                "euro",
                "[phone]",
                "[NAME]",
                "is",
                "u",
                "mijn",
                "İ\n",
            ]
        ),
        max_size=25,
    )
)
@settings(deadline=None)
def test_finds_are_in_order_apart_and_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)
    edges = [edge for span in find_personal_data(text) for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert all(span.start < span.end for span in find_personal_data(text))


@pytest.mark.parametrize(
    "text",
    [
        "Samstag/samedi 19.5.01 Richter/juge: Bernard Metraux, CH Landseer e.c.t.",
        "Par mis les objets identifiés par Hampâté-Bâ on trouve le récipient à lait.",
        "Gestion complète des adresses du type nom@VotreDomaine.com et jusqu'à 35 comptes POP",
        "Frank Gießmann 1/72 Diorama Yorks Jäger bei Altenzaun 1806 Fotos Frank Gießmann Links: Bild 11",
    ],
)
@pytest.mark.parametrize("asked", [None, PersonalDataKind.ADDRESS, PersonalDataKind.NAME])
def test_finds_of_several_looks_do_not_overlap(text: str, asked: PersonalDataKind | None) -> None:
    finds = find_personal_data(text, asked=asked)
    assert all(one.end <= other.start for one, other in pairwise(finds))


@worked("BE68 BE68 gsm [ip_address]")
@given(st.text(alphabet="BE68 gsmkerkstraat[]_ip,.", max_size=40))
def test_no_find_in_words_ends_within_a_word(text: str) -> None:
    for span in find_personal_data(text):
        if span.kind in (PersonalDataKind.NAME, PersonalDataKind.ADDRESS):
            assert not text[span.end : span.end + 1].isalnum()
