"""The first page: which one is sent for which address."""

import pytest

from pages.parts.app.asgi.index_page import IndexPage
from tests.pages.asgi.conftest import behind


def test_the_shell_answers_for_pages_in_the_language_that_is_asked_for(ask):
    app = IndexPage(behind, pages={"ja": "日本語", "en": "English"}, paths=["/", "/my_town"])

    assert ask(app, "/my_town", query=b"lang=en").body == b"English"
    assert ask(app, "/", query=b"lang=xx&case=nomi").body.decode() == "日本語"
    assert ask(app, "/_stcore/health").body == b"behind"


def test_what_is_sent_to_a_page_is_left_to_the_server_behind(ask):
    app = IndexPage(behind, pages={"ja": "日本語"}, paths=["/"])

    assert ask(app, "/", method="POST").body == b"behind"


@pytest.mark.parametrize(
    "path", ["/my_town。", "/my_town)", "/My_Town", "/my-town", "/「my_town」"]
)
def test_a_mangled_path_leads_to_the_page_that_it_names(ask, path):
    app = IndexPage(behind, pages={"ja": "日本語"}, paths=["/", "/my_town"])

    answer = ask(app, path, query=b"town=24208&lang=en")

    assert answer.status == 307
    assert answer.headers["location"] == "./my_town?town=24208&lang=en"


@pytest.mark.parametrize("path", ["/gone", "/static/my_town。", "/。", "//my_town.", "/my_town/。"])
def test_a_path_that_names_no_page_is_left_to_the_server_behind(ask, path):
    app = IndexPage(behind, pages={"ja": "日本語"}, paths=["/", "/my_town"])

    assert ask(app, path).body == b"behind"
