"""A Whisper model with random weights, built in under a second, that the real loader loads.

It writes noise. It proves that files are found, loaded and run, and that results are carried through; it says nothing
about how well speech is recognised.
"""

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

LANGUAGES = ("en", "zh", "de", "es", "ru", "ko", "fr", "ja", "pt", "tr", "pl", "nl")  # Whisper's order
_WIDTH = 64  # CTranslate2 splits it over the heads; 8-bit kernels want a multiple of 16
_HEADS = 2
_MEL_BANDS = 80
_AUDIO_FRAMES = 1500
_TEXT_LENGTH = 448
_TIME_TOKENS = 1501  # 0.00 to 30.00 s in steps of 0.02


def build_tiny_whisper(folder: Path, seed: int = 0) -> Path:
    """Writes the model's files into ``folder`` (made when absent) and returns it; the same seed gives the same model."""
    from ctranslate2.specs.whisper_spec import WhisperSpec

    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(seed)
    text_tokens = _text_tokens()
    tokens = [*text_tokens, *_special_tokens()]
    spec = WhisperSpec(1, _HEADS, 1, _HEADS)
    _fill(spec, random, vocabulary_size=len(tokens))
    spec.register_vocabulary(tokens)
    _configure(spec, tokens)
    spec.validate()
    spec.optimize(quantization=None)
    spec.save(str(folder))
    _write_tokenizer(folder, text_tokens, tokens)
    (folder / "preprocessor_config.json").write_text(json.dumps({"feature_size": _MEL_BANDS}))
    return folder


def _text_tokens() -> list[str]:
    """The empty token (without it CTranslate2 takes the model for English-only), every byte, and some syllables."""
    from tokenizers.pre_tokenizers import ByteLevel

    syllables = [f"Ġ{onset}{vowel}" for onset in "bdfghklmnprstvwz" for vowel in "aeiou"]
    return ["", *sorted(ByteLevel.alphabet()), *_merge_products(syllables)]


def _merge_products(syllables: list[str]) -> list[str]:
    """A byte-pair vocabulary holds what each merge leads to: "Ġb" before "Ġba"."""
    return sorted({syllable[:2] for syllable in syllables}) + syllables


def _special_tokens() -> list[str]:
    tasks = ("translate", "transcribe", "startoflm", "startofprev", "nospeech", "notimestamps")
    names = ["endoftext", "startoftranscript", *LANGUAGES, *tasks]
    times = [f"{index * 0.02:.2f}" for index in range(_TIME_TOKENS)]
    return [f"<|{name}|>" for name in [*names, *times]]


def _fill(spec: object, random: np.random.Generator, *, vocabulary_size: int) -> None:
    encoder, decoder = spec.encoder, spec.decoder  # type: ignore[attr-defined]  # untyped library
    _convolution(encoder.conv1, random, inputs=_MEL_BANDS)
    _convolution(encoder.conv2, random, inputs=_WIDTH)
    encoder.position_encodings.encodings = _weights(random, _AUDIO_FRAMES, _WIDTH)
    decoder.position_encodings.encodings = _weights(random, _TEXT_LENGTH, _WIDTH)
    decoder.embeddings.weight = _weights(random, vocabulary_size, _WIDTH)
    _linear(decoder.projection, random, vocabulary_size, _WIDTH)
    decoder.projection.bias = _leaning(vocabulary_size)
    for part in (encoder, decoder):
        _norm(part.layer_norm)
        _self_attention(part.layer[0].self_attention, random)
        _feed_forward(part.layer[0].ffn, random)
    _cross_attention(decoder.layer[0].attention, random)


def _leaning(vocabulary_size: int) -> NDArray[np.float32]:
    """Leans the noise towards syllables, away from single bytes, so that it is readable noise."""
    leaning = np.zeros(vocabulary_size, np.float32)
    leaning[: 1 + 256] = -20
    return leaning


def _weights(random: np.random.Generator, *shape: int) -> NDArray[np.float32]:
    return random.normal(0, 0.5, shape).astype(np.float32)


def _convolution(spec: object, random: np.random.Generator, *, inputs: int) -> None:
    spec.weight = _weights(random, _WIDTH, inputs, 3)  # type: ignore[attr-defined]  # untyped library
    spec.bias = np.zeros(_WIDTH, np.float32)  # type: ignore[attr-defined]  # untyped library


def _linear(spec: object, random: np.random.Generator, outputs: int, inputs: int) -> None:
    spec.weight = _weights(random, outputs, inputs)  # type: ignore[attr-defined]  # untyped library
    spec.bias = np.zeros(outputs, np.float32)  # type: ignore[attr-defined]  # untyped library


def _norm(spec: object) -> None:
    spec.gamma = np.ones(_WIDTH, np.float32)  # type: ignore[attr-defined]  # untyped library
    spec.beta = np.zeros(_WIDTH, np.float32)  # type: ignore[attr-defined]  # untyped library


def _self_attention(spec: object, random: np.random.Generator) -> None:
    _norm(spec.layer_norm)  # type: ignore[attr-defined]  # untyped library
    queries_keys_values, output = spec.linear  # type: ignore[attr-defined]  # untyped library
    _linear(queries_keys_values, random, 3 * _WIDTH, _WIDTH)
    _linear(output, random, _WIDTH, _WIDTH)


def _cross_attention(spec: object, random: np.random.Generator) -> None:
    _norm(spec.layer_norm)  # type: ignore[attr-defined]  # untyped library
    queries, keys_values, output = spec.linear  # type: ignore[attr-defined]  # untyped library
    _linear(queries, random, _WIDTH, _WIDTH)
    _linear(keys_values, random, 2 * _WIDTH, _WIDTH)
    _linear(output, random, _WIDTH, _WIDTH)


def _feed_forward(spec: object, random: np.random.Generator) -> None:
    _norm(spec.layer_norm)  # type: ignore[attr-defined]  # untyped library
    _linear(spec.linear_0, random, 4 * _WIDTH, _WIDTH)  # type: ignore[attr-defined]  # untyped library
    _linear(spec.linear_1, random, _WIDTH, 4 * _WIDTH)  # type: ignore[attr-defined]  # untyped library


def _configure(spec: object, tokens: list[str]) -> None:
    config = spec.config  # type: ignore[attr-defined]  # untyped library
    config.suppress_ids = []
    config.suppress_ids_begin = [tokens.index("<|endoftext|>")]
    config.lang_ids = [tokens.index(f"<|{code}|>") for code in LANGUAGES]
    config.alignment_heads = [(0, head) for head in range(_HEADS)]


def _write_tokenizer(folder: Path, text_tokens: list[str], tokens: list[str]) -> None:
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

    merges = [(token[:-1], token[-1]) for token in text_tokens if len(token) > 1]
    vocabulary = {token: index for index, token in enumerate(text_tokens)}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=merges))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    specials = tokens[len(text_tokens) :]
    tokenizer.add_special_tokens([AddedToken(token, special=True) for token in specials])
    tokenizer.save(str(folder / "tokenizer.json"))
