"""The server speaks to nobody: not when it starts, not for a reader, and not when it refuses one."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.security.conftest import Asked
from tests.security.test_server import knock
from tests.security.watching import watched
from tests.serving import ROOT, serve

TRIES = [
    "socket.create_connection(('192.0.2.1', 9))",
    "socket.getaddrinfo('elsewhere.example', 80)",
    "socket.socket(type=socket.SOCK_DGRAM).sendto(b'', ('192.0.2.1', 9))",
]


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """A server that is watched from before its first line, and what it was refused."""
    folder = tmp_path_factory.mktemp("watched")
    env, refused = watched(folder)
    with serve(ROOT / "dashboard.py", folder / "log", env=env) as address:
        yield Asked(address), refused


@pytest.mark.parametrize("attempt", TRIES)
def test_the_watch_sees_and_stops_whatever_would_go_out(tmp_path, attempt):
    env, refused = watched(tmp_path)
    command = [sys.executable, "-c", f"import socket; {attempt}"]

    tried = subprocess.run(command, env={**os.environ, **env}, capture_output=True, check=False)

    assert tried.returncode == 1
    assert b"refused by the test" in tried.stderr
    assert refused.read_text(encoding="utf-8").count("\n") == 1


def test_a_server_that_starts_connects_to_nobody(alone):
    server, refused = alone

    assert server.get("/").status == 200
    assert refused.read_text(encoding="utf-8") == ""


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "http://192.0.2.1", "null"])
def test_a_websocket_of_another_site_is_refused_without_asking_anybody(alone, origin):
    server, refused = alone

    assert knock(server, origin=origin).status == 403
    assert refused.read_text(encoding="utf-8") == ""


def test_a_page_that_is_read_in_a_browser_makes_the_server_connect_to_nobody(alone, chromium):
    server, refused = alone
    page = chromium.new_page()
    page.goto(f"{server.address}/?case=nomi")
    page.frame_locator(".st-key-map iframe").locator("body[data-overlay]").wait_for()
    page.locator('.ks-case[data-case="nomi"]').wait_for()
    page.close()

    assert refused.read_text(encoding="utf-8") == ""
