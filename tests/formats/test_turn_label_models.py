"""The file of models: what an operator writes becomes values, and each mistake is told by its line and what to write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.languages import Language
from leidraad.domain.language.turn_label_models import EndpointModel, FolderModel
from leidraad.domain.language.turn_labels import LabelledSignal
from leidraad.formats.turn_label_models import TurnLabelModelsUnreadable, read_turn_label_models

BOTH = """
aggression:
  folder: /srv/models/plum-nl
  labels: {LABEL_0: none, LABEL_1: insult}
  languages: [nl]
  least_share: 0.7
  threads: 2
sentiment:
  endpoint: http://127.0.0.1:8000/v1/
  model: plum/Plum 7B
  outside: no
  timeout_s: 20
"""


def test_a_folder_and_an_endpoint_are_read_with_their_defaults() -> None:
    found = read_turn_label_models(BOTH, key="sleutel")

    assert found == {
        LabelledSignal.AGGRESSION: FolderModel(
            LabelledSignal.AGGRESSION, "plum-nl", "/srv/models/plum-nl", (("LABEL_0", "none"), ("LABEL_1", "insult")),
            languages=frozenset({Language.DUTCH}), least_share=0.7, thread_count=2,
        ),
        LabelledSignal.SENTIMENT: EndpointModel(
            LabelledSignal.SENTIMENT, "Plum-7B", "http://127.0.0.1:8000/v1", "plum/Plum 7B", key="sleutel", timeout_s=20,
        ),
    }  # fmt: skip
    assert "sleutel" not in repr(found)


def test_an_empty_file_names_no_model() -> None:
    assert read_turn_label_models("") == read_turn_label_models("# nothing yet\n") == {}


FOLDER = "aggression:\n  folder: /srv/plum\n  labels: {a: none, b: insult}\n"
ENDPOINT = "sentiment:\n  endpoint: https://plum.example/v1\n  model: plum\n"


@pytest.mark.parametrize(
    ("text", "line", "key", "expected"),
    [
        ("agression:\n  folder: /a\n", 1, "agression", "aggression perhaps"),
        ("aggression:\n  labels: {a: none}\n", 2, "aggression", "either folder: … or endpoint: …"),
        (FOLDER + "  endpoint: http://127.0.0.1/v1\n", 2, "aggression", "either folder: … or endpoint: …"),
        ("aggression:\n  folder: /a\n", 2, "aggression.labels", "each of the model's labels"),
        ("aggression:\n  folder: /a\n  labels:\n    x: insutl\n", 4, "aggression.labels.x", "insult perhaps"),
        ("compliments:\n  folder: /a\n  labels: {x: insult}\n", 3, "compliments.labels.x", "one of none, to_agent"),
        ("aggression:\n  folder: /a\n  labels: {a: none, a: none}\n", 3, "aggression.labels.a", "each key once"),
        (FOLDER + "  model: plum\n", 4, "aggression.model", "one of"),
        (FOLDER + "  lables: {}\n", 4, "aggression.lables", "labels perhaps"),
        (FOLDER + "  languages: [nl, es]\n", 4, "aggression.languages", "languages among nl, fr, de, en"),
        (FOLDER + "  least_share: 7\n", 4, "aggression.least_share", "a share from 0 to 1"),
        (FOLDER + "  threads: 0\n", 4, "aggression.threads", "a whole number from 1 to 256"),
        (FOLDER + "  file: ../other.onnx\n", 4, "aggression.file", "a file in the folder"),
        (FOLDER + "  sha256: abc\n", 4, "aggression.sha256", "64 hexadecimal digits"),
        (FOLDER + "  name: a name, with blanks\n", 4, "aggression.name", "20 letters"),
        ("sentiment:\n  endpoint: plum.example\n  model: plum\n", 2, "sentiment.endpoint", "an address"),
        ("sentiment:\n  endpoint: https://plum.example/v1\n", 2, "sentiment.model", "as the endpoint names it"),
        (ENDPOINT + "  outside: perhaps\n", 4, "sentiment.outside", "true or false"),
        (ENDPOINT + "  key: sleutel\n", 4, "sentiment.key", "one of"),
        ("aggression: [1]\n", 1, "aggression", "keys with values"),
        ("aggression: {folder: [\n", 2, "", "valid YAML"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_by_its_line_and_what_to_write(
    text: str, line: int, key: str, expected: str
) -> None:
    with pytest.raises(TurnLabelModelsUnreadable) as caught:
        read_turn_label_models(text)

    assert (caught.value.line, caught.value.key) == (line, key)
    assert expected in caught.value.expected


@given(st.text(max_size=200))
def test_any_text_gives_models_or_a_mistake_with_its_line_and_nothing_else(text: str) -> None:
    lines = [1]
    try:
        read_turn_label_models(text)
    except TurnLabelModelsUnreadable as problem:
        lines.append(problem.line)
    assert min(lines) >= 1
