"""Every planted identifier is valid in form and stands where the list says; nothing that looks like one is missing."""

import json
import re
from collections import Counter
from collections.abc import Callable

import phonenumbers
import pytest
import yaml
from stdnum import iban, luhn
from stdnum.be import nn, vat
from stdnum.de import idnr
from stdnum.fr import nir
from stdnum.nl import bsn

from demo.identifiers import Kind
from demo.read import FOLDER, raw_contacts
from leidraad.domain.language.languages import Language

PLANTED = json.loads((FOLDER / "planted.json").read_text(encoding="utf-8"))
VALID: dict[Kind, Callable[[str], bool]] = {
    Kind.PHONE: lambda v: phonenumbers.is_possible_number(phonenumbers.parse(v)),
    Kind.EMAIL: lambda v: re.fullmatch(r"[a-z0-9._]+@[a-z]+\.example", v) is not None,
    Kind.IBAN: lambda v: bool(iban.validate(v, check_country=False)),
    Kind.CARD: luhn.is_valid,
    Kind.NATIONAL_NUMBER: nn.is_valid,
    Kind.VAT: vat.is_valid,
    Kind.BSN: bsn.is_valid,
    Kind.NIR: nir.is_valid,
    Kind.STEUER_ID: idnr.is_valid,
    Kind.PLATE: lambda v: re.fullmatch(r"[12]-[A-Z]{3}-000", v) is not None,
    Kind.STRUCTURED_MESSAGE: lambda v: int(v[10:]) == (int(v[:10]) % 97 or 97),
    Kind.CUSTOMER_NUMBER: lambda v: re.fullmatch(r"\d{8}", v) is not None,
}


def texts() -> dict[str, str]:
    """All that is said and known in each contact and call, by its id."""
    found = {}
    for raw in raw_contacts():
        said = "\n".join(turn["text"] for turn in raw["turns"])
        found[raw["facts"]["source_id"]] = f"{said}\n{' '.join(raw['facts']['customer_identities'])}"
    for path in (FOLDER / "calls").glob("*.yaml"):
        script = yaml.safe_load(path.read_text(encoding="utf-8"))
        found[path.stem] = "\n".join(script["turns"]) + " ".join(script["facts"]["customer_identities"])
    return found


TEXTS = texts()


def test_every_planted_form_stands_in_its_contact() -> None:
    missing = [entry for entry in PLANTED if entry["form"].lower() not in TEXTS[entry["contact"]].lower()]
    assert missing == []


@pytest.mark.parametrize("kind", sorted(VALID))
def test_every_planted_value_is_valid_in_form(kind: Kind) -> None:
    values = {entry["value"] for entry in PLANTED if entry["kind"] == kind}
    assert values
    assert [value for value in values if not VALID[kind](value)] == []


def test_each_language_plants_the_common_kinds_written_and_spoken() -> None:
    found = Counter((entry["language"], entry["kind"], entry["how"]) for entry in PLANTED)
    for language in Language:
        for kind in (Kind.PHONE, Kind.EMAIL, Kind.IBAN):
            assert found[language.value, kind.value, "written"] >= 1, (language, kind)
            assert found[language.value, kind.value, "spoken"] >= 1, (language, kind)


def test_identifiers_of_neighbouring_countries_are_among_them() -> None:
    kinds = {entry["kind"] for entry in PLANTED}
    assert kinds == {kind.value for kind in Kind}


@pytest.mark.parametrize(
    ("kind", "pattern"),
    [
        (Kind.EMAIL, r"[\w.]+@\w+\.example"),
        (Kind.IBAN, r"\b(?:BE|DE|FR|GB)\d\d(?: ?[A-Z0-9]{4}){3,6}(?: ?\d{1,3})?\b"),
        (Kind.NATIONAL_NUMBER, r"\b\d\d\.\d\d\.\d\d-\d{3}\.\d\d\b"),
        (Kind.PHONE, r"\+(?:32|44|49)[\d ]{9,16}\d\b"),
        (Kind.PLATE, r"\b[12]-[A-Z]{3}-\d{3}\b"),
    ],
)
def test_what_looks_like_an_identifier_is_on_the_list(kind: Kind, pattern: str) -> None:
    for contact, text in TEXTS.items():
        forms = {entry["form"].lower() for entry in PLANTED if entry["contact"] == contact}
        if contact in {raw.stem for raw in (FOLDER / "calls").glob("*.yaml")}:
            continue  # identities of a call stand in its facts, beside the words
        found = {match.lower() for match in re.findall(pattern, text)}
        assert {each for each in found if not any(each in form or form in each for form in forms)} == set(), (
            contact
        )


def test_nobody_owns_the_numbers() -> None:
    for entry in PLANTED:
        value = entry["value"]
        match entry["kind"]:
            case Kind.NATIONAL_NUMBER:
                assert value[6:9] == "999"
            case Kind.VAT:
                assert value < "0200"
            case Kind.BSN:
                assert value.startswith("9999")
            case Kind.EMAIL:
                assert value.endswith(".example")
            case Kind.IBAN:
                assert value[4:7] in ("539", "ZZZ", "999") or value[4] == "0"
