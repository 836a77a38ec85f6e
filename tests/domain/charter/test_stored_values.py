"""Words that are signed, stored or in the ledger: none may ever change, so all of them stand here once more."""

import pytest

from leidraad.domain.charter import clauses, draws, phases, requests, targets
from leidraad.domain.charter.orders import Movement

STORED = {
    clauses.ClauseId: " ".join(f"C{number}" for number in range(1, 23)),
    clauses.Purpose: (
        "coaching training insight service own_review sanction disciplinary_file dismissal non_renewal pay ranking "
        "promotion appraisal"
    ),
    requests.Phase: (
        "draft informed consulted signed pilot evaluating amended signed_regulation roll_out stopped"
    ),
    requests.Action: (
        "capture listen read listen_own read_own delete search_insight read_summary nominate listen_live analyse "
        "brief monitor"
    ),
    requests.Analysis: "agent_emotion voice_emotion customer_emotion agent_score named_output",
    requests.Effect: "permit deny",
    requests.Obligation: (
        "write_ledger show_to_agent inform_customer count_in_quota stop_when_revoked erase_in_time"
    ),
    requests.ReasonCode: (
        "not_in_force team_out_of_scope channel_out_of_scope direction_out_of_scope not_enrolled agent_not_notified "
        "nothing_signed purpose_missing purpose_not_signed use_forbidden role_may_not not_assigned not_own "
        "customer_not_informed cap_unset cap_reached no_grant deleted too_old insight_not_signed group_too_small "
        "number_protected unknown_fact no_charter phase_forbids clause_frozen other_agent_not_enrolled "
        "customer_notice_missing not_chosen_as_agreed maximum_reached never_live analysis_never analysis_off "
        "not_registered service_not_signed not_in_contact in_force in_scope volunteered signed coaches_agent "
        "own_contact customer_informed within_cap already_counted not_counted not_deleted young_enough "
        "group_large_enough number_open in_phase others_take_part chosen_as_agreed analysis_allowed registered "
        "in_contact pool_too_small customer_refused private_contact not_private not_refused pool_large_enough"
    ),
    phases.Side: "management workers",
    phases.Need: (
        "no_such_step text information information_time posting posting_time act act_too_soon quorum majority "
        "signature signature_refused first_day last_day evaluation other_side"
    ),
    draws.DrawFault: (
        "not_revealed wrong_seed number_missing number_twice wrong_count wrong_digest not_a_candidate not_the_first "
        "candidate_twice wrong_leaf"
    ),
    Movement: "tighter looser neutral mixed",
    targets.Measure: (
        "quality satisfaction first_contact development contacts_handled conversions waiting_time availability "
        "talk_time own_talk_time"
    ),
    targets.TargetBreachCode: (
        "empty weight_not_positive weights_not_whole purely_quantitative too_quantitative quality_missing "
        "satisfaction_missing talk_time_of_one"
    ),
}


@pytest.mark.parametrize("kind", STORED, ids=lambda kind: kind.__name__)
def test_no_word_that_was_ever_stored_has_changed(kind: type) -> None:
    """A word that changed is missing here; a new one is added to its list, and then stands for good."""
    assert set(STORED[kind].split()) - {str(value) for value in kind} == set()  # type: ignore[attr-defined]
