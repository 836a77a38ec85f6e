"""A model is asked with redacted words alone, at an address of the centre's own, and what it answers is text or nothing."""

import json
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.redact import redact_turns
from leidraad.domain.language.summary.checking import NotWritten, WhyNotWritten, WrittenSummary
from leidraad.domain.language.summary.endpoint import SummaryEndpoint
from leidraad.domain.language.summary.prompt import ANSWER_SCHEMA, prompt_version
from leidraad.engines.chat_format import ANSWER_LIMIT_BYTES, is_own
from leidraad.engines.summaries.chat_endpoint import ChatEndpoint, check_address
from tests.chat_server import SUMMARY, ChatServer, chat_server

TURNS = redact_turns(
    (
        Turn(Party.CUSTOMER, "Ik bel over mijn factuur, mijn nummer is 0470 12 34 56."),
        Turn(Party.AGENT, "We bellen u morgen terug."),
    )
)


@pytest.fixture
def chat() -> Iterator[ChatServer]:
    with chat_server() as server:
        yield server


def endpoint(chat: ChatServer, **other: Any) -> SummaryEndpoint:
    plain = SummaryEndpoint(
        url=chat.url, model="plum", key=None, timeout_s=5.0, may_be_outside=False, certificates="", at_once=1
    )
    return replace(plain, **other)


def written(chat: ChatServer, **other: Any) -> WrittenSummary:
    return ChatEndpoint(endpoint(chat, **other)).write(TURNS, Language.DUTCH)


def why(chat: ChatServer, **other: Any) -> WhyNotWritten:
    with pytest.raises(NotWritten) as caught:
        written(chat, **other)
    return caught.value.why


def test_a_summary_comes_back_with_the_model_that_wrote_it(chat: ChatServer) -> None:
    summary = written(chat)

    assert summary.reason == SUMMARY["reason"]
    assert summary.done == ("De factuur is nagekeken.",)
    assert summary.promises == ("Het centrum belt morgen terug.",)
    assert summary.next_step == SUMMARY["next_step"]
    assert (summary.model, summary.version) == ("plum-7b", f"b4242, question {prompt_version()}")


def test_only_redacted_words_are_sent_apart_from_the_question_and_in_a_form_that_is_asked_for(
    chat: ChatServer,
) -> None:
    written(chat, key="sleutel")

    ((headers, asked),) = chat.got
    question, contact = asked["messages"]
    assert headers[":path"] == "/v1/chat/completions"
    assert headers["authorization"] == "Bearer sleutel"
    assert (question["role"], contact["role"]) == ("system", "user")
    assert "Schrijf in het Nederlands" in question["content"]
    assert json.loads(contact["content"])[0] == {
        "party": "customer",
        "text": "Ik bel over mijn factuur, mijn nummer is [phone].",
    }
    assert "0470" not in json.dumps(asked)
    assert (asked["temperature"], asked["stream"], asked["model"]) == (0, False, "plum")
    assert asked["response_format"]["json_schema"]["schema"] == ANSWER_SCHEMA


def test_nobody_is_asked_about_a_contact_without_words(chat: ChatServer) -> None:
    summary = ChatEndpoint(endpoint(chat)).write(redact_turns(()), Language.DUTCH)

    assert list(summary.lines()) == []
    assert chat.got == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Natuurlijk! De klant belt over zijn factuur.", WhyNotWritten.NOT_JSON),
        ('{"reason": "De klant belt', WhyNotWritten.NOT_JSON),
        ('["De klant belt"]', WhyNotWritten.OTHER_FORM),
        ('{"reason": 7}', WhyNotWritten.OTHER_FORM),
        ('{"done": "nagekeken"}', WhyNotWritten.OTHER_FORM),
        ('{"promises": [1]}', WhyNotWritten.OTHER_FORM),
        ("[" * 100_000, WhyNotWritten.NOT_JSON),
    ],
)
def test_words_in_another_form_are_no_summary(
    chat: ChatServer, content: str, expected: WhyNotWritten
) -> None:
    chat.says(content)

    assert why(chat) is expected
    assert not expected.is_passing


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (500, WhyNotWritten.SERVER_FAILED),
        (503, WhyNotWritten.SERVER_FAILED),
        (429, WhyNotWritten.BUSY),
        (401, WhyNotWritten.NO_ACCESS),
        (404, WhyNotWritten.REJECTED),
        (302, WhyNotWritten.REJECTED),  # followed nowhere
    ],
)
def test_a_status_says_whether_to_ask_again(chat: ChatServer, status: int, expected: WhyNotWritten) -> None:
    chat.answers({"error": {"message": "no"}}, status=status)

    assert why(chat) is expected
    assert expected.is_passing


def test_a_model_that_refuses_or_is_cut_off_gives_no_summary(chat: ChatServer) -> None:
    chat.says("", message={"role": "assistant", "content": None, "refusal": "I cannot"})
    assert why(chat) is WhyNotWritten.REFUSED

    chat.says(SUMMARY, finish_reason="length")
    assert why(chat) is WhyNotWritten.CUT_OFF

    chat.answers({"choices": []})
    assert why(chat) is WhyNotWritten.OTHER_FORM


