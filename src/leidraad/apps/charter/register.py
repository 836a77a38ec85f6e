"""The monitoring register: every stream of data about an agent that this software writes, as data.

Complete by construction: a test walks every table with a path to a person and fails when a column is named by no stream
(tests/architecture/test_register.py). What the operator's other systems hold stands in ``MonitoringSystem``.

An edition goes up when the words of a stream change what an agent was told; a test holds the words of each edition.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.charter.models import MonitoringSystem
from leidraad.apps.charter.refusals import reader_language
from leidraad.domain.charter.clauses import Charter, ClauseId
from leidraad.domain.charter.explain import word
from leidraad.domain.charter.requests import CharterRefusal, Decision, Effect, Obligation, Reason, ReasonCode

CAPTURE = "contacts"  # the stream that an agent must have been told of before a contact is captured
KEEPING_ORIGINALS = _(
    "The recording as it came in is kept as long, sealed, only so that software can transcribe it again: nobody can listen"
    " to it."
)
FIRST_EDITION = 1  # of a system in the operator's hands: when it changes, it is entered anew


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream of data about an agent, in words for that agent, and the columns it fills.

    ``columns`` are those that lead to a person, by table. In ``retention``, ``%(quality_days)s`` and the like stand for
    what the charter in force says.
    """

    code: str
    name: Any  # lazily translated, as all words here
    purpose: Any
    basis: Any
    data: Any
    retention: Any
    readers: Any
    columns: Mapping[str, Sequence[str]]
    edition: int = 1


@dataclass(frozen=True, slots=True)
class Registered:
    """A stream or another system as the pages show it; ``is_own`` when this software writes it."""

    code: str
    name: str
    purpose: str
    basis: str
    data: str
    retention: str
    readers: str
    edition: int
    is_own: bool
    since: datetime | None = None
    tables: tuple[str, ...] = ()


QUALITY_OF_SERVICE = _(
    "Electronic Communications Act of 13 June 2005, article 128; GDPR article 6(1)(f); the charter"
)
CHARTER_PROOF = _("GDPR articles 5(2) and 6(1)(c): being able to show that the charter is kept")
EMPLOYMENT = _("GDPR article 6(1)(b): the employment contract")

