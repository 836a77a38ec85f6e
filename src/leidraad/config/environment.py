"""Settings from the environment: typed, read once, and every error names the variable, the value and the form expected.

Secrets may also come from a file: ``NAME_FILE`` holds its path. Every variable is listed in docs/operating.md.
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from leidraad.domain.contacts.file_names import pattern_from
from leidraad.domain.contacts.mail_server import MailServer
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.domain.language.languages import Language, language_from_tag
from leidraad.domain.language.summary.endpoint import SummaryEndpoint
from leidraad.domain.language.summary.folder import SummaryFolder
from leidraad.domain.language.turn_label_models import TurnLabelModels
from leidraad.formats.call_records import CallRecordMapping, MappingProblem, read_mapping
from leidraad.formats.own_side import OwnSide, own_side_from
from leidraad.formats.turn_label_models import TurnLabelModelsUnreadable, read_turn_label_models

PROJECT_ROOT = Path(__file__).resolve().parents[3]


class EnvironmentProblem(Exception):
    """A variable of the environment holds something that cannot be used."""

    def __init__(self, name: str, value: str, expected: str) -> None:
        super().__init__(f"{name} is {value!r}; expected {expected}")
        self.name = name
        self.value = value
        self.expected = expected


@dataclass(frozen=True, slots=True)
class ObjectBucket:
    """The S3-compatible bucket that takes the place of the folder of recordings."""

    bucket: str
    region: str
    endpoint: str | None  # None: Amazon's own
    prefix: str
    access_key: str | None  # None: where boto3 always looks
    secret_key: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class WrappingKeys:
    """Who keeps the key of the installation: a file beside it, AWS KMS, or the transit engine of a Vault."""

    kind: str  # who wraps now: file, aws-kms or vault; the others open what they wrapped before
    kms_key: str  # id, ARN or alias
    kms_region: str
    kms_endpoint: str  # empty: Amazon's own
    vault_address: str
    vault_key: str  # name of the transit key
    vault_mount: str  # of the transit engine
    vault_namespace: str  # empty: none
    vault_certificates: str  # file of those that its own is checked against; empty: the system's
    vault_token: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Environment:
    """What the environment says, with the default for everything it leaves unsaid."""

    data_dir: Path  # recordings, keys, models, the embedded database
    database_url: str | None  # None: the embedded server
    web_database_url: str | None  # the same database, in the web server's own role
    debug: bool
    allowed_hosts: tuple[str, ...]
    https: bool  # cookies only over https, HSTS
    time_zone: ZoneInfo  # of the centre: for windows, file names and pages
    speech_model: str  # a name such as "large-v2", or a folder; empty: the best one installed
    queue_speech_models: Mapping[str, str]  # queue -> name or folder of the model that hears it
    language_speech_models: Mapping[str, str]  # the same by language, where the queue has none of its own
    diarisation_dir: Path  # segmentation.onnx and embedding.onnx; absent: one channel stays one party
    queue_languages: Mapping[str, Language]  # the language of every contact of a queue
    file_name_patterns: tuple[
        str, ...
    ]  # regular expressions with named groups; empty: those that are shipped
    speech_device: str  # auto, cpu or gpu
    speech_threads: int  # 0: as the library sees fit
    speech_batch: int  # spans transcribed together; above 1 pays on a GPU
    upload_limit_bytes: int
    turn_limit: int
    contact_limit_s: float
    stalled_after_s: int  # a job whose worker has not been heard of for so long goes to another
    web_port: int
    worker_count: int
    live_port: int  # for streams of calls; 0: `serve` starts no server for them
    live_url: (
        str  # how telephone systems reach it, such as wss://live.centre.example; "": as each request says
    )
    live_stream_limit: int
    audiohook_key_id: str  # "" : no AudioHook streams
    audiohook_secret: str | None  # base64, as it was given to Genesys
    twilio_token: str | None  # None: no Twilio streams
    ledger_witnesses_required: int  # how many must have cosigned lately; 0 asks for none
    ledger_witness_limit_s: int  # a witness whose last cosignature is older is late
    call_records: CallRecordMapping | None  # how call detail records are to be read; None: there are none
    object_bucket: ObjectBucket | None  # None: recordings lie in a folder
    wrapping_keys: WrappingKeys
    webhook_networks: tuple[IPv4Network | IPv6Network, ...]  # private ones that webhooks may reach
    own_side: OwnSide  # who writes for the centre
    mail_server: MailServer | None  # None: no mail is fetched
    summary_endpoint: SummaryEndpoint | None  # a model that writes summaries; None: none is asked there
    summary_folder: SummaryFolder | None  # one that the worker runs itself; never both
    turn_labels: TurnLabelModels  # models in place of shipped rules; a signal without one keeps the rules

    @property
    def has_web_role(self) -> bool:
        """Whether the web server has a role of its own in the database, so that row security holds for it."""
        return self.database_url is None or self.web_database_url is not None

    @property
    def summary_model(self) -> SummaryEndpoint | SummaryFolder | None:
        """The model that writes summaries, however it is reached; None: none does."""
        return self.summary_endpoint or self.summary_folder

    @property
    def keys_dir(self) -> Path:
        """Keys lie apart from the database and from the recordings they open."""
        return self.data_dir / "keys"

    @property
    def models_dir(self) -> Path:
        return self.data_dir / "models"

    @property
    def objects_dir(self) -> Path:
        return self.data_dir / "objects"


def environment() -> Environment:
    """What this process's environment says; raises EnvironmentProblem on the first value that cannot be used."""
    return _from_process()