def test_an_endpoint_that_is_slow_or_never_ends_is_waited_for_no_longer_than_agreed(chat: ChatServer) -> None:
    chat.waits_s = 1.0
    assert why(chat, timeout_s=0.2) is WhyNotWritten.TIMED_OUT

    chat.waits_s, chat.trickles = 0.0, True
    assert why(chat, timeout_s=0.3) is WhyNotWritten.TIMED_OUT


def test_an_answer_without_end_is_not_kept_in_memory(chat: ChatServer) -> None:
    chat.answer = (200, b" " * (ANSWER_LIMIT_BYTES + 1))

    assert why(chat) is WhyNotWritten.TOO_LARGE


def test_nobody_there_is_told_apart_from_a_wrong_answer(chat: ChatServer) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/v1"

    assert why(chat, url=url) is WhyNotWritten.UNREACHABLE


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://192.0.2.7/v1", WhyNotWritten.NOT_OWN_NETWORK),
        ("https://169.254.169.254/v1", WhyNotWritten.NOT_OWN_NETWORK),
        ("http://10.1.2.3/v1", WhyNotWritten.NOT_HTTPS),
        ("http://[::ffff:10.1.2.3]/v1", WhyNotWritten.NOT_HTTPS),
        ("ftp://127.0.0.1/v1", WhyNotWritten.BAD_ADDRESS),
        ("http://user:word@127.0.0.1/v1", WhyNotWritten.BAD_ADDRESS),
        ("http://127.0.0.1:99999/v1", WhyNotWritten.BAD_ADDRESS),
        ("https://nobody.invalid/v1", WhyNotWritten.UNKNOWN_NAME),
    ],
)
def test_words_go_nowhere_but_to_the_centres_own_network(
    chat: ChatServer, url: str, expected: WhyNotWritten
) -> None:
    with pytest.raises(NotWritten) as caught:
        check_address(endpoint(chat, url=url))
    assert caught.value.why is expected


def test_outside_is_allowed_where_the_operator_says_so_and_only_over_tls(chat: ChatServer) -> None:
    check_address(endpoint(chat, url="https://192.0.2.7/v1", may_be_outside=True))

    with pytest.raises(NotWritten) as caught:
        check_address(endpoint(chat, url="http://192.0.2.7/v1", may_be_outside=True))
    assert caught.value.why is WhyNotWritten.NOT_HTTPS


def test_a_name_with_one_address_outside_is_spoilt(chat: ChatServer, monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(0, 0, 0, "", ("127.0.0.1", 80)), (0, 0, 0, "", ("192.0.2.7", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_rest: both)

    with pytest.raises(NotWritten) as caught:
        check_address(endpoint(chat, url="https://model.example/v1"))
    assert caught.value.why is WhyNotWritten.NOT_OWN_NETWORK


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("127.0.0.1", True),
        ("::1", True),
        ("10.0.0.1", True),
        ("172.31.255.255", True),
        ("172.32.0.0", False),
        ("192.168.4.4", True),
        ("fd00::1", True),
        ("fe80::1", False),
        ("169.254.169.254", False),
        ("0.0.0.0", False),
        ("100.64.0.1", False),
        ("::ffff:192.168.0.1", True),
        ("::ffff:8.8.8.8", False),
        ("64:ff9b::808:808", False),
        ("2002:808:808::1", False),
        ("8.8.8.8", False),
    ],
)
def test_what_is_the_centres_own(address: str, expected: bool) -> None:
    assert is_own(ip_address(address)) is expected


def test_beyond_this_machine_the_certificate_has_to_hold(tmp_path: Path) -> None:
    own = certificate_for(tmp_path / "own.pem", "127.0.0.1")
    other = certificate_for(tmp_path / "other.pem", "10.1.2.3")
    with chat_server(tls_file=own) as chat:
        assert written(chat, certificates=str(own)).reason == SUMMARY["reason"]
        assert why(chat) is WhyNotWritten.CERTIFICATE  # nobody vouches for it
        assert why(chat, certificates=str(other)) is WhyNotWritten.CERTIFICATE
        assert len(chat.got) == 1  # no word goes out before the certificate holds
    with chat_server(tls_file=other) as chat:
        assert why(chat, certificates=str(other)) is WhyNotWritten.CERTIFICATE  # of another machine
        assert chat.got == []


def test_a_file_of_certificates_that_is_not_there_is_told_as_one(chat: ChatServer) -> None:
    url = chat.url.replace("http:", "https:")

    assert why(chat, url=url, certificates="/no/such/file.pem") is WhyNotWritten.CERTIFICATE


def certificate_for(path: Path, address: str) -> Path:
    """A key and a certificate that it signed itself, for this address."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, address)])
    now = datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(secret + certificate.public_bytes(pem))
    return path


def test_neither_key_nor_address_stands_in_what_is_printed(chat: ChatServer) -> None:
    writer = ChatEndpoint(endpoint(chat, key="sleutel"))

    assert "sleutel" not in repr(writer)
    assert "sleutel" not in repr(writer.endpoint)
