"""A folder that cannot be used says which file and why, before anything is loaded."""

import json
from pathlib import Path

import pytest

from leidraad.domain.language.summary.checking import WhyNotWritten
from leidraad.domain.language.summary.folder import SummaryFolder
from leidraad.engines.summaries.model_folder import (
    FolderProblem,
    UnusableFolder,
    open_folder,
    version_of_folder,
)
from leidraad.engines.summaries.prompt_forms import CONVERSATION, PLAIN, PROMPT_FILE
from tests.engines.summaries.small_models import END, of_another_kind, reciting, summing_up


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return reciting(tmp_path / "model")


def problem_of(folder: Path) -> UnusableFolder:
    with pytest.raises(UnusableFolder) as caught:
        open_folder(SummaryFolder(str(folder)))
    assert caught.value.why is WhyNotWritten.UNUSABLE_FOLDER
    return caught.value


def told(folder: Path, name: str, **other: object) -> None:
    path = folder / name
    before = json.loads(path.read_text()) if path.exists() else {}
    path.write_text(json.dumps(before | other))


def test_a_whole_folder_says_how_its_model_is_asked_and_when_it_is_done(folder: Path) -> None:
    found = open_folder(SummaryFolder(str(folder), most_tokens=5_000))

    assert not found.sums_up
    assert found.form.text.startswith("<|im_start|>system\n{instruction}")
    assert found.ends == (END,)
    assert found.most_tokens == 5_000


def test_a_folder_with_an_encoder_takes_a_conversation(tmp_path: Path) -> None:
    found = open_folder(SummaryFolder(str(summing_up(tmp_path / "sums"))))

    assert found.sums_up
    assert found.form == CONVERSATION
    assert found.most_tokens == 512  # the places that the model knows


@pytest.mark.parametrize(
    ("missing", "expected", "about"),
    [
        ("tokenizer.json", FolderProblem.NO_TOKENIZER, "tokenizer.json"),
        ("vocabulary.json", FolderProblem.NO_VOCABULARY, "vocabulary.json"),
        ("model.bin", FolderProblem.NO_MODEL, "model.bin"),
    ],
)
def test_a_file_that_is_missing_is_named(
    folder: Path, missing: str, expected: FolderProblem, about: str
) -> None:
    (folder / missing).unlink()

    problem = problem_of(folder)

    assert (problem.problem, problem.path) == (expected, folder / about)


def test_there_may_be_no_folder_at_all(tmp_path: Path) -> None:
    assert problem_of(tmp_path / "nowhere").problem is FolderProblem.NO_FOLDER
    (tmp_path / "file").write_text("no folder")
    assert problem_of(tmp_path / "file").problem is FolderProblem.NO_FOLDER


@pytest.mark.parametrize("weights", ["model.safetensors", "pytorch_model.bin", "plum.gguf"])
def test_a_folder_that_was_not_converted_is_known_as_one(tmp_path: Path, weights: str) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "plum"}')
    (tmp_path / weights).write_bytes(b"weights")

    assert problem_of(tmp_path).problem is FolderProblem.NOT_CONVERTED


@pytest.mark.parametrize("share", [0.0, 0.00001, 0.5, 0.999])
def test_a_model_that_was_cut_short_is_known_as_one(folder: Path, share: float) -> None:
    data = (folder / "model.bin").read_bytes()
    (folder / "model.bin").write_bytes(data[: int(len(data) * share)])

    problem = problem_of(folder)

    assert (problem.problem, problem.path) == (FolderProblem.CUT_SHORT, folder / "model.bin")


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04" + bytes(400), b"hello, no model " * 40, b"\x06\0\0\0\xff\xff" + bytes(400)]
)
def test_another_file_under_its_name_is_known_as_one(folder: Path, data: bytes) -> None:
    (folder / "model.bin").write_bytes(data)

    assert problem_of(folder).problem is FolderProblem.NOT_A_MODEL


def test_a_model_of_speech_is_known_as_one(tmp_path: Path) -> None:
    problem = problem_of(of_another_kind(tmp_path))

    assert (problem.problem, problem.data) == (FolderProblem.OTHER_KIND, {"found": "WhisperSpec"})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tokenizer_config.json", "{"),
        ("generation_config.json", "[]"),
        ("vocabulary.json", '{"a": 1}'),
        ("config.json", "[" * 100_000),
    ],
)
def test_a_file_that_cannot_be_read_is_named(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text)

    problem = problem_of(folder)

    assert (problem.problem, problem.path) == (FolderProblem.BAD_FILE, folder / name)


