"""The agreement in the reader's words: phases, what a step lacks, why something is refused, what belongs in a dossier."""

from collections.abc import Mapping
from datetime import date
from http import HTTPStatus
from typing import Any

from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.refusals import reader_language
from leidraad.domain.charter.clauses import Body, ClauseId, ConsultationAct, Stage
from leidraad.domain.charter.explain import clause_title, day_in_words, word
from leidraad.domain.charter.phases import Missing, Need, Side, StepRefused
from leidraad.domain.charter.requests import Phase
from leidraad.web.errors import Answer, Explanation

PHASE_WORDS = {
    Phase.DRAFT: pgettext_lazy("phase of the agreement", "draft"),
    Phase.INFORMED: pgettext_lazy("phase of the agreement", "informed"),
    Phase.CONSULTED: pgettext_lazy("phase of the agreement", "consulted"),
    Phase.SIGNED: pgettext_lazy("phase of the agreement", "signed"),
    Phase.PILOT: pgettext_lazy("phase of the agreement", "pilot"),
    Phase.EVALUATING: pgettext_lazy("phase of the agreement", "evaluation"),
    Phase.AMENDED: pgettext_lazy("phase of the agreement", "regulation proposed"),
    Phase.SIGNED_REGULATION: pgettext_lazy("phase of the agreement", "regulation signed"),
    Phase.ROLL_OUT: pgettext_lazy("phase of the agreement", "roll-out"),
    Phase.STOPPED: pgettext_lazy("phase of the agreement", "stopped"),
}
# What each phase means for those who work here.
PHASE_MEANS = {
    Phase.DRAFT: gettext_lazy("A text is on the table. Nothing is recorded and nobody listens."),
    Phase.INFORMED: gettext_lazy("The body has the written information. Nothing is recorded yet."),
    Phase.CONSULTED: gettext_lazy("The body did what the charter asks of it. Nothing is recorded yet."),
    Phase.SIGNED: gettext_lazy("Everybody named in the text signed it. Nothing is recorded yet."),
    Phase.PILOT: gettext_lazy("The charter is in force, for volunteers, until its last day."),
    Phase.EVALUATING: gettext_lazy("The pilot is over and nothing more is recorded. It is being evaluated."),
    Phase.AMENDED: gettext_lazy(
        "The evaluation is closed and a regulation is on the table. Nothing is recorded."
    ),
    Phase.SIGNED_REGULATION: gettext_lazy(
        "Everybody signed the regulation. It can be rolled out from its first day."
    ),
    Phase.ROLL_OUT: gettext_lazy("The regulation is in force."),
    Phase.STOPPED: gettext_lazy("The agreement was stopped. Nothing is recorded and nobody listens."),
}
# As the charter itself names them, in the language of the page.
BODY_WORDS = {body: lazy(lambda body: word(body, reader_language()), str)(body) for body in Body}
ACT_WORDS = {
    ConsultationAct.INFORM: gettext_lazy("is informed"),
    ConsultationAct.CONSULT: gettext_lazy("is consulted"),
    ConsultationAct.AGREE: gettext_lazy("agrees"),
}
STAGE_WORDS = {
    Stage.PILOT: gettext_lazy("text for a pilot"),
    Stage.ROLL_OUT: gettext_lazy("regulation for the roll-out"),
}
SIDE_WORDS = {
    Side.MANAGEMENT: pgettext_lazy("a side of the agreement", "management"),
    Side.WORKERS: pgettext_lazy("a side of the agreement", "the unions"),
}
LEAD_TIME_WORDS = {
    "information_received": gettext_lazy("Written information received"),
    "information_time_over": gettext_lazy("Waiting time after the information is over"),
    "posted": gettext_lazy("Text posted for everybody to read"),
    "posting_time_over": gettext_lazy("Posting time is over: the body may act"),
    "pilot_possible": gettext_lazy("First day on which the pilot may begin"),
    "first_day": gettext_lazy("First day in the text"),
    "last_day": gettext_lazy("Last day in the text: capture stops by itself"),
    "evaluation_due": gettext_lazy("Evaluation is due"),
}
# Each with the placeholders that its data holds (see Need); days, bodies and sides come in words.
NEED_WORDS = {
    Need.NO_SUCH_STEP: gettext_lazy("This step does not follow on where the agreement stands."),
    Need.TEXT: gettext_lazy("There is no %(stage)s on the table."),
    Need.INFORMATION: gettext_lazy(
        "The receipt of the written information by %(body)s is not in the dossier."
    ),
    Need.INFORMATION_TIME: gettext_lazy(
        "The information was received on %(received_on)s; %(months)s months must pass before the start."
    ),
    Need.POSTING: gettext_lazy("The text was not posted; it must be for %(days)s days before the body acts."),
    Need.POSTING_TIME: gettext_lazy("The text was posted on %(posted_on)s; %(days)s days must pass."),
    Need.ACT: gettext_lazy("The dossier does not show that %(body)s %(act)s, about this text."),
    Need.ACT_TOO_SOON: gettext_lazy(
        "The body acted on %(on)s, before it was informed or before the posting time was over: it must act again."
    ),
    Need.QUORUM: gettext_lazy("%(present)s people were present; %(needed)s had to be."),
    Need.MAJORITY: gettext_lazy("%(in_favour)s people were in favour; %(needed)s had to be."),
    Need.SIGNATURE: gettext_lazy("The signature of %(signatory)s is missing."),
    Need.SIGNATURE_REFUSED: gettext_lazy("%(signatory)s refused to sign."),
    Need.FIRST_DAY: gettext_lazy("The text holds from %(valid_from)s only."),
    Need.LAST_DAY: gettext_lazy("The text held until %(valid_until)s only."),
    Need.EVALUATION: gettext_lazy("%(body)s has not closed the evaluation."),
    Need.OTHER_SIDE: gettext_lazy("It is not asked for by %(side)s."),
}
PROBLEM_WORDS = {
    AgreementProblem.STATEMENT_UNREADABLE: gettext_lazy(
        "This is not a statement as it was given out: download it again and sign that file, unchanged."
    ),
    AgreementProblem.SIGNATURE_UNREADABLE: gettext_lazy(
        "This file holds no Ed25519 signature in a form that is read here (raw, OpenSSH or minisign)."
    ),
    AgreementProblem.CHANGED_TEXT: gettext_lazy(
        "What was signed is not the text of version %(version)s: its fingerprint is another."
    ),
    AgreementProblem.WRONG_VERSION: gettext_lazy(
        "The statement is about version %(stated)s and was handed in for version %(version)s."
    ),
    AgreementProblem.WRONG_KEY: gettext_lazy(
        "The signature was not made with the registered key of %(signatory)s, or not of this statement."
    ),
    AgreementProblem.REPLACED_KEY: gettext_lazy(
        "The signature was made with a key of %(signatory)s that has been replaced since."
    ),
    AgreementProblem.REPLAYED: gettext_lazy("This very statement was handed in before; it counts once."),
    AgreementProblem.WRONG_DAY: gettext_lazy(
        "The day %(stated_on)s does not fit: it must lie between %(earliest)s and %(latest)s."
    ),
    AgreementProblem.NOT_NAMED: gettext_lazy("The text does not name %(signatory)s among those who sign."),
    AgreementProblem.NO_SUCH_VERSION: gettext_lazy("There is no version %(version)s."),
    AgreementProblem.NOT_OPEN: gettext_lazy(
        "Version %(version)s is no longer on the table: it is in force, withdrawn, overtaken or of another agreement."
    ),
    AgreementProblem.WRONG_STAGE: gettext_lazy("A %(stage)s cannot be proposed in the phase “%(phase)s”."),
    AgreementProblem.ALREADY_IN_FORCE: gettext_lazy(
        "Version %(version)s came into force; it stays what it was."
    ),
    AgreementProblem.CODE_TAKEN: gettext_lazy("There is a signatory with the code %(code)s already."),
    AgreementProblem.KEY_UNREADABLE: gettext_lazy(
        "This is no Ed25519 public key in a form that is read here (PEM, OpenSSH or minisign). A private key stays with"
        " its owner."
    ),
    AgreementProblem.KEY_TAKEN: gettext_lazy("This key is or was in use by a signatory already."),
    AgreementProblem.ROLE_DOES_NOT_FIT: gettext_lazy(
        "This person's role does not let them act for %(signatory)s."
    ),
    AgreementProblem.BOTH_SIDES: gettext_lazy("This person acts for the other side already."),
    AgreementProblem.NOT_ACTING: gettext_lazy("You do not act for %(signatory)s."),
    AgreementProblem.NO_AGREEMENT: gettext_lazy("No agreement is under way: propose a text first."),
    AgreementProblem.NOTHING_IN_FORCE: gettext_lazy(
        "No charter is in force, so there is nothing to dispute."
    ),
    AgreementProblem.ALREADY_DISPUTED: gettext_lazy(
        "This clause is under dispute by the same signatory already."
    ),
    AgreementProblem.ALREADY_SETTLED: gettext_lazy("This dispute is settled already."),
    AgreementProblem.REASON_MISSING: gettext_lazy(
        "A reason is needed, so that the other side can answer it."
    ),
    AgreementProblem.DOCUMENT_TOO_LARGE: gettext_lazy(
        "The file is too large: at most %(limit_bytes)s bytes are kept."
    ),
    AgreementProblem.NOT_IN_THIS_PHASE: gettext_lazy("This is not possible in the phase “%(phase)s”."),
    AgreementProblem.DAY_IN_THE_FUTURE: gettext_lazy("The day %(day)s has not come yet."),
    AgreementProblem.ALREADY_RECEIVED: gettext_lazy("The receipt was confirmed already."),
    AgreementProblem.VOTES_DO_NOT_FIT: gettext_lazy("More people were in favour than were present."),
}
_WORDS: Mapping[str, Mapping[Any, object]] = {
    "body": BODY_WORDS,
    "act": ACT_WORDS,
    "stage": STAGE_WORDS,
    "side": SIDE_WORDS,
    "phase": PHASE_WORDS,
}


