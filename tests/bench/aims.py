"""What the dashboard is to reach, and whether it did: judged by the program, not by hand."""

from __future__ import annotations

from dataclasses import dataclass

from tests.bench.result import DASH, DASHBOARD, EMPTY, NONE, TUTORIAL, Measure, Results, as_markdown


@dataclass(frozen=True)
class Aim:
    """At most so much of a measure, in its unit; or so many times what a peer takes."""

    measure: Measure
    most: float
    over: str | None = None

    @property
    def words(self) -> str:
        unit = f"× {self.over}" if self.over else self.measure.unit
        return f"{self.measure.label} ≤ {self.most:g} {unit}"

    def value(self, results: Results) -> float | None:
        """What was reached; None if it was not measured."""
        if self.over:
            return results.ratio(DASHBOARD, self.over, self.measure)
        return results.median(DASHBOARD, self.measure)

    def judged(self, results: Results) -> tuple[str, str]:
        """The value as it is written, and the judgement of the value as it was measured."""
        value = self.value(results)
        if value is None:
            return NONE, "not measured"
        written = (
            f"× {value:.2f}" if self.over else f"{self.measure.write(value)} {self.measure.unit}"
        )
        return written, "met" if value <= self.most else "missed"


AIMS = (
    Aim(Measure.MAP_DRAWN, 1.4, EMPTY),
    Aim(Measure.MAP_DRAWN, 0.55, TUTORIAL),
    Aim(Measure.PANEL, 0.16, TUTORIAL),
    Aim(Measure.PANEL, 1.0, DASH),
    Aim(Measure.FEEDBACK, 100),
    Aim(Measure.CLICK_BYTES, 40),
    Aim(Measure.CLICK_CPU, 30),
    Aim(Measure.SESSION_MEMORY, 2),
)


def table(results: Results) -> str:
    """Every aim with what was measured, and whether it was met."""
    rows = [[aim.words, *aim.judged(results)] for aim in AIMS]
    return as_markdown(["aim", "measured", "result"], rows)
