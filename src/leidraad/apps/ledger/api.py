"""What programs may ask about the ledger."""

from ninja import Router

router = Router(tags=["ledger"])
