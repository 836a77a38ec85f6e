"""Django's settings; every value that a centre may choose is read in environment.py."""

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from leidraad.config.database_url import connection_settings
from leidraad.config.environment import PROJECT_ROOT, environment, secret_from_file

ENVIRONMENT = environment()
PACKAGE = Path(__file__).resolve().parents[1]

DEBUG = ENVIRONMENT.debug
SECRET_KEY = secret_from_file(ENVIRONMENT.keys_dir / "web-secret")
# Tells equal identities and equal files from unequal ones without keeping them.
DIGEST_KEY = secret_from_file(ENVIRONMENT.keys_dir / "digest-key").encode()
# Seals what the web server tells the database about who acts.
ACTING_KEY = secret_from_file(ENVIRONMENT.keys_dir / "acting-key").encode()
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "ninja",
    "procrastinate.contrib.django",
    "leidraad.web",
    "leidraad.apps.ledger",
    "leidraad.apps.people",
    "leidraad.apps.charter",
    "leidraad.apps.contacts",
    "leidraad.apps.coaching",
    "leidraad.apps.insight",
    "leidraad.apps.evaluation",
    "leidraad.apps.home",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "leidraad.apps.people.middleware.ActingMiddleware",
    "leidraad.apps.people.middleware.PersonLanguageMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "leidraad.web.errors.RefusalMiddleware",
]

ROOT_URLCONF = "leidraad.config.urls"
WSGI_APPLICATION = "leidraad.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "leidraad.apps.home.navigation.navigation",
            ],
        },
    }
]

# The web server (wsgi.py says that it is one) asks in a role of its own, where there is one: see config/row_security.py.
CONNECTS_AS_WEB = os.environ.get("LEIDRAAD_PROCESS") == "web" and ENVIRONMENT.has_web_role
DATABASES = {"default": connection_settings(ENVIRONMENT, as_web=CONNECTS_AS_WEB)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Person"
LOGIN_URL = "people:sign_in"
LOGIN_REDIRECT_URL = "home:start"
LOGOUT_REDIRECT_URL = "people:sign_in"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "en"
LANGUAGES = [("nl", _("Dutch")), ("fr", _("French")), ("de", _("German")), ("en", _("English"))]
LOCALE_PATHS = [PROJECT_ROOT / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = str(ENVIRONMENT.time_zone)

STATIC_URL = "static/"
STATIC_ROOT = ENVIRONMENT.data_dir / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # WhiteNoise warns of a folder that is not there
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    # Hashed names need `collectstatic`; without it (tests, first start) files are served as they are named.
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if (STATIC_ROOT / "staticfiles.json").exists()
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not (STATIC_ROOT / "staticfiles.json").exists()

# Everything comes from this server; no inline script or style anywhere (docs/threat-model.md).
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "media-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.https
SECURE_HSTS_SECONDS = 31_536_000 if ENVIRONMENT.https else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.https else None
SESSION_ENGINE = "leidraad.apps.people.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600  # one working day
X_FRAME_OPTIONS = "DENY"

DATA_UPLOAD_MAX_MEMORY_SIZE = ENVIRONMENT.upload_limit_bytes
# In memory, whatever its size: a temporary file would be a recording on a disk in the clear, before the charter is asked.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = ENVIRONMENT.upload_limit_bytes + 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"leidraad": {"level": "INFO"}},
}
