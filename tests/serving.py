"""Starting a server and a Chromium: shared by the browser tests and the benchmark."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from tests.find_programs import found
from tests.paths import ROOT

START_SECONDS = 60
_QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class Server:
    """A running server: its address, its process id, and the file that its log goes to."""

    address: str
    process: int
    log: Path

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])


@contextmanager
def serve(app: Path, log: Path, *, env: dict[str, str] | None = None) -> Iterator[str]:
    """Run ``streamlit run app`` on a free port; yields its address. The server's log goes to ``log``."""
    with started(app, log, env=env) as server:
        yield server.address


@contextmanager
def started(
    app: Path, log: Path, *, env: dict[str, str] | None = None, port: int | None = None
) -> Iterator[Server]:
    """As ``serve``, for who needs the process as well, or the port of a server that was there."""
    port = port or free_port()
    with running(streamlit(app, port), port, log, alive="/_stcore/health", env=env) as server:
        yield server


def streamlit(app: Path, port: int) -> list[str]:
    """The command that serves a Streamlit app."""
    return [
        sys.executable, "-m", "streamlit", "run", str(app), "--server.port", str(port),
        "--server.headless", "true", "--server.fileWatcherType", "none",
        "--browser.gatherUsageStats", "false",
    ]  # fmt: skip


@contextmanager
def running(
    command: list[str], port: int, log: Path, *, alive: str, env: dict[str, str] | None = None
) -> Iterator[Server]:
    """Run any server. alive: the path that it answers when it is ready."""
    address = f"http://localhost:{port}"
    with log.open("wb") as output:
        server = subprocess.Popen(
            command, cwd=ROOT, stdout=output, stderr=output, env={**os.environ, **(env or {})}
        )
        try:
            _wait_until_up(server, f"{address}{alive}", log)
            yield Server(address, server.pid, log)
        finally:
            server.terminate()
            server.wait(timeout=20)


def launch(playwright: Playwright) -> Browser:
    """The Chromium of this machine, or the one that Playwright has installed."""
    return playwright.chromium.launch(executable_path=found("chromium"), args=_QUIET)


def free_port() -> int:
    """A port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_until_up(server: subprocess.Popen, asked: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(f"the server stopped:\n{log.read_text(errors='replace')}")
        try:
            with urllib.request.urlopen(asked, timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the server did not answer:\n{log.read_text(errors='replace')}")
