"""A number that was called by its name, or asked for by it, is masked without a pattern; what says how much or when stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.named_numbers import names_of_numbers
from leidraad.domain.language.personal_data.redact import redact_text, redact_turns

MARK = "[customer_number]"


def redacted(*said: str) -> list[str]:
    """The turns of a contact, agent first, after redaction."""
    parties = (Party.AGENT, Party.CUSTOMER)
    turns = [Turn(parties[place % 2], text) for place, text in enumerate(said)]
    return [turn.text for turn in redact_turns(turns).turns]


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("Mijn klantnummer is 4711223344.", f"Mijn klantnummer is {MARK}."),
        ("Het dossiernummer is twee nul twee vier nul nul een zeven acht negen.", f"Het dossiernummer is {MARK}."),
        ("mijn meternummer is 12345678 en de stand is 4567", f"mijn meternummer is {MARK} en de stand is 4567"),
        ("klantnummer k l een twee drie vier", f"klantnummer {MARK}"),
        ("Client 19864105, gsm [phone].", f"Client {MARK}, gsm [phone]."),
        ("Mon numéro de client est le 123456789.", f"Mon numéro de client est le {MARK}."),
        ("n° de client 12 34 56", f"n° de client {MARK}"),
        ("mon numéro de police c'est deux cent trois quarante cinq", f"mon numéro de police c'est {MARK}"),
        ("Le numéro de commande 2024098765 n'est pas arrivé.", f"Le numéro de commande {MARK} n'est pas arrivé."),
        ("Meine Kundennummer ist 1002003004.", f"Meine Kundennummer ist {MARK}."),
        ("Das Aktenzeichen ist INC0012345", f"Das Aktenzeichen ist {MARK}"),
        ("Kundennr.123456 bitte", f"Kundennr.{MARK} bitte"),
        ("My order number is 1029384756 and it has not arrived.", f"My order number is {MARK} and it has not arrived."),
        ("Customer number 99887766 please.", f"Customer number {MARK} please."),
        ("policy no. 100-447-882", f"policy no. {MARK}"),
        ("IMEI 356938035643809", f"IMEI {MARK}"),
        ("puk code 12345678", "puk code [password]"),
    ],
)  # fmt: skip
def test_a_number_that_is_called_by_its_name_is_masked(said: str, stays: str) -> None:
    assert redact_text(said).text == stays


@pytest.mark.parametrize(
    "said",
    [
        "Mijn klantnummer weet ik niet maar ik woon er sinds 2019",
        "Uw contract van 2019 loopt tot 12 maart 2027 om 14:30",
        "De factuur van 1.234,56 euro van 12/03/2024",
        "ordernummer? de levering was om 14u30",
        "Mon dossier traîne depuis trois mois et 1234 euros",
        "Meine Bestellung von 2024 kostet 49,90",
        "I lost my policy number but the price was 4950 euros",
        "Artikel 4711223344 is uitverkocht",
    ],
)
def test_what_says_how_much_or_when_stays_beside_such_a_name(said: str) -> None:
    assert redact_text(said).text == said


def test_a_customer_number_that_the_agent_asks_for_is_masked_as_in_the_invented_centre() -> None:
    said = ["Nennen Sie mir bitte Ihre Kundennummer?", "55518576", "Danke. Wie ist der Zählerstand?", "vier fünf sechs sieben acht"]  # fmt: skip
    assert redacted(*said) == [said[0], MARK, said[2], said[3]]


def test_it_is_masked_in_parts_read_back_and_corrected() -> None:
    said = ["Mag ik uw klantnummer?", "ja een momentje", "geen probleem", "vier zeven", "ja", "elf tweeëntwintig", "vier zeven elf tweeëntwintig", "nee dertig op het einde"]  # fmt: skip
    assert redacted(*said) == [*said[:3], MARK, "ja", MARK, MARK, f"nee {MARK} op het einde"]


def test_it_is_masked_among_other_words_and_a_count_that_is_asked_next_stays() -> None:
    said = ["what's your policy number please", "let me look it up, i have it somewhere, right it's seven seven double two one nine", "thank you and how many people live there", "twelve"]  # fmt: skip
    assert redacted(*said) == [said[0], f"let me look it up, i have it somewhere, right it's {MARK}", said[2], said[3]]  # fmt: skip


def test_prices_and_times_after_the_question_stay() -> None:
    said = ["votre numéro de client svp", "c'est le cinq cinq", "oui", "un huit cinq", "ça coûte 50 euros et ça dure 20 minutes", "d'accord le 12 mars à 14 h 30"]  # fmt: skip
    assert redacted(*said) == [said[0], f"c'est le {MARK}", "oui", MARK, said[4], said[5]]


def test_a_word_that_was_misheard_does_not_leave_half_a_number() -> None:
    said = "Die Zählernummer ist eins zwei drei keks fünf sechs und ich zahle fünfzig Euro im Monat"
    assert redact_text(said).text == f"Die Zählernummer ist {MARK} und ich zahle fünfzig Euro im Monat"


def test_a_number_alone_under_a_message_is_masked() -> None:
    assert redact_text("Kan ik later betalen?\n\nGroeten\n82213953").text.endswith(f"\n{MARK}")
    assert redact_text("Ons lot is 82213953\nKlopt dat?").spans == ()


# "Kartennummer" is a payment card's first, of which fewer digits than eight are none.
NAMES = sorted(set(names_of_numbers()) - {"kartennummer"})


@given(st.sampled_from(NAMES), st.integers(100_000, 99_999_999))
def test_every_name_of_a_number_masks_what_follows_it(name: str, number: int) -> None:
    text = f"{name} is {number}"
    spans = find_personal_data(text)
    assert [(span.start, span.end) for span in spans] == [(len(name) + 4, len(text))]
    assert spans[0].kind in {PersonalDataKind.CUSTOMER_NUMBER, PersonalDataKind.PASSWORD}
