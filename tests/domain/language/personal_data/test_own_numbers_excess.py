"""Lines that may be kept and would do too much: what a person is told of them."""

import pytest

from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.domain.language.personal_data.own_numbers_excess import (
    Excess,
    Warned,
    example_of,
    kinds_kept_by,
    warnings_about,
)
from leidraad.domain.language.personal_data.redact import redact_text


def test_an_example_has_the_shape_of_its_pattern_and_another_number_is_another() -> None:
    assert example_of("KL-##?") == "KL-48K"
    assert example_of("KL-######", number=1) != example_of("KL-######")


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        ("##########", PersonalDataKind.PHONE),
        ("0478 ######", PersonalDataKind.PHONE),
        ("#### #### #### ####", PersonalDataKind.CARD),
        ("BE## #### #### ####", PersonalDataKind.IBAN),
        ("########", PersonalDataKind.BIRTH_DATE),
        ("###########", PersonalDataKind.NATIONAL_NUMBER),
        ("####", PersonalDataKind.PASSWORD),
    ],
)
def test_an_allowed_pattern_with_the_shape_of_somebodys_number_is_told(
    pattern: str, kind: PersonalDataKind
) -> None:
    assert kind in kinds_kept_by(pattern)


@pytest.mark.parametrize("pattern", ["DOS-2024-####", "77####", "VR-#########", "2024/#####", "?-???-###"])
def test_a_pattern_of_nobodys_number_is_not_spoken_of(pattern: str) -> None:
    assert kinds_kept_by(pattern) == ()


def test_check_digits_win_over_the_pattern_that_was_warned_of() -> None:
    own = OwnNumbers(allowed_numbers=("#### #### #### ####",))
    assert redact_text("4111 1111 1111 1111", own=own).text == "[card]"


def test_a_masked_pattern_that_another_list_lets_stay_does_nothing_and_that_is_told() -> None:
    own = OwnNumbers(customer_numbers=("KL-######",), allowed_numbers=("??-######",))
    assert Warned(Excess.UNDOES, "KL-######") in warnings_about(own)
    assert redact_text("het is KL-482931", own=own).text == "het is KL-482931"


def test_a_masked_pattern_with_an_exception_is_no_mistake() -> None:
    own = OwnNumbers(customer_numbers=("KL-######",), allowed_numbers=("KL-00####",))
    assert warnings_about(own) == ()


def test_a_short_masked_number_masks_years_too() -> None:
    assert warnings_about(OwnNumbers(customer_numbers=("####",))) == (Warned(Excess.MASKS, "####"),)
    assert warnings_about(OwnNumbers(customer_numbers=("K####",))) == ()


@pytest.mark.parametrize("word", ["Jan", "Peeters", "Jan Peeters"])
def test_a_product_with_nothing_but_a_persons_name_is_told(word: str) -> None:
    assert warnings_about(OwnNumbers(allowed_words=(word,))) == (Warned(Excess.KEEPS_NAME, word),)


def test_a_product_with_the_name_of_an_illness_is_told() -> None:
    [warned] = warnings_about(OwnNumbers(allowed_words=("diabetes",)))
    assert warned.kinds == (PersonalDataKind.HEALTH,)
    assert warnings_about(OwnNumbers(allowed_words=("Frank Flex", "Zonstroom"))) == ()
