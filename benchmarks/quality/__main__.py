"""Measure every signal and write docs/quality.md: ``python -m benchmarks.quality`` (``make quality``); some minutes.

A signal is a module in this folder with ``measure() -> list[Figure]``. One that takes ``garble`` and ``condition`` is measured clean
and with words wrong; one that does not says its conditions itself. A name or more as arguments measures and prints only these. With ``--model`` a model that an operator would set in place of shipped
rules is measured beside them.
"""

import argparse
import importlib
import inspect
import re
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType

from benchmarks.quality.false_alarms import measured_alarms
from benchmarks.quality.figures import Figure
from benchmarks.quality.functional_suite import parts_of
from benchmarks.quality.noise import SHARES, condition_of, garbler, spoken, word_error_share
from benchmarks.quality.operator_models import NotMeasured, figures_beside, models_in
from benchmarks.quality.outside_data import TEXT
from benchmarks.quality.page import Signal, page_of
from benchmarks.quality.peers import use_pythons
from benchmarks.quality.printing import print_figures
from benchmarks.quality.shown import shown_text
from leidraad.domain.language.languages import Language
from leidraad.domain.language.turn_labels import NotLabelled

FOLDER = Path(__file__).parent
PAGE = FOLDER.parents[1] / "docs" / "quality.md"
SHOWN = (
    FOLDER.parents[1] / "src" / "leidraad" / "domain" / "language" / "measured.json"
)  # beside signals on pages
_MEASURES = re.compile(r"^def measure\(", re.MULTILINE)


def main() -> int:
    """Write the page, or print the figures of some signals; 1 when the texts of others are absent, as the page needs them."""
    parser = argparse.ArgumentParser(description="How well contacts are read.")
    parser.add_argument("signals", nargs="*", help="modules of this folder; all of them when none is named")
    parser.add_argument(
        "--peers",
        type=Path,
        action="append",
        default=[],
        help="an interpreter that has what we are measured beside",
    )
    parser.add_argument(
        "--fresh",
        action="store_true",
        help="print the fresh cases too; whoever works on the rules does not look at them",
    )
    parser.add_argument(
        "--model",
        type=Path,
        help="a file as LEIDRAAD_TURN_LABELS names it: its models beside the shipped rules, and nothing else",
    )
    wanted = parser.parse_args()
    use_pythons(wanted.peers)
    if wanted.model:
        return _print_models(wanted.model, wanted.signals, with_fresh=wanted.fresh)
    if wanted.signals:
        figures = [figure for name in wanted.signals for figure in _measured(name).figures]
        print_figures(
            [figure for figure in figures if wanted.fresh or not figure.data.endswith("fresh cases")]
        )
        return 0
    if not TEXT.exists():
        print("The texts of others are not beside the checkout: no page is written.")
        return 1
    signals = [_measured(name) for name in signal_names()]
    page = page_of(signals, reached=reached_noise(), alarms=measured_alarms())
    PAGE.write_text(page, encoding="utf-8")
    SHOWN.write_text(
        shown_text([figure for signal in signals for figure in signal.figures]), encoding="utf-8"
    )
    return 0


def _print_models(path: Path, names: Sequence[str], *, with_fresh: bool) -> int:
    """Print the figures of an operator's models; 1 when one of those named is not in the file, or does not label."""
    models = {str(signal): model for signal, model in models_in(path).items()}
    if absent := [name for name in names if name not in models]:
        print(f"{path} has no model for {', '.join(absent)}.")
        return 1
    try:
        for name in names or models:
            figures = list(figures_beside(models[name]))
            print_figures(
                [figure for figure in figures if with_fresh or not figure.data.endswith("fresh cases")]
            )
    except (NotMeasured, NotLabelled) as problem:
        print(f"Not measured: {problem}")
        return 1
    return 0


def signal_names() -> list[str]:
    """The modules here that measure, in alphabetical order; none is loaded to find out."""
    return sorted(path.stem for path in FOLDER.glob("*.py") if _MEASURES.search(path.read_text("utf-8")))


def figures_under_noise(measure: Callable[..., list[Figure]]) -> Iterable[Figure]:
    """What a module measures, clean and under noise where it can be put under noise."""
    if "garble" not in inspect.signature(measure).parameters:
        return measure()
    conditions = [(condition_of(share), garbler(share) if share else None) for share in (0, *SHARES)]
    return [
        figure for condition, garble in conditions for figure in measure(garble=garble, condition=condition)
    ]


def reached_noise() -> dict[str, float]:
    """The word error rate of each condition, on all cases of our own suites in the four languages."""
    return {condition_of(share): _reached(share) for share in SHARES}


def _reached(share: float) -> float:
    garble = garbler(share)
    mistakes, words = 0.0, 0
    for language in Language:
        for case in (case for *_, cases in parts_of("aggression", language) for case in cases):
            said = spoken(case.text)
            mistakes += word_error_share(said, garble(case.text, language).split()) * len(said)
            words += len(said)
    return mistakes / words


def _measured(name: str) -> Signal:
    began = time.monotonic()
    module = importlib.import_module(f"benchmarks.quality.{name}")
    signal = Signal(_about(module), tuple(figures_under_noise(module.measure)))
    print(f"{name}: {len(signal.figures)} figures in {time.monotonic() - began:.0f} s", flush=True)
    return signal


def _about(module: ModuleType) -> str:
    """The documentation of a module, without the command in its first line."""
    first, _, rest = (module.__doc__ or "").strip().partition("\n")
    return "\n".join([re.sub(r": ``python.*", ".", first), rest]).strip()


if __name__ == "__main__":
    raise SystemExit(main())
