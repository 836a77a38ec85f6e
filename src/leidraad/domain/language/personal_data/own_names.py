"""A company's own name, which is nobody's: "Goeiedag, Veldnet", "hier ist Anna von Veldnet".

Apart from ``own_numbers``, whose lists somebody keeps by hand: these follow from the name that a company is known by here.
"""

import re

from leidraad.domain.language.personal_data.known_names import FORENAMES, SURNAMES
from leidraad.domain.language.personal_data.more_names import COMMON_FORENAMES, OTHER_NAMES
from leidraad.domain.language.personal_data.number_words import set_of

# Legal forms of companies in and around Belgium, as they stand behind a name.
_LEGAL_FORMS = set_of(
    """
nv bv bvba cv cvba vzw vof comm sa srl sprl sc scrl snc sas sarl eurl asbl gmbh ag kg ohg ug eg se plc ltd limited llp inc llc
"""
)
_FEWEST_LETTERS = 3
_NAMES_OF_PEOPLE = FORENAMES | SURNAMES | COMMON_FORENAMES | OTHER_NAMES
_BESIDE = " ,()-–"


def own_names_of(company: str) -> tuple[str, ...]:
    """The words that stay wherever a company's name stands: all of it, and what stands before its legal form.

    Without those of fewer than three letters, and without a single word that lists know as a name of people: of "Peeters NV" only the
    whole stays, since a customer may be called Peeters. Empty for an empty name.
    """
    whole = " ".join(company.split())
    names = dict.fromkeys((whole, _without_legal_form(whole)))
    return tuple(name for name in names if len(name) >= _FEWEST_LETTERS and not _is_of_people(name))


def _without_legal_form(name: str) -> str:
    """The part before the legal form: "Veldnet" of "Veldnet NV", "Veldnet N.V." and "Veldnet GmbH & Co. KG"."""
    words = name.split(" ")
    while len(words) > 1 and _is_legal_form(words[-1]):
        words.pop()
    return " ".join(words).strip(_BESIDE)


def _is_legal_form(word: str) -> bool:
    bare = re.sub(r"[.,()]", "", word.lower())
    return bare in _LEGAL_FORMS or bare in {"&", "co"}


def _is_of_people(name: str) -> bool:
    return name.lower() in _NAMES_OF_PEOPLE