def test_a_file_that_is_no_text_is_named(folder: Path) -> None:
    (folder / "tokenizer_config.json").write_bytes(b"\xff\xfe\x00")

    assert problem_of(folder).problem is FolderProblem.BAD_FILE


def test_a_template_that_is_not_known_asks_for_a_prompt_file(folder: Path) -> None:
    told(folder, "tokenizer_config.json", chat_template="{{ strange }}")
    problem = problem_of(folder)
    assert (problem.problem, problem.path) == (FolderProblem.UNKNOWN_FORM, folder / PROMPT_FILE)

    (folder / PROMPT_FILE).write_text("Question: {instruction}\nTurns: {contact}\nAnswer:")
    found = open_folder(SummaryFolder(str(folder)))
    assert found.form.filled(instruction="a{contact}", contact="b{instruction}") == (
        "Question: a{contact}\nTurns: b{instruction}\nAnswer:"
    )


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("{instruction}", "{contact}"),
        ("{contact}", "{instruction}"),
        ("{contact}{instruction}{contact}", "{contact}"),
    ],
)
def test_a_prompt_file_holds_both_places_once(folder: Path, text: str, lacks: str) -> None:
    (folder / PROMPT_FILE).write_text(text)

    problem = problem_of(folder)

    assert (problem.problem, problem.data) == (FolderProblem.BAD_PROMPT, {"lacks": lacks})


def test_a_folder_without_a_template_is_asked_plainly(folder: Path) -> None:
    (folder / "tokenizer_config.json").unlink()

    assert open_folder(SummaryFolder(str(folder))).form == PLAIN


def test_a_template_may_lie_in_a_file_of_its_own_or_among_others(folder: Path) -> None:
    marks = "<start_of_turn>{{ x }}<end_of_turn>"
    told(folder, "tokenizer_config.json", chat_template=[{"name": "default", "template": marks}])
    assert "<start_of_turn>" in open_folder(SummaryFolder(str(folder))).form.text

    (folder / "chat_template.jinja").write_text("<|im_start|>{{ x }}<|im_end|>")
    assert "<|im_start|>" in open_folder(SummaryFolder(str(folder))).form.text


def test_an_answer_ends_where_any_of_the_folders_files_says(folder: Path) -> None:
    vocabulary = json.loads((folder / "vocabulary.json").read_text())
    told(folder, "generation_config.json", eos_token_id=[3, 10_000_000, True])
    told(folder, "tokenizer_config.json", eos_token={"content": vocabulary[5]})

    assert set(open_folder(SummaryFolder(str(folder))).ends) == {END, vocabulary[3], vocabulary[5]}


def test_a_model_takes_no_more_than_its_own_files_say(folder: Path) -> None:
    told(folder, "tokenizer_config.json", model_max_length=3_000)
    assert open_folder(SummaryFolder(str(folder))).most_tokens == 3_000

    told(folder, "tokenizer_config.json", model_max_length=1e30)  # as tokenizers write "I do not know"
    assert open_folder(SummaryFolder(str(folder))).most_tokens == SummaryFolder("").most_tokens


def test_the_version_changes_with_the_weights_the_tokenizer_and_how_it_is_asked(folder: Path) -> None:
    model = SummaryFolder(str(folder))
    versions = [version_of_folder(model)]
    assert version_of_folder(model) == versions[0]

    data = bytearray((folder / "model.bin").read_bytes())
    data[-10] ^= 1
    (folder / "model.bin").write_bytes(data)
    versions.append(version_of_folder(model))
    (folder / PROMPT_FILE).write_text("{instruction} {contact}")
    versions.append(version_of_folder(model))
    told(folder, "tokenizer.json", version="1.1")
    versions.append(version_of_folder(model))
    versions.append(version_of_folder(SummaryFolder(str(folder), most_tokens=2_000)))

    assert len(set(versions)) == 5
    assert all(version.startswith("model@") for version in versions)
