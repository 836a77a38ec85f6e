"""A classifier in a local folder labels turns; what does not fit is refused by name. The model is a dummy for plumbing."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from leidraad.domain.language.languages import Language
from leidraad.domain.language.turn_label_models import FolderModel
from leidraad.domain.language.turn_labels import (
    LabelledSignal,
    NotLabelled,
    TurnLabel,
    TurnToLabel,
    UnknownLabel,
    WhyNotLabelled,
)
from leidraad.engines.turn_labels.model_folder import open_folder, version_of_folder
from leidraad.engines.turn_labels.onnx_folder import OnnxFolder
from tests.tiny_classifier import INT32, INT64, write_classifier

WORDS = {"plumworm": (0.0, 4.0, 0.0), "gardenfork": (0.0, 0.0, 4.0), "please": (3.0, 0.0, 0.0)}
LABELS = (("LABEL_0", "none"), ("LABEL_1", "insult"), ("LABEL_2", "threat_of_violence"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_classifier(
        tmp_path / "plum", WORDS, labels=[label for label, _ in LABELS], rest=(0.2, 0.0, 0.0)
    )


def settings(folder: Path, **other: Any) -> FolderModel:
    return replace(FolderModel(LabelledSignal.AGGRESSION, "plum", str(folder), LABELS), **other)


def labels(model: FolderModel, *texts: str) -> list[TurnLabel | None]:
    turns = [TurnToLabel(text, Language.DUTCH) for text in texts]
    return list(OnnxFolder(model).labels(turns, signal=model.signal))


def names(found: list[TurnLabel | None]) -> list[str]:
    return [each.label if each else "" for each in found]


def test_each_turn_gets_the_label_that_the_model_gives_it_in_our_words(folder: Path) -> None:
    found = labels(settings(folder), "You plumworm", "please help", "I bring my gardenfork", "")

    assert names(found) == ["insult", "none", "threat_of_violence", ""]
    insult = found[0]
    assert insult is not None
    assert insult.confidence == pytest.approx(0.957, abs=0.01)
    assert (insult.start, insult.end) == (None, None)


def test_turns_read_together_get_the_labels_that_they_get_alone(folder: Path) -> None:
    texts = ["plumworm", "please " * 20, "a gardenfork and a spade", "well"] * 5
    model = settings(folder, batch_size=3)

    together = labels(model, *texts)

    for text, found in zip(texts, together, strict=True):
        (alone,) = labels(settings(folder, batch_size=1), text)
        assert alone is not None
        assert found is not None
        assert alone.label == found.label
        assert alone.confidence == pytest.approx(found.confidence, abs=1e-5)


def test_a_turn_longer_than_the_model_reads_is_read_whole_and_tells_where(folder: Path) -> None:
    text = "please " * 50 + "you plumworm " + "please " * 3

    (found,) = labels(settings(folder, most_tokens=16), text)

    assert found is not None
    assert found.label == "none"  # "please" outweighs it in every piece
    (found,) = labels(settings(folder, most_tokens=16), "and " * 50 + "you plumworm " + "and " * 3)
    assert found is not None
    assert found.label == "insult"
    assert found.start is not None
    assert found.end is not None
    assert "plumworm" in ("and " * 50 + "you plumworm ")[found.start : found.end]
    assert found.end - found.start < 100


def test_what_is_less_sure_than_asked_for_counts_as_nothing(folder: Path) -> None:
    assert names(labels(settings(folder, least_share=0.9), "plumworm")) == ["insult"]
    assert names(labels(settings(folder, least_share=0.99), "plumworm")) == ["none"]


def test_labels_that_may_hold_together_are_judged_each_by_itself(tmp_path: Path) -> None:
    words = {"plumworm": (3.0, -3.0), "gardenfork": (1.0, 2.0)}
    folder = write_classifier(
        tmp_path, words, labels=["insult", "threat"], rest=(-4.0, -4.0), problem_type="multi_label_classification"
    )  # fmt: skip
    model = settings(folder, labels=(("insult", "insult"), ("threat", "threat_of_violence")))

    found = names(labels(model, "plumworm", "gardenfork", "hello"))

    assert found == ["insult", "threat_of_violence", "none"]


def test_sentiment_has_a_score_between_its_two_ends(tmp_path: Path) -> None:
    words = {"plums": (0.0, 0.0, 5.0), "wasps": (5.0, 0.0, 0.0)}
    folder = write_classifier(tmp_path, words, labels=["neg", "neu", "pos"])
    own = (("neg", "negative"), ("neu", "neutral"), ("pos", "positive"))
    model = settings(folder, signal=LabelledSignal.SENTIMENT, labels=own)

    good, bad = labels(model, "plums", "wasps")

    assert good is not None
    assert bad is not None
    assert (good.label, bad.label) == ("positive", "negative")
    assert good.score == pytest.approx(-bad.score)
    assert good.score > 0.9


def test_a_label_that_nobody_gave_a_meaning_is_refused_by_its_name(folder: Path) -> None:
    with pytest.raises(UnknownLabel) as caught:
        labels(settings(folder, labels=LABELS[:2]), "hello")

    assert caught.value.label == "LABEL_2"
    assert "LABEL_0, LABEL_1" in caught.value.detail


def test_a_label_that_the_model_does_not_have_is_refused_too(folder: Path) -> None:
    with pytest.raises(UnknownLabel) as caught:
        open_folder(settings(folder, labels=(*LABELS, ("toxic", "insult"))))

    assert caught.value.label == "toxic"


@pytest.mark.parametrize("missing", ["model.onnx", "tokenizer.json", "config.json"])
def test_a_folder_that_lacks_a_file_is_unusable(folder: Path, missing: str) -> None:
    (folder / missing).unlink()

    with pytest.raises(NotLabelled, match=missing) as caught:
        labels(settings(folder), "hello")

    assert caught.value.why is WhyNotLabelled.UNUSABLE


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("model.onnx", b"no model at all"),
        ("tokenizer.json", b"{}"),
        ("config.json", b"["),
        ("config.json", b"[]"),
        ("config.json", b'{"id2label": {"0": "LABEL_0"}}'),
        ("config.json", b'{"id2label": {"0": "LABEL_0", "2": "LABEL_2"}}'),
        ("config.json", b'{"id2label": {"a": "LABEL_0", "b": "LABEL_1"}}'),
    ],
)
def test_files_that_do_not_load_are_unusable(folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)

    with pytest.raises(NotLabelled) as caught:
        labels(settings(folder), "hello")

    assert caught.value.why is WhyNotLabelled.UNUSABLE


def test_a_model_with_other_outputs_than_labels_is_unusable(folder: Path) -> None:
    (folder / "config.json").write_text('{"id2label": {"0": "LABEL_0", "1": "LABEL_1"}}')

    with pytest.raises(NotLabelled, match="finite") as caught:
        labels(settings(folder, labels=LABELS[:2]), "hello")

    assert caught.value.why is WhyNotLabelled.UNUSABLE


@pytest.mark.parametrize("whole_number", [INT32, INT64])
def test_exports_that_ask_for_the_kind_of_each_token_or_for_short_numbers_get_them(
    tmp_path: Path, whole_number: int
) -> None:
    folder = write_classifier(
        tmp_path, WORDS, labels=[label for label, _ in LABELS], rest=(0.2, 0.0, 0.0),
        further_inputs=["token_type_ids"], whole_number=whole_number,
    )  # fmt: skip

    assert names(labels(settings(folder), "plumworm", "please")) == ["insult", "none"]


def test_a_model_that_asks_for_what_no_text_gives_is_unusable(tmp_path: Path) -> None:
    folder = write_classifier(
        tmp_path, WORDS, labels=[label for label, _ in LABELS], further_inputs=["pixel_values"]
    )

    with pytest.raises(NotLabelled, match="asks for pixel_values"):
        labels(settings(folder), "hello")


def test_a_model_takes_no_more_threads_than_it_was_given(folder: Path) -> None:
    reading = OnnxFolder(settings(folder, thread_count=2))
    reading.labels([TurnToLabel("hello", Language.DUTCH)], signal=LabelledSignal.AGGRESSION)

    options = reading._in_memory().session.get_session_options()
    assert (options.intra_op_num_threads, options.inter_op_num_threads) == (2, 1)


def test_a_folder_that_does_not_load_is_not_tried_again_for_each_contact(folder: Path) -> None:
    good = (folder / "model.onnx").read_bytes()
    (folder / "model.onnx").write_bytes(b"no model")
    reading = OnnxFolder(settings(folder))
    turns = [TurnToLabel("plumworm", Language.DUTCH)]

    with pytest.raises(NotLabelled):
        reading.labels(turns, signal=LabelledSignal.AGGRESSION)
    (folder / "model.onnx").write_bytes(good)
    with pytest.raises(NotLabelled):
        reading.labels(turns, signal=LabelledSignal.AGGRESSION)

    assert len(OnnxFolder(settings(folder)).labels(turns, signal=LabelledSignal.AGGRESSION)) == 1


def test_a_folder_that_cannot_be_used_says_so_where_versions_are_compared(folder: Path) -> None:
    (folder / "config.json").unlink()

    assert OnnxFolder(settings(folder)).version == "unusable"


def test_the_version_follows_the_files_and_what_labels_mean(folder: Path, tmp_path: Path) -> None:
    before = version_of_folder(settings(folder))

    assert before.startswith("plum@")
    assert before == version_of_folder(settings(folder, thread_count=2, batch_size=4))
    assert before != version_of_folder(settings(folder, least_share=0.7))
    assert before != version_of_folder(settings(folder, languages=frozenset({Language.DUTCH})))
    again = write_classifier(
        tmp_path / "again", WORDS | {"plum": (0.0, 1.0, 0.0)}, labels=[one for one, _ in LABELS]
    )
    assert before != version_of_folder(settings(again))


def test_weights_beside_the_model_count_for_the_version(folder: Path) -> None:
    before = version_of_folder(settings(folder))

    (folder / "model.onnx_data").write_bytes(b"weights")

    assert version_of_folder(settings(folder)) != before


def test_a_folder_with_another_digest_than_the_settings_name_is_not_used(folder: Path) -> None:
    digest = open_folder(settings(folder)).digest
    assert open_folder(settings(folder, sha256=digest)).digest == digest

    with pytest.raises(NotLabelled, match="digest"):
        labels(settings(folder, sha256="0" * 64), "hello")


def test_a_named_digest_gives_the_version_where_the_folder_is_not(folder: Path) -> None:
    digest = open_folder(settings(folder)).digest

    assert version_of_folder(settings(Path("/nowhere"), sha256=digest)) == version_of_folder(settings(folder))


def test_a_model_labels_the_signal_that_it_was_set_for_and_no_other(folder: Path) -> None:
    with pytest.raises(NotLabelled):
        OnnxFolder(settings(folder)).labels(
            [TurnToLabel("hello", Language.DUTCH)], signal=LabelledSignal.SENTIMENT
        )


def test_no_turns_load_no_model() -> None:
    assert OnnxFolder(settings(Path("/nowhere"))).labels([], signal=LabelledSignal.AGGRESSION) == ()
