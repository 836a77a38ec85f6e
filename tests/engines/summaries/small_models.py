"""Tiny models in the format of CTranslate2, made on the spot: run as any other, and good for nothing else.

``reciting`` has its weights set by hand: after each token it knows exactly one other, so that it recites one answer, whatever it
is asked. ``random_weights`` writes nonsense, the same each time. ``summing_up`` has an encoder as well. None is a language model.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2.specs import TransformerDecoderModelSpec, TransformerSpec, WhisperSpec
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

BEGIN, END = "<|im_start|>", "<|im_end|>"
CHATML = "{% for message in messages %}<|im_start|>{{ message.role }}…<|im_end|>{% endfor %}"
ANSWER = (
    "De klant belt over zijn factuur.",
    '", "done": ["De factuur is nagekeken."],',
    ' "promises": ["Het centrum belt morgen terug."],',
    ' "next_step": "De klant terugbellen."}',
)
TOLD = ("De klant belt over zijn factuur.", " De factuur is nagekeken.")
_BYTES = sorted(pre_tokenizers.ByteLevel.alphabet())


def reciting(folder: Path, answer: Sequence[str] = ANSWER, *, ends: bool = True) -> Path:
    """A model that answers every question with these pieces; without end it says the last of them again and again."""
    pieces = [_mapped(piece) for piece in answer]
    tokens = [*_BYTES, *pieces, BEGIN, END]
    follows = dict(zip(['"', *pieces], [*pieces, END if ends else pieces[-1]], strict=True))
    spec = TransformerDecoderModelSpec.from_config(1, 1, rms_norm=True, rotary_dim=0)
    _set_decoder(spec.decoder, tokens, follows)
    spec.register_vocabulary(tokens)
    _name_ends(spec)
    return _kept(spec, folder, tokens)


def random_weights(folder: Path, *, seed: int = 7) -> Path:
    """A model that writes nonsense."""
    tokens = [*_BYTES, BEGIN, END]
    spec = TransformerDecoderModelSpec.from_config(2, 2, rms_norm=True, rotary_dim=0)
    _set_decoder(spec.decoder, tokens, {})
    _shake(spec, np.random.default_rng(seed))
    spec.register_vocabulary(tokens)
    _name_ends(spec)
    return _kept(spec, folder, tokens)


def summing_up(folder: Path, answer: Sequence[str] = TOLD) -> Path:
    """A model with encoder and decoder that answers every conversation with these pieces."""
    pieces = [_mapped(piece) for piece in answer]
    tokens = [*_BYTES, *pieces, BEGIN, END]
    spec = TransformerSpec.from_config((1, 1), 1, rms_norm=True)
    width = _width(tokens)
    _set_encoder(spec.encoder, tokens, width)
    _set_decoder(spec.decoder, tokens, dict(zip([BEGIN, *pieces], [*pieces, END], strict=True)))
    spec.decoder.position_encodings.encodings = np.zeros((512, width), np.float32)
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    _name_ends(spec)
    spec.config.decoder_start_token = BEGIN
    spec.config.add_source_bos = spec.config.add_source_eos = False
    return _kept(spec, folder, tokens)


def of_another_kind(folder: Path) -> Path:
    """What a folder of a speech model has at its head; its weights are none."""
    folder.mkdir(parents=True, exist_ok=True)
    name = b"WhisperSpec\0"
    head = (6).to_bytes(4, "little") + len(name).to_bytes(2, "little") + name
    (folder / "model.bin").write_bytes(head + (3).to_bytes(4, "little") + bytes(4))
    assert WhisperSpec.name is not None
    return folder


def _kept(spec: Any, folder: Path, tokens: Sequence[str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    spec.validate()
    spec.optimize()
    spec.save(str(folder))
    _tokenizer(tokens).save(str(folder / "tokenizer.json"))
    told = {"chat_template": CHATML, "eos_token": END, "model_max_length": 100_000}
    (folder / "tokenizer_config.json").write_text(json.dumps(told))
    return folder


def _tokenizer(tokens: Sequence[str]) -> Tokenizer:
    plain = [token for token in tokens if token not in {BEGIN, END}]
    tokenizer = Tokenizer(models.BPE(vocab={token: place for place, token in enumerate(plain)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(token, special=True) for token in (BEGIN, END)])
    return tokenizer


def _mapped(text: str) -> str:
    cut = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    return "".join(part for part, _place in cut.pre_tokenize_str(text))


def _name_ends(spec: Any) -> None:
    spec.config.unk_token = spec.config.bos_token = spec.config.eos_token = END


def _width(tokens: Sequence[str]) -> int:
    return -(-len(tokens) // 8) * 8


def _set_decoder(decoder: Any, tokens: Sequence[str], follows: Mapping[str, str]) -> None:
    """Each token is a direction of its own; the layers add nothing, and the projection turns each into what follows it."""
    width, places = _width(tokens), {token: place for place, token in enumerate(tokens)}
    _set_embedding(decoder.embeddings, len(tokens), width)
    decoder.scale_embeddings = False
    projection = np.zeros((len(tokens), width), np.float32)
    for token, other in follows.items():
        projection[places[other], places[token]] = 1
    decoder.projection.weight, decoder.projection.bias = projection, np.zeros(len(tokens), np.float32)
    _set_norm(decoder.layer_norm, width)
    for layer in decoder.layer:
        _set_attention(layer.self_attention, width, 2)
        if hasattr(layer, "attention"):
            _set_attention(layer.attention, width, 3)
        _set_feed_forward(layer.ffn, width)


def _set_encoder(encoder: Any, tokens: Sequence[str], width: int) -> None:
    _set_embedding(encoder.embeddings[0], len(tokens), width)
    encoder.scale_embeddings = False
    encoder.position_encodings.encodings = np.zeros((512, width), np.float32)
    _set_norm(encoder.layer_norm, width)
    for layer in encoder.layer:
        _set_attention(layer.self_attention, width, 2)
        _set_feed_forward(layer.ffn, width)


def _set_embedding(embedding: Any, count: int, width: int) -> None:
    embedding.weight = np.eye(count, width, dtype=np.float32)


def _set_norm(norm: Any, width: int) -> None:
    norm.gamma = np.ones(width, np.float32)


def _set_attention(attention: Any, width: int, linear_count: int) -> None:
    """``linear_count`` 2: of a text with itself, where queries, keys and values are one matrix; 3: with another."""
    _set_norm(attention.layer_norm, width)
    rows = {2: (3 * width, width), 3: (width, 2 * width, width)}[linear_count]
    for linear, count in zip(attention.linear, rows, strict=True):
        linear.weight, linear.bias = np.zeros((count, width), np.float32), np.zeros(count, np.float32)


def _set_feed_forward(layer: Any, width: int) -> None:
    _set_norm(layer.layer_norm, width)
    layer.linear_0.weight, layer.linear_0.bias = np.zeros((8, width), np.float32), np.zeros(8, np.float32)
    layer.linear_1.weight, layer.linear_1.bias = np.zeros((width, 8), np.float32), np.zeros(width, np.float32)


def _shake(spec: Any, draw: np.random.Generator) -> None:
    """Random numbers in place of every weight."""
    for weight in spec.variables().values():
        if isinstance(weight, np.ndarray) and weight.ndim == 2:
            weight[...] = draw.normal(0, 0.2, weight.shape)
