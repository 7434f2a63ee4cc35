"""A running server, asked without anything being put right on the way."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest

from tests.security.hostile import (
    copy_of_project,
    make_cases_hostile,
    make_names_hostile,
    take_any_text,
)
from tests.security.trap import Trap
from tests.serving import serve

PATIENCE = 30  # seconds


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes


class Asked:
    """A server at an address; ``get`` sends the bytes of a path as they are."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.host = urlsplit(address).netloc

    def get(self, path: bytes | str, *, method: str = "GET", body: bytes = b"", **headers) -> Reply:
        path = path.encode() if isinstance(path, str) else path
        told = {"Host": self.host, "Connection": "close", "Content-Length": str(len(body))}
        told |= {name.replace("_", "-").title(): value for name, value in headers.items()}
        lines = [f"{name}: {value}".encode() for name, value in told.items()]
        head = b"\r\n".join([method.encode() + b" " + path + b" HTTP/1.1", *lines, b"", b""])
        name, port = self.host.split(":")
        with socket.create_connection((name, int(port)), timeout=PATIENCE) as line:
            line.sendall(head + body)
            return _reply(b"".join(_received(line)))


def _received(line: socket.socket) -> Iterator[bytes]:
    try:
        while piece := line.recv(65536):
            yield piece
    except ConnectionResetError:  # refused in the middle of a body
        return


def _reply(answer: bytes) -> Reply:
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = (line.partition(": ")[::2] for line in lines)
    return Reply(int(first.split()[1]), {k.lower(): v for k, v in pairs}, body)


@pytest.fixture(scope="session")
def asked(dashboard, chromium):
    """A server that has had a visitor: only then does Streamlit serve the folders of the map."""
    page = chromium.new_page()
    page.goto(dashboard.address)
    page.frame_locator(".st-key-map iframe").locator("body[data-overlay]").wait_for()
    page.close()
    return Asked(dashboard.address)


@pytest.fixture(scope="session")
def hostile_server(tmp_path_factory):
    """The address of a dashboard whose cases and municipalities carry every injection string."""
    folder = tmp_path_factory.mktemp("hostile")
    app = copy_of_project(folder)
    take_any_text(folder)
    make_cases_hostile(folder / "data")
    make_names_hostile(folder / "data")
    with serve(app, folder / "log") as address:
        yield address


@pytest.fixture(params=[False, True], ids=["policy", "no policy"])
def trap(request, chromium):
    """A page that notes what runs, as readers have it and without the policy."""
    context = chromium.new_context(bypass_csp=request.param, accept_downloads=False)
    yield Trap(context)
    context.close()
