"""The container's own question whether its server is ready."""

from __future__ import annotations

import pytest

from deploy import health
from tests.serving import ROOT, started

HOSTS = "map.example.jp *.city.example.jp"


@pytest.fixture(scope="module")
def env(tmp_path_factory):
    """The environment of a running server that answers to its own names alone."""
    settings = {"STREAMLIT_SERVER_ALLOWED_HOSTS": f"localhost {HOSTS}"}
    log = tmp_path_factory.mktemp("health") / "server.log"
    with started(ROOT / "dashboard.py", log, env=settings) as server:
        port = server.address.rsplit(":", 1)[1]
        yield {"STREAMLIT_SERVER_PORT": port, "STREAMLIT_SERVER_ALLOWED_HOSTS": HOSTS}


def test_a_server_that_answers_to_its_names_alone_is_asked_by_one_of_them(env):
    assert health.main(env) == 0


def test_a_server_that_refuses_is_not_ready(env):
    assert health.main({**env, "STREAMLIT_SERVER_ALLOWED_HOSTS": "other.example.jp"}) == 1


def test_a_port_where_nobody_listens_is_not_ready(capsys):
    assert health.main({"STREAMLIT_SERVER_PORT": "1"}) == 1
    assert "not ready" in capsys.readouterr().err


def test_the_health_is_told_below_the_base_path():
    assert health.path({"STREAMLIT_SERVER_BASE_URL_PATH": "/map/"}) == "/map/_stcore/health"


def test_a_wildcard_is_asked_by_a_name_that_it_allows():
    allowed = {"STREAMLIT_SERVER_ALLOWED_HOSTS": "*.example.jp"}

    assert health.host(allowed) == "health.example.jp"
