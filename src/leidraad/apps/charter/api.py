"""What programs may ask about the charter."""

from ninja import Router

router = Router(tags=["charter"])
