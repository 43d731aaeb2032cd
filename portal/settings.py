"""Settings of the site. Two modes: `embedded` needs nothing but Python, `production` is told everything."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from portal import environment as env

BASE_DIR = Path(__file__).resolve().parent.parent
MODE = env.choice("FAIRCOPY_MODE", ("embedded", "production"), "embedded")
EMBEDDED = MODE == "embedded"
VAR_DIR = Path(env.text("FAIRCOPY_VAR", str(BASE_DIR / "var"))).resolve()
_KEYS_DIR = VAR_DIR / "keys"

DEBUG = False
SECRET_KEY = env.secret("FAIRCOPY_SECRET_KEY", embedded_file=_KEYS_DIR / "secret.key" if EMBEDDED else None)
if len(SECRET_KEY) < 32:
    raise ImproperlyConfigured("FAIRCOPY_SECRET_KEY must have at least 32 characters.")
SECRET_KEY_FALLBACKS = env.names("FAIRCOPY_SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = env.names("FAIRCOPY_ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]" if EMBEDDED else "")
if not EMBEDDED and (not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS):
    raise ImproperlyConfigured("FAIRCOPY_ALLOWED_HOSTS must name the site's hosts.")
CSRF_TRUSTED_ORIGINS = env.names("FAIRCOPY_TRUSTED_ORIGINS")

# The vault's master keys: the first writes, all of them read ("version:hex").
VAULT_MASTER_KEYS = env.names("FAIRCOPY_MASTER_KEYS") or [
    "1:" + env.secret("FAIRCOPY_MASTER_KEY", embedded_file=_KEYS_DIR / "master.key" if EMBEDDED else None)
]
EXPORT_SIGNING_KEY = env.secret("FAIRCOPY_SIGNING_KEY", embedded_file=_KEYS_DIR / "signing.key" if EMBEDDED else None)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_htmx",
    "portal.accounts",
    "portal.vault",
    "portal.queue",
    "portal.audit",
    "portal.web",
    "sanitization",
    "submissions",
]

MIDDLEWARE = [
    "portal.web.middleware.RequestReference",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "portal.web.middleware.PrivateResponses",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
    "submissions.middleware.RefusalAnswers",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.web.chrome.places",
            ],
            "builtins": ["portal.web.templatetags.faircopy"],
        },
    },
]


def _database(url: str) -> dict[str, object]:
    """Settings of `url`: sqlite:///PATH or postgres://USER:PASSWORD@HOST:PORT/NAME."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": parts.path[1:] if parts.path.startswith("//") else parts.path,
            # Deferred transactions lose writes to "database is locked" as soon as two processes write.
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
            },
            "TEST": {"NAME": env.text("FAIRCOPY_TEST_DATABASE") or None},
        }
    if parts.scheme in ("postgres", "postgresql"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": parts.path[1:],
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {"connect_timeout": 5},
        }
    raise ImproperlyConfigured("FAIRCOPY_DATABASE_URL must start with sqlite:/// or postgres://.")


DATABASES = {"default": _database(env.text("FAIRCOPY_DATABASE_URL", f"sqlite:///{VAR_DIR}/faircopy.sqlite3"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"


def _storage(name: str) -> dict[str, object]:
    """Storage `name` in S3 when a bucket is set, else a local folder with durable writes."""
    bucket = env.text(f"FAIRCOPY_S3_{name.upper()}_BUCKET")
    if not bucket:
        return {
            "BACKEND": "portal.vault.storages.DurableFolder",
            "OPTIONS": {"location": str(VAR_DIR / "store" / name), "base_url": None},
        }
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": bucket,
            "endpoint_url": env.text("FAIRCOPY_S3_ENDPOINT") or None,
            "access_key": env.text("FAIRCOPY_S3_ACCESS_KEY") or None,
            "secret_key": env.text("FAIRCOPY_S3_SECRET_KEY") or None,
            "region_name": env.text("FAIRCOPY_S3_REGION", "us-east-1"),
            "addressing_style": "path",
            "default_acl": None,
            "file_overwrite": True,
            "querystring_auth": True,
            "querystring_expire": 60,
        },
    }


STORAGES = {
    "default": {"BACKEND": "portal.vault.storages.Nowhere"},
    "vault": _storage("vault"),
    "clean": _storage("clean"),
    "exports": _storage("exports"),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
STAGING_DIR = VAR_DIR / "staging"
SCRATCH_DIR = VAR_DIR / "scratch"

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.text("FAIRCOPY_STATIC", str(VAR_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]

# Jobs: the database row is the work item, the broker only rings.
BROKER_URL = env.text("FAIRCOPY_BROKER_URL", "folder://localhost//" if EMBEDDED else "")
if not BROKER_URL:
    raise ImproperlyConfigured("FAIRCOPY_BROKER_URL must be set in production mode.")
CELERY_BROKER_URL = BROKER_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_RESULT_BACKEND = None
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_ACKS_LATE = False
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "portal.queue.tasks.sweep", "schedule": 5.0, "options": {"expires": 10}},
    "nudge": {"task": "submissions.tasks.nudge", "schedule": 10.0, "options": {"expires": 15}},
    "clear-staging": {"task": "submissions.tasks.clear_staging", "schedule": 600.0, "options": {"expires": 300}},
}
if BROKER_URL.startswith("folder"):
    _broker_dir = VAR_DIR / "broker"
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(_broker_dir / "queue"),
        "data_folder_out": str(_broker_dir / "queue"),
        "control_folder": str(_broker_dir / "control"),
        "polling_interval": 0.2,
        "store_processed": False,
    }
