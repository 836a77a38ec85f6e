from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.spans import Span, SpanKind
from leidraad.domain.contacts.turns import Direction, Party
from leidraad.formats.limits import Limits
from leidraad.formats.sdp import Flow, read_sdp
from leidraad.formats.siprec import facts_of, holds_of, is_siprec, read_siprec
from tests.shared_data import shared_data

NAMESPACE = "urn:ietf:params:xml:ns:recording:1"
OFFERS = (
    "acme-siprec-offer.txt",
    "broadworks-offer-2.txt",
    "broadworks-offer.txt",
    "cisco-siprec-offer.txt",
    "connectel-offer.txt",
    "connectel-offer2.txt",
    "connectel-offer3.txt",
    "inactive-sdp-offer.txt",
    "procomm-siprec-offer.txt",
    "sonus-siprec-offer.txt",
)


def offer(name: str) -> bytes:
    return (shared_data("formats/siprec") / name).read_bytes()


def metadata(body: str, *, root: str = "recording") -> bytes:
    return f'<?xml version="1.0"?>\n<{root} xmlns="{NAMESPACE}">{body}</{root}>'.encode()


def held(*stays: tuple[str, str], gone: str = "") -> bytes:
    """A call from 09:00 in which the customer sends from each time up to the next."""
    associations = "".join(
        f'<participantstreamassoc participant_id="c"><send>s</send><associate-time>2026-11-20T{since}Z</associate-time>'
        + (f"<disassociate-time>2026-11-20T{until}Z</disassociate-time>" if until else "")
        + "</participantstreamassoc>"
        for since, until in stays
    )
    leaving = f"<disassociate-time>2026-11-20T{gone}Z</disassociate-time>" if gone else ""
    return metadata(
        '<session session_id="x"><start-time>2026-11-20T09:00:00Z</start-time></session>'
        '<participant participant_id="c"><nameID aor="sip:+32470000001@pbx.example"/></participant>'
        f'<participantsessionassoc participant_id="c" session_id="x">{leaving}</participantsessionassoc>'
        + associations
    )


@pytest.mark.parametrize("name", OFFERS)
def test_every_recorded_offer_is_recognised_and_read(name: str) -> None:
    siprec = read_siprec(offer(name))

    assert is_siprec(offer(name).decode())
    assert siprec.participants
    assert all(each.user for each in siprec.participants)
    assert {line.kind for line in siprec.media} == {"audio"}
    if name != "broadworks-offer.txt":  # its elements were lost on the way
        assert siprec.session_id
        assert len(siprec.participants) == 2
        assert {stream.label for stream in siprec.streams} == {line.label for line in siprec.media}


def test_cisco_ties_each_participant_to_a_stream_though_the_last_boundary_is_missing() -> None:
    siprec = read_siprec(offer("cisco-siprec-offer.txt"))

    facts = facts_of(siprec, agent_codes={"7300"})

    assert siprec.started_at == datetime(2017, 6, 23, 12, 16, 6, 40000, tzinfo=UTC)
    assert (siprec.sip_session_id or "").startswith("e9fffff2020a598b86962867715db0cf")
    assert facts.agent == "7300"
    assert facts.customer_identities == ("7301",)
    assert facts.audio_parties == (Party.CUSTOMER, Party.AGENT)
    assert facts.source_id == "kQNhKFdEEeeJ9tD/VsPGWA=="


def test_acme_says_who_called_and_leaves_the_zone_out() -> None:
    data = offer("acme-siprec-offer.txt")

    outbound = facts_of(read_siprec(data), agent_codes={"9000"})
    inbound = facts_of(read_siprec(data, default_zone=ZoneInfo("Europe/Brussels")), agent_codes={"1002"})

    assert outbound.direction is Direction.OUTBOUND
    assert outbound.started_at is None  # another source may know it; a guess would move it by hours
    assert inbound.direction is Direction.INBOUND
    assert inbound.started_at == datetime(2019, 3, 9, 15, 50, 20, tzinfo=UTC)
    assert inbound.audio_parties == (Party.CUSTOMER, Party.AGENT)