STREAMS: tuple[Stream, ...] = (
    Stream(
        code=CAPTURE,
        name=_("Contacts"),
        purpose=_("What the charter names, and nothing else: %(purposes)s. Never a sanction."),
        basis=QUALITY_OF_SERVICE,
        data=_(
            "The recording and the redacted words of your calls, e-mails, chats and messages, and what is counted in"
            " them: talk time, silence, talking at the same time. No emotion, no score."
        ),
        retention=_("%(quality_days)s days at most, or until you delete it."),
        readers=_(
            "You; a coach of your team under a right that chance or you yourself gave, within the share agreed."
        ),
        columns={
            "contacts_contact": ("agent_id", "team_id"),
            "contacts_contactagent": ("contact_id", "agent_id"),
            "contacts_turn": ("contact_id", "agent_id", "team_id"),
            "contacts_recording": ("contact_id",),
            "contacts_payload": ("contact_id",),
            "contacts_original": ("contact_id",),
            "contacts_livestream": ("agent_id", "team_id"),
            "contacts_livepart": ("stream_id",),
            "contacts_liveturn": ("stream_id",),
            "contacts_setaside": ("contact_id",),
            "procrastinate_jobs": ("args",),
        },
    ),
    Stream(
        code="signals",
        name=_("What is found in the words of contacts"),
        purpose=_(
            "To show you what a customer praised, to protect you from aggression, and to keep what was promised to"
            " customers. Never a sanction, never a score of you."
        ),
        basis=QUALITY_OF_SERVICE,
        data=_(
            "Where in your contacts a customer pays a compliment, becomes aggressive or needs care; promises, open"
            " questions, the reason of the contact, how it ended, and a summary made of its own sentences; whether the"
            " customer's words are content or not, only where the charter says so; words that may be personal data, until"
            " somebody looked; and what you or a coach corrected in all that, without your name. Nothing about your"
            " feelings, your mood or your voice."
        ),
        retention=_("As the contact: %(quality_days)s days at most, or until you delete it."),
        readers=_(
            "You; a coach who may open the contact, where the charter lets software write about named agents. Words that"
            " may be personal data: the data protection officer, without your name."
        ),
        columns={
            "contacts_storedreading": ("contact_id",),
            "contacts_signal": ("contact_id",),
            "contacts_signalcorrection": ("contact_id",),
            "contacts_doubtfulspan": ("contact_id",),
        },
    ),
    Stream(
        code="summaries",
        name=_("Summaries written by a model"),
        purpose=_(
            "To serve a customer who comes back: why they got in touch, what was done, what was promised, what comes next."
            " Never a sanction, never a score of you."
        ),
        basis=QUALITY_OF_SERVICE,
        data=_(
            "Only where the charter allows software to write about named agents, and the operator has set a model: the redacted"
            " words of your contact go to that model, and what it wrote stands beside the contact, marked as such. Until"
            " you approve or correct it, it goes nowhere else; you can discard it and need no reason. Nothing about your"
            " feelings, your manner or your work, and nobody counts what you approve."
        ),
        retention=_(
            "As the contact: %(quality_days)s days at most, or until you delete it. What you approved, without your name, as long"
            " as the charter keeps what serves customers."
        ),
        readers=_(
            "You; a coach who may open the contact. What you approved, without your name: whoever helps that customer, and the"
            " customer."
        ),
        columns={
            "contacts_writtensummary": ("contact_id",),
            "contacts_summaryline": ("contact_id",),
        },
    ),
    Stream(
        code="listening",
        name=_("Who listened"),
        purpose=_("To keep the share agreed, and to show you every time somebody opened a contact of yours."),
        basis=CHARTER_PROOF,
        data=_(
            "How many contacts you had, and how many were captured and opened, in a month; who opened which, when, why."
        ),
        retention=_("As long as the charter runs and can be disputed."),
        readers=_("You see all of it; a coach what they opened; others only figures about groups."),
        columns={
            "charter_quotawindow": ("agent_id",),
            "charter_handledcount": ("agent_id",),
            "charter_countedcontact": ("window_id", "contact_id"),
            "charter_grant": ("agent_id", "holder_id", "contact_id", "window_id"),
            "charter_otheragent": ("grant_id", "agent_id", "window_id"),
            "charter_access": ("agent_id", "person_id", "contact_id", "grant_id"),
            "charter_closedcontact": ("contact_id",),
        },
    ),
    Stream(
        code="coaching",
        name=_("Coaching"),
        purpose=_(
            "To choose by chance what a coach may open, to plan sitting beside you, and to keep what you agreed."
        ),
        basis=_("GDPR article 6(1)(f); the charter, on selection and on coaching side by side"),
        data=_(
            "Which contact chance drew for which coach, what you nominated, when a coach sat or will sit beside you, and"
            " the action agreed, in the coach's words and yours. Never a score."
        ),
        retention=_("Notes %(note_months)s months at most; draws as long as they can be checked."),
        readers=_(
            "You and that coach. A draw can be recomputed by everybody, without learning whose contact it was."
        ),
        columns={
            "coaching_drawwindow": ("team_id",),
            "coaching_draw": ("window_id", "agent_id", "coach_id", "contact_id"),
            "coaching_nomination": ("agent_id", "contact_id"),
            "coaching_sidebyside": ("agent_id", "coach_id"),
            "coaching_coachingsession": ("agent_id", "coach_id", "side_by_side_id"),
        },
    ),
    Stream(
        code="participation",
        name=_("Taking part"),
        purpose=_("To capture nothing of somebody who did not join or was not told."),
        basis=_("GDPR article 6(1)(f); the charter: taking part is your own choice"),
        data=_("When you joined and left, which text you were shown and when you said that you read it."),
        retention=_("As long as the charter holds and can be disputed."),
        readers=_("You, and the enrolment keeper. No team leader, coach, administrator or manager."),
        columns={
            "charter_enrolment": ("agent_id",),
            "charter_agentnotice": ("agent_id",),
            "charter_leftbehind": ("agent_id",),
        },
    ),
    Stream(
        code="people",
        name=_("Who works here"),
        purpose=_("To sign in, and to know who may do what."),
        basis=EMPLOYMENT,
        data=_(
            "Name, user name, language, team, agent code, roles, and the access keys of programs you made."
        ),
        retention=_("As long as you work here."),
        readers=_("You; administrators. Names are seen by those you work with."),
        columns={
            "people_person": ("id", "username", "name"),
            "people_roleassignment": ("person_id", "team_id"),
            "people_agent": ("id", "person_id", "team_id", "code"),
            "people_apitoken": ("person_id",),
            "django_session": ("session_data",),
        },
    ),
    Stream(
        code="cases",
        name=_("Cases you opened to delegates"),
        purpose=_("To let the delegates you choose look into one case of yours."),
        basis=_("GDPR article 6(1)(a): your own consent, which you can take back"),
        data=_(
            "The name of the case, the days it is about, when you allowed it and when you took that back."
        ),
        retention=_("As long as the case goes on."),
        readers=_("You, and union delegates until you take it back."),
        columns={"evaluation_caseconsent": ("agent_id",)},
    ),
    Stream(
        code="ledger",
        name=_("The ledger"),
        purpose=_("To prove that the rules were kept: no entry can be changed or taken out."),
        basis=CHARTER_PROOF,
        data=_(
            "That something happened, with salted commitments in place of names: without the salt it names nobody."
        ),
        retention=_("For good; the salts, and with them the names, are destroyed."),
        readers=_(
            "Everybody sees that it happened; nobody sees whom it was about without that person's help."
        ),
        columns={"ledger_subjectsalt": ("subject",), "ledger_leaf": ("subject",)},
    ),
    Stream(
        code="answers",
        name=pgettext_lazy("of a stream of data", "Answers to programs"),
        purpose=_("So that a program that asks twice does not act twice."),
        basis=_("GDPR article 6(1)(f): a service that does nothing twice"),
        data=_("The answer once given to a program that acts for you."),
        retention=_("As long as you work here."),
        readers=_("The program itself."),
        columns={
            "contacts_idempotencykey": ("person_id",),
            "contacts_upload": ("person_id",),
            "contacts_uploadpart": ("upload_id",),
        },
    ),
    Stream(
        code="keepers",
        name=_("Who keeps the agreement and the registers"),
        purpose=_("To know who proposed, signed, entered or approved what."),
        basis=CHARTER_PROOF,
        data=_(
            "Who brought in or signed a version of the charter, took a step, entered a document or opened a dispute,"
            " and who keeps the registers. Nothing about agents who do none of that."
        ),
        retention=_("As long as the agreement and its registers stand."),
        readers=_("Everybody who works here, as far as the agreement goes; its keepers, the rest."),
        columns={
            "charter_charterversion": ("proposed_by", "activated_by"),
            "charter_phasestep": ("by",),
            "charter_stopasked": ("by",),
            "charter_signatory": ("registered_by",),
            "charter_signatorykey": ("registered_by",),
            "charter_actingfor": ("person_id",),
            "charter_signature": ("received_by",),
            "charter_dispute": ("opened_by",),
            "charter_dossierdocument": ("added_by",),
            "charter_dossieritem": ("recorded_by", "received_by"),
            "charter_legalcheck": ("verified_by",),
            "charter_monitoringsystem": ("entered_by_id", "approved_by_id"),
            "charter_customernotice": ("checked_by_id",),
            "insight_categoryversion": ("made_by",),
        },
    ),
)


