"""Which model is used follows from what is installed and what was set."""

from pathlib import Path

import pytest
from faster_whisper import utils

from leidraad.engines.speech_to_text.models import (
    KNOWN_MODELS,
    MANIFEST,
    UnknownModel,
    choose_model,
    installed_models,
    known_model,
    verify_model,
    write_manifest,
)

FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt")


def install(folder: Path, *names: str, without: str = "") -> None:
    for name in names:
        (folder / name).mkdir(parents=True)
        for file in FILES:
            if file != without:
                (folder / name / file).write_bytes(b"x" * 10)


def test_repositories_are_those_that_faster_whisper_itself_names() -> None:
    for model in KNOWN_MODELS:
        assert utils._MODELS[model.name] == model.repository


def test_known_models_are_unique_and_large_v2_comes_first() -> None:
    names = [model.name for model in KNOWN_MODELS]

    assert len(set(names)) == len(names)
    assert names[0] == "large-v2"
    assert known_model("large-v2").size_bytes == pytest.approx(3.1e9)


def test_nothing_is_installed_in_an_absent_or_empty_folder(tmp_path: Path) -> None:
    assert installed_models(tmp_path / "absent") == []
    assert installed_models(tmp_path) == []


def test_installed_models_come_best_first_and_others_after(tmp_path: Path) -> None:
    install(tmp_path, "our-own", "tiny", "large-v2", "small")

    found = installed_models(tmp_path)

    assert [model.name for model in found] == ["large-v2", "small", "tiny", "our-own"]
    assert all(model.is_usable for model in found)
    assert found[0].size_bytes == 40


def test_incomplete_model_is_listed_with_what_it_lacks(tmp_path: Path) -> None:
    install(tmp_path, "small", without="tokenizer.json")

    (model,) = installed_models(tmp_path)

    assert not model.is_usable
    assert model.missing == ("tokenizer.json",)


def test_half_fetched_models_and_those_of_other_engines_are_not_listed(tmp_path: Path) -> None:
    install(tmp_path, ".small.fetching")
    (tmp_path / "diarisation").mkdir()
    (tmp_path / "diarisation" / "segmentation.onnx").write_bytes(b"")

    assert installed_models(tmp_path) == []


def test_set_name_is_the_folder_of_that_name(tmp_path: Path) -> None:
    install(tmp_path, "large-v2", "small", "our-own")

    assert choose_model("small", folder=tmp_path) == tmp_path / "small"
    assert choose_model("our-own", folder=tmp_path) == tmp_path / "our-own"


def test_set_path_is_that_folder_wherever_it_is(tmp_path: Path) -> None:
    install(tmp_path / "elsewhere", "model")

    assert (
        choose_model(str(tmp_path / "elsewhere" / "model"), folder=tmp_path)
        == tmp_path / "elsewhere" / "model"
    )


def test_known_model_that_is_not_installed_is_waited_for(tmp_path: Path) -> None:
    assert choose_model("large-v2", folder=tmp_path) is None
    assert choose_model(None, folder=tmp_path) is None
    assert choose_model(str(tmp_path / "absent"), folder=tmp_path) is None


def test_incomplete_model_is_waited_for(tmp_path: Path) -> None:
    install(tmp_path, "small", without="model.bin")

    assert choose_model("small", folder=tmp_path) is None
    assert choose_model(None, folder=tmp_path) is None


def test_without_a_setting_the_best_installed_is_used(tmp_path: Path) -> None:
    install(tmp_path, "tiny", "large-v3")

    assert choose_model("", folder=tmp_path) == tmp_path / "large-v3"


def test_misspelt_name_is_told_with_names_near_to_it(tmp_path: Path) -> None:
    install(tmp_path, "our-own-dutch")

    with pytest.raises(UnknownModel) as caught:
        choose_model("lage-v2", folder=tmp_path)
    assert caught.value.near[0] == "large-v2"

    with pytest.raises(UnknownModel) as caught:
        choose_model("our-own-duch", folder=tmp_path)
    assert caught.value.near[0] == "our-own-dutch"


def test_model_that_came_by_hand_is_verified_by_its_files(tmp_path: Path) -> None:
    install(tmp_path, "small")
    install(tmp_path, "base", without="config.json")

    assert verify_model(tmp_path / "small") == []
    assert verify_model(tmp_path / "base") == ["config.json: missing"]
    assert verify_model(tmp_path / "absent") == [f"{tmp_path / 'absent'}: no such folder"]


def test_model_with_a_manifest_is_verified_byte_for_byte(tmp_path: Path) -> None:
    install(tmp_path, "small")
    folder = tmp_path / "small"
    (folder / "preprocessor_config.json").write_bytes(b"{}")
    write_manifest(folder, source="https://example.org", revision="abc")
    assert verify_model(folder) == []

    (folder / "model.bin").write_bytes(b"x" * 9 + b"y")
    (folder / "preprocessor_config.json").unlink()

    assert verify_model(folder) == [
        "model.bin: differs from what was fetched",
        "preprocessor_config.json: missing",
    ]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": {"model.bin": 3}}'])
def test_manifest_that_cannot_be_read_is_a_problem(tmp_path: Path, text: str) -> None:
    install(tmp_path, "small")
    (tmp_path / "small" / MANIFEST).write_text(text)

    (problem,) = verify_model(tmp_path / "small")

    assert problem.startswith(f"{MANIFEST}: not readable")
