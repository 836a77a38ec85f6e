"""What a reader of a redacted text sees, and what a redacted recording must silence."""

import pytest

from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.redact import redact_text, redact_turns


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("bel mij op 0478 12 34 56 of 02 123 45 67", "bel mij op [phone] of [phone]"),
        ("nul vier zeven acht twaalf vierendertig zesenvijftig", "[phone]"),
        ("zéro quatre cent septante-huit nonante-huit douze trente-quatre", "[phone]"),
        ("null vier sieben zwo zwölf vierunddreißig sechsundfünfzig", "[phone]"),
        ("oh four double five triple two seven eight nine", "[phone]"),
        ("nul vier zeven zes dubbel vijf drie keer nul vier", "[phone]"),
        ("BE68 5390 0754 7034 graag", "[iban] graag"),
        (
            "b e achtenzestig vijf drie negen nul nul zeven vijf vier zeven nul drie vier alstublieft",
            "[iban] alstublieft",
        ),
        ("vijfentachtig nul zeven dertig nul drie drie achtentwintig", "[national_number]"),
        ("my card 4111 1111 1111 1111 please", "my card [card] please"),
        ("jan punt peeters apenstaartje voorbeeld punt be", "[email]"),
        ("c'est marie tiret claire arobase exemple point be merci", "c'est [email] merci"),
        ("john dot smith at example dot com please", "[email] please"),
    ],
)
def test_written_and_spoken_identifiers_become_marks(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


def test_words_of_one_find_become_one_word_that_spans_their_times() -> None:
    said = "bel nul vier zeven acht twaalf vierendertig zesenvijftig graag"
    words = tuple(Word(word, float(index), index + 0.8) for index, word in enumerate(said.split()))
    redacted = redact_turns([Turn(Party.CUSTOMER, said, 0.0, 9.0, words=words)])
    turn = redacted.turns[0]
    assert turn.text == "bel [phone] graag"
    assert [(word.text, word.start_s, word.end_s) for word in turn.words] == [
        ("bel", 0.0, 0.8),
        ("[phone]", 1.0, 7.8),
        ("graag", 8.0, 8.8),
    ]
    assert redacted.counts == {PersonalDataKind.PHONE: 1}
