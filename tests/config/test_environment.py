from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from leidraad.config.environment import EnvironmentProblem, environment_from, secret_from_file
from leidraad.domain.language.languages import Language


def test_nothing_said_gives_defaults_that_work() -> None:
    found = environment_from({})

    assert found.database_url is None
    assert found.time_zone == ZoneInfo("Europe/Brussels")
    assert found.debug is False
    assert found.keys_dir == found.data_dir / "keys"


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("LEIDRAAD_DEBUG", "maybe", "true or false"),
        ("LEIDRAAD_PORT", "eighty", "whole number"),
        ("LEIDRAAD_TIME_ZONE", "Europe/Atlantis", "time zone"),
        ("LEIDRAAD_SPEECH_DEVICE", "tpu", "auto, cpu, gpu"),
        ("LEIDRAAD_QUEUE_LANGUAGES", "billing=klingon", "queue=language"),
        ("LEIDRAAD_QUEUE_SPEECH_MODELS", "billing", "queue=model"),
        ("LEIDRAAD_LANGUAGE_SPEECH_MODELS", "es=large-v2", "language=model"),
        ("LEIDRAAD_FILE_NAME_PATTERNS", "(?P<agent>", "regular expression"),
        ("DATABASE_URL_FILE", "/no/such/file", "readable file"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_what_was_expected(
    name: str, value: str, expected: str
) -> None:
    with pytest.raises(EnvironmentProblem) as problem:
        environment_from({name: value})

    assert problem.value.name == name
    assert value in str(problem.value)
    assert expected in str(problem.value)


def test_a_queue_has_its_language() -> None:
    found = environment_from({"LEIDRAAD_QUEUE_LANGUAGES": "billing-nl=nl help=fr-BE"})

    assert found.queue_languages == {"billing-nl": Language.DUTCH, "help": Language.FRENCH}


def test_patterns_come_one_a_line() -> None:
    patterns = "(?P<agent>\\w+)\\.wav\n\n(?P<queue>\\w+)-(?P<agent>\\w+)\\.wav\n"

    assert len(environment_from({"LEIDRAAD_FILE_NAME_PATTERNS": patterns}).file_name_patterns) == 2


def test_the_database_url_may_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "url"
    file.write_text("postgresql://somebody@example.invalid/leidraad\n")

    assert environment_from({"DATABASE_URL_FILE": str(file)}).database_url == (
        "postgresql://somebody@example.invalid/leidraad"
    )


def test_a_secret_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "secret"

    first = secret_from_file(path)

    assert secret_from_file(path) == first
    assert len(first) >= 32
    assert path.stat().st_mode & 0o077 == 0


def test_a_queue_and_a_language_can_have_a_speech_model_of_their_own() -> None:
    found = environment_from(
        {
            "LEIDRAAD_QUEUE_SPEECH_MODELS": "night=small billing-fr=large-v3",
            "LEIDRAAD_LANGUAGE_SPEECH_MODELS": "nl=large-v2",
            "LEIDRAAD_DATA_DIR": "var/elsewhere",
        }
    )

    assert found.queue_speech_models == {"night": "small", "billing-fr": "large-v3"}
    assert found.language_speech_models == {"nl": "large-v2"}
    assert found.diarisation_dir == found.models_dir / "diarisation"


def test_no_model_writes_summaries_until_one_is_named() -> None:
    assert environment_from({}).summary_endpoint is None

    url = {"LEIDRAAD_SUMMARY_URL": "http://127.0.0.1:8000/v1/"}
    with pytest.raises(EnvironmentProblem, match="LEIDRAAD_SUMMARY_MODEL"):
        environment_from(url)

    found = environment_from(url | {"LEIDRAAD_SUMMARY_MODEL": "plum"}).summary_endpoint
    assert found is not None
    assert (found.url, found.model, found.may_be_outside) == ("http://127.0.0.1:8000/v1", "plum", False)
    assert (found.timeout_s, found.at_once, found.key) == (120.0, 1, None)


def test_a_model_of_summaries_may_lie_in_a_folder_and_then_nowhere_else() -> None:
    assert environment_from({}).summary_model is None

    told = {"LEIDRAAD_SUMMARY_FOLDER": "models/plum", "LEIDRAAD_SUMMARY_DEVICE": "gpu"}
    found = environment_from(told | {"LEIDRAAD_SUMMARY_TOKENS": "4096"}).summary_folder
    assert found is not None
    assert Path(found.folder) == Path("models/plum").absolute()
    assert (found.model, found.device, found.most_tokens) == ("plum", "cuda", 4096)
    assert (found.timeout_s, found.idle_s, found.at_once) == (600.0, 600.0, 1)
    assert environment_from(told).summary_model == environment_from(told).summary_folder

    endpoint = {"LEIDRAAD_SUMMARY_URL": "http://127.0.0.1:8000/v1", "LEIDRAAD_SUMMARY_MODEL": "plum"}
    with pytest.raises(EnvironmentProblem, match="LEIDRAAD_SUMMARY_FOLDER"):
        environment_from(told | endpoint)
    with pytest.raises(EnvironmentProblem, match="LEIDRAAD_SUMMARY_DEVICE"):
        environment_from(told | {"LEIDRAAD_SUMMARY_DEVICE": "abacus"})


def test_models_that_label_turns_come_from_a_file_and_their_key_from_the_environment(tmp_path: Path) -> None:
    file = tmp_path / "models.yaml"
    file.write_text("sentiment:\n  endpoint: http://127.0.0.1:8000/v1\n  model: plum\n")
    told = {"LEIDRAAD_TURN_LABELS": str(file)}

    (model,) = environment_from(told | {"LEIDRAAD_TURN_LABELS_KEY": "sleutel"}).turn_labels.values()

    assert (model.name, getattr(model, "key", None)) == ("plum", "sleutel")
    assert environment_from({}).turn_labels == {}


def test_a_file_of_models_with_a_mistake_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "models.yaml"
    told = {"LEIDRAAD_TURN_LABELS": str(file)}
    with pytest.raises(EnvironmentProblem, match="readable file"):
        environment_from(told)

    file.write_text("aggression:\n  folder: plum\n  labels: {a: none, b: insutl}\n")
    with pytest.raises(EnvironmentProblem, match=r"line 3: aggression\.labels\.b: 'insutl'; expected insult"):
        environment_from(told)
