"""Many readers at once: each opens a link, looks, and clicks again and again until time is up."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass

from websockets.exceptions import WebSocketException

from tests.load import usage
from tests.load.result import Step
from tests.load.session import Session, reader
from tests.load.wire import BrokenRun

FAILURES = (BrokenRun, WebSocketException, OSError, TimeoutError)
# pages with a map, on which each case can be clicked; {} is the id of a case
LINKS = (
    "/",
    "/?case={}",
    "/?case={}&lang=en",
    "/?case={}&overlay=aged75-2020",
    "/my_town?town=24208",
)
OPENING_TOGETHER = 4  # readers do not come all in the same instant


@dataclass(frozen=True)
class Plan:
    """How the readers behave. every: seconds between a reader's clicks, on average.

    seconds: how long they click. patience: seconds until an unanswered click is an error.
    """

    cases: Sequence[str]
    every: float = 5.0
    seconds: float = 60.0
    patience: float = 30.0


async def run(
    addresses: Sequence[str], count: int, plan: Plan, servers: tuple[int, ...] = ()
) -> Step:
    """Open ``count`` sessions, each at one of the addresses for good; let them click; close.

    servers: process ids whose use is measured.
    """
    step = Step(count)
    step.empty_megabytes = usage.of_all(servers).megabytes if servers else None
    async with AsyncExitStack() as stack:
        gate = asyncio.Semaphore(OPENING_TOGETHER)
        arriving = [
            _arrive(stack, gate, addresses[number % len(addresses)], number, plan, step)
            for number in range(count)
        ]
        sessions = [each for each in await asyncio.gather(*arriving) if each]
        await _all_click(sessions, plan, step, servers)
    return step


async def _all_click(
    sessions: Sequence[Session], plan: Plan, step: Step, servers: tuple[int, ...]
) -> None:
    start = time.perf_counter()
    own, used = time.process_time(), usage.of_all(servers)
    await asyncio.gather(*(_click(each, n, plan, step) for n, each in enumerate(sessions)))
    step.lasted = time.perf_counter() - start
    step.client_seconds = time.process_time() - own
    if servers:
        now = usage.of_all(servers)
        step.server_seconds = now.seconds - used.seconds
        step.full_megabytes = now.megabytes


async def _arrive(
    stack: AsyncExitStack,
    gate: asyncio.Semaphore,
    address: str,
    number: int,
    plan: Plan,
    step: Step,
) -> Session | None:
    """Open a link, and let the map report that it is drawn, as it does in a browser."""
    link = LINKS[number % len(LINKS)].format(plan.cases[number % len(plan.cases)])
    try:
        async with gate:
            session = await stack.enter_async_context(reader(address, patience=plan.patience))
            answer = await session.open(link)
            drawn = await session.report_drawn()
    except FAILURES as problem:
        step.errors[f"open: {_said(problem)}"] += 1
        return None
    step.opened.append(answer.finished)
    step.open_bytes.append(answer.wire + drawn.wire)
    return session


async def _click(session: Session, number: int, plan: Plan, step: Step) -> None:
    """Think, click another case, and again. A reader whose connection fails is gone."""
    chance = random.Random(number)  # the same readers in every test
    end = time.monotonic() + plan.seconds
    await asyncio.sleep(chance.uniform(0, plan.every))
    turn = number
    while time.monotonic() < end:
        turn += 1
        start = time.monotonic()
        try:
            answer = await session.click_map(plan.cases[turn % len(plan.cases)])
        except BrokenRun as problem:
            step.errors[_said(problem)] += 1
        except FAILURES as problem:
            step.errors[_said(problem)] += 1
            return
        else:
            step.clicks.append(answer.finished)
            step.texts.append(answer.text)
            step.click_bytes.append(answer.wire)
        spent = time.monotonic() - start
        thought = max(0.0, chance.uniform(0.5, 1.5) * plan.every - spent)
        await asyncio.sleep(min(thought, max(0.0, end - time.monotonic())))


def _said(problem: Exception) -> str:
    return f"{type(problem).__name__}: {problem}".removesuffix(": ")
