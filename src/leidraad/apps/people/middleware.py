"""Pages speak the language of the person who reads them."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


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
