"""Addresses of coaching."""

from django.urls import path

from leidraad.apps.coaching import views

app_name = "coaching"
urlpatterns = [
    path("draw/<int:agent_id>", views.draw, name="draw"),
]
