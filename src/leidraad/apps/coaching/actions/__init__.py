"""Everything that changes in coaching, by what it is about; each writes its leaf in the same transaction."""

from leidraad.apps.coaching.actions.draws import NothingToDraw, draw_contact
from leidraad.apps.coaching.actions.nominations import (
    NominationGone,
    nominate,
    open_nomination,
    take_back,
)
from leidraad.apps.coaching.actions.seeds import open_windows, reveal_seeds
from leidraad.apps.coaching.actions.sessions import (
    CoachingProblem,
    destroy_old_notes,
    record_listened,
    record_side_by_side,
    settle_session,
)
from leidraad.apps.coaching.actions.side_by_side import agree, cancel, decline, plan_side_by_side

__all__ = [
    "CoachingProblem",
    "NominationGone",
    "NothingToDraw",
    "agree",
    "cancel",
    "decline",
    "destroy_old_notes",
    "draw_contact",
    "nominate",
    "open_nomination",
    "open_windows",
    "plan_side_by_side",
    "record_listened",
    "record_side_by_side",
    "reveal_seeds",
    "settle_session",
    "take_back",
]
