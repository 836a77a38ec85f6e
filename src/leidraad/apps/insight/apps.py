"""Insight: what contacts are about, asked of redacted words without agents, customers or times of day."""

from django.apps import AppConfig


class InsightConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "leidraad.apps.insight"
    label = "insight"
