"""Django's registration of this feature."""

from django.apps import AppConfig


class CharterConfig(AppConfig):
    name = "leidraad.apps.charter"
    label = "charter"
