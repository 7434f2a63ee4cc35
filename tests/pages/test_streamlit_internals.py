"""What has no public means in Streamlit, as it was seen in 1.67.0, and what is done without it."""

from __future__ import annotations

import asyncio
import logging
import re
from functools import cache
from importlib.metadata import version

import pytest
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner_utils import script_run_context

from geo.text import LANGUAGES, Phrases, read_phrases
from pages.parts.app import server, streamlit_internals
from pages.parts.app.streamlit_internals import (
    ELEMENTS,
    OWN_WORDS,
    PAGE_STATE,
    SEEN_IN,
    STATIC,
    element_scripts,
    folium_scripts,
    index_page,
    index_source,
)
from tests.own_thread import in_own_thread
from tests.paths import DATA

INDEX = (STATIC / "index.html").read_text(encoding="utf-8")
T = Phrases("ja", {"app.title": "<地図>", "app.about": "事例 & 統計"})


@pytest.fixture
def page():
    return index_page(INDEX, T, scripts=["A.12345678.js"], files=["./map-files/x?a=1&b=2"])


def test_the_installed_version_is_the_one_that_all_this_was_seen_in():
    assert version("streamlit") == SEEN_IN == "1.67.0"


# ---- the index page: language, name, early files: 1.67.0 -----------------------------------------


def test_the_page_says_its_language_and_its_name_escaped(page):
    assert '<html lang="ja" translate="no">' in page
    assert "<title>&lt;地図&gt;</title>" in page
    assert 'content="事例 &amp; 統計"' in page


def test_the_page_fetches_scripts_and_the_map_s_files_early(page, caplog):
    assert '<link rel="modulepreload" crossorigin href="./static/js/A.12345678.js">' in page
    assert '<link rel="prefetch" href="./map-files/x?a=1&amp;b=2">' in page
    assert not caplog.records


def test_a_typeface_that_is_not_used_is_not_fetched(page):
    assert 'as="font"' in INDEX
    assert 'as="font"' not in page


def test_a_changed_page_is_sent_with_what_is_left_to_change_and_a_line_in_the_log(caplog):
    changed = INDEX.replace('<html lang="en">', '<html data-new lang="en">')

    page = index_page(changed, T, scripts=["A.12345678.js"], files=[])

    assert '<html data-new lang="en">' in page
    assert "<title>&lt;地図&gt;</title>" in page
    assert "A.12345678.js" in page
    assert "stands 0 times" in caplog.text and SEEN_IN in caplog.text


def test_a_page_with_nothing_of_the_old_one_is_sent_as_it_is(caplog):
    assert index_page("<html></html>", T, scripts=[], files=[]) == "<html></html>"
    assert len(caplog.records) == 4


@pytest.mark.parametrize("index", [None, "<!doctype html><p>all new", INDEX.replace("</head>", "")])
def test_a_server_starts_whatever_the_index_page_has_become(index, tmp_path, monkeypatch, caplog):
    if index is not None:
        (tmp_path / "index.html").write_text(index, encoding="utf-8")
    monkeypatch.setattr(server, "STATIC", tmp_path)  # no bundles either
    monkeypatch.setattr(server, "index_source", lambda: index_source(tmp_path))

    made = {each.cls.__name__: each.kwargs for each in server.middleware()}

    assert set(made["IndexPage"]["pages"]) == (set() if index is None else {"ja", "en"})
    assert "is not as 1.67.0 was" in caplog.text


# ---- the files that hold an element's code: 1.67.0 -----------------------------------------------


def test_the_installed_streamlit_has_every_element_and_all_that_it_imports(caplog):
    names = element_scripts(STATIC / "static/js")

    assert all(any(name.startswith(f"{each}.") for name in names) for each in ELEMENTS)
    assert not caplog.records


def test_what_two_elements_import_is_named_once(tmp_path):
    (tmp_path / "A.1.js").write_text('import{x}from"./C.1.js";')
    (tmp_path / "B.1.js").write_text('import"./C.1.js";import{a as b}from"./A.1.js"')
    (tmp_path / "C.1.js").write_text("")

    assert element_scripts(tmp_path, ("A", "B")) == ["A.1.js", "B.1.js", "C.1.js"]


def test_a_bundle_that_is_gone_is_a_line_in_the_log_and_the_others_are_named(tmp_path, caplog):
    (tmp_path / "A.1.js").write_text('import{x}from"./C.1.js";')

    assert element_scripts(tmp_path, ("Slider", "A")) == ["A.1.js"]
    assert "no file Slider.*.js" in caplog.text and "no file C.1.js" in caplog.text


def test_streamlit_folium_has_its_script_and_is_not_missed_when_it_has_not(
    tmp_path, monkeypatch, caplog
):
    assert len(folium_scripts()) == 1
    assert not caplog.records
    monkeypatch.setattr(streamlit_internals, "FOLIUM", tmp_path)
    assert folium_scripts() == []
    assert "no main script" in caplog.text


# ---- who comes first by a link to a page: 1.67.0 -------------------------------------------------


def test_every_page_is_run_by_the_application_from_the_start(monkeypatch):
    monkeypatch.setattr(PagesManager, "uses_pages_directory", None)

    async def start():
        async with server.started(None):
            return PagesManager.uses_pages_directory

    assert in_own_thread(lambda: asyncio.run(start())) is False


def test_a_streamlit_that_has_no_such_switch_is_a_line_in_the_log(monkeypatch, caplog):
    monkeypatch.delattr(PagesManager, "uses_pages_directory")

    streamlit_internals.run_every_page_by_its_app()

    assert "uses_pages_directory is gone" in caplog.text


def test_a_host_without_the_application_runs_pages_by_themselves_until_told(monkeypatch):
    monkeypatch.setattr(PagesManager, "uses_pages_directory", True)
    assert streamlit_internals.runs_pages_by_themselves()

    streamlit_internals.run_every_page_by_its_app()

    assert not streamlit_internals.runs_pages_by_themselves()


def test_reading_ahead_fills_no_log():
    streamlit_internals.allow_reading_ahead()

    assert logging.getLogger(script_run_context.__name__).level == logging.ERROR


# ---- what a page says of itself: 1.67.0. That it does is also seen in tests/browser --------------


def test_the_page_has_the_attributes_that_our_scripts_follow():
    code = "".join(path.read_text("utf-8") for path in (STATIC / "static/js").glob("index.*.js"))

    assert all(PAGE_STATE[name] in code for name in ("run", "line"))
    assert "stApp" in code


@pytest.mark.parametrize("original", OWN_WORDS.values())
def test_the_installed_streamlit_writes_the_words_that_the_page_replaces(original):
    """Words that it no longer writes would stand in the list for nothing, and others in English."""
    # "option" and "options" are put in by its program, as are the values and one of two sentences
    put_in = r"\{\w+\}| options|(?<=Enter to )apply|\. (?=Running)"
    parts = [p for p in re.split(put_in, original) if p.strip(" .")]

    assert all(any(part in text for text in bundles()) for part in parts)


@cache
def bundles():
    return [file.read_text("utf-8") for file in (STATIC / "static/js").glob("*.js")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_of_streamlit_has_one_in_every_language(lang):
    words = read_phrases(DATA / "text", lang).under("interface")

    assert set(OWN_WORDS) <= set(words)
    for key, original in OWN_WORDS.items():
        assert re.findall(r"\{\w+\}", words[key]) == re.findall(r"\{\w+\}", original)