def own_streams(charter: Charter | None) -> Iterator[Registered]:
    """The streams of this software, in the reader's language, with what the charter in force says."""
    values = _values(charter)
    for stream in STREAMS:
        yield Registered(
            code=stream.code,
            name=str(stream.name),
            purpose=str(stream.purpose) % values,
            basis=str(stream.basis),
            data=str(stream.data),
            retention=_retention(stream, charter) % values,
            readers=str(stream.readers),
            edition=stream.edition,
            is_own=True,
            tables=tuple(stream.columns),
        )


def other_systems(*, at: datetime) -> list[Registered]:
    """The operator's other systems that agents must be told of."""
    return [_of_row(row) for row in MonitoringSystem.objects.announced(at)]


def registered(charter: Charter | None, *, at: datetime) -> list[Registered]:
    """Everything that holds data about an agent: the streams of this software, then the other systems."""
    return [*own_streams(charter), *other_systems(at=at)]


def editions(*, at: datetime) -> dict[str, int]:
    """What an agent must know now: the edition of each system by its code."""
    others = MonitoringSystem.objects.announced(at).values_list("code", flat=True)
    return {stream.code: stream.edition for stream in STREAMS} | dict.fromkeys(others, FIRST_EDITION)


def is_registered(code: str, *, at: datetime) -> bool:
    """Whether a system of this code stands in the register."""
    if any(stream.code == code for stream in STREAMS):
        return True
    return MonitoringSystem.objects.announced(at).filter(code=code).exists()


def check_registered(code: str, *, at: datetime) -> None:
    """Raises CharterRefusal when no system of this code stands in the register: then it may write about nobody."""
    if not is_registered(code, at=at):
        reason = Reason(ClauseId.MONITORING_REGISTER, Effect.DENY, ReasonCode.NOT_REGISTERED)
        raise CharterRefusal(Decision(Effect.DENY, (reason,), (Obligation.WRITE_LEDGER,)))


def _retention(stream: Stream, charter: Charter | None) -> str:
    """How long; with the originals where the charter keeps them, so that agents are told before any is kept."""
    if stream.code == CAPTURE and charter is not None and charter.retention.keep_original:
        return f"{stream.retention} {KEEPING_ORIGINALS}"
    return str(stream.retention)


def _of_row(row: MonitoringSystem) -> Registered:
    return Registered(
        code=row.code,
        name=row.name,
        purpose=row.purpose,
        basis=row.basis,
        data=row.data,
        retention=row.retention,
        readers=row.readers,
        edition=FIRST_EDITION,
        is_own=False,
        since=row.approved_at,
    )


def _values(charter: Charter | None) -> dict[str, str]:
    if charter is None:
        return {
            "quality_days": "0",
            "note_months": "0",
            "purposes": str(_("nothing: no charter is in force")),
        }
    purposes = ", ".join(word(purpose, reader_language()) for purpose in sorted(charter.purposes_allowed))
    return {
        "quality_days": str(charter.retention.quality_days),
        "note_months": str(charter.retention.coaching_note_months),
        "purposes": purposes,
    }
