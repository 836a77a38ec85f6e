"""Names and addresses in texts with capitals that nothing announces; and words with capitals that are nobody."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.personal_data.capital_labels import shipped_model
from leidraad.domain.language.personal_data.find import find_personal_data, look_for
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind
from leidraad.domain.language.personal_data.number_runs import pieces_of
from leidraad.domain.language.personal_data.redact import redact_text
from leidraad.domain.language.personal_data.written_names import (
    may_hold_written_name,
    told_in,
    with_written_names,
)


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("De polis van J. de Zonneville is verlopen.", "De polis van [name] is verlopen."),
        ("Volgens A.B. Jansen klopt dat.", "Volgens [name] klopt dat."),
        ("Is Wouter Kruisbessen er vandaag?", "Is [name] er vandaag?"),
        ("Ik zag Meike Tolhuizen gisteren in de winkel.", "Ik zag [name] gisteren in de winkel."),
        ("Le colis est pour Solveig Martignac et Paul.", "Le colis est pour [name] et [name]."),
        ("Selon Ghislain Pertuisot, tout est en ordre.", "Selon [name], tout est en ordre."),
        ("Der Vertrag von Friedhelm Grasmück endet im Mai.", "Der Vertrag von [name] endet im Mai."),
        ("Laut Annegret Holzapfel stimmt das nicht.", "Laut [name] stimmt das nicht."),
        ("A parcel for Prudence Applegarth came back.", "A parcel for [name] came back."),
        ("I borrowed Siobhan Quill's phone.", "I borrowed [name]'s phone."),
        ("Attest getekend door Prof. Dr. Th. Kruisbes.", "Attest getekend door Prof. Dr. [name]."),
        ("Die Karte von A. Grasmück-Holz ist da.", "Die Karte von [name] ist da."),
    ],
)
def test_a_name_in_the_middle_of_a_sentence_becomes_a_mark(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


@pytest.mark.parametrize(
    "text",
    [
        "12 Foxglove Street, Apt 4, Leeds",
        "P.O. Box 1234, Springfield, IL 62704",
        "Via dei Giardini 17, 20121 Milano",
        "Calle de la Rosa 45, 28004 Madrid",
        "ulica Polna 12/3, 00-625 Warszawa",
        "Postbus 123, 9000 Gent",
        "Zonnebloemlaan 3 bus 2\n2800 Mechelen",
        "14 impasse des Lilas\n69003 Lyon",
        "Hinterm Dorf 5\n54290 Trier",
        "221 Tawny Owl Road\nFlat 2\nYork YO1 7HH",
    ],
)
def test_an_address_of_any_country_is_masked_to_its_last_number(text: str) -> None:
    said = f"Please send it to {text}."
    found = [one for one in find_personal_data(said) if one.kind is PersonalDataKind.ADDRESS]
    assert sum(one.end - one.start for one in found) >= 0.8 * len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ik wil mijn Galaxy S23 van Samsung terugsturen.",
        "Op maandag en dinsdag is de winkel in Brussel dicht.",
        "Je paie avec Bancontact ou PayPal.",
        "La panne à Namur est réparée.",
        "Der Router und die Rechnung sind noch nicht da.",
        "Mein Vertrag mit Vodafone läuft im Dezember aus.",
        "The new iPhone from Apple works with Windows 11.",
        "We are going to Spain in August.",
        "Bedankt voor uw bericht. Een medewerker antwoordt zo snel mogelijk.",
        "Klicken Sie auf Mein Konto und dann auf Rechnungen.",
        "Gut, das ist z. B. Router-Zubehör.",
        "Marktanteil im Jahr 2019: 12.000 Kunden, am 7. Juni 1998 waren es 54 Prozent.",
        "Dat is het plan van de U.S. Army.",
        "Tagstrom 7238, Nachtstrom 19553",
        "Versie 12.4 van de app werkt niet op Android 14.",
        "Der Zug um 14.30 Uhr hatte 20 Minuten Verspätung.",
    ],
)
def test_products_brands_days_and_towns_stay(text: str) -> None:
    assert redact_text(text).text == text


def test_a_text_without_capitals_is_not_looked_at() -> None:
    text = "de polis van wouter kruisbessen is verlopen"
    assert not may_hold_written_name(text, text.split())
    assert not may_hold_written_name("", [])


def test_everyday_words_at_the_head_of_a_sentence_are_not_looked_at_further() -> None:
    assert not may_hold_written_name(
        "Ik heb een vraag. Kan dat morgen?", ["ik", "heb", "een", "vraag", "kan", "dat", "morgen"]
    )
    assert may_hold_written_name("Ik heb Kruisbessen gebeld.", ["ik", "heb", "kruisbessen", "gebeld"])


def test_a_surname_is_a_name_again_where_it_stands_by_itself() -> None:
    text = "Directed by Wilhelmina Oosterzeel and starring Oosterzeel"
    assert redact_text(text).text == "Directed by [name] and starring [name]"


def test_what_rules_and_model_both_found_is_one_find_as_sure_as_the_rule() -> None:
    text = "u spreekt met Jan Peeters Kruisbessen"
    announced = [one for one in look_for(text).masked if one.kind is PersonalDataKind.NAME]
    assert len(announced) == 1
    assert with_written_names(text, pieces_of(text), announced)[0].certainty is Certainty.ANNOUNCED


def test_what_is_told_says_how_likely_it_is() -> None:
    text = "Volgens Wouter Kruisbessen klopt dat."
    told = told_in(text, pieces_of(text), shipped_model())
    assert [text[one.start : one.end] for one in told] == ["Wouter Kruisbessen"]
    assert 0.6 <= told[0].share <= 1.0


@given(st.text(alphabet="abcé .,A'BZ-1234567890\n", max_size=60))
def test_finds_stand_in_the_text_and_do_not_overlap(text: str) -> None:
    finds = find_personal_data(text)
    assert all(0 <= one.start < one.end <= len(text) for one in finds)
    assert all(one.end <= other.start for one, other in pairwise(finds))
