"""What a step of the load test has found, and how it is written down."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Step:
    """One number of sessions. Times in seconds, bytes as they came over the network."""

    sessions: int
    opened: list[float] = field(default_factory=list)  # link -> page finished
    open_bytes: list[int] = field(default_factory=list)
    clicks: list[float] = field(default_factory=list)  # click -> run finished
    texts: list[float] = field(default_factory=list)  # click -> text of the panel
    click_bytes: list[int] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)
    lasted: float = 0.0  # seconds in which clicks were made
    server_seconds: float | None = None  # of processor time meanwhile; None if not known
    client_seconds: float = 0.0
    empty_megabytes: float | None = None  # of the server, warm, before the sessions
    full_megabytes: float | None = None  # with all of them open


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least ``share`` per cent of the values do not exceed.

    Raises ValueError for no values: a missing figure must not look like a fast one.
    """
    if not values:
        raise ValueError("no values")
    return sorted(values)[max(0, math.ceil(share / 100 * len(values)) - 1)]


HEADS = (
    "sessions", "clicks", "errors", "click → finished p50 / p95 / p99 (s)",
    "click → text p50 / p95 / p99 (s)", "open p50 / p95 (s)", "kB per click", "kB at open",
    "server CPU per click (ms)", "server CPU", "memory (MB)", "MB per session", "client CPU",
)  # fmt: skip
NONE = "–"


def table(steps: Sequence[Step]) -> str:
    """All steps as a Markdown table."""
    rows = [HEADS, ["---:"] * len(HEADS), *(cells(step) for step in steps)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def cells(step: Step) -> list[str]:
    """One step as a row of the table; what was not measured is a dash."""
    return [
        str(step.sessions),
        str(len(step.clicks)),
        str(step.errors.total()),
        _times(step.clicks, 50, 95, 99),
        _times(step.texts, 50, 95, 99),
        _times(step.opened, 50, 95),
        _kilobytes(step.click_bytes),
        _kilobytes(step.open_bytes),
        _per_click(step),
        _share(step.server_seconds, step.lasted),
        NONE if step.full_megabytes is None else f"{step.full_megabytes:.0f}",
        _per_session(step),
        _share(step.client_seconds, step.lasted),
    ]


def _times(values: Sequence[float], *shares: float) -> str:
    return " / ".join(f"{percentile(values, s):.2f}" for s in shares) if values else NONE


def _kilobytes(values: Sequence[int]) -> str:
    """The mean: it is what a network has to carry."""
    return f"{sum(values) / len(values) / 1000:.1f}" if values else NONE


def _per_click(step: Step) -> str:
    if step.server_seconds is None or not step.clicks:
        return NONE
    return f"{step.server_seconds / len(step.clicks) * 1000:.0f}"


def _share(seconds: float | None, lasted: float) -> str:
    """Of one core, in per cent."""
    return NONE if seconds is None or not lasted else f"{seconds / lasted * 100:.0f} %"


def _per_session(step: Step) -> str:
    if step.full_megabytes is None or step.empty_megabytes is None:
        return NONE
    return f"{(step.full_megabytes - step.empty_megabytes) / step.sessions:.2f}"
