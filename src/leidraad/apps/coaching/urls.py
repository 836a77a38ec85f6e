"""Addresses of coaching."""

from django.urls import path

from leidraad.apps.coaching import views

app_name = "coaching"
urlpatterns = [
    path("", views.coach, name="coach"),
    path("mine", views.mine, name="mine"),
    path("draw/<int:agent_id>", views.draw, name="draw"),
    path("contact/<uuid:contact_id>/offer", views.offer, name="offer"),
    path("contact/<uuid:contact_id>/nominate", views.nominate, name="nominate"),
    path("nominations/<uuid:nomination_id>/take-back", views.take_back, name="take_back"),
    path("nominations/<uuid:nomination_id>/open", views.open_nomination, name="open_nomination"),
    path("side-by-side", views.plan, name="plan"),
    path("side-by-side/<uuid:planned_id>/answer", views.answer, name="answer"),
    path("side-by-side/<uuid:planned_id>/cancel", views.cancel, name="cancel"),
    path("side-by-side/<uuid:planned_id>/record", views.record_side_by_side, name="record"),
    path("sessions", views.record_listened, name="record_listened"),
    path("sessions/<uuid:session_id>/settle", views.settle, name="settle"),
    path("draws", views.draws, name="draws"),
    path("draws/<slug:team>/<str:window>", views.draws_file, name="draws_file"),
]
