"""Signals in the reader's words. Aggression is worded as what happened to the agent, never as what the agent did."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from leidraad.apps.contacts.models import LanguageChoice
from leidraad.domain.contacts.deadlines import months_after
from leidraad.domain.language.languages import Language
from leidraad.domain.language.measured import measured_quality
from leidraad.domain.language.reading import SignalKind
from leidraad.domain.language.repeats.wording import Via
from leidraad.web.templatetags.dates import when

KIND_WORDS: Mapping[SignalKind, Any] = MappingProxyType(
    {
        SignalKind.COMPLIMENT: _("Compliments"),
        SignalKind.CARE: _("Somebody who may need care"),
        SignalKind.AGGRESSION: _("Aggression towards the agent"),
        SignalKind.PROMISE: _("Promises"),
        SignalKind.QUESTION: _("Questions left open"),
        SignalKind.REPEAT: _("Earlier contacts mentioned"),
        SignalKind.SENTIMENT: _("How content the customer's words are"),
    }
)
LABEL_WORDS: Mapping[tuple[SignalKind, str], Any] = MappingProxyType(
    {
        (SignalKind.COMPLIMENT, "to_agent"): _("compliment to the agent"),
        (SignalKind.CARE, "self_harm"): _("speaks of suicide or of harming themselves"),
        (SignalKind.AGGRESSION, "rudeness"): _("rude words"),
        (SignalKind.AGGRESSION, "insult"): _("insult"),
        (SignalKind.AGGRESSION, "discrimination"): _("discriminating words"),
        (SignalKind.AGGRESSION, "sexual_remark"): _("sexual remark"),
        (SignalKind.AGGRESSION, "threat_of_violence"): _("threat of violence"),
        (SignalKind.AGGRESSION, "threat_of_being_waited_for"): _("threat to wait for the agent outside"),
        (SignalKind.PROMISE, "call"): _("to call"),
        (SignalKind.PROMISE, "inform"): _("to let know"),
        (SignalKind.PROMISE, "send"): _("to send something"),
        (SignalKind.PROMISE, "visit"): _("to come by"),
        (SignalKind.PROMISE, "refund"): _("to pay back"),
        (SignalKind.PROMISE, "arrange"): _("to arrange it"),
        (SignalKind.PROMISE, "check"): _("to look it up"),
        (SignalKind.PROMISE, "pay"): _("to pay"),
        (SignalKind.QUESTION, "no_reply"): _("not answered"),
        (SignalKind.QUESTION, "not_known"): _("nobody knew the answer"),
        (SignalKind.REPEAT, "mentioned"): _("was in contact before"),
        (SignalKind.REPEAT, "promise_broken"): _("was in contact before, and what was promised did not come"),
        (SignalKind.SENTIMENT, "negative"): _("discontented words"),
        (SignalKind.SENTIMENT, "positive"): _("contented words"),
    }
)
NONE_WORDS: Mapping[SignalKind, Any] = MappingProxyType(
    {
        SignalKind.COMPLIMENT: _("no compliment"),
        SignalKind.CARE: _("no need of care"),
        SignalKind.AGGRESSION: _("no aggression towards the agent"),
        SignalKind.PROMISE: _("no promise"),
        SignalKind.QUESTION: _("no open question"),
        SignalKind.REPEAT: _("no earlier contact"),
        SignalKind.SENTIMENT: _("neither"),
    }
)
OUTCOME_WORDS: Mapping[str, Any] = MappingProxyType(
    {
        "solved": _("solved"),
        "not_solved": _("not solved"),
        "follow_up": _("something will follow"),
        "transferred": _("passed on to somebody else"),
    }
)
REASON_WORDS: Mapping[str, Any] = MappingProxyType(
    {
        "invoice": pgettext_lazy("what a contact is about", "invoice"),
        "payment": pgettext_lazy("what a contact is about", "payment"),
        "price": pgettext_lazy("what a contact is about", "price"),
        "refund": pgettext_lazy("what a contact is about", "money back"),
        "reminder": pgettext_lazy("what a contact is about", "reminder"),
        "contract": pgettext_lazy("what a contact is about", "contract"),
        "cancellation": pgettext_lazy("what a contact is about", "cancellation"),
        "moving": pgettext_lazy("what a contact is about", "moving house"),
        "address": pgettext_lazy("what a contact is about", "address"),
        "outage": pgettext_lazy("what a contact is about", "outage"),
        "internet": pgettext_lazy("what a contact is about", "internet"),
        "television": pgettext_lazy("what a contact is about", "television"),
        "mobile": pgettext_lazy("what a contact is about", "mobile"),
        "technician": pgettext_lazy("what a contact is about", "technician"),
        "appointment": pgettext_lazy("what a contact is about", "appointment"),
        "delivery": pgettext_lazy("what a contact is about", "delivery"),
        "order": pgettext_lazy("what a contact is about", "order"),
        "return": pgettext_lazy("what a contact is about", "return"),
        "defect": pgettext_lazy("what a contact is about", "defect"),
        "warranty": pgettext_lazy("what a contact is about", "warranty"),
        "meter": pgettext_lazy("what a contact is about", "meter reading"),
        "energy": pgettext_lazy("what a contact is about", "energy"),
        "advance": pgettext_lazy("what a contact is about", "advance"),
        "card": pgettext_lazy("what a contact is about", "card"),
        "account": pgettext_lazy("what a contact is about", "account"),
        "password": pgettext_lazy("what a contact is about", "password"),
        "app": pgettext_lazy("what a contact is about", "app"),
        "code": pgettext_lazy("what a contact is about", "code"),
        "fraud": pgettext_lazy("what a contact is about", "fraud"),
        "insurance": pgettext_lazy("what a contact is about", "insurance"),
        "claim": pgettext_lazy("what a contact is about", "claim"),
        "loan": pgettext_lazy("what a contact is about", "loan"),
        "document": pgettext_lazy("what a contact is about", "document"),
        "complaint": pgettext_lazy("what a contact is about", "complaint"),
        "waiting": pgettext_lazy("what a contact is about", "waiting"),
        "train": pgettext_lazy("what a contact is about", "train"),
        "ticket": pgettext_lazy("what a contact is about", "ticket"),
        "flight": pgettext_lazy("what a contact is about", "flight"),
        "booking": pgettext_lazy("what a contact is about", "booking"),
        "customer_data": pgettext_lazy("what a contact is about", "customer data"),
        "exchange": pgettext_lazy("what a contact is about", "currency exchange"),
        "cash": pgettext_lazy("what a contact is about", "cash"),
        "topup": pgettext_lazy("what a contact is about", "topping up"),
        "death": pgettext_lazy("what a contact is about", "a death"),
    }
)
PART_WORDS: Mapping[str, Any] = MappingProxyType(
    {
        "reason": _("Why"),
        "done": _("Done"),
        "outcome": _("How it ended"),
        "promise": _("Promised"),
        "question": _("Left open"),
    }
)
COURSE_WORDS: Mapping[str, Any] = MappingProxyType(
    {
        "better": _("the customer's words end more contented than they began"),
        "same": _("the customer's words end as they began"),
        "worse": _("the customer's words end less contented than they began"),
    }
)
WHO_WORDS: Mapping[str, Any] = MappingProxyType(
    {
        "agent": pgettext_lazy("who promises", "the agent"),
        "colleague": pgettext_lazy("who promises", "a colleague"),
        "customer": pgettext_lazy("who promises", "the customer"),
    }
)
STANDING_WORDS: Mapping[str, Any] = MappingProxyType(
    {"conditional": _("perhaps, or if something else happens"), "offered": _("offered, and not accepted")}
)
VIA_WORDS: Mapping[str, Any] = MappingProxyType(
    {
        Via.CALL: pgettext_lazy("an earlier contact", "by telephone"),
        Via.EMAIL: pgettext_lazy("an earlier contact", "by e-mail"),
        Via.CHAT: pgettext_lazy("an earlier contact", "by chat"),
        Via.MESSAGE: pgettext_lazy("an earlier contact", "by message"),
        Via.LETTER: pgettext_lazy("an earlier contact", "by letter"),
        Via.SHOP: pgettext_lazy("an earlier contact", "at a shop or office"),
        Via.FORM: pgettext_lazy("an earlier contact", "by form"),
    }
)
REMOVED = pgettext_lazy("a label of an earlier version", "read otherwise by an earlier version")


def label_in_words(kind: SignalKind, label: str) -> str:
    """A label as people say it; blank stands for none of this kind."""
    if not label:
        return str(NONE_WORDS[kind])
    return str(LABEL_WORDS.get((kind, label), REMOVED))


def outcome_in_words(outcome: str) -> str:
    """How a contact ended; "" where nothing says it."""
    return str(OUTCOME_WORDS.get(outcome, ""))


def reason_in_words(reason: str) -> str:
    """What a contact is about; "" where nothing says it."""
    return str(REASON_WORDS.get(reason, ""))


def course_in_words(course: str) -> str:
    """How the customer's sentiment went; "" where it was not read."""
    return str(COURSE_WORDS.get(course, ""))


