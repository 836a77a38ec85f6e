"""An address of mail without its "@" is masked where it was asked for; a site of the internet stays."""

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.redact import redact_text, redact_turns


def answered(question: str, answer: str) -> str:
    turns = redact_turns([Turn(Party.AGENT, question), Turn(Party.CUSTOMER, answer)]).turns
    return turns[1].text


def test_the_answer_to_the_question_for_an_address_of_mail_is_masked_whole() -> None:
    assert answered("your email please", "it's emma dash sofie no voorbeeld dot de") == "it's [email]"
    assert answered("votre adresse mail", "oui jean tiret paul chez moi") == "oui [email]"


def test_an_answer_without_a_word_for_a_sign_stays() -> None:
    assert answered("ihre mailadresse bitte", "ich suche das heraus bleiben sie hier") == "ich suche das heraus bleiben sie hier"  # fmt: skip


def test_a_site_of_the_internet_stays() -> None:
    for text in ("kijk op mijn punt veldnet punt be", "have a look at veldnet dot com"):
        assert redact_text(text).text == text


def test_an_address_without_its_dot_is_masked_where_its_ending_is_no_word() -> None:
    assert redact_text("stuur het naar lotte kruisbes at proefbakkerij nl").text == "stuur het naar [email]"
    assert redact_text("write to wilma dash holt at voorbeeld eu thanks").text == "write to [email] thanks"


def test_at_before_words_of_the_language_stays() -> None:
    for text in ("we meet at the org office", "i was at home when the fr app stopped", "at voorbeeld nl"):
        assert "[email]" not in redact_text(text).text


def test_a_dot_heard_as_another_word_counts_before_a_known_ending() -> None:
    assert redact_text("an karim minus jan at beispiel punk de bitte").text == "an [email] bitte"
    assert redact_text("das kostet drei punkte de luxe").text == "das kostet drei punkte de luxe"
