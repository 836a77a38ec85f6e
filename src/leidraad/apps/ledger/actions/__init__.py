"""Writing in the ledger, putting its leaves in order, admitting witnesses, and finding out whether anybody changed it."""

from leidraad.apps.ledger.actions.recording import forget_subject, new_leaf, record, record_all
from leidraad.apps.ledger.actions.sequencing import (
    BATCH_SIZE,
    LedgerBrokenError,
    integrate_leaves,
    write_heartbeat,
)
from leidraad.apps.ledger.actions.verification import verify_ledger
from leidraad.apps.ledger.actions.witnesses import (
    CosignatureFault,
    CosignatureProblem,
    WitnessProblem,
    add_cosignature,
    end_witness,
    record_export,
    register_witness,
)

__all__ = [
    "BATCH_SIZE",
    "CosignatureFault",
    "CosignatureProblem",
    "LedgerBrokenError",
    "WitnessProblem",
    "add_cosignature",
    "end_witness",
    "forget_subject",
    "integrate_leaves",
    "new_leaf",
    "record",
    "record_all",
    "record_export",
    "register_witness",
    "verify_ledger",
    "write_heartbeat",
]
