"""Django's registration of this feature."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "leidraad.apps.people"
    label = "people"
