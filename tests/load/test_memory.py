"""A server used for an afternoon: 2,000 different views, and its memory levels off."""

from __future__ import annotations

import asyncio
from itertools import islice

import pytest

from tests.load.memory import EACH, VIEWS, different, held
from tests.own_thread import in_own_thread
from tests.serving import ROOT, started

FIRST_HALF = VIEWS // EACH // 2 - 1
STEADY = 40  # MB that the second thousand may add; before the caches were bounded it was above 300


def test_the_views_differ():
    assert len(set(islice(different(), VIEWS))) == VIEWS


@pytest.mark.slow  # some minutes of a processor
def test_memory_levels_off(tmp_path):
    with started(ROOT / "dashboard.py", tmp_path / "server.log") as server:
        readings = in_own_thread(asyncio.run, held(server))

    assert readings[-1] - readings[FIRST_HALF] < STEADY
