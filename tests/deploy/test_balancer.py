"""deploy/nginx.conf in front of three replicas: who goes where, what is packed, kept and refused."""

from __future__ import annotations

import asyncio
import gzip
import re
import secrets
import subprocess
from urllib.parse import urlsplit

import pytest

from tests.deploy.balanced import COOKIE, Balanced, command
from tests.load.session import reader
from tests.own_thread import in_own_thread

pytestmark = pytest.mark.slow  # nginx and three servers
SCRIPT = re.compile(r"static/js/index\.[\w-]+\.js")


def script(balancer: Balanced) -> str:
    """The path of a script that the first page asks for."""
    return "/" + SCRIPT.search(balancer.get("/").body.decode())[0]


def test_nginx_finds_nothing_to_warn_of(tmp_path):
    call = command(tmp_path, port=8080, replicas=["127.0.0.1:8501"])
    check = subprocess.run([*call, "-t", "-q"], capture_output=True, text=True)

    assert (check.returncode, check.stderr) == (0, "")


def test_a_new_reader_gets_a_cookie_that_leads_to_the_same_replica(balancer):
    page = balancer.get("/")
    cookie = re.match(rf"{COOKIE}=(\w{{32}}); Path=/; HttpOnly", page.headers["Set-Cookie"])

    assert balancer.replica_of(cookie[1]) == balancer.replica_of(cookie[1])


def test_a_reader_with_a_cookie_keeps_it(balancer):
    page = balancer.get("/", Cookie=f"{COOKIE}={secrets.token_hex(16)}")

    assert COOKIE not in str(page.headers.get_all("Set-Cookie"))


def test_readers_behind_one_address_are_spread_over_all_replicas(balancer):
    assert set(balancer.readers()) == set(balancer.replicas)


def test_a_reader_stays_with_one_replica(balancer):
    mine = secrets.token_hex(16)

    assert len({balancer.replica_of(mine) for _ in range(12)}) == 1


def test_a_cookie_that_nginx_did_not_make_is_replaced(balancer):
    page = balancer.get("/", Cookie=f"{COOKIE}=everybody")

    assert COOKIE in page.headers["Set-Cookie"]


def test_a_script_comes_compressed_and_may_be_kept_for_a_year(balancer):
    answer = balancer.get(script(balancer), **{"Accept-Encoding": "gzip, deflate, br"})

    assert answer.headers["Content-Encoding"] == "gzip"
    assert "max-age=31536000" in answer.headers["Cache-Control"]


def test_a_script_in_the_cache_is_given_plain_to_whom_cannot_unpack(balancer):
    path = script(balancer)
    packed = balancer.get(path, **{"Accept-Encoding": "gzip"}).body

    assert gzip.decompress(packed) == balancer.get(path).body


def test_a_script_that_was_asked_for_before_troubles_no_replica(balancer):
    path = script(balancer)
    balancer.get(path)
    balancer.get(path)

    assert balancer.asked(path) == ["-"]


def test_the_page_itself_is_compressed(balancer):
    page = balancer.get("/", **{"Accept-Encoding": "gzip"})

    assert page.headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("name", ["Content-Security-Policy", "X-Content-Type-Options"])
def test_a_header_of_the_dashboard_comes_through_once(balancer, name):
    assert len(balancer.get("/").headers.get_all(name)) == 1


def test_a_request_that_carries_too_much_is_refused(balancer):
    answer = balancer.get("/", **{"Content-Length": str(1 << 20)})

    assert answer.status == 413


def test_a_link_is_not_in_the_log(balancer):
    balancer.get("/?town=24208")

    assert "24208" not in balancer.log.read_text(encoding="utf-8")


def test_a_websocket_of_the_same_origin_opens_a_case(balancer):
    async def open_case():
        async with reader(balancer.address) as session:
            return await session.open("/?case=nabari", awaited='data-case="nabari"')

    answer = in_own_thread(asyncio.run, open_case())

    assert answer.text is not None


def test_a_file_of_a_session_is_found_whichever_replica_the_cookie_leads_to(balancer, chromium):
    home = next(iter(balancer.replicas.values()))
    page = chromium.new_page()
    page.goto(f"{home.address}/?case=nabari")
    with page.expect_download(timeout=60_000) as card:
        page.locator(".st-key-case-panel").get_by_test_id("stDownloadButton").first.click()
    path = urlsplit(card.value.url).path
    readers = balancer.readers().values()
    found = [balancer.get(path, Cookie=f"{COOKIE}={each}").status for each in readers]
    page.close()

    assert found == [200, 200, 200]