@cache
def _from_process() -> Environment:
    return environment_from(os.environ)


def environment_from(variables: Mapping[str, str]) -> Environment:
    """The same, from any mapping."""
    return Environment(
        data_dir=Path(variables.get("LEIDRAAD_DATA_DIR") or PROJECT_ROOT / "var").absolute(),
        database_url=_secret(variables, "DATABASE_URL"),
        web_database_url=_secret(variables, "LEIDRAAD_WEB_DATABASE_URL"),
        debug=_boolean(variables, "LEIDRAAD_DEBUG", default=False),
        allowed_hosts=_words(variables, "LEIDRAAD_ALLOWED_HOSTS", default="localhost 127.0.0.1 [::1]"),
        https=_boolean(variables, "LEIDRAAD_HTTPS", default=False),
        time_zone=_zone(variables, "LEIDRAAD_TIME_ZONE", default="Europe/Brussels"),
        speech_model=variables.get("LEIDRAAD_SPEECH_MODEL", ""),
        queue_speech_models=_pairs(variables, "LEIDRAAD_QUEUE_SPEECH_MODELS", "queue=model"),
        language_speech_models=_language_models(variables, "LEIDRAAD_LANGUAGE_SPEECH_MODELS"),
        diarisation_dir=_diarisation_dir(variables),
        queue_languages=_queue_languages(variables, "LEIDRAAD_QUEUE_LANGUAGES"),
        file_name_patterns=_lines(variables, "LEIDRAAD_FILE_NAME_PATTERNS"),
        speech_device=_choice(variables, "LEIDRAAD_SPEECH_DEVICE", among=("auto", "cpu", "gpu")),
        speech_threads=_integer(variables, "LEIDRAAD_SPEECH_THREADS", default=0),
        speech_batch=_integer(variables, "LEIDRAAD_SPEECH_BATCH", default=1),
        upload_limit_bytes=_integer(variables, "LEIDRAAD_UPLOAD_LIMIT_BYTES", default=512 * 1024 * 1024),
        turn_limit=_integer(variables, "LEIDRAAD_TURN_LIMIT", default=100_000),
        contact_limit_s=float(_integer(variables, "LEIDRAAD_CONTACT_LIMIT_S", default=4 * 3600)),
        stalled_after_s=_integer(variables, "LEIDRAAD_STALLED_AFTER_S", default=60),
        web_port=_integer(variables, "LEIDRAAD_PORT", default=8080),
        worker_count=_integer(variables, "LEIDRAAD_WORKERS", default=1),
        live_port=_integer(variables, "LEIDRAAD_LIVE_PORT", default=0),
        live_url=variables.get("LEIDRAAD_LIVE_URL", ""),
        live_stream_limit=_integer(variables, "LEIDRAAD_LIVE_STREAM_LIMIT", default=100),
        audiohook_key_id=variables.get("LEIDRAAD_AUDIOHOOK_KEY_ID", ""),
        audiohook_secret=_secret(variables, "LEIDRAAD_AUDIOHOOK_SECRET"),
        twilio_token=_secret(variables, "LEIDRAAD_TWILIO_TOKEN"),
        ledger_witnesses_required=_integer(variables, "LEIDRAAD_LEDGER_WITNESSES_REQUIRED", default=0),
        ledger_witness_limit_s=_integer(variables, "LEIDRAAD_LEDGER_WITNESS_LIMIT_S", default=26 * 3600),
        call_records=_call_records(variables, "LEIDRAAD_CALL_RECORDS"),
        object_bucket=_object_bucket(variables),
        wrapping_keys=_wrapping_keys(variables),
        webhook_networks=_networks(variables, "LEIDRAAD_WEBHOOK_NETWORKS"),
        own_side=_own_side(variables, "LEIDRAAD_OWN_SIDE"),
        mail_server=_mail_server(variables),
        summary_endpoint=_summary_endpoint(variables),
        summary_folder=_summary_folder(variables),
        turn_labels=_turn_labels(variables, "LEIDRAAD_TURN_LABELS"),
    )


