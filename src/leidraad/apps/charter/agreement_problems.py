"""Why a step in the agreement is not taken: typed, so that a page can say it in the reader's language."""

from enum import StrEnum


class AgreementProblem(StrEnum):
    """For programs too, so a value never changes its meaning. The data each carries stands behind it."""

    # of a signature
    STATEMENT_UNREADABLE = "statement_unreadable"  # -
    SIGNATURE_UNREADABLE = "signature_unreadable"  # -
    CHANGED_TEXT = "changed_text"  # version
    WRONG_VERSION = "wrong_version"  # stated, version
    WRONG_KEY = "wrong_key"  # signatory
    REPLACED_KEY = "replaced_key"  # signatory
    REPLAYED = "replayed"  # -
    WRONG_DAY = "wrong_day"  # stated_on, earliest, latest
    NOT_NAMED = "not_named"  # signatory
    # of versions
    NO_SUCH_VERSION = "no_such_version"  # version
    NOT_OPEN = "not_open"  # version
    WRONG_STAGE = "wrong_stage"  # stage, phase
    ALREADY_IN_FORCE = "already_in_force"  # version
    # of signatories
    CODE_TAKEN = "code_taken"  # code
    KEY_UNREADABLE = "key_unreadable"  # -
    KEY_TAKEN = "key_taken"  # -
    ROLE_DOES_NOT_FIT = "role_does_not_fit"  # signatory
    BOTH_SIDES = "both_sides"  # signatory
    NOT_ACTING = "not_acting"  # signatory
    # of disputes, the dossier and the rest
    NO_AGREEMENT = "no_agreement"  # -
    NOTHING_IN_FORCE = "nothing_in_force"  # -
    ALREADY_DISPUTED = "already_disputed"  # clause
    ALREADY_SETTLED = "already_settled"  # -
    REASON_MISSING = "reason_missing"  # -
    DOCUMENT_TOO_LARGE = "document_too_large"  # limit_bytes
    NOT_IN_THIS_PHASE = "not_in_this_phase"  # phase
    DAY_IN_THE_FUTURE = "day_in_the_future"  # day
    ALREADY_RECEIVED = "already_received"  # -
    VOTES_DO_NOT_FIT = "votes_do_not_fit"  # -


class AgreementRefused(Exception):
    """Something in the agreement is not done; ``problem`` says why."""

    def __init__(self, problem: AgreementProblem, **data: str | int) -> None:
        super().__init__(f"{problem}: {data}" if data else str(problem))
        self.problem = problem
        self.data = data
