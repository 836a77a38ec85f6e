"""In words: why there is no summary by a model, and what is wrong with what a person made of one."""

from django.utils.translation import gettext_lazy as _

from leidraad.domain.language.summary.checking import LONGEST_LINE, WhyNotWritten

PROBLEM_WORDS = {
    WhyNotWritten.BAD_ADDRESS: _("the address of the model cannot be used"),
    WhyNotWritten.NOT_HTTPS: _("the model is on another machine and its address does not begin with https"),
    WhyNotWritten.NOT_OWN_NETWORK: _(
        "the model lies outside the centre's own network, and that is not allowed"
    ),
    WhyNotWritten.UNKNOWN_NAME: _("nobody knows the name of the model's machine"),
    WhyNotWritten.UNREACHABLE: _("the model's machine does not answer"),
    WhyNotWritten.TIMED_OUT: _("the model takes too long"),
    WhyNotWritten.CERTIFICATE: _("the certificate of the model's machine does not hold"),
    WhyNotWritten.NOT_HTTP: _("something answers that is no such model"),
    WhyNotWritten.NO_ACCESS: _("the model's machine does not take the key"),
    WhyNotWritten.BUSY: _("the model is busy"),
    WhyNotWritten.SERVER_FAILED: _("the model's machine failed"),
    WhyNotWritten.REJECTED: _("the model's machine does not take the question, or does not know the model"),
    WhyNotWritten.UNUSABLE_FOLDER: _(
        "the folder of the model cannot be used: the command “leidraad check” says why"
    ),
    WhyNotWritten.BROKEN: _("something went wrong in this software"),
    WhyNotWritten.TOO_LARGE: _("the answer was too large"),
    WhyNotWritten.NOT_JSON: _("the answer was in no form that can be read"),
    WhyNotWritten.OTHER_FORM: _("the answer was in another form than asked for"),
    WhyNotWritten.REFUSED: _("the model refused"),
    WhyNotWritten.CUT_OFF: _("the answer was cut off"),
    WhyNotWritten.EMPTY: _("the model found nothing to say"),
    WhyNotWritten.OTHER_LANGUAGE: _("the answer was in another language than the contact"),
    WhyNotWritten.NOTHING_LEFT: _("no line of the answer may be shown"),
    WhyNotWritten.WORKER_ENDED: _("it was given up after three attempts"),
}

REFUSAL_WORDS = {
    "empty": _("There is nothing left. To do away with the summary, discard it."),
    "too_many": _("There are too many lines: %(most)d at most for each heading."),
    "may_not_stand": _(
        "“%(line)s” cannot stand there: at most %(longest)d characters, no links, and nothing about how anybody feels, behaves or"
        " works."
    ),
    "not_allowed": _(
        "The charter does not let software write about named agents any more. This summary can only be discarded."
    ),
    "changed": _("The summary has changed since you saw it. Look at it again."),
}


def problem_in_words(code: str) -> str:
    """Why there is none; the stored code itself for one that this version does not know; "" for none."""
    return str(PROBLEM_WORDS[WhyNotWritten(code)]) if code in set(WhyNotWritten) else code


def refusal_in_words(code: str, line: str = "", *, most: int = 0) -> str:
    """The sentence for what a person cannot do with a summary."""
    return str(REFUSAL_WORDS[code]) % {"most": most, "longest": LONGEST_LINE, "line": line[:80]}
