"""Whose pages may open a WebSocket."""

import pytest
from starlette.datastructures import Headers
from streamlit.web.server import server_util
from streamlit.web.server.starlette.starlette_websocket import _is_origin_allowed

from pages.parts.app.asgi.websocket_origins import Origins
from tests.pages.asgi.conftest import behind

APP = Origins(behind, allowed=["https://city.example/"])


@pytest.mark.parametrize(
    "headers",
    [{"host": "map.example", "origin": "https://map.example"},
     {"host": "localhost:8501", "origin": "http://localhost:8501"},
     {"host": "map.example", "origin": "https://city.example"},
     {"host": "map.example:443", "origin": "https://map.example"},
     {"host": "map.example:80", "origin": "http://map.example"},
     {"host": "map.example", "origin": "https://map.example:443"},
     {"host": "Map.Example", "origin": "https://map.example"},
     {"host": "map.example.", "origin": "https://map.example"},
     {"host": "[2001:DB8::1]:443", "origin": "https://[2001:db8::1]"},
     {"host": "map.example", "origin": "https://City.example:443"},
     {"host": "map.example"}],
)  # fmt: skip
def test_a_page_of_this_server_or_of_a_named_one_may(knock, headers):
    assert knock(APP, **headers)


@pytest.mark.parametrize(
    "origin",
    ["https://elsewhere.example", "null", "https://map.example.elsewhere.example", "",
     "https://city.example:8443", "https://map.example:8443", "http://map.example:443",
     "http://city.example", "https://map.example@elsewhere.example", "https://elsewhere@map.example",
     "https://map.example/x", "https://[", "https://map.example[x]", "https://map.example:x"],
)  # fmt: skip
def test_a_page_of_another_site_may_not(knock, origin):
    assert not knock(APP, host="map.example", origin=origin)


def test_an_ordinary_request_is_not_its_business(ask):
    assert ask(APP, "/", origin="https://elsewhere.example").body == b"behind"


def test_a_browser_without_a_host_is_of_no_site(knock):
    assert not knock(APP, origin="https://none")


@pytest.mark.parametrize("host", ["map.example", "MAP.example:443"])
@pytest.mark.parametrize("origin", ["https://map.example", "https://city.example"])
def test_streamlit_takes_for_its_own_what_was_let_in_and_asks_nobody(
    knock, host, origin, monkeypatch
):
    monkeypatch.delattr(server_util.net_util, "get_external_ip")
    monkeypatch.delattr(server_util.net_util, "get_internal_ip")
    seen = []

    async def streamlit(scope, receive, send):
        headers = Headers(scope=scope)
        seen.append((headers["origin"], headers["host"]))
        await behind(scope, receive, send)

    assert knock(Origins(streamlit, allowed=["https://city.example"]), host=host, origin=origin)
    assert all(_is_origin_allowed(*each) for each in seen) and len(seen) == 1
