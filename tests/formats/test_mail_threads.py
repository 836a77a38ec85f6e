"""Mails joined to conversations."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Direction, Party
from leidraad.formats.conversations import contact_of
from leidraad.formats.email_message import Mail
from leidraad.formats.limits import Limits
from leidraad.formats.mail_threads import conversation_of_mails, threads_in
from leidraad.formats.own_side import own_side_from

OWN = own_side_from(
    ["an@centrum.example=a17", "bo@centrum.example=a18", "help@centrum.example", "@centrum.example"]
)
BEGUN = datetime(2025, 11, 3, 9, 12, tzinfo=UTC)


def test_an_answer_finds_its_question_whatever_lies_between() -> None:
    question, forgotten, answer = (
        _mail("1"),
        ("2",),
        _mail("3", sender="an@centrum.example", to="jan@klant.example", answers=("1", "2")),
    )
    other = _mail("4", answers=("9",))
    later = _mail("5", answers=forgotten)
    assert [
        [mail.message_id for mail in thread] for thread in threads_in([question, answer, other, later], OWN)
    ] == [
        ["1", "3", "5"],
        ["4"],
    ]


def test_the_same_mail_in_two_folders_is_one() -> None:
    assert [len(thread) for thread in threads_in([_mail("1"), _mail("1")], OWN)] == [1]


def test_the_line_the_direction_and_everybody_who_wrote_are_known() -> None:
    thread = [
        _mail("1"),
        _mail("2", sender="an@centrum.example", to="jan@klant.example", answers=("1",), minutes=5),
        _mail("3", sender="bo@centrum.example", to="jan@klant.example", answers=("1",), minutes=9),
    ]
    conversation = conversation_of_mails(thread, OWN)
    assert conversation is not None
    facts = contact_of(conversation, limits=Limits()).facts

    assert (facts.line, facts.direction, facts.started_at) == (
        "help@centrum.example",
        Direction.INBOUND,
        BEGUN,
    )
    assert (facts.agent, facts.further_agents) == ("a17", ("a18",))
    assert facts.duration_s == 540


def test_everybody_on_the_mail_is_known_to_the_charter() -> None:
    conversation = conversation_of_mails(
        [_mail("1", to="help@centrum.example", cc="vakbond@elders.example")], OWN
    )
    assert conversation is not None
    facts = contact_of(conversation, limits=Limits()).facts
    assert facts.customer_identities == ("jan@klant.example", "vakbond@elders.example")


def test_what_a_program_answers_is_nobodys_word() -> None:
    thread = [
        _mail("1"),
        _mail("2", sender="help@centrum.example", to="jan@klant.example", answers=("1",), is_automatic=True),
        _mail("3", answers=("2",), is_automatic=True),
    ]
    conversation = conversation_of_mails(thread, OWN)
    assert conversation is not None
    assert [each.party for each in conversation.messages] == [Party.CUSTOMER, Party.BOT, Party.OTHER]
    assert contact_of(conversation, limits=Limits()).facts.agent is None


def test_a_mail_that_came_by_a_blind_copy_is_the_centres_too() -> None:
    conversation = conversation_of_mails([_mail("1", to="", delivered_to="help@centrum.example")], OWN)
    assert conversation is not None
    assert conversation.facts.line == "help@centrum.example"


def test_a_mail_without_a_date_and_one_between_others_are_refused() -> None:
    with pytest.raises(IntakeProblem) as dateless:
        conversation_of_mails([_mail("1", sent_at=None)], OWN)
    with pytest.raises(IntakeProblem) as strange:
        conversation_of_mails([_mail("1", to="piet@elders.example")], OWN)
    assert (dateless.value.code, dateless.value.data) == (ProblemCode.MISSING_FACT, {"field": "date"})
    assert strange.value.code is ProblemCode.NO_OWN_SIDE


PEOPLE = st.sampled_from(
    ["an@centrum.example", "help@centrum.example", "jan@klant.example", "mia@klant.example", ""]
)
MAILS = st.lists(
    st.builds(
        lambda number, sender, to, answers: _mail(
            str(number), sender=sender, to=to, answers=tuple(map(str, answers))
        ),
        st.integers(0, 8),
        PEOPLE,
        PEOPLE,
        st.lists(st.integers(0, 8), max_size=3),
    ),
    max_size=10,
)


@given(MAILS)
def test_each_mail_is_in_one_thread_and_no_thread_has_two_customers_who_never_met(mails: list[Mail]) -> None:
    threads = threads_in(mails, OWN)
    assert sorted(mail.message_id for thread in threads for mail in thread) == sorted(
        {mail.message_id for mail in mails}
    )
    for thread in threads:
        customers = {each for mail in thread for each in (mail.sender, *mail.recipients) if "klant" in each}
        together = any({mail.sender, *mail.recipients} >= customers for mail in thread)
        assert len(customers) <= 1 or together


@given(MAILS, st.randoms())
def test_the_order_of_the_files_changes_no_thread(mails: list[Mail], chance: object) -> None:
    once = {mail.message_id: mail for mail in mails}
    shuffled = list(once.values())
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    as_sets = [
        {frozenset(mail.message_id for mail in thread) for thread in threads_in(some, OWN)}
        for some in (once.values(), shuffled)
    ]
    assert as_sets[0] == as_sets[1]


def _mail(
    message_id: str,
    *,
    sender: str = "jan@klant.example",
    to: str = "help@centrum.example",
    cc: str = "",
    delivered_to: str = "",
    answers: tuple[str, ...] = (),
    minutes: int = 0,
    sent_at: datetime | None = BEGUN,
    is_automatic: bool = False,
) -> Mail:
    return Mail(
        message_id=message_id,
        references=answers,
        sender=sender,
        sender_name="",
        recipients=tuple(each for each in (to, cc) if each),
        delivered_to=(delivered_to,) if delivered_to else (),
        sent_at=sent_at + timedelta(minutes=minutes) if sent_at else None,
        subject="Factuur",
        text=f"tekst {message_id}",
        is_automatic=is_automatic,
    )
