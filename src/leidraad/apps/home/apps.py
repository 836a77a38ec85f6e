"""Django's registration of this feature."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "leidraad.apps.home"
    label = "home"