def phase_in_words(phase: str) -> str:
    """The name of a phase, such as "pilot"."""
    return str(PHASE_WORDS[Phase(phase)])


def missing_in_words(missing: Missing) -> str:
    """One thing a step lacks, as a sentence."""
    return str(NEED_WORDS[missing.need]) % {key: _value(key, value) for key, value in missing.data}


def problem_in_words(refused: AgreementRefused) -> str:
    """Why something was not done, as a sentence."""
    return str(PROBLEM_WORDS[refused.problem]) % {
        key: _value(key, value) for key, value in refused.data.items()
    }


def clause_in_words(clause_id: str) -> str:
    """The title of a clause."""
    return clause_title(ClauseId(clause_id), reader_language())


def step_refused(error: Exception) -> Explanation:
    """A step of the agreement that is not possible yet, for a page and for programs."""
    assert isinstance(error, StepRefused)
    return Explanation(
        code="step_refused",
        title=_("This step is not possible yet"),
        asked=_("To go on to: %(phase)s.") % {"phase": phase_in_words(error.phase)},
        reason=" ".join(missing_in_words(each) for each in error.missing),
        instead=_("The page of the agreement shows what is missing and from when it is possible."),
        data={"phase": str(error.phase), "missing": [missing_as_data(each) for each in error.missing]},
    )


def agreement_refused(error: Exception) -> Explanation:
    """Something in the agreement that is not done, for a page and for programs."""
    assert isinstance(error, AgreementRefused)
    return Explanation(
        code=str(error.problem),
        title=_("This was not accepted"),
        reason=problem_in_words(error),
        data=dict(error.data),
    )


STEP_ANSWER = Answer(HTTPStatus.CONFLICT, step_refused)
AGREEMENT_ANSWER = Answer(HTTPStatus.CONFLICT, agreement_refused)


def missing_as_data(missing: Missing) -> dict[str, object]:
    """One thing a step lacks, for programs."""
    from_day = missing.possible_from.isoformat() if missing.possible_from else None
    return {"need": str(missing.need), "possible_from": from_day, **dict(missing.data)}


def _value(key: str, value: str | int) -> object:
    words = _WORDS.get(key)
    if words is not None:
        return words[str(value)]
    return _day_or_text(str(value))


def _day_or_text(text: str) -> str:
    try:
        return day_in_words(date.fromisoformat(text), reader_language())
    except ValueError:
        return text
