"""What a model of summaries in a folder takes of this machine: memory, and seconds to read a contact and to write an answer.

Run from the root of the repository: ``PYTHONPATH=src python -m benchmarks.summary_folder --layers 24 --width 896 --inner 4864``.
The model is made on the spot with random weights, for time and memory do not depend on what weights say: it writes nonsense until
it is stopped. Nothing is said here of how good summaries are. The folder of a real model can be named with ``--folder`` instead.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2.specs import TransformerDecoderModelSpec
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.redact import RedactedTurns
from leidraad.domain.language.summary.folder import SummaryFolder
from leidraad.domain.language.summary.prompt import question_about
from leidraad.engines.summaries import local_folder

HEAD_WIDTH, HEADS_KEPT = 64, 2  # of a head, and heads of keys and values: as in small models of these days
END = "<end>"
LINE = "ja ik bel over mijn factuur van vorige maand want die klopt volgens mij niet helemaal"
WRITTEN_TOKENS = 100


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure what a model in a folder takes.")
    parser.add_argument("--folder", help="a real one, instead of random weights")
    parser.add_argument("--layers", type=int, default=24)
    parser.add_argument("--width", type=int, default=896)
    parser.add_argument("--inner", type=int, default=4864)
    parser.add_argument("--vocabulary", type=int, default=32_000)
    parser.add_argument("--turns", type=int, default=40)
    parser.add_argument("--threads", type=int, default=0)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(arguments.folder or scratch)
        if not arguments.folder:
            _make(folder, arguments)
        _measure(folder, arguments)
    return 0


def _measure(folder: Path, arguments: argparse.Namespace) -> None:
    size_mb = (folder / "model.bin").stat().st_size / 1e6
    before_mb = _memory_mb()
    begun = time.monotonic()
    loaded = local_folder._load(SummaryFolder(str(folder), thread_count=arguments.threads))
    print(
        f"model.bin {size_mb:.0f} MB; loaded in {time.monotonic() - begun:.1f} s, {_memory_mb() - before_mb:.0f} MB more"
    )
    turns = RedactedTurns(tuple(Turn(Party.CUSTOMER, LINE) for _ in range(arguments.turns)), {})
    tokens = loaded._tokens(question_about(turns, language=Language.DUTCH))
    moments: list[float] = []

    def noted(step: Any) -> bool:
        moments.append(time.monotonic())
        return len(moments) >= WRITTEN_TOKENS

    begun = time.monotonic()
    loaded._go_on(tokens, noted)
    read_s, written_s = moments[0] - begun, moments[-1] - moments[0]
    print(
        f"{len(tokens)} tokens read in {read_s:.1f} s, {(len(moments) - 1) / max(written_s, 1e-9):.1f} tokens a second written"
    )
    print(f"{_memory_mb() - before_mb:.0f} MB more than before it was loaded")


def _memory_mb() -> float:
    """Resident memory of this process."""
    told = Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0]
    return int(told) / 1000


def _make(folder: Path, arguments: argparse.Namespace) -> None:
    """A decoder in the manner of Llama, with random weights, in 8 bits, and a tokenizer of letters."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokens = [*alphabet, END, *(f"<{place}>" for place in range(arguments.vocabulary - len(alphabet) - 1))]
    spec = TransformerDecoderModelSpec.from_config(
        arguments.layers, arguments.width // HEAD_WIDTH, rms_norm=True, rotary_dim=0,
        ffn_glu=True, num_heads_kv=HEADS_KEPT,
    )  # fmt: skip
    _fill(spec.decoder, arguments, len(tokens))
    spec.register_vocabulary(tokens)
    spec.config.unk_token = spec.config.bos_token = spec.config.eos_token = END
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    tokenizer = Tokenizer(models.BPE(vocab={token: place for place, token in enumerate(tokens)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(json.dumps({"eos_token": END}))


def _fill(decoder: Any, arguments: argparse.Namespace, token_count: int) -> None:
    width, inner, draw = arguments.width, arguments.inner, np.random.default_rng(1)

    def weights(rows: int, columns: int) -> Any:
        return draw.standard_normal((rows, columns), dtype=np.float32) * 0.02

    decoder.embeddings.weight, decoder.projection.weight = (
        weights(token_count, width),
        weights(token_count, width),
    )
    decoder.scale_embeddings = False
    decoder.layer_norm.gamma = np.ones(width, np.float32)
    for layer in decoder.layer:
        attention, feed = layer.self_attention, layer.ffn
        attention.layer_norm.gamma = feed.layer_norm.gamma = np.ones(width, np.float32)
        attention.linear[0].weight = weights(width + 2 * HEADS_KEPT * HEAD_WIDTH, width)
        attention.linear[1].weight = weights(width, width)
        feed.linear_0.weight, feed.linear_0_noact.weight = weights(inner, width), weights(inner, width)
        feed.linear_1.weight = weights(width, inner)


if __name__ == "__main__":
    sys.exit(main())