def _own_side(variables: Mapping[str, str], name: str) -> OwnSide:
    try:
        return own_side_from((_secret(variables, name) or "").replace(";", "\n").splitlines())
    except IntakeProblem as problem:
        raise EnvironmentProblem(name, str(problem.data["value"]), str(problem.data["expected"])) from problem


def _mail_server(variables: Mapping[str, str]) -> MailServer | None:
    host = variables.get("LEIDRAAD_IMAP_HOST")
    if not host:
        return None
    password = _secret(variables, "LEIDRAAD_IMAP_PASSWORD")
    token_file = variables.get("LEIDRAAD_IMAP_TOKEN_FILE", "")
    if not password and not token_file:
        raise EnvironmentProblem("LEIDRAAD_IMAP_PASSWORD", "", "a value, or LEIDRAAD_IMAP_TOKEN_FILE")
    folders = variables.get("LEIDRAAD_IMAP_FOLDERS") or "INBOX"
    return MailServer(
        host=host,
        port=_integer(variables, "LEIDRAAD_IMAP_PORT", default=993),
        user=variables.get("LEIDRAAD_IMAP_USER", ""),
        password=password,
        token_file=token_file,
        folders=tuple(name.strip() for name in folders.replace(";", "\n").splitlines() if name.strip()),
        certificates=variables.get("LEIDRAAD_IMAP_CERTIFICATES", ""),
        mark=_choice(variables, "LEIDRAAD_IMAP_MARK", among=("nothing", "seen", "deleted")),
        quiet_s=_integer(variables, "LEIDRAAD_IMAP_QUIET_S", default=24 * 3600),
        days=_integer(variables, "LEIDRAAD_IMAP_DAYS", default=28),
    )


def _summary_endpoint(variables: Mapping[str, str]) -> SummaryEndpoint | None:
    url = _address(variables, "LEIDRAAD_SUMMARY_URL")
    if not url:
        return None
    model = variables.get("LEIDRAAD_SUMMARY_MODEL", "")
    if not model:
        raise EnvironmentProblem(
            "LEIDRAAD_SUMMARY_MODEL", "", "the model's name, as LEIDRAAD_SUMMARY_URL is set"
        )
    return SummaryEndpoint(
        url=url,
        model=model,
        key=_secret(variables, "LEIDRAAD_SUMMARY_KEY"),
        timeout_s=float(_integer(variables, "LEIDRAAD_SUMMARY_TIMEOUT_S", default=120)),
        may_be_outside=_boolean(variables, "LEIDRAAD_SUMMARY_OUTSIDE", default=False),
        certificates=variables.get("LEIDRAAD_SUMMARY_CERTIFICATES", ""),
        at_once=max(1, _integer(variables, "LEIDRAAD_SUMMARY_AT_ONCE", default=1)),
    )


