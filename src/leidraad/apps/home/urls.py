"""The address of the start page."""

from django.urls import path

from leidraad.apps.home import views

app_name = "home"
urlpatterns = [path("", views.start, name="start")]
