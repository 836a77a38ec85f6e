"""A line about something that nobody spoke of is in doubt, in four languages; one in other words for what was said mostly is not."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.redact import redact_turns
from leidraad.domain.language.summary.checking import WrittenSummary, checked_summary
from leidraad.domain.language.summary.grounding import said_in
from leidraad.domain.language.summary.support import unsaid_in

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH
FOLDER = Path(__file__).resolve().parents[3] / "data/written_summaries"


@pytest.mark.parametrize(
    ("language", "said", "line", "expected"),
    [
        (NL, "mijn factuur klopt niet", "De klant belt over een factuur.", ()),
        (NL, "mijn afrekening klopt niet", "De klant belt over een factuur.", ()),  # another word for it
        (
            NL,
            "mijn factuur klopt niet",
            "De klant wil zijn contract opzeggen.",
            ("contract", "opzeggen", "*"),
        ),
        (NL, "de stroomfactuur", "De klant vraagt uitleg bij de stroomfactuur.", ()),
        (NL, "ik heb drie keer gebeld", "De klant heeft al drie keer gebeld.", ()),
        (NL, "hallo", "De klant belt.", ()),  # it says too little to be judged
        (NL, "[name 1] belt", "[name 1] en [name 1].", ()),
        (FR, "je veux résilier", "Le client veut résilier son contrat.", ("contrat",)),
        (FR, "je veux résilier mon abonnement", "Le client demande la résiliation du contrat.", ()),
        (FR, "ma facture", "Le client attend un technicien.", ("technicien",)),
        (DE, "meine Rechnung ist zu hoch", "Der Kunde fragt nach der Stromrechnung.", ()),
        (DE, "meine Rechnung ist zu hoch", "Der Kunde hat ein Paket bestellt.", ("Paket", "bestellt", "*")),
        (EN, "I want my money back", "The customer asks for the money back.", ()),
        (EN, "I want my money back", "The customer lost a suitcase in Paris.", ("*",)),
        (EN, "", "", ()),
    ],
)
def test_what_is_about_something_else_is_listed(
    language: Language, said: str, line: str, expected: tuple[str, ...]
) -> None:
    found = unsaid_in(line, said_in([said], language=language), language=language)

    assert found == tuple(line if each == "*" else each for each in expected)


@given(st.sampled_from(list(Language)), st.text(max_size=200))
def test_what_was_said_word_for_word_is_never_in_doubt(language: Language, text: str) -> None:
    assert unsaid_in(text, said_in([text], language=language), language=language) == ()


@given(st.sampled_from(list(Language)), st.text(max_size=100), st.text(max_size=100))
def test_saying_more_never_brings_more_into_doubt(language: Language, line: str, more: str) -> None:
    few = unsaid_in(line, said_in(["ja"], language=language), language=language)
    many = unsaid_in(line, said_in(["ja", more], language=language), language=language)

    assert set(many) <= set(few)


@pytest.mark.parametrize("language", list(Language))
def test_of_our_own_contacts_every_line_that_nobody_said_is_in_doubt_and_few_others(
    language: Language,
) -> None:
    """The figures stand in docs/methods/summaries.md; here no more than that they do not get worse unseen."""
    counts: Counter[str] = Counter()
    contacts = yaml.safe_load((FOLDER / f"{language}.yaml").read_text())
    for contact in contacts:
        for kind in ("said_so", "unsaid"):
            for part, line in contact[kind]:
                counts[kind] += 1
                counts[f"{kind} in doubt"] += is_in_doubt(contact["said"], part, line, language=language)

    assert counts["unsaid in doubt"] == counts["unsaid"] == 18
    assert counts["said_so"] == 21
    assert counts["said_so in doubt"] <= 4


def is_in_doubt(said: Any, part: str, line: str, *, language: Language) -> bool:
    """Whether a line of a summary of this contact has a piece that is marked."""
    one = {"reason": "reason", "done": "done", "promise": "promises", "next": "next_step"}[part]
    told: dict[str, Any] = {"reason": "", "done": (), "promises": (), "next_step": ""}
    told[one] = (line,) if one in ("done", "promises") else line
    turns = redact_turns(tuple(Turn(Party(party), text) for party, text in said))
    checked = checked_summary(WrittenSummary(**told, model="", version=""), turns, language=language)
    return any(each.doubtful for each in checked.lines)
