"""What a running server tells, refuses and keeps to itself."""

from __future__ import annotations

import re

import pytest

from tests.security.conftest import Asked
from tests.security.hostile import copy_of_project
from tests.serving import ROOT, serve

KEY = {"sec_websocket_key": "dGhlIHNhbXBsZSBub25jZQ==", "sec_websocket_version": "13"}
STREAM = "/_stcore/stream"
PLAIN = {"x-content-type-options": "nosniff", "referrer-policy": "same-origin"}


def knock(server, **headers):
    told = {"upgrade": "websocket", "connection": "Upgrade", **KEY, **headers}
    return server.get(STREAM, **told)


@pytest.mark.parametrize(
    "path", ["/", "/my_town", "/practices", "/_stcore/health", "/static/none.js", "/media/none.pdf",
             "/component/streamlit_folium.st_folium/index.html", "/_stcore/host-config"],
)  # fmt: skip
def test_every_answer_has_the_headers(asked, path):
    headers = asked.get(path).headers

    assert PLAIN.items() <= headers.items()
    assert "object-src 'none'" in headers["content-security-policy"] or path.startswith("/media/")
    assert "default-src" in headers["content-security-policy"]


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "http://localhost:1"])
def test_a_page_of_another_site_gets_no_websocket(asked, origin):
    assert knock(asked, origin=origin).status == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_pages_are_only_read(asked, method):
    assert asked.get("/my_town", method=method, body=b"x").status in (403, 404, 405)


@pytest.mark.parametrize("method", ["PUT", "POST"])
def test_a_file_that_nobody_asked_for_is_refused(asked, method):
    """Without the token of the page, and without a session."""
    path = "/_stcore/upload_file/5a2a1b2e-0000-0000-0000-000000000000/1"

    answer = asked.get(path, method=method, body=b"{}", content_type="application/json")

    assert 400 <= answer.status < 500


@pytest.mark.parametrize("path", ["/_stcore/agent", "/_stcore/agent/sessions"])
def test_the_interface_for_agents_is_off(asked, path):
    answer = asked.get(path)

    assert answer.status in (403, 404) or b"<!doctype html>" in answer.body.lower()
    assert asked.get(path, method="POST", body=b"{}").status in (403, 404, 405)


def test_no_answer_is_meant_for_every_site(asked):
    for path in ("/", "/_stcore/health", "/_stcore/host-config", "/media/none.pdf"):
        assert asked.get(path, origin="https://elsewhere.example").headers.get(
            "access-control-allow-origin"
        ) in (None, asked.address)


@pytest.fixture(scope="module")
def named(tmp_path_factory):
    """A server that answers to one name, as its own address is called on this machine too."""
    log = tmp_path_factory.mktemp("named") / "log"
    env = {"STREAMLIT_SERVER_ALLOWED_HOSTS": "map.example localhost"}
    with serve(ROOT / "dashboard.py", log, env=env) as address:
        yield Asked(address)


@pytest.mark.parametrize(
    "host", ["elsewhere.example", "map.example.elsewhere.example", "127.0.0.1"]
)
def test_a_server_with_names_refuses_another(named, host):
    assert named.get("/", host=host).status == 400
    assert knock(named, host=host, origin=f"http://{host}").status in (400, 403)


def test_a_server_with_names_answers_to_them(named):
    assert named.get("/", host="map.example").status == 200


def test_a_visitor_sees_no_trace_of_an_error(tmp_path, chromium):
    app = copy_of_project(tmp_path)
    page = tmp_path / "pages/sources.py"
    page.write_text("raise RuntimeError('broken-on-purpose')\n", encoding="utf-8")
    with serve(app, tmp_path / "log") as address:
        visitor = chromium.new_page()
        visitor.goto(f"{address}/sources")
        visitor.get_by_test_id("stException").wait_for(timeout=60_000)
        seen = visitor.content()
        visitor.close()

    assert "broken-on-purpose" not in seen
    assert not re.search(r"Traceback|RuntimeError|\.py\b", seen)
    assert str(tmp_path) not in seen


def test_a_browser_speaks_to_this_server_alone(asked, chromium):
    visitor = chromium.new_page()
    hosts: set[str] = set()
    visitor.on("request", lambda request: hosts.add(re.split(r"[/?]", request.url)[2]))
    visitor.on("websocket", lambda line: hosts.add(re.split(r"[/?]", line.url)[2]))
    visitor.goto(f"{asked.address}/?case=nomi")
    visitor.frame_locator(".st-key-map iframe").locator("body[data-overlay]").wait_for()
    visitor.close()

    assert hosts - {""} == {asked.host}