else:
    # A frozen broker must not freeze us: without timeouts one publish hangs for a minute or more.
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "socket_timeout": 5,
        "socket_connect_timeout": 2,
        "socket_keepalive": True,
        "health_check_interval": 10,
    }

QUEUE_LEASE_SECONDS = env.number("FAIRCOPY_LEASE_SECONDS", 30)
QUEUE_STALE_SECONDS = env.number("FAIRCOPY_STALE_SECONDS", 8)
QUEUE_ATTEMPTS = 3
WORKER_SILENCE_SECONDS = 12

# Engine
SANDBOX_MODE = env.choice("FAIRCOPY_SANDBOX", ("full", "weak"), "full")
DETECTOR = env.text("FAIRCOPY_DETECTOR", "embedded")
# Draw original and copy, and tell how alike they look: about two seconds for an Office file, where LibreOffice is.
COMPARE_PAGES = env.flag("FAIRCOPY_COMPARE_PAGES", default=True)
# What becomes of tracked changes, and of text, rows, sheets, slides and shapes that are not shown.
TRACKED_CHANGES = env.choice("FAIRCOPY_TRACKED_CHANGES", ("keep", "accept", "reject"), "keep")
HIDDEN_CONTENT = env.choice("FAIRCOPY_HIDDEN_CONTENT", ("scrub", "remove"), "scrub")
# What is hidden beyond the usual: see policies/named.py, or `manage.py policies`.
POLICY = env.choice("FAIRCOPY_POLICY", ("general", "finance", "health", "legal", "engineering"), "general")
# How stand-ins look ("Person 3", or invented names); whether dates stay, move by whole weeks or are cut to their year;
# whether hidden amounts get made-up digits or are scaled together; whether places become their country.
STAND_INS = env.choice("FAIRCOPY_STAND_INS", ("label", "realistic"), "label")
DATES = env.choice("FAIRCOPY_DATES", ("keep", "shift", "year"), "keep")
FIGURES = env.choice("FAIRCOPY_FIGURES", ("dummy", "scale"), "dummy")
PLACES = env.choice("FAIRCOPY_PLACES", ("label", "coarse"), "label")
# What becomes of a repository's version history inside an archive.
GIT_HISTORY = env.choice("FAIRCOPY_GIT_HISTORY", ("drop", "rewrite"), "drop")
UPLOAD_CHUNK_BYTES = 8 << 20
UPLOAD_FILES = 50
UPLOAD_TOTAL_BYTES = 500 << 20

# People
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "accounts:sign-in"
LOGIN_REDIRECT_URL = "web:home"
LOGOUT_REDIRECT_URL = "accounts:sign-in"
AXES_FAILURE_LIMIT = 8
# The sign-in form calls the address "username"; by default the model's "email" is looked for, and nobody is locked out.
AXES_USERNAME_FORM_FIELD = "username"
AXES_COOLOFF_TIME = 0.25
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "accounts/locked.html"
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False

# Wire
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en-gb"
USE_I18N = True
APPEND_SLASH = True
SECURE = not EMBEDDED and env.flag("FAIRCOPY_HTTPS", default=True)
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = SECURE
SESSION_COOKIE_AGE = 12 * 3600
CSRF_COOKIE_SECURE = SECURE
CSRF_COOKIE_HTTPONLY = False
CSRF_FAILURE_VIEW = "portal.web.errors.csrf_failure"
SECURE_SSL_REDIRECT = SECURE
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
# Not "no-referrer": browsers then send "Origin: null" with forms, which the CSRF check must refuse.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 << 20
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
# Files come by the resumable route only; an ordinary multipart file is never written anywhere.
FILE_UPLOAD_HANDLERS = ["portal.web.uploads.RefuseFiles"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": env.text("FAIRCOPY_LOG_LEVEL", "WARNING")},
    "loggers": {
        "faircopy": {"level": env.text("FAIRCOPY_LOG_LEVEL", "INFO")},
        "axes": {"level": "ERROR"},
        # The file names of PDF and Office libraries' warnings may quote content.
        "pdfminer": {"level": "CRITICAL"},
        "pikepdf": {"level": "CRITICAL"},
    },
}
EMAIL_BACKEND = env.text("FAIRCOPY_EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
DEFAULT_FROM_EMAIL = env.text("FAIRCOPY_FROM_EMAIL", "faircopy@localhost")
DEMO = env.flag("FAIRCOPY_DEMO", default=False)
