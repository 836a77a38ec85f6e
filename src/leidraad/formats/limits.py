"""How much one thing handed over may hold; every reader stops at these."""

from dataclasses import dataclass

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode


@dataclass(frozen=True, slots=True)
class Limits:
    """Inclusive limits; the defaults carry four hours of uncompressed two-channel wide-band sound."""

    size_bytes: int = 1024**3
    turn_count: int = 100_000
    duration_s: float = 4 * 3600.0

    def check_size(self, data: bytes) -> None:
        """Raises EMPTY_FILE or TOO_LARGE."""
        if not data:
            raise IntakeProblem(ProblemCode.EMPTY_FILE)
        if len(data) > self.size_bytes:
            raise IntakeProblem(ProblemCode.TOO_LARGE, size_bytes=len(data), limit_bytes=self.size_bytes)

    def check_turn_count(self, turn_count: int) -> None:
        """Raises TOO_MANY_TURNS."""
        if turn_count > self.turn_count:
            raise IntakeProblem(ProblemCode.TOO_MANY_TURNS, turn_count=turn_count, limit=self.turn_count)

    def check_duration(self, duration_s: float | None) -> None:
        """Raises TOO_LONG."""
        if duration_s is not None and duration_s > self.duration_s:
            raise IntakeProblem(ProblemCode.TOO_LONG, duration_s=duration_s, limit_s=self.duration_s)
