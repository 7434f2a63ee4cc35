"""Load: many readers at once, over Streamlit's own WebSocket. ``make load``, or
``python -m tests.load --sessions 10 50 --seconds 30``.

Starts the dashboard itself (``--replicas 3``: three servers, each session stays on one;
``--balanced``: nginx with deploy/nginx.conf before them), unless it is given addresses of this
machine; stops by itself; writes build/load.md.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.deploy.balanced import balanced
from tests.load import readers
from tests.load.readers import Plan
from tests.load.result import Step, table
from tests.load.session import loopback, reader
from tests.serving import ROOT, started

CASES = tuple(sorted(path.stem for path in (ROOT / "data/cases").glob("*.toml")))
WRITTEN = ROOT / "build/load.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the steps; returns 1 if there was any error, so that a check can stand on it."""
    asked = _asked(arguments)
    plan = Plan(CASES, every=asked.every, seconds=asked.seconds)
    steps = [_step(count, plan, asked) for count in asked.sessions]
    report = f"{_conditions(asked)}\n\n{table(steps)}\n{_problems(steps)}"
    asked.write.parent.mkdir(parents=True, exist_ok=True)
    asked.write.write_text(report, encoding="utf-8")
    print(f"\n{report}\n→ {asked.write}")
    return 1 if any(step.errors for step in steps) else 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    parser.add_argument("--sessions", type=int, nargs="+", default=[10, 50, 100, 200])
    parser.add_argument("--every", type=float, default=5.0, help="seconds between two clicks")
    parser.add_argument("--seconds", type=float, default=60.0, help="of clicking, each step")
    parser.add_argument("--replicas", type=int, default=1, help="servers to start")
    parser.add_argument("--balanced", action="store_true", help="by way of nginx")
    parser.add_argument("--address", nargs="+", default=[], help="running servers or a balancer")
    parser.add_argument("--pid", type=int, nargs="+", default=[], help="of those, to be measured")
    parser.add_argument("--write", type=Path, default=WRITTEN)
    asked = parser.parse_args(arguments)
    for address in asked.address:
        try:
            loopback(address)
        except ValueError as problem:
            parser.error(str(problem))
    return asked


def _step(count: int, plan: Plan, asked: argparse.Namespace) -> Step:
    """One number of sessions, on servers of its own, whose memory nobody has used before."""
    with _servers(asked) as (addresses, processes, replicas):
        asyncio.run(_warm(replicas, plan.cases))
        print(f"{count} sessions, {plan.seconds:.0f} s …", file=sys.stderr, flush=True)
        step = asyncio.run(readers.run(addresses, count, plan, processes))
    print(f"{count} sessions: {len(step.clicks)} clicks, {step.errors.total()} errors",
          file=sys.stderr, flush=True)  # fmt: skip
    return step


@contextmanager
def _servers(asked: argparse.Namespace) -> Iterator[tuple[list[str], tuple[int, ...], list[str]]]:
    """Addresses for the readers, the process ids that are known, addresses of the servers."""
    if asked.address:
        yield asked.address, tuple(asked.pid), asked.address
        return
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if asked.balanced:
            nginx = stack.enter_context(balanced(folder, asked.replicas))
            processes = tuple(each.process for each in nginx.replicas.values())
            yield [nginx.address], processes, [each.address for each in nginx.replicas.values()]
            return
        servers = [
            stack.enter_context(started(ROOT / "dashboard.py", folder / f"{number}.log"))
            for number in range(asked.replicas)
        ]
        addresses = [each.address for each in servers]
        yield addresses, tuple(each.process for each in servers), addresses


async def _warm(addresses: Sequence[str], cases: Sequence[str]) -> None:
    """Every view that the readers will see, once: what is made once is made before."""
    for address in addresses:
        for link in readers.LINKS:
            async with reader(address, patience=120) as session:
                await session.open(link.format(cases[0]))
                await session.report_drawn()
                for case in cases:
                    await session.click_map(case)


def _conditions(asked: argparse.Namespace) -> str:
    """What was asked, and of which machine."""
    where = ", ".join(asked.address) or f"{asked.replicas} × streamlit run dashboard.py"
    if asked.balanced:
        where = f"nginx, {where} (CPU and memory of nginx not counted)"
    return (
        f"{where}; each session clicks every {asked.every:g} s for {asked.seconds:g} s. "
        f"Machine: {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, client on the same machine. "
        "CPU in per cent of one core."
    )


def _problems(steps: Sequence[Step]) -> str:
    lines = [
        f"- {step.sessions} sessions: {count} × {said}"
        for step in steps
        for said, count in step.errors.most_common(5)
    ]
    return "\n".join(["", *lines, ""]) if lines else ""


if __name__ == "__main__":
    sys.exit(main())
