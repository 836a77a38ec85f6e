"""The forms of a word meet in one stem, and words that are different things stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.categories.forms import stem
from leidraad.domain.language.categories.terms import folded, words_of
from leidraad.domain.language.languages import Language

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        (NL, "opzeggen opzeg opzegt opgezegd opgezegde"),
        (NL, "betalen betaal betaalt betaalde betaalden betaald"),
        (NL, "factuur facturen factuurtje"),
        (NL, "klacht klachten"),
        (NL, "klagen klaag klaagt klaagde geklaagd"),
        (NL, "verhuizen verhuis verhuist verhuisd verhuisde"),
        (NL, "annuleren annuleer annuleert geannuleerd"),
        (NL, "aansluiten aangesloten"),
        (NL, "gebruiken gebruik gebruikt gebruikte"),
        (NL, "wachten wacht gewacht wachtte"),
        (NL, "technieker techniekers"),
        (FR, "résilier résilie résiliez résilié résiliées résiliation"),
        (FR, "facture factures facturer facturé facturation"),
        (FR, "annuler annule annulé annulée annulation annulations"),
        (FR, "technicien technicienne techniciens"),
        (FR, "appeler appelle appelez appelé appellent"),
        (FR, "payer paie payé payez paient"),
        (FR, "client clients"),
        (FR, "attendre attends attendez attendu"),
        (DE, "kündigen kündige kündigt kündigte gekündigt"),
        (DE, "abbuchen abgebucht abbucht"),
        (DE, "Rechnung Rechnungen"),
        (DE, "warten warte wartet wartete gewartet"),
        (DE, "umziehen umgezogen umzieht"),
        (DE, "Vertrag Verträge Vertrags Verträgen"),
        (DE, "Termin Termine Terminen"),
        (EN, "cancel cancels cancelled canceled cancelling"),
        (EN, "charge charges charged charging"),
        (EN, "company companies"),
        (EN, "pay pays paid paying"),
        (EN, "fix fixes fixed fixing"),
        (EN, "call calls called calling"),
    ],
)
def test_the_forms_of_a_word_meet(language: Language, forms: str) -> None:
    assert len({stem(word, language) for word in words_of(forms)}) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (NL, "opzeggen opleggen"),
        (NL, "betalen bepalen"),
        (NL, "geld gelden gemeente meent"),
        (FR, "payer pays"),
        (DE, "Rechnung rechnen"),
        (EN, "charge change"),
    ],
)
def test_different_words_stay_apart(language: Language, words: str) -> None:
    assert len({stem(word, language) for word in words_of(words)}) >= 2


def test_words_are_folded_and_parted_the_same_everywhere() -> None:
    assert words_of("L’Œuvre à Straße: e-mail, [phone]!") == [
        "l",
        "oeuvre",
        "a",
        "strasse",
        "e",
        "mail",
        "[phone]",
    ]
    assert words_of(" …, _ ") == []


@given(st.text(max_size=12))
def test_folding_twice_is_folding_once(text: str) -> None:
    for word in words_of(text):
        assert folded(word) == word


@given(st.from_regex(r"[a-z]{1,14}", fullmatch=True), st.sampled_from(Language))
def test_every_word_has_a_stem(word: str, language: Language) -> None:
    assert len(stem(word, language)) >= min(2, len(word))
