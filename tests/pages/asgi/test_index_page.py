"""The first page: its language, its name, and what it asks the browser to fetch at once."""

from pathlib import Path

import pytest
from streamlit.file_util import get_static_dir

from geo.text import Phrases
from pages.parts.app.asgi.index_page import ELEMENTS, Shell, needed, shell
from tests.pages.asgi.conftest import behind

STATIC = Path(get_static_dir())
INDEX = (STATIC / "index.html").read_text(encoding="utf-8")
SAY = Phrases("ja", {"app.title": "<地図>", "app.about": "事例 & 統計"})


@pytest.fixture
def page():
    return shell(INDEX, SAY, scripts=["A.12345678.js"], files=["./component/x?a=1&b=2"])


def test_the_page_says_its_language_and_its_name_escaped(page):
    assert '<html lang="ja" translate="no">' in page
    assert "<title>&lt;地図&gt;</title>" in page
    assert 'content="事例 &amp; 統計"' in page


def test_the_page_fetches_scripts_and_the_map_s_files_early(page):
    assert '<link rel="modulepreload" crossorigin href="./static/js/A.12345678.js">' in page
    assert '<link rel="prefetch" href="./component/x?a=1&amp;b=2">' in page


def test_a_typeface_that_is_not_used_is_not_fetched(page):
    assert 'as="font"' in INDEX
    assert 'as="font"' not in page


def test_a_page_that_is_not_streamlit_s_is_refused():
    with pytest.raises(ValueError, match="stands 0 times"):
        shell("<html></html>", SAY, scripts=[], files=[])


def test_the_installed_streamlit_has_every_element_and_all_that_it_imports():
    names = needed(STATIC / "static/js")

    assert all(any(name.startswith(f"{each}.") for name in names) for each in ELEMENTS)
    assert all((STATIC / "static/js" / name).is_file() for name in names)


def test_what_two_elements_import_is_named_once(tmp_path):
    (tmp_path / "A.1.js").write_text('import{x}from"./C.1.js";')
    (tmp_path / "B.1.js").write_text('import"./C.1.js";import{a as b}from"./A.1.js"')
    (tmp_path / "C.1.js").write_text("")

    assert needed(tmp_path, ("A", "B")) == ["A.1.js", "B.1.js", "C.1.js"]


def test_an_element_that_is_gone_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"Slider\.\*\.js"):
        needed(tmp_path, ("Slider",))


def test_the_shell_answers_for_pages_in_the_language_that_is_asked_for(ask):
    app = Shell(behind, pages={"ja": "日本語", "en": "English"}, paths=["/", "/my_town"])

    assert ask(app, "/my_town", query=b"lang=en").body == b"English"
    assert ask(app, "/", query=b"lang=xx&case=nomi").body.decode() == "日本語"
    assert ask(app, "/_stcore/health").body == b"behind"


def test_what_is_sent_to_a_page_is_left_to_the_server_behind(ask):
    app = Shell(behind, pages={"ja": "日本語"}, paths=["/"])

    assert ask(app, "/", method="POST").body == b"behind"
