"""What a union delegate or the data protection officer fills in about a witness."""

from django import forms
from django.utils.translation import gettext_lazy as _

PROBLEMS = {
    "bad_key": _(
        "This is not a key of the form name+hash+key. Copy the whole line that leidraad witness init printed."
    ),
    "not_a_witness_key": _(
        "This key does not belong to a witness. Copy the line that leidraad witness init printed."
    ),
    "own_key": _("This is the ledger's own key: a ledger that vouches for itself is no witness."),
    "known": _("There is a witness of this name already. A new key needs a new name."),
}


class WitnessForm(forms.Form):
    """The public key of a witness."""

    key = forms.CharField(
        label=_("Key of the witness"),
        help_text=_("The line that leidraad witness init printed on the machine of the witness."),
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def refuse(self, code: str) -> None:
        """Say under the key why it is not taken."""
        self.add_error("key", PROBLEMS[code])
