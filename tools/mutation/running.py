"""Runs a module's own tests against each of its mutants, in forked processes.

The quick way: the tests are collected once; each mutant is a fork in which one function is given the mutated code before
the tests run, the quickest first, until one fails. What survives that, and whatever stands outside any function, is tried
the thorough way: a fork in which the mutated module is imported from the beginning.
"""

import ast
import importlib.abc
import importlib.util
import json
import math
import os
import resource
import signal
import sys
import time
import traceback
import types
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import hypothesis
import hypothesis.strategies
import pytest
import yaml

from tools.mutation.mutants import Mutant

ROOT = Path(__file__).resolve().parents[2]
# The domain needs neither the framework nor what all other tests share, and starts much faster without.
PYTEST = (
    "-q", "-x", "--no-header", "--confcutdir", "tests/domain",
    *(part for name in ("cacheprovider", "xdist", "schemathesis", "django", "djlint") for part in ("-p", f"no:{name}")),
    *(part for name in ("AssertRewrite", "Config") for part in ("-W", f"ignore::pytest.Pytest{name}Warning")),
)  # fmt: skip
LEAST_S = 20.0
QUICK_S = 4.0  # a test that takes longer
PRELOADED = (hypothesis.strategies, yaml)  # once here, instead of in every fork


@dataclass(frozen=True, slots=True)
class Module:
    """A module and the tests that are meant to find mistakes in it."""

    path: Path
    tests: tuple[str, ...]

    @property
    def name(self) -> str:
        return ".".join(self.path.relative_to(ROOT / "src").with_suffix("").parts)


@dataclass(frozen=True, slots=True)
class Verdict:
    mutant: Mutant
    survived: bool


class BaselineError(Exception):
    """The tests fail, or none are found, with nothing changed at all."""


def verdicts(module: Module, mutants: list[Mutant]) -> Iterator[Verdict]:
    """Each mutant with whether every test passed in spite of it."""
    quick, doubtful = _in_a_fork(lambda: _quickly(module, mutants))
    durations: dict[str, float] = quick["durations"]
    if quick["failed"] or not durations:
        raise BaselineError(f"{module.name}: with nothing changed, {quick['failed'] or 'no test was found'}")
    limit_s = max(LEAST_S, 5 * sum(durations.values()))
    for index, mutant in enumerate(mutants):
        if index in set(doubtful):
            yield Verdict(mutant, survived=_survives_thoroughly(module, mutant, durations, limit_s))
            _say(f"{index + 1} of {len(mutants)} thoroughly")
        else:
            yield Verdict(mutant, survived=False)


def _quickly(module: Module, mutants: list[Mutant]) -> tuple[dict[str, object], list[int]]:
    plugin = _Quick(module, mutants)
    pytest.main([*PYTEST, *module.tests], plugins=[plugin])
    return {"durations": plugin.durations, "failed": plugin.failed}, plugin.doubtful


class _Quick:
    """Takes the place of pytest's own loop over the collected tests."""

    def __init__(self, module: Module, mutants: list[Mutant]) -> None:
        self.module, self.mutants = module, mutants
        self.durations: dict[str, float] = {}
        self.doubtful: list[int] = []
        self.failed: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(f"{report.nodeid}: {str(report.longrepr)[-300:]}")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        _few_examples()
        self.durations = _timed(session)
        if session.testsfailed or not self.durations:
            return True
        session.items[:] = _quickest_first(session.items, self.durations)
        limit_s = max(LEAST_S, 5 * sum(self.durations[item.nodeid] for item in session.items))
        for index, mutant in enumerate(self.mutants):
            patch = _patch(self.module, mutant)
            if patch is None or _forked(lambda patch=patch: _fails_with(patch, session), limit_s) == 0:
                self.doubtful.append(index)
            _say(f"{index + 1} of {len(self.mutants)} tried, {len(self.doubtful)} to be tried thoroughly")
        return True


def _quickest_first(items: list[pytest.Item], durations: dict[str, float]) -> list[pytest.Item]:
    """Those worth running for every mutant; the few slow ones see only what survives the others."""
    in_order = sorted(items, key=lambda item: durations.get(item.nodeid, 0.0))
    quick = [item for item in in_order if durations.get(item.nodeid, 0.0) <= QUICK_S]
    return quick or in_order[:1]


def _timed(session: pytest.Session) -> dict[str, float]:
    durations = {}
    for item in session.items:
        began = time.process_time()
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        durations[item.nodeid] = time.process_time() - began
    return durations


def _fails_with(patch: Callable[[], None], session: pytest.Session) -> int:
    patch()
    for item in session.items:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        if session.testsfailed:
            return 1
    return 0


