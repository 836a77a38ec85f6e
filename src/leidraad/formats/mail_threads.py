"""Mails joined to conversations: who answers whom, and which side is the centre.

Messages belong together when one names another (Message-ID, In-Reply-To, References, Exchange's Thread-Index) and they
have a customer in common: a newsletter that a thousand customers answer is a thousand conversations.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.formats.conversations import Conversation, Message, conversation_of
from leidraad.formats.email_message import Mail
from leidraad.formats.own_side import OwnSide


@dataclass
class _Groups:
    """Disjoint sets: what was joined stays joined."""

    parents: dict[Hashable, Hashable] = field(default_factory=dict)

    def root(self, key: Hashable) -> Hashable:
        path = []
        while (parent := self.parents.setdefault(key, key)) != key:
            path.append(key)
            key = parent
        for passed in path:
            self.parents[passed] = key
        return key

    def join(self, one: Hashable, other: Hashable) -> None:
        self.parents[self.root(one)] = self.root(other)


def threads_in(mails: Iterable[Mail], own_side: OwnSide) -> list[list[Mail]]:
    """The mails by conversation, each mail once though it lay in two folders; conversations in the order they began."""
    every = list({mail.message_id: mail for mail in mails}.values())
    groups = _Groups()
    for mail in every:
        for reference in mail.references:
            groups.join(mail.message_id, reference)
    by_reference: dict[Hashable, list[Mail]] = {}
    for mail in every:
        by_reference.setdefault(groups.root(mail.message_id), []).append(mail)
    return [
        thread for mails_of_one in by_reference.values() for thread in _by_customer(mails_of_one, own_side)
    ]


def _by_customer(mails: Sequence[Mail], own_side: OwnSide) -> list[list[Mail]]:
    """Those who appear on one mail together are one customer here; a mail to nobody named goes with the only one there is."""
    groups = _Groups()
    for mail in mails:
        first, *others = _outsiders(mail, own_side) or ("",)
        groups.root(first)
        for other in others:
            groups.join(first, other)
    threads: dict[Hashable, list[Mail]] = {}
    for mail in mails:
        first = next(iter(_outsiders(mail, own_side)), "")
        threads.setdefault(groups.root(first), []).append(mail)
    unaddressed = threads.get("")
    if unaddressed and len(threads) == 2:
        return [list(mails)]
    return list(threads.values())


def _outsiders(mail: Mail, own_side: OwnSide) -> tuple[str, ...]:
    return tuple(each for each in (mail.sender, *mail.recipients) if each and not own_side.owns(each))


def conversation_of_mails(mails: Sequence[Mail], own_side: OwnSide) -> Conversation | None:
    """One thread as a conversation; None when nobody wrote anything in it.

    Raises NO_OWN_SIDE when none of its addresses is the centre's, MISSING_FACT for a mail without any date.
    """
    if not any(own_side.owns(mail.sender, *mail.recipients, *mail.delivered_to) for mail in mails):
        raise IntakeProblem(ProblemCode.NO_OWN_SIDE)
    lines = (one for mail in mails for one in _own_addresses(mail, own_side))
    found = conversation_of(
        [_message(mail, own_side) for mail in mails],
        channel=Channel.EMAIL,
        facts=ContactFacts(line=next(lines, None)),
    )
    answers = tuple(dict.fromkeys(one for mail in mails for one in mail.references))
    return replace(found, answers=answers) if found is not None else None


def _own_addresses(mail: Mail, own_side: OwnSide) -> tuple[str, ...]:
    """Where a customer's mail was sent; of an agent's, from where."""
    asked = (mail.sender,) if own_side.owns(mail.sender) else (*mail.recipients, *mail.delivered_to)
    return tuple(each for each in asked if own_side.owns(each))


def _message(mail: Mail, own_side: OwnSide) -> Message:
    if mail.sent_at is None:
        raise IntakeProblem(ProblemCode.MISSING_FACT, field="date")
    is_own = own_side.owns(mail.sender)
    is_agent = is_own and not mail.is_automatic
    return Message(
        message_id=mail.message_id,
        at=mail.sent_at,
        party=_party(is_own=is_own, is_automatic=mail.is_automatic),
        text=mail.text,
        writer=own_side.agent_of(mail.sender, mail.sender_name) if is_agent else None,
        customer_identities=_outsiders(mail, own_side),  # all of them: one may be protected
        attachments=mail.attachments,
    )


def _party(*, is_own: bool, is_automatic: bool) -> Party:
    if is_automatic:
        return Party.BOT if is_own else Party.OTHER
    return Party.AGENT if is_own else Party.CUSTOMER
