"""Every page under load: part of ``make load``, or ``python -m tests.load.pages --readers 50 100``.

First each page alone, with one reader: the processor time of a view that is new to the server, and
of one that it has shown before. Then all pages together, each reader a new view every few seconds,
while somebody has a booklet and three case cards made. Writes build/load-pages.md.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from geo.view import View
from geo.view.pages import WORKSHOP
from geo.view.scenes import Scene, write_scenes
from tests.load import usage, views
from tests.load.readers import FAILURES
from tests.load.result import percentile
from tests.load.session import Session, reader
from tests.load.views import PAGES
from tests.serving import ROOT, Server, started

WRITTEN = ROOT / "build/load-pages.md"
CARDS = ("nomi", "nabari", "kurume")
ALONE = 12  # views of a page, each opened once and then again


@dataclass
class Together:
    """What readers of all pages saw at once: seconds of each view by page, of each paper, and
    what failed."""

    readers: int
    waits: dict[str, list[float]] = field(default_factory=lambda: {page: [] for page in PAGES})
    papers: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)
    cpu_share: float = 0.0  # of one core


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and write the table; returns 1 if there was any error."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.pages", description=__doc__)
    parser.add_argument("--readers", type=int, nargs="+", default=[50, 100])
    parser.add_argument("--every", type=float, default=5.0, help="seconds between two views")
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--write", type=Path, default=WRITTEN)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        with started(ROOT / "dashboard.py", Path(folder, "alone.log")) as server:
            costs = {page: asyncio.run(_alone(server, page)) for page in PAGES}
        steps = []
        for count in asked.readers:
            _say(f"{count} readers, {asked.seconds:.0f} s …")
            with started(ROOT / "dashboard.py", Path(folder, f"{count}.log")) as server:
                steps.append(asyncio.run(_together(server, count, asked.every, asked.seconds)))
    report = table(costs, steps)
    asked.write.parent.mkdir(parents=True, exist_ok=True)
    asked.write.write_text(report, encoding="utf-8")
    print(report)
    return 1 if any(step.errors for step in steps) else 0


async def _alone(server: Server, page: str) -> tuple[float, float]:
    """Processor time of a view in milliseconds: new to the server, and shown before."""
    _say(f"/{page} …")
    links = list(islice(views.links(page), ALONE))
    async with reader(server.address, patience=120) as session:
        await session.open(f"/{page}")
        new = await _cost(server, session, links)
        again = min([await _cost(server, session, links) for _ in range(3)])
    return new, again


async def _cost(server: Server, session: Session, links: Sequence[str]) -> float:
    before = usage.of(server.process).seconds
    for link in links:
        await session.open(link)
    return (usage.of(server.process).seconds - before) / len(links) * 1000


async def _together(server: Server, count: int, every: float, seconds: float) -> Together:
    step, pages = Together(count), list(PAGES)
    async with AsyncExitStack() as stack:
        sessions = [
            await stack.enter_async_context(reader(server.address, patience=60))
            for _ in range(count + 1)
        ]
        start, used = time.monotonic(), usage.of(server.process).seconds
        end = start + seconds
        await asyncio.gather(
            _make_papers(sessions[-1], step, end),
            *(
                _read(session, pages[number % len(pages)], number, every, step, end)
                for number, session in enumerate(sessions[:-1])
            ),
        )
        spent = usage.of(server.process).seconds - used
        step.cpu_share = spent / (time.monotonic() - start) * 100
    return step


async def _read(
    session: Session, page: str, number: int, every: float, step: Together, end: float
) -> None:
    """One new view after another; who waits longer than ``every`` goes on at once."""
    await asyncio.sleep(every * number / step.readers)
    for link in views.links(page, seed=number):
        start = time.monotonic()
        if start > end:
            return
        try:
            await session.open(link)
        except FAILURES as problem:
            step.errors[f"/{page}: {type(problem).__name__}"] += 1
            return
        step.waits[page].append(time.monotonic() - start)
        await asyncio.sleep(max(0.0, every - (time.monotonic() - start)))


async def _make_papers(session: Session, step: Together, end: float) -> None:
    """A booklet of three scenes and the cards of three cases, again and again."""
    dataset = views.shipped()
    booklet, card = (dataset.phrases["ja"](f"handout.download{each}") for each in ("_booklet", ""))
    scenes = write_scenes(
        [Scene(name, "", View(case=case)) for name, case in zip("一二三", CARDS, strict=True)]
    )
    asked = [(f"/?case={case}", card) for case in CARDS]
    asked.insert(0, ("/" + View(scenes=scenes).href(WORKSHOP.name).removeprefix("./"), booklet))
    while time.monotonic() < end:
        for link, label in asked:
            try:
                await session.open(link)
                step.papers.append(await session.take(label))
            except FAILURES as problem:
                step.errors[f"{label}: {type(problem).__name__}"] += 1
                return


def table(costs: dict[str, tuple[float, float]], steps: Sequence[Together]) -> str:
    """The result as Markdown: a row for each page, a line for each number of readers."""
    heads = ["page", "CPU, new view (ms)", "CPU, shown before (ms)"]
    heads += [f"{step.readers} readers: views, p50 / p95 (s)" for step in steps]
    rows = [
        [f"/{page}", *(f"{cost:.0f}" for cost in costs[page]),
         *(_waits(step.waits[page]) for step in steps)]
        for page in costs
    ]  # fmt: skip
    lines = [
        f"- {step.readers} readers: server {step.cpu_share:.0f} % of a core, papers "
        f"{_waits(step.papers)}, {step.errors.total()} errors {dict(step.errors) or ''}".rstrip()
        for step in steps
    ]
    written = [heads, ["---"] * len(heads), *rows]
    return "\n".join([*(f"| {' | '.join(row)} |" for row in written), "", *lines, ""])


def _waits(seconds: Sequence[float]) -> str:
    if not seconds:
        return "–"
    return f"{len(seconds)}, {percentile(seconds, 50):.2f} / {percentile(seconds, 95):.2f}"


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
