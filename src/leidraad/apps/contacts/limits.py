"""What one contact may hold, as this centre has set it."""

from django.conf import settings

from leidraad.formats.limits import Limits


def centre_limits() -> Limits:
    """The limits of the settings: bytes, turns, seconds."""
    chosen = settings.ENVIRONMENT
    return Limits(
        size_bytes=chosen.upload_limit_bytes, turn_count=chosen.turn_limit, duration_s=chosen.contact_limit_s
    )
