"""Many readers at once: what the load test counts, and that it stops."""

from __future__ import annotations

import asyncio
import os

import pytest

from tests.load import __main__ as command
from tests.load import readers, usage
from tests.load.readers import Plan
from tests.own_thread import in_own_thread
from tests.serving import ROOT, started

pytestmark = pytest.mark.slow  # readers who act second by second
PLAN = Plan(command.CASES, every=0.2, seconds=1.0)


@pytest.fixture(scope="module")
def step(tmp_path_factory):
    log = tmp_path_factory.mktemp("load") / "server.log"
    with started(ROOT / "dashboard.py", log) as server:
        run = readers.run([server.address], 3, PLAN, (server.process,))
        yield in_own_thread(asyncio.run, run)


def test_every_reader_opens_a_page_and_clicks_without_error(step):
    assert (len(step.opened), len(step.clicks) >= 3, step.errors.total()) == (3, True, 0)


def test_every_click_has_its_time_its_text_and_its_bytes(step):
    assert len(step.clicks) == len(step.texts) == len(step.click_bytes)


def test_the_work_of_the_server_is_counted(step):
    assert step.server_seconds > 0 and step.full_megabytes > 0


def test_a_server_that_does_not_answer_is_an_error_for_each_reader():
    step = in_own_thread(asyncio.run, readers.run(["http://127.0.0.1:9"], 2, PLAN))

    assert (step.errors.total(), step.clicks) == (2, [])


def test_this_process_uses_memory():
    assert usage.of(os.getpid()).megabytes > 1


def test_an_address_of_another_machine_ends_the_command(capsys):
    with pytest.raises(SystemExit, match="2"):
        command.main(["--address", "https://example.org"])

    assert "this machine alone" in capsys.readouterr().err


def test_errors_make_the_command_fail_and_stand_in_its_report(tmp_path, monkeypatch):
    async def nothing(addresses, cases): ...

    monkeypatch.setattr(command, "_warm", nothing)
    written = tmp_path / "load.md"
    address = ["--address", "http://127.0.0.1:9", "--sessions", "1", "--seconds", "0"]
    code = in_own_thread(command.main, [*address, "--write", str(written)])

    assert (code, "- 1 sessions: 1 × open:" in written.read_text()) == (1, True)
