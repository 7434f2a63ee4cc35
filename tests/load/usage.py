"""What a process uses, as the kernel counts it: processor time and memory."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Usage:
    """seconds: of processor time since the process started, on all cores. megabytes: resident."""

    seconds: float
    megabytes: float

    def __add__(self, other: Usage) -> Usage:
        return Usage(self.seconds + other.seconds, self.megabytes + other.megabytes)


NOTHING = Usage(0.0, 0.0)


def of(process: int) -> Usage:
    """What a process uses now. Raises FileNotFoundError if there is no such process."""
    folder = Path("/proc") / str(process)
    # the second field is the program's name, in brackets, and may hold anything
    fields = (folder / "stat").read_text().rpartition(")")[2].split()
    user, system = int(fields[11]), int(fields[12])
    pages = int((folder / "statm").read_text().split()[1])
    return Usage((user + system) / _TICKS, pages * _PAGE / 1e6)


def of_all(processes: tuple[int, ...]) -> Usage:
    """What several processes use together."""
    return sum((of(process) for process in processes), NOTHING)


def of_tree(process: int) -> Usage:
    """What a process and all that it has started use together."""
    return of(process) + sum((of_tree(child) for child in _children(process)), NOTHING)


def _children(process: int) -> list[int]:
    threads = (Path("/proc") / str(process) / "task").iterdir()
    return [int(child) for thread in threads for child in (thread / "children").read_text().split()]