def detail_in_words(kind: SignalKind, value: Mapping[str, Any]) -> str:
    """What a kind adds to its label: who promised and by when, how and when somebody was in contact; "" for nothing."""
    if kind is SignalKind.PROMISE:
        return _in_a_row(
            WHO_WORDS.get(value.get("who", "")), _due(value), STANDING_WORDS.get(value.get("standing", ""))
        )
    if kind is SignalKind.REPEAT:
        ways = (VIA_WORDS.get(via) for via in value.get("via", ()))
        return _in_a_row(*ways, _days(value), _earlier(value))
    if kind is SignalKind.QUESTION and value.get("times_asked", 1) > 1:
        count = value["times_asked"]
        return ngettext("asked %(count)d time", "asked %(count)d times", count) % {"count": count}
    return ""


def sureness_in_words(kind: SignalKind, confidence: float | None) -> str:
    """How sure the model was of a turn's sentiment; "" for other kinds, whose rules were found to apply or not."""
    if kind is not SignalKind.SENTIMENT or confidence is None:
        return ""
    return gettext("%(percent)d%% sure") % {"percent": round(100 * confidence)}


def measured_in_words(kind: SignalKind, language: str, *, is_by_own_model: bool = False) -> str:
    """How well a kind of signal was measured to be read in a language; that it was not, where it was not."""
    if is_by_own_model:
        return gettext("A model that this centre chose found this; how often it is right is not known here.")
    found = measured_quality(kind, Language(language)) if language in set(Language) else None
    if found is None:
        return gettext("How often this is right has not been measured.")
    values = {
        "told": found.right + found.wrong,
        "right": found.right,
        "there": found.right + found.missed,
        "missed": found.missed,
        "language": str(LanguageChoice(language).label),
    }
    return (
        gettext(
            "Measured: of %(told)d found, %(right)d were right; of %(there)d there were, %(missed)d were missed (%(language)s, on sentences that nothing was tuned to)."
        )
        % values
    )


