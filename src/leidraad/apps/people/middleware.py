"""Who acts in a request, told to the database; and pages speak the language of the person who reads them."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from leidraad.web import acting


class ActingMiddleware:
    """From here on the database shows what the person who is signed in may see, and to a stranger nothing.

    A program's token is told later, where it is read (config/api.py).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Whom the session names is enough to read that one person, by which the session is then held good or not.
        named = request.session.get(SESSION_KEY)
        acting.begin(int(named) if named else None)
        if not request.user.is_authenticated:
            acting.begin(None)
        try:
            return self.get_response(request)
        finally:
            acting.end()


class PersonLanguageMiddleware:
    """The language a person chose on this device, else the person's own, else the browser's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = _chosen(request) or _own(request) or translation.get_language_from_request(request)
        with translation.override(language):
            request.LANGUAGE_CODE = translation.get_language() or language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


def _chosen(request: HttpRequest) -> str | None:
    value = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    return value if value in dict(settings.LANGUAGES) else None


def _own(request: HttpRequest) -> str | None:
    return request.user.language if request.user.is_authenticated else None
