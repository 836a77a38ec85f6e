"""Why something was set aside, as a sentence: what happened with the values, and what can be done."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from leidraad.apps.contacts.expectations import EXPECTATIONS, FINDINGS, NOTHING_MORE
from leidraad.domain.contacts.problems import ProblemCode


@dataclass(frozen=True, slots=True)
class Words:
    """The sentence of one code, and what helps."""

    sentence: Any  # lazily translated, with named placeholders
    advice: Any


SEND_AGAIN = _("Export it once more and send it again.")
CHECK_PEOPLE = _("Add it under People, or correct the file, and try again.")
CORRECT_FACTS = _("Correct it in the file of facts beside it and send it again.")
TRY_AGAIN = _("Try again; when it keeps failing, the log of the worker says more.")

REASONS: dict[ProblemCode, Words] = {
    ProblemCode.EMPTY_FILE: Words(_("The file is empty."), SEND_AGAIN),
    ProblemCode.UNKNOWN_FORMAT: Words(
        _("This is not a format that can be read: %(found)s."), _("The documentation lists the formats.")
    ),
    ProblemCode.NOT_AUDIO: Words(_("There is no sound in this file: %(found)s."), SEND_AGAIN),
    ProblemCode.BROKEN_HEADER: Words(
        _("The beginning of the file is damaged: %(expected)s was expected, %(found)s was found."), SEND_AGAIN
    ),
    ProblemCode.TRUNCATED_AUDIO: Words(
        _("The recording stops too soon: %(announced_s)s s were announced, %(found_s)s s are there."),
        SEND_AGAIN,
    ),
    ProblemCode.NO_DURATION: Words(_("The recording lasts no time at all."), SEND_AGAIN),
    ProblemCode.TOO_LONG: Words(
        _("The recording lasts %(duration_s)s s; the limit is %(limit_s)s s."),
        _("An administrator can raise LEIDRAAD_CONTACT_LIMIT_S."),
    ),
    ProblemCode.ONLY_SILENCE: Words(
        _("Nothing can be heard in %(duration_s)s s: the loudest moment is at %(peak_dbfs)s dBFS."),
        _("Check the connection of the recorder."),
    ),
    ProblemCode.IDENTICAL_CHANNELS: Words(
        _("All %(channel_count)s channels carry the same sound, so agent and customer cannot be told apart."),
        _("Let the recorder write agent and customer on channels of their own."),
    ),
    ProblemCode.UNKNOWN_AGENT: Words(_("Nobody here has the agent code %(agent)s."), CHECK_PEOPLE),
    ProblemCode.UNKNOWN_TEAM: Words(_("No team here has the code %(team)s."), CHECK_PEOPLE),
    ProblemCode.UNKNOWN_PRINCIPAL: Words(_("No principal here has the code %(principal)s."), CHECK_PEOPLE),
    ProblemCode.MISSING_FACT: Words(_("It does not say its %(field)s."), CORRECT_FACTS),
    ProblemCode.BAD_VALUE: Words(_("%(field)s is %(value)s; expected %(expected)s."), CORRECT_FACTS),
    ProblemCode.STARTED_IN_FUTURE: Words(
        _("It says that it started on %(started_at)s, which is later than its arrival on %(now)s."),
        _("Check the clock and the time zone of the recorder."),
    ),
    ProblemCode.TIME_WITHOUT_ZONE: Words(
        _("The time %(value)s does not say in which time zone it is."), CORRECT_FACTS
    ),
    ProblemCode.DUPLICATE_ID: Words(
        _("Another contact of this team already has the number %(source_id)s."),
        _("If it is a different contact, give it a number of its own."),
    ),
    ProblemCode.BAD_NAME: Words(
        _("The file name %(name)s cannot be used (%(why)s)."), _("Give it another name and send it again.")
    ),
    ProblemCode.MALFORMED_JSON: Words(
        _("The JSON breaks off in line %(line)s, column %(column)s: %(found)s."), SEND_AGAIN
    ),
    ProblemCode.OTHER_JSON: Words(
        _("This JSON is of no kind that is known here; it begins with %(keys)s."),
        _("The documentation lists the formats."),
    ),
    ProblemCode.MALFORMED_TEXT: Words(
        _("Line %(line)s cannot be read: %(expected)s was expected, %(found)s was found."), SEND_AGAIN
    ),
    ProblemCode.UNSUPPORTED_VERSION: Words(
        _("This is %(format)s, version %(version)s, which cannot be read."),
        _("Let the sender write an older version, or upgrade."),
    ),
    ProblemCode.TOO_LARGE: Words(
        _("The file has %(size_bytes)s bytes; the limit is %(limit_bytes)s."),
        _("An administrator can raise LEIDRAAD_UPLOAD_LIMIT_BYTES."),
    ),
    ProblemCode.TOO_MANY_TURNS: Words(
        _("It has %(turn_count)s turns; the limit is %(limit)s."),
        _("An administrator can raise LEIDRAAD_TURN_LIMIT."),
    ),
    ProblemCode.NO_KEY: Words(
        ngettext_lazy(
            "It is encrypted to %(recipient_count)s recipient, and no key here opens it.",
            "It is encrypted to %(recipient_count)s recipients, and no key here opens it.",
            "recipient_count",
        ),
        _("Give the sender this centre's public key, or put the key in the folder keys/vcon."),
    ),
    ProblemCode.BAD_SIGNATURE: Words(
        _("Its signature (%(signer)s) does not hold: it was changed after it was signed."), SEND_AGAIN
    ),
    ProblemCode.UNTRUSTED_SIGNATURE: Words(
        _("It is signed by nobody who is trusted here (%(signer)s)."),
        _("Put the certificate of the signer in the folder keys/vcon/trusted."),
    ),
    ProblemCode.NO_TURNS: Words(_("Nobody says or writes anything in it."), SEND_AGAIN),
    ProblemCode.NO_OWN_SIDE: Words(
        _("Nobody in it is known to write for this centre, so agent and customer cannot be told apart."),
        _("An administrator can add the address, number or name to LEIDRAAD_OWN_SIDE."),
    ),
    ProblemCode.SEVERAL_CONTACTS: Words(
        _("There are %(contact_count)s contacts in it; one was expected."),
        _("Hand it over with `leidraad ingest`, or one contact at a time."),
    ),
    ProblemCode.NO_RECORDING: Words(
        _("It points to the recording %(name)s, which is not there."), _("Send the two together.")
    ),
    ProblemCode.RECORDS_ALONE: Words(
        ngettext_lazy(
            "%(record_count)s call record found no contact within a day. Line: %(lines)s.",
            "%(record_count)s call records found no contact within a day. Lines: %(lines)s.",
            "record_count",
        ),
        _("Send what was recorded of these calls, or put this away when they were not recorded."),
    ),
    ProblemCode.CANNOT_CUT: Words(
        _("Parts of it were paused or on hold, and they cannot be cut out: its turns have no times."),
        _("Let the recorder write the time of each turn, or send the recording without this transcript."),
    ),
    ProblemCode.ENGINE_FAILED: Words(_("%(engine)s failed: %(error)s."), TRY_AGAIN),
    ProblemCode.STORE_FAILED: Words(_("The store %(store)s failed: %(error)s."), TRY_AGAIN),
}
UNNAMED = "…"  # stands where a value was not kept
SHOWN_AT_MOST = 4  # of a list


def reason_in_words(code: str, data: Mapping[str, Any]) -> str:
    """The sentence of a stored reason, with its values; a value that was not kept is an ellipsis."""
    words = REASONS.get(ProblemCode(code)) if code in set(ProblemCode) else None
    if words is None:
        return str(_("It could not be read (%(code)s).")) % {"code": code}
    return str(words.sentence % _Values(data))


def advice_in_words(code: str) -> str:
    """What helps; empty for a code that nobody knows."""
    return str(REASONS[ProblemCode(code)].advice) if code in set(ProblemCode) else ""


def _listed(values: list[Any]) -> str:
    shown = ", ".join(map(str, values[:SHOWN_AT_MOST]))
    return f"{shown} …" if len(values) > SHOWN_AT_MOST else shown


class _Unnamed(int):
    """A value that was not kept; where it would be a count, the sentence is in the plural."""

    def __str__(self) -> str:
        return UNNAMED


class _Values(dict[str, Any]):
    def __missing__(self, key: str) -> _Unnamed:
        return _Unnamed(2)

    def __getitem__(self, key: str) -> Any:
        value = super().__getitem__(key)
        if isinstance(value, list):
            return _listed(value)
        if isinstance(value, float):
            return number_format(round(value, 2))
        return translation.gettext(value or NOTHING_MORE) if _is_in_words(key, value) else value


def _is_in_words(key: str, value: Any) -> bool:
    """Whether a reader wrote the value as words of a sentence; nothing found is words too."""
    if key == "expected":
        return value in EXPECTATIONS
    return value in FINDINGS or (key == "found" and value == "")
