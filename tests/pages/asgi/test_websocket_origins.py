"""Whose pages may open a WebSocket."""

import pytest

from pages.parts.app.asgi.websocket_origins import Origins
from tests.pages.asgi.conftest import behind

APP = Origins(behind, allowed=["https://city.example/"])


@pytest.mark.parametrize(
    "headers",
    [{"host": "map.example", "origin": "https://map.example"},
     {"host": "localhost:8501", "origin": "http://localhost:8501"},
     {"host": "map.example", "origin": "https://city.example"},
     {"host": "map.example"}],
)  # fmt: skip
def test_a_page_of_this_server_or_of_a_named_one_may(knock, headers):
    assert knock(APP, **headers)


@pytest.mark.parametrize(
    "origin",
    ["https://elsewhere.example", "null", "https://map.example.elsewhere.example", "",
     "https://city.example:8443", "http://map.example:80", "https://map.example@elsewhere.example",
     "https://[", "https://map.example[x]"],
)  # fmt: skip
def test_a_page_of_another_site_may_not(knock, origin):
    assert not knock(APP, host="map.example", origin=origin)


def test_an_ordinary_request_is_not_its_business(ask):
    assert ask(APP, "/", origin="https://elsewhere.example").body == b"behind"
