"""A Python that notes, and refuses, every connection that is not to this machine."""

from __future__ import annotations

from pathlib import Path

# as sitecustomize it runs before anything else does; an audit hook cannot be gone round from Python
_GUARD = """\
import ipaddress, os, sys

ASKED = {"socket.connect": 1, "socket.sendto": 1, "socket.getaddrinfo": 0, "socket.gethostbyname": 0}

def is_here(address):
    host = address[0] if isinstance(address, tuple) else address
    host = host.decode() if isinstance(host, bytes) else host
    if host in (None, "", "localhost") or host.startswith("/"):
        return True
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return False
    return found.is_loopback or found.is_unspecified

def guard(event, given):
    if event in ASKED and not is_here(given[ASKED[event]]):
        with open(os.environ["KYOSEI_TEST_WATCH"], "a", encoding="utf-8") as record:
            record.write(f"{event} {given[ASKED[event]]}\\n")
        raise OSError(f"{event}: refused by the test")

sys.addaudithook(guard)
"""


def watched(folder: Path) -> tuple[dict[str, str], Path]:
    """The environment of a Python that is watched, and the file in which it notes what it refused."""
    (folder / "sitecustomize.py").write_text(_GUARD, encoding="utf-8")
    record = folder / "refused"
    record.touch()
    return {"PYTHONPATH": str(folder), "KYOSEI_TEST_WATCH": str(record)}, record
