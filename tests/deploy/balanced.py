"""nginx with deploy/nginx.conf in front of three real dashboards, all on this machine."""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

from tests.find_programs import needed
from tests.serving import ROOT, START_SECONDS, Server, free_port, started

CONF = ROOT / "deploy/nginx.conf"
COOKIE = "kyosei_reader"


@dataclass
class Balanced:
    """The balancer's address, its replicas by host and port, and the log of its requests."""

    address: str
    replicas: Mapping[str, Server]
    log: Path
    killed: set[str] = field(default_factory=set)

    def get(self, path: str, **headers: str) -> HTTPResponse:
        """One request through the balancer; the answer is read."""
        connection = HTTPConnection(urlsplit(self.address).netloc, timeout=START_SECONDS)
        try:
            connection.request("GET", path, headers={"Connection": "close", **headers})
            answer = connection.getresponse()
            answer.body = answer.read()
            return answer
        finally:
            connection.close()

    def replica_of(self, reader: str) -> str:
        """Where the requests of a reader with this cookie go, as the balancer's log says."""
        mark = f"/nothing-{secrets.token_hex(8)}"
        self.get(mark, Cookie=f"{COOKIE}={reader}")
        return self.asked(mark)[-1]  # after those that were tried in vain

    def asked(self, path: str) -> list[str]:
        """The replicas that the last request for a path went to; "-" for none."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            for line in reversed(self.log.read_text(encoding="utf-8").splitlines()):
                if f" {path} " in line:
                    return line.split(" ", 6)[6].split(", ")
            time.sleep(0.02)
        raise RuntimeError(f"nginx has not logged {path}")

    def readers(self) -> dict[str, str]:
        """A cookie for each replica that lives: replica -> the cookie of a reader of it."""
        found: dict[str, str] = {}
        while len(found) < len(self.replicas) - len(self.killed):
            reader = secrets.token_hex(16)
            found.setdefault(self.replica_of(reader), reader)
        return found

    def kill(self, replica: str) -> None:
        """End a replica as a power cut does, without a word to anybody."""
        os.kill(self.replicas[replica].process, signal.SIGKILL)
        self.killed.add(replica)


@contextmanager
def balanced(folder: Path, count: int = 3) -> Iterator[Balanced]:
    """Start the replicas and nginx. Raises FileNotFoundError where nginx is not installed."""
    env = {"STREAMLIT_SERVER_COOKIE_SECRET": secrets.token_hex(32)}
    with ExitStack() as stack:
        servers = [
            stack.enter_context(started(ROOT / "dashboard.py", folder / f"{n}.log", env=env))
            for n in range(count)
        ]
        replicas = {f"127.0.0.1:{urlsplit(each.address).port}": each for each in servers}
        address = stack.enter_context(_nginx(folder, list(replicas)))
        yield Balanced(address, replicas, folder / "requests.log")


def command(folder: Path, *, port: int, replicas: list[str]) -> list[str]:
    """How nginx is called with the very file, and in ``folder`` the two that stand beside it."""
    (folder / "nginx").mkdir()
    (folder / "nginx.conf").symlink_to(CONF)
    (folder / "nginx/listen.conf").write_text(f"listen 127.0.0.1:{port};\n")
    lines = [f"server {replica} max_fails=2 fail_timeout=5s;\n" for replica in replicas]
    (folder / "nginx/replicas.conf").write_text("".join(lines))
    # its workers may write here, as whoever the tests run as
    settings = "daemon off;" + (" user root root;" if os.geteuid() == 0 else "")
    return [needed("nginx"), "-p", f"{folder}/", "-c", f"{folder}/nginx.conf", "-g", settings]


@contextmanager
def _nginx(folder: Path, replicas: list[str]) -> Iterator[str]:
    port = free_port()
    with (folder / "requests.log").open("wb") as log, (folder / "nginx.log").open("wb") as errors:
        call = command(folder, port=port, replicas=replicas)
        nginx = subprocess.Popen(call, stdout=log, stderr=errors)
        try:
            _wait(nginx, port, folder / "nginx.log")
            yield f"http://localhost:{port}"
        finally:
            nginx.terminate()
            nginx.wait(timeout=20)


def _wait(nginx: subprocess.Popen, port: int, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while nginx.poll() is None and time.monotonic() < deadline:
        connection = HTTPConnection("127.0.0.1", port, timeout=2)
        try:
            connection.request("GET", "/_stcore/health")
            connection.getresponse().read()
            return
        except OSError:
            time.sleep(0.05)
        finally:
            connection.close()
    raise RuntimeError(f"nginx did not answer:\n{log.read_text(errors='replace')}")
