"""Addresses of the charter, of taking part in it, and of who opened one's contacts."""

from django.urls import path

from leidraad.apps.charter import views

app_name = "charter"
urlpatterns = [
    path("", views.charter, name="charter"),
    path("join", views.enrol, name="enrol"),
    path("leave", views.withdraw, name="withdraw"),
    path("who-listened", views.accesses, name="accesses"),
]