def test_sonus_writes_a_prefix_another_namespace_and_a_clock_that_was_never_set() -> None:
    siprec = read_siprec(offer("sonus-siprec-offer.txt"))

    assert siprec.session_id == "MTQ3YzA3YzEtNjdkNy0xMA=="
    assert siprec.started_at is None
    assert [each.user for each in siprec.participants] == ["2249888500", "2249888012"]
    assert siprec.participants[0].sends == ("MTQ3YzA3YzUtNjdkNy0xMA==",)
    assert facts_of(siprec, agent_codes={"2249888500"}).audio_parties == (Party.CUSTOMER, Party.AGENT)


def test_procomm_omits_xml_from_the_type_and_writes_an_address_that_is_none() -> None:
    facts = facts_of(read_siprec(offer("procomm-siprec-offer.txt")), agent_codes={"016190619"})

    assert facts.agent == "016190619"  # written as Extension-016190619
    assert facts.customer_identities == ("016190200",)
    assert facts.started_at == datetime(2017, 12, 11, 14, 44, 23, tzinfo=UTC)


def test_broadworks_without_its_elements_still_gives_its_addresses_and_time() -> None:
    siprec = read_siprec(offer("broadworks-offer.txt"))
    facts = facts_of(siprec)

    assert siprec.started_at == datetime(2019, 1, 13, 19, 48, 35, tzinfo=UTC)
    assert any("XXXXXXXXXX" in number for number in facts.other_numbers)
    assert facts.agent is None


def test_streams_that_were_offered_inactive_say_so() -> None:
    siprec = read_siprec(offer("inactive-sdp-offer.txt"))

    assert [line.flow for line in siprec.media] == [Flow.NONE, Flow.NONE]
    assert facts_of(siprec).other_numbers == ("0733165805", "+972546136443")


def test_an_sdp_alone_is_refused_with_its_reason() -> None:
    with pytest.raises(IntakeProblem) as raised:
        read_siprec(offer("non-siprec-payload.txt"))

    assert raised.value.code is ProblemCode.UNKNOWN_FORMAT
    assert raised.value.data["found"] == "SDP without the metadata of a recording"
    assert not is_siprec(offer("non-siprec-payload.txt").decode())


@pytest.mark.parametrize("name", ["sample-sdp2.txt", "sample-sdp3.txt", "sample-sdps.txt"])
def test_each_session_description_alone_is_read(name: str) -> None:
    for text in offer(name).decode().split("__split_here__"):
        (line,) = read_sdp(text.strip())
        assert line.kind == "audio"
        assert line.codecs[0] in {"PCMU", "PCMA"}
        assert line.port > 1024


def test_where_no_agent_is_known_nobody_is_called_a_customer() -> None:
    facts = facts_of(read_siprec(offer("cisco-siprec-offer.txt")), agent_codes={"9999"})

    assert facts.agent is None
    assert facts.customer_identities == ()
    assert facts.other_numbers == ("7301", "7300")
    assert facts.audio_parties == ()


def test_what_lies_between_two_times_of_sending_is_a_hold() -> None:
    siprec = read_siprec(held(("09:00:00", "09:01:00"), ("09:02:30", ""), gone="09:05:00"))

    assert holds_of(siprec) == (Span(60.0, 150.0, SpanKind.HOLD),)


def test_who_never_sends_again_and_has_not_gone_is_on_hold_up_to_the_end() -> None:
    assert holds_of(read_siprec(held(("09:00:00", "09:01:00")))) == (Span(60.0, float("inf"), SpanKind.HOLD),)


def test_who_stops_sending_because_they_go_is_not_on_hold() -> None:
    assert holds_of(read_siprec(held(("09:00:00", "09:05:00"), gone="09:05:00"))) == ()


