"""The counting line passes everything on, and counts it both ways."""

from __future__ import annotations

import threading
import urllib.request

import pytest

from tests.bench.files import server
from tests.bench.relay import relayed

pytestmark = pytest.mark.slow  # of the benchmark, which runs by itself alone

TEXT = "地域共生マップ" * 1_000


@pytest.fixture(scope="module")
def port():
    with server({"/": b"home", "/text.html": TEXT.encode()}, 0) as running:
        threading.Thread(target=running.serve_forever, args=(0.05,), daemon=True).start()
        yield running.server_address[1]
        running.shutdown()


def asked(address: str, **heads: str) -> tuple[bytes, dict[str, str]]:
    request = urllib.request.Request(f"{address}/text.html", headers=heads)
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.read(), dict(answer.headers)


def test_what_is_asked_through_the_line_comes_as_it_is(port):
    with relayed(port) as relay:
        assert asked(relay.address)[0].decode() == TEXT


def test_bytes_are_counted_both_ways_with_their_heads(port):
    with relayed(port) as relay:
        body, heads = asked(relay.address)

        assert len(body) < relay.down < len(body) + 500
        assert 0 < relay.up < 500
        assert int(heads["Content-Length"]) == len(body)


def test_what_is_packed_is_counted_packed(port):
    with relayed(port) as relay:
        asked(relay.address, **{"Accept-Encoding": "gzip"})

        assert 0 < relay.down < len(TEXT.encode()) / 10


def test_a_file_that_is_not_there_is_not_found(port):
    with relayed(port) as relay, pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{relay.address}/other", timeout=10)
