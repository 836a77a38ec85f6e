"""Each known chat form is recognised by its marks; words of a contact hold none of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.engines.summaries.prompt_forms import PromptForm, form_of_file, known_form, without_marks

MARKS = ("<|im_start|>", "<|im_end|>", "[INST]", "</s>")


@pytest.mark.parametrize(
    ("template", "opening", "end"),
    [
        ("{{'<|im_start|>' + role}}<|im_end|>", "<|im_start|>system\n", ("<|im_end|>",)),
        ("<|start_header_id|>{{role}}<|eot_id|>", "<|start_header_id|>system", ("<|eot_id|>",)),
        ("<start_of_turn>{{role}}<end_of_turn>", "<start_of_turn>user\n", ("<end_of_turn>",)),
        ("<|user|>{{x}}<|end|><|assistant|>", "<|system|>\n", ("<|end|>",)),
        ("[INST] {{x}} [/INST]", "[INST] {instruction}", ()),
    ],
)
def test_a_form_is_known_by_its_marks(template: str, opening: str, end: tuple[str, ...]) -> None:
    form = known_form(template)

    assert form is not None
    assert form.text.startswith(opening)
    assert form.ends == end
    assert (form.text.count("{instruction}"), form.text.count("{contact}")) == (1, 1)


@pytest.mark.parametrize(
    "template",
    ["", "{{ messages }}", "<|im_start|>x<|im_sep|>y<|im_end|>", "[INST] <<SYS>> {{x}} <</SYS>> [/INST]"],
)
def test_a_form_that_is_another_after_all_is_not_taken_for_it(template: str) -> None:
    assert known_form(template) is None


def test_the_mark_that_opens_every_text_stands_first_where_the_template_says_so() -> None:
    told = known_form("{{ bos_token }}<start_of_turn>{{role}}<end_of_turn>", begin="<bos>")
    silent = known_form("<|im_start|>{{role}}<|im_end|>", begin="<s>")

    assert told is not None
    assert told.text.startswith("<bos><start_of_turn>")
    assert silent is not None
    assert silent.text.startswith("<|im_start|>")


def test_a_line_break_at_the_end_of_a_prompt_file_is_the_editors() -> None:
    assert form_of_file("{instruction} {contact}:\n") == PromptForm("{instruction} {contact}:")
    assert form_of_file("sum up: {contact}\r\n", only_contact=True) == PromptForm("sum up: {contact}")


@given(st.lists(st.sampled_from([*MARKS, "hallo", "<", "|", "im_start", "]", " "])).map("".join))
def test_no_mark_is_left_in_words_and_nothing_else_goes(words: str) -> None:
    found = without_marks(words, MARKS)

    assert not any(mark in found for mark in MARKS)
    assert found.replace(" ", "") == words.replace(" ", "")
