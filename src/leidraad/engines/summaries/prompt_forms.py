"""How a question is written for a model that runs here: the marks that it was taught, around our question and a contact's words.

Chat templates of model folders are programs (Jinja); none is run. The few forms that nearly all open models use are data here, and
are recognised by the marks in the folder's template; for any other the operator writes the form down in ``leidraad-prompt.txt``.
The forms are those in the model cards and tokenizer_config.json of the families named beside each.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

PROMPT_FILE = "leidraad-prompt.txt"
INSTRUCTION, CONTACT = "{instruction}", "{contact}"
BEGUN = '{"reason": "'  # the answer, begun for the model, so that it goes on in the form asked for
_PLACES = re.compile(r"(\{instruction\}|\{contact\})")


@dataclass(frozen=True, slots=True)
class PromptForm:
    """A text with places for the question and the contact, and the marks at which the model's answer is over."""

    text: str
    ends: tuple[str, ...] = ()

    def filled(self, *, instruction: str, contact: str) -> str:
        """The text with both in their places, each taken as it is: braces in them mean nothing."""
        told = {INSTRUCTION: instruction, CONTACT: contact}
        return "".join(told.get(part, part) for part in _PLACES.split(self.text))


class BadForm(Exception):
    """A prompt file that cannot be used; ``lacks`` is the place that it must have, once."""

    def __init__(self, lacks: str) -> None:
        super().__init__(lacks)
        self.lacks = lacks


@dataclass(frozen=True, slots=True)
class _Known:
    """A form, the marks by which a template is known to use it, and those by which it is another one after all."""

    marks: tuple[str, ...]
    form: PromptForm
    others: tuple[str, ...] = ()


_CHATML = _Known(  # Qwen, EuroLLM, SmolLM, Hermes
    ("<|im_start|>", "<|im_end|>"),
    PromptForm(
        "<|im_start|>system\n{instruction}<|im_end|>\n<|im_start|>user\n{contact}<|im_end|>\n<|im_start|>assistant\n",
        ("<|im_end|>",),
    ),
    others=("<|im_sep|>",),
)
_LLAMA = _Known(  # Llama 3
    ("<|start_header_id|>", "<|eot_id|>"),
    PromptForm(
        "<|start_header_id|>system<|end_header_id|>\n\n{instruction}<|eot_id|>"
        "<|start_header_id|>user<|end_header_id|>\n\n{contact}<|eot_id|>"
        "<|start_header_id|>assistant<|end_header_id|>\n\n",
        ("<|eot_id|>",),
    ),
)
_GEMMA = _Known(  # Gemma 2 and 3, which know no system's part
    ("<start_of_turn>", "<end_of_turn>"),
    PromptForm(
        "<start_of_turn>user\n{instruction}\n\n{contact}<end_of_turn>\n<start_of_turn>model\n",
        ("<end_of_turn>",),
    ),
)
_PHI = _Known(  # Phi 3
    ("<|user|>", "<|assistant|>", "<|end|>"),
    PromptForm("<|system|>\n{instruction}<|end|>\n<|user|>\n{contact}<|end|>\n<|assistant|>\n", ("<|end|>",)),
)
_MISTRAL = _Known(  # Mistral, Mixtral
    ("[INST]", "[/INST]"),
    PromptForm("[INST] {instruction}\n\n{contact}[/INST]"),
    others=("<<SYS>>", "[SYSTEM_PROMPT]"),
)
_KNOWN = (_CHATML, _LLAMA, _GEMMA, _PHI, _MISTRAL)
PLAIN = PromptForm("{instruction}\n\n{contact}\n\n")  # for a model without a template
CONVERSATION = PromptForm("{contact}")  # for a model that only sums up


def known_form(template: str, *, begin: str = "") -> PromptForm | None:
    """The form that a folder's chat template uses; None for one that is not known here. ``begin``: the mark that opens every text."""
    for known in _KNOWN:
        if all(mark in template for mark in known.marks) and not any(
            mark in template for mark in known.others
        ):
            opening = begin if begin and ("bos_token" in template or begin in template) else ""
            return PromptForm(opening + known.form.text, known.form.ends)
    return None


def form_of_file(text: str, *, only_contact: bool = False) -> PromptForm:
    """The form that an operator wrote down. Raises BadForm where a place is not there exactly once.

    A line break at the end of the file is an editor's and is left out. ``only_contact``: the question may be left out.
    """
    for place in (CONTACT,) if only_contact else (INSTRUCTION, CONTACT):
        if text.count(place) != 1:
            raise BadForm(place)
    return PromptForm(text.removesuffix("\n").removesuffix("\r"))


def without_marks(words: str, marks: Sequence[str]) -> str:
    """Words of a contact in which no mark of the model stands as one: whoever types one in a chat steers nothing."""
    for mark in marks:
        if mark in words:
            words = words.replace(mark, f"{mark[:1]} {mark[1:]}")
    return words