def _summary_folder(variables: Mapping[str, str]) -> SummaryFolder | None:
    name = "LEIDRAAD_SUMMARY_FOLDER"
    folder = variables.get(name, "")
    if not folder:
        return None
    if variables.get("LEIDRAAD_SUMMARY_URL"):
        raise EnvironmentProblem(name, folder, "nothing, as LEIDRAAD_SUMMARY_URL is set: one model writes")
    device = _choice(variables, "LEIDRAAD_SUMMARY_DEVICE", among=("cpu", "gpu", "auto"))
    return SummaryFolder(
        folder=str(Path(folder).expanduser().absolute()),
        device="cuda" if device == "gpu" else device,
        thread_count=_integer(variables, "LEIDRAAD_SUMMARY_THREADS", default=0),
        most_tokens=_integer(variables, "LEIDRAAD_SUMMARY_TOKENS", default=8192),
        timeout_s=float(_integer(variables, "LEIDRAAD_SUMMARY_TIMEOUT_S", default=600)),
        idle_s=float(_integer(variables, "LEIDRAAD_SUMMARY_IDLE_S", default=600)),
        at_once=max(1, _integer(variables, "LEIDRAAD_SUMMARY_AT_ONCE", default=1)),
    )


def _call_records(variables: Mapping[str, str], name: str) -> CallRecordMapping | None:
    path = variables.get(name)
    if not path:
        return None
    try:
        return read_mapping(Path(path).read_text())
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentProblem(name, path, "a readable file with a mapping of call records") from error
    except MappingProblem as problem:
        raise EnvironmentProblem(name, path, f"a mapping that can be used ({problem})") from problem


def _turn_labels(variables: Mapping[str, str], name: str) -> TurnLabelModels:
    path = variables.get(name)
    if not path:
        return {}
    try:
        return read_turn_label_models(
            Path(path).read_text(encoding="utf-8"), key=_secret(variables, f"{name}_KEY")
        )
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentProblem(name, path, "a readable file with models that label turns") from error
    except TurnLabelModelsUnreadable as problem:
        raise EnvironmentProblem(name, path, f"a file that can be used ({problem})") from problem


def _object_bucket(variables: Mapping[str, str]) -> ObjectBucket | None:
    bucket = variables.get("LEIDRAAD_OBJECTS_BUCKET")
    if not bucket:
        return None
    return ObjectBucket(
        bucket=bucket,
        region=variables.get("LEIDRAAD_OBJECTS_REGION") or "eu-west-1",
        endpoint=_address(variables, "LEIDRAAD_OBJECTS_ENDPOINT") or None,
        prefix=variables.get("LEIDRAAD_OBJECTS_PREFIX", ""),
        access_key=_secret(variables, "LEIDRAAD_OBJECTS_ACCESS_KEY"),
        secret_key=_secret(variables, "LEIDRAAD_OBJECTS_SECRET_KEY"),
    )


def _wrapping_keys(variables: Mapping[str, str]) -> WrappingKeys:
    kind = _choice(variables, "LEIDRAAD_KEY_STORE", among=("file", "aws-kms", "vault"))
    needed = {
        "file": (),
        "aws-kms": ("LEIDRAAD_KMS_KEY",),
        "vault": ("LEIDRAAD_VAULT_ADDRESS", "LEIDRAAD_VAULT_KEY"),
    }
    for name in needed[kind]:
        if not variables.get(name):
            raise EnvironmentProblem(name, "", f"a value, as LEIDRAAD_KEY_STORE is {kind}")
    return WrappingKeys(
        kind=kind,
        kms_key=variables.get("LEIDRAAD_KMS_KEY", ""),
        kms_region=variables.get("LEIDRAAD_KMS_REGION") or "eu-west-1",
        kms_endpoint=_address(variables, "LEIDRAAD_KMS_ENDPOINT"),
        vault_address=_address(variables, "LEIDRAAD_VAULT_ADDRESS"),
        vault_key=variables.get("LEIDRAAD_VAULT_KEY", ""),
        vault_mount=variables.get("LEIDRAAD_VAULT_MOUNT") or "transit",
        vault_namespace=variables.get("LEIDRAAD_VAULT_NAMESPACE", ""),
        vault_certificates=variables.get("LEIDRAAD_VAULT_CERTIFICATES", ""),
        vault_token=_secret(variables, "LEIDRAAD_VAULT_TOKEN"),
    )


