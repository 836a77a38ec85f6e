"""Why a source could not be looked at, in words, and what to do."""

from django.utils.translation import gettext as _


def failure_in_words(code: str, detail: str) -> str:
    """One or two sentences; ``detail`` is the other side's own word for it, and may be empty."""
    sentences = {
        "unreachable": _("It does not answer. See whether the server runs and the network lets us through."),
        "refused": _("It does not let us in: see the user, the password and the keys."),
        "wrong_host_key": _(
            "Another server answers than the one whose host key is set, or the server has a new key. Ask who runs it"
            " before you change host_key."
        ),
        "no_folder": _("The folder or bucket is not there: see what is written in sources.yaml."),
        "forbidden": _("It lets us in, but not do this: see what our account may do there."),
        "no_credentials": _("Nothing says who we are there: set the password or key (docs/sources.md)."),
        "gone": _("A file went away while it was being read."),
        "intake": _("What was fetched could not be kept; it will be fetched again."),
        "store_away": _store_away(),
    }
    words = sentences.get(code, _("It failed for a reason that we do not know."))
    return f"{words} ({detail})" if detail else words


def _store_away() -> str:
    return _(
        "The place where recordings lie here, or that of their keys, does not answer. Nothing is lost: the next look"
        " fetches what is left."
    )


def mail_failure_in_words(kind: str) -> str:
    """The same for the mail server; ``kind`` names the error that its last look ended with."""
    unreachable = _("It does not answer. See whether the server runs and the network lets us through.")
    sentences = {
        "SSLCertVerificationError": _("Its certificate is not valid."),
        "gaierror": _("Nobody knows this name."),
        "TimeoutError": unreachable,
        "ConnectionRefusedError": unreachable,
        "error": _(
            "It does not let us in, or has no folder of this name: see LEIDRAAD_IMAP_USER and what follows it."
        ),
        "abort": _("It broke the connection off. The next look comes by itself."),
        "StoreFailed": _store_away(),
        "KeyUnavailable": _store_away(),
    }
    words = sentences.get(kind, _("It failed for a reason that we do not know."))
    return words if kind in sentences else f"{words} ({kind})"
