"""Whatever is wrong with a model's folder is said with the file and what to do."""

from pathlib import Path

import pytest

from leidraad.cli.summary_folder_words import folder_in_words
from leidraad.domain.language.summary.folder import SummaryFolder
from leidraad.engines.summaries.model_folder import FolderProblem, UnusableFolder, open_folder

DATA: dict[str, str | int] = {"found": "something", "missing": 12, "lacks": "{contact}", "tokens": 512}


@pytest.mark.parametrize("problem", list(FolderProblem))
def test_every_problem_has_both_sentences(problem: FolderProblem) -> None:
    told = folder_in_words(UnusableFolder(problem, Path("models/plum/model.bin"), **DATA))

    assert told.what
    assert told.remedy
    assert "models/plum" in told.what + told.remedy or problem in (FolderProblem.TOO_SMALL,)


def test_a_prompt_file_is_asked_for_by_its_name_and_places(tmp_path: Path) -> None:
    told = folder_in_words(UnusableFolder(FolderProblem.UNKNOWN_FORM, tmp_path / "leidraad-prompt.txt"))

    assert "leidraad-prompt.txt, with {instruction} and {contact}" in told.remedy


def test_a_folder_as_it_came_is_told_with_the_whole_command(tmp_path: Path) -> None:
    for name in ("model.safetensors", "tokenizer.json", "tokenizer_config.json"):
        (tmp_path / name).write_text("{}")
    with pytest.raises(UnusableFolder) as caught:
        open_folder(SummaryFolder(str(tmp_path)))

    assert folder_in_words(caught.value).remedy.endswith(
        f"ct2-transformers-converter --model {tmp_path} --output_dir {tmp_path}-ct2 --quantization int8"
        " --copy_files tokenizer.json tokenizer_config.json"
    )
