"""What is new in a mail: quotations, signatures and disclaimers as people's programs write them, in four languages."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.mail_reply import new_text

QUOTED = {
    "Gmail in Dutch": (
        "Ik heb nog geen factuur gekregen.\n\nOp ma 3 nov 2025 om 10:12 schreef Klantendienst <help@centrum.example>:\n\n"
        "> Beste klant,\n> Uw factuur is onderweg.\n",
        "Ik heb nog geen factuur gekregen.",
    ),
    "an iPhone in Dutch, after HTML became text": (
        "Prima!\n\nVerstuurd vanaf mijn iPhone\n\nOp 3 nov. 2025 om 10:12 heeft Klantendienst\n<help@centrum.example> het volgende"
        "\ngeschreven:\n\nBeste klant,\n",
        "Prima!",
    ),
    "Outlook in Dutch": (
        "Kan u dit nakijken?\n\nVan: Klantendienst <help@centrum.example>\nVerzonden: maandag 3 november 2025 10:12\n"
        "Aan: Jan Voorbeeld\nOnderwerp: RE: Factuur\n\nBeste klant,\n",
        "Kan u dit nakijken?",
    ),
    "Outlook in French": (
        "Merci de me rappeler.\n\nDe : Service <aide@centre.example>\nEnvoyé : lundi 3 novembre 2025 10:12\nÀ : Marie Exemple\n"
        "Objet : Votre dossier\n\nBonjour Madame\n",
        "Merci de me rappeler.",
    ),
    "Outlook in French without the spaces": (
        "Merci.\n\nDe: Service <aide@centre.example>\nEnvoyé: lundi 3 novembre 2025\nÀ: Marie\nObjet: Dossier\n\nBonjour\n",
        "Merci.",
    ),
    "Gmail in French, wrapped": (
        "Oui, d'accord.\n\nLe lun. 3 nov. 2025 à 10:12, Service <aide@centre.example> a\nécrit\u00a0:\n\nBonjour Madame\n",
        "Oui, d'accord.",
    ),
    "Outlook in German, below a line": (
        "Können Sie das prüfen?\n\n________________________________\nVon: Hilfe <hilfe@zentrum.example>\n"
        "Gesendet: Montag, 3. November 2025 10:12\nAn: Hans Muster\nBetreff: Rechnung\n\nGuten Tag\n",
        "Können Sie das prüfen?",
    ),
    "Gmail in German": (
        "Ja bitte.\n\nAm Mo., 3. Nov. 2025 um 10:12 Uhr schrieb Hilfe <hilfe@zentrum.example>:\n\n> Guten Tag\n",
        "Ja bitte.",
    ),
    "Gmail in English": (
        "Yes please.\n\nOn Mon, 3 Nov 2025 at 10:12, Help <help@centre.example> wrote:\n\n> Hello\n",
        "Yes please.",
    ),
    "old Outlook in Dutch": (
        "Akkoord.\n\n-----Oorspronkelijk bericht-----\nVan: Hulp\n\nBeste\n",
        "Akkoord.",
    ),
    "old Outlook in English": ("Agreed.\n\n-----Original Message-----\nFrom: Help\n\nDear\n", "Agreed."),
    "a forwarded message in French": (
        "Pour info.\n\n---------- Message transféré ---------\nDe : X\n\nVieux\n",
        "Pour info.",
    ),
    "a ticket system": ("Klopt.\n##- Typ uw antwoord boven deze regel -##\nBeste klant\n", "Klopt."),
    "answers written in between": (
        "Op 3-11-2025 om 10:12 schreef Hulp:\n> Wat is uw naam?\n\nJan\n\n> En uw straat?\n\nDreef\n",
        "Jan\n\nDreef",
    ),
}


@pytest.mark.parametrize("program", QUOTED)
def test_what_is_quoted_goes(program: str) -> None:
    mail, new = QUOTED[program]
    assert new_text(mail) == new


@pytest.mark.parametrize(
    "line",
    [
        "Verzonden vanaf mijn iPhone",
        "Verstuurd vanaf mijn Samsung Galaxy",
        "Envoyé de mon iPhone",
        "Envoyé depuis mon mobile Huawei",
        "Von meinem iPhone gesendet",
        "Gesendet von Outlook für Android",
        "Sent from my iPad",
        "Get Outlook for iOS",
        "Outlook voor iOS downloaden",
        "Télécharger Outlook pour Android",
        "Outlook für iOS beziehen",
    ],
)
def test_what_a_telephone_adds_goes(line: str) -> None:
    assert new_text(f"Dank u.\n\n{line}\n") == "Dank u."


@pytest.mark.parametrize(
    "formula",
    [
        "Met vriendelijke groeten",
        "Cordialement",
        "Bien à vous",
        "Mit freundlichen Grüßen",
        "Kind regards",
        "Mvg",
        "MfG",
    ],
)
def test_a_signature_goes_and_the_greeting_stays(formula: str) -> None:
    mail = f"Ik wacht op uw antwoord.\n\n{formula},\n\nJan Voorbeeld\nDreef 1, 9000 Gent\nT +32 2 555 01 01\n"
    assert new_text(mail) == f"Ik wacht op uw antwoord.\n\n{formula}"


def test_two_dashes_begin_a_signature() -> None:
    assert new_text("Tot morgen\n-- \nJan Voorbeeld\n") == "Tot morgen"


def test_a_postscript_below_a_signature_stays() -> None:
    assert (
        new_text("Dank.\n\nGroeten, Jan\nDreef 1\n\nPS: bel na 17 uur\n")
        == "Dank.\n\nGroeten\n\nPS: bel na 17 uur"
    )


@pytest.mark.parametrize(
    "disclaimer",
    [
        "Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Bent u dat niet, verwijder het dan.",
        "Ce message est confidentiel et destiné à son seul destinataire. Sinon, veuillez le supprimer et prévenir l'expéditeur.",
        "Diese Nachricht ist vertraulich und nur für den Empfänger bestimmt. Bitte löschen Sie sie und melden es dem Absender.",
        "This message is confidential and meant for the intended recipient only. Please delete it and tell the sender.",
        "Denk aan het milieu voor u deze mail afdrukt.",
    ],
)
def test_a_disclaimer_at_the_end_goes(disclaimer: str) -> None:
    assert new_text(f"Bedankt voor uw hulp.\n\n{disclaimer}\n") == "Bedankt voor uw hulp."


@pytest.mark.parametrize(
    "mail",
    [
        "Graag een verhuis.\n\nVan: Gent\nAan: Brussel\nDatum: 3 mei\n\nIk hoor het graag.",
        "Bedankt, maar dit is niet wat ik vroeg.\nKan u nog eens kijken?",
        "Hinweis: ich habe Ihnen schon eine Mail geschickt.\nWann antworten Sie?",
        "- de factuur van mei\n- de factuur van juni",
        "Groeten uit Gent zijn hier niet van toepassing, want het gaat om een heel andere zaak dan u denkt.",
        "Op 3 november kreeg ik een brief.\nDaarin staat niets nieuws:\nhetzelfde bedrag.",
        "Le 3 novembre j'ai écrit ceci :\nrien n'a changé.",
    ],
)
def test_what_only_looks_like_it_stays(mail: str) -> None:
    assert new_text(mail) == mail


def test_a_mail_that_is_all_quotation_has_nothing_new() -> None:
    assert new_text("> Beste klant\n> Tot ziens\n") == ""


@pytest.mark.parametrize(
    "piece",
    [
        "Am schrieb ",
        "Op a\n",
        "Van:\n",
        "> \n\n",
        "groet\n",
        "\n \n",
        "Le 1 a écrit :\n",
        "-- \n",
        "From: a\n",
        " ",
    ],
)
def test_a_hundred_thousand_lines_take_one_pass(piece: str) -> None:
    began = time.process_time()
    new_text(piece * 20_000)
    assert time.process_time() - began < 5


@given(st.text())
def test_any_text_can_be_read_and_reading_it_again_takes_no_more_lines_than_it_has(text: str) -> None:
    assert len(new_text(text).splitlines()) <= len(text.replace("\r", "\n").splitlines()) + 1


LINES = st.lists(
    st.sampled_from(
        [
            "",
            "Dag",
            "> oud",
            "Op 3-11-2025 om 10:12 schreef Jan <jan@voorbeeld.example>:",
            "Van: Jan <jan@voorbeeld.example>",
            "Verzonden: maandag",
            "Onderwerp: x",
            "Groeten",
            "Jan",
            "-- ",
            "PS: nog iets",
            "Verzonden vanaf mijn iPhone",
        ]
    ),
    max_size=12,
)


@given(LINES)
def test_no_word_is_added_and_nothing_quoted_is_left(lines: list[str]) -> None:
    new = new_text("\n".join(lines)).splitlines()
    assert set(new) <= {line.strip() for line in lines} | {""}
    assert not [line for line in new if line.startswith(">")]