def _in_a_row(*told: object) -> str:
    return ", ".join(str(each) for each in told if each)


def _earlier(value: Mapping[str, Any]) -> str:
    """How many earlier contacts; "" where it is not said."""
    count = value.get("earlier_count")
    if count:
        return ngettext("once", "%(count)d times", count) % {"count": count}
    return gettext("more than once") if value.get("several") else ""


def _days(value: Mapping[str, Any]) -> str:
    """The day or days of an earlier contact; a whole month or year by its name."""
    if not value.get("to"):
        return ""
    first, last = (date.fromisoformat(value[name]) for name in ("from", "to"))
    if first == last:
        return gettext("on %(day)s") % {"day": when(last, "day")}
    if (first.day, last) == (1, months_after(first, 12) - timedelta(days=1)) and first.month == 1:
        return gettext("in the year %(year)s") % {"year": first.year}
    if (first.day, last) == (1, months_after(first, 1) - timedelta(days=1)):
        return gettext("in %(month)s") % {"month": when(first, "month")}
    return gettext("between %(first)s and %(last)s") % {
        "first": when(first, "day"),
        "last": when(last, "day"),
    }


def _due(value: Mapping[str, Any]) -> str:
    if not value.get("to"):
        return ""
    first, last = (when(date.fromisoformat(value[name]), "day") for name in ("from", "to"))
    if first != last:
        return gettext("between %(first)s and %(last)s") % {"first": first, "last": last}
    if value.get("until"):
        return gettext("by %(day)s, %(hour)s") % {"day": last, "hour": value["until"]}
    return gettext("by %(day)s") % {"day": last}
