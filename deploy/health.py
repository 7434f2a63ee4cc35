"""Ask the server of this container whether it is ready: ``python deploy/health.py``.

Standard library alone. Ends with 0 if it is, with 1 and a message if not. With a list of allowed
hosts (STREAMLIT_SERVER_ALLOWED_HOSTS) the server answers to those alone, so one of them is named.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException

SECONDS = 4


def main(env: Mapping[str, str]) -> int:
    """0 if the server answers 200, else 1."""
    port = int(env.get("STREAMLIT_SERVER_PORT", "8501"))
    try:
        status = _status(port, path(env), host(env))
    except (OSError, HTTPException) as problem:
        status = problem
    if status == 200:
        return 0
    print(f"応答が正しくありません / not ready: {status}", file=sys.stderr)
    return 1


def path(env: Mapping[str, str]) -> str:
    """Where the health of the server is told, below its base path."""
    base = env.get("STREAMLIT_SERVER_BASE_URL_PATH", "").strip("/")
    return f"/{base}/_stcore/health" if base else "/_stcore/health"


def host(env: Mapping[str, str]) -> str:
    """A host that the server answers to: the first that is allowed, or this machine."""
    allowed = [*env.get("STREAMLIT_SERVER_ALLOWED_HOSTS", "").split(), "localhost"]
    return allowed[0].replace("*.", "health.")


def _status(port: int, path: str, host: str) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    try:
        connection.request("GET", path, headers={"Host": host})
        return connection.getresponse().status
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(main(os.environ))
