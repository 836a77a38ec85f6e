"""Django's registration of this feature."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "leidraad.apps.ledger"
    label = "ledger"
