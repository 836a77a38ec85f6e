"""Coaching: contacts that chance draws or agents offer, sitting side by side, and what was agreed."""

from django.apps import AppConfig


class CoachingConfig(AppConfig):
    name = "leidraad.apps.coaching"
    label = "coaching"
