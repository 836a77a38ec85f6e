"""Addresses of sign-in, one's own account and the people of the centre."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.i18n import set_language

from leidraad.apps.people import views

app_name = "people"
urlpatterns = [
    path("sign-in", views.sign_in, name="sign_in"),
    path("sign-out", views.sign_out, name="sign_out"),
    path("choose-language", login_not_required(set_language), name="choose_language"),
    path("account", views.account, name="account"),
    path("account/password", views.change_password, name="change_password"),
    path("account/tokens", views.create_token, name="create_token"),
    path("account/tokens/<int:token_id>/revoke", views.revoke_token, name="revoke_token"),
    path("people", views.people, name="people"),
]