def test_a_second_agent_and_a_number_joined_are_told_apart_from_the_customer() -> None:
    people = "".join(
        f'<participant participant_id="{number}"><nameID aor="sip:{user}@pbx.example"/></participant>'
        for number, user in enumerate(("a17", "+32470000001", "a18", "+3225550100"))
    )

    facts = facts_of(read_siprec(metadata(people)), agent_codes={"a17", "a18"})

    assert (facts.agent, facts.further_agents) == ("a17", ("a18",))
    assert facts.customer_identities == ("+32470000001",)
    assert facts.other_numbers == ("+3225550100",)


def test_metadata_alone_is_read_with_a_mangled_declaration() -> None:
    data = metadata('<session session_id="s1"/>').replace(b"<?xml", b"<&xml")

    assert read_siprec(data).session_id == "s1"


def test_the_lines_of_the_sip_message_before_the_first_boundary_are_passed_by() -> None:
    message = b"INVITE sip:recorder@192.0.2.9 SIP/2.0\r\nContent-Type: multipart/mixed;boundary=b\r\n\r\n"
    body = b"--b\r\nContent-Type: application/rs-metadata+xml\r\n\r\n" + metadata(
        '<session session_id="s2"/>'
    )

    assert read_siprec(message + body + b"\r\n--b--\r\n").session_id == "s2"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (
            b'<!DOCTYPE recording [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><recording>&b;</recording>',
            "a document type",
        ),
        (b'<!DOCTYPE recording SYSTEM "file:///etc/passwd"><recording/>', "a document type"),
        (b"<recording>" + b"<a>" * 40 + b"</a>" * 40 + b"</recording>", "elements nested too deeply"),
        (b"<recording><session></recording>", "mismatched tag"),
    ],
)
def test_xml_that_is_broken_or_dangerous_is_refused(data: bytes, found: str) -> None:
    with pytest.raises(IntakeProblem) as raised:
        read_siprec(data)

    assert raised.value.code is ProblemCode.MALFORMED_TEXT
    assert raised.value.data["found"] == found
    assert raised.value.data["line"] == 1


def test_a_time_that_is_none_and_a_document_too_large_are_refused() -> None:
    with pytest.raises(IntakeProblem) as wrong:
        read_siprec(metadata('<session session_id="x"><start-time>soon</start-time></session>'))
    with pytest.raises(IntakeProblem) as large:
        read_siprec(b"<recording>" + b" " * 1024 * 1024 + b"</recording>")
    with pytest.raises(IntakeProblem) as empty:
        read_siprec(b"", limits=Limits())

    assert wrong.value.code is ProblemCode.BAD_VALUE
    assert large.value.code is ProblemCode.TOO_LARGE
    assert empty.value.code is ProblemCode.EMPTY_FILE


@given(st.binary(max_size=300))
def test_whatever_the_bytes_are_they_are_read_or_refused(data: bytes) -> None:
    for each in (data, b"--b\nContent-Type: application/rs-metadata+xml\n\n<recording>" + data):
        with suppress(IntakeProblem):
            read_siprec(each)


@given(st.lists(st.integers(1, 300), min_size=2, max_size=8))
def test_holds_and_sending_together_fill_the_call(lengths: list[int]) -> None:
    """Every second stretch is sent: what lies between is on hold, second for second."""
    moments = [datetime(2026, 11, 20, 9, tzinfo=UTC)]
    for length in lengths:
        moments.append(moments[-1] + timedelta(seconds=length))
    clock = [moment.strftime("%H:%M:%S") for moment in moments]
    stays = [(clock[i], clock[i + 1]) for i in range(0, len(clock) - 1, 2)]
    gone = stays[-1][1]

    found = holds_of(read_siprec(held(*stays, gone=gone)))

    silent_s = sum(lengths[i] for i in range(1, 2 * len(stays) - 1, 2))
    assert sum(span.end_s - span.start_s for span in found) == silent_s


def test_shared_folder_holds_nothing_that_no_test_reads() -> None:
    folder: Path = shared_data("formats/siprec")
    others = {"SOURCE.txt", "non-siprec-payload.txt", "sample-sdp2.txt", "sample-sdp3.txt", "sample-sdps.txt"}

    assert {path.name for path in folder.iterdir()} == {*OFFERS, *others}
