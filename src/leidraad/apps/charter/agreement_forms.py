"""What is filled in for the agreement: texts, signatories, signatures, the dossier, disputes, checks of the law."""

from typing import Any

from django import forms
from django.core.validators import FileExtensionValidator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.charter.agreement_words import ACT_WORDS, BODY_WORDS, clause_in_words
from leidraad.apps.charter.models.agreement import (
    LARGEST_DOCUMENT_BYTES,
    CharterVersion,
    ItemKind,
    Signatory,
    SignatoryKind,
)
from leidraad.apps.people.models import Person
from leidraad.domain.charter.clauses import Body, ClauseId, ConsultationAct
from leidraad.domain.charter.parse import LARGEST_TEXT_CHARACTERS
from leidraad.domain.charter.statements import LARGEST_REASON_CHARACTERS
from leidraad.formats.signatures import LARGEST_FILE_BYTES

# What is kept in a dossier: documents to read, never programs.
DOCUMENT_TYPES = ("pdf", "txt", "md", "odt", "docx", "ods", "xlsx", "png", "jpg", "jpeg", "eml", "yaml")
NOTHING_CHOSEN = [("", "–")]


def _day(label: Any, *, required: bool = True) -> forms.DateField:
    return forms.DateField(label=label, required=required, widget=forms.DateInput(attrs={"type": "date"}))


def _text(label: Any, *, rows: int = 3, limit: int = 5_000, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=limit, required=required, widget=forms.Textarea(attrs={"rows": rows})
    )


def _count(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=100_000, required=False)


def _file_within(limit_bytes: int) -> Any:
    def check(file: Any) -> None:
        if file.size > limit_bytes:
            raise forms.ValidationError(
                _("The file is too large: at most %(limit)s bytes."),
                code="size",
                params={"limit": limit_bytes},
            )

    return check


class ProposeForm(forms.Form):
    """The text of a charter as YAML."""

    text = forms.CharField(
        label=_("Text of the charter (YAML)"),
        max_length=LARGEST_TEXT_CHARACTERS,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 30, "spellcheck": "false", "class": "code"}),
    )


class SignatoryForm(forms.Form):
    code = forms.SlugField(label=_("Code, as the text of the charter names it"), max_length=50)
    name = forms.CharField(label=pgettext_lazy("of a signatory", "Name"), max_length=200)
    kind = forms.ChoiceField(label=_("Signs for"), choices=SignatoryKind.choices)
    is_representative = forms.BooleanField(
        label=_("Representative union: no roll-out without its signature"), required=False
    )
    public_key = _text(_("Public key (Ed25519: PEM, OpenSSH or minisign)"), rows=4, limit=LARGEST_FILE_BYTES)


class KeyForm(forms.Form):
    public_key = _text(_("New public key"), rows=4, limit=LARGEST_FILE_BYTES)


class ActingForm(forms.Form):
    username = forms.SlugField(label=_("User name of who acts for it here"), max_length=150)


class HandInForm(forms.Form):
    """The two files: what was signed, and the signature under it."""

    statement = forms.FileField(
        label=_("The statement, unchanged"), validators=[_file_within(LARGEST_FILE_BYTES)]
    )
    signature = forms.FileField(
        label=_("The signature"),
        validators=[_file_within(LARGEST_FILE_BYTES)],
        help_text=_("Of our own command, OpenSSL, ssh-keygen or minisign."),
    )


class _VersionField(forms.ModelChoiceField):  # type: ignore[type-arg]  # no generic at run time
    """Versions by their number."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.number)


class ItemForm(forms.Form):
    """Something for the dossier."""

    kind = forms.ChoiceField(label=_("What"), choices=ItemKind.choices)
    happened_on = _day(_("Day"))
    version = _VersionField(label=_("About version"), queryset=CharterVersion.objects.none(), required=False)
    body = forms.ChoiceField(
        label=_("Body"),
        choices=NOTHING_CHOSEN + [(body.value, BODY_WORDS[body]) for body in Body],
        required=False,
    )
    text = _text(_("In words"), required=False)
    document = forms.FileField(
        label=_("Document"),
        required=False,
        validators=[_file_within(LARGEST_DOCUMENT_BYTES), FileExtensionValidator(DOCUMENT_TYPES)],
    )
    received_on = _day(_("Day on the receipt"), required=False)
    received_by = forms.CharField(label=_("Receipt given by"), max_length=200, required=False)
    act = forms.ChoiceField(
        label=_("For a decision: the body"),
        choices=NOTHING_CHOSEN + [(act.value, ACT_WORDS[act]) for act in ConsultationAct],
        required=False,
    )
    present_count = _count(_("People present"))
    quorum_count = _count(_("People who had to be present"))
    in_favour_count = _count(_("People in favour"))
    majority_count = _count(_("People who had to be in favour"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        versions = self.fields["version"]
        assert isinstance(versions, forms.ModelChoiceField)
        versions.queryset = CharterVersion.objects.filter(agreement__ended_at=None, withdrawn_at=None)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        is_act = data.get("kind") == ItemKind.ACT
        if is_act and not (data.get("act") and data.get("body")):
            raise forms.ValidationError(_("A decision names the body and what it did."), code="act")
        if not is_act and data.get("act"):
            raise forms.ValidationError(_("Only a decision says what the body did."), code="act")
        return data


class _AsSignatoryForm(forms.Form):
    """Done on behalf of a signatory for whom this person acts."""

    signatory = forms.ModelChoiceField(
        label=_("On behalf of"), queryset=Signatory.objects.none(), to_field_name="code"
    )

    def __init__(self, person: Person, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["signatory"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Signatory.objects.acted_for_by(person)
        field.empty_label = None


class DisputeForm(_AsSignatoryForm):
    clause_id = forms.ChoiceField(label=_("Clause"))
    reason = _text(_("What is applied wrongly, and how"))

    def __init__(self, person: Person, *args: Any, **options: Any) -> None:
        super().__init__(person, *args, **options)
        field = self.fields["clause_id"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(each.value, f"{each.value[1:]} – {clause_in_words(each)}") for each in ClauseId]


class AgreeForm(_AsSignatoryForm):
    """Agreeing to settle a dispute."""


class StopForm(_AsSignatoryForm):
    reason = _text(_("Why the agreement must end"))


class RefuseForm(forms.Form):
    """What a refusal says, for the statement that is downloaded."""

    reason = forms.CharField(label=_("Reason"), max_length=LARGEST_REASON_CHARACTERS)


class LegalCheckForm(forms.Form):
    code = forms.ChoiceField(label=_("Reference"))
    verified_on = _day(_("Checked on"))
    verified_by = forms.CharField(label=_("Checked by"), max_length=150)

    def __init__(self, references: list[tuple[str, str]], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["code"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = references
