"""Memory over time: 2,000 different views, and what the server holds after each hundred.

``python -m tests.load.memory``, part of ``make load``. What a server keeps for the next reader
stands in geo/cache_sizes.py.
"""

from __future__ import annotations

import asyncio
import itertools
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.load import usage, views
from tests.load.session import reader
from tests.serving import ROOT, Server, started

VIEWS, EACH = 2_000, 100  # views, and views between two readings
PAGES = ("", "my_town", "", "compare", "practices")  # by turns


def main() -> int:
    with (
        tempfile.TemporaryDirectory() as folder,
        started(ROOT / "dashboard.py", Path(folder, "server.log")) as server,
    ):
        asyncio.run(held(server, report=_say))
    return 0


async def held(
    server: Server, count: int = VIEWS, report: Callable[[int, float], None] = lambda *_: None
) -> list[float]:
    """Resident megabytes of the server after each hundred of ``count`` different views.

    report: told the number of views and the megabytes at each reading.
    """
    readings = []
    async with reader(server.address, patience=120) as session:
        await session.open("/")
        for number, link in enumerate(itertools.islice(different(), count), start=1):
            await session.open(link)
            if number % EACH == 0:
                readings.append(usage.of(server.process).megabytes)
                report(number, readings[-1])
    return readings


def different() -> Iterator[str]:
    """Links to views of all pages by turns, none of them twice."""
    of = {page: views.links(page) for page in PAGES}
    seen = set()
    for page in itertools.cycle(PAGES):
        link = next(each for each in of[page] if each not in seen)
        seen.add(link)
        yield link


def _say(number: int, megabytes: float) -> None:
    print(f"{number} views: {megabytes:.0f} MB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
