"""Work that runs an event loop of its own: Playwright's loop runs in the thread of the tests."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def in_own_thread(work: Callable[..., Any], *given: Any) -> Any:
    """What ``work(*given)`` returns or raises, done in a thread that nothing else runs in."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work, *given).result()