def _patch(module: Module, mutant: Mutant) -> Callable[[], None] | None:
    """What gives one function the mutated code; None where that would not be the same as importing it anew."""
    if not mutant.function:
        return None
    function = _found(sys.modules.get(module.name), mutant.function)
    code = _code_of(compile(mutant.tree, str(module.path), "exec"), mutant.function)
    if function is None or code is None or code.co_freevars != function.__code__.co_freevars:
        return None

    def patch() -> None:
        function.__code__ = code

    return patch


def _found(holder: object, name: str) -> types.FunctionType | None:
    for part in name.split("."):
        holder = getattr(holder, "__dict__", {}).get(part)
    holder = holder.fget if isinstance(holder, property) else holder
    return holder if isinstance(holder, types.FunctionType) and not hasattr(holder, "__wrapped__") else None


def _code_of(code: types.CodeType, name: str) -> types.CodeType | None:
    for each in code.co_consts:
        if isinstance(each, types.CodeType):
            if each.co_qualname == name:
                return each
            if (inner := _code_of(each, name)) is not None:
                return inner
    return None


def _survives_thoroughly(module: Module, mutant: Mutant, durations: dict[str, float], limit_s: float) -> bool:
    def attempt() -> int:
        sys.meta_path.insert(0, _Mutated(module, mutant.tree))
        return int(pytest.main([*PYTEST, *module.tests], plugins=[_QuickestFirst(durations)]))

    return _forked(attempt, limit_s + LEAST_S) == 0


class _QuickestFirst:
    def __init__(self, durations: dict[str, float]) -> None:
        self.durations = durations

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        _few_examples()
        items.sort(key=lambda item: self.durations.get(item.nodeid, 0.0))


class _Mutated(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads the mutated tree in place of the module's file."""

    def __init__(self, module: Module, tree: ast.Module) -> None:
        self.module, self.tree = module, tree

    def find_spec(self, name: str, path: object, target: object = None) -> object:
        if name != self.module.name:
            return None
        return importlib.util.spec_from_file_location(name, self.module.path, loader=self)

    def create_module(self, spec: object) -> None:
        return None

    def exec_module(self, module: types.ModuleType) -> None:
        exec(compile(self.tree, str(self.module.path), "exec"), module.__dict__)


def _say(text: str) -> None:
    """Progress, where somebody watches."""
    if path := os.environ.get("MUTATION_PROGRESS"):
        Path(path).write_text(f"{text}\n", encoding="utf-8")


def _few_examples() -> None:
    """Always the same examples, fewer of them, and no time spent on finding the smallest that fails."""
    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile(
        "mutation",
        deadline=None,
        derandomize=True,
        database=None,
        max_examples=25,
        phases=phases,
        suppress_health_check=list(hypothesis.HealthCheck),  # a busy machine is no mistake of the tests
    )
    hypothesis.settings.load_profile("mutation")


def _forked(work: Callable[[], int], limit_s: float) -> int:
    """The status of some work done in a fork, another than 0 when it took too long; it prints nothing.

    The limit is processor time, so that a busy machine stops nothing; what waits for ever is stopped after ten times that.
    """
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        seconds = math.ceil(limit_s)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        _leave_with(work)
    until = time.monotonic() + 10 * limit_s
    while time.monotonic() < until:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.005)
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return 124


def _leave_with(work: Callable[[], int]) -> None:
    os.setpgid(0, 0)
    nowhere = os.open(os.environ.get("MUTATION_OUTPUT", os.devnull), os.O_RDWR | os.O_APPEND)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    status = 70
    try:
        status = work()
    except BaseException:  # noqa: BLE001 (a fork must never run on into its parent's code)
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(status)


def _in_a_fork(work: Callable[[], tuple[dict[str, object], list[int]]]) -> tuple[dict, list[int]]:  # type: ignore[type-arg]
    """What some work gives, done in a fork so that this process imports nothing of what is mutated."""
    reader, writer = os.pipe()

    def send() -> int:
        with os.fdopen(writer, "w") as pipe:
            json.dump(work(), pipe)
        return 0

    pid = os.fork()
    if pid == 0:
        os.close(reader)
        _leave_with(send)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        text = pipe.read()
    os.waitpid(pid, 0)
    if not text:
        raise BaselineError("the tests fail by themselves, or there are none")
    found, doubtful = json.loads(text)
    return found, doubtful


def sampled(mutants: Iterable[Mutant], count: int) -> list[Mutant]:
    """A fixed sample: every so-many-th, so that it reaches all parts of a module."""
    every = list(mutants)
    return every[:: max(1, len(every) // count)][:count] if count else every