def secret_from_file(path: Path) -> str:
    """The secret kept in a file that only its owner reads; made, random, at the first call."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text().strip()


def _secret(variables: Mapping[str, str], name: str) -> str | None:
    if name in variables:
        return variables[name] or None
    path = variables.get(f"{name}_FILE")
    if not path:
        return None
    try:
        return Path(path).read_text().strip()
    except OSError as error:
        raise EnvironmentProblem(f"{name}_FILE", path, f"a readable file ({error.strerror})") from error


def _boolean(variables: Mapping[str, str], name: str, *, default: bool) -> bool:
    value = variables.get(name, "")
    words = {"": default, "1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    if value.lower() not in words:
        raise EnvironmentProblem(name, value, "true or false")
    return words[value.lower()]


def _queue_languages(variables: Mapping[str, str], name: str) -> dict[str, Language]:
    pairs = (word.rpartition("=") for word in _words(variables, name, default=""))
    found = {}
    for queue, _, tag in pairs:
        language = language_from_tag(tag)
        if not queue or language is None:
            raise EnvironmentProblem(
                name, variables[name], "queue=language pairs, as in billing-nl=nl help=fr"
            )
        found[queue] = language
    return found


def _pairs(variables: Mapping[str, str], name: str, expected: str) -> dict[str, str]:
    found = {}
    for word in _words(variables, name, default=""):
        key, _, value = word.rpartition("=")
        if not key or not value:
            raise EnvironmentProblem(name, variables[name], f"{expected} pairs")
        found[key] = value
    return found


def _language_models(variables: Mapping[str, str], name: str) -> dict[str, str]:
    found = _pairs(variables, name, "language=model")
    if not set(found) <= set(Language):
        raise EnvironmentProblem(name, variables[name], "language=model pairs, as in nl=large-v2 fr=large-v3")
    return found


def _diarisation_dir(variables: Mapping[str, str]) -> Path:
    told = variables.get("LEIDRAAD_DIARISATION_DIR")
    data_dir = Path(variables.get("LEIDRAAD_DATA_DIR") or PROJECT_ROOT / "var").absolute()
    return Path(told).expanduser().absolute() if told else data_dir / "models" / "diarisation"


def _lines(variables: Mapping[str, str], name: str) -> tuple[str, ...]:
    lines = tuple(line.strip() for line in variables.get(name, "").splitlines() if line.strip())
    for line in lines:
        try:
            pattern_from(line)
        except IntakeProblem as problem:
            raise EnvironmentProblem(name, line, str(problem.data["expected"])) from problem
    return lines


def _choice(variables: Mapping[str, str], name: str, *, among: tuple[str, ...]) -> str:
    value = variables.get(name) or among[0]
    if value not in among:
        raise EnvironmentProblem(name, value, f"one of {', '.join(among)}")
    return value


def _integer(variables: Mapping[str, str], name: str, *, default: int) -> int:
    value = variables.get(name, "")
    if not value:
        return default
    if not value.isdecimal():
        raise EnvironmentProblem(name, value, f"a whole number, such as {default}")
    return int(value)


def _address(variables: Mapping[str, str], name: str) -> str:
    value = variables.get(name, "").rstrip("/")
    if value and not value.startswith(("https://", "http://")):
        raise EnvironmentProblem(name, value, "an address that begins with https:// or http://")
    return value


def _networks(variables: Mapping[str, str], name: str) -> tuple[IPv4Network | IPv6Network, ...]:
    try:
        return tuple(ip_network(word) for word in _words(variables, name, default=""))
    except ValueError as error:
        raise EnvironmentProblem(name, variables[name], "networks, as in 10.1.0.0/16 fd00::/8") from error


def _words(variables: Mapping[str, str], name: str, *, default: str) -> tuple[str, ...]:
    return tuple(variables.get(name, default).replace(",", " ").split())


def _zone(variables: Mapping[str, str], name: str, *, default: str) -> ZoneInfo:
    value = variables.get(name, default)
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise EnvironmentProblem(name, value, "a time zone such as Europe/Brussels") from error
