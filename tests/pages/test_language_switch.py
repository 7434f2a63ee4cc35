"""The language switch: after it, no widget of any page speaks the language of before."""

from __future__ import annotations

import re

import pytest

from geo.view.pages import PAGES, SOURCES
from geo.view.scenes import LARGEST_FILE
from pages.parts import layout
from pages.parts.app import data
from pages.parts.app.streamlit_internals import OWN_WORDS

LATIN = re.compile("[A-Za-z]{3}")  # a municipality is in both lists by kanji, kana and romaji
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
VIEW = {
    "case": "nomi", "town": "24208", "compare": "nabari.17211", "shortlist": "nomi_otera-shokudou",
    "overlay": "population-2020", "q": "NPO", "links": "nomi", "weights": "doctors-2022_3",
}  # fmt: skip
INPUTS = ("selectbox", "multiselect", "button_group", "radio", "slider", "checkbox", "toggle",
          "text_input")  # fmt: skip
KINDS = (*INPUTS, "button", "expander")
# what is Japanese in every language: the switch, and names beside their reading
KEPT = {"言語 / Language", "日本語"}


def words(app):
    """Everything that widgets say."""
    said = set()
    for kind in KINDS:
        for widget in app.get(kind):
            said |= {str(widget.label), *map(str, getattr(widget, "options", ()))}
    return said - KEPT


def held(app):
    """What the reader's choices are, by key; the switch itself is the same in every language."""
    widgets = [each for kind in INPUTS for each in app.get(kind)]
    return {w.key: w.value for w in widgets if w.key not in (None, "lang")}


@pytest.mark.parametrize("page", [None, *(page.file for page in PAGES)])
def test_no_widget_keeps_the_words_or_loses_the_choice_of_the_language_before(open_page, page):
    app = open_page(page=page, **VIEW)
    before, chosen = words(app), held(app)

    app.query_params["lang"] = "en"
    app.run()

    assert not app.exception
    kept = {text for text in words(app) & before if JAPANESE.search(text)}
    assert {text for text in kept if not LATIN.search(text)} == set()
    # a browser keeps what it has written in a widget as long as that keeps its name
    still = held(app)
    assert bool(chosen) == (page != SOURCES.file)
    assert not still.keys() & chosen.keys()
    assert {key.removesuffix("_en"): value for key, value in still.items()} == {
        key.removesuffix("_ja"): value for key, value in chosen.items()
    }


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_field_for_files_promises_no_more_than_is_read(lang):
    dataset = data.dataset()
    promised = dict(layout._own_words(dataset.phrases[lang]))[OWN_WORDS["per_file"]]

    assert f"{LARGEST_FILE // 1024}KB" in promised
