"""Why something handed over cannot be read: one code each, with data; sentences are made at the edge.

IntakeProblem
  every code of ProblemCode; ``data`` holds the values a sentence needs
"""

from collections.abc import Mapping
from enum import StrEnum


class ProblemCode(StrEnum):
    """Stored with what was set aside, so a value never changes its meaning. The data each carries stands behind it."""

    EMPTY_FILE = "empty_file"  # -
    UNKNOWN_FORMAT = "unknown_format"  # found: first bytes in words, or the extension
    NOT_AUDIO = "not_audio"  # found
    BROKEN_HEADER = "broken_header"  # expected, found
    TRUNCATED_AUDIO = "truncated_audio"  # announced_s, found_s
    NO_DURATION = "no_duration"  # duration_s
    TOO_LONG = "too_long"  # duration_s, limit_s
    ONLY_SILENCE = "only_silence"  # duration_s, peak_dbfs
    IDENTICAL_CHANNELS = "identical_channels"  # channel_count  (a note, not a reason to set aside)
    UNKNOWN_AGENT = "unknown_agent"  # agent
    UNKNOWN_TEAM = "unknown_team"  # team
    UNKNOWN_PRINCIPAL = "unknown_principal"  # principal
    MISSING_FACT = "missing_fact"  # field
    BAD_VALUE = "bad_value"  # field, value, expected
    STARTED_IN_FUTURE = "started_in_future"  # started_at, now
    TIME_WITHOUT_ZONE = "time_without_zone"  # value
    DUPLICATE_ID = "duplicate_id"  # source_id
    BAD_NAME = "bad_name"  # name (shortened), why: path_separator | too_long | empty
    MALFORMED_JSON = "malformed_json"  # line, column, found
    OTHER_JSON = "other_json"  # keys: the first keys found
    MALFORMED_TEXT = "malformed_text"  # line, found, expected (WebVTT, CSV, JSON lines)
    UNSUPPORTED_VERSION = "unsupported_version"  # format, version
    TOO_LARGE = "too_large"  # size_bytes, limit_bytes
    TOO_MANY_TURNS = "too_many_turns"  # turn_count, limit
    NO_KEY = "no_key"  # recipient_count: of an encrypted document, none of whose keys is here
    BAD_SIGNATURE = "bad_signature"  # signer: subject of the certificate that comes with it
    UNTRUSTED_SIGNATURE = "untrusted_signature"  # signer
    NO_TURNS = "no_turns"  # -
    NO_OWN_SIDE = "no_own_side"  # -  nobody in a written conversation is known to be the centre's
    SEVERAL_CONTACTS = "several_contacts"  # contact_count: in one thing, where one was asked for
    NO_RECORDING = "no_recording"  # name: what the document points to and was not found
    RECORDS_ALONE = "records_alone"  # record_count, lines: call records that found no contact within a day
    CANNOT_CUT = "cannot_cut"  # found: the turns have no times, so what was said on hold cannot be told apart
    ENGINE_FAILED = "engine_failed"  # engine, error
    STORE_FAILED = "store_failed"  # store, error


Value = str | int | float | bool | None | list[str]


class IntakeProblem(Exception):
    """Something handed over cannot be read as it is."""

    def __init__(self, code: ProblemCode, **data: Value) -> None:
        super().__init__(f"{code}: {data}" if data else str(code))
        self.code = code
        self.data: Mapping[str, Value] = data
