"""Addresses as recognisers of speech leave them."""

import pytest

from leidraad.domain.language.personal_data.redact import redact_text


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("mijn e-mail is jan.peeters@voorbeeld.be.", "mijn e-mail is [email]."),
        (
            "stuur het naar jan peeters zevenenzeventig apenstaartje voorbeeld punt be",
            "stuur het naar [email]",
        ),
        ("jan.peeters at voorbeeld.be graag", "[email] graag"),
        ("jan punt peeters@voorbeeld punt be", "[email]"),
        ("jan punt peeters@voorbeeld.be", "[email]"),
        ("une adresse et un nom du type nom@exemple.fr", "une adresse et un nom du type [email]"),
        ("info apenstaartje gmail", "[email]"),
        ("s o f i e at gmail dot com", "[email]"),
        ("marie underscore dubois arobase exemple point fr voilà", "[email] voilà"),
        ("max minus schmidt at beispiel minus firma punkt de bitte", "[email] bitte"),
        ("jan at-teken voorbeeld punt b e", "[email]"),
        (
            "The restaurant is located at PSC 2721. It is good",
            "The restaurant is located at PSC 2721. It is good",
        ),
        ("we meet at the point of sale", "we meet at the point of sale"),
        ("look at me", "look at me"),
    ],
)
def test_addresses_said_and_written(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("Mail: jan (at) devries.be", "Mail: [email]"),
        ("Mail: jan.de.vries [apenstaartje] voorbeeld [punt] be graag", "Mail: [email] graag"),
        ("jan peeters alles aan elkaar apenstaartje gmail punt com", "[email]"),
        ("c'est marie trait d'union claire arobase bluewin point ch", "c'est [email]"),
        ("that's jo at jo's flowers dot co dot uk", "that's [email]"),
        ("it's j dot smith at gmail com", "it's [email]"),
        ("sam punt cools at het groene huis punt be", "[email]"),
        ("apenstaartje telenet punt be", "[email]"),
        ("send it to contact at charity dot org dot uk", "send it to [email]"),
    ],
)
def test_ways_to_give_an_address(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


@pytest.mark.parametrize(
    "text",
    [
        "ik zit bij telenet en mijn broer bij proximus",
        "we look at (at least) the dot on the i",
        "I'm at gmail",
    ],
)
def test_providers_and_brackets_in_talk_are_left(text: str) -> None:
    assert redact_text(text).text == text
